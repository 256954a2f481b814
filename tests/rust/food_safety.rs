//! Food safety: pots and their temperatures, samples, fridges, the signed book of a day.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

const TODAY: &str = "2026-11-23";

async fn kitchen(desk: &Desk) -> String {
    desk.centre_with(&json!({ "name": "试验厨房", "licensedPlaces": 0, "functions": {
        "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false,
    } }))
    .await
}

/// Two dishes that come with the program.
async fn dishes(desk: &Desk) -> [(String, String); 2] {
    let list = desk.done("dish_list", json!({})).await;
    [0, 1].map(|place: usize| (text(&list[place]["facts"]["dishId"]), text(&list[place]["facts"]["name"])))
}

async fn start(desk: &Desk, kitchen: &str, dish: &str) -> String {
    let asked = json!({ "kitchenId": kitchen, "serviceOn": TODAY, "meal": "lunch", "dishId": dish, "pot": "1号灶", "cook": "何师傅" });
    text(&desk.done("batch_start", asked).await["id"])
}

fn step(batch: &str, kind: &str, tenths: Option<i64>) -> Value {
    json!({ "batchId": batch, "details": { "kind": kind, "tenthsCelsius": tenths, "person": "何师傅", "note": "试验" } })
}

async fn fridge(desk: &Desk, kitchen: &str) -> String {
    let mut asked = place(kitchen, "留样冰箱", &[]);
    asked["kind"] = json!("sample_fridge");
    text(&desk.done("cold_place_save", asked).await["id"])
}

fn take(kitchen: &str, fridge: &str, dish: &str, grams: i64) -> Value {
    json!({
        "kitchenId": kitchen, "serviceOn": TODAY, "meal": "lunch", "dishId": dish, "grams": grams,
        "coldPlaceId": fridge, "person": "孔师傅",
    })
}

fn place(kitchen: &str, name: &str, times: &[&str]) -> Value {
    json!({
        "kitchenId": kitchen, "name": name, "kind": "fridge", "lowestTenthsCelsius": 0, "highestTenthsCelsius": 80, "times": times,
    })
}

async fn book(desk: &Desk, kitchen: &str) -> Value {
    desk.done("safety_day", json!({ "kitchenId": kitchen })).await
}

