//! What is in a box and on its label: from what the kitchen cooks for the eater and from where the box goes. Pure.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{LabelAllergy, LabelDifference, LabelDish, MealLabel, code, short_code};
use crate::centre::CentreId;
use crate::delivery::rules::Assigned;
use crate::delivery::{DeliveryDayLine, DeliveryDayStop, LabelFace, MealSet};
use crate::diet::{AversionKind, DietNeeds};
use crate::dish::Texture;
use crate::meal::{Meal, Site};
use crate::production::{LeftOut, PlateDish, PlateHow, ProductionPlate};

/// What one eater gets, and what the packer must know of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PackedBox {
    /// The needs of now.
    pub needs: Arc<DietNeeds>,
    /// The plate; none where there is no menu.
    pub plate: Option<ProductionPlate>,
    /// The eater came or the diet changed after the meal was released.
    pub is_changed: bool,
}

/// The boxes of a day, by the day of the meal and the line of the demand.
pub type Boxes = HashMap<(NaiveDate, String), PackedBox>;

/// The plate that goes into an eater's box: what was released, unless the eater came later, the diet is another one by
/// now, or the eater is to get something else than was released: because an ingredient turned out to hold what they
/// cannot eat, or the cook chose so. Then what would be cooked now goes in, and the label says that it changed.
#[must_use]
pub fn packed(
    needs: &Arc<DietNeeds>,
    is_released: bool,
    frozen: Option<ProductionPlate>,
    live: Option<ProductionPlate>,
) -> PackedBox {
    let still_right = frozen.filter(|plate| {
        plate.needs == *needs && !live.as_ref().is_some_and(|live| is_for_the_eater(plate, live))
    });
    let is_changed = is_released && still_right.is_none();
    PackedBox { needs: Arc::clone(needs), plate: still_right.or(live), is_changed }
}

/// Whether what changed on a plate is about its eater, and no change of everybody's menu: that is cooked as released.
fn is_for_the_eater(frozen: &ProductionPlate, live: &ProductionPlate) -> bool {
    live.dishes.iter().any(|now| {
        let was = frozen.dishes.iter().find(|was| was.slot_id == now.slot_id);
        was.is_some_and(|was| {
            let is_same_dish = was.dish_id == now.dish_id;
            let is_same = is_same_dish
                && (was.how, was.texture, &was.left_out) == (now.how, now.texture, &now.left_out);
            !is_same && (is_same_dish || now.how != PlateHow::Menu)
        })
    })
}

/// A label for every portion that is brought, in no order yet. Who was cancelled after the cut-off gets no box.
#[must_use]
pub fn labels(
    kitchen: &CentreId,
    meal: Meal,
    face: LabelFace,
    assigned: &Assigned,
    boxes: &Boxes,
) -> Vec<MealLabel> {
    let of = |at: At<'_>| -> Vec<MealLabel> {
        let lines = at.stop.lines.iter().filter(|line| !line.is_cancelled_late);
        lines
            .flat_map(|line| (1..=line.portions).map(move |number| (line, number)))
            .map(|(line, number)| {
                let packed = boxes.get(&(line.service_on, line.demand_key.clone()));
                one((kitchen, meal, face), at, line, number, packed)
            })
            .collect()
    };
    let on_runs = (0i64..).zip(&assigned.rounds).flat_map(|(run_place, round)| {
        (1i64..).zip(&round.stops).map(move |(stop_place, stop)| At {
            run: Some((&round.name, run_place)),
            stop_place,
            stop,
        })
    });
    let without = assigned.without_run.iter().map(|stop| At { run: None, stop_place: 0, stop });
    on_runs.chain(without).flat_map(of).collect()
}

/// Where a label's box goes.
#[derive(Clone, Copy)]
struct At<'a> {
    run: Option<(&'a String, i64)>,
    stop_place: i64,
    stop: &'a DeliveryDayStop,
}

