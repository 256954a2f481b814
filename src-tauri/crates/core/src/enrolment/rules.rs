//! Who is expected, and what may be entered. Plain values in, plain values out.

use chrono::NaiveDate;

use super::{ChangePattern, Enrolment, EnrolmentDay, Pause, PauseEnrolment, PauseId, StartEnrolment};
use crate::centre::days::CentreDay;
use crate::centre::days::rules::CentreCalendar;
use crate::day;
use crate::error::{Fault, Faults, Result};

/// Whether an enrolment rests on a day.
#[must_use]
pub fn is_paused(pauses: &[Pause], on: NaiveDate) -> bool {
    pauses.iter().any(|pause| day::within(on, pause.from_on, pause.until_on))
}

/// What was agreed for a day of a centre, by an enrolment there: the weekday the day counts as, while the centre is open
/// and the enrolment neither ended nor paused.
#[must_use]
pub fn agreed_for<'a>(enrolment: &'a Enrolment, day: &CentreDay) -> Option<&'a EnrolmentDay> {
    let holds = day.is_open()
        && day::within(day.on, enrolment.from_on, enrolment.until_on)
        && !is_paused(&enrolment.pauses, day.on);
    enrolment.days.iter().find(|agreed| holds && agreed.weekday == day.weekday)
}

/// Whether an elder is expected on a day at a centre, from the enrolments there.
#[must_use]
pub fn is_expected(enrolments: &[Enrolment], calendar: &CentreCalendar, on: NaiveDate) -> bool {
    let day = calendar.day(on);
    enrolments.iter().any(|enrolment| agreed_for(enrolment, &day).is_some())
}

/// The days in `[from, until)` on which an elder is expected, in order.
#[must_use]
pub fn expected_days(
    enrolments: &[Enrolment],
    calendar: &CentreCalendar,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<NaiveDate> {
    let days = from.iter_days().take_while(|on| *on < until);
    days.filter(|on| is_expected(enrolments, calendar, *on)).collect()
}

/// The first day in `[from, until)` on which an elder is expected.
#[must_use]
pub fn first_expected(
    enrolments: &[Enrolment],
    calendar: &CentreCalendar,
    from: NaiveDate,
    until: NaiveDate,
) -> Option<NaiveDate> {
    from.iter_days().take_while(|on| *on < until).find(|on| is_expected(enrolments, calendar, *on))
}

/// What pauses become when their enrolment ends on a day and another takes its place: the new ends of those that reach
/// past it (one that had not begun becomes empty), and the pauses that the other inherits.
#[must_use]
pub fn divided(pauses: &[Pause], at: NaiveDate) -> (Vec<(PauseId, NaiveDate)>, Vec<Pause>) {
    pauses
        .iter()
        .filter(|pause| pause.until_on.is_none_or(|until| until > at))
        .map(|pause| {
            let rest = Pause { from_on: pause.from_on.max(at), ..pause.clone() };
            ((pause.id.clone(), at.max(pause.from_on)), rest)
        })
        .unzip()
}

/// Whether an enrolment reaches past the day of a death. On that day itself the elder may still have come.
#[must_use]
pub fn outlives(until_on: Option<NaiveDate>, died_on: NaiveDate) -> bool {
    until_on.is_none_or(|until| until.pred_opt().is_some_and(|last| last > died_on))
}

fn check_days(faults: &mut Faults, days: &[EnrolmentDay], group_name: &str) {
    faults.optional_text(group_name, "groupName", 30);
    faults.when(days.is_empty(), "days", Fault::Required);
    for (place, day) in days.iter().enumerate() {
        let field = format!("days[{place}].weekday");
        faults.between(day.weekday, field.clone(), 1, 7);
        faults.when(days[..place].iter().any(|other| other.weekday == day.weekday), field, Fault::GivenTwice);
    }
}

/// Says everything that is wrong with a new enrolment.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &StartEnrolment) -> Result<()> {
    let mut faults = Faults::default();
    let backwards = asked.until_on.is_some_and(|until| until <= asked.from_on);
    faults.when(backwards, "untilOn", Fault::EndsBeforeBeginning);
    check_days(&mut faults, &asked.days, &asked.group_name);
    faults.done()
}

/// Says everything that is wrong with a pattern that takes the place of an enrolment's.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_pattern(asked: &ChangePattern, enrolment: &Enrolment) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(asked.from_on < enrolment.from_on, "fromOn", Fault::TooSmall);
    faults.when(enrolment.until_on.is_some_and(|until| asked.from_on >= until), "fromOn", Fault::TooLarge);
    check_days(&mut faults, &asked.days, &asked.group_name);
    faults.done()
}

/// Says everything that is wrong with a pause: it begins inside the enrolment and has days.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_pause(asked: &PauseEnrolment, enrolment: &Enrolment) -> Result<()> {
    let mut faults = Faults::default();
    let backwards = asked.until_on.is_some_and(|until| until <= asked.from_on);
    faults.when(backwards, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(asked.from_on < enrolment.from_on, "fromOn", Fault::TooSmall);
    faults.when(enrolment.until_on.is_some_and(|until| asked.from_on >= until), "fromOn", Fault::TooLarge);
    faults.text(&asked.reason, "reason", 60);
    faults.done()
}

#[cfg(test)]
mod tests;
