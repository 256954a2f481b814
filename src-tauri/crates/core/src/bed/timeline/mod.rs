//! The timeline: beds down, days across; and one elder's history of beds with the nights counted.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::admission::{LeavingReason, LiesIn};
use super::house::BedKind;
use super::leave::Leave;
use super::stay::{BeganHow, EndedHow};
use super::{AdmissionId, BedId, StayId, WardId};
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};

crate::words! {
    /// What a bar on the timeline is.
    pub enum BarKind {
        /// 占用
        Stay,
        /// 请假保留
        Leave,
        /// 预留
        Reservation,
        /// 停用
        Closure,
    }
}

/// Which days of which centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskTimeline {
    /// Which centre.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last, at most 400 days later.
    pub until_on: NaiveDate,
}

/// Beds down, days across.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedTimeline {
    /// Which centre.
    pub centre_id: CentreId,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Today at the centre.
    pub today: NaiveDate,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// The beds in service on any of the days, by ward, room and label.
    pub beds: Vec<TimelineBed>,
    /// What was, is and is planned, by bed and beginning.
    pub bars: Vec<TimelineBar>,
    /// Who lives here now without a bed, by pinyin.
    pub without_bed: Vec<WithoutBed>,
}

/// Somebody who lives at a centre without a bed: none yet, or away with none held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct WithoutBed {
    /// Names the admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Lives here since this day.
    pub from_on: NaiveDate,
    /// Away, with no bed held; else there is no bed yet.
    pub is_away: bool,
}

/// A bed of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct TimelineBed {
    /// Names the bed.
    pub id: BedId,
    /// Its label.
    pub label: String,
    /// What it is for.
    pub kind: BedKind,
    /// The room's name.
    pub room_name: String,
    /// In which ward.
    pub ward_id: WardId,
    /// The ward's name.
    pub ward_name: String,
    /// In service from this day.
    pub in_service_from_on: NaiveDate,
    /// Out of service from this day.
    pub in_service_until_on: Option<NaiveDate>,
}

/// Something that takes a bed for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct TimelineBar {
    /// Names the stay, leave, reservation or closure.
    pub id: String,
    /// Which bed.
    pub bed_id: BedId,
    /// What it is.
    pub kind: BarKind,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day of the end, whose night no longer belongs to it; none: still.
    pub to_on: Option<NaiveDate>,
    /// When it is to end, where it has not.
    pub planned_to_on: Option<NaiveDate>,
    /// The day of the end, or that on which it is foreseen to end; none: until further notice. What should have ended
    /// already lasts.
    #[sqlx(default)]
    pub foreseen_to_on: Option<NaiveDate>,
    /// Whose admission.
    pub admission_id: Option<AdmissionId>,
    /// Who.
    pub elder_id: Option<ElderId>,
    /// The name; of a closure the reason's word.
    pub name: String,
    /// As in the identity papers.
    pub sex: Option<Sex>,
}

/// Whose history.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskBedHistory {
    /// Whose.
    pub elder_id: ElderId,
}

/// An elder's history of beds and leaves.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedHistory {
    /// Who.
    pub elder_id: ElderId,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The admissions, the latest first.
    pub admissions: Vec<PastAdmission>,
    /// Nights in all.
    pub nights: Nights,
}

/// How many nights were what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Nights {
    /// In a bed.
    pub in_bed: i64,
    /// Away with the bed held.
    pub held: i64,
    /// Away without a bed held, or here without a bed.
    pub without_bed: i64,
}

/// An admission of the past or the present.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastAdmission {
    /// Names the admission.
    pub id: AdmissionId,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Today at the centre.
    pub today: NaiveDate,
    /// When the elder came.
    pub from_at: DateTime<Utc>,
    /// The day of coming.
    pub from_on: NaiveDate,
    /// When the elder left; none: still here.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of leaving; none: still here.
    pub to_on: Option<NaiveDate>,
    /// When the elder is to leave.
    pub planned_to_on: Option<NaiveDate>,
    /// Why the elder left.
    pub leaving_reason: Option<LeavingReason>,
    /// In which bed now.
    pub bed: Option<LiesIn>,
    /// The stays, the latest first.
    pub stays: Vec<PastStay>,
    /// The leaves, the latest first.
    pub leaves: Vec<Leave>,
    /// Nights of this admission until today, the present one not counted.
    pub nights: Nights,
}

/// A stay of the past or the present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct PastStay {
    /// Names the stay.
    pub id: StayId,
    /// Whose.
    pub admission_id: AdmissionId,
    /// Which bed.
    pub bed_id: BedId,
    /// Its label.
    pub bed_label: String,
    /// The room's name.
    pub room_name: String,
    /// The ward's name.
    pub ward_name: String,
    /// The building's name; none where the centre has only one, which then goes without saying.
    pub building_name: Option<String>,
    /// From when.
    pub from_at: DateTime<Utc>,
    /// The first day.
    pub from_on: NaiveDate,
    /// Until when.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of the end.
    pub to_on: Option<NaiveDate>,
    /// How it began.
    pub began_how: BeganHow,
    /// How it ended.
    pub ended_how: Option<EndedHow>,
    /// Why the bed was changed; may be empty.
    pub reason: String,
    /// Corrected after it was recorded.
    pub corrected_at: Option<DateTime<Utc>>,
}
