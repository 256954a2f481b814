//! Cards with a QR code (签到卡), eight on an A4 page, to laminate and cut.

use super::sql;
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{Block, CardSheet, Document, Label, Parameters, Table, Tone, report};

/// The valid cards of the elders of a centre, eight on a page with marks to cut along.
#[report(
    People,
    by = [Reception, Nurse, Manager, District, Administrator],
    takes = [Centre],
    papers = [A4]
)]
pub async fn people_cards(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let today = day::date_at(zone, reading.now);
    let holders = sql::cards(&mut reading.tx, &centre.id, today).await?;
    let texts = asked.texts();
    let cards: Vec<Label> = holders
        .into_iter()
        .map(|holder| Label {
            head: holder.name,
            mark: holder.code.clone(),
            lines: vec![(Tone::Quiet, holder.name_pinyin)],
            foot: texts.say("paper.cardFound", &[("phone", &centre.phone)]),
            code: Some(holder.code),
        })
        .collect();
    let document = Document::new("people_cards", &asked).at(&centre.name, zone).on(today);
    Ok(if cards.is_empty() {
        document.table(Table::new("", Vec::new()).ends_here().or_say(texts.text("paper.noCards")))
    } else {
        document.with(Block::Cards(CardSheet { house: centre.name.clone(), cards }))
    })
}
