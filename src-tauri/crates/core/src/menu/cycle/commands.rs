//! Commands of cycles.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::rules::{self, planned};
use super::{
    Applied, ApplyCycle, AskCycles, Cycle, CycleKind, CycleList, SaveCycle, StoodIn, WhichCycle, sql,
};
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::meal::Meal;
use crate::menu::commands::days::Writing;
use crate::menu::commands::{Named, Source, check_dishes, kitchen};
use crate::menu::rules::days;
use crate::menu::{MenuCycleId, MenuPlace, SlotEntry};
use crate::store::violation;
use crate::trail::Mark;

/// The cycles, seasons and festivals of a kitchen.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Menus, Centres])]
pub async fn menu_cycle_list(reading: &mut Reading<'_>, asked: AskCycles) -> Result<CycleList> {
    let kitchen = kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    Ok(CycleList {
        today: day::date_at(day::zone(&kitchen.time_zone)?, reading.now),
        cycles: sql::list(&mut reading.tx, &kitchen.id).await?,
        kitchen_id: kitchen.id,
        kitchen_name: kitchen.name,
    })
}

/// A cycle with all its meals.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_cycle_get(reading: &mut Reading<'_>, asked: WhichCycle) -> Result<Cycle> {
    sql::one(&mut reading.tx, &asked.cycle_id).await?.or_not_found(Subject::MenuCycle)
}

/// Makes or changes a cycle, whole. Menus that were taken from it stay as they are.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_cycle_save(change: &mut Change<'_>, asked: SaveCycle) -> Result<Cycle> {
    rules::check(&asked)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    check_dishes(change, &named(&asked)).await?;
    let (id, before) = match &asked.cycle_id {
        Some(id) => {
            let before = sql::one(&mut change.tx, id).await?.or_not_found(Subject::MenuCycle)?;
            if !sql::update(&mut change.tx, id, &asked).await.map_err(|error| refused(&error))? {
                return Err(Refusal::ChangedMeanwhile { subject: Subject::MenuCycle }.into());
            }
            (id.clone(), Some(before))
        }
        None => {
            let id = MenuCycleId(change.new_id());
            let inserted = sql::insert(&mut change.tx, &id, &kitchen.id, &asked, change.now).await;
            inserted.map_err(|error| refused(&error))?;
            (id, None)
        }
    };
    write_meals(change, &id, &asked).await?;
    let cycle = sql::one(&mut change.tx, &id).await?.or_not_found(Subject::MenuCycle)?;
    let mut mark = Mark::of(Subject::MenuCycle, id.as_str()).centre(&kitchen.id).after(&noted(&cycle))?;
    if let Some(before) = &before {
        mark = mark.before(&noted(before))?;
    }
    change.leave_trail(mark).await?;
    Ok(cycle)
}

fn named(asked: &SaveCycle) -> Vec<Named<'_>> {
    let mut named = Vec::new();
    for (place, meal) in asked.meals.iter().enumerate() {
        for (position, slot) in meal.slots.iter().enumerate() {
            let field = format!("meals[{place}].slots[{position}].dishIds");
            named.push(Named { field, dishes: &slot.dish_ids });
        }
    }
    named
}

async fn write_meals(change: &mut Change<'_>, id: &MenuCycleId, asked: &SaveCycle) -> Result<()> {
    sql::clear(&mut change.tx, id).await?;
    for meal in rules::tidy(&asked.meals) {
        for (position, slot) in (0..).zip(&meal.slots) {
            let slot_id = change.new_id();
            sql::insert_slot(&mut change.tx, &slot_id, id, &meal, position, slot).await?;
        }
    }
    Ok(())
}

/// A name that is taken, or dates that another season or festival has.
fn refused(error: &sqlx::Error) -> Error {
    match violation::named(error).as_deref() {
        Some("menu_cycle_kitchen_id_name_key") => {
            Error::from(Refusal::CycleNameTaken {}).at("name", Fault::Taken)
        }
        Some("menu_cycle_no_overlap") => {
            Error::from(Refusal::CycleDatesOverlap {}).at("fromOn", Fault::Taken).at("untilOn", Fault::Taken)
        }
        _ => violation::unforeseen(error),
    }
}

/// What the trail keeps of a cycle: its head, and every meal in one word each.
fn noted(cycle: &Cycle) -> serde_json::Value {
    serde_json::json!({
        "name": cycle.name, "kind": cycle.kind, "weeks": cycle.weeks, "fromOn": cycle.from_on,
        "untilOn": cycle.until_on, "remark": cycle.remark, "meals": cycle.meals,
    })
}

/// Takes a cycle out of use. Menus that were taken from it stay.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_cycle_withdraw(change: &mut Change<'_>, asked: WhichCycle) -> Result<Done> {
    let before = sql::one(&mut change.tx, &asked.cycle_id).await?.or_not_found(Subject::MenuCycle)?;
    sql::withdraw(&mut change.tx, &asked.cycle_id, change.now).await?;
    let mark = Mark::of(Subject::MenuCycle, before.id.as_str()).centre(&before.kitchen_id);
    change.leave_trail(mark.before(&noted(&before))?).await?;
    Ok(Done {})
}

/// Lays a cycle on a span of days. What is locked or published stays; closed days get nothing,
/// unless their meals are cooked ahead.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_cycle_apply(change: &mut Change<'_>, asked: ApplyCycle) -> Result<Applied> {
    let cycle = sql::one(&mut change.tx, &asked.cycle_id).await?.or_not_found(Subject::MenuCycle)?;
    rules::check_apply(&asked, &cycle)?;
    let kitchen = kitchen(&mut change.tx, Some(&cycle.kitchen_id)).await?;
    let stand_ins = sql::stand_ins(&mut change.tx, &kitchen.id, asked.from_on, asked.until_on).await?;
    let span = (asked.until_on - asked.from_on).num_days();
    let mut writing = Writing::begin(change, kitchen, asked.from_on, span, asked.replaces).await?;
    let mut applied = Applied::default();
    let mut stood_in: BTreeMap<String, i64> = BTreeMap::new();
    for on in days(asked.from_on, asked.until_on) {
        for meal in Meal::VARIANTS {
            if writing.is_closed(change, MenuPlace { on, meal: *meal }).await? {
                continue;
            }
            let Some(plan) = planned(&cycle, &stand_ins, asked.from_on, asked.first_week, on, *meal) else {
                applied.empty += 1;
                continue;
            };
            let slots: Vec<SlotEntry> = plan
                .slots
                .iter()
                .map(|slot| SlotEntry { id: None, role: slot.role, dish_ids: slot.dish_ids.clone() })
                .collect();
            let source = Source { cycle: Some(plan.cycle.id.clone()), week: Some(plan.week) };
            let written = writing.done.written.len();
            writing.meal(change, MenuPlace { on, meal: *meal }, &slots, &source).await?;
            if plan.cycle.kind != CycleKind::Cycle && writing.done.written.len() > written {
                *stood_in.entry(plan.cycle.name.clone()).or_default() += 1;
            }
        }
    }
    applied.stood_in = stood_in.into_iter().map(|(name, meals)| StoodIn { name, meals }).collect();
    let noted = serde_json::json!({
        "cycle": cycle.name, "fromOn": asked.from_on, "untilOn": asked.until_on, "firstWeek": asked.first_week,
        "replaces": asked.replaces,
    });
    applied.days = writing.end(change, &noted).await?;
    Ok(applied)
}
