//! The rows behind a figure.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::commands::{counted, groups, scope};
use super::counting::{BedSpan, Span, Takes, clipped, without};
use super::earlier::SameDayRule;
use super::figures::days_of;
use super::narrowed::{Asked, BedsAsked};
use super::people::waited_days;
use super::sql::{NameRow, PersonRow, Scope};
use super::{AskCensusRows, BedsOfGroup, CensusRow, FigureCode, narrowed, sql};
use crate::bed::admission::LeavingReason;
use crate::bed::{AdmissionId, BedId};
use crate::command::{Reading, command};
use crate::day;
use crate::error::Result;
use crate::store::Tx;

/// Opens the rows behind a figure of a span: who, in which bed, from when until when, and what each adds.
#[command(
    read,
    by = [Manager, District, Administrator],
    topics = [Beds, Centres, Elders]
)]
pub async fn census_rows(reading: &mut Reading<'_>, asked: AskCensusRows) -> Result<Vec<CensusRow>> {
    let (centre, organisation) = (asked.centre_id.as_ref(), asked.organisation_id.as_ref());
    let tx = &mut reading.tx;
    let scope = scope(tx, centre, organisation, asked.from_on, asked.until_on, reading.now).await?;
    let last_night =
        scope.until.checked_sub_days(chrono::Days::new(1)).unwrap_or(scope.until).max(scope.from);
    let beds = BedsAsked { ward: asked.ward_id.as_ref(), kind: asked.kind };
    let which = Which { beds, group: asked.group.as_ref() };
    match asked.code {
        FigureCode::OccupancyWithHeld | FigureCode::OccupiedDays => {
            of_beds(tx, &scope, &[Takes::Occupied, Takes::SameDay], None, &which).await
        }
        // The days really lain in: a stay without its days on leave is one row for each part that is left.
        FigureCode::OccupancyWithoutHeld => {
            of_beds(tx, &scope, &[Takes::Occupied, Takes::SameDay], Some(Takes::Held), &which).await
        }
        FigureCode::HeldDays => of_beds(tx, &scope, &[Takes::Held], None, &which).await,
        FigureCode::AvailableDays => {
            of_beds(tx, &scope, &[Takes::Service], Some(Takes::Closed), &which).await
        }
        FigureCode::ClosedDays => of_beds(tx, &scope, &[Takes::Closed], None, &which).await,
        FigureCode::NursingShare => {
            let beds = narrowed::beds(tx, &scope, &beds).await?;
            let rows = beds.iter().filter(|bed| bed.is_in_service(last_night)).map(|bed| CensusRow {
                centre_name: bed.centre_name.clone(),
                bed_label: Some(format!("{}-{}", bed.room_name, bed.label)),
                admission_id: None,
                elder_id: None,
                name: String::new(),
                from_on: bed.nursing_from_on.unwrap_or(bed.in_service_from_on),
                to_on: bed.nursing_until_on,
                counts: i64::from(bed.is_nursing(last_night)),
                reason: None,
            });
            Ok(rows.collect())
        }
        FigureCode::Admissions => Ok(people(came(tx, &scope, &beds).await?)),
        FigureCode::Leavings | FigureCode::Turnover => {
            Ok(people(left(tx, &scope, &beds, asked.reason).await?))
        }
        FigureCode::Residents => {
            let rows = sql::living(tx, &scope, last_night).await?;
            Ok(people(if beds.is_all() {
                rows
            } else {
                Asked::read(tx, &scope, &beds).await?.living(rows, last_night)
            }))
        }
        FigureCode::AverageStay => leavers(tx, &scope, &beds).await,
        FigureCode::EmptyDays => gaps(tx, &scope, &beds).await,
        FigureCode::WaitingDays => waited(tx, &scope, &beds).await,
    }
}

/// Of which beds rows are asked for.
struct Which<'a> {
    beds: BedsAsked<'a>,
    group: Option<&'a BedsOfGroup>,
}

async fn came(tx: &mut Tx, scope: &Scope<'_>, beds: &BedsAsked<'_>) -> Result<Vec<PersonRow>> {
    let rows = sql::came(tx, scope).await?;
    Ok(if beds.is_all() { rows } else { Asked::read(tx, scope, beds).await?.came(rows) })
}

async fn left(
    tx: &mut Tx,
    scope: &Scope<'_>,
    beds: &BedsAsked<'_>,
    reason: Option<LeavingReason>,
) -> Result<Vec<PersonRow>> {
    let rows = sql::left(tx, scope, reason).await?;
    Ok(if beds.is_all() { rows } else { Asked::read(tx, scope, beds).await?.left(rows) })
}

fn people(rows: Vec<PersonRow>) -> Vec<CensusRow> {
    rows.into_iter()
        .map(|row| CensusRow {
            centre_name: row.centre_name,
            bed_label: row.bed_label,
            admission_id: Some(row.admission_id),
            elder_id: Some(row.elder_id),
            name: row.name,
            from_on: row.from_on,
            to_on: row.to_on,
            counts: 1,
            reason: row.leaving_reason,
        })
        .collect()
}

