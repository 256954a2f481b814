//! Commands of what happened at the door.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::day::whole;
use super::kitchen;
use crate::centre::CentreId;
use crate::command::{Change, Done, OrNotFound, command};
use crate::day;
use crate::delivery::door::{
    CorrectOutcome, DoorOutcome, HandleWelfare, NewOutcome, OutcomeId, OutcomesRecorded, RecordOutcomes,
    SayOutcome, WelfareCheckId, WelfareFinding,
};
use crate::delivery::{DeliveryDayLine, RunId, rules, sql};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, FieldFault, Refusal, Result, Subject};
use crate::meal::Site;
use crate::meal::commands::orders::stop_of_deceased;
use crate::meal_account;
use crate::store::violation;
use crate::trail::Mark;

/// Most meals that are recorded at once: a large centre's.
const MOST_AT_ONCE: usize = 1000;

/// Says how meals went at the door, several at once for a centre. A second time in a row at which nobody is home raises a
/// welfare check.
#[command(
    change,
    by = [Kitchen, Driver, Reception, Nurse, Manager, District, Administrator],
    topics = [Delivery, MealAccounts]
)]
pub async fn delivery_record(change: &mut Change<'_>, asked: RecordOutcomes) -> Result<OutcomesRecorded> {
    let now = change.now;
    let (place, today) = kitchen(&mut change.tx, &asked.kitchen_id, now).await?;
    let fault = match asked.meals.len() {
        0 => Some(Fault::Required),
        1..=MOST_AT_ONCE => None,
        _ => Some(Fault::TooLarge),
    };
    if let Some(fault) = fault {
        return Err(Error::invalid(vec![FieldFault { field: "meals".to_owned(), fault }]));
    }
    let happened_at = said_at(&asked.said, &place.time_zone, asked.delivered_on, today, now, None)?;
    let whole = whole(&mut change.tx, &place.id, asked.delivered_on, asked.meal).await?;
    let runs = whole.assigned.rounds.iter().map(|round| (Some(&round.run_id), &round.stops));
    let lines: HashMap<(NaiveDate, &str), (Option<&RunId>, &Site, &DeliveryDayLine)> = runs
        .chain([(None, &whole.assigned.without_run)])
        .flat_map(|(run, stops)| {
            stops.iter().flat_map(move |stop| stop.lines.iter().map(move |line| (run, &stop.site, line)))
        })
        .map(|(run, site, line)| ((line.service_on, line.demand_key.as_str()), (run, site, line)))
        .collect();
    let mut outcomes = Vec::new();
    let mut portions = 0;
    for (at, which) in asked.meals.iter().enumerate() {
        let field = format!("meals[{at}]");
        let Some((run, site, line)) = lines.get(&(which.service_on, which.demand_key.as_str())) else {
            return Err(Error::not_found(Subject::MealOutcome).at(&field, Fault::WrongForm));
        };
        if line.outcome.is_some() {
            let refusal = Refusal::OutcomeSaidAlready { name: line.name.clone() };
            return Err(Error::from(refusal).at(&field, Fault::Taken));
        }
        let centre_id = match site {
            Site::Centre { centre_id } => Some(centre_id),
            Site::Home { .. } => None,
        };
        if centre_id.is_some() && asked.said.outcome == DoorOutcome::NotHome {
            return Err(Error::invalid(vec![FieldFault {
                field: "said.outcome".to_owned(),
                fault: Fault::WrongForm,
            }]));
        }
        refuse_frozen(change, &place.id, line.service_on).await?;
        portions += line.portions;
        outcomes.push(NewOutcome {
            id: OutcomeId(change.new_id()),
            kitchen_id: &place.id,
            service_on: line.service_on,
            meal: asked.meal,
            demand_key: &line.demand_key,
            delivered_on: asked.delivered_on,
            run_id: *run,
            elder_id: line.elder_id.as_ref(),
            name: &line.name,
            centre_id,
            reason: line.reason,
            portion_size: line.portion_size,
            meal_set: line.meal_set,
            portions: line.portions,
            said: &asked.said,
            happened_at,
            recorded_at: now,
            recorded_by: &change.app.session.actor,
            corrects: None,
        });
    }
    sql::door::insert(&mut change.tx, &outcomes).await.map_err(|error| said_already(&error))?;
    leave_trail(change, &place.id, &outcomes).await?;
    // Two portions for one home are one ringing at its door.
    let at_home: BTreeMap<&ElderId, &OutcomeId> = outcomes
        .iter()
        .filter(|one| one.centre_id.is_none() && one.said.outcome == DoorOutcome::NotHome)
        .filter_map(|one| Some((one.elder_id?, &one.id)))
        .collect();
    let mut raised = Vec::new();
    for (elder, outcome) in at_home {
        if raise(change, &place.id, elder, outcome).await? {
            let name = outcomes.iter().find(|one| one.elder_id == Some(elder)).map(|one| one.name);
            raised.extend(name.map(str::to_owned));
        }
    }
    Ok(OutcomesRecorded { portions, raised })
}

