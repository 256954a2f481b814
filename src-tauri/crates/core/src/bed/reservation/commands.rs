//! Commands of reservations.

use chrono::{NaiveDate, TimeDelta};

use super::{MakeReservation, RenewReservation, Reservation, ReservationEnd, WhichReservation, sql};
use crate::bed::admission::commands::still_lives;
use crate::bed::residence::{self, AskResidence, Residence};
use crate::bed::stay::rules::takes_newcomers;
use crate::bed::stay::sql::facts;
use crate::bed::{Moment, ReservationId, house, named, waiting};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// How far ahead a bed is reserved, and for how long.
const LONGEST_DAYS: i64 = 366;

/// Lists the reservations of a centre that stand today or later.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn reservation_list(reading: &mut Reading<'_>, asked: AskResidence) -> Result<Vec<Reservation>> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    sql::standing(&mut reading.tx, &residence.id, today).await
}

/// Reserves a bed for an elder from a day. It lapses on its day unless it is renewed.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn reservation_make(change: &mut Change<'_>, asked: MakeReservation) -> Result<Reservation> {
    let place = house::sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    still_lives(change, &asked.elder_id, &name).await?;
    let today = residence.day(change.now);
    let from_on = asked.from_on.unwrap_or(today);
    let lapses_on =
        asked.lapses_on.unwrap_or_else(|| from_on + TimeDelta::days(residence.rules.reservation_days));
    let mut faults = Faults::default();
    faults.optional_text(&asked.note, "note", 200);
    faults.when(from_on < today, "fromOn", Fault::TooLongAgo);
    faults.when((from_on - today).num_days() > LONGEST_DAYS, "fromOn", Fault::TooLarge);
    faults.when(lapses_on <= from_on, "lapsesOn", Fault::EndsBeforeBeginning);
    faults.when((lapses_on - from_on).num_days() > LONGEST_DAYS, "lapsesOn", Fault::TooLarge);
    faults.done()?;
    may_be_kept(change, &residence, &asked, from_on, lapses_on).await?;
    let id = ReservationId(change.new_id());
    let now = change.now;
    sql::insert(&mut change.tx, &id, &asked.bed_id, &asked.elder_id, (from_on, lapses_on), &asked.note, now)
        .await
        .map_err(named)?;
    told(change, &id, None).await
}

/// A closed bed, one that goes out of service, one in which somebody lies without a plan to leave before, and one that
/// is kept for another, is not reserved.
async fn may_be_kept(
    change: &mut Change<'_>,
    residence: &Residence,
    asked: &MakeReservation,
    from_on: NaiveDate,
    lapses_on: NaiveDate,
) -> Result<()> {
    let now = Moment::of(residence, change.now);
    let place = house::sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let facts = facts(&mut change.tx, &residence.id, now).await?;
    let bed_label = place.said();
    let at_bed = |refusal: Refusal| Error::from(refusal).at("bedId", Fault::Taken);
    let Some(facts) = facts.into_iter().find(|facts| facts.place.id == asked.bed_id) else {
        return Err(at_bed(Refusal::BedOutOfService { bed_label }));
    };
    if !takes_newcomers(&place, from_on) {
        return Err(at_bed(Refusal::BedOutOfService { bed_label }));
    }
    if facts.is_closed {
        let planned = house::closing::open_closure(&mut change.tx, &asked.bed_id).await?;
        if planned.and_then(|closure| closure.planned_to_on).is_none_or(|until| until > from_on) {
            return Err(at_bed(Refusal::BedClosed { bed_label }));
        }
    }
    if let Some(lying) = facts.lying.first() {
        let leaves = crate::bed::admission::sql::one(&mut change.tx, &lying.admission_id).await?;
        let is_same = leaves.as_ref().is_some_and(|admission| admission.elder_id == asked.elder_id);
        let leaves_on = leaves.and_then(|admission| admission.terms.planned_to_on);
        // Whoever should have left already is still there, and nobody knows until when.
        let today = residence.day(change.now);
        if is_same || leaves_on.is_none_or(|leaves| leaves > from_on || leaves < today) {
            return Err(at_bed(Refusal::BedOccupied { bed_label, name: lying.name.clone() }));
        }
    }
    let kept = facts.reservations.iter().find(|kept| kept.from_on < lapses_on && from_on < kept.lapses_on);
    if let Some(kept) = kept {
        return Err(at_bed(Refusal::BedReserved {
            bed_label,
            name: kept.name.clone(),
            from_on: kept.from_on,
            lapses_on: kept.lapses_on,
        }));
    }
    Ok(())
}

