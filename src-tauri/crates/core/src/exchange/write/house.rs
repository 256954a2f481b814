//! Rooms, beds and stays that lists bring.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{TRAIL_AT_ONCE, part};
use crate::bed::stay::{BeganHow, EndedHow};
use crate::bed::waiting::{self, WaitingEnd};
use crate::bed::{
    AdmissionId, BedId, BuildingId, CareRoomId, FloorId, StayId, WardId, house, named, residence,
};
use crate::centre::CentreId;
use crate::command::{Change, OrNotFound};
use crate::elder::ElderId;
use crate::error::{Error, Refusal, Result, Subject};
use crate::exchange::beds::{BedChange, NewBed, RoomChange};
use crate::exchange::cells::folded;
use crate::exchange::sql::house::{Frame, frame};
use crate::exchange::sql::write::{self, AdmissionRow, BedRow, NewRoom, StayRow};
use crate::exchange::stays::NewStay;
use crate::report::press::Watch;
use crate::store::violation;
use crate::trail::Mark;

/// Whoever else acts on beds of these centres waits until this act is done.
async fn take_turns(change: &mut Change<'_>, centres: impl Iterator<Item = &CentreId>) -> Result<()> {
    // Always in the same order, so that two lists never wait for each other.
    let centres: std::collections::BTreeSet<&str> = centres.map(CentreId::as_str).collect();
    for centre in centres {
        residence::taken(change, &CentreId(centre.to_owned())).await?;
    }
    Ok(())
}

/// Buildings, floors and wards by name, with those that the list brings.
struct Places {
    buildings: HashMap<(String, String), BuildingId>,
    floors: HashMap<(String, String), FloorId>,
    floors_of: HashMap<String, i64>,
    wards: HashMap<(String, String), WardId>,
}

impl Places {
    fn of((buildings, floors, wards): Frame) -> Self {
        let mut floors_of: HashMap<String, i64> = HashMap::new();
        for floor in &floors {
            *floors_of.entry(floor.above.clone()).or_default() += 1;
        }
        Self {
            buildings: buildings.into_iter().map(|one| ((one.above, folded(&one.name)), one.id)).collect(),
            floors: floors.into_iter().map(|one| ((one.above, folded(&one.name)), one.id)).collect(),
            floors_of,
            wards: wards.into_iter().map(|one| ((one.above, folded(&one.name)), one.id)).collect(),
        }
    }

    async fn building(&mut self, change: &mut Change<'_>, bed: &NewBed) -> Result<BuildingId> {
        let key = (bed.centre.as_str().to_owned(), folded(&bed.building));
        if let Some(id) = self.buildings.get(&key) {
            return Ok(id.clone());
        }
        let id = BuildingId(change.new_id());
        house::sql::insert_building(&mut change.tx, &id, &bed.centre, &bed.building, change.now)
            .await
            .map_err(named)?;
        let mark = Mark::of(Subject::Building, id.as_str()).centre(&bed.centre);
        change.leave_trail(mark.after(&serde_json::json!({ "name": bed.building }))?).await?;
        self.buildings.insert(key, id.clone());
        Ok(id)
    }

    async fn floor(&mut self, change: &mut Change<'_>, bed: &NewBed) -> Result<FloorId> {
        let building = self.building(change, bed).await?;
        let key = (building.as_str().to_owned(), folded(&bed.floor));
        if let Some(id) = self.floors.get(&key) {
            return Ok(id.clone());
        }
        let id = FloorId(change.new_id());
        let position = self.floors_of.entry(building.as_str().to_owned()).or_default();
        house::sql::insert_floor(&mut change.tx, &id, &building, &bed.floor, *position)
            .await
            .map_err(named)?;
        *position += 1;
        self.floors.insert(key, id.clone());
        Ok(id)
    }

    async fn ward(&mut self, change: &mut Change<'_>, bed: &NewBed) -> Result<WardId> {
        let key = (bed.centre.as_str().to_owned(), folded(&bed.ward));
        if let Some(id) = self.wards.get(&key) {
            return Ok(id.clone());
        }
        let id = WardId(change.new_id());
        house::sql::insert_ward(&mut change.tx, &id, &bed.centre, &bed.ward, change.now)
            .await
            .map_err(named)?;
        let mark = Mark::of(Subject::Ward, id.as_str()).centre(&bed.centre);
        change.leave_trail(mark.after(&serde_json::json!({ "name": bed.ward }))?).await?;
        self.wards.insert(key, id.clone());
        Ok(id)
    }
}

