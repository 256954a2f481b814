//! SQL of the timeline and of an elder's history.

use chrono::{DateTime, NaiveDate, Utc};

use super::{PastStay, TimelineBar, TimelineBed, WithoutBed};
use crate::bed::AdmissionId;
use crate::bed::admission::LeavingReason;
use crate::bed::leave::Leave;
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// The beds of a centre in service on any day of `[from, until)`, by ward, room and label.
///
/// # Errors
/// When the database refuses.
pub async fn beds(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<TimelineBed>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT b.id, b.label, b.kind, r.name AS room_name, w.id AS ward_id, w.name AS ward_name, b.in_service_from_on,
            b.in_service_until_on
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        WHERE b.centre_id = $1 AND b.in_service_from_on < $3
            AND (b.in_service_until_on IS NULL OR b.in_service_until_on > $2)
        ORDER BY w.position, w.id, r.name, b.position, b.id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

/// What takes the beds of a centre on any day of `[from, until)`. A leave without a bed held takes none.
///
/// # Errors
/// When the database refuses.
pub async fn bars(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<TimelineBar>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.id, s.bed_id, 'stay' AS kind, s.from_on, s.to_on,
            CASE WHEN s.to_on IS NULL THEN a.planned_to_on END AS planned_to_on, a.id AS admission_id, a.elder_id, e.name,
            e.sex
        FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE b.centre_id = $1 AND s.withdrawn_at IS NULL AND s.from_on < $3 AND (s.to_on IS NULL OR s.to_on >= $2)
        UNION ALL
        SELECT l.id, s.bed_id, 'leave', CASE WHEN s.from_on > l.from_on THEN s.from_on ELSE l.from_on END,
            CASE WHEN l.to_on IS NULL THEN s.to_on WHEN s.to_on < l.to_on THEN s.to_on ELSE l.to_on END,
            CASE WHEN l.to_on IS NULL THEN l.planned_return_on END, a.id, a.elder_id, e.name, e.sex
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL
            AND (l.to_at IS NULL OR s.from_at < l.to_at) AND (s.to_at IS NULL OR s.to_at > l.from_at)
        JOIN bed b ON b.id = s.bed_id
        JOIN elder e ON e.id = a.elder_id
        WHERE b.centre_id = $1 AND l.withdrawn_at IS NULL AND l.from_on < $3 AND (l.to_on IS NULL OR l.to_on >= $2)
            AND s.from_on < $3 AND (s.to_on IS NULL OR s.to_on >= $2)
        UNION ALL
        SELECT r.id, r.bed_id, 'reservation', r.from_on, r.lapses_on, NULL, NULL, r.elder_id, e.name, e.sex
        FROM reservation r
        JOIN bed b ON b.id = r.bed_id
        JOIN elder e ON e.id = r.elder_id
        WHERE b.centre_id = $1 AND r.ended_at IS NULL AND r.from_on < $3 AND r.lapses_on > $2
        UNION ALL
        SELECT c.id, c.bed_id, 'closure', c.from_on, c.to_on,
            CASE WHEN c.to_on IS NULL THEN c.planned_to_on END, NULL, NULL, c.reason, NULL
        FROM bed_closure c
        JOIN bed b ON b.id = c.bed_id
        WHERE b.centre_id = $1 AND c.from_on < $3 AND (c.to_on IS NULL OR c.to_on >= $2)
        ORDER BY 2, 4, 1"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

macro_rules! without_bed {
    ($lives:literal, $lies:literal, $away:literal) => {
        concat!(
            "SELECT a.id AS admission_id, a.elder_id, e.name, a.from_on, EXISTS (
                SELECT 1 FROM bed_leave l WHERE l.admission_id = a.id AND l.withdrawn_at IS NULL AND ",
            $away,
            "
            ) AS is_away
            FROM admission a
            JOIN elder e ON e.id = a.elder_id
            WHERE a.centre_id = $1 AND ",
            $lives,
            " AND NOT EXISTS (
                SELECT 1 FROM stay s WHERE s.admission_id = a.id AND s.withdrawn_at IS NULL AND ",
            $lies,
            "
            )
            ORDER BY e.sort_key, e.id"
        )
    };
}

/// Who lives at a centre now without a bed, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn without_bed(tx: &mut Tx, centre: &CentreId) -> Result<Vec<WithoutBed>> {
    Ok(sql!(tx, |on| sqlx::query_as(without_bed!("a.to_at IS NULL", "s.to_at IS NULL", "l.to_at IS NULL"))
        .bind(centre)
        .fetch_all(on))?)
}

/// Who lived at a centre in the night of a day without a bed, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn without_bed_on(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<WithoutBed>> {
    Ok(sql!(tx, |on| sqlx::query_as(without_bed!(
        "a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)",
        "s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)",
        "l.from_on <= $2 AND (l.to_on IS NULL OR l.to_on > $2)"
    ))
    .bind(centre)
    .bind(night)
    .fetch_all(on))?)
}

/// An admission of an elder.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AdmissionRow {
    /// Names the admission.
    pub id: AdmissionId,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// When the elder came.
    pub from_at: DateTime<Utc>,
    /// The day of coming.
    pub from_on: NaiveDate,
    /// When the elder left.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of leaving.
    pub to_on: Option<NaiveDate>,
    /// Planned leaving.
    pub planned_to_on: Option<NaiveDate>,
    /// Why.
    pub leaving_reason: Option<LeavingReason>,
}

/// The admissions of an elder, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn admissions(tx: &mut Tx, elder: &ElderId) -> Result<Vec<AdmissionRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.id, a.centre_id, c.name AS centre_name, a.from_at, a.from_on, a.to_at, a.to_on,
            a.planned_to_on, a.leaving_reason
        FROM admission a
        JOIN centre c ON c.id = a.centre_id
        WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL
        ORDER BY a.from_at DESC, a.id DESC",
        )
        .bind(elder)
        .fetch_all(on)
    })?)
}

/// The stays of an elder, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, elder: &ElderId) -> Result<Vec<PastStay>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.id, s.admission_id, s.bed_id, b.label AS bed_label, r.name AS room_name, w.name AS ward_name,
            CASE WHEN EXISTS (
                SELECT 1 FROM building o WHERE o.centre_id = g.centre_id AND o.id <> g.id
            ) THEN g.name END AS building_name,
            s.from_at, s.from_on, s.to_at, s.to_on, s.began_how, s.ended_how, s.reason, s.corrected_at
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        JOIN floor f ON f.id = r.floor_id
        JOIN building g ON g.id = f.building_id
        WHERE a.elder_id = $1 AND s.withdrawn_at IS NULL
        ORDER BY s.from_at DESC, s.id DESC"
    )
    .bind(elder)
    .fetch_all(on)
    })?)
}

/// The leaves of an elder, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn leaves(tx: &mut Tx, elder: &ElderId) -> Result<Vec<Leave>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT l.id, l.admission_id, l.kind, l.from_at, l.from_on, l.to_at, l.to_on, l.planned_return_on, l.holds_bed,
            l.hold_until_on, l.destination, l.note
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        WHERE a.elder_id = $1 AND l.withdrawn_at IS NULL
        ORDER BY l.from_at DESC, l.id DESC"
    )
    .bind(elder)
    .fetch_all(on)
    })?)
}
