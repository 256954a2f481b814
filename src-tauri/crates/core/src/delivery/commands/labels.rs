//! Commands of labels.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::day::whole;
use super::kitchen;
use crate::centre::{self, CentreId};
use crate::command::{Reading, command};
use crate::delivery::label::boxes::{self, Boxes};
use crate::delivery::label::{self, AskLabels, MealLabels};
use crate::delivery::sql;
use crate::error::{Faults, Result};
use crate::meal::{DemandLine, Meal};
use crate::menu::assign::load::PlannedMeals;
use crate::production::{self, ProductionPlate, freeze};
use crate::store::Tx;

/// The labels of a day's deliveries in the order of packing, and how they lie on the sheets.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Delivery, Meals, Diets, Menus, Dishes, Production, Centres, Elders, Enrolments, Attendance, Beds]
)]
pub async fn delivery_labels(reading: &mut Reading<'_>, asked: AskLabels) -> Result<MealLabels> {
    let now = reading.now;
    let tx = &mut reading.tx;
    let (place, today) = kitchen(tx, &asked.day.kitchen_id, now).await?;
    let mut faults = Faults::default();
    let places = i64::try_from(asked.sheet.places()).unwrap_or(1);
    faults.between(asked.start, "start", 1, places);
    faults.done()?;
    let delivered_on = asked.day.delivered_on.unwrap_or(today);
    let meal = asked.day.meal.unwrap_or(Meal::Lunch);
    let whole = whole(tx, &place.id, delivered_on, meal).await?;
    let face = sql::run::setting(tx, &place.id).await?.label_face;
    let Packed { boxes, is_released } = packed(tx, &place.id, meal, whole.demanded).await?;
    let mut labels = boxes::labels(&place.id, meal, face, &whole.assigned, &boxes);
    let only: HashSet<&String> = asked.codes.iter().collect();
    labels.retain(|label| only.is_empty() || only.contains(&label.code));
    label::in_packing_order(&mut labels);
    let about = centre::sql::list(tx, Some(&place.id)).await?.into_iter().next();
    let (kitchen_address, kitchen_phone) =
        about.map_or_else(Default::default, |one| (one.address, one.phone));
    let start = usize::try_from(asked.start).unwrap_or(1);
    Ok(MealLabels {
        kitchen_id: place.id,
        kitchen_name: place.name,
        kitchen_address,
        kitchen_phone,
        delivered_on,
        meal,
        face,
        is_released,
        sheets: label::lay_out(labels.len(), asked.sheet, start),
        labels,
    })
}

/// What is in the boxes of a day.
struct Packed {
    boxes: Boxes,
    is_released: bool,
}

/// Joins who eats with what the kitchen cooks: the released plates, or those of now.
async fn packed(
    tx: &mut Tx,
    kitchen: &CentreId,
    meal: Meal,
    demanded: Vec<(NaiveDate, DemandLine)>,
) -> Result<Packed> {
    let mut by_day: BTreeMap<NaiveDate, Vec<DemandLine>> = BTreeMap::new();
    for (service_on, line) in demanded {
        by_day.entry(service_on).or_default().push(line);
    }
    let mut boxes = Boxes::new();
    let mut is_released = !by_day.is_empty();
    // One day nearly always; three on a Friday that carries the weekend's meals.
    for (service_on, lines) in by_day {
        let release = production::sql::release(tx, kitchen, service_on, meal).await?;
        let frozen = production::sql::plates(tx, kitchen, service_on, meal).await?;
        let planned = PlannedMeals::read(tx, kitchen, service_on, service_on + Days::new(1)).await?;
        let live = freeze::plates(&lines, &planned.plates(service_on, meal, &lines), planned.facts());
        is_released &= release.is_some();
        let mut frozen = by_key(frozen);
        let mut live = by_key(live);
        boxes.extend(lines.into_iter().map(|line| {
            let (was, is) = (frozen.remove(&line.key), live.remove(&line.key));
            let packed = boxes::packed(&line.needs, release.is_some(), was, is);
            ((service_on, line.key), packed)
        }));
    }
    Ok(Packed { boxes, is_released })
}

fn by_key(plates: Vec<ProductionPlate>) -> HashMap<String, ProductionPlate> {
    plates.into_iter().map(|plate| (plate.key.clone(), plate)).collect()
}
