//! The handover (交接班记录) on one page, to sign by who goes and who comes.

use strum::VariantArray;

use super::{corrected_month, in_the_future, joined};
use crate::bed::handover::commands::handover_page;
use crate::bed::handover::{AskHandover, Handover, HandoverKind, HandoverLine};
use crate::bed::residence;
use crate::bed::round::NightNote;
use crate::centre::CentreId;
use crate::command::Reading;
use crate::error::Result;
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// Who came, left, moved, went away and came back on a day, how it stands, and what the night staff left open.
#[report(Beds, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre, Day])]
pub async fn beds_handover(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let residence = residence::seen(&mut reading.tx, &centre.id).await?;
    let on = asked.day(residence.zone, reading.now);
    if on > residence.day(reading.now) {
        return Err(in_the_future());
    }
    let page = handover_page(reading, AskHandover { centre_id: centre.id.clone(), on_day: Some(on) }).await?;
    let corrected = corrected_month(reading, &centre.id, on).await?;
    let texts = asked.texts();
    Ok(Document::new("beds_handover", &asked)
        .at(&page.centre_name, residence.zone)
        .on(on)
        .corrected(corrected)
        .figures(vec![
            Figure::new(texts.text("paper.residentsNow"), page.residents),
            Figure::new(texts.text("paper.awayNow"), page.away),
            Figure::new(texts.text("paper.inHouse"), page.residents - page.away),
            Figure::new(texts.text("paper.openNotes"), Cell::count(page.open_notes.len()))
                .tone(if page.open_notes.is_empty() { Tone::Plain } else { Tone::Warning }),
        ])
        .table(lines(texts, &page))
        .table(notes(texts, &page.open_notes, &page.centre_id))
        .notes(vec![texts.text("report.beds_handover.note")])
        .signatures(vec![
            texts.text("paper.handsOver"),
            texts.text("paper.takesOver"),
            texts.text("paper.time"),
        ]))
}

fn lines(texts: Texts, page: &Handover) -> Table {
    let columns = vec![
        Column::text("bed", texts.text("paper.bed")),
        Column::text("name", texts.text("paper.name")),
        Column::text("what", texts.text("paper.particulars")),
        Column::new(Kind::Instant, "at", texts.text("paper.at")),
        Column::new(Kind::Date, "on", texts.text("paper.dueDay")),
    ];
    let mut table =
        Table::new(texts.text("paper.whatHappened"), columns).or_say(texts.text("paper.nothingToHandOver"));
    for kind in HandoverKind::VARIANTS {
        let rows: Vec<Row> =
            page.lines.iter().filter(|line| line.kind == *kind).map(|line| row(texts, line)).collect();
        if !rows.is_empty() {
            let count = rows.len().to_string();
            let word = texts.word("handoverKind", kind.word());
            table = table.group(texts.say("paper.groupCount", &[("what", &word), ("count", &count)]), rows);
        }
    }
    table
}

fn row(texts: Texts, line: &HandoverLine) -> Row {
    let bed = match (&line.from_bed_label, &line.bed_label) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (Some(from), None) => from.clone(),
        (None, to) => to.clone().unwrap_or_default(),
    };
    let reason = reason_under(line.kind)
        .filter(|_| !line.reason.is_empty())
        .map_or_else(String::new, |under| texts.word(under, &line.reason));
    let row = Row::of(vec![
        Cell::text(bed),
        Cell::text(&line.name),
        Cell::text(joined([reason, line.note.clone()])),
        line.at.map_or(Cell::Empty, Cell::Instant),
        line.on_day.into(),
    ]);
    let row = match &line.elder_id {
        Some(elder) => row.opens(Opens::elder(elder)),
        None => row,
    };
    match line.kind {
        HandoverKind::DueBack | HandoverKind::HoldRunsOut | HandoverKind::WithoutBed => {
            row.tone(Tone::Warning)
        }
        _ => row,
    }
}

/// Under which texts the reason of a line has its words.
fn reason_under(kind: HandoverKind) -> Option<&'static str> {
    match kind {
        HandoverKind::Left => Some("leavingReason"),
        HandoverKind::Moved => Some("beganHow"),
        HandoverKind::WentOnLeave
        | HandoverKind::CameBack
        | HandoverKind::IsAway
        | HandoverKind::DueBack
        | HandoverKind::HoldRunsOut => Some("leaveKind"),
        HandoverKind::Closed => Some("closureReason"),
        HandoverKind::Came
        | HandoverKind::ToLeave
        | HandoverKind::ToCome
        | HandoverKind::WithoutBed
        | HandoverKind::ToClean => None,
    }
}

/// What the night staff found and nobody has set right yet.
pub(super) fn notes(texts: Texts, open: &[NightNote], centre: &CentreId) -> Table {
    let columns = vec![
        Column::new(Kind::Date, "night", texts.text("paper.night")),
        Column::text("bed", texts.text("paper.bed")),
        Column::text("name", texts.text("paper.name")),
        Column::text("found", texts.text("paper.found")),
        Column::text("note", texts.text("paper.notes")),
        Column::text("by", texts.text("paper.noted")),
    ];
    let rows = open.iter().map(|note| {
        Row::of(vec![
            note.night_on.into(),
            Cell::text(note.bed_label.as_deref().unwrap_or_default()),
            Cell::text(note.name.as_deref().unwrap_or_default()),
            texts.word("nightFound", note.found.word()).into(),
            Cell::text(&note.note),
            Cell::text(&note.recorded_by),
        ])
    });
    Table::new(texts.text("paper.openNotes"), columns)
        .rows(rows)
        .all_open(&Opens::at("/beds/rounds", centre, &[]))
        .or_say(texts.text("paper.noOpenNotes"))
}
