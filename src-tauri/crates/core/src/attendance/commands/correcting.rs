//! Setting right what was recorded, after the undo time: what stood there before stays in the trail, with the reason.

use serde_json::{Value, json};

use super::leaving::ToldCollector;
use crate::attendance::rules::collecting::Collector;
use crate::attendance::rules::times::{self, Span};
use crate::attendance::sql::door::{Arrival, NewVisit, RecordedVisit};
use crate::attendance::sql::{correcting as sql, door};
use crate::attendance::{AnnulVisit, CorrectVisit, RecordVisit, VisitId};
use crate::command::{Change, Done, OrNotFound, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{day, elder};

/// Sets right when an elder came and left, who brought and who collected, with a reason; the old values are kept. A
/// leaving that was not recorded before is asked for its collector as at the door, and whoever is inside again because a
/// leaving of today is taken away needs a licensed place, as at a check-in.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_correct_visit(change: &mut Change<'_>, asked: CorrectVisit) -> Result<Done> {
    let visit = standing_visit(change, &asked.visit_id).await?;
    let zone = day::zone(&visit.time_zone)?;
    let span = times::corrected(&asked, zone, visit.visit_on, change.now)?;
    let is_past = visit.visit_on < day::date_at(zone, change.now);
    refuse_overlap(change, &visit, span).await?;
    let who =
        if span.1.is_some() { who_collected(change, &visit, &asked).await? } else { Collector::default() };
    let departure_missing = span.1.is_none() && is_past;
    // Who was inside until now keeps the place.
    let was_inside = visit.departed_at.is_none() && !visit.departure_missing;
    if span.1.is_none() && !is_past && !was_inside {
        let (on, reason) = (visit.visit_on, asked.over_places_reason.trim());
        super::arriving::hold_a_place_again(change, &visit.centre_id, on, reason).await?;
    }
    if let Err(error) = sql::correct(&mut change.tx, &asked, span, &who, departure_missing, change.now).await
    {
        return Err(super::undoing::somewhere_else(change, error, &visit).await);
    }
    let after = json!({
        "arrivedAt": span.0, "departedAt": span.1, "broughtBy": asked.brought_by.trim(), "collectedBy": who.words,
        "collectorIsUnlisted": who.is_unlisted, "collectorReason": who.reason,
        "remark": asked.remark.trim(), "temperatureTenthsCelsius": asked.temperature_tenths_celsius,
        "reason": asked.reason.trim(), "overPlacesReason": asked.over_places_reason.trim(),
    });
    let mark =
        Mark::of(Subject::Visit, asked.visit_id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    change.leave_trail(mark.before(&as_recorded(&visit))?.after(&after)?).await?;
    Ok(Done {})
}

/// Strikes out a visit that never was, with a reason; that it was recorded is kept. What the arrival had brought about is
/// taken back with it: an absence that it ended goes on, and whoever it moved here is at the other centre again.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_annul_visit(change: &mut Change<'_>, asked: AnnulVisit) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let visit = standing_visit(change, &asked.visit_id).await?;
    sql::annul(&mut change.tx, &asked.visit_id, change.now).await?;
    let mark =
        Mark::of(Subject::Visit, asked.visit_id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let after = json!({ "annulled": true, "reason": asked.reason.trim() });
    change.leave_trail(mark.before(&as_recorded(&visit))?.after(&after)?).await?;
    super::undoing::take_back_with_visit(change, &visit, asked.reason.trim()).await?;
    Ok(Done {})
}

/// Enters a visit of a past day that nobody recorded, within the days that the centre allows, and how one knows. Who
/// collected is asked as at the door.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_visit(change: &mut Change<'_>, asked: RecordVisit) -> Result<Done> {
    let place = super::arriving::day_care_place(change, &asked.centre_id).await?;
    let zone = day::zone(&place.time_zone)?;
    let today = day::date_at(zone, change.now);
    let span = times::entered_late(&asked, zone, today, place.late_entry_days, change.now)?;
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    if let Some(other) = sql::overlapped(&mut change.tx, &asked.elder_id, asked.on, span, None).await? {
        return Err(overlapping(&name, other));
    }
    let told = ToldCollector {
        elder: &asked.elder_id,
        name: &name,
        contact_id: asked.collector_contact_id.as_ref(),
        words: &asked.collected_by,
        reason: &asked.reason,
    };
    let who = if span.1.is_some() { told.checked(change).await? } else { Collector::default() };
    let id = VisitId(change.new_id());
    let visit = NewVisit {
        id: &id,
        elder: &asked.elder_id,
        centre: &asked.centre_id,
        on: asked.on,
        arrived_at: span.0,
        recorded_at: change.now,
        brought_by: asked.brought_by.trim(),
        more: Arrival {
            remark: asked.remark.trim(),
            reason: asked.reason.trim(),
            corrected_at: Some(change.now),
            left: span.1.map(|at| (at, &who)),
            departure_missing: span.1.is_none(),
            ..Arrival::default()
        },
    };
    if !door::insert_visit(&mut change.tx, &visit).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into());
    }
    let noted = json!({
        "visitOn": asked.on, "arrivedAt": span.0, "departedAt": span.1, "broughtBy": visit.brought_by,
        "collectedBy": who.words, "collectorIsUnlisted": who.is_unlisted, "collectorReason": who.reason,
        "remark": visit.more.remark, "reason": visit.more.reason,
    });
    let mark = Mark::of(Subject::Visit, id.as_str()).elder(&asked.elder_id).centre(&asked.centre_id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}

