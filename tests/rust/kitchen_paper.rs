//! What the kitchen prints says what the screens say: late changes, who has nothing to eat, what is in a box.

use std::process::Command;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kangning_report::SystemPress;
use serde_json::{Value, json};

use crate::menu::{Kitchen, ON, eater, peanut_allergy, slot};
use crate::on_both;
use crate::support::{Desk, Engine, run, text};

fn lunch(kitchen: &Kitchen) -> Value {
    json!({ "kitchenId": kitchen.id, "on": ON, "meal": "lunch" })
}

async fn release(desk: &Desk, kitchen: &Kitchen) {
    let mut asked = lunch(kitchen);
    asked["person"] = json!("何师傅");
    desk.done("production_release", asked).await;
}

async fn paper(desk: &Desk, kitchen: &Kitchen, name: &str, language: &str) -> Value {
    let parameters = json!({ "language": language, "centreId": kitchen.id, "on": ON, "meal": "lunch" });
    desk.done("report_table", json!({ "name": name, "parameters": parameters })).await
}

fn blocks<'a>(paper: &'a Value, kind: &str) -> Vec<&'a Value> {
    let all = paper["blocks"].as_array().unwrap().iter();
    all.filter(|block| block["kind"] == kind).map(|block| &block["value"]).collect()
}

fn rows(table: &Value) -> Vec<Vec<String>> {
    let groups = table["groups"].as_array().unwrap().iter();
    let rows = groups.flat_map(|group| group["rows"].as_array().unwrap().clone());
    rows.map(|row| row["cells"].as_array().unwrap().iter().map(text).collect()).collect()
}

async fn order(desk: &Desk, kitchen: &Kitchen, elder: &str) {
    let order = json!({ "elderId": elder, "kind": "one_off", "serviceOn": ON, "meal": "lunch", "centreId": kitchen.id });
    desk.done("meal_order", order).await;
}

/// A centre that eats from a kitchen of its own, and that kitchen.
async fn another_kitchen(desk: &Desk) -> (String, String) {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    let other = json!({ "name": "第二厨房", "functions": functions, "licensedPlaces": 0 });
    let (other, far) = (desk.centre_with(&other).await, desk.centre("乙中心").await);
    let meals = json!([{ "dayPart": "whole_day", "meal": "lunch" }]);
    let place = json!({ "centreId": far, "version": 0, "kitchenId": other, "meals": meals });
    desk.done("meal_set_place", place).await;
    (far, other)
}

/// The rows under a heading of a paper; none where it has no such table.
fn rows_under(paper: &Value, title: &str) -> Option<Vec<Vec<String>>> {
    blocks(paper, "table").into_iter().find(|table| table["title"] == title).map(rows)
}

async fn absent(desk: &Desk, kitchen: &Kitchen, elder: &str) {
    desk.done("attendance_record_absence", json!({
        "elderId": elder, "centreId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "reason": "illness",
    })).await;
}

