//! SQL of the census: the intervals of a span of days, each kind in one query; the counting is done from them.

use chrono::{DateTime, NaiveDate, Utc};

use super::{CensusCounts, ClosedMonth, LeavingsByReason};
use crate::bed::house::BedKind;
use crate::bed::{AdmissionId, BedId, CensusMonthId, WardId};
use crate::centre::{CentreId, OrganisationId};
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Whose beds, and which days.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Of this centre.
    pub centre: Option<&'a CentreId>,
    /// Of this organisation.
    pub organisation: Option<&'a OrganisationId>,
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub until: NaiveDate,
}

/// A bed that is counted.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BedRow {
    /// Which bed.
    pub id: BedId,
    /// Its label.
    pub label: String,
    /// The room's name.
    pub room_name: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed from.
    pub nursing_from_on: Option<NaiveDate>,
    /// No longer recognised from.
    pub nursing_until_on: Option<NaiveDate>,
    /// In service from.
    pub in_service_from_on: NaiveDate,
    /// Out of service from.
    pub in_service_until_on: Option<NaiveDate>,
    /// In which ward.
    pub ward_id: WardId,
    /// The ward's name.
    pub ward_name: String,
    /// Of which centre.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// Of which organisation.
    pub organisation_id: OrganisationId,
    /// The organisation's name.
    pub organisation_name: String,
    /// Whether coming and leaving on one day counts one there.
    pub same_day_counts_one: bool,
    /// The share of nursing beds that is aimed at there.
    pub nursing_target_percent: i64,
}

impl BedRow {
    /// Whether it is a nursing bed on a day.
    #[must_use]
    pub fn is_nursing(&self, on_day: NaiveDate) -> bool {
        self.nursing_from_on.is_some_and(|from| crate::day::within(on_day, from, self.nursing_until_on))
    }

    /// Whether it is in service on a day.
    #[must_use]
    pub fn is_in_service(&self, on_day: NaiveDate) -> bool {
        crate::day::within(on_day, self.in_service_from_on, self.in_service_until_on)
    }
}

/// The beds in service on any day of the span, by centre, ward, room.
///
/// # Errors
/// When the database refuses.
pub async fn beds(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<BedRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT b.id, b.label, r.name AS room_name, b.kind, b.nursing_from_on, b.nursing_until_on, b.in_service_from_on,
            b.in_service_until_on, w.id AS ward_id, w.name AS ward_name, c.id AS centre_id, c.name AS centre_name,
            o.id AS organisation_id, o.name AS organisation_name,
            COALESCE(x.same_day_counts_one, TRUE) AS same_day_counts_one,
            COALESCE(x.nursing_target_percent, 60) AS nursing_target_percent
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        JOIN centre c ON c.id = b.centre_id
        JOIN organisation o ON o.id = c.organisation_id
        LEFT JOIN residence x ON x.centre_id = c.id
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND b.in_service_from_on < $4 AND (b.in_service_until_on IS NULL OR b.in_service_until_on > $3)
        ORDER BY c.name, c.id, w.position, w.id, r.name, b.position, b.id"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
}

/// A span of a bed.
pub type SpanRow = (BedId, NaiveDate, Option<NaiveDate>);

/// The closures that have a night in the span.
///
/// # Errors
/// When the database refuses.
pub async fn closures(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<SpanRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT x.bed_id, x.from_on, x.to_on
        FROM bed_closure x
        JOIN bed b ON b.id = x.bed_id
        JOIN centre c ON c.id = b.centre_id
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND x.from_on < $4 AND (x.to_on IS NULL OR x.to_on > $3)"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// Those who came and left on one day of the span, with the bed in which they were last.
///
/// # Errors
/// When the database refuses.
pub async fn same_day(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(BedId, NaiveDate)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.bed_id, a.from_on
        FROM admission a
        JOIN centre c ON c.id = a.centre_id
        JOIN stay s ON s.id = (
            SELECT z.id FROM stay z
            WHERE z.admission_id = a.id AND z.withdrawn_at IS NULL
            ORDER BY z.from_at DESC, z.id DESC
            LIMIT 1
        )
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND a.to_on = a.from_on AND a.from_on >= $3 AND a.from_on < $4"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// Somebody who came, left or lives at a centre, with the bed of the last stay.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// The centre's name.
    pub centre_name: String,
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The day of coming.
    pub from_on: NaiveDate,
    /// The day of leaving.
    pub to_on: Option<NaiveDate>,
    /// Room and label.
    pub bed_label: Option<String>,
}

macro_rules! people {
    ($which:literal) => {
        concat!(
            "SELECT c.name AS centre_name, a.id AS admission_id, a.elder_id, e.name, a.from_on, a.to_on,
            r.name || '-' || b.label AS bed_label
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        LEFT JOIN stay s ON s.id = (
            SELECT z.id FROM stay z
            WHERE z.admission_id = a.id AND z.withdrawn_at IS NULL
            ORDER BY z.from_at DESC, z.id DESC
            LIMIT 1
        )
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2) AND ",
            $which,
            " ORDER BY a.from_on, e.sort_key, a.id"
        )
    };
}

