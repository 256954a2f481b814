//! The closed census: what is written down stays, whatever becomes of beds, rooms and settings; and a census that waits for
//! what the night staff found.

use std::collections::BTreeMap;

use kangning_core::command::Role;
use kangning_core::{integrity, sql_execute};
use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, house, man};
use crate::import::{counts, faults, file, run};
use crate::on_both;
use crate::support::{Desk, call, text};

async fn occupancy(desk: &Desk, centre: &str, span: (&str, &str), group: &str) -> Value {
    let asked =
        json!({ "centreId": centre, "fromOn": span.0, "untilOn": span.1, "group": group, "period": "day" });
    desk.done("census_occupancy", asked).await
}

const OCTOBER: (&str, &str) = ("2026-10-01", "2026-11-01");

/// Everything that is told of October: in all, by ward, by kind, day by day, one night bed by bed, with the figures.
async fn october(desk: &Desk, centre: &str) -> BTreeMap<String, Value> {
    let mut told = BTreeMap::new();
    for group in ["all", "ward", "kind", "nursing"] {
        let counted = occupancy(desk, centre, OCTOBER, group).await;
        for part in counted["groups"].as_array().unwrap() {
            told.insert(format!("{group} {}", text(&part["key"])), part["periods"].clone());
        }
        told.insert(format!("{group} days"), counted["periods"].clone());
        told.insert(format!("{group} figures"), counted["figures"].clone());
        if group == "all" {
            for figure in counted["figures"].as_array().unwrap() {
                let rows = rows(desk, centre, &figure["code"], None).await;
                if figure["code"] != "turnover" {
                    assert_eq!(sum(&rows), figure["numerator"].as_i64().unwrap(), "{figure}: {rows}");
                }
                told.insert(format!("rows {}", figure["code"]), rows);
            }
        }
        for part in counted["groups"].as_array().unwrap() {
            let of_group = json!({ "by": group, "key": part["key"] });
            let opened = rows(desk, centre, &json!("occupied_days"), Some(of_group)).await;
            let counted = ["occupied", "sameDay"].map(|name| part["total"][name].as_i64().unwrap());
            assert_eq!(sum(&opened), counted[0] + counted[1], "{part}: {opened}");
        }
        told.insert(format!("{group} rule"), counted["sameDayCountsOne"].clone());
    }
    let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-10-20" })).await;
    for ward in night["wards"].as_array().unwrap() {
        told.insert(format!("night {}", text(&ward["key"])), ward["total"].clone());
    }
    for bed in night["beds"].as_array().unwrap() {
        told.insert(format!("night bed {}", text(&bed["bedId"])), bed.clone());
    }
    told
}

/// The rows behind a figure of October.
async fn rows(desk: &Desk, centre: &str, code: &Value, group: Option<Value>) -> Value {
    let asked = json!({ "code": code, "centreId": centre, "fromOn": OCTOBER.0, "untilOn": OCTOBER.1, "group": group });
    let mut rows = desk.done("census_rows", asked).await;
    // They go by where the beds are now.
    rows.as_array_mut().unwrap().sort_by_key(Value::to_string);
    rows
}

fn sum(rows: &Value) -> i64 {
    rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).sum()
}

/// A room or a bed of the house as it stands, without what is not entered.
async fn standing(desk: &Desk, centre: &str, room: usize, bed: Option<usize>) -> (Value, Value) {
    let house = desk.done("bed_house", json!({ "centreId": centre })).await;
    let room = &house["rooms"][room];
    let whole = bed.map_or(room, |bed| &room["beds"][bed]);
    let mut details = whole.clone();
    let fields = details.as_object_mut().unwrap();
    for field in ["id", "version", "beds", "careRoomId"] {
        fields.remove(field);
    }
    (whole.clone(), details)
}

/// How many notes wait: of October, of one night of it.
async fn open_notes(desk: &Desk, centre: &str) -> [i64; 2] {
    let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-10-20" })).await;
    let month = occupancy(desk, centre, OCTOBER, "all").await;
    [month, night].map(|told| told["openNotes"].as_i64().unwrap())
}

async fn revision(desk: &Desk, centre: &str) -> Value {
    desk.done("census_months", json!({ "centreId": centre })).await[0]["revision"].clone()
}

