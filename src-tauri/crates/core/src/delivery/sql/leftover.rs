//! SQL of what came back and what was said.

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::delivery::leftover::{MealFeedback, MealLeftover, NoteFeedback, NoteLeftover};
use crate::dish::DishId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// What came back in `[from, until)`, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn in_span(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<MealLeftover>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT l.id, l.service_on, l.meal, l.centre_id, c.name AS centre_name, l.dish_id, l.dish_name,
            l.served_grams, l.left_grams, l.note
        FROM meal_leftover l
        LEFT JOIN centre c ON c.id = l.centre_id
        WHERE l.kitchen_id = $1 AND l.service_on >= $2 AND l.service_on < $3
        ORDER BY l.service_on DESC, l.id DESC"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// What was noted of a dish at a site, with its identifier.
///
/// # Errors
/// When the database refuses.
pub async fn noted(tx: &mut Tx, asked: &NoteLeftover) -> Result<Option<(String, i64, i64)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, served_grams, left_grams FROM meal_leftover
        WHERE kitchen_id = $1 AND service_on = $2 AND meal = $3 AND dish_name = $4
            AND COALESCE(centre_id, '') = COALESCE($5, '')"
    )
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(asked.dish_name.trim())
    .bind(&asked.centre_id)
    .fetch_optional(on))?)
}

/// Notes what came back.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    asked: &NoteLeftover,
    dish_id: Option<&DishId>,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO meal_leftover (
            id, kitchen_id, service_on, meal, centre_id, dish_id, dish_name, served_grams, left_grams, note, version,
            recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(&asked.centre_id)
    .bind(dish_id)
    .bind(asked.dish_name.trim())
    .bind(asked.served_grams)
    .bind(asked.left_grams)
    .bind(asked.note.trim())
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Replaces what was noted.
///
/// # Errors
/// When the database refuses.
pub async fn replace(tx: &mut Tx, id: &str, asked: &NoteLeftover) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE meal_leftover SET served_grams = $2, left_grams = $3, note = $4, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(asked.served_grams)
    .bind(asked.left_grams)
    .bind(asked.note.trim())
    .execute(on)
    })?;
    Ok(())
}

/// What eaters said in `[from, until)`, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn feedback(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<MealFeedback>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT f.id, f.service_on, f.meal, e.name AS elder_name, c.name AS centre_name, f.dish_name, f.score, f.words,
            f.recorded_at
        FROM meal_feedback f
        LEFT JOIN elder e ON e.id = f.elder_id
        LEFT JOIN centre c ON c.id = f.centre_id
        WHERE f.kitchen_id = $1 AND f.service_on >= $2 AND f.service_on < $3
        ORDER BY f.service_on DESC, f.id DESC
        LIMIT 200"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

/// Notes what an eater said.
///
/// # Errors
/// When the database refuses.
pub async fn insert_feedback(
    tx: &mut Tx,
    id: &str,
    asked: &NoteFeedback,
    by: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO meal_feedback (
            id, kitchen_id, service_on, meal, elder_id, centre_id, dish_name, score, words, recorded_at, recorded_by
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.service_on)
    .bind(asked.meal)
    .bind(&asked.elder_id)
    .bind(&asked.centre_id)
    .bind(asked.dish_name.trim())
    .bind(asked.score)
    .bind(asked.words.trim())
    .bind(at)
    .bind(by)
    .execute(on)
    })?;
    Ok(())
}
