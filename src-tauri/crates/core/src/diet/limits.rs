//! Numbers by which a diet is held against one regular portion of a dish. Settings: each has its source beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DietKind;
use crate::error::{Faults, Result};
use crate::ingredient::Nutrients;

/// From how much of a nutrient in one portion a diet warns, and from how much it blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DietLimit {
    /// Which diet.
    pub diet: DietKind,
    /// Above so much: a warning. In the unit of the diet's nutrient, see [`measured`].
    pub warn_above: i64,
    /// Above so much: blocked; none: never.
    pub block_above: Option<i64>,
}

/// The limits that hold until the district says otherwise.
///
/// Sources: low salt 2-3 g of salt a day (hospital practice), so 1181 mg of sodium; low fat 40 g, low protein 40 g a
/// day (nursing texts); sugar better below 25 g a day (elder guideline 2022); cholesterol 300 mg (known); potassium
/// 2000 mg (AI of the DRIs 2023); a third of the day's amount in one dish warns, all of it in one dish blocks where the
/// harm is quick. Fibre of a low-residue diet below 10 g a day (known).
pub const DEFAULTS: [DietLimit; 7] = [
    DietLimit { diet: DietKind::LowSalt, warn_above: 400, block_above: Some(1181) },
    DietLimit { diet: DietKind::LowFat, warn_above: 13, block_above: Some(40) },
    DietLimit { diet: DietKind::Diabetic, warn_above: 8, block_above: Some(25) },
    DietLimit { diet: DietKind::LowProtein, warn_above: 13, block_above: None },
    DietLimit { diet: DietKind::LowCholesterol, warn_above: 100, block_above: Some(300) },
    DietLimit { diet: DietKind::LowPotassium, warn_above: 660, block_above: Some(2000) },
    DietLimit { diet: DietKind::LowResidue, warn_above: 3, block_above: Some(10) },
];

/// How much of what a diet limits is in a portion: mg of sodium, cholesterol or potassium, g of fat, sugars, protein or
/// fibre. None where the diet limits no nutrient or the amount is not known.
#[must_use]
pub fn measured(diet: DietKind, of: &Nutrients) -> Option<f64> {
    match diet {
        DietKind::LowSalt => of.sodium_mg,
        DietKind::LowFat => of.fat_g,
        DietKind::Diabetic => of.sugar_g,
        DietKind::LowProtein => of.protein_g,
        DietKind::LowCholesterol => of.cholesterol_mg,
        DietKind::LowPotassium => of.potassium_mg,
        DietKind::LowResidue => of.fibre_g,
        DietKind::LowPurine
        | DietKind::Halal
        | DietKind::OvoLactoVegetarian
        | DietKind::Vegan
        | DietKind::Soft => None,
    }
}

/// Whether nobody knows how much of what a diet limits is in a food. False where the diet limits no nutrient.
#[must_use]
pub fn is_unknown(diet: DietKind, of: &Nutrients) -> bool {
    measured(diet, &Nutrients::none_of_any()).is_some() && measured(diet, of).is_none()
}

/// Which limits hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DietLimits {
    /// One for each diet that limits a nutrient.
    pub limits: Vec<DietLimit>,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

impl Default for DietLimits {
    fn default() -> Self {
        Self { limits: DEFAULTS.to_vec(), version: 0 }
    }
}

impl DietLimits {
    /// The limit of a diet.
    #[must_use]
    pub fn of(&self, diet: DietKind) -> Option<&DietLimit> {
        self.limits.iter().find(|limit| limit.diet == diet)
    }
}

/// Other limits from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetDietLimits {
    /// The version that was seen.
    pub version: i64,
    /// Those that change; the others stay.
    pub limits: Vec<DietLimit>,
}

/// Says everything that is wrong with limits.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &SetDietLimits) -> Result<()> {
    let mut faults = Faults::default();
    for (place, limit) in asked.limits.iter().enumerate() {
        let field = |name: &str| format!("limits[{place}].{name}");
        let limits_nothing = !DEFAULTS.iter().any(|default| default.diet == limit.diet);
        faults.when(limits_nothing, field("diet"), crate::Fault::WrongForm);
        let twice = asked.limits[..place].iter().any(|other| other.diet == limit.diet);
        faults.when(twice, field("diet"), crate::Fault::GivenTwice);
        faults.between(limit.warn_above, field("warnAbove"), 0, 100_000);
        if let Some(block) = limit.block_above {
            faults.between(block, field("blockAbove"), limit.warn_above, 100_000);
        }
    }
    faults.done()
}
