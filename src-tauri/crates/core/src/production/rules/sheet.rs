//! The production sheet from the plates, and the plates behind one of its numbers.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::{Weights, extra, is_special, left_out};
use crate::centre::CentreId;
use crate::diet;
use crate::dish::{DishId, DishVersionId, PortionSize, Texture};
use crate::elder::ElderId;
use crate::meal::Site;
use crate::production::sheet::{
    PlateGets, Sheet, SheetDish, SheetSite, SheetSize, SheetSlot, SheetTexture, SiteDish, SpecialDish,
    SpecialGroup, UnmatchedEater, WhichPlates,
};
use crate::production::{LeftOut, PlateDish, PlateHow, ProductionPlate};

/// Names of a special group that are written out; the rest opens from its number.
const NAMES_WRITTEN: usize = 40;

type Cell = (Option<Texture>, PortionSize);

struct DishCells<'a> {
    dish: &'a PlateDish,
    cells: BTreeMap<Cell, i64>,
}

struct SlotCells<'a> {
    slot: &'a PlateDish,
    nothing: i64,
    dishes: HashMap<&'a DishVersionId, DishCells<'a>>,
}

/// The sheet of a meal.
#[must_use]
pub fn sheet(plates: &[ProductionPlate], weights: &Weights, extra_percent: i64) -> Sheet {
    let elders: HashSet<&ElderId, RandomState> =
        plates.iter().filter_map(|plate| plate.elder_id.as_ref()).collect();
    Sheet {
        portions: plates.iter().map(|plate| plate.portions).sum(),
        elders: i64::try_from(elders.len()).unwrap_or(i64::MAX),
        slots: slots(plates, weights, extra_percent),
        specials: specials(plates),
        special_portions: plates.iter().filter(|plate| is_special(plate)).map(|plate| plate.portions).sum(),
        sites: sites(plates),
        unmatched: unmatched(plates),
        extra_percent,
    }
}

fn slots(plates: &[ProductionPlate], weights: &Weights, extra_percent: i64) -> Vec<SheetSlot> {
    let mut order: Vec<&str> = Vec::new();
    let mut of: HashMap<&str, SlotCells<'_>> = HashMap::new();
    for plate in plates {
        for dish in plate.dishes.iter() {
            let cells = of.entry(&dish.slot_id).or_insert_with(|| {
                order.push(&dish.slot_id);
                SlotCells { slot: dish, nothing: 0, dishes: HashMap::new() }
            });
            match &dish.version_id {
                Some(version) => {
                    let cell = (dish.texture, plate.portion_size);
                    let dish = cells
                        .dishes
                        .entry(version)
                        .or_insert_with(|| DishCells { dish, cells: BTreeMap::new() });
                    *dish.cells.entry(cell).or_default() += plate.portions;
                }
                None => cells.nothing += plate.portions,
            }
        }
    }
    order
        .into_iter()
        .filter_map(|slot| of.remove(slot))
        .map(|slot| {
            let mut dishes: Vec<SheetDish> = slot
                .dishes
                .into_iter()
                .filter_map(|(version, dish)| sheet_dish(version, &dish, weights, extra_percent))
                .collect();
            dishes.sort_by(|a, b| b.portions.cmp(&a.portions).then_with(|| a.name.cmp(&b.name)));
            SheetSlot {
                slot_id: slot.slot.slot_id.clone(),
                role: slot.slot.role.clone(),
                portions: dishes.iter().map(|dish| dish.portions).sum(),
                nothing: slot.nothing,
                dishes,
            }
        })
        .collect()
}

