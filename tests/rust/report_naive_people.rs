//! The reports of day care and of people against figures that the test counts by itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc};
use kangning_core::elder::lunar::rules::day_of;
use serde_json::{Value, json};

use crate::on_both;
use crate::report_naive::{
    Day, column, day, figure, filled, find, lines, number, rows, shown, tables, within,
};
use crate::support::{Desk, details, enrolment, text};

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap()
}

fn in_shanghai(at: DateTime<Utc>) -> DateTime<Utc> {
    at + TimeDelta::hours(8)
}

async fn hours(desk: &Desk, centre: &str) {
    let visits = rows!(
        desk,
        (String, Day, DateTime<Utc>, Option<DateTime<Utc>>),
        "SELECT centre_id, visit_on, arrived_at, departed_at FROM visit WHERE withdrawn_at IS NULL"
    );
    let own: Vec<_> = visits
        .iter()
        .filter(|row| row.0 == centre && within(row.1, day("2026-10-01"), Some(day("2026-11-01"))))
        .collect();
    assert!(own.len() > 100, "the demonstration has visits");
    let shown = shown(desk, "attendance_hours", json!({ "centreId": centre, "month": "2026-10" })).await;
    let table = &tables(&shown)[0];
    let mut busiest: f64 = 0.0;
    for (weekday, row) in lines(table).iter().enumerate() {
        let of: Vec<_> =
            own.iter().filter(|visit| visit.1.weekday().num_days_from_monday() as usize == weekday).collect();
        let days: BTreeSet<Day> = of.iter().map(|visit| visit.1).collect();
        assert_eq!(number(&row["cells"][column(table, "days")]), count(days.len()), "weekday {weekday}");
        for hour in 6..=20 {
            let inside = of
                .iter()
                .filter(|visit| {
                    let came = in_shanghai(visit.2).hour();
                    let left = visit.3.map_or(came, |at| in_shanghai(at).hour());
                    came <= hour && hour <= left
                })
                .count();
            let printed = row["cells"][column(table, &format!("h{hour}"))].as_str().unwrap();
            if days.is_empty() {
                assert_eq!(printed, "", "weekday {weekday}");
                continue;
            }
            let mean = inside as f64 / days.len() as f64;
            busiest = busiest.max(mean);
            assert!(
                (printed.parse::<f64>().unwrap() - mean).abs() <= 0.051,
                "weekday {weekday}, {hour}:00: {printed} {mean}"
            );
        }
    }
    assert!((figure(&shown, 1).parse::<f64>().unwrap() - busiest).abs() <= 0.051, "{busiest}");
}

async fn transport(desk: &Desk, centre: &str) {
    let (mut rides, mut closed) = (0, 0);
    desk.done(
        "centre_close_days",
        json!({
            "centreId": centre, "fromOn": "2026-11-30", "untilOn": "2026-12-01", "reason": "消防检查",
        }),
    )
    .await;
    // Working days, weekends, and a Monday on which the door is closed.
    for on in day("2026-10-05").iter_days().take(14).chain([day("2026-11-23"), day("2026-11-30")]) {
        let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on.to_string() })).await;
        let people = board["people"].as_array().unwrap();
        let expected: Vec<&Value> =
            people.iter().filter(|one| one["isExtra"] == false && one["absence"].is_null()).collect();
        let of = |way: &str| {
            expected.iter().filter(|one| one[way] == true).map(|one| text(&one["name"])).collect::<Vec<_>>()
        };
        let shown =
            shown(desk, "attendance_transport", json!({ "centreId": centre, "on": on.to_string() })).await;
        let tables = tables(&shown);
        for (place, way) in ["transportThere", "transportBack"].into_iter().enumerate() {
            let mut counted = of(way);
            let mut printed: Vec<String> =
                lines(&tables[place]).iter().map(|row| text(&row["cells"][1])).collect();
            counted.sort();
            printed.sort();
            assert_eq!(printed, counted, "{way} {on}");
            assert_eq!(figure(&shown, place), counted.len().to_string());
            rides += counted.len();
        }
        closed += usize::from(board["centreDay"]["opensAt"].is_null());
    }
    assert!(rides > 0 && closed > 0, "{rides} rides, {closed} closed days");
}

