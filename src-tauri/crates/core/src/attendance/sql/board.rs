//! SQL of the board: who is expected, who came, who is away, and what staff must know of them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::attendance::rules::VisitFacts;
use crate::attendance::{Absence, BoardRoom, FollowUpCall, LeftOpen, Transport, VisitId};
use crate::centre::days::CentreDay;
use crate::centre::{CentreId, RoomId};
use crate::elder::sql::AlertOf;
use crate::elder::{Contact, ElderId, Sex};
use crate::enrolment::DayPart;
use crate::enrolment::sql::expected::enrolled_for_the_day;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

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
    /// What was agreed.
    #[sqlx(flatten)]
    pub plan: PlanRow,
}

/// What was agreed for a day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PlanRow {
    /// When, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
    /// For which part of the day.
    pub day_part: DayPart,
    /// Fetched by the minibus.
    pub transport_there: bool,
    /// Taken home by the minibus.
    pub transport_back: bool,
    /// The care group; empty where there is none.
    pub group_name: String,
}

/// Who is expected at a centre on a day; nobody while it is closed.
///
/// # Errors
/// When the database refuses.
pub async fn expected(tx: &mut Tx, centre: &CentreId, day: &CentreDay) -> Result<Vec<ExpectedRow>> {
    if !day.is_open() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| {
        sqlx::query_as(concat!(
        "SELECT g.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.sex, e.birth_on, g.planned_arrival,
            g.day_part, g.transport_there, g.transport_back, g.group_name
        FROM (
            SELECT n.elder_id, d.planned_arrival, d.day_part, n.transport_there, n.transport_back, n.group_name
            FROM ",
        enrolled_for_the_day!(),
        ") g JOIN elder e ON e.id = g.elder_id"
    ))
    .bind(centre)
    .bind(day.on)
    .bind(day.weekday)
    .fetch_all(on)
    })?)
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
    /// How the elder came.
    pub arrival_transport: Option<Transport>,
    /// How the elder left.
    pub departure_transport: Option<Transport>,
    /// Where the elder is, or was last.
    pub room_id: Option<RoomId>,
    /// Body temperature, tenths of a degree Celsius.
    pub temperature_tenths_celsius: Option<i64>,
    /// What was noted.
    pub remark: String,
    /// Collected by someone who is not on the list.
    pub collector_is_unlisted: bool,
    /// Why.
    pub collector_reason: String,
    /// What was said when the day was closed.
    pub closing_explanation: String,
    /// Set right.
    pub corrected_at: Option<DateTime<Utc>>,
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
            v.departure_missing, v.arrival_transport, v.departure_transport, v.room_id, v.temperature_tenths_celsius,
            v.remark, v.collector_is_unlisted, v.collector_reason, v.closing_explanation, v.corrected_at
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
        "SELECT id, elder_id, from_on, until_on, reason, note, told_by, is_announced
        FROM absence
        WHERE centre_id = $1 AND until_on > $2 AND from_on <= $2 AND withdrawn_at IS NULL"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Who is on the board of a day: `$1` the centre, `$2` the day, `$3` the weekday it counts as.
macro_rules! on_the_board {
    () => {
        concat!(
            "(SELECT n.elder_id FROM ",
            enrolled_for_the_day!(),
            " UNION
            SELECT v.elder_id FROM visit v WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.withdrawn_at IS NULL)"
        )
    };
}

/// The alerts of everyone on the board.
///
/// # Errors
/// When the database refuses.
pub async fn alerts(tx: &mut Tx, centre: &CentreId, day: &CentreDay) -> Result<Vec<AlertOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT a.elder_id, a.kind, a.severity, a.note
        FROM elder_alert a
        WHERE a.ended_at IS NULL AND a.elder_id IN ",
        on_the_board!(),
        " ORDER BY a.id"
    ))
    .bind(centre)
    .bind(day.on)
    .bind(day.weekday)
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
pub async fn contacts(tx: &mut Tx, centre: &CentreId, day: &CentreDay) -> Result<Vec<ContactOf>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(concat!(
        "SELECT c.elder_id, c.id, c.name, c.relation, c.phone, c.emergency_order, c.may_collect, c.address, c.note,
            EXISTS (SELECT 1 FROM contact_photo p WHERE p.contact_id = c.id) AS has_photo
        FROM contact c
        WHERE c.ended_at IS NULL AND c.elder_id IN ",
        on_the_board!(),
        " ORDER BY c.emergency_order"
    ))
    .bind(centre)
    .bind(day.on)
    .bind(day.weekday)
    .fetch_all(on)
    })?)
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

/// The calls made about those expected at a centre on a day, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn calls(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<FollowUpCall>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, called_at, called_whom, outcome, said
        FROM follow_up_call
        WHERE centre_id = $1 AND called_on = $2
        ORDER BY id"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// The rooms in use and how many are in each on a day: those who have not left.
///
/// # Errors
/// When the database refuses.
pub async fn rooms(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<BoardRoom>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT r.id, r.name, r.kind, r.capacity, COALESCE(h.here, 0) AS here
        FROM room r
        LEFT JOIN (
            SELECT v.room_id, COUNT(*) AS here
            FROM visit v
            WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
                AND NOT v.departure_missing
            GROUP BY v.room_id
        ) h ON h.room_id = r.id
        WHERE r.centre_id = $1 AND r.closed_at IS NULL
        ORDER BY r.position, r.name"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}
