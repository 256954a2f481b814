//! What the kitchen prints to cook by and to buy by; both ask the same question as their screens.

pub mod purchasing;
pub mod sheet;
