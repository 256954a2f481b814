//! SQL of cold places, their times and readings.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{ColdAction, ColdPlace, ColdPlaceId, ColdPlaceKind, ColdReading, ReadingId, SaveColdPlace};
use crate::centre::CentreId;
use crate::error::Result;
use crate::food_safety::sample;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct PlaceRow {
    id: ColdPlaceId,
    kitchen_id: CentreId,
    name: String,
    kind: ColdPlaceKind,
    lowest_tenths_celsius: i64,
    highest_tenths_celsius: i64,
    version: i64,
    recorded_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
}

/// A cold place and since and until when it is used.
#[derive(Debug)]
pub struct Stored {
    /// As it is set up.
    pub place: ColdPlace,
    /// Whose.
    pub kitchen_id: CentreId,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Since when no longer.
    pub closed_at: Option<DateTime<Utc>>,
}

impl PlaceRow {
    fn with(self, times: Vec<NaiveTime>) -> Stored {
        Stored {
            place: ColdPlace {
                id: self.id,
                name: self.name,
                kind: self.kind,
                lowest_tenths_celsius: self.lowest_tenths_celsius,
                highest_tenths_celsius: self.highest_tenths_celsius,
                times,
                version: self.version,
            },
            kitchen_id: self.kitchen_id,
            since: self.recorded_at,
            closed_at: self.closed_at,
        }
    }
}

#[derive(sqlx::FromRow)]
struct TimeRow {
    cold_place_id: ColdPlaceId,
    due_at: NaiveTime,
}

/// The cold places of a kitchen with the times that hold on a day, in their order; closed ones among them.
///
/// # Errors
/// When the database refuses.
pub async fn places(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate) -> Result<Vec<Stored>> {
    let rows: Vec<PlaceRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, kitchen_id, name, kind, lowest_tenths_celsius, highest_tenths_celsius, version, recorded_at,
            closed_at
        FROM cold_place
        WHERE kitchen_id = $1
        ORDER BY position, id"
    )
    .bind(kitchen)
    .fetch_all(on)
    })?;
    let times: Vec<TimeRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT t.cold_place_id, t.due_at
        FROM cold_place p
        JOIN cold_place_time t ON t.cold_place_id = p.id
        WHERE p.kitchen_id = $1 AND t.from_on <= $2 AND (t.until_on IS NULL OR t.until_on > $2)
        ORDER BY t.due_at"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on))?;
    let mut of: HashMap<ColdPlaceId, Vec<NaiveTime>> = HashMap::new();
    for row in times {
        of.entry(row.cold_place_id).or_default().push(row.due_at);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let times = of.remove(&row.id).unwrap_or_default();
            row.with(times)
        })
        .collect())
}

/// One cold place with the times that hold on a day.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &ColdPlaceId, day: NaiveDate) -> Result<Option<Stored>> {
    let row: Option<PlaceRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, kitchen_id, name, kind, lowest_tenths_celsius, highest_tenths_celsius, version, recorded_at,
            closed_at
        FROM cold_place
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some(row) = row else { return Ok(None) };
    let times: Vec<NaiveTime> = sql!(tx, |on| sqlx::query_scalar(
        "SELECT due_at FROM cold_place_time
        WHERE cold_place_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on > $2)
        ORDER BY due_at"
    )
    .bind(id)
    .bind(day)
    .fetch_all(on))?;
    Ok(Some(row.with(times)))
}

/// Adds a cold place at the end of the list.
///
/// # Errors
/// The raw refusal, so that a taken name can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &ColdPlaceId,
    asked: &SaveColdPlace,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO cold_place (
            id, kitchen_id, name, kind, lowest_tenths_celsius, highest_tenths_celsius, position, version, recorded_at
        ) VALUES (
            $1, $2, $3, $4, $5, $6, (SELECT COALESCE(MAX(position) + 1, 0) FROM cold_place WHERE kitchen_id = $2), 1, $7
        )"
    )
    .bind(id)
    .bind(&asked.kitchen_id)
    .bind(asked.name.trim())
    .bind(asked.kind)
    .bind(asked.lowest_tenths_celsius)
    .bind(asked.highest_tenths_celsius)
    .bind(now)
    .execute(on)
    })?;
    Ok(())
}

/// Changes a cold place that still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a taken name can be told.
pub async fn update(tx: &mut Tx, id: &ColdPlaceId, asked: &SaveColdPlace) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE cold_place
        SET name = $3, kind = $4, lowest_tenths_celsius = $5, highest_tenths_celsius = $6, version = version + 1
        WHERE id = $1 AND version = $2 AND closed_at IS NULL"
    )
    .bind(id)
    .bind(asked.version)
    .bind(asked.name.trim())
    .bind(asked.kind)
    .bind(asked.lowest_tenths_celsius)
    .bind(asked.highest_tenths_celsius)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// From a day on the place is read at this time.
///
/// # Errors
/// When the database refuses.
pub async fn insert_time(tx: &mut Tx, id: &ColdPlaceId, due_at: NaiveTime, from: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO cold_place_time (cold_place_id, due_at, from_on) VALUES ($1, $2, $3)
        ON CONFLICT (cold_place_id, due_at, from_on) DO UPDATE SET until_on = NULL"
    )
    .bind(id)
    .bind(due_at)
    .bind(from)
    .execute(on))?;
    Ok(())
}

/// From a day on the place is no longer read at this time.
///
/// # Errors
/// When the database refuses.
pub async fn end_time(tx: &mut Tx, id: &ColdPlaceId, due_at: NaiveTime, until: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE cold_place_time SET until_on = $3 WHERE cold_place_id = $1 AND due_at = $2 AND until_on IS NULL"
    )
    .bind(id)
    .bind(due_at)
    .bind(until)
    .execute(on)
    })?;
    Ok(())
}

