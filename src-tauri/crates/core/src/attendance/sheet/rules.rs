//! The mark of a day and the arithmetic of half days. Plain values in, plain values out.

pub mod half_day;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{AwayRun, DayMark, ReasonDays, SheetSum};
use crate::attendance::AbsenceReason;
use crate::centre::days::CentreDay;
use crate::day;
use crate::enrolment::DayPart;
use crate::error::{Error, Fault, FieldFault, Result};

/// What was agreed for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// The centre is closed.
    Closed,
    /// The enrolment is paused.
    Paused,
    /// Not enrolled, or not on this weekday.
    NotExpected,
    /// Expected for this part of the day.
    Expected(DayPart),
}

/// A visit as its day counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// Marked as one whose leaving was never recorded.
    pub departure_missing: bool,
}

/// Everything that decides the mark of one elder and one day.
#[derive(Debug, Clone, Copy)]
pub struct DayFacts<'a> {
    /// The day.
    pub on: NaiveDate,
    /// The day it is at the centre.
    pub today: NaiveDate,
    /// The instant it is.
    pub now: DateTime<Utc>,
    /// The centre's zone.
    pub zone: Tz,
    /// A day of less than so many minutes counts as half a day.
    pub half_day_below_minutes: i64,
    /// What was agreed.
    pub plan: Plan,
    /// The absence that covers the day.
    pub absence: Option<AbsenceReason>,
    /// The visits of the day, in the order of arrival; none that was taken back.
    pub visits: &'a [Span],
}

/// A day as a sheet shows and counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedDay {
    /// The mark.
    pub mark: DayMark,
    /// Half days attended: 0, 1 or 2.
    pub half_days: i64,
    /// Came without being expected.
    pub is_extra: bool,
    /// Why, where the mark is an absence.
    pub reason: Option<AbsenceReason>,
}

impl MarkedDay {
    fn only(mark: DayMark) -> Self {
        Self { mark, half_days: 0, is_extra: false, reason: None }
    }
}

/// The mark of a day. One who came has come, whatever absence was announced and whether expected or not.
#[must_use]
pub fn marked(facts: &DayFacts<'_>) -> MarkedDay {
    let has_begun = facts.on <= facts.today;
    if has_begun && !facts.visits.is_empty() {
        return attended(facts);
    }
    match (facts.plan, facts.absence) {
        (Plan::Closed, _) => MarkedDay::only(DayMark::Closed),
        (Plan::Paused, _) => MarkedDay::only(DayMark::Paused),
        (Plan::NotExpected, _) => MarkedDay::only(DayMark::NotExpected),
        (Plan::Expected(_), Some(reason)) => {
            MarkedDay { reason: Some(reason), ..MarkedDay::only(DayMark::Absent) }
        }
        (Plan::Expected(_), None) => MarkedDay::only(match facts.on.cmp(&facts.today) {
            std::cmp::Ordering::Less => DayMark::Missed,
            std::cmp::Ordering::Equal => DayMark::Awaited,
            std::cmp::Ordering::Greater => DayMark::Expected,
        }),
    }
}

fn attended(facts: &DayFacts<'_>) -> MarkedDay {
    let is_over = facts.on < facts.today;
    let is_missing = |span: &Span| span.departed_at.is_none() && (span.departure_missing || is_over);
    let missing = facts.visits.iter().any(is_missing);
    let here = facts.visits.iter().any(|span| span.departed_at.is_none() && !is_missing(span));
    let half_days = half_days(facts, missing);
    let mark = match (here, missing, half_days) {
        (true, _, _) => DayMark::Here,
        (false, true, _) => DayMark::LeavingMissing,
        (false, false, 2) => DayMark::WholeDay,
        (false, false, _) => half_of_day(facts),
    };
    let is_extra = !matches!(facts.plan, Plan::Expected(_));
    MarkedDay { mark, half_days, is_extra, reason: None }
}

