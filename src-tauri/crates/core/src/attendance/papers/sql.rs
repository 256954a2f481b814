//! SQL of the papers of day care.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Elder-days of a centre on a day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DayCount {
    /// Where.
    pub centre_id: CentreId,
    /// When.
    pub visit_on: NaiveDate,
    /// Different elders who came.
    pub person_times: i64,
}

/// The elder-days of each day and centre in `[from, until)`.
///
/// # Errors
/// When the database refuses.
pub async fn day_counts(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<DayCount>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.centre_id, v.visit_on, COUNT(DISTINCT v.elder_id) AS person_times
        FROM visit v
        WHERE ($1 IS NULL OR v.centre_id = $1) AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        GROUP BY v.centre_id, v.visit_on
        ORDER BY v.visit_on, v.centre_id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

/// Different elders who came to a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Persons {
    /// Where.
    pub centre_id: CentreId,
    /// How many.
    pub persons: i64,
}

/// How many different elders came to each centre in `[from, until)`.
///
/// # Errors
/// When the database refuses.
pub async fn persons(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Persons>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.centre_id, COUNT(DISTINCT v.elder_id) AS persons
        FROM visit v
        WHERE ($1 IS NULL OR v.centre_id = $1) AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        GROUP BY v.centre_id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

/// How many different elders came at all: whoever came to two centres is one.
///
/// # Errors
/// When the database refuses.
pub async fn persons_in_all(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<i64> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT COUNT(DISTINCT v.elder_id)
        FROM visit v
        WHERE ($1 IS NULL OR v.centre_id = $1) AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_one(on)
    })?)
}

/// From when until when somebody was in the house.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stayed {
    /// The day.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left; none where it is not known.
    pub departed_at: Option<DateTime<Utc>>,
}

/// The visits of a centre in `[from, until)`, by day.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, centre: &CentreId, from: NaiveDate, until: NaiveDate) -> Result<Vec<Stayed>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.visit_on, v.arrived_at, v.departed_at
        FROM visit v
        WHERE v.centre_id = $1 AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        ORDER BY v.visit_on, v.arrived_at"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// Somebody for the minibus.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Ride {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Where from.
    pub address: String,
    /// The elder's own telephone.
    pub phone: String,
    /// When expected at the centre.
    pub planned_arrival: NaiveTime,
    /// Is fetched.
    pub transport_there: bool,
    /// Is taken home.
    pub transport_back: bool,
    /// Whom to call.
    pub contact_name: Option<String>,
    /// Under which number.
    pub contact_phone: Option<String>,
}

/// Whom the minibus is agreed for on a day that counts as a weekday, without those who are away or paused, by time and
/// address.
///
/// # Errors
/// When the database refuses.
pub async fn rides(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate, weekday: i64) -> Result<Vec<Ride>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT e.id AS elder_id, e.name, e.address, e.phone, d.planned_arrival, n.transport_there, n.transport_back,
            k.name AS contact_name, k.phone AS contact_phone
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $3
        JOIN elder e ON e.id = n.elder_id
        LEFT JOIN contact k ON k.elder_id = e.id AND k.ended_at IS NULL AND k.emergency_order = 1
        WHERE n.centre_id = $1 AND n.from_on <= $2 AND (n.until_on IS NULL OR n.until_on > $2)
            AND (n.transport_there OR n.transport_back)
            AND NOT EXISTS (
                SELECT 1 FROM absence a
                WHERE a.elder_id = n.elder_id AND a.centre_id = $1 AND a.from_on <= $2 AND a.until_on > $2
                    AND a.withdrawn_at IS NULL
            )
            AND NOT EXISTS (
                SELECT 1 FROM enrolment_pause p
                WHERE p.enrolment_id = n.id AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
            )
        ORDER BY d.planned_arrival, e.address, e.sort_key, e.id"
    )
    .bind(centre)
    .bind(on_day)
    .bind(weekday)
    .fetch_all(on)
    })?)
}

/// How many visits in `[from, until)` were entered or set right after their day had been closed for the first time.
///
/// # Errors
/// When the database refuses.
pub async fn corrections(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<i64> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(
            "SELECT COUNT(*)
        FROM visit v
        WHERE ($1 IS NULL OR v.centre_id = $1) AND v.visit_on >= $2 AND v.visit_on < $3 AND EXISTS (
            SELECT 1 FROM day_closing k
            WHERE k.centre_id = v.centre_id AND k.closed_on = v.visit_on
                AND (v.corrected_at > k.closed_at OR v.withdrawn_at > k.closed_at
                    OR v.arrival_recorded_at > k.closed_at OR v.departure_recorded_at > k.closed_at)
        )",
        )
        .bind(centre)
        .bind(from)
        .bind(until)
        .fetch_one(on)
    })?)
}
