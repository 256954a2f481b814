//! The program is killed in the middle of a stream of check-ins, two hundred times: every answered one is there.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use kangning_core::integrity;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};

use crate::support::programs::command;
use crate::support::{Engine, run};

const KILLS: usize = 200;
const ELDERS: usize = 40;

#[test]
fn sqlite() {
    killed_again_and_again(Engine::Sqlite);
}

#[test]
fn postgres() {
    killed_again_and_again(Engine::Postgres);
}

fn killed_again_and_again(engine: Engine) {
    let (address, _place) = crate::support::address(engine);
    let url = match &address {
        kangning_core::store::Address::Sqlite(path) => format!("sqlite:{}", path.display()),
        kangning_core::store::Address::Postgres(url) => url.clone(),
    };
    let (centre, elders) = scene(&address);
    let mut chance = ChaCha12Rng::seed_from_u64(20_261_123);
    let mut answered: HashSet<String> = HashSet::new();
    for round in 0..KILLS {
        // Somewhere in the stream: after so many answers and then a moment more.
        let (after, moment) =
            (chance.random_range(0..6), Duration::from_micros(chance.random_range(0..4000)));
        answered.extend(one_life(&url, &centre, &elders[round % ELDERS..], after, moment));
    }
    run(async {
        let app = kangning_core::App::open(address, crate::support::session("after")).await.unwrap();
        let outcome = integrity::check(&app.db).await.unwrap();
        assert_eq!(outcome.findings, [], "after {KILLS} kills");
        let mut tx = app.db.read().await.unwrap();
        let stored: Vec<String> =
            kangning_core::sql!(&mut tx, |on| sqlx::query_scalar("SELECT id FROM visit").fetch_all(on))
                .unwrap();
        drop(tx);
        let stored: HashSet<String> = stored.into_iter().collect();
        let lost: Vec<&String> = answered.difference(&stored).collect();
        assert!(lost.is_empty(), "answered, but not there: {lost:?}");
        assert!(answered.len() > KILLS, "the stream must have been running: {} answers", answered.len());
        app.db.close().await;
    });
}

fn scene(address: &kangning_core::store::Address) -> (String, Vec<String>) {
    let mut made = (String::new(), Vec::new());
    run(async {
        let (app, _clock) = crate::support::open(address.clone()).await;
        let hours = json!([{ "weekday": 1, "opensAt": "07:00", "closesAt": "17:00" }]);
        let asked = json!({ "organisationName": "甲", "name": "甲中心", "licensedPlaces": 50, "openingHours": hours });
        let centre = crate::support::call(&app, "centre_set_up", asked).await.unwrap();
        made.0 = crate::support::text(&centre["id"]);
        for _ in 0..2 * ELDERS {
            let asked = json!({ "details": crate::support::details("李春梅"), "isAnotherPerson": true });
            made.1.push(crate::support::text(
                &crate::support::call(&app, "elder_register", asked).await.unwrap()["id"],
            ));
        }
        app.db.close().await;
    });
    made
}

/// Feeds check-ins and check-outs to a program and kills it; the visits it answered for.
fn one_life(url: &str, centre: &str, elders: &[String], after: usize, moment: Duration) -> Vec<String> {
    let mut child = command()
        .env("KANGNING_DB", url)
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let lines: String = elders
        .iter()
        .flat_map(|elder| {
            [
                json!({ "name": "attendance_check_in", "arguments": { "elderId": elder, "centreId": centre } }),
                json!({ "name": "attendance_check_out", "arguments": { "elderId": elder } }),
            ]
        })
        .map(|line| format!("{line}\n"))
        .collect();
    // The program may be dead before it has read everything.
    let feeding = std::thread::spawn(move || drop(input.write_all(lines.as_bytes())));
    let (sender, answers) = mpsc::channel();
    let output = BufReader::new(child.stdout.take().unwrap());
    let reading = std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    let mut heard: Vec<String> =
        (0..=after).filter_map(|_| answers.recv_timeout(Duration::from_secs(30)).ok()).collect();
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    feeding.join().unwrap();
    reading.join().unwrap();
    heard.extend(answers.try_iter());
    // A line that was cut in the middle was not answered.
    heard
        .iter()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|answer| answer["answer"]["visitId"].as_str().map(str::to_owned))
        .collect()
}
