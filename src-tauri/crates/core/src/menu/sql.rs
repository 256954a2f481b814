//! SQL of menus: meals, the places on their trays, choices, settings.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::cycle::CycleKind;
use super::settings::MenuSettings;
use super::week::MenuChangeLine;
use super::{
    MealMenu, MenuChangeId, MenuChoice, MenuCycleId, MenuMealId, MenuPlace, MenuSlot, MenuSlotId, MenuState,
    SlotRole,
};
use crate::centre::CentreId;
use crate::dish::DishId;
use crate::elder::{ElderId, Sex};
use crate::error::Result;
use crate::meal::Meal;
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

#[derive(sqlx::FromRow)]
struct ChoiceRow {
    menu_meal_id: MenuMealId,
    menu_slot_id: MenuSlotId,
    demand_key: String,
    menu_dish_id: DishId,
    dish_id: Option<DishId>,
    override_reason: String,
    overridden: String,
}

/// What was decided for single eaters in `[from, until)`, by meal.
///
/// # Errors
/// When the database refuses.
pub async fn choices(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<MenuMealId, Vec<MenuChoice>>> {
    let rows: Vec<ChoiceRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.menu_meal_id, c.menu_slot_id, c.demand_key, c.menu_dish_id, c.dish_id, c.override_reason,
            c.overridden
        FROM menu_meal m
        JOIN menu_slot s ON s.menu_meal_id = m.id
        JOIN menu_choice c ON c.menu_slot_id = s.id
        WHERE m.kitchen_id = $1 AND m.service_on >= $2 AND m.service_on < $3
        ORDER BY c.menu_slot_id, c.demand_key"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?;
    let mut choices: HashMap<MenuMealId, Vec<MenuChoice>> = HashMap::new();
    for row in rows {
        choices.entry(row.menu_meal_id).or_default().push(MenuChoice {
            slot_id: row.menu_slot_id,
            demand_key: row.demand_key,
            menu_dish_id: row.menu_dish_id,
            dish_id: row.dish_id,
            override_reason: row.override_reason,
            overridden: row.overridden.lines().map(str::to_owned).collect(),
        });
    }
    Ok(choices)
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

/// A change of a published menu as it is recorded.
pub struct NewChange<'a> {
    /// Names it.
    pub id: MenuChangeId,
    /// Which menu.
    pub meal: &'a MenuMealId,
    /// The menu's version after the change.
    pub version: i64,
    /// Why.
    pub reason: &'a str,
    /// The dishes before, one a line.
    pub before: String,
    /// The dishes after, one a line.
    pub after: String,
    /// Who.
    pub actor: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// Records why a published menu is changed; before its places change.
///
/// # Errors
/// When the database refuses.
pub async fn insert_change(tx: &mut Tx, change: NewChange<'_>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO menu_change (
            id, menu_meal_id, version, reason, dishes_before, dishes_after, actor, changed_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(&change.id)
    .bind(change.meal)
    .bind(change.version)
    .bind(change.reason.trim())
    .bind(&change.before)
    .bind(&change.after)
    .bind(change.actor)
    .bind(change.at)
    .execute(on))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    id: MenuChangeId,
    service_on: NaiveDate,
    meal: Meal,
    reason: String,
    dishes_before: String,
    dishes_after: String,
    actor: String,
    changed_at: DateTime<Utc>,
}

/// The changes of published menus in `[from, until)`, in order.
///
/// # Errors
/// When the database refuses.
pub async fn changes(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<MenuChangeLine>> {
    let rows: Vec<ChangeRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT c.id, m.service_on, m.meal, c.reason, c.dishes_before, c.dishes_after, c.actor, c.changed_at
        FROM menu_meal m
        JOIN menu_change c ON c.menu_meal_id = m.id
        WHERE m.kitchen_id = $1 AND m.service_on >= $2 AND m.service_on < $3
        ORDER BY c.changed_at, c.id"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?;
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    Ok(rows
        .into_iter()
        .map(|row| MenuChangeLine {
            id: row.id,
            on: row.service_on,
            meal: row.meal,
            reason: row.reason,
            before: lines(&row.dishes_before),
            after: lines(&row.dishes_after),
            actor: row.actor,
            changed_at: row.changed_at,
        })
        .collect())
}

/// Records what a person decided for one eater, in the place of what was decided before.
///
/// # Errors
/// The raw refusal, so that a dish that does not exist can be told.
pub async fn put_choice(
    tx: &mut Tx,
    choice: &MenuChoice,
    actor: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO menu_choice (
            menu_slot_id, demand_key, menu_dish_id, dish_id, override_reason, overridden, actor, chosen_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (menu_slot_id, demand_key) DO UPDATE SET
            menu_dish_id = excluded.menu_dish_id, dish_id = excluded.dish_id,
            override_reason = excluded.override_reason, overridden = excluded.overridden, actor = excluded.actor,
            chosen_at = excluded.chosen_at"
    )
    .bind(&choice.slot_id)
    .bind(&choice.demand_key)
    .bind(&choice.menu_dish_id)
    .bind(&choice.dish_id)
    .bind(choice.override_reason.trim())
    .bind(choice.overridden.join("\n"))
    .bind(actor)
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Takes a choice back; says whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn delete_choice(tx: &mut Tx, slot: &MenuSlotId, demand_key: &str) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "DELETE FROM menu_choice WHERE menu_slot_id = $1 AND demand_key = $2"
    )
    .bind(slot)
    .bind(demand_key)
    .execute(on))?;
    Ok(rows == 1)
}

