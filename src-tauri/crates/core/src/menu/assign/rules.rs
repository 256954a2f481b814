//! Who gets what, as plain values: the menu's dish unless it clashes, then what fits best, and never what is blocked.
//!
//! A plate follows from the eater's needs, the menu and what was decided for that eater; nobody else's changes it.

use std::collections::{BTreeSet, HashMap};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::{
    Candidate, Cause, ClashGroup, ClashPerson, Fit, Plate, PlateSlot, Readiness, Served, Unmatched,
    UnsolvedPlate,
};
use crate::diet::{self, Clash, ClashCause, ClashSeverity, DietNeeds};
use crate::dish::{DishFacts, DishId, Texture};
use crate::elder::Severity;
use crate::meal::{DemandLine, DemandReason};
use crate::menu::{Facts, MealMenu, MenuChoice, MenuSlot, MenuSlotId};

/// What clashes between a person's needs and a dish.
pub type ClashRule<'a> = &'a (dyn Fn(&DietNeeds, &DishFacts) -> Vec<Clash> + Sync);

/// The gravest of some clashes; none: all is well.
#[must_use]
pub fn worst(clashes: &[Clash]) -> Option<ClashSeverity> {
    clashes.iter().map(|clash| clash.severity).min()
}

/// Says a clash in one line, the same for the same clash: an override remembers which clashes it was given for. Nobody
/// agreed to the same food for an allergy that is graver by now, nor to its texture for whoever swallows otherwise by
/// now: how grave the allergy is and which textures are allowed are part of it.
#[must_use]
pub fn clash_key(needs: &DietNeeds, clash: &Clash) -> String {
    let mut key = format!(
        "{}/{}/{}/{}",
        clash.cause.word(),
        clash.allergen.map_or("", crate::ingredient::Allergen::word),
        clash.diet.map_or("", crate::diet::DietKind::word),
        clash.ingredient_name.replace(['\n', '/'], " ")
    );
    if let Some(severity) = clash.allergy_severity {
        key.push('/');
        key.push_str(severity.word());
    }
    if clash.cause == ClashCause::Texture {
        let mut textures = needs.textures.clone();
        textures.sort_unstable();
        textures.dedup();
        let words: Vec<&str> = textures.iter().map(|texture| texture.word()).collect();
        key.push('/');
        key.push_str(&words.join(","));
    }
    key
}

/// The keys of the clashes that block.
#[must_use]
pub fn blocking_keys(needs: &DietNeeds, clashes: &[Clash]) -> Vec<String> {
    let blocking = clashes.iter().filter(|clash| clash.severity == ClashSeverity::Blocked);
    let mut keys: Vec<String> = blocking.map(|clash| clash_key(needs, clash)).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The texture a dish is made in for somebody: of those allowed that the dish can have, the nearest to regular food.
/// Whoever eats regular food has a dish as it is usually made, though that be mashed.
#[must_use]
pub fn texture(needs: &DietNeeds, dish: &DishFacts) -> Option<Texture> {
    let allowed = needs.textures.iter().copied().filter(|texture| dish.textures.contains(texture)).max();
    let usual = || dish.textures.iter().copied().max().filter(|_| needs.textures.contains(&Texture::Regular));
    allowed.or_else(usual)
}

/// Needs as far as they decide a plate: two eaters with the same ones get the same, whatever their notes say.
struct SameNeeds<'a>(&'a DietNeeds);

impl PartialEq for SameNeeds<'_> {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0, other.0);
        a.textures == b.textures && a.diets == b.diets && a.aversions == b.aversions
    }
}

impl Eq for SameNeeds<'_> {}

impl Hash for SameNeeds<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.textures.hash(state);
        self.0.diets.hash(state);
        for aversion in &self.0.aversions {
            (aversion.kind, aversion.allergen, &aversion.ingredient_id, aversion.severity).hash(state);
        }
    }
}

