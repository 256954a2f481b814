//! SQL of dishes and their versions, and the facts that everybody else asks for.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::rules::{self, Larder};
use super::{
    DishCategory, DishDetails, DishFacts, DishId, DishIngredient, DishTexture, DishVersionId,
    DishVersionLabel, Season, Texture,
};
use crate::elder::reading;
use crate::error::Result;
use crate::ingredient::{self, IngredientId};
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A version of a dish as it stands in the database.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The dish.
    pub dish_id: DishId,
    /// The version.
    pub version_id: DishVersionId,
    /// Its number.
    pub number: i64,
    /// The number of the dish's current version.
    pub current: i64,
    /// The pinyin of the dish's current name.
    pub name_pinyin: String,
    /// Came with the program.
    pub is_shipped: bool,
    /// No longer cooked since.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// As it was entered.
    pub details: DishDetails,
}

#[derive(sqlx::FromRow)]
struct Row {
    dish_id: DishId,
    version_id: DishVersionId,
    number: i64,
    current: i64,
    name: String,
    name_pinyin: String,
    shipped_code: Option<String>,
    withdrawn_at: Option<DateTime<Utc>>,
    category: DishCategory,
    in_spring: bool,
    in_summer: bool,
    in_autumn: bool,
    in_winter: bool,
    small_percent: i64,
    large_percent: i64,
    method: String,
    holding: String,
}

/// Which versions: the current ones of dishes, or named ones.
#[derive(Default)]
struct Which {
    /// A LIKE pattern over the keys that a dish is found by.
    pattern: Option<String>,
    /// Dishes, each between commas.
    dishes: Option<String>,
    /// Versions, each between commas; none: the current ones.
    versions: Option<String>,
    /// The number of the version; none: the current one.
    number: Option<i64>,
}

/// A list for both databases: each identifier between commas, so that none is found inside another.
fn listed<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.fold(String::from(","), |list, id| list + id + ",")
}

/// The versions asked for: `$1` a pattern, `$2` dishes, `$3` versions, `$4` a number.
macro_rules! asked_for {
    () => {
        "FROM dish_version v
        JOIN dish d ON d.id = v.dish_id
        WHERE ($1 IS NULL OR d.search_text LIKE $1 ESCAPE '!')
            AND ($2 IS NULL OR $2 LIKE '%,' || d.id || ',%')
            AND ($3 IS NULL OR $3 LIKE '%,' || v.id || ',%')
            AND (v.number = $4 OR ($4 IS NULL AND ($3 IS NOT NULL OR v.number = d.version)))"
    };
}

async fn read(tx: &mut Tx, which: &Which) -> Result<Vec<Recorded>> {
    let rows: Vec<Row> = sql!(&mut *tx, |on| {
        sqlx::query_as(concat!(
        "SELECT v.dish_id, v.id AS version_id, v.number, d.version AS current, v.name, d.name_pinyin, d.shipped_code,
            d.withdrawn_at, v.category, v.in_spring, v.in_summer, v.in_autumn, v.in_winter, v.small_percent,
            v.large_percent, v.method, v.holding ",
        asked_for!(),
        " ORDER BY d.sort_key, d.id, v.number"
    ))
    .bind(&which.pattern)
    .bind(&which.dishes)
    .bind(&which.versions)
    .bind(which.number)
    .fetch_all(on)
    })?;
    let ingredient_rows: Vec<(DishVersionId, IngredientId, f64, String)> = sql!(&mut *tx, |on| {
        sqlx::query_as(concat!(
            "SELECT i.dish_version_id, i.ingredient_id, i.grams, i.remark
            FROM dish_ingredient i
            WHERE i.dish_version_id IN (SELECT v.id ",
            asked_for!(),
            ") ORDER BY i.dish_version_id, i.position"
        ))
        .bind(&which.pattern)
        .bind(&which.dishes)
        .bind(&which.versions)
        .bind(which.number)
        .fetch_all(on)
    })?;
    let texture_rows: Vec<(DishVersionId, Texture, String)> = sql!(&mut *tx, |on| {
        sqlx::query_as(concat!(
            "SELECT t.dish_version_id, t.texture, t.method
            FROM dish_texture t
            WHERE t.dish_version_id IN (SELECT v.id ",
            asked_for!(),
            ")"
        ))
        .bind(&which.pattern)
        .bind(&which.dishes)
        .bind(&which.versions)
        .bind(which.number)
        .fetch_all(on)
    })?;
    let mut ingredients: HashMap<DishVersionId, Vec<DishIngredient>> = HashMap::new();
    for (version, ingredient_id, grams, remark) in ingredient_rows {
        ingredients.entry(version).or_default().push(DishIngredient { ingredient_id, grams, remark });
    }
    let mut textures: HashMap<DishVersionId, Vec<DishTexture>> = HashMap::new();
    for (version, texture, method) in texture_rows {
        textures.entry(version).or_default().push(DishTexture { texture, method });
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let ingredients = ingredients.remove(&row.version_id).unwrap_or_default();
            let mut textures = textures.remove(&row.version_id).unwrap_or_default();
            textures.sort_by_key(|one| one.texture);
            row.with(ingredients, textures)
        })
        .collect())
}

