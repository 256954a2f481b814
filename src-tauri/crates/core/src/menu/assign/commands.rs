//! Commands of who gets what.

use super::load::MealPlates;
use super::rules::{self, blocking_keys, tally};
use super::{
    AskCandidates, AskClashes, Candidate, ChooseDish, MealClashes, OverrideBlock, Readiness, WithdrawChoice,
};
use crate::centre::CentreId;
use crate::command::{Change, OrNotFound, Reading, command};
use crate::dish::{self, DishFacts, DishId};
use crate::error::{Error, Fault, Faults, FieldFault, Refusal, Result, Subject};
use crate::meal::{DemandLine, eaten};
use crate::menu::commands::kitchen;
use crate::menu::{Facts, MealMenu, MenuChoice, MenuPlace, MenuSlot, MenuSlotId, sql};
use crate::trail::Mark;

/// Most people for whom a dish is chosen at once.
const MOST_AT_ONCE: usize = 500;

/// Who clashes at a meal: grouped by cause, with what they get instead and why it fits.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes, Diets, Meals, Elders, Enrolments, Centres, Attendance, Beds]
)]
pub async fn menu_clashes(reading: &mut Reading<'_>, asked: AskClashes) -> Result<MealClashes> {
    let kitchen = kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let meal = MealPlates::load(&mut reading.tx, &kitchen.id, place).await?;
    let slot = asked.slot_id.as_ref();
    let sums = tally(&meal.demand, &meal.plates, slot);
    Ok(MealClashes {
        service_on: asked.service_on,
        meal: asked.meal,
        portions: eaten(&meal.demand),
        blocked: sums.blocked,
        solved: sums.solved,
        groups: rules::groups(&meal.demand, &meal.plates, &meal.facts, slot),
        unmatched: rules::unmatched(&meal.demand),
    })
}

/// Whether a meal may be released to the kitchen, and who stands in the way.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes, Diets, Meals, Elders, Enrolments, Centres, Attendance, Beds]
)]
pub async fn menu_readiness(reading: &mut Reading<'_>, asked: AskClashes) -> Result<Readiness> {
    let kitchen = kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    Ok(MealPlates::load(&mut reading.tx, &kitchen.id, place).await?.readiness())
}

/// Every dish as one eater meets it, the best first.
#[command(
    read,
    by = [Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes, Diets, Meals, Elders]
)]
pub async fn menu_candidates(reading: &mut Reading<'_>, asked: AskCandidates) -> Result<Vec<Candidate>> {
    let kitchen = kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let meal = MealPlates::load(&mut reading.tx, &kitchen.id, place).await?;
    let line = eater(&meal, &asked.demand_key)?;
    let (menu, slot) = slot(&meal, &asked.slot_id)?;
    let all: Facts = dish::sql::all_facts(&mut reading.tx)
        .await?
        .into_iter()
        .map(|dish| (dish.dish_id.clone(), dish))
        .collect();
    Ok(rules::candidates(menu, slot, &line.needs, &all, &|needs, dish| meal.clashing.clashes(needs, dish)))
}

fn eater<'a>(meal: &'a MealPlates, key: &str) -> Result<&'a DemandLine> {
    meal.demand
        .iter()
        .find(|line| line.key == key)
        .ok_or_else(|| Error::not_found(Subject::Elder).at("demandKey", Fault::WrongForm))
}

fn slot<'a>(meal: &'a MealPlates, id: &MenuSlotId) -> Result<(&'a MealMenu, &'a MenuSlot)> {
    let menu = meal.menu.as_ref().or_not_found(Subject::MenuMeal)?;
    let slot = menu
        .slots
        .iter()
        .find(|slot| slot.id == *id)
        .ok_or_else(|| Error::not_found(Subject::MenuMeal).at("slotId", Fault::WrongForm))?;
    Ok((menu, slot))
}

async fn chosen_dish(change: &mut Change<'_>, id: &DishId) -> Result<DishFacts> {
    dish::sql::facts(&mut change.tx, std::slice::from_ref(id))
        .await?
        .pop()
        .ok_or_else(|| Error::invalid(vec![FieldFault { field: "dishId".into(), fault: Fault::WrongForm }]))
}

