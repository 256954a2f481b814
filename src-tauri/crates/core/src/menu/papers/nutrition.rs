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
    Block, Cell, Chart, Column, Document, Figure, Kind, Opens, Parameters, Row, Series, Span, Table, Texts,
    format, report, table::Tone,
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
        .with(Block::Columns(vec![
            vec![Block::Chart(against_recommended(&shown, texts))],
            vec![Block::Chart(shares_of_energy(&shown, texts))],
        ]))
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

/// A nutrient as a picture shows it.
struct Shown {
    name: String,
    share: f64,
    least: Option<f64>,
    most: Option<f64>,
}

/// The week's nutrients in per cent of what is recommended, each before the range it should be in; those with an upper
/// limit are named as such.
fn against_recommended(shown: &MenuWeek, texts: Texts) -> Chart {
    let figures = shown.figures.iter().filter_map(|figure| {
        let word = texts.word("menuNutrient", figure.nutrient.word());
        Some(Shown {
            name: if figure.is_limit { texts.say("paper.upperLimitOf", &[("what", &word)]) } else { word },
            share: figure.percent? as f64 / 100.0,
            least: figure.percent_least.map(|least| least as f64 / 100.0),
            most: figure.percent_most.map(|most| most as f64 / 100.0),
        })
    });
    let figures: Vec<Shown> = figures.collect();
    let count = figures.len().max(1);
    chart(texts, ["nutrientsAgainst", "ofRecommended", "nutrientsAgainstAbout"], &figures)
        .target(texts.text("paper.recommended"), vec![1.0; count])
}

/// Of those that are judged by it: which share of the week's energy comes from them, before the range it should be in.
fn shares_of_energy(shown: &MenuWeek, texts: Texts) -> Chart {
    let figures = shown.figures.iter().filter_map(|figure| {
        let most = figure.share_most?;
        Some(Shown {
            name: texts.word("menuNutrient", figure.nutrient.word()),
            share: figure.energy_share? / 100.0,
            least: figure.share_least.filter(|least| *least > 0.0).map(|least| least / 100.0),
            most: Some(most / 100.0),
        })
    });
    chart(texts, ["sharesOfEnergy", "ofEnergy", "sharesOfEnergyAbout"], &figures.collect::<Vec<_>>())
}

fn chart(texts: Texts, [title, series, about]: [&str; 3], figures: &[Shown]) -> Chart {
    let said: Vec<String> = figures.iter().map(|figure| in_words(texts, figure)).collect();
    Chart::new(
        ChartForm::LyingBars,
        texts.text(&format!("paper.{title}")),
        figures.iter().map(|figure| figure.name.clone()).collect(),
        vec![Series::new(
            texts.text(&format!("paper.{series}")),
            ChartPart::Here,
            figures.iter().map(|figure| figure.share),
        )],
    )
    .percent()
    .band(texts.text("paper.fitRange"), figures.iter().map(|figure| (figure.least, figure.most)))
    .about(texts.say(&format!("paper.{about}"), &[("list", &texts.list(&said))]))
}

/// What a bar and the range behind it show, for those who do not see them.
fn in_words(texts: Texts, figure: &Shown) -> String {
    let percent = |share: f64| format::percent(share, 0);
    let range = match (figure.least.map(percent), figure.most.map(percent)) {
        (Some(least), Some(most)) => texts.say("paper.rangeBetween", &[("least", &least), ("most", &most)]),
        (Some(least), None) => texts.say("paper.rangeAtLeast", &[("least", &least)]),
        (None, Some(most)) => texts.say("paper.rangeAtMost", &[("most", &most)]),
        (None, None) => return format!("{} {}", figure.name, percent(figure.share)),
    };
    let share = percent(figure.share);
    texts.say("paper.nutrientAgainst", &[("what", &figure.name), ("percent", &share), ("range", &range)])
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
