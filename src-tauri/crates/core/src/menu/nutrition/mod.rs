//! What the menu feeds (营养): energy and nutrients of a meal, a day, a week, held against the reference intakes of the
//! people who will eat.

pub mod reference;
pub mod rules;

use serde::Serialize;
use ts_rs::TS;

use crate::ingredient::Nutrients;

crate::words! {
    /// What is counted.
    pub enum Nutrient {
        /// 能量, kcal
        Energy,
        /// 蛋白质, g
        Protein,
        /// 脂肪, g
        Fat,
        /// 饱和脂肪, g
        SaturatedFat,
        /// 碳水化合物, g
        Carbohydrate,
        /// 糖, g
        Sugar,
        /// 膳食纤维, g
        Fibre,
        /// 钠, mg
        Sodium,
        /// 钾, mg
        Potassium,
        /// 钙, mg
        Calcium,
        /// 铁, mg
        Iron,
        /// 锌, mg
        Zinc,
        /// 维生素 A, µg RAE
        VitaminA,
        /// 维生素 C, mg
        VitaminC,
        /// 维生素 D, µg
        VitaminD,
        /// 维生素 B1, mg
        VitaminB1,
        /// 维生素 B2, mg
        VitaminB2,
        /// 胆固醇, mg: without a reference.
        Cholesterol,
    }
}

impl Nutrient {
    /// Its value.
    #[must_use]
    pub fn of(self, nutrients: &Nutrients) -> Option<f64> {
        match self {
            Self::Energy => nutrients.energy_kcal,
            Self::Protein => nutrients.protein_g,
            Self::Fat => nutrients.fat_g,
            Self::SaturatedFat => nutrients.saturated_fat_g,
            Self::Carbohydrate => nutrients.carbohydrate_g,
            Self::Sugar => nutrients.sugar_g,
            Self::Fibre => nutrients.fibre_g,
            Self::Sodium => nutrients.sodium_mg,
            Self::Potassium => nutrients.potassium_mg,
            Self::Calcium => nutrients.calcium_mg,
            Self::Iron => nutrients.iron_mg,
            Self::Zinc => nutrients.zinc_mg,
            Self::VitaminA => nutrients.vitamin_a_ug,
            Self::VitaminC => nutrients.vitamin_c_mg,
            Self::VitaminD => nutrients.vitamin_d_ug,
            Self::VitaminB1 => nutrients.vitamin_b1_mg,
            Self::VitaminB2 => nutrients.vitamin_b2_mg,
            Self::Cholesterol => nutrients.cholesterol_mg,
        }
    }

    /// Kilocalories in a gram, where the share of the energy is asked for.
    #[must_use]
    pub const fn energy_per_gram(self) -> Option<f64> {
        match self {
            Self::Protein | Self::Carbohydrate | Self::Sugar => Some(4.0),
            Self::Fat | Self::SaturatedFat => Some(9.0),
            _ => None,
        }
    }
}

crate::words! {
    /// How an amount stands to its reference.
    pub enum Judgement {
        /// 偏低
        Low,
        /// 合适
        Fit,
        /// 偏高
        High,
        /// 说不准: something in it is not known, or there is no reference.
        Unknown,
    }
}

/// An amount of a nutrient and what it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// Which nutrient.
    pub nutrient: Nutrient,
    /// For one eater, in the nutrient's unit.
    pub amount: f64,
    /// Something in it is not known: it is at least so much.
    pub is_at_least: bool,
    /// What one eater should have, or at most have; none: no such number.
    pub reference: Option<f64>,
    /// The reference is the most, not the aim.
    pub is_limit: bool,
    /// The amount in percent of the reference.
    pub percent: Option<i64>,
    /// The least that the percent should be; none: there is no least.
    pub percent_least: Option<i64>,
    /// The most; none: more is no fault.
    pub percent_most: Option<i64>,
    /// The share of the energy, in percent.
    pub energy_share: Option<f64>,
    /// The least that the share should be.
    pub share_least: Option<f64>,
    /// The most.
    pub share_most: Option<f64>,
    /// How it stands.
    pub judgement: Judgement,
}
