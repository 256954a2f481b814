//! Meals and waste (供餐与剩餐) on paper: what was served, what came back, and what eaters said.

use super::commands::leftover::delivery_leftovers;
use super::leftover::{AskLeftovers, MealFeedback, MealLeftoverList, MealLeftoverSum};
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
    // Every weighing and every word of the eaters stands there.
    let behind = Opens::at("/kitchen/delivery/leftovers", &kitchen.id, &[]);
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
        .table(sums(texts, "paper.byDay", "paper.day", &list.by_day, "").all_open(&behind))
        .table(said(texts, &list.feedback).all_open(&behind))
        .notes(vec![texts.text("report.kitchen_waste.note")]))
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
    let names = days.iter().map(|day| {
        let on: Option<chrono::NaiveDate> = day.name.parse().ok();
        on.map_or_else(|| day.name.clone(), |on| on.format("%-m-%-d").to_string())
    });
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
    let weight = |key: &str, title: &str| {
        Column::new(Kind::Decimal, key, texts.text(title))
            .unit(texts.text("paper.kilograms"))
            .decimals(2)
            .total(Total::Sum)
    };
    let columns = vec![
        Column::text("name", texts.text(what)),
        weight("served", "paper.served"),
        weight("left", "paper.leftOver"),
        Column::ratio("share", texts.text("paper.leftShare"), "left", "served"),
    ];
    let rows = sums.iter().map(|sum| {
        let name =
            if sum.name.is_empty() && !nameless.is_empty() { texts.text(nameless) } else { sum.name.clone() };
        Row::of(vec![
            Cell::text(name),
            kilograms(sum.served_grams),
            kilograms(sum.left_grams),
            Cell::share(sum.left_grams, sum.served_grams),
        ])
    });
    Table::new(texts.text(title), columns).rows(rows).or_say(texts.text("paper.nothingWeighed"))
}

fn said(texts: Texts, feedback: &[MealFeedback]) -> Table {
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
    });
    Table::new(texts.text("paper.whatEatersSaid"), columns).rows(rows).or_say(texts.text("paper.nobodySaid"))
}
