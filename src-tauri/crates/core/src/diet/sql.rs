//! SQL of diets.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::limits::{DietLimit, DietLimits};
use super::{Aversion, AversionKind, DietDetails, DietNeeds, OtherAllergy, Portions, TextureHint, rules};
use crate::dish::Texture;
use crate::elder::of_elders::room_for;
use crate::elder::{ElderId, OfElders};
use crate::error::{Error, Result};
use crate::ingredient::{Allergen, IngredientId};
use crate::meal::DemandLine;
use crate::meal::day::HintedEater;
use crate::store::Tx;
use crate::store::gathered::{FIELD, Gathered, ROW};
use crate::{sql, sql_execute};

/// What is kept of how an elder eats.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// What is entered, allergies among it.
    pub details: DietDetails,
    /// 0: nothing was ever entered but, perhaps, an allergy among the alerts.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Option<DateTime<Utc>>,
}

impl Kept {
    /// What the kitchen must know.
    #[must_use]
    pub fn needs(self) -> DietNeeds {
        self.details.into()
    }
}

/// Words that a query gathered into one text, in their order.
fn words<T: std::str::FromStr + Ord>(gathered: &str) -> Result<Vec<T>> {
    let words = gathered.split(',').filter(|word| !word.is_empty());
    let mut all = words
        .map(|word| word.parse().map_err(|_| Error::internal(format!("unknown word {word:?}"))))
        .collect::<Result<Vec<T>>>()?;
    all.sort_unstable();
    Ok(all)
}

/// How elders eat: the one named, or everybody of whom something is known. Whoever is missing eats regular food.
///
/// # Errors
/// When the database refuses.
pub async fn kept(tx: &mut Tx, only: Option<&ElderId>) -> Result<OfElders<Kept>> {
    // A kitchen asks for everybody at once.
    let profiles: Gathered = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($2,
                    p.elder_id, p.breakfast_portion, p.lunch_portion, p.dinner_portion,
                    REPLACE(REPLACE(p.notes, $2, ' '), $3, ' '), p.version, p.changed_at,
                    COALESCE((SELECT string_agg(t.texture, ',') FROM diet_texture t WHERE t.elder_id = p.elder_id), ''),
                    COALESCE((SELECT string_agg(k.kind, ',') FROM diet_kind k WHERE k.elder_id = p.elder_id), '')),
                $3) AS text
            FROM diet_profile p
            WHERE $1 IS NULL OR p.elder_id = $1",
        )
        .bind(only)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?;
    let mut by_elder = room_for(profiles.count());
    for mut row in profiles.rows()? {
        let elder_id = ElderId(row.text()?.to_owned());
        let portions = Portions { breakfast: row.value()?, lunch: row.value()?, dinner: row.value()? };
        let notes = row.text()?.to_owned();
        let (version, changed_at) = (row.value()?, row.instant()?);
        let mut textures: Vec<Texture> = words(row.text()?)?;
        if textures.is_empty() {
            textures.push(Texture::Regular);
        }
        let details =
            DietDetails { textures, diets: words(row.text()?)?, portions, notes, ..DietDetails::default() };
        by_elder.insert(elder_id, Kept { details, version, changed_at: Some(changed_at) });
    }
    allergies(tx, only, &mut by_elder).await?;
    allergies_changed(tx, only, &mut by_elder).await?;
    let aversions: Gathered = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($2,
                    elder_id, kind, COALESCE(allergen, ''), COALESCE(ingredient_id, ''),
                    REPLACE(REPLACE(words, $2, ' '), $3, ' '), severity),
                $3 ORDER BY elder_id, position, id) AS text
            FROM diet_aversion
            WHERE $1 IS NULL OR elder_id = $1",
        )
        .bind(only)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?;
    for mut row in aversions.rows()? {
        let elder_id = ElderId(row.text()?.to_owned());
        let aversion = Aversion {
            kind: row.value()?,
            allergen: row.optional()?,
            ingredient_id: named(row.text()?),
            words: row.text()?.to_owned(),
            severity: row.value()?,
        };
        let details = &mut by_elder.entry(elder_id).or_default().details;
        for one in rules::read(aversion) {
            rules::add(&mut details.aversions, one);
        }
    }
    Ok(by_elder)
}

