//! SQL of what decides meals: one question for each kind of fact, for all days of a span, however many eat. What is not
//! said so any more is read in `earlier.rs`.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::facts::AskedMeals;
use crate::centre::CentreId;
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal::order::{GroupKind, OrderKind};
use crate::sql;
use crate::store::Tx;
use crate::store::gathered::{FIELD, Gathered, ROW};
use crate::trail::superseded::Known;

#[derive(Clone, sqlx::FromRow)]
pub(super) struct PersonRow {
    pub(super) elder_id: ElderId,
    pub(super) name: String,
    pub(super) sort_key: String,
    pub(super) birth_on: NaiveDate,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct EnrolledRow {
    #[sqlx(flatten)]
    pub(super) person: PersonRow,
    pub(super) enrolment_id: String,
    pub(super) centre_id: CentreId,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) weekday: i64,
    pub(super) day_part: DayPart,
    pub(super) planned_arrival: NaiveTime,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct PauseRow {
    pub(super) id: String,
    pub(super) enrolment_id: String,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct AbsenceRow {
    pub(super) id: String,
    pub(super) elder_id: ElderId,
    pub(super) centre_id: CentreId,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: NaiveDate,
    #[sqlx(flatten)]
    pub(super) known: Known,
    pub(super) is_withdrawn: bool,
}

#[derive(sqlx::FromRow)]
pub(super) struct VisitRow {
    #[sqlx(flatten)]
    pub(super) person: PersonRow,
    pub(super) centre_id: CentreId,
    pub(super) visit_on: NaiveDate,
    pub(super) arrived_at: DateTime<Utc>,
    pub(super) arrival_recorded_at: DateTime<Utc>,
    pub(super) withdrawn_at: Option<DateTime<Utc>>,
}

impl VisitRow {
    /// When it was known that the elder came.
    pub(super) const fn known(&self) -> Known {
        Known { from: self.arrival_recorded_at, until: self.withdrawn_at }
    }
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct ResidentRow {
    #[sqlx(flatten)]
    pub(super) person: PersonRow,
    pub(super) admission_id: String,
    pub(super) centre_id: CentreId,
    pub(super) from_at: DateTime<Utc>,
    pub(super) to_at: Option<DateTime<Utc>>,
    #[sqlx(flatten)]
    pub(super) known: Known,
    pub(super) is_withdrawn: bool,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct LeaveRow {
    pub(super) id: String,
    pub(super) admission_id: String,
    pub(super) from_at: DateTime<Utc>,
    pub(super) to_at: Option<DateTime<Utc>>,
    pub(super) planned_return_on: Option<NaiveDate>,
    #[sqlx(flatten)]
    pub(super) known: Known,
    pub(super) is_withdrawn: bool,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct HomeRow {
    #[sqlx(flatten)]
    pub(super) person: PersonRow,
    pub(super) enrolment_id: String,
    pub(super) centre_id: CentreId,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    #[sqlx(flatten)]
    pub(super) known: Known,
    pub(super) address: String,
    pub(super) delivery_note: String,
    pub(super) door_contact: String,
    pub(super) carries_weekend: bool,
    pub(super) weekday: i64,
    pub(super) meal: Meal,
    pub(super) portion_size: Option<PortionSize>,
    pub(super) extra_portion_size: Option<PortionSize>,
}

#[derive(sqlx::FromRow)]
pub(super) struct OrderRow {
    #[sqlx(flatten)]
    pub(super) person: PersonRow,
    pub(super) id: String,
    pub(super) kitchen_id: CentreId,
    pub(super) kind: OrderKind,
    pub(super) service_on: NaiveDate,
    pub(super) meal: Meal,
    pub(super) centre_id: Option<CentreId>,
    pub(super) centre_name: Option<String>,
    pub(super) address: String,
    pub(super) delivery_note: String,
    pub(super) portion_size: Option<PortionSize>,
    pub(super) recorded_at: DateTime<Utc>,
    pub(super) withdrawn_at: Option<DateTime<Utc>>,
    /// Friday brings the elder the meals of the weekend.
    pub(super) carries_weekend: bool,
}

/// What somebody for whom something was ordered is enrolled in, whatever it is and wherever.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct RunningRow {
    pub(super) elder_id: ElderId,
    pub(super) enrolment_id: String,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

#[derive(sqlx::FromRow)]
pub(super) struct GroupRow {
    pub(super) id: String,
    pub(super) centre_id: CentreId,
    pub(super) kind: GroupKind,
    pub(super) name: String,
    pub(super) meal: Meal,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) portions: i64,
    pub(super) portion_size: PortionSize,
    pub(super) recorded_at: DateTime<Utc>,
    pub(super) ended_at: Option<DateTime<Utc>>,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct StopRow {
    pub(super) id: String,
    pub(super) elder_id: ElderId,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: Option<NaiveDate>,
    pub(super) meal: Option<Meal>,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

/// When a kitchen's meals were released to be cooked, as far as they are.
pub(super) async fn released(
    tx: &mut Tx,
    asked: AskedMeals<'_>,
) -> Result<HashMap<(NaiveDate, Meal), DateTime<Utc>>> {
    let rows: Vec<(NaiveDate, Meal, DateTime<Utc>)> = sql!(tx, |on| sqlx::query_as(
        "SELECT service_on, meal, released_at FROM production
        WHERE kitchen_id = $1 AND service_on >= $2 AND service_on < $3 AND recalled_at IS NULL"
    )
    .bind(asked.kitchen)
    .bind(asked.from)
    .bind(asked.until)
    .fetch_all(on))?;
    Ok(rows.into_iter().map(|(on, meal, released_at)| ((on, meal), released_at)).collect())
}

/// Who is enrolled for the day at a centre, on one weekday or on any; to be read by [`EnrolledRow::all`].
pub(super) async fn enrolled(tx: &mut Tx, asked: AskedMeals<'_>, weekday: Option<i64>) -> Result<Gathered> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($5,
                    n.elder_id, REPLACE(REPLACE(e.name, $5, ' '), $6, ' '),
                    REPLACE(REPLACE(e.sort_key, $5, ' '), $6, ' '), e.birth_on, n.id, n.centre_id,
                    n.from_on, COALESCE(CAST(n.until_on AS TEXT), ''), d.weekday, d.day_part,
                    d.planned_arrival, n.recorded_at),
                $6) AS text
            FROM enrolment n
            JOIN enrolment_day d ON d.enrolment_id = n.id AND ($3 IS NULL OR d.weekday = $3)
            JOIN elder e ON e.id = n.elder_id
            WHERE n.service = 'day_care' AND n.from_on < $2 AND (n.until_on IS NULL OR n.until_on > $1)
                AND ($4 IS NULL OR n.elder_id = $4)",
        )
        .bind(asked.from)
        .bind(asked.until)
        .bind(weekday)
        .bind(asked.only)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?)
}

impl EnrolledRow {
    /// The rows that were gathered.
    ///
    /// # Errors
    /// `internal` where they cannot be read.
    pub(super) fn all(gathered: &Gathered) -> Result<Vec<Self>> {
        let mut all = Vec::with_capacity(gathered.count());
        for mut row in gathered.rows()? {
            all.push(Self {
                person: PersonRow {
                    elder_id: ElderId(row.text()?.to_owned()),
                    name: row.text()?.to_owned(),
                    sort_key: row.text()?.to_owned(),
                    birth_on: row.day()?,
                },
                enrolment_id: row.text()?.to_owned(),
                centre_id: CentreId(row.text()?.to_owned()),
                from_on: row.day()?,
                until_on: row.optional_day()?,
                weekday: row.value()?,
                day_part: row.value()?,
                planned_arrival: row.value()?,
                known: Known::since(row.instant()?),
            });
        }
        Ok(all)
    }
}

/// The pauses of enrolments.
pub(super) async fn pauses(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<PauseRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.id, p.enrolment_id, p.from_on, p.until_on, p.recorded_at
        FROM enrolment_pause p
        JOIN enrolment n ON n.id = p.enrolment_id
        WHERE p.from_on < $2 AND (p.until_on IS NULL OR p.until_on > $1) AND ($3 IS NULL OR n.elder_id = $3)"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(asked.only)
    .fetch_all(on))?)
}

