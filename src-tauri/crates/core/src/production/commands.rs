//! Commands of production.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::carried::carried;
use super::freeze::{self, Live};
use super::purchasing::{AskPurchasing, MealOfDay, Purchasing};
use super::rules::purchasing::CookedMeal;
use super::sheet::Sheet;
use super::{
    AskPlates, AskProduction, ChangeExtra, PreviousMeal, ProductionId, ProductionMeal, ProductionPlate,
    RecallMeal, Release, ReleaseMeal, rules, sql,
};
use crate::command::{Change, Done, Reading, command};
use crate::dish::{self, DishVersionId};
use crate::error::{Fault, Faults, Refusal, Result, Subject};
use crate::food_safety::{self, Kitchen, MealSafety, rules as times};
use crate::meal::Meal;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::menu::assign::load::PlannedMeals;
use crate::store::Tx;
use crate::trail::Mark;

/// The longest span of days for which one buys at once.
const LONGEST_PURCHASE: TimeDelta = TimeDelta::days(31);

/// The meals of a day, in their order.
pub const MEALS: [Meal; 3] = [Meal::Breakfast, Meal::Lunch, Meal::Dinner];

/// A meal of a kitchen: the sheet, as it was released or as it would be now; what stands in the way of its release; and
/// what changed since.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Production, Menus, Meals, Diets, Dishes, Attendance, Enrolments, Centres, Beds, Elders]
)]
pub async fn production_meal(reading: &mut Reading<'_>, asked: AskProduction) -> Result<ProductionMeal> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let kitchen = food_safety::kitchen(tx, &asked.kitchen_id, now).await?;
    let on = asked.on.unwrap_or(kitchen.today);
    let release = sql::release(tx, &kitchen.id, on, asked.meal).await?;
    let live = Live::load(tx, &kitchen.id, on, asked.meal).await?;
    let (own_percent, settings_version) = sql::extra_percent(tx, &kitchen.id).await?;
    let previous = previous_meal(tx, &kitchen, on, asked.meal, now).await?;
    let carried = carried(tx, &kitchen.id, on, asked.meal).await?;
    let (sheet, differences) = match &release {
        Some(release) => {
            let frozen = sql::plates(tx, &kitchen.id, on, asked.meal).await?;
            let facts = dish::sql::facts_of_versions(tx, &rules::versions(&frozen)).await?;
            let weights = freeze::weights(facts.iter());
            let differences = rules::differences::differences(&frozen, &live.plates);
            // What is cooked stays as it was released; who must be checked by hand does not.
            let sheet = Sheet {
                unmatched: rules::sheet::unmatched_since(&frozen, &live.plates),
                ..rules::sheet::sheet(&frozen, &weights, release.extra_percent)
            };
            (sheet, Some(differences))
        }
        None => {
            let weights = freeze::weights(live.facts.values());
            (rules::sheet::sheet(&live.plates, &weights, own_percent), None)
        }
    };
    Ok(ProductionMeal {
        kitchen_id: kitchen.id,
        kitchen_name: kitchen.name,
        time_zone: kitchen.time_zone,
        today: kitchen.today,
        now,
        on,
        meal: asked.meal,
        has_menu: live.has_menu,
        wanted_portions: live.portions,
        unready: live.unready(),
        carried,
        elsewhere: live.elsewhere,
        release,
        sheet,
        differences,
        previous,
        extra_percent: own_percent,
        settings_version,
    })
}

/// The people behind one number of the sheet: of the released one where the meal is released, else as it would be now.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Production, Menus, Meals, Diets, Dishes, Attendance, Enrolments, Centres, Beds, Elders]
)]
pub async fn production_people(reading: &mut Reading<'_>, asked: AskPlates) -> Result<Vec<ProductionPlate>> {
    let tx = &mut reading.tx;
    let kitchen = food_safety::kitchen(tx, &asked.kitchen_id, reading.now).await?;
    let plates = match sql::release(tx, &kitchen.id, asked.on, asked.meal).await? {
        Some(_) => sql::plates(tx, &kitchen.id, asked.on, asked.meal).await?,
        None => Live::load(tx, &kitchen.id, asked.on, asked.meal).await?.plates,
    };
    Ok(plates.into_iter().filter(|plate| rules::sheet::is_behind(plate, &asked.which)).collect())
}

