//! What the schema refuses by itself: each tried by going around the program, on both databases alike.

use kangning_core::store::violation;
use kangning_core::{sql, sql_execute};
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::{Desk, enrolment};

/// A scene in which every refused row below would otherwise fit, and the text that is refused.
async fn refused(desk: &Desk, text: &str) -> String {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    let outcome = sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on));
    match outcome {
        Ok(rows) => panic!("must be refused, but {rows} rows went in: {text}"),
        Err(error) => violation::named(&error).unwrap_or_else(|| {
            error.as_database_error().map(|e| format!("{:?}", e.kind())).unwrap_or_default()
        }),
    }
}

async fn accepted(desk: &Desk, text: &str) {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

fn visit(id: &str, elder: &str, centre: &str, departed: &str) -> String {
    let recorded = if departed == "NULL" { "NULL" } else { "'2026-11-20 09:00:00+00:00'" };
    format!(
        "INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
            departure_recorded_at, collected_by, departure_missing)
        VALUES ('{id}', '{elder}', '{centre}', '2026-11-20', '2026-11-20 00:00:00+00:00', '2026-11-20 00:00:00+00:00', '',
            {departed}, {recorded}, '', FALSE)"
    )
}

fn elder(id: &str, sex: &str, number: &str, reason: &str) -> String {
    format!(
        "INSERT INTO elder (id, name, name_pinyin, sort_key, search_text, sex, birth_on, resident_number,
            no_resident_number_reason, phone, version, registered_at)
        VALUES ('{id}', '某人', '', '', '', '{sex}', '1940-01-01', {number}, {reason}, '', 1, '2026-01-01 00:00:00+00:00')"
    )
}

fn an_enrolment(id: &str, elder: &str, centre: &str, from: &str, until: &str) -> String {
    format!(
        "INSERT INTO enrolment (id, elder_id, centre_id, service, from_on, until_on, recorded_at)
        VALUES ('{id}', '{elder}', '{centre}', 'day_care', '{from}', {until}, '2026-01-01 00:00:00+00:00')"
    )
}

fn an_absence(id: &str, elder: &str, centre: &str, from: &str, until: &str, withdrawn: &str) -> String {
    format!(
        "INSERT INTO absence (id, elder_id, centre_id, from_on, until_on, reason, note, recorded_at, withdrawn_at)
        VALUES ('{id}', '{elder}', '{centre}', '{from}', '{until}', 'illness', '', '2026-01-01 00:00:00+00:00', {withdrawn})"
    )
}

