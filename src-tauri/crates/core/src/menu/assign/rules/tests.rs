use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::centre::CentreId;
use crate::diet::{Aversion, AversionKind, DietKind};
use crate::dish::{DishCategory, DishVersionId, PortionSize};
use crate::elder::ElderId;
use crate::ingredient::{Allergen, AllergenSource, Nutrients, Presence, PurineClass};
use crate::meal::{DemandReason, Meal, Site};
use crate::menu::{MenuMealId, MenuState, SlotRole};

fn id(dish: &str) -> DishId {
    DishId(dish.to_owned())
}

fn dish(name: &str, category: DishCategory, allergens: &[Allergen], textures: &[Texture]) -> DishFacts {
    DishFacts {
        dish_id: id(name),
        version_id: DishVersionId(name.to_owned()),
        name: name.to_owned(),
        category,
        textures: textures.to_vec(),
        allergens: allergens
            .iter()
            .map(|allergen| AllergenSource {
                allergen: *allergen,
                presence: Presence::Contains,
                ingredient_name: allergen.word().to_owned(),
            })
            .collect(),
        unknown_composition: Vec::new(),
        marks: Vec::new(),
        purine_class: PurineClass::Low,
        nutrients: Nutrients::default(),
        at_least: Nutrients::default(),
        unknown_nutrients_of: Vec::new(),
        cost_fen: 0,
        ingredients: Vec::new(),
        small_percent: 70,
        large_percent: 130,
    }
}

/// A rule for these tests: an allergy blocks, a dislike is avoided, a texture that cannot be made blocks.
fn clashes(needs: &DietNeeds, dish: &DishFacts) -> Vec<Clash> {
    let mut found = Vec::new();
    for aversion in &needs.aversions {
        for source in dish.allergens.iter().filter(|source| Some(source.allergen) == aversion.allergen) {
            let (severity, cause) = match aversion.kind {
                AversionKind::Allergy => (ClashSeverity::Blocked, ClashCause::Allergy),
                AversionKind::Intolerance => (ClashSeverity::Warning, ClashCause::Intolerance),
                AversionKind::Dislike => (ClashSeverity::Avoid, ClashCause::Dislike),
            };
            found.push(Clash {
                severity,
                cause,
                ingredient_name: source.ingredient_name.clone(),
                allergen: aversion.allergen,
                diet: None,
                allergy_severity: Some(aversion.severity),
            });
        }
    }
    if texture(needs, dish).is_none() {
        found.push(Clash {
            severity: ClashSeverity::Blocked,
            cause: ClashCause::Texture,
            ingredient_name: String::new(),
            allergen: None,
            diet: None,
            allergy_severity: None,
        });
    }
    found
}

fn menu(slots: &[(SlotRole, &[&str])]) -> MealMenu {
    MealMenu {
        id: MenuMealId("meal".to_owned()),
        kitchen_id: CentreId("kitchen".to_owned()),
        service_on: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        meal: Meal::Lunch,
        state: MenuState::Draft,
        is_locked: false,
        cycle_id: None,
        cycle_name: None,
        cycle_kind: None,
        cycle_week: None,
        version: 1,
        published_at: None,
        slots: slots
            .iter()
            .enumerate()
            .map(|(place, (role, dishes))| MenuSlot {
                id: MenuSlotId(place.to_string()),
                role: *role,
                dish_ids: dishes.iter().map(|dish| id(dish)).collect(),
            })
            .collect(),
    }
}

fn needs(aversions: &[(AversionKind, Allergen)], textures: &[Texture]) -> DietNeeds {
    DietNeeds {
        aversions: aversions
            .iter()
            .map(|(kind, allergen)| Aversion {
                kind: *kind,
                allergen: Some(*allergen),
                ingredient_id: None,
                words: String::new(),
                severity: Severity::Severe,
            })
            .collect(),
        diets: Vec::<DietKind>::new(),
        textures: textures.to_vec(),
        notes: String::new(),
    }
}

