//! Production (生产): the release of a meal freezes what is cooked for whom; what changes afterwards stands beside it.
//!
//! Every number of a production sheet opens the people behind it, and the numbers agree: the portions of the people are
//! those of the sites, of each place on the tray, and of the labels.

pub mod purchasing;
pub mod rules;
pub mod sheet;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::diet::{ClashCause, DietKind, DietNeeds};
use crate::dish::{DishId, DishVersionId, PortionSize, Texture};
use crate::elder::ElderId;
use crate::ingredient::Allergen;
use crate::meal::{DemandReason, Site};

crate::identifiers! {
    /// Names the release of a meal.
    ProductionId,
}

/// Cooked on top, in percent, while a kitchen has set nothing else. Practice is 2 to 5 (known).
pub const EXTRA_PERCENT: i64 = 3;

crate::words! {
    /// How an eater came to a dish.
    pub enum PlateHow {
        /// 按食谱
        Menu,
        /// 替代: another dish than the menu's
        Alternative,
        /// 特批: blocked, served all the same, with a reason
        Overridden,
        /// 不配: nothing from this place, with a reason
        Nothing,
    }
}

/// What a dish is without for an eater, or cooked otherwise, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftOut {
    /// Why.
    pub cause: ClashCause,
    /// The allergen group, where it is one.
    #[serde(default)]
    pub allergen: Option<Allergen>,
    /// The diet, where it is one.
    #[serde(default)]
    pub diet: Option<DietKind>,
    /// The ingredient; empty where it is a group or a diet.
    #[serde(default)]
    pub ingredient_name: String,
}

/// What an eater gets from one place on the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlateDish {
    /// Which place.
    pub slot_id: String,
    /// What it is for: main, side, soup, staple, fruit or drink.
    pub role: String,
    /// How the eater came to it.
    pub how: PlateHow,
    /// The dish; none: nothing.
    pub dish_id: Option<DishId>,
    /// The version that is cooked.
    pub version_id: Option<DishVersionId>,
    /// Its name; empty for nothing.
    pub dish_name: String,
    /// The texture it is made in.
    pub texture: Option<Texture>,
    /// What it is without for this eater, against the menu's dish.
    pub left_out: Vec<LeftOut>,
    /// The reason of an override or of leaving out; empty otherwise.
    pub reason: String,
}

/// One eater (or a group of guests or staff) and portion size, with what is on the plate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProductionPlate {
    /// Stable within the meal: the same person and portion has the same key whatever else changes.
    pub key: String,
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The elder's name, or the group's.
    pub name: String,
    /// Why they are cooked for.
    pub reason: DemandReason,
    /// Where it goes.
    pub site: Site,
    /// The centre's name, or the home's address.
    pub site_name: String,
    /// What the driver must know; empty at centres.
    pub delivery_note: String,
    /// The day on which it is brought.
    pub delivered_on: NaiveDate,
    /// How large.
    pub portion_size: PortionSize,
    /// How many portions: 1 for an elder, more for a group.
    pub portions: i64,
    /// What the kitchen knows of the eater.
    pub needs: DietNeeds,
    /// One for each place on the tray, in its order.
    pub dishes: Vec<PlateDish>,
    /// It came or changed after the cut-off.
    pub is_late_change: bool,
}

/// The release of a meal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Release {
    /// Names it.
    pub id: ProductionId,
    /// Cooked on top, in percent.
    pub extra_percent: i64,
    /// Who released it.
    pub person: String,
    /// When.
    pub released_at: DateTime<Utc>,
}