/// What everybody of the demand gets, in the demand's order: everybody once, for each place on the tray once.
#[must_use]
pub fn assign(
    menu: &MealMenu,
    choices: &[MenuChoice],
    demand: &[DemandLine],
    facts: &Facts,
    clashes: ClashRule<'_>,
) -> Vec<Plate> {
    let mut decided: HashMap<&str, HashMap<&MenuSlotId, &MenuChoice>> = HashMap::new();
    for choice in choices {
        decided.entry(&choice.demand_key).or_default().insert(&choice.slot_id, choice);
    }
    let nothing = HashMap::new();
    let mut usual: HashMap<SameNeeds<'_>, Arc<Vec<PlateSlot>>> = HashMap::new();
    demand
        .iter()
        .map(|line| {
            let slots = match decided.get(line.key.as_str()) {
                Some(choices) => Arc::new(plate(menu, choices, &line.needs, facts, clashes)),
                None => Arc::clone(
                    usual
                        .entry(SameNeeds(&line.needs))
                        .or_insert_with(|| Arc::new(plate(menu, &nothing, &line.needs, facts, clashes))),
                ),
            };
            Plate { key: line.key.clone(), slots }
        })
        .collect()
}

fn plate(
    menu: &MealMenu,
    choices: &HashMap<&MenuSlotId, &MenuChoice>,
    needs: &DietNeeds,
    facts: &Facts,
    clashes: ClashRule<'_>,
) -> Vec<PlateSlot> {
    let eater = Eater { menu, needs, facts, clashes };
    let mut plate: Vec<PlateSlot> = Vec::with_capacity(menu.slots.len());
    for slot in &menu.slots {
        // What stands on this plate already is not proposed a second time.
        let taken: Vec<&DishId> = plate.iter().filter_map(|slot| slot.dish_id.as_ref()).collect();
        let slot = match choices.get(&slot.id).and_then(|choice| eater.by_choice(slot, choice)) {
            Some(chosen) => chosen,
            None => eater.by_rule(slot, &taken),
        };
        plate.push(slot);
    }
    plate
}

struct Eater<'a> {
    menu: &'a MealMenu,
    needs: &'a DietNeeds,
    facts: &'a Facts,
    clashes: ClashRule<'a>,
}

/// A dish as this eater meets it.
struct Met<'a> {
    dish: &'a DishFacts,
    clashes: Vec<Clash>,
    is_own: bool,
    place: usize,
}

