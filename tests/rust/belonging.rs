//! Who is one of a centre's elders: enrolled there in a service or living there. The list of elders, who is to be
//! assessed and the papers all say the same.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::report_naive::{column, figure, lines, number, shown, tables};
use crate::support::{Desk, details, text};

/// Where the people of [`six`] are.
struct Places {
    /// Where elders live and nobody comes for the day.
    home: String,
    /// Where elders come for the day and nobody lives.
    day_care: String,
    /// Both.
    both: String,
    /// Lives at the home, in bed 101-1.
    li: String,
    /// Comes for the day.
    chen: String,
}

async fn register(desk: &Desk, name: &str) -> String {
    let mut entered = details(name);
    entered["birthOn"] = json!("1943-11-09");
    entered["categories"] = json!(["destitute"]);
    text(&desk.done("elder_register", json!({ "details": entered, "isAnotherPerson": true })).await["id"])
}

/// Since 1 November: 李 lives at the home, 陈 comes for the day, 王 does both at two centres, 区 both at one. 赵 left the
/// home this morning, and 周 never came, as was found out.
async fn six(desk: &Desk) -> Places {
    desk.at("2026-11-01T02:00:00Z");
    let day_care = desk.centre("甲中心").await;
    let both = desk
        .centre_with(
            &json!({ "name": "综合中心", "functions": { "givesDayCare": true, "isResidence": true } }),
        )
        .await;
    let House { centre: home, beds, .. } = house(desk).await;
    let li = register(desk, "李春梅").await;
    admitted(desk, &li, &home, Some(&beds[0])).await;
    let chen = register(desk, "陈永昌").await;
    desk.enrol(&chen, &day_care).await;
    let wang = register(desk, "王福海").await;
    desk.enrol(&wang, &day_care).await;
    admitted(desk, &wang, &home, None).await;
    let ou = register(desk, "区惠珍").await;
    desk.enrol(&ou, &both).await;
    admitted(desk, &ou, &both, None).await;
    let zhao = register(desk, "赵德柱").await;
    let left = admitted(desk, &zhao, &home, None).await;
    let zhou = register(desk, "周南山").await;
    let never = admitted(desk, &zhou, &home, None).await;
    desk.at("2026-11-23T02:00:00Z");
    desk.done("stay_discharge", json!({ "admissionId": left, "reason": "home" })).await;
    desk.done("stay_annul", json!({ "admissionId": never, "reason": "登记到了别人名下" })).await;
    Places { home, day_care, both, li, chen }
}

