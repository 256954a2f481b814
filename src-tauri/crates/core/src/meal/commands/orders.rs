//! What is said of single meals.

use chrono::NaiveDate;

use super::{name_of, named_kitchen};
use crate::bed::admission::deceased::close_plans_of_deceased;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::elder::{self, ElderId, WhichElder};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::meal::order::{
    AddGroup, AddOrder, ElderMeals, EndGroup, MealGroup, MealGroupId, MealOrder, MealOrderId, MealStop,
    MealStopId, ResumeMeals, StopCause, StopMeals, WhichOrder,
};
use crate::meal::settings::MealPlace;
use crate::meal::{rules, sql};
use crate::store::violation;
use crate::trail::Mark;
use crate::{centre, day};

/// Shows what is said of an elder's single meals from today on: orders and stops.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Meals]
)]
pub async fn meal_of_elder(reading: &mut Reading<'_>, asked: WhichElder) -> Result<ElderMeals> {
    let tx = &mut reading.tx;
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let elder_id = elder::sql::standing_for(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    Ok(ElderMeals {
        orders: sql::orders_of(tx, &elder_id, today).await?,
        stops: sql::stops_of(tx, &elder_id, today).await?,
    })
}

/// Orders one meal for an elder beside what is agreed: once, or a further portion.
#[command(change, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_order(change: &mut Change<'_>, asked: AddOrder) -> Result<MealOrder> {
    let name = name_of(&mut change.tx, &asked.elder_id).await?;
    let places = sql::places(&mut change.tx).await?;
    let kitchen_id = kitchen_for(&places, &asked)?;
    let today = today_at(change, &kitchen_id).await?;
    rules::check_order(&asked, today)?;
    let address = match (&asked.centre_id, asked.address.trim()) {
        (Some(_), _) => String::new(),
        (None, "") => elder::sql::record(&mut change.tx, &asked.elder_id)
            .await?
            .map_or_else(String::new, |record| record.address),
        (None, given) => given.to_owned(),
    };
    if asked.centre_id.is_none() && address.trim().is_empty() {
        return Err(Error::invalid(Vec::new()).at("address", Fault::Required));
    }
    let stop = sql::stop_covering(&mut change.tx, &asked.elder_id, asked.service_on, asked.meal).await?;
    if let Some(stop) = stop {
        return Err(stopped(name, &stop));
    }
    let order = MealOrder {
        id: MealOrderId(change.new_id()),
        kitchen_id,
        elder_id: asked.elder_id,
        kind: asked.kind,
        service_on: asked.service_on,
        meal: asked.meal,
        centre_id: asked.centre_id,
        address: address.trim().to_owned(),
        delivery_note: asked.delivery_note.trim().to_owned(),
        portion_size: asked.portion_size,
        recorded_at: change.now,
        withdrawn_at: None,
    };
    if let Err(error) = sql::insert_order(&mut change.tx, &order).await {
        return Err(refused(error, name, &order));
    }
    let mark = Mark::of(Subject::MealOrder, order.id.as_str()).elder(&order.elder_id);
    change.leave_trail(mark.after(&noted(&order))?).await?;
    Ok(order)
}

/// Withdraws an order. After the corrections have ended it stays listed: it is cooked already.
#[command(change, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_withdraw_order(change: &mut Change<'_>, asked: WhichOrder) -> Result<Done> {
    let order = sql::order(&mut change.tx, &asked.order_id).await?.or_not_found(Subject::MealOrder)?;
    if order.service_on < today_at(change, &order.kitchen_id).await? {
        return Err(Refusal::MealServed { on: order.service_on }.into());
    }
    if !sql::withdraw_order(&mut change.tx, &order.id, change.now).await? {
        return Err(Refusal::MealOrderWithdrawn {}.into());
    }
    let mark = Mark::of(Subject::MealOrder, order.id.as_str()).elder(&order.elder_id);
    change.leave_trail(mark.before(&noted(&order))?).await?;
    Ok(Done {})
}

/// Stops an elder's meals from a day until a day, whatever they would be counted by; orders in these days are withdrawn.
/// Of an elder who died every other open plan ends as well: enrolments, reservations, offers, places in queues.
#[command(
    change,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Meals, Beds, Enrolments, Attendance]
)]
pub async fn meal_stop(change: &mut Change<'_>, asked: StopMeals) -> Result<MealStop> {
    stop(change, asked).await
}

