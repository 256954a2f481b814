//! The census of a day (当日床位统计): every bed at the midnight that ends the day, by ward, with the sums.

use super::{in_the_future, same_day};
use crate::bed::board::BedState;
use crate::bed::census::commands::census_day;
use crate::bed::census::{AskCensusDay, CensusBed, CensusCounts, CensusDay};
use crate::bed::residence;
use crate::command::Reading;
use crate::error::Result;
use crate::report::{Cell, Column, Document, Figure, Opens, Parameters, Row, Table, Texts, Tone, report};

/// The beds of a residence at the midnight that ends a day: who had which, what was held, free or closed, ward by ward.
#[report(Beds, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre, Day])]
pub async fn beds_census(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let residence = residence::seen(&mut reading.tx, &centre.id).await?;
    let on = asked.day(residence.zone, reading.now);
    if on > residence.day(reading.now) {
        return Err(in_the_future());
    }
    let day = census_day(reading, AskCensusDay { centre_id: centre.id.clone(), on_day: Some(on) }).await?;
    let texts = asked.texts();
    let same_day = same_day(texts, Some(day.same_day_counts_one));
    let mut notes = vec![texts.say("report.beds_census.note", &[("sameDay", &same_day)])];
    if day.is_provisional {
        notes.push(texts.text("paper.censusProvisional"));
    }
    let without = |is_away: bool| -> Vec<String> {
        day.without_bed.iter().filter(|one| one.is_away == is_away).map(|one| one.name.clone()).collect()
    };
    for (is_away, key) in [(false, "paper.peopleWithoutBed"), (true, "paper.peopleAwayWithoutBed")] {
        let names = without(is_away);
        if !names.is_empty() {
            notes.push(texts.say(key, &[("people", &texts.list(&names))]));
        }
    }
    if day.open_notes > 0 {
        notes.push(texts.say("paper.censusIncomplete", &[("count", &day.open_notes.to_string())]));
    }
    if day.is_closed {
        notes.push(texts.text("paper.censusClosed"));
    }
    Ok(Document::new("beds_census", &asked)
        .at(&day.centre_name, residence.zone)
        .on(on)
        .corrected(i64::from(day.is_corrected))
        .figures(figures(texts, &day.total))
        .table(by_ward(texts, &day))
        .table(beds(texts, &day))
        .notes(notes)
        .signatures(vec![
            texts.text("paper.manager"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]))
}

/// Of one night, held beds not counted as lain in.
fn in_bed(counts: &CensusCounts) -> i64 {
    counts.occupied - counts.held
}

/// Had at midnight, or had by somebody who came and left on the day: what the rate divides.
fn occupied(counts: &CensusCounts) -> i64 {
    counts.occupied + counts.same_day
}

fn free(counts: &CensusCounts) -> i64 {
    (counts.available - counts.occupied).max(0)
}

fn figures(texts: Texts, total: &CensusCounts) -> Vec<Figure> {
    vec![
        Figure::new(texts.text("paper.beds"), total.beds),
        Figure::new(texts.text("paper.inBed"), in_bed(total)),
        Figure::new(texts.text("paper.held"), total.held),
        Figure::new(texts.text("paper.freeBeds"), free(total)),
        Figure::new(texts.text("paper.occupancyWithHeld"), Cell::share(occupied(total), total.available))
            .formula(texts.text("paper.occupancyOfDayHint")),
    ]
}

fn by_ward(texts: Texts, day: &CensusDay) -> Table {
    let columns = vec![
        Column::text("ward", texts.text("paper.ward")),
        Column::count("beds", texts.text("paper.beds")),
        Column::count("closed", texts.word("bedState", BedState::Closed.word())),
        Column::count("available", texts.text("paper.availableBeds")),
        Column::count("inBed", texts.text("paper.inBed")),
        Column::count("held", texts.text("paper.held")),
        Column::count("sameDay", texts.text("paper.sameDay")),
        Column::count("occupied", texts.text("paper.occupiedBeds")),
        Column::count("free", texts.text("paper.freeBeds")),
        Column::ratio("share", texts.text("paper.rateWithHeld"), "occupied", "available"),
    ];
    let rows = day.wards.iter().map(|ward| {
        let counts = &ward.total;
        Row::of(vec![
            Cell::text(&ward.name),
            counts.beds.into(),
            counts.closed.into(),
            counts.available.into(),
            in_bed(counts).into(),
            counts.held.into(),
            counts.same_day.into(),
            occupied(counts).into(),
            free(counts).into(),
            Cell::share(occupied(counts), counts.available),
        ])
    });
    Table::new(texts.text("paper.byWard"), columns)
        .rows(rows)
        .all_open(&Opens::at("/beds", &day.centre_id, &[]))
        .or_say(texts.text("paper.noBeds"))
}

fn beds(texts: Texts, day: &CensusDay) -> Table {
    let columns = vec![
        Column::text("bed", texts.text("paper.bed")),
        Column::text("kind", texts.text("paper.bedKind")),
        Column::text("state", texts.text("paper.state")),
        Column::text("name", texts.text("paper.name")),
    ];
    let mut table = Table::new(texts.text("paper.bedByBed"), columns).or_say(texts.text("paper.noBeds"));
    for ward in &day.wards {
        let own = day.beds.iter().filter(|bed| bed.ward_id.as_str() == ward.key);
        table = table.group(ward.name.clone(), own.map(|bed| row(texts, bed)).collect());
    }
    table
}

fn row(texts: Texts, bed: &CensusBed) -> Row {
    let kind = texts.word("bedKind", bed.kind.word());
    let row = Row::of(vec![
        Cell::text(&bed.bed_label),
        Cell::text(kind),
        texts.word("bedState", bed.state.word()).into(),
        Cell::text(bed.name.as_deref().unwrap_or_default()),
    ]);
    let row = match &bed.elder_id {
        Some(elder) => row.opens(Opens::elder(elder)),
        None => row,
    };
    match bed.state {
        BedState::Closed => row.tone(Tone::Quiet),
        BedState::OnLeave => row.tone(Tone::Warning),
        _ => row,
    }
}
