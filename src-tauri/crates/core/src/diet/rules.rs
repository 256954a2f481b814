//! What clashes with whom, and what may be entered of a diet. Plain values in, plain values out.

mod clash;

pub use clash::{clashes, clashes_within};

use super::limits::DietLimits;
use super::words;
use super::{Aversion, AversionKind, DietDetails};
use crate::error::{Fault, Faults, Result};

/// The most aversions of one elder.
const MOST_AVERSIONS: usize = 60;

/// Says everything that is wrong with what is entered of a diet.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &DietDetails) -> Result<()> {
    let mut faults = Faults::default();
    let all = &details.aversions;
    faults.when(all.len() > MOST_AVERSIONS, "details.aversions", Fault::TooLarge);
    for (place, aversion) in all.iter().enumerate() {
        let field = |name: &str| format!("details.aversions[{place}].{name}");
        let says_what = aversion.allergen.is_some() || aversion.ingredient_id.is_some();
        let both = aversion.allergen.is_some() && aversion.ingredient_id.is_some();
        faults.when(both, field("ingredientId"), Fault::NotBoth);
        // An allergy stands among the elder's alerts in words, whatever group it is.
        if aversion.kind == AversionKind::Allergy || !says_what {
            faults.text(&aversion.words, field("words"), 60);
        } else {
            faults.optional_text(&aversion.words, field("words"), 60);
        }
        let twice = all[..place].iter().any(|other| same(other, aversion));
        faults.when(twice, field("words"), Fault::GivenTwice);
    }
    for (place, other) in details.other_allergies.iter().enumerate() {
        let field = format!("details.otherAllergies[{place}].words");
        faults.text(&other.words, field.clone(), 60);
        let words = other.words.trim();
        let twice = details.other_allergies[..place].iter().any(|before| before.words.trim() == words)
            || all.iter().any(|a| a.kind == AversionKind::Allergy && a.words.trim() == words);
        faults.when(twice, field, Fault::GivenTwice);
    }
    for (place, diet) in details.diets.iter().enumerate() {
        let twice = details.diets[..place].contains(diet);
        faults.when(twice, format!("details.diets[{place}]"), Fault::GivenTwice);
    }
    faults.when(details.textures.is_empty(), "details.textures", Fault::Required);
    for (place, texture) in details.textures.iter().enumerate() {
        let twice = details.textures[..place].contains(texture);
        faults.when(twice, format!("details.textures[{place}]"), Fault::GivenTwice);
    }
    faults.optional_text(&details.notes, "details.notes", 300);
    faults.done()
}

/// The same food in the same standing. Two allergies in the same words would be one alert.
fn same(one: &Aversion, other: &Aversion) -> bool {
    let same_words = one.words.trim() == other.words.trim();
    if one.kind != other.kind {
        return false;
    }
    if one.kind == AversionKind::Allergy {
        return same_words && one.allergen == other.allergen && one.ingredient_id == other.ingredient_id;
    }
    one.allergen == other.allergen
        && one.ingredient_id == other.ingredient_id
        && (same_words || one.allergen.is_some() || one.ingredient_id.is_some())
}

/// What an allergy that stands among an elder's alerts in words alone means to the kitchen: one aversion for each group
/// its words name and for each part that nothing matches. Nothing where the words name no food.
#[must_use]
pub fn of_words(note: &str, severity: crate::elder::Severity) -> Vec<Aversion> {
    let says = words::meaning(note);
    let allergy = |allergen, words: &str| Aversion {
        kind: AversionKind::Allergy,
        allergen,
        ingredient_id: None,
        words: words.to_owned(),
        severity,
    };
    let groups = says.allergens.iter().map(|group| allergy(Some(*group), note));
    groups.chain(says.unmatched.iter().map(|part| allergy(None, part))).collect()
}

/// The words of allergies that name neither group nor ingredient: to be checked by hand.
#[must_use]
pub fn unmatched(aversions: &[Aversion]) -> Vec<String> {
    aversions
        .iter()
        .filter(|aversion| {
            aversion.kind == AversionKind::Allergy
                && aversion.allergen.is_none()
                && aversion.ingredient_id.is_none()
        })
        .map(|aversion| aversion.words.clone())
        .collect()
}

/// The limits after some of them are set.
#[must_use]
pub fn with(limits: &DietLimits, set: &[super::limits::DietLimit]) -> DietLimits {
    let limits_now = limits
        .limits
        .iter()
        .map(|limit| *set.iter().find(|other| other.diet == limit.diet).unwrap_or(limit))
        .collect();
    DietLimits { limits: limits_now, version: limits.version + 1 }
}

#[cfg(test)]
mod tests;
