//! Every guard that the schema names, tried on the demonstration by going around the program, on both databases alike.
//! A guard that nobody tries fails the build: whoever adds one adds the row that it refuses, here or in the guard tests
//! of its subject.

mod beds;
mod delivery;
mod kitchen;
mod people;
mod prepared;

use std::collections::BTreeSet;

use kangning_core::store::{Tx, violation};
use kangning_core::{sql, sql_execute};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::{Desk, Engine, run};

/// The tests of a subject that try its guards by name.
const TRIED_ELSEWHERE: [&str; 5] = [
    include_str!("guards.rs"),
    include_str!("bed_guards.rs"),
    include_str!("food_guards.rs"),
    include_str!("food_safety_guards.rs"),
    include_str!("menu_guards.rs"),
];

/// Holds nothing by itself, its first column being the primary key; a foreign key of three columns needs it to point at.
const FOR_A_FOREIGN_KEY: &str = "delivery_run_place_key";

/// Something done to the database past the program.
pub struct Act {
    how: How,
    /// A check that a trigger answers before must hold by itself all the same.
    without_triggers: bool,
}

enum How {
    Changed { rows: String, change: String },
    Copied { rows: String, change: String },
    Told(String),
}

/// Rows of a table, given as `table` or `table WHERE …`, changed as in `column = value; column = value`.
pub fn changed(rows: &str, change: &str) -> Act {
    Act { how: How::Changed { rows: rows.to_owned(), change: change.to_owned() }, without_triggers: false }
}

/// Another row like one that is there, with the identifier `new` and changed as said.
pub fn copied(rows: &str, change: &str) -> Act {
    Act { how: How::Copied { rows: rows.to_owned(), change: change.to_owned() }, without_triggers: false }
}

/// A text of its own.
pub fn told(text: &str) -> Act {
    Act { how: How::Told(text.to_owned()), without_triggers: false }
}

impl Act {
    pub fn without_triggers(mut self) -> Self {
        self.without_triggers = true;
        self
    }

    fn table(&self) -> &str {
        match &self.how {
            How::Changed { rows, .. } | How::Copied { rows, .. } => rows.split(' ').next().unwrap(),
            How::Told(text) => text.split_once(" FROM ").map_or("", |(_, table)| table),
        }
    }

    async fn text(&self, desk: &Desk) -> String {
        match &self.how {
            How::Told(text) => text.clone(),
            How::Changed { rows, change } => {
                let (table, condition) = rows.split_once(" WHERE ").unwrap_or((rows, "TRUE"));
                format!("UPDATE {table} SET {} WHERE {condition}", change.replace("; ", ", "))
            }
            How::Copied { rows, change } => {
                let (table, condition) = rows.split_once(" WHERE ").unwrap_or((rows, "TRUE"));
                let mut values: Vec<(&str, &str)> =
                    change.split("; ").filter_map(|one| one.split_once(" = ")).collect();
                if !values.iter().any(|(column, _)| *column == "id") {
                    values.push(("id", "'new'"));
                }
                let columns = desk.columns(table).await;
                let new: Vec<&str> = columns
                    .iter()
                    .map(|column| {
                        values
                            .iter()
                            .find(|(name, _)| name == column)
                            .map_or(column.as_str(), |(_, value)| *value)
                    })
                    .collect();
                format!(
                    "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE {condition} LIMIT 1",
                    columns.join(", "),
                    new.join(", ")
                )
            }
        }
    }
}

/// Does it and keeps it; or which guard refused.
async fn done(desk: &Desk, act: &Act) -> Result<u64, String> {
    let text = act.text(desk).await;
    let mut tx = desk.app.db.write().await.unwrap();
    if act.without_triggers {
        silence(&mut tx, act.table()).await;
    }
    match sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)) {
        Ok(rows) => {
            tx.commit().await.unwrap();
            Ok(rows)
        }
        Err(error) => Err(violation::named(&error).unwrap_or_else(|| error.to_string())),
    }
}

/// Takes the triggers off a table; the refusal that follows gives them back.
async fn silence(tx: &mut Tx, table: &str) {
    match tx {
        Tx::Sqlite(transaction) => {
            let names: Vec<String> =
                sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = $1")
                    .bind(table)
                    .fetch_all(&mut **transaction)
                    .await
                    .unwrap();
            for name in names {
                let text = format!("DROP TRIGGER {name}");
                sqlx::query(AssertSqlSafe(text)).execute(&mut **transaction).await.unwrap();
            }
        }
        Tx::Postgres(transaction) => {
            let text = format!("ALTER TABLE {table} DISABLE TRIGGER USER");
            sqlx::query(AssertSqlSafe(text)).execute(&mut **transaction).await.unwrap();
        }
    }
}

