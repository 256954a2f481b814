//! SQL of the book of a day: settings and signatures, and the dishes it names.

use chrono::{DateTime, NaiveDate, Utc};

use super::{ChangeSafetySettings, SafetySettings, SafetySignature, SignSafetyDay, SignatureId};
use crate::centre::CentreId;
use crate::dish::{DishId, DishVersionId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The numbers of a kitchen; those of the standard while it has none of its own.
///
/// # Errors
/// When the database refuses.
pub async fn settings(tx: &mut Tx, kitchen: &CentreId) -> Result<SafetySettings> {
    let own: Option<SafetySettings> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT core_tenths_celsius, hot_above_tenths_celsius, cold_below_tenths_celsius, holding_minutes,
            expiring_minutes, sample_grams, sample_hours, reading_grace_minutes, version
        FROM safety_settings
        WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_optional(on)
    })?;
    Ok(own.unwrap_or_default())
}

/// Changes the numbers of a kitchen that still are at the version that was seen; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn change_settings(tx: &mut Tx, asked: &ChangeSafetySettings) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO safety_settings (
            kitchen_id, core_tenths_celsius, hot_above_tenths_celsius, cold_below_tenths_celsius, holding_minutes,
            expiring_minutes, sample_grams, sample_hours, reading_grace_minutes, version
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10 + 1)
        ON CONFLICT (kitchen_id) DO UPDATE SET core_tenths_celsius = $2, hot_above_tenths_celsius = $3,
            cold_below_tenths_celsius = $4, holding_minutes = $5, expiring_minutes = $6, sample_grams = $7,
            sample_hours = $8, reading_grace_minutes = $9, version = safety_settings.version + 1
        WHERE safety_settings.version = $10"
    )
    .bind(&asked.kitchen_id)
    .bind(asked.core_tenths_celsius)
    .bind(asked.hot_above_tenths_celsius)
    .bind(asked.cold_below_tenths_celsius)
    .bind(asked.holding_minutes)
    .bind(asked.expiring_minutes)
    .bind(asked.sample_grams)
    .bind(asked.sample_hours)
    .bind(asked.reading_grace_minutes)
    .bind(asked.version)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Who signed the book of a day.
///
/// # Errors
/// When the database refuses.
pub async fn signatures(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate) -> Result<Vec<SafetySignature>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, person, remark, open_points, signed_at
        FROM safety_signature
        WHERE kitchen_id = $1 AND signed_on = $2
        ORDER BY signed_at, id"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on))?)
}

/// Signs the book of a day.
///
/// # Errors
/// When the database refuses.
pub async fn sign(
    tx: &mut Tx,
    id: &SignatureId,
    asked: &SignSafetyDay,
    open_points: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO safety_signature (id, kitchen_id, signed_on, person, remark, open_points, signed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.on)
    .bind(asked.person.trim())
    .bind(asked.remark.trim())
    .bind(open_points)
    .bind(now)
    .execute(on))?;
    Ok(())
}

/// The current version of a dish and its name.
///
/// # Errors
/// When the database refuses.
pub async fn current_version(tx: &mut Tx, dish: &DishId) -> Result<Option<(DishVersionId, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id, v.name
        FROM dish d
        JOIN dish_version v ON v.dish_id = d.id AND v.number = d.version
        WHERE d.id = $1"
    )
    .bind(dish)
    .fetch_optional(on))?)
}