async fn emergency(desk: &Desk, centre: &str) {
    let inside = rows!(
        desk,
        (String, String, Day),
        "SELECT v.centre_id, e.name, v.visit_on FROM visit v JOIN elder e ON e.id = v.elder_id
        WHERE v.withdrawn_at IS NULL AND v.departed_at IS NULL"
    );
    let living = rows!(
        desk,
        (String, String, String),
        "SELECT a.centre_id, e.name, a.id FROM admission a JOIN elder e ON e.id = a.elder_id WHERE a.to_at IS NULL"
    );
    let away = rows!(
        desk,
        (String,),
        "SELECT admission_id FROM bed_leave WHERE to_at IS NULL AND withdrawn_at IS NULL"
    );
    let others = rows!(
        desk,
        (String, String, Day),
        "SELECT centre_id, kind, presence_on FROM presence WHERE departed_at IS NULL AND departure_note = ''"
    );
    let today = day("2026-11-23");
    let mut here: Vec<String> =
        inside.iter().filter(|row| row.0 == centre && row.2 == today).map(|row| row.1.clone()).collect();
    here.extend(
        living
            .iter()
            .filter(|row| row.0 == centre && !away.iter().any(|one| one.0 == row.2))
            .map(|row| row.1.clone()),
    );
    let of =
        |kind: &str| others.iter().filter(|row| row.0 == centre && row.1 == kind && row.2 == today).count();
    let shown = shown(desk, "attendance_emergency", json!({ "centreId": centre })).await;
    let expected = [here.len(), of("visitor"), of("staff")].map(|one| one.to_string());
    assert_eq!([0, 1, 2].map(|place| figure(&shown, place)), expected);
    let table = &tables(&shown)[0];
    let printed = lines(table).len();
    assert_eq!(printed, here.len() + of("visitor") + of("staff"), "everybody once");
    for name in &here {
        assert!(
            lines(table).iter().any(|row| row["cells"][column(table, "name")] == name.as_str()),
            "{name}"
        );
    }
}

/// Where, who, from which day and until which: of every enrolment, and of every admission that was one.
async fn belongings(desk: &Desk) -> Vec<(String, String, Day, Option<Day>)> {
    let mut all = rows!(
        desk,
        (String, String, Day, Option<Day>),
        "SELECT centre_id, elder_id, from_on, until_on FROM enrolment"
    );
    let enrolments = all.len();
    all.extend(rows!(
        desk,
        (String, String, Day, Option<Day>),
        "SELECT centre_id, elder_id, from_on, to_on FROM admission WHERE withdrawn_at IS NULL"
    ));
    assert!(0 < enrolments && enrolments < all.len(), "the demonstration has both");
    all
}

/// Who is enrolled or lives at a centre today, or at any.
async fn elders_of(desk: &Desk, centre: Option<&str>) -> BTreeSet<String> {
    let today = day("2026-11-23");
    let own = belongings(desk)
        .await
        .into_iter()
        .filter(|row| centre.is_none_or(|centre| row.0 == centre) && within(today, row.2, row.3));
    own.map(|row| row.1).collect()
}

async fn contacts(desk: &Desk, centres: [&str; 2]) {
    for centre in centres {
        let shown = shown(desk, "people_contacts", json!({ "centreId": centre })).await;
        let elders = elders_of(desk, Some(centre)).await;
        assert!(!elders.is_empty(), "somebody belongs to each");
        assert_eq!(figure(&shown, 0), elders.len().to_string());
    }
}

async fn due(desk: &Desk, centres: [&str; 2]) {
    let assessments = rows!(
        desk,
        (String, Day, String, Option<Day>),
        "SELECT elder_id, assessed_on, id, next_due_on FROM assessment WHERE scheme = 'gbt42195' AND ended_at IS NULL"
    );
    let mut last: HashMap<&String, (Day, &String, Option<Day>)> = HashMap::new();
    for (elder, on, id, due) in &assessments {
        if last.get(elder).is_none_or(|(before, other, _)| (before, *other) < (on, id)) {
            last.insert(elder, (*on, id, *due));
        }
    }
    let today = day("2026-11-23");
    for centre in [None, Some(centres[0]), Some(centres[1])] {
        let elders = elders_of(desk, centre).await;
        let due: Vec<Option<Day>> =
            elders.iter().map(|elder| last.get(elder).and_then(|one| one.2)).collect();
        let overdue = due.iter().filter(|due| due.is_some_and(|on| on < today)).count();
        let never = elders.iter().filter(|elder| !last.contains_key(elder)).count();
        let asked = centre.map_or_else(|| json!({}), |centre| json!({ "centreId": centre }));
        let shown = shown(desk, "people_assessments_due", asked).await;
        assert_eq!((figure(&shown, 0), figure(&shown, 2)), (overdue.to_string(), never.to_string()));
        assert_eq!(figure(&shown, 3), elders.len().to_string());
        let soon: usize = figure(&shown, 1).parse().unwrap();
        let table = &tables(&shown)[0];
        assert_eq!(lines(table).len(), overdue + never + soon);
        let dates: Vec<Day> = lines(table)
            .iter()
            .filter_map(|row| row["cells"][column(table, "due")].as_str().unwrap().parse().ok())
            .collect();
        // Whoever is due by the last of those days is among them, and nobody else.
        let until = dates.iter().max().copied().unwrap_or(today);
        assert_eq!(due.iter().flatten().filter(|on| **on <= until).count(), dates.len());
    }
}

