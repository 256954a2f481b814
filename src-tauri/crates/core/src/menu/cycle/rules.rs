//! Which meal of which cycle falls on a day. Plain values in, plain values out.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::{ApplyCycle, Cycle, CycleKind, CycleMeal, CycleSlot, MOST_DISHES, MOST_SLOTS, MOST_WEEKS, SaveCycle};
use crate::day;
use crate::error::{Fault, Faults, Result};
use crate::meal::Meal;
use crate::menu::SlotRole;
use crate::dish::DishId;

/// The longest span that a cycle is laid on at once: half a year.
const LONGEST_SPAN_DAYS: i64 = 182;

/// A festival has two weeks at most.
const LONGEST_FESTIVAL_DAYS: i64 = 14;

/// The meal of a cycle that falls on a day, and from which cycle and week it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned<'a> {
    /// The cycle, or the season or festival that stands in for it.
    pub cycle: &'a Cycle,
    /// Its week.
    pub week: i64,
    /// The meal's places on the tray.
    pub slots: &'a [CycleSlot],
}

/// The Monday of a day's week.
#[must_use]
pub fn monday(on: NaiveDate) -> NaiveDate {
    on - Days::new(u64::try_from(day::weekday(on) - 1).unwrap_or(0))
}

/// The week of a cycle on a day, when the week of `start_on` is its week `first_week`.
#[must_use]
pub fn week_of(weeks: i64, start_on: NaiveDate, first_week: i64, on: NaiveDate) -> i64 {
    let passed = (monday(on) - monday(start_on)).num_weeks();
    (first_week - 1 + passed).rem_euclid(weeks.max(1)) + 1
}

/// What is planned for a meal: a festival's, else a season's, else the cycle's; one that has nothing for the meal leaves
/// it to the next.
#[must_use]
pub fn planned<'a>(
    cycle: &'a Cycle,
    stand_ins: &'a [Cycle],
    start_on: NaiveDate,
    first_week: i64,
    on: NaiveDate,
    meal: Meal,
) -> Option<Planned<'a>> {
    for kind in [CycleKind::Festival, CycleKind::Season] {
        for stand_in in stand_ins.iter().filter(|one| one.kind == kind) {
            let Some(from_on) = stand_in.from_on.filter(|from| day::within(on, *from, stand_in.until_on)) else {
                continue;
            };
            let (week, weekday) = if kind == CycleKind::Festival {
                let passed = (on - from_on).num_days();
                (passed / 7 + 1, passed % 7 + 1)
            } else {
                (week_of(stand_in.weeks, from_on, 1, on), day::weekday(on))
            };
            if let Some(planned) = at(stand_in, week, weekday, meal) {
                return Some(planned);
            }
        }
    }
    at(cycle, week_of(cycle.weeks, start_on, first_week, on), day::weekday(on), meal)
}

fn at(cycle: &Cycle, week: i64, weekday: i64, meal: Meal) -> Option<Planned<'_>> {
    cycle
        .meals
        .iter()
        .find(|one| (one.week, one.weekday, one.meal) == (week, weekday, meal) && !one.slots.is_empty())
        .map(|one| Planned { cycle, week, slots: &one.slots })
}

/// Says everything that is wrong with a cycle as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &SaveCycle) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.optional_text(&asked.remark, "remark", 400);
    faults.between(asked.weeks, "weeks", 1, MOST_WEEKS);
    match (asked.kind, asked.from_on, asked.until_on) {
        (CycleKind::Cycle, from, until) => {
            faults.when(from.is_some(), "fromOn", Fault::NotBoth);
            faults.when(until.is_some(), "untilOn", Fault::NotBoth);
        }
        (_, Some(from), Some(until)) => {
            let days = (until - from).num_days();
            faults.when(days < 1, "untilOn", Fault::EndsBeforeBeginning);
            let longest = if asked.kind == CycleKind::Festival { LONGEST_FESTIVAL_DAYS } else { 366 };
            faults.when(days > longest, "untilOn", Fault::TooLarge);
        }
        (_, from, until) => {
            faults.when(from.is_none(), "fromOn", Fault::Required);
            faults.when(until.is_none(), "untilOn", Fault::Required);
        }
    }
    let mut seen = HashSet::new();
    for (place, meal) in asked.meals.iter().enumerate() {
        let field = |name: &str| format!("meals[{place}].{name}");
        faults.between(meal.week, field("week"), 1, asked.weeks.clamp(1, MOST_WEEKS));
        faults.between(meal.weekday, field("weekday"), 1, 7);
        faults.when(!seen.insert((meal.week, meal.weekday, meal.meal)), field("meal"), Fault::GivenTwice);
        let slots = meal.slots.iter().map(|slot| (slot.role, slot.dish_ids.as_slice()));
        check_slots(&mut faults, slots, &field("slots"));
    }
    faults.done()
}

/// Notes what is wrong with the places on a tray: each has a dish, none stands twice at one place, no two places have
/// the same dish of the menu.
pub fn check_slots<'a>(
    faults: &mut Faults,
    slots: impl Iterator<Item = (SlotRole, &'a [DishId])>,
    field: &str,
) {
    let mut menu_dishes = HashSet::new();
    for (place, (_, dishes)) in slots.enumerate() {
        faults.when(place >= MOST_SLOTS, field, Fault::TooLarge);
        let here = format!("{field}[{place}].dishIds");
        faults.when(dishes.is_empty(), here.clone(), Fault::Required);
        faults.when(dishes.len() > MOST_DISHES, here.clone(), Fault::TooLarge);
        let different: HashSet<&DishId> = dishes.iter().collect();
        let is_twice = different.len() < dishes.len()
            || dishes.first().is_some_and(|dish| !menu_dishes.insert(dish));
        faults.when(is_twice, here, Fault::GivenTwice);
    }
}

/// Says what is wrong with laying a cycle on days.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_apply(asked: &ApplyCycle, cycle: &Cycle) -> Result<()> {
    let mut faults = Faults::default();
    let days = (asked.until_on - asked.from_on).num_days();
    faults.when(days < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(days > LONGEST_SPAN_DAYS, "untilOn", Fault::TooLarge);
    faults.between(asked.first_week, "firstWeek", 1, cycle.weeks);
    faults.when(cycle.kind != CycleKind::Cycle, "cycleId", Fault::WrongForm);
    faults.done()
}

/// A cycle's meals without those that have nothing, in order.
#[must_use]
pub fn tidy(meals: &[CycleMeal]) -> Vec<CycleMeal> {
    let mut meals: Vec<CycleMeal> = meals.iter().filter(|meal| !meal.slots.is_empty()).cloned().collect();
    meals.sort_by_key(|meal| (meal.week, meal.weekday, meal.meal));
    meals
}

#[cfg(test)]
mod tests;
