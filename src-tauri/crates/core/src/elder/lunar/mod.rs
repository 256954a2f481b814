//! Birthdays in the lunar calendar, by the package that agrees with the astronomers for our clients' birth years.
//!
//! Not every lunar year has every day: a leap month returns after years, and a month has 29 or 30 days. Families
//! differ in how they keep such a birthday, so the district chooses.

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::words! {
    /// When a birthday in a leap month is kept in a year without that leap month.
    pub enum LeapMonthKept {
        /// In the plain month of the same number: what most families do.
        PlainMonth,
        /// In the month after it.
        FollowingMonth,
    }
}

crate::words! {
    /// When a birthday on day 30 is kept where the month has 29 days.
    pub enum DayThirtyKept {
        /// On day 29, the month's last: what most families do.
        DayTwentyNine,
        /// On the first day of the next month.
        NextDay,
    }
}

/// How the district keeps lunar birthdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LunarBirthdaySetting {
    /// A birthday in a leap month.
    pub leap_month: LeapMonthKept,
    /// A birthday on day 30.
    pub day_thirty: DayThirtyKept,
}

impl Default for LunarBirthdaySetting {
    fn default() -> Self {
        Self { leap_month: LeapMonthKept::PlainMonth, day_thirty: DayThirtyKept::DayTwentyNine }
    }
}

/// A day in the lunar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LunarDay {
    /// The lunar year, by the solar year in which it begins.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// The month is the leap month that follows the plain one.
    pub is_leap_month: bool,
    /// 1 to 30.
    pub day: i64,
}

/// A lunar birthday, and when it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LunarBirthday {
    /// The day of birth.
    pub born: LunarDay,
    /// When it is kept in this solar year: mostly once, but near the turn of the year not at all or twice.
    pub this_year_on: Vec<NaiveDate>,
}
