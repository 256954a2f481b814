//! What living in a residence means elsewhere: meals, enrolments, the emergency list, diets on the board.

use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, bed_board, house};
use crate::bed_acts::heads_add_up;
use crate::on_both;
use crate::support::{Desk, text};

/// The Tuesday after the first day of the tests.
const TUESDAY: &str = "2026-11-24";

async fn kitchen(desk: &Desk) {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await;
}

/// Who is cooked for at lunch on a day, with the reason; late cancellations apart.
async fn lunch(desk: &Desk, on: &str) -> Vec<(String, String)> {
    let day = desk.done("meal_day", json!({ "serviceOn": on, "meal": "lunch" })).await;
    let lines = day["lines"].as_array().unwrap();
    let cooked = lines.iter().filter(|line| line["isCancelledLate"] == false);
    cooked.map(|line| (text(&line["name"]), text(&line["reason"]))).collect()
}

fn resident(name: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), "resident".to_owned())]
}

fn order(elder: &str, on: &str, meal: &str) -> Value {
    json!({ "elderId": elder, "kind": "one_off", "serviceOn": on, "meal": meal, "address": "演示路 5 号" })
}

fn kinds(closed: &Value) -> Vec<String> {
    closed.as_array().unwrap().iter().map(|plan| text(&plan["kind"])).collect()
}

fn people(list: &Value) -> Vec<String> {
    list["people"].as_array().unwrap().iter().map(|one| text(&one["name"])).collect()
}

