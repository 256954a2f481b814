//! The start screen: what needs a decision, as it becomes so and as it is dealt with.

use serde_json::{Value, json};

use crate::bed::{admitted, house};
use crate::menu::{Kitchen, eater};
use crate::on_both;
use crate::support::{Desk, text};

/// `kind count` of everything that needs a decision.
async fn attention(desk: &Desk) -> Vec<(String, i64)> {
    let overview = desk.done("today_overview", json!({})).await;
    let named = |one: &Value| (one["kind"].as_str().unwrap().to_owned(), one["count"].as_i64().unwrap());
    overview["attention"].as_array().unwrap().iter().map(named).collect()
}

fn only(kind: &str, count: i64) -> Vec<(String, i64)> {
    vec![(kind.to_owned(), count)]
}

/// A kitchen and nothing else, with a dish that comes with the program.
async fn kitchen(desk: &Desk) -> (String, String) {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    let kitchen =
        desk.centre_with(&json!({ "name": "试验厨房", "licensedPlaces": 0, "functions": functions })).await;
    (kitchen, text(&desk.done("dish_list", json!({})).await[0]["facts"]["dishId"]))
}

fn sample(kitchen: &str, dish: &str, fridge: &Value) -> Value {
    json!({
        "kitchenId": kitchen, "serviceOn": "2026-11-23", "meal": "lunch", "dishId": dish, "grams": 130,
        "coldPlaceId": fridge["id"], "person": "孔师傅",
    })
}

