//! SQL of subsidy schemes.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::elder::Category;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal_account::{
    AmountKind, Combination, SubsidyBand, SubsidyCaps, SubsidyDetails, SubsidyRule, SubsidyRuleId,
    SubsidyTarget,
};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct RuleRow {
    id: SubsidyRuleId,
    name: String,
    budget_line: String,
    target: SubsidyTarget,
    combination: Combination,
    for_breakfast: bool,
    for_lunch: bool,
    for_dinner: bool,
    needs_local_residence: bool,
    from_on: NaiveDate,
    until_on: Option<NaiveDate>,
    #[sqlx(flatten)]
    caps: SubsidyCaps,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct BandRow {
    rule_id: SubsidyRuleId,
    position: i64,
    age_from: i64,
    age_until: Option<i64>,
    severely_disabled: bool,
    special_set: bool,
    amount_kind: AmountKind,
    amount: i64,
}

#[derive(sqlx::FromRow)]
struct CategoryRow {
    rule_id: SubsidyRuleId,
    position: i64,
    category: Category,
}

/// The schemes of a kitchen, by name and day.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<SubsidyRule>> {
    let rules: Vec<RuleRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT id, name, budget_line, target, combination, for_breakfast, for_lunch, for_dinner,
            needs_local_residence, from_on, until_on, meals_per_day, meals_per_week, meals_per_month, fen_per_day,
            fen_per_week, fen_per_month, version
        FROM subsidy_rule
        WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_all(on)
    })?;
    let bands: Vec<BandRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT b.rule_id, b.position, b.age_from, b.age_until, b.severely_disabled, b.special_set, b.amount_kind,
            b.amount
        FROM subsidy_band b
        JOIN subsidy_rule r ON r.id = b.rule_id
        WHERE r.kitchen_id = $1
        ORDER BY b.rule_id, b.position"
    )
    .bind(kitchen)
    .fetch_all(on)
    })?;
    let categories: Vec<CategoryRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT c.rule_id, c.position, c.category
        FROM subsidy_band_category c
        JOIN subsidy_rule r ON r.id = c.rule_id
        WHERE r.kitchen_id = $1
        ORDER BY c.rule_id, c.position, c.category"
    )
    .bind(kitchen)
    .fetch_all(on))?;
    let mut categories_of: HashMap<(SubsidyRuleId, i64), Vec<Category>> = HashMap::new();
    for row in categories {
        categories_of.entry((row.rule_id, row.position)).or_default().push(row.category);
    }
    let mut bands_of: HashMap<SubsidyRuleId, Vec<SubsidyBand>> = HashMap::new();
    for row in bands {
        let mut categories = categories_of.remove(&(row.rule_id.clone(), row.position)).unwrap_or_default();
        categories.sort();
        bands_of.entry(row.rule_id).or_default().push(SubsidyBand {
            age_from: row.age_from,
            age_until: row.age_until,
            categories,
            severely_disabled: row.severely_disabled,
            special_set: row.special_set,
            amount_kind: row.amount_kind,
            amount: row.amount,
        });
    }
    let mut list: Vec<SubsidyRule> = rules
        .into_iter()
        .map(|row| {
            let meals = [
                (row.for_breakfast, Meal::Breakfast),
                (row.for_lunch, Meal::Lunch),
                (row.for_dinner, Meal::Dinner),
            ];
            SubsidyRule {
                details: SubsidyDetails {
                    name: row.name,
                    budget_line: row.budget_line,
                    target: row.target,
                    combination: row.combination,
                    meals: meals.into_iter().filter_map(|(is_for, meal)| is_for.then_some(meal)).collect(),
                    needs_local_residence: row.needs_local_residence,
                    from_on: row.from_on,
                    until_on: row.until_on,
                    caps: row.caps,
                    bands: bands_of.remove(&row.id).unwrap_or_default(),
                },
                id: row.id,
                version: row.version,
            }
        })
        .collect();
    list.sort_by(|a, b| (&a.details.name, a.details.from_on).cmp(&(&b.details.name, b.details.from_on)));
    Ok(list)
}

