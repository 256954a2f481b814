//! Reading lunar days, and when a lunar birthday is kept.

use chinese_lunisolar_calendar::{LunisolarDate, SolarYear};
use chrono::{Datelike, NaiveDate};

use super::{DayThirtyKept, LeapMonthKept, LunarBirthday, LunarBirthdaySetting, LunarDay};

/// The lunar day of a date; none outside 1901 to 2100.
#[must_use]
pub fn day_of(on: NaiveDate) -> Option<LunarDay> {
    let lunar = LunisolarDate::from_date(on).ok()?;
    let month = lunar.to_lunar_month();
    Some(LunarDay {
        year: lunar.to_lunisolar_year().to_u16().into(),
        month: month.to_u8().into(),
        is_leap_month: month.is_leap_month(),
        day: lunar.to_lunar_day().to_u8().into(),
    })
}

/// A lunar birthday with the days on which it is kept in a solar year; none for birth dates outside 1901 to 2100.
#[must_use]
pub fn birthday(born_on: NaiveDate, in_year: i32, setting: LunarBirthdaySetting) -> Option<LunarBirthday> {
    let born = day_of(born_on)?;
    let this_year_on = kept_in(born_on, in_year, setting).into_iter().map(|kept| kept.on).collect();
    Some(LunarBirthday { born, this_year_on })
}

/// A day on which a lunar birthday is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The day.
    pub on: NaiveDate,
    /// How old one becomes by it, in lunar years. In January it is still the lunar year before, so that the solar years
    /// between the two days say it wrong; and what is kept a day or a month later counts with the year it belongs to.
    pub years: i64,
}

/// The days of a solar year on which a lunar birthday is kept; none for birth dates outside 1901 to 2100.
#[must_use]
pub fn kept_in(born_on: NaiveDate, in_year: i32, setting: LunarBirthdaySetting) -> Vec<Kept> {
    let Some(born) = day_of(born_on) else { return Vec::new() };
    [in_year - 1, in_year]
        .into_iter()
        .filter_map(|lunar_year| {
            let on = kept_on(born, lunar_year, setting)?;
            Some(Kept { on, years: i64::from(lunar_year) - born.year })
        })
        .filter(|kept| kept.on.year() == in_year && kept.on >= born_on)
        .collect()
}

