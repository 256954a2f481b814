//! Who stands where on a day, who is late, what may be undone. Plain values in, plain values out.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Counts, DoorAct, RecordAbsence, RecordDeparture, Standing, Undo};
use crate::centre::OpeningHours;
use crate::day;
use crate::enrolment::Enrolment;
use crate::error::{Fault, Faults, Result};

/// How long a check-in or check-out can be taken back; afterwards it takes a correction with a reason.
pub const UNDO_TIME: TimeDelta = TimeDelta::minutes(10);

/// An absence may be entered late, for so many days back. Practice; a setting later.
pub const LATE_ENTRY_DAYS: i64 = 7;

/// The longest absence that can be entered at once: beyond a year an enrolment ends instead.
const LONGEST_ABSENCE_DAYS: i64 = 366;

/// What counts of a visit for the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitFacts {
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// When the coming was recorded.
    pub arrival_recorded_at: DateTime<Utc>,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// When the leaving was recorded.
    pub departure_recorded_at: Option<DateTime<Utc>>,
    /// Marked as never recorded.
    pub departure_missing: bool,
}

impl VisitFacts {
    /// Whether the leaving was never recorded: said so, or the day is over.
    #[must_use]
    pub fn lacks_departure(&self, on: NaiveDate, today: NaiveDate) -> bool {
        self.departed_at.is_none() && (self.departure_missing || on < today)
    }

    /// What can be taken back of it at this instant.
    #[must_use]
    pub fn undo(&self, now: DateTime<Utc>) -> Option<Undo> {
        if self.departure_missing {
            return None;
        }
        let (act, recorded) = match self.departure_recorded_at {
            Some(recorded) => (DoorAct::CheckOut, recorded),
            None => (DoorAct::CheckIn, self.arrival_recorded_at),
        };
        let until = recorded + UNDO_TIME;
        (now <= until).then_some(Undo { act, until })
    }
}

/// Where an elder stands. One who came has come, whatever absence was announced; nobody is present on a past day.
#[must_use]
pub fn standing(visit: Option<&VisitFacts>, absent: bool, on: NaiveDate, today: NaiveDate) -> Standing {
    match visit {
        Some(visit) if visit.departed_at.is_some() || visit.lacks_departure(on, today) => Standing::Gone,
        Some(_) => Standing::Here,
        None if absent => Standing::Absent,
        None => Standing::NotArrived,
    }
}

/// Whether someone who has not arrived is to be called: the planned time and the patience of the centre have passed.
#[must_use]
pub fn is_late(
    standing: Standing,
    planned: Option<NaiveTime>,
    late_after_minutes: i64,
    zone: Tz,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> bool {
    let Some(planned) = planned.filter(|_| standing == Standing::NotArrived) else { return false };
    let wall = now.with_timezone(&zone).naive_local();
    wall >= on.and_time(planned) + TimeDelta::minutes(late_after_minutes)
}

/// One line of the sum.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    /// Where the elder stands.
    pub standing: Standing,
    /// Came without being expected.
    pub is_extra: bool,
    /// To be called.
    pub is_late: bool,
}

/// The sum of a day.
#[must_use]
pub fn counts(people: impl IntoIterator<Item = Counted>) -> Counts {
    let mut counts = Counts::default();
    for person in people {
        *(if person.is_extra { &mut counts.extra } else { &mut counts.expected }) += 1;
        *(match person.standing {
            Standing::Here => &mut counts.here,
            Standing::Gone => &mut counts.gone,
            Standing::Absent => &mut counts.absent,
            Standing::NotArrived => &mut counts.not_arrived,
        }) += 1;
        counts.late += i64::from(person.is_late);
    }
    counts
}

/// Whether an elder is expected at a centre on a day: enrolled, on that weekday, and the centre is open on it.
#[must_use]
pub fn is_expected(enrolments: &[Enrolment], hours: &[OpeningHours], on: NaiveDate) -> bool {
    let weekday = day::weekday(on);
    hours.iter().any(|hours| hours.weekday == weekday)
        && enrolments.iter().any(|enrolment| {
            day::within(on, enrolment.from_on, enrolment.until_on)
                && enrolment.days.iter().any(|day| day.weekday == weekday)
        })
}

/// The first day in `[from, until)` on which an elder is expected.
#[must_use]
pub fn first_expected(
    enrolments: &[Enrolment],
    hours: &[OpeningHours],
    from: NaiveDate,
    until: NaiveDate,
) -> Option<NaiveDate> {
    from.iter_days().take_while(|on| *on < until).find(|on| is_expected(enrolments, hours, *on))
}

/// Says everything that is wrong with an absence as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_absence(asked: &RecordAbsence, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    let length = (asked.until_on - asked.from_on).num_days();
    faults.when(length < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(length > LONGEST_ABSENCE_DAYS, "untilOn", Fault::TooLarge);
    faults.when((today - asked.from_on).num_days() > LATE_ENTRY_DAYS, "fromOn", Fault::TooLongAgo);
    faults.optional_text(&asked.note, "note", 200);
    faults.done()
}

