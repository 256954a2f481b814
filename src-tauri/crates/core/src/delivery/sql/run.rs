//! SQL of standing runs.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, Utc};

use crate::centre::CentreId;
use crate::delivery::{
    DeliveryRun, DeliveryRunDetails, DeliverySetting, NewDeliveryStop, RunId, SetDelivery, StandingStop,
};
use crate::elder::ElderId;
use crate::error::{Error, Result};
use crate::meal::{Meal, Site};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct RunRow {
    id: RunId,
    meal: Meal,
    name: String,
    driver_name: String,
    driver_phone: String,
    vehicle: String,
    departs_at: NaiveTime,
    position: i64,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct StopRow {
    run_id: RunId,
    centre_id: Option<CentreId>,
    elder_id: Option<ElderId>,
    name: String,
    address: String,
    note: String,
}

/// A site from its two columns, of which the schema fills one.
///
/// # Errors
/// `internal` where neither is filled.
pub fn site(centre: Option<CentreId>, elder: Option<ElderId>) -> Result<Site> {
    match (centre, elder) {
        (Some(centre_id), _) => Ok(Site::Centre { centre_id }),
        (None, Some(elder_id)) => Ok(Site::Home { elder_id }),
        (None, None) => Err(Error::internal("a stop without a site")),
    }
}

/// The two columns of a site.
#[must_use]
pub const fn columns(site: &Site) -> (Option<&CentreId>, Option<&ElderId>) {
    match site {
        Site::Centre { centre_id } => (Some(centre_id), None),
        Site::Home { elder_id } => (None, Some(elder_id)),
    }
}

/// The runs of a kitchen that are driven, by meal and place, with their stops.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<DeliveryRun>> {
    let rows: Vec<RunRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, meal, name, driver_name, driver_phone, vehicle, departs_at, position, version
        FROM delivery_run
        WHERE kitchen_id = $1 AND closed_at IS NULL
        ORDER BY position, id"
    )
    .bind(kitchen)
    .fetch_all(on))?;
    let stops: Vec<StopRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT s.run_id, s.centre_id, s.elder_id, COALESCE(c.name, e.name) AS name,
            COALESCE(c.address, e.address) AS address, s.note
        FROM delivery_stop s
        LEFT JOIN centre c ON c.id = s.centre_id
        LEFT JOIN elder e ON e.id = s.elder_id
        WHERE s.kitchen_id = $1
        ORDER BY s.run_id, s.position, s.id"
    )
    .bind(kitchen)
    .fetch_all(on))?;
    let mut of: HashMap<RunId, Vec<StandingStop>> = HashMap::new();
    for row in stops {
        let site = site(row.centre_id, row.elder_id)?;
        of.entry(row.run_id).or_default().push(StandingStop {
            site,
            name: row.name,
            address: row.address,
            note: row.note,
        });
    }
    let mut runs: Vec<DeliveryRun> = rows
        .into_iter()
        .map(|row| DeliveryRun {
            stops: of.remove(&row.id).unwrap_or_default(),
            id: row.id,
            meal: row.meal,
            name: row.name,
            driver_name: row.driver_name,
            driver_phone: row.driver_phone,
            vehicle: row.vehicle,
            departs_at: row.departs_at,
            position: row.position,
            version: row.version,
        })
        .collect();
    // Stable: within a meal the order of places stays.
    runs.sort_by_key(|run| run.meal);
    Ok(runs)
}

/// Where a run is driven from and for which meal; none: there is no such run, or it is closed.
///
/// # Errors
/// When the database refuses.
pub async fn place(tx: &mut Tx, id: &RunId) -> Result<Option<(CentreId, Meal)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT kitchen_id, meal FROM delivery_run WHERE id = $1 AND closed_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Adds a run with its stops.
///
/// # Errors
/// The raw refusal, so that a site of another run can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &RunId,
    place: (&CentreId, Meal),
    details: &DeliveryRunDetails,
    stop_ids: &[String],
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let (kitchen, meal) = place;
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO delivery_run (
            id, kitchen_id, meal, name, driver_name, driver_phone, vehicle, departs_at, position, version, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (
            SELECT COALESCE(MAX(r.position), 0) + 1 FROM delivery_run r WHERE r.kitchen_id = $2 AND r.meal = $3
        ), 1, $9)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(meal)
    .bind(details.name.trim())
    .bind(details.driver_name.trim())
    .bind(details.driver_phone.trim())
    .bind(details.vehicle.trim())
    .bind(details.departs_at)
    .bind(at)
    .execute(on)
    })?;
    insert_stops(tx, id, place, &details.stops, stop_ids).await
}

