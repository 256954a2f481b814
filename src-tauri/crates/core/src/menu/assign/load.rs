//! A meal's menu, its demand and who gets what, read from the database for all who need it.

use super::rules::{self, assign};
use super::{Plate, Readiness};
use crate::centre::CentreId;
use crate::diet::limits::DietLimits;
use crate::diet::rules::clashes_within;
use crate::diet::{self, Clash, DietNeeds};
use crate::dish::DishFacts;
use crate::error::Result;
use crate::meal::{self, DemandLine};
use crate::menu::commands::facts;
use crate::menu::{Facts, MealMenu, MenuChoice, MenuPlace, sql};
use crate::store::Tx;

/// What decides whether a dish and a person go together.
pub struct Clashing(DietLimits);

impl Clashing {
    /// Reads what is set.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn load(tx: &mut Tx) -> Result<Self> {
        Ok(Self(diet::sql::limits(tx).await?))
    }

    /// What clashes.
    #[must_use]
    pub fn clashes(&self, needs: &DietNeeds, dish: &DishFacts) -> Vec<Clash> {
        clashes_within(needs, dish, &self.0)
    }
}

/// A meal with everybody who eats and what each gets.
pub struct MealPlates {
    /// The menu; none where none is planned.
    pub menu: Option<MealMenu>,
    /// What was decided for single eaters.
    pub choices: Vec<MenuChoice>,
    /// Who eats.
    pub demand: Vec<DemandLine>,
    /// What each gets, in the demand's order; empty where there is no menu.
    pub plates: Vec<Plate>,
    /// What is known of the dishes of the menu and of the choices.
    pub facts: Facts,
    /// What decides about clashes.
    pub clashing: Clashing,
}

impl MealPlates {
    /// Reads a meal.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn load(tx: &mut Tx, kitchen: &CentreId, place: MenuPlace) -> Result<Self> {
        let menu = sql::meal(tx, kitchen, place).await?;
        let demand = meal::sql::demand(tx, kitchen, place.on, place.meal).await?;
        let clashing = Clashing::load(tx).await?;
        let (Some(menu), Some(next)) = (menu, place.on.succ_opt()) else {
            let nothing = (Vec::new(), Vec::new(), Facts::new());
            let (choices, plates, facts) = nothing;
            return Ok(Self { menu: None, choices, demand, plates, facts, clashing });
        };
        let choices = sql::choices(tx, kitchen, place.on, next).await?.remove(&menu.id).unwrap_or_default();
        let chosen: Vec<_> = choices.iter().filter_map(|choice| choice.dish_id.clone()).collect();
        let facts = facts(tx, menu.dishes().chain(&chosen)).await?;
        let plates = assign(&menu, &choices, &demand, &facts, &|needs, dish| clashing.clashes(needs, dish));
        Ok(Self { menu: Some(menu), choices, demand, plates, facts, clashing })
    }

    /// What stands in the way of the meal's release.
    #[must_use]
    pub fn readiness(&self) -> Readiness {
        rules::readiness(self.menu.as_ref(), &self.demand, &self.plates, &self.facts)
    }
}
