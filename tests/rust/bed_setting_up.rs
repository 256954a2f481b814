//! The house: buildings, floors, wards, rooms and beds are set up and changed, and what that refuses.

use kangning_core::command::Role;
use kangning_core::integrity;
use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::{Desk, call, text};

async fn seen(desk: &Desk, centre: &str) -> Value {
    desk.done("bed_house", json!({ "centreId": centre })).await
}

/// What a room is changed to: as it stands, but for these fields.
fn room_with(room: &Value, differing: &Value) -> Value {
    let mut details = room.clone();
    let fields = details.as_object_mut().unwrap();
    for field in ["id", "version", "beds"] {
        fields.remove(field);
    }
    fields.extend(differing.as_object().unwrap().clone());
    json!({ "careRoomId": room["id"], "version": room["version"], "details": details })
}

/// Each of these is refused so, at this field, and nothing has changed afterwards.
async fn refuse(desk: &Desk, centre: &str, name: &str, cases: Vec<(Value, &str, &str)>) {
    let before = seen(desk, centre).await;
    for (asked, code, field) in cases {
        let refused = desk.refused(name, asked.clone()).await;
        assert_eq!(refused.code(), code, "{name} {asked}");
        let fields: Vec<&str> = refused.fields.iter().map(|fault| fault.field.as_str()).collect();
        let expected: Vec<&str> = field.split(' ').filter(|field| !field.is_empty()).collect();
        assert_eq!(fields, expected, "{name} {asked}");
    }
    assert_eq!(seen(desk, centre).await, before, "{name}");
}