fn line(key: &str, needs: DietNeeds) -> DemandLine {
    DemandLine {
        key: key.to_owned(),
        elder_id: Some(ElderId(key.to_owned())),
        name: key.to_owned(),
        birth_on: None,
        reason: DemandReason::DayCare,
        also: Vec::new(),
        site: Site::Centre { centre_id: CentreId("centre".to_owned()) },
        site_name: String::new(),
        delivery_note: String::new(),
        door_contact: String::new(),
        portion_size: PortionSize::Regular,
        portions: 1,
        needs: Arc::new(needs),
        delivered_on: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        is_late_change: false,
        is_cancelled_late: false,
    }
}

const REGULAR: &[Texture] = &[Texture::Regular];
const BOTH: &[Texture] = &[Texture::MincedAndMoist, Texture::Regular];

fn kitchen() -> Facts {
    use Allergen::{Crustaceans, Fish, Peanuts, Soy};
    use DishCategory::{LargeMeat, SmallMeat, Soup, Staple};
    [
        dish("花生鸡丁", LargeMeat, &[Peanuts, Soy], REGULAR),
        dish("香菇滑鸡", LargeMeat, &[Soy], REGULAR),
        dish("肉末豆腐", SmallMeat, &[Soy], BOTH),
        dish("白灼虾", LargeMeat, &[Crustaceans], REGULAR),
        dish("清蒸鲈鱼", LargeMeat, &[Fish], BOTH),
        dish("紫菜蛋汤", Soup, &[], BOTH),
        dish("米饭", Staple, &[], BOTH),
    ]
    .into_iter()
    .map(|dish| (dish.dish_id.clone(), dish))
    .collect()
}

fn one(menu: &MealMenu, choices: &[MenuChoice], needs: DietNeeds) -> Vec<PlateSlot> {
    assign(menu, choices, &[line("a", needs)], &kitchen(), &clashes)[0].slots.to_vec()
}

#[test]
fn a_plate_follows_from_what_one_may_eat() {
    use AversionKind::{Allergy, Dislike, Intolerance};
    use Texture::{MincedAndMoist, Pureed, Regular};
    let lunch = menu(&[
        (SlotRole::Main, &["花生鸡丁", "肉末豆腐", "香菇滑鸡"]),
        (SlotRole::Soup, &["紫菜蛋汤"]),
        (SlotRole::Staple, &["米饭", "清蒸鲈鱼"]),
    ]);
    for (what, needs, served, expected) in [
        ("nothing the matter", needs(&[], &[Regular]), Served::Menu, Some("花生鸡丁")),
        (
            "the same category before the cook's order",
            needs(&[(Allergy, Allergen::Peanuts)], &[Regular]),
            Served::Proposed,
            Some("香菇滑鸡"),
        ),
        ("only what can be made so", needs(&[], &[MincedAndMoist]), Served::Proposed, Some("肉末豆腐")),
        (
            "from another place of the meal where it is of the same category",
            needs(&[(Allergy, Allergen::Soy)], &[Regular]),
            Served::Proposed,
            Some("清蒸鲈鱼"),
        ),
        (
            "disliked: an alternative of this place without any clash",
            needs(&[(Dislike, Allergen::Peanuts)], &[Regular]),
            Served::Proposed,
            Some("香菇滑鸡"),
        ),
        (
            "disliked everywhere on the list: stays",
            needs(&[(Dislike, Allergen::Soy)], &[Regular]),
            Served::Menu,
            Some("花生鸡丁"),
        ),
        (
            "a warned alternative before nothing",
            needs(
                &[(Allergy, Allergen::Peanuts), (Intolerance, Allergen::Soy), (Allergy, Allergen::Fish)],
                &[Regular],
            ),
            Served::Proposed,
            Some("香菇滑鸡"),
        ),
        (
            "nothing fits: red",
            needs(&[(Allergy, Allergen::Soy), (Allergy, Allergen::Fish)], &[Regular]),
            Served::Unsolved,
            None,
        ),
        ("nothing can be made so", needs(&[], &[Pureed]), Served::Unsolved, None),
    ] {
        let plate = one(&lunch, &[], needs);
        assert_eq!(plate.len(), 3, "{what}");
        assert_eq!((plate[0].served, plate[0].dish_id.clone()), (served, expected.map(id)), "{what}");
    }
}

