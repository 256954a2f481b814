//! What a kitchen sets for its menus.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::error::{Fault, Faults, Result};
use crate::meal::Meal;

/// What a kitchen holds its menus against. Shipped: no main dish again within 7 days (practice, known); energy shares of
/// the meals, 12 foods a day and 25 a week (DB4403/T 578-2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MenuSettings {
    /// A main dish comes again after so many days at the earliest; 0: no matter.
    pub repeat_days: i64,
    /// The least share of the day's energy that breakfast has, in percent.
    pub breakfast_least: i64,
    /// The most.
    pub breakfast_most: i64,
    /// Lunch.
    pub lunch_least: i64,
    /// Lunch.
    pub lunch_most: i64,
    /// Dinner.
    pub dinner_least: i64,
    /// Dinner.
    pub dinner_most: i64,
    /// Different foods in a day, condiments not counted.
    pub foods_a_day: i64,
    /// Different foods in a week.
    pub foods_a_week: i64,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

impl Default for MenuSettings {
    fn default() -> Self {
        Self {
            repeat_days: 7,
            breakfast_least: 25,
            breakfast_most: 30,
            lunch_least: 35,
            lunch_most: 40,
            dinner_least: 30,
            dinner_most: 35,
            foods_a_day: 12,
            foods_a_week: 25,
            version: 0,
        }
    }
}

impl MenuSettings {
    /// The least and the most share of the day's energy that a meal has, in percent.
    #[must_use]
    pub fn shares(&self, meal: Meal) -> (i64, i64) {
        match meal {
            Meal::Breakfast => (self.breakfast_least, self.breakfast_most),
            Meal::Lunch => (self.lunch_least, self.lunch_most),
            Meal::Dinner => (self.dinner_least, self.dinner_most),
        }
    }

    /// The share of the day that a meal is held against, of 1: the middle of its span, so that the three make one day.
    #[must_use]
    pub fn share(&self, meal: Meal) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "percent")]
        let middle = |meal| {
            let (least, most) = self.shares(meal);
            (least + most) as f64
        };
        let all: f64 = [Meal::Breakfast, Meal::Lunch, Meal::Dinner].into_iter().map(middle).sum();
        if all > 0.0 { middle(meal) / all } else { 0.0 }
    }
}

/// The settings as they shall be from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetMenuRules {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The version that was seen.
    pub version: i64,
    /// 0 to 60.
    pub repeat_days: i64,
    /// Percent of the day's energy.
    pub breakfast_least: i64,
    /// Percent.
    pub breakfast_most: i64,
    /// Percent.
    pub lunch_least: i64,
    /// Percent.
    pub lunch_most: i64,
    /// Percent.
    pub dinner_least: i64,
    /// Percent.
    pub dinner_most: i64,
    /// 1 to 50.
    pub foods_a_day: i64,
    /// 1 to 100.
    pub foods_a_week: i64,
}

impl SetMenuRules {
    /// The settings, with the version they get.
    ///
    /// # Errors
    /// `input_invalid` with the fields concerned.
    pub fn checked(&self) -> Result<MenuSettings> {
        let mut faults = Faults::default();
        faults.between(self.repeat_days, "repeatDays", 0, 60);
        for (least, most, least_field, most_field) in [
            (self.breakfast_least, self.breakfast_most, "breakfastLeast", "breakfastMost"),
            (self.lunch_least, self.lunch_most, "lunchLeast", "lunchMost"),
            (self.dinner_least, self.dinner_most, "dinnerLeast", "dinnerMost"),
        ] {
            faults.between(least, least_field, 1, 100);
            faults.between(most, most_field, 1, 100);
            faults.when(most < least, most_field, Fault::EndsBeforeBeginning);
        }
        faults.between(self.foods_a_day, "foodsADay", 1, 50);
        faults.between(self.foods_a_week, "foodsAWeek", 1, 100);
        faults.done()?;
        Ok(MenuSettings {
            repeat_days: self.repeat_days,
            breakfast_least: self.breakfast_least,
            breakfast_most: self.breakfast_most,
            lunch_least: self.lunch_least,
            lunch_most: self.lunch_most,
            dinner_least: self.dinner_least,
            dinner_most: self.dinner_most,
            foods_a_day: self.foods_a_day,
            foods_a_week: self.foods_a_week,
            version: self.version + 1,
        })
    }
}
