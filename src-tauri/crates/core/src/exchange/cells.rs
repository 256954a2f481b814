//! What a cell means: days and times as people write them, yes and no, words of closed sets in both languages.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::ImportChoice;
use super::sheet::{Cell, words};
use crate::elder::reading::half_width;

/// Something stands in the cell that cannot be what its column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Letters as they are compared: half-width, lower case, without blanks and the star of required columns.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '*' | '\u{3000}'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A day. `Err` where there is something that is no whole date: 1948.3 is a month, not a day.
///
/// # Errors
/// When it cannot be read.
pub fn day(cell: &Cell) -> Result<Option<NaiveDate>, Unreadable> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Broken => Err(Unreadable),
        Cell::Moment(moment) => Ok(Some(moment.date())),
        Cell::Number(number) => day_of_number(*number).map(Some).ok_or(Unreadable),
        Cell::Text(text) => day_of_text(text).map(Some).ok_or(Unreadable),
    }
}

/// Days are kept by spreadsheets as days since 1899-12-30; people also type 19480315.
fn day_of_number(number: f64) -> Option<NaiveDate> {
    if number.fract() != 0.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number in a small range")]
    let whole = if (1.0..100_000_000.0).contains(&number) { number as i64 } else { return None };
    if whole >= 18_000_101 {
        return ymd(whole / 10_000, whole / 100 % 100, whole % 100);
    }
    // 1902 to 2064: smaller and larger numbers are mistakes, not days.
    if (1_000..60_000).contains(&whole) {
        return NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(TimeDelta::days(whole));
    }
    None
}

fn ymd(year: i64, month: i64, day: i64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
        .filter(|_| (1800..2200).contains(&year))
}

fn day_of_text(text: &str) -> Option<NaiveDate> {
    let plain: String = text.trim().chars().map(half_width).collect();
    // A time behind the day is none of its business.
    let first = plain.split([' ', 'T']).next().unwrap_or_default();
    let joined = if plain.contains('年') { plain.replace(' ', "") } else { first.to_owned() };
    let parts: Vec<&str> =
        joined.split(['-', '/', '.', '年', '月', '日', '号']).filter(|part| !part.is_empty()).collect();
    let numbers: Vec<i64> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [year, month, day] if parts[0].len() == 4 => ymd(year, month, day),
        [whole] if parts[0].len() == 8 => ymd(whole / 10_000, whole / 100 % 100, whole % 100),
        _ => None,
    }
}

/// A time of the day. `Err` where there is something that is none.
///
/// # Errors
/// When it cannot be read.
pub fn time(cell: &Cell) -> Result<Option<NaiveTime>, Unreadable> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Broken => Err(Unreadable),
        Cell::Moment(moment) => Ok(Some(moment.time())),
        Cell::Number(number) if (0.0..1.0).contains(number) => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of one day")]
            let minutes = (number * 1440.0).round() as u32;
            NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).map(Some).ok_or(Unreadable)
        }
        Cell::Number(_) => Err(Unreadable),
        Cell::Text(text) => {
            let plain: String =
                text.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
            let parts: Vec<&str> =
                plain.split([':', '点', '时', '分']).filter(|part| !part.is_empty()).collect();
            let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
            match numbers.as_deref() {
                Some([hour, minute] | [hour, minute, _]) => NaiveTime::from_hms_opt(*hour, *minute, 0),
                Some([hour]) if plain.contains(['点', '时']) => NaiveTime::from_hms_opt(*hour, 0, 0),
                _ => None,
            }
            .map(Some)
            .ok_or(Unreadable)
        }
    }
}

/// Yes or no; none where nothing stands.
///
/// # Errors
/// When it is neither.
pub fn yes(cell: &Cell) -> Result<Option<bool>, Unreadable> {
    match folded(&words(Some(cell))).as_str() {
        "" => Ok(None),
        "是" | "有" | "可" | "可以" | "对" | "√" | "✓" | "1" | "y" | "yes" | "true" => {
            Ok(Some(true))
        }
        "否" | "无" | "不" | "不可" | "不可以" | "×" | "0" | "n" | "no" | "false" => Ok(Some(false)),
        _ => Err(Unreadable),
    }
}

/// The stored word of what a list says, in either language; none where nothing stands.
///
/// # Errors
/// When none fits.
pub fn word<T: std::str::FromStr>(choices: &[ImportChoice], text: &str) -> Result<Option<T>, Unreadable> {
    let said = folded(text);
    if said.is_empty() {
        return Ok(None);
    }
    choices
        .iter()
        .find(|choice| [choice.word, choice.chinese, choice.english].iter().any(|word| folded(word) == said))
        // A blood group is written as A型 and as A, a texture as 软质一口量 and as 6 软质一口量.
        .or_else(|| choices.iter().find(|choice| bare(choice.chinese) == bare(&said)))
        .and_then(|choice| choice.word.parse().ok())
        .map(Some)
        .ok_or(Unreadable)
}

fn bare(text: &str) -> String {
    folded(text).trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('型').to_owned()
}

