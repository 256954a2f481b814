//! Commands of one day's deliveries.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::json;

use super::{brought, kitchen};
use crate::centre::CentreId;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::delivery::rules::{self, DayChange, SPACING};
use crate::delivery::{
    AskDelivery, DeliveryDay, DeliveryDayLine, DeliveryDayStop, DeliverySetting, HandOverRun,
    MoveDeliveryStop, OutcomeView, PutStopBack, SetDelivery, ToCall, WelfareCheck, sql,
};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::meal::sql::KnownMeals;
use crate::meal::{DemandLine, Meal, Site};
use crate::store::Tx;
use crate::trail::Mark;
use crate::{elder, meal_account};

/// The deliveries of a meal on a day: runs with their stops, what no run brings yet, how each meal went at the door, and
/// who must be looked after.
#[command(
    read,
    by = [Kitchen, Driver, Reception, Nurse, Manager, District, Administrator],
    topics = [Delivery, Meals, Diets, Centres, Elders, Enrolments, Attendance, Beds, MealAccounts, Production]
)]
pub async fn delivery_day(reading: &mut Reading<'_>, asked: AskDelivery) -> Result<DeliveryDay> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let (place, today) = kitchen(tx, &asked.kitchen_id, now).await?;
    let delivered_on = asked.delivered_on.unwrap_or(today);
    let meal = asked.meal.unwrap_or(Meal::Lunch);
    let Whole { assigned, no_longer_demanded, .. } = whole(tx, &place.id, delivered_on, meal).await?;
    let sum = rules::together(
        assigned
            .rounds
            .iter()
            .map(|round| &round.sum)
            .chain(assigned.without_run.iter().map(|stop| &stop.sum)),
    );
    let month_on = meal_account::rules::month_of(delivered_on);
    Ok(DeliveryDay {
        welfare_checks: welfare_checks(tx, &place.id).await?,
        is_frozen: meal_account::sql::month::frozen(tx, &place.id, month_on).await?.is_some(),
        setting: sql::run::setting(tx, &place.id).await?,
        kitchen_id: place.id,
        kitchen_name: place.name,
        time_zone: place.time_zone,
        today,
        now,
        delivered_on,
        meal,
        rounds: assigned.rounds,
        without_run: assigned.without_run,
        no_longer_demanded,
        sum,
    })
}

/// A day of one meal, put on its runs.
pub(super) struct Whole {
    /// Who eats, each with the day of the meal.
    pub(super) demanded: Vec<(NaiveDate, DemandLine)>,
    pub(super) assigned: rules::Assigned,
    pub(super) no_longer_demanded: Vec<OutcomeView>,
}

/// Reads the demand, the runs, the day's changes and what was said, and puts them together.
pub(super) async fn whole(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
) -> Result<Whole> {
    let demanded = brought(tx, kitchen, delivered_on, meal).await?;
    let mut said: HashMap<(NaiveDate, String), OutcomeView> =
        sql::door::of_day(tx, kitchen, delivered_on, meal)
            .await?
            .into_iter()
            .map(|outcome| ((outcome.service_on, outcome.demand_key.clone()), outcome))
            .collect();
    let runs: Vec<_> =
        sql::run::list(tx, kitchen).await?.into_iter().filter(|run| run.meal == meal).collect();
    let changes = sql::day::changes(tx, kitchen, delivered_on, meal).await?;
    let drivers = sql::day::drivers(tx, kitchen, delivered_on, meal).await?;
    let lines: Vec<(Site, String, String, DeliveryDayLine)> = demanded
        .iter()
        .map(|(service_on, line)| {
            let outcome = said.remove(&(*service_on, line.key.clone()));
            let note = line.delivery_note.clone();
            (line.site.clone(), line.site_name.clone(), note, rules::day_line(*service_on, line, outcome))
        })
        .collect();
    let mut no_longer_demanded: Vec<OutcomeView> = said.into_values().collect();
    no_longer_demanded.sort_by(|a, b| (&a.name, &a.demand_key).cmp(&(&b.name, &b.demand_key)));
    Ok(Whole { assigned: rules::assign(&runs, &changes, &drivers, lines), no_longer_demanded, demanded })
}

