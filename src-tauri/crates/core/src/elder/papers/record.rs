//! An elder's complete record on paper (个人信息副本): what people read of it. The rows behind it go out as JSON.

use super::hospital::{banners, contacts, facts};
use crate::command::{OrNotFound, Reading};
use crate::day;
use crate::elder::commands::elder_profile;
use crate::elder::record::sql as kept;
use crate::elder::{self, ElderProfile, WhichElder};
use crate::error::{Result, Subject};
use crate::report::{Block, Cell, Column, Document, Fact, Kind, Parameters, Row, Table, Texts, report};
use crate::trail::TrailEntry;
use crate::{assessment, diet, trail};

/// So many rows of a history are printed: more is in the file.
const HISTORY: i64 = 2_000;

/// Everything that is kept of one elder, for that person: record, services, stays, visits, absences, grades, food,
/// and what was done to the record by whom.
#[report(People, by = [Manager, District, Administrator], takes = [Elder])]
pub async fn people_record(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let standing = elder::sql::standing_for(&mut reading.tx, asked.elder()?).await?;
    let elder_id = standing.or_not_found(Subject::Elder)?;
    let profile = elder_profile(reading, WhichElder { elder_id: elder_id.clone() }).await?;
    let grade = assessment::sql::current(&mut reading.tx, &elder_id).await?;
    let texts = asked.texts();
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let grade = grade.map(|grade| {
        let words = texts.text(&format!("assessment.grade.gbt42195.g{}", grade.grade));
        texts.say("assessment.gradeLine", &[("grade", &grade.grade.to_string()), ("words", &words)])
    });
    let mut document = Document::new("people_record", &asked)
        .at(texts.text("paper.district"), day::DISTRICT_ZONE)
        .about(&profile.elder.name)
        .on(today);
    for banner in banners(texts, &profile.elder) {
        document = document.with(banner);
    }
    let visits = elder::sql::visits(&mut reading.tx, &elder_id, i64::MAX).await?;
    let stays = kept::stays(&mut reading.tx, &elder_id).await?;
    let absences = kept::absences(&mut reading.tx, &elder_id).await?;
    let history = trail::sql::of_elder(&mut reading.tx, &elder_id, None, HISTORY).await?;
    let food = diet::sql::kept(&mut reading.tx, Some(&elder_id)).await?.remove(&elder_id);
    Ok(document
        .with(Block::Heading(texts.text("paper.person")))
        .with(Block::Facts { columns: 2, facts: facts(texts, &profile.elder, grade) })
        .table(contacts(texts, &profile.elder))
        .with(Block::Facts { columns: 1, facts: eats(texts, food) })
        .table(services(texts, &profile))
        .table(lived(texts, &stays))
        .table(came(texts, &visits))
        .table(away(texts, &absences))
        .table(done(texts, &history))
        .notes(vec![texts.text("report.people_record.note")])
        .signatures(vec![texts.text("paper.filledBy"), texts.text("paper.date")]))
}

fn eats(texts: Texts, food: Option<diet::sql::Kept>) -> Vec<Fact> {
    let details = food.map(|kept| kept.details).unwrap_or_default();
    let diets: Vec<String> = details.diets.iter().map(|one| texts.word("dietKind", one.word())).collect();
    let textures: Vec<String> =
        details.textures.iter().map(|one| texts.word("texture", one.word())).collect();
    let said = if diets.is_empty() { texts.text("fhir.regularDiet") } else { texts.list(&diets) };
    vec![
        Fact::new(texts.text("record.diet"), said),
        Fact::new(texts.text("record.textures"), texts.list(&textures)),
        Fact::new(texts.text("record.dietNotes"), details.notes),
    ]
    .into_iter()
    .filter(|fact| !fact.value.trim().is_empty())
    .collect()
}

