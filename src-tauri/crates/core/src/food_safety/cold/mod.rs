//! Fridges, freezers and cold rooms (冷藏冷冻): read at set times; a missing reading is shown, never filled in.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::food_safety::sample::KeptSample;

crate::identifiers! {
    /// Names a fridge, freezer or cold room.
    ColdPlaceId,
    /// Names a reading.
    ReadingId,
}

crate::words! {
    /// What kind of cold place it is; each comes with the range of the standard.
    pub enum ColdPlaceKind {
        /// 冷藏柜: 0 to 8 °C
        Fridge,
        /// 冷冻柜: at most -12 °C
        Freezer,
        /// 冷库: 0 to 8 °C
        ColdRoom,
        /// 留样冰箱: 0 to 8 °C
        SampleFridge,
    }
}

crate::words! {
    /// What was done about a reading out of range.
    pub enum ColdAction {
        /// 调温复测
        Adjusted,
        /// 报修
        Repaired,
        /// 转移食材
        MovedFood,
        /// 废弃食材
        DiscardedFood,
        /// 其他
        Other,
    }
}

crate::words! {
    /// How a reading stands that is due on a day.
    pub enum ReadingStanding {
        /// 未到时间
        Later,
        /// 待测
        Now,
        /// 已测
        Done,
        /// 漏测
        Missing,
    }
}

/// A cold place as it is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColdPlace {
    /// Names it.
    pub id: ColdPlaceId,
    /// Its name, unique in the kitchen.
    pub name: String,
    /// What it is.
    pub kind: ColdPlaceKind,
    /// The least that it may be, in tenths of a degree.
    pub lowest_tenths_celsius: i64,
    /// The most that it may be, in tenths of a degree.
    pub highest_tenths_celsius: i64,
    /// When it is read each day, on the kitchen's clock.
    pub times: Vec<NaiveTime>,
    /// Counts the changes.
    pub version: i64,
}

/// A cold place on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColdPlaceDay {
    /// Which.
    #[serde(flatten)]
    pub place: ColdPlace,
    /// It is in use now.
    pub is_open: bool,
    /// The readings that are due on the day, in order.
    pub due: Vec<DueReading>,
    /// What was read, in order; replaced entries among them.
    pub readings: Vec<ColdReading>,
}

/// A reading that is due on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueReading {
    /// When, on the kitchen's clock.
    pub due_at: NaiveTime,
    /// How it stands.
    pub standing: ReadingStanding,
    /// What was read then.
    pub reading_id: Option<ReadingId>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColdReading {
    /// Names it.
    pub id: ReadingId,
    /// When.
    pub taken_at: DateTime<Utc>,
    /// In tenths of a degree.
    pub tenths_celsius: i64,
    /// Whether it lay in the range that held then.
    pub is_in_range: bool,
    /// Who read it.
    pub person: String,
    /// What was done about it; none: nothing yet.
    pub action: Option<ColdAction>,
    /// More about that.
    pub action_note: String,
    /// Who did it.
    pub action_person: String,
    /// When.
    pub action_at: Option<DateTime<Utc>>,
    /// The entry that this one corrects.
    pub replaces_id: Option<ReadingId>,
    /// Since when another entry stands in its place.
    pub superseded_at: Option<DateTime<Utc>>,
    /// Why.
    pub superseded_reason: String,
    /// The food samples that lay there when the reading was out of range.
    pub samples: Vec<KeptSample>,
}

impl ColdReading {
    /// It is out of range and nothing was done about it.
    #[must_use]
    pub const fn needs_action(&self) -> bool {
        !self.is_in_range && self.action.is_none() && self.superseded_at.is_none()
    }
}

/// Sets a cold place up, or changes one: its range and its times hold from today on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveColdPlace {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The place that is changed; none for a new one.
    #[serde(default)]
    pub cold_place_id: Option<ColdPlaceId>,
    /// The version that was seen; 0 for a new one.
    #[serde(default)]
    pub version: i64,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ColdPlaceKind,
    /// The least that it may be, in tenths of a degree.
    pub lowest_tenths_celsius: i64,
    /// The most that it may be, in tenths of a degree.
    pub highest_tenths_celsius: i64,
    /// When it is read each day, at most 12 times.
    pub times: Vec<NaiveTime>,
}

/// A cold place that is no longer used.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichColdPlace {
    /// Which.
    pub cold_place_id: ColdPlaceId,
}

/// What was read, as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordReading {
    /// Where.
    pub cold_place_id: ColdPlaceId,
    /// In tenths of a degree, -600 to 1500.
    pub tenths_celsius: i64,
    /// When; none: now.
    #[serde(default)]
    pub taken_at: Option<DateTime<Utc>>,
    /// Who read it.
    pub person: String,
}

/// Another reading in the place of a wrong entry.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectReading {
    /// Which entry is wrong.
    pub reading_id: ReadingId,
    /// Why.
    pub reason: String,
    /// What it should have said; none: nothing was read, the entry only goes.
    #[serde(default)]
    pub tenths_celsius: Option<i64>,
    /// Who corrects.
    pub person: String,
}

/// What was done about a reading out of range.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActOnReading {
    /// Which reading.
    pub reading_id: ReadingId,
    /// What was done.
    pub action: ColdAction,
    /// More about it; must not be empty for something else.
    #[serde(default)]
    pub note: String,
    /// Who did it.
    pub person: String,
}
