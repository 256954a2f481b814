//! The trail's SQL.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use super::{Mark, TrailEntry, TrailId, differences};
use crate::app::{Origin, Session};
use crate::elder::ElderId;
use crate::error::{Error, Result};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Adds a row.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    at: DateTime<Utc>,
    session: &Session,
    command: &str,
    mark: Mark<'_>,
) -> Result<()> {
    let (subject, subject_id) =
        mark.subject.ok_or_else(|| Error::internal("a row of the trail must be about something"))?;
    let json = |value: Option<Value>| value.map(|value| value.to_string());
    let (before, after) = (json(mark.before), json(mark.after));
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO trail (
            id, at, actor, desk, origin, command, subject, subject_id, elder_id, centre_id, before_json, after_json
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    )
    .bind(id)
    .bind(at)
    .bind(&session.actor)
    .bind(&session.desk)
    .bind(session.origin)
    .bind(command)
    .bind(subject)
    .bind(subject_id)
    .bind(mark.elder)
    .bind(mark.centre)
    .bind(before)
    .bind(after)
    .execute(on)
    })?;
    Ok(())
}

/// So many rows go into one text.
const AT_ONCE: usize = 500;

/// Adds many rows, each under its identifier.
///
/// # Errors
/// When the database refuses.
pub async fn insert_many(
    tx: &mut Tx,
    at: DateTime<Utc>,
    session: &Session,
    command: &str,
    marks: Vec<(String, Mark<'_>)>,
) -> Result<()> {
    let mut rows = Vec::with_capacity(marks.len());
    for (id, mark) in marks {
        let (subject, subject_id) =
            mark.subject.ok_or_else(|| Error::internal("a row of the trail must be about something"))?;
        let json = |value: Option<Value>| value.map(|value| value.to_string());
        rows.push((id, subject, subject_id, mark.elder, mark.centre, json(mark.before), json(mark.after)));
    }
    for some in rows.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO trail (
                    id, at, actor, desk, origin, command, subject, subject_id, elder_id, centre_id, before_json,
                    after_json
                ) ",
            );
            query.push_values(some, |mut row, (id, subject, subject_id, elder, centre, before, after)| {
                row.push_bind(id)
                    .push_bind(at)
                    .push_bind(&session.actor)
                    .push_bind(&session.desk)
                    .push_bind(session.origin)
                    .push_bind(command)
                    .push_bind(*subject)
                    .push_bind(*subject_id)
                    .push_bind(*elder)
                    .push_bind(*centre)
                    .push_bind(before)
                    .push_bind(after);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: TrailId,
    at: DateTime<Utc>,
    actor: String,
    desk: String,
    origin: Origin,
    command: String,
    centre_name: Option<String>,
    before_json: Option<String>,
    after_json: Option<String>,
}

/// What concerns one elder, and the records merged into this one, the latest first; `before` asks for what is older than that row.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(
    tx: &mut Tx,
    elder: &ElderId,
    before: Option<&TrailId>,
    at_most: i64,
) -> Result<Vec<TrailEntry>> {
    let rows: Vec<Row> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT t.id, t.at, t.actor, t.desk, t.origin, t.command, c.name AS centre_name, t.before_json, t.after_json
        FROM trail t
        LEFT JOIN centre c ON c.id = t.centre_id
        WHERE t.elder_id IN (SELECT $1 UNION ALL SELECT e.id FROM elder e WHERE e.merged_into_id = $1)
            AND ($2 IS NULL OR t.id < $2)
        ORDER BY t.id DESC
        LIMIT $3"
    )
    .bind(elder)
    .bind(before)
    .bind(at_most)
    .fetch_all(on)
    })?;
    rows.into_iter().map(entry).collect()
}

/// What was done to one visit, absence or whatever has this identifier, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_subject(tx: &mut Tx, subject_id: &str) -> Result<Vec<TrailEntry>> {
    let rows: Vec<Row> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT t.id, t.at, t.actor, t.desk, t.origin, t.command, c.name AS centre_name, t.before_json, t.after_json
        FROM trail t
        LEFT JOIN centre c ON c.id = t.centre_id
        WHERE t.subject_id = $1
        ORDER BY t.id"
    )
    .bind(subject_id)
    .fetch_all(on)
    })?;
    rows.into_iter().map(entry).collect()
}

#[derive(sqlx::FromRow)]
struct SubjectRow {
    subject_id: String,
    #[sqlx(flatten)]
    row: Row,
}

/// What was done to an elder's visits of a day and to the absences that cover it, the earliest first, by the identifier
/// of the visit or absence.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(
    tx: &mut Tx,
    elder: &ElderId,
    day: NaiveDate,
) -> Result<HashMap<String, Vec<TrailEntry>>> {
    let rows: Vec<SubjectRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT t.subject_id, t.id, t.at, t.actor, t.desk, t.origin, t.command, c.name AS centre_name, t.before_json,
            t.after_json
        FROM trail t
        LEFT JOIN centre c ON c.id = t.centre_id
        WHERE t.subject_id IN (
            SELECT v.id FROM visit v WHERE v.elder_id = $1 AND v.visit_on = $2
            UNION ALL
            SELECT a.id FROM absence a WHERE a.elder_id = $1 AND a.until_on > $2 AND a.from_on <= $2
        )
        ORDER BY t.id"
    )
    .bind(elder)
    .bind(day)
    .fetch_all(on)
    })?;
    let mut found: HashMap<String, Vec<TrailEntry>> = HashMap::new();
    for SubjectRow { subject_id, row } in rows {
        found.entry(subject_id).or_default().push(entry(row)?);
    }
    Ok(found)
}

fn entry(row: Row) -> Result<TrailEntry> {
    let parsed = |text: Option<String>| {
        text.map(|text| serde_json::from_str::<Value>(&text)).transpose().map_err(Error::internal)
    };
    let (before, after) = (parsed(row.before_json)?, parsed(row.after_json)?);
    Ok(TrailEntry {
        id: row.id,
        at: row.at,
        actor: row.actor,
        desk: row.desk,
        origin: row.origin,
        command: row.command,
        centre_name: row.centre_name,
        changes: differences(before.as_ref(), after.as_ref()),
    })
}
