//! Commands that correct.

use chrono::{NaiveDate, TimeDelta};

use super::sql::StayRow;
use super::{CorrectAdmission, CorrectLeave, CorrectMove, Corrected, TakeBackLeaving, away, sql};
use crate::bed::admission::commands::close_holdings;
use crate::bed::admission::{self, Admission, LeavingReason};
use crate::bed::census::closing::recount;
use crate::bed::residence::{self, Residence};
use crate::bed::{AdmissionId, BedId, Moment, leave, named};
use crate::command::{Change, OrNotFound, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::meal;
use crate::trail::Mark;

pub(super) fn check_reason(reason: &str) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(reason, "reason", 200);
    faults.done()
}

pub(super) fn wrong(field: &str, fault: Fault) -> Error {
    Error::invalid(Vec::new()).at(field, fault)
}

pub(super) async fn whole(change: &mut Change<'_>, id: &AdmissionId) -> Result<Admission> {
    admission::sql::one(&mut change.tx, id).await?.or_not_found(Subject::Admission)
}

/// Says who else lies in a bed at some time of a span.
pub(super) async fn nobody_lies_in(
    change: &mut Change<'_>,
    bed: &BedId,
    own: &AdmissionId,
    from: Moment,
    to: Option<Moment>,
) -> Result<()> {
    let way = sql::in_the_way(&mut change.tx, bed, Some(own), from.at, to.map(|to| to.at)).await?;
    match way {
        Some((name, bed_label)) => Err(Refusal::BedOccupied { bed_label, name }.into()),
        None => Ok(()),
    }
}

/// Sets when a stay was; where somebody else lies in the bed at that time, says who.
pub(super) async fn set_stay(
    change: &mut Change<'_>,
    stay: &StayRow,
    from: Moment,
    to: Option<Moment>,
) -> Result<()> {
    nobody_lies_in(change, &stay.bed_id, &stay.admission_id, from, to).await?;
    let now = change.now;
    sql::set_stay(&mut change.tx, &stay.id, from, to, now).await.map_err(named)
}

/// Corrects when somebody came, or left for good and why. The first stay begins and the last one ends with it.
#[command(
    change,
    by = [Manager, District, Administrator],
    topics = [Beds, Elders, Enrolments, Meals, Attendance]
)]
pub async fn stay_correct(change: &mut Change<'_>, asked: CorrectAdmission) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let found = whole(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &asked.admission_id).await?;
    let ended = before.to_at.zip(before.leaving_reason);
    if ended.is_none() && (asked.to_at.is_some() || asked.leaving_reason.is_some()) {
        return Err(wrong("toAt", Fault::WrongForm));
    }
    let from = Moment::of(&residence, asked.from_at.unwrap_or(before.from_at));
    let to = ended.map(|(to, reason)| {
        let to = Moment::of(&residence, asked.to_at.unwrap_or(to));
        (to, asked.leaving_reason.unwrap_or(reason))
    });
    if from.at > change.now {
        return Err(wrong("fromAt", Fault::InTheFuture));
    }
    if to.is_some_and(|(to, _)| to.at > change.now) {
        return Err(wrong("toAt", Fault::InTheFuture));
    }
    if to.is_some_and(|(to, _)| to.at < from.at) {
        return Err(wrong("toAt", Fault::EndsBeforeBeginning));
    }
    let dies = to.is_some_and(|(_, reason)| reason == LeavingReason::Died);
    if dies && before.leaving_reason != Some(LeavingReason::Died) {
        lives_nowhere_else(change, &before).await?;
    }
    apply(change, &residence, &before, from, to).await?;
    death_follows(change, &residence, &before, to).await?;
    let mut first = Vec::new();
    if from.on != before.from_on {
        first.push(from.on.min(before.from_on));
    }
    if let (Some((to, _)), Some(was)) = (to, before.to_on)
        && (to.on != was || asked.leaving_reason.is_some_and(|reason| Some(reason) != before.leaving_reason))
    {
        first.push(to.on.min(was));
    }
    told(change, &residence, &before, first.into_iter().min(), &asked.reason).await
}

async fn lives_nowhere_else(change: &mut Change<'_>, before: &Admission) -> Result<()> {
    match admission::sql::open_of_elder(&mut change.tx, &before.elder_id).await? {
        Some(open) if open != before.id => {
            let open = whole(change, &open).await?;
            Err(Refusal::AlreadyResident {
                name: open.elder_name,
                centre_name: open.centre_name,
                since: open.from_at,
            }
            .into())
        }
        _ => Ok(()),
    }
}

/// Whoever died is not cooked for and holds nothing; whoever did not die after all eats again.
async fn death_follows(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    to: Option<(Moment, LeavingReason)>,
) -> Result<()> {
    let was = before.to_on.filter(|_| before.leaving_reason == Some(LeavingReason::Died));
    let is = to.filter(|(_, reason)| *reason == LeavingReason::Died).map(|(to, _)| to);
    if was == is.map(|to| to.on) {
        return Ok(());
    }
    if let Some(was) = was {
        meal::commands::orders::take_back_end(change, &before.elder_id, was).await?;
    }
    if let Some(to) = is {
        close_holdings(change, residence, before, to, LeavingReason::Died).await?;
    }
    Ok(())
}

