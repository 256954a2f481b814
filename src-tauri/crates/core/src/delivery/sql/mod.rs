//! SQL of runs, of what happened at the door, and of what came back.

pub mod day;
pub mod door;
pub mod leftover;
pub mod run;
