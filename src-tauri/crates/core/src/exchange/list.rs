//! Lists out (导出): a list of a screen as it is shown, with its filter, its order and its columns, as a file.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use ts_rs::TS;

use crate::command::{Change, command};
use crate::day;
use crate::error::{Error, Fault, Faults, Result, Subject};
use crate::report::commands::WrittenFile;
use crate::report::press::{Imprint, Press, Watch};
use crate::report::{Cell, Column, Document, Format, Kind, Language, Parameters, Row, Table};
use crate::trail::Mark;

/// Most rows of one list: all elders of a large district, five times over.
const MOST_ROWS: usize = 100_000;

/// A column as the screen shows it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListColumn {
    /// Its heading.
    pub title: String,
    /// What stands in it: text, a whole number, fen, a day …
    pub kind: Kind,
}

/// A cell as the screen knows it: text, a number, a day or an instant as text, or nothing.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[serde(untagged)]
pub enum ListCell {
    /// A number: fen where the column holds money.
    Number(f64),
    /// Text, or a day, time or instant as the program writes it.
    Text(String),
    /// Nothing.
    Nothing(()),
}

/// A list to be written.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteList {
    /// What the list is called.
    pub title: String,
    /// By what it is narrowed, in words; empty where it is whole.
    pub narrowed: String,
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// Its rows in their order.
    pub rows: Vec<Vec<ListCell>>,
    /// As what.
    pub format: Format,
    /// In which language what we add is worded.
    pub language: Language,
}

/// Writes a list as it is shown on a screen as a file. Who took it out is recorded.
#[command(
    change,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn list_write(change: &mut Change<'_>, asked: WriteList) -> Result<WrittenFile> {
    check(&asked)?;
    let noted = serde_json::json!({
        "title": asked.title, "narrowed": asked.narrowed, "rows": asked.rows.len(), "format": asked.format,
    });
    change.leave_trail(Mark::of(Subject::District, "list").after(&noted)?).await?;
    let app = change.app;
    let press: Arc<dyn Press> =
        app.press.clone().ok_or_else(|| Error::internal("this program was started without a press"))?;
    let imprint = Imprint { at: change.now, by: app.session.actor.clone() };
    let format = asked.format;
    let document = document(asked, day::date_at(day::DISTRICT_ZONE, change.now));
    let file_name = document.file_name(format.word());
    let made =
        tokio::task::spawn_blocking(move || press.print(&document, &imprint, format, &Watch::default()));
    let bytes = made.await.map_err(Error::internal)??;
    Ok(WrittenFile {
        file_name,
        media_type: format.media_type().to_owned(),
        content: BASE64_STANDARD.encode(bytes),
    })
}

fn check(asked: &WriteList) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.title, "title", 80);
    faults.optional_text(&asked.narrowed, "narrowed", 400);
    faults.when(asked.columns.is_empty(), "columns", Fault::Required);
    faults.when(asked.columns.len() > 60, "columns", Fault::TooLarge);
    faults.when(asked.rows.len() > MOST_ROWS, "rows", Fault::TooLarge);
    let is_ragged = asked.rows.iter().any(|row| row.len() != asked.columns.len());
    faults.when(is_ragged, "rows", Fault::WrongForm);
    faults.done()
}

/// The list as a document: what is no day in a column of days stays the text that it is.
fn document(asked: WriteList, today: NaiveDate) -> Document {
    let parameters = Parameters { language: asked.language, ..Parameters::default() };
    let columns: Vec<Column> = (0..)
        .zip(&asked.columns)
        .map(|(place, column): (usize, _)| Column::new(column.kind, format!("column{place}"), &column.title))
        .collect();
    let kinds: Vec<Kind> = asked.columns.iter().map(|column| column.kind).collect();
    let rows = asked.rows.into_iter().map(|row| {
        Row::of(row.into_iter().zip(&kinds).map(|(cell, kind)| understood(cell, *kind)).collect())
    });
    let is_wide = columns.len() > 7;
    let table = Table::new("", columns).rows(rows);
    let mut document = Document::new("list_write", &parameters).about(asked.narrowed).on(today).table(table);
    document.title = asked.title;
    document.is_landscape = is_wide;
    document
}

fn understood(cell: ListCell, kind: Kind) -> Cell {
    match (cell, kind) {
        (ListCell::Nothing(()), _) => Cell::Empty,
        #[expect(clippy::cast_possible_truncation, reason = "the screen sends whole numbers here")]
        (ListCell::Number(number), Kind::Integer) => Cell::Integer(number as i64),
        #[expect(clippy::cast_possible_truncation, reason = "the screen sends whole fen here")]
        (ListCell::Number(number), Kind::Money) => Cell::Money(number as i64),
        #[expect(clippy::cast_possible_truncation, reason = "the screen sends whole minutes here")]
        (ListCell::Number(number), Kind::Minutes) => Cell::Minutes(number as i64),
        (ListCell::Number(number), Kind::Percent) => Cell::Percent(number),
        (ListCell::Number(number), _) => Cell::Decimal(number),
        (ListCell::Text(text), Kind::Date) => {
            text.parse::<NaiveDate>().map_or_else(|_| Cell::text(text), Cell::Date)
        }
        (ListCell::Text(text), Kind::Time) => {
            text.parse::<NaiveTime>().map_or_else(|_| Cell::text(text), Cell::Time)
        }
        (ListCell::Text(text), Kind::Instant) => {
            text.parse::<DateTime<Utc>>().map_or_else(|_| Cell::text(text), Cell::Instant)
        }
        (ListCell::Text(text), _) => Cell::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_their_column_says_and_text_where_they_are_not() {
        let text = |text: &str| ListCell::Text(text.to_owned());
        let cases = [
            (text("2026-11-23"), Kind::Date, Cell::Date("2026-11-23".parse().unwrap())),
            (text("明天"), Kind::Date, Cell::text("明天")),
            (text("08:30:00"), Kind::Time, Cell::Time("08:30:00".parse().unwrap())),
            (
                text("2026-11-23T00:30:00Z"),
                Kind::Instant,
                Cell::Instant("2026-11-23T00:30:00Z".parse().unwrap()),
            ),
            (ListCell::Number(1850.0), Kind::Money, Cell::Money(1850)),
            (ListCell::Number(82.0), Kind::Integer, Cell::Integer(82)),
            (ListCell::Number(0.5), Kind::Percent, Cell::Percent(0.5)),
            (ListCell::Number(0.5), Kind::Text, Cell::Decimal(0.5)),
            (text("=1+1"), Kind::Text, Cell::text("=1+1")),
            (ListCell::Nothing(()), Kind::Text, Cell::Empty),
            (text(""), Kind::Text, Cell::Empty),
        ];
        for (cell, kind, expected) in cases {
            assert_eq!(understood(cell.clone(), kind), expected, "{cell:?} {kind:?}");
        }
    }
}