/// What a kitchen has set for its menus; as shipped where it has set nothing.
///
/// # Errors
/// When the database refuses.
pub async fn settings(tx: &mut Tx, kitchen: &CentreId) -> Result<MenuSettings> {
    let found: Option<MenuSettings> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT repeat_days, breakfast_least, breakfast_most, lunch_least, lunch_most, dinner_least, dinner_most,
            foods_a_day, foods_a_week, version
        FROM menu_settings WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_optional(on)
    })?;
    Ok(found.unwrap_or_default())
}

/// Keeps a kitchen's settings, if they still are at the version before; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn set(tx: &mut Tx, kitchen: &CentreId, settings: &MenuSettings) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO menu_settings (
            kitchen_id, repeat_days, breakfast_least, breakfast_most, lunch_least, lunch_most, dinner_least,
            dinner_most, foods_a_day, foods_a_week, version
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (kitchen_id) DO UPDATE SET
            repeat_days = excluded.repeat_days, breakfast_least = excluded.breakfast_least,
            breakfast_most = excluded.breakfast_most, lunch_least = excluded.lunch_least,
            lunch_most = excluded.lunch_most, dinner_least = excluded.dinner_least,
            dinner_most = excluded.dinner_most, foods_a_day = excluded.foods_a_day,
            foods_a_week = excluded.foods_a_week, version = excluded.version
        WHERE menu_settings.version = excluded.version - 1"
    )
    .bind(kitchen)
    .bind(settings.repeat_days)
    .bind(settings.breakfast_least)
    .bind(settings.breakfast_most)
    .bind(settings.lunch_least)
    .bind(settings.lunch_most)
    .bind(settings.dinner_least)
    .bind(settings.dinner_most)
    .bind(settings.foods_a_day)
    .bind(settings.foods_a_week)
    .bind(settings.version)
    .execute(on))?;
    Ok(rows == 1)
}

/// A kitchen as menus need it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Kitchen {
    /// Names it.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Whether it is one.
    pub is_kitchen: bool,
}

/// The kitchen named, or the first of the district.
///
/// # Errors
/// When the database refuses.
pub async fn kitchen(tx: &mut Tx, only: Option<&CentreId>) -> Result<Option<Kitchen>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name, time_zone, is_kitchen FROM centre
        WHERE ($1 IS NULL AND is_kitchen) OR id = $1
        ORDER BY id LIMIT 1"
    )
    .bind(only)
    .fetch_optional(on))?)
}

/// Everybody's sex, as the papers say it: reference intakes differ by it.
///
/// # Errors
/// When the database refuses.
pub async fn sexes(tx: &mut Tx) -> Result<HashMap<ElderId, Sex>> {
    let rows: Vec<(ElderId, Sex)> = sql!(tx, |on| sqlx::query_as("SELECT id, sex FROM elder").fetch_all(on))?;
    Ok(rows.into_iter().collect())
}
