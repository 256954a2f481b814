//! Commands of the house.

use chrono::NaiveDate;

use super::{
    Bed, BedDetails, CareRoomDetails, ChangeBed, ChangeBuilding, ChangeRoom, ChangeWard, House, SetUpBed,
    SetUpBuilding, SetUpRoom, SetUpWard, WhichBed, rules, sql,
};
use crate::bed::census::closing::recount;
use crate::bed::residence::{self, AskResidence, Residence};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId, named};
use crate::centre::CentreId;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;

/// Shows a residence from its buildings down to its beds.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Centres])]
pub async fn bed_house(reading: &mut Reading<'_>, asked: AskResidence) -> Result<House> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    house(&mut reading.tx, residence, today).await
}

async fn house(tx: &mut Tx, residence: Residence, today: NaiveDate) -> Result<House> {
    let buildings = sql::buildings(tx, &residence.id).await?;
    let wards = sql::wards(tx, &residence.id).await?;
    let rooms = sql::rooms(tx, &residence.id).await?;
    let in_service: Vec<&Bed> = rooms
        .iter()
        .flat_map(|room| &room.beds)
        .filter(|bed| day::within(today, bed.in_service_from_on, bed.in_service_until_on))
        .collect();
    let nursing = in_service
        .iter()
        .filter(|bed| bed.nursing_from_on.is_some_and(|from| day::within(today, from, bed.nursing_until_on)))
        .count();
    Ok(House {
        beds: i64::try_from(in_service.len()).unwrap_or(i64::MAX),
        nursing_beds: i64::try_from(nursing).unwrap_or(i64::MAX),
        centre_id: residence.id,
        centre_name: residence.name,
        today,
        buildings,
        wards,
        rooms,
    })
}

async fn after(change: &mut Change<'_>, centre: &CentreId) -> Result<House> {
    let residence = residence::seen(&mut change.tx, centre).await?;
    let today = residence.day(change.now);
    house(&mut change.tx, residence, today).await
}

/// Sets up a building with its floors.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_set_up_building(change: &mut Change<'_>, asked: SetUpBuilding) -> Result<House> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.when(asked.floors.is_empty(), "floors", Fault::Required);
    for (place, floor) in asked.floors.iter().enumerate() {
        faults.text(floor, format!("floors[{place}]"), 20);
        let twice = asked.floors[..place].iter().any(|other| other.trim() == floor.trim());
        faults.when(twice, format!("floors[{place}]"), Fault::GivenTwice);
    }
    faults.done()?;
    residence::taken(change, &asked.centre_id).await?;
    let id = BuildingId(change.new_id());
    let now = change.now;
    sql::insert_building(&mut change.tx, &id, &asked.centre_id, &asked.name, now)
        .await
        .map_err(|error| taken(error, "name"))?;
    for (position, floor) in (0..).zip(&asked.floors) {
        let floor_id = FloorId(change.new_id());
        sql::insert_floor(&mut change.tx, &floor_id, &id, floor, position).await.map_err(named)?;
    }
    let noted = serde_json::json!({ "name": asked.name, "floors": asked.floors });
    let mark = Mark::of(Subject::Building, id.as_str()).centre(&asked.centre_id).after(&noted)?;
    change.leave_trail(mark).await?;
    after(change, &asked.centre_id).await
}

/// Changes a building's name and its floors.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_change_building(change: &mut Change<'_>, asked: ChangeBuilding) -> Result<House> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.when(asked.floors.is_empty(), "floors", Fault::Required);
    for (place, floor) in asked.floors.iter().enumerate() {
        faults.text(&floor.name, format!("floors[{place}].name"), 20);
    }
    faults.done()?;
    let centre = sql::centre_of_building(&mut change.tx, &asked.building_id).await?;
    let centre = centre.or_not_found(Subject::Building)?;
    residence::taken(change, &centre).await?;
    let buildings = sql::buildings(&mut change.tx, &centre).await?;
    let before =
        buildings.into_iter().find(|one| one.id == asked.building_id).or_not_found(Subject::Building)?;
    sql::rename_building(&mut change.tx, &asked.building_id, &asked.name)
        .await
        .map_err(|error| taken(error, "name"))?;
    for floor in &before.floors {
        let stays = asked.floors.iter().any(|one| one.id.as_ref() == Some(&floor.id));
        if !stays && !sql::delete_floor(&mut change.tx, &floor.id).await? {
            return Err(Error::from(Refusal::FloorHasRooms { name: floor.name.clone() })
                .at("floors", Fault::Required));
        }
    }
    for (position, floor) in (0..).zip(&asked.floors) {
        let done = match &floor.id {
            Some(id) if before.floors.iter().any(|known| known.id == *id) => {
                sql::update_floor(&mut change.tx, id, &floor.name, position).await
            }
            Some(_) => return Err(Error::not_found(Subject::Floor)),
            None => {
                let id = FloorId(change.new_id());
                sql::insert_floor(&mut change.tx, &id, &asked.building_id, &floor.name, position).await
            }
        };
        done.map_err(|error| taken(error, "floors"))?;
    }
    let names = |floors: Vec<String>, name: &str| serde_json::json!({ "name": name, "floors": floors });
    let was = names(before.floors.iter().map(|floor| floor.name.clone()).collect(), &before.name);
    let is = names(asked.floors.iter().map(|floor| floor.name.clone()).collect(), &asked.name);
    let mark = Mark::of(Subject::Building, asked.building_id.as_str()).centre(&centre);
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    after(change, &centre).await
}

