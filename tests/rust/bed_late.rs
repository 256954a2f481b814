//! A leave that nobody recorded is entered afterwards: before a later one, of somebody who has left, in a closed month,
//! with the bed held or given up meanwhile; never over what was recorded.

use kangning_core::command::Role;
use kangning_core::integrity;
use serde_json::{Value, json};

use crate::bed::{House, admit, house};
use crate::on_both;
use crate::support::{Desk, call, text};

/// March as it is counted now: occupied, held.
async fn march(desk: &Desk, centre: &str) -> (i64, i64) {
    let asked = json!({ "centreId": centre, "fromOn": "2026-03-01", "untilOn": "2026-04-01", "group": "all", "period": "month" });
    let counted = desk.done("census_occupancy", asked).await;
    (counted["total"]["occupied"].as_i64().unwrap(), counted["total"]["held"].as_i64().unwrap())
}

async fn history(desk: &Desk, elder: &str) -> Value {
    desk.done("stay_of_elder", json!({ "elderId": elder })).await["admissions"][0].clone()
}

/// From and to of each leave or stay, the latest first.
fn days(list: &Value) -> Vec<(String, String)> {
    let end = |one: &Value| one["toOn"].as_str().unwrap_or("still").to_owned();
    list.as_array().unwrap().iter().map(|one| (text(&one["fromOn"]), end(one))).collect()
}

