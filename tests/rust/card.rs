//! Cards and photographs of elders.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

/// One pixel.
const PNG: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async fn card_of(desk: &Desk, elder: &str) -> String {
    let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
    text(&profile["elder"]["card"]["code"])
}

on_both! {
    async fn every_elder_has_a_card_from_the_beginning(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let code = card_of(&desk, &elder).await;
        let holder = desk.done("elder_find_card", json!({ "code": format!(" {} ", code.to_lowercase()) })).await;
        assert_eq!((&holder["elderId"], &holder["name"]), (&json!(elder), &json!("李春梅")));
        let found = desk.done("elder_search", json!({ "query": code })).await;
        assert_eq!(found[0]["id"], json!(elder), "the search finds by the card as well");
        assert_eq!(desk.done("elder_search", json!({ "query": &code[7..] })).await, json!([]), "not by its last digits");
    }

    async fn a_lost_card_ends_and_another_takes_its_place(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let old = card_of(&desk, &elder).await;
        desk.at("2026-11-23T01:00:00Z");
        let refusal = desk.refused("elder_issue_card", json!({ "elderId": elder })).await;
        assert_eq!(refusal.fields[0].field, "reason", "why the old one ends");
        let new = text(&desk.done("elder_issue_card", json!({ "elderId": elder, "reason": "遗失" })).await["code"]);
        assert_ne!(old, new);
        let refusal = serde_json::to_value(desk.refused("elder_find_card", json!({ "code": old })).await).unwrap();
        assert_eq!(refusal["code"], "card_ended");
        assert_eq!(refusal["params"], json!({ "elderId": elder, "name": "李春梅", "endedAt": "2026-11-23T01:00:00Z" }));
        assert_eq!(desk.done("elder_find_card", json!({ "code": new })).await["elderId"], json!(elder));
        let search = async |code: &str| desk.done("elder_search", json!({ "query": code })).await;
        assert_eq!(search(&old).await, json!([]));
        assert_eq!(search(&new).await[0]["id"], json!(elder));

        let cards = desk.done("elder_list_cards", json!({ "elderId": elder })).await;
        let told: Vec<(&Value, &Value)> = cards.as_array().unwrap().iter().map(|card| (&card["code"], &card["endReason"])).collect();
        assert_eq!(told, [(&json!(new), &json!("")), (&json!(old), &json!("遗失"))]);

        // A change of the record keeps the card among what the elder is found by.
        desk.done("elder_change", json!({ "elderId": elder, "version": 1, "details": crate::support::details("李春媚") })).await;
        assert_eq!(search(&new).await[0]["name"], "李春媚");
    }

    async fn what_is_no_card_is_said(desk: Desk) {
        desk.elder("李春梅").await;
        for code in ["", "6901234567892", "KN123456789", "KN000000000"] {
            let refusal = desk.refused("elder_find_card", json!({ "code": code })).await;
            assert_eq!(serde_json::to_value(&refusal).unwrap()["code"], "card_unknown", "{code}");
        }
    }

    async fn photographs_are_kept_apart_and_replaced(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let ask = json!({ "elderId": elder });
        assert_eq!(desk.done("elder_photo", ask.clone()).await, Value::Null);
        desk.done("elder_set_photo", json!({ "elderId": elder, "base64": PNG })).await;
        desk.done("elder_set_photo", json!({ "elderId": elder, "base64": PNG })).await;
        assert_eq!(desk.done("elder_photo", ask.clone()).await, json!({ "format": "png", "base64": PNG }));
        let profile = desk.done("elder_profile", ask.clone()).await;
        assert_eq!(profile["elder"]["hasPhoto"], true);
        assert_eq!(profile["elder"]["version"], 1, "a form that is open is not overtaken by a photograph");
        let contact = &profile["elder"]["contacts"][0]["id"];
        let theirs = json!({ "elderId": elder, "contactId": contact });
        assert_eq!(desk.done("elder_photo", theirs.clone()).await, Value::Null);
        desk.done("elder_set_photo", json!({ "elderId": elder, "contactId": contact, "base64": PNG })).await;
        assert_eq!(desk.done("elder_photo", theirs).await["format"], "png");

        let other = desk.elder("王五").await;
        let stranger = json!({ "elderId": other, "contactId": contact, "base64": PNG });
        assert_eq!(desk.refused("elder_set_photo", stranger).await.code(), "not_found");
        let refusal = desk.refused("elder_set_photo", json!({ "elderId": elder, "base64": "PHN2Zz4=" })).await;
        assert_eq!(refusal.fields[0].field, "base64");

        desk.done("elder_set_photo", json!({ "elderId": elder, "base64": null })).await;
        assert_eq!(desk.done("elder_photo", ask.clone()).await, Value::Null);
        let history = desk.done("elder_history", ask).await;
        assert!(!history.to_string().contains(PNG), "no picture in the history");
    }
}
