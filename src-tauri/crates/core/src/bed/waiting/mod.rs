//! The waiting list (轮候): who waits for a bed, what they need and wish, who comes first for a free bed and why, and the
//! beds that were offered.

pub mod commands;
pub mod offers;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::house::{BedKind, SexRule};
use super::residence::{QueueEffect, WaitingPriority};
use super::{BedId, OfferId, ReservationId, WaitingId, WardId};
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};

crate::words! {
    /// How waiting ended.
    pub enum WaitingEnd {
        /// 已入住
        Admitted,
        /// 不再等候
        Withdrawn,
        /// 谢绝后退出
        Declined,
        /// 去世
        Died,
    }
}

crate::words! {
    /// What became of an offer.
    pub enum OfferAnswer {
        /// 接受
        Taken,
        /// 谢绝
        Refused,
        /// 逾期
        Lapsed,
        /// 撤回
        Cancelled,
    }
}

crate::words! {
    /// Why somebody fits a bed, or does not.
    pub enum FitReason {
        /// 性别符合居室
        SexFits,
        /// 性别不符合居室
        SexClashes,
        /// 需要护理床，这张是
        NursingFits,
        /// 需要护理床，这张不是
        NursingLacking,
        /// 不需要护理床
        NursingNotNeeded,
        /// 短期托养，这张是短期床
        ShortStayFits,
        /// 短期床只用于短期托养
        ShortStayOnly,
        /// 在希望的照护区
        WardFits,
        /// 不在希望的照护区
        WardOther,
        /// 居室大小符合
        RoomFits,
        /// 居室人数多于希望
        RoomTooLarge,
        /// 居室类型不是希望的
        RoomRuleOther,
        /// 价格在预算内
        PriceFits,
        /// 价格超过预算
        PriceTooHigh,
        /// 希望以后再入住
        WantedLater,
        /// 已有邀约待回复
        OfferStands,
        /// 床位现在不能安排
        BedNotFree,
    }
}

/// What somebody who waits needs and wishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaitingDetails {
    /// Needs a nursing bed.
    pub needs_nursing_bed: bool,
    /// For a short stay.
    #[serde(default)]
    pub is_short_stay: bool,
    /// In this ward, if possible.
    #[serde(default)]
    pub wished_ward_id: Option<WardId>,
    /// Most beds in the room, 1 to 20; none: any room.
    #[serde(default)]
    pub wished_beds_most: Option<i64>,
    /// A room of this rule; none: any that takes the elder.
    #[serde(default)]
    pub wished_sex_rule: Option<SexRule>,
    /// Most that is paid for the bed in a month; none: any.
    #[serde(default)]
    pub price_most_fen: Option<i64>,
    /// Not before this day.
    #[serde(default)]
    pub wanted_from_on: Option<NaiveDate>,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingEntry {
    /// Names the entry.
    pub id: WaitingId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived today.
    pub age: i64,
    /// Grade of the last assessment; none: not assessed.
    pub grade: Option<i64>,
    /// The elder's telephone, or the first contact's; may be empty.
    pub phone: String,
    /// Registered.
    pub registered_at: DateTime<Utc>,
    /// Since when the place in the queue counts: registered, or put at the end.
    pub counts_from: DateTime<Utc>,
    /// Days of waiting.
    pub waiting_days: i64,
    /// On what account the elder comes first; none: by time alone.
    pub priority: Option<WaitingPriority>,
    /// The place in the queue, from 1.
    pub place: i64,
    /// What is needed and wished.
    pub details: WaitingDetails,
    /// The name of the wished ward.
    pub wished_ward_name: Option<String>,
    /// The beds that were offered, the latest first.
    pub offers: Vec<Offer>,
    /// Counts the changes.
    pub version: i64,
}

