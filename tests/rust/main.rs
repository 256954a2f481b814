//! The integration suite: one binary, every test of the store on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

mod absence;
mod announcements;
mod centre;
mod check_in;
mod command_line;
mod demonstration;
mod elder;
mod enrolment;
mod guards;
mod killed;
mod plans;
mod registry;
mod store;
mod trail;
