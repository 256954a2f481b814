//! SQL of visits and absences, and of the board.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::rules::VisitFacts;
use super::{Absence, AbsenceId, LeftOpen, RecordAbsence, VisitId};
use crate::centre::CentreId;
use crate::day;
use crate::elder::sql::AlertOf;
use crate::elder::{Contact, ElderId, Sex};
use crate::enrolment::DayPart;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// What the board shows of a person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// Names the elder.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// The order of lists.
    pub sort_key: String,
    /// The keys to find by.
    pub search_text: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
}

/// Someone who is expected.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ExpectedRow {
    /// Who.
    #[sqlx(flatten)]
    pub person: PersonRow,
    /// When, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
    /// For which part of the day.
    pub day_part: DayPart,
}

/// Who is enrolled at a centre for a day. Whether the centre is open on it is the rule's to say.
///
/// # Errors
/// When the database refuses.
pub async fn expected(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<ExpectedRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT n.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.sex, e.birth_on, d.planned_arrival,
            d.day_part
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $3
        JOIN elder e ON e.id = n.elder_id
        WHERE n.centre_id = $1 AND n.service = 'day_care' AND n.from_on <= $2
            AND (n.until_on IS NULL OR n.until_on > $2)"
    )
    .bind(centre)
    .bind(on_day)
    .bind(day::weekday(on_day))
    .fetch_all(on)
    })?)
}

/// Whether one elder is enrolled at a centre for a day, and the centre open on it.
///
/// # Errors
/// When the database refuses.
pub async fn is_expected(tx: &mut Tx, elder: &ElderId, centre: &CentreId, on_day: NaiveDate) -> Result<bool> {
    let found: Option<i64> = sql!(tx, |on| sqlx::query_scalar(
        "SELECT d.weekday
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $4
        JOIN centre_opening o ON o.centre_id = n.centre_id AND o.weekday = $4
        WHERE n.elder_id = $1 AND n.centre_id = $2 AND n.service = 'day_care' AND n.from_on <= $3
            AND (n.until_on IS NULL OR n.until_on > $3)
        LIMIT 1"
    )
    .bind(elder)
    .bind(centre)
    .bind(on_day)
    .bind(day::weekday(on_day))
    .fetch_optional(on))?;
    Ok(found.is_some())
}

/// A visit of the day and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct VisitRow {
    /// Who.
    #[sqlx(flatten)]
    pub person: PersonRow,
    /// Names the visit.
    pub id: VisitId,
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
}

impl VisitRow {
    /// What counts for the rules.
    #[must_use]
    pub fn facts(&self) -> VisitFacts {
        VisitFacts {
            arrived_at: self.arrived_at,
            arrival_recorded_at: self.arrival_recorded_at,
            departed_at: self.departed_at,
            departure_recorded_at: self.departure_recorded_at,
            departure_missing: self.departure_missing,
        }
    }
}

/// The visits of a day at a centre, in the order of arrival.
///
/// # Errors
/// When the database refuses.
pub async fn visits(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<VisitRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.sex, e.birth_on, v.id, v.arrived_at,
            v.arrival_recorded_at, v.brought_by, v.departed_at, v.departure_recorded_at, v.collected_by,
            v.departure_missing
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.withdrawn_at IS NULL
        ORDER BY v.arrived_at, v.id"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on)
    })?)
}

/// The absences at a centre that cover a day.
///
/// # Errors
/// When the database refuses.
pub async fn absences(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<Absence>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, from_on, until_on, reason, note
        FROM absence
        WHERE centre_id = $1 AND until_on > $2 AND from_on <= $2 AND withdrawn_at IS NULL"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Who is on the board of a day: `$1` the centre, `$2` the day, `$3` its weekday.
macro_rules! on_the_board {
    () => {
        "(SELECT n.elder_id
            FROM enrolment n
            JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $3
            WHERE n.centre_id = $1 AND n.service = 'day_care' AND n.from_on <= $2
                AND (n.until_on IS NULL OR n.until_on > $2)
        UNION
        SELECT v.elder_id FROM visit v WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.withdrawn_at IS NULL)"
    };
}

/// The alerts of everyone on the board.
///
/// # Errors
/// When the database refuses.
pub async fn alerts(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<AlertOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT a.elder_id, a.kind, a.severity, a.note
        FROM elder_alert a
        WHERE a.ended_at IS NULL AND a.elder_id IN ",
        on_the_board!(),
        " ORDER BY a.id"
    ))
    .bind(centre)
    .bind(on_day)
    .bind(day::weekday(on_day))
    .fetch_all(on))?)
}

/// A contact and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ContactOf {
    /// Whose.
    pub elder_id: ElderId,
    /// Which.
    #[sqlx(flatten)]
    pub contact: Contact,
}