on_both! {
    async fn a_leave_stops_the_meals_and_coming_back_starts_them(desk: Desk) {
        kitchen(&desk).await;
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-21T02:00:00Z");
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        assert_eq!(lunch(&desk, TUESDAY).await, resident("李春梅"), "whoever lives here eats here");
        desk.at("2026-11-22T02:00:00Z");
        let leave = json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-26" });
        desk.done("leave_start", leave).await;
        assert_eq!(lunch(&desk, TUESDAY).await, [], "nobody cooks for an empty bed");
        assert_eq!(lunch(&desk, "2026-11-25").await, []);
        assert_eq!(lunch(&desk, "2026-11-26").await, resident("李春梅"), "the day of the planned return");
        // Back earlier than planned.
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": stay })).await;
        assert_eq!(lunch(&desk, TUESDAY).await, resident("李春梅"));
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        assert_eq!(lunch(&desk, TUESDAY).await, []);
    }

    async fn whoever_is_moved_or_swapped_keeps_leave_meals_and_reservations(desk: Desk) {
        kitchen(&desk).await;
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-21T02:00:00Z");
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let other = admitted(&desk, &wang, &centre, Some(&beds[6])).await;
        let kept = json!({ "bedId": beds[7], "elderId": li, "fromOn": "2026-12-01", "lapsesOn": "2026-12-10" });
        let kept = desk.done("reservation_make", kept).await;
        desk.done("meal_order", order(&wang, "2026-11-28", "dinner")).await;
        desk.at("2026-11-22T02:00:00Z");
        let leave = json!({
            "admissionId": stay, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-26", "destination": "区医院",
        });
        let leave = desk.done("leave_start", leave).await["leave"].clone();
        let ordered = "SELECT COUNT(*) FROM meal_order WHERE withdrawn_at IS NULL";
        for (at, name, asked, lies_in) in [
            ("2026-11-23T02:00:00Z", "stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] }), 1),
            ("2026-11-23T03:00:00Z", "stay_swap", json!({ "admissionId": stay, "otherAdmissionId": other }), 6),
        ] {
            desk.at(at);
            desk.done(name, asked).await;
            // Away as before, and the bed that is held is the new one.
            let after = desk.done("stay_admission", json!({ "admissionId": stay })).await;
            assert_eq!(after["leave"], leave, "{name}");
            assert_eq!(after["bed"]["bedId"], beds[lies_in].as_str(), "{name}");
            assert_eq!(lunch(&desk, TUESDAY).await, resident("王秀英"), "{name}: nobody cooks for whoever is away");
            assert_eq!(lunch(&desk, "2026-11-26").await.len(), 2, "{name}: and for both once she is to be back");
            assert_eq!(desk.count(ordered).await, 1, "{name}");
            let list = desk.done("reservation_list", json!({ "centreId": centre })).await;
            assert_eq!((list.as_array().unwrap().len(), &list[0]), (1, &kept), "{name}");
            let board = bed_board(&desk, &centre).await;
            let held = board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap());
            let held: Vec<_> = held.filter(|bed| bed["state"] == "on_leave").map(|bed| text(&bed["id"])).collect();
            assert_eq!(held, [beds[lies_in].clone()], "{name}");
        }
        // Back into the bed that is held now; only lying down in the kept one takes the reservation.
        desk.at("2026-11-26T02:00:00Z");
        let back = desk.done("leave_return", json!({ "admissionId": stay })).await;
        assert_eq!(back["bed"]["bedId"], beds[6].as_str());
        assert_eq!(desk.done("reservation_list", json!({ "centreId": centre })).await[0], kept);
        desk.at("2026-12-01T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[7] })).await;
        assert_eq!(desk.done("reservation_list", json!({ "centreId": centre })).await, json!([]));
    }

    async fn whoever_has_no_bed_yet_is_told_of_everywhere(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang, chen) = (desk.elder("李春梅").await, desk.elder("王秀英").await, desk.elder("陈玉兰").await);
        desk.at("2026-11-21T02:00:00Z");
        admitted(&desk, &li, &centre, None).await;
        let away = admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        let kept_for = admitted(&desk, &chen, &centre, None).await;
        desk.at("2026-11-22T02:00:00Z");
        let leave = json!({ "admissionId": away, "kind": "hospital", "holdsBed": false, "plannedReturnOn": "2026-11-26" });
        desk.done("leave_start", leave).await;
        desk.at("2026-11-23T02:00:00Z");
        let said = |list: &Value| -> Vec<(String, bool)> {
            let people = list.as_array().unwrap().iter();
            people.map(|one| (text(&one["name"]), one["isAway"].as_bool().unwrap())).collect()
        };
        let [chen_here, li_here, wang_away] =
            [("陈玉兰", false), ("李春梅", false), ("王秀英", true)].map(|(name, away)| (name.to_owned(), away));
        let timeline = json!({ "centreId": centre, "fromOn": "2026-11-01", "untilOn": "2026-12-01" });
        let timeline = desk.done("bed_timeline", timeline).await;
        assert_eq!(said(&timeline["withoutBed"]), [chen_here.clone(), li_here.clone(), wang_away.clone()]);
        let night = |on: &str| json!({ "centreId": centre, "onDay": on });
        let census = desk.done("census_day", night("2026-11-21")).await;
        assert_eq!(said(&census["withoutBed"]), [chen_here.clone(), li_here.clone()], "of that night");
        let census = desk.done("census_day", night("2026-11-22")).await;
        assert_eq!(said(&census["withoutBed"]), [chen_here, li_here, wang_away]);
        let asked = json!({ "name": "beds_census", "parameters": { "centreId": centre, "on": "2026-11-22", "language": "english" } });
        let paper = desk.done("report_table", asked).await.to_string();
        assert!(paper.contains("No bed yet: 陈玉兰, 李春梅.") && paper.contains("Away, no bed held: 王秀英."), "{paper}");
        let list = emergency(&desk, &centre).await;
        let marked: Vec<_> = list["people"].as_array().unwrap().iter().map(|one| one["hasNoBed"].as_bool().unwrap()).collect();
        assert_eq!(marked, [true, true], "{list}");
        let history = desk.done("stay_of_elder", json!({ "elderId": li })).await;
        assert_eq!((&history["admissions"][0]["bed"], &history["admissions"][0]["toOn"]), (&Value::Null, &Value::Null));
        // They need free beds; she for whom one is kept has hers, and she who is away needs one when she is back.
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": chen, "lapsesOn": "2027-01-10" })).await;
        let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
        let days = forecast["days"].as_array().unwrap();
        for (on, free, without_bed, returning) in [
            ("2026-11-23", 8, 1, 0), ("2026-11-25", 8, 1, 0), ("2026-11-26", 8, 1, 1), ("2027-01-09", 8, 1, 1),
            // It is kept no longer: nobody lay down in it, and she needs another.
            ("2027-01-10", 9, 2, 1),
        ] {
            let day = days.iter().find(|day| day["onDay"] == on).unwrap();
            let found = ["free", "withoutBed", "returning", "spare"].map(|name| day[name].as_i64().unwrap());
            assert_eq!(found, [free, without_bed, returning, free - without_bed - returning], "{on}");
        }
        // She lives here already: the board does not wait for her to come.
        let board = bed_board(&desk, &centre).await;
        heads_add_up(&board);
        let counts = ["residents", "withoutBed", "reserved", "toCome"].map(|name| board["counts"][name].as_i64().unwrap());
        assert_eq!(counts, [3, 3, 1, 0]);
        desk.done("stay_transfer", json!({ "admissionId": kept_for, "bedId": beds[1] })).await;
        let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
        let today = forecast["days"].as_array().unwrap().iter().find(|day| day["onDay"] == "2026-11-23").unwrap();
        assert_eq!((&today["occupied"], &today["reserved"], &today["withoutBed"]), (&json!(1), &json!(0), &json!(1)));
    }

    async fn a_history_leads_to_the_bed_and_names_the_building_where_there_are_several(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-11-23T02:00:00Z");
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T16:30:00Z");
        let history = desk.done("stay_of_elder", json!({ "elderId": li })).await;
        let admission = &history["admissions"][0];
        assert_eq!(history["now"], "2026-11-23T16:30:00Z");
        assert_eq!((&admission["centreId"], &admission["today"]), (&json!(centre), &json!("2026-11-24")));
        assert_eq!(admission["stays"][0]["buildingName"], Value::Null, "the only one goes without saying");
        desk.done("bed_set_up_building", json!({ "centreId": centre, "name": "二号楼", "floors": ["一楼"] })).await;
        let history = desk.done("stay_of_elder", json!({ "elderId": li })).await;
        assert_eq!(history["admissions"][0]["stays"][0]["buildingName"], "一号楼");
    }

    async fn a_death_ends_every_plan_and_says_which(desk: Desk) {
        kitchen(&desk).await;
        let day_care = desk.centre("甲中心").await;
        let other = desk.residence("别处养老院").await;
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.enrol(&li, &day_care).await;
        desk.at("2026-11-23T00:30:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": li, "fromOn": "2026-12-01" })).await;
        let waits = json!({ "centreId": other, "elderId": li, "details": { "needsNursingBed": true }, "registeredAt": "2026-11-20T00:00:00Z" });
        desk.done("waiting_register", waits).await;
        for (on, meal) in [("2026-11-23", "lunch"), ("2026-11-23", "dinner"), (TUESDAY, "lunch")] {
            desk.done("meal_order", order(&li, on, meal)).await;
        }
        // 15:00 at the centre: lunch is eaten, dinner is not.
        desk.at("2026-11-23T07:00:00Z");
        let out = desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "died" })).await;
        assert_eq!(kinds(&out["closed"]), ["reservation", "waiting", "enrolment", "meal_order"]);
        assert_eq!(
            out["closed"][3],
            json!({ "kind": "meal_order", "name": "演示路 5 号", "fromOn": "2026-11-23" }),
            "where the meals went, and from when on"
        );
        let left = desk.count("SELECT COUNT(*) FROM meal_order WHERE withdrawn_at IS NULL").await;
        assert_eq!(left, 1, "the lunch of the day stays counted");
        assert_eq!(lunch(&desk, TUESDAY).await, []);
        assert_eq!(desk.refused("meal_order", order(&li, "2026-11-25", "lunch")).await.code(), "meals_of_deceased");
        let profile = desk.done("elder_profile", json!({ "elderId": li })).await;
        assert_eq!(profile["enrolments"][0]["untilOn"], "2026-11-23", "{profile}");
        let list = desk.done("waiting_list", json!({ "centreId": other })).await;
        assert_eq!(list["entries"], json!([]));
        // It was somebody else: all is as before, but what was ended is set up again by hand.
        desk.at("2026-11-23T08:00:00Z");
        let back = json!({ "admissionId": stay, "reason": "登记错了人" });
        desk.done("stay_take_back_leaving", back).await;
        assert_eq!(lunch(&desk, TUESDAY).await, resident("李春梅"));
        desk.done("meal_order", order(&li, "2026-11-25", "lunch")).await;
    }

    async fn whoever_was_away_when_the_leaving_was_entered_is_away_again(desk: Desk) {
        kitchen(&desk).await;
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-21T02:00:00Z");
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let held = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let not_held = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        for (stay, holds, at) in [(&held, true, "2026-11-22T02:00:00Z"), (&not_held, false, "2026-11-22T03:00:00Z")] {
            desk.at(at);
            let leave = json!({
                "admissionId": stay, "kind": "hospital", "holdsBed": holds, "plannedReturnOn": "2026-11-26", "destination": "区医院",
            });
            desk.done("leave_start", leave).await;
        }
        desk.at("2026-11-23T02:00:00Z");
        let mut before = Vec::new();
        for (stay, reason) in [(&held, "died"), (&not_held, "home")] {
            before.push(desk.done("stay_admission", json!({ "admissionId": stay })).await);
            desk.done("stay_discharge", json!({ "admissionId": stay, "reason": reason })).await;
        }
        desk.at("2026-11-23T08:00:00Z");
        for (stay, before) in [&held, &not_held].into_iter().zip(&before) {
            desk.done("stay_take_back_leaving", json!({ "admissionId": stay, "reason": "登记错了人" })).await;
            let after = desk.done("stay_admission", json!({ "admissionId": stay })).await;
            assert_eq!((&after["leave"], &after["bed"]), (&before["leave"], &before["bed"]));
        }
        assert_eq!(lunch(&desk, TUESDAY).await, [], "nobody cooks for whoever is in hospital");
        desk.at("2026-11-24T02:00:00Z");
        for (elder, nights) in [
            (&li, json!({ "inBed": 1, "held": 2, "withoutBed": 0 })),
            (&wang, json!({ "inBed": 1, "held": 0, "withoutBed": 2 })),
        ] {
            let seen = desk.done("stay_of_elder", json!({ "elderId": elder })).await;
            assert_eq!(seen["admissions"][0]["nights"], nights);
        }
        assert_eq!(lunch(&desk, "2026-11-26").await.len(), 2, "on the day of the planned return");
        let board = bed_board(&desk, &centre).await;
        let bed = &board["rooms"][0]["beds"][0];
        assert_eq!((&bed["state"], &bed["occupant"]["name"]), (&json!("on_leave"), &json!("李春梅")));
        assert_eq!(board["withoutBed"][0]["leave"]["destination"], "区医院");
        assert_eq!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings, []);
        // Back for good, she left later: that leaving ends no leave.
        desk.done("leave_return", json!({ "admissionId": held, "at": "2026-11-24T01:00:00Z" })).await;
        desk.done("stay_discharge", json!({ "admissionId": held, "reason": "home" })).await;
        desk.at("2026-11-24T03:00:00Z");
        desk.done("stay_take_back_leaving", json!({ "admissionId": held, "reason": "没有离院" })).await;
        assert_eq!(desk.done("stay_admission", json!({ "admissionId": held })).await["leave"], Value::Null);
    }

    async fn whoever_left_for_good_while_away_did_not_come_back(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-21T02:00:00Z");
        let (died, back) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let mut stays = Vec::new();
        for (elder, bed) in [(&died, &beds[0]), (&back, &beds[1])] {
            stays.push(admitted(&desk, elder, &centre, Some(bed)).await);
        }
        desk.at("2026-11-22T02:00:00Z");
        for stay in &stays {
            desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true })).await;
        }
        desk.at("2026-11-23T02:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stays[0], "reason": "died" })).await;
        desk.done("leave_return", json!({ "admissionId": stays[1] })).await;
        // Back in the morning, gone for good in the afternoon: both happened.
        desk.at("2026-11-23T06:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": stays[1], "reason": "home" })).await;
        let handover = desk.done("handover_page", json!({ "centreId": centre, "onDay": "2026-11-23" })).await;
        let lines = handover["lines"].as_array().unwrap().iter();
        let mut told: Vec<_> = lines
            .filter(|line| ["left", "came_back"].contains(&line["kind"].as_str().unwrap()))
            .map(|line| (text(&line["name"]), text(&line["kind"])))
            .collect();
        told.sort();
        let line = |name: &str, kind: &str| (name.to_owned(), kind.to_owned());
        assert_eq!(told, [line("李春梅", "left"), line("王秀英", "came_back"), line("王秀英", "left")]);
    }

    async fn whoever_died_gets_no_bed_and_waits_for_none(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "died" })).await;
        desk.at("2026-11-24T02:00:00Z");
        for (name, asked) in [
            ("stay_admit", admit(&li, &centre, Some(&beds[1]))),
            ("stay_admit", admit(&li, &centre, None)),
            ("reservation_make", json!({ "bedId": beds[1], "elderId": li })),
            ("waiting_register", json!({ "centreId": centre, "elderId": li, "details": { "needsNursingBed": false } })),
        ] {
            let refused = desk.refused(name, asked).await;
            assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("elder_died", "elderId"), "{name}");
        }
        // It was somebody else.
        desk.done("stay_take_back_leaving", json!({ "admissionId": stay, "reason": "登记错了人" })).await;
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        admitted(&desk, &li, &centre, Some(&beds[1])).await;
    }

    async fn leaving_without_any_plan_closes_none(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let out = desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        assert_eq!(out["closed"], json!([]));
    }

    async fn a_resident_is_not_expected_at_day_care_and_stands_on_the_emergency_list(desk: Desk) {
        let day_care = desk.centre("甲中心").await;
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        admitted(&desk, &wang, &centre, None).await;
        assert_eq!(desk.board(&day_care).await["people"], json!([]));
        let list = |desk| emergency(desk, &centre);
        let now = list(&desk).await;
        // Who has no bed yet stands before the rooms.
        assert_eq!(people(&now), ["王秀英", "李春梅"], "{now}");
        assert_eq!(now["people"][1]["roomName"], "101-1", "where they lie");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "family", "holdsBed": true })).await;
        assert_eq!(people(&list(&desk).await), ["王秀英"], "whoever is away is not looked for");
        desk.done("leave_return", json!({ "admissionId": stay })).await;
        assert_eq!(people(&list(&desk).await), ["王秀英", "李春梅"]);
    }

    async fn a_bed_shows_how_its_person_eats(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        let details = json!({ "textures": ["minced_and_moist", "pureed"], "diets": ["diabetic", "low_salt"] });
        desk.done("diet_save", json!({ "elderId": li, "version": 0, "details": details })).await;
        desk.done("diet_save", json!({ "elderId": wang, "version": 0, "details": { "textures": ["regular"] } })).await;
        let board = bed_board(&desk, &centre).await;
        let occupant = |place: usize| &board["rooms"][0]["beds"][place]["occupant"];
        assert_eq!(
            (&occupant(0)["diets"], &occupant(0)["textures"]),
            (&json!(["diabetic", "low_salt"]), &json!(["minced_and_moist", "pureed"]))
        );
        assert_eq!((&occupant(1)["diets"], &occupant(1)["textures"]), (&json!([]), &json!([])), "regular food says nothing");
    }
}

async fn emergency(desk: &Desk, centre: &str) -> Value {
    desk.done("site_emergency_list", json!({ "centreId": centre })).await
}
