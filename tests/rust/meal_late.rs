//! What changes after the kitchen's cut-off is listed apart, whichever act changed it: nobody is lost between what was
//! ordered and what is cooked.

use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::{Desk, text};

/// A Tuesday; orders until Monday 16:00, corrections until Tuesday 08:00.
const TUESDAY: &str = "2026-11-24";
const MONDAY_18: &str = "2026-11-23T10:00:00Z";
const MONDAY_19: &str = "2026-11-23T11:00:00Z";
const TUESDAY_10: &str = "2026-11-24T02:00:00Z";

/// A late change as it is told: who, what, why somebody is there, why not any more, when.
type Told = (String, String, String, Option<String>, String);

fn told(name: &str, what: &str, reason: &str, cause: Option<&str>, at: &str) -> Told {
    (name.to_owned(), what.to_owned(), reason.to_owned(), cause.map(str::to_owned), at.to_owned())
}

async fn kitchen(desk: &Desk) {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await;
}

async fn lunch(desk: &Desk, on: &str) -> Value {
    desk.done("meal_day", json!({ "serviceOn": on, "meal": "lunch" })).await
}

/// The names of those who are cooked for and eat, and the late changes.
async fn late(desk: &Desk, on: &str) -> (Vec<String>, Vec<Told>) {
    let day = lunch(desk, on).await;
    let lines = day["lines"].as_array().unwrap().iter();
    let eating =
        lines.filter(|line| line["isCancelledLate"] == false).map(|line| text(&line["name"])).collect();
    let changes = day["lateChanges"].as_array().unwrap().iter();
    let changes = changes.map(|change| {
        (
            text(&change["name"]),
            text(&change["what"]),
            text(&change["reason"]),
            change["cause"].as_str().map(str::to_owned),
            text(&change["at"]),
        )
    });
    (eating, changes.collect())
}

fn nobody(change: Told) -> (Vec<String>, Vec<Told>) {
    (Vec::new(), vec![change])
}

fn eats(name: &str, changes: Vec<Told>) -> (Vec<String>, Vec<Told>) {
    (vec![name.to_owned()], changes)
}

