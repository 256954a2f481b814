//! Free beds of the weeks that come, from planned leavings, reservations and planned returns, drawn with the past.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::commands::counted;
use super::counting::{CountsByDay, Takes, total};
use super::sql::Scope;
use crate::bed::board::rules::foreseen_end;
use crate::bed::residence::{self, AskResidence};
use crate::bed::{AdmissionId, BedId, board, reservation};
use crate::centre::CentreId;
use crate::command::{Reading, command};
use crate::day;
use crate::elder::ElderId;
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

/// A day of the forecast. Beds = closed + occupied + reserved + free; of the free, those without a bed need
/// `without_bed` + `returning`, and the spare ones are left for whoever is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForecastDay {
    /// Which day.
    pub on_day: NaiveDate,
    /// Whether it has been counted; else it is foreseen.
    pub is_past: bool,
    /// In service.
    pub beds: i64,
    /// Closed, as planned, or to go out of service: nobody may come to lie in them.
    pub closed: i64,
    /// Lain in or held, until the planned leaving.
    pub occupied: i64,
    /// Kept for somebody who is to come, from the first day of the reservation until it lapses.
    pub reserved: i64,
    /// Free: nobody has it, it is not kept and not closed.
    pub free: i64,
    /// Live here with no bed yet and none kept for them: they need one of the free beds.
    pub without_bed: i64,
    /// Come back by then from a leave for which no bed is held, and none is kept: they need one of the free beds.
    pub returning: i64,
    /// Free and needed by nobody who lives here; below zero where there are too few.
    pub spare: i64,
    /// Nursing beds among the free.
    pub free_nursing: i64,
}

/// What is foreseen of a bed: until when somebody has it, from when until when it is kept, until when it is closed.
#[derive(Debug, Clone, Default)]
pub struct Foreseen {
    /// In service from, until.
    pub service: Option<(NaiveDate, Option<NaiveDate>)>,
    /// A nursing bed from, until.
    pub nursing: Option<(NaiveDate, Option<NaiveDate>)>,
    /// Somebody has it until the planned leaving; the inner none: until further notice.
    pub had_until: Option<Option<NaiveDate>>,
    /// Kept from a day until the reservation lapses: whoever has not come by then finds it kept no longer.
    pub kept: Vec<(NaiveDate, NaiveDate)>,
    /// Closed until; the inner none: until further notice.
    pub closed_until: Option<Option<NaiveDate>>,
}

/// Somebody who lives here needs a bed.
#[derive(Debug, Clone)]
pub struct Need {
    /// From this day: now, or back from a leave.
    pub from: NaiveDate,
    /// Until the planned leaving.
    pub until: Option<NaiveDate>,
    /// Is away now, with no bed held.
    pub is_away: bool,
    /// A bed is kept for them from a day until it lapses: they need no other then.
    pub kept: Vec<(NaiveDate, NaiveDate)>,
}

/// What the beds are on a day that has not come.
#[must_use]
pub fn foreseen(beds: &[Foreseen], needs: &[Need], on_day: NaiveDate) -> ForecastDay {
    let mut sum = ForecastDay {
        on_day,
        is_past: false,
        beds: 0,
        closed: 0,
        occupied: 0,
        reserved: 0,
        free: 0,
        without_bed: 0,
        returning: 0,
        spare: 0,
        free_nursing: 0,
    };
    let lasts = |until: Option<Option<NaiveDate>>| {
        until.is_some_and(|until| until.is_none_or(|until| on_day < until))
    };
    let holds = |span: Option<(NaiveDate, Option<NaiveDate>)>| {
        span.is_some_and(|(from, until)| day::within(on_day, from, until))
    };
    let is_kept = |kept: &[(NaiveDate, NaiveDate)]| {
        kept.iter().any(|(from, lapses)| day::within(on_day, *from, Some(*lapses)))
    };
    for bed in beds.iter().filter(|bed| holds(bed.service)) {
        sum.beds += 1;
        if lasts(bed.had_until) {
            sum.occupied += 1;
        } else if lasts(bed.closed_until) {
            sum.closed += 1;
        } else if is_kept(&bed.kept) {
            sum.reserved += 1;
        } else if bed.service.is_some_and(|(_, until)| until.is_some()) {
            // What is to go out of service takes nobody any more, however far off that is.
            sum.closed += 1;
        } else {
            sum.free += 1;
            sum.free_nursing += i64::from(holds(bed.nursing));
        }
    }
    for need in needs.iter().filter(|need| day::within(on_day, need.from, need.until) && !is_kept(&need.kept))
    {
        if need.is_away {
            sum.returning += 1;
        } else {
            sum.without_bed += 1;
        }
    }
    sum.spare = sum.free - sum.without_bed - sum.returning;
    sum
}

