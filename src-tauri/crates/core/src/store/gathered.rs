//! Many rows as one text. Every value of a row comes to its reader by itself, and that costs far more than what stands in
//! it. Where everybody in a district is asked at once, the database writes the rows one after the other into one text.
//!
//! ```sql
//! SELECT COUNT(*) AS count, string_agg(concat_ws($1, a.id, REPLACE(REPLACE(a.note, $1, ' '), $2, ' ')), $2) AS text FROM …
//! ```
//! `$1` is [`FIELD`], `$2` is [`ROW`]. What people typed has both taken out of it, and no field may be NULL: `concat_ws`
//! would leave it out, which is noticed because the row then has too few fields. Numbers, days and instants need no cast:
//! both databases write them as a cast to text would. The fields in one call, because each `||` copies the row so far.

use std::str::{FromStr, Split};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

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
    /// How many rows, for whoever makes room for them.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::try_from(self.count).unwrap_or_default()
    }

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
    let number = |from: usize, to: usize| digits(text.get(from..to)?);
    let read = || {
        let is_form = text.len() == "2026-11-25".len() && text.get(4..5)? == "-" && text.get(7..8)? == "-";
        let (year, month, on) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, on).filter(|_| is_form)
    };
    read().ok_or_else(|| Error::internal(format!("a gathered field is no day: {text:?}")))
}

/// `2026-11-25T02:30:00.125+00:00`, or as PostgreSQL writes it `2026-11-25 02:30:00.125+00`. In any other form the reader
/// for all of them is asked, which takes several times as long.
fn instant(text: &str) -> Result<DateTime<Utc>> {
    let usual = || {
        let bare = text.strip_suffix("+00:00").or_else(|| text.strip_suffix("+00"))?;
        let (on, at) = (bare.get(..10)?, bare.get(11..)?);
        matches!(bare.as_bytes().get(10), Some(b'T' | b' ')).then_some(())?;
        Some(day(on).ok()?.and_time(time(at)?).and_utc())
    };
    usual()
        .or_else(|| text.parse().ok())
        .ok_or_else(|| Error::internal(format!("a gathered field is no instant: {text:?}")))
}

/// `02:30:00`, with up to nine digits of a second behind it.
fn time(text: &str) -> Option<NaiveTime> {
    let number = |from: usize, to: usize| digits(text.get(from..to)?);
    let (hour, minute, second) = (number(0, 2)?, number(3, 5)?, number(6, 8)?);
    let are_parted = [2, 5].map(|place| text.as_bytes().get(place)) == [Some(&b':'); 2];
    let nanoseconds = match text.get(8..)? {
        "" => 0,
        part => {
            let part = part.strip_prefix('.').filter(|part| (1..=9).contains(&part.len()))?;
            digits(part)? * 10_u32.pow(9 - u32::try_from(part.len()).ok()?)
        }
    };
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanoseconds).filter(|_| are_parted)
}

/// A number of digits alone: a sign is none.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|letter| letter.is_ascii_digit()).then(|| text.parse().ok())?
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
    fn an_instant_is_read_as_both_databases_write_it() {
        for text in [
            "2026-11-25T02:30:00+00:00",
            "2026-11-25T02:30:00.125+00:00",
            "2026-11-25 02:30:00.000001+00",
            "2026-11-25 02:30:00.123456789+00",
            "2026-11-25 02:30:00+00",
            "2026-11-25T23:59:59.5+00:00",
            "2026-11-25T10:30:00+08:00",
            "2026-11-25T02:30:00Z",
        ] {
            let whole = text.replace(' ', "T");
            let whole = whole.strip_suffix("+00").map_or(whole.clone(), |bare| format!("{bare}Z"));
            let expected: DateTime<Utc> = whole.parse().unwrap();
            assert_eq!(instant(text).ok(), Some(expected), "{text}");
        }
        for text in [
            "",
            "2026-11-25",
            "2026-11-25+00",
            "2026-11-25T02:30+00",
            "2026-11-25T25:00:00+00:00",
            "2026-11-25T02:30:60x+00:00",
            "2026-11-25T+2:30:00+00:00",
            "2026-11-25T02:30:00.+00:00",
            "2026-11-25T02-30-00+00:00",
            "2026-02-30T02:30:00+00:00",
            "二零二六年十一月二十五日+00",
        ] {
            assert!(instant(text).is_err(), "{text}");
        }
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
