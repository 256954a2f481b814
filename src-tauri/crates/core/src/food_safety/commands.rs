//! Commands of the day's book.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{
    AskSafetyDay, ChangeSafetySettings, Kitchen, MealSafety, SafetyDay, SafetySettings, SafetySignature,
    SignSafetyDay, SignatureId, batch, cold, rules, sample, sql,
};
use crate::command::{Change, Reading, command};
use crate::error::{Fault, Faults, Refusal, Result, Subject};
use crate::meal::Meal;
use crate::store::Tx;
use crate::trail::Mark;
use crate::{day, production};

/// The book of a day: batches with their measurements, samples, fridges, what is due, what is missing, who signed.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Production, Dishes, Centres]
)]
pub async fn safety_day(reading: &mut Reading<'_>, asked: AskSafetyDay) -> Result<SafetyDay> {
    let kitchen = super::kitchen(&mut reading.tx, &asked.kitchen_id, reading.now).await?;
    let on = asked.on.unwrap_or(kitchen.today);
    book(&mut reading.tx, kitchen, on, reading.now).await
}

/// Signs the book of a day by name. With open points it takes a remark.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn safety_sign(change: &mut Change<'_>, asked: SignSafetyDay) -> Result<SafetySignature> {
    let kitchen = super::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    let mut faults = Faults::default();
    faults.text(&asked.person, "person", 40);
    faults.optional_text(&asked.remark, "remark", 200);
    faults.when(asked.on > kitchen.today, "on", Fault::InTheFuture);
    faults.done()?;
    let (id, now) = (kitchen.id.clone(), change.now);
    let open = book(&mut change.tx, kitchen, asked.on, now).await?.open;
    let mut faults = Faults::default();
    faults.when(open.all > 0 && asked.remark.trim().is_empty(), "remark", Fault::Required);
    faults.done()?;
    let signature = SignatureId(change.new_id());
    sql::sign(&mut change.tx, &signature, &asked, open.all, now).await?;
    let mark = Mark::of(Subject::SafetyDay, signature.as_str()).centre(&id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(SafetySignature {
        id: signature,
        person: asked.person.trim().to_owned(),
        remark: asked.remark.trim().to_owned(),
        open_points: open.all,
        signed_at: now,
    })
}

/// Changes the numbers by which a kitchen judges: stricter than the standard is allowed, laxer is not.
#[command(change, by = [Manager, District, Administrator], topics = [Production])]
pub async fn safety_change_settings(
    change: &mut Change<'_>,
    asked: ChangeSafetySettings,
) -> Result<SafetySettings> {
    let kitchen = super::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    rules::check_settings(&asked)?;
    let before = sql::settings(&mut change.tx, &kitchen.id).await?;
    if before.version != asked.version || !sql::change_settings(&mut change.tx, &asked).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::SafetySettings }.into());
    }
    let after = sql::settings(&mut change.tx, &kitchen.id).await?;
    let mark = Mark::of(Subject::SafetySettings, kitchen.id.as_str()).centre(&kitchen.id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}

/// When a meal is over on the kitchen's clock, after which what was not recorded of it is missing. Usual hours (known).
fn over_at(meal: Meal) -> NaiveTime {
    let (hour, minute) = match meal {
        Meal::Breakfast => (9, 0),
        Meal::Lunch => (13, 30),
        Meal::Dinner => (19, 30),
    };
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

/// The book of a day.
///
/// # Errors
/// When the database refuses.
pub async fn book(tx: &mut Tx, kitchen: Kitchen, on: NaiveDate, now: DateTime<Utc>) -> Result<SafetyDay> {
    let settings = sql::settings(tx, &kitchen.id).await?;
    let mut batches = batch::sql::of_day(tx, &kitchen.id, on).await?;
    for batch in &mut batches {
        batch::rules::judge(batch, &settings, now);
    }
    let samples = sample::sql::of_day(tx, &kitchen.id, on).await?;
    let excuses = sample::sql::excuses(tx, &kitchen.id, on).await?;
    let released: HashMap<Meal, Vec<sample::rules::Released>> =
        production::sql::released_dishes(tx, &kitchen.id, on).await?;
    let meals: Vec<MealSafety> = [Meal::Breakfast, Meal::Lunch, Meal::Dinner]
        .into_iter()
        .map(|meal| {
            let released = released.get(&meal).map_or(&[] as &[_], Vec::as_slice);
            let is_over = day::instant_at(kitchen.zone, on, over_at(meal)).is_some_and(|over| now >= over);
            let dishes = sample::rules::dishes(meal, released, &batches, &samples, &excuses, is_over);
            let batches = batches.iter().filter(|batch| batch.meal == meal).cloned().collect();
            MealSafety { meal, dishes, batches }
        })
        .collect();
    let mut readings = cold::sql::readings(tx, &kitchen.id, on).await?;
    let mut cold_places = Vec::new();
    for stored in cold::sql::places(tx, &kitchen.id, on).await? {
        let readings = readings.remove(&stored.place.id).unwrap_or_default();
        let (since, closed) = (stored.since, stored.closed_at);
        let was_used = day::date_at(kitchen.zone, since) <= on
            && closed.is_none_or(|closed| day::date_at(kitchen.zone, closed) > on);
        if !was_used && readings.is_empty() {
            continue;
        }
        let grace = settings.reading_grace_minutes;
        let due = cold::rules::due(&stored.place.times, &readings, (kitchen.zone, on), grace, since, now);
        cold_places.push(cold::ColdPlaceDay {
            place: stored.place,
            is_open: closed.is_none(),
            due,
            readings,
        });
    }
    let open = rules::open_points(&meals, &cold_places);
    Ok(SafetyDay {
        on,
        today: kitchen.today,
        now,
        settings,
        meals,
        cold_places,
        samples_to_dispose: sample::sql::to_dispose(tx, &kitchen.id, now).await?,
        samples_kept: sample::sql::kept(tx, &kitchen.id, now).await?,
        signatures: sql::signatures(tx, &kitchen.id, on).await?,
        open,
        kitchen_id: kitchen.id,
        kitchen_name: kitchen.name,
        time_zone: kitchen.time_zone,
    })
}
