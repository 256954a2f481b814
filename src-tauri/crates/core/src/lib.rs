//! Everything Kangning is: the registry of commands, the store, the clock, and one folder for each capability.
//!
//! Nothing here knows a window or a network protocol. A host (the desktop program, the command line, the developer
//! host) opens an [`App`] and hands it a command's name and its arguments as JSON.

// Lets the code that `#[command]` writes name this crate from inside and outside alike.
extern crate self as kangning_core;

pub mod activity;
pub mod announce;
pub mod app;
pub mod assessment;
pub mod attendance;
pub mod bed;
pub mod calendar;
pub mod centre;
pub mod clock;
pub mod command;
pub mod day;
pub mod delivery;
pub mod demo;
pub mod diet;
pub mod dish;
pub mod district;
pub mod elder;
pub mod enrolment;
pub mod error;
pub mod exchange;
pub mod fhir;
pub mod food_safety;
pub mod ids;
pub mod ingredient;
pub mod integrity;
pub mod kiosk;
pub mod meal;
pub mod meal_account;
pub mod menu;
pub mod production;
pub mod report;
pub mod site;
pub mod store;
pub mod today;
pub mod trail;
pub mod words;

pub use app::{App, Origin, Session};
pub use error::{Error, Fault, Refusal, Result};
