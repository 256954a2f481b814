//! Spreadsheets that calculate: real numbers and dates, totals as formulas, a head that stays, ready to print.

use std::collections::HashSet;

use kangning_core::report::columns::{columns_of, heading, width};
use kangning_core::report::press::{Imprint, Watch};
use kangning_core::report::{Cell, Column, Document, Kind, Paper, Table, Total, format};
use kangning_core::{Error, Result};
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::beside::pieces;
use crate::overview::Beside;

/// From so many rows on, rows are written out as they come, so that a year of a district needs little memory.
const MANY_ROWS: usize = 5000;

/// Longer texts are cut: the format takes no more.
const LONGEST_TEXT: usize = 32_767;

/// The document as a workbook: an overview of what is said beside the tables, then a sheet for each of them. Where small
/// print is all that is said beside them, it stands behind them.
///
/// # Errors
/// `report_stopped`.
pub fn written(document: &Document, imprint: &Imprint, watch: &Watch) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&document.title)
        .set_author(&imprint.by)
        .set_company(&document.place)
        .set_creation_datetime(&imprint.at.with_timezone(&chrono::Utc));
    book.set_properties(&properties);
    let looks = Looks::new();
    let mut names = HashSet::new();
    let tables = document.tables();
    let beside = Beside { document, imprint, looks: &looks, pieces: pieces(document) };
    if beside.comes_first() {
        let name = sheet_name(&document.texts().text("paper.overview"), &mut names);
        beside.write(book.add_worksheet(), &name).map_err(failed)?;
    }
    let rows: usize = tables.iter().map(|table| table.all_rows().count()).sum();
    let mut done = 0usize;
    for table in &tables {
        let sheet =
            if rows > MANY_ROWS { book.add_worksheet_with_low_memory() } else { Ok(book.add_worksheet()) }
                .map_err(failed)?;
        let title = if table.title.is_empty() { &document.title } else { &table.title };
        let name = sheet_name(title, &mut names);
        let mut writing = TableSheet { document, table, looks: &looks, watch, done: &mut done, rows };
        writing.write(sheet, &name, imprint)?;
    }
    if !beside.comes_first() && beside.says_anything() {
        let name = sheet_name(&document.texts().text("paper.notes"), &mut names);
        beside.write(book.add_worksheet(), &name).map_err(failed)?;
    }
    watch.reached(0.9)?;
    book.save_to_buffer().map_err(failed)
}

fn failed(error: XlsxError) -> Error {
    Error::internal(error)
}

/// The looks of cells, made once.
pub(crate) struct Looks {
    title: Format,
    pub(crate) quiet: Format,
    pub(crate) head: Format,
    head_number: Format,
    pub(crate) group: Format,
    pub(crate) text: Format,
}

impl Looks {
    fn new() -> Self {
        let base = || Format::new().set_font_name("Microsoft YaHei").set_font_size(10);
        let head = base()
            .set_bold()
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Medium)
            .set_align(FormatAlign::VerticalCenter);
        Self {
            title: base().set_font_size(16).set_bold(),
            quiet: base().set_font_color("#6B625A"),
            head_number: head.clone().set_align(FormatAlign::Right),
            head,
            group: base().set_bold().set_background_color("#F4EFE6"),
            text: base(),
        }
    }

    pub(crate) fn of(&self, column: &Column, is_total: bool) -> Format {
        let format = match column.kind {
            Kind::Integer => self.text.clone().set_num_format("#,##0"),
            Kind::Decimal => self.text.clone().set_num_format(decimals("#,##0", column.decimals, "")),
            Kind::Percent => self.text.clone().set_num_format(decimals("0", column.decimals, "%")),
            Kind::Money => self.text.clone().set_num_format("#,##0.00"),
            Kind::Date => self.text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
            Kind::Time => self.text.clone().set_num_format("hh:mm").set_align(FormatAlign::Center),
            Kind::Instant => {
                self.text.clone().set_num_format("yyyy-mm-dd hh:mm").set_align(FormatAlign::Center)
            }
            Kind::Minutes => self.text.clone().set_num_format("[h]:mm"),
            Kind::Sign => self.text.clone().set_align(FormatAlign::Center),
            Kind::Text => self.text.clone().set_text_wrap().set_align(FormatAlign::Top),
        };
        if is_total {
            format.set_bold().set_border_top(FormatBorder::Thin).set_border_bottom(FormatBorder::Thin)
        } else {
            format
        }
    }
}

fn decimals(whole: &str, decimals: usize, end: &str) -> String {
    if decimals == 0 { format!("{whole}{end}") } else { format!("{whole}.{}{end}", "0".repeat(decimals)) }
}

pub(crate) fn text(value: &str) -> String {
    value.chars().take(LONGEST_TEXT).collect()
}