/// First the admission as wide as both, then what lies in it, then the admission as it is to be.
async fn apply(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    from: Moment,
    to: Option<(Moment, LeavingReason)>,
) -> Result<()> {
    let now = change.now;
    let wide_from = if from.at < before.from_at { from } else { Moment::of(residence, before.from_at) };
    let wide_to = to.map(|(to, reason)| match before.to_at {
        Some(was) if was > to.at => (Moment::of(residence, was), reason),
        _ => (to, reason),
    });
    let widens = wide_from.at != before.from_at || wide_to.map(|(to, _)| to.at) != before.to_at;
    if widens {
        sql::set_admission(&mut change.tx, &before.id, wide_from, wide_to, now).await.map_err(named)?;
    }
    let stays = sql::stays(&mut change.tx, &before.id).await?;
    for stay in &stays {
        let begins_with = stay.from_at == before.from_at;
        let ends_with = stay.to_at.is_some() && stay.to_at == before.to_at;
        let new_from = if begins_with { from } else { Moment::of(residence, stay.from_at) };
        let new_to =
            if ends_with { to.map(|(to, _)| to) } else { stay.to_at.map(|at| Moment::of(residence, at)) };
        if new_from.at < from.at || new_to.is_some_and(|end| end.at < new_from.at) {
            return Err(wrong("fromAt", Fault::TooLarge));
        }
        if let (Some(end), Some((to, _))) = (new_to, to)
            && end.at > to.at
        {
            return Err(wrong("toAt", Fault::TooSmall));
        }
        if new_from.at != stay.from_at || new_to.map(|end| end.at) != stay.to_at {
            set_stay(change, stay, new_from, new_to).await?;
            if let Some(end) = new_to {
                sql::move_cleaning(&mut change.tx, &stay.id, end.at).await?;
            }
        }
    }
    for (leave, begins, ends) in sql::leaves(&mut change.tx, &before.id).await? {
        let new_to = match ends {
            Some(end) if Some(end) == before.to_at => to.map(|(to, _)| to),
            other => other.map(|at| Moment::of(residence, at)),
        };
        if begins < from.at {
            return Err(wrong("fromAt", Fault::TooLarge));
        }
        if new_to.is_some_and(|end| end.at < begins) || to.is_some_and(|(to, _)| begins > to.at) {
            return Err(wrong("toAt", Fault::TooSmall));
        }
        if new_to.map(|end| end.at) != ends {
            let begins = Moment::of(residence, begins);
            sql::set_leave(&mut change.tx, &leave, begins, new_to, false, now).await.map_err(named)?;
        }
    }
    // A closed month asks each change for a time of its own.
    let then = if widens { now + TimeDelta::milliseconds(1) } else { now };
    sql::set_admission(&mut change.tx, &before.id, from, to, then).await.map_err(named)
}

/// Corrects when somebody moved from one bed to the next.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn stay_correct_move(change: &mut Change<'_>, asked: CorrectMove) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let id = sql::admission_of(&mut change.tx, &asked.stay_id).await?.or_not_found(Subject::Stay)?;
    let found = whole(change, &id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &id).await?;
    let stays = sql::stays(&mut change.tx, &id).await?;
    let place = stays.iter().position(|stay| stay.id == asked.stay_id).or_not_found(Subject::Stay)?;
    let stay = &stays[place];
    let earlier = place.checked_sub(1).and_then(|place| stays.get(place));
    let Some(earlier) = earlier.filter(|earlier| earlier.to_at == Some(stay.from_at)) else {
        return Err(wrong("stayId", Fault::WrongForm));
    };
    let at = Moment::of(&residence, asked.at);
    if at.at > stay.to_at.unwrap_or(change.now) {
        return Err(wrong("at", Fault::TooLarge));
    }
    if at.at < earlier.from_at {
        return Err(wrong("at", Fault::TooSmall));
    }
    let ends = stay.to_at.map(|to| Moment::of(&residence, to));
    let begins = Moment::of(&residence, earlier.from_at);
    // The one that becomes shorter first.
    if at.at > stay.from_at {
        set_stay(change, stay, at, ends).await?;
        set_stay(change, earlier, begins, Some(at)).await?;
    } else {
        set_stay(change, earlier, begins, Some(at)).await?;
        set_stay(change, stay, at, ends).await?;
    }
    sql::move_cleaning(&mut change.tx, &earlier.id, at.at).await?;
    let first = (at.on != stay.from_on).then(|| at.on.min(stay.from_on));
    told(change, &residence, &before, first, &asked.reason).await
}