/// A visit that was not taken back.
async fn standing_visit(change: &mut Change<'_>, id: &VisitId) -> Result<RecordedVisit> {
    let visit = door::recorded_visit(&mut change.tx, id).await?;
    visit.filter(|visit| visit.withdrawn_at.is_none()).or_not_found(Subject::Visit)
}

/// Of a leaving that was recorded already and keeps its collector the list is not asked again: what was recorded stays. Of
/// any other it is asked as at the door; the reason of the correction also stands for a collector who is not on the list.
async fn who_collected(
    change: &mut Change<'_>,
    visit: &RecordedVisit,
    asked: &CorrectVisit,
) -> Result<Collector> {
    let is_kept = visit.departed_at.is_some()
        && asked
            .collector_contact_id
            .as_ref()
            .is_none_or(|id| visit.collector_contact_id.as_ref() == Some(id))
        && asked.collected_by.trim() == visit.collected_by.trim();
    if is_kept {
        return Ok(Collector {
            contact_id: visit.collector_contact_id.clone(),
            words: visit.collected_by.clone(),
            is_unlisted: visit.collector_is_unlisted,
            reason: visit.collector_reason.clone(),
        });
    }
    let told = ToldCollector {
        elder: &visit.elder_id,
        name: &visit.name,
        contact_id: asked.collector_contact_id.as_ref(),
        words: &asked.collected_by,
        reason: &asked.reason,
    };
    told.checked(change).await
}

async fn refuse_overlap(change: &mut Change<'_>, visit: &RecordedVisit, span: Span) -> Result<()> {
    let other =
        sql::overlapped(&mut change.tx, &visit.elder_id, visit.visit_on, span, Some(&visit.id)).await?;
    other.map_or(Ok(()), |other| Err(overlapping(&visit.name, other)))
}

/// Which visit a leaving told later runs into. Read apart from the failed transaction.
pub(super) async fn overlap(change: &Change<'_>, visit: &RecordedVisit, span: Span) -> Error {
    let found = async {
        let mut tx = change.app.db.read().await?;
        sql::overlapped(&mut tx, &visit.elder_id, visit.visit_on, span, Some(&visit.id)).await
    };
    match found.await {
        Ok(Some(other)) => overlapping(&visit.name, other),
        Ok(None) => Refusal::ChangedMeanwhile { subject: Subject::Visit }.into(),
        Err(error) => error,
    }
}

fn overlapping(name: &str, other: sql::Overlapped) -> Error {
    let refusal = Refusal::VisitsOverlap {
        name: name.to_owned(),
        centre_name: other.centre_name,
        since: other.arrived_at,
        until: other.departed_at,
    };
    Error::from(refusal).at("arrivedAt", Fault::Taken)
}

/// A visit as it was recorded, for the trail.
fn as_recorded(visit: &RecordedVisit) -> Value {
    json!({
        "arrivedAt": visit.arrived_at, "departedAt": visit.departed_at, "broughtBy": visit.brought_by,
        "collectedBy": visit.collected_by, "collectorIsUnlisted": visit.collector_is_unlisted,
        "collectorReason": visit.collector_reason, "remark": visit.remark,
        "temperatureTenthsCelsius": visit.temperature_tenths_celsius,
    })
}
