use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::diet::{Aversion, AversionKind, ClashCause, DietNeeds};
use crate::elder::Severity;
use crate::ingredient::Allergen;
use crate::meal::DemandReason;
use crate::production::rules::differences::differences;
use crate::production::rules::{Weight, extra};
use crate::production::sheet::{DifferenceKind, PlateGets};

/// A plate in a few numbers: who, where (0 is home), size, portions, dish of the first slot, texture, what is left out.
#[derive(Debug, Clone, PartialEq)]
struct Drawn {
    who: u16,
    site: u8,
    size: u8,
    portions: i64,
    dish: u8,
    texture: u8,
    special: u8,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (0u16..400, 0u8..4, 0u8..3, 1i64..3, 0u8..4, 0u8..3, 0u8..4).prop_map(
        |(who, site, size, portions, dish, texture, special)| Drawn {
            who,
            site,
            size,
            portions,
            dish,
            texture,
            special,
        },
    )
}

/// Everybody once.
fn population() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec(drawn(), 0..60).prop_map(|mut all| {
        all.sort_by_key(|one| one.who);
        all.dedup_by_key(|one| one.who);
        all
    })
}

fn plate(drawn: &Drawn) -> ProductionPlate {
    let elder = ElderId(format!("elder-{}", drawn.who));
    let left_out: Vec<LeftOut> = match drawn.special {
        1 => vec![LeftOut {
            cause: ClashCause::Allergy,
            allergen: Some(Allergen::Peanuts),
            diet: None,
            ingredient_name: "花生".into(),
        }],
        2 => vec![LeftOut {
            cause: ClashCause::Dislike,
            allergen: None,
            diet: None,
            ingredient_name: "香菜".into(),
        }],
        _ => Vec::new(),
    };
    let how = match drawn.special {
        1 => PlateHow::Alternative,
        _ => PlateHow::Menu,
    };
    let dish = |slot: &str, number: u8, left_out: Vec<LeftOut>, how| PlateDish {
        slot_id: slot.into(),
        role: slot.into(),
        how,
        dish_id: Some(DishId(format!("{slot}-{number}"))),
        version_id: Some(DishVersionId(format!("{slot}-{number}-v1"))),
        dish_name: format!("{slot}-{number}"),
        texture: Some([Texture::Regular, Texture::SoftAndBiteSized, Texture::Pureed][drawn.texture as usize]),
        left_out,
        reason: String::new(),
    };
    let mut nothing = dish("soup", 0, Vec::new(), PlateHow::Nothing);
    nothing.dish_id = None;
    nothing.version_id = None;
    ProductionPlate {
        key: format!("elder-{}", drawn.who),
        elder_id: Some(elder.clone()),
        name: format!("老人{}", drawn.who),
        reason: DemandReason::DayCare,
        site: match drawn.site {
            0 => Site::Home { elder_id: elder },
            site => Site::Centre { centre_id: CentreId(format!("centre-{site}")) },
        },
        site_name: match drawn.site {
            0 => format!("某路{}号", drawn.who),
            site => format!("中心{site}"),
        },
        delivery_note: String::new(),
        door_contact: String::new(),
        delivered_on: "2026-11-23".parse().unwrap(),
        portion_size: [PortionSize::Small, PortionSize::Regular, PortionSize::Large][drawn.size as usize],
        portions: drawn.portions,
        needs: Arc::default(),
        dishes: Arc::new(vec![
            dish("main", drawn.dish, left_out, how),
            if drawn.special == 3 { nothing } else { dish("soup", 1, Vec::new(), PlateHow::Menu) },
        ]),
        is_late_change: false,
    }
}

fn weights() -> Weights {
    (0..4)
        .flat_map(|number| {
            ["main", "soup"].map(|slot| {
                let weight = Weight {
                    regular_grams: 100.0 + f64::from(number),
                    small_percent: 70,
                    large_percent: 130,
                };
                (DishVersionId(format!("{slot}-{number}-v1")), weight)
            })
        })
        .collect()
}

fn plates(population: &[Drawn]) -> Vec<ProductionPlate> {
    population.iter().map(plate).collect()
}

fn behind(plates: &[ProductionPlate], which: &WhichPlates) -> i64 {
    plates.iter().filter(|plate| is_behind(plate, which)).map(|plate| plate.portions).sum()
}

