//! Many rows as one text. Every value of a row comes to its reader by itself, and that costs far more than what stands in
//! it. Where everybody in a district is asked at once, the database writes the rows one after the other into one text.
//!
//! ```sql
//! SELECT COUNT(*) AS count, string_agg(a.id || $1 || REPLACE(REPLACE(a.note, $1, ' '), $2, ' '), $2) AS text FROM …
//! ```
//! `$1` is [`FIELD`], `$2` is [`ROW`]. What people typed has both taken out of it, and no field may be NULL: a row with one
//! would be left out, which is noticed because the rows are counted too.

use std::str::{FromStr, Split};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::error::{Error, Result};

/// Stands between two fields: "unit separator".
pub const FIELD: &str = "\u{1f}";
/// Stands between two rows: "record separator".
pub const ROW: &str = "\u{1e}";

/// The two as single characters: a text is searched for one of these many times faster than for a string.
const FIELD_SIGN: char = '\u{1f}';
const ROW_SIGN: char = '\u{1e}';

/// Rows that were written into one text, and how many there are.
#[derive(Debug, sqlx::FromRow)]
pub struct Gathered {
    count: i64,
    text: Option<String>,
}

impl Gathered {
    /// The rows.
    ///
    /// # Errors
    /// `internal` where not every row stands in the text.
    pub fn rows(&self) -> Result<impl Iterator<Item = Fields<'_>>> {
        let text = self.text.as_deref().filter(|_| self.count > 0);
        let found = text.map_or(0, |text| text.matches(ROW_SIGN).count() + 1);
        if i64::try_from(found) != Ok(self.count) {
            return Err(Error::internal(format!("{found} rows were gathered of {}", self.count)));
        }
        Ok(text
            .into_iter()
            .flat_map(|text| text.split(ROW_SIGN))
            .map(|row| Fields { rest: row.split(FIELD_SIGN) }))
    }
}

/// The fields of one row, in their order.
pub struct Fields<'a> {
    rest: Split<'a, char>,
}

impl<'a> Fields<'a> {
    /// The next field as it stands.
    ///
    /// # Errors
    /// `internal` where there is none.
    pub fn text(&mut self) -> Result<&'a str> {
        self.rest.next().ok_or_else(|| Error::internal("a gathered row has too few fields"))
    }

    /// The next field as a value.
    ///
    /// # Errors
    /// `internal` where it is none.
    pub fn value<T: FromStr>(&mut self) -> Result<T> {
        let text = self.text()?;
        text.parse()
            .map_err(|_| Error::internal(format!("a gathered field is not what it should be: {text:?}")))
    }

    /// The next field as a value; none where it is empty.
    ///
    /// # Errors
    /// `internal` where it is neither.
    pub fn optional<T: FromStr>(&mut self) -> Result<Option<T>> {
        let text = self.text()?;
        if text.is_empty() { Ok(None) } else { Fields { rest: text.split(FIELD_SIGN) }.value().map(Some) }
    }

    /// The next field as a day.
    ///
    /// # Errors
    /// `internal` where it is none.
    pub fn day(&mut self) -> Result<NaiveDate> {
        day(self.text()?)
    }

    /// The next field as a day; none where it is empty.
    ///
    /// # Errors
    /// `internal` where it is neither.
    pub fn optional_day(&mut self) -> Result<Option<NaiveDate>> {
        let text = self.text()?;
        if text.is_empty() { Ok(None) } else { day(text).map(Some) }
    }

    /// The next field as an instant.
    ///
    /// # Errors
    /// `internal` where it is none.
    pub fn instant(&mut self) -> Result<DateTime<Utc>> {
        instant(self.text()?)
    }

    /// The next field as an instant; none where it is empty.
    ///
    /// # Errors
    /// `internal` where it is neither.
    pub fn optional_instant(&mut self) -> Result<Option<DateTime<Utc>>> {
        let text = self.text()?;
        if text.is_empty() { Ok(None) } else { instant(text).map(Some) }
    }
}

