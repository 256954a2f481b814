//! What goes out: for other health systems (FHIR R4), for calendars, and to the person whose record it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::bed::{admitted, house};
use crate::on_both;
use crate::support::{details, programs, text};

fn content(file: &Value) -> String {
    String::from_utf8(STANDARD.decode(text(&file["content"])).unwrap()).unwrap()
}

fn of<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    let entries = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    entries.filter(|resource| resource["resourceType"] == kind).collect()
}

/// Every reference leads to something in the Bundle, and nothing stands twice.
fn holds_together(bundle: &Value) {
    let mut known = std::collections::HashSet::new();
    for entry in bundle["entry"].as_array().unwrap() {
        let resource = &entry["resource"];
        let name = format!("{}/{}", text(&resource["resourceType"]), text(&resource["id"]));
        assert_eq!(text(&entry["fullUrl"]), format!("https://kangning.invalid/fhir/{name}"));
        assert!(known.insert(name.clone()), "{name} stands twice");
    }
    fn walk(value: &Value, known: &std::collections::HashSet<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get("reference") {
                    assert!(known.contains(reference), "{reference} leads nowhere");
                }
                fields.values().for_each(|value| walk(value, known));
            }
            Value::Array(values) => values.iter().for_each(|value| walk(value, known)),
            Value::Null => panic!("FHIR knows no empty values"),
            _ => {}
        }
    }
    walk(bundle, &known);
}

