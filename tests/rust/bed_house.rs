//! The house and what is said of those in it: rooms that fill up, what changes nothing that was counted, and whom a room
//! takes, whatever the records say.

use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::import::{faults, file, run};
use crate::on_both;
use crate::support::{Desk, details, text};

/// What takes a bed out of service from a day; the bed by its room and its place in it.
pub async fn out_of_service(desk: &Desk, centre: &str, (room, bed): (usize, usize), until: &str) -> Value {
    let house = desk.done("bed_house", json!({ "centreId": centre })).await;
    let bed = &house["rooms"][room]["beds"][bed];
    let mut details = bed.clone();
    for field in ["id", "version", "careRoomId"] {
        details.as_object_mut().unwrap().remove(field);
    }
    details["inServiceUntilOn"] = json!(until);
    json!({ "bedId": bed["id"], "version": bed["version"], "details": details })
}

on_both! {
    async fn no_record_makes_a_man_of_who_lies_in_a_womens_room(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let version = &desk.done("elder_profile", json!({ "elderId": li })).await["elder"]["version"];
        let mut is_man = details("李春梅");
        is_man["sex"] = json!("male");
        let asked = json!({ "elderId": li, "version": version, "details": is_man });
        let refusal = serde_json::to_value(desk.refused("elder_change", asked.clone()).await).unwrap();
        assert_eq!(refusal["code"], "room_sex_rule");
        assert_eq!(refusal["params"], json!({ "roomName": "101", "name": "李春梅" }));
        assert_eq!(refusal["fields"], json!([{ "field": "details.sex", "fault": "does_not_fit" }]));
        // Nor does a list, which says so at the cell.
        let list = file("elders", "姓名,性别,出生日期\n李春梅,男,1943-05-01\n");
        assert_eq!(faults(&desk.done("import_preview", list.clone()).await), ["2 sex does_not_fit"]);
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE sex = 'female'").await, 1);
        // What else the record says changes as ever; once she lies elsewhere, so does this.
        let mut moved = details("李春梅");
        moved["address"] = json!("演示路 2 号");
        desk.done("elder_change", json!({ "elderId": li, "version": version, "details": moved })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[6] })).await;
        let mut asked = asked;
        let of_li = json!({ "elderId": li });
        asked["version"] = desk.done("elder_profile", of_li.clone()).await["elder"]["version"].clone();
        desk.done("elder_change", asked).await;
        assert_eq!(desk.done("elder_profile", of_li).await["elder"]["sex"], "male");
        let check = kangning_core::integrity::check(&desk.app.db).await.unwrap();
        assert!(check.findings.is_empty(), "{:?}", check.findings);
    }

    async fn a_room_holds_no_more_beds_at_once_than_it_has_places(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let asked = json!({ "centreId": centre });
        let room = desk.done("bed_house", asked.clone()).await["rooms"][3]["id"].clone();
        let one_more = |label: &str, from: &str| json!({
            "careRoomId": room, "details": { "label": label, "kind": "ordinary", "inServiceFromOn": from },
        });
        let full = serde_json::to_value(desk.refused("bed_set_up", one_more("4", "2026-11-23")).await).unwrap();
        assert_eq!((&full["code"], &full["params"]), (&json!("room_full"), &json!({ "capacity": 3 })));
        let unknown = json!({ "careRoomId": "none", "details": { "label": "4", "kind": "ordinary" } });
        assert_eq!(desk.refused("bed_set_up", unknown).await.code(), "not_found");
        // One goes at the end of the year: from then on, and not before, another takes its place.
        let goes = out_of_service(&desk, &centre, (3, 1), "2026-12-31").await;
        desk.done("bed_change", goes).await;
        assert_eq!(desk.refused("bed_set_up", one_more("4", "2026-12-30")).await.code(), "room_full");
        let taken = desk.refused("bed_set_up", one_more("1", "2026-12-31")).await;
        assert_eq!((taken.code(), taken.fields[0].field.as_str()), ("house_name_taken", "details.label"));
        let after = desk.done("bed_set_up", one_more("4", "2026-12-31")).await;
        let labels: Vec<&str> = after["rooms"][3]["beds"].as_array().unwrap().iter().map(|bed| bed["label"].as_str().unwrap()).collect();
        assert_eq!((labels, &after["beds"]), (vec!["1", "3", "4", "2"], &json!(9)), "in service today as before");
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'bed_set_up' AND subject = 'bed'").await, 1);
        assert_eq!(desk.refused("bed_set_up", one_more("5", "2027-01-01")).await.code(), "room_full");
        // The one that was to go does not stay beside it; what else is said of the room and the bed is said as ever.
        let mut stays = out_of_service(&desk, &centre, (3, 3), "2027-01-01").await;
        assert_eq!(desk.refused("bed_change", stays.clone()).await.code(), "room_full");
        stays["details"]["inServiceUntilOn"] = Value::Null;
        assert_eq!(desk.refused("bed_change", stays.clone()).await.code(), "room_full");
        stays["details"]["inServiceUntilOn"] = json!("2026-12-20");
        desk.done("bed_change", stays).await;
        let whole = desk.done("bed_house", asked).await["rooms"][3].clone();
        let mut details = whole.clone();
        for field in ["id", "version", "beds"] {
            details.as_object_mut().unwrap().remove(field);
        }
        details["name"] = json!("201A");
        let change = |details: &Value| json!({ "careRoomId": room, "version": whole["version"], "details": details });
        let mut small = details.clone();
        small["capacity"] = json!(2);
        assert_eq!(desk.refused("bed_change_room", change(&small)).await.fields[0].field, "details.capacity");
        let after = desk.done("bed_change_room", change(&details)).await;
        assert_eq!(after["rooms"][3]["name"], "201A");
    }

    async fn a_list_raises_the_places_of_a_room_only_for_beds_beside_each_other(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        desk.done("bed_change", out_of_service(&desk, &centre, (0, 1), "2026-12-31").await).await;
        let list = file("beds", "楼栋,楼层,照护区,房间,床号,床位类型,启用日期\n一号楼,一楼,春晖区,101,2A,普通床,2026-12-31\n");
        desk.done("import_run", run(&list)).await;
        assert_eq!(desk.count("SELECT capacity FROM care_room WHERE name = '101'").await, 2);
        desk.done("bed_change", out_of_service(&desk, &centre, (1, 1), "2026-12-31").await).await;
        let list = file("beds", "楼栋,楼层,照护区,房间,床号,床位类型,启用日期\n一号楼,一楼,春晖区,102,2A,普通床,2026-12-01\n");
        desk.done("import_run", run(&list)).await;
        assert_eq!(desk.count("SELECT capacity FROM care_room WHERE name = '102'").await, 3);
    }

    async fn a_building_changes_its_name_and_floors_but_loses_none_with_rooms(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let before = desk.done("bed_house", json!({ "centreId": centre })).await["buildings"][0].clone();
        let floors = before["floors"].as_array().unwrap();
        let change = |floors: Value| json!({ "buildingId": before["id"], "name": "1号楼", "floors": floors });
        let refused = desk.refused("bed_change_building", change(json!([floors[0]]))).await;
        let refused = serde_json::to_value(refused).unwrap();
        assert_eq!((&refused["code"], &refused["params"]), (&json!("floor_has_rooms"), &json!({ "name": "二楼" })));
        assert_eq!(refused["fields"], json!([{ "field": "floors", "fault": "required" }]));
        let kept = desk.done("bed_house", json!({ "centreId": centre })).await;
        assert_eq!(kept["buildings"][0], before, "a refused change leaves the name, too, as it was");
        // A floor more, the two in another order and one by another name; the rooms go with them. Then the empty one goes.
        let other = json!([{ "name": "地下" }, { "id": floors[1]["id"], "name": "二层" }, floors[0]]);
        let after = desk.done("bed_change_building", change(other)).await;
        let named = |house: &Value| -> Vec<String> {
            house["buildings"][0]["floors"].as_array().unwrap().iter().map(|floor| text(&floor["name"])).collect()
        };
        assert_eq!((&after["buildings"][0]["name"], named(&after)), (&json!("1号楼"), vec!["地下".to_owned(), "二层".to_owned(), "一楼".to_owned()]));
        assert_eq!(after["rooms"][0]["name"], "201", "by floor");
        let less = json!([{ "id": floors[1]["id"], "name": "二层" }, floors[0]]);
        assert_eq!(named(&desk.done("bed_change_building", change(less)).await), ["二层", "一楼"]);
        let twice = json!([{ "id": floors[1]["id"], "name": "一楼" }, floors[0]]);
        assert_eq!(desk.refused("bed_change_building", change(twice)).await.code(), "house_name_taken");
        let foreign = json!([floors[0], floors[1], { "id": "none", "name": "三层" }]);
        assert_eq!(desk.refused("bed_change_building", change(foreign)).await.code(), "not_found");
        assert_eq!(desk.refused("bed_change_building", change(json!([]))).await.fields[0].field, "floors");
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'bed_change_building'").await, 2);
    }

    async fn a_ward_gets_another_name_that_no_other_has(desk: Desk) {
        let House { centre, wards, .. } = house(&desk).await;
        let change = |ward: &str, name: &str| json!({ "wardId": ward, "name": name });
        let after = desk.done("bed_change_ward", change(&wards[0], " 夏荷区 ")).await;
        let names: Vec<&str> = after["wards"].as_array().unwrap().iter().map(|ward| ward["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["夏荷区", "秋实区"]);
        let taken = desk.refused("bed_change_ward", change(&wards[0], "秋实区")).await;
        assert_eq!((taken.code(), taken.fields[0].field.as_str()), ("house_name_taken", "name"));
        assert_eq!(desk.refused("bed_change_ward", change(&wards[0], " ")).await.fields[0].field, "name");
        assert_eq!(desk.refused("bed_change_ward", change("none", "冬雪区")).await.code(), "not_found");
        let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-11-20" })).await;
        let ward = night["wards"].as_array().unwrap().iter().find(|ward| ward["key"] == wards[0].as_str()).unwrap();
        assert_eq!(ward["name"], "夏荷区", "the figures follow");
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'bed_change_ward' AND subject = 'ward'").await, 1);
    }
}
