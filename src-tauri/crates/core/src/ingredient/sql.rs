//! SQL of ingredients.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{
    Allergen, AllergenMark, FoodGroup, FoodMark, Ingredient, IngredientDetails, IngredientId, IngredientPart,
    MadeWith, Nutrients, Presence, PurineClass, SupplierGroup, rules,
};
use crate::elder::reading;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct Row {
    id: IngredientId,
    name: String,
    name_pinyin: String,
    shipped_code: Option<String>,
    food_group: FoodGroup,
    supplier_group: SupplierGroup,
    edible_percent: i64,
    price_fen_per_kg: i64,
    pack_grams: i64,
    purine_class: PurineClass,
    is_composition_known: bool,
    usda_number: Option<i64>,
    note: String,
    #[sqlx(flatten)]
    nutrients: Nutrients,
    version: i64,
    withdrawn_at: Option<DateTime<Utc>>,
    used_in: i64,
}

impl Row {
    fn with(self, belongings: &mut Belongings) -> Ingredient {
        let (allergens, marks) = belongings.taken(&self.id, 0);
        let parts = belongings.parts.remove(&self.id).unwrap_or_default();
        let parts = parts
            .into_iter()
            .map(|(position, name)| {
                let (allergens, marks) = belongings.taken(&self.id, position);
                IngredientPart { name, allergens, marks }
            })
            .collect();
        let details = IngredientDetails {
            name: self.name,
            food_group: self.food_group,
            supplier_group: self.supplier_group,
            edible_percent: self.edible_percent,
            price_fen_per_kg: self.price_fen_per_kg,
            pack_grams: self.pack_grams,
            purine_class: self.purine_class,
            is_composition_known: self.is_composition_known,
            usda_number: self.usda_number,
            nutrients: self.nutrients,
            allergens,
            marks,
            parts,
            note: self.note,
        };
        Ingredient {
            id: self.id,
            name_pinyin: self.name_pinyin,
            is_shipped: self.shipped_code.is_some(),
            version: self.version,
            withdrawn_at: self.withdrawn_at,
            all_allergens: rules::allergens(&details),
            details,
            used_in: self.used_in,
        }
    }
}

/// What belongs to ingredients in tables of its own, by ingredient and part.
struct Belongings {
    parts: HashMap<IngredientId, Vec<(i64, String)>>,
    allergens: HashMap<(IngredientId, i64), Vec<AllergenMark>>,
    marks: HashMap<(IngredientId, i64), Vec<FoodMark>>,
}

impl Belongings {
    fn taken(&mut self, id: &IngredientId, position: i64) -> (Vec<AllergenMark>, Vec<FoodMark>) {
        let key = (id.clone(), position);
        (self.allergens.remove(&key).unwrap_or_default(), self.marks.remove(&key).unwrap_or_default())
    }
}

/// Ingredients by pinyin: those whose keys match a pattern, or this one, or all; withdrawn ones among them.
///
/// # Errors
/// When the database refuses.
async fn read(tx: &mut Tx, pattern: Option<&str>, id: Option<&IngredientId>) -> Result<Vec<Ingredient>> {
    let rows: Vec<Row> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT g.id, g.name, g.name_pinyin, g.shipped_code, g.food_group, g.supplier_group, g.edible_percent,
            g.price_fen_per_kg, g.pack_grams, g.purine_class, g.is_composition_known, g.usda_number, g.note,
            g.energy_kcal, g.protein_g, g.fat_g, g.saturated_fat_g, g.carbohydrate_g, g.sugar_g, g.fibre_g,
            g.sodium_mg, g.potassium_mg, g.calcium_mg, g.iron_mg, g.zinc_mg, g.vitamin_a_ug, g.vitamin_c_mg,
            g.vitamin_d_ug, g.vitamin_b1_mg, g.vitamin_b2_mg, g.cholesterol_mg, g.version, g.withdrawn_at,
            COALESCE(u.used_in, 0) AS used_in
        FROM ingredient g
        LEFT JOIN (
            SELECT i.ingredient_id, COUNT(*) AS used_in
            FROM dish d
            JOIN dish_version v ON v.dish_id = d.id AND v.number = d.version
            JOIN dish_ingredient i ON i.dish_version_id = v.id
            WHERE d.withdrawn_at IS NULL
            GROUP BY i.ingredient_id
        ) u ON u.ingredient_id = g.id
        WHERE ($1 IS NULL OR g.search_text LIKE $1 ESCAPE '!') AND ($2 IS NULL OR g.id = $2)
        ORDER BY g.sort_key, g.id"
    )
    .bind(pattern)
    .bind(id)
    .fetch_all(on)
    })?;
    let mut belongings = belongings(tx, id).await?;
    Ok(rows.into_iter().map(|row| row.with(&mut belongings)).collect())
}