#[test]
fn the_reason_says_what_the_alternative_is_without_and_how_it_is_made() {
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁", "清蒸鲈鱼"])]);
    let who = needs(&[(AversionKind::Allergy, Allergen::Peanuts)], &[Texture::MincedAndMoist]);
    let fit = one(&lunch, &[], who)[0].fit.clone().unwrap();
    assert!(fit.is_same_category && fit.is_own_alternative);
    assert_eq!(fit.without.iter().map(|cause| cause.allergen).collect::<Vec<_>>(), [Some(Allergen::Peanuts)]);
    assert_eq!((fit.texture, fit.still), (Some(Texture::MincedAndMoist), None));
}

#[test]
fn what_is_on_the_tray_already_is_not_proposed_again() {
    let lunch =
        menu(&[(SlotRole::Main, &["花生鸡丁", "香菇滑鸡"]), (SlotRole::Side, &["白灼虾", "香菇滑鸡"])]);
    use AversionKind::Allergy;
    let who = needs(&[(Allergy, Allergen::Peanuts), (Allergy, Allergen::Crustaceans)], &[Texture::Regular]);
    let plate = one(&lunch, &[], who);
    assert_eq!((plate[0].dish_id.clone(), plate[1].served), (Some(id("香菇滑鸡")), Served::Unsolved));
}

fn choice(dish: Option<&str>, reason: &str, overridden: &[&str]) -> MenuChoice {
    MenuChoice {
        slot_id: MenuSlotId("0".to_owned()),
        demand_key: "a".to_owned(),
        menu_dish_id: id("花生鸡丁"),
        dish_id: dish.map(id),
        override_reason: reason.to_owned(),
        overridden: overridden.iter().map(|key| (*key).to_owned()).collect(),
    }
}

#[test]
fn a_persons_choice_wins_but_serves_nothing_that_is_blocked_without_an_override() {
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁", "香菇滑鸡"])]);
    let peanuts = "allergy/peanuts//peanuts/severe";
    let allergic = || needs(&[(AversionKind::Allergy, Allergen::Peanuts)], &[Texture::Regular]);
    for (what, choice, served, expected) in [
        ("chosen", choice(Some("白灼虾"), "", &[]), Served::Chosen, Some("白灼虾")),
        ("blocked: the rule decides", choice(Some("花生鸡丁"), "", &[]), Served::Proposed, Some("香菇滑鸡")),
        (
            "an override of another clash covers nothing",
            choice(Some("花生鸡丁"), "家属签字", &["allergy/soy//soy"]),
            Served::Proposed,
            Some("香菇滑鸡"),
        ),
        (
            "a clash without a reason is not overridden",
            choice(Some("花生鸡丁"), " ", &[peanuts]),
            Served::Proposed,
            Some("香菇滑鸡"),
        ),
        (
            "overridden",
            choice(Some("花生鸡丁"), "家属签字", &[peanuts]),
            Served::Overridden,
            Some("花生鸡丁"),
        ),
        ("left out", choice(None, "自带", &[]), Served::LeftOut, None),
        ("an unknown dish", choice(Some("没有的菜"), "", &[]), Served::Proposed, Some("香菇滑鸡")),
    ] {
        let plate = one(&lunch, &[choice], allergic());
        assert_eq!((plate[0].served, plate[0].dish_id.clone()), (served, expected.map(id)), "{what}");
    }
    // The menu has another dish by now: the choice no longer speaks of it.
    let other = menu(&[(SlotRole::Main, &["白灼虾", "香菇滑鸡"])]);
    assert_eq!(one(&other, &[choice(Some("香菇滑鸡"), "", &[])], allergic())[0].served, Served::Menu);
}

