//! Who is cooked for: counted from who is where, never typed in.

use kangning_core::sql_execute;
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

/// A Tuesday; orders until Monday 16:00, corrections until Tuesday 08:00.
const TUESDAY: &str = "2026-11-24";
const MONDAY_18: &str = "2026-11-23T10:00:00Z";
const TUESDAY_10: &str = "2026-11-24T02:00:00Z";

async fn kitchen(desk: &Desk) -> String {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await
}

async fn two_kitchens(desk: &Desk) -> (String, String) {
    let first = kitchen(desk).await;
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    let second = json!({ "name": "第二厨房", "functions": functions, "licensedPlaces": 0 });
    (first, desk.centre_with(&second).await)
}

/// A centre eats from a kitchen that is not the district's first.
async fn eats_from(desk: &Desk, centre: &str, kitchen: &str) {
    let meals = json!([{ "dayPart": "whole_day", "meal": "lunch" }]);
    let place = json!({ "centreId": centre, "version": 0, "kitchenId": kitchen, "meals": meals });
    desk.done("meal_set_place", place).await;
}

async fn lunch_of(desk: &Desk, kitchen: &str) -> Value {
    desk.done("meal_day", json!({ "kitchenId": kitchen, "serviceOn": TUESDAY, "meal": "lunch" })).await
}

async fn lunch(desk: &Desk) -> Value {
    desk.done("meal_day", json!({ "serviceOn": TUESDAY, "meal": "lunch" })).await
}

fn lines(day: &Value) -> Vec<(String, String)> {
    let lines = day["lines"].as_array().unwrap();
    lines.iter().map(|line| (text(&line["name"]), text(&line["reason"]))).collect()
}

fn pair(name: &str, reason: &str) -> (String, String) {
    (name.to_owned(), reason.to_owned())
}

fn home_meal(elder: &str, centre: &str, weekdays: &[i64]) -> Value {
    let meals: Vec<Value> = weekdays.iter().map(|day| json!({ "weekday": day, "meal": "lunch" })).collect();
    json!({
        "elderId": elder, "centreId": centre, "fromOn": "2026-11-01",
        "homeMeal": {
            "address": "演示路 3 号 201", "deliveryNote": "门铃坏了", "doorContact": "女儿王敏", "carriesWeekend": true, "meals": meals,
        },
    })
}

fn order(elder: &str, kind: &str) -> Value {
    json!({ "elderId": elder, "kind": kind, "serviceOn": TUESDAY, "meal": "lunch" })
}