async fn belongings(tx: &mut Tx, id: Option<&IngredientId>) -> Result<Belongings> {
    let part_rows: Vec<(IngredientId, i64, String)> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT ingredient_id, position, name FROM ingredient_part
            WHERE $1 IS NULL OR ingredient_id = $1
            ORDER BY ingredient_id, position",
        )
        .bind(id)
        .fetch_all(on)
    })?;
    let allergen_rows: Vec<(IngredientId, i64, Allergen, Presence)> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT ingredient_id, part_position, allergen, presence FROM ingredient_allergen
            WHERE $1 IS NULL OR ingredient_id = $1
            ORDER BY ingredient_id, part_position, allergen",
        )
        .bind(id)
        .fetch_all(on)
    })?;
    let mark_rows: Vec<(IngredientId, i64, FoodMark)> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT ingredient_id, part_position, mark FROM ingredient_mark
            WHERE $1 IS NULL OR ingredient_id = $1
            ORDER BY ingredient_id, part_position, mark",
        )
        .bind(id)
        .fetch_all(on)
    })?;
    let mut found = Belongings { parts: HashMap::new(), allergens: HashMap::new(), marks: HashMap::new() };
    for (ingredient, position, name) in part_rows {
        found.parts.entry(ingredient).or_default().push((position, name));
    }
    for (ingredient, position, allergen, presence) in allergen_rows {
        let marks = found.allergens.entry((ingredient, position)).or_default();
        marks.push(AllergenMark { allergen, presence });
    }
    for (ingredient, position, mark) in mark_rows {
        found.marks.entry((ingredient, position)).or_default().push(mark);
    }
    Ok(found)
}

/// All ingredients by pinyin, withdrawn ones among them.
///
/// # Errors
/// When the database refuses.
pub async fn all(tx: &mut Tx) -> Result<Vec<Ingredient>> {
    read(tx, None, None).await
}

/// The ingredients found by what was typed, by pinyin, withdrawn ones among them.
///
/// # Errors
/// When the database refuses.
pub async fn found(tx: &mut Tx, pattern: Option<&str>) -> Result<Vec<Ingredient>> {
    read(tx, pattern, None).await
}

/// One ingredient.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &IngredientId) -> Result<Option<Ingredient>> {
    Ok(read(tx, None, Some(id)).await?.pop())
}

/// The dishes that are made with an ingredient now, by name.
///
/// # Errors
/// When the database refuses.
pub async fn made_with(tx: &mut Tx, id: &IngredientId) -> Result<Vec<MadeWith>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT d.id AS dish_id, d.name, i.grams
        FROM dish_ingredient i
        JOIN dish_version v ON v.id = i.dish_version_id
        JOIN dish d ON d.id = v.dish_id AND d.version = v.number
        WHERE i.ingredient_id = $1 AND d.withdrawn_at IS NULL
        ORDER BY d.sort_key, d.id"
    )
    .bind(id)
    .fetch_all(on))?)
}

/// The codes of the shipped ingredients that were taken over, and the names in use, each with the ingredient.
///
/// # Errors
/// When the database refuses.
pub async fn known(tx: &mut Tx) -> Result<Vec<(IngredientId, Option<String>, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, shipped_code, name FROM ingredient WHERE withdrawn_at IS NULL OR shipped_code IS NOT NULL"
    )
    .fetch_all(on))?)
}

/// Adds an ingredient.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &IngredientId,
    shipped_code: Option<&str>,
    details: &IngredientDetails,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let name = details.name.trim();
    let nutrients = &details.nutrients;
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO ingredient (
            id, shipped_code, name, name_pinyin, sort_key, search_text, food_group, supplier_group, edible_percent,
            price_fen_per_kg, pack_grams, purine_class, is_composition_known, usda_number, note, energy_kcal, protein_g,
            fat_g, saturated_fat_g, carbohydrate_g, sugar_g, fibre_g, sodium_mg, potassium_mg, calcium_mg, iron_mg,
            zinc_mg, vitamin_a_ug, vitamin_c_mg, vitamin_d_ug, vitamin_b1_mg, vitamin_b2_mg, cholesterol_mg, version,
            recorded_at
        ) VALUES (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
            $25, $26, $27, $28, $29, $30, $31, $32, $33, 1, $34
        )"
    )
    .bind(id)
    .bind(shipped_code)
    .bind(name)
    .bind(reading::syllables(name))
    .bind(reading::sort_key_of_thing(name))
    .bind(reading::search_text(name, None, &[], None))
    .bind(details.food_group)
    .bind(details.supplier_group)
    .bind(details.edible_percent)
    .bind(details.price_fen_per_kg)
    .bind(details.pack_grams)
    .bind(details.purine_class)
    .bind(details.is_composition_known)
    .bind(details.usda_number)
    .bind(details.note.trim())
    .bind(nutrients.energy_kcal)
    .bind(nutrients.protein_g)
    .bind(nutrients.fat_g)
    .bind(nutrients.saturated_fat_g)
    .bind(nutrients.carbohydrate_g)
    .bind(nutrients.sugar_g)
    .bind(nutrients.fibre_g)
    .bind(nutrients.sodium_mg)
    .bind(nutrients.potassium_mg)
    .bind(nutrients.calcium_mg)
    .bind(nutrients.iron_mg)
    .bind(nutrients.zinc_mg)
    .bind(nutrients.vitamin_a_ug)
    .bind(nutrients.vitamin_c_mg)
    .bind(nutrients.vitamin_d_ug)
    .bind(nutrients.vitamin_b1_mg)
    .bind(nutrients.vitamin_b2_mg)
    .bind(nutrients.cholesterol_mg)
    .bind(at)
    .execute(on)
    })?;
    insert_belongings(tx, id, details).await
}

