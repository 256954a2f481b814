//! SQL of stays.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{BedFacts, BeganHow, EndedHow, KeptFor, Lying, SexException, rules};
use crate::bed::house::{BedPlace, SexRule};
use crate::bed::{AdmissionId, BedId, CareRoomId, CleaningId, Moment, StayId};
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Everything that may stand in the way of lying in the beds of a centre from a moment on.
///
/// # Errors
/// When the database refuses.
pub async fn facts(tx: &mut Tx, centre: &CentreId, from: Moment) -> Result<Vec<BedFacts>> {
    let places: Vec<BedPlace> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT b.id, b.centre_id, b.label, b.care_room_id, r.name AS room_name, r.sex_rule, b.in_service_from_on,
            b.in_service_until_on
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        WHERE b.centre_id = $1 AND (b.in_service_until_on IS NULL OR b.in_service_until_on > $2)"
    )
    .bind(centre)
    .bind(from.on)
    .fetch_all(on)
    })?;
    let lying: Vec<Lying> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT s.bed_id, s.admission_id, e.name, e.sex, s.from_at AS since
        FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE b.centre_id = $1 AND s.withdrawn_at IS NULL AND (s.to_at IS NULL OR s.to_at > $2)
            AND (s.to_at IS NULL OR s.to_at > s.from_at)
        ORDER BY s.from_at",
        )
        .bind(centre)
        .bind(from.at)
        .fetch_all(on)
    })?;
    let closed: Vec<BedId> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT c.bed_id
        FROM bed_closure c
        JOIN bed b ON b.id = c.bed_id
        WHERE b.centre_id = $1 AND (c.to_at IS NULL OR c.to_at > $2)"
    )
    .bind(centre)
    .bind(from.at)
    .fetch_all(on))?;
    let unclean: Vec<(BedId, DateTime<Utc>)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT c.bed_id, c.from_at
        FROM bed_cleaning c
        JOIN bed b ON b.id = c.bed_id
        WHERE b.centre_id = $1 AND c.cleaned_at IS NULL
        ORDER BY c.from_at DESC"
    )
    .bind(centre)
    .fetch_all(on))?;
    let kept = reservations(tx, centre, from.on).await?;

    let room_of: HashMap<BedId, CareRoomId> =
        places.iter().map(|place| (place.id.clone(), place.care_room_id.clone())).collect();
    let mut kept_of: HashMap<BedId, Vec<KeptFor>> = HashMap::new();
    for kept in kept {
        kept_of.entry(kept.bed_id.clone()).or_default().push(kept);
    }
    let mut in_room: HashMap<CareRoomId, Vec<Lying>> = HashMap::new();
    for person in lying {
        if let Some(room) = room_of.get(&person.bed_id) {
            in_room.entry(room.clone()).or_default().push(person);
        }
    }
    let unclean: HashMap<BedId, DateTime<Utc>> = unclean.into_iter().collect();
    Ok(places
        .into_iter()
        .map(|place| {
            let people = in_room.get(&place.care_room_id).map_or(&[] as &[Lying], Vec::as_slice);
            let (lying, room_mates) = people.iter().cloned().partition(|person| person.bed_id == place.id);
            BedFacts {
                lying,
                room_mates,
                is_closed: closed.contains(&place.id),
                unclean_since: unclean.get(&place.id).copied(),
                reservations: kept_of.remove(&place.id).unwrap_or_default(),
                place,
            }
        })
        .collect())
}

/// The reservations of a centre that stand on a day or later.
///
/// # Errors
/// When the database refuses.
pub async fn reservations(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<KeptFor>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT r.id, r.bed_id, r.elder_id, e.name, r.from_on, r.lapses_on
        FROM reservation r
        JOIN bed b ON b.id = r.bed_id
        JOIN elder e ON e.id = r.elder_id
        WHERE b.centre_id = $1 AND r.ended_at IS NULL AND r.lapses_on > $2
        ORDER BY r.from_on, r.id"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// A stay as it begins.
pub struct NewStay<'a> {
    /// Names the stay.
    pub id: &'a StayId,
    /// Whose.
    pub admission: &'a AdmissionId,
    /// In which bed.
    pub bed: &'a BedId,
    /// From when.
    pub from: Moment,
    /// How it begins.
    pub how: BeganHow,
    /// Why; may be empty.
    pub reason: &'a str,
    /// On what ground the room takes the elder.
    pub exception: Option<SexException>,
    /// Why it was decided so; may be empty.
    pub exception_reason: &'a str,
}

/// Begins a stay.
///
/// # Errors
/// The raw refusal.
pub async fn begin(tx: &mut Tx, stay: &NewStay<'_>, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO stay (
            id, admission_id, bed_id, from_at, from_on, began_how, reason, sex_exception, exception_reason, recorded_at,
            corrected_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(stay.id)
    .bind(stay.admission)
    .bind(stay.bed)
    .bind(stay.from.at)
    .bind(stay.from.on)
    .bind(stay.how)
    .bind(stay.reason.trim())
    .bind(stay.exception)
    .bind(stay.exception_reason.trim())
    .bind(at)
    .bind(stay.from.corrects)
    .execute(on)
    })?;
    Ok(())
}

/// Ends a stay.
///
/// # Errors
/// The raw refusal.
pub async fn end(tx: &mut Tx, id: &StayId, to: Moment, how: EndedHow) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE stay
        SET to_at = $2, to_on = $3, ended_how = $4, corrected_at = COALESCE($5, corrected_at)
        WHERE id = $1"
    )
    .bind(id)
    .bind(to.at)
    .bind(to.on)
    .bind(how)
    .bind(to.corrects)
    .execute(on))?;
    Ok(())
}

/// On what ground a room took somebody in a stay; none: it takes them anyway.
///
/// # Errors
/// When the database refuses.
pub async fn exception(tx: &mut Tx, id: &StayId) -> Result<Option<SexException>> {
    let found: Option<Option<SexException>> =
        sql!(tx, |on| sqlx::query_scalar("SELECT sex_exception FROM stay WHERE id = $1")
            .bind(id)
            .fetch_optional(on))?;
    Ok(found.flatten())
}

/// The room in which an elder lies, by no exception, if it takes nobody of a sex.
///
/// # Errors
/// When the database refuses.
pub async fn room_for_others(tx: &mut Tx, elder: &ElderId, sex: Sex) -> Result<Option<String>> {
    let rooms: Vec<(String, SexRule)> = sql!(tx, |on| sqlx::query_as(
        "SELECT r.name, r.sex_rule
        FROM admission a
        JOIN stay s ON s.admission_id = a.id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE a.elder_id = $1 AND s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL"
    )
    .bind(elder)
    .fetch_all(on))?;
    Ok(rooms.into_iter().find(|(_, rule)| !rules::takes(*rule, sex)).map(|(name, _)| name))
}

/// Asks for the cleaning of a bed that was left.
///
/// # Errors
/// The raw refusal.
pub async fn ask_cleaning(
    tx: &mut Tx,
    id: &CleaningId,
    bed: &BedId,
    stay: &StayId,
    from: DateTime<Utc>,
    target: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO bed_cleaning (id, bed_id, stay_id, from_at, target_at) VALUES ($1, $2, $3, $4, $5)"
    )
    .bind(id)
    .bind(bed)
    .bind(stay)
    .bind(from)
    .bind(target)
    .execute(on))?;
    Ok(())
}