/// A bed that was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// Names the offer.
    pub id: OfferId,
    /// To whom: the entry.
    pub waiting_id: WaitingId,
    /// Which bed.
    pub bed_id: BedId,
    /// Room and label.
    pub bed_label: String,
    /// The reservation that keeps the bed.
    pub reservation_id: ReservationId,
    /// Made.
    pub made_at: DateTime<Utc>,
    /// Stands no longer from this day.
    pub lapses_on: NaiveDate,
    /// Why somebody further back was asked; may be empty.
    pub reason: String,
    /// What became of it; none: it stands.
    pub answer: Option<OfferAnswer>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// What that did to the place in the queue.
    pub effect: Option<QueueEffect>,
    /// What was said; may be empty.
    pub note: String,
}

/// The waiting list of a centre.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingList {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Today at the centre.
    pub today: NaiveDate,
    /// Who comes first, in this order.
    pub priority_order: Vec<WaitingPriority>,
    /// Everybody who waits, in the order of the queue.
    pub entries: Vec<WaitingEntry>,
    /// Among them those who need a nursing bed.
    pub need_nursing_bed: i64,
    /// Offers that stand.
    pub offers_standing: i64,
    /// Days that those who were admitted from the list within the last year waited on average, in tenths; none: nobody was.
    pub waited_days_tenths: Option<i64>,
}

/// Registers somebody who waits.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegisterWaiting {
    /// For which centre.
    pub centre_id: CentreId,
    /// Who.
    pub elder_id: ElderId,
    /// What is needed and wished.
    pub details: WaitingDetails,
    /// When the elder asked, where it is entered later; none: now.
    #[serde(default)]
    pub registered_at: Option<DateTime<Utc>>,
}

/// Changes what somebody who waits needs and wishes; the place in the queue stays, unless the elder had asked on another
/// day than was entered.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeWaiting {
    /// Who.
    pub waiting_id: WaitingId,
    /// The version that was seen.
    pub version: i64,
    /// What is needed and wished.
    pub details: WaitingDetails,
    /// When the elder asked, where it was entered wrongly; none: as it was entered.
    #[serde(default)]
    pub registered_at: Option<DateTime<Utc>>,
}

/// What the trail keeps of an entry: when the elder asked, and what is needed and wished.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Traced<'a> {
    waiting_registered_at: DateTime<Utc>,
    #[serde(flatten)]
    details: &'a WaitingDetails,
}

/// Takes somebody off the list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawWaiting {
    /// Who.
    pub waiting_id: WaitingId,
    /// Why.
    pub reason: String,
}

/// Asks who fits a bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskRank {
    /// Which bed.
    pub bed_id: BedId,
}

/// Everybody who waits, ranked for a bed, with the reasons.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RankedForBed {
    /// Which bed.
    pub bed_id: BedId,
    /// Room and label.
    pub bed_label: String,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed today.
    pub is_nursing: bool,
    /// The ward's name.
    pub ward_name: String,
    /// What it costs in a month.
    pub monthly_fen: Option<i64>,
    /// Who fits first, in their order; then who does not.
    pub ranked: Vec<Ranked>,
}

/// Somebody who waits, and how they fit a bed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ranked {
    /// The entry.
    pub entry: WaitingEntry,
    /// The rank among those who fit, from 1; none: does not fit.
    pub rank: Option<i64>,
    /// Why.
    pub grounds: Vec<FitReason>,
    /// Why not; empty for those who fit.
    pub obstacles: Vec<FitReason>,
}

/// Offers a bed to somebody who waits.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeOffer {
    /// To whom.
    pub waiting_id: WaitingId,
    /// Which bed.
    pub bed_id: BedId,
    /// Stands no longer from this day; none: after as many days as the centre has set.
    #[serde(default)]
    pub lapses_on: Option<NaiveDate>,
    /// Why, where somebody else comes first or the bed does not fit.
    #[serde(default)]
    pub reason: String,
}

/// What somebody says to an offer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerOffer {
    /// Which.
    pub offer_id: OfferId,
    /// Taken, refused or cancelled by the centre.
    pub answer: OfferAnswer,
    /// What was said; may be empty.
    #[serde(default)]
    pub note: String,
}