/// Who came in the span.
///
/// # Errors
/// When the database refuses.
pub async fn came(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(people!("a.from_on >= $3 AND a.from_on < $4"))
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_all(on))?)
}

/// Who left for good in the span.
///
/// # Errors
/// When the database refuses.
pub async fn left(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(people!("a.to_on >= $3 AND a.to_on < $4"))
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_all(on))?)
}

/// Who lives there in the night that begins on a day.
///
/// # Errors
/// When the database refuses.
pub async fn living(tx: &mut Tx, scope: &Scope<'_>, night: NaiveDate) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(people!("a.from_on <= $3 AND (a.to_on IS NULL OR a.to_on > $3)"))
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(night)
        .fetch_all(on))?)
}

/// How many people came, left for good and live there.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct PeopleCounts {
    /// Who came in the span.
    pub came: i64,
    /// Who left for good in the span.
    pub left: i64,
    /// Who lives there in the night.
    pub living: i64,
}

/// How many came and left in the span, and live there in the night that begins on a day.
///
/// # Errors
/// When the database refuses.
pub async fn people(tx: &mut Tx, scope: &Scope<'_>, night: NaiveDate) -> Result<PeopleCounts> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COALESCE(SUM(CASE WHEN a.from_on >= $3 AND a.from_on < $4 THEN 1 ELSE 0 END), 0) AS came,
                COALESCE(SUM(CASE WHEN a.to_on >= $3 AND a.to_on < $4 THEN 1 ELSE 0 END), 0) AS left,
                COALESCE(SUM(CASE WHEN a.from_on <= $5 AND (a.to_on IS NULL OR a.to_on > $5) THEN 1 ELSE 0 END), 0)
                    AS living
            FROM admission a
            JOIN centre c ON c.id = a.centre_id
            WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND (a.to_on IS NULL OR a.to_on >= $3)",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .bind(night)
        .fetch_one(on)
    })?)
}

/// The days in beds of those who left for good in the span: whose, from, to.
///
/// # Errors
/// When the database refuses.
pub async fn stays_of_leavers(
    tx: &mut Tx,
    scope: &Scope<'_>,
) -> Result<Vec<(AdmissionId, NaiveDate, Option<NaiveDate>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.admission_id, s.from_on, s.to_on
        FROM admission a
        JOIN centre c ON c.id = a.centre_id
        JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND a.to_on >= $3 AND a.to_on < $4"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// The days on which beds were left and next lain in, where the next stay begins in the span: bed, left, next.
///
/// # Errors
/// When the database refuses.
pub async fn gaps(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(BedId, NaiveDate, NaiveDate)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.bed_id, p.to_on, s.from_on
        FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN centre c ON c.id = b.centre_id
        JOIN stay p ON p.id = (
            SELECT z.id FROM stay z
            WHERE z.bed_id = s.bed_id AND z.withdrawn_at IS NULL AND z.from_at < s.from_at
            ORDER BY z.from_at DESC, z.id DESC
            LIMIT 1
        )
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND s.withdrawn_at IS NULL AND s.from_on >= $3 AND s.from_on < $4 AND p.to_on IS NOT NULL
            AND s.began_how <> 'swapped'"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// Leavings of the span by reason, the most first.
///
/// # Errors
/// When the database refuses.
pub async fn leavings(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<LeavingsByReason>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.leaving_reason AS reason, COUNT(*) AS leavings
        FROM admission a
        JOIN centre c ON c.id = a.centre_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND a.to_on >= $3 AND a.to_on < $4
        GROUP BY a.leaving_reason
        ORDER BY COUNT(*) DESC, a.leaving_reason"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// Who was admitted from the waiting list: the centre's name and zone, who, registered, admitted.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitedRow {
    /// The centre's name.
    pub centre_name: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Registered.
    pub registered_at: DateTime<Utc>,
    /// Admitted.
    pub ended_at: DateTime<Utc>,
}

/// Who was admitted from the waiting list between two instants.
///
/// # Errors
/// When the database refuses.
pub async fn waited(
    tx: &mut Tx,
    scope: &Scope<'_>,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<WaitedRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.name AS centre_name, c.time_zone, w.elder_id, e.name, w.registered_at, w.ended_at
        FROM waiting_entry w
        JOIN elder e ON e.id = w.elder_id
        JOIN centre c ON c.id = w.centre_id
        WHERE ($1 IS NULL OR w.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND w.ended_how = 'admitted' AND w.ended_at >= $3 AND w.ended_at < $4
        ORDER BY w.ended_at, w.id"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// Who had which bed in a night: bed, who, the name.
///
/// # Errors
/// When the database refuses.
pub async fn lying(
    tx: &mut Tx,
    centre: &CentreId,
    night: NaiveDate,
) -> Result<Vec<(BedId, ElderId, String)>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.bed_id, a.elder_id, e.name
        FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE b.centre_id = $1 AND s.withdrawn_at IS NULL AND s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)"
    )
    .bind(centre)
    .bind(night)
    .fetch_all(on)
    })?)
}

