//! What the census counts of people: who came, left, lives here and waited, how long.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::commands::Counted;
use super::figures::days_of;
use super::narrowed::{Asked, BedsAsked};
use super::spans::People;
use super::sql::{PersonRow, Scope, WaitedRow};
use super::{LeavingsByReason, narrowed, spans, sql};
use crate::bed::AdmissionId;
use crate::day;
use crate::error::Result;
use crate::store::Tx;

/// What is counted of people and not of nights in beds.
pub(super) struct PeopleFigures {
    /// Who came.
    pub came: i64,
    /// Who left for good.
    pub left: i64,
    /// Who lives there in the last night.
    pub living: i64,
    /// Bed-days of those who left.
    pub leavers_days: i64,
    /// Days between two stays.
    pub empty_days: i64,
    /// How often a bed was empty between two stays.
    pub gaps: i64,
    /// Days that those waited who were admitted from the list.
    pub waiting_days: i64,
    /// How many they are.
    pub waited: i64,
}

/// A count as the answers have it.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Of all people of a scope.
///
/// # Errors
/// When the database refuses.
pub(super) async fn people_of_all(
    tx: &mut Tx,
    scope: &Scope<'_>,
    counted: &Counted,
    people: &People<'_>,
) -> Result<PeopleFigures> {
    let Counted { gaps, leavers_nights, same_day, .. } = counted;
    let without_night = spans::left_without_night(tx, scope).await?;
    let in_and_out = without_night.iter().filter(|(centre, on)| same_day.counts_one(centre, *on)).count();
    let waited = waited(tx, scope, None).await?;
    Ok(PeopleFigures {
        came: people.came,
        left: number(people.left.len()),
        living: people.living,
        leavers_days: leavers_nights + number(in_and_out),
        empty_days: gaps.iter().map(|gap| gap.days).sum(),
        gaps: number(gaps.len()),
        waiting_days: waited.iter().sum(),
        waited: number(waited.len()),
    })
}

/// Of the people of some of the beds, and why they left: each counts with the bed of that day.
///
/// # Errors
/// When the database refuses.
pub(super) async fn people_of(
    tx: &mut Tx,
    scope: &Scope<'_>,
    counted: &Counted,
    beds: &BedsAsked<'_>,
    last_night: NaiveDate,
) -> Result<(PeopleFigures, Vec<LeavingsByReason>)> {
    let asked = Asked::read(tx, scope, beds).await?;
    let came = asked.came(sql::came(tx, scope).await?);
    let left = asked.left(sql::left(tx, scope, None).await?);
    let living = asked.living(sql::living(tx, scope, last_night).await?, last_night);
    let mut stays: HashMap<AdmissionId, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
    for (admission, from, to) in sql::stays_of_leavers(tx, scope).await? {
        stays.entry(admission).or_default().push((from, to.unwrap_or(from)));
    }
    let leavers_days = left.iter().map(|row| {
        let counts_one = counted.same_day.counts_one(&row.centre_id, row.to_on.unwrap_or(row.from_on));
        stays.get(&row.admission_id).map_or(0, |stays| days_of(stays, counts_one))
    });
    let gaps: Vec<i64> =
        counted.gaps.iter().filter(|gap| asked.holds(&gap.bed, gap.next)).map(|gap| gap.days).collect();
    let waited = waited(tx, scope, Some(&came)).await?;
    let people = PeopleFigures {
        came: number(came.len()),
        left: number(left.len()),
        living: number(living.len()),
        leavers_days: leavers_days.sum(),
        empty_days: gaps.iter().sum(),
        gaps: number(gaps.len()),
        waiting_days: waited.iter().sum(),
        waited: number(waited.len()),
    };
    Ok((people, narrowed::by_reason(&left)))
}

/// The day of registering, and how many days somebody waited from then until coming. Whoever came before that was entered
/// on the list waited none.
pub(super) fn waited_days(row: &WaitedRow) -> Result<(NaiveDate, i64)> {
    let registered_on = day::date_at(day::zone(&row.time_zone)?, row.registered_at);
    Ok((registered_on, (row.from_on - registered_on).num_days().max(0)))
}

/// How many days each waited who was admitted from the list; with `came` only of these people.
async fn waited(tx: &mut Tx, scope: &Scope<'_>, came: Option<&[PersonRow]>) -> Result<Vec<i64>> {
    let came: Option<HashSet<&AdmissionId>> =
        came.map(|came| came.iter().map(|person| &person.admission_id).collect());
    let mut days = Vec::new();
    for row in sql::waited(tx, scope).await? {
        if came.as_ref().is_none_or(|came| came.contains(&row.admission_id)) {
            days.push(waited_days(&row)?.1);
        }
    }
    Ok(days)
}
