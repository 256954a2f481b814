//! What each eater gets, as production keeps it: from the demand and the menu of now to plates that stand by themselves.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::rules::{Weight, Weights};
use super::{LeftOut, PlateDish, PlateHow, ProductionPlate, UnreadyEater};
use crate::centre::CentreId;
use crate::diet::{Clash, ClashCause, ClashSeverity};
use crate::dish::{DishFacts, DishId, DishVersionId};
use crate::error::Result;
use crate::meal::day::FedElsewhere;
use crate::meal::{DemandLine, Meal};
use crate::menu::assign::load::MealPlates;
use crate::menu::assign::{Plate, PlateSlot, Readiness, Served};
use crate::menu::{Facts, MenuPlace};
use crate::store::Tx;

/// A meal as it would be cooked now.
#[derive(Debug)]
pub struct Live {
    /// The plates, in the order of the demand. Who was cancelled after the cut-off is not served and has none.
    pub plates: Vec<ProductionPlate>,
    /// Whether it may be released.
    pub readiness: Readiness,
    /// There is a menu.
    pub has_menu: bool,
    /// Portions of the demand, menu or not.
    pub portions: i64,
    /// Who would be cooked for here and eats from another kitchen: no plate, so no release keeps them.
    pub elsewhere: Vec<FedElsewhere>,
    /// The dishes, by version.
    pub facts: HashMap<DishVersionId, DishFacts>,
}

impl Live {
    /// Reads a meal: who eats, the menu, and who gets what.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn load(tx: &mut Tx, kitchen: &CentreId, on: NaiveDate, meal: Meal) -> Result<Self> {
        Ok(Self::of(&MealPlates::load(tx, kitchen, MenuPlace { on, meal }).await?))
    }

    /// A meal that was read.
    #[must_use]
    pub fn of(loaded: &MealPlates) -> Self {
        let readiness = loaded.readiness();
        let has_menu = loaded.menu.as_ref().is_some_and(|menu| !menu.slots.is_empty());
        let portions =
            loaded.demand.iter().filter(|line| !line.is_cancelled_late).map(|line| line.portions).sum();
        let plates = plates(&loaded.demand, &loaded.plates, &loaded.facts);
        let served: HashSet<&DishVersionId> = plates
            .iter()
            .flat_map(|plate| plate.dishes.iter().filter_map(|dish| dish.version_id.as_ref()))
            .collect();
        let facts = loaded
            .facts
            .values()
            .filter(|dish| served.contains(&dish.version_id))
            .map(|dish| (dish.version_id.clone(), dish.clone()))
            .collect();
        Self { plates, readiness, has_menu, portions, elsewhere: loaded.elsewhere.clone(), facts }
    }

    /// Who is without food or faces a blocked dish, each once. A release does not end it: who came since may be one.
    #[must_use]
    pub fn unready(&self) -> Vec<UnreadyEater> {
        let mut found: Vec<UnreadyEater> = Vec::new();
        for plate in &self.readiness.unsolved {
            match found.iter_mut().find(|eater| eater.key == plate.demand_key) {
                Some(eater) => eater.dish_names.push(plate.dish_name.clone()),
                None => found.push(UnreadyEater {
                    key: plate.demand_key.clone(),
                    elder_id: plate.elder_id.clone(),
                    name: plate.name.clone(),
                    dish_names: Some(plate.dish_name.clone())
                        .into_iter()
                        .filter(|name| !name.is_empty())
                        .collect(),
                }),
            }
        }
        found
    }
}

/// The weights of dishes.
#[must_use]
pub fn weights<'a>(dishes: impl Iterator<Item = &'a DishFacts>) -> Weights {
    dishes.map(|dish| (dish.version_id.clone(), Weight::of(dish))).collect()
}

/// The plates of a meal: one for each line of the demand that is served.
#[must_use]
pub fn plates(demand: &[DemandLine], plates: &[Plate], facts: &Facts) -> Vec<ProductionPlate> {
    // Eaters with the same needs share their slots: what is said of them is said once.
    let mut said: HashMap<*const Vec<PlateSlot>, Arc<Vec<PlateDish>>> = HashMap::new();
    demand
        .iter()
        .zip(plates)
        .filter(|(line, _)| !line.is_cancelled_late)
        .map(|(line, plate)| ProductionPlate {
            key: line.key.clone(),
            elder_id: line.elder_id.clone(),
            name: line.name.clone(),
            reason: line.reason,
            site: line.site.clone(),
            site_name: line.site_name.clone(),
            delivery_note: line.delivery_note.clone(),
            door_contact: line.door_contact.clone(),
            delivered_on: line.delivered_on,
            portion_size: line.portion_size,
            portions: line.portions,
            needs: Arc::clone(&line.needs),
            dishes: said
                .entry(Arc::as_ptr(&plate.slots))
                .or_insert_with(|| Arc::new(plate.slots.iter().map(|slot| dish(slot, facts)).collect()))
                .clone(),
            is_late_change: line.is_late_change,
        })
        .collect()
}

fn dish(slot: &PlateSlot, facts: &Facts) -> PlateDish {
    let served: Option<&DishFacts> = slot.dish_id.as_ref().and_then(|id: &DishId| facts.get(id));
    let how = match slot.served {
        Served::Menu => PlateHow::Menu,
        Served::Overridden => PlateHow::Overridden,
        Served::LeftOut | Served::Unsolved => PlateHow::Nothing,
        // Chosen by a person, and all the same what the menu says.
        Served::Proposed | Served::Chosen if slot.dish_id.as_ref() == Some(&slot.menu_dish_id) => {
            PlateHow::Menu
        }
        Served::Proposed | Served::Chosen => PlateHow::Alternative,
    };
    PlateDish {
        slot_id: slot.slot_id.0.clone(),
        role: slot.role.word().to_owned(),
        how,
        dish_id: served.map(|dish| dish.dish_id.clone()),
        version_id: served.map(|dish| dish.version_id.clone()),
        dish_name: served.map(|dish| dish.name.clone()).unwrap_or_default(),
        texture: served.and(slot.texture),
        left_out: left_out(&slot.menu_clashes),
        reason: slot.reason.clone(),
    }
}

/// What blocks or warns in the menu's dish. A texture is no thing to be left out: it has its own column; a dislike that
/// nothing else meets is served.
fn left_out(clashes: &[Clash]) -> Vec<LeftOut> {
    let mut all: Vec<LeftOut> = clashes
        .iter()
        .filter(|clash| clash.severity != ClashSeverity::Avoid && clash.cause != ClashCause::Texture)
        .map(|clash| LeftOut {
            cause: clash.cause,
            allergen: clash.allergen,
            diet: clash.diet,
            // A group or a diet is one thing, whichever ingredients bring it.
            ingredient_name: if clash.allergen.is_some() || clash.diet.is_some() {
                String::new()
            } else {
                clash.ingredient_name.clone()
            },
        })
        .collect();
    all.sort();
    all.dedup();
    all
}
