//! The kitchen: who eats, who clashes and the production sheet of one lunch, with ten and a hundred times the eaters, and
//! after three years of history; 10,000 labels on paper.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use kangning_core::meal::{Meal, sql};
use kangning_core::{App, sql_execute};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::{call, median, opened};

const TIMES: usize = 15;
/// Not everybody comes every day: so many elders make a district whose lunch is for about 300, 3,000 and 30,000.
const ELDERS: [u32; 3] = [300, 4_300, 44_000];
/// A district of whose homes and centres one lunch needs about 10,000 labels.
const ELDERS_WITH_LABELS: u32 = 14_500;
const WORKDAYS_OF_THREE_YEARS: i64 = 3 * 260;

/// Measures one lunch.
pub async fn run(place: &tempfile::TempDir) {
    let mut found: Vec<(f64, [f64; 3])> = Vec::new();
    for elders in ELDERS {
        let app = opened(place, &format!("kitchen-{elders}.db")).await;
        let kitchen = filled(&app, elders).await;
        found.push(measured(&app, &kitchen, "").await);
        app.db.close().await;
    }
    for (what, place) in [("demand", 0), ("clashes", 1), ("production sheet", 2)] {
        let grown = |from: usize| {
            (found[from + 1].1[place] / found[from].1[place]) / (found[from + 1].0 / found[from].0)
        };
        println!(
            "growth of the {what:<16} for each eater {:>6.2} and {:>5.2}   (aim: at most 1.2)",
            grown(0),
            grown(1)
        );
    }
    let app = opened(place, "kitchen-history.db").await;
    let kitchen = filled(&app, ELDERS[1]).await;
    history(&app, &kitchen).await;
    // Three years do not come in one transaction: closing moves what it left in the log to where it would be by then.
    app.db.close().await;
    let app = opened(place, "kitchen-history.db").await;
    let (_, later) = measured(&app, &kitchen, ", three years on").await;
    for (what, place) in [("demand", 0), ("clashes", 1), ("production sheet", 2)] {
        let slower = later[place] / found[1].1[place];
        println!("three years of history: {what:<16} {slower:>10.2}   (aim: at most 1.1)");
    }
    println!();
    app.db.close().await;
}

async fn filled(app: &App, elders: u32) -> String {
    call(app, "demo_fill", json!({ "centres": 10, "elders": elders, "days": 0 })).await;
    let centres = call(app, "centre_list", json!({})).await;
    let kitchen = centres.as_array().unwrap().iter().find(|centre| centre["isKitchen"] == true).unwrap();
    kitchen["id"].as_str().unwrap().to_owned()
}

/// The next Wednesday: planned, and not released yet.
fn wednesday(app: &App) -> NaiveDate {
    let today = app.clock.now().date_naive();
    let days = today.iter_days().skip(2);
    days.take(8).find(|on| on.weekday() == Weekday::Wed).unwrap_or(today + Days::new(7))
}

async fn measured(app: &App, kitchen: &str, when: &str) -> (f64, [f64; 3]) {
    let on = wednesday(app);
    let id: kangning_core::centre::CentreId = serde_json::from_value(json!(kitchen)).unwrap();
    let mut portions = 0;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        let mut tx = app.db.read().await.unwrap();
        portions = sql::demand(&mut tx, &id, on, Meal::Lunch)
            .await
            .unwrap()
            .iter()
            .map(|line| line.portions)
            .sum::<i64>();
        times.push(began.elapsed());
    }
    let demand = median(&mut times);
    let clashes =
        timed(app, "menu_clashes", json!({ "kitchenId": kitchen, "serviceOn": on, "meal": "lunch" })).await;
    let sheet =
        timed(app, "production_meal", json!({ "kitchenId": kitchen, "on": on, "meal": "lunch" })).await;
    for (what, time) in [("demand", demand), ("clashes", clashes), ("production sheet", sheet)] {
        println!(
            "{what:<16} of {portions:>6} eaters{when} {time:>10.1?}   (median of {TIMES}; aim of 30,000: 500 ms)"
        );
    }
    (portions as f64, [demand, clashes, sheet].map(|time| time.as_secs_f64()))
}

async fn timed(app: &App, name: &str, asked: Value) -> Duration {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        app.call(name, &asked.to_string()).await.unwrap();
        times.push(began.elapsed());
    }
    median(&mut times)
}

