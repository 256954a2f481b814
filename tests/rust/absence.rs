//! Expected, not coming.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::text;

fn absence(elder: &str, centre: &str, from: &str, until: &str) -> Value {
    json!({ "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until, "reason": "family" })
}

on_both! {
    async fn an_absence_covers_its_days_and_can_be_taken_back(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let made = desk.done("attendance_record_absence", absence(&elder, &centre, "2026-11-24", "2026-11-26")).await;
        for (on, absent) in [("2026-11-23", 0), ("2026-11-24", 1), ("2026-11-25", 1), ("2026-11-26", 0)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["absent"], absent, "{on}");
        }
        desk.done("attendance_withdraw_absence", json!({ "absenceId": made["id"] })).await;
        let board = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-24" })).await;
        assert_eq!(board["counts"]["absent"], 0);
        let again = desk.refused("attendance_withdraw_absence", json!({ "absenceId": made["id"] })).await;
        assert_eq!(again.code(), "not_found");
    }

    async fn the_days_on_which_an_elder_is_expected_leave_out_pauses_and_closed_days(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolment = desk.enrol(&elder, &centre).await;
        let pause = json!({ "enrolmentId": enrolment, "fromOn": "2026-11-26", "untilOn": "2026-11-28", "reason": "走亲戚" });
        desk.done("enrolment_pause", pause).await;
        let closed = json!({ "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-25", "reason": "停电检修" });
        desk.done("centre_close_days", closed).await;
        let asked = |from: &str, until: &str| json!({ "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until });
        let days = desk.done("attendance_expected_days", asked("2026-11-23", "2026-12-01")).await["days"].clone();
        let mut boards = Vec::new();
        for on in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            if board["counts"]["expected"] == 1 {
                boards.push(json!(on));
            }
        }
        assert_eq!(days, json!(["2026-11-23", "2026-11-25", "2026-11-30"]));
        assert_eq!(days, json!(boards), "the days on whose boards she stands");
        // Away or not: it is of these days that one says when she comes again.
        desk.done("attendance_record_absence", absence(&elder, &centre, "2026-11-23", "2026-12-01")).await;
        assert_eq!(desk.done("attendance_expected_days", asked("2026-11-23", "2026-12-01")).await["days"], days);
        // What is said now is of the next day on which she is expected, and not yet said to be away.
        let now = desk.done("attendance_expected_days", json!({ "elderId": elder, "centreId": centre })).await;
        assert_eq!((&now["days"][0], &now["nextAbsenceOn"]), (&json!("2026-11-23"), &json!("2026-12-01")));
        let elsewhere = desk.centre("乙中心").await;
        let there = json!({ "elderId": elder, "centreId": elsewhere, "fromOn": "2026-11-23", "untilOn": "2026-12-01" });
        assert_eq!(desk.done("attendance_expected_days", there).await["days"], json!([]));
        for (from, until) in [("2026-11-23", "2026-11-23"), ("2026-11-23", "2028-01-01")] {
            let refused = desk.refused("attendance_expected_days", asked(from, until)).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("input_invalid", "untilOn"), "{until}");
        }
        let nobody = json!({ "elderId": "nobody", "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-12-01" });
        assert_eq!(desk.refused("attendance_expected_days", nobody).await.code(), "not_found");
    }

    async fn whoever_comes_again_earlier_is_expected_from_that_day_on(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let made = desk.done("attendance_record_absence", absence(&elder, &centre, "2026-11-18", "2026-12-09")).await;
        let again = |on: &str, reason: &str| json!({ "absenceId": made["id"], "comesAgainOn": on, "correctionReason": reason });
        for (on, field, fault) in [
            ("2026-12-09", "comesAgainOn", "too_large"),
            ("2026-11-18", "comesAgainOn", "ends_before_beginning"),
            ("2026-11-20", "correctionReason", "required"),
        ] {
            let refused = desk.refused("attendance_withdraw_absence", again(on, "")).await;
            assert_eq!(refused.code(), "input_invalid", "{on}");
            assert!(refused.fields.iter().any(|found| found.field == field && found.fault.word() == fault), "{on}");
        }
        desk.done("attendance_withdraw_absence", again("2026-11-24", "")).await;
        for (on, absent) in [("2026-11-18", 1), ("2026-11-23", 1), ("2026-11-24", 0), ("2026-12-08", 0)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["absent"], absent, "{on}");
        }
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let change = json!({ "field": "untilOn", "before": "2026-12-09", "after": "2026-11-24" });
        assert!(history[0]["changes"].as_array().unwrap().contains(&change), "{}", history[0]);

        // Found out later still: the elder was back on Friday, which is closed by now.
        desk.done("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-20" })).await;
        desk.at("2026-11-23T00:01:00Z");
        desk.done("attendance_withdraw_absence", again("2026-11-20", "女儿补充说明")).await;
        let friday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-20" })).await;
        assert_eq!((&friday["counts"]["absent"], &friday["counts"]["notArrived"]), (&json!(0), &json!(1)));
    }

    async fn a_second_absence_for_the_same_days_is_refused(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        desk.done("attendance_record_absence", absence(&elder, &centre, "2026-11-24", "2026-11-26")).await;
        let refusal = desk.refused("attendance_record_absence", absence(&elder, &centre, "2026-11-25", "2026-11-27")).await;
        assert_eq!(refusal.code(), "already_absent");
        desk.done("attendance_record_absence", absence(&elder, &centre, "2026-11-26", "2026-11-27")).await;
    }

    async fn absent_is_only_who_is_expected_and_did_not_come(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let today = absence(&elder, &centre, "2026-11-23", "2026-11-24");
        assert_eq!(desk.refused("attendance_record_absence", today.clone()).await.code(), "not_expected");
        desk.enrol(&elder, &centre).await;
        let weekend = absence(&elder, &centre, "2026-11-28", "2026-11-30");
        assert_eq!(desk.refused("attendance_record_absence", weekend).await.code(), "not_expected");
        desk.check_in(&elder, &centre).await;
        assert_eq!(desk.refused("attendance_record_absence", today).await.code(), "came_that_day");
        let backwards = absence(&elder, &centre, "2026-11-24", "2026-11-24");
        let refusal = desk.refused("attendance_record_absence", backwards).await;
        assert_eq!((refusal.code(), text(&json!(refusal.fields[0].field))), ("input_invalid", "untilOn".to_owned()));
    }
}
