//! The kitchen's past four weeks: what was released, cooked, measured, kept and read, and who signed for it.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::draw::Draw;
use crate::centre::{self, CentreId};
use crate::command::Change;
use crate::day;
use crate::diet::ClashSeverity;
use crate::dish::{self, DishCategory, DishFacts, DishId, DishVersionId};
use crate::error::Result;
use crate::food_safety::batch::{self, BatchId, StartBatch, StepDetails, StepId, StepKind};
use crate::food_safety::cold::{self, ColdAction, ColdPlaceId, ColdPlaceKind, ReadingId, SaveColdPlace};
use crate::food_safety::sample::{self, SampleId, TakeSample};
use crate::food_safety::{self, SafetySettings, SignSafetyDay, SignatureId};
use crate::meal::Meal;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::menu::assign::Served;
use crate::menu::assign::load::{MealPlates, PlannedMeals};
use crate::menu::assign::rules::candidates;
use crate::menu::{self, Facts, MenuChoice};
use crate::production::freeze::Live;
use crate::production::{self, EXTRA_PERCENT, ProductionId};

/// Logs are made for so many days back.
const DAYS_BACK: u64 = 28;

/// A draw of its own, so that the elders stay who they are.
const APART: u64 = 0xc00c;

const COOKS: [&str; 3] = ["演示厨师何", "演示厨师吕", "演示厨师施"];
const KEEPER: &str = "演示食安员孔";
const SAMPLE_FRIDGE: &str = "留样冰箱";

const COLD_PLACES: [(&str, ColdPlaceKind, i64, i64, i64); 4] = [
    ("1号冷藏柜", ColdPlaceKind::Fridge, 0, 80, 42),
    ("1号冷冻柜", ColdPlaceKind::Freezer, -300, -120, -185),
    ("蔬菜冷库", ColdPlaceKind::ColdRoom, 0, 80, 55),
    (SAMPLE_FRIDGE, ColdPlaceKind::SampleFridge, 0, 80, 38),
];

/// When fridges are read.
const READ_AT: [u32; 3] = [7, 13, 19];

/// A dish that is cooked, with its version and name.
type Cooked = (DishId, DishVersionId, String);

/// Fills in the kitchen's logs up to the instant `until`.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    today: NaiveDate,
    days: i64,
    until: DateTime<Utc>,
) -> Result<()> {
    let centres = centre::sql::list(&mut change.tx, None).await?;
    let Some(kitchen) = centres.iter().find(|centre| centre.is_kitchen) else { return Ok(()) };
    let site = centres.iter().find(|centre| centre.gives_day_care).map(|centre| centre.id.clone());
    let all = dish::sql::all_facts(&mut change.tx).await?;
    let mut diary = Diary {
        kitchen: kitchen.id.clone(),
        site,
        draw: Draw::new(seed ^ APART),
        until,
        fridge: None,
        usual: usual(&all),
        dishes: all.into_iter().map(|dish| (dish.dish_id.clone(), dish)).collect(),
    };
    let back = Days::new(DAYS_BACK.min(days.unsigned_abs()));
    let places = diary.cold_places(change, today - back).await?;
    let is_for_samples = |place: usize| COLD_PLACES[place].0 == SAMPLE_FRIDGE;
    diary.fridge = places.iter().find(|(_, place)| is_for_samples(*place)).map(|(id, _)| id.clone());
    let tomorrow = today + Days::new(1);
    let known =
        KnownMeals::read(&mut change.tx, AskedMeals::of_days(&kitchen.id, today - back, tomorrow)).await?;
    for on in (today - back).iter_days().take_while(|on| *on <= today) {
        let is_yesterday = on + Days::new(1) == today;
        diary.readings(change, &places, on, is_yesterday).await?;
        for meal in [Meal::Breakfast, Meal::Lunch, Meal::Dinner] {
            diary.release(change, &known, on, meal).await?;
            diary.meal(change, on, meal).await?;
        }
        // Whoever looks at the demonstration signs for yesterday.
        if on < today && !is_yesterday {
            let asked = SignSafetyDay {
                kitchen_id: diary.kitchen.clone(),
                on,
                person: KEEPER.to_owned(),
                remark: String::new(),
            };
            let id = SignatureId(change.new_id());
            food_safety::sql::sign(&mut change.tx, &id, &asked, 0, at(on, 20, 10)).await?;
        }
    }
    Ok(())
}

