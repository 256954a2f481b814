//! Two records found to be one person become one; both histories are kept.

mod absorbing;
pub mod commands;
mod diets;
pub mod rules;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ElderId;
use crate::dish::Texture;
use crate::enrolment::ServiceKind;

crate::words! {
    /// Why two records cannot become one before something is set right.
    pub enum MergeClash {
        /// 两份档案的居民身份证号不同
        DifferentNumbers,
        /// 性别不同
        DifferentSex,
        /// 到访的时间重叠
        VisitsOverlap,
        /// 请假的时间重叠
        AbsencesOverlap,
        /// 入住的时间重叠
        AdmissionsOverlap,
        /// 两份档案都在馆
        BothInside,
        /// 两份档案的食物质地没有共同的一种
        TexturesApart,
    }
}

/// Makes one record of two.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergeElders {
    /// The record that stays.
    pub kept_id: ElderId,
    /// The record that is found to be the same person: everything of it goes to the one that stays.
    pub merged_id: ElderId,
    /// How one knows.
    pub reason: String,
}

/// What would become of two records.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewMerge {
    /// The record that would stay.
    pub kept_id: ElderId,
    /// The record that would go.
    pub merged_id: ElderId,
}

/// What merging two records would mean.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// What stands in the way; with any of it the two are not merged.
    pub clashes: Vec<MergeClash>,
    /// Enrolments of the record that goes which give way to those of the one that stays.
    pub absorbed: Vec<AbsorbedEnrolment>,
    /// So many absences give way too, because they say nothing beyond one of the other record.
    pub absences: i64,
    /// The textures that both allow, where both records say some.
    pub textures: Vec<Texture>,
}

/// An enrolment that gives way: one person is enrolled in a service once at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbsorbedEnrolment {
    /// In what.
    pub service: ServiceKind,
    /// Where.
    pub centre_name: String,
    /// As it was: the first day.
    pub from_on: NaiveDate,
    /// As it was: the day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// The days that stay of it, before, between and after those of the record that stays.
    pub remaining: Vec<DaysOn>,
}

/// A span of days, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysOn {
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
}