/// Sets up a ward: rooms that are cared for together.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_set_up_ward(change: &mut Change<'_>, asked: SetUpWard) -> Result<House> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.done()?;
    residence::taken(change, &asked.centre_id).await?;
    let id = WardId(change.new_id());
    let now = change.now;
    sql::insert_ward(&mut change.tx, &id, &asked.centre_id, &asked.name, now)
        .await
        .map_err(|error| taken(error, "name"))?;
    let mark = Mark::of(Subject::Ward, id.as_str()).centre(&asked.centre_id);
    change.leave_trail(mark.after(&serde_json::json!({ "name": asked.name }))?).await?;
    after(change, &asked.centre_id).await
}

/// Gives a ward another name.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_change_ward(change: &mut Change<'_>, asked: ChangeWard) -> Result<House> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.done()?;
    let (centre, name) = sql::ward(&mut change.tx, &asked.ward_id).await?.or_not_found(Subject::Ward)?;
    sql::rename_ward(&mut change.tx, &asked.ward_id, &asked.name)
        .await
        .map_err(|error| taken(error, "name"))?;
    let mark = Mark::of(Subject::Ward, asked.ward_id.as_str()).centre(&centre);
    let mark = mark.before(&serde_json::json!({ "name": name }))?;
    change.leave_trail(mark.after(&serde_json::json!({ "name": asked.name }))?).await?;
    after(change, &centre).await
}

/// The centre to which both the floor and the ward of a room belong.
async fn centre_of(change: &mut Change<'_>, details: &CareRoomDetails) -> Result<CentreId> {
    let (of_floor, of_ward) = sql::centres_of(&mut change.tx, &details.floor_id, &details.ward_id).await?;
    let centre = of_floor.or_not_found(Subject::Floor)?;
    if of_ward.or_not_found(Subject::Ward)? != centre {
        return Err(Error::not_found(Subject::Ward).at("details.wardId", Fault::WrongForm));
    }
    Ok(centre)
}

/// Sets up a room with its beds.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_set_up_room(change: &mut Change<'_>, asked: SetUpRoom) -> Result<House> {
    let centre = centre_of(change, &asked.details).await?;
    let residence = residence::taken(change, &centre).await?;
    let today = residence.day(change.now);
    let mut faults = Faults::default();
    rules::room(&mut faults, &asked.details, "details");
    for (place, bed) in asked.beds.iter().enumerate() {
        rules::bed(&mut faults, bed, today, &format!("beds[{place}]"));
    }
    rules::labels(&mut faults, &asked.beds);
    let most = usize::try_from(asked.details.capacity).unwrap_or_default();
    faults.when(asked.beds.len() > most, "details.capacity", Fault::TooSmall);
    faults.done()?;
    let id = CareRoomId(change.new_id());
    let now = change.now;
    sql::insert_room(&mut change.tx, &id, &asked.details, now)
        .await
        .map_err(|error| taken(error, "details.name"))?;
    for bed in &asked.beds {
        insert_bed(change, &residence, &id, bed).await?;
    }
    let mark = Mark::of(Subject::CareRoom, id.as_str()).centre(&centre).after(&serde_json::json!({
        "name": asked.details.name, "sexRule": asked.details.sex_rule, "capacity": asked.details.capacity,
        "features": asked.details.features, "beds": asked.beds.iter().map(|bed| &bed.label).collect::<Vec<_>>(),
    }))?;
    change.leave_trail(mark).await?;
    after(change, &centre).await
}

