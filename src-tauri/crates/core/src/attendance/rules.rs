//! Who stands where on a day, who is late, what may be undone. Plain values in, plain values out.

pub mod closing;
pub mod collecting;
pub mod times;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Absence, CorrectAbsence, Counts, DoorAct, RecordAbsence, Standing, Undo};
use crate::day;
use crate::error::{Fault, Faults, Result};

/// How long a check-in or check-out can be taken back; afterwards it takes a correction with a reason.
pub const UNDO_TIME: TimeDelta = TimeDelta::minutes(10);

/// How many days back something forgotten may be entered, until a centre says otherwise. Practice (known), a setting.
pub const LATE_ENTRY_DAYS: i64 = 7;

/// The longest absence that can be entered at once: beyond a year an enrolment ends instead.
pub const LONGEST_ABSENCE_DAYS: i64 = 366;

/// The most days of which one asks at once whether an elder is expected: a year and a month.
pub const MOST_DAYS_ASKED: i64 = 400;

/// From which day on an absence is usually meant: the first expected day in `[from, until)` that is not taken, by another
/// absence or by a visit; where there is none, the first day that is not taken.
#[must_use]
pub fn next_absence_on(
    expected: &[NaiveDate],
    taken: &[(NaiveDate, NaiveDate)],
    from: NaiveDate,
    until: NaiveDate,
) -> NaiveDate {
    let is_taken = |on: NaiveDate| taken.iter().any(|(from, until)| day::within(on, *from, Some(*until)));
    let ahead = expected.iter().copied().filter(|on| *on >= from);
    ahead.chain(from.iter_days().take_while(|on| *on < until)).find(|on| !is_taken(*on)).unwrap_or(from)
}

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

/// Says everything that is wrong with an absence as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_absence(asked: &RecordAbsence, today: NaiveDate, late_entry_days: i64) -> Result<()> {
    let mut faults = Faults::default();
    let length = (asked.until_on - asked.from_on).num_days();
    faults.when(length < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(length > LONGEST_ABSENCE_DAYS, "untilOn", Fault::TooLarge);
    faults.when((today - asked.from_on).num_days() > late_entry_days, "fromOn", Fault::TooLongAgo);
    faults.optional_text(&asked.note, "note", 200);
    faults.optional_text(&asked.told_by, "toldBy", 60);
    faults.optional_text(&asked.correction_reason, "correctionReason", 200);
    faults.done()
}

/// Says everything that is wrong with an absence that is set right.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_correction(asked: &CorrectAbsence) -> Result<()> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.note, "note", 200);
    faults.optional_text(&asked.told_by, "toldBy", 60);
    faults.done()
}

/// Says everything that is wrong with the day on which an elder who is away comes again: it only shortens the absence, and
/// leaves its first day. A day that is over takes a reason.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_coming_again(
    absence: &Absence,
    comes_again_on: NaiveDate,
    today: NaiveDate,
    correction_reason: &str,
) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(comes_again_on <= absence.from_on, "comesAgainOn", Fault::EndsBeforeBeginning);
    faults.when(comes_again_on >= absence.until_on, "comesAgainOn", Fault::TooLarge);
    let lacks_reason = comes_again_on < today && correction_reason.trim().is_empty();
    faults.when(lacks_reason, "correctionReason", Fault::Required);
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day;
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
    fn an_absence_is_meant_from_the_next_expected_day_that_is_not_taken() {
        let on = |days: &[&str]| days.iter().map(|day| date(day)).collect::<Vec<_>>();
        let (from, until) = (date("2026-11-24"), date("2026-12-24"));
        for (what, expected, taken, next) in [
            ("today", on(&["2026-11-24", "2026-11-26"]), vec![], "2026-11-24"),
            ("what is over is past", on(&["2026-11-23", "2026-11-26"]), vec![], "2026-11-26"),
            ("came", on(&["2026-11-24", "2026-11-26"]), vec![("2026-11-24", "2026-11-25")], "2026-11-26"),
            (
                "away until then",
                on(&["2026-11-24", "2026-11-26", "2026-12-01"]),
                vec![("2026-11-24", "2026-11-28")],
                "2026-12-01",
            ),
            ("never expected", on(&[]), vec![], "2026-11-24"),
            ("never expected, came", on(&[]), vec![("2026-11-24", "2026-11-25")], "2026-11-25"),
            ("always away", on(&["2026-11-26"]), vec![("2026-11-20", "2026-12-31")], "2026-11-24"),
        ] {
            let taken: Vec<_> = taken.into_iter().map(|(from, until)| (date(from), date(until))).collect();
            assert_eq!(next_absence_on(&expected, &taken, from, until), date(next), "{what}");
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
                told_by: String::new(),
                correction_reason: String::new(),
            };
            let found = check_absence(&asked, today, 7).err().map_or_else(Vec::new, |error| error.fields);
            let found: Vec<_> = found.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
            assert_eq!(found, faults, "{from} until {until}");
        }
    }

    #[test]
    fn coming_again_only_shortens_an_absence() {
        let absence = Absence {
            id: super::super::AbsenceId("a".into()),
            elder_id: crate::elder::ElderId("e".into()),
            from_on: date("2026-11-10"),
            until_on: date("2026-12-01"),
            reason: super::super::AbsenceReason::Hospital,
            note: String::new(),
            told_by: String::new(),
            is_announced: true,
        };
        let today = date("2026-11-23");
        for (on, reason, faults) in [
            ("2026-11-24", "", vec![]),
            ("2026-11-23", "", vec![]),
            ("2026-11-30", "", vec![]),
            ("2026-12-01", "", vec![("comesAgainOn", Fault::TooLarge)]),
            ("2026-11-22", " ", vec![("correctionReason", Fault::Required)]),
            ("2026-11-22", "女儿来电", vec![]),
            ("2026-11-10", "女儿来电", vec![("comesAgainOn", Fault::EndsBeforeBeginning)]),
        ] {
            let found = check_coming_again(&absence, date(on), today, reason);
            let found = found.err().map_or_else(Vec::new, |error| error.fields);
            let found: Vec<_> = found.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
            assert_eq!(found, faults, "again on {on}");
        }
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
    }
}
