//! Who eats what (膳食档案): allergies, intolerances, dislikes, diets, textures, portion sizes; and what clashes with a dish.

pub mod commands;
pub mod limits;
pub mod rules;
pub mod sql;
pub mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dish::{PortionSize, Texture};
use crate::elder::{ElderId, Severity};
use crate::ingredient::{Allergen, IngredientId};
use crate::meal::Meal;
use crate::menu::ahead::MenuHits;

crate::words! {
    /// Diets that combine.
    pub enum DietKind {
        /// 低盐
        LowSalt,
        /// 低脂
        LowFat,
        /// 糖尿病
        Diabetic,
        /// 低嘌呤
        LowPurine,
        /// 低蛋白
        LowProtein,
        /// 低胆固醇
        LowCholesterol,
        /// 低钾
        LowPotassium,
        /// 少渣
        LowResidue,
        /// 清真
        Halal,
        /// 蛋奶素
        OvoLactoVegetarian,
        /// 纯素
        Vegan,
        /// 软食
        Soft,
    }
}

crate::words! {
    /// How an elder stands to a food that is not for them.
    pub enum AversionKind {
        /// 过敏: blocks
        Allergy,
        /// 不耐受: warns
        Intolerance,
        /// 忌口: avoided where possible
        Dislike,
    }
}

/// A food that is not for an elder: an allergen group, an ingredient, or words that nothing matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Aversion {
    /// Blocks, warns or is avoided.
    pub kind: AversionKind,
    /// The allergen group, where it is one.
    #[serde(default)]
    pub allergen: Option<Allergen>,
    /// The ingredient, where it is one.
    #[serde(default)]
    pub ingredient_id: Option<IngredientId>,
    /// As it was said. Where neither group nor ingredient is named, the program cannot match it: check by hand.
    #[serde(default)]
    pub words: String,
    /// How grave.
    pub severity: Severity,
}

/// What a kitchen must know of one who eats. Plain values: what clashes is a pure question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DietNeeds {
    /// Allergies, intolerances, dislikes.
    pub aversions: Vec<Aversion>,
    /// Diets, which combine.
    pub diets: Vec<DietKind>,
    /// The textures that are allowed; softer is not always safe. Never empty: regular food where nothing was said.
    pub textures: Vec<Texture>,
    /// Free words for the packer.
    pub notes: String,
}

impl Default for DietNeeds {
    fn default() -> Self {
        Self {
            aversions: Vec::new(),
            diets: Vec::new(),
            textures: vec![Texture::Regular],
            notes: String::new(),
        }
    }
}

crate::words! {
    /// How grave it is that a dish and a person do not go together.
    pub enum ClashSeverity {
        /// 不能吃: never served unless the kitchen's head overrides that one line with a reason.
        Blocked,
        /// 慎用: served with a warning.
        Warning,
        /// 不喜欢: avoided where possible.
        Avoid,
    }
}

crate::words! {
    /// Why a dish and a person do not go together.
    pub enum ClashCause {
        /// 过敏
        Allergy,
        /// 成分不明, while there is an allergy
        UnknownComposition,
        /// 不耐受
        Intolerance,
        /// 忌口
        Dislike,
        /// 膳食要求
        Diet,
        /// 质地
        Texture,
    }
}

/// A dish and a person that do not go together (冲突).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Clash {
    /// How grave.
    pub severity: ClashSeverity,
    /// Why.
    pub cause: ClashCause,
    /// The ingredient that causes it; empty where it is the whole dish.
    pub ingredient_name: String,
    /// The allergen group, for allergies and intolerances against one.
    pub allergen: Option<Allergen>,
    /// The diet, where it is one.
    pub diet: Option<DietKind>,
    /// How grave the allergy is.
    pub allergy_severity: Option<Severity>,
}

/// The portion an elder gets at a meal where nothing else is ordered.
pub const USUAL_PORTION: PortionSize = PortionSize::Regular;

