//! Meals and waste (供餐与剩餐) on paper: what was served, what came back, and what eaters said.

use chrono::NaiveDate;

use super::commands::leftover::delivery_leftovers;
use super::leftover::{AskLeftovers, MealFeedback, MealLeftoverList, MealLeftoverSum};
use crate::centre::CentreId;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Kind, Opens, Parameters, Row, Series, Table, Texts, Total, report,
};

/// What of a kitchen's dishes was eaten and what came back, by day, dish and site, and what eaters said.
#[report(Kitchen, by = [Kitchen, Nurse, Manager, District, Administrator], takes = [Kitchen, Span])]
pub async fn kitchen_waste(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let span = asked.span(zone, reading.now)?;
    let ask =
        AskLeftovers { kitchen_id: kitchen.id.clone(), from_on: Some(span.from), until_on: Some(span.until) };
    let list = delivery_leftovers(reading, ask).await?;
    let texts = asked.texts();
    let served: i64 = list.leftovers.iter().map(|one| one.served_grams).sum();
    let left: i64 = list.leftovers.iter().map(|one| one.left_grams).sum();
    let scores: Vec<i64> = list.feedback.iter().map(|one| one.score).collect();
    let score = match scores.len() {
        0 => Cell::Empty,
        many => Cell::Decimal(scores.iter().sum::<i64>() as f64 / many as f64),
    };
    // Every weighing and every word of the eaters of these days stands there.
    let behind = weighings(&kitchen.id, span.from, span.until);
    Ok(Document::new("kitchen_waste", &asked)
        .at(&kitchen.name, zone)
        .over(span)
        .figures(vec![
            weight(texts, "paper.served", served),
            weight(texts, "paper.leftOver", left),
            Figure::new(texts.text("paper.leftShare"), Cell::share(left, served))
                .formula(texts.text("paper.leftShareHint")),
            Figure::new(texts.text("paper.meanScore"), score).formula(texts.text("paper.meanScoreHint")),
        ])
        .chart(chart(texts, &list))
        .table(sums(texts, "paper.byDish", "paper.dish", &list.by_dish, "").all_open(&behind))
        .table(sums(texts, "paper.bySite", "paper.site", &list.by_site, "leftovers.homes").all_open(&behind))
        .table(by_day(texts, &list, &kitchen.id).all_open(&behind))
        .table(said(texts, &list.feedback, &kitchen.id))
        .notes(vec![texts.text("report.kitchen_waste.note")]))
}

/// The screen of what came back, over these days.
fn weighings(kitchen: &CentreId, from: NaiveDate, until: NaiveDate) -> Opens {
    let (from, until) = (from.to_string(), until.to_string());
    Opens::at("/kitchen/delivery/leftovers", kitchen, &[("from", &from), ("until", &until)])
}

fn weighings_of_day(kitchen: &CentreId, on: NaiveDate) -> Opens {
    weighings(kitchen, on, on.succ_opt().unwrap_or(on))
}

/// The day by which leftovers are summed.
fn day_of(sum: &MealLeftoverSum) -> Option<NaiveDate> {
    sum.name.parse().ok()
}

fn kilograms(grams: i64) -> Cell {
    Cell::Decimal(grams as f64 / 1000.0)
}

fn weight(texts: Texts, key: &str, grams: i64) -> Figure {
    Figure::new(texts.text(key), kilograms(grams)).unit(texts.text("paper.kilograms"))
}

/// Eaten and left over, day by day: the whole bar is what was served.
fn chart(texts: Texts, list: &MealLeftoverList) -> Chart {
    let days = &list.by_day;
    let names = days
        .iter()
        .map(|day| day_of(day).map_or_else(|| day.name.clone(), |on| on.format("%-m-%-d").to_string()));
    let mut chart = Chart::new(
        ChartForm::StackedBars,
        texts.text("paper.servedByDay"),
        names.collect(),
        vec![
            Series::new(
                texts.text("paper.eaten"),
                ChartPart::Here,
                days.iter().map(|day| (day.served_grams - day.left_grams) as f64 / 1000.0),
            ),
            Series::new(
                texts.text("paper.leftOver"),
                ChartPart::Attention,
                days.iter().map(|day| day.left_grams as f64 / 1000.0),
            ),
        ],
    )
    .unit(texts.text("paper.kilograms"))
    .about(texts.text("paper.servedByDayAbout"));
    chart.decimals = 1;
    chart
}

fn sums(texts: Texts, title: &str, what: &str, sums: &[MealLeftoverSum], nameless: &str) -> Table {
    let rows = sums.iter().map(|sum| {
        let name =
            if sum.name.is_empty() && !nameless.is_empty() { texts.text(nameless) } else { sum.name.clone() };
        row(Cell::text(name), sum)
    });
    table(texts, title, Column::text("name", texts.text(what)), rows.collect())
}

/// Each day opens its own weighings.
fn by_day(texts: Texts, list: &MealLeftoverList, kitchen: &CentreId) -> Table {
    let rows = list.by_day.iter().map(|sum| {
        let on = day_of(sum);
        row(on.into(), sum).may_open(on.map(|on| weighings_of_day(kitchen, on)))
    });
    let first = Column::new(Kind::Date, "name", texts.text("paper.day"));
    table(texts, "paper.byDay", first, rows.collect())
}

fn row(first: Cell, sum: &MealLeftoverSum) -> Row {
    Row::of(vec![
        first,
        kilograms(sum.served_grams),
        kilograms(sum.left_grams),
        Cell::share(sum.left_grams, sum.served_grams),
    ])
}

fn table(texts: Texts, title: &str, first: Column, rows: Vec<Row>) -> Table {
    let weight = |key: &str, title: &str| {
        Column::new(Kind::Decimal, key, texts.text(title))
            .unit(texts.text("paper.kilograms"))
            .decimals(2)
            .total(Total::Sum)
    };
    let columns = vec![
        first,
        weight("served", "paper.served"),
        weight("left", "paper.leftOver"),
        Column::ratio("share", texts.text("paper.leftShare"), "left", "served"),
    ];
    Table::new(texts.text(title), columns).rows(rows).or_say(texts.text("paper.nothingWeighed"))
}

fn said(texts: Texts, feedback: &[MealFeedback], kitchen: &CentreId) -> Table {
    let columns = vec![
        Column::new(Kind::Date, "on", texts.text("paper.day")),
        Column::text("meal", texts.text("paper.meal")),
        Column::text("dish", texts.text("paper.dish")),
        Column::new(Kind::Integer, "score", texts.text("paper.score")),
        Column::text("words", texts.text("paper.words")),
        Column::text("who", texts.text("paper.name")),
    ];
    let rows = feedback.iter().map(|one| {
        Row::of(vec![
            one.service_on.into(),
            texts.word("meal", one.meal.word()).into(),
            Cell::text(&one.dish_name),
            one.score.into(),
            Cell::text(&one.words),
            Cell::text(one.elder_name.as_deref().unwrap_or_default()),
        ])
        .opens(weighings_of_day(kitchen, one.service_on))
    });
    Table::new(texts.text("paper.whatEatersSaid"), columns).rows(rows).or_say(texts.text("paper.nobodySaid"))
}
