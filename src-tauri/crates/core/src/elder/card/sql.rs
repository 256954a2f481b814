//! SQL of cards.

use chrono::{DateTime, Utc};

use super::Card;
use crate::elder::ElderId;
use crate::elder::reading::folded;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Whether a code was ever given.
///
/// # Errors
/// When the database refuses.
pub async fn is_taken(tx: &mut Tx, code: &str) -> Result<bool> {
    let rows: i64 = sql!(tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM elder_card WHERE code = $1")
        .bind(code)
        .fetch_one(on))?;
    Ok(rows > 0)
}

/// Adds a card.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut Tx, code: &str, elder: &ElderId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO elder_card (code, elder_id, issued_at) VALUES ($1, $2, $3)"
    )
    .bind(code)
    .bind(elder)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Ends the card that is valid now.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, elder: &ElderId, reason: &str, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE elder_card SET ended_at = $2, end_reason = $3 WHERE elder_id = $1 AND ended_at IS NULL"
    )
    .bind(elder)
    .bind(at)
    .bind(reason.trim())
    .execute(on))?;
    Ok(())
}

/// An elder's cards, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Vec<Card>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT code, issued_at, ended_at, end_reason FROM elder_card
        WHERE elder_id = $1
        ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, issued_at DESC, code"
    )
    .bind(elder)
    .fetch_all(on))?)
}

/// The card that is valid now.
///
/// # Errors
/// When the database refuses.
pub async fn current(tx: &mut Tx, elder: &ElderId) -> Result<Option<Card>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT code, issued_at, ended_at, end_reason FROM elder_card WHERE elder_id = $1 AND ended_at IS NULL"
    )
    .bind(elder)
    .fetch_optional(on)
    })?)
}

/// A card and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Held {
    /// Whose.
    pub elder_id: ElderId,
    /// The card.
    #[sqlx(flatten)]
    pub card: Card,
}

/// The card of this code, valid or not.
///
/// # Errors
/// When the database refuses.
pub async fn find(tx: &mut Tx, code: &str) -> Result<Option<Held>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, code, issued_at, ended_at, end_reason FROM elder_card WHERE code = $1"
    )
    .bind(code)
    .fetch_optional(on))?)
}

/// Makes the new code the one by which the search finds the elder.
///
/// # Errors
/// When the database refuses.
pub async fn make_findable(tx: &mut Tx, elder: &ElderId, old: Option<&str>, new: &str) -> Result<()> {
    let key = |code: &str| format!(" {}. ", folded(code));
    let (old, new) = (old.map_or_else(|| " ".to_owned(), key), key(new));
    // Without an old code the new one is added at the end; every text ends with a blank.
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE elder SET search_text = CASE WHEN $2 = ' ' THEN RTRIM(search_text) || $3 ELSE REPLACE(search_text, $2, $3) END
        WHERE id = $1"
    )
    .bind(elder)
    .bind(&old)
    .bind(&new)
    .execute(on)
    })?;
    Ok(())
}
