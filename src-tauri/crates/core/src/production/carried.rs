//! Meals of later days that a day cooks and brings: a Friday may carry the weekend's.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;
use ts_rs::TS;

use super::sql;
use crate::centre::CentreId;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::menu;
use crate::store::Tx;

/// A meal of a later day that is due on this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarriedMeal {
    /// The day on which it is eaten.
    pub on: NaiveDate,
    /// Portions that are brought ahead.
    pub portions: i64,
    /// There is a menu.
    pub has_menu: bool,
    /// It is released.
    pub is_released: bool,
}

/// The last day whose meals a day may bring: a Friday its Sunday's.
#[must_use]
pub fn last_carried(on: NaiveDate) -> NaiveDate {
    on + Days::new(if on.weekday() == Weekday::Fri { 2 } else { 0 })
}

/// What of a meal of later days is due on a day, in the order of the days; days of which nothing is brought are not in it.
///
/// # Errors
/// When the database refuses.
pub async fn carried(tx: &mut Tx, kitchen: &CentreId, on: NaiveDate, meal: Meal) -> Result<Vec<CarriedMeal>> {
    let (from, until) = (on + Days::new(1), last_carried(on) + Days::new(1));
    if from == until {
        return Ok(Vec::new());
    }
    let asked = AskedMeals { meal: Some(meal), ..AskedMeals::of_days(kitchen, from, until) };
    let known = KnownMeals::read(tx, asked).await?;
    let menus = menu::sql::in_span(tx, kitchen, from, until).await?;
    let released = sql::released_in(tx, kitchen, from, until).await?;
    Ok(asked
        .days()
        .map(|service_on| CarriedMeal {
            on: service_on,
            portions: known
                .demand(service_on, meal)
                .iter()
                .filter(|line| line.delivered_on == on && !line.is_cancelled_late)
                .map(|line| line.portions)
                .sum(),
            has_menu: menus.iter().any(|menu| menu.service_on == service_on && menu.meal == meal),
            is_released: released.contains_key(&(service_on, meal)),
        })
        .filter(|one| one.portions > 0)
        .collect())
}
