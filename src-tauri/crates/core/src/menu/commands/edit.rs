//! A single meal is planned, moved, copied over another.

use super::{Named, Source, check_dishes, kitchen, may_change, open_on, write};
use crate::command::{Change, OrNotFound, command};
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::menu::sql::Kitchen;
use crate::menu::{MealMenu, MenuPlace, MenuState, MoveMeal, SaveMeal, SlotEntry, rules, sql};
use crate::trail::Mark;

/// Plans a meal: the places on the tray, each with the menu's dish and its alternatives. A published menu takes a reason.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_save(change: &mut Change<'_>, asked: SaveMeal) -> Result<Option<MealMenu>> {
    rules::check(&asked)?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let place = MenuPlace { on: asked.service_on, meal: asked.meal };
    let before = sql::meal(&mut change.tx, &kitchen.id, place).await?;
    if before.as_ref().map_or(0, |menu| menu.version) != asked.version {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MenuMeal }.into());
    }
    if !asked.slots.is_empty() {
        open_on(change, &kitchen, place, "serviceOn").await?;
    }
    let named: Vec<Named<'_>> = asked
        .slots
        .iter()
        .enumerate()
        .map(|(place, slot)| Named { field: format!("slots[{place}].dishIds"), dishes: &slot.dish_ids })
        .collect();
    check_dishes(change, &named).await?;
    let source = before.as_ref().map(Source::of).unwrap_or_default();
    write(change, &kitchen, place, before.as_ref(), &asked.slots, &source, &asked.reason).await?;
    leave(change, &kitchen, place, before.as_ref(), &asked.reason).await
}

/// Puts a whole meal or one dish of it on another day or meal: over it, or in exchange.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_move(change: &mut Change<'_>, asked: MoveMeal) -> Result<Option<MealMenu>> {
    if asked.from == asked.to {
        return Err(Error::invalid(vec![FieldFault { field: "to".into(), fault: Fault::GivenTwice }]));
    }
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    open_on(change, &kitchen, asked.to, "to").await?;
    let from = sql::meal(&mut change.tx, &kitchen.id, asked.from).await?.or_not_found(Subject::MenuMeal)?;
    let to = sql::meal(&mut change.tx, &kitchen.id, asked.to).await?;
    if !asked.keeps {
        may_change(&from, &asked.reason)?;
    }
    let (left, put) = match &asked.slot_id {
        Some(slot) => moved_slot(&from, to.as_ref(), slot, asked.keeps)?,
        None => {
            let left = if asked.keeps {
                rules::as_is(&from)
            } else {
                to.as_ref().map(rules::as_new).unwrap_or_default()
            };
            (left, rules::as_new(&from))
        }
    };
    if left.is_empty() && from.state == MenuState::Published {
        // A published meal is not taken off the week.
        return Err(Error::invalid(vec![FieldFault { field: "from".into(), fault: Fault::Required }]));
    }
    let takes_source = asked.slot_id.is_none();
    let own = to.as_ref().map(Source::of).unwrap_or_default();
    let given = if takes_source { Source::of(&from) } else { own.clone() };
    write(change, &kitchen, asked.to, to.as_ref(), &put, &given, &asked.reason).await?;
    if !asked.keeps {
        let source = if takes_source { own } else { Source::of(&from) };
        write(change, &kitchen, asked.from, Some(&from), &left, &source, &asked.reason).await?;
        leave(change, &kitchen, asked.from, Some(&from), &asked.reason).await?;
    }
    leave(change, &kitchen, asked.to, to.as_ref(), &asked.reason).await
}

/// What is left at one meal and what stands at the other when a dish is moved or copied over.
fn moved_slot(
    from: &MealMenu,
    to: Option<&MealMenu>,
    slot: &crate::menu::MenuSlotId,
    keeps: bool,
) -> Result<(Vec<SlotEntry>, Vec<SlotEntry>)> {
    let moved =
        from.slots.iter().find(|one| one.id == *slot).ok_or_else(|| Error::not_found(Subject::MenuMeal))?;
    let mut left = rules::as_is(from);
    if !keeps {
        left.retain(|entry| entry.id.as_ref() != Some(slot));
    }
    let mut put = to.map(rules::as_is).unwrap_or_default();
    if put.iter().any(|entry| entry.dish_ids.first() == moved.dish_ids.first()) {
        return Err(Error::invalid(vec![FieldFault { field: "slotId".into(), fault: Fault::GivenTwice }]));
    }
    rules::put_in(&mut put, SlotEntry { id: None, role: moved.role, dish_ids: moved.dish_ids.clone() });
    Ok((left, put))
}

/// Leaves the trail of a changed meal; answers the menu as it is now.
async fn leave(
    change: &mut Change<'_>,
    kitchen: &Kitchen,
    place: MenuPlace,
    before: Option<&MealMenu>,
    reason: &str,
) -> Result<Option<MealMenu>> {
    let after = sql::meal(&mut change.tx, &kitchen.id, place).await?;
    let facts =
        super::facts(&mut change.tx, before.iter().copied().chain(after.as_ref()).flat_map(MealMenu::dishes))
            .await?;
    let noted = |menu: &MealMenu| {
        let dishes = menu.slots.iter().filter_map(|slot| slot.dish_ids.first().cloned());
        serde_json::json!({
            "serviceOn": menu.service_on, "meal": menu.meal,
            "dishes": rules::names(dishes, &facts).lines().collect::<Vec<_>>(), "reason": reason,
        })
    };
    let id = after.as_ref().or(before).map_or(String::new(), |menu| menu.id.0.clone());
    let mut mark = Mark::of(Subject::MenuMeal, &id).centre(&kitchen.id);
    if let Some(before) = before {
        mark = mark.before(&noted(before))?;
    }
    if let Some(after) = &after {
        mark = mark.after(&noted(after))?;
    }
    change.leave_trail(mark).await?;
    Ok(after)
}