/// The contacts of everyone on the board, in the order of calling.
///
/// # Errors
/// When the database refuses.
pub async fn contacts(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<ContactOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT c.elder_id, c.id, c.name, c.relation, c.phone, c.emergency_order, c.may_collect
        FROM contact c
        WHERE c.ended_at IS NULL AND c.elder_id IN ",
        on_the_board!(),
        " ORDER BY c.emergency_order"
    ))
    .bind(centre)
    .bind(on_day)
    .bind(day::weekday(on_day))
    .fetch_all(on))?)
}

/// Visits of days before `today` whose leaving nobody recorded, the latest first, at most a hundred.
///
/// # Errors
/// When the database refuses.
pub async fn left_open(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<LeftOpen>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id AS visit_id, v.elder_id, e.name, v.visit_on, v.arrived_at
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        WHERE v.centre_id = $1 AND v.visit_on < $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
        ORDER BY v.visit_on DESC, e.sort_key
        LIMIT 100"
    )
    .bind(centre)
    .bind(today)
    .fetch_all(on))?)
}

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
        "SELECT v.id, v.centre_id, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.elder_id = $1 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing"
    )
    .bind(elder)
    .fetch_optional(on)
    })?)
}

/// A new visit.
#[derive(Debug)]
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
}

/// Adds a visit unless the elder has one that has not ended; says whether it was added. Of two desks at the same
/// moment one is told no, by the schema.
///
/// # Errors
/// When the database refuses.
pub async fn insert_visit(tx: &mut Tx, visit: &NewVisit<'_>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO visit (
            id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, collected_by,
            departure_missing
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, '', FALSE)
        ON CONFLICT DO NOTHING"
    )
    .bind(visit.id)
    .bind(visit.elder)
    .bind(visit.centre)
    .bind(visit.on)
    .bind(visit.arrived_at)
    .bind(visit.recorded_at)
    .bind(visit.brought_by)
    .execute(on))?;
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

/// Ends a visit that has not ended; says whether it did.
///
/// # Errors
/// When the database refuses.
pub async fn end_visit(
    tx: &mut Tx,
    visit: &VisitId,
    departed_at: DateTime<Utc>,
    recorded_at: DateTime<Utc>,
    collected_by: &str,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE visit SET departed_at = $2, departure_recorded_at = $3, collected_by = $4
        WHERE id = $1 AND departed_at IS NULL AND withdrawn_at IS NULL AND NOT departure_missing"
    )
    .bind(visit)
    .bind(departed_at)
    .bind(recorded_at)
    .bind(collected_by)
    .execute(on))?;
    Ok(rows == 1)
}

/// Records the leaving of a visit that lacks it; says whether it did.
///
/// # Errors
/// When the database refuses.
pub async fn end_forgotten_visit(
    tx: &mut Tx,
    visit: &VisitId,
    departed_at: DateTime<Utc>,
    recorded_at: DateTime<Utc>,
    collected_by: &str,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE visit
        SET departed_at = $2, departure_recorded_at = $3, collected_by = $4, departure_missing = FALSE
        WHERE id = $1 AND departed_at IS NULL AND withdrawn_at IS NULL"
    )
    .bind(visit)
    .bind(departed_at)
    .bind(recorded_at)
    .bind(collected_by)
    .execute(on))?;
    Ok(rows == 1)
}

/// A visit as undoing and correcting see it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RecordedVisit {
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
        "SELECT v.elder_id, e.name, v.centre_id, c.time_zone, v.visit_on, v.arrived_at, v.arrival_recorded_at,
            v.brought_by, v.departed_at, v.departure_recorded_at, v.collected_by, v.departure_missing, v.withdrawn_at
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

/// Takes back a leaving; says whether there was one to take back. On a day that is over it is missing again.
///
/// # Errors
/// The raw refusal: the elder may be somewhere else by now.
pub async fn reopen_visit(tx: &mut Tx, visit: &VisitId, day_is_over: bool) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE visit
        SET departed_at = NULL, departure_recorded_at = NULL, collected_by = '', departure_missing = $2
        WHERE id = $1 AND departed_at IS NOT NULL AND withdrawn_at IS NULL"
    )
    .bind(visit)
    .bind(day_is_over)
    .execute(on))?;
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

/// Adds an absence.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn insert_absence(
    tx: &mut Tx,
    id: &AbsenceId,
    asked: &RecordAbsence,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO absence (id, elder_id, centre_id, from_on, until_on, reason, note, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(&asked.elder_id)
    .bind(&asked.centre_id)
    .bind(asked.from_on)
    .bind(asked.until_on)
    .bind(asked.reason)
    .bind(asked.note.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// An absence and where it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AbsenceRecord {
    /// The absence.
    #[sqlx(flatten)]
    pub absence: Absence,
    /// Where.
    pub centre_id: CentreId,
}

/// An absence that was not taken back.
///
/// # Errors
/// When the database refuses.
pub async fn absence(tx: &mut Tx, id: &AbsenceId) -> Result<Option<AbsenceRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, centre_id, from_on, until_on, reason, note
        FROM absence
        WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Takes back an absence.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw_absence(tx: &mut Tx, id: &AbsenceId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE absence SET withdrawn_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}
