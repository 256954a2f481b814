//! The door: coming, leaving, changing rooms, and setting right what was recorded.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VisitId;
use crate::centre::{CentreId, RoomId};
use crate::elder::{ContactId, ElderId};
use crate::error::Error;

crate::words! {
    /// An act at the door.
    pub enum DoorAct {
        /// 签到
        CheckIn,
        /// 签离
        CheckOut,
    }
}

crate::words! {
    /// How an elder comes or leaves.
    pub enum Transport {
        /// 步行
        OnFoot,
        /// 中心接送车
        CentreMinibus,
        /// 私家车
        PrivateCar,
        /// 出租车
        Taxi,
        /// 公共交通
        PublicTransport,
    }
}

/// A check-in (签到).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckIn {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// Who brought the elder, in words; may be empty.
    #[serde(default)]
    pub brought_by: String,
    /// How the elder came; none: not said.
    #[serde(default)]
    pub transport: Option<Transport>,
    /// Into which room; none: not said.
    #[serde(default)]
    pub room_id: Option<RoomId>,
    /// Body temperature, tenths of a degree Celsius; none: not taken.
    #[serde(default)]
    pub temperature_tenths_celsius: Option<i64>,
    /// Anything noted at the door; may be empty.
    #[serde(default)]
    pub remark: String,
    /// When the elder came, earlier today on the centre's wall clock; none: now.
    #[serde(default)]
    pub arrived_at: Option<NaiveTime>,
    /// Why the arrival is recorded later than it was; needed only then.
    #[serde(default)]
    pub reason: String,
    /// Why the elder is let in although all licensed places are taken; needed only then.
    #[serde(default)]
    pub over_places_reason: String,
    /// The elder is checked out at the other centre first.
    #[serde(default)]
    pub moves_here: bool,
    /// Of a move: which contact took the elder from the other centre to this one; none for someone else or nobody.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub collector_contact_id: Option<ContactId>,
    /// Of a move: who took the elder from the other centre to this one, in words. An elder at risk of wandering is never
    /// moved without somebody; `brought_by` does not say so, for it may say that the elder came alone.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub collected_by: String,
    /// Of a move: why someone who is not on the list took the elder; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub unlisted_reason: String,
}

/// A check-out (签离).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckOut {
    /// Who.
    pub elder_id: ElderId,
    /// Which contact takes the elder home; none for someone else or nobody.
    #[serde(default)]
    pub collector_contact_id: Option<ContactId>,
    /// Who takes the elder home, in words; empty for a listed contact, and for nobody.
    #[serde(default)]
    pub collected_by: String,
    /// Why someone who is not on the list collects; needed only then.
    #[serde(default)]
    pub unlisted_reason: String,
    /// How the elder leaves; none: not said.
    #[serde(default)]
    pub transport: Option<Transport>,
    /// When the elder left, earlier today on the centre's wall clock; none: now.
    #[serde(default)]
    pub left_at: Option<NaiveTime>,
    /// Why the leaving is recorded later than it was; needed only then.
    #[serde(default)]
    pub reason: String,
}

/// What was done at the door.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitAct {
    /// The visit.
    pub visit_id: VisitId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Where.
    pub centre_id: CentreId,
    /// Check-in or check-out.
    pub act: DoorAct,
    /// When.
    pub at: DateTime<Utc>,
    /// Until when it can be undone.
    pub undo_until: DateTime<Utc>,
    /// The elder was not expected today.
    pub is_extra: bool,
    /// An earlier day whose leaving nobody recorded; it is on the list of those now.
    pub left_open_on: Option<NaiveDate>,
    /// The room holds more than it should now.
    pub room_over: Option<RoomOver>,
    /// The centre at which the elder was checked out for this.
    pub moved_from: Option<String>,
    /// An absence that covered today ended with this arrival.
    pub ended_absence: bool,
    /// Who collected, in words.
    pub collected_by: String,
    /// Collected by someone who is not on the list.
    pub collector_is_unlisted: bool,
}

/// A room that holds more than it should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomOver {
    /// Its name.
    pub room_name: String,
    /// How many it holds.
    pub capacity: i64,
    /// How many are in it now.
    pub here: i64,
}

/// Several elders come together, with the minibus for example.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckInMany {
    /// Where.
    pub centre_id: CentreId,
    /// Who, 1 to 200.
    pub elder_ids: Vec<ElderId>,
    /// Who brought them, in words; may be empty.
    #[serde(default)]
    pub brought_by: String,
    /// How they came; none: not said.
    #[serde(default)]
    pub transport: Option<Transport>,
    /// Into which room; none: not said.
    #[serde(default)]
    pub room_id: Option<RoomId>,
}