impl Eater<'_> {
    fn clashes(&self, dish: &DishId) -> Vec<Clash> {
        self.facts.get(dish).map(|facts| (self.clashes)(self.needs, facts)).unwrap_or_default()
    }

    fn slot(&self, slot: &MenuSlot, served: Served, dish: Option<&DishId>, fit: Option<Fit>) -> PlateSlot {
        let menu_dish_id = menu_dish(slot);
        PlateSlot {
            slot_id: slot.id.clone(),
            role: slot.role,
            menu_clashes: self.clashes(&menu_dish_id),
            menu_dish_id,
            served,
            texture: dish.and_then(|dish| self.facts.get(dish)).and_then(|facts| texture(self.needs, facts)),
            clashes: dish.map(|dish| self.clashes(dish)).unwrap_or_default(),
            dish_id: dish.cloned(),
            fit,
            reason: String::new(),
        }
    }

    /// What a person decided, where it still holds: it speaks of the menu's dish of today, and either nothing blocks it or
    /// everything that blocks it was overridden.
    fn by_choice(&self, slot: &MenuSlot, choice: &MenuChoice) -> Option<PlateSlot> {
        if slot.dish_ids.first() != Some(&choice.menu_dish_id) {
            return None;
        }
        let Some(dish) = &choice.dish_id else {
            let left_out = self.slot(slot, Served::LeftOut, None, None);
            return Some(PlateSlot { reason: choice.override_reason.clone(), ..left_out });
        };
        self.facts.get(dish)?;
        let blocking = blocking_keys(self.needs, &self.clashes(dish));
        if blocking.is_empty() {
            return Some(self.slot(slot, Served::Chosen, Some(dish), None));
        }
        let holds = !choice.override_reason.trim().is_empty()
            && blocking.iter().all(|key| choice.overridden.contains(key));
        holds.then(|| {
            let overridden = self.slot(slot, Served::Overridden, Some(dish), None);
            PlateSlot { reason: choice.override_reason.clone(), ..overridden }
        })
    }

    fn by_rule(&self, slot: &MenuSlot, taken: &[&DishId]) -> PlateSlot {
        let Some(menu_dish) = slot.dish_ids.first().and_then(|dish| self.facts.get(dish)) else {
            return self.slot(slot, Served::Unsolved, None, None);
        };
        let against = (self.clashes)(self.needs, menu_dish);
        let best = match worst(&against) {
            None => None,
            Some(ClashSeverity::Blocked) => {
                self.best(slot, menu_dish, taken, |severity| severity != Some(ClashSeverity::Blocked))
            }
            // What is only unwelcome gives way to an alternative that nothing speaks against, and to no other.
            Some(ClashSeverity::Warning | ClashSeverity::Avoid) => {
                self.best(slot, menu_dish, taken, |severity| severity.is_none()).filter(|met| met.is_own)
            }
        };
        match best {
            Some(met) => {
                let fit = self.fit(menu_dish, &against, &met);
                self.slot(slot, Served::Proposed, Some(&met.dish.dish_id), Some(fit))
            }
            None if worst(&against) == Some(ClashSeverity::Blocked) => {
                self.slot(slot, Served::Unsolved, None, None)
            }
            None => self.slot(slot, Served::Menu, Some(&menu_dish.dish_id), None),
        }
    }

    /// The alternative that fits best: what nothing speaks against before what is only unwelcome; this place's own list
    /// before the alternatives of the meal's other places; the same category before others; then the cook's order.
    fn best(
        &self,
        slot: &MenuSlot,
        menu_dish: &DishFacts,
        taken: &[&DishId],
        allowed: impl Fn(Option<ClashSeverity>) -> bool,
    ) -> Option<Met<'_>> {
        let own = slot.dish_ids.iter().skip(1).map(|dish| (dish, true));
        let others = self
            .menu
            .slots
            .iter()
            .filter(|other| other.id != slot.id)
            .flat_map(|other| other.dish_ids.iter().skip(1).map(|dish| (dish, false)));
        own.chain(others)
            .enumerate()
            .filter(|(_, (dish, _))| !taken.contains(dish) && !self.is_on_tray(slot, dish))
            .filter_map(|(place, (dish, is_own))| {
                let dish = self.facts.get(dish)?;
                // From elsewhere in the meal only what could stand in the same place.
                (is_own || dish.category == menu_dish.category).then(|| Met {
                    clashes: (self.clashes)(self.needs, dish),
                    dish,
                    is_own,
                    place,
                })
            })
            .filter(|met| allowed(worst(&met.clashes)))
            .min_by_key(|met| {
                let severity = worst(&met.clashes).map_or(0, |severity| match severity {
                    ClashSeverity::Avoid => 1,
                    ClashSeverity::Warning => 2,
                    ClashSeverity::Blocked => 3,
                });
                (severity, !met.is_own, met.dish.category != menu_dish.category, met.place)
            })
    }

    /// Whether a dish is the menu's at another place of the tray, where this eater would get it anyway.
    fn is_on_tray(&self, slot: &MenuSlot, dish: &DishId) -> bool {
        self.menu.slots.iter().any(|other| other.id != slot.id && other.dish_ids.first() == Some(dish))
    }

    fn fit(&self, menu_dish: &DishFacts, against: &[Clash], met: &Met<'_>) -> Fit {
        let remaining: Vec<Cause> = met.clashes.iter().map(Cause::from).collect();
        let mut without: Vec<Cause> = against
            .iter()
            .filter(|clash| clash.cause != ClashCause::Texture)
            .map(Cause::from)
            .filter(|cause| !remaining.contains(cause))
            .collect();
        without.sort();
        without.dedup();
        let texture_mattered = against.iter().any(|clash| clash.cause == ClashCause::Texture);
        Fit {
            is_same_category: met.dish.category == menu_dish.category,
            category: met.dish.category,
            is_own_alternative: met.is_own,
            without,
            texture: texture(self.needs, met.dish).filter(|_| texture_mattered),
            still: worst(&met.clashes),
        }
    }
}

fn menu_dish(slot: &MenuSlot) -> DishId {
    slot.dish_ids.first().cloned().unwrap_or_else(|| DishId(String::new()))
}

