//! Food safety (食品安全): what is measured from the pot to the plate, samples, fridges, and the day's book.
//!
//! Nothing recorded here is overwritten. A wrong entry is corrected by another one that says why, and both stay readable.
//! What nobody measured is shown as missing, never filled in.

pub mod batch;
pub mod cold;
pub mod commands;
pub mod papers;
pub mod rules;
pub mod sample;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::{self, CentreId};
use crate::command::OrNotFound;
use crate::day;
use crate::error::{Refusal, Result, Subject};
use crate::meal::Meal;
use crate::store::Tx;

crate::identifiers! {
    /// Names a signature under the book of a day.
    SignatureId,
}

/// The lowest temperature that can be entered, in tenths of a degree.
pub const COLDEST_TENTHS: i64 = -600;
/// The highest temperature that can be entered, in tenths of a degree: no thermometer of a kitchen shows more.
pub const HOTTEST_TENTHS: i64 = 1500;
/// How many days back something forgotten may be entered.
pub const LATE_ENTRY_DAYS: i64 = 7;

/// The numbers by which a kitchen judges. Temperatures in tenths of a degree Celsius.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct SafetySettings {
    /// Least core temperature of cooked and reheated food: 70 °C (GB 31654-2021).
    pub core_tenths_celsius: i64,
    /// Held hot means above this: 60 °C (GB 31654-2021).
    pub hot_above_tenths_celsius: i64,
    /// Held cold means below this: 8 °C (GB 31654-2021).
    pub cold_below_tenths_celsius: i64,
    /// Minutes between the two within which food is eaten: 120 (GB 31654-2021).
    pub holding_minutes: i64,
    /// Minutes before the end in which a batch is called expiring: 30 (practice).
    pub expiring_minutes: i64,
    /// Grams of a sample: 125 (GB 31654-2021); some authorities ask for 200.
    pub sample_grams: i64,
    /// Hours for which a sample is kept: 48 (GB 31654-2021).
    pub sample_hours: i64,
    /// Minutes around its time in which a fridge may be read: 60 (practice).
    pub reading_grace_minutes: i64,
    /// Counts the changes; 0 while those of the standard hold.
    pub version: i64,
}

impl Default for SafetySettings {
    fn default() -> Self {
        Self {
            core_tenths_celsius: 700,
            hot_above_tenths_celsius: 600,
            cold_below_tenths_celsius: 80,
            holding_minutes: 120,
            expiring_minutes: 30,
            sample_grams: 125,
            sample_hours: 48,
            reading_grace_minutes: 60,
            version: 0,
        }
    }
}

/// Other numbers for a kitchen: stricter than the standard, never laxer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSafetySettings {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The version that was seen.
    pub version: i64,
    /// Least core temperature, 700 to 1000.
    pub core_tenths_celsius: i64,
    /// Held hot means above this, 600 to 900.
    pub hot_above_tenths_celsius: i64,
    /// Held cold means below this, 0 to 80.
    pub cold_below_tenths_celsius: i64,
    /// Minutes, 15 to 120.
    pub holding_minutes: i64,
    /// Minutes, 0 to 120.
    pub expiring_minutes: i64,
    /// Grams, 125 to 1000.
    pub sample_grams: i64,
    /// Hours, 48 to 240.
    pub sample_hours: i64,
    /// Minutes, 5 to 240.
    pub reading_grace_minutes: i64,
}

/// Which kitchen, on which day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskSafetyDay {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day; none for today there.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The book of a day: what was cooked, measured, kept, read and signed, and what is open.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyDay {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Which day.
    pub on: NaiveDate,
    /// The day it is there.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The numbers by which it is judged.
    pub settings: SafetySettings,
    /// The meals of the day: breakfast, lunch, dinner.
    pub meals: Vec<MealSafety>,
    /// Fridges and cold rooms with the readings of the day.
    pub cold_places: Vec<cold::ColdPlaceDay>,
    /// Samples of any day whose time is over and that are still there, the oldest first.
    pub samples_to_dispose: Vec<sample::FoodSample>,
    /// Samples of any day that are still to be kept.
    pub samples_kept: i64,
    /// Who signed the book.
    pub signatures: Vec<SafetySignature>,
    /// What is open.
    pub open: OpenPoints,
}

/// A meal in the book.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealSafety {
    /// Which.
    pub meal: Meal,
    /// The dishes that were or are to be cooked, each with its samples.
    pub dishes: Vec<sample::DishSamples>,
    /// What was cooked, in the order of beginning; withdrawn ones among them.
    pub batches: Vec<batch::CookingBatch>,
}

/// What is open in the book of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenPoints {
    /// Batches that ask for an action: too cool, or their time is over.
    pub batches: i64,
    /// Dishes that were cooked and have no sample.
    pub samples: i64,
    /// Readings that were due and are missing.
    pub readings: i64,
    /// Readings out of range about which nothing was done.
    pub out_of_range: i64,
    /// All of them.
    pub all: i64,
}

/// A signature under the book of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct SafetySignature {
    /// Names it.
    pub id: SignatureId,
    /// Who signed.
    pub person: String,
    /// What they had to say; may be empty.
    pub remark: String,
    /// How many points were open then.
    pub open_points: i64,
    /// When.
    pub signed_at: DateTime<Utc>,
}

/// Signs the book of a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignSafetyDay {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day: not after today.
    pub on: NaiveDate,
    /// Who signs.
    pub person: String,
    /// What they have to say; must not be empty while points are open.
    #[serde(default)]
    pub remark: String,
}

/// A kitchen and its clock.
#[derive(Debug, Clone)]
pub struct Kitchen {
    /// Names it.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Its time zone.
    pub zone: Tz,
    /// The day it is there.
    pub today: NaiveDate,
}

/// The kitchen of this name, at this instant.
///
/// # Errors
/// `not_found`, and `not_a_kitchen` where nothing is cooked.
pub async fn kitchen(tx: &mut Tx, id: &CentreId, now: DateTime<Utc>) -> Result<Kitchen> {
    let place = centre::sql::list(tx, Some(id)).await?.pop().or_not_found(Subject::Centre)?;
    if !place.is_kitchen {
        return Err(Refusal::NotAKitchen { centre_name: place.name }.into());
    }
    let zone = day::zone(&place.time_zone)?;
    let today = day::date_at(zone, now);
    Ok(Kitchen { id: place.id, name: place.name, time_zone: place.time_zone, zone, today })
}