/// A dish of each kind for each weekday, where nothing was released.
fn usual(all: &[DishFacts]) -> Vec<Vec<Cooked>> {
    let of = |category: DishCategory| -> Vec<Cooked> {
        all.iter()
            .filter(|dish| dish.category == category)
            .map(|dish| (dish.dish_id.clone(), dish.version_id.clone(), dish.name.clone()))
            .collect()
    };
    vec![
        of(DishCategory::LargeMeat),
        of(DishCategory::Vegetable),
        of(DishCategory::Soup),
        of(DishCategory::Staple),
    ]
}

fn at(on: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    day::instant_at(day::DISTRICT_ZONE, on, time).unwrap_or_else(|| on.and_time(time).and_utc())
}

struct Diary {
    kitchen: CentreId,
    site: Option<CentreId>,
    draw: Draw,
    until: DateTime<Utc>,
    /// Where samples are kept.
    fridge: Option<ColdPlaceId>,
    usual: Vec<Vec<Cooked>>,
    /// Everything that can be cooked.
    dishes: Facts,
}

impl Diary {
    async fn cold_places(
        &self,
        change: &mut Change<'_>,
        since: NaiveDate,
    ) -> Result<Vec<(ColdPlaceId, usize)>> {
        let mut places = Vec::new();
        for (place, (name, kind, low, high, _)) in COLD_PLACES.iter().enumerate() {
            let id = ColdPlaceId(change.new_id());
            let asked = SaveColdPlace {
                kitchen_id: self.kitchen.clone(),
                cold_place_id: None,
                version: 0,
                name: (*name).to_owned(),
                kind: *kind,
                lowest_tenths_celsius: *low,
                highest_tenths_celsius: *high,
                times: Vec::new(),
            };
            cold::sql::insert(&mut change.tx, &id, &asked, at(since, 0, 0)).await?;
            for hour in READ_AT {
                let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
                cold::sql::insert_time(&mut change.tx, &id, time, since).await?;
            }
            places.push((id, place));
        }
        Ok(places)
    }

    async fn readings(
        &mut self,
        change: &mut Change<'_>,
        places: &[(ColdPlaceId, usize)],
        on: NaiveDate,
        is_yesterday: bool,
    ) -> Result<()> {
        for (id, place) in places {
            let (_, _, low, high, usual) = COLD_PLACES[*place];
            for hour in READ_AT {
                let minute = u32::try_from(self.draw.number(0..25)).unwrap_or(0);
                let swing = self.draw.number(-12..13);
                // Yesterday evening the fridge stood open, and the cold room was forgotten.
                let is_open = is_yesterday && hour == 19 && *place == 0;
                let is_forgotten = is_yesterday && hour == 19 && *place == 2;
                let taken_at = at(on, hour, minute);
                if is_forgotten || taken_at > self.until {
                    continue;
                }
                let tenths = if is_open { 112 } else { usual + swing };
                let reading = ReadingId(change.new_id());
                let new = cold::sql::NewReading {
                    id: &reading,
                    place: id,
                    on,
                    taken_at,
                    tenths,
                    is_in_range: (low..=high).contains(&tenths),
                    person: KEEPER,
                    replaces: None,
                };
                cold::sql::insert_reading(&mut change.tx, &new, taken_at).await?;
                if is_open {
                    let words = ("柜门未关严，关好后半小时复测 4.6 ℃", KEEPER);
                    let later = taken_at + TimeDelta::minutes(30);
                    cold::sql::act(&mut change.tx, &reading, ColdAction::Adjusted, words, later).await?;
                }
            }
        }
        Ok(())
    }

