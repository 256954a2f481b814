//! How the databases go about the questions that are asked most: by an index, whatever the years have piled up.

use kangning_core::sql;
use kangning_core::store::Tx;
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
                WHERE n.centre_id = 'c' AND n.from_on <= '2026-11-23' AND (n.until_on IS NULL OR n.until_on > '2026-11-23')
                    AND NOT EXISTS (
                        SELECT 1 FROM enrolment_pause p WHERE p.enrolment_id = n.id AND p.from_on <= '2026-11-23'
                            AND (p.until_on IS NULL OR p.until_on > '2026-11-23')
                    )",
            "EXPLAIN QUERY PLAN SELECT c.id FROM centre c
                LEFT JOIN centre_closed_day s ON s.centre_id = c.id AND s.from_on <= '2026-11-23' AND s.until_on > '2026-11-23'
                LEFT JOIN centre_extra_day x ON x.centre_id = c.id AND x.extra_on = '2026-11-23'
                LEFT JOIN legal_day l ON l.legal_on = '2026-11-23'
                LEFT JOIN day_closing k ON k.centre_id = c.id AND k.closed_on = '2026-11-23' AND k.reopened_at IS NULL
                LEFT JOIN centre_opening o ON o.centre_id = c.id WHERE c.id = 'c'",
            // The limits at the door, head counts, calls, closing.
            "EXPLAIN QUERY PLAN SELECT COUNT(*) FROM visit v WHERE v.centre_id = 'c' AND v.visit_on = '2026-11-23'
                AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing",
            "EXPLAIN QUERY PLAN SELECT 1 FROM day_closing WHERE centre_id = 'c' AND closed_on = '2026-11-23' AND reopened_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT id FROM follow_up_call WHERE centre_id = 'c' AND called_on = '2026-11-23' ORDER BY id",
            "EXPLAIN QUERY PLAN SELECT id FROM absence WHERE elder_id = 'e' AND centre_id = 'c' AND from_on <= '2026-11-23'
                AND until_on > '2026-11-23' AND withdrawn_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT v.id FROM visit v JOIN centre c ON c.id = v.centre_id
                WHERE v.elder_id = 'e' AND v.visit_on = '2026-11-23' AND v.withdrawn_at IS NULL AND NOT v.departure_missing
                AND (v.departed_at IS NULL OR v.departed_at > '2026-11-23') ORDER BY v.arrived_at LIMIT 1",
            // The emergency list, and who else is on site.
            "EXPLAIN QUERY PLAN SELECT c.name FROM contact c WHERE c.ended_at IS NULL AND c.phone <> '' AND c.elder_id IN
                (SELECT v.elder_id FROM visit v WHERE v.centre_id = 'c' AND v.visit_on >= '2026-11-22'
                    AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing)",
            "EXPLAIN QUERY PLAN SELECT a.kind FROM elder_alert a WHERE a.ended_at IS NULL
                AND a.kind IN ('mobility', 'fall', 'wandering') AND a.elder_id IN
                (SELECT v.elder_id FROM visit v WHERE v.centre_id = 'c' AND v.visit_on >= '2026-11-22'
                    AND v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing)",
            "EXPLAIN QUERY PLAN SELECT p.id FROM presence p LEFT JOIN elder e ON e.id = p.elder_id
                WHERE p.centre_id = 'c' AND p.presence_on = '2026-11-23' AND p.departed_at IS NULL AND p.departure_note = ''
                AND NOT EXISTS (SELECT 1 FROM presence q WHERE q.centre_id = p.centre_id AND q.kind = p.kind
                    AND q.person_key = p.person_key AND q.presence_on > p.presence_on)",
            "EXPLAIN QUERY PLAN SELECT p.id FROM presence p
                WHERE p.centre_id = 'c' AND p.presence_on < '2026-11-23' AND p.departed_at IS NULL AND p.departure_note = ''",
            "EXPLAIN QUERY PLAN SELECT p.elder_id FROM activity a JOIN activity_participation p ON p.activity_id = a.id
                JOIN elder e ON e.id = p.elder_id
                WHERE a.centre_id = 'c' AND a.activity_on >= '2026-11-01' AND a.activity_on < '2026-12-01'",
            // An elder's assessments, and the grade that counts.
            "EXPLAIN QUERY PLAN SELECT id FROM assessment WHERE elder_id = 'e' ORDER BY assessed_on DESC, id DESC",
            "EXPLAIN QUERY PLAN SELECT grade FROM assessment WHERE elder_id = 'e' AND scheme = 'gbt42195' AND ended_at IS NULL
                ORDER BY assessed_on DESC, id DESC LIMIT 1",
            "EXPLAIN QUERY PLAN SELECT id FROM trail WHERE elder_id = 'e' AND id < 'x' ORDER BY id DESC LIMIT 50",
        ] {
            assert_by_index(&mut tx, text).await;
        }
    });
}

