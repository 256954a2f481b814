//! Visits that go past midnight: only when it is said, and never into a visit of the next day.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

/// Comes on Monday at 16:00 and is still inside when the day ends.
async fn overnight(desk: &Desk, centre: &str, elder: &str) -> String {
    desk.at("2026-11-23T08:00:00Z");
    text(&desk.check_in(elder, centre).await["visitId"])
}

fn corrected(visit: &str, left: &str, next_day: bool) -> Value {
    json!({
        "visitId": visit, "arrivedAt": "16:00:00", "departedAt": left, "leftNextDay": next_day, "reason": "陪夜，第二天早上接走",
    })
}

async fn code(desk: &Desk, name: &str, asked: Value) -> (&'static str, Option<String>) {
    let error = desk.refused(name, asked).await;
    let said = serde_json::to_value(&error).unwrap();
    (error.code(), said["params"]["since"].as_str().map(str::to_owned))
}

on_both! {
    async fn midnight_is_crossed_only_when_it_is_said(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let visit = overnight(&desk, &centre, &elder).await;
        desk.at("2026-11-24T04:00:00Z");
        let unsaid = desk.refused("attendance_correct_visit", corrected(&visit, "07:00:00", false)).await;
        assert_eq!((unsaid.code(), unsaid.fields[0].field.as_str()), ("input_invalid", "departedAt"));
        desk.done("attendance_correct_visit", corrected(&visit, "07:00:00", true)).await;
        let monday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        assert_eq!(monday["people"][0]["visit"]["departedAt"], "2026-11-23T23:00:00Z");
        assert_eq!(monday["people"][0]["visit"]["departureMissing"], false);
        assert_eq!(desk.board(&centre).await["leftOpen"], json!([]));
        let ahead = desk.refused("attendance_correct_visit", corrected(&visit, "12:01:00", true)).await;
        assert_eq!((ahead.code(), ahead.fields[0].field.as_str()), ("input_invalid", "departedAt"), "never in the future");
    }

    async fn a_visit_past_midnight_does_not_reach_into_that_days_visit(desk: Desk) {
        let (centre, elsewhere) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        let visit = overnight(&desk, &centre, &elder).await;
        desk.at("2026-11-24T00:00:00Z");
        let tuesday = desk.check_in(&elder, &elsewhere).await;
        desk.at("2026-11-24T04:00:00Z");
        let (refused, since) = code(&desk, "attendance_correct_visit", corrected(&visit, "08:01:00", true)).await;
        assert_eq!((refused, since.as_deref()), ("visits_overlap", Some("2026-11-24T00:00:00Z")));
        desk.done("attendance_correct_visit", corrected(&visit, "08:00:00", true)).await;

        // Nor does that day's visit begin before the night is over.
        let earlier = json!({ "visitId": tuesday["visitId"], "arrivedAt": "07:59:00", "reason": "记错" });
        assert_eq!(code(&desk, "attendance_correct_visit", earlier).await.0, "visits_overlap");
        desk.done("attendance_annul_visit", json!({ "visitId": tuesday["visitId"], "reason": "点错人" })).await;
        let early = json!({ "elderId": elder, "centreId": centre, "arrivedAt": "07:30:00", "reason": "忘了" });
        let refused = desk.refused("attendance_check_in", early).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("input_invalid", "arrivedAt"));
        desk.at("2026-11-25T04:00:00Z");
        let late = |came: &str| json!({
            "elderId": elder, "centreId": centre, "on": "2026-11-24", "arrivedAt": came, "departedAt": "11:00:00", "reason": "纸质登记",
        });
        assert_eq!(code(&desk, "attendance_record_visit", late("07:30:00")).await.0, "visits_overlap");
        desk.done("attendance_record_visit", late("08:00:00")).await;
    }

    async fn a_leaving_that_nobody_recorded_keeps_nobody_inside_overnight(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        overnight(&desk, &centre, &elder).await;
        desk.at("2026-11-25T04:00:00Z");
        desk.done("attendance_record_visit", json!({
            "elderId": elder, "centreId": centre, "on": "2026-11-24", "arrivedAt": "08:00:00", "departedAt": "11:00:00",
            "reason": "纸质登记",
        })).await;
        desk.check_in(&elder, &centre).await;
    }

    async fn two_records_whose_visits_meet_past_midnight_are_not_merged(desk: Desk) {
        let (centre, elsewhere) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (kept, twice) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        let visit = overnight(&desk, &centre, &kept).await;
        desk.at("2026-11-23T23:30:00Z");
        desk.check_in(&twice, &elsewhere).await;
        desk.at("2026-11-24T04:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": twice })).await;
        desk.done("attendance_correct_visit", corrected(&visit, "08:00:00", true)).await;
        let refused = desk.refused("elder_merge", json!({ "keptId": kept, "mergedId": twice, "reason": "同一人" })).await;
        let said = serde_json::to_value(&refused).unwrap();
        assert_eq!((refused.code(), &said["params"]["clashes"]), ("merge_clashes", &json!(["visits_overlap"])));
    }
}
