//! Which dishes and which eaters do not go together, how gravely and through which ingredient.

use std::sync::LazyLock;

use crate::diet::limits::{self, DietLimits};
use crate::diet::{Aversion, AversionKind, Clash, ClashCause, ClashSeverity, DietKind, DietNeeds};
use crate::dish::{DishFacts, DishPart, Texture};
use crate::elder::Severity;
use crate::ingredient::{Allergen, FoodGroup, FoodMark, Presence, PurineClass};

static USUAL_LIMITS: LazyLock<DietLimits> = LazyLock::new(DietLimits::default);

/// Everything that is wrong between an eater and a dish, the gravest first, by the limits that come with the program.
#[must_use]
pub fn clashes(needs: &DietNeeds, dish: &DishFacts) -> Vec<Clash> {
    clashes_within(needs, dish, &USUAL_LIMITS)
}

/// Everything that is wrong between an eater and a dish, the gravest first.
#[must_use]
pub fn clashes_within(needs: &DietNeeds, dish: &DishFacts, limits: &DietLimits) -> Vec<Clash> {
    let mut found = Vec::new();
    for aversion in &needs.aversions {
        of_aversion(aversion, dish, &mut found);
    }
    for diet in &needs.diets {
        of_diet(*diet, dish, limits, &mut found);
    }
    if !goes_down(needs, dish) {
        found.push(Clash { cause: ClashCause::Texture, ..plain(ClashSeverity::Blocked) });
    }
    found.sort_by(|one, other| order(one).cmp(&order(other)));
    found.dedup();
    found
}

type Order<'a> = (ClashSeverity, ClashCause, Option<Allergen>, Option<DietKind>, &'a str, Option<Severity>);

fn order(clash: &Clash) -> Order<'_> {
    let Clash { severity, cause, ingredient_name, allergen, diet, allergy_severity } = clash;
    (*severity, *cause, *allergen, *diet, ingredient_name, *allergy_severity)
}

fn plain(severity: ClashSeverity) -> Clash {
    Clash {
        severity,
        cause: ClashCause::Diet,
        ingredient_name: String::new(),
        allergen: None,
        diet: None,
        allergy_severity: None,
    }
}

/// A texture of the dish that the eater may have. A dish of which no texture is said is as it is usually cooked. Whoever
/// eats regular food eats everyday food of every texture (IDDSI level 7), mashed potato too.
fn goes_down(needs: &DietNeeds, dish: &DishFacts) -> bool {
    needs.textures.is_empty()
        || needs.textures.contains(&Texture::Regular)
        || dish.textures.iter().any(|texture| needs.textures.contains(texture))
}

/// How gravely an aversion weighs a food that is, or may be, in the dish. None: not at all.
fn weight(aversion: &Aversion, presence: Presence) -> Option<ClashSeverity> {
    match (aversion.kind, presence) {
        (AversionKind::Allergy, Presence::Contains) => Some(ClashSeverity::Blocked),
        // A trace is a danger to whoever reacts severely.
        (AversionKind::Allergy, Presence::MayContain) if aversion.severity == Severity::Severe => {
            Some(ClashSeverity::Blocked)
        }
        (AversionKind::Allergy, Presence::MayContain) => Some(ClashSeverity::Warning),
        (AversionKind::Intolerance, Presence::Contains) => Some(ClashSeverity::Warning),
        (AversionKind::Dislike, Presence::Contains) => Some(ClashSeverity::Avoid),
        (AversionKind::Intolerance | AversionKind::Dislike, Presence::MayContain) => None,
    }
}

fn of_aversion(aversion: &Aversion, dish: &DishFacts, found: &mut Vec<Clash>) {
    let cause = match aversion.kind {
        AversionKind::Allergy => ClashCause::Allergy,
        AversionKind::Intolerance => ClashCause::Intolerance,
        AversionKind::Dislike => ClashCause::Dislike,
    };
    let is_allergy = aversion.kind == AversionKind::Allergy;
    let clash = |severity, ingredient_name: &str| Clash {
        severity,
        cause,
        ingredient_name: ingredient_name.to_owned(),
        allergen: aversion.allergen,
        diet: None,
        allergy_severity: is_allergy.then_some(aversion.severity),
    };
    if let Some(allergen) = aversion.allergen {
        for source in dish.allergens.iter().filter(|source| source.allergen == allergen) {
            found.extend(
                weight(aversion, source.presence).map(|severity| clash(severity, &source.ingredient_name)),
            );
        }
    } else {
        for name in named(aversion, dish) {
            found.extend(weight(aversion, Presence::Contains).map(|severity| clash(severity, name)));
        }
    }
    if is_allergy {
        let severity = weight(aversion, Presence::MayContain);
        found.extend(dish.unknown_composition.iter().filter_map(|name| {
            severity.map(|severity| Clash { cause: ClashCause::UnknownComposition, ..clash(severity, name) })
        }));
    }
}

