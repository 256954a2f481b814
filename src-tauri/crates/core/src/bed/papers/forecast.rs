//! The forecast of beds (床位预测): eight weeks back as they were counted, eight weeks ahead as they are foreseen.

use super::corrected_months;
use crate::bed::census::forecast::{BedForecast, ForecastDay, census_forecast};
use crate::bed::residence::AskResidence;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Kind, Opens, Parameters, Row, Series, Span, Table, Texts, Tone,
    report,
};

/// Beds day by day: how many were had, are kept and will be free, from planned leavings, reservations and returns.
#[report(Beds, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre])]
pub async fn beds_forecast(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let forecast = census_forecast(reading, AskResidence { centre_id: centre.id.clone() }).await?;
    let texts = asked.texts();
    let ahead: Vec<&ForecastDay> = forecast.days.iter().filter(|day| !day.is_past).collect();
    let from = forecast.days.first().map_or(forecast.today, |day| day.on_day);
    let until = forecast.days.last().and_then(|day| day.on_day.succ_opt()).unwrap_or(from);
    let corrected = corrected_months(reading, &centre.id, from, until).await?;
    let least = ahead.iter().min_by_key(|day| (day.spare, day.on_day));
    let mut figures = Vec::new();
    if let Some(today) = ahead.first() {
        figures.push(Figure::new(texts.text("paper.freeToday"), today.free));
        figures.push(Figure::new(texts.text("paper.freeNursingToday"), today.free_nursing));
    }
    if let Some(least) = least {
        let tone = if least.spare <= 0 { Tone::Warning } else { Tone::Plain };
        figures.push(
            Figure::new(texts.text("paper.leastSpare"), least.spare)
                .formula(texts.short_date(least.on_day))
                .tone(tone),
        );
    }
    if let Some(last) = ahead.last() {
        figures.push(
            Figure::new(texts.text("paper.freeAtEnd"), last.free).formula(texts.short_date(last.on_day)),
        );
    }
    Ok(Document::new("beds_forecast", &asked)
        .at(&forecast.centre_name, zone)
        .over(Span { from, until })
        .corrected(corrected)
        .landscape()
        .figures(figures)
        .chart(chart(texts, &forecast))
        .table(table(texts, &forecast, &asked))
        .notes(vec![texts.text("report.beds_forecast.note")]))
}

fn chart(texts: Texts, forecast: &BedForecast) -> Chart {
    let days = &forecast.days;
    let series = |key: &str, part, value: fn(&ForecastDay) -> i64| {
        Series::new(texts.text(key), part, days.iter().map(|day| value(day) as f64))
    };
    Chart::new(
        ChartForm::StackedBars,
        texts.text("paper.bedsByDay"),
        days.iter().map(|day| day.on_day.format("%-m-%-d").to_string()).collect(),
        vec![
            // What is over and what is to come stand apart by their pattern, not only by the date.
            series("paper.hadPast", ChartPart::Here, |day| if day.is_past { day.occupied } else { 0 }),
            series("paper.hadAhead", ChartPart::Other, |day| if day.is_past { 0 } else { day.occupied }),
            series("paper.keptAhead", ChartPart::Held, |day| day.reserved),
            series("paper.closedBeds", ChartPart::Attention, |day| day.closed),
        ],
    )
    .target(texts.text("paper.beds"), days.iter().map(|day| day.beds as f64).collect())
    .about(texts.text("paper.bedsByDayAbout"))
    .high(58.0)
}

fn table(texts: Texts, forecast: &BedForecast, asked: &Parameters) -> Table {
    let centre = &forecast.centre_id;
    let count = |key: &str, title: &str| Column::new(Kind::Integer, key, texts.text(title));
    let columns = vec![
        Column::new(Kind::Date, "on", texts.text("paper.day")),
        Column::text("weekday", texts.text("paper.weekday")),
        count("beds", "paper.beds"),
        count("closed", "paper.closedBeds"),
        count("occupied", "paper.occupiedBeds"),
        count("reserved", "paper.reservedBeds"),
        count("free", "paper.freeBeds"),
        count("freeNursing", "paper.freeNursingBeds"),
        count("withoutBed", "paper.withoutBed"),
        count("returning", "paper.returning"),
        count("spare", "paper.spareBeds"),
    ];
    let rows = |is_past: bool| -> Vec<Row> {
        let days = forecast.days.iter().filter(|day| day.is_past == is_past);
        days.map(|day| {
            let row = Row::of(vec![
                day.on_day.into(),
                texts.weekday(day.on_day).into(),
                day.beds.into(),
                day.closed.into(),
                day.occupied.into(),
                Cell::Integer(day.reserved),
                day.free.into(),
                day.free_nursing.into(),
                Cell::Integer(day.without_bed),
                day.returning.into(),
                Cell::Integer(day.spare),
            ])
            .opens(if is_past {
                let parameters = Parameters { on: Some(day.on_day), ..asked.bare().of_centre(centre) };
                Opens::report("beds_census", parameters)
            } else {
                Opens::at("/beds/timeline", centre, &[])
            });
            if !is_past && (day.free == 0 || day.spare < 0) { row.tone(Tone::Warning) } else { row }
        })
        .collect()
    };
    Table::new(texts.text("paper.byDay"), columns)
        .group(texts.text("paper.foreseen"), rows(false))
        .group(texts.text("paper.counted"), rows(true))
}
