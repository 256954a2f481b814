//! A closed day is read only: whatever reaches into it is a correction, with a reason, and the old value is kept.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, enrolment, text};

/// A centre whose Friday is closed: 李春梅 was expected and did not come, so an absence without a known reason stands there.
struct Closed {
    centre: String,
    elder: String,
    enrolment: String,
    absence: String,
}

async fn closed_friday(desk: &Desk) -> Closed {
    let centre = desk.centre("甲中心").await;
    let elder = desk.elder("李春梅").await;
    let enrolment = desk.enrol(&elder, &centre).await;
    desk.done(
        "attendance_close_day",
        json!({ "centreId": centre, "on": "2026-11-20", "notArrivedAreAbsent": true }),
    )
    .await;
    let absence = text(&friday(desk, &centre).await["people"][0]["absence"]["id"]);
    Closed { centre, elder, enrolment, absence }
}

async fn friday(desk: &Desk, centre: &str) -> Value {
    desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-20" })).await
}

/// Is refused without a reason, changes nothing by that, and is done with one, which stands in the trail.
async fn takes_a_reason(desk: &Desk, centre: &str, name: &str, asked: &Value) -> Value {
    let before = friday(desk, centre).await["counts"].clone();
    let refused = desk.refused(name, asked.clone()).await;
    assert_eq!(
        (refused.code(), refused.fields[0].field.as_str()),
        ("day_closed", "correctionReason"),
        "{name} {asked}"
    );
    assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["on"], "2026-11-20", "{name}");
    assert_eq!(friday(desk, centre).await["counts"], before, "{name}");
    let mut with_reason = asked.clone();
    with_reason["correctionReason"] = json!("家属补交说明");
    let done = desk.done(name, with_reason).await;
    assert_eq!(
        desk.count("SELECT COUNT(*) FROM trail WHERE after_json LIKE '%家属补交说明%'").await,
        1,
        "{name} says why"
    );
    done
}

