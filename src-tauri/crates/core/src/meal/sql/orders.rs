//! SQL of what is said of single meals.

use chrono::{DateTime, NaiveDate, Utc};

use crate::elder::ElderId;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal::order::{MealGroup, MealGroupId, MealOrder, MealOrderId, MealStop, MealStopId};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// One order.
///
/// # Errors
/// When the database refuses.
pub async fn order(tx: &mut Tx, id: &MealOrderId) -> Result<Option<MealOrder>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, kitchen_id, elder_id, kind, service_on, meal, centre_id, address, delivery_note, portion_size,
            recorded_at, withdrawn_at
        FROM meal_order
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// An elder's orders from a day on, without those that were withdrawn, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn orders_of(tx: &mut Tx, elder: &ElderId, from: NaiveDate) -> Result<Vec<MealOrder>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, kitchen_id, elder_id, kind, service_on, meal, centre_id, address, delivery_note, portion_size,
            recorded_at, withdrawn_at
        FROM meal_order
        WHERE elder_id = $1 AND service_on >= $2 AND withdrawn_at IS NULL
        ORDER BY service_on, id"
    )
    .bind(elder)
    .bind(from)
    .fetch_all(on)
    })?)
}

/// Adds an order.
///
/// # Errors
/// The raw refusal, so that it can be told.
pub async fn insert_order(tx: &mut Tx, order: &MealOrder) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_order (
            id, kitchen_id, elder_id, kind, service_on, meal, centre_id, address, delivery_note, portion_size,
            recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(&order.id)
    .bind(&order.kitchen_id)
    .bind(&order.elder_id)
    .bind(order.kind)
    .bind(order.service_on)
    .bind(order.meal)
    .bind(&order.centre_id)
    .bind(&order.address)
    .bind(&order.delivery_note)
    .bind(order.portion_size)
    .bind(order.recorded_at)
    .execute(on))?;
    Ok(())
}

/// Withdraws an order; that it was there is kept. Says whether it stood.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw_order(tx: &mut Tx, id: &MealOrderId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE meal_order SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// Withdraws an elder's orders of the days `[from, until)`, of one meal or of all; no end: of all days from then on.
/// Whoever ends what somebody receives, be it for good, calls this.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw_orders(
    tx: &mut Tx,
    elder: &ElderId,
    (from, until): (NaiveDate, Option<NaiveDate>),
    meal: Option<Meal>,
    at: DateTime<Utc>,
) -> Result<u64> {
    Ok(sql_execute!(tx, |on| sqlx::query(
        "UPDATE meal_order SET withdrawn_at = $5
        WHERE elder_id = $1 AND service_on >= $2 AND service_on < $3 AND ($4 IS NULL OR meal = $4)
            AND withdrawn_at IS NULL"
    )
    .bind(elder)
    .bind(from)
    // Nobody eats after the year 9999, which both databases can hold.
    .bind(until.or(NaiveDate::from_ymd_opt(9999, 12, 31)))
    .bind(meal)
    .bind(at)
    .execute(on))?)
}

/// One stop.
///
/// # Errors
/// When the database refuses.
pub async fn stop(tx: &mut Tx, id: &MealStopId) -> Result<Option<MealStop>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, from_on, until_on, meal, cause, note, recorded_at FROM meal_stop WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// An elder's stops that have not ended before a day, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn stops_of(tx: &mut Tx, elder: &ElderId, from: NaiveDate) -> Result<Vec<MealStop>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, from_on, until_on, meal, cause, note, recorded_at
        FROM meal_stop
        WHERE elder_id = $1 AND (until_on IS NULL OR (until_on > $2 AND until_on > from_on))
        ORDER BY from_on, id"
    )
    .bind(elder)
    .bind(from)
    .fetch_all(on))?)
}

/// The stop that covers an elder's meal.
///
/// # Errors
/// When the database refuses.
pub async fn stop_covering(
    tx: &mut Tx,
    elder: &ElderId,
    service_on: NaiveDate,
    meal: Meal,
) -> Result<Option<MealStop>> {
    let stops = stops_of(tx, elder, service_on).await?;
    Ok(stops.into_iter().find(|stop| stop.from_on <= service_on && stop.meal.is_none_or(|only| only == meal)))
}

/// Whether all that an elder is enrolled in rests on a day: nothing may be ordered then.
///
/// # Errors
/// When the database refuses.
pub async fn rests(tx: &mut Tx, elder: &ElderId, on_day: NaiveDate) -> Result<bool> {
    let (running, paused): (i64, i64) = sql!(tx, |on| sqlx::query_as(
        "SELECT COUNT(*), COUNT(p.id)
        FROM enrolment n
        LEFT JOIN enrolment_pause p ON p.enrolment_id = n.id AND p.from_on <= $2
            AND (p.until_on IS NULL OR p.until_on > $2)
        WHERE n.elder_id = $1 AND n.from_on <= $2 AND (n.until_on IS NULL OR n.until_on > $2)"
    )
    .bind(elder)
    .bind(on_day)
    .fetch_one(on))?;
    Ok(paused > 0 && running == paused)
}

/// Adds a stop.
///
/// # Errors
/// When the database refuses: orders in these days must be withdrawn before.
pub async fn insert_stop(tx: &mut Tx, stop: &MealStop) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_stop (id, elder_id, from_on, until_on, meal, cause, note, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(&stop.id)
    .bind(&stop.elder_id)
    .bind(stop.from_on)
    .bind(stop.until_on)
    .bind(stop.meal)
    .bind(stop.cause)
    .bind(&stop.note)
    .bind(stop.recorded_at)
    .execute(on))?;
    Ok(())
}

/// Sets the day on which the elder eats again.
///
/// # Errors
/// When the database refuses: orders in days that it comes to cover must be withdrawn before.
pub async fn end_stop(tx: &mut Tx, id: &MealStopId, until: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE meal_stop SET until_on = $2 WHERE id = $1")
        .bind(id)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// One group.
///
/// # Errors
/// When the database refuses.
pub async fn group(tx: &mut Tx, id: &MealGroupId) -> Result<Option<MealGroup>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, centre_id, kind, name, meal, from_on, until_on, portions, portion_size, recorded_at, ended_at
        FROM meal_group
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// Adds a group.
///
/// # Errors
/// When the database refuses.
pub async fn insert_group(tx: &mut Tx, group: &MealGroup) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_group (
            id, centre_id, kind, name, meal, from_on, until_on, portions, portion_size, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(&group.id)
    .bind(&group.centre_id)
    .bind(group.kind)
    .bind(&group.name)
    .bind(group.meal)
    .bind(group.from_on)
    .bind(group.until_on)
    .bind(group.portions)
    .bind(group.portion_size)
    .bind(group.recorded_at)
    .execute(on))?;
    Ok(())
}

/// Sets the day after a group's last.
///
/// # Errors
/// When the database refuses.
pub async fn end_group(tx: &mut Tx, id: &MealGroupId, until: NaiveDate, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE meal_group SET until_on = $2, ended_at = $3 WHERE id = $1")
        .bind(id)
        .bind(until)
        .bind(at)
        .execute(on))?;
    Ok(())
}
