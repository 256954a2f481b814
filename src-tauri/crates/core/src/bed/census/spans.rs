//! The intervals that the census is counted from, each kind of them written into one text: stays, leaves and admissions.
//! They are put together here, by their identifiers. Five years of a district are some hundred thousand of them; a row
//! would cost its reader far more than what stands in it, and looking each up in another table the database as much.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::LeavingsByReason;
use super::counting::{Gap, Span};
use super::sql::Scope;
use crate::bed::BedId;
use crate::centre::CentreId;
use crate::error::{Error, Result};
use crate::sql;
use crate::store::Tx;
use crate::store::gathered::{FIELD, Gathered, ROW};

/// Stands at a stay that began because two people changed their beds.
const SWAPPED: &str = "s";

/// A stay in a bed, as far as the census needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaySpan<'a> {
    /// In which bed.
    pub bed: &'a str,
    /// Whose admission.
    pub admission: &'a str,
    /// Its nights.
    pub span: Span,
    /// It began because two people changed their beds, so that the bed was never empty before it.
    pub is_swap: bool,
}

/// The stays that have a night in the span, or with `earlier` all that begin before its end.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, scope: &Scope<'_>, earlier: bool) -> Result<Gathered> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($6,
                    s.bed_id, s.admission_id, s.from_on, COALESCE(CAST(s.to_on AS TEXT), ''),
                    CASE WHEN s.began_how = 'swapped' THEN $8 ELSE '' END),
                $7) AS text
            FROM stay s
            WHERE s.withdrawn_at IS NULL AND s.from_on < $4 AND ($5 OR s.to_on IS NULL OR s.to_on > $3)
                AND (($1 IS NULL AND $2 IS NULL) OR s.bed_id IN (
                    SELECT b.id
                    FROM bed b
                    JOIN centre c ON c.id = b.centre_id
                    WHERE ($1 IS NULL OR c.id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                ))",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .bind(earlier)
        .bind(FIELD)
        .bind(ROW)
        .bind(SWAPPED)
        .fetch_one(on)
    })?)
}

/// The stays as they were written.
///
/// # Errors
/// `internal` where they cannot be read.
pub fn each_stay(stays: &Gathered) -> Result<impl Iterator<Item = Result<StaySpan<'_>>>> {
    Ok(stays.rows()?.map(|mut row| {
        Ok(StaySpan {
            bed: row.text()?,
            admission: row.text()?,
            span: (row.day()?, row.optional_day()?),
            is_swap: row.text()? == SWAPPED,
        })
    }))
}

/// The leaves that have a night in the span. A bed was held for them where the elder had one meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn leaves(tx: &mut Tx, scope: &Scope<'_>) -> Result<Gathered> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($5,
                    l.admission_id, l.from_on, COALESCE(CAST(l.to_on AS TEXT), '')),
                $6) AS text
            FROM bed_leave l
            WHERE l.withdrawn_at IS NULL AND l.from_on < $4 AND (l.to_on IS NULL OR l.to_on > $3)
                AND (($1 IS NULL AND $2 IS NULL) OR l.admission_id IN (
                    SELECT a.id
                    FROM admission a
                    JOIN centre c ON c.id = a.centre_id
                    WHERE ($1 IS NULL OR c.id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                ))",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?)
}

/// The leaves as they were written, by admission.
///
/// # Errors
/// `internal` where they cannot be read.
pub fn by_admission(leaves: &Gathered) -> Result<HashMap<&str, Vec<Span>>> {
    let mut found: HashMap<&str, Vec<Span>> = HashMap::new();
    for mut row in leaves.rows()? {
        let admission = row.text()?;
        found.entry(admission).or_default().push((row.day()?, row.optional_day()?));
    }
    Ok(found)
}

/// Who came, left or lived there in the span, `night` being its last.
///
/// # Errors
/// When the database refuses.
pub async fn admissions(tx: &mut Tx, scope: &Scope<'_>, night: NaiveDate) -> Result<Gathered> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($5,
                    a.id, a.from_on, COALESCE(CAST(a.to_on AS TEXT), ''), COALESCE(a.leaving_reason, '')),
                $6) AS text
            FROM admission a
            WHERE ($1 IS NULL OR a.centre_id = $1)
                AND ($2 IS NULL OR a.centre_id IN (SELECT c.id FROM centre c WHERE c.organisation_id = $2))
                AND a.withdrawn_at IS NULL AND a.from_on <= $4 AND (a.to_on IS NULL OR a.to_on >= $3)",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(night)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?)
}

