//! Commands of meals.

pub mod orders;
mod settings;

use std::collections::HashMap;

use super::day::{AskMealDay, MealDay, MealLine};
use super::settings::MealPlace;
use super::sql::{AskedMeals, KnownMeals};
use super::{DemandLine, rules, sql};
use crate::centre::{self, CentreId};
use crate::command::{OrNotFound, Reading, command};
use crate::day;
use crate::diet;
use crate::elder::sql::keys::Keys;
use crate::elder::{self, ElderId};
use crate::error::{Refusal, Result, Subject};
use crate::meal::order::{MealGroupId, MealOrderId};
use crate::store::Tx;

/// Shows who is cooked for at a meal: each line with its reason, what they add up to, and what changed late.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Meals, Diets, Elders, Enrolments, Attendance, Beds, Centres, Production]
)]
pub async fn meal_day(reading: &mut Reading<'_>, asked: AskMealDay) -> Result<MealDay> {
    let tx = &mut reading.tx;
    let places = sql::places(tx).await?;
    let kitchen_id = named_kitchen(&places, asked.kitchen_id.as_ref())?;
    let place = centre::sql::place(tx, &kitchen_id).await?.or_not_found(Subject::Centre)?;
    let zone = day::zone(&place.time_zone)?;
    let today = day::date_at(zone, reading.now);
    let service_on = asked.service_on.unwrap_or(today);
    let known = KnownMeals::read(tx, AskedMeals::of_meal(&kitchen_id, service_on, asked.meal)).await?;
    let demand = known.told(service_on, asked.meal);
    let cut_off = known.cut_off(asked.meal);
    let keys = elder::sql::keys::of_all(tx).await?;
    Ok(MealDay {
        kitchen_id,
        kitchen_name: place.name,
        service_on,
        meal: asked.meal,
        today,
        now: reading.now,
        time_zone: place.time_zone,
        cut_off,
        deadlines: cut_off.deadlines(zone, service_on),
        sums: rules::sums(&demand.lines),
        texture_hints: diet::sql::hinted(tx, &demand.lines).await?,
        lines: demand.lines.into_iter().map(|line| shown(line, &keys)).collect(),
        late_changes: demand.late_changes,
        elsewhere: demand.elsewhere,
    })
}

fn shown(line: DemandLine, keys: &HashMap<ElderId, Keys>) -> MealLine {
    let keys = line.elder_id.as_ref().and_then(|elder| keys.get(elder));
    let after = |prefix: &str| line.key.strip_prefix(prefix).map(str::to_owned);
    MealLine {
        name_pinyin: keys.map_or_else(String::new, |keys| keys.name_pinyin.clone()),
        search_text: keys.map_or_else(|| line.name.clone(), |keys| keys.search_text.clone()),
        unmatched: diet::rules::unmatched(&line.needs.aversions),
        order_id: after("x:").map(MealOrderId),
        group_id: after("g:").map(MealGroupId),
        line,
    }
}

/// The kitchen that is meant: the one named, or the district's first.
pub(crate) async fn kitchen(tx: &mut Tx, asked: Option<&CentreId>) -> Result<CentreId> {
    let places = sql::places(tx).await?;
    named_kitchen(&places, asked)
}

fn named_kitchen(places: &[MealPlace], asked: Option<&CentreId>) -> Result<CentreId> {
    let found =
        places.iter().find(|place| place.is_kitchen && asked.is_none_or(|asked| *asked == place.centre_id));
    match (found, asked) {
        (Some(place), _) => Ok(place.centre_id.clone()),
        (None, Some(asked)) if !places.iter().any(|place| place.centre_id == *asked) => {
            Err(crate::Error::not_found(Subject::Centre))
        }
        (None, _) => Err(Refusal::NoKitchenHere {}.into()),
    }
}

/// The name of an elder who is there.
async fn name_of(tx: &mut Tx, elder_id: &ElderId) -> Result<String> {
    elder::sql::name(tx, elder_id).await?.or_not_found(Subject::Elder)
}
