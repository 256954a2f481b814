//! Two records found to be one person become one, and nothing of either is lost.

use kangning_core::elder::merge::sql::{LEFT, REWRITTEN};
use kangning_core::store::Tx;
use kangning_core::{sql, sql_execute};
use serde_json::{Value, json};

use crate::bed::{House, admitted, house, man};
use crate::on_both;
use crate::support::{Desk, details, enrolment, text};

/// The tables that refer to an elder, as the schema has them.
async fn referring(desk: &Desk) -> Vec<String> {
    let mut tx = desk.app.db.read().await.unwrap();
    let text = match &tx {
        Tx::Sqlite(_) => {
            "SELECT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f.\"table\" = 'elder' ORDER BY m.name"
        }
        Tx::Postgres(_) => {
            "SELECT CAST(c.conrelid AS regclass)::text FROM pg_constraint c
            WHERE c.contype = 'f' AND c.confrelid = CAST('elder' AS regclass) ORDER BY 1"
        }
    };
    let mut tables: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(text).fetch_all(on)).unwrap();
    tables.dedup();
    tables
}

async fn merged(desk: &Desk, kept: &str, merged: &str) {
    desk.done("elder_merge", json!({ "keptId": kept, "mergedId": merged, "reason": "家属确认是同一人" }))
        .await;
}

async fn clashes(desk: &Desk, kept: &str, merged: &str) -> Value {
    let asked = json!({ "keptId": kept, "mergedId": merged, "reason": "像是同一人" });
    let refused = desk.refused("elder_merge", asked).await;
    assert_eq!(refused.code(), "merge_clashes");
    let clashes = serde_json::to_value(&refused).unwrap()["params"]["clashes"].clone();
    assert_eq!(preview(desk, kept, merged).await["clashes"], clashes, "told before as it is refused after");
    clashes
}

async fn preview(desk: &Desk, kept: &str, merged: &str) -> Value {
    desk.done("elder_merge_preview", json!({ "keptId": kept, "mergedId": merged })).await
}

/// First days and days after the last of an elder's enrolments in day care, the latest first.
async fn enrolments(desk: &Desk, elder: &str) -> Vec<(String, Value)> {
    let profile = desk.done("elder_profile", json!({ "elderId": elder })).await;
    let all = profile["enrolments"].as_array().unwrap();
    all.iter().map(|one| (text(&one["fromOn"]), one["untilOn"].clone())).collect()
}

async fn came(desk: &Desk, elder: &str, centre: &str, on: &str, from: &str, until: &str) {
    desk.done("attendance_record_visit", json!({
        "elderId": elder, "centreId": centre, "on": on, "arrivedAt": from, "departedAt": until, "reason": "纸质登记",
    })).await;
}

fn absence(elder: &str, centre: &str, from: &str, until: &str) -> Value {
    json!({ "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": until, "reason": "family" })
}

