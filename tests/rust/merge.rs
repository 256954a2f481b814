//! Two records found to be one person become one, and nothing of either is lost.

use kangning_core::elder::merge::sql::{LEFT, REWRITTEN};
use kangning_core::store::Tx;
use kangning_core::{sql, sql_execute};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, details, text};

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
    serde_json::to_value(&refused).unwrap()["params"]["clashes"].clone()
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
        assert_eq!(clashes(&desk, &kept, &other).await, json!(["both_inside", "enrolments_overlap", "visits_overlap"]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE merged_into_id IS NOT NULL").await, 0);
        let itself = json!({ "keptId": kept, "mergedId": kept, "reason": "同一人" });
        assert_eq!(desk.refused("elder_merge", itself).await.fields[0].field, "mergedId");
        let wordless = json!({ "keptId": kept, "mergedId": other, "reason": " " });
        assert_eq!(desk.refused("elder_merge", wordless).await.fields[0].field, "reason");
    }
}
