//! SQL of changes of the house.

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::house::{BedDetails, CareRoomDetails, RoomFeature};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::CentreId;
use crate::error::Result;
use crate::sql_execute;
use crate::store::Tx;

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

/// Keeps as what the beds of a room, or one of them, were counted in the nights before a day: the months before it are
/// closed, and the beds are about to become something else.
///
/// # Errors
/// When the database refuses.
pub async fn keep_as_counted(
    tx: &mut Tx,
    room: &CareRoomId,
    only: Option<&BedId>,
    until: NaiveDate,
) -> Result<()> {
    // What was kept for these months already is what they were counted by.
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO bed_as_counted (bed_id, until_on, kind, ward_id)
        SELECT b.id, $3, b.kind, r.ward_id
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        WHERE r.id = $1 AND ($2 IS NULL OR b.id = $2) AND b.in_service_from_on < $3
        ON CONFLICT DO NOTHING"
    )
    .bind(room)
    .bind(only)
    .bind(until)
    .execute(on))?;
    Ok(())
}
