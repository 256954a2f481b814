//! SQL of what was decided for single eaters.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::error::Result;
use crate::menu::{MenuChoice, MenuMealId, MenuSlotId};
use crate::store::Tx;
use crate::{sql, sql_execute};

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
