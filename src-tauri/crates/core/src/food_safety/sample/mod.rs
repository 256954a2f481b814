//! Food samples (留样): one of every dish that was cooked, kept cold for two days, thrown away only after that.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::food_safety::batch::BatchId;
use crate::food_safety::cold::ColdPlaceId;
use crate::meal::Meal;

crate::identifiers! {
    /// Names a sample.
    SampleId,
}

/// A sample of a dish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct FoodSample {
    /// Names it.
    pub id: SampleId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which dish.
    pub dish_id: DishId,
    /// The dish's name then.
    pub dish_name: String,
    /// From which batch, where it was said.
    pub batch_id: Option<BatchId>,
    /// Grams.
    pub grams: i64,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
    /// Until when it is kept at least.
    pub keep_until: DateTime<Utc>,
    /// In which fridge.
    pub cold_place_id: ColdPlaceId,
    /// The fridge's name then.
    pub cold_place_name: String,
    /// Who took it.
    pub person: String,
    /// Thrown away.
    pub disposed_at: Option<DateTime<Utc>>,
    /// By whom.
    pub disposed_by: String,
    /// Entered by mistake.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why.
    pub withdrawn_reason: String,
}

/// A sample that lay in a fridge whose reading was out of range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct KeptSample {
    /// Which.
    pub id: SampleId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// The dish's name then.
    pub dish_name: String,
}

/// A dish of a meal and its samples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishSamples {
    /// Which dish.
    pub dish_id: DishId,
    /// Its name.
    pub dish_name: String,
    /// Whether it was released to be cooked for this meal.
    pub is_released: bool,
    /// Whether a batch of it was begun.
    pub is_cooked: bool,
    /// Its samples; withdrawn ones among them.
    pub samples: Vec<FoodSample>,
    /// Why it has none, said by the kitchen's head.
    pub excuse: Option<SampleExcuse>,
    /// It was begun, or was released and its meal is over, and has neither a sample nor an excuse: the next meal waits.
    pub is_owed: bool,
    /// That, and it is off the fire or its meal is over: somebody must see to it now.
    pub is_missing: bool,
}

/// Why a dish has no sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SampleExcuse {
    /// Why.
    pub reason: String,
    /// Who said so.
    pub person: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// Takes a sample.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeSample {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which dish.
    pub dish_id: DishId,
    /// From which batch.
    #[serde(default)]
    pub batch_id: Option<BatchId>,
    /// Grams: at least as many as the settings say, at most 5000.
    pub grams: i64,
    /// When; none: now.
    #[serde(default)]
    pub taken_at: Option<DateTime<Utc>>,
    /// In which fridge: one of the kitchen's own that is in use and stays between 0 and 8 °C.
    pub cold_place_id: ColdPlaceId,
    /// Who takes it.
    pub person: String,
}

/// Throws samples away whose time is over.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DisposeSamples {
    /// Which, 1 to 200.
    pub sample_ids: Vec<SampleId>,
    /// Who does it.
    pub person: String,
}

/// A sample that was entered by mistake.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawSample {
    /// Which.
    pub sample_id: SampleId,
    /// Why.
    pub reason: String,
}

/// Why a dish has no sample: the next meal may be released all the same.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExcuseSample {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which dish.
    pub dish_id: DishId,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub person: String,
}