/// What stands in the way of the release of a meal. Who was cancelled after the cut-off is cooked for, not served.
#[must_use]
pub fn readiness(
    menu: Option<&MealMenu>,
    demand: &[DemandLine],
    plates: &[Plate],
    facts: &Facts,
) -> Readiness {
    let eaters = || demand.iter().filter(|line| !line.is_cancelled_late);
    let Some(_) = menu.filter(|menu| !menu.slots.is_empty()) else {
        let has_eaters = eaters().next().is_some();
        return Readiness { is_ready: !has_eaters, has_no_menu: true, unsolved: Vec::new() };
    };
    let mut unsolved = Vec::new();
    for (line, plate) in demand.iter().zip(plates).filter(|(line, _)| !line.is_cancelled_late) {
        let red = |slot_id, dish_name, causes| UnsolvedPlate {
            demand_key: line.key.clone(),
            elder_id: line.elder_id.clone(),
            name: line.name.clone(),
            slot_id,
            dish_name,
            causes,
        };
        for slot in plate.slots.iter().filter(|slot| slot.served == Served::Unsolved) {
            let name = facts.get(&slot.menu_dish_id).map(|dish| dish.name.clone()).unwrap_or_default();
            unsolved.push(red(Some(slot.slot_id.clone()), name, causes(&slot.menu_clashes)));
        }
        if plate.slots.iter().all(|slot| slot.served == Served::LeftOut) {
            unsolved.push(red(None, String::new(), Vec::new()));
        }
    }
    Readiness { is_ready: unsolved.is_empty(), has_no_menu: false, unsolved }
}

fn causes(clashes: &[Clash]) -> Vec<Cause> {
    let mut causes: Vec<Cause> = clashes.iter().map(Cause::from).collect();
    causes.sort();
    causes.dedup();
    causes
}

/// People for whom some dish of the menu does not do, grouped by dish, causes and way out: unsolved first, then the
/// gravest, then the largest.
#[must_use]
pub fn groups(
    demand: &[DemandLine],
    plates: &[Plate],
    facts: &Facts,
    only: Option<&MenuSlotId>,
) -> Vec<ClashGroup> {
    type Key = (MenuSlotId, Vec<Cause>, Vec<Texture>, Served, Option<DishId>, String);
    let name = |dish: &DishId| facts.get(dish).map(|dish| dish.name.clone());
    let mut found: HashMap<Key, ClashGroup> = HashMap::new();
    let lines = demand.iter().zip(plates).filter(|(line, _)| !line.is_cancelled_late);
    for (line, plate) in lines {
        for slot in plate.slots.iter().filter(|slot| only.is_none_or(|only| *only == slot.slot_id)) {
            let Some(severity) = slot.severity() else { continue };
            // Of several, those that decided: what is blocked is not also disliked.
            let deciding: Vec<Clash> =
                slot.menu_clashes.iter().filter(|clash| clash.severity == severity).cloned().collect();
            let is_texture = deciding.iter().any(|clash| clash.cause == ClashCause::Texture);
            let textures = if is_texture { line.needs.textures.clone() } else { Vec::new() };
            let causes = causes(&deciding);
            let key = (
                slot.slot_id.clone(),
                causes.clone(),
                textures.clone(),
                slot.served,
                slot.dish_id.clone(),
                slot.reason.clone(),
            );
            let group = found.entry(key).or_insert_with(|| ClashGroup {
                slot_id: slot.slot_id.clone(),
                role: slot.role,
                menu_dish_id: slot.menu_dish_id.clone(),
                menu_dish_name: name(&slot.menu_dish_id).unwrap_or_default(),
                severity,
                causes,
                is_severe: false,
                textures,
                served: slot.served,
                dish_id: slot.dish_id.clone(),
                dish_name: slot.dish_id.as_ref().and_then(name),
                fit: slot.fit.clone(),
                people: Vec::new(),
            });
            group.is_severe |= deciding.iter().any(|clash| clash.allergy_severity == Some(Severity::Severe));
            group.people.push(ClashPerson {
                demand_key: line.key.clone(),
                elder_id: line.elder_id.clone(),
                name: line.name.clone(),
                site_name: line.site_name.clone(),
                is_extra: line.reason == DemandReason::ExtraPortion,
                reason: slot.reason.clone(),
            });
        }
    }
    let mut groups: Vec<ClashGroup> = found.into_values().collect();
    groups.sort_by(|a, b| {
        let rank = |group: &ClashGroup| {
            (group.served != Served::Unsolved, group.severity, !group.is_severe, usize::MAX - heads(group))
        };
        rank(a).cmp(&rank(b)).then_with(|| {
            (a.role, &a.slot_id, &a.causes, &a.dish_name).cmp(&(b.role, &b.slot_id, &b.causes, &b.dish_name))
        })
    });
    groups
}

