//! SQL of the waiting list and its offers.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Offer, OfferAnswer, WaitingDetails, WaitingEnd};
use crate::bed::residence::QueueEffect;
use crate::bed::{BedId, OfferId, ReservationId, WaitingId};
use crate::centre::CentreId;
use crate::elder::{Category, ElderId, Sex};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A row of the waiting list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EntryRow {
    /// Names the entry.
    pub id: WaitingId,
    /// Who.
    pub elder_id: ElderId,
    /// For which centre.
    pub centre_id: CentreId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// Grade of the last assessment.
    pub grade: Option<i64>,
    /// A telephone.
    pub phone: String,
    /// Registered.
    pub registered_at: DateTime<Utc>,
    /// What is needed and wished.
    #[sqlx(flatten)]
    pub details: WaitingDetails,
    /// The name of the wished ward.
    pub wished_ward_name: Option<String>,
    /// Counts the changes.
    pub version: i64,
}

macro_rules! entries {
    () => {
        "SELECT w.id, w.elder_id, w.centre_id, e.name, e.name_pinyin, e.sex, e.birth_on,
            (
                SELECT g.grade FROM assessment g
                WHERE g.elder_id = w.elder_id AND g.scheme = 'gbt42195' AND g.ended_at IS NULL
                ORDER BY g.assessed_on DESC, g.id DESC
                LIMIT 1
            ) AS grade,
            CASE WHEN e.phone <> '' THEN e.phone ELSE COALESCE((
                SELECT k.phone FROM contact k
                WHERE k.elder_id = w.elder_id AND k.ended_at IS NULL AND k.phone <> ''
                ORDER BY k.emergency_order
                LIMIT 1
            ), '') END AS phone,
            w.registered_at, w.needs_nursing_bed, w.is_short_stay, w.wished_ward_id, w.wished_beds_most,
            w.wished_sex_rule, w.price_most_fen, w.wanted_from_on, w.note, d.name AS wished_ward_name, w.version
        FROM waiting_entry w
        JOIN elder e ON e.id = w.elder_id
        LEFT JOIN ward d ON d.id = w.wished_ward_id
        WHERE w.ended_at IS NULL AND "
    };
}

/// Everybody who waits for a centre.
///
/// # Errors
/// When the database refuses.
pub async fn entries(tx: &mut Tx, centre: &CentreId) -> Result<Vec<EntryRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(entries!(), "w.centre_id = $1 ORDER BY w.registered_at, w.id"))
        .bind(centre)
        .fetch_all(on))?)
}

/// One who waits.
///
/// # Errors
/// When the database refuses.
pub async fn entry(tx: &mut Tx, id: &WaitingId) -> Result<Option<EntryRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(entries!(), "w.id = $1")).bind(id).fetch_optional(on))?)
}

/// On whose account those who wait for a centre are served.
///
/// # Errors
/// When the database refuses.
pub async fn categories(tx: &mut Tx, centre: &CentreId) -> Result<HashMap<ElderId, Vec<Category>>> {
    let rows: Vec<(ElderId, Category)> = sql!(tx, |on| sqlx::query_as(
        "SELECT c.elder_id, c.category
        FROM elder_category c
        JOIN waiting_entry w ON w.elder_id = c.elder_id
        WHERE w.centre_id = $1 AND w.ended_at IS NULL"
    )
    .bind(centre)
    .fetch_all(on))?;
    let mut found: HashMap<ElderId, Vec<Category>> = HashMap::new();
    for (elder, category) in rows {
        found.entry(elder).or_default().push(category);
    }
    Ok(found)
}

#[derive(sqlx::FromRow)]
struct OfferRow {
    id: OfferId,
    waiting_entry_id: WaitingId,
    bed_id: BedId,
    bed_label: String,
    room_name: String,
    reservation_id: ReservationId,
    made_at: DateTime<Utc>,
    lapses_on: NaiveDate,
    reason: String,
    answer: Option<OfferAnswer>,
    answered_at: Option<DateTime<Utc>>,
    effect: Option<QueueEffect>,
    note: String,
}

impl From<OfferRow> for Offer {
    fn from(row: OfferRow) -> Self {
        Self {
            id: row.id,
            waiting_id: row.waiting_entry_id,
            bed_id: row.bed_id,
            bed_label: format!("{}-{}", row.room_name, row.bed_label),
            reservation_id: row.reservation_id,
            made_at: row.made_at,
            lapses_on: row.lapses_on,
            reason: row.reason,
            answer: row.answer,
            answered_at: row.answered_at,
            effect: row.effect,
            note: row.note,
        }
    }
}

