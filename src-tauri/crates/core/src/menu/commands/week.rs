//! The week of a kitchen in one answer.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, Days, NaiveDate};
use strum::VariantArray;

use super::kitchen;
use crate::centre::days::sql as centre_days;
use crate::command::{Reading, command};
use crate::day;
use crate::elder::{ElderId, Sex};
use crate::error::Result;
use crate::ingredient::IngredientId;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{DemandLine, Meal, eaten};
use crate::menu;
use crate::menu::assign::load::PlannedMeals;
use crate::menu::assign::rules::{Tally, tally};
use crate::menu::cycle::CycleKind;
use crate::menu::cycle::rules::monday;
use crate::menu::nutrition::reference::{self, CLASSES};
use crate::menu::nutrition::rules::{Eaters, Needed, Tray, figures, mean_of_days, rounded};
use crate::menu::nutrition::{Figure, Nutrient};
use crate::menu::settings::MenuSettings;
use crate::menu::sql::Kitchen;
use crate::menu::week::{
    AskWeek, CellDish, MenuCell, MenuCellSlot, MenuChangeLine, MenuDay, MenuWeek, WeekCycle,
};
use crate::menu::{MealMenu, MenuState, rules, sql};
use crate::store::Tx;

/// The week of a kitchen: dishes, who clashes, what it feeds, what it costs.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes, Diets, Meals, Elders, Enrolments, Attendance, Beds, Centres]
)]
pub async fn menu_week(reading: &mut Reading<'_>, asked: AskWeek) -> Result<MenuWeek> {
    let kitchen = kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    let today = day::date_at(day::zone(&kitchen.time_zone)?, reading.now);
    week(&mut reading.tx, &kitchen, asked.on.unwrap_or(today), today).await
}

/// The week around a day.
///
/// # Errors
/// When the database refuses.
pub async fn week(tx: &mut Tx, kitchen: &Kitchen, on: NaiveDate, today: NaiveDate) -> Result<MenuWeek> {
    let from = monday(on);
    let until = from + Days::new(7);
    let settings = sql::settings(tx, &kitchen.id).await?;
    let looked_back = Days::new(u64::try_from(settings.repeat_days).unwrap_or(0));
    let menus = sql::in_span(tx, &kitchen.id, from - looked_back, until).await?;
    let repeats = rules::repeats(&menus, settings.repeat_days);
    let menus: Vec<MealMenu> = menus.into_iter().filter(|menu| menu.service_on >= from).collect();
    let cycle = most_used(&menus);
    let planned = PlannedMeals::of(tx, &kitchen.id, from, until, menus).await?;
    let known = KnownMeals::read(tx, AskedMeals::of_days(&kitchen.id, from, until)).await?;
    let changes = sql::changes(tx, &kitchen.id, from, until).await?;
    let calendars = centre_days::calendars(tx, Some(&kitchen.id), from, until).await?;
    let sexes = sql::sexes(tx).await?;
    let scene =
        Scene { settings: &settings, planned: &planned, repeats: &repeats, changes: &changes, sexes: &sexes };

    let mut days = Vec::with_capacity(7);
    let mut fed: Vec<(Tray, Needed)> = Vec::new();
    let mut foods: BTreeSet<IngredientId> = BTreeSet::new();
    for on in rules::days(from, until) {
        let calendar = calendars.get(&kitchen.id).map(|calendar| calendar.day(on));
        let mut day = Day::new(on);
        for meal in Meal::VARIANTS {
            day.meal(*meal, &known.demand(on, *meal), &scene);
        }
        foods.extend(day.tray.foods.iter().cloned());
        let has_menu = day.meals.iter().any(|cell| cell.state.is_some());
        if has_menu {
            fed.push((day.tray.clone(), day.needed.clone()));
        }
        days.push(day.end(calendar.as_ref().is_some_and(|day| !day.is_open()), calendar.map(|day| day.note)));
    }
    let (mean, needed) = mean_of_days(&fed);
    let cells = || days.iter().flat_map(|day| &day.meals);
    let count = |state| i64::try_from(cells().filter(|cell| cell.state == Some(state)).count()).unwrap_or(0);
    Ok(MenuWeek {
        kitchen_id: kitchen.id.clone(),
        kitchen_name: kitchen.name.clone(),
        from_on: from,
        until_on: until,
        week_number: from.iso_week().week().into(),
        today,
        cycle,
        figures: if fed.is_empty() { Vec::new() } else { figures(&mean, &needed) },
        foods: i64::try_from(foods.len()).unwrap_or(i64::MAX),
        cost_fen: mean.cost_fen,
        drafts: count(MenuState::Draft),
        published: count(MenuState::Published),
        unsolved: cells().map(|cell| cell.unsolved).sum(),
        changes,
        settings,
        standard: reference::STANDARD.to_owned(),
        days,
    })
}