/// Corrects when somebody went on leave or came back, or that it was no leave at all.
#[command(change, by = [Manager, District, Administrator], topics = [Beds, Meals])]
pub async fn leave_correct(change: &mut Change<'_>, asked: CorrectLeave) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let found = leave::sql::one(&mut change.tx, &asked.leave_id).await?.or_not_found(Subject::Leave)?;
    let admission = whole(change, &found.admission_id).await?;
    let residence = residence::taken(change, &admission.centre_id).await?;
    let before = whole(change, &found.admission_id).await?;
    let was = leave::sql::one(&mut change.tx, &asked.leave_id).await?.or_not_found(Subject::Leave)?;
    if was.to_at.is_none() && asked.to_at.is_some() {
        return Err(wrong("toAt", Fault::WrongForm));
    }
    let from = Moment::of(&residence, asked.from_at.unwrap_or(was.from_at));
    let to = was.to_at.map(|to| Moment::of(&residence, asked.to_at.unwrap_or(to)));
    if from.at > change.now {
        return Err(wrong("fromAt", Fault::InTheFuture));
    }
    if to.is_some_and(|to| to.at > change.now) {
        return Err(wrong("toAt", Fault::InTheFuture));
    }
    if from.at < before.from_at {
        return Err(wrong("fromAt", Fault::TooSmall));
    }
    if to.is_some_and(|to| to.at < from.at || before.to_at.is_some_and(|left| to.at > left)) {
        return Err(wrong("toAt", Fault::EndsBeforeBeginning));
    }
    if !asked.is_withdrawn
        && let Some(since) =
            leave::sql::in_the_way(&mut change.tx, &before.id, Some(&was.id), from.at, to.map(|to| to.at))
                .await?
    {
        let field = if asked.from_at.is_some() { "fromAt" } else { "toAt" };
        let refusal = Refusal::LeavesOverlap { name: before.elder_name.clone(), since };
        return Err(Error::from(refusal).at(field, Fault::Taken));
    }
    let now = change.now;
    sql::set_leave(&mut change.tx, &was.id, from, to, asked.is_withdrawn, now).await.map_err(named)?;
    let ends = if asked.is_withdrawn { None } else { Some((from, to)) };
    away::stays_follow(change, &residence, &before, &was, ends).await?;
    let first = [Some(from.on), Some(was.from_on)].into_iter().flatten().min();
    told(change, &residence, &before, first, &asked.reason).await
}

/// Takes back a leaving for good that did not happen: the elder lives here as before, in the same bed, if nobody else
/// lies in it, and away as before, with the bed held or not.
#[command(change, by = [Manager, District, Administrator], topics = [Beds, Elders, Meals])]
pub async fn stay_take_back_leaving(change: &mut Change<'_>, asked: TakeBackLeaving) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let found = whole(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &asked.admission_id).await?;
    let Some(left_at) = before.to_at else {
        return Err(wrong("admissionId", Fault::WrongForm));
    };
    lives_nowhere_else(change, &before).await?;
    let now = change.now;
    let from = Moment::of(&residence, before.from_at);
    sql::set_admission(&mut change.tx, &before.id, from, None, now).await.map_err(named)?;
    let stays = sql::stays(&mut change.tx, &before.id).await?;
    if let Some(last) = stays.last().filter(|stay| stay.to_at == Some(left_at)) {
        let begins = Moment::of(&residence, last.from_at);
        set_stay(change, last, begins, None).await?;
        sql::drop_cleaning(&mut change.tx, &last.id).await?;
    }
    // The leaving itself ended the leave.
    let leaves = sql::leaves(&mut change.tx, &before.id).await?;
    if let Some((leave, begins, _)) = leaves.last().filter(|(_, _, ends)| *ends == Some(left_at)) {
        let begins = Moment::of(&residence, *begins);
        sql::set_leave(&mut change.tx, leave, begins, None, false, now).await.map_err(named)?;
    }
    if before.leaving_reason == Some(LeavingReason::Died) {
        let left_on = before.to_on.unwrap_or(before.from_on);
        meal::commands::orders::take_back_end(change, &before.elder_id, left_on).await?;
    }
    told(change, &residence, &before, before.to_on, &asked.reason).await
}

/// Counts closed months anew from the first day that changed, and leaves the trail.
pub(super) async fn told(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    first: Option<NaiveDate>,
    reason: &str,
) -> Result<Corrected> {
    let months_counted_anew = match first {
        Some(first) => recount(change, residence, first, reason.trim()).await?,
        None => Vec::new(),
    };
    let admission = whole(change, &before.id).await?;
    let mark = Mark::of(Subject::Admission, admission.id.as_str());
    let mark = mark.elder(&admission.elder_id).centre(&admission.centre_id);
    let mut is = admission::commands::noted(&admission);
    is["reason"] = serde_json::Value::from(reason.trim());
    is["monthsCountedAnew"] = serde_json::to_value(&months_counted_anew).map_err(Error::internal)?;
    let was = admission::commands::noted(before);
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    Ok(Corrected { admission, months_counted_anew })
}