/// How many half days a day attended counts. All visits of the day together, without the time between them, and of one
/// that still lasts what has passed. Where a leaving is missing, what was agreed counts, or what was recorded where
/// that is more; half a day where nothing was agreed, for nobody can show more.
fn half_days(facts: &DayFacts<'_>, missing: bool) -> i64 {
    let stayed: TimeDelta = facts
        .visits
        .iter()
        .filter_map(|span| {
            let until = span.departed_at.or_else(|| (!missing).then_some(facts.now))?;
            Some((until - span.arrived_at).max(TimeDelta::zero()))
        })
        .sum();
    let by_time = if stayed.num_minutes() < facts.half_day_below_minutes { 1 } else { 2 };
    let by_agreement = match facts.plan {
        Plan::Expected(DayPart::WholeDay) => 2,
        _ => 1,
    };
    if missing { by_time.max(by_agreement) } else { by_time }
}

/// Which half of the day it was: where the middle of the time lies, on the wall of the centre.
fn half_of_day(facts: &DayFacts<'_>) -> DayMark {
    let first = facts.visits.iter().map(|span| span.arrived_at).min();
    let last = facts.visits.iter().filter_map(|span| span.departed_at).max();
    let Some(first) = first else { return DayMark::Morning };
    let middle = first + (last.unwrap_or(first) - first) / 2;
    if middle.with_timezone(&facts.zone).time() < NOON { DayMark::Morning } else { DayMark::Afternoon }
}

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// Adds one day to a sum. Nothing of the future is counted: not even an absence that was announced.
pub fn add(sum: &mut SheetSum, marked: &MarkedDay, on: NaiveDate, today: NaiveDate) {
    let came = is_attended(marked.mark);
    sum.attended += i64::from(came);
    sum.half_days += marked.half_days;
    sum.extra += i64::from(marked.is_extra);
    sum.leaving_missing += i64::from(marked.mark == DayMark::LeavingMissing);
    sum.absent += i64::from(marked.mark == DayMark::Absent && on <= today);
    sum.missed += i64::from(marked.mark == DayMark::Missed);
}

/// Adds a whole sum to another.
pub fn add_sum(sum: &mut SheetSum, other: &SheetSum) {
    sum.attended += other.attended;
    sum.half_days += other.half_days;
    sum.extra += other.extra;
    sum.leaving_missing += other.leaving_missing;
    sum.absent += other.absent;
    sum.missed += other.missed;
}

/// Whether a mark says that the elder came.
#[must_use]
pub fn is_attended(mark: DayMark) -> bool {
    match mark {
        DayMark::WholeDay
        | DayMark::Morning
        | DayMark::Afternoon
        | DayMark::Here
        | DayMark::LeavingMissing => true,
        DayMark::Absent
        | DayMark::Missed
        | DayMark::Awaited
        | DayMark::Expected
        | DayMark::NotExpected
        | DayMark::Paused
        | DayMark::Closed => false,
    }
}

/// Days away by reason, most first, then in the order of the reasons; without a word last among equals.
#[must_use]
pub fn absences_by_reason(
    days: impl IntoIterator<Item = (NaiveDate, MarkedDay)>,
    today: NaiveDate,
) -> Vec<ReasonDays> {
    let mut found: Vec<ReasonDays> = Vec::new();
    for (on, marked) in days {
        let reason = match marked.mark {
            DayMark::Absent if on <= today => marked.reason,
            DayMark::Missed => None,
            _ => continue,
        };
        match found.iter_mut().find(|known| known.reason == reason) {
            Some(known) => known.days += 1,
            None => found.push(ReasonDays { reason, days: 1 }),
        }
    }
    found.sort_by_key(|known| (-known.days, known.reason.is_none(), known.reason));
    found
}