impl Row {
    fn with(self, ingredients: Vec<DishIngredient>, textures: Vec<DishTexture>) -> Recorded {
        let seasons = [
            (self.in_spring, Season::Spring),
            (self.in_summer, Season::Summer),
            (self.in_autumn, Season::Autumn),
            (self.in_winter, Season::Winter),
        ];
        Recorded {
            dish_id: self.dish_id,
            version_id: self.version_id,
            number: self.number,
            current: self.current,
            name_pinyin: self.name_pinyin,
            is_shipped: self.shipped_code.is_some(),
            withdrawn_at: self.withdrawn_at,
            details: DishDetails {
                name: self.name,
                category: self.category,
                seasons: seasons.into_iter().filter(|(is_so, _)| *is_so).map(|(_, season)| season).collect(),
                small_percent: self.small_percent,
                large_percent: self.large_percent,
                method: self.method,
                holding: self.holding,
                ingredients,
                textures,
            },
        }
    }
}

/// All ingredients by what names them.
///
/// # Errors
/// When the database refuses.
pub async fn larder(tx: &mut Tx) -> Result<Larder> {
    let all = ingredient::sql::all(tx).await?;
    Ok(all.into_iter().map(|ingredient| (ingredient.id.clone(), ingredient)).collect())
}

async fn facts_of(tx: &mut Tx, which: &Which) -> Result<Vec<DishFacts>> {
    let recorded = read(tx, which).await?;
    let larder = larder(tx).await?;
    Ok(recorded
        .iter()
        .filter(|one| which.dishes.is_some() || which.versions.is_some() || one.withdrawn_at.is_none())
        .map(|one| rules::facts(&one.dish_id, &one.version_id, &one.details, &larder))
        .collect())
}

/// Facts of the current versions of these dishes, by pinyin; those no longer cooked among them.
///
/// # Errors
/// When the database refuses.
pub async fn facts(tx: &mut Tx, dishes: &[DishId]) -> Result<Vec<DishFacts>> {
    let dishes = Some(listed(dishes.iter().map(DishId::as_str)));
    facts_of(tx, &Which { dishes, ..Which::default() }).await
}

/// Facts of these versions, whether current or not, by pinyin. The recipe is as it was; nutrients, allergens and
/// prices of the ingredients are as they are known today.
///
/// # Errors
/// When the database refuses.
pub async fn facts_of_versions(tx: &mut Tx, versions: &[DishVersionId]) -> Result<Vec<DishFacts>> {
    let versions = Some(listed(versions.iter().map(DishVersionId::as_str)));
    facts_of(tx, &Which { versions, ..Which::default() }).await
}

/// Facts of the current versions of all dishes that are cooked, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn all_facts(tx: &mut Tx) -> Result<Vec<DishFacts>> {
    facts_of(tx, &Which::default()).await
}

/// The current versions of the dishes found by what was typed, by pinyin; those no longer cooked among them.
///
/// # Errors
/// When the database refuses.
pub async fn found(tx: &mut Tx, pattern: Option<String>) -> Result<Vec<Recorded>> {
    read(tx, &Which { pattern, ..Which::default() }).await
}

