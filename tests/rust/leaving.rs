//! Leaving in other ways than through the door: set right, told later, moved, taken back. The rules are those of the door.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::Desk;

/// The refusal and the first field that it names.
async fn refusal(desk: &Desk, name: &str, asked: Value) -> (&'static str, String) {
    let error = desk.refused(name, asked).await;
    (error.code(), error.fields.first().map_or_else(String::new, |fault| fault.field.clone()))
}

async fn visit_on(desk: &Desk, centre: &str, on: &str) -> Value {
    let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
    board["people"][0]["visit"].clone()
}

fn needed() -> (&'static str, String) {
    ("collector_needed", "collectedBy".to_owned())
}

on_both! {
    async fn a_correction_does_not_let_one_at_risk_of_wandering_leave_alone(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T03:00:00Z");
        let asked = |who: &str| json!({
            "visitId": act["visitId"], "arrivedAt": "08:00:00", "departedAt": "10:30:00", "collectedBy": who, "reason": "忘了签离",
        });
        for alone in ["", " "] {
            assert_eq!(refusal(&desk, "attendance_correct_visit", asked(alone)).await, needed());
        }
        assert_eq!(desk.board(&centre).await["people"][0]["standing"], "here");
        desk.done("attendance_correct_visit", asked("王敏")).await;
        let visit = visit_on(&desk, &centre, "2026-11-23").await;
        assert_eq!((&visit["collectedBy"], &visit["collectorIsUnlisted"]), (&json!("王敏"), &json!(false)));
    }

    async fn a_correction_by_a_stranger_is_flagged_and_one_that_keeps_the_collector_is_not_asked_again(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T03:00:00Z");
        desk.done("attendance_check_out", json!({
            "elderId": elder, "collectedBy": "邻居老赵", "unlistedReason": "女儿来电委托",
        })).await;
        let asked = |left: &str, who: &str| json!({
            "visitId": act["visitId"], "arrivedAt": "08:00:00", "departedAt": left, "collectedBy": who, "reason": "看错时间",
        });
        desk.at("2026-11-23T04:00:00Z");
        desk.done("attendance_correct_visit", asked("10:50:00", "邻居老赵")).await;
        let visit = visit_on(&desk, &centre, "2026-11-23").await;
        assert_eq!((&visit["collectorIsUnlisted"], &visit["collectorReason"]), (&json!(true), &json!("女儿来电委托")), "what was recorded stays");
        desk.done("attendance_correct_visit", asked("10:50:00", "老周")).await;
        let visit = visit_on(&desk, &centre, "2026-11-23").await;
        assert_eq!((&visit["collectorIsUnlisted"], &visit["collectorReason"]), (&json!(true), &json!("看错时间")));
        assert_eq!(refusal(&desk, "attendance_correct_visit", asked("10:50:00", "")).await, needed(), "nor is the collector taken away");
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let change = json!({ "field": "collectorReason", "before": "女儿来电委托", "after": "看错时间" });
        assert!(history[0]["changes"].as_array().unwrap().contains(&change), "{}", history[0]);
    }

    async fn a_move_is_a_leaving_and_needs_somebody_who_takes_the_elder_there(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.wanderer("李春梅").await;
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T02:00:00Z");
        let moved = |more: Value| {
            let mut asked = json!({ "elderId": elder, "centreId": here, "movesHere": true, "broughtBy": "自行前来" });
            asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            asked
        };
        assert_eq!(refusal(&desk, "attendance_check_in", moved(json!({}))).await, needed(), "who brought her may say that she came alone");
        assert_eq!(visit_on(&desk, &there, "2026-11-23").await["departedAt"], Value::Null, "a refusal moves nobody");
        let stranger = ("collector_not_listed", "unlistedReason".to_owned());
        assert_eq!(refusal(&desk, "attendance_check_in", moved(json!({ "collectedBy": "护理员小周" }))).await, stranger);
        desk.done("attendance_check_in", moved(json!({ "collectedBy": "护理员小周", "unlistedReason": "两个中心之间陪同" }))).await;
        let left = visit_on(&desk, &there, "2026-11-23").await;
        assert_eq!((&left["collectedBy"], &left["collectorIsUnlisted"]), (&json!("护理员小周"), &json!(true)));
        assert_eq!((&left["collectorReason"], &left["departedAt"]), (&json!("两个中心之间陪同"), &json!("2026-11-23T02:00:00Z")));

        // Who is not at risk comes alone if need be, as from home.
        let other = desk.elder("王玉兰").await;
        desk.check_in(&other, &there).await;
        desk.done("attendance_check_in", json!({ "elderId": other, "centreId": here, "movesHere": true })).await;
    }

    async fn a_leaving_told_later_says_who_collected_as_at_the_door(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-24T01:00:00Z");
        let told = |who: &str| json!({
            "visitId": act["visitId"], "departedAt": "16:20:00", "collectedBy": who, "reason": "女儿来电：邻居接走",
        });
        assert_eq!(refusal(&desk, "attendance_record_departure", told("")).await, needed());
        desk.done("attendance_record_departure", told("邻居老赵")).await;
        let visit = visit_on(&desk, &centre, "2026-11-23").await;
        assert_eq!((&visit["collectorIsUnlisted"], &visit["collectorReason"]), (&json!(true), &json!("女儿来电：邻居接走")));

        let second = desk.check_in(&elder, &centre).await;
        let contact = desk.board(&centre).await["people"][0]["contacts"][0]["id"].clone();
        desk.at("2026-11-25T01:00:00Z");
        desk.done("attendance_record_departure", json!({
            "visitId": second["visitId"], "departedAt": "16:20:00", "collectorContactId": contact, "reason": "女儿来电",
        })).await;
        let visit = visit_on(&desk, &centre, "2026-11-24").await;
        assert_eq!((&visit["collectedBy"], &visit["collectorIsUnlisted"]), (&json!("王敏"), &json!(false)));
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE collector_contact_id IS NOT NULL").await, 1);
    }

    async fn a_visit_entered_late_says_who_collected_as_at_the_door(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        let late = |on: &str, left: Option<&str>, who: &str| json!({
            "elderId": elder, "centreId": centre, "on": on, "arrivedAt": "08:00:00", "departedAt": left, "collectedBy": who,
            "reason": "停电，纸质登记",
        });
        assert_eq!(refusal(&desk, "attendance_record_visit", late("2026-11-20", Some("16:00:00"), "")).await, needed());
        desk.done("attendance_record_visit", late("2026-11-20", Some("16:00:00"), "老周")).await;
        let visit = visit_on(&desk, &centre, "2026-11-20").await;
        assert_eq!((&visit["collectorIsUnlisted"], &visit["collectorReason"]), (&json!(true), &json!("停电，纸质登记")));
        desk.done("attendance_record_visit", late("2026-11-19", Some("16:00:00"), "王敏")).await;
        let visit = visit_on(&desk, &centre, "2026-11-19").await;
        assert_eq!((&visit["collectedBy"], &visit["collectorIsUnlisted"]), (&json!("王敏"), &json!(false)));
        // Not known when the elder left: nothing is asked, nothing is made up.
        desk.done("attendance_record_visit", late("2026-11-18", None, "")).await;
    }

    async fn whoever_is_inside_again_needs_a_place_as_at_a_check_in(desk: Desk) {
        let centre = desk.centre_with(&json!({ "licensedPlaces": 1 })).await;
        let (first, second) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let act = desk.check_in(&first, &centre).await;
        desk.at("2026-11-23T01:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": first })).await;
        desk.check_in(&second, &centre).await;
        let exhausted = ("places_exhausted", "overPlacesReason".to_owned());

        let undo = json!({ "visitId": act["visitId"], "act": "check_out" });
        assert_eq!(refusal(&desk, "attendance_undo", undo).await, exhausted);
        desk.done("attendance_undo", json!({
            "visitId": act["visitId"], "act": "check_out", "overPlacesReason": "点错了人，她没有走",
        })).await;
        assert_eq!(desk.board(&centre).await["counts"]["here"], 2);

        // Set right instead of undone: the same question.
        desk.done("attendance_check_out", json!({ "elderId": first })).await;
        let back = |more: &str| json!({
            "visitId": act["visitId"], "arrivedAt": "08:00:00", "departedAt": null, "reason": "没有走", "overPlacesReason": more,
        });
        assert_eq!(refusal(&desk, "attendance_correct_visit", back(" ")).await, exhausted);
        desk.done("attendance_correct_visit", back("主管同意")).await;
        assert_eq!(desk.board(&centre).await["counts"]["here"], 2);
        // Who is inside already keeps the place, whatever else is set right.
        desk.done("attendance_correct_visit", json!({
            "visitId": act["visitId"], "arrivedAt": "08:10:00", "reason": "看错时间",
        })).await;
        let reasons = "SELECT COUNT(*) FROM visit WHERE over_places_reason = '主管同意'";
        assert_eq!(desk.count(reasons).await, 1);
    }

    async fn taking_back_a_leaving_of_a_past_day_asks_for_no_place(desk: Desk) {
        let centre = desk.centre_with(&json!({ "licensedPlaces": 1 })).await;
        let (first, second) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let act = desk.check_in(&first, &centre).await;
        desk.at("2026-11-24T01:00:00Z");
        desk.check_in(&second, &centre).await;
        desk.done("attendance_record_departure", json!({
            "visitId": act["visitId"], "departedAt": "16:00:00", "reason": "女儿来电",
        })).await;
        desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_out" })).await;
        assert_eq!(desk.board(&centre).await["counts"]["here"], 1);
    }
}
