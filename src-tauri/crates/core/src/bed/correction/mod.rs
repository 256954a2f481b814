//! Corrections: what was entered wrong is set right by the person responsible, with a reason. In a month that is closed
//! the census is counted anew, and says so.

pub mod annulment;
mod away;
pub mod bed;
pub mod closure;
pub mod commands;
pub mod forgotten;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::admission::{Admission, LeavingReason};
use super::{AdmissionId, LeaveId, StayId};

/// Corrects when somebody came, or left for good and why. What is left out stays as it was.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectAdmission {
    /// Which.
    pub admission_id: AdmissionId,
    /// When the elder really came.
    #[serde(default)]
    pub from_at: Option<DateTime<Utc>>,
    /// When the elder really left; only of an admission that has ended.
    #[serde(default)]
    pub to_at: Option<DateTime<Utc>>,
    /// Why the elder really left; only of an admission that has ended.
    #[serde(default)]
    pub leaving_reason: Option<LeavingReason>,
    /// Why it is corrected.
    pub reason: String,
}

/// Corrects when somebody moved to the bed of this stay.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectMove {
    /// The stay to which the elder moved.
    pub stay_id: StayId,
    /// When the elder really moved.
    pub at: DateTime<Utc>,
    /// Why it is corrected.
    pub reason: String,
}

/// Corrects a leave, or takes it back as if it had not been.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectLeave {
    /// Which.
    pub leave_id: LeaveId,
    /// When the elder really went.
    #[serde(default)]
    pub from_at: Option<DateTime<Utc>>,
    /// When the elder really came back; only of a leave that has ended.
    #[serde(default)]
    pub to_at: Option<DateTime<Utc>>,
    /// The leave was none.
    #[serde(default)]
    pub is_withdrawn: bool,
    /// Why it is corrected.
    pub reason: String,
}

/// Takes back a leaving for good that did not happen: the elder lives here as before, in the same bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeBackLeaving {
    /// Whose.
    pub admission_id: AdmissionId,
    /// Why.
    pub reason: String,
}

/// What was corrected, and which closed months were counted anew because of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Corrected {
    /// The admission as it stands now.
    pub admission: Admission,
    /// The first days of the closed months that were counted anew.
    pub months_counted_anew: Vec<NaiveDate>,
}
