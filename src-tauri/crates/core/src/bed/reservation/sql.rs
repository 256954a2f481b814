//! SQL of reservations.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reservation, ReservationEnd};
use crate::bed::{BedId, ReservationId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

macro_rules! reservations {
    () => {
        "SELECT r.id, r.bed_id, b.label AS bed_label, m.name AS room_name, r.elder_id, e.name AS elder_name, r.from_on,
            r.lapses_on, r.note, r.ended_how,
            EXISTS (
                SELECT 1 FROM bed_offer o
                WHERE o.reservation_id = r.id AND o.answer IS NULL AND r.ended_at IS NULL
            ) AS offer_waits,
            r.version
        FROM reservation r
        JOIN bed b ON b.id = r.bed_id
        JOIN care_room m ON m.id = b.care_room_id
        JOIN elder e ON e.id = r.elder_id "
    };
}

/// One reservation.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &ReservationId) -> Result<Option<Reservation>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(reservations!(), "WHERE r.id = $1"))
        .bind(id)
        .fetch_optional(on))?)
}

/// The reservations of a centre that stand on a day or later, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn standing(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<Reservation>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        reservations!(),
        "WHERE b.centre_id = $1 AND r.ended_at IS NULL AND r.lapses_on > $2 ORDER BY r.from_on, r.id"
    ))
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// The reservations of a centre that stood at the end of a day that is past.
///
/// # Errors
/// When the database refuses.
pub async fn stood(
    tx: &mut Tx,
    centre: &CentreId,
    on_day: NaiveDate,
    ends_at: DateTime<Utc>,
) -> Result<Vec<Reservation>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        reservations!(),
        "WHERE b.centre_id = $1 AND r.recorded_at < $3 AND (r.ended_at IS NULL OR r.ended_at >= $3)
            AND r.lapses_on > $2
        ORDER BY r.from_on, r.id"
    ))
    .bind(centre)
    .bind(on_day)
    .bind(ends_at)
    .fetch_all(on))?)
}

/// Adds a reservation.
///
/// # Errors
/// The raw refusal.
pub async fn insert(
    tx: &mut Tx,
    id: &ReservationId,
    bed: &BedId,
    elder: &ElderId,
    (from_on, lapses_on): (NaiveDate, NaiveDate),
    note: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO reservation (id, bed_id, elder_id, from_on, lapses_on, note, version, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, 1, $7)"
    )
    .bind(id)
    .bind(bed)
    .bind(elder)
    .bind(from_on)
    .bind(lapses_on)
    .bind(note.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Moves the day on which a reservation lapses.
///
/// # Errors
/// The raw refusal.
pub async fn renew(tx: &mut Tx, id: &ReservationId, lapses_on: NaiveDate) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE reservation SET lapses_on = $2, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(lapses_on)
    .execute(on))?;
    Ok(())
}

/// Ends a reservation.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, id: &ReservationId, how: ReservationEnd, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE reservation SET ended_at = $2, ended_how = $3, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(at)
    .bind(how)
    .execute(on))?;
    Ok(())
}

/// Whoever lies down in a bed that was kept for them has taken it.
///
/// # Errors
/// When the database refuses.
pub async fn take(tx: &mut Tx, bed: &BedId, elder: &ElderId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE reservation SET ended_at = $3, ended_how = 'taken', version = version + 1
        WHERE bed_id = $1 AND elder_id = $2 AND ended_at IS NULL"
    )
    .bind(bed)
    .bind(elder)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// The reservations of an elder that nobody has ended.
///
/// # Errors
/// When the database refuses.
pub async fn standing_of(tx: &mut Tx, elder: &ElderId) -> Result<Vec<ReservationId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT id FROM reservation WHERE elder_id = $1 AND ended_at IS NULL ORDER BY from_on, id"
    )
    .bind(elder)
    .fetch_all(on))?)
}

/// Ends every reservation of somebody who has left, and says of which beds and from when they were.
///
/// # Errors
/// When the database refuses.
pub async fn leave(tx: &mut Tx, elder: &ElderId, at: DateTime<Utc>) -> Result<Vec<(String, NaiveDate)>> {
    let rows: Vec<(String, NaiveDate)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT m.name || '-' || b.label, r.from_on
        FROM reservation r
        JOIN bed b ON b.id = r.bed_id
        JOIN care_room m ON m.id = b.care_room_id
        WHERE r.elder_id = $1 AND r.ended_at IS NULL
        ORDER BY r.from_on, r.id"
    )
    .bind(elder)
    .fetch_all(on))?;
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE reservation SET ended_at = $2, ended_how = 'left', version = version + 1
        WHERE elder_id = $1 AND ended_at IS NULL"
    )
    .bind(elder)
    .bind(at)
    .execute(on))?;
    Ok(rows)
}

/// Ends a reservation if it has not ended.
///
/// # Errors
/// When the database refuses.
pub async fn end_if_standing(
    tx: &mut Tx,
    id: &ReservationId,
    how: ReservationEnd,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE reservation SET ended_at = $2, ended_how = $3, version = version + 1
        WHERE id = $1 AND ended_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .bind(how)
    .execute(on))?;
    Ok(())
}
