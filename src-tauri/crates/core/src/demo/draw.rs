//! Chance that follows from a seed.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;

/// Draws lots, always the same for the same seed.
pub struct Draw(ChaCha12Rng);

impl Draw {
    /// The lots that belong to a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha12Rng::seed_from_u64(seed))
    }

    /// Happens in so many cases of a hundred.
    pub fn in_hundred(&mut self, cases: u32) -> bool {
        self.0.random_range(0..100) < cases
    }

    /// A number from the range, its end excluded.
    pub fn number(&mut self, range: std::ops::Range<i64>) -> i64 {
        self.0.random_range(range)
    }

    /// One of the list, which must not be empty.
    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.0.random_range(0..list.len())]
    }
}
