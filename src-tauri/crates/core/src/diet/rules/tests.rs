use proptest::prelude::*;
use strum::VariantArray;

use super::*;
use crate::diet::{Clash, ClashCause, ClashSeverity, DietKind, DietNeeds};
use crate::dish::{DishCategory, DishFacts, DishId, DishPart, DishVersionId, MarkSource, Texture};
use crate::elder::Severity;
use crate::ingredient::{
    Allergen, AllergenSource, FoodGroup, FoodMark, IngredientId, Nutrients, Presence, PurineClass,
};

use ClashSeverity::{Avoid, Blocked, Warning};

fn dish() -> DishFacts {
    DishFacts {
        dish_id: DishId("d".into()),
        version_id: DishVersionId("v".into()),
        name: "清炒".into(),
        category: DishCategory::Vegetable,
        textures: vec![Texture::SoftAndBiteSized, Texture::Regular],
        allergens: vec![],
        unknown_composition: vec![],
        marks: vec![],
        purine_class: PurineClass::Low,
        nutrients: Nutrients::default(),
        at_least: Nutrients::default(),
        unknown_nutrients_of: vec![],
        cost_fen: 100,
        ingredients: vec![],
        small_percent: 70,
        large_percent: 130,
    }
}

fn with_allergen(allergen: Allergen, presence: Presence, through: &str) -> DishFacts {
    let source = AllergenSource { allergen, presence, ingredient_name: through.into() };
    DishFacts { allergens: vec![source], ..dish() }
}

fn with_ingredient(id: &str, name: &str, parts: &[&str]) -> DishFacts {
    let part = DishPart {
        ingredient_id: IngredientId(id.into()),
        name: name.into(),
        food_group: FoodGroup::Condiment,
        grams: 5.0,
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        unknown_for: Vec::new(),
    };
    DishFacts { ingredients: vec![part], ..dish() }
}

fn with_mark(mark: FoodMark) -> DishFacts {
    DishFacts { marks: vec![MarkSource { mark, ingredient_name: "料".into() }], ..dish() }
}

fn to(kind: AversionKind, allergen: Option<Allergen>, words: &str, severity: Severity) -> Aversion {
    Aversion { kind, allergen, ingredient_id: None, words: words.into(), severity }
}

fn averse(aversion: Aversion) -> DietNeeds {
    DietNeeds { aversions: vec![aversion], ..DietNeeds::default() }
}

fn on(diet: DietKind) -> DietNeeds {
    DietNeeds { diets: vec![diet], ..DietNeeds::default() }
}

fn severities(needs: &DietNeeds, dish: &DishFacts) -> Vec<ClashSeverity> {
    clashes(needs, dish).into_iter().map(|clash| clash.severity).collect()
}

#[test]
fn an_allergy_blocks_an_intolerance_warns_a_dislike_is_avoided() {
    use crate::ingredient::AllergenPresence::{Contains, MayContain};
    use AversionKind::{Allergy, Dislike, Intolerance};
    let cases: [(AversionKind, Severity, Presence, &[ClashSeverity]); 9] = [
        (Allergy, Severity::Severe, Contains, &[Blocked]),
        (Allergy, Severity::Moderate, Contains, &[Blocked]),
        (Allergy, Severity::Mild, Contains, &[Blocked]),
        (Allergy, Severity::Severe, MayContain, &[Blocked]),
        (Allergy, Severity::Mild, MayContain, &[Warning]),
        (Intolerance, Severity::Severe, Contains, &[Warning]),
        (Intolerance, Severity::Severe, MayContain, &[]),
        (Dislike, Severity::Severe, Contains, &[Avoid]),
        (Dislike, Severity::Severe, MayContain, &[]),
    ];
    for (kind, severity, presence, expected) in cases {
        let needs = averse(to(kind, Some(Allergen::Peanuts), "", severity));
        let found = clashes(&needs, &with_allergen(Allergen::Peanuts, presence, "花生米"));
        let severities: Vec<ClashSeverity> = found.iter().map(|clash| clash.severity).collect();
        assert_eq!(severities, expected, "{kind:?} {severity:?} {presence:?}");
        assert!(found.iter().all(|clash| clash.ingredient_name == "花生米"), "names what causes it");
    }
}

