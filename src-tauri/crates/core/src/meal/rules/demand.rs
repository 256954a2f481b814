//! Who is cooked for, and what is not as the kitchen knew it at its cut-off.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use rayon::prelude::*;

use crate::centre::CentreId;
use crate::day;
use crate::diet::{DietNeeds, Portions};
use crate::dish::PortionSize;
use crate::elder::{ElderId, OfElders};
use crate::meal::day::{ChangeKind, EndCause, FedElsewhere, MealChange};
use crate::meal::settings::{CutOff, Deadlines};
use crate::meal::{DemandLine, DemandReason, Site};
use crate::trail::superseded::Known;

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
    /// Which kitchen cooks for whoever eats in this way.
    pub kitchen_id: CentreId,
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
    /// When it was known.
    pub known: Known,
    /// Why it is not known any more, where it is not.
    pub ended_by: EndCause,
    /// What speaks against it.
    pub offs: Vec<Off>,
}

/// Why somebody is not cooked for in a way after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Off {
    /// When that was known.
    pub known: Known,
    /// Why.
    pub cause: EndCause,
}

impl Way {
    /// Whether the elder is cooked for in this way, by all that was known at an instant.
    pub(super) fn is_on_at(&self, instant: DateTime<Utc>) -> bool {
        self.known.at(instant) && !self.offs.iter().any(|off| off.known.at(instant))
    }

    /// Whether the elder is cooked for in this way, by all that is known.
    pub(super) fn is_on(&self) -> bool {
        self.known.is_now() && !self.offs.iter().any(|off| off.known.is_now())
    }

    /// The last instant at which that turned to what is said.
    fn turned(&self, on: bool) -> Option<DateTime<Utc>> {
        let ends = |known: Known| [Some(known.from), known.until];
        let instants = ends(self.known).into_iter().chain(self.offs.iter().flat_map(|off| ends(off.known)));
        let turns = |at: &DateTime<Utc>| {
            self.is_on_at(*at) == on && self.is_on_at(*at - TimeDelta::microseconds(1)) != on
        };
        instants.flatten().filter(turns).max()
    }

    /// Why it is off.
    fn cause(&self) -> EndCause {
        let off = self.offs.iter().filter(|off| off.known.is_now()).min_by_key(|off| off.known.from);
        match off {
            Some(off) => off.cause,
            None if self.known.is_now() => EndCause::Elsewhere,
            None => self.ended_by,
        }
    }
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
    /// Why they do not, where it was said.
    pub ended_by: EndCause,
}

/// Everything that decides a meal.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The kitchen that is told who it cooks for.
    pub kitchen_id: CentreId,
    /// The day the meal is for.
    pub service_on: NaiveDate,
    /// The zone of the kitchen.
    pub zone: Tz,
    /// Until when it takes changes.
    pub cut_off: CutOff,
    /// When the meal was released to be cooked; none: it is not, or not yet.
    pub released_at: Option<DateTime<Utc>>,
    /// Who may eat. The meals of several days share them.
    pub eaters: Arc<OfElders<Eater>>,
    /// In which ways. Of whoever may eat from this kitchen those of other kitchens too: whoever eats, eats once.
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
    /// Who would be cooked for here and eats from another kitchen, by the order of the names.
    pub elsewhere: Vec<FedElsewhere>,
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

/// Which of an elder's ways comes first. Of the same, what is brought first: what Friday was to bring was known to the
/// kitchen first. The kitchen comes last, so that each of them chooses the same.
fn precedence(way: &Way) -> (u8, &Site, NaiveDate, &CentreId) {
    (rank(way.reason), &way.site, way.delivered_on, &way.kitchen_id)
}

