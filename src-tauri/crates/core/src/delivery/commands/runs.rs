//! Commands of standing runs.

use std::collections::{BTreeMap, HashMap};

use chrono::Days;
use serde_json::json;
use strum::VariantArray;

use super::kitchen;
use crate::centre::CentreId;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::delivery::{
    AddDeliveryRun, AskDeliveryRuns, ChangeDeliveryRun, DeliveryRun, DeliveryRunDetails, DeliveryRunList,
    KnownDeliverySite, RunId, WhichDeliveryRun, rules, sql,
};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{Meal, Site};
use crate::store::{Tx, violation};
use crate::trail::Mark;

/// So many days ahead are looked through for sites that need a run.
const DAYS_AHEAD: u64 = 7;

/// Lists the standing runs of a kitchen, and every site that is cooked for in the next days with the run that brings it.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Delivery, Meals, Centres, Elders, Enrolments, Beds]
)]
pub async fn delivery_runs(reading: &mut Reading<'_>, asked: AskDeliveryRuns) -> Result<DeliveryRunList> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let (place, today) = kitchen(tx, &asked.kitchen_id, now).await?;
    let runs = sql::run::list(tx, &place.id).await?;
    let on_run: HashMap<(Meal, &Site), &RunId> = runs
        .iter()
        .flat_map(|run| run.stops.iter().map(move |stop| ((run.meal, &stop.site), &run.id)))
        .collect();
    let mut sites: BTreeMap<(Meal, Site), (String, String)> = BTreeMap::new();
    let asked = AskedMeals::of_days(&place.id, today, today + Days::new(DAYS_AHEAD));
    let known = KnownMeals::read(tx, asked).await?;
    for meal_of_day in Meal::VARIANTS {
        for on in asked.days() {
            for line in known.demand(on, *meal_of_day) {
                let (name, address) = match line.site {
                    Site::Centre { .. } => (line.site_name, String::new()),
                    Site::Home { .. } => (line.name, line.site_name),
                };
                sites.entry((*meal_of_day, line.site)).or_insert((name, address));
            }
        }
    }
    let sites = sites
        .into_iter()
        .map(|((meal, site), (name, address))| KnownDeliverySite {
            run_id: on_run.get(&(meal, &site)).map(|run| (*run).clone()),
            meal,
            site,
            name,
            address,
        })
        .collect();
    Ok(DeliveryRunList { kitchen_id: place.id, runs, sites })
}

/// Adds a standing run with its stops.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_add_run(change: &mut Change<'_>, asked: AddDeliveryRun) -> Result<DeliveryRun> {
    let now = change.now;
    rules::check_run(&asked.details)?;
    let (place, _) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    check_stops(&mut change.tx, (&place.id, asked.meal), &asked.details, None).await?;
    let id = RunId(change.new_id());
    let stop_ids: Vec<String> = asked.details.stops.iter().map(|_| change.new_id()).collect();
    sql::run::insert(&mut change.tx, &id, (&place.id, asked.meal), &asked.details, &stop_ids, now)
        .await
        .map_err(|error| refused(&error, &asked.details))?;
    let run = one(&mut change.tx, &place.id, &id).await?;
    let mark = Mark::of(Subject::DeliveryRun, id.as_str()).centre(&place.id);
    change.leave_trail(mark.after(&noted(&run))?).await?;
    Ok(run)
}

/// Changes a standing run and the order of its stops.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_change_run(change: &mut Change<'_>, asked: ChangeDeliveryRun) -> Result<DeliveryRun> {
    rules::check_run(&asked.details)?;
    let (kitchen_id, meal) =
        sql::run::place(&mut change.tx, &asked.run_id).await?.or_not_found(Subject::DeliveryRun)?;
    let before = one(&mut change.tx, &kitchen_id, &asked.run_id).await?;
    check_stops(&mut change.tx, (&kitchen_id, meal), &asked.details, Some(&asked.run_id)).await?;
    let stop_ids: Vec<String> = asked.details.stops.iter().map(|_| change.new_id()).collect();
    let place = (&kitchen_id, meal);
    let was_so =
        sql::run::update(&mut change.tx, &asked.run_id, place, asked.version, &asked.details, &stop_ids)
            .await
            .map_err(|error| refused(&error, &asked.details))?;
    if !was_so {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::DeliveryRun }.into());
    }
    let run = one(&mut change.tx, &kitchen_id, &asked.run_id).await?;
    let mark = Mark::of(Subject::DeliveryRun, asked.run_id.as_str()).centre(&kitchen_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&run))?).await?;
    Ok(run)
}

