//! Handover (交接班): who came, left, moved, is away, comes back, in one page.

pub mod commands;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AdmissionId;
use super::round::NightNote;
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};

crate::words! {
    /// What a line of the handover tells.
    pub enum HandoverKind {
        /// 入住
        Came,
        /// 离院
        Left,
        /// 调床
        Moved,
        /// 请假外出
        WentOnLeave,
        /// 返回
        CameBack,
        /// 在外
        IsAway,
        /// 今日应返回
        DueBack,
        /// 保留将到期
        HoldRunsOut,
        /// 计划离院
        ToLeave,
        /// 预留将入住
        ToCome,
        /// 未安排床位
        WithoutBed,
        /// 待清洁
        ToClean,
        /// 停用
        Closed,
    }
}

/// A line of the handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct HandoverLine {
    /// What it tells.
    pub kind: HandoverKind,
    /// Whose admission; none where it is about a bed, or somebody who is to come.
    pub admission_id: Option<AdmissionId>,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name; empty where it is about a bed.
    pub name: String,
    /// As in the identity papers.
    pub sex: Option<Sex>,
    /// Room and label.
    pub bed_label: Option<String>,
    /// Room and label before, of somebody who moved.
    pub from_bed_label: Option<String>,
    /// The word of a reason: of leaving, of a leave, of a closure; empty where there is none.
    pub reason: String,
    /// Where to, what was said; may be empty.
    pub note: String,
    /// When it happened.
    pub at: Option<DateTime<Utc>>,
    /// On which day it is to happen.
    pub on_day: Option<NaiveDate>,
}

/// The handover of a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Handover {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Which day.
    pub on_day: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Who asked, for the paper.
    pub actor: String,
    /// Who lives here.
    pub residents: i64,
    /// Among them away.
    pub away: i64,
    /// Everything, by kind.
    pub lines: Vec<HandoverLine>,
    /// What the night staff found and is still open.
    pub open_notes: Vec<NightNote>,
}

/// Which day of which centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskHandover {
    /// Which centre.
    pub centre_id: CentreId,
    /// Which day; none: today. What is, is as it is now, whichever day is asked for.
    #[serde(default)]
    pub on_day: Option<NaiveDate>,
}
