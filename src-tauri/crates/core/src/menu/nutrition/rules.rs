//! Nutrients of trays, held against the eaters' references. Plain values in, plain values out.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use super::reference::{self, CLASSES, Row};
use super::{Figure, Judgement, Nutrient};
use crate::dish::DishId;
use crate::ingredient::{FoodGroup, IngredientId};
use crate::meal::Meal;
use crate::menu::settings::MenuSettings;
use crate::menu::{Facts, MealMenu};

/// Energy of several meals within ten percent of the need is as it should be (practice, known); that of one meal lies
/// within its range of the day.
const ENERGY_SPAN: (f64, f64) = (90.0, 110.0);

/// Micronutrients and protein should have 80 to 120 % of the reference; more is no fault below the tolerable most
/// (DB4403/T 578-2025).
const LEAST_PERCENT: f64 = 80.0;

/// How many eaters of each class there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Eaters(pub [i64; CLASSES]);

impl Eaters {
    /// The mean of a row of the standard over these eaters; of one of each where nobody is known.
    #[must_use]
    pub fn mean(&self, row: &[f64; CLASSES]) -> f64 {
        let weights = if self.0.iter().sum::<i64>() > 0 { self.0 } else { [1; CLASSES] };
        #[expect(clippy::cast_precision_loss, reason = "counts of people")]
        let (sum, all) = weights.iter().zip(row).fold((0.0, 0.0), |(sum, all), (weight, number)| {
            (sum + *weight as f64 * number, all + *weight as f64)
        });
        sum / all
    }
}

/// What a tray of the menu's dishes holds: a regular portion of each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tray {
    /// Amounts that are known, by nutrient.
    amounts: BTreeMap<Nutrient, f64>,
    /// Nutrients of which something is not known.
    unknown: BTreeSet<Nutrient>,
    /// Its cost, in fen.
    pub cost_fen: i64,
    /// Its ingredients that count as foods.
    pub foods: BTreeSet<IngredientId>,
}

impl Tray {
    /// The tray of one meal.
    #[must_use]
    pub fn of(menu: &MealMenu, facts: &Facts) -> Self {
        let mut tray = Self::default();
        for dish in menu.slots.iter().filter_map(|slot| slot.dish_ids.first()) {
            tray.add_dish(dish, facts);
        }
        tray
    }

    fn add_dish(&mut self, dish: &DishId, facts: &Facts) {
        let Some(dish) = facts.get(dish) else {
            self.unknown.extend(Nutrient::VARIANTS);
            return;
        };
        for nutrient in Nutrient::VARIANTS {
            if nutrient.of(&dish.nutrients).is_none() {
                self.unknown.insert(*nutrient);
            }
            let amount = nutrient.of(&dish.nutrients).or(nutrient.of(&dish.at_least)).unwrap_or(0.0);
            *self.amounts.entry(*nutrient).or_default() += amount;
        }
        self.cost_fen += dish.cost_fen;
        let counts = |group| !matches!(group, FoodGroup::Condiment | FoodGroup::Oil | FoodGroup::Sugar);
        let foods = dish.ingredients.iter().filter(|part| part.grams > 0.0 && counts(part.food_group));
        self.foods.extend(foods.map(|part| part.ingredient_id.clone()));
    }

    /// Puts another meal beside it.
    pub fn add(&mut self, other: &Self) {
        for (nutrient, amount) in &other.amounts {
            *self.amounts.entry(*nutrient).or_default() += amount;
        }
        self.unknown.extend(&other.unknown);
        self.cost_fen += other.cost_fen;
        self.foods.extend(other.foods.iter().cloned());
    }

    /// How much of a nutrient is known to be in it.
    #[must_use]
    pub fn amount(&self, nutrient: Nutrient) -> f64 {
        self.amounts.get(&nutrient).copied().unwrap_or(0.0)
    }
}

/// Who eats a meal, and the meal's share of their day.
#[derive(Debug, Clone, Copy, PartialEq)]
struct NeededMeal {
    meal: Meal,
    eaters: Eaters,
    /// Of 1, the middle of the range.
    share: f64,
    /// Of 1: the least and the most of the day's energy that the meal should have.
    range: (f64, f64),
}

/// What a tray is held against: the mean reference of a meal's eaters times the meal's share of the day, summed over the
/// meals that there are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Needed(Vec<NeededMeal>);

impl Needed {
    /// Of one meal.
    #[must_use]
    pub fn of_meal(eaters: Eaters, meal: Meal, settings: &MenuSettings) -> Self {
        let (least, most) = settings.shares(meal);
        #[expect(clippy::cast_precision_loss, reason = "percent")]
        let range = (least as f64 / 100.0, most as f64 / 100.0);
        Self(vec![NeededMeal { meal, eaters, share: settings.share(meal), range }])
    }

