//! Production (生产): the release of a meal freezes what is cooked for whom; what changes afterwards stands beside it.
//!
//! Every number of a production sheet opens the people behind it, and the numbers agree: the portions of the people are
//! those of the sites, of each place on the tray, and of the labels.
//!
//! Who eats from another kitchen is told as it is now, and beside a released sheet the list says so. Had it
//! been frozen, it would name people who eat here again and miss those whom another kitchen has taken over
//! since. It takes nobody off the released sheet: whoever stands there and eats elsewhere since is cooked for
//! all the same and is among the differences as gone; the list says who feeds them.

pub mod carried;
pub mod commands;
pub mod freeze;
pub mod papers;
pub mod purchasing;
pub mod rules;
pub mod sheet;
pub mod sql;
pub mod wall;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::diet::{ClashCause, DietKind, DietNeeds};
use crate::dish::{DishId, DishVersionId, PortionSize, Texture};
use crate::elder::ElderId;
use crate::food_safety::OpenPoints;
use crate::food_safety::batch::BatchStanding;
use crate::ingredient::Allergen;
use crate::meal::day::FedElsewhere;
use crate::meal::{DemandReason, Meal, Site};

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
    /// Who opens the door; may be empty.
    pub door_contact: String,
    /// The day on which it is brought.
    pub delivered_on: NaiveDate,
    /// How large.
    pub portion_size: PortionSize,
    /// How many portions: 1 for an elder, more for a group.
    pub portions: i64,
    /// What the kitchen knows of the eater.
    pub needs: Arc<DietNeeds>,
    /// One for each place on the tray, in its order.
    pub dishes: Arc<Vec<PlateDish>>,
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

/// Asks for a meal of a kitchen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskProduction {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day; none for today there.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Which meal.
    pub meal: Meal,
}

/// A meal of a kitchen: how much of what, for whom, and how far it is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProductionMeal {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// There is a menu.
    pub has_menu: bool,
    /// Portions that are wanted now, menu or not.
    pub wanted_portions: i64,
    /// Who is without food now or faces a blocked dish, released or not.
    pub unready: Vec<UnreadyEater>,
    /// The same meal of later days, where it is due on this one.
    pub carried: Vec<carried::CarriedMeal>,
    /// Who would be cooked for here and eats from another kitchen now, released or not.
    pub elsewhere: Vec<FedElsewhere>,
    /// The release, where it was released.
    pub release: Option<Release>,
    /// As it was released, else as it would be now; whoever must be checked by hand since is on it too.
    pub sheet: sheet::Sheet,
    /// What changed since the release.
    pub differences: Option<sheet::Differences>,
    /// The meal cooked before this one, with the dishes that lack their sample.
    pub previous: Option<PreviousMeal>,
    /// Cooked on top, in percent, from the next release on.
    pub extra_percent: i64,
    /// Counts the changes of that number.
    pub settings_version: i64,
}

/// Somebody who cannot be served yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnreadyEater {
    /// The line of the demand.
    pub key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// The dishes that are blocked; empty where nothing at all is on the plate.
    pub dish_names: Vec<String>,
}

/// The meal cooked before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviousMeal {
    /// On which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Dishes that have neither a sample nor a reason.
    pub missing_samples: Vec<String>,
}

/// Asks for the people behind a number.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPlates {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Which of its eaters.
    #[serde(default)]
    pub which: sheet::WhichPlates,
}

/// Releases a meal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReleaseMeal {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Who releases it.
    pub person: String,
}

/// Takes a release back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecallMeal {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Why.
    pub reason: String,
}

/// Changes how much is cooked on top.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeExtra {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The version that was seen.
    pub version: i64,
    /// Percent, 0 to 50.
    pub extra_percent: i64,
}

/// Asks for the wall of a kitchen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskWall {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Which meal of today; none: the one that is being cooked at this hour.
    #[serde(default)]
    pub meal: Option<Meal>,
}

/// What hangs on the kitchen's wall: the meal of the hour, what is done, what changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProductionWall {
    /// The kitchen's name.
    pub kitchen_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Which day.
    pub on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// The release; none: not released yet.
    pub release: Option<Release>,
    /// Portions.
    pub portions: i64,
    /// The dishes.
    pub dishes: Vec<WallDish>,
    /// What is cooked apart, by what is left out.
    pub specials: Vec<sheet::SpecialGroup>,
    /// Where it goes.
    pub sites: Vec<WallSite>,
    /// What changed since the release.
    pub differences: Option<sheet::Differences>,
    /// Allergies and intolerances in words that nothing matches: to be checked by hand.
    pub unmatched: Vec<sheet::UnmatchedEater>,
    /// Who is without food now or faces a blocked dish, released or not.
    pub unready: Vec<UnreadyEater>,
    /// The same meal of later days, where it is due on this one.
    pub carried: Vec<carried::CarriedMeal>,
    /// What is open in the day's book.
    pub open: OpenPoints,
}

/// A dish on the wall.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallDish {
    /// What it is.
    #[serde(flatten)]
    pub dish: sheet::SheetDish,
    /// What it is for: main, side, soup, staple, fruit or drink.
    pub role: String,
    /// Its pots.
    pub batches: i64,
    /// Of these, cooked and good, or cleared.
    pub batches_done: i64,
    /// The one that most needs a look; none: not begun.
    pub standing: Option<BatchStanding>,
    /// Until when the first of its pots may be eaten.
    pub good_until: Option<DateTime<Utc>>,
    /// A sample is taken.
    pub has_sample: bool,
}

/// A site on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallSite {
    /// Which centre; none: all homes.
    pub centre_id: Option<CentreId>,
    /// Its name; empty for homes.
    pub name: String,
    /// Portions.
    pub portions: i64,
}
