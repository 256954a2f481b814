//! Whole days: copied, locked, published.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Source, carried_on, kitchen, write};
use crate::centre::days as centre_days;
use crate::centre::days::rules::CentreCalendar;
use crate::command::{Change, command};
use crate::error::{Refusal, Result, Subject};
use crate::meal::Meal;
use crate::menu::sql::Kitchen;
use crate::menu::{
    CopyDays, DaysDone, LockDays, MealMenu, MenuPlace, MenuState, PublishDays, SlotEntry, rules, sql,
};
use crate::trail::Mark;

/// Copies a day or a week of menus to other days.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_copy(change: &mut Change<'_>, asked: CopyDays) -> Result<DaysDone> {
    rules::check_copy(&asked)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let first = MenuPlace { on: asked.from_on, meal: Meal::Breakfast };
    let until = rules::shifted(first, asked.days).on;
    let copied = sql::in_span(&mut change.tx, &kitchen.id, asked.from_on, until).await?;
    let apart = (asked.to_on - asked.from_on).num_days();
    let mut writing = Writing::begin(change, kitchen, asked.to_on, asked.days, asked.replaces).await?;
    for menu in &copied {
        let place = rules::shifted(MenuPlace { on: menu.service_on, meal: menu.meal }, apart);
        writing.meal(change, place, &rules::as_new(menu), &Source::of(menu)).await?;
    }
    writing
        .end(change, &serde_json::json!({ "fromOn": asked.from_on, "days": asked.days, "toOn": asked.to_on }))
        .await
}

/// Writes many meals: what is locked or published stays, what is there already is replaced only where that is asked.
pub(in crate::menu) struct Writing {
    pub(in crate::menu) kitchen: Kitchen,
    there: HashMap<MenuPlace, MealMenu>,
    calendar: Option<CentreCalendar>,
    /// The meals that are cooked ahead, of the closed days that were looked at.
    carried: HashMap<NaiveDate, Vec<Meal>>,
    replaces: bool,
    pub(in crate::menu) done: DaysDone,
}

impl Writing {
    pub(in crate::menu) async fn begin(
        change: &mut Change<'_>,
        kitchen: Kitchen,
        from: NaiveDate,
        days: i64,
        replaces: bool,
    ) -> Result<Self> {
        let until = rules::shifted(MenuPlace { on: from, meal: Meal::Breakfast }, days).on;
        let there = sql::in_span(&mut change.tx, &kitchen.id, from, until).await?;
        let there = there
            .into_iter()
            .map(|menu| (MenuPlace { on: menu.service_on, meal: menu.meal }, menu))
            .collect();
        let mut calendars =
            centre_days::sql::calendars(&mut change.tx, Some(&kitchen.id), from, until).await?;
        let calendar = calendars.remove(&kitchen.id);
        let carried = HashMap::new();
        Ok(Self { kitchen, there, calendar, carried, replaces, done: DaysDone::default() })
    }

    /// Whether nothing is planned for a meal because the kitchen is closed on its day and does not cook ahead for it. A
    /// day of which nothing is cooked ahead is noted as closed.
    pub(in crate::menu) async fn is_closed(
        &mut self,
        change: &mut Change<'_>,
        place: MenuPlace,
    ) -> Result<bool> {
        if self.calendar.as_ref().is_none_or(|calendar| calendar.day(place.on).is_open()) {
            return Ok(false);
        }
        if let Some(carried) = self.carried.get(&place.on) {
            return Ok(!carried.contains(&place.meal));
        }
        let carried = carried_on(&mut change.tx, &self.kitchen, place.on).await?;
        if carried.is_empty() {
            self.done.closed.push(place.on);
        }
        let is_closed = !carried.contains(&place.meal);
        self.carried.insert(place.on, carried);
        Ok(is_closed)
    }

    pub(in crate::menu) async fn meal(
        &mut self,
        change: &mut Change<'_>,
        place: MenuPlace,
        slots: &[SlotEntry],
        source: &Source,
    ) -> Result<()> {
        if slots.is_empty() || self.is_closed(change, place).await? {
            return Ok(());
        }
        let before = self.there.get(&place);
        match before {
            Some(menu) if menu.is_locked => self.done.locked.push(place),
            Some(menu) if menu.state == MenuState::Published => self.done.published.push(place),
            Some(_) if !self.replaces => self.done.kept.push(place),
            before => {
                write(change, &self.kitchen, place, before, slots, source, "").await?;
                self.done.written.push(place);
            }
        }
        Ok(())
    }

    pub(in crate::menu) async fn end(
        self,
        change: &mut Change<'_>,
        noted: &serde_json::Value,
    ) -> Result<DaysDone> {
        let id = self.kitchen.id.0.clone();
        let mut noted = noted.clone();
        noted["meals"] = self.done.written.len().into();
        let mark = Mark::of(Subject::MenuMeal, &id).centre(&self.kitchen.id).after(&noted)?;
        change.leave_trail(mark).await?;
        Ok(self.done)
    }
}

/// Locks or unlocks the menus of some days.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_lock(change: &mut Change<'_>, asked: LockDays) -> Result<DaysDone> {
    rules::check_span(asked.from_on, asked.until_on)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let menus = sql::in_span(&mut change.tx, &kitchen.id, asked.from_on, asked.until_on).await?;
    let mut done = DaysDone::default();
    for menu in menus.iter().filter(|menu| asked.meal.is_none_or(|meal| meal == menu.meal)) {
        let place = MenuPlace { on: menu.service_on, meal: menu.meal };
        if menu.is_locked == asked.is_locked {
            done.kept.push(place);
            continue;
        }
        sql::lock(&mut change.tx, &menu.id, asked.is_locked).await?;
        done.written.push(place);
    }
    let noted = serde_json::json!({
        "fromOn": asked.from_on, "untilOn": asked.until_on, "meal": asked.meal, "isLocked": asked.is_locked,
    });
    let mark = Mark::of(Subject::MenuMeal, kitchen.id.as_str()).centre(&kitchen.id).after(&noted)?;
    change.leave_trail(mark).await?;
    Ok(done)
}

/// Publishes the drafts of some days: from now on they change only with a reason.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_publish(change: &mut Change<'_>, asked: PublishDays) -> Result<DaysDone> {
    rules::check_span(asked.from_on, asked.until_on)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let menus = sql::in_span(&mut change.tx, &kitchen.id, asked.from_on, asked.until_on).await?;
    let mut done = DaysDone::default();
    for menu in &menus {
        let place = MenuPlace { on: menu.service_on, meal: menu.meal };
        if menu.state == MenuState::Published {
            done.published.push(place);
            continue;
        }
        sql::publish(&mut change.tx, &menu.id, change.now).await?;
        done.written.push(place);
    }
    if done.written.is_empty() {
        return Err(Refusal::NothingToPublish {}.into());
    }
    let noted = serde_json::json!({
        "fromOn": asked.from_on, "untilOn": asked.until_on, "meals": done.written.len(),
    });
    let mark = Mark::of(Subject::MenuMeal, kitchen.id.as_str()).centre(&kitchen.id).after(&noted)?;
    change.leave_trail(mark).await?;
    Ok(done)
}
