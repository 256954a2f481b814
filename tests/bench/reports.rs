//! Reports: the month's occupancy of a centre as PDF, and a year of a district as a spreadsheet of 100,000 rows, with the
//! memory that it takes at most.

use std::sync::Arc;
use std::time::Instant;

use kangning_core::{App, sql_execute};
use kangning_report::SystemPress;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::{call, median, opened};

const TIMES: usize = 7;

/// Measures both, on SQLite, through the registry as a desk does it.
pub async fn run(place: &tempfile::TempDir) {
    // A centre of 120 beds in which somebody stays for eight weeks; and residences where somebody new comes every week.
    let app = opened_with_press(place, "report-month.db").await;
    let centre = fill(&app, 1, 120, 56, 20).await;
    let asked = json!({ "centreId": centre, "month": "2026-10" });
    let mut times = Vec::new();
    let mut size = 0;
    for _ in 0..TIMES {
        // Another elder each time, so that no page is remembered.
        let began = Instant::now();
        let file = write(&app, &asked, "pdf").await;
        times.push(began.elapsed());
        size = file["content"].as_str().unwrap().len() * 3 / 4 / 1024;
        touch(&app).await;
    }
    let first = times[0].as_secs_f64();
    let month = median(&mut times).as_secs_f64();
    println!("month of a centre as PDF        {month:>8.2} s    (median of {TIMES}, {size} KiB; aim: 1)");
    println!("the first after the start       {first:>8.2} s    (the fonts of the machine are looked for)");
    app.db.close().await;

    let mut found = Vec::new();
    for (name, beds) in [("report-year-10.db", 20_i64), ("report-year-100.db", 200)] {
        let app = opened_with_press(place, name).await;
        fill(&app, 10, beds, 7, 60).await;
        forget_the_most();
        let before = memory("VmRSS");
        let began = Instant::now();
        let asked = json!({ "fromOn": "2025-11-01", "untilOn": "2026-11-01" });
        let file = write(&app, &asked, "xlsx").await;
        let took = began.elapsed().as_secs_f64();
        let size = file["content"].as_str().unwrap().len() * 3 / 4 / 1024;
        let rows = beds * 10 * 365 / 7;
        println!(
            "year of a district, {rows:>6} rows {took:>7.2} s    ({size} KiB, {} MiB at most, {before} before; aim of 100,000: 5 s, 300 MiB)",
            memory("VmHWM"),
        );
        found.push(took);
        app.db.close().await;
    }
    println!("growth by ten times the rows    {:>8.2}      (aim: at most 12)\n", found[1] / found[0]);
}

async fn opened_with_press(place: &tempfile::TempDir, name: &str) -> App {
    let mut app = opened(place, name).await;
    app.press = Some(Arc::new(SystemPress::default()));
    app
}

async fn write(app: &App, parameters: &Value, format: &str) -> Value {
    let asked = json!({ "name": "beds_occupancy", "parameters": parameters, "format": format });
    call(app, "report_write", asked).await
}

/// Changes a name, so that the same report is set anew.
async fn touch(app: &App) {
    let mut tx = app.db.write().await.unwrap();
    sql_execute!(&mut tx, |on| sqlx::query("UPDATE elder SET name = name || '好' WHERE id LIKE 'r0-%'")
        .execute(on))
    .unwrap();
    tx.commit().await.unwrap();
}

/// A number of this process in MiB, where the system tells it.
fn memory(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|word| word.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// From here on the most memory is counted anew.
fn forget_the_most() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// Residences with beds in which somebody stays for so many days after another, so many stays a bed until the end of
/// October 2026. Answers the first residence.
async fn fill(app: &App, residences: i64, beds: i64, days: i64, stays: i64) -> String {
    let mut first = String::new();
    for residence in 0..residences {
        let asked = json!({
            "organisationName": "试验组织", "name": format!("养老院{residence}"), "licensedPlaces": 0,
            "functions": { "givesDayCare": false, "isResidence": true },
            "openingHours": [{ "weekday": 1, "opensAt": "07:00:00", "closesAt": "20:00:00" }],
        });
        let centre = call(app, "centre_set_up", asked).await["id"].as_str().unwrap().to_owned();
        rows(app, &format!("r{residence}"), &centre, (beds, days, stays)).await;
        if first.is_empty() {
            first = centre;
        }
    }
    first
}

async fn rows(app: &App, key: &str, centre: &str, (beds, days, stays): (i64, i64, i64)) {
    let at = "'2020-01-01T00:00:00+00:00'";
    let count = |many: i64| {
        format!("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {many} - 1)")
    };
    let texts = [
        format!("INSERT INTO building (id, centre_id, name, position, created_at) VALUES ('{key}', '{centre}', '一号楼', 0, {at})"),
        format!("INSERT INTO floor (id, building_id, name, position) VALUES ('{key}', '{key}', '一楼', 0)"),
        format!("INSERT INTO ward (id, centre_id, name, position, created_at) VALUES ('{key}', '{centre}', '照护区', 0, {at})"),
        format!(
            "{} INSERT INTO care_room (id, floor_id, ward_id, name, sex_rule, capacity, version, created_at)
            SELECT '{key}-' || i, '{key}', '{key}', i, 'any', 2, 1, {at} FROM n",
            count(beds / 2),
        ),
        format!(
            "{} INSERT INTO bed (id, centre_id, care_room_id, label, kind, in_service_from_on, position, version, created_at)
            SELECT '{key}-' || i, '{centre}', '{key}-' || (i / 2), i % 2, 'ordinary', '2020-01-01', 0, 1, {at} FROM n",
            count(beds),
        ),
        format!(
            "{} INSERT INTO elder (id, name, name_pinyin, sort_key, search_text, sex, birth_on, no_resident_number_reason, phone,
                version, registered_at)
            SELECT '{key}-' || i, '旧人' || i, 'Jiù Rén', 'jiu ren', ' jiuren ', 'female', '1940-01-01', 'not_shown', '', 1, {at}
            FROM n",
            count(beds * stays),
        ),
        format!(
            "{}, d(i, a, b) AS (
                SELECT i, date('2026-10-31', '-' || ((i / {beds} + 1) * {days}) || ' days'),
                    date('2026-10-31', '-' || (i / {beds} * {days}) || ' days')
                FROM n
            )
            INSERT INTO admission (id, elder_id, centre_id, from_at, from_on, to_at, to_on, is_short_stay, payer, category,
                leaving_reason, version, recorded_at)
            SELECT '{key}-' || i, '{key}-' || i, '{centre}', a || 'T02:00:00+00:00', a, b || 'T02:00:00+00:00', b, FALSE,
                'family', 'self_paying', 'home', 1, {at}
            FROM d",
            count(beds * stays),
        ),
        format!(
            "INSERT INTO stay (id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how, recorded_at)
            SELECT a.id, a.id, '{key}-' || (CAST(SUBSTR(a.id, LENGTH('{key}-') + 1) AS INTEGER) % {beds}), a.from_at,
                a.from_on, a.to_at, a.to_on, 'admitted', 'left', {at}
            FROM admission a WHERE a.centre_id = '{centre}'"
        ),
    ];
    let mut tx = app.db.write().await.unwrap();
    for text in texts {
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
}
