//! What is printed about the people: the sheet for a hospital, whom to call, birthdays, who is to be assessed, grades
//! and categories, cards, somebody's own record.

pub mod birthdays;
pub mod cards;
pub mod contacts;
pub mod due;
pub mod grades;
pub mod hospital;
pub mod record;
pub mod sql;
