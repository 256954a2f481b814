//! When the house is busy (繁忙时段): elders present by weekday and hour.

use chrono::{Duration, Timelike};

use super::sql;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Kind, Opens, Parameters, Row, Series, Table, report,
};

/// The hours shown: nobody is at a day-care centre at night.
const FIRST_HOUR: usize = 6;
const LAST_HOUR: usize = 20;

/// How many elders are in the house on average, by weekday and hour, so that shifts fit the day.
#[report(Attendance, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre, Span])]
pub async fn attendance_hours(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let span = asked.span(zone, reading.now)?;
    let stays = sql::stays(&mut reading.tx, &centre.id, span.from, span.until).await?;
    let corrections = sql::corrections(&mut reading.tx, Some(&centre.id), span.from, span.until).await?;
    let mut present = [[0i64; 24]; 7];
    let mut days = [0i64; 7];
    let mut last = None;
    for stay in &stays {
        let weekday = usize::try_from(day::weekday(stay.visit_on) - 1).unwrap_or(0).min(6);
        if last.replace(stay.visit_on) != Some(stay.visit_on) {
            days[weekday] += 1;
        }
        let came = stay.arrived_at.with_timezone(&zone);
        // Of a leaving that nobody recorded only the hour of coming is known.
        let left = stay.departed_at.unwrap_or(stay.arrived_at + Duration::minutes(1)).with_timezone(&zone);
        let until = if left.date_naive() > came.date_naive() { 23 } else { left.hour() };
        for hour in came.hour()..=until {
            present[weekday][hour as usize % 24] += 1;
        }
    }
    let texts = asked.texts();
    let hours: Vec<usize> = (FIRST_HOUR..=LAST_HOUR).collect();
    let monday = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let names: Vec<String> = (0..7).map(|n| texts.weekday(monday + chrono::Days::new(n))).collect();
    let average = |weekday: usize, hour: usize| -> Option<f64> {
        (days[weekday] > 0).then(|| present[weekday][hour] as f64 / days[weekday] as f64)
    };
    let busiest = (0..7)
        .flat_map(|weekday| hours.iter().map(move |hour| (weekday, *hour)))
        .filter_map(|(weekday, hour)| Some((average(weekday, hour)?, weekday, hour)))
        .max_by(|one, other| one.0.total_cmp(&other.0));
    let series = names
        .iter()
        .enumerate()
        .map(|(weekday, name)| Series {
            name: name.clone(),
            part: ChartPart::Here,
            values: hours.iter().map(|hour| average(weekday, *hour)).collect(),
        })
        .collect();
    let mut chart = Chart::new(
        ChartForm::HeatMap,
        texts.text("paper.presentByHour"),
        hours.iter().map(|hour| format!("{hour}:00")).collect(),
        series,
    );
    chart.decimals = 1;
    let mut columns = vec![Column::text("weekday", texts.text("paper.weekday")).wide(4.0)];
    columns.push(Column::new(Kind::Integer, "days", texts.text("paper.daysAttended")).wide(3.0));
    columns.extend(
        hours.iter().map(|hour| Column::new(Kind::Decimal, format!("h{hour}"), format!("{hour}")).wide(2.4)),
    );
    let rows = names.iter().enumerate().map(|(weekday, name)| {
        let mut cells = vec![Cell::text(name), days[weekday].into()];
        cells.extend(hours.iter().map(|hour| average(weekday, *hour).map_or(Cell::Empty, Cell::Decimal)));
        Row::of(cells)
    });
    // Of a weekday over weeks there is no list; who came on which day stands day by day.
    let by_day = Opens::report("attendance_persons", asked.bare().of_centre(&centre.id).of_span(span));
    let mut figures = Vec::new();
    if let Some((most, weekday, hour)) = busiest {
        let when = format!("{} {hour}:00", names[weekday]);
        figures.push(Figure::new(texts.text("paper.busiestHour"), Cell::text(when)));
        figures.push(Figure::new(texts.text("paper.presentThen"), Cell::Decimal(most)));
    }
    Ok(Document::new("attendance_hours", &asked)
        .at(&centre.name, zone)
        .over(span)
        .corrected(corrections)
        .landscape()
        .figures(figures)
        .chart(chart)
        .table(Table::new("", columns).rows(rows).dense().all_open(&by_day))
        .notes(vec![texts.text("report.attendance_hours.note")]))
}