/// Three years behind today: nearly everybody came on every workday; absences that were taken back and those that stood,
/// orders, stops, releases, and what was said at the door.
async fn history(app: &App, kitchen: &str) {
    let mut tx = app.db.write().await.unwrap();
    let today = app.clock.now().date_naive();
    // The days of three years that are no weekends, the latest first.
    let days = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {WORKDAYS_OF_THREE_YEARS} * 7 / 5),
            d(day) AS (SELECT date('{today}', '-' || i || ' days') FROM n
                WHERE strftime('%w', date('{today}', '-' || i || ' days')) BETWEEN '1' AND '5')"
    );
    let texts = [
        format!(
            "{days}
            INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
                departure_recorded_at, collected_by, departure_missing)
            SELECT 'v-' || day || n.elder_id, n.elder_id, n.centre_id, day, day || 'T00:30:00+00:00', day || 'T00:30:00+00:00', '',
                day || 'T08:30:00+00:00', day || 'T08:30:00+00:00', '', FALSE
            FROM d
            CROSS JOIN enrolment n
            WHERE n.service = 'day_care' AND n.rowid % 20 <> 1"
        ),
        format!(
            "{days}
            INSERT INTO absence (id, elder_id, centre_id, from_on, until_on, reason, note, recorded_at, withdrawn_at)
            SELECT 'a-' || day || n.elder_id, n.elder_id, n.centre_id, day, date(day, '+1 day'), 'illness', '',
                day || 'T00:00:00+00:00', CASE WHEN n.rowid % 40 = 1 THEN day || 'T00:10:00+00:00' END
            FROM d
            CROSS JOIN enrolment n
            WHERE n.service = 'day_care' AND n.rowid % 20 = 1"
        ),
        "INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn, replaced_at)
            SELECT 'absence', a.id, a.from_on, a.until_on, FALSE, a.withdrawn_at
            FROM absence a
            WHERE a.id LIKE 'a-%' AND a.withdrawn_at IS NOT NULL"
            .to_owned(),
        format!(
            "{days}
            INSERT INTO meal_order (id, kitchen_id, elder_id, kind, service_on, meal, centre_id, address, delivery_note,
                portion_size, recorded_at)
            SELECT 'm-' || day || n.elder_id, '{kitchen}', n.elder_id, 'extra_portion', day, 'lunch', n.centre_id, '', '',
                'small', day || 'T00:00:00+00:00'
            FROM d
            CROSS JOIN enrolment n
            WHERE n.service = 'day_care' AND n.rowid % 20 = 2
                AND NOT EXISTS (SELECT 1 FROM enrolment_pause p JOIN enrolment o ON o.id = p.enrolment_id WHERE o.elder_id = n.elder_id)
                AND NOT EXISTS (SELECT 1 FROM meal_stop s WHERE s.elder_id = n.elder_id)"
        ),
        format!(
            "{days}
            INSERT INTO meal_stop (id, elder_id, from_on, until_on, meal, cause, note, recorded_at)
            SELECT 's-' || day || n.elder_id, n.elder_id, day, date(day, '+1 day'), NULL, 'asked', '', day || 'T00:00:00+00:00'
            FROM d
            CROSS JOIN enrolment n
            WHERE n.service = 'day_care' AND n.rowid % 200 = 3
                AND NOT EXISTS (SELECT 1 FROM meal_order o WHERE o.elder_id = n.elder_id)"
        ),
        format!(
            "{days}
            INSERT INTO production (id, kitchen_id, service_on, meal, extra_percent, person, released_at)
            SELECT 'p-' || day, '{kitchen}', day, 'lunch', 3, '演示厨师何', day || 'T00:00:00+00:00' FROM d"
        ),
        // The plates and the outcomes of every tenth eater: enough to make the tables large.
        "INSERT INTO production_plate (production_id, demand_key, elder_id, name, reason, site_centre_id, site_elder_id,
                site_name, delivery_note, door_contact, delivered_on, portion_size, portions, needs, dishes, is_late_change)
            SELECT p.id, 'e:' || n.elder_id, n.elder_id, '旧人', 'day_care', n.centre_id, NULL, '某中心', '', '', p.service_on,
                'regular', 1, '{}', '[]', FALSE
            FROM production p
            JOIN enrolment n ON n.service = 'day_care' AND n.rowid % 10 = 0
            WHERE p.id LIKE 'p-%'".to_owned(),
        format!(
            "INSERT INTO delivery_outcome (id, kitchen_id, service_on, meal, demand_key, delivered_on, elder_id, name, centre_id,
                demand_reason, portion_size, meal_set, portions, outcome, given_to, happened_at, note, recorded_at, recorded_by)
            SELECT 'o-' || l.production_id || l.demand_key, '{kitchen}', l.delivered_on, 'lunch', l.demand_key, l.delivered_on,
                l.elder_id, l.name, l.site_centre_id, l.reason, 'regular', 'ordinary', 1, 'delivered', '',
                l.delivered_on || 'T03:30:00+00:00', '', l.delivered_on || 'T03:30:00+00:00', '演示'
            FROM production_plate l
            WHERE l.production_id LIKE 'p-%'"
        ),
    ];
    for text in texts {
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
}

/// About 10,000 labels as PDF by the program without a window, as a script would: its time and the most memory it took.
pub async fn labels(place: &tempfile::TempDir) {
    let file = place.path().join("labels.db");
    let app = opened(place, "labels.db").await;
    let kitchen = filled(&app, ELDERS_WITH_LABELS).await;
    let on = wednesday(&app);
    let ask = json!({ "day": { "kitchenId": kitchen, "deliveredOn": on, "meal": "lunch" }, "sheet": "three_by_eight", "start": 1 });
    let labels = call(&app, "delivery_labels", ask).await["labels"].as_array().unwrap().len();
    app.db.close().await;
    let out = place.path().join("labels.pdf");
    let began = Instant::now();
    let mut child = Command::new(program())
        .arg("--db")
        .arg(format!("sqlite:{}", file.display()))
        .args([
            "report",
            "delivery_labels_small",
            "--centre",
            "演示区中央厨房",
            "--meal",
            "lunch",
            "--format",
            "pdf",
        ])
        .args(["--on", &on.to_string(), "--out"])
        .arg(&out)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak_kib = 0;
    let status = loop {
        // The system keeps the highest figure itself; it is gone with the process, so it is read while that runs.
        peak_kib = peak_kib.max(highest_kib(child.id()));
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    };
    let time = began.elapsed();
    assert!(status.success(), "the labels were not printed");
    let size = std::fs::metadata(&out).unwrap().len() / 1024;
    println!(
        "{labels} labels as PDF  {time:>10.1?}, {} MB   ({size} KiB on disk; aim of 10,000: 3 s, 300 MB)\n",
        peak_kib / 1024
    );
}

/// The program beside this benchmark: `cargo build --release -p kangning-cli` makes it.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let beside = own.parent().and_then(std::path::Path::parent).unwrap().join("kangning");
    assert!(beside.exists(), "build the program first: cargo build --release -p kangning-cli");
    beside
}

fn highest_kib(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