macro_rules! offers {
    () => {
        "SELECT o.id, o.waiting_entry_id, o.bed_id, b.label AS bed_label, m.name AS room_name, o.reservation_id,
            o.made_at, o.lapses_on, o.reason, o.answer, o.answered_at, o.effect, o.note
        FROM bed_offer o
        JOIN waiting_entry w ON w.id = o.waiting_entry_id
        JOIN bed b ON b.id = o.bed_id
        JOIN care_room m ON m.id = b.care_room_id
        WHERE "
    };
}

/// The offers to those who wait for a centre, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn offers(tx: &mut Tx, centre: &CentreId) -> Result<HashMap<WaitingId, Vec<Offer>>> {
    let rows: Vec<OfferRow> = sql!(tx, |on| sqlx::query_as(concat!(
        offers!(),
        "w.centre_id = $1 AND w.ended_at IS NULL ORDER BY o.made_at DESC, o.id DESC"
    ))
    .bind(centre)
    .fetch_all(on))?;
    let mut found: HashMap<WaitingId, Vec<Offer>> = HashMap::new();
    for row in rows {
        found.entry(row.waiting_entry_id.clone()).or_default().push(row.into());
    }
    Ok(found)
}

/// One offer.
///
/// # Errors
/// When the database refuses.
pub async fn offer(tx: &mut Tx, id: &OfferId) -> Result<Option<Offer>> {
    let row: Option<OfferRow> =
        sql!(tx, |on| sqlx::query_as(concat!(offers!(), "o.id = $1")).bind(id).fetch_optional(on))?;
    Ok(row.map(Offer::from))
}

/// The offer for which a reservation keeps the bed, if nobody has answered it.
///
/// # Errors
/// When the database refuses.
pub async fn unanswered_of(tx: &mut Tx, reservation: &ReservationId) -> Result<Option<Offer>> {
    let row: Option<OfferRow> = sql!(tx, |on| sqlx::query_as(concat!(
        offers!(),
        "o.reservation_id = $1 AND o.answer IS NULL ORDER BY o.id LIMIT 1"
    ))
    .bind(reservation)
    .fetch_optional(on))?;
    Ok(row.map(Offer::from))
}

/// The offers to an elder that nobody has answered.
///
/// # Errors
/// When the database refuses.
pub async fn open_offers(tx: &mut Tx, elder: &ElderId) -> Result<Vec<Offer>> {
    let rows: Vec<OfferRow> = sql!(tx, |on| sqlx::query_as(concat!(
        offers!(),
        "w.elder_id = $1 AND o.answer IS NULL ORDER BY o.id"
    ))
    .bind(elder)
    .fetch_all(on))?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

/// Adds somebody to the list.
///
/// # Errors
/// The raw refusal, so that who waits already can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &WaitingId,
    elder: &ElderId,
    centre: &CentreId,
    details: &WaitingDetails,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO waiting_entry (
            id, elder_id, centre_id, registered_at, needs_nursing_bed, is_short_stay, wished_ward_id, wished_beds_most,
            wished_sex_rule, price_most_fen, wanted_from_on, note, version
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
    )
    .bind(id)
    .bind(elder)
    .bind(centre)
    .bind(at)
    .bind(details.needs_nursing_bed)
    .bind(details.is_short_stay)
    .bind(&details.wished_ward_id)
    .bind(details.wished_beds_most)
    .bind(details.wished_sex_rule)
    .bind(details.price_most_fen)
    .bind(details.wanted_from_on)
    .bind(details.note.trim())
    .execute(on)
    })?;
    Ok(())
}

