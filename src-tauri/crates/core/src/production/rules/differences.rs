//! What changed since the release: the plates of now against the frozen ones.

use std::collections::{BTreeMap, HashMap};

use crate::dish::{DishId, Texture};
use crate::production::ProductionPlate;
use crate::production::sheet::{Difference, DifferenceIn, DifferenceKind, Differences, DishDifference};

/// The differences, in the order of the plates of now, then those that are gone.
#[must_use]
pub fn differences(frozen: &[ProductionPlate], live: &[ProductionPlate]) -> Differences {
    let before: HashMap<&str, &ProductionPlate> =
        frozen.iter().map(|plate| (plate.key.as_str(), plate)).collect();
    let now: HashMap<&str, &ProductionPlate> = live.iter().map(|plate| (plate.key.as_str(), plate)).collect();
    let mut found = Differences::default();
    for plate in live {
        let Some(was) = before.get(plate.key.as_str()) else {
            found.plus += plate.portions;
            found.list.push(difference(plate, DifferenceKind::Added, plate.portions));
            continue;
        };
        let changed = changes(was, plate);
        if changed.is_empty() {
            continue;
        }
        let more = plate.portions - was.portions;
        found.plus += more.max(0);
        found.minus += (-more).max(0);
        found.changed += 1;
        found.list.push(Difference {
            changed,
            site_name_before: (was.site_name != plate.site_name).then(|| was.site_name.clone()),
            dish_names_before: dish_names(was),
            ..difference(plate, DifferenceKind::Changed, more)
        });
    }
    for plate in frozen.iter().filter(|plate| !now.contains_key(plate.key.as_str())) {
        found.minus += plate.portions;
        found.list.push(Difference {
            dish_names: Vec::new(),
            dish_names_before: dish_names(plate),
            ..difference(plate, DifferenceKind::Removed, -plate.portions)
        });
    }
    found.dishes = dishes(frozen, live);
    found
}

fn difference(plate: &ProductionPlate, kind: DifferenceKind, portions: i64) -> Difference {
    Difference {
        key: plate.key.clone(),
        elder_id: plate.elder_id.clone(),
        name: plate.name.clone(),
        kind,
        changed: Vec::new(),
        portions,
        site_name: plate.site_name.clone(),
        site_name_before: None,
        dish_names: dish_names(plate),
        dish_names_before: Vec::new(),
    }
}

fn dish_names(plate: &ProductionPlate) -> Vec<String> {
    plate.dishes.iter().filter(|dish| dish.dish_id.is_some()).map(|dish| dish.dish_name.clone()).collect()
}

fn changes(was: &ProductionPlate, is: &ProductionPlate) -> Vec<DifferenceIn> {
    let ids = |plate: &ProductionPlate| -> Vec<Option<DishId>> {
        plate.dishes.iter().map(|dish| dish.dish_id.clone()).collect()
    };
    let textures = |plate: &ProductionPlate| -> Vec<Option<Texture>> {
        plate.dishes.iter().map(|dish| dish.texture).collect()
    };
    let same_dishes = ids(was) == ids(is);
    let mut changed = Vec::new();
    let mut when = |is_so: bool, what: DifferenceIn| {
        if is_so {
            changed.push(what);
        }
    };
    when(was.portions != is.portions, DifferenceIn::Portions);
    when(was.portion_size != is.portion_size, DifferenceIn::Size);
    when(was.site != is.site || was.site_name != is.site_name, DifferenceIn::Site);
    when(!same_dishes, DifferenceIn::Dishes);
    when(same_dishes && textures(was) != textures(is), DifferenceIn::Texture);
    when(was.needs != is.needs, DifferenceIn::Needs);
    let is_said_otherwise = was.delivery_note != is.delivery_note || was.door_contact != is.door_contact;
    when(is_said_otherwise, DifferenceIn::Note);
    changed
}

fn dishes(frozen: &[ProductionPlate], live: &[ProductionPlate]) -> Vec<DishDifference> {
    let mut count: BTreeMap<(&DishId, Option<Texture>), (&str, i64, i64)> = BTreeMap::new();
    for (plates, is_now) in [(frozen, false), (live, true)] {
        for plate in plates {
            for dish in plate.dishes.iter() {
                if let Some(id) = &dish.dish_id {
                    let cell = count.entry((id, dish.texture)).or_insert((&dish.dish_name, 0, 0));
                    if is_now {
                        cell.2 += plate.portions;
                    } else {
                        cell.1 += plate.portions;
                    }
                }
            }
        }
    }
    count
        .into_iter()
        .filter(|(_, (_, before, now))| before != now)
        .map(|((dish_id, texture), (name, before, now))| DishDifference {
            dish_id: dish_id.clone(),
            name: name.to_owned(),
            texture,
            before,
            now,
        })
        .collect()
}
