//! The demonstration: invented, plausible, the same for the same seed on the same day.

use std::path::Path;

use kangning_core::{App, integrity, sql};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::{Desk, call};

const TABLES: [&str; 17] = [
    "assessment",
    "assessment_assessor",
    "presence",
    "activity",
    "activity_participation",
    "organisation",
    "centre",
    "centre_opening",
    "room",
    "elder",
    "contact",
    "elder_alert",
    "enrolment",
    "enrolment_day",
    "visit",
    "absence",
    "trail",
];

/// Every row of a table as text.
async fn rows(app: &App, table: &str) -> Vec<String> {
    let mut tx = app.db.read().await.unwrap();
    let columns: Vec<String> = match &tx {
        kangning_core::store::Tx::Sqlite(_) => {
            let text = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name");
            sql!(&mut tx, |on| sqlx::query_scalar(AssertSqlSafe(text.clone())).fetch_all(on)).unwrap()
        }
        kangning_core::store::Tx::Postgres(_) => {
            let text = format!(
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = '{table}' ORDER BY 1"
            );
            sql!(&mut tx, |on| sqlx::query_scalar(AssertSqlSafe(text.clone())).fetch_all(on)).unwrap()
        }
    };
    let joined: Vec<String> =
        columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')")).collect();
    let text = format!("SELECT {} FROM {table} ORDER BY 1", joined.join(" || '|' || "));
    sql!(&mut tx, |on| sqlx::query_scalar(AssertSqlSafe(text.clone())).fetch_all(on)).unwrap()
}

on_both! {
    async fn the_same_seed_on_the_same_day_gives_the_same_rows(desk: Desk) {
        let again = Desk::new(desk.engine).await;
        let other = Desk::new(desk.engine).await;
        let asked = json!({ "seed": 7, "centres": 2, "elders": 20, "days": 30 });
        desk.at("2026-11-23T03:00:00Z");
        again.at("2026-11-23T12:34:56Z");
        other.at("2026-11-23T03:00:00Z");
        desk.done("demo_fill", asked.clone()).await;
        again.done("demo_fill", asked).await;
        other.done("demo_fill", json!({ "seed": 8, "centres": 2, "elders": 20, "days": 30 })).await;
        for table in TABLES {
            let first = rows(&desk.app, table).await;
            assert!(!first.is_empty(), "{table}");
            assert_eq!(first, rows(&again.app, table).await, "{table}");
        }
        assert_ne!(rows(&desk.app, "elder").await, rows(&other.app, "elder").await);
    }

    async fn it_fills_only_an_empty_database(desk: Desk) {
        desk.done("demo_fill", json!({ "centres": 1, "elders": 5, "days": 3 })).await;
        let refusal = desk.refused("demo_fill", json!({})).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["code"].as_str(), said["params"]["elders"].as_i64()), (Some("database_not_empty"), Some(18)), "with those who live in the residences");
        let one_centre = Desk::new(desk.engine).await;
        one_centre.centre("甲中心").await;
        assert_eq!(one_centre.refused("demo_fill", json!({})).await.code(), "database_not_empty");
    }

    async fn it_is_a_district_one_could_believe(desk: Desk) {
        desk.at("2026-11-23T04:00:00Z");
        let filled = desk.done("demo_fill", json!({})).await;
        assert_eq!((filled["organisations"].as_i64(), filled["centres"].as_i64(), filled["elders"].as_i64()), (Some(5), Some(7), Some(400)));
        let visits = filled["visits"].as_i64().unwrap();
        assert!((6_000..20_000).contains(&visits), "{visits} visits in 90 days");
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        let centres = desk.done("centre_list", json!({})).await;
        let kitchen = centres.as_array().unwrap().iter().find(|centre| centre["isKitchen"] == true).unwrap();
        let lunch = desk.done("production_meal", json!({ "kitchenId": kitchen["id"], "meal": "lunch" })).await;
        let number = |word: &str| lunch["sheet"][word].as_i64().unwrap();
        assert!(lunch["release"].is_object(), "lunch was released the afternoon before: {:?}", lunch["unready"]);
        assert!(number("portions") > 250 && number("specialPortions") * 2 < number("portions"), "most eat what is on the menu: {lunch}");
        assert_eq!(desk.count("SELECT COUNT(DISTINCT service_on) FROM production WHERE meal = 'lunch' AND service_on < '2026-11-23'").await, 28);
        for (what, least, count) in [
            ("pots", 28 * 4, desk.count("SELECT COUNT(*) FROM cooking_batch").await),
            ("samples", 28 * 4, desk.count("SELECT COUNT(*) FROM food_sample").await),
            ("temperatures", 28 * 4 * 3 - 5, desk.count("SELECT COUNT(*) FROM cold_reading").await),
            ("meals at the door", 28 * 250, desk.count("SELECT COUNT(*) FROM delivery_outcome WHERE delivered_on >= '2026-10-26'").await),
            ("open welfare checks", 1, desk.count("SELECT COUNT(*) FROM welfare_check WHERE handled_at IS NULL").await),
        ] {
            assert!(count >= least, "{what}: {count} of {least}");
        }
        let mut here = 0;
        for centre in centres.as_array().unwrap().iter().filter(|centre| centre["givesDayCare"] == true) {
            let board = desk.board(centre["id"].as_str().unwrap()).await;
            let counts = &board["counts"];
            let number = |name: &str| counts[name].as_i64().unwrap();
            assert_eq!(number("expected") + number("extra"), number("here") + number("gone") + number("absent") + number("notArrived"));
            here += number("here");
            assert!(board["people"].as_array().unwrap().iter().all(|person| {
                person["visit"]["arrivedAt"].as_str().is_none_or(|arrived| arrived <= "2026-11-23T04:00:00Z")
            }), "nobody arrives in the future");
        }
        assert!(here > 60, "{here} here at noon");
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE resident_number NOT LIKE '1000%'").await, 0, "no real number");
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
