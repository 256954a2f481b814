//! The demonstration: invented, plausible, the same for the same seed on the same day.

use std::path::Path;

use chrono::{DateTime, Utc};
use kangning_core::{integrity, sql};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::{Desk, Engine, call, run};

/// Every row of a table as text, written the same way on both databases.
async fn rows(desk: &Desk, table: &str) -> Vec<String> {
    let columns = desk.columns(table).await;
    let mut tx = desk.app.db.read().await.unwrap();
    let joined: Vec<String> =
        columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')")).collect();
    let text = format!("SELECT {} FROM {table}", joined.join(" || '|' || "));
    let rows: Vec<String> =
        sql!(&mut tx, |on| sqlx::query_scalar(AssertSqlSafe(text.clone())).fetch_all(on)).unwrap();
    let mut rows: Vec<String> =
        rows.iter().map(|row| row.split('|').map(same_way).collect::<Vec<_>>().join("|")).collect();
    rows.sort();
    rows
}

/// A value as both databases would write it: they differ in instants, truth and whole numbers with a point.
fn same_way(value: &str) -> String {
    let instant = DateTime::parse_from_str(value, "%Y-%m-%dT%H:%M:%S%.f%:z")
        .or_else(|_| DateTime::parse_from_str(value, "%Y-%m-%d %H:%M:%S%.f%#z"));
    match (instant, value) {
        (Ok(instant), _) => instant.with_timezone(&Utc).to_rfc3339(),
        (_, "true") => "1".to_owned(),
        (_, "false") => "0".to_owned(),
        _ => value.strip_suffix(".0").unwrap_or(value).to_owned(),
    }
}

/// Two residences, 120 beds of which three in five are nursing beds, a year of stays and leaves, and people who wait.
async fn a_year_of_beds(desk: &Desk) {
    let beds = desk.count("SELECT COUNT(*) FROM bed WHERE in_service_until_on IS NULL").await;
    let nursing =
        desk.count("SELECT COUNT(*) FROM bed WHERE kind = 'nursing' AND nursing_until_on IS NULL").await;
    assert_eq!((desk.count("SELECT COUNT(*) FROM residence").await, beds, nursing), (2, 120, 72));
    for (what, least, count) in [
        ("months in which somebody came", 12, desk.count(
            "SELECT COUNT(DISTINCT SUBSTR(CAST(from_on AS TEXT), 1, 7)) FROM stay WHERE from_on < '2026-11-24'").await),
        ("months in which somebody went on leave", 8, desk.count(
            "SELECT COUNT(DISTINCT SUBSTR(CAST(from_on AS TEXT), 1, 7)) FROM bed_leave WHERE from_on < '2026-11-24'").await),
        ("stays of a year ago", 30, desk.count("SELECT COUNT(*) FROM stay WHERE from_on < '2026-01-01'").await),
        ("stays that are over", 60, desk.count("SELECT COUNT(*) FROM stay WHERE to_at IS NOT NULL").await),
        ("people in beds", 80, desk.count("SELECT COUNT(*) FROM stay WHERE to_at IS NULL AND withdrawn_at IS NULL").await),
        ("stays in hospital", 10, desk.count("SELECT COUNT(*) FROM bed_leave WHERE kind = 'hospital'").await),
        ("people away now", 1, desk.count("SELECT COUNT(*) FROM bed_leave WHERE to_at IS NULL").await),
        ("people who wait", 10, desk.count("SELECT COUNT(*) FROM waiting_entry WHERE ended_at IS NULL").await),
        ("residences that somebody waits for", 2, desk.count("SELECT COUNT(DISTINCT centre_id) FROM waiting_entry").await),
    ] {
        assert!(count >= least, "{what}: {count} of {least}");
    }
}

on_both! {
    async fn it_fills_only_an_empty_database(desk: Desk) {
        desk.done("demo_fill", json!({ "centres": 1, "elders": 5, "days": 3 })).await;
        let refusal = desk.refused("demo_fill", json!({})).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["code"].as_str(), said["params"]["elders"].as_i64()), (Some("database_not_empty"), Some(18)), "with those who live in the residences");
        let one_centre = Desk::new(desk.engine).await;
        one_centre.centre("甲中心").await;
        assert_eq!(one_centre.refused("demo_fill", json!({})).await.code(), "database_not_empty");
    }

    async fn before_ten_the_day_is_still_to_begin(desk: Desk) {
        desk.at("2026-11-23T01:59:00Z");
        desk.done("demo_fill", json!({ "centres": 1, "elders": 30, "days": 10 })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE visit_on = '2026-11-23'").await, 0);
        assert!(desk.count("SELECT COUNT(*) FROM visit WHERE visit_on = '2026-11-20'").await > 0);
    }

    async fn impossible_sizes_are_refused(desk: Desk) {
        for (arguments, field) in [
            (json!({ "centres": 0 }), "centres"), (json!({ "elders": 0 }), "elders"), (json!({ "days": 4000 }), "days"),
        ] {
            let refusal = desk.refused("demo_fill", arguments).await;
            assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("input_invalid", field));
        }
        assert!(call(&desk.app, "demo_fill", json!({ "seed": -1 })).await.is_err());
        assert!(Path::new("/").exists());
    }
}