/// Who came, left for good and lives there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People<'a> {
    /// How many came in the span.
    pub came: i64,
    /// How many live there in the last night.
    pub living: i64,
    /// Whose admissions ended in the span.
    pub left: HashSet<&'a str>,
    /// How many left for which reason, the most first.
    pub leavings: Vec<LeavingsByReason>,
}

impl<'a> People<'a> {
    /// Counts the admissions as they were written.
    ///
    /// # Errors
    /// `internal` where they cannot be read.
    pub fn of(admissions: &'a Gathered, scope: &Scope<'_>, night: NaiveDate) -> Result<Self> {
        let within = |on: NaiveDate| on >= scope.from && on < scope.until;
        let mut people = Self::default();
        let mut by_reason: BTreeMap<&str, i64> = BTreeMap::new();
        for mut row in admissions.rows()? {
            let admission = row.text()?;
            let (from, to) = (row.day()?, row.optional_day()?);
            people.came += i64::from(within(from));
            people.living += i64::from(crate::day::within(night, from, to));
            if to.is_some_and(within) {
                people.left.insert(admission);
                *by_reason.entry(row.text()?).or_default() += 1;
            }
        }
        for (reason, leavings) in by_reason {
            let reason =
                reason.parse().map_err(|_| Error::internal(format!("no reason of leaving: {reason:?}")))?;
            people.leavings.push(LeavingsByReason { reason, leavings });
        }
        people.leavings.sort_by_key(|row| std::cmp::Reverse(row.leavings));
        Ok(people)
    }
}

/// Where and when those left for good in the span who had no night at all.
///
/// # Errors
/// When the database refuses.
pub async fn left_without_night(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(CentreId, NaiveDate)>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.centre_id, a.to_on
            FROM stay s
            JOIN admission a ON a.id = s.admission_id
            JOIN centre c ON c.id = a.centre_id
            WHERE s.to_on = s.from_on AND s.withdrawn_at IS NULL
                AND ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND a.to_on >= $3 AND a.to_on < $4
                AND NOT EXISTS (
                    SELECT 1 FROM stay z
                    WHERE z.admission_id = a.id AND z.withdrawn_at IS NULL AND (z.to_on IS NULL OR z.to_on > z.from_on)
                )
            GROUP BY a.id, a.centre_id, a.to_on",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_all(on)
    })?)
}

/// The times between two stays in a bed, of each bed in their order, where the later one begins in the span; a swap leaves
/// none.
#[must_use]
pub fn gaps(stays: &[Vec<StaySpan<'_>>], from: NaiveDate, until: NaiveDate) -> Vec<Gap> {
    let mut found = Vec::new();
    for [earlier, later] in stays.iter().flat_map(|of_bed| of_bed.array_windows::<2>()) {
        let next = later.span.0;
        if later.is_swap || next < from || next >= until {
            continue;
        }
        if let Some(left) = earlier.span.1 {
            found.push(Gap { bed: BedId(later.bed.to_owned()), next, days: (next - left).num_days() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_gap_is_from_leaving_to_the_next_stay_of_the_span() {
        let stay = |from: &str, to: Option<&str>, is_swap| {
            let span = (day(from), to.map(day));
            StaySpan { bed: "b", admission: "a", span, is_swap }
        };
        let of = |stays: Vec<StaySpan<'_>>| {
            let gaps = gaps(&[stays], day("2028-02-01"), day("2028-03-01"));
            (gaps.iter().map(|gap| gap.days).sum::<i64>(), gaps.len())
        };
        // Over the leap day, from a stay before the span.
        assert_eq!(
            of(vec![stay("2027-01-01", Some("2028-01-30"), false), stay("2028-02-29", None, false)]),
            (30, 1)
        );
        // On the day of leaving: a gap of none.
        assert_eq!(
            of(vec![stay("2027-01-01", Some("2028-02-10"), false), stay("2028-02-10", None, false)]),
            (0, 1)
        );
        // A swap is none; one that begins after the span is of another span.
        assert_eq!(
            of(vec![stay("2027-01-01", Some("2028-02-10"), false), stay("2028-02-10", None, true)]),
            (0, 0)
        );
        assert_eq!(
            of(vec![stay("2027-01-01", Some("2028-02-10"), false), stay("2028-03-01", None, false)]),
            (0, 0)
        );
        assert_eq!(of(vec![stay("2028-02-10", None, false)]), (0, 0));
    }
}
