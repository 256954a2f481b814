use proptest::prelude::*;

use super::*;
use crate::centre::CentreId;
use crate::dish::{DishCategory, DishFacts, DishPart, DishVersionId, Texture};
use crate::ingredient::{Nutrients, PurineClass};
use crate::menu::{MenuMealId, MenuSlot, MenuSlotId, MenuState, SlotRole};

fn known(energy: f64, protein: f64, fat: f64, carbohydrate: f64, sodium: f64) -> Nutrients {
    Nutrients {
        energy_kcal: Some(energy),
        protein_g: Some(protein),
        fat_g: Some(fat),
        carbohydrate_g: Some(carbohydrate),
        sodium_mg: Some(sodium),
        ..Nutrients::default()
    }
}

fn dish(name: &str, nutrients: Nutrients, foods: &[(&str, FoodGroup)]) -> DishFacts {
    DishFacts {
        dish_id: DishId(name.to_owned()),
        version_id: DishVersionId(name.to_owned()),
        name: name.to_owned(),
        category: DishCategory::LargeMeat,
        textures: vec![Texture::Regular],
        allergens: Vec::new(),
        unknown_composition: Vec::new(),
        marks: Vec::new(),
        purine_class: PurineClass::Low,
        nutrients,
        at_least: nutrients,
        unknown_nutrients_of: Vec::new(),
        cost_fen: 250,
        ingredients: foods
            .iter()
            .map(|(name, group)| DishPart {
                ingredient_id: IngredientId((*name).to_owned()),
                name: (*name).to_owned(),
                grams: 50.0,
                food_group: *group,
                parts: Vec::new(),
                unknown_for: Vec::new(),
            })
            .collect(),
        small_percent: 70,
        large_percent: 130,
    }
}

fn tray(dishes: Vec<DishFacts>) -> Tray {
    let menu = MealMenu {
        id: MenuMealId(String::new()),
        kitchen_id: CentreId(String::new()),
        service_on: "2026-11-25".parse().unwrap(),
        meal: Meal::Lunch,
        state: MenuState::Draft,
        is_locked: false,
        cycle_id: None,
        cycle_name: None,
        cycle_kind: None,
        cycle_week: None,
        version: 1,
        published_at: None,
        slots: dishes
            .iter()
            .map(|dish| MenuSlot {
                id: MenuSlotId(dish.name.clone()),
                role: SlotRole::Main,
                // The alternative is not on the tray.
                dish_ids: vec![dish.dish_id.clone(), DishId("alternative".to_owned())],
            })
            .collect(),
    };
    Tray::of(&menu, &dishes.into_iter().map(|dish| (dish.dish_id.clone(), dish)).collect())
}

fn find(figures: &[Figure], nutrient: Nutrient) -> Figure {
    *figures.iter().find(|figure| figure.nutrient == nutrient).unwrap()
}

#[test]
fn a_lunch_is_held_against_its_share_of_the_day() {
    let settings = MenuSettings::default();
    // Two women of 75 and more, a man of 70: (2 × 1500 + 1900) / 3 kcal.
    let eaters = Eaters([1, 0, 0, 2]);
    let needed = Needed::of_meal(eaters, Meal::Lunch, &settings);
    let lunch = tray(vec![dish("狮子头", known(630.0, 28.0, 18.0, 80.0, 800.0), &[])]);
    let energy = find(&figures(&lunch, &needed), Nutrient::Energy);
    let day = 4900.0 / 3.0;
    assert!((energy.reference.unwrap() - day * 37.5 / 97.5).abs() < 0.01);
    assert_eq!((energy.percent, energy.judgement), (Some(100), Judgement::Fit));
    let protein = find(&figures(&lunch, &needed), Nutrient::Protein);
    assert_eq!((protein.percent, protein.judgement), (Some(111), Judgement::Fit));
    assert!((protein.energy_share.unwrap() - 17.8).abs() < 0.1);
    let fat = find(&figures(&lunch, &needed), Nutrient::Fat);
    assert_eq!((fat.reference, fat.judgement), (None, Judgement::Fit));
    assert!((fat.energy_share.unwrap() - 25.7).abs() < 0.1);
    // The most of sodium is 1833 mg on the mean, of which lunch has 705.
    let sodium = find(&figures(&lunch, &needed), Nutrient::Sodium);
    assert_eq!((sodium.is_limit, sodium.percent, sodium.judgement), (true, Some(113), Judgement::High));
}

#[test]
fn the_energy_of_a_meal_is_judged_by_its_range_of_the_day() {
    let settings = MenuSettings::default();
    // A man of 65 to 74: 1900 kcal a day.
    let eaters = Eaters([1, 0, 0, 0]);
    for (meal, share, judged) in [
        (Meal::Breakfast, 0.249, Judgement::Low),
        (Meal::Breakfast, 0.25, Judgement::Fit),
        (Meal::Breakfast, 0.30, Judgement::Fit),
        (Meal::Breakfast, 0.301, Judgement::High),
        (Meal::Lunch, 0.349, Judgement::Low),
        (Meal::Lunch, 0.35, Judgement::Fit),
        (Meal::Lunch, 0.40, Judgement::Fit),
        (Meal::Lunch, 0.401, Judgement::High),
        (Meal::Dinner, 0.299, Judgement::Low),
        (Meal::Dinner, 0.30, Judgement::Fit),
        (Meal::Dinner, 0.35, Judgement::Fit),
        (Meal::Dinner, 0.351, Judgement::High),
    ] {
        let needed = Needed::of_meal(eaters, meal, &settings);
        let one = tray(vec![dish("a", known(1900.0 * share, 1.0, 1.0, 1.0, 1.0), &[])]);
        let energy = find(&figures(&one, &needed), Nutrient::Energy);
        assert_eq!(energy.judgement, judged, "{meal:?} with {share} of the day");
        // The mean of several such lunches is judged alike.
        let (mean, held_against) = mean_of_days(&[(one.clone(), needed.clone()), (one, needed)]);
        assert_eq!(
            find(&figures(&mean, &held_against), Nutrient::Energy).judgement,
            judged,
            "{meal:?} in a week"
        );
    }
    // What the kitchen sets decides.
    let wider = MenuSettings { lunch_least: 30, lunch_most: 45, ..settings };
    let lunch = tray(vec![dish("a", known(1900.0 * 0.44, 1.0, 1.0, 1.0, 1.0), &[])]);
    let judged = |settings| {
        find(&figures(&lunch, &Needed::of_meal(eaters, Meal::Lunch, settings)), Nutrient::Energy).judgement
    };
    assert_eq!((judged(&settings), judged(&wider)), (Judgement::High, Judgement::Fit));
}

