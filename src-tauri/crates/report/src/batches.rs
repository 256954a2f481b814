//! Long runs of labels. Ten thousand labels set as one document would keep nearly a gigabyte of type in memory; a batch of
//! sheets stands alone, so one after the other is set, written and forgotten, and the files are joined.

use kangning_core::report::{Block, Document, LabelSheet};
use kangning_core::{Error, Result};
use lopdf::{Dictionary, Object, ObjectId};

/// Sheets that are set together. Every batch brings the letters it uses, so few sheets would make a large file.
const SHEETS: usize = 12;

/// Labels in more sheets than are set together.
pub struct Batches<'a> {
    document: &'a Document,
    sheet: &'a LabelSheet,
}

impl<'a> Batches<'a> {
    /// The batches of a document; none where it is short, or not of labels alone.
    pub fn of(document: &'a Document) -> Option<Self> {
        match document.blocks.as_slice() {
            [Block::Labels(sheet)] => {
                let batches = Self { document, sheet };
                (batches.sheets() > SHEETS).then_some(batches)
            }
            _ => None,
        }
    }

    /// How many sheets in all.
    pub fn sheets(&self) -> usize {
        self.places().div_ceil(self.sheet.form.places())
    }

    /// How many batches.
    pub fn count(&self) -> usize {
        self.sheets().div_ceil(SHEETS)
    }

    /// Places, those that are used up already among them.
    fn places(&self) -> usize {
        self.sheet.start + self.sheet.labels.len()
    }

    /// One of the batches, from 0, as a document of its own.
    pub fn batch(&self, number: usize) -> Document {
        let places = SHEETS * self.sheet.form.places();
        let start = self.sheet.start;
        let label_at = |place: usize| place.saturating_sub(start).min(self.sheet.labels.len());
        let labels = &self.sheet.labels[label_at(number * places)..label_at((number + 1) * places)];
        let sheet = LabelSheet {
            form: self.sheet.form,
            start: start.saturating_sub(number * places),
            labels: labels.to_vec(),
        };
        self.document.with_blocks(vec![Block::Labels(sheet)])
    }

    /// The batch in which a sheet is, and which of it; the last one where there are fewer.
    pub fn place_of(&self, sheet: usize) -> (usize, usize) {
        let sheet = sheet.min(self.sheets().saturating_sub(1));
        (sheet / SHEETS, sheet % SHEETS)
    }
}

/// Files that are joined, page after page.
#[derive(Default)]
pub struct Joined {
    whole: Option<lopdf::Document>,
    pages: Vec<ObjectId>,
}

fn fault(error: lopdf::Error) -> Error {
    Error::internal(format!("the batches could not be joined: {error}"))
}

impl Joined {
    /// Adds the pages of a file.
    ///
    /// # Errors
    /// `internal` where it cannot be read.
    pub fn add(&mut self, pdf: &[u8]) -> Result<()> {
        let mut part = lopdf::Document::load_mem(pdf).map_err(fault)?;
        let Some(whole) = &mut self.whole else {
            self.pages = part.page_iter().collect();
            self.whole = Some(part);
            return Ok(());
        };
        part.renumber_objects_with(whole.max_id + 1);
        self.pages.extend(part.page_iter());
        whole.max_id = part.max_id;
        whole.objects.extend(part.objects);
        Ok(())
    }

    /// The file of all pages.
    ///
    /// # Errors
    /// `internal` where it cannot be written.
    pub fn written(self) -> Result<Vec<u8>> {
        let mut whole = self.whole.ok_or_else(|| Error::internal("no batch"))?;
        let root =
            whole.catalog().and_then(|catalog| catalog.get(b"Pages")?.as_reference()).map_err(fault)?;
        for page in &self.pages {
            whole.get_dictionary_mut(*page).map_err(fault)?.set("Parent", root);
        }
        let count = i64::try_from(self.pages.len()).map_err(Error::internal)?;
        let kids: Vec<Object> = self.pages.into_iter().map(Object::Reference).collect();
        let mut tree = Dictionary::new();
        tree.set("Type", Object::Name(b"Pages".to_vec()));
        tree.set("Count", count);
        tree.set("Kids", kids);
        whole.objects.insert(root, Object::Dictionary(tree));
        // What only the parts needed: their catalogues and page trees.
        whole.prune_objects();
        let mut file = Vec::new();
        whole.save_to(&mut file).map_err(Error::internal)?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use kangning_core::report::{Label, LabelForm, Parameters};

    use super::*;

    fn document_of(blocks: Vec<Block>) -> Document {
        Document::new("delivery_labels_small", &Parameters::default()).with_blocks(blocks)
    }

    fn labels(form: LabelForm, start: usize, count: usize) -> Document {
        let label = |number: usize| Label {
            head: format!("老人{number}"),
            mark: String::new(),
            lines: Vec::new(),
            foot: String::new(),
            code: None,
        };
        document_of(vec![Block::Labels(LabelSheet { form, start, labels: (0..count).map(label).collect() })])
    }

    fn heads(document: &Document) -> (usize, Vec<String>) {
        match document.blocks.as_slice() {
            [Block::Labels(sheet)] => {
                (sheet.start, sheet.labels.iter().map(|label| label.head.clone()).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_label_stands_in_one_batch_and_on_the_sheet_where_it_would_stand_without_batches() {
        for form in [LabelForm::TwoBySeven, LabelForm::ThreeByEight] {
            let each = form.places();
            for start in [0, 1, each - 1] {
                for count in [SHEETS * each + 1, 2 * SHEETS * each - start, 3 * SHEETS * each + 5] {
                    let document = labels(form, start, count);
                    let batches = Batches::of(&document).unwrap();
                    assert_eq!(batches.sheets(), (start + count).div_ceil(each));
                    let mut found = 0;
                    for number in 0..batches.count() {
                        let (used, names) = heads(&batches.batch(number));
                        assert_eq!(used, if number == 0 { start } else { 0 });
                        for (place, name) in names.iter().enumerate() {
                            assert_eq!(*name, format!("老人{found}"));
                            let sheet = (start + found) / each;
                            assert_eq!(batches.place_of(sheet), (number, (used + place) / each));
                            found += 1;
                        }
                    }
                    assert_eq!(found, count);
                }
            }
        }
    }

    #[test]
    fn a_short_run_is_set_as_it_is() {
        assert!(Batches::of(&labels(LabelForm::TwoBySeven, 0, SHEETS * 14)).is_none());
        assert!(Batches::of(&document_of(Vec::new())).is_none());
    }
}