/// Foresees the free beds of the next eight weeks from planned leavings, reservations and planned returns, and how many of
/// them those need who live here without a bed; with the past eight weeks as they were counted.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn census_forecast(reading: &mut Reading<'_>, asked: AskResidence) -> Result<BedForecast> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let tx = &mut reading.tx;
    let from = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let until = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    let scope = Scope { centre: Some(&residence.id), organisation: None, from, until };
    let counted = counted(tx, &scope, None).await?;
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
            without_bed: 0,
            returning: 0,
            spare: counts.available - counts.occupied,
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
            beds[*bed].had_until = Some(foreseen_end(row.planned_to_on, today));
        }
    }
    for closure in board::sql::closures(tx, &residence.id).await? {
        if let Some(bed) = place.get(&closure.bed_id) {
            beds[*bed].closed_until = Some(foreseen_end(closure.planned_to_on, today));
        }
    }
    let mut kept_for: HashMap<ElderId, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
    for kept in reservation::sql::standing(tx, &residence.id, today).await? {
        if let Some(bed) = place.get(&kept.bed_id) {
            beds[*bed].kept.push((kept.from_on, kept.lapses_on));
        }
        kept_for.entry(kept.elder_id).or_default().push((kept.from_on, kept.lapses_on));
    }
    let away: HashMap<AdmissionId, Option<NaiveDate>> = board::sql::leaves(tx, &residence.id)
        .await?
        .into_iter()
        .map(|leave| (leave.admission_id, leave.planned_return_on))
        .collect();
    let needs: Vec<Need> = residents
        .iter()
        .filter(|row| row.bed_id.is_none())
        .filter_map(|row| {
            let until = foreseen_end(row.planned_to_on, today);
            // Before it is kept, and once it is kept no longer, they need another.
            let kept = kept_for.get(&row.elder_id).cloned().unwrap_or_default();
            match away.get(&row.admission_id) {
                None => Some(Need { from: today, until, is_away: false, kept }),
                // Whoever is to be back on a day that nobody knows needs a bed then.
                Some(back) => back.map(|from| Need { from, until, is_away: true, kept }),
            }
        })
        .collect();
    days.extend(today.iter_days().take_while(|on| *on < until).map(|on| foreseen(&beds, &needs, on)));
    Ok(BedForecast { centre_id: residence.id, centre_name: residence.name, today, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bed_is_kept_from_the_first_day_of_each_reservation_until_it_lapses() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let bed = |lapses: &str, had_until: Option<&str>| Foreseen {
            service: Some((day("2020-01-01"), None)),
            had_until: had_until.map(|until| Some(day(until))),
            kept: vec![(day("2026-12-01"), day("2026-12-03")), (day("2026-12-05"), day(lapses))],
            ..Foreseen::default()
        };
        for (on, lapses, had_until, expected) in [
            ("2026-11-30", "2026-12-07", None, [0, 0, 1]),
            ("2026-12-01", "2026-12-07", None, [0, 1, 0]),
            ("2026-12-02", "2026-12-07", None, [0, 1, 0]),
            ("2026-12-03", "2026-12-07", None, [0, 0, 1]),
            ("2026-12-04", "2026-12-07", None, [0, 0, 1]),
            ("2026-12-05", "2026-12-07", None, [0, 1, 0]),
            ("2026-12-06", "2026-12-07", None, [0, 1, 0]),
            ("2026-12-07", "2026-12-07", None, [0, 0, 1]),
            // A renewed one holds on.
            ("2026-12-07", "2026-12-09", None, [0, 1, 0]),
            ("2027-01-04", "2026-12-09", None, [0, 0, 1]),
            // Whoever lies there until a planned leaving has it, and the next has it from then on.
            ("2026-12-01", "2026-12-07", Some("2026-12-02"), [1, 0, 0]),
            ("2026-12-02", "2026-12-07", Some("2026-12-02"), [0, 1, 0]),
            ("2026-12-03", "2026-12-07", Some("2026-12-02"), [0, 0, 1]),
        ] {
            let sum = foreseen(&[bed(lapses, had_until)], &[], day(on));
            assert_eq!([sum.occupied, sum.reserved, sum.free], expected, "{on} {lapses} {had_until:?}");
        }
    }

    #[test]
    fn a_bed_is_free_from_the_planned_leaving_unless_it_is_kept_or_closed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let service = || Foreseen { service: Some((day("2020-01-01"), None)), ..Foreseen::default() };
        let beds = [
            service(),
            Foreseen { had_until: Some(None), ..service() },
            Foreseen { had_until: Some(Some(day("2026-11-25"))), nursing: service().service, ..service() },
            Foreseen { kept: vec![(day("2026-11-26"), day("2026-11-28"))], ..service() },
            Foreseen { closed_until: Some(Some(day("2026-11-24"))), ..service() },
            Foreseen { service: Some((day("2026-11-27"), None)), ..service() },
        ];
        let need = |from: &str, until: Option<&str>, is_away| Need {
            from: day(from),
            until: until.map(day),
            is_away,
            kept: Vec::new(),
        };
        let needs = [
            need("2026-11-23", Some("2026-11-25"), false),
            need("2026-11-23", None, false),
            need("2026-11-26", None, true),
            need("2026-11-24", Some("2026-11-26"), true),
        ];
        for (on, expected) in [
            // Beds, closed, occupied, reserved, free, free nursing, without a bed, returning, spare.
            ("2026-11-23", [5, 1, 2, 0, 2, 0, 2, 0, 0]),
            ("2026-11-24", [5, 0, 2, 0, 3, 0, 2, 1, 0]),
            ("2026-11-25", [5, 0, 1, 0, 4, 1, 1, 1, 2]),
            ("2026-11-26", [5, 0, 1, 1, 3, 1, 1, 1, 1]),
            ("2026-11-27", [6, 0, 1, 1, 4, 1, 1, 1, 2]),
            // Nobody came: the bed is kept no longer.
            ("2026-11-28", [6, 0, 1, 0, 5, 1, 1, 1, 3]),
        ] {
            let sum = foreseen(&beds, &needs, day(on));
            assert_eq!(sum.beds, sum.closed + sum.occupied + sum.reserved + sum.free, "{on}");
            let found = [
                sum.beds,
                sum.closed,
                sum.occupied,
                sum.reserved,
                sum.free,
                sum.free_nursing,
                sum.without_bed,
                sum.returning,
                sum.spare,
            ];
            assert_eq!(found, expected, "{on}");
        }
        let goes =
            Foreseen { service: Some((day("2020-01-01"), Some(day("2026-11-26")))), ..Foreseen::default() };
        let then = foreseen(std::slice::from_ref(&goes), &[], day("2026-11-25"));
        assert_eq!(
            (then.beds, then.closed, then.free),
            (1, 1, 0),
            "a bed that goes out of service takes nobody"
        );
        assert_eq!(foreseen(&[goes], &[], day("2026-11-26")).beds, 0);
        let kept =
            Need { kept: vec![(day("2026-11-25"), day("2026-11-27"))], ..need("2026-11-23", None, false) };
        for (on, without_bed) in [("2026-11-24", 1), ("2026-11-25", 0), ("2026-11-26", 0), ("2026-11-27", 1)]
        {
            let sum = foreseen(&beds, std::slice::from_ref(&kept), day(on));
            assert_eq!(sum.without_bed, without_bed, "a bed is kept for them for these days: {on}");
        }
        let none = foreseen(&beds[..0], &needs, day("2026-11-26"));
        assert_eq!((none.free, none.spare), (0, -2), "too few, and how many");
    }
}
