//! SQL of samples and of why there are none.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{ExcuseSample, FoodSample, KeptSample, SampleExcuse, SampleId, TakeSample};
use crate::centre::CentreId;
use crate::dish::DishId;
use crate::error::Result;
use crate::food_safety::cold::ColdPlaceId;
use crate::meal::Meal;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The samples of a day's meals, by when they were taken.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate) -> Result<Vec<FoodSample>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, service_on, meal, dish_id, dish_name, batch_id, grams, taken_at, keep_until, cold_place_id,
            cold_place_name, person, disposed_at, disposed_by, withdrawn_at, withdrawn_reason
        FROM food_sample
        WHERE kitchen_id = $1 AND service_on = $2
        ORDER BY taken_at, id"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on)
    })?)
}

/// Samples whose time is over and that are still there, the oldest first, at most 200.
///
/// # Errors
/// When the database refuses.
pub async fn to_dispose(tx: &mut Tx, kitchen: &CentreId, now: DateTime<Utc>) -> Result<Vec<FoodSample>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, service_on, meal, dish_id, dish_name, batch_id, grams, taken_at, keep_until, cold_place_id,
            cold_place_name, person, disposed_at, disposed_by, withdrawn_at, withdrawn_reason
        FROM food_sample
        WHERE kitchen_id = $1 AND disposed_at IS NULL AND withdrawn_at IS NULL AND keep_until <= $2
        ORDER BY keep_until, id
        LIMIT 200"
    )
    .bind(kitchen)
    .bind(now)
    .fetch_all(on)
    })?)
}

/// The samples that lay in a cold place at an instant, by when they were taken.
///
/// # Errors
/// When the database refuses.
pub async fn kept_in(tx: &mut Tx, place: &ColdPlaceId, at: DateTime<Utc>) -> Result<Vec<KeptSample>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, service_on, meal, dish_name
        FROM food_sample
        WHERE cold_place_id = $1 AND taken_at <= $2 AND withdrawn_at IS NULL
            AND (disposed_at IS NULL OR disposed_at > $2)
        ORDER BY taken_at, id"
    )
    .bind(place)
    .bind(at)
    .fetch_all(on))?)
}

/// How many samples are still to be kept.
///
/// # Errors
/// When the database refuses.
pub async fn kept(tx: &mut Tx, kitchen: &CentreId, now: DateTime<Utc>) -> Result<i64> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM food_sample
        WHERE kitchen_id = $1 AND disposed_at IS NULL AND withdrawn_at IS NULL AND keep_until > $2"
    )
    .bind(kitchen)
    .bind(now)
    .fetch_one(on))?)
}

/// One sample and its kitchen.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &SampleId) -> Result<Option<(CentreId, FoodSample)>> {
    let sample: Option<FoodSample> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, service_on, meal, dish_id, dish_name, batch_id, grams, taken_at, keep_until, cold_place_id,
            cold_place_name, person, disposed_at, disposed_by, withdrawn_at, withdrawn_reason
        FROM food_sample
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some(sample) = sample else { return Ok(None) };
    let kitchen: CentreId =
        sql!(tx, |on| sqlx::query_scalar("SELECT kitchen_id FROM food_sample WHERE id = $1")
            .bind(id)
            .fetch_one(on))?;
    Ok(Some((kitchen, sample)))
}

/// Adds a sample.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &SampleId,
    asked: &TakeSample,
    (dish_name, cold_place_name): (&str, &str),
    (taken_at, keep_until): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO food_sample (
            id, kitchen_id, service_on, meal, dish_id, dish_name, batch_id, grams, taken_at, keep_until,
            cold_place_id, cold_place_name, person, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(&asked.dish_id)
    .bind(dish_name)
    .bind(&asked.batch_id)
    .bind(asked.grams)
    .bind(taken_at)
    .bind(keep_until)
    .bind(&asked.cold_place_id)
    .bind(cold_place_name)
    .bind(asked.person.trim())
    .bind(now)
    .execute(on))?;
    Ok(())
}

/// Throws a sample away; says whether it was still there. The schema refuses it before its time.
///
/// # Errors
/// The raw refusal.
pub async fn dispose(
    tx: &mut Tx,
    id: &SampleId,
    person: &str,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE food_sample SET disposed_at = $2, disposed_by = $3
        WHERE id = $1 AND disposed_at IS NULL AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(person.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Withdraws a sample that was entered by mistake; says whether it still counted.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw(tx: &mut Tx, id: &SampleId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE food_sample SET withdrawn_at = $2, withdrawn_reason = $3
        WHERE id = $1 AND disposed_at IS NULL AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(reason.trim())
    .execute(on))?;
    Ok(rows == 1)
}

#[derive(sqlx::FromRow)]
struct ExcuseRow {
    meal: Meal,
    dish_id: DishId,
    reason: String,
    person: String,
    recorded_at: DateTime<Utc>,
}

/// Why dishes of a day have no sample.
///
/// # Errors
/// When the database refuses.
pub async fn excuses(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
) -> Result<HashMap<(Meal, DishId), SampleExcuse>> {
    let rows: Vec<ExcuseRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT meal, dish_id, reason, person, recorded_at
        FROM food_sample_excuse
        WHERE kitchen_id = $1 AND service_on = $2"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on))?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let excuse =
                SampleExcuse { reason: row.reason, person: row.person, recorded_at: row.recorded_at };
            ((row.meal, row.dish_id), excuse)
        })
        .collect())
}

/// Says why a dish has no sample, unless it was said already; says whether it was added.
///
/// # Errors
/// When the database refuses.
pub async fn excuse(tx: &mut Tx, asked: &ExcuseSample, dish_name: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO food_sample_excuse (
            kitchen_id, service_on, meal, dish_id, dish_name, reason, person, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT DO NOTHING"
    )
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(&asked.dish_id)
    .bind(dish_name)
    .bind(asked.reason.trim())
    .bind(asked.person.trim())
    .bind(now)
    .execute(on))?;
    Ok(rows == 1)
}
