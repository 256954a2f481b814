//! Who is cooked for, and why. Plain values in, plain values out.

mod demand;
mod held;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

pub use demand::{Demand, Eater, Facts, Group, Off, Way, demand, portions};
pub use held::{Held, off_in_all};

use super::day::{MealCount, MealSums, ReasonCount, SiteCount, SizeCount, counted_site};
use super::order::{AddGroup, AddOrder, OrderKind, StopMeals};
use super::settings::{DayPartMeal, MealPlace};
use super::{DemandLine, DemandReason, Meal};
use crate::centre::CentreId;
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::error::{Fault, Faults, Result};

/// What lines add up to.
#[must_use]
pub fn sums(lines: &[DemandLine]) -> MealSums {
    let mut all = Counting::default();
    let mut by_reason: BTreeMap<DemandReason, Counting<'_>> = BTreeMap::new();
    let mut by_size: BTreeMap<PortionSize, Counting<'_>> = BTreeMap::new();
    // Centres by name, homes last.
    let mut by_site: BTreeMap<(bool, &str, Option<&CentreId>), Counting<'_>> = BTreeMap::new();
    for line in lines {
        let centre = counted_site(&line.site);
        let name = if centre.is_some() { line.site_name.as_str() } else { "" };
        all.add(line);
        by_reason.entry(line.reason).or_default().add(line);
        by_size.entry(line.portion_size).or_default().add(line);
        by_site.entry((centre.is_none(), name, centre)).or_default().add(line);
    }
    MealSums {
        all: all.done(),
        by_reason: by_reason
            .into_iter()
            .map(|(reason, count)| ReasonCount { reason, count: count.done() })
            .collect(),
        by_site: by_site
            .into_iter()
            .map(|((_, name, centre), count)| SiteCount {
                centre_id: centre.cloned(),
                name: name.to_owned(),
                count: count.done(),
            })
            .collect(),
        by_size: by_size
            .into_iter()
            .map(|(portion_size, count)| SizeCount { portion_size, count: count.done() })
            .collect(),
    }
}

#[derive(Default)]
struct Counting<'a> {
    count: MealCount,
    elders: BTreeSet<&'a ElderId>,
}

impl<'a> Counting<'a> {
    fn add(&mut self, line: &'a DemandLine) {
        self.count.portions += line.portions;
        self.count.cancelled_late += if line.is_cancelled_late { line.portions } else { 0 };
        self.elders.extend(&line.elder_id);
    }

    fn done(self) -> MealCount {
        MealCount { elders: i64::try_from(self.elders.len()).unwrap_or(i64::MAX), ..self.count }
    }
}

/// The day on which a meal is brought: Friday where it carries the weekend's.
#[must_use]
pub fn delivered_on(service_on: NaiveDate, carries_weekend: bool) -> NaiveDate {
    let back = match service_on.weekday() {
        Weekday::Sat if carries_weekend => 1,
        Weekday::Sun if carries_weekend => 2,
        _ => 0,
    };
    service_on.checked_sub_days(Days::new(back)).unwrap_or(service_on)
}

/// Whether whoever comes for a part of the day has a meal.
#[must_use]
pub fn has_meal(meals: &[DayPartMeal], day_part: DayPart, meal: Meal) -> bool {
    meals.contains(&DayPartMeal { day_part, meal })
}

/// The kitchen that cooks for each centre: the one that is set, itself where it cooks, else the first of the district.
/// Nobody is dropped because a setting is missing. The centres stand in the order in which they were made.
pub fn settle_kitchens(places: &mut [MealPlace]) {
    let kitchens: Vec<CentreId> =
        places.iter().filter(|place| place.is_kitchen).map(|place| place.centre_id.clone()).collect();
    for place in places {
        place.kitchen_id = place
            .set_kitchen_id
            .as_ref()
            .filter(|kitchen| kitchens.contains(kitchen))
            .or(place.is_kitchen.then_some(&place.centre_id))
            .or(kitchens.first())
            .cloned();
    }
}

/// How far ahead a meal can be ordered or stopped from.
const AHEAD: Days = Days::new(366);

fn check_day(faults: &mut Faults, on: NaiveDate, field: &str, today: NaiveDate) {
    faults.when(on < today, field, Fault::TooLongAgo);
    faults.when(today.checked_add_days(AHEAD).is_some_and(|last| on > last), field, Fault::TooLarge);
}

/// Says everything that is wrong with an order.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_order(asked: &AddOrder, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    check_day(&mut faults, asked.service_on, "serviceOn", today);
    faults.optional_text(&asked.address, "address", 200);
    faults.optional_text(&asked.delivery_note, "deliveryNote", 200);
    let says_no_size = asked.kind == OrderKind::ExtraPortion && asked.portion_size.is_none();
    faults.when(says_no_size, "portionSize", Fault::Required);
    faults.done()
}

/// Says everything that is wrong with a stop.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_stop(asked: &StopMeals, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    check_day(&mut faults, asked.from_on, "fromOn", today);
    faults.when(
        asked.until_on.is_some_and(|until| until <= asked.from_on),
        "untilOn",
        Fault::EndsBeforeBeginning,
    );
    let for_good = asked.cause == super::order::StopCause::Deceased;
    faults.when(for_good && asked.until_on.is_some(), "untilOn", Fault::NotBoth);
    faults.when(for_good && asked.meal.is_some(), "meal", Fault::NotBoth);
    faults.optional_text(&asked.note, "note", 200);
    faults.done()
}

/// Says everything that is wrong with a group.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_group(asked: &AddGroup, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    check_day(&mut faults, asked.from_on, "fromOn", today);
    faults.when(
        asked.until_on.is_some_and(|until| until <= asked.from_on),
        "untilOn",
        Fault::EndsBeforeBeginning,
    );
    faults.between(asked.portions, "portions", 1, 500);
    faults.done()
}

#[cfg(test)]
mod tests;
