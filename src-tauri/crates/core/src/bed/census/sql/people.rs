//! SQL of the people behind the census: who came, left, lived, lay and waited.

use chrono::{DateTime, NaiveDate, Utc};

use super::Scope;
use crate::bed::admission::LeavingReason;
use crate::bed::waiting::sql::admitted_from_list;
use crate::bed::{AdmissionId, BedId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Somebody who came, left or lives at a centre, with the bed of then: the first one, the last one, that of the night.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// Of which centre.
    pub centre_id: CentreId,
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
    /// Which bed.
    pub bed_id: Option<BedId>,
    /// Room and label.
    pub bed_label: Option<String>,
    /// Why the elder left for good.
    pub leaving_reason: Option<LeavingReason>,
}

macro_rules! people {
    ($stay:literal, $which:literal) => {
        concat!(
            "SELECT a.centre_id, c.name AS centre_name, a.id AS admission_id, a.elder_id, e.name, a.from_on, a.to_on,
            b.id AS bed_id, r.name || '-' || b.label AS bed_label, a.leaving_reason
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        LEFT JOIN stay s ON s.id = (
            SELECT z.id FROM stay z
            WHERE z.admission_id = a.id AND z.withdrawn_at IS NULL ",
            $stay,
            " LIMIT 1
        )
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2) AND a.withdrawn_at IS NULL
            AND ",
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
    Ok(sql!(tx, |on| sqlx::query_as(people!(
        "ORDER BY z.from_at, z.id",
        "a.from_on >= $3 AND a.from_on < $4"
    ))
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
pub async fn left(tx: &mut Tx, scope: &Scope<'_>, reason: Option<LeavingReason>) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(people!(
        "ORDER BY z.from_at DESC, z.id DESC",
        "a.to_on >= $3 AND a.to_on < $4 AND ($5 IS NULL OR a.leaving_reason = $5)"
    ))
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .bind(reason)
    .fetch_all(on))?)
}

/// Who lives there in the night that begins on a day.
///
/// # Errors
/// When the database refuses.
pub async fn living(tx: &mut Tx, scope: &Scope<'_>, night: NaiveDate) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(people!(
        "AND z.from_on <= $3 AND (z.to_on IS NULL OR z.to_on > $3) ORDER BY z.from_at DESC, z.id DESC",
        "a.from_on <= $3 AND (a.to_on IS NULL OR a.to_on > $3)"
    ))
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(night)
    .fetch_all(on))?)
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

/// Who was admitted from the waiting list: the centre's name and zone, who, registered, came.
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
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// The day of coming, which may be entered later.
    pub from_on: NaiveDate,
}

/// Who was admitted from the waiting list and came in the span. The entry ends when the admission is recorded; waiting
/// ended when the elder came.
///
/// # Errors
/// When the database refuses.
pub async fn waited(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<WaitedRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(concat!(
        "SELECT c.name AS centre_name, c.time_zone, w.elder_id, e.name, w.registered_at, a.id AS admission_id, a.from_on
        FROM waiting_entry w
        JOIN elder e ON e.id = w.elder_id
        JOIN centre c ON c.id = w.centre_id
        JOIN admission a ON a.id = ",
        admitted_from_list!(),
        " WHERE ($1 IS NULL OR w.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND w.ended_how = 'admitted' AND a.from_on >= $3 AND a.from_on < $4
        ORDER BY a.from_at, w.id"
    ))
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
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

/// Whose a stay is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NameRow {
    /// In which bed.
    pub bed_id: BedId,
    /// Its first day.
    pub from_on: NaiveDate,
    /// The day of its end.
    pub to_on: Option<NaiveDate>,
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
}

/// Whose the stays of the span are.
///
/// # Errors
/// When the database refuses.
pub async fn names(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<NameRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT s.bed_id, s.from_on, s.to_on, a.id AS admission_id, a.elder_id, e.name
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND s.withdrawn_at IS NULL AND s.from_on < $4 AND (s.to_on IS NULL OR s.to_on >= $3)",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_all(on)
    })?)
}
