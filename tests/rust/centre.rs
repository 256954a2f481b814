//! Centres, their hours and rooms.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::text;

fn change_of(centre: &Value) -> Value {
    json!({
        "centreId": centre["id"], "version": centre["version"], "name": centre["name"], "address": centre["address"],
        "phone": centre["phone"], "licensedPlaces": centre["licensedPlaces"],
        "lateAfterMinutes": centre["lateAfterMinutes"], "openingHours": centre["openingHours"], "rooms": centre["rooms"],
    })
}

on_both! {
    async fn a_centre_is_set_up_with_hours_and_rooms(desk: Desk) {
        let overview = desk.done("district_overview", Value::Null).await;
        assert_eq!(overview["isEmpty"], true);
        let id = desk.centre("甲中心").await;
        desk.centre("乙中心").await;
        let centres = desk.done("centre_list", json!({})).await;
        assert_eq!(centres[0]["id"], json!(id));
        assert_eq!(centres[0]["openingHours"].as_array().unwrap().len(), 6);
        assert_eq!(centres[0]["rooms"][0]["name"], "休息室");
        assert_eq!(centres[0]["organisationId"], centres[1]["organisationId"], "one organisation of that name");
        let overview = desk.done("district_overview", json!({})).await;
        assert_eq!((overview["isEmpty"].as_bool(), overview["centres"].as_array().unwrap().len()), (Some(false), 2));
    }

    async fn a_name_is_given_once(desk: Desk) {
        desk.centre("甲中心").await;
        let refusal = desk.refused("centre_set_up", json!({
            "organisationName": "另一组织", "name": "甲中心", "licensedPlaces": 10,
            "openingHours": [{ "weekday": 1, "opensAt": "08:00", "closesAt": "17:00" }],
        })).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("centre_name_taken", "name"));
        assert_eq!(desk.count("SELECT COUNT(*) FROM organisation").await, 1, "all or nothing");
    }

    async fn a_change_keeps_rooms_and_their_history(desk: Desk) {
        desk.centre("甲中心").await;
        let centre = desk.done("centre_list", json!({})).await[0].clone();
        let mut asked = change_of(&centre);
        asked["licensedPlaces"] = json!(40);
        asked["rooms"] = json!([{ "id": null, "name": "棋牌室", "kind": "chess_and_cards", "capacity": 8 }]);
        let changed = desk.done("centre_change", asked.clone()).await;
        assert_eq!((changed["licensedPlaces"].as_i64(), changed["version"].as_i64()), (Some(40), Some(2)));
        assert_eq!(changed["rooms"].as_array().unwrap().len(), 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM room WHERE closed_at IS NOT NULL").await, 1);
        assert_eq!(desk.refused("centre_change", asked).await.code(), "changed_meanwhile");

        let mut back = change_of(&changed);
        back["rooms"] = json!([{ "id": null, "name": "休息室", "kind": "day_rest", "capacity": 9 }]);
        let reopened = desk.done("centre_change", back).await;
        assert_eq!(text(&reopened["rooms"][0]["id"]), text(&centre["rooms"][0]["id"]), "the same room opens again");
    }

    async fn rooms_can_exchange_their_names(desk: Desk) {
        desk.centre("甲中心").await;
        let centre = desk.done("centre_list", json!({})).await[0].clone();
        let mut asked = change_of(&centre);
        asked["rooms"] = json!([centre["rooms"][0], { "id": null, "name": "棋牌室", "kind": "chess_and_cards", "capacity": 8 }]);
        let two = desk.done("centre_change", asked).await;
        let mut exchanged = change_of(&two);
        exchanged["rooms"][0]["name"] = json!("棋牌室");
        exchanged["rooms"][1]["name"] = json!("休息室");
        let after = desk.done("centre_change", exchanged).await;
        assert_eq!(after["rooms"][0]["id"], two["rooms"][0]["id"]);
        assert_eq!(after["rooms"][0]["name"], "棋牌室");
    }

    async fn another_centres_room_cannot_be_taken(desk: Desk) {
        desk.centre("甲中心").await;
        desk.centre("乙中心").await;
        let centres = desk.done("centre_list", json!({})).await;
        let mut asked = change_of(&centres[0]);
        asked["rooms"] = json!([centres[1]["rooms"][0]]);
        let refusal = desk.refused("centre_change", asked).await;
        assert_eq!(refusal.code(), "not_found");
        let after = desk.done("centre_list", json!({})).await;
        assert_eq!(after, centres, "nothing changed");
    }
}