#[test]
fn unknown_composition_may_contain_what_somebody_is_allergic_to() {
    let unknown = DishFacts { unknown_composition: vec!["卤料包".into()], ..dish() };
    for (severity, expected) in
        [(Severity::Severe, Blocked), (Severity::Moderate, Warning), (Severity::Mild, Warning)]
    {
        let needs = averse(to(AversionKind::Allergy, Some(Allergen::Sesame), "芝麻", severity));
        let found = clashes(&needs, &unknown);
        assert_eq!(
            (found[0].severity, found[0].cause, found[0].ingredient_name.as_str()),
            (expected, ClashCause::UnknownComposition, "卤料包")
        );
        // Nor can an allergy in words that nothing matches be ruled out.
        let in_words = averse(to(AversionKind::Allergy, None, "某种香料", severity));
        assert_eq!(severities(&in_words, &unknown), [expected]);
    }
    let dislikes = averse(to(AversionKind::Dislike, Some(Allergen::Sesame), "", Severity::Mild));
    assert_eq!(severities(&dislikes, &unknown), []);
}

#[test]
fn an_allergy_to_one_ingredient_matches_it_and_what_is_made_of_it() {
    let mut aversion = to(AversionKind::Allergy, None, "香菇", Severity::Severe);
    aversion.ingredient_id = Some(IngredientId("shiitake".into()));
    let needs = averse(aversion);
    assert_eq!(severities(&needs, &with_ingredient("shiitake", "香菇", &[])), [Blocked]);
    // In a sauce, under the sauce's name.
    let sauce = clashes(&needs, &with_ingredient("sauce", "素蚝油", &["香菇", "白砂糖"]));
    assert_eq!((sauce[0].severity, sauce[0].ingredient_name.as_str()), (Blocked, "素蚝油"));
    assert_eq!(
        severities(&needs, &with_ingredient("other", "香菇味粉", &[])),
        [],
        "another ingredient is another"
    );
    // Words alone find what bears them.
    let words = averse(to(AversionKind::Allergy, None, "香菇", Severity::Mild));
    assert_eq!(severities(&words, &with_ingredient("other", "干香菇", &[])), [Blocked]);
    let dislike = averse(to(AversionKind::Dislike, None, "香菜", Severity::Mild));
    assert_eq!(severities(&dislike, &with_ingredient("c", "香菜", &[])), [Avoid]);
}

