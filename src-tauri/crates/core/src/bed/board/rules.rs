//! What a bed is now, and what all beds come to.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{BedBoard, BedCounts, BedOnBoard, BedState, BoardView, WardCounts};
use crate::elder::ElderId;

/// Of which time the board of a day is.
#[must_use]
pub fn view(on_day: NaiveDate, today: NaiveDate) -> BoardView {
    match on_day.cmp(&today) {
        std::cmp::Ordering::Less => BoardView::Past,
        std::cmp::Ordering::Equal => BoardView::Now,
        std::cmp::Ordering::Greater => BoardView::Planned,
    }
}

/// Whether what is planned for a day has come about by another, if all goes as planned. Without a plan it has not.
#[must_use]
pub fn has_come(planned: Option<NaiveDate>, by: NaiveDate) -> bool {
    planned.is_some_and(|on| on <= by)
}

/// Until when something that still lasts is foreseen to last: none, until further notice. Whoever should have left already
/// is still there, whoever should be back is still away, what should be open again is still closed.
#[must_use]
pub fn foreseen_end(planned: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    planned.filter(|on| *on > today)
}

/// What stands of a bed at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Somebody has it.
    pub is_lain_in: bool,
    /// Whoever has it is away.
    pub is_away: bool,
    /// It is closed.
    pub is_closed: bool,
    /// It is to be cleaned.
    pub is_unclean: bool,
    /// It is kept for somebody today.
    pub is_kept: bool,
    /// It goes out of service later on: by the rule of every act it takes nobody any more.
    pub goes_out: bool,
}

/// What a bed is: whoever has it comes first, then what keeps everybody out of it.
#[must_use]
pub fn state(standing: Standing) -> BedState {
    match standing {
        Standing { is_lain_in: true, is_away: true, .. } => BedState::OnLeave,
        Standing { is_lain_in: true, .. } => BedState::Occupied,
        Standing { is_closed: true, .. } => BedState::Closed,
        Standing { is_unclean: true, .. } => BedState::Cleaning,
        Standing { is_kept: true, .. } => BedState::Reserved,
        Standing { goes_out: true, .. } => BedState::Closed,
        _ => BedState::Free,
    }
}

/// What beds come to. Whoever lives here already is not to come, though another bed is kept for them.
#[must_use]
pub fn counts<'a>(
    beds: impl IntoIterator<Item = &'a BedOnBoard>,
    live_here: &HashSet<&ElderId>,
) -> BedCounts {
    let mut counts = BedCounts::default();
    let mut to_come: HashSet<&ElderId> = HashSet::new();
    for bed in beds {
        counts.beds += 1;
        counts.nursing_beds += i64::from(bed.is_nursing);
        match bed.state {
            BedState::Free => {
                counts.free += 1;
                counts.free_nursing += i64::from(bed.is_nursing);
            }
            BedState::Occupied => counts.occupied += 1,
            BedState::OnLeave => counts.on_leave += 1,
            BedState::Reserved => {
                counts.reserved += 1;
                // The earliest is the one that keeps the bed on this day.
                let kept_for = bed.reservations.first().map(|kept| &kept.elder_id);
                to_come.extend(kept_for.filter(|elder| !live_here.contains(elder)));
            }
            BedState::Cleaning => counts.cleaning += 1,
            BedState::Closed => counts.closed += 1,
        }
        counts.residents += i64::from(bed.occupant.is_some());
    }
    counts.to_come = i64::try_from(to_come.len()).unwrap_or(i64::MAX);
    counts
}

/// Fills in the counts of a board.
pub fn count(board: &mut BedBoard) {
    let without_bed = i64::try_from(board.without_bed.len()).unwrap_or(i64::MAX);
    let lie_here = board.rooms.iter().flat_map(|room| &room.beds).filter_map(|bed| bed.occupant.as_ref());
    let live_here: HashSet<&ElderId> = lie_here.chain(&board.without_bed).map(|who| &who.elder_id).collect();
    let mut all = counts(board.rooms.iter().flat_map(|room| &room.beds), &live_here);
    all.without_bed = without_bed;
    all.residents += without_bed;
    let by_ward = board
        .wards
        .iter()
        .map(|ward| WardCounts {
            ward_id: ward.id.clone(),
            ward_name: ward.name.clone(),
            counts: counts(
                board.rooms.iter().filter(|room| room.ward_id == ward.id).flat_map(|room| &room.beds),
                &live_here,
            ),
        })
        .collect();
    board.counts = all;
    board.by_ward = by_ward;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_past_now_or_planned() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (day, expected) in [
            ("2028-02-28", BoardView::Past),
            ("2028-02-29", BoardView::Now),
            ("2028-03-01", BoardView::Planned),
        ] {
            assert_eq!(view(on(day), on("2028-02-29")), expected, "{day}");
        }
        assert!(has_come(Some(on("2026-11-30")), on("2026-11-30")), "free from the day of leaving on");
        assert!(!has_come(Some(on("2026-12-01")), on("2026-11-30")));
        assert!(!has_come(None, on("2026-11-30")));
    }

    #[test]
    fn whoever_should_have_left_already_is_still_there() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (planned, expected) in [
            (Some("2026-12-01"), Some("2026-12-01")),
            // Today or before, and it has not come about: nobody knows when it will.
            (Some("2026-11-30"), None),
            (Some("2026-11-01"), None),
            (None, None),
        ] {
            assert_eq!(foreseen_end(planned.map(on), on("2026-11-30")), expected.map(on), "{planned:?}");
        }
    }

    #[test]
    fn whoever_has_a_bed_comes_before_what_keeps_others_out_of_it() {
        let none = Standing::default();
        for (standing, expected) in [
            (none, BedState::Free),
            (Standing { is_kept: true, ..none }, BedState::Reserved),
            (Standing { is_kept: true, is_unclean: true, ..none }, BedState::Cleaning),
            (Standing { is_unclean: true, is_closed: true, ..none }, BedState::Closed),
            (Standing { goes_out: true, ..none }, BedState::Closed),
            (Standing { goes_out: true, is_unclean: true, ..none }, BedState::Cleaning),
            (Standing { goes_out: true, is_lain_in: true, ..none }, BedState::Occupied),
            (Standing { is_lain_in: true, is_kept: true, ..none }, BedState::Occupied),
            (Standing { is_lain_in: true, is_away: true, ..none }, BedState::OnLeave),
            // Away without a bed held: the bed is not theirs.
            (Standing { is_away: true, ..none }, BedState::Free),
        ] {
            assert_eq!(state(standing), expected, "{standing:?}");
        }
    }
}
