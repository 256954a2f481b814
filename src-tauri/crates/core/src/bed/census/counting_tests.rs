use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(from: &str, to: Option<&str>) -> Span {
    (day(from), to.map(day))
}

fn one_bed(spans: &[(Takes, Span)], from: &str, until: &str) -> CensusCounts {
    let spans: Vec<BedSpan> =
        spans.iter().map(|(takes, span)| BedSpan { bed: 0, takes: *takes, span: *span }).collect();
    total(&CountsByDay::count(1, &[0], &spans, day(from), day(until)).of_group(0))
}

#[test]
fn what_others_took_of_a_span_is_left_out() {
    let stay = span("2026-10-01", Some("2026-11-01"));
    for (others, expected) in [
        (vec![], vec![stay]),
        (
            vec![span("2026-10-10", Some("2026-10-15"))],
            vec![span("2026-10-01", Some("2026-10-10")), span("2026-10-15", Some("2026-11-01"))],
        ),
        // From before it begins, until after it ends, out of order, one over the other.
        (
            vec![
                span("2026-10-28", None),
                span("2026-09-01", Some("2026-10-05")),
                span("2026-10-03", Some("2026-10-08")),
            ],
            vec![span("2026-10-08", Some("2026-10-28"))],
        ),
        (vec![span("2026-10-01", Some("2026-11-01"))], vec![]),
        (vec![span("2026-09-01", Some("2026-10-01")), span("2026-11-01", None)], vec![stay]),
    ] {
        assert_eq!(without(stay, &others), expected, "{others:?}");
    }
    let still = span("2026-10-01", None);
    assert_eq!(
        without(still, &[span("2026-10-10", Some("2026-10-15"))]),
        [span("2026-10-01", Some("2026-10-10")), span("2026-10-15", None)]
    );
}

#[test]
fn every_edge_of_a_span_counts_as_the_rule_says() {
    use Takes::{Closed, Held, Occupied, SameDay, Service};
    type Case<'a> = (&'a str, &'a [(Takes, Span)], &'a str, &'a str, [i64; 5]);
    let service = (Service, span("2020-01-01", None));
    let cases: [Case<'_>; 11] = [
        ("an empty bed", &[service], "2026-11-01", "2026-12-01", [30, 0, 0, 0, 0]),
        (
            "a leap day",
            &[service, (Occupied, span("2028-02-28", Some("2028-03-01")))],
            "2028-02-01",
            "2028-03-01",
            [29, 0, 2, 0, 0],
        ),
        (
            "over the end of a month",
            &[service, (Occupied, span("2026-01-31", Some("2026-02-02")))],
            "2026-02-01",
            "2026-03-01",
            [28, 0, 1, 0, 0],
        ),
        (
            "in and out on one day",
            &[service, (SameDay, span("2026-11-05", Some("2026-11-05")))],
            "2026-11-01",
            "2026-12-01",
            [30, 0, 0, 0, 1],
        ),
        (
            "left and another came on one day",
            &[
                service,
                (Occupied, span("2026-11-01", Some("2026-11-10"))),
                (Occupied, span("2026-11-10", None)),
            ],
            "2026-11-01",
            "2026-12-01",
            [30, 0, 30, 0, 0],
        ),
        (
            "closed from the day on which it was closed",
            &[service, (Closed, span("2026-11-10", Some("2026-11-20")))],
            "2026-11-01",
            "2026-12-01",
            [30, 10, 0, 0, 0],
        ),
        (
            "a held leave",
            &[service, (Occupied, span("2026-11-01", None)), (Held, span("2026-11-10", Some("2026-11-12")))],
            "2026-11-01",
            "2026-12-01",
            [30, 0, 30, 2, 0],
        ),
        (
            "closed after a held leave ended with leaving for good",
            &[
                service,
                (Occupied, span("2026-11-01", Some("2026-11-12"))),
                (Held, span("2026-11-10", Some("2026-11-12"))),
                (Closed, span("2026-11-12", None)),
            ],
            "2026-11-01",
            "2026-12-01",
            [30, 19, 11, 2, 0],
        ),
        (
            "in service for a part",
            &[(Service, span("2026-11-11", Some("2026-11-21")))],
            "2026-11-01",
            "2026-12-01",
            [10, 0, 0, 0, 0],
        ),
        (
            "outside",
            &[service, (Occupied, span("2026-10-01", Some("2026-11-01")))],
            "2026-11-01",
            "2026-12-01",
            [30, 0, 0, 0, 0],
        ),
        (
            "gone and back on one day",
            &[service, (Occupied, span("2026-11-01", None)), (Held, span("2026-11-05", Some("2026-11-05")))],
            "2026-11-01",
            "2026-12-01",
            [30, 0, 30, 0, 0],
        ),
    ];
    for (what, spans, from, until, [beds, closed, occupied, held, same_day]) in cases {
        let counted = one_bed(spans, from, until);
        let expected =
            divided(CensusCounts { beds, closed, occupied, held, same_day, ..CensusCounts::default() });
        assert_eq!(counted, expected, "{what}");
    }
}

