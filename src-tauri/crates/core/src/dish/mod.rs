//! Dishes (菜品): what is cooked, from which ingredients, in which textures and portion sizes.

pub mod commands;
pub mod papers;
pub mod rules;
pub mod shipped;
pub mod sql;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::diet::DietKind;
use crate::ingredient::{
    Allergen, AllergenSource, FoodGroup, FoodMark, IngredientId, Nutrients, PurineClass,
};

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
    /// The ingredients of which energy, protein, fat, carbohydrate or sodium is not known.
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
    /// The diets of which nobody knows how much of what they limit is in it.
    #[serde(default)]
    pub unknown_for: Vec<DietKind>,
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

crate::words! {
    /// When a dish is in season.
    pub enum Season {
        /// 春
        Spring,
        /// 夏
        Summer,
        /// 秋
        Autumn,
        /// 冬
        Winter,
    }
}

/// An ingredient of a dish as it is entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DishIngredient {
    /// Which ingredient.
    pub ingredient_id: IngredientId,
    /// Grams of the edible part in one regular portion.
    pub grams: f64,
    /// How it is cut or prepared; may be empty.
    #[serde(default)]
    pub remark: String,
}

/// A texture a dish can be made in, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DishTexture {
    /// Which.
    pub texture: Texture,
    /// How it is made so; may be empty for the regular one.
    #[serde(default)]
    pub method: String,
}

/// A dish as it is entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DishDetails {
    /// Its name.
    pub name: String,
    /// What it is on a menu.
    pub category: DishCategory,
    /// When it is in season; at least one.
    pub seasons: Vec<Season>,
    /// Factor of the small portion, in hundredths: 10 to 100.
    pub small_percent: i64,
    /// Factor of the large portion, in hundredths: 100 to 300.
    pub large_percent: i64,
    /// How it is cooked.
    #[serde(default)]
    pub method: String,
    /// How it is kept until it is eaten.
    #[serde(default)]
    pub holding: String,
    /// From what; at least one.
    pub ingredients: Vec<DishIngredient>,
    /// In which textures; at least one.
    pub textures: Vec<DishTexture>,
}

/// A line of the list of dishes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishLine {
    /// The name's pinyin.
    pub name_pinyin: String,
    /// When it is in season.
    pub seasons: Vec<Season>,
    /// No longer cooked since.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// What is computed from its ingredients.
    pub facts: DishFacts,
}

/// A version of a dish as a list names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct DishVersionLabel {
    /// Names the version.
    pub version_id: DishVersionId,
    /// Counts from 1.
    pub number: i64,
    /// Since when it is so.
    pub recorded_at: DateTime<Utc>,
    /// Who made it so.
    pub recorded_by: String,
}

/// A dish in one of its versions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishPage {
    /// The dish.
    pub id: DishId,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// Came with the program; a person may have changed it since.
    pub is_shipped: bool,
    /// The number of the current version; a change says which it saw.
    pub version: i64,
    /// The number of the version shown.
    pub shown_version: i64,
    /// No longer cooked since.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// The version shown, as it was entered.
    pub details: DishDetails,
    /// What is computed from its ingredients as they are today.
    pub facts: DishFacts,
    /// All versions, the latest first.
    pub versions: Vec<DishVersionLabel>,
}

/// Which dishes.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AskDishes {
    /// What was typed: characters, pinyin or initials.
    pub query: String,
    /// Only of this category.
    pub category: Option<DishCategory>,
    /// Only those surely free of these.
    pub without: Vec<Allergen>,
    /// Only those that can be made so.
    pub texture: Option<Texture>,
    /// Only those in season then.
    pub season: Option<Season>,
    /// Those no longer cooked among them.
    pub with_withdrawn: bool,
}

/// Which dish, in which version.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskDish {
    /// Which.
    pub dish_id: DishId,
    /// The number of the version; none for the current one.
    #[serde(default)]
    pub number: Option<i64>,
}

/// Which dish.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichDish {
    /// Which.
    pub dish_id: DishId,
}

/// A new dish, or a new version of a known one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDish {
    /// Which; none for a new one.
    #[serde(default)]
    pub dish_id: Option<DishId>,
    /// The number of the version that was seen; none for a new one.
    #[serde(default)]
    pub version: Option<i64>,
    /// All of it.
    pub details: DishDetails,
}

/// A dish while it is being entered: what would be computed from it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewDish {
    /// What is entered so far; ingredients without grams do not count.
    pub details: DishDetails,
}

/// A recipe card for so many portions.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskRecipeCard {
    /// Which dish.
    pub dish_id: DishId,
    /// The number of the version; none for the current one.
    #[serde(default)]
    pub number: Option<i64>,
    /// Regular portions, 0 to 20000.
    pub regular: i64,
    /// Small portions.
    #[serde(default)]
    pub small: i64,
    /// Large portions.
    #[serde(default)]
    pub large: i64,
}

/// What a number of portions takes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecipeCard {
    /// The dish's name.
    pub name: String,
    /// Which version.
    pub number: i64,
    /// What it is on a menu.
    pub category: DishCategory,
    /// Portions, all sizes together.
    pub portions: i64,
    /// Regular portions that they come to, in hundredths.
    pub regular_percent: i64,
    /// What goes into the pot.
    pub lines: Vec<RecipeLine>,
    /// Grams of the edible parts in all.
    pub edible_grams: f64,
    /// Cost in all, in fen.
    pub cost_fen: i64,
    /// How it is cooked.
    pub method: String,
    /// How it is kept until it is eaten.
    pub holding: String,
    /// In which textures, and how.
    pub textures: Vec<DishTexture>,
    /// Allergens, with what brings them.
    pub allergens: Vec<AllergenSource>,
    /// Ingredients whose composition is not known.
    pub unknown_composition: Vec<String>,
}

/// An ingredient on a recipe card.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecipeLine {
    /// Which ingredient.
    pub ingredient_id: IngredientId,
    /// Its name.
    pub name: String,
    /// How it is cut or prepared.
    pub remark: String,
    /// Grams of the edible part.
    pub edible_grams: f64,
    /// Grams as bought.
    pub bought_grams: f64,
    /// Cost, in fen.
    pub cost_fen: i64,
}

/// What was taken over of what comes with the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShippedTaken {
    /// Ingredients that are new now.
    pub ingredients: i64,
    /// Dishes that are new now.
    pub dishes: i64,
}
