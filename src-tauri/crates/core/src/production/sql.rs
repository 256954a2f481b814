//! SQL of releases and the plates they froze.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use sqlx::QueryBuilder;

use super::{PlateDish, ProductionId, ProductionPlate, Release};
use crate::centre::CentreId;
use crate::diet::DietNeeds;
use crate::dish::{DishId, DishVersionId, PortionSize};
use crate::elder::ElderId;
use crate::error::{Error, Result};
use crate::food_safety::sample::rules::Released;
use crate::ingredient::IngredientId;
use crate::meal::{DemandReason, Meal, Site};
use crate::production::rules::purchasing::Ware;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Rows that are written at once: within the number of parameters that both databases take.
const ROWS_AT_ONCE: usize = 500;

#[derive(sqlx::FromRow)]
struct ReleasedRow {
    meal: Meal,
    dish_id: DishId,
    dish_name: String,
}

/// The dishes that were released for the meals of a day, in their order on the tray.
///
/// # Errors
/// When the database refuses.
pub async fn released_dishes(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
) -> Result<HashMap<Meal, Vec<Released>>> {
    let rows: Vec<ReleasedRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT p.meal, d.dish_id, d.dish_name
        FROM production p
        JOIN production_dish d ON d.production_id = p.id
        WHERE p.kitchen_id = $1 AND p.service_on = $2 AND p.recalled_at IS NULL
        ORDER BY p.meal, d.position"
    )
    .bind(kitchen)
    .bind(day)
    .fetch_all(on))?;
    let mut of: HashMap<Meal, Vec<Released>> = HashMap::new();
    for row in rows {
        of.entry(row.meal).or_default().push(Released { dish_id: row.dish_id, dish_name: row.dish_name });
    }
    Ok(of)
}

/// The release of a meal, where it was released.
///
/// # Errors
/// When the database refuses.
pub async fn release(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate, meal: Meal) -> Result<Option<Release>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, extra_percent, person, released_at
        FROM production
        WHERE kitchen_id = $1 AND service_on = $2 AND meal = $3 AND recalled_at IS NULL"
    )
    .bind(kitchen)
    .bind(day)
    .bind(meal)
    .fetch_optional(on))?)
}

/// The meals that were released on days in `[from, until)`, with what is cooked on top of each, in percent.
///
/// # Errors
/// When the database refuses.
pub async fn released_in(
    tx: &mut Tx,
    kitchen: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<(NaiveDate, Meal), i64>> {
    let rows: Vec<(NaiveDate, Meal, i64)> = sql!(tx, |on| sqlx::query_as(
        "SELECT service_on, meal, extra_percent FROM production
        WHERE kitchen_id = $1 AND service_on >= $2 AND service_on < $3 AND recalled_at IS NULL"
    )
    .bind(kitchen)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    Ok(rows.into_iter().map(|(on, meal, extra_percent)| ((on, meal), extra_percent)).collect())
}

/// A new release.
#[derive(Debug)]
pub struct NewRelease<'a> {
    /// Names it.
    pub id: &'a ProductionId,
    /// Which kitchen.
    pub kitchen: &'a CentreId,
    /// For which day.
    pub on: NaiveDate,
    /// For which meal.
    pub meal: Meal,
    /// Cooked on top, in percent.
    pub extra_percent: i64,
    /// Who releases.
    pub person: &'a str,
}

/// Releases a meal unless it is released already; says whether it was done. Of two desks one is told no.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut Tx, new: &NewRelease<'_>, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO production (id, kitchen_id, service_on, meal, extra_percent, person, released_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO NOTHING"
    )
    .bind(new.id)
    .bind(new.kitchen)
    .bind(new.on)
    .bind(new.meal)
    .bind(new.extra_percent)
    .bind(new.person.trim())
    .bind(now)
    .execute(on))?;
    Ok(rows == 1)
}

/// Takes a release back; says whether it stood.
///
/// # Errors
/// When the database refuses.
pub async fn recall(tx: &mut Tx, id: &ProductionId, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE production SET recalled_at = $2, recalled_reason = $3 WHERE id = $1 AND recalled_at IS NULL"
    )
    .bind(id)
    .bind(now)
    .bind(reason.trim())
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Batches of a meal that count.
///
/// # Errors
/// When the database refuses.
pub async fn batches(tx: &mut Tx, kitchen: &CentreId, day: NaiveDate, meal: Meal) -> Result<i64> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM cooking_batch
        WHERE kitchen_id = $1 AND service_on = $2 AND meal = $3 AND withdrawn_at IS NULL"
    )
    .bind(kitchen)
    .bind(day)
    .bind(meal)
    .fetch_one(on))?)
}

