//! SQL of what surrounds an elder's record: alerts, contacts, categories.

use chrono::{DateTime, Utc};

use crate::elder::{Alert, Category, Contact, ContactDetails, ContactId, ElderId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// An alert and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AlertOf {
    /// Whose.
    pub elder_id: ElderId,
    /// Which.
    #[sqlx(flatten)]
    pub alert: Alert,
}

/// What an elder's alerts are now, the gravest first.
///
/// # Errors
/// When the database refuses.
pub async fn alerts(tx: &mut Tx, id: &ElderId) -> Result<Vec<Alert>> {
    let mut alerts: Vec<Alert> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT kind, severity, note FROM elder_alert WHERE elder_id = $1 AND ended_at IS NULL ORDER BY id"
    )
    .bind(id)
    .fetch_all(on)
    })?;
    alerts.sort_by_key(|alert| alert.severity);
    Ok(alerts)
}

/// Whom to call, in order.
///
/// # Errors
/// When the database refuses.
pub async fn contacts(tx: &mut Tx, id: &ElderId) -> Result<Vec<Contact>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT k.id, k.name, k.relation, k.phone, k.emergency_order, k.may_collect, k.address, k.note,
            EXISTS (SELECT 1 FROM contact_photo p WHERE p.contact_id = k.id) AS has_photo
        FROM contact k
        WHERE k.elder_id = $1 AND k.ended_at IS NULL
        ORDER BY k.emergency_order"
    )
    .bind(id)
    .fetch_all(on))?)
}

/// Adds an alert.
///
/// # Errors
/// When the database refuses.
pub async fn insert_alert(
    tx: &mut Tx,
    id: &str,
    elder: &ElderId,
    alert: &Alert,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO elder_alert (id, elder_id, kind, severity, note, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(elder)
    .bind(alert.kind)
    .bind(alert.severity)
    .bind(alert.note.trim())
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Ends an alert; that it was there is kept.
///
/// # Errors
/// When the database refuses.
pub async fn end_alert(tx: &mut Tx, elder: &ElderId, alert: &Alert, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE elder_alert SET ended_at = $5
        WHERE elder_id = $1 AND kind = $2 AND severity = $3 AND note = $4 AND ended_at IS NULL"
    )
    .bind(elder)
    .bind(alert.kind)
    .bind(alert.severity)
    .bind(&alert.note)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Adds a contact.
///
/// # Errors
/// When the database refuses.
pub async fn insert_contact(
    tx: &mut Tx,
    id: &ContactId,
    elder: &ElderId,
    contact: &ContactDetails,
    emergency_order: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO contact (
            id, elder_id, name, relation, phone, emergency_order, may_collect, address, note, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(id)
    .bind(elder)
    .bind(contact.name.trim())
    .bind(contact.relation)
    .bind(contact.phone.trim())
    .bind(emergency_order)
    .bind(contact.may_collect)
    .bind(contact.address.trim())
    .bind(contact.note.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Ends a contact; that it was there is kept.
///
/// # Errors
/// When the database refuses.
pub async fn end_contact(tx: &mut Tx, id: &ContactId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE contact SET ended_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}

/// Moves an elder's contacts out of the way, so that they can take other places in the order.
///
/// # Errors
/// When the database refuses.
pub async fn make_room(tx: &mut Tx, elder: &ElderId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE contact SET emergency_order = emergency_order + 1000 WHERE elder_id = $1 AND ended_at IS NULL"
    )
    .bind(elder)
    .execute(on))?;
    Ok(())
}

/// Changes a contact, who stays the same contact.
///
/// # Errors
/// When the database refuses.
pub async fn update_contact(
    tx: &mut Tx,
    id: &ContactId,
    contact: &ContactDetails,
    emergency_order: i64,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE contact
        SET name = $2, relation = $3, phone = $4, emergency_order = $5, may_collect = $6, address = $7, note = $8
        WHERE id = $1"
    )
    .bind(id)
    .bind(contact.name.trim())
    .bind(contact.relation)
    .bind(contact.phone.trim())
    .bind(emergency_order)
    .bind(contact.may_collect)
    .bind(contact.address.trim())
    .bind(contact.note.trim())
    .execute(on)
    })?;
    Ok(())
}

/// On whose account the elder is served.
///
/// # Errors
/// When the database refuses.
pub async fn categories(tx: &mut Tx, id: &ElderId) -> Result<Vec<Category>> {
    let mut categories: Vec<Category> =
        sql!(tx, |on| sqlx::query_scalar("SELECT category FROM elder_category WHERE elder_id = $1")
            .bind(id)
            .fetch_all(on))?;
    categories.sort();
    Ok(categories)
}

/// Adds a category.
///
/// # Errors
/// When the database refuses.
pub async fn insert_category(tx: &mut Tx, id: &ElderId, category: Category) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("INSERT INTO elder_category (elder_id, category) VALUES ($1, $2)")
        .bind(id)
        .bind(category)
        .execute(on))?;
    Ok(())
}

/// Takes a category away; the trail keeps that it was there.
///
/// # Errors
/// When the database refuses.
pub async fn delete_category(tx: &mut Tx, id: &ElderId, category: Category) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM elder_category WHERE elder_id = $1 AND category = $2")
        .bind(id)
        .bind(category)
        .execute(on))?;
    Ok(())
}
