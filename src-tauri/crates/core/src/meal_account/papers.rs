//! A month's statement on paper.

use super::centre_paper::of_site;
use super::commands::{meal_account_statement, month_lines};
use super::corrections::corrections;
use super::{AccountLine, AccountPart, AskAccountMonth, MealStatement, statement as sums};
use crate::command::Reading;
use crate::elder::ElderId;
use crate::error::Result;
use crate::report::{Cell, Choice, Column, Document, Figure, Opens, Parameters, Row, Table, Texts, report};
use crate::{centre, day};

/// Chosen for what is eaten at home.
pub(super) const HOMES: &str = "homes";

/// Where meals are eaten: at a centre, at home.
async fn sites(reading: &mut Reading<'_>, asked: Parameters) -> Result<Vec<Choice>> {
    let centres = centre::sql::list(&mut reading.tx, None).await?;
    let homes = Choice { value: HOMES.to_owned(), words: asked.texts().text("accounts.homes") };
    Ok(centres
        .into_iter()
        .map(|centre| Choice { value: centre.id.0, words: centre.name })
        .chain([homes])
        .collect())
}

/// What was eaten at one place, with its own sums.
fn at_site(whole: MealStatement, lines: Vec<AccountLine>, site: &str) -> MealStatement {
    let key = (site != HOMES).then_some(site);
    let is_here = |line: &AccountLine| line.centre_id.as_ref().map(|id| id.as_str()) == key;
    let lines: Vec<AccountLine> = lines.into_iter().filter(is_here).collect();
    let by_elder = whole.by_elder.iter().filter_map(|part| {
        let own =
            lines.iter().filter(|line| line.elder_id.as_ref().map(|id| id.as_str()) == part.key.as_deref());
        let own: Vec<&AccountLine> = own.collect();
        (!own.is_empty()).then(|| AccountPart { sum: sums::sum(own), ..part.clone() })
    });
    let by_elder = by_elder.collect();
    MealStatement {
        sum: sums::sum(&lines),
        by_elder,
        by_centre: whole.by_centre.iter().filter(|part| part.key.as_deref() == key).cloned().collect(),
        by_budget_line: sums::by_budget_line(&lines),
        ..whole
    }
}

/// A month's meals in money: what each elder had and pays, which budget line gave what; of one place where it is chosen.
#[report(
    Kitchen,
    by = [Kitchen, Manager, District, Administrator],
    takes = [Kitchen, Month, Choice],
    choices = sites
)]
pub async fn meal_statement(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let month = asked.month(zone, reading.now)?;
    let ask = AskAccountMonth { kitchen_id: kitchen.id.clone(), month_on: month.from };
    let mut statement = meal_account_statement(reading, ask).await?;
    let lines = month_lines(&mut reading.tx, &kitchen.id, month.from).await?;
    let corrected = corrections(&mut reading.tx, &kitchen.id, month.from, &lines, None).await?;
    let texts = asked.texts();
    let mut place = String::new();
    if let Some(site) = &asked.choice {
        statement = at_site(statement, lines, site);
        let named = statement.by_centre.first().filter(|part| !part.name.is_empty());
        place = named.map_or_else(|| texts.text("accounts.homes"), |part| part.name.clone());
    }
    let on = month.from.format("%Y-%m").to_string();
    let behind = Opens::at("/kitchen/accounts", &kitchen.id, &[("month", &on)]);
    let one = |part: &AccountPart| {
        let elder_id = part.key.clone().map(ElderId);
        elder_id.map(|id| {
            let parameters = Parameters { elder_id: Some(id), choice: None, ..asked.clone() };
            Opens::report("meal_statement_elder", parameters)
        })
    };
    let site = |part: &AccountPart| asked.choice.is_none().then(|| of_site(&asked, part));
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
        .about(place)
        .over(month)
        .corrected(corrected)
        .figures(vec![
            Figure::new(texts.text("accounts.meals"), statement.sum.meals),
            money("accounts.price", statement.sum.price_fen),
            money("accounts.fee", statement.sum.fee_fen),
            money("accounts.subsidy", statement.sum.subsidy_fen),
            money("accounts.elderPays", statement.sum.elder_fen),
        ])
        .table(budget(texts, &statement.by_budget_line).all_open(&behind))
        .table(
            parts(texts, "accounts.byCentre", &statement.by_centre, "accounts.homes", site).all_open(&behind),
        )
        .table(
            parts(texts, "accounts.byElder", &statement.by_elder, "accounts.groups", one).all_open(&behind),
        )
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

fn parts(
    texts: Texts,
    title: &str,
    parts: &[AccountPart],
    nameless: &str,
    opens: impl Fn(&AccountPart) -> Option<Opens>,
) -> Table {
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
        .may_open(opens(part))
    });
    Table::new(texts.text(title), columns).rows(rows)
}
