//! The order of what needs a decision, and trends counted from intervals.

use chrono::{Days, NaiveDate};

use super::{Attention, TrendDay};

/// The days of a trend before today.
pub const TREND_DAYS: u64 = 14;

/// The gravest first; of the same kind the centre with more of it first, then by name.
pub fn put_in_order(attention: &mut [Attention]) {
    attention.sort_by(|one, other| {
        (one.urgency, one.kind, -one.count, &one.centre_name).cmp(&(
            other.urgency,
            other.kind,
            -other.count,
            &other.centre_name,
        ))
    });
}

/// The days of a trend, the earliest first.
fn days_before(today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (1..=TREND_DAYS).rev().filter_map(move |back| today.checked_sub_days(Days::new(back)))
}

/// How many intervals `[from, to)` hold each of the days before today; no end: still running.
#[must_use]
pub fn held_on(intervals: &[(NaiveDate, Option<NaiveDate>)], today: NaiveDate) -> Vec<TrendDay> {
    days_before(today)
        .map(|on| TrendDay {
            on,
            value: intervals
                .iter()
                .filter(|(from, to)| *from <= on && to.is_none_or(|to| to > on))
                .count()
                .try_into()
                .unwrap_or(i64::MAX),
        })
        .collect()
}

/// The days before today with what is known of them; a day of which nothing is known is zero.
#[must_use]
pub fn filled(known: &[(NaiveDate, i64)], today: NaiveDate) -> Vec<TrendDay> {
    days_before(today)
        .map(|on| TrendDay {
            on,
            value: known.iter().find(|(day, _)| *day == on).map_or(0, |(_, value)| *value),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::today::{AttentionKind, Urgency};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn one(kind: AttentionKind, urgency: Urgency, count: i64, centre: &str) -> Attention {
        Attention { kind, urgency, centre_id: None, centre_name: centre.into(), count, about: Vec::new() }
    }

    #[test]
    fn what_may_harm_somebody_stands_first() {
        let mut attention = vec![
            one(AttentionKind::SampleDue, Urgency::Soon, 9, "厨房"),
            one(AttentionKind::NotArrived, Urgency::Now, 1, "乙"),
            one(AttentionKind::DepartureMissing, Urgency::Today, 3, "甲"),
            one(AttentionKind::NotArrived, Urgency::Now, 4, "丙"),
            one(AttentionKind::StillInside, Urgency::Now, 1, "甲"),
        ];
        put_in_order(&mut attention);
        let order: Vec<(AttentionKind, i64)> = attention.iter().map(|one| (one.kind, one.count)).collect();
        assert_eq!(
            order,
            [
                (AttentionKind::StillInside, 1),
                (AttentionKind::NotArrived, 4),
                (AttentionKind::NotArrived, 1),
                (AttentionKind::DepartureMissing, 3),
                (AttentionKind::SampleDue, 9),
            ]
        );
    }

    #[test]
    fn a_day_counts_from_the_first_to_the_one_before_the_end() {
        let trend = held_on(
            &[
                (day("2026-11-20"), Some(day("2026-11-22"))),
                (day("2026-11-21"), None),
                (day("2026-11-22"), Some(day("2026-11-22"))),
            ],
            day("2026-11-23"),
        );
        assert_eq!(trend.len(), 14);
        let last: Vec<i64> = trend.iter().rev().take(4).map(|day| day.value).collect();
        assert_eq!(last, [1, 2, 1, 0], "22nd, 21st, 20th, 19th");
    }

    proptest! {
        #[test]
        fn the_trend_adds_up_to_the_days_held(stays in prop::collection::vec((0_u64..40, 0_u64..20), 0..30)) {
            let today = day("2026-11-23");
            let first = today - Days::new(TREND_DAYS);
            let intervals: Vec<(NaiveDate, Option<NaiveDate>)> = stays.iter().map(|(back, length)| {
                let from = today - Days::new(*back);
                (from, Some(from + Days::new(*length)))
            }).collect();
            let total: i64 = held_on(&intervals, today).iter().map(|day| day.value).sum();
            let expected: i64 = intervals.iter().map(|(from, to)| {
                let (from, to) = ((*from).max(first), to.unwrap().min(today));
                (to - from).num_days().max(0)
            }).sum();
            prop_assert_eq!(total, expected);
        }
    }
}
