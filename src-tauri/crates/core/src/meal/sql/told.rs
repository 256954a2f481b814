//! One meal told from what is known of its days: in which ways each elder comes to be cooked for. No SQL: the rows were read.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use rayon::prelude::*;

use super::earlier::OpeningRow;
use super::facts::KnownMeals;
use super::opening::Standing;
use super::rows::{EnrolledRow, OrderRow, VisitRow};
use crate::centre::CentreId;
use crate::centre::days::rules::CentreCalendar;
use crate::day;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::meal::day::EndCause;
use crate::meal::order::{GroupKind, OrderKind};
use crate::meal::rules::{self, Facts, Group, Held, Off, Way};
use crate::meal::settings::{CutOff, MealPlace};
use crate::meal::{DemandReason, Meal, Site};
use crate::trail::superseded::Known;

impl KnownMeals {
    /// Everything that decides one of the meals.
    #[must_use]
    pub fn facts(&self, on: NaiveDate, meal: Meal) -> Facts {
        let cut_off = self.clock.cut_off(meal);
        let elsewhere_until =
            self.clocks.iter().map(|(kitchen, clock)| (kitchen, clock.served_at(on, meal))).collect();
        let served_until = self.clock.served_at(on, meal);
        let mut told = Told { known: self, on, meal, served_until, elsewhere_until, ways: Vec::new() };
        let open = told.day_care();
        told.residents();
        told.home_meals();
        told.orders();
        told.stops();
        let ways = told.ways;
        Facts {
            kitchen_id: self.kitchen_id.clone(),
            service_on: on,
            zone: self.clock.zone,
            cut_off,
            released_at: self.released.get(&(on, meal)).copied(),
            eaters: Arc::clone(&self.eaters),
            ways,
            groups: self.groups(on, meal, cut_off, &open),
        }
    }

    fn paused(&self, enrolment_id: &str, on: NaiveDate) -> impl Iterator<Item = Off> {
        let pauses = self.pauses.get(enrolment_id).into_iter().flatten();
        pauses
            .filter(move |pause| day::within(on, pause.from_on, pause.until_on))
            .map(|pause| Off { known: pause.known, cause: EndCause::Pause })
    }

    fn absent(&self, who: Who<'_>, on: NaiveDate) -> impl Iterator<Item = Off> {
        let absences = self.absences.get(who.0).into_iter().flatten();
        absences
            .filter(move |absence| {
                absence.centre_id == *who.1 && day::within(on, absence.from_on, Some(absence.until_on))
            })
            .map(|absence| Off { known: absence.known, cause: EndCause::Absence })
    }

    fn groups(
        &self,
        on: NaiveDate,
        meal: Meal,
        cut_off: CutOff,
        open: &HashMap<&CentreId, i64>,
    ) -> Vec<Group> {
        let orders_until = cut_off.deadlines(self.clock.zone, on).orders;
        let mut groups = Vec::new();
        for row in self.groups.get(&meal).into_iter().flatten() {
            let place = self.places.get(&row.centre_id);
            let Some(place) = place.filter(|place| place.kitchen_id.as_ref() == Some(&self.kitchen_id))
            else {
                continue;
            };
            let is_standing = row.until_on.is_none();
            let has_ended = row.until_on.is_some_and(|until| until <= on);
            let ended_in_time = has_ended && row.ended_at.is_none_or(|at| at <= orders_until);
            if row.from_on > on || ended_in_time {
                continue;
            }
            let always = Standing { from: None, until: None };
            let is_open = open.contains_key(&row.centre_id);
            let standing =
                if is_standing { self.standing(&row.centre_id, on, is_open) } else { Some(always) };
            let Some(standing) = standing else { continue };
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
                since: standing.from.map_or(row.recorded_at, |from| from.max(row.recorded_at)),
                ended_at: row.ended_at.filter(|_| has_ended).or(standing.until),
                ended_by: if standing.until.is_some() { EndCause::Closed } else { EndCause::Withdrawn },
            });
        }
        groups
    }
}

/// So many of those expected are told of in one piece of work; of a district there are enough for all processors.
const ROWS_AT_ONCE: usize = 1_000;

/// Whoever comes for the afternoon so long before the agreed time is there for lunch.
const LONG_BEFORE: TimeDelta = TimeDelta::hours(1);

/// Who is expected at a centre; with the agreed time where that part of the day is without the meal.
type Expected<'a> = HashMap<Who<'a>, Option<NaiveTime>>;

/// An elder at a centre.
type Who<'a> = (&'a ElderId, &'a CentreId);

