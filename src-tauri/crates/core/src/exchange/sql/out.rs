//! Visits and stays with the names by which lists know them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::admission::{LeavingReason, Payer};
use crate::elder::{Category, ElderId};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// A visit of a day that is over.
#[derive(sqlx::FromRow)]
pub(crate) struct VisitOut {
    pub name: String,
    pub birth_on: NaiveDate,
    pub centre_name: String,
    pub time_zone: String,
    pub visit_on: NaiveDate,
    pub arrived_at: DateTime<Utc>,
    pub departed_at: Option<DateTime<Utc>>,
    pub brought_by: String,
    pub collected_by: String,
}

/// The visits from a day until before another.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn visits(tx: &mut Tx, from_on: NaiveDate, until_on: NaiveDate) -> Result<Vec<VisitOut>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT e.name, e.birth_on, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at, v.departed_at,
            v.brought_by, v.collected_by
        FROM centre c
        JOIN visit v ON v.centre_id = c.id AND v.visit_on >= $1 AND v.visit_on < $2 AND v.withdrawn_at IS NULL
        JOIN elder e ON e.id = v.elder_id
        ORDER BY v.visit_on, c.name, v.arrived_at, v.id"
    )
    .bind(from_on)
    .bind(until_on)
    .fetch_all(on)
    })?)
}

/// A stay with its place and what was agreed.
#[derive(sqlx::FromRow)]
pub(crate) struct StayOut {
    pub elder_id: ElderId,
    pub centre_name: String,
    pub building_name: String,
    pub room_name: String,
    pub bed_label: String,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub admitted_on: NaiveDate,
    /// Of the last stay of an admission.
    pub leaving_reason: Option<LeavingReason>,
    pub destination: String,
    pub payer: Payer,
    pub category: Category,
    pub planned_to_on: Option<NaiveDate>,
    pub agreement_number: String,
}

/// All stays.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn stays(tx: &mut Tx) -> Result<Vec<StayOut>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.elder_id, c.name AS centre_name, g.name AS building_name, r.name AS room_name, b.label AS bed_label,
            s.from_on, s.to_on, a.from_on AS admitted_on,
            CASE WHEN s.ended_how = 'left' THEN a.leaving_reason END AS leaving_reason,
            CASE WHEN s.ended_how = 'left' THEN a.destination ELSE '' END AS destination, a.payer, a.category,
            a.planned_to_on, a.agreement_number
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN centre c ON c.id = a.centre_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        JOIN floor f ON f.id = r.floor_id
        JOIN building g ON g.id = f.building_id
        WHERE s.withdrawn_at IS NULL
        ORDER BY s.from_at, s.id",
        )
        .fetch_all(on)
    })?)
}
