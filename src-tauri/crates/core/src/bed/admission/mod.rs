//! Admissions (入住): an elder lives at a centre from coming until leaving for good, with agreement, payer and the risks
//! that were found before.

pub mod commands;
mod couple;
pub mod deceased;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::leave::Leave;
use super::{AdmissionId, BedId, NightNoteId, StayId};
use crate::centre::CentreId;
use crate::elder::{Category, ElderId, Sex};

crate::words! {
    /// Who pays.
    pub enum Payer {
        /// 本人自费
        SelfPaying,
        /// 家属
        Family,
        /// 长期护理保险
        LongTermCareInsurance,
        /// 政府
        Government,
        /// 其他
        Other,
    }
}

crate::words! {
    /// Why somebody leaves for good.
    pub enum LeavingReason {
        /// 回家
        Home,
        /// 转其他机构
        OtherResidence,
        /// 转医院
        Hospital,
        /// 去世
        Died,
        /// 其他
        Other,
    }
}

crate::words! {
    /// What is looked at before an admission: the nine risks of GB 38600-2019, and infection.
    pub enum RiskKind {
        /// 噎食
        Choking,
        /// 食品药品误食
        WrongFoodOrMedicine,
        /// 压疮
        PressureSore,
        /// 烫伤
        Burn,
        /// 坠床
        BedFall,
        /// 跌倒
        Fall,
        /// 他伤和自伤
        Harm,
        /// 走失
        Wandering,
        /// 文娱活动意外
        ActivityAccident,
        /// 传染病
        Infection,
    }
}

crate::words! {
    /// How large a risk is.
    pub enum RiskLevel {
        /// 无
        None,
        /// 低
        Low,
        /// 中
        Medium,
        /// 高
        High,
    }
}

/// A risk as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RiskFound {
    /// Which risk.
    pub kind: RiskKind,
    /// How large.
    pub level: RiskLevel,
    /// What exactly; may be empty.
    #[serde(default)]
    pub note: String,
}

/// What was looked at before the admission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RiskCheck {
    /// When.
    pub checked_on: NaiveDate,
    /// By whom.
    pub checked_by: String,
    /// What was found, each risk at most once.
    pub risks: Vec<RiskFound>,
}

/// What is agreed with an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Terms {
    /// Who pays.
    pub payer: Payer,
    /// On whose account the elder is served.
    pub category: Category,
    /// A short stay, which has a planned end.
    #[serde(default)]
    pub is_short_stay: bool,
    /// When the elder is to leave; frees nothing. Needed for a short stay.
    #[serde(default)]
    pub planned_to_on: Option<NaiveDate>,
    /// On trial until this day.
    #[serde(default)]
    pub trial_until_on: Option<NaiveDate>,
    /// The agreement's number; may be empty.
    #[serde(default)]
    pub agreement_number: String,
    /// When it was signed; none: not yet.
    #[serde(default)]
    pub agreement_signed_on: Option<NaiveDate>,
    /// Who signed it for the elder; may be empty.
    #[serde(default)]
    pub agreement_signed_by: String,
    /// Until when it holds.
    #[serde(default)]
    pub agreement_until_on: Option<NaiveDate>,
    /// Anything else; may be empty.
    #[serde(default)]
    pub note: String,
}

/// An admission as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Admission {
    /// Names the admission.
    pub id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub elder_name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// Since when.
    pub from_at: DateTime<Utc>,
    /// The day of coming.
    pub from_on: NaiveDate,
    /// Left for good.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of leaving.
    pub to_on: Option<NaiveDate>,
    /// What is agreed.
    pub terms: Terms,
    /// The partner's admission.
    pub partner_id: Option<AdmissionId>,
    /// The partner's name.
    pub partner_name: Option<String>,
    /// What was looked at before; none: still to be done.
    pub risk_check: Option<RiskCheck>,
    /// Why the elder left.
    pub leaving_reason: Option<LeavingReason>,
    /// Where to; may be empty.
    pub destination: String,
    /// What else was said at leaving; may be empty.
    pub leaving_note: String,
    /// In which bed; none: no bed yet, or left.
    pub bed: Option<LiesIn>,
    /// Away now.
    pub leave: Option<Leave>,
    /// Corrected after it was recorded.
    pub corrected_at: Option<DateTime<Utc>>,
    /// Counts the changes.
    pub version: i64,
}

/// In which bed somebody lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct LiesIn {
    /// Names the stay.
    pub stay_id: StayId,
    /// Which bed.
    pub bed_id: BedId,
    /// Its label.
    pub bed_label: String,
    /// The room's name.
    pub room_name: String,
    /// The ward's name.
    pub ward_name: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl LiesIn {
    /// Room and label, as staff say it.
    #[must_use]
    pub fn said(&self) -> String {
        format!("{}-{}", self.room_name, self.bed_label)
    }
}

/// Admits an elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdmitElder {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// In which bed; none: no bed yet.
    #[serde(default)]
    pub bed_id: Option<BedId>,
    /// What is agreed.
    pub terms: Terms,
    /// What was looked at before; none: in an emergency, to be done after.
    #[serde(default)]
    pub risk_check: Option<RiskCheck>,
    /// The partner who lives here already.
    #[serde(default)]
    pub partner_id: Option<AdmissionId>,
    /// Why the elder lies in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// When the elder came; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
    /// The note of the night staff that this act sets right; none: it sets none right.
    #[serde(default)]
    pub night_note_id: Option<NightNoteId>,
}

/// Changes what is agreed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTerms {
    /// Whose.
    pub admission_id: AdmissionId,
    /// The version that was seen.
    pub version: i64,
    /// What is agreed from now on.
    pub terms: Terms,
    /// What was looked at, where it is told after the admission or again; none: as it was.
    #[serde(default)]
    pub risk_check: Option<RiskCheck>,
    /// The partner's admission; none: as it was.
    #[serde(default)]
    pub partner_id: Option<AdmissionId>,
    /// The two are a couple no longer.
    #[serde(default)]
    pub ends_couple: bool,
}

/// Says when somebody is to leave for good.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanLeaving {
    /// Who.
    pub admission_id: AdmissionId,
    /// When; none: until further notice.
    #[serde(default)]
    pub planned_to_on: Option<NaiveDate>,
}

/// Somebody leaves for good.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DischargeElder {
    /// Who.
    pub admission_id: AdmissionId,
    /// Why.
    pub reason: LeavingReason,
    /// Where to; may be empty.
    #[serde(default)]
    pub destination: String,
    /// What else is to be said; needed for `other`.
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

crate::words! {
    /// A plan that leaving for good closed.
    pub enum ClosedPlanKind {
        /// 请假
        Leave,
        /// 预留
        Reservation,
        /// 服务登记
        Enrolment,
        /// 轮候
        Waiting,
        /// 床位邀约
        Offer,
        /// 订餐
        MealOrder,
    }
}

/// A plan that leaving for good closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosedPlan {
    /// What it was.
    pub kind: ClosedPlanKind,
    /// Which: a bed, a centre.
    pub name: String,
    /// From when it was.
    pub from_on: NaiveDate,
}

/// An admission that ended, and what was closed with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Discharged {
    /// The admission.
    pub admission: Admission,
    /// Every open plan that was closed.
    pub closed: Vec<ClosedPlan>,
}

/// Which admission.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichAdmission {
    /// Which.
    pub admission_id: AdmissionId,
}
