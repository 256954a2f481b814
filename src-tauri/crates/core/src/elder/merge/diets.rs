//! Of two diets of one person the stricter holds: what either forbids, and only what both may chew and swallow.

use chrono::{DateTime, Utc};

use super::rules::merged_textures;
use crate::diet;
use crate::dish::Texture;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// What becomes of the textures of two records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Textures {
    /// At most one of the records says any.
    AsTheyAre,
    /// Both say some, and these are allowed by both.
    Shared(Vec<Texture>),
    /// What the one allows the other does not: somebody must look.
    Apart,
}

/// What would become of the textures of two records.
///
/// # Errors
/// When the database refuses.
pub(super) async fn textures(tx: &mut Tx, kept: &ElderId, merged: &ElderId) -> Result<Textures> {
    let mut of_both = Vec::new();
    for elder in [kept, merged] {
        let diet = diet::sql::kept(tx, Some(elder)).await?.remove(elder);
        of_both.extend(diet.filter(|diet| diet.version > 0).map(|diet| diet.details.textures));
    }
    Ok(match of_both.as_slice() {
        [one, other] => merged_textures(one, other).map_or(Textures::Apart, Textures::Shared),
        _ => Textures::AsTheyAre,
    })
}

/// Makes one diet of two, before all rows are given to the record that stays.
///
/// # Errors
/// When the database refuses.
pub(super) async fn absorb(tx: &mut Tx, kept: &ElderId, merged: &ElderId, at: DateTime<Utc>) -> Result<()> {
    if let Textures::Shared(shared) = textures(tx, kept, merged).await? {
        sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM diet_texture WHERE elder_id IN ($1, $2)")
            .bind(kept)
            .bind(merged)
            .execute(on))?;
        for texture in shared {
            sql_execute!(&mut *tx, |on| sqlx::query(
                "INSERT INTO diet_texture (elder_id, texture) VALUES ($1, $2)"
            )
            .bind(kept)
            .bind(texture)
            .execute(on))?;
        }
        notes_of_both(tx, kept, merged).await?;
    }
    for text in [
        "DELETE FROM diet_kind
        WHERE elder_id = $2 AND kind IN (SELECT k.kind FROM diet_kind k WHERE k.elder_id = $1)",
        // The same words may mean one thing in the one record and another in the other: both are avoided.
        "DELETE FROM diet_allergy
        WHERE elder_id = $2 AND EXISTS (
            SELECT 1 FROM diet_allergy k
            WHERE k.elder_id = $1 AND k.words = diet_allergy.words AND k.is_no_food = diet_allergy.is_no_food
                AND COALESCE(k.allergen, '') = COALESCE(diet_allergy.allergen, '')
                AND COALESCE(k.ingredient_id, '') = COALESCE(diet_allergy.ingredient_id, '')
        )",
        // What the one takes for no food is food in the other.
        "DELETE FROM diet_allergy
        WHERE elder_id IN ($1, $2) AND is_no_food AND EXISTS (
            SELECT 1 FROM diet_allergy k
            WHERE k.elder_id IN ($1, $2) AND k.words = diet_allergy.words AND NOT k.is_no_food
        )",
        // Behind those of the record that stays.
        "UPDATE diet_allergy
        SET position = position + (
            SELECT COALESCE(MAX(k.position), 0) + 1 FROM diet_allergy k WHERE k.elder_id IN ($1, $2)
        )
        WHERE elder_id = $2",
        "DELETE FROM diet_texture
        WHERE elder_id = $2 AND EXISTS (SELECT 1 FROM diet_profile p WHERE p.elder_id = $1)",
        "DELETE FROM diet_profile
        WHERE elder_id = $2 AND EXISTS (SELECT 1 FROM diet_profile p WHERE p.elder_id = $1)",
    ] {
        sql_execute!(&mut *tx, |on| sqlx::query(text).bind(kept).bind(merged).execute(on))?;
    }
    // Whichever is left is news for the kitchen.
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE diet_profile SET changed_at = $3, version = version + 1 WHERE elder_id IN ($1, $2)"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// What is noted for the packer in either record stays noted.
async fn notes_of_both(tx: &mut Tx, kept: &ElderId, merged: &ElderId) -> Result<()> {
    let note = async |tx: &mut Tx, elder: &ElderId| -> Result<String> {
        let found: Option<String> =
            sql!(&mut *tx, |on| sqlx::query_scalar("SELECT notes FROM diet_profile WHERE elder_id = $1")
                .bind(elder)
                .fetch_optional(on))?;
        Ok(found.unwrap_or_default())
    };
    let (stays, goes) = (note(tx, kept).await?, note(tx, merged).await?);
    if goes.trim().is_empty() || stays.contains(goes.trim()) {
        return Ok(());
    }
    let both = [stays.trim(), goes.trim()].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>();
    sql_execute!(tx, |on| sqlx::query("UPDATE diet_profile SET notes = $2 WHERE elder_id = $1")
        .bind(kept)
        .bind(both.join("；"))
        .execute(on))?;
    Ok(())
}
