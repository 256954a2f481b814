//! SQL of prices, schemes and settled months.

pub mod month;
pub mod subsidy;

use chrono::{DateTime, NaiveDate, Utc};

use super::{DeliveryFee, MealPrice, MealPriceId, NewMealPrice};
use crate::centre::CentreId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// All prices of a kitchen, by meal, set, size and day.
///
/// # Errors
/// When the database refuses.
pub async fn prices(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<MealPrice>> {
    let mut prices: Vec<MealPrice> = sql!(tx, |on| sqlx::query_as(
        "SELECT id, meal, portion_size, meal_set, price_fen, from_on, until_on
        FROM meal_price
        WHERE kitchen_id = $1
        ORDER BY from_on, id"
    )
    .bind(kitchen)
    .fetch_all(on))?;
    prices.sort_by_key(|price| (price.meal, price.meal_set, price.portion_size, price.from_on));
    Ok(prices)
}

/// All fees of a kitchen, by day.
///
/// # Errors
/// When the database refuses.
pub async fn fees(tx: &mut Tx, kitchen: &CentreId) -> Result<Vec<DeliveryFee>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, fee_fen, from_on, until_on FROM delivery_fee WHERE kitchen_id = $1 ORDER BY from_on, id"
    )
    .bind(kitchen)
    .fetch_all(on))?)
}

/// Lets a price hold from a day until the next one that is entered; what held on that day ends.
///
/// # Errors
/// When the database refuses.
pub async fn set_price(
    tx: &mut Tx,
    id: &MealPriceId,
    kitchen: &CentreId,
    from_on: NaiveDate,
    price: &NewMealPrice,
    at: DateTime<Utc>,
) -> Result<()> {
    let next: Option<NaiveDate> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT from_on FROM meal_price
        WHERE kitchen_id = $1 AND meal = $2 AND portion_size = $3 AND meal_set = $4 AND from_on > $5
        ORDER BY from_on
        LIMIT 1"
    )
    .bind(kitchen)
    .bind(price.meal)
    .bind(price.portion_size)
    .bind(price.meal_set)
    .bind(from_on)
    .fetch_optional(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM meal_price
        WHERE kitchen_id = $1 AND meal = $2 AND portion_size = $3 AND meal_set = $4 AND from_on = $5"
    )
    .bind(kitchen)
    .bind(price.meal)
    .bind(price.portion_size)
    .bind(price.meal_set)
    .bind(from_on)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE meal_price SET until_on = $5
        WHERE kitchen_id = $1 AND meal = $2 AND portion_size = $3 AND meal_set = $4 AND from_on < $5
            AND (until_on IS NULL OR until_on > $5)"
    )
    .bind(kitchen)
    .bind(price.meal)
    .bind(price.portion_size)
    .bind(price.meal_set)
    .bind(from_on)
    .execute(on))?;
    let Some(price_fen) = price.price_fen else { return Ok(()) };
    sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO meal_price (
            id, kitchen_id, meal, portion_size, meal_set, price_fen, from_on, until_on, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(price.meal)
    .bind(price.portion_size)
    .bind(price.meal_set)
    .bind(price_fen)
    .bind(from_on)
    .bind(next)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Lets a fee hold from a day until the next one that is entered.
///
/// # Errors
/// When the database refuses.
pub async fn set_fee(
    tx: &mut Tx,
    id: &str,
    kitchen: &CentreId,
    from_on: NaiveDate,
    fee_fen: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    let next: Option<NaiveDate> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT from_on FROM delivery_fee WHERE kitchen_id = $1 AND from_on > $2 ORDER BY from_on LIMIT 1"
    )
    .bind(kitchen)
    .bind(from_on)
    .fetch_optional(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM delivery_fee WHERE kitchen_id = $1 AND from_on = $2"
    )
    .bind(kitchen)
    .bind(from_on)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE delivery_fee SET until_on = $2
        WHERE kitchen_id = $1 AND from_on < $2 AND (until_on IS NULL OR until_on > $2)"
    )
    .bind(kitchen)
    .bind(from_on)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO delivery_fee (id, kitchen_id, fee_fen, from_on, until_on, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(kitchen)
    .bind(fee_fen)
    .bind(from_on)
    .bind(next)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// The setting of a kitchen with its version; none: never set.
///
/// # Errors
/// When the database refuses.
pub async fn setting(tx: &mut Tx, kitchen: &CentreId) -> Result<Option<(bool, i64)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT charges_missed, version FROM meal_account_setting WHERE kitchen_id = $1"
    )
    .bind(kitchen)
    .fetch_optional(on))?)
}

/// Sets it if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn set_setting(
    tx: &mut Tx,
    kitchen: &CentreId,
    version: i64,
    charges_missed: bool,
) -> Result<bool> {
    let rows = if version == 0 {
        sql_execute!(tx, |on| sqlx::query(
            "INSERT INTO meal_account_setting (kitchen_id, charges_missed, version) VALUES ($1, $2, 1)
            ON CONFLICT DO NOTHING"
        )
        .bind(kitchen)
        .bind(charges_missed)
        .execute(on))?
    } else {
        sql_execute!(tx, |on| sqlx::query(
            "UPDATE meal_account_setting SET charges_missed = $2, version = version + 1
            WHERE kitchen_id = $1 AND version = $3"
        )
        .bind(kitchen)
        .bind(charges_missed)
        .bind(version)
        .execute(on))?
    };
    Ok(rows == 1)
}

/// Notes whether an elder is registered as a resident here.
///
/// # Errors
/// When the database refuses.
pub async fn set_entitlement(
    tx: &mut Tx,
    elder: &crate::elder::ElderId,
    is_local_resident: bool,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO meal_entitlement (elder_id, is_local_resident, recorded_at) VALUES ($1, $2, $3)
        ON CONFLICT (elder_id) DO UPDATE SET is_local_resident = $2, recorded_at = $3"
    )
    .bind(elder)
    .bind(is_local_resident)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Whether an elder is noted as registered here; none: nobody has looked.
///
/// # Errors
/// When the database refuses.
pub async fn entitlement(tx: &mut Tx, elder: &crate::elder::ElderId) -> Result<Option<bool>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT is_local_resident FROM meal_entitlement WHERE elder_id = $1"
    )
    .bind(elder)
    .fetch_optional(on))?)
}
