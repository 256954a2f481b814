//! Commands of menus.

pub mod days;
pub mod edit;
pub mod settings;
pub mod week;

use chrono::NaiveDate;
use strum::VariantArray;

use super::sql::Kitchen;
use super::{
    Facts, MealMenu, MenuCycleId, MenuMealId, MenuPlace, MenuSlot, MenuSlotId, MenuState, SlotEntry, rules,
    sql,
};
use crate::centre::CentreId;
use crate::centre::days::sql as centre_days;
use crate::command::{Change, OrNotFound};
use crate::dish::{self, DishId};
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::meal::Meal;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::menu::sql::NewChange;
use crate::store::Tx;

/// The kitchen named, or the only one.
///
/// # Errors
/// `not_found` where there is none, `not_a_kitchen` where nothing is cooked.
pub async fn kitchen(tx: &mut Tx, only: Option<&CentreId>) -> Result<Kitchen> {
    let kitchen = sql::kitchen(tx, only).await?.or_not_found(Subject::Centre)?;
    if !kitchen.is_kitchen {
        return Err(Refusal::NotAKitchen { centre_name: kitchen.name }.into());
    }
    Ok(kitchen)
}

/// What is known of some dishes.
///
/// # Errors
/// When the database refuses.
pub async fn facts<'a>(tx: &mut Tx, dishes: impl Iterator<Item = &'a DishId>) -> Result<Facts> {
    let mut ids: Vec<DishId> = dishes.cloned().collect();
    ids.sort();
    ids.dedup();
    let facts = dish::sql::facts(tx, &ids).await?;
    Ok(facts.into_iter().map(|dish| (dish.dish_id.clone(), dish)).collect())
}

/// Refuses a menu for a day on which the kitchen is closed; unless it cooks ahead for that day: a Friday may carry the
/// weekend's meals. The field is the one in which the day was given.
pub(super) async fn open_on(
    change: &mut Change<'_>,
    kitchen: &Kitchen,
    place: MenuPlace,
    field: &str,
) -> Result<()> {
    if let Some(note) = closed(&mut change.tx, kitchen, place.on).await?
        && !carried_on(&mut change.tx, kitchen, place.on).await?.contains(&place.meal)
    {
        return Err(Error::from(Refusal::KitchenClosed { on: place.on, note }).at(field, Fault::DayIsClosed));
    }
    Ok(())
}

/// The meals of a day that are brought on another: what the kitchen cooks ahead for a day on which it is closed.
pub(super) async fn carried_on(tx: &mut Tx, kitchen: &Kitchen, on: NaiveDate) -> Result<Vec<Meal>> {
    let until = on.succ_opt().unwrap_or(on);
    let known = KnownMeals::read(tx, AskedMeals::of_days(&kitchen.id, on, until)).await?;
    let is_carried = |meal: &&Meal| known.demand(on, **meal).iter().any(|line| line.delivered_on != on);
    Ok(Meal::VARIANTS.iter().filter(is_carried).copied().collect())
}

/// Why the kitchen is closed on a day; none: it is open.
pub(super) async fn closed(tx: &mut Tx, kitchen: &Kitchen, on: NaiveDate) -> Result<Option<String>> {
    let Some(next) = on.succ_opt() else { return Ok(None) };
    let calendars = centre_days::calendars(tx, Some(&kitchen.id), on, next).await?;
    Ok(calendars
        .get(&kitchen.id)
        .map(|calendar| calendar.day(on))
        .filter(|day| !day.is_open())
        .map(|day| day.note))
}

/// Where a menu is taken from.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    pub(super) cycle: Option<MenuCycleId>,
    pub(super) week: Option<i64>,
}

impl Source {
    pub(super) fn of(menu: &MealMenu) -> Self {
        Self { cycle: menu.cycle_id.clone(), week: menu.cycle_week }
    }
}