on_both! {
    async fn a_closed_month_stays_as_it_was_counted(desk: Desk) {
        let House { centre, wards, beds } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-10-01T02:00:00Z");
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-10-05T02:00:00Z");
        let short = admitted(&desk, &wang, &centre, Some(&beds[1])).await;
        desk.at("2026-10-05T08:00:00Z");
        desk.done("stay_discharge", json!({ "admissionId": short, "reason": "home" })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let before = october(&desk, &centre).await;
        assert_eq!(before["all days"][4]["sameDay"], 1);

        let settings = desk.done("bed_settings", json!({ "centreId": centre })).await;
        let mut rules = settings["rules"].clone();
        rules["sameDayCountsOne"] = json!(false);
        desk.done("bed_set_rules", json!({ "centreId": centre, "version": settings["version"], "rules": rules })).await;
        let (bed, mut details) = standing(&desk, &centre, 0, Some(0)).await;
        details["kind"] = json!("ordinary");
        desk.done("bed_change", json!({ "bedId": bed["id"], "version": bed["version"], "details": details })).await;
        let (room, mut details) = standing(&desk, &centre, 0, None).await;
        details["wardId"] = json!(wards[1]);
        desk.done("bed_change_room", json!({ "careRoomId": room["id"], "version": room["version"], "details": details })).await;

        assert_eq!(october(&desk, &centre).await, before);
        assert_eq!(revision(&desk, &centre).await, 1);
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        // From the first open day on all of it holds.
        let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-11-10" })).await;
        let now = night["beds"].as_array().unwrap().iter().find(|one| one["bedId"] == beds[0].as_str()).unwrap();
        assert_eq!((&now["kind"], &now["wardId"]), (&json!("ordinary"), &json!(wards[1])));
        assert_eq!(occupancy(&desk, &centre, ("2026-11-01", "2026-11-20"), "ward").await["sameDayCountsOne"], false);
        let across = occupancy(&desk, &centre, ("2026-10-01", "2026-11-20"), "ward").await;
        assert_eq!(across["sameDayCountsOne"], Value::Null, "by two rules");
        // Both papers say by which of them.
        for (name, days, words) in [
            ("beds_occupancy", json!({ "fromOn": "2026-10-01", "untilOn": "2026-11-01" }), "同日进出计一个床日"),
            ("beds_occupancy", json!({ "fromOn": "2026-11-01", "untilOn": "2026-11-20" }), "同日进出不计床日"),
            ("beds_occupancy", json!({ "fromOn": "2026-10-01", "untilOn": "2026-11-20" }), "同日进出按各机构、各月份的规定计"),
            ("beds_census", json!({ "on": "2026-10-05" }), "同日进出计一个床日"),
            ("beds_census", json!({ "on": "2026-11-10" }), "同日进出不计床日"),
        ] {
            let mut parameters = days.clone();
            (parameters["centreId"], parameters["language"]) = (json!(centre), json!("chinese"));
            let paper = desk.done("report_table", json!({ "name": name, "parameters": parameters })).await;
            assert!(paper.to_string().contains(words), "{name} {days}: {paper}");
        }
        let of = |ward: usize| {
            let groups = across["groups"].as_array().unwrap();
            groups.iter().find(|one| one["key"] == wards[ward].as_str()).unwrap()["total"]["occupied"].clone()
        };
        assert_eq!((of(0), of(1)), (json!(31), json!(19)), "October in the ward of before, November in the new one");
        // What is corrected afterwards is counted by the rule of the closing.
        desk.done("stay_correct", json!({ "admissionId": short, "leavingReason": "hospital", "reason": "原因录错" })).await;
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!((&months[0]["revision"], &months[0]["sameDay"]), (&json!(2), &json!(1)));
    }

    async fn days_of_a_bed_in_a_closed_month_change_only_by_a_correction(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        assert_eq!(desk.refused("bed_delete", json!({ "bedId": beds[8] })).await.code(), "census_closed", "it was counted");
        let (bed, mut details) = standing(&desk, &centre, 0, Some(0)).await;
        details["nursingUntilOn"] = json!("2026-10-11");
        let mut asked = json!({ "bedId": bed["id"], "version": bed["version"], "details": details });
        let refused = desk.refused("bed_change", asked.clone()).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("census_closed", "correctionReason"));
        asked["correctionReason"] = json!("民政局 10 月起取消认定");
        desk.done("bed_change", asked).await;
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!((&months[0]["revision"], &months[0]["reason"]), (&json!(2), &json!("民政局 10 月起取消认定")));
        let counted = occupancy(&desk, &centre, OCTOBER, "nursing").await;
        let nursing = counted["figures"].as_array().unwrap().iter().find(|one| one["code"] == "nursing_share").unwrap();
        assert_eq!((&nursing["numerator"], &nursing["denominator"]), (&json!(3), &json!(9)));
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    }

    async fn a_bed_counts_as_a_nursing_bed_from_the_day_of_its_recognition(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, chen) = (desk.elder("李春梅").await, man(&desk, "陈永昌").await);
        desk.at("2026-09-20T02:00:00Z");
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        admitted(&desk, &chen, &centre, Some(&beds[3])).await;
        desk.at("2026-11-23T02:00:00Z");
        // One is none any more from the 11th of October on, one becomes one on the 5th of November.
        for (room, bed, days) in [
            (0, 0, &[("nursingUntilOn", "2026-10-11")] as &[(&str, &str)]),
            (1, 1, &[("nursingFromOn", "2026-11-05"), ("nursingBasis", "区民政局认定")]),
        ] {
            let (bed, mut details) = standing(&desk, &centre, room, Some(bed)).await;
            for (name, value) in days {
                details[*name] = json!(value);
            }
            desk.done("bed_change", json!({ "bedId": bed["id"], "version": bed["version"], "details": details })).await;
        }
        // In service and occupied: nursing beds, others. Of the month alone as in a table of all months.
        let across = ("2026-10-01", "2026-11-21");
        let table = json!({ "centreId": centre, "fromOn": across.0, "untilOn": across.1, "group": "nursing", "period": "month" });
        let table = desk.done("census_occupancy", table).await;
        let group = |of: &Value, key: &str| {
            of["groups"].as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone()
        };
        for (place, span, nursing, other) in [
            (0, OCTOBER, (3 * 31 + 10, 10), (5 * 31 + 21, 31 + 21)),
            (1, ("2026-11-01", "2026-11-21"), (3 * 20 + 16, 16), (5 * 20 + 4, 20 + 4)),
        ] {
            let alone = occupancy(&desk, &centre, span, "nursing").await;
            for (key, (beds, occupied)) in [("nursing", nursing), ("other", other)] {
                let total = &group(&alone, key)["total"];
                assert_eq!((&total["beds"], &total["occupied"]), (&json!(beds), &json!(occupied)), "{span:?} {key}");
                let part = &group(&table, key)["periods"][place];
                assert_eq!((&part["beds"], &part["occupied"]), (&json!(beds), &json!(occupied)), "{span:?} {key}");
            }
        }
        for (key, days) in [("nursing", 10 + 16), ("other", 31 + 21 + 20 + 4)] {
            let asked = json!({
                "code": "occupied_days", "centreId": centre, "fromOn": across.0, "untilOn": across.1,
                "group": { "by": "nursing", "key": key },
            });
            let rows = desk.done("census_rows", asked).await;
            assert_eq!(sum(&rows), days, "{key}: {rows}");
            assert!(rows.as_array().unwrap().iter().all(|row| row["name"] != ""), "{key}: {rows}");
        }
    }

    async fn a_list_of_beds_does_not_move_a_closed_month(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-10-01T02:00:00Z");
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let before = october(&desk, &centre).await;
        let heads = "楼栋,楼层,照护区,房间,床号,床位类型,认定日期,认定依据,启用日期,停用日期\n";
        let moves = file("beds", format!("{heads}\
            一号楼,一楼,春晖区,101,1,护理床,,,,2026-10-10\n\
            一号楼,一楼,春晖区,101,2,护理床,2025-03-01,,,\n\
            一号楼,一楼,春晖区,102,1,护理床,,,2026-11-05,\n\
            一号楼,一楼,春晖区,102,2,护理床,2026-10-05,民政认定,,\n\
            一号楼,一楼,秋实区,103,3,普通床,,,2026-10-31,\n"));
        assert_eq!(faults(&desk.done("import_preview", moves.clone()).await), [
            "2 inServiceUntilOn day_is_closed", "3 nursingFromOn day_is_closed", "4 inServiceFromOn day_is_closed",
            "5 nursingFromOn day_is_closed", "6 inServiceFromOn day_is_closed",
        ]);
        assert_eq!(desk.refused("import_run", run(&moves)).await.code(), "import_has_refused_rows");
        // Another kind holds from the first open day on, and so do days that lie there.
        let holds = file("beds", format!("{heads}\
            一号楼,一楼,春晖区,101,1,普通床,,,,\n\
            一号楼,一楼,春晖区,102,2,护理床,2026-11-05,民政认定,,2026-12-01\n"));
        assert_eq!(counts(&desk.done("import_run", run(&holds)).await), [0, 2, 0, 0]);
        // The rows say from when until when a bed is what it is, by all that is known; what they add is as it was.
        let adds = |told: BTreeMap<String, Value>| -> BTreeMap<String, Value> {
            let rows = told.into_iter().map(|(what, told)| {
                let is_of_beds = ["available_days", "nursing_share"].iter().any(|code| what.contains(code));
                let counts = |rows: &Value| {
                    rows.as_array().unwrap().iter().map(|row| json!([row["bedLabel"], row["counts"]])).collect()
                };
                let told = if is_of_beds && what.starts_with("rows ") { counts(&told) } else { told };
                (what, told)
            });
            rows.collect()
        };
        assert_eq!(adds(october(&desk, &centre).await), adds(before));
        assert_eq!(revision(&desk, &centre).await, 1);
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        let night = desk.done("census_day", json!({ "centreId": centre, "onDay": "2026-11-10" })).await;
        let kind_of = |bed: &str| night["beds"].as_array().unwrap().iter().find(|one| one["bedId"] == bed).unwrap()["kind"].clone();
        assert_eq!([&beds[0], &beds[3]].map(|bed| kind_of(bed)), [json!("ordinary"), json!("nursing")]);
    }

    async fn a_closed_month_that_is_written_around_is_found(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let mut tx = desk.app.db.write().await.unwrap();
        let text = "UPDATE bed SET in_service_from_on = '2026-10-05' WHERE label = '3'";
        assert_eq!(sql_execute!(&mut tx, |on| sqlx::query(text).execute(on)).unwrap(), 1);
        tx.commit().await.unwrap();
        let findings = integrity::check(&desk.app.db).await.unwrap().findings;
        assert_eq!(findings.len(), 4, "four nights of one ward: {findings:?}");
        assert!(findings.iter().all(|one| one.check == "a closed month stays as it was"));
    }

    async fn a_census_waits_for_what_the_night_staff_found(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, zhao) = (desk.elder("李春梅").await, man(&desk, "赵大爷").await);
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        // Two in the morning: still the night of the 20th.
        desk.at("2026-10-20T18:00:00Z");
        let findings = json!([
            { "admissionId": stay, "found": "to_hospital", "note": "发热" },
            { "found": "arrived", "note": "派出所送来一位大爷" },
            { "admissionId": stay, "found": "fell" },
        ]);
        let notes = desk.done("round_record", json!({ "centreId": centre, "findings": findings })).await;
        let note = |place: usize| notes[place]["id"].clone();
        desk.at("2026-11-02T02:00:00Z");
        assert_eq!(open_notes(&desk, &centre).await, [2, 2], "a fall changes no census");
        let close = json!({ "centreId": centre, "monthOn": "2026-10-01" });
        let refused = desk.refused("census_close_month", close.clone()).await;
        let said = serde_json::to_value(&refused).unwrap();
        assert_eq!(refused.code(), "night_notes_open");
        let list: Vec<(&Value, &Value)> = said["params"]["notes"].as_array().unwrap().iter().map(|one| (&one["name"], &one["found"])).collect();
        assert_eq!(list, [(&json!("李春梅"), &json!("to_hospital")), (&Value::Null, &json!("arrived"))]);

        // The act completes the note, once, and only an act that can be what was found.
        let late = |mut asked: Value, note: &Value| {
            (asked["at"], asked["lateReason"], asked["nightNoteId"]) = (json!("2026-10-20T18:00:00Z"), json!("夜班记录"), note.clone());
            asked
        };
        let leave = json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true });
        assert_eq!(desk.refused("leave_start", late(leave.clone(), &note(2))).await.fields[0].field, "nightNoteId");
        assert_eq!(desk.refused("leave_start", late(leave.clone(), &note(1))).await.fields[0].field, "nightNoteId");
        desk.done("leave_start", late(leave, &note(0))).await;
        let back = json!({ "admissionId": stay });
        desk.done("leave_return", back).await;
        let again = json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true, "nightNoteId": note(0) });
        assert_eq!(desk.refused("leave_start", again).await.code(), "night_note_done");
        assert_eq!(desk.refused("census_close_month", close.clone()).await.code(), "night_notes_open");
        let came = desk.done("stay_admit", late(admit(&zhao, &centre, Some(&beds[2])), &note(1))).await;
        let round = desk.done("round_list", json!({ "centreId": centre, "nightOn": "2026-10-20" })).await;
        // He came after midnight: the book has him from the next night on, the round of this one shows the note.
        let arrived = &round["others"][0];
        assert_eq!(
            (&arrived["admissionId"], &arrived["name"], &arrived["completedAct"]),
            (&came["id"], &json!("赵大爷"), &json!("admitted"))
        );
        let open: Vec<&Value> = round["open"].as_array().unwrap().iter().map(|one| &one["found"]).collect();
        assert_eq!(open, [&json!("fell")]);
        assert_eq!(open_notes(&desk, &centre).await, [0, 0]);
        desk.done("census_close_month", close).await;
    }

    async fn what_was_forgotten_in_a_closed_month_is_entered_by_a_manager(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-10-01T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        let mut nurse = desk.app.clone();
        nurse.session.roles = vec![Role::Nurse];
        let mut leave = json!({ "admissionId": stay, "kind": "hospital", "holdsBed": false, "at": "2026-10-10T02:00:00Z" });
        let unsaid = desk.refused("leave_start", leave.clone()).await;
        assert_eq!((unsaid.code(), unsaid.fields[0].field.as_str()), ("census_closed", "lateReason"));
        leave["lateReason"] = json!("住院漏登记");
        let refused = call(&nurse, "leave_start", leave.clone()).await.unwrap_err();
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("census_closed", "at"));
        desk.at("2026-11-23T03:01:00Z");
        desk.done("leave_start", leave).await;
        desk.done("bed_clean", json!({ "bedId": beds[0] })).await;
        desk.at("2026-11-23T03:02:00Z");
        desk.done("leave_return", json!({ "admissionId": stay, "bedId": beds[0], "at": "2026-10-15T02:00:00Z", "lateReason": "住院漏登记" })).await;
        let mut comes = admit(&wang, &centre, Some(&beds[1]));
        (comes["at"], comes["lateReason"]) = (json!("2026-10-20T02:00:00Z"), json!("入住漏登记"));
        desk.at("2026-11-23T03:03:00Z");
        let second = text(&desk.done("stay_admit", comes).await["id"]);
        desk.at("2026-11-23T03:04:00Z");
        desk.done("stay_transfer", json!({ "admissionId": second, "bedId": beds[6], "at": "2026-10-22T02:00:00Z", "lateReason": "调床漏登记" })).await;
        desk.at("2026-11-23T03:05:00Z");
        desk.done("bed_close", json!({ "bedId": beds[8], "reason": "repair", "at": "2026-10-25T02:00:00Z", "lateReason": "停用漏登记" })).await;
        desk.at("2026-11-23T03:06:00Z");
        desk.done("bed_reopen", json!({ "bedId": beds[8], "at": "2026-10-27T02:00:00Z", "lateReason": "停用漏登记" })).await;
        desk.at("2026-11-23T03:07:00Z");
        desk.done("stay_discharge", json!({ "admissionId": second, "reason": "home", "at": "2026-10-30T02:00:00Z", "lateReason": "离院漏登记" })).await;
        let months = desk.done("census_months", json!({ "centreId": centre })).await;
        assert_eq!(
            (&months[0]["revision"], &months[0]["occupiedDays"], &months[0]["closedBedDays"], &months[0]["reason"]),
            (&json!(8), &json!(9 + 17 + 10), &json!(2), &json!("离院漏登记"))
        );
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    }
}
