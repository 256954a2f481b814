//! Commands of samples.

use super::{
    DisposeSamples, ExcuseSample, FoodSample, SampleExcuse, SampleId, TakeSample, WithdrawSample, rules, sql,
};
use crate::command::{Change, Done, OrNotFound, command};
use crate::error::{Error, Fault, Faults, FieldFault, Refusal, Result, Subject};
use crate::food_safety::{self, batch, cold, rules as times};
use crate::store::violation;
use crate::trail::Mark;

/// Most samples that are thrown away at once.
const MOST_AT_ONCE: usize = 200;

/// Records a sample of a dish.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn sample_take(change: &mut Change<'_>, asked: TakeSample) -> Result<FoodSample> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let settings = food_safety::sql::settings(&mut change.tx, &kitchen.id).await?;
    let taken_at = asked.taken_at.unwrap_or(change.now);
    let mut faults = Faults::default();
    faults.between(asked.grams, "grams", settings.sample_grams, 5000);
    faults.text(&asked.person, "person", 40);
    times::check_instant(&mut faults, "takenAt", taken_at, change.now);
    times::check_service_day(&mut faults, "serviceOn", asked.service_on, kitchen.today);
    faults.done()?;
    let (_, dish_name) = food_safety::sql::current_version(&mut change.tx, &asked.dish_id)
        .await?
        .ok_or_else(|| Error::not_found(Subject::Dish).at("dishId", Fault::WrongForm))?;
    if let Some(id) = &asked.batch_id {
        let (_, batch) = batch::sql::one(&mut change.tx, id).await?.or_not_found(Subject::CookingBatch)?;
        if batch.dish_id != asked.dish_id {
            return Err(Error::not_found(Subject::CookingBatch).at("batchId", Fault::WrongForm));
        }
    }
    let place = cold::sql::one(&mut change.tx, &asked.cold_place_id, kitchen.today)
        .await?
        .filter(|stored| stored.kitchen_id == kitchen.id)
        .ok_or_else(|| Error::not_found(Subject::ColdPlace).at("coldPlaceId", Fault::WrongForm))?;
    if place.closed_at.is_some() || !rules::keeps_samples(&place.place) {
        let refusal = Refusal::KeepsNoSamples { name: place.place.name };
        return Err(Error::from(refusal).at("coldPlaceId", Fault::WrongForm));
    }
    let id = SampleId(change.new_id());
    let keep_until = rules::keep_until(taken_at, settings.sample_hours);
    let now = change.now;
    let names = (dish_name.as_str(), place.place.name.as_str());
    sql::insert(&mut change.tx, &id, &asked, names, (taken_at, keep_until), now).await?;
    let mark = Mark::of(Subject::FoodSample, id.as_str()).centre(&kitchen.id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(sql::one(&mut change.tx, &id).await?.or_not_found(Subject::FoodSample)?.1)
}

/// Throws away samples whose time is over. One that is to be kept longer refuses all.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn sample_dispose(change: &mut Change<'_>, asked: DisposeSamples) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.person, "person", 40);
    faults.done()?;
    let fault = match asked.sample_ids.len() {
        0 => Some(Fault::Required),
        1..=MOST_AT_ONCE => None,
        _ => Some(Fault::TooLarge),
    };
    if let Some(fault) = fault {
        return Err(Error::invalid(vec![FieldFault { field: "sampleIds".to_owned(), fault }]));
    }
    // One row each: those of one day, chosen by hand.
    for (place, id) in asked.sample_ids.iter().enumerate() {
        let field = format!("sampleIds[{place}]");
        let (kitchen, sample) = sql::one(&mut change.tx, id).await?.or_not_found(Subject::FoodSample)?;
        rules::may_dispose(&sample, change.now).map_err(|refused| refused.at(&field, Fault::WrongForm))?;
        let done = sql::dispose(&mut change.tx, id, &asked.person, change.now).await.map_err(|error| {
            match violation::named(&error).as_deref() {
                Some("food_sample_kept_check") => Error::from(Refusal::SampleKeptUntil {
                    dish_name: sample.dish_name.clone(),
                    keep_until: sample.keep_until,
                })
                .at(&field, Fault::WrongForm),
                _ => violation::unforeseen(&error),
            }
        })?;
        if !done {
            return Err(Refusal::ChangedMeanwhile { subject: Subject::FoodSample }.into());
        }
        let mark = Mark::of(Subject::FoodSample, id.as_str()).centre(&kitchen);
        let after = serde_json::json!({ "dishName": sample.dish_name, "disposedBy": asked.person });
        change.leave_trail(mark.after(&after)?).await?;
    }
    Ok(Done {})
}

/// Withdraws a sample that was entered by mistake, with the reason: the dish is without one again.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn sample_withdraw(change: &mut Change<'_>, asked: WithdrawSample) -> Result<FoodSample> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let (kitchen, sample) =
        sql::one(&mut change.tx, &asked.sample_id).await?.or_not_found(Subject::FoodSample)?;
    if !sql::withdraw(&mut change.tx, &asked.sample_id, &asked.reason, change.now).await? {
        let gone_at = sample.disposed_at.or(sample.withdrawn_at).unwrap_or(change.now);
        return Err(Refusal::SampleGone { dish_name: sample.dish_name, gone_at }.into());
    }
    let mark = Mark::of(Subject::FoodSample, asked.sample_id.as_str()).centre(&kitchen);
    let after = serde_json::json!({ "dishName": sample.dish_name, "reason": asked.reason });
    change.leave_trail(mark.after(&after)?).await?;
    Ok(sql::one(&mut change.tx, &asked.sample_id).await?.or_not_found(Subject::FoodSample)?.1)
}

/// Says why a dish has no sample: the next meal may be released all the same. Only the kitchen's head may.
#[command(change, by = [Manager, District, Administrator], topics = [Production])]
pub async fn sample_excuse(change: &mut Change<'_>, asked: ExcuseSample) -> Result<SampleExcuse> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.text(&asked.person, "person", 40);
    faults.done()?;
    let (_, dish_name) = food_safety::sql::current_version(&mut change.tx, &asked.dish_id)
        .await?
        .ok_or_else(|| Error::not_found(Subject::Dish).at("dishId", Fault::WrongForm))?;
    if !sql::excuse(&mut change.tx, &asked, &dish_name, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::FoodSample }.into());
    }
    let mark = Mark::of(Subject::FoodSample, asked.dish_id.as_str()).centre(&kitchen.id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(SampleExcuse { reason: asked.reason, person: asked.person, recorded_at: change.now })
}