/// Several elders leave together, with the minibus for example.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckOutMany {
    /// Who, 1 to 200.
    pub elder_ids: Vec<ElderId>,
    /// Who takes them home, in words; may be empty.
    #[serde(default)]
    pub collected_by: String,
    /// Why that person, who may not be on their lists, collects them; needed only then.
    #[serde(default)]
    pub unlisted_reason: String,
    /// How they leave; none: not said.
    #[serde(default)]
    pub transport: Option<Transport>,
}

/// What became of several acts at once: each was done or refused by itself.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ManyActs {
    /// Done.
    pub done: Vec<VisitAct>,
    /// Not done, and why.
    pub refused: Vec<RefusedAct>,
}

/// An act that was refused among several.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedAct {
    /// Who.
    pub elder_id: ElderId,
    /// Why not.
    pub error: Error,
}

/// Takes back a check-in or a check-out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UndoVisit {
    /// Which visit.
    pub visit_id: VisitId,
    /// Which of its acts: a second click never takes back the one before.
    pub act: DoorAct,
    /// Why the elder is inside again although all licensed places are taken by now; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub over_places_reason: String,
}

/// A leaving of a past day that nobody recorded, told afterwards.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordDeparture {
    /// Which visit.
    pub visit_id: VisitId,
    /// When the elder left, on the centre's wall clock of that day.
    pub departed_at: NaiveTime,
    /// Which contact took the elder home; none for someone else or nobody.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub collector_contact_id: Option<ContactId>,
    /// Who took the elder home, in words; may be empty, but not of an elder at risk of wandering.
    #[serde(default)]
    pub collected_by: String,
    /// How one knows. It also stands for a collector who is not on the list.
    pub reason: String,
}

/// A visit of today or a past day as it really was.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectVisit {
    /// Which visit.
    pub visit_id: VisitId,
    /// When the elder came, on the centre's wall clock of that day.
    pub arrived_at: NaiveTime,
    /// When the elder left; none: still here, or on a past day not known.
    #[serde(default)]
    pub departed_at: Option<NaiveTime>,
    /// The leaving was on the day after: the visit went past midnight.
    #[serde(default)]
    pub left_next_day: bool,
    /// Who brought the elder, in words; may be empty.
    #[serde(default)]
    pub brought_by: String,
    /// Which contact took the elder home; none for someone else or nobody.
    #[serde(default)]
    pub collector_contact_id: Option<ContactId>,
    /// Who took the elder home, in words; may be empty, but not of an elder at risk of wandering whose leaving is new.
    #[serde(default)]
    pub collected_by: String,
    /// What was noted; may be empty.
    #[serde(default)]
    pub remark: String,
    /// Body temperature, tenths of a degree Celsius; none: not taken.
    #[serde(default)]
    pub temperature_tenths_celsius: Option<i64>,
    /// Why it is set right. It also stands for a collector who is not on the list.
    pub reason: String,
    /// Why the elder is inside again although all licensed places are taken by now; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub over_places_reason: String,
}

/// A visit that never was.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnnulVisit {
    /// Which visit.
    pub visit_id: VisitId,
    /// Why it is struck out.
    pub reason: String,
}

/// A visit of a past day that nobody recorded.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordVisit {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The day: before today, at most as many days back as the centre allows.
    pub on: NaiveDate,
    /// When the elder came, on the centre's wall clock.
    pub arrived_at: NaiveTime,
    /// When the elder left; none: not known.
    #[serde(default)]
    pub departed_at: Option<NaiveTime>,
    /// Who brought the elder, in words; may be empty.
    #[serde(default)]
    pub brought_by: String,
    /// Which contact took the elder home; none for someone else or nobody.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub collector_contact_id: Option<ContactId>,
    /// Who took the elder home, in words; may be empty, but not of an elder at risk of wandering whose leaving is told.
    #[serde(default)]
    pub collected_by: String,
    /// Anything to remember; may be empty.
    #[serde(default)]
    pub remark: String,
    /// Why it is entered only now, and how one knows. It also stands for a collector who is not on the list.
    pub reason: String,
}

/// An elder goes to another room.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveRoom {
    /// Who.
    pub elder_id: ElderId,
    /// Where to; none: in no particular room.
    #[serde(default)]
    pub room_id: Option<RoomId>,
}

/// A move to another room.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomMoved {
    /// The room holds more than it should now.
    pub room_over: Option<RoomOver>,
}
