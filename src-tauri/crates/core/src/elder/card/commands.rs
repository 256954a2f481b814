//! Commands of cards.

use std::collections::HashSet;

use super::{Card, CardHolder, FindCard, IssueCard, rules, sql};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::elder::{self, ElderId, WhichElder};
use crate::error::{Error, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// So often a code is drawn before we give up; with a hundred million codes the second draw is rare.
const DRAWS: usize = 50;

/// Issues a card, or a new one in place of a lost one, which ends and is never valid again.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_issue_card(change: &mut Change<'_>, asked: IssueCard) -> Result<Card> {
    elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let before = sql::current(&mut change.tx, &asked.elder_id).await?;
    let mut faults = Faults::default();
    if before.is_some() {
        faults.text(&asked.reason, "reason", 200);
    }
    faults.done()?;
    let code = free_code(change).await?;
    sql::end(&mut change.tx, &asked.elder_id, &asked.reason, change.now).await?;
    sql::insert(&mut change.tx, &code, &asked.elder_id, change.now).await?;
    let old = before.as_ref().map(|card| card.code.as_str());
    sql::make_findable(&mut change.tx, &asked.elder_id, old, &code).await?;
    let mark = Mark::of(Subject::Elder, asked.elder_id.as_str()).elder(&asked.elder_id);
    let was = serde_json::json!({ "card": old });
    let is = serde_json::json!({ "card": code, "cardReason": asked.reason.trim() });
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    sql::current(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)
}

/// Shows an elder's cards, the valid one first, with why the others ended.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_list_cards(reading: &mut Reading<'_>, asked: WhichElder) -> Result<Vec<Card>> {
    sql::of_elder(&mut reading.tx, &asked.elder_id).await
}

/// Finds the elder whose card was scanned. A card that has ended says whose it was and since when it is not valid.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_find_card(reading: &mut Reading<'_>, asked: FindCard) -> Result<CardHolder> {
    let unknown = || Error::from(Refusal::CardUnknown { code: asked.code.trim().chars().take(40).collect() });
    let code = rules::read(&asked.code).ok_or_else(unknown)?;
    let held = sql::find(&mut reading.tx, &code).await?.ok_or_else(unknown)?;
    let holder: ElderId = held.elder_id;
    let record = elder::sql::record(&mut reading.tx, &holder).await?.or_not_found(Subject::Elder)?;
    if let Some(ended_at) = held.card.ended_at {
        return Err(Refusal::CardEnded { elder_id: holder.0, name: record.name, ended_at }.into());
    }
    Ok(CardHolder {
        alerts: elder::sql::alerts(&mut reading.tx, &holder).await?,
        age: day::age(record.birth_on, day::date_at(day::DISTRICT_ZONE, reading.now)),
        elder_id: holder,
        name: record.name,
        name_pinyin: record.name_pinyin,
        sex: record.sex,
    })
}

/// A code that nobody ever had, drawn from the chance in a new identifier.
pub(crate) async fn free_code(change: &mut Change<'_>) -> Result<String> {
    for _ in 0..DRAWS {
        let code = drawn(change)?;
        if !sql::is_taken(&mut change.tx, &code).await? {
            return Ok(code);
        }
    }
    Err(Error::internal("no free code for a card was found"))
}

/// The same for many at once, where all codes that were ever given are known; the code is given from then on.
pub(crate) fn free_code_beside(change: &Change<'_>, given: &mut HashSet<String>) -> Result<String> {
    for _ in 0..DRAWS {
        let code = drawn(change)?;
        if given.insert(code.clone()) {
            return Ok(code);
        }
    }
    Err(Error::internal("no free code for a card was found"))
}

fn drawn(change: &Change<'_>) -> Result<String> {
    let id = change.new_id();
    let chance: String = id.chars().filter(char::is_ascii_hexdigit).collect();
    // The last twelve digits of a version 7 identifier are nothing but chance.
    let tail = chance.get(chance.len().saturating_sub(12)..).unwrap_or_default();
    Ok(rules::code(u128::from_str_radix(tail, 16).map_err(Error::internal)?))
}
