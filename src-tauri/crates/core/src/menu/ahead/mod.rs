//! Menus ahead (今后的食谱) as one elder meets them: what clashes with what is planned already, and what a change of the
//! diet hit.

pub mod commands;
pub mod rules;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::SlotRole;
use super::assign::{Cause, Served};
use crate::diet::ClashSeverity;
use crate::elder::ElderId;
use crate::meal::Meal;

/// A dish of a menu ahead that does not go together with an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuHit {
    /// The day.
    pub service_on: NaiveDate,
    /// The meal.
    pub meal: Meal,
    /// What the place on the tray is for.
    pub role: SlotRole,
    /// The menu's dish.
    pub dish_name: String,
    /// How grave.
    pub severity: ClashSeverity,
    /// Why.
    pub causes: Vec<Cause>,
    /// How the elder comes to what is served instead, if anything is.
    pub served: Served,
    /// What is served; none: nothing.
    pub served_name: Option<String>,
    /// Before the change the dish did not clash, or less gravely, or something else was served instead.
    pub is_new: bool,
}

/// What the menus ahead hold for an elder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuHits {
    /// Who.
    pub elder_id: Option<ElderId>,
    /// Meals of this elder with a menu, from today on, that were looked at.
    pub meals: i64,
    /// The last day of which a menu was looked at; none: no menu is planned.
    pub last_on: Option<NaiveDate>,
    /// What clashes, by day and meal.
    pub hits: Vec<MenuHit>,
}