/// A value in its cell: words always as words, whatever they begin with.
pub(crate) fn put(
    sheet: &mut Worksheet,
    document: &Document,
    at: (u32, u16),
    cell: &Cell,
    look: &Format,
) -> Result<(), XlsxError> {
    let (row, column) = at;
    match cell {
        Cell::Empty => sheet.write_blank(row, column, look)?,
        Cell::Text(words) => sheet.write_string_with_format(row, column, text(words), look)?,
        Cell::Date(on) => sheet.write_datetime_with_format(row, column, on, look)?,
        Cell::Time(at) => sheet.write_datetime_with_format(row, column, at, look)?,
        Cell::Instant(at) => {
            let wall = at.with_timezone(&document.zone).naive_local();
            sheet.write_datetime_with_format(row, column, wall, look)?
        }
        _ => sheet.write_number_with_format(row, column, number(cell).unwrap_or_default(), look)?,
    };
    Ok(())
}

/// A number as a spreadsheet calculates with it: yuan, parts of a day.
fn number(cell: &Cell) -> Option<f64> {
    let number = cell.number()?;
    Some(match cell {
        Cell::Money(_) => number / 100.0,
        Cell::Minutes(_) => number / 1440.0,
        _ => number,
    })
}

/// The head of every sheet; answers the row where its contents begin.
pub(crate) fn top(sheet: &mut Worksheet, document: &Document, looks: &Looks) -> Result<u32, XlsxError> {
    let subject = [&document.title, &document.subject].into_iter().filter(|part| !part.is_empty());
    let title = subject.map(String::as_str).collect::<Vec<_>>().join(" · ");
    sheet.write_string_with_format(0, 0, text(&document.place), &looks.quiet)?;
    sheet.write_string_with_format(1, 0, text(&title), &looks.title)?;
    let line =
        [&document.span, &document.days, &document.corrected].into_iter().filter(|part| !part.is_empty());
    let line = line.map(String::as_str).collect::<Vec<_>>().join(" · ");
    sheet.write_string_with_format(2, 0, text(&line), &looks.quiet)?;
    Ok(4)
}

pub(crate) fn page_setup(
    sheet: &mut Worksheet,
    document: &Document,
    imprint: &Imprint,
) -> Result<(), XlsxError> {
    sheet.set_paper_size(match document.paper {
        Paper::A4 => 9,
        Paper::A5 => 11,
        Paper::A3 => 8,
    });
    if document.is_landscape {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    let texts = document.texts();
    let at = format::instant(document.zone, imprint.at);
    let printed = texts.say("paper.printedAt", &[("at", &at), ("who", &imprint.by)]).replace('&', "&&");
    let page = texts.say("paper.pageOf", &[("page", "&P"), ("pages", "&N")]);
    sheet.set_footer(format!("&L&8{printed}&R&8{page}"));
    Ok(())
}

struct TableSheet<'a> {
    document: &'a Document,
    table: &'a Table,
    looks: &'a Looks,
    watch: &'a Watch,
    done: &'a mut usize,
    rows: usize,
}

