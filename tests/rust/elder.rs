//! Elders: one record for each, found as people look for them.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, details, text};

fn with_number(name: &str) -> Value {
    json!({
        "name": name, "sex": "male", "birthOn": "1948-03-15", "residentNumber": "110101194803150017",
        "phone": "0512-66660000", "contacts": [],
    })
}

async fn names(desk: &Desk, query: &str) -> Vec<String> {
    let found = desk.done("elder_search", json!({ "query": query })).await;
    found.as_array().unwrap().iter().map(|elder| text(&elder["name"])).collect()
}

on_both! {
    async fn an_elder_is_registered_with_everything_entered(desk: Desk) {
        let mut entered = with_number("曾广福");
        entered["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "花生" }]);
        entered["contacts"] = json!([
            { "name": "曾敏", "relation": "daughter", "phone": "13800000007", "mayCollect": true },
            { "name": "邻居老李", "relation": "neighbour", "phone": "13800000008", "mayCollect": false },
        ]);
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        assert_eq!(elder["namePinyin"], "Zēng Guǎngfú");
        assert_eq!(elder["residentNumberMasked"], "110***********0017");
        assert_eq!(elder["age"], 78);
        let profile = desk.done("elder_profile", json!({ "elderId": elder["id"] })).await;
        assert_eq!(profile["elder"], elder);
        assert_eq!(profile["elder"]["contacts"][1]["emergencyOrder"], 2);
        assert!(!profile.to_string().contains("110101194803150017"), "the number leaves only when asked for");
    }

    async fn a_number_belongs_to_one_elder(desk: Desk) {
        let first = desk.done("elder_register", json!({ "details": with_number("曾广福") })).await;
        let refusal = desk.refused("elder_register", json!({ "details": with_number("曾广富") })).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!(said["code"], "resident_number_taken");
        assert_eq!(said["params"], json!({ "elderId": first["id"], "name": "曾广福" }));
        assert_eq!(said["fields"], json!([{ "field": "details.residentNumber", "fault": "taken" }]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail").await, 1, "a refused command leaves nothing");
    }

    async fn bad_input_is_refused_at_its_fields_and_stores_nothing(desk: Desk) {
        let refusal = desk.refused("elder_register", json!({ "details": {
            "name": " ", "sex": "male", "birthOn": "2030-01-01", "residentNumber": "110101194803150018",
            "contacts": [{ "name": "", "relation": "son", "phone": "x", "mayCollect": true }],
        } })).await;
        let fields: Vec<&str> = refusal.fields.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, [
            "details.name", "details.birthOn", "details.residentNumber", "details.contacts[0].name",
            "details.contacts[0].phone",
        ]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await + desk.count("SELECT COUNT(*) FROM contact").await, 0);
    }

    async fn elders_are_found_as_people_type(desk: Desk) {
        for name in ["李春梅", "李春明", "吕桂芳", "单秀英"] {
            desk.elder(name).await;
        }
        desk.done("elder_register", json!({ "details": with_number("曾广福") })).await;
        for (query, found) in [
            ("lcm", vec!["李春梅", "李春明"]),
            ("lichunmei", vec!["李春梅"]),
            ("春梅", vec!["李春梅"]),
            ("zgf", vec!["曾广福"]),
            ("0017", vec!["曾广福"]),
            ("0000", vec!["曾广福"]),
            ("lvgf", vec!["吕桂芳"]),
            ("shan", vec!["单秀英"]),
            ("lugf", vec!["吕桂芳"]),
            ("zeng", vec!["曾广福"]),
            ("", vec![]),
            ("%", vec![]),
            ("' OR 1=1 --", vec![]),
        ] {
            assert_eq!(names(&desk, query).await, found, "{query:?}");
        }
    }

    async fn whose_surname_fits_is_found_first(desk: Desk) {
        for name in ["陈朝霞", "张三", "赵六", "冯竹"] {
            desk.elder(name).await;
        }
        assert_eq!(names(&desk, "z").await, ["张三", "赵六", "冯竹", "陈朝霞"], "surname, then a given name that is just that");
        assert_eq!(names(&desk, "zh").await[..2], ["张三", "赵六"]);
        assert_eq!(names(&desk, "竹").await, ["冯竹"]);
        let page = desk.done("elder_list", json!({ "query": "z", "limit": 1, "offset": 1 })).await;
        assert_eq!(page["rows"][0]["name"], "赵六", "the list pages in the same order");
    }

    async fn the_list_pages_filters_and_counts(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        for name in ["张三", "李四", "王五", "赵六", "钱七"] {
            let elder = desk.elder(name).await;
            if name != "张三" {
                desk.enrol(&elder, &centre).await;
            }
        }
        let page = desk.done("elder_list", json!({ "limit": 2, "offset": 1 })).await;
        assert_eq!(page["total"], 5);
        let shown: Vec<&str> = page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
        assert_eq!(shown, ["钱七", "王五"], "in the order of the pinyin");
        assert_eq!(page["rows"][0]["centreNames"], json!(["甲中心"]));
        let enrolled = desk.done("elder_list", json!({ "centreId": centre })).await;
        assert_eq!(enrolled["total"], 4);
        let both = desk.done("elder_list", json!({ "centreId": centre, "query": "zl" })).await;
        assert_eq!((both["total"].as_i64(), both["rows"][0]["name"].as_str()), (Some(1), Some("赵六")));
    }

    async fn a_change_keeps_what_was_before(desk: Desk) {
        let elder = desk.done("elder_register", json!({ "details": with_number("曾广福") })).await;
        let mut entered = with_number("曾广富");
        entered["residentNumber"] = Value::Null;
        entered["alerts"] = json!([{ "kind": "wandering", "severity": "severe" }]);
        entered["contacts"] = json!([{ "name": "曾敏", "relation": "daughter", "phone": "13800000007", "mayCollect": true }]);
        let asked = json!({ "elderId": elder["id"], "version": 1, "details": entered });
        let changed = desk.done("elder_change", asked.clone()).await;
        assert_eq!((changed["name"].as_str(), changed["version"].as_i64()), (Some("曾广富"), Some(2)));
        assert_eq!(changed["residentNumberMasked"], elder["residentNumberMasked"], "a number not entered again stays");
        assert_eq!(names(&desk, "富").await, ["曾广富"], "found by the new name");
        assert_eq!(desk.refused("elder_change", asked).await.code(), "changed_meanwhile");

        let mut fewer = with_number("曾广富");
        fewer["alerts"] = json!([]);
        desk.done("elder_change", json!({ "elderId": elder["id"], "version": 2, "details": fewer })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder_alert WHERE ended_at IS NOT NULL").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM contact WHERE ended_at IS NOT NULL").await, 1);

        let history = desk.done("elder_history", json!({ "elderId": elder["id"] })).await;
        let commands: Vec<&str> = history.as_array().unwrap().iter().map(|row| row["command"].as_str().unwrap()).collect();
        assert_eq!(commands, ["elder_change", "elder_change", "elder_register"], "the latest first");
        let name = history[1]["changes"].as_array().unwrap().iter().find(|change| change["field"] == "name").unwrap();
        assert_eq!((name["before"].as_str(), name["after"].as_str()), (Some("曾广福"), Some("曾广富")));
        let older = desk.done("elder_history", json!({ "elderId": elder["id"], "before": history[1]["id"] })).await;
        assert_eq!(older.as_array().unwrap().len(), 1);
        assert!(!history.to_string().contains("110101194803150017"));
    }

    async fn a_change_to_a_name_and_birth_date_that_another_has_is_asked_about(desk: Desk) {
        let first = desk.elder("李春梅").await;
        let second = desk.elder("李春兰").await;
        let change = |version: i64, entered: &Value| json!({ "elderId": second, "version": version, "details": entered });
        let refused = desk.refused("elder_change", change(1, &details(" 李春梅 "))).await;
        let said = serde_json::to_value(&refused).unwrap();
        assert_eq!(said["code"], "same_name_and_birth_date");
        assert_eq!(said["params"], json!({ "elderId": first, "name": "李春梅" }));
        assert_eq!(names(&desk, "春兰").await, ["李春兰"], "a refusal changes nothing");
        let mut other_day = details("李春梅");
        other_day["birthOn"] = json!("1943-05-02");
        let changed = desk.done("elder_change", change(1, &other_day)).await;
        assert_eq!(desk.refused("elder_change", change(2, &details("李春梅"))).await.code(), "same_name_and_birth_date");
        let mut told_apart = change(2, &details("李春梅"));
        told_apart["isAnotherPerson"] = json!(true);
        desk.done("elder_change", told_apart).await;
        // Once told apart, the next change of something else does not ask again.
        let mut moved = details("李春梅");
        moved["address"] = json!("演示路 8 号");
        desk.done("elder_change", change(3, &moved)).await;
        assert_eq!(changed["version"], 2);
    }

    async fn a_number_that_stays_must_agree_with_what_is_entered(desk: Desk) {
        let elder = desk.done("elder_register", json!({ "details": with_number("曾广福") })).await;
        let mut entered = with_number("曾广福");
        entered["residentNumber"] = Value::Null;
        entered["birthOn"] = json!("1948-03-16");
        let refusal = desk.refused("elder_change", json!({ "elderId": elder["id"], "version": 1, "details": entered })).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["fields"][0]["fault"], "disagrees_with_birth_date");
    }

    async fn contacts_can_change_places(desk: Desk) {
        let contact = |name: &str| json!({ "name": name, "relation": "son", "phone": "13800000007", "mayCollect": true });
        let mut entered = details("李春梅");
        entered["contacts"] = json!([contact("甲"), contact("乙"), contact("丙")]);
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        entered["contacts"] = json!([contact("乙"), contact("甲"), contact("丙")]);
        let asked = json!({ "elderId": elder["id"], "version": 1, "details": entered });
        let changed = desk.done("elder_change", asked).await;
        let order: Vec<&str> = changed["contacts"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap()).collect();
        assert_eq!(order, ["乙", "甲", "丙"]);
        assert_eq!(changed["contacts"][2]["id"], elder["contacts"][2]["id"], "one that did not change stays the same row");
    }

    async fn a_contact_stays_the_same_person_when_edited(desk: Desk) {
        let contact = |name: &str, phone: &str| json!({ "name": name, "relation": "son", "phone": phone, "mayCollect": true });
        let mut entered = details("李春梅");
        entered["contacts"] = json!([contact("甲", "13800000001"), contact("乙", "13800000002")]);
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        let id = |contact: usize| elder["contacts"][contact]["id"].clone();
        let mut renamed = contact("乙某", "13800000009");
        renamed["id"] = id(1);
        renamed["address"] = json!("演示路 8 号");
        renamed["note"] = json!("晚上八点后再打");
        // The second first, under another name and number; the first without an identifier, as a script may send it.
        entered["contacts"] = json!([renamed, contact("甲", "13800000003"), contact("丙", "13800000004")]);
        let changed = desk.done("elder_change", json!({ "elderId": elder["id"], "version": 1, "details": entered })).await;
        let contacts = changed["contacts"].as_array().unwrap();
        assert_eq!((&contacts[0]["id"], &contacts[1]["id"]), (&id(1), &id(0)));
        assert_eq!((contacts[0]["name"].as_str(), contacts[0]["note"].as_str()), (Some("乙某"), Some("晚上八点后再打")));
        assert_eq!(contacts[2]["emergencyOrder"], 3);
        assert_eq!(desk.count("SELECT COUNT(*) FROM contact").await, 3, "nobody was written twice");

        // Somebody else's contact cannot be taken over.
        let other = desk.elder("王五").await;
        entered = details("王五");
        entered["contacts"][0]["id"] = id(0);
        let refusal = desk.refused("elder_change", json!({ "elderId": other, "version": 1, "details": entered })).await;
        assert_eq!(refusal.fields[0].field, "details.contacts[0].id");
    }

    async fn circumstances_are_kept_and_told(desk: Desk) {
        let mut entered = with_number("曾广福");
        entered["address"] = json!(" 演示区松鹤路 1 弄 ");
        entered["livingSituation"] = json!("alone");
        entered["categories"] = json!(["minimum_living", "entitled_veteran"]);
        entered["bloodType"] = json!("ab");
        entered["rhesus"] = json!("negative");
        entered["disabilityCertificate"] = json!("11010119480315001742b1");
        entered["notes"] = json!("爱下象棋");
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        assert_eq!(elder["address"], "演示区松鹤路 1 弄");
        assert_eq!(elder["categories"], json!(["minimum_living", "entitled_veteran"]));
        assert_eq!(elder["disability"], json!({ "certificateMasked": "110***********001742B1", "kind": "physical", "grade": 2 }));
        assert_eq!(elder["lunarBirthday"]["born"], json!({ "year": 1948, "month": 2, "isLeapMonth": false, "day": 5 }));

        entered["categories"] = json!(["self_paying"]);
        entered["disabilityCertificate"] = Value::Null;
        let changed = desk.done("elder_change", json!({ "elderId": elder["id"], "version": 1, "details": entered })).await;
        assert_eq!(changed["categories"], json!(["self_paying"]));
        assert_eq!(changed["disability"], elder["disability"], "a certificate not entered again stays");
        let history = desk.done("elder_history", json!({ "elderId": elder["id"] })).await;
        assert!(!history.to_string().contains("110101194803150017"), "{history}");
        entered["disabilityCertificate"] = json!("");
        let without = desk.done("elder_change", json!({ "elderId": elder["id"], "version": 2, "details": entered })).await;
        assert_eq!(without["disability"], Value::Null);
        entered["disabilityCertificate"] = json!("11010119400101008X42");
        let refusal = desk.refused("elder_change", json!({ "elderId": elder["id"], "version": 3, "details": entered })).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["fields"],
            json!([{ "field": "details.disabilityCertificate", "fault": "disagrees_with_resident_number" }]));
    }

    async fn the_district_chooses_how_lunar_birthdays_are_kept(desk: Desk) {
        // Born on the first day of the leap sixth month of 1941; 2026 has no such month.
        let mut entered = details("李春梅");
        entered["birthOn"] = json!("1941-07-24");
        let elder = desk.done("elder_register", json!({ "details": entered })).await;
        assert_eq!(elder["lunarBirthday"], json!({
            "born": { "year": 1941, "month": 6, "isLeapMonth": true, "day": 1 }, "thisYearOn": ["2026-07-14"],
        }));
        let usual = json!({ "leapMonth": "plain_month", "dayThirty": "day_twenty_nine" });
        assert_eq!(desk.done("elder_lunar_birthdays", json!({})).await, usual);
        for _ in 0..2 {
            let choice = json!({ "leapMonth": "following_month", "dayThirty": "next_day" });
            desk.done("elder_choose_lunar_birthdays", choice).await;
        }
        let profile = desk.done("elder_profile", json!({ "elderId": elder["id"] })).await;
        assert_eq!(profile["elder"]["lunarBirthday"]["thisYearOn"], json!(["2026-08-13"]));
    }

    async fn the_same_name_and_birth_date_are_offered_and_may_be_another_person(desk: Desk) {
        let first = desk.elder("李春梅").await;
        let again = json!({ "details": details(" 李春梅 ") });
        let refusal = serde_json::to_value(desk.refused("elder_register", again.clone()).await).unwrap();
        assert_eq!(refusal["code"], "same_name_and_birth_date");
        assert_eq!(refusal["params"], json!({ "elderId": first, "name": "李春梅" }));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await, 1);
        let mut another = again;
        another["isAnotherPerson"] = json!(true);
        desk.done("elder_register", another).await;
        let mut younger = details("李春梅");
        younger["birthOn"] = json!("1943-05-02");
        desk.done("elder_register", json!({ "details": younger })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await, 3);
    }

    async fn asking_for_a_number_is_recorded(desk: Desk) {
        let elder = desk.done("elder_register", json!({ "details": with_number("曾广福") })).await;
        let shown = desk.done("elder_reveal_resident_number", json!({ "elderId": elder["id"] })).await;
        assert_eq!(shown["residentNumber"], "110101194803150017");
        let history = desk.done("elder_history", json!({ "elderId": elder["id"] })).await;
        assert_eq!(history[0]["command"], "elder_reveal_resident_number");
        assert_eq!(history[0]["actor"], "tester");
    }

    async fn a_number_and_a_name_are_read_while_typing(desk: Desk) {
        let says = desk.done("elder_read_resident_number", json!({ "residentNumber": "11010119400101008x" })).await;
        assert_eq!(says, json!({ "birthOn": "1940-01-01", "sex": "female" }));
        let refusal = desk.refused("elder_read_resident_number", json!({ "residentNumber": "110101194803150018" })).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["fields"], json!([{ "field": "residentNumber", "fault": "wrong_check_digit" }]));
        let read = desk.done("elder_suggest_pinyin", json!({ "name": "单秀英" })).await;
        assert_eq!(read["namePinyin"], "Shàn Xiùyīng");
    }
}
