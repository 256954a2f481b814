//! A month's statement on paper.

use super::commands::{meal_account_statement, month_lines};
use super::corrections::corrections;
use super::{AccountPart, AskAccountMonth};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{Cell, Column, Document, Figure, Parameters, Row, Table, Texts, report};

/// A month's meals in money: what each elder had and pays, which budget line gave what.
#[report(Kitchen, by = [Kitchen, Manager, District, Administrator], takes = [Kitchen, Month])]
pub async fn meal_statement(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let month = asked.month(zone, reading.now)?;
    let ask = AskAccountMonth { kitchen_id: kitchen.id.clone(), month_on: month.from };
    let statement = meal_account_statement(reading, ask).await?;
    let lines = month_lines(&mut reading.tx, &kitchen.id, month.from).await?;
    let corrected = corrections(&mut reading.tx, &kitchen.id, month.from, &lines, None).await?;
    let texts = asked.texts();
    let money = |key: &str, fen: i64| Figure::new(texts.text(key), Cell::Money(fen));
    let mut notes = vec![texts.text("accounts.sumsSay")];
    if let Some(frozen) = &statement.frozen {
        let at = frozen.frozen_at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
        notes.push(texts.say("accounts.frozenSince", &[("at", &at), ("by", &frozen.frozen_by)]));
    }
    if statement.sum.unpriced > 0 {
        let count = statement.sum.unpriced;
        notes.push(texts.count("accounts.unpricedCount", count, &[("count", &count.to_string())]));
    }
    Ok(Document::new("meal_statement", &asked)
        .at(&kitchen.name, zone)
        .over(month)
        .corrected(corrected)
        .figures(vec![
            Figure::new(texts.text("accounts.meals"), statement.sum.meals),
            money("accounts.price", statement.sum.price_fen),
            money("accounts.fee", statement.sum.fee_fen),
            money("accounts.subsidy", statement.sum.subsidy_fen),
            money("accounts.elderPays", statement.sum.elder_fen),
        ])
        .table(budget(texts, &statement.by_budget_line))
        .table(parts(texts, "accounts.byCentre", &statement.by_centre, "accounts.homes"))
        .table(parts(texts, "accounts.byElder", &statement.by_elder, "accounts.groups"))
        .notes(notes)
        .signatures(vec![
            texts.text("paper.manager"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]))
}

fn budget(texts: Texts, parts: &[AccountPart]) -> Table {
    let columns = vec![
        Column::text("name", texts.text("accounts.budgetLine")),
        Column::count("meals", texts.text("accounts.meals")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
    ];
    let rows = parts.iter().map(|part| {
        Row::of(vec![Cell::text(&part.name), part.sum.meals.into(), Cell::Money(part.sum.subsidy_fen)])
    });
    Table::new(texts.text("accounts.byBudgetLine"), columns).rows(rows)
}

fn parts(texts: Texts, title: &str, parts: &[AccountPart], nameless: &str) -> Table {
    let columns = vec![
        Column::text("name", texts.text("accounts.name")),
        Column::count("meals", texts.text("accounts.meals")),
        Column::money("price", texts.text("accounts.price")),
        Column::money("fee", texts.text("accounts.fee")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
        Column::money("elder", texts.text("accounts.elderPays")),
    ];
    let rows = parts.iter().map(|part| {
        let name = if part.name.is_empty() { texts.text(nameless) } else { part.name.clone() };
        Row::of(vec![
            Cell::text(name),
            part.sum.meals.into(),
            Cell::Money(part.sum.price_fen),
            Cell::Money(part.sum.fee_fen),
            Cell::Money(part.sum.subsidy_fen),
            Cell::Money(part.sum.elder_fen),
        ])
    });
    Table::new(texts.text(title), columns).rows(rows)
}
