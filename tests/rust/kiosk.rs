//! The kiosk: what it shows, what it serves, and that nothing else is done at it.

use std::sync::Arc;

use kangning_core::kiosk::gate::{Gatekeeper, Verdict};
use kangning_core::{App, Origin};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, call, session, text};

struct Password;

impl Gatekeeper for Password {
    fn verify(&self, password: &str) -> Verdict {
        if password == "right" { Verdict::Right } else { Verdict::Wrong }
    }
}

async fn start(desk: &Desk, centre: &str) {
    desk.app.gate.keep(Arc::new(Password));
    desk.done("kiosk_unlock", json!({ "password": "right" })).await;
    desk.done("kiosk_start", json!({ "centreId": centre })).await;
}

async fn person(desk: &Desk, elder: &str) -> Value {
    let board = desk.done("kiosk_board", json!({})).await;
    board["people"].as_array().unwrap().iter().find(|person| person["elderId"] == elder).unwrap().clone()
}

on_both! {
    async fn it_serves_an_elder_and_shows_no_more_than_it_must(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.done("elder_register", json!({ "details": {
            "name": "李春梅", "sex": "female", "birthOn": "1943-05-01", "noResidentNumberReason": "not_shown",
            "phone": "13900000001",
            "alerts": [{ "kind": "allergy", "severity": "severe", "note": "花生" }],
            "contacts": [{ "name": "王敏", "relation": "daughter", "phone": "13800000007", "mayCollect": true }],
        } })).await;
        let elder = text(&elder["id"]);
        desk.enrol(&elder, &centre).await;
        start(&desk, &centre).await;
        let board = desk.done("kiosk_board", json!({})).await;
        assert_eq!(board["people"], json!([{
            "elderId": elder, "maskedName": "李○梅", "surname": "李", "initial": "L", "sex": "female", "isHere": false,
            "hasLeft": false, "age": null, "isAlike": false,
        }]));
        for secret in ["春", "花生", "王敏", "138", "139", "1943"] {
            assert!(!board.to_string().contains(secret), "{secret}");
        }
        let greeted = desk.done("kiosk_check_in", json!({ "elderId": elder })).await;
        assert_eq!((greeted["surname"].as_str(), greeted["act"].as_str()), (Some("李"), Some("check_in")));
        assert_eq!(person(&desk, &elder).await["isHere"], true);
        // Already here: the front desk sees why, the kiosk does not say.
        assert_eq!(desk.refused("kiosk_check_in", json!({ "elderId": elder })).await.code(), "ask_front_desk");
        let left = desk.done("kiosk_check_out", json!({ "elderId": elder })).await;
        assert_eq!(left["act"], "check_out");
        assert_eq!(desk.refused("kiosk_check_out", json!({ "elderId": elder })).await.code(), "ask_front_desk");
        assert_eq!(
            desk.count("SELECT COUNT(*) FROM trail WHERE command IN ('kiosk_check_in', 'kiosk_check_out')").await, 2
        );
    }

    async fn who_has_left_is_told_from_who_never_came(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (elder, guest) = (desk.elder("李春梅").await, desk.elder("陈永昌").await);
        for one in [&elder, &guest] {
            desk.enrol(one, &here).await;
        }
        // A visit at another centre says nothing here.
        desk.done("attendance_check_in", json!({ "elderId": guest, "centreId": there })).await;
        desk.done("attendance_check_out", json!({ "elderId": guest })).await;
        start(&desk, &here).await;
        let stands = |person: Value| (person["isHere"].clone(), person["hasLeft"].clone());
        assert_eq!(stands(person(&desk, &guest).await), (json!(false), json!(false)));
        desk.done("kiosk_check_in", json!({ "elderId": elder })).await;
        assert_eq!(stands(person(&desk, &elder).await), (json!(true), json!(false)));
        desk.at("2026-11-23T02:00:00Z");
        desk.done("kiosk_check_out", json!({ "elderId": elder })).await;
        assert_eq!(stands(person(&desk, &elder).await), (json!(false), json!(true)));
        let found = desk.done("kiosk_find", json!({ "code": "lcm" })).await;
        assert_eq!(stands(found), (json!(false), json!(true)), "by the card as by touch");
        desk.at("2026-11-23T03:00:00Z");
        // Who says so comes in again, and is here once more.
        desk.done("kiosk_check_in", json!({ "elderId": elder })).await;
        assert_eq!(stands(person(&desk, &elder).await), (json!(true), json!(false)));
        desk.at("2026-11-23T08:00:00Z");
        desk.done("kiosk_check_out", json!({ "elderId": elder })).await;
        // Tomorrow nothing of it is asked.
        desk.at("2026-11-24T00:00:00Z");
        assert_eq!(stands(person(&desk, &elder).await), (json!(false), json!(false)));
    }

    async fn two_of_one_name_are_told_apart_by_age_or_at_the_front_desk(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let mut elders = Vec::new();
        for born in ["1943-05-01", "1947-05-01", "1947-09-09"] {
            let mut details = crate::support::details("王秀英");
            details["birthOn"] = json!(born);
            let elder = text(&desk.done("elder_register", json!({ "details": details })).await["id"]);
            desk.enrol(&elder, &centre).await;
            elders.push(elder);
        }
        start(&desk, &centre).await;
        for (elder, age, is_alike) in [(&elders[0], 83, false), (&elders[1], 79, true), (&elders[2], 79, true)] {
            let shown = person(&desk, elder).await;
            let marks = (&shown["maskedName"], &shown["age"], &shown["isAlike"]);
            assert_eq!(marks, (&json!("王秀英"), &json!(age), &json!(is_alike)));
        }
    }

    async fn who_might_get_lost_is_not_let_out_and_nothing_is_said_of_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let mut details = crate::support::details("李春梅");
        details["alerts"] = json!([{ "kind": "wandering", "severity": "severe", "note": "" }]);
        let elder = text(&desk.done("elder_register", json!({ "details": details })).await["id"]);
        desk.enrol(&elder, &centre).await;
        start(&desk, &centre).await;
        desk.done("kiosk_check_in", json!({ "elderId": elder })).await;
        let refusal = desk.refused("kiosk_check_out", json!({ "elderId": elder })).await;
        let said = serde_json::to_value(&refusal).unwrap();
        assert_eq!((said["code"].as_str(), &said["params"], &said["fields"]), (Some("ask_front_desk"), &json!({}), &json!([])));
        assert_eq!(person(&desk, &elder).await["isHere"], true);
    }

    async fn a_card_or_a_whole_name_is_found_and_two_of_it_are_not(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        for name in ["李春梅", "李冬梅", "陈永昌"] {
            let elder = desk.elder(name).await;
            desk.enrol(&elder, &centre).await;
        }
        start(&desk, &centre).await;
        let found = desk.done("kiosk_find", json!({ "code": "ＣＹＣ " })).await;
        assert_eq!(found["maskedName"], "陈○昌");
        assert_eq!(desk.done("kiosk_find", json!({ "code": "limei" })).await, Value::Null);
        assert_eq!(desk.done("kiosk_find", json!({ "code": "lcm" })).await["maskedName"], "李春○", "told apart from 李冬梅");
        assert_eq!(desk.done("kiosk_find", json!({ "code": "" })).await, Value::Null);
    }

    async fn nothing_else_is_done_at_it_until_the_password_ends_it(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        start(&desk, &centre).await;
        for command in kangning_core::command::all() {
            let own = command.name.starts_with("kiosk_") || command.name == "district_overview";
            if !own {
                assert_eq!(desk.refused(command.name, json!({})).await.code(), "kiosk_only", "{}", command.name);
            }
        }
        let overview = desk.done("district_overview", json!({})).await;
        assert_eq!(overview["kiosk"], json!({ "centreId": centre, "centreName": "甲中心", "hasLeaveCode": false }));
        assert_eq!(desk.refused("kiosk_start", json!({ "centreId": centre })).await.code(), "password_needed");
        assert_eq!(desk.refused("kiosk_leave", json!({})).await.code(), "password_needed");
        let wrong = desk.refused("kiosk_unlock", json!({ "password": "wrong" })).await;
        let said = serde_json::to_value(&wrong).unwrap();
        assert_eq!((said["code"].as_str(), said["params"]["triesLeft"].as_i64()), (Some("wrong_password"), Some(4)));
        desk.done("kiosk_unlock", json!({ "password": "right" })).await;
        desk.done("kiosk_leave", json!({})).await;
        assert_eq!(desk.done("district_overview", json!({})).await["kiosk"], Value::Null);
        desk.board(&centre).await;
        assert_eq!(desk.refused("kiosk_board", json!({})).await.code(), "not_found");
    }

    async fn wrong_passwords_are_slowed_down_and_nothing_of_them_is_kept(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        start(&desk, &centre).await;
        for _ in 0..5 {
            assert_eq!(desk.refused("kiosk_unlock", json!({ "password": "geheim" })).await.code(), "wrong_password");
        }
        let refusal = desk.refused("kiosk_unlock", json!({ "password": "right" })).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["params"]["until"], "2026-11-23T00:00:30Z", "not even the right one");
        desk.at("2026-11-23T00:00:30Z");
        desk.done("kiosk_unlock", json!({ "password": "right" })).await;
        // Half a minute later it is forgotten again.
        desk.at("2026-11-23T00:01:01Z");
        assert_eq!(desk.refused("kiosk_leave", json!({})).await.code(), "password_needed");
        let kept = desk.count("SELECT COUNT(*) FROM trail WHERE after_json LIKE '%geheim%' OR before_json LIKE '%geheim%'").await;
        assert_eq!(kept, 0);
    }

    async fn a_desk_whose_user_has_no_password_takes_a_leave_code(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        assert_eq!(desk.refused("kiosk_unlock", json!({ "password": "any" })).await.code(), "password_unusable");
        assert_eq!(desk.refused("kiosk_start", json!({ "centreId": centre })).await.code(), "password_needed", "nobody is locked in");
        assert_eq!(
            desk.refused("kiosk_start", json!({ "centreId": centre, "leaveCode": "123" })).await.fields[0].field,
            "leaveCode"
        );
        desk.done("kiosk_start", json!({ "centreId": centre, "leaveCode": "2468" })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM kiosk WHERE leave_code_hash LIKE '$argon2id$%'").await, 1);
        assert_eq!(desk.refused("kiosk_unlock", json!({ "password": "1357" })).await.code(), "wrong_password");
        desk.done("kiosk_unlock", json!({ "password": "2468" })).await;
        desk.done("kiosk_leave", json!({})).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM kiosk WHERE leave_code_hash IS NOT NULL").await, 0, "forgotten with its end");
    }

    async fn a_window_started_again_is_the_kiosk_it_was_and_scripts_go_on(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        start(&desk, &centre).await;
        let mut window = session("first desk");
        window.origin = Origin::Window;
        let again = App::open(desk.app.address.clone(), window.clone()).await.unwrap();
        assert_eq!(call(&again, "elder_list", json!({})).await.unwrap_err().code(), "kiosk_only");
        let script = App::open(desk.app.address.clone(), session("first desk")).await.unwrap();
        call(&script, "elder_list", json!({})).await.unwrap();
        window.desk = "second desk".into();
        let other = App::open(desk.app.address.clone(), window).await.unwrap();
        call(&other, "elder_list", json!({})).await.unwrap();
    }
}