on_both! {
    async fn the_count_follows_from_who_is_where(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen, ou) = (desk.elder("李春梅").await, desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        desk.enrol(&li, &centre).await;
        desk.enrol(&chen, &centre).await;
        desk.done("enrolment_start_home_meal", home_meal(&ou, &centre, &[1, 2, 3])).await;
        // Chen has a meal at home too, and is at the centre on Tuesdays: once.
        desk.done("enrolment_start_home_meal", home_meal(&chen, &centre, &[2])).await;
        let day = lunch(&desk).await;
        assert_eq!(lines(&day), [pair("陈永昌", "day_care"), pair("李春梅", "day_care"), pair("区惠珍", "home_meal")]);
        assert_eq!(day["lines"][0]["also"], json!(["home_meal"]));
        assert_eq!(day["lines"][2]["site"], json!({ "kind": "home", "elderId": ou }));
        // The words around who opens belong to the screens and papers, in their language.
        assert_eq!((day["lines"][2]["deliveryNote"].as_str(), day["lines"][2]["doorContact"].as_str()), (Some("门铃坏了"), Some("女儿王敏")));
        assert_eq!(day["sums"]["all"], json!({ "portions": 3, "cancelledLate": 0, "elders": 3 }));
        assert_eq!(day["sums"]["bySite"][0]["name"], "甲中心");
        let dinner = desk.done("meal_day", json!({ "serviceOn": TUESDAY, "meal": "dinner" })).await;
        assert_eq!(lines(&dinner), [], "day care has lunch until the centre says otherwise");
        let sunday = desk.done("meal_day", json!({ "serviceOn": "2026-11-29", "meal": "lunch" })).await;
        assert_eq!(lines(&sunday), [], "the centre is closed");
    }

    async fn friday_carries_the_weekend(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let ou = desk.elder("区惠珍").await;
        desk.done("enrolment_start_home_meal", home_meal(&ou, &centre, &[6, 7])).await;
        for on in ["2026-11-28", "2026-11-29"] {
            let day = desk.done("meal_day", json!({ "serviceOn": on, "meal": "lunch" })).await;
            assert_eq!(day["lines"][0]["deliveredOn"], "2026-11-27", "{on}");
        }
    }

    async fn who_does_not_come_is_cancelled_in_time_or_shown_as_cooked(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let absent = |elder: &str| json!({
            "elderId": elder, "centreId": centre, "fromOn": TUESDAY, "untilOn": "2026-11-25", "reason": "illness",
        });
        let (li, chen, ou) = (desk.elder("李春梅").await, desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        for elder in [&li, &chen, &ou] {
            desk.enrol(elder, &centre).await;
        }
        desk.done("attendance_record_absence", absent(&li)).await;
        desk.at(MONDAY_18);
        desk.done("attendance_record_absence", absent(&chen)).await;
        let day = lunch(&desk).await;
        assert_eq!(lines(&day), [pair("区惠珍", "day_care")]);
        assert_eq!(day["lateChanges"].as_array().unwrap().len(), 1, "in time is no late change");
        assert_eq!((&day["lateChanges"][0]["name"], &day["lateChanges"][0]["what"]), (&json!("陈永昌"), &json!("cancelled")));
        desk.at(TUESDAY_10);
        desk.done("attendance_record_absence", absent(&ou)).await;
        let day = lunch(&desk).await;
        assert_eq!(day["lines"][0]["isCancelledLate"], true);
        assert_eq!(day["sums"]["all"], json!({ "portions": 1, "cancelledLate": 1, "elders": 1 }));
        assert_eq!((&day["lateChanges"][0]["what"], &day["lateChanges"][0]["cause"]), (&json!("cancelled_late"), &json!("absence")));
    }

    async fn who_comes_unexpectedly_eats(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.at(TUESDAY_10);
        desk.check_in(&li, &centre).await;
        let day = lunch(&desk).await;
        assert_eq!(lines(&day), [pair("李春梅", "extra_visit")]);
        assert_eq!((&day["lines"][0]["isLateChange"], &day["lateChanges"][0]["what"]), (&json!(true), &json!("added")));
    }

    async fn who_comes_long_before_the_afternoon_has_lunch(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        for elder in [&li, &chen] {
            let mut asked = crate::support::enrolment(elder, &centre, "2026-01-01", None);
            asked["days"] = json!([{ "weekday": 2, "plannedArrival": "13:00:00", "dayPart": "afternoon" }]);
            desk.done("enrolment_start", asked).await;
        }
        assert_eq!(lines(&lunch(&desk).await), [], "they come after lunch");
        desk.at("2026-11-24T01:00:00Z");
        desk.check_in(&li, &centre).await;
        // A quarter of an hour early is no lunch.
        desk.at("2026-11-24T04:20:00Z");
        desk.check_in(&chen, &centre).await;
        assert_eq!(lines(&lunch(&desk).await), [pair("李春梅", "extra_visit")]);
    }

    async fn orders_extra_portions_guests_and_staff_are_counted(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        desk.enrol(&li, &centre).await;
        let mut at_home = order(&chen, "one_off");
        assert_eq!(desk.refused("meal_order", at_home.clone()).await.fields[0].field, "address");
        at_home["address"] = json!("演示路 5 号");
        desk.done("meal_order", at_home.clone()).await;
        let again = desk.refused("meal_order", at_home).await;
        assert_eq!((again.code(), again.fields[0].field.as_str()), ("meal_ordered_already", "meal"));
        let mut extra = order(&li, "extra_portion");
        extra["centreId"] = json!(centre);
        assert_eq!(desk.refused("meal_order", extra.clone()).await.fields[0].field, "portionSize");
        extra["portionSize"] = json!("large");
        let extra = desk.done("meal_order", extra).await;
        let group = json!({
            "centreId": centre, "kind": "staff", "name": "护理员", "meal": "lunch", "fromOn": "2026-11-24", "portions": 4,
            "portionSize": "regular",
        });
        let group = desk.done("meal_add_group", group).await;
        let day = lunch(&desk).await;
        assert_eq!(lines(&day), [
            pair("陈永昌", "one_off"), pair("李春梅", "day_care"), pair("李春梅", "extra_portion"), pair("护理员", "staff"),
        ]);
        assert_eq!(day["sums"]["all"], json!({ "portions": 7, "cancelledLate": 0, "elders": 2 }));
        assert_eq!(day["lines"][2]["orderId"], extra["id"]);
        desk.done("meal_withdraw_order", json!({ "orderId": extra["id"] })).await;
        assert_eq!(desk.refused("meal_withdraw_order", json!({ "orderId": extra["id"] })).await.code(), "meal_order_withdrawn");
        desk.done("meal_end_group", json!({ "groupId": group["id"], "untilOn": TUESDAY })).await;
        assert_eq!(lunch(&desk).await["sums"]["all"]["portions"], 2);
    }

    async fn who_stopped_or_rests_or_died_cannot_be_ordered_for(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let (li, chen, ou) = (desk.elder("李春梅").await, desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        let at = |elder: &str| {
            let mut order = order(elder, "one_off");
            order["centreId"] = json!(centre);
            order
        };
        // A stop takes the orders of its days with it.
        desk.done("meal_order", at(&li)).await;
        let stop = desk.done("meal_stop", json!({ "elderId": li, "fromOn": TUESDAY, "untilOn": "2026-11-26", "cause": "away" })).await;
        assert_eq!(lines(&lunch(&desk).await), []);
        let refused = desk.refused("meal_order", at(&li)).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("meals_stopped", "serviceOn"));
        desk.done("meal_resume", json!({ "stopId": stop["id"], "resumesOn": TUESDAY })).await;
        desk.done("meal_order", at(&li)).await;
        // Died.
        desk.done("meal_stop", json!({ "elderId": chen, "fromOn": TUESDAY, "cause": "deceased" })).await;
        assert_eq!(desk.refused("meal_order", at(&chen)).await.code(), "meals_of_deceased");
        // Rests in all there is.
        let enrolled = desk.done("enrolment_start_home_meal", home_meal(&ou, &centre, &[2])).await;
        desk.done("enrolment_pause", json!({ "enrolmentId": enrolled["id"], "fromOn": "2026-11-23", "reason": "住院" })).await;
        assert_eq!(desk.refused("meal_order", at(&ou)).await.code(), "meals_paused");
        assert_eq!(lines(&lunch(&desk).await), [pair("李春梅", "one_off")]);
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty());
    }

    async fn the_diet_comes_with_the_eater_and_what_nothing_matches_is_said(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let diet = json!({
            "aversions": [{ "kind": "allergy", "words": "某种香料", "severity": "severe" }],
            "textures": ["pureed"], "diets": ["halal"],
            "portions": { "breakfast": "regular", "lunch": "small", "dinner": "large" },
        });
        desk.done("diet_save", json!({ "elderId": li, "version": 0, "details": diet })).await;
        let line = lunch(&desk).await["lines"][0].clone();
        assert_eq!((&line["portionSize"], &line["needs"]["textures"]), (&json!("small"), &json!(["pureed"])));
        assert_eq!(line["unmatched"], json!(["某种香料"]));
        // Changed after the cut-off: the kitchen is told apart.
        desk.at(MONDAY_18);
        desk.done("diet_save", json!({ "elderId": li, "version": 1, "details": { "textures": ["regular"] } })).await;
        assert_eq!(lunch(&desk).await["lateChanges"][0]["what"], "diet_changed");
    }

    async fn an_allergy_entered_or_taken_away_after_the_cut_off_is_a_late_change(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let mut details = crate::support::details("李春梅");
        details["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "花生" }]);
        desk.done("elder_change", json!({ "elderId": li, "version": 1, "details": details })).await;
        assert_eq!(lunch(&desk).await["lateChanges"], json!([]), "in time is no late change");
        desk.at(MONDAY_18);
        details["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "虾" }]);
        desk.done("elder_change", json!({ "elderId": li, "version": 2, "details": details })).await;
        let day = lunch(&desk).await;
        assert_eq!((&day["lateChanges"][0]["what"], &day["lateChanges"][0]["at"]), (&json!("diet_changed"), &json!("2026-11-23T10:00:00Z")));
        assert_eq!(day["lines"][0]["isLateChange"], true);
    }

    async fn each_centre_eats_from_one_kitchen(desk: Desk) {
        let (first, second) = two_kitchens(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let at = |kitchen: &str| json!({ "kitchenId": kitchen, "serviceOn": TUESDAY, "meal": "lunch" });
        assert_eq!(lines(&desk.done("meal_day", at(&first)).await).len(), 1);
        let place = json!({ "centreId": centre, "version": 0, "kitchenId": second, "meals": [{ "dayPart": "whole_day", "meal": "dinner" }] });
        desk.done("meal_set_place", place.clone()).await;
        assert_eq!(desk.refused("meal_set_place", place).await.code(), "changed_meanwhile");
        assert_eq!(lines(&desk.done("meal_day", at(&first)).await).len(), 0);
        let mut dinner = at(&second);
        dinner["meal"] = json!("dinner");
        assert_eq!(lines(&desk.done("meal_day", dinner).await).len(), 1);
        let none = json!({ "centreId": centre, "version": 1, "kitchenId": centre, "meals": [] });
        assert_eq!(desk.refused("meal_set_place", none).await.fields[0].field, "kitchenId");
        assert_eq!(desk.refused("meal_day", at(&centre)).await.code(), "no_kitchen_here");
    }

    async fn whom_two_kitchens_would_cook_for_eats_from_one_of_them(desk: Desk) {
        let (first, second) = two_kitchens(&desk).await;
        let (near, far) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        eats_from(&desk, &far, &second).await;
        // Li is at the near centre on Tuesdays, and the far one has her meals brought home from its own kitchen.
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        desk.enrol(&li, &near).await;
        desk.done("enrolment_start_home_meal", home_meal(&li, &far, &[1, 2])).await;
        // Chen has only the meal at home: nobody else's is touched.
        desk.done("enrolment_start_home_meal", home_meal(&chen, &far, &[2])).await;
        let (ours, theirs) = (lunch_of(&desk, &first).await, lunch_of(&desk, &second).await);
        assert_eq!(lines(&ours), [pair("李春梅", "day_care")]);
        assert_eq!(ours["lines"][0]["also"], json!(["home_meal"]), "counted once and shown");
        assert_eq!(ours["elsewhere"], json!([]));
        assert_eq!(lines(&theirs), [pair("陈永昌", "home_meal")]);
        assert_eq!(theirs["elsewhere"], json!([{
            "key": format!("e:{li}"), "elderId": li, "name": "李春梅", "reason": "home_meal", "kitchenId": first,
            "kitchenName": "中央厨房", "byReason": "day_care", "bySiteName": "甲中心",
        }]));
        // She stays away after the cut-off: the meal at home is hers again, and both are told.
        desk.at(MONDAY_18);
        let away = json!({ "elderId": li, "centreId": near, "fromOn": TUESDAY, "untilOn": "2026-11-25", "reason": "illness" });
        desk.done("attendance_record_absence", away).await;
        let (ours, theirs) = (lunch_of(&desk, &first).await, lunch_of(&desk, &second).await);
        assert_eq!(lines(&ours), []);
        assert_eq!((&ours["lateChanges"][0]["what"], &ours["lateChanges"][0]["cause"]), (&json!("cancelled"), &json!("absence")));
        assert_eq!(lines(&theirs), [pair("陈永昌", "home_meal"), pair("李春梅", "home_meal")]);
        assert_eq!((&theirs["lateChanges"][0]["name"], &theirs["lateChanges"][0]["what"]), (&json!("李春梅"), &json!("added")));
        assert_eq!(theirs["elsewhere"], json!([]));
    }

    async fn what_is_ordered_of_one_kitchen_is_cooked_there_and_an_extra_portion_takes_no_meal_away(desk: Desk) {
        let (first, second) = two_kitchens(&desk).await;
        let (near, far) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        eats_from(&desk, &far, &second).await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        desk.enrol(&li, &near).await;
        desk.enrol(&chen, &near).await;
        let mut once = order(&li, "one_off");
        once["centreId"] = json!(far);
        desk.done("meal_order", once).await;
        let mut more = order(&chen, "extra_portion");
        more["centreId"] = json!(far);
        more["portionSize"] = json!("small");
        desk.done("meal_order", more).await;
        let (ours, theirs) = (lunch_of(&desk, &first).await, lunch_of(&desk, &second).await);
        assert_eq!(lines(&ours), [pair("陈永昌", "day_care")]);
        assert_eq!(ours["elsewhere"][0]["byReason"], "one_off");
        assert_eq!(lines(&theirs), [pair("陈永昌", "extra_portion"), pair("李春梅", "one_off")]);
    }

    async fn what_was_ordered_of_a_kitchen_that_ceased_to_be_one_is_cooked_by_another(desk: Desk) {
        let (first, second) = two_kitchens(&desk).await;
        let chen = desk.elder("陈永昌").await;
        let mut once = order(&chen, "one_off");
        once["kitchenId"] = json!(second);
        once["address"] = json!("演示路 3 号 201");
        desk.done("meal_order", once).await;
        assert_eq!(lines(&lunch_of(&desk, &second).await), [pair("陈永昌", "one_off")]);
        assert_eq!(lines(&lunch_of(&desk, &first).await), []);
        let mut tx = desk.app.db.write().await.unwrap();
        let ceases = "UPDATE centre SET is_kitchen = FALSE, is_residence = TRUE WHERE id = $1";
        kangning_core::sql_execute!(&mut tx, |on| sqlx::query(ceases).bind(&second).execute(on)).unwrap();
        tx.commit().await.unwrap();
        assert_eq!(lines(&lunch_of(&desk, &first).await), [pair("陈永昌", "one_off")]);
    }

    async fn a_cut_off_that_the_kitchen_sets_holds(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let cut_off = json!({
            "kitchenId": kitchen, "meal": "lunch", "version": 0, "daysBefore": 2, "ordersUntil": "10:00:00",
            "correctionsUntil": "07:00:00", "servedUntil": "12:30:00",
        });
        desk.done("meal_set_cut_off", cut_off.clone()).await;
        let day = lunch(&desk).await;
        assert_eq!(day["deadlines"], json!({ "orders": "2026-11-22T02:00:00Z", "corrections": "2026-11-23T23:00:00Z" }));
        assert_eq!(desk.refused("meal_set_cut_off", cut_off).await.code(), "changed_meanwhile");
        let settings = desk.done("meal_settings", json!({})).await;
        assert_eq!((&settings["cutOffs"][1]["version"], &settings["cutOffs"][0]["version"]), (&json!(1), &json!(0)));
    }

    async fn what_is_brought_home_changes_from_a_day_on(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let ou = desk.elder("区惠珍").await;
        let made = desk.done("enrolment_start_home_meal", home_meal(&ou, &centre, &[2])).await;
        assert_eq!((&made["service"], &made["homeMeal"]["meals"][0]["meal"]), (&json!("home_meal"), &json!("lunch")));
        let mut changed = made["homeMeal"].clone();
        changed["meals"] = json!([{ "weekday": 2, "meal": "lunch", "extraPortionSize": "small" }]);
        desk.done("enrolment_change_home_meal", json!({ "enrolmentId": made["id"], "fromOn": TUESDAY, "homeMeal": changed })).await;
        let day = lunch(&desk).await;
        assert_eq!(lines(&day), [pair("区惠珍", "home_meal"), pair("区惠珍", "extra_portion")], "two sizes stay two");
        let before = desk.done("meal_day", json!({ "serviceOn": "2026-11-17", "meal": "lunch" })).await;
        assert_eq!(lines(&before).len(), 1);
        let twice = desk.refused("enrolment_start_home_meal", home_meal(&ou, &centre, &[3])).await;
        assert_eq!(twice.code(), "enrolment_overlaps");
        let mut nowhere = home_meal(&ou, &centre, &[]);
        nowhere["homeMeal"]["address"] = json!("");
        let fields: Vec<String> = desk.refused("enrolment_start_home_meal", nowhere).await.fields.into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["homeMeal.address", "homeMeal.meals"]);
    }

    async fn the_schema_itself_refuses_to_cook_for_whoever_stopped(desk: Desk) {
        kitchen(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.done("meal_stop", json!({ "elderId": li, "fromOn": TUESDAY, "cause": "hospital" })).await;
        for (text, guard) in [
            (
                "INSERT INTO meal_order (id, kitchen_id, elder_id, kind, service_on, meal, centre_id, address, delivery_note, recorded_at)
                SELECT 'o', c.id, e.id, 'one_off', s.from_on, 'lunch', c.id, '', '', s.recorded_at
                FROM meal_stop s JOIN elder e ON e.id = s.elder_id JOIN centre c ON c.name = '甲中心'",
                "meal_order_while_stopped",
            ),
            (
                "INSERT INTO home_meal (enrolment_id, address, delivery_note, door_contact, carries_weekend)
                SELECT n.id, '某路', '', '', FALSE FROM enrolment n",
                "home_meal_of_its_service",
            ),
            (
                "INSERT INTO meal_stop (id, elder_id, from_on, meal, cause, note, recorded_at)
                SELECT 'x', s.elder_id, s.from_on, 'lunch', 'deceased', '', s.recorded_at FROM meal_stop s",
                "meal_stop_deceased_check",
            ),
        ] {
            if guard == "home_meal_of_its_service" {
                desk.enrol(&li, &centre).await;
            }
            let mut tx = desk.app.db.write().await.unwrap();
            let refused = sql_execute!(&mut tx, |on| sqlx::query(text).execute(on)).unwrap_err();
            assert_eq!(kangning_core::store::violation::named(&refused).as_deref(), Some(guard));
        }
    }
}