/// How large a portion an elder gets at each meal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Portions {
    /// 早餐
    #[sqlx(rename = "breakfast_portion")]
    pub breakfast: PortionSize,
    /// 午餐
    #[sqlx(rename = "lunch_portion")]
    pub lunch: PortionSize,
    /// 晚餐
    #[sqlx(rename = "dinner_portion")]
    pub dinner: PortionSize,
}

impl Portions {
    /// The one at a meal.
    #[must_use]
    pub const fn at(self, meal: Meal) -> PortionSize {
        match meal {
            Meal::Breakfast => self.breakfast,
            Meal::Lunch => self.lunch,
            Meal::Dinner => self.dinner,
        }
    }
}

impl Default for Portions {
    fn default() -> Self {
        Self { breakfast: USUAL_PORTION, lunch: USUAL_PORTION, dinner: USUAL_PORTION }
    }
}

/// An allergy to something that nobody eats here, such as a medicine: shown with the elder, of no concern to the kitchen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OtherAllergy {
    /// Against what.
    pub words: String,
    /// How grave.
    pub severity: Severity,
}

/// What is entered of how an elder eats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DietDetails {
    /// Allergies, intolerances, dislikes.
    #[serde(default)]
    pub aversions: Vec<Aversion>,
    /// Allergies that do not concern the kitchen.
    #[serde(default)]
    pub other_allergies: Vec<OtherAllergy>,
    /// Diets, which combine.
    #[serde(default)]
    pub diets: Vec<DietKind>,
    /// The textures that are allowed, at least one.
    pub textures: Vec<Texture>,
    /// How large a portion at each meal.
    #[serde(default)]
    pub portions: Portions,
    /// Free words for the packer; may be empty.
    #[serde(default)]
    pub notes: String,
}

impl Default for DietDetails {
    fn default() -> Self {
        let DietNeeds { aversions, diets, textures, notes } = DietNeeds::default();
        Self { aversions, other_allergies: Vec::new(), diets, textures, portions: Portions::default(), notes }
    }
}

impl From<DietDetails> for DietNeeds {
    fn from(details: DietDetails) -> Self {
        let DietDetails { aversions, diets, textures, notes, .. } = details;
        Self { aversions, diets, textures, notes }
    }
}

crate::words! {
    /// What else is known of an elder that asks for a look at the textures (GB/T 42195-2022 item 进食 of 0 to 2, a
    /// difficulty to swallow found in the assessment, choking risk among the alerts).
    pub enum TextureHint {
        /// 噎食风险
        ChokingRisk,
        /// 进食能力 0–2 分
        EatingScore,
        /// 吞咽困难
        SwallowingDifficulty,
    }
}

/// How an elder eats (膳食档案).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DietProfile {
    /// Who.
    pub elder_id: ElderId,
    /// What is entered. Allergies stand among the elder's alerts too: there is one record of them.
    pub details: DietDetails,
    /// Words of allergies and intolerances that nothing matches: to be checked by hand wherever the elder eats.
    pub unmatched: Vec<String>,
    /// What asks for a look at the textures.
    pub texture_hints: Vec<TextureHint>,
    /// Counts the changes; 0: nothing was ever entered.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Option<DateTime<Utc>>,
}

/// How an elder eats from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDiet {
    /// Who.
    pub elder_id: ElderId,
    /// The version that was seen; 0 where nothing was entered yet.
    pub version: i64,
    /// What is entered.
    pub details: DietDetails,
}

/// How an elder eats, with what the change hit in the menus that are planned already.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedDiet {
    /// How the elder eats now.
    #[serde(flatten)]
    pub profile: DietProfile,
    /// What clashes in every menu from today on; what this change hit is new.
    pub ahead: MenuHits,
}

/// Words that may name a food.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskWords {
    /// As typed.
    pub words: String,
}

/// What the program takes words of an allergy or an intolerance for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordsMean {
    /// The allergen groups they name.
    pub allergens: Vec<Allergen>,
    /// They name something that is no food, such as a medicine.
    pub is_no_food: bool,
    /// The parts that nothing matches.
    pub unmatched: Vec<String>,
}
