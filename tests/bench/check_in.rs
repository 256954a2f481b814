//! A check-in through the registry against the bare SQL transaction with the same rows on the same disk.

use std::time::Instant;

use kangning_core::{App, sql, sql_execute};
use serde_json::json;

use crate::{call, median, opened};

const CHECK_INS: usize = 1_500;

/// Turn and turn about, so that whatever the disk does meets both alike.
pub async fn run(place: &tempfile::TempDir) {
    let app = opened(place, "check-in.db").await;
    call(&app, "demo_fill", json!({ "centres": 1, "elders": 3 * CHECK_INS, "days": 0 })).await;
    let mut tx = app.db.read().await.unwrap();
    let centre: String = sql!(&mut tx, |on| sqlx::query_scalar("SELECT id FROM centre WHERE gives_day_care")
        .fetch_one(on))
    .unwrap();
    let elders: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(
        "SELECT elder_id FROM enrolment WHERE centre_id = $1 AND service = 'day_care' ORDER BY elder_id"
    )
    .bind(&centre)
    .fetch_all(on))
    .unwrap();
    assert!(elders.len() >= 2 * CHECK_INS, "{} enrolled", elders.len());
    drop(tx);
    let (mut registry, mut bare) = (Vec::new(), Vec::new());
    for pair in elders.chunks_exact(2).take(CHECK_INS) {
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
