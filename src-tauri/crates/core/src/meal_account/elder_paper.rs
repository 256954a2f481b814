//! One elder's statement (个人餐费单) on paper: every meal of the month, what it cost, who paid which part.

use super::commands::month_lines;
use super::corrections::corrections;
use super::{AccountLine, statement};
use crate::centre::CentreId;
use crate::command::{OrNotFound, Reading};
use crate::error::{Result, Subject};
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};
use crate::{day, elder};

/// The meals that one elder had from a kitchen in a month, with price, delivery, subsidies and what remains to be paid.
#[report(
    Kitchen,
    by = [Reception, Kitchen, Manager, District, Administrator],
    takes = [Kitchen, Elder, Month]
)]
pub async fn meal_statement_elder(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let month = asked.month(zone, reading.now)?;
    let who = asked.elder()?;
    let name = elder::sql::name(&mut reading.tx, who).await?.or_not_found(Subject::Elder)?;
    let mut lines = month_lines(&mut reading.tx, &kitchen.id, month.from).await?;
    lines.retain(|line| line.elder_id.as_ref() == Some(who));
    lines.sort_by(|a, b| (a.service_on, a.meal, &a.demand_key).cmp(&(b.service_on, b.meal, &b.demand_key)));
    let corrected = corrections(&mut reading.tx, &kitchen.id, month.from, &lines, Some(who)).await?;
    let texts = asked.texts();
    let sum = statement::sum(&lines);
    let money =
        |key: &str, fen| Figure::new(texts.text(key), Cell::Money(fen)).unit(texts.text("paper.yuan"));
    Ok(Document::new("meal_statement_elder", &asked)
        .at(&kitchen.name, zone)
        .about(name)
        .over(month)
        .corrected(corrected)
        .figures(vec![
            Figure::new(texts.text("accounts.meals"), sum.meals),
            money("accounts.priceAndFee", sum.price_fen + sum.fee_fen),
            money("accounts.subsidy", sum.subsidy_fen),
            money("accounts.elderPays", sum.elder_fen).tone(Tone::Strong),
        ])
        .table(table(texts, &lines, &kitchen.id))
        .notes(vec![texts.text("accounts.sumsSay")])
        .signatures(vec![texts.text("paper.manager"), texts.text("paper.payer"), texts.text("paper.date")]))
}

fn table(texts: Texts, lines: &[AccountLine], kitchen: &CentreId) -> Table {
    let columns = vec![
        Column::new(Kind::Date, "on", texts.text("paper.day")),
        Column::text("meal", texts.text("paper.meal")),
        Column::text("what", texts.text("paper.particulars")),
        Column::count("portions", texts.text("paper.portions")),
        Column::money("price", texts.text("accounts.price")),
        Column::money("fee", texts.text("accounts.fee")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
        Column::text("grants", texts.text("paper.grantedBy")),
        Column::money("elder", texts.text("accounts.elderPays")),
    ];
    let rows = lines.iter().map(|line| {
        let mut what = vec![
            texts.word("mealSet", line.meal_set.word()),
            texts.word("portionSize", line.portion_size.word()),
        ];
        if line.is_missed {
            what.push(texts.text("accounts.isMissed"));
        }
        if line.price_fen.is_none() {
            what.push(texts.text("accounts.noPrice"));
        }
        let grants: Vec<&str> = line.grants.iter().map(|grant| grant.rule_name.as_str()).collect();
        let row = Row::of(vec![
            line.service_on.into(),
            texts.word("meal", line.meal.word()).into(),
            Cell::text(texts.list(&what)),
            if line.is_missed { Cell::Integer(0) } else { line.portions.into() },
            line.price_fen.map_or(Cell::Empty, Cell::Money),
            Cell::Money(line.fee_fen),
            Cell::Money(line.subsidy_fen),
            Cell::text(texts.list(&grants)),
            Cell::Money(line.elder_fen),
        ]);
        let on = line.service_on.to_string();
        let row =
            row.opens(Opens::at("/kitchen/delivery", kitchen, &[("on", &on), ("meal", line.meal.word())]));
        if line.is_missed { row.tone(Tone::Quiet) } else { row }
    });
    Table::new("", columns).rows(rows).or_say(texts.text("paper.noMeals"))
}
