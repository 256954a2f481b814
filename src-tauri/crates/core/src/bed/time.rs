//! When an act on a bed happened: now, or earlier and entered late.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::residence::Residence;
use crate::error::{Error, Fault, Refusal, Result};

/// An instant with its day at the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Its day at the centre.
    pub on: NaiveDate,
}

impl Moment {
    /// The moment of an instant at a centre.
    #[must_use]
    pub fn of(residence: &Residence, at: DateTime<Utc>) -> Self {
        Self { at, on: residence.day(at) }
    }

    /// When an act happened that is entered now: not later than now, and not longer ago than the centre allows unless a
    /// reason is given. In a month that is closed, only with the reason of a correction.
    ///
    /// # Errors
    /// `input_invalid` at `at` or `lateReason`; `census_closed`.
    pub fn entered(
        residence: &Residence,
        at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
        late_reason: &str,
    ) -> Result<Self> {
        let moment = Self::of(residence, at.unwrap_or(now));
        if moment.at > now {
            return Err(Error::invalid(Vec::new()).at("at", Fault::InTheFuture));
        }
        if late_reason.chars().count() > 200 {
            return Err(Error::invalid(Vec::new()).at("lateReason", Fault::TooLong));
        }
        let earliest = residence.day(now) - TimeDelta::days(residence.rules.late_entry_days);
        if moment.on < earliest && late_reason.trim().is_empty() {
            return Err(Error::invalid(Vec::new()).at("lateReason", Fault::Required));
        }
        if let Some(until_on) = residence.closed_until_on.filter(|until| moment.on < *until) {
            return Err(Error::from(Refusal::CensusClosed { until_on }).at("at", Fault::TooLongAgo));
        }
        Ok(moment)
    }
}
