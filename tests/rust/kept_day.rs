//! A closed day stays what it was: hours, holidays and rules that change later leave the expected list and the sums alone
//! that somebody signed.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{Reader, Xlsx};
use kangning_report::SystemPress;
use serde_json::{Value, json};

use crate::on_both;
use crate::report_proof::{Asked, written};
use crate::support::{Desk, MONDAY_8, text};

async fn board(desk: &Desk, centre: &str, on: &str) -> Value {
    desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await
}

/// Everything that tells of a day: the board (which asks for one day), the days of the centre, the sheet of the month and
/// the year of the elder (which ask for spans), and who is cooked for.
async fn told(desk: &Desk, centre: &str, elder: &str, on: &str) -> Value {
    let board = board(desk, centre, on).await;
    let next = (on.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(1)).to_string();
    let days = desk.done("centre_days", json!({ "centreId": centre, "fromOn": on, "untilOn": next })).await;
    assert_eq!(days["days"][0], board["centreDay"], "one day and a span say the same of {on}");
    let sheet = desk.done("attendance_month_sheet", json!({ "centreId": centre, "month": &on[..7] })).await;
    let of_month = on[8..].parse::<usize>().unwrap() - 1;
    let day_of_year = {
        use chrono::Datelike;
        on.parse::<chrono::NaiveDate>().unwrap().ordinal0() as usize
    };
    let year: i64 = on[..4].parse().unwrap();
    let year = desk.done("attendance_year", json!({ "elderId": elder, "year": year })).await;
    json!({
        "centreDay": board["centreDay"], "counts": board["counts"], "people": board["people"],
        "opensAt": board["centre"]["opensAt"], "closesAt": board["centre"]["closesAt"],
        "column": sheet["days"][of_month], "mark": sheet["rows"][0]["marks"][of_month],
        "markOfYear": year["marks"][day_of_year],
    })
}

/// What a change of the settings of the centre says.
async fn change_centre(desk: &Desk, centre: &str, differing: Value) {
    let shown = desk.done("centre_list", json!({})).await;
    let shown = shown.as_array().unwrap().iter().find(|one| one["id"] == centre).unwrap().clone();
    let mut asked = json!({
        "centreId": centre, "version": shown["version"], "name": shown["name"], "address": "", "phone": "",
        "licensedPlaces": 30, "lateAfterMinutes": 30, "openingHours": shown["openingHours"], "rooms": shown["rooms"],
        "closesOnLegalDays": shown["closesOnLegalDays"], "opensOnMakeUpDays": shown["opensOnMakeUpDays"],
    });
    asked.as_object_mut().unwrap().extend(differing.as_object().unwrap().clone());
    desk.done("centre_change", asked).await;
}

/// Open on Tuesdays only, and shorter.
fn tuesdays() -> Value {
    json!({ "openingHours": [{ "weekday": 2, "opensAt": "09:00:00", "closesAt": "12:00:00" }] })
}

async fn close(desk: &Desk, centre: &str, on: &str) {
    desk.done("attendance_close_day", json!({ "centreId": centre, "on": on, "notArrivedAreAbsent": true }))
        .await;
}

/// A centre open from Monday to Saturday, and an elder who is expected from Monday to Friday.
async fn centre_and_elder(desk: &Desk) -> (String, String) {
    let centre = desk.centre("甲中心").await;
    let elder = desk.elder("李春梅").await;
    desk.enrol(&elder, &centre).await;
    (centre, elder)
}