#[test]
fn an_override_no_longer_holds_once_the_same_clash_is_another() {
    use Severity::{Mild, Severe};
    use Texture::{MincedAndMoist, Pureed, Regular};
    let graded = |severity| {
        let mut needs = needs(&[(AversionKind::Allergy, Allergen::Peanuts)], &[Regular]);
        needs.aversions[0].severity = severity;
        needs
    };
    let soft = |textures: &[Texture]| needs(&[], textures);
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁"])]);
    let served = |given: &DietNeeds, now: DietNeeds| {
        let facts = kitchen();
        let keys = blocking_keys(given, &clashes(given, &facts[&id("花生鸡丁")]));
        assert!(!keys.is_empty(), "{given:?}");
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        one(&lunch, &[choice(Some("花生鸡丁"), "家属签字", &keys)], now)[0].served
    };
    for (what, given, now, expected) in [
        ("as it was", graded(Mild), graded(Mild), Served::Overridden),
        ("a graver allergy", graded(Mild), graded(Severe), Served::Unsolved),
        ("the same textures", soft(&[MincedAndMoist]), soft(&[MincedAndMoist]), Served::Overridden),
        (
            "in another order",
            soft(&[Pureed, MincedAndMoist]),
            soft(&[MincedAndMoist, Pureed]),
            Served::Overridden,
        ),
        ("softer", soft(&[MincedAndMoist]), soft(&[Pureed]), Served::Unsolved),
    ] {
        assert_eq!(served(&given, now), expected, "{what}");
    }
    // Kept before either was part of it: somebody decides again.
    let old = |key: &str| choice(Some("花生鸡丁"), "家属签字", &[key]);
    assert_eq!(one(&lunch, &[old("allergy/peanuts//peanuts")], graded(Severe))[0].served, Served::Unsolved);
    assert_eq!(one(&lunch, &[old("texture///")], soft(&[Pureed]))[0].served, Served::Unsolved);
}

#[test]
fn a_meal_is_ready_when_everybody_has_food_that_may_be_eaten() {
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁"]), (SlotRole::Staple, &["米饭"])]);
    let allergic = needs(&[(AversionKind::Allergy, Allergen::Peanuts)], &[Texture::Regular]);
    let demand = [line("a", allergic.clone()), line("b", needs(&[], &[Texture::Regular]))];
    let facts = kitchen();
    let ready = |choices: &[MenuChoice], demand: &[DemandLine]| {
        readiness(Some(&lunch), demand, &assign(&lunch, choices, demand, &facts, &clashes), &facts)
    };
    let red = ready(&[], &demand);
    assert_eq!((red.is_ready, red.unsolved.len()), (false, 1));
    assert_eq!((red.unsolved[0].name.as_str(), red.unsolved[0].dish_name.as_str()), ("a", "花生鸡丁"));
    assert!(ready(&[choice(None, "自带菜", &[])], &demand).is_ready);
    let cancelled = [DemandLine { is_cancelled_late: true, ..line("a", allergic) }];
    assert!(ready(&[], &cancelled).is_ready, "who was cancelled late is not served");
    let none = readiness(None, &demand, &[], &facts);
    assert_eq!((none.is_ready, none.has_no_menu), (false, true));
    // Left out everywhere is without food.
    let staple = MenuChoice {
        slot_id: MenuSlotId("1".to_owned()),
        menu_dish_id: id("米饭"),
        ..choice(None, "自带饭", &[])
    };
    let hungry = ready(&[choice(None, "自带菜", &[]), staple], &demand);
    assert_eq!((hungry.is_ready, hungry.unsolved[0].slot_id.clone()), (false, None));
}

