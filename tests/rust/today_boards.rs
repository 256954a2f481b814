//! The start screen asks once for all centres; it says what their boards say one by one.

use chrono::{DateTime, TimeDelta, Utc};
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

/// What the boards of all centres ask for, said by the boards themselves.
async fn by_boards(desk: &Desk, now: DateTime<Utc>) -> Vec<Value> {
    let mut found = Vec::new();
    let centres = desk.done("centre_list", json!({})).await;
    for centre in centres.as_array().unwrap().iter().filter(|centre| centre["givesDayCare"] == true) {
        let board = desk.board(&text(&centre["id"])).await;
        let people = board["people"].as_array().unwrap();
        let person = |one: &Value| {
            let phone = one["contacts"][0]["phone"].as_str().unwrap_or_default();
            json!({ "elderId": one["elderId"], "name": one["name"], "on": null, "phone": phone })
        };
        let thing = |name: String| json!({ "elderId": null, "name": name, "on": null, "phone": "" });
        let closes_at = board["centre"]["closesAt"].as_str().map(|at| {
            let wall: DateTime<Utc> = format!("{}T{at}Z", board["on"].as_str().unwrap()).parse().unwrap();
            wall - TimeDelta::hours(8)
        });
        let is_over = closes_at.is_some_and(|at| now >= at);
        let inside: Vec<Value> =
            people.iter().filter(|one| is_over && one["standing"] == "here").map(person).collect();
        let late: Vec<Value> = people.iter().filter(|one| one["isLate"] == true).map(person).collect();
        let (here, places) = (&board["counts"]["here"], &board["centre"]["licensedPlaces"]);
        let is_full = places.as_i64() > Some(0) && here.as_i64() > places.as_i64();
        let over_places: Vec<Value> =
            is_full.then(|| thing(format!("{here} / {places}"))).into_iter().collect();
        let over_room: Vec<Value> = board["rooms"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|room| room["here"].as_i64() > room["capacity"].as_i64())
            .map(|room| thing(format!("{} {} / {}", text(&room["name"]), room["here"], room["capacity"])))
            .collect();
        let left_open: Vec<Value> = board["leftOpen"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| json!({ "elderId": one["elderId"], "name": one["name"], "on": one["visitOn"], "phone": "" }))
            .collect();
        for (kind, about) in [
            ("still_inside", inside),
            ("not_arrived", late),
            ("over_places", over_places),
            ("over_room", over_room),
            ("departure_missing", left_open),
        ] {
            if !about.is_empty() {
                let named: Vec<&Value> = about.iter().take(6).collect();
                found.push(
                    json!({ "kind": kind, "centreId": centre["id"], "count": about.len(), "about": named }),
                );
            }
        }
        let counts = &board["counts"];
        found.push(json!({
            "kind": "figure", "centreId": centre["id"], "of": counts["expected"],
            "value": counts["here"].as_i64().unwrap() + counts["gone"].as_i64().unwrap(),
        }));
    }
    found
}

/// The same, as the start screen says it.
async fn by_today(desk: &Desk) -> Vec<Value> {
    const KINDS: [&str; 5] = ["still_inside", "not_arrived", "over_places", "over_room", "departure_missing"];
    let overview = desk.done("today_overview", json!({})).await;
    let attention = overview["attention"].as_array().unwrap().iter();
    let attention = attention.filter(|one| KINDS.contains(&one["kind"].as_str().unwrap())).map(|one| {
        json!({ "kind": one["kind"], "centreId": one["centreId"], "count": one["count"], "about": one["about"] })
    });
    let figure = overview["figures"].as_array().unwrap().iter().find(|one| one["kind"] == "day_care_persons");
    let parts = figure.unwrap()["parts"].as_array().unwrap().iter().map(|part| {
        json!({ "kind": "figure", "centreId": part["centreId"], "of": part["of"], "value": part["value"] })
    });
    attention.chain(parts).collect()
}

fn sorted(mut all: Vec<Value>) -> Vec<Value> {
    all.sort_by_key(|one| format!("{} {}", one["centreId"], one["kind"]));
    all
}

on_both! {
    async fn all_centres_at_once_are_their_boards_one_by_one(desk: Desk) {
        let mut draw = ChaCha12Rng::seed_from_u64(20261123);
        let mut centres = Vec::new();
        for number in 0..4 {
            let places: i64 = [1, 2, 30, 4][number];
            centres.push(desk.centre_with(&json!({
                "name": format!("第{number}中心"), "licensedPlaces": places,
                "rooms": [
                    { "name": "休息室", "kind": "day_rest", "capacity": 1 },
                    { "name": "活动室", "kind": "day_rest", "capacity": 2 },
                ],
            })).await);
        }
        // One is closed on the second day.
        desk.done("centre_close_days", json!({
            "centreId": centres[3], "fromOn": "2026-11-24", "untilOn": "2026-11-25", "reason": "检修",
        })).await;
        let mut elders = Vec::new();
        for number in 0..40 {
            let elder = desk.elder(&format!("老人{number:02}")).await;
            let centre = centres.choose(&mut draw).unwrap();
            if draw.random_bool(0.8) {
                desk.enrol(&elder, centre).await;
            }
            elders.push((elder, centre.clone()));
        }
        let (mut seen, mut compared) = (std::collections::BTreeSet::new(), 0);
        for day in ["2026-11-23", "2026-11-24", "2026-11-25"] {
            for time in ["00:30:00", "01:10:00", "03:00:00", "09:30:00", "15:59:00"] {
                let now: DateTime<Utc> = format!("{day}T{time}Z").parse().unwrap();
                desk.at(&now.to_rfc3339());
                let inside = desk.count("SELECT COUNT(*) FROM visit WHERE departed_at IS NULL").await;
                for (elder, centre) in &elders {
                    match draw.random_range(0..10) {
                        0 | 1 => {
                            // Elsewhere than enrolled too, and into rooms that are full; what is refused changes nothing.
                            let at = if draw.random_bool(0.2) { centres.choose(&mut draw).unwrap() } else { centre };
                            let room = desk.room(at).await;
                            let _ = desk.call("attendance_check_in", json!({
                                "elderId": elder, "centreId": at, "roomId": room, "overPlacesReason": "家里停电",
                            })).await;
                        }
                        2 if inside > 3 => {
                            let _ = desk.call("attendance_check_out", json!({ "elderId": elder })).await;
                        }
                        3 if draw.random_bool(0.3) => {
                            let _ = desk.call("attendance_record_absence", json!({
                                "elderId": elder, "centreId": centre, "fromOn": day, "untilOn": "2026-11-26",
                                "reason": "illness",
                            })).await;
                        }
                        _ => {}
                    }
                }
                let boards = sorted(by_boards(&desk, now).await);
                assert_eq!(sorted(by_today(&desk).await), boards, "{day} {time}");
                seen.extend(boards.iter().map(|one| text(&one["kind"])));
                compared += boards.len();
            }
        }
        assert_eq!(
            seen.into_iter().collect::<Vec<_>>(),
            ["departure_missing", "figure", "not_arrived", "over_places", "over_room", "still_inside"],
            "{compared} things were compared"
        );
    }
}