/// A centre on the day of the meal, for those who come on one weekday.
struct CentreToday<'a> {
    place: Option<&'a MealPlace>,
    /// It is open, and on that weekday's terms.
    is_open: bool,
}

/// One meal as it is told.
struct Told<'a> {
    known: &'a KnownMeals,
    on: NaiveDate,
    meal: Meal,
    /// When the kitchen has served it.
    served_until: DateTime<Utc>,
    /// When each of the other kitchens has.
    elsewhere_until: HashMap<&'a CentreId, DateTime<Utc>>,
    ways: Vec<Way>,
}

impl<'a> Told<'a> {
    /// When the meal has been served at a centre: by the clock of the kitchen that cooks for it.
    fn served_until(&self, centre_id: &CentreId) -> DateTime<Utc> {
        let elsewhere = self.elsewhere_until.get(self.known.kitchen_of(centre_id));
        elsewhere.copied().unwrap_or(self.served_until)
    }

    fn at_centre(&self, who: Who<'_>, reason: DemandReason, known: Known) -> Way {
        self.at_place(who, self.known.places.get(who.1), reason, known)
    }

    fn at_place(
        &self,
        (elder_id, centre_id): Who<'_>,
        place: Option<&MealPlace>,
        reason: DemandReason,
        known: Known,
    ) -> Way {
        let kitchen_id = place.and_then(|place| place.kitchen_id.as_ref());
        Way {
            elder_id: elder_id.clone(),
            reason,
            kitchen_id: kitchen_id.unwrap_or(&self.known.kitchen_id).clone(),
            own_key: None,
            site: Site::Centre { centre_id: centre_id.clone() },
            site_name: place.map_or_else(String::new, |place| place.centre_name.clone()),
            delivery_note: String::new(),
            door_contact: String::new(),
            portion_size: None,
            delivered_on: self.on,
            known,
            ended_by: EndCause::Ended,
            offs: Vec::new(),
        }
    }

