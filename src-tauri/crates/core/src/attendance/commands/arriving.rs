//! Coming: now, or earlier today with a reason; a move from another centre; the places the licence allows.

use chrono::{DateTime, NaiveDate, Utc};

use super::leaving::ToldCollector;
use crate::attendance::rules::closing::has_place;
use crate::attendance::rules::collecting::Collector;
use crate::attendance::rules::{self, times};
use crate::attendance::sql::comer::Comer;
use crate::attendance::sql::door::{Arrival, Leaving, NewVisit, OpenVisit};
use crate::attendance::sql::{absence, closing, comer as coming, correcting, door as sql};
use crate::attendance::{Absence, CheckIn, DoorAct, RoomOver, VisitAct, VisitId};
use crate::centre::sql::Place;
use crate::centre::{self, CentreId, RoomId};
use crate::command::{Change, OrNotFound, command};
use crate::day;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// Checks an elder in at a centre, now or earlier today with a reason. Refused while the elder is here or, unless moved, at
/// another centre, over the licensed places without a reason, and on a closed day. A move is a leaving there: whoever took
/// the elder from centre to centre is the collector there, and without one an elder at risk of wandering is not moved.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_in(change: &mut Change<'_>, asked: CheckIn) -> Result<VisitAct> {
    check_in(change, asked).await
}

/// A centre that gives day care.
pub(super) async fn day_care_place(change: &mut Change<'_>, centre: &CentreId) -> Result<Place> {
    gives_day_care(centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?)
}

fn gives_day_care(place: Place) -> Result<Place> {
    if place.gives_day_care {
        Ok(place)
    } else {
        Err(Refusal::NoDayCareHere { centre_name: place.name }.into())
    }
}

/// Checks one elder in. Everything that can be refused is refused before anything is written, so that one refusal among
/// many leaves nothing half done.
pub(super) async fn check_in(change: &mut Change<'_>, asked: CheckIn) -> Result<VisitAct> {
    let (Comer { place, name, open, is_closed, here, is_expected, absence }, on) =
        comer(change, &asked).await?;
    let place = gives_day_care(place)?;
    check_words(&asked)?;
    let name = name.or_not_found(Subject::Elder)?;
    let zone = day::zone(&place.time_zone)?;

    let in_the_way = way_in(change, &asked, &name, open)?;
    let arrived_at = arrival(change, &asked, zone, on, in_the_way.as_ref()).await?;
    if is_closed {
        return Err(Refusal::DayClosed { on }.into());
    }
    hold_a_place(change, &place, on, &asked.over_places_reason, here).await?;
    let room_over = match &asked.room_id {
        Some(room) => entered(change, &place.id, room, on, 1).await?,
        None => None,
    };
    let is_extra = !is_expected;
    let moves = in_the_way.as_ref().is_some_and(|open| !open.is_forgotten(change.now));
    let who = if moves { who_moves(change, &asked, &name).await? } else { Collector::default() };

    let (left_open_on, moved_from) = clear_the_way(change, &asked, in_the_way, arrived_at, &who).await?;
    let ended = end_absence(change, &asked, on, absence).await?;
    let visit_id = VisitId(change.new_id());
    let visit = NewVisit {
        id: &visit_id,
        elder: &asked.elder_id,
        centre: &place.id,
        on,
        arrived_at,
        recorded_at: change.now,
        brought_by: asked.brought_by.trim(),
        more: Arrival {
            transport: asked.transport,
            room: asked.room_id.as_ref(),
            temperature_tenths_celsius: asked.temperature_tenths_celsius,
            remark: asked.remark.trim(),
            reason: asked.reason.trim(),
            over_places_reason: asked.over_places_reason.trim(),
            ended_absence: ended.as_ref().map(|absence| (&absence.id, absence.until_on)),
            moved_from: moved_from.as_ref().map(|left| &left.id),
            ..Arrival::default()
        },
    };
    if !sql::insert_visit(&mut change.tx, &visit).await? {
        // Between looking and writing another desk let the elder in.
        let open = sql::open_visit(&mut change.tx, &asked.elder_id).await?;
        return Err(open.map_or_else(
            || Refusal::ChangedMeanwhile { subject: Subject::Visit }.into(),
            |open| refusal_of(&name, &place.id, open),
        ));
    }
    let noted = serde_json::json!({
        "arrivedAt": arrived_at, "broughtBy": visit.brought_by, "isExtra": is_extra, "transport": asked.transport,
        "temperatureTenthsCelsius": asked.temperature_tenths_celsius, "remark": visit.more.remark,
        "reason": visit.more.reason, "overPlacesReason": visit.more.over_places_reason,
    });
    let mark = Mark::of(Subject::Visit, visit_id.as_str()).elder(&asked.elder_id).centre(&place.id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(VisitAct {
        visit_id,
        elder_id: asked.elder_id,
        name,
        centre_id: place.id.clone(),
        act: DoorAct::CheckIn,
        at: arrived_at,
        undo_until: change.now + rules::UNDO_TIME,
        is_extra,
        left_open_on,
        room_over,
        moved_from: moved_from.map(|left| left.centre_name),
        ended_absence: ended.is_some(),
        collected_by: String::new(),
        collector_is_unlisted: false,
    })
}

/// Who comes, and the day it is at the centre. It is asked for the district's day: nearly always that is the centre's.
async fn comer(change: &mut Change<'_>, asked: &CheckIn) -> Result<(Comer, NaiveDate)> {
    let mut on = day::date_at(day::DISTRICT_ZONE, change.now);
    loop {
        let found = coming::comer(&mut change.tx, &asked.centre_id, on, &asked.elder_id).await?;
        let found = found.or_not_found(Subject::Centre)?;
        let there = day::date_at(day::zone(&found.place.time_zone)?, change.now);
        if there == on {
            return Ok((found, on));
        }
        on = there;
    }
}

fn check_words(asked: &CheckIn) -> Result<()> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.brought_by, "broughtBy", 60);
    faults.optional_text(&asked.remark, "remark", 200);
    faults.optional_text(&asked.reason, "reason", 200);
    faults.optional_text(&asked.over_places_reason, "overPlacesReason", 200);
    faults.optional_text(&asked.collected_by, "collectedBy", 60);
    faults.optional_text(&asked.unlisted_reason, "unlistedReason", 200);
    times::temperature(&mut faults, asked.temperature_tenths_celsius);
    faults.done()
}

