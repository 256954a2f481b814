//! The census of a part of the beds: one ward, one kind. Beds are taken as what they were on each day; whoever came, left
//! or lives here counts with the bed of that day.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};

use super::counting::BedSpan;
use super::sql::{BedRow, PersonRow, Scope};
use super::{LeavingsByReason, earlier, sql};
use crate::bed::admission::LeavingReason;
use crate::bed::house::BedKind;
use crate::bed::{BedId, WardId};
use crate::day;
use crate::error::Result;
use crate::store::Tx;

/// Which beds are asked for among those of a centre, an organisation or the district.
#[derive(Debug, Clone, Copy, Default)]
pub struct BedsAsked<'a> {
    /// Only of this ward.
    pub ward: Option<&'a WardId>,
    /// Only of this kind.
    pub kind: Option<BedKind>,
}

impl BedsAsked<'_> {
    /// Whether every bed is asked for.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.ward.is_none() && self.kind.is_none()
    }

    /// Whether this bed is asked for.
    #[must_use]
    pub fn takes(&self, bed: &BedRow) -> bool {
        self.ward.is_none_or(|ward| *ward == bed.ward_id) && self.kind.is_none_or(|kind| kind == bed.kind)
    }
}

/// Leaves the beds that are asked for, with their own spans.
pub fn narrow(beds: &mut Vec<BedRow>, spans: &mut Vec<BedSpan>, asked: &BedsAsked<'_>) {
    if asked.is_all() {
        return;
    }
    let mut left = 0..;
    let place: Vec<Option<usize>> =
        beds.iter().map(|bed| if asked.takes(bed) { left.next() } else { None }).collect();
    beds.retain(|bed| asked.takes(bed));
    *spans = spans
        .iter()
        .filter_map(|span| Some(BedSpan { bed: place.get(span.bed).copied().flatten()?, ..*span }))
        .collect();
}

/// The beds that are asked for, each with the days on which it was one of them.
pub struct Asked {
    days: HashMap<BedId, Vec<(NaiveDate, Option<NaiveDate>)>>,
}

impl Asked {
    /// Reads them for the days of a span and the night before it: whoever leaves on its first day lay there in that one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn read(tx: &mut Tx, scope: &Scope<'_>, asked: &BedsAsked<'_>) -> Result<Self> {
        let from = scope.from.checked_sub_days(Days::new(1)).unwrap_or(scope.from);
        let beds = beds(tx, &Scope { from, ..scope.clone() }, asked).await?;
        let mut days: HashMap<BedId, Vec<(NaiveDate, Option<NaiveDate>)>> = HashMap::new();
        for bed in beds {
            days.entry(bed.id).or_default().push((bed.in_service_from_on, bed.in_service_until_on));
        }
        Ok(Self { days })
    }

    /// Whether a bed was one of them on a day.
    #[must_use]
    pub fn holds(&self, bed: &BedId, on: NaiveDate) -> bool {
        self.days.get(bed).is_some_and(|days| days.iter().any(|(from, until)| day::within(on, *from, *until)))
    }

    /// Whether somebody lay in one of them on a day.
    fn lay(&self, row: &PersonRow, on: NaiveDate) -> bool {
        row.bed_id.as_ref().is_some_and(|bed| self.holds(bed, on))
    }

    /// Those who came to one of them.
    #[must_use]
    pub fn came(&self, mut rows: Vec<PersonRow>) -> Vec<PersonRow> {
        rows.retain(|row| self.lay(row, row.from_on));
        rows
    }

    /// Those who lay in one of them in the night before they left for good.
    #[must_use]
    pub fn left(&self, mut rows: Vec<PersonRow>) -> Vec<PersonRow> {
        rows.retain(|row| {
            let before = row.to_on.and_then(|to| to.checked_sub_days(Days::new(1)));
            self.lay(row, before.unwrap_or(row.from_on).max(row.from_on))
        });
        rows
    }

    /// Those who lie in one of them in a night.
    #[must_use]
    pub fn living(&self, mut rows: Vec<PersonRow>, night: NaiveDate) -> Vec<PersonRow> {
        rows.retain(|row| self.lay(row, night));
        rows
    }
}

/// The beds that are asked for, as what they were counted.
///
/// # Errors
/// When the database refuses.
pub async fn beds(tx: &mut Tx, scope: &Scope<'_>, asked: &BedsAsked<'_>) -> Result<Vec<BedRow>> {
    let mut beds = sql::beds(tx, scope).await?;
    if !asked.is_all() {
        let as_counted = sql::as_counted(tx, scope).await?;
        let mut spans = Vec::new();
        earlier::divide(&mut beds, &mut spans, &as_counted);
        narrow(&mut beds, &mut spans, asked);
    }
    Ok(beds)
}

/// Why people left, the most first.
#[must_use]
pub fn by_reason(left: &[PersonRow]) -> Vec<LeavingsByReason> {
    let mut counts: BTreeMap<&str, (LeavingReason, i64)> = BTreeMap::new();
    for reason in left.iter().filter_map(|row| row.leaving_reason) {
        counts.entry(reason.word()).or_insert((reason, 0)).1 += 1;
    }
    let mut found: Vec<LeavingsByReason> =
        counts.into_values().map(|(reason, leavings)| LeavingsByReason { reason, leavings }).collect();
    found.sort_by_key(|one| -one.leavings);
    found
}
