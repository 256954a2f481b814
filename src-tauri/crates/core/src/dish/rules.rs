//! What follows from the ingredients of a dish, and what is wrong with a dish as entered. Plain values in and out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use strum::VariantArray;

use super::{
    AskRecipeCard, DishDetails, DishFacts, DishId, DishPart, DishVersionId, MarkSource, RecipeCard,
    RecipeLine, Texture,
};
use crate::diet::{DietKind, limits};
use crate::error::{Fault, Faults, Result};
use crate::ingredient::{AllergenSource, Ingredient, IngredientId, Nutrients, PurineClass, rules};

/// The most grams of one ingredient in one portion.
pub const MOST_GRAMS: f64 = 2000.0;

/// The most portions of one size on a recipe card.
const MOST_PORTIONS: i64 = 20_000;

/// An ingredient weighs something in a dish from so many grams on: below, its purines count one class less.
const WEIGHS_SOMETHING_FROM_GRAMS: f64 = 10.0;

/// All ingredients by what names them.
pub type Larder = HashMap<IngredientId, Ingredient>;

/// Everything computed from a dish's ingredients. An ingredient that is not in the larder does not count: the schema
/// and the commands let none in.
#[must_use]
pub fn facts(
    dish_id: &DishId,
    version_id: &DishVersionId,
    details: &DishDetails,
    larder: &Larder,
) -> DishFacts {
    let parts: Vec<(&Ingredient, f64)> = details
        .ingredients
        .iter()
        .filter_map(|one| larder.get(&one.ingredient_id).map(|ingredient| (ingredient, one.grams)))
        .filter(|(_, grams)| *grams > 0.0)
        .collect();
    let nothing = Nutrients::none_of_any();
    DishFacts {
        dish_id: dish_id.clone(),
        version_id: version_id.clone(),
        name: details.name.trim().to_owned(),
        category: details.category,
        textures: textures(details),
        allergens: allergens(parts.iter().map(|(ingredient, _)| *ingredient)),
        unknown_composition: named(&parts, |ingredient| !ingredient.details.is_composition_known),
        marks: marks(parts.iter().map(|(ingredient, _)| *ingredient)),
        purine_class: purine_class(&parts),
        nutrients: parts.iter().fold(nothing, |sum, (one, grams)| sum.plus(&nutrients_of(one, *grams))),
        at_least: parts.iter().fold(nothing, |sum, (one, grams)| sum.plus_known(&nutrients_of(one, *grams))),
        unknown_nutrients_of: named(&parts, |ingredient| !ingredient.details.nutrients.is_mostly_known()),
        cost_fen: whole_fen(parts.iter().map(|(one, grams)| cost_fen(one, *grams)).sum()),
        ingredients: parts
            .iter()
            .map(|(ingredient, grams)| DishPart {
                ingredient_id: ingredient.id.clone(),
                name: ingredient.details.name.clone(),
                food_group: ingredient.details.food_group,
                grams: *grams,
                parts: ingredient.details.parts.iter().map(|part| part.name.clone()).collect(),
                unknown_for: DietKind::VARIANTS
                    .iter()
                    .copied()
                    .filter(|diet| limits::is_unknown(*diet, &ingredient.details.nutrients))
                    .collect(),
            })
            .collect(),
        small_percent: details.small_percent,
        large_percent: details.large_percent,
    }
}

fn nutrients_of(ingredient: &Ingredient, grams: f64) -> Nutrients {
    ingredient.details.nutrients.times(grams / 100.0)
}

/// Grams to buy for so many grams of the edible part.
#[must_use]
pub fn bought_grams(edible_grams: f64, edible_percent: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a percentage")]
    let share = edible_percent.clamp(1, 100) as f64 / 100.0;
    edible_grams / share
}

fn cost_fen(ingredient: &Ingredient, grams: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a price of a kilogram: far below 2^52")]
    let price = ingredient.details.price_fen_per_kg as f64;
    bought_grams(grams, ingredient.details.edible_percent) / 1000.0 * price
}

fn whole_fen(fen: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a cast of a float keeps within the bounds")]
    let whole = fen.round() as i64;
    whole
}

fn textures(details: &DishDetails) -> Vec<Texture> {
    let all: BTreeSet<Texture> = details.textures.iter().map(|one| one.texture).collect();
    all.into_iter().collect()
}

/// The union over the ingredients and over what those are made of. One line for each group and each thing that
/// brings it; "contains" wins where one thing brings both.
fn allergens<'a>(ingredients: impl Iterator<Item = &'a Ingredient>) -> Vec<AllergenSource> {
    let mut all = BTreeMap::new();
    for source in ingredients.flat_map(|one| one.all_allergens.iter()) {
        let presence =
            all.entry((source.allergen, source.ingredient_name.clone())).or_insert(source.presence);
        *presence = source.presence.min(*presence);
    }
    let mut list: Vec<AllergenSource> = all
        .into_iter()
        .map(|((allergen, ingredient_name), presence)| AllergenSource { allergen, presence, ingredient_name })
        .collect();
    list.sort();
    list
}

