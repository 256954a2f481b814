//! SQL of a month: the meals that were taken, and what was settled.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::delivery::{DoorOutcome, MealSet};
use crate::dish::PortionSize;
use crate::elder::{Category, ElderId, disability};
use crate::error::Result;
use crate::meal::Meal;
use crate::meal_account::rules::{Entitled, GivenBefore, Taken};
use crate::meal_account::{AccountLine, FrozenMonth, MealMonthId, SubsidyGrant, SubsidyTarget};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// An elder who had meals: what schemes ask, and the place in lists.
pub struct Eater {
    /// What schemes ask.
    pub entitled: Entitled,
    /// The name as it is now.
    pub name: String,
    /// Plain pinyin.
    pub sort_key: String,
}

#[derive(sqlx::FromRow)]
struct TakenRow {
    elder_id: Option<ElderId>,
    name: String,
    centre_id: Option<CentreId>,
    service_on: NaiveDate,
    meal: Meal,
    demand_key: String,
    portion_size: PortionSize,
    meal_set: MealSet,
    portions: i64,
    outcome: DoorOutcome,
}

/// The meals in `[from, until)` of which somebody said how they went.
///
/// # Errors
/// When the database refuses.
pub async fn taken(tx: &mut Tx, kitchen: &CentreId, from: NaiveDate, until: NaiveDate) -> Result<Vec<Taken>> {
    let rows: Vec<TakenRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT elder_id, name, centre_id, service_on, meal, demand_key, portion_size, meal_set, portions, outcome
        FROM delivery_outcome
        WHERE kitchen_id = $1 AND service_on >= $2 AND service_on < $3 AND superseded_at IS NULL"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?;
    Ok(rows
        .into_iter()
        .map(|row| Taken {
            elder_id: row.elder_id,
            name: row.name,
            centre_id: row.centre_id,
            service_on: row.service_on,
            meal: row.meal,
            demand_key: row.demand_key,
            portion_size: row.portion_size,
            meal_set: row.meal_set,
            portions: row.portions,
            is_missed: !row.outcome.is_taken(),
        })
        .collect())
}

#[derive(sqlx::FromRow)]
struct EaterRow {
    id: ElderId,
    name: String,
    sort_key: String,
    birth_on: NaiveDate,
    disability_certificate: Option<String>,
    is_local_resident: Option<bool>,
}

#[derive(sqlx::FromRow)]
struct CategoryRow {
    elder_id: ElderId,
    category: Category,
}

/// The elders who had meals in `[from, until)`.
///
/// # Errors
/// When the database refuses.
pub async fn eaters(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<ElderId, Eater>> {
    let rows: Vec<EaterRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT e.id, e.name, e.sort_key, e.birth_on, e.disability_certificate, t.is_local_resident
        FROM elder e
        LEFT JOIN meal_entitlement t ON t.elder_id = e.id
        WHERE e.id IN (
            SELECT o.elder_id FROM delivery_outcome o
            WHERE o.kitchen_id = $1 AND o.service_on >= $2 AND o.service_on < $3 AND o.superseded_at IS NULL
        )",
        )
        .bind(kitchen)
        .bind(from)
        .bind(until)
        .fetch_all(on)
    })?;
    let categories: Vec<CategoryRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT c.elder_id, c.category
        FROM elder_category c
        WHERE c.elder_id IN (
            SELECT o.elder_id FROM delivery_outcome o
            WHERE o.kitchen_id = $1 AND o.service_on >= $2 AND o.service_on < $3 AND o.superseded_at IS NULL
        )",
        )
        .bind(kitchen)
        .bind(from)
        .bind(until)
        .fetch_all(on)
    })?;
    let mut categories_of: HashMap<ElderId, Vec<Category>> = HashMap::new();
    for row in categories {
        categories_of.entry(row.elder_id).or_default().push(row.category);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let grade = row
                .disability_certificate
                .as_deref()
                .and_then(|text| disability::read(text).ok())
                .map(|certificate| certificate.grade);
            let entitled = Entitled {
                birth_on: row.birth_on,
                categories: categories_of.remove(&row.id).unwrap_or_default(),
                severely_disabled: grade.is_some_and(|grade| grade <= 2),
                is_local_resident: row.is_local_resident,
            };
            (row.id, Eater { entitled, name: row.name, sort_key: row.sort_key })
        })
        .collect())
}