impl TableSheet<'_> {
    fn write(&mut self, sheet: &mut Worksheet, name: &str, imprint: &Imprint) -> Result<()> {
        sheet.set_name(name).map_err(failed)?;
        page_setup(sheet, self.document, imprint).map_err(failed)?;
        for (place, column) in (0..).zip(&columns_of(self.document, self.table)) {
            let wide = (column.width * 1.9).max(longest_line(&column.title) * 2.0 + 1.0).clamp(3.6, 60.0);
            sheet.set_column_width(place, wide).map_err(failed)?;
        }
        let head = top(sheet, self.document, self.looks).map_err(failed)?;
        for (place, column) in (0..).zip(&self.table.columns) {
            let look = if column.kind == Kind::Text { &self.looks.head } else { &self.looks.head_number };
            sheet
                .write_string_with_format(head, place, text(&heading(self.document, column)), look)
                .map_err(failed)?;
        }
        sheet.set_repeat_rows(head, head).map_err(failed)?;
        sheet.set_freeze_panes(head + 1, u16::from(self.table.is_dense)).map_err(failed)?;
        self.body(sheet, head + 1)
    }

    fn body(&mut self, sheet: &mut Worksheet, first: u32) -> Result<()> {
        let looks: Vec<Format> =
            self.table.columns.iter().map(|column| self.looks.of(column, false)).collect();
        let mut row = first;
        for group in self.table.groups.iter().filter(|group| !group.rows.is_empty()) {
            if !group.title.is_empty() {
                sheet
                    .write_string_with_format(row, 0, text(&group.title), &self.looks.group)
                    .map_err(failed)?;
                row += 1;
            }
            let begin = row;
            for line in &group.rows {
                for (place, (cell, look)) in (0..).zip(line.cells.iter().zip(&looks)) {
                    match cell {
                        Cell::Empty => {}
                        // An average among counts keeps its decimals.
                        Cell::Decimal(_) if self.kind_of(place) == Some(Kind::Integer) => {
                            let column = self.table.columns.get(usize::from(place));
                            let count = column.map_or(1, |column| column.decimals);
                            let look = look.clone().set_num_format(decimals("#,##0", count, ""));
                            put(sheet, self.document, (row, place), cell, &look).map_err(failed)?;
                        }
                        _ => put(sheet, self.document, (row, place), cell, look).map_err(failed)?,
                    }
                }
                row += 1;
                self.step()?;
            }
            if self.table.has_subtotals {
                let cells = self.table.subtotals_of(group);
                self.totals(sheet, row, (begin, row - 1), &cells, "paper.subtotal").map_err(failed)?;
                row += 1;
            }
        }
        if self.table.has_totals() {
            self.totals(sheet, row, (first, row - 1), &self.table.totals(), "paper.total").map_err(failed)?;
        } else if self.table.is_empty() {
            let words = self.document.texts().text("paper.noRows");
            let words = if self.table.empty.is_empty() { words } else { self.table.empty.clone() };
            sheet.write_string_with_format(row, 0, text(&words), &self.looks.quiet).map_err(failed)?;
        }
        Ok(())
    }

    fn kind_of(&self, place: u16) -> Option<Kind> {
        self.table.columns.get(usize::from(place)).map(|column| column.kind)
    }

    fn step(&mut self) -> Result<()> {
        *self.done += 1;
        if self.done.is_multiple_of(500) {
            self.watch.reached(0.2 + 0.7 * *self.done as f64 / self.rows.max(1) as f64)?;
        }
        Ok(())
    }

    fn totals(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        over: (u32, u32),
        cells: &[Cell],
        words: &str,
    ) -> Result<(), XlsxError> {
        let has_titles = self.table.groups.iter().any(|group| !group.title.is_empty());
        for (place, (column, cell)) in (0..).zip(self.table.columns.iter().zip(cells)) {
            let look = self.looks.of(column, true);
            // Headings of groups stand in the first column and must not be counted.
            let is_countable = !(has_titles && place == 0);
            match self.formula(column, over, place).filter(|_| is_countable && *cell != Cell::Empty) {
                Some(formula) => {
                    let result = number(cell).map_or_else(String::new, |number| number.to_string());
                    let formula = Formula::new(formula).set_result(result);
                    sheet.write_formula_with_format(row, place, formula, &look)?;
                }
                None if place == 0 && *cell == Cell::Empty => {
                    let words = self.document.texts().text(words);
                    sheet.write_string_with_format(row, place, words, &look)?;
                }
                None => put(sheet, self.document, (row, place), cell, &look)?,
            }
        }
        Ok(())
    }

    /// The formula of a total. Where groups have their own, `SUBTOTAL` leaves those out of the whole.
    fn formula(&self, column: &Column, over: (u32, u32), place: u16) -> Option<String> {
        let range = |place: u16| {
            let letters = column_letters(place);
            format!("{letters}{}:{letters}{}", over.0 + 1, over.1 + 1)
        };
        let function = |plain: &str, number: u8, range: &str| {
            if self.table.has_subtotals {
                format!("SUBTOTAL({number},{range})")
            } else {
                format!("{plain}({range})")
            }
        };
        let sum_of = |key: &str| {
            let place = self.table.place_of(key)?;
            Some(function("SUM", 9, &range(u16::try_from(place).ok()?)))
        };
        match &column.total {
            Total::Sum => Some(format!("={}", function("SUM", 9, &range(place)))),
            Total::Count => Some(format!("={}", function("COUNTA", 3, &range(place)))),
            Total::Most => Some(format!("={}", function("MAX", 4, &range(place)))),
            Total::Ratio { of, by } => {
                let (of, by) = (sum_of(of)?, sum_of(by)?);
                Some(format!("=IF({by}=0,\"\",{of}/{by})"))
            }
            Total::None | Total::Given(_) => None,
        }
    }
}

fn longest_line(title: &str) -> f64 {
    width(title).min(8.0)
}

/// A, B … Z, AA, AB …
pub(crate) fn column_letters(place: u16) -> String {
    let mut letters = String::new();
    let mut rest = u32::from(place) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters
}

/// A name that a sheet may have: short, without signs that mean something, used once.
fn sheet_name(title: &str, used: &mut HashSet<String>) -> String {
    let clean: String = title
        .chars()
        .map(|letter| if "[]:*?/\\'".contains(letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    let clean = match clean.trim() {
        "" => "Kangning",
        // Excel keeps this name for itself, and calls a workbook that has it damaged.
        reserved if reserved.eq_ignore_ascii_case("history") => "History 1",
        clean => clean,
    };
    for number in 1.. {
        let end = if number == 1 { String::new() } else { format!(" {number}") };
        let room = 31 - end.chars().count();
        let name = format!("{}{end}", clean.chars().take(room).collect::<String>().trim());
        if used.insert(name.to_lowercase()) {
            return name;
        }
    }
    clean.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_name_that_excel_takes() {
        let mut used = HashSet::new();
        for (title, expected) in [
            ("History", "History 1"),
            ("HISTORY", "History 1 2"),
            (" history ", "History 1 3"),
            ("History of beds", "History of beds"),
            ("变更记录", "变更记录"),
            ("变更记录", "变更记录 2"),
            ("a/b: 'c'?", "a b   c"),
            ("", "Kangning"),
            (
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
            ),
        ] {
            let name = sheet_name(title, &mut used);
            assert_eq!(name, expected, "{title:?}");
            assert!(name.chars().count() <= 31 && !name.eq_ignore_ascii_case("history"));
        }
    }
}
