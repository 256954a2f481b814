//! Which days are legal holidays, and until when that is known. Plain values in, plain values out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{EnterYear, LegalDay, LegalDayKind, LegalYear};
use crate::error::{Fault, Faults, Result};

/// Legal days off and make-up workdays as announced by the State Council, 2020 to 2026. From the package tyme4rs (MIT),
/// compared day by day with a second package.
const SHIPPED: &str = include_str!("legal_days_2020_2026.csv");

/// The years that come with the program, both included.
pub const SHIPPED_YEARS: (i64, i64) = (2020, 2026);

static SHIPPED_DAYS: LazyLock<BTreeMap<NaiveDate, LegalDay>> =
    LazyLock::new(|| SHIPPED.lines().skip(1).filter_map(line).map(|day| (day.on, day)).collect());

fn line(text: &str) -> Option<LegalDay> {
    let mut parts = text.trim().split(',');
    let on = parts.next()?.parse().ok()?;
    let kind = parts.next()?.parse().ok()?;
    Some(LegalDay { on, kind, name: parts.next()?.to_owned() })
}

/// Whether a year comes with the program.
#[must_use]
pub fn is_shipped(year: i64) -> bool {
    (SHIPPED_YEARS.0..=SHIPPED_YEARS.1).contains(&year)
}

/// The years that come with the program, the latest first.
#[must_use]
pub fn shipped_years() -> Vec<LegalYear> {
    (SHIPPED_YEARS.0..=SHIPPED_YEARS.1)
        .rev()
        .map(|year| LegalYear {
            year,
            is_shipped: true,
            days: SHIPPED_DAYS.values().filter(|day| i64::from(day.on.year()) == year).cloned().collect(),
        })
        .collect()
}

/// The legal holidays as they are announced, with or without 节 behind them, and the key of their words (`holiday.<key>`).
const HOLIDAYS: [(&str, &str); 7] = [
    ("元旦", "new_year"),
    ("春节", "spring_festival"),
    ("清明", "qingming"),
    ("劳动节", "labour_day"),
    ("端午", "dragon_boat"),
    ("中秋", "mid_autumn"),
    ("国庆", "national_day"),
];

/// The keys of the holidays that a name holds, several where they fall together (国庆中秋, 国庆节、中秋节); none where any
/// part of it is not known: half a translation says less than the name itself.
#[must_use]
pub fn holidays(name: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut rest = name.trim();
    while !rest.is_empty() {
        let known = HOLIDAYS.iter().find_map(|(known, key)| Some((rest.strip_prefix(*known)?, *key)));
        let Some((after, key)) = known else {
            return Vec::new();
        };
        found.push(key);
        rest = after
            .strip_prefix('节')
            .unwrap_or(after)
            .trim_start_matches(|letter: char| letter.is_whitespace() || "、，,和及与·/".contains(letter));
    }
    found
}

/// The last day of the last year that is known without a gap: those of the program and the entered ones after them.
#[must_use]
pub fn ends_on(entered: &BTreeSet<i64>) -> NaiveDate {
    let mut last = SHIPPED_YEARS.1;
    while entered.contains(&(last + 1)) {
        last += 1;
    }
    i32::try_from(last).ok().and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)).unwrap_or(NaiveDate::MAX)
}

/// What is known of legal days: those of the program, those that were entered before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalDays {
    entered: BTreeMap<NaiveDate, LegalDay>,
    /// The last day of the last year that is known without a gap.
    pub ends_on: NaiveDate,
}

impl LegalDays {
    /// The days of the program and the entered ones, of the years named.
    #[must_use]
    pub fn new(entered: impl IntoIterator<Item = LegalDay>, years: &BTreeSet<i64>) -> Self {
        Self { entered: entered.into_iter().map(|day| (day.on, day)).collect(), ends_on: ends_on(years) }
    }

    /// What the state orders for a day; none: a day like its weekday.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&LegalDay> {
        self.entered.get(&day).or_else(|| SHIPPED_DAYS.get(&day))
    }
}

impl Default for LegalDays {
    fn default() -> Self {
        Self::new([], &BTreeSet::new())
    }
}

