//! Identifiers: UUID version 7 as text, so that rows made one after the other lie beside each other in an index.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rand_chacha::ChaCha12Rng;

/// Makes identifiers.
pub trait Ids: Send + Sync + 'static {
    /// A new identifier for something recorded at `now`.
    fn next(&self, now: DateTime<Utc>) -> String;
}

/// How many identifiers one instant can order: 26 bits of the random part.
const PER_INSTANT: u32 = 1 << 26;

/// A generator, and how many identifiers the last instant has had.
struct Sequence<R> {
    chance: R,
    instant: i64,
    count: u32,
}

impl<R: Rng> Sequence<R> {
    fn new(chance: R) -> Mutex<Self> {
        Mutex::new(Self { chance, instant: i64::MIN, count: 0 })
    }

    /// Identifiers of one instant stand in the order in which they were asked for: a counter fills the first bits
    /// of what would be random (RFC 9562, 6.2, method 1). A trail reads in the order of its acts because of it.
    fn next(&mut self, now: DateTime<Utc>) -> String {
        let milliseconds = now.timestamp_millis();
        self.count = if milliseconds == self.instant { (self.count + 1) % PER_INSTANT } else { 0 };
        self.instant = milliseconds;
        let mut bytes = [0; 10];
        self.chance.fill_bytes(&mut bytes);
        // Twelve bits before the variant, fourteen after it.
        let high = (self.count >> 14).to_be_bytes();
        let low = (self.count & 0x3fff).to_be_bytes();
        bytes[..2].copy_from_slice(&high[2..]);
        bytes[2..4].copy_from_slice(&low[2..]);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(milliseconds).unwrap_or(0), &bytes)
            .into_uuid()
            .to_string()
    }
}

/// Identifiers from the operating system's randomness.
pub struct RandomIds(Mutex<Sequence<StdRng>>);

impl RandomIds {
    /// Seeds the generator from the operating system.
    #[expect(clippy::disallowed_methods, reason = "this is where chance comes in from outside")]
    #[must_use]
    pub fn from_system() -> Self {
        Self(Sequence::new(StdRng::from_rng(&mut rand::rng())))
    }
}

impl Ids for RandomIds {
    fn next(&self, now: DateTime<Utc>) -> String {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next(now)
    }
}

/// Identifiers that follow from a seed: the same seed gives the same identifiers in the same order.
pub struct SeededIds(Mutex<Sequence<ChaCha12Rng>>);

impl SeededIds {
    /// Starts the sequence that belongs to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Sequence::new(ChaCha12Rng::seed_from_u64(seed)))
    }
}

impl Ids for SeededIds {
    fn next(&self, now: DateTime<Utc>) -> String {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_stand_in_the_order_of_asking_and_never_repeat() {
        let ids = SeededIds::new(1);
        let now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
        let made: Vec<String> = (0..40_000)
            .map(|number| ids.next(now + chrono::TimeDelta::milliseconds(number / 20_000)))
            .collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        assert!(made.iter().all(|id| uuid::Uuid::parse_str(id).unwrap().get_version_num() == 7));
    }

    #[test]
    fn the_same_seed_gives_the_same_identifiers() {
        let now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
        let (one, same, other) = (SeededIds::new(5), SeededIds::new(5), SeededIds::new(6));
        assert_eq!(one.next(now), same.next(now));
        assert_ne!(one.next(now), other.next(now));
    }
}