/// Freezes the dishes of a meal: each version once, in the order given.
///
/// # Errors
/// When the database refuses.
pub async fn insert_dishes(
    tx: &mut Tx,
    id: &ProductionId,
    dishes: &[(DishId, DishVersionId, String)],
) -> Result<()> {
    // A handful: the dishes of one meal.
    for (place, (dish, version, name)) in dishes.iter().enumerate() {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO production_dish (production_id, dish_id, dish_version_id, dish_name, position)
            VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(id)
        .bind(dish)
        .bind(version)
        .bind(name)
        .bind(i64::try_from(place).unwrap_or(i64::MAX))
        .execute(on))?;
    }
    Ok(())
}

/// Freezes plates.
///
/// # Errors
/// When the database refuses.
pub async fn insert_plates(tx: &mut Tx, id: &ProductionId, plates: &[ProductionPlate]) -> Result<()> {
    for chunk in plates.chunks(ROWS_AT_ONCE) {
        let mut rows = Vec::with_capacity(chunk.len());
        for plate in chunk {
            let needs = serde_json::to_string(&plate.needs).map_err(Error::internal)?;
            let dishes = serde_json::to_string(&plate.dishes).map_err(Error::internal)?;
            rows.push((plate, needs, dishes));
        }
        let rows = &rows;
        sql_execute!(&mut *tx, |on| async move {
            let mut query = QueryBuilder::new(
                "INSERT INTO production_plate (
                    production_id, demand_key, elder_id, name, reason, site_centre_id, site_elder_id, site_name,
                    delivery_note, door_contact, delivered_on, portion_size, portions, needs, dishes, is_late_change
                ) ",
            );
            query.push_values(rows, |mut row, (plate, needs, dishes)| {
                let (centre, home) = match &plate.site {
                    Site::Centre { centre_id } => (Some(centre_id.clone()), None),
                    Site::Home { elder_id } => (None, Some(elder_id.clone())),
                };
                row.push_bind(id.clone())
                    .push_bind(plate.key.clone())
                    .push_bind(plate.elder_id.clone())
                    .push_bind(plate.name.clone())
                    .push_bind(plate.reason)
                    .push_bind(centre)
                    .push_bind(home)
                    .push_bind(plate.site_name.clone())
                    .push_bind(plate.delivery_note.clone())
                    .push_bind(plate.door_contact.clone())
                    .push_bind(plate.delivered_on)
                    .push_bind(plate.portion_size)
                    .push_bind(plate.portions)
                    .push_bind(needs.clone())
                    .push_bind(dishes.clone())
                    .push_bind(plate.is_late_change);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct PlateRow {
    demand_key: String,
    elder_id: Option<ElderId>,
    name: String,
    reason: DemandReason,
    site_centre_id: Option<CentreId>,
    site_elder_id: Option<ElderId>,
    site_name: String,
    delivery_note: String,
    door_contact: String,
    delivered_on: NaiveDate,
    portion_size: PortionSize,
    portions: i64,
    needs: String,
    dishes: String,
    is_late_change: bool,
}

impl PlateRow {
    fn plate(
        self,
        needs: &mut Read<DietNeeds>,
        dishes: &mut Read<Vec<PlateDish>>,
    ) -> Result<ProductionPlate> {
        let site = match (self.site_centre_id, self.site_elder_id) {
            (Some(centre_id), _) => Site::Centre { centre_id },
            (None, Some(elder_id)) => Site::Home { elder_id },
            (None, None) => return Err(Error::internal("a plate goes nowhere")),
        };
        Ok(ProductionPlate {
            key: self.demand_key,
            elder_id: self.elder_id,
            name: self.name,
            reason: self.reason,
            site,
            site_name: self.site_name,
            delivery_note: self.delivery_note,
            door_contact: self.door_contact,
            delivered_on: self.delivered_on,
            portion_size: self.portion_size,
            portions: self.portions,
            needs: needs.of(self.needs)?,
            dishes: dishes.of(self.dishes)?,
            is_late_change: self.is_late_change,
        })
    }
}

/// The frozen plates of a released meal, centres before homes, each by name of the site and key; none where it is not
/// released.
///
/// # Errors
/// When the database refuses.
pub async fn plates(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
    meal: Meal,
) -> Result<Vec<ProductionPlate>> {
    let rows: Vec<PlateRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT l.demand_key, l.elder_id, l.name, l.reason, l.site_centre_id, l.site_elder_id, l.site_name,
            l.delivery_note, l.door_contact, l.delivered_on, l.portion_size, l.portions, l.needs, l.dishes,
            l.is_late_change
        FROM production p
        JOIN production_plate l ON l.production_id = p.id
        WHERE p.kitchen_id = $1 AND p.service_on = $2 AND p.meal = $3 AND p.recalled_at IS NULL
        ORDER BY l.demand_key"
    )
    .bind(kitchen)
    .bind(day)
    .bind(meal)
    .fetch_all(on)
    })?;
    let (mut needs, mut dishes) = (Read::default(), Read::default());
    rows.into_iter().map(|row| row.plate(&mut needs, &mut dishes)).collect()
}

/// Texts that were read already: most plates of a meal are alike, and share what they say.
struct Read<T>(HashMap<String, Arc<T>>);

impl<T> Default for Read<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: DeserializeOwned> Read<T> {
    fn of(&mut self, text: String) -> Result<Arc<T>> {
        if let Some(known) = self.0.get(&text) {
            return Ok(Arc::clone(known));
        }
        let read = Arc::new(serde_json::from_str(&text).map_err(Error::internal)?);
        self.0.insert(text, Arc::clone(&read));
        Ok(read)
    }
}

/// Cooked on top in a kitchen, in percent, and how often that was changed.
///
/// # Errors
/// When the database refuses.
pub async fn extra_percent(tx: &mut Tx, kitchen: &CentreId) -> Result<(i64, i64)> {
    let own: Option<(i64, i64)> = sql!(tx, |on| sqlx::query_as(
        "SELECT extra_percent, version FROM production_settings WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_optional(on))?;
    Ok(own.unwrap_or((super::EXTRA_PERCENT, 0)))
}

/// Changes what is cooked on top; says whether it still was at the version that was seen.
///
/// # Errors
/// When the database refuses.
pub async fn set_extra_percent(tx: &mut Tx, kitchen: &CentreId, percent: i64, version: i64) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO production_settings (kitchen_id, extra_percent, version) VALUES ($1, $2, $3 + 1)
        ON CONFLICT (kitchen_id) DO UPDATE SET extra_percent = $2, version = production_settings.version + 1
        WHERE production_settings.version = $3"
    )
    .bind(kitchen)
    .bind(percent)
    .bind(version)
    .execute(on))?;
    Ok(rows == 1)
}

#[derive(sqlx::FromRow)]
struct WareRow {
    id: IngredientId,
    name: String,
    sort_key: String,
    supplier_group: String,
    edible_percent: i64,
    pack_grams: i64,
    price_fen_per_kg: i64,
}

/// What one must know of ingredients to buy them; those no longer used among them, a version may name them.
///
/// # Errors
/// When the database refuses.
pub async fn wares(tx: &mut Tx) -> Result<HashMap<IngredientId, Ware>> {
    let rows: Vec<WareRow> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, name, sort_key, supplier_group, edible_percent, pack_grams, price_fen_per_kg FROM ingredient"
    )
    .fetch_all(on)
    })?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let ware = Ware {
                name: row.name,
                sort_key: row.sort_key,
                supplier_group: row.supplier_group,
                edible_percent: row.edible_percent,
                pack_grams: row.pack_grams,
                price_fen_per_kg: row.price_fen_per_kg,
            };
            (row.id, ware)
        })
        .collect())
}