// What is drawn knows nothing of the database, and `both_databases_hold_the_same_district`: once is enough for what follows.

#[test]
fn the_same_seed_on_the_same_day_gives_the_same_rows() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        let again = Desk::new(Engine::Sqlite).await;
        let other = Desk::new(Engine::Sqlite).await;
        // So many that a bed is closed, one is reserved, and a month of meals is settled.
        let asked = json!({ "seed": 7, "centres": 2, "elders": 80, "days": 62 });
        desk.at("2026-11-23T03:00:00Z");
        again.at("2026-11-23T12:34:56Z");
        other.at("2026-11-23T03:00:00Z");
        desk.done("demo_fill", asked.clone()).await;
        again.done("demo_fill", asked).await;
        other.done("demo_fill", json!({ "seed": 8, "centres": 2, "elders": 80, "days": 1 })).await;
        let tables = desk.tables().await;
        let mut filled = 0;
        for table in &tables {
            let first = rows(&desk, table).await;
            assert_eq!(first, rows(&again, table).await, "{table}");
            filled += usize::from(!first.is_empty());
        }
        // The rest are settings left as they are by default, and what the demonstration leaves to whoever looks at it.
        assert!(filled >= 85, "{filled} of {} tables hold rows", tables.len());
        assert_ne!(rows(&desk, "elder").await, rows(&other, "elder").await);
    });
}

#[test]
fn it_is_a_district_one_could_believe() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.at("2026-11-23T04:00:00Z");
        let filled = desk.done("demo_fill", json!({})).await;
        assert_eq!(
            (filled["organisations"].as_i64(), filled["centres"].as_i64(), filled["elders"].as_i64()),
            (Some(5), Some(7), Some(400))
        );
        let visits = filled["visits"].as_i64().unwrap();
        assert!((6_000..20_000).contains(&visits), "{visits} visits in 90 days");
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        a_year_of_beds(&desk).await;
        let centres = desk.done("centre_list", json!({})).await;
        let kitchen = centres.as_array().unwrap().iter().find(|centre| centre["isKitchen"] == true).unwrap();
        let lunch =
            desk.done("production_meal", json!({ "kitchenId": kitchen["id"], "meal": "lunch" })).await;
        let number = |word: &str| lunch["sheet"][word].as_i64().unwrap();
        assert!(
            lunch["release"].is_object(),
            "lunch was released the afternoon before: {:?}",
            lunch["unready"]
        );
        assert!(
            number("portions") > 250 && number("specialPortions") * 2 < number("portions"),
            "most eat what is on the menu: {lunch}"
        );
        assert_eq!(desk.count("SELECT COUNT(DISTINCT service_on) FROM production WHERE meal = 'lunch' AND service_on < '2026-11-23'").await, 28);
        for (what, least, count) in [
            ("pots", 28 * 4, desk.count("SELECT COUNT(*) FROM cooking_batch").await),
            ("samples", 28 * 4, desk.count("SELECT COUNT(*) FROM food_sample").await),
            ("temperatures", 28 * 4 * 3 - 5, desk.count("SELECT COUNT(*) FROM cold_reading").await),
            (
                "meals at the door",
                28 * 250,
                desk.count("SELECT COUNT(*) FROM delivery_outcome WHERE delivered_on >= '2026-10-26'").await,
            ),
            (
                "open welfare checks",
                1,
                desk.count("SELECT COUNT(*) FROM welfare_check WHERE handled_at IS NULL").await,
            ),
        ] {
            assert!(count >= least, "{what}: {count} of {least}");
        }
        let mut here = 0;
        for centre in centres.as_array().unwrap().iter().filter(|centre| centre["givesDayCare"] == true) {
            let board = desk.board(centre["id"].as_str().unwrap()).await;
            let counts = &board["counts"];
            let number = |name: &str| counts[name].as_i64().unwrap();
            assert_eq!(
                number("expected") + number("extra"),
                number("here") + number("gone") + number("absent") + number("notArrived")
            );
            here += number("here");
            assert!(
                board["people"].as_array().unwrap().iter().all(|person| {
                    person["visit"]["arrivedAt"]
                        .as_str()
                        .is_none_or(|arrived| arrived <= "2026-11-23T04:00:00Z")
                }),
                "nobody arrives in the future"
            );
        }
        assert!(here > 60, "{here} here at noon");
        assert_eq!(
            desk.count("SELECT COUNT(*) FROM elder WHERE resident_number NOT LIKE '1000%'").await,
            0,
            "no real number"
        );
    });
}

#[test]
fn both_databases_hold_the_same_district() {
    run(async {
        let (here, there) = (Desk::new(Engine::Sqlite).await, Desk::new(Engine::Postgres).await);
        for desk in [&here, &there] {
            desk.at("2026-11-23T03:00:00Z");
            desk.done("demo_fill", json!({ "seed": 7, "centres": 2, "elders": 30, "days": 40 })).await;
            assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        }
        let tables = here.tables().await;
        assert_eq!(tables, there.tables().await);
        for table in &tables {
            assert_eq!(rows(&here, table).await, rows(&there, table).await, "{table}");
        }
    });
}
