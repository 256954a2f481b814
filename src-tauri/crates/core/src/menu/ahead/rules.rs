//! What hits an elder at one meal, as plain values.

use super::MenuHit;
use crate::diet::DietNeeds;
use crate::meal::DemandLine;
use crate::menu::assign::{Cause, Plate};
use crate::menu::{Facts, MenuPlace};

/// What of a plate clashes. `before`: the plate that the same elder would have had with the needs of before; none: nothing
/// changed, so nothing is new.
#[must_use]
pub fn hits(place: MenuPlace, now: &Plate, before: Option<&Plate>, facts: &Facts) -> Vec<MenuHit> {
    let name = |dish| facts.get(dish).map(|dish| dish.name.clone());
    let clashing = now.slots.iter().filter_map(|slot| Some((slot, slot.severity()?)));
    clashing
        .map(|(slot, severity)| {
            let was = before.map(|plate| {
                let same = plate.slots.iter().find(|other| other.slot_id == slot.slot_id);
                same.and_then(crate::menu::assign::PlateSlot::severity)
            });
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
                // The gravest comes first among the words.
                is_new: was.is_some_and(|was| was.is_none_or(|was| severity < was)),
            }
        })
        .collect()
}

/// The elder's line at a meal: whoever is cancelled is not hit. Further portions of the same elder have the same needs.
#[must_use]
pub fn line_of(demand: Vec<DemandLine>) -> Option<DemandLine> {
    demand.into_iter().find(|line| !line.is_cancelled_late)
}

/// The same line with other needs.
#[must_use]
pub fn with_needs(line: &DemandLine, needs: &DietNeeds) -> DemandLine {
    DemandLine { needs: needs.clone(), ..line.clone() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diet::{Clash, ClashCause, ClashSeverity, DietKind};
    use crate::dish::DishId;
    use crate::meal::Meal;
    use crate::menu::assign::{PlateSlot, Served};
    use crate::menu::{MenuSlotId, SlotRole};

    fn plate(severity: Option<ClashSeverity>) -> Plate {
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
            served: Served::Menu,
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
}
