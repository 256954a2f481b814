//! SQL of corrected and forgotten leaves, and of the stays beside them.

use chrono::{DateTime, Utc};

use super::StayRow;
use crate::bed::{AdmissionId, LeaveId, Moment, StayId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Sets when a leave was, or that it was none.
///
/// # Errors
/// The raw refusal.
pub async fn set_leave(
    tx: &mut Tx,
    id: &LeaveId,
    from: Moment,
    to: Option<Moment>,
    withdrawn: bool,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE bed_leave
        SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, withdrawn_at = $6, corrected_at = $7
        WHERE id = $1"
    )
    .bind(id)
    .bind(from.at)
    .bind(from.on)
    .bind(to.map(|to| to.at))
    .bind(to.map(|to| to.on))
    .bind(withdrawn.then_some(at))
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// The leaves of an admission with their instants: which, from, until.
///
/// # Errors
/// When the database refuses.
pub async fn leaves(
    tx: &mut Tx,
    admission: &AdmissionId,
) -> Result<Vec<(LeaveId, DateTime<Utc>, Option<DateTime<Utc>>)>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, from_at, to_at FROM bed_leave WHERE admission_id = $1 AND withdrawn_at IS NULL ORDER BY from_at"
    )
    .bind(admission)
    .fetch_all(on)
    })?)
}

/// Adds what is left of a stay after a leave for which the bed was not held: in the same bed, on the same ground.
///
/// # Errors
/// The raw refusal.
pub async fn insert_rest(
    tx: &mut Tx,
    of: &StayRow,
    id: &StayId,
    from: Moment,
    to: Option<Moment>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "INSERT INTO stay (
            id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how, sex_exception,
            exception_reason, recorded_at, corrected_at
        )
        SELECT $2, s.admission_id, s.bed_id, $3, $4, $5, $6, 'returned', $7, s.sex_exception, s.exception_reason, $8, $8
        FROM stay s
        WHERE s.id = $1",
        )
        .bind(&of.id)
        .bind(id)
        .bind(from.at)
        .bind(from.on)
        .bind(to.map(|to| to.at))
        .bind(to.map(|to| to.on))
        .bind(of.ended_how)
        .bind(at)
        .execute(on)
    })?;
    Ok(())
}
