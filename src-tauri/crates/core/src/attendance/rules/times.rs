//! When things happened at the door: now, earlier today with a reason, or on a past day with a reason. Never later than
//! now, never before what came before it, never past midnight without saying so.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::attendance::{CorrectVisit, RecordDeparture, RecordVisit};
use crate::day;
use crate::error::{Fault, Faults, Result};

/// Long enough for a sentence.
const SENTENCE: usize = 200;
/// Long enough for a name and what that person is to the elder.
const NAMED: usize = 60;

/// An act at the door, as it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The wall-clock time entered; none: now.
    pub asked: Option<NaiveTime>,
    /// Why it is recorded later than it happened.
    pub reason: &'a str,
    /// The field that the time stands in.
    pub field: &'a str,
    /// What it must not lie before: the end of the visit before, or the arrival.
    pub not_before: Option<DateTime<Utc>>,
}

/// When an act at the door happened: now, or earlier today with a reason.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn moment(asked: Moment<'_>, zone: Tz, on: NaiveDate, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let mut faults = Faults::default();
    let Some(wall) = asked.asked else {
        // A clock that was set back must not make someone leave before coming.
        return Ok(asked.not_before.map_or(now, |earliest| earliest.max(now)));
    };
    let at = day::instant_at(zone, on, wall);
    faults.when(at.is_none(), asked.field, Fault::WrongForm);
    let at = at.unwrap_or(now);
    // Whoever enters the minute that it is means now.
    if at <= now
        && now - at < TimeDelta::minutes(1)
        && asked.not_before.is_none_or(|earliest| earliest <= now)
    {
        return Ok(now);
    }
    faults.when(at > now, asked.field, Fault::InTheFuture);
    faults.when(
        asked.not_before.is_some_and(|earliest| at < earliest),
        asked.field,
        Fault::EndsBeforeBeginning,
    );
    faults.text(asked.reason, "reason", SENTENCE);
    faults.done()?;
    Ok(at)
}

/// When an elder left on a past day, from what was entered: on that day, not before coming.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn departure_told_later(
    asked: &RecordDeparture,
    zone: Tz,
    on: NaiveDate,
    arrived_at: DateTime<Utc>,
) -> Result<DateTime<Utc>> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", SENTENCE);
    faults.optional_text(&asked.collected_by, "collectedBy", NAMED);
    let departed_at = day::instant_at(zone, on, asked.departed_at);
    faults.when(departed_at.is_none(), "departedAt", Fault::WrongForm);
    faults.when(departed_at.is_some_and(|at| at < arrived_at), "departedAt", Fault::EndsBeforeBeginning);
    faults.done()?;
    Ok(departed_at.unwrap_or(arrived_at))
}

/// The span of a visit: when the elder came, and when the elder left, where that is known.
pub type Span = (DateTime<Utc>, Option<DateTime<Utc>>);

/// The span of a visit that is set right.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn corrected(asked: &CorrectVisit, zone: Tz, on: NaiveDate, now: DateTime<Utc>) -> Result<Span> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", SENTENCE);
    faults.optional_text(&asked.brought_by, "broughtBy", NAMED);
    faults.optional_text(&asked.collected_by, "collectedBy", NAMED);
    faults.optional_text(&asked.remark, "remark", SENTENCE);
    faults.optional_text(&asked.over_places_reason, "overPlacesReason", SENTENCE);
    temperature(&mut faults, asked.temperature_tenths_celsius);
    faults.when(asked.left_next_day && asked.departed_at.is_none(), "departedAt", Fault::Required);
    let left_on = if asked.left_next_day { on + TimeDelta::days(1) } else { on };
    let span =
        span(&mut faults, zone, (on, asked.arrived_at), asked.departed_at.map(|at| (left_on, at)), now);
    faults.done()?;
    Ok(span)
}

/// The span of a visit of a past day that nobody recorded.
///
/// # Errors
/// `input_invalid` with the fields concerned: today and the future, days too far back, an end before the beginning.
pub fn entered_late(
    asked: &RecordVisit,
    zone: Tz,
    today: NaiveDate,
    late_entry_days: i64,
    now: DateTime<Utc>,
) -> Result<Span> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", SENTENCE);
    faults.optional_text(&asked.brought_by, "broughtBy", NAMED);
    faults.optional_text(&asked.collected_by, "collectedBy", NAMED);
    faults.optional_text(&asked.remark, "remark", SENTENCE);
    faults.when(asked.on >= today, "on", Fault::InTheFuture);
    faults.when((today - asked.on).num_days() > late_entry_days, "on", Fault::TooLongAgo);
    let left = asked.departed_at.map(|at| (asked.on, at));
    let span = span(&mut faults, zone, (asked.on, asked.arrived_at), left, now);
    faults.done()?;
    Ok(span)
}