/// Sets up beds, with the buildings, floors, wards and rooms that are not there yet.
pub(super) async fn set_up(change: &mut Change<'_>, beds: Vec<NewBed>, watch: &Watch) -> Result<()> {
    if beds.is_empty() {
        return Ok(());
    }
    take_turns(change, beds.iter().map(|bed| &bed.centre)).await?;
    let mut places = Places::of(frame(&mut change.tx).await?);
    let mut rooms: HashMap<(String, String), CareRoomId> = HashMap::new();
    let (mut new_rooms, mut rows) = (Vec::new(), Vec::with_capacity(beds.len()));
    let mut known_rooms: BTreeMap<String, i64> = BTreeMap::new();
    let mut room_centres: HashMap<CareRoomId, CentreId> = HashMap::new();
    let mut room_changes = Vec::new();
    for bed in beds {
        let room = match &bed.known_room {
            Some(room) => {
                known_rooms.insert(room.as_str().to_owned(), bed.capacity);
                room.clone()
            }
            None => {
                let floor = places.floor(change, &bed).await?;
                let key = (floor.as_str().to_owned(), folded(&bed.room));
                match rooms.get(&key) {
                    Some(room) => room.clone(),
                    None => {
                        let id = CareRoomId(change.new_id());
                        let ward = places.ward(change, &bed).await?;
                        room_centres.insert(id.clone(), bed.centre.clone());
                        new_rooms.push(NewRoom {
                            id: id.clone(),
                            floor,
                            ward,
                            name: bed.room.clone(),
                            sex_rule: bed.sex_rule,
                            capacity: bed.capacity,
                        });
                        rooms.insert(key, id.clone());
                        id
                    }
                }
            }
        };
        room_changes.extend(bed.room_change.map(|room| (bed.centre.clone(), room)));
        rows.push(BedRow {
            id: BedId(change.new_id()),
            centre: bed.centre,
            room,
            details: bed.details,
            from_on: bed.from_on,
            position: bed.position,
        });
    }
    write::rooms(&mut change.tx, &new_rooms, change.now).await.map_err(named)?;
    for (room, capacity) in known_rooms {
        write::raise_capacity(&mut change.tx, &CareRoomId(room), capacity).await?;
    }
    for (centre, room) in &room_changes {
        change_room(change, centre, room).await?;
    }
    let mut marks = Vec::with_capacity(new_rooms.len());
    for room in &new_rooms {
        let noted =
            serde_json::json!({ "name": room.name, "sexRule": room.sex_rule, "capacity": room.capacity });
        let mut mark = Mark::of(Subject::CareRoom, room.id.as_str());
        if let Some(centre) = room_centres.get(&room.id) {
            mark = mark.centre(centre);
        }
        marks.push(mark.after(&noted)?);
    }
    change.leave_trails(marks).await?;
    for (place, some) in rows.chunks(TRAIL_AT_ONCE).enumerate() {
        watch.reached(part(place * TRAIL_AT_ONCE, rows.len()))?;
        write::beds(&mut change.tx, some, change.now).await.map_err(named)?;
        let mut marks = Vec::with_capacity(some.len());
        for bed in some {
            marks.push(Mark::of(Subject::Bed, bed.id.as_str()).centre(&bed.centre).after(&bed.details)?);
        }
        change.leave_trails(marks).await?;
    }
    Ok(())
}

/// Says whom a room takes from now on.
async fn change_room(change: &mut Change<'_>, centre: &CentreId, room: &RoomChange) -> Result<()> {
    let done = write::set_sex_rule(&mut change.tx, &room.room, room.sex_rule).await;
    done.map_err(|error| match violation::named(&error).as_deref() {
        Some("stay_sex_rule") => {
            Refusal::RoomSexRule { room_name: room.name.clone(), name: String::new() }.into()
        }
        _ => Error::from(error),
    })?;
    let mark = Mark::of(Subject::CareRoom, room.room.as_str()).centre(centre);
    change.leave_trail(mark.after(&serde_json::json!({ "sexRule": room.sex_rule }))?).await
}

/// Changes a bed, and whom its room takes.
pub(super) async fn change_bed(change: &mut Change<'_>, asked: BedChange) -> Result<()> {
    let residence = residence::taken(change, &asked.centre).await?;
    if let Some(room) = &asked.room {
        change_room(change, &asked.centre, room).await?;
    }
    let Some(details) = &asked.details else { return Ok(()) };
    let before = house::sql::bed(&mut change.tx, &asked.bed).await?.or_not_found(Subject::Bed)?;
    house::commands::not_kept(change, &residence, &before, details).await?;
    if let Some(until_on) = residence.closed_until_on {
        // Somebody has closed the month since the list was read.
        if house::rules::first_corrected(&before, details, asked.from_on, Some(until_on)).is_some() {
            return Err(Refusal::CensusClosed { until_on }.into());
        }
        if details.kind != before.kind {
            let room = &before.care_room_id;
            house::sql::keep_as_counted(&mut change.tx, room, Some(&asked.bed), until_on).await?;
        }
    }
    let done =
        house::sql::update_bed(&mut change.tx, &asked.bed, asked.version, details, asked.from_on).await;
    let done = done.map_err(|error| match violation::named(&error).as_deref() {
        Some("bed_in_use") => Refusal::BedInUse { bed_label: details.label.clone() }.into(),
        _ => named(error),
    })?;
    if !done {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Bed }.into());
    }
    let mark = Mark::of(Subject::Bed, asked.bed.as_str()).centre(&asked.centre);
    change.leave_trail(mark.before(&asked.before)?.after(details)?).await
}

