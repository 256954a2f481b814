//! What a residence asks for: holds and offers that run out, people without a bed, beds that are not clean in time.

use chrono::{DateTime, Utc};

use super::sql::StandingOffer;
use super::{Attention, AttentionAbout, AttentionKind, Urgency};
use crate::bed::board::{BedBoard, BedOnBoard, Occupant};

/// What a bed board asks for at this instant.
pub(crate) fn of_board(board: &BedBoard, offers: &[StandingOffer], now: DateTime<Utc>) -> Vec<Attention> {
    let centre = (&board.centre_id, board.centre_name.as_str());
    let beds: Vec<(String, &BedOnBoard)> = board
        .rooms
        .iter()
        .flat_map(|room| room.beds.iter().map(|bed| (format!("{}-{}", room.name, bed.label), bed)))
        .collect();
    let residents: Vec<&Occupant> =
        beds.iter().filter_map(|(_, bed)| bed.occupant.as_ref()).chain(&board.without_bed).collect();
    let who = |resident: &&Occupant| AttentionAbout::elder(&resident.elder_id, &resident.name);

    let without_bed =
        board.without_bed.iter().filter(|resident| resident.leave.is_none()).collect::<Vec<_>>();
    let holds = residents
        .iter()
        .filter(|resident| resident.hold_runs_out)
        .map(|resident| who(resident).on(resident.leave.as_ref().and_then(|leave| leave.hold_until_on)))
        .collect();
    let overdue = residents
        .iter()
        .filter_map(|resident| {
            let planned = resident.leave.as_ref()?.planned_return_on?;
            (planned < board.today).then(|| who(resident).on(Some(planned)))
        })
        .collect();
    let leaving = residents
        .iter()
        .filter(|resident| resident.planned_to_on.is_some_and(|on| on <= board.today))
        .map(|resident| who(resident).on(resident.planned_to_on))
        .collect();
    let dirty = beds
        .iter()
        .filter(|(_, bed)| bed.cleaning.as_ref().is_some_and(|cleaning| cleaning.target_at < now))
        .map(|(name, _)| AttentionAbout::thing(name.clone()))
        .collect();
    // Whoever was to come by today, and reservations that lapse tomorrow.
    let tomorrow = board.today.succ_opt().unwrap_or(board.today);
    let reserved = beds
        .iter()
        .flat_map(|(_, bed)| &bed.reservations)
        // A bed that is only offered is told with its offer.
        .filter(|kept| !offers.iter().any(|offer| offer.reservation_id == kept.id))
        .filter(|kept| kept.from_on <= board.today || kept.lapses_on <= tomorrow)
        .map(|kept| AttentionAbout::elder(&kept.elder_id, &kept.elder_name).on(Some(kept.from_on)))
        .collect();
    // Today is the last day on which it can be answered.
    let lapsing = offers
        .iter()
        .filter(|offer| offer.centre_id == board.centre_id && offer.lapses_on <= tomorrow)
        .map(|offer| AttentionAbout::elder(&offer.elder_id, &offer.elder_name).on(Some(offer.lapses_on)))
        .collect();
    [
        Attention::at(AttentionKind::WithoutBed, Urgency::Now, centre, without_bed.iter().map(who).collect()),
        Attention::at(AttentionKind::ReturnOverdue, Urgency::Today, centre, overdue),
        Attention::at(AttentionKind::HoldRunsOut, Urgency::Today, centre, holds),
        Attention::at(AttentionKind::OfferRunsOut, Urgency::Today, centre, lapsing),
        Attention::at(AttentionKind::CleaningOverdue, Urgency::Today, centre, dirty),
        Attention::at(AttentionKind::ReservationDue, Urgency::Today, centre, reserved),
        Attention::at(AttentionKind::LeavingPlanned, Urgency::Today, centre, leaving),
    ]
    .into_iter()
    .flatten()
    .collect()
}