/// The dishes of a released meal in the versions that are cooked, in their order on the tray.
///
/// # Errors
/// When the database refuses.
pub async fn versions_of(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
    meal: Meal,
) -> Result<Vec<(DishId, DishVersionId, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT d.dish_id, d.dish_version_id, d.dish_name
        FROM production p
        JOIN production_dish d ON d.production_id = p.id
        WHERE p.kitchen_id = $1 AND p.service_on = $2 AND p.meal = $3 AND p.recalled_at IS NULL
        ORDER BY d.position"
    )
    .bind(kitchen)
    .bind(day)
    .bind(meal)
    .fetch_all(on))?)
}

/// The meals that were released or of which something was cooked, before a meal and at most two weeks back, the
/// latest first.
///
/// # Errors
/// When the database refuses.
pub async fn meals_before(
    tx: &mut Tx,
    kitchen: &CentreId,
    day: NaiveDate,
    meal: Meal,
) -> Result<Vec<(NaiveDate, Meal)>> {
    let mut found: Vec<(NaiveDate, Meal)> = sql!(tx, |on| sqlx::query_as(
        "SELECT service_on, meal FROM production
        WHERE kitchen_id = $1 AND service_on <= $2 AND service_on > $3 AND recalled_at IS NULL
        UNION
        SELECT service_on, meal FROM cooking_batch
        WHERE kitchen_id = $1 AND service_on <= $2 AND service_on > $3 AND withdrawn_at IS NULL"
    )
    .bind(kitchen)
    .bind(day)
    .bind(day - Days::new(14))
    .fetch_all(on))?;
    found.retain(|(on, which)| (*on, *which) < (day, meal));
    found.sort_unstable_by(|a, b| b.cmp(a));
    Ok(found)
}
