//! The ingredients that come with the program: `ingredients.csv`.
//!
//! Nutrients are those of the USDA's Standard Reference 28 (public domain), whose number stands beside them; where it
//! has no good match they are left out. Edible shares, prices and packs are usual ones, to be changed by the kitchen.
//!
//! A line is `name,food group,supplier group,edible percent,fen per kg,pack grams,purines,composition known,USDA
//! number,allergens,marks,parts` and the nutrients in the order of their fields. Allergens are parted by blanks, `~`
//! before one means that it may be in there; parts are parted by `;`, each `name:allergens +marks`.

use super::{
    Allergen, AllergenMark, FoodMark, IngredientDetails, IngredientPart, Nutrients, Presence, nutrients,
};

const SHIPPED: &str = include_str!("ingredients.csv");

/// All of them, in the order of the file.
///
/// # Errors
/// Says which line cannot be read. A test reads all of them.
pub fn all() -> Result<Vec<IngredientDetails>, String> {
    SHIPPED
        .lines()
        .skip(1)
        .map(|line| details(line).ok_or_else(|| format!("an ingredient that cannot be read: {line}")))
        .collect()
}

fn details(line: &str) -> Option<IngredientDetails> {
    let fields: Vec<&str> = line.split(',').collect();
    let [
        name,
        group,
        supplier,
        edible,
        price,
        pack,
        purines,
        known,
        usda,
        allergens,
        marks,
        parts,
        amounts @ ..,
    ] = fields.as_slice()
    else {
        return None;
    };
    let amounts: Vec<Option<f64>> = amounts
        .iter()
        .map(|amount| if amount.is_empty() { Some(None) } else { amount.parse().ok().map(Some) })
        .collect::<Option<_>>()?;
    let amounts: [Option<f64>; nutrients::COUNT] = amounts.try_into().ok()?;
    Some(IngredientDetails {
        name: (*name).to_owned(),
        food_group: group.parse().ok()?,
        supplier_group: supplier.parse().ok()?,
        edible_percent: edible.parse().ok()?,
        price_fen_per_kg: price.parse().ok()?,
        pack_grams: pack.parse().ok()?,
        purine_class: purines.parse().ok()?,
        is_composition_known: *known == "known",
        usda_number: if usda.is_empty() { None } else { Some(usda.parse().ok()?) },
        nutrients: Nutrients::of(amounts),
        allergens: allergens.split_whitespace().map(allergen).collect::<Option<_>>()?,
        marks: marks.split_whitespace().map(|mark| mark.parse().ok()).collect::<Option<_>>()?,
        parts: parts.split(';').filter(|part| !part.is_empty()).map(part).collect::<Option<_>>()?,
        note: String::new(),
    })
}

fn allergen(word: &str) -> Option<AllergenMark> {
    let (word, presence) =
        word.strip_prefix('~').map_or((word, Presence::Contains), |word| (word, Presence::MayContain));
    Some(AllergenMark { allergen: word.parse::<Allergen>().ok()?, presence })
}

fn part(text: &str) -> Option<IngredientPart> {
    let (name, words) = text.split_once(':').unwrap_or((text, ""));
    let (marks, allergens): (Vec<&str>, Vec<&str>) =
        words.split_whitespace().partition(|word| word.starts_with('+'));
    Some(IngredientPart {
        name: name.to_owned(),
        allergens: allergens.into_iter().map(allergen).collect::<Option<_>>()?,
        marks: marks.into_iter().map(|mark| mark[1..].parse::<FoodMark>().ok()).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingredient::{FoodGroup, PurineClass, rules};
    use std::collections::BTreeSet;

    fn named(name: &str) -> IngredientDetails {
        all().unwrap().into_iter().find(|one| one.name == name).unwrap()
    }

    fn groups(name: &str) -> BTreeSet<Allergen> {
        rules::allergens(&named(name)).into_iter().map(|source| source.allergen).collect()
    }

    #[test]
    fn every_ingredient_can_be_read_and_could_be_entered() {
        let all = all().unwrap();
        assert!(all.len() >= 170, "{}", all.len());
        let names: BTreeSet<&str> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names.len(), all.len(), "each once");
        for one in &all {
            assert!(rules::check(one).is_ok(), "{}: {:?}", one.name, rules::check(one));
            assert!(one.price_fen_per_kg > 0, "{}", one.name);
        }
    }

    #[test]
    fn nutrients_come_from_a_source_that_is_named_or_are_not_known() {
        for one in all().unwrap() {
            let known = one.nutrients.each().iter().any(Option::is_some);
            assert_eq!(known, one.usda_number.is_some(), "{}", one.name);
            let nutrients = one.nutrients;
            if let (Some(energy), Some(protein), Some(fat), Some(carbohydrate)) =
                (nutrients.energy_kcal, nutrients.protein_g, nutrients.fat_g, nutrients.carbohydrate_g)
                && !one.parts.iter().any(|part| part.marks.contains(&FoodMark::Alcohol))
            {
                // 4, 9 and 4 kcal of a gram; fibre and organic acids give less, so the bounds are wide.
                let computed = protein * 4.0 + fat * 9.0 + carbohydrate * 4.0;
                assert!(
                    (energy - computed).abs() <= 25.0 + computed * 0.35,
                    "{}: {energy} {computed}",
                    one.name
                );
            }
        }
    }

    #[test]
    fn animals_are_marked_and_what_they_bring_is_an_allergen() {
        for one in all().unwrap() {
            let groups = groups(&one.name);
            let marked = |mark| one.marks.contains(&mark);
            match one.food_group {
                FoodGroup::Meat | FoodGroup::Poultry => {
                    assert!(one.marks.iter().any(|mark| *mark < FoodMark::Seafood), "{}", one.name);
                }
                FoodGroup::Seafood => {
                    let sea = [Allergen::Fish, Allergen::Crustaceans, Allergen::Molluscs];
                    assert!(marked(FoodMark::Seafood), "{}", one.name);
                    assert!(
                        sea.iter().any(|group| groups.contains(group)) || one.name.starts_with('海'),
                        "{}",
                        one.name
                    );
                }
                FoodGroup::Egg => {
                    assert!(marked(FoodMark::Egg) && groups.contains(&Allergen::Eggs), "{}", one.name)
                }
                FoodGroup::Dairy => {
                    assert!(marked(FoodMark::Dairy) && groups.contains(&Allergen::Milk), "{}", one.name)
                }
                FoodGroup::Soy => assert!(groups.contains(&Allergen::Soy), "{}", one.name),
                _ => {}
            }
        }
    }

    #[test]
    fn sauces_carry_their_parts() {
        assert_eq!(groups("生抽"), BTreeSet::from([Allergen::GlutenCereals, Allergen::Soy]));
        assert!(groups("蚝油").is_superset(&BTreeSet::from([
            Allergen::Molluscs,
            Allergen::GlutenCereals,
            Allergen::Soy
        ])));
        assert!(groups("黄酒").contains(&Allergen::Alcohol));
        assert!(groups("芝麻油").contains(&Allergen::Sesame));
        assert!(named("猪血").marks.contains(&FoodMark::Blood));
        assert_eq!(named("猪肝").purine_class, PurineClass::High);
    }
}
