//! The press: turns the documents of the core into pages (PDF, SVG), spreadsheets (XLSX) and text (CSV).
//!
//! The crate stands apart from the core because the typesetter is heavy and must not be built anew with every rule.
//! A host sets [`SystemPress`] into the running program; everything else goes through the registry of commands.

mod batches;
mod beside;
mod book;
mod codes;
mod csv_text;
mod fonts;
mod overview;
mod pages;
mod save;
mod workbook;

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use kangning_core::exchange::book::Book;
use kangning_core::report::press::{Imprint, Page, Press, Watch};
use kangning_core::report::{Document, Format};
use kangning_core::{Error, Result};

use batches::{Batches, Joined};
use pages::{Reading, Typeset};

pub use fonts::Fonts;
pub use save::write_whole;

/// The press of this machine: it sets with the fonts of the system.
pub struct SystemPress {
    fonts: Fonts,
    /// The document that was set last: whoever turns its pages does not wait for each.
    last: Mutex<Option<Typeset>>,
}

impl Default for SystemPress {
    fn default() -> Self {
        Self::with(Fonts::of_system())
    }
}

impl SystemPress {
    /// A press with these fonts.
    #[must_use]
    pub fn with(fonts: Fonts) -> Self {
        Self { fonts, last: Mutex::default() }
    }

    fn set(&self, document: &Document, imprint: &Imprint) -> Result<Typeset> {
        let data = pages::data(document, imprint)?;
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(set) = last.as_ref().filter(|set| set.is_of(&data)) {
            return Ok(set.clone());
        }
        let set = pages::set(&self.fonts, data)?;
        *last = Some(set.clone());
        Ok(set)
    }

    /// As many batches at a time as the machine has cores for, four at most: each needs its memory.
    fn batch_by_batch(&self, batches: &Batches<'_>, imprint: &Imprint, watch: &Watch) -> Result<Vec<u8>> {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get).min(4);
        let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let files: Vec<OnceLock<Result<Vec<u8>>>> = (0..batches.count()).map(|_| OnceLock::new()).collect();
        std::thread::scope(|threads| {
            for _ in 0..cores {
                threads.spawn(|| {
                    while let Some((number, place)) = {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        files.get(number).map(|place| (number, place))
                    } {
                        let file = self.batch(&batches.batch(number), imprint).and_then(|file| {
                            let finished = finished.fetch_add(1, Ordering::Relaxed) + 1;
                            watch.reached(finished as f64 / (files.len() + 1) as f64)?;
                            Ok(file)
                        });
                        let goes_on = file.is_ok();
                        // Nobody else writes to this place.
                        let _ = place.set(file);
                        if !goes_on {
                            break;
                        }
                    }
                });
            }
        });
        let mut joined = Joined::default();
        for file in files {
            let file = file.into_inner();
            joined.add(&file.unwrap_or_else(|| Err(Error::internal("a batch was not set")))?)?;
        }
        joined.written()
    }

    fn batch(&self, document: &Document, imprint: &Imprint) -> Result<Vec<u8>> {
        pages::set(&self.fonts, pages::data(document, imprint)?)?.pdf(imprint.at, Reading::ByEye)
    }
}

impl Press for SystemPress {
    fn print(
        &self,
        document: &Document,
        imprint: &Imprint,
        format: Format,
        watch: &Watch,
    ) -> Result<Vec<u8>> {
        match format {
            Format::Pdf => match Batches::of(document) {
                Some(batches) => self.batch_by_batch(&batches, imprint, watch),
                None => {
                    let set = self.set(document, imprint)?;
                    watch.reached(0.8)?;
                    set.pdf(imprint.at, Reading::Aloud)
                }
            },
            Format::Svg => {
                let charts = pages::charts_only(document);
                let set =
                    pages::set(&self.fonts, pages::data(charts.as_ref().unwrap_or(document), imprint)?)?;
                watch.reached(0.8)?;
                Ok(if charts.is_some() { set.merged_svg() } else { set.svg(0) }.into_bytes())
            }
            Format::Xlsx => workbook::written(document, imprint, watch),
            Format::Csv => csv_text::written(document, watch),
        }
    }

    fn book(&self, book: &Book) -> Result<Vec<u8>> {
        book::written(book)
    }

    fn page(&self, document: &Document, imprint: &Imprint, page: usize) -> Result<Page> {
        if let Some(batches) = Batches::of(document) {
            let (batch, sheet) = batches.place_of(page);
            let set = self.set(&batches.batch(batch), imprint)?;
            return Ok(Page { svg: set.svg(sheet), pages: batches.sheets() });
        }
        let set = self.set(document, imprint)?;
        let pages = set.count();
        Ok(Page { svg: set.svg(page.min(pages.saturating_sub(1))), pages })
    }

    fn pages(&self, document: &Document, imprint: &Imprint, watch: &Watch) -> Result<Vec<String>> {
        if let Some(batches) = Batches::of(document) {
            let mut turned = Vec::with_capacity(batches.sheets());
            for number in 0..batches.count() {
                let set = pages::set(&self.fonts, pages::data(&batches.batch(number), imprint)?)?;
                turned.extend((0..set.count()).map(|page| set.svg(page)));
                watch.reached((number + 1) as f64 / (batches.count() + 1) as f64)?;
            }
            return Ok(turned);
        }
        let set = self.set(document, imprint)?;
        let pages = set.count();
        (0..pages)
            .map(|page| {
                watch.reached(0.6 + 0.4 * page as f64 / pages.max(1) as f64)?;
                Ok(set.svg(page))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
