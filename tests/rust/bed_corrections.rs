//! Late entries and corrections of beds: the past is set right with a reason, a closed month only by those responsible.

use kangning_core::command::Role;
use kangning_core::integrity;
use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, house};
use crate::on_both;
use crate::support::{Desk, call};

/// October as it is counted now: occupied, held, closed months' revision.
async fn october(desk: &Desk, centre: &str) -> (i64, i64) {
    let asked = json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01", "group": "all", "period": "month" });
    let counted = desk.done("census_occupancy", asked).await;
    (counted["total"]["occupied"].as_i64().unwrap(), counted["total"]["held"].as_i64().unwrap())
}

async fn history(desk: &Desk, elder: &str) -> Value {
    desk.done("stay_of_elder", json!({ "elderId": elder })).await["admissions"][0].clone()
}

on_both! {
    async fn what_is_entered_late_says_why(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-11-23T02:00:00Z");
        let at = |when: &str, reason: &str| {
            let mut asked = admit(&li, &centre, Some(&beds[0]));
            (asked["at"], asked["lateReason"]) = (json!(when), json!(reason));
            asked
        };
        let future = desk.refused("stay_admit", at("2026-11-23T02:00:01Z", "")).await;
        assert_eq!((future.code(), future.fields[0].field.as_str()), ("input_invalid", "at"));
        let late = desk.refused("stay_admit", at("2026-11-15T02:00:00Z", " ")).await;
        assert_eq!(late.fields[0].field, "lateReason", "more than seven days back");
        let admission = desk.done("stay_admit", at("2026-11-15T02:00:00Z", "周末系统停电")).await;
        assert_eq!((&admission["fromOn"], &admission["bed"]["since"]), (&json!("2026-11-15"), &json!("2026-11-15T02:00:00Z")));
        // Within the days that need no reason.
        let leave = json!({ "admissionId": admission["id"], "kind": "family", "holdsBed": true, "at": "2026-11-16T16:00:00Z" });
        desk.done("leave_start", leave).await;
        let before = json!({ "admissionId": admission["id"], "at": "2026-11-16T15:59:59Z" });
        assert_eq!(desk.refused("leave_return", before).await.code(), "input_invalid", "back before going");
        desk.done("leave_return", json!({ "admissionId": admission["id"], "at": "2026-11-18T02:00:00Z" })).await;
        let held = history(&desk, &li).await["nights"]["held"].clone();
        assert_eq!(held, 1, "the night of the 17th; on the 18th the elder was back");
    }

    async fn a_move_a_leave_and_a_leaving_are_set_right(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-10-10T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await;
        desk.at("2026-10-20T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
        desk.at("2026-10-25T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": stay })).await;
        desk.at("2026-10-28T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        desk.at("2026-11-05T02:00:00Z");
        assert_eq!(october(&desk, &centre).await, (27, 5));
        let seen = history(&desk, &li).await;
        let (second, leave) = (&seen["stays"][0]["id"], &seen["leaves"][0]["id"]);
        // Without a reason, out of order, in the future: nothing.
        for (name, asked, field) in [
            ("stay_correct_move", json!({ "stayId": second, "at": "2026-10-08T02:00:00Z", "reason": "" }), "reason"),
            ("stay_correct_move", json!({ "stayId": second, "at": "2026-09-30T02:00:00Z", "reason": "错" }), "at"),
            ("stay_correct_move", json!({ "stayId": second, "at": "2026-10-29T02:00:00Z", "reason": "错" }), "at"),
            ("stay_correct_move", json!({ "stayId": seen["stays"][1]["id"], "at": "2026-10-02T02:00:00Z", "reason": "错" }), "stayId"),
            ("leave_correct", json!({ "leaveId": leave, "fromAt": "2026-10-26T02:00:00Z", "reason": "错" }), "toAt"),
            ("leave_correct", json!({ "leaveId": leave, "toAt": "2026-10-29T02:00:00Z", "reason": "错" }), "toAt"),
            ("stay_correct", json!({ "admissionId": stay, "fromAt": "2026-10-21T02:00:00Z", "reason": "错" }), "fromAt"),
            ("stay_correct", json!({ "admissionId": stay, "toAt": "2026-11-06T02:00:00Z", "reason": "错" }), "toAt"),
        ] {
            assert_eq!(desk.refused(name, asked.clone()).await.fields[0].field, field, "{name} {asked}");
        }
        desk.done("stay_correct_move", json!({ "stayId": second, "at": "2026-10-08T02:00:00Z", "reason": "日期录错" })).await;
        let seen = history(&desk, &li).await;
        let days: Vec<(&Value, &Value)> =
            seen["stays"].as_array().unwrap().iter().map(|one| (&one["fromOn"], &one["toOn"])).collect();
        assert_eq!(days, [(&json!("2026-10-08"), &json!("2026-10-28")), (&json!("2026-10-01"), &json!("2026-10-08"))]);
        desk.done("leave_correct", json!({ "leaveId": leave, "fromAt": "2026-10-22T02:00:00Z", "reason": "日期录错" })).await;
        assert_eq!(october(&desk, &centre).await, (27, 3));
        desk.done("leave_correct", json!({ "leaveId": leave, "isWithdrawn": true, "reason": "登记错了人" })).await;
        assert_eq!(october(&desk, &centre).await, (27, 0));
        desk.done("stay_correct", json!({
            "admissionId": stay, "toAt": "2026-10-30T02:00:00Z", "leavingReason": "hospital", "reason": "离院日期录错",
        })).await;
        let seen = history(&desk, &li).await;
        assert_eq!((&seen["toOn"], &seen["leavingReason"]), (&json!("2026-10-30"), &json!("hospital")));
        assert_eq!(october(&desk, &centre).await, (29, 0));
        // Taken back while somebody else lies in the bed: that is said. Then it is free, and the elder lives here again.
        desk.done("bed_clean", json!({ "bedId": beds[1] })).await;
        let other = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        let back = json!({ "admissionId": stay, "reason": "没有离院" });
        let refused = desk.refused("stay_take_back_leaving", back.clone()).await;
        assert_eq!(refused.code(), "bed_occupied");
        desk.at("2026-11-06T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": other, "bedId": beds[6] })).await;
        assert_eq!(desk.refused("stay_take_back_leaving", back.clone()).await.code(), "bed_occupied", "she lay there on the 5th");
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        let trail = desk.done("elder_history", json!({ "elderId": li })).await;
        let said: Vec<&str> = trail.as_array().unwrap().iter().map(|row| row["command"].as_str().unwrap()).collect();
        for name in ["stay_correct_move", "leave_correct", "stay_correct"] {
            assert!(said.contains(&name), "{name} in {said:?}");
        }
    }

    async fn a_leaving_that_was_none_is_taken_back(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-11-20T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let asked = json!({ "admissionId": stay, "reason": "没有离院" });
        assert_eq!(desk.refused("stay_take_back_leaving", asked.clone()).await.fields[0].field, "admissionId");
        desk.at("2026-11-22T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_take_back_leaving", asked.clone()).await;
        let board = crate::bed::bed_board(&desk, &centre).await;
        let bed = &board["rooms"][0]["beds"][0];
        assert_eq!((&bed["state"], &bed["occupant"]["admittedOn"]), (&json!("occupied"), &json!("2026-11-20")));
        assert_eq!(bed["cleaning"], Value::Null, "nothing is to be cleaned under somebody");
        assert_eq!(desk.refused("stay_take_back_leaving", asked).await.fields[0].field, "admissionId");
        assert_eq!(history(&desk, &li).await["nights"], json!({ "inBed": 3, "held": 0, "withoutBed": 0 }));
    }

    async fn a_closed_month_is_corrected_by_those_responsible_and_says_so(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        let close = json!({ "centreId": centre, "monthOn": "2026-10-01" });
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        assert_eq!(call(&nurse, "census_close_month", close.clone()).await.unwrap_err().code(), "not_allowed");
        let closed = desk.done("census_close_month", close.clone()).await;
        assert_eq!((&closed["occupiedDays"], &closed["revision"], &closed["bedDays"]), (&json!(31), &json!(1), &json!(279)));
        assert_eq!(desk.refused("census_close_month", close).await.code(), "month_not_to_close", "once");
        // An act in the closed month is none of the ward's.
        let late = json!({ "admissionId": stay, "kind": "family", "holdsBed": true, "at": "2026-10-20T02:00:00Z", "lateReason": "忘记" });
        assert_eq!(call(&nurse, "leave_start", late).await.unwrap_err().code(), "census_closed");
        let correct = json!({ "admissionId": stay, "fromAt": "2026-10-05T02:00:00Z", "reason": "入住日期录错" });
        assert_eq!(call(&nurse, "stay_correct", correct.clone()).await.unwrap_err().code(), "not_allowed");
        let unsaid = json!({ "admissionId": stay, "fromAt": "2026-10-05T02:00:00Z", "reason": "  " });
        assert_eq!(desk.refused("stay_correct", unsaid).await.fields[0].field, "reason");
        let done = desk.done("stay_correct", correct).await;
        assert_eq!(done["monthsCountedAnew"], json!(["2026-10-01"]));
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!(
            (&months[0]["occupiedDays"], &months[0]["revision"], &months[0]["reason"]),
            (&json!(27), &json!(2), &json!("入住日期录错"))
        );
        let day = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-10-20" })).await;
        assert_eq!((&day["isClosed"], &day["isCorrected"]), (&json!(true), &json!(true)));
        // A correction outside closed months counts nothing anew.
        let out = desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home", "at": "2026-11-20T02:00:00Z" })).await;
        assert_eq!(out["admission"]["toOn"], "2026-11-20");
        let later = json!({ "admissionId": stay, "toAt": "2026-11-21T02:00:00Z", "reason": "离院日期录错" });
        assert_eq!(desk.done("stay_correct", later).await["monthsCountedAnew"], json!([]));
    }
}
