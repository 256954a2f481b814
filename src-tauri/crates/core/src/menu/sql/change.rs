//! SQL of why published menus were changed.

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::error::Result;
use crate::meal::Meal;
use crate::menu::week::MenuChangeLine;
use crate::menu::{MenuChangeId, MenuMealId};
use crate::store::Tx;
use crate::{sql, sql_execute};

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