/// Who is cooked for: every elder who is counted in some way on one line, every extra portion on one of its own.
///
/// What is off until the corrections end is not cooked; what is off later is cooked already and stays on the list. What
/// is not as the kitchen knew it at the cut-off is listed apart, whichever way it came to be so.
#[must_use]
pub fn demand(facts: &Facts) -> Demand {
    let delivered: BTreeSet<NaiveDate> =
        facts.ways.iter().map(|way| way.delivered_on).chain([facts.service_on]).collect();
    let limits: Vec<(NaiveDate, Deadlines)> =
        delivered.into_iter().map(|on| (on, limits(facts, on))).collect();
    let nobody = Eater::default();
    let eater_of = |way: &Way| facts.eaters.get(&way.elder_id).unwrap_or(&nobody);
    let mut ways: Vec<(&Eater, &Way)> = facts.ways.iter().map(|way| (eater_of(way), way)).collect();
    ways.par_sort_by(|(one, way), (other, its)| {
        (&one.sort_key, &way.elder_id).cmp(&(&other.sort_key, &its.elder_id))
    });
    let elders: Vec<&[(&Eater, &Way)]> =
        ways.chunk_by(|(_, one), (_, other)| one.elder_id == other.elder_id).collect();
    // No elder's lines depend on another's: a district's are told on all processors.
    let told_of_elders: Vec<Demand> = elders
        .par_chunks(ELDERS_AT_ONCE)
        .map(|elders| {
            let mut told = Telling { facts, limits: &limits, demand: Demand::default() };
            told.demand.lines.reserve(elders.len());
            elders.iter().for_each(|ways| told.elder(ways));
            told.demand
        })
        .collect();
    let mut told = Telling { facts, limits: &limits, demand: Demand::default() };
    told.demand.lines.reserve(elders.len() + facts.groups.len());
    for mut of_some in told_of_elders {
        told.demand.lines.append(&mut of_some.lines);
        told.demand.late_changes.append(&mut of_some.late_changes);
        told.demand.elsewhere.append(&mut of_some.elsewhere);
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

/// So many elders are told of in one piece of work: a centre's in one, a district's in enough to keep all processors busy.
const ELDERS_AT_ONCE: usize = 1_000;

/// How many portions are to be eaten, as [`demand`] tells it, without telling of anybody. What was cancelled too late is
/// cooked and not among them.
#[must_use]
pub fn portions(facts: &Facts) -> i64 {
    let room = facts.ways.len();
    let mut first: HashMap<(&ElderId, Option<&str>), &Way, foldhash::fast::RandomState> =
        HashMap::with_capacity_and_hasher(room, foldhash::fast::RandomState::default());
    for way in facts.ways.iter().filter(|way| way.is_on()) {
        match first.entry((&way.elder_id, way.own_key.as_deref())) {
            Entry::Vacant(free) => {
                free.insert(way);
            }
            Entry::Occupied(mut taken) => {
                if precedence(way) < precedence(taken.get()) {
                    taken.insert(way);
                }
            }
        }
    }
    let of_elders = first.values().filter(|way| way.kitchen_id == facts.kitchen_id).count();
    let of_groups = facts.groups.iter().filter(|group| group.ended_at.is_none());
    i64::try_from(of_elders).unwrap_or(i64::MAX) + of_groups.map(|group| group.portions).sum::<i64>()
}

/// Until when changes count of what is brought on a day. What is released after the corrections ended is cooked from its
/// sheet, and whoever was off by then is not on it. What is released after it was served was cooked without.
fn limits(facts: &Facts, delivered_on: NaiveDate) -> Deadlines {
    let limits = facts.cut_off.deadlines(facts.zone, delivered_on);
    let served_at = day::instant_at(facts.zone, delivered_on, facts.cut_off.served_until);
    let released_at = facts.released_at.filter(|at| served_at.is_none_or(|served_at| *at <= served_at));
    Deadlines {
        corrections: released_at.map_or(limits.corrections, |at| at.max(limits.corrections)),
        ..limits
    }
}

struct Telling<'a> {
    facts: &'a Facts,
    /// The deadlines by the day on which it is brought: a few days at most.
    limits: &'a [(NaiveDate, Deadlines)],
    demand: Demand,
}

/// What happened to a line after the cut-off.
#[derive(Clone, Copy)]
enum Lateness {
    InTime,
    /// When it was said.
    Added(Option<DateTime<Utc>>),
    /// The same portion for the same place, but not as it was said. When that was said.
    Changed(Option<DateTime<Utc>>),
    CancelledLate,
}

/// Somebody who would be cooked for here, were it not for another kitchen's way: nobody goes unseen.
fn elsewhere(key: &str, eater: &Eater, ours: &Way, by: &Way) -> FedElsewhere {
    FedElsewhere {
        key: key.to_owned(),
        elder_id: ours.elder_id.clone(),
        name: eater.name.clone(),
        reason: ours.reason,
        kitchen_id: by.kitchen_id.clone(),
        // Which kitchen that is, only the centres know.
        kitchen_name: String::new(),
        by_reason: by.reason,
        by_site_name: by.site_name.clone(),
    }
}

impl Telling<'_> {
    fn limits(&self, delivered_on: NaiveDate) -> Deadlines {
        let known = self.limits.iter().find(|(on, _)| *on == delivered_on).map(|(_, limits)| *limits);
        known.unwrap_or_else(|| limits(self.facts, delivered_on))
    }

    /// All that is said of one elder.
    fn elder(&mut self, ways: &[(&Eater, &Way)]) {
        let Some((eater, first)) = ways.first().copied() else { return };
        let own_meal = || format!("e:{}", first.elder_id.as_str());
        // Nearly everybody comes in one way.
        if ways.len() == 1 {
            self.meal(first.own_key.clone().unwrap_or_else(own_meal), eater, &[first]);
            return;
        }
        let (mut beside, mut own): (Vec<&Way>, Vec<&Way>) =
            ways.iter().map(|(_, way)| *way).partition(|way| way.own_key.is_some());
        own.sort_by(|one, other| precedence(one).cmp(&precedence(other)));
        self.meal(own_meal(), eater, &own);
        beside
            .sort_by(|one, other| (&one.own_key, precedence(one)).cmp(&(&other.own_key, precedence(other))));
        for ways in beside.chunk_by(|one, other| one.own_key == other.own_key) {
            self.meal(ways[0].own_key.clone().unwrap_or_default(), eater, ways);
        }
    }

    /// Whether this kitchen cooks for whoever eats in that way.
    fn is_ours(&self, way: &Way) -> bool {
        way.kitchen_id == self.facts.kitchen_id
    }

    /// One portion: what is said of it now beside what the kitchen knew at the cut-off and when it began to cook. Where
    /// another kitchen's way comes first, that one cooks it.
    fn meal(&mut self, key: String, eater: &Eater, ways: &[&Way]) {
        let on = || ways.iter().copied().filter(|way| way.is_on());
        let at_cut_off = ways.iter().copied().find(|way| way.is_on_at(self.limits(way.delivered_on).orders));
        let cooked = ways
            .iter()
            .copied()
            .find(|way| way.is_on_at(self.limits(way.delivered_on).corrections))
            .filter(|way| self.is_ours(way));
        let now = on().next();
        let Some(way) = now.filter(|way| self.is_ours(way)) else {
            if let Some(now) = now {
                let ours = on().find(|way| self.is_ours(way));
                self.demand.elsewhere.extend(ours.map(|ours| elsewhere(&key, eater, ours, now)));
            }
            // What is off until the corrections end is not cooked; what is off later is cooked already.
            if let Some(way) = cooked {
                self.line(key.clone(), eater, way, Vec::new(), Lateness::CancelledLate);
            }
            // Said and unsaid after the cut-off: as if it had never been.
            if let Some(way) = cooked.or(at_cut_off.filter(|way| self.is_ours(way))) {
                let taken_over = now.and_then(|now| now.turned(true));
                let at = way.turned(false).into_iter().chain(taken_over).max();
                self.off(&key, eater, way, cooked.is_some(), at);
            }
            return;
        };
        let mut also: Vec<DemandReason> =
            on().skip(1).map(|other| other.reason).filter(|reason| *reason != way.reason).collect();
        also.dedup();
        let lateness = match at_cut_off {
            Some(was) if self.is_ours(was) && was.site == way.site => {
                if self.is_otherwise(eater, was, way) {
                    Lateness::Changed(way.turned(true).into_iter().chain(was.turned(false)).max())
                } else {
                    Lateness::InTime
                }
            }
            Some(was) => {
                let at = way.turned(true).into_iter().chain(was.turned(false)).max();
                // What another kitchen was to cook is off there, and only there.
                if self.is_ours(was) {
                    self.off(&key, eater, was, cooked.is_some_and(|cooked| cooked.site == was.site), at);
                }
                Lateness::Added(at)
            }
            None => Lateness::Added(way.turned(true)),
        };
        self.line(key, eater, way, also, lateness);
    }

    /// Whether what goes to the same place is of another size, comes on another day or, at a home, is handed over
    /// otherwise.
    fn is_otherwise(&self, eater: &Eater, was: &Way, is: &Way) -> bool {
        let size = |way: &Way| way.portion_size.unwrap_or_else(|| self.usual_size(eater));
        let at_door = |way: &Way| {
            [&way.site_name, &way.delivery_note, &way.door_contact].map(|words| words.trim().to_owned())
        };
        let goes_home = matches!(is.site, Site::Home { .. });
        size(was) != size(is)
            || was.delivered_on != is.delivered_on
            || (goes_home && at_door(was) != at_door(is))
    }

    /// How large an elder's portion is where nothing else is said.
    fn usual_size(&self, eater: &Eater) -> PortionSize {
        eater.portions.unwrap_or_default().at(self.facts.cut_off.meal)
    }

    /// Lists what is off, or goes elsewhere, though it was on at the cut-off.
    fn off(&mut self, key: &str, eater: &Eater, way: &Way, is_cooked: bool, at: Option<DateTime<Utc>>) {
        let what = if is_cooked { ChangeKind::CancelledLate } else { ChangeKind::Cancelled };
        self.changed((key, eater, way), what, Some(way.cause()), at.unwrap_or(way.known.from));
    }

    fn changed(
        &mut self,
        (key, eater, way): (&str, &Eater, &Way),
        what: ChangeKind,
        cause: Option<EndCause>,
        at: DateTime<Utc>,
    ) {
        self.demand.late_changes.push(MealChange {
            key: key.to_owned(),
            elder_id: Some(way.elder_id.clone()),
            name: eater.name.clone(),
            what,
            reason: way.reason,
            cause,
            site_name: way.site_name.clone(),
            portions: 1,
            at,
        });
    }

    fn line(&mut self, key: String, eater: &Eater, way: &Way, also: Vec<DemandReason>, lateness: Lateness) {
        let limits = self.limits(way.delivered_on);
        let diet_changed = eater.diet_changed_at.filter(|at| *at > limits.orders);
        let portion_size = way.portion_size.unwrap_or_else(|| self.usual_size(eater));
        let is_cancelled_late = matches!(lateness, Lateness::CancelledLate);
        if !is_cancelled_late {
            let said = match lateness {
                Lateness::Added(at) => Some((ChangeKind::Added, at)),
                Lateness::Changed(at) => Some((ChangeKind::Changed, at)),
                Lateness::InTime | Lateness::CancelledLate => None,
            };
            if let Some((what, at)) = said {
                self.changed((&key, eater, way), what, None, at.unwrap_or(way.known.from));
            }
            if let Some(at) = diet_changed {
                self.changed((&key, eater, way), ChangeKind::DietChanged, None, at);
            }
        }
        self.demand.lines.push(DemandLine {
            key,
            elder_id: Some(way.elder_id.clone()),
            name: eater.name.clone(),
            birth_on: eater.birth_on,
            reason: way.reason,
            also,
            site: way.site.clone(),
            site_name: way.site_name.clone(),
            delivery_note: way.delivery_note.clone(),
            door_contact: way.door_contact.clone(),
            portion_size,
            portions: 1,
            needs: Arc::clone(&eater.needs),
            delivered_on: way.delivered_on,
            is_late_change: !matches!(lateness, Lateness::InTime) || diet_changed.is_some(),
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
                change(ChangeKind::CancelledLate, Some(group.ended_by), at);
            }
            Some(at) => {
                if at > limits.orders && !added {
                    change(ChangeKind::Cancelled, Some(group.ended_by), at);
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
