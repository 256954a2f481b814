//! Which run brings what, how a day adds up, when absence worries. Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::door::{OutcomeView, SayOutcome};
use super::{
    DeliveryDayLine, DeliveryDayStop, DeliveryRound, DeliveryRun, DeliveryRunDetails, DoorOutcome, MealSet,
    PortionSum, RunId,
};
use crate::diet::rules::unmatched;
use crate::diet::{DietKind, DietNeeds};
use crate::dish::PortionSize;
use crate::error::{Fault, Faults, Result};
use crate::meal::{DemandLine, Site};

/// Most stops on one run: more is a slip.
const MOST_STOPS: usize = 400;

/// The coldest and the hottest food that a thermometer at the door may show, tenths of a degree Celsius.
const TEMPERATURES: (i64, i64) = (-300, 1100);

/// How long after the meal its outcome may still be entered.
const LATEST_ENTRY: TimeDelta = TimeDelta::days(45);

/// What a meal is for the accounts: cooked for a diet that a doctor asks for, or like everybody's.
#[must_use]
pub fn meal_set(needs: &DietNeeds) -> MealSet {
    let is_special = needs.diets.iter().any(|diet| {
        !matches!(diet, DietKind::Halal | DietKind::OvoLactoVegetarian | DietKind::Vegan | DietKind::Soft)
    });
    if is_special { MealSet::Special } else { MealSet::Ordinary }
}

/// A change for one day: this site with that run, or with none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChange {
    /// Where.
    pub site: Site,
    /// With which run; none: with none.
    pub run_id: Option<RunId>,
    /// Its place on the run.
    pub position: i64,
    /// Why.
    pub reason: String,
}

/// Another driver for one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayDriver {
    /// Of which run.
    pub run_id: RunId,
    /// Who.
    pub driver_name: String,
    /// The telephone.
    pub driver_phone: String,
    /// Why.
    pub reason: String,
}

/// Where runs and their changes put the meals of a day.
#[derive(Debug, Clone, Default)]
pub struct Assigned {
    /// The runs in their order.
    pub rounds: Vec<DeliveryRound>,
    /// The red list.
    pub without_run: Vec<DeliveryDayStop>,
}

/// Between two standing stops there is room for so many changed ones.
pub const SPACING: i64 = 1000;

/// Puts every meal on exactly one run or on the red list. Stops without a meal today are left out; runs without a stop
/// stay, so that somebody sees that they have nothing to drive.
#[must_use]
pub fn assign(
    runs: &[DeliveryRun],
    changes: &[DayChange],
    drivers: &[DayDriver],
    lines: Vec<(Site, String, String, DeliveryDayLine)>,
) -> Assigned {
    let mut stops: BTreeMap<Site, DeliveryDayStop> = BTreeMap::new();
    for (site, name, note, mut line) in lines {
        let stop = stops.entry(site.clone()).or_insert_with(|| DeliveryDayStop {
            address: if matches!(site, Site::Home { .. }) { name.clone() } else { String::new() },
            name: if matches!(site, Site::Home { .. }) { line.name.clone() } else { name.clone() },
            site,
            note: String::new(),
            door_contact: String::new(),
            changed_because: None,
            lines: Vec::new(),
            sum: PortionSum::default(),
        });
        add_note(&mut stop.note, &note);
        if matches!(stop.site, Site::Home { .. }) && stop.address != name {
            line.other_address = name;
        }
        if stop.door_contact.is_empty() {
            stop.door_contact.clone_from(&line.door_contact);
        }
        stop.lines.push(line);
    }
    for stop in stops.values_mut() {
        stop.lines.sort_by(|a, b| (a.service_on, &a.demand_key).cmp(&(b.service_on, &b.demand_key)));
        stop.sum = sum(&stop.lines);
    }
    let changed: HashMap<&Site, &DayChange> = changes.iter().map(|change| (&change.site, change)).collect();
    let known: HashSet<&RunId> = runs.iter().map(|run| &run.id).collect();
    // Where each site stands: on a run at a place, or nowhere.
    let mut places: HashMap<Site, (RunId, i64)> = HashMap::new();
    for run in runs {
        for (place, stop) in (1i64..).zip(&run.stops) {
            if let Some(found) = stops.get_mut(&stop.site) {
                let of_meals = std::mem::replace(&mut found.note, stop.note.clone());
                add_note(&mut found.note, &of_meals);
            }
            if !changed.contains_key(&stop.site) {
                places.entry(stop.site.clone()).or_insert_with(|| (run.id.clone(), place * SPACING));
            }
        }
    }
    for change in changes {
        if let Some(run) = change.run_id.as_ref().filter(|run| known.contains(run)) {
            places.insert(change.site.clone(), (run.clone(), change.position));
        }
    }
    let mut on_runs: HashMap<RunId, Vec<(i64, DeliveryDayStop)>> = HashMap::new();
    let mut without_run = Vec::new();
    for (site, mut stop) in stops {
        stop.changed_because = changed.get(&site).map(|change| change.reason.clone());
        match places.remove(&site) {
            Some((run, place)) => on_runs.entry(run).or_default().push((place, stop)),
            None => without_run.push(stop),
        }
    }
    let rounds = runs
        .iter()
        .map(|run| {
            let mut placed = on_runs.remove(&run.id).unwrap_or_default();
            placed.sort_by(|a, b| (a.0, &a.1.site).cmp(&(b.0, &b.1.site)));
            let stops: Vec<DeliveryDayStop> = placed.into_iter().map(|(_, stop)| stop).collect();
            let driver = drivers.iter().rev().find(|driver| driver.run_id == run.id);
            DeliveryRound {
                run_id: run.id.clone(),
                name: run.name.clone(),
                driver_name: driver
                    .map_or_else(|| run.driver_name.clone(), |driver| driver.driver_name.clone()),
                driver_phone: driver
                    .map_or_else(|| run.driver_phone.clone(), |driver| driver.driver_phone.clone()),
                handed_over_from: driver.map(|_| run.driver_name.clone()),
                hand_over_reason: driver.map_or_else(String::new, |driver| driver.reason.clone()),
                vehicle: run.vehicle.clone(),
                departs_at: run.departs_at,
                sum: together(stops.iter().map(|stop| &stop.sum)),
                stops,
            }
        })
        .collect();
    Assigned { rounds, without_run }
}

