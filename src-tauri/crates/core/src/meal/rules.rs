//! Who is cooked for, and why. Plain values in, plain values out.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;

use super::day::{
    ChangeKind, EndCause, MealChange, MealCount, MealSums, ReasonCount, SiteCount, SizeCount, counted_site,
};
use super::order::{AddGroup, AddOrder, OrderKind, StopMeals};
use super::settings::{CutOff, DayPartMeal, Deadlines, MealPlace};
use super::{DemandLine, DemandReason, Meal, Site};
use crate::centre::CentreId;
use crate::diet::{DietNeeds, Portions};
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::error::{Fault, Faults, Result};

/// Somebody who may eat.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Eater {
    /// The name.
    pub name: String,
    /// The order of lists.
    pub sort_key: String,
    /// The birth date.
    pub birth_on: Option<NaiveDate>,
    /// The portion at each meal where nothing else is said.
    pub portions: Option<Portions>,
    /// What the kitchen must know.
    pub needs: Arc<DietNeeds>,
    /// When that was changed last.
    pub diet_changed_at: Option<DateTime<Utc>>,
}

/// One way in which an elder comes to be cooked for at this meal.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Who.
    pub elder_id: ElderId,
    /// Which way.
    pub reason: DemandReason,
    /// The line's own key, for a portion that stands beside the elder's meal.
    pub own_key: Option<String>,
    /// Where it goes.
    pub site: Site,
    /// The centre's name, or the address.
    pub site_name: String,
    /// What the driver must know.
    pub delivery_note: String,
    /// Who opens the door; may be empty.
    pub door_contact: String,
    /// How large; none: as in the diet profile.
    pub portion_size: Option<PortionSize>,
    /// The day it is brought.
    pub delivered_on: NaiveDate,
    /// When this way was recorded.
    pub since: DateTime<Utc>,
    /// When it was said that it is off, and why.
    pub ended: Option<(DateTime<Utc>, EndCause)>,
}

/// A group of guests or staff at this meal.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The line's key.
    pub key: String,
    /// Guests or staff.
    pub reason: DemandReason,
    /// What they are called.
    pub name: String,
    /// Where they eat.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// How large each.
    pub portion_size: PortionSize,
    /// How many.
    pub portions: i64,
    /// When it was recorded.
    pub since: DateTime<Utc>,
    /// When it was said that they do not come.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Everything that decides a meal.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The day the meal is for.
    pub service_on: NaiveDate,
    /// The zone of the kitchen.
    pub zone: Tz,
    /// Until when it takes changes.
    pub cut_off: CutOff,
    /// Who may eat. The meals of several days share them.
    pub eaters: Arc<HashMap<ElderId, Eater>>,
    /// In which ways.
    pub ways: Vec<Way>,
    /// Guests and staff.
    pub groups: Vec<Group>,
}

/// Who is cooked for, and what changed late.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Demand {
    /// By the order of the names; guests and staff last.
    pub lines: Vec<DemandLine>,
    /// The latest first.
    pub late_changes: Vec<MealChange>,
}

/// Which way counts where an elder would be counted by several: what was ordered for this very meal, then where the
/// elder is meant to be, then home; who came unexpectedly may have a meal at home already.
fn rank(reason: DemandReason) -> u8 {
    match reason {
        DemandReason::OneOff => 0,
        DemandReason::DayCare => 1,
        DemandReason::Resident => 2,
        DemandReason::HomeMeal => 3,
        DemandReason::ExtraVisit => 4,
        DemandReason::ExtraPortion | DemandReason::Guest | DemandReason::Staff => 5,
    }
}

