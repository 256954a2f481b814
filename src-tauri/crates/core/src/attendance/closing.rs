//! Closing a day: all are out, or it is said why not.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VisitId;
use crate::centre::CentreId;

/// A day that was closed: read only, but for corrections with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// When.
    pub closed_at: DateTime<Utc>,
    /// By whom: the operating system's user until accounts exist.
    pub closed_by: String,
    /// What was noted; may be empty.
    pub note: String,
}

crate::words! {
    /// What is known of someone who was not checked out when the day is closed.
    pub enum Whereabouts {
        /// 仍在馆内: inside, and someone stays. Goes on counting as in the building for the rest of the day.
        StillInside,
        /// 已离开但未登记: gone, but nobody recorded when.
        LeftUnrecorded,
    }
}

/// Why a day may be closed although this elder was not checked out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Explanation {
    /// Whose visit.
    pub visit_id: VisitId,
    /// Inside or gone.
    pub whereabouts: Whereabouts,
    /// What is known, in words: who stays with the elder, how one knows of the leaving.
    pub explanation: String,
}

/// Closes a day at a centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseDay {
    /// Where.
    pub centre_id: CentreId,
    /// Today or a day before.
    pub on: NaiveDate,
    /// For everyone who was not checked out.
    #[serde(default)]
    pub explanations: Vec<Explanation>,
    /// Whoever did not come without a word is recorded as absent for an unknown reason.
    #[serde(default)]
    pub not_arrived_are_absent: bool,
    /// Anything to remember of the day; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Opens a closed day again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReopenDay {
    /// Where.
    pub centre_id: CentreId,
    /// Which day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}
