//! What came back (剩餐), and what eaters say.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::DishId;
use crate::elder::ElderId;
use crate::error::{Fault, Faults, Result};
use crate::meal::{Meal, Site};
use crate::production::ProductionPlate;
use crate::production::rules::Weights;

/// What of a dish came to a site, and what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealLeftover {
    /// Names it.
    pub id: String,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Where; none: the homes together.
    pub centre_id: Option<CentreId>,
    /// Its name.
    pub centre_name: Option<String>,
    /// Which dish of the released sheet; none: another.
    pub dish_id: Option<DishId>,
    /// Its name.
    pub dish_name: String,
    /// Grams that were served.
    pub served_grams: i64,
    /// Grams that came back.
    pub left_grams: i64,
    /// What else is to be said.
    pub note: String,
}

/// What came back, summed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLeftoverSum {
    /// The day, the site or the dish.
    pub name: String,
    /// Grams that were served.
    pub served_grams: i64,
    /// Grams that came back.
    pub left_grams: i64,
}

/// What an eater said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MealFeedback {
    /// Names it.
    pub id: String,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Who said it; none: nobody by name.
    pub elder_name: Option<String>,
    /// Where; none: at home, or nobody asked.
    pub centre_name: Option<String>,
    /// About which dish; empty: about the meal.
    pub dish_name: String,
    /// 1 bad … 5 very good.
    pub score: i64,
    /// In words.
    pub words: String,
    /// When it was noted.
    pub recorded_at: DateTime<Utc>,
}

/// What came back in a span of days, and what was said.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLeftoverList {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// The newest first.
    pub leftovers: Vec<MealLeftover>,
    /// By day, in order; the name is the date.
    pub by_day: Vec<MealLeftoverSum>,
    /// By site, most left first; an empty name: homes.
    pub by_site: Vec<MealLeftoverSum>,
    /// By dish, most left first.
    pub by_dish: Vec<MealLeftoverSum>,
    /// The newest first.
    pub feedback: Vec<MealFeedback>,
}

/// Which days.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskLeftovers {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The first day; none: 28 days back.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// The day after the last; none: tomorrow.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
}

/// Notes what came back; what was noted of the same dish, site and meal is replaced.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteLeftover {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Where; none: the homes together.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// Which dish: one of the released sheet.
    pub dish_name: String,
    /// It is another dish, as an exception.
    #[serde(default)]
    pub is_other: bool,
    /// Grams that were served.
    pub served_grams: i64,
    /// Grams that came back.
    pub left_grams: i64,
    /// What else is to be said.
    #[serde(default)]
    pub note: String,
}

/// Which meal's dishes came back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskServed {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
}

/// What a site got of a dish of a released meal, as it was released: what comes back is held against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ServedDish {
    /// Which dish.
    pub dish_id: DishId,
    /// Its name.
    pub dish_name: String,
    /// Where; none: the homes together.
    pub centre_id: Option<CentreId>,
    /// Portions.
    pub portions: i64,
    /// Grams of edible ingredients, what is cooked on top not among them.
    pub grams: i64,
}

/// What each site got of each dish, in the order of the tray and then of the sites.
#[must_use]
pub fn served(plates: &[ProductionPlate], weights: &Weights) -> Vec<ServedDish> {
    type Key<'a> = (usize, &'a DishId, Option<&'a CentreId>);
    let mut by: BTreeMap<Key<'_>, (&str, i64, f64)> = BTreeMap::new();
    for plate in plates {
        let centre = match &plate.site {
            Site::Centre { centre_id } => Some(centre_id),
            Site::Home { .. } => None,
        };
        for (place, dish) in plate.dishes.iter().enumerate() {
            if let (Some(id), Some(version)) = (&dish.dish_id, &dish.version_id) {
                let weight = weights.get(version);
                let cell = by.entry((place, id, centre)).or_insert((&dish.dish_name, 0, 0.0));
                cell.1 += plate.portions;
                cell.2 += weight.map_or(0.0, |weight| weight.grams(plate.portion_size, plate.portions));
            }
        }
    }
    by.into_iter()
        .map(|((_, dish_id, centre_id), (dish_name, portions, grams))| {
            #[expect(clippy::cast_possible_truncation, reason = "grams of a kitchen: far below 2^52")]
            let grams = grams.round() as i64;
            ServedDish {
                dish_id: dish_id.clone(),
                dish_name: dish_name.to_owned(),
                centre_id: centre_id.cloned(),
                portions,
                grams,
            }
        })
        .collect()
}

