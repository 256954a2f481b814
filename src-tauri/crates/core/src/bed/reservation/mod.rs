//! Reservations (预留): a bed is kept for an elder from a day, and no longer from the day on which that lapses.

pub mod commands;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BedId, ReservationId};
use crate::elder::ElderId;

crate::words! {
    /// How a reservation ended before it lapsed.
    pub enum ReservationEnd {
        /// 已入住
        Taken,
        /// 已取消
        Cancelled,
        /// 老人已离院
        Left,
    }
}

/// A reservation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Reservation {
    /// Names the reservation.
    pub id: ReservationId,
    /// Which bed.
    pub bed_id: BedId,
    /// Its label.
    pub bed_label: String,
    /// The room's name.
    pub room_name: String,
    /// For whom.
    pub elder_id: ElderId,
    /// The name.
    pub elder_name: String,
    /// From this day.
    pub from_on: NaiveDate,
    /// No longer from this day.
    pub lapses_on: NaiveDate,
    /// What else is to be said; may be empty.
    pub note: String,
    /// How it ended before it lapsed.
    pub ended_how: Option<ReservationEnd>,
    /// The bed is kept for an offer that nobody has answered yet.
    pub offer_waits: bool,
    /// Counts the changes.
    pub version: i64,
}

/// Reserves a bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeReservation {
    /// Which bed.
    pub bed_id: BedId,
    /// For whom.
    pub elder_id: ElderId,
    /// From this day; none: from today.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// No longer from this day; none: after as many days as the centre has set.
    #[serde(default)]
    pub lapses_on: Option<NaiveDate>,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Renews a reservation.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RenewReservation {
    /// Which.
    pub reservation_id: ReservationId,
    /// No longer from this day.
    pub lapses_on: NaiveDate,
}

/// Which reservation.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichReservation {
    /// Which.
    pub reservation_id: ReservationId,
}
