//! The district (区): what the program needs to know when it starts, and what its status bar says.

pub mod commands;
pub mod papers;

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::centre::CentreId;
use crate::kiosk::KioskHere;
use crate::store::DatabaseKind;

/// What the program needs to know when it starts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DistrictOverview {
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The program's version.
    pub version: String,
    /// Embedded file or server.
    pub database_kind: DatabaseKind,
    /// The file's name, or the server's host and database.
    pub database_label: String,
    /// Who works here.
    pub actor: String,
    /// At which desk.
    pub desk: String,
    /// Nothing was set up yet.
    pub is_empty: bool,
    /// How many elders are registered.
    pub elders: i64,
    /// This desk is a kiosk; none: it does everything.
    pub kiosk: Option<KioskHere>,
    /// The centres.
    pub centres: Vec<CentreLabel>,
}

/// A centre to choose from.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CentreLabel {
    /// Names the centre.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// Who runs it.
    pub organisation_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Elders spend the day here.
    pub gives_day_care: bool,
    /// Elders live here.
    pub is_residence: bool,
    /// Meals are cooked here.
    pub is_kitchen: bool,
}
