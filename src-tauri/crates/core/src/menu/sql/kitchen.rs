//! SQL of what a kitchen has set for its menus, and of whom the reference intakes ask.

use std::collections::HashMap;

use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};
use crate::error::Result;
use crate::menu::settings::MenuSettings;
use crate::store::Tx;
use crate::{sql, sql_execute};

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
