//! Activities (活动): what happens in the rooms of a centre, who takes part, counted in person-times and persons.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::{CentreId, RoomId};
use crate::elder::{ElderId, Sex};

crate::identifiers! {
    /// Names an activity.
    ActivityId,
}

crate::words! {
    /// What an activity is, for counting.
    pub enum ActivityKind {
        /// 棋牌
        ChessAndCards,
        /// 健身康复
        Exercise,
        /// 歌舞
        SingingAndDancing,
        /// 手工
        Handicraft,
        /// 书画
        CalligraphyAndPainting,
        /// 读书看报
        Reading,
        /// 健康讲座
        HealthTalk,
        /// 节庆
        Festival,
        /// 外出
        Outing,
        /// 其他
        Other,
    }
}

/// An activity and who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// Names the activity.
    pub id: ActivityId,
    /// Where it belongs.
    pub centre_id: CentreId,
    /// In which room; none: out of the house, or in all of it.
    pub room_id: Option<RoomId>,
    /// The room's name.
    pub room_name: Option<String>,
    /// Persons the room holds.
    pub room_capacity: Option<i64>,
    /// What it is called.
    pub title: String,
    /// What it is, for counting.
    pub kind: ActivityKind,
    /// The day in the centre's time zone.
    pub activity_on: NaiveDate,
    /// Begins, on the centre's wall clock.
    pub starts_at: NaiveTime,
    /// Ends, later on the same day.
    pub ends_at: NaiveTime,
    /// What else is to be said; may be empty.
    pub remark: String,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
    /// It does not take place.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Who takes part, by pinyin.
    pub participants: Vec<Participant>,
}

/// An elder who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Participant {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
}

/// Activities of a centre in a span of days, and their sums.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityList {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// By day and beginning; cancelled ones among them.
    pub activities: Vec<Activity>,
    /// Of all that take place.
    pub sums: ActivitySums,
}

/// What activities come to. Cancelled ones do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivitySums {
    /// All of them.
    pub all: ActivitySum,
    /// By day, in order; days without any are left out.
    pub by_day: Vec<DaySum>,
    /// By kind, in the order of the kinds; kinds without any are left out.
    pub by_kind: Vec<KindSum>,
    /// By room, by its name; outside rooms last.
    pub by_room: Vec<RoomSum>,
}

/// How many activities, person-times (人次) and persons (人数): who takes part twice is two person-times, one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivitySum {
    /// Activities.
    pub activities: i64,
    /// 人次
    pub person_times: i64,
    /// 人数
    pub persons: i64,
}

/// The sum of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaySum {
    /// Which day.
    pub activity_on: NaiveDate,
    /// Its sum.
    #[serde(flatten)]
    pub sum: ActivitySum,
}

/// The sum of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindSum {
    /// Which kind.
    pub kind: ActivityKind,
    /// Its sum.
    #[serde(flatten)]
    pub sum: ActivitySum,
}

/// The sum of a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomSum {
    /// Which room; none: outside rooms.
    pub room_name: Option<String>,
    /// Its sum.
    #[serde(flatten)]
    pub sum: ActivitySum,
}

/// Which activities.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskActivities {
    /// Which centre.
    pub centre_id: CentreId,
    /// The first day; none for today at the centre.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// The day after the last, at most 366 days later; none for the one day.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
}

/// An activity as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActivityDetails {
    /// In which room of the centre; none: out of the house, or in all of it.
    #[serde(default)]
    pub room_id: Option<RoomId>,
    /// What it is called.
    pub title: String,
    /// What it is, for counting.
    pub kind: ActivityKind,
    /// The day in the centre's time zone: at most seven days back, at most a year ahead.
    pub activity_on: NaiveDate,
    /// Begins, on the centre's wall clock.
    pub starts_at: NaiveTime,
    /// Ends, later on the same day.
    pub ends_at: NaiveTime,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub remark: String,
}

/// A new activity.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanActivity {
    /// Where it belongs.
    pub centre_id: CentreId,
    /// What is planned.
    pub details: ActivityDetails,
}

/// Another plan for an activity.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeActivity {
    /// Which.
    pub activity_id: ActivityId,
    /// The version that was seen.
    pub version: i64,
    /// What is planned now.
    pub details: ActivityDetails,
}

/// Which activity.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichActivity {
    /// Which.
    pub activity_id: ActivityId,
}

/// Elders and an activity.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakePart {
    /// Which activity.
    pub activity_id: ActivityId,
    /// Who, 1 to 500.
    pub elder_ids: Vec<ElderId>,
}
