//! What stands in the way of lying in a bed.

use chrono::NaiveDate;

use super::{BedFacts, Lying, SexException, Wants};
use crate::bed::house::{BedPlace, SexRule};
use crate::elder::Sex;
use crate::error::Refusal;

/// Whether a room takes somebody of a sex by itself, without an exception. A couple's room asks who lies there, not for
/// the sex.
#[must_use]
pub fn takes(rule: SexRule, sex: Sex) -> bool {
    match rule {
        SexRule::Any | SexRule::Couple => true,
        SexRule::Women => sex == Sex::Female,
        SexRule::Men => sex == Sex::Male,
    }
}

/// On what ground the room takes somebody: none, an exception, or not at all. The partner is a ground where they lie in
/// the same room by then, wherever they came from.
///
/// # Errors
/// `room_sex_rule` or `couple_room`.
pub fn ground(facts: &BedFacts, wants: &Wants) -> Result<Option<SexException>, Refusal> {
    let place = &facts.place;
    let is_self = |mate: &Lying| Some(&mate.admission_id) == wants.admission_id.as_ref();
    let is_partner = |mate: &Lying| Some(&mate.admission_id) == wants.partner_id.as_ref();
    let is_decided = !wants.exception_reason.trim().is_empty();
    if place.sex_rule == SexRule::Couple {
        let has_stranger = facts.room_mates.iter().any(|mate| !is_self(mate) && !is_partner(mate));
        return match (has_stranger, is_decided) {
            (false, _) => Ok(None),
            (true, true) => Ok(Some(SexException::Decided)),
            (true, false) => Err(Refusal::CoupleRoom { room_name: place.room_name.clone() }),
        };
    }
    if takes(place.sex_rule, wants.sex) {
        return Ok(None);
    }
    // Whoever is to come only later is not there yet.
    if facts.room_mates.iter().any(|mate| is_partner(mate) && mate.since <= wants.at) {
        return Ok(Some(SexException::Couple));
    }
    if is_decided {
        return Ok(Some(SexException::Decided));
    }
    Err(Refusal::RoomSexRule { room_name: place.room_name.clone(), name: wants.name.clone() })
}

/// Whether somebody may still come to lie in a bed, from a day on. Nobody knows until when they stay: a bed that is to go
/// out of service takes nobody any more, however far off that is, and is kept for nobody.
#[must_use]
pub fn takes_newcomers(place: &BedPlace, on: NaiveDate) -> bool {
    place.in_service_from_on <= on && place.in_service_until_on.is_none()
}

/// What stands in the way of lying in a bed from a day on; the gravest first.
#[must_use]
pub fn obstacle(facts: &BedFacts, wants: &Wants) -> Option<Refusal> {
    let place = &facts.place;
    let bed_label = place.said();
    if !takes_newcomers(place, wants.on) {
        return Some(Refusal::BedOutOfService { bed_label });
    }
    if let Some(lying) = facts.lying.first() {
        return Some(if Some(&lying.admission_id) == wants.admission_id.as_ref() {
            Refusal::SameBed { bed_label }
        } else {
            Refusal::BedOccupied { bed_label, name: lying.name.clone() }
        });
    }
    if facts.is_closed {
        return Some(Refusal::BedClosed { bed_label });
    }
    if let Some(since) = facts.unclean_since {
        return Some(Refusal::BedNotClean { bed_label, since });
    }
    let kept = facts.reservations.iter().find(|kept| {
        kept.elder_id != wants.elder_id
            && kept.lapses_on > wants.on
            && wants.planned_to_on.is_none_or(|leaves| leaves > kept.from_on)
    });
    if let Some(kept) = kept {
        return Some(Refusal::BedReserved {
            bed_label,
            name: kept.name.clone(),
            from_on: kept.from_on,
            lapses_on: kept.lapses_on,
        });
    }
    ground(facts, wants).err()
}

/// What stands in the way of two people exchanging their beds, each given with the bed in which they lie: first for the
/// one who asks, then for the other.
#[must_use]
pub fn swap_obstacle(one: (&Wants, &BedFacts), other: (&Wants, &BedFacts)) -> Option<Refusal> {
    let goes = [(one.0, &other.1.place), (other.0, &one.1.place)];
    obstacle(&once_moved(other.1, goes), one.0).or_else(|| obstacle(&once_moved(one.1, goes), other.0))
}

/// A bed as it is once two people have gone where they go.
fn once_moved(facts: &BedFacts, goes: [(&Wants, &BedPlace); 2]) -> BedFacts {
    let stays = |person: &Lying| {
        goes.iter().all(|(wants, _)| wants.admission_id.as_ref() != Some(&person.admission_id))
    };
    let mut after = facts.clone();
    after.lying.retain(stays);
    after.room_mates.retain(stays);
    for (wants, place) in goes {
        let comes_into_room = place.care_room_id == facts.place.care_room_id && place.id != facts.place.id;
        if let Some(admission_id) = wants.admission_id.clone().filter(|_| comes_into_room) {
            after.room_mates.push(Lying {
                bed_id: place.id.clone(),
                admission_id,
                name: wants.name.clone(),
                sex: wants.sex,
                since: wants.at,
            });
        }
    }
    after
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
