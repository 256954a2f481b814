//! SQL of centres, their opening hours and rooms.

use chrono::{DateTime, NaiveTime, Utc};

use super::{Centre, CentreId, OpeningHours, OrganisationId, Room, RoomDetails, RoomId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct CentreRow {
    id: CentreId,
    organisation_id: OrganisationId,
    organisation_name: String,
    name: String,
    address: String,
    phone: String,
    time_zone: String,
    gives_day_care: bool,
    is_residence: bool,
    is_kitchen: bool,
    is_disability_home: bool,
    licensed_places: i64,
    late_after_minutes: i64,
    late_entry_days: i64,
    asks_temperature: bool,
    asks_room: bool,
    half_day_below_minutes: i64,
    closes_on_legal_days: bool,
    opens_on_make_up_days: bool,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct OpeningRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    hours: OpeningHours,
}

#[derive(sqlx::FromRow)]
struct RoomRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    room: Room,
}

/// All centres, or the one named, with hours and rooms, in the order they were made.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, only: Option<&CentreId>) -> Result<Vec<Centre>> {
    let rows: Vec<CentreRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT c.id, c.organisation_id, o.name AS organisation_name, c.name, c.address, c.phone, c.time_zone,
            c.gives_day_care, c.is_residence, c.is_kitchen, c.is_disability_home, c.licensed_places, c.late_after_minutes,
            c.late_entry_days, c.asks_temperature, c.asks_room, c.half_day_below_minutes, c.closes_on_legal_days,
            c.opens_on_make_up_days, c.version
        FROM centre c
        JOIN organisation o ON o.id = c.organisation_id
        WHERE $1 IS NULL OR c.id = $1
        ORDER BY c.id"
    )
    .bind(only)
    .fetch_all(on)
    })?;
    let mut hours: Vec<OpeningRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT centre_id, weekday, opens_at, closes_at
        FROM centre_opening
        WHERE $1 IS NULL OR centre_id = $1
        ORDER BY centre_id, weekday"
    )
    .bind(only)
    .fetch_all(on))?;
    let mut rooms: Vec<RoomRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT centre_id, id, name, kind, capacity
        FROM room
        WHERE closed_at IS NULL AND ($1 IS NULL OR centre_id = $1)
        ORDER BY centre_id, position, id"
    )
    .bind(only)
    .fetch_all(on))?;
    Ok(rows
        .into_iter()
        .map(|row| Centre {
            opening_hours: hours.extract_if(.., |h| h.centre_id == row.id).map(|h| h.hours).collect(),
            rooms: rooms.extract_if(.., |r| r.centre_id == row.id).map(|r| r.room).collect(),
            id: row.id,
            organisation_id: row.organisation_id,
            organisation_name: row.organisation_name,
            name: row.name,
            address: row.address,
            phone: row.phone,
            time_zone: row.time_zone,
            gives_day_care: row.gives_day_care,
            is_residence: row.is_residence,
            is_kitchen: row.is_kitchen,
            is_disability_home: row.is_disability_home,
            licensed_places: row.licensed_places,
            late_after_minutes: row.late_after_minutes,
            late_entry_days: row.late_entry_days,
            asks_temperature: row.asks_temperature,
            asks_room: row.asks_room,
            half_day_below_minutes: row.half_day_below_minutes,
            closes_on_legal_days: row.closes_on_legal_days,
            opens_on_make_up_days: row.opens_on_make_up_days,
            version: row.version,
        })
        .collect())
}

/// What a check-in needs to know of a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Place {
    /// Names the centre.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Whether elders spend the day here.
    pub gives_day_care: bool,
    /// Day-care places that the licence allows.
    pub licensed_places: i64,
    /// Minutes after the planned arrival from which a missing elder is to be called.
    pub late_after_minutes: i64,
    /// How many days back a forgotten visit or absence may be entered. Practice (known), a setting: 7.
    pub late_entry_days: i64,
    /// Whether the temperature is asked for at the door.
    pub asks_temperature: bool,
    /// Whether the room is asked for at the door.
    pub asks_room: bool,
    /// Minutes; a day attended for less counts as half a day. Practice (known), a setting: 240.
    pub half_day_below_minutes: i64,
}

/// A centre without hours and rooms.
///
/// # Errors
/// When the database refuses.
pub async fn place(tx: &mut Tx, id: &CentreId) -> Result<Option<Place>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, name, time_zone, gives_day_care, licensed_places, late_after_minutes, late_entry_days,
            asks_temperature, asks_room, half_day_below_minutes
        FROM centre
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// The organisation of this name.
///
/// # Errors
/// When the database refuses.
pub async fn organisation_named(tx: &mut Tx, name: &str) -> Result<Option<OrganisationId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT id FROM organisation WHERE name = $1")
        .bind(name)
        .fetch_optional(on))?)
}

