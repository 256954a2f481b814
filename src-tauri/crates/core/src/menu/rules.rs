//! Rules of menus as plain values: what may be entered, what repeats, what a move comes to.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::cycle::rules::check_slots;
use super::{CopyDays, Facts, MealMenu, MenuPlace, MenuSlotId, SaveMeal, SlotEntry, SlotRole};
use crate::dish::DishId;
use crate::error::{Fault, Faults, Result};

/// How far ahead and back menus are planned at once.
const LONGEST_SPAN_DAYS: i64 = 366;

/// The most days that are copied at once.
const MOST_COPIED_DAYS: i64 = 31;

/// Says everything that is wrong with a meal as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &SaveMeal) -> Result<()> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.reason, "reason", 200);
    check_slots(&mut faults, asked.slots.iter().map(|slot| (slot.role, slot.dish_ids.as_slice())), "slots");
    let mut seen = std::collections::HashSet::new();
    for (place, slot) in asked.slots.iter().enumerate() {
        let is_twice = slot.id.as_ref().is_some_and(|id| !seen.insert(id));
        faults.when(is_twice, format!("slots[{place}].id"), Fault::GivenTwice);
    }
    faults.done()
}

/// Says what is wrong with a span of days.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_span(from: NaiveDate, until: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    let days = (until - from).num_days();
    faults.when(days < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(days > LONGEST_SPAN_DAYS, "untilOn", Fault::TooLarge);
    faults.done()
}

/// Says what is wrong with copying days.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_copy(asked: &CopyDays) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.days, "days", 1, MOST_COPIED_DAYS);
    let apart = (asked.to_on - asked.from_on).num_days().abs();
    // Days that are written are not also read: what is copied would depend on the order.
    faults.when(apart < asked.days, "toOn", Fault::NotBoth);
    faults.done()
}

/// The places of a menu as they would be entered anew, at another meal.
#[must_use]
pub fn as_new(menu: &MealMenu) -> Vec<SlotEntry> {
    menu.slots
        .iter()
        .map(|slot| SlotEntry { id: None, role: slot.role, dish_ids: slot.dish_ids.clone() })
        .collect()
}

/// The places of a menu as they are.
#[must_use]
pub fn as_is(menu: &MealMenu) -> Vec<SlotEntry> {
    menu.slots
        .iter()
        .map(|slot| SlotEntry { id: Some(slot.id.clone()), role: slot.role, dish_ids: slot.dish_ids.clone() })
        .collect()
}

/// Puts a place on a tray behind the last of its role, or before the roles that come after it.
pub fn put_in(slots: &mut Vec<SlotEntry>, slot: SlotEntry) {
    let place = slots.iter().position(|other| other.role > slot.role).unwrap_or(slots.len());
    slots.insert(place, slot);
}

/// The names of a menu's dishes, one a line, alternatives left out.
#[must_use]
pub fn names(dishes: impl Iterator<Item = DishId>, facts: &Facts) -> String {
    let names: Vec<String> =
        dishes.filter_map(|dish| facts.get(&dish).map(|dish| dish.name.replace('\n', " "))).collect();
    names.join("\n")
}

/// For each main dish that was there already within the days before: the last day on which it was.
///
/// Two meals of one day count as a repeat as well.
#[must_use]
pub fn repeats(menus: &[MealMenu], within_days: i64) -> HashMap<MenuSlotId, NaiveDate> {
    let mut last: HashMap<&DishId, NaiveDate> = HashMap::new();
    let mut repeats = HashMap::new();
    let mut in_order: Vec<&MealMenu> = menus.iter().collect();
    in_order.sort_by_key(|menu| (menu.service_on, menu.meal));
    for menu in in_order {
        for slot in menu.slots.iter().filter(|slot| slot.role == SlotRole::Main) {
            let Some(dish) = slot.dish_ids.first() else { continue };
            if let Some(before) = last.insert(dish, menu.service_on)
                && (menu.service_on - before).num_days() < within_days
            {
                repeats.insert(slot.id.clone(), before);
            }
        }
    }
    repeats
}

/// The days of a half-open span, in order.
pub fn days(from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |on| *on < until)
}

/// The place so many days after another one.
#[must_use]
pub fn shifted(place: MenuPlace, days: i64) -> MenuPlace {
    let on = if days < 0 {
        place.on - Days::new(days.unsigned_abs())
    } else {
        place.on + Days::new(days.unsigned_abs())
    };
    MenuPlace { on, ..place }
}

#[cfg(test)]
mod tests;
