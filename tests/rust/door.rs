//! The door beyond the plain case: collectors, places, rooms, moves, absences that end, corrections, many at once.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, call, text};

async fn person(desk: &Desk, centre: &str, elder: &str) -> Value {
    let board = desk.board(centre).await;
    board["people"].as_array().unwrap().iter().find(|person| person["elderId"] == elder).unwrap().clone()
}

/// The refusal and the fields it names.
async fn refusal(desk: &Desk, name: &str, asked: Value) -> (&'static str, Vec<(String, &'static str)>) {
    let error = desk.refused(name, asked).await;
    (error.code(), error.fields.iter().map(|fault| (fault.field.clone(), fault.fault.word())).collect())
}

on_both! {
    async fn one_at_risk_of_wandering_never_leaves_without_a_collector(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.wanderer("李春梅").await;
        desk.check_in(&elder, &centre).await;
        assert_eq!(person(&desk, &centre, &elder).await["mustBeCollected"], true);
        for alone in [json!({ "elderId": elder }), json!({ "elderId": elder, "collectedBy": " ", "unlistedReason": "自己走" })] {
            assert_eq!(refusal(&desk, "attendance_check_out", alone).await.0, "collector_needed");
        }
        let many = desk.done("attendance_check_out_many", json!({ "elderIds": [elder], "transport": "centre_minibus" })).await;
        assert_eq!(many["done"], json!([]), "not with the minibus either, unless somebody is named");
        assert_eq!(many["refused"][0]["error"]["code"], "collector_needed");
        assert_eq!(person(&desk, &centre, &elder).await["standing"], "here");
        let left = desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "王敏" })).await;
        assert_eq!((&left["collectedBy"], &left["collectorIsUnlisted"]), (&json!("王敏"), &json!(false)));
    }

    async fn a_collector_who_is_not_on_the_list_needs_a_reason_and_is_flagged(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &centre).await;
        let asked = json!({ "elderId": elder, "collectedBy": "邻居老赵" });
        let fields = vec![("unlistedReason".to_owned(), "required")];
        assert_eq!(refusal(&desk, "attendance_check_out", asked).await, ("collector_not_listed", fields));
        desk.done("attendance_check_out", json!({
            "elderId": elder, "collectedBy": "邻居老赵", "unlistedReason": "女儿来电委托", "transport": "on_foot",
        })).await;
        let visit = person(&desk, &centre, &elder).await["visit"].clone();
        assert_eq!(visit["collectorIsUnlisted"], true);
        assert_eq!((&visit["collectorReason"], &visit["departureTransport"]), (&json!("女儿来电委托"), &json!("on_foot")));
    }

    async fn a_listed_contact_is_chosen_by_its_identifier(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (elder, other) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        desk.check_in(&elder, &centre).await;
        let contact = person(&desk, &centre, &elder).await["contacts"][0]["id"].clone();
        desk.check_in(&other, &centre).await;
        let foreign = json!({ "elderId": other, "collectorContactId": contact });
        assert_eq!(refusal(&desk, "attendance_check_out", foreign).await.0, "not_found", "somebody else's contact is none");
        let left = desk.done("attendance_check_out", json!({ "elderId": elder, "collectorContactId": contact })).await;
        assert_eq!(left["collectedBy"], "王敏");
    }

    async fn coming_earlier_today_needs_a_reason_and_nothing_is_in_the_future(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.at("2026-11-23T02:42:00Z");
        let at = |time: &str, reason: &str| json!({ "elderId": elder, "centreId": centre, "arrivedAt": time, "reason": reason });
        let required = ("input_invalid", vec![("reason".to_owned(), "required")]);
        assert_eq!(refusal(&desk, "attendance_check_in", at("08:05:00", "")).await, required);
        let future = ("input_invalid", vec![("arrivedAt".to_owned(), "in_the_future")]);
        assert_eq!(refusal(&desk, "attendance_check_in", at("11:00:00", "早")).await, future);
        let act = desk.done("attendance_check_in", at("08:05:00", "扫码器坏了")).await;
        assert_eq!(act["at"], "2026-11-23T00:05:00Z");

        let out = |time: &str, reason: &str| json!({ "elderId": elder, "leftAt": time, "reason": reason });
        let before = ("input_invalid", vec![("leftAt".to_owned(), "ends_before_beginning")]);
        assert_eq!(refusal(&desk, "attendance_check_out", out("08:00:00", "忘了")).await, before);
        desk.done("attendance_check_out", out("09:30:00", "忘了")).await;

        // In again after out is a second visit, and does not begin before the first one ended.
        let overlap = ("input_invalid", vec![("arrivedAt".to_owned(), "ends_before_beginning")]);
        assert_eq!(refusal(&desk, "attendance_check_in", at("09:00:00", "忘了")).await, overlap);
        desk.done("attendance_check_in", at("10:00:00", "忘了")).await;
        let shown = person(&desk, &centre, &elder).await;
        assert_eq!(shown["standing"], "here");
        assert_eq!(shown["earlierVisits"].as_array().unwrap().len(), 1);
        let board = desk.board(&centre).await;
        assert_eq!(board["counts"]["extra"], 1, "two visits are one person");
    }

    async fn what_is_asked_at_the_door_is_kept(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let room = desk.room(&centre).await;
        let asked = |tenths: i64| json!({
            "elderId": elder, "centreId": centre, "broughtBy": "司机老周", "transport": "centre_minibus", "roomId": room,
            "temperatureTenthsCelsius": tenths, "remark": "自带药",
        });
        let slip = ("input_invalid", vec![("temperatureTenthsCelsius".to_owned(), "too_small")]);
        assert_eq!(refusal(&desk, "attendance_check_in", asked(36)).await, slip);
        desk.done("attendance_check_in", asked(365)).await;
        let visit = person(&desk, &centre, &elder).await["visit"].clone();
        assert_eq!(visit["temperatureTenthsCelsius"], 365);
        assert_eq!((&visit["arrivalTransport"], &visit["remark"], &visit["roomId"]), (&json!("centre_minibus"), &json!("自带药"), &json!(room)));
    }

    async fn in_at_another_centre_is_offered_as_a_move(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T02:00:00Z");
        let asked = json!({ "elderId": elder, "centreId": here });
        assert_eq!(refusal(&desk, "attendance_check_in", asked).await.0, "here_elsewhere");
        let act = desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": here, "movesHere": true })).await;
        assert_eq!(act["movedFrom"], "乙中心");
        assert_eq!(person(&desk, &there, &elder).await["visit"]["departedAt"], "2026-11-23T02:00:00Z");
        assert_eq!(person(&desk, &here, &elder).await["standing"], "here");
        // Whoever is here already is not moved.
        let again = json!({ "elderId": elder, "centreId": here, "movesHere": true });
        assert_eq!(refusal(&desk, "attendance_check_in", again).await.0, "already_here");
    }

    async fn a_move_that_is_taken_back_leaves_the_elder_where_it_began(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.wanderer("李春梅").await;
        let room = desk.room(&there).await;
        desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": there, "roomId": room })).await;
        desk.at("2026-11-23T02:00:00Z");
        let moved = json!({ "elderId": elder, "centreId": here, "movesHere": true, "collectedBy": "王敏", "transport": "on_foot" });
        let act = desk.done("attendance_check_in", moved).await;
        assert_eq!(person(&desk, &there, &elder).await["standing"], "gone");
        desk.at("2026-11-23T02:05:00Z");
        desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_in" })).await;

        assert_eq!(desk.board(&here).await["people"], json!([]));
        let shown = person(&desk, &there, &elder).await;
        assert_eq!((&shown["standing"], &shown["visit"]["departedAt"]), (&json!("here"), &Value::Null));
        assert_eq!((&shown["visit"]["collectedBy"], &shown["visit"]["departureTransport"]), (&json!(""), &Value::Null));
        assert_eq!((&shown["visit"]["arrivedAt"], &shown["visit"]["roomId"]), (&json!("2026-11-23T00:00:00Z"), &json!(room)));
        assert_eq!(desk.board(&there).await["rooms"][0]["here"], 1);
        let list = desk.done("site_emergency_list", json!({ "centreId": there })).await;
        assert_eq!((&list["elders"], &list["people"][0]["name"]), (&json!(1), &json!("李春梅")));
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let noted = history.as_array().unwrap().iter().filter(|one| one["command"] == "attendance_undo");
        assert_eq!(noted.count(), 2, "the coming here and the leaving there");
        // The day goes on there.
        desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "王敏" })).await;
    }

    async fn a_move_is_taken_back_only_to_a_place_that_is_free_on_a_day_that_is_open(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let there = desk.centre_with(&json!({ "name": "乙中心", "licensedPlaces": 1 })).await;
        let (elder, next) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        desk.check_in(&elder, &there).await;
        let move_here = json!({ "elderId": elder, "centreId": here, "movesHere": true });
        let act = desk.done("attendance_check_in", move_here.clone()).await;
        let other = desk.check_in(&next, &there).await;
        let undo = json!({ "visitId": act["visitId"], "act": "check_in" });
        let full = ("places_exhausted", vec![("overPlacesReason".to_owned(), "required")]);
        assert_eq!(refusal(&desk, "attendance_undo", undo.clone()).await, full);
        assert_eq!(person(&desk, &here, &elder).await["standing"], "here", "a refusal takes nothing back");
        desk.done("attendance_undo", json!({
            "visitId": act["visitId"], "act": "check_in", "overPlacesReason": "点错了人，她没有走",
        })).await;
        assert_eq!(desk.board(&there).await["counts"]["here"], 2);

        let act = desk.done("attendance_check_in", move_here).await;
        desk.done("attendance_undo", json!({ "visitId": other["visitId"], "act": "check_in" })).await;
        desk.done("attendance_close_day", json!({ "centreId": there, "on": "2026-11-23" })).await;
        let undo = json!({ "visitId": act["visitId"], "act": "check_in" });
        assert_eq!(refusal(&desk, "attendance_undo", undo).await.0, "day_closed");
        assert_eq!(person(&desk, &here, &elder).await["standing"], "here");
    }

    async fn a_move_taken_back_after_midnight_lacks_its_leaving(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.at("2026-11-23T15:00:00Z");
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T15:55:00Z");
        let act = desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": here, "movesHere": true })).await;
        desk.at("2026-11-23T16:02:00Z");
        desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_in" })).await;
        assert_eq!(desk.board(&here).await["leftOpen"], json!([]));
        assert_eq!(desk.board(&there).await["leftOpen"].as_array().unwrap().len(), 1, "nobody knows when the elder left");
    }

    async fn what_was_struck_out_in_the_meantime_does_not_come_back_with_a_move(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        let first = desk.check_in(&elder, &there).await;
        let act = desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": here, "movesHere": true })).await;
        desk.done("attendance_annul_visit", json!({ "visitId": first["visitId"], "reason": "同名认错人" })).await;
        desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_in" })).await;
        for centre in [&here, &there] {
            assert_eq!(desk.board(centre).await["people"], json!([]));
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE withdrawn_at IS NULL").await, 0);
    }

    async fn a_move_that_is_struck_out_leaves_the_elder_where_it_began(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let there = desk.centre_with(&json!({ "name": "乙中心", "licensedPlaces": 1 })).await;
        let (elder, next) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let move_here = json!({ "elderId": elder, "centreId": here, "movesHere": true });
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T02:00:00Z");
        let act = desk.done("attendance_check_in", move_here.clone()).await;
        desk.at("2026-11-23T02:20:00Z");
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "点错了人" })).await;
        assert_eq!(desk.board(&here).await["people"], json!([]));
        let shown = person(&desk, &there, &elder).await;
        assert_eq!((&shown["standing"], &shown["visit"]["departedAt"]), (&json!("here"), &Value::Null));
        let list = desk.done("site_emergency_list", json!({ "centreId": there })).await;
        assert_eq!((&list["elders"], &list["people"][0]["name"]), (&json!(1), &json!("李春梅")));
        let reasons = "SELECT COUNT(*) FROM visit WHERE over_places_reason <> ''";
        assert_eq!(desk.count(reasons).await, 0, "there was a place");

        // The place was given to somebody else meanwhile: the elder sits there all the same.
        desk.at("2026-11-23T03:00:00Z");
        let act = desk.done("attendance_check_in", move_here.clone()).await;
        let other = desk.check_in(&next, &there).await;
        desk.at("2026-11-23T03:20:00Z");
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "点错了人" })).await;
        assert_eq!(desk.board(&there).await["counts"]["here"], 2);
        assert_eq!(desk.count(reasons).await, 1);
        desk.done("attendance_annul_visit", json!({ "visitId": other["visitId"], "reason": "同名认错人" })).await;

        // Checked in there anew since: that is known, and the first visit keeps its leaving.
        desk.at("2026-11-23T04:00:00Z");
        let act = desk.done("attendance_check_in", move_here).await;
        desk.at("2026-11-23T04:30:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T05:00:00Z");
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "点错了人" })).await;
        assert_eq!(desk.board(&there).await["counts"]["here"], 1);
        let ended = "SELECT COUNT(*) FROM visit WHERE withdrawn_at IS NULL AND departed_at IS NOT NULL";
        assert_eq!(desk.count(ended).await, 1);
    }

    async fn a_move_of_a_closed_day_is_struck_out_as_a_correction(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        desk.check_in(&elder, &there).await;
        desk.at("2026-11-23T02:00:00Z");
        let act = desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": here, "movesHere": true })).await;
        desk.done("attendance_close_day", json!({ "centreId": there, "on": "2026-11-23" })).await;
        desk.at("2026-11-24T01:00:00Z");
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "点错了人" })).await;
        assert_eq!(desk.board(&there).await["leftOpen"].as_array().unwrap().len(), 1, "nobody knows when the elder left");
        let monday = desk.done("attendance_board", json!({ "centreId": there, "on": "2026-11-23" })).await;
        assert_eq!(monday["people"][0]["visit"]["isCorrected"], true);
    }

    async fn over_the_licensed_places_takes_a_reason(desk: Desk) {
        let centre = desk.centre_with(&json!({ "licensedPlaces": 2 })).await;
        for name in ["李春梅", "王玉兰"] {
            let elder = desk.elder(name).await;
            desk.check_in(&elder, &centre).await;
        }
        let elder = desk.elder("刘丰年").await;
        let asked = json!({ "elderId": elder, "centreId": centre });
        let refused = desk.refused("attendance_check_in", asked).await;
        assert_eq!(serde_json::to_value(&refused).unwrap()["params"], json!({ "licensedPlaces": 2, "here": 2 }));
        assert_eq!(refused.fields[0].field, "overPlacesReason");
        desk.done("attendance_check_in", json!({ "elderId": elder, "centreId": centre, "overPlacesReason": "家中无人，主管同意" })).await;
    }

    async fn two_desks_do_not_both_take_the_last_place(desk: Desk) {
        let centre = desk.centre_with(&json!({ "licensedPlaces": 1 })).await;
        let (first, second) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let other = desk.another().await;
        let asked = |elder: &str| json!({ "elderId": elder, "centreId": centre });
        let (one, two) = tokio::join!(
            call(&desk.app, "attendance_check_in", asked(&first)),
            call(&other, "attendance_check_in", asked(&second)),
        );
        let refused: Vec<_> = [one, two].into_iter().filter_map(Result::err).map(|error| error.code()).collect();
        assert_eq!(refused, ["places_exhausted"], "exactly one is let in");
    }

    async fn a_full_room_warns_and_lets_in(desk: Desk) {
        let centre = desk.centre_with(&json!({ "rooms": [{ "name": "棋牌室", "kind": "chess_and_cards", "capacity": 1 }] })).await;
        let room = desk.room(&centre).await;
        let (first, second) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        let asked = |elder: &str| json!({ "elderId": elder, "centreId": centre, "roomId": room });
        assert_eq!(desk.done("attendance_check_in", asked(&first)).await["roomOver"], Value::Null);
        let over = json!({ "roomName": "棋牌室", "capacity": 1, "here": 2 });
        assert_eq!(desk.done("attendance_check_in", asked(&second)).await["roomOver"], over);
        let head_count = |board: Value| board["rooms"][0]["here"].clone();
        assert_eq!(head_count(desk.board(&centre).await), 2);
        let stays = desk.done("attendance_move_room", json!({ "elderId": second, "roomId": room })).await;
        assert_eq!(stays["roomOver"], over, "whoever is in it already is counted once");
        desk.done("attendance_move_room", json!({ "elderId": second })).await;
        assert_eq!(head_count(desk.board(&centre).await), 1);
        desk.done("attendance_check_out", json!({ "elderId": first })).await;
        assert_eq!(head_count(desk.board(&centre).await), 0, "whoever has left is in no room");
        let absent = json!({ "elderId": first, "roomId": room });
        assert_eq!(refusal(&desk, "attendance_move_room", absent).await.0, "not_here");
        let elsewhere = desk.centre("乙中心").await;
        let foreign = json!({ "elderId": second, "roomId": desk.room(&elsewhere).await });
        assert_eq!(refusal(&desk, "attendance_move_room", foreign).await.0, "not_found");
    }

    async fn arriving_late_ends_the_absence_and_undoing_gives_it_back(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let span = |from: &str, until: &str| json!({
            "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until, "reason": "illness", "toldBy": "女儿",
        });
        for (from, until) in [("2026-11-23", "2026-11-24"), ("2026-11-20", "2026-11-28")] {
            let absence = desk.done("attendance_record_absence", span(from, until)).await;
            assert_eq!(person(&desk, &centre, &elder).await["standing"], "absent");
            let act = desk.check_in(&elder, &centre).await;
            assert_eq!(act["endedAbsence"], true);
            let tomorrow = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-24" })).await;
            assert_eq!(tomorrow["counts"]["absent"], 0, "from today on the elder is expected again");
            desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_in" })).await;
            let shown = person(&desk, &centre, &elder).await;
            assert_eq!((&shown["standing"], &shown["absence"]["untilOn"]), (&json!("absent"), &json!(until)));
            desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"] })).await;
        }
    }

    async fn striking_out_an_arrival_gives_back_the_absence(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let span = |from: &str, until: &str| json!({
            "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until, "reason": "illness", "toldBy": "女儿",
        });
        let annul = |act: &Value| json!({ "visitId": act["visitId"], "reason": "点错了人" });
        for (from, until, annulled_at) in [
            ("2026-11-23", "2026-11-24", "2026-11-23T00:30:00Z"),
            ("2026-11-20", "2026-11-28", "2026-11-23T01:00:00Z"),
        ] {
            let absence = desk.done("attendance_record_absence", span(from, until)).await;
            let act = desk.check_in(&elder, &centre).await;
            desk.at(annulled_at);
            desk.done("attendance_annul_visit", annul(&act)).await;
            let shown = person(&desk, &centre, &elder).await;
            assert_eq!((&shown["standing"], &shown["absence"]["untilOn"]), (&json!("absent"), &json!(until)), "from {from}");
            desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"] })).await;
        }

        // Known only days later: the elder really came on Wednesday, and Monday is closed.
        desk.at("2026-11-23T02:00:00Z");
        desk.done("attendance_record_absence", span("2026-11-20", "2026-11-28")).await;
        let wrong = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T09:30:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.done("attendance_close_day", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        desk.at("2026-11-25T01:00:00Z");
        desk.check_in(&elder, &centre).await;
        desk.at("2026-11-25T02:00:00Z");
        desk.done("attendance_annul_visit", annul(&wrong)).await;
        for (on, absent) in [("2026-11-23", 1), ("2026-11-24", 1), ("2026-11-25", 0), ("2026-11-26", 0)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["absent"], absent, "{on}");
        }
    }

    async fn an_absence_taken_back_since_does_not_come_back_with_a_visit(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let absence = desk.done("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-20", "untilOn": "2026-11-28", "reason": "illness",
        })).await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T01:00:00Z");
        desk.done("attendance_withdraw_absence", json!({ "absenceId": absence["id"] })).await;
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "点错了人" })).await;
        assert_eq!(person(&desk, &centre, &elder).await["standing"], "not_arrived");
    }

    async fn whom_one_called_and_what_they_said_stands_on_the_board(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        desk.at("2026-11-23T01:10:00Z");
        let contact = person(&desk, &centre, &elder).await["contacts"][0]["id"].clone();
        let nobody = json!({ "elderId": elder, "centreId": centre, "outcome": "no_answer" });
        let required = ("input_invalid", vec![("calledWhom".to_owned(), "required")]);
        assert_eq!(refusal(&desk, "attendance_record_call", nobody).await, required);
        for (outcome, said) in [("no_answer", ""), ("reached", "发烧，今天不来")] {
            desk.done("attendance_record_call", json!({
                "elderId": elder, "centreId": centre, "contactId": contact, "outcome": outcome, "said": said,
            })).await;
        }
        let calls = person(&desk, &centre, &elder).await["calls"].clone();
        assert_eq!(calls.as_array().unwrap().len(), 2);
        assert_eq!((&calls[1]["calledWhom"], &calls[1]["said"]), (&json!("王敏"), &json!("发烧，今天不来")));
        let found = desk.done("attendance_record_absence", json!({
            "elderId": elder, "centreId": centre, "fromOn": "2026-11-23", "untilOn": "2026-11-24", "reason": "illness", "toldBy": "王敏",
        })).await;
        assert_eq!(found["isAnnounced"], false, "said only when the elder was missed already");
        desk.at("2026-11-24T01:10:00Z");
        assert_eq!(person(&desk, &centre, &elder).await["calls"], json!([]), "yesterday's calls do not show today");
    }

    async fn several_come_at_once_and_each_is_done_or_refused_by_itself(desk: Desk) {
        let (centre, elsewhere) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (first, second, third) = (desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("刘丰年").await);
        desk.check_in(&second, &elsewhere).await;
        let many = desk.done("attendance_check_in_many", json!({
            "centreId": centre, "elderIds": [first, second, third, "nobody", first], "broughtBy": "司机老周", "transport": "centre_minibus",
        })).await;
        let done: Vec<String> = many["done"].as_array().unwrap().iter().map(|act| text(&act["elderId"])).collect();
        assert_eq!(done, [first.clone(), third.clone()]);
        let refused: Vec<(String, String)> = many["refused"].as_array().unwrap().iter()
            .map(|one| (text(&one["elderId"]), text(&one["error"]["code"]))).collect();
        let expected = [(second.as_str(), "here_elsewhere"), ("nobody", "not_found"), (first.as_str(), "already_here")]
            .map(|(elder, code)| (elder.to_owned(), code.to_owned()));
        assert_eq!(refused, expected);
        let act = &many["done"][0];
        desk.done("attendance_undo", json!({ "visitId": act["visitId"], "act": "check_in" })).await;

        let none = json!({ "centreId": centre, "elderIds": [] });
        let required = ("input_invalid", vec![("elderIds".to_owned(), "required")]);
        assert_eq!(refusal(&desk, "attendance_check_in_many", none).await, required);
        let out = desk.done("attendance_check_out_many", json!({ "elderIds": [first, third], "transport": "centre_minibus" })).await;
        assert_eq!((out["done"].as_array().unwrap().len(), out["refused"][0]["error"]["code"].clone()), (1, json!("not_here")));
    }

    async fn after_the_undo_time_a_visit_is_set_right_with_a_reason_and_the_old_values_are_kept(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        let act = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T08:30:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder, "collectedBy": "王敏" })).await;
        desk.at("2026-11-25T01:00:00Z");
        let asked = |came: &str, left: Option<&str>, reason: &str| json!({
            "visitId": act["visitId"], "arrivedAt": came, "departedAt": left, "broughtBy": "女儿", "collectedBy": "王敏", "reason": reason,
        });
        let required = ("input_invalid", vec![("reason".to_owned(), "required")]);
        assert_eq!(refusal(&desk, "attendance_correct_visit", asked("07:50:00", Some("16:00:00"), " ")).await, required);
        let backwards = ("input_invalid", vec![("departedAt".to_owned(), "ends_before_beginning")]);
        assert_eq!(refusal(&desk, "attendance_correct_visit", asked("17:00:00", Some("16:00:00"), "记错")).await, backwards);
        desk.done("attendance_correct_visit", asked("07:50:00", Some("16:00:00"), "按纸质登记更正")).await;
        let monday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        let visit = &monday["people"][0]["visit"];
        assert_eq!((&visit["arrivedAt"], &visit["departedAt"]), (&json!("2026-11-22T23:50:00Z"), &json!("2026-11-23T08:00:00Z")));
        assert_eq!(visit["isCorrected"], true);
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let change = json!({ "field": "departedAt", "before": "2026-11-23T08:30:00Z", "after": "2026-11-23T08:00:00Z" });
        assert!(history[0]["changes"].as_array().unwrap().contains(&change), "{}", history[0]);

        // Not known after all: listed as such, never filled in.
        desk.done("attendance_correct_visit", asked("07:50:00", None, "当时没人登记")).await;
        assert_eq!(desk.board(&centre).await["leftOpen"].as_array().unwrap().len(), 1);
        desk.done("attendance_annul_visit", json!({ "visitId": act["visitId"], "reason": "同名认错人" })).await;
        let monday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        assert_eq!(monday["people"], json!([]));
        let again = json!({ "visitId": act["visitId"], "reason": "再来一次" });
        assert_eq!(refusal(&desk, "attendance_annul_visit", again).await.0, "not_found");
    }

    async fn a_correction_cannot_put_an_elder_in_two_places(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let elder = desk.elder("李春梅").await;
        let first = desk.check_in(&elder, &here).await;
        desk.at("2026-11-23T01:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.check_in(&elder, &there).await;
        let asked = |left: Option<&str>| json!({ "visitId": first["visitId"], "arrivedAt": "08:00:00", "departedAt": left, "reason": "记错" });
        desk.at("2026-11-23T03:00:00Z");
        for left in [Some("10:30:00"), None] {
            let refused = desk.refused("attendance_correct_visit", asked(left)).await;
            assert_eq!(refused.code(), "visits_overlap");
            assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["centreName"], "乙中心");
        }
        desk.done("attendance_correct_visit", asked(Some("10:00:00"))).await;
    }

    async fn a_forgotten_visit_is_entered_late_for_past_days_only(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.at("2026-11-24T01:00:00Z");
        let asked = |on: &str, left: Option<&str>| json!({
            "elderId": elder, "centreId": centre, "on": on, "arrivedAt": "08:00:00", "departedAt": left, "reason": "停电，纸质登记",
        });
        for (on, fault) in [("2026-11-24", "in_the_future"), ("2026-11-30", "in_the_future"), ("2026-11-16", "too_long_ago")] {
            let (code, fields) = refusal(&desk, "attendance_record_visit", asked(on, None)).await;
            assert_eq!((code, fields[0].clone()), ("input_invalid", ("on".to_owned(), fault)), "{on}");
        }
        desk.done("attendance_record_visit", asked("2026-11-23", Some("16:00:00"))).await;
        let (code, _) = refusal(&desk, "attendance_record_visit", asked("2026-11-23", Some("16:00:00"))).await;
        assert_eq!(code, "visits_overlap", "not twice");
        desk.done("attendance_record_visit", asked("2026-11-20", None)).await;
        let board = desk.board(&centre).await;
        assert_eq!(board["counts"]["here"], 0, "nobody is here today by it");
        assert_eq!(board["leftOpen"].as_array().unwrap().len(), 1);
        desk.check_in(&elder, &centre).await;
    }

    async fn two_desks_check_the_same_elder_in_at_once(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let other = desk.another().await;
        for _ in 0..5 {
            let elder = desk.elder("李春梅").await;
            let asked = json!({ "elderIds": [elder], "centreId": centre });
            let both = join_all([
                call(&desk.app, "attendance_check_in_many", asked.clone()),
                call(&other, "attendance_check_in_many", asked),
            ]).await;
            let done: usize = both.iter().filter_map(|one| one.as_ref().ok())
                .map(|many| many["done"].as_array().unwrap().len()).sum();
            assert_eq!(done, 1, "{both:?}");
        }
    }
}
