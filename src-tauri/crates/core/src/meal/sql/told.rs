//! One meal told from what is known of its days: in which ways each elder comes to be cooked for. No SQL: the rows were read.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::{KnownMeals, served_at, usual};
use super::rows::VisitRow;
use crate::centre::CentreId;
use crate::day;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::meal::day::EndCause;
use crate::meal::order::{GroupKind, OrderKind};
use crate::meal::rules::{self, Facts, Group, Way};
use crate::meal::settings::CutOff;
use crate::meal::{DemandReason, Meal, Site};

impl KnownMeals {
    /// Everything that decides one of the meals.
    #[must_use]
    pub fn facts(&self, on: NaiveDate, meal: Meal) -> Facts {
        let cut_off = usual(&self.cut_offs, meal);
        let mut told = Told { known: self, on, meal, cut_off, ways: Vec::new() };
        let open = told.day_care();
        told.residents();
        told.home_meals();
        told.orders();
        told.stops();
        let ways = told.ways;
        Facts {
            service_on: on,
            zone: self.zone,
            cut_off,
            eaters: Arc::clone(&self.eaters),
            ways,
            groups: self.groups(on, meal, cut_off, &open),
        }
    }

    fn paused(&self, enrolment_id: &str, on: NaiveDate) -> Option<(DateTime<Utc>, EndCause)> {
        let pauses = self.pauses.get(enrolment_id)?;
        let covering = pauses.iter().filter(|pause| day::within(on, pause.from_on, pause.until_on));
        covering.map(|pause| (pause.recorded_at, EndCause::Pause)).min_by_key(|(at, _)| *at)
    }

    fn absent(&self, who: Who<'_>, on: NaiveDate) -> Option<(DateTime<Utc>, EndCause)> {
        let absences = self.absences.get(who.0)?.iter().filter(|absence| {
            absence.centre_id == *who.1 && day::within(on, absence.from_on, Some(absence.until_on))
        });
        absences.map(|absence| (absence.recorded_at, EndCause::Absence)).min_by_key(|(at, _)| *at)
    }

    fn groups(
        &self,
        on: NaiveDate,
        meal: Meal,
        cut_off: CutOff,
        open: &HashMap<&CentreId, i64>,
    ) -> Vec<Group> {
        let orders_until = cut_off.deadlines(self.zone, on).orders;
        let mut groups = Vec::new();
        for row in self.groups.get(&meal).into_iter().flatten() {
            let Some(place) = self.served.get(&row.centre_id) else { continue };
            let is_standing = row.until_on.is_none();
            let has_ended = row.until_on.is_some_and(|until| until <= on);
            let ended_in_time = has_ended && row.ended_at.is_none_or(|at| at <= orders_until);
            if row.from_on > on || ended_in_time || (is_standing && !open.contains_key(&row.centre_id)) {
                continue;
            }
            groups.push(Group {
                key: format!("g:{}", row.id),
                reason: match row.kind {
                    GroupKind::Guest => DemandReason::Guest,
                    GroupKind::Staff => DemandReason::Staff,
                },
                name: row.name.clone(),
                centre_name: place.centre_name.clone(),
                centre_id: row.centre_id.clone(),
                portion_size: row.portion_size,
                portions: row.portions,
                since: row.recorded_at,
                ended_at: row.ended_at.filter(|_| has_ended),
            });
        }
        groups
    }
}

/// An elder at a centre.
type Who<'a> = (&'a ElderId, &'a CentreId);

/// One meal as it is told.
struct Told<'a> {
    known: &'a KnownMeals,
    on: NaiveDate,
    meal: Meal,
    cut_off: CutOff,
    ways: Vec<Way>,
}

impl<'a> Told<'a> {
    fn at_centre(&self, (elder_id, centre_id): Who<'_>, reason: DemandReason, since: DateTime<Utc>) -> Way {
        let place = self.known.served.get(centre_id);
        Way {
            elder_id: elder_id.clone(),
            reason,
            own_key: None,
            site: Site::Centre { centre_id: centre_id.clone() },
            site_name: place.map_or_else(String::new, |place| place.centre_name.clone()),
            delivery_note: String::new(),
            door_contact: String::new(),
            portion_size: None,
            delivered_on: self.on,
            since,
            ended: None,
        }
    }

