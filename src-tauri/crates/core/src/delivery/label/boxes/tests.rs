use proptest::prelude::*;

use super::*;
use crate::delivery::rules::{assign, day_line, together};
use crate::delivery::{DeliveryRun, RunId, StandingStop};
use crate::diet::{Aversion, ClashCause, DietKind};
use crate::dish::{DishId, DishVersionId, PortionSize};
use crate::elder::{ElderId, Severity};
use crate::ingredient::Allergen;
use crate::meal::{DemandLine, DemandReason};
use crate::production::rules::Weights;
use crate::production::rules::sheet::sheet;

fn on() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

fn kitchen() -> CentreId {
    CentreId("k".into())
}

fn served(role: &str, name: &str, how: PlateHow, texture: Texture) -> PlateDish {
    PlateDish {
        slot_id: role.into(),
        role: role.into(),
        how,
        dish_id: (how != PlateHow::Nothing).then(|| DishId(name.into())),
        version_id: (how != PlateHow::Nothing).then(|| DishVersionId(name.into())),
        dish_name: if how == PlateHow::Nothing { String::new() } else { name.into() },
        texture: (how != PlateHow::Nothing).then_some(texture),
        left_out: Vec::new(),
        reason: String::new(),
    }
}

fn demand(key: &str, site: Site, portions: i64) -> DemandLine {
    DemandLine {
        key: key.into(),
        elder_id: Some(ElderId(key.into())),
        name: key.into(),
        birth_on: None,
        reason: DemandReason::DayCare,
        also: Vec::new(),
        site,
        site_name: "某处".into(),
        delivery_note: String::new(),
        door_contact: String::new(),
        portion_size: PortionSize::Regular,
        portions,
        needs: Arc::default(),
        delivered_on: on(),
        is_late_change: false,
        is_cancelled_late: false,
    }
}

fn plate(line: &DemandLine, dishes: Vec<PlateDish>) -> ProductionPlate {
    ProductionPlate {
        key: line.key.clone(),
        elder_id: line.elder_id.clone(),
        name: line.name.clone(),
        reason: line.reason,
        site: line.site.clone(),
        site_name: line.site_name.clone(),
        delivery_note: String::new(),
        door_contact: String::new(),
        delivered_on: line.delivered_on,
        portion_size: line.portion_size,
        portions: line.portions,
        needs: line.needs.clone(),
        dishes: Arc::new(dishes),
        is_late_change: false,
    }
}

fn run(id: &str, sites: &[Site]) -> DeliveryRun {
    let stop = |site: &Site| StandingStop {
        site: site.clone(),
        name: String::new(),
        address: String::new(),
        note: String::new(),
    };
    DeliveryRun {
        id: RunId(id.into()),
        meal: Meal::Lunch,
        name: format!("{id}线"),
        driver_name: String::new(),
        driver_phone: String::new(),
        vehicle: String::new(),
        departs_at: chrono::NaiveTime::MIN,
        position: 0,
        version: 1,
        stops: sites.iter().map(stop).collect(),
    }
}

fn assigned(runs: &[DeliveryRun], lines: &[DemandLine]) -> Assigned {
    let lines = lines
        .iter()
        .map(|line| (line.site.clone(), line.site_name.clone(), String::new(), day_line(on(), line, None)))
        .collect();
    assign(runs, &[], &[], lines)
}

fn boxes(lines: &[(&DemandLine, Option<ProductionPlate>)]) -> Boxes {
    lines
        .iter()
        .map(|(line, plate)| ((on(), line.key.clone()), packed(&line.needs, true, plate.clone(), None)))
        .collect()
}

fn centre(name: &str) -> Site {
    Site::Centre { centre_id: CentreId(name.into()) }
}

/// The label of one eater with these dishes.
fn label_of(line: &DemandLine, dishes: Vec<PlateDish>) -> MealLabel {
    let day = assigned(&[run("东", std::slice::from_ref(&line.site))], std::slice::from_ref(line));
    let boxes = boxes(&[(line, Some(plate(line, dishes)))]);
    labels(&kitchen(), Meal::Lunch, LabelFace::Name, &day, &boxes).remove(0)
}

#[test]
fn a_box_is_sorted_by_what_differs_most() {
    use PlateHow::{Alternative, Menu, Nothing, Overridden};
    use Texture::{MincedAndMoist, Regular};
    for (main, soup, texture, expected) in [
        (Menu, Menu, Regular, LabelDifference::None),
        (Menu, Menu, MincedAndMoist, LabelDifference::Preparation),
        (Menu, Alternative, Regular, LabelDifference::SideClash),
        (Alternative, Alternative, MincedAndMoist, LabelDifference::MainClash),
        (Nothing, Menu, Regular, LabelDifference::MainClash),
        (Overridden, Menu, Regular, LabelDifference::MainClash),
    ] {
        let mut line = demand("甲", centre("一"), 1);
        line.needs = Arc::new(DietNeeds { textures: vec![texture], ..DietNeeds::default() });
        let label = label_of(
            &line,
            vec![served("main", "红烧肉", main, texture), served("soup", "蛋汤", soup, texture)],
        );
        assert_eq!(label.difference, expected, "{main:?} {soup:?} {texture:?}");
        assert_eq!(label.texture, Some(texture));
        assert_eq!(label.run_name.as_deref(), Some("东线"));
    }
}

