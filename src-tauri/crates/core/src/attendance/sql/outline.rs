//! SQL of the outlines: the same as the board asks, of all centres at once and without what the start screen does not show.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::attendance::rules::VisitFacts;
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::enrolment::sql::expected::holds_anywhere;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// An elder at a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// At which centre.
    pub centre_id: CentreId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The order of lists.
    pub sort_key: String,
}

/// Someone who is expected.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ExpectedRow {
    /// Who, and where.
    #[sqlx(flatten)]
    pub person: PersonRow,
    /// When, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
}

/// Who is enrolled for a day that counts as a weekday, at all centres: whether they are open is theirs to say.
///
/// # Errors
/// When the database refuses.
pub async fn enrolled(tx: &mut Tx, on_day: NaiveDate, weekday: i64) -> Result<Vec<ExpectedRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT n.centre_id, n.elder_id, e.name, e.sort_key, d.planned_arrival
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $1
        JOIN elder e ON e.id = n.elder_id
        WHERE ",
        holds_anywhere!()
    ))
    .bind(weekday)
    .bind(on_day)
    .fetch_all(on))?)
}

/// A visit of the day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct VisitRow {
    /// Who, and where.
    #[sqlx(flatten)]
    pub person: PersonRow,
    arrived_at: DateTime<Utc>,
    arrival_recorded_at: DateTime<Utc>,
    departed_at: Option<DateTime<Utc>>,
    departure_recorded_at: Option<DateTime<Utc>>,
    departure_missing: bool,
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

/// The visits of a day at all centres, in the order of arrival.
///
/// # Errors
/// When the database refuses.
pub async fn visits(tx: &mut Tx, on_day: NaiveDate) -> Result<Vec<VisitRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.centre_id, v.elder_id, e.name, e.sort_key, v.arrived_at, v.arrival_recorded_at, v.departed_at,
            v.departure_recorded_at, v.departure_missing
        FROM centre c
        JOIN visit v ON v.centre_id = c.id AND v.visit_on = $1 AND v.withdrawn_at IS NULL
        JOIN elder e ON e.id = v.elder_id
        ORDER BY v.arrived_at, v.id"
    )
    .bind(on_day)
    .fetch_all(on)
    })?)
}

/// Whose absence from which centre covers a day.
///
/// # Errors
/// When the database refuses.
pub async fn absent(tx: &mut Tx, on_day: NaiveDate) -> Result<Vec<(CentreId, ElderId)>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.centre_id, a.elder_id
        FROM centre c
        JOIN absence a ON a.centre_id = c.id AND a.until_on > $1 AND a.from_on <= $1 AND a.withdrawn_at IS NULL"
    )
    .bind(on_day)
    .fetch_all(on)
    })?)
}

/// A room in which there are more than it holds.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CrowdedRoom {
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub name: String,
    /// How many it holds.
    pub capacity: i64,
    /// How many are in it now.
    pub here: i64,
}

/// The rooms in use in which there are more than they hold, in the order of the board.
///
/// # Errors
/// When the database refuses.
pub async fn crowded(tx: &mut Tx, on_day: NaiveDate) -> Result<Vec<CrowdedRoom>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT r.centre_id, r.name, r.capacity, h.here
        FROM room r
        JOIN (
            SELECT v.centre_id, v.room_id, COUNT(*) AS here
            FROM centre c
            JOIN visit v ON v.centre_id = c.id AND v.visit_on = $1 AND v.departed_at IS NULL
                AND v.withdrawn_at IS NULL AND NOT v.departure_missing
            GROUP BY v.centre_id, v.room_id
        ) h ON h.room_id = r.id AND h.centre_id = r.centre_id
        WHERE r.closed_at IS NULL AND h.here > r.capacity
        ORDER BY r.position, r.name"
    )
    .bind(on_day)
    .fetch_all(on))?)
}

/// A visit of a past day whose leaving nobody recorded.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenRow {
    /// At which centre.
    pub centre_id: CentreId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The day.
    pub visit_on: NaiveDate,
}

/// Visits of days before `today` whose leaving nobody recorded, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn left_open(tx: &mut Tx, today: NaiveDate) -> Result<Vec<OpenRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.centre_id, v.elder_id, e.name, v.visit_on
        FROM centre c
        JOIN visit v ON v.centre_id = c.id AND v.visit_on < $1 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
        JOIN elder e ON e.id = v.elder_id
        ORDER BY v.visit_on DESC, e.sort_key"
    )
    .bind(today)
    .fetch_all(on)
    })?)
}

/// How many elders are asked for in one statement: SQLite takes at most 32,766 values.
const AT_ONCE: usize = 500;

/// The telephone number that is called first, of those who have a contact.
///
/// # Errors
/// When the database refuses.
pub async fn first_phones(tx: &mut Tx, elders: &[&ElderId]) -> Result<HashMap<ElderId, String>> {
    let mut phones = HashMap::new();
    for some in elders.chunks(AT_ONCE) {
        let rows: Vec<(ElderId, String)> = sql!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "SELECT elder_id, phone FROM contact WHERE ended_at IS NULL AND elder_id IN (",
            );
            let mut list = query.separated(", ");
            for elder in some {
                list.push_bind(*elder);
            }
            query.push(") ORDER BY emergency_order");
            query.build_query_as().fetch_all(on).await
        })?;
        for (elder, phone) in rows {
            phones.entry(elder).or_insert(phone);
        }
    }
    Ok(phones)
}