fn all() -> Vec<(&'static str, Act)> {
    let mut all = people::tried();
    all.extend(kitchen::tried());
    all.extend(beds::tried());
    all.extend(delivery::tried());
    all
}

/// The words that follow a beginning wherever it stands, as far as a name goes.
fn names_after<'a>(text: &'a str, beginning: &'a str) -> impl Iterator<Item = String> + 'a {
    text.split(beginning).skip(1).map(|rest| {
        rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
    })
}

/// The names under which this schema refuses.
async fn guards(desk: &Desk) -> BTreeSet<String> {
    let mut tx = desk.app.db.read().await.unwrap();
    let mut names = BTreeSet::new();
    if desk.engine == Engine::Sqlite {
        let made: Vec<(String, String, String)> = sql!(&mut tx, |on| sqlx::query_as(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> '_sqlx_migrations'"
        )
        .fetch_all(on))
        .unwrap();
        for (kind, name, text) in made {
            match kind.as_str() {
                "table" => names.extend(names_after(&text, "CONSTRAINT ")),
                "trigger" => names.extend(names_after(&text, "RAISE(ABORT, '")),
                _ if text.starts_with("CREATE UNIQUE") => {
                    names.insert(name);
                }
                _ => {}
            }
        }
        return names;
    }
    let constraints: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(
        "SELECT CAST(c.conname AS TEXT) FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
        WHERE c.contype IN ('c', 'u', 'x') AND t.relnamespace = CAST('public' AS regnamespace)
        UNION
        SELECT CAST(n.relname AS TEXT) FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid
        WHERE i.indisunique AND NOT i.indisprimary AND n.relnamespace = CAST('public' AS regnamespace)"
    )
    .fetch_all(on))
    .unwrap();
    names.extend(constraints);
    let triggers: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
    )
    .fetch_all(on))
    .unwrap();
    names.extend(triggers.iter().flat_map(|text| names_after(text, "refuse('")));
    let functions: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(
        "SELECT prosrc FROM pg_proc WHERE pronamespace = CAST('public' AS regnamespace) AND prosrc IS NOT NULL"
    )
    .fetch_all(on))
    .unwrap();
    names.extend(functions.iter().flat_map(|text| names_after(text, "CONSTRAINT = '")));
    names
}

on_both! {
    async fn the_schema_refuses_by_itself(desk: Desk) {
        let desk = desk.with_demonstration(json!({ "seed": 7, "centres": 1, "elders": 16, "days": 8 })).await;
        for act in prepared::rows() {
            assert_eq!(done(&desk, &act).await, Ok(1), "{}", act.text(&desk).await);
        }
        let mut otherwise = Vec::new();
        for (guard, act) in all() {
            let outcome = done(&desk, &act).await;
            if outcome.as_ref().err().map(String::as_str) != Some(guard) {
                otherwise.push(format!("{guard}: {outcome:?} for {}", act.text(&desk).await));
            }
        }
        assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
    }

    async fn no_guard_of_the_schema_is_left_untried(desk: Desk) {
        let tried: BTreeSet<String> = all().into_iter().map(|(guard, _)| guard.to_owned()).collect();
        let guards = guards(&desk).await;
        let untried: Vec<&String> = guards
            .iter()
            .filter(|guard| {
                let quoted = format!("\"{guard}\"");
                !tried.contains(*guard)
                    && *guard != FOR_A_FOREIGN_KEY
                    && !TRIED_ELSEWHERE.iter().any(|source| source.contains(&quoted))
            })
            .collect();
        assert!(untried.is_empty(), "no test tries {untried:?}");
        let unknown: Vec<&String> = tried.difference(&guards).collect();
        assert!(unknown.is_empty(), "the schema has no {unknown:?}");
        assert!(guards.len() > 400, "{} found", guards.len());
    }

    async fn a_stop_lies_on_a_run_of_its_kitchen_and_meal(desk: Desk) {
        let desk = desk.with_demonstration(json!({ "seed": 7, "centres": 1, "elders": 16, "days": 8 })).await;
        let moved = changed(
            "delivery_stop WHERE meal = 'lunch'", "run_id = (SELECT MIN(id) FROM delivery_run WHERE meal <> 'lunch')"
        );
        let refusal = done(&desk, &moved).await.unwrap_err();
        assert!(refusal.to_lowercase().contains("foreign key") || refusal.ends_with("_fkey"), "{refusal}");
    }
}

#[test]
fn both_databases_have_the_same_guards() {
    run(async {
        let here = guards(&Desk::new(Engine::Sqlite).await).await;
        let there = guards(&Desk::new(Engine::Postgres).await).await;
        assert_eq!(here.symmetric_difference(&there).collect::<Vec<_>>(), Vec::<&String>::new());
    });
}