/// Adds an organisation.
///
/// # Errors
/// When the database refuses.
pub async fn insert_organisation(
    tx: &mut Tx,
    id: &OrganisationId,
    name: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)"
    )
    .bind(id)
    .bind(name)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Adds a centre, without hours and rooms.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert(tx: &mut Tx, centre: &Centre, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO centre (
            id, organisation_id, name, address, phone, time_zone, gives_day_care, is_residence, is_kitchen,
            licensed_places, late_after_minutes, version, created_at, is_disability_home, late_entry_days,
            asks_temperature, asks_room, half_day_below_minutes, closes_on_legal_days, opens_on_make_up_days
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15, $16, $17, $18, $19)"
    )
    .bind(&centre.id)
    .bind(&centre.organisation_id)
    .bind(&centre.name)
    .bind(&centre.address)
    .bind(&centre.phone)
    .bind(&centre.time_zone)
    .bind(centre.gives_day_care)
    .bind(centre.is_residence)
    .bind(centre.is_kitchen)
    .bind(centre.licensed_places)
    .bind(centre.late_after_minutes)
    .bind(at)
    .bind(centre.is_disability_home)
    .bind(centre.late_entry_days)
    .bind(centre.asks_temperature)
    .bind(centre.asks_room)
    .bind(centre.half_day_below_minutes)
    .bind(centre.closes_on_legal_days)
    .bind(centre.opens_on_make_up_days)
    .execute(on))?;
    Ok(())
}

/// Changes a centre if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn update(tx: &mut Tx, asked: &super::ChangeCentre) -> Result<bool, sqlx::Error> {
    let done = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE centre
        SET name = $3, address = $4, phone = $5, licensed_places = $6, late_after_minutes = $7,
            late_entry_days = COALESCE($8, late_entry_days), asks_temperature = COALESCE($9, asks_temperature),
            asks_room = COALESCE($10, asks_room),
            half_day_below_minutes = COALESCE($11, half_day_below_minutes),
            closes_on_legal_days = COALESCE($12, closes_on_legal_days),
            opens_on_make_up_days = COALESCE($13, opens_on_make_up_days),
            gives_day_care = COALESCE($14, gives_day_care), is_residence = COALESCE($15, is_residence),
            is_kitchen = COALESCE($16, is_kitchen), is_disability_home = COALESCE($17, is_disability_home),
            version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(&asked.centre_id)
    .bind(asked.version)
    .bind(asked.name.trim())
    .bind(asked.address.trim())
    .bind(asked.phone.trim())
    .bind(asked.licensed_places)
    .bind(asked.late_after_minutes)
    .bind(asked.late_entry_days)
    .bind(asked.asks_temperature)
    .bind(asked.asks_room)
    .bind(asked.half_day_below_minutes)
    .bind(asked.closes_on_legal_days)
    .bind(asked.opens_on_make_up_days)
    .bind(asked.functions.map(|functions| functions.gives_day_care))
    .bind(asked.functions.map(|functions| functions.is_residence))
    .bind(asked.functions.map(|functions| functions.is_kitchen))
    .bind(asked.functions.map(|functions| functions.is_disability_home))
    .execute(on)
    });
    done.map(|rows| rows == 1)
}

/// Puts these opening hours in the place of the former ones.
///
/// # Errors
/// When the database refuses.
pub async fn replace_hours(tx: &mut Tx, centre: &CentreId, hours: &[OpeningHours]) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM centre_opening WHERE centre_id = $1")
        .bind(centre)
        .execute(on))?;
    for OpeningHours { weekday, opens_at, closes_at } in hours {
        insert_hours(tx, centre, *weekday, *opens_at, *closes_at).await?;
    }
    Ok(())
}

async fn insert_hours(
    tx: &mut Tx,
    centre: &CentreId,
    weekday: i64,
    opens: NaiveTime,
    closes: NaiveTime,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO centre_opening (centre_id, weekday, opens_at, closes_at) VALUES ($1, $2, $3, $4)"
    )
    .bind(centre)
    .bind(weekday)
    .bind(opens)
    .bind(closes)
    .execute(on))?;
    Ok(())
}

/// Adds a room.
///
/// # Errors
/// When the database refuses.
pub async fn insert_room(
    tx: &mut Tx,
    centre: &CentreId,
    id: &RoomId,
    room: &RoomDetails,
    position: i64,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO room (id, centre_id, name, kind, capacity, position) VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(centre)
    .bind(room.name.trim())
    .bind(room.kind)
    .bind(room.capacity)
    .bind(position)
    .execute(on))?;
    Ok(())
}

/// The closed room of this name, the one closed last.
///
/// # Errors
/// When the database refuses.
pub async fn closed_room(tx: &mut Tx, centre: &CentreId, name: &str) -> Result<Option<RoomId>> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT id FROM room WHERE centre_id = $1 AND name = $2 AND closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT 1"
    )
    .bind(centre)
    .bind(name)
    .fetch_optional(on)
    })?)
}

/// Gives up a room's name, so that rooms can exchange theirs.
///
/// # Errors
/// When the database refuses.
pub async fn release_room_name(tx: &mut Tx, id: &RoomId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE room SET name = id WHERE id = $1").bind(id).execute(on))?;
    Ok(())
}

/// Changes a room, and opens it where it was closed.
///
/// # Errors
/// When the database refuses.
pub async fn update_room(tx: &mut Tx, id: &RoomId, room: &RoomDetails, position: i64) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE room SET name = $2, kind = $3, capacity = $4, position = $5, closed_at = NULL WHERE id = $1"
    )
    .bind(id)
    .bind(room.name.trim())
    .bind(room.kind)
    .bind(room.capacity)
    .bind(position)
    .execute(on))?;
    Ok(())
}

/// Closes a room; it keeps its history.
///
/// # Errors
/// When the database refuses.
pub async fn close_room(tx: &mut Tx, id: &RoomId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE room SET closed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}
