//! The start screen: what needs a decision, as it becomes so and as it is dealt with.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::Desk;

/// `kind count` of everything that needs a decision.
async fn attention(desk: &Desk) -> Vec<(String, i64)> {
    let overview = desk.done("today_overview", json!({})).await;
    let named = |one: &Value| (one["kind"].as_str().unwrap().to_owned(), one["count"].as_i64().unwrap());
    overview["attention"].as_array().unwrap().iter().map(named).collect()
}

fn only(kind: &str, count: i64) -> Vec<(String, i64)> {
    vec![(kind.to_owned(), count)]
}

on_both! {
    async fn whoever_is_missing_inside_or_forgotten_is_named_until_somebody_deals_with_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        assert_eq!(attention(&desk).await, [], "at eight nobody is late");
        desk.at("2026-11-23T01:30:00Z");
        assert_eq!(attention(&desk).await, only("not_arrived", 1));
        let overview = desk.done("today_overview", json!({})).await;
        let about = &overview["attention"][0]["about"][0];
        assert_eq!((about["name"].as_str(), about["phone"].as_str()), (Some("李春梅"), Some("13800000007")));
        assert_eq!(overview["attention"][0]["urgency"], "now");
        desk.check_in(&li, &centre).await;
        assert_eq!(attention(&desk).await, []);
        // The centre closes at five.
        desk.at("2026-11-23T09:00:00Z");
        assert_eq!(attention(&desk).await, only("still_inside", 1));
        // The next morning it is a leaving that nobody recorded.
        desk.at("2026-11-24T00:00:00Z");
        assert_eq!(attention(&desk).await, only("departure_missing", 1));
        let figure = desk.done("today_overview", json!({})).await["figures"][0].clone();
        assert_eq!((figure["kind"].as_str(), figure["value"].as_i64(), figure["of"].as_i64()), (Some("day_care_persons"), Some(0), Some(1)));
        let trend = figure["trend"].as_array().unwrap();
        assert_eq!((trend.len(), &trend[13]), (14, &json!({ "on": "2026-11-23", "value": 1 })));
    }

    async fn too_many_in_a_room_is_said(desk: Desk) {
        let centre = desk.centre_with(&json!({ "rooms": [{ "name": "休息室", "kind": "day_rest", "capacity": 1 }] })).await;
        let room = desk.room(&centre).await;
        for name in ["李春梅", "陈永昌"] {
            let elder = desk.elder(name).await;
            desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "roomId": room })).await;
        }
        assert_eq!(attention(&desk).await, only("over_room", 1));
    }

    async fn an_offer_is_told_on_the_last_day_on_which_it_can_be_answered(desk: Desk) {
        let places = crate::bed::house(&desk).await;
        let li = desk.elder("李春梅").await;
        let list = desk.done("waiting_register", json!({
            "centreId": places.centre, "elderId": li, "details": { "needsNursingBed": false },
        })).await;
        let entry = list["entries"][0]["id"].clone();
        desk.done("offer_make", json!({ "waitingId": entry, "bedId": places.beds[0], "lapsesOn": "2026-11-26" })).await;
        assert_eq!(attention(&desk).await, [], "it stands for days yet");
        desk.at("2026-11-25T00:00:00Z");
        assert_eq!(attention(&desk).await, only("offer_runs_out", 1));
        desk.at("2026-11-26T00:00:00Z");
        assert_eq!(attention(&desk).await, [], "it lapsed");
    }
}
