//! SQL of batches and their steps.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{BatchId, BatchStanding, BatchStep, CookingBatch, StartBatch, StepDetails, StepId, StepKind};
use crate::centre::CentreId;
use crate::dish::{DishId, DishVersionId};
use crate::error::Result;
use crate::meal::Meal;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct BatchRow {
    id: BatchId,
    service_on: NaiveDate,
    meal: Meal,
    dish_id: DishId,
    dish_version_id: DishVersionId,
    dish_name: String,
    pot: String,
    portions: Option<i64>,
    cook: String,
    started_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_reason: String,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    batch_id: BatchId,
    id: StepId,
    kind: StepKind,
    happened_at: DateTime<Utc>,
    tenths_celsius: Option<i64>,
    site_id: Option<CentreId>,
    site_name: Option<String>,
    person: String,
    note: String,
    recorded_at: DateTime<Utc>,
    replaces_id: Option<StepId>,
    superseded_at: Option<DateTime<Utc>>,
    superseded_reason: String,
}

fn put_together(rows: Vec<BatchRow>, steps: Vec<StepRow>) -> Vec<CookingBatch> {
    let mut of: HashMap<BatchId, Vec<BatchStep>> = HashMap::new();
    for row in steps {
        of.entry(row.batch_id).or_default().push(BatchStep {
            id: row.id,
            kind: row.kind,
            happened_at: row.happened_at,
            tenths_celsius: row.tenths_celsius,
            site_id: row.site_id,
            site_name: row.site_name,
            person: row.person,
            note: row.note,
            recorded_at: row.recorded_at,
            replaces_id: row.replaces_id,
            superseded_at: row.superseded_at,
            superseded_reason: row.superseded_reason,
            findings: Vec::new(),
        });
    }
    rows.into_iter()
        .map(|row| CookingBatch {
            steps: of.remove(&row.id).unwrap_or_default(),
            id: row.id,
            service_on: row.service_on,
            meal: row.meal,
            dish_id: row.dish_id,
            dish_version_id: row.dish_version_id,
            dish_name: row.dish_name,
            pot: row.pot,
            portions: row.portions,
            cook: row.cook,
            started_at: row.started_at,
            withdrawn_at: row.withdrawn_at,
            withdrawn_reason: row.withdrawn_reason,
            standing: BatchStanding::Cooking,
            good_until: None,
            needs_action: false,
            shares: Vec::new(),
            is_closed: false,
        })
        .collect()
}

/// The batches of a kitchen for a day, by beginning, not yet judged.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate) -> Result<Vec<CookingBatch>> {
    let rows: Vec<BatchRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, service_on, meal, dish_id, dish_version_id, dish_name, pot, portions, cook, started_at,
            withdrawn_at, withdrawn_reason
        FROM cooking_batch
        WHERE kitchen_id = $1 AND service_on = $2
        ORDER BY started_at, id"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on)
    })?;
    let steps: Vec<StepRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT s.batch_id, s.id, s.kind, s.happened_at, s.tenths_celsius, s.site_id, c.name AS site_name, s.person,
            s.note, s.recorded_at, s.replaces_id, s.superseded_at, s.superseded_reason
        FROM cooking_batch b
        JOIN batch_step s ON s.batch_id = b.id
        LEFT JOIN centre c ON c.id = s.site_id
        WHERE b.kitchen_id = $1 AND b.service_on = $2
        ORDER BY s.happened_at, s.id"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on)
    })?;
    Ok(put_together(rows, steps))
}

/// One batch with its kitchen, not yet judged.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &BatchId) -> Result<Option<(CentreId, CookingBatch)>> {
    let row: Option<BatchRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, service_on, meal, dish_id, dish_version_id, dish_name, pot, portions, cook, started_at,
            withdrawn_at, withdrawn_reason
        FROM cooking_batch
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some(row) = row else { return Ok(None) };
    let kitchen: CentreId =
        sql!(&mut *tx, |on| sqlx::query_scalar("SELECT kitchen_id FROM cooking_batch WHERE id = $1")
            .bind(id)
            .fetch_one(on))?;
    let steps: Vec<StepRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT s.batch_id, s.id, s.kind, s.happened_at, s.tenths_celsius, s.site_id, c.name AS site_name, s.person,
            s.note, s.recorded_at, s.replaces_id, s.superseded_at, s.superseded_reason
        FROM batch_step s
        LEFT JOIN centre c ON c.id = s.site_id
        WHERE s.batch_id = $1
        ORDER BY s.happened_at, s.id"
    )
    .bind(id)
    .fetch_all(on)
    })?;
    Ok(put_together(vec![row], steps).pop().map(|batch| (kitchen, batch)))
}

/// The batch that a step belongs to.
///
/// # Errors
/// When the database refuses.
pub async fn batch_of(tx: &mut Tx, step: &StepId) -> Result<Option<BatchId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT batch_id FROM batch_step WHERE id = $1")
        .bind(step)
        .fetch_optional(on))?)
}

/// Adds a batch.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &BatchId,
    asked: &StartBatch,
    (version, name): (&DishVersionId, &str),
    started_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO cooking_batch (
            id, kitchen_id, service_on, meal, dish_id, dish_version_id, dish_name, pot, portions, cook, started_at,
            recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(&asked.dish_id)
    .bind(version)
    .bind(name)
    .bind(asked.pot.trim())
    .bind(asked.portions)
    .bind(asked.cook.trim())
    .bind(started_at)
    .bind(now)
    .execute(on)
    })?;
    Ok(())
}

/// Adds a step, in the place of another where it corrects one.
///
/// # Errors
/// The raw refusal, so that what two desks entered at once can be told.
pub async fn insert_step(
    tx: &mut Tx,
    id: &StepId,
    batch: &BatchId,
    details: &StepDetails,
    happened_at: DateTime<Utc>,
    now: DateTime<Utc>,
    replaces: Option<&StepId>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "INSERT INTO batch_step (
            id, batch_id, kind, happened_at, tenths_celsius, site_id, person, note, recorded_at, replaces_id
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(id)
        .bind(batch)
        .bind(details.kind)
        .bind(happened_at)
        .bind(details.tenths_celsius)
        .bind(&details.site_id)
        .bind(details.person.trim())
        .bind(details.note.trim())
        .bind(now)
        .bind(replaces)
        .execute(on)
    })?;
    Ok(())
}

/// Says that a step counts no more; says whether it still did.
///
/// # Errors
/// When the database refuses.
pub async fn supersede(tx: &mut Tx, id: &StepId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE batch_step SET superseded_at = $2, superseded_reason = $3 WHERE id = $1 AND superseded_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(reason.trim())
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Withdraws a batch; says whether it still counted.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw(tx: &mut Tx, id: &BatchId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE cooking_batch SET withdrawn_at = $2, withdrawn_reason = $3 WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(reason.trim())
    .execute(on)
    })?;
    Ok(rows == 1)
}
