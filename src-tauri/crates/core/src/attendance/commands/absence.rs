//! Absences: expected, not coming.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::closed_day::{correct_with_reason, refuse_closed};
use crate::attendance::sheet;
use crate::attendance::sql::{absence as sql, door};
use crate::attendance::{
    Absence, AbsenceId, AbsenceReason, AskExpectedDays, CorrectAbsence, ExpectedDays, FollowUpCall,
    FollowUpCallId, RecordAbsence, RecordCall, WhichAbsence, rules,
};
use crate::centre::days::rules::CentreCalendar;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::enrolment::Enrolment;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;
use crate::{centre, day, elder, enrolment};

/// Records that an expected elder does not come, for a day or a span of days, and why.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_absence(change: &mut Change<'_>, asked: RecordAbsence) -> Result<Absence> {
    let centre = centre::sql::list(&mut change.tx, Some(&asked.centre_id))
        .await?
        .pop()
        .or_not_found(Subject::Centre)?;
    let zone = day::zone(&centre.time_zone)?;
    let today = day::date_at(zone, change.now);
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    rules::check_absence(&asked, today, place.late_entry_days)?;
    let days = (asked.from_on, Some(asked.until_on));
    let is_correction = correct_with_reason(change, &asked.centre_id, days, &asked.correction_reason).await?;
    let corrected_at = is_correction.then_some(change.now);
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let mut enrolments = enrolment::sql::of_elder(&mut change.tx, &asked.elder_id).await?;
    enrolments.retain(|enrolment| enrolment.centre_id == asked.centre_id);
    let calendar =
        centre::days::sql::calendar(&mut change.tx, &asked.centre_id, asked.from_on, asked.until_on)
            .await?
            .or_not_found(Subject::Centre)?;
    let first = enrolment::rules::first_expected(&enrolments, &calendar, asked.from_on, asked.until_on);
    let Some(first) = first else {
        return Err(Refusal::NotExpected { name, on: asked.from_on }.into());
    };
    if door::came(&mut change.tx, &asked.elder_id, &asked.centre_id, first).await? {
        return Err(Refusal::CameThatDay { name, on: first }.into());
    }
    let is_announced = is_announced(change, &asked, planned_on(&enrolments, &calendar, first), zone, first);
    let id = AbsenceId(change.new_id());
    if let Err(error) = sql::insert(&mut change.tx, &id, &asked, is_announced, change.now, corrected_at).await
    {
        return Err(match violation::named(&error).as_deref() {
            Some("absence_no_overlap") => {
                Error::from(Refusal::AlreadyAbsent { name }).at("fromOn", Fault::Taken)
            }
            _ => error.into(),
        });
    }
    let RecordAbsence { elder_id, centre_id, from_on, until_on, reason, note, told_by, correction_reason } =
        asked;
    let (note, told_by) = (note.trim().to_owned(), told_by.trim().to_owned());
    let absence = Absence { id, elder_id, from_on, until_on, reason, note, told_by, is_announced };
    let mark = Mark::of(Subject::Absence, absence.id.as_str()).elder(&absence.elder_id).centre(&centre_id);
    change.leave_trail(mark.after(&noted_absence(&absence, &correction_reason))?).await?;
    Ok(absence)
}