fn named(ingredient: &str) -> Option<IngredientId> {
    (!ingredient.is_empty()).then(|| IngredientId(ingredient.to_owned()))
}

/// The allergies among the alerts, with what the kitchen makes of their words.
async fn allergies(tx: &mut Tx, only: Option<&ElderId>, by_elder: &mut OfElders<Kept>) -> Result<()> {
    let all: Gathered = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($2,
                    a.elder_id, REPLACE(REPLACE(a.note, $2, ' '), $3, ' '), a.severity,
                    CASE WHEN m.is_no_food IS NULL THEN '' WHEN m.is_no_food THEN 'true' ELSE 'false' END,
                    COALESCE(m.allergen, ''), COALESCE(m.ingredient_id, '')),
                $3 ORDER BY a.elder_id, a.id, m.position) AS text
            FROM elder_alert a
            LEFT JOIN diet_allergy m ON m.elder_id = a.elder_id AND m.words = a.note
            WHERE a.kind = 'allergy' AND a.ended_at IS NULL AND ($1 IS NULL OR a.elder_id = $1)",
        )
        .bind(only)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?;
    for mut row in all.rows()? {
        let details = &mut by_elder.entry(ElderId(row.text()?.to_owned())).or_default().details;
        let words = row.text()?.to_owned();
        let severity = row.value()?;
        let is_no_food: Option<bool> = row.optional()?;
        let (allergen, ingredient_id) = (row.optional()?, named(row.text()?));
        match is_no_food {
            Some(true) => add_other(details, OtherAllergy { words, severity }),
            Some(false) => rules::add(
                &mut details.aversions,
                Aversion { kind: AversionKind::Allergy, allergen, ingredient_id, words, severity },
            ),
            // Nobody said what it means: its words may.
            None => {
                let (said, others) = rules::of_words(&words, severity);
                for one in said {
                    rules::add(&mut details.aversions, one);
                }
                for other in others {
                    add_other(details, other);
                }
            }
        }
    }
    Ok(())
}

/// Two alerts may name the same medicine; of the two the graver stands.
fn add_other(details: &mut DietDetails, one: OtherAllergy) {
    match details.other_allergies.iter_mut().find(|other| other.words == one.words) {
        // The gravest comes first among the words.
        Some(other) => other.severity = other.severity.min(one.severity),
        None => details.other_allergies.push(one),
    }
}

/// An allergy that is entered or taken away in the record changes what the kitchen must know, as the profile does.
async fn allergies_changed(tx: &mut Tx, only: Option<&ElderId>, by_elder: &mut OfElders<Kept>) -> Result<()> {
    let all: Gathered = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($2,
                    a.elder_id, a.recorded_at, COALESCE(CAST(a.ended_at AS TEXT), '')),
                $3) AS text
            FROM (
                SELECT elder_id, MAX(recorded_at) AS recorded_at, MAX(ended_at) AS ended_at
                FROM elder_alert
                WHERE kind = 'allergy' AND ($1 IS NULL OR elder_id = $1)
                GROUP BY elder_id
            ) a",
        )
        .bind(only)
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?;
    for mut row in all.rows()? {
        let kept = by_elder.entry(ElderId(row.text()?.to_owned())).or_default();
        let (recorded_at, ended_at): (DateTime<Utc>, Option<DateTime<Utc>>) =
            (row.instant()?, row.optional_instant()?);
        kept.changed_at = kept.changed_at.max(Some(recorded_at)).max(ended_at);
    }
    Ok(())
}

/// What the kitchen must know of these elders. Whoever is missing eats regular food.
///
/// # Errors
/// When the database refuses.
pub async fn needs(tx: &mut Tx, elders: &[ElderId]) -> Result<HashMap<ElderId, DietNeeds>> {
    let mut all = match elders {
        [] => return Ok(HashMap::new()),
        [only] => kept(tx, Some(only)).await?,
        _ => kept(tx, None).await?,
    };
    Ok(elders.iter().filter_map(|elder| Some((elder.clone(), all.remove(elder)?.needs()))).collect())
}

