//! Whoever may eat from a kitchen may eat from another one too. What those would cook for them is kept, so that all kitchens
//! choose one way among the same ones; of nobody else anything is. The rows of all centres were read in any case.

use std::collections::{HashMap, HashSet};

use super::rows::{EnrolledRow, HomeRow, OrderRow, PersonRow, ResidentRow, VisitRow};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::meal::settings::MealPlace;

/// The rows that say who may eat.
pub(super) struct Eating {
    pub(super) enrolled: Vec<EnrolledRow>,
    pub(super) visits: Vec<VisitRow>,
    pub(super) residents: Vec<ResidentRow>,
    pub(super) home_meals: Vec<HomeRow>,
    pub(super) orders: Vec<OrderRow>,
}

impl Eating {
    /// Keeps those who may eat from a kitchen, with every way in which they may eat from another.
    pub(super) fn of_kitchen(mut self, kitchen: &CentreId, places: &HashMap<CentreId, MealPlace>) -> Self {
        let is_ours = |centre_id: &CentreId| {
            places.get(centre_id).is_some_and(|place| place.kitchen_id.as_ref() == Some(kitchen))
        };
        let mut others = Self {
            enrolled: taken(&mut self.enrolled, |row| !is_ours(&row.centre_id)),
            visits: taken(&mut self.visits, |row| !is_ours(&row.centre_id)),
            residents: taken(&mut self.residents, |row| !is_ours(&row.centre_id)),
            home_meals: taken(&mut self.home_meals, |row| !is_ours(&row.centre_id)),
            orders: taken(&mut self.orders, |row| row.kitchen_id != *kitchen),
        };
        let elders: HashSet<&ElderId> =
            if others.is_empty() { HashSet::new() } else { self.elders().collect() };
        let is_cooked_for =
            |centre_id: &CentreId| places.get(centre_id).is_some_and(|place| place.kitchen_id.is_some());
        let is_kept =
            |elder_id: &ElderId, centre_id: &CentreId| elders.contains(elder_id) && is_cooked_for(centre_id);
        others.enrolled.retain(|row| is_kept(&row.person.elder_id, &row.centre_id));
        others.visits.retain(|row| is_kept(&row.person.elder_id, &row.centre_id));
        others.residents.retain(|row| is_kept(&row.person.elder_id, &row.centre_id));
        others.home_meals.retain(|row| is_kept(&row.person.elder_id, &row.centre_id));
        others.orders.retain(|row| elders.contains(&row.person.elder_id));
        drop(elders);
        self.enrolled.append(&mut others.enrolled);
        self.visits.append(&mut others.visits);
        self.residents.append(&mut others.residents);
        self.home_meals.append(&mut others.home_meals);
        self.orders.append(&mut others.orders);
        self
    }

    /// How many rows.
    pub(super) const fn count(&self) -> usize {
        self.enrolled.len()
            + self.visits.len()
            + self.residents.len()
            + self.home_meals.len()
            + self.orders.len()
    }

    /// Who each row is about, to be given away.
    pub(super) fn persons(&mut self) -> impl Iterator<Item = &mut PersonRow> {
        let enrolled = self.enrolled.iter_mut().map(|row| &mut row.person);
        enrolled
            .chain(self.visits.iter_mut().map(|row| &mut row.person))
            .chain(self.residents.iter_mut().map(|row| &mut row.person))
            .chain(self.home_meals.iter_mut().map(|row| &mut row.person))
            .chain(self.orders.iter_mut().map(|row| &mut row.person))
    }

    fn elders(&self) -> impl Iterator<Item = &ElderId> {
        let enrolled = self.enrolled.iter().map(|row| &row.person.elder_id);
        enrolled
            .chain(self.visits.iter().map(|row| &row.person.elder_id))
            .chain(self.residents.iter().map(|row| &row.person.elder_id))
            .chain(self.home_meals.iter().map(|row| &row.person.elder_id))
            .chain(self.orders.iter().map(|row| &row.person.elder_id))
    }

    const fn is_empty(&self) -> bool {
        self.count() == 0
    }
}

/// Takes some of the rows out.
fn taken<T>(rows: &mut Vec<T>, is_taken: impl Fn(&T) -> bool) -> Vec<T> {
    rows.extract_if(.., |row| is_taken(row)).collect()
}
