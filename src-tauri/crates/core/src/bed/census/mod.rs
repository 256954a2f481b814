//! The census (床位统计): bed-days at midnight, counted from the intervals and never typed in; occupancy, length of stay,
//! turnover, empty days, forecast, and the closing of months.
//!
//! The day of coming counts, the day of leaving does not; coming and leaving on one day counts one where the centre has
//! set it so. A closed bed leaves the denominator from the day on which it was closed.

pub mod closing;
pub mod commands;
pub mod counting;
pub mod earlier;
pub mod figures;
pub mod forecast;
pub mod narrowed;
pub mod occupancy_paper;
mod people;
pub mod rows;
mod signed_page;
pub mod spans;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::board::BedState;
use super::house::BedKind;
use super::timeline::WithoutBed;
use super::{AdmissionId, BedId, CensusMonthId, WardId};
use crate::centre::{CentreId, OrganisationId};
use crate::elder::ElderId;

crate::words! {
    /// By what occupancy is told apart.
    pub enum OccupancyGroup {
        /// 合计
        All,
        /// 照护区
        Ward,
        /// 床位类型
        Kind,
        /// 护理型与非护理型
        Nursing,
        /// 养老服务中心
        Centre,
        /// 养老服务组织
        Organisation,
    }
}

crate::words! {
    /// Into which parts a span of days is divided.
    pub enum CensusPeriod {
        /// 全期
        Whole,
        /// 按月
        Month,
        /// 按日
        Day,
    }
}

crate::words! {
    /// What a figure is; each has its formula in words under the same code.
    pub enum FigureCode {
        /// 床位使用率（含保留）= 占用床日 ÷ 可用床日
        OccupancyWithHeld,
        /// 床位使用率（不含保留）= 实际在床床日 ÷ 可用床日
        OccupancyWithoutHeld,
        /// 占用床日
        OccupiedDays,
        /// 保留床日
        HeldDays,
        /// 可用床日 = 床位日数 − 停用床日
        AvailableDays,
        /// 停用床日
        ClosedDays,
        /// 期末护理型床位占比 = 护理型床位 ÷ 全部床位
        NursingShare,
        /// 平均住院日 = 离院者床日 ÷ 离院人次
        AverageStay,
        /// 周转次数 = 离院人次 ÷ 平均可用床位
        Turnover,
        /// 平均空床天数 = 两次占用之间的天数 ÷ 间隔次数
        EmptyDays,
        /// 入住人次
        Admissions,
        /// 离院人次
        Leavings,
        /// 平均轮候天数
        WaitingDays,
        /// 期末在住人数
        Residents,
    }
}

crate::words! {
    /// In what a figure is told.
    pub enum FigureUnit {
        /// 床日
        BedDays,
        /// 万分之一
        BasisPoints,
        /// 十分之一天
        TenthsOfDay,
        /// 百分之一次
        Hundredths,
        /// 人或人次
        People,
    }
}

/// Bed-days, or beds of one day. Whoever came and left on one day is counted apart from those of midnight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CensusCounts {
    /// In service.
    pub beds: i64,
    /// Closed among them.
    pub closed: i64,
    /// In service and not closed: the denominator.
    pub available: i64,
    /// Somebody had the bed at midnight, held ones among them.
    pub occupied: i64,
    /// Held among them for somebody away.
    pub held: i64,
    /// Came and left on one day, where that counts.
    pub same_day: i64,
    /// (occupied + same day) ÷ available, in ten-thousandths; none where nothing is available.
    pub rate_with_held: Option<i64>,
    /// (occupied − held + same day) ÷ available, in ten-thousandths.
    pub rate_without_held: Option<i64>,
}

/// What is asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskOccupancy {
    /// Which centre; none: of the organisation, or of the district.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// Which organisation; none: of the district.
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last, at most ten years later. Nights that have not begun are not counted.
    pub until_on: NaiveDate,
    /// Only the beds of this ward.
    #[serde(default)]
    #[ts(optional)]
    pub ward_id: Option<WardId>,
    /// Only the beds of this kind.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<BedKind>,
    /// By what.
    pub group: OccupancyGroup,
    /// In which parts.
    pub period: CensusPeriod,
}

/// Occupancy of a span of days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Occupancy {
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last that is counted: until today where later ones were asked for.
    pub until_on: NaiveDate,
    /// Days counted.
    pub days: i64,
    /// Whether coming and leaving on one day counts one; none: the centres differ.
    pub same_day_counts_one: Option<bool>,
    /// The share of nursing beds that is aimed at, in percent.
    pub nursing_target_percent: i64,
    /// Of all beds.
    pub total: CensusCounts,
    /// The parts of the span.
    pub periods: Vec<PeriodCounts>,
    /// The groups; empty where nothing was to be told apart.
    pub groups: Vec<GroupCounts>,
    /// What else is told of the span, each with its formula under its code.
    pub figures: Vec<CensusFigure>,
    /// Leavings by reason, the most first.
    pub leavings: Vec<LeavingsByReason>,
    /// Months of the span whose census is closed, with those that were corrected after.
    pub closed_months: Vec<ClosedMonth>,
    /// Notes of the night staff of these nights that nobody has completed yet: so long the census is incomplete.
    pub open_notes: i64,
}

