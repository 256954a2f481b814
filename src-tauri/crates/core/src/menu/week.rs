//! The week of a kitchen as the planner sees it, in one answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::nutrition::Figure;
use super::settings::MenuSettings;
use super::{MenuChangeId, MenuCycleId, MenuSlotId, MenuState, SlotRole};
use crate::centre::CentreId;
use crate::dish::{DishCategory, DishId};
use crate::meal::Meal;

/// Asks for a week.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskWeek {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// Any day of it; none: this week.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A week of a kitchen, from Monday.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuWeek {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// The Monday.
    pub from_on: NaiveDate,
    /// The Monday after.
    pub until_on: NaiveDate,
    /// The week of the year (ISO 8601).
    pub week_number: i64,
    /// The day it is there.
    pub today: NaiveDate,
    /// The cycle most of its meals were taken from.
    pub cycle: Option<WeekCycle>,
    /// Seven days.
    pub days: Vec<MenuDay>,
    /// The mean of its days that have menus.
    pub figures: Vec<Figure>,
    /// Different foods in the week, condiments not counted.
    pub foods: i64,
    /// The mean cost of a day's meals for one eater, in fen.
    pub cost_fen: i64,
    /// Meals that are drafts.
    pub drafts: i64,
    /// Meals that are published.
    pub published: i64,
    /// People and meals in which something is unsolved.
    pub unsolved: i64,
    /// Changes of menus that were published already.
    pub changes: Vec<MenuChangeLine>,
    /// What the kitchen has set.
    pub settings: MenuSettings,
    /// Where the reference intakes come from.
    pub standard: String,
}

/// The cycle a week was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekCycle {
    /// Which.
    pub cycle_id: MenuCycleId,
    /// Its name.
    pub name: String,
    /// Which week of it.
    pub week: i64,
}

/// A day of the week.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuDay {
    /// Which day.
    pub on: NaiveDate,
    /// The kitchen is closed.
    pub is_closed: bool,
    /// The holiday, or why it is closed; may be empty.
    pub note: String,
    /// Breakfast, lunch, dinner.
    pub meals: Vec<MenuCell>,
    /// What its meals come to.
    pub figures: Vec<Figure>,
    /// Different foods, condiments not counted.
    pub foods: i64,
    /// Ingredients that make a food unknown are not hidden: the cost of its meals for one eater, in fen.
    pub cost_fen: i64,
    /// People for whom some dish is blocked.
    pub blocked: i64,
    /// Of these, people with something unsolved.
    pub unsolved: i64,
    /// People who are only warned.
    pub warned: i64,
}

/// One meal of the week.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuCell {
    /// Which meal.
    pub meal: Meal,
    /// How far its menu is; none: there is none.
    pub state: Option<MenuState>,
    /// Neither a cycle nor a hand changes it.
    pub is_locked: bool,
    /// It was changed after it had been published.
    pub is_changed: bool,
    /// The menu's version; 0 where there is none.
    pub version: i64,
    /// A season or festival it was taken from, or the cycle.
    pub cycle_name: Option<String>,
    /// It was taken from a season or festival.
    pub is_stand_in: bool,
    /// The places on the tray.
    pub slots: Vec<MenuCellSlot>,
    /// Portions that are to be cooked.
    pub portions: i64,
    /// People for whom some dish is blocked.
    pub blocked: i64,
    /// Of these, people with something unsolved.
    pub unsolved: i64,
    /// People who are only warned.
    pub warned: i64,
    /// What it comes to, held against its share of the day.
    pub figures: Vec<Figure>,
    /// Its energy in percent of the day's reference.
    pub share_of_day: Option<i64>,
    /// For one eater, in fen.
    pub cost_fen: i64,
}

/// A place on the tray in the week.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuCellSlot {
    /// Names it.
    pub id: MenuSlotId,
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish, then its alternatives.
    pub dishes: Vec<CellDish>,
    /// People for whom the menu's dish is blocked.
    pub blocked: i64,
    /// Of these, people who get nothing.
    pub unsolved: i64,
    /// People who are only warned.
    pub warned: i64,
    /// The same main dish was or will be there so shortly before.
    pub repeats: Option<NaiveDate>,
}

/// A dish in the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellDish {
    /// Which.
    pub id: DishId,
    /// Its name.
    pub name: String,
    /// What it is on a menu.
    pub category: DishCategory,
}

/// A change of a published menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuChangeLine {
    /// Names it.
    pub id: MenuChangeId,
    /// The day of the meal.
    pub on: NaiveDate,
    /// The meal.
    pub meal: Meal,
    /// Why.
    pub reason: String,
    /// The menu's dishes before.
    pub before: Vec<String>,
    /// The menu's dishes after.
    pub after: Vec<String>,
    /// Who.
    pub actor: String,
    /// When.
    pub changed_at: DateTime<Utc>,
}