on_both! {
    async fn a_pot_is_followed_from_the_stove_to_the_table(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, name), _] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        assert_eq!(desk.refused("batch_step", step(&batch, "portioned", Some(650))).await.code(), "batch_not_cooked");
        desk.at("2026-11-23T00:40:00Z");
        let cooked = desk.done("batch_step", step(&batch, "cooked", Some(835))).await;
        assert_eq!((cooked["standing"].as_str(), cooked["goodUntil"].as_str()), (Some("released"), Some("2026-11-23T02:40:00Z")));
        assert_eq!(desk.refused("batch_step", step(&batch, "cooked", Some(835))).await.code(), "cooked_already");
        // Above 60 degrees the clock stands until the measurement.
        desk.at("2026-11-23T01:40:00Z");
        let loaded = desk.done("batch_step", step(&batch, "loaded", Some(655))).await;
        assert_eq!(loaded["goodUntil"], "2026-11-23T03:40:00Z");
        desk.at("2026-11-23T03:20:00Z");
        let day = book(&desk, &kitchen).await;
        assert_eq!(day["meals"][1]["batches"][0]["standing"], "expiring");
        desk.at("2026-11-23T03:45:00Z");
        let late = desk.done("batch_step", step(&batch, "served", Some(452))).await;
        assert_eq!((late["standing"].as_str(), late["needsAction"].as_bool()), (Some("expired"), Some(true)));
        assert_eq!(late["steps"][2]["findings"], json!(["too_late", "lukewarm"]));
        assert_eq!(book(&desk, &kitchen).await["open"]["batches"], 1);
        let gone = desk.done("batch_step", step(&batch, "discarded", None)).await;
        assert_eq!((gone["standing"].as_str(), gone["needsAction"].as_bool()), (Some("discarded"), Some(false)));
        let refused = desk.refused("batch_step", step(&batch, "reheated", Some(800))).await;
        assert_eq!((refused.code(), refused.message.contains(&name)), ("batch_ended", true));
    }

    async fn what_one_centre_measures_says_nothing_of_another(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, name), _] = dishes(&desk).await;
        let (first, second) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let batch = start(&desk, &kitchen, &dish).await;
        let at = |kind: &str, tenths: Option<i64>, site: &str| {
            let mut asked = step(&batch, kind, tenths);
            asked["details"]["siteId"] = json!(site);
            asked
        };
        let stands = |batch: &Value| -> Vec<(String, String, bool)> {
            let shares = batch["shares"].as_array().unwrap().iter();
            let all = shares.map(|share| (text(&share["siteName"]), text(&share["standing"]), share["needsAction"] == true));
            all.collect()
        };
        let share = |centre: &str, standing: &str, needs: bool| (centre.to_owned(), standing.to_owned(), needs);
        assert_eq!(desk.refused("batch_step", at("discarded", None, &first)).await.code(), "batch_not_cooked");
        desk.at("2026-11-23T00:40:00Z");
        let cooked = desk.done("batch_step", step(&batch, "cooked", Some(850))).await;
        assert_eq!(cooked["shares"], json!([]), "no centre was named yet");
        desk.at("2026-11-23T02:30:00Z");
        let hot = desk.done("batch_step", at("arrived", Some(650), &first)).await;
        assert_eq!(hot["goodUntil"], "2026-11-23T04:30:00Z");
        // Five minutes before the two hours are over it comes lukewarm to the other.
        desk.at("2026-11-23T02:35:00Z");
        let both = desk.done("batch_step", at("arrived", Some(450), &second)).await;
        assert_eq!((both["standing"].as_str(), both["goodUntil"].as_str()), (Some("expiring"), Some("2026-11-23T02:40:00Z")));
        assert_eq!(stands(&both), [share("甲中心", "released", false), share("乙中心", "expiring", false)]);
        assert_eq!(both["shares"][0]["goodUntil"], "2026-11-23T04:30:00Z");
        desk.at("2026-11-23T02:45:00Z");
        let day = book(&desk, &kitchen).await;
        assert_eq!(day["open"]["batches"], 1);
        assert_eq!(stands(&day["meals"][1]["batches"][0]), [share("甲中心", "released", false), share("乙中心", "expired", true)]);
        let hot = desk.done("batch_step", at("reheated", Some(760), &second)).await;
        assert_eq!((hot["standing"].as_str(), hot["goodUntil"].as_str()), (Some("released"), Some("2026-11-23T04:30:00Z")));
        // One is done, the other still eats.
        let cleared = desk.done("batch_step", at("cleared", None, &first)).await;
        assert_eq!((cleared["standing"].as_str(), cleared["goodUntil"].as_str()), (Some("released"), Some("2026-11-23T04:45:00Z")));
        let refused = desk.refused("batch_step", at("served", Some(650), &first)).await;
        assert_eq!((refused.code(), refused.message.contains(&name), refused.message.contains("甲中心")), ("share_ended", true, true));
        desk.done("batch_step", at("served", Some(650), &second)).await;
        let done = desk.done("batch_step", at("discarded", None, &second)).await;
        assert_eq!(stands(&done), [share("甲中心", "cleared", false), share("乙中心", "discarded", false)]);
        assert_eq!((done["standing"].as_str(), done["isClosed"].as_bool()), (Some("cleared"), Some(false)));
        assert_eq!(desk.refused("batch_step", step(&batch, "served", None)).await.code(), "batch_ended");
        // What comes to a third after that is not lost, and the end of all of it is the end for each.
        let third = desk.centre("丙中心").await;
        let late = desk.done("batch_step", at("arrived", None, &third)).await;
        assert_eq!((late["standing"].as_str(), late["needsAction"].as_bool()), (Some("expired"), Some(true)));
        let over = desk.done("batch_step", step(&batch, "discarded", None)).await;
        assert_eq!((over["standing"].as_str(), over["isClosed"].as_bool()), (Some("discarded"), Some(true)));
        assert_eq!(desk.refused("batch_step", at("arrived", None, &third)).await.code(), "batch_ended");
    }

    async fn a_core_that_is_too_cool_asks_for_an_action(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        let cool = desk.done("batch_step", step(&batch, "cooked", Some(699))).await;
        assert_eq!((cool["standing"].as_str(), cool["needsAction"].as_bool()), (Some("too_cool"), Some(true)));
        assert_eq!(cool["steps"][0]["findings"], json!(["core_too_low"]));
        desk.at("2026-11-23T00:10:00Z");
        let hot = desk.done("batch_step", step(&batch, "reheated", Some(780))).await;
        assert_eq!((hot["standing"].as_str(), hot["needsAction"].as_bool()), (Some("released"), Some(false)));
    }

    async fn a_wrong_entry_is_corrected_and_stays_readable(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        let cooked = desk.done("batch_step", step(&batch, "cooked", Some(235))).await;
        let wrong = text(&cooked["steps"][0]["id"]);
        let correction = |reason: &str| json!({
            "stepId": wrong, "reason": reason, "details": { "kind": "cooked", "tenthsCelsius": 835, "person": "何师傅" },
        });
        assert_eq!(desk.refused("batch_correct_step", correction(" ")).await.fields[0].field, "reason");
        let corrected = desk.done("batch_correct_step", correction("看错温度计")).await;
        assert_eq!(corrected["standing"], "released");
        let steps = corrected["steps"].as_array().unwrap();
        assert_eq!((steps.len(), steps[0]["supersededReason"].as_str(), steps[1]["replacesId"].as_str()), (2, Some("看错温度计"), Some(wrong.as_str())));
        assert_eq!(desk.refused("batch_correct_step", correction("再来一次")).await.code(), "changed_meanwhile");
        // A pot that never was.
        assert_eq!(desk.refused("batch_withdraw", json!({ "batchId": batch, "reason": "" })).await.fields[0].field, "reason");
        desk.done("batch_withdraw", json!({ "batchId": batch, "reason": "录错菜品" })).await;
        let day = book(&desk, &kitchen).await;
        assert_eq!(day["meals"][1]["batches"][0]["withdrawnReason"], "录错菜品");
        assert_eq!(day["open"]["all"], 0, "it owes no sample either");
        assert_eq!(desk.refused("batch_step", step(&batch, "served", None)).await.code(), "batch_ended");
    }

    async fn what_cannot_be_is_refused_at_its_field(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        let at = |details: Value| {
            let mut asked = step(&batch, "cooked", Some(800));
            asked["details"].as_object_mut().unwrap().extend(details.as_object().unwrap().clone());
            asked
        };
        for (details, field) in [
            (json!({ "tenthsCelsius": 7000 }), "details.tenthsCelsius"),
            (json!({ "tenthsCelsius": null }), "details.tenthsCelsius"),
            (json!({ "tenthsCelsius": -700 }), "details.tenthsCelsius"),
            (json!({ "person": " " }), "details.person"),
            (json!({ "happenedAt": "2026-11-23T02:00:00Z" }), "details.happenedAt"),
            (json!({ "happenedAt": "2026-11-22T23:00:00Z" }), "details.happenedAt"),
            (json!({ "kind": "discarded", "tenthsCelsius": null, "note": "" }), "details.note"),
        ] {
            let refused = desk.refused("batch_step", at(details.clone())).await;
            assert_eq!(refused.fields[0].field, field, "{details}");
        }
        let day_care = desk.centre("甲中心").await;
        let elsewhere = json!({ "kitchenId": day_care, "serviceOn": TODAY, "meal": "lunch", "dishId": dish, "cook": "何师傅" });
        assert_eq!(desk.refused("batch_start", elsewhere).await.code(), "not_a_kitchen");
        let unknown = json!({ "kitchenId": kitchen, "serviceOn": TODAY, "meal": "lunch", "dishId": "nothing", "cook": "何师傅" });
        assert_eq!(desk.refused("batch_start", unknown).await.fields[0].field, "dishId");
        assert_eq!(desk.refused("sample_take", take(&kitchen, "none", &dish, 124)).await.fields[0].field, "grams");
        assert_eq!(desk.refused("sample_take", take(&kitchen, "none", &dish, 125)).await.fields[0].field, "coldPlaceId");
        assert_eq!(desk.refused("sample_take", take(&kitchen, "none", &dish, -5)).await.fields[0].field, "grams");
        let fridge = desk.done("cold_place_save", place(&kitchen, "1号冷藏柜", &["07:00:00"])).await;
        let reading = json!({ "coldPlaceId": fridge["id"], "tenthsCelsius": 7000, "person": "孔师傅" });
        assert_eq!(desk.refused("cold_reading_record", reading).await.fields[0].field, "tenthsCelsius");
        assert_eq!(desk.refused("cold_place_save", place(&kitchen, "1号冷藏柜", &[])).await.fields[0].field, "name");
        assert_eq!(desk.refused("cold_place_save", place(&kitchen, "2号", &["07:00:00", "07:00:00"])).await.fields[0].field, "times[1]");
    }

    async fn a_sample_is_thrown_away_only_after_two_days(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), (other, _)] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        let owes = |day: &Value| {
            let line = &day["meals"][1]["dishes"][0];
            (line["isOwed"].as_bool(), line["isMissing"].as_bool(), day["open"]["samples"].as_i64())
        };
        // On the fire it waits for its sample; taken off it lacks one.
        assert_eq!(owes(&book(&desk, &kitchen).await), (Some(true), Some(false), Some(0)));
        desk.done("batch_step", step(&batch, "cooked", Some(835))).await;
        assert_eq!(owes(&book(&desk, &kitchen).await), (Some(true), Some(true), Some(1)));
        let fridge = fridge(&desk, &kitchen).await;
        let sample = desk.done("sample_take", take(&kitchen, &fridge, &dish, 130)).await;
        assert_eq!(sample["keepUntil"], "2026-11-25T00:00:00Z");
        assert_eq!(book(&desk, &kitchen).await["open"]["samples"], 0);
        let dispose = json!({ "sampleIds": [sample["id"]], "person": "孔师傅" });
        desk.at("2026-11-24T23:59:59Z");
        let early = desk.refused("sample_dispose", dispose.clone()).await;
        assert_eq!((early.code(), early.fields[0].field.as_str()), ("sample_kept_until", "sampleIds[0]"));
        desk.at("2026-11-25T00:00:00Z");
        assert_eq!(book(&desk, &kitchen).await["samplesToDispose"].as_array().unwrap().len(), 1);
        desk.done("sample_dispose", dispose.clone()).await;
        assert_eq!(desk.refused("sample_dispose", dispose).await.code(), "sample_gone");
        assert_eq!(book(&desk, &kitchen).await["samplesToDispose"].as_array().unwrap().len(), 0);
        // Entered for the wrong dish: without a sample again.
        let mut wrong = take(&kitchen, &fridge, &other, 125);
        wrong["serviceOn"] = json!("2026-11-25");
        let wrong = desk.done("sample_take", wrong).await;
        desk.done("sample_withdraw", json!({ "sampleId": wrong["id"], "reason": "录错" })).await;
        assert_eq!(desk.refused("sample_withdraw", json!({ "sampleId": wrong["id"], "reason": "录错" })).await.code(), "sample_gone");
    }

    async fn a_sample_is_kept_in_a_refrigerator_of_the_kitchen_and_a_warm_one_names_it(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, name), (other, _)] = dishes(&desk).await;
        let elsewhere = desk.centre_with(&json!({ "name": "另一厨房", "licensedPlaces": 0, "functions": {
            "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false,
        } })).await;
        let mut freezer = place(&kitchen, "冷冻柜", &[]);
        freezer["kind"] = json!("freezer");
        freezer["lowestTenthsCelsius"] = json!(-300);
        freezer["highestTenthsCelsius"] = json!(-120);
        let mut wide = place(&kitchen, "宽", &[]);
        wide["highestTenthsCelsius"] = json!(81);
        let closed = text(&desk.done("cold_place_save", place(&kitchen, "停用", &[])).await["id"]);
        desk.done("cold_place_close", json!({ "coldPlaceId": closed })).await;
        let freezer = text(&desk.done("cold_place_save", freezer).await["id"]);
        let wide = text(&desk.done("cold_place_save", wide).await["id"]);
        let foreign = fridge(&desk, &elsewhere).await;
        for (wrong, code) in [(&closed, "keeps_no_samples"), (&freezer, "keeps_no_samples"), (&wide, "keeps_no_samples"), (&foreign, "not_found")] {
            let refused = desk.refused("sample_take", take(&kitchen, wrong, &dish, 130)).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), (code, "coldPlaceId"));
        }
        let fridge = fridge(&desk, &kitchen).await;
        let sample = desk.done("sample_take", take(&kitchen, &fridge, &dish, 130)).await;
        assert_eq!((sample["coldPlaceId"].as_str(), sample["coldPlaceName"].as_str()), (Some(fridge.as_str()), Some("留样冰箱")));
        // Another name later does not change where it stood.
        let mut renamed = place(&kitchen, "新留样柜", &[]);
        renamed["coldPlaceId"] = json!(fridge);
        renamed["version"] = json!(1);
        desk.done("cold_place_save", renamed).await;
        desk.at("2026-11-23T02:00:00Z");
        let read = |tenths: i64| json!({ "coldPlaceId": fridge, "tenthsCelsius": tenths, "person": "孔师傅" });
        assert_eq!(desk.done("cold_reading_record", read(45)).await["samples"], json!([]), "in range concerns nothing");
        desk.at("2026-11-23T02:10:00Z");
        let warm = desk.done("cold_reading_record", read(121)).await;
        assert_eq!((warm["samples"][0]["id"].clone(), warm["samples"][0]["dishName"].as_str()), (sample["id"].clone(), Some(name.as_str())));
        // What was put there afterwards, and what was withdrawn, is not named.
        desk.at("2026-11-23T03:00:00Z");
        desk.done("sample_take", take(&kitchen, &fridge, &other, 130)).await;
        let day = book(&desk, &kitchen).await;
        let shown = day["coldPlaces"].as_array().unwrap().iter().find(|one| one["id"] == fridge.as_str()).unwrap();
        let samples = |shown: &Value| shown["readings"][1]["samples"].as_array().unwrap().len();
        assert_eq!((shown["name"].as_str(), shown["isOpen"].as_bool(), samples(shown)), (Some("新留样柜"), Some(true), 1));
        assert_eq!(day["meals"][1]["dishes"].as_array().unwrap().iter().find(|one| one["dishId"] == dish.as_str()).unwrap()["samples"][0]["coldPlaceName"], "留样冰箱");
        desk.done("sample_withdraw", json!({ "sampleId": sample["id"], "reason": "录错" })).await;
        let day = book(&desk, &kitchen).await;
        let shown = day["coldPlaces"].as_array().unwrap().iter().find(|one| one["id"] == fridge.as_str()).unwrap();
        assert_eq!(samples(shown), 0);
    }

    async fn a_missing_sample_is_excused_with_a_reason(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        start(&desk, &kitchen, &dish).await;
        let excuse = |reason: &str| json!({
            "kitchenId": kitchen, "serviceOn": TODAY, "meal": "lunch", "dishId": dish, "reason": reason, "person": "主管",
        });
        assert_eq!(desk.refused("sample_excuse", excuse("")).await.fields[0].field, "reason");
        desk.done("sample_excuse", excuse("锅已清空")).await;
        let day = book(&desk, &kitchen).await;
        assert_eq!((day["open"]["samples"].as_i64(), day["meals"][1]["dishes"][0]["excuse"]["reason"].as_str()), (Some(0), Some("锅已清空")));
    }

    async fn fridges_are_read_by_schedule_and_what_is_missing_shows(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        desk.at("2026-11-22T22:00:00Z");
        let fridge = desk.done("cold_place_save", place(&kitchen, "1号冷藏柜", &["07:00:00", "13:00:00"])).await;
        let standings = |day: &Value| -> Vec<String> {
            day["coldPlaces"][0]["due"].as_array().unwrap().iter().map(|due| text(&due["standing"])).collect()
        };
        assert_eq!(standings(&book(&desk, &kitchen).await), ["now", "later"]);
        desk.at("2026-11-23T00:30:00Z");
        let day = book(&desk, &kitchen).await;
        assert_eq!((standings(&day), day["open"]["readings"].as_i64()), (vec!["missing".into(), "later".into()], Some(1)));
        // What is read an hour and a half late stands in the book and fills nothing in.
        let read = |tenths: i64| json!({ "coldPlaceId": fridge["id"], "tenthsCelsius": tenths, "person": "孔师傅" });
        desk.done("cold_reading_record", read(45)).await;
        assert_eq!(standings(&book(&desk, &kitchen).await), ["missing", "later"]);
        desk.at("2026-11-23T05:00:00Z");
        let warm = desk.done("cold_reading_record", read(121)).await;
        assert_eq!(warm["isInRange"], false);
        let day = book(&desk, &kitchen).await;
        assert_eq!((standings(&day), day["open"]["outOfRange"].as_i64()), (vec!["missing".into(), "done".into()], Some(1)));
        let act = |action: &str, note: &str| json!({ "readingId": warm["id"], "action": action, "note": note, "person": "孔师傅" });
        assert_eq!(desk.refused("cold_reading_act", act("other", "")).await.fields[0].field, "note");
        desk.done("cold_reading_act", act("moved_food", "移至2号柜")).await;
        assert_eq!(desk.refused("cold_reading_act", act("adjusted", "")).await.code(), "changed_meanwhile");
        assert_eq!(book(&desk, &kitchen).await["open"]["outOfRange"], 0);
        // A wrong entry goes and stays readable.
        desk.done("cold_reading_correct", json!({ "readingId": warm["id"], "reason": "看错", "person": "孔师傅", "tenthsCelsius": 61 })).await;
        let day = book(&desk, &kitchen).await;
        assert_eq!(day["coldPlaces"][0]["readings"].as_array().unwrap().len(), 3);
        assert_eq!(standings(&day), ["missing", "done"]);
        // Another schedule does not judge the day before.
        desk.at("2026-11-24T05:00:00Z");
        let mut changed = place(&kitchen, "1号冷藏柜", &["09:00:00"]);
        changed["coldPlaceId"] = fridge["id"].clone();
        assert_eq!(desk.refused("cold_place_save", changed.clone()).await.code(), "changed_meanwhile");
        changed["version"] = json!(1);
        desk.done("cold_place_save", changed).await;
        let yesterday = desk.done("safety_day", json!({ "kitchenId": kitchen, "on": TODAY })).await;
        assert_eq!(yesterday["coldPlaces"][0]["due"].as_array().unwrap().len(), 2);
        assert_eq!(book(&desk, &kitchen).await["coldPlaces"][0]["due"].as_array().unwrap().len(), 1);
        desk.done("cold_place_close", json!({ "coldPlaceId": fridge["id"] })).await;
        assert_eq!(desk.refused("cold_reading_record", read(40)).await.code(), "not_found");
    }

    async fn the_book_is_signed_by_name_and_says_what_was_open(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        let batch = start(&desk, &kitchen, &dish).await;
        desk.done("batch_step", step(&batch, "cooked", Some(750))).await;
        let sign = |on: &str, remark: &str| json!({ "kitchenId": kitchen, "on": on, "person": "孔师傅", "remark": remark });
        assert_eq!(desk.refused("safety_sign", sign(TODAY, "")).await.fields[0].field, "remark");
        assert_eq!(desk.refused("safety_sign", sign("2026-11-24", "")).await.fields[0].field, "on");
        let signed = desk.done("safety_sign", sign(TODAY, "留样稍后补")).await;
        assert_eq!(signed["openPoints"], 1);
        assert_eq!(book(&desk, &kitchen).await["signatures"][0]["person"], "孔师傅");
    }

    async fn standards_can_be_stricter_and_never_laxer(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        let [(dish, _), _] = dishes(&desk).await;
        let settings = |core: i64, grams: i64, version: i64| json!({
            "kitchenId": kitchen, "version": version, "coreTenthsCelsius": core, "hotAboveTenthsCelsius": 600,
            "coldBelowTenthsCelsius": 80, "holdingMinutes": 120, "expiringMinutes": 30, "sampleGrams": grams, "sampleHours": 48,
            "readingGraceMinutes": 60,
        });
        assert_eq!(desk.refused("safety_change_settings", settings(690, 125, 0)).await.fields[0].field, "coreTenthsCelsius");
        assert_eq!(desk.refused("safety_change_settings", settings(750, 100, 0)).await.fields[0].field, "sampleGrams");
        let changed = desk.done("safety_change_settings", settings(750, 200, 0)).await;
        assert_eq!(changed["version"], 1);
        assert_eq!(desk.refused("safety_change_settings", settings(760, 200, 0)).await.code(), "changed_meanwhile");
        let batch = start(&desk, &kitchen, &dish).await;
        assert_eq!(desk.done("batch_step", step(&batch, "cooked", Some(740))).await["standing"], "too_cool");
        let fridge = fridge(&desk, &kitchen).await;
        assert_eq!(desk.refused("sample_take", take(&kitchen, &fridge, &dish, 150)).await.fields[0].field, "grams");
    }
}