/// The cycle and week that most meals were taken from.
fn most_used(menus: &[MealMenu]) -> Option<WeekCycle> {
    let mut counts: HashMap<(&menu::MenuCycleId, i64), (i64, &str)> = HashMap::new();
    for menu in menus {
        if let (Some(cycle), Some(week), Some(name)) = (&menu.cycle_id, menu.cycle_week, &menu.cycle_name) {
            counts.entry((cycle, week)).or_insert((0, name)).0 += 1;
        }
    }
    counts
        .into_iter()
        .max_by_key(|((cycle, week), (count, _))| (*count, std::cmp::Reverse(((*cycle).clone(), *week))))
        .map(|((cycle, week), (_, name))| WeekCycle { cycle_id: cycle.clone(), name: name.to_owned(), week })
}

/// What the meals of a week are judged by.
struct Scene<'a> {
    settings: &'a MenuSettings,
    planned: &'a PlannedMeals,
    repeats: &'a HashMap<menu::MenuSlotId, NaiveDate>,
    changes: &'a [MenuChangeLine],
    sexes: &'a HashMap<ElderId, Sex>,
}

/// A day as it is put together.
struct Day {
    on: NaiveDate,
    meals: Vec<MenuCell>,
    tray: Tray,
    needed: Needed,
    blocked: BTreeSet<String>,
    unsolved: BTreeSet<String>,
    warned: BTreeSet<String>,
}

impl Day {
    fn new(on: NaiveDate) -> Self {
        Self {
            on,
            meals: Vec::new(),
            tray: Tray::default(),
            needed: Needed::default(),
            blocked: BTreeSet::new(),
            unsolved: BTreeSet::new(),
            warned: BTreeSet::new(),
        }
    }

    fn meal(&mut self, meal: Meal, demand: &[DemandLine], scene: &Scene<'_>) {
        let portions = eaten(demand);
        let Some(menu) = scene.planned.menu(self.on, meal) else {
            self.meals.push(empty_cell(meal, portions));
            return;
        };
        let plates = scene.planned.plates(self.on, meal, demand);
        for (line, plate) in demand.iter().zip(&plates).filter(|(line, _)| !line.is_cancelled_late) {
            // The same person at two meals of a day is one person.
            let who = line.person().to_owned();
            let one = tally(std::slice::from_ref(line), std::slice::from_ref(plate), None);
            if one.blocked > 0 {
                self.blocked.insert(who.clone());
            }
            if one.blocked > one.solved {
                self.unsolved.insert(who.clone());
            }
            if one.warned > 0 {
                self.warned.insert(who);
            }
        }
        let tray = Tray::of(menu, scene.planned.facts());
        let eaters = eaters(demand, scene.sexes, self.on);
        let needed = Needed::of_meal(eaters, meal, scene.settings);
        let figures = figures(&tray, &needed);
        let Tally { blocked, solved, warned } = tally(demand, &plates, None);
        self.meals.push(MenuCell {
            meal,
            state: Some(menu.state),
            is_locked: menu.is_locked,
            is_changed: scene.changes.iter().any(|change| change.on == self.on && change.meal == meal),
            version: menu.version,
            cycle_name: menu.cycle_name.clone(),
            is_stand_in: menu.cycle_kind.is_some_and(|kind| kind != CycleKind::Cycle),
            slots: menu.slots.iter().map(|slot| cell_slot(slot, demand, &plates, scene)).collect(),
            portions,
            blocked,
            unsolved: blocked - solved,
            warned,
            share_of_day: share_of_day(&figures, meal, scene.settings),
            cost_fen: tray.cost_fen,
            figures,
        });
        self.tray.add(&tray);
        self.needed.add(&needed);
    }