/// Says everything that is wrong with a year as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &EnterYear) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.year, "year", 2000, 2200);
    faults.when(!asked.days.iter().any(|day| day.kind == LegalDayKind::Off), "days", Fault::Required);
    for (place, day) in asked.days.iter().enumerate() {
        let field = |name: &str| format!("days[{place}].{name}");
        faults.text(&day.name, field("name"), 20);
        let year = i64::from(day.on.year());
        let before = year == asked.year - 1 && day.on.month() == 12;
        faults.when(year < asked.year && !before, field("on"), Fault::TooSmall);
        faults.when(year > asked.year, field("on"), Fault::TooLarge);
        let weekend = matches!(day.on.weekday(), Weekday::Sat | Weekday::Sun);
        // One works instead on days on which one would not have worked.
        faults.when(day.kind == LegalDayKind::Workday && !weekend, field("on"), Fault::WrongForm);
        faults.when(
            asked.days[..place].iter().any(|other| other.on == day.on),
            field("on"),
            Fault::GivenTwice,
        );
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holidays_are_known_by_their_announced_names() {
        for (name, keys) in [
            ("元旦", &["new_year"] as &[&str]),
            ("清明节", &["qingming"]),
            ("国庆中秋", &["national_day", "mid_autumn"]),
            ("国庆节、中秋节", &["national_day", "mid_autumn"]),
            ("院庆", &[]),
            ("春节庙会", &[]),
            ("", &[]),
        ] {
            assert_eq!(holidays(name), keys, "{name}");
        }
        for day in SHIPPED_DAYS.values() {
            assert!(!holidays(&day.name).is_empty(), "{} comes with the program", day.name);
        }
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(SHIPPED_DAYS.len(), SHIPPED.lines().count() - 1);
        for year in shipped_years() {
            let off = year.days.iter().filter(|day| day.kind == LegalDayKind::Off).count();
            assert!((25..=35).contains(&off), "{}: {off} days off", year.year);
        }
    }

    #[test]
    fn days_are_as_announced() {
        let days = LegalDays::default();
        for (on, expected) in [
            ("2020-01-24", Some((LegalDayKind::Off, "春节"))),
            ("2020-01-19", Some((LegalDayKind::Workday, "春节"))),
            ("2025-10-01", Some((LegalDayKind::Off, "国庆中秋"))),
            ("2026-11-23", None),
        ] {
            let found = days.on(date(on));
            assert_eq!(found.map(|day| day.kind), expected.map(|(kind, _)| kind), "{on}");
        }
        for day in SHIPPED_DAYS.values().filter(|day| day.kind == LegalDayKind::Workday) {
            assert!(
                matches!(day.on.weekday(), Weekday::Sat | Weekday::Sun),
                "{} makes up on a workday",
                day.on
            );
        }
    }

    #[test]
    fn a_gap_ends_what_is_known() {
        for (entered, last) in [
            (vec![], "2026-12-31"),
            (vec![2027], "2027-12-31"),
            (vec![2027, 2028, 2030], "2028-12-31"),
            (vec![2028], "2026-12-31"),
        ] {
            assert_eq!(ends_on(&entered.iter().copied().collect()), date(last), "{entered:?}");
        }
    }

    #[test]
    fn each_fault_of_a_year_is_named_at_its_field() {
        let day = |on: &str, kind, name: &str| LegalDay { on: date(on), kind, name: name.into() };
        let (off, workday) = (LegalDayKind::Off, LegalDayKind::Workday);
        for (days, expected) in [
            (vec![day("2027-01-01", off, "元旦")], vec![]),
            (vec![day("2026-12-31", off, "元旦")], vec![]),
            (vec![], vec![("days", Fault::Required)]),
            (vec![day("2027-01-01", off, " ")], vec![("days[0].name", Fault::Required)]),
            (vec![day("2026-11-30", off, "元旦")], vec![("days[0].on", Fault::TooSmall)]),
            (vec![day("2028-01-01", off, "元旦")], vec![("days[0].on", Fault::TooLarge)]),
            (
                vec![day("2027-01-01", off, "元旦"), day("2027-01-01", off, "元旦")],
                vec![("days[1].on", Fault::GivenTwice)],
            ),
            (
                vec![day("2027-01-01", off, "元旦"), day("2027-01-04", workday, "元旦")],
                vec![("days[1].on", Fault::WrongForm)],
            ),
        ] {
            let found =
                check(&EnterYear { year: 2027, days }).err().map_or_else(Vec::new, |error| error.fields);
            let found: Vec<_> = found.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
            assert_eq!(found, expected);
        }
    }
}