/// Where the meals of a day go that no run brings, from what is known of its eaters.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn without_run(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meals: &[Meal],
    known: &KnownMeals,
) -> Result<Vec<DeliveryDayStop>> {
    let runs = sql::run::list(tx, kitchen).await?;
    let mut found = Vec::new();
    // Three meals a day.
    for meal in meals {
        let changes = sql::day::changes(tx, kitchen, delivered_on, *meal).await?;
        let of_meal: Vec<_> = runs.iter().filter(|run| run.meal == *meal).cloned().collect();
        let further = Days::new(u64::from(delivered_on.weekday() == Weekday::Fri) * 2);
        let lines = delivered_on
            .iter_days()
            .take_while(|on| *on <= delivered_on + further)
            .flat_map(|on| known.demand(on, *meal).into_iter().map(move |line| (on, line)))
            .filter(|(_, line)| line.delivered_on == delivered_on)
            .map(|(on, line)| {
                (line.site.clone(), line.site_name.clone(), String::new(), rules::day_line(on, &line, None))
            })
            .collect();
        found.extend(rules::assign(&of_meal, &changes, &[], lines).without_run);
    }
    Ok(found)
}

async fn welfare_checks(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<WelfareCheck>> {
    let mut checks = Vec::new();
    // One query each for contacts and alerts: at most a handful are open.
    for open in sql::door::open_checks(tx, kitchen).await? {
        let to_call = ToCall {
            phone: open.phone,
            contacts: elder::sql::contacts(tx, &open.elder_id).await?,
            alerts: elder::sql::alerts(tx, &open.elder_id).await?,
        };
        checks.push(WelfareCheck {
            id: open.id,
            elder_id: open.elder_id,
            name: open.name,
            address: open.address,
            times: open.times,
            raised_at: open.raised_at,
            to_call,
        });
    }
    Ok(checks)
}

/// Lets a site go with another run on one day, or with none.
#[command(change, by = [Kitchen, Driver, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_move_stop(change: &mut Change<'_>, asked: MoveDeliveryStop) -> Result<Done> {
    let now = change.now;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    let (place, today) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    faults.when((asked.delivered_on - today).num_days() < 0, "deliveredOn", Fault::TooLongAgo);
    faults.when((asked.delivered_on - today).num_days() > 31, "deliveredOn", Fault::TooLarge);
    faults.done()?;
    if let Some(run) = &asked.run_id {
        let found = sql::run::place(&mut change.tx, run).await?;
        if found.as_ref() != Some(&(place.id.clone(), asked.meal)) {
            return Err(Error::not_found(Subject::DeliveryRun).at("runId", Fault::WrongForm));
        }
    }
    check_site(&mut change.tx, &asked.site).await?;
    let position = place_on_run(&mut change.tx, &asked, &place.id).await?;
    sql::day::put_back(&mut change.tx, &place.id, asked.delivered_on, asked.meal, &asked.site).await?;
    let moved = DayChange {
        site: asked.site.clone(),
        run_id: asked.run_id.clone(),
        position,
        reason: asked.reason.clone(),
    };
    let id = change.new_id();
    sql::day::insert_change(&mut change.tx, &id, &place.id, asked.delivered_on, asked.meal, &moved, now)
        .await?;
    let noted = json!({
        "deliveredOn": asked.delivered_on, "meal": asked.meal, "site": asked.site, "runId": asked.run_id,
        "reason": asked.reason.trim(),
    });
    leave(change, &place.id, &asked.site, noted).await
}

/// Between which stops of the run today the site comes.
async fn place_on_run(tx: &mut Tx, asked: &MoveDeliveryStop, kitchen: &CentreId) -> Result<i64> {
    let Some(run) = &asked.run_id else { return Ok(0) };
    let last = i64::MAX / 2;
    let Some(before) = asked.before.and_then(|place| usize::try_from(place).ok()) else { return Ok(last) };
    let today = whole(tx, kitchen, asked.delivered_on, asked.meal).await?;
    let standing = sql::run::list(tx, kitchen).await?;
    let changes = sql::day::changes(tx, kitchen, asked.delivered_on, asked.meal).await?;
    let Some(round) = today.assigned.rounds.into_iter().find(|round| round.run_id == *run) else {
        return Ok(last);
    };
    let position = |site: &Site| {
        let changed = changes.iter().find(|change| change.site == *site).map(|change| change.position);
        changed.or_else(|| {
            let stops = &standing.iter().find(|one| one.id == *run)?.stops;
            let place = stops.iter().position(|stop| stop.site == *site)?;
            i64::try_from(place + 1).ok().map(|place| place * SPACING)
        })
    };
    let others: Vec<&Site> =
        round.stops.iter().map(|stop| &stop.site).filter(|site| **site != asked.site).collect();
    let Some(after) = others.get(before).and_then(|site| position(site)) else { return Ok(last) };
    let ahead = before
        .checked_sub(1)
        .and_then(|place| others.get(place))
        .and_then(|site| position(site))
        .unwrap_or(0);
    Ok(i64::midpoint(ahead, after))
}

