//! From the menu to the box: released, frozen, changed, taken back; bought, labelled; and what a diet hits ahead.

use serde_json::{Value, json};

use crate::menu::{Kitchen, ON, eater, peanut_allergy, slot};
use crate::on_both;
use crate::support::{Desk, details, text};

fn meal(kitchen: &Kitchen) -> Value {
    json!({ "kitchenId": kitchen.id, "on": ON, "meal": "lunch" })
}

fn with(asked: &Value, more: &Value) -> Value {
    let mut asked = asked.clone();
    asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    asked
}

async fn shown(desk: &Desk, kitchen: &Kitchen) -> Value {
    desk.done("production_meal", meal(kitchen)).await
}

async fn release(desk: &Desk, kitchen: &Kitchen) -> Value {
    desk.done("production_release", with(&meal(kitchen), &json!({ "person": "何师傅" }))).await
}

async fn people(desk: &Desk, kitchen: &Kitchen) -> Vec<Value> {
    desk.done("production_people", meal(kitchen)).await.as_array().unwrap().clone()
}

/// Peanut chicken with two alternatives, and rice: three eat it as it is.
async fn planned(desk: &Desk) -> (Kitchen, [String; 3]) {
    let kitchen = Kitchen::new(desk).await;
    let (peanut, chicken, tofu, rice) = kitchen.lunch(desk).await;
    let mut ids = Vec::new();
    for name in ["李春梅", "陈永昌", "区惠珍"] {
        ids.push(eater(desk, &kitchen, name, json!({})).await);
    }
    kitchen
        .plan(desk, ON, json!([slot("main", &[&peanut, &chicken, &tofu]), slot("staple", &[&rice])]))
        .await;
    (kitchen, ids.try_into().unwrap())
}

async fn dish_named(desk: &Desk, name: &str) -> String {
    let found = desk.done("dish_list", json!({ "query": name })).await;
    text(
        &found.as_array().unwrap().iter().find(|one| one["facts"]["name"] == name).unwrap()["facts"]["dishId"],
    )
}

async fn start(desk: &Desk, kitchen: &Kitchen, on: &str, dish: &str) {
    let asked = json!({ "kitchenId": kitchen.id, "serviceOn": on, "meal": "lunch", "dishId": dish, "pot": "1号灶", "cook": "何师傅" });
    desk.done("batch_start", asked).await;
}

fn label_ask(kitchen: &Kitchen, start: i64) -> Value {
    json!({ "day": { "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" }, "sheet": "three_by_eight", "start": start })
}