/// Several words in one cell, each once. None where nothing stands; no words where the cell says that there are none.
///
/// # Errors
/// When one of them does not fit.
pub fn several<T: std::str::FromStr + PartialEq>(
    choices: &[ImportChoice],
    text: &str,
) -> Result<Option<Vec<T>>, Unreadable> {
    match folded(text).as_str() {
        "" => return Ok(None),
        "无" | "没有" | "-" | "no" | "none" => return Ok(Some(Vec::new())),
        _ => {}
    }
    let mut found = Vec::new();
    for part in listed(text) {
        if let Some(one) = word(choices, part)?.filter(|one| !found.contains(one)) {
            found.push(one);
        }
    }
    Ok(Some(found))
}

/// The parts of a cell that lists several things.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(['、', ',', '，', ';', '；', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// Whether a long number was typed into a cell for numbers: a spreadsheet keeps the first fifteen digits of it and makes
/// the others zeros, and now and then a check digit fits all the same.
#[must_use]
pub fn has_lost_digits(cell: &Cell) -> bool {
    matches!(cell, Cell::Number(number) if number.abs() >= 1e15)
}

/// A number.
///
/// # Errors
/// When it is no number.
pub fn number(cell: &Cell) -> Result<Option<f64>, Unreadable> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Number(number) => Ok(Some(*number)),
        Cell::Text(text) => {
            let plain: String = text
                .chars()
                .map(half_width)
                .filter(|letter| !letter.is_whitespace() && *letter != ',')
                .collect();
            // 80克, 12.5元: people write the unit behind the number.
            let bare = plain.trim_end_matches(['克', '元', '%', '份', '张', 'g']);
            bare.parse().map(Some).map_err(|_| Unreadable)
        }
        Cell::Moment(_) | Cell::Broken => Err(Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_as_people_write_them() {
        for (cell, expected) in [
            (Cell::Text("2026/3/1".into()), Ok(Some("2026-03-01"))),
            (Cell::Text("2026年3月1日".into()), Ok(Some("2026-03-01"))),
            (Cell::Text("２０２６．０３．０１".into()), Ok(Some("2026-03-01"))),
            (Cell::Text("1948-03-15 00:00:00".into()), Ok(Some("1948-03-15"))),
            (Cell::Text("19480315".into()), Ok(Some("1948-03-15"))),
            (Cell::Number(19_480_315.0), Ok(Some("1948-03-15"))),
            (Cell::Number(46_082.0), Ok(Some("2026-03-01"))),
            (Cell::Text("1948.3".into()), Err(Unreadable)),
            (Cell::Number(1948.3), Err(Unreadable)),
            (Cell::Text("48/3/1".into()), Err(Unreadable)),
            (Cell::Text("2026/2/30".into()), Err(Unreadable)),
            (Cell::Text("三月".into()), Err(Unreadable)),
            (Cell::Number(3.0), Err(Unreadable)),
            (Cell::Broken, Err(Unreadable)),
            (Cell::Empty, Ok(None)),
        ] {
            assert_eq!(day(&cell), expected.map(|day| day.map(|day| day.parse().unwrap())), "{cell:?}");
        }
    }

    #[test]
    fn times_as_people_write_them() {
        for (cell, expected) in [
            (Cell::Text("8:30".into()), Ok(Some("08:30:00"))),
            (Cell::Text("８：３０".into()), Ok(Some("08:30:00"))),
            (Cell::Text("8点".into()), Ok(Some("08:00:00"))),
            (Cell::Text("16时05分".into()), Ok(Some("16:05:00"))),
            (Cell::Number(0.354_166_666_7), Ok(Some("08:30:00"))),
            (Cell::Text("25:00".into()), Err(Unreadable)),
            (Cell::Text("早上".into()), Err(Unreadable)),
            (Cell::Empty, Ok(None)),
        ] {
            assert_eq!(time(&cell), expected.map(|time| time.map(|time| time.parse().unwrap())), "{cell:?}");
        }
    }

    #[test]
    fn numbers_of_more_than_fifteen_digits_have_lost_some() {
        for (cell, expected) in [
            (Cell::Number(110_101_194_803_150_000.0), true),
            (Cell::Number(1_101_011_948_031_500.0), true),
            (Cell::Number(-1e20), true),
            // The old form of resident numbers has fifteen digits, a telephone eleven.
            (Cell::Number(110_101_480_315_001.0), false),
            (Cell::Number(13_800_000_001.0), false),
            (Cell::Text("110101194803150017".into()), false),
            (Cell::Empty, false),
        ] {
            assert_eq!(has_lost_digits(&cell), expected, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_however_it_is_written(serial in 5_000_i64..55_000) {
            let on = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap() + TimeDelta::days(serial);
            for text in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y年%-m月%-d日", "%Y.%m.%d", "%Y%m%d"] {
                prop_assert_eq!(day(&Cell::Text(on.format(text).to_string())), Ok(Some(on)));
            }
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let number = serial as f64;
            prop_assert_eq!(day(&Cell::Number(number)), Ok(Some(on)));
        }
    }
}
