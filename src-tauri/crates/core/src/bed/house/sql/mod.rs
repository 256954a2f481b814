//! SQL of the house: how it stands.

mod changes;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Bed, BedPlace, Building, CareRoom, Floor, RoomFeature, SexRule, Ward};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::CentreId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

pub use changes::{
    delete_bed, delete_floor, insert_bed, insert_building, insert_floor, insert_room, insert_ward,
    keep_as_counted, rename_building, rename_ward, update_bed, update_floor, update_room,
};

/// The buildings of a centre with their floors.
///
/// # Errors
/// When the database refuses.
pub async fn buildings(tx: &mut Tx, centre: &CentreId) -> Result<Vec<Building>> {
    let rows: Vec<(BuildingId, String)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, name FROM building WHERE centre_id = $1 ORDER BY position, id"
    )
    .bind(centre)
    .fetch_all(on))?;
    let floors: Vec<(BuildingId, FloorId, String)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT f.building_id, f.id, f.name
        FROM floor f
        JOIN building b ON b.id = f.building_id
        WHERE b.centre_id = $1
        ORDER BY f.position, f.id"
    )
    .bind(centre)
    .fetch_all(on))?;
    let mut of: HashMap<BuildingId, Vec<Floor>> = HashMap::new();
    for (building, id, name) in floors {
        of.entry(building).or_default().push(Floor { id, name });
    }
    Ok(rows
        .into_iter()
        .map(|(id, name)| {
            let floors = of.remove(&id).unwrap_or_default();
            Building { id, name, floors }
        })
        .collect())
}

/// The wards of a centre.
///
/// # Errors
/// When the database refuses.
pub async fn wards(tx: &mut Tx, centre: &CentreId) -> Result<Vec<Ward>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as("SELECT id, name FROM ward WHERE centre_id = $1 ORDER BY position, id")
            .bind(centre)
            .fetch_all(on)
    })?)
}

#[derive(sqlx::FromRow)]
struct RoomRow {
    id: CareRoomId,
    floor_id: FloorId,
    ward_id: WardId,
    name: String,
    sex_rule: SexRule,
    capacity: i64,
    plan_column: Option<i64>,
    plan_row: Option<i64>,
    version: i64,
}

/// The rooms of a centre with their beds, by building, floor and name.
///
/// # Errors
/// When the database refuses.
pub async fn rooms(tx: &mut Tx, centre: &CentreId) -> Result<Vec<CareRoom>> {
    let rows: Vec<RoomRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT r.id, r.floor_id, r.ward_id, r.name, r.sex_rule, r.capacity, r.plan_column, r.plan_row, r.version
        FROM care_room r
        JOIN floor f ON f.id = r.floor_id
        JOIN building g ON g.id = f.building_id
        WHERE g.centre_id = $1
        ORDER BY g.position, g.id, f.position, f.id, r.name, r.id"
    )
    .bind(centre)
    .fetch_all(on)
    })?;
    let features: Vec<(CareRoomId, RoomFeature)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT x.care_room_id, x.feature
        FROM care_room_feature x
        JOIN care_room r ON r.id = x.care_room_id
        JOIN ward w ON w.id = r.ward_id
        WHERE w.centre_id = $1"
    )
    .bind(centre)
    .fetch_all(on))?;
    let beds: Vec<Bed> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, care_room_id, label, kind, nursing_from_on, nursing_until_on, nursing_basis, in_service_from_on,
            in_service_until_on, monthly_fen, version
        FROM bed
        WHERE centre_id = $1
        ORDER BY CASE WHEN in_service_until_on IS NULL THEN 0 ELSE 1 END, position, id"
    )
    .bind(centre)
    .fetch_all(on)
    })?;
    let mut features_of: HashMap<CareRoomId, Vec<RoomFeature>> = HashMap::new();
    for (room, feature) in features {
        features_of.entry(room).or_default().push(feature);
    }
    let mut beds_of: HashMap<CareRoomId, Vec<Bed>> = HashMap::new();
    for bed in beds {
        beds_of.entry(bed.care_room_id.clone()).or_default().push(bed);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut features = features_of.remove(&row.id).unwrap_or_default();
            features.sort();
            CareRoom {
                beds: beds_of.remove(&row.id).unwrap_or_default(),
                features,
                id: row.id,
                floor_id: row.floor_id,
                ward_id: row.ward_id,
                name: row.name,
                sex_rule: row.sex_rule,
                capacity: row.capacity,
                plan_column: row.plan_column,
                plan_row: row.plan_row,
                version: row.version,
            }
        })
        .collect())
}

/// What an act on a bed must know of it.
///
/// # Errors
/// When the database refuses.
pub async fn place(tx: &mut Tx, bed: &BedId) -> Result<Option<BedPlace>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT b.id, b.centre_id, b.label, b.care_room_id, r.name AS room_name, r.sex_rule, b.in_service_from_on,
            b.in_service_until_on
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        WHERE b.id = $1"
    )
    .bind(bed)
    .fetch_optional(on)
    })?)
}

/// The centre of a floor and that of a ward.
///
/// # Errors
/// When the database refuses.
pub async fn centres_of(
    tx: &mut Tx,
    floor: &FloorId,
    ward: &WardId,
) -> Result<(Option<CentreId>, Option<CentreId>)> {
    let of_floor: Option<CentreId> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT b.centre_id FROM floor f JOIN building b ON b.id = f.building_id WHERE f.id = $1"
    )
    .bind(floor)
    .fetch_optional(on))?;
    let of_ward: Option<CentreId> =
        sql!(&mut *tx, |on| sqlx::query_scalar("SELECT centre_id FROM ward WHERE id = $1")
            .bind(ward)
            .fetch_optional(on))?;
    Ok((of_floor, of_ward))
}

/// The centre of a building.
///
/// # Errors
/// When the database refuses.
pub async fn centre_of_building(tx: &mut Tx, building: &BuildingId) -> Result<Option<CentreId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT centre_id FROM building WHERE id = $1")
        .bind(building)
        .fetch_optional(on))?)
}

/// The centre of a ward and its name.
///
/// # Errors
/// When the database refuses.
pub async fn ward(tx: &mut Tx, ward: &WardId) -> Result<Option<(CentreId, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as("SELECT centre_id, name FROM ward WHERE id = $1")
        .bind(ward)
        .fetch_optional(on))?)
}

/// One bed.
///
/// # Errors
/// When the database refuses.
pub async fn bed(tx: &mut Tx, id: &BedId) -> Result<Option<Bed>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, care_room_id, label, kind, nursing_from_on, nursing_until_on, nursing_basis, in_service_from_on,
            in_service_until_on, monthly_fen, version
        FROM bed
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// Whether a bed is kept for somebody on a day or later.
///
/// # Errors
/// When the database refuses.
pub async fn is_kept(tx: &mut Tx, bed: &BedId, on_day: NaiveDate) -> Result<bool> {
    let kept: i64 = sql!(tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM reservation WHERE bed_id = $1 AND ended_at IS NULL AND lapses_on > $2"
    )
    .bind(bed)
    .bind(on_day)
    .fetch_one(on))?;
    Ok(kept > 0)
}

/// The centre of a room.
///
/// # Errors
/// When the database refuses.
pub async fn centre_of_room(tx: &mut Tx, room: &CareRoomId) -> Result<Option<CentreId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT w.centre_id FROM care_room r JOIN ward w ON w.id = r.ward_id WHERE r.id = $1"
    )
    .bind(room)
    .fetch_optional(on))?)
}
