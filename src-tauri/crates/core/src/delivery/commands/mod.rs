//! Commands of delivery.

pub mod day;
pub mod door;
pub mod labels;
pub mod leftover;
pub mod runs;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::centre;
use crate::centre::CentreId;
use crate::centre::sql::Place;
use crate::command::OrNotFound;
use crate::day as days;
use crate::error::{Result, Subject};
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{DemandLine, Meal};
use crate::store::Tx;

/// A kitchen and the day it is there.
async fn kitchen(
    tx: &mut Tx,
    id: &CentreId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(Place, NaiveDate)> {
    let place = centre::sql::place(tx, id).await?.or_not_found(Subject::Centre)?;
    let today = days::date_at(days::zone(&place.time_zone)?, now);
    Ok((place, today))
}

/// Every portion that is brought on a day for a meal, with the day it is for: a Friday may carry the weekend's.
async fn brought(
    tx: &mut Tx,
    kitchen: &CentreId,
    delivered_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<(NaiveDate, DemandLine)>> {
    let until = delivered_on + Days::new(1 + if delivered_on.weekday() == Weekday::Fri { 2 } else { 0 });
    let asked = AskedMeals { meal: Some(meal), ..AskedMeals::of_days(kitchen, delivered_on, until) };
    let known = KnownMeals::read(tx, asked).await?;
    let of_day = |on| known.demand(on, meal).into_iter().map(move |line| (on, line));
    Ok(asked.days().flat_map(of_day).filter(|(_, line)| line.delivered_on == delivered_on).collect())
}