on_both! {
    async fn late_changes_are_printed_apart_with_who_what_why_where_and_when(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let li = eater(&desk, &kitchen, "李春梅", json!({})).await;
        let chen = eater(&desk, &kitchen, "陈永昌", json!({})).await;
        for (language, none) in [("chinese", "截止后没有变更"), ("english", "Nothing changed after the cut-off")] {
            let before = paper(&desk, &kitchen, "meal_late_changes", language).await;
            assert_eq!(rows(blocks(&before, "table")[0]), Vec::<Vec<String>>::new());
            assert!(before.to_string().contains(none), "{language}: {before}");
        }
        // Tuesday evening: orders are closed, corrections are not.
        desk.at("2026-11-24T10:00:00Z");
        absent(&desk, &kitchen, &li).await;
        let zhao = desk.elder("赵玉兰").await;
        order(&desk, &kitchen, &zhao).await;
        // Ten in the morning of the day: it is cooked already.
        desk.at("2026-11-25T02:00:00Z");
        absent(&desk, &kitchen, &chen).await;
        for (language, wanted) in [
            ("chinese", [["陈永昌", "取消，已经做了", "请假缺勤", "11-25 10:00"], ["李春梅", "取消，还没做", "请假缺勤", "11-24 18:00"], ["赵玉兰", "增加", "", "11-24 18:00"]]),
            ("english", [["陈永昌", "Cancelled, cooked already", "Absent", "11-25 10:00"], ["李春梅", "Cancelled, not cooked", "Absent", "11-24 18:00"], ["赵玉兰", "Added", "", "11-24 18:00"]]),
        ] {
            let printed = paper(&desk, &kitchen, "meal_late_changes", language).await;
            let table = blocks(&printed, "table")[0];
            let at = |key: &str| table["columns"].as_array().unwrap().iter().position(|one| one["key"] == key).unwrap();
            let found = rows(table);
            assert_eq!(found.len(), 3, "{found:?}");
            for [name, what, cause, moment] in wanted {
                let row = found.iter().find(|row| row[at("name")] == name).unwrap();
                assert_eq!((row[at("what")].as_str(), row[at("cause")].as_str(), row[at("site")].as_str(), row[at("portions")].as_str()), (what, cause, "厨房", "1"));
                assert!(row[at("at")].contains(moment), "{row:?}");
            }
        }
        // The driver's sheet marks the same by name.
        let sheet = paper(&desk, &kitchen, "delivery_sheet", "english").await;
        let all = rows(blocks(&sheet, "table")[0]);
        let said = all.iter().flatten().find(|cell| cell.contains("Late change")).unwrap_or_else(|| panic!("{all:?}"));
        assert!(said.contains("Late change: 赵玉兰") && said.contains("Cancelled, cooked, not delivered: 陈永昌"), "{said}");
    }

    async fn whoever_has_nothing_to_eat_stays_red_after_the_release(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        eater(&desk, &kitchen, "李春梅", json!({})).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        let red = |paper: &Value| -> Vec<String> {
            blocks(paper, "banner").into_iter().filter(|one| one["tone"] == "danger").map(|one| text(&one["text"])).collect()
        };
        assert_eq!(red(&paper(&desk, &kitchen, "kitchen_production", "chinese").await), Vec::<String>::new());
        release(&desk, &kitchen).await;
        // Ordered after the release, allergic to the only main dish.
        let zhao = desk.elder("赵玉兰").await;
        let mut diet = peanut_allergy();
        diet["textures"] = json!(["regular"]);
        desk.done("diet_save", json!({ "elderId": zhao, "version": 0, "details": diet })).await;
        order(&desk, &kitchen, &zhao).await;
        let shown = desk.done("production_meal", lunch(&kitchen)).await;
        assert!(shown["release"].is_object());
        assert_eq!((shown["unready"][0]["name"].as_str(), shown["unready"][0]["dishNames"].clone()), (Some("赵玉兰"), json!(["试花生鸡丁"])));
        assert_eq!(red(&paper(&desk, &kitchen, "kitchen_production", "chinese").await), ["赵玉兰（试花生鸡丁）"]);
        desk.at("2026-11-25T02:00:00Z");
        let wall = desk.done("production_wall", json!({ "kitchenId": kitchen.id, "meal": "lunch" })).await;
        assert_eq!((wall["unready"][0]["name"].as_str(), wall["release"].is_object()), (Some("赵玉兰"), true));
    }

    async fn an_allergy_that_nothing_matches_is_checked_by_hand_after_the_release_too(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (_, chicken, _, rice) = kitchen.lunch(&desk).await;
        let odd = |words: &str| json!({
            "aversions": [{ "kind": "allergy", "words": words, "severity": "mild" }], "textures": ["regular"],
        });
        eater(&desk, &kitchen, "李春梅", odd("某种卤料")).await;
        let chen = eater(&desk, &kitchen, "陈永昌", json!({})).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&chicken]), slot("staple", &[&rice])])).await;
        release(&desk, &kitchen).await;
        // Tuesday evening: orders are closed. One is found to be allergic, another comes who is.
        desk.at("2026-11-24T10:00:00Z");
        desk.done("diet_save", json!({ "elderId": chen, "version": 1, "details": odd("食物过敏") })).await;
        let zhao = desk.elder("赵玉兰").await;
        desk.done("diet_save", json!({ "elderId": zhao, "version": 0, "details": odd("某种野菜") })).await;
        order(&desk, &kitchen, &zhao).await;

        let by_hand = |shown: &Value| -> Vec<(String, Value)> {
            let all = shown.as_array().unwrap().iter();
            let mut found: Vec<(String, Value)> = all.map(|one| (text(&one["name"]), one["words"].clone())).collect();
            found.sort_by(|one, other| one.0.cmp(&other.0));
            found
        };
        let mut expected = [("李春梅", "某种卤料"), ("陈永昌", "食物过敏"), ("赵玉兰", "某种野菜")]
            .map(|(name, words)| (name.to_owned(), json!([words])));
        expected.sort_by(|one, other| one.0.cmp(&other.0));
        let shown = desk.done("production_meal", lunch(&kitchen)).await;
        assert_eq!(by_hand(&shown["sheet"]["unmatched"]), expected);
        assert_eq!(shown["sheet"]["portions"], 2, "what is cooked stays as it was released");

        for (language, needs) in [("chinese", "膳食要求"), ("english", "diet")] {
            let sheet = paper(&desk, &kitchen, "kitchen_production", language).await;
            let red = |paper: &Value| -> String {
                let banners = blocks(paper, "banner").into_iter();
                banners.filter(|one| one["tone"] == "danger").map(|one| text(&one["text"])).collect()
            };
            assert!(["某种卤料", "食物过敏", "某种野菜"].iter().all(|words| red(&sheet).contains(words)), "{sheet}");
            let changed = rows(blocks(&sheet, "table").pop().unwrap());
            let of_chen = changed.iter().find(|row| row.contains(&"陈永昌".to_owned())).unwrap();
            assert!(of_chen.contains(&needs.to_owned()), "{language}: {of_chen:?}");
            // Only those of whom it is news stand on the paper of what came late.
            let late = red(&paper(&desk, &kitchen, "meal_late_changes", language).await);
            assert_eq!(["某种卤料", "食物过敏", "某种野菜"].map(|words| late.contains(words)), [false, true, true], "{late}");
        }
        desk.at("2026-11-25T02:00:00Z");
        let wall = desk.done("production_wall", json!({ "kitchenId": kitchen.id, "meal": "lunch" })).await;
        assert_eq!(by_hand(&wall["unmatched"]), expected);
    }

    async fn who_eats_from_another_kitchen_is_told_to_the_cook_as_it_is_now(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (far, other) = another_kitchen(&desk).await;
        let (_, chicken, _, rice) = kitchen.lunch(&desk).await;
        let li = eater(&desk, &kitchen, "李春梅", json!({})).await;
        let chen = eater(&desk, &kitchen, "陈永昌", json!({})).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&chicken]), slot("staple", &[&rice])])).await;
        let unreleased = ["由别的厨房供餐", "Fed by another kitchen"];
        let released = ["目前由别的厨房供餐", "Fed by another kitchen, as it is now"];
        let languages = ["chinese", "english"];
        for (language, title) in languages.into_iter().zip(unreleased) {
            let sheet = paper(&desk, &kitchen, "kitchen_production", language).await;
            assert_eq!(rows_under(&sheet, title), None, "nobody eats from elsewhere");
        }
        assert_eq!(desk.done("production_meal", lunch(&kitchen)).await["elsewhere"], json!([]));

        // Both come here; one is to eat at the other centre for once.
        let there = async |elder: &str| {
            let order = json!({ "elderId": elder, "kind": "one_off", "serviceOn": ON, "meal": "lunch", "centreId": far });
            desk.done("meal_order", order).await
        };
        let of_chen = there(&chen).await;
        let shown = desk.done("production_meal", lunch(&kitchen)).await;
        assert_eq!(shown["sheet"]["portions"], 1);
        assert_eq!(shown["elsewhere"], json!([{
            "key": format!("e:{chen}"), "elderId": chen, "name": "陈永昌", "reason": "day_care", "kitchenId": other,
            "kitchenName": "第二厨房", "byReason": "one_off", "bySiteName": "乙中心",
        }]));
        let at_other = desk.done("production_meal", json!({ "kitchenId": other, "on": ON, "meal": "lunch" })).await;
        assert_eq!((&at_other["wantedPortions"], &at_other["elsewhere"]), (&json!(1), &json!([])), "counted once, there");
        let reasons = [["日间照料", "单次订餐"], ["Day care", "Single order"]];
        for ((language, title), [here, elsewhere]) in languages.into_iter().zip(unreleased).zip(reasons) {
            let sheet = paper(&desk, &kitchen, "kitchen_production", language).await;
            assert_eq!(
                rows_under(&sheet, title),
                Some(vec![["陈永昌", here, "第二厨房", elsewhere, "乙中心"].map(str::to_owned).to_vec()]),
            );
            assert!(!sheet.to_string().contains('⟦'), "every heading has its words");
        }

        // Released with one portion. Then she eats there too, and he here again: the sheet stands, the list does not.
        release(&desk, &kitchen).await;
        there(&li).await;
        let names = |shown: &Value| -> (Vec<String>, Vec<(String, String)>) {
            let elsewhere = shown["elsewhere"].as_array().unwrap().iter();
            let differences = shown["differences"]["list"].as_array().unwrap().iter();
            (
                elsewhere.map(|one| text(&one["name"])).collect(),
                differences.map(|one| (text(&one["name"]), text(&one["kind"]))).collect(),
            )
        };
        let pair = |name: &str, kind: &str| (name.to_owned(), kind.to_owned());
        let shown = desk.done("production_meal", lunch(&kitchen)).await;
        assert_eq!(
            names(&shown),
            (vec!["陈永昌".to_owned(), "李春梅".to_owned()], vec![pair("李春梅", "removed")]),
        );
        desk.done("meal_withdraw_order", json!({ "orderId": of_chen["id"] })).await;
        let shown = desk.done("production_meal", lunch(&kitchen)).await;
        assert_eq!(
            names(&shown),
            (vec!["李春梅".to_owned()], vec![pair("陈永昌", "added"), pair("李春梅", "removed")]),
        );
        assert_eq!(shown["sheet"]["portions"], 1, "what is cooked stays as it was released");
        let plates = desk.done("production_people", lunch(&kitchen)).await;
        assert_eq!((plates.as_array().unwrap().len(), &plates[0]["name"]), (1, &json!("李春梅")));
        for ((language, title), before) in languages.into_iter().zip(released).zip(unreleased) {
            let sheet = paper(&desk, &kitchen, "kitchen_production", language).await;
            let found = rows_under(&sheet, title).unwrap_or_else(|| panic!("no {title}: {sheet}"));
            assert_eq!(found.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["李春梅"], "{language}");
            assert_eq!(rows_under(&sheet, before), None, "the heading says that the list is of now");
        }
    }

    async fn who_opens_the_door_is_said_in_the_language_of_the_paper_and_kept_with_the_release(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (_, chicken, _, rice) = kitchen.lunch(&desk).await;
        let ou = desk.elder("区惠珍").await;
        let asked = json!({
            "elderId": ou, "centreId": kitchen.id, "fromOn": "2026-11-01",
            "homeMeal": {
                "address": "演示路 3 号 201", "deliveryNote": "门铃坏了", "doorContact": "女儿王敏", "carriesWeekend": false,
                "meals": [{ "weekday": 3, "meal": "lunch" }],
            },
        });
        desk.done("enrolment_start_home_meal", asked).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&chicken]), slot("staple", &[&rice])])).await;
        release(&desk, &kitchen).await;
        let plates = desk.done("production_people", lunch(&kitchen)).await;
        assert_eq!((plates[0]["deliveryNote"].as_str(), plates[0]["doorContact"].as_str()), (Some("门铃坏了"), Some("女儿王敏")));
        let day = desk.done("delivery_day", json!({ "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" })).await;
        assert_eq!((day["withoutRun"][0]["note"].as_str(), day["withoutRun"][0]["doorContact"].as_str()), (Some("门铃坏了"), Some("女儿王敏")));
        for (language, words) in [("chinese", "门铃坏了 · 女儿王敏开门"), ("english", "门铃坏了 · 女儿王敏 opens")] {
            let sheet = paper(&desk, &kitchen, "delivery_sheet", language).await;
            let all = rows(blocks(&sheet, "table")[0]);
            assert!(all[0].iter().any(|cell| cell == words), "{language}: {all:?}");
        }
        let labels = json!({ "day": { "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" }, "sheet": "two_by_seven", "start": 1 });
        assert_eq!(desk.done("delivery_labels", labels.clone()).await["labels"][0]["doorContact"], "女儿王敏");
        // Where names are hidden, whoever opens is a name too.
        desk.done("delivery_set", json!({ "kitchenId": kitchen.id, "version": 0, "labelFace": "short_code", "notHomeLimit": 2 })).await;
        assert_eq!(desk.done("delivery_labels", labels).await["labels"][0]["doorContact"], "");
    }
}