    /// Puts another meal's beside it.
    pub fn add(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    fn mean(&self, row: &[f64; CLASSES]) -> f64 {
        self.0.iter().map(|one| one.eaters.mean(row) * one.share).sum()
    }

    /// The least and the most energy, in kcal, where all of it is the same meal, of one day or of several; none where
    /// several meals are put together.
    fn energy_range(&self, row: &[f64; CLASSES]) -> Option<(f64, f64)> {
        let first = self.0.first()?;
        self.0.iter().all(|one| one.meal == first.meal).then(|| {
            self.0.iter().fold((0.0, 0.0), |(least, most), one| {
                let mean = one.eaters.mean(row);
                (least + mean * one.range.0, most + mean * one.range.1)
            })
        })
    }
}

/// All figures of a tray; none where there is nothing to hold it against.
#[must_use]
pub fn figures(tray: &Tray, needed: &Needed) -> Vec<Figure> {
    if needed.0.is_empty() {
        return Vec::new();
    }
    Nutrient::VARIANTS.iter().map(|nutrient| figure(*nutrient, tray, needed)).collect()
}

fn figure(nutrient: Nutrient, tray: &Tray, needed: &Needed) -> Figure {
    let amount = tray.amount(nutrient);
    let is_at_least = tray.unknown.contains(&nutrient);
    let energy = tray.amount(Nutrient::Energy);
    let energy_share = nutrient
        .energy_per_gram()
        .filter(|_| energy > 0.0)
        .map(|per_gram| amount * per_gram / energy * 100.0);
    let share = reference::share(nutrient);
    let target = reference::target(nutrient);
    let reference = target.map(|(row, _)| needed.mean(&row.least)).filter(|reference| *reference > 0.0);
    let is_limit = target.is_some_and(|(_, is_limit)| is_limit);
    let percent = reference.map(|reference| amount / reference * 100.0);
    let energy = target.and_then(|(row, _)| needed.energy_range(&row.least));
    let range =
        reference.map_or((None, None), |reference| span(nutrient, reference, is_limit, needed, energy));
    let judged = match (percent, energy_share, share) {
        (Some(percent), ..) => within(percent, range.0.unwrap_or(0.0), range.1.unwrap_or(f64::INFINITY)),
        (None, Some(of_energy), Some((least, most))) => within(of_energy, least, most),
        _ => Judgement::Unknown,
    };
    // What is not known can only add: too little, or not too much, is then no finding.
    let is_open = is_at_least
        && (judged == Judgement::Low || (judged == Judgement::Fit && (is_limit || reference.is_none())));
    Figure {
        nutrient,
        amount,
        is_at_least,
        reference,
        is_limit,
        percent: percent.map(rounded),
        percent_least: range.0.map(rounded),
        percent_most: range.1.map(rounded),
        energy_share,
        share_least: share.map(|(least, _)| least),
        share_most: share.map(|(_, most)| most),
        judgement: if is_open { Judgement::Unknown } else { judged },
    }
}

/// Between which percentages of the reference an amount is as it should be.
fn span(
    nutrient: Nutrient,
    reference: f64,
    is_limit: bool,
    needed: &Needed,
    energy: Option<(f64, f64)>,
) -> (Option<f64>, Option<f64>) {
    if is_limit {
        return (None, Some(100.0));
    }
    if nutrient == Nutrient::Energy {
        // A meal is held against its range of the day: a lunch of 35 to 40 % of it is as it should be. What stands at the
        // border is within it, however the numbers are rounded.
        return match energy {
            Some((least, most)) => {
                let of_reference = |energy: f64| energy / reference * 100.0;
                (Some(of_reference(least) - 1e-6), Some(of_reference(most) + 1e-6))
            }
            None => (Some(ENERGY_SPAN.0), Some(ENERGY_SPAN.1)),
        };
    }
    let most = reference::upper(nutrient).map(|row: &Row| needed.mean(&row.most) / reference * 100.0);
    (Some(LEAST_PERCENT), most)
}

fn within(number: f64, least: f64, most: f64) -> Judgement {
    if number < least {
        Judgement::Low
    } else if number > most {
        Judgement::High
    } else {
        Judgement::Fit
    }
}

/// The nearest whole number.
#[must_use]
pub fn rounded(number: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "percentages")]
    let whole = number.round() as i64;
    whole
}

/// The mean of several days' trays, as one day's.
#[must_use]
pub fn mean_of_days(days: &[(Tray, Needed)]) -> (Tray, Needed) {
    let mut tray = Tray::default();
    let mut needed = Needed::default();
    for (one, needs) in days {
        tray.add(one);
        needed.add(needs);
    }
    let days = i64::try_from(days.len()).unwrap_or(1).max(1);
    #[expect(clippy::cast_precision_loss, reason = "days")]
    let number = days as f64;
    for amount in tray.amounts.values_mut() {
        *amount /= number;
    }
    for one in &mut needed.0 {
        one.share /= number;
        one.range = (one.range.0 / number, one.range.1 / number);
    }
    tray.cost_fen /= days;
    (tray, needed)
}

#[cfg(test)]
mod tests;