/// The frozen month that begins on this day.
///
/// # Errors
/// When the database refuses.
pub async fn frozen(tx: &mut Tx, kitchen: &CentreId, month_on: NaiveDate) -> Result<Option<FrozenMonth>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, frozen_at, frozen_by FROM meal_month
        WHERE kitchen_id = $1 AND month_on = $2 AND reopened_at IS NULL"
    )
    .bind(kitchen)
    .bind(month_on)
    .fetch_optional(on))?)
}

/// What a month that was opened again had been when it was settled for the first time; none where it never was opened.
///
/// # Errors
/// When the database refuses.
pub async fn settled_first(
    tx: &mut Tx,
    kitchen: &CentreId,
    month_on: NaiveDate,
) -> Result<Option<MealMonthId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT id FROM meal_month
        WHERE kitchen_id = $1 AND month_on = $2 AND reopened_at IS NOT NULL
        ORDER BY frozen_at, id
        LIMIT 1"
    )
    .bind(kitchen)
    .bind(month_on)
    .fetch_optional(on))?)
}

/// What schemes gave in a settled month from a day on.
///
/// # Errors
/// When the database refuses.
pub async fn given_in(tx: &mut Tx, month: &MealMonthId, from: NaiveDate) -> Result<Vec<GivenBefore>> {
    let rows: Vec<(ElderId, String, NaiveDate, i64)> = sql!(tx, |on| sqlx::query_as(
        "SELECT l.elder_id, g.rule_name, l.service_on, g.fen
        FROM meal_month_line l
        JOIN meal_month_grant g ON g.line_id = l.id
        WHERE l.meal_month_id = $1 AND l.service_on >= $2 AND l.elder_id IS NOT NULL"
    )
    .bind(month)
    .bind(from)
    .fetch_all(on))?;
    Ok(rows
        .into_iter()
        .map(|(elder_id, rule_name, service_on, fen)| GivenBefore { elder_id, rule_name, service_on, fen })
        .collect())
}

/// Marks a month as settled.
///
/// # Errors
/// The raw refusal, so that a second freezing can be told.
pub async fn insert(
    tx: &mut Tx,
    kitchen: &CentreId,
    month_on: NaiveDate,
    frozen: &FrozenMonth,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_month (id, kitchen_id, month_on, frozen_at, frozen_by) VALUES ($1, $2, $3, $4, $5)"
    )
    .bind(&frozen.id)
    .bind(kitchen)
    .bind(month_on)
    .bind(frozen.frozen_at)
    .bind(&frozen.frozen_by)
    .execute(on))?;
    Ok(())
}

/// How many rows go into one statement: SQLite takes at most 32,766 values.
const AT_ONCE: usize = 500;

