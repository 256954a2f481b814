//! What is wrong with an ingredient as entered, and what of it counts for a dish.

use std::collections::BTreeSet;

use super::{AllergenMark, AllergenSource, FoodMark, Ingredient, IngredientDetails};
use crate::dish::MarkSource;
use crate::error::{Fault, Faults, Result};

/// The most that 100 g can hold of what is measured in grams.
const ALL_OF_IT: f64 = 100.0;

/// The most kilocalories of 100 g: pure fat has 902.
const MOST_ENERGY: f64 = 1000.0;

/// The most milligrams or micrograms that the schema takes.
const MOST_MILLIGRAMS: f64 = 100_000.0;

/// The fields of the nutrients on the wire, in their order, each with the most it can be.
const NUTRIENTS: [(&str, f64); super::nutrients::COUNT] = [
    ("energyKcal", MOST_ENERGY),
    ("proteinG", ALL_OF_IT),
    ("fatG", ALL_OF_IT),
    ("saturatedFatG", ALL_OF_IT),
    ("carbohydrateG", ALL_OF_IT),
    ("sugarG", ALL_OF_IT),
    ("fibreG", ALL_OF_IT),
    ("sodiumMg", MOST_MILLIGRAMS),
    ("potassiumMg", MOST_MILLIGRAMS),
    ("calciumMg", MOST_MILLIGRAMS),
    ("ironMg", MOST_MILLIGRAMS),
    ("zincMg", MOST_MILLIGRAMS),
    ("vitaminAUg", MOST_MILLIGRAMS),
    ("vitaminCMg", MOST_MILLIGRAMS),
    ("vitaminDUg", MOST_MILLIGRAMS),
    ("vitaminB1Mg", MOST_MILLIGRAMS),
    ("vitaminB2Mg", MOST_MILLIGRAMS),
    ("cholesterolMg", MOST_MILLIGRAMS),
];

/// Says everything that is wrong with an ingredient as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &IngredientDetails) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.name, "details.name", 30);
    faults.optional_text(&details.note, "details.note", 300);
    faults.between(details.edible_percent, "details.ediblePercent", 1, 100);
    faults.between(details.price_fen_per_kg, "details.priceFenPerKg", 0, 10_000_000);
    faults.between(details.pack_grams, "details.packGrams", 1, 1_000_000);
    for ((field, most), amount) in NUTRIENTS.iter().zip(details.nutrients.each()) {
        let Some(amount) = amount else { continue };
        faults.when(amount < 0.0, format!("details.nutrients.{field}"), Fault::TooSmall);
        faults.when(amount > *most, format!("details.nutrients.{field}"), Fault::TooLarge);
    }
    twice(&mut faults, &details.allergens, &details.marks, "details");
    let mut names = BTreeSet::new();
    for (place, part) in details.parts.iter().enumerate() {
        let field = format!("details.parts[{place}]");
        faults.text(&part.name, format!("{field}.name"), 30);
        faults.when(!names.insert(part.name.trim()), format!("{field}.name"), Fault::GivenTwice);
        twice(&mut faults, &part.allergens, &part.marks, &field);
    }
    faults.when(details.parts.len() > 20, "details.parts", Fault::TooLarge);
    faults.done()
}

fn twice(faults: &mut Faults, allergens: &[AllergenMark], marks: &[FoodMark], field: &str) {
    let groups: BTreeSet<_> = allergens.iter().map(|mark| mark.allergen).collect();
    faults.when(groups.len() < allergens.len(), format!("{field}.allergens"), Fault::GivenTwice);
    let kinds: BTreeSet<_> = marks.iter().collect();
    faults.when(kinds.len() < marks.len(), format!("{field}.marks"), Fault::GivenTwice);
}

