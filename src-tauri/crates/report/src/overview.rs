//! The sheet of a workbook that says what stands beside its tables: figures, facts, banners, labels, a menu, the numbers of
//! pictures, small print.

use kangning_core::report::Document;
use kangning_core::report::columns::width;
use kangning_core::report::press::Imprint;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::beside::{Lines, Manner, Piece, Said};
use crate::workbook::{Looks, page_setup, put, text, top};

/// How wide the first columns are at least: labels, numbers, units.
const LEAST: [f64; 3] = [30.0, 18.0, 12.0];
/// Longer words break in their cell.
const WIDEST: f64 = 60.0;

/// What stands beside the tables of a document.
pub struct Beside<'a> {
    pub document: &'a Document,
    pub imprint: &'a Imprint,
    pub looks: &'a Looks,
    pub pieces: Vec<Piece<'a>>,
}

impl Beside<'_> {
    /// The lines in order. Words above a table stand as the name of its sheet and are not said once more.
    fn lines(&self) -> impl Iterator<Item = &Lines> {
        self.pieces.iter().enumerate().filter_map(|(place, piece)| match piece {
            Piece::Lines(lines) if lines.manner == Manner::Heading => {
                matches!(self.pieces.get(place + 1), Some(Piece::Lines(_))).then_some(lines)
            }
            Piece::Lines(lines) => Some(lines),
            Piece::Table(_) => None,
        })
    }

    /// Whether anything is said beside the tables.
    pub fn says_anything(&self) -> bool {
        self.lines().next().is_some()
    }

    /// Whether it is read before the tables: small print is not.
    pub fn comes_first(&self) -> bool {
        let has_tables = self.pieces.iter().any(|piece| matches!(piece, Piece::Table(_)));
        !has_tables || self.lines().any(|lines| lines.manner != Manner::Notes)
    }

    /// Writes the sheet.
    pub fn write(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        sheet.set_name(name)?;
        page_setup(sheet, self.document, self.imprint)?;
        for (column, wide) in (0..).zip(self.widths()) {
            sheet.set_column_width(column, wide)?;
        }
        let mut row = top(sheet, self.document, self.looks)?;
        for lines in self.lines() {
            self.write_lines(sheet, lines, &mut row)?;
            row += u32::from(lines.manner != Manner::Heading);
        }
        Ok(())
    }

    /// As wide as the words in a column need, up to a measure; banners and small print run on to the right.
    fn widths(&self) -> Vec<f64> {
        let mut widths = LEAST.to_vec();
        for lines in self.lines().filter(|lines| !matches!(lines.manner, Manner::Banner | Manner::Notes)) {
            let heads = lines.heads.iter().enumerate().map(|(column, head)| (column, width(head)));
            let cells = lines.lines.iter().flat_map(|line| {
                line.iter().enumerate().map(|(column, said)| match said {
                    Said::Words(words) => (column, width(words)),
                    Said::Value(..) => (column, 0.0),
                })
            });
            for (column, wide) in heads.chain(cells) {
                if column >= widths.len() {
                    widths.resize(column + 1, 8.0);
                }
                if let Some(known) = widths.get_mut(column) {
                    *known = known.max(wide * 1.9 + 2.0).min(WIDEST);
                }
            }
        }
        widths
    }

    fn write_lines(&self, sheet: &mut Worksheet, lines: &Lines, row: &mut u32) -> Result<(), XlsxError> {
        if !lines.title.is_empty() {
            sheet.write_string_with_format(*row, 0, text(&lines.title), &self.looks.group)?;
            *row += 1;
        }
        if !lines.heads.is_empty() {
            for (column, head) in (0..).zip(&lines.heads) {
                sheet.write_string_with_format(*row, column, text(head), &self.looks.head)?;
            }
            *row += 1;
        }
        let looks: Vec<Format> = (0..4).map(|column| self.look(lines.manner, column)).collect();
        for line in &lines.lines {
            for (column, said) in (0_u16..).zip(line) {
                match said {
                    Said::Words(words) if words.is_empty() => {}
                    Said::Words(words) => {
                        let look =
                            looks.get(usize::from(column)).or(looks.last()).unwrap_or(&self.looks.text);
                        sheet.write_string_with_format(*row, column, text(words), look)?;
                    }
                    Said::Value(of, cell) => {
                        let look = self.looks.of(of, false);
                        let look = if lines.manner == Manner::Figures { look.set_bold() } else { look };
                        put(sheet, self.document, (*row, column), cell, &look)?;
                    }
                }
            }
            *row += 1;
        }
        Ok(())
    }

    fn look(&self, manner: Manner, column: usize) -> Format {
        let Looks { quiet, group, text, .. } = self.looks;
        let wrapped = || text.clone().set_text_wrap().set_align(FormatAlign::Top);
        match (manner, column) {
            (Manner::Heading, _) | (Manner::Banner, 0) => group.clone(),
            (Manner::Figures, 2..) | (Manner::Facts, 0) | (Manner::Notes, _) => quiet.clone(),
            (Manner::Figures | Manner::Banner, _) => text.clone(),
            (Manner::Facts | Manner::Rows, _) => wrapped(),
        }
    }
}
