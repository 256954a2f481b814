//! What a row says, cell by cell, with everything that is wrong in it.

use chrono::{NaiveDate, NaiveTime};

use super::cells::{self, Unreadable};
use super::columns::Fields;
use super::{CellFault, ImportChoice};
use crate::error::{Error, Fault};

/// The most yuan that a cell may hold: more is a mistake of the hand.
const MOST_YUAN: f64 = 10_000_000.0;

/// A row being read.
pub(crate) struct Said<'a, 'r> {
    row: &'r Fields<'a>,
    /// What is wrong, in the order in which it was asked for.
    pub faults: Vec<CellFault>,
}

impl<'a, 'r> Said<'a, 'r> {
    pub(crate) fn of(row: &'r Fields<'a>) -> Self {
        Self { row, faults: Vec::new() }
    }

    /// Notes what is wrong with a field; the first word on it stands.
    pub(crate) fn fault(&mut self, key: &str, fault: Fault) {
        if !self.faults.iter().any(|known| known.field == key) {
            self.faults.push(CellFault { field: key.to_owned(), fault });
        }
    }

    /// Notes what the rules of the desk refuse, at the columns that it comes from.
    pub(crate) fn refused(&mut self, error: Error, column: impl Fn(&str) -> String) {
        for fault in error.fields {
            let bare = fault.field.strip_prefix("details.").unwrap_or(&fault.field).to_owned();
            self.fault(&column(&bare), fault.fault);
        }
    }

    fn read<T>(&mut self, key: &str, read: Result<Option<T>, Unreadable>) -> Option<T> {
        read.unwrap_or_else(|Unreadable| {
            self.fault(key, Fault::WrongForm);
            None
        })
    }

    fn needed<T>(&mut self, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.fault(key, Fault::Required);
        }
        value
    }

    pub(crate) fn text(&self, key: &str) -> String {
        self.row.text(key)
    }

    /// The text of a column in which long numbers stand.
    pub(crate) fn long_number(&mut self, key: &str) -> String {
        if cells::has_lost_digits(self.row.cell(key)) {
            self.fault(key, Fault::DigitsLost);
            return String::new();
        }
        self.row.text(key)
    }

    pub(crate) fn needed_text(&mut self, key: &str) -> String {
        let text = self.row.text(key);
        if text.is_empty() {
            self.fault(key, Fault::Required);
        }
        text
    }

    pub(crate) fn day(&mut self, key: &str) -> Option<NaiveDate> {
        let read = cells::day(self.row.cell(key));
        self.read(key, read)
    }

    pub(crate) fn needed_day(&mut self, key: &str) -> Option<NaiveDate> {
        let day = self.day(key);
        self.needed(key, day)
    }

    pub(crate) fn time(&mut self, key: &str) -> Option<NaiveTime> {
        let read = cells::time(self.row.cell(key));
        self.read(key, read)
    }

    pub(crate) fn yes(&mut self, key: &str) -> Option<bool> {
        let read = cells::yes(self.row.cell(key));
        self.read(key, read)
    }

    /// A number that is not negative.
    pub(crate) fn number(&mut self, key: &str) -> Option<f64> {
        let read = cells::number(self.row.cell(key)).and_then(|number| match number {
            Some(number) if !number.is_finite() || number < 0.0 => Err(Unreadable),
            number => Ok(number),
        });
        self.read(key, read)
    }

    /// A whole number that is not negative.
    pub(crate) fn whole(&mut self, key: &str) -> Option<i64> {
        let number = self.number(key)?;
        if number.fract() != 0.0 || number > 1e12 {
            self.fault(key, Fault::WrongForm);
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 1e12")]
        Some(number as i64)
    }

    /// Yuan in the list, fen on record.
    pub(crate) fn fen(&mut self, key: &str) -> Option<i64> {
        let yuan = self.number(key)?;
        if yuan > MOST_YUAN {
            self.fault(key, Fault::TooLarge);
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most a thousand million")]
        Some((yuan * 100.0).round() as i64)
    }

    pub(crate) fn word<T: std::str::FromStr>(&mut self, key: &str, choices: &[ImportChoice]) -> Option<T> {
        let read = cells::word(choices, &self.row.text(key));
        self.read(key, read)
    }

    pub(crate) fn needed_word<T: std::str::FromStr>(
        &mut self,
        key: &str,
        choices: &[ImportChoice],
    ) -> Option<T> {
        let word = self.word(key, choices);
        self.needed(key, word)
    }

    /// Several words in one cell; none where the cell is empty, no words where it says 无.
    pub(crate) fn words<T: std::str::FromStr + PartialEq>(
        &mut self,
        key: &str,
        choices: &[ImportChoice],
    ) -> Option<Vec<T>> {
        let read = cells::several(choices, &self.row.text(key));
        self.read(key, read)
    }
}

/// A number as a list writes it: without digits that say nothing.
#[must_use]
pub(crate) fn plain(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Fen as yuan.
#[must_use]
pub(crate) fn yuan(fen: i64) -> String {
    if fen % 100 == 0 { (fen / 100).to_string() } else { format!("{}.{:02}", fen / 100, fen % 100) }
}
