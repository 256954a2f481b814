//! Rows as text: UTF-8 with its mark, so that a spreadsheet program opens Chinese right.
//!
//! Everything that the pages say stands here too, part by part with an empty line between them. A document with a single
//! table begins with it, so that other programs find heading and rows from the first line to the first empty one;
//! figures, facts, banners, the numbers of pictures and small print follow. Any other document keeps its order.

use kangning_core::report::columns::heading;
use kangning_core::report::press::Watch;
use kangning_core::report::{Cell, Column, Document, Table, format};
use kangning_core::{Error, Result};

use crate::beside::{Lines, Manner, Piece, Said, pieces};

const MARK: &[u8] = "\u{feff}".as_bytes();

/// The parts of a document, one after the other.
///
/// # Errors
/// `report_stopped`.
pub fn written(document: &Document, watch: &Watch) -> Result<Vec<u8>> {
    watch.is_wanted()?;
    let mut bytes = MARK.to_vec();
    let mut pieces = pieces(document);
    let has_titles = document.tables().len() > 1;
    if !has_titles {
        // Keeps the order of all others.
        pieces.sort_by_key(|piece| !matches!(piece, Piece::Table(_)));
    }
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    let mut is_below_heading = true;
    for piece in &pieces {
        if !is_below_heading {
            put(&mut writer, [""])?;
        }
        is_below_heading = matches!(piece, Piece::Lines(lines) if lines.manner == Manner::Heading);
        match piece {
            Piece::Table(table) => {
                if has_titles && !table.title.is_empty() {
                    put(&mut writer, [harmless(&table.title)])?;
                }
                write_table(&mut writer, document, table, watch)?;
            }
            Piece::Lines(lines) => write_lines(&mut writer, document, lines)?,
        }
    }
    if !document.corrected.is_empty() {
        put(&mut writer, [""])?;
        put(&mut writer, [harmless(&document.corrected)])?;
    }
    writer.flush().map_err(Error::internal)?;
    drop(writer);
    Ok(bytes)
}

fn write_lines(writer: &mut Writer<'_>, document: &Document, lines: &Lines) -> Result<()> {
    if !lines.title.is_empty() {
        put(writer, [harmless(&lines.title)])?;
    }
    if !lines.heads.is_empty() {
        put(writer, lines.heads.iter().map(|head| harmless(head)))?;
    }
    for line in &lines.lines {
        put(
            writer,
            line.iter().map(|said| match said {
                // One line of text for one line of a part, whatever reads it.
                Said::Words(words) => harmless(&words.replace('\n', "；")),
                Said::Value(column, cell) => plain(document, column, cell),
            }),
        )?;
    }
    Ok(())
}

type Writer<'a> = csv::Writer<&'a mut Vec<u8>>;

fn put<I, T>(writer: &mut Writer<'_>, line: I) -> Result<()>
where
    I: IntoIterator<Item = T>,
    T: AsRef<[u8]>,
{
    writer.write_record(line).map_err(Error::internal)
}

fn write_table(writer: &mut Writer<'_>, document: &Document, table: &Table, watch: &Watch) -> Result<()> {
    // The group is a column here: whoever filters and sorts loses no heading between the rows.
    let is_grouped = table.groups.iter().any(|group| !group.title.is_empty());
    let head = is_grouped.then(String::new);
    let titles = table.columns.iter().map(|column| heading(document, column).replace('\n', " "));
    put(writer, head.into_iter().chain(titles))?;
    let mut written = 0usize;
    for group in &table.groups {
        for row in &group.rows {
            let head = is_grouped.then(|| harmless(&group.title));
            let cells =
                row.cells.iter().zip(&table.columns).map(|(cell, column)| plain(document, column, cell));
            put(writer, head.into_iter().chain(cells))?;
            written += 1;
            if written.is_multiple_of(1000) {
                watch.reached(0.5)?;
            }
        }
    }
    if table.has_totals() {
        let words = document.texts().text("paper.total");
        let head = is_grouped.then(|| words.clone());
        let mut cells: Vec<String> = table
            .totals()
            .iter()
            .zip(&table.columns)
            .map(|(cell, column)| plain(document, column, cell))
            .collect();
        if let Some(first) = cells.first_mut().filter(|first| !is_grouped && first.is_empty()) {
            *first = words;
        }
        put(writer, head.into_iter().chain(cells))?;
    }
    Ok(())
}

/// A value as other programs read it: no thousands, dates as ISO 8601, money in yuan.
fn plain(document: &Document, column: &Column, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) => format!("{:.*}", column.decimals, format::rounded(*number, column.decimals)),
        Cell::Percent(share) => {
            format!("{:.*}%", column.decimals, format::rounded(share * 100.0, column.decimals))
        }
        Cell::Money(fen) => format::yuan(*fen).replace(',', ""),
        Cell::Minutes(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
        Cell::Date(_) | Cell::Time(_) | Cell::Instant(_) => format::cell(document, column, cell),
    }
}

/// Spreadsheet programs run what begins like a formula, quoted or not; an apostrophe keeps it text. A telephone number
/// with its country code is left as it is: it is none.
fn harmless(text: &str) -> String {
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let is_number =
        |rest: &str| !rest.is_empty() && rest.chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
    if begins && !text.strip_prefix(['+', '-']).is_some_and(is_number) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
