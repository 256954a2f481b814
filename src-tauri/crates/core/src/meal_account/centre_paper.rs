//! Meals by centre (各中心供餐与补贴) on paper: how many of which meal, what they cost, who pays, with the sums of each
//! budget line.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::commands::{meal_account_statement, month_lines};
use super::corrections::corrections;
use super::papers::HOMES;
use super::statement::by_budget_line;
use super::{AccountLine, AccountPart, AskAccountMonth, MealStatement};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::meal::Meal;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Opens, Parameters, Row, Series, Span, Table, Texts, report,
};

/// The meals of a kitchen's month by the centre where they were eaten, with price, subsidy and what elders pay, and what
/// each budget line gives where.
#[report(Kitchen, by = [Kitchen, Manager, District, Administrator], takes = [Kitchen, Month])]
pub async fn meal_centres(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let month = asked.month(zone, reading.now)?;
    let ask = AskAccountMonth { kitchen_id: kitchen.id.clone(), month_on: month.from };
    let statement = meal_account_statement(reading, ask).await?;
    let lines = month_lines(&mut reading.tx, &kitchen.id, month.from).await?;
    let corrected = corrections(&mut reading.tx, &kitchen.id, month.from, &lines, None).await?;
    let texts = asked.texts();
    let sum = &statement.sum;
    let money =
        |key: &str, fen| Figure::new(texts.text(key), Cell::Money(fen)).unit(texts.text("paper.yuan"));
    let mut notes = vec![texts.text("report.meal_centres.note")];
    if sum.unpriced > 0 {
        notes.push(texts.count(
            "accounts.unpricedCount",
            sum.unpriced,
            &[("count", &sum.unpriced.to_string())],
        ));
    }
    if let Some(frozen) = &statement.frozen {
        let at = crate::report::format::instant(zone, frozen.frozen_at);
        notes.push(texts.say("accounts.frozenSince", &[("at", &at), ("by", &frozen.frozen_by)]));
    }
    Ok(Document::new("meal_centres", &asked)
        .at(&kitchen.name, zone)
        .over(month)
        .corrected(corrected)
        .figures(vec![
            Figure::new(texts.text("accounts.meals"), sum.meals),
            money("accounts.subsidy", sum.subsidy_fen),
            money("accounts.elderPays", sum.elder_fen),
        ])
        .chart(chart(texts, month, &lines))
        .table(centres(texts, &asked, &statement, &lines))
        .table(grants(texts, &asked, &statement, &lines))
        .notes(notes)
        .signatures(vec![
            texts.text("paper.manager"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]))
}

fn taken(lines: &[AccountLine]) -> impl Iterator<Item = &AccountLine> {
    lines.iter().filter(|line| !line.is_missed)
}

/// Meals eaten day by day, breakfast, lunch and dinner on top of each other.
fn chart(texts: Texts, month: Span, lines: &[AccountLine]) -> Chart {
    let mut by: BTreeMap<(NaiveDate, Meal), i64> = BTreeMap::new();
    for line in taken(lines) {
        *by.entry((line.service_on, line.meal)).or_default() += line.portions;
    }
    let days: Vec<NaiveDate> = month.each().collect();
    let parts = [
        (Meal::Breakfast, ChartPart::Free),
        (Meal::Lunch, ChartPart::Here),
        (Meal::Dinner, ChartPart::Other),
    ];
    let series = parts.into_iter().map(|(meal, part)| {
        let values = days.iter().map(|on| by.get(&(*on, meal)).copied().unwrap_or(0) as f64);
        Series::new(texts.word("meal", meal.word()), part, values)
    });
    Chart::new(
        ChartForm::StackedBars,
        texts.text("paper.mealsByDay"),
        days.iter().map(|on| on.format("%-d").to_string()).collect(),
        series.collect(),
    )
}

fn centres(texts: Texts, asked: &Parameters, statement: &MealStatement, lines: &[AccountLine]) -> Table {
    let columns = vec![
        Column::text("name", texts.text("paper.site")),
        Column::count("breakfast", texts.word("meal", Meal::Breakfast.word())),
        Column::count("lunch", texts.word("meal", Meal::Lunch.word())),
        Column::count("dinner", texts.word("meal", Meal::Dinner.word())),
        Column::count("meals", texts.text("accounts.meals")),
        Column::money("price", texts.text("accounts.priceAndFee")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
        Column::money("elder", texts.text("accounts.elderPays")),
    ];
    let rows = statement.by_centre.iter().map(|part| {
        let of = |meal: Meal| -> i64 {
            taken(lines)
                .filter(|line| {
                    line.meal == meal && line.centre_id.as_ref().map(|id| id.as_str()) == part.key.as_deref()
                })
                .map(|line| line.portions)
                .sum()
        };
        Row::of(vec![
            Cell::text(name(texts, part)),
            of(Meal::Breakfast).into(),
            of(Meal::Lunch).into(),
            of(Meal::Dinner).into(),
            part.sum.meals.into(),
            Cell::Money(part.sum.price_fen + part.sum.fee_fen),
            Cell::Money(part.sum.subsidy_fen),
            Cell::Money(part.sum.elder_fen),
        ])
        .opens(of_site(asked, part))
    });
    Table::new(texts.text("paper.bySite"), columns).rows(rows)
}

/// The statement of what was eaten at one place.
pub(super) fn of_site(asked: &Parameters, part: &AccountPart) -> Opens {
    let choice = Some(part.key.clone().unwrap_or_else(|| HOMES.to_owned()));
    Opens::report("meal_statement", Parameters { choice, ..asked.clone() })
}

fn name(texts: Texts, part: &AccountPart) -> String {
    if part.name.is_empty() { texts.text("accounts.homes") } else { part.name.clone() }
}

/// What each budget line gives, site by site.
fn grants(texts: Texts, asked: &Parameters, statement: &MealStatement, lines: &[AccountLine]) -> Table {
    let columns = vec![
        Column::text("site", texts.text("paper.site")),
        Column::count("meals", texts.text("accounts.meals")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
    ];
    let mut table = Table::new(texts.text("paper.subsidyByBudget"), columns)
        .subtotals()
        .or_say(texts.text("paper.noSubsidy"));
    let by_site: Vec<(&AccountPart, Vec<AccountPart>)> = statement
        .by_centre
        .iter()
        .map(|part| {
            let own: Vec<AccountLine> = lines
                .iter()
                .filter(|line| line.centre_id.as_ref().map(|id| id.as_str()) == part.key.as_deref())
                .cloned()
                .collect();
            (part, by_budget_line(&own))
        })
        .collect();
    for budget in &statement.by_budget_line {
        let rows = by_site.iter().filter_map(|(site, budgets)| {
            let own = budgets.iter().find(|one| one.name == budget.name)?;
            let row = Row::of(vec![
                Cell::text(name(texts, site)),
                own.sum.meals.into(),
                Cell::Money(own.sum.subsidy_fen),
            ]);
            Some(row.opens(of_site(asked, site)))
        });
        table = table.group(budget.name.clone(), rows.collect());
    }
    table
}