on_both! {
    async fn an_enrolment_that_ends_late_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let (of_li, of_chen) = (desk.enrol(&li, &centre).await, desk.enrol(&chen, &centre).await);
        desk.at(MONDAY_18);
        desk.done("enrolment_end", json!({ "enrolmentId": of_li, "untilOn": TUESDAY })).await;
        let ended = |what: &str, name: &str, at: &str| told(name, what, "day_care", Some("ended"), at);
        let first = ended("cancelled", "李春梅", MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, eats("陈永昌", vec![first.clone()]));
        desk.at(TUESDAY_10);
        desk.done("enrolment_end", json!({ "enrolmentId": of_chen, "untilOn": TUESDAY })).await;
        let cooked = ended("cancelled_late", "陈永昌", TUESDAY_10);
        assert_eq!(late(&desk, TUESDAY).await, (Vec::new(), vec![cooked, first]));
        assert_eq!(lunch(&desk, TUESDAY).await["sums"]["all"]["cancelledLate"], 1, "cooked already");
        assert_eq!(late(&desk, "2026-11-26").await, (Vec::new(), Vec::new()), "in time for Thursday");
    }

    async fn a_weekday_that_is_given_up_late_is_told_and_one_that_stays_is_not(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let (of_li, of_chen) = (desk.enrol(&li, &centre).await, desk.enrol(&chen, &centre).await);
        desk.at(MONDAY_18);
        let pattern = |enrolment: &str, weekday: i64| json!({
            "enrolmentId": enrolment, "fromOn": TUESDAY, "days": [{ "weekday": weekday, "plannedArrival": "08:30:00" }],
            "transportThere": false, "transportBack": false,
        });
        desk.done("enrolment_change_pattern", pattern(&of_li, 4)).await;
        desk.done("enrolment_change_pattern", pattern(&of_chen, 2)).await;
        let given_up = told("李春梅", "cancelled", "day_care", Some("ended"), MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, eats("陈永昌", vec![given_up]));
    }

    async fn who_comes_after_all_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let mut absences = Vec::new();
        for elder in [&li, &chen] {
            desk.enrol(elder, &centre).await;
            let absent = json!({
                "elderId": elder, "centreId": centre, "fromOn": TUESDAY, "untilOn": "2026-11-27", "reason": "family",
            });
            absences.push(text(&desk.done("attendance_record_absence", absent).await["id"]));
        }
        assert_eq!(late(&desk, TUESDAY).await, (Vec::new(), Vec::new()));
        desk.at(MONDAY_18);
        desk.done("attendance_withdraw_absence", json!({ "absenceId": absences[0] })).await;
        let after_all = told("李春梅", "added", "day_care", None, MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", vec![after_all.clone()]));
        // Chen is absent and comes all the same.
        desk.at(TUESDAY_10);
        let visit = desk.check_in(&chen, &centre).await;
        let came = told("陈永昌", "added", "day_care", None, TUESDAY_10);
        let names = vec!["陈永昌".to_owned(), "李春梅".to_owned()];
        assert_eq!(late(&desk, TUESDAY).await, (names, vec![came, after_all.clone()]));
        // It was somebody else: the absence stands again, and nobody had cooked for Chen.
        desk.done("attendance_undo", json!({ "visitId": visit["visitId"], "act": "check_in" })).await;
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", vec![after_all]));
    }

    async fn who_comes_again_earlier_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let absence = desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-27", "reason": "family",
        })).await;
        assert_eq!(late(&desk, TUESDAY).await, (Vec::new(), Vec::new()));
        desk.at(MONDAY_18);
        desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"], "comesAgainOn": TUESDAY })).await;
        let after_all = told("李春梅", "added", "day_care", None, MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", vec![after_all]));
    }

    async fn a_pause_or_a_stop_that_ends_early_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let (of_li, _) = (desk.enrol(&li, &centre).await, desk.enrol(&chen, &centre).await);
        let pause = json!({ "enrolmentId": of_li, "fromOn": TUESDAY, "reason": "探亲" });
        let pause = text(&desk.done("enrolment_pause", pause).await["pauses"][0]["id"]);
        let stop = json!({ "elderId": chen, "fromOn": TUESDAY, "cause": "asked" });
        let stop = desk.done("meal_stop", stop).await;
        assert_eq!(late(&desk, TUESDAY).await, (Vec::new(), Vec::new()));
        desk.at(MONDAY_18);
        desk.done("enrolment_resume", json!({ "pauseId": pause, "resumesOn": TUESDAY })).await;
        let resumed = told("李春梅", "added", "day_care", None, MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", vec![resumed.clone()]));
        desk.at(MONDAY_19);
        desk.done("meal_resume", json!({ "stopId": stop["id"], "resumesOn": TUESDAY })).await;
        let names = vec!["陈永昌".to_owned(), "李春梅".to_owned()];
        let eats_again = told("陈永昌", "added", "day_care", None, MONDAY_19);
        assert_eq!(late(&desk, TUESDAY).await, (names, vec![eats_again, resumed]));
    }

    async fn who_leaves_or_comes_back_or_stays_away_longer_is_told(desk: Desk) {
        kitchen(&desk).await;
        let House { centre, beds, .. } = house(&desk).await;
        let mut stays = Vec::new();
        desk.at("2026-11-21T02:00:00Z");
        for (name, bed) in ["李春梅", "陈永昌", "区惠珍"].into_iter().zip([&beds[0], &beds[1], &beds[6]]) {
            let elder = desk.elder(name).await;
            stays.push(admitted(&desk, &elder, &centre, Some(bed)).await);
        }
        desk.at("2026-11-22T02:00:00Z");
        let leave = |stay: &str, back: &str| json!({
            "admissionId": stay, "kind": "family", "holdsBed": true, "plannedReturnOn": back,
        });
        desk.done("leave_start", leave(&stays[1], "2026-11-27")).await;
        let longer = desk.done("leave_start", leave(&stays[2], TUESDAY)).await;
        let names = vec!["李春梅".to_owned(), "区惠珍".to_owned()];
        assert_eq!(late(&desk, TUESDAY).await, (names, Vec::new()));

        desk.at(MONDAY_18);
        desk.done("leave_return", json!({ "admissionId": stays[1] })).await;
        let back = told("陈永昌", "added", "resident", None, MONDAY_18);
        desk.at(MONDAY_19);
        let change = json!({ "leaveId": longer["leave"]["id"], "plannedReturnOn": "2026-11-30" });
        desk.done("leave_change", change).await;
        let away = told("区惠珍", "cancelled", "resident", Some("leave"), MONDAY_19);
        let names = vec!["陈永昌".to_owned(), "李春梅".to_owned()];
        assert_eq!(late(&desk, TUESDAY).await, (names, vec![away.clone(), back.clone()]));

        desk.at(TUESDAY_10);
        desk.done("stay_discharge", json!({ "admissionId": stays[0], "reason": "home" })).await;
        let left = told("李春梅", "cancelled_late", "resident", Some("left"), TUESDAY_10);
        assert_eq!(late(&desk, TUESDAY).await, eats("陈永昌", vec![left, away, back]));
    }

    async fn a_centre_that_closes_or_opens_late_is_told_elder_by_elder(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let storm = json!({ "centreId": centre, "fromOn": TUESDAY, "untilOn": "2026-11-25", "reason": "台风" });
        desk.at(MONDAY_18);
        desk.done("centre_close_days", storm.clone()).await;
        let closed = told("李春梅", "cancelled", "day_care", Some("closed"), MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, nobody(closed));
        let day = desk.done("centre_days", json!({ "centreId": centre, "fromOn": TUESDAY, "untilOn": "2026-11-25" })).await;
        let id = text(&day["closedDays"][0]["id"]);
        desk.at(MONDAY_19);
        desk.done("centre_remove_closed_days", json!({ "closedDayId": id })).await;
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", Vec::new()), "as the kitchen knew it");

        // Closed in time for Thursday, and open after all.
        let thursday = "2026-11-26";
        desk.done("centre_close_days", json!({ "centreId": centre, "fromOn": thursday, "untilOn": "2026-11-27", "reason": "检修" })).await;
        assert_eq!(late(&desk, thursday).await, (Vec::new(), Vec::new()));
        desk.at("2026-11-25T10:00:00Z");
        let days = desk.done("centre_days", json!({ "centreId": centre, "fromOn": thursday, "untilOn": "2026-11-27" })).await;
        desk.done("centre_remove_closed_days", json!({ "closedDayId": days["closedDays"][0]["id"] })).await;
        let open = told("李春梅", "added", "day_care", None, "2026-11-25T10:00:00Z");
        assert_eq!(late(&desk, thursday).await, eats("李春梅", vec![open]));

        // A Saturday that is opened on the evening before.
        let saturday = "2026-11-28";
        desk.at("2026-11-27T10:00:00Z");
        let extra = json!({
            "centreId": centre, "on": saturday, "opensAt": "08:00:00", "closesAt": "17:00:00", "standsForWeekday": 5,
        });
        desk.done("centre_open_extra_day", extra).await;
        let opened = told("李春梅", "added", "day_care", None, "2026-11-27T10:00:00Z");
        assert_eq!(late(&desk, saturday).await, eats("李春梅", vec![opened]));
    }

    async fn an_extra_day_that_is_given_up_late_is_told_elder_by_elder(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let saturday = "2026-11-28";
        let extra = |on: &str, opens: &str, stands_for: i64| json!({
            "centreId": centre, "on": on, "opensAt": opens, "closesAt": "17:00:00", "standsForWeekday": stands_for,
        });
        let on = |day: &str| json!({ "centreId": centre, "on": day });
        // Said and unsaid in time, nobody is told.
        desk.done("centre_open_extra_day", extra("2026-12-05", "08:00:00", 5)).await;
        desk.done("centre_remove_extra_day", on("2026-12-05")).await;
        assert_eq!(late(&desk, "2026-12-05").await, (Vec::new(), Vec::new()));
        desk.done("centre_open_extra_day", extra(saturday, "08:00:00", 5)).await;
        assert_eq!(late(&desk, saturday).await, eats("李春梅", Vec::new()));
        // Friday evening: the kitchen counts on her.
        let (friday_18, friday_19, saturday_10) =
            ("2026-11-27T10:00:00Z", "2026-11-27T11:00:00Z", "2026-11-28T02:00:00Z");
        desk.at(friday_18);
        desk.done("centre_remove_extra_day", on(saturday)).await;
        let given_up = told("李春梅", "cancelled", "day_care", Some("closed"), friday_18);
        assert_eq!(late(&desk, saturday).await, nobody(given_up));
        desk.at(friday_19);
        desk.done("centre_open_extra_day", extra(saturday, "09:00:00", 5)).await;
        assert_eq!(late(&desk, saturday).await, eats("李春梅", Vec::new()), "as the kitchen knew it, at other hours");
        desk.at(saturday_10);
        desk.done("centre_remove_extra_day", on(saturday)).await;
        let cooked = told("李春梅", "cancelled_late", "day_care", Some("closed"), saturday_10);
        assert_eq!(late(&desk, saturday).await, nobody(cooked));
        assert_eq!(lunch(&desk, saturday).await["sums"]["all"]["cancelledLate"], 1, "cooked already");

        // An ordinary day that is to stand for a Saturday keeps her at home, until that is taken back.
        let monday = "2026-11-30";
        desk.at("2026-11-29T10:00:00Z");
        desk.done("centre_open_extra_day", extra(monday, "08:00:00", 6)).await;
        let at_home = told("李春梅", "cancelled", "day_care", Some("closed"), "2026-11-29T10:00:00Z");
        assert_eq!(late(&desk, monday).await, nobody(at_home));
        desk.at("2026-11-29T11:00:00Z");
        desk.done("centre_remove_extra_day", on(monday)).await;
        assert_eq!(late(&desk, monday).await, eats("李春梅", Vec::new()));
        // The same hours as ever, said once more: nobody is new.
        desk.done("centre_open_extra_day", extra(monday, "07:00:00", 1)).await;
        assert_eq!(late(&desk, monday).await, eats("李春梅", Vec::new()));
    }

    async fn what_was_opened_long_ago_stays_open_whatever_is_closed_over_it(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let saturday = "2026-11-28";
        let extra = json!({ "centreId": centre, "on": saturday, "opensAt": "08:00:00", "closesAt": "17:00:00", "standsForWeekday": 5 });
        desk.done("centre_open_extra_day", extra).await;
        // Thursday night: the opening is known so long that it is not told of any more.
        desk.at("2026-11-26T12:00:00Z");
        let closed = json!({ "centreId": centre, "fromOn": "2026-11-27", "untilOn": "2026-12-01", "reason": "停电检修" });
        desk.done("centre_close_days", closed).await;
        assert_eq!(late(&desk, saturday).await, eats("李春梅", Vec::new()));
    }

    async fn a_standing_group_comes_and_goes_with_the_day_and_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let staff = json!({
            "centreId": centre, "kind": "staff", "name": "护理组", "meal": "lunch", "fromOn": "2026-11-24", "portions": 10, "portionSize": "regular",
        });
        desk.done("meal_add_group", staff).await;
        let saturday = "2026-11-29";
        let extra = json!({ "centreId": centre, "on": saturday, "opensAt": "08:00:00", "closesAt": "17:00:00", "standsForWeekday": 5 });
        let at = "2026-11-28T10:00:00Z";
        desk.at(at);
        desk.done("centre_open_extra_day", extra).await;
        assert_eq!(late(&desk, saturday).await, eats("护理组", vec![told("护理组", "added", "staff", None, at)]));
        let at = "2026-11-29T02:00:00Z";
        desk.at(at);
        desk.done("centre_remove_extra_day", json!({ "centreId": centre, "on": saturday })).await;
        // It was not known at the cut-off, and it was when the kitchen began to cook.
        let given_up = told("护理组", "cancelled_late", "staff", Some("closed"), at);
        assert_eq!(late(&desk, saturday).await, (Vec::new(), vec![given_up]));
        // An ordinary day that is closed late.
        let monday = "2026-11-30";
        let at = "2026-11-29T10:00:00Z";
        desk.at(at);
        let closed = json!({ "centreId": centre, "fromOn": monday, "untilOn": "2026-12-01", "reason": "停电检修" });
        desk.done("centre_close_days", closed).await;
        let given_up = told("护理组", "cancelled", "staff", Some("closed"), at);
        assert_eq!(late(&desk, monday).await, (Vec::new(), vec![given_up]));
    }

    async fn what_friday_carries_is_late_after_fridays_cut_off(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let ou = desk.elder("区惠珍").await;
        let home = json!({
            "elderId": ou, "centreId": centre, "fromOn": "2026-11-01",
            "homeMeal": {
                "address": "演示路 3 号 201", "carriesWeekend": true, "meals": [{ "weekday": 7, "meal": "lunch" }],
            },
        });
        let enrolment = text(&desk.done("enrolment_start_home_meal", home).await["id"]);
        // Thursday evening: what is eaten on Sunday is cooked on Friday.
        desk.at("2026-11-26T10:00:00Z");
        desk.done("enrolment_end", json!({ "enrolmentId": enrolment, "untilOn": "2026-11-28" })).await;
        let ended = told("区惠珍", "cancelled", "home_meal", Some("ended"), "2026-11-26T10:00:00Z");
        assert_eq!(late(&desk, "2026-11-29").await, nobody(ended));
    }

    async fn what_was_ordered_before_somebody_rests_falls_with_it_and_comes_back(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (ou, li) = (desk.elder("区惠珍").await, desk.elder("李春梅").await);
        let mut homes = Vec::new();
        for elder in [&ou, &li] {
            let home = json!({
                "elderId": elder, "centreId": centre, "fromOn": "2026-11-01",
                "homeMeal": { "address": "演示路 3 号 201", "meals": [{ "weekday": 3, "meal": "lunch" }] },
            });
            homes.push(text(&desk.done("enrolment_start_home_meal", home).await["id"]));
            let order = json!({
                "elderId": elder, "kind": "one_off", "serviceOn": TUESDAY, "meal": "lunch", "address": "演示路 3 号 201",
            });
            desk.done("meal_order", order).await;
        }
        // Li comes to the centre as well, and does not rest there.
        desk.enrol(&li, &centre).await;
        let mut pauses = Vec::new();
        for home in &homes {
            let pause = json!({ "enrolmentId": home, "fromOn": "2026-11-23", "reason": "探亲" });
            pauses.push(text(&desk.done("enrolment_pause", pause).await["pauses"][0]["id"]));
        }
        assert_eq!(late(&desk, TUESDAY).await, eats("李春梅", Vec::new()), "in time");
        desk.at(MONDAY_18);
        desk.done("enrolment_resume", json!({ "pauseId": pauses[0], "resumesOn": TUESDAY })).await;
        let resumed = told("区惠珍", "added", "one_off", None, MONDAY_18);
        let names = vec!["李春梅".to_owned(), "区惠珍".to_owned()];
        assert_eq!(late(&desk, TUESDAY).await, (names, vec![resumed]));
    }

    async fn what_was_ordered_before_an_absence_falls_with_it(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let absent = |elder: &str| json!({
            "elderId": elder, "centreId": centre, "fromOn": TUESDAY, "untilOn": "2026-11-25", "reason": "illness",
        });
        let order = |elder: &str, kind: &str| json!({
            "elderId": elder, "kind": kind, "serviceOn": TUESDAY, "meal": "lunch", "centreId": centre, "portionSize": "large",
        });
        desk.enrol(&li, &centre).await;
        desk.enrol(&chen, &centre).await;
        desk.done("meal_order", order(&li, "one_off")).await;
        desk.done("meal_order", order(&li, "extra_portion")).await;
        // Chen is known to be away, and all the same to have a meal.
        desk.done("attendance_record_absence", absent(&chen)).await;
        desk.done("meal_order", order(&chen, "one_off")).await;
        desk.at(TUESDAY_10);
        desk.done("attendance_record_absence", absent(&li)).await;
        let cooked = |reason: &str| told("李春梅", "cancelled_late", reason, Some("absence"), TUESDAY_10);
        let (eating, mut changes) = late(&desk, TUESDAY).await;
        changes.sort_by(|one, other| one.2.cmp(&other.2));
        assert_eq!((eating, changes), eats("陈永昌", vec![cooked("extra_portion"), cooked("one_off")]));
        assert_eq!(lunch(&desk, TUESDAY).await["sums"]["all"], json!({ "portions": 3, "cancelledLate": 2, "elders": 2 }));
    }

    async fn what_was_ordered_before_somebody_goes_to_hospital_falls_with_it(desk: Desk) {
        kitchen(&desk).await;
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-21T02:00:00Z");
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let order = json!({
            "elderId": li, "kind": "extra_portion", "serviceOn": TUESDAY, "meal": "lunch", "centreId": centre,
            "portionSize": "large",
        });
        desk.done("meal_order", order).await;
        let both = vec!["李春梅".to_owned(), "李春梅".to_owned()];
        assert_eq!(late(&desk, TUESDAY).await, (both, Vec::new()));
        desk.at("2026-11-22T02:00:00Z");
        let leave = json!({
            "admissionId": stay, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-27",
        });
        desk.done("leave_start", leave).await;
        assert_eq!(late(&desk, TUESDAY).await, (Vec::new(), Vec::new()));
    }

    async fn what_is_brought_otherwise_than_the_kitchen_knew_is_told(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (ou, li, chen) = (desk.elder("区惠珍").await, desk.elder("李春梅").await, desk.elder("陈永昌").await);
        let mut homes = Vec::new();
        for elder in [&ou, &li, &chen] {
            let home = json!({
                "elderId": elder, "centreId": centre, "fromOn": "2026-11-01",
                "homeMeal": { "address": "演示路 3 号 201", "meals": [{ "weekday": 2, "meal": "lunch" }] },
            });
            homes.push(desk.done("enrolment_start_home_meal", home).await);
        }
        let changed = |home: &Value, address: &str| {
            let mut brought = home["homeMeal"].clone();
            brought["address"] = json!(address);
            json!({ "enrolmentId": home["id"], "fromOn": TUESDAY, "homeMeal": brought })
        };
        desk.at(MONDAY_18);
        desk.done("enrolment_change_home_meal", changed(&homes[0], "演示路 9 号 101")).await;
        // Said anew, and not otherwise.
        desk.done("enrolment_change_home_meal", changed(&homes[2], "演示路 3 号 201")).await;
        desk.at(MONDAY_19);
        let order = json!({
            "elderId": li, "kind": "one_off", "serviceOn": TUESDAY, "meal": "lunch", "address": "演示路 3 号 201",
            "portionSize": "large",
        });
        desk.done("meal_order", order).await;
        let names = ["陈永昌", "李春梅", "区惠珍"].map(str::to_owned).to_vec();
        let larger = told("李春梅", "changed", "one_off", None, MONDAY_19);
        let moved = told("区惠珍", "changed", "home_meal", None, MONDAY_18);
        assert_eq!(late(&desk, TUESDAY).await, (names, vec![larger, moved]));
        let day = lunch(&desk, TUESDAY).await;
        assert_eq!(day["lateChanges"][1]["siteName"], "演示路 9 号 101");
        let marked: Vec<bool> =
            day["lines"].as_array().unwrap().iter().map(|line| line["isLateChange"] == true).collect();
        assert_eq!(marked, [false, true, true]);
    }

    async fn what_one_act_says_twice_is_kept_once_and_dated(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let enrolment = desk.enrol(&li, &centre).await;
        desk.done("enrolment_end", json!({ "enrolmentId": enrolment, "untilOn": "2026-12-24" })).await;
        desk.done("enrolment_end", json!({ "enrolmentId": enrolment, "untilOn": "2026-11-27" })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM superseded_span").await, 2);
        assert_eq!(desk.count("SELECT COUNT(*) FROM superseded_span WHERE replaced_at IS NULL").await, 0);
        let refused = desk.refused("enrolment_end", json!({ "enrolmentId": enrolment, "untilOn": "2020-01-01" })).await;
        assert!(!refused.fields.is_empty());
        assert_eq!(desk.count("SELECT COUNT(*) FROM superseded_span").await, 2, "what is refused says nothing");
    }
}