    /// Released the afternoon before: the kitchen's head had chosen for whomever nothing on the menu fitted.
    async fn release(
        &self,
        change: &mut Change<'_>,
        known: &KnownMeals,
        on: NaiveDate,
        meal: Meal,
    ) -> Result<()> {
        let released_at = at(on - Days::new(1), 16, 30);
        let tomorrow = on + Days::new(1);
        let planned = PlannedMeals::read(&mut change.tx, &self.kitchen, on, tomorrow).await?;
        let mut loaded = planned.meal(on, meal, known.told(on, meal));
        if released_at > self.until || loaded.menu.is_none() {
            return Ok(());
        }
        if !loaded.readiness().is_ready {
            self.choose(change, &loaded, released_at).await?;
            let planned = PlannedMeals::read(&mut change.tx, &self.kitchen, on, tomorrow).await?;
            loaded = planned.meal(on, meal, known.told(on, meal));
        }
        let live = Live::of(&loaded);
        if live.plates.is_empty() || !live.readiness.is_ready {
            return Ok(());
        }
        let id = ProductionId(change.new_id());
        let new = production::sql::NewRelease {
            id: &id,
            kitchen: &self.kitchen,
            on,
            meal,
            extra_percent: EXTRA_PERCENT,
            person: COOKS[0],
        };
        production::sql::insert(&mut change.tx, &new, released_at).await?;
        production::sql::insert_dishes(&mut change.tx, &id, &production::rules::dishes(&live.plates)).await?;
        production::sql::insert_plates(&mut change.tx, &id, &live.plates).await
    }

    /// Chooses a dish for everybody for whom nothing on the menu fits, or leaves the place empty with a reason.
    async fn choose(&self, change: &mut Change<'_>, loaded: &MealPlates, at: DateTime<Utc>) -> Result<()> {
        let Some(menu) = &loaded.menu else { return Ok(()) };
        for (line, plate) in loaded.demand.iter().zip(&loaded.plates) {
            let unsolved = plate.slots.iter().filter(|slot| slot.served == Served::Unsolved);
            for (slot, place) in unsolved
                .filter_map(|slot| Some((slot, menu.slots.iter().find(|one| one.id == slot.slot_id)?)))
            {
                let taken = |dish: &DishId| plate.slots.iter().any(|one| one.dish_id.as_ref() == Some(dish));
                let clashes = |needs: &_, dish: &_| loaded.clashing.clashes(needs, dish);
                let dish_id = candidates(menu, place, &line.needs, &self.dishes, &clashes)
                    .into_iter()
                    .find(|one| one.severity != Some(ClashSeverity::Blocked) && !taken(&one.dish_id))
                    .map(|one| one.dish_id);
                let reason = if dish_id.is_none() { "当日无合适菜品，加配水果" } else { "" };
                let choice = MenuChoice {
                    slot_id: slot.slot_id.clone(),
                    demand_key: line.key.clone(),
                    menu_dish_id: slot.menu_dish_id.clone(),
                    dish_id,
                    override_reason: reason.to_owned(),
                    overridden: Vec::new(),
                };
                menu::sql::put_choice(&mut change.tx, &choice, COOKS[0], at).await?;
            }
        }
        Ok(())
    }

    /// The dishes of a meal: those released, else the usual ones of lunch.
    async fn dishes(&self, change: &mut Change<'_>, on: NaiveDate, meal: Meal) -> Result<Vec<Cooked>> {
        let released = production::sql::versions_of(&mut change.tx, &self.kitchen, on, meal).await?;
        if !released.is_empty() || meal != Meal::Lunch {
            return Ok(released);
        }
        let place = usize::try_from(day::weekday(on)).unwrap_or(0);
        Ok(self.usual.iter().filter_map(|kind| kind.get(place % kind.len().max(1)).cloned()).collect())
    }

    async fn meal(&mut self, change: &mut Change<'_>, on: NaiveDate, meal: Meal) -> Result<()> {
        let first = match meal {
            Meal::Breakfast => at(on, 5, 0),
            Meal::Lunch => at(on, 8, 50),
            Meal::Dinner => at(on, 15, 20),
        };
        let dishes = self.dishes(change, on, meal).await?;
        for (place, dish) in dishes.iter().enumerate() {
            let started_at = first + TimeDelta::minutes(8 * i64::try_from(place).unwrap_or(0));
            if started_at <= self.until {
                self.batch(change, on, meal, place, dish, started_at).await?;
            }
        }
        Ok(())
    }

