//! The bed board: every bed of a residence now, who is in it, what is planned; counts that add up. Of another day, too:
//! as it was that night, or as it is planned.

pub mod commands;
pub mod known;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::admission::Payer;
use super::house::closing::Closure;
use super::house::{BedKind, Building, RoomFeature, SexRule, Ward};
use super::leave::Leave;
use super::reservation::Reservation;
use super::{AdmissionId, BedId, CareRoomId, FloorId, StayId, WardId};
use crate::centre::CentreId;
use crate::diet::DietKind;
use crate::dish::Texture;
use crate::elder::{Alert, ElderId, Sex};

crate::words! {
    /// What a bed is now.
    pub enum BedState {
        /// 空闲
        Free,
        /// 在住
        Occupied,
        /// 请假保留
        OnLeave,
        /// 预留
        Reserved,
        /// 待清洁
        Cleaning,
        /// 停用
        Closed,
    }
}

crate::words! {
    /// Of which time a board is.
    pub enum BoardView {
        /// 现在
        Now,
        /// 当晚
        Past,
        /// 按计划
        Planned,
    }
}

/// Which day of which centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskBoardOn {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its night, where the day is past; as it is planned, where it is still to come; now, where it is today.
    pub on_day: NaiveDate,
}

/// Every bed of a residence now, or on the day that was asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedBoard {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Today at the centre.
    pub today: NaiveDate,
    /// The day that is shown.
    pub on_day: NaiveDate,
    /// Whether that is now, what was, or what is planned.
    pub view: BoardView,
    /// Its buildings with their floors.
    pub buildings: Vec<Building>,
    /// Its wards.
    pub wards: Vec<Ward>,
    /// Its rooms with their beds in service, by building, floor and name.
    pub rooms: Vec<RoomOnBoard>,
    /// Who lives here without a bed: no bed yet, or away without one being held.
    pub without_bed: Vec<Occupant>,
    /// Of all beds.
    pub counts: BedCounts,
    /// Of each ward, in the order of the wards.
    pub by_ward: Vec<WardCounts>,
}

/// A room on the board.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomOnBoard {
    /// Names the room.
    pub id: CareRoomId,
    /// On which floor.
    pub floor_id: FloorId,
    /// In which ward.
    pub ward_id: WardId,
    /// Its name.
    pub name: String,
    /// Whom it takes.
    pub sex_rule: SexRule,
    /// Column on the plan of the floor.
    pub plan_column: Option<i64>,
    /// Row on the plan of the floor.
    pub plan_row: Option<i64>,
    /// What it has.
    pub features: Vec<RoomFeature>,
    /// Its beds.
    pub beds: Vec<BedOnBoard>,
}

/// A bed on the board.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedOnBoard {
    /// Names the bed.
    pub id: BedId,
    /// Its label.
    pub label: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed today.
    pub is_nursing: bool,
    /// What it is now.
    pub state: BedState,
    /// Who is in it, or away with it held.
    pub occupant: Option<Occupant>,
    /// Why it is closed.
    pub closure: Option<Closure>,
    /// Goes out of service on this day, and takes nobody any more until then; none in a past night.
    pub out_of_service_on: Option<NaiveDate>,
    /// It is to be cleaned.
    pub cleaning: Option<Cleaning>,
    /// For whom it is kept today or later, the earliest first.
    pub reservations: Vec<Reservation>,
    /// Counts the changes of the bed.
    pub version: i64,
}

/// A bed that is to be cleaned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Cleaning {
    /// Since when.
    pub from_at: DateTime<Utc>,
    /// By when it is to be clean.
    pub target_at: DateTime<Utc>,
}

/// Who lives here.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Occupant {
    /// Names the admission.
    pub admission_id: AdmissionId,
    /// Names the stay; none: no bed.
    pub stay_id: Option<StayId>,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived today.
    pub age: i64,
    /// Grade of the last assessment (GB/T 42195-2022), 0 to 4; none: not assessed.
    pub grade: Option<i64>,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
    /// Diets, which combine.
    pub diets: Vec<DietKind>,
    /// Textures other than regular food that are allowed; empty: regular food.
    pub textures: Vec<Texture>,
    /// Lives here since this day.
    pub admitted_on: NaiveDate,
    /// Lies in this bed since.
    pub since: Option<DateTime<Utc>>,
    /// When the elder is to leave for good.
    pub planned_to_on: Option<NaiveDate>,
    /// A short stay.
    pub is_short_stay: bool,
    /// On trial until this day.
    pub trial_until_on: Option<NaiveDate>,
    /// Who pays.
    pub payer: Payer,
    /// The partner's admission.
    pub partner_id: Option<AdmissionId>,
    /// What must be looked at before an admission was not yet.
    pub lacks_risk_check: bool,
    /// Recorded elsewhere as dead since this day, and still to be discharged here.
    pub recorded_dead_on: Option<NaiveDate>,
    /// Away now.
    pub leave: Option<Leave>,
    /// The bed is held by the agreement for so many days more; none: no bed held, or without limit. Below zero: over.
    pub hold_days_left: Option<i64>,
    /// The hold runs out within the days that the centre has set, or has run out.
    pub hold_runs_out: bool,
}

/// How many beds are what. The states add up to the beds; of the whole board, those in bed, those away with the bed held and
/// those without a bed add up to the residents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedCounts {
    /// Beds in service.
    pub beds: i64,
    /// Nursing beds among them.
    pub nursing_beds: i64,
    /// Free.
    pub free: i64,
    /// Free nursing beds.
    pub free_nursing: i64,
    /// Somebody lies in them.
    pub occupied: i64,
    /// Held for somebody on leave.
    pub on_leave: i64,
    /// Kept for somebody who is to come.
    pub reserved: i64,
    /// To be cleaned.
    pub cleaning: i64,
    /// Closed.
    pub closed: i64,
    /// People who live here.
    pub residents: i64,
    /// Among them without a bed.
    pub without_bed: i64,
    /// People for whom a bed stands reserved on this day and who do not live here yet; a bed that is kept but still being
    /// cleaned or closed counts as that.
    pub to_come: i64,
}

/// The counts of a ward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WardCounts {
    /// Which ward.
    pub ward_id: WardId,
    /// Its name.
    pub ward_name: String,
    /// Its counts; nobody without a bed belongs to a ward.
    #[serde(flatten)]
    pub counts: BedCounts,
}
