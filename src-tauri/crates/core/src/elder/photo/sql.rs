//! SQL of photographs.

use chrono::{DateTime, Utc};

use super::PhotoFormat;
use crate::elder::{ContactId, ElderId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// The photograph of an elder.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Option<(PhotoFormat, Vec<u8>)>> {
    Ok(sql!(tx, |on| sqlx::query_as("SELECT format, bytes FROM elder_photo WHERE elder_id = $1")
        .bind(elder)
        .fetch_optional(on))?)
}

/// The photograph of a contact of this elder.
///
/// # Errors
/// When the database refuses.
pub async fn of_contact(
    tx: &mut Tx,
    elder: &ElderId,
    contact: &ContactId,
) -> Result<Option<(PhotoFormat, Vec<u8>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.format, p.bytes FROM contact_photo p
        JOIN contact k ON k.id = p.contact_id
        WHERE p.contact_id = $1 AND k.elder_id = $2"
    )
    .bind(contact)
    .bind(elder)
    .fetch_optional(on))?)
}

/// Keeps the photograph of an elder in place of the one before.
///
/// # Errors
/// When the database refuses.
pub async fn keep_elder(
    tx: &mut Tx,
    elder: &ElderId,
    format: PhotoFormat,
    bytes: &[u8],
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO elder_photo (elder_id, format, bytes, recorded_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (elder_id) DO UPDATE
        SET format = excluded.format, bytes = excluded.bytes, recorded_at = excluded.recorded_at"
    )
    .bind(elder)
    .bind(format)
    .bind(bytes)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Keeps the photograph of a contact in place of the one before.
///
/// # Errors
/// When the database refuses.
pub async fn keep_contact(
    tx: &mut Tx,
    contact: &ContactId,
    format: PhotoFormat,
    bytes: &[u8],
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO contact_photo (contact_id, format, bytes, recorded_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (contact_id) DO UPDATE
        SET format = excluded.format, bytes = excluded.bytes, recorded_at = excluded.recorded_at"
    )
    .bind(contact)
    .bind(format)
    .bind(bytes)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Takes the photograph of an elder away; says whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove_elder(tx: &mut Tx, elder: &ElderId) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query("DELETE FROM elder_photo WHERE elder_id = $1")
        .bind(elder)
        .execute(on))?;
    Ok(rows > 0)
}

/// Takes the photograph of a contact away; says whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove_contact(tx: &mut Tx, contact: &ContactId) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query("DELETE FROM contact_photo WHERE contact_id = $1")
        .bind(contact)
        .execute(on))?;
    Ok(rows > 0)
}