/// The date on which a birthday is kept in a lunar year; none outside 1901 to 2100.
fn kept_on(born: LunarDay, lunar_year: i32, setting: LunarBirthdaySetting) -> Option<NaiveDate> {
    let year = SolarYear::from_i32(lunar_year).ok()?.to_u16();
    let (month, day) = (u8::try_from(born.month).ok()?, u8::try_from(born.day).ok()?);
    let first_of = |year: u16, month: u8, is_leap: bool| {
        LunisolarDate::from_ymd(year, month, is_leap, 1).ok().map(LunisolarDate::to_naive_date)
    };
    let next = |year: u16, month: u8| {
        if month == 12 { first_of(year + 1, 1, false) } else { first_of(year, month + 1, false) }
    };
    let has_leap = born.is_leap_month && first_of(year, month, true).is_some();
    let (first, year, month, is_leap) = match (born.is_leap_month, has_leap, setting.leap_month) {
        (true, false, LeapMonthKept::FollowingMonth) if month == 12 => {
            (next(year, month)?, year + 1, 1, false)
        }
        (true, false, LeapMonthKept::FollowingMonth) => (next(year, month)?, year, month + 1, false),
        (is_leap, has_leap, _) => {
            (first_of(year, month, is_leap && has_leap)?, year, month, is_leap && has_leap)
        }
    };
    let has_day = LunisolarDate::from_ymd(year, month, is_leap, day).is_ok();
    let shortened = !has_day && setting.day_thirty == DayThirtyKept::DayTwentyNine;
    // Day 30 of a month with 29 days counts on into the first of the next.
    let after_first = i64::from(day) - 1 - i64::from(shortened);
    first.checked_add_signed(chrono::TimeDelta::days(after_first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const YEARS: &str =
        include_str!("../../../../../../tests/fixtures/calendar/lunar_new_year_1920_2040.csv");
    const DISPUTED: &str = include_str!(
        "../../../../../../tests/fixtures/calendar/lunar_first_days_where_tyme4rs_1_5_0_differs.csv"
    );

    #[test]
    fn lunar_new_year_and_leap_months_are_those_of_the_table() {
        let mut lines = 0;
        for line in YEARS.lines().skip(1) {
            let mut parts = line.split(',');
            let (year, first, leap) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
            let year: i64 = year.parse().unwrap();
            assert_eq!(day_of(date(first)), Some(LunarDay { year, month: 1, is_leap_month: false, day: 1 }));
            for month in 1..=12u8 {
                let is_leap = LunisolarDate::from_ymd(u16::try_from(year).unwrap(), month, true, 1).is_ok();
                assert_eq!(is_leap, leap == month.to_string(), "{year} {month}");
            }
            lines += 1;
        }
        assert_eq!(lines, 121);
    }

    #[test]
    fn months_that_another_package_has_a_day_off_are_right() {
        let mut lines = 0;
        for line in DISPUTED.lines().skip(1) {
            let mut parts = line.split(',');
            let (solar, lunar) = (date(parts.next().unwrap()), parts.next().unwrap());
            let said: Vec<i64> = lunar.split('-').map(|part| part.parse().unwrap()).collect();
            let read = day_of(solar).unwrap();
            let month = if read.is_leap_month { -read.month } else { read.month };
            assert_eq!([read.year, month.abs(), read.day], [said[0], said[1].abs(), said[2]], "{solar}");
            lines += 1;
        }
        assert_eq!(lines, 11);
    }

    #[test]
    fn a_birthday_is_kept_as_the_district_chose() {
        use DayThirtyKept::{DayTwentyNine, NextDay};
        use LeapMonthKept::{FollowingMonth, PlainMonth};
        for (born, leap_month, day_thirty, in_year, kept) in [
            // 1943 四月初八 (no leap): in 2026 on 24 May.
            ("1943-05-11", PlainMonth, DayTwentyNine, 2026, "2026-05-24"),
            // 1941 闰六月初一; 2025 has a leap sixth month, 2026 has not.
            ("1941-07-24", PlainMonth, DayTwentyNine, 2025, "2025-07-25"),
            ("1941-07-24", PlainMonth, DayTwentyNine, 2026, "2026-07-14"),
            ("1941-07-24", FollowingMonth, DayTwentyNine, 2026, "2026-08-13"),
            // 1942 十二月三十 (4 February 1943); the twelfth month of 2025 has 29 days.
            ("1943-02-04", PlainMonth, DayTwentyNine, 2026, "2026-02-16"),
            ("1943-02-04", PlainMonth, NextDay, 2026, "2026-02-17"),
        ] {
            let setting = LunarBirthdaySetting { leap_month, day_thirty };
            let birthday = birthday(date(born), in_year, setting).unwrap();
            assert_eq!(birthday.this_year_on, [date(kept)], "{born} {birthday:?}");
        }
    }

    #[test]
    fn a_solar_year_may_have_the_birthday_twice_or_not_at_all() {
        let setting = LunarBirthdaySetting::default();
        // 十二月初一: the lunar years 2024 and 2025 begin it on 31 December 2024 and on 19 January 2026.
        let born = date("1940-12-29");
        assert_eq!(day_of(born), Some(LunarDay { year: 1940, month: 12, is_leap_month: false, day: 1 }));
        assert_eq!(
            birthday(born, 2024, setting).unwrap().this_year_on,
            [date("2024-01-11"), date("2024-12-31")]
        );
        assert_eq!(birthday(born, 2025, setting).unwrap().this_year_on, [] as [NaiveDate; 0]);
    }

    #[test]
    fn one_becomes_as_old_as_lunar_years_have_passed() {
        use DayThirtyKept::{DayTwentyNine, NextDay};
        for (born, day_thirty, in_year, kept) in [
            // 1940 十二月初三, on the last day of the solar year: in January 2026 it is still the lunar year 2025.
            ("1940-12-31", DayTwentyNine, 2026, vec![("2026-01-21", 85)]),
            // 1942 十二月初一, in January: on the last day of 2024 it is the lunar year 2024 all the same.
            ("1943-01-06", DayTwentyNine, 2024, vec![("2024-01-11", 81), ("2024-12-31", 82)]),
            ("1943-01-06", DayTwentyNine, 2025, vec![]),
            ("1943-01-06", DayTwentyNine, 2026, vec![("2026-01-19", 83)]),
            // 1935 十二月廿九, the last day of a lunar year, and 1936 正月初一, the day after.
            ("1936-01-23", DayTwentyNine, 2026, vec![("2026-02-16", 90)]),
            ("1936-01-24", DayTwentyNine, 2026, vec![("2026-02-17", 90)]),
            // 1942 十二月三十, kept on the first of the lunar year after: it is the birthday of the year before.
            ("1943-02-04", DayTwentyNine, 2026, vec![("2026-02-16", 83)]),
            ("1943-02-04", NextDay, 2026, vec![("2026-02-17", 83)]),
            // Far from the turn of the year both calendars say the same.
            ("1943-05-11", DayTwentyNine, 2026, vec![("2026-05-24", 83)]),
        ] {
            let setting = LunarBirthdaySetting { day_thirty, ..LunarBirthdaySetting::default() };
            let expected: Vec<Kept> =
                kept.into_iter().map(|(on, years)| Kept { on: date(on), years }).collect();
            assert_eq!(kept_in(date(born), in_year, setting), expected, "{born} in {in_year}");
        }
    }

    #[test]
    fn dates_the_calendar_does_not_reach_have_none() {
        assert_eq!(day_of(date("1900-12-31")), None);
        assert_eq!(day_of(date("2150-01-01")), None);
    }

    proptest! {
        #[test]
        fn a_birthday_is_kept_about_once_a_year_and_near_the_solar_one(days in 0u64..40_000, year in 1990i32..2090) {
            let born = date("1910-01-01") + chrono::Days::new(days);
            prop_assume!(born.year() < year);
            for leap_month in [LeapMonthKept::PlainMonth, LeapMonthKept::FollowingMonth] {
                for day_thirty in [DayThirtyKept::DayTwentyNine, DayThirtyKept::NextDay] {
                    let kept = birthday(born, year, LunarBirthdaySetting { leap_month, day_thirty }).unwrap().this_year_on;
                    prop_assert!(kept.len() <= 2);
                    for on in kept {
                        let away = (i64::from(on.ordinal()) - i64::from(born.ordinal())).rem_euclid(365);
                        prop_assert!(away.min(365 - away) <= 62, "{} {}", born, on);
                    }
                }
            }
        }
    }
}
