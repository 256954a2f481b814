//! What closed months were counted by, where it was changed later: the kind and the ward of a bed, and whether coming and
//! leaving on one day counts. Such a change holds from the first day that is open.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::commands::first_of_month;
use super::counting::{BedSpan, Takes};
use super::sql::BedRow;
use crate::bed::house::BedKind;
use crate::bed::{BedId, WardId};
use crate::centre::CentreId;

/// As what a bed was counted before a day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AsCounted {
    /// Which bed.
    pub bed_id: BedId,
    /// The nights before this one, as far as no earlier row says otherwise.
    pub until_on: NaiveDate,
    /// What it was for.
    pub kind: BedKind,
    /// In which ward.
    pub ward_id: WardId,
    /// The ward's name.
    pub ward_name: String,
}

/// Divides the beds that were something else before: each part is a bed of its own, in service for its days, with the
/// spans of these days. `earlier` goes by bed, the first first.
pub fn divide(beds: &mut Vec<BedRow>, spans: &mut Vec<BedSpan>, earlier: &[AsCounted]) {
    if earlier.is_empty() {
        return;
    }
    let place: HashMap<BedId, usize> =
        beds.iter().enumerate().map(|(place, bed)| (bed.id.clone(), place)).collect();
    let mut parts: HashMap<usize, Vec<(NaiveDate, usize)>> = HashMap::new();
    for row in earlier {
        let Some(place) = place.get(&row.bed_id).copied() else { continue };
        let until = beds[place].in_service_until_on.map_or(row.until_on, |until| until.min(row.until_on));
        let part = BedRow {
            kind: row.kind,
            ward_id: row.ward_id.clone(),
            ward_name: row.ward_name.clone(),
            in_service_until_on: Some(until),
            ..beds[place].clone()
        };
        parts.entry(place).or_default().push((row.until_on, beds.len()));
        beds.push(part);
        // What is left of the bed begins where this part ends.
        beds[place].in_service_from_on = beds[place].in_service_from_on.max(row.until_on);
    }
    *spans = spans
        .iter()
        .flat_map(|span| match parts.get(&span.bed) {
            Some(parts) => divided(*span, parts),
            None => vec![*span],
        })
        .collect();
}

/// The span of a bed in the parts of the bed.
fn divided(span: BedSpan, parts: &[(NaiveDate, usize)]) -> Vec<BedSpan> {
    let (mut from, to) = span.span;
    // A day counts where it lies, it has no night.
    if span.takes == Takes::SameDay {
        let bed = parts.iter().find(|(until, _)| from < *until).map_or(span.bed, |(_, bed)| *bed);
        return vec![BedSpan { bed, ..span }];
    }
    let mut found = Vec::new();
    for (until, bed) in parts {
        if from < *until && to.is_none_or(|to| to > from) {
            let end = to.map_or(*until, |to| to.min(*until));
            found.push(BedSpan { bed: *bed, span: (from, Some(end)), ..span });
            from = *until;
        }
    }
    if to.is_none_or(|to| to > from) {
        found.push(BedSpan { span: (from, to), ..span });
    }
    found
}

/// Whether coming and leaving on one day counts one, by centre and day.
#[derive(Debug, Clone, Default)]
pub struct SameDayRule {
    now: HashMap<CentreId, bool>,
    otherwise: HashSet<(CentreId, NaiveDate)>,
}

impl SameDayRule {
    /// The rule that each centre with beds has now, and the closed months that were counted by another.
    #[must_use]
    pub fn new(beds: &[BedRow], otherwise: Vec<(CentreId, NaiveDate)>) -> Self {
        let mut now = HashMap::new();
        for bed in beds {
            if !now.contains_key(&bed.centre_id) {
                now.insert(bed.centre_id.clone(), bed.same_day_counts_one);
            }
        }
        Self { now, otherwise: otherwise.into_iter().collect() }
    }

    /// Whether it counts one on a day.
    #[must_use]
    pub fn counts_one(&self, centre: &CentreId, on: NaiveDate) -> bool {
        let now = self.now.get(centre).copied().unwrap_or(true);
        // Hardly any centre ever changes it.
        if self.otherwise.is_empty() {
            return now;
        }
        now != self.otherwise.contains(&(centre.clone(), first_of_month(on)))
    }

    /// By which rules the days of a span are counted, all centres together.
    #[must_use]
    pub fn of_span(&self, from: NaiveDate, until: NaiveDate) -> HashSet<bool> {
        if self.otherwise.is_empty() || until <= from {
            return self.now.values().copied().collect();
        }
        let last = until.checked_sub_days(Days::new(1)).unwrap_or(from);
        let mut months = HashSet::new();
        let mut on = from;
        while on <= last {
            months.insert(first_of_month(on));
            let Some(next) = first_of_month(on).checked_add_months(chrono::Months::new(1)) else { break };
            on = next;
        }
        self.now
            .keys()
            .flat_map(|centre| months.iter().map(move |month| self.counts_one(centre, *month)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_span_is_divided_where_the_bed_became_something_else() {
        let parts = [(day("2026-10-01"), 7), (day("2026-11-01"), 8)];
        let of = |takes, from: &str, to: Option<&str>| {
            divided(BedSpan { bed: 0, takes, span: (day(from), to.map(day)) }, &parts)
                .into_iter()
                .map(|span| (span.bed, span.span.0.to_string(), span.span.1.map(|to| to.to_string())))
                .collect::<Vec<_>>()
        };
        let part = |bed: usize, from: &str, to: Option<&str>| (bed, from.to_owned(), to.map(str::to_owned));
        let cases = [
            ("2026-09-10", Some("2026-09-20"), vec![part(7, "2026-09-10", Some("2026-09-20"))]),
            ("2026-09-10", Some("2026-10-01"), vec![part(7, "2026-09-10", Some("2026-10-01"))]),
            (
                "2026-09-10",
                None,
                vec![
                    part(7, "2026-09-10", Some("2026-10-01")),
                    part(8, "2026-10-01", Some("2026-11-01")),
                    part(0, "2026-11-01", None),
                ],
            ),
            ("2026-11-01", None, vec![part(0, "2026-11-01", None)]),
        ];
        for (from, to, divided) in cases {
            assert_eq!(of(Takes::Occupied, from, to), divided, "{from} {to:?}");
        }
        let same = of(Takes::SameDay, "2026-10-31", Some("2026-10-31"));
        assert_eq!(same, [part(8, "2026-10-31", Some("2026-10-31"))]);
    }

    #[test]
    fn a_closed_month_keeps_its_rule_for_one_day() {
        let (one, other) = (CentreId("a".to_owned()), CentreId("b".to_owned()));
        let rule = SameDayRule {
            now: HashMap::from([(one.clone(), false), (other.clone(), false)]),
            otherwise: HashSet::from([(one.clone(), day("2026-10-01"))]),
        };
        assert!(rule.counts_one(&one, day("2026-10-31")));
        assert!(!rule.counts_one(&one, day("2026-11-01")));
        assert!(!rule.counts_one(&other, day("2026-10-31")));
        let of_span = |from: &str, until: &str| rule.of_span(day(from), day(until));
        assert_eq!(of_span("2026-10-01", "2026-11-01"), HashSet::from([true, false]), "the centres differ");
        assert_eq!(of_span("2026-11-01", "2026-12-01"), HashSet::from([false]));
    }
}