/// Changes an ingredient if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn update(
    tx: &mut Tx,
    id: &IngredientId,
    version: i64,
    details: &IngredientDetails,
) -> Result<bool, sqlx::Error> {
    let name = details.name.trim();
    let nutrients = &details.nutrients;
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "UPDATE ingredient
        SET name = $3, name_pinyin = $4, sort_key = $5, search_text = $6, food_group = $7, supplier_group = $8,
            edible_percent = $9, price_fen_per_kg = $10, pack_grams = $11, purine_class = $12, is_composition_known = $13,
            usda_number = $14, note = $15, energy_kcal = $16, protein_g = $17, fat_g = $18, saturated_fat_g = $19,
            carbohydrate_g = $20, sugar_g = $21, fibre_g = $22, sodium_mg = $23, potassium_mg = $24, calcium_mg = $25,
            iron_mg = $26, zinc_mg = $27, vitamin_a_ug = $28, vitamin_c_mg = $29, vitamin_d_ug = $30, vitamin_b1_mg = $31,
            vitamin_b2_mg = $32, cholesterol_mg = $33, version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(name)
    .bind(reading::syllables(name))
    .bind(reading::sort_key_of_thing(name))
    .bind(reading::search_text(name, None, &[], None))
    .bind(details.food_group)
    .bind(details.supplier_group)
    .bind(details.edible_percent)
    .bind(details.price_fen_per_kg)
    .bind(details.pack_grams)
    .bind(details.purine_class)
    .bind(details.is_composition_known)
    .bind(details.usda_number)
    .bind(details.note.trim())
    .bind(nutrients.energy_kcal)
    .bind(nutrients.protein_g)
    .bind(nutrients.fat_g)
    .bind(nutrients.saturated_fat_g)
    .bind(nutrients.carbohydrate_g)
    .bind(nutrients.sugar_g)
    .bind(nutrients.fibre_g)
    .bind(nutrients.sodium_mg)
    .bind(nutrients.potassium_mg)
    .bind(nutrients.calcium_mg)
    .bind(nutrients.iron_mg)
    .bind(nutrients.zinc_mg)
    .bind(nutrients.vitamin_a_ug)
    .bind(nutrients.vitamin_c_mg)
    .bind(nutrients.vitamin_d_ug)
    .bind(nutrients.vitamin_b1_mg)
    .bind(nutrients.vitamin_b2_mg)
    .bind(nutrients.cholesterol_mg)
    .execute(on)
    })?;
    if rows != 1 {
        return Ok(false);
    }
    for text in [
        "DELETE FROM ingredient_part WHERE ingredient_id = $1",
        "DELETE FROM ingredient_allergen WHERE ingredient_id = $1",
        "DELETE FROM ingredient_mark WHERE ingredient_id = $1",
    ] {
        sql_execute!(&mut *tx, |on| sqlx::query(text).bind(id).execute(on))?;
    }
    insert_belongings(tx, id, details).await?;
    Ok(true)
}

async fn insert_belongings(
    tx: &mut Tx,
    id: &IngredientId,
    details: &IngredientDetails,
) -> Result<(), sqlx::Error> {
    insert_marks(tx, id, 0, &details.allergens, &details.marks).await?;
    for (position, part) in (1_i64..).zip(&details.parts) {
        sql_execute!(&mut *tx, |on| {
            sqlx::query("INSERT INTO ingredient_part (ingredient_id, position, name) VALUES ($1, $2, $3)")
                .bind(id)
                .bind(position)
                .bind(part.name.trim())
                .execute(on)
        })?;
        insert_marks(tx, id, position, &part.allergens, &part.marks).await?;
    }
    Ok(())
}

async fn insert_marks(
    tx: &mut Tx,
    id: &IngredientId,
    position: i64,
    allergens: &[AllergenMark],
    marks: &[FoodMark],
) -> Result<(), sqlx::Error> {
    for mark in allergens {
        sql_execute!(&mut *tx, |on| {
            sqlx::query(
            "INSERT INTO ingredient_allergen (ingredient_id, part_position, allergen, presence) VALUES ($1, $2, $3, $4)"
        )
        .bind(id)
        .bind(position)
        .bind(mark.allergen)
        .bind(mark.presence)
        .execute(on)
        })?;
    }
    for mark in marks {
        sql_execute!(&mut *tx, |on| {
            sqlx::query(
                "INSERT INTO ingredient_mark (ingredient_id, part_position, mark) VALUES ($1, $2, $3)",
            )
            .bind(id)
            .bind(position)
            .bind(mark)
            .execute(on)
        })?;
    }
    Ok(())
}

/// Takes an ingredient out of use or back into it.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub async fn set_withdrawn(
    tx: &mut Tx,
    id: &IngredientId,
    at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE ingredient SET withdrawn_at = $2, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(())
}
