//! The production sheet (生产单), as it is shown and printed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LeftOut;
use crate::centre::CentreId;
use crate::dish::{DishId, DishVersionId, PortionSize, Texture};
use crate::elder::ElderId;

/// How much of what is cooked for a meal, and where it goes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Portions of all eaters.
    pub portions: i64,
    /// Eaters: elders, each once.
    pub elders: i64,
    /// The places on the tray, in their order.
    pub slots: Vec<SheetSlot>,
    /// Eaters for whom something is left out or replaced, grouped by what; each eater in one group.
    pub specials: Vec<SpecialGroup>,
    /// Portions with something left out or replaced.
    pub special_portions: i64,
    /// Where it goes: centres by name, then all homes.
    pub sites: Vec<SheetSite>,
    /// Who has an allergy or an intolerance in words that nothing matches: to be checked by hand.
    pub unmatched: Vec<UnmatchedEater>,
    /// Cooked on top, in percent.
    pub extra_percent: i64,
}

/// A place on the tray and the dishes that fill it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetSlot {
    /// Which place.
    pub slot_id: String,
    /// What it is for.
    pub role: String,
    /// Portions of its dishes, those who get nothing not counted.
    pub portions: i64,
    /// Portions of eaters who get nothing from this place.
    pub nothing: i64,
    /// The dishes, the largest first.
    pub dishes: Vec<SheetDish>,
}

/// A dish in portions and grams.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetDish {
    /// Which dish.
    pub dish_id: DishId,
    /// In which version.
    pub version_id: DishVersionId,
    /// Its name.
    pub name: String,
    /// Portions of eaters.
    pub portions: i64,
    /// Regular portions on top.
    pub extra_portions: i64,
    /// Grams of edible ingredients, those on top among them.
    pub grams: f64,
    /// By texture.
    pub textures: Vec<SheetTexture>,
}

/// A dish in one texture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetTexture {
    /// Which; none where nothing was said.
    pub texture: Option<Texture>,
    /// Portions.
    pub portions: i64,
    /// Grams of edible ingredients.
    pub grams: f64,
    /// By portion size.
    pub sizes: Vec<SheetSize>,
}

/// A dish in one texture and portion size.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetSize {
    /// Which.
    pub portion_size: PortionSize,
    /// Portions.
    pub portions: i64,
    /// Grams of edible ingredients.
    pub grams: f64,
}

/// Eaters for whom the same things are left out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpecialGroup {
    /// What is left out, or cooked otherwise.
    pub left_out: Vec<LeftOut>,
    /// Portions.
    pub portions: i64,
    /// What they get in the places concerned.
    pub dishes: Vec<SpecialDish>,
    /// Who, by name; the first forty.
    pub names: Vec<String>,
}

/// A dish of a special group.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpecialDish {
    /// Which place on the tray.
    pub slot_id: String,
    /// What the place on the tray is for.
    pub role: String,
    /// The dish; none: nothing.
    pub dish_id: Option<DishId>,
    /// Its name; empty for nothing.
    pub name: String,
    /// In which texture.
    pub texture: Option<Texture>,
    /// It is the menu's dish, cooked without what is left out.
    pub is_menu_dish: bool,
    /// Portions.
    pub portions: i64,
}

/// What goes to a site.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetSite {
    /// Which centre; none: all homes.
    pub centre_id: Option<CentreId>,
    /// The centre's name; empty for homes.
    pub name: String,
    /// Addresses: 1 for a centre.
    pub addresses: i64,
    /// Portions.
    pub portions: i64,
    /// Of these, with something left out or replaced.
    pub special_portions: i64,
    /// The dishes that go there.
    pub dishes: Vec<SiteDish>,
}

/// A dish that goes to a site.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiteDish {
    /// Which place on the tray.
    pub slot_id: String,
    /// Which dish.
    pub dish_id: DishId,
    /// Its name.
    pub name: String,
    /// In which texture.
    pub texture: Option<Texture>,
    /// Portions.
    pub portions: i64,
}

/// Somebody whose allergy or intolerance the program cannot match.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnmatchedEater {
    /// The line of the demand.
    pub key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Where the meal goes.
    pub site_name: String,
    /// As it was said.
    pub words: Vec<String>,
}

crate::words! {
    /// What an eater gets from a place on the tray.
    pub enum PlateGets {
        /// A dish.
        Something,
        /// Nothing.
        Nothing,
        /// A dish of which no texture was said.
        WithoutTexture,
    }
}

/// Which eaters: those behind one number of the sheet. What is left out does not narrow.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WhichPlates {
    /// Of this place on the tray, or with this dish in any place.
    pub slot_id: Option<String>,
    /// With this dish.
    pub dish_id: Option<DishId>,
    /// In this texture.
    pub texture: Option<Texture>,
    /// In this size.
    pub portion_size: Option<PortionSize>,
    /// At this centre.
    pub centre_id: Option<CentreId>,
    /// At home.
    pub at_home: bool,
    /// With exactly this left out.
    pub left_out: Option<Vec<LeftOut>>,
    /// With anything left out or replaced.
    pub is_special: bool,
    /// What of the place or dish that is named.
    pub gets: Option<PlateGets>,
    /// Of the place or dish that is named, cooked apart: the menu's dish without something, or another dish.
    pub is_menu_dish: Option<bool>,
}

crate::words! {
    /// What became of a plate since the release.
    pub enum DifferenceKind {
        /// 增加
        Added,
        /// 减少
        Removed,
        /// 变更
        Changed,
    }
}

crate::words! {
    /// In what a plate changed.
    pub enum DifferenceIn {
        /// 份数
        Portions,
        /// 份量
        Size,
        /// 送达地点
        Site,
        /// 菜品
        Dishes,
        /// 质地
        Texture,
        /// 膳食要求
        Needs,
        /// 送餐备注
        Note,
    }
}

/// What changed since the release: the demand of now against the frozen plates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Differences {
    /// Portions more.
    pub plus: i64,
    /// Portions less.
    pub minus: i64,
    /// Plates that stay and changed otherwise.
    pub changed: i64,
    /// Who.
    pub list: Vec<Difference>,
    /// What it means for the pots.
    pub dishes: Vec<DishDifference>,
}

/// Somebody who came, went or changed since the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The line of the demand.
    pub key: String,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// What became of it.
    pub kind: DifferenceKind,
    /// In what it changed.
    pub changed: Vec<DifferenceIn>,
    /// Portions more or less.
    pub portions: i64,
    /// Where it goes.
    pub site_name: String,
    /// Where it went.
    pub site_name_before: Option<String>,
    /// What is on the plate now, with the texture where it is not regular.
    pub dish_names: Vec<String>,
    /// What was on it.
    pub dish_names_before: Vec<String>,
}

/// A dish and texture of which more or less is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DishDifference {
    /// Which dish.
    pub dish_id: DishId,
    /// Its name.
    pub name: String,
    /// In which texture.
    pub texture: Option<Texture>,
    /// Portions that were released.
    pub before: i64,
    /// Portions that are needed now.
    pub now: i64,
}
