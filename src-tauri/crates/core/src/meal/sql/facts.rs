//! Who is cooked for: what decides the meals of some days is read once, then every meal of them is told from it.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use strum::VariantArray;

use super::earlier::{ClosureRow, Earlier, OpeningRow};
use super::eating::Eating;
use super::places;
use super::rows::{
    self, AbsenceRow, EnrolledRow, GroupRow, HomeRow, LeaveRow, OrderRow, PauseRow, PersonRow, ResidentRow,
    RunningRow, StopRow, VisitRow,
};
use super::settings::kitchen_clocks;
use crate::centre::CentreId;
use crate::centre::days::rules::CentreCalendar;
use crate::centre::days::sql::calendars;
use crate::day;
use crate::diet;
use crate::diet::sql::Kept;
use crate::elder::of_elders::room_for;
use crate::elder::{ElderId, OfElders};
use crate::error::Result;
use crate::meal::rules::{self, Demand, Eater};
use crate::meal::settings::{CutOff, MealPlace};
use crate::meal::{DemandLine, Meal};
use crate::store::Tx;

/// Which meals are asked for: of a kitchen, on days in `[from, until)`.
#[derive(Debug, Clone, Copy)]
pub struct AskedMeals<'a> {
    /// Which kitchen.
    pub kitchen: &'a CentreId,
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub until: NaiveDate,
    /// One meal only; none: all of them.
    pub meal: Option<Meal>,
    /// One elder only; none: everybody.
    pub only: Option<&'a ElderId>,
}

impl<'a> AskedMeals<'a> {
    /// All meals of some days, of everybody.
    #[must_use]
    pub const fn of_days(kitchen: &'a CentreId, from: NaiveDate, until: NaiveDate) -> Self {
        Self { kitchen, from, until, meal: None, only: None }
    }

    /// One meal of a day, of everybody.
    #[must_use]
    pub fn of_meal(kitchen: &'a CentreId, on: NaiveDate, meal: Meal) -> Self {
        let until = on.succ_opt().unwrap_or(on);
        Self { kitchen, from: on, until, meal: Some(meal), only: None }
    }

    /// The days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |on| *on < self.until)
    }
}

/// Who is cooked for by a kitchen at a meal, each with the reason.
///
/// # Errors
/// When the database refuses.
pub async fn demand(
    tx: &mut Tx,
    kitchen: &CentreId,
    service_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<DemandLine>> {
    Ok(KnownMeals::read(tx, AskedMeals::of_meal(kitchen, service_on, meal)).await?.demand(service_on, meal))
}

/// Everything that decides the meals of some days of a kitchen. However many meals are told from it, the questions asked
/// of the database are the same handful.
pub struct KnownMeals {
    pub(super) kitchen_id: CentreId,
    pub(super) clock: KitchenClock,
    /// The clocks of the other kitchens.
    pub(super) clocks: HashMap<CentreId, KitchenClock>,
    /// The centres, each with the kitchen that cooks for it.
    pub(super) places: HashMap<CentreId, MealPlace>,
    /// When the meals were released that are.
    pub(super) released: HashMap<(NaiveDate, Meal), DateTime<Utc>>,
    pub(super) calendars: HashMap<CentreId, CentreCalendar>,
    /// Closed days that were said, or unsaid, lately.
    pub(super) closures: HashMap<CentreId, Vec<ClosureRow>>,
    /// Days on which centres open though they would be closed, that were said, or unsaid, lately.
    pub(super) openings: HashMap<(CentreId, NaiveDate), Vec<OpeningRow>>,
    pub(super) eaters: Arc<OfElders<Eater>>,
    pub(super) enrolled: HashMap<i64, Vec<EnrolledRow>>,
    pub(super) pauses: HashMap<String, Vec<PauseRow>>,
    pub(super) absences: HashMap<ElderId, Vec<AbsenceRow>>,
    pub(super) visits: HashMap<NaiveDate, Vec<VisitRow>>,
    pub(super) groups: HashMap<Meal, Vec<GroupRow>>,
    pub(super) residents: Vec<ResidentRow>,
    pub(super) leaves: HashMap<String, Vec<LeaveRow>>,
    pub(super) home_meals: HashMap<(i64, Meal), Vec<HomeRow>>,
    pub(super) orders: HashMap<(NaiveDate, Meal), Vec<OrderRow>>,
    /// What those are enrolled in for whom something was ordered.
    pub(super) running: HashMap<ElderId, Vec<RunningRow>>,
    pub(super) stops: HashMap<ElderId, Vec<StopRow>>,
}

fn by<K: Eq + Hash, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut by: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        by.entry(key(&row)).or_default().push(row);
    }
    by
}

/// By which clock a kitchen takes changes and serves.
#[derive(Debug, Clone)]
pub(super) struct KitchenClock {
    pub(super) zone: Tz,
    pub(super) cut_offs: Vec<CutOff>,
}