/// Closes a standing run: what it brought has no run until somebody gives it one.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Delivery])]
pub async fn delivery_close_run(change: &mut Change<'_>, asked: WhichDeliveryRun) -> Result<Done> {
    let now = change.now;
    let (kitchen_id, _) =
        sql::run::place(&mut change.tx, &asked.run_id).await?.or_not_found(Subject::DeliveryRun)?;
    let before = one(&mut change.tx, &kitchen_id, &asked.run_id).await?;
    sql::run::close(&mut change.tx, &asked.run_id, now).await?;
    let mark = Mark::of(Subject::DeliveryRun, asked.run_id.as_str()).centre(&kitchen_id);
    change.leave_trail(mark.before(&noted(&before))?).await?;
    Ok(Done {})
}

async fn one(tx: &mut Tx, kitchen: &CentreId, id: &RunId) -> Result<DeliveryRun> {
    let all = sql::run::list(tx, kitchen).await?;
    all.into_iter().find(|run| run.id == *id).or_not_found(Subject::DeliveryRun)
}

/// One run for one meal and site; a site that does not exist is told at its field.
async fn check_stops(
    tx: &mut Tx,
    (kitchen, meal): (&CentreId, Meal),
    details: &DeliveryRunDetails,
    but: Option<&RunId>,
) -> Result<()> {
    let runs = sql::run::list(tx, kitchen).await?;
    let others = || runs.iter().filter(|run| run.meal == meal && Some(&run.id) != but);
    if others().any(|run| run.name == details.name.trim()) {
        return Err(Error::invalid(vec![crate::error::FieldFault {
            field: "details.name".to_owned(),
            fault: Fault::Taken,
        }]));
    }
    let taken: HashMap<&Site, (&str, &str)> = others()
        .flat_map(|run| run.stops.iter().map(|stop| (&stop.site, (stop.name.as_str(), run.name.as_str()))))
        .collect();
    for (place, stop) in details.stops.iter().enumerate() {
        if let Some((name, run_name)) = taken.get(&stop.site) {
            let refusal =
                Refusal::SiteOnAnotherRun { name: (*name).to_owned(), run_name: (*run_name).to_owned() };
            return Err(Error::from(refusal).at(&format!("details.stops[{place}].site"), Fault::Taken));
        }
    }
    Ok(())
}

fn refused(error: &sqlx::Error, details: &DeliveryRunDetails) -> Error {
    match violation::named(error).as_deref() {
        Some(
            "delivery_stop_kitchen_id_meal_centre_id_key" | "delivery_stop_kitchen_id_meal_elder_id_key",
        ) => Refusal::SiteOnAnotherRun { name: String::new(), run_name: details.name.clone() }.into(),
        _ if error
            .as_database_error()
            .is_some_and(|refusal| refusal.kind() == sqlx::error::ErrorKind::ForeignKeyViolation) =>
        {
            Error::not_found(Subject::Elder).at("details.stops", Fault::WrongForm)
        }
        _ => violation::unforeseen(error),
    }
}

/// What the trail keeps of a run.
fn noted(run: &DeliveryRun) -> serde_json::Value {
    json!({
        "name": run.name, "meal": run.meal, "driverName": run.driver_name, "driverPhone": run.driver_phone,
        "vehicle": run.vehicle, "departsAt": run.departs_at,
        "stops": run.stops.iter().map(|stop| &stop.name).collect::<Vec<_>>(),
    })
}