on_both! {
    async fn an_absence_gets_its_real_reason_after_closing(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let asked = json!({ "absenceId": closed.absence, "reason": "hospital", "note": " 市一医院 ", "toldBy": "女儿" });
        let corrected = takes_a_reason(&desk, &closed.centre, "attendance_correct_absence", &asked).await;
        assert_eq!((&corrected["reason"], &corrected["note"]), (&json!("hospital"), &json!("市一医院")));
        let shown = friday(&desk, &closed.centre).await["people"][0]["absence"].clone();
        assert_eq!((&shown["reason"], &shown["toldBy"]), (&json!("hospital"), &json!("女儿")));
        let history = desk.done("elder_history", json!({ "elderId": closed.elder })).await;
        let change = json!({ "field": "reason", "before": "unknown", "after": "hospital" });
        assert!(history[0]["changes"].as_array().unwrap().contains(&change), "{}", history[0]);
        let long = json!({ "absenceId": closed.absence, "reason": "family", "note": "长".repeat(201) });
        assert_eq!(desk.refused("attendance_correct_absence", long).await.fields[0].field, "note");
        let none = json!({ "absenceId": "none", "reason": "family" });
        assert_eq!(desk.refused("attendance_correct_absence", none).await.code(), "not_found");
    }

    async fn an_absence_of_an_open_day_is_set_right_without_a_reason(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let absence = desk.done("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-26", "reason": "unknown",
        })).await;
        desk.done("attendance_correct_absence", json!({ "absenceId": absence["id"], "reason": "travel" })).await;
        let tuesday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-24" })).await;
        assert_eq!(tuesday["people"][0]["absence"]["reason"], "travel");
    }

    async fn an_absence_is_withdrawn_from_a_closed_day_with_a_reason(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let asked = json!({ "absenceId": closed.absence });
        takes_a_reason(&desk, &closed.centre, "attendance_withdraw_absence", &asked).await;
        let counts = friday(&desk, &closed.centre).await["counts"].clone();
        assert_eq!((&counts["absent"], &counts["notArrived"]), (&json!(0), &json!(1)));
        desk.at("2026-11-23T00:01:00Z");
        let again = json!({
            "elderId": closed.elder, "centreId": closed.centre, "fromOn": "2026-11-20", "untilOn": "2026-11-21", "reason": "illness",
        });
        let refused = desk.refused("attendance_record_absence", again.clone()).await;
        assert_eq!(refused.code(), "day_closed");
        let mut with_reason = again;
        with_reason["correctionReason"] = json!("女儿来电");
        desk.done("attendance_record_absence", with_reason).await;
    }

    async fn enrolments_reach_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let other = desk.elder("王玉兰").await;
        takes_a_reason(&desk, &closed.centre, "enrolment_start", &enrolment(&other, &closed.centre, "2026-11-16", None)).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 2);
        // From the first open day on nothing is asked, nor for days that are not closed.
        let third = desk.elder("刘丰年").await;
        desk.done("enrolment_start", enrolment(&third, &closed.centre, "2026-11-21", None)).await;
        desk.done("enrolment_end", json!({ "enrolmentId": closed.enrolment, "untilOn": "2026-12-01" })).await;
    }

    async fn an_end_reaches_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let ended = json!({ "enrolmentId": closed.enrolment, "untilOn": "2026-11-20" });
        takes_a_reason(&desk, &closed.centre, "enrolment_end", &ended).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 0);
        // Given back, the day changes again.
        let longer = json!({ "enrolmentId": closed.enrolment, "untilOn": "2026-11-21" });
        assert_eq!(desk.refused("enrolment_end", longer).await.code(), "day_closed");
    }

    async fn another_pattern_reaches_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let pattern = |from: &str| json!({
            "enrolmentId": closed.enrolment, "fromOn": from, "transportThere": false, "transportBack": false,
            "days": [{ "weekday": 1, "plannedArrival": "09:00:00" }],
        });
        takes_a_reason(&desk, &closed.centre, "enrolment_change_pattern", &pattern("2026-11-20")).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 0);
    }

    async fn a_pause_and_its_end_reach_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let pause = |from: &str, until: Option<&str>| json!({
            "enrolmentId": closed.enrolment, "fromOn": from, "untilOn": until, "reason": "住院",
        });
        let ahead = desk.done("enrolment_pause", pause("2026-11-23", Some("2026-11-25"))).await;
        desk.done("enrolment_resume", json!({ "pauseId": ahead["pauses"][0]["id"], "resumesOn": "2026-11-24" })).await;
        let paused = takes_a_reason(&desk, &closed.centre, "enrolment_pause", &pause("2026-11-18", Some("2026-11-23"))).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 0);
        let first = paused["pauses"].as_array().unwrap().iter().find(|one| one["fromOn"] == "2026-11-18").unwrap();
        let resumed = desk.refused("enrolment_resume", json!({ "pauseId": first["id"], "resumesOn": "2026-11-20" })).await;
        assert_eq!(resumed.code(), "day_closed");
        // Until the day after it stays as it was.
        desk.done("enrolment_resume", json!({ "pauseId": first["id"], "resumesOn": "2026-11-21" })).await;
    }

    async fn days_off_reach_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let off = json!({ "centreId": closed.centre, "fromOn": "2026-11-19", "untilOn": "2026-11-21", "reason": "停电" });
        let made = takes_a_reason(&desk, &closed.centre, "centre_close_days", &off).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 0);
        let taken_back = desk.refused("centre_remove_closed_days", json!({ "closedDayId": made["id"] })).await;
        assert_eq!(taken_back.code(), "day_closed");
        desk.done("centre_remove_closed_days", json!({ "closedDayId": made["id"], "correctionReason": "没有停电" })).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 1);
    }

    async fn an_extra_day_reaches_into_closed_days_with_a_reason_only(desk: Desk) {
        let closed = closed_friday(&desk).await;
        let extra = json!({
            "centreId": closed.centre, "on": "2026-11-20", "opensAt": "08:00:00", "closesAt": "12:00:00", "standsForWeekday": 7,
        });
        takes_a_reason(&desk, &closed.centre, "centre_open_extra_day", &extra).await;
        assert_eq!(friday(&desk, &closed.centre).await["counts"]["expected"], 0);
        let back = json!({ "centreId": closed.centre, "on": "2026-11-20" });
        assert_eq!(desk.refused("centre_remove_extra_day", back.clone()).await.code(), "day_closed");
        let mut with_reason = back;
        with_reason["correctionReason"] = json!("误加");
        desk.done("centre_remove_extra_day", with_reason).await;
    }

    async fn nobody_changes_rooms_or_is_called_on_a_closed_day(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (inside, missing) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        desk.enrol(&missing, &centre).await;
        let act = desk.check_in(&inside, &centre).await;
        let room = json!({ "elderId": inside, "roomId": desk.room(&centre).await });
        let call = json!({ "elderId": missing, "centreId": centre, "calledWhom": "王敏", "outcome": "reached" });
        desk.done("attendance_close_day", json!({
            "centreId": centre, "on": "2026-11-23", "notArrivedAreAbsent": true,
            "explanations": [{ "visitId": act["visitId"], "whereabouts": "still_inside", "explanation": "女儿七点来接" }],
        })).await;
        assert_eq!(desk.refused("attendance_move_room", room.clone()).await.code(), "day_closed");
        assert_eq!(desk.refused("attendance_record_call", call.clone()).await.code(), "day_closed");
        desk.done("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-23", "reason": "补登" })).await;
        desk.done("attendance_move_room", room).await;
        desk.done("attendance_record_call", call).await;
    }
}
