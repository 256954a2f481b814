//! Whole days: copied, locked, published.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Source, kitchen, write};
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
        Ok(Self { kitchen, there, calendar, replaces, done: DaysDone::default() })
    }

    /// Whether a day is one on which the kitchen is closed.
    pub(in crate::menu) fn is_closed(&mut self, on: NaiveDate) -> bool {
        let is_closed = self.calendar.as_ref().is_some_and(|calendar| !calendar.day(on).is_open());
        if is_closed && !self.done.closed.contains(&on) {
            self.done.closed.push(on);
        }
        is_closed
    }

    pub(in crate::menu) async fn meal(
        &mut self,
        change: &mut Change<'_>,
        place: MenuPlace,
        slots: &[SlotEntry],
        source: &Source,
    ) -> Result<()> {
        if slots.is_empty() || self.is_closed(place.on) {
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
