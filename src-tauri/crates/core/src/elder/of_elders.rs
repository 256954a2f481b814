//! Something of each elder of a district.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::ElderId;

/// Something of each elder. For a single meal tens of thousands are looked up several times over. The identifiers are the
/// program's own, so that nobody chooses keys that collide, and a quick hash does.
pub type OfElders<T> = HashMap<ElderId, T, RandomState>;

/// Room for so many elders: a table that grows puts all it holds in place anew each time.
#[must_use]
pub fn room_for<T>(count: usize) -> OfElders<T> {
    HashMap::with_capacity_and_hasher(count, RandomState::default())
}
