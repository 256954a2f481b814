//! What is wrong with a house as entered.

use chrono::NaiveDate;

use super::{Bed, BedDetails, BedKind, CareRoomDetails};
use crate::day;
use crate::error::{Fault, Faults};

/// Notes everything that is wrong with a room; `path` stands before the fields.
pub fn room(faults: &mut Faults, details: &CareRoomDetails, path: &str) {
    let field = |name: &str| format!("{path}.{name}");
    faults.text(&details.name, field("name"), 40);
    faults.between(details.capacity, field("capacity"), 1, 20);
    faults.between(details.plan_column.unwrap_or(1), field("planColumn"), 1, 200);
    faults.between(details.plan_row.unwrap_or(1), field("planRow"), 1, 200);
    let mut features = details.features.clone();
    features.sort();
    features.dedup();
    faults.when(features.len() != details.features.len(), field("features"), Fault::GivenTwice);
}

/// Notes everything that is wrong with a bed; `path` stands before the fields.
pub fn bed(faults: &mut Faults, details: &BedDetails, today: NaiveDate, path: &str) {
    let field = |name: &str| format!("{path}.{name}");
    faults.text(&details.label, field("label"), 20);
    faults.optional_text(&details.nursing_basis, field("nursingBasis"), 200);
    faults.between(details.monthly_fen.unwrap_or_default(), field("monthlyFen"), 0, 100_000_000);
    if details.kind == BedKind::Nursing {
        faults.when(details.nursing_from_on.is_none(), field("nursingFromOn"), Fault::Required);
        faults.when(details.nursing_basis.trim().is_empty(), field("nursingBasis"), Fault::Required);
    }
    let before = |from: Option<NaiveDate>, until: Option<NaiveDate>| match (from, until) {
        (Some(from), Some(until)) => until < from,
        (None, Some(_)) => true,
        _ => false,
    };
    faults.when(
        before(details.nursing_from_on, details.nursing_until_on),
        field("nursingUntilOn"),
        Fault::EndsBeforeBeginning,
    );
    faults.when(
        before(details.in_service_from_on.or(Some(today)), details.in_service_until_on),
        field("inServiceUntilOn"),
        Fault::EndsBeforeBeginning,
    );
}

/// How many of a room's beds stand in it at once, at most, from a day on: one that goes out of service leaves its place
/// to another.
#[must_use]
pub fn most_at_once(beds: &[Bed], from_on: NaiveDate) -> usize {
    // It is most just when one has come.
    let days = beds.iter().map(|bed| bed.in_service_from_on.max(from_on));
    let on = |on_day: NaiveDate| {
        beds.iter().filter(|bed| day::within(on_day, bed.in_service_from_on, bed.in_service_until_on)).count()
    };
    days.map(on).max().unwrap_or_default()
}

/// The days of a bed whose change touches closed days, by their fields, each with the first day that it touches: in
/// service from and until, recognised from and until.
#[must_use]
pub fn corrected(
    before: &Bed,
    details: &BedDetails,
    from_on: NaiveDate,
    closed_until_on: Option<NaiveDate>,
) -> Vec<(&'static str, NaiveDate)> {
    let days = [
        ("inServiceFromOn", Some(before.in_service_from_on), Some(from_on)),
        ("inServiceUntilOn", before.in_service_until_on, details.in_service_until_on),
        ("nursingFromOn", before.nursing_from_on, details.nursing_from_on),
        ("nursingUntilOn", before.nursing_until_on, details.nursing_until_on),
    ];
    days.into_iter()
        .filter(|(_, was, is)| was != is)
        .filter_map(|(field, was, is)| Some((field, [was, is].into_iter().flatten().min()?)))
        .filter(|(_, first)| closed_until_on.is_some_and(|until| *first < until))
        .collect()
}

/// The first of the closed days that a change of a bed's days touches.
#[must_use]
pub fn first_corrected(
    before: &Bed,
    details: &BedDetails,
    from_on: NaiveDate,
    closed_until_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    corrected(before, details, from_on, closed_until_on).into_iter().map(|(_, first)| first).min()
}

