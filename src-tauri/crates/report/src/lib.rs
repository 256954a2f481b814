//! The press: turns the documents of the core into pages (PDF, SVG), spreadsheets (XLSX) and text (CSV).
//!
//! The crate stands apart from the core because the typesetter is heavy and must not be built anew with every rule.
//! A host sets [`SystemPress`] into the running program; everything else goes through the registry of commands.

mod beside;
mod book;
mod codes;
mod csv_text;
mod fonts;
mod overview;
mod pages;
mod save;
mod workbook;

use std::sync::Mutex;

use kangning_core::Result;
use kangning_core::exchange::book::Book;
use kangning_core::report::press::{Imprint, Page, Press, Watch};
use kangning_core::report::{Document, Format};
use pages::Typeset;

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
            Format::Pdf => {
                let set = self.set(document, imprint)?;
                watch.reached(0.8)?;
                set.pdf(imprint.at)
            }
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
        let set = self.set(document, imprint)?;
        let pages = set.count();
        Ok(Page { svg: set.svg(page.min(pages.saturating_sub(1))), pages })
    }

    fn pages(&self, document: &Document, imprint: &Imprint, watch: &Watch) -> Result<Vec<String>> {
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