/// Keeps what is entered if it is still at the version before; says whether it was. Allergies are not among it.
///
/// # Errors
/// When the database refuses.
pub async fn save(
    tx: &mut Tx,
    elder: &ElderId,
    version: i64,
    details: &DietDetails,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO diet_profile (
            elder_id, breakfast_portion, lunch_portion, dinner_portion, notes, version, changed_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (elder_id) DO UPDATE
        SET breakfast_portion = $2, lunch_portion = $3, dinner_portion = $4, notes = $5, version = $6,
            changed_at = $7
        WHERE diet_profile.version = $6 - 1"
    )
    .bind(elder)
    .bind(details.portions.breakfast)
    .bind(details.portions.lunch)
    .bind(details.portions.dinner)
    .bind(details.notes.trim())
    .bind(version)
    .bind(at)
    .execute(on))?;
    if rows != 1 {
        return Ok(false);
    }
    for text in [
        "DELETE FROM diet_aversion WHERE elder_id = $1",
        "DELETE FROM diet_allergy WHERE elder_id = $1",
        "DELETE FROM diet_kind WHERE elder_id = $1",
        "DELETE FROM diet_texture WHERE elder_id = $1",
    ] {
        sql_execute!(&mut *tx, |on| sqlx::query(text).bind(elder).execute(on))?;
    }
    for kind in &details.diets {
        sql_execute!(&mut *tx, |on| sqlx::query("INSERT INTO diet_kind (elder_id, kind) VALUES ($1, $2)")
            .bind(elder)
            .bind(kind)
            .execute(on))?;
    }
    for texture in &details.textures {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO diet_texture (elder_id, texture) VALUES ($1, $2)"
        )
        .bind(elder)
        .bind(texture)
        .execute(on))?;
    }
    Ok(true)
}

/// Adds an intolerance or a dislike.
///
/// # Errors
/// When the database refuses.
pub async fn insert_aversion(
    tx: &mut Tx,
    id: &str,
    elder: &ElderId,
    position: i64,
    aversion: &Aversion,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO diet_aversion (id, elder_id, position, kind, allergen, ingredient_id, words, severity)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(elder)
    .bind(position)
    .bind(aversion.kind)
    .bind(aversion.allergen)
    .bind(&aversion.ingredient_id)
    .bind(aversion.words.trim())
    .bind(aversion.severity)
    .execute(on))?;
    Ok(())
}

/// What the words of an allergy mean to the kitchen.
pub struct Meaning<'a> {
    /// The words, as they stand among the alerts.
    pub words: &'a str,
    /// Which of several meanings of the same words.
    pub position: i64,
    /// The group.
    pub allergen: Option<Allergen>,
    /// The ingredient.
    pub ingredient: Option<&'a IngredientId>,
    /// Nothing that is eaten.
    pub is_no_food: bool,
}

/// Keeps what the words of an allergy mean.
///
/// # Errors
/// When the database refuses.
pub async fn insert_meaning(tx: &mut Tx, elder: &ElderId, meaning: &Meaning<'_>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO diet_allergy (elder_id, words, position, allergen, ingredient_id, is_no_food)
        VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(elder)
    .bind(meaning.words)
    .bind(meaning.position)
    .bind(meaning.allergen)
    .bind(meaning.ingredient)
    .bind(meaning.is_no_food)
    .execute(on))?;
    Ok(())
}

/// Counts a change of the elder's record, whose alerts are another record's matter too: whoever has the old one on the
/// screen is told.
///
/// # Errors
/// When the database refuses.
pub async fn count_elder_change(tx: &mut Tx, elder: &ElderId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE elder SET version = version + 1 WHERE id = $1")
        .bind(elder)
        .execute(on))?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct EatingRow {
    eating: Option<i64>,
    swallowing_difficulty: Option<bool>,
}

/// What asks for a look at an elder's textures: choking among the alerts, and the assessment that counts.
///
/// # Errors
/// When the database refuses.
pub async fn texture_hints(tx: &mut Tx, elder: &ElderId) -> Result<Vec<TextureHint>> {
    let choking: i64 = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM elder_alert WHERE elder_id = $1 AND kind = 'choking' AND ended_at IS NULL"
    )
    .bind(elder)
    .fetch_one(on))?;
    let assessed: Option<EatingRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT eating, swallowing_difficulty
        FROM assessment
        WHERE elder_id = $1 AND scheme = 'gbt42195' AND ended_at IS NULL
        ORDER BY assessed_on DESC, id DESC
        LIMIT 1"
    )
    .bind(elder)
    .fetch_optional(on))?;
    let mut hints = Vec::new();
    if choking > 0 {
        hints.push(TextureHint::ChokingRisk);
    }
    if let Some(assessed) = assessed {
        if assessed.eating.is_some_and(|score| score <= 2) {
            hints.push(TextureHint::EatingScore);
        }
        if assessed.swallowing_difficulty == Some(true) {
            hints.push(TextureHint::SwallowingDifficulty);
        }
    }
    Ok(hints)
}