/// Notes labels that stand twice among new beds.
pub fn labels(faults: &mut Faults, beds: &[BedDetails]) {
    for (place, bed) in beds.iter().enumerate() {
        let twice = beds[..place].iter().any(|other| other.label.trim() == bed.label.trim());
        faults.when(twice, format!("beds[{place}].label"), Fault::GivenTwice);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> BedDetails {
        BedDetails {
            label: "1".into(),
            kind: BedKind::Nursing,
            nursing_from_on: Some("2025-01-01".parse().unwrap()),
            nursing_until_on: None,
            nursing_basis: "民政认定".into(),
            in_service_from_on: None,
            in_service_until_on: None,
            monthly_fen: None,
        }
    }

    #[test]
    fn a_nursing_bed_says_since_when_and_on_what_basis() {
        type Spoil = fn(&mut BedDetails);
        let cases: [(&[&str], Spoil); 7] = [
            (&[], |_| {}),
            (&[], |bed| {
                bed.kind = BedKind::Ordinary;
                bed.nursing_from_on = None;
                bed.nursing_basis.clear();
            }),
            (&["details.label"], |bed| bed.label = " ".into()),
            (&["details.nursingFromOn"], |bed| bed.nursing_from_on = None),
            (&["details.nursingBasis"], |bed| bed.nursing_basis.clear()),
            (&["details.nursingUntilOn"], |bed| bed.nursing_until_on = "2024-12-31".parse().ok()),
            (&["details.inServiceUntilOn"], |bed| bed.in_service_until_on = "2026-11-22".parse().ok()),
        ];
        for (fields, spoil) in cases {
            let mut details = good();
            spoil(&mut details);
            let mut faults = Faults::default();
            bed(&mut faults, &details, "2026-11-23".parse().unwrap(), "details");
            let named: Vec<String> = faults
                .done()
                .err()
                .map(|error| error.fields.into_iter().map(|fault| fault.field).collect())
                .unwrap_or_default();
            assert_eq!(named, fields);
        }
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn standing() -> Bed {
        Bed {
            id: crate::bed::BedId("b".into()),
            care_room_id: crate::bed::CareRoomId("r".into()),
            label: "1".into(),
            kind: BedKind::Nursing,
            nursing_from_on: day("2025-01-01"),
            nursing_until_on: None,
            nursing_basis: "民政认定".into(),
            in_service_from_on: day("2025-01-01").unwrap(),
            in_service_until_on: None,
            monthly_fen: None,
            version: 1,
        }
    }

    #[test]
    fn a_bed_that_goes_leaves_its_place_to_another() {
        type Span = (&'static str, Option<&'static str>);
        let cases: [(usize, &[Span]); 6] = [
            (0, &[]),
            (2, &[("2025-01-01", None), ("2025-01-01", None)]),
            (1, &[("2025-01-01", None), ("2025-01-01", Some("2026-11-23"))]),
            (2, &[("2025-01-01", None), ("2025-01-01", Some("2027-01-31"))]),
            (2, &[("2025-01-01", None), ("2025-01-01", Some("2027-01-31")), ("2027-01-31", None)]),
            (3, &[("2025-01-01", None), ("2025-01-01", Some("2027-01-31")), ("2027-01-30", None)]),
        ];
        for (most, spans) in cases {
            let beds: Vec<Bed> = spans
                .iter()
                .map(|(from, until)| Bed {
                    in_service_from_on: day(from).unwrap(),
                    in_service_until_on: until.and_then(day),
                    ..standing()
                })
                .collect();
            assert_eq!(most_at_once(&beds, day("2026-11-23").unwrap()), most, "{spans:?}");
        }
    }

    #[test]
    fn only_days_of_closed_months_ask_for_a_correction() {
        type Change = fn(&mut BedDetails);
        let before = standing();
        let cases: [(Option<&str>, Change); 6] = [
            (None, |_| {}),
            (None, |bed| bed.label = "2".into()),
            (None, |bed| bed.nursing_until_on = "2026-11-01".parse().ok()),
            (Some("2026-10-31"), |bed| bed.nursing_until_on = "2026-10-31".parse().ok()),
            (Some("2025-01-01"), |bed| bed.nursing_from_on = "2026-11-05".parse().ok()),
            (Some("2026-10-15"), |bed| bed.in_service_until_on = "2026-10-15".parse().ok()),
        ];
        for (first, change) in cases {
            let mut details = good();
            change(&mut details);
            let found = first_corrected(&before, &details, before.in_service_from_on, day("2026-11-01"));
            assert_eq!(found, first.and_then(day));
            assert_eq!(first_corrected(&before, &details, before.in_service_from_on, None), None);
        }
    }
}
