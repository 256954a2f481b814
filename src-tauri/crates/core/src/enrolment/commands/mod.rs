//! Commands of enrolments.

mod home_meal;
mod pattern;
mod pause;

use chrono::NaiveDate;

use super::rules::check;
use super::{AskGroups, EndEnrolment, Enrolment, EnrolmentId, ServiceKind, StartEnrolment, rules, sql};
use crate::attendance::commands::closed_day::correct_with_reason;
use crate::bed::admission;
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::elder::ElderId;
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;
use crate::{centre, elder};

/// Enrols an elder in day care at a centre, with weekdays and planned arrival. Into days that are closed already it
/// reaches only as a correction, with a reason.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Enrolments])]
pub async fn enrolment_start(change: &mut Change<'_>, asked: StartEnrolment) -> Result<Enrolment> {
    check(&asked)?;
    elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    if !place.gives_day_care {
        return Err(Refusal::NoDayCareHere { centre_name: place.name }.into());
    }
    still_lives(change, &asked.elder_id, asked.until_on, "elderId").await?;
    let span = (asked.from_on, asked.until_on);
    correct_with_reason(change, &asked.centre_id, span, &asked.correction_reason).await?;
    let mut days = asked.days;
    days.sort_by_key(|day| day.weekday);
    let enrolment = Enrolment {
        id: EnrolmentId(change.new_id()),
        elder_id: asked.elder_id,
        centre_id: asked.centre_id,
        centre_name: place.name,
        service: ServiceKind::DayCare,
        from_on: asked.from_on,
        until_on: asked.until_on,
        transport_there: asked.transport_there,
        transport_back: asked.transport_back,
        group_name: asked.group_name.trim().to_owned(),
        days,
        home_meal: None,
        pauses: Vec::new(),
    };
    if let Err(error) = sql::insert(&mut change.tx, &enrolment, change.now).await {
        return Err(overlap(change, error, &enrolment).await);
    }
    let mark = Mark::of(Subject::Enrolment, enrolment.id.as_str()).elder(&enrolment.elder_id);
    change
        .leave_trail(
            mark.centre(&enrolment.centre_id).after(&noted_because(&enrolment, &asked.correction_reason))?,
        )
        .await?;
    Ok(enrolment)
}

/// Ends an enrolment, or moves its end. Days on which the elder came stay inside it; days that are closed already it takes
/// or gives back only as a correction, with a reason.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Enrolments, Meals])]
pub async fn enrolment_end(change: &mut Change<'_>, asked: EndEnrolment) -> Result<Enrolment> {
    let before = sql::one(&mut change.tx, &asked.enrolment_id).await?.or_not_found(Subject::Enrolment)?;
    if asked.until_on < before.from_on {
        return Err(Error::invalid(Vec::new()).at("untilOn", Fault::EndsBeforeBeginning));
    }
    let last = match before.service {
        ServiceKind::DayCare => {
            sql::last_visit_from(&mut change.tx, &before.elder_id, &before.centre_id, asked.until_on).await?
        }
        ServiceKind::HomeMeal => None,
    };
    // Visits after the present end belong to another enrolment, or were extra.
    if let Some(last_visit_on) = last.filter(|last| day::within(*last, before.from_on, before.until_on)) {
        return Err(Error::from(Refusal::EnrolmentHasLaterVisits { last_visit_on })
            .at("untilOn", Fault::EndsBeforeBeginning));
    }
    // Who died has an enrolment that ended: it is not to begin again by its end.
    if before.until_on.is_some_and(|until| until < asked.until_on) {
        still_lives(change, &before.elder_id, Some(asked.until_on), "untilOn").await?;
    }
    // The days between the old end and the new one are those on which somebody more or less is expected.
    let from = before.until_on.map_or(asked.until_on, |until| until.min(asked.until_on));
    let until = before.until_on.map(|until| until.max(asked.until_on));
    correct_expected(change, &before, (from, until), &asked.correction_reason).await?;
    let after = Enrolment { until_on: Some(asked.until_on), ..before.clone() };
    if let Err(error) = sql::set_until(&mut change.tx, &after.id, asked.until_on).await {
        return Err(overlap(change, error, &after).await);
    }
    let mark =
        Mark::of(Subject::Enrolment, after.id.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    let noted_after = noted_because(&after, &asked.correction_reason);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted_after)?).await?;
    Ok(after)
}

