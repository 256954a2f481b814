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
    visit_on("2026-11-20", id, elder, centre, departed)
}

fn visit_on(on: &str, id: &str, elder: &str, centre: &str, departed: &str) -> String {
    let recorded = if departed == "NULL" { "NULL" } else { "'2026-11-20 09:00:00+00:00'" };
    format!(
        "INSERT INTO visit (id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
            departure_recorded_at, collected_by, departure_missing)
        VALUES ('{id}', '{elder}', '{centre}', '{on}', '{on} 00:00:00+00:00', '{on} 00:00:00+00:00', '',
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
    async fn visits_of_one_elder_do_not_overlap(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let person = desk.elder("李春梅").await;
        accepted(&desk, &visit("v1", &person, &here, "'2026-11-20 04:00:00+00:00'")).await;
        assert_eq!(refused(&desk, &visit("v2", &person, &there, "'2026-11-20 02:00:00+00:00'")).await, "visit_no_overlap");
        accepted(&desk, &visit_on("2026-11-19", "v2", &person, &there, "'2026-11-19 02:00:00+00:00'")).await;
        assert_eq!(
            refused(&desk, "UPDATE visit SET visit_on = '2026-11-20', arrived_at = '2026-11-20 03:00:00+00:00',
                departed_at = '2026-11-20 05:00:00+00:00' WHERE id = 'v2'").await,
            "visit_no_overlap"
        );
        // Past midnight too, from either side.
        let night = "UPDATE visit SET departed_at = '2026-11-20 00:30:00+00:00' WHERE id = 'v2'";
        assert_eq!(refused(&desk, night).await, "visit_no_overlap");
        accepted(&desk, "UPDATE visit SET departed_at = '2026-11-20 00:00:00+00:00' WHERE id = 'v2'").await;
        assert_eq!(
            refused(&desk, "UPDATE visit SET arrived_at = '2026-11-19 23:30:00+00:00' WHERE id = 'v1'").await,
            "visit_no_overlap"
        );
    }

    async fn a_closed_day_takes_corrections_only(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        accepted(&desk, &visit("v1", &person, &here, "'2026-11-20 04:00:00+00:00'")).await;
        accepted(&desk, &format!(
            "INSERT INTO day_closing (id, centre_id, closed_on, closed_at, closed_by, note, stands_for_weekday, cause, cause_note)
            VALUES ('d1', '{here}', '2026-11-20', '2026-11-20 10:00:00+00:00', '某人', '', 5, 'weekday', '')"
        )).await;
        assert_eq!(refused(&desk, &format!(
            "INSERT INTO day_closing (id, centre_id, closed_on, closed_at, closed_by, note, stands_for_weekday, cause, cause_note)
            VALUES ('d2', '{here}', '2026-11-20', '2026-11-20 10:00:00+00:00', '某人', '', 5, 'weekday', '')"
        )).await, "day_closing_centre_id_closed_on_key");
        let other = desk.elder("王秀英").await;
        assert_eq!(refused(&desk, &visit("v2", &other, &here, "NULL")).await, "visit_day_closed");
        let earlier = "UPDATE visit SET departed_at = '2026-11-20 03:00:00+00:00'";
        assert_eq!(refused(&desk, &format!("{earlier} WHERE id = 'v1'")).await, "visit_day_closed");
        accepted(&desk, &format!("{earlier}, corrected_at = '2026-11-21 00:00:00+00:00' WHERE id = 'v1'")).await;
        let room = desk.room(&here).await;
        for column in [
            "brought_by = '某人'".to_owned(), "collected_by = '某人'".to_owned(), format!("room_id = '{room}'"),
            "remark = '备注'".to_owned(), "temperature_tenths_celsius = 365".to_owned(), "visit_on = '2026-11-21'".to_owned(),
            "collector_is_unlisted = TRUE, collector_reason = '委托', collected_by = '某人'".to_owned(),
            "withdrawn_at = '2026-11-21 00:00:00+00:00'".to_owned(),
        ] {
            let around = format!("UPDATE visit SET {column} WHERE id = 'v1'");
            assert_eq!(refused(&desk, &around).await, "visit_day_closed", "{column}");
            let mut tx = desk.app.db.write().await.unwrap();
            let corrected = format!("UPDATE visit SET {column}, corrected_at = '2026-11-22 00:00:00+00:00' WHERE id = 'v1'");
            // Tried and thrown away: the next column starts from the same visit.
            sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(corrected.clone())).execute(on)).unwrap();
        }
    }

    async fn an_absence_on_a_closed_day_takes_corrections_only(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let (person, other) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        // From before the closed day until after it.
        accepted(&desk, &an_absence("a1", &person, &here, "2026-11-18", "2026-11-25", "NULL")).await;
        accepted(&desk, &format!(
            "INSERT INTO day_closing (id, centre_id, closed_on, closed_at, closed_by, note, stands_for_weekday, cause, cause_note)
            VALUES ('d1', '{here}', '2026-11-20', '2026-11-20 10:00:00+00:00', '某人', '', 5, 'weekday', '')"
        )).await;
        let guard = "absence_day_closed";
        assert_eq!(refused(&desk, &an_absence("a2", &other, &here, "2026-11-20", "2026-11-21", "NULL")).await, guard);
        accepted(&desk, &an_absence("a2", &other, &here, "2026-11-21", "2026-11-22", "NULL")).await;
        for change in [
            "reason = 'family'", "note = '备注'", "told_by = '女儿'", "until_on = '2026-11-20'", "from_on = '2026-11-21'",
            "withdrawn_at = '2026-11-21 00:00:00+00:00'",
        ] {
            assert_eq!(refused(&desk, &format!("UPDATE absence SET {change} WHERE id = 'a1'")).await, guard, "{change}");
        }
        assert_eq!(refused(&desk, "UPDATE absence SET from_on = '2026-11-20' WHERE id = 'a2'").await, guard, "nor is it covered later");
        assert_eq!(refused(&desk, "DELETE FROM absence WHERE id = 'a1'").await, guard);
        // What leaves the closed day as it was is no correction: arriving on the 23rd ends the absence.
        accepted(&desk, "UPDATE absence SET until_on = '2026-11-23' WHERE id = 'a1'").await;
        accepted(&desk, "UPDATE absence SET reason = 'family', corrected_at = '2026-11-21 00:00:00+00:00' WHERE id = 'a1'").await;
        accepted(&desk, "UPDATE day_closing SET reopened_at = '2026-11-21 01:00:00+00:00', reopen_reason = '补登'").await;
        accepted(&desk, "UPDATE absence SET reason = 'travel' WHERE id = 'a1'").await;
    }

    async fn whoever_is_not_on_the_list_needs_a_reason(desk: Desk) {
        let here = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        accepted(&desk, &visit("v1", &person, &here, "'2026-11-20 04:00:00+00:00'")).await;
        let unlisted = "UPDATE visit SET collected_by = '某人', collector_is_unlisted = TRUE";
        assert_eq!(refused(&desk, &format!("{unlisted} WHERE id = 'v1'")).await, "visit_collector_check");
        accepted(&desk, &format!("{unlisted}, collector_reason = '女儿来电' WHERE id = 'v1'")).await;
        assert_eq!(refused(&desk, "UPDATE visit SET temperature_tenths_celsius = 36 WHERE id = 'v1'").await, "visit_temperature_check");
    }

    async fn an_elder_has_one_open_visit(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let person = desk.elder("李春梅").await;
        accepted(&desk, &visit("v1", &person, &here, "NULL")).await;
        assert_eq!(refused(&desk, &visit("v2", &person, &there, "NULL")).await, "visit_elder_id_key");
        accepted(&desk, &visit_on("2026-11-19", "v3", &person, &there, "'2026-11-19 08:00:00+00:00'")).await;
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

    async fn an_elder_has_one_card_that_is_valid(desk: Desk) {
        let person = desk.elder("李春梅").await;
        let card = |code: &str, elder: &str, ended: &str| format!(
            "INSERT INTO elder_card (code, elder_id, issued_at, ended_at)
            VALUES ('{code}', '{elder}', '2026-01-02 00:00:00+00:00', {ended})"
        );
        assert_eq!(refused(&desk, &card("KN000000001", &person, "NULL")).await, "elder_card_elder_id_key");
        assert_eq!(refused(&desk, &card("KN1", &person, "'2026-02-01 00:00:00+00:00'")).await, "elder_card_code_check");
        assert_eq!(refused(&desk, &card("KN000000001", &person, "'2026-01-01 00:00:00+00:00'")).await, "elder_card_order_check");
        accepted(&desk, &card("KN000000001", &person, "'2026-02-01 00:00:00+00:00'")).await;
        let twice = refused(&desk, &card("KN000000001", &person, "'2026-02-01 00:00:00+00:00'")).await;
        assert!(["elder_card_pkey", "elder_card_code_key"].contains(&twice.as_str()), "{twice}");
    }

    async fn circumstances_are_possible(desk: Desk) {
        accepted(&desk, &elder("e", "male", "'110101194803150017'", "NULL")).await;
        for (text, name) in [
            ("UPDATE elder SET living_situation = 'palace'", "elder_living_situation_check"),
            ("UPDATE elder SET blood_type = 'c'", "elder_blood_type_check"),
            ("UPDATE elder SET rhesus = 'maybe'", "elder_rhesus_check"),
            ("UPDATE elder SET disability_certificate = '1101011948031500174'", "elder_disability_certificate_check"),
            ("UPDATE elder SET disability_certificate = '11010119400101008X42'", "elder_disability_certificate_check"),
            ("UPDATE elder SET merged_into_id = id", "elder_merged_into_id_check"),
            ("INSERT INTO elder_category (elder_id, category) VALUES ('e', 'rich')", "elder_category_category_check"),
            ("INSERT INTO lunar_birthday_setting (id, leap_month, day_thirty) VALUES (2, 'plain_month', 'next_day')", "lunar_birthday_setting_one_check"),
        ] {
            assert_eq!(refused(&desk, text).await, name);
        }
        accepted(&desk, "UPDATE elder SET disability_certificate = '11010119480315001742'").await;
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

    async fn who_is_on_site_is_there_once_and_for_something(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        let presence = |id: &str, kind: &str, key: &str, elder: &str, purpose: &str, departed: &str| format!(
            "INSERT INTO presence (id, centre_id, kind, name, sort_key, person_key, phone, elder_id, purpose, presence_on,
                arrived_at, departed_at, departure_note)
            VALUES ('{id}', '{centre}', '{kind}', '{key}', '', '{key}', '', {elder}, '{purpose}', '2026-11-20',
                '2026-11-20 00:00:00+00:00', {departed}, '')"
        );
        accepted(&desk, &presence("p1", "visitor", "王芳", &format!("'{person}'"), "", "NULL")).await;
        assert_eq!(
            refused(&desk, &presence("p2", "visitor", "王芳", "NULL", "送药", "NULL")).await,
            "presence_centre_id_kind_person_key_presence_on_key"
        );
        for (row, name) in [
            (presence("p3", "visitor", "赵六", "NULL", " ", "NULL"), "presence_purpose_check"),
            (presence("p3", "staff", "赵六", &format!("'{person}'"), "", "NULL"), "presence_elder_check"),
            (presence("p3", "ghost", "赵六", "NULL", "", "NULL"), "presence_kind_check"),
            (presence("p3", "staff", " ", "NULL", "", "NULL"), "presence_name_check"),
            (presence("p3", "staff", "赵六", "NULL", "", "'2026-11-19 00:00:00+00:00'"), "presence_order_check"),
        ] {
            assert_eq!(refused(&desk, &row).await, name);
        }
        accepted(&desk, "UPDATE presence SET departure_note = '不详'").await;
        accepted(&desk, &presence("p2", "visitor", "王芳", "NULL", "送药", "NULL")).await;
        assert_eq!(
            refused(&desk, "UPDATE presence SET departure_note = '' WHERE id = 'p1'").await,
            "presence_centre_id_kind_person_key_presence_on_key"
        );
    }

    async fn an_activity_has_a_kind_an_end_and_only_elders(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        let activity = |id: &str, kind: &str, title: &str, ends: &str| format!(
            "INSERT INTO activity (id, centre_id, title, kind, activity_on, starts_at, ends_at, remark, version, recorded_at)
            VALUES ('{id}', '{centre}', '{title}', '{kind}', '2026-11-20', '09:00:00', '{ends}', '', 1, '2026-01-01 00:00:00+00:00')"
        );
        assert_eq!(refused(&desk, &activity("a", "sorcery", "象棋", "10:00:00")).await, "activity_kind_check");
        assert_eq!(refused(&desk, &activity("a", "reading", " ", "10:00:00")).await, "activity_title_check");
        assert_eq!(refused(&desk, &activity("a", "reading", "读报", "09:00:00")).await, "activity_order_check");
        accepted(&desk, &activity("a", "reading", "读报", "10:00:00")).await;
        let joins = |elder: &str| format!(
            "INSERT INTO activity_participation (activity_id, elder_id, recorded_at) VALUES ('a', '{elder}', '2026-11-20 00:00:00+00:00')"
        );
        let postgres = desk.engine == crate::support::Engine::Postgres;
        let unknown = if postgres { "activity_participation_elder_id_fkey" } else { "ForeignKeyViolation" };
        assert_eq!(refused(&desk, &joins("nobody")).await, unknown);
        accepted(&desk, &joins(&person)).await;
        let twice = if postgres { "activity_participation_pkey" } else { "activity_participation_activity_id_elder_id_key" };
        assert_eq!(refused(&desk, &joins(&person)).await, twice);
    }

    async fn an_assessment_has_each_item_once_in_its_range_and_a_grade_no_better_than_its_score(desk: Desk) {
        let person = desk.elder("李春梅").await;
        let row = |id: &str, scheme: &str, columns: &str, values: &str| format!(
            "INSERT INTO assessment (id, elder_id, scheme, assessed_on, place, informant, note, recorded_at{columns})
            VALUES ('{id}', '{person}', '{scheme}', '2026-11-20', '', '', '', '2026-11-20 00:00:00+00:00'{values})"
        );
        let columns = ", score, grade, reason, coma, dementia, mental_disorder, swallowing_difficulty, fall_events,
            wandering_events, choking_events, self_harm_events, other_events, triggers_stack, rule_version, next_due_on,
            eating, grooming, bathing, dressing_upper, dressing_lower, bladder_control, bowel_control, toileting,
            turning_in_bed, transfer, walking, stairs, orientation_in_time, orientation_in_place, orientation_to_people,
            memory, understanding, expression, aggression, depression, consciousness, vision, hearing, daily_affairs,
            using_transport, social_life";
        let most = ["4"; 11].into_iter().chain(["3", "4", "4", "4", "4", "4", "4", "1", "1", "2", "2", "2", "4", "3", "4"]);
        let most: Vec<&str> = most.collect();
        let national = |id: &str, score: &str, grade: &str, coma: &str, due: &str, items: &[&str]| row(id, "gbt42195", columns, &format!(
            ", {score}, {grade}, 'first', {coma}, FALSE, FALSE, FALSE, 0, 0, 0, 0, 0, FALSE, 1, {due}, {}", items.join(", ")
        ));
        let due = "'2027-11-20'";
        for (place, item) in most.iter().enumerate() {
            let above = (item.parse::<i64>().unwrap() + 1).to_string();
            for wrong in [above.as_str(), "-1", "NULL"] {
                let mut items = most.clone();
                items[place] = wrong;
                let refusal = refused(&desk, &national("a", "90", "0", "FALSE", due, &items)).await;
                assert!(["assessment_items_check", "assessment_score_check"].contains(&refusal.as_str()), "{place} {wrong}: {refusal}");
            }
        }
        for (text, name) in [
            (national("a", "89", "1", "FALSE", due, &most), "assessment_score_check"),
            (national("a", "90", "5", "FALSE", due, &most), "assessment_grade_check"),
            (national("a", "90", "NULL", "FALSE", due, &most), "assessment_grade_check"),
            (national("a", "90", "3", "TRUE", due, &most), "assessment_grade_check"),
            (national("a", "90", "0", "FALSE", "'2026-11-20'", &most), "assessment_next_due_on_check"),
            (national("a", "90", "0", "FALSE", "NULL", &most), "assessment_conditions_check"),
            (row("a", "gbt42195", ", grade, reason", ", 0, 'first'"), "assessment_items_check"),
            (row("a", "barthel", ", score", ", 63"), "assessment_score_check"),
            (row("a", "barthel", ", score, grade", ", 60, 1"), "assessment_grade_check"),
            (row("a", "barthel", ", score, eating", ", 60, 4"), "assessment_items_check"),
            (row("a", "mzt039", ", grade", ", 1"), "assessment_domains_check"),
            (row("a", "long_term_care_insurance", ", grade", ", 6"), "assessment_grade_check"),
            (row("a", "guesswork", "", ""), "assessment_scheme_check"),
        ] {
            let refusal = refused(&desk, &text).await;
            // PostgreSQL asks the checks by name, SQLite in their order: a row that breaks two may be told by either.
            let also = if name == "assessment_items_check" { "assessment_conditions_check" } else { name };
            assert!([name, also].contains(&refusal.as_str()), "{text}\n{refusal}");
        }
        let mut helped = most.clone();
        helped[0] = "0";
        assert_eq!(refused(&desk, &national("a", "86", "0", "FALSE", due, &helped)).await, "assessment_grade_check");
        accepted(&desk, &national("a", "86", "1", "FALSE", due, &helped)).await;
        accepted(&desk, &row("b", "barthel", ", score", ", 60")).await;
    }

    async fn an_assessment_is_never_rewritten(desk: Desk) {
        let (person, other) = (desk.elder("李春梅").await, desk.elder("李春兰").await);
        desk.done("assessment_record", serde_json::json!({
            "elderId": person, "details": crate::assessment::national("2026-11-20", crate::assessment::ability(10)),
        })).await;
        for text in [
            "UPDATE assessment SET eating = 3", "UPDATE assessment SET note = 'x'", "UPDATE assessment SET grade = 4",
            "DELETE FROM assessment", "UPDATE assessment_assessor SET name = 'x'", "DELETE FROM assessment_assessor",
        ] {
            assert_eq!(refused(&desk, text).await, "assessment_kept", "{text}");
        }
        let ended = |how: &str, reason: &str| format!(
            "UPDATE assessment SET ended_at = '2026-11-21 00:00:00+00:00', ended_how = {how}, ended_reason = {reason}"
        );
        assert_eq!(refused(&desk, &ended("'withdrawn'", "' '")).await, "assessment_ended_check");
        assert_eq!(refused(&desk, &ended("'lost'", "'x'")).await, "assessment_ended_check");
        assert_eq!(refused(&desk, &ended("NULL", "'x'")).await, "assessment_ended_check");
        // Two records of one person become one: whose it is may change.
        accepted(&desk, &format!("UPDATE assessment SET elder_id = '{other}'")).await;
        accepted(&desk, &ended("'withdrawn'", "'x'")).await;
        assert_eq!(refused(&desk, "UPDATE assessment SET ended_at = NULL, ended_how = NULL, ended_reason = NULL").await, "assessment_kept");
    }

    async fn a_desk_is_one_kiosk_and_keeps_no_code_in_the_clear(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let kiosk = |id: &str, code: &str, ended: &str| format!(
            "INSERT INTO kiosk (id, desk, actor, centre_id, leave_code_hash, started_at, ended_at)
            VALUES ('{id}', 'd', 'a', '{centre}', {code}, '2026-11-20 00:00:00+00:00', {ended})"
        );
        assert_eq!(refused(&desk, &kiosk("k", "'2468'", "NULL")).await, "kiosk_leave_code_hash_check");
        assert_eq!(refused(&desk, &kiosk("k", "NULL", "'2026-11-19 00:00:00+00:00'")).await, "kiosk_order_check");
        accepted(&desk, &kiosk("k1", "NULL", "'2026-11-20 00:00:00+00:00'")).await;
        accepted(&desk, &kiosk("k2", "NULL", "NULL")).await;
        assert_eq!(refused(&desk, &kiosk("k3", "NULL", "NULL")).await, "kiosk_desk_actor_key");
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
        let postgres = desk.engine == crate::support::Engine::Postgres;
        let unknown = if postgres { "enrolment_day_enrolment_id_fkey" } else { "ForeignKeyViolation" };
        assert_eq!(refused(&desk, weekday).await, unknown);
    }

    async fn pauses_of_one_enrolment_do_not_overlap(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let person = desk.elder("李春梅").await;
        let (first, second) = (desk.enrol(&person, &centre).await, {
            let other = desk.elder("李春兰").await;
            desk.enrol(&other, &centre).await
        });
        let pause = |id: &str, enrolment: &str, from: &str, until: &str| format!(
            "INSERT INTO enrolment_pause (id, enrolment_id, from_on, until_on, reason, recorded_at)
            VALUES ('{id}', '{enrolment}', '{from}', {until}, '', '2026-01-01 00:00:00+00:00')"
        );
        accepted(&desk, &pause("p1", &first, "2026-12-01", "'2026-12-08'")).await;
        accepted(&desk, &pause("p2", &first, "2026-12-08", "NULL")).await;
        accepted(&desk, &pause("p3", &second, "2026-12-01", "NULL")).await;
        accepted(&desk, &pause("empty", &first, "2026-12-03", "'2026-12-03'")).await;
        let guard = "enrolment_pause_no_overlap";
        assert_eq!(refused(&desk, &pause("p4", &first, "2026-12-07", "'2026-12-08'")).await, guard);
        assert_eq!(refused(&desk, &pause("p4", &first, "2027-12-07", "NULL")).await, guard);
        assert_eq!(refused(&desk, "UPDATE enrolment_pause SET until_on = '2026-12-09' WHERE id = 'p1'").await, guard);
        assert_eq!(refused(&desk, &pause("p4", &first, "2026-11-07", "'2026-11-06'")).await, "enrolment_pause_order_check");
    }

    async fn days_of_a_centre_hold_together(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let closed = |from: &str, until: &str, reason: &str| format!(
            "INSERT INTO centre_closed_day (id, centre_id, from_on, until_on, reason, recorded_at)
            VALUES ('{from}', '{centre}', '{from}', '{until}', '{reason}', '2026-01-01 00:00:00+00:00')"
        );
        assert_eq!(refused(&desk, &closed("2026-12-01", "2026-12-01", "x")).await, "centre_closed_day_order_check");
        assert_eq!(refused(&desk, &closed("2026-12-01", "2026-12-02", " ")).await, "centre_closed_day_reason_check");
        let extra = |opens: &str, weekday: &str| format!(
            "INSERT INTO centre_extra_day (centre_id, extra_on, opens_at, closes_at, stands_for_weekday, reason, recorded_at)
            VALUES ('{centre}', '2026-12-01', '{opens}', '12:00:00', {weekday}, '', '2026-01-01 00:00:00+00:00')"
        );
        assert_eq!(refused(&desk, &extra("12:00:00", "NULL")).await, "centre_extra_day_order_check");
        assert_eq!(refused(&desk, &extra("08:00:00", "8")).await, "centre_extra_day_stands_for_weekday_check");
        accepted(&desk, "INSERT INTO legal_year (year, recorded_at) VALUES (2027, '2026-01-01 00:00:00+00:00')").await;
        let legal = |kind: &str| format!("INSERT INTO legal_day (legal_on, year, kind, name) VALUES ('2027-01-01', 2027, '{kind}', '元旦')");
        assert_eq!(refused(&desk, &legal("festival")).await, "legal_day_kind_check");
        accepted(&desk, &legal("off")).await;
        for setting in ["late_entry_days = 32", "half_day_below_minutes = -1"] {
            let name = format!("centre_{}_check", setting.split(' ').next().unwrap());
            assert_eq!(refused(&desk, &format!("UPDATE centre SET {setting}")).await, name);
        }
        let nothing = "UPDATE centre SET gives_day_care = FALSE";
        assert_eq!(refused(&desk, nothing).await, "centre_function_check");
    }
}
