//! SQL of visits: coming, leaving, taking back, setting right.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::rules::collecting::Collector;
use crate::attendance::{AbsenceId, Transport, VisitId};
use crate::centre::{CentreId, RoomId};
use crate::day;
use crate::elder::{ContactId, ElderId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The visit that has not ended.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OpenVisit {
    /// Names the visit.
    pub id: VisitId,
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
    /// Where the elder is.
    pub room_id: Option<RoomId>,
}

impl OpenVisit {
    /// Whether its day is over: nobody recorded the leaving.
    #[must_use]
    pub fn is_forgotten(&self, now: DateTime<Utc>) -> bool {
        day::zone(&self.time_zone).is_ok_and(|zone| self.visit_on < day::date_at(zone, now))
    }
}

/// An elder's visit that has not ended; the schema allows one.
///
/// # Errors
/// When the database refuses.
pub async fn open_visit(tx: &mut Tx, elder: &ElderId) -> Result<Option<OpenVisit>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.id, v.centre_id, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at, v.room_id
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.elder_id = $1 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing"
    )
    .bind(elder)
    .fetch_optional(on)
    })?)
}

/// A new visit. Whose, where and when; the rest may be left out.
#[derive(Debug, Clone, Copy)]
pub struct NewVisit<'a> {
    /// Names the visit.
    pub id: &'a VisitId,
    /// Who.
    pub elder: &'a ElderId,
    /// Where.
    pub centre: &'a CentreId,
    /// The day in the centre's zone.
    pub on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// When that was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who brought the elder.
    pub brought_by: &'a str,
    /// What else is known.
    pub more: Arrival<'a>,
}

/// What may be known of an arrival.
#[derive(Debug, Clone, Copy, Default)]
pub struct Arrival<'a> {
    /// How the elder came.
    pub transport: Option<Transport>,
    /// Into which room.
    pub room: Option<&'a RoomId>,
    /// Body temperature, tenths of a degree Celsius.
    pub temperature_tenths_celsius: Option<i64>,
    /// What was noted.
    pub remark: &'a str,
    /// Why it was recorded later than it was.
    pub reason: &'a str,
    /// Why the elder was let in over the licensed places.
    pub over_places_reason: &'a str,
    /// The absence that it ended, and until when that was meant.
    pub ended_absence: Option<(&'a AbsenceId, NaiveDate)>,
    /// The visit at another centre that a move ended.
    pub moved_from: Option<&'a VisitId>,
    /// The day was over or closed: entered as a correction at this instant.
    pub corrected_at: Option<DateTime<Utc>>,
    /// Left, who collected: of a visit entered afterwards.
    pub left: Option<(DateTime<Utc>, &'a Collector)>,
    /// Entered afterwards, the leaving not known.
    pub departure_missing: bool,
}

/// Adds a visit unless the elder has one that has not ended; says whether it was added. Of two desks at the same
/// moment one is told no, by the schema.
///
/// # Errors
/// When the database refuses.
pub async fn insert_visit(tx: &mut Tx, visit: &NewVisit<'_>) -> Result<bool> {
    let more = &visit.more;
    let (departed_at, collector) = more.left.unzip();
    let (ended_absence, ended_absence_until) = more.ended_absence.unzip();
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO visit (
            id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, arrival_transport, room_id,
            temperature_tenths_celsius, remark, arrival_reason, over_places_reason, ended_absence_id,
            ended_absence_until_on, corrected_at, departed_at, departure_recorded_at, collected_by,
            collector_contact_id, collector_is_unlisted, collector_reason, departure_missing, moved_from_visit_id
        ) VALUES (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24
        )
        ON CONFLICT DO NOTHING"
    )
    .bind(visit.id)
    .bind(visit.elder)
    .bind(visit.centre)
    .bind(visit.on)
    .bind(visit.arrived_at)
    .bind(visit.recorded_at)
    .bind(visit.brought_by)
    .bind(more.transport)
    .bind(more.room)
    .bind(more.temperature_tenths_celsius)
    .bind(more.remark)
    .bind(more.reason)
    .bind(more.over_places_reason)
    .bind(ended_absence)
    .bind(ended_absence_until)
    .bind(more.corrected_at)
    .bind(departed_at)
    .bind(departed_at.map(|_| visit.recorded_at))
    .bind(collector.map_or("", |who| who.words.as_str()))
    .bind(collector.and_then(|who| who.contact_id.as_ref()))
    .bind(collector.is_some_and(|who| who.is_unlisted))
    .bind(collector.map_or("", |who| who.reason.as_str()))
    .bind(more.departure_missing)
    .bind(more.moved_from)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Marks a visit as one whose leaving nobody recorded. No time is made up.
///
/// # Errors
/// When the database refuses.
pub async fn mark_departure_missing(tx: &mut Tx, visit: &VisitId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE visit SET departure_missing = TRUE WHERE id = $1 AND departed_at IS NULL"
    )
    .bind(visit)
    .execute(on))?;
    Ok(())
}

/// A leaving as it is recorded.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// Left.
    pub at: DateTime<Utc>,
    /// When that was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who collected.
    pub collector: &'a Collector,
    /// How the elder left.
    pub transport: Option<Transport>,
    /// Why it was recorded later than it was.
    pub reason: &'a str,
    /// The day is over or closed: a correction at this instant.
    pub corrected_at: Option<DateTime<Utc>>,
}

