//! The figures of a span: what is divided by what.

use chrono::NaiveDate;

use super::counting::share;
use super::{CensusCounts, CensusFigure, FigureCode, FigureUnit};

/// What the figures are made from.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The bed-days.
    pub total: CensusCounts,
    /// Days of the span.
    pub days: i64,
    /// Beds in service in the last night.
    pub beds_at_end: i64,
    /// Nursing beds among them.
    pub nursing_at_end: i64,
    /// People who came.
    pub admissions: i64,
    /// People who left for good.
    pub leavings: i64,
    /// Bed-days of those who left.
    pub leavers_days: i64,
    /// Days between two stays, and how often.
    pub empty_days: i64,
    /// How often a bed was empty between two stays.
    pub gaps: i64,
    /// Days that those who were admitted from the list waited, and how many they are.
    pub waiting_days: i64,
    /// How many were admitted from the list.
    pub waited: i64,
    /// Who lives there in the last night.
    pub residents: i64,
}

/// Bed-days of an admission: the nights in beds, held ones among them; one where it came and left on one day.
#[must_use]
pub fn days_of(stays: &[(NaiveDate, NaiveDate)], same_day_counts_one: bool) -> i64 {
    let nights: i64 = stays.iter().map(|(from, to)| (*to - *from).num_days()).sum();
    let on_one_day = nights == 0 && !stays.is_empty();
    nights + i64::from(on_one_day && same_day_counts_one)
}

/// The figures, each with what was divided by what.
#[must_use]
pub fn figures(facts: &Facts) -> Vec<CensusFigure> {
    use FigureCode as C;
    use FigureUnit as U;
    let total = &facts.total;
    let plain =
        |code, unit, value| CensusFigure { code, unit, value: Some(value), numerator: value, denominator: 1 };
    let divided = |code, unit, numerator: i64, denominator: i64, of: i64| CensusFigure {
        code,
        unit,
        value: share(numerator, denominator, of),
        numerator,
        denominator,
    };
    let with_held = total.occupied + total.same_day;
    vec![
        divided(C::OccupancyWithHeld, U::BasisPoints, with_held, total.available, 10_000),
        divided(C::OccupancyWithoutHeld, U::BasisPoints, with_held - total.held, total.available, 10_000),
        plain(C::OccupiedDays, U::BedDays, with_held),
        plain(C::HeldDays, U::BedDays, total.held),
        plain(C::AvailableDays, U::BedDays, total.available),
        plain(C::ClosedDays, U::BedDays, total.closed),
        divided(C::NursingShare, U::BasisPoints, facts.nursing_at_end, facts.beds_at_end, 10_000),
        divided(C::AverageStay, U::TenthsOfDay, facts.leavers_days, facts.leavings, 10),
        // Leavings ÷ (available bed-days ÷ days).
        divided(C::Turnover, U::Hundredths, facts.leavings * facts.days, total.available, 100),
        divided(C::EmptyDays, U::TenthsOfDay, facts.empty_days, facts.gaps, 10),
        plain(C::Admissions, U::People, facts.admissions),
        plain(C::Leavings, U::People, facts.leavings),
        divided(C::WaitingDays, U::TenthsOfDay, facts.waiting_days, facts.waited, 10),
        plain(C::Residents, U::People, facts.residents),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::census::counting::divided;

    fn value(facts: &Facts, code: FigureCode) -> Option<i64> {
        figures(facts).into_iter().find(|figure| figure.code == code).and_then(|figure| figure.value)
    }

    #[test]
    fn each_figure_divides_what_its_formula_says() {
        use FigureCode as C;
        let counts = CensusCounts {
            beds: 3100,
            closed: 100,
            occupied: 2400,
            held: 150,
            same_day: 3,
            ..CensusCounts::default()
        };
        let facts = Facts {
            total: divided(counts),
            days: 31,
            beds_at_end: 100,
            nursing_at_end: 60,
            admissions: 12,
            leavings: 10,
            leavers_days: 905,
            empty_days: 33,
            gaps: 6,
            waiting_days: 100,
            waited: 3,
            residents: 78,
        };
        for (code, expected) in [
            (C::OccupancyWithHeld, Some(8010)),
            (C::OccupancyWithoutHeld, Some(7510)),
            (C::OccupiedDays, Some(2403)),
            (C::HeldDays, Some(150)),
            (C::AvailableDays, Some(3000)),
            (C::ClosedDays, Some(100)),
            (C::NursingShare, Some(6000)),
            (C::AverageStay, Some(905)),
            (C::Turnover, Some(10)),
            (C::EmptyDays, Some(55)),
            (C::Admissions, Some(12)),
            (C::Leavings, Some(10)),
            (C::WaitingDays, Some(333)),
            (C::Residents, Some(78)),
        ] {
            assert_eq!(value(&facts, code), expected, "{code:?}");
        }
        // Nothing is divided by nothing.
        let nothing = Facts::default();
        for code in
            [C::OccupancyWithHeld, C::NursingShare, C::AverageStay, C::Turnover, C::EmptyDays, C::WaitingDays]
        {
            assert_eq!(value(&nothing, code), None, "{code:?}");
        }
    }

    #[test]
    fn days_of_an_admission_are_its_nights() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (stays, counts_one, expected) in [
            (vec![], true, 0),
            (vec![(day("2026-01-31"), day("2026-02-01"))], true, 1),
            (vec![(day("2028-02-28"), day("2028-03-01"))], true, 2),
            (vec![(day("2026-01-01"), day("2026-01-05")), (day("2026-01-05"), day("2026-01-06"))], true, 5),
            (vec![(day("2026-01-01"), day("2026-01-01"))], true, 1),
            (vec![(day("2026-01-01"), day("2026-01-01"))], false, 0),
            // Two beds on the one day are one.
            (vec![(day("2026-01-01"), day("2026-01-01")), (day("2026-01-01"), day("2026-01-01"))], true, 1),
        ] {
            assert_eq!(days_of(&stays, counts_one), expected, "{stays:?}");
        }
    }
}