on_both! {
    async fn a_bundle_says_who_lives_where_and_eats_what(desk: Desk) {
        let places = house(&desk).await;
        let mut li = details("李春梅");
        li["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "花生" }]);
        let li = text(&desk.done("elder_register", json!({ "details": li })).await["id"]);
        let day_care = desk.centre("甲中心").await;
        desk.done("enrolment_start", crate::support::enrolment(&li, &day_care, "2025-01-01", None)).await;
        let stay = admitted(&desk, &li, &places.centre, Some(&places.beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-30" })).await;
        desk.done("bed_close", json!({ "bedId": places.beds[2], "reason": "isolation" })).await;
        let wang = desk.elder("王芳").await;
        desk.done("waiting_register", json!({ "elderId": wang, "centreId": places.centre, "details": { "needsNursingBed": true } })).await;
        let file = desk.done("fhir_write", json!({})).await;
        assert_eq!((file["mediaType"].as_str(), file["fileName"].as_str()), (Some("application/fhir+json"), Some("FHIR R4 2026-11-23.json")));
        let bundle: Value = serde_json::from_str(&content(&file)).unwrap();
        holds_together(&bundle);
        assert_eq!((of(&bundle, "Patient").len(), of(&bundle, "Encounter").len(), of(&bundle, "EpisodeOfCare").len()), (2, 1, 2));
        let patient = of(&bundle, "Patient").into_iter().find(|one| one["id"] == li).unwrap();
        assert_eq!((patient["gender"].as_str(), patient["birthDate"].as_str(), patient["name"][0]["text"].as_str()), (Some("female"), Some("1943-05-01"), Some("李春梅")));
        assert_eq!(patient["contact"][0]["relationship"][0]["text"], "女儿");
        let encounter = of(&bundle, "Encounter")[0];
        assert_eq!((encounter["status"].as_str(), encounter["class"]["code"].as_str(), encounter["location"][0]["status"].as_str()), (Some("onleave"), Some("IMP"), Some("reserved")));
        assert_eq!(encounter["location"][0]["location"]["reference"], format!("Location/{}", places.beds[0]));
        let bed = |id: &str| of(&bundle, "Location").into_iter().find(|one| one["id"] == id).unwrap().clone();
        assert_eq!((bed(&places.beds[0])["operationalStatus"]["code"].as_str(), bed(&places.beds[0])["status"].as_str()), (Some("O"), Some("active")));
        assert_eq!((bed(&places.beds[2])["operationalStatus"]["code"].as_str(), bed(&places.beds[2])["status"].as_str()), (Some("I"), Some("suspended")));
        assert_eq!(bed(&places.beds[1])["operationalStatus"]["code"], "U");
        let states: Vec<&str> = of(&bundle, "EpisodeOfCare").iter().map(|one| one["status"].as_str().unwrap()).collect();
        assert_eq!(states, ["active", "waitlist"]);
        let allergy = of(&bundle, "AllergyIntolerance")[0];
        assert_eq!((allergy["criticality"].as_str(), allergy["code"]["text"].as_str()), (Some("high"), Some("花生")));
        let order = of(&bundle, "NutritionOrder").into_iter().find(|one| one["id"] == li).unwrap();
        assert_eq!(order["allergyIntolerance"][0]["reference"], format!("AllergyIntolerance/{}", text(&allergy["id"])));
        // One elder: nobody else, and only the places that are spoken of.
        let one: Value = serde_json::from_str(&content(&desk.done("fhir_write", json!({ "elderId": li })).await)).unwrap();
        holds_together(&one);
        let beds: Vec<&Value> = of(&one, "Location").into_iter().filter(|place| place["physicalType"]["coding"][0]["code"] == "bd").collect();
        assert_eq!((of(&one, "Patient").len(), beds.len()), (1, 1));
        let centre: Value = serde_json::from_str(&content(&desk.done("fhir_write", json!({ "centreId": places.centre })).await)).unwrap();
        holds_together(&centre);
        assert_eq!(of(&centre, "Patient").len(), 1, "who only waits is not here");
        // What leaves the house is written down.
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'fhir_write'").await, 3);
        assert_eq!(desk.refused("fhir_write", json!({ "elderId": "nobody" })).await.code(), "not_found");
    }

    async fn a_visit_whose_leaving_was_forgotten_is_no_longer_in_progress(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        desk.check_in(&li, &centre).await;
        for (now, status, place) in [
            ("2026-11-23T09:00:00Z", "in-progress", "active"),
            ("2026-11-24T00:10:00Z", "finished", "completed"),
        ] {
            desk.at(now);
            let file = desk.done("fhir_write", json!({ "visitsFromOn": "2026-11-01" })).await;
            let bundle: Value = serde_json::from_str(&content(&file)).unwrap();
            let visit = of(&bundle, "Encounter")[0];
            assert_eq!((visit["status"].as_str(), visit["location"][0]["status"].as_str()), (Some(status), Some(place)));
            assert!(visit["period"]["end"].is_null(), "no time is made up");
        }
    }

    async fn plans_of_a_residence_are_a_calendar(desk: Desk) {
        let places = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王芳").await);
        let stay = admitted(&desk, &li, &places.centre, Some(&places.beds[0])).await;
        desk.done("stay_plan_leaving", json!({ "admissionId": stay, "plannedToOn": "2026-12-24" })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "family", "holdsBed": true, "plannedReturnOn": "2026-11-30" })).await;
        desk.done("reservation_make", json!({ "bedId": places.beds[1], "elderId": wang, "fromOn": "2026-11-25" })).await;
        let file = desk.done("bed_write_calendar", json!({ "centreId": places.centre, "language": "chinese" })).await;
        let unfolded = content(&file).replace("\r\n ", "");
        let events: Vec<(&str, &str)> = unfolded
            .split("BEGIN:VEVENT")
            .skip(1)
            .map(|event| {
                let line = |field: &str| event.lines().find_map(|line| line.strip_prefix(field)).unwrap();
                (line("DTSTART;VALUE=DATE:"), line("SUMMARY:"))
            })
            .collect();
        assert_eq!(events, [
            ("20261125", "王芳 预留入住 101-2"), ("20261130", "李春梅 预计返回 101-1"), ("20261223", "李春梅 保留床位到期 101-1"),
            ("20261224", "李春梅 计划离院 101-1"),
        ]);
        assert_eq!((file["mediaType"].as_str(), unfolded.matches("CLASS:PRIVATE").count()), (Some("text/calendar"), 4));
        let day_care = desk.centre("甲中心").await;
        assert_eq!(desk.refused("bed_write_calendar", json!({ "centreId": day_care, "language": "english" })).await.code(), "not_a_residence");
    }

    async fn published_menus_are_a_calendar(desk: Desk) {
        let kitchen = json!({ "givesDayCare": false, "isKitchen": true, "isResidence": false, "isDisabilityHome": false });
        let kitchen = desk.centre_with(&json!({ "name": "中央厨房", "licensedPlaces": 0, "functions": kitchen })).await;
        desk.done("dish_take_shipped", json!({})).await;
        let dishes = desk.done("dish_list", json!({})).await;
        let dish = |place: usize| (dishes[place]["facts"]["dishId"].clone(), text(&dishes[place]["facts"]["name"]));
        let (first, second) = (dish(0), dish(1));
        for (on, dish) in [("2026-11-24", &first), ("2026-11-25", &second)] {
            let slots = json!([{ "role": "main", "dishIds": [dish.0] }]);
            desk.done("menu_save", json!({ "kitchenId": kitchen, "serviceOn": on, "meal": "lunch", "version": 0, "slots": slots })).await;
        }
        let asked = json!({ "fromOn": "2026-11-23", "untilOn": "2026-11-30", "language": "chinese" });
        let drafts = content(&desk.done("menu_write_calendar", asked.clone()).await);
        assert!(!drafts.contains("VEVENT"), "a draft is nobody's menu: {drafts}");
        desk.done("menu_publish", json!({ "kitchenId": kitchen, "fromOn": "2026-11-24", "untilOn": "2026-11-25" })).await;
        let file = content(&desk.done("menu_write_calendar", asked).await).replace("\r\n ", "");
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        assert!(file.contains(&format!("SUMMARY:午餐：{}", first.1)), "{file}");
        assert!(file.contains("DTSTART:20261124T033000Z") && file.contains("UID:menu-"), "{file}");
        for (from, until, fault) in [("2026-11-23", "2026-11-23", "ends_before_beginning"), ("2026-01-01", "2026-12-01", "too_large")] {
            let refused = desk.refused("menu_write_calendar", json!({ "fromOn": from, "untilOn": until, "language": "chinese" })).await;
            assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].fault.word()), ("untilOn", fault));
        }
    }

    async fn a_record_holds_everything_that_is_kept_of_a_person(desk: Desk) {
        let places = house(&desk).await;
        let mut li = details("李春梅");
        li["residentNumber"] = json!("11010119400101008X");
        li["birthOn"] = json!("1940-01-01");
        li["noResidentNumberReason"] = Value::Null;
        li["alerts"] = json!([{ "kind": "fall", "severity": "mild" }]);
        let li = text(&desk.done("elder_register", json!({ "details": li })).await["id"]);
        let other = desk.elder("王芳").await;
        let centre = desk.centre("甲中心").await;
        desk.enrol(&li, &centre).await;
        desk.enrol(&other, &centre).await;
        desk.check_in(&li, &centre).await;
        admitted(&desk, &li, &places.centre, Some(&places.beds[0])).await;
        let file = desk.done("elder_write_record", json!({ "elderId": li })).await;
        assert_eq!(file["fileName"], "李春梅 2026-11-23.json");
        let record: Value = serde_json::from_str(&content(&file)).unwrap();
        let kept = record["kept"].as_object().unwrap();
        let count = |table: &str| kept.get(table).map_or(0, |rows| rows.as_array().unwrap().len());
        assert_eq!(
            (count("elder"), count("contact"), count("elder_alert"), count("elder_card"), count("enrolment"), count("enrolment_day")),
            (1, 1, 1, 1, 1, 5)
        );
        assert_eq!((count("visit"), count("admission"), count("admission_risk"), count("stay")), (1, 1, 1, 1));
        assert!(count("trail") >= 4, "what was done to it and by whom");
        let person = &kept["elder"][0];
        assert_eq!((person["resident_number"].as_str(), person["name"].as_str(), person.get("search_text")), (Some("11010119400101008X"), Some("李春梅"), None));
        assert_eq!((kept["contact"][0]["may_collect"].as_bool(), kept["visit"][0]["departure_missing"].as_bool()), (Some(true), Some(false)));
        assert!(!content(&file).contains(&other), "nobody else's record");
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'elder_write_record'").await, 1);
        let paper = desk.done("report_table", json!({ "name": "people_record", "parameters": { "language": "chinese", "elderId": li } })).await;
        let words = paper.to_string();
        assert!(!words.contains('⟦'), "{words}");
        for found in ["李春梅", "日间照料", "甲中心", "101-1", "登记", "008X"] {
            assert!(words.contains(found), "{found} in {words}");
        }
        assert!(!words.contains("11010119400101008X"), "on paper only the ends of the number");
    }
}