on_both! {
    async fn no_table_that_refers_to_an_elder_is_forgotten(desk: Desk) {
        let mut known: Vec<String> = REWRITTEN.iter().chain(LEFT).map(|name| (*name).to_owned()).collect();
        known.sort();
        assert_eq!(referring(&desk).await, known, "say in elder/merge/sql.rs what becomes of a new table");
    }

    async fn everything_goes_to_the_record_that_stays_and_both_histories_are_read(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        let mut numbered = details("李春妹");
        numbered["residentNumber"] = json!("11010119430501002X");
        numbered.as_object_mut().unwrap().remove("noResidentNumberReason");
        numbered["alerts"] = json!([{ "kind": "fall", "severity": "moderate" }]);
        let numbered_now = desk.done("elder_change", json!({ "elderId": other, "version": 1, "details": numbered })).await;
        assert!(numbered_now["residentNumberMasked"].is_string());
        desk.enrol(&other, &centre).await;
        let act = desk.check_in(&other, &centre).await;
        let card = desk.done("elder_profile", json!({ "elderId": other })).await["elder"]["card"]["code"].clone();

        merged(&desk, &kept, &other).await;

        let profile = desk.done("elder_profile", json!({ "elderId": kept })).await;
        assert_eq!(profile["hereAt"]["centreName"], "甲中心");
        assert_eq!(profile["enrolments"].as_array().unwrap().len(), 1);
        assert_eq!(profile["visits"][0]["id"], act["visitId"]);
        assert_eq!(profile["elder"]["alerts"][0]["kind"], "fall");
        assert_eq!(profile["elder"]["contacts"].as_array().unwrap().len(), 1, "the same contact stands once");
        assert_eq!(profile["elder"]["residentNumberMasked"], numbered_now["residentNumberMasked"]);
        let led = desk.done("elder_profile", json!({ "elderId": other })).await;
        assert_eq!(led["elder"]["id"], json!(kept), "the old address leads to the record that stays");
        let found = desk.done("elder_search", json!({ "query": "lcm" })).await;
        let ids: Vec<String> = found.as_array().unwrap().iter().map(|one| text(&one["id"])).collect();
        assert_eq!(ids, std::slice::from_ref(&kept), "the merged record is found no more");
        let lists = desk.done("elder_list", json!({})).await;
        assert_eq!(lists["total"], 1);
        assert_eq!(desk.refused("elder_find_card", json!({ "code": card })).await.code(), "card_ended");
        let again = json!({ "elderId": other, "centreId": centre });
        assert_eq!(desk.refused("attendance_check_in", again).await.code(), "not_found");

        let history = desk.done("elder_history", json!({ "elderId": kept })).await;
        let commands: Vec<&str> = history.as_array().unwrap().iter().map(|row| row["command"].as_str().unwrap()).collect();
        assert_eq!(commands, [
            "elder_merge", "elder_merge", "attendance_check_in", "enrolment_start", "elder_change", "elder_register", "elder_register",
        ]);
        let left = desk.done("attendance_check_out", json!({ "elderId": kept, "collectedBy": "王敏" })).await;
        assert_eq!(left["visitId"], act["visitId"]);
    }

    async fn one_who_took_part_under_both_names_took_part_once(desk: Desk) {
        let (kept, other, third) = (desk.elder("李春梅").await, desk.elder("李春妹").await, desk.elder("李春枚").await);
        let centre = desk.centre("甲中心").await;
        let mut tx = desk.app.db.write().await.unwrap();
        for text in [
            "INSERT INTO activity (id, centre_id, activity_on, title, kind, starts_at, ends_at, remark, version, recorded_at)
            SELECT 'a', id, '2026-11-20', '象棋', 'other', '09:00:00', '10:00:00', '', 1, '2026-11-20 00:00:00+00:00' FROM centre",
            "INSERT INTO activity_participation (activity_id, elder_id, recorded_at)
            SELECT 'a', id, '2026-11-20 00:00:00+00:00' FROM elder",
        ] {
            sql_execute!(&mut tx, |on| sqlx::query(text).execute(on)).unwrap();
        }
        tx.commit().await.unwrap();
        merged(&desk, &other, &third).await;
        merged(&desk, &kept, &other).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM activity_participation").await, 1);
        let led = desk.done("elder_profile", json!({ "elderId": third })).await;
        assert_eq!(led["elder"]["id"], json!(kept), "through both mergers");
        assert!(!centre.is_empty());
    }

    async fn records_that_clash_are_not_merged_and_it_is_said_in_what(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        desk.enrol(&kept, &centre).await;
        desk.enrol(&other, &centre).await;
        desk.check_in(&kept, &centre).await;
        desk.check_in(&other, &centre).await;
        assert_eq!(clashes(&desk, &kept, &other).await, json!(["both_inside", "visits_overlap"]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE merged_into_id IS NOT NULL").await, 0);
        assert_eq!(desk.count("SELECT COUNT(*) FROM enrolment WHERE until_on IS NOT NULL").await, 0, "nothing gave way");
        let itself = json!({ "keptId": kept, "mergedId": kept, "reason": "同一人" });
        assert_eq!(desk.refused("elder_merge", itself).await.fields[0].field, "mergedId");
        let wordless = json!({ "keptId": kept, "mergedId": other, "reason": " " });
        assert_eq!(desk.refused("elder_merge", wordless).await.fields[0].field, "reason");
        let itself = json!({ "keptId": kept, "mergedId": kept });
        assert_eq!(desk.refused("elder_merge_preview", itself).await.fields[0].field, "mergedId");
    }

    async fn each_clash_alone_is_refused_either_way_round(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let House { centre: home, beds, .. } = house(&desk).await;
        let numbered = async |name: &str, number: &str| {
            let mut entered = details(name);
            entered["residentNumber"] = json!(number);
            entered.as_object_mut().unwrap().remove("noResidentNumberReason");
            text(&desk.done("elder_register", json!({ "details": entered, "isAnotherPerson": true })).await["id"])
        };
        // Made up, with check digits that fit: born on one day, women both.
        let numbers = (numbered("李一", "11010119430501002X").await, numbered("李二", "110101194305010046").await);
        let sexes = (desk.elder("王一").await, man(&desk, "王二").await);
        let inside = (desk.elder("张一").await, desk.elder("张二").await);
        desk.check_in(&inside.0, &here).await;
        desk.check_in(&inside.1, &there).await;
        let visits = (desk.elder("赵一").await, desk.elder("赵二").await);
        came(&desk, &visits.0, &here, "2026-11-20", "08:00:00", "12:00:00").await;
        came(&desk, &visits.1, &there, "2026-11-20", "11:00:00", "16:00:00").await;
        let absences = (desk.elder("钱一").await, desk.elder("钱二").await);
        for elder in [&absences.0, &absences.1] {
            desk.enrol(elder, &here).await;
        }
        desk.done("attendance_record_absence", absence(&absences.0, &here, "2026-11-24", "2026-11-26")).await;
        desk.done("attendance_record_absence", absence(&absences.1, &here, "2026-11-25", "2026-11-27")).await;
        let admissions = (desk.elder("周一").await, desk.elder("周二").await);
        admitted(&desk, &admissions.0, &home, Some(&beds[0])).await;
        admitted(&desk, &admissions.1, &home, Some(&beds[1])).await;
        for ((one, other), expected) in [
            (numbers, json!(["different_numbers"])),
            (sexes, json!(["different_sex"])),
            (inside, json!(["both_inside", "visits_overlap"])),
            (visits, json!(["visits_overlap"])),
            (absences, json!(["absences_overlap"])),
            (admissions, json!(["admissions_overlap"])),
        ] {
            assert_eq!(clashes(&desk, &one, &other).await, expected);
            assert_eq!(clashes(&desk, &other, &one).await, expected, "the other way round");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE merged_into_id IS NOT NULL").await, 0);
    }

    async fn the_usual_duplicate_both_run_in_day_care_and_both_came(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        desk.enrol(&kept, &centre).await;
        let given = desk.done("enrolment_start", enrolment(&other, &centre, "2026-11-02", None)).await;
        desk.done("enrolment_pause", json!({
            "enrolmentId": given["id"], "fromOn": "2026-12-01", "untilOn": "2026-12-05", "reason": "住院",
        })).await;
        came(&desk, &kept, &centre, "2026-11-19", "08:00:00", "16:00:00").await;
        came(&desk, &other, &centre, "2026-11-20", "08:00:00", "16:00:00").await;
        // A day that is closed meanwhile is no obstacle.
        desk.done("attendance_close_day", json!({
            "centreId": centre, "on": "2026-11-20", "explanations": [], "notArrivedAreAbsent": true,
        })).await;
        // By itself it cannot be ended before the visits: the way out that a person would try first.
        let before = json!({ "enrolmentId": given["id"], "untilOn": "2026-11-02" });
        assert_eq!(desk.refused("enrolment_end", before).await.code(), "enrolment_has_later_visits");

        let told = preview(&desk, &kept, &other).await;
        assert_eq!(told, json!({ "clashes": [], "absorbed": [{
            "service": "day_care", "centreName": "甲中心", "fromOn": "2026-11-02", "untilOn": null, "remaining": [],
        }], "absences": 0, "textures": [] }));
        assert_eq!(enrolments(&desk, &other).await, [("2026-11-02".to_owned(), Value::Null)], "telling changes nothing");
        merged(&desk, &kept, &other).await;

        assert_eq!(enrolments(&desk, &kept).await, [
            ("2026-11-02".to_owned(), json!("2026-11-02")), ("2026-01-01".to_owned(), Value::Null),
        ], "the one that gave way is kept, and holds no day");
        let profile = desk.done("elder_profile", json!({ "elderId": kept })).await;
        let days: Vec<&str> = profile["visits"].as_array().unwrap().iter().map(|one| one["visitOn"].as_str().unwrap()).collect();
        assert_eq!(days, ["2026-11-20", "2026-11-19"], "the visits of both");
        for (on, expected) in [("2026-11-24", 1), ("2026-12-02", 1)] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["expected"], expected, "one person is expected once, as the kept record says: {on}");
        }
        let history = desk.done("elder_history", json!({ "elderId": kept })).await;
        let given_way = history.as_array().unwrap().iter().find(|row| {
            row["command"] == "elder_merge" && row["changes"].as_array().unwrap().iter().any(|one| one["field"] == "pauses")
        }).unwrap();
        let until = given_way["changes"].as_array().unwrap().iter().find(|one| one["field"] == "untilOn").unwrap();
        assert_eq!((&until["before"], &until["after"]), (&Value::Null, &json!("2026-11-02")));
        assert!(given_way["changes"].to_string().contains("住院"), "what it was is told: {given_way}");
        let left = desk.refused("elder_merge_preview", json!({ "keptId": kept, "mergedId": other })).await;
        assert_eq!(left.code(), "not_found", "what was merged is merged no more");
    }

    async fn of_a_longer_enrolment_the_days_beside_the_other_stay(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        desk.done("enrolment_start", enrolment(&kept, &here, "2026-06-01", Some("2026-12-01"))).await;
        let given = desk.done("enrolment_start", enrolment(&other, &there, "2026-01-01", None)).await;
        desk.done("enrolment_pause", json!({
            "enrolmentId": given["id"], "fromOn": "2026-11-30", "untilOn": "2026-12-03", "reason": "探亲",
        })).await;
        let told = preview(&desk, &kept, &other).await;
        assert_eq!(told["absorbed"][0]["remaining"], json!([
            { "fromOn": "2026-01-01", "untilOn": "2026-06-01" }, { "fromOn": "2026-12-01", "untilOn": null },
        ]));
        merged(&desk, &kept, &other).await;
        assert_eq!(enrolments(&desk, &kept).await, [
            ("2026-12-01".to_owned(), Value::Null),
            ("2026-06-01".to_owned(), json!("2026-12-01")),
            ("2026-01-01".to_owned(), json!("2026-06-01")),
        ]);
        for (centre, on, expected) in [
            (&there, "2026-05-29", 1), (&there, "2026-11-27", 0), (&here, "2026-11-27", 1),
            (&there, "2026-12-02", 0), (&there, "2026-12-03", 1),
        ] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            assert_eq!(board["counts"]["expected"], expected, "{on}: the weekdays and the pause went along");
        }
        // What goes on is of the record that stays, and is ended there.
        let profile = desk.done("elder_profile", json!({ "elderId": kept })).await;
        let end = json!({ "enrolmentId": profile["enrolments"][0]["id"], "untilOn": "2027-01-01" });
        assert_eq!(desk.done("enrolment_end", end).await["elderId"], json!(kept));
    }

    async fn of_two_absences_the_one_that_says_nothing_beyond_the_other_gives_way(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        desk.enrol(&kept, &here).await;
        desk.enrol(&other, &here).await;
        // Nobody came under either name, and the day was closed: both are absent.
        desk.done("attendance_close_day", json!({
            "centreId": here, "on": "2026-11-20", "explanations": [], "notArrivedAreAbsent": true,
        })).await;
        for (elder, from, until) in [
            (&kept, "2026-11-24", "2026-11-27"), (&other, "2026-11-25", "2026-11-26"),
            (&kept, "2026-12-02", "2026-12-03"), (&other, "2026-12-01", "2026-12-05"),
        ] {
            desk.done("attendance_record_absence", absence(elder, &here, from, until)).await;
        }
        let told = preview(&desk, &kept, &other).await;
        assert_eq!((&told["clashes"], &told["absences"]), (&json!([]), &json!(3)));
        merged(&desk, &kept, &other).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM absence WHERE withdrawn_at IS NULL").await, 3);
        assert_eq!(desk.count("SELECT COUNT(*) FROM absence").await, 6, "none is lost");
        for (on, absent) in [("2026-11-20", 1), ("2026-11-23", 0), ("2026-11-24", 1), ("2026-11-26", 1), ("2026-12-04", 1)] {
            let board = desk.done("attendance_board", json!({ "centreId": here, "on": on })).await;
            assert_eq!((&board["counts"]["expected"], &board["counts"]["absent"]), (&json!(1), &json!(absent)), "{on}");
        }
        let history = desk.done("elder_history", json!({ "elderId": kept })).await.to_string();
        assert!(history.contains("家属确认是同一人"), "{history}");
    }

    async fn a_forgotten_leaving_does_not_stand_in_the_way(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let mut pairs = Vec::new();
        for (one, other) in [("李春梅", "李春妹"), ("王玉兰", "王玉蓝"), ("刘丰年", "刘丰念")] {
            pairs.push((desk.elder(one).await, desk.elder(other).await));
        }
        let days = ["2026-11-23T01:00:00Z", "2026-11-24T01:00:00Z"];
        // Who came on which day under which name; the third under both, and both leavings are forgotten by now.
        let [(li, li_too), (wang, wang_too), (liu, liu_too)] = &pairs[..] else { panic!("three") };
        for (at, came) in days.iter().zip([[li, wang_too, liu], [li_too, wang, liu_too]]) {
            desk.at(at);
            for elder in came {
                desk.check_in(elder, &centre).await;
            }
        }
        for (kept, other) in &pairs[..2] {
            assert_eq!(preview(&desk, kept, other).await["clashes"], json!([]));
            merged(&desk, kept, other).await;
            let profile = desk.done("elder_profile", json!({ "elderId": kept })).await;
            assert_eq!(profile["hereAt"]["centreName"], "甲中心", "came under the one name or the other");
        }
        desk.at("2026-11-25T01:00:00Z");
        merged(&desk, liu, liu_too).await;
        let profile = desk.done("elder_profile", json!({ "elderId": liu })).await;
        let visits = profile["visits"].as_array().unwrap();
        assert_eq!((&profile["hereAt"], visits.len()), (&Value::Null, 2));
        assert!(visits.iter().all(|one| one["departureMissing"] == true), "{visits:?}");
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE departed_at IS NOT NULL").await, 0, "no time is made up");
    }

    async fn meals_at_home_give_way_to_meals_at_home_alone(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (kept, other) = (desk.elder("李春梅").await, desk.elder("李春妹").await);
        let home_meal = |elder: &str, from: &str| json!({
            "elderId": elder, "centreId": centre, "fromOn": from, "untilOn": null, "homeMeal": {
                "address": "演示路 8 号", "deliveryNote": "", "doorContact": "", "carriesWeekend": false,
                "meals": [{ "weekday": 1, "meal": "lunch" }],
            },
        });
        desk.enrol(&other, &centre).await;
        desk.done("enrolment_start_home_meal", home_meal(&kept, "2026-11-02")).await;
        desk.done("enrolment_start_home_meal", home_meal(&other, "2026-10-01")).await;
        merged(&desk, &kept, &other).await;
        let profile = desk.done("elder_profile", json!({ "elderId": kept })).await;
        let services: Vec<(&str, &str, &Value)> = profile["enrolments"].as_array().unwrap().iter().map(|one| {
            (one["service"].as_str().unwrap(), one["fromOn"].as_str().unwrap(), &one["untilOn"])
        }).collect();
        assert_eq!(services, [
            ("home_meal", "2026-11-02", &Value::Null),
            ("home_meal", "2026-10-01", &json!("2026-11-02")),
            ("day_care", "2026-01-01", &Value::Null),
        ]);
    }
}