/// One dish in one of its versions; none for the current one.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &DishId, number: Option<i64>) -> Result<Option<Recorded>> {
    let dishes = Some(listed(std::iter::once(id.as_str())));
    Ok(read(tx, &Which { dishes, number, ..Which::default() }).await?.pop())
}

/// The versions of a dish, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn versions(tx: &mut Tx, id: &DishId) -> Result<Vec<DishVersionLabel>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id AS version_id, v.number, v.recorded_at, v.recorded_by
        FROM dish_version v
        JOIN dish d ON d.id = v.dish_id
        WHERE v.dish_id = $1 AND v.number <= d.version
        ORDER BY v.number DESC"
    )
    .bind(id)
    .fetch_all(on))?)
}

/// The codes of the shipped dishes that were taken over, and the names in use.
///
/// # Errors
/// When the database refuses.
pub async fn known(tx: &mut Tx) -> Result<Vec<(Option<String>, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT shipped_code, name FROM dish WHERE withdrawn_at IS NULL OR shipped_code IS NOT NULL"
    )
    .fetch_all(on))?)
}

/// Adds a dish that has no version yet.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &DishId,
    shipped_code: Option<&str>,
    name: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO dish (id, shipped_code, name, name_pinyin, sort_key, search_text, version, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7)"
    )
    .bind(id)
    .bind(shipped_code)
    .bind(name)
    .bind(reading::syllables(name))
    .bind(reading::sort_key_of_thing(name))
    .bind(reading::search_text(name, None, &[], None))
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// A version to be written.
pub struct NewVersion<'a> {
    /// Names it.
    pub id: &'a DishVersionId,
    /// Of which dish.
    pub dish: &'a DishId,
    /// One more than the current one.
    pub number: i64,
    /// As it was entered.
    pub details: &'a DishDetails,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: &'a str,
}

/// Writes the next version of a dish and makes it the current one, if the one before it still is; says whether.
///
/// # Errors
/// The raw refusal, so that a name that is taken or an unknown ingredient can be told.
pub async fn write_version(tx: &mut Tx, new: &NewVersion<'_>) -> Result<bool, sqlx::Error> {
    let details = new.details;
    let name = details.name.trim();
    let written = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO dish_version (
            id, dish_id, number, name, category, in_spring, in_summer, in_autumn, in_winter, small_percent, large_percent,
            method, holding, recorded_at, recorded_by
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT DO NOTHING"
    )
    .bind(new.id)
    .bind(new.dish)
    .bind(new.number)
    .bind(name)
    .bind(details.category)
    .bind(details.seasons.contains(&Season::Spring))
    .bind(details.seasons.contains(&Season::Summer))
    .bind(details.seasons.contains(&Season::Autumn))
    .bind(details.seasons.contains(&Season::Winter))
    .bind(details.small_percent)
    .bind(details.large_percent)
    .bind(details.method.trim())
    .bind(details.holding.trim())
    .bind(new.at)
    .bind(new.by)
    .execute(on)
    })?;
    if written == 0 {
        return Ok(false);
    }
    // A recipe: a dozen rows.
    for (position, one) in (1_i64..).zip(&details.ingredients) {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO dish_ingredient (dish_version_id, position, ingredient_id, grams, remark)
            VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(new.id)
        .bind(position)
        .bind(&one.ingredient_id)
        .bind(one.grams)
        .bind(one.remark.trim())
        .execute(on))?;
    }
    for one in &details.textures {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO dish_texture (dish_version_id, texture, method) VALUES ($1, $2, $3)"
        )
        .bind(new.id)
        .bind(one.texture)
        .bind(one.method.trim())
        .execute(on))?;
    }
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
            "UPDATE dish SET version = $2, name = $3, name_pinyin = $4, sort_key = $5, search_text = $6
            WHERE id = $1 AND version = $2 - 1",
        )
        .bind(new.dish)
        .bind(new.number)
        .bind(name)
        .bind(reading::syllables(name))
        .bind(reading::sort_key_of_thing(name))
        .bind(reading::search_text(name, None, &[], None))
        .execute(on)
    })?;
    Ok(rows == 1)
}

/// Takes a dish out of use or back into it.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn set_withdrawn(tx: &mut Tx, id: &DishId, at: Option<DateTime<Utc>>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE dish SET withdrawn_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}
