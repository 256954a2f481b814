//! SQL of the sheets: what was agreed, who came, who was away, in a span of days. One query for each kind of row.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::rules::{AgreedDay, Span};
use crate::attendance::door::Transport;
use crate::attendance::rules::LONGEST_ABSENCE_DAYS;
use crate::attendance::{AbsenceReason, VisitId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Someone on the sheet.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// Names the elder.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
}

/// Everyone who was enrolled at a centre or came to it in a span of days, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn people(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<PersonRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT e.id AS elder_id, e.name, e.name_pinyin
        FROM elder e
        WHERE e.id IN (
            SELECT n.elder_id FROM enrolment n
            WHERE n.centre_id = $1 AND n.service = 'day_care' AND n.from_on < $3
                AND (n.until_on IS NULL OR (n.until_on > $2 AND n.until_on > n.from_on))
            UNION
            SELECT v.elder_id FROM visit v
            WHERE v.centre_id = $1 AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        )
        ORDER BY e.sort_key, e.id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// A weekday that was agreed for an elder.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AgreedRow {
    /// Who.
    pub elder_id: ElderId,
    /// The first day of the enrolment.
    pub from_on: NaiveDate,
    /// The day after its last.
    pub until_on: Option<NaiveDate>,
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// For which part of the day.
    pub day_part: DayPart,
}

impl AgreedRow {
    /// What counts for the rules.
    #[must_use]
    pub fn day(&self) -> AgreedDay {
        AgreedDay {
            from_on: self.from_on,
            until_on: self.until_on,
            weekday: self.weekday,
            day_part: self.day_part,
        }
    }
}

/// What was agreed with everyone at a centre for a span of days.
///
/// # Errors
/// When the database refuses.
pub async fn agreed(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<AgreedRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT n.elder_id, n.from_on, n.until_on, d.weekday, d.day_part
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id
        WHERE n.centre_id = $1 AND n.service = 'day_care' AND n.from_on < $3
            AND (n.until_on IS NULL OR n.until_on > $2)"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// A visit as a sheet counts it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SpanRow {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The day it began.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// Marked as never recorded.
    pub departure_missing: bool,
}

impl SpanRow {
    /// What counts for the rules.
    #[must_use]
    pub fn span(&self) -> Span {
        Span {
            arrived_at: self.arrived_at,
            departed_at: self.departed_at,
            departure_missing: self.departure_missing,
        }
    }
}

/// The visits to a centre in a span of days, in the order of arrival.
///
/// # Errors
/// When the database refuses.
pub async fn spans_at(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<SpanRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT v.elder_id, v.centre_id, v.visit_on, v.arrived_at, v.departed_at, v.departure_missing
        FROM visit v
        WHERE v.centre_id = $1 AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        ORDER BY v.arrived_at, v.id",
        )
        .bind(centre)
        .bind(from)
        .bind(until)
        .fetch_all(on)
    })?)
}

/// The visits of an elder in a span of days, in the order of arrival.
///
/// # Errors
/// When the database refuses.
pub async fn spans_of(
    tx: &mut Tx,
    elder: &ElderId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<SpanRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT v.elder_id, v.centre_id, v.visit_on, v.arrived_at, v.departed_at, v.departure_missing
        FROM visit v
        WHERE v.elder_id = $1 AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL
        ORDER BY v.arrived_at, v.id",
        )
        .bind(elder)
        .bind(from)
        .bind(until)
        .fetch_all(on)
    })?)
}

/// Below how many minutes a day attended counted as half a day at a centre, on those days of a span that are closed: each
/// counts as it did when it was closed.
///
/// # Errors
/// When the database refuses.
pub async fn half_days_kept_at(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<NaiveDate, i64>> {
    let rows: Vec<(NaiveDate, i64)> = sql!(tx, |on| sqlx::query_as(
        "SELECT closed_on, half_day_below_minutes FROM day_closing
        WHERE centre_id = $1 AND closed_on >= $2 AND closed_on < $3 AND reopened_at IS NULL"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    Ok(rows.into_iter().collect())
}

/// The same of the closed days on which an elder came, at whichever centre.
///
/// # Errors
/// When the database refuses.
pub async fn half_days_kept_of(
    tx: &mut Tx,
    elder: &ElderId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<(CentreId, NaiveDate), i64>> {
    let rows: Vec<(CentreId, NaiveDate, i64)> = sql!(tx, |on| sqlx::query_as(
        "SELECT c.centre_id, c.closed_on, c.half_day_below_minutes
        FROM visit v
        JOIN day_closing c ON c.centre_id = v.centre_id AND c.closed_on = v.visit_on AND c.reopened_at IS NULL
        WHERE v.elder_id = $1 AND v.visit_on >= $2 AND v.visit_on < $3 AND v.withdrawn_at IS NULL"
    )
    .bind(elder)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    Ok(rows.into_iter().map(|(centre, on, minutes)| ((centre, on), minutes)).collect())
}

/// An absence as a sheet counts it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AwayRow {
    /// Who.
    pub elder_id: ElderId,
    /// At which centre the elder was expected.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
}

/// No absence that touches a span ends later than this: the index need not be read to its end for a month of long ago.
fn last_end(until: NaiveDate) -> NaiveDate {
    until.checked_add_signed(TimeDelta::days(LONGEST_ABSENCE_DAYS)).unwrap_or(NaiveDate::MAX)
}

/// The absences at a centre that touch a span of days.
///
/// # Errors
/// When the database refuses.
pub async fn away_at(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<AwayRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.elder_id, a.centre_id, a.from_on, a.until_on, a.reason
        FROM absence a
        WHERE a.centre_id = $1 AND a.until_on > $2 AND a.until_on <= $4 AND a.from_on < $3 AND a.withdrawn_at IS NULL"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .bind(last_end(until))
    .fetch_all(on)
    })?)
}

/// The absences of an elder that touch a span of days.
///
/// # Errors
/// When the database refuses.
pub async fn away_of(
    tx: &mut Tx,
    elder: &ElderId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<AwayRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.elder_id, a.centre_id, a.from_on, a.until_on, a.reason
        FROM absence a
        WHERE a.elder_id = $1 AND a.until_on > $2 AND a.until_on <= $4 AND a.from_on < $3 AND a.withdrawn_at IS NULL"
    )
    .bind(elder)
    .bind(from)
    .bind(until)
    .bind(last_end(until))
    .fetch_all(on)
    })?)
}