#[test]
fn a_share_is_rounded_and_nothing_is_divided_by_nothing() {
    for (part, whole, of, expected) in [
        (1, 3, 10_000, Some(3333)),
        (2, 3, 10_000, Some(6667)),
        (1, 2, 1, Some(1)),
        (0, 5, 100, Some(0)),
        (5, 0, 100, None),
        (6, 5, 100, Some(120)),
    ] {
        assert_eq!(share(part, whole, of), expected, "{part} of {whole}");
    }
}

#[test]
fn months_and_days_are_parts_that_add_up() {
    let days: Vec<CensusCounts> = (0..60)
        .map(|number| CensusCounts { beds: 10, occupied: number % 10, ..CensusCounts::default() })
        .collect();
    let from = day("2028-01-20");
    let months = periods(&days, from, CensusPeriod::Month);
    let bounds: Vec<(String, String)> =
        months.iter().map(|part| (part.from_on.to_string(), part.until_on.to_string())).collect();
    assert_eq!(
        bounds,
        [
            ("2028-01-20".to_owned(), "2028-02-01".to_owned()),
            ("2028-02-01".to_owned(), "2028-03-01".to_owned()),
            ("2028-03-01".to_owned(), "2028-03-20".to_owned()),
        ]
    );
    for period in [CensusPeriod::Whole, CensusPeriod::Month, CensusPeriod::Day] {
        let parts = periods(&days, from, period);
        let occupied: i64 = parts.iter().map(|part| part.counts.occupied).sum();
        assert_eq!(occupied, total(&days).occupied, "{period:?}");
    }
}

proptest! {
    #[test]
    fn counting_by_steps_is_counting_day_by_day(
        drawn in prop::collection::vec((0usize..4, 0i64..80, prop::option::of(0i64..60), 0u8..4), 0..40),
        from in 0i64..60, length in 1i64..60,
    ) {
        let start = day("2027-12-01");
        let on = |days: i64| start + chrono::TimeDelta::days(days);
        let spans: Vec<BedSpan> = drawn.iter().map(|(bed, begins, lasts, takes)| BedSpan {
            bed: *bed,
            takes: [Takes::Service, Takes::Closed, Takes::Occupied, Takes::Held][usize::from(*takes)],
            span: (on(*begins), lasts.map(|lasts| on(begins + lasts))),
        }).collect();
        let counted = CountsByDay::count(2, &[0, 1, 0, 1], &spans, on(from), on(from + length));
        for group in 0..2 {
            for (number, counts) in (0..).zip(counted.of_group(group)) {
                let night = on(from + number);
                let naive = |takes: Takes| i64::try_from(spans.iter().filter(|one| {
                    one.takes == takes && one.bed % 2 == group && crate::day::within(night, one.span.0, one.span.1)
                }).count()).unwrap();
                prop_assert_eq!(
                    (counts.beds, counts.closed, counts.occupied, counts.held),
                    (naive(Takes::Service), naive(Takes::Closed), naive(Takes::Occupied), naive(Takes::Held))
                );
            }
        }
    }
}