impl KitchenClock {
    pub(super) fn cut_off(&self, meal: Meal) -> CutOff {
        self.cut_offs.iter().find(|one| one.meal == meal).copied().unwrap_or_else(|| CutOff::usual(meal))
    }

    /// The instant at which a meal has been served.
    pub(super) fn served_at(&self, on: NaiveDate, meal: Meal) -> DateTime<Utc> {
        let until = self.cut_off(meal).served_until;
        day::instant_at(self.zone, on, until).unwrap_or_else(|| on.and_time(until).and_utc())
    }
}

impl KnownMeals {
    /// Reads what decides some meals.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn read(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Self> {
        let mut clocks = kitchen_clocks(tx, asked.kitchen).await?;
        let clock = clocks
            .remove(asked.kitchen)
            .unwrap_or_else(|| KitchenClock { zone: day::DISTRICT_ZONE, cut_offs: Vec::new() });
        let places = places(tx).await?;
        let first_kitchen = places.iter().find(|place| place.is_kitchen).map(|place| place.centre_id.clone());
        let places: HashMap<CentreId, MealPlace> =
            places.into_iter().map(|place| (place.centre_id.clone(), place)).collect();
        let calendars = calendars(tx, None, asked.from, asked.until).await?;
        let released = rows::released(tx, asked).await?;
        let last_on = asked.until.pred_opt().unwrap_or(asked.until).max(asked.from);
        let meals: Vec<Meal> = Meal::VARIANTS
            .iter()
            .copied()
            .filter(|meal| asked.meal.is_none_or(|only| only == *meal))
            .collect();
        // Whoever lives where another kitchen cooks is there when that one serves.
        let served: Vec<(DateTime<Utc>, DateTime<Utc>)> = std::iter::once(&clock)
            .chain(clocks.values())
            .flat_map(|clock| {
                meals
                    .iter()
                    .map(move |meal| (clock.served_at(asked.from, *meal), clock.served_at(last_on, *meal)))
            })
            .collect();
        let span = (
            served.iter().map(|(first, _)| *first).min().unwrap_or_default(),
            served.iter().map(|(_, last)| *last).max().unwrap_or_default(),
        );
        // What Friday carries for Sunday was to be ordered before Friday.
        let first_on = asked.from.checked_sub_days(Days::new(2)).unwrap_or(asked.from);
        let since = meals
            .iter()
            .map(|meal| clock.cut_off(*meal).deadlines(clock.zone, first_on).orders)
            .min()
            .unwrap_or_default();
        let earlier = Earlier::read(tx, asked, since).await?;
        // One weekday only where all centres agree on it: fewer rows for the usual question about one day.
        let openings = earlier.openings(tx).await?;
        // With the weekday that would count had a centre decided nothing: of its elders it is told that they do not come.
        let of_calendars = asked.days().flat_map(|on| {
            calendars.values().flat_map(move |one| [one.day(on).weekday, one.undecided(on).weekday])
        });
        let of_openings = openings.iter().flat_map(|row| [row.weekday(), day::weekday(row.extra_on)]);
        let weekday = only_one(of_calendars.chain(of_openings));
        let gathered = rows::enrolled(tx, asked, weekday).await?;
        // Tens of thousands of rows are read while the database looks for how they eat.
        let (kept, enrolled) =
            futures::join!(diet::sql::kept(tx, asked.only), async { EnrolledRow::all(&gathered) });
        let (kept, mut enrolled) = (kept?, enrolled?);
        drop(gathered);
        let visits = rows::visits(tx, asked).await?;
        let mut residents = rows::residents(tx, asked, span).await?;
        let own_weekday = only_one(asked.days().map(day::weekday));
        let mut home_meals = rows::home_meals(tx, asked, own_weekday).await?;
        let mut orders = rows::orders(tx, asked).await?;
        // What was ordered of a kitchen that has ceased to be one is cooked where the district's other meals are.
        let has_ceased = |kitchen: &CentreId| {
            kitchen != asked.kitchen && !places.get(kitchen).is_some_and(|place| place.is_kitchen)
        };
        for row in orders.iter_mut().filter(|row| has_ceased(&row.kitchen_id)) {
            let of_centre = row.centre_id.as_ref().and_then(|centre| places.get(centre)?.kitchen_id.clone());
            if let Some(kitchen) = of_centre.or_else(|| first_kitchen.clone()) {
                row.kitchen_id = kitchen;
            }
        }
        let mut running = if orders.is_empty() { Vec::new() } else { rows::running(tx, asked).await? };
        let mut pauses = rows::pauses(tx, asked).await?;
        let mut absences = rows::absences(tx, asked).await?;
        let mut leaves = rows::leaves(tx, asked, span).await?;
        let mut stops = rows::stops(tx, asked).await?;
        earlier.enrolled(tx, &mut enrolled).await?;
        earlier.home_meals(tx, &mut home_meals).await?;
        if !orders.is_empty() {
            earlier.running(tx, &mut running).await?;
        }
        earlier.residents(tx, &mut residents).await?;
        earlier.pauses(tx, &mut pauses).await?;
        earlier.absences(tx, &mut absences).await?;
        earlier.leaves(tx, &mut leaves).await?;
        earlier.stops(tx, &mut stops).await?;
        let closures = by(earlier.closures(tx).await?, |row| row.centre_id.clone());
        let all = Eating { enrolled, visits, residents, home_meals, orders };
        let mut eating = all.of_kitchen(asked.kitchen, &places);
        let mut eaters = room_for(eating.count());
        eating.persons().for_each(|person| eats(&mut eaters, person));
        let Eating { enrolled, visits, residents, home_meals, orders } = eating;
        diets(kept, &mut eaters);
        let groups = match asked.only {
            Some(_) => Vec::new(),
            None => rows::groups(tx, asked, since).await?,
        };
        Ok(Self {
            kitchen_id: asked.kitchen.clone(),
            clock,
            clocks,
            places,
            released,
            calendars,
            closures,
            openings: by(openings, |row| (row.centre_id.clone(), row.extra_on)),
            eaters: Arc::new(eaters),
            enrolled: by(enrolled, |row| row.weekday),
            pauses: by(pauses, |row| row.enrolment_id.clone()),
            absences: by(absences, |row| row.elder_id.clone()),
            visits: by(visits, |row| row.visit_on),
            groups: by(groups, |row| row.meal),
            residents,
            leaves: by(leaves, |row| row.admission_id.clone()),
            home_meals: by(home_meals, |row| (row.weekday, row.meal)),
            orders: by(orders, |row| (row.service_on, row.meal)),
            running: by(running, |row| row.elder_id.clone()),
            stops: by(stops, |row| row.elder_id.clone()),
        })
    }

    /// Who is cooked for at one of the meals, each with the reason.
    #[must_use]
    pub fn demand(&self, on: NaiveDate, meal: Meal) -> Vec<DemandLine> {
        rules::demand(&self.facts(on, meal)).lines
    }

    /// How many portions of one of the meals are to be eaten, counted without telling by whom.
    #[must_use]
    pub fn portions(&self, on: NaiveDate, meal: Meal) -> i64 {
        rules::portions(&self.facts(on, meal))
    }

    /// All that is told of one of the meals; of those whom another kitchen feeds with its name.
    #[must_use]
    pub fn told(&self, on: NaiveDate, meal: Meal) -> Demand {
        let mut demand = rules::demand(&self.facts(on, meal));
        for one in &mut demand.elsewhere {
            if let Some(place) = self.places.get(&one.kitchen_id) {
                one.kitchen_name.clone_from(&place.centre_name);
            }
        }
        demand
    }

    /// How the kitchen's cut-off is set for a meal.
    #[must_use]
    pub fn cut_off(&self, meal: Meal) -> CutOff {
        self.clock.cut_off(meal)
    }

    /// The kitchen that cooks for a centre; each of those kept has one.
    pub(super) fn kitchen_of(&self, centre_id: &CentreId) -> &CentreId {
        let kitchen = self.places.get(centre_id).and_then(|place| place.kitchen_id.as_ref());
        kitchen.unwrap_or(&self.kitchen_id)
    }

    /// The clock of a kitchen.
    pub(super) fn clock_of(&self, kitchen_id: &CentreId) -> &KitchenClock {
        self.clocks.get(kitchen_id).unwrap_or(&self.clock)
    }

    /// Until when a meal is served, on the kitchen's wall clock.
    #[must_use]
    pub fn served_until(&self, meal: Meal) -> (Tz, NaiveTime) {
        (self.clock.zone, self.clock.cut_off(meal).served_until)
    }
}

fn only_one(mut weekdays: impl Iterator<Item = i64>) -> Option<i64> {
    let first = weekdays.next()?;
    weekdays.all(|one| one == first).then_some(first)
}

/// Puts somebody among those who may eat. The row keeps who it is and gives the rest away.
fn eats(eaters: &mut OfElders<Eater>, person: &mut PersonRow) {
    eaters.entry(person.elder_id.clone()).or_insert_with(|| Eater {
        name: std::mem::take(&mut person.name),
        sort_key: std::mem::take(&mut person.sort_key),
        birth_on: Some(person.birth_on),
        ..Eater::default()
    });
}

fn diets(mut kept: OfElders<Kept>, eaters: &mut OfElders<Eater>) {
    for (elder, eater) in eaters {
        let Some(kept) = kept.remove(elder) else { continue };
        eater.portions = Some(kept.details.portions);
        eater.diet_changed_at = kept.changed_at;
        eater.needs = Arc::new(kept.needs());
    }
}
