use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::calendar::rules::LegalDays;
use crate::centre::{CentreId, OpeningHours};
use crate::elder::ElderId;
use crate::enrolment::{DayPart, EnrolmentId, ServiceKind};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_enrolment_outlives_whoever_died_before_its_last_day() {
    let died_on = date("2026-11-23");
    for (until, outlives_them) in [
        (None, true),
        (Some("2026-11-25"), true),
        (Some("2026-11-24"), false),
        (Some("2026-11-23"), false),
        (Some("2026-11-01"), false),
    ] {
        assert_eq!(outlives(until.map(date), died_on), outlives_them, "{until:?}");
    }
}

fn enrolment(from: NaiveDate, until: Option<NaiveDate>, weekdays: &[i64]) -> Enrolment {
    Enrolment {
        id: EnrolmentId("n".into()),
        elder_id: ElderId("e".into()),
        centre_id: CentreId("c".into()),
        centre_name: String::new(),
        service: ServiceKind::DayCare,
        from_on: from,
        until_on: until,
        transport_there: false,
        transport_back: false,
        group_name: String::new(),
        days: weekdays
            .iter()
            .map(|weekday| EnrolmentDay {
                weekday: *weekday,
                day_part: DayPart::WholeDay,
                planned_arrival: "08:30".parse().unwrap(),
            })
            .collect(),
        home_meal: None,
        pauses: Vec::new(),
    }
}

fn pause(id: &str, from: NaiveDate, until: Option<NaiveDate>) -> Pause {
    Pause { id: PauseId(id.into()), from_on: from, until_on: until, reason: "住院".into() }
}

fn open(weekdays: &[i64]) -> CentreCalendar {
    let at = |text: &str| text.parse().unwrap();
    CentreCalendar {
        opening_hours: weekdays
            .iter()
            .map(|weekday| OpeningHours { weekday: *weekday, opens_at: at("07:30"), closes_at: at("17:00") })
            .collect(),
        closes_on_legal_days: true,
        opens_on_make_up_days: true,
        closed_days: Vec::new(),
        extra_days: Vec::new(),
        legal_days: LegalDays::default(),
        kept_days: BTreeMap::new(),
    }
}

#[test]
fn expected_is_who_is_enrolled_for_that_weekday_while_the_centre_is_open() {
    let monday = date("2026-11-23");
    let enrolled = [enrolment(monday, Some(date("2026-11-30")), &[1, 6])];
    let hours = open(&[1, 2, 3, 4, 5]);
    for (on, expected) in [
        ("2026-11-23", true),
        ("2026-11-24", false),
        ("2026-11-28", false), // Saturday: enrolled, but the centre is closed
        ("2026-11-30", false), // the day after the last
        ("2026-11-16", false), // before the first
    ] {
        assert_eq!(is_expected(&enrolled, &hours, date(on)), expected, "{on}");
    }
    assert_eq!(first_expected(&enrolled, &hours, date("2026-11-20"), date("2026-12-20")), Some(monday));
    assert_eq!(first_expected(&enrolled, &hours, date("2026-11-24"), date("2026-12-20")), None);
}

#[test]
fn holidays_make_up_days_and_pauses_count() {
    let mut enrolled = [enrolment(date("2026-09-01"), None, &[1, 2, 3, 4, 5])];
    enrolled[0].pauses = vec![
        pause("a", date("2026-11-02"), Some(date("2026-11-04"))),
        pause("b", date("2026-11-23"), None),
        pause("taken back", date("2026-11-09"), Some(date("2026-11-09"))),
    ];
    let hours = open(&[1, 2, 3, 4, 5]);
    for (on, expected) in [
        ("2026-09-30", true),
        ("2026-10-01", false), // 国庆节
        ("2026-10-10", true),  // Saturday, worked instead: like a Monday
        ("2026-10-11", false),
        ("2026-11-02", false),
        ("2026-11-03", false),
        ("2026-11-04", true), // comes again
        ("2026-11-09", true),
        ("2026-11-20", true),
        ("2026-11-23", false),
        ("2027-03-01", false),
    ] {
        assert_eq!(is_expected(&enrolled, &hours, date(on)), expected, "{on}");
    }
    let within = |from, until| expected_days(&enrolled, &hours, date(from), date(until));
    let golden_week = ["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"].map(date);
    assert_eq!(within("2026-09-30", "2026-10-12"), golden_week);
    assert_eq!(within("2026-11-23", "2027-11-23"), [], "until further notice");
}

