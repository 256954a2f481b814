//! What is printed about the people: the sheet for a hospital, whom to call, birthdays, who is to be assessed, grades
//! and categories, cards, somebody's own record.

pub mod birthdays;
pub mod cards;
pub mod contacts;
pub mod due;
mod eating;
pub mod grades;
pub mod hospital;
pub mod record;
mod record_care;
mod record_meals;
pub mod sql;
