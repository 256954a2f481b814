//! Commands of leaves.

use chrono::TimeDelta;

use super::{ChangeLeave, Leave, ReturnFromLeave, StartLeave, sql};
use crate::bed::admission::Admission;
use crate::bed::census::closing::recount_after;
use crate::bed::residence;
use crate::bed::round::{NoteAct, note};
use crate::bed::stay::acts::{LyingDown, get_up, lie_down, living, wants};
use crate::bed::stay::{BeganHow, EndedHow};
use crate::bed::{LeaveId, Moment, named};
use crate::command::{Change, OrNotFound, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// Somebody goes to hospital, to the family, elsewhere, with or without the bed held.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds, Meals])]
pub async fn leave_start(change: &mut Change<'_>, asked: StartLeave) -> Result<Admission> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.destination, "destination", 80);
    faults.optional_text(&asked.note, "note", 200);
    faults.done()?;
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let from = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    if let Some(leave) = &before.leave {
        return Err(Refusal::OnLeaveAlready { name: before.elder_name, since: leave.from_at }.into());
    }
    // Whoever is back since is not away now: a leave before another one is entered from going to coming back.
    if let Some(since) = sql::in_the_way(&mut change.tx, &before.id, None, from.at, None).await? {
        return Err(
            Error::from(Refusal::LeavesOverlap { name: before.elder_name, since }).at("at", Fault::Taken)
        );
    }
    if from.at < before.from_at {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    if asked.planned_return_on.is_some_and(|back| back < from.on) {
        return Err(Error::invalid(Vec::new()).at("plannedReturnOn", Fault::EndsBeforeBeginning));
    }
    let holds_bed = asked.holds_bed && before.bed.is_some();
    let leave = Leave {
        id: LeaveId(change.new_id()),
        admission_id: before.id.clone(),
        kind: asked.kind,
        from_at: from.at,
        from_on: from.on,
        to_at: None,
        to_on: None,
        planned_return_on: asked.planned_return_on,
        holds_bed,
        hold_until_on: holds_bed.then(|| from.on + TimeDelta::days(residence.rules.hold_days)),
        destination: asked.destination.trim().to_owned(),
        note: asked.note.trim().to_owned(),
    };
    let now = change.now;
    if let Some(bed) = before.bed.as_ref().filter(|_| !holds_bed) {
        get_up(change, &residence, bed, from, EndedHow::Released).await?;
    }
    sql::insert(&mut change.tx, &leave, from.corrects, now).await.map_err(named)?;
    recount_after(change, &residence, from, &asked.late_reason).await?;
    note::completed_by(change, asked.night_note_id.as_ref(), &before, NoteAct::WentOnLeave).await?;
    told(change, &before, &leave.id).await
}

/// Changes when somebody is to come back, how long the bed is held, or that it is held no longer.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn leave_change(change: &mut Change<'_>, asked: ChangeLeave) -> Result<Admission> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.note, "note", 200);
    faults.done()?;
    let leave = sql::one(&mut change.tx, &asked.leave_id).await?.or_not_found(Subject::Leave)?;
    let found = living(change, &leave.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &leave.admission_id).await?;
    let Some(leave) = before.leave.clone().filter(|open| open.id == asked.leave_id) else {
        return Err(Refusal::NotOnLeave { name: before.elder_name }.into());
    };
    for (on, field) in [(asked.planned_return_on, "plannedReturnOn"), (asked.hold_until_on, "holdUntilOn")] {
        if on.is_some_and(|on| on < leave.from_on) {
            return Err(Error::invalid(Vec::new()).at(field, Fault::EndsBeforeBeginning));
        }
    }
    let holds_bed = leave.holds_bed && !asked.releases_bed;
    let hold_until_on = if holds_bed { asked.hold_until_on.or(leave.hold_until_on) } else { None };
    if let Some(bed) = before.bed.as_ref().filter(|_| !holds_bed) {
        let at = Moment::of(&residence, change.now);
        get_up(change, &residence, bed, at, EndedHow::Released).await?;
    }
    sql::plan(&mut change.tx, &leave.id, asked.planned_return_on, holds_bed, hold_until_on, &asked.note)
        .await
        .map_err(named)?;
    told(change, &before, &leave.id).await
}

/// Somebody comes back: into the bed that was held, or into another.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds, Meals])]
pub async fn leave_return(change: &mut Change<'_>, asked: ReturnFromLeave) -> Result<Admission> {
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let to = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    let Some(leave) = before.leave.clone() else {
        return Err(Refusal::NotOnLeave { name: before.elder_name }.into());
    };
    if to.at < leave.from_at {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    sql::end(&mut change.tx, &leave.id, to).await.map_err(named)?;
    let own = before.bed.as_ref().map(|bed| &bed.bed_id);
    if let Some(bed_id) = asked.bed_id.as_ref().filter(|bed| Some(*bed) != own) {
        if let Some(bed) = &before.bed {
            get_up(change, &residence, bed, to, EndedHow::Transferred).await?;
        }
        let wants = wants(&before, to, &asked.exception_reason);
        let how = BeganHow::Returned;
        let down = LyingDown { admission: &before.id, bed: bed_id, from: to, how, reason: "" };
        lie_down(change, &residence, &wants, &down).await?;
    }
    recount_after(change, &residence, to, &asked.late_reason).await?;
    note::completed_by(change, asked.night_note_id.as_ref(), &before, NoteAct::CameBack).await?;
    told(change, &before, &leave.id).await
}

async fn told(change: &mut Change<'_>, before: &Admission, leave: &LeaveId) -> Result<Admission> {
    let after = living(change, &before.id).await?;
    let mark = Mark::of(Subject::Leave, leave.as_str()).elder(&before.elder_id).centre(&before.centre_id);
    let noted = |admission: &Admission, leave: Option<&Leave>| {
        serde_json::json!({
            "bed": admission.bed.as_ref().map(crate::bed::admission::LiesIn::said),
            "leave": leave.map(|leave| leave.kind),
            "fromAt": leave.map(|leave| leave.from_at),
            "plannedReturnOn": leave.and_then(|leave| leave.planned_return_on),
            "holdsBed": leave.map(|leave| leave.holds_bed),
            "holdUntilOn": leave.and_then(|leave| leave.hold_until_on),
        })
    };
    let (was, is) = (noted(before, before.leave.as_ref()), noted(&after, after.leave.as_ref()));
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    Ok(after)
}
