//! Which column is which: by its heading in Chinese or English, or as a person says.

use super::cells::folded;
use super::sheet::{Cell, SheetRow};
use super::{ColumnMatch, ImportField};

/// Finds the field of each heading. A field is taken once: the first column that fits.
#[must_use]
pub fn matched(
    headings: &[String],
    fields: &[ImportField],
    said: Option<&[Option<String>]>,
) -> Vec<ColumnMatch> {
    let mut taken: Vec<&str> = Vec::new();
    headings
        .iter()
        .enumerate()
        .map(|(place, heading)| {
            let field = match said {
                Some(said) => {
                    let key = said.get(place).cloned().flatten();
                    fields.iter().find(|field| Some(field.key) == key.as_deref())
                }
                None => fields.iter().find(|field| field.is_called(heading)),
            }
            .filter(|field| !taken.contains(&field.key));
            taken.extend(field.map(|field| field.key));
            ColumnMatch { heading: heading.clone(), field: field.map(|field| field.key.to_owned()) }
        })
        .collect()
}

impl ImportField {
    pub(super) fn is_called(&self, heading: &str) -> bool {
        // What stands in brackets explains the heading: 出生日期（年/月/日）.
        let bare = heading.split(['(', '（', '[', '【']).next().unwrap_or_default();
        let heading = folded(bare);
        !heading.is_empty()
            && [self.chinese, self.english, self.key]
                .iter()
                .chain(self.also)
                .any(|name| folded(name) == heading)
    }
}

/// A row by its fields.
pub struct Fields<'a> {
    columns: &'a [ColumnMatch],
    row: &'a SheetRow,
}

impl<'a> Fields<'a> {
    /// This row, read by these columns.
    #[must_use]
    pub fn of(columns: &'a [ColumnMatch], row: &'a SheetRow) -> Self {
        Self { columns, row }
    }

    /// Whether the file has this column at all.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.columns.iter().any(|column| column.field.as_deref() == Some(key))
    }

    /// The cell of a field; empty where the file has no such column.
    #[must_use]
    pub fn cell(&self, key: &str) -> &'a Cell {
        self.columns
            .iter()
            .position(|column| column.field.as_deref() == Some(key))
            .and_then(|place| self.row.cells.get(place))
            .unwrap_or(&Cell::Empty)
    }

    /// The cell as text.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        super::sheet::words(Some(self.cell(key)))
    }
}