/// Changes a run and its stops if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a site of another run can be told.
pub async fn update(
    tx: &mut Tx,
    id: &RunId,
    place: (&CentreId, Meal),
    version: i64,
    details: &DeliveryRunDetails,
    stop_ids: &[String],
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "UPDATE delivery_run
        SET name = $3, driver_name = $4, driver_phone = $5, vehicle = $6, departs_at = $7, version = version + 1
        WHERE id = $1 AND version = $2 AND closed_at IS NULL"
    )
    .bind(id)
    .bind(version)
    .bind(details.name.trim())
    .bind(details.driver_name.trim())
    .bind(details.driver_phone.trim())
    .bind(details.vehicle.trim())
    .bind(details.departs_at)
    .execute(on)
    })?;
    if rows != 1 {
        return Ok(false);
    }
    clear_stops(tx, id).await?;
    insert_stops(tx, id, place, &details.stops, stop_ids).await?;
    Ok(true)
}

async fn clear_stops(tx: &mut Tx, id: &RunId) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM delivery_stop WHERE run_id = $1").bind(id).execute(on))?;
    Ok(())
}

/// How many stops go into one statement.
const AT_ONCE: usize = 500;

async fn insert_stops(
    tx: &mut Tx,
    id: &RunId,
    (kitchen, meal): (&CentreId, Meal),
    stops: &[NewDeliveryStop],
    ids: &[String],
) -> Result<(), sqlx::Error> {
    let rows: Vec<(i64, &NewDeliveryStop, &String)> =
        (1i64..).zip(stops).zip(ids).map(|((place, stop), id)| (place, stop, id)).collect();
    for some in rows.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO delivery_stop (id, run_id, kitchen_id, meal, centre_id, elder_id, position, note) ",
            );
            query.push_values(some, |mut row, (place, stop, stop_id)| {
                let (centre, elder) = columns(&stop.site);
                row.push_bind(*stop_id)
                    .push_bind(id)
                    .push_bind(kitchen)
                    .push_bind(meal)
                    .push_bind(centre)
                    .push_bind(elder)
                    .push_bind(*place)
                    .push_bind(stop.note.trim());
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

/// Closes a run: its sites have no run any more. Says whether it was driven.
///
/// # Errors
/// When the database refuses.
pub async fn close(tx: &mut Tx, id: &RunId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "UPDATE delivery_run SET closed_at = $2, version = version + 1 WHERE id = $1 AND closed_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(on)
    })?;
    clear_stops(tx, id).await?;
    Ok(rows == 1)
}

/// How labels of a kitchen look, and when absence worries; as usual where nothing was set.
///
/// # Errors
/// When the database refuses.
pub async fn setting(tx: &mut Tx, kitchen: &CentreId) -> Result<DeliverySetting> {
    let found: Option<DeliverySetting> = sql!(tx, |on| sqlx::query_as(
        "SELECT label_face, not_home_limit, version FROM delivery_setting WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_optional(on))?;
    Ok(found.unwrap_or_default())
}

/// Sets it if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn set(tx: &mut Tx, asked: &SetDelivery) -> Result<bool> {
    let rows = if asked.version == 0 {
        sql_execute!(tx, |on| {
            sqlx::query(
            "INSERT INTO delivery_setting (kitchen_id, label_face, not_home_limit, version) VALUES ($1, $2, $3, 1)
            ON CONFLICT DO NOTHING"
        )
        .bind(&asked.kitchen_id)
        .bind(asked.label_face)
        .bind(asked.not_home_limit)
        .execute(on)
        })?
    } else {
        sql_execute!(tx, |on| sqlx::query(
            "UPDATE delivery_setting SET label_face = $2, not_home_limit = $3, version = version + 1
            WHERE kitchen_id = $1 AND version = $4"
        )
        .bind(&asked.kitchen_id)
        .bind(asked.label_face)
        .bind(asked.not_home_limit)
        .bind(asked.version)
        .execute(on))?
    };
    Ok(rows == 1)
}
