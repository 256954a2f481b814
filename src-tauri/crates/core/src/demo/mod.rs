//! Demonstration data: an invented district, the same for the same seed on the same day.
//!
//! Everything in it is made up and can be told to be: the organisations call themselves 演示, resident numbers bear the
//! area code 10, which no province has, and telephone numbers are of the form 1380000….

mod agreements;
mod assessments;
mod circumstances;
pub mod commands;
mod cooking;
mod delivery;
mod diets;
mod door;
mod draw;
mod invented;
mod life;
mod menus;
mod site;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The district that is shown unless another seed is chosen.
pub const DEFAULT_SEED: u64 = 1;
/// Day-care centres; a central kitchen comes with them.
pub const DEFAULT_CENTRES: u32 = 6;
/// Elders in the district.
pub const DEFAULT_ELDERS: u32 = 240;
/// Days of attendance, ending today.
pub const DEFAULT_DAYS: u32 = 90;

/// How large the demonstration shall be; what is left out is as by default.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FillDemo {
    /// Chooses another district.
    pub seed: Option<u64>,
    /// Day-care centres, 1 to 40.
    pub centres: Option<u32>,
    /// Elders, 1 to 100000.
    pub elders: Option<u32>,
    /// Days of attendance ending today, 0 to 3660.
    pub days: Option<u32>,
}

/// What was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DemoFilled {
    /// Organisations.
    pub organisations: i64,
    /// Centres, the kitchen among them.
    pub centres: i64,
    /// Elders.
    pub elders: i64,
    /// Visits.
    pub visits: i64,
    /// Absences.
    pub absences: i64,
}
