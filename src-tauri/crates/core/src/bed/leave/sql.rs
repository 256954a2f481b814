//! SQL of leaves.

use chrono::{DateTime, NaiveDate, Utc};

use super::Leave;
use crate::bed::{AdmissionId, LeaveId, Moment};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The leave on which somebody is now.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut Tx, admission: &AdmissionId) -> Result<Option<Leave>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, admission_id, kind, from_at, from_on, to_at, to_on, planned_return_on, holds_bed, hold_until_on,
            destination, note
        FROM bed_leave
        WHERE admission_id = $1 AND to_at IS NULL AND withdrawn_at IS NULL"
    )
    .bind(admission)
    .fetch_optional(on)
    })?)
}

/// One leave.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &LeaveId) -> Result<Option<Leave>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, admission_id, kind, from_at, from_on, to_at, to_on, planned_return_on, holds_bed, hold_until_on,
            destination, note
        FROM bed_leave
        WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// Since when somebody is or was on a leave, other than `own`, at any time of `[from, to)`; of several the first.
///
/// # Errors
/// When the database refuses.
pub async fn in_the_way(
    tx: &mut Tx,
    admission: &AdmissionId,
    own: Option<&LeaveId>,
    from: DateTime<Utc>,
    to: Option<DateTime<Utc>>,
) -> Result<Option<DateTime<Utc>>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT from_at
        FROM bed_leave
        WHERE admission_id = $1 AND ($2 IS NULL OR id <> $2) AND withdrawn_at IS NULL
            AND (to_at IS NULL OR (to_at > $3 AND to_at > from_at)) AND ($4 IS NULL OR from_at < $4)
        ORDER BY from_at
        LIMIT 1"
    )
    .bind(admission)
    .bind(own)
    .bind(from)
    .bind(to)
    .fetch_optional(on))?)
}

/// Adds a leave; one that was forgotten in a closed month says when that was corrected.
///
/// # Errors
/// The raw refusal.
pub async fn insert(
    tx: &mut Tx,
    leave: &Leave,
    corrects: Option<DateTime<Utc>>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO bed_leave (
            id, admission_id, kind, from_at, from_on, to_at, to_on, planned_return_on, holds_bed, hold_until_on,
            destination, note, recorded_at, corrected_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    )
    .bind(&leave.id)
    .bind(&leave.admission_id)
    .bind(leave.kind)
    .bind(leave.from_at)
    .bind(leave.from_on)
    .bind(leave.to_at)
    .bind(leave.to_on)
    .bind(leave.planned_return_on)
    .bind(leave.holds_bed)
    .bind(leave.hold_until_on)
    .bind(&leave.destination)
    .bind(&leave.note)
    .bind(at)
    .bind(corrects)
    .execute(on)
    })?;
    Ok(())
}

/// Ends a leave.
///
/// # Errors
/// The raw refusal.
pub async fn end(tx: &mut Tx, id: &LeaveId, to: Moment) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE bed_leave SET to_at = $2, to_on = $3, corrected_at = COALESCE($4, corrected_at) WHERE id = $1"
    )
    .bind(id)
    .bind(to.at)
    .bind(to.on)
    .bind(to.corrects)
    .execute(on))?;
    Ok(())
}

/// Changes what is planned of a leave.
///
/// # Errors
/// The raw refusal.
pub async fn plan(
    tx: &mut Tx,
    id: &LeaveId,
    planned_return_on: Option<NaiveDate>,
    holds_bed: bool,
    hold_until_on: Option<NaiveDate>,
    note: &str,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE bed_leave SET planned_return_on = $2, holds_bed = $3, hold_until_on = $4, note = $5 WHERE id = $1"
    )
    .bind(id)
    .bind(planned_return_on)
    .bind(holds_bed)
    .bind(hold_until_on)
    .bind(note.trim())
    .execute(on)
    })?;
    Ok(())
}
