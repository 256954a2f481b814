//! Commands of batches.

use chrono::{DateTime, Utc};

use super::{
    BatchId, CookingBatch, CorrectStep, RecordStep, StartBatch, StepDetails, StepId, StepKind, WithdrawBatch,
    rules, sql,
};
use crate::centre::{self, CentreId};
use crate::command::{Change, OrNotFound, command};
use crate::dish::DishVersionId;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::food_safety::{self, COLDEST_TENTHS, HOTTEST_TENTHS, rules as times};
use crate::production;
use crate::store::violation;
use crate::trail::Mark;

/// Puts a pot on: a batch of a dish for a meal.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn batch_start(change: &mut Change<'_>, asked: StartBatch) -> Result<CookingBatch> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let started_at = asked.started_at.unwrap_or(change.now);
    let mut faults = Faults::default();
    faults.text(&asked.cook, "cook", 40);
    faults.optional_text(&asked.pot, "pot", 40);
    if let Some(portions) = asked.portions {
        faults.between(portions, "portions", 1, 100_000);
    }
    times::check_instant(&mut faults, "startedAt", started_at, change.now);
    times::check_service_day(&mut faults, "serviceOn", asked.service_on, kitchen.today);
    faults.done()?;
    let (version, name) = version_cooked(change, &asked)
        .await?
        .ok_or_else(|| Error::not_found(Subject::Dish).at("dishId", Fault::WrongForm))?;
    let id = BatchId(change.new_id());
    sql::insert(&mut change.tx, &id, &asked, (&version, &name), started_at, change.now).await?;
    let (_, batch) = judged(change, &id).await?;
    let mark = Mark::of(Subject::CookingBatch, id.as_str()).centre(&asked.kitchen_id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(batch)
}

/// Records what happened to a batch: the core temperature, portioning, loading, arrival, serving, reheating, the end.
/// The answer says whether it asks for an action.
#[command(
    change,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Production]
)]
pub async fn batch_step(change: &mut Change<'_>, asked: RecordStep) -> Result<CookingBatch> {
    let (kitchen, batch) = judged(change, &asked.batch_id).await?;
    if let Some(refusal) = rules::ended(&batch, asked.details.site_id.as_ref()) {
        return Err(refusal.into());
    }
    let at = asked.details.happened_at.unwrap_or(change.now);
    check(change, &batch, &asked.details, at, None).await?;
    let id = StepId(change.new_id());
    insert(change, &batch, &id, &asked.details, at, None).await?;
    let (_, batch) = judged(change, &asked.batch_id).await?;
    let mark = Mark::of(Subject::CookingBatch, batch.id.as_str()).centre(&kitchen);
    change.leave_trail(mark.after(&asked.details)?).await?;
    Ok(batch)
}

/// Puts another entry in the place of a wrong one, or takes it out, with the reason. The wrong one stays readable.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn batch_correct_step(change: &mut Change<'_>, asked: CorrectStep) -> Result<CookingBatch> {
    let id = sql::batch_of(&mut change.tx, &asked.step_id).await?.or_not_found(Subject::BatchStep)?;
    let (kitchen, batch) = judged(change, &id).await?;
    let wrong = batch
        .steps
        .iter()
        .find(|step| step.id == asked.step_id)
        .filter(|step| step.superseded_at.is_none())
        .ok_or(Refusal::ChangedMeanwhile { subject: Subject::BatchStep })?;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let at = asked.details.as_ref().and_then(|details| details.happened_at).unwrap_or(wrong.happened_at);
    if let Some(details) = &asked.details {
        check(change, &batch, details, at, Some(&asked.step_id)).await?;
    }
    if !sql::supersede(&mut change.tx, &asked.step_id, &asked.reason, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::BatchStep }.into());
    }
    if let Some(details) = &asked.details {
        let new = StepId(change.new_id());
        insert(change, &batch, &new, details, at, Some(&asked.step_id)).await?;
    }
    let mark = Mark::of(Subject::CookingBatch, batch.id.as_str()).centre(&kitchen);
    let before = serde_json::json!({
        "kind": wrong.kind, "happenedAt": wrong.happened_at, "tenthsCelsius": wrong.tenths_celsius,
        "person": wrong.person, "note": wrong.note,
    });
    let after = serde_json::json!({ "reason": asked.reason, "details": asked.details });
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(judged(change, &id).await?.1)
}

