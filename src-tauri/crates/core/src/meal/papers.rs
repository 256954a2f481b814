//! Late changes (截止后变更) on paper: what came after the cut-off stands apart from what was cooked for, none of it lost.

use super::commands::meal_day;
use super::day::{AskMealDay, ChangeKind, MealChange, MealDay};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::format::instant;
use crate::report::{
    Block, Cell, Column, Document, Fact, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// What changed for a meal after the cut-off: who, what happened, why, where it goes or would have gone, and when it was
/// recorded.
#[report(
    Kitchen,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    takes = [Kitchen, Day, Meal]
)]
pub async fn meal_late_changes(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let on = asked.day(zone, reading.now);
    let ask = AskMealDay { kitchen_id: Some(kitchen.id.clone()), service_on: Some(on), meal: asked.meal()? };
    let found = meal_day(reading, ask).await?;
    let texts = asked.texts();
    let mut document = Document::new("meal_late_changes", &asked)
        .at(&kitchen.name, zone)
        .about(texts.word("meal", found.meal.word()))
        .on(on)
        .figures(figures(texts, &found.late_changes))
        .with(Block::Facts {
            columns: 2,
            facts: vec![
                Fact::new(texts.text("paper.ordersUntil"), instant(zone, found.deadlines.orders)),
                Fact::new(texts.text("paper.correctionsUntil"), instant(zone, found.deadlines.corrections)),
            ],
        });
    if let Some(banner) = by_hand(texts, &found) {
        document = document.with(banner);
    }
    Ok(document
        .table(table(texts, &found))
        .notes(vec![texts.text("report.meal_late_changes.note")])
        .signatures(vec![texts.text("paper.chef"), texts.text("paper.driver"), texts.text("paper.time")]))
}

/// Who of those that came or eat otherwise since must be checked by hand.
fn by_hand(texts: Texts, day: &MealDay) -> Option<Block> {
    let is_late = |key: &str| day.late_changes.iter().any(|change| change.key == key);
    let names: Vec<String> = day
        .lines
        .iter()
        .filter(|shown| {
            !shown.unmatched.is_empty() && !shown.line.is_cancelled_late && is_late(&shown.line.key)
        })
        .map(|shown| {
            let words = texts.list(&shown.unmatched);
            let of = [
                ("name", shown.line.name.as_str()),
                ("words", words.as_str()),
                ("site", shown.line.site_name.as_str()),
            ];
            texts.say("paper.unmatchedOf", &of)
        })
        .collect();
    (!names.is_empty()).then(|| Block::Banner {
        tone: Tone::Danger,
        title: texts.text("paper.unmatched"),
        text: texts.list(&names),
    })
}

/// Portions by what happened to them.
fn figures(texts: Texts, changes: &[MealChange]) -> Vec<Figure> {
    let of = |what: ChangeKind| -> i64 {
        changes.iter().filter(|change| change.what == what).map(|change| change.portions).sum()
    };
    let kinds = [
        ChangeKind::Added,
        ChangeKind::Cancelled,
        ChangeKind::CancelledLate,
        ChangeKind::Changed,
        ChangeKind::DietChanged,
    ];
    kinds
        .into_iter()
        .map(|what| {
            let portions = of(what);
            Figure::new(texts.word("mealChange", what.word()), portions).tone(if portions > 0 {
                tone(what)
            } else {
                Tone::Plain
            })
        })
        .collect()
}

/// What was cooked for nobody and what must not be eaten any more stand out most.
const fn tone(what: ChangeKind) -> Tone {
    match what {
        ChangeKind::DietChanged | ChangeKind::CancelledLate => Tone::Danger,
        ChangeKind::Added | ChangeKind::Changed => Tone::Warning,
        ChangeKind::Cancelled => Tone::Plain,
    }
}

fn table(texts: Texts, day: &MealDay) -> Table {
    let columns = vec![
        Column::new(Kind::Instant, "at", texts.text("paper.at")),
        Column::text("name", texts.text("paper.name")),
        Column::text("what", texts.text("paper.change")),
        Column::count("portions", texts.text("paper.portions")),
        Column::text("site", texts.text("paper.site")),
        Column::text("reason", texts.text("meals.whyHere")),
        Column::text("cause", texts.text("paper.whyNoMore")),
    ];
    let rows = day.late_changes.iter().map(|change| {
        let cause = change.cause.map(|cause| texts.word("endCause", cause.word())).unwrap_or_default();
        Row::of(vec![
            Cell::Instant(change.at),
            Cell::text(&change.name),
            texts.word("mealChange", change.what.word()).into(),
            change.portions.into(),
            Cell::text(&change.site_name),
            texts.word("demandReason", change.reason.word()).into(),
            Cell::text(cause),
        ])
        .tone(tone(change.what))
        // Guests and staff have no record.
        .may_open(change.elder_id.as_ref().map(Opens::elder))
    });
    Table::new(texts.text("report.meal_late_changes.title"), columns)
        .rows(rows)
        .or_say(texts.text("meals.noLate"))
}