/// The ingredients of a dish, and the parts of its sauces, that an aversion to one food means: by the ingredient itself,
/// or by its name. Words that match no group still find an ingredient that bears them: better once too often.
fn named<'a>(aversion: &'a Aversion, dish: &'a DishFacts) -> Vec<&'a str> {
    let words = aversion.words.trim();
    let by_words = aversion.ingredient_id.is_none();
    let bears = |name: &str| {
        !words.is_empty()
            && (name == words || (by_words && words.chars().count() > 1 && name.contains(words)))
    };
    let mut names = Vec::new();
    for part in &dish.ingredients {
        let is_it = aversion.ingredient_id.as_ref() == Some(&part.ingredient_id);
        if is_it || bears(&part.name) || part.parts.iter().any(|part| bears(part)) {
            names.push(part.name.as_str());
        }
    }
    names
}

/// What of animals is forbidden by a diet.
fn forbidden(diet: DietKind) -> &'static [FoodMark] {
    match diet {
        DietKind::Halal => &[FoodMark::Pork, FoodMark::OtherMeat, FoodMark::Blood, FoodMark::Alcohol],
        DietKind::OvoLactoVegetarian => &[
            FoodMark::Pork,
            FoodMark::Beef,
            FoodMark::Mutton,
            FoodMark::Poultry,
            FoodMark::OtherMeat,
            FoodMark::Blood,
            FoodMark::Seafood,
        ],
        DietKind::Vegan => &[
            FoodMark::Pork,
            FoodMark::Beef,
            FoodMark::Mutton,
            FoodMark::Poultry,
            FoodMark::OtherMeat,
            FoodMark::Blood,
            FoodMark::Seafood,
            FoodMark::Egg,
            FoodMark::Dairy,
            FoodMark::Honey,
        ],
        _ => &[],
    }
}

/// Meat that halal allows when it was slaughtered so, which no recipe says: somebody must look.
const TO_BE_SHOWN_HALAL: &[FoodMark] = &[FoodMark::Beef, FoodMark::Mutton, FoodMark::Poultry];

fn of_diet(diet: DietKind, dish: &DishFacts, limits: &DietLimits, found: &mut Vec<Clash>) {
    let clash = |severity, ingredient_name: &str| Clash {
        diet: Some(diet),
        ingredient_name: ingredient_name.to_owned(),
        ..plain(severity)
    };
    let unknown = |ingredient_name: &str| Clash {
        cause: ClashCause::UnknownComposition,
        ..clash(ClashSeverity::Warning, ingredient_name)
    };
    let forbidden = forbidden(diet);
    for source in &dish.marks {
        if forbidden.contains(&source.mark) {
            found.push(clash(ClashSeverity::Blocked, &source.ingredient_name));
        } else if diet == DietKind::Halal && TO_BE_SHOWN_HALAL.contains(&source.mark) {
            found.push(clash(ClashSeverity::Warning, &source.ingredient_name));
        }
    }
    if !forbidden.is_empty() {
        found.extend(dish.unknown_composition.iter().map(|name| unknown(name)));
    }
    match diet {
        DietKind::LowPurine => match dish.purine_class {
            PurineClass::High => found.push(clash(ClashSeverity::Blocked, "")),
            PurineClass::Medium => found.push(clash(ClashSeverity::Warning, "")),
            PurineClass::Unknown => found.push(unknown("")),
            PurineClass::Low => {}
        },
        // Soft food (软食): a dish that is made in the usual way alone.
        DietKind::Soft if dish.textures.iter().all(|texture| *texture == Texture::Regular) => {
            found.push(clash(ClashSeverity::Warning, ""));
        }
        _ => {}
    }
    // What is not known of a nutrient can only add to it, so "at least" is held against the limit.
    if let Some((limit, amount)) = limits.of(diet).zip(limits::measured(diet, &dish.at_least)) {
        #[expect(clippy::cast_precision_loss, reason = "limits are small numbers")]
        let above = |most: i64| amount > most as f64;
        if limit.block_above.is_some_and(above) {
            found.push(clash(ClashSeverity::Blocked, ""));
        } else if above(limit.warn_above) {
            found.push(clash(ClashSeverity::Warning, ""));
        } else {
            let may_be_over = dish.ingredients.iter().filter(|part| may_hold_much(diet, part));
            found.extend(may_be_over.map(|part| unknown(&part.name)));
        }
    }
}

/// What makes a food salty or sweet where it stands among its parts.
const SALTY_PARTS: [&str; 3] = ["食盐", "酱油", "味精"];
const SWEET_PARTS: [&str; 3] = ["白砂糖", "红糖", "冰糖"];

/// Whether an ingredient may hold much of what a diet limits, and nobody knows how much. Fresh fish of which no table
/// knows the sodium is no reason to look; preserved greens are.
fn may_hold_much(diet: DietKind, part: &DishPart) -> bool {
    /// A pinch of spice makes no dish salty.
    const SALTY_FROM_GRAMS: f64 = 2.0;
    const SWEET_FROM_GRAMS: f64 = 10.0;
    let holds = |parts: &[&str]| part.parts.iter().any(|name| parts.contains(&name.as_str()));
    part.unknown_for.contains(&diet)
        && match diet {
            DietKind::LowSalt => {
                part.grams >= SALTY_FROM_GRAMS
                    && (part.food_group == FoodGroup::Condiment || holds(&SALTY_PARTS))
            }
            DietKind::Diabetic => {
                part.grams >= SWEET_FROM_GRAMS
                    && (matches!(part.food_group, FoodGroup::Sugar | FoodGroup::Fruit | FoodGroup::Condiment)
                        || holds(&SWEET_PARTS))
            }
            _ => false,
        }
}