#[test]
fn a_sheet_says_how_much_of_what_and_for_whom() {
    let one = |who, site, size, portions, dish, texture, special| Drawn {
        who,
        site,
        size,
        portions,
        dish,
        texture,
        special,
    };
    let plates = plates(&[
        one(1, 1, 1, 1, 0, 0, 0),
        one(2, 1, 0, 1, 0, 1, 0),
        one(3, 0, 2, 2, 1, 0, 1),
        one(4, 0, 1, 1, 0, 0, 3),
    ]);
    let sheet = sheet(&plates, &weights(), 3);
    assert_eq!((sheet.portions, sheet.elders, sheet.special_portions), (5, 4, 3));
    let main = &sheet.slots[0];
    assert_eq!((main.portions, main.nothing, main.dishes[0].portions), (5, 0, 3));
    assert_eq!(main.dishes[0].extra_portions, 1, "three percent of three, rounded up");
    // Two regular, one small, one on top.
    assert!((main.dishes[0].grams - (200.0 + 70.0 + 100.0)).abs() < 1e-9);
    assert_eq!(main.dishes[0].textures.len(), 2);
    assert_eq!((sheet.slots[1].portions, sheet.slots[1].nothing), (4, 1));
    let homes = sheet.sites.last().unwrap();
    assert_eq!((homes.centre_id.as_ref(), homes.addresses, homes.portions), (None, 2, 3));
    assert_eq!(sheet.specials[0].portions, 2);
    assert_eq!(sheet.specials[0].left_out[0].allergen, Some(Allergen::Peanuts));
}

#[test]
fn an_allergy_that_nothing_matches_stands_on_the_sheet() {
    let mut one = plate(&Drawn { who: 1, site: 1, size: 1, portions: 1, dish: 0, texture: 0, special: 0 });
    let unknown = Aversion {
        kind: AversionKind::Allergy,
        allergen: None,
        ingredient_id: None,
        words: "某种野菜".into(),
        severity: Severity::Severe,
    };
    one.needs = Arc::new(DietNeeds { aversions: vec![unknown], ..DietNeeds::default() });
    let sheet = sheet(&[one], &weights(), 3);
    assert_eq!(sheet.unmatched[0].words, ["某种野菜"]);
}

#[test]
fn who_must_be_checked_by_hand_is_told_after_the_release_too() {
    let plate = |who: u16, words: &[&str]| {
        let drawn = Drawn { who, site: 1, size: 1, portions: 1, dish: 0, texture: 0, special: 0 };
        let aversions = words.iter().map(|words| Aversion {
            kind: AversionKind::Allergy,
            allergen: None,
            ingredient_id: None,
            words: (*words).into(),
            severity: Severity::Severe,
        });
        let needs = DietNeeds { aversions: aversions.collect(), ..DietNeeds::default() };
        ProductionPlate { needs: Arc::new(needs), ..plate(&drawn) }
    };
    type Words<'a> = &'a [&'a [&'a str]];
    let cases: [(&str, ProductionPlate, Vec<ProductionPlate>, Words<'_>); 6] = [
        ("found since", plate(1, &[]), vec![plate(1, &["某种野菜"])], &[&["某种野菜"]]),
        ("ordered since", plate(1, &[]), vec![plate(1, &[]), plate(2, &["某种野菜"])], &[&["某种野菜"]]),
        ("the same", plate(1, &["某种野菜"]), vec![plate(1, &["某种野菜"])], &[&["某种野菜"]]),
        (
            "one more",
            plate(1, &["某种野菜"]),
            vec![plate(1, &["某种野菜", "卤料"])],
            &[&["某种野菜", "卤料"]],
        ),
        // What was cooked was cooked for the allergy that was known then.
        ("no longer", plate(1, &["某种野菜"]), vec![plate(1, &[])], &[&["某种野菜"]]),
        ("nobody", plate(1, &[]), vec![plate(1, &[])], &[]),
    ];
    for (what, frozen, live, expected) in cases {
        let found = unmatched_since(&[frozen], &live);
        let words: Vec<&[String]> = found.iter().map(|one| one.words.as_slice()).collect();
        assert_eq!(words, expected, "{what}");
    }
}

#[test]
fn extras_are_whole_portions() {
    for (portions, percent, on_top) in
        [(0, 3, 0), (1, 3, 1), (33, 3, 1), (34, 3, 2), (100, 3, 3), (100, 0, 0)]
    {
        assert_eq!(extra(portions, percent), on_top, "{percent} % of {portions}");
    }
}