/// A reservation that still stands.
async fn standing(change: &mut Change<'_>, id: &ReservationId) -> Result<(Residence, Reservation)> {
    let found = sql::one(&mut change.tx, id).await?.or_not_found(Subject::Reservation)?;
    let place = house::sql::place(&mut change.tx, &found.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let found = sql::one(&mut change.tx, id).await?.or_not_found(Subject::Reservation)?;
    // One that has lapsed is over: meanwhile the bed may be somebody else's.
    if found.ended_how.is_some() || found.lapses_on <= residence.day(change.now) {
        return Err(Refusal::ReservationEnded {}.into());
    }
    Ok((residence, found))
}

/// Renews a reservation: it lapses on another day. One that keeps the bed for an offer lapses with the offer: it is
/// renewed by the answer.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn reservation_renew(change: &mut Change<'_>, asked: RenewReservation) -> Result<Reservation> {
    let (residence, before) = standing(change, &asked.reservation_id).await?;
    let today = residence.day(change.now);
    let offer = waiting::sql::unanswered_of(&mut change.tx, &before.id).await?;
    if offer.is_some_and(|offer| waiting::rules::outcome(&offer, today).is_none()) {
        return Err(Refusal::OfferStands { name: before.elder_name }.into());
    }
    let mut faults = Faults::default();
    faults.when(asked.lapses_on <= before.from_on.max(today), "lapsesOn", Fault::EndsBeforeBeginning);
    faults.when((asked.lapses_on - today).num_days() > LONGEST_DAYS, "lapsesOn", Fault::TooLarge);
    faults.done()?;
    let place = house::sql::place(&mut change.tx, &before.bed_id).await?.or_not_found(Subject::Bed)?;
    if !takes_newcomers(&place, before.from_on) {
        let refusal = Refusal::BedOutOfService { bed_label: place.said() };
        return Err(Error::from(refusal).at("lapsesOn", Fault::OutOfService));
    }
    let others = crate::bed::stay::sql::reservations(&mut change.tx, &residence.id, today).await?;
    let in_the_way = others.into_iter().find(|other| {
        other.bed_id == before.bed_id
            && other.id != before.id
            && other.from_on < asked.lapses_on
            && before.from_on < other.lapses_on
    });
    if let Some(other) = in_the_way {
        return Err(Error::from(Refusal::BedReserved {
            bed_label: format!("{}-{}", before.room_name, before.bed_label),
            name: other.name,
            from_on: other.from_on,
            lapses_on: other.lapses_on,
        })
        .at("lapsesOn", Fault::Taken));
    }
    sql::renew(&mut change.tx, &before.id, asked.lapses_on).await.map_err(named)?;
    told(change, &before.id, Some(&before)).await
}

/// Cancels a reservation: the bed is kept no longer, and the offer for which it was kept is taken back.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn reservation_cancel(change: &mut Change<'_>, asked: WhichReservation) -> Result<Reservation> {
    let (residence, before) = standing(change, &asked.reservation_id).await?;
    waiting::offers::take_back(change, &residence, &before).await?;
    let now = change.now;
    sql::end(&mut change.tx, &before.id, ReservationEnd::Cancelled, now).await?;
    told(change, &before.id, Some(&before)).await
}

async fn told(
    change: &mut Change<'_>,
    id: &ReservationId,
    before: Option<&Reservation>,
) -> Result<Reservation> {
    let after = sql::one(&mut change.tx, id).await?.or_not_found(Subject::Reservation)?;
    let place = house::sql::place(&mut change.tx, &after.bed_id).await?.or_not_found(Subject::Bed)?;
    let mark = Mark::of(Subject::Reservation, id.as_str()).elder(&after.elder_id).centre(&place.centre_id);
    let mark = match before {
        Some(before) => mark.before(before)?,
        None => mark,
    };
    change.leave_trail(mark.after(&after)?).await?;
    Ok(after)
}