fn marks<'a>(ingredients: impl Iterator<Item = &'a Ingredient>) -> Vec<MarkSource> {
    let mut list: Vec<MarkSource> = ingredients.flat_map(rules::marks).collect();
    list.sort_by_key(|source| source.mark);
    list
}

fn named(parts: &[(&Ingredient, f64)], which: impl Fn(&Ingredient) -> bool) -> Vec<String> {
    parts
        .iter()
        .filter(|(ingredient, _)| which(ingredient))
        .map(|(ingredient, _)| ingredient.details.name.clone())
        .collect()
}

/// The highest class among the ingredients that weigh something; a pinch counts one class less.
fn purine_class(parts: &[(&Ingredient, f64)]) -> PurineClass {
    let classes: BTreeSet<PurineClass> = parts
        .iter()
        .map(|(ingredient, grams)| match (ingredient.details.purine_class, *grams) {
            (class, grams) if grams >= WEIGHS_SOMETHING_FROM_GRAMS => class,
            (PurineClass::High, _) => PurineClass::Medium,
            _ => PurineClass::Low,
        })
        .collect();
    [PurineClass::High, PurineClass::Unknown, PurineClass::Medium]
        .into_iter()
        .find(|class| classes.contains(class))
        .unwrap_or(PurineClass::Low)
}

/// What a number of portions takes. Linear: twice the portions take twice of everything.
#[must_use]
pub fn recipe_card(
    asked: &AskRecipeCard,
    number: i64,
    details: &DishDetails,
    facts: &DishFacts,
    larder: &Larder,
) -> RecipeCard {
    let regular_percent =
        asked.regular * 100 + asked.small * details.small_percent + asked.large * details.large_percent;
    #[expect(clippy::cast_precision_loss, reason = "portions: far below 2^52")]
    let portions = regular_percent as f64 / 100.0;
    let lines: Vec<RecipeLine> = details
        .ingredients
        .iter()
        .filter_map(|one| larder.get(&one.ingredient_id).map(|ingredient| (one, ingredient)))
        .map(|(one, ingredient)| {
            let edible_grams = one.grams * portions;
            RecipeLine {
                ingredient_id: ingredient.id.clone(),
                name: ingredient.details.name.clone(),
                remark: one.remark.clone(),
                edible_grams,
                bought_grams: bought_grams(edible_grams, ingredient.details.edible_percent),
                cost_fen: whole_fen(cost_fen(ingredient, edible_grams)),
            }
        })
        .collect();
    RecipeCard {
        name: facts.name.clone(),
        number,
        category: details.category,
        portions: asked.regular + asked.small + asked.large,
        regular_percent,
        edible_grams: lines.iter().map(|line| line.edible_grams).sum(),
        cost_fen: lines.iter().map(|line| line.cost_fen).sum(),
        lines,
        method: details.method.clone(),
        holding: details.holding.clone(),
        textures: details.textures.clone(),
        allergens: facts.allergens.clone(),
        unknown_composition: facts.unknown_composition.clone(),
    }
}

/// Says what is wrong with the portions asked for.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_portions(asked: &AskRecipeCard) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.regular, "regular", 0, MOST_PORTIONS);
    faults.between(asked.small, "small", 0, MOST_PORTIONS);
    faults.between(asked.large, "large", 0, MOST_PORTIONS);
    faults.when([asked.regular, asked.small, asked.large] == [0; 3], "regular", Fault::TooSmall);
    faults.done()
}

/// Says everything that is wrong with a dish as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &DishDetails) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.name, "details.name", 30);
    faults.optional_text(&details.method, "details.method", 2000);
    faults.optional_text(&details.holding, "details.holding", 500);
    faults.between(details.small_percent, "details.smallPercent", 10, 100);
    faults.between(details.large_percent, "details.largePercent", 100, 300);
    faults.when(details.seasons.is_empty(), "details.seasons", Fault::Required);
    let seasons: BTreeSet<_> = details.seasons.iter().collect();
    faults.when(seasons.len() < details.seasons.len(), "details.seasons", Fault::GivenTwice);
    faults.when(details.ingredients.is_empty(), "details.ingredients", Fault::Required);
    faults.when(details.ingredients.len() > 60, "details.ingredients", Fault::TooLarge);
    let mut known = BTreeSet::new();
    for (place, one) in details.ingredients.iter().enumerate() {
        let field = format!("details.ingredients[{place}]");
        // What is not a number is not above nought either.
        faults.when(one.grams.is_nan() || one.grams <= 0.0, format!("{field}.grams"), Fault::TooSmall);
        faults.when(one.grams > MOST_GRAMS, format!("{field}.grams"), Fault::TooLarge);
        faults.when(!known.insert(&one.ingredient_id), format!("{field}.ingredientId"), Fault::GivenTwice);
        faults.optional_text(&one.remark, format!("{field}.remark"), 40);
    }
    faults.when(details.textures.is_empty(), "details.textures", Fault::Required);
    let mut textures = BTreeSet::new();
    for (place, one) in details.textures.iter().enumerate() {
        let field = format!("details.textures[{place}]");
        faults.when(!textures.insert(one.texture), format!("{field}.texture"), Fault::GivenTwice);
        faults.optional_text(&one.method, format!("{field}.method"), 300);
    }
    faults.done()
}

#[cfg(test)]
mod tests;
