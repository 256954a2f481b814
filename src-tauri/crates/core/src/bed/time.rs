//! When an act on a bed happened: now, or earlier and entered late.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::residence::Residence;
use crate::app::Session;
use crate::command::{Change, Role};
use crate::error::{Error, Fault, Refusal, Result};

/// An instant with its day at the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Its day at the centre.
    pub on: NaiveDate,
    /// It lies in a closed month, and this is when it was entered there all the same: with it, what is written is a
    /// correction.
    pub corrects: Option<DateTime<Utc>>,
}

/// Whether somebody may correct a closed month.
pub(super) fn corrects_closed_months(session: &Session) -> bool {
    session.roles.iter().any(|role| matches!(role, Role::Manager | Role::District | Role::Administrator))
}

impl Moment {
    /// The moment of an instant at a centre.
    #[must_use]
    pub fn of(residence: &Residence, at: DateTime<Utc>) -> Self {
        Self { at, on: residence.day(at), corrects: None }
    }

    /// When an act happened that is entered now: not later than now, and not longer ago than the centre allows unless a
    /// reason is given. In a month that is closed, only by a manager, with the reason of a correction.
    ///
    /// # Errors
    /// `input_invalid` at `at` or `lateReason`; `census_closed`.
    pub fn entered(
        residence: &Residence,
        change: &Change<'_>,
        at: Option<DateTime<Utc>>,
        late_reason: &str,
    ) -> Result<Self> {
        let now = change.now;
        let moment = Self::of(residence, at.unwrap_or(now));
        if moment.at > now {
            return Err(Error::invalid(Vec::new()).at("at", Fault::InTheFuture));
        }
        if late_reason.chars().count() > 200 {
            return Err(Error::invalid(Vec::new()).at("lateReason", Fault::TooLong));
        }
        let is_unsaid = late_reason.trim().is_empty();
        if let Some(until_on) = residence.closed_until_on.filter(|until| moment.on < *until) {
            let refusal = Error::from(Refusal::CensusClosed { until_on });
            return match (corrects_closed_months(&change.app.session), is_unsaid) {
                (false, _) => Err(refusal.at("at", Fault::TooLongAgo)),
                (true, true) => Err(refusal.at("lateReason", Fault::Required)),
                (true, false) => Ok(Self { corrects: Some(now), ..moment }),
            };
        }
        let earliest = residence.day(now) - TimeDelta::days(residence.rules.late_entry_days);
        if moment.on < earliest && is_unsaid {
            return Err(Error::invalid(Vec::new()).at("lateReason", Fault::Required));
        }
        Ok(moment)
    }
}