/// Withdraws a batch that was entered by mistake, with the reason. It stays readable and counts no more.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn batch_withdraw(change: &mut Change<'_>, asked: WithdrawBatch) -> Result<CookingBatch> {
    let (kitchen, batch) = judged(change, &asked.batch_id).await?;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    if !sql::withdraw(&mut change.tx, &asked.batch_id, &asked.reason, change.now).await? {
        return Err(Refusal::BatchEnded { dish_name: batch.dish_name }.into());
    }
    let mark = Mark::of(Subject::CookingBatch, batch.id.as_str()).centre(&kitchen);
    change.leave_trail(mark.after(&serde_json::json!({ "reason": asked.reason }))?).await?;
    Ok(judged(change, &asked.batch_id).await?.1)
}

/// The version that is cooked, with the dish's name: the one that was released with the meal, whatever became of the
/// dish since; where the dish was not released, the current one. None where there is no such dish.
async fn version_cooked(
    change: &mut Change<'_>,
    asked: &StartBatch,
) -> Result<Option<(DishVersionId, String)>> {
    let released =
        production::sql::versions_of(&mut change.tx, &asked.kitchen_id, asked.service_on, asked.meal).await?;
    match released.into_iter().find(|(dish, _, _)| *dish == asked.dish_id) {
        Some((_, version, name)) => Ok(Some((version, name))),
        None => food_safety::sql::current_version(&mut change.tx, &asked.dish_id).await,
    }
}

async fn judged(change: &mut Change<'_>, id: &BatchId) -> Result<(CentreId, CookingBatch)> {
    let (kitchen, mut batch) = sql::one(&mut change.tx, id).await?.or_not_found(Subject::CookingBatch)?;
    let settings = food_safety::sql::settings(&mut change.tx, &kitchen).await?;
    rules::judge(&mut batch, &settings, change.now);
    Ok((kitchen, batch))
}

/// Whether an entry fits the batch; `replaced` is the entry in whose place it is to stand.
async fn check(
    change: &mut Change<'_>,
    batch: &CookingBatch,
    details: &StepDetails,
    at: DateTime<Utc>,
    replaced: Option<&StepId>,
) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.person, "details.person", 40);
    faults.optional_text(&details.note, "details.note", 200);
    let measures_core = matches!(details.kind, StepKind::Cooked | StepKind::Reheated);
    match details.tenths_celsius {
        Some(tenths) => faults.between(tenths, "details.tenthsCelsius", COLDEST_TENTHS, HOTTEST_TENTHS),
        None => faults.when(measures_core, "details.tenthsCelsius", Fault::Required),
    }
    // Food is thrown away for a reason.
    let is_unexplained = details.kind == StepKind::Discarded && details.note.trim().is_empty();
    faults.when(is_unexplained, "details.note", Fault::Required);
    times::check_instant(&mut faults, "details.happenedAt", at, change.now);
    let cooked = batch.steps.iter().find(|step| {
        step.kind == StepKind::Cooked && step.superseded_at.is_none() && Some(&step.id) != replaced
    });
    let earliest = cooked.map_or(batch.started_at, |cooked| cooked.happened_at);
    faults.when(at < earliest, "details.happenedAt", Fault::EndsBeforeBeginning);
    faults.done()?;
    match (details.kind, cooked) {
        (StepKind::Cooked, Some(_)) => {
            return Err(Refusal::CookedAlready { dish_name: batch.dish_name.clone() }.into());
        }
        (StepKind::Cooked, None) | (_, Some(_)) => {}
        // What was never cooked is nowhere but in the kitchen.
        (StepKind::Discarded, None) if details.site_id.is_none() => {}
        _ => return Err(Refusal::BatchNotCooked { dish_name: batch.dish_name.clone() }.into()),
    }
    if let Some(site) = &details.site_id {
        centre::sql::place(&mut change.tx, site)
            .await?
            .ok_or_else(|| Error::not_found(Subject::Centre).at("details.siteId", Fault::WrongForm))?;
    }
    Ok(())
}

async fn insert(
    change: &mut Change<'_>,
    batch: &CookingBatch,
    id: &StepId,
    details: &StepDetails,
    at: DateTime<Utc>,
    replaces: Option<&StepId>,
) -> Result<()> {
    let now = change.now;
    sql::insert_step(&mut change.tx, id, &batch.id, details, at, now, replaces).await.map_err(|error| {
        match violation::named(&error).as_deref() {
            Some("batch_step_batch_id_key") => {
                Refusal::CookedAlready { dish_name: batch.dish_name.clone() }.into()
            }
            Some("batch_step_replaces_id_key") => {
                Refusal::ChangedMeanwhile { subject: Subject::BatchStep }.into()
            }
            _ => violation::unforeseen(&error),
        }
    })
}
