//! Every change leaves who, where, when, what, and what was before, in the same transaction.

use kangning_core::command::{Topic, find};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Engine, enrolment, text};

/// The areas whose acts are carried out in tests of their own: beds, the kitchen, lists. An act that leaves no row is
/// undone by the registry itself (`command/tests.rs`).
const ELSEWHERE: [&str; 25] = [
    "elder_write_record",
    "fhir_",
    "list_",
    "bed_",
    "stay_",
    "leave_",
    "reservation_",
    "waiting_",
    "offer_",
    "round_",
    "census_",
    "batch_",
    "cold_",
    "delivery_",
    "diet_",
    "dish_",
    "import_",
    "ingredient_",
    "meal_",
    "menu_",
    "production_",
    "safety_",
    "sample_",
    "enrolment_change_home_meal",
    "enrolment_start_home_meal",
];

on_both! {
    async fn every_changing_command_leaves_its_row(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let shown = desk.done("centre_list", json!({})).await[0].clone();
        desk.done("centre_change", json!({
            "centreId": centre, "version": 1, "name": "甲中心", "address": "", "phone": "", "licensedPlaces": 20,
            "lateAfterMinutes": 30, "openingHours": shown["openingHours"], "rooms": shown["rooms"],
        })).await;
        let elder = desk.elder("李春梅").await;
        desk.done("elder_change", json!({ "elderId": elder, "version": 1, "details": crate::support::details("李春媚") })).await;
        desk.done("elder_reveal_resident_number", json!({ "elderId": elder })).await;
        desk.done("elder_issue_card", json!({ "elderId": elder, "reason": "遗失" })).await;
        desk.done("elder_set_photo", json!({ "elderId": elder, "base64": null })).await;
        desk.done("elder_choose_lunar_birthdays", json!({ "leapMonth": "following_month", "dayThirty": "next_day" })).await;
        let enrolled = desk.done("enrolment_start", enrolment(&elder, &centre, "2026-01-01", None)).await;
        let absence = desk.done("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-25", "reason": "family",
        })).await;
        desk.done("attendance_correct_absence", json!({ "absenceId": absence["id"], "reason": "hospital" })).await;
        desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"] })).await;
        desk.check_in(&elder, &centre).await;
        let left = desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.done("attendance_undo", json!({ "visitId": left["visitId"], "act": "check_out" })).await;
        let signed_in = |name: &str| json!({ "centreId": centre, "kind": "staff", "name": name });
        let nurse = desk.done("site_sign_in", signed_in("安护士")).await;
        let cook = desk.done("site_sign_in", signed_in("郑师傅")).await;
        desk.done("site_sign_out", json!({ "presenceId": nurse["id"] })).await;
        let details = json!({
            "title": "象棋", "kind": "chess_and_cards", "activityOn": "2026-11-23", "startsAt": "09:30:00", "endsAt": "10:30:00",
        });
        let activity = desk.done("activity_plan", json!({ "centreId": centre, "details": details })).await;
        let activity = text(&activity["id"]);
        desk.done("activity_change", json!({ "activityId": activity, "version": 1, "details": details })).await;
        desk.done("activity_join", json!({ "activityId": activity, "elderIds": [elder] })).await;
        desk.done("activity_leave", json!({ "activityId": activity, "elderIds": [elder] })).await;
        desk.done("activity_cancel", json!({ "activityId": activity })).await;
        desk.at("2026-11-24T00:00:00Z");
        desk.done("site_tell_going", json!({ "presenceId": cook["id"], "reason": "本人说" })).await;
        desk.done("attendance_record_departure", json!({
            "visitId": left["visitId"], "departedAt": "16:00:00", "reason": "女儿来电",
        })).await;
        desk.done("attendance_check_in_many", json!({ "centreId": centre, "elderIds": [elder] })).await;
        desk.done("attendance_move_room", json!({ "elderId": elder, "roomId": desk.room(&centre).await })).await;
        desk.done("attendance_check_out_many", json!({ "elderIds": [elder], "collectedBy": "王敏" })).await;
        desk.done("attendance_correct_visit", json!({
            "visitId": left["visitId"], "arrivedAt": "08:00:00", "departedAt": "15:00:00", "collectedBy": "王敏", "reason": "记错",
        })).await;
        desk.done("attendance_annul_visit", json!({ "visitId": left["visitId"], "reason": "认错人" })).await;
        desk.done("attendance_record_visit", json!({
            "elderId": elder, "centreId": centre, "on": "2026-11-20", "arrivedAt": "08:00:00", "departedAt": "15:00:00",
            "reason": "纸质登记",
        })).await;
        desk.done("attendance_record_call", json!({
            "elderId": elder, "centreId": centre, "calledWhom": "王敏", "outcome": "reached", "said": "路上",
        })).await;
        desk.done("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-24" })).await;
        desk.done("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-24", "reason": "补录" })).await;
        let assessed = desk.done("assessment_record", json!({ "elderId": elder, "details": crate::assessment::barthel("2026-11-20", 60) })).await;
        let corrected = desk.done("assessment_correct", json!({
            "assessmentId": assessed["id"], "reason": "录错", "details": crate::assessment::barthel("2026-11-20", 65),
        })).await;
        desk.done("assessment_withdraw", json!({ "assessmentId": corrected["id"], "reason": "不是她的" })).await;
        desk.done("assessment_set_rules", json!({ "version": 0, "triggersStack": true, "dueAfterMonths": 6 })).await;
        let paused = desk.done("enrolment_pause", json!({
            "enrolmentId": enrolled["id"], "fromOn": "2026-12-07", "reason": "探亲",
        })).await;
        desk.done("enrolment_resume", json!({ "pauseId": paused["pauses"][0]["id"], "resumesOn": "2026-12-14" })).await;
        let changed = desk.done("enrolment_change_pattern", json!({
            "enrolmentId": enrolled["id"], "fromOn": "2026-12-21", "transportThere": true, "transportBack": true,
            "days": [{ "weekday": 1, "plannedArrival": "09:00:00" }],
        })).await;
        desk.done("enrolment_end", json!({ "enrolmentId": changed["id"], "untilOn": "2027-01-01" })).await;
        let closed = desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": "2026-12-28", "untilOn": "2026-12-30", "reason": "装修",
        })).await;
        desk.done("centre_remove_closed_days", json!({ "closedDayId": closed["id"] })).await;
        desk.done("centre_open_extra_day", json!({
            "centreId": centre, "on": "2026-12-27", "opensAt": "08:00:00", "closesAt": "12:00:00",
        })).await;
        desk.done("centre_remove_extra_day", json!({ "centreId": centre, "on": "2026-12-27" })).await;
        desk.done("calendar_enter_year", json!({
            "year": 2027, "days": [{ "on": "2027-01-01", "kind": "off", "name": "元旦" }],
        })).await;
        desk.done("calendar_remove_year", json!({ "year": 2027 })).await;

        // Last: from then on nothing else is done here.
        desk.done("kiosk_start", json!({ "centreId": centre, "leaveCode": "2468" })).await;
        desk.done("kiosk_check_in", json!({ "elderId": elder })).await;
        desk.done("kiosk_check_out", json!({ "elderId": elder })).await;
        desk.done("kiosk_unlock", json!({ "password": "2468" })).await;
        desk.done("kiosk_leave", json!({})).await;

        let twice = desk.elder("李春妹").await;
        desk.done("elder_merge", json!({ "keptId": elder, "mergedId": twice, "reason": "同一人" })).await;

        let mut tx = desk.app.db.read().await.unwrap();
        let rows: Vec<(String, String, String)> = kangning_core::sql!(&mut tx, |on| sqlx::query_as(
            "SELECT command, actor, desk FROM trail ORDER BY id"
        ).fetch_all(on)).unwrap();
        let commands: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
        assert_eq!(commands, [
            "centre_set_up", "centre_change", "elder_register", "elder_change", "elder_reveal_resident_number",
            "elder_issue_card", "elder_set_photo", "elder_choose_lunar_birthdays", "enrolment_start",
            "attendance_record_absence", "attendance_correct_absence", "attendance_withdraw_absence", "attendance_check_in",
            "attendance_check_out", "attendance_undo", "site_sign_in", "site_sign_in", "site_sign_out", "activity_plan",
            "activity_change", "activity_join", "activity_leave", "activity_cancel", "site_tell_going",
            "attendance_record_departure", "attendance_check_in_many", "attendance_move_room", "attendance_check_out_many",
            "attendance_correct_visit", "attendance_annul_visit", "attendance_record_visit", "attendance_record_call",
            "attendance_close_day", "attendance_reopen_day", "assessment_record", "assessment_correct", "assessment_withdraw",
            "assessment_set_rules", "enrolment_pause", "enrolment_resume", "enrolment_change_pattern", "enrolment_end",
            "centre_close_days", "centre_remove_closed_days", "centre_open_extra_day", "centre_remove_extra_day",
            "calendar_enter_year", "calendar_remove_year",
            "kiosk_start", "kiosk_check_in", "kiosk_check_out", "kiosk_leave",
            "elder_register", "elder_merge", "elder_merge",
        ]);
        assert!(rows.iter().all(|row| (row.1.as_str(), row.2.as_str()) == ("tester", "first desk")));

        // The one that is missing above needs an empty database.
        let changing: Vec<&str> = kangning_core::command::all().iter()
            .filter(|command| command.kind == kangning_core::command::Kind::Change)
            .map(|command| command.name)
            .filter(|name| !commands.contains(name))
            .filter(|name| !ELSEWHERE.iter().any(|area| name.starts_with(area)))
            .collect();
        assert_eq!(changing, ["demo_fill"], "a new command needs a line in this test");
    }

    async fn whoever_leaves_a_row_about_an_elder_announces_the_histories(desk: Desk) {
        tokio::spawn(desk.app.relay());
        if desk.engine == Engine::Postgres {
            crate::announcements::wait_until_listening(&desk).await;
        }
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        let details = json!({
            "title": "象棋", "kind": "chess_and_cards", "activityOn": "2026-11-23", "startsAt": "09:30:00", "endsAt": "10:30:00",
        });
        let activity = desk.done("activity_plan", json!({ "centreId": centre, "details": details })).await;
        for (name, asked) in [
            ("elder_reveal_resident_number", json!({ "elderId": elder })),
            ("elder_issue_card", json!({ "elderId": elder, "reason": "遗失" })),
            ("activity_join", json!({ "activityId": activity["id"], "elderIds": [elder] })),
            ("assessment_record", json!({ "elderId": elder, "details": crate::assessment::barthel("2026-11-20", 60) })),
            ("attendance_check_in_many", json!({ "centreId": centre, "elderIds": [elder] })),
            ("enrolment_pause", json!({ "enrolmentId": enrolled, "fromOn": "2026-12-07", "reason": "探亲" })),
            ("site_sign_in", json!({ "centreId": centre, "kind": "visitor", "name": "王芳", "elderId": elder })),
        ] {
            let mut news = desk.app.bus.listen();
            desk.done(name, asked).await;
            assert!(crate::announcements::heard(&mut news, Topic::Histories).await, "{name}");
        }
        assert_eq!(find("elder_history").unwrap().topics, [Topic::Histories]);
        // Where nobody is concerned, nobody's history is asked for again.
        let mut news = desk.app.bus.listen();
        desk.done("calendar_enter_year", json!({
            "year": 2027, "days": [{ "on": "2027-01-01", "kind": "off", "name": "元旦" }],
        })).await;
        let first = news.recv().await.unwrap();
        assert!(!first.topics.contains(&Topic::Histories), "{first:?}");
    }

    async fn a_history_tells_what_was_done(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "broughtBy": "女儿" })).await;
        desk.at("2026-11-23T08:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "儿子", "unlistedReason": "家属来电" })).await;
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let told: Vec<(String, Value)> = history.as_array().unwrap().iter()
            .map(|row| (text(&row["command"]), row["centreName"].clone())).collect();
        assert_eq!(told, [
            ("attendance_check_out".to_owned(), json!("甲中心")),
            ("attendance_check_in".to_owned(), json!("甲中心")),
            ("elder_register".to_owned(), Value::Null),
        ]);
        assert_eq!(history[0]["at"], "2026-11-23T08:00:00Z");
        assert!(history[0]["changes"].as_array().unwrap().contains(&json!({ "field": "collectedBy", "before": null, "after": "儿子" })));
        assert!(history[1]["changes"].as_array().unwrap().contains(&json!({ "field": "broughtBy", "before": null, "after": "女儿" })));
    }

    async fn histories_are_answered_in_parts(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        for _ in 0..30 {
            desk.check_in(&elder, &centre).await;
            desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        }
        let first = desk.done("elder_history", json!({ "elderId": elder })).await;
        let first = first.as_array().unwrap();
        let rest = desk.done("elder_history", json!({ "elderId": elder, "before": first.last().unwrap()["id"] })).await;
        let rest = rest.as_array().unwrap();
        assert_eq!((first.len(), rest.len()), (50, 11));
        assert_eq!(rest.last().unwrap()["command"], "elder_register");
    }
}
