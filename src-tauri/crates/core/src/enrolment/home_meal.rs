//! Meals brought home (居家送餐): what an enrolment in that service says beside its days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EnrolmentId;
use crate::centre::CentreId;
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::error::{Fault, Faults, Result};
use crate::meal::Meal;

/// What is brought home, where and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HomeMeal {
    /// Where it goes.
    pub address: String,
    /// What the driver must know; may be empty.
    #[serde(default)]
    pub delivery_note: String,
    /// Who opens the door; may be empty.
    #[serde(default)]
    pub door_contact: String,
    /// Friday brings the meals of Saturday and Sunday.
    #[serde(default)]
    pub carries_weekend: bool,
    /// Which meals on which weekdays, at least one.
    pub meals: Vec<HomeMealDay>,
}

/// A meal of a weekday.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HomeMealDay {
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// Which meal.
    pub meal: Meal,
    /// How large; none: as in the diet profile.
    #[serde(default)]
    pub portion_size: Option<PortionSize>,
    /// A second portion that comes with it every time.
    #[serde(default)]
    pub extra_portion_size: Option<PortionSize>,
}

/// A new enrolment for meals at home.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartHomeMeal {
    /// Who.
    pub elder_id: ElderId,
    /// Which centre looks after it; its kitchen cooks.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// What is brought, where and how.
    pub home_meal: HomeMeal,
}

/// What is brought from a day on. The days before keep what was agreed for them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeHomeMeal {
    /// Which enrolment.
    pub enrolment_id: EnrolmentId,
    /// The first day of it.
    pub from_on: NaiveDate,
    /// What is brought, where and how.
    pub home_meal: HomeMeal,
}

/// Without blanks around, the meals in order.
#[must_use]
pub fn tidied(mut home_meal: HomeMeal) -> HomeMeal {
    for text in [&mut home_meal.address, &mut home_meal.delivery_note, &mut home_meal.door_contact] {
        *text = text.trim().to_owned();
    }
    home_meal.meals.sort();
    home_meal
}

/// Notes everything that is wrong with what is brought home.
pub fn check(faults: &mut Faults, home_meal: &HomeMeal) {
    faults.text(&home_meal.address, "homeMeal.address", 200);
    faults.optional_text(&home_meal.delivery_note, "homeMeal.deliveryNote", 200);
    faults.optional_text(&home_meal.door_contact, "homeMeal.doorContact", 60);
    faults.when(home_meal.meals.is_empty(), "homeMeal.meals", Fault::Required);
    for (place, day) in home_meal.meals.iter().enumerate() {
        let field = format!("homeMeal.meals[{place}].weekday");
        faults.between(day.weekday, field.clone(), 1, 7);
        let twice = home_meal.meals[..place]
            .iter()
            .any(|other| other.weekday == day.weekday && other.meal == day.meal);
        faults.when(twice, field, Fault::GivenTwice);
    }
}

/// Says everything that is wrong with a new enrolment for meals at home.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_start(asked: &StartHomeMeal) -> Result<()> {
    let mut faults = Faults::default();
    let backwards = asked.until_on.is_some_and(|until| until <= asked.from_on);
    faults.when(backwards, "untilOn", Fault::EndsBeforeBeginning);
    check(&mut faults, &asked.home_meal);
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_named_at_its_field() {
        type Spoil = fn(&mut StartHomeMeal);
        let lunch =
            HomeMealDay { weekday: 1, meal: Meal::Lunch, portion_size: None, extra_portion_size: None };
        let good = || StartHomeMeal {
            elder_id: ElderId("e".into()),
            centre_id: CentreId("c".into()),
            from_on: "2026-11-23".parse().unwrap(),
            until_on: None,
            home_meal: HomeMeal {
                address: "演示路 1 号".into(),
                delivery_note: String::new(),
                door_contact: String::new(),
                carries_weekend: false,
                meals: vec![lunch.clone()],
            },
        };
        check_start(&good()).unwrap();
        let cases: [(&str, Fault, Spoil); 5] = [
            ("untilOn", Fault::EndsBeforeBeginning, |s| s.until_on = Some(s.from_on)),
            ("homeMeal.address", Fault::Required, |s| s.home_meal.address = " ".into()),
            ("homeMeal.meals", Fault::Required, |s| s.home_meal.meals.clear()),
            ("homeMeal.meals[0].weekday", Fault::TooLarge, |s| s.home_meal.meals[0].weekday = 8),
            ("homeMeal.meals[1].weekday", Fault::GivenTwice, |s| {
                s.home_meal.meals.push(s.home_meal.meals[0].clone());
            }),
        ];
        for (field, fault, spoil) in cases {
            let mut asked = good();
            spoil(&mut asked);
            let faults: Vec<(String, Fault)> =
                check_start(&asked).unwrap_err().fields.into_iter().map(|f| (f.field, f.fault)).collect();
            assert_eq!(faults, [(field.to_owned(), fault)]);
        }
    }
}