fn said(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The names, each of which must stand there once.
fn once(names: Vec<String>) -> BTreeSet<String> {
    let all = names.len();
    let names: BTreeSet<String> = names.into_iter().collect();
    assert_eq!(names.len(), all, "somebody stands there twice: {names:?}");
    names
}

/// What the first table says in a column, empty cells left out.
fn cells(shown: &Value, key: &str) -> Vec<String> {
    let table = &tables(shown)[0];
    let cells = lines(table).into_iter().map(|row| text(&row["cells"][column(table, key)]));
    cells.filter(|cell| !cell.is_empty()).collect()
}

on_both! {
    async fn who_lives_at_a_centre_is_on_its_papers_like_who_is_enrolled(desk: Desk) {
        let Places { home, day_care, both, .. } = six(&desk).await;
        for (centre, people) in [
            (Some(&home), said(&["李春梅", "王福海"])),
            (Some(&day_care), said(&["陈永昌", "王福海"])),
            (Some(&both), said(&["区惠珍"])),
            (None, said(&["李春梅", "陈永昌", "王福海", "区惠珍"])),
        ] {
            let asked = centre.map_or_else(|| json!({}), |centre| json!({ "centreId": centre }));
            let count = people.len().to_string();
            if centre.is_some() {
                let listed = desk.done("elder_list", asked.clone()).await;
                let listed = listed["rows"].as_array().unwrap().iter().map(|row| text(&row["name"]));
                assert_eq!(once(listed.collect()), people, "the list of elders");
                let contacts = shown(&desk, "people_contacts", asked.clone()).await;
                assert_eq!(once(cells(&contacts, "elder")), people, "whom to call");
                assert_eq!(figure(&contacts, 0), count);
                let cards = shown(&desk, "people_cards", asked.clone()).await;
                let sheet = cards["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "cards");
                let heads = sheet.unwrap()["value"]["cards"].as_array().unwrap().iter();
                assert_eq!(once(heads.map(|card| text(&card["head"])).collect()), people, "cards");
            }
            let due = desk.done("assessment_due", asked.clone()).await;
            let named = due["rows"].as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
            assert_eq!(once(named), people, "who is to be assessed");
            assert_eq!(due["counts"]["enrolled"], people.len());
            let paper = shown(&desk, "people_assessments_due", asked.clone()).await;
            assert_eq!(once(cells(&paper, "name")), people, "who is to be assessed, on paper");
            assert_eq!((figure(&paper, 2), figure(&paper, 3)), (count.clone(), count.clone()));
            let grades = shown(&desk, "people_grades", asked).await;
            assert_eq!(figure(&grades, 0), count, "grades");
            // By centre: whoever belongs to two is counted at both.
            let (by_grade, by_category) = (&tables(&grades)[0], &tables(&grades)[1]);
            for (table, key) in [(by_grade, "none"), (by_grade, "sum"), (by_category, "destitute")] {
                let sum: i64 = lines(table).iter().map(|row| number(&row["cells"][column(table, key)])).sum();
                assert_eq!(sum, if centre.is_some() { i64::try_from(people.len()).unwrap() } else { 5 }, "{key}");
            }
        }
    }

    async fn whoever_lived_there_in_the_month_has_a_birthday_there(desk: Desk) {
        let Places { home, day_care, .. } = six(&desk).await;
        for (centre, month, people) in [
            (Some(&home), "2026-11", said(&["李春梅", "王福海", "赵德柱"])),
            (Some(&day_care), "2026-11", said(&["陈永昌", "王福海"])),
            (None, "2026-11", said(&["李春梅", "陈永昌", "王福海", "区惠珍", "赵德柱"])),
            // Nobody lived there yet.
            (Some(&home), "2025-11", said(&[])),
            // Who has left is not congratulated a year later.
            (Some(&home), "2027-11", said(&["李春梅", "王福海"])),
        ] {
            let mut asked = json!({ "month": month });
            if let Some(centre) = centre {
                asked["centreId"] = json!(centre);
            }
            let paper = shown(&desk, "people_birthdays", asked).await;
            let table = &tables(&paper)[0];
            let solar = lines(table).into_iter().filter(|row| row["cells"][column(table, "calendar")] == "公历");
            let names = solar.map(|row| text(&row["cells"][column(table, "name")])).collect();
            assert_eq!(once(names), people, "{month}");
        }
    }

    async fn who_is_due_is_named_with_every_centre_once(desk: Desk) {
        six(&desk).await;
        let due = desk.done("assessment_due", json!({})).await;
        let of = |name: &str| {
            let rows = due["rows"].as_array().unwrap();
            rows.iter().find(|row| row["name"] == name).unwrap()["centreNames"].clone()
        };
        assert_eq!(of("李春梅"), json!(["安居养老院"]));
        assert_eq!(of("陈永昌"), json!(["甲中心"]));
        assert_eq!(of("王福海"), json!(["甲中心", "安居养老院"]));
        assert_eq!(of("区惠珍"), json!(["综合中心"]));
    }

    async fn the_sheet_for_the_hospital_says_where_the_elder_lives_and_in_which_bed(desk: Desk) {
        let Places { li, chen, .. } = six(&desk).await;
        let sheet = shown(&desk, "people_hospital", json!({ "elderId": li })).await;
        let facts = |sheet: &Value| -> Vec<(String, String)> {
            let blocks = sheet["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "facts");
            let facts = blocks.flat_map(|block| block["value"]["facts"].as_array().unwrap().clone());
            facts.map(|fact| (text(&fact["label"]), text(&fact["value"]))).collect()
        };
        assert_eq!(sheet["place"], "安居养老院");
        for fact in [("入住机构", "安居养老院"), ("床位", "101-1")] {
            let fact = (fact.0.to_owned(), fact.1.to_owned());
            assert!(facts(&sheet).contains(&fact), "{fact:?}");
        }
        let sheet = shown(&desk, "people_hospital", json!({ "elderId": chen })).await;
        assert_eq!(sheet["place"], "甲中心");
        assert!(facts(&sheet).iter().all(|(label, _)| label != "入住机构"));
    }
}
