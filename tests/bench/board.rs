//! The board of one centre with a hundred thousand visits behind it against five million.

use std::time::Instant;

use kangning_core::store::Tx;
use kangning_core::{App, sql_execute};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::{call, median, opened};

const BOARDS: usize = 300;
const ELDERS_BEHIND: i64 = 2_000;

pub async fn run(place: &tempfile::TempDir) {
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
