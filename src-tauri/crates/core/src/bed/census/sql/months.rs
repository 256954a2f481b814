//! SQL of closed months.

use chrono::NaiveDate;

use super::Scope;
use crate::bed::census::commands::first_of_month;
use crate::bed::census::earlier::AsCounted;
use crate::bed::census::{CensusCounts, ClosedMonth};
use crate::bed::{CensusMonthId, WardId};
use crate::centre::CentreId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The last counting of every closed month that touches the span.
///
/// # Errors
/// When the database refuses.
pub async fn closed_months(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<ClosedMonth>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT m.id, m.centre_id, c.name AS centre_name, m.month_on, m.revision, m.closed_at, m.closed_by, m.reason,
            m.bed_days, m.closed_bed_days, m.occupied_days, m.held_days, m.same_day, m.same_day_counts_one
        FROM census_month m
        JOIN centre c ON c.id = m.centre_id
        WHERE ($1 IS NULL OR m.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND m.month_on >= $3 AND m.month_on < $4
            AND m.revision = (
                SELECT MAX(z.revision) FROM census_month z WHERE z.centre_id = m.centre_id AND z.month_on = m.month_on
            )
        ORDER BY m.month_on, c.name, m.id"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
}

/// Writes down the counting of a month.
///
/// # Errors
/// When the database refuses.
pub async fn insert_month(tx: &mut Tx, month: &ClosedMonth) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO census_month (
            id, centre_id, month_on, revision, closed_at, closed_by, reason, bed_days, closed_bed_days, occupied_days,
            held_days, same_day, same_day_counts_one
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    )
    .bind(&month.id)
    .bind(&month.centre_id)
    .bind(month.month_on)
    .bind(month.revision)
    .bind(month.closed_at)
    .bind(&month.closed_by)
    .bind(&month.reason)
    .bind(month.bed_days)
    .bind(month.closed_bed_days)
    .bind(month.occupied_days)
    .bind(month.held_days)
    .bind(month.same_day)
    .bind(month.same_day_counts_one)
    .execute(on)
    })?;
    Ok(())
}

/// Writes down the counting of a day and ward.
///
/// # Errors
/// When the database refuses.
pub async fn insert_month_day(
    tx: &mut Tx,
    month: &CensusMonthId,
    on_day: NaiveDate,
    ward: &WardId,
    counts: &CensusCounts,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO census_month_day (census_month_id, census_on, ward_id, beds, closed, occupied, held, same_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(month)
    .bind(on_day)
    .bind(ward)
    .bind(counts.beds)
    .bind(counts.closed)
    .bind(counts.occupied)
    .bind(counts.held)
    .bind(counts.same_day)
    .execute(on)
    })?;
    Ok(())
}

/// Says until which day the census of a centre is closed.
///
/// # Errors
/// When the database refuses.
pub async fn close_until(tx: &mut Tx, centre: &CentreId, until: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE residence SET closed_until_on = $2 WHERE centre_id = $1")
        .bind(centre)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// The closed months of the span that were counted by another rule for coming and leaving on one day than the centre has
/// now: which centre, which month.
///
/// # Errors
/// When the database refuses.
pub async fn counted_otherwise(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(CentreId, NaiveDate)>> {
    let from = first_of_month(scope.from);
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT m.centre_id, m.month_on
        FROM census_month m
        JOIN centre c ON c.id = m.centre_id
        LEFT JOIN residence x ON x.centre_id = m.centre_id
        WHERE ($1 IS NULL OR m.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND m.month_on >= $3 AND m.month_on < $4 AND m.revision = 1
            AND m.same_day_counts_one <> COALESCE(x.same_day_counts_one, TRUE)"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// As what beds were counted on days of the span before they were changed, by bed, the first first.
///
/// # Errors
/// When the database refuses.
pub async fn as_counted(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<AsCounted>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT x.bed_id, x.until_on, x.kind, w.id AS ward_id, w.name AS ward_name
        FROM bed_as_counted x
        JOIN bed b ON b.id = x.bed_id
        JOIN centre c ON c.id = b.centre_id
        JOIN ward w ON w.id = x.ward_id
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2) AND x.until_on > $3
        ORDER BY x.bed_id, x.until_on"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .fetch_all(on))?)
}

/// A day and ward as it was written down.
pub type WrittenDay = (NaiveDate, WardId, i64, i64, i64, i64, i64);

/// The days of the closed months of a centre as they were written down last: day, ward, beds, closed, occupied, held,
/// same day.
///
/// # Errors
/// When the database refuses.
pub async fn written_days(tx: &mut Tx, centre: &CentreId) -> Result<Vec<WrittenDay>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT d.census_on, d.ward_id, d.beds, d.closed, d.occupied, d.held, d.same_day
        FROM census_month m
        JOIN census_month_day d ON d.census_month_id = m.id
        WHERE m.centre_id = $1 AND m.revision = (
            SELECT MAX(z.revision) FROM census_month z WHERE z.centre_id = m.centre_id AND z.month_on = m.month_on
        )"
    )
    .bind(centre)
    .fetch_all(on)
    })?)
}

/// The centres with closed months: which, the first day of the first, the day after the last.
///
/// # Errors
/// When the database refuses.
pub async fn centres_with_closed_months(tx: &mut Tx) -> Result<Vec<(CentreId, NaiveDate, NaiveDate)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT m.centre_id, MIN(m.month_on), MAX(x.closed_until_on)
        FROM census_month m
        JOIN residence x ON x.centre_id = m.centre_id
        WHERE x.closed_until_on IS NOT NULL
        GROUP BY m.centre_id
        ORDER BY m.centre_id"
    )
    .fetch_all(on))?)
}
