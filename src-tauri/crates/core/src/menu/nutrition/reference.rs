//! Reference intakes of elders, by age and sex.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::Nutrient;
use crate::day;
use crate::elder::Sex;

/// Where the numbers come from, to be said beside them.
pub const STANDARD: &str = "中国居民膳食营养素参考摄入量（2023 版），低身体活动水平";

/// 中国居民膳食营养素参考摄入量 2023, tables 3-1 to 3-11, from 65 years; a transcription that cites the book's pages.
const TABLE: &str = include_str!("cn_dri_2023_65plus.csv");

/// Men and women of 65 to 74, men and women of 75 and more: the order of the table's columns. Who is younger than 65 is
/// counted with those of 65: the table begins there.
pub const CLASSES: usize = 4;

/// The class of an eater on a day.
#[must_use]
pub fn class(sex: Sex, birth_on: NaiveDate, on: NaiveDate) -> usize {
    let older = usize::from(day::age(birth_on, on) >= 75) * 2;
    older + usize::from(sex == Sex::Female)
}

/// A number of the table for each class; of a span, its least and its most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// For each class.
    pub least: [f64; CLASSES],
    /// For each class; the same as the least where it is one number.
    pub most: [f64; CLASSES],
}

static ROWS: LazyLock<HashMap<(&str, &str), Row>> = LazyLock::new(|| {
    TABLE
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut parts = line.trim().split(',');
            let (nutrient, unit, kind) = (parts.next()?, parts.next()?, parts.next()?);
            let mut row = Row { least: [0.0; CLASSES], most: [0.0; CLASSES] };
            for place in 0..CLASSES {
                let cell = parts.next()?;
                let (least, most) = cell.split_once('-').unwrap_or((cell, cell));
                row.least[place] = least.parse().ok()?;
                row.most[place] = most.parse().ok()?;
            }
            // A nutrient has shares of the energy beside its grams: the kind tells them apart, with the unit.
            let key = if unit == "%E" { "%E" } else { kind };
            Some(((nutrient, key), row))
        })
        .collect()
});

fn row(nutrient: &'static str, kind: &'static str) -> Option<&'static Row> {
    ROWS.get(&(nutrient, kind))
}

/// The aim for a nutrient, or what it should stay below.
#[must_use]
pub fn target(nutrient: Nutrient) -> Option<(&'static Row, bool)> {
    let (name, kind, is_limit) = match nutrient {
        Nutrient::Energy => ("energy_PAL_I", "EER", false),
        Nutrient::Protein => ("protein", "RNI", false),
        Nutrient::Fibre => ("dietary_fibre", "AI", false),
        Nutrient::Sodium => ("sodium", "PI-NCD max", true),
        Nutrient::Potassium => ("potassium", "AI", false),
        Nutrient::Calcium => ("calcium", "RNI", false),
        Nutrient::Iron => ("iron", "RNI", false),
        Nutrient::Zinc => ("zinc", "RNI", false),
        Nutrient::VitaminA => ("vitamin_a", "RNI", false),
        Nutrient::VitaminC => ("vitamin_c", "RNI", false),
        Nutrient::VitaminD => ("vitamin_d", "RNI", false),
        Nutrient::VitaminB1 => ("thiamin", "RNI", false),
        Nutrient::VitaminB2 => ("riboflavin", "RNI", false),
        Nutrient::Fat
        | Nutrient::SaturatedFat
        | Nutrient::Carbohydrate
        | Nutrient::Sugar
        | Nutrient::Cholesterol => return None,
    };
    row(name, kind).map(|row| (row, is_limit))
}

/// The most that is tolerated in a day, where the table has it.
#[must_use]
pub fn upper(nutrient: Nutrient) -> Option<&'static Row> {
    match nutrient {
        Nutrient::Calcium => row("calcium", "UL"),
        Nutrient::Iron => row("iron", "UL"),
        Nutrient::Zinc => row("zinc", "UL"),
        Nutrient::VitaminA => row("vitamin_a", "UL"),
        Nutrient::VitaminC => row("vitamin_c", "UL"),
        Nutrient::VitaminD => row("vitamin_d", "UL"),
        _ => None,
    }
}

/// The least and the most share of the energy; the least is 0 where only a most is given.
#[must_use]
pub fn share(nutrient: Nutrient) -> Option<(f64, f64)> {
    let name = match nutrient {
        Nutrient::Protein => "protein",
        Nutrient::Fat => "total_fat",
        Nutrient::Carbohydrate => "carbohydrate",
        Nutrient::SaturatedFat => return row("saturated_fat", "%E").map(|row| (0.0, row.most[0])),
        // Sugar in foods is not only what was added: it is shown, not judged.
        _ => return None,
    };
    row(name, "%E").map(|row| (row.least[0], row.most[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole() {
        assert_eq!(ROWS.len(), TABLE.lines().count() - 1, "every line has a key of its own");
    }

    #[test]
    fn numbers_are_those_of_the_standard() {
        for (nutrient, expected) in [
            (Nutrient::Energy, [1900.0, 1550.0, 1800.0, 1500.0]),
            (Nutrient::Protein, [72.0, 62.0, 72.0, 62.0]),
            (Nutrient::Sodium, [1900.0, 1900.0, 1800.0, 1800.0]),
            (Nutrient::Calcium, [800.0; 4]),
            (Nutrient::Iron, [12.0, 10.0, 12.0, 10.0]),
            (Nutrient::VitaminA, [730.0, 640.0, 710.0, 600.0]),
            (Nutrient::VitaminB1, [1.4, 1.2, 1.4, 1.2]),
        ] {
            assert_eq!(target(nutrient).map(|(row, _)| row.least), Some(expected), "{nutrient:?}");
        }
        assert_eq!(target(Nutrient::Fibre).map(|(row, _)| (row.least[0], row.most[0])), Some((25.0, 30.0)));
        assert_eq!(share(Nutrient::Protein), Some((15.0, 20.0)));
        assert_eq!(share(Nutrient::Fat), Some((20.0, 30.0)));
        assert_eq!(share(Nutrient::Carbohydrate), Some((50.0, 65.0)));
        assert_eq!(share(Nutrient::SaturatedFat), Some((0.0, 10.0)));
        assert_eq!(upper(Nutrient::VitaminC).map(|row| row.most[0]), Some(2000.0));
    }

    #[test]
    fn an_eater_is_of_a_class_by_age_on_the_day_and_sex() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (sex, birth, on, expected) in [
            (Sex::Male, "1951-11-26", "2026-11-25", 0),
            (Sex::Male, "1951-11-25", "2026-11-25", 2),
            (Sex::Female, "1951-11-25", "2026-11-25", 3),
            (Sex::Female, "1990-01-01", "2026-11-25", 1),
        ] {
            assert_eq!(class(sex, date(birth), date(on)), expected, "{sex:?} {birth}");
        }
    }
}