#[test]
fn what_goes_out_comes_in_again_and_changes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    let demo = programs::on(&database, &["demo", "--centres", "2", "--elders", "60", "--days", "5"]);
    assert!(demo.status.success(), "{}", String::from_utf8_lossy(&demo.stderr));
    let mut held = 0;
    for kind in ["elders", "attendance", "beds", "residents", "stays", "ingredients", "dishes", "cycles"] {
        let file = place.path().join(format!("{kind} 名单.xlsx"));
        let path = file.to_str().unwrap();
        let output = programs::on(&database, &["export", kind, path]);
        assert!(output.status.success(), "{kind}: {}", String::from_utf8_lossy(&output.stderr));
        let output = programs::on(&database, &["import", kind, path, "--preview"]);
        // A young district does not have everything yet.
        if String::from_utf8_lossy(&output.stderr).contains("no_rows") {
            continue;
        }
        let preview: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{kind}: {}", String::from_utf8_lossy(&output.stderr)));
        let [new, changed, unchanged, refused] = crate::import::counts(&preview);
        let odd: Vec<&Value> = preview["rows"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["outcome"] != "unchanged")
            .take(3)
            .collect();
        assert_eq!((new, changed, refused), (0, 0, 0), "{kind}: {odd:?}");
        assert!(unchanged > 0, "{kind}: {preview}");
        held += 1;
    }
    assert!(held >= 4, "only {held} kinds of list had rows");
}

#[test]
fn the_command_line_writes_what_goes_out() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    let demo = programs::on(&database, &["demo", "--centres", "1", "--elders", "20", "--days", "3"]);
    assert!(demo.status.success(), "{}", String::from_utf8_lossy(&demo.stderr));
    let file = place.path().join("出 院.json");
    let output = programs::on(&database, &["export", "fhir", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let bundle: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    holds_together(&bundle);
    // Those in day care, and whoever lives in the residence.
    assert!(of(&bundle, "Patient").len() >= 20);
    let nobody = programs::on(&database, &["export", "record", file.to_str().unwrap(), "--elder", "nobody"]);
    assert_eq!(nobody.status.code(), Some(1));
}
