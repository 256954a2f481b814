use proptest::prelude::*;

use super::*;
use crate::calendar::LegalDay;
use crate::centre::days::ClosedDayId;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(weekdays: &[i64]) -> Vec<OpeningHours> {
    weekdays
        .iter()
        .map(|weekday| OpeningHours {
            weekday: *weekday,
            opens_at: format!("0{weekday}:00").parse().unwrap(),
            closes_at: "17:00".parse().unwrap(),
        })
        .collect()
}

fn calendar(weekdays: &[i64]) -> CentreCalendar {
    CentreCalendar {
        opening_hours: week(weekdays),
        closes_on_legal_days: true,
        opens_on_make_up_days: true,
        closed_days: Vec::new(),
        extra_days: Vec::new(),
        legal_days: LegalDays::default(),
        kept_days: BTreeMap::new(),
    }
}

fn closed(from: &str, until: &str) -> ClosedDay {
    ClosedDay {
        id: ClosedDayId("c".into()),
        from_on: date(from),
        until_on: date(until),
        reason: "装修".into(),
    }
}

fn extra(on: &str, stands_for_weekday: Option<i64>) -> ExtraDay {
    ExtraDay {
        on: date(on),
        opens_at: "09:00".parse().unwrap(),
        closes_at: "12:00".parse().unwrap(),
        stands_for_weekday,
        reason: "补班".into(),
    }
}

#[test]
fn the_nearest_decision_counts() {
    let mut with = calendar(&[1, 2, 3, 4, 5]);
    with.closed_days = vec![closed("2026-11-23", "2026-11-26")];
    with.extra_days =
        vec![extra("2026-11-25", None), extra("2026-10-01", None), extra("2026-11-28", Some(3))];
    for (on, opens, weekday, cause) in [
        ("2026-11-20", Some("05:00"), 5, DayCause::Weekday),
        ("2026-11-22", None, 7, DayCause::Weekday),
        ("2026-11-23", None, 1, DayCause::ClosedDay),
        ("2026-11-24", None, 2, DayCause::ClosedDay),
        ("2026-11-25", Some("09:00"), 3, DayCause::ExtraDay),
        ("2026-11-26", Some("04:00"), 4, DayCause::Weekday),
        ("2026-11-28", Some("09:00"), 3, DayCause::ExtraDay),
        ("2026-10-01", Some("09:00"), 4, DayCause::ExtraDay),
        ("2026-10-02", None, 5, DayCause::LegalHoliday),
        // Saturday and Sunday, worked instead: like a Monday.
        ("2026-10-10", Some("01:00"), 1, DayCause::MakeUpDay),
        ("2026-09-20", Some("01:00"), 1, DayCause::MakeUpDay),
    ] {
        let day = with.day(date(on));
        let opens = opens.map(|text: &str| text.parse().unwrap());
        assert_eq!((day.opens_at, day.weekday, day.cause), (opens, weekday, cause), "{on}");
        assert_eq!(day.is_open(), day.closes_at.is_some(), "{on}");
    }
}

#[test]
fn a_centre_says_whether_it_follows_the_state() {
    let mut with = calendar(&[1, 2, 3, 4, 5]);
    (with.closes_on_legal_days, with.opens_on_make_up_days) = (false, false);
    assert!(with.day(date("2026-10-01")).is_open());
    assert!(!with.day(date("2026-10-10")).is_open());
}

#[test]
fn a_make_up_day_keeps_hours_of_its_own() {
    let day = calendar(&[1, 2, 3, 4, 5, 6]).day(date("2026-10-10"));
    assert_eq!((day.opens_at, day.weekday), (Some("06:00".parse().unwrap()), 6));
    let without_monday = calendar(&[2, 3]).day(date("2026-10-10"));
    assert_eq!(without_monday.weekday, 2);
    assert!(!calendar(&[]).day(date("2026-10-10")).is_open());
}

#[test]
fn days_past_the_last_known_year_are_marked() {
    let with = calendar(&[1]);
    assert!(!with.day(date("2026-12-31")).is_past_calendar);
    assert!(with.day(date("2027-01-01")).is_past_calendar);
    let mut longer = with;
    let new_year = LegalDay { on: date("2027-01-01"), kind: LegalDayKind::Off, name: "元旦".into() };
    longer.legal_days = LegalDays::new([new_year], &[2027].into());
    let day = longer.day(date("2027-01-01"));
    assert_eq!((day.cause, day.is_past_calendar), (DayCause::LegalHoliday, false));
}

fn kept(on: &str, opens: Option<&str>, weekday: i64, cause: DayCause) -> (NaiveDate, CentreDay) {
    let opens_at = opens.map(|at| at.parse().unwrap());
    let closes_at = opens_at.map(|_| "16:00".parse().unwrap());
    let day = CentreDay {
        on: date(on),
        opens_at,
        closes_at,
        weekday,
        cause,
        note: "当时".into(),
        is_past_calendar: false,
    };
    (date(on), day)
}