/// Lists the days of a span on which an elder is expected at a centre: agreed on, not paused, and the centre open. Whether
/// an absence covers them changes nothing of that.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Enrolments, Centres, Attendance]
)]
pub async fn attendance_expected_days(
    reading: &mut Reading<'_>,
    asked: AskExpectedDays,
) -> Result<ExpectedDays> {
    let tx = &mut reading.tx;
    elder::sql::name(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let from = asked.from_on.unwrap_or(today);
    let farthest = from.checked_add_signed(TimeDelta::days(rules::MOST_DAYS_ASKED)).unwrap_or(NaiveDate::MAX);
    let until = asked.until_on.unwrap_or(farthest);
    let mut faults = Faults::default();
    faults.when(until <= from, "untilOn", Fault::EndsBeforeBeginning);
    faults.when((until - from).num_days() > rules::MOST_DAYS_ASKED, "untilOn", Fault::TooLarge);
    faults.done()?;
    let calendar = centre::days::sql::calendar(tx, &asked.centre_id, from, until).await?;
    let calendar = calendar.or_not_found(Subject::Centre)?;
    let mut enrolments = enrolment::sql::of_elder(tx, &asked.elder_id).await?;
    enrolments.retain(|enrolment| enrolment.centre_id == asked.centre_id);
    let days = enrolment::rules::expected_days(&enrolments, &calendar, from, until);
    let mut taken: Vec<(NaiveDate, NaiveDate)> = sheet::sql::away_of(tx, &asked.elder_id, from, until)
        .await?
        .into_iter()
        .filter(|away| away.centre_id == asked.centre_id)
        .map(|away| (away.from_on, away.until_on))
        .collect();
    if door::came(tx, &asked.elder_id, &asked.centre_id, today).await? {
        taken.push((today, today.succ_opt().unwrap_or(NaiveDate::MAX)));
    }
    let next_absence_on = rules::next_absence_on(&days, &taken, from.max(today), until);
    Ok(ExpectedDays { days, next_absence_on })
}

/// Takes back an absence: the elder is expected again, on all its days or, where the elder comes again on one of them, from
/// that day on.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_withdraw_absence(change: &mut Change<'_>, asked: WhichAbsence) -> Result<Done> {
    let record = sql::record(&mut change.tx, &asked.absence_id).await?.or_not_found(Subject::Absence)?;
    if let Some(comes_again_on) = asked.comes_again_on {
        return shorten(change, record, comes_again_on, &asked.correction_reason).await;
    }
    let absence = record.absence;
    let days = (absence.from_on, Some(absence.until_on));
    let is_correction =
        correct_with_reason(change, &record.centre_id, days, &asked.correction_reason).await?;
    sql::withdraw(&mut change.tx, &asked.absence_id, change.now, is_correction).await?;
    let mark =
        Mark::of(Subject::Absence, absence.id.as_str()).elder(&absence.elder_id).centre(&record.centre_id);
    let why = serde_json::json!({ "correctionReason": asked.correction_reason.trim() });
    change.leave_trail(mark.before(&noted_absence(&absence, ""))?.after(&why)?).await?;
    Ok(Done {})
}

/// The elder comes again before the absence is over. Only the days from that day on are touched.
async fn shorten(
    change: &mut Change<'_>,
    record: sql::AbsenceRecord,
    comes_again_on: NaiveDate,
    correction_reason: &str,
) -> Result<Done> {
    let (absence, centre_id) = (record.absence, record.centre_id);
    let place = centre::sql::place(&mut change.tx, &centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, change.now);
    rules::check_coming_again(&absence, comes_again_on, today, correction_reason)?;
    let days = (comes_again_on, Some(absence.until_on));
    let is_correction = correct_with_reason(change, &centre_id, days, correction_reason).await?;
    let corrected_at = is_correction.then_some(change.now);
    sql::shorten(&mut change.tx, &absence.id, comes_again_on, corrected_at).await?;
    let after = Absence { until_on: comes_again_on, ..absence.clone() };
    let mark = Mark::of(Subject::Absence, absence.id.as_str()).elder(&absence.elder_id).centre(&centre_id);
    let noted = noted_absence(&after, correction_reason);
    change.leave_trail(mark.before(&noted_absence(&absence, ""))?.after(&noted)?).await?;
    Ok(Done {})
}