/// Who is away from a centre.
pub(super) async fn absences(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<AbsenceRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.id, a.elder_id, a.centre_id, a.from_on, a.until_on, a.recorded_at, FALSE AS is_withdrawn
        FROM centre c
        JOIN absence a ON a.centre_id = c.id AND a.until_on > $1
        WHERE a.from_on < $2 AND a.withdrawn_at IS NULL AND ($3 IS NULL OR a.elder_id = $3)"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(asked.only)
    .fetch_all(on))?)
}

/// Who came to a centre, in the order of coming; those too whose arrival was taken back.
pub(super) async fn visits(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<VisitRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT v.elder_id, e.name, e.sort_key, e.birth_on, v.centre_id, v.visit_on,
                v.arrived_at, v.arrival_recorded_at, v.withdrawn_at
            FROM centre c
            JOIN visit v ON v.centre_id = c.id AND v.visit_on >= $1 AND v.visit_on < $2
            JOIN elder e ON e.id = v.elder_id
            WHERE $3 IS NULL OR v.elder_id = $3
            ORDER BY v.arrived_at, v.id",
        )
        .bind(asked.from)
        .bind(asked.until)
        .bind(asked.only)
        .fetch_all(on)
    })?)
}

/// Guests and staff; those too that were ended since an instant: what ended before it ended in time, what was ended since
/// may be cooked already.
pub(super) async fn groups(
    tx: &mut Tx,
    asked: AskedMeals<'_>,
    ended_since: DateTime<Utc>,
) -> Result<Vec<GroupRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, centre_id, kind, name, meal, from_on, until_on, portions, portion_size, recorded_at, ended_at
        FROM meal_group
        WHERE ($4 IS NULL OR meal = $4) AND from_on < $2
            AND (until_on IS NULL OR until_on > $1 OR (ended_at IS NOT NULL AND ended_at > $3))"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(ended_since)
    .bind(asked.meal)
    .fetch_all(on)
    })?)
}

