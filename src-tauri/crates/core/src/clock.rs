//! The one source of time. Everything else is told what time it is.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// Tells the time. Instants are UTC and whole milliseconds, which both databases keep exactly.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of the machine.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everything else asks")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }
}

/// A clock that began at a chosen instant and runs on at the usual pace. For tests of screens and for pictures.
pub struct ShiftedClock {
    began: DateTime<Utc>,
    since: Instant,
}

impl ShiftedClock {
    /// Starts now, pretending that it is `began`.
    #[must_use]
    pub fn starting_at(began: DateTime<Utc>) -> Self {
        Self { began, since: Instant::now() }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> DateTime<Utc> {
        let passed = TimeDelta::from_std(self.since.elapsed()).unwrap_or(TimeDelta::MAX);
        (self.began + passed).trunc_subsecs(3)
    }
}

/// A clock that stands still until it is moved. For tests.
pub struct StandingClock(Mutex<DateTime<Utc>>);

impl StandingClock {
    /// Stands at `at`.
    #[must_use]
    pub fn at(at: DateTime<Utc>) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves on by `by`.
    pub fn advance(&self, by: Duration) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += by;
    }

    /// Moves to `at`, forwards or back.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = at;
    }
}

impl Clock for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