/// When an elder left on a past day, from what was entered: on that day, not before coming.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_departure(
    asked: &RecordDeparture,
    zone: Tz,
    on: NaiveDate,
    arrived_at: DateTime<Utc>,
) -> Result<DateTime<Utc>> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.optional_text(&asked.collected_by, "collectedBy", 60);
    let departed_at = day::instant_at(zone, on, asked.departed_at);
    faults.when(departed_at.is_none(), "departedAt", Fault::WrongForm);
    faults.when(departed_at.is_some_and(|at| at < arrived_at), "departedAt", Fault::EndsBeforeBeginning);
    faults.done()?;
    Ok(departed_at.unwrap_or(arrived_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn visit(departed: bool, missing: bool) -> VisitFacts {
        let arrived = instant("2026-11-23T00:02:00Z");
        let left = instant("2026-11-23T08:30:00Z");
        VisitFacts {
            arrived_at: arrived,
            arrival_recorded_at: arrived,
            departed_at: departed.then_some(left),
            departure_recorded_at: departed.then_some(left),
            departure_missing: missing,
        }
    }

    #[test]
    fn standing_follows_from_visit_absence_and_day() {
        let today = date("2026-11-23");
        let yesterday = date("2026-11-22");
        for (seen, absent, on, expected) in [
            (None, false, today, Standing::NotArrived),
            (None, true, today, Standing::Absent),
            (Some(visit(false, false)), false, today, Standing::Here),
            // Arriving late ends the absence.
            (Some(visit(false, false)), true, today, Standing::Here),
            (Some(visit(true, false)), false, today, Standing::Gone),
            (Some(visit(true, false)), true, today, Standing::Gone),
            // Forgotten yesterday: never present.
            (Some(visit(false, false)), false, yesterday, Standing::Gone),
            (Some(visit(false, true)), false, today, Standing::Gone),
            (None, false, yesterday, Standing::NotArrived),
        ] {
            assert_eq!(
                standing(seen.as_ref(), absent, on, today),
                expected,
                "{seen:?} absent {absent} on {on}"
            );
        }
    }

    #[test]
    fn lateness_begins_after_the_patience_of_the_centre() {
        let zone = day::DISTRICT_ZONE;
        let planned = Some("08:30".parse().unwrap());
        let on = date("2026-11-23");
        for (now, late) in [
            ("2026-11-23T00:59:59Z", false),
            ("2026-11-23T01:00:00Z", true),
            ("2026-11-22T20:00:00Z", false),
            ("2026-11-24T00:00:00Z", true),
        ] {
            assert_eq!(is_late(Standing::NotArrived, planned, 30, zone, on, instant(now)), late, "at {now}");
        }
        let at = instant("2026-11-23T06:00:00Z");
        assert!(!is_late(Standing::Here, planned, 30, zone, on, at), "one who is here is not late");
        assert!(!is_late(Standing::Absent, planned, 30, zone, on, at), "one who is away is not late");
        assert!(
            !is_late(Standing::NotArrived, None, 30, zone, on, at),
            "one who is not expected is not late"
        );
    }

    #[test]
    fn the_last_act_can_be_undone_for_ten_minutes() {
        for (seen, now, expected) in [
            (visit(false, false), "2026-11-23T00:02:00Z", Some(DoorAct::CheckIn)),
            (visit(false, false), "2026-11-23T00:12:00Z", Some(DoorAct::CheckIn)),
            (visit(false, false), "2026-11-23T00:12:01Z", None),
            (visit(true, false), "2026-11-23T08:40:00Z", Some(DoorAct::CheckOut)),
            (visit(true, false), "2026-11-23T08:40:01Z", None),
            (visit(false, true), "2026-11-23T00:03:00Z", None),
        ] {
            assert_eq!(seen.undo(instant(now)).map(|undo| undo.act), expected, "{seen:?} at {now}");
        }
    }

    #[test]
    fn an_absence_must_be_a_possible_span() {
        let today = date("2026-11-23");
        for (from, until, faults) in [
            ("2026-11-23", "2026-11-24", vec![]),
            ("2026-11-16", "2026-11-17", vec![("fromOn", Fault::TooLongAgo); 0]),
            ("2026-11-15", "2026-11-24", vec![("fromOn", Fault::TooLongAgo)]),
            ("2026-11-23", "2026-11-23", vec![("untilOn", Fault::EndsBeforeBeginning)]),
            ("2026-11-23", "2026-11-01", vec![("untilOn", Fault::EndsBeforeBeginning)]),
            ("2026-11-23", "2028-11-23", vec![("untilOn", Fault::TooLarge)]),
        ] {
            let asked = RecordAbsence {
                elder_id: crate::elder::ElderId("e".into()),
                centre_id: crate::centre::CentreId("c".into()),
                from_on: date(from),
                until_on: date(until),
                reason: super::super::AbsenceReason::Illness,
                note: String::new(),
            };
            let found = check_absence(&asked, today).err().map_or_else(Vec::new, |error| error.fields);
            let found: Vec<_> = found.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
            assert_eq!(found, faults, "{from} until {until}");
        }
    }

    #[test]
    fn a_leaving_told_later_lies_on_its_day_and_after_the_coming() {
        let arrived = instant("2026-11-20T00:30:00Z");
        for (at, reason, expected) in [
            ("16:30", "女儿来电", Ok("2026-11-20T08:30:00Z")),
            ("08:30", "女儿来电", Ok("2026-11-20T00:30:00Z")),
            ("08:29", "女儿来电", Err(vec![("departedAt", Fault::EndsBeforeBeginning)])),
            ("16:30", " ", Err(vec![("reason", Fault::Required)])),
            ("07:00", "", Err(vec![("reason", Fault::Required), ("departedAt", Fault::EndsBeforeBeginning)])),
        ] {
            let asked = RecordDeparture {
                visit_id: super::super::VisitId("v".into()),
                departed_at: at.parse().unwrap(),
                collected_by: String::new(),
                reason: reason.into(),
            };
            let found = check_departure(&asked, day::DISTRICT_ZONE, date("2026-11-20"), arrived);
            let expected = expected.map(instant);
            let found = found.map_err(|error| error.fields);
            let found =
                found.map_err(|fields| fields.into_iter().map(|f| (f.field, f.fault)).collect::<Vec<_>>());
            let expected = expected
                .map_err(|faults| faults.into_iter().map(|(f, fault)| (f.to_owned(), fault)).collect());
            assert_eq!(found, expected, "{at} {reason:?}");
        }
    }

    fn enrolment(from: NaiveDate, until: Option<NaiveDate>, weekdays: &[i64]) -> Enrolment {
        use crate::enrolment::{DayPart, EnrolmentDay, EnrolmentId, ServiceKind};
        Enrolment {
            id: EnrolmentId("n".into()),
            elder_id: crate::elder::ElderId("e".into()),
            centre_id: crate::centre::CentreId("c".into()),
            centre_name: String::new(),
            service: ServiceKind::DayCare,
            from_on: from,
            until_on: until,
            days: weekdays
                .iter()
                .map(|weekday| EnrolmentDay {
                    weekday: *weekday,
                    day_part: DayPart::WholeDay,
                    planned_arrival: "08:30".parse().unwrap(),
                })
                .collect(),
        }
    }

    fn open(weekdays: &[i64]) -> Vec<OpeningHours> {
        let at = |text: &str| text.parse().unwrap();
        weekdays
            .iter()
            .map(|weekday| OpeningHours { weekday: *weekday, opens_at: at("07:30"), closes_at: at("17:00") })
            .collect()
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

    proptest! {
        #[test]
        fn the_sum_of_a_day_always_adds_up(
            people in prop::collection::vec((any::<bool>(), prop::option::of((any::<bool>(), any::<bool>())), any::<bool>()), 0..200),
            today_offset in -2i64..3,
        ) {
            let on = date("2026-11-23");
            let today = on + TimeDelta::days(today_offset);
            let counts = counts(people.iter().filter_map(|(expected, seen, absent)| {
                let seen = seen.map(|(departed, missing)| visit(departed, missing && !departed));
                // Whoever is not expected is on the board only by having come.
                if !expected && seen.is_none() {
                    return None;
                }
                let standing = standing(seen.as_ref(), *absent && *expected, on, today);
                Some(Counted { standing, is_extra: !expected, is_late: false })
            }));
            prop_assert_eq!(
                counts.expected + counts.extra,
                counts.here + counts.gone + counts.absent + counts.not_arrived
            );
            prop_assert!(on >= today || counts.here == 0, "nobody is present on a past day");
        }

        #[test]
        fn the_first_expected_day_is_the_first_of_the_days_that_are(
            weekdays in prop::collection::btree_set(1i64..8, 0..7),
            opened in prop::collection::btree_set(1i64..8, 0..7),
            begins in 0u64..40, lasts in 0u64..40, from in 0u64..60, length in 0u64..60,
        ) {
            let start = date("2026-10-01");
            let on = |days: u64| start + chrono::Days::new(days);
            let weekdays: Vec<i64> = weekdays.into_iter().collect();
            let enrolled = [enrolment(on(begins), Some(on(begins + lasts)), &weekdays)];
            let hours = open(&opened.into_iter().collect::<Vec<_>>());
            let days: Vec<NaiveDate> =
                (from..from + length).map(on).filter(|day| is_expected(&enrolled, &hours, *day)).collect();
            prop_assert_eq!(first_expected(&enrolled, &hours, on(from), on(from + length)), days.first().copied());
        }
    }
}
