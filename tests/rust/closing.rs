//! Closing a day: all are out or explained; a closed day takes corrections only.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::Desk;

async fn board(desk: &Desk, centre: &str, on: &str) -> Value {
    desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await
}

on_both! {
    async fn a_day_does_not_close_while_anyone_is_inside(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (inside, missing) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        desk.enrol(&inside, &centre).await;
        desk.enrol(&missing, &centre).await;
        let act = desk.check_in(&inside, &centre).await;
        desk.at("2026-11-23T09:05:00Z");
        let close = |explanations: Value, absent: bool| json!({
            "centreId": centre, "on": "2026-11-23", "explanations": explanations, "notArrivedAreAbsent": absent,
        });
        let refused = desk.refused("attendance_close_day", close(json!([]), true)).await;
        assert_eq!(refused.code(), "still_inside");
        assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["names"], json!(["李春梅"]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM absence").await, 0, "a refusal leaves nothing behind");

        desk.done("attendance_check_out", json!({ "elderId": inside })).await;
        let refused = desk.refused("attendance_close_day", close(json!([]), false)).await;
        assert_eq!(refused.code(), "not_arrived_unexplained");
        assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["names"], json!(["王玉兰"]));
        desk.done("attendance_close_day", close(json!([]), true)).await;
        let shown = board(&desk, &centre, "2026-11-23").await;
        assert_eq!(shown["closing"]["closedBy"], "tester");
        assert_eq!((&shown["counts"]["absent"], &shown["counts"]["notArrived"]), (&json!(1), &json!(0)));
        assert_eq!(desk.refused("attendance_close_day", close(json!([]), true)).await.code(), "day_closed");

        // Read only, but for corrections with a reason.
        let again = json!({ "elderId": missing, "centreId": centre });
        assert_eq!(desk.refused("attendance_check_in", again.clone()).await.code(), "day_closed");
        let undo = json!({ "visitId": act["visitId"], "act": "check_out" });
        assert_eq!(desk.refused("attendance_undo", undo).await.code(), "day_closed");
        let absence = json!({
            "elderId": inside, "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-26", "reason": "family",
        });
        let refused = desk.refused("attendance_record_absence", absence).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("day_closed", "correctionReason"));
        desk.done("attendance_correct_visit", json!({
            "visitId": act["visitId"], "arrivedAt": "08:00:00", "departedAt": "16:50:00", "reason": "家属说早些接走",
        })).await;

        desk.done("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-23", "reason": "王玉兰来了" })).await;
        desk.done("attendance_check_in", again).await;
        assert_eq!(board(&desk, &centre, "2026-11-23").await["closing"], Value::Null);
    }

    async fn whoever_is_explained_as_still_inside_goes_on_counting(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (stays, gone) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let (first, second) = (desk.check_in(&stays, &centre).await, desk.check_in(&gone, &centre).await);
        desk.at("2026-11-23T09:05:00Z");
        let said = |visit: &Value, whereabouts: &str, words: &str| json!({
            "visitId": visit["visitId"], "whereabouts": whereabouts, "explanation": words,
        });
        let wordless = json!({
            "centreId": centre, "on": "2026-11-23",
            "explanations": [said(&first, "still_inside", " "), said(&second, "left_unrecorded", "女儿接走，未登记")],
        });
        let refused = desk.refused("attendance_close_day", wordless).await;
        assert_eq!(refused.fields[0].field, "explanations[0].explanation");
        desk.done("attendance_close_day", json!({
            "centreId": centre, "on": "2026-11-23",
            "explanations": [said(&first, "still_inside", "女儿七点来接，值班员陪同"), said(&second, "left_unrecorded", "女儿接走，未登记")],
        })).await;
        let shown = board(&desk, &centre, "2026-11-23").await;
        assert_eq!((&shown["counts"]["here"], &shown["counts"]["gone"]), (&json!(1), &json!(1)));
        // The one who stayed can still be checked out: that sets the day right.
        desk.at("2026-11-23T11:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": stays, "collectedBy": "王敏" })).await;
        let shown = board(&desk, &centre, "2026-11-23").await;
        assert_eq!(shown["counts"]["here"], 0);
        desk.at("2026-11-24T00:00:00Z");
        let open = desk.board(&centre).await["leftOpen"].clone();
        assert_eq!((open.as_array().unwrap().len(), &open[0]["name"]), (1, &json!("王玉兰")));
    }

    async fn past_days_may_be_closed_and_days_ahead_not(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-25T01:00:00Z");
        let ahead = desk.refused("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-26" })).await;
        assert_eq!((ahead.code(), ahead.fields[0].field.as_str()), ("input_invalid", "on"));
        assert_eq!(
            desk.refused("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-23" })).await.code(),
            "still_inside", "forgotten is not out"
        );
        desk.done("attendance_close_day", json!({
            "centreId": centre, "on": "2026-11-23",
            "explanations": [{ "visitId": act["visitId"], "whereabouts": "still_inside", "explanation": "不明" }],
        })).await;
        assert_eq!(board(&desk, &centre, "2026-11-23").await["counts"]["here"], 0, "nobody is inside on a day that is over");
        desk.done("attendance_record_departure", json!({
            "visitId": act["visitId"], "departedAt": "16:20:00", "reason": "问过家属",
        })).await;
        let closed = json!({ "elderId": elder, "centreId": centre });
        desk.done("attendance_check_in", closed).await;
    }

    async fn only_those_in_charge_open_a_day_again(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        desk.done("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        let wordless = desk.refused("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-23", "reason": "" })).await;
        assert_eq!(wordless.fields[0].field, "reason");
        let never = json!({ "centreId": centre, "on": "2026-11-20", "reason": "看看" });
        assert_eq!(desk.refused("attendance_reopen_day", never).await.code(), "not_found");
    }
}
