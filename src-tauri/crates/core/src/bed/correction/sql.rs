//! SQL of corrections. Every one says when it was made, which is what a closed month asks for.

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::admission::LeavingReason;
use crate::bed::{AdmissionId, BedId, LeaveId, Moment, StayId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A stay as it is corrected.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StayRow {
    /// Names the stay.
    pub id: StayId,
    /// Whose.
    pub admission_id: AdmissionId,
    /// In which bed.
    pub bed_id: BedId,
    /// From when.
    pub from_at: DateTime<Utc>,
    /// The first day.
    pub from_on: NaiveDate,
    /// Until when.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of the end.
    pub to_on: Option<NaiveDate>,
}

/// The stays of an admission in their order.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, admission: &AdmissionId) -> Result<Vec<StayRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, admission_id, bed_id, from_at, from_on, to_at, to_on
        FROM stay
        WHERE admission_id = $1 AND withdrawn_at IS NULL
        ORDER BY from_at, id"
    )
    .bind(admission)
    .fetch_all(on))?)
}

/// Whose a stay is.
///
/// # Errors
/// When the database refuses.
pub async fn admission_of(tx: &mut Tx, stay: &StayId) -> Result<Option<AdmissionId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT admission_id FROM stay WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(stay)
    .fetch_optional(on))?)
}

/// Sets when an admission was.
///
/// # Errors
/// The raw refusal.
pub async fn set_admission(
    tx: &mut Tx,
    id: &AdmissionId,
    from: Moment,
    to: Option<(Moment, LeavingReason)>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission
        SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, leaving_reason = $6, corrected_at = $7,
            version = version + 1
        WHERE id = $1"
    )
    .bind(id)
    .bind(from.at)
    .bind(from.on)
    .bind(to.map(|(to, _)| to.at))
    .bind(to.map(|(to, _)| to.on))
    .bind(to.map(|(_, reason)| reason))
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Sets when a stay was; how it ended is kept as long as it has an end.
///
/// # Errors
/// The raw refusal.
pub async fn set_stay(
    tx: &mut Tx,
    id: &StayId,
    from: Moment,
    to: Option<Moment>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE stay
        SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, corrected_at = $6,
            ended_how = CASE WHEN CAST($5 AS TEXT) IS NULL THEN NULL ELSE ended_how END
        WHERE id = $1",
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

/// Moves the beginning of the cleaning that a stay's end asked for; one that was done before is done by then.
///
/// # Errors
/// When the database refuses.
pub async fn move_cleaning(tx: &mut Tx, stay: &StayId, from: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE bed_cleaning SET from_at = $2 WHERE stay_id = $1")
        .bind(stay)
        .bind(from)
        .execute(on))?;
    Ok(())
}

/// Takes back the cleaning that a stay's end asked for.
///
/// # Errors
/// When the database refuses.
pub async fn drop_cleaning(tx: &mut Tx, stay: &StayId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM bed_cleaning WHERE stay_id = $1").bind(stay).execute(on))?;
    Ok(())
}

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

/// Who else lies in a bed at any time of `[from, to)`: the name, room and label.
///
/// # Errors
/// When the database refuses.
pub async fn in_the_way(
    tx: &mut Tx,
    bed: &BedId,
    own: &AdmissionId,
    from: DateTime<Utc>,
    to: Option<DateTime<Utc>>,
) -> Result<Option<(String, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT e.name, r.name || '-' || b.label
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE s.bed_id = $1 AND s.admission_id <> $2 AND s.withdrawn_at IS NULL
            AND (s.to_at IS NULL OR s.to_at > $3) AND ($4 IS NULL OR s.from_at < $4)
        ORDER BY s.from_at
        LIMIT 1"
    )
    .bind(bed)
    .bind(own)
    .bind(from)
    .bind(to)
    .fetch_optional(on))?)
}
