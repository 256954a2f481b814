//! Corrections of what was entered wrong altogether: an admission that never was, the wrong bed, a leave beside stays, a
//! death that was none, a closure.

use kangning_core::command::Role;
use kangning_core::integrity;
use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, bed_board, house, man};
use crate::on_both;
use crate::support::{Desk, call, text};

/// October as it is counted now: occupied, held, closed bed-days.
async fn october(desk: &Desk, centre: &str) -> [i64; 3] {
    let asked = json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01", "group": "all", "period": "month" });
    let counted = desk.done("census_occupancy", asked).await;
    ["occupied", "held", "closed"].map(|name| counted["total"][name].as_i64().unwrap())
}

async fn history(desk: &Desk, elder: &str) -> Value {
    desk.done("stay_of_elder", json!({ "elderId": elder })).await["admissions"].clone()
}

async fn whole(desk: &Desk) {
    assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
}

/// From and to of each stay, the latest first.
fn days(admission: &Value) -> Vec<(Value, Value)> {
    let stays = admission["stays"].as_array().unwrap();
    stays.iter().map(|stay| (stay["fromOn"].clone(), stay["toOn"].clone())).collect()
}

on_both! {
    async fn a_corrected_reason_of_leaving_starts_and_stops_the_meals(desk: Desk) {
        let functions = json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
        desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await;
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-11-20T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-22T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "died" })).await;
        let order = json!({ "elderId": li, "kind": "one_off", "serviceOn": "2026-11-25", "meal": "lunch", "address": "演示路 5 号" });
        desk.at("2026-11-23T02:00:00Z");
        assert_eq!(desk.refused("meal_order", order.clone()).await.code(), "meals_of_deceased");
        // She went home: somebody else died.
        let correct = |reason: &str, to: &str| json!({ "admissionId": stay, "leavingReason": reason, "toAt": to, "reason": "登记错了" });
        desk.done("stay_correct", correct("home", "2026-11-22T02:00:00Z")).await;
        desk.done("meal_order", order.clone()).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": li, "fromOn": "2026-12-01" })).await;
        desk.done("waiting_register", json!({ "centreId": centre, "elderId": li, "details": { "needsNursingBed": false } })).await;
        // She did die.
        desk.done("stay_correct", correct("died", "2026-11-21T02:00:00Z")).await;
        assert_eq!(desk.refused("meal_order", order).await.code(), "meals_of_deceased");
        assert_eq!(desk.count("SELECT COUNT(*) FROM meal_order WHERE withdrawn_at IS NULL").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM reservation WHERE ended_at IS NULL").await, 0);
        assert_eq!(desk.done("waiting_list", json!({ "centreId": centre })).await["entries"], json!([]));
        whole(&desk).await;
    }

    async fn a_leave_without_the_bed_held_moves_the_stays_beside_it(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-10-10T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": false })).await;
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        desk.at("2026-10-20T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": stay, "bedId": beds[0] })).await;
        desk.at("2026-11-02T02:00:00Z");
        assert_eq!(october(&desk, &centre).await, [9 + 12, 0, 0]);
        let leave = history(&desk, &li).await[0]["leaves"][0]["id"].clone();
        let correct = |fields: Value| {
            let mut asked = json!({ "leaveId": leave, "reason": "日期录错" });
            asked.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            asked
        };
        // Earlier gone: no night of it was held. Later back: the bed is taken later.
        desk.done("leave_correct", correct(json!({ "fromAt": "2026-10-08T02:00:00Z", "toAt": "2026-10-22T02:00:00Z" }))).await;
        assert_eq!(october(&desk, &centre).await, [7 + 10, 0, 0]);
        // Both later, beyond the old return, and both earlier again.
        desk.done("leave_correct", correct(json!({ "fromAt": "2026-10-23T02:00:00Z", "toAt": "2026-10-25T02:00:00Z" }))).await;
        assert_eq!(october(&desk, &centre).await, [22 + 7, 0, 0]);
        desk.done("leave_correct", correct(json!({ "fromAt": "2026-10-05T02:00:00Z", "toAt": "2026-10-20T02:00:00Z" }))).await;
        let seen = history(&desk, &li).await;
        assert_eq!(days(&seen[0]), [(json!("2026-10-20"), Value::Null), (json!("2026-10-01"), json!("2026-10-05"))]);
        let refused = desk.refused("leave_correct", correct(json!({ "fromAt": "2026-10-01T01:00:00Z" }))).await;
        assert_eq!(refused.fields[0].field, "fromAt");
        // Not away at all: one stay, unless somebody lay in the bed meanwhile.
        desk.done("leave_correct", correct(json!({ "isWithdrawn": true }))).await;
        let seen = history(&desk, &li).await;
        assert_eq!(days(&seen[0]), [(json!("2026-10-01"), Value::Null)]);
        assert_eq!(october(&desk, &centre).await, [31, 0, 0]);
        whole(&desk).await;
        let second = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.at("2026-11-05T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": second, "kind": "family", "holdsBed": false })).await;
        desk.done("bed_clean", json!({ "bedId": beds[1] })).await;
        desk.at("2026-11-06T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await;
        let leave = history(&desk, &wang).await[0]["leaves"][0]["id"].clone();
        let none = json!({ "leaveId": leave, "isWithdrawn": true, "reason": "没有外出" });
        assert_eq!(desk.refused("leave_correct", none).await.code(), "bed_occupied");
    }

    async fn when_a_bed_was_closed_is_corrected(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-10-05T02:00:00Z");
        desk.done("bed_close", json!({ "bedId": beds[0], "reason": "repair" })).await;
        desk.at("2026-10-10T02:00:00Z");
        desk.done("bed_reopen", json!({ "bedId": beds[0] })).await;
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-02T02:00:00Z");
        let closures = desk.done("bed_closures", json!({ "bedId": beds[0] })).await;
        assert_eq!((&closures[0]["fromOn"], &closures[0]["toOn"], &closures[0]["correctedAt"]), (&json!("2026-10-05"), &json!("2026-10-10"), &Value::Null));
        let correct = |fields: Value| {
            let mut asked = json!({ "closureId": closures[0]["id"], "reason": "日期录错" });
            asked.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            asked
        };
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        let refused = desk.refused("bed_correct_closure", correct(json!({ "toAt": "2026-10-11T02:00:00Z" }))).await;
        assert_eq!(refused.code(), "bed_occupied", "she lay there by then");
        for (fields, field) in [
            (json!({ "toAt": "2026-10-04T02:00:00Z" }), "toAt"),
            (json!({ "fromAt": "2026-11-03T02:00:00Z" }), "fromAt"),
            (json!({ "reason": " " }), "reason"),
        ] {
            assert_eq!(desk.refused("bed_correct_closure", correct(fields)).await.fields[0].field, field);
        }
        call(&nurse, "bed_correct_closure", correct(json!({ "fromAt": "2026-10-03T02:00:00Z" }))).await.unwrap();
        assert_eq!(october(&desk, &centre).await, [22, 0, 7]);
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let asked = correct(json!({ "toAt": "2026-10-08T02:00:00Z" }));
        assert_eq!(call(&nurse, "bed_correct_closure", asked.clone()).await.unwrap_err().code(), "census_closed");
        desk.at("2026-11-02T03:00:00Z");
        let done = desk.done("bed_correct_closure", asked).await;
        assert_eq!((&done["closure"]["toOn"], &done["monthsCountedAnew"]), (&json!("2026-10-08"), &json!(["2026-10-01"])));
        assert_ne!(done["closure"]["correctedAt"], Value::Null);
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!((&months[0]["revision"], &months[0]["closedBedDays"]), (&json!(2), &json!(5)));
        whole(&desk).await;
    }

    async fn an_admission_of_the_wrong_person_is_annulled(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang, chen) = (desk.elder("李春梅").await, desk.elder("王秀英").await, man(&desk, "陈永昌").await);
        desk.done("waiting_register", json!({ "centreId": centre, "elderId": li, "details": { "needsNursingBed": true }, "registeredAt": "2026-09-01T00:00:00Z" })).await;
        desk.at("2026-10-01T02:00:00Z");
        let wrong = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let mut husband = admit(&chen, &centre, Some(&beds[1]));
        husband["partnerId"] = json!(wrong);
        let husband = text(&desk.done("stay_admit", husband).await["id"]);
        desk.at("2026-10-10T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": wrong, "kind": "family", "holdsBed": true })).await;
        desk.at("2026-11-02T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        assert_eq!(october(&desk, &centre).await, [62, 22, 0]);
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        let annul = json!({ "admissionId": wrong, "reason": "登记错了人，来的是王秀英" });
        assert_eq!(call(&nurse, "stay_annul", annul.clone()).await.unwrap_err().code(), "not_allowed");
        let unsaid = json!({ "admissionId": wrong, "reason": " " });
        assert_eq!(desk.refused("stay_annul", unsaid).await.fields[0].field, "reason");
        let done = desk.done("stay_annul", annul.clone()).await;
        assert_eq!(done, json!({ "monthsCountedAnew": ["2026-10-01"], "waitsAgain": true }));
        // As if it had not been: the bed is free, nothing is counted, nobody is cooked for, she waits at her old place.
        assert_eq!(october(&desk, &centre).await, [31, 0, 0]);
        let board = bed_board(&desk, &centre).await;
        assert_eq!(board["rooms"][0]["beds"][0]["state"], "free");
        assert_eq!(history(&desk, &li).await, json!([]));
        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        assert_eq!(list["entries"][0]["elderId"], li.as_str());
        for name in ["admissions", "residents"] {
            let rows = json!({ "code": name, "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01" });
            assert_eq!(desk.done("census_rows", rows).await.as_array().unwrap().len(), 1, "{name}");
        }
        let handover = desk.done("handover_page", json!({ "centreId": centre, "onDay": "2026-10-01" })).await;
        assert!(!handover.to_string().contains("李春梅"), "{handover}");
        assert_eq!(desk.refused("stay_annul", annul).await.code(), "not_found");
        assert_eq!(desk.refused("stay_correct", json!({ "admissionId": wrong, "reason": "错" })).await.code(), "not_found");
        // Her husband by mistake stays where he is, by decision, and can leave.
        desk.done("stay_discharge", json!({ "admissionId": husband, "reason": "home" })).await;
        // Who really came is entered for the same time, and she herself may come any day.
        let mut came = admit(&wang, &centre, Some(&beds[0]));
        (came["at"], came["lateReason"]) = (json!("2026-10-01T02:00:00Z"), json!("登记错了人"));
        desk.done("stay_admit", came).await;
        admitted(&desk, &li, &centre, Some(&beds[6])).await;
        whole(&desk).await;
        let trail = desk.done("elder_history", json!({ "elderId": li })).await;
        assert!(trail.as_array().unwrap().iter().any(|row| row["command"] == "stay_annul"), "{trail}");
    }

    async fn the_bed_of_a_past_stay_is_corrected_if_the_other_was_free(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let other = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.done("bed_close", json!({ "bedId": beds[7], "reason": "repair" })).await;
        desk.at("2026-10-10T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[6] })).await;
        desk.at("2026-11-02T02:00:00Z");
        let seen = history(&desk, &li).await;
        let (past, present) = (seen[0]["stays"][1]["id"].clone(), seen[0]["stays"][0]["id"].clone());
        let correct = |stay: &Value, bed: usize, why: &str| json!({ "stayId": stay, "bedId": beds[bed], "exceptionReason": why, "reason": "床号录错" });
        for (asked, code) in [
            (correct(&present, 4, ""), "input_invalid"),
            (correct(&past, 0, ""), "same_bed"),
            (correct(&past, 1, ""), "bed_occupied"),
            (correct(&past, 2, ""), "room_sex_rule"),
            (correct(&past, 7, ""), "bed_closed"),
        ] {
            assert_eq!(desk.refused("stay_correct_bed", asked.clone()).await.code(), code, "{asked}");
        }
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let done = desk.done("stay_correct_bed", correct(&past, 8, "")).await;
        assert_eq!(done["monthsCountedAnew"], json!(["2026-10-01"]));
        let seen = history(&desk, &li).await;
        assert_eq!((&seen[0]["stays"][1]["bedId"], &seen[0]["stays"][1]["toOn"]), (&json!(beds[8]), &json!("2026-10-10")));
        // By decision into a room for others, as on the day itself.
        desk.at("2026-11-02T03:00:00Z");
        desk.done("stay_correct_bed", correct(&past, 2, "当晚女房满员")).await;
        // The bed that she never lay in is free for whoever did.
        desk.at("2026-11-03T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": other, "bedId": beds[0] })).await;
        whole(&desk).await;
    }
}