#[test]
fn people_are_grouped_by_cause_and_way_out_the_unsolved_first() {
    use AversionKind::Allergy;
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁", "香菇滑鸡", "肉末豆腐"])]);
    let peanuts = || needs(&[(Allergy, Allergen::Peanuts)], &[Texture::Regular]);
    let demand = [
        line("a", peanuts()),
        line("b", needs(&[], &[Texture::Regular])),
        line("c", needs(&[], &[Texture::MincedAndMoist])),
        line("d", peanuts()),
        line("e", needs(&[(Allergy, Allergen::Soy)], &[Texture::Regular])),
    ];
    let facts = kitchen();
    let plates = assign(&lunch, &[], &demand, &facts, &clashes);
    let groups = groups(&demand, &plates, &facts, None);
    let said: Vec<_> = groups
        .iter()
        .map(|group| {
            (
                group.served,
                group.dish_name.as_deref(),
                group.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (Served::Unsolved, None, vec!["e"]),
            (Served::Proposed, Some("香菇滑鸡"), vec!["a", "d"]),
            (Served::Proposed, Some("肉末豆腐"), vec!["c"]),
        ]
    );
    assert_eq!(tally(&demand, &plates, None), Tally { blocked: 4, solved: 3, warned: 0 });
}

#[test]
fn whoever_has_an_extra_portion_is_one_person_and_whoever_was_cancelled_late_none() {
    use AversionKind::Allergy;
    let lunch = menu(&[(SlotRole::Main, &["花生鸡丁", "香菇滑鸡"])]);
    let peanuts = || needs(&[(Allergy, Allergen::Peanuts)], &[Texture::Regular]);
    let extra =
        DemandLine { key: "x:1".to_owned(), reason: DemandReason::ExtraPortion, ..line("a", peanuts()) };
    let cancelled = DemandLine { is_cancelled_late: true, ..line("b", peanuts()) };
    let demand = [line("a", peanuts()), extra, cancelled];
    let facts = kitchen();
    let plates = assign(&lunch, &[], &demand, &facts, &clashes);
    assert_eq!(tally(&demand, &plates, None), Tally { blocked: 1, solved: 1, warned: 0 });
    let groups = groups(&demand, &plates, &facts, None);
    let lines: Vec<(&str, bool)> =
        groups[0].people.iter().map(|one| (one.demand_key.as_str(), one.is_extra)).collect();
    assert_eq!((groups.len(), lines, heads(&groups[0])), (1, vec![("a", false), ("x:1", true)], 1));
    assert_eq!(crate::meal::eaten(&demand), 2);
}

fn any_needs() -> impl Strategy<Value = DietNeeds> {
    let kind =
        prop::sample::select(vec![AversionKind::Allergy, AversionKind::Intolerance, AversionKind::Dislike]);
    let allergen = prop::sample::select(vec![
        Allergen::Peanuts,
        Allergen::Soy,
        Allergen::Fish,
        Allergen::Crustaceans,
        Allergen::Milk,
    ]);
    let textures =
        prop::sample::subsequence(vec![Texture::Pureed, Texture::MincedAndMoist, Texture::Regular], 1..=3);
    (prop::collection::vec((kind, allergen), 0..3), textures)
        .prop_map(|(aversions, textures)| needs(&aversions, &textures))
}

fn any_menu() -> impl Strategy<Value = MealMenu> {
    let names = vec!["花生鸡丁", "香菇滑鸡", "肉末豆腐", "白灼虾", "清蒸鲈鱼", "紫菜蛋汤", "米饭"];
    let role = prop::sample::select(vec![SlotRole::Main, SlotRole::Side, SlotRole::Soup, SlotRole::Staple]);
    prop::collection::vec((role, prop::sample::subsequence(names, 1..5).prop_shuffle()), 1..5).prop_map(
        |slots| {
            let slots: Vec<(SlotRole, &[&str])> =
                slots.iter().map(|(role, dishes)| (*role, dishes.as_slice())).collect();
            menu(&slots)
        },
    )
}

fn any_choices() -> impl Strategy<Value = Vec<MenuChoice>> {
    let names = prop::sample::select(vec!["花生鸡丁", "香菇滑鸡", "肉末豆腐", "白灼虾", "米饭", "没有的菜"]);
    let one = (0usize..4, 0usize..6, names.clone(), prop::option::of(names), any::<bool>(), any::<bool>());
    prop::collection::vec(one, 0..6).prop_map(|drawn| {
        drawn
            .into_iter()
            .map(|(slot, who, menu_dish, dish, has_reason, covers)| MenuChoice {
                slot_id: MenuSlotId(slot.to_string()),
                demand_key: who.to_string(),
                menu_dish_id: id(menu_dish),
                dish_id: dish.map(id),
                override_reason: if has_reason { "理由".to_owned() } else { String::new() },
                overridden: if covers {
                    vec!["allergy/peanuts//peanuts/severe".to_owned()]
                } else {
                    Vec::new()
                },
            })
            .collect()
    })
}

fn demand_of(all: &[DietNeeds]) -> Vec<DemandLine> {
    all.iter().enumerate().map(|(place, needs)| line(&place.to_string(), needs.clone())).collect()
}

proptest! {
    #[test]
    fn nobody_gets_what_is_blocked_without_an_override(
        menu in any_menu(), all in prop::collection::vec(any_needs(), 0..6), choices in any_choices()
    ) {
        let (demand, facts) = (demand_of(&all), kitchen());
        for (line, plate) in demand.iter().zip(assign(&menu, &choices, &demand, &facts, &clashes)) {
            for slot in plate.slots.iter() {
                let Some(dish) = &slot.dish_id else { continue };
                let blocking = blocking_keys(&line.needs, &clashes(&line.needs, &facts[dish]));
                if slot.served == Served::Overridden {
                    let choice = choices.iter().rfind(|one| one.slot_id == slot.slot_id && one.demand_key == line.key);
                    let choice = choice.expect("an override is somebody's decision");
                    prop_assert!(!choice.override_reason.is_empty());
                    prop_assert!(blocking.iter().all(|key| choice.overridden.contains(key)));
                } else {
                    prop_assert!(blocking.is_empty(), "{:?} got {}", line.needs, dish.0);
                }
            }
        }
    }

    #[test]
    fn everybody_appears_once_for_each_place(
        menu in any_menu(), all in prop::collection::vec(any_needs(), 0..8), choices in any_choices()
    ) {
        let demand = demand_of(&all);
        let plates = assign(&menu, &choices, &demand, &kitchen(), &clashes);
        let keys: Vec<&str> = plates.iter().map(|plate| plate.key.as_str()).collect();
        prop_assert_eq!(keys, demand.iter().map(|line| line.key.as_str()).collect::<Vec<_>>());
        for plate in &plates {
            let slots: Vec<&MenuSlotId> = plate.slots.iter().map(|slot| &slot.slot_id).collect();
            prop_assert_eq!(slots, menu.slots.iter().map(|slot| &slot.id).collect::<Vec<_>>());
            for slot in plate.slots.iter() {
                let gets_nothing = matches!(slot.served, Served::Unsolved | Served::LeftOut);
                prop_assert_eq!(slot.dish_id.is_none(), gets_nothing, "nothing is dropped in silence");
            }
        }
    }

    #[test]
    fn adding_a_person_changes_nobody_elses_plate(
        menu in any_menu(), all in prop::collection::vec(any_needs(), 0..6), more in any_needs(), place in 0usize..6,
        choices in any_choices()
    ) {
        let facts = kitchen();
        let demand = demand_of(&all);
        let mut larger = demand.clone();
        larger.insert(place.min(demand.len()), line("new", more));
        let before = assign(&menu, &choices, &demand, &facts, &clashes);
        let mut after = assign(&menu, &choices, &larger, &facts, &clashes);
        after.retain(|plate| plate.key != "new");
        prop_assert_eq!(before, after);
    }

    #[test]
    fn groups_hold_everybody_with_a_clash_once_for_each_dish(
        menu in any_menu(), all in prop::collection::vec(any_needs(), 0..8)
    ) {
        let (demand, facts) = (demand_of(&all), kitchen());
        let plates = assign(&menu, &[], &demand, &facts, &clashes);
        let clashing: usize = plates.iter().flat_map(|plate| plate.slots.iter()).filter(|slot| slot.severity().is_some()).count();
        let grouped: usize = groups(&demand, &plates, &facts, None).iter().map(|group| group.people.len()).sum();
        prop_assert_eq!(clashing, grouped);
    }
}

#[test]
fn a_dish_is_made_as_regular_as_the_eater_may_have_it_and_everyday_food_may_be_mashed() {
    use Texture::{EasyToChew, MincedAndMoist, Pureed, Regular, SoftAndBiteSized};
    for (made, allowed, expected) in [
        (&[Regular, Pureed][..], &[Regular][..], Some(Regular)),
        (&[EasyToChew, Pureed], &[Regular], Some(EasyToChew)),
        (
            &[Regular, SoftAndBiteSized, MincedAndMoist],
            &[MincedAndMoist, SoftAndBiteSized],
            Some(SoftAndBiteSized),
        ),
        (&[Regular, EasyToChew], &[Pureed], None),
        (&[], &[Regular], None),
    ] {
        let dish = dish("土豆泥", DishCategory::Vegetable, &[], made);
        assert_eq!(texture(&needs(&[], allowed), &dish), expected, "{made:?} for {allowed:?}");
    }
}
