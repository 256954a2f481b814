//! SQL of what happened at the door, and of welfare checks.

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::delivery::door::{DoorOutcome, HandleWelfare, NewOutcome, OutcomeId, OutcomeView, WelfareCheckId};
use crate::delivery::{MealSet, RunId};
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::error::Result;
use crate::meal::{DemandReason, Meal};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// What was said of the meals that were brought on a day.
///
/// # Errors
/// When the database refuses.
pub async fn of_day(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<OutcomeView>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, service_on, demand_key, elder_id, name, portions, outcome, given_to, happened_at,
            temperature_tenths_celsius, note, recorded_by, correction_reason
        FROM delivery_outcome
        WHERE kitchen_id = $1 AND delivered_on = $2 AND meal = $3 AND superseded_at IS NULL
        ORDER BY name, id"
    )
    .bind(kitchen)
    .bind(delivered_on)
    .bind(meal)
    .fetch_all(on))?)
}

/// What was said of a meal, with all that it is about.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OutcomeRecord {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Its key.
    pub demand_key: String,
    /// The day on which it was brought.
    pub delivered_on: NaiveDate,
    /// With which run.
    pub run_id: Option<RunId>,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Where.
    pub centre_id: Option<CentreId>,
    /// Why it was cooked.
    pub demand_reason: DemandReason,
    /// How large.
    pub portion_size: PortionSize,
    /// For the accounts.
    pub meal_set: MealSet,
    /// How many.
    pub portions: i64,
    /// How it went.
    pub outcome: DoorOutcome,
    /// To whom it was given instead.
    pub given_to: String,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Corrected since.
    pub superseded_at: Option<DateTime<Utc>>,
}

/// One outcome.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &OutcomeId) -> Result<Option<OutcomeRecord>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT kitchen_id, service_on, meal, demand_key, delivered_on, run_id, elder_id, name, centre_id, demand_reason,
            portion_size, meal_set, portions, outcome, given_to, happened_at, superseded_at
        FROM delivery_outcome
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// How many outcomes go into one statement: SQLite takes at most 32,766 values.
const AT_ONCE: usize = 500;

/// Notes what happened.
///
/// # Errors
/// The raw refusal, so that a second word about the same meal can be told.
pub async fn insert(tx: &mut Tx, outcomes: &[NewOutcome<'_>]) -> Result<(), sqlx::Error> {
    for some in outcomes.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO delivery_outcome (
                    id, kitchen_id, service_on, meal, demand_key, delivered_on, run_id, elder_id, name, centre_id,
                    demand_reason, portion_size, meal_set, portions, outcome, given_to, happened_at,
                    temperature_tenths_celsius, note, recorded_at, recorded_by, corrects_id, correction_reason
                ) ",
            );
            query.push_values(some, |mut row, one| {
                row.push_bind(&one.id)
                    .push_bind(one.kitchen_id)
                    .push_bind(one.service_on)
                    .push_bind(one.meal)
                    .push_bind(one.demand_key)
                    .push_bind(one.delivered_on)
                    .push_bind(one.run_id)
                    .push_bind(one.elder_id)
                    .push_bind(one.name)
                    .push_bind(one.centre_id)
                    .push_bind(one.reason)
                    .push_bind(one.portion_size)
                    .push_bind(one.meal_set)
                    .push_bind(one.portions)
                    .push_bind(one.said.outcome)
                    .push_bind(one.said.given_to.trim())
                    .push_bind(one.happened_at)
                    .push_bind(one.said.temperature_tenths_celsius)
                    .push_bind(one.said.note.trim())
                    .push_bind(one.recorded_at)
                    .push_bind(one.recorded_by)
                    .push_bind(one.corrects.map(|(id, _)| id))
                    .push_bind(one.corrects.map(|(_, reason)| reason.trim()));
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

/// Marks what was said as corrected; says whether it counted until now.
///
/// # Errors
/// When the database refuses.
pub async fn supersede(tx: &mut Tx, id: &OutcomeId, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE delivery_outcome SET superseded_at = $2 WHERE id = $1 AND superseded_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// How the last deliveries to an elder's home went, the newest first: one word for each day and meal, since two
/// portions for one home are one ringing at its door.
///
/// # Errors
/// When the database refuses.
pub async fn last_at_home(tx: &mut Tx, elder: &ElderId, at_most: i64) -> Result<Vec<DoorOutcome>> {
    let rows: Vec<(NaiveDate, Meal, DoorOutcome)> = sql!(tx, |on| sqlx::query_as(
        "SELECT delivered_on, meal, MIN(outcome)
        FROM delivery_outcome
        WHERE elder_id = $1 AND centre_id IS NULL AND superseded_at IS NULL
        GROUP BY delivered_on, meal
        ORDER BY delivered_on DESC, MAX(happened_at) DESC
        LIMIT $2"
    )
    .bind(elder)
    .bind(at_most)
    .fetch_all(on))?;
    Ok(rows.into_iter().map(|(_, _, outcome)| outcome).collect())
}

/// Raises a welfare check unless one is open; says whether it did.
///
/// # Errors
/// When the database refuses.
pub async fn raise(
    tx: &mut Tx,
    id: &WelfareCheckId,
    kitchen: &CentreId,
    elder: &ElderId,
    outcome: &OutcomeId,
    times: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO welfare_check (id, kitchen_id, elder_id, outcome_id, times, raised_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING"
    )
    .bind(id)
    .bind(kitchen)
    .bind(elder)
    .bind(outcome)
    .bind(times)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// An open welfare check.
#[derive(sqlx::FromRow)]
pub struct OpenCheck {
    /// Names it.
    pub id: WelfareCheckId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The address.
    pub address: String,
    /// The telephone.
    pub phone: String,
    /// How many times in a row.
    pub times: i64,
    /// Since when.
    pub raised_at: DateTime<Utc>,
}

/// The open welfare checks of a kitchen, the oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn open_checks(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<OpenCheck>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT w.id, w.elder_id, e.name, e.address, e.phone, w.times, w.raised_at
        FROM welfare_check w
        JOIN elder e ON e.id = w.elder_id
        WHERE w.kitchen_id = $1 AND w.handled_at IS NULL
        ORDER BY w.raised_at, w.id"
    )
    .bind(kitchen)
    .fetch_all(on))?)
}

/// Whose check it is, and whether somebody looked already.
///
/// # Errors
/// When the database refuses.
pub async fn check(
    tx: &mut Tx,
    id: &WelfareCheckId,
) -> Result<Option<(ElderId, CentreId, Option<DateTime<Utc>>)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, kitchen_id, handled_at FROM welfare_check WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Notes how a check ended; says whether it was open.
///
/// # Errors
/// When the database refuses.
pub async fn handle(tx: &mut Tx, asked: &HandleWelfare, by: &str, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE welfare_check
        SET handled_at = $2, handled_by = $3, reached = $4, finding = $5, note = $6
        WHERE id = $1 AND handled_at IS NULL"
    )
    .bind(&asked.welfare_check_id)
    .bind(at)
    .bind(by)
    .bind(asked.reached.trim())
    .bind(asked.finding)
    .bind(asked.note.trim())
    .execute(on))?;
    Ok(rows == 1)
}
