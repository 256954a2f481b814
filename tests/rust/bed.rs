//! Beds from the house to leaving for good: each act, and what each refuses.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, details, text};

/// A residence with one building of two floors, two wards and rooms 101 (women, 2 beds), 102 (men, 2), 103 (couple, 2),
/// 201 (any, 3: nursing, ordinary, short stay).
pub struct House {
    pub centre: String,
    pub wards: Vec<String>,
    pub beds: Vec<String>,
}

pub async fn house(desk: &Desk) -> House {
    let centre = desk.residence("安居养老院").await;
    let set_up = desk
        .done(
            "bed_set_up_building",
            json!({ "centreId": centre, "name": "一号楼", "floors": ["一楼", "二楼"] }),
        )
        .await;
    let floors = &set_up["buildings"][0]["floors"];
    desk.done("bed_set_up_ward", json!({ "centreId": centre, "name": "春晖区" })).await;
    let set_up = desk.done("bed_set_up_ward", json!({ "centreId": centre, "name": "秋实区" })).await;
    let wards: Vec<String> =
        set_up["wards"].as_array().unwrap().iter().map(|ward| text(&ward["id"])).collect();
    let mut last = Value::Null;
    for (name, floor, ward, rule, kinds) in [
        ("101", 0, 0, "women", &["nursing", "nursing"] as &[&str]),
        ("102", 0, 0, "men", &["nursing", "ordinary"]),
        ("103", 0, 1, "couple", &["ordinary", "ordinary"]),
        ("201", 1, 1, "any", &["nursing", "ordinary", "short_stay"]),
    ] {
        let beds: Vec<Value> = kinds
            .iter()
            .enumerate()
            .map(|(place, kind)| {
                let is_nursing = *kind == "nursing";
                json!({
                    "label": (place + 1).to_string(), "kind": kind, "inServiceFromOn": "2025-01-01",
                    "nursingFromOn": is_nursing.then_some("2025-01-01"),
                    "nursingBasis": if is_nursing { "区民政局认定" } else { "" },
                })
            })
            .collect();
        let details = json!({
            "floorId": floors[floor]["id"], "wardId": wards[ward], "name": name, "sexRule": rule,
            "capacity": kinds.len(), "features": ["toilet", "call_bell"],
        });
        last = desk.done("bed_set_up_room", json!({ "details": details, "beds": beds })).await;
    }
    let rooms = last["rooms"].as_array().unwrap();
    let beds =
        rooms.iter().flat_map(|room| room["beds"].as_array().unwrap()).map(|bed| text(&bed["id"])).collect();
    House { centre, wards, beds }
}

pub async fn man(desk: &Desk, name: &str) -> String {
    let mut details = details(name);
    details["sex"] = json!("male");
    text(&desk.done("elder_register", json!({ "details": details, "isAnotherPerson": true })).await["id"])
}

pub fn admit(elder: &str, centre: &str, bed: Option<&str>) -> Value {
    json!({
        "elderId": elder, "centreId": centre, "bedId": bed,
        "terms": { "payer": "family", "category": "self_paying" },
        "riskCheck": { "checkedOn": "2026-09-20", "checkedBy": "护士甲", "risks": [{ "kind": "fall", "level": "medium" }] },
    })
}

pub async fn admitted(desk: &Desk, elder: &str, centre: &str, bed: Option<&str>) -> String {
    text(&desk.done("stay_admit", admit(elder, centre, bed)).await["id"])
}

fn state(board: &Value, bed: &str) -> String {
    let beds = board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap());
    let bed = beds.into_iter().find(|one| one["id"] == bed).unwrap();
    text(&bed["state"])
}

