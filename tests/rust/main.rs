//! The integration suite: one binary, every test of the store on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

mod absence;
mod activity;
mod announcements;
mod assessment;
mod bed;
mod bed_acts;
mod bed_guards;
mod bed_race;
mod calendar;
mod card;
mod centre;
mod check_in;
mod closing;
mod command_line;
mod delivery;
mod demonstration;
mod diet;
mod door;
mod elder;
mod enrolment;
mod expected;
mod food;
mod food_guards;
mod food_safety;
mod food_safety_guards;
mod guards;
mod import;
mod killed;
mod kiosk;
mod meal;
mod menu;
mod menu_guards;
mod merge;
mod month_sheet;
mod pause;
mod plans;
mod production;
mod registry;
mod report;
mod site;
mod store;
mod today;
mod trail;