/// Chooses a dish for one eater or several, or nothing with a reason. What is blocked is refused.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_choose(change: &mut Change<'_>, asked: ChooseDish) -> Result<Readiness> {
    check_choice(&asked)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let meal = MealPlates::load(&mut change.tx, &kitchen.id, place).await?;
    let (_, slot) = slot(&meal, &asked.slot_id)?;
    let dish = match &asked.dish_id {
        Some(dish) => Some(chosen_dish(change, dish).await?),
        None => None,
    };
    for key in &asked.demand_keys {
        let line = eater(&meal, key)?;
        if let Some(dish) = &dish {
            let against = meal.clashing.clashes(&line.needs, dish);
            if let Some(clash) =
                against.iter().find(|clash| clash.severity == crate::diet::ClashSeverity::Blocked)
            {
                let refusal = Refusal::DishBlocked {
                    name: line.name.clone(),
                    dish_name: dish.name.clone(),
                    ingredient_name: clash.ingredient_name.clone(),
                };
                return Err(Error::from(refusal).at("dishId", Fault::WrongForm));
            }
        }
        let choice = MenuChoice {
            slot_id: slot.id.clone(),
            demand_key: key.clone(),
            menu_dish_id: slot.dish_ids.first().cloned().unwrap_or_else(|| DishId(String::new())),
            dish_id: asked.dish_id.clone(),
            override_reason: if dish.is_none() { asked.reason.clone() } else { String::new() },
            overridden: Vec::new(),
        };
        record(change, &kitchen.id, place, line, &choice, dish.as_ref()).await?;
    }
    Ok(MealPlates::load(&mut change.tx, &kitchen.id, place).await?.readiness())
}

fn check_choice(asked: &ChooseDish) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(asked.demand_keys.is_empty(), "demandKeys", Fault::Required);
    faults.when(asked.demand_keys.len() > MOST_AT_ONCE, "demandKeys", Fault::TooLarge);
    if asked.dish_id.is_none() {
        faults.text(&asked.reason, "reason", 200);
    }
    faults.done()
}

/// Serves a blocked dish to one eater all the same, with a reason. It covers the clashes of now, none that comes later.
#[command(change, by = [Manager, District, Administrator], topics = [Menus])]
pub async fn menu_override(change: &mut Change<'_>, asked: OverrideBlock) -> Result<Readiness> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let meal = MealPlates::load(&mut change.tx, &kitchen.id, place).await?;
    let (_, slot) = slot(&meal, &asked.slot_id)?;
    let line = eater(&meal, &asked.demand_key)?;
    let dish = chosen_dish(change, &asked.dish_id).await?;
    let choice = MenuChoice {
        slot_id: slot.id.clone(),
        demand_key: asked.demand_key.clone(),
        menu_dish_id: slot.dish_ids.first().cloned().unwrap_or_else(|| DishId(String::new())),
        dish_id: Some(asked.dish_id),
        override_reason: asked.reason,
        overridden: blocking_keys(&line.needs, &meal.clashing.clashes(&line.needs, &dish)),
    };
    record(change, &kitchen.id, place, line, &choice, Some(&dish)).await?;
    Ok(MealPlates::load(&mut change.tx, &kitchen.id, place).await?.readiness())
}

async fn record(
    change: &mut Change<'_>,
    kitchen: &CentreId,
    place: MenuPlace,
    line: &DemandLine,
    choice: &MenuChoice,
    dish: Option<&DishFacts>,
) -> Result<()> {
    let actor = change.app.session.actor.clone();
    sql::put_choice(&mut change.tx, choice, &actor, change.now).await?;
    let noted = serde_json::json!({
        "serviceOn": place.on, "meal": place.meal, "name": line.name, "dish": dish.map(|dish| &dish.name),
        "reason": choice.override_reason, "overridden": choice.overridden,
    });
    let mut mark = Mark::of(Subject::MenuMeal, choice.slot_id.as_str()).centre(kitchen).after(&noted)?;
    if let Some(elder) = &line.elder_id {
        mark = mark.elder(elder);
    }
    change.leave_trail(mark).await
}

/// Takes choices back: the rule decides again.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_withdraw_choice(change: &mut Change<'_>, asked: WithdrawChoice) -> Result<Readiness> {
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let meal = MealPlates::load(&mut change.tx, &kitchen.id, place).await?;
    let (_, slot) = slot(&meal, &asked.slot_id)?;
    let mut withdrawn = 0;
    for key in &asked.demand_keys {
        withdrawn += i64::from(sql::delete_choice(&mut change.tx, &slot.id, key).await?);
    }
    if withdrawn == 0 {
        return Err(Refusal::NothingToUndo {}.into());
    }
    let noted = serde_json::json!({ "serviceOn": place.on, "meal": place.meal, "choices": withdrawn });
    let mark = Mark::of(Subject::MenuMeal, slot.id.as_str()).centre(&kitchen.id).before(&noted)?;
    change.leave_trail(mark).await?;
    Ok(MealPlates::load(&mut change.tx, &kitchen.id, place).await?.readiness())
}
