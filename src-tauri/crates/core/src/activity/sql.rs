//! SQL of activities and who takes part.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Activity, ActivityDetails, ActivityId, ActivityKind, Participant};
use crate::centre::{CentreId, RoomId};
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct ActivityRow {
    id: ActivityId,
    centre_id: CentreId,
    room_id: Option<RoomId>,
    room_name: Option<String>,
    room_capacity: Option<i64>,
    title: String,
    kind: ActivityKind,
    activity_on: NaiveDate,
    starts_at: NaiveTime,
    ends_at: NaiveTime,
    remark: String,
    version: i64,
    cancelled_at: Option<DateTime<Utc>>,
}

impl ActivityRow {
    fn with(self, participants: Vec<Participant>) -> Activity {
        Activity {
            id: self.id,
            centre_id: self.centre_id,
            room_id: self.room_id,
            room_name: self.room_name,
            room_capacity: self.room_capacity,
            title: self.title,
            kind: self.kind,
            activity_on: self.activity_on,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            remark: self.remark,
            version: self.version,
            cancelled_at: self.cancelled_at,
            participants,
        }
    }
}

#[derive(sqlx::FromRow)]
struct ParticipantRow {
    activity_id: ActivityId,
    #[sqlx(flatten)]
    participant: Participant,
}

/// The activities of a centre in `[from, until)`, by day and beginning.
///
/// # Errors
/// When the database refuses.
pub async fn in_span(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Activity>> {
    let rows: Vec<ActivityRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT a.id, a.centre_id, a.room_id, r.name AS room_name, r.capacity AS room_capacity, a.title, a.kind,
            a.activity_on, a.starts_at, a.ends_at, a.remark, a.version, a.cancelled_at
        FROM activity a
        LEFT JOIN room r ON r.id = a.room_id
        WHERE a.centre_id = $1 AND a.activity_on >= $2 AND a.activity_on < $3
        ORDER BY a.activity_on, a.starts_at, a.id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?;
    let participants: Vec<ParticipantRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT p.activity_id, p.elder_id, e.name, e.name_pinyin, e.sex
        FROM activity a
        JOIN activity_participation p ON p.activity_id = a.id
        JOIN elder e ON e.id = p.elder_id
        WHERE a.centre_id = $1 AND a.activity_on >= $2 AND a.activity_on < $3
        ORDER BY e.sort_key, e.id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    let mut of: HashMap<ActivityId, Vec<Participant>> = HashMap::new();
    for row in participants {
        of.entry(row.activity_id).or_default().push(row.participant);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let participants = of.remove(&row.id).unwrap_or_default();
            row.with(participants)
        })
        .collect())
}

/// One activity.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &ActivityId) -> Result<Option<Activity>> {
    let row: Option<ActivityRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT a.id, a.centre_id, a.room_id, r.name AS room_name, r.capacity AS room_capacity, a.title, a.kind,
            a.activity_on, a.starts_at, a.ends_at, a.remark, a.version, a.cancelled_at
        FROM activity a
        LEFT JOIN room r ON r.id = a.room_id
        WHERE a.id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some(row) = row else { return Ok(None) };
    let participants: Vec<Participant> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT p.elder_id, e.name, e.name_pinyin, e.sex
        FROM activity_participation p
        JOIN elder e ON e.id = p.elder_id
        WHERE p.activity_id = $1
        ORDER BY e.sort_key, e.id"
    )
    .bind(id)
    .fetch_all(on))?;
    Ok(Some(row.with(participants)))
}

/// Whether a room in use belongs to a centre.
///
/// # Errors
/// When the database refuses.
pub async fn has_room(tx: &mut Tx, centre: &CentreId, room: &RoomId) -> Result<bool> {
    let found: Option<RoomId> = sql!(tx, |on| sqlx::query_scalar(
        "SELECT id FROM room WHERE id = $1 AND centre_id = $2 AND closed_at IS NULL"
    )
    .bind(room)
    .bind(centre)
    .fetch_optional(on))?;
    Ok(found.is_some())
}

/// Adds an activity.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &ActivityId,
    centre: &CentreId,
    details: &ActivityDetails,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO activity (
            id, centre_id, room_id, title, kind, activity_on, starts_at, ends_at, remark, version, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)"
    )
    .bind(id)
    .bind(centre)
    .bind(&details.room_id)
    .bind(details.title.trim())
    .bind(details.kind)
    .bind(details.activity_on)
    .bind(details.starts_at)
    .bind(details.ends_at)
    .bind(details.remark.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Changes an activity if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn update(tx: &mut Tx, id: &ActivityId, version: i64, details: &ActivityDetails) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE activity
        SET room_id = $3, title = $4, kind = $5, activity_on = $6, starts_at = $7, ends_at = $8, remark = $9,
            version = version + 1
        WHERE id = $1 AND version = $2 AND cancelled_at IS NULL"
    )
    .bind(id)
    .bind(version)
    .bind(&details.room_id)
    .bind(details.title.trim())
    .bind(details.kind)
    .bind(details.activity_on)
    .bind(details.starts_at)
    .bind(details.ends_at)
    .bind(details.remark.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Cancels an activity; says whether it still took place.
///
/// # Errors
/// When the database refuses.
pub async fn cancel(tx: &mut Tx, id: &ActivityId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE activity SET cancelled_at = $2, version = version + 1 WHERE id = $1 AND cancelled_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Adds elders to an activity; who takes part already stays.
///
/// # Errors
/// The raw refusal, so that an elder who does not exist can be told.
pub async fn join(
    tx: &mut Tx,
    id: &ActivityId,
    elders: &[ElderId],
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    // One row each: a group of a few, chosen by hand.
    for elder in elders {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO activity_participation (activity_id, elder_id, recorded_at) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(elder)
        .bind(at)
        .execute(on))?;
    }
    Ok(())
}

/// Takes elders out of an activity.
///
/// # Errors
/// When the database refuses.
pub async fn leave(tx: &mut Tx, id: &ActivityId, elders: &[ElderId]) -> Result<()> {
    for elder in elders {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "DELETE FROM activity_participation WHERE activity_id = $1 AND elder_id = $2"
        )
        .bind(id)
        .bind(elder)
        .execute(on))?;
    }
    Ok(())
}
