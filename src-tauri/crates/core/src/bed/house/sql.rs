//! SQL of the house.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Bed, BedDetails, BedPlace, Building, CareRoom, CareRoomDetails, Floor, RoomFeature, SexRule, Ward,
};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::CentreId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

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

/// Adds a building behind the others.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert_building(
    tx: &mut Tx,
    id: &BuildingId,
    centre: &CentreId,
    name: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO building (id, centre_id, name, position, created_at)
        VALUES ($1, $2, $3, (SELECT COUNT(*) FROM building b WHERE b.centre_id = $2), $4)"
    )
    .bind(id)
    .bind(centre)
    .bind(name.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Gives a building another name.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn rename_building(tx: &mut Tx, id: &BuildingId, name: &str) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE building SET name = $2 WHERE id = $1")
        .bind(id)
        .bind(name.trim())
        .execute(on))?;
    Ok(())
}

/// Adds a floor.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert_floor(
    tx: &mut Tx,
    id: &FloorId,
    building: &BuildingId,
    name: &str,
    position: i64,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO floor (id, building_id, name, position) VALUES ($1, $2, $3, $4)"
    )
    .bind(id)
    .bind(building)
    .bind(name.trim())
    .bind(position)
    .execute(on))?;
    Ok(())
}

/// Changes a floor's name and place.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn update_floor(tx: &mut Tx, id: &FloorId, name: &str, position: i64) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE floor SET name = $2, position = $3 WHERE id = $1")
        .bind(id)
        .bind(name.trim())
        .bind(position)
        .execute(on))?;
    Ok(())
}

/// Takes a floor without rooms away; says whether it had none.
///
/// # Errors
/// When the database refuses.
pub async fn delete_floor(tx: &mut Tx, id: &FloorId) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
            "DELETE FROM floor WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM care_room r WHERE r.floor_id = $1)",
        )
        .bind(id)
        .execute(on)
    })?;
    Ok(rows == 1)
}

/// Adds a ward behind the others.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert_ward(
    tx: &mut Tx,
    id: &WardId,
    centre: &CentreId,
    name: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO ward (id, centre_id, name, position, created_at)
        VALUES ($1, $2, $3, (SELECT COUNT(*) FROM ward w WHERE w.centre_id = $2), $4)"
    )
    .bind(id)
    .bind(centre)
    .bind(name.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Gives a ward another name.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn rename_ward(tx: &mut Tx, id: &WardId, name: &str) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE ward SET name = $2 WHERE id = $1")
        .bind(id)
        .bind(name.trim())
        .execute(on))?;
    Ok(())
}

/// Adds a room.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert_room(
    tx: &mut Tx,
    id: &CareRoomId,
    details: &CareRoomDetails,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
            "INSERT INTO care_room (
            id, floor_id, ward_id, name, sex_rule, capacity, plan_column, plan_row, version, created_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)",
        )
        .bind(id)
        .bind(&details.floor_id)
        .bind(&details.ward_id)
        .bind(details.name.trim())
        .bind(details.sex_rule)
        .bind(details.capacity)
        .bind(details.plan_column)
        .bind(details.plan_row)
        .bind(at)
        .execute(on)
    })?;
    insert_features(tx, id, &details.features).await
}

async fn insert_features(
    tx: &mut Tx,
    room: &CareRoomId,
    features: &[RoomFeature],
) -> Result<(), sqlx::Error> {
    // A handful, chosen by hand.
    for feature in features {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO care_room_feature (care_room_id, feature) VALUES ($1, $2)"
        )
        .bind(room)
        .bind(feature)
        .execute(on))?;
    }
    Ok(())
}

/// Changes a room if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn update_room(
    tx: &mut Tx,
    id: &CareRoomId,
    version: i64,
    details: &CareRoomDetails,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "UPDATE care_room
        SET floor_id = $3, ward_id = $4, name = $5, sex_rule = $6, capacity = $7, plan_column = $8, plan_row = $9,
            version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(&details.floor_id)
    .bind(&details.ward_id)
    .bind(details.name.trim())
    .bind(details.sex_rule)
    .bind(details.capacity)
    .bind(details.plan_column)
    .bind(details.plan_row)
    .execute(on)
    })?;
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM care_room_feature WHERE care_room_id = $1")
        .bind(id)
        .execute(on))?;
    insert_features(tx, id, &details.features).await?;
    Ok(rows == 1)
}

/// Adds a bed behind the others of its room.
///
/// # Errors
/// The raw refusal, so that a label that is taken can be told.
pub async fn insert_bed(
    tx: &mut Tx,
    id: &BedId,
    centre: &CentreId,
    room: &CareRoomId,
    details: &BedDetails,
    from_on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO bed (
            id, centre_id, care_room_id, label, kind, nursing_from_on, nursing_until_on, nursing_basis,
            in_service_from_on, in_service_until_on, monthly_fen, position, version, created_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, (SELECT COUNT(*) FROM bed b WHERE b.care_room_id = $3), 1, $11)"
    )
    .bind(id)
    .bind(centre)
    .bind(room)
    .bind(details.label.trim())
    .bind(details.kind)
    .bind(details.nursing_from_on)
    .bind(details.nursing_until_on)
    .bind(details.nursing_basis.trim())
    .bind(from_on)
    .bind(details.in_service_until_on)
    .bind(at)
    .bind(details.monthly_fen)
    .execute(on)
    })?;
    Ok(())
}

/// Changes a bed if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that what is in the way can be told.
pub async fn update_bed(
    tx: &mut Tx,
    id: &BedId,
    version: i64,
    details: &BedDetails,
    from_on: NaiveDate,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE bed
        SET label = $3, kind = $4, nursing_from_on = $5, nursing_until_on = $6, nursing_basis = $7,
            in_service_from_on = $8, in_service_until_on = $9, monthly_fen = $10, version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(details.label.trim())
    .bind(details.kind)
    .bind(details.nursing_from_on)
    .bind(details.nursing_until_on)
    .bind(details.nursing_basis.trim())
    .bind(from_on)
    .bind(details.in_service_until_on)
    .bind(details.monthly_fen)
    .execute(on))?;
    Ok(rows == 1)
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

/// Takes a bed away that was never used; says whether it never was.
///
/// # Errors
/// When the database refuses.
pub async fn delete_bed(tx: &mut Tx, id: &BedId) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "DELETE FROM bed WHERE id = $1
            AND NOT EXISTS (SELECT 1 FROM stay s WHERE s.bed_id = $1)
            AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.bed_id = $1)
            AND NOT EXISTS (SELECT 1 FROM bed_closure c WHERE c.bed_id = $1)"
    )
    .bind(id)
    .execute(on))?;
    Ok(rows == 1)
}

/// The room's centre, its capacity and how many beds are in service in it.
///
/// # Errors
/// When the database refuses.
pub async fn room_place(tx: &mut Tx, room: &CareRoomId) -> Result<Option<(CentreId, i64, i64)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT w.centre_id, r.capacity,
            (SELECT COUNT(*) FROM bed b WHERE b.care_room_id = r.id AND b.in_service_until_on IS NULL)
        FROM care_room r
        JOIN ward w ON w.id = r.ward_id
        WHERE r.id = $1"
    )
    .bind(room)
    .fetch_optional(on))?)
}