/// To which kitchen a scheme belongs.
///
/// # Errors
/// When the database refuses.
pub async fn kitchen_of(tx: &mut Tx, id: &SubsidyRuleId) -> Result<Option<CentreId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT kitchen_id FROM subsidy_rule WHERE id = $1")
        .bind(id)
        .fetch_optional(on))?)
}

/// Adds a scheme.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &SubsidyRuleId,
    kitchen: &CentreId,
    details: &SubsidyDetails,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO subsidy_rule (
            id, kitchen_id, name, budget_line, target, combination, for_breakfast, for_lunch, for_dinner,
            needs_local_residence, from_on, until_on, meals_per_day, meals_per_week, meals_per_month, fen_per_day,
            fen_per_week, fen_per_month, version, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1, $19)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(details.name.trim())
    .bind(details.budget_line.trim())
    .bind(details.target)
    .bind(details.combination)
    .bind(details.meals.contains(&Meal::Breakfast))
    .bind(details.meals.contains(&Meal::Lunch))
    .bind(details.meals.contains(&Meal::Dinner))
    .bind(details.needs_local_residence)
    .bind(details.from_on)
    .bind(details.until_on)
    .bind(details.caps.meals_per_day)
    .bind(details.caps.meals_per_week)
    .bind(details.caps.meals_per_month)
    .bind(details.caps.fen_per_day)
    .bind(details.caps.fen_per_week)
    .bind(details.caps.fen_per_month)
    .bind(at)
    .execute(on)
    })?;
    insert_bands(tx, id, &details.bands).await
}

/// Changes a scheme if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn update(
    tx: &mut Tx,
    id: &SubsidyRuleId,
    version: i64,
    details: &SubsidyDetails,
) -> Result<bool, sqlx::Error> {
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "UPDATE subsidy_rule
        SET name = $3, budget_line = $4, target = $5, combination = $6, for_breakfast = $7, for_lunch = $8,
            for_dinner = $9, needs_local_residence = $10, from_on = $11, until_on = $12, meals_per_day = $13,
            meals_per_week = $14, meals_per_month = $15, fen_per_day = $16, fen_per_week = $17, fen_per_month = $18,
            version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(details.name.trim())
    .bind(details.budget_line.trim())
    .bind(details.target)
    .bind(details.combination)
    .bind(details.meals.contains(&Meal::Breakfast))
    .bind(details.meals.contains(&Meal::Lunch))
    .bind(details.meals.contains(&Meal::Dinner))
    .bind(details.needs_local_residence)
    .bind(details.from_on)
    .bind(details.until_on)
    .bind(details.caps.meals_per_day)
    .bind(details.caps.meals_per_week)
    .bind(details.caps.meals_per_month)
    .bind(details.caps.fen_per_day)
    .bind(details.caps.fen_per_week)
    .bind(details.caps.fen_per_month)
    .execute(on)
    })?;
    if rows != 1 {
        return Ok(false);
    }
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM subsidy_band_category WHERE rule_id = $1")
        .bind(id)
        .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM subsidy_band WHERE rule_id = $1")
        .bind(id)
        .execute(on))?;
    insert_bands(tx, id, &details.bands).await?;
    Ok(true)
}

async fn insert_bands(tx: &mut Tx, id: &SubsidyRuleId, bands: &[SubsidyBand]) -> Result<(), sqlx::Error> {
    for (position, band) in (0i64..).zip(bands) {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO subsidy_band (
                rule_id, position, age_from, age_until, severely_disabled, special_set, amount_kind, amount
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(id)
        .bind(position)
        .bind(band.age_from)
        .bind(band.age_until)
        .bind(band.severely_disabled)
        .bind(band.special_set)
        .bind(band.amount_kind)
        .bind(band.amount)
        .execute(on))?;
        for category in &band.categories {
            sql_execute!(&mut *tx, |on| sqlx::query(
                "INSERT INTO subsidy_band_category (rule_id, position, category) VALUES ($1, $2, $3)
                ON CONFLICT DO NOTHING"
            )
            .bind(id)
            .bind(position)
            .bind(*category)
            .execute(on))?;
        }
    }
    Ok(())
}