/// Who is cooked for: every elder who is counted in some way on one line, every extra portion on one of its own.
///
/// What is off until the corrections end is not cooked; what is off later is cooked already and stays on the list.
#[must_use]
pub fn demand(facts: &Facts) -> Demand {
    let delivered: BTreeSet<NaiveDate> =
        facts.ways.iter().map(|way| way.delivered_on).chain([facts.service_on]).collect();
    let limits = delivered.into_iter().map(|on| (on, facts.cut_off.deadlines(facts.zone, on))).collect();
    let mut told = Telling { facts, limits, demand: Demand::default() };
    let mut by_elder: BTreeMap<(&str, &ElderId), Vec<&Way>> = BTreeMap::new();
    for way in &facts.ways {
        let sort_key = facts.eaters.get(&way.elder_id).map_or("", |eater| eater.sort_key.as_str());
        by_elder.entry((sort_key, &way.elder_id)).or_default().push(way);
    }
    for ((_, elder), ways) in by_elder {
        told.elder(elder, ways);
    }
    let mut groups: Vec<&Group> = facts.groups.iter().collect();
    groups.sort_by(|one, other| {
        (one.reason, &one.centre_name, &one.key).cmp(&(other.reason, &other.centre_name, &other.key))
    });
    for group in groups {
        told.group(group);
    }
    let mut demand = told.demand;
    demand.late_changes.sort_by(|one, other| (other.at, &one.key).cmp(&(one.at, &other.key)));
    demand
}

struct Telling<'a> {
    facts: &'a Facts,
    /// The deadlines by the day on which it is brought: a few days at most.
    limits: Vec<(NaiveDate, Deadlines)>,
    demand: Demand,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    On,
    /// Said in time for the kitchen, after the cut-off.
    Off,
    /// Said before the cut-off.
    Gone,
    CookedAlready,
}