/// Keeps the lines of a settled month, each with its identifier.
///
/// # Errors
/// When the database refuses.
pub async fn insert_lines(tx: &mut Tx, month: &MealMonthId, lines: &[(String, AccountLine)]) -> Result<()> {
    for some in lines.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO meal_month_line (
                    id, meal_month_id, elder_id, name, centre_id, service_on, meal, demand_key, portion_size, meal_set,
                    portions, is_missed, price_fen, fee_fen, subsidy_fen, elder_fen
                ) ",
            );
            query.push_values(some, |mut row, (id, line)| {
                row.push_bind(id)
                    .push_bind(month)
                    .push_bind(&line.elder_id)
                    .push_bind(&line.name)
                    .push_bind(&line.centre_id)
                    .push_bind(line.service_on)
                    .push_bind(line.meal)
                    .push_bind(&line.demand_key)
                    .push_bind(line.portion_size)
                    .push_bind(line.meal_set)
                    .push_bind(line.portions)
                    .push_bind(line.is_missed)
                    .push_bind(line.price_fen)
                    .push_bind(line.fee_fen)
                    .push_bind(line.subsidy_fen)
                    .push_bind(line.elder_fen);
            });
            query.build().execute(on).await
        })?;
    }
    let grants: Vec<(&str, &SubsidyGrant)> = lines
        .iter()
        .flat_map(|(id, line)| line.grants.iter().map(move |grant| (id.as_str(), grant)))
        .collect();
    for some in grants.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO meal_month_grant (line_id, rule_name, budget_line, target, fen) ",
            );
            query.push_values(some, |mut row, (id, grant)| {
                row.push_bind(*id)
                    .push_bind(&grant.rule_name)
                    .push_bind(&grant.budget_line)
                    .push_bind(grant.target)
                    .push_bind(grant.fen);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: String,
    elder_id: Option<ElderId>,
    name: String,
    centre_id: Option<CentreId>,
    service_on: NaiveDate,
    meal: Meal,
    demand_key: String,
    portion_size: PortionSize,
    meal_set: MealSet,
    portions: i64,
    is_missed: bool,
    price_fen: Option<i64>,
    fee_fen: i64,
    subsidy_fen: i64,
    elder_fen: i64,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    line_id: String,
    rule_name: String,
    budget_line: String,
    target: SubsidyTarget,
    fen: i64,
}

/// The lines of a settled month, by day, meal and key.
///
/// # Errors
/// When the database refuses.
pub async fn lines(tx: &mut Tx, month: &MealMonthId) -> Result<Vec<AccountLine>> {
    let rows: Vec<LineRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, elder_id, name, centre_id, service_on, meal, demand_key, portion_size, meal_set, portions, is_missed,
            price_fen, fee_fen, subsidy_fen, elder_fen
        FROM meal_month_line
        WHERE meal_month_id = $1"
    )
    .bind(month)
    .fetch_all(on)
    })?;
    let grants: Vec<GrantRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT g.line_id, g.rule_name, g.budget_line, g.target, g.fen
        FROM meal_month_line l
        JOIN meal_month_grant g ON g.line_id = l.id
        WHERE l.meal_month_id = $1
        ORDER BY g.rule_name"
    )
    .bind(month)
    .fetch_all(on))?;
    let mut grants_of: HashMap<String, Vec<SubsidyGrant>> = HashMap::new();
    for row in grants {
        grants_of.entry(row.line_id).or_default().push(SubsidyGrant {
            rule_name: row.rule_name,
            budget_line: row.budget_line,
            target: row.target,
            fen: row.fen,
        });
    }
    let mut lines: Vec<AccountLine> = rows
        .into_iter()
        .map(|row| AccountLine {
            grants: grants_of.remove(&row.id).unwrap_or_default(),
            elder_id: row.elder_id,
            name: row.name,
            centre_id: row.centre_id,
            service_on: row.service_on,
            meal: row.meal,
            demand_key: row.demand_key,
            portion_size: row.portion_size,
            meal_set: row.meal_set,
            portions: row.portions,
            is_missed: row.is_missed,
            price_fen: row.price_fen,
            fee_fen: row.fee_fen,
            subsidy_fen: row.subsidy_fen,
            elder_fen: row.elder_fen,
        })
        .collect();
    lines.sort_by(|a, b| (a.service_on, a.meal, &a.demand_key).cmp(&(b.service_on, b.meal, &b.demand_key)));
    Ok(lines)
}

/// Opens a frozen month again; says whether it was frozen.
///
/// # Errors
/// When the database refuses.
pub async fn reopen(tx: &mut Tx, id: &MealMonthId, reason: &str, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE meal_month SET reopened_at = $2, reopen_reason = $3 WHERE id = $1 AND reopened_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .bind(reason)
    .execute(on))?;
    Ok(rows == 1)
}