#[test]
fn a_closed_day_stays_what_it_was() {
    let mut with = calendar(&[1, 2, 3, 4, 5]);
    with.closed_days = vec![closed("2026-11-23", "2026-11-24")];
    with.extra_days = vec![extra("2026-11-28", None)];
    with.kept_days = [
        kept("2026-11-22", Some("08:00"), 7, DayCause::Weekday),
        kept("2026-11-23", Some("08:00"), 1, DayCause::Weekday),
        kept("2026-11-24", None, 2, DayCause::LegalHoliday),
        kept("2026-11-28", None, 6, DayCause::ClosedDay),
        kept("2026-10-01", Some("08:00"), 3, DayCause::ExtraDay),
        kept("2026-10-10", None, 6, DayCause::Weekday),
    ]
    .into();
    for (on, day) in &with.kept_days {
        assert_eq!(&with.day(*on), day, "{on}");
        assert_ne!(&with.decided(*on), day, "{on}: now it would be another");
    }
    assert_eq!(with.day(date("2026-11-25")), with.decided(date("2026-11-25")));
}

#[test]
fn a_correction_reaches_the_days_that_it_decides_anew() {
    let mut before = calendar(&[2]);
    before.extra_days = vec![extra("2026-11-19", None)];
    before.kept_days = [
        kept("2026-11-18", Some("08:00"), 3, DayCause::Weekday),
        kept("2026-11-19", Some("08:00"), 4, DayCause::Weekday),
        kept("2026-11-20", Some("08:00"), 5, DayCause::Weekday),
    ]
    .into();
    let mut after = before.clone();
    after.closed_days = vec![closed("2026-11-19", "2026-11-25")];
    let corrected = after.corrected(&before);
    // The 18th lies before it, on the 19th the extra day holds, the days after the 20th are not closed.
    assert_eq!(corrected, [after.decided(date("2026-11-20"))]);
    assert_eq!(after.corrected(&after), []);
}

proptest! {
    #[test]
    fn whatever_is_decided_later_a_closed_day_is_what_was_kept(
        weekdays in prop::collection::btree_set(1i64..8, 0..7), follows in any::<(bool, bool)>(),
        later in prop::collection::btree_set(1i64..8, 0..7), follow_later in any::<(bool, bool)>(),
        shut_for in 0u64..40, on in 0u64..60, signed in any::<bool>(),
    ) {
        let on = date("2026-09-01") + chrono::Days::new(on);
        let mut with = calendar(&weekdays.iter().copied().collect::<Vec<_>>());
        (with.closes_on_legal_days, with.opens_on_make_up_days) = follows;
        let day = with.day(on);
        if signed {
            with.kept_days.insert(on, day.clone());
        }
        with.opening_hours = week(&later.iter().copied().collect::<Vec<_>>());
        (with.closes_on_legal_days, with.opens_on_make_up_days) = follow_later;
        if shut_for > 0 {
            let until_on = date("2026-09-01") + chrono::Days::new(shut_for);
            with.closed_days = vec![ClosedDay { until_on, ..closed("2026-09-01", "2026-09-02") }];
        }
        prop_assert_eq!(with.day(on), if signed { day } else { with.decided(on) });
    }

    #[test]
    fn a_day_is_open_with_hours_that_somebody_gave(
        weekdays in prop::collection::btree_set(1i64..8, 0..7),
        follows in any::<(bool, bool)>(),
        closed_from in 0u64..2500, closed_for in 1u64..40, extra_on in 0u64..2500, on in 0u64..2600,
    ) {
        let start = date("2020-01-01");
        let after = |days: u64| start + chrono::Days::new(days);
        let mut with = calendar(&weekdays.iter().copied().collect::<Vec<_>>());
        (with.closes_on_legal_days, with.opens_on_make_up_days) = follows;
        let span = closed("2020-01-01", "2020-01-02");
        with.closed_days = vec![ClosedDay { from_on: after(closed_from), until_on: after(closed_from + closed_for), ..span }];
        with.extra_days = vec![ExtraDay { on: after(extra_on), ..extra("2020-01-01", None) }];
        let day = with.day(after(on));
        prop_assert_eq!(day.opens_at.is_some(), day.closes_at.is_some());
        let shut = on >= closed_from && on < closed_from + closed_for;
        match day.cause {
            DayCause::ExtraDay => prop_assert_eq!(on, extra_on),
            DayCause::ClosedDay => prop_assert!(shut && !day.is_open()),
            DayCause::LegalHoliday => prop_assert!(follows.0 && !day.is_open()),
            DayCause::MakeUpDay => prop_assert!(follows.1 && day.is_open() && weekdays.contains(&day.weekday)),
            DayCause::Weekday => prop_assert_eq!(day.is_open(), weekdays.contains(&day::weekday(after(on)))),
        }
        // A centre that follows nobody and decides nothing is open by the week alone.
        let plain = CentreCalendar {
            closes_on_legal_days: false, opens_on_make_up_days: false, closed_days: vec![], extra_days: vec![], ..with
        };
        prop_assert_eq!(plain.day(after(on)).is_open(), weekdays.contains(&day::weekday(after(on))));
    }
}