on_both! {
    async fn an_elder_has_one_open_visit(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let person = desk.elder("李春梅").await;
        accepted(&desk, &visit("v1", &person, &here, "NULL")).await;
        assert_eq!(refused(&desk, &visit("v2", &person, &there, "NULL")).await, "visit_elder_id_key");
        accepted(&desk, &visit("v3", &person, &there, "'2026-11-20 08:00:00+00:00'")).await;
        assert_eq!(
            refused(&desk, "UPDATE visit SET departed_at = NULL, departure_recorded_at = NULL WHERE id = 'v3'").await,
            "visit_elder_id_key"
        );
        accepted(&desk, "UPDATE visit SET withdrawn_at = '2026-11-20 01:00:00+00:00' WHERE id = 'v1'").await;
        accepted(&desk, &visit("v2", &person, &there, "NULL")).await;
    }

    async fn a_visit_holds_together(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        let backwards = visit("v1", &person, &centre, "'2026-11-19 08:00:00+00:00'");
        assert_eq!(refused(&desk, &backwards).await, "visit_order_check");
        assert_eq!(refused(&desk, &visit("v1", "nobody", &centre, "NULL")).await.contains("elder"), desk.engine == crate::support::Engine::Postgres);
        accepted(&desk, &visit("v1", &person, &centre, "NULL")).await;
        assert_eq!(refused(&desk, "UPDATE visit SET departed_at = '2026-11-20 08:00:00+00:00'").await, "visit_departure_check");
        accepted(&desk, "UPDATE visit SET departed_at = '2026-11-20 08:00:00+00:00', departure_recorded_at = '2026-11-20 08:00:00+00:00'").await;
        assert_eq!(refused(&desk, "UPDATE visit SET departure_missing = TRUE").await, "visit_departure_missing_check");
        assert_eq!(refused(&desk, "DELETE FROM visit").await, "visit_kept");
    }

    async fn an_elder_has_a_number_or_a_reason(desk: Desk) {
        assert_eq!(refused(&desk, &elder("e", "female", "NULL", "NULL")).await, "elder_resident_number_or_reason_check");
        assert_eq!(refused(&desk, &elder("e", "female", "'110101194803150017'", "'lost'")).await, "elder_resident_number_or_reason_check");
        assert_eq!(refused(&desk, &elder("e", "female", "'123'", "NULL")).await, "elder_resident_number_check");
        assert_eq!(refused(&desk, &elder("e", "female", "NULL", "'bored'")).await, "elder_no_resident_number_reason_check");
        assert_eq!(refused(&desk, &elder("e", "other", "NULL", "'lost'")).await, "elder_sex_check");
        accepted(&desk, &elder("e", "female", "'110101194803150017'", "NULL")).await;
        assert_eq!(refused(&desk, &elder("f", "female", "'110101194803150017'", "NULL")).await, "elder_resident_number_key");
    }

    async fn enrolments_do_not_overlap(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        desk.done("enrolment_start", enrolment(&person, &centre, "2026-03-01", Some("2026-06-01"))).await;
        for (from, until) in [("2026-05-31", "NULL"), ("2026-01-01", "NULL"), ("2026-04-01", "'2026-04-02'"), ("2026-01-01", "'2026-03-02'")] {
            assert_eq!(refused(&desk, &an_enrolment("n", &person, &centre, from, until)).await, "enrolment_no_overlap", "{from} {until}");
        }
        accepted(&desk, &an_enrolment("n1", &person, &centre, "2026-06-01", "NULL")).await;
        accepted(&desk, &an_enrolment("n2", &person, &centre, "2026-01-01", "'2026-03-01'")).await;
        accepted(&desk, &an_enrolment("n3", &person, &centre, "2026-04-01", "'2026-04-01'")).await;
        assert_eq!(refused(&desk, "UPDATE enrolment SET until_on = '2026-06-02' WHERE from_on = '2026-03-01'").await, "enrolment_no_overlap");
        // PostgreSQL cannot build the span of days at all and refuses it under another name.
        let backwards = refused(&desk, &an_enrolment("n4", &person, &centre, "2027-01-01", "'2026-12-01'")).await;
        assert!(["enrolment_order_check", "Other"].contains(&backwards.as_str()), "{backwards}");
    }

    async fn absences_do_not_overlap(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        accepted(&desk, &an_absence("a1", &person, &centre, "2026-11-10", "2026-11-12", "NULL")).await;
        assert_eq!(refused(&desk, &an_absence("a2", &person, &centre, "2026-11-11", "2026-11-13", "NULL")).await, "absence_no_overlap");
        accepted(&desk, &an_absence("a3", &person, &centre, "2026-11-11", "2026-11-13", "'2026-11-01 00:00:00+00:00'")).await;
        assert_eq!(refused(&desk, "UPDATE absence SET withdrawn_at = NULL WHERE id = 'a3'").await, "absence_no_overlap");
        accepted(&desk, &an_absence("a4", &person, &centre, "2026-11-12", "2026-11-13", "NULL")).await;
        let nothing = refused(&desk, &an_absence("a5", &person, &centre, "2026-12-01", "2026-12-01", "NULL")).await;
        assert_eq!(nothing, "absence_order_check");
    }

    async fn the_trail_is_only_added_to(desk: Desk) {
        desk.elder("李春梅").await;
        assert_eq!(refused(&desk, "UPDATE trail SET actor = 'nobody'").await, "trail_append_only");
        assert_eq!(refused(&desk, "DELETE FROM trail").await, "trail_append_only");
        let around = match desk.engine {
            crate::support::Engine::Sqlite => "INSERT OR REPLACE INTO trail SELECT * FROM trail",
            crate::support::Engine::Postgres => "TRUNCATE trail",
        };
        assert_eq!(refused(&desk, around).await, "trail_append_only");
    }

    async fn centres_and_rooms_are_possible(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        for (text, name) in [
            ("UPDATE centre SET licensed_places = -1", "centre_licensed_places_check"),
            ("UPDATE centre SET gives_day_care = FALSE", "centre_function_check"),
            ("UPDATE centre SET name = ' '", "centre_name_check"),
            ("UPDATE centre SET late_after_minutes = 100000", "centre_late_after_minutes_check"),
            ("UPDATE centre_opening SET closes_at = opens_at", "centre_opening_order_check"),
            ("UPDATE centre_opening SET weekday = 8 WHERE weekday = 1", "centre_opening_weekday_check"),
            ("UPDATE room SET capacity = 0", "room_capacity_check"),
            ("UPDATE room SET kind = 'cellar'", "room_kind_check"),
        ] {
            assert_eq!(refused(&desk, text).await, name);
        }
        let second = format!("INSERT INTO room (id, centre_id, name, kind, capacity, position) VALUES ('r', '{centre}', '休息室', 'other', 1, 1)");
        assert_eq!(refused(&desk, &second).await, "room_centre_id_name_key");
        let mut tx = desk.app.db.read().await.unwrap();
        let names: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar("SELECT name FROM centre").fetch_all(on)).unwrap();
        assert_eq!(names, ["甲中心"]);
    }

    async fn alerts_say_what_they_are_about(desk: Desk) {
        let person = desk.elder("李春梅").await;
        let alert = |kind: &str, note: &str| format!(
            "INSERT INTO elder_alert (id, elder_id, kind, severity, note, recorded_at)
            VALUES ('{kind}', '{person}', '{kind}', 'severe', '{note}', '2026-01-01 00:00:00+00:00')"
        );
        assert_eq!(refused(&desk, &alert("allergy", " ")).await, "elder_alert_note_check");
        assert_eq!(refused(&desk, &alert("sorcery", "x")).await, "elder_alert_kind_check");
        accepted(&desk, &alert("allergy", "花生")).await;
        let weekday = "INSERT INTO enrolment_day (enrolment_id, weekday, day_part, planned_arrival) VALUES ('none', 1, 'whole_day', '08:00:00')";
        refused(&desk, weekday).await;
    }
}
