//! Batches (批次): one pot of one dish for one meal, and everything measured on its way to the plate.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::{DishId, DishVersionId};
use crate::meal::Meal;

crate::identifiers! {
    /// Names a batch.
    BatchId,
    /// Names a step of a batch.
    StepId,
}

crate::words! {
    /// What happened to a batch.
    pub enum StepKind {
        /// 出锅: cooked, with the core temperature
        Cooked,
        /// 分装
        Portioned,
        /// 装车
        Loaded,
        /// 到达
        Arrived,
        /// 开餐
        Served,
        /// 复热: reheated, with the core temperature
        Reheated,
        /// 收餐: nothing is left, or the rest is put away
        Cleared,
        /// 废弃
        Discarded,
    }
}

crate::words! {
    /// How a batch stands. One clock rule decides.
    pub enum BatchStanding {
        /// 烹饪中
        Cooking,
        /// 中心温度不足: asks for reheating or discarding
        TooCool,
        /// 可供餐
        Released,
        /// 即将超时
        Expiring,
        /// 已超时: asks for reheating or discarding
        Expired,
        /// 已收餐
        Cleared,
        /// 已废弃
        Discarded,
    }
}

impl BatchStanding {
    /// The standing that most needs a look comes first, what is over last.
    #[must_use]
    pub const fn urgency(self) -> u8 {
        match self {
            Self::TooCool => 0,
            Self::Expired => 1,
            Self::Expiring => 2,
            Self::Cooking => 3,
            Self::Released => 4,
            Self::Cleared => 5,
            Self::Discarded => 6,
        }
    }

    /// Nothing is left to be eaten.
    #[must_use]
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Cleared | Self::Discarded)
    }
}

crate::words! {
    /// What is wrong with a step.
    pub enum StepFinding {
        /// 中心温度不足
        CoreTooLow,
        /// 已过时限
        TooLate,
        /// 温度在危险区间: allowed within the time, to be looked at
        Lukewarm,
    }
}

/// A pot of a dish for a meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CookingBatch {
    /// Names it.
    pub id: BatchId,
    /// For which day.
    pub service_on: NaiveDate,
    /// For which meal.
    pub meal: Meal,
    /// The dish.
    pub dish_id: DishId,
    /// The recipe that is cooked: as it was released with the meal, else as it was when the pot was put on.
    pub dish_version_id: DishVersionId,
    /// The dish's name then.
    pub dish_name: String,
    /// Which pot; may be empty.
    pub pot: String,
    /// Portions in it, where it was said.
    pub portions: Option<i64>,
    /// Who cooks.
    pub cook: String,
    /// When it was begun.
    pub started_at: DateTime<Utc>,
    /// Entered by mistake.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why.
    pub withdrawn_reason: String,
    /// What happened to it, in order; replaced entries among them.
    pub steps: Vec<BatchStep>,
    /// How it stands; where centres were named, how the worst share of them stands.
    pub standing: BatchStanding,
    /// Until when it may be eaten, as far as the measurements prove; none before it is cooked and after its end.
    pub good_until: Option<DateTime<Utc>>,
    /// It asks for an action: reheat or discard.
    pub needs_action: bool,
    /// How the share of each centre stands that was named, in the order of the first naming; none where it is withdrawn.
    pub shares: Vec<BatchShare>,
    /// Nothing more can be recorded: it is over for all, or withdrawn.
    pub is_closed: bool,
}

/// What a centre has of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BatchShare {
    /// Which centre.
    pub site_id: CentreId,
    /// Its name.
    pub site_name: String,
    /// How it stands there.
    pub standing: BatchStanding,
    /// Until when it may be eaten there, as far as the measurements prove.
    pub good_until: Option<DateTime<Utc>>,
    /// It asks for an action there: reheat or discard.
    pub needs_action: bool,
}

/// Something that happened to a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BatchStep {
    /// Names it.
    pub id: StepId,
    /// What.
    pub kind: StepKind,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// What was measured, in tenths of a degree.
    pub tenths_celsius: Option<i64>,
    /// To which centre's share it happened; none: in the kitchen, or to all of it.
    pub site_id: Option<CentreId>,
    /// The centre's name.
    pub site_name: Option<String>,
    /// Who measured.
    pub person: String,
    /// What else is to be said.
    pub note: String,
    /// When it was entered.
    pub recorded_at: DateTime<Utc>,
    /// The entry that this one corrects.
    pub replaces_id: Option<StepId>,
    /// Since when another entry stands in its place.
    pub superseded_at: Option<DateTime<Utc>>,
    /// Why.
    pub superseded_reason: String,
    /// What is wrong with it.
    pub findings: Vec<StepFinding>,
}

/// Puts a pot on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartBatch {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// For which day.
    pub service_on: NaiveDate,
    /// For which meal.
    pub meal: Meal,
    /// Which dish.
    pub dish_id: DishId,
    /// Which pot; may be empty.
    #[serde(default)]
    pub pot: String,
    /// Portions in it, 1 to 100000.
    #[serde(default)]
    pub portions: Option<i64>,
    /// Who cooks.
    pub cook: String,
    /// When it was begun; none: now.
    #[serde(default)]
    pub started_at: Option<DateTime<Utc>>,
}

/// What happened to a batch, as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepDetails {
    /// What.
    pub kind: StepKind,
    /// When; none: now.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
    /// What was measured, in tenths of a degree, -600 to 1500; must be there for cooked and reheated.
    #[serde(default)]
    pub tenths_celsius: Option<i64>,
    /// To which centre's share it happened: where it arrived, was served, reheated or came to its end; none: to all of it.
    #[serde(default)]
    pub site_id: Option<CentreId>,
    /// Who measured.
    pub person: String,
    /// What else is to be said; must not be empty for discarded.
    #[serde(default)]
    pub note: String,
}

/// A step to be added to a batch.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordStep {
    /// Which batch.
    pub batch_id: BatchId,
    /// What happened.
    pub details: StepDetails,
}

/// Another entry in the place of a wrong one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectStep {
    /// Which entry is wrong.
    pub step_id: StepId,
    /// Why.
    pub reason: String,
    /// What happened; none: nothing of the kind, the entry only goes.
    #[serde(default)]
    pub details: Option<StepDetails>,
}

/// A batch that was entered by mistake.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawBatch {
    /// Which batch.
    pub batch_id: BatchId,
    /// Why.
    pub reason: String,
}