    /// Those expected at the centres, and those who came unexpectedly. Answers which centres are open, each with the
    /// weekday that it follows.
    fn day_care(&mut self) -> HashMap<&'a CentreId, i64> {
        let known = self.known;
        let open: HashMap<&CentreId, i64> = known
            .calendars
            .iter()
            .map(|(centre, calendar)| (centre, calendar.day(self.on)))
            .filter(|(_, day)| day.is_open())
            .map(|(centre, day)| (centre, day.weekday))
            .collect();
        // Where it was said lately that a centre is closed, those who would come are told of.
        let mut told_of: BTreeSet<(i64, &CentreId)> =
            open.iter().map(|(centre, weekday)| (*weekday, *centre)).collect();
        for (centre, calendar) in &known.calendars {
            if !open.contains_key(centre) && known.closed(centre, self.on).next().is_some() {
                let day = CentreCalendar { closed_days: Vec::new(), ..calendar.clone() }.day(self.on);
                if day.is_open() {
                    told_of.insert((day.weekday, centre));
                }
            }
        }
        // So are those of a day on which it was to open, and those who would come if it did not.
        for ((centre, on), openings) in &known.openings {
            if *on == self.on && known.calendars.contains_key(centre) {
                let weekdays = openings.iter().map(OpeningRow::weekday);
                let weekdays = weekdays.chain(known.weekday_without_openings(centre, self.on));
                told_of.extend(weekdays.map(|weekday| (weekday, centre)));
            }
        }
        let visits: &[VisitRow] = known.visits.get(&self.on).map_or(&[] as &[_], Vec::as_slice);
        let came = self.came_in_time(visits);
        let mut expected: Expected<'_> = HashMap::new();
        // One weekday nearly always; two where a centre makes up for a holiday.
        for weekday in told_of.iter().map(|(weekday, _)| *weekday).collect::<BTreeSet<i64>>() {
            let centres: HashMap<&CentreId, CentreToday<'_>> = told_of
                .iter()
                .filter(|(told, _)| *told == weekday)
                .map(|(_, centre_id)| {
                    let is_open = open.get(centre_id) == Some(&weekday);
                    (*centre_id, CentreToday { place: known.places.get(centre_id), is_open })
                })
                .collect();
            let mut coming: Vec<(&EnrolledRow, Option<&MealPlace>)> = Vec::new();
            for row in known.enrolled.get(&weekday).into_iter().flatten() {
                let Some(centre) = centres.get(&row.centre_id) else { continue };
                if !day::within(self.on, row.from_on, row.until_on) {
                    continue;
                }
                let meals = centre.place.map(|place| place.meals.as_slice());
                let has_meal = rules::has_meal(meals.unwrap_or_default(), row.day_part, self.meal);
                // Who is expected matters only beside those who came.
                if row.known.is_now() && centre.is_open && !visits.is_empty() {
                    let who = (&row.person.elder_id, &row.centre_id);
                    expected.insert(who, (!has_meal).then_some(row.planned_arrival));
                }
                if has_meal {
                    coming.push((row, centre.place));
                }
            }
            let told = &*self;
            let ways: Vec<Way> = coming
                .into_par_iter()
                .with_min_len(ROWS_AT_ONCE)
                .map(|(row, place)| {
                    let who = (&row.person.elder_id, &row.centre_id);
                    told.expected_at(row, place, came.get(&who).map_or(&[] as &[_], Vec::as_slice))
                })
                .collect();
            self.ways.extend(ways);
        }
        self.came(visits, &expected);
        open
    }

    /// Somebody who is meant to come; `came` says since when it is known that they did.
    fn expected_at(&self, row: &EnrolledRow, place: Option<&MealPlace>, came: &[Known]) -> Way {
        let who = (&row.person.elder_id, &row.centre_id);
        let mut way = self.at_place(who, place, DemandReason::DayCare, row.known);
        let away = self.known.absent(who, self.on).chain(self.known.paused(&row.enrolment_id, self.on));
        for off in away {
            // Whoever came is there, whatever was said before.
            let mut left = vec![off.known];
            for come in came {
                left = left.into_iter().flat_map(|piece| piece.without(*come)).collect();
            }
            way.offs.extend(left.into_iter().map(|known| Off { known, ..off }));
        }
        way.offs.extend(self.known.shut(row, self.on));
        way
    }

    /// Since when it is known that somebody came before the meal was served.
    fn came_in_time(&self, visits: &'a [VisitRow]) -> HashMap<Who<'a>, Vec<Known>> {
        let mut came: HashMap<Who<'a>, Vec<Known>> = HashMap::new();
        let in_time = |visit: &&VisitRow| visit.arrived_at <= self.served_until(&visit.centre_id);
        for visit in visits.iter().filter(in_time) {
            came.entry((&visit.person.elder_id, &visit.centre_id)).or_default().push(visit.known());
        }
        came
    }

    /// Whoever came without being expected eats too, if they came before the meal was served. So does whoever is
    /// expected for a part of the day without this meal, and came long before it.
    fn came(&mut self, visits: &[VisitRow], expected: &Expected<'_>) {
        for visit in visits {
            let who = (&visit.person.elder_id, &visit.centre_id);
            let Some(place) = self.known.places.get(&visit.centre_id) else { continue };
            let has_meal = rules::has_meal(&place.meals, DayPart::WholeDay, self.meal);
            let counts = match expected.get(&who) {
                None => true,
                Some(None) => false,
                Some(Some(planned_arrival)) => {
                    let zone = self.known.clock_of(self.known.kitchen_of(&visit.centre_id)).zone;
                    day::instant_at(zone, self.on, *planned_arrival)
                        .is_some_and(|planned| visit.arrived_at + LONG_BEFORE < planned)
                }
            };
            if !has_meal || !counts || visit.arrived_at > self.served_until(&visit.centre_id) {
                continue;
            }
            let way = self.at_centre(who, DemandReason::ExtraVisit, visit.known());
            self.ways.push(Way { ended_by: EndCause::Withdrawn, ..way });
        }
    }

    /// Those who live at a centre when the meal is served and are not away then; whoever is to be back that day is.
    fn residents(&mut self) {
        for row in &self.known.residents {
            let at = self.served_until(&row.centre_id);
            if row.from_at > at || row.to_at.is_some_and(|to| to <= at) {
                continue;
            }
            let who = (&row.person.elder_id, &row.centre_id);
            let mut way = self.at_centre(who, DemandReason::Resident, row.known);
            let away = self.known.leaves.get(&row.admission_id).into_iter().flatten().filter(|leave| {
                let is_over = match leave.to_at {
                    Some(to) => to <= at,
                    None => leave.planned_return_on.is_some_and(|back| back <= self.on),
                };
                leave.from_at <= at && !is_over
            });
            way.offs.extend(away.map(|leave| Off { known: leave.known, cause: EndCause::Leave }));
            self.ways.push(Way { ended_by: EndCause::Left, ..way });
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
                kitchen_id: known.kitchen_of(&row.centre_id).clone(),
                own_key: None,
                site: Site::Home { elder_id: elder_id.clone() },
                site_name: row.address.clone(),
                delivery_note: row.delivery_note.clone(),
                door_contact: row.door_contact.clone(),
                portion_size: row.portion_size,
                delivered_on: rules::delivered_on(self.on, row.carries_weekend),
                known: row.known,
                ended_by: EndCause::Ended,
                offs: known.paused(&row.enrolment_id, self.on).collect(),
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
        let Some(rows) = known.orders.get(&(self.on, self.meal)) else { return };
        // Looked through once: among tens of thousands, not once for every order.
        let mut others: HashMap<&ElderId, Vec<&Way>> =
            rows.iter().map(|row| (&row.person.elder_id, Vec::new())).collect();
        for way in &self.ways {
            if let Some(ways) = others.get_mut(&way.elder_id) {
                ways.push(way);
            }
        }
        let ordered: Vec<Way> = rows
            .iter()
            .map(|row| self.order(row, others.get(&row.person.elder_id).map_or(&[] as &[_], Vec::as_slice)))
            .collect();
        drop(others);
        self.ways.extend(ordered);
    }

    /// What was ordered, beside the other ways in which the elder would eat.
    fn order(&self, row: &OrderRow, others: &[&Way]) -> Way {
        let elder_id = row.person.elder_id.clone();
        let (site, site_name) = match &row.centre_id {
            Some(centre_id) => {
                (Site::Centre { centre_id: centre_id.clone() }, row.centre_name.clone().unwrap_or_default())
            }
            None => (Site::Home { elder_id: elder_id.clone() }, row.address.clone()),
        };
        let is_extra = row.kind == OrderKind::ExtraPortion;
        Way {
            reason: if is_extra { DemandReason::ExtraPortion } else { DemandReason::OneOff },
            kitchen_id: row.kitchen_id.clone(),
            own_key: is_extra.then(|| format!("x:{}", row.id)),
            offs: self.keeps_from(row, &site, others),
            site,
            site_name,
            delivery_note: row.delivery_note.clone(),
            door_contact: String::new(),
            portion_size: row.portion_size,
            delivered_on: self.order_delivered_on(row),
            known: Known { from: row.recorded_at, until: row.withdrawn_at },
            ended_by: EndCause::Withdrawn,
            elder_id,
        }
    }

    /// The day on which what was ordered is brought: with the weekend's other meals, where Friday carries them. What is
    /// ordered after these were served can only be brought on its own day.
    fn order_delivered_on(&self, row: &OrderRow) -> NaiveDate {
        let goes_home = row.centre_id.is_none();
        let carried_on = rules::delivered_on(self.on, goes_home && row.carries_weekend);
        let clock = self.known.clock_of(&row.kitchen_id);
        let is_too_late = row.recorded_at > clock.served_at(carried_on, self.meal);
        if is_too_late { self.on } else { carried_on }
    }

    /// What keeps an elder from what was ordered: they rest in all they are enrolled in, or are away from where they were
    /// to eat it. What was ordered though they were known to be away is meant so.
    fn keeps_from(&self, row: &OrderRow, site: &Site, others: &[&Way]) -> Vec<Off> {
        let there = || others.iter().copied().filter(|way| way.site == *site);
        let expected: Vec<Held> = there()
            .filter(|way| {
                let reasons = [DemandReason::DayCare, DemandReason::ExtraVisit, DemandReason::Resident];
                reasons.contains(&way.reason)
            })
            .map(|way| {
                let is_away = |off: &&Off| matches!(off.cause, EndCause::Absence | EndCause::Leave);
                Held { known: way.known, offs: way.offs.iter().filter(is_away).copied().collect() }
            })
            .collect();
        let mut offs = rules::off_in_all(&expected);
        if offs.iter().any(|off| off.known.at(row.recorded_at)) {
            offs.clear();
        }
        // Whoever lives there is not away because an enrolment beside it rests.
        if !there().any(|way| way.reason == DemandReason::Resident && way.known.is_now()) {
            offs.extend(self.rests(&row.person.elder_id));
        }
        offs
    }

    /// When it was known that an elder rests in all they are enrolled in.
    fn rests(&self, elder_id: &ElderId) -> Vec<Off> {
        let enrolments = self.known.running.get(elder_id).into_iter().flatten();
        let running: Vec<Held> = enrolments
            .filter(|row| day::within(self.on, row.from_on, row.until_on))
            .map(|row| Held {
                known: row.known,
                offs: self.known.paused(&row.enrolment_id, self.on).collect(),
            })
            .collect();
        rules::off_in_all(&running)
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
            way.offs.extend(stops.map(|stop| Off { known: stop.known, cause: EndCause::Stop }));
        }
    }
}
