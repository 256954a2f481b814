//! Visitors and staff on site, and the emergency list.

use serde_json::{Value, json};

use crate::bed::admitted;
use crate::on_both;
use crate::report_naive::tables;
use crate::support::{Desk, call, text};

async fn sign_in(desk: &Desk, centre: &str, kind: &str, name: &str) -> Value {
    let asked = json!({ "centreId": centre, "kind": kind, "name": name, "purpose": "送药" });
    desk.done("site_sign_in", asked).await
}

async fn board(desk: &Desk, centre: &str) -> Value {
    desk.done("site_board", json!({ "centreId": centre })).await
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|person| text(&person["name"])).collect()
}

on_both! {
    async fn who_signs_in_is_on_site_until_signing_out(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let visitor = desk.done("site_sign_in", json!({
            "centreId": centre, "kind": "visitor", "name": " 王芳 ", "phone": "13800000001", "elderId": elder,
        })).await;
        sign_in(&desk, &centre, "staff", "安护士").await;
        let shown = board(&desk, &centre).await;
        assert_eq!(names(&shown["people"]), ["安护士", "王芳"], "by pinyin");
        assert_eq!(shown["people"][1]["elderName"], "李春梅");
        desk.at("2026-11-23T02:00:00Z");
        desk.done("site_sign_out", json!({ "presenceId": visitor["id"] })).await;
        let shown = board(&desk, &centre).await;
        assert_eq!(shown["people"][1]["departedAt"], "2026-11-23T02:00:00Z");
        assert_eq!(desk.refused("site_sign_out", json!({ "presenceId": visitor["id"] })).await.code(), "not_on_site");
        // In the attendance there is nobody.
        let counts = &desk.board(&centre).await["counts"];
        assert_eq!((counts["here"].as_i64(), counts["extra"].as_i64()), (Some(0), Some(0)));
    }

    async fn nobody_is_signed_in_twice(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        sign_in(&desk, &centre, "visitor", "王芳").await;
        let refusal = desk.refused("site_sign_in", json!({
            "centreId": centre, "kind": "visitor", "name": "王 芳", "purpose": "探望",
        })).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["code"].as_str(), said["params"]["since"].as_str()), (Some("already_on_site"), Some("2026-11-23T00:00:00Z")));
        assert_eq!(said["fields"][0]["field"], "name");
        // Another of the same name is told apart by the telephone; staff are not visitors.
        desk.done("site_sign_in", json!({
            "centreId": centre, "kind": "visitor", "name": "王芳", "phone": "13800000002", "purpose": "探望",
        })).await;
        sign_in(&desk, &centre, "staff", "王芳").await;
        let two = tokio::join!(
            desk.call("site_sign_in", json!({ "centreId": centre, "kind": "staff", "name": "赵师傅" })),
            async {
                let other = desk.another().await;
                call(&other, "site_sign_in", json!({ "centreId": centre, "kind": "staff", "name": "赵师傅" })).await
            }
        );
        let refused: Vec<&str> = [&two.0, &two.1].into_iter().filter_map(|one| one.as_ref().err()).map(|error| error.code()).collect();
        assert_eq!(refused, ["already_on_site"], "two desks at once: one is told");
    }

    async fn what_is_lacking_is_said_at_the_field(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let refusal = desk.refused("site_sign_in", json!({ "centreId": centre, "kind": "visitor", "name": "" })).await;
        let fields: Vec<&str> = refusal.fields.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["name", "purpose"]);
        assert_eq!(desk.refused("site_sign_in", json!({
            "centreId": centre, "kind": "visitor", "name": "王芳", "elderId": "nobody",
        })).await.code(), "not_found");
    }

    async fn a_forgotten_going_never_shows_as_on_site_and_is_settled_with_a_word(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let staff = sign_in(&desk, &centre, "staff", "安护士").await;
        let visitor = sign_in(&desk, &centre, "visitor", "王芳").await;
        desk.at("2026-11-25T00:30:00Z");
        let shown = board(&desk, &centre).await;
        assert_eq!((names(&shown["people"]).len(), names(&shown["leftOpen"]).len()), (0, 2));
        assert_eq!(shown["usualStaff"], json!([{ "name": "安护士", "purpose": "送药" }]));
        let list = desk.done("site_emergency_list", json!({ "centreId": centre })).await;
        assert_eq!((&list["people"], &list["notSignedOut"]), (&json!([]), &json!([])));
        assert_eq!(desk.refused("site_sign_out", json!({ "presenceId": staff["id"] })).await.code(), "not_on_site");
        // The next day begins all the same.
        sign_in(&desk, &centre, "staff", "安护士").await;

        let told = |at: Value, reason: &str| json!({ "presenceId": visitor["id"], "departedAt": at, "reason": reason });
        assert_eq!(desk.refused("site_tell_going", told(json!("07:00:00"), "门卫说")).await.fields[0].field, "departedAt");
        assert_eq!(desk.refused("site_tell_going", told(Value::Null, "")).await.fields[0].field, "reason");
        desk.done("site_tell_going", told(Value::Null, "走时没登记，时间不详")).await;
        assert_eq!(desk.refused("site_tell_going", told(Value::Null, "再说")).await.code(), "going_not_missing");
        desk.done("site_tell_going", json!({ "presenceId": staff["id"], "departedAt": "17:10:00", "reason": "本人说" })).await;
        assert_eq!(board(&desk, &centre).await["leftOpen"], json!([]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM presence WHERE departed_at IS NULL AND departure_note <> ''").await, 1, "no time is made up");
        let today = sign_in(&desk, &centre, "visitor", "赵六").await;
        assert_eq!(
            desk.refused("site_tell_going", json!({ "presenceId": today["id"], "reason": "急" })).await.code(),
            "going_not_missing",
            "today one signs out"
        );
    }

    async fn who_is_inside_over_midnight_is_looked_for_and_signed_out_in_the_morning(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        let gone = desk.elder("陈永昌").await;
        let room = desk.room(&centre).await;
        let visit = desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "roomId": room })).await;
        let unknown = desk.check_in(&gone, &centre).await;
        desk.at("2026-11-23T14:00:00Z");
        let nurse = sign_in(&desk, &centre, "staff", "安护士").await;
        let visitor = sign_in(&desk, &centre, "visitor", "王芳").await;
        desk.done("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-23", "explanations": [
            { "visitId": visit["visitId"], "whereabouts": "still_inside", "explanation": "女儿明早来接，夜班陪同" },
            { "visitId": unknown["visitId"], "whereabouts": "left_unrecorded", "explanation": "儿子接走，未登记" },
        ] })).await;
        let list = async || desk.done("site_emergency_list", json!({ "centreId": centre })).await;
        desk.at("2026-11-23T15:59:00Z");
        let before = list().await;
        assert_eq!((names(&before["people"]).len(), &before["notSignedOut"]), (3, &json!([])));

        // 00:05 at the centre.
        desk.at("2026-11-23T16:05:00Z");
        sign_in(&desk, &centre, "staff", "赵师傅").await;
        let night = list().await;
        assert_eq!(names(&night["people"]), ["赵师傅"], "who came today");
        assert_eq!(
            (night["elders"].as_i64(), night["visitors"].as_i64(), night["staff"].as_i64()),
            (Some(0), Some(0), Some(1)),
            "nobody of yesterday is counted"
        );
        assert_eq!(names(&night["notSignedOut"]), ["李春梅", "王芳", "安护士"]);
        let first = &night["notSignedOut"][0];
        assert_eq!((&first["roomName"], &first["alerts"][0]["kind"]), (&json!("休息室"), &json!("wandering")));
        assert_eq!((&first["contact"]["name"], &first["arrivedAt"]), (&json!("王敏"), &json!("2026-11-23T00:00:00Z")));
        let asked = json!({ "name": "attendance_emergency", "parameters": { "centreId": centre } });
        let paper = desk.done("report_table", asked.clone()).await;
        let tables = tables(&paper);
        assert_eq!(tables.len(), 2, "apart from those who are counted");
        let printed = tables[1].to_string();
        assert!(["李春梅", "王芳", "安护士"].iter().all(|name| printed.contains(name)), "{printed}");
        assert!(!printed.contains("赵师傅") && !printed.contains("陈永昌"), "{printed}");

        // Night duty goes home at seven.
        desk.at("2026-11-23T23:00:00Z");
        desk.done("site_sign_out", json!({ "presenceId": nurse["id"] })).await;
        assert_eq!(names(&list().await["notSignedOut"]), ["李春梅", "王芳"]);
        let left = "SELECT COUNT(*) FROM presence WHERE departed_at > arrived_at AND departure_note = ''";
        assert_eq!(desk.count(left).await, 1);
        let told = |at: &str| json!({
            "presenceId": visitor["id"], "departedAt": at, "leftNextDay": true, "reason": "门卫说",
        });
        assert_eq!(desk.refused("site_tell_going", told("07:01:00")).await.fields[0].field, "departedAt", "not in the future");
        desk.done("site_tell_going", told("06:30:00")).await;
        assert_eq!(names(&list().await["notSignedOut"]), ["李春梅"]);

        // A day later it is a forgotten check-out.
        desk.at("2026-11-24T16:00:00Z");
        let later = list().await;
        assert_eq!((&later["people"], &later["notSignedOut"][0]["name"]), (&json!([]), &json!("赵师傅")));
        assert_eq!(names(&later["notSignedOut"]).len(), 1);
        desk.at("2026-11-25T16:00:00Z");
        assert_eq!(list().await["notSignedOut"], json!([]));
        assert_eq!(super::tables(&desk.done("report_table", asked).await).len(), 1);
    }

    async fn who_is_signed_in_again_or_lives_here_stands_on_the_list_once(desk: Desk) {
        let centre = desk.centre_with(&json!({ "functions": { "givesDayCare": true, "isResidence": true } })).await;
        let (lives, comes) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        desk.check_in(&lives, &centre).await;
        desk.check_in(&comes, &centre).await;
        sign_in(&desk, &centre, "staff", "安护士").await;
        admitted(&desk, &lives, &centre, None).await;
        desk.at("2026-11-23T16:05:00Z");
        sign_in(&desk, &centre, "staff", "安护士").await;
        desk.check_in(&comes, &centre).await;
        let list = desk.done("site_emergency_list", json!({ "centreId": centre })).await;
        assert_eq!(names(&list["people"]).len(), 3, "{list}");
        assert_eq!(list["notSignedOut"], json!([]));
    }

    async fn the_emergency_list_holds_everyone_in_the_building_and_nobody_else(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let other = desk.centre("乙中心").await;
        let elder = desk.done("elder_register", json!({ "details": {
            "name": "李春梅", "sex": "female", "birthOn": "1943-05-01", "noResidentNumberReason": "not_shown",
            "alerts": [
                { "kind": "fall", "severity": "mild", "note": "" },
                { "kind": "allergy", "severity": "severe", "note": "花生" },
                { "kind": "wandering", "severity": "severe", "note": "" },
            ],
            "contacts": [
                { "name": "王敏", "relation": "daughter", "phone": "13800000007", "mayCollect": true },
                { "name": "王强", "relation": "son", "phone": "13800000008", "mayCollect": true },
            ],
        } })).await;
        let elder = text(&elder["id"]);
        let (gone, elsewhere) = (desk.elder("陈永昌").await, desk.elder("区惠珍").await);
        let room = desk.room(&centre).await;
        desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "roomId": room })).await;
        desk.check_in(&gone, &centre).await;
        desk.done("attendance_check_out", json!({ "elderId": gone })).await;
        desk.check_in(&elsewhere, &other).await;
        desk.done("site_sign_in", json!({
            "centreId": centre, "kind": "visitor", "name": "王芳", "phone": "13800000001", "elderId": elder,
        })).await;
        sign_in(&desk, &centre, "staff", "安护士").await;
        sign_in(&desk, &other, "staff", "白护士").await;

        let list = desk.done("site_emergency_list", json!({ "centreId": centre })).await;
        assert_eq!(
            (list["elders"].as_i64(), list["visitors"].as_i64(), list["staff"].as_i64()),
            (Some(1), Some(1), Some(1))
        );
        assert_eq!(names(&list["people"]), ["李春梅", "王芳", "安护士"]);
        let first = &list["people"][0];
        let kinds: Vec<&str> = first["alerts"].as_array().unwrap().iter().map(|alert| alert["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["wandering", "fall"], "what matters for getting out, the gravest first");
        assert_eq!(first["contact"], json!({ "name": "王敏", "relation": "daughter", "phone": "13800000007" }), "whom to call first");
        assert_eq!((first["roomName"].as_str(), list["people"][1]["roomName"].as_str()), (Some("休息室"), None));
        assert_eq!(list["people"][1]["about"], "李春梅");
        assert_eq!(list["people"][1]["contact"]["phone"], "13800000001");
        assert_eq!(list["actor"], "tester");
        assert_eq!(list["now"], "2026-11-23T00:00:00Z");
    }
}
