//! Which dishes owe a sample.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::{DishSamples, FoodSample, SampleExcuse};
use crate::dish::DishId;
use crate::error::{Error, Refusal};
use crate::food_safety::batch::CookingBatch;
use crate::food_safety::cold::{ColdPlace, ColdPlaceKind};
use crate::meal::Meal;

/// Until when a sample is kept at least.
#[must_use]
pub fn keep_until(taken_at: DateTime<Utc>, hours: i64) -> DateTime<Utc> {
    taken_at + TimeDelta::hours(hours)
}

/// A sample is kept at so much, in tenths of a degree (GB 31654-2021: 0 to 8 °C).
const KEPT_AT_TENTHS: (i64, i64) = (0, 80);

/// Whether samples may be kept in a cold place: a freezer spoils them for the laboratory, and a fridge that may become
/// warmer or colder does not keep them.
#[must_use]
pub fn keeps_samples(place: &ColdPlace) -> bool {
    place.kind != ColdPlaceKind::Freezer
        && place.lowest_tenths_celsius >= KEPT_AT_TENTHS.0
        && place.highest_tenths_celsius <= KEPT_AT_TENTHS.1
}

/// Whether a sample may be thrown away.
///
/// # Errors
/// `sample_kept_until` before its time, `sample_gone` when it is thrown away or withdrawn already.
pub fn may_dispose(sample: &FoodSample, now: DateTime<Utc>) -> Result<(), Error> {
    if let Some(at) = sample.disposed_at.or(sample.withdrawn_at) {
        return Err(Refusal::SampleGone { dish_name: sample.dish_name.clone(), gone_at: at }.into());
    }
    if now < sample.keep_until {
        return Err(Refusal::SampleKeptUntil {
            dish_name: sample.dish_name.clone(),
            keep_until: sample.keep_until,
        }
        .into());
    }
    Ok(())
}

/// A dish that was released to be cooked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// Which.
    pub dish_id: DishId,
    /// Its name.
    pub dish_name: String,
}

/// The dishes of a meal with their samples: those released first, then others of which a batch was begun.
/// A dish owes a sample once it is begun, and also when it was released and the meal is over: the next meal waits for it.
/// It is missing only from when it can be taken. What is still on the fire is nobody's omission.
#[must_use]
pub fn dishes(
    meal: Meal,
    released: &[Released],
    batches: &[CookingBatch],
    samples: &[FoodSample],
    excuses: &HashMap<(Meal, DishId), SampleExcuse>,
    is_over: bool,
) -> Vec<DishSamples> {
    let is_of = |batch: &CookingBatch, dish: &DishId| {
        batch.meal == meal && batch.withdrawn_at.is_none() && batch.dish_id == *dish
    };
    let mut found: Vec<(DishId, String, bool)> = Vec::new();
    let mut add = |dish: &DishId, name: &str, is_released: bool| {
        if !found.iter().any(|(known, _, _)| known == dish) {
            found.push((dish.clone(), name.to_owned(), is_released));
        }
    };
    for one in released {
        add(&one.dish_id, &one.dish_name, true);
    }
    for batch in batches.iter().filter(|batch| batch.meal == meal && batch.withdrawn_at.is_none()) {
        add(&batch.dish_id, &batch.dish_name, false);
    }
    for sample in samples.iter().filter(|sample| sample.meal == meal) {
        add(&sample.dish_id, &sample.dish_name, false);
    }
    found
        .into_iter()
        .map(|(dish_id, dish_name, is_released)| {
            let samples: Vec<FoodSample> = samples
                .iter()
                .filter(|sample| sample.meal == meal && sample.dish_id == dish_id)
                .cloned()
                .collect();
            let is_cooked = batches.iter().any(|batch| is_of(batch, &dish_id));
            let is_done = batches.iter().any(|batch| is_of(batch, &dish_id) && is_off_the_fire(batch));
            let excuse = excuses.get(&(meal, dish_id.clone())).cloned();
            let has_sample = samples.iter().any(|sample| sample.withdrawn_at.is_none());
            let is_owed = (is_cooked || (is_released && is_over)) && !has_sample && excuse.is_none();
            let is_missing = is_owed && (is_done || is_over);
            DishSamples { dish_id, dish_name, is_released, is_cooked, samples, excuse, is_owed, is_missing }
        })
        .collect()
}

