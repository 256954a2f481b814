//! Counting bed-days from intervals: pure, for any span and any grouping.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{CensusCounts, CensusPeriod, PeriodCounts};
use crate::bed::BedId;

/// A span of days, half-open; no end: still.
pub type Span = (NaiveDate, Option<NaiveDate>);

/// What takes days of a bed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Takes {
    /// It is in service.
    Service,
    /// It is closed.
    Closed,
    /// Somebody has it.
    Occupied,
    /// Held for somebody away; counted among the occupied too.
    Held,
    /// Somebody came and left on the first day of the span.
    SameDay,
}

/// A span of a bed.
#[derive(Debug, Clone, Copy)]
pub struct BedSpan {
    /// Place of the bed among the beds.
    pub bed: usize,
    /// What it is.
    pub takes: Takes,
    /// Which days.
    pub span: Span,
}

/// The part of a span that lies in `[from, until)`, as numbers of days after `from`; none where nothing does.
#[must_use]
pub fn clipped(span: Span, from: NaiveDate, until: NaiveDate) -> Option<(usize, usize)> {
    let begins = span.0.max(from);
    let ends = span.1.unwrap_or(until).min(until);
    if ends <= begins {
        return None;
    }
    let place = |on: NaiveDate| usize::try_from((on - from).num_days()).ok();
    Some((place(begins)?, place(ends)?))
}

/// The common part of two spans.
#[must_use]
pub fn common(one: Span, other: Span) -> Option<Span> {
    let from = one.0.max(other.0);
    let to = match (one.1, other.1) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    to.is_none_or(|to| to > from).then_some((from, to))
}

/// What is left of a span where others lie in it.
#[must_use]
pub fn without(span: Span, others: &[Span]) -> Vec<Span> {
    let mut inside: Vec<Span> = others.iter().filter_map(|other| common(*other, span)).collect();
    inside.sort_unstable_by_key(|other| other.0);
    let mut rest = Vec::new();
    let mut from = span.0;
    for (begins, ends) in inside {
        if begins > from {
            rest.push((from, Some(begins)));
        }
        let Some(ends) = ends else { return rest };
        from = from.max(ends);
    }
    if span.1.is_none_or(|to| to > from) {
        rest.push((from, span.1));
    }
    rest
}

/// A bed was empty between two stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Which bed.
    pub bed: BedId,
    /// The day on which somebody came next.
    pub next: NaiveDate,
    /// For so many days.
    pub days: i64,
}

/// Of each group the beds in service, closed, occupied, held and the same-day stays of every day.
pub struct CountsByDay {
    days: usize,
    /// Changes from one day to the next, by group, five numbers a day.
    steps: Vec<[i64; 5]>,
}

impl CountsByDay {
    /// Counts the spans of all beds into their groups.
    #[must_use]
    pub fn count(
        groups: usize,
        group_of: &[usize],
        spans: &[BedSpan],
        from: NaiveDate,
        until: NaiveDate,
    ) -> Self {
        let days = usize::try_from((until - from).num_days()).unwrap_or(0);
        let mut steps = vec![[0; 5]; groups * (days + 1)];
        for BedSpan { bed, takes, span } in spans {
            let Some(group) = group_of.get(*bed) else { continue };
            let row = group * (days + 1);
            let column = *takes as usize;
            let span = if *takes == Takes::SameDay {
                (span.0, span.0.checked_add_days(Days::new(1)))
            } else {
                *span
            };
            if let Some((begin, end)) = clipped(span, from, until) {
                steps[row + begin][column] += 1;
                steps[row + end][column] -= 1;
            }
        }
        Self { days, steps }
    }

    /// The counts of every day of a group.
    #[must_use]
    pub fn of_group(&self, group: usize) -> Vec<CensusCounts> {
        let row = group * (self.days + 1);
        let mut now = [0; 5];
        (0..self.days)
            .map(|day| {
                for (sum, step) in now.iter_mut().zip(self.steps[row + day]) {
                    *sum += step;
                }
                let [beds, closed, occupied, held, same_day] = now;
                CensusCounts { beds, closed, occupied, held, same_day, ..CensusCounts::default() }
            })
            .collect()
    }
}

/// Adds up the counts of days, and divides.
#[must_use]
pub fn total<'a>(days: impl IntoIterator<Item = &'a CensusCounts>) -> CensusCounts {
    let mut all = CensusCounts::default();
    for day in days {
        all.beds += day.beds;
        all.closed += day.closed;
        all.occupied += day.occupied;
        all.held += day.held;
        all.same_day += day.same_day;
    }
    divided(all)
}

/// Fills in the denominator and the rates.
#[must_use]
pub fn divided(mut counts: CensusCounts) -> CensusCounts {
    counts.available = counts.beds - counts.closed;
    counts.rate_with_held = share(counts.occupied + counts.same_day, counts.available, 10_000);
    counts.rate_without_held =
        share(counts.occupied - counts.held + counts.same_day, counts.available, 10_000);
    counts
}

/// A share of a whole in so many parts, rounded to the nearest, halves up; none of nothing.
#[must_use]
pub fn share(part: i64, whole: i64, of: i64) -> Option<i64> {
    (whole > 0).then(|| (2 * part * of + whole).div_euclid(2 * whole))
}

/// Divides the days from `from` on into the parts of a span.
#[must_use]
pub fn periods(days: &[CensusCounts], from: NaiveDate, period: CensusPeriod) -> Vec<PeriodCounts> {
    let mut parts: Vec<(NaiveDate, NaiveDate, Vec<CensusCounts>)> = Vec::new();
    for (on, counts) in from.iter_days().zip(days) {
        let next = on.checked_add_days(Days::new(1)).unwrap_or(on);
        let continues = parts.last().is_some_and(|(first, ..)| match period {
            CensusPeriod::Whole => true,
            CensusPeriod::Day => false,
            CensusPeriod::Month => (first.year(), first.month()) == (on.year(), on.month()),
        });
        match parts.last_mut() {
            Some((_, until, list)) if continues => {
                *until = next;
                list.push(*counts);
            }
            _ => parts.push((on, next, vec![*counts])),
        }
    }
    parts
        .into_iter()
        .map(|(from_on, until_on, list)| PeriodCounts { from_on, until_on, counts: total(&list) })
        .collect()
}

/// Gives every key a place in the order in which it was met.
#[must_use]
pub fn places<K: Clone + Eq + std::hash::Hash>(keys: impl IntoIterator<Item = K>) -> (Vec<usize>, Vec<K>) {
    let mut order = Vec::new();
    let mut known: HashMap<K, usize> = HashMap::new();
    let of = keys
        .into_iter()
        .map(|key| {
            *known.entry(key.clone()).or_insert_with(|| {
                order.push(key);
                order.len() - 1
            })
        })
        .collect();
    (of, order)
}

#[cfg(test)]
#[path = "counting_tests.rs"]
mod tests;