/// The last counting of every closed month that touches the span.
///
/// # Errors
/// When the database refuses.
pub async fn closed_months(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<ClosedMonth>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT m.id, m.centre_id, c.name AS centre_name, m.month_on, m.revision, m.closed_at, m.closed_by, m.reason,
            m.bed_days, m.closed_bed_days, m.occupied_days, m.held_days, m.same_day
        FROM census_month m
        JOIN centre c ON c.id = m.centre_id
        WHERE ($1 IS NULL OR m.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND m.month_on >= $3 AND m.month_on < $4
            AND m.revision = (
                SELECT MAX(z.revision) FROM census_month z WHERE z.centre_id = m.centre_id AND z.month_on = m.month_on
            )
        ORDER BY m.month_on, c.name, m.id"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
}

/// Writes down the counting of a month.
///
/// # Errors
/// When the database refuses.
pub async fn insert_month(tx: &mut Tx, month: &ClosedMonth) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO census_month (
            id, centre_id, month_on, revision, closed_at, closed_by, reason, bed_days, closed_bed_days, occupied_days,
            held_days, same_day
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    )
    .bind(&month.id)
    .bind(&month.centre_id)
    .bind(month.month_on)
    .bind(month.revision)
    .bind(month.closed_at)
    .bind(&month.closed_by)
    .bind(&month.reason)
    .bind(month.bed_days)
    .bind(month.closed_bed_days)
    .bind(month.occupied_days)
    .bind(month.held_days)
    .bind(month.same_day)
    .execute(on)
    })?;
    Ok(())
}

/// Writes down the counting of a day and ward.
///
/// # Errors
/// When the database refuses.
pub async fn insert_month_day(
    tx: &mut Tx,
    month: &CensusMonthId,
    on_day: NaiveDate,
    ward: &WardId,
    counts: &CensusCounts,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO census_month_day (census_month_id, census_on, ward_id, beds, closed, occupied, held, same_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(month)
    .bind(on_day)
    .bind(ward)
    .bind(counts.beds)
    .bind(counts.closed)
    .bind(counts.occupied)
    .bind(counts.held)
    .bind(counts.same_day)
    .execute(on)
    })?;
    Ok(())
}

/// Says until which day the census of a centre is closed.
///
/// # Errors
/// When the database refuses.
pub async fn close_until(tx: &mut Tx, centre: &CentreId, until: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE residence SET closed_until_on = $2 WHERE centre_id = $1")
        .bind(centre)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// Whose a span of a bed is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NameRow {
    /// Which bed.
    pub bed_id: BedId,
    /// The first day of the span.
    pub from_on: NaiveDate,
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
}

/// Whose the stays and the held leaves of the span are, by bed and first day.
///
/// # Errors
/// When the database refuses.
pub async fn names(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<NameRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.bed_id, s.from_on, a.id AS admission_id, a.elder_id, e.name
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND s.withdrawn_at IS NULL AND s.from_on < $4 AND (s.to_on IS NULL OR s.to_on >= $3)
        UNION ALL
        SELECT s.bed_id, CASE WHEN s.from_on > l.from_on THEN s.from_on ELSE l.from_on END, a.id, a.elder_id, e.name
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL
            AND (l.to_on IS NULL OR s.from_on < l.to_on) AND (s.to_on IS NULL OR s.to_on > l.from_on)
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND l.withdrawn_at IS NULL AND l.from_on < $4 AND (l.to_on IS NULL OR l.to_on > $3)"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
}