/// Body temperature at the door: from 30.0 to 45.0 degrees Celsius; what lies outside is a slip of the hand.
pub fn temperature(faults: &mut Faults, tenths: Option<i64>) {
    if let Some(tenths) = tenths {
        faults.between(tenths, "temperatureTenthsCelsius", 300, 450);
    }
}

fn span(
    faults: &mut Faults,
    zone: Tz,
    came: (NaiveDate, NaiveTime),
    left: Option<(NaiveDate, NaiveTime)>,
    now: DateTime<Utc>,
) -> Span {
    let arrived_at = day::instant_at(zone, came.0, came.1);
    faults.when(arrived_at.is_none(), "arrivedAt", Fault::WrongForm);
    faults.when(arrived_at.is_some_and(|at| at > now), "arrivedAt", Fault::InTheFuture);
    let departed_at = left.map(|(on, at)| day::instant_at(zone, on, at));
    faults.when(departed_at == Some(None), "departedAt", Fault::WrongForm);
    let departed_at = departed_at.flatten();
    faults.when(departed_at.is_some_and(|at| at > now), "departedAt", Fault::InTheFuture);
    faults.when(
        departed_at.zip(arrived_at).is_some_and(|(left, came)| left < came),
        "departedAt",
        Fault::EndsBeforeBeginning,
    );
    (arrived_at.unwrap_or(now), departed_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::VisitId;
    use crate::centre::CentreId;
    use crate::elder::ElderId;
    use proptest::prelude::*;

    const ZONE: Tz = day::DISTRICT_ZONE;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn faults<T: std::fmt::Debug>(result: Result<T>) -> Vec<(String, Fault)> {
        result.err().map_or_else(Vec::new, |e| e.fields.into_iter().map(|f| (f.field, f.fault)).collect())
    }

    #[test]
    fn an_act_is_now_or_earlier_today_with_a_reason() {
        // 10:42 at the centre.
        let now = instant("2026-11-23T02:42:30Z");
        let on = date("2026-11-23");
        let left_before = Some(instant("2026-11-23T01:00:00Z"));
        for (asked, reason, not_before, expected) in [
            (None, "", None, Ok("2026-11-23T02:42:30Z")),
            (Some("10:42"), "", None, Ok("2026-11-23T02:42:30Z")),
            (Some("10:10"), "扫码器坏了", None, Ok("2026-11-23T02:10:00Z")),
            (Some("10:10"), " ", None, Err(vec![("reason", Fault::Required)])),
            (Some("10:43"), "早到", None, Err(vec![("at", Fault::InTheFuture)])),
            (Some("08:59"), "补登", left_before, Err(vec![("at", Fault::EndsBeforeBeginning)])),
            (Some("09:00"), "补登", left_before, Ok("2026-11-23T01:00:00Z")),
            (Some("23:00"), "", None, Err(vec![("at", Fault::InTheFuture), ("reason", Fault::Required)])),
            // The clock was set back: never before the arrival.
            (None, "", Some(instant("2026-11-23T03:00:00Z")), Ok("2026-11-23T03:00:00Z")),
        ] {
            let asked_for = Moment { asked: asked.map(time), reason, field: "at", not_before };
            let found = moment(asked_for, ZONE, on, now)
                .map_err(|e| e.fields.into_iter().map(|f| (f.field, f.fault)).collect::<Vec<_>>());
            let expected = expected.map(instant).map_err(|f: Vec<(&str, Fault)>| {
                f.into_iter().map(|(a, b)| (a.to_owned(), b)).collect::<Vec<_>>()
            });
            assert_eq!(found, expected, "{asked:?} {reason:?}");
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
                visit_id: VisitId("v".into()),
                departed_at: time(at),
                collector_contact_id: None,
                collected_by: String::new(),
                reason: reason.into(),
            };
            let found = departure_told_later(&asked, ZONE, date("2026-11-20"), arrived)
                .map_err(|e| e.fields.into_iter().map(|f| (f.field, f.fault)).collect::<Vec<_>>());
            let expected = expected
                .map(instant)
                .map_err(|f| f.into_iter().map(|(a, b)| (a.to_owned(), b)).collect::<Vec<(String, Fault)>>());
            assert_eq!(found, expected, "{at} {reason:?}");
        }
    }

    fn correction(came: &str, left: Option<&str>, next_day: bool, reason: &str) -> CorrectVisit {
        CorrectVisit {
            visit_id: VisitId("v".into()),
            arrived_at: time(came),
            departed_at: left.map(time),
            left_next_day: next_day,
            brought_by: String::new(),
            collector_contact_id: None,
            collected_by: String::new(),
            remark: String::new(),
            temperature_tenths_celsius: None,
            reason: reason.into(),
            over_places_reason: String::new(),
        }
    }

    #[test]
    fn a_correction_needs_a_reason_and_a_possible_span() {
        let now = instant("2026-11-23T02:42:00Z");
        let on = date("2026-11-20");
        for (asked, expected) in [
            (correction("08:00", Some("16:00"), false, "记错"), vec![]),
            (correction("08:00", None, false, "记错"), vec![]),
            (
                correction("08:00", Some("07:00"), false, "记错"),
                vec![("departedAt", Fault::EndsBeforeBeginning)],
            ),
            // Past midnight only when it is said.
            (correction("20:00", Some("01:00"), true, "陪夜"), vec![]),
            (correction("20:00", None, true, "陪夜"), vec![("departedAt", Fault::Required)]),
            (correction("08:00", Some("16:00"), false, ""), vec![("reason", Fault::Required)]),
            (
                CorrectVisit {
                    temperature_tenths_celsius: Some(365),
                    ..correction("08:00", None, false, "记错")
                },
                vec![],
            ),
            (
                CorrectVisit {
                    temperature_tenths_celsius: Some(36),
                    ..correction("08:00", None, false, "记错")
                },
                vec![("temperatureTenthsCelsius", Fault::TooSmall)],
            ),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(field, fault)| (field.to_owned(), fault)).collect();
            assert_eq!(faults(corrected(&asked, ZONE, on, now)), expected, "{asked:?}");
        }
        let today = date("2026-11-23");
        assert_eq!(
            faults(corrected(&correction("11:00", None, false, "记错"), ZONE, today, now)),
            [("arrivedAt".to_owned(), Fault::InTheFuture)]
        );
    }

    #[test]
    fn a_late_entry_is_for_past_days_within_the_setting() {
        let now = instant("2026-11-23T02:42:00Z");
        let today = date("2026-11-23");
        for (on, days, expected) in [
            ("2026-11-22", 7, vec![]),
            ("2026-11-16", 7, vec![]),
            ("2026-11-15", 7, vec![("on", Fault::TooLongAgo)]),
            ("2026-11-22", 0, vec![("on", Fault::TooLongAgo)]),
            ("2026-11-23", 7, vec![("on", Fault::InTheFuture)]),
        ] {
            let asked = RecordVisit {
                elder_id: ElderId("e".into()),
                centre_id: CentreId("c".into()),
                on: date(on),
                arrived_at: time("08:00"),
                departed_at: Some(time("10:00")),
                brought_by: String::new(),
                collector_contact_id: None,
                collected_by: String::new(),
                remark: String::new(),
                reason: "纸质登记".into(),
            };
            let expected: Vec<_> =
                expected.into_iter().map(|(field, fault)| (field.to_owned(), fault)).collect();
            assert_eq!(faults(entered_late(&asked, ZONE, today, days, now)), expected, "{on} {days}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_recorded_in_the_future_or_backwards(
            came in 0u32..1440, left in prop::option::of(0u32..1440), next in any::<bool>(), now in 0i64..4320,
        ) {
            let clock = |minutes: u32| NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
            let on = date("2026-11-20");
            let now = instant("2026-11-19T16:00:00Z") + TimeDelta::minutes(now);
            let asked = CorrectVisit {
                arrived_at: clock(came), departed_at: left.map(clock), ..correction("00:00", None, next, "记错")
            };
            if let Ok((arrived, departed)) = corrected(&asked, ZONE, on, now) {
                prop_assert!(arrived <= now);
                prop_assert!(departed.is_none_or(|at| arrived <= at && at <= now));
                prop_assert_eq!(day::date_at(ZONE, arrived), on);
                let last = if next { on + TimeDelta::days(1) } else { on };
                prop_assert!(departed.is_none_or(|at| day::date_at(ZONE, at) <= last), "midnight is not crossed unsaid");
            }
        }
    }
}