async fn insert_bed(
    change: &mut Change<'_>,
    residence: &Residence,
    room: &CareRoomId,
    details: &BedDetails,
) -> Result<BedId> {
    let from_on = details.in_service_from_on.unwrap_or(residence.day(change.now));
    not_in_a_closed_month(residence, from_on)?;
    let id = BedId(change.new_id());
    let now = change.now;
    sql::insert_bed(&mut change.tx, &id, &residence.id, room, details, from_on, now)
        .await
        .map_err(|error| taken(error, "details.label"))?;
    Ok(id)
}

/// A bed that comes or goes in a closed month would change what was counted.
fn not_in_a_closed_month(residence: &Residence, on: NaiveDate) -> Result<()> {
    match residence.closed_until_on.filter(|until| on < *until) {
        Some(until_on) => Err(Refusal::CensusClosed { until_on }.into()),
        None => Ok(()),
    }
}

async fn ward_name(change: &mut Change<'_>, ward: &WardId) -> Result<String> {
    let (_, name) = sql::ward(&mut change.tx, ward).await?.or_not_found(Subject::Ward)?;
    Ok(name)
}

/// Changes a room: where it is, whom it takes, what it has. Nights of closed months stay counted with the ward in which
/// the room was.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_change_room(change: &mut Change<'_>, asked: ChangeRoom) -> Result<House> {
    let mut faults = Faults::default();
    rules::room(&mut faults, &asked.details, "details");
    faults.done()?;
    let centre = centre_of(change, &asked.details).await?;
    let residence = residence::taken(change, &centre).await?;
    let rooms = sql::rooms(&mut change.tx, &centre).await?;
    let before =
        rooms.into_iter().find(|room| room.id == asked.care_room_id).or_not_found(Subject::CareRoom)?;
    let today = residence.day(change.now);
    let beds = rules::most_at_once(&before.beds, today);
    if usize::try_from(asked.details.capacity).unwrap_or_default() < beds {
        return Err(Error::invalid(Vec::new()).at("details.capacity", Fault::TooSmall));
    }
    if let Some(until) = residence.closed_until_on.filter(|_| asked.details.ward_id != before.ward_id) {
        sql::keep_as_counted(&mut change.tx, &before.id, None, until).await?;
    }
    let done = sql::update_room(&mut change.tx, &asked.care_room_id, asked.version, &asked.details).await;
    let done = done.map_err(|error| match violation::named(&error).as_deref() {
        Some("stay_sex_rule") => {
            Error::from(Refusal::RoomSexRule { room_name: before.name.clone(), name: String::new() })
                .at("details.sexRule", Fault::Taken)
        }
        _ => taken(error, "details.name"),
    })?;
    if !done {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::CareRoom }.into());
    }
    let mark = Mark::of(Subject::CareRoom, asked.care_room_id.as_str()).centre(&centre);
    let noted = |name: &str, ward: String, rule, capacity, features: &[_]| serde_json::json!({ "name": name, "wardName": ward, "sexRule": rule, "capacity": capacity, "features": features });
    let ward_of = ward_name(change, &before.ward_id).await?;
    let was = noted(&before.name, ward_of, before.sex_rule, before.capacity, &before.features);
    let details = &asked.details;
    let ward_is = ward_name(change, &details.ward_id).await?;
    let is = noted(&details.name, ward_is, details.sex_rule, details.capacity, &details.features);
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    after(change, &centre).await
}

/// A bed finds a place in a room from a day on, beside the other beds of then.
async fn has_place(
    change: &mut Change<'_>,
    residence: &Residence,
    room: &CareRoomId,
    bed: Option<&BedId>,
    from_on: NaiveDate,
) -> Result<()> {
    let rooms = sql::rooms(&mut change.tx, &residence.id).await?;
    let room = rooms.into_iter().find(|one| one.id == *room).or_not_found(Subject::CareRoom)?;
    let others: Vec<Bed> = room.beds.into_iter().filter(|other| Some(&other.id) != bed).collect();
    if rules::most_at_once(&others, from_on) >= usize::try_from(room.capacity).unwrap_or_default() {
        return Err(Refusal::RoomFull { capacity: room.capacity }.into());
    }
    Ok(())
}