/// What the sheet of November says of half days: each rule with its first and last day, and the half days of all.
async fn half_days(desk: &Desk, centre: &str) -> (Vec<(String, String, i64)>, i64) {
    let asked = json!({ "centreId": centre, "month": "2026-11" });
    let sheet = desk.done("attendance_month_sheet", asked).await;
    let rules: Vec<(String, String, i64)> = sheet["halfDayRules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| (text(&rule["fromOn"]), text(&rule["lastOn"]), rule["belowMinutes"].as_i64().unwrap()))
        .collect();
    assert_eq!(sheet["halfDayBelowMinutes"].as_i64(), rules.last().map(|rule| rule.2), "the last of them");
    (rules, sheet["sum"]["halfDays"].as_i64().unwrap())
}

fn rule(from: u32, last: u32, below_minutes: i64) -> (String, String, i64) {
    (format!("2026-11-{from}"), format!("2026-11-{last}"), below_minutes)
}

fn november(centre: &str, language: &str) -> Asked {
    let parameters = json!({ "centreId": centre, "month": "2026-11", "language": language });
    Asked { name: "attendance_month".to_owned(), parameters }
}

/// What the report of November says of how it is counted.
async fn counted(desk: &Desk, centre: &str, language: &str) -> String {
    let Asked { name, parameters } = november(centre, language);
    let shown = desk.done("report_table", json!({ "name": name, "parameters": parameters })).await;
    let notes = shown["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "notes").unwrap();
    text(&notes["value"][1])
}

on_both! {
    async fn a_month_of_several_rules_for_half_days_says_which_days_each_counted(desk: Desk) {
        let mut desk = desk;
        desk.app.press = Some(Arc::new(SystemPress::default()));
        let (centre, elder) = centre_and_elder(&desk).await;
        // Thursday and Friday, Monday and Tuesday: five hours each.
        for on in ["2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17"] {
            desk.at(&format!("{on}T00:10:00Z"));
            desk.check_in(&elder, &centre).await;
            desk.at(&format!("{on}T05:10:00Z"));
            desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "王敏" })).await;
        }
        desk.at(MONDAY_8);
        close(&desk, &centre, "2026-11-12").await;
        close(&desk, &centre, "2026-11-13").await;
        assert_eq!(half_days(&desk, &centre).await, (vec![rule(12, 23, 240)], 8));
        for (language, said) in [
            ("chinese", "折合天数：当天在馆合计不足 4 小时算半天，否则算一天；"),
            ("english", "Days: less than 4 hours together on a day are half a day, anything else a whole one;"),
        ] {
            let words = counted(&desk, &centre, language).await;
            assert!(words.contains(said), "one rule needs no days: {words}");
        }

        change_centre(&desk, &centre, json!({ "halfDayBelowMinutes": 330 })).await;
        close(&desk, &centre, "2026-11-16").await;
        assert_eq!(half_days(&desk, &centre).await, (vec![rule(12, 13, 240), rule(16, 23, 330)], 6));
        let chinese = "当天在馆合计不足 4 小时（11月12日 至 11月13日）、不足 5.5 小时（11月16日 起）算半天，否则算一天；";
        for (language, said) in [
            ("chinese", chinese),
            (
                "english",
                "Days: less than 4 hours (12 Nov to 13 Nov), less than 5.5 hours (from 16 Nov on) together on a day are \
                half a day, anything else a whole one;",
            ),
        ] {
            let words = counted(&desk, &centre, language).await;
            assert!(words.contains(said), "each with its days: {words}");
        }
        // And so do the files for other programs.
        let csv = String::from_utf8(written(&desk, &november(&centre, "chinese"), "csv").await).unwrap();
        assert!(csv.contains(chinese), "{csv}");
        let bytes = written(&desk, &november(&centre, "chinese"), "xlsx").await;
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let cells: Vec<String> = book
            .worksheets()
            .iter()
            .flat_map(|(_, sheet)| sheet.rows().flatten().map(ToString::to_string).collect::<Vec<_>>())
            .collect();
        assert!(cells.iter().any(|cell| cell.contains(chinese)), "{cells:?}");

        // Opened again, Friday counts as the centre says now, and so does Tuesday, which nobody has closed.
        change_centre(&desk, &centre, json!({ "halfDayBelowMinutes": 300 })).await;
        desk.done("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-13", "reason": "补登" })).await;
        desk.at("2026-12-01T00:00:00Z");
        let several = vec![rule(12, 12, 240), rule(13, 13, 300), rule(16, 16, 330), rule(17, 17, 300)];
        assert_eq!(half_days(&desk, &centre).await, (several, 7), "each visit by the rule of its day");
        let words = counted(&desk, &centre, "chinese").await;
        let days = "不足 4 小时（11月12日）、不足 5 小时（11月13日）、不足 5.5 小时（11月16日）、不足 5 小时（11月17日 起）";
        assert!(words.contains(days), "{words}");
    }

    async fn other_opening_hours_leave_a_closed_day_alone(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        let before = told(&desk, &centre, &elder, "2026-11-19").await;
        assert_eq!((&before["counts"]["expected"], &before["counts"]["notArrived"]), (&json!(1), &json!(1)));
        close(&desk, &centre, "2026-11-20").await;
        let signed = told(&desk, &centre, &elder, "2026-11-20").await;
        assert_eq!((&signed["counts"]["expected"], &signed["counts"]["absent"]), (&json!(1), &json!(1)));
        assert_eq!((&signed["mark"], &signed["opensAt"]), (&json!("absent"), &json!("07:30:00")));

        change_centre(&desk, &centre, tuesdays()).await;

        assert_eq!(told(&desk, &centre, &elder, "2026-11-20").await, signed);
        // The days that nobody has closed follow the new hours.
        for (on, opens, expected) in [("2026-11-19", Value::Null, 0), ("2026-11-24", json!("09:00:00"), 1), ("2026-11-25", Value::Null, 0)] {
            let open = told(&desk, &centre, &elder, on).await;
            assert_eq!((&open["opensAt"], &open["counts"]["expected"]), (&opens, &json!(expected)), "{on}");
        }
    }

    async fn who_was_cooked_for_on_a_closed_day_stays(desk: Desk) {
        let functions = json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
        desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await;
        let (centre, elder) = centre_and_elder(&desk).await;
        desk.at("2026-11-20T00:10:00Z");
        desk.check_in(&elder, &centre).await;
        desk.at("2026-11-20T09:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "王敏" })).await;
        desk.at(MONDAY_8);
        close(&desk, &centre, "2026-11-20").await;
        let lunch = |on: &'static str| desk.done("meal_day", json!({ "serviceOn": on, "meal": "lunch" }));
        let signed = lunch("2026-11-20").await;
        assert_eq!((&signed["lines"][0]["name"], &signed["lines"][0]["reason"]), (&json!("李春梅"), &json!("day_care")));
        assert_eq!(lunch("2026-11-25").await["lines"][0]["name"], "李春梅");
        change_centre(&desk, &centre, tuesdays()).await;
        assert_eq!(lunch("2026-11-20").await, signed);
        assert_eq!(lunch("2026-11-25").await["lines"], json!([]), "Wednesdays are no longer open");
    }

    async fn a_day_that_was_shut_stays_shut(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        // A Sunday with a guest in it: it is closed like the others.
        close(&desk, &centre, "2026-11-22").await;
        let signed = told(&desk, &centre, &elder, "2026-11-22").await;
        assert_eq!((&signed["opensAt"], &signed["column"]["isClosed"]), (&Value::Null, &json!(true)));
        change_centre(&desk, &centre, json!({ "openingHours": [{ "weekday": 7, "opensAt": "09:00:00", "closesAt": "12:00:00" }] })).await;
        assert_eq!(told(&desk, &centre, &elder, "2026-11-22").await, signed);
        assert_eq!(board(&desk, &centre, "2026-11-29").await["centreDay"]["opensAt"], "09:00:00");
    }

    async fn another_rule_for_holidays_leaves_a_closed_day_alone(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        // A holiday, and a Sunday that is worked and counts as a Monday.
        for on in ["2026-10-01", "2026-09-20"] {
            close(&desk, &centre, on).await;
        }
        let holiday = told(&desk, &centre, &elder, "2026-10-01").await;
        assert_eq!((&holiday["centreDay"]["cause"], &holiday["centreDay"]["note"]), (&json!("legal_holiday"), &json!("国庆节")));
        let made_up = told(&desk, &centre, &elder, "2026-09-20").await;
        assert_eq!((&made_up["centreDay"]["weekday"], &made_up["counts"]["expected"]), (&json!(1), &json!(1)));

        change_centre(&desk, &centre, json!({ "closesOnLegalDays": false, "opensOnMakeUpDays": false })).await;

        assert_eq!(told(&desk, &centre, &elder, "2026-10-01").await, holiday);
        assert_eq!(told(&desk, &centre, &elder, "2026-09-20").await, made_up);
        assert_eq!(board(&desk, &centre, "2026-10-02").await["counts"]["expected"], 1, "the next holiday is worked");
    }

    async fn holidays_that_become_known_leave_a_closed_day_alone(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        desk.at("2027-01-05T00:00:00Z");
        close(&desk, &centre, "2027-01-01").await;
        let mut signed = told(&desk, &centre, &elder, "2027-01-01").await;
        assert_eq!((&signed["counts"]["expected"], &signed["centreDay"]["isPastCalendar"]), (&json!(1), &json!(false)));
        let off = |on: &str| json!({ "on": on, "kind": "off", "name": "元旦" });
        desk.done("calendar_enter_year", json!({ "year": 2027, "days": [off("2027-01-01"), off("2027-01-04")] })).await;
        assert_eq!(told(&desk, &centre, &elder, "2027-01-01").await, signed);
        assert_eq!(board(&desk, &centre, "2027-01-04").await["centreDay"]["cause"], "legal_holiday");

        close(&desk, &centre, "2027-01-04").await;
        signed = told(&desk, &centre, &elder, "2027-01-04").await;
        desk.done("calendar_remove_year", json!({ "year": 2027 })).await;
        assert_eq!(told(&desk, &centre, &elder, "2027-01-04").await, signed);
        assert_eq!(signed["centreDay"]["note"], "元旦");
    }

    async fn a_day_opened_again_is_what_the_centre_says_now(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        close(&desk, &centre, "2026-11-20").await;
        change_centre(&desk, &centre, tuesdays()).await;
        desk.done("attendance_reopen_day", json!({ "centreId": centre, "on": "2026-11-20", "reason": "补登" })).await;
        let open = told(&desk, &centre, &elder, "2026-11-20").await;
        assert_eq!((&open["opensAt"], &open["counts"]["expected"]), (&Value::Null, &json!(0)));
        close(&desk, &centre, "2026-11-20").await;
        let signed = told(&desk, &centre, &elder, "2026-11-20").await;
        assert_eq!(signed["counts"], open["counts"]);
        change_centre(&desk, &centre, json!({ "openingHours": [{ "weekday": 5, "opensAt": "08:00:00", "closesAt": "12:00:00" }] })).await;
        assert_eq!(told(&desk, &centre, &elder, "2026-11-20").await, signed, "closed again, it is kept again");
    }

    async fn a_correction_changes_its_own_days_only(desk: Desk) {
        let (centre, elder) = centre_and_elder(&desk).await;
        for on in ["2026-11-18", "2026-11-19", "2026-11-20"] {
            close(&desk, &centre, on).await;
        }
        let mut signed = Vec::new();
        for on in ["2026-11-18", "2026-11-20"] {
            signed.push(told(&desk, &centre, &elder, on).await);
        }
        change_centre(&desk, &centre, tuesdays()).await;
        let extra = json!({
            "centreId": centre, "on": "2026-11-19", "opensAt": "08:00:00", "closesAt": "11:00:00",
            "correctionReason": "那天只开半天",
        });
        desk.done("centre_open_extra_day", extra).await;
        let corrected = told(&desk, &centre, &elder, "2026-11-19").await;
        assert_eq!((&corrected["closesAt"], &corrected["centreDay"]["cause"]), (&json!("11:00:00"), &json!("extra_day")));
        // A span over all three, inside which the extra day holds.
        let made = desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": "2026-11-19", "untilOn": "2026-11-21", "reason": "停电", "correctionReason": "补登",
        })).await;
        assert_eq!(told(&desk, &centre, &elder, "2026-11-19").await, corrected, "an extra day goes before");
        assert_eq!(board(&desk, &centre, "2026-11-20").await["centreDay"]["cause"], "closed_day");
        assert_eq!(told(&desk, &centre, &elder, "2026-11-18").await, signed[0]);
        desk.done("centre_remove_closed_days", json!({ "closedDayId": text(&made["id"]), "correctionReason": "没有停电" })).await;
        assert_eq!(told(&desk, &centre, &elder, "2026-11-19").await, corrected);
        assert_eq!(board(&desk, &centre, "2026-11-20").await["centreDay"]["cause"], "weekday");
    }
}