#[derive(sqlx::FromRow)]
struct HintRow {
    elder_id: ElderId,
    eating: Option<i64>,
    swallowing_difficulty: Option<bool>,
}

/// Those among the lines of a meal who eat regular food while an alert or the assessment that counts asks for a look at
/// their textures.
///
/// # Errors
/// When the database refuses.
pub async fn hinted(tx: &mut Tx, lines: &[DemandLine]) -> Result<Vec<HintedEater>> {
    let choking: Vec<ElderId> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT elder_id FROM elder_alert WHERE kind = 'choking' AND ended_at IS NULL"
    )
    .fetch_all(on))?;
    let assessed: Vec<HintRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT a.elder_id, a.eating, a.swallowing_difficulty
        FROM assessment a
        WHERE a.scheme = 'gbt42195' AND a.ended_at IS NULL AND (a.eating <= 2 OR a.swallowing_difficulty)
            AND NOT EXISTS (
                SELECT 1 FROM assessment l
                WHERE l.elder_id = a.elder_id AND l.scheme = a.scheme AND l.ended_at IS NULL
                    AND (l.assessed_on > a.assessed_on OR (l.assessed_on = a.assessed_on AND l.id > a.id))
            )"
    )
    .fetch_all(on))?;
    let mut hints: HashMap<ElderId, Vec<TextureHint>> = HashMap::new();
    for elder in choking {
        hints.entry(elder).or_default().push(TextureHint::ChokingRisk);
    }
    for row in assessed {
        let of_elder = hints.entry(row.elder_id).or_default();
        if row.eating.is_some_and(|score| score <= 2) {
            of_elder.push(TextureHint::EatingScore);
        }
        if row.swallowing_difficulty == Some(true) {
            of_elder.push(TextureHint::SwallowingDifficulty);
        }
    }
    let regular = lines.iter().filter(|line| line.needs.textures == [Texture::Regular]);
    Ok(regular
        .filter_map(|line| {
            let elder_id = line.elder_id.clone()?;
            let mut hints = hints.remove(&elder_id)?;
            hints.dedup();
            Some(HintedEater { elder_id, name: line.name.clone(), hints })
        })
        .collect())
}

/// The district's limits, or the program's.
///
/// # Errors
/// When the database refuses.
pub async fn limits(tx: &mut Tx) -> Result<DietLimits> {
    let version: Option<i64> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT version FROM diet_limit_setting WHERE id = 'district'"
    )
    .fetch_optional(on))?;
    let Some(version) = version else { return Ok(DietLimits::default()) };
    let set: Vec<DietLimit> =
        sql!(tx, |on| sqlx::query_as("SELECT diet, warn_above, block_above FROM diet_limit").fetch_all(on))?;
    Ok(DietLimits { version, ..rules::with(&DietLimits::default(), &set) })
}

/// Keeps the limits if they are still at the version before; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn set_limits(tx: &mut Tx, limits: &DietLimits, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO diet_limit_setting (id, version, changed_at) VALUES ('district', $1, $2)
        ON CONFLICT (id) DO UPDATE SET version = $1, changed_at = $2 WHERE diet_limit_setting.version = $1 - 1"
    )
    .bind(limits.version)
    .bind(at)
    .execute(on)
    })?;
    for limit in &limits.limits {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO diet_limit (diet, warn_above, block_above) VALUES ($1, $2, $3)
            ON CONFLICT (diet) DO UPDATE SET warn_above = $2, block_above = $3"
        )
        .bind(limit.diet)
        .bind(limit.warn_above)
        .bind(limit.block_above)
        .execute(on))?;
    }
    Ok(rows == 1)
}