    async fn batch(
        &mut self,
        change: &mut Change<'_>,
        on: NaiveDate,
        meal: Meal,
        place: usize,
        (dish, version, name): &Cooked,
        started_at: DateTime<Utc>,
    ) -> Result<()> {
        let cook = *self.draw.one_of(&COOKS);
        let id = BatchId(change.new_id());
        let asked = StartBatch {
            kitchen_id: self.kitchen.clone(),
            service_on: on,
            meal,
            dish_id: dish.clone(),
            pot: format!("{}号灶", place + 1),
            portions: None,
            cook: cook.to_owned(),
            started_at: Some(started_at),
        };
        batch::sql::insert(&mut change.tx, &id, &asked, (version, name), started_at, started_at).await?;
        let core = self.draw.number(760..960);
        let done = started_at + TimeDelta::minutes(self.draw.number(35..55));
        // Once in a while the first try is not hot enough.
        let is_cool = place == 0 && on.iter_days().nth(3).is_some_and(|later| day::weekday(later) == 1);
        let mut steps = vec![(StepKind::Cooked, 0, Some(if is_cool { 664 } else { core }), "")];
        if is_cool {
            steps.push((StepKind::Reheated, 8, Some(core), "继续加热"));
        }
        let hot = |less: i64| Some((core - less).clamp(612, 900));
        steps.extend([
            (StepKind::Portioned, 20, hot(120), ""),
            (StepKind::Loaded, 35, hot(180), ""),
            (StepKind::Arrived, 60, hot(230), ""),
            (StepKind::Served, 75, hot(260), ""),
            (StepKind::Cleared, 140, None, ""),
        ]);
        for (kind, minutes, tenths, note) in steps {
            let happened_at = done + TimeDelta::minutes(minutes);
            if happened_at > self.until {
                continue;
            }
            let is_away = matches!(kind, StepKind::Arrived | StepKind::Served);
            let details = StepDetails {
                kind,
                happened_at: Some(happened_at),
                tenths_celsius: tenths,
                site_id: self.site.clone().filter(|_| is_away),
                person: if is_away { KEEPER.to_owned() } else { cook.to_owned() },
                note: note.to_owned(),
            };
            let step = StepId(change.new_id());
            batch::sql::insert_step(&mut change.tx, &step, &id, &details, happened_at, happened_at, None)
                .await?;
        }
        if done + TimeDelta::minutes(10) <= self.until {
            self.sample(change, &asked, &id, name, done + TimeDelta::minutes(10)).await?;
        }
        Ok(())
    }

    async fn sample(
        &mut self,
        change: &mut Change<'_>,
        of: &StartBatch,
        batch: &BatchId,
        name: &str,
        taken_at: DateTime<Utc>,
    ) -> Result<()> {
        let Some(fridge) = self.fridge.clone() else { return Ok(()) };
        let settings = SafetySettings::default();
        let id = SampleId(change.new_id());
        let asked = TakeSample {
            kitchen_id: self.kitchen.clone(),
            service_on: of.service_on,
            meal: of.meal,
            dish_id: of.dish_id.clone(),
            batch_id: Some(batch.clone()),
            grams: settings.sample_grams + self.draw.number(0..12),
            taken_at: Some(taken_at),
            cold_place_id: fridge,
            person: KEEPER.to_owned(),
        };
        let keep_until = sample::rules::keep_until(taken_at, settings.sample_hours);
        let names = (name, SAMPLE_FRIDGE);
        sample::sql::insert(&mut change.tx, &id, &asked, names, (taken_at, keep_until), taken_at).await?;
        // Thrown away the morning after its time; those of the day before yesterday still wait.
        let disposed_at = keep_until + TimeDelta::hours(20);
        if disposed_at <= self.until {
            sample::sql::dispose(&mut change.tx, &id, KEEPER, disposed_at).await?;
        }
        Ok(())
    }
}
