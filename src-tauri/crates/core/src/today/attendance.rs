//! What day care asks for: who is missing, who is still inside, where it is too full.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{Attention, AttentionAbout, AttentionKind, Urgency};
use crate::attendance::outline::{Outline, OutlinedPerson};
use crate::attendance::sql::outline::first_phones;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;

/// What a centre asks for at this instant; whom to call is added by [`with_phones`].
pub(crate) fn of_outline(outline: &Outline, now: DateTime<Utc>) -> Vec<Attention> {
    let centre = (&outline.centre_id, outline.centre_name.as_str());
    let people = |people: &[OutlinedPerson]| -> Vec<AttentionAbout> {
        people.iter().map(|person| AttentionAbout::elder(&person.elder_id, &person.name)).collect()
    };
    let is_over = outline.closes_at.is_some_and(|at| now >= at);
    let inside = if is_over { people(&outline.here) } else { Vec::new() };
    let (here, places) = (outline.counts.here, outline.licensed_places);
    let over_places = (places > 0 && here > places)
        .then(|| AttentionAbout::thing(format!("{here} / {places}")))
        .into_iter()
        .collect();
    let over_room = outline
        .crowded
        .iter()
        .map(|room| AttentionAbout::thing(format!("{} {} / {}", room.name, room.here, room.capacity)))
        .collect();
    let left_open = outline
        .left_open
        .iter()
        .map(|visit| AttentionAbout::elder(&visit.elder_id, &visit.name).on(Some(visit.visit_on)))
        .collect();
    [
        Attention::at(AttentionKind::StillInside, Urgency::Now, centre, inside),
        Attention::at(AttentionKind::NotArrived, Urgency::Now, centre, people(&outline.late)),
        Attention::at(AttentionKind::OverPlaces, Urgency::Now, centre, over_places),
        Attention::at(AttentionKind::OverRoom, Urgency::Today, centre, over_room),
        Attention::at(AttentionKind::DepartureMissing, Urgency::Today, centre, left_open),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Adds whom to call about those who are missing or still inside: only about the few who are named.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn with_phones(tx: &mut Tx, mut attention: Vec<Attention>) -> Result<Vec<Attention>> {
    let wants = |one: &Attention| matches!(one.kind, AttentionKind::StillInside | AttentionKind::NotArrived);
    let named: Vec<&ElderId> = attention
        .iter()
        .filter(|one| wants(one))
        .flat_map(|one| &one.about)
        .filter_map(|about| about.elder_id.as_ref())
        .collect();
    let phones: HashMap<ElderId, String> = first_phones(tx, &named).await?;
    for about in attention.iter_mut().filter(|one| wants(one)).flat_map(|one| &mut one.about) {
        let phone = about.elder_id.as_ref().and_then(|elder| phones.get(elder));
        about.phone = phone.cloned().unwrap_or_default();
    }
    Ok(attention)
}