/// Takes a cold place out of use; says whether it was in use.
///
/// # Errors
/// When the database refuses.
pub async fn close(tx: &mut Tx, id: &ColdPlaceId, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE cold_place SET closed_at = $2, version = version + 1 WHERE id = $1 AND closed_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .execute(on))?;
    Ok(rows == 1)
}

#[derive(sqlx::FromRow)]
struct ReadingRow {
    id: ReadingId,
    cold_place_id: ColdPlaceId,
    taken_at: DateTime<Utc>,
    tenths_celsius: i64,
    is_in_range: bool,
    person: String,
    action: String,
    action_note: String,
    action_person: String,
    action_at: Option<DateTime<Utc>>,
    replaces_id: Option<ReadingId>,
    superseded_at: Option<DateTime<Utc>>,
    superseded_reason: String,
}

impl ReadingRow {
    fn taken(self) -> (ColdPlaceId, ColdReading) {
        let action: Option<ColdAction> = self.action.parse().ok();
        let reading = ColdReading {
            id: self.id,
            taken_at: self.taken_at,
            tenths_celsius: self.tenths_celsius,
            is_in_range: self.is_in_range,
            person: self.person,
            action,
            action_note: self.action_note,
            action_person: self.action_person,
            action_at: self.action_at,
            replaces_id: self.replaces_id,
            superseded_at: self.superseded_at,
            superseded_reason: self.superseded_reason,
            samples: Vec::new(),
        };
        (self.cold_place_id, reading)
    }
}

/// What was read in a kitchen on a day, by place and time.
///
/// # Errors
/// When the database refuses.
pub async fn readings(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
) -> Result<HashMap<ColdPlaceId, Vec<ColdReading>>> {
    let rows: Vec<ReadingRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT r.id, r.cold_place_id, r.taken_at, r.tenths_celsius, r.is_in_range, r.person, r.action, r.action_note,
            r.action_person, r.action_at, r.replaces_id, r.superseded_at, r.superseded_reason
        FROM cold_place p
        JOIN cold_reading r ON r.cold_place_id = p.id
        WHERE p.kitchen_id = $1 AND r.reading_on = $2
        ORDER BY r.taken_at, r.id"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on)
    })?;
    let mut of: HashMap<ColdPlaceId, Vec<ColdReading>> = HashMap::new();
    for row in rows {
        let (place, mut reading) = row.taken();
        // Out of range is rare: a question for each.
        name_samples(tx, &place, &mut reading).await?;
        of.entry(place).or_default().push(reading);
    }
    Ok(of)
}

/// One reading and its place.
///
/// # Errors
/// When the database refuses.
pub async fn reading(tx: &mut Tx, id: &ReadingId) -> Result<Option<(ColdPlaceId, ColdReading)>> {
    let row: Option<ReadingRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, cold_place_id, taken_at, tenths_celsius, is_in_range, person, action, action_note, action_person,
            action_at, replaces_id, superseded_at, superseded_reason
        FROM cold_reading
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some((place, mut reading)) = row.map(ReadingRow::taken) else { return Ok(None) };
    name_samples(tx, &place, &mut reading).await?;
    Ok(Some((place, reading)))
}

/// Names the food samples that a reading out of range concerns.
async fn name_samples(tx: &mut Tx, place: &ColdPlaceId, reading: &mut ColdReading) -> Result<()> {
    if !reading.is_in_range && reading.superseded_at.is_none() {
        reading.samples = sample::sql::kept_in(tx, place, reading.taken_at).await?;
    }
    Ok(())
}

/// A new reading.
#[derive(Debug)]
pub struct NewReading<'a> {
    /// Names it.
    pub id: &'a ReadingId,
    /// Where.
    pub place: &'a ColdPlaceId,
    /// The day in the kitchen's zone.
    pub on: NaiveDate,
    /// When.
    pub taken_at: DateTime<Utc>,
    /// In tenths of a degree.
    pub tenths: i64,
    /// Whether it lies in the range.
    pub is_in_range: bool,
    /// Who read it.
    pub person: &'a str,
    /// The entry that it corrects.
    pub replaces: Option<&'a ReadingId>,
}

/// Adds a reading.
///
/// # Errors
/// When the database refuses.
pub async fn insert_reading(tx: &mut Tx, new: &NewReading<'_>, now: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO cold_reading (
            id, cold_place_id, reading_on, taken_at, tenths_celsius, is_in_range, person, action, action_note,
            action_person, recorded_at, replaces_id
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', '', $8, $9)"
    )
    .bind(new.id)
    .bind(new.place)
    .bind(new.on)
    .bind(new.taken_at)
    .bind(new.tenths)
    .bind(new.is_in_range)
    .bind(new.person.trim())
    .bind(now)
    .bind(new.replaces)
    .execute(on))?;
    Ok(())
}

/// Says that a reading counts no more; says whether it still did.
///
/// # Errors
/// When the database refuses.
pub async fn supersede(tx: &mut Tx, id: &ReadingId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE cold_reading SET superseded_at = $2, superseded_reason = $3
        WHERE id = $1 AND superseded_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(reason.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Says what was done about a reading; says whether nothing had been said before.
///
/// # Errors
/// When the database refuses.
pub async fn act(
    tx: &mut Tx,
    id: &ReadingId,
    action: ColdAction,
    (note, person): (&str, &str),
    now: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE cold_reading SET action = $2, action_note = $3, action_person = $4, action_at = $5
        WHERE id = $1 AND action = '' AND superseded_at IS NULL"
    )
    .bind(id)
    .bind(action)
    .bind(note.trim())
    .bind(person.trim())
    .bind(now)
    .execute(on))?;
    Ok(rows == 1)
}
