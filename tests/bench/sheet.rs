//! The month sheet of 200 elders with ten years of visits behind it against one month, and the year of one elder.

use std::time::Instant;

use kangning_core::{App, sql_execute};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::{call, median, opened};

const SHEETS: usize = 60;
/// Elders of one centre on its sheet.
const SHEET_ELDERS: u32 = 200;

/// One centre with 200 elders who come on five days of the week, after one month and after ten years.
pub async fn run(place: &tempfile::TempDir) {
    let (mut months, mut years) = (Vec::new(), Vec::new());
    for days in [30_i64, 3_650] {
        let app = opened(place, &format!("sheet-{days}.db")).await;
        call(&app, "demo_fill", json!({ "centres": 1, "elders": SHEET_ELDERS * 5 / 4, "days": 0 })).await;
        let visits = come_every_day(&app, days).await;
        let centres = call(&app, "centre_list", json!({})).await;
        let centre =
            centres.as_array().unwrap().iter().find(|centre| centre["givesDayCare"] == true).unwrap();
        let asked = json!({ "centreId": centre["id"] });
        let sheet = call(&app, "attendance_month_sheet", asked.clone()).await;
        let elder = json!({ "elderId": sheet["rows"][0]["elderId"] });
        let rows = sheet["rows"].as_array().unwrap().len();
        assert!(rows >= SHEET_ELDERS as usize, "{rows} elders");
        let (mut of_month, mut of_year) = (Vec::new(), Vec::new());
        for _ in 0..SHEETS {
            let began = Instant::now();
            app.call("attendance_month_sheet", &asked.to_string()).await.unwrap();
            of_month.push(began.elapsed());
            let began = Instant::now();
            app.call("attendance_year", &elder.to_string()).await.unwrap();
            of_year.push(began.elapsed());
        }
        let (month, year) = (median(&mut of_month), median(&mut of_year));
        let size = sheet.to_string().len() / 1024;
        println!("month sheet, {visits:>7} visits    {month:>10.1?}   (median of {SHEETS}, {size} KiB)");
        println!("year of one elder               {year:>10.1?}");
        months.push(month.as_secs_f64());
        years.push(year.as_secs_f64());
        app.db.close().await;
    }
    println!("growth of the month sheet       {:>10.2}   (aim: at most 1.3)", months[1] / months[0]);
    println!(
        "growth of the year of one elder {:>10.2}   (it holds twelve times the days)\n",
        years[1] / years[0]
    );
}

/// Everyone comes on every workday of so many days until yesterday. Answers how many visits that are.
async fn come_every_day(app: &App, days: i64) -> u64 {
    let mut tx = app.db.write().await.unwrap();
    let today = app.clock.now().date_naive();
    let visits = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {days}),
            v(visit_on) AS (SELECT date('{today}', '-' || i || ' days') FROM n)
        INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
            departure_recorded_at, collected_by, departure_missing)
        SELECT 'v-' || visit_on || e.id, e.id, c.id, visit_on, visit_on || 'T00:30:00+00:00',
            visit_on || 'T00:30:00+00:00', '', visit_on || 'T08:30:00+00:00', visit_on || 'T08:30:00+00:00', '', FALSE
        FROM v
        CROSS JOIN (SELECT DISTINCT elder_id AS id FROM enrolment WHERE service = 'day_care') e
        JOIN centre c ON c.gives_day_care
        WHERE strftime('%w', visit_on) BETWEEN '1' AND '5'"
    );
    let rows = sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(visits.clone())).execute(on)).unwrap();
    tx.commit().await.unwrap();
    rows
}
