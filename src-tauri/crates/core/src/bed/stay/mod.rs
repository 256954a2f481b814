//! Stays (床位占用): who lies in which bed, and what stands in the way of lying in one.

pub(super) mod acts;
pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::house::BedPlace;
use super::{AdmissionId, BedId, ReservationId};
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};
use crate::error::Refusal;

crate::words! {
    /// How a stay began.
    pub enum BeganHow {
        /// 入住
        Admitted,
        /// 调床
        Transferred,
        /// 对调
        Swapped,
        /// 返回
        Returned,
    }
}

crate::words! {
    /// How a stay ended.
    pub enum EndedHow {
        /// 调床
        Transferred,
        /// 对调
        Swapped,
        /// 离院
        Left,
        /// 外出未保留床位
        Released,
    }
}

crate::words! {
    /// Why somebody lies in a room that is for others.
    pub enum SexException {
        /// 夫妻
        Couple,
        /// 经主管决定
        Decided,
    }
}

/// A bed and everything that may stand in the way of lying in it from a moment on.
#[derive(Debug, Clone)]
pub struct BedFacts {
    /// The bed.
    pub place: BedPlace,
    /// Who lies in it at that moment or comes after.
    pub lying: Vec<Lying>,
    /// Who lies in other beds of the room.
    pub room_mates: Vec<Lying>,
    /// It is closed, or will be.
    pub is_closed: bool,
    /// It is to be cleaned since.
    pub unclean_since: Option<DateTime<Utc>>,
    /// For whom it is kept.
    pub reservations: Vec<KeptFor>,
}

/// Who lies in a bed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Lying {
    /// In which bed.
    pub bed_id: BedId,
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// The name.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Since when, or from when on.
    pub since: DateTime<Utc>,
}

/// For whom a bed is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptFor {
    /// Names the reservation.
    pub id: ReservationId,
    /// Which bed.
    pub bed_id: BedId,
    /// For whom.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// From this day.
    pub from_on: NaiveDate,
    /// No longer from this day.
    pub lapses_on: NaiveDate,
}

/// Who is to lie in a bed.
#[derive(Debug, Clone)]
pub struct Wants {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// The admission, if there is one already.
    pub admission_id: Option<AdmissionId>,
    /// The partner's admission.
    pub partner_id: Option<AdmissionId>,
    /// From this day.
    pub on: NaiveDate,
    /// From this instant.
    pub at: DateTime<Utc>,
    /// Until this day, as planned.
    pub planned_to_on: Option<NaiveDate>,
    /// Why a room that is for others is taken all the same; may be empty.
    pub exception_reason: String,
}

/// Moves somebody to another bed, or gives a bed to somebody who has none yet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TransferElder {
    /// Who.
    pub admission_id: AdmissionId,
    /// To which bed.
    pub bed_id: BedId,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Why the elder lies in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// When; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
}

/// Two people exchange their beds.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwapElders {
    /// One.
    pub admission_id: AdmissionId,
    /// The other.
    pub other_admission_id: AdmissionId,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Why somebody lies in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// When; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
}

/// A couple moves together, each to a bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveCouple {
    /// One.
    pub admission_id: AdmissionId,
    /// To which bed.
    pub bed_id: BedId,
    /// To which bed the partner goes.
    pub partner_bed_id: BedId,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Why they lie in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// When; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
}

/// Who is to lie somewhere: asks which beds are possible.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskFits {
    /// At which centre.
    pub centre_id: CentreId,
    /// Who.
    pub elder_id: ElderId,
}

/// Whether a bed is possible.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedFit {
    /// Which bed.
    pub bed_id: BedId,
    /// What stands in the way; none: it is possible.
    pub obstacle: Option<Refusal>,
    /// What stands in the way of exchanging beds with whoever lies there, for either of the two; none: nothing does, or
    /// there is nobody to exchange with.
    pub swap_obstacle: Option<Refusal>,
    /// Lies there already.
    pub is_own: bool,
}
