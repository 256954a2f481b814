//! SQL of visitors and staff on site.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Presence, PresenceId, PresenceKind, SignIn, UsualStaff, rules};
use crate::centre::CentreId;
use crate::elder::reading;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A new presence.
#[derive(Debug)]
pub struct NewPresence<'a> {
    /// Names it.
    pub id: &'a PresenceId,
    /// What was entered.
    pub asked: &'a SignIn,
    /// The day in the centre's zone.
    pub on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
}

/// Adds a presence unless the person is signed in today; says whether it was added. Of two desks at the same moment
/// one is told no, by the schema.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut Tx, new: &NewPresence<'_>) -> Result<bool> {
    let SignIn { centre_id, kind, name, phone, elder_id, purpose } = new.asked;
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO presence (
            id, centre_id, kind, name, sort_key, person_key, phone, elder_id, purpose, presence_on, arrived_at,
            departure_note
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')
        ON CONFLICT DO NOTHING"
    )
    .bind(new.id)
    .bind(centre_id)
    .bind(kind)
    .bind(name.trim())
    .bind(reading::sort_key(name.trim()))
    .bind(rules::person_key(*kind, name, phone))
    .bind(phone.trim())
    .bind(elder_id)
    .bind(purpose.trim())
    .bind(new.on)
    .bind(new.arrived_at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Since when a person is signed in on a day.
///
/// # Errors
/// When the database refuses.
pub async fn signed_in_since(
    tx: &mut Tx,
    centre: &CentreId,
    kind: PresenceKind,
    person_key: &str,
    on_day: NaiveDate,
) -> Result<Option<DateTime<Utc>>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT arrived_at FROM presence
        WHERE centre_id = $1 AND kind = $2 AND person_key = $3 AND presence_on = $4
            AND departed_at IS NULL AND departure_note = ''"
    )
    .bind(centre)
    .bind(kind)
    .bind(person_key)
    .bind(on_day)
    .fetch_optional(on))?)
}

/// Everyone who came on a day, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<Presence>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.id, p.kind, p.name, p.phone, p.elder_id, e.name AS elder_name, p.purpose, p.presence_on,
            p.arrived_at, p.departed_at
        FROM presence p
        LEFT JOIN elder e ON e.id = p.elder_id
        WHERE p.centre_id = $1 AND p.presence_on = $2
        ORDER BY p.sort_key, p.id"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Presences of days before `today` whose going nobody recorded, the latest first, at most a hundred.
///
/// # Errors
/// When the database refuses.
pub async fn left_open(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<Presence>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.id, p.kind, p.name, p.phone, p.elder_id, e.name AS elder_name, p.purpose, p.presence_on,
            p.arrived_at, p.departed_at
        FROM presence p
        LEFT JOIN elder e ON e.id = p.elder_id
        WHERE p.centre_id = $1 AND p.presence_on < $2 AND p.departed_at IS NULL AND p.departure_note = ''
        ORDER BY p.presence_on DESC, p.sort_key
        LIMIT 100"
    )
    .bind(centre)
    .bind(today)
    .fetch_all(on))?)
}

/// Staff who were here from a day on and are not now, each with the duty said the last time, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn usual_staff(
    tx: &mut Tx,
    centre: &CentreId,
    since: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<UsualStaff>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.name, p.purpose
        FROM presence p
        JOIN (
            SELECT MAX(l.id) AS id FROM presence l
            WHERE l.centre_id = $1 AND l.presence_on BETWEEN $2 AND $3 AND l.kind = 'staff'
            GROUP BY l.person_key
        ) latest ON latest.id = p.id
        WHERE NOT (p.presence_on = $3 AND p.departed_at IS NULL AND p.departure_note = '')
        ORDER BY p.sort_key
        LIMIT 60"
    )
    .bind(centre)
    .bind(since)
    .bind(today)
    .fetch_all(on))?)
}

/// A presence and where it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PresenceRecord {
    /// Where.
    pub centre_id: CentreId,
    /// IANA name of the centre's zone.
    pub time_zone: String,
    /// Visitor or staff.
    pub kind: PresenceKind,
    /// The name.
    pub name: String,
    /// The day.
    pub presence_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Went.
    pub departed_at: Option<DateTime<Utc>>,
    /// How one knows of a going that nobody recorded.
    pub departure_note: String,
}

/// One presence.
///
/// # Errors
/// When the database refuses.
pub async fn record(tx: &mut Tx, id: &PresenceId) -> Result<Option<PresenceRecord>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT p.centre_id, c.time_zone, p.kind, p.name, p.presence_on, p.arrived_at, p.departed_at, p.departure_note
        FROM presence p
        JOIN centre c ON c.id = p.centre_id
        WHERE p.id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// Ends a presence that has not ended; says whether it did. Without a time it needs a note.
///
/// # Errors
/// When the database refuses.
pub async fn end(
    tx: &mut Tx,
    id: &PresenceId,
    departed_at: Option<DateTime<Utc>>,
    note: &str,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE presence SET departed_at = $2, departure_note = $3
        WHERE id = $1 AND departed_at IS NULL AND departure_note = ''"
    )
    .bind(id)
    .bind(departed_at)
    .bind(note)
    .execute(on))?;
    Ok(rows == 1)
}