/// Sets up one more bed in a room.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_set_up(change: &mut Change<'_>, asked: SetUpBed) -> Result<House> {
    let centre = sql::centre_of_room(&mut change.tx, &asked.care_room_id).await?;
    let centre = centre.or_not_found(Subject::CareRoom)?;
    let residence = residence::taken(change, &centre).await?;
    let today = residence.day(change.now);
    let mut faults = Faults::default();
    rules::bed(&mut faults, &asked.details, today, "details");
    faults.done()?;
    let from_on = asked.details.in_service_from_on.unwrap_or(today);
    has_place(change, &residence, &asked.care_room_id, None, from_on).await?;
    let id = insert_bed(change, &residence, &asked.care_room_id, &asked.details).await?;
    let mark = Mark::of(Subject::Bed, id.as_str()).centre(&centre);
    change.leave_trail(mark.after(&asked.details)?).await?;
    after(change, &centre).await
}

/// Changes a bed, or takes it out of service from a day. Nights of closed months stay counted with the kind that the bed
/// was; days from which it is in service or recognised lie in a closed month only with the reason of a correction.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_change(change: &mut Change<'_>, asked: ChangeBed) -> Result<House> {
    let place = sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let before = sql::bed(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let mut faults = Faults::default();
    let from_on = asked.details.in_service_from_on.unwrap_or(before.in_service_from_on);
    rules::bed(&mut faults, &asked.details, from_on, "details");
    faults.optional_text(&asked.correction_reason, "correctionReason", 200);
    faults.done()?;
    not_kept(change, &residence, &before, &asked.details).await?;
    // One that stays for longer than it was to finds its place taken, where another was to follow it.
    if let Some(until_on) = before.in_service_until_on
        && asked.details.in_service_until_on.is_none_or(|until| until > until_on)
    {
        has_place(change, &residence, &before.care_room_id, Some(&before.id), until_on).await?;
    }
    let corrected = rules::first_corrected(&before, &asked.details, from_on, residence.closed_until_on);
    if let Some(until_on) = residence.closed_until_on {
        if corrected.is_some() && asked.correction_reason.trim().is_empty() {
            return Err(
                Error::from(Refusal::CensusClosed { until_on }).at("correctionReason", Fault::Required)
            );
        }
        if asked.details.kind != before.kind {
            sql::keep_as_counted(&mut change.tx, &before.care_room_id, Some(&before.id), until_on).await?;
        }
    }
    let done = sql::update_bed(&mut change.tx, &asked.bed_id, asked.version, &asked.details, from_on).await;
    let done = done.map_err(|error| match violation::named(&error).as_deref() {
        Some("bed_in_use") => Error::from(Refusal::BedInUse { bed_label: place.said() })
            .at("details.inServiceUntilOn", Fault::Taken),
        _ => taken(error, "details.label"),
    })?;
    if !done {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Bed }.into());
    }
    if let Some(first) = corrected {
        recount(change, &residence, first, asked.correction_reason.trim()).await?;
    }
    let bed = sql::bed(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let mark = Mark::of(Subject::Bed, asked.bed_id.as_str()).centre(&residence.id);
    change.leave_trail(mark.before(&before)?.after(&bed)?).await?;
    after(change, &residence.id).await
}

/// A bed that is kept for somebody does not get a last day: nobody may come to lie in it then.
///
/// # Errors
/// `bed_in_use`.
pub(crate) async fn not_kept(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Bed,
    details: &BedDetails,
) -> Result<()> {
    let ends = details.in_service_until_on.is_some() && before.in_service_until_on.is_none();
    if ends && sql::is_kept(&mut change.tx, &before.id, residence.day(change.now)).await? {
        let place = sql::place(&mut change.tx, &before.id).await?.or_not_found(Subject::Bed)?;
        let refusal = Refusal::BedInUse { bed_label: place.said() };
        return Err(Error::from(refusal).at("details.inServiceUntilOn", Fault::Taken));
    }
    Ok(())
}

/// Takes a bed away that nobody ever lay in, that was never reserved or closed.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_delete(change: &mut Change<'_>, asked: WhichBed) -> Result<Done> {
    let place = sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let before = sql::bed(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    // It was counted among the beds of the month, though nobody lay in it.
    not_in_a_closed_month(&residence, before.in_service_from_on)?;
    if !sql::delete_bed(&mut change.tx, &asked.bed_id).await? {
        return Err(Refusal::BedInUse { bed_label: place.said() }.into());
    }
    let mark = Mark::of(Subject::Bed, asked.bed_id.as_str()).centre(&place.centre_id);
    change.leave_trail(mark.before(&before)?).await?;
    Ok(Done {})
}

/// A name that is taken, said at its field.
fn taken(error: sqlx::Error, field: &str) -> Error {
    let error = named(error);
    if error.code() == "house_name_taken" { error.at(field, Fault::Taken) } else { error }
}
