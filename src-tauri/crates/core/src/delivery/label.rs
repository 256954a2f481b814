//! MealLabels (餐标): what a packer needs on a box, in the order of packing, on sheets of 2 × 7 or 3 × 8.

pub mod boxes;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AskDelivery, LabelFace, MealSet};
use crate::centre::CentreId;
use crate::dish::{PortionSize, Texture};
use crate::ingredient::Allergen;
use crate::meal::Meal;
use crate::production::LeftOut;

crate::words! {
    /// Sheets of labels that one can buy.
    pub enum MealLabelSheet {
        /// 2 × 7
        TwoBySeven,
        /// 3 × 8
        ThreeByEight,
    }
}

impl MealLabelSheet {
    /// Columns and rows.
    #[must_use]
    pub const fn shape(self) -> (usize, usize) {
        match self {
            Self::TwoBySeven => (2, 7),
            Self::ThreeByEight => (3, 8),
        }
    }

    /// MealLabels on a sheet.
    #[must_use]
    pub const fn places(self) -> usize {
        let (columns, rows) = self.shape();
        columns * rows
    }
}

/// How a box differs from everybody's, the gravest first: packed in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LabelDifference {
    /// The main dish clashes: another one.
    MainClash,
    /// A side dish clashes: another one.
    SideClash,
    /// The same dishes, prepared otherwise: texture, diet, something left out.
    Preparation,
    /// Like everybody's.
    None,
}

/// A dish in a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelDish {
    /// Its name.
    pub name: String,
    /// In place of what is on the menu.
    pub is_instead: bool,
    /// Blocked for this eater, and served all the same by order of the kitchen's head.
    pub is_overridden: bool,
    /// In which texture, where the dishes of the box differ in it.
    pub texture: Option<Texture>,
}

/// An allergy of the eater, whether or not the menu has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelAllergy {
    /// The group, where it is one.
    pub allergen: Option<Allergen>,
    /// As it was said.
    pub words: String,
}

/// The label of one portion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLabel {
    /// The same at every printing.
    pub code: String,
    /// The name, or the short code.
    pub face: String,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// How large.
    pub portion_size: PortionSize,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// The dishes, as they were released, else as they would be now; empty where there is no menu.
    pub dishes: Vec<LabelDish>,
    /// In which texture, where all dishes of the box have the same.
    pub texture: Option<Texture>,
    /// What is left out or cooked otherwise for this eater.
    pub left_out: Vec<LeftOut>,
    /// Allergies that the kitchen knows.
    pub allergies: Vec<LabelAllergy>,
    /// Allergies and intolerances in words that nothing matches: to be checked by hand.
    pub unmatched: Vec<String>,
    /// Free words for the packer; may be empty.
    pub note: String,
    /// The eater came or the diet changed after the meal was released.
    pub is_changed: bool,
    /// How the box differs.
    pub difference: LabelDifference,
    /// The run's name; none: no run yet.
    pub run_name: Option<String>,
    /// The run's place among the runs.
    pub run_place: i64,
    /// The stop's place on the run, from 1.
    pub stop_place: i64,
    /// The centre's name or the address.
    pub stop_name: String,
    /// Who opens the door; empty where names are hidden.
    pub door_contact: String,
    /// Of several portions of one eater or group: which, from 1.
    pub number: i64,
    /// Of how many.
    pub of: i64,
}

/// MealLabels of a day, in the order of packing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLabels {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name, as it must stand on the box.
    pub kitchen_name: String,
    /// Its address.
    pub kitchen_address: String,
    /// Its telephone.
    pub kitchen_phone: String,
    /// The day on which it is brought.
    pub delivered_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Name or short code.
    pub face: LabelFace,
    /// Released, every day of it: the dishes stand.
    pub is_released: bool,
    /// In the order of packing.
    pub labels: Vec<MealLabel>,
    /// The sheets: for each place the label's position in the list, or none.
    pub sheets: Vec<Vec<Option<i64>>>,
}

/// Which labels.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskLabels {
    /// Which day of deliveries.
    pub day: AskDelivery,
    /// On which sheets.
    pub sheet: MealLabelSheet,
    /// The first free place of the first sheet, from 1.
    pub start: i64,
    /// Only these codes; empty: all.
    #[serde(default)]
    pub codes: Vec<String>,
}

/// Letters that nobody mistakes for another, 32 of them.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of one portion: it follows from the kitchen, the day, the meal, the eater's key and the number alone, so that a reprint
/// bears the same.
#[must_use]
pub fn code(kitchen: &CentreId, service_on: NaiveDate, meal: Meal, demand_key: &str, number: i64) -> String {
    // FNV-1a over 64 bits: 12 letters of five bits.
    let text = format!("{}|{service_on}|{}|{demand_key}|{number}", kitchen.as_str(), meal.word());
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    // Stirred once more: neighbouring keys shall not look alike.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    let mut letters = String::from("M");
    for place in 0..12 {
        let bits = usize::try_from((hash >> (place * 5)) & 31).unwrap_or(0);
        letters.push(char::from(LETTERS[bits]));
    }
    letters
}

