//! What happened to a meal at the door, and who must be looked after because nobody opened.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RunId, ToCall};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::meal::Meal;

crate::identifiers! {
    /// Names what was said about a meal at the door.
    OutcomeId,
    /// Names a welfare check.
    WelfareCheckId,
}

crate::words! {
    /// How a meal went at the door.
    pub enum DoorOutcome {
        /// 已送达
        Delivered,
        /// 不在家
        NotHome,
        /// 拒收
        Refused,
        /// 转交他人
        GivenToOther,
        /// 退回
        Returned,
    }
}

impl DoorOutcome {
    /// Whether the meal was eaten as far as anybody knows: it counts in the accounts.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Delivered | Self::GivenToOther)
    }
}

crate::words! {
    /// How a welfare check ended.
    pub enum WelfareFinding {
        /// 平安
        Well,
        /// 外出
        Away,
        /// 住院
        InHospital,
        /// 需要帮助
        NeedsHelp,
        /// 已故
        Deceased,
        /// 误报
        FalseAlarm,
    }
}

/// What somebody said about a meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeView {
    /// Names it.
    pub id: OutcomeId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Its key within the meal.
    pub demand_key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// How many portions.
    pub portions: i64,
    /// How it went.
    pub outcome: DoorOutcome,
    /// To whom it was given instead; empty where it was not.
    pub given_to: String,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Of the food, tenths of a degree Celsius; none: not taken.
    pub temperature_tenths_celsius: Option<i64>,
    /// What else is to be said.
    pub note: String,
    /// Who said it.
    pub recorded_by: String,
    /// Why an earlier word was corrected by this one.
    pub correction_reason: Option<String>,
}

/// Nobody was home several times in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WelfareCheck {
    /// Names it.
    pub id: WelfareCheckId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The elder's address.
    pub address: String,
    /// How many times in a row.
    pub times: i64,
    /// Since when somebody must look.
    pub raised_at: DateTime<Utc>,
    /// Whom to call.
    pub to_call: ToCall,
}

/// Which meals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichMeal {
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Its key within the meal.
    pub demand_key: String,
}

/// What happened at the door.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayOutcome {
    /// How it went.
    pub outcome: DoorOutcome,
    /// To whom it was given instead.
    #[serde(default)]
    pub given_to: String,
    /// When, on the kitchen's wall clock of the day on which it was brought; none: now.
    #[serde(default)]
    pub happened_at: Option<NaiveTime>,
    /// Of the food, tenths of a degree Celsius; none: not taken.
    #[serde(default)]
    pub temperature_tenths_celsius: Option<i64>,
    /// What else is to be said.
    #[serde(default)]
    pub note: String,
}

/// What happened to some meals of a day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordOutcomes {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day on which they were brought.
    pub delivered_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which, 1 to 1000 of those nobody has said anything about.
    pub meals: Vec<WhichMeal>,
    /// What happened to them.
    pub said: SayOutcome,
}

/// How many were recorded, and who must be looked after.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomesRecorded {
    /// How many portions.
    pub portions: i64,
    /// Welfare checks that this raised.
    pub raised: Vec<String>,
}

/// It went otherwise.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectOutcome {
    /// What was said.
    pub outcome_id: OutcomeId,
    /// What happened.
    pub said: SayOutcome,
    /// Why it is corrected.
    pub reason: String,
}

/// Somebody looked after the elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandleWelfare {
    /// Which check.
    pub welfare_check_id: WelfareCheckId,
    /// Who was reached.
    pub reached: String,
    /// How it ended.
    pub finding: WelfareFinding,
    /// What else is to be said.
    #[serde(default)]
    pub note: String,
}

/// A meal at the door as it is stored.
#[derive(Debug, Clone)]
pub struct NewOutcome<'a> {
    /// Names it.
    pub id: OutcomeId,
    /// Which kitchen.
    pub kitchen_id: &'a CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Its key within the meal.
    pub demand_key: &'a str,
    /// The day on which it was brought.
    pub delivered_on: NaiveDate,
    /// With which run.
    pub run_id: Option<&'a RunId>,
    /// Who.
    pub elder_id: Option<&'a ElderId>,
    /// The name.
    pub name: &'a str,
    /// Where; none: at home.
    pub centre_id: Option<&'a CentreId>,
    /// Why it was cooked.
    pub reason: crate::meal::DemandReason,
    /// How large.
    pub portion_size: crate::dish::PortionSize,
    /// For the accounts.
    pub meal_set: super::MealSet,
    /// How many.
    pub portions: i64,
    /// What was said.
    pub said: &'a SayOutcome,
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// When it was said.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: &'a str,
    /// What it corrects, and why.
    pub corrects: Option<(&'a OutcomeId, &'a str)>,
}