/// Records who lay in which bed. Stays of one elder at one centre that follow each other are one admission.
pub(super) async fn move_in(change: &mut Change<'_>, stays: Vec<NewStay>, watch: &Watch) -> Result<()> {
    if stays.is_empty() {
        return Ok(());
    }
    take_turns(change, stays.iter().map(|stay| &stay.centre)).await?;
    let mut by_elder: BTreeMap<(String, String), Vec<NewStay>> = BTreeMap::new();
    for stay in stays {
        let key = (stay.elder.as_str().to_owned(), stay.centre.as_str().to_owned());
        by_elder.entry(key).or_default().push(stay);
    }
    let (mut admissions, mut rows): (Vec<AdmissionRow>, Vec<StayRow>) = (Vec::new(), Vec::new());
    for mut stays in by_elder.into_values() {
        stays.sort_by_key(|stay| stay.from.at);
        for stay in stays {
            join(change, &mut admissions, &mut rows, stay);
        }
    }
    write::admissions(&mut change.tx, &admissions, change.now).await.map_err(named)?;
    write::stays(&mut change.tx, &rows, change.now).await.map_err(named)?;
    for (place, some) in admissions.chunks(TRAIL_AT_ONCE).enumerate() {
        watch.reached(part(place * TRAIL_AT_ONCE, admissions.len()))?;
        let mut marks = Vec::with_capacity(some.len());
        for one in some {
            let noted = serde_json::json!({
                "fromAt": one.from.at, "toAt": one.to.map(|to| to.at), "terms": one.terms,
                "leavingReason": one.to.map(|_| one.reason), "destination": one.destination,
            });
            let mark = Mark::of(Subject::Admission, one.id.as_str()).elder(&one.elder).centre(&one.centre);
            marks.push(mark.after(&noted)?);
        }
        change.leave_trails(marks).await?;
    }
    end_waiting(change, &admissions).await
}

/// Adds a stay to the admission that ends when it begins, or begins one with it.
fn join(change: &Change<'_>, admissions: &mut Vec<AdmissionRow>, rows: &mut Vec<StayRow>, stay: NewStay) {
    let id = StayId(change.new_id());
    let goes_on = admissions.last_mut().filter(|last| {
        last.elder == stay.elder
            && last.centre == stay.centre
            && last.to.is_some_and(|to| to.on == stay.from.on)
            && stay.to.is_some()
    });
    let ended = stay.to.map(|_| EndedHow::Left);
    if let Some(admission) = goes_on {
        (admission.to, admission.reason, admission.destination) = (stay.to, stay.reason, stay.destination);
        if let Some(before) = rows.last_mut() {
            before.ended = Some(EndedHow::Transferred);
        }
        let admission = admission.id.clone();
        let began = BeganHow::Transferred;
        rows.push(StayRow { id, admission, bed: stay.bed, from: stay.from, to: stay.to, began, ended });
        return;
    }
    let admission = AdmissionId(change.new_id());
    rows.push(StayRow {
        id,
        admission: admission.clone(),
        bed: stay.bed,
        from: stay.from,
        to: stay.to,
        began: BeganHow::Admitted,
        ended,
    });
    admissions.push(AdmissionRow {
        id: admission,
        elder: stay.elder,
        centre: stay.centre,
        from: stay.from,
        to: stay.to,
        reason: stay.reason,
        destination: stay.destination,
        terms: stay.terms,
    });
}

/// Whoever lives here now waits here no longer.
async fn end_waiting(change: &mut Change<'_>, admissions: &[AdmissionRow]) -> Result<()> {
    let waiting: HashSet<ElderId> =
        crate::exchange::sql::house::waiting(&mut change.tx).await?.into_iter().collect();
    for one in admissions.iter().filter(|one| one.to.is_none() && waiting.contains(&one.elder)) {
        for (entry, centre, ..) in waiting::sql::of_elder(&mut change.tx, &one.elder).await? {
            if centre == one.centre {
                waiting::offers::close(change, &one.elder, Some(&entry), None).await?;
                waiting::sql::end(&mut change.tx, &entry, WaitingEnd::Admitted, change.now).await?;
            }
        }
    }
    Ok(())
}