fn sheet_dish(
    version: &DishVersionId,
    dish: &DishCells<'_>,
    weights: &Weights,
    extra_percent: i64,
) -> Option<SheetDish> {
    let weight = weights.get(version);
    let grams = |size, portions| weight.map_or(0.0, |weight| weight.grams(size, portions));
    let mut textures: Vec<SheetTexture> = Vec::new();
    for ((texture, size), portions) in &dish.cells {
        let cell = SheetSize { portion_size: *size, portions: *portions, grams: grams(*size, *portions) };
        match textures.last_mut().filter(|last| last.texture == *texture) {
            Some(last) => {
                last.portions += cell.portions;
                last.grams += cell.grams;
                last.sizes.push(cell);
            }
            None => textures.push(SheetTexture {
                texture: *texture,
                portions: cell.portions,
                grams: cell.grams,
                sizes: vec![cell],
            }),
        }
    }
    // Regular food first, then ever softer.
    textures.sort_by_key(|one| std::cmp::Reverse(one.texture));
    let portions = textures.iter().map(|texture| texture.portions).sum();
    let extra_portions = extra(portions, extra_percent);
    Some(SheetDish {
        dish_id: dish.dish.dish_id.clone()?,
        version_id: version.clone(),
        name: dish.dish.dish_name.clone(),
        portions,
        extra_portions,
        grams: textures.iter().map(|texture| texture.grams).sum::<f64>()
            + grams(PortionSize::Regular, extra_portions),
        textures,
    })
}

fn specials(plates: &[ProductionPlate]) -> Vec<SpecialGroup> {
    type DishKey<'a> = (usize, Option<&'a DishId>, Option<Texture>, bool);
    struct Group<'a> {
        portions: i64,
        names: Vec<&'a str>,
        dishes: BTreeMap<DishKey<'a>, (&'a PlateDish, i64)>,
    }
    let mut groups: BTreeMap<Vec<LeftOut>, Group<'_>> = BTreeMap::new();
    for plate in plates.iter().filter(|plate| is_special(plate)) {
        let group = groups.entry(left_out(plate)).or_insert_with(|| Group {
            portions: 0,
            names: Vec::new(),
            dishes: BTreeMap::new(),
        });
        group.portions += plate.portions;
        group.names.push(&plate.name);
        for (place, dish) in plate.dishes.iter().enumerate() {
            if is_apart(dish) {
                let key = (place, dish.dish_id.as_ref(), dish.texture, dish.how == PlateHow::Menu);
                group.dishes.entry(key).or_insert((dish, 0)).1 += plate.portions;
            }
        }
    }
    let mut found: Vec<SpecialGroup> = groups
        .into_iter()
        .map(|(left_out, group)| SpecialGroup {
            left_out,
            portions: group.portions,
            dishes: group
                .dishes
                .into_iter()
                .map(|((_, dish_id, texture, is_menu_dish), (dish, portions))| SpecialDish {
                    slot_id: dish.slot_id.clone(),
                    role: dish.role.clone(),
                    dish_id: dish_id.cloned(),
                    name: dish.dish_name.clone(),
                    texture,
                    is_menu_dish,
                    portions,
                })
                .collect(),
            names: group.names.into_iter().take(NAMES_WRITTEN).map(str::to_owned).collect(),
        })
        .collect();
    found.sort_by(|a, b| b.portions.cmp(&a.portions).then_with(|| a.left_out.cmp(&b.left_out)));
    found
}

fn sites(plates: &[ProductionPlate]) -> Vec<SheetSite> {
    type DishKey<'a> = (usize, &'a DishId, Option<Texture>);
    #[derive(Default)]
    struct Place<'a> {
        name: &'a str,
        homes: BTreeSet<&'a ElderId>,
        portions: i64,
        special: i64,
        dishes: BTreeMap<DishKey<'a>, (Option<&'a PlateDish>, i64)>,
    }
    // Homes come last: they have no centre.
    let mut places: BTreeMap<(bool, &str, Option<&CentreId>), Place<'_>> = BTreeMap::new();
    for plate in plates {
        let place = match &plate.site {
            Site::Centre { centre_id } => {
                let place = places.entry((false, &plate.site_name, Some(centre_id))).or_default();
                place.name = &plate.site_name;
                place
            }
            Site::Home { elder_id } => {
                let place = places.entry((true, "", None)).or_default();
                place.homes.insert(elder_id);
                place
            }
        };
        place.portions += plate.portions;
        if is_special(plate) {
            place.special += plate.portions;
        }
        for (at, dish) in plate.dishes.iter().enumerate() {
            if let Some(id) = &dish.dish_id {
                let cell = place.dishes.entry((at, id, dish.texture)).or_default();
                cell.0 = Some(dish);
                cell.1 += plate.portions;
            }
        }
    }
    places
        .into_iter()
        .map(|((is_home, _, centre_id), place)| SheetSite {
            centre_id: centre_id.cloned(),
            name: place.name.to_owned(),
            addresses: if is_home { i64::try_from(place.homes.len()).unwrap_or(i64::MAX) } else { 1 },
            portions: place.portions,
            special_portions: place.special,
            dishes: place
                .dishes
                .into_iter()
                .filter_map(|((_, dish_id, texture), (dish, portions))| {
                    let dish = dish?;
                    Some(SiteDish {
                        slot_id: dish.slot_id.clone(),
                        dish_id: dish_id.clone(),
                        name: dish.dish_name.clone(),
                        texture,
                        portions,
                    })
                })
                .collect(),
        })
        .collect()
}

