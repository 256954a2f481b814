//! SQL of cycles.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Cycle, CycleKind, CycleLine, CycleMeal, CycleSlot, SaveCycle};
use crate::centre::CentreId;
use crate::dish::DishId;
use crate::error::Result;
use crate::meal::Meal;
use crate::menu::{MenuCycleId, SlotRole};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The cycles of a kitchen that are in use.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<CycleLine>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.id, c.name, c.kind, c.weeks, c.from_on, c.until_on, c.remark, c.version,
            (SELECT COUNT(*) FROM (
                SELECT DISTINCT s.week, s.weekday, s.meal FROM menu_cycle_slot s WHERE s.menu_cycle_id = c.id
            ) AS filled) AS filled_meals,
            (SELECT MAX(m.service_on) FROM menu_meal m WHERE m.menu_cycle_id = c.id) AS last_used_on
        FROM menu_cycle c
        WHERE c.kitchen_id = $1 AND c.withdrawn_at IS NULL
        ORDER BY c.kind, c.from_on, c.name, c.id"
    )
    .bind(kitchen)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
struct CycleRow {
    id: MenuCycleId,
    kitchen_id: CentreId,
    name: String,
    kind: CycleKind,
    weeks: i64,
    from_on: Option<NaiveDate>,
    until_on: Option<NaiveDate>,
    remark: String,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct DishRow {
    menu_cycle_id: MenuCycleId,
    week: i64,
    weekday: i64,
    meal: Meal,
    position: i64,
    role: SlotRole,
    dish_id: DishId,
}

/// One cycle in use, with all its meals.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &MenuCycleId) -> Result<Option<Cycle>> {
    let rows: Vec<CycleRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, kitchen_id, name, kind, weeks, from_on, until_on, remark, version
        FROM menu_cycle WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_all(on))?;
    let dishes: Vec<DishRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT s.menu_cycle_id, s.week, s.weekday, s.meal, s.position, s.role, d.dish_id
        FROM menu_cycle_slot s
        JOIN menu_cycle_dish d ON d.menu_cycle_slot_id = s.id
        WHERE s.menu_cycle_id = $1
        ORDER BY s.week, s.weekday, s.meal, s.position, d.rank"
    )
    .bind(id)
    .fetch_all(on))?;
    Ok(whole(rows, dishes).pop())
}

