//! When it was known that a centre opens or is closed on a day, as far as that was said lately. No SQL: the rows were read.

use chrono::{DateTime, NaiveDate, Utc};

use super::earlier::OpeningRow;
use super::facts::KnownMeals;
use super::rows::EnrolledRow;
use crate::centre::CentreId;
use crate::day;
use crate::meal::day::EndCause;
use crate::meal::rules::Off;
use crate::trail::superseded::Known;

/// When a standing group is known to be there.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    /// None: since it was recorded.
    pub(super) from: Option<DateTime<Utc>>,
    /// None: it is there.
    pub(super) until: Option<DateTime<Utc>>,
}

impl KnownMeals {
    pub(super) fn closed(&self, centre_id: &CentreId, on: NaiveDate) -> impl Iterator<Item = Off> {
        let closures = self.closures.get(centre_id).into_iter().flatten();
        closures
            .filter(move |closure| day::within(on, closure.from_on, Some(closure.until_on)))
            .map(|closure| Off { known: closure.known, cause: EndCause::Closed })
    }

    /// The openings of a centre on a day that were said, or unsaid, lately.
    fn openings(&self, centre_id: &CentreId, on: NaiveDate) -> &[OpeningRow] {
        if self.openings.is_empty() {
            return &[];
        }
        self.openings.get(&(centre_id.clone(), on)).map_or(&[], Vec::as_slice)
    }

    /// The weekday that a centre would follow on a day if it had decided no opening of its own; none: it would be closed.
    /// Closed days that were said lately are left out: they speak for themselves.
    pub(super) fn weekday_without_openings(&self, centre_id: &CentreId, on: NaiveDate) -> Option<i64> {
        let calendar = self.calendars.get(centre_id)?;
        let is_shut =
            calendar.closed_days.iter().any(|shut| day::within(on, shut.from_on, Some(shut.until_on)));
        if is_shut && !self.closed(centre_id, on).any(|off| off.known.is_now()) {
            return None;
        }
        let day = calendar.undecided(on);
        day.is_open().then_some(day.weekday)
    }

    /// Whether a centre opens on a day by its own decision, which counts for more than what it closed.
    fn is_opened(&self, centre_id: &CentreId, on: NaiveDate) -> bool {
        self.calendars
            .get(centre_id)
            .is_some_and(|calendar| calendar.extra_days.iter().any(|extra| extra.on == on))
    }

    /// When it was known that a centre is shut on a day to those who come on a weekday, as far as that was said lately:
    /// what was said long ago the calendar says.
    pub(super) fn shut(&self, row: &EnrolledRow, on: NaiveDate) -> Vec<Off> {
        let openings = self.openings(&row.centre_id, on);
        let closed: Vec<Off> = self.closed(&row.centre_id, on).collect();
        if openings.is_empty() {
            // What was opened long ago stays open, whatever was closed over it since.
            let stays_open = !closed.is_empty() && self.is_opened(&row.centre_id, on);
            return if stays_open { Vec::new() } else { closed };
        }
        let is_shut = |known: Known| Off { known, cause: EndCause::Closed };
        let mut shut = if self.weekday_without_openings(&row.centre_id, on) == Some(row.weekday) {
            closed
        } else {
            vec![is_shut(Known::since(row.known.from))]
        };
        for opening in openings.iter().filter(|opening| opening.weekday() == row.weekday) {
            let left = shut.into_iter().flat_map(|off| off.known.without(opening.known));
            shut = left.map(is_shut).collect();
        }
        // While the day stands for another weekday those of this one stay at home.
        let others = openings.iter().filter(|opening| opening.weekday() != row.weekday);
        shut.extend(others.map(|opening| is_shut(opening.known)));
        shut
    }

    /// How a standing group of a centre comes and goes with the day on which the centre opens, as far as that was said
    /// lately: from when it was known to be there, and since when it is known not to be. None: nobody counts on it.
    pub(super) fn standing(&self, centre_id: &CentreId, on: NaiveDate, is_open: bool) -> Option<Standing> {
        let openings = self.openings(centre_id, on);
        let is_ordinary = self.weekday_without_openings(centre_id, on).is_some();
        let opened_at = |is_now: bool| {
            let opened =
                openings.iter().map(|opening| opening.known).filter(|known| known.is_now() == is_now);
            opened.map(|known| known.from).min().filter(|_| !is_ordinary)
        };
        if is_open {
            return Some(Standing { from: opened_at(true), until: None });
        }
        let given_up = openings.iter().filter_map(|opening| opening.known.until).max();
        let closed = self.closed(centre_id, on).filter(|off| off.known.is_now()).map(|off| off.known.from);
        let closed_at = closed.max().filter(|_| is_ordinary);
        let until = given_up.max(closed_at)?;
        Some(Standing { from: opened_at(false), until: Some(until) })
    }
}
