//! SQL of the census: the intervals of a span of days, each kind in one query; the counting is done from them.

mod months;
mod people;

use chrono::NaiveDate;

use crate::bed::house::BedKind;
use crate::bed::{BedId, WardId};
use crate::centre::{CentreId, OrganisationId};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

pub use months::{
    as_counted, centres_with_closed_months, close_until, closed_months, counted_otherwise, insert_month,
    insert_month_day, written_days,
};
pub use people::{
    NameRow, PersonRow, WaitedRow, came, gaps, left, living, lying, names, stays_of_leavers, waited,
};

/// Whose beds, and which days.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Of this centre.
    pub centre: Option<&'a CentreId>,
    /// Of this organisation.
    pub organisation: Option<&'a OrganisationId>,
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub until: NaiveDate,
}

/// A bed that is counted.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BedRow {
    /// Which bed.
    pub id: BedId,
    /// Its label.
    pub label: String,
    /// The room's name.
    pub room_name: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed from.
    pub nursing_from_on: Option<NaiveDate>,
    /// No longer recognised from.
    pub nursing_until_on: Option<NaiveDate>,
    /// In service from.
    pub in_service_from_on: NaiveDate,
    /// Out of service from.
    pub in_service_until_on: Option<NaiveDate>,
    /// In which ward.
    pub ward_id: WardId,
    /// The ward's name.
    pub ward_name: String,
    /// Of which centre.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// Of which organisation.
    pub organisation_id: OrganisationId,
    /// The organisation's name.
    pub organisation_name: String,
    /// Whether coming and leaving on one day counts one there.
    pub same_day_counts_one: bool,
    /// The share of nursing beds that is aimed at there.
    pub nursing_target_percent: i64,
}

impl BedRow {
    /// Whether it is a nursing bed on a day.
    #[must_use]
    pub fn is_nursing(&self, on_day: NaiveDate) -> bool {
        self.nursing_from_on.is_some_and(|from| crate::day::within(on_day, from, self.nursing_until_on))
    }

    /// Whether it is in service on a day.
    #[must_use]
    pub fn is_in_service(&self, on_day: NaiveDate) -> bool {
        crate::day::within(on_day, self.in_service_from_on, self.in_service_until_on)
    }
}

/// The beds in service on any day of the span, by centre, ward, room.
///
/// # Errors
/// When the database refuses.
pub async fn beds(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<BedRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT b.id, b.label, r.name AS room_name, b.kind, b.nursing_from_on, b.nursing_until_on, b.in_service_from_on,
            b.in_service_until_on, w.id AS ward_id, w.name AS ward_name, c.id AS centre_id, c.name AS centre_name,
            o.id AS organisation_id, o.name AS organisation_name,
            COALESCE(x.same_day_counts_one, TRUE) AS same_day_counts_one,
            COALESCE(x.nursing_target_percent, 60) AS nursing_target_percent
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        JOIN centre c ON c.id = b.centre_id
        JOIN organisation o ON o.id = c.organisation_id
        LEFT JOIN residence x ON x.centre_id = c.id
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND b.in_service_from_on < $4 AND (b.in_service_until_on IS NULL OR b.in_service_until_on > $3)
        ORDER BY c.name, c.id, w.position, w.id, r.name, b.position, b.id"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on)
    })?)
}

/// A span of a bed.
pub type SpanRow = (BedId, NaiveDate, Option<NaiveDate>);

/// The closures that have a night in the span.
///
/// # Errors
/// When the database refuses.
pub async fn closures(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<SpanRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT x.bed_id, x.from_on, x.to_on
        FROM bed_closure x
        JOIN bed b ON b.id = x.bed_id
        JOIN centre c ON c.id = b.centre_id
        WHERE ($1 IS NULL OR b.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND x.from_on < $4 AND (x.to_on IS NULL OR x.to_on > $3)"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}

/// Those who came and left on one day of the span, with the bed in which they were last.
///
/// # Errors
/// When the database refuses.
pub async fn same_day(tx: &mut Tx, scope: &Scope<'_>) -> Result<Vec<(BedId, NaiveDate)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.bed_id, a.from_on
        FROM admission a
        JOIN centre c ON c.id = a.centre_id
        JOIN stay s ON s.id = (
            SELECT z.id FROM stay z
            WHERE z.admission_id = a.id AND z.withdrawn_at IS NULL
            ORDER BY z.from_at DESC, z.id DESC
            LIMIT 1
        )
        WHERE ($1 IS NULL OR a.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
            AND a.to_on = a.from_on AND a.from_on >= $3 AND a.from_on < $4"
    )
    .bind(scope.centre)
    .bind(scope.organisation)
    .bind(scope.from)
    .bind(scope.until)
    .fetch_all(on))?)
}
