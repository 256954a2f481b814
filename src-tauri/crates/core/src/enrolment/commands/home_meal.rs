//! Meals brought home.

use super::{noted, overlap, still_lives};
use crate::command::{Change, OrNotFound, command};
use crate::enrolment::home_meal::{ChangeHomeMeal, StartHomeMeal, check, check_start, tidied};
use crate::enrolment::{Enrolment, EnrolmentId, Pause, PauseId, ServiceKind, rules, sql};
use crate::error::{Error, Fault, Faults, Result, Subject};
use crate::trail::Mark;
use crate::{centre, elder};

/// Enrols an elder for meals at home: which meals on which weekdays, where they go, who opens the door.
#[command(
    change,
    by = [Reception, Kitchen, Manager, District, Administrator],
    topics = [Enrolments, Meals]
)]
pub async fn enrolment_start_home_meal(change: &mut Change<'_>, asked: StartHomeMeal) -> Result<Enrolment> {
    check_start(&asked)?;
    elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    still_lives(change, &asked.elder_id, asked.until_on, "elderId").await?;
    let enrolment = Enrolment {
        id: EnrolmentId(change.new_id()),
        elder_id: asked.elder_id,
        centre_id: asked.centre_id,
        centre_name: place.name,
        service: ServiceKind::HomeMeal,
        from_on: asked.from_on,
        until_on: asked.until_on,
        transport_there: false,
        transport_back: false,
        group_name: String::new(),
        days: Vec::new(),
        home_meal: Some(tidied(asked.home_meal)),
        pauses: Vec::new(),
    };
    if let Err(error) = sql::insert(&mut change.tx, &enrolment, change.now).await {
        return Err(overlap(change, error, &enrolment).await);
    }
    let mark = Mark::of(Subject::Enrolment, enrolment.id.as_str()).elder(&enrolment.elder_id);
    change.leave_trail(mark.centre(&enrolment.centre_id).after(&noted(&enrolment))?).await?;
    Ok(enrolment)
}

/// Changes from a day on what is brought home, where and how: the enrolment ends and another takes its place, so that the
/// days before keep what was agreed for them.
#[command(
    change,
    by = [Reception, Kitchen, Manager, District, Administrator],
    topics = [Enrolments, Meals]
)]
pub async fn enrolment_change_home_meal(change: &mut Change<'_>, asked: ChangeHomeMeal) -> Result<Enrolment> {
    let before = sql::one(&mut change.tx, &asked.enrolment_id).await?.or_not_found(Subject::Enrolment)?;
    if before.service != ServiceKind::HomeMeal {
        return Err(Error::not_found(Subject::Enrolment));
    }
    let mut faults = Faults::default();
    faults.when(asked.from_on < before.from_on, "fromOn", Fault::TooSmall);
    faults.when(before.until_on.is_some_and(|until| asked.from_on >= until), "fromOn", Fault::TooLarge);
    check(&mut faults, &asked.home_meal);
    faults.done()?;
    let (shortened, inherited) = rules::divided(&before.pauses, asked.from_on);
    let inherited: Vec<Pause> =
        inherited.into_iter().map(|pause| Pause { id: PauseId(change.new_id()), ..pause }).collect();
    let after = Enrolment {
        id: EnrolmentId(change.new_id()),
        from_on: asked.from_on,
        home_meal: Some(tidied(asked.home_meal)),
        pauses: inherited,
        ..before.clone()
    };
    sql::set_until(&mut change.tx, &before.id, asked.from_on).await?;
    if let Err(error) = sql::insert(&mut change.tx, &after, change.now).await {
        return Err(overlap(change, error, &after).await);
    }
    for (pause, until) in shortened {
        sql::pause::set_until(&mut change.tx, &pause, until).await?;
    }
    for pause in &after.pauses {
        sql::pause::insert(&mut change.tx, &after.id, pause, change.now).await?;
    }
    let mark =
        Mark::of(Subject::Enrolment, after.id.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&after))?).await?;
    Ok(after)
}
