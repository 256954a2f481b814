//! Sixteen desks race for the same ten beds: never two people in one, and every refusal names the reason.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::bed::{admit, bed_board};
use crate::on_both;
use crate::support::{call, text};

on_both! {
    async fn sixteen_desks_race_for_ten_beds(desk: Desk) {
        let centre = desk.residence("安居养老院").await;
        let house = desk.done("bed_set_up_building", json!({ "centreId": centre, "name": "一号楼", "floors": ["一楼"] })).await;
        let ward = desk.done("bed_set_up_ward", json!({ "centreId": centre, "name": "春晖区" })).await;
        let beds: Vec<Value> = (1..=10).map(|label| json!({ "label": label.to_string(), "kind": "ordinary" })).collect();
        let house = desk.done("bed_set_up_room", json!({ "details": {
            "floorId": house["buildings"][0]["floors"][0]["id"], "wardId": ward["wards"][0]["id"], "name": "101",
            "sexRule": "any", "capacity": 10,
        }, "beds": beds })).await;
        let beds: Vec<String> =
            house["rooms"][0]["beds"].as_array().unwrap().iter().map(|bed| text(&bed["id"])).collect();
        let mut elders = Vec::new();
        for number in 0..16 {
            elders.push(desk.elder(&format!("李春梅{number}")).await);
        }
        let mut writers = Vec::new();
        for (number, elder) in elders.into_iter().enumerate() {
            let app = desk.another().await;
            let (centre, beds) = (centre.clone(), beds.clone());
            writers.push(tokio::spawn(async move {
                for turn in 0..10 {
                    let bed = &beds[(number + turn) % 10];
                    match call(&app, "stay_admit", admit(&elder, &centre, Some(bed))).await {
                        Ok(_) => return Ok(bed.clone()),
                        Err(error) => assert_eq!(error.code(), "bed_occupied", "{error:?}"),
                    }
                }
                Err(())
            }));
        }
        let mut got = HashSet::new();
        let mut without = 0;
        for writer in writers {
            match writer.await.unwrap() {
                Ok(bed) => assert!(got.insert(bed), "one bed was given twice"),
                Err(()) => without += 1,
            }
        }
        assert_eq!((got.len(), without), (10, 6));
        let board = bed_board(&desk, &centre).await;
        assert_eq!((&board["counts"]["occupied"], &board["counts"]["residents"]), (&json!(10), &json!(10)));
    }
}