#[test]
fn a_day_of_several_meals_is_within_ten_percent_of_the_need() {
    let settings = MenuSettings::default();
    let eaters = Eaters([1, 0, 0, 0]);
    for (percent, judged) in
        [(89.0, Judgement::Low), (90.1, Judgement::Fit), (109.9, Judgement::Fit), (111.0, Judgement::High)]
    {
        let mut needed = Needed::default();
        for meal in [Meal::Breakfast, Meal::Lunch, Meal::Dinner] {
            needed.add(&Needed::of_meal(eaters, meal, &settings));
        }
        let day = tray(vec![dish("a", known(19.0 * percent, 1.0, 1.0, 1.0, 1.0), &[])]);
        assert_eq!(find(&figures(&day, &needed), Nutrient::Energy).judgement, judged, "{percent}");
    }
}

#[test]
fn three_meals_make_one_day() {
    let settings = MenuSettings::default();
    let all: f64 =
        [Meal::Breakfast, Meal::Lunch, Meal::Dinner].into_iter().map(|meal| settings.share(meal)).sum();
    assert!((all - 1.0).abs() < 1e-9);
}

#[test]
fn what_is_not_known_is_said_and_never_judged_too_little() {
    let settings = MenuSettings::default();
    let needed = Needed::of_meal(Eaters::default(), Meal::Lunch, &settings);
    let unknown = Nutrients { energy_kcal: None, sodium_mg: None, ..known(0.0, 1.0, 1.0, 1.0, 0.0) };
    let mut partly = dish("不明", unknown, &[]);
    partly.at_least = known(100.0, 1.0, 1.0, 1.0, 900.0);
    let figures = figures(&tray(vec![partly]), &needed);
    let energy = find(&figures, Nutrient::Energy);
    assert_eq!((energy.amount, energy.is_at_least, energy.judgement), (100.0, true, Judgement::Unknown));
    // What is known already is too much.
    assert_eq!(find(&figures, Nutrient::Sodium).judgement, Judgement::High);
    // Nothing at all is known of calcium.
    assert_eq!(find(&figures, Nutrient::Calcium).judgement, Judgement::Unknown);
    assert_eq!(find(&figures, Nutrient::Protein).judgement, Judgement::Low);
}

#[test]
fn foods_are_counted_once_and_condiments_not_at_all() {
    let one = dish(
        "a",
        Nutrients::default(),
        &[("豆腐", FoodGroup::Soy), ("酱油", FoodGroup::Condiment), ("油", FoodGroup::Oil)],
    );
    let two =
        dish("b", Nutrients::default(), &[("豆腐", FoodGroup::Soy), ("菠菜", FoodGroup::DarkVegetable)]);
    let day = tray(vec![one, two]);
    assert_eq!((day.foods.len(), day.cost_fen), (2, 500));
}

#[test]
fn a_week_is_the_mean_of_its_days() {
    let settings = MenuSettings::default();
    let needed = Needed::of_meal(Eaters([1, 1, 1, 1]), Meal::Lunch, &settings);
    let day = |energy| (tray(vec![dish("a", known(energy, 1.0, 1.0, 1.0, 1.0), &[])]), needed.clone());
    let (mean, held_against) = mean_of_days(&[day(400.0), day(800.0)]);
    assert!((mean.amount(Nutrient::Energy) - 600.0).abs() < 1e-9);
    let of_one = find(&figures(&day(600.0).0, &needed), Nutrient::Energy);
    let of_mean = find(&figures(&mean, &held_against), Nutrient::Energy);
    assert_eq!(of_one.percent, of_mean.percent);
    assert_eq!(mean.cost_fen, 250);
}

proptest! {
    #[test]
    fn the_mean_lies_between_the_classes(weights in prop::array::uniform4(0i64..500)) {
        let row = [1900.0, 1550.0, 1800.0, 1500.0];
        let mean = Eaters(weights).mean(&row);
        prop_assert!((1500.0..=1900.0).contains(&mean));
    }

    #[test]
    fn a_tray_holds_what_its_dishes_hold(amounts in prop::collection::vec(0.0f64..500.0, 0..6)) {
        let dishes = amounts.iter().enumerate()
            .map(|(place, energy)| dish(&place.to_string(), known(*energy, 0.0, 0.0, 0.0, 0.0), &[])).collect();
        let total: f64 = amounts.iter().sum();
        prop_assert!((tray(dishes).amount(Nutrient::Energy) - total).abs() < 1e-6);
    }
}
