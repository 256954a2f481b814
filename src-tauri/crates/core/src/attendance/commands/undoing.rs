//! Taking back the last act at the door.

use crate::attendance::rules;
use crate::attendance::sql::door::RecordedVisit;
use crate::attendance::sql::{absence, closing, correcting, door as sql};
use crate::attendance::{DoorAct, UndoVisit};
use crate::command::{Change, Done, OrNotFound, command};
use crate::day;
use crate::error::{Error, Faults, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// Takes back the last check-in or check-out of a visit, within ten minutes of it and before the day is closed. A check-in
/// that moved the elder here from another centre brings the elder back there. Whoever is inside again by it needs a
/// licensed place, as at a check-in.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_undo(change: &mut Change<'_>, asked: UndoVisit) -> Result<Done> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.over_places_reason, "overPlacesReason", 200);
    faults.done()?;
    let visit = sql::recorded_visit(&mut change.tx, &asked.visit_id).await?.or_not_found(Subject::Visit)?;
    let recorded = match (asked.act, visit.departure_recorded_at) {
        _ if visit.withdrawn_at.is_some() || visit.departure_missing => None,
        (DoorAct::CheckIn, None) => Some(visit.arrival_recorded_at),
        (DoorAct::CheckOut, recorded) => recorded,
        // Whoever has left must be brought back first.
        (DoorAct::CheckIn, Some(_)) => None,
    };
    let ended_at = recorded.ok_or(Refusal::NothingToUndo {})? + rules::UNDO_TIME;
    if change.now > ended_at {
        return Err(Refusal::UndoTooLate { ended_at }.into());
    }
    let over_places_reason = asked.over_places_reason.trim();
    match asked.act {
        DoorAct::CheckIn => {
            take_back_arrival(change, &visit).await?;
            give_back_absence(change, &visit).await?;
            bring_back(change, &visit, over_places_reason).await?;
        }
        DoorAct::CheckOut => take_back_leaving(change, &visit, over_places_reason).await?,
    }
    Ok(Done {})
}

async fn refuse_closed(change: &mut Change<'_>, visit: &RecordedVisit) -> Result<()> {
    match closing::of_day(&mut change.tx, &visit.centre_id, visit.visit_on).await? {
        Some(_) => Err(Refusal::DayClosed { on: visit.visit_on }.into()),
        None => Ok(()),
    }
}

async fn take_back_arrival(change: &mut Change<'_>, visit: &RecordedVisit) -> Result<()> {
    refuse_closed(change, visit).await?;
    if !sql::withdraw_visit(&mut change.tx, &visit.id, change.now).await? {
        return Err(Refusal::NothingToUndo {}.into());
    }
    let mark = Mark::of(Subject::Visit, visit.id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let noted = serde_json::json!({ "arrivedAt": visit.arrived_at, "broughtBy": visit.brought_by });
    change.leave_trail(mark.before(&noted)?).await
}

/// The elder is inside again, which takes a place. On a day that is over the leaving is missing instead.
async fn take_back_leaving(
    change: &mut Change<'_>,
    visit: &RecordedVisit,
    over_places_reason: &str,
) -> Result<()> {
    refuse_closed(change, visit).await?;
    let day_is_over = visit.visit_on < day::date_at(day::zone(&visit.time_zone)?, change.now);
    if !day_is_over {
        let on = visit.visit_on;
        super::arriving::hold_a_place_again(change, &visit.centre_id, on, over_places_reason).await?;
    }
    match sql::reopen_visit(&mut change.tx, &visit.id, day_is_over, over_places_reason, None).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::NothingToUndo {}.into()),
        Err(error) => return Err(somewhere_else(change, error, visit).await),
    }
    let mark = Mark::of(Subject::Visit, visit.id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let noted = serde_json::json!({ "departedAt": visit.departed_at, "collectedBy": visit.collected_by });
    let mark = mark.before(&noted)?;
    let mark = if over_places_reason.is_empty() {
        mark
    } else {
        mark.after(&serde_json::json!({ "overPlacesReason": over_places_reason }))?
    };
    change.leave_trail(mark).await
}

/// The move never was, so the elder is still where the move began: otherwise no list would show the elder any more.
async fn bring_back(change: &mut Change<'_>, visit: &RecordedVisit, over_places_reason: &str) -> Result<()> {
    let Some(id) = &visit.moved_from_visit_id else { return Ok(()) };
    let left = sql::recorded_visit(&mut change.tx, id).await?.or_not_found(Subject::Visit)?;
    // Set right since: that visit never was, or nobody knows when it ended.
    if left.withdrawn_at.is_some() || left.departed_at.is_none() {
        return Ok(());
    }
    take_back_leaving(change, &left, over_places_reason).await
}

/// What a visit that is struck out had brought about is taken back with it: the absence that its arrival ended goes on, and
/// whoever a move brought here is still where the move began.
pub(super) async fn take_back_with_visit(
    change: &mut Change<'_>,
    visit: &RecordedVisit,
    reason: &str,
) -> Result<()> {
    give_back_rest_of_absence(change, visit, reason).await?;
    bring_back_with_reason(change, visit, reason).await
}