on_both! {
    async fn a_meal_is_released_once_and_taken_back_until_it_is_cooked(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let ask = with(&meal(&kitchen), &json!({ "person": "何师傅" }));
        let nameless = with(&ask, &json!({ "person": " " }));
        assert_eq!(desk.refused("production_release", nameless).await.fields[0].field, "person");
        let far = with(&ask, &json!({ "on": "2026-12-25" }));
        assert_eq!(desk.refused("production_release", far).await.fields[0].field, "on");
        let nothing = with(&ask, &json!({ "meal": "dinner" }));
        assert_eq!(desk.refused("production_release", nothing).await.code(), "nothing_to_cook");
        release(&desk, &kitchen).await;
        assert_eq!(desk.refused("production_release", ask.clone()).await.code(), "released_already");
        let sheet = shown(&desk, &kitchen).await;
        assert_eq!((sheet["sheet"]["portions"].as_i64(), sheet["release"]["person"].as_str()), (Some(3), Some("何师傅")));
        assert_eq!(sheet["sheet"]["slots"][0]["dishes"][0]["portions"], 3);

        let back = |reason: &str| with(&meal(&kitchen), &json!({ "reason": reason }));
        assert_eq!(desk.refused("production_recall", back(" ")).await.fields[0].field, "reason");
        desk.done("production_recall", back("改菜")).await;
        assert_eq!(desk.refused("production_recall", back("改菜")).await.code(), "not_released");
        release(&desk, &kitchen).await;
        start(&desk, &kitchen, ON, &dish_named(&desk, "试花生鸡丁").await).await;
        assert_eq!(desk.refused("production_recall", back("改菜")).await.code(), "cooking_begun");
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty());
    }

    async fn what_was_released_is_cooked_whatever_became_of_the_recipe_since(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let dish = dish_named(&desk, "试花生鸡丁").await;
        release(&desk, &kitchen).await;
        let all = kitchen.ingredients.as_array().unwrap();
        let chicken = all.iter().find(|one| one["details"]["name"] == "鸡胸肉" || one["name"] == "鸡胸肉").unwrap();
        desk.done("dish_save", json!({ "dishId": dish, "version": 1, "details": {
            "name": "试鸡丁", "category": "large_meat", "seasons": ["winter"], "smallPercent": 70, "largePercent": 130,
            "ingredients": [{ "ingredientId": chicken["id"], "grams": 90.0 }], "textures": [{ "texture": "regular" }],
        } })).await;
        let pot = |on: &str| json!({ "kitchenId": kitchen.id, "serviceOn": on, "meal": "lunch", "dishId": dish, "cook": "何师傅" });
        let version = async |dish: &str, number: i64| {
            desk.done("dish_get", json!({ "dishId": dish, "number": number })).await["facts"]["versionId"].clone()
        };
        let released = desk.done("batch_start", pot(ON)).await;
        assert_eq!((released["dishName"].as_str(), &released["dishVersionId"]), (Some("试花生鸡丁"), &version(&dish, 1).await));
        // The next day's meal is not released: what is cooked is the recipe of now.
        let current = desk.done("batch_start", pot("2026-11-26")).await;
        assert_eq!((current["dishName"].as_str(), &current["dishVersionId"]), (Some("试鸡丁"), &version(&dish, 2).await));
        // And so it is with a dish that is not on the sheet of a released meal.
        let other = dish_named(&desk, "试香菇滑鸡").await;
        let beside = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "dishId": other, "cook": "何师傅" });
        let beside = desk.done("batch_start", beside).await;
        assert_eq!((beside["dishName"].as_str(), &beside["dishVersionId"]), (Some("试香菇滑鸡"), &version(&other, 1).await));
    }

    async fn nobody_is_dropped_a_meal_waits_until_each_has_something_or_the_head_says_so(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        eater(&desk, &kitchen, "李春梅", peanut_allergy()).await;
        let menu = kitchen.plan(&desk, ON, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        let ask = with(&meal(&kitchen), &json!({ "person": "何师傅" }));
        let refusal = desk.refused("production_release", ask.clone()).await;
        assert_eq!((refusal.code(), serde_json::to_value(&refusal).unwrap()["params"]["names"].clone()), ("meal_not_ready", json!(["李春梅"])));
        let before = shown(&desk, &kitchen).await;
        assert_eq!((before["unready"][0]["name"].as_str(), before["unready"][0]["dishNames"].clone()), (Some("李春梅"), json!(["试花生鸡丁"])));
        let key = text(&before["unready"][0]["key"]);
        let forced = json!({
            "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "slotId": menu["slots"][0]["id"], "demandKey": key,
            "dishId": peanut, "reason": "家属签字同意",
        });
        desk.done("menu_override", forced).await;
        release(&desk, &kitchen).await;
        let plate = &people(&desk, &kitchen).await[0];
        assert_eq!((plate["dishes"][0]["how"].as_str(), plate["dishes"][0]["reason"].as_str()), (Some("overridden"), Some("家属签字同意")));
        let label = &desk.done("delivery_labels", label_ask(&kitchen, 1)).await["labels"][0];
        assert_eq!((label["dishes"][0]["isOverridden"].as_bool(), label["difference"].as_str()), (Some(true), Some("main_clash")));
        assert_eq!(label["allergies"], json!([{ "allergen": "peanuts", "words": "花生" }]));
        assert_eq!(label["leftOut"], json!([]), "it is in the box");
    }

    async fn what_changes_after_the_release_is_listed_by_name(desk: Desk) {
        let (kitchen, [li, chen, _]) = planned(&desk).await;
        release(&desk, &kitchen).await;
        assert_eq!(shown(&desk, &kitchen).await["differences"]["list"], json!([]));
        // Two more, one less, and one eats otherwise.
        for name in ["赵玉兰", "钱福贵"] {
            let elder = desk.elder(name).await;
            let order = json!({ "elderId": elder, "kind": "one_off", "serviceOn": ON, "meal": "lunch", "centreId": kitchen.id });
            desk.done("meal_order", order).await;
        }
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "reason": "illness",
        })).await;
        let mut details = peanut_allergy();
        details["textures"] = json!(["regular"]);
        desk.done("diet_save", json!({ "elderId": chen, "version": 1, "details": details })).await;
        let now = shown(&desk, &kitchen).await;
        let found = &now["differences"];
        assert_eq!(["plus", "minus", "changed"].map(|word| found[word].as_i64()), [Some(2), Some(1), Some(1)]);
        let of = |kind: &str| -> Vec<String> {
            let list = found["list"].as_array().unwrap().iter();
            let mut names: Vec<String> = list.filter(|one| one["kind"] == kind).map(|one| text(&one["name"])).collect();
            names.sort();
            names
        };
        let mut came = vec!["赵玉兰".to_owned(), "钱福贵".to_owned()];
        came.sort();
        assert_eq!((of("added"), of("removed"), of("changed")), (came, vec!["李春梅".to_owned()], vec!["陈永昌".to_owned()]));
        let changed = found["list"].as_array().unwrap().iter().find(|one| one["kind"] == "changed").unwrap();
        assert_eq!(changed["changed"], json!(["dishes", "needs"]));
        assert_eq!((changed["dishNamesBefore"][0].as_str(), changed["dishNames"][0].as_str()), (Some("试花生鸡丁"), Some("试香菇滑鸡")));
        assert_eq!(now["sheet"]["portions"], 3, "what was released stays as it was");
        // The box of the one whose diet changed is what is right now, and says so.
        let labels = desk.done("delivery_labels", label_ask(&kitchen, 1)).await;
        let label = |name: &str| labels["labels"].as_array().unwrap().iter().find(|one| one["face"] == name).unwrap().clone();
        assert_eq!(labels["labels"].as_array().unwrap().len(), 4);
        assert_eq!((label("陈永昌")["isChanged"].as_bool(), label("陈永昌")["dishes"][0]["name"].as_str()), (Some(true), Some("试香菇滑鸡")));
        assert_eq!((label("区惠珍")["isChanged"].as_bool(), label("钱福贵")["isChanged"].as_bool()), (Some(false), Some(true)));
    }

    async fn one_more_eater_changes_exactly_that_eaters_lines(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let day = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" });
        let (before, plates) = (desk.done("meal_day", day.clone()).await, people(&desk, &kitchen).await);
        let new = eater(&desk, &kitchen, "赵玉兰", peanut_allergy()).await;
        let (after, plates_after) = (desk.done("meal_day", day).await, people(&desk, &kitchen).await);
        let of_others = |lines: &[Value]| -> Vec<Value> {
            lines.iter().filter(|line| line["elderId"] != new.as_str()).cloned().collect()
        };
        let lines = |day: &Value| day["lines"].as_array().unwrap().clone();
        assert_eq!(of_others(&lines(&after)), lines(&before));
        assert_eq!(of_others(&plates_after), plates);
        assert_eq!((lines(&after).len(), plates_after.len()), (4, 4));
        assert_eq!(after["sums"]["all"]["portions"], 4);
    }

    async fn the_next_meal_is_released_when_the_samples_of_the_last_are_there(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let rice = dish_named(&desk, "试米饭").await;
        start(&desk, &kitchen, "2026-11-23", &rice).await;
        let ask = with(&meal(&kitchen), &json!({ "person": "何师傅" }));
        let refusal = desk.refused("production_release", ask).await;
        assert_eq!(refusal.code(), "samples_missing");
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["params"]["serviceOn"].as_str(), said["params"]["dishNames"].clone()), (Some("2026-11-23"), json!(["试米饭"])));
        let waiting = shown(&desk, &kitchen).await;
        assert_eq!(waiting["previous"]["missingSamples"], json!(["试米饭"]));
        let fridge = desk.done("cold_place_save", json!({
            "kitchenId": kitchen.id, "name": "留样冰箱", "kind": "sample_fridge", "lowestTenthsCelsius": 0, "highestTenthsCelsius": 80, "times": [],
        })).await;
        desk.done("sample_take", json!({
            "kitchenId": kitchen.id, "serviceOn": "2026-11-23", "meal": "lunch", "dishId": rice, "grams": 130,
            "coldPlaceId": fridge["id"], "person": "孔师傅",
        })).await;
        release(&desk, &kitchen).await;
    }

    async fn a_sample_is_asked_for_behind_a_meal_that_has_all_of_its_own(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let (rice, chicken) = (dish_named(&desk, "试米饭").await, dish_named(&desk, "试花生鸡丁").await);
        let fridge = desk.done("cold_place_save", json!({
            "kitchenId": kitchen.id, "name": "留样冰箱", "kind": "sample_fridge", "lowestTenthsCelsius": 0, "highestTenthsCelsius": 80, "times": [],
        })).await;
        let sample = |meal: &str, dish: &str| json!({
            "kitchenId": kitchen.id, "serviceOn": "2026-11-23", "meal": meal, "dishId": dish, "grams": 130,
            "coldPlaceId": fridge["id"], "person": "孔师傅",
        });
        // Two meals were released ahead: of lunch no sample was taken, of dinner one of all that was cooked.
        start(&desk, &kitchen, "2026-11-23", &rice).await;
        desk.done("batch_start", json!({
            "kitchenId": kitchen.id, "serviceOn": "2026-11-23", "meal": "dinner", "dishId": chicken, "pot": "1号灶", "cook": "何师傅",
        })).await;
        desk.done("sample_take", sample("dinner", &chicken)).await;
        let ask = with(&meal(&kitchen), &json!({ "person": "何师傅" }));
        let refusal = serde_json::to_value(desk.refused("production_release", ask).await).unwrap();
        assert_eq!(refusal["code"], "samples_missing");
        assert_eq!((&refusal["params"]["meal"], &refusal["params"]["dishNames"]), (&json!("lunch"), &json!(["试米饭"])));
        desk.done("sample_take", sample("lunch", &rice)).await;
        release(&desk, &kitchen).await;
    }

    async fn what_is_bought_follows_from_who_eats(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let ask = json!({ "kitchenId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26" });
        let bought = desk.done("production_purchasing", ask.clone()).await;
        assert_eq!((bought["portions"].as_i64(), bought["extraPercents"].clone(), bought["withoutMenu"].clone()), (Some(3), json!([3]), json!([])));
        let lines: Vec<Value> = bought["groups"].as_array().unwrap().iter().flat_map(|group| group["lines"].as_array().unwrap().clone()).collect();
        let mut names: Vec<String> = lines.iter().map(|line| text(&line["name"])).collect();
        names.sort();
        let mut expected = ["大米", "花生米", "鸡胸肉"].map(str::to_owned).to_vec();
        expected.sort();
        assert_eq!(names, expected, "no alternative is bought that nobody eats");
        for line in &lines {
            // Three portions and one on top (3 %, rounded up) of 80 g each.
            assert_eq!(line["edibleGrams"].as_f64().unwrap().round(), 320.0, "{line}");
            let as_bought = line["edibleGrams"].as_f64().unwrap() * 100.0 / line["ediblePercent"].as_f64().unwrap();
            assert!((line["boughtGrams"].as_f64().unwrap() - as_bought).abs() < 0.01);
            let (packs, pack) = (line["packs"].as_i64().unwrap(), line["packGrams"].as_i64().unwrap());
            assert!((packs * pack) as f64 >= as_bought - 0.05 && ((packs - 1) * pack) as f64 <= as_bought, "{line}");
            assert_eq!(line["costFen"].as_i64().unwrap(), (packs * pack * line["priceFenPerKg"].as_i64().unwrap() + 999) / 1000);
        }
        let sum: i64 = lines.iter().map(|line| line["costFen"].as_i64().unwrap()).sum();
        assert_eq!(bought["costFen"].as_i64(), Some(sum));
        // The next day has eaters and no menu: said, not left out silently.
        let two = desk.done("production_purchasing", with(&ask, &json!({ "untilOn": "2026-11-27" }))).await;
        assert_eq!(two["withoutMenu"], json!([{ "on": "2026-11-26", "meal": "lunch", "portions": 3 }]));
        assert_eq!(desk.refused("production_purchasing", with(&ask, &json!({ "untilOn": ON }))).await.fields[0].field, "untilOn");
        desk.done("production_change_extra", json!({ "kitchenId": kitchen.id, "version": 0, "extraPercent": 0 })).await;
        let wrong = json!({ "kitchenId": kitchen.id, "version": 1, "extraPercent": 51 });
        assert_eq!(desk.refused("production_change_extra", wrong).await.fields[0].field, "extraPercent");
        let less = desk.done("production_purchasing", ask).await;
        assert_eq!(less["groups"][0]["lines"][0]["edibleGrams"].as_f64().unwrap().round(), 240.0);
    }

    async fn what_was_released_is_bought_with_the_extras_it_was_released_with(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let (peanut, rice) = (dish_named(&desk, "试花生鸡丁").await, dish_named(&desk, "试米饭").await);
        kitchen.plan(&desk, "2026-11-26", json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        release(&desk, &kitchen).await;
        desk.done("production_change_extra", json!({ "kitchenId": kitchen.id, "version": 0, "extraPercent": 50 })).await;
        let bought = |from: &str, until: &str| json!({ "kitchenId": kitchen.id, "fromOn": from, "untilOn": until });
        let grams = |bought: &Value| -> f64 {
            let groups = bought["groups"].as_array().unwrap().iter();
            groups.flat_map(|group| group["lines"].as_array().unwrap()).map(|line| line["edibleGrams"].as_f64().unwrap()).sum()
        };
        let cooked = |sheet: &Value| -> f64 {
            let slots = sheet["slots"].as_array().unwrap().iter();
            slots.flat_map(|slot| slot["dishes"].as_array().unwrap()).map(|dish| dish["grams"].as_f64().unwrap()).sum()
        };
        let frozen = desk.done("production_purchasing", bought(ON, "2026-11-26")).await;
        let sheet = shown(&desk, &kitchen).await["sheet"].clone();
        assert_eq!((sheet["extraPercent"].as_i64(), frozen["extraPercents"].clone()), (Some(3), json!([3])));
        assert!((grams(&frozen) - cooked(&sheet)).abs() < 0.01, "{} and {}", grams(&frozen), cooked(&sheet));
        // The next day is not released: what the kitchen set since.
        let open = desk.done("production_purchasing", bought("2026-11-26", "2026-11-27")).await;
        let next = desk.done("production_meal", with(&meal(&kitchen), &json!({ "on": "2026-11-26" }))).await["sheet"].clone();
        assert_eq!((next["extraPercent"].as_i64(), open["extraPercents"].clone()), (Some(50), json!([50])));
        assert!((grams(&open) - cooked(&next)).abs() < 0.01 && grams(&open) > grams(&frozen));
        let both = desk.done("production_purchasing", bought(ON, "2026-11-27")).await;
        assert_eq!(both["extraPercents"], json!([3, 50]));
        assert!((grams(&both) - grams(&frozen) - grams(&open)).abs() < 0.01);
    }

    async fn what_comes_back_is_held_against_the_released_sheet(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        let asked = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" });
        assert_eq!(desk.done("delivery_served", asked.clone()).await, json!([]), "not released");
        release(&desk, &kitchen).await;
        let served = desk.done("delivery_served", asked).await;
        let first = &served[0];
        // Three portions of twice 80 g; what is cooked on top goes nowhere.
        assert_eq!((first["dishName"].as_str(), first["portions"].as_i64(), first["grams"].as_i64(), first["centreId"].as_str()),
            (Some("试花生鸡丁"), Some(3), Some(480), Some(kitchen.id.as_str())));
        desk.at("2026-11-25T06:00:00Z");
        let note = |dish: &str, is_other: bool| json!({
            "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "centreId": kitchen.id, "dishName": dish, "isOther": is_other,
            "servedGrams": 480, "leftGrams": 60,
        });
        assert_eq!(desk.refused("delivery_note_leftover", note("冬瓜汤", false)).await.fields[0].field, "dishName");
        desk.done("delivery_note_leftover", note("试花生鸡丁", false)).await;
        desk.done("delivery_note_leftover", note("冬瓜汤", true)).await;
        let list = desk.done("delivery_leftovers", json!({ "kitchenId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26" })).await;
        let tied: Vec<(String, bool)> = list["leftovers"].as_array().unwrap().iter()
            .map(|one| (text(&one["dishName"]), one["dishId"].is_string())).collect();
        assert!(tied.contains(&("试花生鸡丁".to_owned(), true)) && tied.contains(&("冬瓜汤".to_owned(), false)), "{tied:?}");
    }

    async fn a_label_says_what_is_in_the_box_and_the_labels_add_up(desk: Desk) {
        let (kitchen, _) = planned(&desk).await;
        eater(&desk, &kitchen, "赵玉兰", peanut_allergy()).await;
        eater(&desk, &kitchen, "钱福贵", json!({ "textures": ["minced_and_moist"] })).await;
        let odd = json!({ "aversions": [
            { "kind": "allergy", "words": "某种卤料", "severity": "severe" }, { "kind": "dislike", "words": "香菜", "severity": "mild" },
        ] });
        eater(&desk, &kitchen, "孙桂芬", odd).await;
        release(&desk, &kitchen).await;
        let all = desk.done("delivery_labels", label_ask(&kitchen, 24)).await;
        let labels = all["labels"].as_array().unwrap();
        let label = |name: &str| labels.iter().find(|one| one["face"] == name).unwrap();
        let differences: Vec<&str> = labels.iter().map(|one| one["difference"].as_str().unwrap()).collect();
        assert_eq!(differences, ["main_clash", "main_clash", "preparation", "none", "none", "none"]);
        assert_eq!(all["sheets"].as_array().unwrap().len(), 2, "the last place of the first sheet, then a new one");
        assert_eq!((all["isReleased"].as_bool(), label("李春梅")["dishes"][0]["name"].as_str()), (Some(true), Some("试花生鸡丁")));
        let zhao = label("赵玉兰");
        assert_eq!((zhao["dishes"][0]["name"].as_str(), zhao["dishes"][0]["isInstead"].as_bool()), (Some("试香菇滑鸡"), Some(true)));
        assert_eq!((zhao["leftOut"][0]["allergen"].as_str(), zhao["allergies"][0]["allergen"].as_str()), (Some("peanuts"), Some("peanuts")));
        assert_eq!((label("钱福贵")["texture"].as_str(), label("钱福贵")["dishes"][0]["name"].as_str()), (Some("minced_and_moist"), Some("试肉末豆腐")));
        assert_eq!(label("孙桂芬")["unmatched"], json!(["某种卤料"]), "what is only not liked is no allergy");
        let sheet = &shown(&desk, &kitchen).await["sheet"];
        let sites: i64 = sheet["sites"].as_array().unwrap().iter().map(|site| site["portions"].as_i64().unwrap()).sum();
        let day = desk.done("delivery_day", json!({ "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" })).await;
        let counts = [sheet["portions"].as_i64(), Some(sites), day["sum"]["portions"].as_i64(), Some(labels.len() as i64)];
        assert_eq!(counts, [Some(6); 4]);
        assert_eq!(sheet["unmatched"][0]["words"], json!(["某种卤料"]));
        let again = desk.done("delivery_labels", label_ask(&kitchen, 1)).await;
        let codes = |all: &Value| all["labels"].as_array().unwrap().iter().map(|one| text(&one["code"])).collect::<Vec<_>>();
        assert_eq!(codes(&again), codes(&all), "a reprint bears the same codes");
    }

    async fn whoever_is_cancelled_too_late_has_no_box(desk: Desk) {
        let (kitchen, [li, ..]) = planned(&desk).await;
        // Ten in the morning of the day: it is cooked already.
        desk.at("2026-11-25T02:00:00Z");
        desk.done("attendance_record_absence", json!({
            "elderId": li, "centreId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "reason": "illness",
        })).await;
        let day = desk.done("delivery_day", json!({ "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" })).await;
        assert_eq!((day["sum"]["portions"].as_i64(), day["sum"]["cancelledLate"].as_i64()), (Some(2), Some(1)));
        assert_eq!(desk.done("delivery_labels", label_ask(&kitchen, 1)).await["labels"].as_array().unwrap().len(), 2);
    }

    async fn whoever_was_cancelled_before_the_sheet_was_made_is_not_cooked_for(desk: Desk) {
        let (kitchen, [li, chen, _]) = planned(&desk).await;
        let absent = |elder: &str| json!({
            "elderId": elder, "centreId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "reason": "illness",
        });
        // The sheet, the door and the list of the meal: portions to cook or to bring, and those cooked for nobody.
        let counts = async || {
            let ask = json!({ "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" });
            let door = desk.done("delivery_day", ask).await["sum"].clone();
            let ask = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" });
            let list = desk.done("meal_day", ask).await["sums"]["all"].clone();
            let sheet = shown(&desk, &kitchen).await["sheet"]["portions"].as_i64().unwrap();
            let of = |sum: &Value| (sum["portions"].as_i64().unwrap(), sum["cancelledLate"].as_i64().unwrap());
            (sheet, of(&door), of(&list))
        };
        // Past eight, and nothing is released yet: by the clock she is cooked for.
        desk.at("2026-11-25T01:00:00Z");
        desk.done("attendance_record_absence", absent(&li)).await;
        assert_eq!(counts().await, (2, (2, 1), (3, 1)));
        // The sheet is made without her.
        desk.at("2026-11-25T01:30:00Z");
        release(&desk, &kitchen).await;
        assert_eq!(counts().await, (2, (2, 0), (2, 0)));
        // Whoever goes now is on it.
        desk.at("2026-11-25T02:00:00Z");
        desk.done("attendance_record_absence", absent(&chen)).await;
        assert_eq!(counts().await, (2, (1, 1), (2, 1)), "one is brought and one cooked for nobody: two on the sheet");
    }

    async fn a_change_of_diet_says_which_menus_ahead_it_hits(desk: Desk) {
        let (kitchen, [li, ..]) = planned(&desk).await;
        let rice = dish_named(&desk, "试米饭").await;
        let peanut = dish_named(&desk, "试花生鸡丁").await;
        kitchen.plan(&desk, "2026-11-27", json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        // Nobody is enrolled for a Saturday.
        kitchen.plan(&desk, "2026-11-28", json!([slot("main", &[&peanut])])).await;
        let mut details = peanut_allergy();
        details["textures"] = json!(["regular"]);
        let saved = desk.done("diet_save", json!({ "elderId": li, "version": 1, "details": details })).await;
        assert_eq!((saved["version"].as_i64(), saved["details"]["aversions"][0]["allergen"].as_str()), (Some(2), Some("peanuts")));
        let ahead = &saved["ahead"];
        assert_eq!((ahead["meals"].as_i64(), ahead["lastOn"].as_str()), (Some(2), Some("2026-11-28")));
        let said: Vec<Value> = ahead["hits"].as_array().unwrap().iter()
            .map(|hit| json!([hit["serviceOn"], hit["meal"], hit["dishName"], hit["severity"], hit["served"], hit["servedName"], hit["isNew"]]))
            .collect();
        assert_eq!(said, [
            json!([ON, "lunch", "试花生鸡丁", "blocked", "proposed", "试香菇滑鸡", true]),
            json!(["2026-11-27", "lunch", "试花生鸡丁", "blocked", "unsolved", null, true]),
        ]);
        assert_eq!(ahead["hits"][0]["causes"][0]["ingredientName"], "花生米");
        // The same again hits nothing new; the card of the elder shows it as long as it is so.
        let again = desk.done("diet_save", json!({ "elderId": li, "version": 2, "details": details })).await;
        assert!(again["ahead"]["hits"].as_array().unwrap().iter().all(|hit| hit["isNew"] == false));
        let card = desk.done("menu_hits", json!({ "elderId": li })).await;
        assert_eq!(card["hits"].as_array().unwrap().len(), 2);
        desk.at("2026-11-26T02:00:00Z");
        assert_eq!(desk.done("menu_hits", json!({ "elderId": li })).await["hits"].as_array().unwrap().len(), 1, "what was eaten is past");
    }

    async fn an_allergy_entered_in_the_record_says_which_menus_ahead_it_hits(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let mut record = details("李春梅");
        record["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "花生" }]);
        let told = |saved: &Value| -> Vec<Value> {
            saved["ahead"]["hits"].as_array().unwrap().iter().map(|hit| json!([hit["dishName"], hit["isNew"]])).collect()
        };
        let saved = desk.done("elder_change", json!({ "elderId": li, "version": 1, "details": record })).await;
        assert_eq!(saved["name"], "李春梅");
        assert_eq!(told(&saved), [json!(["试花生鸡丁", true])]);
        // Other changes of the record look nothing through.
        record["phone"] = json!("13900000000");
        let moved = desk.done("elder_change", json!({ "elderId": li, "version": 2, "details": record })).await;
        assert_eq!((told(&moved).len(), moved["ahead"]["meals"].as_i64()), (0, Some(0)));
        record["alerts"] = json!([]);
        let better = desk.done("elder_change", json!({ "elderId": li, "version": 3, "details": record })).await;
        assert_eq!((told(&better).len(), better["ahead"]["meals"].as_i64()), (0, Some(1)));
    }

    async fn clashes_follow_the_limits_that_the_district_set(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let chicken = kitchen.dish(&desk, "试白切鸡", "large_meat", &["鸡胸肉"], &["regular"]).await;
        eater(&desk, &kitchen, "李春梅", json!({ "diets": ["low_protein"] })).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&chicken])])).await;
        let severity = || async {
            let found = desk.done("menu_clashes", json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" })).await;
            found["groups"][0]["severity"].clone()
        };
        let set = |version: i64, warn: i64, block: Value| json!({
            "version": version, "limits": [{ "diet": "low_protein", "warnAbove": warn, "blockAbove": block }],
        });
        // 80 g of chicken breast have well over 13 g of protein: as it comes, a warning.
        assert_eq!(severity().await, "warning");
        desk.done("diet_set_limits", set(0, 5, json!(10))).await;
        assert_eq!(severity().await, "blocked");
        desk.done("diet_set_limits", set(1, 60, json!(90))).await;
        assert_eq!(severity().await, Value::Null);
    }

    async fn today_names_who_has_nothing_to_eat_and_what_has_no_run(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &centre).await;
        let kinds = || async {
            let overview = desk.done("today_overview", json!({})).await;
            let all = overview["attention"].as_array().unwrap().clone();
            all.into_iter().map(|one| (text(&one["kind"]), one)).collect::<Vec<_>>()
        };
        let of = |all: &[(String, Value)], kind: &str| all.iter().find(|(one, _)| one == kind).map(|(_, one)| one.clone());
        let before = kinds().await;
        assert_eq!(of(&before, "without_run").unwrap()["about"][0]["name"], "甲中心");
        assert_eq!(of(&before, "clash_ahead"), None);
        desk.done("delivery_add_run", json!({
            "kitchenId": kitchen.id, "meal": "lunch",
            "details": { "name": "一号线", "driverName": "演示司机马", "departsAt": "10:30:00", "stops": [{ "site": { "kind": "centre", "centreId": centre }, "note": "" }] },
        })).await;
        let mut details = peanut_allergy();
        details["textures"] = json!(["regular"]);
        desk.done("diet_save", json!({ "elderId": li, "version": 0, "details": details })).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        let after = kinds().await;
        assert_eq!(of(&after, "without_run"), None);
        let clash = of(&after, "clash_ahead").unwrap();
        assert_eq!((clash["count"].as_i64(), clash["about"][0]["name"].as_str(), clash["about"][0]["on"].as_str()), (Some(1), Some("李春梅"), Some(ON)));
        assert_eq!(clash["urgency"], "soon", "the day after tomorrow");
    }
}
