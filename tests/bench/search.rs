//! The search while typing, among 2,000 and among 20,000 elders.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{call, median, opened};

const ROUNDS: usize = 40;
/// What people type: initials, pinyin whole and half, characters, the last digits of a number, nobody.
const TYPED: [&str; 6] = ["lcm", "zhang", "wangx", "春", "0007", "qqqq"];

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
        app.db.close().await;
    }
    println!(
        "growth of the search            {:>10.2}   (for ten times the elders)\n",
        medians[1] / medians[0]
    );
}