/// The seasons and festivals of a kitchen that touch `[from, until)`.
///
/// # Errors
/// When the database refuses.
pub async fn stand_ins(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Cycle>> {
    let rows: Vec<CycleRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, kitchen_id, name, kind, weeks, from_on, until_on, remark, version
        FROM menu_cycle
        WHERE kitchen_id = $1 AND withdrawn_at IS NULL AND kind <> 'cycle' AND from_on < $3 AND until_on > $2
        ORDER BY from_on, id"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    let dishes: Vec<DishRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT s.menu_cycle_id, s.week, s.weekday, s.meal, s.position, s.role, d.dish_id
        FROM menu_cycle c
        JOIN menu_cycle_slot s ON s.menu_cycle_id = c.id
        JOIN menu_cycle_dish d ON d.menu_cycle_slot_id = s.id
        WHERE c.kitchen_id = $1 AND c.withdrawn_at IS NULL AND c.kind <> 'cycle' AND c.from_on < $3
            AND c.until_on > $2
        ORDER BY s.menu_cycle_id, s.week, s.weekday, s.meal, s.position, d.rank"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    Ok(whole(rows, dishes))
}

/// Puts dishes that come in order into their cycles.
fn whole(rows: Vec<CycleRow>, dishes: Vec<DishRow>) -> Vec<Cycle> {
    let mut meals: HashMap<MenuCycleId, Vec<CycleMeal>> = HashMap::new();
    let mut last: Option<(MenuCycleId, i64, i64, Meal, i64)> = None;
    for row in dishes {
        let meals = meals.entry(row.menu_cycle_id.clone()).or_default();
        let is_meal = |meal: &CycleMeal| (meal.week, meal.weekday, meal.meal) == (row.week, row.weekday, row.meal);
        if !meals.last().is_some_and(is_meal) {
            let (week, weekday, meal) = (row.week, row.weekday, row.meal);
            meals.push(CycleMeal { week, weekday, meal, slots: Vec::new() });
        }
        let Some(meal) = meals.last_mut() else { continue };
        let here = (row.menu_cycle_id, row.week, row.weekday, row.meal, row.position);
        if last.as_ref() != Some(&here) {
            meal.slots.push(CycleSlot { role: row.role, dish_ids: Vec::new() });
        }
        if let Some(slot) = meal.slots.last_mut() {
            slot.dish_ids.push(row.dish_id);
        }
        last = Some(here);
    }
    rows.into_iter()
        .map(|row| {
            let mut meals = meals.remove(&row.id).unwrap_or_default();
            meals.sort_by_key(|meal| (meal.week, meal.weekday, meal.meal));
            Cycle {
                meals,
                id: row.id,
                kitchen_id: row.kitchen_id,
                name: row.name,
                kind: row.kind,
                weeks: row.weeks,
                from_on: row.from_on,
                until_on: row.until_on,
                remark: row.remark,
                version: row.version,
            }
        })
        .collect()
}

/// Adds a cycle without meals.
///
/// # Errors
/// The raw refusal, so that a name that is taken or dates that overlap can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &MenuCycleId,
    kitchen: &CentreId,
    asked: &SaveCycle,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO menu_cycle (
            id, kitchen_id, name, kind, weeks, from_on, until_on, remark, version, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(asked.name.trim())
    .bind(asked.kind)
    .bind(asked.weeks)
    .bind(asked.from_on)
    .bind(asked.until_on)
    .bind(asked.remark.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Changes a cycle's head if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a name that is taken or dates that overlap can be told.
pub async fn update(tx: &mut Tx, id: &MenuCycleId, asked: &SaveCycle) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE menu_cycle
        SET name = $3, kind = $4, weeks = $5, from_on = $6, until_on = $7, remark = $8, version = version + 1
        WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(asked.version)
    .bind(asked.name.trim())
    .bind(asked.kind)
    .bind(asked.weeks)
    .bind(asked.from_on)
    .bind(asked.until_on)
    .bind(asked.remark.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Takes a cycle out of use; says whether it was in use. Menus that were taken from it stay.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw(tx: &mut Tx, id: &MenuCycleId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE menu_cycle SET withdrawn_at = $2, version = version + 1 WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// Takes all meals out of a cycle.
///
/// # Errors
/// When the database refuses.
pub async fn clear(tx: &mut Tx, id: &MenuCycleId) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM menu_cycle_dish
        WHERE menu_cycle_slot_id IN (SELECT id FROM menu_cycle_slot WHERE menu_cycle_id = $1)"
    )
    .bind(id)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM menu_cycle_slot WHERE menu_cycle_id = $1")
        .bind(id)
        .execute(on))?;
    Ok(())
}

/// Adds a place on the tray with its dishes.
///
/// # Errors
/// The raw refusal, so that a dish that does not exist can be told.
pub async fn insert_slot(
    tx: &mut Tx,
    id: &str,
    cycle: &MenuCycleId,
    meal: &CycleMeal,
    position: i64,
    slot: &CycleSlot,
) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO menu_cycle_slot (id, menu_cycle_id, week, weekday, meal, position, role)
        VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(cycle)
    .bind(meal.week)
    .bind(meal.weekday)
    .bind(meal.meal)
    .bind(position)
    .bind(slot.role)
    .execute(on))?;
    for (rank, dish) in (0_i64..).zip(&slot.dish_ids) {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO menu_cycle_dish (menu_cycle_slot_id, rank, dish_id) VALUES ($1, $2, $3)"
        )
        .bind(id)
        .bind(rank)
        .bind(dish)
        .execute(on))?;
    }
    Ok(())
}
