//! SQL of attendance, by subject.

pub mod absence;
pub mod board;
pub mod closing;
pub mod comer;
pub mod correcting;
pub mod door;
pub mod outline;
