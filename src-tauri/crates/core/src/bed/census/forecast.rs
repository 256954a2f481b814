//! Free beds of the weeks that come, from planned leavings, reservations and planned returns, drawn with the past.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::commands::counted;
use super::counting::{CountsByDay, Takes, total};
use super::sql::Scope;
use crate::bed::residence::{self, AskResidence};
use crate::bed::{BedId, board, reservation};
use crate::centre::CentreId;
use crate::command::{Reading, command};
use crate::day;
use crate::error::Result;

/// How far one looks ahead, and back: eight weeks.
const DAYS: u64 = 56;

/// Free beds of eight weeks before and after today.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedForecast {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Today at the centre; from it on the days are foreseen.
    pub today: NaiveDate,
    /// Day by day.
    pub days: Vec<ForecastDay>,
}

/// A day of the forecast. Beds = closed + occupied + reserved + free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForecastDay {
    /// Which day.
    pub on_day: NaiveDate,
    /// Whether it has been counted; else it is foreseen.
    pub is_past: bool,
    /// In service.
    pub beds: i64,
    /// Closed, as planned.
    pub closed: i64,
    /// Lain in or held, until the planned leaving.
    pub occupied: i64,
    /// Kept for somebody who is to come, from the first day of the reservation on.
    pub reserved: i64,
    /// Free.
    pub free: i64,
    /// Come back by then from a leave for which no bed is held: they need one of the free beds.
    pub returning: i64,
    /// Nursing beds among the free.
    pub free_nursing: i64,
}

/// What is foreseen of a bed: until when somebody has it, from when it is kept, until when it is closed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Foreseen {
    /// In service from, until.
    pub service: Option<(NaiveDate, Option<NaiveDate>)>,
    /// A nursing bed from, until.
    pub nursing: Option<(NaiveDate, Option<NaiveDate>)>,
    /// Somebody has it until the planned leaving; the inner none: until further notice.
    pub had_until: Option<Option<NaiveDate>>,
    /// Kept from this day on.
    pub kept_from: Option<NaiveDate>,
    /// Closed until; the inner none: until further notice.
    pub closed_until: Option<Option<NaiveDate>>,
}

/// What the beds are on a day that has not come.
#[must_use]
pub fn foreseen(beds: &[Foreseen], returns: &[NaiveDate], on_day: NaiveDate) -> ForecastDay {
    let mut sum = ForecastDay {
        on_day,
        is_past: false,
        beds: 0,
        closed: 0,
        occupied: 0,
        reserved: 0,
        free: 0,
        returning: 0,
        free_nursing: 0,
    };
    let lasts = |until: Option<Option<NaiveDate>>| {
        until.is_some_and(|until| until.is_none_or(|until| on_day < until))
    };
    let holds = |span: Option<(NaiveDate, Option<NaiveDate>)>| {
        span.is_some_and(|(from, until)| day::within(on_day, from, until))
    };
    for bed in beds.iter().filter(|bed| holds(bed.service)) {
        sum.beds += 1;
        if lasts(bed.had_until) {
            sum.occupied += 1;
        } else if lasts(bed.closed_until) {
            sum.closed += 1;
        } else if bed.kept_from.is_some_and(|from| from <= on_day) {
            sum.reserved += 1;
        } else {
            sum.free += 1;
            sum.free_nursing += i64::from(holds(bed.nursing));
        }
    }
    sum.returning = i64::try_from(returns.iter().filter(|back| **back <= on_day).count()).unwrap_or(i64::MAX);
    sum
}