#[test]
fn a_label_says_what_is_left_out_what_is_an_allergy_and_what_nobody_could_match() {
    let mut line = demand("甲", centre("一"), 1);
    let allergy = |allergen, words: &str| Aversion {
        kind: AversionKind::Allergy,
        allergen,
        ingredient_id: None,
        words: words.into(),
        severity: Severity::Severe,
    };
    let dislike = Aversion { kind: AversionKind::Dislike, ..allergy(None, "香菜") };
    line.needs = Arc::new(DietNeeds {
        aversions: vec![allergy(Some(Allergen::Peanuts), "花生"), allergy(None, "某种卤料"), dislike],
        diets: vec![DietKind::LowSalt],
        textures: vec![Texture::MincedAndMoist, Texture::SoftAndBiteSized],
        notes: "汤另装".into(),
    });
    let without = |diet, allergen: Option<Allergen>| LeftOut {
        cause: if allergen.is_some() { ClashCause::Allergy } else { ClashCause::Diet },
        allergen,
        diet,
        ingredient_name: String::new(),
    };
    let peanuts = without(None, Some(Allergen::Peanuts));
    let salt = without(Some(DietKind::LowSalt), None);
    let main = PlateDish {
        left_out: vec![peanuts.clone()],
        ..served("main", "香菇滑鸡", PlateHow::Alternative, Texture::MincedAndMoist)
    };
    let soup = PlateDish {
        left_out: vec![salt.clone(), peanuts.clone()],
        ..served("soup", "蛋汤", PlateHow::Menu, Texture::SoftAndBiteSized)
    };
    let label = label_of(&line, vec![main, soup]);
    assert_eq!(label.left_out, [peanuts, salt], "each once");
    assert_eq!(label.allergies, [LabelAllergy { allergen: Some(Allergen::Peanuts), words: "花生".into() }]);
    assert_eq!(label.unmatched, ["某种卤料"], "a dislike in words is no allergy to be checked");
    assert_eq!((label.meal_set, label.note.as_str()), (MealSet::Special, "汤另装"));
    assert_eq!((label.texture, label.dishes[0].texture), (None, Some(Texture::MincedAndMoist)));
    assert_eq!(label.dishes[1].texture, Some(Texture::SoftAndBiteSized), "said where the dishes differ");
    assert!(label.dishes[0].is_instead && !label.dishes[1].is_instead);
}

#[test]
fn mashed_potato_is_nothing_to_be_told_to_whoever_eats_regular_food() {
    let line = demand("甲", centre("一"), 1);
    let label = label_of(
        &line,
        vec![
            served("main", "红烧肉", PlateHow::Menu, Texture::Regular),
            served("side", "土豆泥", PlateHow::Menu, Texture::EasyToChew),
        ],
    );
    assert_eq!((label.difference, label.dishes[1].texture), (LabelDifference::None, None));
}

#[test]
fn what_was_overridden_is_not_said_to_be_left_out() {
    let line = demand("甲", centre("一"), 1);
    let main = PlateDish {
        left_out: vec![LeftOut {
            cause: ClashCause::Allergy,
            allergen: Some(Allergen::Peanuts),
            diet: None,
            ingredient_name: String::new(),
        }],
        ..served("main", "花生鸡丁", PlateHow::Overridden, Texture::Regular)
    };
    let label = label_of(&line, vec![main]);
    assert_eq!(label.left_out, []);
    assert!(label.dishes[0].is_overridden);
}

#[test]
fn after_the_release_a_box_is_what_was_frozen_unless_the_diet_changed() {
    let line = demand("甲", centre("一"), 1);
    let dish = |name| vec![served("main", name, PlateHow::Menu, Texture::Regular)];
    let frozen = || Some(plate(&line, dish("红烧肉")));
    let live = || Some(plate(&line, dish("清蒸鱼")));
    let name = |packed: &PackedBox| packed.plate.as_ref().unwrap().dishes[0].dish_name.clone();
    let same = packed(&line.needs, true, frozen(), live());
    assert_eq!((name(&same).as_str(), same.is_changed), ("红烧肉", false));
    let stricter = Arc::new(DietNeeds { diets: vec![DietKind::Halal], ..DietNeeds::default() });
    let changed = packed(&stricter, true, frozen(), live());
    assert_eq!((name(&changed).as_str(), changed.is_changed), ("清蒸鱼", true));
    let came = packed(&line.needs, true, None, live());
    assert_eq!((name(&came).as_str(), came.is_changed), ("清蒸鱼", true));
    let planned = packed(&line.needs, false, None, live());
    assert!(!planned.is_changed, "nothing is released yet");
}

