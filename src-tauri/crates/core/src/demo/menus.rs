//! Menus of the demonstration: a winter cycle of four weeks with alternatives, a birthday party that stands in for it,
//! the weeks that were cooked and those that are being planned.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use crate::command::Change;
use crate::dish::sql::Recorded;
use crate::dish::{self, DishCategory, DishId, Season, Texture};
use crate::error::Result;
use crate::ingredient::FoodMark;
use crate::meal::Meal;
use crate::menu::commands::days::menu_publish;
use crate::menu::cycle::commands::{menu_cycle_apply, menu_cycle_save};
use crate::menu::cycle::rules::monday;
use crate::menu::cycle::{ApplyCycle, CycleKind, CycleMeal, CycleSlot, SaveCycle};
use crate::menu::{MenuCycleId, PublishDays, SlotRole, sql};

/// What is meat or fish.
const MEAT: [FoodMark; 7] = [
    FoodMark::Pork,
    FoodMark::Beef,
    FoodMark::Mutton,
    FoodMark::Poultry,
    FoodMark::OtherMeat,
    FoodMark::Blood,
    FoodMark::Seafood,
];

/// Weeks of the cycle.
const WEEKS: i64 = 4;

/// Weeks of menus before and after the present one.
const WEEKS_BACK: i64 = 4;
const WEEKS_AHEAD: u64 = 2;

/// Plans and publishes menus for the kitchen of the demonstration.
pub async fn fill(change: &mut Change<'_>, today: NaiveDate, days: i64) -> Result<()> {
    let Some(kitchen) = sql::kitchen(&mut change.tx, None).await? else { return Ok(()) };
    dish::shipped::take(change).await?;
    let larder = Larder::read(change).await?;
    if larder.is_empty() {
        return Ok(());
    }
    let cycle = save(change, "冬季四周", CycleKind::Cycle, None, larder.cycle()).await?;
    // The elders' birthday party of the month, on the Friday of next week.
    let party_on = monday(today) + Days::new(11);
    let party_until = party_on + Days::new(1);
    save(change, "集体生日会", CycleKind::Festival, Some((party_on, party_until)), larder.party()).await?;
    let back = WEEKS_BACK.min(days / 7);
    let from_on = monday(today) - Days::new(u64::try_from(back * 7).unwrap_or(0));
    let next_monday = monday(today) + Days::new(7);
    let applied = ApplyCycle {
        cycle_id: cycle,
        from_on,
        until_on: next_monday + Days::new(7 * WEEKS_AHEAD),
        // So that the present week is the third, whatever the number of weeks that came before it.
        first_week: (2 - back).rem_euclid(WEEKS) + 1,
        replaces: false,
    };
    menu_cycle_apply(change, applied).await?;
    menu_publish(change, PublishDays { kitchen_id: Some(kitchen.id), from_on, until_on: next_monday })
        .await?;
    Ok(())
}

async fn save(
    change: &mut Change<'_>,
    name: &str,
    kind: CycleKind,
    dates: Option<(NaiveDate, NaiveDate)>,
    meals: Vec<CycleMeal>,
) -> Result<MenuCycleId> {
    let asked = SaveCycle {
        kitchen_id: None,
        cycle_id: None,
        version: 0,
        name: name.to_owned(),
        kind,
        weeks: if kind == CycleKind::Cycle { WEEKS } else { 1 },
        from_on: dates.map(|(from, _)| from),
        until_on: dates.map(|(_, until)| until),
        remark: String::new(),
        meals,
    };
    Ok(menu_cycle_save(change, asked).await?.id)
}

/// What can be cooked in winter, by what it is on a menu. The order is that of the pinyin, so it is always the same.
struct Larder {
    winter: Vec<Recorded>,
    /// Dishes of egg or bean curd that do as a main dish without meat or fish.
    meatless: Vec<DishId>,
}

impl Larder {
    async fn read(change: &mut Change<'_>) -> Result<Self> {
        let all = dish::sql::found(&mut change.tx, None).await?;
        let winter = all
            .into_iter()
            .filter(|dish| dish.withdrawn_at.is_none() && dish.details.seasons.contains(&Season::Winter));
        let winter: Vec<Recorded> = winter.collect();
        let facts = dish::sql::all_facts(&mut change.tx).await?;
        let with_meat: HashSet<&DishId> = facts
            .iter()
            .filter(|dish| dish.marks.iter().any(|source| MEAT.contains(&source.mark)))
            .map(|dish| &dish.dish_id)
            .collect();
        let meatless = winter
            .iter()
            .filter(|dish| {
                dish.details.category == DishCategory::SmallMeat && !with_meat.contains(&dish.dish_id)
            })
            .map(|dish| dish.dish_id.clone())
            .collect();
        Ok(Self { winter, meatless })
    }

    fn is_empty(&self) -> bool {
        self.winter.is_empty()
    }

    fn of(&self, category: DishCategory) -> Vec<&Recorded> {
        self.winter.iter().filter(|dish| dish.details.category == category).collect()
    }

