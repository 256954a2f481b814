//! SQL of the district's choice.

use super::LunarBirthdaySetting;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// How the district keeps them.
///
/// # Errors
/// When the database refuses.
pub async fn setting(tx: &mut Tx) -> Result<LunarBirthdaySetting> {
    let chosen: Option<LunarBirthdaySetting> = sql!(tx, |on| {
        sqlx::query_as("SELECT leap_month, day_thirty FROM lunar_birthday_setting WHERE id = 1")
            .fetch_optional(on)
    })?;
    Ok(chosen.unwrap_or_default())
}

/// Keeps the district's choice.
///
/// # Errors
/// When the database refuses.
pub async fn choose(tx: &mut Tx, setting: LunarBirthdaySetting) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "INSERT INTO lunar_birthday_setting (id, leap_month, day_thirty) VALUES (1, $1, $2)
            ON CONFLICT (id) DO UPDATE SET leap_month = excluded.leap_month, day_thirty = excluded.day_thirty",
        )
        .bind(setting.leap_month)
        .bind(setting.day_thirty)
        .execute(on)
    })?;
    Ok(())
}
