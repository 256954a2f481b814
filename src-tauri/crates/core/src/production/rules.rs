//! The sheet, the people behind its numbers, the differences and the purchases, as plain values.

pub mod differences;
pub mod purchasing;
pub mod sheet;

use std::collections::{HashMap, HashSet};

use super::{LeftOut, PlateHow, ProductionPlate};
use crate::dish::{DishFacts, DishId, DishVersionId, PortionSize};
use crate::meal::Meal;

/// What a regular portion of a dish weighs, and how the other sizes stand to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// Grams of edible ingredients in a regular portion.
    pub regular_grams: f64,
    /// The small portion, in hundredths.
    pub small_percent: i64,
    /// The large portion, in hundredths.
    pub large_percent: i64,
}

impl Weight {
    /// The weight of a dish.
    #[must_use]
    pub fn of(dish: &DishFacts) -> Self {
        Self {
            regular_grams: dish.ingredients.iter().map(|part| part.grams).sum(),
            small_percent: dish.small_percent,
            large_percent: dish.large_percent,
        }
    }

    /// The factor of a size, in hundredths.
    #[must_use]
    pub const fn percent(&self, size: PortionSize) -> i64 {
        match size {
            PortionSize::Small => self.small_percent,
            PortionSize::Regular => 100,
            PortionSize::Large => self.large_percent,
        }
    }

    /// Grams of so many portions of a size.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "portions and percents: far below 2^52")]
    pub fn grams(&self, size: PortionSize, portions: i64) -> f64 {
        self.regular_grams * (self.percent(size) * portions) as f64 / 100.0
    }
}

/// Weights by version.
pub type Weights = HashMap<DishVersionId, Weight>;

/// Whether something is left out or replaced on a plate.
#[must_use]
pub fn is_special(plate: &ProductionPlate) -> bool {
    plate.dishes.iter().any(|dish| dish.how != PlateHow::Menu || !dish.left_out.is_empty())
}

/// Everything that is left out on a plate, once each, in order.
#[must_use]
pub fn left_out(plate: &ProductionPlate) -> Vec<LeftOut> {
    let mut all: Vec<LeftOut> = plate.dishes.iter().flat_map(|dish| dish.left_out.iter().cloned()).collect();
    all.sort();
    all.dedup();
    all
}

/// Regular portions cooked on top, rounded up.
#[must_use]
pub const fn extra(portions: i64, percent: i64) -> i64 {
    (portions * percent + 99) / 100
}

/// The order of the meals of a day.
#[must_use]
pub const fn place(meal: Meal) -> i64 {
    match meal {
        Meal::Breakfast => 0,
        Meal::Lunch => 1,
        Meal::Dinner => 2,
    }
}

/// The dishes of the plates, each version once, in the order of the tray.
#[must_use]
pub fn dishes(plates: &[ProductionPlate]) -> Vec<(DishId, DishVersionId, String)> {
    let mut found: Vec<(usize, DishId, DishVersionId, String)> = Vec::new();
    let mut known = HashSet::new();
    for plate in plates {
        for (place, dish) in plate.dishes.iter().enumerate() {
            if let (Some(id), Some(version)) = (&dish.dish_id, &dish.version_id)
                && known.insert(version)
            {
                found.push((place, id.clone(), version.clone(), dish.dish_name.clone()));
            }
        }
    }
    found.sort_by_key(|(place, ..)| *place);
    found.into_iter().map(|(_, id, version, name)| (id, version, name)).collect()
}

/// The versions of the plates, each once.
#[must_use]
pub fn versions(plates: &[ProductionPlate]) -> Vec<DishVersionId> {
    dishes(plates).into_iter().map(|(_, version, _)| version).collect()
}
