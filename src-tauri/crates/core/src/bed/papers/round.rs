//! The list for a night round (夜查记录单): everybody by ward and bed, with columns to write in by hand.

use super::{alerts, corrected_month, handover, in_the_future, joined, wards};
use crate::bed::round::commands::round_list;
use crate::bed::round::{AskRound, NightRound, RoundLine};
use crate::bed::{house, residence};
use crate::command::{OrNotFound, Reading};
use crate::error::{Result, Subject};
use crate::report::{
    Cell, Column, Document, Figure, Group, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// The hours at which one goes round, as they stand above the columns (GB 38600-2019 asks for rounds, not for hours).
const HOURS: [&str; 4] = ["22:00", "0:00", "3:00", "6:00"];

/// Everybody who lives in a residence for a night round, by ward and bed, with what to watch and room to write.
#[report(
    Beds,
    by = [Reception, Nurse, Manager, District, Administrator],
    takes = [Centre, Day, Choice],
    choices = wards
)]
pub async fn beds_night_round(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let residence = residence::seen(&mut reading.tx, &centre.id).await?;
    if asked.on.is_some_and(|on| on > residence.day(reading.now)) {
        return Err(in_the_future());
    }
    let ward = match &asked.choice {
        Some(chosen) => {
            let wards = house::sql::wards(&mut reading.tx, &centre.id).await?;
            Some(wards.into_iter().find(|one| one.id.as_str() == chosen).or_not_found(Subject::Ward)?)
        }
        None => None,
    };
    let ask = AskRound {
        centre_id: centre.id.clone(),
        night_on: asked.on,
        ward_id: ward.as_ref().map(|ward| ward.id.clone()),
    };
    let round = round_list(reading, ask).await?;
    let corrected = corrected_month(reading, &centre.id, round.night_on).await?;
    let texts = asked.texts();
    let away = round.lines.iter().filter(|line| line.away.is_some()).count();
    let mut document = Document::new("beds_night_round", &asked)
        .at(&round.centre_name, residence.zone)
        .on(round.night_on)
        .corrected(corrected)
        .landscape()
        .figures(vec![
            Figure::new(texts.text("paper.toLookAfter"), Cell::count(round.lines.len() - away)),
            Figure::new(texts.text("paper.awayNow"), Cell::count(away)),
            Figure::new(texts.text("paper.openNotes"), Cell::count(round.open.len())),
        ])
        .table(table(texts, &round));
    if let Some(ward) = ward {
        document = document.about(ward.name);
    }
    if !round.open.is_empty() {
        document = document.table(handover::notes(texts, &round.open, &centre.id));
    }
    Ok(document.notes(vec![texts.text("report.beds_night_round.note")]).signatures(vec![
        texts.text("paper.firstHalfOfNight"),
        texts.text("paper.secondHalfOfNight"),
        texts.text("paper.headNurse"),
    ]))
}

fn table(texts: Texts, round: &NightRound) -> Table {
    let mut columns = vec![
        Column::text("bed", texts.text("paper.bed")),
        Column::text("name", texts.text("paper.name")),
        Column::text("person", texts.text("paper.person")),
        Column::text("watch", texts.text("paper.mustKnow")),
        Column::text("found", texts.text("paper.found")),
    ];
    columns.extend(HOURS.iter().map(|hour| Column::blank(*hour, *hour, 3.2)));
    columns.push(Column::blank("remarks", texts.text("paper.notes"), 6.0));
    let mut table = Table::new("", columns).or_say(texts.text("paper.nobodyLivesHere"));
    for line in &round.lines {
        let title = line.ward_name.clone().unwrap_or_else(|| texts.text("paper.withoutBed"));
        match table.groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.rows.push(row(texts, line)),
            None => table.groups.push(Group { title, rows: vec![row(texts, line)] }),
        }
    }
    table
}

fn row(texts: Texts, line: &RoundLine) -> Row {
    let sex = texts.word("sex", line.sex.word());
    let person = texts.say("paper.sexAged", &[("sex", &sex), ("age", &line.age.to_string())]);
    let away = line.away.map(|kind| texts.word("leaveKind", kind.word())).unwrap_or_default();
    let found: Vec<String> = line
        .notes
        .iter()
        .rev()
        .map(|note| joined([texts.word("nightFound", note.found.word()), note.note.clone()]))
        .collect();
    let mut cells = vec![
        Cell::text(line.bed_label.as_deref().unwrap_or_default()),
        Cell::text(&line.name),
        Cell::text(person),
        Cell::text(alerts(texts, &line.alerts)),
        Cell::text(joined([away, texts.list(&found)])),
    ];
    cells.extend(std::iter::repeat_n(Cell::Empty, HOURS.len() + 1));
    let row = Row::of(cells).opens(Opens::elder(&line.elder_id));
    if line.away.is_some() { row.tone(Tone::Quiet) } else { row }
}
