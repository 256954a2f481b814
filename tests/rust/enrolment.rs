//! Who receives what, where, on which weekdays.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::enrolment;

on_both! {
    async fn enrolments_of_one_elder_do_not_overlap(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.done("enrolment_start", enrolment(&elder, &here, "2026-01-01", Some("2026-06-01"))).await;
        for (from, until) in [("2026-05-31", None), ("2025-12-01", Some("2026-01-02")), ("2026-02-01", Some("2026-03-01"))] {
            let refusal = desk.refused("enrolment_start", enrolment(&elder, &there, from, until)).await;
            let said = serde_json::to_value(&refusal).unwrap();
            assert_eq!(said["code"], "enrolment_overlaps", "{from} until {until:?}");
            assert_eq!(said["params"], json!({ "centreName": "甲中心", "fromOn": "2026-01-01", "untilOn": "2026-06-01" }));
        }
        desk.done("enrolment_start", enrolment(&elder, &there, "2026-06-01", None)).await;
        let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
        assert_eq!(profile["enrolments"][0]["centreName"], "乙中心", "the latest first");
        assert_eq!(profile["enrolments"][1]["days"].as_array().unwrap().len(), 5);
    }

    async fn an_end_frees_the_days_after_it(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        let first = desk.enrol(&elder, &here).await;
        let ended = desk.done("enrolment_end", json!({ "enrolmentId": first, "untilOn": "2026-12-01" })).await;
        assert_eq!(ended["untilOn"], "2026-12-01");
        desk.done("enrolment_start", enrolment(&elder, &there, "2026-12-01", None)).await;
        let longer = desk.refused("enrolment_end", json!({ "enrolmentId": first, "untilOn": "2027-01-01" })).await;
        assert_eq!(longer.code(), "enrolment_overlaps");
        for (on, expected) in [("2026-11-30", 1), ("2026-12-01", 0)] {
            let board = desk.done("attendance_board", json!({ "centreId": here, "on": on })).await;
            assert_eq!(board["counts"]["expected"], expected, "{on}");
        }
    }

    async fn days_on_which_the_elder_came_stay_inside(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&elder, &centre).await;
        desk.check_in(&elder, &centre).await;
        let refusal = desk.refused("enrolment_end", json!({ "enrolmentId": enrolled, "untilOn": "2026-11-23" })).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["params"]["lastVisitOn"], "2026-11-23");
        desk.done("enrolment_end", json!({ "enrolmentId": enrolled, "untilOn": "2026-11-24" })).await;
        let before = desk.refused("enrolment_end", json!({ "enrolmentId": enrolled, "untilOn": "2025-01-01" })).await;
        assert_eq!(before.fields[0].field, "untilOn");
    }

    async fn an_enrolment_cancelled_before_it_began_is_in_nobodys_way(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let made = desk.done("enrolment_start", enrolment(&elder, &centre, "2026-12-01", None)).await;
        desk.done("enrolment_end", json!({ "enrolmentId": made["id"], "untilOn": "2026-12-01" })).await;
        desk.done("enrolment_start", enrolment(&elder, &centre, "2026-11-01", None)).await;
        let board = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-12-01" })).await;
        assert_eq!(board["counts"]["expected"], 1);
    }

    async fn what_cannot_be_enrolled_is_refused(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let mut nothing = enrolment(&elder, &centre, "2026-01-01", None);
        nothing["days"] = json!([]);
        assert_eq!(desk.refused("enrolment_start", nothing).await.fields[0].field, "days");
        let nobody = desk.refused("enrolment_start", enrolment("nobody", &centre, "2026-01-01", None)).await;
        assert_eq!(nobody.code(), "not_found");
        let mut half = enrolment(&elder, &centre, "2026-01-01", None);
        half["days"] = json!([{ "weekday": 1, "plannedArrival": "25:00:00" }]);
        let unreadable = desk.refused("enrolment_start", half).await;
        assert_eq!((unreadable.code(), unreadable.fields[0].field.as_str()), ("arguments_unreadable", "days[0].plannedArrival"));
        let profile: Value = desk.done("elder_profile", json!({ "elderId": elder })).await;
        assert_eq!(profile["enrolments"], json!([]));
    }

    async fn a_kitchen_gives_no_day_care(desk: Desk) {
        desk.done("demo_fill", json!({ "centres": 1, "elders": 3, "days": 0 })).await;
        let centres = desk.done("centre_list", json!({})).await;
        let kitchen = centres.as_array().unwrap().iter().find(|centre| centre["isKitchen"] == true).unwrap();
        let elder = desk.elder("李春梅").await;
        let refusal = desk.refused("enrolment_start", enrolment(&elder, kitchen["id"].as_str().unwrap(), "2026-01-01", None)).await;
        assert_eq!(refusal.code(), "no_day_care_here");
        let refusal = desk.refused("attendance_check_in", json!({ "elderId": elder, "centreId": kitchen["id"] })).await;
        assert_eq!(refusal.code(), "no_day_care_here");
    }
}