fn one(
    (kitchen, meal, face): (&CentreId, Meal, LabelFace),
    at: At<'_>,
    line: &DeliveryDayLine,
    number: i64,
    packed: Option<&PackedBox>,
) -> MealLabel {
    let code = code(kitchen, line.service_on, meal, &line.demand_key, number);
    let plate: &[PlateDish] =
        packed.and_then(|packed| packed.plate.as_ref()).map_or(&[], |plate| plate.dishes.as_slice());
    // Whoever eats regular food has each dish as it is usually made: its texture is nothing to be told.
    let is_textured = packed.is_some_and(|packed| !packed.needs.textures.contains(&Texture::Regular));
    let texture = common_texture(plate);
    let left_out = left_out(plate);
    let is_prepared = line.meal_set == MealSet::Special
        || (is_textured && plate.iter().any(|dish| dish.texture.is_some_and(|one| one != Texture::Regular)))
        || !left_out.is_empty()
        || !line.unmatched.is_empty()
        || !line.diet_note.is_empty();
    MealLabel {
        face: match face {
            LabelFace::Name => line.name.clone(),
            LabelFace::ShortCode => short_code(&code),
        },
        code,
        service_on: line.service_on,
        meal,
        portion_size: line.portion_size,
        meal_set: line.meal_set,
        dishes: dishes(plate, is_textured && texture.is_none()),
        texture,
        allergies: packed.map(|packed| allergies(&packed.needs)).unwrap_or_default(),
        unmatched: line.unmatched.clone(),
        note: line.diet_note.clone(),
        is_changed: packed.is_some_and(|packed| packed.is_changed),
        difference: difference(plate, is_prepared),
        left_out,
        run_name: at.run.map(|(name, _)| name.clone()),
        run_place: at.run.map_or(0, |(_, place)| place),
        stop_place: at.stop_place,
        stop_name: match (face, &at.stop.site) {
            _ if !line.other_address.is_empty() => line.other_address.clone(),
            // Where names are hidden, the address says enough.
            (LabelFace::ShortCode, Site::Home { .. }) => at.stop.address.clone(),
            _ => at.stop.name.clone(),
        },
        door_contact: match face {
            LabelFace::Name => line.door_contact.clone(),
            LabelFace::ShortCode => String::new(),
        },
        number,
        of: line.portions,
    }
}

/// The texture of all dishes, where they have the same.
fn common_texture(plate: &[PlateDish]) -> Option<Texture> {
    let mut textures = plate.iter().filter_map(|dish| dish.texture);
    let first = textures.next()?;
    textures.all(|texture| texture == first).then_some(first)
}

fn dishes(plate: &[PlateDish], says_texture: bool) -> Vec<LabelDish> {
    plate
        .iter()
        .filter(|dish| dish.dish_id.is_some())
        .map(|dish| LabelDish {
            name: dish.dish_name.clone(),
            is_instead: dish.how == PlateHow::Alternative,
            is_overridden: dish.how == PlateHow::Overridden,
            texture: dish.texture.filter(|texture| says_texture && *texture != Texture::Regular),
        })
        .collect()
}

/// What is left out, each thing once. A dish that was overridden leaves nothing out.
fn left_out(plate: &[PlateDish]) -> Vec<LeftOut> {
    let dishes = plate.iter().filter(|dish| dish.how != PlateHow::Overridden);
    let mut all: Vec<LeftOut> = dishes.flat_map(|dish| dish.left_out.iter().cloned()).collect();
    all.sort();
    all.dedup();
    all
}

fn allergies(needs: &DietNeeds) -> Vec<LabelAllergy> {
    let mut found: Vec<LabelAllergy> = Vec::new();
    for aversion in needs.aversions.iter().filter(|aversion| aversion.kind == AversionKind::Allergy) {
        let is_known = aversion.allergen.is_some() || aversion.ingredient_id.is_some();
        let said = LabelAllergy { allergen: aversion.allergen, words: aversion.words.clone() };
        let is_new = match said.allergen {
            Some(_) => found.iter().all(|other| other.allergen != said.allergen),
            None => !found.contains(&said),
        };
        if is_known && is_new {
            found.push(said);
        }
    }
    found
}

/// How a box differs from everybody's.
fn difference(plate: &[PlateDish], is_prepared: bool) -> LabelDifference {
    let clashes = |is_main: bool| {
        plate.iter().any(|dish| (dish.role == "main") == is_main && dish.how != PlateHow::Menu)
    };
    if clashes(true) {
        LabelDifference::MainClash
    } else if clashes(false) {
        LabelDifference::SideClash
    } else if is_prepared {
        LabelDifference::Preparation
    } else {
        LabelDifference::None
    }
}

#[cfg(test)]
mod tests;
