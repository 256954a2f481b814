//! Commands of cold places.

use super::{
    ActOnReading, ColdAction, ColdPlace, ColdPlaceId, ColdReading, CorrectReading, ReadingId, RecordReading,
    SaveColdPlace, WhichColdPlace, rules, sql,
};
use crate::command::{Change, Done, OrNotFound, command};
use crate::day;
use crate::error::{Error, Fault, Faults, FieldFault, Refusal, Result, Subject};
use crate::food_safety::{self, COLDEST_TENTHS, HOTTEST_TENTHS, rules as times};
use crate::store::violation;
use crate::trail::Mark;

/// Sets up a fridge, freezer or cold room, or changes one. Range and times hold from today on; past days keep theirs.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn cold_place_save(change: &mut Change<'_>, asked: SaveColdPlace) -> Result<ColdPlace> {
    let kitchen = food_safety::kitchen(&mut change.tx, &asked.kitchen_id, change.now).await?;
    rules::check(&asked)?;
    let before = match &asked.cold_place_id {
        Some(id) => {
            let stored = sql::one(&mut change.tx, id, kitchen.today).await?;
            Some(stored.filter(|stored| stored.kitchen_id == kitchen.id).or_not_found(Subject::ColdPlace)?)
        }
        None => None,
    };
    let id = asked.cold_place_id.clone().unwrap_or_else(|| ColdPlaceId(change.new_id()));
    let name_taken = |error: sqlx::Error| match violation::named(&error).as_deref() {
        Some("cold_place_kitchen_id_name_key") => {
            Error::invalid(vec![FieldFault { field: "name".to_owned(), fault: Fault::Taken }])
        }
        _ => violation::unforeseen(&error),
    };
    let old_times = before.as_ref().map(|stored| stored.place.times.clone()).unwrap_or_default();
    if before.is_some() {
        if !sql::update(&mut change.tx, &id, &asked).await.map_err(name_taken)? {
            return Err(Refusal::ChangedMeanwhile { subject: Subject::ColdPlace }.into());
        }
    } else {
        sql::insert(&mut change.tx, &id, &asked, change.now).await.map_err(name_taken)?;
    }
    // A handful each: a place is read a few times a day.
    for time in old_times.iter().filter(|time| !asked.times.contains(time)) {
        sql::end_time(&mut change.tx, &id, *time, kitchen.today).await?;
    }
    for time in asked.times.iter().filter(|time| !old_times.contains(time)) {
        sql::insert_time(&mut change.tx, &id, *time, kitchen.today).await?;
    }
    let place = sql::one(&mut change.tx, &id, kitchen.today).await?.or_not_found(Subject::ColdPlace)?.place;
    let mut mark = Mark::of(Subject::ColdPlace, id.as_str()).centre(&kitchen.id).after(&place)?;
    if let Some(before) = &before {
        mark = mark.before(&before.place)?;
    }
    change.leave_trail(mark).await?;
    Ok(place)
}

/// Takes a fridge, freezer or cold room out of use; its readings stay.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn cold_place_close(change: &mut Change<'_>, asked: WhichColdPlace) -> Result<Done> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let stored =
        sql::one(&mut change.tx, &asked.cold_place_id, today).await?.or_not_found(Subject::ColdPlace)?;
    if !sql::close(&mut change.tx, &asked.cold_place_id, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::ColdPlace }.into());
    }
    let mark = Mark::of(Subject::ColdPlace, asked.cold_place_id.as_str()).centre(&stored.kitchen_id);
    change.leave_trail(mark.before(&stored.place)?).await?;
    Ok(Done {})
}