#[test]
fn a_pause_begins_inside_its_enrolment_and_says_why() {
    let enrolled = enrolment(date("2026-11-02"), Some(date("2026-12-01")), &[1]);
    type Case<'a> = (&'a str, Option<&'a str>, &'a str, &'a [(&'a str, Fault)]);
    let cases: [Case<'_>; 6] = [
        ("2026-11-02", None, "住院", &[]),
        ("2026-11-30", Some("2027-01-01"), "住院", &[]),
        ("2026-11-01", None, "住院", &[("fromOn", Fault::TooSmall)]),
        ("2026-12-01", None, "住院", &[("fromOn", Fault::TooLarge)]),
        ("2026-11-09", Some("2026-11-09"), "住院", &[("untilOn", Fault::EndsBeforeBeginning)]),
        ("2026-11-09", None, " ", &[("reason", Fault::Required)]),
    ];
    for (from, until, reason, expected) in cases {
        let asked = PauseEnrolment {
            enrolment_id: EnrolmentId("n".into()),
            from_on: date(from),
            until_on: until.map(date),
            reason: reason.into(),
            correction_reason: String::new(),
        };
        let faults = check_pause(&asked, &enrolled).err().map_or_else(Vec::new, |error| error.fields);
        let faults: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
        assert_eq!(faults, expected, "{from} until {until:?}");
    }
}

#[test]
fn each_fault_is_named_at_its_field() {
    let day = |weekday| EnrolmentDay {
        weekday,
        day_part: DayPart::WholeDay,
        planned_arrival: "08:30".parse().unwrap(),
    };
    type Case<'a> = (&'a [i64], Option<&'a str>, &'a [(&'a str, Fault)]);
    let cases: [Case<'_>; 6] = [
        (&[1, 3, 5], None, &[]),
        (&[1, 3, 5], Some("2026-12-01"), &[]),
        (&[], None, &[("days", Fault::Required)]),
        (&[0, 8], None, &[("days[0].weekday", Fault::TooSmall), ("days[1].weekday", Fault::TooLarge)]),
        (&[2, 2], None, &[("days[1].weekday", Fault::GivenTwice)]),
        (&[1], Some("2026-11-23"), &[("untilOn", Fault::EndsBeforeBeginning)]),
    ];
    for (weekdays, until, expected) in cases {
        let asked = StartEnrolment {
            elder_id: ElderId("e".into()),
            centre_id: CentreId("c".into()),
            from_on: "2026-11-23".parse().unwrap(),
            until_on: until.map(|text| text.parse().unwrap()),
            days: weekdays.iter().map(|weekday| day(*weekday)).collect(),
            transport_there: false,
            transport_back: false,
            group_name: String::new(),
            correction_reason: String::new(),
        };
        let faults: Vec<_> = check(&asked).err().map_or_else(Vec::new, |error| error.fields);
        let faults: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
        assert_eq!(faults, expected, "{weekdays:?} until {until:?}");
    }
}

proptest! {
    #[test]
    fn the_first_expected_day_is_the_first_of_the_days_that_are(
        weekdays in prop::collection::btree_set(1i64..8, 0..7),
        opened in prop::collection::btree_set(1i64..8, 0..7),
        begins in 0u64..40, lasts in 0u64..40, from in 0u64..60, length in 0u64..60,
        rests in prop::option::of((0u64..60, prop::option::of(0u64..30))),
    ) {
        let start = date("2026-09-15");
        let on = |days: u64| start + chrono::Days::new(days);
        let mut enrolled = [enrolment(on(begins), Some(on(begins + lasts)), &weekdays.into_iter().collect::<Vec<_>>())];
        enrolled[0].pauses = rests.map(|(from, days)| pause("a", on(from), days.map(|days| on(from + days)))).into_iter().collect();
        let hours = open(&opened.into_iter().collect::<Vec<_>>());
        let days: Vec<NaiveDate> =
            (from..from + length).map(on).filter(|day| is_expected(&enrolled, &hours, *day)).collect();
        prop_assert_eq!(first_expected(&enrolled, &hours, on(from), on(from + length)), days.first().copied());
    }

    #[test]
    fn a_divided_pause_rests_on_the_same_days(
        from in 0u64..60, lasts in prop::option::of(0u64..60), at in 0u64..60, day in 0u64..130,
    ) {
        let on = |days: u64| date("2026-09-15") + chrono::Days::new(days);
        let whole = [pause("a", on(from), lasts.map(|days| on(from + days)))];
        let (shortened, inherited) = divided(&whole, on(at));
        let mut before = whole.to_vec();
        for (_, until) in &shortened {
            before[0].until_on = Some(*until);
        }
        let rests = if day < at { is_paused(&before, on(day)) } else { is_paused(&inherited, on(day)) };
        prop_assert_eq!(rests, is_paused(&whole, on(day)));
    }
}
