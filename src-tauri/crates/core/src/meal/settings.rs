//! How a kitchen's meals are agreed: until when changes are taken, which centres it cooks for, which meals a day-care
//! elder has.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Meal;
use crate::centre::CentreId;
use crate::day;
use crate::enrolment::DayPart;
use crate::error::{Fault, Faults, Result};

/// Until when a kitchen takes changes of a meal, on its own wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct CutOff {
    /// Of which meal.
    pub meal: Meal,
    /// Orders end so many days before the day on which it is brought.
    pub days_before: i64,
    /// At this time. What comes later is a late change, listed apart.
    pub orders_until: NaiveTime,
    /// On the day itself: until then whoever does not come is not cooked for; after it the meal is cooked already.
    pub corrections_until: NaiveTime,
    /// Until then the meal is served: whoever comes later has not come for it.
    pub served_until: NaiveTime,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

const fn at(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        // Not reached: the constants below are times of the day.
        None => NaiveTime::MIN,
    }
}

impl CutOff {
    /// Practice (known): orders until 16:00 the day before, corrections on the day until 08:00, before it is cooked for
    /// breakfast. Meal times of DB4403/T 578-2025: 6:30-8:30, 11:30-12:30, 17:30-19:00.
    #[must_use]
    pub fn usual(meal: Meal) -> Self {
        let (corrections_until, served_until) = match meal {
            Meal::Breakfast => (at(5, 0), at(8, 30)),
            Meal::Lunch => (at(8, 0), at(12, 30)),
            Meal::Dinner => (at(8, 0), at(19, 0)),
        };
        Self { meal, days_before: 1, orders_until: at(16, 0), corrections_until, served_until, version: 0 }
    }

    /// The instants that these are for a meal that is brought on a day.
    #[must_use]
    pub fn deadlines(&self, zone: Tz, delivered_on: NaiveDate) -> Deadlines {
        let instant = |on: NaiveDate, at: NaiveTime| {
            day::instant_at(zone, on, at).unwrap_or_else(|| on.and_time(at).and_utc())
        };
        let before = Days::new(self.days_before.unsigned_abs());
        let orders =
            instant(delivered_on.checked_sub_days(before).unwrap_or(delivered_on), self.orders_until);
        let corrections = instant(delivered_on, self.corrections_until).max(orders);
        Deadlines { orders, corrections }
    }
}

/// Until when changes of one meal are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Deadlines {
    /// What is said later is a late change.
    pub orders: DateTime<Utc>,
    /// What is said later is cooked already.
    pub corrections: DateTime<Utc>,
}

/// Another cut-off of a meal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetCutOff {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which meal.
    pub meal: Meal,
    /// The version that was seen; 0 where nothing was set.
    pub version: i64,
    /// 0 to 14.
    pub days_before: i64,
    /// At this time.
    pub orders_until: NaiveTime,
    /// On the day itself.
    pub corrections_until: NaiveTime,
    /// Until then the meal is served.
    pub served_until: NaiveTime,
}

/// Says everything that is wrong with a cut-off.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_cut_off(asked: &SetCutOff) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.days_before, "daysBefore", 0, 14);
    let same_day = asked.days_before == 0 && asked.corrections_until < asked.orders_until;
    faults.when(same_day, "correctionsUntil", Fault::EndsBeforeBeginning);
    let cooked_before = asked.served_until < asked.corrections_until;
    faults.when(cooked_before, "servedUntil", Fault::EndsBeforeBeginning);
    faults.done()
}

/// Which meals go with a part of the day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, sqlx::FromRow,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DayPartMeal {
    /// Who comes for this part of the day
    pub day_part: DayPart,
    /// has this meal.
    pub meal: Meal,
}

/// Lunch for whoever comes for the whole day or the morning, until a centre says otherwise (practice, known).
pub const USUAL_MEALS: [DayPartMeal; 2] = [
    DayPartMeal { day_part: DayPart::WholeDay, meal: Meal::Lunch },
    DayPartMeal { day_part: DayPart::Morning, meal: Meal::Lunch },
];

/// A centre as its meals are concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealPlace {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Whether meals are cooked here.
    pub is_kitchen: bool,
    /// The kitchen that is set; none: the district's first, or itself.
    pub set_kitchen_id: Option<CentreId>,
    /// The kitchen that cooks for it; none where the district has none.
    pub kitchen_id: Option<CentreId>,
    /// Which meals its day-care elders have.
    pub meals: Vec<DayPartMeal>,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

/// Other meals of a centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetMealPlace {
    /// Which centre.
    pub centre_id: CentreId,
    /// The version that was seen; 0 where nothing was set.
    pub version: i64,
    /// The kitchen that cooks for it; none: the district's first, or itself.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// Which meals its day-care elders have; may be none.
    pub meals: Vec<DayPartMeal>,
}

/// What a kitchen's settings screen shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealSettings {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// One for each meal.
    pub cut_offs: Vec<CutOff>,
    /// All centres of the district, with the kitchen that cooks for each.
    pub places: Vec<MealPlace>,
}

/// Which kitchen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichKitchen {
    /// The kitchen; none: the district's first.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn deadlines_are_instants_on_the_kitchens_wall_clock() {
        let on = "2026-11-24".parse().unwrap();
        let lunch = CutOff::usual(Meal::Lunch).deadlines(day::DISTRICT_ZONE, on);
        assert_eq!(lunch.orders, instant("2026-11-23T08:00:00Z"), "16:00 the day before");
        assert_eq!(lunch.corrections, instant("2026-11-24T00:00:00Z"), "08:00 on the day");
        let breakfast = CutOff::usual(Meal::Breakfast).deadlines(day::DISTRICT_ZONE, on);
        assert_eq!(breakfast.corrections, instant("2026-11-23T21:00:00Z"), "before it is cooked");
    }

    #[test]
    fn a_cut_off_that_ends_before_it_begins_is_refused_at_its_field() {
        let good = SetCutOff {
            kitchen_id: CentreId("k".into()),
            meal: Meal::Lunch,
            version: 0,
            days_before: 0,
            orders_until: at(7, 0),
            corrections_until: at(8, 0),
            served_until: at(12, 30),
        };
        check_cut_off(&good).unwrap();
        let field = |asked: &SetCutOff| check_cut_off(asked).unwrap_err().fields[0].field.clone();
        assert_eq!(field(&SetCutOff { days_before: 15, ..good.clone() }), "daysBefore");
        assert_eq!(field(&SetCutOff { corrections_until: at(6, 0), ..good.clone() }), "correctionsUntil");
        assert_eq!(field(&SetCutOff { served_until: at(7, 59), ..good }), "servedUntil");
    }
}
