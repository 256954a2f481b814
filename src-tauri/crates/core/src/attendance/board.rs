//! The board: one centre, one day.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Absence, Closing, DoorAct, FollowUpCall, Transport, VisitId};
use crate::centre::days::CentreDay;
use crate::centre::{CentreId, RoomId, RoomKind};
use crate::elder::{Alert, Contact, ElderId, Sex};
use crate::enrolment::DayPart;

crate::words! {
    /// How an elder stands to a day at a centre.
    pub enum Standing {
        /// 在馆
        Here,
        /// 已离
        Gone,
        /// 缺勤
        Absent,
        /// 未到
        NotArrived,
    }
}

/// Which board.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskBoard {
    /// Which centre.
    pub centre_id: CentreId,
    /// Which day; none for today at the centre.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// One centre, one day: everyone expected and everyone who came.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Board {
    /// The centre.
    pub centre: BoardCentre,
    /// Whether the centre is open on the day, and why.
    pub centre_day: CentreDay,
    /// The day shown.
    pub on: NaiveDate,
    /// The day it is at the centre.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The sum of the day.
    pub counts: Counts,
    /// Everyone, by planned arrival, then by pinyin; those who came unexpectedly last.
    pub people: Vec<BoardPerson>,
    /// Visits of past days whose leaving nobody recorded.
    pub left_open: Vec<LeftOpen>,
    /// The rooms in use, in their order.
    pub rooms: Vec<BoardRoom>,
    /// The closing of this day; none while it is open.
    pub closing: Option<Closing>,
}

/// What the board says of its centre.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardCentre {
    /// Names the centre.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Day-care places that the licence allows at one time.
    pub licensed_places: i64,
    /// Minutes after the planned arrival from which a missing elder is to be called.
    pub late_after_minutes: i64,
    /// When it opens on the day shown; none: closed on that weekday.
    pub opens_at: Option<NaiveTime>,
    /// When it closes.
    pub closes_at: Option<NaiveTime>,
    /// Whether the temperature is asked for at the door.
    pub asks_temperature: bool,
    /// Whether the room is asked for at the door.
    pub asks_room: bool,
    /// How many days back a forgotten visit may be entered.
    pub late_entry_days: i64,
}

/// A room of the centre and how many are in it.
#[derive(Debug, Clone, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct BoardRoom {
    /// Names the room.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// How many it holds.
    pub capacity: i64,
    /// How many elders are in it now.
    pub here: i64,
}

/// The sum of a day: `expected + extra = here + gone + absent + not_arrived`, always.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// 应到: enrolled for this weekday, whether they come or not.
    pub expected: i64,
    /// 临时: came without being expected.
    pub extra: i64,
    /// 在馆
    pub here: i64,
    /// 已离
    pub gone: i64,
    /// 缺勤, with a recorded absence.
    pub absent: i64,
    /// 未到
    pub not_arrived: i64,
    /// Of those not arrived: to be called.
    pub late: i64,
}

/// An elder on the board.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardPerson {
    /// Names the elder.
    pub elder_id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// Blank-separated keys: typed letters match the beginning of one, digits the end of one.
    pub search_keys: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived on the day shown.
    pub age: i64,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
    /// Whom to call, in order; who may take the elder home.
    pub contacts: Vec<Contact>,
    /// Where the elder stands.
    pub standing: Standing,
    /// Came without being expected.
    pub is_extra: bool,
    /// Not arrived and to be called.
    pub is_late: bool,
    /// When expected, on the centre's wall clock; none for an extra.
    pub planned_arrival: Option<NaiveTime>,
    /// Which part of the day; none for an extra.
    pub day_part: Option<DayPart>,
    /// The last visit of the day.
    pub visit: Option<BoardVisit>,
    /// Those before it on the same day, the earliest first.
    pub earlier_visits: Vec<BoardVisit>,
    /// The absence that covers the day.
    pub absence: Option<Absence>,
    /// Who was called about this day, the earliest first.
    pub calls: Vec<FollowUpCall>,
    /// At risk of wandering: never leaves without a collector.
    pub must_be_collected: bool,
    /// The centre's minibus fetches the elder.
    pub transport_there: bool,
    /// The centre's minibus takes the elder home.
    pub transport_back: bool,
    /// The care group that the enrolment names; empty where there is none.
    pub group_name: String,
}

/// A visit as the board shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoardVisit {
    /// Names the visit.
    pub id: VisitId,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Who brought the elder, in words.
    pub brought_by: String,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// Who took the elder home, in words.
    pub collected_by: String,
    /// That was someone who is not on the elder's list.
    pub collector_is_unlisted: bool,
    /// Why that person collected.
    pub collector_reason: String,
    /// How the elder came.
    pub arrival_transport: Option<Transport>,
    /// How the elder left.
    pub departure_transport: Option<Transport>,
    /// Where the elder is, or was last.
    pub room_id: Option<RoomId>,
    /// Body temperature at the door, tenths of a degree Celsius.
    pub temperature_tenths_celsius: Option<i64>,
    /// What was noted.
    pub remark: String,
    /// What was said when the day was closed with the elder inside; empty where nothing had to be.
    pub closing_explanation: String,
    /// Set right after the undo time was over.
    pub is_corrected: bool,
    /// The day is over and nobody recorded the leaving.
    pub departure_missing: bool,
    /// The last act can be undone.
    pub undo: Option<Undo>,
}

/// What can be undone, and until when.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undo {
    /// The act.
    pub act: DoorAct,
    /// The end of the time for it.
    pub until: DateTime<Utc>,
}

/// A visit of a past day whose leaving nobody recorded.
#[derive(Debug, Clone, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct LeftOpen {
    /// Names the visit.
    pub visit_id: VisitId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The day.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
}