/// The short code that stands in place of a name: the end of the label's own code, readable aloud.
#[must_use]
pub fn short_code(code: &str) -> String {
    code.chars().skip(code.len().saturating_sub(6)).collect()
}

/// Puts labels in the order of packing: main clash, side clash, preparation, then run, stop, place.
pub fn in_packing_order(labels: &mut [MealLabel]) {
    labels.sort_by(|a, b| {
        let key = |label: &MealLabel| {
            (label.difference, label.run_name.is_none(), label.run_place, label.stop_place, label.service_on)
        };
        key(a).cmp(&key(b)).then_with(|| (&a.face, a.number, &a.code).cmp(&(&b.face, b.number, &b.code)))
    });
}

/// Lays so many labels on sheets whose first free place is `start` (from 1): each place holds a label's position or
/// nothing.
#[must_use]
pub fn lay_out(labels: usize, sheet: MealLabelSheet, start: usize) -> Vec<Vec<Option<i64>>> {
    if labels == 0 {
        return Vec::new();
    }
    let places = sheet.places();
    let empty = (start.max(1) - 1).min(places - 1);
    let all: Vec<Option<i64>> =
        std::iter::repeat_n(None, empty).chain((0..labels).map(|place| i64::try_from(place).ok())).collect();
    all.chunks(places)
        .map(|some| {
            let mut sheet = some.to_vec();
            sheet.resize(places, None);
            sheet
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn label(difference: LabelDifference, run: Option<(&str, i64)>, stop: i64, face: &str) -> MealLabel {
        MealLabel {
            code: String::new(),
            face: face.into(),
            service_on: "2026-11-23".parse().unwrap(),
            meal: Meal::Lunch,
            portion_size: PortionSize::Regular,
            meal_set: MealSet::Ordinary,
            dishes: Vec::new(),
            texture: None,
            left_out: Vec::new(),
            allergies: Vec::new(),
            unmatched: Vec::new(),
            note: String::new(),
            is_changed: false,
            difference,
            run_name: run.map(|(name, _)| name.to_owned()),
            run_place: run.map_or(0, |(_, place)| place),
            stop_place: stop,
            stop_name: String::new(),
            door_contact: String::new(),
            number: 1,
            of: 1,
        }
    }

    #[test]
    fn labels_come_in_the_order_of_packing() {
        use LabelDifference::{MainClash, None, Preparation, SideClash};
        let mut labels = [
            label(None, Some(("一", 0)), 2, "甲"),
            label(None, Option::None, 1, "乙"),
            label(Preparation, Some(("二", 1)), 1, "丙"),
            label(None, Some(("一", 0)), 1, "丁"),
            label(SideClash, Some(("二", 1)), 9, "戊"),
            label(MainClash, Some(("二", 1)), 9, "己"),
        ];
        in_packing_order(&mut labels);
        let faces: String = labels.iter().map(|label| label.face.as_str()).collect();
        assert_eq!(faces, "己戊丙丁甲乙");
    }

    #[test]
    fn a_half_used_sheet_begins_at_its_first_free_place() {
        let sheets = lay_out(15, MealLabelSheet::TwoBySeven, 4);
        assert_eq!(sheets.len(), 2);
        assert_eq!(sheets[0][..4], [None, None, None, Some(0)]);
        assert_eq!(sheets[1][..5], [Some(11), Some(12), Some(13), Some(14), None]);
        assert!(lay_out(0, MealLabelSheet::ThreeByEight, 9).is_empty());
    }

    #[test]
    fn a_reprint_bears_the_same_code_and_a_name_can_be_hidden() {
        let kitchen = CentreId("k".into());
        let on = "2026-11-23".parse().unwrap();
        let one = code(&kitchen, on, Meal::Lunch, "e1", 1);
        assert_eq!(one, code(&kitchen, on, Meal::Lunch, "e1", 1));
        assert_ne!(one, code(&kitchen, on, Meal::Lunch, "e1", 2));
        assert_ne!(one, code(&kitchen, on, Meal::Dinner, "e1", 1));
        assert_eq!(one.len(), 13);
        assert_eq!(short_code(&one), &one[7..]);
    }

    #[test]
    fn thirty_thousand_labels_of_one_meal_have_codes_of_their_own() {
        let kitchen = CentreId("k".into());
        let on = "2026-11-23".parse().unwrap();
        let codes: std::collections::HashSet<String> =
            (0..30_000).map(|n| code(&kitchen, on, Meal::Lunch, &format!("elder-{n:05}"), 1)).collect();
        assert_eq!(codes.len(), 30_000);
    }

    proptest! {
        #[test]
        fn every_label_is_on_exactly_one_place(labels in 0usize..200, start in 1usize..30, wide in any::<bool>()) {
            let sheet = if wide { MealLabelSheet::ThreeByEight } else { MealLabelSheet::TwoBySeven };
            let sheets = lay_out(labels, sheet, start);
            let laid: Vec<i64> = sheets.iter().flatten().flatten().copied().collect();
            prop_assert_eq!(laid, (0..i64::try_from(labels).unwrap()).collect::<Vec<_>>());
            prop_assert!(sheets.iter().all(|one| one.len() == sheet.places()));
        }
    }
}
