//! The complete record of one elder: no table is forgotten, and paper says as many lines as the database keeps.

use std::collections::{BTreeSet, HashMap};
use std::process::Command;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kangning_core::elder::record::sql::told_tables;
use kangning_core::store::Tx;
use kangning_report::SystemPress;
use serde_json::{Value, json};

use crate::assessment::barthel;
use crate::bed::{admitted, house};
use crate::on_both;
use crate::support::{Desk, Engine, details, run, text};

/// Which table points at which, as the database itself says.
async fn references(desk: &Desk) -> Vec<(String, String)> {
    match &mut desk.app.db.read().await.unwrap() {
        Tx::Sqlite(transaction) => sqlx::query_as(
            "SELECT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        )
        .fetch_all(&mut **transaction)
        .await
        .unwrap(),
        Tx::Postgres(transaction) => sqlx::query_as(
            "SELECT CAST(h.relname AS TEXT), CAST(t.relname AS TEXT)
            FROM pg_constraint k
            JOIN pg_class h ON h.oid = k.conrelid
            JOIN pg_class t ON t.oid = k.confrelid
            WHERE k.contype = 'f'",
        )
        .fetch_all(&mut **transaction)
        .await
        .unwrap(),
    }
}

/// The tables that lead to an elder, however many steps away.
fn reaching(references: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::from(["elder".to_owned()]);
    loop {
        let more: Vec<String> = references
            .iter()
            .filter(|(from, to)| found.contains(to) && !found.contains(from))
            .map(|(from, _)| from.clone())
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

macro_rules! counted {
    ($desk:expr, $query:literal) => {{
        let mut tx = $desk.app.db.read().await.unwrap();
        let rows: Vec<(String, i64)> =
            kangning_core::sql!(&mut tx, |on| sqlx::query_as($query).fetch_all(on)).unwrap();
        rows.into_iter().collect::<HashMap<String, i64>>()
    }};
}

async fn paper(desk: &Desk, elder: &str) -> Value {
    let asked = json!({ "name": "people_record", "parameters": { "language": "chinese", "elderId": elder } });
    desk.done("report_table", asked).await
}

/// How many lines stand under each title.
fn lines(paper: &Value) -> HashMap<String, i64> {
    let blocks = paper["blocks"].as_array().unwrap();
    let tables = blocks.iter().filter(|block| block["kind"] == "table").map(|block| &block["value"]);
    tables
        .map(|table| {
            let groups = table["groups"].as_array().unwrap();
            let count: usize = groups.iter().map(|group| group["rows"].as_array().unwrap().len()).sum();
            (text(&table["title"]), i64::try_from(count).unwrap())
        })
        .collect()
}

on_both! {
    async fn whatever_leads_to_an_elder_is_in_the_record(desk: Desk) {
        let told: BTreeSet<String> =
            told_tables(&mut desk.app.db.read().await.unwrap()).await.unwrap().into_iter().collect();
        let reaching = reaching(&references(&desk).await);
        assert!(reaching.len() > 40, "{reaching:?}");
        assert_eq!(reaching.difference(&told).collect::<Vec<_>>(), Vec::<&String>::new(), "tables that no record tells");
    }

    async fn on_paper_stand_as_many_lines_as_are_kept(desk: Desk) {
        desk.at("2026-11-23T04:00:00Z");
        // The same as where reports are counted by hand: filled in once.
        let desk = desk.with_demonstration(json!({ "seed": 7, "centres": 1, "elders": 30, "days": 60 })).await;
        let kept = [
            ("能力评估", counted!(desk, "SELECT elder_id, COUNT(*) FROM assessment GROUP BY elder_id")),
            ("到访", counted!(desk, "SELECT elder_id, COUNT(*) FROM visit WHERE withdrawn_at IS NULL GROUP BY elder_id")),
            ("缺勤", counted!(desk, "SELECT elder_id, COUNT(*) FROM absence WHERE withdrawn_at IS NULL GROUP BY elder_id")),
            ("参加的活动", counted!(desk, "SELECT p.elder_id, COUNT(*) FROM activity_participation p JOIN activity a ON a.id = p.activity_id WHERE a.cancelled_at IS NULL GROUP BY p.elder_id")),
            ("等候床位", counted!(desk, "SELECT elder_id, COUNT(*) FROM waiting_entry GROUP BY elder_id")),
            ("入住", counted!(desk, "SELECT elder_id, COUNT(*) FROM admission GROUP BY elder_id")),
            ("入住床位", counted!(desk, "SELECT a.elder_id, COUNT(*) FROM stay s JOIN admission a ON a.id = s.admission_id WHERE s.withdrawn_at IS NULL GROUP BY a.elder_id")),
            ("入住前风险评估", counted!(desk, "SELECT a.elder_id, COUNT(*) FROM admission_risk k JOIN admission a ON a.id = k.admission_id GROUP BY a.elder_id")),
            ("请假外出与住院", counted!(desk, "SELECT a.elder_id, COUNT(*) FROM bed_leave l JOIN admission a ON a.id = l.admission_id WHERE l.withdrawn_at IS NULL GROUP BY a.elder_id")),
            ("单次订餐", counted!(desk, "SELECT elder_id, COUNT(*) FROM meal_order GROUP BY elder_id")),
            ("停餐", counted!(desk, "SELECT elder_id, COUNT(*) FROM meal_stop GROUP BY elder_id")),
            ("餐的去向", counted!(desk, "SELECT elder_id, COUNT(*) FROM delivery_outcome WHERE superseded_at IS NULL AND elder_id IS NOT NULL GROUP BY elder_id")),
            ("已结账的餐费", counted!(desk, "SELECT l.elder_id, COUNT(*) FROM meal_month_line l JOIN meal_month m ON m.id = l.meal_month_id WHERE m.reopened_at IS NULL AND l.elder_id IS NOT NULL GROUP BY l.elder_id")),
        ];
        let elders = counted!(desk, "SELECT id, COUNT(*) FROM elder WHERE merged_into_id IS NULL GROUP BY id");
        let mut printed: HashMap<&str, i64> = HashMap::new();
        for elder in elders.keys() {
            let lines = lines(&paper(&desk, elder).await);
            for (title, of) in &kept {
                let found = lines.get(*title).copied().unwrap_or_else(|| panic!("no {title} in {lines:?}"));
                assert_eq!(found, of.get(elder).copied().unwrap_or(0), "{title} of {elder}");
                *printed.entry(title).or_default() += found;
            }
        }
        for title in ["能力评估", "到访", "入住床位", "请假外出与住院", "餐的去向"] {
            assert!(printed[title] > 0, "the demonstration has {title}");
        }
    }

    async fn what_befell_an_elder_stands_on_the_paper_in_words(desk: Desk) {
        let places = house(&desk).await;
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        let enrolled = desk.enrol(&li, &centre).await;
        desk.done("enrolment_pause", json!({ "enrolmentId": enrolled, "fromOn": "2026-11-24", "untilOn": "2026-11-26", "reason": "旅行" })).await;
        desk.done("diet_save", json!({ "elderId": li, "version": 0, "details": {
            "textures": ["minced_and_moist"], "diets": ["low_salt"], "notes": "少量多餐",
            "aversions": [
                { "kind": "intolerance", "allergen": "milk", "words": "", "severity": "moderate" },
                { "kind": "dislike", "words": "苦瓜", "severity": "mild" },
            ],
        } })).await;
        desk.done("assessment_record", json!({ "elderId": li, "details": barthel("2026-10-01", 65) })).await;
        let list = desk.done("waiting_register", json!({
            "centreId": places.centre, "elderId": li, "details": { "needsNursingBed": true, "note": "盼近窗" },
        })).await;
        desk.done("offer_make", json!({ "waitingId": list["entries"][0]["id"], "bedId": places.beds[0], "lapsesOn": "2026-11-26" })).await;
        let chess = desk.done("activity_plan", json!({ "centreId": centre, "details": {
            "title": "中秋灯谜", "kind": "festival", "activityOn": "2026-11-23", "startsAt": "09:30:00", "endsAt": "10:30:00",
        } })).await;
        desk.done("activity_join", json!({ "activityId": chess["id"], "elderIds": [li] })).await;
        let said = paper(&desk, &li).await.to_string();
        for found in [
            "旅行", "细碎湿软", "低盐", "乳（中等）", "苦瓜", "少量多餐", "Barthel", "65 分", "盼近窗", "101-1", "中秋灯谜", "节庆",
        ] {
            assert!(said.contains(found), "{found} in {said}");
        }
        assert!(!said.contains('⟦'), "{said}");
        // A night, a leave and a coming back of somebody who lives there.
        let chen = desk.elder("陈月英").await;
        let stay = admitted(&desk, &chen, &places.centre, Some(&places.beds[1])).await;
        desk.done("round_record", json!({ "centreId": places.centre, "findings": [{ "admissionId": stay, "found": "unwell", "note": "咳嗽两次" }] })).await;
        desk.at("2026-11-23T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stay, "kind": "hospital", "holdsBed": true, "destination": "区中心医院" })).await;
        let said = paper(&desk, &chen).await.to_string();
        for found in ["不适", "咳嗽两次", "住院", "区中心医院", "护士甲", "跌倒", "家属"] {
            assert!(said.contains(found), "{found} in {said}");
        }
        assert!(!said.contains("中秋灯谜"), "nobody else's");
    }
}

#[test]
fn what_a_hospital_needs_stands_on_one_page_with_what_the_elder_may_eat() {
    run(async {
        let mut desk = Desk::new(Engine::Sqlite).await;
        desk.app.press = Some(Arc::new(SystemPress::default()));
        let mut person = details("欧阳李春梅");
        person["address"] = json!("示例区很长很长的示例大道一百二十三弄四十五号六幢七单元八零九室");
        person["notes"] = json!("右耳听力差，说话请靠近左侧。夜间需要一盏小灯。".repeat(4));
        person["alerts"] = json!([
            { "kind": "allergy", "severity": "severe", "note": "青霉素、头孢" },
            { "kind": "wandering", "severity": "moderate", "note": "" },
            { "kind": "fall", "severity": "severe", "note": "扶走廊扶手" },
            { "kind": "choking", "severity": "severe", "note": "喝水慢" },
        ]);
        person["contacts"] = (1..=5)
            .map(|order| json!({
                "name": format!("联系人{order}"), "relation": "daughter", "phone": format!("1380000000{order}"),
                "mayCollect": true, "address": "示例区示例路很长的地址一百二十三号",
            }))
            .collect();
        let elder = text(&desk.done("elder_register", json!({ "details": person })).await["id"]);
        desk.done(
            "diet_save",
            json!({ "elderId": elder, "version": 0, "details": {
            "textures": ["pureed"], "diets": ["low_salt"],
            "aversions": [{ "kind": "intolerance", "words": "牛奶腹泻", "severity": "moderate" }],
        } }),
        )
        .await;
        let place = tempfile::tempdir().unwrap();
        for (language, found) in [("chinese", ["牛奶腹泻", "低盐"]), ("english", ["牛奶腹泻", "Low"])]
        {
            let ask = json!({ "name": "people_hospital", "format": "pdf", "parameters": { "elderId": elder, "language": language } });
            let bytes =
                BASE64_STANDARD.decode(text(&desk.done("report_write", ask).await["content"])).unwrap();
            let pdf = place.path().join(format!("{language}.pdf"));
            std::fs::write(&pdf, bytes).unwrap();
            let output = Command::new("pdftotext").arg("-raw").arg(&pdf).arg("-").output();
            let said = String::from_utf8(output.expect("poppler-utils is installed").stdout).unwrap();
            assert_eq!(said.matches('\u{c}').count(), 1, "{language}: {said}");
            for words in found {
                assert!(said.contains(words), "{words} in {said}");
            }
        }
    });
}
