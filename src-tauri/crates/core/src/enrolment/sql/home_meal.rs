//! SQL of meals brought home.

use std::collections::HashMap;

use crate::elder::ElderId;
use crate::enrolment::EnrolmentId;
use crate::enrolment::home_meal::{HomeMeal, HomeMealDay};
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct Row {
    enrolment_id: EnrolmentId,
    address: String,
    delivery_note: String,
    door_contact: String,
    carries_weekend: bool,
}

#[derive(sqlx::FromRow)]
struct DayRow {
    enrolment_id: EnrolmentId,
    #[sqlx(flatten)]
    day: HomeMealDay,
}

/// What the enrolments of an elder, or the one named, say of meals at home.
///
/// # Errors
/// When the database refuses.
pub async fn of(
    tx: &mut Tx,
    elder: Option<&ElderId>,
    only: Option<&EnrolmentId>,
) -> Result<HashMap<EnrolmentId, HomeMeal>, sqlx::Error> {
    let rows: Vec<Row> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT h.enrolment_id, h.address, h.delivery_note, h.door_contact, h.carries_weekend
        FROM enrolment n
        JOIN home_meal h ON h.enrolment_id = n.id
        WHERE n.elder_id = $1 OR n.id = $2"
    )
    .bind(elder)
    .bind(only)
    .fetch_all(on))?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let days: Vec<DayRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT d.enrolment_id, d.weekday, d.meal, d.portion_size, d.extra_portion_size
        FROM enrolment n
        JOIN home_meal_day d ON d.enrolment_id = n.id
        WHERE n.elder_id = $1 OR n.id = $2"
    )
    .bind(elder)
    .bind(only)
    .fetch_all(on))?;
    let mut found: HashMap<EnrolmentId, HomeMeal> = rows
        .into_iter()
        .map(|row| {
            let Row { enrolment_id, address, delivery_note, door_contact, carries_weekend } = row;
            let meals = Vec::new();
            (enrolment_id, HomeMeal { address, delivery_note, door_contact, carries_weekend, meals })
        })
        .collect();
    for row in days {
        if let Some(home_meal) = found.get_mut(&row.enrolment_id) {
            home_meal.meals.push(row.day);
        }
    }
    for home_meal in found.values_mut() {
        home_meal.meals.sort();
    }
    Ok(found)
}

/// Adds what an enrolment says of meals at home.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut Tx, enrolment: &EnrolmentId, home_meal: &HomeMeal) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "INSERT INTO home_meal (enrolment_id, address, delivery_note, door_contact, carries_weekend)
        VALUES ($1, $2, $3, $4, $5)"
    )
    .bind(enrolment)
    .bind(&home_meal.address)
    .bind(&home_meal.delivery_note)
    .bind(&home_meal.door_contact)
    .bind(home_meal.carries_weekend)
    .execute(on))?;
    for day in &home_meal.meals {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO home_meal_day (enrolment_id, weekday, meal, portion_size, extra_portion_size)
            VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(enrolment)
        .bind(day.weekday)
        .bind(day.meal)
        .bind(day.portion_size)
        .bind(day.extra_portion_size)
        .execute(on))?;
    }
    Ok(())
}
