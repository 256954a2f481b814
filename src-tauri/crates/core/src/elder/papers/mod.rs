//! What is printed about the people: whom to call.

pub mod contacts;
pub mod sql;