/// Notes what an eater said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteFeedback {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Who; none: nobody by name.
    #[serde(default)]
    pub elder_id: Option<ElderId>,
    /// Where; none: at home, or nobody asked.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// About which dish; empty: about the meal.
    #[serde(default)]
    pub dish_name: String,
    /// 1 bad … 5 very good.
    pub score: i64,
    /// In words.
    #[serde(default)]
    pub words: String,
}

/// Most grams of one dish at one site: ten tonnes is a slip of the key.
const MOST_GRAMS: i64 = 10_000_000;

/// Says everything that is wrong with what came back as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_leftover(asked: &NoteLeftover, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.dish_name, "dishName", 60);
    faults.optional_text(&asked.note, "note", 200);
    faults.between(asked.served_grams, "servedGrams", 1, MOST_GRAMS);
    faults.between(asked.left_grams, "leftGrams", 0, asked.served_grams.max(0));
    faults.when(asked.service_on > today, "serviceOn", Fault::InTheFuture);
    faults.done()
}

/// Says everything that is wrong with feedback as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_feedback(asked: &NoteFeedback, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.between(asked.score, "score", 1, 5);
    faults.optional_text(&asked.dish_name, "dishName", 60);
    faults.optional_text(&asked.words, "words", 300);
    faults.when(asked.service_on > today, "serviceOn", Fault::InTheFuture);
    faults.done()
}

/// Sums by a name, in the order in which the names come.
#[must_use]
pub fn sums(leftovers: &[MealLeftover], name: impl Fn(&MealLeftover) -> String) -> Vec<MealLeftoverSum> {
    let mut by: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for one in leftovers {
        let sum = by.entry(name(one)).or_default();
        sum.0 += one.served_grams;
        sum.1 += one.left_grams;
    }
    by.into_iter()
        .map(|(name, (served_grams, left_grams))| MealLeftoverSum { name, served_grams, left_grams })
        .collect()
}

/// The same, with the largest share left first.
#[must_use]
pub fn most_left_first(mut sums: Vec<MealLeftoverSum>) -> Vec<MealLeftoverSum> {
    // Shares compared without dividing: a/b > c/d as a·d > c·b.
    sums.sort_by(|a, b| {
        (b.left_grams * a.served_grams)
            .cmp(&(a.left_grams * b.served_grams))
            .then_with(|| a.name.cmp(&b.name))
    });
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(served_grams: i64, left_grams: i64) -> NoteLeftover {
        NoteLeftover {
            kitchen_id: CentreId("k".into()),
            service_on: "2026-11-23".parse().unwrap(),
            meal: Meal::Lunch,
            centre_id: None,
            dish_name: "冬瓜汤".into(),
            is_other: false,
            served_grams,
            left_grams,
            note: String::new(),
        }
    }

    #[test]
    fn no_more_comes_back_than_was_served_and_nothing_is_negative() {
        let today = "2026-11-23".parse().unwrap();
        for (served, left, field) in [
            (5000, 300, None),
            (5000, 5000, None),
            (5000, 5001, Some("leftGrams")),
            (5000, -1, Some("leftGrams")),
            (-5, 0, Some("servedGrams")),
            (0, 0, Some("servedGrams")),
            (70_000_000, 0, Some("servedGrams")),
        ] {
            let said = check_leftover(&asked(served, left), today);
            assert_eq!(
                said.err().map(|error| error.fields[0].field.clone()).as_deref(),
                field,
                "{served} {left}"
            );
        }
        let tomorrow = check_leftover(&asked(5, 0), "2026-11-22".parse().unwrap());
        assert_eq!(tomorrow.unwrap_err().fields[0].field, "serviceOn");
    }

    #[test]
    fn what_is_left_most_by_share_stands_first() {
        let sum = |name: &str, served_grams, left_grams| MealLeftoverSum {
            name: name.into(),
            served_grams,
            left_grams,
        };
        let sorted = most_left_first(vec![sum("甲", 1000, 100), sum("乙", 100, 50), sum("丙", 1000, 500)]);
        assert_eq!(sorted.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["丙", "乙", "甲"]);
    }
}
