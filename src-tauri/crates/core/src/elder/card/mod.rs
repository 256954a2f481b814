//! Cards (老人卡): a code that a scanner types, for each elder one that is valid; a lost one ends and is never given
//! to anybody again.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Alert, ElderId, Sex};

/// A card of an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// `KN`, eight digits, a check digit.
    pub code: String,
    /// Since when it is valid.
    pub issued_at: DateTime<Utc>,
    /// Since when it no longer is; none for the one that is valid.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it ended; may be empty.
    pub end_reason: String,
}

/// A new card in place of the old one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IssueCard {
    /// For whom.
    pub elder_id: ElderId,
    /// Why the card that is valid now ends, such as lost; needed where there is one.
    #[serde(default)]
    pub reason: String,
}

/// A card that was scanned or typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindCard {
    /// As scanned; blanks and small letters do not matter.
    pub code: String,
}

/// Whose card it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardHolder {
    /// Names the elder.
    pub elder_id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived today.
    pub age: i64,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
}
