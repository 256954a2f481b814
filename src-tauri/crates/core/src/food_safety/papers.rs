//! The day's book of food safety (留样与温度记录) on paper: pots with everything measured, samples, fridges, who signed.

use super::batch::{BatchShare, BatchStep, CookingBatch};
use super::cold::{ColdPlaceDay, ReadingStanding};
use super::commands::safety_day;
use super::sample::{DishSamples, FoodSample, KeptSample};
use super::{AskSafetyDay, SafetyDay};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// The book of a kitchen's day for the file: what was cooked and measured, the samples kept, the cold places read, what is
/// missing, and who signed.
#[report(Kitchen, by = [Kitchen, Manager, District, Administrator], takes = [Kitchen, Day])]
pub async fn kitchen_safety(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let on = asked.day(zone, reading.now);
    let book = safety_day(reading, AskSafetyDay { kitchen_id: kitchen.id.clone(), on: Some(on) }).await?;
    let texts = asked.texts();
    let batches: usize = book.meals.iter().map(|meal| meal.batches.len()).sum();
    let samples: usize = book.meals.iter().flat_map(|meal| &meal.dishes).map(|dish| dish.samples.len()).sum();
    let readings: usize = book.cold_places.iter().map(|place| place.readings.len()).sum();
    let behind = Opens::at("/kitchen/safety", &kitchen.id, &[("on", &on.to_string())]);
    Ok(Document::new("kitchen_safety", &asked)
        .at(&kitchen.name, zone)
        .on(on)
        .landscape()
        .corrected(corrections(&book))
        .figures(vec![
            Figure::new(texts.text("paper.batches"), Cell::count(batches)),
            Figure::new(texts.text("paper.samples"), Cell::count(samples)),
            Figure::new(texts.text("paper.readings"), Cell::count(readings)),
            Figure::new(texts.text("paper.openPoints"), book.open.all)
                .formula(texts.text("paper.openPointsHint"))
                .tone(if book.open.all > 0 { Tone::Danger } else { Tone::Good }),
        ])
        .table(steps(texts, &book).all_open(&behind))
        .table(kept(texts, &book).all_open(&behind))
        .table(cold(texts, &book).all_open(&behind))
        .table(signed(texts, &book).all_open(&behind))
        .notes(vec![limits(texts, &book)])
        .signatures(vec![
            texts.text("paper.chef"),
            texts.text("paper.safetyOfficer"),
            texts.text("paper.date"),
        ]))
}

/// What was set right after somebody had signed the day.
fn corrections(book: &SafetyDay) -> i64 {
    let Some(signed) = book.signatures.iter().map(|one| one.signed_at).min() else { return 0 };
    let steps = book.meals.iter().flat_map(|meal| &meal.batches).flat_map(|batch| &batch.steps);
    let steps = steps.filter(|step| step.superseded_at.is_some_and(|at| at > signed)).count();
    let readings = book.cold_places.iter().flat_map(|place| &place.readings);
    let readings = readings.filter(|one| one.superseded_at.is_some_and(|at| at > signed)).count();
    i64::try_from(steps + readings).unwrap_or(i64::MAX)
}

fn degrees(tenths: Option<i64>) -> Cell {
    tenths.map_or(Cell::Empty, |tenths| Cell::Decimal(tenths as f64 / 10.0))
}

fn temperature(texts: Texts) -> Column {
    Column::new(Kind::Decimal, "temperature", texts.text("paper.temperature")).unit("℃")
}

fn steps(texts: Texts, book: &SafetyDay) -> Table {
    let columns = vec![
        Column::text("dish", texts.text("paper.dish")),
        Column::text("pot", texts.text("paper.pot")),
        Column::new(Kind::Integer, "portions", texts.text("paper.portions")),
        Column::text("step", texts.text("paper.step")),
        Column::new(Kind::Instant, "at", texts.text("paper.at")),
        temperature(texts),
        Column::text("site", texts.text("paper.site")),
        Column::text("person", texts.text("paper.noted")),
        Column::text("remarks", texts.text("paper.notes")),
    ];
    let mut table =
        Table::new(texts.text("paper.cookedAndMeasured"), columns).or_say(texts.text("paper.nothingCooked"));
    for meal in &book.meals {
        let rows: Vec<Row> = meal.batches.iter().flat_map(|batch| batch_rows(texts, batch)).collect();
        if !rows.is_empty() {
            table = table.group(texts.word("meal", meal.meal.word()), rows);
        }
    }
    table
}

