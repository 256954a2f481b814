//! What a meal comes to: its lines, what they add up to, and what changed late.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::settings::{CutOff, Deadlines};
use super::{DemandLine, DemandReason, Meal, Site};
use crate::centre::CentreId;
use crate::diet::TextureHint;
use crate::dish::PortionSize;
use crate::elder::ElderId;

crate::words! {
    /// Why somebody is not cooked for after all.
    pub enum EndCause {
        /// 请假缺勤
        Absence,
        /// 服务暂停
        Pause,
        /// 停餐
        Stop,
        /// 退订
        Withdrawn,
        /// 离开床位
        Leave,
        /// 服务终止或变更
        Ended,
        /// 离院
        Left,
        /// 中心休息
        Closed,
        /// 改在别处用餐
        Elsewhere,
    }
}

crate::words! {
    /// What happened to a line after the cut-off.
    pub enum ChangeKind {
        /// 增加
        Added,
        /// 取消: in time for the kitchen
        Cancelled,
        /// 取消: cooked already, with the sheet where the meal was released
        CancelledLate,
        /// 份量、送达日或地址变更: the same portion for the same place, but not as it was said
        Changed,
        /// 膳食变更
        DietChanged,
    }
}

/// A change after the cut-off. None is lost: they are listed and printed apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealChange {
    /// The line that it concerns.
    pub key: String,
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The elder's name, or the group's.
    pub name: String,
    /// What happened.
    pub what: ChangeKind,
    /// Why the line was or is there.
    pub reason: DemandReason,
    /// Why it is not any more.
    pub cause: Option<EndCause>,
    /// Where it goes or would have gone.
    pub site_name: String,
    /// How many portions.
    pub portions: i64,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// Somebody whom two kitchens would cook for: the other one does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FedElsewhere {
    /// The line that there would be.
    pub key: String,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Why there would be a line here.
    pub reason: DemandReason,
    /// Which kitchen cooks.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// Why it does.
    pub by_reason: DemandReason,
    /// Where that goes.
    pub by_site_name: String,
}

/// Portions of one kind, and how many of them are cancelled but cooked already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealCount {
    /// To cook, those cancelled late among them.
    pub portions: i64,
    /// Cooked already, not served.
    pub cancelled_late: i64,
    /// Elders, each once.
    pub elders: i64,
}

/// The portions that are there for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonCount {
    /// Why.
    pub reason: DemandReason,
    /// How many.
    #[serde(flatten)]
    pub count: MealCount,
}

/// The portions that go to one place; all homes count as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiteCount {
    /// Which centre; none: to people's homes.
    pub centre_id: Option<CentreId>,
    /// The centre's name; empty for homes.
    pub name: String,
    /// How many.
    #[serde(flatten)]
    pub count: MealCount,
}

/// The portions of one size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SizeCount {
    /// How large.
    pub portion_size: PortionSize,
    /// How many.
    #[serde(flatten)]
    pub count: MealCount,
}

/// What the lines of a meal add up to: by reason, by place and by size each gives the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealSums {
    /// All of it.
    pub all: MealCount,
    /// By reason, in the order of the reasons.
    pub by_reason: Vec<ReasonCount>,
    /// By place, centres by name, homes last.
    pub by_site: Vec<SiteCount>,
    /// By size.
    pub by_size: Vec<SizeCount>,
}

/// A line as the screen lists it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLine {
    /// The line.
    #[serde(flatten)]
    pub line: DemandLine,
    /// The name's pinyin; empty for guests and staff.
    pub name_pinyin: String,
    /// The keys to find by.
    pub search_text: String,
    /// Words of allergies and intolerances that nothing matches: to be checked by hand.
    pub unmatched: Vec<String>,
    /// The order that this line comes from, where it is one.
    pub order_id: Option<super::order::MealOrderId>,
    /// The group, where it is one.
    pub group_id: Option<super::order::MealGroupId>,
}

/// Everything about one meal of a kitchen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealDay {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// The day the meal is for.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// The day it is at the kitchen.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// IANA name of the kitchen's time zone.
    pub time_zone: String,
    /// How the cut-off is set.
    pub cut_off: CutOff,
    /// What that is for this meal where it is brought on its own day.
    pub deadlines: Deadlines,
    /// Who is cooked for, by pinyin; guests and staff last.
    pub lines: Vec<MealLine>,
    /// What the lines add up to.
    pub sums: MealSums,
    /// What changed after the cut-off, the latest first.
    pub late_changes: Vec<MealChange>,
    /// Who would be cooked for here and eats from another kitchen: counted once, shown at both.
    pub elsewhere: Vec<FedElsewhere>,
    /// Elders among them whose textures ask for a look while they are set to regular food.
    pub texture_hints: Vec<HintedEater>,
}

/// Somebody who eats regular food while an assessment or an alert says that this may be unsafe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HintedEater {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Why.
    pub hints: Vec<TextureHint>,
}

/// Which meal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskMealDay {
    /// Which kitchen; none: the district's first.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day; none: today at the kitchen.
    #[serde(default)]
    pub service_on: Option<NaiveDate>,
    /// Which meal.
    pub meal: Meal,
}

/// Where a line goes, for counting: all homes are one place.
#[must_use]
pub fn counted_site(site: &Site) -> Option<&CentreId> {
    match site {
        Site::Centre { centre_id } => Some(centre_id),
        Site::Home { .. } => None,
    }
}