/// Stops an elder's meals and leaves the trail of it, also where another command finds that they must stop. Where the elder
/// died nobody must be expected any more either, or the family is rung the next morning.
///
/// # Errors
/// `input_invalid` with the fields concerned, `not_found` where there is no such elder.
pub async fn stop(change: &mut Change<'_>, asked: StopMeals) -> Result<MealStop> {
    name_of(&mut change.tx, &asked.elder_id).await?;
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    rules::check_stop(&asked, today)?;
    let stop = MealStop {
        id: MealStopId(change.new_id()),
        elder_id: asked.elder_id,
        from_on: asked.from_on,
        until_on: asked.until_on,
        meal: asked.meal,
        cause: asked.cause,
        note: asked.note.trim().to_owned(),
        recorded_at: change.now,
    };
    let span = (stop.from_on, stop.until_on);
    sql::withdraw_orders(&mut change.tx, &stop.elder_id, span, stop.meal, change.now).await?;
    sql::insert_stop(&mut change.tx, &stop).await?;
    let mark = Mark::of(Subject::MealStop, stop.id.as_str()).elder(&stop.elder_id);
    change.leave_trail(mark.after(&noted_stop(&stop))?).await?;
    if stop.cause == StopCause::Deceased {
        close_plans_of_deceased(change, &stop.elder_id, stop.from_on).await?;
    }
    Ok(stop)
}

/// Ends a stop: from a day on the elder eats again.
#[command(change, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], topics = [Meals, Beds])]
pub async fn meal_resume(change: &mut Change<'_>, asked: ResumeMeals) -> Result<MealStop> {
    let before = sql::stop(&mut change.tx, &asked.stop_id).await?.or_not_found(Subject::MealStop)?;
    let after = MealStop { until_on: Some(asked.resumes_on.max(before.from_on)), ..before.clone() };
    // A stop that becomes longer takes the orders of its new days away.
    let span = (after.from_on, after.until_on);
    sql::withdraw_orders(&mut change.tx, &after.elder_id, span, after.meal, change.now).await?;
    sql::end_stop(&mut change.tx, &after.id, asked.resumes_on.max(before.from_on)).await?;
    let mark = Mark::of(Subject::MealStop, after.id.as_str()).elder(&after.elder_id);
    change.leave_trail(mark.before(&noted_stop(&before))?.after(&noted_stop(&after))?).await?;
    Ok(after)
}

/// Adds guests or staff who eat at a centre, by head.
#[command(change, by = [Reception, Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_add_group(change: &mut Change<'_>, asked: AddGroup) -> Result<MealGroup> {
    let today = today_at(change, &asked.centre_id).await?;
    rules::check_group(&asked, today)?;
    let group = MealGroup {
        id: MealGroupId(change.new_id()),
        centre_id: asked.centre_id,
        kind: asked.kind,
        name: asked.name.trim().to_owned(),
        meal: asked.meal,
        from_on: asked.from_on,
        until_on: asked.until_on,
        portions: asked.portions,
        portion_size: asked.portion_size,
        recorded_at: change.now,
        ended_at: None,
    };
    sql::insert_group(&mut change.tx, &group).await?;
    let mark = Mark::of(Subject::MealGroup, group.id.as_str()).centre(&group.centre_id);
    change.leave_trail(mark.after(&noted_group(&group))?).await?;
    Ok(group)
}

/// Ends a group of guests or staff, or takes it back. What was served stays.
#[command(change, by = [Reception, Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_end_group(change: &mut Change<'_>, asked: EndGroup) -> Result<MealGroup> {
    let before = sql::group(&mut change.tx, &asked.group_id).await?.or_not_found(Subject::MealGroup)?;
    let today = today_at(change, &before.centre_id).await?;
    if asked.until_on < today {
        return Err(Error::invalid(Vec::new()).at("untilOn", Fault::TooLongAgo));
    }
    let until_on = asked.until_on.max(before.from_on);
    sql::end_group(&mut change.tx, &before.id, until_on, change.now).await?;
    let after = MealGroup { until_on: Some(until_on), ended_at: Some(change.now), ..before.clone() };
    let mark = Mark::of(Subject::MealGroup, after.id.as_str()).centre(&after.centre_id);
    change.leave_trail(mark.before(&noted_group(&before))?.after(&noted_group(&after))?).await?;
    Ok(after)
}

fn kitchen_for(places: &[MealPlace], asked: &AddOrder) -> Result<crate::centre::CentreId> {
    let Some(centre_id) = &asked.centre_id else { return named_kitchen(places, asked.kitchen_id.as_ref()) };
    let place = places.iter().find(|place| place.centre_id == *centre_id).or_not_found(Subject::Centre)?;
    place.kitchen_id.clone().ok_or_else(|| Refusal::NoKitchenHere {}.into())
}

