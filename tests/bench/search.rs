//! The search while typing, and a page of the list in every order, among 2,000 and among 20,000 elders.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{call, median, opened};

const ROUNDS: usize = 40;
/// What people type: initials, pinyin whole and half, characters, the last digits of a number, nobody.
const TYPED: [&str; 6] = ["lcm", "zhang", "wangx", "春", "0007", "qqqq"];

/// The orders of the list.
const ORDERS: [&str; 9] =
    ["name", "sex", "birth_on", "alerts", "centre", "category", "living_situation", "grade", "registered_at"];

pub async fn run(place: &tempfile::TempDir) {
    let mut medians = Vec::new();
    for elders in [2_000_u32, 20_000] {
        let app = opened(place, &format!("search-{elders}.db")).await;
        call(&app, "demo_fill", json!({ "centres": 10, "elders": elders, "days": 0 })).await;
        let mut all: Vec<Duration> = Vec::new();
        for typed in TYPED {
            let asked = json!({ "query": typed }).to_string();
            for _ in 0..ROUNDS {
                let began = Instant::now();
                app.call("elder_search", &asked).await.unwrap();
                all.push(began.elapsed());
            }
        }
        let (worst, time) = (all.iter().max().copied().unwrap_or_default(), median(&mut all));
        println!(
            "search among {elders:>6} elders      {time:>10.1?}   (median of {}, slowest {worst:.1?})",
            all.len()
        );
        medians.push(time.as_secs_f64());
        list(&app, elders).await;
        app.db.close().await;
    }
    println!(
        "growth of the search            {:>10.2}   (for ten times the elders)\n",
        medians[1] / medians[0]
    );
}

/// A page of a hundred in every order both ways round, and narrowed by what is not on the elder's own row.
async fn list(app: &kangning_core::App, elders: u32) {
    let mut pages: Vec<(Duration, String)> = Vec::new();
    let turned = ORDERS.iter().flat_map(|order| [(order, false), (order, true)]);
    let ordered = turned.map(|(order, descending)| json!({ "order": order, "descending": descending }));
    let narrowed =
        [json!({ "received": "nothing" }), json!({ "alertKind": "fall", "grade": 2, "order": "birth_on" })];
    for asked in ordered.chain(narrowed) {
        let asked = asked.to_string();
        let mut all: Vec<Duration> = Vec::new();
        for _ in 0..10 {
            let began = Instant::now();
            app.call("elder_list", &asked).await.unwrap();
            all.push(began.elapsed());
        }
        pages.push((median(&mut all), asked));
    }
    let (fastest, _) = pages.iter().min().cloned().unwrap_or_default();
    let (slowest, asked) = pages.iter().max().cloned().unwrap_or_default();
    println!("list of {elders:>6} elders, a page   {fastest:>10.1?}   to {slowest:.1?} ({asked})");
}