impl Telling<'_> {
    fn limits(&self, delivered_on: NaiveDate) -> Deadlines {
        let known = self.limits.iter().find(|(on, _)| *on == delivered_on).map(|(_, limits)| *limits);
        known.unwrap_or_else(|| self.facts.cut_off.deadlines(self.facts.zone, delivered_on))
    }

    fn state(&self, way: &Way) -> State {
        let limits = self.limits(way.delivered_on);
        match way.ended {
            None => State::On,
            Some((at, _)) if at > limits.corrections => {
                // What was both said and unsaid after it, nobody cooked.
                if way.since > limits.corrections { State::Off } else { State::CookedAlready }
            }
            Some((at, _)) if at > limits.orders => State::Off,
            Some(_) => State::Gone,
        }
    }

    fn elder(&mut self, elder: &ElderId, ways: Vec<&Way>) {
        let (beside, mut own): (Vec<&Way>, Vec<&Way>) =
            ways.into_iter().partition(|way| way.own_key.is_some());
        own.sort_by_key(|way| (rank(way.reason), way.site.clone()));
        let key = format!("e:{}", elder.as_str());
        let on: Vec<&Way> = own.iter().copied().filter(|way| self.state(way) == State::On).collect();
        let cooked = own.iter().copied().find(|way| self.state(way) == State::CookedAlready);
        if let Some(way) = on.first().copied().or(cooked) {
            let mut also: Vec<DemandReason> =
                on.iter().skip(1).map(|other| other.reason).filter(|reason| *reason != way.reason).collect();
            also.dedup();
            self.line(&key, way, also, on.is_empty());
        }
        for way in own {
            self.off(&key, way);
        }
        let mut beside = beside;
        beside.sort_by(|one, other| one.own_key.cmp(&other.own_key));
        for way in beside {
            let key = way.own_key.clone().unwrap_or_default();
            match self.state(way) {
                State::On => self.line(&key, way, Vec::new(), false),
                State::CookedAlready => self.line(&key, way, Vec::new(), true),
                State::Off | State::Gone => {}
            }
            self.off(&key, way);
        }
    }

    /// Lists what is off though it was on at the cut-off.
    fn off(&mut self, key: &str, way: &Way) {
        let what = match self.state(way) {
            State::Off => ChangeKind::Cancelled,
            State::CookedAlready => ChangeKind::CancelledLate,
            State::On | State::Gone => return,
        };
        let limits = self.limits(way.delivered_on);
        // Said and unsaid after the cut-off: as if it had never been.
        if way.since > limits.orders && what == ChangeKind::Cancelled {
            return;
        }
        if let Some((at, cause)) = way.ended {
            self.changed(key, way, what, Some(cause), at);
        }
    }

    fn changed(
        &mut self,
        key: &str,
        way: &Way,
        what: ChangeKind,
        cause: Option<EndCause>,
        at: DateTime<Utc>,
    ) {
        self.demand.late_changes.push(MealChange {
            key: key.to_owned(),
            elder_id: Some(way.elder_id.clone()),
            name: self.facts.eaters.get(&way.elder_id).map_or_else(String::new, |eater| eater.name.clone()),
            what,
            reason: way.reason,
            cause,
            site_name: way.site_name.clone(),
            portions: 1,
            at,
        });
    }

    fn line(&mut self, key: &str, way: &Way, also: Vec<DemandReason>, is_cancelled_late: bool) {
        let limits = self.limits(way.delivered_on);
        let nobody = Eater::default();
        let eater = self.facts.eaters.get(&way.elder_id).unwrap_or(&nobody);
        let added = way.since > limits.orders;
        let diet_changed = eater.diet_changed_at.filter(|at| *at > limits.orders);
        let usual = eater.portions.unwrap_or_default().at(self.facts.cut_off.meal);
        if !is_cancelled_late {
            if added {
                self.changed(key, way, ChangeKind::Added, None, way.since);
            }
            if let Some(at) = diet_changed {
                self.changed(key, way, ChangeKind::DietChanged, None, at);
            }
        }
        self.demand.lines.push(DemandLine {
            key: key.to_owned(),
            elder_id: Some(way.elder_id.clone()),
            name: eater.name.clone(),
            birth_on: eater.birth_on,
            reason: way.reason,
            also,
            site: way.site.clone(),
            site_name: way.site_name.clone(),
            delivery_note: way.delivery_note.clone(),
            door_contact: way.door_contact.clone(),
            portion_size: way.portion_size.unwrap_or(usual),
            portions: 1,
            needs: Arc::clone(&eater.needs),
            delivered_on: way.delivered_on,
            is_late_change: is_cancelled_late || added || diet_changed.is_some(),
            is_cancelled_late,
        });
    }

    fn group(&mut self, group: &Group) {
        let on = self.facts.service_on;
        let limits = self.limits(on);
        let mut change = |what, cause, at| {
            self.demand.late_changes.push(MealChange {
                key: group.key.clone(),
                elder_id: None,
                name: group.name.clone(),
                what,
                reason: group.reason,
                cause,
                site_name: group.centre_name.clone(),
                portions: group.portions,
                at,
            });
        };
        let added = group.since > limits.orders;
        let mut is_cancelled_late = false;
        match group.ended_at {
            None if added => change(ChangeKind::Added, None, group.since),
            None => {}
            Some(at) if at > limits.corrections && group.since <= limits.corrections => {
                is_cancelled_late = true;
                change(ChangeKind::CancelledLate, Some(EndCause::Withdrawn), at);
            }
            Some(at) => {
                if at > limits.orders && !added {
                    change(ChangeKind::Cancelled, Some(EndCause::Withdrawn), at);
                }
                return;
            }
        }
        self.demand.lines.push(DemandLine {
            key: group.key.clone(),
            elder_id: None,
            name: group.name.clone(),
            birth_on: None,
            reason: group.reason,
            also: Vec::new(),
            site: Site::Centre { centre_id: group.centre_id.clone() },
            site_name: group.centre_name.clone(),
            delivery_note: String::new(),
            door_contact: String::new(),
            portion_size: group.portion_size,
            portions: group.portions,
            needs: Arc::default(),
            delivered_on: on,
            is_late_change: is_cancelled_late || added,
            is_cancelled_late,
        });
    }
}

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
