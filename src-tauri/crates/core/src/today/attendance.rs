//! What day care asks for: who is missing, who is still inside, where it is too full.

use chrono::{DateTime, Utc};

use super::{Attention, AttentionAbout, AttentionKind, Urgency};
use crate::attendance::{Board, Standing};
use crate::day;

/// What a board asks for at this instant.
pub(crate) fn of_board(board: &Board, now: DateTime<Utc>) -> Vec<Attention> {
    let centre = (&board.centre.id, board.centre.name.as_str());
    let person = |person: &crate::attendance::BoardPerson| {
        AttentionAbout::elder(&person.elder_id, &person.name)
            .phone(person.contacts.first().map(|contact| contact.phone.as_str()))
    };
    let late = board.people.iter().filter(|person| person.is_late).map(person).collect();
    let closed_at = board
        .centre
        .closes_at
        .and_then(|at| day::instant_at(day::zone(&board.centre.time_zone).ok()?, board.on, at));
    let is_over = closed_at.is_some_and(|at| now >= at);
    let inside = board
        .people
        .iter()
        .filter(|person| is_over && person.standing == Standing::Here)
        .map(person)
        .collect();
    let over_places = if board.centre.licensed_places > 0 && board.counts.here > board.centre.licensed_places
    {
        vec![AttentionAbout::thing(format!("{} / {}", board.counts.here, board.centre.licensed_places))]
    } else {
        Vec::new()
    };
    let over_room = board
        .rooms
        .iter()
        .filter(|room| room.here > room.capacity)
        .map(|room| AttentionAbout::thing(format!("{} {} / {}", room.name, room.here, room.capacity)))
        .collect();
    let left_open = board
        .left_open
        .iter()
        .map(|visit| AttentionAbout::elder(&visit.elder_id, &visit.name).on(Some(visit.visit_on)))
        .collect();
    [
        Attention::at(AttentionKind::StillInside, Urgency::Now, centre, inside),
        Attention::at(AttentionKind::NotArrived, Urgency::Now, centre, late),
        Attention::at(AttentionKind::OverPlaces, Urgency::Now, centre, over_places),
        Attention::at(AttentionKind::OverRoom, Urgency::Today, centre, over_room),
        Attention::at(AttentionKind::DepartureMissing, Urgency::Today, centre, left_open),
    ]
    .into_iter()
    .flatten()
    .collect()
}
