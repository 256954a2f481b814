//! What a week's menu feeds, day by day, against the references of those who eat.

use chrono::NaiveDate;
use strum::VariantArray;

use super::asked_kitchen;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::menu::commands::week::week;
use crate::menu::nutrition::{Figure as Fed, Judgement, Nutrient};
use crate::menu::week::MenuWeek;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Kind, Opens, Parameters, Row, Series, Span, Table, Texts, report,
    table::Tone,
};

/// Energy and nutrients of each day of a week, foods and cost, with the standard they are held against.
#[report(Kitchen, by = [Nurse, Kitchen, Manager, District, Administrator], takes = [Kitchen, Day])]
pub async fn kitchen_nutrition(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked_kitchen(&mut reading.tx, &asked).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let today = day::date_at(zone, reading.now);
    let shown = week(&mut reading.tx, &kitchen, asked.day(zone, reading.now), today).await?;
    let texts = asked.texts();
    Ok(Document::new("kitchen_nutrition", &asked)
        .at(&kitchen.name, zone)
        .over(Span { from: shown.from_on, until: shown.until_on })
        .landscape()
        .figures(vec![
            Figure::new(texts.text("menus.foodsAWeek"), shown.foods).formula(
                texts.say(
                    "report.kitchen_nutrition.aim",
                    &[("aim", &shown.settings.foods_a_week.to_string())],
                ),
            ),
            Figure::new(texts.text("menus.cost"), Cell::Money(shown.cost_fen)),
            Figure::new(texts.text("report.kitchen_nutrition.unsolved"), shown.unsolved)
                .tone(if shown.unsolved > 0 { Tone::Danger } else { Tone::Plain }),
        ])
        .chart(chart(&shown, texts))
        .table(table(&shown, texts).all_open(&Opens::at(
            "/kitchen",
            &kitchen.id,
            &[("on", &shown.from_on.to_string())],
        )))
        .notes(vec![
            texts.say("menus.nutritionNote", &[("standard", &shown.standard)]),
            texts.text("menus.atLeastNote"),
            texts.text("report.kitchen_nutrition.note"),
        ]))
}

/// The week's nutrients in per cent of what is recommended, those with an upper limit named as such.
fn chart(shown: &MenuWeek, texts: Texts) -> Chart {
    let figures: Vec<(&Fed, f64)> =
        shown.figures.iter().filter_map(|figure| Some((figure, figure.percent? as f64 / 100.0))).collect();
    let name = |figure: &Fed| {
        let word = texts.word("menuNutrient", figure.nutrient.word());
        if figure.is_limit { texts.say("paper.upperLimitOf", &[("what", &word)]) } else { word }
    };
    Chart::new(
        ChartForm::LyingBars,
        texts.text("paper.nutrientsAgainst"),
        figures.iter().map(|(figure, _)| name(figure)).collect(),
        vec![Series::new(
            texts.text("paper.ofRecommended"),
            ChartPart::Here,
            figures.iter().map(|(_, share)| *share),
        )],
    )
    .percent()
    .target(texts.text("paper.recommended"), vec![1.0; figures.len().max(1)])
    .about(texts.text("paper.nutrientsAgainstAbout"))
}

fn table(shown: &MenuWeek, texts: Texts) -> Table {
    let mut columns = vec![Column::text("nutrient", texts.text("menus.nutrient"))];
    let head = |on: NaiveDate| format!("{} {}", texts.weekday(on), texts.short_date(on));
    columns.extend(shown.days.iter().map(|day| Column::new(Kind::Text, day.on.to_string(), head(day.on))));
    columns.push(Column::new(Kind::Text, "week", texts.text("menus.ofWeek")));
    let rows = Nutrient::VARIANTS.iter().map(|nutrient| {
        let find = |figures: &[Fed]| figures.iter().copied().find(|one| one.nutrient == *nutrient);
        let mut cells = vec![Cell::text(texts.word("menuNutrient", nutrient.word()))];
        cells.extend(shown.days.iter().map(|day| said(find(&day.figures), texts)));
        cells.push(said(find(&shown.figures), texts));
        Row::of(cells)
    });
    let mut foods = vec![Cell::text(texts.text("menus.foods"))];
    foods.extend(shown.days.iter().map(|day| Cell::text(day.foods.to_string())));
    foods.push(Cell::text(shown.foods.to_string()));
    Table::new("", columns).rows(rows.chain([Row::of(foods)])).dense()
}

/// An amount, its percentage of the reference or share of the energy, and a word where it is not as it should be.
fn said(figure: Option<Fed>, texts: Texts) -> Cell {
    let Some(figure) = figure else { return Cell::Empty };
    let at_least = if figure.is_at_least { "≥" } else { "" };
    let part = match (figure.percent, figure.energy_share) {
        (Some(percent), _) => format!(" · {percent}%"),
        (None, Some(share)) => {
            format!(" · {}", texts.say("menus.energyShare", &[("percent", &format!("{share:.0}"))]))
        }
        (None, None) => String::new(),
    };
    let word = match figure.judgement {
        Judgement::Low | Judgement::High => {
            format!(" {}", texts.word("menus.judgement", figure.judgement.word()))
        }
        Judgement::Fit | Judgement::Unknown => String::new(),
    };
    Cell::text(format!("{at_least}{:.1}{part}{word}", figure.amount))
}
