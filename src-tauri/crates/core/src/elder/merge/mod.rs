//! Two records found to be one person become one; both histories are kept.

pub mod commands;
pub mod rules;
pub mod sql;

use serde::Deserialize;
use ts_rs::TS;

use super::ElderId;

crate::words! {
    /// Why two records cannot become one before something is set right.
    pub enum MergeClash {
        /// 两份档案的居民身份证号不同
        DifferentNumbers,
        /// 性别不同
        DifferentSex,
        /// 服务登记的时间重叠
        EnrolmentsOverlap,
        /// 到访的时间重叠
        VisitsOverlap,
        /// 请假的时间重叠
        AbsencesOverlap,
        /// 入住的时间重叠
        AdmissionsOverlap,
        /// 两份档案都在馆
        BothInside,
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