/// The longest run of expected days without coming, the earlier of two that are equal, and the run that lasts until
/// today. Days on which the elder was not expected neither break a run nor lengthen it; today counts only once an
/// absence is recorded for it.
#[must_use]
pub fn away_runs(
    days: impl IntoIterator<Item = (NaiveDate, DayMark)>,
    today: NaiveDate,
) -> (Option<AwayRun>, Option<AwayRun>) {
    let (mut longest, mut running): (Option<AwayRun>, Option<AwayRun>) = (None, None);
    for (on, mark) in days.into_iter().take_while(|(on, _)| *on <= today) {
        match mark {
            DayMark::Absent | DayMark::Missed => {
                let run = running.get_or_insert(AwayRun { from_on: on, last_on: on, days: 0 });
                run.last_on = on;
                run.days += 1;
                if longest.is_none_or(|longest| longest.days < run.days) {
                    longest = Some(*run);
                }
            }
            mark if is_attended(mark) => running = None,
            _ => {}
        }
    }
    (longest, running)
}

/// The middle one of some times of the day; of an even number the earlier of the two in the middle.
#[must_use]
pub fn middle(mut times: Vec<NaiveTime>) -> Option<NaiveTime> {
    times.sort_unstable();
    times.get(times.len().checked_sub(1)? / 2).copied()
}

/// The first day of a month written `2026-11`, and the first day after it; the month of `today` where none is asked for.
///
/// # Errors
/// `input_invalid` at `month` where it is none.
pub fn month(asked: Option<&str>, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let first = match asked {
        None => today.with_day(1),
        Some(text) if text.len() == 7 => format!("{text}-01").parse().ok(),
        Some(_) => None,
    };
    first
        .and_then(|first| Some((first, first.checked_add_months(chrono::Months::new(1))?)))
        .ok_or_else(|| wrong_form("month"))
}

/// The days of a calendar year; the twelve months that end today where none is asked for. Half-open.
///
/// # Errors
/// `input_invalid` at `year` where no calendar has it.
pub fn year(asked: Option<i64>, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let Some(asked) = asked else {
        let tomorrow = today.succ_opt().ok_or_else(|| wrong_form("year"))?;
        let from = tomorrow.checked_sub_months(chrono::Months::new(12)).ok_or_else(|| wrong_form("year"))?;
        return Ok((from, tomorrow));
    };
    // Elders' records do not reach further, and a wrong year must not make a list of a million days.
    let asked = i32::try_from(asked).ok().filter(|year| (1900..=2200).contains(year));
    asked
        .and_then(|year| {
            Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year + 1, 1, 1)?))
        })
        .ok_or_else(|| wrong_form("year"))
}

fn wrong_form(field: &str) -> Error {
    Error::invalid(vec![FieldFault { field: field.to_owned(), fault: Fault::WrongForm }])
}

/// The days in a half-open span.
pub fn days_in(from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |on| *on < until)
}

/// Where on its wall a centre sees an instant.
#[must_use]
pub fn wall_time(zone: Tz, at: DateTime<Utc>) -> NaiveTime {
    at.with_timezone(&zone).time()
}

/// What an enrolment's weekday says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreedDay {
    /// The first day of the enrolment.
    pub from_on: NaiveDate,
    /// The day after its last.
    pub until_on: Option<NaiveDate>,
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// For which part of the day.
    pub day_part: DayPart,
}

/// What was agreed for a day of a centre, from the weekdays of all enrolments there, and whether they rest.
#[must_use]
pub fn plan(agreed: &[AgreedDay], is_paused: bool, day: &CentreDay) -> Plan {
    let found = agreed
        .iter()
        .find(|agreed| agreed.weekday == day.weekday && day::within(day.on, agreed.from_on, agreed.until_on));
    match found {
        _ if !day.is_open() => Plan::Closed,
        Some(_) if is_paused => Plan::Paused,
        Some(agreed) => Plan::Expected(agreed.day_part),
        None => Plan::NotExpected,
    }
}

#[cfg(test)]
mod tests;
