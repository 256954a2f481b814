//! Offers of beds: refused, lapsed, cancelled, taken; what that does to the place in the queue, and to the bed. And from
//! which age on somebody comes first.

use kangning_core::sql_execute;
use serde_json::{Value, json};

use crate::bed::{House, admitted, bed_board, house};
use crate::bed_house::out_of_service;
use crate::import::{faults, file, run};
use crate::on_both;
use crate::support::{Desk, text};

/// Sets one rule of the centre.
async fn set_rule(desk: &Desk, centre: &str, name: &str, value: Value) {
    let settings = desk.done("bed_settings", json!({ "centreId": centre })).await;
    let mut rules = settings["rules"].clone();
    rules[name] = value;
    let asked = json!({ "centreId": centre, "version": settings["version"], "rules": rules });
    desk.done("bed_set_rules", asked).await;
}

fn state(board: &Value, bed: &str) -> String {
    let beds = board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap());
    text(&beds.into_iter().find(|one| one["id"] == bed).unwrap()["state"])
}

/// Two who wait, the first since the first of November: their places on the list.
async fn two_wait(desk: &Desk, centre: &str) -> [String; 2] {
    let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
    let asks = |elder: &str, at: &str| json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": true }, "registeredAt": at });
    desk.done("waiting_register", asks(&li, "2026-11-01T00:00:00Z")).await;
    let list = desk.done("waiting_register", asks(&wang, "2026-11-02T00:00:00Z")).await;
    [0, 1].map(|place| text(&list["entries"][place]["id"]))
}

/// The names on the list in their order.
async fn queue(desk: &Desk, centre: &str) -> Vec<String> {
    let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
    list["entries"].as_array().unwrap().iter().map(|entry| text(&entry["name"])).collect()
}

