//! Commands of centres.

use super::{
    Centre, CentreId, ChangeCentre, HALF_DAY_BELOW_MINUTES, LATE_AFTER_MINUTES, LATE_ENTRY_DAYS,
    OrganisationId, RoomDetails, RoomId, SetUpCentre, check_change, check_set_up, sql,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::dish;
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// Lists the centres with opening hours and rooms.
#[command(read, by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator], topics = [Centres])]
pub async fn centre_list(reading: &mut Reading<'_>) -> Result<Vec<Centre>> {
    sql::list(&mut reading.tx, None).await
}

/// Sets up a centre with its opening hours and rooms, and its organisation where the district has none of that name.
#[command(change, by = [Manager, District, Administrator], topics = [Centres, Dishes])]
pub async fn centre_set_up(change: &mut Change<'_>, asked: SetUpCentre) -> Result<Centre> {
    check_set_up(&asked)?;
    let organisation_name = asked.organisation_name.trim();
    let organisation_id = match sql::organisation_named(&mut change.tx, organisation_name).await? {
        Some(id) => id,
        None => {
            let id = OrganisationId(change.new_id());
            sql::insert_organisation(&mut change.tx, &id, organisation_name, change.now).await?;
            id
        }
    };
    let centre = Centre {
        id: CentreId(change.new_id()),
        organisation_id,
        organisation_name: organisation_name.to_owned(),
        name: asked.name.trim().to_owned(),
        address: asked.address.trim().to_owned(),
        phone: asked.phone.trim().to_owned(),
        time_zone: asked.time_zone,
        gives_day_care: asked.functions.gives_day_care,
        is_residence: asked.functions.is_residence,
        is_kitchen: asked.functions.is_kitchen,
        is_disability_home: asked.functions.is_disability_home,
        licensed_places: asked.licensed_places,
        late_after_minutes: LATE_AFTER_MINUTES,
        late_entry_days: LATE_ENTRY_DAYS,
        asks_temperature: false,
        asks_room: false,
        half_day_below_minutes: HALF_DAY_BELOW_MINUTES,
        closes_on_legal_days: true,
        opens_on_make_up_days: true,
        opening_hours: asked.opening_hours,
        rooms: Vec::new(),
        version: 1,
    };
    sql::insert(&mut change.tx, &centre, change.now).await.map_err(name_taken)?;
    sql::replace_hours(&mut change.tx, &centre.id, &centre.opening_hours).await?;
    for (position, room) in (0..).zip(&asked.rooms) {
        let id = RoomId(change.new_id());
        sql::insert_room(&mut change.tx, &centre.id, &id, room, position).await?;
    }
    if centre.is_kitchen {
        dish::shipped::take(change).await?;
    }
    let made = whole(change, &centre.id).await?;
    change.leave_trail(Mark::of(Subject::Centre, made.id.as_str()).centre(&made.id).after(&made)?).await?;
    Ok(made)
}

/// Changes a centre's name, address, telephone, places, opening hours and rooms.
#[command(change, by = [Manager, District, Administrator], topics = [Centres, Dishes])]
pub async fn centre_change(change: &mut Change<'_>, asked: ChangeCentre) -> Result<Centre> {
    check_change(&asked)?;
    let before = whole(change, &asked.centre_id).await?;
    if !sql::update(&mut change.tx, &asked).await.map_err(name_taken)? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Centre }.into());
    }
    sql::replace_hours(&mut change.tx, &asked.centre_id, &asked.opening_hours).await?;
    replace_rooms(change, &before, &asked.rooms).await?;
    let after = whole(change, &asked.centre_id).await?;
    // A kitchen begins with what every kitchen cooks.
    if after.is_kitchen && !before.is_kitchen {
        dish::shipped::take(change).await?;
    }
    let mark =
        Mark::of(Subject::Centre, after.id.as_str()).centre(&after.id).before(&before)?.after(&after)?;
    change.leave_trail(mark).await?;
    Ok(after)
}

/// Closes the rooms that are no longer listed, changes the others, and adds or opens again the new ones.
async fn replace_rooms(change: &mut Change<'_>, before: &Centre, rooms: &[RoomDetails]) -> Result<()> {
    for kept in rooms.iter().filter_map(|room| room.id.as_ref()) {
        before.rooms.iter().find(|room| room.id == *kept).or_not_found(Subject::Room)?;
    }
    for room in &before.rooms {
        if rooms.iter().any(|kept| kept.id.as_ref() == Some(&room.id)) {
            sql::release_room_name(&mut change.tx, &room.id).await?;
        } else {
            sql::close_room(&mut change.tx, &room.id, change.now).await?;
        }
    }
    for (position, room) in (0..).zip(rooms) {
        let known = match &room.id {
            Some(id) => Some(id.clone()),
            None => sql::closed_room(&mut change.tx, &before.id, room.name.trim()).await?,
        };
        match known {
            Some(id) => sql::update_room(&mut change.tx, &id, room, position).await?,
            None => {
                let id = RoomId(change.new_id());
                sql::insert_room(&mut change.tx, &before.id, &id, room, position).await?;
            }
        }
    }
    Ok(())
}

async fn whole(change: &mut Change<'_>, id: &CentreId) -> Result<Centre> {
    sql::list(&mut change.tx, Some(id)).await?.pop().or_not_found(Subject::Centre)
}

fn name_taken(error: sqlx::Error) -> Error {
    match violation::named(&error).as_deref() {
        Some("centre_name_key") => Error::from(Refusal::CentreNameTaken {}).at("name", Fault::Taken),
        _ => error.into(),
    }
}
