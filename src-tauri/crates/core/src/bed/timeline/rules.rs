//! Nights: a night belongs to the day on which it begins. The day of coming counts, the day of leaving does not.

use chrono::{Days, NaiveDate};

use super::Nights;

/// A span of days, half-open; no end: still.
pub type Span = (NaiveDate, Option<NaiveDate>);

/// Whether a span holds the night that begins on a day.
#[must_use]
pub fn holds(span: Span, night: NaiveDate) -> bool {
    crate::day::within(night, span.0, span.1)
}

/// The nights of an admission before a day. Coming and leaving on one day counts as one where the centre has set it so.
#[must_use]
pub fn nights(
    admission: Span,
    stays: &[Span],
    leaves: &[Span],
    before: NaiveDate,
    same_day_counts_one: bool,
) -> Nights {
    let mut nights = Nights::default();
    let end = admission.1.unwrap_or(before).min(before);
    let mut night = admission.0;
    while night < end {
        let in_bed = stays.iter().any(|stay| holds(*stay, night));
        let away = leaves.iter().any(|leave| holds(*leave, night));
        match (in_bed, away) {
            (true, false) => nights.in_bed += 1,
            (true, true) => nights.held += 1,
            (false, _) => nights.without_bed += 1,
        }
        let Some(next) = night.checked_add_days(Days::new(1)) else { break };
        night = next;
    }
    let same_day = admission.1 == Some(admission.0) && !stays.is_empty();
    if same_day && same_day_counts_one {
        nights.in_bed += 1;
    }
    nights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, to: Option<&str>) -> Span {
        (from.parse().unwrap(), to.map(|to| to.parse().unwrap()))
    }

    #[test]
    fn the_day_of_coming_counts_and_the_day_of_leaving_does_not() {
        type Case<'a> = (Span, &'a [Span], &'a [Span], (i64, i64, i64));
        let (feb, leap) = (span("2026-02-27", Some("2026-03-02")), span("2028-02-27", Some("2028-03-02")));
        let month_end = span("2026-01-31", Some("2026-02-01"));
        let day = span("2026-05-05", Some("2026-05-05"));
        let open = span("2026-11-20", None);
        let cases: [Case<'_>; 9] = [
            (feb, &[feb], &[], (3, 0, 0)),
            (leap, &[leap], &[], (4, 0, 0)),
            (month_end, &[month_end], &[], (1, 0, 0)),
            (day, &[day], &[], (1, 0, 0)),
            // Nobody lay in a bed on that day.
            (day, &[], &[], (0, 0, 0)),
            (open, &[open], &[], (3, 0, 0)),
            (open, &[open], &[span("2026-11-21", Some("2026-11-22"))], (2, 1, 0)),
            // Gone and back on one day: slept at home.
            (open, &[open], &[span("2026-11-21", Some("2026-11-21"))], (3, 0, 0)),
            (open, &[span("2026-11-22", None)], &[], (1, 0, 2)),
        ];
        for (admission, stays, leaves, (in_bed, held, without_bed)) in cases {
            let counted = nights(admission, stays, leaves, "2026-11-23".parse().unwrap(), true);
            let counted = if admission.0 > "2027-01-01".parse().unwrap() {
                nights(admission, stays, leaves, "2029-01-01".parse().unwrap(), true)
            } else {
                counted
            };
            assert_eq!(counted, Nights { in_bed, held, without_bed }, "{admission:?} {stays:?} {leaves:?}");
        }
        assert_eq!(nights(day, &[day], &[], "2026-11-23".parse().unwrap(), false), Nights::default());
    }

    #[test]
    fn two_beds_on_one_day_are_one_night() {
        let admission = span("2026-11-01", Some("2026-11-04"));
        let stays = [span("2026-11-01", Some("2026-11-02")), span("2026-11-02", Some("2026-11-04"))];
        let counted = nights(admission, &stays, &[], "2026-11-23".parse().unwrap(), true);
        assert_eq!(counted, Nights { in_bed: 3, held: 0, without_bed: 0 });
    }
}