/// Whoever died receives nothing after it: another person of the same name is meant, or the death was entered by mistake.
/// What was received before may still be entered.
async fn still_lives(
    change: &mut Change<'_>,
    elder_id: &ElderId,
    until_on: Option<NaiveDate>,
    field: &str,
) -> Result<()> {
    let died_on = admission::sql::died_on(&mut change.tx, elder_id).await?;
    let Some(died_on) = died_on.filter(|died_on| rules::outlives(until_on, *died_on)) else { return Ok(()) };
    let name = elder::sql::name(&mut change.tx, elder_id).await?.or_not_found(Subject::Elder)?;
    Err(Error::from(Refusal::ElderDied { name, died_on }).at(field, Fault::WrongForm))
}

/// Lets a change of who is expected in day care reach into closed days only with a reason. To a home nobody comes, so
/// no board is changed by it.
async fn correct_expected(
    change: &mut Change<'_>,
    enrolment: &Enrolment,
    span: (NaiveDate, Option<NaiveDate>),
    correction_reason: &str,
) -> Result<()> {
    if enrolment.service == ServiceKind::DayCare {
        correct_with_reason(change, &enrolment.centre_id, span, correction_reason).await?;
    }
    Ok(())
}

/// What the trail keeps of an enrolment that reaches into closed days.
fn noted_because(enrolment: &Enrolment, correction_reason: &str) -> serde_json::Value {
    let mut noted = noted(enrolment);
    if !correction_reason.trim().is_empty() {
        noted["correctionReason"] = correction_reason.trim().into();
    }
    noted
}

/// What the trail keeps of an enrolment.
pub(crate) fn noted(enrolment: &Enrolment) -> serde_json::Value {
    serde_json::json!({
        "centreName": enrolment.centre_name,
        "fromOn": enrolment.from_on,
        "untilOn": enrolment.until_on,
        "days": enrolment.days,
        "transportThere": enrolment.transport_there,
        "transportBack": enrolment.transport_back,
        "groupName": enrolment.group_name,
        "pauses": enrolment.pauses,
        "address": enrolment.home_meal.as_ref().map(|home_meal| &home_meal.address),
        "deliveryNote": enrolment.home_meal.as_ref().map(|home_meal| &home_meal.delivery_note),
        "doorContact": enrolment.home_meal.as_ref().map(|home_meal| &home_meal.door_contact),
        "carriesWeekend": enrolment.home_meal.as_ref().map(|home_meal| home_meal.carries_weekend),
        "homeMeals": enrolment.home_meal.as_ref().map(|home_meal| &home_meal.meals),
    })
}

/// Which enrolment is in the way. Read apart from the failed transaction, in which PostgreSQL answers nothing more.
async fn overlap(change: &Change<'_>, error: sqlx::Error, asked: &Enrolment) -> Error {
    if violation::named(&error).as_deref() != Some("enrolment_no_overlap") {
        return error.into();
    }
    let others = async { sql::of_elder(&mut change.app.db.read().await?, &asked.elder_id).await }.await;
    let others = match others {
        Ok(others) => others,
        Err(error) => return error,
    };
    let in_the_way = others.into_iter().find(|other| {
        other.id != asked.id
            && other.service == asked.service
            && other.until_on.is_none_or(|until| until > asked.from_on)
            && asked.until_on.is_none_or(|until| until > other.from_on)
    });
    match in_the_way {
        Some(Enrolment { centre_name, from_on, until_on, .. }) => {
            Error::from(Refusal::EnrolmentOverlaps { centre_name, from_on, until_on })
                .at("fromOn", Fault::Taken)
        }
        None => Refusal::ChangedMeanwhile { subject: Subject::Enrolment }.into(),
    }
}

/// Lists the names of a centre's care groups, as they are in use.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Enrolments])]
pub async fn enrolment_groups(reading: &mut Reading<'_>, asked: AskGroups) -> Result<Vec<String>> {
    let place = centre::sql::place(&mut reading.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    sql::groups(&mut reading.tx, &asked.centre_id, today).await
}
