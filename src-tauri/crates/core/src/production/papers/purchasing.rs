//! The purchasing list (采购单): what a span of days takes, in whole packs, by kind of supplier.

use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::production::commands::production_purchasing;
use crate::production::purchasing::{AskPurchasing, Purchasing};
use crate::report::{
    Block, Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Span, Table, Texts, Tone, Total,
    report,
};

/// What a kitchen buys for a span of days, from those who will eat and the menus, by supplier group, with what it costs.
#[report(Kitchen, by = [Kitchen, Manager, District, Administrator], takes = [Kitchen, Span])]
pub async fn kitchen_purchasing(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    // Without a span one buys for the week that begins tomorrow, as the screen does.
    let span = match (&asked.month, asked.from_on, asked.until_on) {
        (None, None, None) => None,
        _ => Some(asked.span(zone, reading.now)?),
    };
    let ask = AskPurchasing {
        kitchen_id: kitchen.id.clone(),
        from_on: span.map(|span| span.from),
        until_on: span.map(|span| span.until),
    };
    let bought = production_purchasing(reading, ask).await?;
    let texts = asked.texts();
    let mut document = Document::new("kitchen_purchasing", &asked)
        .at(&kitchen.name, zone)
        .over(Span { from: bought.from_on, until: bought.until_on })
        .figures(vec![
            Figure::new(texts.text("paper.portions"), bought.portions),
            Figure::new(texts.text("paper.extra"), extra(texts, &bought.extra_percents))
                .formula(texts.text("paper.extraHint")),
            Figure::new(texts.text("paper.cost"), Cell::Money(bought.cost_fen))
                .unit(texts.text("paper.yuan"))
                .formula(texts.text("paper.costHint")),
        ]);
    if !bought.without_menu.is_empty() {
        document = document.with(without_menu(texts, &bought));
    }
    // There a line opens to the dishes that take it.
    let (from, until) = (bought.from_on.to_string(), bought.until_on.to_string());
    let behind = Opens::at("/kitchen/purchasing", &kitchen.id, &[("from", &from), ("until", &until)]);
    Ok(document
        .table(table(texts, &bought).all_open(&behind))
        .notes(vec![texts.text("report.kitchen_purchasing.note")])
        .signatures(vec![
            texts.text("paper.buyer"),
            texts.text("paper.receivedBy"),
            texts.text("paper.date"),
        ]))
}

/// One number nearly always; several where the kitchen changed it after some of the meals were released.
fn extra(texts: Texts, percents: &[i64]) -> Cell {
    match percents {
        [only] => Cell::Percent(*only as f64 / 100.0),
        several => {
            let words: Vec<String> = several.iter().map(|percent| format!("{percent} %")).collect();
            Cell::text(texts.list(&words))
        }
    }
}

fn without_menu(texts: Texts, bought: &Purchasing) -> Block {
    let meals: Vec<String> = bought
        .without_menu
        .iter()
        .map(|one| {
            let on = texts.short_date(one.on);
            let meal = texts.word("meal", one.meal.word());
            texts
                .say("paper.mealOfDay", &[("on", &on), ("meal", &meal), ("count", &one.portions.to_string())])
        })
        .collect();
    Block::Banner {
        tone: Tone::Warning,
        title: texts.text("paper.mealsWithoutMenu"),
        text: texts.list(&meals),
    }
}

fn table(texts: Texts, bought: &Purchasing) -> Table {
    let weight = |key: &str, title: &str| {
        Column::new(Kind::Decimal, key, texts.text(title))
            .unit(texts.text("paper.kilograms"))
            .decimals(2)
            .total(Total::Sum)
    };
    let columns = vec![
        Column::text("ingredient", texts.text("paper.ingredient")),
        weight("edible", "paper.netWeight"),
        Column::new(Kind::Percent, "share", texts.text("paper.edibleShare")).decimals(0),
        weight("bought", "paper.boughtWeight"),
        Column::new(Kind::Decimal, "pack", texts.text("paper.pack"))
            .unit(texts.text("paper.kilograms"))
            .decimals(2),
        Column::new(Kind::Integer, "packs", texts.text("paper.packs")),
        Column::new(Kind::Money, "price", texts.text("paper.pricePerKilogram"))
            .unit(texts.text("paper.yuan")),
        Column::money("cost", texts.text("paper.cost")).unit(texts.text("paper.yuan")),
        Column::blank("received", texts.text("paper.received"), 5.0),
    ];
    let mut table =
        Table::new(texts.text("paper.toBuy"), columns).subtotals().or_say(texts.text("paper.nothingToBuy"));
    for group in &bought.groups {
        let rows = group.lines.iter().map(|line| {
            Row::of(vec![
                Cell::text(&line.name),
                Cell::Decimal(line.edible_grams / 1000.0),
                Cell::Percent(line.edible_percent as f64 / 100.0),
                Cell::Decimal(line.bought_grams / 1000.0),
                Cell::Decimal(line.pack_grams as f64 / 1000.0),
                line.packs.into(),
                Cell::Money(line.price_fen_per_kg),
                Cell::Money(line.cost_fen),
                Cell::Empty,
            ])
        });
        table = table.group(texts.word("supplierGroup", &group.supplier_group), rows.collect());
    }
    table
}
