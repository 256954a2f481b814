//! SQL of menus: meals, the places on their trays, choices, changes, settings.

mod change;
mod choice;
mod kitchen;
mod meal;

pub use change::{NewChange, changes, insert_change};
pub use choice::{choices, delete_choice, put_choice};
pub use kitchen::{Kitchen, kitchen, set, settings, sexes};
pub use meal::{clear, delete, in_span, insert, lock, meal, publish, put_slot, touch};