/// How many people a group is: two portions of an elder are one person's.
fn heads(group: &ClashGroup) -> usize {
    let person = |one: &ClashPerson| {
        one.elder_id.as_ref().map_or_else(|| one.demand_key.clone(), |elder| elder.0.clone())
    };
    group.people.iter().map(person).collect::<BTreeSet<String>>().len()
}

/// Who has an allergy or an intolerance in words that name neither a group nor an ingredient, each once. Whoever was
/// cancelled late eats nothing.
#[must_use]
pub fn unmatched(demand: &[DemandLine]) -> Vec<Unmatched> {
    let mut seen = BTreeSet::new();
    demand
        .iter()
        .filter(|line| !line.is_cancelled_late && seen.insert(line.person()))
        .filter_map(|line| {
            let words = diet::rules::unmatched(&line.needs.aversions);
            (!words.is_empty()).then(|| Unmatched {
                demand_key: line.key.clone(),
                elder_id: line.elder_id.clone(),
                name: line.name.clone(),
                words,
            })
        })
        .collect()
}

/// How many people some dish of the menu is blocked for, how many of these are all solved, and how many are only warned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// People for whom some dish is blocked.
    pub blocked: i64,
    /// Of these, those with nothing unsolved.
    pub solved: i64,
    /// People for whom nothing is blocked and something warns or is avoided.
    pub warned: i64,
}

/// Counts people at a meal, or at one place of its tray: whoever has an extra portion once.
#[must_use]
pub fn tally(demand: &[DemandLine], plates: &[Plate], only: Option<&MenuSlotId>) -> Tally {
    let mut people: HashMap<&str, (Option<ClashSeverity>, bool)> = HashMap::new();
    for (line, plate) in demand.iter().zip(plates).filter(|(line, _)| !line.is_cancelled_late) {
        let slots = || plate.slots.iter().filter(|slot| only.is_none_or(|only| *only == slot.slot_id));
        let (worst, is_solved) = people.entry(line.person()).or_insert((None, true));
        *worst = worst.iter().copied().chain(slots().filter_map(PlateSlot::severity)).min();
        *is_solved &= slots().all(|slot| slot.served != Served::Unsolved);
    }
    let mut tally = Tally::default();
    for (worst, is_solved) in people.into_values() {
        match worst {
            Some(ClashSeverity::Blocked) => {
                tally.blocked += 1;
                tally.solved += i64::from(is_solved);
            }
            Some(_) => tally.warned += 1,
            None => {}
        }
    }
    tally
}

/// Every dish as one eater meets it, the best first.
#[must_use]
pub fn candidates(
    menu: &MealMenu,
    slot: &MenuSlot,
    needs: &DietNeeds,
    facts: &Facts,
    clashes: ClashRule<'_>,
) -> Vec<Candidate> {
    let own_category = slot.dish_ids.first().and_then(|dish| facts.get(dish)).map(|dish| dish.category);
    let mut candidates: Vec<Candidate> = facts
        .values()
        .map(|dish| {
            let against = clashes(needs, dish);
            Candidate {
                dish_id: dish.dish_id.clone(),
                name: dish.name.clone(),
                category: dish.category,
                is_on_menu: menu.dishes().any(|id| *id == dish.dish_id),
                is_own_alternative: slot.dish_ids.iter().skip(1).any(|id| *id == dish.dish_id),
                severity: worst(&against),
                causes: causes(&against),
                texture: texture(needs, dish),
            }
        })
        .collect();
    candidates.sort_by(|a, b| {
        let rank = |one: &Candidate| {
            let severity = one.severity.map_or(0, |severity| match severity {
                ClashSeverity::Avoid => 1,
                ClashSeverity::Warning => 2,
                ClashSeverity::Blocked => 3,
            });
            (severity, !one.is_own_alternative, Some(one.category) != own_category, !one.is_on_menu)
        };
        rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.dish_id.cmp(&b.dish_id))
    });
    candidates
}

#[cfg(test)]
mod tests;
