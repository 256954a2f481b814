//! What `kangning check` finds in a database that was written around its guards.

use kangning_core::store::Tx;
use kangning_core::{integrity, sql_execute};
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::Desk;

const OVERLAP: &str = "visits of one elder do not overlap";

/// Takes away whatever refuses a visit: what a damaged copy no longer has.
async fn without_guards(desk: &Desk) {
    let mut tx = desk.app.db.write().await.unwrap();
    match &mut tx {
        Tx::Sqlite(transaction) => {
            for name in ["visit_no_overlap_insert", "visit_no_overlap_update"] {
                sqlx::query(AssertSqlSafe(format!("DROP TRIGGER {name}")))
                    .execute(&mut **transaction)
                    .await
                    .unwrap();
            }
        }
        Tx::Postgres(transaction) => {
            for text in [
                "ALTER TABLE visit DROP CONSTRAINT visit_no_overlap",
                "DROP TRIGGER visit_no_overlap_past_midnight_insert ON visit",
                "DROP TRIGGER visit_no_overlap_past_midnight_update ON visit",
            ] {
                sqlx::query(text).execute(&mut **transaction).await.unwrap();
            }
        }
    }
    tx.commit().await.unwrap();
}

/// A visit as it stands in the database, with these instants; none: nobody has recorded the leaving yet.
async fn visit(desk: &Desk, id: &str, elder: &str, centre: &str, on: &str, from: &str, until: Option<&str>) {
    let at = |instant: &str| format!("'{instant}:00+00:00'");
    let left = until.map_or("NULL".to_owned(), at);
    let text = format!(
        "INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
            departure_recorded_at, departure_missing)
        VALUES ('{id}', '{elder}', '{centre}', '{on}', {from}, {from}, '', {left}, {left}, FALSE)",
        from = at(from)
    );
    let mut tx = desk.app.db.write().await.unwrap();
    sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

