//! The days of a centre: open or closed, from when until when, and why. One rule says it for the door, the sheets and
//! the plans alike: [`rules::CentreCalendar::day`].

pub mod commands;
pub mod rules;
pub mod sql;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CentreId;

crate::identifiers! {
    /// Names a span of days on which a centre stays closed.
    ClosedDayId,
}

crate::words! {
    /// Why a centre is open or closed on a day.
    pub enum DayCause {
        /// 按每周开放时间
        Weekday,
        /// 休息安排
        ClosedDay,
        /// 加开
        ExtraDay,
        /// 法定节假日
        LegalHoliday,
        /// 调休上班
        MakeUpDay,
    }
}

/// A day of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CentreDay {
    /// Which day.
    pub on: NaiveDate,
    /// Opens, on the centre's wall clock; none: closed.
    pub opens_at: Option<NaiveTime>,
    /// Closes; none: closed.
    pub closes_at: Option<NaiveTime>,
    /// The weekday it counts as: whoever comes on that weekday is expected. Monday 1 … Sunday 7.
    pub weekday: i64,
    /// Why it is so.
    pub cause: DayCause,
    /// The holiday, or the reason that the centre gave; may be empty.
    pub note: String,
    /// It lies past the last year whose legal holidays are known: it may yet turn out to be one.
    pub is_past_calendar: bool,
}

impl CentreDay {
    /// Whether the centre is open on it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.opens_at.is_some()
    }
}

/// A span of days on which a centre stays closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct ClosedDay {
    /// Names the span.
    pub id: ClosedDayId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A day on which a centre is open though it would be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct ExtraDay {
    /// Which day.
    #[sqlx(rename = "extra_on")]
    pub on: NaiveDate,
    /// Opens.
    pub opens_at: NaiveTime,
    /// Closes, later on the same day.
    pub closes_at: NaiveTime,
    /// Whoever comes on this weekday is expected; none: on the day's own.
    pub stands_for_weekday: Option<i64>,
    /// Why; may be empty.
    pub reason: String,
}

/// Asks for the days of a centre.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskDays {
    /// Which centre.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; at most 400 days later.
    pub until_on: NaiveDate,
}

/// The days of a centre and what makes them so.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CentreDays {
    /// Each day, in order.
    pub days: Vec<CentreDay>,
    /// What was closed in these days, in order.
    pub closed_days: Vec<ClosedDay>,
    /// What was opened in these days, in order.
    pub extra_days: Vec<ExtraDay>,
    /// The last day whose legal holidays are known.
    pub calendar_ends_on: NaiveDate,
}

/// Days on which a centre shall stay closed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseDays {
    /// Which centre.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; at most a year later.
    pub until_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// Which closed days.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichClosedDay {
    /// The span that is taken back.
    pub closed_day_id: ClosedDayId,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// A day on which a centre shall be open though it would be closed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenExtraDay {
    /// Which centre.
    pub centre_id: CentreId,
    /// Which day.
    pub on: NaiveDate,
    /// Opens.
    pub opens_at: NaiveTime,
    /// Closes, later on the same day.
    pub closes_at: NaiveTime,
    /// Whoever comes on this weekday is expected, Monday 1 … Sunday 7; none: on the day's own.
    #[serde(default)]
    pub stands_for_weekday: Option<i64>,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}

/// Which extra day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichExtraDay {
    /// Which centre.
    pub centre_id: CentreId,
    /// The day that is taken back.
    pub on: NaiveDate,
    /// Why this reaches into days that are closed already; needed only then.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub correction_reason: String,
}
