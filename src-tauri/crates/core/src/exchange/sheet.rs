//! A spreadsheet file as rows of cells: XLSX by its own reader, text by its encoding and its separator.
//!
//! A file comes from outside: it may be broken, huge, or made to hurt. What it unpacks to is measured before it is
//! read, and cells are taken one by one, so that a single cell in the last corner of a sheet costs no memory.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx};
use chrono::NaiveDateTime;

use super::columns::matched;
use super::{ImportField, ImportTrouble};
use crate::error::{Refusal, Result};

/// Largest file, bytes: a list of a whole district is a few megabytes.
pub const LARGEST_FILE: usize = 30 * 1024 * 1024;
/// What an XLSX may unpack to, bytes.
const LARGEST_UNPACKED: u64 = 200 * 1024 * 1024;
/// Most rows of one file.
const MOST_ROWS: usize = 100_000;
/// Headings are looked for in so many rows that hold something.
const HEADINGS_WITHIN: usize = 10;
/// Columns beyond these are not looked at.
const MOST_COLUMNS: u32 = 200;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, without blanks around it.
    Text(String),
    /// A number without the look of a date.
    Number(f64),
    /// A number that the sheet shows as a date or time.
    Moment(NaiveDateTime),
    /// A formula that came to nothing, such as `#REF!`.
    Broken,
}

/// The first sheet of a file: its headings and the rows below.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The row of headings: a title may stand above it.
    pub headings: Vec<String>,
    /// All rows below it that hold something.
    pub rows: Vec<SheetRow>,
}

/// A row and where it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRow {
    /// As the spreadsheet program counts: the first line is 1.
    pub line: i64,
    /// As many as there are headings.
    pub cells: Vec<Cell>,
}

fn trouble(trouble: ImportTrouble) -> crate::Error {
    Refusal::ImportUnreadable { trouble }.into()
}

/// Reads the first sheet of an XLSX file or a text file with separators, as a list with these columns.
///
/// # Errors
/// `import_unreadable` with the reason.
pub fn read(bytes: &[u8], fields: &[ImportField]) -> Result<Sheet> {
    if bytes.len() > LARGEST_FILE {
        return Err(trouble(ImportTrouble::TooLarge));
    }
    let grid = if bytes.starts_with(b"PK\x03\x04") {
        of_xlsx(bytes)?
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(trouble(ImportTrouble::OldOrProtected));
    } else {
        of_text(bytes)?
    };
    headed(grid, fields)
}

type Grid = BTreeMap<u32, BTreeMap<u32, Cell>>;

/// The cells of a row, as a person reads them, up to the last that holds something.
fn written(cells: &BTreeMap<u32, Cell>) -> Vec<String> {
    let width = cells.last_key_value().map_or(0, |(last, _)| last + 1);
    (0..width).map(|column| words(cells.get(&column))).collect()
}

/// Where the headings stand. Titles, dates and who drew the list up are often written above them: the headings are the
/// row in which all columns are found that are needed, and the most of the others. Whatever a person says of the columns
/// is said of the same row.
fn headings_at(grid: &Grid, fields: &[ImportField]) -> Option<u32> {
    let mut best: Option<(u32, usize)> = None;
    for (row, cells) in grid.iter().take(HEADINGS_WITHIN) {
        let columns = matched(&written(cells), fields, None);
        let is_found =
            |field: &ImportField| columns.iter().any(|column| column.field.as_deref() == Some(field.key));
        let found = fields.iter().filter(|field| is_found(field)).count();
        let has_all = fields.iter().filter(|field| field.is_required).all(is_found);
        if has_all && found > best.map_or(0, |(_, most)| most) {
            best = Some((*row, found));
        }
    }
    best.map(|(row, _)| row)
}