/// The counts of a part of the span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodCounts {
    /// Its first day.
    pub from_on: NaiveDate,
    /// The day after its last.
    pub until_on: NaiveDate,
    /// Its counts.
    #[serde(flatten)]
    pub counts: CensusCounts,
}

/// The counts of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupCounts {
    /// What it is: an identifier, a kind's word, `nursing` or `other`.
    pub key: String,
    /// The name of a ward, centre or organisation; the word of what has none.
    pub name: String,
    /// Its counts.
    pub total: CensusCounts,
    /// In the parts of the span.
    pub periods: Vec<PeriodCounts>,
}

/// A figure with what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CensusFigure {
    /// What it is, and by which formula.
    pub code: FigureCode,
    /// In what it is told.
    pub unit: FigureUnit,
    /// The figure; none where there is nothing to divide by.
    pub value: Option<i64>,
    /// What was divided.
    pub numerator: i64,
    /// By what; 1 where nothing was divided.
    pub denominator: i64,
}

/// Leavings by reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeavingsByReason {
    /// Why.
    pub reason: super::admission::LeavingReason,
    /// How many.
    pub leavings: i64,
}

/// A month whose census is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct ClosedMonth {
    /// Names the counting.
    pub id: CensusMonthId,
    /// Of which centre.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// The first day of the month.
    pub month_on: NaiveDate,
    /// 1 at the closing, more after corrections.
    pub revision: i64,
    /// When it was counted.
    pub closed_at: DateTime<Utc>,
    /// By whom.
    pub closed_by: String,
    /// Why it was counted anew; empty at the closing.
    pub reason: String,
    /// Bed-days in service.
    pub bed_days: i64,
    /// Closed bed-days.
    pub closed_bed_days: i64,
    /// Occupied bed-days, held ones among them.
    pub occupied_days: i64,
    /// Held bed-days.
    pub held_days: i64,
    /// Came and left on one day, where that counts.
    pub same_day: i64,
    /// Whether it counted one, at the closing; what is set later changes no closed month.
    pub same_day_counts_one: bool,
}

/// Asks for the rows behind a figure.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskCensusRows {
    /// Behind which figure.
    pub code: FigureCode,
    /// Which centre; none: of the organisation, or of the district.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// Which organisation; none: of the district.
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Only of the beds of this ward.
    #[serde(default)]
    #[ts(optional)]
    pub ward_id: Option<WardId>,
    /// Only of the beds of this kind.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<BedKind>,
    /// Only of the beds of one group; of the figures that are counted bed by bed.
    #[serde(default)]
    #[ts(optional)]
    pub group: Option<BedsOfGroup>,
    /// Only those who left for good for this reason; of the leavings.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<super::admission::LeavingReason>,
}

/// One of the groups into which beds are divided.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BedsOfGroup {
    /// By what beds are divided.
    pub by: OccupancyGroup,
    /// Which of the groups, as the occupancy answers it.
    pub key: String,
}

/// A row behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CensusRow {
    /// The centre's name.
    pub centre_name: String,
    /// Room and label; none where the row is about no bed.
    pub bed_label: Option<String>,
    /// Whose admission.
    pub admission_id: Option<AdmissionId>,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name; empty where the row is about nobody.
    pub name: String,
    /// From this day.
    pub from_on: NaiveDate,
    /// Until this day, its night excluded; none: still.
    pub to_on: Option<NaiveDate>,
    /// What it adds to the figure: days, or one.
    pub counts: i64,
    /// Why the elder left for good, where the row is about a leaving.
    pub reason: Option<super::admission::LeavingReason>,
}

/// Which day of which centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskCensusDay {
    /// Which centre.
    pub centre_id: CentreId,
    /// Whose night; none: today's, as it is now.
    #[serde(default)]
    pub on_day: Option<NaiveDate>,
}

/// The census of a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CensusDay {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Whose night.
    pub on_day: NaiveDate,
    /// Whether the night has not begun yet: as it is now.
    pub is_provisional: bool,
    /// Whether the month is closed.
    pub is_closed: bool,
    /// Whether the month was corrected after it was closed.
    pub is_corrected: bool,
    /// Notes of the night staff of this night that nobody has completed yet: so long the census is incomplete.
    pub open_notes: i64,
    /// Whether coming and leaving on one day counts one.
    pub same_day_counts_one: bool,
    /// Of all beds.
    pub total: CensusCounts,
    /// Of each ward.
    pub wards: Vec<GroupCounts>,
    /// Every bed in service.
    pub beds: Vec<CensusBed>,
    /// Who lived there without a bed, by pinyin.
    pub without_bed: Vec<WithoutBed>,
}

/// A bed in the census of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CensusBed {
    /// Which bed.
    pub bed_id: BedId,
    /// Room and label.
    pub bed_label: String,
    /// In which ward.
    pub ward_id: WardId,
    /// The ward's name.
    pub ward_name: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed on that day.
    pub is_nursing: bool,
    /// What it was at midnight: occupied, held, closed or free.
    pub state: BedState,
    /// Who had it.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: Option<String>,
}
