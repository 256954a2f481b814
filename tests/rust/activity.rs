//! Activities: planned, changed, cancelled, attended, counted.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

fn details(title: &str, on: &str, room: Option<&str>) -> Value {
    json!({
        "title": title, "kind": "chess_and_cards", "activityOn": on, "startsAt": "09:30:00", "endsAt": "10:30:00",
        "roomId": room,
    })
}

async fn plan(desk: &Desk, centre: &str, details: Value) -> Value {
    desk.done("activity_plan", json!({ "centreId": centre, "details": details })).await
}

async fn room(desk: &Desk, centre: &str) -> String {
    let centres = desk.done("centre_list", json!({})).await;
    let centre = centres.as_array().unwrap().iter().find(|one| one["id"] == centre).unwrap();
    text(&centre["rooms"][0]["id"])
}

on_both! {
    async fn an_activity_is_planned_attended_and_counted(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let room = room(&desk, &centre).await;
        let (li, chen, ou) = (desk.elder("李春梅").await, desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        let chess = plan(&desk, &centre, details("象棋", "2026-11-23", Some(&room))).await;
        assert_eq!((chess["roomName"].as_str(), chess["roomCapacity"].as_i64()), (Some("休息室"), Some(20)));
        let walk = plan(&desk, &centre, json!({
            "title": "散步", "kind": "outing", "activityOn": "2026-11-24", "startsAt": "10:00:00", "endsAt": "11:00:00",
        })).await;
        let joined = desk.done("activity_join", json!({ "activityId": chess["id"], "elderIds": [li, chen, ou] })).await;
        let names: Vec<&str> = joined["participants"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["陈永昌", "李春梅", "区惠珍"], "by pinyin");
        // Twice is once.
        desk.done("activity_join", json!({ "activityId": chess["id"], "elderIds": [li] })).await;
        desk.done("activity_join", json!({ "activityId": walk["id"], "elderIds": [li] })).await;
        let left = desk.done("activity_leave", json!({ "activityId": chess["id"], "elderIds": [ou] })).await;
        assert_eq!(left["participants"].as_array().unwrap().len(), 2);

        let today = desk.done("activity_list", json!({ "centreId": centre })).await;
        assert_eq!(today["activities"].as_array().unwrap().len(), 1);
        assert_eq!(today["sums"]["all"], json!({ "activities": 1, "personTimes": 2, "persons": 2 }));
        let both = desk.done("activity_list", json!({ "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-25" })).await;
        assert_eq!(both["sums"]["all"], json!({ "activities": 2, "personTimes": 3, "persons": 2 }));
        assert_eq!(both["sums"]["byKind"][0], json!({ "kind": "chess_and_cards", "activities": 1, "personTimes": 2, "persons": 2 }));
        assert_eq!(both["sums"]["byRoom"][1], json!({ "roomName": null, "activities": 1, "personTimes": 1, "persons": 1 }));
        assert_eq!(both["sums"]["byDay"][1]["activityOn"], "2026-11-24");

        // In the elder's history.
        let history = desk.done("elder_history", json!({ "elderId": ou })).await;
        let commands: Vec<&str> = history.as_array().unwrap().iter().map(|row| row["command"].as_str().unwrap()).collect();
        assert_eq!(commands, ["activity_leave", "activity_join", "elder_register"]);
    }

    async fn a_changed_activity_keeps_who_takes_part(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let chess = plan(&desk, &centre, details("象棋", "2026-11-23", None)).await;
        desk.done("activity_join", json!({ "activityId": chess["id"], "elderIds": [li] })).await;
        let asked = json!({ "activityId": chess["id"], "version": 1, "details": details("围棋", "2026-11-24", None) });
        let changed = desk.done("activity_change", asked.clone()).await;
        assert_eq!((changed["title"].as_str(), changed["version"].as_i64(), changed["participants"].as_array().unwrap().len()), (Some("围棋"), Some(2), 1));
        assert_eq!(desk.refused("activity_change", asked).await.code(), "changed_meanwhile");
    }

    async fn a_cancelled_activity_stays_listed_and_counts_no_more(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let chess = plan(&desk, &centre, details("象棋", "2026-11-23", None)).await;
        desk.done("activity_join", json!({ "activityId": chess["id"], "elderIds": [li] })).await;
        let cancelled = desk.done("activity_cancel", json!({ "activityId": chess["id"] })).await;
        assert_eq!(cancelled["cancelledAt"], "2026-11-23T00:00:00Z");
        let list = desk.done("activity_list", json!({ "centreId": centre })).await;
        assert_eq!((list["activities"].as_array().unwrap().len(), list["sums"]["all"]["personTimes"].as_i64()), (1, Some(0)));
        for (name, asked) in [
            ("activity_cancel", json!({ "activityId": chess["id"] })),
            ("activity_join", json!({ "activityId": chess["id"], "elderIds": [li] })),
            ("activity_leave", json!({ "activityId": chess["id"], "elderIds": [li] })),
            ("activity_change", json!({ "activityId": chess["id"], "version": 2, "details": details("象棋", "2026-11-23", None) })),
        ] {
            assert_eq!(desk.refused(name, asked).await.code(), "activity_cancelled", "{name}");
        }
    }

    async fn what_cannot_be_is_refused_at_its_field(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let other = desk.centre("乙中心").await;
        let elsewhere = room(&desk, &other).await;
        let plan = |details: Value| json!({ "centreId": centre, "details": details });
        let mut backwards = details("象棋", "2026-11-23", None);
        backwards["endsAt"] = json!("09:30:00");
        for (asked, field) in [
            (plan(details(" ", "2026-11-23", None)), "details.title"),
            (plan(details("象棋", "2026-11-01", None)), "details.activityOn"),
            (plan(details("象棋", "2026-11-23", Some(&elsewhere))), "details.roomId"),
            (plan(backwards), "details.endsAt"),
        ] {
            assert_eq!(desk.refused("activity_plan", asked).await.fields[0].field, field);
        }
        let chess = desk.done("activity_plan", plan(details("象棋", "2026-11-23", None))).await;
        // Only elders take part.
        assert_eq!(desk.refused("activity_join", json!({ "activityId": chess["id"], "elderIds": ["nobody"] })).await.code(), "not_found");
        assert_eq!(desk.refused("activity_join", json!({ "activityId": chess["id"], "elderIds": [] })).await.fields[0].field, "elderIds");
        assert_eq!(
            desk.refused("activity_list", json!({ "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-23" })).await.fields[0].field,
            "untilOn"
        );
    }
}