fn headed(mut grid: Grid, fields: &[ImportField]) -> Result<Sheet> {
    grid.retain(|_, cells| cells.values().any(|cell| *cell != Cell::Empty));
    if let Some(row) = headings_at(&grid, fields) {
        grid = grid.split_off(&row);
    }
    let Some((_, first)) = grid.pop_first() else { return Err(trouble(ImportTrouble::NoHeadings)) };
    let headings = written(&first);
    let width = u32::try_from(headings.len()).unwrap_or(MOST_COLUMNS);
    if grid.is_empty() {
        return Err(trouble(ImportTrouble::NoRows));
    }
    if grid.len() > MOST_ROWS {
        return Err(trouble(ImportTrouble::TooManyRows));
    }
    let rows = grid
        .into_iter()
        .map(|(line, mut cells)| SheetRow {
            line: i64::from(line) + 1,
            cells: (0..width).map(|column| cells.remove(&column).unwrap_or(Cell::Empty)).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| *cell != Cell::Empty))
        .collect();
    Ok(Sheet { headings, rows })
}

/// A cell as a person reads it.
#[must_use]
pub fn words(cell: Option<&Cell>) -> String {
    match cell {
        None | Some(Cell::Empty) => String::new(),
        Some(Cell::Text(text)) => text.clone(),
        Some(Cell::Number(number)) => plain(*number),
        Some(Cell::Moment(moment)) if moment.time() == chrono::NaiveTime::MIN => {
            moment.date().format("%Y-%m-%d").to_string()
        }
        Some(Cell::Moment(moment)) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Some(Cell::Broken) => "#".to_owned(),
    }
}

/// A number as it was typed: telephone numbers are numbers to a spreadsheet, and lose nothing up to fifteen digits.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// Text without what cannot be seen: blanks of every kind around it, marks of direction, the mark of the encoding.
#[must_use]
pub fn tidied(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn text_cell(text: &str) -> Cell {
    let text = tidied(text);
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn of_xlsx(bytes: &[u8]) -> Result<Grid> {
    measure(bytes, LARGEST_UNPACKED)?;
    let broken = |_| trouble(ImportTrouble::NoSpreadsheet);
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(name) = book.sheet_names().first().cloned() else {
        return Err(trouble(ImportTrouble::NoSpreadsheet));
    };
    let mut grid = Grid::new();
    {
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            if column >= MOST_COLUMNS {
                continue;
            }
            let value = xlsx_cell(cell.get_value());
            if value != Cell::Empty {
                if grid.len() > MOST_ROWS + 1 {
                    return Err(trouble(ImportTrouble::TooManyRows));
                }
                grid.entry(row).or_default().insert(column, value);
            }
        }
    }
    spread_merged(&mut book, &mut grid);
    Ok(grid)
}

/// A merged cell holds its value once; each row under it means it.
fn spread_merged(book: &mut Xlsx<Cursor<&[u8]>>, grid: &mut Grid) {
    let Ok(merged) = book.merge_cells_by_sheet_id(0) else { return };
    for area in merged {
        let ((top, left), (bottom, right)) = (area.start, area.end);
        let Some(value) = grid.get(&top).and_then(|row| row.get(&left)).cloned() else { continue };
        let rows: Vec<u32> = grid.range(top..=bottom).map(|(row, _)| *row).collect();
        for row in rows {
            for column in left..=right.min(MOST_COLUMNS) {
                let cells = grid.entry(row).or_default();
                cells.entry(column).or_insert_with(|| value.clone());
            }
        }
    }
}

fn xlsx_cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => text_cell(text),
        DataRef::SharedString(text) => text_cell(text),
        DataRef::Int(number) => {
            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet itself holds no more digits")]
            let number = *number as f64;
            Cell::Number(number)
        }
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(is) => Cell::Text(if *is { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(moment) => moment.as_datetime().map_or(Cell::Broken, Cell::Moment),
        DataRef::Error(_) => Cell::Broken,
        // Texts of ISO dates and whatever a newer reader brings: as a person would read it.
        other => text_cell(&Data::from(other.clone()).to_string()),
    }
}

/// A small file may unpack to gigabytes. What it says of itself is believed where that is too much already; else it is
/// unpacked once into nothing, counting.
fn measure(bytes: &[u8], most: u64) -> Result<()> {
    let broken = |_| trouble(ImportTrouble::NoSpreadsheet);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut said = 0_u64;
    for place in 0..archive.len() {
        let entry = archive.by_index_raw(place).map_err(|_| trouble(ImportTrouble::OldOrProtected))?;
        said = said.saturating_add(entry.size());
    }
    if said > most {
        return Err(trouble(ImportTrouble::TooLarge));
    }
    let mut left = most;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|_| trouble(ImportTrouble::OldOrProtected))?;
        let unpacked = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink())
            .map_err(|_| trouble(ImportTrouble::NoSpreadsheet))?;
        left = left.checked_sub(unpacked).ok_or_else(|| trouble(ImportTrouble::TooLarge))?;
    }
    Ok(())
}

