//! How the databases go about the questions that are asked most: by an index, whatever the years have piled up.

use kangning_core::sql;
use serde_json::json;

use crate::support::{Desk, Engine, run};

#[test]
fn the_board_reads_no_table_from_end_to_end() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.done("demo_fill", json!({ "centres": 2, "elders": 60, "days": 40 })).await;
        let mut tx = desk.app.db.read().await.unwrap();
        for text in [
            "EXPLAIN QUERY PLAN SELECT v.id FROM visit v JOIN elder e ON e.id = v.elder_id
                WHERE v.centre_id = 'c' AND v.visit_on = '2026-11-23' AND v.withdrawn_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT v.id FROM visit v
                WHERE v.centre_id = 'c' AND v.visit_on < '2026-11-23' AND v.departed_at IS NULL AND v.withdrawn_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT v.id FROM visit v
                WHERE v.elder_id = 'e' AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing",
            "EXPLAIN QUERY PLAN SELECT n.elder_id FROM enrolment n
                JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = 1
                WHERE n.centre_id = 'c' AND n.from_on <= '2026-11-23' AND (n.until_on IS NULL OR n.until_on > '2026-11-23')",
            "EXPLAIN QUERY PLAN SELECT id FROM trail WHERE elder_id = 'e' AND id < 'x' ORDER BY id DESC LIMIT 50",
        ] {
            let plan: Vec<(i64, i64, i64, String)> =
                sql!(&mut tx, |on| sqlx::query_as(text).fetch_all(on)).unwrap();
            let steps: Vec<&str> = plan.iter().map(|step| step.3.as_str()).collect();
            assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{text}\n{steps:#?}");
        }
    });
}
