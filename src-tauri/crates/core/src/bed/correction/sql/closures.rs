//! SQL of corrected closures.

use chrono::{DateTime, Utc};

use crate::bed::correction::closure::PastClosure;
use crate::bed::{BedId, ClosureId, Moment};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Of which bed a closure is.
///
/// # Errors
/// When the database refuses.
pub async fn bed_of_closure(tx: &mut Tx, id: &ClosureId) -> Result<Option<BedId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT bed_id FROM bed_closure WHERE id = $1")
        .bind(id)
        .fetch_optional(on))?)
}

/// One closure.
///
/// # Errors
/// When the database refuses.
pub async fn closure(tx: &mut Tx, id: &ClosureId) -> Result<Option<PastClosure>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, from_at, from_on, to_at, to_on, reason, note, corrected_at FROM bed_closure WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// The closures of a bed, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn closures(tx: &mut Tx, bed: &BedId) -> Result<Vec<PastClosure>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, from_at, from_on, to_at, to_on, reason, note, corrected_at
        FROM bed_closure
        WHERE bed_id = $1
        ORDER BY from_at DESC, id DESC"
    )
    .bind(bed)
    .fetch_all(on))?)
}

/// Sets when a closure was.
///
/// # Errors
/// The raw refusal.
pub async fn set_closure(
    tx: &mut Tx,
    id: &ClosureId,
    from: Moment,
    to: Option<Moment>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE bed_closure SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, corrected_at = $6 WHERE id = $1"
    )
    .bind(id)
    .bind(from.at)
    .bind(from.on)
    .bind(to.map(|to| to.at))
    .bind(to.map(|to| to.on))
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}
