//! Closing a month: its census is written down, and from then on only corrected with a reason.

use std::collections::HashMap;

use chrono::{Days, Months, NaiveDate};
use serde::Deserialize;
use ts_rs::TS;

use super::commands::{counted, first_of_month};
use super::counting::{CountsByDay, places, total};
use super::sql::Scope;
use super::{CensusCounts, ClosedMonth, sql};
use crate::bed::residence::{self, AskResidence, Residence};
use crate::bed::{CensusMonthId, Moment, WardId, round};
use crate::centre::CentreId;
use crate::command::{Change, Reading, command};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;

/// Closes the census of a month.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseMonth {
    /// Of which centre.
    pub centre_id: CentreId,
    /// Any day of the month.
    pub month_on: NaiveDate,
}

/// Lists the closed months of a centre, the latest first, each as it was counted last.
#[command(read, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn census_months(reading: &mut Reading<'_>, asked: AskResidence) -> Result<Vec<ClosedMonth>> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let until = residence.day(reading.now);
    let from = until.checked_sub_months(Months::new(240)).unwrap_or(until);
    let scope = Scope { centre: Some(&residence.id), organisation: None, from, until };
    let mut months = sql::closed_months(&mut reading.tx, &scope).await?;
    months.reverse();
    Ok(months)
}

/// Closes the census of a month that is over: it is counted, written down, and corrected only with a reason afterwards.
/// Months are closed one after the other, and not while the night staff's notes of it wait to be completed.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn census_close_month(change: &mut Change<'_>, asked: CloseMonth) -> Result<ClosedMonth> {
    let residence = residence::taken(change, &asked.centre_id).await?;
    let month_on = first_of_month(asked.month_on);
    let next = month_on.checked_add_months(Months::new(1)).unwrap_or(month_on);
    let today = residence.day(change.now);
    let follows = residence.closed_until_on.is_none_or(|until| until == month_on);
    if next > today || !follows {
        return Err(Error::from(Refusal::MonthNotToClose { month_on }).at("monthOn", Fault::WrongForm));
    }
    let notes = round::sql::open_before(&mut change.tx, &residence.id, next).await?;
    if !notes.is_empty() {
        return Err(Error::from(Refusal::NightNotesOpen { notes }).at("monthOn", Fault::Taken));
    }
    close(change, &residence, month_on).await
}

/// Counts a month that is over, writes it down, and closes it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn close(
    change: &mut Change<'_>,
    residence: &Residence,
    month_on: NaiveDate,
) -> Result<ClosedMonth> {
    let next = month_on.checked_add_months(Months::new(1)).unwrap_or(month_on);
    let month = count(change, residence, month_on, None, "").await?;
    sql::close_until(&mut change.tx, &residence.id, next).await?;
    let mark = Mark::of(Subject::CensusMonth, month.id.as_str()).centre(&residence.id);
    change.leave_trail(mark.after(&month)?).await?;
    Ok(month)
}

/// The days of a span, ward by ward, as the records say now.
async fn by_ward(tx: &mut Tx, scope: &Scope<'_>) -> Result<(Vec<WardId>, Vec<Vec<CensusCounts>>)> {
    let counted = counted(tx, scope, None).await?.counted_then(tx, scope).await?;
    let (ward_of, wards) = places(counted.beds.iter().map(|bed| bed.ward_id.clone()));
    let days = CountsByDay::count(wards.len(), &ward_of, &counted.spans, scope.from, scope.until);
    let by_ward = (0..wards.len()).map(|ward| days.of_group(ward)).collect();
    Ok((wards, by_ward))
}

