//! Who is to be assessed: those whose next assessment is due, and those who never had one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::ElderId;

/// Who is due within so many days is listed, unless another number is asked for.
const SOON_DAYS: i64 = 30;

crate::words! {
    /// How an elder stands with the next assessment.
    pub enum DueStanding {
        /// The day is over.
        Overdue,
        /// The day is today or near.
        Soon,
        /// Never assessed by GB/T 42195-2022.
        Never,
    }
}

/// Which part of the list of those who are to be assessed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListDue {
    /// Only those who are enrolled or live at this centre today; none: at any.
    #[serde(default)]
    pub centre_id: Option<CentreId>,
    /// Only those who stand so; none: all three.
    #[serde(default)]
    pub standing: Option<DueStanding>,
    /// Who is due within so many days from today counts as soon, 0 to 366.
    #[serde(default = "soon")]
    pub within_days: i64,
    /// How many to pass over.
    #[serde(default)]
    pub offset: i64,
    /// How many to answer, 1 to 500.
    #[serde(default = "a_page")]
    pub limit: i64,
}

fn soon() -> i64 {
    SOON_DAYS
}

fn a_page() -> i64 {
    100
}

/// How many stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct DueCounts {
    /// Elders who are enrolled or live at a centre today, whether they are due or not.
    pub enrolled: i64,
    /// Overdue.
    pub overdue: i64,
    /// Soon due.
    pub soon: i64,
    /// Never assessed.
    pub never: i64,
}

/// A part of the list: the longest overdue first, then those soon due, then those never assessed by pinyin.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuePage {
    /// The day of the answer.
    pub today: NaiveDate,
    /// How many stand how, at the centre asked for.
    pub counts: DueCounts,
    /// How many lines the list has in all.
    pub total: i64,
    /// This part.
    pub rows: Vec<DueRow>,
}

/// A line of the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueRow {
    /// Who.
    pub elder_id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// Whole years lived today.
    pub age: i64,
    /// Where the elder is enrolled or lives today.
    pub centre_names: Vec<String>,
    /// How the elder stands.
    pub standing: DueStanding,
    /// The grade of the last assessment.
    pub grade: Option<i64>,
    /// The day of the last assessment.
    pub assessed_on: Option<NaiveDate>,
    /// When the next one is due.
    pub next_due_on: Option<NaiveDate>,
}
