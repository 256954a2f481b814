//! How the district reads what the standard leaves open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether two triggers make a grade two worse. The standard's wording as remembered reads as one grade in all (open;
/// see [`super::rules::grade`]).
pub const TRIGGERS_STACK: bool = false;

/// An assessment is repeated at least every twelve months (known).
pub const DUE_AFTER_MONTHS: i64 = 12;

/// The district's settings for assessments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentSettings {
    /// Whether a diagnosis and two or more events together make the grade two worse instead of one.
    pub triggers_stack: bool,
    /// After how many months the next assessment is due.
    pub due_after_months: i64,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

impl Default for AssessmentSettings {
    fn default() -> Self {
        Self { triggers_stack: TRIGGERS_STACK, due_after_months: DUE_AFTER_MONTHS, version: 0 }
    }
}

/// The settings as they shall be from now on. What was graded before keeps its grade.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAssessmentRules {
    /// The version that was seen.
    pub version: i64,
    /// Whether two triggers make the grade two worse.
    pub triggers_stack: bool,
    /// After how many months the next assessment is due, 1 to 60.
    pub due_after_months: i64,
}
