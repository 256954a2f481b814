//! Nights: a night belongs to the day on which it begins. The day of coming counts, the day of leaving does not. And until
//! when what still lasts is foreseen to last.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::{BarKind, Nights, TimelineBar};
use crate::bed::board::rules::foreseen_end;

/// A span of days, half-open; no end: still.
pub type Span = (NaiveDate, Option<NaiveDate>);

/// Whether a span holds the night that begins on a day.
#[must_use]
pub fn holds(span: Span, night: NaiveDate) -> bool {
    crate::day::within(night, span.0, span.1)
}

/// Fills in until when each bar is foreseen to last. Whoever is away is so until they are back, or until they leave for
/// good.
pub fn foresee(bars: &mut [TimelineBar], today: NaiveDate) {
    let mut leaves_on = HashMap::new();
    for bar in bars.iter_mut() {
        bar.foreseen_to_on = bar.to_on.or_else(|| foreseen_end(bar.planned_to_on, today));
        if let (BarKind::Stay, None, Some(end)) = (bar.kind, bar.to_on, bar.foreseen_to_on) {
            leaves_on.insert(bar.admission_id.clone(), end);
        }
    }
    for bar in bars.iter_mut().filter(|bar| bar.kind == BarKind::Leave && bar.to_on.is_none()) {
        if let Some(leaves) = leaves_on.get(&bar.admission_id) {
            bar.foreseen_to_on = Some(bar.foreseen_to_on.map_or(*leaves, |back| back.min(*leaves)));
        }
    }
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
    fn a_bar_lasts_as_long_as_is_foreseen() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        let bar = |id: &str, kind, to: Option<&str>, planned: Option<&str>| TimelineBar {
            id: id.into(),
            bed_id: crate::bed::BedId("b".into()),
            kind,
            from_on: on("2026-11-01"),
            to_on: to.map(on),
            planned_to_on: planned.map(on),
            foreseen_to_on: None,
            admission_id: Some(crate::bed::AdmissionId(id.into())),
            elder_id: None,
            name: String::new(),
            sex: None,
        };
        let bars = [
            (bar("left", BarKind::Stay, Some("2026-11-20"), None), Some("2026-11-20")),
            (bar("plans", BarKind::Stay, None, Some("2026-12-05")), Some("2026-12-05")),
            (bar("should have left", BarKind::Stay, None, Some("2026-11-29")), None),
            (bar("is to leave today", BarKind::Stay, None, Some("2026-11-30")), None),
            (bar("stays", BarKind::Stay, None, None), None),
            (bar("stays", BarKind::Leave, None, Some("2026-12-02")), Some("2026-12-02")),
            (bar("should have left", BarKind::Leave, None, Some("2026-11-15")), None),
            // Away until further notice, but gone for good on the fifth.
            (bar("plans", BarKind::Leave, None, None), Some("2026-12-05")),
            (bar("kept", BarKind::Reservation, Some("2026-12-08"), None), Some("2026-12-08")),
            (bar("closed", BarKind::Closure, None, Some("2026-11-20")), None),
        ];
        let mut found: Vec<TimelineBar> = bars.iter().map(|(bar, _)| bar.clone()).collect();
        foresee(&mut found, on("2026-11-30"));
        for ((bar, expected), found) in bars.iter().zip(found) {
            assert_eq!(found.foreseen_to_on, expected.map(on), "{} {:?}", bar.id, bar.kind);
        }
    }

    #[test]
    fn two_beds_on_one_day_are_one_night() {
        let admission = span("2026-11-01", Some("2026-11-04"));
        let stays = [span("2026-11-01", Some("2026-11-02")), span("2026-11-02", Some("2026-11-04"))];
        let counted = nights(admission, &stays, &[], "2026-11-23".parse().unwrap(), true);
        assert_eq!(counted, Nights { in_bed: 3, held: 0, without_bed: 0 });
    }
}
