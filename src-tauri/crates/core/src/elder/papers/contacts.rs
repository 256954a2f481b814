//! Whom to call for each elder of a centre (联系人名单).

use super::sql;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Total, report};

/// The elders of a centre with those to call, in the order in which to call them, and who may collect.
#[report(People, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre])]
pub async fn people_contacts(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let today = day::date_at(zone, reading.now);
    let people = sql::contacts_of_centre(&mut reading.tx, &centre.id, today).await?;
    let texts = asked.texts();
    let mut elders: Vec<&str> = people.iter().map(|line| line.elder_id.as_str()).collect();
    elders.dedup();
    let without = people.iter().filter(|line| line.contact_name.is_none()).count();
    let columns = vec![
        Column::text("elder", texts.text("paper.elder")),
        Column::text("phone", texts.text("paper.ownPhone")),
        Column::new(Kind::Integer, "order", texts.text("paper.callOrder")),
        Column::text("contact", texts.text("paper.contact")),
        Column::text("relation", texts.text("paper.relation")),
        Column::text("contactPhone", texts.text("paper.phone")),
        Column::new(Kind::Sign, "mayCollect", texts.text("paper.mayCollect")).total(Total::Count),
    ];
    let mut before = None;
    let rows: Vec<Row> = people
        .iter()
        .map(|line| {
            let is_same = before.replace(&line.elder_id) == Some(&line.elder_id);
            let once = |text: &str| if is_same { Cell::Empty } else { Cell::text(text) };
            Row::of(vec![
                once(&line.name),
                once(&line.phone),
                line.emergency_order.into(),
                line.contact_name.clone().into(),
                line.relation.map(|relation| texts.word("relation", relation.word())).into(),
                line.contact_phone.clone().into(),
                if line.may_collect == Some(true) { "✓".into() } else { Cell::Empty },
            ])
            .opens(Opens::elder(&line.elder_id))
        })
        .collect();
    Ok(Document::new("people_contacts", &asked)
        .at(&centre.name, zone)
        .on(today)
        .figures(vec![
            Figure::new(texts.text("paper.elders"), Cell::count(elders.len())),
            Figure::new(texts.text("paper.withoutContact"), Cell::count(without)),
        ])
        .table(Table::new("", columns).rows(rows))
        .notes(vec![texts.text("report.people_contacts.note")]))
}
