//! SQL of pauses.

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::enrolment::{EnrolmentId, Pause, PauseId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A pause and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PauseOf {
    /// Which enrolment rests.
    pub enrolment_id: EnrolmentId,
    /// The pause.
    #[sqlx(flatten)]
    pub pause: Pause,
}

/// The pauses of an elder's enrolments, the earliest first, without those that were taken back.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Vec<PauseOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.enrolment_id, p.id, p.from_on, p.until_on, p.reason
        FROM enrolment_pause p
        JOIN enrolment n ON n.id = p.enrolment_id
        WHERE n.elder_id = $1 AND (p.until_on IS NULL OR p.until_on > p.from_on)
        ORDER BY p.from_on, p.id"
    )
    .bind(elder)
    .fetch_all(on))?)
}

/// The pauses of an enrolment, the earliest first, without those that were taken back.
///
/// # Errors
/// When the database refuses.
pub async fn of_enrolment(tx: &mut Tx, enrolment: &EnrolmentId) -> Result<Vec<Pause>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, from_on, until_on, reason
        FROM enrolment_pause
        WHERE enrolment_id = $1 AND (until_on IS NULL OR until_on > from_on)
        ORDER BY from_on, id"
    )
    .bind(enrolment)
    .fetch_all(on))?)
}

/// A pause and who rests.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RestOf {
    /// Who.
    pub elder_id: ElderId,
    /// The pause, which ends at the latest with its enrolment.
    #[sqlx(flatten)]
    pub pause: Pause,
}

/// The pauses that touch the days `[from, until)` at a centre, the earliest first. Each ends at the latest with its
/// enrolment: another one may follow.
///
/// # Errors
/// When the database refuses.
pub async fn at_centre(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<RestOf>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT n.elder_id, p.id, p.from_on,
            CASE WHEN p.until_on IS NULL OR n.until_on < p.until_on THEN n.until_on ELSE p.until_on END AS until_on,
            p.reason
        FROM enrolment n
        JOIN enrolment_pause p ON p.enrolment_id = n.id
        WHERE n.centre_id = $1 AND n.service = 'day_care' AND (n.until_on IS NULL OR n.until_on > $2) AND p.from_on < $3
            AND (p.until_on IS NULL OR p.until_on > $2)
        ORDER BY p.from_on, p.id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?)
}

/// One pause.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &PauseId) -> Result<Option<PauseOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT enrolment_id, id, from_on, until_on, reason FROM enrolment_pause WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Adds a pause.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn insert(
    tx: &mut Tx,
    enrolment: &EnrolmentId,
    pause: &Pause,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO enrolment_pause (id, enrolment_id, from_on, until_on, reason, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(&pause.id)
    .bind(enrolment)
    .bind(pause.from_on)
    .bind(pause.until_on)
    .bind(&pause.reason)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Sets the day on which the elder comes again.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn set_until(tx: &mut Tx, id: &PauseId, until: NaiveDate) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE enrolment_pause SET until_on = $2 WHERE id = $1")
        .bind(id)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// The last visit at a centre in `[from, until)`; no end: until further notice.
///
/// # Errors
/// When the database refuses.
pub async fn last_visit_in(
    tx: &mut Tx,
    elder: &ElderId,
    centre: &CentreId,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT visit_on FROM visit
        WHERE elder_id = $1 AND centre_id = $2 AND visit_on >= $3 AND visit_on < $4 AND withdrawn_at IS NULL
        ORDER BY visit_on DESC
        LIMIT 1"
    )
    .bind(elder)
    .bind(centre)
    .bind(from)
    // Nobody came after the year 9999, which both databases can hold.
    .bind(until.or(NaiveDate::from_ymd_opt(9999, 12, 31)))
    .fetch_optional(on))?)
}