#[test]
fn an_intolerance_in_words_is_read_as_an_allergy_is() {
    use AversionKind::{Allergy, Dislike, Intolerance};
    type Read<'a> = (Option<Allergen>, &'a str);
    let milk: Read<'_> = (Some(Allergen::Milk), "乳糖");
    let cases: [(AversionKind, &str, &[Read<'_>], &[&str]); 9] = [
        (Intolerance, "乳糖", &[milk], &[]),
        (Intolerance, "乳糖不耐受", &[(Some(Allergen::Milk), "乳糖不耐受")], &[]),
        (Intolerance, "牛奶、某物", &[(Some(Allergen::Milk), "牛奶、某物"), (None, "某物")], &["某物"]),
        (Intolerance, "某种卤料", &[(None, "某种卤料")], &["某种卤料"]),
        (Intolerance, "食物不耐受", &[(None, "食物不耐受")], &["食物不耐受"]),
        // No food is no matter for the kitchen, and stays as it was said.
        (Intolerance, "青霉素", &[(None, "青霉素")], &[]),
        (Intolerance, "无", &[(None, "无")], &[]),
        // What is not liked is that food alone; an allergy was read where its alert was.
        (Dislike, "乳糖", &[(None, "乳糖")], &[]),
        (Allergy, "某物", &[(None, "某物")], &["某物"]),
    ];
    for (kind, words, expected, by_hand) in cases {
        let found = read(to(kind, None, words, Severity::Moderate));
        let said: Vec<Read<'_>> = found.iter().map(|one| (one.allergen, one.words.as_str())).collect();
        assert_eq!(said, expected, "{kind:?} {words}");
        assert!(found.iter().all(|one| one.kind == kind), "{kind:?} {words}");
        assert_eq!(unmatched(&found), by_hand, "{kind:?} {words}");
    }
    // Yoghurt and milk powder hold it, whatever they are called.
    let needs = DietNeeds {
        aversions: read(to(Intolerance, None, "乳糖", Severity::Mild)),
        ..DietNeeds::default()
    };
    assert_eq!(severities(&needs, &with_allergen(Allergen::Milk, Presence::Contains, "酸奶")), [Warning]);
}

#[test]
fn nothing_is_lost_of_an_allergy_in_words_and_nothing_stands_twice() {
    let cases: [(&str, &[&str], &[&str]); 7] = [
        ("花生", &["花生"], &[]),
        ("青霉素", &[], &["青霉素"]),
        ("无", &[], &["无"]),
        ("食物过敏", &["食物过敏"], &[]),
        ("食物和药物过敏", &["食物"], &["药物过敏"]),
        ("某物、青霉素", &["某物"], &["青霉素"]),
        // The group bears all the words.
        ("花生、青霉素", &["花生、青霉素"], &[]),
    ];
    for (note, food, no_food) in cases {
        let (said, others) = of_words(note, Severity::Severe);
        assert_eq!(said.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(), food, "{note}");
        assert_eq!(others.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(), no_food, "{note}");
    }
    let mut all = Vec::new();
    for severity in [Severity::Mild, Severity::Severe, Severity::Moderate] {
        add(&mut all, to(AversionKind::Intolerance, Some(Allergen::Milk), "牛奶", severity));
    }
    add(&mut all, to(AversionKind::Intolerance, Some(Allergen::Milk), "乳糖", Severity::Mild));
    let graded: Vec<(&str, Severity)> = all.iter().map(|one| (one.words.as_str(), one.severity)).collect();
    assert_eq!(graded, [("牛奶", Severity::Severe), ("乳糖", Severity::Mild)]);
    // What was read is what may be entered again.
    check(&DietDetails { aversions: all, ..DietDetails::default() }).unwrap();
}

#[test]
fn religion_and_conviction_block_what_they_forbid() {
    use DietKind::{Halal, OvoLactoVegetarian, Vegan};
    let cases: [(DietKind, FoodMark, &[ClashSeverity]); 16] = [
        (Halal, FoodMark::Pork, &[Blocked]),
        (Halal, FoodMark::Blood, &[Blocked]),
        (Halal, FoodMark::Alcohol, &[Blocked]),
        (Halal, FoodMark::OtherMeat, &[Blocked]),
        // Halal if slaughtered so, which no recipe says.
        (Halal, FoodMark::Mutton, &[Warning]),
        (Halal, FoodMark::Seafood, &[]),
        (Halal, FoodMark::Egg, &[]),
        (OvoLactoVegetarian, FoodMark::Poultry, &[Blocked]),
        (OvoLactoVegetarian, FoodMark::Seafood, &[Blocked]),
        (OvoLactoVegetarian, FoodMark::Egg, &[]),
        (OvoLactoVegetarian, FoodMark::Dairy, &[]),
        (OvoLactoVegetarian, FoodMark::Alcohol, &[]),
        (Vegan, FoodMark::Pork, &[Blocked]),
        (Vegan, FoodMark::Egg, &[Blocked]),
        (Vegan, FoodMark::Dairy, &[Blocked]),
        (Vegan, FoodMark::Honey, &[Blocked]),
    ];
    for (diet, mark, expected) in cases {
        assert_eq!(severities(&on(diet), &with_mark(mark)), expected, "{diet:?} {mark:?}");
    }
    let unknown = DishFacts { unknown_composition: vec!["卤料包".into()], ..dish() };
    assert_eq!(severities(&on(Halal), &unknown), [Warning]);
    assert_eq!(severities(&on(DietKind::LowSalt), &unknown), []);
}

#[test]
fn each_diet_holds_a_portion_against_its_number() {
    let low_purine =
        |purine_class| severities(&on(DietKind::LowPurine), &DishFacts { purine_class, ..dish() });
    assert_eq!(low_purine(PurineClass::High), [Blocked]);
    assert_eq!(low_purine(PurineClass::Medium), [Warning]);
    assert_eq!(low_purine(PurineClass::Low), []);
    assert_eq!(low_purine(PurineClass::Unknown), [Warning], "somebody must look");

    type Set = fn(&mut Nutrients, f64);
    let cases: [(DietKind, Set, f64, f64, Option<f64>); 7] = [
        (DietKind::LowSalt, |n, v| n.sodium_mg = Some(v), 400.0, 401.0, Some(1182.0)),
        (DietKind::LowFat, |n, v| n.fat_g = Some(v), 13.0, 13.5, Some(40.5)),
        (DietKind::Diabetic, |n, v| n.sugar_g = Some(v), 8.0, 9.0, Some(26.0)),
        (DietKind::LowProtein, |n, v| n.protein_g = Some(v), 13.0, 200.0, None),
        (DietKind::LowCholesterol, |n, v| n.cholesterol_mg = Some(v), 100.0, 101.0, Some(301.0)),
        (DietKind::LowPotassium, |n, v| n.potassium_mg = Some(v), 660.0, 700.0, Some(2001.0)),
        (DietKind::LowResidue, |n, v| n.fibre_g = Some(v), 3.0, 3.1, Some(11.0)),
    ];
    for (diet, set, well, warns, blocks) in cases {
        let holding = |amount| {
            let mut dish = dish();
            set(&mut dish.at_least, amount);
            dish
        };
        assert_eq!(severities(&on(diet), &holding(well)), [], "{diet:?} {well}");
        assert_eq!(severities(&on(diet), &holding(warns)), [Warning], "{diet:?} {warns}");
        if let Some(amount) = blocks {
            assert_eq!(severities(&on(diet), &holding(amount)), [Blocked], "{diet:?} {amount}");
        }
        assert_eq!(severities(&on(diet), &dish()), [], "nothing is known of it");
    }
}

#[test]
fn what_is_preserved_in_salt_or_sugar_and_not_known_is_looked_at() {
    let part = |name: &str, group, grams, parts: &[&str], unknown_for: &[DietKind]| {
        let mut dish = with_ingredient("i", name, parts);
        dish.at_least = Nutrients::none_of_any();
        dish.ingredients[0].food_group = group;
        dish.ingredients[0].grams = grams;
        dish.ingredients[0].unknown_for = unknown_for.to_vec();
        dish
    };
    let salt: &[DietKind] = &[DietKind::LowSalt];
    let sugar: &[DietKind] = &[DietKind::Diabetic];
    for (dish, diet, looks) in [
        (part("咸肉", FoodGroup::Meat, 60.0, &["猪肉", "食盐"], salt), DietKind::LowSalt, true),
        (part("老抽", FoodGroup::Condiment, 5.0, &[], salt), DietKind::LowSalt, true),
        (part("五香粉", FoodGroup::Condiment, 0.5, &[], salt), DietKind::LowSalt, false),
        (part("草鱼", FoodGroup::Seafood, 120.0, &[], salt), DietKind::LowSalt, false),
        (part("咸肉", FoodGroup::Meat, 60.0, &["猪肉", "食盐"], salt), DietKind::LowFat, false),
        (part("咸肉", FoodGroup::Meat, 60.0, &["猪肉", "食盐"], &[]), DietKind::LowSalt, false),
        (part("豆沙", FoodGroup::Sugar, 30.0, &[], sugar), DietKind::Diabetic, true),
        (part("红枣", FoodGroup::Fruit, 15.0, &[], sugar), DietKind::Diabetic, true),
        (part("米醋", FoodGroup::Condiment, 3.0, &[], sugar), DietKind::Diabetic, false),
    ] {
        let name = dish.ingredients[0].name.clone();
        let found = clashes(&on(diet), &dish);
        let said = found.iter().map(|clash| (clash.severity, clash.cause, clash.ingredient_name.as_str()));
        let expected = looks.then_some((Warning, ClashCause::UnknownComposition, name.as_str()));
        assert_eq!(said.collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>(), "{name} for {diet:?}");
    }
}

#[test]
fn a_limit_that_the_district_sets_takes_the_place_of_the_programs() {
    let strict =
        super::super::limits::DietLimit { diet: DietKind::LowSalt, warn_above: 100, block_above: Some(200) };
    let limits = with(&DietLimits::default(), &[strict]);
    let mut salty = dish();
    salty.at_least.sodium_mg = Some(250.0);
    assert_eq!(clashes(&on(DietKind::LowSalt), &salty), []);
    assert_eq!(clashes_within(&on(DietKind::LowSalt), &salty, &limits)[0].severity, Blocked);
    assert_eq!(limits.of(DietKind::LowFat), DietLimits::default().of(DietKind::LowFat));
}

#[test]
fn a_dish_is_blocked_that_cannot_be_made_as_the_eater_may_have_it() {
    use Texture::{EasyToChew, MincedAndMoist, Pureed, Regular, SoftAndBiteSized};
    let cases: [(&[Texture], &[Texture], bool); 8] = [
        (&[Regular], &[Regular], false),
        (&[Regular, SoftAndBiteSized], &[SoftAndBiteSized], false),
        (&[Regular], &[Pureed, MincedAndMoist], true),
        // Mashed potato is everyday food: whoever eats regular food has it.
        (&[Pureed, EasyToChew], &[Regular], false),
        (&[Pureed], &[SoftAndBiteSized, Regular], false),
        // Softer is not always safe: only what is on the list.
        (&[Pureed], &[MincedAndMoist], true),
        (&[], &[Regular], false),
        (&[], &[EasyToChew], true),
    ];
    for (made, allowed, blocked) in cases {
        let dish = DishFacts { textures: made.to_vec(), ..dish() };
        let needs = DietNeeds { textures: allowed.to_vec(), ..DietNeeds::default() };
        let found = clashes(&needs, &dish);
        assert_eq!(
            found.iter().any(|clash| clash.cause == ClashCause::Texture),
            blocked,
            "{made:?} {allowed:?}"
        );
    }
    let usual = DishFacts { textures: vec![Regular], ..dish() };
    assert_eq!(severities(&on(DietKind::Soft), &usual), [Warning]);
    assert_eq!(severities(&on(DietKind::Soft), &dish()), []);
}

#[test]
fn each_fault_of_a_diet_is_named_at_its_field() {
    type Spoil = fn(&mut DietDetails);
    let good = || DietDetails {
        aversions: vec![to(AversionKind::Allergy, Some(Allergen::Peanuts), "花生", Severity::Severe)],
        ..DietDetails::default()
    };
    check(&good()).unwrap();
    let cases: [(&str, Fault, Spoil); 9] = [
        ("details.aversions[0].words", Fault::Required, |d| d.aversions[0].words = " ".into()),
        ("details.aversions[0].words", Fault::TooLong, |d| d.aversions[0].words = "长".repeat(61)),
        ("details.aversions[0].ingredientId", Fault::NotBoth, |d| {
            d.aversions[0].ingredient_id = Some(IngredientId("x".into()));
        }),
        ("details.aversions[1].words", Fault::GivenTwice, |d| d.aversions.push(d.aversions[0].clone())),
        ("details.textures", Fault::Required, |d| d.textures.clear()),
        ("details.textures[1]", Fault::GivenTwice, |d| d.textures.push(Texture::Regular)),
        ("details.diets[1]", Fault::GivenTwice, |d| d.diets = vec![DietKind::Halal, DietKind::Halal]),
        ("details.notes", Fault::TooLong, |d| d.notes = "长".repeat(301)),
        ("details.otherAllergies[0].words", Fault::GivenTwice, |d| {
            d.other_allergies
                .push(crate::diet::OtherAllergy { words: "花生".into(), severity: Severity::Mild });
        }),
    ];
    for (field, fault, spoil) in cases {
        let mut details = good();
        spoil(&mut details);
        let faults: Vec<(String, Fault)> =
            check(&details).unwrap_err().fields.into_iter().map(|f| (f.field, f.fault)).collect();
        assert_eq!(faults, [(field.to_owned(), fault)]);
    }
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn any_aversion() -> impl Strategy<Value = Aversion> {
    (
        any_of(AversionKind::VARIANTS),
        prop::option::of(any_of(Allergen::VARIANTS)),
        prop::option::of("[abc]".prop_map(IngredientId)),
        prop::sample::select(vec!["酱油", "香菇", "某物"]),
        any_of(Severity::VARIANTS),
    )
        .prop_map(|(kind, allergen, ingredient, words, severity)| Aversion {
            kind,
            allergen,
            ingredient_id: if allergen.is_none() { ingredient } else { None },
            words: words.to_owned(),
            severity,
        })
}

fn any_needs() -> impl Strategy<Value = DietNeeds> {
    (
        prop::collection::vec(any_aversion(), 0..5),
        prop::collection::vec(any_of(DietKind::VARIANTS), 0..4),
        prop::collection::vec(any_of(Texture::VARIANTS), 1..4),
    )
        .prop_map(|(aversions, diets, textures)| DietNeeds {
            aversions,
            diets,
            textures,
            notes: String::new(),
        })
}

fn any_dish() -> impl Strategy<Value = DishFacts> {
    let source = (any_of(Allergen::VARIANTS), any_of(Presence::VARIANTS)).prop_map(|(allergen, presence)| {
        AllergenSource { allergen, presence, ingredient_name: "料".into() }
    });
    (
        prop::collection::vec(source, 0..5),
        prop::collection::vec(any_of(FoodMark::VARIANTS), 0..3),
        prop::collection::vec(any_of(Texture::VARIANTS), 0..4),
        any_of(PurineClass::VARIANTS),
        prop::bool::ANY,
        prop::option::of(0.0..3000.0f64),
        prop::sample::select(vec![("a", "酱油"), ("b", "香菇"), ("c", "盐")]),
    )
        .prop_map(|(allergens, marks, textures, purine_class, unknown, sodium, (id, name))| {
            let mut dish = with_ingredient(id, name, &[]);
            dish.allergens = allergens;
            dish.marks =
                marks.into_iter().map(|mark| MarkSource { mark, ingredient_name: "料".into() }).collect();
            dish.textures = textures;
            dish.purine_class = purine_class;
            dish.at_least.sodium_mg = sodium;
            dish.unknown_composition = if unknown { vec!["某料".into()] } else { vec![] };
            dish
        })
}

proptest! {
    #[test]
    fn a_further_aversion_or_diet_never_takes_a_clash_away(
        needs in any_needs(), dish in any_dish(), more in any_aversion(), diet in any_of(DietKind::VARIANTS),
    ) {
        let before = clashes(&needs, &dish);
        let mut wider = needs;
        wider.aversions.push(more);
        wider.diets.push(diet);
        let after = clashes(&wider, &dish);
        prop_assert!(before.iter().all(|clash| after.contains(clash)));
    }

    #[test]
    fn a_dish_without_the_allergen_never_clashes_on_it(needs in any_needs(), dish in any_dish()) {
        for clash in clashes(&needs, &dish) {
            let Clash { allergen: Some(allergen), cause, .. } = clash else { continue };
            prop_assert!(
                cause == ClashCause::UnknownComposition
                    || dish.allergens.iter().any(|source| source.allergen == allergen)
            );
        }
    }

    #[test]
    fn what_surely_holds_an_allergen_is_always_blocked_for_the_allergic(needs in any_needs(), dish in any_dish()) {
        let found = clashes(&needs, &dish);
        for aversion in needs.aversions.iter().filter(|aversion| aversion.kind == AversionKind::Allergy) {
            let holds = dish.allergens.iter().any(|source| {
                Some(source.allergen) == aversion.allergen && source.presence == Presence::Contains
            });
            let blocks = |clash: &Clash| {
                clash.severity == Blocked && clash.cause == ClashCause::Allergy && clash.allergen == aversion.allergen
            };
            let is_blocked = found.iter().any(blocks);
            prop_assert!(!holds || is_blocked);
        }
    }

    #[test]
    fn clashes_stand_by_gravity_and_never_twice(needs in any_needs(), dish in any_dish()) {
        let found = clashes(&needs, &dish);
        prop_assert!(found.is_sorted_by_key(|clash| clash.severity));
        for (place, clash) in found.iter().enumerate() {
            prop_assert!(!found[..place].contains(clash));
        }
    }
}
