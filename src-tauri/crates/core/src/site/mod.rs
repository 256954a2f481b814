//! Who else is in the building (来访与在岗): visitors and staff, and the list of everyone for an emergency.

pub mod commands;
pub mod emergency;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::ElderId;

crate::identifiers! {
    /// Names a presence.
    PresenceId,
}

crate::words! {
    /// In what capacity somebody who is no elder is in the building.
    pub enum PresenceKind {
        /// 来访
        Visitor,
        /// 在岗
        Staff,
    }
}

/// Visitors and staff of one centre today.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SiteBoard {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// Everyone who came today: first those who are here, then those who have gone; each part by pinyin.
    pub people: Vec<Presence>,
    /// Those of past days whose going nobody recorded, the latest first, at most a hundred. None of them counts as on
    /// site.
    pub left_open: Vec<Presence>,
    /// Staff of the last four weeks who are not here now, by pinyin: one touch signs them in.
    pub usual_staff: Vec<UsualStaff>,
}

/// Somebody in the building who is no elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    /// Names the presence.
    pub id: PresenceId,
    /// Visitor or staff.
    pub kind: PresenceKind,
    /// The name.
    pub name: String,
    /// The telephone; may be empty.
    pub phone: String,
    /// Whom a visitor visits.
    pub elder_id: Option<ElderId>,
    /// That elder's name.
    pub elder_name: Option<String>,
    /// What else a visitor comes for; of staff the duty. May be empty.
    pub purpose: String,
    /// The day in the centre's time zone.
    pub presence_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Went; none while here, and where nobody knows.
    pub departed_at: Option<DateTime<Utc>>,
}

/// One of the staff, as signed in before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct UsualStaff {
    /// The name.
    pub name: String,
    /// The duty, as said the last time.
    pub purpose: String,
}

/// Which centre's building.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskSite {
    /// Which centre.
    pub centre_id: CentreId,
}

/// Somebody who is no elder comes in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignIn {
    /// Where.
    pub centre_id: CentreId,
    /// Visitor or staff.
    pub kind: PresenceKind,
    /// The name.
    pub name: String,
    /// The telephone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Whom a visitor visits; none for staff.
    #[serde(default)]
    pub elder_id: Option<ElderId>,
    /// What else a visitor comes for, needed where no elder is named; of staff the duty, may be empty.
    #[serde(default)]
    pub purpose: String,
}

/// Which presence.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichPresence {
    /// Which.
    pub presence_id: PresenceId,
}

/// A going of a past day that nobody recorded, told afterwards.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TellGoing {
    /// Which presence.
    pub presence_id: PresenceId,
    /// When, on the centre's wall clock; none where nobody knows.
    #[serde(default)]
    pub departed_at: Option<NaiveTime>,
    /// That was after midnight, on the next day.
    #[serde(default)]
    pub left_next_day: bool,
    /// How one knows.
    pub reason: String,
}
