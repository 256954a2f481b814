use proptest::prelude::*;

use super::*;
use crate::dish::{DishCategory, DishIngredient, DishTexture, Season};
use crate::ingredient::{
    Allergen, AllergenMark, FoodGroup, FoodMark, IngredientDetails, IngredientPart, Presence, SupplierGroup,
    nutrients,
};

fn ingredient(name: &str, change: impl Fn(&mut IngredientDetails)) -> Ingredient {
    let mut details = IngredientDetails {
        name: name.to_owned(),
        food_group: FoodGroup::Other,
        supplier_group: SupplierGroup::DryGoods,
        edible_percent: 100,
        price_fen_per_kg: 1000,
        pack_grams: 500,
        purine_class: PurineClass::Low,
        is_composition_known: true,
        usda_number: None,
        nutrients: Nutrients::none_of_any(),
        allergens: Vec::new(),
        marks: Vec::new(),
        parts: Vec::new(),
        note: String::new(),
    };
    change(&mut details);
    Ingredient {
        id: IngredientId(name.to_owned()),
        name_pinyin: String::new(),
        is_shipped: false,
        version: 1,
        withdrawn_at: None,
        all_allergens: rules::allergens(&details),
        details,
        used_in: 0,
    }
}

fn larder(ingredients: impl IntoIterator<Item = Ingredient>) -> Larder {
    ingredients.into_iter().map(|one| (one.id.clone(), one)).collect()
}

fn dish(parts: &[(&str, f64)]) -> DishDetails {
    DishDetails {
        name: "菜".into(),
        category: DishCategory::SmallMeat,
        seasons: vec![Season::Winter],
        small_percent: 70,
        large_percent: 130,
        method: String::new(),
        holding: String::new(),
        ingredients: parts
            .iter()
            .map(|(name, grams)| DishIngredient {
                ingredient_id: IngredientId((*name).to_owned()),
                grams: *grams,
                remark: String::new(),
            })
            .collect(),
        textures: vec![DishTexture { texture: Texture::Regular, method: String::new() }],
    }
}

fn of(details: &DishDetails, larder: &Larder) -> DishFacts {
    facts(&DishId(String::new()), &DishVersionId(String::new()), details, larder)
}

fn card(regular: i64, small: i64, large: i64) -> AskRecipeCard {
    AskRecipeCard { dish_id: DishId(String::new()), number: None, regular, small, large }
}

const fn contains(allergen: Allergen) -> AllergenMark {
    AllergenMark { allergen, presence: Presence::Contains }
}

#[test]
fn a_dish_has_what_its_ingredients_and_their_parts_have() {
    let larder = larder([
        ingredient("鸡蛋", |one| {
            one.allergens = vec![contains(Allergen::Eggs)];
            one.marks = vec![FoodMark::Egg];
            one.edible_percent = 88;
            one.nutrients.energy_kcal = Some(143.0);
        }),
        ingredient("生抽", |one| {
            one.parts = vec![
                IngredientPart {
                    name: "小麦".into(),
                    allergens: vec![contains(Allergen::GlutenCereals)],
                    marks: Vec::new(),
                },
                IngredientPart {
                    name: "酒精".into(), allergens: Vec::new(), marks: vec![FoodMark::Alcohol]
                },
            ];
        }),
        ingredient("酱", |one| {
            one.is_composition_known = false;
            one.nutrients = Nutrients::default();
        }),
    ]);
    let facts = of(&dish(&[("鸡蛋", 88.0), ("生抽", 10.0), ("酱", 2.0)]), &larder);
    let allergens: Vec<(Allergen, &str)> =
        facts.allergens.iter().map(|source| (source.allergen, source.ingredient_name.as_str())).collect();
    assert_eq!(allergens, [(Allergen::GlutenCereals, "生抽（小麦）"), (Allergen::Eggs, "鸡蛋")]);
    let marks: Vec<FoodMark> = facts.marks.iter().map(|source| source.mark).collect();
    assert_eq!(marks, [FoodMark::Egg, FoodMark::Alcohol]);
    assert_eq!(facts.unknown_composition, ["酱"]);
    assert_eq!(facts.unknown_nutrients_of, ["酱"]);
    // 88 g without the shell are 100 g with it: 100 fen; 10 fen of sauce, 2 of paste.
    assert_eq!(facts.cost_fen, 112);
    assert_eq!(facts.nutrients.energy_kcal, None, "the paste's is not known");
    assert!((facts.at_least.energy_kcal.unwrap() - 125.84).abs() < 1e-9);
    assert_eq!(facts.ingredients[1].parts, ["小麦", "酒精"]);
}

