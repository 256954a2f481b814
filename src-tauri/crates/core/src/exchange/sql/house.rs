//! Beds and stays as lists are held against them: all of the district in a handful of queries.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::house::{Bed, BedDetails, SexRule};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};
use crate::error::{Fault, Result};
use crate::exchange::cells::folded;
use crate::exchange::said::Said;
use crate::exchange::stays::{KeptBed, KnownStay, Reserved};
use crate::sql;
use crate::store::Tx;

/// A centre in which elders live.
#[derive(sqlx::FromRow)]
pub(crate) struct KnownResidence {
    pub id: CentreId,
    pub name: String,
    pub time_zone: String,
    /// The census of the days before this one is closed.
    pub closed_until_on: Option<NaiveDate>,
}

/// A room with where it lies.
#[derive(sqlx::FromRow)]
pub(crate) struct KnownRoom {
    pub id: CareRoomId,
    pub centre_id: CentreId,
    pub building_name: String,
    pub floor_name: String,
    pub ward_name: String,
    pub name: String,
    pub sex_rule: SexRule,
    pub capacity: i64,
}

/// A bed as it would be entered.
pub(crate) fn entered(bed: &Bed) -> BedDetails {
    BedDetails {
        label: bed.label.clone(),
        kind: bed.kind,
        nursing_from_on: bed.nursing_from_on,
        nursing_until_on: bed.nursing_until_on,
        nursing_basis: bed.nursing_basis.clone(),
        in_service_from_on: Some(bed.in_service_from_on),
        in_service_until_on: bed.in_service_until_on,
        monthly_fen: bed.monthly_fen,
    }
}

/// All residences with their rooms and beds.
pub(crate) struct House {
    pub centres: Vec<KnownResidence>,
    pub rooms: Vec<KnownRoom>,
    beds: HashMap<CareRoomId, Vec<Bed>>,
}

impl House {
    pub(crate) fn beds_of(&self, room: &CareRoomId) -> &[Bed] {
        self.beds.get(room).map_or(&[], Vec::as_slice)
    }

    /// The residence of the column centre; the only one where the list does not say.
    pub(crate) fn centre(&self, said: &mut Said<'_, '_>) -> Option<&KnownResidence> {
        let named = folded(&said.text("centre"));
        let found = match (named.is_empty(), &self.centres[..]) {
            (true, [one]) => Some(one),
            (true, _) => None,
            (false, all) => all.iter().find(|centre| folded(&centre.name) == named),
        };
        if found.is_none() {
            said.fault("centre", if named.is_empty() { Fault::Required } else { Fault::NotKnown });
        }
        found
    }
}

/// All residences with their rooms and beds.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn house(tx: &mut Tx) -> Result<House> {
    let centres = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT c.id, c.name, c.time_zone, r.closed_until_on
        FROM centre c
        LEFT JOIN residence r ON r.centre_id = c.id
        WHERE c.is_residence
        ORDER BY c.id"
    )
    .fetch_all(on))?;
    let rooms = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT r.id, b.centre_id, b.name AS building_name, f.name AS floor_name, w.name AS ward_name, r.name,
            r.sex_rule, r.capacity
        FROM care_room r
        JOIN floor f ON f.id = r.floor_id
        JOIN building b ON b.id = f.building_id
        JOIN ward w ON w.id = r.ward_id
        ORDER BY r.id",
        )
        .fetch_all(on)
    })?;
    let found: Vec<Bed> = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT id, care_room_id, label, kind, nursing_from_on, nursing_until_on, nursing_basis, in_service_from_on,
            in_service_until_on, monthly_fen, version
        FROM bed
        ORDER BY position, id",
        )
        .fetch_all(on)
    })?;
    let mut beds: HashMap<CareRoomId, Vec<Bed>> = HashMap::new();
    for bed in found {
        beds.entry(bed.care_room_id.clone()).or_default().push(bed);
    }
    Ok(House { centres, rooms, beds })
}

/// A place of the house by its name.
#[derive(sqlx::FromRow)]
pub(crate) struct Named<I> {
    pub id: I,
    /// The centre of a building and of a ward, the building of a floor.
    pub above: String,
    pub name: String,
}

/// Buildings, floors and wards by name.
pub(crate) type Frame = (Vec<Named<BuildingId>>, Vec<Named<FloorId>>, Vec<Named<WardId>>);

/// Buildings, floors and wards by name.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn frame(tx: &mut Tx) -> Result<Frame> {
    let buildings: Vec<Named<BuildingId>> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, centre_id AS above, name FROM building ORDER BY position, id"
    )
    .fetch_all(on))?;
    let floors: Vec<Named<FloorId>> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, building_id AS above, name FROM floor ORDER BY position, id"
    )
    .fetch_all(on))?;
    let wards: Vec<Named<WardId>> =
        sql!(tx, |on| sqlx::query_as("SELECT id, centre_id AS above, name FROM ward ORDER BY position, id")
            .fetch_all(on))?;
    Ok((buildings, floors, wards))
}

/// All stays that count.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn stays(tx: &mut Tx) -> Result<Vec<KnownStay>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.elder_id, s.bed_id, s.from_at, s.from_on, s.to_at, s.to_on, a.from_on AS admitted_on
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        WHERE s.withdrawn_at IS NULL
        ORDER BY s.from_at",
        )
        .fetch_all(on)
    })?)
}

/// Whom the rooms take in which elders lie by no exception.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn rooms_lain_in(tx: &mut Tx) -> Result<HashMap<ElderId, SexRule>> {
    let rows: Vec<(ElderId, SexRule)> = sql!(tx, |on| sqlx::query_as(
        "SELECT a.elder_id, r.sex_rule
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL"
    )
    .fetch_all(on))?;
    Ok(rows.into_iter().collect())
}

/// Who lies in which bed now by no exception.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn lying(tx: &mut Tx) -> Result<Vec<(BedId, Sex)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.bed_id, e.sex
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL"
    )
    .fetch_all(on))?)
}

/// From when until when each elder lived somewhere; nobody lives anywhere after their death.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn admissions(tx: &mut Tx) -> Result<Vec<(ElderId, DateTime<Utc>, Option<DateTime<Utc>>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, from_at, CASE WHEN leaving_reason = 'died' THEN NULL ELSE to_at END AS to_at
        FROM admission
        WHERE withdrawn_at IS NULL
        ORDER BY from_at"
    )
    .fetch_all(on))?)
}

/// The times for which beds were or are closed.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn closures(tx: &mut Tx) -> Result<Vec<KeptBed>> {
    Ok(sql!(tx, |on| sqlx::query_as("SELECT bed_id, from_at, to_at FROM bed_closure ORDER BY from_at")
        .fetch_all(on))?)
}

/// The reservations that have not ended.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn reservations(tx: &mut Tx) -> Result<Vec<Reserved>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT bed_id, elder_id, lapses_on FROM reservation WHERE ended_at IS NULL ORDER BY from_on"
    )
    .fetch_all(on))?)
}

/// Who waits for a bed.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn waiting(tx: &mut Tx) -> Result<Vec<ElderId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT DISTINCT elder_id FROM waiting_entry WHERE ended_at IS NULL ORDER BY elder_id"
    )
    .fetch_all(on))?)
}
