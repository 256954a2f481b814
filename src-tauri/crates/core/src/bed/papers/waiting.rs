//! The waiting list (轮候名单) in its order, with what each needs and wishes.

use chrono_tz::Tz;

use super::joined;
use crate::bed::residence::AskResidence;
use crate::bed::waiting::commands::waiting_list;
use crate::bed::waiting::{WaitingEntry, WaitingList};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, report,
};

/// Who waits for a bed, in the order of the list, since when, with what need and which wish, and what was offered.
#[report(Beds, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre])]
pub async fn beds_waiting(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let list = waiting_list(reading, AskResidence { centre_id: centre.id.clone() }).await?;
    let texts = asked.texts();
    let waited = list.waited_days_tenths.map_or(Cell::Empty, |tenths| Cell::Decimal(tenths as f64 / 10.0));
    let order: Vec<String> =
        list.priority_order.iter().map(|one| texts.word("waitingPriority", one.word())).collect();
    let mut notes = vec![texts.text("report.beds_waiting.note")];
    if !order.is_empty() {
        notes.push(texts.say("paper.priorityOrder", &[("order", &texts.list(&order))]));
    }
    Ok(Document::new("beds_waiting", &asked)
        .at(&list.centre_name, zone)
        .on(list.today)
        .landscape()
        .figures(vec![
            Figure::new(texts.text("paper.waitingPeople"), Cell::count(list.entries.len())),
            Figure::new(texts.text("paper.needNursing"), list.need_nursing_bed),
            Figure::new(texts.text("paper.offersStanding"), list.offers_standing),
            Figure::new(texts.text("paper.waitingDays"), waited).unit(texts.text("paper.dayUnit")),
        ])
        .table(table(texts, &list, zone))
        .notes(notes))
}

fn table(texts: Texts, list: &WaitingList, zone: Tz) -> Table {
    let columns = vec![
        Column::new(Kind::Integer, "place", texts.text("paper.place")),
        Column::text("name", texts.text("paper.name")),
        Column::text("person", texts.text("paper.person")),
        Column::new(Kind::Integer, "grade", texts.text("paper.gradeShort")),
        Column::text("phone", texts.text("paper.phone")),
        Column::text("priority", texts.text("paper.priority")),
        Column::new(Kind::Date, "registered", texts.text("paper.registeredOn")),
        Column::new(Kind::Integer, "days", texts.text("paper.waitedDays")),
        Column::text("needs", texts.text("paper.needsAndWishes")),
        Column::new(Kind::Date, "from", texts.text("paper.wantedFrom")),
        Column::text("offer", texts.text("paper.lastOffer")),
    ];
    let rows = list.entries.iter().map(|entry| row(texts, entry, zone));
    Table::new("", columns).rows(rows).or_say(texts.text("paper.nobodyWaits"))
}

fn row(texts: Texts, entry: &WaitingEntry, zone: Tz) -> Row {
    let sex = texts.word("sex", entry.sex.word());
    let person = texts.say("paper.sexAged", &[("sex", &sex), ("age", &entry.age.to_string())]);
    let priority = entry.priority.map(|one| texts.word("waitingPriority", one.word()));
    let offer = entry.offers.iter().max_by_key(|offer| offer.made_at);
    let is_standing = offer.is_some_and(|offer| offer.answer.is_none());
    let offered = offer.map(|offer| match offer.answer {
        Some(answer) => joined([offer.bed_label.clone(), texts.word("offerAnswer", answer.word())]),
        None => {
            let until = offer.lapses_on.to_string();
            texts.say("paper.offeredUntil", &[("bed", &offer.bed_label), ("on", &until)])
        }
    });
    let row = Row::of(vec![
        entry.place.into(),
        Cell::text(&entry.name),
        Cell::text(person),
        entry.grade.into(),
        Cell::text(&entry.phone),
        Cell::text(priority.unwrap_or_default()),
        day::date_at(zone, entry.registered_at).into(),
        entry.waiting_days.into(),
        Cell::text(needs(texts, entry)),
        entry.details.wanted_from_on.into(),
        Cell::text(offered.unwrap_or_default()),
    ])
    .opens(Opens::elder(&entry.elder_id));
    if is_standing { row.tone(Tone::Strong) } else { row }
}

fn needs(texts: Texts, entry: &WaitingEntry) -> String {
    let details = &entry.details;
    let mut parts = Vec::new();
    if details.needs_nursing_bed {
        parts.push(texts.text("paper.needsNursingBed"));
    }
    if details.is_short_stay {
        parts.push(texts.text("paper.shortStay"));
    }
    parts.push(entry.wished_ward_name.clone().unwrap_or_default());
    if let Some(most) = details.wished_beds_most {
        parts.push(texts.say("paper.roomOfAtMost", &[("count", &most.to_string())]));
    }
    if let Some(rule) = details.wished_sex_rule {
        parts.push(texts.say("paper.roomFor", &[("rule", &texts.word("sexRule", rule.word()))]));
    }
    if let Some(fen) = details.price_most_fen {
        let yuan = crate::report::format::yuan(fen);
        parts.push(texts.say("paper.priceAtMost", &[("amount", &yuan)]));
    }
    parts.push(details.note.clone());
    joined(parts)
}
