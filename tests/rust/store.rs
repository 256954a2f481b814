//! The store itself: opening, migrating, and both databases alike.

use std::collections::BTreeMap;

use kangning_core::store::{Db, migrate};
use kangning_core::{App, sql};
use serde_json::json;
use sqlx::migrate::{Migration, MigrationType};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use crate::on_both;
use crate::support::{Desk, Engine, address, run, session};

fn step(version: i64, text: &str) -> Migration {
    let text = AssertSqlSafe(text.to_owned()).into_sql_str();
    Migration::new(version, "a later step".into(), MigrationType::Simple, text, false)
}

/// Tables with their columns, and whether a column may be empty.
async fn shape(db: &Db) -> BTreeMap<String, Vec<(String, bool)>> {
    let mut tx = db.read().await.unwrap();
    let rows: Vec<(String, String, bool)> = match db {
        Db::Sqlite { .. } => sql!(&mut tx, |on| sqlx::query_as(
            "SELECT t.name, c.name, c.\"notnull\" = 0 AND c.pk = 0
            FROM pragma_table_list t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '_sqlx%'"
        )
        .fetch_all(on)),
        Db::Postgres(_) => sql!(&mut tx, |on| sqlx::query_as(
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), is_nullable = 'YES'
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'"
        )
        .fetch_all(on)),
    }
    .unwrap();
    let mut tables: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for (table, column, may_be_empty) in rows {
        tables.entry(table).or_default().push((column, may_be_empty));
    }
    tables.values_mut().for_each(|columns| columns.sort());
    tables
}

on_both! {
    async fn steps_run_once(desk: Desk) {
        let before = shape(&desk.app.db).await;
        assert!(before.contains_key("visit") && before.contains_key("trail"));
        migrate::run(&desk.app.db, &migrate::own(&desk.app.db)).await.unwrap();
        assert_eq!(shape(&desk.app.db).await, before);
    }

    async fn a_step_that_fails_undoes_all_that_came_with_it(desk: Desk) {
        let before = shape(&desk.app.db).await;
        let mut steps = migrate::own(&desk.app.db);
        steps.push(step(9001, "CREATE TABLE good (id TEXT PRIMARY KEY)"));
        steps.push(step(9002, "CREATE TABLE broken (id TEXT PRIMARY KEY REFERENCES nothing_at (all_of_it)) this is no SQL"));
        let error = migrate::run(&desk.app.db, &steps).await.unwrap_err();
        assert_eq!(error.code(), "internal");
        assert_eq!(shape(&desk.app.db).await, before, "the good step before it is gone as well");
        desk.elder("李春梅").await;

        steps.pop();
        migrate::run(&desk.app.db, &steps).await.unwrap();
        assert!(shape(&desk.app.db).await.contains_key("good"));
    }

    async fn a_database_newer_than_the_program_is_refused(desk: Desk) {
        let mut steps = migrate::own(&desk.app.db);
        steps.push(step(9001, "CREATE TABLE of_the_future (id TEXT PRIMARY KEY)"));
        migrate::run(&desk.app.db, &steps).await.unwrap();
        let Err(refusal) = App::open(desk.app.address.clone(), session("older desk")).await else {
            panic!("an older program must not open it");
        };
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["code"].as_str(), said["params"]["step"].as_i64()), (Some("database_newer"), Some(9001)));
        assert!(refusal.message.contains("newer version of Kangning"));
    }

    async fn two_desks_that_start_at_once_both_start(_desk: Desk) {
        let engine = _desk.engine;
        let (address, _place) = address(engine);
        let opened = futures::future::join_all((0..4).map(|_| App::open(address.clone(), session("a desk")))).await;
        for app in opened {
            app.unwrap();
        }
    }

    async fn what_is_read_is_one_state(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let mut reading = desk.app.db.read().await.unwrap();
        let before: i64 = sql!(&mut reading, |on| sqlx::query_scalar("SELECT COUNT(*) FROM visit").fetch_one(on)).unwrap();
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &centre).await;
        let after: i64 = sql!(&mut reading, |on| sqlx::query_scalar("SELECT COUNT(*) FROM visit").fetch_one(on)).unwrap();
        assert_eq!((before, after), (0, 0), "a question sees the state at which it was asked");
    }

    async fn a_question_cannot_write(desk: Desk) {
        let mut reading = desk.app.db.read().await.unwrap();
        let outcome = kangning_core::sql_execute!(&mut reading, |on| sqlx::query("DELETE FROM elder").execute(on));
        assert!(outcome.is_err());
    }
}

#[test]
fn both_databases_have_the_same_shape() {
    run(async {
        let (lite, server) = (Desk::new(Engine::Sqlite).await, Desk::new(Engine::Postgres).await);
        assert_eq!(shape(&lite.app.db).await, shape(&server.app.db).await);
    });
}

#[test]
fn the_file_is_kept_safely() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        let Db::Sqlite { readers, writer } = &desk.app.db else { panic!("a file was asked for") };
        for (pragma, value) in [
            ("PRAGMA journal_mode", "wal"),
            ("PRAGMA synchronous", "2"),
            ("PRAGMA foreign_keys", "1"),
            ("PRAGMA busy_timeout", "10000"),
        ] {
            for pool in [writer, readers] {
                let text: String = match sqlx::query_scalar::<_, String>(pragma).fetch_one(pool).await {
                    Ok(text) => text,
                    Err(_) => sqlx::query_scalar::<_, i64>(pragma).fetch_one(pool).await.unwrap().to_string(),
                };
                assert_eq!(text, value, "{pragma}");
            }
        }
        let kangning_core::store::Address::Sqlite(path) = &desk.app.address else {
            panic!("a file was asked for")
        };
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "nobody else on the machine reads it");
    });
}

#[test]
fn a_place_that_cannot_be_opened_is_said() {
    run(async {
        for address in ["sqlite:/proc/nowhere/kangning.db", "postgres://desk@127.0.0.1:1/kangning"] {
            let Err(refusal) = App::open(address.parse().unwrap(), session("a desk")).await else {
                panic!("{address} cannot be opened");
            };
            assert_eq!(refusal.code(), "database_unreachable", "{address}");
        }
        for address in ["", "sqlite:", "mysql://x", "kangning.db"] {
            assert!(address.parse::<kangning_core::store::Address>().is_err(), "{address:?}");
        }
    });
}

#[test]
fn a_password_is_never_shown() {
    let address: kangning_core::store::Address = "postgres://desk:secret@server/kangning".parse().unwrap();
    assert_eq!(address.label(), "server/kangning");
    let _ = json!(address.label());
}