on_both! {
    async fn whoever_is_missing_inside_or_forgotten_is_named_until_somebody_deals_with_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        assert_eq!(attention(&desk).await, [], "at eight nobody is late");
        desk.at("2026-11-23T01:30:00Z");
        assert_eq!(attention(&desk).await, only("not_arrived", 1));
        let overview = desk.done("today_overview", json!({})).await;
        let about = &overview["attention"][0]["about"][0];
        assert_eq!((about["name"].as_str(), about["phone"].as_str()), (Some("李春梅"), Some("13800000007")));
        assert_eq!(overview["attention"][0]["urgency"], "now");
        desk.check_in(&li, &centre).await;
        assert_eq!(attention(&desk).await, []);
        // The centre closes at five.
        desk.at("2026-11-23T09:00:00Z");
        assert_eq!(attention(&desk).await, only("still_inside", 1));
        // The next morning it is a leaving that nobody recorded.
        desk.at("2026-11-24T00:00:00Z");
        assert_eq!(attention(&desk).await, only("departure_missing", 1));
        let figure = desk.done("today_overview", json!({})).await["figures"][0].clone();
        assert_eq!((figure["kind"].as_str(), figure["value"].as_i64(), figure["of"].as_i64()), (Some("day_care_persons"), Some(0), Some(1)));
        let trend = figure["trend"].as_array().unwrap();
        assert_eq!((trend.len(), &trend[13]), (14, &json!({ "on": "2026-11-23", "value": 1 })));
    }

    async fn too_many_in_a_room_is_said(desk: Desk) {
        let centre = desk.centre_with(&json!({ "rooms": [{ "name": "休息室", "kind": "day_rest", "capacity": 1 }] })).await;
        let room = desk.room(&centre).await;
        for name in ["李春梅", "陈永昌"] {
            let elder = desk.elder(name).await;
            desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "roomId": room })).await;
        }
        assert_eq!(attention(&desk).await, only("over_room", 1));
    }

    async fn an_offer_is_told_on_the_last_day_on_which_it_can_be_answered(desk: Desk) {
        let places = crate::bed::house(&desk).await;
        let li = desk.elder("李春梅").await;
        let list = desk.done("waiting_register", json!({
            "centreId": places.centre, "elderId": li, "details": { "needsNursingBed": false },
        })).await;
        let entry = list["entries"][0]["id"].clone();
        desk.done("offer_make", json!({ "waitingId": entry, "bedId": places.beds[0], "lapsesOn": "2026-11-26" })).await;
        assert_eq!(attention(&desk).await, [], "it stands for days yet");
        desk.at("2026-11-25T00:00:00Z");
        assert_eq!(attention(&desk).await, only("offer_runs_out", 1));
        desk.at("2026-11-26T00:00:00Z");
        assert_eq!(attention(&desk).await, [], "it lapsed");
    }

    async fn more_inside_than_licensed_is_said_until_one_leaves(desk: Desk) {
        let centre = desk.centre_with(&json!({ "licensedPlaces": 1 })).await;
        let (li, chen) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        desk.check_in(&li, &centre).await;
        assert_eq!(attention(&desk).await, [], "one is licensed");
        desk.done("attendance_check_in", json!({ "elderId": chen, "centreId": centre, "overPlacesReason": "家里停电" })).await;
        assert_eq!(attention(&desk).await, only("over_places", 1));
        let one = desk.done("today_overview", json!({})).await["attention"][0].clone();
        assert_eq!((one["about"][0]["name"].as_str(), one["centreId"].as_str()), (Some("2 / 1"), Some(centre.as_str())));
        desk.done("attendance_check_out", json!({ "elderId": li })).await;
        assert_eq!(attention(&desk).await, []);
    }

    async fn a_hold_is_told_when_it_runs_out_and_at_which_residence(desk: Desk) {
        let places = house(&desk).await;
        desk.residence("另一家养老院").await;
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &places.centre, Some(&places.beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        // Held for thirty days: until 23 December; told three days before.
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
        assert_eq!(attention(&desk).await, [], "four weeks are far");
        desk.at("2026-12-19T02:00:00Z");
        assert_eq!(attention(&desk).await, []);
        desk.at("2026-12-20T02:00:00Z");
        assert_eq!(attention(&desk).await, only("hold_runs_out", 1));
        let one = desk.done("today_overview", json!({})).await["attention"][0].clone();
        assert_eq!(one["centreId"], places.centre.as_str());
        assert_eq!((one["about"][0]["name"].as_str(), one["about"][0]["on"].as_str()), (Some("李春梅"), Some("2026-12-23")));
        desk.done("leave_return", json!({ "admissionId": stay })).await;
        assert_eq!(attention(&desk).await, []);
    }

    async fn a_sample_is_missing_until_it_is_taken_and_due_after_two_days(desk: Desk) {
        let (kitchen, dish) = kitchen(&desk).await;
        let pot = desk.done("batch_start", json!({
            "kitchenId": kitchen, "serviceOn": "2026-11-23", "meal": "lunch", "dishId": dish, "pot": "1号灶", "cook": "何师傅",
        })).await;
        assert_eq!(attention(&desk).await, [], "what is on the fire lacks nothing");
        let cooked = json!({ "kind": "cooked", "tenthsCelsius": 835, "person": "何师傅", "note": "" });
        desk.done("batch_step", json!({ "batchId": pot["id"], "details": cooked })).await;
        assert_eq!(attention(&desk).await, only("sample_missing", 1));
        // Nobody has to read it, so that nothing but the sample asks for attention.
        let fridge = desk.done("cold_place_save", json!({
            "kitchenId": kitchen, "name": "留样冰箱", "kind": "fridge", "lowestTenthsCelsius": 0,
            "highestTenthsCelsius": 80, "times": [],
        })).await;
        let taken = desk.done("sample_take", sample(&kitchen, &dish, &fridge)).await;
        assert_eq!(attention(&desk).await, []);
        desk.at("2026-11-25T00:00:00Z");
        assert_eq!(attention(&desk).await, only("sample_due", 1));
        let one = desk.done("today_overview", json!({})).await["attention"][0].clone();
        assert_eq!((one["urgency"].as_str(), one["about"][0]["on"].as_str()), (Some("soon"), Some("2026-11-23")));
        desk.done("sample_dispose", json!({ "sampleIds": [taken["id"]], "person": "孔师傅" })).await;
        assert_eq!(attention(&desk).await, []);
    }

    async fn a_temperature_is_missing_after_its_time_and_asks_when_it_is_out_of_range(desk: Desk) {
        let (kitchen, _) = kitchen(&desk).await;
        desk.at("2026-11-22T22:00:00Z");
        let fridge = desk.done("cold_place_save", json!({
            "kitchenId": kitchen, "name": "1号冷藏柜", "kind": "fridge", "lowestTenthsCelsius": 0,
            "highestTenthsCelsius": 80, "times": ["07:00:00"],
        })).await;
        assert_eq!(attention(&desk).await, [], "at six it is not time yet");
        let read = |tenths: i64| json!({ "coldPlaceId": fridge["id"], "tenthsCelsius": tenths, "person": "孔师傅" });
        desk.at("2026-11-22T23:00:00Z");
        let warm = desk.done("cold_reading_record", read(121)).await;
        assert_eq!(attention(&desk).await, only("reading_out_of_range", 1));
        desk.done("cold_reading_act", json!({ "readingId": warm["id"], "action": "moved_food", "note": "移至2号柜", "person": "孔师傅" })).await;
        assert_eq!(attention(&desk).await, []);
        // The next day nobody reads.
        desk.at("2026-11-24T00:30:00Z");
        assert_eq!(attention(&desk).await, only("reading_missing", 1));
        let one = desk.done("today_overview", json!({})).await["attention"][0].clone();
        assert_eq!(one["centreId"], kitchen.as_str());
    }

    async fn a_figure_is_the_sum_of_its_centres(desk: Desk) {
        let (first, second) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (li, chen, ou) = (desk.elder("李春梅").await, desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        for (elder, centre) in [(&li, &first), (&chen, &second), (&ou, &second)] {
            desk.enrol(elder, centre).await;
        }
        desk.check_in(&li, &first).await;
        desk.check_in(&chen, &second).await;
        let overview = desk.done("today_overview", json!({})).await;
        let figure = &overview["figures"][0];
        assert_eq!((figure["value"].as_i64(), figure["of"].as_i64()), (Some(2), Some(3)));
        let part = |centre: &str| {
            let one = figure["parts"].as_array().unwrap().iter().find(|part| part["centreId"] == centre).unwrap();
            (one["value"].as_i64(), one["of"].as_i64())
        };
        assert_eq!((part(&first), part(&second)), ((Some(1), Some(1)), (Some(1), Some(2))));
    }

    async fn meals_of_the_days_before_are_counted_as_those_of_today(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        eater(&desk, &kitchen, "李春梅", json!({})).await;
        let chen = eater(&desk, &kitchen, "陈永昌", json!({})).await;
        desk.done("attendance_record_absence", json!({
            "elderId": chen, "centreId": kitchen.id, "fromOn": "2026-11-25", "untilOn": "2026-11-26", "reason": "illness",
        })).await;
        let portions = async |on: &str| {
            let mut sum = 0;
            for meal in ["breakfast", "lunch", "dinner"] {
                let day = desk.done("meal_day", json!({ "kitchenId": kitchen.id, "serviceOn": on, "meal": meal })).await;
                sum += day["lines"].as_array().unwrap().iter()
                    .filter(|line| line["isCancelledLate"] == false)
                    .map(|line| line["portions"].as_i64().unwrap()).sum::<i64>();
            }
            sum
        };
        desk.at("2026-11-27T00:00:00Z");
        let overview = desk.done("today_overview", json!({})).await;
        let figures = overview["figures"].as_array().unwrap();
        let meals = figures.iter().find(|figure| figure["kind"] == "meals").unwrap();
        assert_eq!((meals["parts"].as_array().unwrap().len(), &meals["parts"][0]["centreId"]), (1, &json!(kitchen.id)));
        assert_eq!(meals["value"].as_i64(), Some(portions("2026-11-27").await));
        let trend = meals["trend"].as_array().unwrap();
        assert_eq!(trend.len(), 14);
        for day in trend {
            assert_eq!(day["value"].as_i64(), Some(portions(day["on"].as_str().unwrap()).await), "{day}");
        }
        let value = |on: &str| trend.iter().find(|day| day["on"] == on).unwrap()["value"].as_i64().unwrap();
        assert!(value("2026-11-25") < value("2026-11-24") && value("2026-11-25") > 0, "one was away: {trend:?}");
    }
}
