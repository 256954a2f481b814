//! The house and what is said of those in it: rooms that fill up, what changes nothing that was counted, and whom a room
//! takes, whatever the records say.

use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::import::{faults, file, run};
use crate::on_both;
use crate::support::{Desk, details};

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
        let moved = desk.done("elder_change", json!({ "elderId": li, "version": version, "details": moved })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[6] })).await;
        let mut asked = asked;
        asked["version"] = moved["elder"]["version"].clone();
        assert_eq!(desk.done("elder_change", asked).await["elder"]["sex"], "male");
        let check = kangning_core::integrity::check(&desk.app.db).await.unwrap();
        assert!(check.findings.is_empty(), "{:?}", check.findings);
    }
}
