//! Spreadsheets to fill in: drop-down lists under the headings, a sheet that explains them.

use kangning_core::exchange::book::{Book, BookColumn};
use kangning_core::report::Cell;
use kangning_core::{Error, Result};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

use crate::workbook::column_letters;

/// Below the headings so many rows have drop-down lists.
const ROWS_TO_FILL: u32 = 20_000;
/// A hint beside a cell may have so many characters.
const LONGEST_HINT: usize = 250;

/// The spreadsheet.
///
/// # Errors
/// When it cannot be written.
pub fn written(book: &Book) -> Result<Vec<u8>> {
    made(book).map_err(Error::internal)
}

fn made(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let base = || Format::new().set_font_name("Microsoft YaHei").set_font_size(10);
    let head = base().set_bold().set_background_color("#F4EFE6").set_border_bottom(FormatBorder::Medium);
    let day = base().set_num_format("yyyy-mm-dd");
    let words = base().set_num_format("@");
    let wrapped = base().set_text_wrap().set_align(FormatAlign::Top);
    list(workbook.add_worksheet(), book, [&head, &day, &words])?;

    let (name, heads, rows) = &book.explained;
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for (column, width) in (0_u16..).zip([20.0, 8.0, 24.0, 60.0]) {
        sheet.set_column_width(column, width)?;
    }
    for (column, text) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, text, &head)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
    }

    let sheet = workbook.add_worksheet();
    sheet.set_name(&book.choices_sheet)?.set_hidden(true);
    for (place, column) in (0..).zip(&book.columns) {
        for (row, choice) in (0..).zip(&column.choices) {
            sheet.write_string(row, place, choice)?;
        }
    }
    workbook.save_to_buffer()
}

fn list(sheet: &mut Worksheet, book: &Book, [head, day, words]: [&Format; 3]) -> Result<(), XlsxError> {
    sheet.set_name(&book.sheet)?.set_freeze_panes(1, 0)?;
    for (place, column) in (0..).zip(&book.columns) {
        // Whatever is typed stays as it is typed: a telephone number keeps its noughts, 3-1 does not become a day.
        sheet.set_column_format(place, words)?.set_column_width(place, column.width)?;
        sheet.write_string_with_format(0, place, &column.heading, head)?;
        if !column.choices.is_empty() || !column.hint.is_empty() {
            sheet.add_data_validation(1, place, ROWS_TO_FILL, place, &validation(book, column, place)?)?;
        }
    }
    for (row, cells) in (1..).zip(&book.rows) {
        for (place, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Date(on) => drop(sheet.write_datetime_with_format(row, place, on, day)?),
                Cell::Text(text) => drop(sheet.write_string_with_format(row, place, text, words)?),
                other => drop(sheet.write_number(row, place, other.number().unwrap_or_default())?),
            }
        }
    }
    Ok(())
}

fn validation(book: &Book, column: &BookColumn, place: u16) -> Result<DataValidation, XlsxError> {
    let mut validation = DataValidation::new();
    validation = if column.choices.is_empty() || column.takes_several {
        validation.allow_any_value()
    } else {
        let letters = column_letters(place);
        let last = column.choices.len();
        let sheet = book.choices_sheet.replace('\'', "''");
        let range = format!("='{sheet}'!${letters}$1:${letters}${last}");
        // A word that the program also understands is let through after a question.
        validation.allow_list_formula(Formula::new(range)).set_error_style(DataValidationErrorStyle::Warning)
    };
    if column.hint.is_empty() {
        return Ok(validation);
    }
    let hint: String = column.hint.chars().take(LONGEST_HINT).collect();
    validation.set_input_message(hint)
}