on_both! {
    async fn a_bed_goes_through_its_states_and_the_counts_add_up(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let board = |desk| bed_board(desk, &centre);
        assert_eq!(board(&desk).await["counts"]["free"], 9);
        assert_eq!(board(&desk).await["counts"]["nursingBeds"], 4);
        let li = desk.elder("李春梅").await;
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let now = board(&desk).await;
        assert_eq!((state(&now, &beds[0]).as_str(), now["counts"]["residents"].as_i64()), ("occupied", Some(1)));
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true, "plannedReturnOn": "2026-11-30" })).await;
        assert_eq!(state(&board(&desk).await, &beds[0]), "on_leave");
        desk.at("2026-11-24T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": stay })).await;
        assert_eq!(state(&board(&desk).await, &beds[0]), "occupied");
        desk.at("2026-11-25T02:00:00Z");
        desk.done("stay_transfer", json!({ "admissionId": stay, "bedId": beds[1] })).await;
        let now = board(&desk).await;
        assert_eq!((state(&now, &beds[0]).as_str(), state(&now, &beds[1]).as_str()), ("cleaning", "occupied"));
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        assert_eq!(state(&board(&desk).await, &beds[0]), "free");
        let out = desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        assert_eq!(out["admission"]["leavingReason"], "home");
        assert_eq!(state(&board(&desk).await, &beds[1]), "cleaning");
        desk.done("bed_clean", json!({ "bedId": beds[1] })).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": li })).await;
        assert_eq!(state(&board(&desk).await, &beds[1]), "reserved");
        desk.done("bed_close", json!({ "bedId": beds[2], "reason": "repair" })).await;
        let now = board(&desk).await;
        assert_eq!(state(&now, &beds[2]), "closed");
        let counts = &now["counts"];
        let sum: i64 = ["free", "occupied", "onLeave", "reserved", "cleaning", "closed"]
            .iter().map(|name| counts[name].as_i64().unwrap()).sum();
        assert_eq!(Some(sum), counts["beds"].as_i64());
        for name in ["beds", "free", "closed", "reserved"] {
            let wards: i64 = now["byWard"].as_array().unwrap().iter().map(|ward| ward[name].as_i64().unwrap()).sum();
            assert_eq!(Some(wards), counts[name].as_i64(), "{name}");
        }
        desk.done("bed_reopen", json!({ "bedId": beds[2] })).await;
        assert_eq!(state(&board(&desk).await, &beds[2]), "free");
        // Whoever left is among those who left, with the reason.
        desk.at("2026-11-26T02:00:00Z");
        let left = json!({ "code": "leavings", "centreId": centre, "fromOn": "2026-11-01", "untilOn": "2026-12-01" });
        let rows = desk.done("census_rows", left).await;
        assert_eq!((&rows[0]["name"], &rows[0]["reason"]), (&json!("李春梅"), &json!("home")), "{rows}");
    }
}

pub async fn bed_board(desk: &Desk, centre: &str) -> Value {
    desk.done("bed_board", json!({ "centreId": centre })).await
}

fn by_name<'a>(list: &'a Value, key: &str, value: &str) -> &'a Value {
    list.as_array()
        .unwrap()
        .iter()
        .find(|one| one[key] == value)
        .unwrap_or_else(|| panic!("no {value} in {list}"))
}

