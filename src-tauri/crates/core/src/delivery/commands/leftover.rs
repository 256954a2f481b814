//! Commands of what came back and of what eaters say.

use chrono::Days;
use serde_json::json;

use super::kitchen;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::delivery::leftover::{
    self, AskLeftovers, AskServed, MealLeftoverList, NoteFeedback, NoteLeftover, ServedDish, most_left_first,
    sums,
};
use crate::delivery::sql;
use crate::error::{Fault, Faults, Result, Subject};
use crate::production::{self, freeze};
use crate::trail::Mark;
use crate::{centre, dish, elder};

/// Lists what came back in a span of days, by day, site and dish, and what eaters said.
#[command(
    read,
    by = [Kitchen, Reception, Nurse, Manager, District, Administrator],
    topics = [Delivery, Centres, Elders]
)]
pub async fn delivery_leftovers(reading: &mut Reading<'_>, asked: AskLeftovers) -> Result<MealLeftoverList> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let (place, today) = kitchen(tx, &asked.kitchen_id, now).await?;
    let until_on = asked.until_on.unwrap_or(today + Days::new(1));
    let from_on = asked.from_on.unwrap_or(until_on - Days::new(28));
    let mut faults = Faults::default();
    faults.when(until_on <= from_on, "untilOn", Fault::EndsBeforeBeginning);
    faults.when((until_on - from_on).num_days() > 366, "untilOn", Fault::TooLarge);
    faults.done()?;
    let leftovers = sql::leftover::in_span(tx, &place.id, from_on, until_on).await?;
    Ok(MealLeftoverList {
        by_day: sums(&leftovers, |one| one.service_on.to_string()),
        by_site: most_left_first(sums(&leftovers, |one| one.centre_name.clone().unwrap_or_default())),
        by_dish: most_left_first(sums(&leftovers, |one| one.dish_name.clone())),
        feedback: sql::leftover::feedback(tx, &place.id, from_on, until_on).await?,
        kitchen_id: place.id,
        time_zone: place.time_zone,
        today,
        from_on,
        until_on,
        leftovers,
    })
}

/// Lists what each site got of each dish of a released meal: what comes back is chosen from it and held against it.
/// Nothing where the meal was not released.
#[command(
    read,
    by = [Kitchen, Reception, Nurse, Manager, District, Administrator],
    topics = [Production, Dishes]
)]
pub async fn delivery_served(reading: &mut Reading<'_>, asked: AskServed) -> Result<Vec<ServedDish>> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let (place, _) = kitchen(tx, &asked.kitchen_id, now).await?;
    let plates = production::sql::plates(tx, &place.id, asked.service_on, asked.meal).await?;
    let facts = dish::sql::facts_of_versions(tx, &production::rules::versions(&plates)).await?;
    Ok(leftover::served(&plates, &freeze::weights(facts.iter())))
}

/// Notes how much of a dish was served at a site and how much came back. The dish is one of the released sheet; another
/// only where that is said.
#[command(change, by = [Kitchen, Reception, Nurse, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_note_leftover(change: &mut Change<'_>, asked: NoteLeftover) -> Result<Done> {
    let now = change.now;
    let (place, today) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    leftover::check_leftover(&asked, today)?;
    if let Some(centre) = &asked.centre_id {
        centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?;
    }
    let released = production::sql::released_dishes(&mut change.tx, &place.id, asked.service_on).await?;
    let cooked = released.get(&asked.meal).map_or(&[][..], Vec::as_slice);
    let dish = cooked.iter().find(|one| one.dish_name == asked.dish_name.trim());
    let mut faults = Faults::default();
    faults.when(dish.is_none() && !asked.is_other, "dishName", Fault::NotKnown);
    faults.done()?;
    let dish_id = dish.map(|one| &one.dish_id);
    let noted = json!({
        "serviceOn": asked.service_on, "meal": asked.meal, "dishName": asked.dish_name.trim(),
        "servedGrams": asked.served_grams, "leftGrams": asked.left_grams, "note": asked.note.trim(),
    });
    let mark = match sql::leftover::noted(&mut change.tx, &asked).await? {
        Some((id, served_grams, left_grams)) => {
            sql::leftover::replace(&mut change.tx, &id, &asked).await?;
            Mark::of(Subject::MealLeftover, place.id.as_str())
                .before(&json!({ "servedGrams": served_grams, "leftGrams": left_grams }))?
        }
        None => {
            let id = change.new_id();
            sql::leftover::insert(&mut change.tx, &id, &asked, dish_id, now).await?;
            Mark::of(Subject::MealLeftover, place.id.as_str())
        }
    };
    change.leave_trail(mark.centre(&place.id).after(&noted)?).await?;
    Ok(Done {})
}

/// Notes what an eater said about a meal or a dish.
#[command(
    change,
    by = [Kitchen, Driver, Reception, Nurse, Manager, District, Administrator],
    topics = [Delivery]
)]
pub async fn delivery_note_feedback(change: &mut Change<'_>, asked: NoteFeedback) -> Result<Done> {
    let now = change.now;
    let (place, today) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    leftover::check_feedback(&asked, today)?;
    if let Some(elder) = &asked.elder_id {
        elder::sql::name(&mut change.tx, elder).await?.or_not_found(Subject::Elder)?;
    }
    if let Some(centre) = &asked.centre_id {
        centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?;
    }
    let id = change.new_id();
    let actor = change.app.session.actor.clone();
    sql::leftover::insert_feedback(&mut change.tx, &id, &asked, &actor, now).await?;
    let mark = Mark::of(Subject::MealFeedback, id.as_str()).centre(&place.id).after(&asked)?;
    let mark = match &asked.elder_id {
        Some(elder) => mark.elder(elder),
        None => mark,
    };
    change.leave_trail(mark).await?;
    Ok(Done {})
}