proptest! {
    #[test]
    fn the_numbers_agree_for_any_population(population in population()) {
        let plates = plates(&population);
        let sheet = sheet(&plates, &weights(), 3);
        let people: i64 = plates.iter().map(|plate| plate.portions).sum();
        prop_assert_eq!(sheet.portions, people);
        prop_assert_eq!(sheet.sites.iter().map(|site| site.portions).sum::<i64>(), people);
        for slot in &sheet.slots {
            prop_assert_eq!(slot.dishes.iter().map(|dish| dish.portions).sum::<i64>() + slot.nothing, people);
            for dish in &slot.dishes {
                prop_assert_eq!(dish.textures.iter().map(|texture| texture.portions).sum::<i64>(), dish.portions);
                for texture in &dish.textures {
                    prop_assert_eq!(texture.sizes.iter().map(|size| size.portions).sum::<i64>(), texture.portions);
                }
                let there: i64 = sheet.sites.iter().flat_map(|site| &site.dishes)
                    .filter(|there| there.slot_id == slot.slot_id && there.dish_id == dish.dish_id)
                    .map(|there| there.portions).sum();
                prop_assert_eq!(there, dish.portions, "what goes to the sites is what is cooked");
            }
        }
        prop_assert_eq!(sheet.specials.iter().map(|group| group.portions).sum::<i64>(), sheet.special_portions);
        prop_assert_eq!(sheet.sites.iter().map(|site| site.special_portions).sum::<i64>(), sheet.special_portions);
    }

    #[test]
    fn every_number_opens_exactly_the_people_behind_it(population in population()) {
        let plates = plates(&population);
        let sheet = sheet(&plates, &weights(), 3);
        prop_assert_eq!(behind(&plates, &WhichPlates::default()), sheet.portions);
        for slot in &sheet.slots {
            let of_slot = |gets| WhichPlates { slot_id: Some(slot.slot_id.clone()), gets: Some(gets), ..WhichPlates::default() };
            prop_assert_eq!(behind(&plates, &of_slot(PlateGets::Something)), slot.portions);
            prop_assert_eq!(behind(&plates, &of_slot(PlateGets::Nothing)), slot.nothing);
            prop_assert_eq!(behind(&plates, &of_slot(PlateGets::WithoutTexture)), 0);
            for dish in &slot.dishes {
                for texture in &dish.textures {
                    let which = WhichPlates {
                        slot_id: Some(slot.slot_id.clone()),
                        dish_id: Some(dish.dish_id.clone()),
                        texture: texture.texture,
                        ..WhichPlates::default()
                    };
                    prop_assert_eq!(behind(&plates, &which), texture.portions);
                    for size in &texture.sizes {
                        let which = WhichPlates {
                            slot_id: Some(slot.slot_id.clone()),
                            dish_id: Some(dish.dish_id.clone()),
                            texture: texture.texture,
                            portion_size: Some(size.portion_size),
                            ..WhichPlates::default()
                        };
                        prop_assert_eq!(behind(&plates, &which), size.portions);
                    }
                }
            }
        }
        for site in &sheet.sites {
            let which = WhichPlates { centre_id: site.centre_id.clone(), at_home: site.centre_id.is_none(), ..WhichPlates::default() };
            prop_assert_eq!(behind(&plates, &which), site.portions);
            prop_assert_eq!(behind(&plates, &WhichPlates { is_special: true, ..which }), site.special_portions);
        }
        for group in &sheet.specials {
            let which = WhichPlates { left_out: Some(group.left_out.clone()), ..WhichPlates::default() };
            prop_assert_eq!(behind(&plates, &which), group.portions);
            for dish in &group.dishes {
                let which = WhichPlates {
                    slot_id: Some(dish.slot_id.clone()),
                    dish_id: dish.dish_id.clone(),
                    texture: dish.texture,
                    gets: dish.dish_id.is_none().then_some(PlateGets::Nothing),
                    is_menu_dish: Some(dish.is_menu_dish),
                    ..which.clone()
                };
                prop_assert_eq!(behind(&plates, &which), dish.portions);
            }
        }
        prop_assert_eq!(behind(&plates, &WhichPlates { is_special: true, ..WhichPlates::default() }), sheet.special_portions);
    }

    #[test]
    fn differences_lead_from_what_was_frozen_to_what_is_wanted(before in population(), after in population()) {
        let (frozen, live) = (plates(&before), plates(&after));
        let found = differences(&frozen, &live);
        let sum = |plates: &[ProductionPlate]| plates.iter().map(|plate| plate.portions).sum::<i64>();
        prop_assert_eq!(sum(&frozen) + found.plus - found.minus, sum(&live));
        // Nobody who stayed as they were is named; everybody else is, once.
        let mut named: Vec<&str> = found.list.iter().map(|one| one.key.as_str()).collect();
        let all = named.len();
        named.sort_unstable();
        named.dedup();
        prop_assert_eq!(named.len(), all);
        for one in &before {
            let same = after.iter().any(|other| other == one);
            let is_named = found.list.iter().any(|found| found.key == plate(one).key);
            prop_assert!(!(same && is_named));
        }
        for one in found.list.iter().filter(|one| one.kind == DifferenceKind::Added) {
            let was_there = before.iter().any(|was| plate(was).key == one.key);
            prop_assert!(!was_there);
        }
        for dish in &found.dishes {
            prop_assert_ne!(dish.before, dish.now);
        }
    }

    #[test]
    fn adding_a_person_changes_exactly_that_persons_line(before in population(), new in drawn()) {
        let mut after: Vec<Drawn> = before.iter().filter(|one| one.who != new.who).cloned().collect();
        let frozen = plates(&after);
        after.push(new.clone());
        let found = differences(&frozen, &plates(&after));
        prop_assert_eq!(found.list.len(), 1);
        prop_assert_eq!((found.plus, found.minus, found.changed), (new.portions, 0, 0));
    }
}
