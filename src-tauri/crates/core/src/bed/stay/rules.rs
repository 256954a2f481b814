//! What stands in the way of lying in a bed.

use super::{BedFacts, SexException, Wants};
use crate::bed::house::SexRule;
use crate::day;
use crate::elder::Sex;
use crate::error::Refusal;

/// On what ground the room takes somebody: none, an exception, or not at all.
///
/// # Errors
/// `room_sex_rule` or `couple_room`.
pub fn ground(facts: &BedFacts, wants: &Wants) -> Result<Option<SexException>, Refusal> {
    let place = &facts.place;
    let others = || {
        facts.room_mates.iter().filter(|mate| {
            Some(&mate.admission_id) != wants.admission_id.as_ref()
                && !wants.moving_away.contains(&mate.admission_id)
        })
    };
    let is_decided = !wants.exception_reason.trim().is_empty();
    let partner_lies_there = || others().any(|mate| Some(&mate.admission_id) == wants.partner_id.as_ref());
    let fits = match place.sex_rule {
        SexRule::Any => true,
        SexRule::Women => wants.sex == Sex::Female,
        SexRule::Men => wants.sex == Sex::Male,
        SexRule::Couple => {
            let stranger = others().any(|mate| Some(&mate.admission_id) != wants.partner_id.as_ref());
            return match (stranger, is_decided) {
                (false, _) => Ok(None),
                (true, true) => Ok(Some(SexException::Decided)),
                (true, false) => Err(Refusal::CoupleRoom { room_name: place.room_name.clone() }),
            };
        }
    };
    if fits {
        return Ok(None);
    }
    if partner_lies_there() || moves_with_partner(wants) {
        return Ok(Some(SexException::Couple));
    }
    if is_decided {
        return Ok(Some(SexException::Decided));
    }
    Err(Refusal::RoomSexRule { room_name: place.room_name.clone(), name: wants.name.clone() })
}

/// A couple that moves in one act: the partner comes too.
fn moves_with_partner(wants: &Wants) -> bool {
    wants.partner_id.as_ref().is_some_and(|partner| wants.moving_away.contains(partner))
}

/// What stands in the way of lying in a bed from a day on; the gravest first.
#[must_use]
pub fn obstacle(facts: &BedFacts, wants: &Wants) -> Option<Refusal> {
    let place = &facts.place;
    let bed_label = place.said();
    if !day::within(wants.on, place.in_service_from_on, place.in_service_until_on)
        || place.in_service_until_on.is_some()
    {
        return Some(Refusal::BedOutOfService { bed_label });
    }
    let lying = facts.lying.iter().find(|lying| !wants.moving_away.contains(&lying.admission_id));
    if let Some(lying) = lying {
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
