//! What is to be bought (采购) for a span of days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::ingredient::IngredientId;
use crate::meal::Meal;

/// For which days something is to be bought.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPurchasing {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The first day; none for tomorrow.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// The day after the last, at most 31 days later; none for a week.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
}

/// What is to be bought.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Purchasing {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Portions of all meals of these days.
    pub portions: i64,
    /// Cooked on top, in percent, the least first: released meals keep theirs, so that there may be several.
    pub extra_percents: Vec<i64>,
    /// By supplier group.
    pub groups: Vec<PurchaseGroup>,
    /// What it costs in whole packs, in fen.
    pub cost_fen: i64,
    /// Meals somebody eats and that have no menu: not in the list.
    pub without_menu: Vec<MealOfDay>,
}

/// A meal of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealOfDay {
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Portions.
    pub portions: i64,
}

/// What is bought from one kind of supplier.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseGroup {
    /// Which.
    pub supplier_group: String,
    /// What, by name.
    pub lines: Vec<PurchaseLine>,
    /// What it costs in whole packs, in fen.
    pub cost_fen: i64,
}

/// An ingredient to be bought.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseLine {
    /// Which.
    pub ingredient_id: IngredientId,
    /// Its name.
    pub name: String,
    /// Of 100 g as bought, so many grams are eaten.
    pub edible_percent: i64,
    /// Grams of the edible part that are cooked.
    pub edible_grams: f64,
    /// Grams as bought.
    pub bought_grams: f64,
    /// Grams of a pack.
    pub pack_grams: i64,
    /// Whole packs.
    pub packs: i64,
    /// Fen for a kilogram.
    pub price_fen_per_kg: i64,
    /// What the packs cost, in fen.
    pub cost_fen: i64,
    /// For what, by day and meal.
    pub uses: Vec<PurchaseUse>,
}

/// For what an ingredient is bought.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseUse {
    /// On which day.
    pub on: NaiveDate,
    /// For which meal.
    pub meal: Meal,
    /// For which dish.
    pub dish_id: DishId,
    /// Its name.
    pub dish_name: String,
    /// Portions, all sizes together.
    pub portions: i64,
    /// Grams of the edible part.
    pub edible_grams: f64,
}