/// Whether anything was done with a pot since it was put on: each of its steps comes after the fire.
fn is_off_the_fire(batch: &CookingBatch) -> bool {
    batch.steps.iter().any(|step| step.superseded_at.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dish::DishVersionId;
    use crate::food_safety::batch::{BatchId, BatchStanding, BatchStep, StepId, StepKind};
    use crate::food_safety::cold::ColdPlaceId;
    use crate::food_safety::sample::SampleId;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn sample(taken: &str) -> FoodSample {
        FoodSample {
            id: SampleId("s".into()),
            service_on: "2026-11-23".parse().unwrap(),
            meal: Meal::Lunch,
            dish_id: DishId("d".into()),
            dish_name: "红烧肉".into(),
            batch_id: None,
            grams: 125,
            taken_at: at(taken),
            keep_until: keep_until(at(taken), 48),
            cold_place_id: ColdPlaceId("f".into()),
            cold_place_name: "留样冰箱".into(),
            person: "某人".into(),
            disposed_at: None,
            disposed_by: String::new(),
            withdrawn_at: None,
            withdrawn_reason: String::new(),
        }
    }

    /// A pot of the dish, with what happened to it; true: another entry stands in its place.
    fn pot(steps: &[(StepKind, bool)]) -> CookingBatch {
        let step = |(kind, is_superseded): &(StepKind, bool)| BatchStep {
            id: StepId("t".into()),
            kind: *kind,
            happened_at: at("2026-11-23T02:30:00Z"),
            tenths_celsius: Some(835),
            site_id: None,
            site_name: None,
            person: "某人".into(),
            note: String::new(),
            recorded_at: at("2026-11-23T02:30:00Z"),
            replaces_id: None,
            superseded_at: is_superseded.then(|| at("2026-11-23T02:40:00Z")),
            superseded_reason: String::new(),
            findings: Vec::new(),
        };
        CookingBatch {
            id: BatchId("b".into()),
            service_on: "2026-11-23".parse().unwrap(),
            meal: Meal::Lunch,
            dish_id: DishId("d".into()),
            dish_version_id: DishVersionId("v".into()),
            dish_name: "红烧肉".into(),
            pot: "1号灶".into(),
            portions: None,
            cook: "某人".into(),
            started_at: at("2026-11-23T01:30:00Z"),
            withdrawn_at: None,
            withdrawn_reason: String::new(),
            steps: steps.iter().map(step).collect(),
            standing: BatchStanding::Cooking,
            good_until: None,
            needs_action: false,
            shares: Vec::new(),
            is_closed: false,
        }
    }

    #[test]
    fn what_is_on_the_fire_owes_its_sample_and_lacks_it_only_when_it_is_off() {
        let withdrawn = |pot: CookingBatch| CookingBatch { withdrawn_at: Some(pot.started_at), ..pot };
        let (on_fire, cooked) = (pot(&[]), pot(&[(StepKind::Cooked, false)]));
        let taken = [sample("2026-11-23T03:00:00Z")];
        for (what, batches, samples, is_over, owed_and_missing) in [
            ("on the fire", vec![on_fire.clone()], &[][..], false, (true, false)),
            ("cooked", vec![cooked.clone()], &[][..], false, (true, true)),
            ("that was an error", vec![pot(&[(StepKind::Cooked, true)])], &[][..], false, (true, false)),
            (
                "burnt and thrown away",
                vec![pot(&[(StepKind::Discarded, false)])],
                &[][..],
                false,
                (true, true),
            ),
            ("one of two pots", vec![on_fire.clone(), cooked.clone()], &[][..], false, (true, true)),
            ("nobody said when it was done", vec![on_fire.clone()], &[][..], true, (true, true)),
            ("cooked and taken", vec![cooked.clone()], &taken[..], true, (false, false)),
            ("taken from the pot", vec![on_fire.clone()], &taken[..], false, (false, false)),
            ("never put on", vec![withdrawn(cooked.clone())], &[][..], false, (false, false)),
        ] {
            let released = [Released { dish_id: DishId("d".into()), dish_name: "红烧肉".into() }];
            let found = dishes(Meal::Lunch, &released, &batches, samples, &HashMap::new(), is_over);
            assert_eq!((found[0].is_owed, found[0].is_missing), owed_and_missing, "{what}");
        }
    }

    #[test]
    fn samples_are_kept_in_what_stays_between_0_and_8_degrees() {
        for (kind, low, high, keeps) in [
            (ColdPlaceKind::SampleFridge, 0, 80, true),
            (ColdPlaceKind::Fridge, 20, 60, true),
            (ColdPlaceKind::ColdRoom, 0, 80, true),
            (ColdPlaceKind::Fridge, -1, 80, false),
            (ColdPlaceKind::Fridge, 0, 81, false),
            (ColdPlaceKind::Freezer, -300, -120, false),
            (ColdPlaceKind::Freezer, 0, 80, false),
        ] {
            let place = ColdPlace {
                id: ColdPlaceId("f".into()),
                name: "冰箱".into(),
                kind,
                lowest_tenths_celsius: low,
                highest_tenths_celsius: high,
                times: Vec::new(),
                version: 1,
            };
            assert_eq!(keeps_samples(&place), keeps, "{kind:?} {low} to {high}");
        }
    }

    #[test]
    fn a_sample_is_kept_for_48_hours_to_the_second() {
        let kept = sample("2026-11-23T03:00:00Z");
        assert_eq!(may_dispose(&kept, at("2026-11-25T02:59:59Z")).unwrap_err().code(), "sample_kept_until");
        assert!(may_dispose(&kept, at("2026-11-25T03:00:00Z")).is_ok());
        let gone = FoodSample { disposed_at: Some(at("2026-11-25T04:00:00Z")), ..kept };
        assert_eq!(may_dispose(&gone, at("2026-11-25T05:00:00Z")).unwrap_err().code(), "sample_gone");
    }

    #[test]
    fn a_dish_owes_a_sample_once_it_is_cooked_or_its_meal_is_over() {
        let released = [Released { dish_id: DishId("d".into()), dish_name: "红烧肉".into() }];
        let taken = [sample("2026-11-23T03:00:00Z")];
        let withdrawn = [FoodSample { withdrawn_at: Some(at("2026-11-23T04:00:00Z")), ..taken[0].clone() }];
        let excuse = SampleExcuse {
            reason: "锅已清".into(),
            person: "某人".into(),
            recorded_at: at("2026-11-23T05:00:00Z"),
        };
        let excused = HashMap::from([((Meal::Lunch, DishId("d".into())), excuse)]);
        let none = HashMap::new();
        for (what, samples, excuses, is_over, is_missing) in [
            ("before it is cooked", &[][..], &none, false, false),
            ("released, and the meal is over", &[][..], &none, true, true),
            ("taken", &taken[..], &none, true, false),
            ("withdrawn", &withdrawn[..], &none, true, true),
            ("excused", &[][..], &excused, true, false),
        ] {
            let found = dishes(Meal::Lunch, &released, &[], samples, excuses, is_over);
            assert_eq!((found.len(), found[0].is_missing), (1, is_missing), "{what}");
            assert_eq!(found[0].is_owed, is_missing, "{what}");
        }
        assert!(dishes(Meal::Dinner, &[], &[], &taken, &none, true).is_empty(), "another meal");
    }
}