/// Releases a meal to be cooked: freezes the plates. Refused while anyone is without food or faces a blocked dish that
/// nobody overrode, or while a dish of the meal before has no sample.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn production_release(change: &mut Change<'_>, asked: ReleaseMeal) -> Result<Release> {
    let now = change.now;
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    let mut faults = Faults::default();
    faults.text(&asked.person, "person", 40);
    times::check_service_day(&mut faults, "on", asked.on, kitchen.today);
    faults.done()?;
    if let Some(release) = sql::release(&mut change.tx, &kitchen.id, asked.on, asked.meal).await? {
        return Err(Refusal::ReleasedAlready { released_at: release.released_at }.into());
    }
    let live = Live::load(&mut change.tx, &kitchen.id, asked.on, asked.meal).await?;
    if live.plates.is_empty() {
        return Err(Refusal::NothingToCook {}.into());
    }
    if !live.readiness.is_ready {
        let names = live.unready().into_iter().map(|eater| eater.name).collect();
        return Err(Refusal::MealNotReady { names }.into());
    }
    if let Some(previous) = previous_meal(&mut change.tx, &kitchen, asked.on, asked.meal, now).await?
        && !previous.missing_samples.is_empty()
    {
        return Err(Refusal::SamplesMissing {
            service_on: previous.on,
            meal: previous.meal,
            dish_names: previous.missing_samples,
        }
        .into());
    }
    let (extra_percent, _) = sql::extra_percent(&mut change.tx, &kitchen.id).await?;
    let id = ProductionId(change.new_id());
    let new = sql::NewRelease {
        id: &id,
        kitchen: &kitchen.id,
        on: asked.on,
        meal: asked.meal,
        extra_percent,
        person: &asked.person,
    };
    if !sql::insert(&mut change.tx, &new, now).await? {
        let release = sql::release(&mut change.tx, &kitchen.id, asked.on, asked.meal).await?;
        return Err(
            Refusal::ReleasedAlready { released_at: release.map_or(now, |one| one.released_at) }.into()
        );
    }
    sql::insert_dishes(&mut change.tx, &id, &rules::dishes(&live.plates)).await?;
    sql::insert_plates(&mut change.tx, &id, &live.plates).await?;
    let portions: i64 = live.plates.iter().map(|plate| plate.portions).sum();
    let mark = Mark::of(Subject::Production, id.as_str()).centre(&kitchen.id);
    let after = serde_json::json!({
        "on": asked.on, "meal": asked.meal, "portions": portions, "extraPercent": extra_percent, "person": asked.person,
    });
    change.leave_trail(mark.after(&after)?).await?;
    Ok(Release { id, extra_percent, person: asked.person.trim().to_owned(), released_at: now })
}

/// Takes a release back, with the reason, as long as nothing is being cooked for the meal.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn production_recall(change: &mut Change<'_>, asked: RecallMeal) -> Result<Done> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let release = sql::release(&mut change.tx, &kitchen.id, asked.on, asked.meal)
        .await?
        .ok_or(Refusal::NotReleased {})?;
    let batches = sql::batches(&mut change.tx, &kitchen.id, asked.on, asked.meal).await?;
    if batches > 0 {
        return Err(Refusal::CookingBegun { batches }.into());
    }
    if !sql::recall(&mut change.tx, &release.id, &asked.reason, change.now).await? {
        return Err(Refusal::NotReleased {}.into());
    }
    let mark = Mark::of(Subject::Production, release.id.as_str()).centre(&kitchen.id);
    let after = serde_json::json!({ "on": asked.on, "meal": asked.meal, "reason": asked.reason });
    change.leave_trail(mark.before(&release)?.after(&after)?).await?;
    Ok(Done {})
}

/// Changes how much is cooked on top, in percent. Released meals keep theirs.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn production_change_extra(change: &mut Change<'_>, asked: ChangeExtra) -> Result<Done> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let mut faults = Faults::default();
    faults.between(asked.extra_percent, "extraPercent", 0, 50);
    faults.done()?;
    let (before, version) = sql::extra_percent(&mut change.tx, &kitchen.id).await?;
    if version != asked.version
        || !sql::set_extra_percent(&mut change.tx, &kitchen.id, asked.extra_percent, asked.version).await?
    {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Production }.into());
    }
    let mark = Mark::of(Subject::Production, kitchen.id.as_str()).centre(&kitchen.id);
    let mark = mark.before(&serde_json::json!({ "extraPercent": before }))?;
    change.leave_trail(mark.after(&serde_json::json!({ "extraPercent": asked.extra_percent }))?).await?;
    Ok(Done {})
}

