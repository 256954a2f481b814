//! What every test needs: a database of its own on either engine, a clock that stands, and a few words to set a scene.

pub mod postgres;
mod prepared;
pub mod programs;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use kangning_core::clock::{Clock, StandingClock};
use kangning_core::ids::SeededIds;
use kangning_core::store::Address;
use kangning_core::{App, Error, Origin, Session};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use tempfile::TempDir;

/// A Monday, 08:00 in Shanghai.
pub const MONDAY_8: &str = "2026-11-23T00:00:00Z";

/// Which database a test runs on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A running Kangning on an empty database of its own.
pub struct Desk {
    pub app: App,
    pub clock: Arc<StandingClock>,
    pub engine: Engine,
    place: Option<Place>,
}

/// Where a database is. It ends with this.
#[allow(dead_code, reason = "kept for its end")]
pub enum Place {
    Folder(TempDir),
    Server(postgres::Database),
}

impl Desk {
    pub async fn new(engine: Engine) -> Self {
        let (address, place) = prepared::empty(engine);
        let (app, clock) = open(address).await;
        Self { app, clock, engine, place: Some(place) }
    }

    /// In its stead one with the demonstration, filled in at the instant at which this one's clock stands.
    pub async fn with_demonstration(self, asked: Value) -> Self {
        let at = self.clock.now();
        let (address, place) = prepared::demonstration(self.engine, at, &asked);
        let (mut app, clock) = open(address).await;
        clock.set(at);
        // The identifiers of the first sequence are taken.
        app.ids = Arc::new(SeededIds::new(2));
        Self { app, clock, engine: self.engine, place: Some(place) }
    }

    /// A second desk on the same database, with the same clock.
    pub async fn another(&self) -> App {
        let mut app = App::open(self.app.address.clone(), session("second desk")).await.unwrap();
        app.clock = self.clock.clone();
        app
    }

    /// A second desk on the same database, with everything that a test asks of a desk.
    pub async fn beside(desk: &Self) -> Self {
        Self { app: desk.another().await, clock: desk.clock.clone(), engine: desk.engine, place: None }
    }

    pub async fn call(&self, name: &str, arguments: Value) -> Result<Value, Error> {
        call(&self.app, name, arguments).await
    }

    /// A command that must succeed.
    pub async fn done(&self, name: &str, arguments: Value) -> Value {
        self.call(name, arguments.clone())
            .await
            .unwrap_or_else(|error| panic!("{name} {arguments}: {error:?}"))
    }

    /// A command that must be refused; the refusal.
    pub async fn refused(&self, name: &str, arguments: Value) -> Error {
        match self.call(name, arguments.clone()).await {
            Err(error) => error,
            Ok(answer) => panic!("{name} {arguments} must be refused, but answered {answer}"),
        }
    }

    pub fn at(&self, instant: &str) {
        self.clock.set(instant.parse::<DateTime<Utc>>().unwrap());
    }

    pub async fn centre(&self, name: &str) -> String {
        let hours: Vec<Value> = (1..=6)
            .map(|weekday| json!({ "weekday": weekday, "opensAt": "07:30:00", "closesAt": "17:00:00" }))
            .collect();
        let centre = self
            .done(
                "centre_set_up",
                json!({
                    "organisationName": "试验组织", "name": name, "licensedPlaces": 30, "openingHours": hours,
                    "rooms": [{ "name": "休息室", "kind": "day_rest", "capacity": 20 }],
                }),
            )
            .await;
        text(&centre["id"])
    }

    /// A centre that differs from the usual one in these fields.
    pub async fn centre_with(&self, differing: &Value) -> String {
        let hours: Vec<Value> = (1..=6)
            .map(|weekday| json!({ "weekday": weekday, "opensAt": "07:30:00", "closesAt": "17:00:00" }))
            .collect();
        let mut asked = json!({
            "organisationName": "试验组织", "name": "甲中心", "licensedPlaces": 30, "openingHours": hours, "rooms": [],
        });
        if let (Some(asked), Some(differing)) = (asked.as_object_mut(), differing.as_object()) {
            asked.extend(differing.clone());
        }
        text(&self.done("centre_set_up", asked).await["id"])
    }

    /// A centre in which elders live, and nothing else.
    pub async fn residence(&self, name: &str) -> String {
        self.centre_with(&json!({
            "name": name, "licensedPlaces": 0, "functions": { "givesDayCare": false, "isResidence": true },
        }))
        .await
    }

    pub async fn elder(&self, name: &str) -> String {
        // Several of one name and birth date are several people here.
        let asked = json!({ "details": details(name), "isAnotherPerson": true });
        let elder = self.done("elder_register", asked).await;
        text(&elder["id"])
    }

