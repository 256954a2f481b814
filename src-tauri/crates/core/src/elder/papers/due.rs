//! Who is to be assessed (待评估名单).

use chrono::Days;

use crate::assessment::due::DueStanding;
use crate::assessment::sql::due;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Tone, report};

/// Whoever is due within so many days is listed.
const SOON_DAYS: u64 = 30;

/// More than any list has: a report is never a part of one.
const ALL: i64 = 1_000_000;

/// Whose ability assessment is overdue, soon due, or was never made.
#[report(People, by = [Reception, Nurse, Manager, District, Administrator], takes = [CentreOrAll])]
pub async fn people_assessments_due(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centres = asked.centres(reading).await?;
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let ask = due::Asked {
        today,
        centre: asked.centre_id.as_ref(),
        soon_until: today + Days::new(SOON_DAYS),
        standing: None,
        limit: ALL,
        offset: 0,
    };
    let counts = due::counts(&mut reading.tx, &ask).await?;
    let list = due::list(&mut reading.tx, &ask).await?;
    let texts = asked.texts();
    let columns = vec![
        Column::text("name", texts.text("paper.name")),
        Column::new(Kind::Integer, "age", texts.text("paper.age")),
        Column::new(Kind::Integer, "grade", texts.text("paper.grade")),
        Column::new(Kind::Date, "assessed", texts.text("paper.assessedOn")),
        Column::new(Kind::Date, "due", texts.text("paper.dueOn")),
        Column::new(Kind::Integer, "days", texts.text("paper.daysOver")),
        Column::blank("appointment", texts.text("paper.appointment"), 7.0),
    ];
    let mut table = Table::new("", columns).or_say(texts.text("paper.nobodyDue"));
    let standing = |due_on: Option<chrono::NaiveDate>| match due_on {
        None => DueStanding::Never,
        Some(on) if on < today => DueStanding::Overdue,
        Some(_) => DueStanding::Soon,
    };
    for wanted in [DueStanding::Overdue, DueStanding::Soon, DueStanding::Never] {
        let rows = list.iter().filter(|row| standing(row.next_due_on) == wanted).map(|row| {
            let over = row.next_due_on.map(|on| (today - on).num_days()).filter(|days| *days > 0);
            Row::of(vec![
                Cell::text(&row.name),
                day::age(row.birth_on, today).into(),
                row.grade.into(),
                row.assessed_on.into(),
                row.next_due_on.into(),
                over.into(),
                Cell::Empty,
            ])
            .opens(Opens::elder(&row.id))
        });
        table = table.group(texts.word("assessment.due", wanted.word()), rows.collect());
    }
    let place = match centres.as_slice() {
        [only] if asked.centre_id.is_some() => only.name.clone(),
        _ => texts.text("paper.district"),
    };
    Ok(Document::new("people_assessments_due", &asked)
        .at(place, day::DISTRICT_ZONE)
        .on(today)
        .figures(vec![
            Figure::new(texts.word("assessment.due", "overdue"), counts.overdue).tone(Tone::Warning),
            Figure::new(texts.word("assessment.due", "soon"), counts.soon),
            Figure::new(texts.word("assessment.due", "never"), counts.never),
            Figure::new(texts.text("paper.enrolled"), counts.enrolled),
        ])
        .table(table))
}
