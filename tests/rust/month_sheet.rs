//! Sheets: the month of a centre, the year of an elder, and what one mark opens to.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, enrolment, text};

async fn sheet(desk: &Desk, centre: &str, month: &str) -> Value {
    desk.done("attendance_month_sheet", json!({ "centreId": centre, "month": month })).await
}

async fn year(desk: &Desk, elder: &str) -> Value {
    desk.done("attendance_year", json!({ "elderId": elder, "year": 2026 })).await
}

/// Sets below how many minutes a day counts as half a day.
async fn half_day_below(desk: &Desk, minutes: i64) {
    let mut tx = desk.app.db.write().await.unwrap();
    let set = "UPDATE centre SET half_day_below_minutes = $1";
    kangning_core::sql_execute!(&mut tx, |on| sqlx::query(set).bind(minutes).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

/// The marks of an elder on these days of November.
fn marks(sheet: &Value, elder: &str, days: &[usize]) -> Vec<String> {
    let row = row(sheet, elder);
    days.iter().map(|day| text(&row["marks"][day - 1])).collect()
}

fn row<'a>(sheet: &'a Value, elder: &str) -> &'a Value {
    sheet["rows"].as_array().unwrap().iter().find(|row| row["elderId"] == elder).unwrap()
}

/// attended, half days, extra, leaving missing, absent, missed
fn sum(of: &Value) -> [i64; 6] {
    ["attended", "halfDays", "extra", "leavingMissing", "absent", "missed"]
        .map(|name| of["sum"][name].as_i64().unwrap())
}

fn assert_adds_up(sheet: &Value) {
    for part in ["rows", "days"] {
        let added = sheet[part]
            .as_array()
            .unwrap()
            .iter()
            .map(sum)
            .fold([0; 6], |all, one| std::array::from_fn(|place| all[place] + one[place]));
        assert_eq!(added, sum(sheet), "the sum of the {part}");
    }
    for row in sheet["rows"].as_array().unwrap() {
        let half_days: i64 =
            row["halfDays"].as_array().unwrap().iter().map(|half| half.as_i64().unwrap()).sum();
        assert_eq!(half_days, sum(row)[1], "{}", row["name"]);
    }
    let came = sheet["rows"].as_array().unwrap().iter().filter(|row| sum(row)[0] > 0).count();
    assert_eq!(sheet["persons"], came);
}

/// A visit on the wall clock of Shanghai, by the desk's own commands.
async fn visit(desk: &Desk, elder: &str, centre: &str, on: &str, from: &str, until: Option<&str>) -> String {
    desk.at(&format!("{on}T{from}:00+08:00"));
    let came = desk
        .done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "broughtBy": "女儿" }))
        .await;
    if let Some(until) = until {
        desk.at(&format!("{on}T{until}:00+08:00"));
        desk.done(
            "attendance_check_out",
            json!({ "elderId": elder, "collectedBy": "女婿", "unlistedReason": "家属来电" }),
        )
        .await;
    }
    text(&came["visitId"])
}

