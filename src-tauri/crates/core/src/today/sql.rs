//! SQL of the trends and of standing offers. Everything else is asked of the capability that knows it.

use chrono::NaiveDate;

use crate::bed::ReservationId;
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// An offer of a bed that nobody has answered yet.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct StandingOffer {
    /// At which centre.
    pub centre_id: CentreId,
    /// Keeps the bed.
    pub reservation_id: ReservationId,
    /// To whom.
    pub elder_id: ElderId,
    /// The name.
    pub elder_name: String,
    /// No longer stands from this day.
    pub lapses_on: NaiveDate,
}

/// The offers of beds that still stand on a day, those that lapse first first.
///
/// # Errors
/// When the database refuses.
pub async fn standing_offers(tx: &mut Tx, today: NaiveDate) -> Result<Vec<StandingOffer>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT w.centre_id, o.reservation_id, w.elder_id, e.name AS elder_name, o.lapses_on
        FROM bed_offer o
        JOIN waiting_entry w ON w.id = o.waiting_entry_id
        JOIN elder e ON e.id = w.elder_id
        WHERE o.answer IS NULL AND o.lapses_on > $1
        ORDER BY o.lapses_on, o.id"
    )
    .bind(today)
    .fetch_all(on))?)
}

/// Persons who came to day care on each day from a day until before another, in the whole district.
///
/// # Errors
/// When the database refuses.
pub async fn persons_by_day(tx: &mut Tx, from: NaiveDate, until: NaiveDate) -> Result<Vec<(NaiveDate, i64)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.visit_on, COUNT(DISTINCT v.elder_id)
        FROM centre c
        JOIN visit v ON v.centre_id = c.id AND v.visit_on >= $1 AND v.visit_on < $2 AND v.withdrawn_at IS NULL
        GROUP BY v.visit_on
        ORDER BY v.visit_on"
    )
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// The admissions that hold some day from this one on: the day of coming and the day of leaving.
///
/// # Errors
/// When the database refuses.
pub async fn admissions_since(tx: &mut Tx, from: NaiveDate) -> Result<Vec<(NaiveDate, Option<NaiveDate>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT from_on, to_on FROM admission WHERE to_on IS NULL OR to_on > $1 ORDER BY from_on"
    )
    .bind(from)
    .fetch_all(on))?)
}
