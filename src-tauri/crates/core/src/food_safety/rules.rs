//! What holds for everything that is entered in the book, and what is open in it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{ChangeSafetySettings, LATE_ENTRY_DAYS, MealSafety, OpenPoints, cold};
use crate::error::{Fault, Faults, Result};

/// Notes what is wrong with the instant of an entry: not ahead, not more than a week back.
pub fn check_instant(faults: &mut Faults, field: &str, at: DateTime<Utc>, now: DateTime<Utc>) {
    // A minute of grace: the form was opened with the clock of another desk.
    faults.when(at > now + TimeDelta::minutes(1), field, Fault::InTheFuture);
    faults.when(at < now - TimeDelta::days(LATE_ENTRY_DAYS), field, Fault::TooLongAgo);
}

/// Notes what is wrong with the day for which something is cooked: a week back, two weeks ahead.
pub fn check_service_day(faults: &mut Faults, field: &str, on: NaiveDate, today: NaiveDate) {
    let ahead = (on - today).num_days();
    faults.when(ahead > 14, field, Fault::TooLarge);
    faults.when(ahead < -LATE_ENTRY_DAYS, field, Fault::TooLongAgo);
}

/// Says everything that is wrong with a kitchen's numbers: stricter than the standard is allowed, laxer is not.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_settings(asked: &ChangeSafetySettings) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.core_tenths_celsius, "coreTenthsCelsius", 700, 1000);
    faults.between(asked.hot_above_tenths_celsius, "hotAboveTenthsCelsius", 600, 900);
    faults.between(asked.cold_below_tenths_celsius, "coldBelowTenthsCelsius", 0, 80);
    faults.between(asked.holding_minutes, "holdingMinutes", 15, 120);
    faults.between(asked.expiring_minutes, "expiringMinutes", 0, 120);
    faults.between(asked.sample_grams, "sampleGrams", 125, 1000);
    faults.between(asked.sample_hours, "sampleHours", 48, 240);
    faults.between(asked.reading_grace_minutes, "readingGraceMinutes", 5, 240);
    faults.done()
}

/// What is open in the book of a day.
#[must_use]
pub fn open_points(meals: &[MealSafety], places: &[cold::ColdPlaceDay]) -> OpenPoints {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let batches = meals.iter().flat_map(|meal| &meal.batches).filter(|batch| batch.needs_action).count();
    let samples = meals.iter().flat_map(|meal| &meal.dishes).filter(|dish| dish.is_missing).count();
    let readings = places
        .iter()
        .flat_map(|place| &place.due)
        .filter(|due| due.standing == cold::ReadingStanding::Missing)
        .count();
    let out_of_range =
        places.iter().flat_map(|place| &place.readings).filter(|reading| reading.needs_action()).count();
    OpenPoints {
        batches: count(batches),
        samples: count(samples),
        readings: count(readings),
        out_of_range: count(out_of_range),
        all: count(batches + samples + readings + out_of_range),
    }
}
