//! Days of a centre: dates in its time zone, weekdays, half-open spans.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::error::{Error, Result};

/// The zone in which the district counts ages and lists who is enrolled today, apart from any one centre.
pub const DISTRICT_ZONE: Tz = Tz::Asia__Shanghai;

/// The zone of a centre from its IANA name.
///
/// # Errors
/// `internal` when the stored name is none: what is stored was checked when it was entered.
pub fn zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Error::internal(format!("stored time zone {name:?} is unknown")))
}

/// The date on the wall of a centre at this instant.
#[must_use]
pub fn date_at(zone: Tz, instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&zone).date_naive()
}

/// The instant of a time on the wall of a centre. Where clocks are put back, the earlier of the two; where they are
/// put forward over it, none.
#[must_use]
pub fn instant_at(zone: Tz, on: NaiveDate, at: NaiveTime) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&on.and_time(at)).earliest().map(|at| at.to_utc())
}

/// Monday is 1, Sunday 7 (ISO 8601).
#[must_use]
pub fn weekday(on: NaiveDate) -> i64 {
    i64::from(on.weekday().number_from_monday())
}

/// Whether a day lies in the half-open span `[from, until)`; no end: until further notice.
#[must_use]
pub fn within(on: NaiveDate, from: NaiveDate, until: Option<NaiveDate>) -> bool {
    from <= on && until.is_none_or(|until| on < until)
}

/// Whole years lived on a day (周岁). Born on 29 February: a year older on 1 March of other years.
#[must_use]
pub fn age(born: NaiveDate, on: NaiveDate) -> i64 {
    on.years_since(born).map_or(0, i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_centre_not_of_greenwich() {
        let shanghai = zone("Asia/Shanghai").unwrap();
        for (instant, day) in [
            ("2026-11-22T15:59:59Z", "2026-11-22"),
            ("2026-11-22T16:00:00Z", "2026-11-23"),
            ("2026-11-23T15:59:59Z", "2026-11-23"),
        ] {
            assert_eq!(date_at(shanghai, instant.parse().unwrap()), date(day), "at {instant}");
        }
        let urumqi = zone("Asia/Urumqi").unwrap();
        assert_eq!(date_at(urumqi, "2026-11-22T17:30:00Z".parse().unwrap()), date("2026-11-22"));
    }

    #[test]
    fn a_wall_clock_time_is_an_instant() {
        let at = |text: &str| text.parse::<NaiveTime>().unwrap();
        let shanghai = instant_at(DISTRICT_ZONE, date("2026-11-23"), at("08:30"));
        assert_eq!(shanghai, Some("2026-11-23T00:30:00Z".parse().unwrap()));
        // Berlin puts its clocks back on 25 October 2026: 02:30 is there twice, and on 29 March not at all.
        let berlin = zone("Europe/Berlin").unwrap();
        assert_eq!(
            instant_at(berlin, date("2026-10-25"), at("02:30")),
            Some("2026-10-25T00:30:00Z".parse().unwrap())
        );
        assert_eq!(instant_at(berlin, date("2026-03-29"), at("02:30")), None);
    }

    #[test]
    fn age_counts_whole_years() {
        for (born, on, years) in [
            ("1943-11-24", "2026-11-23", 82),
            ("1943-11-23", "2026-11-23", 83),
            ("1944-02-29", "2026-02-28", 81),
            ("1944-02-29", "2026-03-01", 82),
            ("1944-02-29", "2028-02-29", 84),
            ("2026-11-24", "2026-11-23", 0),
        ] {
            assert_eq!(age(date(born), date(on)), years, "born {born}, on {on}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(weekday(date("2026-11-23")), 1);
        assert_eq!(weekday(date("2026-11-29")), 7);
    }

    proptest! {
        #[test]
        fn a_span_cut_in_two_holds_every_day_once(from in 0i32..4000, first in 0i32..400, second in 0i32..400, day in 0i32..5000) {
            let start = date("2020-01-01");
            let on = |days: i32| start + chrono::Days::new(u64::try_from(days).unwrap());
            let (a, b, c) = (on(from), on(from + first), on(from + first + second));
            let whole = within(on(day), a, Some(c));
            let parts = u8::from(within(on(day), a, Some(b))) + u8::from(within(on(day), b, Some(c)));
            prop_assert_eq!(u8::from(whole), parts);
        }
    }
}
