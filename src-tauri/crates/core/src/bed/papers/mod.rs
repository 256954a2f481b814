//! What a residence prints: the census of a day, the list of beds, the handover, the night round, who waits, and what is
//! foreseen. Each asks the same question as its screen.

pub mod census;
pub mod forecast;
pub mod handover;
pub mod list;
pub mod round;
pub mod waiting;

use chrono::NaiveDate;

use super::census::commands::first_of_month;
use super::census::sql::{Scope, closed_months};
use super::house;
use crate::centre::CentreId;
use crate::command::Reading;
use crate::elder::Alert;
use crate::error::{Error, Fault, Result};
use crate::report::{Choice, Parameters, Texts};

/// What staff must know of somebody, in words: the kind and what was noted.
fn alerts(texts: Texts, alerts: &[Alert]) -> String {
    let words: Vec<String> = alerts
        .iter()
        .map(|alert| {
            let kind = texts.word("alert.kind", alert.kind.word());
            let note = alert.note.trim();
            if note.is_empty() {
                kind
            } else {
                texts.say("alert.withNote", &[("kind", &kind), ("note", note)])
            }
        })
        .collect();
    texts.list(&words)
}

/// The parts of a remark that are not empty, one after the other.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The wards of the centre that was asked for; none of the whole district.
///
/// # Errors
/// `not_found` where there is no such centre.
pub async fn wards_or_none(reading: &mut Reading<'_>, asked: Parameters) -> Result<Vec<Choice>> {
    if asked.centre_id.is_none() {
        return Ok(Vec::new());
    }
    wards(reading, asked).await
}

/// The wards of the centre that was asked for.
async fn wards(reading: &mut Reading<'_>, asked: Parameters) -> Result<Vec<Choice>> {
    let centre = asked.centre(reading).await?;
    let wards = house::sql::wards(&mut reading.tx, &centre.id).await?;
    Ok(wards.into_iter().map(|ward| Choice { value: ward.id.0, words: ward.name }).collect())
}

/// How many months of the days `[from, until)` were corrected after they were closed: what was there then may read
/// otherwise now.
async fn corrected_months(
    reading: &mut Reading<'_>,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<i64> {
    let scope = Scope { centre: Some(centre), organisation: None, from: first_of_month(from), until };
    let months = closed_months(&mut reading.tx, &scope).await?;
    Ok(i64::try_from(months.iter().filter(|month| month.revision > 1).count()).unwrap_or(0))
}

/// The same of one day.
async fn corrected_month(reading: &mut Reading<'_>, centre: &CentreId, on: NaiveDate) -> Result<i64> {
    corrected_months(reading, centre, on, on.succ_opt().unwrap_or(on)).await
}

/// How coming and leaving on one day was counted; none: by more than one rule.
pub(in crate::bed) fn same_day(texts: Texts, counts_one: Option<bool>) -> String {
    texts.word(
        "paper.sameDayCounts",
        match counts_one {
            Some(true) => "one",
            Some(false) => "none",
            None => "differs",
        },
    )
}

fn in_the_future() -> Error {
    Error::invalid(Vec::new()).at("on", Fault::InTheFuture)
}
