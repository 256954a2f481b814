//! An elder's complete record on paper (个人信息副本): what people read of it. The rows behind it go out as JSON.

use chrono::NaiveDate;

use super::eating::Eating;
use super::hospital::{banners, contacts, facts};
use super::{record_care, record_meals};
use crate::command::{OrNotFound, Reading};
use crate::day;
use crate::elder::commands::elder_profile;
use crate::elder::record::lines::{self, AbsenceLine, ActivityLine, CallLine, PauseLine};
use crate::elder::{self, Elder, ElderProfile, WhichElder};
use crate::error::{Result, Subject};
use crate::report::{Block, Cell, Column, Document, Fact, Kind, Parameters, Row, Table, Texts, report};
use crate::trail::TrailEntry;
use crate::{assessment, trail};

/// So many rows of a history are printed: more is in the file.
const HISTORY: i64 = 2_000;

/// Everything that is kept of one elder, for that person: record, food, services, visits, assessments, living and care,
/// waiting, meals and money, and what was done to the record by whom.
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
    let tx = &mut reading.tx;
    let visits = elder::sql::visits(tx, &elder_id, i64::MAX).await?;
    let history = trail::sql::of_elder(tx, &elder_id, None, HISTORY).await?;
    let eating = Eating::read(tx, &elder_id).await?;
    let assessments = assessment::sql::of_elder(tx, &elder_id).await?;
    Ok(document
        .with(Block::Heading(texts.text("paper.person")))
        .with(Block::Facts { columns: 2, facts: facts(texts, &profile.elder, grade) })
        .with(Block::Facts { columns: 1, facts: further(texts, &profile.elder) })
        .table(contacts(texts, &profile.elder))
        .with(Block::Heading(texts.text("record.food")))
        .with(Block::Facts { columns: 1, facts: eating.whole(texts) })
        .table(record_care::assessed(texts, &assessments))
        .table(services(texts, &profile))
        .table(rested(texts, &lines::pauses(tx, &elder_id).await?))
        .table(came(texts, &visits))
        .table(away(texts, &lines::absences(tx, &elder_id).await?))
        .table(called(texts, &lines::calls(tx, &elder_id).await?))
        .table(took_part(texts, &lines::activities(tx, &elder_id).await?))
        .table(record_care::waited(texts, &lines::waiting(tx, &elder_id).await?))
        .table(record_care::offered(texts, &lines::offers(tx, &elder_id).await?))
        .table(record_care::admitted(texts, &lines::admissions(tx, &elder_id).await?))
        .table(record_care::looked_at(texts, &lines::risks(tx, &elder_id).await?))
        .table(record_care::lived(texts, &lines::stays(tx, &elder_id).await?))
        .table(record_care::left_the_bed(texts, &lines::leaves(tx, &elder_id).await?))
        .table(record_care::seen_at_night(texts, &lines::nights(tx, &elder_id).await?))
        .table(record_meals::ordered(texts, &lines::orders(tx, &elder_id).await?))
        .table(record_meals::stopped(texts, &lines::stops(tx, &elder_id).await?))
        .table(record_meals::brought(texts, &lines::outcomes(tx, &elder_id).await?))
        .table(record_meals::paid(
            texts,
            &lines::settled(tx, &elder_id).await?,
            &lines::grants(tx, &elder_id).await?,
        ))
        .table(done(texts, &history))
        .notes(vec![texts.text("report.people_record.note")])
        .signatures(vec![texts.text("paper.filledBy"), texts.text("paper.date")]))
}

/// A day, titled by `record.<key>`.
pub(super) fn date(texts: Texts, key: &str) -> Column {
    Column::new(Kind::Date, key, texts.text(&format!("record.{key}")))
}

/// Words, titled by `record.<key>`.
pub(super) fn words(texts: Texts, key: &str) -> Column {
    Column::text(key, texts.text(&format!("record.{key}")))
}

/// A part of the record, titled by `record.<title>`; that there is nothing of it is said.
pub(super) fn table(
    texts: Texts,
    title: &str,
    columns: Vec<Column>,
    rows: impl IntoIterator<Item = Row>,
) -> Table {
    Table::new(texts.text(&format!("record.{title}")), columns)
        .rows(rows)
        .ends_here()
        .or_say(texts.text("record.nothing"))
}

/// What a hospital does not need and the person may know: on whose account, and what else was written down.
fn further(texts: Texts, elder: &Elder) -> Vec<Fact> {
    let categories: Vec<String> =
        elder.categories.iter().map(|one| texts.word("category", one.word())).collect();
    vec![
        Fact::new(texts.text("record.categories"), texts.list(&categories)),
        Fact::new(texts.text("paper.notes"), &elder.notes),
    ]
}

fn services(texts: Texts, profile: &ElderProfile) -> Table {
    let columns =
        vec![words(texts, "service"), words(texts, "centre"), date(texts, "from"), date(texts, "last")];
    let rows = profile.enrolments.iter().map(|one| {
        Row::of(vec![
            texts.word("service", one.service.word()).into(),
            Cell::text(&one.centre_name),
            one.from_on.into(),
            one.until_on.and_then(|until| until.pred_opt()).into(),
        ])
    });
    table(texts, "services", columns, rows)
}

fn rested(texts: Texts, pauses: &[PauseLine]) -> Table {
    let columns = vec![
        words(texts, "service"),
        words(texts, "centre"),
        date(texts, "from"),
        date(texts, "last"),
        words(texts, "reason"),
    ];
    let rows = pauses.iter().map(|one| {
        Row::of(vec![
            texts.word("service", one.service.word()).into(),
            Cell::text(&one.centre_name),
            one.from_on.into(),
            one.until_on.as_ref().and_then(NaiveDate::pred_opt).into(),
            Cell::text(&one.reason),
        ])
    });
    table(texts, "pauses", columns, rows)
}

fn came(texts: Texts, visits: &[elder::VisitLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "centre"),
        Column::new(Kind::Time, "came", texts.text("record.came")),
        Column::new(Kind::Time, "left", texts.text("record.left")),
        words(texts, "broughtBy"),
        words(texts, "collectedBy"),
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
    table(texts, "visits", columns, rows)
}

fn away(texts: Texts, absences: &[AbsenceLine]) -> Table {
    let columns = vec![
        date(texts, "from"),
        date(texts, "last"),
        words(texts, "centre"),
        words(texts, "reason"),
        words(texts, "note"),
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
    table(texts, "absences", columns, rows)
}

fn called(texts: Texts, calls: &[CallLine]) -> Table {
    let columns =
        vec![date(texts, "on"), words(texts, "whom"), words(texts, "outcome"), words(texts, "said")];
    let rows = calls.iter().map(|one| {
        Row::of(vec![
            one.called_on.into(),
            Cell::text(&one.called_whom),
            texts.word("callOutcome", one.outcome.word()).into(),
            Cell::text(&one.said),
        ])
    });
    table(texts, "calls", columns, rows)
}

fn took_part(texts: Texts, activities: &[ActivityLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "centre"),
        words(texts, "activity"),
        words(texts, "activityKind"),
    ];
    let rows = activities.iter().map(|one| {
        Row::of(vec![
            one.activity_on.into(),
            Cell::text(&one.centre_name),
            Cell::text(&one.title),
            texts.word("activityKind", one.kind.word()).into(),
        ])
    });
    table(texts, "activities", columns, rows)
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
    Table::new(texts.text("record.history"), columns).rows(rows).ends_here()
}