fn of_text(bytes: &[u8]) -> Result<Grid> {
    let text = decoded(bytes)?;
    let separator = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new();
    let mut record = csv::StringRecord::new();
    // The reader passes over empty lines without saying so; people count them.
    let (mut row, mut counted) = (0_u32, 0_usize);
    while reader.read_record(&mut record).map_err(|_| trouble(ImportTrouble::BrokenText))? {
        let begins =
            record.position().map_or(counted, |place| usize::try_from(place.byte()).unwrap_or(counted));
        let passed =
            text.get(begins..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let until = (begins + passed).max(counted);
        let lines =
            text.as_bytes().get(counted..until).unwrap_or_default().iter().filter(|byte| **byte == b'\n');
        row = row.saturating_add(u32::try_from(lines.count()).unwrap_or(u32::MAX));
        counted = until;
        if grid.len() > MOST_ROWS + 1 {
            return Err(trouble(ImportTrouble::TooManyRows));
        }
        let cells =
            (0..MOST_COLUMNS).zip(record.iter()).map(|(column, text)| (column, text_cell(unguarded(text))));
        grid.insert(row, cells.filter(|(_, cell)| *cell != Cell::Empty).collect());
    }
    Ok(grid)
}

/// Our own lists guard text that looks like a formula with an apostrophe before it.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t']) => rest,
        _ => text,
    }
}

fn decoded(bytes: &[u8]) -> Result<String> {
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"{\\rtf") {
        return Err(trouble(ImportTrouble::NoSpreadsheet));
    }
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.contains(&0) => return Err(trouble(ImportTrouble::NoSpreadsheet)),
        None if std::str::from_utf8(bytes).is_ok() => encoding_rs::UTF_8,
        // What is no UTF-8 comes from a Chinese spreadsheet program: GB18030, of which GBK and GB2312 are parts.
        None => encoding_rs::GB18030,
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        return Err(trouble(ImportTrouble::BrokenText));
    }
    Ok(text.into_owned())
}

