//! SQL of the legal days that were entered.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::LegalDay;
use super::rules::LegalDays;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The years that were entered.
///
/// # Errors
/// When the database refuses.
pub async fn years(tx: &mut Tx) -> Result<BTreeSet<i64>> {
    let years: Vec<i64> =
        sql!(tx, |on| sqlx::query_scalar("SELECT year FROM legal_year ORDER BY year").fetch_all(on))?;
    Ok(years.into_iter().collect())
}

/// An entered day and the year with which it was entered.
#[derive(Debug, sqlx::FromRow)]
pub struct EnteredDay {
    /// The year.
    pub year: i64,
    /// The day.
    #[sqlx(flatten)]
    pub day: LegalDay,
}

/// All entered days, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn entered(tx: &mut Tx) -> Result<Vec<EnteredDay>> {
    Ok(sql!(tx, |on| sqlx::query_as("SELECT year, legal_on, kind, name FROM legal_day ORDER BY legal_on")
        .fetch_all(on))?)
}

/// The entered days of a year, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn of_year(tx: &mut Tx, year: i64) -> Result<Vec<LegalDay>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT legal_on, kind, name FROM legal_day WHERE year = $1 ORDER BY legal_on"
    )
    .bind(year)
    .fetch_all(on))?)
}

/// What is known of legal days in a span of days.
///
/// # Errors
/// When the database refuses.
pub async fn known(tx: &mut Tx, from: NaiveDate, until: NaiveDate) -> Result<LegalDays> {
    let years = years(tx).await?;
    if years.is_empty() {
        return Ok(LegalDays::default());
    }
    let days: Vec<LegalDay> = sql!(tx, |on| sqlx::query_as(
        "SELECT legal_on, kind, name FROM legal_day WHERE legal_on >= $1 AND legal_on < $2"
    )
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    Ok(LegalDays::new(days, &years))
}

/// Adds a year, without its days.
///
/// # Errors
/// When the database refuses.
pub async fn insert_year(tx: &mut Tx, year: i64, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("INSERT INTO legal_year (year, recorded_at) VALUES ($1, $2)")
        .bind(year)
        .bind(at)
        .execute(on))?;
    Ok(())
}

/// Adds a day.
///
/// # Errors
/// The raw refusal, so that a day of another year can be told.
pub async fn insert_day(tx: &mut Tx, year: i64, day: &LegalDay) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO legal_day (legal_on, year, kind, name) VALUES ($1, $2, $3, $4)"
    )
    .bind(day.on)
    .bind(year)
    .bind(day.kind)
    .bind(day.name.trim())
    .execute(on))?;
    Ok(())
}

/// Removes an entered year with its days; the trail keeps them.
///
/// # Errors
/// When the database refuses.
pub async fn delete_year(tx: &mut Tx, year: i64) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM legal_day WHERE year = $1").bind(year).execute(on))?;
    sql_execute!(tx, |on| sqlx::query("DELETE FROM legal_year WHERE year = $1").bind(year).execute(on))?;
    Ok(())
}
