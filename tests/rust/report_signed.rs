//! The occupancy report is signed on its first page, whatever it is of.

use serde_json::{Value, json};

use crate::report_proof::{Asked, compare_paper, filled, written};
use crate::support::run;

#[test]
fn however_many_wards_and_centres_there_are_a_director_signs_one_page() {
    run(async {
        let desk = filled().await;
        let place = tempfile::tempdir().unwrap();
        let pdf = place.path().join("occupancy.pdf");
        let signed = async |parameters: Value| {
            let asked = Asked { name: "beds_occupancy".to_owned(), parameters };
            let ask = json!({ "name": asked.name, "parameters": asked.parameters });
            let shown = desk.done("report_table", ask).await;
            std::fs::write(&pdf, written(&desk, &asked, "pdf").await).unwrap();
            compare_paper(&format!("{} {}", asked.name, asked.parameters), &shown, &pdf);
        };
        // The district with one residence, this month and a whole one.
        for language in ["chinese", "english"] {
            for month in ["2026-11", "2026-10"] {
                signed(json!({ "language": language, "month": month })).await;
            }
        }
        let mut crowded = String::new();
        // A house of twelve wards, and residences of several organisations.
        for place in 0..5 {
            let residence = json!({
                "organisationName": format!("第{place}养老服务组织"), "name": format!("第{place}安居养老护理院"),
                "licensedPlaces": 0, "functions": { "givesDayCare": false, "isResidence": true },
            });
            let centre = desk.centre_with(&residence).await;
            let floors = json!({ "centreId": centre, "name": "一号楼", "floors": ["一楼"] });
            let floor =
                desk.done("bed_set_up_building", floors).await["buildings"][0]["floors"][0]["id"].clone();
            for number in 1..=if place == 0 { 12 } else { 1 } {
                let ward = json!({ "centreId": centre, "name": format!("第{number}照护区（失能失智专区）") });
                let house = desk.done("bed_set_up_ward", ward).await;
                let wards = house["wards"].as_array().unwrap();
                let named = format!("第{number}照护区（失能失智专区）");
                let ward = &wards.iter().find(|ward| ward["name"] == named.as_str()).unwrap()["id"];
                let bed = json!({
                    "label": "1", "kind": "ordinary", "inServiceFromOn": "2025-01-01", "nursingFromOn": null, "nursingBasis": "",
                });
                let room = json!({
                    "floorId": floor, "wardId": ward, "name": format!("{}", 100 + number), "sexRule": "any",
                    "capacity": 1, "features": [],
                });
                desk.done("bed_set_up_room", json!({ "details": room, "beds": [bed] })).await;
            }
            if place == 0 {
                crowded = centre;
            }
        }
        for language in ["chinese", "english"] {
            for month in ["2026-11", "2026-10"] {
                signed(json!({ "language": language, "month": month, "centreId": crowded })).await;
                signed(json!({ "language": language, "month": month })).await;
            }
        }
    });
}