/// Sets right why an elder did not come, and who said so: often it is found out only when the day is closed. On a closed
/// day it takes a reason; what stood there before is kept.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_correct_absence(change: &mut Change<'_>, asked: CorrectAbsence) -> Result<Absence> {
    rules::check_correction(&asked)?;
    let record = sql::record(&mut change.tx, &asked.absence_id).await?.or_not_found(Subject::Absence)?;
    let before = record.absence;
    let days = (before.from_on, Some(before.until_on));
    let is_correction =
        correct_with_reason(change, &record.centre_id, days, &asked.correction_reason).await?;
    sql::correct(&mut change.tx, &asked, is_correction.then_some(change.now)).await?;
    let after = Absence {
        reason: asked.reason,
        note: asked.note.trim().to_owned(),
        told_by: asked.told_by.trim().to_owned(),
        ..before.clone()
    };
    let mark =
        Mark::of(Subject::Absence, before.id.as_str()).elder(&before.elder_id).centre(&record.centre_id);
    let noted = noted_absence(&after, &asked.correction_reason);
    change.leave_trail(mark.before(&noted_absence(&before, ""))?.after(&noted)?).await?;
    Ok(after)
}

/// What the trail keeps of an absence.
pub(crate) fn noted_absence(absence: &Absence, correction_reason: &str) -> serde_json::Value {
    serde_json::json!({
        "toldBy": absence.told_by,
        "correctionReason": correction_reason.trim(),
        "fromOn": absence.from_on,
        "untilOn": absence.until_on,
        "reason": absence.reason,
        "note": absence.note,
    })
}

/// When the elder is expected on a day, by the weekday that it counts as at the centre.
fn planned_on(enrolments: &[Enrolment], calendar: &CentreCalendar, on: NaiveDate) -> Option<NaiveTime> {
    let centre_day = calendar.day(on);
    let agreed = enrolments.iter().find_map(|enrolment| enrolment::rules::agreed_for(enrolment, &centre_day));
    agreed.map(|agreed| agreed.planned_arrival)
}

/// Announced, unless it is entered when the elder is missed already: after the planned arrival of its first day.
fn is_announced(
    change: &Change<'_>,
    asked: &RecordAbsence,
    planned: Option<NaiveTime>,
    zone: Tz,
    first: NaiveDate,
) -> bool {
    let planned = planned.and_then(|planned| day::instant_at(zone, first, planned));
    asked.reason != AbsenceReason::Unknown && planned.is_none_or(|planned| change.now < planned)
}

/// Writes down whom reception called about someone who did not come today, and what they said, until the day is closed.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_call(change: &mut Change<'_>, asked: RecordCall) -> Result<FollowUpCall> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.called_whom, "calledWhom", 60);
    faults.optional_text(&asked.said, "said", 500);
    faults.when(
        asked.contact_id.is_none() && asked.called_whom.trim().is_empty(),
        "calledWhom",
        Fault::Required,
    );
    faults.done()?;
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let on = day::date_at(day::zone(&place.time_zone)?, change.now);
    refuse_closed(change, &place.id, on).await?;
    elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let mut called_whom = asked.called_whom.trim().to_owned();
    if let Some(id) = &asked.contact_id {
        let contacts = elder::sql::contacts(&mut change.tx, &asked.elder_id).await?;
        let contact = contacts.into_iter().find(|contact| contact.id == *id);
        let contact =
            contact.ok_or_else(|| Error::not_found(Subject::Contact).at("contactId", Fault::WrongForm))?;
        if called_whom.is_empty() {
            called_whom = contact.name;
        }
    }
    let id = FollowUpCallId(change.new_id());
    let call = sql::NewCall { id: &id, on, at: change.now, called_whom: &called_whom };
    sql::insert_call(&mut change.tx, &call, &asked).await?;
    let said = asked.said.trim().to_owned();
    let noted = serde_json::json!({ "calledWhom": called_whom, "outcome": asked.outcome, "said": said });
    let mark = Mark::of(Subject::FollowUpCall, id.as_str()).elder(&asked.elder_id).centre(&asked.centre_id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(FollowUpCall {
        elder_id: asked.elder_id,
        called_at: change.now,
        called_whom,
        outcome: asked.outcome,
        said,
        id,
    })
}
