//! `cargo bench -p it`: how fast Kangning is, as ratios, so that the figures mean the same on every machine.
//!
//! 1. A check-in through the registry against the bare SQL transaction with the same rows on the same disk.
//! 2. The board of one centre with a hundred thousand visits behind it against five million.
//! 3. The month sheet of 200 elders with ten years of visits behind it against one month, and the year of one elder.
//! 4. Who is to be assessed: the list of one centre and of the district, with 20,000 elders and their assessments.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and measures")]

use std::time::{Duration, Instant};

use kangning_core::store::{Address, Tx};
use kangning_core::{App, Origin, Session, sql, sql_execute};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

const CHECK_INS: usize = 1_500;
const BOARDS: usize = 300;
const SHEETS: usize = 60;
/// Elders of one centre on its sheet.
const SHEET_ELDERS: u32 = 200;
const DUE_LISTS: usize = 50;
const ELDERS_TO_ASSESS: i64 = 20_000;
const ELDERS_BEHIND: i64 = 2_000;

#[tokio::main]
async fn main() {
    // `cargo bench -p it -- sheet` measures one thing; the flags of `cargo bench` itself change nothing.
    let place = tempfile::tempdir_in(
        std::env::var_os("KANGNING_BENCH_DIR").unwrap_or_else(|| std::env::temp_dir().into()),
    )
    .unwrap();
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|word| word == name);
    if wanted("check-in") {
        check_in_against_bare_sql(&place).await;
    }
    if wanted("board") {
        board_with_history(&place).await;
    }
    if wanted("sheet") {
        sheets_with_history(&place).await;
    }
    if wanted("due") {
        who_is_due(&place).await;
    }
}

async fn opened(place: &tempfile::TempDir, name: &str) -> App {
    let address = Address::Sqlite(place.path().join(name));
    App::open(address, Session::of_system_user(Origin::CommandLine)).await.unwrap()
}

async fn call(app: &App, name: &str, arguments: Value) -> Value {
    serde_json::from_str(&app.call(name, &arguments.to_string()).await.unwrap()).unwrap()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Turn and turn about, so that whatever the disk does meets both alike.
async fn check_in_against_bare_sql(place: &tempfile::TempDir) {
    let app = opened(place, "check-in.db").await;
    call(&app, "demo_fill", json!({ "centres": 1, "elders": 2 * CHECK_INS, "days": 0 })).await;
    let mut tx = app.db.read().await.unwrap();
    let elders: Vec<String> =
        sql!(&mut tx, |on| sqlx::query_scalar("SELECT id FROM elder ORDER BY id").fetch_all(on)).unwrap();
    let centre: String = sql!(&mut tx, |on| sqlx::query_scalar("SELECT id FROM centre WHERE gives_day_care")
        .fetch_one(on))
    .unwrap();
    drop(tx);
    let (mut registry, mut bare) = (Vec::new(), Vec::new());
    for pair in elders.chunks(2) {
        let began = Instant::now();
        call(
            &app,
            "attendance_check_in",
            json!({ "elderId": pair[0], "centreId": centre, "broughtBy": "女儿" }),
        )
        .await;
        registry.push(began.elapsed());
        let began = Instant::now();
        bare_check_in(&app, &pair[1], &centre).await;
        bare.push(began.elapsed());
    }
    let (registry, bare) = (median(&mut registry), median(&mut bare));
    println!("check-in through the registry   {registry:>10.1?}   (median of {CHECK_INS})");
    println!("the same rows in bare SQL       {bare:>10.1?}");
    println!(
        "ratio check-in / bare SQL       {:>10.2}   (aim: at most 1.5)\n",
        registry.as_secs_f64() / bare.as_secs_f64()
    );
    app.db.close().await;
}

async fn bare_check_in(app: &App, elder: &str, centre: &str) {
    let now = app.clock.now();
    let (visit, trail) = (app.ids.next(now), app.ids.next(now));
    let after = json!({ "arrivedAt": now, "broughtBy": "女儿", "isExtra": false }).to_string();
    let mut tx = app.db.write().await.unwrap();
    sql_execute!(&mut tx, |on| sqlx::query(
        "INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, collected_by,
            departure_missing)
        VALUES ($1, $2, $3, $4, $5, $6, $7, '', FALSE)"
    ).bind(&visit).bind(elder).bind(centre).bind(now.date_naive()).bind(now).bind(now).bind("女儿").execute(on)).unwrap();
    sql_execute!(&mut tx, |on| sqlx::query(
        "INSERT INTO trail (id, at, actor, desk, origin, command, subject, subject_id, elder_id, centre_id, before_json, after_json)
        VALUES ($1, $2, $3, $4, 'command_line', 'attendance_check_in', 'visit', $5, $6, $7, NULL, $8)"
    ).bind(&trail).bind(now).bind("bench").bind("bench").bind(&visit).bind(elder).bind(centre).bind(after).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

async fn board_with_history(place: &tempfile::TempDir) {
    let mut medians = Vec::new();
    for visits in [100_000_i64, 5_000_000] {
        let app = opened(place, &format!("board-{visits}.db")).await;
        call(&app, "demo_fill", json!({ "days": 30 })).await;
        pile_up(&app, visits).await;
        let centres = call(&app, "centre_list", json!({})).await;
        let centre =
            centres.as_array().unwrap().iter().find(|centre| centre["givesDayCare"] == true).unwrap();
        let asked = json!({ "centreId": centre["id"] });
        let mut times = Vec::new();
        for _ in 0..BOARDS {
            let began = Instant::now();
            call(&app, "attendance_board", asked.clone()).await;
            times.push(began.elapsed());
        }
        let time = median(&mut times);
        println!("board with {visits:>9} visits    {time:>10.1?}   (median of {BOARDS})");
        medians.push(time.as_secs_f64());
        app.db.close().await;
    }
    println!("growth of the board             {:>10.2}   (aim: at most 1.3)", medians[1] / medians[0]);
}

/// Years of visits of other elders, at the same centres, before the days of the demonstration.
async fn pile_up(app: &App, visits: i64) {
    let mut tx = app.db.write().await.unwrap();
    let Tx::Sqlite(_) = &tx else { return };
    let elders = format!(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ELDERS_BEHIND} - 1)
        INSERT INTO elder (id, name, name_pinyin, sort_key, search_text, sex, birth_on, no_resident_number_reason, phone,
            version, registered_at)
        SELECT 'old-' || i, '旧人', 'Jiù Rén', 'jiu ren', ' jiuren ', 'female', '1930-01-01', 'not_shown', '', 1,
            '2010-01-01T00:00:00+00:00'
        FROM n"
    );
    // The last of them lie a year back; the pattern of departures is that of a well kept book.
    let visits = format!(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {visits} - 1),
            c(id, place) AS (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 FROM centre WHERE gives_day_care),
            v(i, visit_on) AS (SELECT i, date('2025-11-01', '-' || (i / {ELDERS_BEHIND}) || ' days') FROM n)
        INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
            departure_recorded_at, collected_by, departure_missing)
        SELECT 'old-' || i, 'old-' || (i % {ELDERS_BEHIND}), c.id, visit_on, visit_on || 'T00:30:00+00:00',
            visit_on || 'T00:30:00+00:00', '', visit_on || 'T08:30:00+00:00', visit_on || 'T08:30:00+00:00', '', FALSE
        FROM v
        JOIN c ON c.place = i % (SELECT COUNT(*) FROM c)"
    );
    for text in [elders, visits] {
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
}