on_both! {
    async fn a_refused_offer_frees_the_bed_and_does_to_the_place_what_the_rule_says(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, _] = two_wait(&desk, &centre).await;
        let all = ["李春梅", "王秀英"];
        for (day, effect, left) in [
            ("2026-11-23", "keeps", &all[..]),
            ("2026-11-24", "to_the_end", &["王秀英", "李春梅"][..]),
            ("2026-11-25", "leaves", &["王秀英"][..]),
        ] {
            desk.at(&format!("{day}T02:00:00Z"));
            set_rule(&desk, &centre, "refusedEffect", json!(effect)).await;
            let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0], "reason": "家属要求" })).await;
            assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "reserved", "{effect}");
            let said = desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "refused", "note": "太远" })).await;
            assert_eq!((&said["answer"], &said["effect"], &said["note"]), (&json!("refused"), &json!(effect), &json!("太远")));
            assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "free", "{effect}");
            assert_eq!(queue(&desk, &centre).await, left, "{effect}");
            // What it did is written down: another rule later changes nothing of it.
            set_rule(&desk, &centre, "refusedEffect", json!("keeps")).await;
            assert_eq!(queue(&desk, &centre).await, left, "{effect}, after the rule was changed");
            let again = desk.refused("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await;
            assert_eq!(again.code(), "offer_ended");
        }
    }

    async fn a_cancelled_offer_frees_the_bed_and_leaves_the_place_as_it_was(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        set_rule(&desk, &centre, "refusedEffect", json!("leaves")).await;
        let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        let second = desk.refused("offer_make", json!({ "waitingId": li, "bedId": beds[1] })).await;
        assert_eq!(second.code(), "offer_stands");
        let said = desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "cancelled" })).await;
        assert_eq!((&said["answer"], &said["effect"]), (&json!("cancelled"), &Value::Null));
        assert_eq!(queue(&desk, &centre).await, ["李春梅", "王秀英"]);
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "free");
        // Whoever is taken off the list holds no bed by an offer.
        desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[0], "reason": "家属要求" })).await;
        desk.done("waiting_withdraw", json!({ "waitingId": wang, "reason": "另有安排" })).await;
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "free");
        assert_eq!(queue(&desk, &centre).await, ["李春梅"]);
    }

    async fn a_lapsed_offer_frees_the_bed_and_its_effect_is_written_down_with_the_next_one(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        desk.at("2026-11-26T00:00:00Z");
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "free", "nobody had to do anything");
        assert_eq!(queue(&desk, &centre).await, ["王秀英", "李春梅"]);
        let stored = "SELECT COUNT(*) FROM bed_offer WHERE answer = 'lapsed' AND effect = 'to_the_end'";
        assert_eq!(desk.count(stored).await, 0);
        let next = desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[0] })).await;
        assert_eq!(next["reason"], "", "she is the first now");
        assert_eq!(desk.count(stored).await, 1);
        // By another rule it would have stayed where it was: it was decided by that of its time.
        set_rule(&desk, &centre, "lapsedEffect", json!("keeps")).await;
        assert_eq!(queue(&desk, &centre).await, ["王秀英", "李春梅"]);
    }

    async fn a_rule_that_is_changed_does_not_reach_back_to_what_has_lapsed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        set_rule(&desk, &centre, "lapsedEffect", json!("keeps")).await;
        desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        desk.at("2026-11-26T00:00:00Z");
        let told = "SELECT COUNT(*) FROM trail WHERE command = 'bed_set_rules' AND subject = 'bed_offer' AND elder_id IS NOT NULL";
        assert_eq!(desk.count(told).await, 0);
        set_rule(&desk, &centre, "lapsedEffect", json!("leaves")).await;
        assert_eq!(queue(&desk, &centre).await, ["李春梅", "王秀英"], "it lapsed while places were kept");
        assert_eq!(desk.count("SELECT COUNT(*) FROM bed_offer WHERE answer = 'lapsed' AND effect = 'keeps'").await, 1);
        assert_eq!(desk.count(told).await, 1);
        // From now on it holds.
        desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[0], "reason": "家属要求" })).await;
        desk.at("2026-11-30T00:00:00Z");
        assert_eq!(queue(&desk, &centre).await, ["李春梅"]);
        set_rule(&desk, &centre, "lapsedEffect", json!("keeps")).await;
        assert_eq!(queue(&desk, &centre).await, ["李春梅"]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM waiting_entry WHERE ended_how = 'declined'").await, 1);
    }

    async fn at_the_end_is_behind_those_of_the_day_of_lapsing_whenever_that_is_written_down(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0], "lapsesOn": "2026-11-25" })).await;
        desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[1], "lapsesOn": "2026-11-26", "reason": "家属要求" })).await;
        let chen = desk.elder("陈玉兰").await;
        // Registering writes down the first one, the change of the rule the second.
        desk.at("2026-11-25T10:00:00Z");
        desk.done("waiting_register", json!({ "centreId": centre, "elderId": chen, "details": { "needsNursingBed": true } })).await;
        desk.at("2026-11-27T10:00:00Z");
        let order = ["李春梅", "陈玉兰", "王秀英"];
        assert_eq!(queue(&desk, &centre).await, order);
        set_rule(&desk, &centre, "lapsedEffect", json!("keeps")).await;
        assert_eq!(queue(&desk, &centre).await, order);
        assert_eq!(desk.count("SELECT COUNT(*) FROM bed_offer WHERE answer = 'lapsed' AND effect = 'to_the_end'").await, 2);
    }

    async fn a_bed_that_was_taken_is_kept_no_longer_than_until_the_next_has_it(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        let chen = desk.elder("陈玉兰").await;
        desk.done("reservation_make", json!({ "bedId": beds[0], "elderId": chen, "fromOn": "2026-11-27" })).await;
        desk.at("2026-11-24T02:00:00Z");
        desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await;
        let kept = desk.done("reservation_list", json!({ "centreId": centre })).await;
        let spans: Vec<_> = kept.as_array().unwrap().iter().map(|one| (text(&one["fromOn"]), text(&one["lapsesOn"]))).collect();
        assert_eq!(spans[0].1, "2026-11-27", "{spans:?}");
        assert_eq!(spans[1].0, "2026-11-27", "{spans:?}");
        // Without anybody after, as long as a reservation stands.
        let offer = desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[1], "reason": "家属要求" })).await;
        desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await;
        let kept = desk.done("reservation_list", json!({ "centreId": centre })).await;
        let own = kept.as_array().unwrap().iter().find(|one| one["bedId"] == beds[1].as_str()).unwrap();
        assert_eq!(own["lapsesOn"], "2026-12-01");
    }

    async fn an_offer_does_not_outlive_what_keeps_its_bed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        let answers = async |waiting: &str| -> Vec<Value> {
            let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
            let entry = list["entries"].as_array().unwrap().iter().find(|one| one["id"] == waiting).unwrap().clone();
            entry["offers"].as_array().unwrap().iter().map(|offer| offer["answer"].clone()).collect()
        };
        let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        let kept = bed_board(&desk, &centre).await["rooms"][0]["beds"][0]["reservations"][0].clone();
        assert_eq!((&kept["id"], &kept["offerWaits"]), (&offer["reservationId"], &json!(true)));
        // It is kept longer by the answer, not apart from it.
        let renew = json!({ "reservationId": kept["id"], "lapsesOn": "2026-12-26" });
        assert_eq!(desk.refused("reservation_renew", renew.clone()).await.code(), "offer_stands");
        let gone = desk.done("reservation_cancel", json!({ "reservationId": kept["id"] })).await;
        assert_eq!((&gone["endedHow"], &gone["offerWaits"]), (&json!("cancelled"), &json!(false)));
        assert_eq!(answers(&li).await, [json!("cancelled")]);
        assert_eq!(queue(&desk, &centre).await, ["李春梅", "王秀英"], "the house took it back: the place stays");
        let taken = json!({ "offerId": offer["id"], "answer": "taken" });
        assert_eq!(desk.refused("offer_answer", taken).await.code(), "offer_ended");
        let trail = "SELECT COUNT(*) FROM trail WHERE command = 'reservation_cancel'";
        assert_eq!(desk.count(trail).await, 2, "the reservation and the offer");
        // Somebody else gets the bed. Once it was taken, it is renewed like any other.
        let offer = desk.done("offer_make", json!({ "waitingId": wang, "bedId": beds[0], "reason": "家属要求" })).await;
        desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await;
        let renew = json!({ "reservationId": offer["reservationId"], "lapsesOn": "2026-12-26" });
        assert_eq!(desk.done("reservation_renew", renew).await["offerWaits"], false);
        // Where another program ended the reservation alone, nothing is taken; the offer can still be taken back.
        let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[1] })).await;
        let mut tx = desk.app.db.write().await.unwrap();
        let text = "UPDATE reservation SET ended_at = recorded_at, ended_how = 'left' WHERE ended_at IS NULL AND bed_id = $1";
        assert_eq!(sql_execute!(&mut tx, |on| sqlx::query(text).bind(&beds[1]).execute(on)).unwrap(), 1);
        tx.commit().await.unwrap();
        let refused = desk.refused("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("reservation_ended", "answer"));
        desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "cancelled" })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM reservation WHERE ended_how = 'left'").await, 1, "it ended as it did");
    }

    async fn whoever_is_moved_into_the_bed_that_was_offered_has_taken_it(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let asks = json!({ "centreId": centre, "elderId": li, "details": { "needsNursingBed": true } });
        let list = desk.done("waiting_register", asks).await;
        let offer = desk.done("offer_make", json!({ "waitingId": list["entries"][0]["id"], "bedId": beds[1] })).await;
        desk.at("2026-11-24T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await;
        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        let said = &list["entries"][0]["offers"][0];
        assert_eq!((&said["id"], &said["answer"]), (&offer["id"], &json!("taken")));
        assert_eq!(list["offersStanding"], 0);
    }

    async fn a_bed_that_goes_out_of_service_is_offered_to_nobody_and_kept_for_nobody(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let [li, wang] = two_wait(&desk, &centre).await;
        let chen = desk.elder("陈玉兰").await;
        desk.done("bed_change", out_of_service(&desk, &centre, (0, 1), "2027-01-31").await).await;
        let refused = |refusal: kangning_core::Error| (refusal.code(), refusal.fields[0].field.clone());
        let is_out = |field: &str| ("bed_out_of_service", field.to_owned());
        let offer = json!({ "waitingId": li, "bedId": beds[1] });
        assert_eq!(refused(desk.refused("offer_make", offer).await), is_out("bedId"));
        let ranking = desk.done("waiting_rank", json!({ "bedId": beds[1] })).await;
        for one in ranking["ranked"].as_array().unwrap() {
            assert_eq!((&one["rank"], &one["obstacles"]), (&Value::Null, &json!(["bed_not_free"])));
        }
        // Nor does the board call it free: not today, not on a day to come; in a past night it was.
        let board = bed_board(&desk, &centre).await;
        let bed = &board["rooms"][0]["beds"][1];
        assert_eq!((&bed["id"], &bed["state"], &bed["outOfServiceOn"]), (&json!(beds[1]), &json!("closed"), &json!("2027-01-31")));
        assert_eq!((&board["counts"]["free"], &board["counts"]["closed"], &board["counts"]["beds"]), (&json!(8), &json!(1), &json!(9)));
        for (on, expected) in [("2026-12-24", "closed"), ("2026-11-20", "free")] {
            let then = desk.done("bed_board_on", json!({ "centreId": centre, "onDay": on })).await;
            assert_eq!(state(&then, &beds[1]), expected, "{on}");
        }
        let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
        let today = forecast["days"].as_array().unwrap().iter().find(|day| day["onDay"] == "2026-11-23").unwrap();
        assert_eq!((&today["free"], &today["closed"]), (&json!(8), &json!(1)));
        let keep = json!({ "bedId": beds[1], "elderId": chen, "lapsesOn": "2026-11-30" });
        assert_eq!(refused(desk.refused("reservation_make", keep).await), is_out("bedId"));
        // One that is kept gets no last day, neither at the desk nor by a list.
        let kept = desk.done("reservation_make", json!({ "bedId": beds[6], "elderId": chen })).await;
        let offer = desk.done("offer_make", json!({ "waitingId": li, "bedId": beds[0] })).await;
        let ends = out_of_service(&desk, &centre, (0, 0), "2027-01-31").await;
        assert_eq!(refused(desk.refused("bed_change", ends).await), ("bed_in_use", "details.inServiceUntilOn".to_owned()));
        let list = file("beds", "楼栋,楼层,照护区,房间,床号,床位类型,停用日期\n一号楼,一楼,春晖区,101,1,护理床,2027-01-31\n");
        assert_eq!(faults(&desk.done("import_preview", list.clone()).await), ["2 inServiceUntilOn in_use"]);
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
        // Where another program wrote one all the same, the bed is kept no longer than it is.
        let mut tx = desk.app.db.write().await.unwrap();
        let text = "UPDATE bed SET in_service_until_on = '2027-01-31' WHERE id IN (SELECT bed_id FROM reservation)";
        assert_eq!(sql_execute!(&mut tx, |on| sqlx::query(text).execute(on)).unwrap(), 2);
        tx.commit().await.unwrap();
        let renew = json!({ "reservationId": kept["id"], "lapsesOn": "2026-12-05" });
        assert_eq!(refused(desk.refused("reservation_renew", renew).await), is_out("lapsesOn"));
        let taken = json!({ "offerId": offer["id"], "answer": "taken" });
        assert_eq!(refused(desk.refused("offer_answer", taken).await), is_out("answer"));
        desk.done("offer_answer", json!({ "offerId": offer["id"], "answer": "cancelled" })).await;
        desk.done("reservation_cancel", json!({ "reservationId": kept["id"] })).await;
        assert_eq!(desk.refused("offer_make", json!({ "waitingId": wang, "bedId": beds[0], "reason": "家属要求" })).await.code(), "bed_out_of_service");
    }

    async fn a_reservation_that_has_lapsed_is_not_renewed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let kept = desk.done("reservation_make", json!({ "bedId": beds[0], "elderId": li, "lapsesOn": "2026-11-26" })).await;
        desk.at("2026-11-26T02:00:00Z");
        let stay = admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        let renew = json!({ "reservationId": kept["id"], "lapsesOn": "2026-12-26" });
        assert_eq!(desk.refused("reservation_renew", renew).await.code(), "reservation_ended", "somebody lies there now");
        // Nor is a bed kept from a day by which somebody should have left: as long as they are there, nobody knows.
        desk.done("stay_plan_leaving", json!({ "admissionId": stay, "plannedToOn": "2026-11-28" })).await;
        let keep = json!({ "bedId": beds[0], "elderId": li, "fromOn": "2026-12-01" });
        desk.at("2026-11-29T02:00:00Z");
        assert_eq!(desk.refused("reservation_make", keep.clone()).await.code(), "bed_occupied");
        desk.done("stay_plan_leaving", json!({ "admissionId": stay, "plannedToOn": "2026-11-30" })).await;
        desk.done("reservation_make", keep).await;
    }

    async fn a_bed_closed_for_longer_than_planned_is_opened_though_it_is_kept(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.done("bed_close", json!({ "bedId": beds[0], "reason": "repair", "plannedToOn": "2026-11-25" })).await;
        desk.done("reservation_make", json!({ "bedId": beds[0], "elderId": li, "fromOn": "2026-11-25" })).await;
        desk.at("2026-11-28T02:00:00Z");
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "closed");
        desk.done("bed_reopen", json!({ "bedId": beds[0] })).await;
        assert_eq!(state(&bed_board(&desk, &centre).await, &beds[0]), "reserved");
    }

    async fn from_which_age_somebody_comes_first_is_set_by_the_centre(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        // Born in 1943: 83 years.
        let li = desk.elder("李春梅").await;
        let asks = json!({ "centreId": centre, "elderId": li, "details": { "needsNursingBed": false } });
        let list = desk.done("waiting_register", asks).await;
        assert_eq!(list["entries"][0]["priority"], "oldest", "from 80 on, unless set otherwise");
        let settings = desk.done("bed_settings", json!({ "centreId": centre })).await;
        let mut rules = settings["rules"].clone();
        assert_eq!((&rules["oldestFromAge"], &rules["disabledFromGrade"]), (&json!(80), &json!(2)));
        (rules["oldestFromAge"], rules["disabledFromGrade"]) = (json!(84), json!(5));
        let set = |rules: &Value| json!({ "centreId": centre, "version": settings["version"], "rules": rules });
        assert_eq!(desk.refused("bed_set_rules", set(&rules)).await.fields[0].field, "rules.disabledFromGrade");
        rules["disabledFromGrade"] = json!(3);
        let saved = desk.done("bed_set_rules", set(&rules)).await;
        assert_eq!(saved["rules"], rules);
        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        assert_eq!(list["entries"][0]["priority"], Value::Null);
    }
}