    /// Those expected at the centres, without those who are away, and those who came unexpectedly. Answers which centres
    /// are open, each with the weekday that it follows.
    fn day_care(&mut self) -> HashMap<&'a CentreId, i64> {
        let known = self.known;
        let open: HashMap<&CentreId, i64> = known
            .calendars
            .iter()
            .map(|(centre, calendar)| (centre, calendar.day(self.on)))
            .filter(|(_, day)| day.is_open())
            .map(|(centre, day)| (centre, day.weekday))
            .collect();
        let visits: &[VisitRow] = known.visits.get(&self.on).map_or(&[], Vec::as_slice);
        let came: HashSet<Who<'_>> =
            visits.iter().map(|visit| (&visit.person.elder_id, &visit.centre_id)).collect();
        let mut expected: HashSet<Who<'_>> = HashSet::new();
        // One weekday nearly always; two where a centre makes up for a holiday.
        for weekday in open.values().copied().collect::<BTreeSet<i64>>() {
            for row in known.enrolled.get(&weekday).into_iter().flatten() {
                if open.get(&row.centre_id) != Some(&weekday)
                    || !day::within(self.on, row.from_on, row.until_on)
                {
                    continue;
                }
                let who = (&row.person.elder_id, &row.centre_id);
                expected.insert(who);
                let meals = known.served.get(&row.centre_id).map(|place| place.meals.as_slice());
                if !rules::has_meal(meals.unwrap_or_default(), row.day_part, self.meal) {
                    continue;
                }
                let mut way = self.at_centre(who, DemandReason::DayCare, row.recorded_at);
                // Whoever came is there, whatever was said before.
                if !came.contains(&who) {
                    let absent = known.absent(who, self.on);
                    let paused = known.paused(&row.enrolment_id, self.on);
                    way.ended = absent.into_iter().chain(paused).min_by_key(|(at, _)| *at);
                }
                self.ways.push(way);
            }
        }
        self.came(visits, &expected);
        open
    }

    /// Whoever came without being expected eats too, if they came before the meal was served.
    fn came(&mut self, visits: &[VisitRow], expected: &HashSet<Who<'_>>) {
        let served_until = served_at(self.known.zone, self.on, self.cut_off);
        for visit in visits {
            let who = (&visit.person.elder_id, &visit.centre_id);
            let Some(place) = self.known.served.get(&visit.centre_id) else { continue };
            let has_meal = rules::has_meal(&place.meals, DayPart::WholeDay, self.meal);
            if !has_meal || expected.contains(&who) || visit.arrived_at > served_until {
                continue;
            }
            let way = self.at_centre(who, DemandReason::ExtraVisit, visit.arrival_recorded_at);
            self.ways.push(way);
        }
    }

    /// Those who live at a centre when the meal is served and are not away then; whoever is to be back that day is.
    fn residents(&mut self) {
        let at = served_at(self.known.zone, self.on, self.cut_off);
        for row in &self.known.residents {
            if row.from_at > at || row.to_at.is_some_and(|to| to <= at) {
                continue;
            }
            let who = (&row.person.elder_id, &row.centre_id);
            let mut way = self.at_centre(who, DemandReason::Resident, row.recorded_at);
            let away = self.known.leaves.get(&row.admission_id).into_iter().flatten().filter(|leave| {
                let is_over = match leave.to_at {
                    Some(to) => to <= at,
                    None => leave.planned_return_on.is_some_and(|back| back <= self.on),
                };
                leave.from_at <= at && !is_over
            });
            way.ended = away.map(|leave| leave.recorded_at).min().map(|at| (at, EndCause::Leave));
            self.ways.push(way);
        }
    }

    fn home_meals(&mut self) {
        let known = self.known;
        for row in known.home_meals.get(&(day::weekday(self.on), self.meal)).into_iter().flatten() {
            if !day::within(self.on, row.from_on, row.until_on) {
                continue;
            }
            let elder_id = row.person.elder_id.clone();
            let way = Way {
                reason: DemandReason::HomeMeal,
                own_key: None,
                site: Site::Home { elder_id: elder_id.clone() },
                site_name: row.address.clone(),
                delivery_note: row.delivery_note.clone(),
                door_contact: row.door_contact.clone(),
                portion_size: row.portion_size,
                delivered_on: rules::delivered_on(self.on, row.carries_weekend),
                since: row.recorded_at,
                ended: known.paused(&row.enrolment_id, self.on),
                elder_id,
            };
            if let Some(size) = row.extra_portion_size {
                self.ways.push(Way {
                    reason: DemandReason::ExtraPortion,
                    own_key: Some(format!("s:{}", way.elder_id.as_str())),
                    portion_size: Some(size),
                    ..way.clone()
                });
            }
            self.ways.push(way);
        }
    }

    fn orders(&mut self) {
        let known = self.known;
        for row in known.orders.get(&(self.on, self.meal)).into_iter().flatten() {
            let elder_id = row.person.elder_id.clone();
            let (site, site_name) = match &row.centre_id {
                Some(centre_id) => (
                    Site::Centre { centre_id: centre_id.clone() },
                    row.centre_name.clone().unwrap_or_default(),
                ),
                None => (Site::Home { elder_id: elder_id.clone() }, row.address.clone()),
            };
            let is_extra = row.kind == OrderKind::ExtraPortion;
            self.ways.push(Way {
                reason: if is_extra { DemandReason::ExtraPortion } else { DemandReason::OneOff },
                own_key: is_extra.then(|| format!("x:{}", row.id)),
                site,
                site_name,
                delivery_note: row.delivery_note.clone(),
                door_contact: String::new(),
                portion_size: row.portion_size,
                delivered_on: self.on,
                since: row.recorded_at,
                ended: row.withdrawn_at.map(|at| (at, EndCause::Withdrawn)),
                elder_id,
            });
        }
    }

    /// Whoever said that they do not eat is not cooked for, whatever they would be counted by.
    fn stops(&mut self) {
        if self.known.stops.is_empty() {
            return;
        }
        for way in &mut self.ways {
            let stops = self.known.stops.get(&way.elder_id).into_iter().flatten().filter(|stop| {
                day::within(self.on, stop.from_on, stop.until_on)
                    && stop.meal.is_none_or(|only| only == self.meal)
            });
            let stop = stops.map(|stop| stop.recorded_at).min().map(|at| (at, EndCause::Stop));
            way.ended = way.ended.into_iter().chain(stop).min_by_key(|(at, _)| *at);
        }
    }
}
