//! SQL of closing a day, and of what limits who may come in.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::{Closing, DayClosingId, VisitId};
use crate::centre::days::CentreDay;
use crate::centre::{CentreId, RoomId};
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The closing of a day at a centre.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Option<Closing>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT closed_at, closed_by, note FROM day_closing
        WHERE centre_id = $1 AND closed_on = $2 AND reopened_at IS NULL"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_optional(on))?)
}

/// The first closed day at a centre in the half-open span; no end: until further notice.
///
/// # Errors
/// When the database refuses.
pub async fn first_closed(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT closed_on FROM day_closing
        WHERE centre_id = $1 AND closed_on >= $2 AND closed_on < $3 AND reopened_at IS NULL
        ORDER BY closed_on
        LIMIT 1"
    )
    .bind(centre)
    .bind(from)
    // No day after the year 9999 was closed, which both databases can hold.
    .bind(until.or(NaiveDate::from_ymd_opt(9999, 12, 31)))
    .fetch_optional(on))?)
}

/// Closes a day and keeps what it was, and what counted as half a day; says whether it was open.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &DayClosingId,
    centre: &CentreId,
    day: &CentreDay,
    closing: &Closing,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO day_closing (
            id, centre_id, closed_on, closed_at, closed_by, note, opens_at, closes_at, stands_for_weekday, cause,
            cause_note, half_day_below_minutes
        ) VALUES (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            (SELECT c.half_day_below_minutes FROM centre c WHERE c.id = $2)
        )
        ON CONFLICT DO NOTHING"
    )
    .bind(id)
    .bind(centre)
    .bind(day.on)
    .bind(closing.closed_at)
    .bind(&closing.closed_by)
    .bind(&closing.note)
    .bind(day.opens_at)
    .bind(day.closes_at)
    .bind(day.weekday)
    .bind(day.cause)
    .bind(&day.note)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Keeps something else of a closed day than what it was: a correction.
///
/// # Errors
/// When the database refuses.
pub async fn keep_corrected(tx: &mut Tx, centre: &CentreId, day: &CentreDay) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE day_closing
        SET opens_at = $3, closes_at = $4, stands_for_weekday = $5, cause = $6, cause_note = $7
        WHERE centre_id = $1 AND closed_on = $2 AND reopened_at IS NULL"
    )
    .bind(centre)
    .bind(day.on)
    .bind(day.opens_at)
    .bind(day.closes_at)
    .bind(day.weekday)
    .bind(day.cause)
    .bind(&day.note)
    .execute(on))?;
    Ok(())
}

/// Opens a closed day again; says whether it was closed.
///
/// # Errors
/// When the database refuses.
pub async fn reopen(
    tx: &mut Tx,
    centre: &CentreId,
    on_day: NaiveDate,
    at: DateTime<Utc>,
    by: &str,
    reason: &str,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE day_closing SET reopened_at = $3, reopened_by = $4, reopen_reason = $5
        WHERE centre_id = $1 AND closed_on = $2 AND reopened_at IS NULL"
    )
    .bind(centre)
    .bind(on_day)
    .bind(at)
    .bind(by)
    .bind(reason)
    .execute(on))?;
    Ok(rows == 1)
}

/// A visit that stands in the way of closing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OpenRow {
    /// The visit.
    pub id: VisitId,
    /// Whose.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
}

/// The visits of a day at a centre that have not ended and are not marked as such, by name.
///
/// # Errors
/// When the database refuses.
pub async fn open_visits(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<OpenRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id, v.elder_id, e.name
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
            AND NOT v.departure_missing
        ORDER BY e.sort_key, v.id"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Keeps what was said of a visit that had not ended when the day was closed.
///
/// # Errors
/// When the database refuses.
pub async fn explain(tx: &mut Tx, visit: &VisitId, words: &str, departure_missing: bool) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE visit SET closing_explanation = $2, departure_missing = $3 WHERE id = $1 AND departed_at IS NULL"
    )
    .bind(visit)
    .bind(words)
    .bind(departure_missing)
    .execute(on)
    })?;
    Ok(())
}

/// What limits who may come in: whether the day is closed, how many are here.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Limits {
    /// The day is closed.
    pub is_closed: bool,
    /// How many are here now.
    pub here: i64,
}

/// What limits who may come in to a centre on a day.
///
/// # Errors
/// When the database refuses.
pub async fn limits(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Limits> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT
            EXISTS (
                SELECT 1 FROM day_closing c
                WHERE c.centre_id = $1 AND c.closed_on = $2 AND c.reopened_at IS NULL
            ) AS is_closed,
            (
                SELECT COUNT(*) FROM visit v
                WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
                    AND NOT v.departure_missing
            ) AS here"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_one(on)
    })?)
}

/// Lets one desk at a time count the places of a centre: whoever comes second waits, and counts the first one's elder.
/// Only PostgreSQL needs it; SQLite has one writer.
///
/// # Errors
/// When the database refuses.
pub async fn hold_places(tx: &mut Tx, centre: &CentreId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE centre SET version = version WHERE id = $1")
        .bind(centre)
        .execute(on))?;
    Ok(())
}

/// A room and how many are in it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RoomRow {
    /// Its name.
    pub name: String,
    /// How many it holds.
    pub capacity: i64,
    /// How many are in it now.
    pub here: i64,
}

/// A room in use at a centre and how many are in it on a day.
///
/// # Errors
/// When the database refuses.
pub async fn room(
    tx: &mut Tx,
    centre: &CentreId,
    room: &RoomId,
    on_day: NaiveDate,
) -> Result<Option<RoomRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT r.name, r.capacity, (
            SELECT COUNT(*) FROM visit v
            WHERE v.centre_id = $1 AND v.visit_on = $3 AND v.room_id = r.id AND v.departed_at IS NULL
                AND v.withdrawn_at IS NULL AND NOT v.departure_missing
        ) AS here
        FROM room r
        WHERE r.id = $2 AND r.centre_id = $1 AND r.closed_at IS NULL"
    )
    .bind(centre)
    .bind(room)
    .bind(on_day)
    .fetch_optional(on))?)
}

/// Writes down where an elder is.
///
/// # Errors
/// When the database refuses.
pub async fn set_room(tx: &mut Tx, visit: &VisitId, room: Option<&RoomId>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE visit SET room_id = $2 WHERE id = $1")
        .bind(visit)
        .bind(room)
        .execute(on))?;
    Ok(())
}
