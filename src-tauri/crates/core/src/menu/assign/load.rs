//! Menus, their demand and who gets what, read from the database for all who need it: of one meal or of many, the
//! questions asked are the same few.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::rules::{self, assign};
use super::{Plate, Readiness};
use crate::centre::CentreId;
use crate::diet::limits::DietLimits;
use crate::diet::rules::clashes_within;
use crate::diet::{self, Clash, DietNeeds};
use crate::dish::DishFacts;
use crate::error::Result;
use crate::meal::day::FedElsewhere;
use crate::meal::rules::Demand;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{DemandLine, Meal};
use crate::menu::commands::facts;
use crate::menu::{Facts, MealMenu, MenuChoice, MenuMealId, MenuPlace, sql};
use crate::store::Tx;

/// What decides whether a dish and a person go together.
#[derive(Debug, Clone)]
pub struct Clashing(Arc<DietLimits>);

impl Clashing {
    /// Reads what is set.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn load(tx: &mut Tx) -> Result<Self> {
        Ok(Self(Arc::new(diet::sql::limits(tx).await?)))
    }

    /// What clashes.
    #[must_use]
    pub fn clashes(&self, needs: &DietNeeds, dish: &DishFacts) -> Vec<Clash> {
        clashes_within(needs, dish, &self.0)
    }
}

/// The menus of some days of a kitchen with what was decided for single eaters and what is known of the dishes.
pub struct PlannedMeals {
    menus: HashMap<(NaiveDate, Meal), MealMenu>,
    choices: HashMap<MenuMealId, Vec<MenuChoice>>,
    facts: Arc<Facts>,
    clashing: Clashing,
}

impl PlannedMeals {
    /// Reads the menus of days in `[from, until)`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn read(tx: &mut Tx, kitchen: &CentreId, from: NaiveDate, until: NaiveDate) -> Result<Self> {
        let menus = sql::in_span(tx, kitchen, from, until).await?;
        Self::of(tx, kitchen, from, until, menus).await
    }

    /// Reads what belongs to menus of days in `[from, until)`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn of(
        tx: &mut Tx,
        kitchen: &CentreId,
        from: NaiveDate,
        until: NaiveDate,
        menus: Vec<MealMenu>,
    ) -> Result<Self> {
        let choices =
            if menus.is_empty() { HashMap::new() } else { sql::choices(tx, kitchen, from, until).await? };
        let chosen: Vec<_> = choices.values().flatten().filter_map(|choice| choice.dish_id.clone()).collect();
        let facts = facts(tx, menus.iter().flat_map(MealMenu::dishes).chain(&chosen)).await?;
        Ok(Self {
            menus: menus.into_iter().map(|menu| ((menu.service_on, menu.meal), menu)).collect(),
            choices,
            facts: Arc::new(facts),
            clashing: Clashing::load(tx).await?,
        })
    }

    /// The menu of a meal.
    #[must_use]
    pub fn menu(&self, on: NaiveDate, meal: Meal) -> Option<&MealMenu> {
        self.menus.get(&(on, meal))
    }

    /// What is known of the dishes of all menus and choices.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What decides about clashes.
    #[must_use]
    pub const fn clashing(&self) -> &Clashing {
        &self.clashing
    }

    /// What everybody of a demand gets at a meal, in its order; nothing where there is no menu.
    #[must_use]
    pub fn plates(&self, on: NaiveDate, meal: Meal, demand: &[DemandLine]) -> Vec<Plate> {
        let Some(menu) = self.menu(on, meal) else { return Vec::new() };
        let choices = self.choices.get(&menu.id).map_or(&[][..], Vec::as_slice);
        assign(menu, choices, demand, &self.facts, &|needs, dish| self.clashing.clashes(needs, dish))
    }

    /// A meal with those who eat.
    #[must_use]
    pub fn meal(&self, on: NaiveDate, meal: Meal, told: Demand) -> MealPlates {
        let menu = self.menu(on, meal).cloned();
        MealPlates {
            plates: self.plates(on, meal, &told.lines),
            choices: menu.as_ref().and_then(|menu| self.choices.get(&menu.id)).cloned().unwrap_or_default(),
            menu,
            demand: told.lines,
            elsewhere: told.elsewhere,
            facts: Arc::clone(&self.facts),
            clashing: self.clashing.clone(),
        }
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
    /// Who would eat too and is fed by another kitchen.
    pub elsewhere: Vec<FedElsewhere>,
    /// What each gets, in the demand's order; empty where there is no menu.
    pub plates: Vec<Plate>,
    /// What is known of the dishes of the menu and of the choices, perhaps of others.
    pub facts: Arc<Facts>,
    /// What decides about clashes.
    pub clashing: Clashing,
}

impl MealPlates {
    /// Reads a meal.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn load(tx: &mut Tx, kitchen: &CentreId, place: MenuPlace) -> Result<Self> {
        let known = KnownMeals::read(tx, AskedMeals::of_meal(kitchen, place.on, place.meal)).await?;
        let menus = sql::meal(tx, kitchen, place).await?.into_iter().collect();
        let until = place.on.succ_opt().unwrap_or(place.on);
        let planned = PlannedMeals::of(tx, kitchen, place.on, until, menus).await?;
        Ok(planned.meal(place.on, place.meal, known.told(place.on, place.meal)))
    }

    /// What stands in the way of the meal's release.
    #[must_use]
    pub fn readiness(&self) -> Readiness {
        rules::readiness(self.menu.as_ref(), &self.demand, &self.plates, &self.facts)
    }
}
