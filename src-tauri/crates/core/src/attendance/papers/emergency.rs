//! The emergency list (应急名单): everyone in the building, to be counted off outside.

use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{
    Block, Cell, Column, Document, Figure, Group, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};
use crate::site::AskSite;
use crate::site::emergency::{OnSite, site_emergency_list};

/// Everyone in the building now by room, elders, visitors and staff, with what helpers must know and whom to call; apart
/// from them those of the day before whom nobody signed out.
#[report(Attendance, by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator], takes = [Centre])]
pub async fn attendance_emergency(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let list = site_emergency_list(reading, AskSite { centre_id: centre.id.clone() }).await?;
    let texts = asked.texts();
    let columns = vec![
        Column::blank("out", texts.text("paper.out"), 3.0),
        Column::text("name", texts.text("paper.name")),
        Column::text("as", texts.text("paper.as")),
        Column::new(Kind::Instant, "since", texts.text("paper.since")),
        Column::text("needs", texts.text("paper.mustKnow")),
        Column::text("contact", texts.text("paper.contact")),
    ];
    let opens = Opens::at("/attendance", &centre.id, &[]);
    let mut inside = Table::new("", columns.clone()).or_say(texts.text("paper.nobodyInside"));
    inside.groups = by_room(&list.people, texts);
    let today = day::date_at(zone, reading.now);
    let document = Document::new("attendance_emergency", &asked)
        .at(&centre.name, zone)
        .on(today)
        .with(Block::Banner {
            tone: Tone::Danger,
            title: texts.say("paper.inside", &[("count", &list.people.len().to_string())]),
            text: texts.text("paper.insideHint"),
        })
        .figures(vec![
            Figure::new(texts.word("onSiteAs", "elder"), list.elders),
            Figure::new(texts.word("onSiteAs", "visitor"), list.visitors),
            Figure::new(texts.word("onSiteAs", "staff"), list.staff),
        ])
        .table(inside.all_open(&opens));
    let document = if list.not_signed_out.is_empty() {
        document
    } else {
        let mut looked_for = Table::new(texts.text("paper.notSignedOut"), columns);
        looked_for.groups = by_room(&list.not_signed_out, texts);
        document.table(looked_for.all_open(&opens))
    };
    Ok(document.signatures(vec![texts.text("paper.countedBy"), texts.text("paper.time")]))
}

/// The people in their order, cut into rooms.
fn by_room(people: &[OnSite], texts: Texts) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for person in people {
        let unknown = if person.has_no_bed { "paper.withoutBed" } else { "paper.roomUnknown" };
        let room = person.room_name.clone().unwrap_or_else(|| texts.text(unknown));
        let alerts: Vec<String> =
            person.alerts.iter().map(|alert| texts.word("alert.kind", alert.kind.word())).collect();
        let contact = person.contact.as_ref().map(|contact| match &contact.name {
            Some(name) => format!("{name} {}", contact.phone),
            None => contact.phone.clone(),
        });
        let row = Row::of(vec![
            Cell::Empty,
            Cell::text(&person.name),
            texts.word("onSiteAs", person.kind.word()).into(),
            Cell::Instant(person.arrived_at),
            Cell::text(if alerts.is_empty() { person.about.clone() } else { texts.list(&alerts) }),
            contact.into(),
        ]);
        let row = if alerts.is_empty() { row } else { row.tone(Tone::Strong) };
        match groups.last_mut().filter(|group| group.title == room) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { title: room, rows: vec![row] }),
        }
    }
    groups
}
