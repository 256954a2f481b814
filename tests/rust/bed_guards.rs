//! What the schema itself refuses about beds: each of the "nevers", tried by going around the program, on both
//! databases alike.

use kangning_core::sql_execute;
use kangning_core::store::violation;
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::bed::{House, admitted, house, man};
use crate::on_both;
use crate::support::Desk;

async fn tried(desk: &Desk, text: &str) -> Result<u64, String> {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    let done = sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on));
    match done {
        Ok(rows) => {
            tx.commit().await.unwrap();
            Ok(rows)
        }
        Err(error) => Err(violation::named(&error).unwrap_or_else(|| error.to_string())),
    }
}

async fn refused(desk: &Desk, name: &str, text: &str) {
    assert_eq!(tried(desk, text).await, Err(name.to_owned()), "{text}");
}

async fn accepted(desk: &Desk, text: &str) {
    assert_eq!(tried(desk, text).await, Ok(1), "{text}");
}

/// Of two who wrote at once exactly one was refused: by what.
fn never_both(outcomes: [Result<u64, String>; 2]) -> Vec<String> {
    let refusals: Vec<String> = outcomes.into_iter().filter_map(Result::err).collect();
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    refusals
}

fn instant(day: &str, hour: u32) -> String {
    format!("{day}T{hour:02}:00:00+00:00")
}

/// An admission, open or ended at 08:00 UTC of a day.
fn an_admission(id: &str, elder: &str, centre: &str, from: &str, to: Option<&str>) -> String {
    let (to_at, to_on, why) = match to {
        Some(to) => (format!("'{}'", instant(to, 8)), format!("'{to}'"), "'home'"),
        None => ("NULL".to_owned(), "NULL".to_owned(), "NULL"),
    };
    format!(
        "INSERT INTO admission (id, elder_id, centre_id, from_at, from_on, to_at, to_on, is_short_stay, payer, category,
            leaving_reason, version, recorded_at)
        VALUES ('{id}', '{elder}', '{centre}', '{}', '{from}', {to_at}, {to_on}, FALSE, 'family', 'self_paying', {why}, 1,
            '{}')",
        instant(from, 1),
        instant(from, 1),
    )
}

/// A stay from an hour of a day, open or until an hour of a day.
fn a_stay(id: &str, admission: &str, bed: &str, from: (&str, u32), to: Option<(&str, u32)>) -> String {
    let (to_at, to_on, how) = match to {
        Some((day, hour)) => (format!("'{}'", instant(day, hour)), format!("'{day}'"), "'left'"),
        None => ("NULL".to_owned(), "NULL".to_owned(), "NULL"),
    };
    format!(
        "INSERT INTO stay (id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how, recorded_at)
        VALUES ('{id}', '{admission}', '{bed}', '{}', '{}', {to_at}, {to_on}, 'admitted', {how}, '{}')",
        instant(from.0, from.1),
        from.0,
        instant(from.0, from.1),
    )
}

fn a_closure(id: &str, bed: &str, from: (&str, u32), to: Option<(&str, u32)>) -> String {
    let (to_at, to_on) = match to {
        Some((day, hour)) => (format!("'{}'", instant(day, hour)), format!("'{day}'")),
        None => ("NULL".to_owned(), "NULL".to_owned()),
    };
    format!(
        "INSERT INTO bed_closure (id, bed_id, from_at, from_on, to_at, to_on, reason, recorded_at)
        VALUES ('{id}', '{bed}', '{}', '{}', {to_at}, {to_on}, 'repair', '{}')",
        instant(from.0, from.1),
        from.0,
        instant(from.0, from.1),
    )
}

