//! Every change leaves who, where, when, what, and what was before, in the same transaction.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{enrolment, text};

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
        let enrolled = desk.done("enrolment_start", enrolment(&elder, &centre, "2026-01-01", None)).await;
        let absence = desk.done("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-25", "reason": "family",
        })).await;
        desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"] })).await;
        desk.check_in(&elder, &centre).await;
        let left = desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.done("attendance_undo", json!({ "visitId": left["visitId"], "act": "check_out" })).await;
        desk.at("2026-11-24T00:00:00Z");
        desk.done("attendance_record_departure", json!({
            "visitId": left["visitId"], "departedAt": "16:00:00", "reason": "女儿来电",
        })).await;
        desk.done("enrolment_end", json!({ "enrolmentId": enrolled["id"], "untilOn": "2027-01-01" })).await;

        let mut tx = desk.app.db.read().await.unwrap();
        let rows: Vec<(String, String, String)> = kangning_core::sql!(&mut tx, |on| sqlx::query_as(
            "SELECT command, actor, desk FROM trail ORDER BY id"
        ).fetch_all(on)).unwrap();
        let commands: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
        assert_eq!(commands, [
            "centre_set_up", "centre_change", "elder_register", "elder_change", "elder_reveal_resident_number",
            "enrolment_start", "attendance_record_absence", "attendance_withdraw_absence", "attendance_check_in",
            "attendance_check_out", "attendance_undo", "attendance_record_departure", "enrolment_end",
        ]);
        assert!(rows.iter().all(|row| (row.1.as_str(), row.2.as_str()) == ("tester", "first desk")));

        // The one that is missing above needs an empty database.
        let changing: Vec<&str> = kangning_core::command::all().iter()
            .filter(|command| command.kind == kangning_core::command::Kind::Change)
            .map(|command| command.name)
            .filter(|name| !commands.contains(name))
            .collect();
        assert_eq!(changing, ["demo_fill"], "a new command needs a line in this test");
    }

    async fn a_history_tells_what_was_done(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "broughtBy": "女儿" })).await;
        desk.at("2026-11-23T08:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "儿子" })).await;
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