#[test]
fn a_pinch_of_something_rich_in_purines_makes_no_rich_dish() {
    let larder = larder([
        ingredient("猪肝", |one| one.purine_class = PurineClass::High),
        ingredient("瘦肉", |one| one.purine_class = PurineClass::Medium),
        ingredient("青菜", |_| {}),
        ingredient("某物", |one| one.purine_class = PurineClass::Unknown),
    ]);
    for (parts, class) in [
        (vec![("猪肝", 40.0), ("青菜", 100.0)], PurineClass::High),
        (vec![("猪肝", 5.0), ("青菜", 100.0)], PurineClass::Medium),
        (vec![("瘦肉", 40.0), ("青菜", 100.0)], PurineClass::Medium),
        (vec![("瘦肉", 5.0), ("青菜", 100.0)], PurineClass::Low),
        (vec![("某物", 40.0), ("瘦肉", 100.0)], PurineClass::Unknown),
        (vec![("某物", 40.0), ("猪肝", 100.0)], PurineClass::High),
        (vec![("某物", 1.0), ("青菜", 100.0)], PurineClass::Low),
    ] {
        assert_eq!(of(&dish(&parts), &larder).purine_class, class, "{parts:?}");
    }
}

#[test]
fn a_recipe_card_says_what_to_buy() {
    let larder = larder([ingredient("土豆", |one| {
        one.edible_percent = 80;
        one.price_fen_per_kg = 400;
    })]);
    let details = dish(&[("土豆", 100.0)]);
    let card = recipe_card(&card(10, 10, 10), 3, &details, &of(&details, &larder), &larder);
    assert_eq!((card.portions, card.regular_percent, card.number), (30, 3000, 3));
    assert!((card.lines[0].edible_grams - 3000.0).abs() < 1e-9);
    assert!((card.lines[0].bought_grams - 3750.0).abs() < 1e-9);
    assert_eq!(card.cost_fen, 1500);
}

#[test]
fn what_cannot_be_is_named_at_its_field() {
    type Spoil = fn(&mut DishDetails);
    let cases: [(Spoil, &str); 12] = [
        (|one| one.name = " ".into(), "details.name"),
        (|one| one.ingredients.clear(), "details.ingredients"),
        (|one| one.ingredients[0].grams = -5.0, "details.ingredients[0].grams"),
        (|one| one.ingredients[0].grams = 0.0, "details.ingredients[0].grams"),
        (|one| one.ingredients[1].grams = f64::NAN, "details.ingredients[1].grams"),
        (|one| one.ingredients[1].grams = 2001.0, "details.ingredients[1].grams"),
        (
            |one| one.ingredients[1].ingredient_id = IngredientId("甲".into()),
            "details.ingredients[1].ingredientId",
        ),
        (|one| one.textures.clear(), "details.textures"),
        (|one| one.textures.push(one.textures[0].clone()), "details.textures[1].texture"),
        (|one| one.seasons.clear(), "details.seasons"),
        (|one| one.small_percent = 101, "details.smallPercent"),
        (|one| one.large_percent = 99, "details.largePercent"),
    ];
    let whole = dish(&[("甲", 10.0), ("乙", 10.0)]);
    assert!(check(&whole).is_ok());
    for (spoil, field) in cases {
        let mut details = whole.clone();
        spoil(&mut details);
        let fields: Vec<String> =
            check(&details).unwrap_err().fields.into_iter().map(|one| one.field).collect();
        assert_eq!(fields, [field]);
    }
}