on_both! {
    async fn a_month_shows_every_kind_of_day_and_adds_up(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (li, wang, guest) = (desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("刘丰年").await);
        desk.done("enrolment_start", enrolment(&li, &centre, "2026-11-10", None)).await;
        desk.enrol(&wang, &centre).await;
        visit(&desk, &li, &centre, "2026-11-12", "08:20", Some("16:30")).await;
        visit(&desk, &li, &centre, "2026-11-13", "08:20", Some("11:30")).await;
        visit(&desk, &guest, &centre, "2026-11-13", "13:00", Some("16:00")).await;
        visit(&desk, &li, &centre, "2026-11-16", "08:20", Some("10:00")).await;
        visit(&desk, &li, &centre, "2026-11-16", "13:00", Some("16:00")).await;
        visit(&desk, &li, &centre, "2026-11-17", "08:20", None).await;
        desk.at("2026-11-18T00:10:00Z");
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-18", "untilOn": "2026-11-19", "reason": "hospital",
        })).await;
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-26", "reason": "family",
        })).await;
        visit(&desk, &li, &centre, "2026-11-23", "08:20", None).await;
        desk.at("2026-11-23T02:00:00Z");

        let sheet = sheet(&desk, &centre, "2026-11").await;
        assert_eq!(sheet["days"].as_array().unwrap().len(), 30);
        assert_eq!((sheet["centreName"].as_str(), sheet["month"].as_str()), (Some("甲中心"), Some("2026-11")));
        let names: Vec<String> = sheet["rows"].as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
        assert_eq!(names, ["李春梅", "刘丰年", "王玉兰"], "by pinyin");
        assert_eq!(
            marks(&sheet, &li, &[9, 11, 12, 13, 15, 16, 17, 18, 19, 23, 24, 26, 28]),
            ["not_expected", "missed", "whole_day", "morning", "closed", "whole_day", "leaving_missing", "absent",
                "missed", "here", "absent", "expected", "not_expected"],
        );
        assert_eq!(sum(row(&sheet, &li)), [5, 8, 0, 1, 1, 4], "today counts so far: an hour and forty minutes");
        assert_eq!(row(&sheet, &li)["reasons"], json!([
            { "on": "2026-11-18", "reason": "hospital" }, { "on": "2026-11-24", "reason": "family" },
            { "on": "2026-11-25", "reason": "family" },
        ]));
        assert_eq!((marks(&sheet, &guest, &[13]), &row(&sheet, &guest)["extra"]), (vec!["afternoon".to_owned()], &json!(["2026-11-13"])));
        assert_eq!(sum(row(&sheet, &guest)), [1, 1, 1, 0, 0, 0]);
        assert_eq!(marks(&sheet, &wang, &[2, 23, 24]), ["missed", "awaited", "expected"], "today may still come");
        assert_eq!(sum(&sheet["days"][12]), [2, 2, 1, 0, 0, 1], "two half days are one day");
        assert_eq!(sum(&sheet["days"][15])[0], 1, "two visits in a day are one person");
        assert_eq!(sum(&sheet["days"][23]), [0; 6], "nothing of the future is counted");
        assert_eq!(sheet["persons"], 2);
        assert_adds_up(&sheet);

        let came = desk.done("attendance_month_sheet", json!({ "centreId": centre, "month": "2026-11", "people": "came" })).await;
        assert_eq!(came["rows"].as_array().unwrap().len(), 2);
        assert_adds_up(&came);
        let this_month = desk.done("attendance_month_sheet", json!({ "centreId": centre })).await;
        assert_eq!(this_month["month"], "2026-11");
    }

    async fn other_months_and_other_centres_are_left_out(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        desk.done("enrolment_start", enrolment(&li, &here, "2026-10-05", Some("2026-11-03"))).await;
        desk.done("enrolment_start", enrolment(&wang, &there, "2026-10-05", None)).await;
        visit(&desk, &li, &here, "2026-10-30", "08:20", Some("16:30")).await;
        visit(&desk, &li, &there, "2026-10-31", "08:20", Some("16:30")).await;
        visit(&desk, &li, &here, "2026-11-02", "08:20", Some("16:30")).await;
        desk.at("2026-12-15T02:00:00Z");
        for (centre, month, expected) in [
            (&here, "2026-09", vec![]),
            (&here, "2026-10", vec![("李春梅", 1)]),
            (&here, "2026-11", vec![("李春梅", 1)]),
            (&here, "2026-12", vec![]),
            (&there, "2026-10", vec![("李春梅", 1), ("王玉兰", 0)]),
            (&there, "2027-01", vec![("王玉兰", 0)]),
        ] {
            let sheet = sheet(&desk, centre, month).await;
            let rows: Vec<(&str, i64)> = sheet["rows"].as_array().unwrap().iter()
                .map(|row| (row["name"].as_str().unwrap(), sum(row)[0]))
                .collect();
            assert_eq!(rows, expected, "{month}");
            assert_adds_up(&sheet);
        }
    }

    async fn the_demonstration_adds_up_and_agrees_with_its_rows(desk: Desk) {
        desk.done("demo_fill", json!({ "centres": 2, "elders": 60, "days": 60 })).await;
        for centre in desk.done("centre_list", json!({})).await.as_array().unwrap() {
            for month in ["2026-10", "2026-11"] {
                assert_adds_up(&sheet(&desk, &text(&centre["id"]), month).await);
            }
        }
        let first = desk.done("centre_list", json!({})).await[0].clone();
        let sheet = sheet(&desk, &text(&first["id"]), "2026-10").await;
        let mut tx = desk.app.db.read().await.unwrap();
        let (days, persons): (i64, i64) = kangning_core::sql!(&mut tx, |on| sqlx::query_as(
            "SELECT COUNT(*), COUNT(DISTINCT elder_id) FROM (
                SELECT DISTINCT elder_id, visit_on FROM visit
                WHERE centre_id = $1 AND visit_on >= $2 AND visit_on < $3 AND withdrawn_at IS NULL
            ) came"
        )
        .bind(text(&first["id"]))
        .bind("2026-10-01".parse::<chrono::NaiveDate>().unwrap())
        .bind("2026-11-01".parse::<chrono::NaiveDate>().unwrap())
        .fetch_one(on)).unwrap();
        assert!(days > 100);
        assert_eq!((sum(&sheet)[0], sheet["persons"].as_i64().unwrap()), (days, persons));
    }

    async fn a_month_that_is_none_is_refused_at_its_field(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        for month in ["2026", "2026-13", "2026-11-01", "十一月"] {
            let refusal = desk.refused("attendance_month_sheet", json!({ "centreId": centre, "month": month })).await;
            assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("input_invalid", "month"), "{month}");
        }
        let nowhere = desk.refused("attendance_month_sheet", json!({ "centreId": "nowhere" })).await;
        assert_eq!(nowhere.code(), "not_found");
        let nobody = desk.refused("attendance_year", json!({ "elderId": "nobody" })).await;
        assert_eq!(nobody.code(), "not_found");
        assert_eq!(desk.refused("attendance_visit", json!({ "visitId": "none" })).await.code(), "not_found");
        let day = desk.refused("attendance_day", json!({ "elderId": "nobody", "on": "2026-11-23" })).await;
        assert_eq!(day.code(), "not_found");
    }

    async fn a_year_tells_how_an_elder_comes_and_stays_away(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let li = desk.elder("李春梅").await;
        desk.done("enrolment_start", enrolment(&li, &here, "2026-11-02", None)).await;
        visit(&desk, &li, &here, "2026-11-02", "08:10", Some("16:30")).await;
        visit(&desk, &li, &here, "2026-11-03", "08:20", Some("16:40")).await;
        visit(&desk, &li, &there, "2026-11-04", "08:30", Some("11:00")).await;
        visit(&desk, &li, &there, "2026-11-07", "09:30", Some("15:00")).await;
        desk.at("2026-11-09T00:10:00Z");
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": here, "fromOn": "2026-11-09", "untilOn": "2026-11-12", "reason": "illness",
        })).await;
        visit(&desk, &li, &here, "2026-11-20", "08:20", Some("16:40")).await;
        desk.at("2026-11-24T02:00:00Z");

        let shown = year(&desk, &li).await;
        assert_eq!((shown["fromOn"].as_str(), shown["untilOn"].as_str()), (Some("2026-01-01"), Some("2027-01-01")));
        assert_eq!((shown["marks"].as_array().unwrap().len(), shown["firstYear"].as_i64()), (365, Some(2026)));
        let mark = |on: &str| {
            let on: chrono::NaiveDate = on.parse().unwrap();
            let place = usize::try_from(chrono::Datelike::ordinal0(&on)).unwrap();
            text(&shown["marks"][place])
        };
        for (on, expected) in [
            ("2026-10-30", "not_expected"), ("2026-11-02", "whole_day"), ("2026-11-04", "morning"),
            ("2026-11-05", "missed"), ("2026-11-07", "whole_day"), ("2026-11-08", "closed"), ("2026-11-09", "absent"),
            ("2026-11-23", "missed"), ("2026-11-24", "awaited"), ("2026-11-25", "expected"),
        ] {
            assert_eq!(mark(on), expected, "{on}");
        }
        assert_eq!(sum(&shown), [5, 9, 1, 0, 3, 9]);
        assert_eq!(shown["extra"], json!(["2026-11-07"]), "a Saturday that was not agreed; on Wednesday she was expected, if elsewhere");
        assert_eq!(shown["absences"], json!([{ "reason": null, "days": 9 }, { "reason": "illness", "days": 3 }]));
        assert_eq!((shown["usualArrival"].as_str(), shown["usualDeparture"].as_str()), (Some("08:20:00"), Some("16:30:00")));
        assert_eq!(shown["longestAway"], json!({ "fromOn": "2026-11-09", "lastOn": "2026-11-19", "days": 9 }));
        assert_eq!(shown["awayNow"], json!({ "fromOn": "2026-11-23", "lastOn": "2026-11-23", "days": 1 }));
        let rolling = desk.done("attendance_year", json!({ "elderId": li })).await;
        assert_eq!((rolling["fromOn"].as_str(), rolling["untilOn"].as_str()), (Some("2025-11-25"), Some("2026-11-25")));
        assert_eq!(sum(&rolling), sum(&shown));
    }

    async fn a_visit_opens_with_who_corrected_what(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let forgotten = visit(&desk, &li, &centre, "2026-11-20", "08:20", None).await;
        desk.at("2026-11-20T08:00:00Z");
        let open = desk.done("attendance_visit", json!({ "visitId": forgotten })).await;
        assert_eq!((&open["departureMissing"], &open["stayedMinutes"]), (&json!(false), &Value::Null), "still the same day");
        desk.at("2026-11-23T00:10:00Z");
        let before = desk.done("attendance_visit", json!({ "visitId": forgotten })).await;
        assert_eq!((&before["departureMissing"], &before["departedAt"]), (&json!(true), &Value::Null));
        desk.done("attendance_record_departure", json!({
            "visitId": forgotten, "departedAt": "16:20:00", "collectedBy": "女婿", "reason": "女婿来电",
        })).await;
        let told = desk.done("attendance_visit", json!({ "visitId": forgotten })).await;
        assert_eq!((&told["departureMissing"], &told["stayedMinutes"]), (&json!(false), &json!(480)));
        assert_eq!((told["broughtBy"].as_str(), told["collectedBy"].as_str()), (Some("女儿"), Some("女婿")));
        let commands: Vec<String> = told["changes"].as_array().unwrap().iter().map(|act| text(&act["command"])).collect();
        assert_eq!(commands, ["attendance_check_in", "attendance_record_departure"]);
        assert!(told["changes"][1].to_string().contains("女婿来电"), "why is said");

        let day = desk.done("attendance_day", json!({ "elderId": li, "on": "2026-11-20" })).await;
        assert_eq!((day["visits"].as_array().unwrap().len(), &day["visits"][0]), (1, &told));
        assert_eq!((&day["agreed"][0]["dayPart"], day["name"].as_str()), (&json!("whole_day"), Some("李春梅")));
    }

    async fn holidays_closed_days_and_pauses_are_marked_and_count_nothing(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let enrolment = desk.enrol(&li, &centre).await;
        desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": "2026-11-25", "untilOn": "2026-11-26", "reason": "消防检修",
        })).await;
        desk.done("enrolment_pause", json!({
            "enrolmentId": enrolment, "fromOn": "2026-11-16", "untilOn": "2026-11-18", "reason": "回老家",
        })).await;
        let november = sheet(&desk, &centre, "2026-11").await;
        assert_eq!(marks(&november, &li, &[13, 16, 17, 18, 24, 25, 26]), [
            "missed", "paused", "paused", "missed", "expected", "closed", "expected",
        ]);
        assert_eq!((&november["days"][24]["isClosed"], &november["days"][24]["note"]), (&json!(true), &json!("消防检修")));
        assert_adds_up(&november);
        // National Day 2026: the first to the seventh of October, all legal days off.
        let october = sheet(&desk, &centre, "2026-10").await;
        assert_eq!(marks(&october, &li, &[1, 7, 8]), ["closed", "closed", "missed"]);
        assert!(!text(&october["days"][0]["note"]).is_empty(), "the holiday is named");
        assert_eq!(marks(&november, &li, &[13]), ["missed"]);
        let shown = year(&desk, &li).await;
        assert_eq!((&shown["marks"][319], &shown["marks"][328]), (&json!("paused"), &json!("closed")));
    }

    async fn meals_at_home_leave_the_year_in_day_care_as_it_is(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let before = year(&desk, &li).await;
        desk.done("enrolment_start_home_meal", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-02", "untilOn": null, "homeMeal": {
                "address": "演示路 8 号", "deliveryNote": "", "doorContact": "", "carriesWeekend": false,
                "meals": [{ "weekday": 6, "meal": "lunch" }],
            },
        })).await;
        let after = year(&desk, &li).await;
        assert_eq!(after["marks"][323], "missed", "the twentieth of November");
        assert_eq!((&after["marks"], &after["sum"]), (&before["marks"], &before["sum"]));
    }

    async fn a_day_opens_as_the_sheet_shows_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let enrolment = desk.enrol(&li, &centre).await;
        desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": "2026-11-25", "untilOn": "2026-11-26", "reason": "消防检修",
        })).await;
        desk.done("enrolment_pause", json!({
            "enrolmentId": enrolment, "fromOn": "2026-11-16", "untilOn": "2026-11-18", "reason": "回老家",
        })).await;
        desk.done("centre_open_extra_day", json!({
            "centreId": centre, "on": "2026-11-29", "opensAt": "08:00:00", "closesAt": "12:00:00", "standsForWeekday": 5,
        })).await;
        let november = sheet(&desk, &centre, "2026-11").await;
        assert_eq!(marks(&november, &li, &[16, 24, 25, 28, 29]), ["paused", "expected", "closed", "not_expected", "expected"]);
        for (on, agreed) in [("2026-11-16", 0), ("2026-11-24", 1), ("2026-11-25", 0), ("2026-11-28", 0), ("2026-11-29", 1)] {
            let day = desk.done("attendance_day", json!({ "elderId": li, "on": on })).await;
            assert_eq!(day["agreed"].as_array().unwrap().len(), agreed, "{on}");
        }
        // That Sunday counts as a Friday: at ten past nine the elder is missed already.
        desk.at("2026-11-29T01:10:00Z");
        let found = desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-29", "untilOn": "2026-11-30", "reason": "illness",
        })).await;
        assert_eq!(found["isAnnounced"], false);
    }

    async fn each_centre_says_what_half_a_day_is(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        visit(&desk, &li, &centre, "2026-11-20", "08:00", Some("13:00")).await;
        desk.at("2026-11-23T00:00:00Z");
        for (below, half_days) in [(300, 2), (301, 1)] {
            half_day_below(&desk, below).await;
            let sheet = sheet(&desk, &centre, "2026-11").await;
            assert_eq!((&sheet["halfDayBelowMinutes"], sum(&sheet)[1]), (&json!(below), half_days));
            assert_eq!(sum(&year(&desk, &li).await)[1], half_days);
        }
    }

    async fn a_closed_day_keeps_what_half_a_day_was(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        for on in ["2026-11-19", "2026-11-20"] {
            visit(&desk, &li, &centre, on, "08:00", Some("13:00")).await;
        }
        desk.at("2026-11-23T00:00:00Z");
        let friday = json!({ "centreId": centre, "on": "2026-11-20", "notArrivedAreAbsent": true });
        let reopened = json!({ "centreId": centre, "on": "2026-11-20", "reason": "补登" });
        half_day_below(&desk, 300).await;
        desk.done("attendance_close_day", friday.clone()).await;
        for (what, below, half_days) in [
            ("as it was closed", 300, 4),
            ("another rule since: Thursday is open still", 301, 3),
            ("opened again: as any other day", 301, 2),
            ("closed anew by the rule of then", 301, 2),
            ("and kept", 300, 3),
        ] {
            half_day_below(&desk, below).await;
            if what.starts_with("opened") {
                desk.done("attendance_reopen_day", reopened.clone()).await;
            } else if what.starts_with("closed") {
                desk.done("attendance_close_day", friday.clone()).await;
            }
            let sheet = sheet(&desk, &centre, "2026-11").await;
            assert_eq!(sum(&sheet)[1], half_days, "{what}");
            assert_eq!(sheet["halfDayBelowMinutes"], below, "of the last day that counts: {what}");
            assert_eq!(sum(&year(&desk, &li).await)[1], half_days, "{what}");
        }
        // A month that is over says by which rule the last day was counted on which somebody came, though nobody closed its
        // last.
        desk.at("2026-12-01T00:00:00Z");
        half_day_below(&desk, 480).await;
        assert_eq!(sheet(&desk, &centre, "2026-11").await["halfDayBelowMinutes"], 301);
    }

    async fn a_day_away_opens_with_who_recorded_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-24", "untilOn": "2026-11-26", "reason": "family", "note": "孙子结婚",
        })).await;
        for (on, expected) in [("2026-11-23", 0), ("2026-11-24", 1), ("2026-11-25", 1), ("2026-11-26", 0)] {
            let day = desk.done("attendance_day", json!({ "elderId": li, "on": on })).await;
            assert_eq!(day["absences"].as_array().unwrap().len(), expected, "{on}");
        }
        let day = desk.done("attendance_day", json!({ "elderId": li, "on": "2026-11-25" })).await;
        let absence = &day["absences"][0];
        assert_eq!((absence["note"].as_str(), absence["centreName"].as_str()), (Some("孙子结婚"), Some("甲中心")));
        assert_eq!((&absence["changes"][0]["command"], &absence["changes"][0]["actor"]), (&json!("attendance_record_absence"), &json!("tester")));
    }
}