/// Says one thing more of a stop, unless it is said already.
fn add_note(said: &mut String, more: &str) {
    let more = more.trim();
    if said.is_empty() {
        more.clone_into(said);
    } else if !more.is_empty() && !said.contains(more) {
        said.push_str(" · ");
        said.push_str(more);
    }
}

/// The figures of lines.
#[must_use]
pub fn sum<'a>(lines: impl IntoIterator<Item = &'a DeliveryDayLine>) -> PortionSum {
    let mut sum = PortionSum::default();
    for line in lines {
        let portions = line.portions;
        if line.is_cancelled_late {
            sum.cancelled_late += portions;
            continue;
        }
        sum.portions += portions;
        match line.portion_size {
            PortionSize::Small => sum.small += portions,
            PortionSize::Regular => sum.regular += portions,
            PortionSize::Large => sum.large += portions,
        }
        if line.meal_set == MealSet::Special {
            sum.special += portions;
        }
        match &line.outcome {
            Some(said) if said.outcome.is_taken() => sum.taken += portions,
            Some(_) => sum.not_taken += portions,
            None => sum.open += portions,
        }
    }
    sum
}

/// The figures of several parts.
#[must_use]
pub fn together<'a>(sums: impl IntoIterator<Item = &'a PortionSum>) -> PortionSum {
    sums.into_iter().fold(PortionSum::default(), |all, one| PortionSum {
        portions: all.portions + one.portions,
        small: all.small + one.small,
        regular: all.regular + one.regular,
        large: all.large + one.large,
        special: all.special + one.special,
        taken: all.taken + one.taken,
        not_taken: all.not_taken + one.not_taken,
        open: all.open + one.open,
        cancelled_late: all.cancelled_late + one.cancelled_late,
    })
}

/// A demanded portion as a line of the day.
#[must_use]
pub fn day_line(service_on: NaiveDate, line: &DemandLine, outcome: Option<OutcomeView>) -> DeliveryDayLine {
    DeliveryDayLine {
        service_on,
        demand_key: line.key.clone(),
        elder_id: line.elder_id.clone(),
        name: line.name.clone(),
        reason: line.reason,
        portion_size: line.portion_size,
        portions: line.portions,
        meal_set: meal_set(&line.needs),
        unmatched: unmatched(&line.needs.aversions),
        diet_note: line.needs.notes.clone(),
        door_contact: line.door_contact.clone(),
        other_address: String::new(),
        is_late_change: line.is_late_change,
        is_cancelled_late: line.is_cancelled_late,
        outcome,
    }
}

/// How many times in a row nobody was home, the newest delivery first.
#[must_use]
pub fn not_home_in_a_row(newest_first: &[DoorOutcome]) -> i64 {
    let times = newest_first.iter().take_while(|outcome| **outcome == DoorOutcome::NotHome).count();
    i64::try_from(times).unwrap_or(i64::MAX)
}

/// Says everything that is wrong with a run as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_run(details: &DeliveryRunDetails) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.name, "details.name", 40);
    faults.optional_text(&details.driver_name, "details.driverName", 40);
    faults.optional_text(&details.driver_phone, "details.driverPhone", 30);
    faults.optional_text(&details.vehicle, "details.vehicle", 40);
    faults.when(details.stops.len() > MOST_STOPS, "details.stops", Fault::TooLarge);
    let mut seen = HashSet::new();
    for (place, stop) in details.stops.iter().enumerate() {
        faults.optional_text(&stop.note, format!("details.stops[{place}].note"), 200);
        faults.when(!seen.insert(&stop.site), format!("details.stops[{place}].site"), Fault::GivenTwice);
    }
    faults.done()
}

/// Says everything that is wrong with what was said at the door.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_said(
    said: &SayOutcome,
    delivered_on: NaiveDate,
    today: NaiveDate,
    happened_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut faults = Faults::default();
    let is_given = said.outcome == DoorOutcome::GivenToOther;
    faults.when(is_given && said.given_to.trim().is_empty(), "said.givenTo", Fault::Required);
    faults.when(!is_given && !said.given_to.trim().is_empty(), "said.givenTo", Fault::NotBoth);
    faults.optional_text(&said.given_to, "said.givenTo", 60);
    faults.optional_text(&said.note, "said.note", 200);
    if let Some(tenths) = said.temperature_tenths_celsius {
        faults.between(tenths, "said.temperatureTenthsCelsius", TEMPERATURES.0, TEMPERATURES.1);
    }
    faults.when(delivered_on > today, "deliveredOn", Fault::InTheFuture);
    faults.when(today - delivered_on > LATEST_ENTRY, "deliveredOn", Fault::TooLongAgo);
    match happened_at {
        None => faults.add("said.happenedAt", Fault::Required),
        Some(at) => faults.when(at > now, "said.happenedAt", Fault::InTheFuture),
    }
    faults.done()
}

#[cfg(test)]
mod tests;