    /// Enrols for Monday to Friday, 08:30.
    pub async fn enrol(&self, elder: &str, centre: &str) -> String {
        let enrolment = self.done("enrolment_start", enrolment(elder, centre, "2026-01-01", None)).await;
        text(&enrolment["id"])
    }

    pub async fn board(&self, centre: &str) -> Value {
        self.done("attendance_board", json!({ "centreId": centre })).await
    }

    /// The first room of a centre.
    pub async fn room(&self, centre: &str) -> String {
        let centres = self.done("centre_list", json!({})).await;
        let found = centres.as_array().unwrap().iter().find(|one| one["id"] == centre).unwrap();
        text(&found["rooms"][0]["id"])
    }

    /// An elder at risk of wandering.
    pub async fn wanderer(&self, name: &str) -> String {
        let mut details = details(name);
        details["alerts"] = json!([{ "kind": "wandering", "severity": "severe" }]);
        let elder = self.done("elder_register", json!({ "details": details })).await;
        text(&elder["id"])
    }

    pub async fn check_in(&self, elder: &str, centre: &str) -> Value {
        self.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre })).await
    }

    /// The columns of a table by name.
    pub async fn columns(&self, table: &str) -> Vec<String> {
        let mut tx = self.app.db.read().await.unwrap();
        let text = match self.engine {
            Engine::Sqlite => format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name"),
            Engine::Postgres => format!(
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = '{table}' ORDER BY 1"
            ),
        };
        kangning_core::sql!(&mut tx, |on| sqlx::query_scalar(AssertSqlSafe(text.clone())).fetch_all(on))
            .unwrap()
    }

    /// The tables of the schema, without the one that keeps the steps of its making.
    pub async fn tables(&self) -> Vec<String> {
        let mut tx = self.app.db.read().await.unwrap();
        let text = match self.engine {
            Engine::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                    AND name <> '_sqlx_migrations' ORDER BY 1"
            }
            Engine::Postgres => {
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_sqlx_migrations' ORDER BY 1"
            }
        };
        kangning_core::sql!(&mut tx, |on| sqlx::query_scalar(text).fetch_all(on)).unwrap()
    }

    /// The one number a query answers.
    pub async fn count(&self, query: &'static str) -> i64 {
        let mut tx = self.app.db.read().await.unwrap();
        kangning_core::sql!(&mut tx, |on| sqlx::query_scalar(query).fetch_one(on)).unwrap()
    }
}

pub async fn call(app: &App, name: &str, arguments: Value) -> Result<Value, Error> {
    let answer = app.call(name, &arguments.to_string()).await?;
    Ok(serde_json::from_str(&answer).unwrap())
}

/// The details of an elder without a number, with one contact.
pub fn details(name: &str) -> Value {
    json!({
        "name": name, "sex": "female", "birthOn": "1943-05-01", "noResidentNumberReason": "not_shown",
        "contacts": [{ "name": "王敏", "relation": "daughter", "phone": "13800000007", "mayCollect": true }],
    })
}

pub fn enrolment(elder: &str, centre: &str, from: &str, until: Option<&str>) -> Value {
    let days: Vec<Value> =
        (1..=5).map(|weekday| json!({ "weekday": weekday, "plannedArrival": "08:30:00" })).collect();
    json!({ "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until, "days": days })
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("expected text, found {value}")).to_owned()
}

pub fn session(desk: &str) -> Session {
    let mut session = Session::of_system_user(Origin::CommandLine);
    session.actor = "tester".into();
    session.desk = desk.into();
    session
}

/// A place for a new database.
pub fn address(engine: Engine) -> (Address, Place) {
    match engine {
        Engine::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            (Address::Sqlite(folder.path().join("kangning.db")), Place::Folder(folder))
        }
        Engine::Postgres => {
            let database = postgres::Database::empty();
            (Address::Postgres(database.url()), Place::Server(database))
        }
    }
}

pub async fn open(address: Address) -> (App, Arc<StandingClock>) {
    let mut app = App::open(address, session("first desk")).await.unwrap();
    let clock = Arc::new(StandingClock::at(MONDAY_8.parse().unwrap()));
    app.clock = clock.clone();
    app.ids = Arc::new(SeededIds::new(1));
    (app, clock)
}

/// Runs an async test body.
pub fn run(body: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(body);
}

/// Writes one test as two: `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($desk:ident: Desk) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test needs everything")]
            use super::*;

            async fn body($desk: $crate::support::Desk) $body

            #[test]
            $(#[$meta])*
            fn sqlite() {
                $crate::support::run(async {
                    body($crate::support::Desk::new($crate::support::Engine::Sqlite).await).await;
                });
            }

            #[test]
            $(#[$meta])*
            fn postgres() {
                $crate::support::run(async {
                    body($crate::support::Desk::new($crate::support::Engine::Postgres).await).await;
                });
            }
        }
    )+};
}
