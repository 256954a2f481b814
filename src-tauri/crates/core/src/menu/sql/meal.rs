//! SQL of the menus of meals and the places on their trays.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::error::Result;
use crate::meal::Meal;
use crate::menu::cycle::CycleKind;
use crate::menu::{MealMenu, MenuCycleId, MenuMealId, MenuPlace, MenuSlot, MenuSlotId, MenuState, SlotRole};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct MealRow {
    id: MenuMealId,
    kitchen_id: CentreId,
    service_on: NaiveDate,
    meal: Meal,
    state: MenuState,
    is_locked: bool,
    menu_cycle_id: Option<MenuCycleId>,
    cycle_name: Option<String>,
    cycle_kind: Option<CycleKind>,
    cycle_week: Option<i64>,
    version: i64,
    published_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct DishRow {
    menu_meal_id: MenuMealId,
    menu_slot_id: MenuSlotId,
    role: SlotRole,
    dish_id: DishId,
}

/// The menus of a kitchen in `[from, until)`, by day and meal.
///
/// # Errors
/// When the database refuses.
pub async fn in_span(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<MealMenu>> {
    let rows: Vec<MealRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT m.id, m.kitchen_id, m.service_on, m.meal, m.state, m.is_locked, m.menu_cycle_id,
            c.name AS cycle_name, c.kind AS cycle_kind, m.cycle_week, m.version, m.published_at
        FROM menu_meal m
        LEFT JOIN menu_cycle c ON c.id = m.menu_cycle_id
        WHERE m.kitchen_id = $1 AND m.service_on >= $2 AND m.service_on < $3"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    let dishes: Vec<DishRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT s.menu_meal_id, s.id AS menu_slot_id, s.role, d.dish_id
        FROM menu_meal m
        JOIN menu_slot s ON s.menu_meal_id = m.id
        JOIN menu_slot_dish d ON d.menu_slot_id = s.id
        WHERE m.kitchen_id = $1 AND m.service_on >= $2 AND m.service_on < $3
        ORDER BY s.menu_meal_id, s.position, d.rank"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    let mut slots: HashMap<MenuMealId, Vec<MenuSlot>> = HashMap::new();
    for row in dishes {
        let slots = slots.entry(row.menu_meal_id).or_default();
        match slots.last_mut().filter(|slot| slot.id == row.menu_slot_id) {
            Some(slot) => slot.dish_ids.push(row.dish_id),
            None => {
                slots.push(MenuSlot { id: row.menu_slot_id, role: row.role, dish_ids: vec![row.dish_id] });
            }
        }
    }
    let mut menus: Vec<MealMenu> = rows
        .into_iter()
        .map(|row| MealMenu {
            slots: slots.remove(&row.id).unwrap_or_default(),
            id: row.id,
            kitchen_id: row.kitchen_id,
            service_on: row.service_on,
            meal: row.meal,
            state: row.state,
            is_locked: row.is_locked,
            cycle_id: row.menu_cycle_id,
            cycle_name: row.cycle_name,
            cycle_kind: row.cycle_kind,
            cycle_week: row.cycle_week,
            version: row.version,
            published_at: row.published_at,
        })
        .collect();
    menus.sort_by_key(|menu| (menu.service_on, menu.meal));
    Ok(menus)
}

/// The menu of one meal.
///
/// # Errors
/// When the database refuses.
pub async fn meal(tx: &mut Tx, kitchen: &CentreId, place: MenuPlace) -> Result<Option<MealMenu>> {
    let Some(next) = place.on.succ_opt() else { return Ok(None) };
    let menus = in_span(tx, kitchen, place.on, next).await?;
    Ok(menus.into_iter().find(|menu| menu.meal == place.meal))
}

/// Adds the menu of a meal, without places on the tray.
///
/// # Errors
/// The raw refusal, so that a menu which is there already can be told.
pub async fn insert(tx: &mut Tx, menu: &MealMenu, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO menu_meal (
            id, kitchen_id, service_on, meal, state, is_locked, menu_cycle_id, cycle_week, version, recorded_at,
            published_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(&menu.id)
    .bind(&menu.kitchen_id)
    .bind(menu.service_on)
    .bind(menu.meal)
    .bind(menu.state)
    .bind(menu.is_locked)
    .bind(&menu.cycle_id)
    .bind(menu.cycle_week)
    .bind(menu.version)
    .bind(at)
    .bind(menu.published_at)
    .execute(on)
    })?;
    Ok(())
}

/// Counts a change of a menu and says where it is taken from, if it still is at the version that was seen; says whether
/// it was.
///
/// # Errors
/// When the database refuses.
pub async fn touch(
    tx: &mut Tx,
    id: &MenuMealId,
    version: i64,
    cycle: Option<&MenuCycleId>,
    week: Option<i64>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE menu_meal SET version = version + 1, menu_cycle_id = $3, cycle_week = $4
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(cycle)
    .bind(week)
    .execute(on))?;
    Ok(rows == 1)
}

