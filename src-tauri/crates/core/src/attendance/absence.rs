//! Absences: expected, not coming; and the calls that find out why.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AbsenceId, FollowUpCallId};
use crate::centre::CentreId;
use crate::elder::{ContactId, ElderId};

crate::words! {
    /// Why an elder does not come.
    pub enum AbsenceReason {
        /// 生病
        Illness,
        /// 住院
        Hospital,
        /// 家中有事
        Family,
        /// 外出
        Travel,
        /// 其他
        Other,
        /// 原因未知
        Unknown,
    }
}

crate::words! {
    /// What came of a call.
    pub enum CallOutcome {
        /// 已接通
        Reached,
        /// 无人接听
        NoAnswer,
        /// 已留言
        MessageLeft,
        /// 号码有误
        WrongNumber,
    }
}

/// Expected, not coming.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// Names the absence.
    pub id: AbsenceId,
    /// Who.
    pub elder_id: ElderId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// What was said.
    pub note: String,
    /// Who said so; empty where nobody did.
    pub told_by: String,
    /// Announced before the elder was missed; otherwise found out by following up.
    pub is_announced: bool,
}

/// A call made about someone who did not come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpCall {
    /// Names the call.
    pub id: FollowUpCallId,
    /// About whom.
    pub elder_id: ElderId,
    /// When.
    pub called_at: DateTime<Utc>,
    /// Who was called, in words.
    pub called_whom: String,
    /// What came of it.
    pub outcome: CallOutcome,
    /// What they said; may be empty.
    pub said: String,
}

/// An absence, told or found.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordAbsence {
    /// Who.
    pub elder_id: ElderId,
    /// Where the elder is expected.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: AbsenceReason,
    /// What was said; may be empty.
    #[serde(default)]
    pub note: String,
    /// Who said so; may be empty.
    #[serde(default)]
    pub told_by: String,
    /// Why this is entered for a day that is closed already; needed only then.
    #[serde(default)]
    pub correction_reason: String,
}

/// Asks on which days an elder is expected at a centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskExpectedDays {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The first day; none: today there.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from_on: Option<NaiveDate>,
    /// The day after the last; at most 400 days later. None: as many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until_on: Option<NaiveDate>,
}

/// The days on which an elder is expected at a centre.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExpectedDays {
    /// The days, in order.
    pub days: Vec<NaiveDate>,
    /// From which day an absence is usually meant that is said now: the first of the days, from today there on, that is not
    /// an absence already and on which the elder has not come; where there is none, the first such day of the span.
    pub next_absence_on: NaiveDate,
}

/// Which absence.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichAbsence {
    /// Which.
    pub absence_id: AbsenceId,
    /// The day on which the elder comes again: the days before it stay an absence. None: the whole is taken back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub comes_again_on: Option<NaiveDate>,
    /// Why it is taken back from a day that is closed already, or shortened to a day that is over; needed only then.
    #[serde(default)]
    pub correction_reason: String,
}

/// An absence as it really was. Its days stay: it is shortened or taken back, and recorded anew for others.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectAbsence {
    /// Which.
    pub absence_id: AbsenceId,
    /// Why the elder did not come.
    pub reason: AbsenceReason,
    /// What was said; may be empty.
    #[serde(default)]
    pub note: String,
    /// Who said so; may be empty.
    #[serde(default)]
    pub told_by: String,
    /// Why it is set right on a day that is closed already; needed only then.
    #[serde(default)]
    pub correction_reason: String,
}

/// Writes down a call made about someone who did not come today.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordCall {
    /// About whom.
    pub elder_id: ElderId,
    /// Where the elder is expected.
    pub centre_id: CentreId,
    /// Which contact was called; none for anyone else.
    #[serde(default)]
    pub contact_id: Option<ContactId>,
    /// Who was called, in words; of a contact the name is taken where this is empty.
    #[serde(default)]
    pub called_whom: String,
    /// What came of it.
    pub outcome: CallOutcome,
    /// What they said; may be empty.
    #[serde(default)]
    pub said: String,
}