on_both! {
    async fn everything_one_sees_of_beds_answers(desk: Desk) {
        let House { centre, beds, wards } = house(&desk).await;
        desk.at("2026-10-01T02:00:00Z");
        let (li, chen) = (desk.elder("李春梅").await, man(&desk, "陈永昌").await);
        let li_stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        admitted(&desk, &chen, &centre, Some(&beds[2])).await;
        desk.at("2026-10-10T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": li_stay, "kind": "hospital", "holdsBed": true, "destination": "区医院" })).await;
        desk.at("2026-10-15T02:00:00Z");
        desk.done("leave_return", json!({ "admissionId": li_stay })).await;
        desk.at("2026-10-20T02:00:00Z");
        desk.done("bed_close", json!({ "bedId": beds[8], "reason": "repair" })).await;
        desk.at("2026-11-23T02:00:00Z");
        // October: 9 beds × 31 days, one closed for 12, two occupied for 31, held for 5.
        let asked = json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01", "group": "ward", "period": "month" });
        let october = desk.done("census_occupancy", asked).await;
        assert_eq!(
            (&october["total"]["beds"], &october["total"]["closed"], &october["total"]["occupied"], &october["total"]["held"]),
            (&json!(279), &json!(12), &json!(62), &json!(5)),
            "{october}"
        );
        assert_eq!(october["total"]["rateWithHeld"], 2322);
        let share = by_name(&october["figures"], "code", "nursing_share");
        assert_eq!((&share["value"], &share["numerator"], &share["denominator"]), (&json!(4444), &json!(4), &json!(9)));
        for code in [
            "occupancy_with_held", "occupancy_without_held", "occupied_days", "held_days", "available_days", "closed_days", "nursing_share", "average_stay",
            "turnover", "empty_days", "admissions", "leavings", "waiting_days", "residents",
        ] {
            let figure = by_name(&october["figures"], "code", code);
            let rows = desk.done("census_rows", json!({ "code": code, "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01" })).await;
            let sum: i64 = rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).sum();
            if code != "turnover" {
                assert_eq!(Some(sum), figure["numerator"].as_i64(), "{code}: {rows}");
            }
        }
        let day = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-10-12" })).await;
        assert_eq!((&day["total"]["occupied"], &day["total"]["held"]), (&json!(2), &json!(1)));
        let forecast = desk.done("census_forecast", json!({ "centreId": centre })).await;
        assert_eq!(forecast["days"].as_array().unwrap().len(), 112);
        let timeline = desk.done("bed_timeline", json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-12-01" })).await;
        assert_eq!((timeline["beds"].as_array().unwrap().len(), timeline["bars"].as_array().unwrap().len()), (9, 4));
        let history = desk.done("stay_of_elder", json!({ "elderId": li })).await;
        assert_eq!(history["nights"], json!({ "inBed": 48, "held": 5, "withoutBed": 0 }));
        let handover = desk.done("handover_page", json!({ "centreId": centre, "onDay": "2026-10-10" })).await;
        assert_eq!(handover["lines"][0]["kind"], "went_on_leave");
        assert_eq!((&handover["residents"], &handover["away"]), (&json!(2), &json!(0)));
        let fits = desk.done("stay_fits", json!({ "centreId": centre, "elderId": chen })).await;
        assert_eq!(by_name(&fits, "bedId", &beds[0])["obstacle"]["code"], "bed_occupied");
        assert_eq!(by_name(&fits, "bedId", &beds[0])["swapObstacle"]["code"], "room_sex_rule", "nor by a swap");
        assert_eq!(by_name(&fits, "bedId", &beds[1])["obstacle"]["code"], "room_sex_rule");
        assert_eq!(by_name(&fits, "bedId", &beds[1])["swapObstacle"], Value::Null, "nobody lies there");
        assert_eq!(by_name(&fits, "bedId", &beds[2])["isOwn"], true);
        assert_eq!(by_name(&fits, "bedId", &beds[3])["obstacle"], Value::Null);

        let round = desk.done("round_list", json!({ "centreId": centre, "wardId": wards[0] })).await;
        assert_eq!((&round["nightOn"], round["lines"].as_array().unwrap().len()), (&json!("2026-11-22"), 2));
        let notes = desk.done("round_record", json!({ "centreId": centre, "findings": [
            { "admissionId": li_stay, "found": "to_hospital", "note": "发热" }, { "found": "arrived", "note": "急诊送来一位" },
        ] })).await;
        let open = desk.done("round_list", json!({ "centreId": centre })).await;
        assert_eq!(open["open"].as_array().unwrap().len(), 2);
        desk.done("round_complete", json!({ "noteId": notes[0]["id"], "completion": "已登记住院" })).await;
        assert_eq!(desk.refused("round_complete", json!({ "noteId": notes[0]["id"], "completion": "再次" })).await.code(), "night_note_done");

        // A month is closed, and corrected only with a reason.
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-15" })).await;
        assert_eq!(desk.refused("census_close_month", json!({ "centreId": centre, "monthOn": "2026-11-01" })).await.code(), "month_not_to_close");
        let late = desk.refused("bed_reopen", json!({ "bedId": beds[8], "at": "2026-10-25T02:00:00Z" })).await;
        assert_eq!((late.code(), late.fields[0].field.as_str()), ("census_closed", "lateReason"));
        let corrected = desk.done("stay_correct", json!({ "admissionId": li_stay, "fromAt": "2026-10-03T02:00:00Z", "reason": "日期录错" })).await;
        assert_eq!(corrected["monthsCountedAnew"], json!(["2026-10-01"]));
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!((&months[0]["revision"], &months[0]["occupiedDays"]), (&json!(2), &json!(60)));
    }

    async fn a_bed_goes_to_whom_the_queue_says(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang, chen) = (desk.elder("李春梅").await, desk.elder("王秀英").await, man(&desk, "陈永昌").await);
        let register = |elder: &str, nursing: bool, at: &str| json!({
            "centreId": centre, "elderId": elder, "details": { "needsNursingBed": nursing }, "registeredAt": at,
        });
        desk.done("waiting_register", register(&li, false, "2026-11-01T00:00:00Z")).await;
        desk.done("waiting_register", register(&wang, true, "2026-11-02T00:00:00Z")).await;
        let list = desk.done("waiting_register", register(&chen, true, "2026-10-01T00:00:00Z")).await;
        assert_eq!(list["entries"][0]["name"], "陈永昌");
        assert_eq!(desk.refused("waiting_register", register(&li, false, "2026-11-01T00:00:00Z")).await.code(), "already_waiting");
        let ranked = desk.done("waiting_rank", json!({ "bedId": beds[0] })).await;
        let said: Vec<(&str, Option<i64>)> = ranked["ranked"].as_array().unwrap().iter()
            .map(|one| (one["entry"]["name"].as_str().unwrap(), one["rank"].as_i64())).collect();
        assert_eq!(said, [("王秀英", Some(1)), ("李春梅", Some(2)), ("陈永昌", None)]);
        assert_eq!(ranked["ranked"][2]["obstacles"], json!(["sex_clashes"]));
        let id = |name: &str| by_name(&list["entries"], "name", name)["id"].clone();
        let skip = json!({ "waitingId": id("李春梅"), "bedId": beds[0] });
        assert_eq!(desk.refused("offer_make", skip).await.fields[0].field, "reason");
        let offer = desk.done("offer_make", json!({ "waitingId": id("王秀英"), "bedId": beds[0] })).await;
        assert_eq!(offer["lapsesOn"], "2026-11-26");
        let taken = json!({ "waitingId": id("李春梅"), "bedId": beds[0], "reason": "家属要求" });
        assert_eq!(desk.refused("offer_make", taken).await.code(), "bed_reserved");
        assert_eq!(desk.refused("stay_admit", admit(&li, &centre, Some(&beds[0]))).await.code(), "bed_reserved");
        // It lapses: the bed is free, and the place is at the end.
        desk.at("2026-11-26T00:00:00Z");
        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        assert_eq!(list["entries"][2]["name"], "王秀英");
        let lapsed = &list["entries"][2]["offers"][0];
        assert_eq!((&lapsed["answer"], &lapsed["effect"]), (&json!("lapsed"), &json!("to_the_end")), "nobody said a word");
        let paper = desk.done("report_table", json!({ "name": "beds_waiting", "parameters": { "centreId": centre, "language": "english" } })).await;
        assert!(paper.to_string().contains("Lapsed") && !paper.to_string().contains("due by"), "{paper}");
        let second = desk.done("offer_make", json!({ "waitingId": id("李春梅"), "bedId": beds[0], "reason": "王秀英未答复" })).await;
        desk.done("offer_answer", json!({ "offerId": second["id"], "answer": "taken" })).await;
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
        assert_eq!((list["entries"].as_array().unwrap().len(), &list["waitedDaysTenths"]), (2, &json!(250)));
        assert_eq!(desk.refused("offer_answer", json!({ "offerId": offer["id"], "answer": "taken" })).await.code(), "offer_ended");
    }

    async fn whom_a_lapsed_offer_took_off_the_list_may_ask_anew(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let wang = desk.elder("王秀英").await;
        let mut rules = desk.done("bed_settings", json!({ "centreId": centre })).await;
        rules["rules"]["lapsedEffect"] = json!("leaves");
        desk.done("bed_set_rules", json!({ "centreId": centre, "version": rules["version"], "rules": rules["rules"] })).await;
        let asks = json!({ "centreId": centre, "elderId": wang, "details": { "needsNursingBed": true } });
        let list = desk.done("waiting_register", asks.clone()).await;
        desk.done("offer_make", json!({ "waitingId": list["entries"][0]["id"], "bedId": beds[0] })).await;
        desk.at("2026-11-26T00:00:00Z");
        assert_eq!(desk.done("waiting_list", json!({ "centreId": centre })).await["entries"], json!([]));
        let again = desk.done("waiting_register", asks).await;
        assert_eq!((&again["entries"][0]["name"], &again["entries"][0]["offers"]), (&json!("王秀英"), &json!([])));
    }
}
