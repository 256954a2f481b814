//! Spreadsheets to fill in and to mend: templates with drop-down lists, and the rows that could not be taken in.

use super::plan::Read;
use super::sheet::{Cell, SheetRow};
use super::{ImportField, ImportKind, Planned, fields};
use crate::report::{self, Language, Texts};

/// A column of a spreadsheet to fill in.
#[derive(Debug, Clone, PartialEq)]
pub struct BookColumn {
    /// Its heading.
    pub heading: String,
    /// What is said of it where the cell is chosen.
    pub hint: String,
    /// What may be chosen; empty where anything may be typed.
    pub choices: Vec<String>,
    /// Whether several may stand in one cell: then the choices are only told.
    pub takes_several: bool,
    /// In characters.
    pub width: f64,
}

/// A spreadsheet to fill in: one sheet with the list, one that explains its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Name of the sheet with the list.
    pub sheet: String,
    /// Its columns.
    pub columns: Vec<BookColumn>,
    /// Its rows.
    pub rows: Vec<Vec<report::Cell>>,
    /// Name of the sheet that explains; its headings; its rows.
    pub explained: (String, Vec<String>, Vec<Vec<String>>),
    /// Name of the hidden sheet with the choices.
    pub choices_sheet: String,
}

/// Columns in which several words may stand.
const SEVERAL: [&str; 5] = ["contains", "mayContain", "marks", "textures", "seasons"];

fn said(language: Language, chinese: &str, english: &str) -> String {
    if language == Language::Chinese { chinese } else { english }.to_owned()
}

fn choices(field: &ImportField, language: Language) -> Vec<String> {
    field.choices.iter().map(|choice| said(language, choice.chinese, choice.english)).collect()
}

fn column(field: &ImportField, heading: String, language: Language) -> BookColumn {
    let texts = Texts::of(language);
    let mut hint = Vec::new();
    if field.is_required {
        hint.push(texts.text("import.needed"));
    }
    if !field.example.is_empty() {
        hint.push(texts.say("import.exampleIs", &[("example", field.example)]));
    }
    let takes_several = SEVERAL.contains(&field.key);
    if takes_several {
        hint.push(texts.text("import.several"));
    }
    let width = (heading.chars().count() * 2).max(field.example.chars().count() * 2).clamp(10, 30);
    #[expect(clippy::cast_precision_loss, reason = "at most thirty")]
    let width = width as f64;
    BookColumn { heading, hint: hint.join("\n"), choices: choices(field, language), takes_several, width }
}

fn explained(kind: ImportKind, language: Language) -> (String, Vec<String>, Vec<Vec<String>>) {
    let texts = Texts::of(language);
    let rows = fields(kind)
        .iter()
        .map(|field| {
            vec![
                said(language, field.chinese, field.english),
                if field.is_required { texts.text("import.needed") } else { String::new() },
                field.example.to_owned(),
                texts.list(&choices(field, language)),
            ]
        })
        .collect();
    let heads = ["import.column", "import.needed", "import.example", "import.fits"];
    (texts.text("import.explained"), heads.iter().map(|key| texts.text(key)).collect(), rows)
}

/// An empty list of a kind.
#[must_use]
pub fn template(kind: ImportKind, language: Language) -> Book {
    let texts = Texts::of(language);
    let heading = |field: &ImportField| {
        let name = said(language, field.chinese, field.english);
        if field.is_required { format!("{name}*") } else { name }
    };
    Book {
        sheet: texts.word("import.kind", kind.word()),
        columns: fields(kind).iter().map(|field| column(field, heading(field), language)).collect(),
        rows: Vec::new(),
        explained: explained(kind, language),
        choices_sheet: texts.text("import.fits"),
    }
}

/// A list with its rows, in the shape in which it comes in.
pub(super) fn filled(kind: ImportKind, rows: Vec<Vec<report::Cell>>, language: Language) -> Book {
    Book { rows, ..template(kind, language) }
}

/// The rows that could not be taken in, as they stand in the file, each with the reasons behind it.
pub(super) fn refused(kind: ImportKind, read: &Read, planned: &[Planned], language: Language) -> Book {
    let texts = Texts::of(language);
    let all = fields(kind);
    let of = |key: Option<&str>| all.iter().find(|field| Some(field.key) == key);
    let columns: Vec<BookColumn> = read
        .columns
        .iter()
        .map(|matched| match of(matched.field.as_deref()) {
            // A column that a person pointed out is found by its heading the next time.
            Some(field) => {
                let is_found = field.is_called(&matched.heading);
                let name = said(language, field.chinese, field.english);
                column(field, if is_found { matched.heading.clone() } else { name }, language)
            }
            None => BookColumn {
                heading: matched.heading.clone(),
                hint: String::new(),
                choices: Vec::new(),
                takes_several: false,
                width: 14.0,
            },
        })
        .chain(std::iter::once(BookColumn {
            heading: texts.text("import.whyNot"),
            hint: String::new(),
            choices: Vec::new(),
            takes_several: false,
            width: 48.0,
        }))
        .collect();
    let reasons = |one: &Planned| {
        one.faults
            .iter()
            .map(|fault| {
                let heading = of(Some(fault.field.as_str())).map_or_else(
                    || fault.field.clone(),
                    |field| said(language, field.chinese, field.english),
                );
                texts.say(
                    "import.reason",
                    &[("column", &heading), ("reason", &texts.word("fault", fault.fault.word()))],
                )
            })
            .collect::<Vec<_>>()
            .join(if language == Language::Chinese { "；" } else { "; " })
    };
    let rows = planned
        .iter()
        .zip(&read.sheet.rows)
        .filter(|(planned, _)| !planned.faults.is_empty())
        .map(|(planned, row)| cells(row).chain(std::iter::once(reasons(planned).into())).collect())
        .collect();
    Book {
        sheet: texts.text("import.outcome.refused"),
        columns,
        rows,
        explained: explained(kind, language),
        choices_sheet: texts.text("import.fits"),
    }
}

fn cells(row: &SheetRow) -> impl Iterator<Item = report::Cell> + '_ {
    row.cells.iter().map(|cell| match cell {
        Cell::Empty => report::Cell::Empty,
        Cell::Text(text) => report::Cell::text(text.as_str()),
        Cell::Number(number) => report::Cell::Decimal(*number),
        Cell::Moment(moment) if moment.time() == chrono::NaiveTime::MIN => report::Cell::Date(moment.date()),
        Cell::Moment(moment) => report::Cell::text(super::sheet::words(Some(&Cell::Moment(*moment)))),
        Cell::Broken => report::Cell::text("#"),
    })
}