async fn today_at(change: &mut Change<'_>, centre_id: &crate::centre::CentreId) -> Result<NaiveDate> {
    let place = centre::sql::place(&mut change.tx, centre_id).await?.or_not_found(Subject::Centre)?;
    Ok(day::date_at(day::zone(&place.time_zone)?, change.now))
}

fn stopped(name: String, stop: &MealStop) -> Error {
    let refusal = match stop.cause {
        StopCause::Deceased => Refusal::MealsOfDeceased { name },
        _ => Refusal::MealsStopped { name, from_on: stop.from_on, until_on: stop.until_on },
    };
    Error::from(refusal).at("serviceOn", Fault::Taken)
}

/// What the database refused.
fn refused(error: sqlx::Error, name: String, order: &MealOrder) -> Error {
    match violation::named(&error).as_deref() {
        Some("meal_order_elder_id_service_on_meal_key") => {
            Error::from(Refusal::MealOrderedAlready { name }).at("meal", Fault::Taken)
        }
        Some("meal_order_while_paused") => {
            Error::from(Refusal::MealsPaused { name, on: order.service_on }).at("serviceOn", Fault::Taken)
        }
        // Another desk stopped the meals in the meantime.
        Some("meal_order_while_stopped") => {
            Error::from(Refusal::MealsStopped { name, from_on: order.service_on, until_on: None })
                .at("serviceOn", Fault::Taken)
        }
        _ => error.into(),
    }
}

fn noted(order: &MealOrder) -> serde_json::Value {
    serde_json::json!({
        "serviceOn": order.service_on,
        "meal": order.meal,
        "orderKind": order.kind,
        "portionSize": order.portion_size,
        "address": order.address,
        "deliveryNote": order.delivery_note,
    })
}

fn noted_stop(stop: &MealStop) -> serde_json::Value {
    serde_json::json!({
        "fromOn": stop.from_on,
        "untilOn": stop.until_on,
        "meal": stop.meal,
        "stopCause": stop.cause,
        "note": stop.note,
    })
}

fn noted_group(group: &MealGroup) -> serde_json::Value {
    serde_json::json!({
        "groupName": group.name,
        "groupKind": group.kind,
        "meal": group.meal,
        "fromOn": group.from_on,
        "untilOn": group.until_on,
        "portions": group.portions,
        "portionSize": group.portion_size,
    })
}

/// Takes an elder's single meals from a day on away: whoever leaves for good is not cooked for. The enrolments are ended
/// by whoever calls this.
///
/// # Errors
/// When the database refuses.
pub async fn end_for_good(
    change: &mut Change<'_>,
    elder_id: &ElderId,
    from_on: NaiveDate,
    died: bool,
) -> Result<()> {
    sql::withdraw_orders(&mut change.tx, elder_id, (from_on, None), None, change.now).await?;
    if !died {
        return Ok(());
    }
    let stop = MealStop {
        id: MealStopId(change.new_id()),
        elder_id: elder_id.clone(),
        from_on,
        until_on: None,
        meal: None,
        cause: StopCause::Deceased,
        note: String::new(),
        recorded_at: change.now,
    };
    sql::insert_stop(&mut change.tx, &stop).await
}

/// Stops all meals of an elder who was found dead, from today on, and ends every other open plan; a stop that was said
/// already is not said again.
///
/// # Errors
/// `not_found` where there is no such elder.
pub async fn stop_of_deceased(change: &mut Change<'_>, elder_id: &ElderId, note: &str) -> Result<()> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let is_known = |stop: &MealStop| stop.cause == StopCause::Deceased && stop.until_on.is_none();
    if sql::stops_of(&mut change.tx, elder_id, today).await?.iter().any(is_known) {
        return close_plans_of_deceased(change, elder_id, today).await;
    }
    let asked = StopMeals {
        elder_id: elder_id.clone(),
        from_on: today,
        until_on: None,
        meal: None,
        cause: StopCause::Deceased,
        note: note.to_owned(),
    };
    stop(change, asked).await.map(drop)
}

/// Takes back that somebody died: from that day on they eat again. What was ordered before stays withdrawn.
///
/// # Errors
/// When the database refuses.
pub async fn take_back_end(change: &mut Change<'_>, elder_id: &ElderId, from_on: NaiveDate) -> Result<()> {
    for stop in sql::stops_of(&mut change.tx, elder_id, from_on).await? {
        if stop.cause == StopCause::Deceased && stop.until_on.is_none() {
            sql::end_stop(&mut change.tx, &stop.id, stop.from_on).await?;
        }
    }
    Ok(())
}
