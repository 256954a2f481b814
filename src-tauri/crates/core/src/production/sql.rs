//! SQL of releases and the plates they froze.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::error::Result;
use crate::food_safety::sample::rules::Released;
use crate::meal::Meal;
use crate::sql;
use crate::store::Tx;

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
