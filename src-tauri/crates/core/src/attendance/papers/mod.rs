//! What day care prints: the month by elder and day.

pub mod month;