async fn change(desk: &Desk, text: &'static str) {
    let mut tx = desk.app.db.write().await.unwrap();
    sql_execute!(&mut tx, |on| sqlx::query(text).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

/// The visits that stand in the way of an earlier one.
async fn found(desk: &Desk) -> Vec<String> {
    let outcome = integrity::check(&desk.app.db).await.unwrap();
    let mut found: Vec<String> =
        outcome.findings.into_iter().filter(|one| one.check == OVERLAP).map(|one| one.detail).collect();
    found.sort();
    found
}

on_both! {
    async fn visits_that_overlap_are_found_whatever_day_or_centre_they_belong_to(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        without_guards(&desk).await;
        let [same_day, next_day, days_after, long, wrong_day] = [
            desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("刘丰年").await, desk.elder("赵大爷").await,
            desk.elder("孙桂英").await,
        ];
        // At two centres on one day.
        visit(&desk, "a1", &same_day, &here, "2026-11-18", "2026-11-18 00:30", Some("2026-11-18 04:00")).await;
        visit(&desk, "a2", &same_day, &there, "2026-11-18", "2026-11-18 03:59", Some("2026-11-18 08:00")).await;
        // Past midnight into the next day, and over more than a day.
        visit(&desk, "b1", &next_day, &here, "2026-11-18", "2026-11-18 10:00", Some("2026-11-19 01:00")).await;
        visit(&desk, "b2", &next_day, &there, "2026-11-19", "2026-11-19 00:30", Some("2026-11-19 08:00")).await;
        visit(&desk, "c1", &days_after, &here, "2026-11-16", "2026-11-16 01:00", Some("2026-11-19 08:00")).await;
        visit(&desk, "c2", &days_after, &here, "2026-11-19", "2026-11-19 01:00", Some("2026-11-19 07:00")).await;
        // Behind a short one that lies inside the long one.
        visit(&desk, "d1", &long, &here, "2026-11-18", "2026-11-18 00:00", Some("2026-11-18 09:00")).await;
        visit(&desk, "d2", &long, &here, "2026-11-18", "2026-11-18 01:00", Some("2026-11-18 02:00")).await;
        visit(&desk, "d3", &long, &here, "2026-11-18", "2026-11-18 03:00", Some("2026-11-18 04:00")).await;
        // Written down for a day on which it was not.
        visit(&desk, "e1", &wrong_day, &here, "2026-11-02", "2026-11-18 00:00", Some("2026-11-18 09:00")).await;
        visit(&desk, "e2", &wrong_day, &here, "2026-11-18", "2026-11-18 01:00", Some("2026-11-18 09:30")).await;
        assert_eq!(found(&desk).await, ["a2", "b2", "c2", "d2", "d3", "e2"]);
    }

    async fn what_is_held_and_who_is_admitted_after_a_death_is_found(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (admitted_later, kept_for) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        admitted(&desk, &admitted_later, &centre, Some(&beds[0])).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": kept_for })).await;
        desk.at("2026-11-24T02:00:00Z");
        for elder in [&admitted_later, &kept_for] {
            desk.done("meal_stop", json!({ "elderId": elder, "fromOn": "2026-11-24", "cause": "deceased" })).await;
        }
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
        change(&desk, "UPDATE meal_stop SET recorded_at = '2026-11-01 00:00:00+00:00'").await;
        change(&desk, "UPDATE reservation SET ended_at = NULL, ended_how = NULL").await;
        let findings = integrity::check(&desk.app.db).await.unwrap().findings;
        let found: Vec<&str> = findings.iter().map(|one| one.check).collect();
        assert_eq!(found, ["whoever has left for good holds nothing", "nobody is admitted after their death was recorded"]);
    }

    async fn who_is_enrolled_after_a_death_is_found(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (died, lives) = (desk.elder("李春梅").await, desk.elder("王玉兰").await);
        for elder in [&died, &lives] {
            desk.enrol(elder, &centre).await;
        }
        desk.done("meal_stop", json!({ "elderId": died, "fromOn": "2026-11-24", "cause": "deceased" })).await;
        assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, [], "what was before it ended with it");
        change(
            &desk,
            "INSERT INTO enrolment (id, elder_id, centre_id, service, from_on, transport_there, transport_back, group_name, recorded_at)
            SELECT 'n', p.elder_id, c.id, 'day_care', '2026-12-01', FALSE, FALSE, '', '2026-11-30 00:00:00+00:00'
            FROM meal_stop p JOIN centre c ON c.name = '甲中心'",
        )
        .await;
        change(
            &desk,
            "INSERT INTO enrolment_day (enrolment_id, weekday, day_part, planned_arrival) VALUES ('n', 1, 'whole_day', '08:30:00')",
        )
        .await;
        let findings = integrity::check(&desk.app.db).await.unwrap().findings;
        let found: Vec<&str> = findings.iter().map(|one| one.check).collect();
        assert_eq!(found, ["nobody is enrolled anew after their death was recorded"]);
    }

    async fn visits_that_only_touch_or_do_not_count_are_well(desk: Desk) {
        let here = desk.centre("甲中心").await;
        without_guards(&desk).await;
        let [touching, undone, forgotten, another] = [
            desk.elder("李春梅").await, desk.elder("王玉兰").await, desk.elder("刘丰年").await, desk.elder("赵大爷").await,
        ];
        visit(&desk, "a1", &touching, &here, "2026-11-18", "2026-11-18 00:30", Some("2026-11-18 04:00")).await;
        visit(&desk, "a2", &touching, &here, "2026-11-18", "2026-11-18 04:00", Some("2026-11-18 08:00")).await;
        visit(&desk, "b1", &undone, &here, "2026-11-18", "2026-11-18 00:30", Some("2026-11-18 04:00")).await;
        visit(&desk, "b2", &undone, &here, "2026-11-18", "2026-11-18 01:00", Some("2026-11-18 08:00")).await;
        change(&desk, "UPDATE visit SET withdrawn_at = '2026-11-18 02:00:00+00:00' WHERE id = 'b1'").await;
        // A leaving that nobody recorded keeps the elder inside for no day after it.
        visit(&desk, "c1", &forgotten, &here, "2026-11-17", "2026-11-17 00:30", None).await;
        visit(&desk, "c2", &forgotten, &here, "2026-11-18", "2026-11-18 00:30", Some("2026-11-18 04:00")).await;
        // Another elder at the same time.
        visit(&desk, "d1", &another, &here, "2026-11-18", "2026-11-18 00:30", Some("2026-11-18 04:00")).await;
        assert_eq!(found(&desk).await, [""; 0]);
        // On its own day it does.
        visit(&desk, "c3", &forgotten, &here, "2026-11-17", "2026-11-17 03:00", Some("2026-11-17 04:00")).await;
        assert_eq!(found(&desk).await, ["c3"]);
    }
}
