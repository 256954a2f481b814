//! The calendar of the state: legal holidays (法定节假日) and the weekend days on which one works instead (调休上班).
//!
//! The years 2020 to 2026 come with the program and cannot be changed; later years are entered when the State Council
//! has announced them. A year that nobody has entered is not known: what is planned in it may yet fall on a holiday.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::words! {
    /// What the state orders for a day.
    pub enum LegalDayKind {
        /// 放假
        Off,
        /// 调休上班
        Workday,
    }
}

/// A day that the state orders to be unlike its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LegalDay {
    /// Which day.
    #[sqlx(rename = "legal_on")]
    pub on: NaiveDate,
    /// Off, or worked.
    pub kind: LegalDayKind,
    /// The holiday it belongs to, as announced.
    pub name: String,
}

/// The legal days of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LegalYear {
    /// Which year.
    pub year: i64,
    /// Came with the program: read only.
    pub is_shipped: bool,
    /// Its days, in their order.
    pub days: Vec<LegalDay>,
}

/// What is known of legal holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LegalCalendar {
    /// The last day of the last year that is known without a gap.
    pub ends_on: NaiveDate,
    /// The years, the latest first.
    pub years: Vec<LegalYear>,
}

/// A year as it is entered, in the place of what was entered for it before.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnterYear {
    /// Which year.
    pub year: i64,
    /// Days off and days worked instead. They may begin in the December before: a New Year's holiday can.
    pub days: Vec<LegalDay>,
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichYear {
    /// A year that was entered.
    pub year: i64,
}
