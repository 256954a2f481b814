//! A list of 20,000 elders with contacts, then one of their 20,000 visits: read, held against the records, written.

use std::fmt::Write as _;
use std::time::Instant;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::{call, opened};

/// Rows of each list.
const ROWS: usize = 20_000;
/// Seconds in which each is to be in.
const AIM: f64 = 10.0;

/// Takes both lists in, and each once more: then nothing may change.
pub async fn run(place: &tempfile::TempDir) {
    let app = opened(place, "import.db").await;
    call(&app, "demo_fill", json!({ "centres": 1, "elders": 1, "days": 0 })).await;
    let centres = call(&app, "centre_list", json!({})).await;
    let centre = centres.as_array().unwrap().iter().find(|one| one["givesDayCare"] == true).unwrap();
    let centre = centre["name"].as_str().unwrap().to_owned();
    let mut elders = "姓名,性别,出生日期,电话,住址,人员类别,联系人,关系,联系人电话,可接\n".to_owned();
    let mut visits = "姓名,出生日期,中心,日期,到达时间,离开时间\n".to_owned();
    for number in 0..ROWS {
        // Made up, and told apart by number and birth date.
        let born = format!("{}-{:02}-{:02}", 1930 + number % 30, 1 + number % 12, 1 + number % 28);
        writeln!(
            elders,
            "演示老人{number},女,{born},13800000000,演示路 {number} 号,低保,演示家属,女儿,13900000000,是"
        )
        .unwrap();
        writeln!(visits, "演示老人{number},{born},{centre},2025/3/3,8:30,16:30").unwrap();
    }
    for (kind, rows) in [("elders", elders), ("attendance", visits)] {
        let file = json!({ "kind": kind, "content": STANDARD.encode(rows) });
        let began = Instant::now();
        let preview = call(&app, "import_preview", file.clone()).await;
        println!("preview of {ROWS} {kind:<12} {:>10.1?}", began.elapsed());
        assert_eq!(preview["counts"]["new"], ROWS, "{}", preview["rows"][0]);
        for (what, expected) in [("first", "new"), ("again", "unchanged")] {
            let began = Instant::now();
            let done: Value = call(&app, "import_run", json!({ "file": file, "leavesRefused": false })).await;
            let took = began.elapsed();
            assert_eq!(done["counts"][expected], ROWS);
            let aim = if expected == "new" { format!("   (aim: at most {AIM} s)") } else { String::new() };
            println!("import of {ROWS} {kind:<12} {took:>10.1?}   {what}{aim}");
        }
    }
    println!();
    app.db.close().await;
}