/// The year of an elder's first visit, as that visit's day counts it.
///
/// # Errors
/// When the database refuses.
pub async fn first_visit_year(tx: &mut Tx, elder: &ElderId) -> Result<Option<i64>> {
    let first: Option<NaiveDate> = sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT visit_on FROM visit WHERE elder_id = $1 AND withdrawn_at IS NULL ORDER BY visit_on LIMIT 1"
    )
    .bind(elder)
    .fetch_optional(on)
    })?;
    Ok(first.map(|on| i64::from(on.year())))
}

/// A visit with everything that was recorded of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RecordRow {
    /// Names the visit.
    pub id: VisitId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// The day it began.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// When that was recorded.
    pub arrival_recorded_at: DateTime<Utc>,
    /// Who brought the elder.
    pub brought_by: String,
    /// How the elder came.
    pub arrival_transport: Option<Transport>,
    /// Why the arrival was recorded late.
    pub arrival_reason: String,
    /// Where in the house the elder was last.
    pub room_name: Option<String>,
    /// At the door.
    pub temperature_tenths_celsius: Option<i64>,
    /// What was noted at the door.
    pub remark: String,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// When that was recorded.
    pub departure_recorded_at: Option<DateTime<Utc>>,
    /// Who took the elder home.
    pub collected_by: String,
    /// Not on the elder's list.
    pub collector_is_unlisted: bool,
    /// Why that person was allowed to.
    pub collector_reason: String,
    /// How the elder left.
    pub departure_transport: Option<Transport>,
    /// Why the leaving was recorded late.
    pub departure_reason: String,
    /// What was said at closing.
    pub closing_explanation: String,
    /// Set right afterwards.
    pub corrected_at: Option<DateTime<Utc>>,
    /// Marked as never recorded.
    pub departure_missing: bool,
    /// The check-in was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// One visit, taken back or not.
///
/// # Errors
/// When the database refuses.
pub async fn visit(tx: &mut Tx, visit: &VisitId) -> Result<Option<RecordRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.id, v.elder_id, e.name, v.centre_id, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at,
            v.arrival_recorded_at, v.brought_by, v.arrival_transport, v.arrival_reason, r.name AS room_name,
            v.temperature_tenths_celsius, v.remark, v.departed_at, v.departure_recorded_at, v.collected_by,
            v.collector_is_unlisted, v.collector_reason, v.departure_transport, v.departure_reason,
            v.closing_explanation, v.corrected_at, v.departure_missing, v.withdrawn_at
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        JOIN centre c ON c.id = v.centre_id
        LEFT JOIN room r ON r.id = v.room_id
        WHERE v.id = $1"
    )
    .bind(visit)
    .fetch_optional(on)
    })?)
}

/// The visits of an elder on a day, at whatever centre, in the order of arrival.
///
/// # Errors
/// When the database refuses.
pub async fn visits_on(tx: &mut Tx, elder: &ElderId, day: NaiveDate) -> Result<Vec<RecordRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.id, v.elder_id, e.name, v.centre_id, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at,
            v.arrival_recorded_at, v.brought_by, v.arrival_transport, v.arrival_reason, r.name AS room_name,
            v.temperature_tenths_celsius, v.remark, v.departed_at, v.departure_recorded_at, v.collected_by,
            v.collector_is_unlisted, v.collector_reason, v.departure_transport, v.departure_reason,
            v.closing_explanation, v.corrected_at, v.departure_missing, v.withdrawn_at
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        JOIN centre c ON c.id = v.centre_id
        LEFT JOIN room r ON r.id = v.room_id
        WHERE v.elder_id = $1 AND v.visit_on = $2 AND v.withdrawn_at IS NULL
        ORDER BY v.arrived_at, v.id"
    )
    .bind(elder)
    .bind(day)
    .fetch_all(on)
    })?)
}

/// An absence with its identifier, for its trail.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AbsenceRow {
    /// Names the absence.
    pub id: String,
    /// At which centre.
    pub centre_name: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// Who told it.
    pub told_by: String,
    /// What was said.
    pub note: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// The absences of an elder that cover a day.
///
/// # Errors
/// When the database refuses.
pub async fn absences_on(tx: &mut Tx, elder: &ElderId, day: NaiveDate) -> Result<Vec<AbsenceRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.id, c.name AS centre_name, a.from_on, a.until_on, a.reason, a.told_by, a.note,
            a.recorded_at
        FROM absence a
        JOIN centre c ON c.id = a.centre_id
        WHERE a.elder_id = $1 AND a.from_on <= $2 AND a.until_on > $2 AND a.withdrawn_at IS NULL
        ORDER BY a.id"
    )
    .bind(elder)
    .bind(day)
    .fetch_all(on))?)
}