/// A row for each elder, so that it stands in that elder's history; one row for guests and staff.
async fn leave_trail(change: &mut Change<'_>, kitchen: &CentreId, outcomes: &[NewOutcome<'_>]) -> Result<()> {
    for one in outcomes {
        let noted = json!({
            "serviceOn": one.service_on, "meal": one.meal, "outcome": one.said.outcome,
            "givenTo": one.said.given_to.trim(), "happenedAt": one.happened_at, "portions": one.portions,
            "temperatureTenthsCelsius": one.said.temperature_tenths_celsius, "note": one.said.note.trim(),
        });
        let mark = Mark::of(Subject::MealOutcome, one.id.as_str()).centre(kitchen).after(&noted)?;
        let mark = match one.elder_id {
            Some(elder) => mark.elder(elder),
            None => mark,
        };
        change.leave_trail(mark).await?;
    }
    Ok(())
}

fn said_at(
    said: &SayOutcome,
    time_zone: &str,
    delivered_on: NaiveDate,
    today: NaiveDate,
    now: DateTime<Utc>,
    before: Option<DateTime<Utc>>,
) -> Result<DateTime<Utc>> {
    let zone = day::zone(time_zone)?;
    let happened_at = match said.happened_at {
        Some(time) => day::instant_at(zone, delivered_on, time),
        None => before.or_else(|| (delivered_on == today).then_some(now)),
    };
    rules::check_said(said, delivered_on, today, happened_at, now)?;
    Ok(happened_at.unwrap_or(now))
}

/// What is settled is not said otherwise.
async fn refuse_frozen(change: &mut Change<'_>, kitchen: &CentreId, service_on: NaiveDate) -> Result<()> {
    let month_on = meal_account::rules::month_of(service_on);
    if meal_account::sql::month::frozen(&mut change.tx, kitchen, month_on).await?.is_some() {
        return Err(Refusal::MealMonthFrozen { month_on }.into());
    }
    Ok(())
}

/// Raises a welfare check where nobody was home so many times in a row; says whether it did.
async fn raise(
    change: &mut Change<'_>,
    kitchen: &CentreId,
    elder: &ElderId,
    outcome: &OutcomeId,
) -> Result<bool> {
    let limit = sql::run::setting(&mut change.tx, kitchen).await?.not_home_limit;
    let last = sql::door::last_at_home(&mut change.tx, elder, limit.max(10)).await?;
    let times = rules::not_home_in_a_row(&last);
    if times < limit {
        return Ok(false);
    }
    let id = WelfareCheckId(change.new_id());
    let now = change.now;
    sql::door::raise(&mut change.tx, &id, kitchen, elder, outcome, times, now).await
}

fn said_already(error: &sqlx::Error) -> Error {
    match violation::named(error).as_deref() {
        Some("delivery_outcome_kitchen_id_service_on_meal_demand_key_key") => {
            Refusal::ChangedMeanwhile { subject: Subject::MealOutcome }.into()
        }
        _ => violation::unforeseen(error),
    }
}

