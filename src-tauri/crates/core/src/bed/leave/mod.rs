//! Leaves (请假、住院): away from the residence, with the bed held or not.

pub mod commands;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AdmissionId, BedId, LeaveId, NightNoteId};

crate::words! {
    /// Where somebody is.
    pub enum LeaveKind {
        /// 住院
        Hospital,
        /// 回家
        Family,
        /// 其他
        Other,
    }
}

/// A leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Leave {
    /// Names the leave.
    pub id: LeaveId,
    /// Whose.
    pub admission_id: AdmissionId,
    /// Where.
    pub kind: LeaveKind,
    /// Since when.
    pub from_at: DateTime<Utc>,
    /// The day of going.
    pub from_on: NaiveDate,
    /// Came back.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of coming back.
    pub to_on: Option<NaiveDate>,
    /// When the elder is to come back.
    pub planned_return_on: Option<NaiveDate>,
    /// Whether the bed is held.
    pub holds_bed: bool,
    /// The day from which the bed is held no longer by the agreement; frees nothing by itself.
    pub hold_until_on: Option<NaiveDate>,
    /// Which hospital, whose home; may be empty.
    pub destination: String,
    /// What else is to be said; may be empty.
    pub note: String,
}

/// Starts a leave.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartLeave {
    /// Who.
    pub admission_id: AdmissionId,
    /// Where.
    pub kind: LeaveKind,
    /// Whether the bed is held.
    pub holds_bed: bool,
    /// When the elder is to come back.
    #[serde(default)]
    pub planned_return_on: Option<NaiveDate>,
    /// Which hospital, whose home; may be empty.
    #[serde(default)]
    pub destination: String,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
    /// When; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
    /// The note of the night staff that this act sets right; none: it sets none right.
    #[serde(default)]
    pub night_note_id: Option<NightNoteId>,
}

/// Changes what is planned of a leave.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeLeave {
    /// Which.
    pub leave_id: LeaveId,
    /// When the elder is to come back.
    #[serde(default)]
    pub planned_return_on: Option<NaiveDate>,
    /// Until when the bed is held, the day itself excluded; none: as it was.
    #[serde(default)]
    pub hold_until_on: Option<NaiveDate>,
    /// The bed is no longer held: it is free from now on.
    #[serde(default)]
    pub releases_bed: bool,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Comes back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReturnFromLeave {
    /// Who.
    pub admission_id: AdmissionId,
    /// Into which bed, where none was held; none: no bed yet, or the held one.
    #[serde(default)]
    pub bed_id: Option<BedId>,
    /// Why the elder lies in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// When; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
    /// The note of the night staff that this act sets right; none: it sets none right.
    #[serde(default)]
    pub night_note_id: Option<NightNoteId>,
}
