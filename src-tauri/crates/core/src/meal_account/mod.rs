//! What meals cost and who pays which part (结算): prices, subsidy schemes, the month's statement, frozen months.
//!
//! A meal counts when somebody said at the door that it was delivered or given to another; what was planned and what
//! was cooked costs nobody anything. Money is integer fen.

pub mod centre_paper;
pub mod commands;
mod corrections;
pub mod elder_paper;
pub mod papers;
pub mod rules;
pub mod sql;
pub mod statement;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::delivery::MealSet;
use crate::dish::PortionSize;
use crate::elder::{Category, ElderId};
use crate::meal::Meal;

crate::identifiers! {
    /// Names a price.
    MealPriceId,
    /// Names a version of a subsidy scheme.
    SubsidyRuleId,
    /// Names a frozen month.
    MealMonthId,
}

crate::words! {
    /// What a scheme pays towards.
    pub enum SubsidyTarget {
        /// 餐费
        Meal,
        /// 送餐费
        Delivery,
    }
}

crate::words! {
    /// How a scheme stands beside others.
    pub enum Combination {
        /// 就高不叠加: of all such schemes only the one that gives most counts.
        HighestOnly,
        /// 可叠加: comes on top of what others give.
        AddsUp,
    }
}

crate::words! {
    /// How a band says what it gives.
    pub enum AmountKind {
        /// 每餐定额, in fen
        Fixed,
        /// 按比例, in hundredths of the price
        Percent,
        /// 个人自付定额: the elder pays so many fen, the scheme the rest
        ElderPays,
    }
}

/// A price and the days on which it holds, half-open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealPrice {
    /// Names the price.
    pub id: MealPriceId,
    /// Of which meal.
    pub meal: Meal,
    /// Of which size.
    pub portion_size: PortionSize,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// How much.
    pub price_fen: i64,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
}

/// What bringing a meal home costs, and the days on which that holds, half-open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryFee {
    /// Names the fee.
    pub id: String,
    /// How much, for each home and meal.
    pub fee_fen: i64,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
}

/// At most so many subsidised meals and so much money of one elder; none: no such limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SubsidyCaps {
    /// Meals a day.
    pub meals_per_day: Option<i64>,
    /// Meals a week, Monday to Sunday.
    pub meals_per_week: Option<i64>,
    /// Meals a month.
    pub meals_per_month: Option<i64>,
    /// Fen a day.
    pub fen_per_day: Option<i64>,
    /// Fen a week, Monday to Sunday.
    pub fen_per_week: Option<i64>,
    /// Fen a month.
    pub fen_per_month: Option<i64>,
}

/// Whom a scheme gives how much. Every condition must hold; of the bands that fit, the one that gives most counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubsidyBand {
    /// At least so many whole years at the day of the meal.
    #[serde(default)]
    pub age_from: i64,
    /// Younger than so many; none: however old.
    #[serde(default)]
    pub age_until: Option<i64>,
    /// In one of these categories; empty: whoever.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// Only with a disability certificate of grade 1 or 2.
    #[serde(default)]
    pub severely_disabled: bool,
    /// Only for meals cooked for a diet.
    #[serde(default)]
    pub special_set: bool,
    /// How the amount is meant.
    pub amount_kind: AmountKind,
    /// Fen, or hundredths where it is a share.
    pub amount: i64,
}

/// A scheme as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubsidyDetails {
    /// What it is called; versions follow each other under the same name.
    pub name: String,
    /// From which budget it is paid.
    pub budget_line: String,
    /// Towards what.
    pub target: SubsidyTarget,
    /// Beside others.
    pub combination: Combination,
    /// For which meals; at least one.
    pub meals: Vec<Meal>,
    /// Only for those registered as residents here.
    #[serde(default)]
    pub needs_local_residence: bool,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// Limits.
    #[serde(default)]
    pub caps: SubsidyCaps,
    /// Whom it gives how much; at least one.
    pub bands: Vec<SubsidyBand>,
}

/// A scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubsidyRule {
    /// Names this version of the scheme.
    pub id: SubsidyRuleId,
    /// Counts the changes.
    pub version: i64,
    /// What it says.
    pub details: SubsidyDetails,
}

/// What a scheme gave for one meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubsidyGrant {
    /// The scheme's name.
    pub rule_name: String,
    /// From which budget.
    pub budget_line: String,
    /// Towards what.
    pub target: SubsidyTarget,
    /// How much.
    pub fen: i64,
}

/// One meal of one eater (or of a group of guests or staff) and who pays which part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountLine {
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Where it was eaten; none: at home.
    pub centre_id: Option<CentreId>,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Its key within the meal.
    pub demand_key: String,
    /// How large.
    pub portion_size: PortionSize,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// How many portions.
    pub portions: i64,
    /// Cooked and not taken: paid where the setting says so, never subsidised.
    pub is_missed: bool,
    /// Price of all portions; none: no price holds on that day.
    pub price_fen: Option<i64>,
    /// For bringing it home.
    pub fee_fen: i64,
    /// What schemes give, in the order of the schemes' names.
    pub grants: Vec<SubsidyGrant>,
    /// Sum of the grants.
    pub subsidy_fen: i64,
    /// What is left for the elder (or whoever ordered for the group).
    pub elder_fen: i64,
}