async fn check_site(tx: &mut Tx, site: &Site) -> Result<()> {
    match site {
        Site::Centre { centre_id } => {
            crate::centre::sql::place(tx, centre_id).await?.or_not_found(Subject::Centre)?;
        }
        Site::Home { elder_id } => {
            elder::sql::name(tx, elder_id).await?.or_not_found(Subject::Elder)?;
        }
    }
    Ok(())
}

async fn leave(
    change: &mut Change<'_>,
    kitchen: &CentreId,
    site: &Site,
    noted: serde_json::Value,
) -> Result<Done> {
    let mark = Mark::of(Subject::DeliveryRun, kitchen.as_str()).centre(kitchen).after(&noted)?;
    let mark = match site {
        Site::Home { elder_id } => mark.elder(elder_id),
        Site::Centre { .. } => mark,
    };
    change.leave_trail(mark).await?;
    Ok(Done {})
}

/// Lets a site go with its standing run again on a day.
#[command(change, by = [Kitchen, Driver, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_put_back(change: &mut Change<'_>, asked: PutStopBack) -> Result<Done> {
    let now = change.now;
    let (place, _) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    let was =
        sql::day::put_back(&mut change.tx, &place.id, asked.delivered_on, asked.meal, &asked.site).await?;
    if !was {
        return Err(Refusal::NothingToUndo {}.into());
    }
    let noted = json!({ "deliveredOn": asked.delivered_on, "meal": asked.meal, "site": asked.site });
    leave(change, &place.id, &asked.site, noted).await
}

/// Hands a run over to another driver on one day.
#[command(change, by = [Kitchen, Driver, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_hand_over(change: &mut Change<'_>, asked: HandOverRun) -> Result<Done> {
    let now = change.now;
    let (kitchen_id, _) =
        sql::run::place(&mut change.tx, &asked.run_id).await?.or_not_found(Subject::DeliveryRun)?;
    let (_, today) = kitchen(&mut change.tx, &kitchen_id, now).await?;
    let mut faults = Faults::default();
    faults.text(&asked.driver_name, "driverName", 40);
    faults.optional_text(&asked.driver_phone, "driverPhone", 30);
    faults.text(&asked.reason, "reason", 200);
    faults.when(asked.delivered_on < today, "deliveredOn", Fault::TooLongAgo);
    faults.done()?;
    let id = change.new_id();
    sql::day::insert_driver(&mut change.tx, &id, &asked, now).await?;
    let noted = json!({
        "deliveredOn": asked.delivered_on, "driverName": asked.driver_name.trim(),
        "driverPhone": asked.driver_phone.trim(), "reason": asked.reason.trim(),
    });
    let mark = Mark::of(Subject::DeliveryRun, asked.run_id.as_str()).centre(&kitchen_id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}

/// Says how labels look and after how many deliveries in vain somebody must look after an elder.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_set(change: &mut Change<'_>, asked: SetDelivery) -> Result<DeliverySetting> {
    let now = change.now;
    let (place, _) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    let mut faults = Faults::default();
    faults.between(asked.not_home_limit, "notHomeLimit", 1, 10);
    faults.done()?;
    let before = sql::run::setting(&mut change.tx, &place.id).await?;
    if !sql::run::set(&mut change.tx, &asked).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::DeliveryRun }.into());
    }
    let after = sql::run::setting(&mut change.tx, &place.id).await?;
    let mark = Mark::of(Subject::DeliveryRun, place.id.as_str()).centre(&place.id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}