/// The words of a paper as a printer gets it.
async fn printed(desk: &Desk, name: &str, parameters: Value) -> String {
    let ask = json!({ "name": name, "parameters": parameters, "format": "pdf" });
    let bytes = BASE64_STANDARD.decode(text(&desk.done("report_write", ask).await["content"])).unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftotext")
        .arg("-raw")
        .arg(&file)
        .arg("-")
        .output()
        .expect("poppler-utils is installed");
    let said = String::from_utf8(output.stdout).unwrap();
    said.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn labels_of_a_released_meal_say_on_paper_what_is_in_the_box() {
    run(async {
        let mut desk = Desk::new(Engine::Sqlite).await;
        desk.app.press = Some(Arc::new(SystemPress::default()));
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, tofu, rice) = kitchen.lunch(&desk).await;
        eater(&desk, &kitchen, "李春梅", json!({})).await;
        eater(&desk, &kitchen, "赵玉兰", peanut_allergy()).await;
        eater(&desk, &kitchen, "钱福贵", json!({ "textures": ["minced_and_moist"] })).await;
        kitchen
            .plan(&desk, ON, json!([slot("main", &[&peanut, &chicken, &tofu]), slot("staple", &[&rice])]))
            .await;
        desk.done(
            "delivery_add_run",
            json!({
                "kitchenId": kitchen.id, "meal": "lunch",
                "details": {
                    "name": "一号线", "driverName": "演示司机马", "departsAt": "10:30:00",
                    "stops": [{ "site": { "kind": "centre", "centreId": kitchen.id }, "note": "" }],
                },
            }),
        )
        .await;
        release(&desk, &kitchen).await;
        let ask = json!({
            "day": { "kitchenId": kitchen.id, "deliveredOn": ON, "meal": "lunch" }, "sheet": "two_by_seven", "start": 1,
        });
        let labels = desk.done("delivery_labels", ask.clone()).await;
        assert_eq!(
            (labels["isReleased"].as_bool(), labels["labels"].as_array().unwrap().len()),
            (Some(true), 3)
        );
        for name in ["delivery_labels_large", "delivery_labels_small"] {
            for (language, wanted) in [
                ("chinese", ["11月25日午餐", "过敏：花生", "试香菇滑鸡（替换", "5细碎湿软"]),
                ("english", ["25NovLunch", "AllergictoPeanuts", "试香菇滑鸡(instead", "5Minced"]),
            ] {
                let asked =
                    json!({ "language": language, "centreId": kitchen.id, "on": ON, "meal": "lunch" });
                let said = printed(&desk, name, asked).await;
                for label in labels["labels"].as_array().unwrap() {
                    for part in [text(&label["face"]), text(&label["code"])] {
                        assert!(said.contains(&part), "{name} in {language} lacks {part}: {said}");
                    }
                    let dish = text(&label["dishes"][0]["name"]);
                    assert!(said.contains(&dish), "{name} in {language} lacks {dish}: {said}");
                }
                for part in wanted.into_iter().chain(["一号线1", "厨房"]) {
                    assert!(said.contains(part), "{name} in {language} lacks {part}: {said}");
                }
                assert_eq!(said.matches("试花生鸡丁").count(), 1, "{name}: one box has the peanuts: {said}");
            }
        }
        // Where names are hidden the short code stands in their place.
        let setting =
            json!({ "kitchenId": kitchen.id, "version": 0, "labelFace": "short_code", "notHomeLimit": 2 });
        desk.done("delivery_set", setting).await;
        let asked = json!({ "language": "chinese", "centreId": kitchen.id, "on": ON, "meal": "lunch" });
        let said = printed(&desk, "delivery_labels_large", asked).await;
        for label in desk.done("delivery_labels", ask).await["labels"].as_array().unwrap() {
            assert!(said.contains(&text(&label["face"])), "{said}");
        }
        for name in ["李春梅", "赵玉兰", "钱福贵"] {
            assert!(!said.contains(name), "{name} is hidden: {said}");
        }
    });
}