/// One centre with 200 elders who come on five days of the week, after one month and after ten years.
async fn sheets_with_history(place: &tempfile::TempDir) {
    let (mut months, mut years) = (Vec::new(), Vec::new());
    for days in [30_i64, 3_650] {
        let app = opened(place, &format!("sheet-{days}.db")).await;
        call(&app, "demo_fill", json!({ "centres": 1, "elders": SHEET_ELDERS, "days": 0 })).await;
        let visits = come_every_day(&app, days).await;
        let centres = call(&app, "centre_list", json!({})).await;
        let centre =
            centres.as_array().unwrap().iter().find(|centre| centre["givesDayCare"] == true).unwrap();
        let asked = json!({ "centreId": centre["id"] });
        let sheet = call(&app, "attendance_month_sheet", asked.clone()).await;
        let elder = json!({ "elderId": sheet["rows"][0]["elderId"] });
        assert_eq!(sheet["rows"].as_array().unwrap().len(), SHEET_ELDERS as usize);
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
        CROSS JOIN elder e
        JOIN centre c ON c.gives_day_care
        WHERE strftime('%w', visit_on) BETWEEN '1' AND '5'"
    );
    let rows = sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(visits.clone())).execute(on)).unwrap();
    tx.commit().await.unwrap();
    rows
}

/// The first page of those who are to be assessed, of one of ten centres and of the district.
async fn who_is_due(place: &tempfile::TempDir) {
    let app = opened(place, "due.db").await;
    call(&app, "demo_fill", json!({ "centres": 10, "elders": ELDERS_TO_ASSESS, "days": 0 })).await;
    let centres = call(&app, "centre_list", json!({})).await;
    let centre = centres.as_array().unwrap().iter().find(|centre| centre["givesDayCare"] == true).unwrap();
    for (name, asked) in [("one centre", json!({ "centreId": centre["id"] })), ("the district", json!({}))] {
        let mut times = Vec::new();
        let mut listed = 0;
        for _ in 0..DUE_LISTS {
            let began = Instant::now();
            let page = call(&app, "assessment_due", asked.clone()).await;
            times.push(began.elapsed());
            listed = page["total"].as_i64().unwrap();
        }
        let time = median(&mut times);
        println!(
            "who is due, {name:<12} {time:>15.1?}   ({listed} lines, {ELDERS_TO_ASSESS} elders, median of {DUE_LISTS})"
        );
    }
    app.db.close().await;
}
