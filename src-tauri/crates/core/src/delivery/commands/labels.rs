//! Commands of labels.

use std::collections::HashSet;

use super::day::whole;
use super::kitchen;
use crate::centre;
use crate::command::{Reading, command};
use crate::delivery::label::{self, AskLabels, LabelDifference, MealLabel, MealLabels};
use crate::delivery::{DeliveryDayLine, DeliveryDayStop, LabelFace, MealSet, sql};
use crate::error::{Faults, Result};
use crate::meal::Meal;

/// The labels of a day's deliveries in the order of packing, and how they lie on the sheets.
#[command(
    read,
    by = [Kitchen, Driver, Manager, District, Administrator],
    topics = [Delivery, Meals, Diets, Menus, Production, Centres, Elders, Enrolments, Attendance, Beds]
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
    let mut labels = Vec::new();
    for (run_place, round) in (0i64..).zip(&whole.assigned.rounds) {
        for (stop_place, stop) in (1i64..).zip(&round.stops) {
            let at = At { run: Some((&round.name, run_place)), stop_place, stop };
            labels.extend(of_stop(&place.id, meal, face, &at));
        }
    }
    for stop in &whole.assigned.without_run {
        labels.extend(of_stop(&place.id, meal, face, &At { run: None, stop_place: 0, stop }));
    }
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
        sheets: label::lay_out(labels.len(), asked.sheet, start),
        labels,
    })
}

/// Where a label's box goes.
struct At<'a> {
    run: Option<(&'a String, i64)>,
    stop_place: i64,
    stop: &'a DeliveryDayStop,
}

fn of_stop(kitchen: &crate::centre::CentreId, meal: Meal, face: LabelFace, at: &At<'_>) -> Vec<MealLabel> {
    at.stop
        .lines
        .iter()
        .flat_map(|line| (1..=line.portions).map(move |number| (line, number)))
        .map(|(line, number)| one(kitchen, meal, face, at, line, number))
        .collect()
}

fn one(
    kitchen: &crate::centre::CentreId,
    meal: Meal,
    face: LabelFace,
    at: &At<'_>,
    line: &DeliveryDayLine,
    number: i64,
) -> MealLabel {
    let code = label::code(kitchen, line.service_on, meal, &line.demand_key, number);
    let is_usual = line.meal_set == MealSet::Ordinary && line.unmatched.is_empty();
    MealLabel {
        face: match face {
            LabelFace::Name => line.name.clone(),
            LabelFace::ShortCode => label::short_code(&code),
        },
        code,
        service_on: line.service_on,
        meal,
        portion_size: line.portion_size,
        meal_set: line.meal_set,
        dishes: Vec::new(),
        texture: None,
        left_out: line.unmatched.clone(),
        difference: if is_usual { LabelDifference::None } else { LabelDifference::Preparation },
        run_name: at.run.map(|(name, _)| name.clone()),
        run_place: at.run.map_or(0, |(_, place)| place),
        stop_place: at.stop_place,
        stop_name: match (face, &at.stop.site) {
            // Where names are hidden, the address says enough.
            (LabelFace::ShortCode, crate::meal::Site::Home { .. }) => at.stop.address.clone(),
            _ => at.stop.name.clone(),
        },
        number,
        of: line.portions,
    }
}