fn services(texts: Texts, profile: &ElderProfile) -> Table {
    let columns = vec![
        Column::text("service", texts.text("record.service")),
        Column::text("centre", texts.text("record.centre")),
        Column::new(Kind::Date, "from", texts.text("record.from")),
        Column::new(Kind::Date, "last", texts.text("record.last")),
    ];
    let rows = profile.enrolments.iter().map(|one| {
        Row::of(vec![
            texts.word("service", one.service.word()).into(),
            Cell::text(&one.centre_name),
            one.from_on.into(),
            one.until_on.and_then(|until| until.pred_opt()).into(),
        ])
    });
    Table::new(texts.text("record.services"), columns).rows(rows).or_say(texts.text("record.nothing"))
}

fn lived(texts: Texts, stays: &[kept::StayLine]) -> Table {
    let columns = vec![
        Column::text("centre", texts.text("record.centre")),
        Column::text("bed", texts.text("record.bed")),
        Column::new(Kind::Date, "from", texts.text("record.from")),
        Column::new(Kind::Date, "to", texts.text("record.to")),
    ];
    let rows = stays.iter().map(|stay| {
        Row::of(vec![
            Cell::text(&stay.centre_name),
            Cell::text(&stay.bed),
            stay.from_on.into(),
            stay.to_on.into(),
        ])
    });
    Table::new(texts.text("record.stays"), columns).rows(rows).or_say(texts.text("record.nothing"))
}

fn came(texts: Texts, visits: &[elder::VisitLine]) -> Table {
    let columns = vec![
        Column::new(Kind::Date, "on", texts.text("record.on")),
        Column::text("centre", texts.text("record.centre")),
        Column::new(Kind::Time, "came", texts.text("record.came")),
        Column::new(Kind::Time, "left", texts.text("record.left")),
        Column::text("broughtBy", texts.text("record.broughtBy")),
        Column::text("collectedBy", texts.text("record.collectedBy")),
    ];
    let rows = visits.iter().map(|visit| {
        let zone = day::zone(&visit.time_zone).unwrap_or(day::DISTRICT_ZONE);
        let time = |at: chrono::DateTime<chrono::Utc>| Cell::Time(at.with_timezone(&zone).time());
        Row::of(vec![
            visit.visit_on.into(),
            Cell::text(&visit.centre_name),
            time(visit.arrived_at),
            visit.departed_at.map_or(Cell::Empty, time),
            Cell::text(&visit.brought_by),
            Cell::text(&visit.collected_by),
        ])
    });
    Table::new(texts.text("record.visits"), columns).rows(rows).or_say(texts.text("record.nothing"))
}

fn away(texts: Texts, absences: &[kept::AbsenceLine]) -> Table {
    let columns = vec![
        Column::new(Kind::Date, "from", texts.text("record.from")),
        Column::new(Kind::Date, "last", texts.text("record.last")),
        Column::text("centre", texts.text("record.centre")),
        Column::text("reason", texts.text("record.reason")),
        Column::text("note", texts.text("record.note")),
    ];
    let rows = absences.iter().map(|one| {
        Row::of(vec![
            one.from_on.into(),
            one.until_on.pred_opt().into(),
            Cell::text(&one.centre_name),
            texts.word("absenceReason", one.reason.word()).into(),
            Cell::text(&one.note),
        ])
    });
    Table::new(texts.text("record.absences"), columns).rows(rows).or_say(texts.text("record.nothing"))
}

fn done(texts: Texts, history: &[TrailEntry]) -> Table {
    let columns = vec![
        Column::new(Kind::Instant, "at", texts.text("record.at")),
        Column::text("what", texts.text("record.what")),
        Column::text("by", texts.text("record.by")),
    ];
    let rows = history.iter().map(|entry| {
        Row::of(vec![
            Cell::Instant(entry.at),
            texts.word("trail", &entry.command).into(),
            Cell::text(&entry.actor),
        ])
    });
    Table::new(texts.text("record.history"), columns).rows(rows)
}
