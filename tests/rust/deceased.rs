//! Whoever died is expected nowhere: every open plan ends, and the family is not rung.

use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, bed_board, house};
use crate::on_both;

fn stop(elder: &str, from: &str, cause: &str) -> Value {
    json!({ "elderId": elder, "fromOn": from, "cause": cause })
}

on_both! {
    async fn whoever_died_is_expected_at_day_care_no_more(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (died, lives, away) = (desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("陈永昌").await);
        for elder in [&died, &lives, &away] {
            desk.enrol(elder, &centre).await;
        }
        desk.check_in(&died, &centre).await;
        desk.at("2026-11-23T08:00:00Z");
        desk.done("attendance_check_out", json!({ "elderId": died })).await;
        // Another cause stops meals and nothing else.
        desk.done("meal_stop", stop(&away, "2026-11-23", "away")).await;
        desk.done("meal_stop", stop(&died, "2026-11-23", "deceased")).await;

        desk.at("2026-11-24T02:00:00Z");
        let board = desk.board(&centre).await;
        assert_eq!(board["counts"]["notArrived"], 2, "the two who live");
        assert!(board["people"].as_array().unwrap().iter().all(|person| person["elderId"] != died.as_str()), "{board}");
        let monday = desk.done("attendance_board", json!({ "centreId": centre, "on": "2026-11-23" })).await;
        assert_eq!((&monday["counts"]["gone"], &monday["counts"]["extra"]), (&json!(1), &json!(0)), "the day on which she came stays");
        let ended = "SELECT COUNT(*) FROM enrolment WHERE until_on = '2026-11-24'";
        assert_eq!((desk.count(ended).await, desk.count("SELECT COUNT(*) FROM enrolment WHERE until_on IS NULL").await), (1, 2));
        let history = desk.done("elder_history", json!({ "elderId": died })).await;
        let change = json!({ "field": "untilOn", "before": null, "after": "2026-11-24" });
        let noted: Vec<&Value> = history.as_array().unwrap().iter().filter(|one| one["command"] == "meal_stop").collect();
        assert_eq!(noted.len(), 2, "the stop and the end of the enrolment");
        assert!(noted.iter().any(|one| one["changes"].as_array().unwrap().contains(&change)), "{noted:?}");
    }

    async fn whoever_died_is_enrolled_in_nothing_until_that_is_taken_back(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let died = desk.elder("李春梅").await;
        let ended = desk.enrol(&died, &centre).await;
        let stopped = desk.done("meal_stop", stop(&died, "2026-11-23", "deceased")).await;
        let day_care = |from: &str, until: Option<&str>| crate::support::enrolment(&died, &centre, from, until);
        let home_meal = json!({
            "elderId": died, "centreId": centre, "fromOn": "2026-11-24", "homeMeal": {
                "address": "演示路 3 号 201", "deliveryNote": "", "doorContact": "", "carriesWeekend": false,
                "meals": [{ "weekday": 2, "meal": "lunch" }],
            },
        });
        let longer = json!({ "enrolmentId": ended, "untilOn": "2026-12-01" });
        for (name, asked, field) in [
            ("enrolment_start", day_care("2026-11-24", None), "elderId"),
            ("enrolment_start", day_care("2026-11-24", Some("2026-12-24")), "elderId"),
            ("enrolment_start_home_meal", home_meal.clone(), "elderId"),
            ("enrolment_end", longer, "untilOn"),
        ] {
            let refused = desk.refused(name, asked).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("elder_died", field), "{name}");
        }
        // What was received before may still be entered.
        desk.done("enrolment_start", day_care("2025-12-01", Some("2025-12-31"))).await;
        // It was somebody else.
        desk.done("meal_resume", json!({ "stopId": stopped["id"], "resumesOn": "2026-11-23" })).await;
        desk.done("enrolment_start", day_care("2026-11-24", None)).await;
        desk.done("enrolment_start_home_meal", home_meal).await;
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty());
    }

    async fn whoever_is_recorded_dead_elsewhere_gets_no_bed_until_that_is_taken_back(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let died = desk.elder("李春梅").await;
        let stopped = desk.done("meal_stop", stop(&died, "2026-11-23", "deceased")).await;
        desk.at("2026-11-24T02:00:00Z");
        for (name, asked) in [
            ("stay_admit", admit(&died, &centre, Some(&beds[0]))),
            ("reservation_make", json!({ "bedId": beds[0], "elderId": died })),
            ("waiting_register", json!({ "centreId": centre, "elderId": died, "details": { "needsNursingBed": false } })),
        ] {
            let refused = desk.refused(name, asked).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("elder_died", "elderId"), "{name}");
        }
        // It was somebody else.
        desk.done("meal_resume", json!({ "stopId": stopped["id"], "resumesOn": "2026-11-23" })).await;
        admitted(&desk, &died, &centre, Some(&beds[0])).await;
        assert_eq!(bed_board(&desk, &centre).await["rooms"][0]["beds"][0]["occupant"]["recordedDeadOn"], Value::Null);
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty());
    }

    async fn a_resident_who_is_recorded_dead_elsewhere_is_still_to_be_discharged(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (died, without_bed, lives) = (desk.elder("李春梅").await, desk.elder("王秀英").await, desk.elder("陈玉兰").await);
        desk.at("2026-11-21T02:00:00Z");
        let stay = admitted(&desk, &died, &centre, Some(&beds[0])).await;
        admitted(&desk, &without_bed, &centre, None).await;
        admitted(&desk, &lives, &centre, Some(&beds[1])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("meal_stop", stop(&died, "2026-11-23", "deceased")).await;
        desk.done("meal_stop", stop(&without_bed, "2026-11-24", "deceased")).await;
        let board = bed_board(&desk, &centre).await;
        let told = |board: &Value| [0, 1].map(|bed| board["rooms"][0]["beds"][bed]["occupant"]["recordedDeadOn"].clone());
        assert_eq!(told(&board), [json!("2026-11-23"), Value::Null]);
        assert_eq!(board["withoutBed"][0]["recordedDeadOn"], "2026-11-24");
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty(), "work to do, not damage");
        desk.at("2026-11-24T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "died" })).await;
        assert_eq!(told(&bed_board(&desk, &centre).await), [Value::Null, Value::Null]);
        for (on, expected) in [("2026-11-22", Value::Null), ("2026-11-23", json!("2026-11-23"))] {
            let night = desk.done("bed_board_on", json!({ "centreId": centre, "onDay": on })).await;
            assert_eq!(told(&night), [expected, Value::Null], "{on}");
        }
    }

    async fn whoever_died_waits_for_no_bed_and_none_is_kept(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (died, lives) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let asks = |elder: &str| json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": true } });
        let list = desk.done("waiting_register", asks(&died)).await;
        let offer = desk.done("offer_make", json!({ "waitingId": list["entries"][0]["id"], "bedId": beds[0] })).await;
        desk.done("waiting_register", asks(&lives)).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": died, "fromOn": "2026-12-01" })).await;
        desk.done("reservation_make", json!({ "bedId": beds[6], "elderId": lives, "fromOn": "2026-12-01" })).await;
        desk.done("meal_stop", stop(&died, "2026-11-23", "deceased")).await;

        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        let waiting: Vec<&str> = list["entries"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(waiting, ["王秀英"]);
        let kept = desk.done("reservation_list", json!({ "centreId": centre })).await;
        let kept: Vec<&str> = kept.as_array().unwrap().iter().map(|one| one["elderName"].as_str().unwrap()).collect();
        assert_eq!(kept, ["王秀英"]);
        assert_eq!(desk.refused("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await.code(), "offer_ended");
        assert_eq!(desk.count("SELECT COUNT(*) FROM waiting_entry WHERE ended_how = 'died'").await, 1);
        let history = desk.done("elder_history", json!({ "elderId": died })).await;
        let noted = history.as_array().unwrap().iter().filter(|one| one["command"] == "meal_stop").count();
        assert_eq!(noted, 4, "the stop, the offer, the reservation, the place in the queue");
        assert!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings.is_empty());
    }
}
