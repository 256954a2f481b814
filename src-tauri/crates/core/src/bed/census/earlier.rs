//! What closed months were counted by, where it was changed later: the kind and the ward of a bed, and whether coming and
//! leaving on one day counts. Such a change holds from the first day that is open. A bed that became something else is
//! divided, and so is one that became a nursing bed or is none any more.

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
    divide_spans(spans, &parts);
}

/// Divides the beds that were recognised as nursing beds, or no longer, within the days `[from, until)`: each part is a bed
/// of its own, as above. A part is the same on all of these days.
pub fn divide_by_nursing(
    beds: &mut Vec<BedRow>,
    spans: &mut Vec<BedSpan>,
    from: NaiveDate,
    until: NaiveDate,
) {
    let mut parts: HashMap<usize, Vec<(NaiveDate, usize)>> = HashMap::new();
    for place in 0..beds.len() {
        let changes = [beds[place].nursing_from_on, beds[place].nursing_until_on];
        for on in changes.into_iter().flatten() {
            let begins = beds[place].in_service_from_on.max(from);
            let ends = beds[place].in_service_until_on.map_or(until, |ends| ends.min(until));
            // Nothing of the bed is counted before it, or nothing after.
            if on <= begins || on >= ends {
                continue;
            }
            let part = BedRow { in_service_until_on: Some(on), ..beds[place].clone() };
            parts.entry(place).or_default().push((on, beds.len()));
            beds.push(part);
            beds[place].in_service_from_on = on;
        }
    }
    divide_spans(spans, &parts);
}

/// The spans of the beds in the parts of the beds.
fn divide_spans(spans: &mut Vec<BedSpan>, parts: &HashMap<usize, Vec<(NaiveDate, usize)>>) {
    if parts.is_empty() {
        return;
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
    use crate::centre::OrganisationId;

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

    /// A bed in service and recognised as a nursing bed on these days.
    fn bed(service: (&str, Option<&str>), nursing: (Option<&str>, Option<&str>)) -> BedRow {
        BedRow {
            id: BedId("b".to_owned()),
            label: "1".to_owned(),
            room_name: "101".to_owned(),
            kind: BedKind::Ordinary,
            nursing_from_on: nursing.0.map(day),
            nursing_until_on: nursing.1.map(day),
            in_service_from_on: day(service.0),
            in_service_until_on: service.1.map(day),
            ward_id: WardId("w".to_owned()),
            ward_name: String::new(),
            centre_id: CentreId("c".to_owned()),
            centre_name: String::new(),
            organisation_id: OrganisationId("o".to_owned()),
            organisation_name: String::new(),
            same_day_counts_one: true,
            nursing_target_percent: 60,
        }
    }

    #[test]
    fn a_bed_is_a_nursing_bed_on_the_days_on_which_it_is_recognised() {
        let (from, until) = (day("2026-01-01"), day("2027-01-01"));
        // A part: its days of service, and whether it is a nursing bed.
        let part = |from: &str, to: Option<&str>, is_nursing: bool| (day(from), to.map(day), is_nursing);
        for (service, nursing, expected) in [
            (("2025-01-01", None), (None, None), vec![part("2025-01-01", None, false)]),
            (("2025-01-01", None), (Some("2025-06-01"), None), vec![part("2025-01-01", None, true)]),
            (("2025-01-01", None), (Some("2026-01-01"), None), vec![part("2025-01-01", None, true)]),
            (("2025-01-01", None), (Some("2027-01-01"), None), vec![part("2025-01-01", None, false)]),
            (
                ("2025-01-01", None),
                (Some("2026-11-05"), None),
                vec![part("2025-01-01", Some("2026-11-05"), false), part("2026-11-05", None, true)],
            ),
            (
                ("2025-01-01", None),
                (Some("2025-06-01"), Some("2026-03-01")),
                vec![part("2025-01-01", Some("2026-03-01"), true), part("2026-03-01", None, false)],
            ),
            (
                ("2026-02-01", Some("2026-12-01")),
                (Some("2026-03-01"), Some("2026-05-01")),
                vec![
                    part("2026-02-01", Some("2026-03-01"), false),
                    part("2026-03-01", Some("2026-05-01"), true),
                    part("2026-05-01", Some("2026-12-01"), false),
                ],
            ),
            // Recognised before it came into service, or only after it left it; recognised on no day at all.
            (("2026-06-01", None), (Some("2026-05-01"), None), vec![part("2026-06-01", None, true)]),
            (
                ("2025-01-01", Some("2026-05-01")),
                (Some("2026-05-01"), None),
                vec![part("2025-01-01", Some("2026-05-01"), false)],
            ),
            (
                ("2025-01-01", None),
                (Some("2026-05-01"), Some("2026-05-01")),
                vec![part("2025-01-01", Some("2026-05-01"), false), part("2026-05-01", None, false)],
            ),
        ] {
            let mut beds = vec![bed(service, nursing)];
            let whole = |takes| BedSpan {
                bed: 0,
                takes,
                span: (beds[0].in_service_from_on, beds[0].in_service_until_on),
            };
            let mut spans = vec![whole(Takes::Service), whole(Takes::Occupied)];
            divide_by_nursing(&mut beds, &mut spans, from, until);
            let mut parts: Vec<(NaiveDate, Option<NaiveDate>, bool)> = beds
                .iter()
                .map(|bed| {
                    let is_nursing = bed.is_nursing(bed.in_service_from_on.max(from));
                    (bed.in_service_from_on, bed.in_service_until_on, is_nursing)
                })
                .collect();
            parts.sort_unstable();
            assert_eq!(parts, expected, "{service:?} {nursing:?}");
            // Whoever had it has each part for its days.
            assert_eq!(spans.len(), 2 * beds.len(), "{service:?} {nursing:?}");
            for span in spans {
                let bed = &beds[span.bed];
                assert_eq!(
                    span.span,
                    (bed.in_service_from_on, bed.in_service_until_on),
                    "{service:?} {nursing:?}"
                );
            }
        }
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
