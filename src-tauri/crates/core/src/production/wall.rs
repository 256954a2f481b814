//! The wall of the kitchen: the meal of the hour, what is done, what changed.

use chrono::{NaiveTime, Timelike};

use super::carried::carried;
use super::freeze::{self, Live};
use super::sheet::SheetDish;
use super::{AskWall, ProductionWall, WallDish, WallSite, rules, sql};
use crate::command::{Reading, command};
use crate::dish;
use crate::error::Result;
use crate::food_safety::batch::{BatchStanding, CookingBatch};
use crate::food_safety::{self, MealSafety};
use crate::meal::Meal;

/// What hangs on the kitchen's wall. Before a release it shows what would be cooked now.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Production, Menus, Meals, Diets, Dishes, Attendance, Enrolments, Centres, Beds, Elders]
)]
pub async fn production_wall(reading: &mut Reading<'_>, asked: AskWall) -> Result<ProductionWall> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let kitchen = food_safety::kitchen(tx, &asked.kitchen_id, now).await?;
    let on = kitchen.today;
    let meal = asked.meal.unwrap_or_else(|| of_the_hour(now.with_timezone(&kitchen.zone).time()));
    let release = sql::release(tx, &kitchen.id, on, meal).await?;
    let live = Live::load(tx, &kitchen.id, on, meal).await?;
    let (own_percent, _) = sql::extra_percent(tx, &kitchen.id).await?;
    let (plates, weights, percent) = match &release {
        Some(release) => {
            let frozen = sql::plates(tx, &kitchen.id, on, meal).await?;
            let facts = dish::sql::facts_of_versions(tx, &rules::versions(&frozen)).await?;
            (frozen, freeze::weights(facts.iter()), release.extra_percent)
        }
        None => (live.plates.clone(), freeze::weights(live.facts.values()), own_percent),
    };
    let differences = release.is_some().then(|| rules::differences::differences(&plates, &live.plates));
    let sheet = rules::sheet::sheet(&plates, &weights, percent);
    let carried = carried(tx, &kitchen.id, on, meal).await?;
    let name = kitchen.name.clone();
    let time_zone = kitchen.time_zone.clone();
    let book = food_safety::commands::book(tx, kitchen, on, now).await?;
    let of_meal = book.meals.into_iter().find(|one| one.meal == meal);
    let dishes = sheet
        .slots
        .into_iter()
        .flat_map(|slot| slot.dishes.into_iter().map(move |dish| (slot.role.clone(), dish)))
        .map(|(role, dish)| wall_dish(role, dish, of_meal.as_ref()))
        .collect();
    Ok(ProductionWall {
        kitchen_name: name,
        time_zone,
        now,
        on,
        meal,
        release,
        portions: sheet.portions,
        dishes,
        specials: sheet.specials,
        sites: sheet
            .sites
            .into_iter()
            .map(|site| WallSite { centre_id: site.centre_id, name: site.name, portions: site.portions })
            .collect(),
        differences,
        unmatched: rules::sheet::unmatched_since(&plates, &live.plates),
        unready: live.unready(),
        carried,
        open: book.open,
    })
}

/// Breakfast is cooked until 8, lunch until 14, dinner after that (usual hours, known).
fn of_the_hour(time: NaiveTime) -> Meal {
    match time.hour() {
        0..8 => Meal::Breakfast,
        8..14 => Meal::Lunch,
        _ => Meal::Dinner,
    }
}

fn wall_dish(role: String, dish: SheetDish, book: Option<&MealSafety>) -> WallDish {
    let batches: Vec<&CookingBatch> = book
        .iter()
        .flat_map(|book| &book.batches)
        .filter(|batch| batch.withdrawn_at.is_none() && batch.dish_id == dish.dish_id)
        .collect();
    let is_done = |batch: &&&CookingBatch| {
        matches!(batch.standing, BatchStanding::Released | BatchStanding::Expiring | BatchStanding::Cleared)
    };
    let has_sample = book.iter().flat_map(|book| &book.dishes).any(|one| {
        one.dish_id == dish.dish_id && one.samples.iter().any(|sample| sample.withdrawn_at.is_none())
    });
    WallDish {
        role,
        batches: i64::try_from(batches.len()).unwrap_or(i64::MAX),
        batches_done: i64::try_from(batches.iter().filter(is_done).count()).unwrap_or(i64::MAX),
        standing: batches.iter().map(|batch| batch.standing).min_by_key(|standing| standing.urgency()),
        good_until: batches.iter().filter_map(|batch| batch.good_until).min(),
        has_sample,
        dish,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_shows_the_meal_of_the_hour() {
        for (time, meal) in [
            ("05:30:00", Meal::Breakfast),
            ("08:00:00", Meal::Lunch),
            ("13:59:59", Meal::Lunch),
            ("14:00:00", Meal::Dinner),
            ("21:00:00", Meal::Dinner),
        ] {
            assert_eq!(of_the_hour(time.parse().unwrap()), meal, "{time}");
        }
    }
}