/// What is to be bought for a span of days: released meals as they were frozen, others as they would be cooked now.
#[command(
    read,
    by = [Kitchen, Manager, District, Administrator],
    topics = [Production, Menus, Meals, Diets, Dishes, Attendance, Enrolments, Centres, Beds]
)]
pub async fn production_purchasing(reading: &mut Reading<'_>, asked: AskPurchasing) -> Result<Purchasing> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let kitchen = food_safety::kitchen(tx, &asked.kitchen_id, now).await?;
    let from_on = asked.from_on.unwrap_or(kitchen.today + Days::new(1));
    let until_on = asked.until_on.unwrap_or(from_on + Days::new(7));
    let mut faults = Faults::default();
    faults.when(until_on <= from_on, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(until_on - from_on > LONGEST_PURCHASE, "untilOn", Fault::TooLarge);
    faults.done()?;
    let released = sql::released_in(tx, &kitchen.id, from_on, until_on).await?;
    let (own_percent, _) = sql::extra_percent(tx, &kitchen.id).await?;
    let mut meals = Vec::new();
    let mut without_menu = Vec::new();
    let mut portions = 0;
    let planned = PlannedMeals::read(tx, &kitchen.id, from_on, until_on).await?;
    // A few questions for each day, however many eat: the eaters of a whole month at once would fill the memory.
    for on in from_on.iter_days().take_while(|on| *on < until_on) {
        let known = KnownMeals::read(tx, AskedMeals::of_days(&kitchen.id, on, on + Days::new(1))).await?;
        for meal in MEALS {
            let frozen_percent = released.get(&(on, meal)).copied();
            let plates = if frozen_percent.is_some() {
                sql::plates(tx, &kitchen.id, on, meal).await?
            } else {
                let live = Live::of(&planned.meal(on, meal, known.told(on, meal)));
                if !live.has_menu && live.portions > 0 {
                    without_menu.push(MealOfDay { on, meal, portions: live.portions });
                }
                live.plates
            };
            portions += plates.iter().map(|plate| plate.portions).sum::<i64>();
            meals.push(CookedMeal::of(on, meal, &plates, frozen_percent.unwrap_or(own_percent)));
        }
    }
    let mut versions: Vec<DishVersionId> =
        meals.iter().flat_map(|meal| meal.portions.keys().cloned()).collect();
    versions.sort();
    versions.dedup();
    let facts = dish::sql::facts_of_versions(tx, &versions).await?;
    let facts = facts.into_iter().map(|dish| (dish.version_id.clone(), dish)).collect();
    let wares = sql::wares(tx).await?;
    let mut extra_percents: Vec<i64> =
        meals.iter().filter(|meal| !meal.portions.is_empty()).map(|meal| meal.extra_percent).collect();
    extra_percents.sort_unstable();
    extra_percents.dedup();
    if extra_percents.is_empty() {
        extra_percents.push(own_percent);
    }
    let groups = rules::purchasing::groups(&meals, &facts, &wares);
    Ok(Purchasing {
        kitchen_id: kitchen.id,
        kitchen_name: kitchen.name,
        today: kitchen.today,
        from_on,
        until_on,
        portions,
        extra_percents,
        cost_fen: groups.iter().map(|group| group.cost_fen).sum(),
        groups,
        without_menu,
    })
}

/// So far back samples are looked for behind a meal that has all of its own: as long as they are kept (48 hours).
const SAMPLES_LOOKED_FOR: Days = Days::new(2);

/// The last meal before this one of which something was cooked and not kept, with the dishes that lack their sample; where
/// none lacks any, the last of which something was cooked or kept. A meal that was released and is still to be cooked has
/// no samples yet and owes none; several may have been released ahead, so that the last one is not all of them.
async fn previous_meal(
    tx: &mut Tx,
    kitchen: &Kitchen,
    on: NaiveDate,
    meal: Meal,
    now: DateTime<Utc>,
) -> Result<Option<PreviousMeal>> {
    let mut last = None;
    let mut of_day: Option<(NaiveDate, Vec<MealSafety>)> = None;
    for (before, which) in sql::meals_before(tx, &kitchen.id, on, meal).await? {
        if last.is_some() && before + SAMPLES_LOOKED_FOR < on {
            break;
        }
        if of_day.as_ref().is_none_or(|(day, _)| *day != before) {
            of_day =
                Some((before, food_safety::commands::book(tx, kitchen.clone(), before, now).await?.meals));
        }
        let meals = of_day.as_ref().map_or(&[] as &[_], |(_, meals)| meals.as_slice());
        let dishes = || meals.iter().filter(|one| one.meal == which).flat_map(|one| &one.dishes);
        if dishes().any(|dish| dish.is_cooked || dish.is_owed || !dish.samples.is_empty()) {
            // Also of what is on the fire still: its sample is no omission yet, but the next meal waits for it.
            let missing = dishes().filter(|dish| dish.is_owed).map(|dish| dish.dish_name.clone());
            let found = PreviousMeal { on: before, meal: which, missing_samples: missing.collect() };
            if !found.missing_samples.is_empty() {
                return Ok(Some(found));
            }
            last = last.or(Some(found));
        }
    }
    Ok(last)
}
