//! What hits an elder at one meal, as plain values.

use std::sync::Arc;

use super::MenuHit;
use crate::diet::{ClashSeverity, DietNeeds};
use crate::meal::DemandLine;
use crate::menu::assign::{Cause, Plate, PlateSlot, Served};
use crate::menu::{Facts, MenuPlace};

/// What of a plate clashes. `before`: the plate that the same elder would have had with the needs of before; none: nothing
/// changed, so nothing is new.
#[must_use]
pub fn hits(place: MenuPlace, now: &Plate, before: Option<&Plate>, facts: &Facts) -> Vec<MenuHit> {
    let name = |dish| facts.get(dish).map(|dish| dish.name.clone());
    let clashing = now.slots.iter().filter_map(|slot| Some((slot, slot.severity()?)));
    clashing
        .map(|(slot, severity)| {
            let was = before.map(|plate| plate.slots.iter().find(|other| other.slot_id == slot.slot_id));
            let mut causes: Vec<Cause> = slot
                .menu_clashes
                .iter()
                .filter(|clash| clash.severity == severity)
                .map(Cause::from)
                .collect();
            causes.sort();
            causes.dedup();
            MenuHit {
                service_on: place.on,
                meal: place.meal,
                role: slot.role,
                dish_name: name(&slot.menu_dish_id).unwrap_or_default(),
                severity,
                causes,
                served: slot.served,
                served_name: slot.dish_id.as_ref().and_then(name),
                is_new: was.is_some_and(|was| is_graver(slot, severity, was)),
            }
        })
        .collect()
}

/// Whether a dish that clashes is worse off than before: it clashes now or more gravely, or nothing stands in for it any more.
fn is_graver(slot: &PlateSlot, severity: ClashSeverity, was: Option<&PlateSlot>) -> bool {
    let lost_alternative =
        slot.served == Served::Unsolved && was.is_some_and(|was| was.served != Served::Unsolved);
    // The gravest comes first among the words.
    lost_alternative || was.and_then(PlateSlot::severity).is_none_or(|was| severity < was)
}

/// The elder's line at a meal: whoever is cancelled is not hit. Further portions of the same elder have the same needs.
#[must_use]
pub fn line_of(demand: Vec<DemandLine>) -> Option<DemandLine> {
    demand.into_iter().find(|line| !line.is_cancelled_late)
}

/// The same line with other needs.
#[must_use]
pub fn with_needs(line: &DemandLine, needs: &DietNeeds) -> DemandLine {
    DemandLine { needs: Arc::new(needs.clone()), ..line.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diet::{Clash, ClashCause, DietKind};
    use crate::dish::DishId;
    use crate::meal::Meal;
    use crate::menu::{MenuSlotId, SlotRole};

    fn plate(severity: Option<ClashSeverity>) -> Plate {
        served(severity, Served::Menu)
    }

    fn served(severity: Option<ClashSeverity>, served: Served) -> Plate {
        let clash = |severity| Clash {
            severity,
            cause: ClashCause::Diet,
            ingredient_name: String::new(),
            allergen: None,
            diet: Some(DietKind::LowSalt),
            allergy_severity: None,
        };
        let slot = PlateSlot {
            slot_id: MenuSlotId("s".into()),
            role: SlotRole::Main,
            menu_dish_id: DishId("d".into()),
            served,
            dish_id: Some(DishId("d".into())),
            texture: None,
            clashes: Vec::new(),
            menu_clashes: severity.into_iter().map(clash).collect(),
            fit: None,
            reason: String::new(),
        };
        Plate { key: "e:1".into(), slots: Arc::new(vec![slot]) }
    }

    #[test]
    fn a_hit_is_new_where_it_was_none_before_or_a_lesser_one() {
        use ClashSeverity::{Avoid, Blocked, Warning};
        let place = MenuPlace { on: "2026-11-25".parse().unwrap(), meal: Meal::Lunch };
        for (before, now, expected) in [
            (None, Some(Blocked), Some(true)),
            (Some(Warning), Some(Blocked), Some(true)),
            (Some(Avoid), Some(Warning), Some(true)),
            (Some(Blocked), Some(Blocked), Some(false)),
            (Some(Blocked), Some(Warning), Some(false)),
            (Some(Blocked), None, None),
        ] {
            let found = hits(place, &plate(now), Some(&plate(before)), &Facts::new());
            assert_eq!(found.first().map(|hit| hit.is_new), expected, "{before:?} {now:?}");
        }
        let found = hits(place, &plate(Some(Blocked)), None, &Facts::new());
        assert!(!found[0].is_new, "nothing changed");
        assert_eq!(found[0].causes[0].diet, Some(DietKind::LowSalt));
    }
    #[test]
    fn a_dish_that_lost_its_alternative_is_hit_anew() {
        use ClashSeverity::Blocked;
        let place = MenuPlace { on: "2026-11-25".parse().unwrap(), meal: Meal::Lunch };
        for (before, now, expected) in [
            (Served::Proposed, Served::Unsolved, true),
            (Served::Chosen, Served::Unsolved, true),
            (Served::Unsolved, Served::Unsolved, false),
            (Served::Unsolved, Served::Proposed, false),
            (Served::Proposed, Served::Proposed, false),
        ] {
            let (was, is) = (served(Some(Blocked), before), served(Some(Blocked), now));
            let found = hits(place, &is, Some(&was), &Facts::new());
            assert_eq!(found[0].is_new, expected, "{before:?} {now:?}");
        }
    }
}
