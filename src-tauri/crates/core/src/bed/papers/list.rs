//! The list of beds (床位一览表): every bed now, with who lies in it and what is planned.

use super::{alerts, joined};
use crate::bed::board::commands::bed_board;
use crate::bed::board::{BedBoard, BedOnBoard, BedState, RoomOnBoard};
use crate::bed::residence::AskResidence;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// Every bed of a residence now by ward and room: its kind and state, who has it since when, and what is to be known.
#[report(Beds, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre])]
pub async fn beds_list(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let board = bed_board(reading, AskResidence { centre_id: centre.id.clone() }).await?;
    let texts = asked.texts();
    let counts = &board.counts;
    let mut document = Document::new("beds_list", &asked)
        .at(&board.centre_name, zone)
        .on(board.today)
        .landscape()
        .figures(vec![
            Figure::new(texts.text("paper.beds"), counts.beds),
            Figure::new(texts.word("bedState", "occupied"), counts.occupied),
            Figure::new(texts.word("bedState", "on_leave"), counts.on_leave),
            Figure::new(texts.word("bedState", "free"), counts.free)
                .formula(texts.say("paper.freeNursing", &[("count", &counts.free_nursing.to_string())])),
            Figure::new(texts.text("paper.residentsNow"), counts.residents),
        ])
        .table(table(texts, &board));
    if !board.without_bed.is_empty() {
        document = document.table(without_bed(texts, &board));
    }
    Ok(document)
}

fn table(texts: Texts, board: &BedBoard) -> Table {
    let columns = vec![
        Column::text("bed", texts.text("paper.bed")),
        Column::text("kind", texts.text("paper.bedKind")),
        Column::text("state", texts.text("paper.state")),
        Column::text("name", texts.text("paper.name")),
        Column::text("sex", texts.text("paper.sex")),
        Column::new(Kind::Integer, "age", texts.text("paper.age")),
        Column::new(Kind::Integer, "grade", texts.text("paper.gradeShort")),
        Column::new(Kind::Date, "admitted", texts.text("paper.admittedOn")),
        Column::new(Kind::Date, "planned", texts.text("paper.plannedLeaving")),
        Column::text("remarks", texts.text("paper.notes")),
    ];
    let mut table = Table::new("", columns).or_say(texts.text("paper.noBeds"));
    for ward in &board.wards {
        let rooms = board.rooms.iter().filter(|room| room.ward_id == ward.id);
        let rows = rooms.flat_map(|room| room.beds.iter().map(move |bed| row(texts, room, bed)));
        table = table.group(ward.name.clone(), rows.collect());
    }
    table
}

fn row(texts: Texts, room: &RoomOnBoard, bed: &BedOnBoard) -> Row {
    let mut cells = vec![
        Cell::text(format!("{}-{}", room.name, bed.label)),
        texts.word("bedKind", bed.kind.word()).into(),
        texts.word("bedState", bed.state.word()).into(),
    ];
    match &bed.occupant {
        Some(who) => cells.extend([
            Cell::text(&who.name),
            texts.word("sex", who.sex.word()).into(),
            who.age.into(),
            who.grade.into(),
            who.admitted_on.into(),
            who.planned_to_on.into(),
        ]),
        None => cells.extend([const { Cell::Empty }; 6]),
    }
    cells.push(Cell::text(remarks(texts, bed)));
    let row = Row::of(cells);
    let row = match &bed.occupant {
        Some(who) => row.opens(Opens::elder(&who.elder_id)),
        None => row,
    };
    match bed.state {
        BedState::Closed => row.tone(Tone::Quiet),
        BedState::OnLeave => row.tone(Tone::Warning),
        _ => row,
    }
}

/// What is to be known of a bed: leave, alerts, closure, who is to come.
fn remarks(texts: Texts, bed: &BedOnBoard) -> String {
    let mut parts = Vec::new();
    if let Some(who) = &bed.occupant {
        if let Some(leave) = &who.leave {
            let kind = texts.word("leaveKind", leave.kind.word());
            parts.push(joined([kind, leave.destination.clone()]));
            if let Some(until) = leave.hold_until_on {
                parts.push(texts.say("paper.heldUntil", &[("on", &until.to_string())]));
            }
        }
        parts.push(alerts(texts, &who.alerts));
        if who.lacks_risk_check {
            parts.push(texts.text("paper.lacksRiskCheck"));
        }
    }
    if let Some(closure) = &bed.closure {
        parts.push(joined([texts.word("closureReason", closure.reason.word()), closure.note.clone()]));
    }
    if let Some(on) = bed.out_of_service_on {
        parts.push(texts.say("paper.outOfServiceFrom", &[("on", &on.to_string())]));
    }
    for kept in &bed.reservations {
        let from = kept.from_on.to_string();
        parts.push(texts.say("paper.keptFor", &[("name", &kept.elder_name), ("from", &from)]));
    }
    joined(parts)
}

fn without_bed(texts: Texts, board: &BedBoard) -> Table {
    let columns = vec![
        Column::text("name", texts.text("paper.name")),
        Column::text("sex", texts.text("paper.sex")),
        Column::new(Kind::Integer, "age", texts.text("paper.age")),
        Column::new(Kind::Date, "admitted", texts.text("paper.admittedOn")),
    ];
    let rows = board.without_bed.iter().map(|who| {
        Row::of(vec![
            Cell::text(&who.name),
            texts.word("sex", who.sex.word()).into(),
            who.age.into(),
            who.admitted_on.into(),
        ])
        .opens(Opens::elder(&who.elder_id))
    });
    Table::new(texts.text("paper.withoutBed"), columns).rows(rows)
}
