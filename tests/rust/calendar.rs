//! Legal holidays, make-up workdays, closed days, extra days.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

async fn day(desk: &Desk, centre: &str, on: &str) -> Value {
    desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await["centreDay"].clone()
}

/// The one-question answer of the board and the answer for a span say the same.
async fn is_open(desk: &Desk, centre: &str, on: &str) -> (bool, String) {
    let shown = day(desk, centre, on).await;
    let next = (on.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(1)).to_string();
    let days = desk.done("centre_days", json!({ "centreId": centre, "fromOn": on, "untilOn": next })).await;
    assert_eq!(days["days"][0], shown, "{on}");
    (!shown["opensAt"].is_null(), text(&shown["cause"]))
}

on_both! {
    async fn a_centre_follows_the_state_unless_it_says_otherwise(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        assert_eq!(is_open(&desk, &centre, "2026-10-01").await, (false, "legal_holiday".into()));
        assert_eq!(day(&desk, &centre, "2026-10-01").await["note"], "国庆节");
        // The centre is open on Saturdays anyway; a Sunday that is worked counts as a Monday.
        assert_eq!(is_open(&desk, &centre, "2026-10-10").await, (true, "weekday".into()));
        assert_eq!(is_open(&desk, &centre, "2026-09-20").await, (true, "make_up_day".into()));
        let board = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-09-20" })).await;
        assert_eq!(board["counts"]["expected"], 1, "who comes on Mondays");
        let shown = desk.done("centre_list", json!({})).await[0].clone();
        desk.done("centre_change", json!({
            "centreId": centre, "version": 1, "name": "甲中心", "address": "", "phone": "", "licensedPlaces": 20,
            "lateAfterMinutes": 30, "openingHours": shown["openingHours"], "rooms": shown["rooms"],
            "closesOnLegalDays": false, "opensOnMakeUpDays": false,
        })).await;
        assert_eq!(is_open(&desk, &centre, "2026-10-01").await, (true, "weekday".into()));
        assert_eq!(is_open(&desk, &centre, "2026-09-20").await, (false, "weekday".into()));
    }

    async fn nobody_is_expected_on_closed_days(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let closed = desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-25", "reason": " 装修 ",
        })).await;
        assert_eq!(closed["reason"], "装修");
        assert_eq!(is_open(&desk, &centre, "2026-11-24").await, (false, "closed_day".into()));
        assert_eq!(desk.board(&centre).await["counts"]["expected"], 0);
        assert_eq!(desk.check_in(&elder, &centre).await["isExtra"], true);
        let opened = json!({ "centreId": centre, "on": "2026-11-24", "opensAt": "09:00:00", "closesAt": "12:00:00" });
        desk.done("centre_open_extra_day", opened.clone()).await;
        assert_eq!(is_open(&desk, &centre, "2026-11-24").await, (true, "extra_day".into()));
        assert_eq!(desk.refused("centre_open_extra_day", opened).await.code(), "extra_day_taken");
        desk.done("centre_remove_closed_days", json!({ "closedDayId": closed["id"] })).await;
        assert_eq!(is_open(&desk, &centre, "2026-11-23").await, (true, "weekday".into()));
        desk.done("centre_remove_extra_day", json!({ "centreId": centre, "on": "2026-11-24" })).await;
        assert_eq!(desk.refused("centre_remove_extra_day", json!({ "centreId": centre, "on": "2026-11-24" })).await.code(), "not_found");
    }

    async fn an_extra_day_can_stand_for_a_weekday(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let opened = |on: &str, stands: Option<i64>| json!({
            "centreId": centre, "on": on, "opensAt": "09:00:00", "closesAt": "12:00:00", "standsForWeekday": stands,
        });
        desk.done("centre_open_extra_day", opened("2026-11-29", None)).await;
        desk.done("centre_open_extra_day", opened("2026-12-06", Some(5))).await;
        for (on, expected) in [("2026-11-29", 0), ("2026-12-06", 1)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["expected"], expected, "{on}");
        }
        let wrong = desk.refused("centre_open_extra_day", opened("2026-12-13", Some(8))).await;
        assert_eq!(wrong.fields[0].field, "standsForWeekday");
    }

    async fn a_year_can_be_entered_and_removed_but_not_those_of_the_program(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        assert_eq!(desk.done("calendar_list", json!({})).await["endsOn"], "2026-12-31");
        assert_eq!(day(&desk, &centre, "2027-01-01").await["isPastCalendar"], true);
        let year = json!({ "year": 2027, "days": [
            { "on": "2027-01-01", "kind": "off", "name": "元旦" }, { "on": "2026-12-31", "kind": "off", "name": "元旦" },
            { "on": "2027-01-03", "kind": "workday", "name": "元旦" },
        ] });
        desk.done("calendar_enter_year", year.clone()).await;
        let listed = desk.done("calendar_list", json!({})).await;
        assert_eq!((listed["endsOn"].as_str(), listed["years"][0]["days"].as_array().unwrap().len()), (Some("2027-12-31"), 3));
        assert_eq!(listed["years"].as_array().unwrap().len(), 8);
        assert_eq!(is_open(&desk, &centre, "2027-01-01").await, (false, "legal_holiday".into()));
        assert_eq!(is_open(&desk, &centre, "2026-12-31").await, (false, "legal_holiday".into()));
        assert_eq!(is_open(&desk, &centre, "2027-01-03").await, (true, "make_up_day".into()));
        // Entered again: in the place of what was.
        desk.done("calendar_enter_year", json!({ "year": 2027, "days": [{ "on": "2027-01-02", "kind": "off", "name": "元旦" }] })).await;
        assert_eq!(is_open(&desk, &centre, "2027-01-01").await, (true, "weekday".into()));
        desk.done("calendar_remove_year", json!({ "year": 2027 })).await;
        assert_eq!(desk.refused("calendar_remove_year", json!({ "year": 2027 })).await.code(), "not_found");
        for command in ["calendar_enter_year", "calendar_remove_year"] {
            let mut asked = json!({ "year": 2026 });
            if command == "calendar_enter_year" {
                asked["days"] = json!([{ "on": "2026-01-01", "kind": "off", "name": "元旦" }]);
            }
            assert_eq!(desk.refused(command, asked).await.code(), "legal_year_shipped");
        }
        let beside = json!({ "year": 2028, "days": [{ "on": "2027-12-31", "kind": "off", "name": "元旦" }] });
        desk.done("calendar_enter_year", beside).await;
        let taken = json!({ "year": 2027, "days": [{ "on": "2027-12-31", "kind": "off", "name": "元旦" }] });
        assert_eq!(desk.refused("calendar_enter_year", taken).await.fields[0].field, "days[0].on");
    }
}
