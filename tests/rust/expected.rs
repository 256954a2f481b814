//! Who is expected: the SQL and the rule over plain values say the same of random agreements, on both databases.

use chrono::{Days, NaiveDate};
use kangning_core::centre::{self, CentreId};
use kangning_core::elder::ElderId;
use kangning_core::enrolment::{self, rules};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

/// The first of the days that are looked at: the end of September 2026, with a holiday and make-up days around it.
const FIRST: &str = "2026-09-14";
const DAYS: u64 = 42;

fn on(days: u64) -> String {
    (FIRST.parse::<NaiveDate>().unwrap() + Days::new(days)).to_string()
}

#[derive(Debug, Clone)]
struct Agreed {
    begins: u64,
    lasts: Option<u64>,
    weekdays: Vec<i64>,
    pauses: Vec<(u64, Option<u64>)>,
    changes_on: Option<u64>,
}

fn agreed() -> impl Strategy<Value = Agreed> {
    (
        0..DAYS,
        prop::option::of(1..DAYS),
        prop::collection::btree_set(1i64..8, 1..7),
        prop::collection::vec((0..DAYS, prop::option::of(1u64..12)), 0..3),
        prop::option::of(0..DAYS),
    )
        .prop_map(|(begins, lasts, weekdays, pauses, changes_on)| Agreed {
            begins,
            lasts,
            weekdays: weekdays.into_iter().collect(),
            pauses,
            changes_on,
        })
}

fn days_of(weekdays: &[i64]) -> Vec<Value> {
    weekdays.iter().map(|weekday| json!({ "weekday": weekday, "plannedArrival": "08:30:00" })).collect()
}

/// What is refused (two pauses at once, a pause past the end) is not part of the scene.
async fn enter(desk: &Desk, centre: &str, elder: &str, agreed: &Agreed) {
    let started = desk
        .done(
            "enrolment_start",
            json!({
                "elderId": elder, "centreId": centre, "fromOn": on(agreed.begins),
                "untilOn": agreed.lasts.map(|days| on(agreed.begins + days)), "days": days_of(&agreed.weekdays),
            }),
        )
        .await;
    let id = text(&started["id"]);
    for (from, lasts) in &agreed.pauses {
        let until = lasts.map(|days| on(from + days));
        let asked = json!({ "enrolmentId": id, "fromOn": on(*from), "untilOn": until, "reason": "住院" });
        let _ = desk.call("enrolment_pause", asked).await;
    }
    if let Some(from) = agreed.changes_on {
        let asked = json!({
            "enrolmentId": id, "fromOn": on(from), "transportThere": false, "transportBack": false,
            "days": days_of(&[1, 7]),
        });
        let _ = desk.call("enrolment_change_pattern", asked).await;
    }
}

on_both! {
    async fn sql_and_rule_agree_on_who_is_expected(desk: Desk) {
        let mut runner = TestRunner::deterministic();
        let centre = desk.centre("甲中心").await;
        desk.done("centre_close_days", json!({
            "centreId": centre, "fromOn": on(10), "untilOn": on(12), "reason": "装修",
        })).await;
        desk.done("centre_open_extra_day", json!({
            "centreId": centre, "on": on(13), "opensAt": "09:00:00", "closesAt": "12:00:00", "standsForWeekday": 2,
        })).await;
        let mut elders = Vec::new();
        for place in 0..25 {
            let elder = desk.elder(&format!("李{}", ["一", "二", "三", "四", "五"][place % 5].repeat(1 + place / 5))).await;
            let agreed = agreed().new_tree(&mut runner).unwrap().current();
            enter(&desk, &centre, &elder, &agreed).await;
            elders.push((ElderId(elder), agreed));
        }
        let centre = CentreId(centre);
        let (from, until) = (on(0).parse().unwrap(), on(DAYS).parse::<NaiveDate>().unwrap());
        let mut tx = desk.app.db.read().await.unwrap();
        let calendar = centre::days::sql::calendar(&mut tx, &centre, from, until).await.unwrap().unwrap();
        let mut enrolments = Vec::new();
        for (elder, _) in &elders {
            enrolments.push(enrolment::sql::of_elder(&mut tx, elder).await.unwrap());
        }
        let mut expected_days = 0;
        for day in from.iter_days().take_while(|day| *day < until) {
            let listed = enrolment::sql::expected::expected_elders(&mut tx, &centre, day).await.unwrap();
            for ((elder, agreed), enrolments) in elders.iter().zip(&enrolments) {
                let by_rule = rules::is_expected(enrolments, &calendar, day);
                let by_sql = enrolment::sql::expected::is_expected(&mut tx, elder, &centre, day).await.unwrap();
                assert_eq!(by_sql, by_rule, "{day}: {agreed:?}");
                assert_eq!(listed.contains(elder), by_rule, "{day}: {agreed:?}");
                expected_days += usize::from(by_rule);
            }
        }
        assert!((50..600).contains(&expected_days), "{expected_days} elder-days: the scene must say something");
    }
}
