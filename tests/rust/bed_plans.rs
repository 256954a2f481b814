//! Reservations, holds, cleaning, couples, other days of the board: what is planned of beds, and what is refused.

use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, bed_board, house, man};
use crate::bed_acts::heads_add_up;
use crate::on_both;
use crate::support::{Desk, details, text};

/// Stays that were decided against the rule of a room.
const DECIDED: &str = "SELECT COUNT(*) FROM stay WHERE sex_exception = 'decided'";

fn bed<'a>(board: &'a Value, id: &str) -> &'a Value {
    let mut beds =
        board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap());
    beds.find(|one| one["id"] == id).unwrap()
}

fn state(board: &Value, id: &str) -> String {
    text(&bed(board, id)["state"])
}

async fn board_on(desk: &Desk, centre: &str, on: &str) -> Value {
    desk.done("bed_board_on", json!({ "centreId": centre, "onDay": on })).await
}

fn reserve(bed: &str, elder: &str, from: &str, lapses: &str) -> Value {
    json!({ "bedId": bed, "elderId": elder, "fromOn": from, "lapsesOn": lapses })
}

on_both! {
    async fn a_reservation_is_renewed_cancelled_or_lapses(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let first = desk.done("reservation_make", reserve(&beds[0], &li, "2026-11-23", "2026-11-26")).await;
        let second = desk.done("reservation_make", reserve(&beds[0], &wang, "2026-11-28", "2026-12-01")).await;
        let renew = |to: &str| json!({ "reservationId": first["id"], "lapsesOn": to });
        for (to, code) in [("2026-11-23", "input_invalid"), ("2026-11-29", "bed_reserved"), ("2028-01-01", "input_invalid")] {
            assert_eq!(desk.refused("reservation_renew", renew(to)).await.code(), code, "{to}");
        }
        assert_eq!(desk.done("reservation_renew", renew("2026-11-28")).await["lapsesOn"], "2026-11-28");
        // While it stands nobody else gets the bed; the one for whom it is kept does.
        assert_eq!(desk.refused("stay_admit", admit(&wang, &centre, Some(&beds[0]))).await.code(), "bed_reserved");
        desk.at("2026-11-27T02:00:00Z");
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "reserved");
        desk.done("reservation_cancel", json!({ "reservationId": second["id"] })).await;
        let again = desk.refused("reservation_cancel", json!({ "reservationId": second["id"] })).await;
        assert_eq!(again.code(), "reservation_ended");
        assert_eq!(desk.refused("reservation_renew", json!({ "reservationId": second["id"], "lapsesOn": "2026-12-05" })).await.code(), "reservation_ended");
        // The day on which it lapses comes: the bed is free without anybody doing anything.
        desk.at("2026-11-27T16:00:00Z");
        let now = bed_board(&desk, &centre).await;
        assert_eq!((state(&now, &beds[0]).as_str(), &bed(&now, &beds[0])["reservations"]), ("free", &json!([])));
        admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        let taken = desk.done("reservation_make", reserve(&beds[1], &li, "2026-11-28", "2026-12-01")).await;
        admitted(&desk, &li, &centre, Some(&beds[1])).await;
        assert_eq!(desk.refused("reservation_cancel", json!({ "reservationId": taken["id"] })).await.code(), "reservation_ended");
    }

    async fn nobody_stays_longer_than_planned_where_the_bed_is_kept_for_another(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let stay = admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        let plan = |on: Option<&str>| json!({ "admissionId": stay, "plannedToOn": on });
        desk.done("stay_plan_leaving", plan(Some("2026-11-28"))).await;
        let kept = desk.done("reservation_make", reserve(&beds[0], &li, "2026-11-28", "2026-12-05")).await;
        let seen = desk.done("stay_admission", json!({ "admissionId": stay })).await;
        let terms = |on: Option<&str>| {
            let mut terms = seen["terms"].clone();
            terms["plannedToOn"] = json!(on);
            json!({ "admissionId": stay, "version": seen["version"], "terms": terms })
        };
        for on in [Some("2026-11-29"), None] {
            for (name, asked, field) in
                [("stay_plan_leaving", plan(on), "plannedToOn"), ("stay_change_terms", terms(on), "terms.plannedToOn")]
            {
                let refused = desk.refused(name, asked).await;
                assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("bed_reserved", field), "{name} {on:?}");
                let said = serde_json::to_value(&refused).unwrap().to_string();
                assert!(said.contains("李春梅") && said.contains("2026-11-28"), "{said}");
            }
        }
        // Earlier, and until the day from which it is kept: yes.
        for on in ["2026-11-27", "2026-11-28"] {
            assert_eq!(desk.done("stay_plan_leaving", plan(Some(on))).await["terms"]["plannedToOn"], on);
        }
        desk.done("reservation_cancel", json!({ "reservationId": kept["id"] })).await;
        desk.done("stay_plan_leaving", plan(Some("2026-12-20"))).await;
        // Nor is a short stay made longer than a short stay is: 60 days, unless set otherwise.
        let mut asked = admit(&li, &centre, Some(&beds[8]));
        (asked["terms"]["isShortStay"], asked["terms"]["plannedToOn"]) = (json!(true), json!("2026-12-01"));
        let short = text(&desk.done("stay_admit", asked).await["id"]);
        let plan = |on: &str| json!({ "admissionId": short, "plannedToOn": on });
        let refused = desk.refused("stay_plan_leaving", plan("2027-01-23")).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("input_invalid", "plannedToOn"));
        desk.done("stay_plan_leaving", plan("2027-01-22")).await;
    }

    async fn a_bed_in_use_is_neither_deleted_nor_closed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang, chen) = (desk.elder("李春梅").await, desk.elder("王秀英").await, man(&desk, "陈永昌").await);
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let held = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.done("leave_start", json!({ "admissionId": held, "kind": "hospital", "holdsBed": true })).await;
        desk.done("reservation_make", json!({ "bedId": beds[2], "elderId": chen })).await;
        for (place, bed) in beds.iter().take(3).enumerate() {
            assert_eq!(desk.refused("bed_delete", json!({ "bedId": bed })).await.code(), "bed_in_use", "{place}");
            let close = json!({ "bedId": bed, "reason": "repair" });
            assert_eq!(desk.refused("bed_close", close).await.code(), "bed_in_use", "{place}");
        }
        // A bed that nobody ever had goes; one with a history stays.
        desk.done("bed_delete", json!({ "bedId": beds[8] })).await;
        assert_eq!(bed_board(&desk, &centre).await["counts"]["beds"], 8);
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": held, "reason": "hospital" })).await;
        assert_eq!(desk.refused("bed_delete", json!({ "bedId": beds[1] })).await.code(), "bed_in_use");
    }

    async fn a_hold_warns_before_it_runs_out_and_frees_nothing(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let settings = desk.done("bed_settings", json!({ "centreId": centre })).await;
        let mut rules = settings["rules"].clone();
        (rules["holdDays"], rules["holdWarningDays"]) = (json!(10), json!(3));
        desk.done("bed_set_rules", json!({ "centreId": centre, "version": settings["version"], "rules": rules })).await;
        let stale = json!({ "centreId": centre, "version": settings["version"], "rules": rules });
        assert_eq!(desk.refused("bed_set_rules", stale).await.code(), "changed_meanwhile");
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
        // Held until 3 December, which is no longer held.
        for (at, left, warns) in [
            ("2026-11-29T02:00:00Z", 4, false),
            ("2026-11-30T02:00:00Z", 3, true),
            ("2026-12-03T02:00:00Z", 0, true),
            ("2026-12-05T02:00:00Z", -2, true),
        ] {
            desk.at(at);
            let board = bed_board(&desk, &centre).await;
            let occupant = &bed(&board, &beds[0])["occupant"];
            assert_eq!((&occupant["holdDaysLeft"], &occupant["holdRunsOut"]), (&json!(left), &json!(warns)), "{at}");
            assert_eq!(state(&board, &beds[0]), "on_leave", "a hold that is over frees nothing by itself");
        }
        let leave = bed(&bed_board(&desk, &centre).await, &beds[0])["occupant"]["leave"]["id"].clone();
        desk.done("leave_change", json!({ "leaveId": leave, "releasesBed": true })).await;
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "cleaning");
    }

    async fn a_bed_is_to_be_clean_by_a_target(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let settings = desk.done("bed_settings", json!({ "centreId": centre })).await;
        let mut rules = settings["rules"].clone();
        rules["cleaningTargetMinutes"] = json!(45);
        desk.done("bed_set_rules", json!({ "centreId": centre, "version": settings["version"], "rules": rules })).await;
        rules["cleaningTargetMinutes"] = json!(4);
        let asked = json!({ "centreId": centre, "version": 1, "rules": rules });
        assert_eq!(desk.refused("bed_set_rules", asked).await.fields[0].field, "rules.cleaningTargetMinutes");
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await;
        let board = bed_board(&desk, &centre).await;
        assert_eq!(
            bed(&board, &beds[0])["cleaning"],
            json!({ "fromAt": "2026-11-23T02:00:00Z", "targetAt": "2026-11-23T02:45:00Z" })
        );
        assert_eq!(desk.refused("stay_admit", admit(&wang, &centre, Some(&beds[0]))).await.code(), "bed_not_clean");
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        assert_eq!(desk.refused("bed_clean", json!({ "bedId": beds[0] })).await.code(), "bed_needs_no_cleaning");
        admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        assert_eq!(desk.refused("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await.code(), "same_bed");
    }

    async fn a_couple_moves_together_and_nobody_else_into_their_room(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, chen, wang) = (desk.elder("李春梅").await, man(&desk, "陈永昌").await, desk.elder("王秀英").await);
        let wife = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let couple = |bed: usize, partner: usize| json!({ "admissionId": wife, "bedId": beds[bed], "partnerBedId": beds[partner] });
        assert_eq!(desk.refused("stay_move_couple", couple(4, 5)).await.code(), "no_partner");
        let mut comes = admit(&chen, &centre, Some(&beds[2]));
        comes["partnerId"] = json!(wife);
        let husband = text(&desk.done("stay_admit", comes).await["id"]);
        desk.at("2026-11-23T02:00:00Z");
        assert_eq!(desk.refused("stay_move_couple", couple(4, 4)).await.fields[0].field, "partnerBedId");
        desk.done("stay_move_couple", couple(4, 5)).await;
        let board = bed_board(&desk, &centre).await;
        assert_eq!(
            [0, 2, 4, 5].map(|place| state(&board, &beds[place])),
            ["cleaning", "cleaning", "occupied", "occupied"]
        );
        assert_eq!(bed(&board, &beds[5])["occupant"]["admissionId"], husband.as_str());
        // The same beds again change nothing; their beds traded are no empty beds.
        assert_eq!(desk.refused("stay_move_couple", couple(4, 5)).await.code(), "same_bed");
        desk.at("2026-11-23T03:00:00Z");
        desk.done("stay_move_couple", couple(5, 4)).await;
        let board = bed_board(&desk, &centre).await;
        assert_eq!(bed(&board, &beds[4])["occupant"]["admissionId"], husband.as_str());
        // A stranger may not take his place in the couple's room.
        let other = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.at("2026-11-23T04:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": husband, "reason": "hospital" })).await;
        desk.done("bed_clean", json!({ "bedId": beds[4] })).await;
        let stranger = json!({ "admissionId": other, "bedId": beds[4] });
        assert_eq!(desk.refused("stay_transfer", stranger).await.code(), "couple_room");
    }

    async fn a_husband_lies_in_a_womens_room_only_where_his_wife_lies(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, chen) = (desk.elder("李春梅").await, man(&desk, "陈永昌").await);
        let wife = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let mut comes = admit(&chen, &centre, Some(&beds[2]));
        comes["partnerId"] = json!(wife);
        let husband = text(&desk.done("stay_admit", comes).await["id"]);
        let to = |wifes: usize, his: usize| json!({ "admissionId": wife, "bedId": beds[wifes], "partnerBedId": beds[his] });
        let swap = json!({ "admissionId": wife, "otherAdmissionId": husband });
        // Each into the other's room: he would lie alone among women, she among men. Two rooms: he alone among women.
        desk.at("2026-11-23T02:00:00Z");
        assert_eq!(desk.refused("stay_swap", swap.clone()).await.code(), "room_sex_rule");
        assert_eq!(desk.refused("stay_move_couple", to(6, 1)).await.code(), "room_sex_rule");
        // With a reason somebody has decided it, and it is kept.
        let mut decided = to(6, 1);
        decided["exceptionReason"] = json!("男间装修");
        desk.done("stay_move_couple", decided).await;
        assert_eq!(desk.count(DECIDED).await, 1);
        desk.at("2026-11-23T03:00:00Z");
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        desk.done("bed_clean", json!({ "bedId": beds[2] })).await;
        desk.done("stay_move_couple", to(4, 5)).await;
        desk.at("2026-11-23T04:00:00Z");
        desk.done("bed_clean", json!({ "bedId": beds[1] })).await;
        // He asks first, and she lies down first: so he lies where she lies, and nothing had to be decided.
        desk.done("stay_move_couple", json!({ "admissionId": husband, "bedId": beds[1], "partnerBedId": beds[0] })).await;
        desk.at("2026-11-23T05:00:00Z");
        desk.done("stay_swap", swap).await;
        let board = bed_board(&desk, &centre).await;
        assert_eq!(bed(&board, &beds[0])["occupant"]["admissionId"], husband.as_str(), "each in the other's bed of one room");
        assert_eq!(desk.count(DECIDED).await, 1);
        // She goes: he stays where he is, but lies down nowhere else there.
        desk.at("2026-11-23T06:00:00Z");
        desk.done("bed_clean", json!({ "bedId": beds[6] })).await;
        desk.done("stay_transfer", json!({ "admissionId": wife, "bedId": beds[6] })).await;
        desk.done("bed_clean", json!({ "bedId": beds[1] })).await;
        let alone = json!({ "admissionId": husband, "bedId": beds[1] });
        assert_eq!(desk.refused("stay_transfer", alone).await.code(), "room_sex_rule");
        // As long as he lies there they stay a couple.
        let admission = desk.done("stay_admission", json!({ "admissionId": wife })).await;
        let parts = json!({ "admissionId": wife, "version": admission["version"], "terms": admission["terms"], "endsCouple": true });
        let refusal = desk.refused("stay_change_terms", parts.clone()).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("room_sex_rule", "partnerId"));
        desk.done("stay_transfer", json!({ "admissionId": husband, "bedId": beds[7] })).await;
        let single = desk.done("stay_change_terms", parts).await;
        assert_eq!((&single["partnerId"], &single["partnerName"]), (&Value::Null, &Value::Null));
        let other = desk.done("stay_admission", json!({ "admissionId": husband })).await;
        assert_eq!(other["partnerId"], Value::Null, "neither has the other any more");
        // And paired again, here, after they came.
        let pairs = json!({ "admissionId": husband, "version": other["version"], "terms": other["terms"], "partnerId": wife });
        assert_eq!(desk.done("stay_change_terms", pairs).await["partnerName"], "李春梅");
        assert_eq!(desk.done("stay_admission", json!({ "admissionId": wife })).await["partnerName"], "陈永昌");
    }

    async fn a_couples_room_holds_a_couple_until_one_of_them_moves(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, chen, wang) = (desk.elder("李春梅").await, man(&desk, "陈永昌").await, desk.elder("王秀英").await);
        let wife = admitted(&desk, &li, &centre, Some(&beds[4])).await;
        let mut comes = admit(&chen, &centre, Some(&beds[5]));
        comes["partnerId"] = json!(wife);
        desk.done("stay_admit", comes).await;
        let other = admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        let admission = desk.done("stay_admission", json!({ "admissionId": wife })).await;
        let change = |with: Value| {
            let mut asked = json!({ "admissionId": wife, "version": admission["version"], "terms": admission["terms"] });
            asked.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
            asked
        };
        assert_eq!(desk.refused("stay_change_terms", change(json!({ "endsCouple": true }))).await.code(), "couple_room");
        // Nor does she become another's partner while he lies beside her.
        assert_eq!(desk.refused("stay_change_terms", change(json!({ "partnerId": other }))).await.code(), "couple_room");
        let both = change(json!({ "partnerId": other, "endsCouple": true }));
        assert_eq!(desk.refused("stay_change_terms", both).await.fields[0].field, "endsCouple");
    }

    async fn a_board_of_another_day_shows_what_was_and_what_is_planned(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang, chen, zhou) =
            (desk.elder("李春梅").await, desk.elder("王秀英").await, man(&desk, "陈永昌").await, desk.elder("周兰英").await);
        desk.at("2026-11-10T02:00:00Z");
        let first = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let second = admitted(&desk, &chen, &centre, Some(&beds[2])).await;
        desk.at("2026-11-12T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": first, "kind": "hospital", "holdsBed": true })).await;
        desk.at("2026-11-14T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": first })).await;
        desk.done("stay_transfer", json!({ "admissionId": first, "bedId": beds[1] })).await;
        desk.done("bed_close", json!({ "bedId": beds[8], "reason": "repair", "plannedToOn": "2026-11-30" })).await;
        desk.at("2026-11-15T02:00:00Z");
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        let states = |board: &Value| [0, 1, 2, 8].map(|place| state(board, &beds[place]));
        for (on, expected, residents) in [
            ("2026-11-09", ["free", "free", "free", "free"], 0),
            ("2026-11-10", ["occupied", "free", "occupied", "free"], 2),
            ("2026-11-13", ["on_leave", "free", "occupied", "free"], 2),
            ("2026-11-14", ["cleaning", "occupied", "occupied", "closed"], 2),
            ("2026-11-15", ["occupied", "occupied", "occupied", "closed"], 3),
        ] {
            let board = board_on(&desk, &centre, on).await;
            assert_eq!(states(&board), expected, "{on}");
            assert_eq!((&board["view"], &board["counts"]["residents"]), (&json!("past"), &json!(residents)), "{on}");
            // It is what the census of that night says.
            let census = desk.done("census_day", json!({ "centreId": centre, "onDay": on })).await;
            let counts = &board["counts"];
            let lain = counts["occupied"].as_i64().unwrap() + counts["onLeave"].as_i64().unwrap();
            assert_eq!(census["total"]["occupied"], lain, "{on}");
            assert_eq!(census["total"]["closed"], counts["closed"], "{on}");
        }
        // Planned: Chen leaves on the 28th, Zhou comes on the 29th, the closed bed is back on the 30th, Wang from hospital, too.
        desk.done("stay_plan_leaving", json!({ "admissionId": second, "plannedToOn": "2026-11-28" })).await;
        desk.done("reservation_make", reserve(&beds[3], &zhou, "2026-11-29", "2026-12-10")).await;
        let away = bed(&bed_board(&desk, &centre).await, &beds[0])["occupant"]["admissionId"].clone();
        desk.done("leave_start", json!({ "admissionId": away, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-30" })).await;
        let states = |board: &Value| [0, 2, 3, 8].map(|place| state(board, &beds[place]));
        let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
        for (on, expected, heads) in [
            // Who lives here, of them away with the bed held, and who is to come.
            ("2026-11-23", ["on_leave", "occupied", "free", "closed"], [3, 1, 0]),
            ("2026-11-27", ["on_leave", "occupied", "free", "closed"], [3, 1, 0]),
            ("2026-11-28", ["on_leave", "free", "free", "closed"], [2, 1, 0]),
            ("2026-11-29", ["on_leave", "free", "reserved", "closed"], [2, 1, 1]),
            ("2026-11-30", ["occupied", "free", "reserved", "free"], [2, 0, 1]),
            ("2026-12-10", ["occupied", "free", "free", "free"], [2, 0, 0]),
        ] {
            let board = board_on(&desk, &centre, on).await;
            heads_add_up(&board);
            let count = |name: &str| board["counts"][name].as_i64().unwrap();
            assert_eq!(["residents", "onLeave", "toCome"].map(count), heads, "{on}");
            // The forecast foresees the same beds.
            let foreseen = forecast["days"].as_array().unwrap().iter().find(|day| day["onDay"] == on).unwrap();
            let foreseen = ["beds", "occupied", "reserved", "closed", "free"].map(|name| foreseen[name].as_i64().unwrap());
            let lain = count("occupied") + count("onLeave");
            assert_eq!([count("beds"), lain, count("reserved"), count("closed"), count("free")], foreseen, "{on}");
            assert_eq!(states(&board), expected, "{on}");
            assert_eq!(board["view"], if on == "2026-11-23" { "now" } else { "planned" }, "{on}");
            let counts = &board["counts"];
            let sum: i64 = ["free", "occupied", "onLeave", "reserved", "cleaning", "closed"]
                .iter().map(|name| counts[name].as_i64().unwrap()).sum();
            assert_eq!((sum, &counts["beds"]), (9, &json!(9)), "{on}");
        }
    }

    async fn whoever_should_have_left_already_is_still_there(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-11-20T02:00:00Z");
        let leaves = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let away = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.done("stay_plan_leaving", json!({ "admissionId": leaves, "plannedToOn": "2026-11-25" })).await;
        let leave = json!({ "admissionId": away, "kind": "family", "holdsBed": true, "plannedReturnOn": "2026-11-26" });
        desk.done("leave_start", leave).await;
        desk.done("bed_close", json!({ "bedId": beds[2], "reason": "repair", "plannedToOn": "2026-11-26" })).await;
        let timeline = json!({ "centreId": centre, "fromOn": "2026-11-01", "untilOn": "2027-01-01" });
        for (now, states, foreseen, occupied, closed) in [
            ("2026-11-23T02:00:00Z", ["free", "occupied", "free"], ["2026-11-25", "2026-11-26", "2026-11-26"], 1, 0),
            // None of it came about, and nobody said anything else: so it lasts.
            ("2026-11-28T02:00:00Z", ["occupied", "on_leave", "closed"], ["", "", ""], 2, 1),
        ] {
            desk.at(now);
            let board = board_on(&desk, &centre, "2026-11-30").await;
            assert_eq!([0, 1, 2].map(|place| state(&board, &beds[place])), states, "{now}");
            let bars = desk.done("bed_timeline", timeline.clone()).await["bars"].clone();
            let ends = |bed: &str, kind: &str| {
                let bar = bars.as_array().unwrap().iter().find(|bar| bar["bedId"] == bed && bar["kind"] == kind).unwrap();
                bar["foreseenToOn"].as_str().unwrap_or_default().to_owned()
            };
            let found = [ends(&beds[0], "stay"), ends(&beds[1], "leave"), ends(&beds[2], "closure")];
            assert_eq!(found, foreseen, "{now}");
            let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
            let days = forecast["days"].as_array().unwrap();
            let then = days.iter().find(|day| day["onDay"] == "2026-11-30").unwrap();
            assert_eq!((&then["occupied"], &then["closed"]), (&json!(occupied), &json!(closed)), "{now}");
        }
    }

    async fn a_board_of_a_past_day_shows_what_was_known_of_those_who_have_left(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let severe = |kind: &str, note: &str| json!({ "kind": kind, "severity": "severe", "note": note });
        let mut person = details("李春梅");
        person["alerts"] = json!([severe("allergy", "花生"), severe("fall", "")]);
        desk.at("2026-11-10T02:00:00Z");
        let li = text(&desk.done("elder_register", json!({ "details": person })).await["id"]);
        let eats = |diets: &[&str], texture: &str| json!({
            "aversions": [{ "kind": "allergy", "allergen": "peanuts", "words": "花生", "severity": "severe" }],
            "diets": diets, "textures": [texture],
        });
        let diet = |version: i64, details: Value| json!({ "elderId": li, "version": version, "details": details });
        // Entered after she came: the night before shows it, too.
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-12T02:00:00Z");
        desk.done("diet_save", diet(0, eats(&["low_salt"], "pureed"))).await;
        desk.at("2026-11-14T02:00:00Z");
        desk.done("diet_save", diet(1, eats(&["diabetic"], "regular"))).await;
        desk.at("2026-11-16T02:00:00Z");
        let elder = desk.done("elder_profile", json!({ "elderId": li })).await["elder"].clone();
        person["alerts"] = json!([severe("allergy", "花生"), severe("infection", "")]);
        desk.done("elder_change", json!({ "elderId": li, "version": elder["version"], "details": person })).await;
        desk.at("2026-11-18T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        desk.at("2026-11-23T02:00:00Z");
        for (on, alerts, diets, textures) in [
            ("2026-11-10", ["allergy", "fall"], "low_salt", json!(["pureed"])),
            ("2026-11-13", ["allergy", "fall"], "low_salt", json!(["pureed"])),
            ("2026-11-15", ["allergy", "fall"], "diabetic", json!([])),
            ("2026-11-17", ["allergy", "infection"], "diabetic", json!([])),
        ] {
            let board = board_on(&desk, &centre, on).await;
            let who = &bed(&board, &beds[0])["occupant"];
            let found: Vec<_> = who["alerts"].as_array().unwrap().iter().map(|alert| text(&alert["kind"])).collect();
            assert_eq!(found, alerts, "{on}");
            assert_eq!((&who["diets"], &who["textures"]), (&json!([diets]), &textures), "{on}");
            let round = desk.done("round_list", json!({ "centreId": centre, "nightOn": on })).await;
            let now: Vec<_> =
                round["lines"][0]["alerts"].as_array().unwrap().iter().map(|alert| text(&alert["kind"])).collect();
            assert_eq!(now, ["allergy", "infection"], "the round of {on} warns of what is known now");
        }
    }

    async fn a_board_of_before_the_record_shows_what_was_registered_first(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let mut person = details("李春梅");
        person["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "青霉素" }]);
        desk.at("2026-11-23T02:00:00Z");
        let li = text(&desk.done("elder_register", json!({ "details": person })).await["id"]);
        let mut late = admit(&li, &centre, Some(&beds[0]));
        late["at"] = json!("2026-11-20T02:00:00Z");
        desk.done("stay_admit", late).await;
        let board = board_on(&desk, &centre, "2026-11-20").await;
        assert_eq!(bed(&board, &beds[0])["occupant"]["alerts"][0]["note"], "青霉素");
    }
}
