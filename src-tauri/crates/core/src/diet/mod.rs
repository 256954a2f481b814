//! Who eats what (膳食档案): allergies, intolerances, dislikes, diets, textures, portion sizes; and what clashes with a dish.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dish::{PortionSize, Texture};
use crate::elder::Severity;
use crate::ingredient::{Allergen, IngredientId};

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
