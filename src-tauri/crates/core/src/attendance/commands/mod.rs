//! Commands of attendance, by subject.

pub mod absence;
pub mod arriving;
pub mod board;
pub(crate) mod closed_day;
pub mod closing;
pub mod correcting;
pub mod leaving;
pub mod many;
pub mod rooms;
pub mod undoing;
