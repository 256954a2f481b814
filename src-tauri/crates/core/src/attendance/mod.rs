//! Attendance (日间照料): who is expected, who is here, who has gone, who is away.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::{Alert, Contact, ElderId, Sex};
use crate::enrolment::DayPart;

crate::identifiers! {
    /// Names a visit.
    VisitId,
    /// Names an absence.
    AbsenceId,
}

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

crate::words! {
    /// Why an elder does not come.
    pub enum AbsenceReason {
        /// 生病
        Illness,
        /// 住院
        Hospital,
        /// 家中有事
        Family,
        /// 外出
        Travel,
        /// 其他
        Other,
        /// 原因未知
        Unknown,
    }
}

crate::words! {
    /// An act at the door.
    pub enum DoorAct {
        /// 签到
        CheckIn,
        /// 签离
        CheckOut,
    }
}

/// One centre, one day: everyone expected and everyone who came.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Board {
    /// The centre.
    pub centre: BoardCentre,
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
    /// The absence that covers the day.
    pub absence: Option<Absence>,
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

/// Expected, not coming.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// Names the absence.
    pub id: AbsenceId,
    /// Who.
    pub elder_id: ElderId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// What was said.
    pub note: String,
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
}

/// A check-out (签离).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckOut {
    /// Who.
    pub elder_id: ElderId,
    /// Who takes the elder home, in words; may be empty.
    #[serde(default)]
    pub collected_by: String,
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
}

/// Takes back a check-in or a check-out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UndoVisit {
    /// Which visit.
    pub visit_id: VisitId,
    /// Which of its acts: a second click never takes back the one before.
    pub act: DoorAct,
}

/// A leaving of a past day that nobody recorded, told afterwards.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordDeparture {
    /// Which visit.
    pub visit_id: VisitId,
    /// When the elder left, on the centre's wall clock of that day.
    pub departed_at: NaiveTime,
    /// Who took the elder home, in words; may be empty.
    #[serde(default)]
    pub collected_by: String,
    /// How one knows.
    pub reason: String,
}

/// An absence, told or found.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordAbsence {
    /// Who.
    pub elder_id: ElderId,
    /// Where the elder is expected.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// What was said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Which absence.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichAbsence {
    /// Which.
    pub absence_id: AbsenceId,
}
