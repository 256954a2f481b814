//! The house: buildings with floors, wards, rooms and beds; beds that are closed for a time.

pub mod closing;
pub mod commands;
pub mod rules;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::CentreId;

crate::words! {
    /// What a bed is for.
    pub enum BedKind {
        /// 护理床
        Nursing,
        /// 普通床
        Ordinary,
        /// 短期托养床
        ShortStay,
    }
}

crate::words! {
    /// Whom a room takes.
    pub enum SexRule {
        /// 女
        Women,
        /// 男
        Men,
        /// 夫妻
        Couple,
        /// 不限
        Any,
    }
}

crate::words! {
    /// What a room has.
    pub enum RoomFeature {
        /// 独立卫生间
        Toilet,
        /// 淋浴
        Shower,
        /// 床头呼叫
        CallBell,
        /// 供氧
        Oxygen,
        /// 轮椅可入
        Wheelchair,
        /// 移位吊架
        LiftHoist,
        /// 阳台
        Balcony,
        /// 朝南
        SouthFacing,
        /// 认知症照护
        DementiaCare,
        /// 隔离
        Isolation,
    }
}

/// A residence from its buildings down to its beds, for setting it up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct House {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Today at the centre.
    pub today: NaiveDate,
    /// Its buildings, in their order.
    pub buildings: Vec<Building>,
    /// Its wards, in their order.
    pub wards: Vec<Ward>,
    /// Its rooms, by building, floor and name.
    pub rooms: Vec<CareRoom>,
    /// Beds in service today.
    pub beds: i64,
    /// Nursing beds among them.
    pub nursing_beds: i64,
}

/// A building.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Building {
    /// Names the building.
    pub id: BuildingId,
    /// Its name.
    pub name: String,
    /// Its floors, in their order.
    pub floors: Vec<Floor>,
}

/// A floor of a building.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Floor {
    /// Names the floor.
    pub id: FloorId,
    /// Its name.
    pub name: String,
}

/// Rooms that are cared for together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Ward {
    /// Names the ward.
    pub id: WardId,
    /// Its name.
    pub name: String,
}

/// A room with beds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareRoom {
    /// Names the room.
    pub id: CareRoomId,
    /// On which floor.
    pub floor_id: FloorId,
    /// In which ward.
    pub ward_id: WardId,
    /// Its name or number.
    pub name: String,
    /// Whom it takes.
    pub sex_rule: SexRule,
    /// Beds that it may hold.
    pub capacity: i64,
    /// Column on the plan of the floor, from 1; none: not drawn.
    pub plan_column: Option<i64>,
    /// Row on the plan of the floor, from 1.
    pub plan_row: Option<i64>,
    /// What it has.
    pub features: Vec<RoomFeature>,
    /// Counts the changes.
    pub version: i64,
    /// Its beds in their order; those out of service last.
    pub beds: Vec<Bed>,
}

/// A bed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Bed {
    /// Names the bed.
    pub id: BedId,
    /// In which room.
    pub care_room_id: CareRoomId,
    /// Its label in the room.
    pub label: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed from this day.
    pub nursing_from_on: Option<NaiveDate>,
    /// No longer recognised from this day.
    pub nursing_until_on: Option<NaiveDate>,
    /// On what basis it is recognised.
    pub nursing_basis: String,
    /// In service from this day.
    pub in_service_from_on: NaiveDate,
    /// Out of service from this day; none: in service.
    pub in_service_until_on: Option<NaiveDate>,
    /// What it costs in a month; none: not said.
    pub monthly_fen: Option<i64>,
    /// Counts the changes.
    pub version: i64,
}

/// A new building.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpBuilding {
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub name: String,
    /// Its floors, at least one, in their order.
    pub floors: Vec<String>,
}

/// A building as it shall be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeBuilding {
    /// Which.
    pub building_id: BuildingId,
    /// Its name.
    pub name: String,
    /// Its floors in their order; one without an id is new, one that is left out must have no rooms.
    pub floors: Vec<FloorDetails>,
}

/// A floor as it is entered.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FloorDetails {
    /// Which; none for a new one.
    #[serde(default)]
    pub id: Option<FloorId>,
    /// Its name.
    pub name: String,
}

/// A new ward.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpWard {
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub name: String,
}

/// A ward under another name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeWard {
    /// Which.
    pub ward_id: WardId,
    /// Its name.
    pub name: String,
}

/// A room as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareRoomDetails {
    /// On which floor.
    pub floor_id: FloorId,
    /// In which ward.
    pub ward_id: WardId,
    /// Its name or number.
    pub name: String,
    /// Whom it takes.
    pub sex_rule: SexRule,
    /// Beds that it may hold, 1 to 20.
    pub capacity: i64,
    /// Column on the plan of the floor, from 1.
    #[serde(default)]
    pub plan_column: Option<i64>,
    /// Row on the plan of the floor, from 1.
    #[serde(default)]
    pub plan_row: Option<i64>,
    /// What it has; each once.
    #[serde(default)]
    pub features: Vec<RoomFeature>,
}

/// A new room with its beds.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpRoom {
    /// The room.
    pub details: CareRoomDetails,
    /// Its beds; may be empty.
    #[serde(default)]
    pub beds: Vec<BedDetails>,
}

/// A room as it shall be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeRoom {
    /// Which.
    pub care_room_id: CareRoomId,
    /// The version that was seen.
    pub version: i64,
    /// The room.
    pub details: CareRoomDetails,
}

/// A bed as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BedDetails {
    /// Its label in the room.
    pub label: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed from this day; needed for a nursing bed.
    #[serde(default)]
    pub nursing_from_on: Option<NaiveDate>,
    /// No longer recognised from this day.
    #[serde(default)]
    pub nursing_until_on: Option<NaiveDate>,
    /// On what basis it is recognised; needed for a nursing bed.
    #[serde(default)]
    pub nursing_basis: String,
    /// In service from this day; none: today.
    #[serde(default)]
    pub in_service_from_on: Option<NaiveDate>,
    /// Out of service from this day; none: in service until further notice.
    #[serde(default)]
    pub in_service_until_on: Option<NaiveDate>,
    /// What it costs in a month; none: not said.
    #[serde(default)]
    pub monthly_fen: Option<i64>,
}

/// A new bed in a room.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpBed {
    /// In which room.
    pub care_room_id: CareRoomId,
    /// The bed.
    pub details: BedDetails,
}

/// A bed as it shall be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeBed {
    /// Which.
    pub bed_id: BedId,
    /// The version that was seen.
    pub version: i64,
    /// The bed.
    pub details: BedDetails,
    /// Why days of a closed month change with it, where they do; these months are counted anew.
    #[serde(default)]
    pub correction_reason: String,
}

/// Which bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichBed {
    /// Which.
    pub bed_id: BedId,
}

/// What an act on a bed must know of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BedPlace {
    /// Names the bed.
    pub id: BedId,
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its label.
    pub label: String,
    /// In which room.
    pub care_room_id: CareRoomId,
    /// The room's name.
    pub room_name: String,
    /// Whom the room takes.
    pub sex_rule: SexRule,
    /// In service from this day.
    pub in_service_from_on: NaiveDate,
    /// Out of service from this day.
    pub in_service_until_on: Option<NaiveDate>,
}

impl BedPlace {
    /// Room and label, as staff say it.
    #[must_use]
    pub fn said(&self) -> String {
        format!("{}-{}", self.room_name, self.label)
    }
}