fn unmatched(plates: &[ProductionPlate]) -> Vec<UnmatchedEater> {
    plates
        .iter()
        .filter_map(|plate| {
            let words = diet::rules::unmatched(&plate.needs.aversions);
            (!words.is_empty()).then(|| UnmatchedEater {
                key: plate.key.clone(),
                elder_id: plate.elder_id.clone(),
                name: plate.name.clone(),
                site_name: plate.site_name.clone(),
                words,
            })
        })
        .collect()
}

/// Who must be checked by hand after a release: whoever was when it was released, and whoever came or was found to since.
#[must_use]
pub fn unmatched_since(frozen: &[ProductionPlate], live: &[ProductionPlate]) -> Vec<UnmatchedEater> {
    let mut found = unmatched(frozen);
    for now in unmatched(live) {
        match found.iter_mut().find(|one| one.key == now.key) {
            Some(one) => {
                let more = now.words.into_iter().filter(|word| !one.words.contains(word)).collect::<Vec<_>>();
                one.words.extend(more);
                one.site_name = now.site_name;
            }
            None => found.push(now),
        }
    }
    found
}

/// Whether a dish is cooked apart for an eater, or replaced.
fn is_apart(dish: &PlateDish) -> bool {
    dish.how != PlateHow::Menu || !dish.left_out.is_empty()
}

/// Whether a plate is behind a number.
#[must_use]
pub fn is_behind(plate: &ProductionPlate, which: &WhichPlates) -> bool {
    let gets = |dish: &PlateDish| match which.gets {
        None => true,
        Some(PlateGets::Something) => dish.version_id.is_some(),
        Some(PlateGets::Nothing) => dish.version_id.is_none(),
        Some(PlateGets::WithoutTexture) => dish.version_id.is_some() && dish.texture.is_none(),
    };
    let apart = |dish: &PlateDish, of_menu: bool| is_apart(dish) && (dish.how == PlateHow::Menu) == of_menu;
    let has_dish = match (&which.slot_id, &which.dish_id, which.texture, which.gets, which.is_menu_dish) {
        (None, None, None, None, None) => true,
        _ => plate.dishes.iter().any(|dish| {
            which.slot_id.as_ref().is_none_or(|slot| *slot == dish.slot_id)
                && which.dish_id.as_ref().is_none_or(|id| dish.dish_id.as_ref() == Some(id))
                && which.texture.is_none_or(|texture| dish.texture == Some(texture))
                && gets(dish)
                && which.is_menu_dish.is_none_or(|of_menu| apart(dish, of_menu))
        }),
    };
    let is_there = match &plate.site {
        Site::Centre { centre_id } => {
            !which.at_home && which.centre_id.as_ref().is_none_or(|centre| centre == centre_id)
        }
        Site::Home { .. } => which.centre_id.is_none(),
    };
    has_dish
        && is_there
        && which.portion_size.is_none_or(|size| size == plate.portion_size)
        && (!which.is_special || is_special(plate))
        && which.left_out.as_ref().is_none_or(|asked| is_special(plate) && left_out(plate) == *asked)
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
