//! Attendance over time (考勤表): the month sheet of a centre, the year of an elder, and what one mark opens to.
//!
//! What is counted, on the screen in the same words:
//! - 人次 (person-times): elder-days attended. Whoever comes on a day is one person-time of day care on that day, however
//!   often they come and go on it.
//! - 人数 (persons): different elders who came at least once in the span.
//! - Days are counted in half days, as whole numbers, so that sums are exact. A day whose visits together are shorter
//!   than the centre's measure is half a day, any other a whole one. A closed day keeps the measure that held
//!   when it was closed, so that one month can have several: each is said with the days that it counted.
//! - Nothing of the future is counted, and of a visit that still lasts only what has passed.

pub mod commands;
pub mod record;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::door::Transport;
use super::{AbsenceReason, VisitId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::trail::TrailEntry;

crate::words! {
    /// What a sheet shows of one elder and one day.
    pub enum DayMark {
        /// 全天: came, a whole day.
        WholeDay,
        /// 上午: came, half a day, most of it before noon.
        Morning,
        /// 下午: came, half a day, most of it after noon.
        Afternoon,
        /// 在馆: is here now.
        Here,
        /// 未记录离开: came, and nobody recorded the leaving. Never shown as present.
        LeavingMissing,
        /// 请假: expected, away, and somebody recorded it.
        Absent,
        /// 未到: was expected, did not come, and nobody recorded why.
        Missed,
        /// 待到: expected today and not here yet.
        Awaited,
        /// 应到: expected on a day ahead.
        Expected,
        /// 不安排: not expected.
        NotExpected,
        /// 暂停: the enrolment is paused.
        Paused,
        /// 休息: the centre is closed.
        Closed,
    }
}

crate::words! {
    /// Whom a sheet lists.
    pub enum SheetPeople {
        /// Everyone who was enrolled or came.
        Everyone,
        /// Only who came at least once.
        Came,
    }
}

/// Sums of some elders over some days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetSum {
    /// 人次: elder-days attended.
    pub attended: i64,
    /// The same in half days: a whole day is two.
    pub half_days: i64,
    /// Of the elder-days attended: came without being expected.
    pub extra: i64,
    /// Of the elder-days attended: nobody recorded the leaving.
    pub leaving_missing: i64,
    /// Elder-days away with a recorded absence, up to today.
    pub absent: i64,
    /// Elder-days missed without a word, before today.
    pub missed: i64,
}

/// The month of a centre: elders by days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MonthSheet {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its zone; days and times are on its wall.
    pub time_zone: String,
    /// A day of less than so many minutes counts as half a day: the last of `half_day_rules`.
    pub half_day_below_minutes: i64,
    /// What half a day was on the days that are counted, in order: at least one rule, several where closed days
    /// keep what changed since.
    pub half_day_rules: Vec<HalfDayRule>,
    /// `2026-11`
    pub month: String,
    /// The day it is at the centre.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Whom the sheet lists.
    pub people: SheetPeople,
    /// The days of the month, in order.
    pub days: Vec<SheetDay>,
    /// One row for each elder, by pinyin.
    pub rows: Vec<SheetRow>,
    /// 人数: different elders who came.
    pub persons: i64,
    /// The sum of all rows, which is that of all days.
    pub sum: SheetSum,
}

/// What half a day was from one day of a sheet to another. Days on which nobody came do not end the span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HalfDayRule {
    /// The first day that was counted by it.
    pub from_on: NaiveDate,
    /// The last of them, included.
    pub last_on: NaiveDate,
    /// A day of less than so many minutes counts as half a day.
    pub below_minutes: i64,
}

/// A day of the sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetDay {
    /// Which.
    pub on: NaiveDate,
    /// The centre is closed on it.
    pub is_closed: bool,
    /// The legal holiday, or why the centre is open or closed against its weekly hours; may be empty.
    pub note: String,
    /// The sum of the column; `attended` is also the number of persons on that day.
    pub sum: SheetSum,
}

/// An elder's row: lists with one value for each day of the month, and what only some days have.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// Who.
    pub elder_id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// The mark of each day.
    pub marks: Vec<DayMark>,
    /// The half days that each day counts: 0, 1 or 2.
    pub half_days: Vec<i64>,
    /// Days on which the elder came without being expected.
    pub extra: Vec<NaiveDate>,
    /// Why the elder was away, for each day marked absent.
    pub reasons: Vec<DayReason>,
    /// The sum of the row.
    pub sum: SheetSum,
}

/// Why an elder was away on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayReason {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
}

