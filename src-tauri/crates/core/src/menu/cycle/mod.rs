//! Cycle menus (循环食谱): what is cooked week after week. A season or a festival takes a cycle's place on its dates.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DaysDone, MenuCycleId, SlotRole};
use crate::centre::CentreId;
use crate::dish::DishId;
use crate::meal::Meal;

/// The most weeks a cycle has.
pub const MOST_WEEKS: i64 = 12;

/// The most places on a tray.
pub const MOST_SLOTS: usize = 12;

/// The most dishes at one place of the tray, the menu's own among them.
pub const MOST_DISHES: usize = 12;

crate::words! {
    /// What a cycle menu is.
    pub enum CycleKind {
        /// 循环: applied by hand.
        Cycle,
        /// 季节: stands in on its dates, by weekday.
        Season,
        /// 节日: stands in on its dates, by day; before seasons.
        Festival,
    }
}

/// A cycle as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct CycleLine {
    /// Names it.
    pub id: MenuCycleId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: CycleKind,
    /// How many weeks it has.
    pub weeks: i64,
    /// The first day of a season or festival.
    pub from_on: Option<NaiveDate>,
    /// The day after its last.
    pub until_on: Option<NaiveDate>,
    /// What else is to be said.
    pub remark: String,
    /// Counts the changes.
    pub version: i64,
    /// Meals that have dishes.
    pub filled_meals: i64,
    /// The last day whose menu was taken from it.
    pub last_used_on: Option<NaiveDate>,
}

/// A cycle with all its meals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cycle {
    /// Names it.
    pub id: MenuCycleId,
    /// Which kitchen's.
    pub kitchen_id: CentreId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: CycleKind,
    /// How many weeks it has.
    pub weeks: i64,
    /// The first day of a season or festival.
    pub from_on: Option<NaiveDate>,
    /// The day after its last.
    pub until_on: Option<NaiveDate>,
    /// What else is to be said.
    pub remark: String,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
    /// Its meals that have dishes, in order.
    pub meals: Vec<CycleMeal>,
}

/// One meal of a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CycleMeal {
    /// Week 1 …
    pub week: i64,
    /// Monday 1 … Sunday 7; in a festival 1 is its first day.
    pub weekday: i64,
    /// Which meal.
    pub meal: Meal,
    /// The places on the tray, in order.
    pub slots: Vec<CycleSlot>,
}

/// A place on the tray in a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CycleSlot {
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish, then its alternatives.
    pub dish_ids: Vec<DishId>,
}

/// The cycles of a kitchen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleList {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// Cycles first, then seasons and festivals by date.
    pub cycles: Vec<CycleLine>,
}

/// Which cycle.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichCycle {
    /// The cycle.
    pub cycle_id: MenuCycleId,
}

/// Which kitchen's cycles.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskCycles {
    /// None: the only kitchen.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
}

/// A cycle as it shall be, whole.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCycle {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The cycle that is changed; none for a new one.
    #[serde(default)]
    pub cycle_id: Option<MenuCycleId>,
    /// The version that was seen; 0 for a new one.
    pub version: i64,
    /// Its name, unique in the kitchen.
    pub name: String,
    /// What it is.
    pub kind: CycleKind,
    /// 1 to 12.
    pub weeks: i64,
    /// The first day of a season or festival.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// The day after its last.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub remark: String,
    /// Its meals; what is not listed has no dishes.
    pub meals: Vec<CycleMeal>,
}

/// A cycle is laid on a span of days; seasons and festivals stand in on their dates.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyCycle {
    /// The cycle.
    pub cycle_id: MenuCycleId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; at most 26 weeks later.
    pub until_on: NaiveDate,
    /// With which week of the cycle the week of the first day begins.
    pub first_week: i64,
    /// Whether what stands there already is replaced. Locked and published menus stay in any case.
    pub replaces: bool,
}

/// What applying came to, or would come to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// What became of the meals.
    pub days: DaysDone,
    /// Seasons and festivals that stood in, by name, with the meals they gave.
    pub stood_in: Vec<StoodIn>,
    /// Meals for which the cycle has nothing.
    pub empty: i64,
}

/// A season or festival that took the cycle's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoodIn {
    /// Its name.
    pub name: String,
    /// How many meals.
    pub meals: i64,
}