/// Who lives at a centre at some instant of a span.
pub(super) async fn residents(
    tx: &mut Tx,
    asked: AskedMeals<'_>,
    (first, last): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<ResidentRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.elder_id, e.name, e.sort_key, e.birth_on, a.id AS admission_id,
            a.centre_id, a.from_at, a.to_at, a.recorded_at, FALSE AS is_withdrawn
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        WHERE a.withdrawn_at IS NULL AND a.from_at <= $2 AND (a.to_at IS NULL OR a.to_at > $1)
            AND ($3 IS NULL OR a.elder_id = $3)",
        )
        .bind(first)
        .bind(last)
        .bind(asked.only)
        .fetch_all(on)
    })?)
}

/// Who is away from the bed at some instant of a span.
pub(super) async fn leaves(
    tx: &mut Tx,
    asked: AskedMeals<'_>,
    (first, last): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<LeaveRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT l.id, l.admission_id, l.from_at, l.to_at, l.planned_return_on, l.recorded_at, FALSE AS is_withdrawn
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        WHERE l.withdrawn_at IS NULL AND l.from_at <= $2 AND (l.to_at IS NULL OR l.to_at > $1)
            AND ($3 IS NULL OR a.elder_id = $3)"
    )
    .bind(first)
    .bind(last)
    .bind(asked.only)
    .fetch_all(on)
    })?)
}

/// Meals that are brought home, on one weekday or on any.
pub(super) async fn home_meals(
    tx: &mut Tx,
    asked: AskedMeals<'_>,
    weekday: Option<i64>,
) -> Result<Vec<HomeRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT n.elder_id, e.name, e.sort_key, e.birth_on, n.id AS enrolment_id, n.centre_id,
                n.from_on, n.until_on, n.recorded_at, h.address, h.delivery_note, h.door_contact, h.carries_weekend, d.weekday,
                d.meal, d.portion_size, d.extra_portion_size
            FROM enrolment n
            JOIN home_meal h ON h.enrolment_id = n.id
            JOIN home_meal_day d ON d.enrolment_id = n.id AND ($3 IS NULL OR d.weekday = $3) AND ($4 IS NULL OR d.meal = $4)
            JOIN elder e ON e.id = n.elder_id
            WHERE n.service = 'home_meal' AND n.from_on < $2 AND (n.until_on IS NULL OR n.until_on > $1)
                AND ($5 IS NULL OR n.elder_id = $5)",
        )
        .bind(asked.from)
        .bind(asked.until)
        .bind(weekday)
        .bind(asked.meal)
        .bind(asked.only)
        .fetch_all(on)
    })?)
}

/// What was ordered of any kitchen, withdrawn or not.
pub(super) async fn orders(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<OrderRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT o.elder_id, e.name, e.sort_key, e.birth_on, o.id, o.kitchen_id, o.kind, o.service_on,
            o.meal, o.centre_id, c.name AS centre_name, o.address, o.delivery_note, o.portion_size, o.recorded_at,
            o.withdrawn_at, EXISTS (
                SELECT 1 FROM enrolment n
                JOIN home_meal h ON h.enrolment_id = n.id
                WHERE n.elder_id = o.elder_id AND h.carries_weekend AND n.from_on <= o.service_on
                    AND (n.until_on IS NULL OR n.until_on > o.service_on)
            ) AS carries_weekend
        FROM meal_order o
        JOIN elder e ON e.id = o.elder_id
        LEFT JOIN centre c ON c.id = o.centre_id
        WHERE o.service_on >= $1 AND o.service_on < $2 AND ($3 IS NULL OR o.meal = $3)
            AND ($4 IS NULL OR o.elder_id = $4)"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(asked.meal)
    .bind(asked.only)
    .fetch_all(on)
    })?)
}

/// All that those are enrolled in for whom something was ordered.
pub(super) async fn running(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<RunningRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT n.elder_id, n.id AS enrolment_id, n.from_on, n.until_on, n.recorded_at
        FROM enrolment n
        WHERE n.from_on < $2 AND (n.until_on IS NULL OR n.until_on > $1) AND ($3 IS NULL OR n.elder_id = $3)
            AND n.elder_id IN (SELECT o.elder_id FROM meal_order o WHERE o.service_on >= $1 AND o.service_on < $2)"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(asked.only)
    .fetch_all(on)
    })?)
}

/// Who said that they do not eat.
pub(super) async fn stops(tx: &mut Tx, asked: AskedMeals<'_>) -> Result<Vec<StopRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, from_on, until_on, meal, recorded_at
        FROM meal_stop
        WHERE from_on < $2 AND (until_on IS NULL OR until_on > $1) AND ($3 IS NULL OR elder_id = $3)"
    )
    .bind(asked.from)
    .bind(asked.until)
    .bind(asked.only)
    .fetch_all(on))?)
}