/// The spans of beds with the days that each adds, less those that something else took of them; whose they were is asked
/// for in the elder's own history.
async fn of_beds(
    tx: &mut Tx,
    scope: &Scope<'_>,
    takes: &[Takes],
    less: Option<Takes>,
    which: &Which<'_>,
) -> Result<Vec<CensusRow>> {
    let mut counted = counted(tx, scope, None).await?;
    // A part of the beds is counted as it was then; of all of them a stay stays one row.
    if which.group.is_some() || !which.beds.is_all() {
        counted = counted.counted_then(tx, scope).await?.narrowed(&which.beds);
    }
    if let Some(group) = which.group {
        counted = counted.told_apart(group.by, scope);
    }
    let mut taken: HashMap<usize, Vec<Span>> = HashMap::new();
    for span in counted.spans.iter().filter(|span| Some(span.takes) == less) {
        taken.entry(span.bed).or_default().push(span.span);
    }
    let grouped = which.group.map(|group| (groups(&counted.beds, group.by, scope.from), &group.key));
    let is_asked = |bed: usize| {
        grouped.as_ref().is_none_or(|((places, names), key)| {
            places.get(bed).and_then(|place| names.get(*place)).is_some_and(|(name, _)| name == *key)
        })
    };
    let mut names: HashMap<BedId, Vec<NameRow>> = HashMap::new();
    for row in sql::names(tx, scope).await? {
        names.entry(row.bed_id.clone()).or_default().push(row);
    }
    // Whose the first night of a span is, whatever the bed was divided into; of one without a night whose the day is.
    let whose = |bed: &BedId, span: &BedSpan| {
        let (from, to) = span.span;
        let is_theirs = |row: &&NameRow| match span.takes {
            Takes::SameDay => (row.from_on, row.to_on) == (from, to),
            _ => day::within(from, row.from_on, row.to_on),
        };
        names.get(bed)?.iter().find(is_theirs)
    };
    let parts = |span: &BedSpan| match taken.get(&span.bed) {
        Some(taken) if span.takes != Takes::SameDay => without(span.span, taken),
        _ => vec![span.span],
    };
    let row = |span: &BedSpan, part: Span| {
        let bed = &counted.beds[span.bed];
        let counts = if span.takes == Takes::SameDay {
            1
        } else {
            let (begin, end) = clipped(part, scope.from, scope.until)?;
            i64::try_from(end - begin).ok()?
        };
        let who = match span.takes {
            Takes::Occupied | Takes::SameDay | Takes::Held => whose(&bed.id, span),
            Takes::Service | Takes::Closed => None,
        };
        Some(CensusRow {
            centre_name: bed.centre_name.clone(),
            bed_label: Some(format!("{}-{}", bed.room_name, bed.label)),
            admission_id: who.map(|who| who.admission_id.clone()),
            elder_id: who.map(|who| who.elder_id.clone()),
            name: who.map_or_else(String::new, |who| who.name.clone()),
            from_on: part.0,
            to_on: part.1,
            counts,
            reason: None,
        })
    };
    let spans = counted.spans.iter().filter(|span| takes.contains(&span.takes) && is_asked(span.bed));
    let mut rows = Vec::new();
    for span in spans {
        rows.extend(parts(span).into_iter().filter_map(|part| row(span, part)));
    }
    Ok(rows)
}

async fn leavers(tx: &mut Tx, scope: &Scope<'_>, beds: &BedsAsked<'_>) -> Result<Vec<CensusRow>> {
    let mut of: HashMap<AdmissionId, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
    for (admission, from, to) in sql::stays_of_leavers(tx, scope).await? {
        of.entry(admission).or_default().push((from, to.unwrap_or(from)));
    }
    // A closed month keeps the rule by which it was counted.
    let rule = SameDayRule::new(&sql::beds(tx, scope).await?, sql::counted_otherwise(tx, scope).await?);
    let left = left(tx, scope, beds, None).await?;
    let days: Vec<i64> = left
        .iter()
        .map(|row| {
            let counts_one = rule.counts_one(&row.centre_id, row.to_on.unwrap_or(row.from_on));
            of.get(&row.admission_id).map_or(0, |stays| days_of(stays, counts_one))
        })
        .collect();
    Ok(people(left).into_iter().zip(days).map(|(row, counts)| CensusRow { counts, ..row }).collect())
}

async fn gaps(tx: &mut Tx, scope: &Scope<'_>, asked: &BedsAsked<'_>) -> Result<Vec<CensusRow>> {
    let beds = sql::beds(tx, scope).await?;
    let labels: HashMap<_, _> = beds.iter().map(|bed| (&bed.id, bed)).collect();
    let only = if asked.is_all() { None } else { Some(Asked::read(tx, scope, asked).await?) };
    Ok(sql::gaps(tx, scope)
        .await?
        .into_iter()
        .filter(|(bed, _, next)| only.as_ref().is_none_or(|only| only.holds(bed, *next)))
        .map(|(bed, left, next)| CensusRow {
            centre_name: labels.get(&bed).map(|bed| bed.centre_name.clone()).unwrap_or_default(),
            bed_label: labels.get(&bed).map(|bed| format!("{}-{}", bed.room_name, bed.label)),
            admission_id: None,
            elder_id: None,
            name: String::new(),
            from_on: left,
            to_on: Some(next),
            counts: (next - left).num_days(),
            reason: None,
        })
        .collect())
}

async fn waited(tx: &mut Tx, scope: &Scope<'_>, beds: &BedsAsked<'_>) -> Result<Vec<CensusRow>> {
    let only: Option<HashSet<AdmissionId>> = if beds.is_all() {
        None
    } else {
        Some(came(tx, scope, beds).await?.into_iter().map(|person| person.admission_id).collect())
    };
    let mut rows = Vec::new();
    for row in sql::waited(tx, scope).await? {
        if only.as_ref().is_some_and(|only| !only.contains(&row.admission_id)) {
            continue;
        }
        let (from_on, counts) = waited_days(&row)?;
        rows.push(CensusRow {
            centre_name: row.centre_name,
            bed_label: None,
            admission_id: Some(row.admission_id),
            elder_id: Some(row.elder_id),
            name: row.name,
            from_on,
            to_on: Some(row.from_on),
            counts,
            reason: None,
        });
    }
    Ok(rows)
}