/// The visit that stands in the way and will be dealt with: one of a past day, or, for a move, one at another centre.
///
/// # Errors
/// A refusal that says where the elder is, and since when.
fn way_in(
    change: &Change<'_>,
    asked: &CheckIn,
    name: &str,
    open: Option<OpenVisit>,
) -> Result<Option<OpenVisit>> {
    let Some(open) = open else { return Ok(None) };
    let moves = asked.moves_here && open.centre_id != asked.centre_id;
    if open.is_forgotten(change.now) || moves {
        return Ok(Some(open));
    }
    Err(refusal_of(name, &asked.centre_id, open))
}

async fn arrival(
    change: &mut Change<'_>,
    asked: &CheckIn,
    zone: chrono_tz::Tz,
    on: NaiveDate,
    in_the_way: Option<&OpenVisit>,
) -> Result<DateTime<Utc>> {
    let not_before = if asked.arrived_at.is_some() {
        let left = correcting::last_left_at(&mut change.tx, &asked.elder_id, on).await?;
        let moved = in_the_way.filter(|open| open.visit_on == on).map(|open| open.arrived_at);
        left.max(moved)
    } else {
        None
    };
    let moment =
        times::Moment { asked: asked.arrived_at, reason: &asked.reason, field: "arrivedAt", not_before };
    times::moment(moment, zone, on, change.now)
}

/// Who took the elder from the other centre to this one: asked as at every leaving.
async fn who_moves(change: &mut Change<'_>, asked: &CheckIn, name: &str) -> Result<Collector> {
    let told = ToldCollector {
        elder: &asked.elder_id,
        name,
        contact_id: asked.collector_contact_id.as_ref(),
        words: &asked.collected_by,
        reason: &asked.unlisted_reason,
    };
    told.checked(change).await
}

/// Refuses over the licensed places unless a reason is given. Near the limit one desk at a time counts.
pub(super) async fn hold_a_place(
    change: &mut Change<'_>,
    place: &Place,
    on: NaiveDate,
    over_places_reason: &str,
    here: i64,
) -> Result<()> {
    /// So many desks might be letting someone in at this moment.
    const DESKS: i64 = 8;
    if has_place(place.licensed_places, here + DESKS) {
        return Ok(());
    }
    closing::hold_places(&mut change.tx, &place.id).await?;
    let here = closing::limits(&mut change.tx, &place.id, on).await?.here;
    if has_place(place.licensed_places, here) || !over_places_reason.trim().is_empty() {
        return Ok(());
    }
    let refusal = Refusal::PlacesExhausted { licensed_places: place.licensed_places, here };
    Err(Error::from(refusal).at("overPlacesReason", Fault::Required))
}

