//! Beds: the board of 500 beds, their timeline of a year, and the occupancy of five years of 5,000 beds, each with its
//! growth against a tenth of the beds.

use std::time::Instant;

use kangning_core::App;
use kangning_core::sql_execute;
use kangning_core::store::Tx;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::{call, median, opened};

const TIMES: usize = 15;

/// Measures the three, on SQLite.
pub async fn beds(place: &tempfile::TempDir) {
    let mut found: Vec<[f64; 3]> = Vec::new();
    // Ten residences of 500 beds; one of ten times fewer.
    for (name, residences, beds) in [("beds-50.db", 10, 50_i64), ("beds-500.db", 10, 500)] {
        let app = opened(place, name).await;
        let centre = fill(&app, residences, beds).await;
        let board = timed(&app, "bed_board", json!({ "centreId": centre })).await;
        let year = json!({ "centreId": centre, "fromOn": "2025-11-23", "untilOn": "2026-11-24" });
        let timeline = timed(&app, "bed_timeline", year).await;
        let years =
            json!({ "fromOn": "2021-11-01", "untilOn": "2026-11-01", "group": "centre", "period": "month" });
        let occupancy = timed(&app, "census_occupancy", years).await;
        println!(
            "board of {beds:>4} beds             {:>8.1} ms   (median of {TIMES}; aim of 500: 20)",
            board * 1e3
        );
        println!("timeline of a year              {:>8.1} ms   (aim of 500: 100)", timeline * 1e3);
        println!(
            "five years of {:>5} beds        {:>8.1} ms   (aim of 5000: 300)",
            beds * 10,
            occupancy * 1e3
        );
        found.push([board, timeline, occupancy]);
        app.db.close().await;
    }
    for (what, place) in [("board", 0), ("timeline", 1), ("occupancy", 2)] {
        let growth = found[1][place] / found[0][place];
        println!("growth of the {what:<10} by ten  {growth:>8.2}   (aim: at most 12)");
    }
    println!();
}

async fn timed(app: &App, name: &str, asked: Value) -> f64 {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        call(app, name, asked.clone()).await;
        times.push(began.elapsed());
    }
    median(&mut times).as_secs_f64()
}

/// Residences with beds in which somebody stays for most of every half year of five years.
async fn fill(app: &App, residences: i64, beds: i64) -> String {
    let mut first = String::new();
    for residence in 0..residences {
        let hours: Vec<Value> = (1..=7)
            .map(|weekday| json!({ "weekday": weekday, "opensAt": "07:00:00", "closesAt": "20:00:00" }))
            .collect();
        let centre = call(
            app,
            "centre_set_up",
            json!({
                "organisationName": "试验组织", "name": format!("养老院{residence}"), "licensedPlaces": 0,
                "functions": { "givesDayCare": false, "isResidence": true }, "openingHours": hours,
            }),
        )
        .await;
        let id = centre["id"].as_str().unwrap().to_owned();
        if first.is_empty() {
            first.clone_from(&id);
        }
        rows(app, residence, &id, beds).await;
    }
    first
}

async fn rows(app: &App, residence: i64, centre: &str, beds: i64) {
    let mut tx = app.db.write().await.unwrap();
    let Tx::Sqlite(_) = &tx else { return };
    let key = format!("r{residence}");
    let at = "'2021-01-01T00:00:00+00:00'";
    let texts = [
        format!("INSERT INTO building (id, centre_id, name, position, created_at) VALUES ('{key}', '{centre}', '一号楼', 0, {at})"),
        format!("INSERT INTO floor (id, building_id, name, position) VALUES ('{key}', '{key}', '一楼', 0)"),
        format!("INSERT INTO ward (id, centre_id, name, position, created_at) VALUES ('{key}', '{centre}', '照护区', 0, {at})"),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {beds} / 2 - 1)
            INSERT INTO care_room (id, floor_id, ward_id, name, sex_rule, capacity, version, created_at)
            SELECT '{key}-' || i, '{key}', '{key}', i, 'any', 2, 1, {at} FROM n"
        ),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {beds} - 1)
            INSERT INTO bed (id, centre_id, care_room_id, label, kind, in_service_from_on, position, version, created_at)
            SELECT '{key}-' || i, '{centre}', '{key}-' || (i / 2), i % 2, 'ordinary', '2021-01-01', 0, 1, {at} FROM n"
        ),
        // One elder for each bed and half year, of whom the last ones are there.
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {beds} * 11 - 1)
            INSERT INTO elder (id, name, name_pinyin, sort_key, search_text, sex, birth_on, no_resident_number_reason, phone,
                version, registered_at)
            SELECT '{key}-' || i, '旧人', 'Jiù Rén', 'jiu ren', ' jiuren ', 'female', '1940-01-01', 'not_shown', '', 1, {at}
            FROM n"
        ),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {beds} * 11 - 1),
            d(i, a, b) AS (
                SELECT i, date('2021-06-01', '+' || (i / {beds} * 182 + i % 17) || ' days'),
                    CASE WHEN i / {beds} = 10 THEN NULL
                    ELSE date('2021-06-01', '+' || (i / {beds} * 182 + 160 + i % 17) || ' days') END
                FROM n
            )
            INSERT INTO admission (id, elder_id, centre_id, from_at, from_on, to_at, to_on, is_short_stay, payer, category,
                leaving_reason, version, recorded_at)
            SELECT '{key}-' || i, '{key}-' || i, '{centre}', a || 'T02:00:00+00:00', a, b || 'T02:00:00+00:00', b, FALSE,
                'family', 'self_paying', CASE WHEN b IS NULL THEN NULL ELSE 'home' END, 1, {at}
            FROM d"
        ),
        format!(
            "INSERT INTO stay (id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how, recorded_at)
            SELECT a.id, a.id, '{key}-' || (CAST(SUBSTR(a.id, LENGTH('{key}-') + 1) AS INTEGER) % {beds}), a.from_at,
                a.from_on, a.to_at, a.to_on, 'admitted', CASE WHEN a.to_at IS NULL THEN NULL ELSE 'left' END, {at}
            FROM admission a WHERE a.centre_id = '{centre}'"
        ),
        format!(
            "INSERT INTO bed_leave (id, admission_id, kind, from_at, from_on, to_at, to_on, holds_bed, recorded_at)
            SELECT a.id, a.id, 'hospital', date(a.from_on, '+30 days') || 'T02:00:00+00:00', date(a.from_on, '+30 days'),
                date(a.from_on, '+37 days') || 'T02:00:00+00:00', date(a.from_on, '+37 days'), TRUE, {at}
            FROM admission a WHERE a.centre_id = '{centre}'"
        ),
    ];
    for text in texts {
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
}
