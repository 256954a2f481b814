//! Dishes (菜品): what is cooked, from which ingredients, in which textures and portion sizes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ingredient::{AllergenSource, FoodGroup, FoodMark, IngredientId, Nutrients, PurineClass};

crate::identifiers! {
    /// Names a dish.
    DishId,
    /// Names a version of a dish: what was served stays as it was when the recipe changes.
    DishVersionId,
}

crate::words! {
    /// What a dish is on a menu.
    pub enum DishCategory {
        /// 大荤
        LargeMeat,
        /// 小荤
        SmallMeat,
        /// 素菜
        Vegetable,
        /// 汤
        Soup,
        /// 主食
        Staple,
        /// 粥点
        Congee,
        /// 水果饮品
        FruitOrDrink,
    }
}

crate::words! {
    /// IDDSI levels of food, from 3 to 7. Softer is not always safe: what an elder may eat is a list.
    pub enum Texture {
        /// 3 流质
        Liquidised,
        /// 4 细泥
        Pureed,
        /// 5 细碎湿软
        MincedAndMoist,
        /// 6 软质一口量
        SoftAndBiteSized,
        /// 7 易咀嚼
        EasyToChew,
        /// 7 常规
        Regular,
    }
}

crate::words! {
    /// How large a portion is; the factors belong to the dish.
    pub enum PortionSize {
        /// 小份
        Small,
        /// 常规份
        Regular,
        /// 大份
        Large,
    }
}

/// What everybody else needs to know about a dish, computed from its ingredients: allergens, nutrients, cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishFacts {
    /// The dish.
    pub dish_id: DishId,
    /// Which version of it.
    pub version_id: DishVersionId,
    /// Its name.
    pub name: String,
    /// What it is on a menu.
    pub category: DishCategory,
    /// The textures it can be made in.
    pub textures: Vec<Texture>,
    /// Allergens of its ingredients and of what those are made of.
    pub allergens: Vec<AllergenSource>,
    /// Ingredients whose composition is not known: each may contain anything.
    pub unknown_composition: Vec<String>,
    /// What of animals or alcohol is in it, with the ingredient that brings it.
    pub marks: Vec<MarkSource>,
    /// The highest purine class among its ingredients that weigh something.
    pub purine_class: PurineClass,
    /// Of one regular portion; none where an ingredient's is not known.
    pub nutrients: Nutrients,
    /// Of one regular portion, at least: what the ingredients whose nutrients are known come to.
    pub at_least: Nutrients,
    /// The ingredients for which some nutrient is not known.
    pub unknown_nutrients_of: Vec<String>,
    /// Of one regular portion, in fen.
    pub cost_fen: i64,
    /// Grams of one regular portion as cooked from (edible part), by ingredient.
    pub ingredients: Vec<DishPart>,
    /// Factor of the small portion, in hundredths (70 is 0.7).
    pub small_percent: i64,
    /// Factor of the large portion, in hundredths.
    pub large_percent: i64,
}

/// An ingredient in one regular portion of a dish.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishPart {
    /// Which ingredient.
    pub ingredient_id: IngredientId,
    /// Its name.
    pub name: String,
    /// What it is among foods.
    pub food_group: FoodGroup,
    /// Grams of the edible part in one regular portion.
    pub grams: f64,
    /// What it is made of, where it is made of several things: the parts of a sauce.
    pub parts: Vec<String>,
}

/// A food mark in a dish and the ingredient that brings it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkSource {
    /// What.
    pub mark: FoodMark,
    /// Through which ingredient.
    pub ingredient_name: String,
}
