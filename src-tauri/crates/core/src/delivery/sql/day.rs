//! SQL of one day's changes to the standing runs.

use chrono::{DateTime, NaiveDate, Utc};

use super::run::{columns, site};
use crate::centre::CentreId;
use crate::delivery::rules::{DayChange, DayDriver};
use crate::delivery::{HandOverRun, RunId};
use crate::elder::ElderId;
use crate::error::Result;
use crate::meal::{Meal, Site};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct ChangeRow {
    run_id: Option<RunId>,
    centre_id: Option<CentreId>,
    elder_id: Option<ElderId>,
    position: i64,
    reason: String,
}

/// Which sites go otherwise on a day.
///
/// # Errors
/// When the database refuses.
pub async fn changes(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<DayChange>> {
    let rows: Vec<ChangeRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT run_id, centre_id, elder_id, position, reason
        FROM delivery_day_stop
        WHERE kitchen_id = $1 AND delivered_on = $2 AND meal = $3
        ORDER BY recorded_at, id"
    )
    .bind(kitchen)
    .bind(delivered_on)
    .bind(meal)
    .fetch_all(on))?;
    rows.into_iter()
        .map(|row| {
            Ok(DayChange {
                site: site(row.centre_id, row.elder_id)?,
                run_id: row.run_id,
                position: row.position,
                reason: row.reason,
            })
        })
        .collect()
}

/// Who drives otherwise on a day, in the order of the handing over.
///
/// # Errors
/// When the database refuses.
pub async fn drivers(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<DayDriver>> {
    let rows: Vec<(RunId, String, String, String)> = sql!(tx, |on| sqlx::query_as(
        "SELECT h.run_id, h.driver_name, h.driver_phone, h.reason
        FROM delivery_hand_over h
        JOIN delivery_run r ON r.id = h.run_id
        WHERE r.kitchen_id = $1 AND r.meal = $3 AND h.delivered_on = $2
        ORDER BY h.recorded_at, h.id"
    )
    .bind(kitchen)
    .bind(delivered_on)
    .bind(meal)
    .fetch_all(on))?;
    Ok(rows
        .into_iter()
        .map(|(run_id, driver_name, driver_phone, reason)| DayDriver {
            run_id,
            driver_name,
            driver_phone,
            reason,
        })
        .collect())
}

/// Takes back what was changed for a site on a day; says whether something was.
///
/// # Errors
/// When the database refuses.
pub async fn put_back(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
    site: &Site,
) -> Result<bool> {
    let (centre, elder) = columns(site);
    let rows = sql_execute!(tx, |on| sqlx::query(
        "DELETE FROM delivery_day_stop
        WHERE kitchen_id = $1 AND delivered_on = $2 AND meal = $3 AND (centre_id = $4 OR elder_id = $5)"
    )
    .bind(kitchen)
    .bind(delivered_on)
    .bind(meal)
    .bind(centre)
    .bind(elder)
    .execute(on))?;
    Ok(rows > 0)
}

/// Lets a site go otherwise on a day.
///
/// # Errors
/// When the database refuses.
pub async fn insert_change(
    tx: &mut Tx,
    id: &str,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
    change: &DayChange,
    at: DateTime<Utc>,
) -> Result<()> {
    let (centre, elder) = columns(&change.site);
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO delivery_day_stop (
            id, kitchen_id, delivered_on, meal, run_id, centre_id, elder_id, position, reason, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(delivered_on)
    .bind(meal)
    .bind(&change.run_id)
    .bind(centre)
    .bind(elder)
    .bind(change.position)
    .bind(change.reason.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Lets another drive.
///
/// # Errors
/// When the database refuses.
pub async fn insert_driver(tx: &mut Tx, id: &str, asked: &HandOverRun, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO delivery_hand_over (
            id, run_id, delivered_on, driver_name, driver_phone, reason, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(&asked.run_id)
    .bind(asked.delivered_on)
    .bind(asked.driver_name.trim())
    .bind(asked.driver_phone.trim())
    .bind(asked.reason.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}