/// Corrects what was said about a meal at the door, with a reason; what was said before stays in the records.
#[command(
    change,
    by = [Kitchen, Driver, Reception, Manager, District, Administrator],
    topics = [Delivery, MealAccounts]
)]
pub async fn delivery_correct(change: &mut Change<'_>, asked: CorrectOutcome) -> Result<Done> {
    let now = change.now;
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let before =
        sql::door::one(&mut change.tx, &asked.outcome_id).await?.or_not_found(Subject::MealOutcome)?;
    let (place, today) = kitchen(&mut change.tx, &before.kitchen_id, now).await?;
    let said = asked.said.clone();
    // It happened when it happened, unless the correction is about that.
    let known = Some(before.happened_at);
    let happened_at = said_at(&said, &place.time_zone, before.delivered_on, today, now, known)?;
    if before.centre_id.is_some() && said.outcome == DoorOutcome::NotHome {
        return Err(Error::invalid(vec![FieldFault {
            field: "said.outcome".to_owned(),
            fault: Fault::WrongForm,
        }]));
    }
    refuse_frozen(change, &place.id, before.service_on).await?;
    if !sql::door::supersede(&mut change.tx, &asked.outcome_id, now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MealOutcome }.into());
    }
    let actor = change.app.session.actor.clone();
    let outcome = NewOutcome {
        id: OutcomeId(change.new_id()),
        kitchen_id: &place.id,
        service_on: before.service_on,
        meal: before.meal,
        demand_key: &before.demand_key,
        delivered_on: before.delivered_on,
        run_id: before.run_id.as_ref(),
        elder_id: before.elder_id.as_ref(),
        name: &before.name,
        centre_id: before.centre_id.as_ref(),
        reason: before.demand_reason,
        portion_size: before.portion_size,
        meal_set: before.meal_set,
        portions: before.portions,
        said: &said,
        happened_at,
        recorded_at: now,
        recorded_by: &actor,
        corrects: Some((&asked.outcome_id, &asked.reason)),
    };
    sql::door::insert(&mut change.tx, std::slice::from_ref(&outcome))
        .await
        .map_err(|error| said_already(&error))?;
    let noted = json!({
        "serviceOn": before.service_on, "meal": before.meal, "outcome": said.outcome,
        "givenTo": said.given_to.trim(), "happenedAt": happened_at, "reason": asked.reason.trim(),
    });
    let was = json!({
        "serviceOn": before.service_on, "meal": before.meal, "outcome": before.outcome,
        "givenTo": before.given_to, "happenedAt": before.happened_at,
    });
    let mark = Mark::of(Subject::MealOutcome, outcome.id.as_str()).centre(&place.id);
    let mark = mark.before(&was)?.after(&noted)?;
    let mark = match &before.elder_id {
        Some(elder) => mark.elder(elder),
        None => mark,
    };
    change.leave_trail(mark).await?;
    if let (Some(elder), None, DoorOutcome::NotHome) = (&before.elder_id, &before.centre_id, said.outcome) {
        raise(change, &place.id, elder, &outcome.id).await?;
    }
    Ok(Done {})
}

/// Says how a welfare check ended: who was reached and what was found. An elder who was found dead is cooked for no more,
/// and every other open plan ends: enrolments, reservations, offers, places in queues.
#[command(
    change,
    by = [Kitchen, Driver, Reception, Nurse, Manager, District, Administrator],
    topics = [Delivery, Meals, Beds, Enrolments, Attendance]
)]
pub async fn delivery_handle_welfare(change: &mut Change<'_>, asked: HandleWelfare) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reached, "reached", 60);
    faults.optional_text(&asked.note, "note", 200);
    faults.done()?;
    let (elder, kitchen_id, _) = sql::door::check(&mut change.tx, &asked.welfare_check_id)
        .await?
        .or_not_found(Subject::WelfareCheck)?;
    let (now, actor) = (change.now, change.app.session.actor.clone());
    if !sql::door::handle(&mut change.tx, &asked, &actor, now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::WelfareCheck }.into());
    }
    let noted = json!({
        "reached": asked.reached.trim(), "finding": asked.finding, "note": asked.note.trim(),
    });
    let mark = Mark::of(Subject::WelfareCheck, asked.welfare_check_id.as_str());
    change.leave_trail(mark.elder(&elder).centre(&kitchen_id).after(&noted)?).await?;
    if asked.finding == WelfareFinding::Deceased {
        stop_of_deceased(change, &elder, &asked.note).await?;
    }
    Ok(Done {})
}