fn span(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

fn entered(admission: &str, from: &str, to: &str, differing: &Value) -> Value {
    let mut asked = json!({
        "admissionId": admission, "kind": "family", "fromAt": from, "toAt": to, "holdsBed": true, "destination": "女儿家",
        "reason": "周末值班漏登记",
    });
    asked.as_object_mut().unwrap().extend(differing.as_object().unwrap().clone());
    asked
}

/// Somebody in the first bed since the first of March, on leave from the 20th to the 25th; it is the 30th.
async fn resident(desk: &Desk, house: &House) -> (String, String) {
    let li = desk.elder("李春梅").await;
    desk.at("2026-03-01T02:00:00Z");
    let mut asked = admit(&li, &house.centre, Some(&house.beds[0]));
    asked["riskCheck"]["checkedOn"] = json!("2026-02-28");
    let stay = text(&desk.done("stay_admit", asked).await["id"]);
    desk.at("2026-03-20T02:00:00Z");
    desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
    desk.at("2026-03-25T02:00:00Z");
    desk.done("leave_return", json!({ "admissionId": stay })).await;
    desk.at("2026-03-30T02:00:00Z");
    (li, stay)
}

on_both! {
    async fn a_forgotten_leave_is_entered_before_a_later_one(desk: Desk) {
        let house = house(&desk).await;
        let centre = &house.centre;
        let (li, stay) = resident(&desk, &house).await;
        let asked = |from: &str, to: &str| entered(&stay, from, to, &json!({}));
        // As one who goes now it cannot be entered: she is back since. That is said, not that something changed meanwhile.
        let goes = json!({ "admissionId": stay, "kind": "family", "holdsBed": true, "at": "2026-03-10T02:00:00Z", "lateReason": "漏登记" });
        let refused = desk.refused("leave_start", goes).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("leaves_overlap", "at"));
        for (wrong, code, field) in [
            (entered(&stay, "2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z", &json!({ "reason": "  " })), "input_invalid", "reason"),
            (entered(&stay, "2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z", &json!({ "destination": "家".repeat(81) })), "input_invalid", "destination"),
            (asked("2026-03-10T02:00:00Z", "2026-03-10T02:00:00Z"), "input_invalid", "toAt"),
            (asked("2026-03-12T02:00:00Z", "2026-03-10T02:00:00Z"), "input_invalid", "toAt"),
            (asked("2026-03-01T01:59:59Z", "2026-03-02T02:00:00Z"), "input_invalid", "fromAt"),
            (asked("2026-03-29T02:00:00Z", "2026-03-30T02:00:01Z"), "input_invalid", "toAt"),
            (asked("2026-03-31T02:00:00Z", "2026-03-31T03:00:00Z"), "input_invalid", "fromAt"),
            (asked("2026-03-18T02:00:00Z", "2026-03-20T02:00:01Z"), "leaves_overlap", "fromAt"),
            (asked("2026-03-21T02:00:00Z", "2026-03-22T02:00:00Z"), "leaves_overlap", "fromAt"),
            (asked("2026-03-24T02:00:00Z", "2026-03-28T02:00:00Z"), "leaves_overlap", "fromAt"),
            (asked("2026-03-10T02:00:00Z", "2026-03-28T02:00:00Z"), "leaves_overlap", "fromAt"),
        ] {
            let refused = desk.refused("leave_enter_past", wrong.clone()).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), (code, field), "{wrong}");
        }
        assert_eq!(march(&desk, centre).await, (29, 5));
        let kitchen = |roles| {
            let mut app = desk.app.clone();
            app.session.roles = roles;
            app
        };
        let right = asked("2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z");
        let none = call(&kitchen(vec![Role::Kitchen]), "leave_enter_past", right.clone()).await.unwrap_err();
        assert_eq!(none.code(), "not_allowed");
        // The ward enters it itself as long as the month is open.
        let done = call(&kitchen(vec![Role::Nurse]), "leave_enter_past", right.clone()).await.unwrap();
        assert_eq!((&done["monthsCountedAnew"], &done["admission"]["leave"]), (&json!([]), &Value::Null));
        assert_eq!(desk.refused("leave_enter_past", right).await.code(), "leaves_overlap", "once");
        // The moment she came back she may have gone again.
        desk.done("leave_enter_past", asked("2026-03-12T02:00:00Z", "2026-03-13T02:00:00Z")).await;
        desk.done("leave_enter_past", asked("2026-03-25T02:00:00Z", "2026-03-26T02:00:00Z")).await;
        let seen = history(&desk, &li).await;
        assert_eq!(
            days(&seen["leaves"]),
            [span("2026-03-25", "2026-03-26"), span("2026-03-20", "2026-03-25"), span("2026-03-12", "2026-03-13"), span("2026-03-10", "2026-03-12")]
        );
        assert_eq!(days(&seen["stays"]), [span("2026-03-01", "still")], "she had her bed all the time");
        let first = &seen["leaves"][3];
        assert_eq!((&first["kind"], &first["destination"], &first["holdsBed"]), (&json!("family"), &json!("女儿家"), &json!(true)));
        assert_eq!(march(&desk, centre).await, (29, 5 + 2 + 1 + 1));
        let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-03-11" })).await;
        assert_eq!((&night["total"]["held"], &night["beds"][0]["state"]), (&json!(1), &json!("on_leave")));
        let trail = desk.done("elder_history", json!({ "elderId": li })).await;
        let row = trail.as_array().unwrap().iter().find(|row| row["command"] == "leave_enter_past").unwrap();
        assert!(row.to_string().contains("周末值班漏登记"), "{row}");
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        // A correction that would lie over another one is refused by the same word.
        let over = json!({ "leaveId": first["id"], "toAt": "2026-03-21T02:00:00Z", "reason": "日期录错" });
        let refused = desk.refused("leave_correct", over).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("leaves_overlap", "toAt"));
        // While somebody is away a leave before that is entered all the same.
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
        let past = desk.done("leave_enter_past", asked("2026-03-28T02:00:00Z", "2026-03-29T02:00:00Z")).await;
        assert_eq!(past["admission"]["leave"]["fromOn"], "2026-03-30");
        // She may have gone again the moment she was back, but not before.
        desk.done("leave_enter_past", asked("2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z")).await;
        desk.at("2026-03-30T04:00:00Z");
        let over = desk.refused("leave_enter_past", asked("2026-03-30T02:30:00Z", "2026-03-30T03:00:00Z")).await;
        assert_eq!(over.code(), "leaves_overlap");
    }

    async fn a_forgotten_leave_of_a_closed_month_is_entered_by_those_responsible(desk: Desk) {
        let house = house(&desk).await;
        let centre = &house.centre;
        let (_, stay) = resident(&desk, &house).await;
        desk.at("2026-04-01T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        desk.at("2026-04-20T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-03-01" })).await;
        assert_eq!(march(&desk, centre).await, (31, 5));
        let asked = entered(&stay, "2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z", &json!({}));
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        let refused = call(&nurse, "leave_enter_past", asked.clone()).await.unwrap_err();
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("census_closed", "fromAt"));
        let mut manager = desk.app.clone();
        manager.session.roles = vec![Role::Manager];
        let unsaid = entered(&stay, "2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z", &json!({ "reason": "" }));
        assert_eq!(call(&manager, "leave_enter_past", unsaid).await.unwrap_err().fields[0].field, "reason");
        let done = call(&manager, "leave_enter_past", asked).await.unwrap();
        assert_eq!(done["monthsCountedAnew"], json!(["2026-03-01"]));
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!(
            (&months[0]["revision"], &months[0]["heldDays"], &months[0]["reason"]),
            (&json!(2), &json!(7), &json!("周末值班漏登记"))
        );
        // Not beyond leaving for good.
        let beyond = entered(&stay, "2026-03-30T02:00:00Z", "2026-04-01T02:00:01Z", &json!({}));
        assert_eq!(desk.refused("leave_enter_past", beyond).await.fields[0].field, "toAt");
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    }

    async fn a_bed_that_was_given_up_meanwhile_counts_as_free(desk: Desk) {
        let house = house(&desk).await;
        let (centre, beds) = (&house.centre, &house.beds);
        let (li, stay) = resident(&desk, &house).await;
        let asked = |from: &str, to: &str| entered(&stay, from, to, &json!({ "holdsBed": false }));
        desk.done("leave_enter_past", asked("2026-03-10T02:00:00Z", "2026-03-12T02:00:00Z")).await;
        assert_eq!(march(&desk, centre).await, (27, 5));
        let seen = history(&desk, &li).await;
        assert_eq!(days(&seen["stays"]), [span("2026-03-12", "still"), span("2026-03-01", "2026-03-10")]);
        assert_eq!((&seen["stays"][0]["beganHow"], &seen["stays"][0]["bedId"]), (&json!("returned"), &json!(beds[0])));
        assert_eq!(seen["leaves"][1]["holdsBed"], false);
        let board = crate::bed::bed_board(&desk, centre).await;
        assert_eq!((&board["rooms"][0]["beds"][0]["state"], &board["rooms"][0]["beds"][0]["cleaning"]), (&json!("occupied"), &Value::Null));
        // It is corrected as one that was entered in its time: none at all, and she lay in the bed without a break.
        let leave = seen["leaves"][1]["id"].clone();
        desk.done("leave_correct", json!({ "leaveId": leave, "isWithdrawn": true, "reason": "没有外出" })).await;
        assert_eq!(march(&desk, centre).await, (29, 5));
        assert_eq!(days(&history(&desk, &li).await["stays"]), [span("2026-03-01", "still")]);
        // Over a move no bed was given up.
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1], "at": "2026-03-28T02:00:00Z" })).await;
        let refused = desk.refused("leave_enter_past", asked("2026-03-27T02:00:00Z", "2026-03-29T02:00:00Z")).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("moved_while_away", "holdsBed"));
        // Until the move, and from it on: the first bed is left earlier, the second taken later.
        desk.done("leave_enter_past", asked("2026-03-27T02:00:00Z", "2026-03-28T02:00:00Z")).await;
        desk.done("leave_enter_past", asked("2026-03-28T02:00:00Z", "2026-03-29T02:00:00Z")).await;
        assert_eq!(march(&desk, centre).await, (27, 5));
        // Left for good at the end of it: the bed was empty before, and its cleaning was asked for then.
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        desk.at("2026-03-31T02:00:00Z");
        desk.done("leave_enter_past", asked("2026-03-29T08:00:00Z", "2026-03-30T02:00:00Z")).await;
        assert_eq!(march(&desk, centre).await, (26, 5));
        let board = crate::bed::bed_board(&desk, centre).await;
        assert_eq!(board["rooms"][0]["beds"][1]["cleaning"]["fromAt"], "2026-03-29T08:00:00Z", "{}", board["rooms"][0]["beds"][1]);
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    }
}