/// The year of an elder, at whatever centre.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderYear {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The first day shown.
    pub from_on: NaiveDate,
    /// The day after the last one shown.
    pub until_on: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The year of the first visit or enrolment, whichever is earlier; none where there is neither.
    pub first_year: Option<i64>,
    /// The mark of each day.
    pub marks: Vec<DayMark>,
    /// The half days that each day counts: 0, 1 or 2.
    pub half_days: Vec<i64>,
    /// Days on which the elder came without being expected.
    pub extra: Vec<NaiveDate>,
    /// Why the elder was away, for each day marked absent.
    pub reasons: Vec<DayReason>,
    /// The sum of the days.
    pub sum: SheetSum,
    /// Days away by reason, most first; days ahead are not counted.
    pub absences: Vec<ReasonDays>,
    /// The middle one of the first arrivals of all days attended, on the wall of the centre.
    pub usual_arrival: Option<NaiveTime>,
    /// The middle one of the last departures that were recorded.
    pub usual_departure: Option<NaiveTime>,
    /// The longest run of expected days without coming.
    pub longest_away: Option<AwayRun>,
    /// The run that lasts until now.
    pub away_now: Option<AwayRun>,
}

/// Days away for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonDays {
    /// Why; none: without a word.
    pub reason: Option<AbsenceReason>,
    /// On how many days.
    pub days: i64,
}

/// Expected days, one after the other, on which an elder did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AwayRun {
    /// The first of them.
    pub from_on: NaiveDate,
    /// The last of them, included.
    pub last_on: NaiveDate,
    /// How many expected days.
    pub days: i64,
}

/// What is recorded of one elder and one day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayRecord {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The day.
    pub on: NaiveDate,
    /// What was agreed for the day.
    pub agreed: Vec<DayAgreed>,
    /// The visits of the day, in the order of arrival.
    pub visits: Vec<VisitRecord>,
    /// The absences that cover the day.
    pub absences: Vec<AbsenceRecord>,
}

/// What an enrolment says of a day. Whether the centre is open on it is said elsewhere.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayAgreed {
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// For which part of the day.
    pub day_part: DayPart,
    /// When the elder is expected, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
}

/// A visit with everything that was recorded of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitRecord {
    /// Names the visit.
    pub id: VisitId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// IANA name of the centre's zone.
    pub time_zone: String,
    /// The day it began.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// When that was recorded.
    pub arrival_recorded_at: DateTime<Utc>,
    /// Who brought the elder, in words.
    pub brought_by: String,
    /// How the elder came.
    pub arrival_transport: Option<Transport>,
    /// Why the arrival was not recorded at the moment of it; empty where it was.
    pub arrival_reason: String,
    /// Where in the house the elder was last.
    pub room_name: Option<String>,
    /// At the door, in tenths of a degree Celsius.
    pub temperature_tenths_celsius: Option<i64>,
    /// What was noted at the door.
    pub remark: String,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// When that was recorded.
    pub departure_recorded_at: Option<DateTime<Utc>>,
    /// Who took the elder home, in words.
    pub collected_by: String,
    /// Collected by someone who is not on the elder's list.
    pub collector_is_unlisted: bool,
    /// Why that person was allowed to; may be empty.
    pub collector_reason: String,
    /// How the elder left.
    pub departure_transport: Option<Transport>,
    /// Why the leaving was not recorded at the moment of it; empty where it was.
    pub departure_reason: String,
    /// What was said when the day was closed with the leaving unknown; may be empty.
    pub closing_explanation: String,
    /// Set right afterwards.
    pub corrected_at: Option<DateTime<Utc>>,
    /// The day is over and nobody recorded the leaving.
    pub departure_missing: bool,
    /// Whole minutes from coming to leaving; none while the leaving is not known.
    pub stayed_minutes: Option<i64>,
    /// The check-in was taken back: it never happened, but that it was recorded is kept.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Who did what to it, in order.
    pub changes: Vec<TrailEntry>,
}

/// An absence with who recorded it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbsenceRecord {
    /// At which centre the elder was expected.
    pub centre_name: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// Who told it, in words; may be empty.
    pub told_by: String,
    /// What was said.
    pub note: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who did what to it, in order.
    pub changes: Vec<TrailEntry>,
}

/// Which month of which centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskMonthSheet {
    /// Which centre.
    pub centre_id: CentreId,
    /// `2026-11`; none for the month it is at the centre.
    #[serde(default)]
    pub month: Option<String>,
    /// Whom to list.
    #[serde(default = "everyone")]
    pub people: SheetPeople,
}

fn everyone() -> SheetPeople {
    SheetPeople::Everyone
}

/// Which year of which elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskElderYear {
    /// Who.
    pub elder_id: ElderId,
    /// A calendar year; none for the twelve months that end today.
    #[serde(default)]
    pub year: Option<i64>,
}

/// Which day of which elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskElderDay {
    /// Who.
    pub elder_id: ElderId,
    /// The day.
    pub on: NaiveDate,
}

/// Which visit.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskVisit {
    /// Which.
    pub visit_id: VisitId,
}