    fn end(self, is_closed: bool, note: Option<String>) -> MenuDay {
        let count = |people: &BTreeSet<String>| i64::try_from(people.len()).unwrap_or(i64::MAX);
        MenuDay {
            on: self.on,
            is_closed,
            note: note.unwrap_or_default(),
            figures: figures(&self.tray, &self.needed),
            foods: i64::try_from(self.tray.foods.len()).unwrap_or(i64::MAX),
            cost_fen: self.tray.cost_fen,
            blocked: count(&self.blocked),
            unsolved: count(&self.unsolved),
            warned: count(&self.warned.difference(&self.blocked).cloned().collect()),
            meals: self.meals,
        }
    }
}

fn empty_cell(meal: Meal, portions: i64) -> MenuCell {
    MenuCell {
        meal,
        state: None,
        is_locked: false,
        is_changed: false,
        version: 0,
        cycle_name: None,
        is_stand_in: false,
        slots: Vec::new(),
        portions,
        blocked: 0,
        unsolved: 0,
        warned: 0,
        figures: Vec::new(),
        share_of_day: None,
        cost_fen: 0,
    }
}

fn cell_slot(
    slot: &menu::MenuSlot,
    demand: &[DemandLine],
    plates: &[menu::assign::Plate],
    scene: &Scene<'_>,
) -> MenuCellSlot {
    let Tally { blocked, solved, warned } = tally(demand, plates, Some(&slot.id));
    let dishes = slot
        .dish_ids
        .iter()
        .filter_map(|dish| scene.planned.facts().get(dish))
        .map(|dish| CellDish { id: dish.dish_id.clone(), name: dish.name.clone(), category: dish.category });
    MenuCellSlot {
        id: slot.id.clone(),
        role: slot.role,
        dishes: dishes.collect(),
        blocked,
        unsolved: blocked - solved,
        warned,
        repeats: scene.repeats.get(&slot.id).copied(),
    }
}

/// Who eats at a meal, by the classes of the reference intakes: whoever has an extra portion once. Guests and staff are not
/// counted: nobody knows them.
fn eaters(demand: &[DemandLine], sexes: &HashMap<ElderId, Sex>, on: NaiveDate) -> Eaters {
    let mut eaters = Eaters([0; CLASSES]);
    let mut seen = BTreeSet::new();
    for line in demand.iter().filter(|line| !line.is_cancelled_late && seen.insert(line.person())) {
        let sex = line.elder_id.as_ref().and_then(|elder| sexes.get(elder));
        if let (Some(sex), Some(birth_on)) = (sex, line.birth_on) {
            eaters.0[reference::class(*sex, birth_on, on)] += 1;
        }
    }
    eaters
}

/// The energy of a meal in percent of the whole day's reference.
fn share_of_day(figures: &[Figure], meal: Meal, settings: &MenuSettings) -> Option<i64> {
    let energy = figures.iter().find(|figure| figure.nutrient == Nutrient::Energy)?;
    let day = energy.reference? / settings.share(meal);
    (day > 0.0).then(|| rounded(energy.amount / day * 100.0))
}
