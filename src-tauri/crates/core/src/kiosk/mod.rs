//! The kiosk (自助签到): a desk at the door that serves elders and families, shows only what they need, and does
//! nothing else until somebody with the desk's password ends it.

pub mod commands;
pub mod gate;
pub mod rules;
pub mod sql;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::DoorAct;
use crate::centre::CentreId;
use crate::elder::{ElderId, Sex};

crate::identifiers! {
    /// Names the time in which a desk is a kiosk.
    KioskId,
}

/// That this desk is a kiosk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct KioskHere {
    /// Of which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// A code of its own ends it, and not the password of the operating system's user.
    pub has_leave_code: bool,
}

/// Whom the kiosk serves today: no alerts, no numbers, no contacts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskBoard {
    /// The centre's name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// Everyone expected or here today, by pinyin.
    pub people: Vec<KioskPerson>,
}

/// An elder as the kiosk shows one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskPerson {
    /// Who.
    pub elder_id: ElderId,
    /// The name with one character hidden, 李○梅, as far as it still tells everyone on the list apart.
    pub masked_name: String,
    /// Whole years lived, where somebody else on the list is shown by the same name.
    pub age: Option<i64>,
    /// Somebody else on the list has this name and age: a touch is for the front desk, a card is not.
    pub is_alike: bool,
    /// The surname, for the greeting.
    pub surname: String,
    /// The first letter of the surname's pinyin, A to Z; `#` for others.
    pub initial: String,
    /// For the greeting.
    pub sex: Sex,
    /// Checked in, not out.
    pub is_here: bool,
    /// Was here today and has gone: whoever has just left is asked before being checked in again.
    pub has_left: bool,
}

/// What was done at the kiosk.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KioskGreeting {
    /// The surname.
    pub surname: String,
    /// For the form of address.
    pub sex: Sex,
    /// Check-in or check-out.
    pub act: DoorAct,
    /// When.
    pub at: DateTime<Utc>,
}

/// The password of the desk, or the kiosk's leave code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unlock {
    /// What was typed. Never kept, never logged.
    pub password: String,
}

/// Makes this desk a kiosk.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartKiosk {
    /// Of which centre.
    pub centre_id: CentreId,
    /// A code that ends it, 4 to 40 characters, for a desk whose user has no password; none: the password ends it,
    /// and was proven right just before, so that nobody is locked in.
    #[serde(default)]
    pub leave_code: Option<String>,
}

/// A card, a code, or letters of a name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindAtKiosk {
    /// What the scanner typed.
    pub code: String,
}

/// Which elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServeAtKiosk {
    /// Who.
    pub elder_id: ElderId,
}