/// Foresees the free beds of the next eight weeks from planned leavings, reservations and planned returns, with the past
/// eight weeks as they were counted.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn census_forecast(reading: &mut Reading<'_>, asked: AskResidence) -> Result<BedForecast> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let tx = &mut reading.tx;
    let from = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let until = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    let scope = Scope { centre: Some(&residence.id), organisation: None, from, until };
    let counted = counted(tx, &scope, false).await?;
    let one_group = vec![0; counted.beds.len()];
    let past = CountsByDay::count(1, &one_group, &counted.spans, from, today).of_group(0);
    let nursing: Vec<usize> = (0..counted.beds.len()).collect();
    let mut days: Vec<ForecastDay> = Vec::new();
    for (on_day, counts) in from.iter_days().zip(&past) {
        let counts = total([counts]);
        let taken: HashSet<usize> = counted
            .spans
            .iter()
            .filter(|span| {
                matches!(span.takes, Takes::Occupied | Takes::Closed)
                    && day::within(on_day, span.span.0, span.span.1)
            })
            .map(|span| span.bed)
            .collect();
        let free_nursing = nursing
            .iter()
            .filter(|bed| {
                let row = &counted.beds[**bed];
                row.is_nursing(on_day) && row.is_in_service(on_day) && !taken.contains(*bed)
            })
            .count();
        days.push(ForecastDay {
            on_day,
            is_past: true,
            beds: counts.beds,
            closed: counts.closed,
            occupied: counts.occupied,
            reserved: 0,
            free: counts.available - counts.occupied,
            returning: 0,
            free_nursing: i64::try_from(free_nursing).unwrap_or(i64::MAX),
        });
    }

    let place: HashMap<&BedId, usize> =
        counted.beds.iter().zip(0..).map(|(bed, place)| (&bed.id, place)).collect();
    let mut beds: Vec<Foreseen> = counted
        .beds
        .iter()
        .map(|bed| Foreseen {
            service: Some((bed.in_service_from_on, bed.in_service_until_on)),
            nursing: bed.nursing_from_on.map(|from| (from, bed.nursing_until_on)),
            ..Foreseen::default()
        })
        .collect();
    let residents = board::sql::residents(tx, &residence.id).await?;
    for row in &residents {
        if let Some(bed) = row.bed_id.as_ref().and_then(|bed| place.get(bed)) {
            // Who should have left already is still there.
            let until = row.planned_to_on.filter(|until| *until > today);
            beds[*bed].had_until = Some(until);
        }
    }
    for closure in board::sql::closures(tx, &residence.id).await? {
        if let Some(bed) = place.get(&closure.bed_id) {
            beds[*bed].closed_until = Some(closure.planned_to_on.filter(|until| *until > today));
        }
    }
    for kept in reservation::sql::standing(tx, &residence.id, today).await? {
        if let Some(bed) = place.get(&kept.bed_id) {
            let from = beds[*bed].kept_from.map_or(kept.from_on, |earlier| earlier.min(kept.from_on));
            beds[*bed].kept_from = Some(from);
        }
    }
    let returns: Vec<NaiveDate> = board::sql::leaves(tx, &residence.id)
        .await?
        .into_iter()
        .filter(|leave| !leave.holds_bed)
        .filter_map(|leave| leave.planned_return_on)
        .collect();
    days.extend(today.iter_days().take_while(|on| *on < until).map(|on| foreseen(&beds, &returns, on)));
    Ok(BedForecast { centre_id: residence.id, centre_name: residence.name, today, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bed_is_free_from_the_planned_leaving_unless_it_is_kept_or_closed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let service = Foreseen { service: Some((day("2020-01-01"), None)), ..Foreseen::default() };
        let beds = [
            service,
            Foreseen { had_until: Some(None), ..service },
            Foreseen { had_until: Some(Some(day("2026-11-25"))), nursing: service.service, ..service },
            Foreseen { kept_from: Some(day("2026-11-26")), ..service },
            Foreseen { closed_until: Some(Some(day("2026-11-24"))), ..service },
            Foreseen { service: Some((day("2026-11-27"), None)), ..service },
        ];
        let returns = [day("2026-11-26")];
        for (on, expected) in [
            // Beds, closed, occupied, reserved, free, free nursing, returning.
            ("2026-11-23", [5, 1, 2, 0, 2, 0, 0]),
            ("2026-11-24", [5, 0, 2, 0, 3, 0, 0]),
            ("2026-11-25", [5, 0, 1, 0, 4, 1, 0]),
            ("2026-11-26", [5, 0, 1, 1, 3, 1, 1]),
            ("2026-11-27", [6, 0, 1, 1, 4, 1, 1]),
        ] {
            let sum = foreseen(&beds, &returns, day(on));
            let found =
                [sum.beds, sum.closed, sum.occupied, sum.reserved, sum.free, sum.free_nursing, sum.returning];
            assert_eq!(found, expected, "{on}");
        }
    }
}
