//! The door: who is here, who may come in, what can be taken back.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{call, text};

fn counts(board: &Value) -> [i64; 7] {
    let counts = &board["counts"];
    ["expected", "extra", "here", "gone", "absent", "notArrived", "late"]
        .map(|name| counts[name].as_i64().unwrap())
}

fn person<'a>(board: &'a Value, elder: &str) -> &'a Value {
    board["people"].as_array().unwrap().iter().find(|person| person["elderId"] == elder).unwrap()
}

on_both! {
    async fn the_board_adds_up_through_a_whole_day(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (first, second, third) = (desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("刘丰年").await);
        desk.enrol(&first, &centre).await;
        desk.enrol(&second, &centre).await;
        assert_eq!(counts(&desk.board(&centre).await), [2, 0, 0, 0, 0, 2, 0]);

        desk.check_in(&first, &centre).await;
        let extra = desk.check_in(&third, &centre).await;
        assert_eq!(extra["isExtra"], true, "one who is not enrolled comes as an extra");
        assert_eq!(counts(&desk.board(&centre).await), [2, 1, 2, 0, 0, 1, 0]);

        desk.at("2026-11-23T01:00:00Z");
        let board = desk.board(&centre).await;
        assert_eq!(counts(&board), [2, 1, 2, 0, 0, 1, 1], "thirty minutes after 08:30 the one who is missing is late");
        assert_eq!(person(&board, &second)["isLate"], true);

        desk.done("attendance_record_absence", json!({
            "elderId": second, "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-24", "reason": "illness",
        })).await;
        desk.done("attendance_check_out", json!({ "elderId": first, "collectedBy": "女儿", "unlistedReason": "家属来电" })).await;
        let board = desk.board(&centre).await;
        assert_eq!(counts(&board), [2, 1, 1, 1, 1, 0, 0]);
        assert_eq!(person(&board, &first)["visit"]["collectedBy"], "女儿");

        desk.check_in(&second, &centre).await;
        assert_eq!(counts(&desk.board(&centre).await), [2, 1, 2, 1, 0, 0, 0], "coming after all ends the absence");
    }

    async fn twice_in_is_refused_and_says_since_when(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let first = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T00:05:00Z");
        let refusal = desk.refused("attendance_check_in", json!({ "elderId": elder, "centreId": centre })).await;
        assert_eq!(refusal.code(), "already_here");
        let params = serde_json::to_value(&refusal).unwrap();
        assert_eq!(params["params"], json!({ "name": "李春梅", "since": first["at"] }));
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'attendance_check_in'").await, 1);
    }

    async fn in_at_another_centre_is_refused_and_names_it(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &here).await;
        let refusal = desk.refused("attendance_check_in", json!({ "elderId": elder, "centreId": there })).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!(said["code"], "here_elsewhere");
        assert_eq!(said["params"]["centreName"], "甲中心");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.check_in(&elder, &there).await;
    }

    async fn of_sixteen_desks_one_checks_in(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let other = desk.another().await;
        let asked = json!({ "elderId": elder, "centreId": centre });
        let answers = join_all((0..16).map(|place| {
            let app = if place % 2 == 0 { &desk.app } else { &other };
            call(app, "attendance_check_in", asked.clone())
        })).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        for refusal in answers.into_iter().filter_map(Result::err) {
            assert_eq!(refusal.code(), "already_here", "every other desk is told why: {refusal:?}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit").await, 1);
    }

    async fn a_check_in_can_be_taken_back_for_ten_minutes(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let visit = desk.check_in(&elder, &centre).await;
        assert_eq!(visit["undoUntil"], "2026-11-23T00:10:00Z");
        let undo = json!({ "visitId": visit["visitId"], "act": "check_in" });

        desk.at("2026-11-23T00:10:00Z");
        desk.done("attendance_undo", undo.clone()).await;
        assert_eq!(counts(&desk.board(&centre).await), [0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(desk.refused("attendance_undo", undo).await.code(), "nothing_to_undo", "a second click does nothing");
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit").await, 1, "that it was recorded is kept");

        let again = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T00:20:01Z");
        let late = json!({ "visitId": again["visitId"], "act": "check_in" });
        assert_eq!(desk.refused("attendance_undo", late).await.code(), "undo_too_late");
        assert_eq!(counts(&desk.board(&centre).await)[2], 1);
    }

    async fn a_check_out_can_be_taken_back_unless_the_elder_is_elsewhere(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &here).await;
        let left = desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "女儿", "unlistedReason": "家属来电" })).await;
        let undo = json!({ "visitId": left["visitId"], "act": "check_out" });
        let wrong = json!({ "visitId": left["visitId"], "act": "check_in" });
        assert_eq!(desk.refused("attendance_undo", wrong).await.code(), "nothing_to_undo", "the leaving comes first");

        desk.done("attendance_undo", undo.clone()).await;
        assert_eq!(counts(&desk.board(&here).await)[2], 1, "back inside, at the time of the first arrival");
        let left = desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        assert_eq!(left["visitId"], undo["visitId"]);

        desk.check_in(&elder, &there).await;
        let refusal = desk.refused("attendance_undo", undo).await;
        assert_eq!(serde_json::to_value(refusal).unwrap()["params"]["centreName"], "乙中心");
        assert_eq!(counts(&desk.board(&here).await)[3], 1);
    }

    async fn who_is_not_here_cannot_leave(desk: Desk) {
        desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        assert_eq!(desk.refused("attendance_check_out", json!({ "elderId": elder })).await.code(), "not_here");
    }

    async fn a_second_visit_on_one_day_is_the_one_that_counts(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.at("2026-11-23T03:00:00Z");
        let second = desk.check_in(&elder, &centre).await;
        let board = desk.board(&centre).await;
        assert_eq!(counts(&board), [1, 0, 1, 0, 0, 0, 0], "one person, whatever the number of visits");
        assert_eq!(person(&board, &elder)["visit"]["id"], second["visitId"]);
    }

    async fn a_forgotten_check_out_is_listed_and_never_present(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        desk.check_in(&elder, &centre).await;

        desk.at("2026-11-24T00:10:00Z");
        let board = desk.board(&centre).await;
        assert_eq!(counts(&board), [1, 0, 0, 0, 0, 1, 0], "yesterday's state never leaks into today");
        assert_eq!(board["leftOpen"][0]["visitOn"], "2026-11-23");
        let yesterday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        assert_eq!(counts(&yesterday), [1, 0, 0, 1, 0, 0, 0]);
        assert_eq!(person(&yesterday, &elder)["visit"]["departureMissing"], true);
        assert_eq!(desk.refused("attendance_check_out", json!({ "elderId": elder })).await.code(), "not_here");
        let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
        assert_eq!(profile["hereAt"], Value::Null);
        let shown = &profile["visits"][0];
        assert_eq!((&shown["departedAt"], &shown["departureMissing"]), (&Value::Null, &json!(true)));

        let today = desk.check_in(&elder, &centre).await;
        assert_eq!(today["leftOpenOn"], "2026-11-23", "today's check-in says that yesterday has no leaving");
        let board = desk.board(&centre).await;
        assert_eq!(counts(&board), [1, 0, 1, 0, 0, 0, 0]);
        assert_eq!(board["leftOpen"].as_array().unwrap().len(), 1, "no time was made up for it");
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE departed_at IS NULL").await, 2);
    }

    async fn a_forgotten_leaving_can_be_told_later(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let visit = desk.check_in(&elder, &centre).await;
        let told = json!({ "visitId": visit["visitId"], "departedAt": "16:20:00", "collectedBy": "女儿", "reason": "女儿来电" });
        let today = desk.refused("attendance_record_departure", told.clone()).await;
        assert_eq!(today.code(), "departure_not_missing", "today's leaving is recorded at the door");

        desk.at("2026-11-24T00:10:00Z");
        let mut early = told.clone();
        early["departedAt"] = json!("07:00:00");
        assert_eq!(desk.refused("attendance_record_departure", early).await.fields[0].field, "departedAt");
        desk.check_in(&elder, &centre).await;
        desk.done("attendance_record_departure", told.clone()).await;
        let board = desk.board(&centre).await;
        assert_eq!((board["leftOpen"].as_array().unwrap().len(), counts(&board)[2]), (0, 1), "today is untouched by it");
        let yesterday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        assert_eq!(person(&yesterday, &elder)["visit"]["departedAt"], "2026-11-23T08:20:00Z");
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        assert!(history[0].to_string().contains("女儿来电"), "how one knows is kept");
        assert_eq!(desk.refused("attendance_record_departure", told).await.code(), "departure_not_missing");

        desk.done("attendance_undo", json!({ "visitId": visit["visitId"], "act": "check_out" })).await;
        assert_eq!(desk.board(&centre).await["leftOpen"].as_array().unwrap().len(), 1, "taken back, it is missing again");
    }

    async fn the_day_turns_at_midnight_of_the_centre(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        desk.at("2026-11-23T15:59:00Z");
        assert_eq!(desk.board(&centre).await["on"], "2026-11-23");
        desk.at("2026-11-23T16:00:00Z");
        assert_eq!(desk.board(&centre).await["on"], "2026-11-24");
    }

    async fn a_closed_weekday_expects_nobody(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        for (on, expected) in [("2026-11-27", 1), ("2026-11-28", 0), ("2026-11-29", 0), ("2026-11-30", 1), ("2025-12-31", 0)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["expected"], expected, "{on}");
        }
        let sunday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-29" })).await;
        assert_eq!(sunday["centre"]["opensAt"], Value::Null);
    }

    async fn what_does_not_exist_is_said(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        for (command, arguments, subject) in [
            ("attendance_check_in", json!({ "elderId": "nobody", "centreId": centre }), "elder"),
            ("attendance_check_in", json!({ "elderId": elder, "centreId": "nowhere" }), "centre"),
            ("attendance_check_out", json!({ "elderId": "nobody" }), "elder"),
            ("attendance_board", json!({ "centreId": "nowhere" }), "centre"),
            ("attendance_undo", json!({ "visitId": "none", "act": "check_in" }), "visit"),
            ("attendance_withdraw_absence", json!({ "absenceId": "none" }), "absence"),
        ] {
            let refusal = serde_json::to_value(desk.refused(command, arguments).await).unwrap();
            assert_eq!((refusal["code"].as_str(), refusal["params"]["subject"].as_str()), (Some("not_found"), Some(subject)));
        }
        let long = desk.refused("attendance_check_in", json!({
            "elderId": elder, "centreId": centre, "broughtBy": "长".repeat(61),
        })).await;
        assert_eq!((long.code(), long.fields[0].field.as_str()), ("input_invalid", "broughtBy"));
    }

    async fn alerts_and_contacts_are_on_the_board(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let mut details = crate::support::details("王玉兰");
        details["alerts"] = json!([
            { "kind": "fall", "severity": "mild" },
            { "kind": "allergy", "severity": "severe", "note": "花生" },
        ]);
        let elder = desk.done("elder_register", json!({ "details": details })).await;
        let elder = text(&elder["id"]);
        desk.check_in(&elder, &centre).await;
        let board = desk.board(&centre).await;
        let shown = person(&board, &elder);
        assert_eq!(shown["alerts"][0]["note"], "花生", "the gravest first");
        assert_eq!(shown["contacts"][0]["phone"], "13800000007");
        assert_eq!(shown["isExtra"], true);
    }
}