/// Changes what is needed and wished, and when the elder asked, if the entry still is at the version that was seen; says
/// whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn update(
    tx: &mut Tx,
    id: &WaitingId,
    version: i64,
    details: &WaitingDetails,
    registered_at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE waiting_entry
        SET needs_nursing_bed = $3, is_short_stay = $4, wished_ward_id = $5, wished_beds_most = $6, wished_sex_rule = $7,
            price_most_fen = $8, wanted_from_on = $9, note = $10, registered_at = $11, version = version + 1
        WHERE id = $1 AND version = $2 AND ended_at IS NULL"
    )
    .bind(id)
    .bind(version)
    .bind(details.needs_nursing_bed)
    .bind(details.is_short_stay)
    .bind(&details.wished_ward_id)
    .bind(details.wished_beds_most)
    .bind(details.wished_sex_rule)
    .bind(details.price_most_fen)
    .bind(details.wanted_from_on)
    .bind(details.note.trim())
    .bind(registered_at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Ends waiting.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, id: &WaitingId, how: WaitingEnd, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE waiting_entry SET ended_at = $2, ended_how = $3, version = version + 1 WHERE id = $1 AND ended_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .bind(how)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Where an elder waits: the entries with the centre's name and the day of registering.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(
    tx: &mut Tx,
    elder: &ElderId,
) -> Result<Vec<(WaitingId, CentreId, String, DateTime<Utc>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT w.id, w.centre_id, c.name, w.registered_at
        FROM waiting_entry w
        JOIN centre c ON c.id = w.centre_id
        WHERE w.elder_id = $1 AND w.ended_at IS NULL
        ORDER BY w.id"
    )
    .bind(elder)
    .fetch_all(on))?)
}

/// The admission that ended an entry: recorded with it. Where a past was taken over there may be several; the last one is
/// meant.
macro_rules! admitted_from_list {
    () => {
        "(
            SELECT z.id FROM admission z
            WHERE z.elder_id = w.elder_id AND z.centre_id = w.centre_id AND z.recorded_at = w.ended_at
                AND z.withdrawn_at IS NULL
            ORDER BY z.from_at DESC, z.id DESC
            LIMIT 1
        )"
    };
}

pub(crate) use admitted_from_list;

/// From when until when those waited who were admitted from the list and came since an instant.
///
/// # Errors
/// When the database refuses.
pub async fn waited(
    tx: &mut Tx,
    centre: &CentreId,
    since: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, DateTime<Utc>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT w.registered_at, a.from_at
        FROM waiting_entry w
        JOIN admission a ON a.id = ",
        admitted_from_list!(),
        " WHERE w.centre_id = $1 AND w.ended_how = 'admitted' AND a.from_at >= $2"
    ))
    .bind(centre)
    .bind(since)
    .fetch_all(on))?)
}

/// Adds an offer.
///
/// # Errors
/// The raw refusal, so that an offer that stands can be told.
#[expect(clippy::too_many_arguments, reason = "an offer is all of these, each of its own type")]
pub async fn insert_offer(
    tx: &mut Tx,
    id: &OfferId,
    entry: &WaitingId,
    bed: &BedId,
    reservation: &ReservationId,
    lapses_on: NaiveDate,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO bed_offer (id, waiting_entry_id, bed_id, reservation_id, made_at, lapses_on, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(entry)
    .bind(bed)
    .bind(reservation)
    .bind(at)
    .bind(lapses_on)
    .bind(reason.trim())
    .execute(on))?;
    Ok(())
}

/// Answers an offer that nobody has answered; says whether nobody had.
///
/// # Errors
/// When the database refuses.
pub async fn answer(
    tx: &mut Tx,
    id: &OfferId,
    answer: OfferAnswer,
    effect: Option<QueueEffect>,
    note: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE bed_offer SET answer = $2, effect = $3, note = $4, answered_at = $5 WHERE id = $1 AND answer IS NULL"
    )
    .bind(id)
    .bind(answer)
    .bind(effect)
    .bind(note.trim())
    .bind(at)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// What those who wait must know of a bed: its ward with its name, its kind, what it costs, the size of its room.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OfferedRow {
    /// In which ward.
    pub ward_id: crate::bed::WardId,
    /// The ward's name.
    pub ward_name: String,
    /// What it is for.
    pub kind: crate::bed::house::BedKind,
    /// Recognised as a nursing bed from.
    pub nursing_from_on: Option<NaiveDate>,
    /// No longer recognised from.
    pub nursing_until_on: Option<NaiveDate>,
    /// What it costs in a month.
    pub monthly_fen: Option<i64>,
    /// Beds of the room.
    pub capacity: i64,
}

/// What those who wait must know of a bed.
///
/// # Errors
/// When the database refuses.
pub async fn offered(tx: &mut Tx, bed: &BedId) -> Result<Option<OfferedRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT w.id AS ward_id, w.name AS ward_name, b.kind, b.nursing_from_on, b.nursing_until_on, b.monthly_fen,
            r.capacity
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        WHERE b.id = $1"
    )
    .bind(bed)
    .fetch_optional(on)
    })?)
}