/// Whoever comes back inside without a check-in, because a leaving is taken back, needs a place as well.
pub(super) async fn hold_a_place_again(
    change: &mut Change<'_>,
    centre: &CentreId,
    on: NaiveDate,
    over_places_reason: &str,
) -> Result<()> {
    let place = centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?;
    let here = closing::limits(&mut change.tx, centre, on).await?.here;
    hold_a_place(change, &place, on, over_places_reason, here).await
}

/// Whether all licensed places of a centre are taken. One desk at a time counts.
pub(super) async fn is_full(change: &mut Change<'_>, centre: &CentreId, on: NaiveDate) -> Result<bool> {
    let place = centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?;
    closing::hold_places(&mut change.tx, centre).await?;
    let here = closing::limits(&mut change.tx, centre, on).await?.here;
    Ok(!has_place(place.licensed_places, here))
}

/// Whether a room holds more than it should when `entering` more are in it.
pub(super) async fn entered(
    change: &mut Change<'_>,
    centre: &CentreId,
    room: &RoomId,
    on: NaiveDate,
    entering: i64,
) -> Result<Option<RoomOver>> {
    let room = closing::room(&mut change.tx, centre, room, on).await?;
    let room = room.ok_or_else(|| Error::not_found(Subject::Room).at("roomId", Fault::WrongForm))?;
    let here = room.here + entering;
    Ok((here > room.capacity).then_some(RoomOver { room_name: room.name, capacity: room.capacity, here }))
}

/// One of a past day is set aside as "leaving not recorded", one at another centre ends now; each with its own row in
/// the trail. Answers the day of the first, and the visit that a move ended.
async fn clear_the_way(
    change: &mut Change<'_>,
    asked: &CheckIn,
    in_the_way: Option<OpenVisit>,
    arrived_at: DateTime<Utc>,
    who: &Collector,
) -> Result<(Option<NaiveDate>, Option<OpenVisit>)> {
    let Some(open) = in_the_way else { return Ok((None, None)) };
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(&asked.elder_id).centre(&open.centre_id);
    if open.is_forgotten(change.now) {
        sql::mark_departure_missing(&mut change.tx, &open.id).await?;
        let noted = serde_json::json!({ "visitOn": open.visit_on, "departureMissing": true });
        change.leave_trail(mark.after(&noted)?).await?;
        return Ok((Some(open.visit_on), None));
    }
    let closed = closing::of_day(&mut change.tx, &open.centre_id, open.visit_on).await?.is_some();
    let leaving = Leaving {
        at: arrived_at.max(open.arrived_at),
        recorded_at: change.now,
        collector: who,
        transport: asked.transport,
        reason: asked.reason.trim(),
        corrected_at: closed.then_some(change.now),
    };
    if !sql::end_visit(&mut change.tx, &open.id, &leaving, false).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into());
    }
    let noted = serde_json::json!({
        "departedAt": leaving.at, "movedTo": asked.centre_id, "collectedBy": who.words,
        "collectorIsUnlisted": who.is_unlisted, "collectorReason": who.reason,
    });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok((None, Some(open)))
}

/// Whoever comes is not absent: the absence that covers today ends here.
async fn end_absence(
    change: &mut Change<'_>,
    asked: &CheckIn,
    on: NaiveDate,
    covering: Option<Absence>,
) -> Result<Option<Absence>> {
    let Some(found) = covering else { return Ok(None) };
    absence::end(&mut change.tx, &found, on, change.now).await?;
    let mark = Mark::of(Subject::Absence, found.id.as_str()).elder(&asked.elder_id).centre(&asked.centre_id);
    let before = serde_json::json!({ "fromOn": found.from_on, "untilOn": found.until_on });
    let after = serde_json::json!({ "fromOn": found.from_on, "untilOn": on, "endedByArrival": true });
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(Some(found))
}

/// Where the elder is, as a refusal.
pub(super) fn refusal_of(name: &str, centre: &CentreId, open: OpenVisit) -> Error {
    let (name, since) = (name.to_owned(), open.arrived_at);
    if open.centre_id == *centre {
        Refusal::AlreadyHere { name, since }.into()
    } else {
        Refusal::HereElsewhere { name, centre_name: open.centre_name, since }.into()
    }
}