/// Counts a month and writes it down, as a whole and for each day and ward; anew after the counting `before`.
async fn count(
    change: &mut Change<'_>,
    residence: &Residence,
    month_on: NaiveDate,
    before: Option<&ClosedMonth>,
    reason: &str,
) -> Result<ClosedMonth> {
    let next = month_on.checked_add_months(Months::new(1)).unwrap_or(month_on);
    let scope = Scope { centre: Some(&residence.id), organisation: None, from: month_on, until: next };
    let (wards, by_ward) = by_ward(&mut change.tx, &scope).await?;
    let sum = total(by_ward.iter().flatten());
    let month = ClosedMonth {
        id: CensusMonthId(change.new_id()),
        centre_id: residence.id.clone(),
        centre_name: residence.name.clone(),
        month_on,
        revision: before.map_or(1, |before| before.revision + 1),
        closed_at: change.now,
        closed_by: change.app.session.actor.clone(),
        reason: reason.to_owned(),
        bed_days: sum.beds,
        closed_bed_days: sum.closed,
        occupied_days: sum.occupied,
        held_days: sum.held,
        same_day: sum.same_day,
        same_day_counts_one: before
            .map_or(residence.rules.same_day_counts_one, |before| before.same_day_counts_one),
    };
    sql::insert_month(&mut change.tx, &month).await?;
    for (ward, days) in wards.iter().zip(&by_ward) {
        for (number, counts) in (0..).zip(days) {
            let on_day = month_on.checked_add_days(Days::new(number)).unwrap_or(month_on);
            sql::insert_month_day(&mut change.tx, &month.id, on_day, ward, counts).await?;
        }
    }
    Ok(month)
}

/// Counts anew the closed months from a day on, after a correction; says which they were.
pub(crate) async fn recount(
    change: &mut Change<'_>,
    residence: &Residence,
    from: NaiveDate,
    reason: &str,
) -> Result<Vec<NaiveDate>> {
    let Some(until) = residence.closed_until_on.filter(|until| from < *until) else {
        return Ok(Vec::new());
    };
    let scope = Scope { centre: Some(&residence.id), organisation: None, from: first_of_month(from), until };
    let months = sql::closed_months(&mut change.tx, &scope).await?;
    let mut counted = Vec::new();
    for month in months {
        let now = count(change, residence, month.month_on, Some(&month), reason).await?;
        let mark = Mark::of(Subject::CensusMonth, now.id.as_str()).centre(&residence.id);
        change.leave_trail(mark.before(&month)?.after(&now)?).await?;
        counted.push(month.month_on);
    }
    Ok(counted)
}

/// Counts the closed months anew that a late entry lies in.
pub(in crate::bed) async fn recount_after(
    change: &mut Change<'_>,
    residence: &Residence,
    entered: Moment,
    reason: &str,
) -> Result<()> {
    if entered.corrects.is_some() {
        recount(change, residence, entered.on, reason.trim()).await?;
    }
    Ok(())
}

/// The days of closed months that are no longer what was written down: centre, day, ward. There must be none.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn thawed(tx: &mut Tx) -> Result<Vec<String>> {
    let mut thawed = Vec::new();
    for (centre, from, until) in sql::centres_with_closed_months(tx).await? {
        let mut written: HashMap<(NaiveDate, WardId), [i64; 5]> = sql::written_days(tx, &centre)
            .await?
            .into_iter()
            .map(|(on, ward, beds, closed, occupied, held, same_day)| {
                ((on, ward), [beds, closed, occupied, held, same_day])
            })
            .collect();
        let scope = Scope { centre: Some(&centre), organisation: None, from, until };
        let (wards, by_ward) = by_ward(tx, &scope).await?;
        for (ward, days) in wards.iter().zip(&by_ward) {
            for (on, now) in from.iter_days().zip(days) {
                let now = [now.beds, now.closed, now.occupied, now.held, now.same_day];
                let then = written.remove(&(on, ward.clone())).unwrap_or_default();
                if now != then {
                    thawed.push(format!("{} {on} {}", centre.as_str(), ward.as_str()));
                }
            }
        }
        let gone = written.into_iter().filter(|(_, then)| *then != [0; 5]);
        thawed.extend(gone.map(|((on, ward), _)| format!("{} {on} {}", centre.as_str(), ward.as_str())));
    }
    thawed.sort();
    Ok(thawed)
}