/// Writes a meal's menu in the place of what was there. A locked one stays; a published one takes a reason.
pub(super) async fn write(
    change: &mut Change<'_>,
    kitchen: &Kitchen,
    place: MenuPlace,
    before: Option<&MealMenu>,
    entries: &[SlotEntry],
    source: &Source,
    reason: &str,
) -> Result<()> {
    let Some(before) = before else {
        if entries.is_empty() {
            return Ok(());
        }
        let menu = MealMenu {
            id: MenuMealId(change.new_id()),
            kitchen_id: kitchen.id.clone(),
            service_on: place.on,
            meal: place.meal,
            state: MenuState::Draft,
            is_locked: false,
            cycle_id: source.cycle.clone(),
            cycle_name: None,
            cycle_kind: None,
            cycle_week: source.week,
            version: 1,
            published_at: None,
            slots: Vec::new(),
        };
        sql::insert(&mut change.tx, &menu, change.now).await?;
        return put(change, &menu.id, entries).await;
    };
    may_change(before, reason)?;
    if entries.is_empty() {
        if before.state == MenuState::Published {
            return Err(Error::invalid(vec![FieldFault { field: "slots".into(), fault: Fault::Required }]));
        }
        return sql::delete(&mut change.tx, &before.id).await;
    }
    let kept: Vec<MenuSlotId> = entries.iter().filter_map(|entry| entry.id.clone()).collect();
    if kept.iter().any(|id| before.slots.iter().all(|slot| slot.id != *id)) {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MenuMeal }.into());
    }
    let (cycle, week) = (source.cycle.as_ref(), source.week);
    if !sql::touch(&mut change.tx, &before.id, before.version, cycle, week).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MenuMeal }.into());
    }
    if before.state == MenuState::Published {
        let first = |entry: &SlotEntry| entry.dish_ids.first().cloned();
        let now: Vec<DishId> = entries.iter().filter_map(first).collect();
        let facts = facts(&mut change.tx, before.dishes().chain(&now)).await?;
        let then = before.slots.iter().filter_map(|slot| slot.dish_ids.first().cloned());
        let noted = NewChange {
            id: super::MenuChangeId(change.new_id()),
            meal: &before.id,
            version: before.version + 1,
            reason,
            before: rules::names(then, &facts),
            after: rules::names(now.into_iter(), &facts),
            actor: &change.app.session.actor,
            at: change.now,
        };
        sql::insert_change(&mut change.tx, noted).await?;
    }
    sql::clear(&mut change.tx, &before.id, &kept).await?;
    put(change, &before.id, entries).await
}

/// Refuses what is locked, and what is published where no reason is given.
pub(super) fn may_change(menu: &MealMenu, reason: &str) -> Result<()> {
    if menu.is_locked {
        return Err(Refusal::MenuLocked { on: menu.service_on, meal: menu.meal }.into());
    }
    if menu.state == MenuState::Published && reason.trim().is_empty() {
        let refusal = Error::from(Refusal::MenuPublished { on: menu.service_on, meal: menu.meal });
        return Err(refusal.at("reason", Fault::Required));
    }
    Ok(())
}

async fn put(change: &mut Change<'_>, id: &MenuMealId, entries: &[SlotEntry]) -> Result<()> {
    for (position, entry) in (0..).zip(entries) {
        let slot = MenuSlot {
            id: entry.id.clone().unwrap_or_else(|| MenuSlotId(change.new_id())),
            role: entry.role,
            dish_ids: entry.dish_ids.clone(),
        };
        sql::put_slot(&mut change.tx, id, position, &slot).await?;
    }
    Ok(())
}

/// The dishes of one field of the arguments.
pub(super) struct Named<'a> {
    pub(super) field: String,
    pub(super) dishes: &'a [DishId],
}

/// Refuses dishes that do not exist, at their places.
pub(super) async fn check_dishes(change: &mut Change<'_>, named: &[Named<'_>]) -> Result<()> {
    let known = facts(&mut change.tx, named.iter().flat_map(|one| one.dishes)).await?;
    let faults: Vec<FieldFault> = named
        .iter()
        .filter(|one| one.dishes.iter().any(|dish| !known.contains_key(dish)))
        .map(|one| FieldFault { field: one.field.clone(), fault: Fault::WrongForm })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::invalid(faults)) }
}
