//! Corrects when a bed was closed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::commands::{check_reason, wrong};
use super::sql;
use crate::bed::census::closing::recount;
use crate::bed::house::closing::ClosureReason;
use crate::bed::house::{self, WhichBed};
use crate::bed::{ClosureId, Moment, corrects_closed_months, named, residence};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// A closure of the past or the present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct PastClosure {
    /// Names the closure.
    pub id: ClosureId,
    /// From when.
    pub from_at: DateTime<Utc>,
    /// The first day.
    pub from_on: NaiveDate,
    /// Until when; none: still.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of the end.
    pub to_on: Option<NaiveDate>,
    /// Why.
    pub reason: ClosureReason,
    /// What exactly; may be empty.
    pub note: String,
    /// Corrected after it was recorded.
    pub corrected_at: Option<DateTime<Utc>>,
}

/// Corrects when a closure of a bed was. What is left out stays as it was.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectClosure {
    /// Which.
    pub closure_id: ClosureId,
    /// When the bed was really closed.
    #[serde(default)]
    pub from_at: Option<DateTime<Utc>>,
    /// When it was really opened again; only of a closure that has ended. At the beginning: it never was closed.
    #[serde(default)]
    pub to_at: Option<DateTime<Utc>>,
    /// Why it is corrected.
    pub reason: String,
}

/// A closure as it stands now, and which closed months were counted anew because of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CorrectedClosure {
    /// The closure.
    pub closure: PastClosure,
    /// The first days of the closed months that were counted anew.
    pub months_counted_anew: Vec<NaiveDate>,
}

/// Lists when a bed was closed, the latest first.
#[command(read, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn bed_closures(reading: &mut Reading<'_>, asked: WhichBed) -> Result<Vec<PastClosure>> {
    house::sql::place(&mut reading.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    sql::closures(&mut reading.tx, &asked.bed_id).await
}

/// Corrects when a bed was closed and opened again. In a closed month only those responsible may.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn bed_correct_closure(change: &mut Change<'_>, asked: CorrectClosure) -> Result<CorrectedClosure> {
    check_reason(&asked.reason)?;
    let bed = sql::bed_of_closure(&mut change.tx, &asked.closure_id).await?.or_not_found(Subject::Bed)?;
    let place = house::sql::place(&mut change.tx, &bed).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let was = sql::closure(&mut change.tx, &asked.closure_id).await?.or_not_found(Subject::Bed)?;
    if was.to_at.is_none() && asked.to_at.is_some() {
        return Err(wrong("toAt", Fault::WrongForm));
    }
    let from = Moment::of(&residence, asked.from_at.unwrap_or(was.from_at));
    let to = was.to_at.map(|to| Moment::of(&residence, asked.to_at.unwrap_or(to)));
    if from.at > change.now {
        return Err(wrong("fromAt", Fault::InTheFuture));
    }
    if to.is_some_and(|to| to.at > change.now) {
        return Err(wrong("toAt", Fault::InTheFuture));
    }
    if to.is_some_and(|to| to.at < from.at) {
        return Err(wrong("toAt", Fault::EndsBeforeBeginning));
    }
    let begins = (from.on != was.from_on).then(|| from.on.min(was.from_on));
    let ends = to.zip(was.to_on).filter(|(to, was)| to.on != *was).map(|(to, was)| to.on.min(was));
    let first = begins.into_iter().chain(ends).min();
    if let Some(until_on) =
        residence.closed_until_on.filter(|until| first.is_some_and(|first| first < *until))
        && !corrects_closed_months(&change.app.session)
    {
        let field = if begins.is_some() { "fromAt" } else { "toAt" };
        return Err(Error::from(Refusal::CensusClosed { until_on }).at(field, Fault::TooLongAgo));
    }
    let way = sql::in_the_way(&mut change.tx, &place.id, None, from.at, to.map(|to| to.at)).await?;
    if let Some((name, bed_label)) = way {
        return Err(Refusal::BedOccupied { bed_label, name }.into());
    }
    let now = change.now;
    sql::set_closure(&mut change.tx, &asked.closure_id, from, to, now).await.map_err(|error| {
        match violation::named(&error).as_deref() {
            Some("bed_closure_in_use") => Refusal::BedInUse { bed_label: place.said() }.into(),
            Some("bed_closure_no_overlap") => Refusal::BedClosed { bed_label: place.said() }.into(),
            _ => named(error),
        }
    })?;
    let months_counted_anew = match first {
        Some(first) => recount(change, &residence, first, asked.reason.trim()).await?,
        None => Vec::new(),
    };
    let closure = sql::closure(&mut change.tx, &asked.closure_id).await?.or_not_found(Subject::Bed)?;
    let mut is = serde_json::to_value(&closure).map_err(Error::internal)?;
    is["correctionReason"] = serde_json::Value::from(asked.reason.trim());
    let mark = Mark::of(Subject::Bed, place.id.as_str()).centre(&residence.id);
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    Ok(CorrectedClosure { closure, months_counted_anew })
}