/// Both databases write a day as 2026-11-25. The reader for days of any form takes several times as long, and the census
/// of a district reads some hundred thousand.
fn day(text: &str) -> Result<NaiveDate> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let read = || {
        let is_form = text.len() == "2026-11-25".len() && text.get(4..5)? == "-" && text.get(7..8)? == "-";
        let (year, month, on) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        NaiveDate::from_ymd_opt(year.into(), month.into(), on.into()).filter(|_| is_form)
    };
    read().ok_or_else(|| Error::internal(format!("a gathered field is no day: {text:?}")))
}

/// PostgreSQL writes the offset of UTC without its minutes.
fn instant(text: &str) -> Result<DateTime<Utc>> {
    let read = match text.strip_suffix("+00") {
        Some(bare) => NaiveDateTime::parse_from_str(bare, "%Y-%m-%d %H:%M:%S%.f").map(|at| at.and_utc()),
        None => text.parse(),
    };
    read.map_err(|_| Error::internal(format!("a gathered field is no instant: {text:?}")))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn gathered(count: i64, text: Option<&str>) -> Gathered {
        Gathered { count, text: text.map(str::to_owned) }
    }

    #[test]
    fn rows_are_read_as_both_databases_write_them() {
        let text = "王玉兰\u{1f}2026-11-25\u{1f}\u{1f}2026-11-25T02:30:00.125+00:00\u{1e}\
            李\u{1f}2026-11-26\u{1f}2026-12-01\u{1f}2026-11-25 02:30:00.125+00";
        let all = gathered(2, Some(text));
        let read: Vec<(String, NaiveDate, Option<NaiveDate>, DateTime<Utc>)> = all
            .rows()
            .unwrap()
            .map(|mut row| {
                let name = row.text().unwrap().to_owned();
                (name, row.value().unwrap(), row.optional().unwrap(), row.instant().unwrap())
            })
            .collect();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = "2026-11-25T02:30:00.125Z".parse().unwrap();
        assert_eq!(
            read,
            [
                ("王玉兰".to_owned(), day("2026-11-25"), None, at),
                ("李".to_owned(), day("2026-11-26"), Some(day("2026-12-01")), at)
            ]
        );
    }

    #[test]
    fn a_day_is_read_as_both_databases_write_it() {
        for (text, is_day) in [
            ("2026-11-25", true),
            ("0001-01-01", true),
            ("2028-02-29", true),
            ("2026-02-29", false),
            ("2026-13-01", false),
            ("2026/11/25", false),
            ("2026-11-25 ", false),
            ("26-11-25", false),
            ("2026-1-125", false),
            ("二零二六", false),
            ("infinity", false),
        ] {
            assert_eq!(day(text).ok(), text.parse().ok().filter(|_| is_day), "{text}");
            assert_eq!(day(text).is_ok(), is_day, "{text}");
        }
        let all = gathered(2, Some("2026-11-25\u{1f}\u{1e}\u{1f}2026-11-25"));
        let on = day("2026-11-25").unwrap();
        let read: Vec<_> =
            all.rows().unwrap().map(|mut row| (row.optional_day().unwrap(), row.day().ok())).collect();
        assert_eq!(read, [(Some(on), None), (None, Some(on))]);
    }

    #[test]
    fn a_row_that_was_left_out_is_noticed() {
        assert_eq!(gathered(0, None).rows().unwrap().count(), 0);
        assert_eq!(gathered(1, Some("")).rows().unwrap().count(), 1);
        for (count, text) in [(1, None), (2, Some("a")), (1, Some("a\u{1e}b")), (0, None)] {
            assert_eq!(gathered(count, text).rows().is_err(), count > 0, "{text:?}");
        }
    }

    #[test]
    fn a_field_that_is_missing_or_wrong_is_noticed() {
        let one = gathered(1, Some("x"));
        let mut row = one.rows().unwrap().next().unwrap();
        assert!(row.value::<i64>().is_err());
        assert!(row.text().is_err());
    }
}
