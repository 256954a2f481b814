//! What the kitchen asks for: temperatures, samples, allergies that nobody could match, people for whom nothing fits,
//! meals without a run, elders who did not open.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use rayon::prelude::*;
use strum::VariantArray;

use super::{Attention, AttentionAbout, AttentionKind, Urgency};
use crate::centre::CentreId;
use crate::day;
use crate::delivery::DeliveryDayStop;
use crate::delivery::sql::door::OpenCheck;
use crate::diet;
use crate::elder::ElderId;
use crate::food_safety::SafetyDay;
use crate::meal::sql::KnownMeals;
use crate::meal::{DemandLine, Meal, Site};
use crate::menu::assign::UnsolvedPlate;
use crate::menu::assign::load::PlannedMeals;
use crate::menu::assign::rules::readiness;

/// What the book of a kitchen asks for.
pub(crate) fn of_safety(day: &SafetyDay) -> Vec<Attention> {
    let centre = (&day.kitchen_id, day.kitchen_name.as_str());
    let counted = |kind, urgency, count: i64| {
        (count > 0).then(|| Attention {
            kind,
            urgency,
            centre_id: Some(centre.0.clone()),
            centre_name: centre.1.to_owned(),
            count,
            about: Vec::new(),
        })
    };
    let due = day
        .samples_to_dispose
        .iter()
        .map(|sample| AttentionAbout::thing(sample.dish_name.clone()).on(Some(sample.service_on)))
        .collect();
    [
        counted(AttentionKind::BatchAsks, Urgency::Now, day.open.batches),
        counted(AttentionKind::ReadingOutOfRange, Urgency::Now, day.open.out_of_range),
        counted(AttentionKind::SampleMissing, Urgency::Today, day.open.samples),
        counted(AttentionKind::ReadingMissing, Urgency::Today, day.open.readings),
        Attention::at(AttentionKind::SampleDue, Urgency::Soon, centre, due),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many portions are eaten on a day.
pub(crate) fn portions_of_day(known: &KnownMeals, on: NaiveDate) -> i64 {
    Meal::VARIANTS.iter().map(|meal| known.portions(on, *meal)).sum()
}

/// Who eats today and has an allergy in words that the program cannot match: somebody must check by hand.
pub(crate) fn unmatched(kitchen: (&CentreId, &str), meals: &[MealToday]) -> Option<Attention> {
    let about: BTreeMap<&ElderId, AttentionAbout> = eaters(meals)
        .filter_map(|line| {
            let elder = line.elder_id.as_ref()?;
            let unmatched = diet::rules::unmatched(&line.needs.aversions);
            (!unmatched.is_empty()).then(|| {
                let name = format!("{} · {}", line.name, unmatched.join("、"));
                (elder, AttentionAbout::elder(elder, &name))
            })
        })
        .collect();
    Attention::at(AttentionKind::UnmatchedAllergy, Urgency::Today, kitchen, about.into_values().collect())
}

/// So many days are looked ahead for people for whom nothing fits.
pub(crate) const CLASHES_AHEAD: Days = Days::new(4);

/// The meals of a day that are still to be served.
pub(crate) fn still_to_serve(known: &KnownMeals, on: NaiveDate, now: DateTime<Utc>) -> Vec<Meal> {
    let is_ahead = |meal: &Meal| {
        let (zone, until) = known.served_until(*meal);
        day::instant_at(zone, on, until).is_none_or(|end| end > now)
    };
    Meal::VARIANTS.iter().copied().filter(is_ahead).collect()
}

/// A meal of a kitchen as it is told today.
pub(crate) struct MealToday {
    on: NaiveDate,
    meal: Meal,
    lines: Vec<DemandLine>,
    unsolved: Vec<UnsolvedPlate>,
}

/// Today's meals, and those of the days ahead that have a menu: who eats, and of what is still to be served for whom
/// nothing fits. Each is told once, on all processors.
pub(crate) fn meals_ahead(
    known: &KnownMeals,
    planned: &PlannedMeals,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Vec<MealToday> {
    let days = today.iter_days().take_while(|on| *on < today + CLASHES_AHEAD);
    let meals: Vec<(NaiveDate, Meal)> =
        days.flat_map(|on| Meal::VARIANTS.iter().map(move |meal| (on, *meal))).collect();
    meals
        .into_par_iter()
        .filter_map(|(on, meal)| {
            let is_ahead = still_to_serve(known, on, now).contains(&meal);
            let menu = planned.menu(on, meal).filter(|_| is_ahead);
            if on != today && menu.is_none() {
                return None;
            }
            let lines = known.demand(on, meal);
            let unsolved = menu.map_or_else(Vec::new, |menu| {
                let plates = planned.plates(on, meal, &lines);
                readiness(Some(menu), &lines, &plates, planned.facts()).unsolved
            });
            // Of the days ahead nobody asks who eats.
            let lines = if on == today { lines } else { Vec::new() };
            Some(MealToday { on, meal, lines, unsolved })
        })
        .collect()
}

/// Who eats today, meal by meal.
pub(crate) fn eaters(meals: &[MealToday]) -> impl Iterator<Item = &DemandLine> {
    meals.iter().flat_map(|meal| &meal.lines)
}

/// How many portions are cooked for these lines: not for those who were cancelled too late.
pub(crate) fn portions<'a>(lines: impl Iterator<Item = &'a DemandLine>) -> i64 {
    lines.filter(|line| !line.is_cancelled_late).map(|line| line.portions).sum()
}

/// Who has nothing to eat at one of the meals ahead that have a menu, as they are planned now.
pub(crate) fn clashes_ahead(
    kitchen: (&CentreId, &str),
    meals: &[MealToday],
    today: NaiveDate,
) -> Option<Attention> {
    let mut about = Vec::new();
    let mut seen: BTreeSet<(NaiveDate, Meal, &str)> = BTreeSet::new();
    for MealToday { on, meal, unsolved, .. } in meals {
        for red in unsolved {
            if !seen.insert((*on, *meal, &red.demand_key)) {
                continue;
            }
            let one = match &red.elder_id {
                Some(elder) => AttentionAbout::elder(elder, &red.name),
                None => AttentionAbout::thing(red.name.clone()),
            };
            about.push(one.on(Some(*on)));
        }
    }
    let is_soon = seen.first().is_some_and(|(on, ..)| *on > today + Days::new(1));
    let urgency = if is_soon { Urgency::Soon } else { Urgency::Today };
    Attention::at(AttentionKind::ClashAhead, urgency, kitchen, about)
}

/// Where meals go today that no run brings. What is eaten where it is cooked needs none.
pub(crate) fn without_run(kitchen: (&CentreId, &str), stops: Vec<DeliveryDayStop>) -> Option<Attention> {
    let is_here = |site: &Site| matches!(site, Site::Centre { centre_id } if centre_id == kitchen.0);
    let mut about: Vec<AttentionAbout> = Vec::new();
    let mut seen: BTreeSet<Site> = BTreeSet::new();
    for stop in stops {
        if is_here(&stop.site) || stop.sum.portions == 0 || !seen.insert(stop.site.clone()) {
            continue;
        }
        about.push(match &stop.site {
            Site::Home { elder_id } => AttentionAbout::elder(elder_id, &stop.name),
            Site::Centre { .. } => AttentionAbout::thing(stop.name),
        });
    }
    Attention::at(AttentionKind::WithoutRun, Urgency::Today, kitchen, about)
}

/// Who did not open several times in a row and has not been looked after yet.
pub(crate) fn welfare(kitchen: (&CentreId, &str), open: Vec<OpenCheck>) -> Option<Attention> {
    let about = open
        .into_iter()
        .map(|check| AttentionAbout::elder(&check.elder_id, &check.name).phone(Some(&check.phone)))
        .collect();
    Attention::at(AttentionKind::WelfareCheck, Urgency::Now, kitchen, about)
}