    /// The dish of a category at a place of its turn, the following ones as alternatives, and one that is soft.
    fn slot(
        &self,
        role: SlotRole,
        category: DishCategory,
        turn: usize,
        alternatives: usize,
    ) -> Option<CycleSlot> {
        let dishes = self.of(category);
        if dishes.is_empty() {
            return None;
        }
        // A step that shares no factor with the length visits every dish before any comes again.
        let step = (3..).step_by(2).find(|step| !dishes.len().is_multiple_of(*step)).unwrap_or(1);
        let at = |offset: usize| dishes[((turn + offset) * step) % dishes.len()];
        let mut chosen: Vec<DishId> = vec![at(0).dish_id.clone()];
        let mut add = |dish: &Recorded| {
            if !chosen.contains(&dish.dish_id) {
                chosen.push(dish.dish_id.clone());
            }
        };
        for offset in 1..=alternatives {
            add(at(offset + 5));
        }
        let is_soft = |dish: &&&Recorded| {
            dish.details.textures.iter().any(|made| made.texture == Texture::MincedAndMoist)
        };
        if let Some(soft) = dishes.iter().filter(is_soft).nth(turn % 3) {
            add(soft);
        }
        // Whoever eats no meat has something in the place of every main dish.
        if let Some(meatless) = self.meatless.get(turn % self.meatless.len().max(1))
            && role == SlotRole::Main
            && matches!(category, DishCategory::LargeMeat | DishCategory::SmallMeat)
            && !chosen.contains(meatless)
        {
            chosen.push(meatless.clone());
        }
        Some(CycleSlot { role, dish_ids: chosen })
    }

    fn named(&self, role: SlotRole, name: &str) -> Option<CycleSlot> {
        let dish = self.winter.iter().find(|dish| dish.details.name == name)?;
        Some(CycleSlot { role, dish_ids: vec![dish.dish_id.clone()] })
    }

    fn cycle(&self) -> Vec<CycleMeal> {
        let mut meals = Vec::new();
        for (week, weekday) in (1..=WEEKS).flat_map(|week| (1..=7).map(move |weekday| (week, weekday))) {
            let day = usize::try_from((week - 1) * 7 + weekday - 1).unwrap_or(0);
            for meal in [Meal::Breakfast, Meal::Lunch, Meal::Dinner] {
                meals.push(CycleMeal { week, weekday, meal, slots: unlike(self.tray(meal, day)) });
            }
        }
        meals
    }

    fn tray(&self, meal: Meal, day: usize) -> Vec<CycleSlot> {
        use DishCategory::{Congee, FruitOrDrink, LargeMeat, SmallMeat, Soup, Staple, Vegetable};
        let slots = match meal {
            Meal::Breakfast => vec![
                self.slot(SlotRole::Main, Congee, day, 1),
                self.slot(SlotRole::Staple, Staple, day, 1),
                self.slot(SlotRole::FruitOrDrink, FruitOrDrink, day, 1),
            ],
            Meal::Lunch => vec![
                self.slot(SlotRole::Main, LargeMeat, day, 3),
                self.slot(SlotRole::Side, Vegetable, day, 2),
                self.slot(SlotRole::Soup, Soup, day, 1),
                self.named(SlotRole::Staple, "米饭")
                    .or_else(|| self.slot(SlotRole::Staple, Staple, day + 4, 1)),
            ],
            Meal::Dinner => vec![
                self.slot(SlotRole::Main, SmallMeat, day, 2),
                self.slot(SlotRole::Side, Vegetable, day + 9, 2),
                self.slot(SlotRole::Staple, Congee, day + 5, 1),
            ],
        };
        slots.into_iter().flatten().collect()
    }

    fn party(&self) -> Vec<CycleMeal> {
        use DishCategory::{FruitOrDrink, LargeMeat, Soup, Vegetable};
        let slots = [
            self.slot(SlotRole::Main, LargeMeat, 2, 3),
            self.slot(SlotRole::Side, Vegetable, 3, 2),
            self.slot(SlotRole::Soup, Soup, 2, 1),
            self.named(SlotRole::Staple, "长寿面")
                .or_else(|| self.slot(SlotRole::Staple, DishCategory::Staple, 2, 1)),
            self.slot(SlotRole::FruitOrDrink, FruitOrDrink, 3, 1),
        ];
        let slots = unlike(slots.into_iter().flatten().collect());
        vec![CycleMeal { week: 1, weekday: 1, meal: Meal::Lunch, slots }]
    }
}

/// A tray has no dish twice: a small kitchen's turns may meet.
fn unlike(slots: Vec<CycleSlot>) -> Vec<CycleSlot> {
    let mut kept: Vec<CycleSlot> = Vec::new();
    for slot in slots {
        if kept.iter().all(|other| other.dish_ids.first() != slot.dish_ids.first()) {
            kept.push(slot);
        }
    }
    kept
}
