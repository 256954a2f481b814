//! The list of elders: each filter, each order both ways, pages without gaps.

use std::time::Duration;

use serde_json::{Value, json};

use crate::assessment::{ability, national};
use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::{Desk, details, enrolment, text};

/// Orders as the list is asked for them.
const ORDERS: [&str; 9] =
    ["name", "sex", "birth_on", "alerts", "centre", "category", "living_situation", "grade", "registered_at"];

async fn names(desk: &Desk, asked: Value) -> Vec<String> {
    let page = desk.done("elder_list", asked).await;
    let names: Vec<String> = page["rows"].as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
    assert_eq!(page["total"].as_u64(), Some(names.len() as u64), "the count is of what is listed");
    names
}

/// Five who differ in everything that a list can narrow or order by. In the order of their pinyin: 陈 黄 李 王 张.
/// Answers the centre that was set up first, the second, and the house.
async fn five(desk: &Desk) -> (String, String, String) {
    let (first, second) = (desk.centre("乙中心").await, desk.centre("甲中心").await);
    let House { centre: home, .. } = house(desk).await;
    let register = async |name: &str, differing: Value| {
        let mut entered = details(name);
        entered.as_object_mut().unwrap().extend(differing.as_object().unwrap().clone());
        let id = text(&desk.done("elder_register", json!({ "details": entered })).await["id"]);
        desk.clock.advance(Duration::from_secs(60));
        id
    };
    let zhang = register("张三", json!({
        "birthOn": "1950-02-03", "sex": "male", "livingSituation": "alone", "categories": ["minimum_living"],
        "alerts": [{ "kind": "fall", "severity": "mild" }],
    })).await;
    let li = register("李四", json!({
        "birthOn": "1940-02-03", "livingSituation": "institution", "categories": ["self_paying", "entitled_veteran"],
        "alerts": [{ "kind": "fall", "severity": "moderate" }, { "kind": "allergy", "severity": "severe", "note": "花生" }],
    })).await;
    let wang = register(
        "王五",
        json!({
            "birthOn": "1945-02-03", "livingSituation": "with_spouse", "categories": ["other"],
            "alerts": [{ "kind": "wandering", "severity": "moderate" }],
        }),
    )
    .await;
    let chen = register("陈六", json!({ "birthOn": "1935-02-03", "sex": "male" })).await;
    register("黄七", json!({ "birthOn": "1955-02-03" })).await;
    desk.done("enrolment_start", enrolment(&zhang, &second, "2026-01-01", None)).await;
    desk.done("enrolment_start", enrolment(&wang, &first, "2026-01-01", None)).await;
    // Ended yesterday, and begins tomorrow: neither counts today.
    desk.done("enrolment_start", enrolment(&chen, &first, "2026-01-01", Some("2026-11-22"))).await;
    desk.done("enrolment_start", enrolment(&chen, &second, "2026-11-24", None)).await;
    admitted(desk, &li, &home, None).await;
    desk.done(
        "enrolment_start_home_meal",
        json!({
            "elderId": wang, "centreId": second, "fromOn": "2026-01-01", "untilOn": null, "homeMeal": {
                "address": "演示路 8 号", "deliveryNote": "", "doorContact": "", "carriesWeekend": false,
                "meals": [{ "weekday": 1, "meal": "lunch" }],
            },
        }),
    )
    .await;
    for (elder, on, missing) in
        [(&zhang, "2026-10-01", 0), (&zhang, "2026-11-02", 30), (&li, "2026-11-03", 80)]
    {
        let details = national(on, ability(missing));
        desk.done("assessment_record", json!({ "elderId": elder, "details": details })).await;
    }
    (first, second, home)
}