on_both! {
    async fn a_bed_is_set_up_where_the_room_has_a_place(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let room = seen(&desk, &centre).await["rooms"][0].clone();
        let bed = |differing: Value| {
            let mut details = json!({ "label": "3", "kind": "ordinary" });
            details.as_object_mut().unwrap().extend(differing.as_object().unwrap().clone());
            json!({ "careRoomId": room["id"], "details": details })
        };
        refuse(&desk, &centre, "bed_set_up", vec![(bed(json!({})), "room_full", "")]).await;
        desk.done("bed_change_room", room_with(&room, &json!({ "capacity": 3 }))).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let mut elsewhere = bed(json!({}));
        elsewhere["careRoomId"] = json!("no such room");
        refuse(&desk, &centre, "bed_set_up", vec![
            (elsewhere, "not_found", ""),
            (bed(json!({ "label": " 1 " })), "house_name_taken", "details.label"),
            (bed(json!({ "label": " " })), "input_invalid", "details.label"),
            (bed(json!({ "kind": "nursing" })), "input_invalid", "details.nursingFromOn details.nursingBasis"),
            (bed(json!({ "monthlyFen": -1 })), "input_invalid", "details.monthlyFen"),
            (bed(json!({ "inServiceUntilOn": "2026-11-22" })), "input_invalid", "details.inServiceUntilOn"),
            (bed(json!({ "inServiceFromOn": "2026-10-31" })), "census_closed", ""),
        ]).await;
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        assert_eq!(call(&nurse, "bed_set_up", bed(json!({}))).await.unwrap_err().code(), "not_allowed");

        let after = desk.done("bed_set_up", bed(json!({ "monthlyFen": 280_000 }))).await;
        let new = &after["rooms"][0]["beds"][2];
        assert_eq!(
            (&new["label"], &new["kind"], &new["inServiceFromOn"], &new["monthlyFen"], &after["beds"]),
            (&json!("3"), &json!("ordinary"), &json!("2026-11-23"), &json!(280_000), &json!(10)),
        );
        // It can be lain in at once, and is counted from its day on.
        let li = desk.elder("李春梅").await;
        admitted(&desk, &li, &centre, new["id"].as_str()).await;
        desk.at("2026-11-24T02:00:00Z");
        let night = |on: &str| json!({ "centreId": centre, "onDay": on });
        assert_eq!(desk.done("census_day", night("2026-11-22")).await["total"]["beds"], 9);
        let first = desk.done("census_day", night("2026-11-23")).await;
        assert_eq!((&first["total"]["beds"], &first["total"]["occupied"]), (&json!(10), &json!(1)));
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    }

    async fn a_room_is_changed_as_far_as_who_lies_there_allows(desk: Desk) {
        let House { centre, beds, wards } = house(&desk).await;
        let other = desk.residence("另一家养老院").await;
        let elsewhere = desk.done("bed_set_up_ward", json!({ "centreId": other, "name": "别处" })).await;
        let building = desk.done("bed_set_up_building", json!({ "centreId": other, "name": "楼", "floors": ["一楼"] })).await;
        let li = desk.elder("李春梅").await;
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let before = seen(&desk, &centre).await;
        let room = &before["rooms"][0];
        let with = |differing: Value| room_with(room, &differing);
        let stale = {
            let mut asked = with(json!({ "name": "101A" }));
            asked["version"] = json!(0);
            asked
        };
        let mut unknown = with(json!({}));
        unknown["careRoomId"] = json!("no such room");
        refuse(&desk, &centre, "bed_change_room", vec![
            (stale, "changed_meanwhile", ""),
            (unknown, "not_found", ""),
            (with(json!({ "name": "" })), "input_invalid", "details.name"),
            (with(json!({ "name": "102" })), "house_name_taken", "details.name"),
            (with(json!({ "capacity": 1 })), "input_invalid", "details.capacity"),
            (with(json!({ "capacity": 21 })), "input_invalid", "details.capacity"),
            (with(json!({ "features": ["toilet", "toilet"] })), "input_invalid", "details.features"),
            (with(json!({ "sexRule": "men" })), "room_sex_rule", "details.sexRule"),
            (with(json!({ "wardId": elsewhere["wards"][0]["id"] })), "not_found", "details.wardId"),
            (with(json!({ "wardId": elsewhere["wards"][0]["id"], "floorId": building["buildings"][0]["floors"][0]["id"] })), "not_found", ""),
        ]).await;
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        assert_eq!(call(&nurse, "bed_change_room", with(json!({}))).await.unwrap_err().code(), "not_allowed");

        // On another floor the name is free, and the bed goes where the room goes.
        let upstairs = &before["buildings"][0]["floors"][1]["id"];
        let asked = with(json!({ "name": "202", "floorId": upstairs, "wardId": wards[1], "sexRule": "any", "capacity": 4, "features": ["call_bell"] }));
        let after = desk.done("bed_change_room", asked.clone()).await;
        let moved = after["rooms"].as_array().unwrap().iter().find(|one| one["id"] == room["id"]).unwrap();
        assert_eq!(
            (&moved["name"], &moved["floorId"], &moved["wardId"], &moved["sexRule"], &moved["capacity"], &moved["features"]),
            (&json!("202"), upstairs, &json!(wards[1]), &json!("any"), &json!(4), &json!(["call_bell"])),
        );
        assert_eq!(moved["beds"], room["beds"]);
        assert_eq!(desk.refused("bed_change_room", asked).await.code(), "changed_meanwhile", "the version was used up");
        let night = desk.done("census_day", json!({ "centreId": centre })).await;
        let bed = night["beds"].as_array().unwrap().iter().find(|one| one["bedId"] == beds[0].as_str()).unwrap();
        assert_eq!((&bed["bedLabel"], &bed["wardName"], &bed["name"]), (&json!("202-1"), &json!("秋实区"), &json!("李春梅")));
    }

    async fn a_building_gets_floors_and_loses_only_empty_ones(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        desk.done("bed_set_up_building", json!({ "centreId": centre, "name": "二号楼", "floors": ["一楼"] })).await;
        let before = seen(&desk, &centre).await;
        let (building, floors) = (&before["buildings"][0]["id"], &before["buildings"][0]["floors"]);
        let change = |name: &str, floors: Value| json!({ "buildingId": building, "name": name, "floors": floors });
        let other = &before["buildings"][1]["floors"][0]["id"];
        let kept = |place: usize, name: &str| json!({ "id": floors[place]["id"], "name": name });
        refuse(&desk, &centre, "bed_change_building", vec![
            (json!({ "buildingId": "no such building", "name": "三号楼", "floors": [{ "name": "一楼" }] }), "not_found", ""),
            (change(" ", json!([kept(0, "一楼"), kept(1, "二楼")])), "input_invalid", "name"),
            (change("二号楼", json!([kept(0, "一楼"), kept(1, "二楼")])), "house_name_taken", "name"),
            (change("一号楼", json!([])), "input_invalid", "floors"),
            (change("一号楼", json!([kept(0, "一楼"), kept(1, " ")])), "input_invalid", "floors[1].name"),
            (change("一号楼", json!([kept(0, "一楼")])), "floor_has_rooms", "floors"),
            (change("一号楼", json!([kept(0, "一楼"), kept(1, "二楼"), { "name": "一楼" }])), "house_name_taken", "floors"),
            (change("一号楼", json!([kept(0, "一楼"), kept(1, "二楼"), { "id": other, "name": "三楼" }])), "not_found", ""),
        ]).await;
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        let asked = change("主楼", json!([kept(1, "贰层"), kept(0, "壹层"), { "name": "叁层" }]));
        assert_eq!(call(&nurse, "bed_change_building", asked.clone()).await.unwrap_err().code(), "not_allowed");
        let after = desk.done("bed_change_building", asked).await;
        let said = |house: &Value| -> Vec<String> {
            house["buildings"][0]["floors"].as_array().unwrap().iter().map(|floor| text(&floor["name"])).collect()
        };
        assert_eq!((&after["buildings"][0]["name"], said(&after)), (&json!("主楼"), vec!["贰层".into(), "壹层".into(), "叁层".into()]));
        // The rooms stay on their floors; the one without rooms goes again.
        let of = |house: &Value| -> Vec<(String, String)> {
            let rooms = house["rooms"].as_array().unwrap().iter();
            let mut of: Vec<_> = rooms.map(|room| (text(&room["name"]), text(&room["floorId"]))).collect();
            of.sort();
            of
        };
        assert_eq!(of(&after), of(&before));
        let fewer = desk.done("bed_change_building", change("主楼", json!([kept(0, "一楼"), kept(1, "二楼")]))).await;
        assert_eq!(said(&fewer), ["一楼", "二楼"]);
    }

    async fn a_ward_is_renamed(desk: Desk) {
        let House { centre, wards, .. } = house(&desk).await;
        let rename = |ward: &str, name: &str| json!({ "wardId": ward, "name": name });
        refuse(&desk, &centre, "bed_change_ward", vec![
            (rename("no such ward", "夏荷区"), "not_found", ""),
            (rename(&wards[0], "  "), "input_invalid", "name"),
            (rename(&wards[0], &"区".repeat(41)), "input_invalid", "name"),
            (rename(&wards[0], "秋实区"), "house_name_taken", "name"),
        ]).await;
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        assert_eq!(call(&nurse, "bed_change_ward", rename(&wards[0], "夏荷区")).await.unwrap_err().code(), "not_allowed");
        let after = desk.done("bed_change_ward", rename(&wards[0], " 夏荷区 ")).await;
        assert_eq!(after["wards"], json!([{ "id": wards[0], "name": "夏荷区" }, { "id": wards[1], "name": "秋实区" }]));
        let board = crate::bed::bed_board(&desk, &centre).await;
        assert!(board.to_string().contains("夏荷区") && !board.to_string().contains("春晖区"), "{board}");
    }
}