fn batch_rows(texts: Texts, batch: &CookingBatch) -> Vec<Row> {
    let stands = if batch.withdrawn_at.is_some() {
        texts.say("paper.withdrawn", &[("reason", &batch.withdrawn_reason)])
    } else {
        let standing = texts.word("batchStanding", batch.standing.word());
        let shares = batch.shares.iter().map(|share| share_stands(texts, share));
        let said: Vec<String> = std::iter::once(standing).chain(shares).collect();
        texts.list(&said)
    };
    let start = Row::of(vec![
        Cell::text(&batch.dish_name),
        Cell::text(&batch.pot),
        batch.portions.into(),
        texts.text("paper.begun").into(),
        Cell::Instant(batch.started_at),
        Cell::Empty,
        Cell::Empty,
        Cell::text(&batch.cook),
        Cell::text(stands),
    ]);
    let start = match (batch.withdrawn_at.is_some(), batch.needs_action) {
        (true, _) => start.tone(Tone::Quiet),
        (_, true) => start.tone(Tone::Danger),
        _ => start.tone(Tone::Strong),
    };
    let steps = batch.steps.iter().map(|step| step_row(texts, batch, step));
    std::iter::once(start).chain(steps).collect()
}

/// How the share of a centre stands: what one centre measured says nothing of another.
fn share_stands(texts: Texts, share: &BatchShare) -> String {
    let standing = texts.word("batchStanding", share.standing.word());
    texts.say("safety.shareStands", &[("centre", &share.site_name), ("standing", &standing)])
}

fn step_row(texts: Texts, batch: &CookingBatch, step: &BatchStep) -> Row {
    let mut remarks: Vec<String> =
        step.findings.iter().map(|finding| texts.word("stepFinding", finding.word())).collect();
    if !step.note.is_empty() {
        remarks.push(step.note.clone());
    }
    if step.superseded_at.is_some() {
        remarks.push(texts.say("paper.supersededBecause", &[("reason", &step.superseded_reason)]));
    }
    let row = Row::of(vec![
        Cell::text(&batch.dish_name),
        Cell::text(&batch.pot),
        Cell::Empty,
        texts.word("stepKind", step.kind.word()).into(),
        Cell::Instant(step.happened_at),
        degrees(step.tenths_celsius),
        Cell::text(step.site_name.as_deref().unwrap_or_default()),
        Cell::text(&step.person),
        Cell::text(texts.list(&remarks)),
    ]);
    match (step.superseded_at.is_some(), step.findings.is_empty()) {
        (true, _) => row.tone(Tone::Quiet),
        (false, false) => row.tone(Tone::Danger),
        (false, true) => row,
    }
}

fn kept(texts: Texts, book: &SafetyDay) -> Table {
    let columns = vec![
        Column::text("dish", texts.text("paper.dish")),
        Column::new(Kind::Integer, "grams", texts.text("paper.grams")),
        Column::new(Kind::Instant, "taken", texts.text("paper.takenAt")),
        Column::text("place", texts.text("paper.keptWhere")),
        Column::text("person", texts.text("paper.keptBy")),
        Column::new(Kind::Instant, "until", texts.text("paper.keepUntil")),
        Column::new(Kind::Instant, "disposed", texts.text("paper.disposedAt")),
        Column::text("by", texts.text("paper.disposedBy")),
        Column::text("remarks", texts.text("paper.notes")),
    ];
    let mut table =
        Table::new(texts.text("paper.samplesKept"), columns).or_say(texts.text("paper.noSamples"));
    for meal in &book.meals {
        let rows: Vec<Row> = meal.dishes.iter().flat_map(|dish| sample_rows(texts, dish)).collect();
        if !rows.is_empty() {
            table = table.group(texts.word("meal", meal.meal.word()), rows);
        }
    }
    table
}

fn sample_rows(texts: Texts, dish: &DishSamples) -> Vec<Row> {
    let mut rows: Vec<Row> = dish.samples.iter().map(|sample| sample_row(texts, sample)).collect();
    let bare = |remark: String, tone| {
        let mut cells = vec![Cell::text(&dish.dish_name)];
        cells.extend(std::iter::repeat_n(Cell::Empty, 7));
        cells.push(Cell::text(remark));
        Row::of(cells).tone(tone)
    };
    if let Some(excuse) = &dish.excuse {
        let of = [("reason", excuse.reason.as_str()), ("who", &excuse.person)];
        rows.push(bare(texts.say("paper.sampleExcused", &of), Tone::Warning));
    } else if dish.is_missing {
        rows.push(bare(texts.text("paper.sampleMissing"), Tone::Danger));
    }
    rows
}

fn sample_row(texts: Texts, sample: &FoodSample) -> Row {
    let remark = if sample.withdrawn_at.is_some() {
        texts.say("paper.withdrawn", &[("reason", &sample.withdrawn_reason)])
    } else {
        String::new()
    };
    let row = Row::of(vec![
        Cell::text(&sample.dish_name),
        sample.grams.into(),
        Cell::Instant(sample.taken_at),
        Cell::text(&sample.cold_place_name),
        Cell::text(&sample.person),
        Cell::Instant(sample.keep_until),
        sample.disposed_at.map_or(Cell::Empty, Cell::Instant),
        Cell::text(&sample.disposed_by),
        Cell::text(remark),
    ]);
    if sample.withdrawn_at.is_some() { row.tone(Tone::Quiet) } else { row }
}

