//! Night rounds (夜查): what the night staff found, person by person. What differs from the book stays open until the
//! responsible person has set it right.

pub mod commands;
pub(in crate::bed) mod note;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::leave::LeaveKind;
use super::{AdmissionId, BedId, NightNoteId, WardId};
use crate::centre::CentreId;
use crate::elder::{Alert, ElderId, Sex};

crate::words! {
    /// What the night staff found.
    pub enum NightFound {
        /// 安睡
        Asleep,
        /// 醒着
        Awake,
        /// 不适
        Unwell,
        /// 跌倒
        Fell,
        /// 不在床
        NotInBed,
        /// 送医院
        ToHospital,
        /// 返回
        CameBack,
        /// 新到
        Arrived,
        /// 去世
        Died,
    }
}

impl NightFound {
    /// Whether the book must follow, or somebody must look after it: it stays open until that is done.
    #[must_use]
    pub fn stays_open(self) -> bool {
        !matches!(self, Self::Asleep | Self::Awake | Self::Unwell)
    }
}

crate::words! {
    /// By which act something that was found was set right.
    pub enum NoteAct {
        /// 已办入住
        Admitted,
        /// 已登记外出
        WentOnLeave,
        /// 已登记返回
        CameBack,
        /// 已办离院
        Left,
    }
}

/// A note of the night staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct NightNote {
    /// Names the note.
    pub id: NightNoteId,
    /// The night begins on this day.
    pub night_on: NaiveDate,
    /// About whom; none: somebody who is not in the book.
    pub admission_id: Option<AdmissionId>,
    /// The name.
    pub name: Option<String>,
    /// Room and label, where a bed was named.
    pub bed_label: Option<String>,
    /// What was found.
    pub found: NightFound,
    /// What else was said; may be empty.
    pub note: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
    /// Set right; none: still open, or nothing was to be set right.
    pub completed_at: Option<DateTime<Utc>>,
    /// By whom.
    pub completed_by: String,
    /// How it was set right, in words; empty where an act says it.
    pub completion: String,
    /// By which act it was set right; none: by words.
    pub completed_act: Option<NoteAct>,
}

/// Who is to be looked after in a night.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundLine {
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived.
    pub age: i64,
    /// In which ward; none: no bed yet.
    pub ward_id: Option<WardId>,
    /// The ward's name.
    pub ward_name: Option<String>,
    /// In which bed.
    pub bed_id: Option<BedId>,
    /// Room and label.
    pub bed_label: Option<String>,
    /// Away by the book.
    pub away: Option<LeaveKind>,
    /// What staff must know.
    pub alerts: Vec<Alert>,
    /// The notes of this night, the latest first.
    pub notes: Vec<NightNote>,
}

/// The list for a night round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NightRound {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The night begins on this day.
    pub night_on: NaiveDate,
    /// Everybody who lives here, by ward, room and bed.
    pub lines: Vec<RoundLine>,
    /// Notes about people who are not in the book of this night.
    pub others: Vec<NightNote>,
    /// Everything that is still open, of this night and those before, the earliest first.
    pub open: Vec<NightNote>,
}

/// Which night.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskRound {
    /// Which centre.
    pub centre_id: CentreId,
    /// The night begins on this day; none: the present one, which until noon is the one that began yesterday.
    #[serde(default)]
    pub night_on: Option<NaiveDate>,
    /// Only this ward.
    #[serde(default)]
    pub ward_id: Option<WardId>,
}

/// What was found of one person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NightFinding {
    /// About whom; none only for somebody who arrived and is not in the book.
    #[serde(default)]
    pub admission_id: Option<AdmissionId>,
    /// In which bed; none: in their own.
    #[serde(default)]
    pub bed_id: Option<BedId>,
    /// What was found.
    pub found: NightFound,
    /// What else is to be said; needed for somebody who is not in the book.
    #[serde(default)]
    pub note: String,
}

/// Records what was found, of one person or of many at once.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordRound {
    /// Which centre.
    pub centre_id: CentreId,
    /// The night begins on this day; none: the present one.
    #[serde(default)]
    pub night_on: Option<NaiveDate>,
    /// Who looked; none: whoever works at this desk.
    #[serde(default)]
    pub recorded_by: String,
    /// What was found.
    pub findings: Vec<NightFinding>,
}

/// Says how something that was open was set right.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompleteNote {
    /// Which note.
    pub note_id: NightNoteId,
    /// How.
    pub completion: String,
}