/// Allergens of an ingredient and of what it is made of, each with what brings it: 生抽（小麦）.
#[must_use]
pub fn allergens(details: &IngredientDetails) -> Vec<AllergenSource> {
    let of = |marks: &[AllergenMark], ingredient_name: &str| -> Vec<AllergenSource> {
        marks
            .iter()
            .map(|mark| AllergenSource {
                allergen: mark.allergen,
                presence: mark.presence,
                ingredient_name: ingredient_name.to_owned(),
            })
            .collect()
    };
    let mut all = of(&details.allergens, &details.name);
    for part in &details.parts {
        all.extend(of(&part.allergens, &part_of(&details.name, &part.name)));
    }
    all.sort();
    all
}

/// What of animals or alcohol is in an ingredient and in what it is made of.
#[must_use]
pub fn marks(ingredient: &Ingredient) -> Vec<MarkSource> {
    let details = &ingredient.details;
    let own =
        details.marks.iter().map(|mark| MarkSource { mark: *mark, ingredient_name: details.name.clone() });
    let of_parts = details.parts.iter().flat_map(|part| {
        part.marks
            .iter()
            .map(|mark| MarkSource { mark: *mark, ingredient_name: part_of(&details.name, &part.name) })
    });
    own.chain(of_parts).collect()
}

fn part_of(name: &str, part: &str) -> String {
    format!("{name}（{part}）")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingredient::{
        Allergen, FoodGroup, IngredientPart, Nutrients, Presence, PurineClass, SupplierGroup,
    };

    fn soy_sauce() -> IngredientDetails {
        let contains = |allergen| vec![AllergenMark { allergen, presence: Presence::Contains }];
        let part = |name: &str, allergen| IngredientPart {
            name: name.into(),
            allergens: contains(allergen),
            marks: Vec::new(),
        };
        IngredientDetails {
            name: "生抽".into(),
            food_group: FoodGroup::Condiment,
            supplier_group: SupplierGroup::Condiment,
            edible_percent: 100,
            price_fen_per_kg: 1000,
            pack_grams: 1000,
            purine_class: PurineClass::Low,
            is_composition_known: true,
            usda_number: None,
            nutrients: Nutrients::default(),
            allergens: Vec::new(),
            marks: Vec::new(),
            parts: vec![part("小麦", Allergen::GlutenCereals), part("大豆", Allergen::Soy)],
            note: String::new(),
        }
    }

    #[test]
    fn a_part_of_a_sauce_counts_and_is_named() {
        let named: Vec<(Allergen, String)> = allergens(&soy_sauce())
            .into_iter()
            .map(|source| (source.allergen, source.ingredient_name))
            .collect();
        assert_eq!(
            named,
            [
                (Allergen::GlutenCereals, "生抽（小麦）".to_owned()),
                (Allergen::Soy, "生抽（大豆）".to_owned())
            ]
        );
    }

    #[test]
    fn what_cannot_be_is_named_at_its_field() {
        type Spoil = fn(&mut IngredientDetails);
        let cases: [(Spoil, &str); 9] = [
            (|one| one.name = " ".into(), "details.name"),
            (|one| one.edible_percent = 101, "details.ediblePercent"),
            (|one| one.edible_percent = 0, "details.ediblePercent"),
            (|one| one.price_fen_per_kg = -1, "details.priceFenPerKg"),
            (|one| one.pack_grams = 0, "details.packGrams"),
            (|one| one.nutrients.protein_g = Some(-0.1), "details.nutrients.proteinG"),
            (|one| one.nutrients.fat_g = Some(100.1), "details.nutrients.fatG"),
            (|one| one.parts[1].name = "小麦".into(), "details.parts[1].name"),
            (
                |one| one.parts[0].allergens = [one.parts[0].allergens[0]; 2].to_vec(),
                "details.parts[0].allergens",
            ),
        ];
        assert!(check(&soy_sauce()).is_ok());
        for (spoil, field) in cases {
            let mut details = soy_sauce();
            spoil(&mut details);
            let fields: Vec<String> =
                check(&details).unwrap_err().fields.into_iter().map(|one| one.field).collect();
            assert_eq!(fields, [field]);
        }
    }
}