/// The separator that the first line with any uses most: a title above the headings has none.
fn separator(text: &str) -> u8 {
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    let first = filled.take(HEADINGS_WITHIN).find(|line| line.contains([',', '\t', ';'])).unwrap_or_default();
    let count = |separator: char| first.matches(separator).count();
    [(b',', count(',')), (b'\t', count('\t')), (b';', count(';'))]
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> ImportTrouble {
        match read(bytes, &[]).unwrap_err().refusal {
            Refusal::ImportUnreadable { trouble } => trouble,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn text_in_either_encoding_with_any_separator_reads_the_same() {
        let expected = Sheet {
            headings: vec!["姓名".into(), "电话".into()],
            rows: vec![SheetRow {
                line: 2,
                cells: vec![Cell::Text("李春梅".into()), Cell::Text("138 0000 0007".into())],
            }],
        };
        for separator in [",", "\t", ";"] {
            let text = format!("姓名{separator}电话\r\n\u{3000}李春梅 {separator}138 0000 0007\r\n\r\n");
            let (gb, _, _) = encoding_rs::GB18030.encode(&text);
            assert_eq!(read(text.as_bytes(), &[]).unwrap(), expected, "UTF-8 {separator:?}");
            assert_eq!(read(format!("\u{feff}{text}").as_bytes(), &[]).unwrap(), expected, "UTF-8 with mark");
            assert_eq!(read(&gb, &[]).unwrap(), expected, "GB18030 {separator:?}");
        }
    }

    #[test]
    fn what_is_no_list_is_named() {
        assert_eq!(code(b""), ImportTrouble::NoHeadings);
        assert_eq!(code("姓名,电话\n".as_bytes()), ImportTrouble::NoRows);
        assert_eq!(code(b"%PDF-1.7 \x00"), ImportTrouble::NoSpreadsheet);
        assert_eq!(code(b"PK\x03\x04 nothing behind it"), ImportTrouble::NoSpreadsheet);
        assert_eq!(code(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), ImportTrouble::OldOrProtected);
        assert_eq!(code(b"a,b\n\xff\xff\xff,1\n"), ImportTrouble::BrokenText);
        assert_eq!(code(&vec![b'a'; LARGEST_FILE + 1]), ImportTrouble::TooLarge);
    }

    #[test]
    fn a_file_that_lies_about_what_it_unpacks_to_is_measured() {
        use std::io::Write as _;
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&vec![b' '; 300_000]).unwrap();
        let honest = archive.finish().unwrap().into_inner();
        let trouble_of = |bytes: &[u8], most| match measure(bytes, most).map_err(|error| error.refusal) {
            Ok(()) => None,
            Err(Refusal::ImportUnreadable { trouble }) => Some(trouble),
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(trouble_of(&honest, 300_000), None);
        assert_eq!(trouble_of(&honest, 299_999), Some(ImportTrouble::TooLarge));
        // The size stands in both headers, as four bytes.
        let (truth, lie) = (300_000_u32.to_le_bytes(), 10_u32.to_le_bytes());
        let mut lying = honest.clone();
        for place in 0..lying.len() - 4 {
            if lying[place..place + 4] == truth {
                lying[place..place + 4].copy_from_slice(&lie);
            }
        }
        assert_ne!(lying, honest);
        assert!(trouble_of(&lying, 100_000).is_some(), "more comes out than it says");
    }

    #[test]
    fn a_guarded_formula_is_text_and_lines_are_counted_as_the_program_shows_them() {
        let sheet = read("\n姓名,注\n\n'=1+1,\"两\n行\"\n乙,x\n".as_bytes(), &[]).unwrap();
        assert_eq!(sheet.rows[0].cells[0], Cell::Text("=1+1".into()));
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 6]);
    }

    #[test]
    fn headings_stand_where_the_columns_are_found() {
        use crate::exchange::{ImportKind, fields};
        let elders = fields(ImportKind::Elders);
        // Where the headings are, and how many rows come below them.
        for (text, line, rows) in [
            ("姓名,性别\n甲,女\n", 1, 1),
            ("演示院老人名单\n\n姓名,性别\n甲,女\n乙,女\n", 3, 2),
            ("演示院老人名单\n姓名\t性别\n甲\t女\n", 2, 1),
            ("名单,名单\n制表：张三,2026年\n姓名,性别\n甲,女\n", 3, 1),
            // The row with the most known columns.
            ("姓名,联系人,联系人\n姓名,性别,出生日期\n甲,女,1941-02-03\n", 2, 1),
            // The first where two are alike.
            ("姓名,性别\n姓名,性别\n", 1, 1),
            // None: a person says what the columns of the first row are.
            ("谁,男女\n甲,女\n", 1, 1),
            // What stands far below is no heading.
            ("x,y\n\n1,1\n2,2\n3,3\n4,4\n5,5\n6,6\n7,7\n8,8\n9,9\n姓名,性别\n甲,女\n", 1, 11),
        ] {
            let sheet = read(text.as_bytes(), elders).unwrap();
            let heading = text.lines().nth(line - 1).unwrap();
            assert_eq!(sheet.headings.join("|"), heading.replace([',', '\t'], "|"), "{text}");
            assert_eq!(sheet.rows.len(), rows, "{text}");
            let last = text.lines().count();
            assert_eq!(sheet.rows.last().unwrap().line, i64::try_from(last).unwrap(), "{text}");
        }
    }
}