fn any_ingredient() -> impl Strategy<Value = Ingredient> {
    (
        "[a-e]{1,3}",
        1_i64..=100,
        0_i64..10_000,
        prop::collection::vec(prop::option::of(0.0..100.0_f64), nutrients::COUNT),
        prop::collection::btree_map(0_usize..4, any::<bool>(), 0..3),
        prop::collection::btree_map(0_usize..4, any::<bool>(), 0..3),
    )
        .prop_map(|(name, edible, price, amounts, own, of_part)| {
            let groups = [Allergen::Soy, Allergen::Milk, Allergen::Fish, Allergen::Eggs];
            let marks = |drawn: &BTreeMap<usize, bool>| -> Vec<AllergenMark> {
                drawn
                    .iter()
                    .map(|(place, surely)| AllergenMark {
                        allergen: groups[*place],
                        presence: if *surely { Presence::Contains } else { Presence::MayContain },
                    })
                    .collect()
            };
            ingredient(&name, |one| {
                one.edible_percent = edible;
                one.price_fen_per_kg = price;
                one.nutrients = Nutrients::of(std::array::from_fn(|place| amounts[place]));
                one.allergens = marks(&own);
                one.parts = vec![IngredientPart {
                    name: "部分".into(),
                    allergens: marks(&of_part),
                    marks: Vec::new(),
                }];
            })
        })
}

fn any_dish() -> impl Strategy<Value = (DishDetails, Larder)> {
    prop::collection::vec((any_ingredient(), 0.1..500.0_f64), 1..8).prop_map(|drawn| {
        let mut parts: Vec<(String, f64)> = Vec::new();
        let mut all = Larder::new();
        for (one, grams) in drawn {
            if !all.contains_key(&one.id) {
                parts.push((one.id.0.clone(), grams));
                all.insert(one.id.clone(), one);
            }
        }
        let parts: Vec<(&str, f64)> = parts.iter().map(|(name, grams)| (name.as_str(), *grams)).collect();
        (dish(&parts), all)
    })
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1.0)
}

proptest! {
    #[test]
    fn scaling_is_linear((details, larder) in any_dish(), portions in 1_i64..2000, times in 1_i64..8) {
        let facts = of(&details, &larder);
        let once = recipe_card(&card(portions, 0, 0), 1, &details, &facts, &larder);
        let often = recipe_card(&card(portions * times, 0, 0), 1, &details, &facts, &larder);
        for (one, many) in once.lines.iter().zip(&often.lines) {
            prop_assert!(near(one.edible_grams * times as f64, many.edible_grams));
            prop_assert!(near(one.bought_grams * times as f64, many.bought_grams));
            prop_assert!(one.bought_grams >= one.edible_grams);
        }
    }

    #[test]
    fn nutrients_are_the_sum_over_the_parts((details, larder) in any_dish()) {
        let facts = of(&details, &larder);
        for place in 0..nutrients::COUNT {
            let amounts: Vec<Option<f64>> = details.ingredients.iter()
                .map(|one| larder[&one.ingredient_id].details.nutrients.each()[place].map(|amount| amount * one.grams / 100.0))
                .collect();
            let known: f64 = amounts.iter().flatten().sum();
            prop_assert!(near(facts.at_least.each()[place].unwrap(), known));
            let all: Option<Vec<f64>> = amounts.into_iter().collect();
            prop_assert_eq!(facts.nutrients.each()[place].is_some(), all.is_some(), "unknown stays unknown");
            if let Some(sum) = facts.nutrients.each()[place] {
                prop_assert!(near(sum, known));
            }
        }
    }

    #[test]
    fn allergens_are_the_union_over_the_parts((details, larder) in any_dish()) {
        let facts = of(&details, &larder);
        let expected: BTreeSet<(Allergen, bool)> = details.ingredients.iter()
            .flat_map(|one| {
                let details = &larder[&one.ingredient_id].details;
                details.allergens.iter().chain(details.parts.iter().flat_map(|part| &part.allergens)).copied().collect::<Vec<_>>()
            })
            .map(|mark| (mark.allergen, mark.presence == Presence::Contains))
            .collect();
        let found: BTreeSet<(Allergen, bool)> = facts.allergens.iter()
            .map(|source| (source.allergen, source.presence == Presence::Contains))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn one_ingredient_more_never_takes_an_allergen_away((details, larder) in any_dish()) {
        let mut fewer = details.clone();
        fewer.ingredients.pop();
        let (few, all) = (of(&fewer, &larder), of(&details, &larder));
        prop_assert!(few.allergens.iter().all(|source| all.allergens.contains(source)));
        prop_assert!(few.cost_fen <= all.cost_fen);
    }
}