on_both! {
    async fn nobody_lies_in_a_bed_in_which_somebody_lies(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        accepted(&desk, &an_admission("a2", &wang, &centre, "2026-11-01", None)).await;
        accepted(&desk, &a_stay("s1", "a1", &beds[0], ("2026-11-01", 2), Some(("2026-11-10", 4)))).await;
        refused(&desk, "stay_bed_no_overlap", &a_stay("s2", "a2", &beds[0], ("2026-11-05", 2), None)).await;
        refused(&desk, "stay_bed_no_overlap", &a_stay("s2", "a2", &beds[0], ("2026-11-10", 3), None)).await;
        // The same day is fine as soon as the first has left.
        accepted(&desk, &a_stay("s2", "a2", &beds[0], ("2026-11-10", 4), None)).await;
        refused(&desk, "stay_bed_no_overlap", "UPDATE stay SET to_at = '2026-11-10T05:00:00+00:00' WHERE id = 's1'").await;
    }

    async fn nobody_lies_in_two_beds_or_lives_in_two_places(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        refused(&desk, "admission_no_overlap", &an_admission("a2", &li, &centre, "2026-11-05", None)).await;
        accepted(&desk, &a_stay("s1", "a1", &beds[0], ("2026-11-01", 2), None)).await;
        let second = tried(&desk, &a_stay("s2", "a1", &beds[1], ("2026-11-05", 2), None)).await.unwrap_err();
        assert!(["stay_admission_no_overlap", "stay_admission_id_key"].contains(&second.as_str()), "{second}");
    }

    async fn nobody_lives_anywhere_after_their_death(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let other = desk.residence("别处养老院").await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let dies = |id: &str| format!("UPDATE admission SET leaving_reason = 'died' WHERE id = '{id}'");
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", Some("2026-11-10"))).await;
        accepted(&desk, &dies("a1")).await;
        refused(&desk, "admission_after_death", &an_admission("a2", &li, &other, "2026-11-12", None)).await;
        refused(&desk, "admission_after_death", &an_admission("a2", &li, &other, "2026-11-12", Some("2026-11-14"))).await;
        accepted(&desk, &an_admission("a2", &li, &other, "2026-10-01", Some("2026-10-12"))).await;
        accepted(&desk, &an_admission("b1", &wang, &centre, "2026-11-01", Some("2026-11-10"))).await;
        accepted(&desk, &an_admission("b2", &wang, &other, "2026-11-12", None)).await;
        refused(&desk, "admission_after_death", &dies("b1")).await;
    }

    async fn a_stay_lies_inside_its_admission_in_a_bed_of_its_centre(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let other = desk.residence("别处养老院").await;
        let li = desk.elder("李春梅").await;
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-02", Some("2026-11-10"))).await;
        refused(&desk, "stay_outside_admission", &a_stay("s1", "a1", &beds[0], ("2026-11-01", 2), Some(("2026-11-03", 2)))).await;
        refused(&desk, "stay_outside_admission", &a_stay("s1", "a1", &beds[0], ("2026-11-05", 2), Some(("2026-11-10", 9)))).await;
        // Whoever has left holds no bed.
        refused(&desk, "stay_outside_admission", &a_stay("s1", "a1", &beds[0], ("2026-11-05", 2), None)).await;
        let wang = desk.elder("王秀英").await;
        accepted(&desk, &an_admission("a2", &wang, &other, "2026-11-02", None)).await;
        refused(&desk, "stay_outside_admission", &a_stay("s1", "a2", &beds[0], ("2026-11-05", 2), None)).await;
        let chen = desk.elder("陈玉兰").await;
        accepted(&desk, &an_admission("a3", &chen, &centre, "2026-11-02", None)).await;
        accepted(&desk, &a_stay("s3", "a3", &beds[0], ("2026-11-02", 2), None)).await;
        refused(&desk, "stay_outside_admission",
            "UPDATE admission SET to_at = '2026-11-12T08:00:00+00:00', to_on = '2026-11-12', leaving_reason = 'died' WHERE id = 'a3'").await;
        refused(&desk, "stay_order_check", "UPDATE stay SET to_at = '2026-11-01T02:00:00+00:00', to_on = '2026-11-01', ended_how = 'left'
            WHERE id = 's3'").await;
        refused(&desk, "stay_kept", "DELETE FROM stay WHERE id = 's3'").await;
    }

    async fn a_closed_bed_takes_nobody_and_a_bed_in_use_is_not_closed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        accepted(&desk, &a_closure("c1", &beds[0], ("2026-11-01", 2), Some(("2026-11-05", 3)))).await;
        refused(&desk, "stay_bed_closed", &a_stay("s1", "a1", &beds[0], ("2026-11-04", 2), None)).await;
        accepted(&desk, &a_stay("s1", "a1", &beds[0], ("2026-11-05", 3), None)).await;
        refused(&desk, "bed_closure_in_use", &a_closure("c2", &beds[0], ("2026-11-08", 2), None)).await;
        refused(&desk, "bed_in_use", &format!("UPDATE bed SET in_service_until_on = '2026-12-01' WHERE id = '{}'", beds[0])).await;
        // Held, too: a leave changes nothing of it.
        accepted(&desk, "INSERT INTO bed_leave (id, admission_id, kind, from_at, from_on, holds_bed, recorded_at)
            VALUES ('l1', 'a1', 'hospital', '2026-11-10T01:00:00+00:00', '2026-11-10', TRUE, '2026-11-10T01:00:00+00:00')").await;
        refused(&desk, "bed_closure_in_use", &a_closure("c2", &beds[0], ("2026-11-11", 2), None)).await;
        desk.done("reservation_make", json!({ "bedId": beds[1], "elderId": li })).await;
        refused(&desk, "bed_closure_in_use", &a_closure("c3", &beds[1], ("2026-11-23", 2), None)).await;
        refused(&desk, "stay_bed_out_of_service", &{
            accepted(&desk, &format!("UPDATE bed SET in_service_until_on = '2026-11-03' WHERE id = '{}'", beds[3])).await;
            let wang = man(&desk, "王建国").await;
            accepted(&desk, &an_admission("a2", &wang, &centre, "2026-11-01", None)).await;
            a_stay("s2", "a2", &beds[3], ("2026-11-02", 2), None)
        }).await;
    }

    async fn a_man_lies_in_a_womens_room_only_by_decision_or_as_a_partner(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (chen, li) = (man(&desk, "陈永昌").await, desk.elder("李春梅").await);
        accepted(&desk, &an_admission("a1", &chen, &centre, "2026-11-01", None)).await;
        accepted(&desk, &an_admission("a2", &li, &centre, "2026-11-01", None)).await;
        let stay = a_stay("s1", "a1", &beds[0], ("2026-11-02", 2), None);
        refused(&desk, "stay_sex_rule", &stay).await;
        let couple = stay.replace("recorded_at)", "recorded_at, sex_exception)").replace("'2026-11-02T02:00:00+00:00')", "'2026-11-02T02:00:00+00:00', 'couple')");
        refused(&desk, "stay_sex_rule", &couple).await;
        let unsaid = couple.replace("'couple')", "'decided')");
        refused(&desk, "stay_exception_check", &unsaid).await;
        accepted(&desk, "UPDATE admission SET partner_id = 'a2' WHERE id = 'a1'").await;
        // She has no bed yet, then lies elsewhere, then comes only later: until she lies there he lies there alone.
        refused(&desk, "stay_sex_rule", &couple).await;
        accepted(&desk, &a_stay("s2", "a2", &beds[6], ("2026-11-01", 2), Some(("2026-11-02", 3)))).await;
        refused(&desk, "stay_sex_rule", &couple).await;
        accepted(&desk, &a_stay("s3", "a2", &beds[1], ("2026-11-02", 3), None)).await;
        refused(&desk, "stay_sex_rule", &couple).await;
        accepted(&desk, "UPDATE stay SET to_at = '2026-11-02T02:00:00+00:00' WHERE id = 's2'").await;
        accepted(&desk, "UPDATE stay SET from_at = '2026-11-02T02:00:00+00:00' WHERE id = 's3'").await;
        accepted(&desk, &couple).await;
        refused(&desk, "stay_sex_rule", "UPDATE admission SET partner_id = NULL WHERE id = 'a1'").await;
        // When she has left he may still leave, but does not come back by a correction into what is hers no more.
        accepted(&desk, "UPDATE stay SET to_at = '2026-11-04T02:00:00+00:00', to_on = '2026-11-04', ended_how = 'left' WHERE id = 's3'").await;
        accepted(&desk, "UPDATE stay SET to_at = '2026-11-05T02:00:00+00:00', to_on = '2026-11-05', ended_how = 'left' WHERE id = 's1'").await;
        accepted(&desk, "UPDATE admission SET partner_id = NULL WHERE id = 'a1'").await;
        refused(&desk, "stay_sex_rule", "UPDATE stay SET to_at = NULL, to_on = NULL, ended_how = NULL WHERE id = 's1'").await;
        // And the room is not made a men's room over a woman's head.
        accepted(&desk, "UPDATE stay SET to_at = NULL, to_on = NULL, ended_how = NULL WHERE id = 's3'").await;
        refused(&desk, "stay_sex_rule", "UPDATE care_room SET sex_rule = 'men' WHERE name = '101'").await;
    }

    async fn who_lies_in_a_womens_room_does_not_become_a_man_in_it(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (chen, li, wang) = (man(&desk, "陈永昌").await, desk.elder("李春梅").await, desk.elder("王秀英").await);
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        accepted(&desk, &a_stay("s1", "a1", &beds[0], ("2026-11-01", 2), None)).await;
        let is_man = |elder: &str| format!("UPDATE elder SET sex = 'male' WHERE id = '{elder}'");
        let is_of = |elder: &str| format!("UPDATE admission SET elder_id = '{elder}' WHERE id = 'a1'");
        refused(&desk, "stay_sex_rule", &is_man(&li)).await;
        refused(&desk, "stay_sex_rule", &is_of(&chen)).await;
        // Another woman's record may take its place, and whoever lies there no more may be a man.
        accepted(&desk, &format!("UPDATE elder SET sex = 'female', notes = '常来' WHERE id = '{li}'")).await;
        accepted(&desk, &is_of(&wang)).await;
        accepted(&desk, &is_man(&li)).await;
        refused(&desk, "stay_sex_rule", &is_man(&wang)).await;
        // Where it was decided so the record says what is so.
        accepted(&desk, "UPDATE stay SET sex_exception = 'decided', exception_reason = '等待调床' WHERE id = 's1'").await;
        accepted(&desk, &is_man(&wang)).await;
    }

    async fn nobody_becomes_a_man_while_lying_down_in_a_womens_room(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        let other = Desk::beside(&desk).await;
        for round in 0..12 {
            let hour = 2 + round;
            let id = format!("s{round}");
            accepted(&desk, &format!("UPDATE elder SET sex = 'female' WHERE id = '{li}'")).await;
            let stay = a_stay(&id, "a1", &beds[0], ("2026-11-02", hour), None);
            let record = format!("UPDATE elder SET sex = 'male' WHERE id = '{li}'");
            let (one, two) = futures::join!(tried(&desk, &stay), tried(&other, &record));
            let lies = one.is_ok();
            assert_eq!(never_both([one, two]), ["stay_sex_rule"]);
            if lies {
                let at = instant("2026-11-02", hour + 1);
                accepted(&desk, &format!(
                    "UPDATE stay SET to_at = '{at}', to_on = '2026-11-02', ended_how = 'left' WHERE id = '{id}'"
                )).await;
            }
        }
    }

    async fn leaves_reservations_and_closures_do_not_overlap(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        accepted(&desk, &an_admission("a1", &wang, &centre, "2026-11-01", Some("2026-11-20"))).await;
        let leave = |id: &str, from: &str, to: &str| format!(
            "INSERT INTO bed_leave (id, admission_id, kind, from_at, from_on, to_at, to_on, holds_bed, recorded_at)
            VALUES ('{id}', 'a1', 'family', '{from}T02:00:00+00:00', '{from}', '{to}T02:00:00+00:00', '{to}', FALSE, '{from}T02:00:00+00:00')"
        );
        accepted(&desk, &leave("l1", "2026-11-05", "2026-11-08")).await;
        refused(&desk, "bed_leave_no_overlap", &leave("l2", "2026-11-07", "2026-11-09")).await;
        refused(&desk, "bed_leave_outside_admission", &leave("l2", "2026-11-19", "2026-11-21")).await;
        let kept = |id: &str, from: &str, to: &str| format!(
            "INSERT INTO reservation (id, bed_id, elder_id, from_on, lapses_on, version, recorded_at)
            VALUES ('{id}', '{}', '{wang}', '{from}', '{to}', 1, '2026-11-01T02:00:00+00:00')", beds[1]
        );
        accepted(&desk, &kept("r1", "2026-12-01", "2026-12-08")).await;
        refused(&desk, "reservation_no_overlap", &kept("r2", "2026-12-07", "2026-12-09")).await;
        accepted(&desk, &kept("r2", "2026-12-08", "2026-12-09")).await;
        accepted(&desk, &a_closure("c1", &beds[4], ("2026-11-01", 2), Some(("2026-11-05", 3)))).await;
        refused(&desk, "bed_closure_no_overlap", &a_closure("c2", &beds[4], ("2026-11-05", 2), None)).await;
    }

    async fn a_closed_month_takes_corrections_only(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-10-01", None)).await;
        accepted(&desk, &a_stay("s1", "a1", &beds[0], ("2026-10-01", 2), None)).await;
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        refused(&desk, "census_closed", &an_admission("a2", &wang, &centre, "2026-10-05", None)).await;
        refused(&desk, "census_closed", &a_closure("c1", &beds[1], ("2026-10-05", 2), None)).await;
        let ends = |day: &str| format!("UPDATE stay SET to_at = '{day}T02:00:00+00:00', to_on = '{day}', ended_how = 'left'");
        refused(&desk, "census_closed", &format!("{} WHERE id = 's1'", ends("2026-10-20"))).await;
        accepted(&desk, &format!("{} WHERE id = 's1'", ends("2026-11-20"))).await;
        accepted(&desk, &format!("{}, corrected_at = '2026-11-22T00:00:00+00:00' WHERE id = 's1'", ends("2026-10-20"))).await;
    }

    async fn two_people_do_not_both_get_one_bed(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        accepted(&desk, &an_admission("a1", &li, &centre, "2026-11-01", None)).await;
        accepted(&desk, &an_admission("a2", &wang, &centre, "2026-11-01", None)).await;
        let other = Desk::beside(&desk).await;
        for round in 0..12 {
            let hour = 2 + round;
            let (from, to) = (("2026-11-02", hour), Some(("2026-11-02", hour + 1)));
            let (one, two) = (
                a_stay(&format!("s{round}"), "a1", &beds[0], from, to),
                a_stay(&format!("t{round}"), "a2", &beds[0], from, to),
            );
            let (one, two) = futures::join!(tried(&desk, &one), tried(&other, &two));
            assert_eq!(never_both([one, two]), ["stay_bed_no_overlap"]);
        }
    }

    async fn one_elder_is_not_admitted_twice_at_once(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let elsewhere = desk.residence("别处养老院").await;
        let other = Desk::beside(&desk).await;
        for round in 0..12 {
            let li = desk.elder("李春梅").await;
            let (one, two) = (
                an_admission(&format!("a{round}"), &li, &centre, "2026-11-01", None),
                an_admission(&format!("b{round}"), &li, &elsewhere, "2026-11-02", None),
            );
            let (one, two) = futures::join!(tried(&desk, &one), tried(&other, &two));
            assert_eq!(never_both([one, two]), ["admission_no_overlap"]);
        }
    }

    async fn a_room_does_not_become_a_womens_room_while_a_man_lies_down_in_it(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let chen = man(&desk, "陈永昌").await;
        accepted(&desk, &an_admission("a1", &chen, &centre, "2026-11-01", None)).await;
        let other = Desk::beside(&desk).await;
        for round in 0..12 {
            let hour = 2 + round;
            let id = format!("s{round}");
            accepted(&desk, "UPDATE care_room SET sex_rule = 'any' WHERE name = '101'").await;
            let stay = a_stay(&id, "a1", &beds[0], ("2026-11-02", hour), None);
            let rule = "UPDATE care_room SET sex_rule = 'women' WHERE name = '101'";
            let (one, two) = futures::join!(tried(&desk, &stay), tried(&other, rule));
            let lies = one.is_ok();
            assert_eq!(never_both([one, two]), ["stay_sex_rule"]);
            if lies {
                let at = instant("2026-11-02", hour + 1);
                accepted(&desk, &format!(
                    "UPDATE stay SET to_at = '{at}', to_on = '2026-11-02', ended_how = 'left' WHERE id = '{id}'"
                )).await;
            }
        }
    }

    async fn two_writers_at_once_never_both_have_their_way(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        for round in 0..12 {
            let elder = desk.elder("李春梅").await;
            let admission = format!("a{round}");
            accepted(&desk, &an_admission(&admission, &elder, &centre, "2026-11-01", None)).await;
            let hour = 2 + round;
            let other = Desk::beside(&desk).await;
            let stay = a_stay(&format!("s{round}"), &admission, &beds[0], ("2026-11-02", hour), Some(("2026-11-02", hour + 1)));
            let closure = a_closure(&format!("c{round}"), &beds[0], ("2026-11-02", hour), Some(("2026-11-02", hour + 1)));
            let (one, two) = futures::join!(tried(&desk, &stay), tried(&other, &closure));
            assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
            for error in [one, two].into_iter().filter_map(Result::err) {
                assert!(["stay_bed_closed", "bed_closure_in_use"].contains(&error.as_str()), "{error}");
            }
        }
    }
}
