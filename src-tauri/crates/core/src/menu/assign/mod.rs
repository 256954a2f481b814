//! Who gets what (配餐): for every eater and every place on the tray the menu's dish, or what fits instead, or nothing.

pub mod commands;
pub mod load;
pub mod rules;

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MenuSlotId, SlotRole};
use crate::centre::CentreId;
use crate::diet::{Clash, ClashCause, ClashSeverity, DietKind};
use crate::dish::{DishCategory, DishId, Texture};
use crate::elder::ElderId;
use crate::ingredient::Allergen;
use crate::meal::Meal;

crate::words! {
    /// How an eater came to a dish.
    pub enum Served {
        /// 按食谱
        Menu,
        /// 建议替代: the program's.
        Proposed,
        /// 人工选定
        Chosen,
        /// 特批: blocked, served all the same, with a reason.
        Overridden,
        /// 不配: nothing from this place, with a reason.
        LeftOut,
        /// 未解决: blocked, and nothing fits.
        Unsolved,
    }
}

/// What one eater gets at one meal.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// The line of the demand.
    pub key: String,
    /// One for each place on the tray, in its order. Eaters with the same needs share it.
    pub slots: Arc<Vec<PlateSlot>>,
}

/// What one eater gets from one place on the tray.
#[derive(Debug, Clone, PartialEq)]
pub struct PlateSlot {
    /// Which place.
    pub slot_id: MenuSlotId,
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish.
    pub menu_dish_id: DishId,
    /// How the eater came to what is served.
    pub served: Served,
    /// What is served; none: nothing.
    pub dish_id: Option<DishId>,
    /// The texture it is made in for this eater.
    pub texture: Option<Texture>,
    /// Clashes of what is served.
    pub clashes: Vec<Clash>,
    /// Clashes of the menu's dish.
    pub menu_clashes: Vec<Clash>,
    /// Why the alternative fits.
    pub fit: Option<Fit>,
    /// The reason of whoever overrode or left out.
    pub reason: String,
}

impl PlateSlot {
    /// How grave the menu's dish is for this eater; none: all is well.
    #[must_use]
    pub fn severity(&self) -> Option<ClashSeverity> {
        rules::worst(&self.menu_clashes)
    }
}

/// Why an alternative fits, to be said in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fit {
    /// The same category as the menu's dish.
    pub is_same_category: bool,
    /// The category it is of.
    pub category: DishCategory,
    /// It stands on the list of this very place of the tray.
    pub is_own_alternative: bool,
    /// What it is without, that the menu's dish has.
    pub without: Vec<Cause>,
    /// The texture it can be made in, where that was the matter.
    pub texture: Option<Texture>,
    /// It still has a lesser clash.
    pub still: Option<ClashSeverity>,
}

/// Why a dish and a person do not go together, without the gravity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cause {
    /// Why.
    pub cause: ClashCause,
    /// The allergen group, where it is one.
    pub allergen: Option<Allergen>,
    /// The diet, where it is one.
    pub diet: Option<DietKind>,
    /// The ingredient that causes it; empty where it is the whole dish.
    pub ingredient_name: String,
}

impl From<&Clash> for Cause {
    fn from(clash: &Clash) -> Self {
        Self {
            cause: clash.cause,
            allergen: clash.allergen,
            diet: clash.diet,
            ingredient_name: clash.ingredient_name.clone(),
        }
    }
}

/// Asks who clashes at a meal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskClashes {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// One place on the tray; none: all of them.
    #[serde(default)]
    pub slot_id: Option<MenuSlotId>,
}

/// Who clashes at a meal, grouped by what the matter is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealClashes {
    /// The day.
    pub service_on: NaiveDate,
    /// The meal.
    pub meal: Meal,
    /// Portions that somebody eats.
    pub portions: i64,
    /// People for whom some dish of the menu is blocked.
    pub blocked: i64,
    /// Those of them for whom everything is solved.
    pub solved: i64,
    /// Groups: unsolved first, then the largest.
    pub groups: Vec<ClashGroup>,
    /// People with an allergy or an intolerance in words that nothing matches: to be checked by hand.
    pub unmatched: Vec<Unmatched>,
}

/// People for whom the same dish does not do, for the same causes, with the same way out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClashGroup {
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// What it is for.
    pub role: SlotRole,
    /// The menu's dish.
    pub menu_dish_id: DishId,
    /// Its name.
    pub menu_dish_name: String,
    /// How grave.
    pub severity: ClashSeverity,
    /// Why; several where several things meet in one person.
    pub causes: Vec<Cause>,
    /// A severe allergy is among them.
    pub is_severe: bool,
    /// The textures these people may have, where texture is the matter.
    pub textures: Vec<Texture>,
    /// How they came to what they get.
    pub served: Served,
    /// What they get.
    pub dish_id: Option<DishId>,
    /// Its name.
    pub dish_name: Option<String>,
    /// Why it fits.
    pub fit: Option<Fit>,
    /// Who.
    pub people: Vec<ClashPerson>,
}

/// One of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClashPerson {
    /// The line of the demand.
    pub demand_key: String,
    /// Who; none for a group of guests.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Where it goes.
    pub site_name: String,
    /// It is a further portion: the same person may stand there twice.
    pub is_extra: bool,
    /// The reason of an override or of leaving out.
    pub reason: String,
}

/// Somebody whose allergy the program cannot match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unmatched {
    /// The line of the demand.
    pub demand_key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// As it was said.
    pub words: Vec<String>,
}

/// Asks which dishes would do for one eater.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskCandidates {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// For which line of the demand.
    pub demand_key: String,
}

/// A dish that one eater could have, and what speaks against it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// The dish.
    pub dish_id: DishId,
    /// Its name.
    pub name: String,
    /// What it is on a menu.
    pub category: DishCategory,
    /// It is cooked for this meal anyway.
    pub is_on_menu: bool,
    /// It stands on the list of this place.
    pub is_own_alternative: bool,
    /// What speaks against it; none: it fits.
    pub severity: Option<ClashSeverity>,
    /// Why.
    pub causes: Vec<Cause>,
    /// The texture it would be made in.
    pub texture: Option<Texture>,
}

/// A dish is chosen for one eater or several.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseDish {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// For which lines of the demand.
    pub demand_keys: Vec<String>,
    /// The dish; none: nothing from this place, which takes a reason.
    pub dish_id: Option<DishId>,
    /// Why nothing is served.
    #[serde(default)]
    pub reason: String,
}

/// A blocked dish is served to one eater all the same.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OverrideBlock {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// For which line of the demand.
    pub demand_key: String,
    /// The dish.
    pub dish_id: DishId,
    /// Why.
    pub reason: String,
}

/// Choices are taken back: the rule decides again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawChoice {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The day on which it is eaten.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which place on the tray.
    pub slot_id: MenuSlotId,
    /// For which lines of the demand.
    pub demand_keys: Vec<String>,
}

/// Whether a meal may be released to the kitchen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Readiness {
    /// Nothing stands in the way.
    pub is_ready: bool,
    /// There is no menu at all.
    pub has_no_menu: bool,
    /// Who is without food or faces a blocked dish, and at which place of the tray.
    pub unsolved: Vec<UnsolvedPlate>,
}

/// Somebody who cannot be served yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnsolvedPlate {
    /// The line of the demand.
    pub demand_key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// The place on the tray; none: nothing at all is on the plate.
    pub slot_id: Option<MenuSlotId>,
    /// The menu's dish there.
    pub dish_name: String,
    /// Why.
    pub causes: Vec<Cause>,
}
