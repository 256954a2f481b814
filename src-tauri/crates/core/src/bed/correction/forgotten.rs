//! Enters a leave that nobody recorded and that is over by now: whatever was recorded after it stays as it is.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use ts_rs::TS;

use super::Corrected;
use super::commands::{check_reason, whole, wrong};
use super::sql::{self, StayRow};
use crate::bed::admission::Admission;
use crate::bed::census::closing::recount;
use crate::bed::leave::{self, Leave, LeaveKind};
use crate::bed::residence::{self, Residence};
use crate::bed::stay::EndedHow;
use crate::bed::{AdmissionId, LeaveId, Moment, StayId, corrects_closed_months, named};
use crate::command::{Change, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// Enters a leave that was forgotten, from going to coming back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnterPastLeave {
    /// Whose; also of an admission that has ended.
    pub admission_id: AdmissionId,
    /// Where.
    pub kind: LeaveKind,
    /// When the elder went.
    pub from_at: DateTime<Utc>,
    /// When the elder came back.
    pub to_at: DateTime<Utc>,
    /// Whether the bed was held. Where it was not, it counts as free meanwhile.
    pub holds_bed: bool,
    /// Which hospital, whose home; may be empty.
    #[serde(default)]
    pub destination: String,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
    /// Why it is entered so late.
    pub reason: String,
}

/// Enters a leave that was forgotten and is over: between those that were recorded, not over them. In a closed month only
/// those responsible may, and the month is counted anew.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds, Meals])]
pub async fn leave_enter_past(change: &mut Change<'_>, asked: EnterPastLeave) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let mut faults = Faults::default();
    faults.optional_text(&asked.destination, "destination", 80);
    faults.optional_text(&asked.note, "note", 200);
    faults.done()?;
    let found = whole(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &asked.admission_id).await?;
    let (from, to) = span(change, &residence, &before, &asked)?;
    if let Some(since) =
        leave::sql::in_the_way(&mut change.tx, &before.id, None, from.at, Some(to.at)).await?
    {
        let refusal = Refusal::LeavesOverlap { name: before.elder_name.clone(), since };
        return Err(Error::from(refusal).at("fromAt", Fault::Taken));
    }
    let stays: Vec<StayRow> = sql::stays(&mut change.tx, &before.id)
        .await?
        .into_iter()
        .filter(|stay| stay.from_at < to.at && stay.to_at.is_none_or(|end| end > from.at))
        .collect();
    if !asked.holds_bed {
        let_go(change, &residence, &before, &stays, (from, to)).await?;
    }
    let leave = Leave {
        id: LeaveId(change.new_id()),
        admission_id: before.id.clone(),
        kind: asked.kind,
        from_at: from.at,
        from_on: from.on,
        to_at: Some(to.at),
        to_on: Some(to.on),
        planned_return_on: None,
        holds_bed: asked.holds_bed && !stays.is_empty(),
        hold_until_on: None,
        destination: asked.destination.trim().to_owned(),
        note: asked.note.trim().to_owned(),
    };
    let (now, reason) = (change.now, asked.reason.trim());
    leave::sql::insert(&mut change.tx, &leave, from.corrects, now).await.map_err(named)?;
    let months_counted_anew = recount(change, &residence, from.on, reason).await?;
    let mut is = serde_json::to_value(&leave).map_err(Error::internal)?;
    is["reason"] = serde_json::Value::from(reason);
    is["monthsCountedAnew"] = serde_json::to_value(&months_counted_anew).map_err(Error::internal)?;
    let mark = Mark::of(Subject::Leave, leave.id.as_str());
    change.leave_trail(mark.elder(&before.elder_id).centre(&before.centre_id).after(&is)?).await?;
    Ok(Corrected { admission: whole(change, &before.id).await?, months_counted_anew })
}

/// From when until when, inside the admission; in a closed month only by those responsible.
fn span(
    change: &Change<'_>,
    residence: &Residence,
    admission: &Admission,
    asked: &EnterPastLeave,
) -> Result<(Moment, Moment)> {
    let (from, to) = (Moment::of(residence, asked.from_at), Moment::of(residence, asked.to_at));
    for (moment, field) in [(from, "fromAt"), (to, "toAt")] {
        if moment.at > change.now {
            return Err(wrong(field, Fault::InTheFuture));
        }
    }
    if to.at <= from.at {
        return Err(wrong("toAt", Fault::EndsBeforeBeginning));
    }
    if from.at < admission.from_at {
        return Err(wrong("fromAt", Fault::TooSmall));
    }
    if admission.to_at.is_some_and(|left| to.at > left) {
        return Err(wrong("toAt", Fault::TooLarge));
    }
    match residence.closed_until_on.filter(|until| from.on < *until) {
        Some(until_on) if !corrects_closed_months(&change.app.session) => {
            Err(Error::from(Refusal::CensusClosed { until_on }).at("fromAt", Fault::TooLongAgo))
        }
        closed => Ok((Moment { corrects: closed.map(|_| change.now), ..from }, to)),
    }
}

/// The bed was given up with the going and taken again with the coming back. Nobody else can have lain in it: it was this
/// elder's all the time. So nothing is to be cleaned either.
async fn let_go(
    change: &mut Change<'_>,
    residence: &Residence,
    admission: &Admission,
    stays: &[StayRow],
    (from, to): (Moment, Moment),
) -> Result<()> {
    let (stay, next) = match stays {
        [] => return Ok(()),
        [stay, rest @ ..] => (stay, rest.first()),
    };
    // Whoever changed the bed meanwhile had one.
    let moved = next.map(|next| next.from_at).or_else(|| stay.to_at.filter(|end| *end < to.at));
    let moved = moved.or_else(|| (stay.from_at > from.at).then_some(stay.from_at));
    if let Some(at) = moved {
        let refusal = Refusal::MovedWhileAway { name: admission.elder_name.clone(), at };
        return Err(Error::from(refusal).at("holdsBed", Fault::Taken));
    }
    let now = change.now;
    sql::set_stay_end(&mut change.tx, &stay.id, Some((from, EndedHow::Released)), now)
        .await
        .map_err(named)?;
    let ends = stay.to_at.map(|end| Moment::of(residence, end));
    if ends.is_some_and(|end| end.at == to.at) {
        sql::move_cleaning(&mut change.tx, &stay.id, from.at).await?;
    } else {
        let rest = StayId(change.new_id());
        sql::insert_rest(&mut change.tx, stay, &rest, to, ends, now).await.map_err(named)?;
        sql::hand_cleaning(&mut change.tx, &stay.id, &rest).await?;
    }
    Ok(())
}
