//! The menu (食谱): what is on the tray at each meal, day by day; for whom it does not do, and what they get instead.
//!
//! A meal has places on the tray ([`MenuSlot`]); each has the menu's dish and alternatives in the cook's order. A draft
//! changes freely; a published menu changes only with a reason, which is kept. Who gets what follows from the pure rule
//! [`assign::rules::assign`]; what a person decides wins, but never serves a blocked dish without an override.

pub mod ahead;
pub mod assign;
pub mod commands;
pub mod cycle;
pub mod nutrition;
pub mod papers;
pub mod rules;
pub mod settings;
pub mod sql;
pub mod week;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::{DishFacts, DishId};
use crate::meal::Meal;

crate::identifiers! {
    /// Names the menu of one meal.
    MenuMealId,
    /// Names a place on the tray of one meal.
    MenuSlotId,
    /// Names a cycle, a season or a festival.
    MenuCycleId,
    /// Names a change of a published menu.
    MenuChangeId,
}

crate::words! {
    /// What a place on the tray is for.
    pub enum SlotRole {
        /// 主菜
        Main,
        /// 配菜
        Side,
        /// 汤
        Soup,
        /// 主食
        Staple,
        /// 水果饮品
        FruitOrDrink,
    }
}

crate::words! {
    /// How far a menu is.
    pub enum MenuState {
        /// 草稿
        Draft,
        /// 已发布: changes only with a reason.
        Published,
    }
}

/// What is known of dishes, by dish.
pub type Facts = HashMap<DishId, DishFacts>;

/// The menu of one meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealMenu {
    /// Names it.
    pub id: MenuMealId,
    /// Which kitchen cooks it.
    pub kitchen_id: CentreId,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Draft or published.
    pub state: MenuState,
    /// Neither a cycle nor a hand changes it until it is unlocked.
    pub is_locked: bool,
    /// The cycle it was taken from.
    pub cycle_id: Option<MenuCycleId>,
    /// The cycle's name.
    pub cycle_name: Option<String>,
    /// A season or festival, where it was one.
    pub cycle_kind: Option<cycle::CycleKind>,
    /// Which week of the cycle.
    pub cycle_week: Option<i64>,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
    /// Since when it is published.
    pub published_at: Option<DateTime<Utc>>,
    /// The places on the tray, in order.
    pub slots: Vec<MenuSlot>,
}

impl MealMenu {
    /// Every dish that it names, alternatives among them.
    pub fn dishes(&self) -> impl Iterator<Item = &DishId> {
        self.slots.iter().flat_map(|slot| &slot.dish_ids)
    }
}

/// A place on the tray of a meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuSlot {
    /// Names it.
    pub id: MenuSlotId,
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish, then its alternatives in the cook's order. Never empty.
    pub dish_ids: Vec<DishId>,
}

/// What a person decided for one eater.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuChoice {
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// Which line of the demand.
    pub demand_key: String,
    /// In whose place. Where the menu has another dish by now, the choice no longer speaks of it.
    pub menu_dish_id: DishId,
    /// The dish; none: nothing from this place.
    pub dish_id: Option<DishId>,
    /// Why a blocked dish is served, or nothing; empty for an ordinary choice.
    pub override_reason: String,
    /// The clashes that were overridden, see [`assign::rules::clash_key`].
    pub overridden: Vec<String>,
}

/// A place on the tray as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlotEntry {
    /// The place that is changed; none for a new one.
    #[serde(default)]
    pub id: Option<MenuSlotId>,
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish, then its alternatives.
    pub dish_ids: Vec<DishId>,
}

/// The menu of a meal as it shall be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMeal {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// The version that was seen; 0 where there was no menu.
    pub version: i64,
    /// The places on the tray, in order.
    pub slots: Vec<SlotEntry>,
    /// Why a published menu is changed.
    #[serde(default)]
    pub reason: String,
}

/// A place in the week: a meal on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MenuPlace {
    /// The day.
    pub on: NaiveDate,
    /// The meal.
    pub meal: Meal,
}

/// A meal's whole menu or one dish of it is put somewhere else.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveMeal {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// From where.
    pub from: MenuPlace,
    /// To where.
    pub to: MenuPlace,
    /// One place on the tray; none: the whole meal.
    #[serde(default)]
    pub slot_id: Option<MenuSlotId>,
    /// It stays where it was as well. Otherwise a dish moves over, and two whole meals change places.
    pub keeps: bool,
    /// Why, where a published menu is concerned.
    #[serde(default)]
    pub reason: String,
}

/// A day or a week is copied.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyDays {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The first day that is copied.
    pub from_on: NaiveDate,
    /// How many days: 1 to 31.
    pub days: i64,
    /// The first day that is written.
    pub to_on: NaiveDate,
    /// Whether what stands there already is replaced. Locked and published menus stay in any case.
    pub replaces: bool,
}

/// Days whose menus are locked, unlocked or published.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LockDays {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// One meal only; none: all of them.
    #[serde(default)]
    pub meal: Option<Meal>,
    /// Locked or free.
    pub is_locked: bool,
}

/// Days whose menus are published.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishDays {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
}

/// What became of the meals of a span of days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysDone {
    /// Meals that were written, locked or published.
    pub written: Vec<MenuPlace>,
    /// Meals that had a menu, which was kept.
    pub kept: Vec<MenuPlace>,
    /// Meals that are locked and stayed.
    pub locked: Vec<MenuPlace>,
    /// Meals that are published and stayed.
    pub published: Vec<MenuPlace>,
    /// Days on which the kitchen is closed and for which nothing is cooked ahead.
    pub closed: Vec<NaiveDate>,
}
