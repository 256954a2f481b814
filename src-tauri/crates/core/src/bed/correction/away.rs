//! The stays beside a leave for which no bed was held: the one before it ends with the going, the one after it begins with
//! the coming back. Where the leave is corrected, they are, too, or the elder would lie in two places or in none.

use chrono::{DateTime, Utc};

use super::commands::{nobody_lies_in, set_stay, wrong};
use super::sql::{self, StayRow};
use crate::bed::admission::Admission;
use crate::bed::leave::Leave;
use crate::bed::residence::Residence;
use crate::bed::stay::{BeganHow, EndedHow};
use crate::bed::{Moment, named};
use crate::command::Change;
use crate::error::{Fault, Result};

/// When a leave really was; an end only where it has ended.
type Really = (Moment, Option<Moment>);

/// Corrects the stays beside a leave; `really` says when it was, none that it was none.
pub(super) async fn stays_follow(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    was: &Leave,
    really: Option<Really>,
) -> Result<()> {
    let stays = sql::stays(&mut change.tx, &before.id).await?;
    let is_of_leave = |at: DateTime<Utc>| at >= was.from_at && was.to_at.is_none_or(|to| at <= to);
    let is_released = |stay: &StayRow| stay.ended_how == Some(EndedHow::Released);
    let place = stays.iter().rposition(|stay| is_released(stay) && stay.to_at.is_some_and(is_of_leave));
    // The bed was held all the time, or there was none.
    let Some(place) = place else { return Ok(()) };
    let (released, next) = (&stays[place], stays.get(place + 1));
    match really {
        Some((from, to)) => moved(change, residence, was, released, next, (from, to)).await,
        None => never_away(change, residence, before, released, next).await,
    }
}

/// The bed was left when the elder went, and taken when the elder came back.
async fn moved(
    change: &mut Change<'_>,
    residence: &Residence,
    was: &Leave,
    released: &StayRow,
    next: Option<&StayRow>,
    (from, to): Really,
) -> Result<()> {
    let Some(left_at) = released.to_at else { return Ok(()) };
    // A bed that was given up only during the leave was held until then.
    let end = if left_at == was.from_at || from.at > left_at { from } else { Moment::of(residence, left_at) };
    if end.at < released.from_at {
        return Err(wrong("fromAt", Fault::TooSmall));
    }
    if to.is_some_and(|to| to.at < end.at) {
        return Err(wrong("toAt", Fault::TooSmall));
    }
    let returned =
        next.filter(|next| next.began_how == BeganHow::Returned && Some(next.from_at) == was.to_at);
    let begins = returned.zip(to).filter(|(next, to)| to.at != next.from_at);
    if begins.is_some_and(|(next, to)| next.to_at.is_some_and(|end| to.at > end)) {
        return Err(wrong("toAt", Fault::TooLarge));
    }
    // The one that makes room goes first.
    let is_later = end.at > left_at;
    if is_later && let Some((next, to)) = begins {
        let ends = next.to_at.map(|at| Moment::of(residence, at));
        set_stay(change, next, to, ends).await?;
    }
    if end.at != left_at {
        let begins = Moment::of(residence, released.from_at);
        set_stay(change, released, begins, Some(end)).await?;
        sql::move_cleaning(&mut change.tx, &released.id, end.at).await?;
    }
    if !is_later && let Some((next, to)) = begins {
        let ends = next.to_at.map(|at| Moment::of(residence, at));
        set_stay(change, next, to, ends).await?;
    }
    Ok(())
}

/// The elder stayed in the bed: until the next one, until leaving for good, or still. The same bed again was one stay.
async fn never_away(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    released: &StayRow,
    next: Option<&StayRow>,
) -> Result<()> {
    let now = change.now;
    let of = |at| Moment::of(residence, at);
    let same = next.filter(|next| next.bed_id == released.bed_id);
    let end = match (same, next) {
        (Some(same), _) => same.to_at.map(of).zip(same.ended_how),
        (None, Some(next)) => Some((of(next.from_at), EndedHow::Transferred)),
        (None, None) => before.to_at.map(|at| (of(at), EndedHow::Left)),
    };
    if let Some(same) = same {
        sql::withdraw_stay(&mut change.tx, &same.id, now).await.map_err(named)?;
        sql::drop_cleaning(&mut change.tx, &released.id).await?;
        sql::hand_cleaning(&mut change.tx, &same.id, &released.id).await?;
    }
    let begins = of(released.from_at);
    nobody_lies_in(change, &released.bed_id, &released.admission_id, begins, end.map(|(to, _)| to)).await?;
    sql::set_stay_end(&mut change.tx, &released.id, end, now).await.map_err(named)?;
    match end {
        Some((to, _)) => sql::move_cleaning(&mut change.tx, &released.id, to.at).await,
        None => sql::drop_cleaning(&mut change.tx, &released.id).await,
    }
}
