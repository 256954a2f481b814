//! What is said of single meals: orders, extra portions, stops, guests and staff.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Meal;
use crate::centre::CentreId;
use crate::dish::PortionSize;
use crate::elder::ElderId;

crate::identifiers! {
    /// Names an order.
    MealOrderId,
    /// Names a stop.
    MealStopId,
    /// Names a group of guests or staff.
    MealGroupId,
}

crate::words! {
    /// What an order is.
    pub enum OrderKind {
        /// 单次订餐: somebody eats who would not
        OneOff,
        /// 加餐: a further portion for the same elder
        ExtraPortion,
    }
}

crate::words! {
    /// Why no meals.
    pub enum StopCause {
        /// 本人要求
        Asked,
        /// 外出
        Away,
        /// 住院
        Hospital,
        /// 去世
        Deceased,
        /// 其他
        Other,
    }
}

crate::words! {
    /// Who eats in a group.
    pub enum GroupKind {
        /// 访客
        Guest,
        /// 员工
        Staff,
    }
}

/// An order of one meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealOrder {
    /// Names the order.
    pub id: MealOrderId,
    /// Which kitchen cooks it.
    pub kitchen_id: CentreId,
    /// For whom.
    pub elder_id: ElderId,
    /// Once, or once more.
    pub kind: OrderKind,
    /// The day.
    pub service_on: NaiveDate,
    /// The meal.
    pub meal: Meal,
    /// Where it is eaten; none: at home.
    pub centre_id: Option<CentreId>,
    /// The address, where it is eaten at home.
    pub address: String,
    /// What the driver must know; may be empty.
    pub delivery_note: String,
    /// How large; none: as in the diet profile.
    pub portion_size: Option<PortionSize>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A new order.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddOrder {
    /// Which kitchen cooks it where it is brought home; none: the district's first. At a centre, the centre's kitchen.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// For whom.
    pub elder_id: ElderId,
    /// Once, or once more.
    pub kind: OrderKind,
    /// The day, not before today.
    pub service_on: NaiveDate,
    /// The meal.
    pub meal: Meal,
    /// Where it is eaten; none: at home.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// The address, where it is eaten at home; may be empty where the elder's record holds one.
    #[serde(default)]
    pub address: String,
    /// What the driver must know; may be empty.
    #[serde(default)]
    pub delivery_note: String,
    /// How large; none: as in the diet profile. An extra portion says it.
    #[serde(default)]
    pub portion_size: Option<PortionSize>,
}

/// Which order.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichOrder {
    /// The order that is withdrawn.
    pub order_id: MealOrderId,
}

/// No meals for an elder from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealStop {
    /// Names the stop.
    pub id: MealStopId,
    /// Who.
    pub elder_id: ElderId,
    /// The first day without.
    pub from_on: NaiveDate,
    /// The day on which the elder eats again; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// Which meal; none: every one.
    pub meal: Option<Meal>,
    /// Why.
    pub cause: StopCause,
    /// What else is to be said; may be empty.
    pub note: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A new stop. Orders in these days are withdrawn with it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StopMeals {
    /// Who.
    pub elder_id: ElderId,
    /// The first day without, not before today.
    pub from_on: NaiveDate,
    /// The day on which the elder eats again; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// Which meal; none: every one.
    #[serde(default)]
    pub meal: Option<Meal>,
    /// Why.
    pub cause: StopCause,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// The end of a stop. On the day it began or before: it is taken back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResumeMeals {
    /// Which stop.
    pub stop_id: MealStopId,
    /// The day on which the elder eats again.
    pub resumes_on: NaiveDate,
}

/// Guests or staff who eat at a centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealGroup {
    /// Names the group.
    pub id: MealGroupId,
    /// Where they eat.
    pub centre_id: CentreId,
    /// Guests or staff.
    pub kind: GroupKind,
    /// What they are called.
    pub name: String,
    /// Which meal.
    pub meal: Meal,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: on every day on which the centre is open, until further notice.
    pub until_on: Option<NaiveDate>,
    /// How many portions.
    pub portions: i64,
    /// How large each.
    pub portion_size: PortionSize,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// When the end was set or moved.
    pub ended_at: Option<DateTime<Utc>>,
}

/// New guests or staff.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddGroup {
    /// Where they eat.
    pub centre_id: CentreId,
    /// Guests or staff.
    pub kind: GroupKind,
    /// What they are called.
    pub name: String,
    /// Which meal.
    pub meal: Meal,
    /// The first day, not before today.
    pub from_on: NaiveDate,
    /// The day after the last; none: on every day on which the centre is open, until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// 1 to 500.
    pub portions: i64,
    /// How large each.
    pub portion_size: PortionSize,
}

/// The end of a group. On its first day or before: it is taken back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndGroup {
    /// Which group.
    pub group_id: MealGroupId,
    /// The day after the last.
    pub until_on: NaiveDate,
}

/// What is said of an elder's single meals from today on.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderMeals {
    /// Orders that are not withdrawn, the earliest first.
    pub orders: Vec<MealOrder>,
    /// Stops that have not ended, the earliest first.
    pub stops: Vec<MealStop>,
}
