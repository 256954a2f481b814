//! What a span of days takes, as bought and in whole packs.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::dish::{DishFacts, DishId, DishVersionId, PortionSize};
use crate::ingredient::IngredientId;
use crate::meal::Meal;
use crate::production::ProductionPlate;
use crate::production::purchasing::{PurchaseGroup, PurchaseLine, PurchaseUse};

/// What one must know of an ingredient to buy it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ware {
    /// Its name.
    pub name: String,
    /// Names in the order of their pinyin.
    pub sort_key: String,
    /// From which kind of supplier.
    pub supplier_group: String,
    /// Of 100 g as bought, so many grams are eaten.
    pub edible_percent: i64,
    /// Grams of a pack.
    pub pack_grams: i64,
    /// Fen for a kilogram.
    pub price_fen_per_kg: i64,
}

/// A meal that is to be cooked.
#[derive(Debug, Clone)]
pub struct CookedMeal {
    /// On which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Portions of a version by size.
    pub portions: HashMap<DishVersionId, [i64; 3]>,
    /// Cooked on top, in percent: as it was released, else as the kitchen sets it now.
    pub extra_percent: i64,
}

impl CookedMeal {
    /// Counts the portions of a meal.
    #[must_use]
    pub fn of(on: NaiveDate, meal: Meal, plates: &[ProductionPlate], extra_percent: i64) -> Self {
        let mut portions: HashMap<DishVersionId, [i64; 3]> = HashMap::new();
        for plate in plates {
            for version in plate.dishes.iter().filter_map(|dish| dish.version_id.as_ref()) {
                let cell = match portions.get_mut(version) {
                    Some(cell) => cell,
                    None => portions.entry(version.clone()).or_default(),
                };
                cell[size_place(plate.portion_size)] += plate.portions;
            }
        }
        Self { on, meal, portions, extra_percent }
    }
}

const fn size_place(size: PortionSize) -> usize {
    match size {
        PortionSize::Small => 0,
        PortionSize::Regular => 1,
        PortionSize::Large => 2,
    }
}

/// Whole packs for so many grams.
#[must_use]
pub fn packs(bought_grams: f64, pack_grams: i64) -> i64 {
    let pack = pack_grams.max(1);
    // A tenth of a gram over a full pack is dust of the calculation, not a further pack.
    let tenths = (bought_grams * 10.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "grams of a kitchen: far below 2^52")]
    let tenths = tenths.max(0.0) as i64;
    (tenths + 10 * pack - 1) / (10 * pack)
}

/// What whole packs cost, in fen, rounded up.
#[must_use]
pub const fn cost_fen(packs: i64, pack_grams: i64, price_fen_per_kg: i64) -> i64 {
    (packs * pack_grams * price_fen_per_kg + 999) / 1000
}

/// What the meals take, by supplier group and name.
#[must_use]
pub fn groups(
    meals: &[CookedMeal],
    facts: &HashMap<DishVersionId, DishFacts>,
    wares: &HashMap<IngredientId, Ware>,
) -> Vec<PurchaseGroup> {
    let mut uses: HashMap<&IngredientId, BTreeMap<(NaiveDate, i64, &DishId), PurchaseUse>> = HashMap::new();
    for meal in meals {
        for (version, sizes) in &meal.portions {
            let Some(dish) = facts.get(version) else { continue };
            let portions: i64 = sizes.iter().sum();
            let percents = sizes[0] * dish.small_percent + sizes[1] * 100 + sizes[2] * dish.large_percent;
            let with_extra = percents + 100 * super::extra(portions, meal.extra_percent);
            #[expect(clippy::cast_precision_loss, reason = "portions of a kitchen: far below 2^52")]
            let regular = with_extra as f64 / 100.0;
            for part in &dish.ingredients {
                let key = (meal.on, super::place(meal.meal), &dish.dish_id);
                let cell =
                    uses.entry(&part.ingredient_id).or_default().entry(key).or_insert_with(|| PurchaseUse {
                        on: meal.on,
                        meal: meal.meal,
                        dish_id: dish.dish_id.clone(),
                        dish_name: dish.name.clone(),
                        portions,
                        edible_grams: 0.0,
                    });
                cell.edible_grams += part.grams * regular;
            }
        }
    }
    let mut groups: BTreeMap<&str, Vec<(&str, PurchaseLine)>> = BTreeMap::new();
    for (ingredient, uses) in uses {
        let Some(ware) = wares.get(ingredient) else { continue };
        let uses: Vec<PurchaseUse> = uses.into_values().collect();
        let edible_grams: f64 = uses.iter().map(|one| one.edible_grams).sum();
        #[expect(clippy::cast_precision_loss, reason = "a percentage")]
        let bought_grams = edible_grams * 100.0 / ware.edible_percent.clamp(1, 100) as f64;
        let packs = packs(bought_grams, ware.pack_grams);
        let line = PurchaseLine {
            ingredient_id: ingredient.clone(),
            name: ware.name.clone(),
            edible_percent: ware.edible_percent,
            edible_grams,
            bought_grams,
            pack_grams: ware.pack_grams,
            packs,
            price_fen_per_kg: ware.price_fen_per_kg,
            cost_fen: cost_fen(packs, ware.pack_grams, ware.price_fen_per_kg),
            uses,
        };
        groups.entry(&ware.supplier_group).or_default().push((&ware.sort_key, line));
    }
    groups
        .into_iter()
        .map(|(supplier_group, mut lines)| {
            lines.sort_by(|a, b| a.0.cmp(b.0).then_with(|| a.1.ingredient_id.cmp(&b.1.ingredient_id)));
            let lines: Vec<PurchaseLine> = lines.into_iter().map(|(_, line)| line).collect();
            PurchaseGroup {
                supplier_group: supplier_group.to_owned(),
                cost_fen: lines.iter().map(|line| line.cost_fen).sum(),
                lines,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn packs_are_whole_and_enough() {
        for (grams, pack, expected) in [
            (0.0, 500, 0),
            (1.0, 500, 1),
            (500.0, 500, 1),
            (500.04, 500, 1),
            (500.1, 500, 2),
            (12_345.0, 5_000, 3),
        ] {
            assert_eq!(packs(grams, pack), expected, "{grams} g in packs of {pack} g");
        }
        // 3 packs of 2.5 kg at 6.80 yuan.
        assert_eq!(cost_fen(3, 2_500, 680), 5_100);
        assert_eq!(cost_fen(1, 1, 1), 1, "rounded up");
    }

    proptest! {
        #[test]
        fn packs_hold_what_is_needed_and_not_a_pack_more(grams in 0.0f64..5_000_000.0, pack in 1i64..50_000) {
            let packs = packs(grams, pack);
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let (held, less) = ((packs * pack) as f64, ((packs - 1) * pack) as f64);
            prop_assert!(held + 0.06 >= grams);
            prop_assert!(less < grams || packs == 0);
        }
    }
}
