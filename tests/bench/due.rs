//! Who is to be assessed: the list of one centre and of the district, with 20,000 elders and their assessments.

use std::time::Instant;

use serde_json::json;

use crate::{call, median, opened};

const DUE_LISTS: usize = 50;
const ELDERS_TO_ASSESS: i64 = 20_000;

/// The first page of those who are to be assessed, of one of ten centres and of the district.
pub async fn run(place: &tempfile::TempDir) {
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
