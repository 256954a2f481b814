//! The list of elders: narrowed by what the record says of them, in the order that is asked for, page by page.

pub mod commands;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Alert, AlertKind, Category, ElderId, LivingSituation, Sex};
use crate::centre::CentreId;

crate::words! {
    /// What an elder receives.
    pub enum Received {
        /// 日间照料
        DayCare,
        /// 居家送餐
        HomeMeal,
        /// 入住
        Residence,
        /// 没有服务
        Nothing,
    }
}

crate::words! {
    /// By what the list is ordered. Where it is unknown of an elder, the elder stands last either way round.
    pub enum ElderOrder {
        /// By pinyin.
        Name,
        /// Women, then men.
        Sex,
        /// The eldest first.
        BirthOn,
        /// Whose gravest alert is the gravest first.
        Alerts,
        /// Centres as they are listed everywhere: in the order in which they were set up.
        Centre,
        /// As the words stand in their set.
        Category,
        /// As the words stand in their set.
        LivingSituation,
        /// Who can do most by themselves first.
        Grade,
        /// The earliest first.
        RegisteredAt,
    }
}

/// Which part of the list of elders.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListElders {
    /// Characters, pinyin, initials or last digits; empty for all.
    #[serde(default)]
    pub query: String,
    /// Only those who receive something at this centre today.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// Only those who receive this today; with a centre, there. `nothing`: those who receive nothing, there or at all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received: Option<Received>,
    /// Only those on whose record this category stands.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category: Option<Category>,
    /// Only those who have an alert of this kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub alert_kind: Option<AlertKind>,
    /// Only those who live so.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub living_situation: Option<LivingSituation>,
    /// Only those of this grade, 0 to 4, by the last assessment by GB/T 42195-2022 that counts.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub grade: Option<i64>,
    /// Only those who have no such assessment; a grade beside it is not looked at.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_unassessed: bool,
    /// Only women or only men.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sex: Option<Sex>,
    /// In which order; none: the likeliest first where something is typed, else by pinyin.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<ElderOrder>,
    /// The other way round.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub descending: bool,
    /// How many to pass over.
    #[serde(default)]
    pub offset: i64,
    /// How many to answer, 1 to 500.
    #[serde(default = "a_page")]
    pub limit: i64,
}

fn a_page() -> i64 {
    100
}

/// A part of the list of elders.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderPage {
    /// How many there are in all.
    pub total: i64,
    /// This part.
    pub rows: Vec<ElderRow>,
}

/// A line of the list of elders.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderRow {
    /// Names the elder.
    pub id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// Whole years lived today.
    pub age: i64,
    /// The elder's own telephone.
    pub phone: String,
    /// Where the elder lives; may be empty.
    pub address: String,
    /// With whom the elder lives; none: not asked yet.
    pub living_situation: Option<LivingSituation>,
    /// On whose account the elder is served.
    pub categories: Vec<Category>,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
    /// Where the elder receives something today.
    pub centre_names: Vec<String>,
    /// What that is; empty where it is nothing.
    pub received: Vec<Received>,
    /// The grade by the last assessment by GB/T 42195-2022 that counts; none: never assessed.
    pub grade: Option<i64>,
    /// When the record was made.
    pub registered_at: DateTime<Utc>,
}
