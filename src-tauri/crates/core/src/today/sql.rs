//! SQL of the trends. Everything else is asked of the capability that knows it.

use chrono::NaiveDate;

use crate::error::Result;
use crate::sql;
use crate::store::Tx;

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