/// The arrival never was, so the absence goes on as it was meant, until something else is known: the elder came on a later
/// day, or is away for another reason. What somebody did with the absence since then stays.
async fn give_back_rest_of_absence(
    change: &mut Change<'_>,
    visit: &RecordedVisit,
    reason: &str,
) -> Result<()> {
    let ended = visit.ended_absence_id.as_ref().zip(visit.ended_absence_until_on);
    let Some((id, meant_until)) = ended else { return Ok(()) };
    let ended = absence::Ended { id, on: visit.visit_on, at: visit.arrival_recorded_at, meant_until };
    if !absence::is_as_arrival_left_it(&mut change.tx, &ended).await? {
        return Ok(());
    }
    let known = absence::next_known(&mut change.tx, &visit.elder_id, &visit.centre_id, &ended).await?;
    let until_on = known.map_or(meant_until, |known| known.min(meant_until));
    if until_on <= visit.visit_on {
        return Ok(());
    }
    let days = (visit.visit_on, Some(until_on));
    let is_correction =
        closing::first_closed(&mut change.tx, &visit.centre_id, days.0, days.1).await?.is_some();
    absence::give_back(&mut change.tx, id, until_on, is_correction.then_some(change.now)).await?;
    let mark = Mark::of(Subject::Absence, id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let noted = serde_json::json!({ "untilOn": until_on, "correctionReason": reason });
    change.leave_trail(mark.after(&noted)?).await
}

/// The leaving that the move recorded is taken back where it still stands and nothing else is known of the elder since; on a
/// day that is over it is missing instead. That the elder never left is no new arrival: over the licensed places the
/// reason for striking out stands for it, and on a closed day it is a correction.
async fn bring_back_with_reason(change: &mut Change<'_>, visit: &RecordedVisit, reason: &str) -> Result<()> {
    let Some(id) = &visit.moved_from_visit_id else { return Ok(()) };
    let left = sql::recorded_visit(&mut change.tx, id).await?.or_not_found(Subject::Visit)?;
    let still_stands = left.withdrawn_at.is_none()
        && left.departed_at.is_some()
        && left.departure_recorded_at == Some(visit.arrival_recorded_at);
    if !still_stands {
        return Ok(());
    }
    let span = (left.arrived_at, None);
    let since =
        correcting::overlapped(&mut change.tx, &left.elder_id, left.visit_on, span, Some(&left.id)).await?;
    if since.is_some() {
        return Ok(());
    }
    let day_is_over = left.visit_on < day::date_at(day::zone(&left.time_zone)?, change.now);
    let is_full = !day_is_over && super::arriving::is_full(change, &left.centre_id, left.visit_on).await?;
    let over_places_reason = if is_full { reason } else { "" };
    let is_closed = closing::of_day(&mut change.tx, &left.centre_id, left.visit_on).await?.is_some();
    let corrected_at = is_closed.then_some(change.now);
    let reopened =
        sql::reopen_visit(&mut change.tx, &left.id, day_is_over, over_places_reason, corrected_at).await;
    match reopened {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into()),
        Err(error) => return Err(somewhere_else(change, error, &left).await),
    }
    let mark = Mark::of(Subject::Visit, left.id.as_str()).elder(&left.elder_id).centre(&left.centre_id);
    let before = serde_json::json!({ "departedAt": left.departed_at, "collectedBy": left.collected_by });
    let after = serde_json::json!({ "reason": reason, "overPlacesReason": over_places_reason });
    change.leave_trail(mark.before(&before)?.after(&after)?).await
}

/// The arrival never was, so the absence that it ended goes on.
async fn give_back_absence(change: &mut Change<'_>, visit: &RecordedVisit) -> Result<()> {
    let ended = visit.ended_absence_id.as_ref().zip(visit.ended_absence_until_on);
    let Some((id, until_on)) = ended else { return Ok(()) };
    match absence::give_back(&mut change.tx, id, until_on, None).await {
        Ok(()) => {}
        Err(error) if violation::named(&error).as_deref() == Some("absence_no_overlap") => {
            return Err(Refusal::AlreadyAbsent { name: visit.name.clone() }.into());
        }
        Err(error) => return Err(error.into()),
    }
    let mark = Mark::of(Subject::Absence, id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    change.leave_trail(mark.after(&serde_json::json!({ "untilOn": until_on }))?).await
}

/// Bringing back someone who is somewhere else by now. Read apart from the failed transaction, in which PostgreSQL
/// answers nothing more.
pub(super) async fn somewhere_else(change: &Change<'_>, error: sqlx::Error, visit: &RecordedVisit) -> Error {
    if !matches!(violation::named(&error).as_deref(), Some("visit_elder_id_key" | "visit_no_overlap")) {
        return error.into();
    }
    let open = async { sql::open_visit(&mut change.app.db.read().await?, &visit.elder_id).await }.await;
    match open {
        Ok(Some(open)) => super::arriving::refusal_of(&visit.name, &visit.centre_id, open),
        Ok(None) => Refusal::NothingToUndo {}.into(),
        Err(error) => error,
    }
}
