//! Pausing, resuming, another pattern from a day on.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, enrolment, text};

async fn expected(desk: &Desk, centre: &str, days: &[(&str, i64)]) {
    for (on, expected) in days {
        let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
        assert_eq!(board["counts"]["expected"], *expected, "expected on {on}");
    }
}

fn pause(enrolment: &str, from: &str, until: Option<&str>) -> Value {
    json!({ "enrolmentId": enrolment, "fromOn": from, "untilOn": until, "reason": "住院" })
}

on_both! {
    async fn whoever_is_paused_is_not_expected(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        let paused = desk.done("enrolment_pause", pause(&enrolled, "2026-11-24", Some("2026-11-26"))).await;
        assert_eq!(paused["pauses"][0]["reason"], "住院");
        expected(&desk, &centre, &[("2026-11-23", 1), ("2026-11-24", 0), ("2026-11-25", 0), ("2026-11-26", 1)]).await;
        // Coming all the same is coming unexpected.
        desk.at("2026-11-24T00:30:00Z");
        assert_eq!(desk.check_in(&elder, &centre).await["isExtra"], true);
        // Nobody who is not expected can be absent.
        let refusal = desk.refused("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-25", "untilOn": "2026-11-26", "reason": "family",
        })).await;
        assert_eq!(refusal.code(), "not_expected");
    }

    async fn a_pause_in_the_past_is_applied(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        expected(&desk, &centre, &[("2026-11-17", 1), ("2026-11-20", 1)]).await;
        desk.done("enrolment_pause", pause(&enrolled, "2026-11-17", None)).await;
        expected(&desk, &centre, &[("2026-11-16", 1), ("2026-11-17", 0), ("2026-11-20", 0), ("2026-12-30", 0)]).await;
        let sheet = desk.done("attendance_month_sheet", json!({ "centreId": centre })).await;
        let marks = sheet["rows"][0]["marks"].as_array().unwrap();
        assert_eq!((&marks[15], &marks[16]), (&json!("missed"), &json!("paused")), "the sheet says so too");
    }

    async fn days_on_which_the_elder_came_cannot_be_paused(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        desk.check_in(&elder, &centre).await;
        for until in [None, Some("2026-11-24")] {
            let refusal = desk.refused("enrolment_pause", pause(&enrolled, "2026-11-16", until)).await;
            let said = serde_json::to_value(&refusal).unwrap();
            assert_eq!((said["code"].as_str(), said["params"]["lastVisitOn"].as_str()), (Some("pause_has_visits"), Some("2026-11-23")));
        }
        desk.done("enrolment_pause", pause(&enrolled, "2026-11-16", Some("2026-11-23"))).await;
        desk.done("enrolment_pause", pause(&enrolled, "2026-11-24", None)).await;
    }

    async fn pauses_do_not_overlap(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        desk.done("enrolment_pause", pause(&enrolled, "2026-12-07", Some("2026-12-14"))).await;
        let refusal = desk.refused("enrolment_pause", pause(&enrolled, "2026-12-01", None)).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!(said["params"], json!({ "fromOn": "2026-12-07", "untilOn": "2026-12-14" }));
        desk.done("enrolment_pause", pause(&enrolled, "2026-12-14", None)).await;
    }

    async fn resuming_ends_a_pause_or_takes_it_back(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        let paused = desk.done("enrolment_pause", pause(&enrolled, "2026-11-16", None)).await;
        let which = text(&paused["pauses"][0]["id"]);
        let resumed = desk.done("enrolment_resume", json!({ "pauseId": which, "resumesOn": "2026-11-19" })).await;
        assert_eq!(resumed["pauses"][0]["untilOn"], "2026-11-19");
        expected(&desk, &centre, &[("2026-11-18", 0), ("2026-11-19", 1)]).await;
        desk.done("enrolment_resume", json!({ "pauseId": which, "resumesOn": "2026-11-01" })).await;
        expected(&desk, &centre, &[("2026-11-16", 1), ("2026-11-18", 1)]).await;
        let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
        assert_eq!(profile["enrolments"][0]["pauses"], json!([]));
        // What was taken back is in nobody's way.
        desk.done("enrolment_pause", pause(&enrolled, "2026-11-16", Some("2026-11-18"))).await;
    }

    async fn a_pause_made_longer_does_not_cover_a_visit(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        let paused = desk.done("enrolment_pause", pause(&enrolled, "2026-11-16", Some("2026-11-20"))).await;
        desk.check_in(&elder, &centre).await;
        let longer = json!({ "pauseId": paused["pauses"][0]["id"], "resumesOn": "2026-11-25" });
        assert_eq!(desk.refused("enrolment_resume", longer).await.code(), "pause_has_visits");
    }

    async fn another_pattern_keeps_the_days_before(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        desk.check_in(&elder, &centre).await;
        desk.done("enrolment_pause", pause(&enrolled, "2026-12-10", Some("2026-12-22"))).await;
        let pattern = |from: &str| json!({
            "enrolmentId": enrolled, "fromOn": from, "transportThere": true, "transportBack": false, "groupName": " 一组 ",
            "days": [{ "weekday": 2, "dayPart": "morning", "plannedArrival": "09:00:00" }],
        });
        let early = desk.refused("enrolment_change_pattern", pattern("2025-12-31")).await;
        assert_eq!(early.fields[0].field, "fromOn");
        let changed = desk.done("enrolment_change_pattern", pattern("2026-12-14")).await;
        assert_eq!((changed["groupName"].as_str(), changed["transportThere"].as_bool()), (Some("一组"), Some(true)));
        expected(&desk, &centre, &[
            ("2026-11-23", 1), ("2026-12-09", 1), ("2026-12-10", 0),
            ("2026-12-14", 0), ("2026-12-15", 0), ("2026-12-22", 1), ("2026-12-23", 0),
        ]).await;
        let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
        assert_eq!(profile["enrolments"][0]["pauses"][0]["fromOn"], "2026-12-14");
        assert_eq!(profile["enrolments"][1]["pauses"][0]["untilOn"], "2026-12-14");
        assert_eq!(profile["enrolments"][1]["untilOn"], "2026-12-14");
        assert_eq!(desk.done("enrolment_groups", json!({ "centreId": centre })).await, json!(["一组"]));
    }

    async fn a_new_enrolment_is_not_paused_by_the_one_before(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        desk.done("enrolment_pause", pause(&enrolled, "2026-11-16", None)).await;
        desk.done("enrolment_end", json!({ "enrolmentId": enrolled, "untilOn": "2026-11-23" })).await;
        desk.done("enrolment_start", enrolment(&elder, &centre, "2026-11-23", None)).await;
        expected(&desk, &centre, &[("2026-11-20", 0), ("2026-11-23", 1)]).await;
        let sheet = desk.done("attendance_month_sheet", json!({ "centreId": centre })).await;
        assert_eq!((&sheet["rows"][0]["marks"][19], &sheet["rows"][0]["marks"][22]), (&json!("paused"), &json!("awaited")));
    }
}