fn cold(texts: Texts, book: &SafetyDay) -> Table {
    let columns = vec![
        Column::new(Kind::Time, "due", texts.text("paper.dueTime")),
        Column::new(Kind::Instant, "at", texts.text("paper.readAt")),
        temperature(texts),
        Column::text("standing", texts.text("paper.state")),
        Column::text("person", texts.text("paper.noted")),
        Column::text("remarks", texts.text("paper.whatWasDone")),
    ];
    let mut table =
        Table::new(texts.text("paper.coldPlaces"), columns).or_say(texts.text("paper.noColdPlaces"));
    for place in &book.cold_places {
        let name = [
            ("name", place.place.name.as_str()),
            ("low", &tenths(place.place.lowest_tenths_celsius)),
            ("high", &tenths(place.place.highest_tenths_celsius)),
        ];
        table = table.group(texts.say("paper.coldPlaceRange", &name), place_rows(texts, place));
    }
    table
}

/// The readings in the order of the day, each with the time for which it was due; what is missing stands there as such.
/// A sample in a fridge that was out of range, with the meal it is of.
fn kept_sample(texts: Texts, sample: &KeptSample) -> String {
    let meal = format!("{} {}", texts.short_date(sample.service_on), texts.word("meal", sample.meal.word()));
    texts.say("safety.sampleOf", &[("dish", &sample.dish_name), ("meal", &meal)])
}

fn place_rows(texts: Texts, place: &ColdPlaceDay) -> Vec<Row> {
    let mut rows = Vec::new();
    for reading in &place.readings {
        let due = place.due.iter().find(|due| due.reading_id.as_ref() == Some(&reading.id));
        let mut remarks = Vec::new();
        if !reading.samples.is_empty() {
            let names: Vec<String> =
                reading.samples.iter().map(|sample| kept_sample(texts, sample)).collect();
            remarks.push(texts.say("safety.samplesThere", &[("samples", &texts.list(&names))]));
        }
        if let Some(action) = reading.action {
            remarks.push(texts.word("coldAction", action.word()));
            remarks.push(reading.action_note.clone());
            remarks.push(reading.action_person.clone());
        }
        if reading.superseded_at.is_some() {
            remarks.push(texts.say("paper.supersededBecause", &[("reason", &reading.superseded_reason)]));
        }
        remarks.retain(|part| !part.is_empty());
        let state = if reading.is_in_range { "paper.inRange" } else { "paper.outOfRange" };
        let row = Row::of(vec![
            due.map_or(Cell::Empty, |due| Cell::Time(due.due_at)),
            Cell::Instant(reading.taken_at),
            degrees(Some(reading.tenths_celsius)),
            texts.text(state).into(),
            Cell::text(&reading.person),
            Cell::text(texts.list(&remarks)),
        ]);
        rows.push(match (reading.superseded_at.is_some(), reading.is_in_range) {
            (true, _) => row.tone(Tone::Quiet),
            (false, false) => row.tone(Tone::Danger),
            (false, true) => row,
        });
    }
    for due in place.due.iter().filter(|due| due.reading_id.is_none()) {
        let row = Row::of(vec![
            Cell::Time(due.due_at),
            Cell::Empty,
            Cell::Empty,
            texts.word("readingStanding", due.standing.word()).into(),
            Cell::Empty,
            Cell::Empty,
        ]);
        let is_missing = due.standing == ReadingStanding::Missing;
        rows.push(row.tone(if is_missing { Tone::Danger } else { Tone::Quiet }));
    }
    rows
}

fn signed(texts: Texts, book: &SafetyDay) -> Table {
    let columns = vec![
        Column::text("person", texts.text("paper.name")),
        Column::new(Kind::Instant, "at", texts.text("paper.at")),
        Column::new(Kind::Integer, "open", texts.text("paper.openPoints")),
        Column::text("remark", texts.text("paper.notes")),
    ];
    let rows = book.signatures.iter().map(|one| {
        Row::of(vec![
            Cell::text(&one.person),
            Cell::Instant(one.signed_at),
            one.open_points.into(),
            Cell::text(&one.remark),
        ])
    });
    Table::new(texts.text("paper.signedBy"), columns).rows(rows).or_say(texts.text("paper.nobodySigned"))
}

fn tenths(tenths: i64) -> String {
    let text = crate::report::format::decimal(tenths as f64 / 10.0, 1);
    text.trim_end_matches(".0").to_owned()
}

/// By which numbers the day was judged.
fn limits(texts: Texts, book: &SafetyDay) -> String {
    let settings = &book.settings;
    texts.say(
        "report.kitchen_safety.note",
        &[
            ("core", &tenths(settings.core_tenths_celsius)),
            ("hot", &tenths(settings.hot_above_tenths_celsius)),
            ("cold", &tenths(settings.cold_below_tenths_celsius)),
            ("minutes", &settings.holding_minutes.to_string()),
            ("grams", &settings.sample_grams.to_string()),
            ("hours", &settings.sample_hours.to_string()),
        ],
    )
}
