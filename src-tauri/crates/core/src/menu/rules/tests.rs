use super::*;
use crate::centre::CentreId;
use crate::meal::Meal;
use crate::menu::{MenuMealId, MenuSlot, MenuState};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn menu(on: &str, meal: Meal, mains: &[&str]) -> MealMenu {
    MealMenu {
        id: MenuMealId(format!("{on}{meal:?}")),
        kitchen_id: CentreId(String::new()),
        service_on: date(on),
        meal,
        state: MenuState::Draft,
        is_locked: false,
        cycle_id: None,
        cycle_name: None,
        cycle_kind: None,
        cycle_week: None,
        version: 1,
        published_at: None,
        slots: mains
            .iter()
            .map(|dish| MenuSlot {
                id: MenuSlotId(format!("{on}{meal:?}{dish}")),
                role: SlotRole::Main,
                dish_ids: vec![DishId((*dish).to_owned())],
            })
            .collect(),
    }
}

#[test]
fn a_main_dish_that_comes_too_soon_is_a_repeat() {
    let menus = [
        menu("2026-11-30", Meal::Lunch, &["狮子头"]),
        menu("2026-11-23", Meal::Lunch, &["狮子头"]),
        menu("2026-11-25", Meal::Lunch, &["鲈鱼"]),
        menu("2026-11-25", Meal::Dinner, &["鲈鱼"]),
        menu("2026-11-28", Meal::Dinner, &["狮子头"]),
    ];
    for (within, expected) in [
        (0, vec![]),
        (1, vec![("2026-11-25Dinner鲈鱼", "2026-11-25")]),
        (
            6,
            vec![
                ("2026-11-25Dinner鲈鱼", "2026-11-25"),
                ("2026-11-28Dinner狮子头", "2026-11-23"),
                ("2026-11-30Lunch狮子头", "2026-11-28"),
            ],
        ),
    ] {
        let mut found: Vec<(String, NaiveDate)> =
            repeats(&menus, within).into_iter().map(|(slot, before)| (slot.0, before)).collect();
        found.sort();
        let expected: Vec<(String, NaiveDate)> =
            expected.into_iter().map(|(slot, before)| (slot.to_owned(), date(before))).collect();
        assert_eq!(found, expected, "within {within} days");
    }
}

#[test]
fn a_dish_is_put_behind_those_of_its_role() {
    let entry = |role, dish: &str| SlotEntry { id: None, role, dish_ids: vec![DishId(dish.to_owned())] };
    let mut slots =
        vec![entry(SlotRole::Main, "a"), entry(SlotRole::Side, "b"), entry(SlotRole::Staple, "c")];
    put_in(&mut slots, entry(SlotRole::Side, "d"));
    put_in(&mut slots, entry(SlotRole::FruitOrDrink, "e"));
    let order: Vec<&str> = slots.iter().map(|slot| slot.dish_ids[0].as_str()).collect();
    assert_eq!(order, ["a", "b", "d", "c", "e"]);
}

#[test]
fn what_cannot_be_entered_is_named_at_its_field() {
    let slot = |id: Option<&str>, dishes: &[&str]| SlotEntry {
        id: id.map(|id| MenuSlotId(id.to_owned())),
        role: SlotRole::Main,
        dish_ids: dishes.iter().map(|dish| DishId((*dish).to_owned())).collect(),
    };
    for (slots, fields) in [
        (vec![slot(None, &["a", "b"]), slot(None, &["b", "a"])], vec![]),
        (vec![slot(None, &[])], vec!["slots[0].dishIds"]),
        (vec![slot(None, &["a"]), slot(None, &["a"])], vec!["slots[1].dishIds"]),
        (vec![slot(Some("x"), &["a"]), slot(Some("x"), &["b"])], vec!["slots[1].id"]),
    ] {
        let asked = SaveMeal {
            kitchen_id: None,
            service_on: date("2026-11-25"),
            meal: Meal::Lunch,
            version: 0,
            slots,
            reason: String::new(),
        };
        let named: Vec<String> =
            check(&asked).err().map(|e| e.fields.into_iter().map(|f| f.field).collect()).unwrap_or_default();
        assert_eq!(named, fields);
    }
    let copy = |days, to: &str| CopyDays {
        kitchen_id: None,
        from_on: date("2026-11-23"),
        days,
        to_on: date(to),
        replaces: false,
    };
    assert!(check_copy(&copy(7, "2026-11-30")).is_ok());
    assert!(check_copy(&copy(7, "2026-11-16")).is_ok());
    for (days, to) in [(0, "2026-11-30"), (32, "2027-11-30"), (7, "2026-11-25"), (1, "2026-11-23")] {
        assert!(check_copy(&copy(days, to)).is_err(), "{days} days to {to}");
    }
}

proptest! {
    #[test]
    fn shifting_there_and_back_is_nothing(days in -400i64..400) {
        let place = MenuPlace { on: date("2026-11-25"), meal: Meal::Lunch };
        let there = shifted(place, days);
        prop_assert_eq!((there.on - place.on).num_days(), days);
        prop_assert_eq!(shifted(there, -days), place);
    }

    #[test]
    fn nothing_repeats_when_every_dish_is_another(how_many in 0u64..20) {
        let menus: Vec<MealMenu> = (0..how_many).map(|day| {
            let on = date("2026-11-01") + Days::new(day);
            menu(&on.to_string(), Meal::Lunch, &[&day.to_string()])
        }).collect();
        prop_assert!(repeats(&menus, 60).is_empty());
    }
}