/// Ends a visit that has not ended; says whether it did. One whose leaving is marked as missing ends only where it is
/// told later (`is_told_later`).
///
/// # Errors
/// The raw refusal: what is told later may overlap another visit of that day.
pub async fn end_visit(
    tx: &mut Tx,
    visit: &VisitId,
    leaving: &Leaving<'_>,
    is_told_later: bool,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE visit
        SET departed_at = $2, departure_recorded_at = $3, collected_by = $4, collector_contact_id = $5,
            collector_is_unlisted = $6, collector_reason = $7, departure_transport = $8, departure_reason = $9,
            departure_missing = FALSE, corrected_at = COALESCE($10, corrected_at)
        WHERE id = $1 AND departed_at IS NULL AND withdrawn_at IS NULL AND (NOT departure_missing OR $11)"
    )
    .bind(visit)
    .bind(leaving.at)
    .bind(leaving.recorded_at)
    .bind(&leaving.collector.words)
    .bind(leaving.collector.contact_id.as_ref())
    .bind(leaving.collector.is_unlisted)
    .bind(&leaving.collector.reason)
    .bind(leaving.transport)
    .bind(leaving.reason)
    .bind(leaving.corrected_at)
    .bind(is_told_later)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// A visit as undoing and correcting see it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RecordedVisit {
    /// Names the visit.
    pub id: VisitId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Where.
    pub centre_id: CentreId,
    /// IANA name of the centre's zone.
    pub time_zone: String,
    /// The day it began.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// When that was recorded.
    pub arrival_recorded_at: DateTime<Utc>,
    /// Who brought the elder.
    pub brought_by: String,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// When that was recorded.
    pub departure_recorded_at: Option<DateTime<Utc>>,
    /// Who took the elder home.
    pub collected_by: String,
    /// Marked as never recorded.
    pub departure_missing: bool,
    /// The contact who collected.
    pub collector_contact_id: Option<ContactId>,
    /// Collected by someone who is not on the list.
    pub collector_is_unlisted: bool,
    /// Why such a person collected.
    pub collector_reason: String,
    /// What was noted.
    pub remark: String,
    /// Body temperature, tenths of a degree Celsius.
    pub temperature_tenths_celsius: Option<i64>,
    /// The absence that the arrival ended.
    pub ended_absence_id: Option<AbsenceId>,
    /// Until when that was meant.
    pub ended_absence_until_on: Option<NaiveDate>,
    /// The visit at another centre that the arrival ended as a move.
    pub moved_from_visit_id: Option<VisitId>,
    /// Taken back already.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A visit with all that was recorded of it.
///
/// # Errors
/// When the database refuses.
pub async fn recorded_visit(tx: &mut Tx, visit: &VisitId) -> Result<Option<RecordedVisit>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.id, v.elder_id, e.name, v.centre_id, c.time_zone, v.visit_on, v.arrived_at, v.arrival_recorded_at,
            v.brought_by, v.departed_at, v.departure_recorded_at, v.collected_by, v.departure_missing,
            v.collector_contact_id, v.collector_is_unlisted, v.collector_reason, v.remark, v.temperature_tenths_celsius,
            v.ended_absence_id, v.ended_absence_until_on, v.moved_from_visit_id, v.withdrawn_at
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        JOIN centre c ON c.id = v.centre_id
        WHERE v.id = $1"
    )
    .bind(visit)
    .fetch_optional(on)
    })?)
}

/// Takes back a check-in; says whether there was one to take back.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw_visit(tx: &mut Tx, visit: &VisitId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE visit SET withdrawn_at = $2 WHERE id = $1 AND departed_at IS NULL AND withdrawn_at IS NULL"
    )
    .bind(visit)
    .bind(at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Takes back a leaving; says whether there was one to take back. On a day that is over it is missing again. The reason
/// for going over the licensed places is kept where one was given. On a closed day it is a correction.
///
/// # Errors
/// The raw refusal: the elder may be somewhere else by now.
pub async fn reopen_visit(
    tx: &mut Tx,
    visit: &VisitId,
    day_is_over: bool,
    over_places_reason: &str,
    corrected_at: Option<DateTime<Utc>>,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE visit
        SET departed_at = NULL, departure_recorded_at = NULL, collected_by = '', collector_contact_id = NULL,
            collector_is_unlisted = FALSE, collector_reason = '', departure_transport = NULL, departure_reason = '',
            departure_missing = $2, over_places_reason = CASE WHEN $3 = '' THEN over_places_reason ELSE $3 END,
            corrected_at = COALESCE($4, corrected_at)
        WHERE id = $1 AND departed_at IS NOT NULL AND withdrawn_at IS NULL"
    )
    .bind(visit)
    .bind(day_is_over)
    .bind(over_places_reason)
    .bind(corrected_at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Whether an elder came to a centre on a day.
///
/// # Errors
/// When the database refuses.
pub async fn came(tx: &mut Tx, elder: &ElderId, centre: &CentreId, on_day: NaiveDate) -> Result<bool> {
    let found: Option<VisitId> = sql!(tx, |on| sqlx::query_scalar(
        "SELECT id FROM visit
        WHERE elder_id = $1 AND centre_id = $2 AND visit_on = $3 AND withdrawn_at IS NULL
        LIMIT 1"
    )
    .bind(elder)
    .bind(centre)
    .bind(on_day)
    .fetch_optional(on))?;
    Ok(found.is_some())
}

/// Whether an elder is at risk of wandering and so never leaves without a collector.
///
/// # Errors
/// When the database refuses.
pub async fn must_be_collected(tx: &mut Tx, elder: &ElderId) -> Result<bool> {
    let found: Option<String> = sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT id FROM elder_alert WHERE elder_id = $1 AND kind = 'wandering' AND ended_at IS NULL LIMIT 1"
    )
    .bind(elder)
    .fetch_optional(on)
    })?;
    Ok(found.is_some())
}