/// Records what a fridge, freezer or cold room shows. The answer says whether it asks for an action.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn cold_reading_record(change: &mut Change<'_>, asked: RecordReading) -> Result<ColdReading> {
    let taken_at = asked.taken_at.unwrap_or(change.now);
    let mut faults = Faults::default();
    faults.between(asked.tenths_celsius, "tenthsCelsius", COLDEST_TENTHS, HOTTEST_TENTHS);
    faults.text(&asked.person, "person", 40);
    times::check_instant(&mut faults, "takenAt", taken_at, change.now);
    faults.done()?;
    let stored = sql::one(&mut change.tx, &asked.cold_place_id, day::date_at(day::DISTRICT_ZONE, taken_at))
        .await?
        .filter(|stored| stored.closed_at.is_none())
        .or_not_found(Subject::ColdPlace)?;
    let kitchen = food_safety::kitchen(&mut change.tx, &stored.kitchen_id, change.now).await?;
    let id = ReadingId(change.new_id());
    let new = sql::NewReading {
        id: &id,
        place: &asked.cold_place_id,
        on: day::date_at(kitchen.zone, taken_at),
        taken_at,
        tenths: asked.tenths_celsius,
        is_in_range: in_range(&stored.place, asked.tenths_celsius),
        person: &asked.person,
        replaces: None,
    };
    sql::insert_reading(&mut change.tx, &new, change.now).await?;
    let mark = Mark::of(Subject::ColdReading, id.as_str()).centre(&kitchen.id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(sql::reading(&mut change.tx, &id).await?.or_not_found(Subject::ColdReading)?.1)
}

/// Puts another reading in the place of a wrong entry, or takes it out, with the reason. The wrong one stays readable.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn cold_reading_correct(change: &mut Change<'_>, asked: CorrectReading) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.text(&asked.person, "person", 40);
    if let Some(tenths) = asked.tenths_celsius {
        faults.between(tenths, "tenthsCelsius", COLDEST_TENTHS, HOTTEST_TENTHS);
    }
    faults.done()?;
    let (place, wrong) =
        sql::reading(&mut change.tx, &asked.reading_id).await?.or_not_found(Subject::ColdReading)?;
    let on = day::date_at(day::DISTRICT_ZONE, wrong.taken_at);
    let stored = sql::one(&mut change.tx, &place, on).await?.or_not_found(Subject::ColdPlace)?;
    let kitchen = food_safety::kitchen(&mut change.tx, &stored.kitchen_id, change.now).await?;
    if !sql::supersede(&mut change.tx, &asked.reading_id, &asked.reason, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::ColdReading }.into());
    }
    if let Some(tenths) = asked.tenths_celsius {
        let id = ReadingId(change.new_id());
        let new = sql::NewReading {
            id: &id,
            place: &place,
            on: day::date_at(kitchen.zone, wrong.taken_at),
            taken_at: wrong.taken_at,
            tenths,
            is_in_range: in_range(&stored.place, tenths),
            person: &asked.person,
            replaces: Some(&asked.reading_id),
        };
        sql::insert_reading(&mut change.tx, &new, change.now).await?;
    }
    let mark = Mark::of(Subject::ColdReading, asked.reading_id.as_str()).centre(&kitchen.id);
    let before = serde_json::json!({ "tenthsCelsius": wrong.tenths_celsius, "person": wrong.person });
    let after = serde_json::json!({
        "tenthsCelsius": asked.tenths_celsius, "person": asked.person, "reason": asked.reason,
    });
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(Done {})
}

/// Says what was done about a reading out of range.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Production])]
pub async fn cold_reading_act(change: &mut Change<'_>, asked: ActOnReading) -> Result<ColdReading> {
    let mut faults = Faults::default();
    faults.text(&asked.person, "person", 40);
    faults.optional_text(&asked.note, "note", 200);
    let is_unexplained = asked.action == ColdAction::Other && asked.note.trim().is_empty();
    faults.when(is_unexplained, "note", Fault::Required);
    faults.done()?;
    let (place, _) =
        sql::reading(&mut change.tx, &asked.reading_id).await?.or_not_found(Subject::ColdReading)?;
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let stored = sql::one(&mut change.tx, &place, today).await?.or_not_found(Subject::ColdPlace)?;
    let words = (asked.note.as_str(), asked.person.as_str());
    if !sql::act(&mut change.tx, &asked.reading_id, asked.action, words, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::ColdReading }.into());
    }
    let mark = Mark::of(Subject::ColdReading, asked.reading_id.as_str()).centre(&stored.kitchen_id);
    change.leave_trail(mark.after(&asked)?).await?;
    Ok(sql::reading(&mut change.tx, &asked.reading_id).await?.or_not_found(Subject::ColdReading)?.1)
}

fn in_range(place: &ColdPlace, tenths: i64) -> bool {
    (place.lowest_tenths_celsius..=place.highest_tenths_celsius).contains(&tenths)
}
