//! SQL of setting visits right after the undo time.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::rules::collecting::Collector;
use crate::attendance::rules::times::Span;
use crate::attendance::{CorrectVisit, VisitId};
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Writes a visit as it really was.
///
/// # Errors
/// The raw refusal: the elder may be somewhere else at that time.
pub async fn correct(
    tx: &mut Tx,
    asked: &CorrectVisit,
    span: Span,
    collector: &Collector,
    departure_missing: bool,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE visit
        SET arrived_at = $2, departed_at = $3,
            departure_recorded_at = CASE WHEN $3 IS NULL THEN NULL ELSE COALESCE(departure_recorded_at, $4) END,
            brought_by = $5, collected_by = $6, collector_contact_id = $7, collector_is_unlisted = $8,
            collector_reason = $9, remark = $10, temperature_tenths_celsius = $11, departure_missing = $12,
            over_places_reason = CASE WHEN $13 = '' THEN over_places_reason ELSE $13 END, corrected_at = $4
        WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(&asked.visit_id)
    .bind(span.0)
    .bind(span.1)
    .bind(at)
    .bind(asked.brought_by.trim())
    .bind(&collector.words)
    .bind(collector.contact_id.as_ref())
    .bind(collector.is_unlisted)
    .bind(&collector.reason)
    .bind(asked.remark.trim())
    .bind(asked.temperature_tenths_celsius)
    .bind(departure_missing)
    .bind(asked.over_places_reason.trim())
    .execute(on)
    })?;
    Ok(())
}

/// Strikes out a visit that never was.
///
/// # Errors
/// When the database refuses.
pub async fn annul(tx: &mut Tx, visit: &VisitId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE visit SET withdrawn_at = $2, corrected_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(visit)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Another visit that a span would overlap: where, from when, until when.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Overlapped {
    /// The centre's name.
    pub centre_name: String,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left; none: has not left.
    pub departed_at: Option<DateTime<Utc>>,
}

/// The visit of an elder that a span on a day would overlap, apart from the one being set right. A visit may go past
/// midnight, so the day before and the day after are looked at too; of those days only what ended, or began, counts:
/// a leaving that nobody recorded keeps nobody inside overnight.
///
/// # Errors
/// When the database refuses.
pub async fn overlapped(
    tx: &mut Tx,
    elder: &ElderId,
    on_day: NaiveDate,
    span: Span,
    apart_from: Option<&VisitId>,
) -> Result<Option<Overlapped>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.name AS centre_name, v.arrived_at, v.departed_at
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.elder_id = $1 AND v.visit_on >= $6 AND v.visit_on <= $7 AND v.withdrawn_at IS NULL
            AND NOT v.departure_missing AND v.id <> $5
            AND CASE
                WHEN v.visit_on < $2 THEN v.departed_at > $3
                WHEN v.visit_on > $2 THEN v.arrived_at < $4
                ELSE (v.departed_at IS NULL OR v.departed_at > $3) AND ($4 IS NULL OR v.arrived_at < $4)
            END
        ORDER BY v.arrived_at
        LIMIT 1"
    )
    .bind(elder)
    .bind(on_day)
    .bind(span.0)
    .bind(span.1)
    .bind(apart_from.map_or("", VisitId::as_str))
    .bind(on_day.pred_opt().unwrap_or(on_day))
    .bind(on_day.succ_opt().unwrap_or(on_day))
    .fetch_optional(on))?)
}

/// When the last visit of an elder on a day, or of the day before past midnight, ended, at whichever centre.
///
/// # Errors
/// When the database refuses.
pub async fn last_left_at(tx: &mut Tx, elder: &ElderId, on_day: NaiveDate) -> Result<Option<DateTime<Utc>>> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT departed_at FROM visit
        WHERE elder_id = $1 AND visit_on >= $2 AND visit_on <= $3 AND withdrawn_at IS NULL AND departed_at IS NOT NULL
        ORDER BY departed_at DESC
        LIMIT 1"
    )
    .bind(elder)
    .bind(on_day.pred_opt().unwrap_or(on_day))
    .bind(on_day)
    .fetch_optional(on)
    })?)
}