/// Prices, fee, schemes and settings of a kitchen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountRules {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day it is there.
    pub today: NaiveDate,
    /// Prices, by meal, set, size and day.
    pub prices: Vec<MealPrice>,
    /// Fees, by day.
    pub fees: Vec<DeliveryFee>,
    /// Schemes, by name and day.
    pub rules: Vec<SubsidyRule>,
    /// Whether a meal that was cooked and not taken is paid by the elder.
    pub charges_missed: bool,
    /// Counts the changes of the setting; 0: never set.
    pub setting_version: i64,
}

/// Figures of a month or a part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountSum {
    /// Portions taken.
    pub meals: i64,
    /// Portions cooked and not taken.
    pub missed: i64,
    /// Prices of what is paid for.
    pub price_fen: i64,
    /// Fees.
    pub fee_fen: i64,
    /// What schemes give.
    pub subsidy_fen: i64,
    /// What is left.
    pub elder_fen: i64,
    /// Portions without a price.
    pub unpriced: i64,
}

/// The part of a month that one elder, one centre or one budget line has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountPart {
    /// An elder's or a centre's identifier or a budget line; none: guests and staff, homes.
    pub key: Option<String>,
    /// What it is called.
    pub name: String,
    /// Its figures.
    #[serde(flatten)]
    pub sum: AccountSum,
}

/// A frozen month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct FrozenMonth {
    /// Names it.
    pub id: MealMonthId,
    /// When it was frozen.
    pub frozen_at: DateTime<Utc>,
    /// By whom.
    pub frozen_by: String,
}

/// A month's statement.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealStatement {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The first day of the month.
    pub month_on: NaiveDate,
    /// The day it is there.
    pub today: NaiveDate,
    /// Where it is frozen, since when and by whom: the figures are those of that moment.
    pub frozen: Option<FrozenMonth>,
    /// All of it.
    pub sum: AccountSum,
    /// By elder, in the order of names; guests and staff at the end.
    pub by_elder: Vec<AccountPart>,
    /// By centre; homes at the end.
    pub by_centre: Vec<AccountPart>,
    /// By budget line: `subsidyFen` and the meals it was given for.
    pub by_budget_line: Vec<AccountPart>,
    /// Elders for whom a scheme asks whether they are residents here, and nobody has looked.
    pub residence_unknown: i64,
}

/// The meals behind an amount.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountLines {
    /// By day and meal, then name.
    pub lines: Vec<AccountLine>,
    /// Their figures.
    pub sum: AccountSum,
    /// Whether there are more than are listed.
    pub is_cut: bool,
}

/// Which kitchen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskAccountRules {
    /// Which kitchen.
    pub kitchen_id: CentreId,
}

/// A kitchen's month.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskAccountMonth {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Any day of the month.
    pub month_on: NaiveDate,
}

/// Which meals of a month; what is left out does not narrow.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskAccountLines {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Any day of the month.
    pub month_on: NaiveDate,
    /// Only of one part.
    #[serde(default)]
    pub of: Option<AccountLinesOf>,
}

/// Whose meals.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "part")]
pub enum AccountLinesOf {
    /// One elder's, or those of guests and staff.
    Elder {
        /// Who; none: guests and staff.
        elder_id: Option<ElderId>,
    },
    /// Those eaten at a centre, or at home.
    Centre {
        /// Where; none: at home.
        centre_id: Option<CentreId>,
    },
    /// Those for which a budget line paid.
    BudgetLine {
        /// Which.
        budget_line: String,
    },
    /// Those without a price.
    Unpriced {},
}

/// Prices that hold from a day on, until the next that is entered already.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetMealPrices {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// What costs how much; what is not named keeps its price.
    pub prices: Vec<NewMealPrice>,
    /// What bringing it home costs; none: as before.
    #[serde(default)]
    pub fee_fen: Option<i64>,
}

/// One price.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewMealPrice {
    /// Of which meal.
    pub meal: Meal,
    /// Of which size.
    pub portion_size: PortionSize,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// How much; none: it has no price from that day on.
    pub price_fen: Option<i64>,
}

/// A new scheme, or a new version of one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddSubsidy {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// What it says.
    pub details: SubsidyDetails,
}

/// Another text of a scheme.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSubsidy {
    /// Which.
    pub rule_id: SubsidyRuleId,
    /// The version that was seen.
    pub version: i64,
    /// What it says now.
    pub details: SubsidyDetails,
}

/// Whether meals not taken are paid.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAccountSetting {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The version that was seen; 0: never set.
    pub version: i64,
    /// Whether a meal that was cooked and not taken is paid by the elder.
    pub charges_missed: bool,
}

/// Whether elders are registered as residents here.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetEntitlement {
    /// Who.
    pub elder_id: ElderId,
    /// Whether.
    pub is_local_resident: bool,
}

/// Whether an elder who had meals is registered as a resident here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EaterResidence {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Whether; none: nobody has looked.
    pub is_local_resident: Option<bool>,
}

/// Opens a frozen month again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReopenMonth {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Any day of the month.
    pub month_on: NaiveDate,
    /// Why.
    pub reason: String,
}
