//! What clashes with whom, and what may be entered of a diet. Plain values in, plain values out.

mod clash;

pub use clash::{clashes, clashes_within};

use super::limits::DietLimits;
use super::words;
use super::{Aversion, AversionKind, DietDetails, OtherAllergy, WordsMean};
use crate::elder::Severity;
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

/// The same food in the same standing. Two allergies in the same words would be one alert; of an allergy and of an
/// intolerance the words say more than the group they were taken for.
fn same(one: &Aversion, other: &Aversion) -> bool {
    let same_words = one.words.trim() == other.words.trim();
    if one.kind != other.kind {
        return false;
    }
    if one.kind != AversionKind::Dislike {
        return same_words && one.allergen == other.allergen && one.ingredient_id == other.ingredient_id;
    }
    one.allergen == other.allergen
        && one.ingredient_id == other.ingredient_id
        && (same_words || one.allergen.is_some() || one.ingredient_id.is_some())
}

/// Adds what is not there yet; of the same said twice the graver stands.
pub fn add(aversions: &mut Vec<Aversion>, one: Aversion) {
    match aversions.iter_mut().find(|other| same(other, &one)) {
        // The gravest comes first among the words.
        Some(other) => other.severity = other.severity.min(one.severity),
        None => aversions.push(one),
    }
}

/// What an allergy that stands among an elder's alerts in words alone means to the kitchen: one aversion for each group
/// its words name and for each part that nothing matches; and what of it is no food, so that nothing that was said is
/// lost.
#[must_use]
pub fn of_words(note: &str, severity: Severity) -> (Vec<Aversion>, Vec<OtherAllergy>) {
    let (says, no_food) = words::parted(note);
    let other = |words: &str| OtherAllergy { words: words.to_owned(), severity };
    let others = match (says.allergens.is_empty(), says.unmatched.is_empty()) {
        (true, true) => vec![other(note)],
        (true, false) => no_food.iter().map(|part| other(part)).collect(),
        // A group bears all the words.
        (false, _) => Vec::new(),
    };
    (spoken(AversionKind::Allergy, note, severity, &says), others)
}

/// An intolerance in words alone as the kitchen reads it: the groups its words name and the parts that nothing matches.
/// Everything else as it is.
#[must_use]
pub fn read(aversion: Aversion) -> Vec<Aversion> {
    if aversion.kind != AversionKind::Intolerance || !is_in_words(&aversion) {
        return vec![aversion];
    }
    let says = words::meaning(&aversion.words);
    // Without a group to bear all the words, what is no food would be lost of them.
    if says.allergens.is_empty() && (says.is_no_food || says.unmatched.is_empty()) {
        return vec![aversion];
    }
    spoken(aversion.kind, &aversion.words, aversion.severity, &says)
}

fn spoken(kind: AversionKind, note: &str, severity: Severity, says: &WordsMean) -> Vec<Aversion> {
    let one = |allergen, words: &str| Aversion {
        kind,
        allergen,
        ingredient_id: None,
        words: words.to_owned(),
        severity,
    };
    let groups = says.allergens.iter().map(|group| one(Some(*group), note));
    groups.chain(says.unmatched.iter().map(|part| one(None, part))).collect()
}

const fn is_in_words(aversion: &Aversion) -> bool {
    aversion.allergen.is_none() && aversion.ingredient_id.is_none()
}

/// The words of allergies and intolerances that name neither group nor ingredient: to be checked by hand.
#[must_use]
pub fn unmatched(aversions: &[Aversion]) -> Vec<String> {
    aversions
        .iter()
        .filter(|aversion| {
            is_in_words(aversion)
                && match aversion.kind {
                    AversionKind::Allergy => true,
                    // Whoever bears no medicine, or nothing at all, is no matter for the kitchen.
                    AversionKind::Intolerance => {
                        let says = words::meaning(&aversion.words);
                        !says.allergens.is_empty() || !says.unmatched.is_empty()
                    }
                    AversionKind::Dislike => false,
                }
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