on_both! {
    async fn each_filter_narrows_by_what_stands_on_the_record(desk: Desk) {
        let (first, second, home) = five(&desk).await;
        for (asked, expected) in [
            (json!({}), vec!["陈六", "黄七", "李四", "王五", "张三"]),
            (json!({ "sex": "male" }), vec!["陈六", "张三"]),
            (json!({ "sex": "female" }), vec!["黄七", "李四", "王五"]),
            (json!({ "category": "self_paying" }), vec!["李四"]),
            (json!({ "category": "entitled_veteran" }), vec!["李四"]),
            (json!({ "category": "destitute" }), vec![]),
            (json!({ "alertKind": "fall" }), vec!["李四", "张三"]),
            (json!({ "alertKind": "allergy" }), vec!["李四"]),
            (json!({ "livingSituation": "alone" }), vec!["张三"]),
            (json!({ "grade": 1 }), vec![]),
            (json!({ "grade": 2 }), vec!["张三"]),
            (json!({ "grade": 4 }), vec!["李四"]),
            (json!({ "isUnassessed": true }), vec!["陈六", "黄七", "王五"]),
            (json!({ "received": "day_care" }), vec!["王五", "张三"]),
            (json!({ "received": "home_meal" }), vec!["王五"]),
            (json!({ "received": "residence" }), vec!["李四"]),
            (json!({ "received": "nothing" }), vec!["陈六", "黄七"]),
            (json!({ "centreId": first }), vec!["王五"]),
            (json!({ "centreId": second }), vec!["王五", "张三"]),
            (json!({ "centreId": home }), vec!["李四"]),
            (json!({ "centreId": second, "received": "day_care" }), vec!["张三"]),
            (json!({ "centreId": second, "received": "home_meal" }), vec!["王五"]),
            (json!({ "centreId": second, "received": "residence" }), vec![]),
            (json!({ "centreId": second, "received": "nothing" }), vec!["陈六", "黄七", "李四"]),
            (json!({ "alertKind": "fall", "sex": "male", "grade": 2, "query": "zs" }), vec!["张三"]),
            (json!({ "alertKind": "fall", "sex": "male", "grade": 4 }), vec![]),
        ] {
            assert_eq!(names(&desk, asked.clone()).await, expected, "{asked}");
        }
    }

    async fn what_ended_narrows_nothing_any_more(desk: Desk) {
        let mut entered = details("李四");
        entered["alerts"] = json!([{ "kind": "fall", "severity": "moderate" }]);
        entered["categories"] = json!(["self_paying"]);
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        let assessed = desk.done("assessment_record", json!({
            "elderId": elder["id"], "details": national("2026-11-03", ability(0)),
        })).await;
        assert_eq!(names(&desk, json!({ "alertKind": "fall", "category": "self_paying", "grade": 0 })).await, ["李四"]);
        entered["alerts"] = json!([]);
        entered["categories"] = json!([]);
        desk.done("elder_change", json!({ "elderId": elder["id"], "version": 1, "details": entered })).await;
        desk.done("assessment_withdraw", json!({ "assessmentId": assessed["id"], "reason": "登记错了人" })).await;
        for asked in [json!({ "alertKind": "fall" }), json!({ "category": "self_paying" }), json!({ "grade": 0 })] {
            assert!(names(&desk, asked.clone()).await.is_empty(), "{asked}");
        }
        assert_eq!(names(&desk, json!({ "isUnassessed": true })).await, ["李四"]);
    }

    async fn each_order_both_ways_with_the_unknown_last(desk: Desk) {
        five(&desk).await;
        for (order, up, down) in [
            ("name", ["陈六", "黄七", "李四", "王五", "张三"], ["张三", "王五", "李四", "黄七", "陈六"]),
            ("sex", ["黄七", "李四", "王五", "陈六", "张三"], ["张三", "陈六", "王五", "李四", "黄七"]),
            ("birth_on", ["陈六", "李四", "王五", "张三", "黄七"], ["黄七", "张三", "王五", "李四", "陈六"]),
            ("alerts", ["李四", "王五", "张三", "陈六", "黄七"], ["张三", "王五", "李四", "陈六", "黄七"]),
            // The centre that was set up first, then the second, then the house.
            ("centre", ["王五", "张三", "李四", "陈六", "黄七"], ["李四", "张三", "王五", "陈六", "黄七"]),
            ("category", ["李四", "张三", "王五", "陈六", "黄七"], ["王五", "张三", "李四", "陈六", "黄七"]),
            ("living_situation", ["张三", "王五", "李四", "陈六", "黄七"], ["李四", "王五", "张三", "陈六", "黄七"]),
            ("grade", ["张三", "李四", "陈六", "黄七", "王五"], ["李四", "张三", "陈六", "黄七", "王五"]),
            ("registered_at", ["张三", "李四", "王五", "陈六", "黄七"], ["黄七", "陈六", "王五", "李四", "张三"]),
        ] {
            assert_eq!(names(&desk, json!({ "order": order })).await, up, "{order}");
            assert_eq!(names(&desk, json!({ "order": order, "descending": true })).await, down, "{order}, the other way");
        }
        // An order that is chosen holds for what is found, too.
        assert_eq!(names(&desk, json!({ "query": "0007", "order": "birth_on" })).await, ["陈六", "李四", "王五", "张三", "黄七"]);
    }

    async fn words_stand_in_the_order_of_their_sets(desk: Desk) {
        let categories = [
            "self_paying", "destitute", "minimum_living", "minimum_living_margin", "entitled_veteran", "lost_only_child", "other",
        ];
        let situations = [
            "alone", "with_spouse", "with_children", "with_parents", "with_siblings", "with_other_relatives",
            "with_non_relatives", "institution",
        ];
        // Named so that the pinyin runs against the order of the words.
        for (name, place) in ["赵", "杨", "王", "孙", "钱", "李", "黄", "陈"].iter().zip(0_usize..) {
            let mut entered = details(&format!("{name}甲"));
            entered["livingSituation"] = json!(situations[place]);
            entered["categories"] = json!(categories.get(place).into_iter().collect::<Vec<_>>());
            desk.done("elder_register", json!({ "details": entered })).await;
        }
        let page = desk.done("elder_list", json!({ "order": "living_situation" })).await;
        let found: Vec<&Value> = page["rows"].as_array().unwrap().iter().map(|row| &row["livingSituation"]).collect();
        assert_eq!(found, situations);
        let page = desk.done("elder_list", json!({ "order": "category" })).await;
        let found: Vec<&Value> = page["rows"].as_array().unwrap().iter().take(7).map(|row| &row["categories"][0]).collect();
        assert_eq!(found, categories);
    }

    async fn pages_have_neither_gaps_nor_doubles_in_any_order(desk: Desk) {
        desk.done("demo_fill", json!({ "seed": 3, "centres": 2, "elders": 60, "days": 0 })).await;
        let whole = desk.done("elder_list", json!({ "limit": 500 })).await["rows"].as_array().unwrap().len();
        assert!(whole >= 60);
        for order in ORDERS {
            for descending in [false, true] {
                let mut seen = Vec::new();
                for offset in (0..whole).step_by(7) {
                    let page = desk.done("elder_list", json!({
                        "order": order, "descending": descending, "offset": offset, "limit": 7,
                    })).await;
                    assert_eq!(page["total"].as_u64(), Some(whole as u64));
                    seen.extend(page["rows"].as_array().unwrap().iter().map(|row| text(&row["id"])));
                }
                let at_once = desk.done("elder_list", json!({ "order": order, "descending": descending, "limit": 500 })).await;
                let at_once: Vec<String> = at_once["rows"].as_array().unwrap().iter().map(|row| text(&row["id"])).collect();
                assert_eq!(seen, at_once, "{order} {descending}");
                seen.sort();
                seen.dedup();
                assert_eq!(seen.len(), whole, "{order} {descending}");
            }
        }
    }

    async fn a_line_says_what_stands_on_the_record(desk: Desk) {
        five(&desk).await;
        let line = async |name: &str| desk.done("elder_list", json!({ "query": name })).await["rows"][0].clone();
        let li = line("李四").await;
        assert_eq!(li["categories"], json!(["self_paying", "entitled_veteran"]));
        assert_eq!((&li["livingSituation"], &li["grade"]), (&json!("institution"), &json!(4)));
        assert_eq!((&li["received"], li["centreNames"].as_array().unwrap().len()), (&json!(["residence"]), 1));
        assert_eq!(li["alerts"][0]["severity"], "severe", "the gravest first");
        let wang = line("王五").await;
        assert_eq!(wang["received"], json!(["day_care", "home_meal"]));
        assert_eq!(wang["centreNames"], json!(["乙中心", "甲中心"]));
        assert_eq!(line("张三").await["grade"], 2, "the last assessment counts");
        let chen = line("陈六").await;
        assert_eq!((&chen["received"], &chen["centreNames"], &chen["grade"]), (&json!([]), &json!([]), &Value::Null));
    }
}