#[test]
fn after_the_release_nobody_gets_what_turned_out_to_be_wrong_for_them() {
    use PlateHow::{Alternative, Menu, Nothing};
    let line = demand("甲", centre("一"), 1);
    let boxed = |was: PlateDish, is: PlateDish| {
        packed(&line.needs, true, Some(plate(&line, vec![was])), Some(plate(&line, vec![is])))
    };
    let pork = || served("main", "红烧肉", Menu, Texture::Regular);
    let sesame = LeftOut {
        cause: ClashCause::Allergy,
        allergen: Some(Allergen::Sesame),
        diet: None,
        ingredient_name: "芝麻".into(),
    };
    for (what, is, changed) in [
        ("the same", pork(), false),
        ("everybody's menu is another one", served("main", "清蒸鱼", Menu, Texture::Regular), false),
        ("something else for this eater", served("main", "清蒸鱼", Alternative, Texture::Regular), true),
        ("nothing for this eater", served("main", "", Nothing, Texture::Regular), true),
        ("the same, softer", served("main", "红烧肉", Menu, Texture::Pureed), true),
        ("the same without something", PlateDish { left_out: vec![sesame], ..pork() }, true),
    ] {
        let found = boxed(pork(), is.clone());
        assert_eq!(found.is_changed, changed, "{what}");
        let dishes = found.plate.unwrap().dishes;
        assert_eq!(dishes[0], if changed { is } else { pork() }, "{what}");
    }
}

fn any_site() -> impl Strategy<Value = Site> {
    prop_oneof![
        (0u8..5).prop_map(|n| centre(&format!("c{n}"))),
        (0u8..30).prop_map(|n| Site::Home { elder_id: ElderId(format!("h{n}")) }),
    ]
}

proptest! {
    #[test]
    fn the_labels_are_as_many_as_the_portions_of_people_of_sites_and_of_the_sheet(
        stops in prop::collection::vec((0u8..3, any_site()), 0..20),
        eaters in prop::collection::vec((any_site(), 1i64..4, 0u8..10, any::<bool>()), 0..60),
    ) {
        let runs: Vec<DeliveryRun> = (0u8..3)
            .map(|n| {
                let sites: Vec<Site> = stops.iter().filter(|(on, _)| *on == n).map(|(_, site)| site.clone()).collect();
                run(&n.to_string(), &sites)
            })
            .collect();
        let lines: Vec<DemandLine> = eaters
            .iter()
            .enumerate()
            .map(|(place, (site, portions, late, _))| DemandLine {
                is_cancelled_late: *late == 0,
                ..demand(&format!("e{place}"), site.clone(), *portions)
            })
            .collect();
        let how = |instead: bool| if instead { PlateHow::Alternative } else { PlateHow::Menu };
        let plates: Vec<ProductionPlate> = lines
            .iter()
            .zip(&eaters)
            .filter(|(line, _)| !line.is_cancelled_late)
            .map(|(line, (.., instead))| plate(line, vec![served("main", "菜", how(*instead), Texture::Regular)]))
            .collect();
        let sheet = sheet(&plates, &Weights::new(), 0);
        let day = assigned(&runs, &lines);
        let boxes: Boxes = plates
            .iter()
            .map(|plate| ((on(), plate.key.clone()), packed(&plate.needs, true, Some(plate.clone()), None)))
            .collect();
        let labels = labels(&kitchen(), Meal::Lunch, LabelFace::Name, &day, &boxes);
        let count = i64::try_from(labels.len()).unwrap();
        let people: i64 = plates.iter().map(|plate| plate.portions).sum();
        prop_assert_eq!(count, people);
        prop_assert_eq!(count, sheet.portions);
        prop_assert_eq!(count, sheet.sites.iter().map(|site| site.portions).sum::<i64>());
        prop_assert_eq!(count, sheet.slots.iter().map(|slot| slot.portions + slot.nothing).sum::<i64>());
        let sums = together(day.rounds.iter().map(|round| &round.sum).chain(day.without_run.iter().map(|stop| &stop.sum)));
        prop_assert_eq!(count, sums.portions);
        let late: i64 = lines.iter().filter(|line| line.is_cancelled_late).map(|line| line.portions).sum();
        prop_assert_eq!(sums.cancelled_late, late);
        // Every portion has a code of its own, and a special eater's box says so.
        let codes: std::collections::HashSet<&str> = labels.iter().map(|label| label.code.as_str()).collect();
        prop_assert_eq!(codes.len(), labels.len());
        let special = labels.iter().filter(|label| label.difference == LabelDifference::MainClash).count();
        prop_assert_eq!(i64::try_from(special).unwrap(), sheet.special_portions);
    }
}