const LUNAR_NEW_YEARS: &str = include_str!("../fixtures/calendar/lunar_new_year_1920_2040.csv");

/// The lunar year of a day: until the lunar New Year it is the one before.
fn lunar_year(on: Day) -> i32 {
    let year = on.year().to_string();
    let line = LUNAR_NEW_YEARS.lines().find(|line| line.starts_with(&year));
    let first = day(line.unwrap().split(',').nth(1).unwrap());
    on.year() - i32::from(on < first)
}

/// Whether a lunar birthday is kept on a day of 2026, as the district keeps them at first: there is no leap month, and day
/// 30 is kept on the last of a month of 29 days.
fn is_lunar_birthday(born: Day, on: Day) -> bool {
    let read = |on| day_of(on).unwrap();
    let (birth, here, next) = (read(born), read(on), read(on.succ_opt().unwrap()));
    let is_last = here.day == 29 && next.day == 1;
    here.month == birth.month && (here.day == birth.day || (is_last && birth.day == 30))
}

async fn birthdays(desk: &Desk, centre: &str) {
    // Born on the last day of a solar year, in the twelfth lunar month: the lunar birthday is in January.
    let mut person = details("赵立冬");
    person["birthOn"] = json!("1940-12-31");
    let elder = text(&desk.done("elder_register", json!({ "details": person })).await["id"]);
    let mut enrolled = enrolment(&elder, centre, "2026-01-01", None);
    // The demonstration has closed its days.
    enrolled["correctionReason"] = json!("补录");
    desk.done("enrolment_start", enrolled).await;
    let births = rows!(
        desk,
        (String, String, Day),
        "SELECT id, name, birth_on FROM elder WHERE merged_into_id IS NULL"
    );
    let belongings = belongings(desk).await;
    let (mut told, mut crossed) = (0, 0);
    for month in 1..=12u32 {
        let first = Day::from_ymd_opt(2026, month, 1).unwrap();
        let until = first.checked_add_months(chrono::Months::new(1)).unwrap();
        let is_here = |elder: &String| {
            belongings.iter().any(|(_, id, from, to)| {
                id == elder && *from < until && to.is_none_or(|to| to > first && to > *from)
            })
        };
        let mut counted: BTreeMap<String, i64> = BTreeMap::new();
        for (_id, name, born) in births.iter().filter(|(id, ..)| is_here(id)) {
            // Born on 29 February: kept on 1 March.
            let kept = if (born.month(), born.day()) == (2, 29) { 3 } else { born.month() };
            if kept == month {
                *counted.entry(format!("公历 {name} {}", 2026 - born.year())).or_default() += 1;
            }
            for on in
                first.iter_days().take_while(|on| *on < until).filter(|on| is_lunar_birthday(*born, *on))
            {
                let years = lunar_year(on) - lunar_year(*born);
                *counted.entry(format!("农历 {name} {years}")).or_default() += 1;
                crossed += usize::from(years != on.year() - born.year());
            }
        }
        let shown = shown(desk, "people_birthdays", json!({ "month": format!("2026-{month:02}") })).await;
        let table = &tables(&shown)[0];
        let mut printed: BTreeMap<String, i64> = BTreeMap::new();
        for row in lines(table) {
            let at = |key| text(&row["cells"][column(table, key)]);
            assert_eq!(day(&at("on")).month(), month);
            *printed.entry(format!("{} {} {}", at("calendar"), at("name"), at("age"))).or_default() += 1;
        }
        assert_eq!(printed, counted, "month {month}");
        assert_eq!(figure(&shown, 0), lines(table).len().to_string());
        told += counted.len();
    }
    assert!(told > 10, "{told} birthdays");
    assert!(crossed > 0, "somebody's lunar birthday lies over the turn of the year");
}

on_both! {
    async fn the_reports_of_people_are_what_one_counts_from_the_rows(desk: Desk) {
        let desk = filled(desk).await;
        let centre = find(&desk, "givesDayCare").await;
        hours(&desk, &centre).await;
        transport(&desk, &centre).await;
        emergency(&desk, &centre).await;
        let home = find(&desk, "isResidence").await;
        contacts(&desk, [&centre, &home]).await;
        due(&desk, [&centre, &home]).await;
        birthdays(&desk, &centre).await;
    }
}
