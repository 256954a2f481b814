//! Enrolments (服务登记): an elder receives a service at a centre from a day, with a weekday pattern, until a day.

pub mod commands;
pub mod home_meal;
pub mod rules;
pub mod sql;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::ElderId;

crate::identifiers! {
    /// Names an enrolment.
    EnrolmentId,
    /// Names a pause of an enrolment.
    PauseId,
}

crate::words! {
    /// What is received.
    pub enum ServiceKind {
        /// 日间照料
        DayCare,
        /// 居家送餐
        HomeMeal,
    }
}

crate::words! {
    /// Which part of a day an elder comes for.
    pub enum DayPart {
        /// 全天
        WholeDay,
        /// 上午
        Morning,
        /// 下午
        Afternoon,
    }
}

/// An enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrolment {
    /// Names the enrolment.
    pub id: EnrolmentId,
    /// Who receives the service.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// What.
    pub service: ServiceKind,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// The centre's minibus fetches the elder.
    pub transport_there: bool,
    /// The centre's minibus takes the elder home.
    pub transport_back: bool,
    /// The care group at the centre; empty where there is none.
    pub group_name: String,
    /// The weekdays in day care.
    pub days: Vec<EnrolmentDay>,
    /// What is brought home, for an enrolment in that service.
    pub home_meal: Option<home_meal::HomeMeal>,
    /// When it rested, rests or will rest, the earliest first.
    pub pauses: Vec<Pause>,
}

/// A weekday of an enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnrolmentDay {
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// Which part of the day.
    #[serde(default = "whole_day")]
    pub day_part: DayPart,
    /// When the elder is expected, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
}

fn whole_day() -> DayPart {
    DayPart::WholeDay
}

/// A new enrolment in day care.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartEnrolment {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// The weekdays, at least one.
    pub days: Vec<EnrolmentDay>,
    /// The centre's minibus fetches the elder.
    #[serde(default)]
    pub transport_there: bool,
    /// The centre's minibus takes the elder home.
    #[serde(default)]
    pub transport_back: bool,
    /// The care group at the centre; may be empty.
    #[serde(default)]
    pub group_name: String,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// The end of an enrolment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndEnrolment {
    /// Which.
    pub enrolment_id: EnrolmentId,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// A pause: the enrolment rests, nobody is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Pause {
    /// Names the pause.
    pub id: PauseId,
    /// The first day without the elder.
    pub from_on: NaiveDate,
    /// The day on which the elder comes again; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// A pause to be entered. It may lie in the past: it holds for those days too.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PauseEnrolment {
    /// Which enrolment rests.
    pub enrolment_id: EnrolmentId,
    /// The first day without the elder.
    pub from_on: NaiveDate,
    /// The day on which the elder comes again; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// The end of a pause. On the day it began or before: the pause is taken back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResumeEnrolment {
    /// Which pause.
    pub pause_id: PauseId,
    /// The day on which the elder comes again.
    pub resumes_on: NaiveDate,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// What is agreed from a day on. The days before keep what was agreed for them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePattern {
    /// Which enrolment.
    pub enrolment_id: EnrolmentId,
    /// The first day of the new pattern.
    pub from_on: NaiveDate,
    /// The weekdays, at least one.
    pub days: Vec<EnrolmentDay>,
    /// The centre's minibus fetches the elder.
    pub transport_there: bool,
    /// The centre's minibus takes the elder home.
    pub transport_back: bool,
    /// The care group at the centre; may be empty.
    #[serde(default)]
    pub group_name: String,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// Asks for the care groups of a centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskGroups {
    /// Which centre.
    pub centre_id: CentreId,
}