#[test]
fn the_sheets_read_no_table_from_end_to_end() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.done("demo_fill", json!({ "centres": 2, "elders": 60, "days": 40 })).await;
        let mut tx = desk.app.db.read().await.unwrap();
        for text in [
            "EXPLAIN QUERY PLAN SELECT e.id FROM elder e WHERE e.id IN (
                SELECT n.elder_id FROM enrolment n WHERE n.centre_id = 'c' AND n.service = 'day_care' AND n.from_on < '2026-12-01'
                    AND (n.until_on IS NULL OR (n.until_on > '2026-11-01' AND n.until_on > n.from_on))
                UNION
                SELECT v.elder_id FROM visit v WHERE v.centre_id = 'c' AND v.visit_on >= '2026-11-01'
                    AND v.visit_on < '2026-12-01' AND v.withdrawn_at IS NULL
                ) ORDER BY e.sort_key, e.id",
            "EXPLAIN QUERY PLAN SELECT d.weekday FROM enrolment n JOIN enrolment_day d ON d.enrolment_id = n.id
                WHERE n.centre_id = 'c' AND n.service = 'day_care' AND n.from_on < '2026-12-01'
                    AND (n.until_on IS NULL OR n.until_on > '2026-11-01')",
            "EXPLAIN QUERY PLAN SELECT v.elder_id FROM visit v
                WHERE v.centre_id = 'c' AND v.visit_on >= '2026-11-01' AND v.visit_on < '2026-12-01'
                    AND v.withdrawn_at IS NULL ORDER BY v.arrived_at, v.id",
            "EXPLAIN QUERY PLAN SELECT v.visit_on FROM visit v
                WHERE v.elder_id = 'e' AND v.visit_on >= '2026-01-01' AND v.visit_on < '2027-01-01'
                    AND v.withdrawn_at IS NULL ORDER BY v.arrived_at, v.id",
            "EXPLAIN QUERY PLAN SELECT a.reason FROM absence a
                WHERE a.centre_id = 'c' AND a.until_on > '2026-11-01' AND a.until_on <= '2027-12-02'
                    AND a.from_on < '2026-12-01' AND a.withdrawn_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT a.reason FROM absence a
                WHERE a.elder_id = 'e' AND a.until_on > '2026-01-01' AND a.until_on <= '2028-01-02'
                    AND a.from_on < '2027-01-01' AND a.withdrawn_at IS NULL",
            "EXPLAIN QUERY PLAN SELECT visit_on FROM visit WHERE elder_id = 'e' AND withdrawn_at IS NULL ORDER BY visit_on LIMIT 1",
            "EXPLAIN QUERY PLAN SELECT t.id FROM trail t WHERE t.subject_id IN (
                SELECT v.id FROM visit v WHERE v.elder_id = 'e' AND v.visit_on = '2026-11-23'
                UNION ALL
                SELECT a.id FROM absence a WHERE a.elder_id = 'e' AND a.until_on > '2026-11-23' AND a.from_on <= '2026-11-23'
                ) ORDER BY t.id",
        ] {
            assert_by_index(&mut tx, text).await;
        }
    });
}

#[test]
fn what_decides_the_meals_of_a_kitchen_is_found_by_its_day() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.done("demo_fill", json!({ "centres": 2, "elders": 60, "days": 40 })).await;
        let mut tx = desk.app.db.read().await.unwrap();
        for text in [
            "EXPLAIN QUERY PLAN SELECT o.id FROM meal_order o
                JOIN elder e ON e.id = o.elder_id
                LEFT JOIN centre c ON c.id = o.centre_id
                WHERE o.service_on >= '2026-11-23' AND o.service_on < '2026-11-24' AND ('lunch' IS NULL OR o.meal = 'lunch')",
            "EXPLAIN QUERY PLAN SELECT n.id FROM enrolment n
                WHERE n.from_on < '2026-11-24' AND (n.until_on IS NULL OR n.until_on > '2026-11-23')
                    AND n.elder_id IN (SELECT o.elder_id FROM meal_order o
                        WHERE o.service_on >= '2026-11-23' AND o.service_on < '2026-11-24')",
            "EXPLAIN QUERY PLAN SELECT service_on, meal, released_at FROM production
                WHERE kitchen_id = 'k' AND service_on >= '2026-11-23' AND service_on < '2026-11-24' AND recalled_at IS NULL",
            // Whether somebody died, before they are enrolled.
            "EXPLAIN QUERY PLAN SELECT to_on FROM admission WHERE elder_id = 'e' AND leaving_reason = 'died'
                UNION ALL
                SELECT from_on FROM meal_stop WHERE elder_id = 'e' AND cause = 'deceased' AND until_on IS NULL
                ORDER BY 1 LIMIT 1",
        ] {
            assert_by_index(&mut tx, text).await;
        }
    });
}

async fn assert_by_index(tx: &mut Tx, text: &'static str) {
    let plan: Vec<(i64, i64, i64, String)> = sql!(tx, |on| sqlx::query_as(text).fetch_all(on)).unwrap();
    let steps: Vec<&str> = plan.iter().map(|step| step.3.as_str()).collect();
    assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{text}\n{steps:#?}");
}
