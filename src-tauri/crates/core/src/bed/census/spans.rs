//! The spans of beds as the census reads them: one row for each bed, its spans written one after the other. A row costs
//! a reader far more than what stands in it, and five years of a district are some hundred thousand spans.

use chrono::NaiveDate;

use super::counting::{Gap, Span};
use super::sql::Scope;
use crate::bed::BedId;
use crate::centre::CentreId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Length of a day as both databases write it.
const DAY: usize = "2026-11-25".len();

/// A stay in a bed, as far as the census needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaySpan {
    /// Its nights.
    pub span: Span,
    /// It began because two people changed their beds, so that the bed was never empty before it.
    pub is_swap: bool,
}

/// Reads spans written as first day, day after the last (blanks: still), each followed by `marks` single characters.
fn spans(text: &str, marks: usize) -> impl Iterator<Item = (Span, &str)> {
    let length = 2 * DAY + marks;
    (0..text.len() / length).filter_map(move |place| {
        let one = text.get(place * length..(place + 1) * length)?;
        let from = one.get(..DAY)?.parse().ok()?;
        let to = one.get(DAY..2 * DAY)?.parse::<NaiveDate>().ok();
        Some(((from, to), one.get(2 * DAY..)?))
    })
}

/// The stays of each bed that have a night in the span, or with `earlier` all that begin before its end; the first first.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, scope: &Scope<'_>, earlier: bool) -> Result<Vec<(BedId, Vec<StaySpan>)>> {
    let rows: Vec<(BedId, String)> = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT s.bed_id, string_agg(
                CAST(s.from_on AS TEXT) || COALESCE(CAST(s.to_on AS TEXT), '          ')
                    || CASE WHEN s.began_how = 'swapped' THEN 's' ELSE ' ' END, '')
            FROM stay s
            JOIN bed b ON b.id = s.bed_id
            JOIN centre c ON c.id = b.centre_id
            WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND s.withdrawn_at IS NULL AND s.from_on < $4 AND ($5 OR s.to_on IS NULL OR s.to_on > $3)
            GROUP BY s.bed_id",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .bind(earlier)
        .fetch_all(on)
    })?;
    Ok(rows
        .into_iter()
        .map(|(bed, text)| {
            let mut of_bed: Vec<StaySpan> =
                spans(&text, 1).map(|(span, mark)| StaySpan { span, is_swap: mark == "s" }).collect();
            // Of two that begin on one day the one that ends first came first: they never overlap.
            of_bed.sort_by_key(|stay| (stay.span.0, stay.span.1.unwrap_or(NaiveDate::MAX)));
            (bed, of_bed)
        })
        .collect())
}

/// Of the leaves that have a night in the span the parts for which a bed was held, by bed.
///
/// # Errors
/// When the database refuses.
pub async fn held(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(BedId, Vec<Span>)>> {
    let rows: Vec<(BedId, String)> = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT s.bed_id, string_agg(
                CAST(CASE WHEN s.from_on > l.from_on THEN s.from_on ELSE l.from_on END AS TEXT)
                    || COALESCE(CAST(CASE WHEN l.to_on IS NULL THEN s.to_on WHEN s.to_on < l.to_on THEN s.to_on
                        ELSE l.to_on END AS TEXT), '          '), '')
            FROM bed_leave l
            JOIN stay s ON s.admission_id = l.admission_id AND s.withdrawn_at IS NULL
                AND (l.to_on IS NULL OR s.from_on < l.to_on) AND (s.to_on IS NULL OR s.to_on > l.from_on)
            JOIN bed b ON b.id = s.bed_id
            JOIN centre c ON c.id = b.centre_id
            WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND l.withdrawn_at IS NULL AND l.from_on < $4 AND (l.to_on IS NULL OR l.to_on > $3)
            GROUP BY s.bed_id",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_all(on)
    })?;
    Ok(rows.into_iter().map(|(bed, text)| (bed, spans(&text, 0).map(|(span, _)| span).collect())).collect())
}

/// The days in beds of those who left for good in the span, all together, and where and when they left who had no night
/// at all.
///
/// # Errors
/// When the database refuses.
pub async fn leavers_nights(tx: &mut Tx, scope: &Scope<'_>) -> Result<(i64, Vec<(CentreId, NaiveDate)>)> {
    let text: Option<String> = sql!(tx, |on| {
        sqlx::query_scalar(
            "SELECT string_agg(CAST(s.from_on AS TEXT) || CAST(s.to_on AS TEXT), '')
            FROM admission a
            JOIN centre c ON c.id = a.centre_id
            JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL AND s.to_on > s.from_on
            WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND a.to_on >= $3 AND a.to_on < $4",
        )
        .bind(scope.centre)
        .bind(scope.organisation)
        .bind(scope.from)
        .bind(scope.until)
        .fetch_one(on)
    })?;
    let without: Vec<(CentreId, NaiveDate)> = sql!(tx, |on| {
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
    })?;
    let nights = spans(text.as_deref().unwrap_or_default(), 0)
        .map(|((from, to), _)| (to.unwrap_or(from) - from).num_days())
        .sum();
    Ok((nights, without))
}

/// The times between two stays in a bed, where the later one begins in the span; a swap leaves none.
#[must_use]
pub fn gaps(stays: &[(BedId, Vec<StaySpan>)], from: NaiveDate, until: NaiveDate) -> Vec<Gap> {
    let mut found = Vec::new();
    for (bed, of_bed) in stays {
        for [earlier, later] in of_bed.array_windows::<2>() {
            let next = later.span.0;
            if later.is_swap || next < from || next >= until {
                continue;
            }
            if let Some(left) = earlier.span.1 {
                found.push(Gap { bed: bed.clone(), next, days: (next - left).num_days() });
            }
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
    fn spans_are_read_as_they_are_written() {
        let read: Vec<_> = spans("2026-01-012026-01-05s2026-02-01           ", 1).collect();
        assert_eq!(
            read,
            [((day("2026-01-01"), Some(day("2026-01-05"))), "s"), ((day("2026-02-01"), None), " ")]
        );
        assert_eq!(spans("", 0).count(), 0);
    }

    #[test]
    fn a_gap_is_from_leaving_to_the_next_stay_of_the_span() {
        let stay =
            |from: &str, to: Option<&str>, is_swap| StaySpan { span: (day(from), to.map(day)), is_swap };
        let bed = |stays: Vec<StaySpan>| vec![(BedId("b".to_owned()), stays)];
        let of = |stays| {
            let gaps = gaps(&bed(stays), day("2028-02-01"), day("2028-03-01"));
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
