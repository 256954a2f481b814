//! Persons and person-times of a span (人数与人次), by centre.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sql::{self, DayCount};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Opens, Parameters, Row, Series, Span, Table, Total, report,
};

/// How many different elders came to which centre and on how many elder-days, day by day.
#[report(Attendance, by = [Reception, Nurse, Manager, District, Administrator], takes = [CentreOrAll, Span])]
pub async fn attendance_persons(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centres = asked.centres(reading).await?;
    let zone = match centres.as_slice() {
        [only] if asked.centre_id.is_some() => day::zone(&only.time_zone)?,
        _ => day::DISTRICT_ZONE,
    };
    let span = asked.span(zone, reading.now)?;
    let only = asked.centre_id.as_ref();
    let counts = sql::day_counts(&mut reading.tx, only, span.from, span.until).await?;
    let persons = sql::persons(&mut reading.tx, only, span.from, span.until).await?;
    let all_persons = sql::persons_in_all(&mut reading.tx, only, span.from, span.until).await?;
    let corrections = sql::corrections(&mut reading.tx, only, span.from, span.until).await?;
    let texts = asked.texts();

    let times: i64 = counts.iter().map(|day| day.person_times).sum();
    let days_open = counts.iter().map(|day| day.visit_on).collect::<std::collections::BTreeSet<_>>().len();
    let by_centre = centres.iter().filter(|centre| centre.gives_day_care).map(|centre| {
        let own: Vec<&DayCount> = counts.iter().filter(|day| day.centre_id == centre.id).collect();
        let times: i64 = own.iter().map(|day| day.person_times).sum();
        let busiest = own.iter().map(|day| day.person_times).max();
        let came = persons.iter().find(|row| row.centre_id == centre.id).map_or(0, |row| row.persons);
        let mut month = Parameters { centre_id: Some(centre.id.clone()), ..asked.clone() };
        month.month = Some(span.from.format("%Y-%m").to_string());
        (month.from_on, month.until_on) = (None, None);
        Row::of(vec![
            centre.name.clone().into(),
            centre.licensed_places.into(),
            Cell::count(own.len()),
            came.into(),
            times.into(),
            busiest.into(),
        ])
        .opens(Opens::report("attendance_month", month))
    });
    let columns = vec![
        Column::text("centre", texts.text("paper.centre")),
        Column::count("places", texts.text("paper.places")),
        Column::count("days", texts.text("paper.daysAttended")).total(Total::Given(Cell::count(days_open))),
        // Whoever came to two centres is one person of the district.
        Column::count("persons", texts.text("sheet.persons")).total(Total::Given(all_persons.into())),
        Column::count("personTimes", texts.text("sheet.personTimes")),
        Column::count("busiest", texts.text("paper.busiestDay")).total(Total::Most),
    ];

    let mut by_day: BTreeMap<NaiveDate, i64> = span.each().map(|on| (on, 0)).collect();
    for day in &counts {
        *by_day.entry(day.visit_on).or_default() += day.person_times;
    }
    let document = Document::new("attendance_persons", &asked)
        .at(
            if asked.centre_id.is_some() {
                centres.first().map_or("", |centre| &centre.name).to_owned()
            } else {
                texts.text("paper.district")
            },
            zone,
        )
        .over(span)
        .corrected(corrections)
        .figures(vec![
            Figure::new(texts.text("sheet.persons"), all_persons).formula(texts.text("sheet.personsHint")),
            Figure::new(texts.text("sheet.personTimes"), times).formula(texts.text("paper.personTimesHint")),
            Figure::new(texts.text("paper.perDay"), mean(times, days_open))
                .formula(texts.text("paper.perDayHint")),
        ])
        .chart(day_chart(&texts.text("paper.personTimesByDay"), &texts.text("sheet.personTimes"), &by_day))
        .table(Table::new(texts.text("paper.byCentre"), columns).rows(by_centre))
        .table(
            Table::new(
                texts.text("paper.byDay"),
                vec![
                    Column::new(crate::report::Kind::Date, "on", texts.text("paper.day")),
                    Column::text("weekday", texts.text("paper.weekday")),
                    Column::count("personTimes", texts.text("sheet.personTimes")),
                ],
            )
            .rows(by_day.iter().filter(|(_, times)| **times > 0).map(|(on, times)| {
                Row::of(vec![(*on).into(), texts.weekday(*on).into(), (*times).into()])
                    .opens(of_day(&asked, *on))
            })),
        )
        .signatures(vec![
            texts.text("paper.manager"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]);
    Ok(document)
}

/// A day of a centre is its board; of the district it is told by centre.
fn of_day(asked: &Parameters, on: NaiveDate) -> Opens {
    match &asked.centre_id {
        Some(centre) => Opens::at("/attendance", centre, &[("on", &on.to_string())]),
        None => {
            let span = Span { from: on, until: on.succ_opt().unwrap_or(on) };
            Opens::report("attendance_persons", asked.bare().of_span(span))
        }
    }
}

fn mean(sum: i64, days: usize) -> Cell {
    if days == 0 { Cell::Empty } else { Cell::Decimal(sum as f64 / days as f64) }
}

/// Bars by day; by month where there are too many days to tell apart.
fn day_chart(title: &str, series: &str, by_day: &BTreeMap<NaiveDate, i64>) -> Chart {
    let mut bars: Vec<(String, i64)> = Vec::new();
    let by_month = by_day.len() > 92;
    for (on, count) in by_day {
        let name = if by_month { on.format("%Y-%m").to_string() } else { on.format("%-m-%-d").to_string() };
        match bars.last_mut().filter(|(last, _)| by_month && *last == name) {
            Some((_, sum)) => *sum += count,
            None => bars.push((name, *count)),
        }
    }
    let values: Vec<f64> = bars.iter().map(|(_, count)| *count as f64).collect();
    let names = bars.into_iter().map(|(name, _)| name).collect();
    Chart::new(ChartForm::Bars, title, names, vec![Series::new(series, ChartPart::Here, values)])
}
