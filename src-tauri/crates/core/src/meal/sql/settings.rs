//! SQL of how meals are agreed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use strum::VariantArray;

use super::facts::KitchenClock;
use crate::centre::CentreId;
use crate::day;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal::rules;
use crate::meal::settings::{CutOff, DayPartMeal, MealPlace, SetCutOff, SetMealPlace, USUAL_MEALS};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct PlaceRow {
    centre_id: CentreId,
    centre_name: String,
    is_kitchen: bool,
    set_kitchen_id: Option<CentreId>,
    version: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct MealRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    meal: DayPartMeal,
}

#[derive(sqlx::FromRow)]
struct ClockRow {
    kitchen_id: CentreId,
    time_zone: String,
}

#[derive(sqlx::FromRow)]
struct SetRow {
    kitchen_id: CentreId,
    #[sqlx(flatten)]
    cut_off: CutOff,
}

/// Every centre of the district with the kitchen that cooks for it, in the order in which they were made.
///
/// # Errors
/// When the database refuses.
pub async fn places(tx: &mut Tx) -> Result<Vec<MealPlace>> {
    let rows: Vec<PlaceRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT c.id AS centre_id, c.name AS centre_name, c.is_kitchen, p.kitchen_id AS set_kitchen_id, p.version
        FROM centre c
        LEFT JOIN meal_place p ON p.centre_id = c.id
        ORDER BY c.created_at, c.id"
    )
    .fetch_all(on)
    })?;
    let mut meals: Vec<MealRow> =
        sql!(&mut *tx, |on| sqlx::query_as("SELECT centre_id, day_part, meal FROM meal_place_meal")
            .fetch_all(on))?;
    let mut places: Vec<MealPlace> = rows
        .into_iter()
        .map(|row| {
            let mut set: Vec<DayPartMeal> =
                meals.extract_if(.., |meal| meal.centre_id == row.centre_id).map(|meal| meal.meal).collect();
            set.sort_unstable();
            MealPlace {
                meals: if row.version.is_some() { set } else { USUAL_MEALS.to_vec() },
                centre_id: row.centre_id,
                centre_name: row.centre_name,
                is_kitchen: row.is_kitchen,
                set_kitchen_id: row.set_kitchen_id,
                kitchen_id: None,
                version: row.version.unwrap_or_default(),
            }
        })
        .collect();
    rules::settle_kitchens(&mut places);
    Ok(places)
}

/// Keeps a centre's meals if they are still at the version before; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn set_place(tx: &mut Tx, asked: &SetMealPlace, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO meal_place (centre_id, kitchen_id, version, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (centre_id) DO UPDATE SET kitchen_id = $2, version = $3, changed_at = $4
        WHERE meal_place.version = $3 - 1"
    )
    .bind(&asked.centre_id)
    .bind(&asked.kitchen_id)
    .bind(asked.version + 1)
    .bind(at)
    .execute(on))?;
    if rows != 1 {
        return Ok(false);
    }
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM meal_place_meal WHERE centre_id = $1")
        .bind(&asked.centre_id)
        .execute(on))?;
    for meal in &asked.meals {
        sql_execute!(&mut *tx, |on| {
            sqlx::query(
            "INSERT INTO meal_place_meal (centre_id, day_part, meal) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        )
        .bind(&asked.centre_id)
        .bind(meal.day_part)
        .bind(meal.meal)
        .execute(on)
        })?;
    }
    Ok(true)
}

/// Until when a kitchen takes changes, one for each meal.
///
/// # Errors
/// When the database refuses.
pub async fn cut_offs(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<CutOff>> {
    let set: Vec<CutOff> = sql!(tx, |on| sqlx::query_as(
        "SELECT meal, days_before, orders_until, corrections_until, served_until, version
        FROM meal_cut_off
        WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_all(on))?;
    Ok(every_meal(&set))
}

/// Until when each kitchen takes changes, and one centre more whether it cooks or not.
///
/// # Errors
/// When the database refuses.
pub(super) async fn kitchen_clocks(tx: &mut Tx, also: &CentreId) -> Result<HashMap<CentreId, KitchenClock>> {
    let rows: Vec<ClockRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id AS kitchen_id, time_zone FROM centre WHERE is_kitchen OR id = $1"
    )
    .bind(also)
    .fetch_all(on))?;
    let mut set: Vec<SetRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT kitchen_id, meal, days_before, orders_until, corrections_until, served_until, version
        FROM meal_cut_off"
    )
    .fetch_all(on))?;
    rows.into_iter()
        .map(|row| {
            let own: Vec<CutOff> =
                set.extract_if(.., |one| one.kitchen_id == row.kitchen_id).map(|one| one.cut_off).collect();
            let clock = KitchenClock { zone: day::zone(&row.time_zone)?, cut_offs: every_meal(&own) };
            Ok((row.kitchen_id, clock))
        })
        .collect()
}

fn every_meal(set: &[CutOff]) -> Vec<CutOff> {
    let usual = |meal: &Meal| {
        set.iter().find(|one| one.meal == *meal).copied().unwrap_or_else(|| CutOff::usual(*meal))
    };
    Meal::VARIANTS.iter().map(usual).collect()
}

/// Until when a kitchen takes changes of a meal.
///
/// # Errors
/// When the database refuses.
pub async fn cut_off(tx: &mut Tx, kitchen: &CentreId, meal: Meal) -> Result<CutOff> {
    let all = cut_offs(tx, kitchen).await?;
    Ok(all.into_iter().find(|one| one.meal == meal).unwrap_or(CutOff::usual(meal)))
}

/// Keeps a cut-off if it is still at the version before; says whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn set_cut_off(tx: &mut Tx, asked: &SetCutOff, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_cut_off (
            kitchen_id, meal, days_before, orders_until, corrections_until, served_until, version, changed_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (kitchen_id, meal) DO UPDATE
        SET days_before = $3, orders_until = $4, corrections_until = $5, served_until = $6, version = $7,
            changed_at = $8
        WHERE meal_cut_off.version = $7 - 1"
    )
    .bind(&asked.kitchen_id)
    .bind(asked.meal)
    .bind(asked.days_before)
    .bind(asked.orders_until)
    .bind(asked.corrections_until)
    .bind(asked.served_until)
    .bind(asked.version + 1)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}