/// Takes the places off the tray that are not kept, with what was chosen there; and all dishes from those that are.
///
/// # Errors
/// When the database refuses.
pub async fn clear(tx: &mut Tx, id: &MenuMealId, kept: &[MenuSlotId]) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM menu_slot_dish WHERE menu_slot_id IN (SELECT id FROM menu_slot WHERE menu_meal_id = $1)"
    )
    .bind(id)
    .execute(on))?;
    let slots: Vec<MenuSlotId> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT id FROM menu_slot WHERE menu_meal_id = $1 ORDER BY position"
    )
    .bind(id)
    .fetch_all(on))?;
    // A tray has a dozen places at most.
    for (place, slot) in (1_000_i64..).zip(&slots) {
        if kept.contains(slot) {
            // Out of the way of the positions that are given out anew.
            sql_execute!(&mut *tx, |on| sqlx::query("UPDATE menu_slot SET position = $2 WHERE id = $1")
                .bind(slot)
                .bind(place)
                .execute(on))?;
            continue;
        }
        sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM menu_choice WHERE menu_slot_id = $1")
            .bind(slot)
            .execute(on))?;
        sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM menu_slot WHERE id = $1")
            .bind(slot)
            .execute(on))?;
    }
    Ok(())
}

/// Puts a place on the tray, or gives one that was kept its position, role and dishes.
///
/// # Errors
/// The raw refusal, so that a dish that does not exist can be told.
pub async fn put_slot(
    tx: &mut Tx,
    meal: &MenuMealId,
    position: i64,
    slot: &MenuSlot,
) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO menu_slot (id, menu_meal_id, position, role) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, role = excluded.role"
    )
    .bind(&slot.id)
    .bind(meal)
    .bind(position)
    .bind(slot.role)
    .execute(on))?;
    for (rank, dish) in (0_i64..).zip(&slot.dish_ids) {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO menu_slot_dish (menu_slot_id, rank, dish_id) VALUES ($1, $2, $3)"
        )
        .bind(&slot.id)
        .bind(rank)
        .bind(dish)
        .execute(on))?;
    }
    Ok(())
}

/// Takes a draft away altogether.
///
/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut Tx, id: &MenuMealId) -> Result<()> {
    clear(tx, id, &[]).await?;
    sql_execute!(tx, |on| sqlx::query("DELETE FROM menu_meal WHERE id = $1").bind(id).execute(on))?;
    Ok(())
}

/// Locks or unlocks a menu.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut Tx, id: &MenuMealId, is_locked: bool) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE menu_meal SET is_locked = $2, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(is_locked)
    .execute(on))?;
    Ok(())
}

/// Publishes a draft.
///
/// # Errors
/// When the database refuses.
pub async fn publish(tx: &mut Tx, id: &MenuMealId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE menu_meal SET state = 'published', published_at = $2, version = version + 1
        WHERE id = $1 AND state = 'draft'"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(())
}
