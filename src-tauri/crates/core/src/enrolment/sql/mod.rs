//! SQL of enrolments.

pub mod expected;
pub mod home_meal;
pub mod pause;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use self::pause::PauseOf;
use super::home_meal::HomeMeal;
use super::{Enrolment, EnrolmentDay, EnrolmentId, ServiceKind};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct Row {
    id: EnrolmentId,
    elder_id: ElderId,
    centre_id: CentreId,
    centre_name: String,
    service: ServiceKind,
    from_on: NaiveDate,
    until_on: Option<NaiveDate>,
    transport_there: bool,
    transport_back: bool,
    group_name: String,
}

#[derive(sqlx::FromRow)]
struct DayRow {
    enrolment_id: EnrolmentId,
    #[sqlx(flatten)]
    day: EnrolmentDay,
}

fn joined(
    rows: Vec<Row>,
    mut days: Vec<DayRow>,
    mut pauses: Vec<PauseOf>,
    mut home_meals: HashMap<EnrolmentId, HomeMeal>,
) -> Vec<Enrolment> {
    rows.into_iter()
        .map(|row| Enrolment {
            days: days.extract_if(.., |day| day.enrolment_id == row.id).map(|day| day.day).collect(),
            pauses: pauses
                .extract_if(.., |pause| pause.enrolment_id == row.id)
                .map(|pause| pause.pause)
                .collect(),
            home_meal: home_meals.remove(&row.id),
            id: row.id,
            elder_id: row.elder_id,
            centre_id: row.centre_id,
            centre_name: row.centre_name,
            service: row.service,
            from_on: row.from_on,
            until_on: row.until_on,
            transport_there: row.transport_there,
            transport_back: row.transport_back,
            group_name: row.group_name,
        })
        .collect()
}

/// An elder's enrolments, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Vec<Enrolment>> {
    let rows = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT n.id, n.elder_id, n.centre_id, c.name AS centre_name, n.service, n.from_on, n.until_on,
            n.transport_there, n.transport_back, n.group_name
        FROM enrolment n
        JOIN centre c ON c.id = n.centre_id
        WHERE n.elder_id = $1
        ORDER BY n.from_on DESC, n.id DESC"
    )
    .bind(elder)
    .fetch_all(on))?;
    let days = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT d.enrolment_id, d.weekday, d.day_part, d.planned_arrival
        FROM enrolment_day d
        JOIN enrolment n ON n.id = d.enrolment_id
        WHERE n.elder_id = $1
        ORDER BY d.weekday"
    )
    .bind(elder)
    .fetch_all(on))?;
    let pauses = pause::of_elder(tx, elder).await?;
    let home_meals = home_meal::of(tx, Some(elder), None).await?;
    Ok(joined(rows, days, pauses, home_meals))
}

/// One enrolment.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &EnrolmentId) -> Result<Option<Enrolment>> {
    let rows = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT n.id, n.elder_id, n.centre_id, c.name AS centre_name, n.service, n.from_on, n.until_on,
            n.transport_there, n.transport_back, n.group_name
        FROM enrolment n
        JOIN centre c ON c.id = n.centre_id
        WHERE n.id = $1"
    )
    .bind(id)
    .fetch_all(on))?;
    let days = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT enrolment_id, weekday, day_part, planned_arrival FROM enrolment_day WHERE enrolment_id = $1 ORDER BY weekday"
    )
    .bind(id)
    .fetch_all(on)
    })?;
    let pauses = pause::of_enrolment(tx, id).await?;
    let pauses = pauses.into_iter().map(|pause| PauseOf { enrolment_id: id.clone(), pause }).collect();
    let home_meals = home_meal::of(tx, None, Some(id)).await?;
    Ok(joined(rows, days, pauses, home_meals).pop())
}

/// Adds an enrolment with its weekdays.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn insert(tx: &mut Tx, enrolment: &Enrolment, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO enrolment (id, elder_id, centre_id, service, from_on, until_on, recorded_at, transport_there,
            transport_back, group_name)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(&enrolment.id)
    .bind(&enrolment.elder_id)
    .bind(&enrolment.centre_id)
    .bind(enrolment.service)
    .bind(enrolment.from_on)
    .bind(enrolment.until_on)
    .bind(at)
    .bind(enrolment.transport_there)
    .bind(enrolment.transport_back)
    .bind(&enrolment.group_name)
    .execute(on)
    })?;
    for day in &enrolment.days {
        sql_execute!(&mut *tx, |on| {
            sqlx::query(
            "INSERT INTO enrolment_day (enrolment_id, weekday, day_part, planned_arrival) VALUES ($1, $2, $3, $4)"
        )
        .bind(&enrolment.id)
        .bind(day.weekday)
        .bind(day.day_part)
        .bind(day.planned_arrival)
        .execute(on)
        })?;
    }
    if let Some(home_meal) = &enrolment.home_meal {
        home_meal::insert(tx, &enrolment.id, home_meal).await?;
    }
    Ok(())
}

/// Sets the day after the last.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn set_until(tx: &mut Tx, id: &EnrolmentId, until: NaiveDate) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE enrolment SET until_on = $2 WHERE id = $1")
        .bind(id)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// Sets the first day and the day after the last.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn set_days(
    tx: &mut Tx,
    id: &EnrolmentId,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE enrolment SET from_on = $2, until_on = $3 WHERE id = $1")
        .bind(id)
        .bind(from)
        .bind(until)
        .execute(on))?;
    Ok(())
}

/// The last visit at a centre on or after a day.
///
/// # Errors
/// When the database refuses.
pub async fn last_visit_from(
    tx: &mut Tx,
    elder: &ElderId,
    centre: &CentreId,
    from: NaiveDate,
) -> Result<Option<NaiveDate>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT visit_on FROM visit
        WHERE elder_id = $1 AND centre_id = $2 AND visit_on >= $3 AND withdrawn_at IS NULL
        ORDER BY visit_on DESC
        LIMIT 1"
    )
    .bind(elder)
    .bind(centre)
    .bind(from)
    .fetch_optional(on))?)
}

/// The names of the care groups of a centre, of the enrolments that have not ended on a day.
///
/// # Errors
/// When the database refuses.
pub async fn groups(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<String>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT DISTINCT group_name FROM enrolment
        WHERE centre_id = $1 AND (until_on IS NULL OR until_on > $2) AND group_name <> ''
        ORDER BY group_name"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}
