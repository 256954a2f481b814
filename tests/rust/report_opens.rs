//! What lies behind the rows of reports: every table says what its rows open, or that nothing lies behind them; what they
//! open is there.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use kangning_core::exchange::book::Book;
use kangning_core::report::press::Page;
use kangning_core::report::{Cell, Document, Format, Imprint, Opens, Press, Row, Table, Watch};
use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::{Desk, Engine, run, text};

/// A press that keeps what it is to print.
#[derive(Default)]
struct Kept(Mutex<Vec<Document>>);

impl Press for Kept {
    fn print(
        &self,
        document: &Document,
        _: &Imprint,
        _: Format,
        _: &Watch,
    ) -> kangning_core::Result<Vec<u8>> {
        self.0.lock().unwrap().push(document.clone());
        Ok(Vec::new())
    }

    fn book(&self, _: &Book) -> kangning_core::Result<Vec<u8>> {
        Err(kangning_core::Error::internal("no books"))
    }

    fn page(&self, _: &Document, _: &Imprint, _: usize) -> kangning_core::Result<Page> {
        Err(kangning_core::Error::internal("no pages"))
    }

    fn pages(&self, _: &Document, _: &Imprint, _: &Watch) -> kangning_core::Result<Vec<String>> {
        Err(kangning_core::Error::internal("no pages"))
    }
}

/// Where the window keeps its screens by address.
const ROUTER: &str = include_str!("../../ui/src/app/router.tsx");

#[test]
fn every_table_says_what_its_rows_open_and_all_of_it_is_there() {
    run(async {
        let mut desk = Desk::new(Engine::Sqlite).await;
        desk.at("2026-11-23T04:00:00Z");
        let kept = Arc::new(Kept::default());
        desk.app.press = Some(kept.clone());
        desk.done("demo_fill", json!({ "seed": 5, "centres": 2, "elders": 60, "days": 40 })).await;
        let mut all = crate::report_proof::asked(&desk, "chinese").await;
        // Of the whole district too, where a report may be of that.
        let wider: Vec<(String, serde_json::Value)> = all
            .iter()
            .filter(|(name, _)| {
                ["beds_occupancy", "district_month", "people_grades", "attendance_persons"]
                    .contains(&name.as_str())
            })
            .map(|(name, asked)| {
                let mut asked = asked.clone();
                asked.as_object_mut().unwrap().remove("centreId");
                (name.clone(), asked)
            })
            .collect();
        all.extend(wider);
        for (name, asked) in &all {
            desk.done("report_write", json!({ "name": name, "parameters": asked, "format": "csv" })).await;
        }
        let documents = std::mem::take(&mut *kept.0.lock().unwrap());
        assert_eq!(documents.len(), all.len());
        let mut opened = Vec::new();
        for document in &documents {
            for table in document.tables().into_iter().filter(|table| !table.is_empty()) {
                let opens: Vec<&Opens> = table.all_rows().filter_map(|row| row.opens.as_ref()).collect();
                assert_eq!(
                    opens.is_empty(),
                    table.ends_here,
                    "{} · {}: its rows open {} things, and it ends here: {}",
                    document.name,
                    table.title,
                    opens.len(),
                    table.ends_here
                );
                opened.extend(opens.into_iter().take(3).cloned());
            }
            opened.extend(document.all_figures().iter().filter_map(|figure| figure.opens.clone()));
        }
        let (mut screens, mut reports) = (0, 0);
        for opens in opened {
            match opens {
                Opens::Screen(address) => {
                    let path = address.split('?').next().unwrap();
                    let path = if path.starts_with("/elders/") { "/elders/$elderId" } else { path };
                    assert!(ROUTER.contains(&format!("path: \"{path}\"")), "{address}");
                    screens += 1;
                }
                Opens::Report { name, parameters } => {
                    desk.done("report_table", json!({ "name": name, "parameters": parameters })).await;
                    reports += 1;
                }
            }
        }
        assert!(screens > 30 && reports > 5, "{screens} screens, {reports} reports");
    });
}

#[test]
fn the_rows_behind_a_group_add_up_to_its_bed_days() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.at("2026-11-23T04:00:00Z");
        desk.done("demo_fill", json!({ "seed": 7, "centres": 2, "elders": 60, "days": 60 })).await;
        let centres = desk.done("centre_list", json!({})).await;
        let home =
            centres.as_array().unwrap().iter().find(|one| one["isResidence"] == true).unwrap()["id"].clone();
        for (centre, groups) in
            [(json!(home), ["ward", "kind", "nursing"]), (json!(null), ["centre", "organisation", "kind"])]
        {
            for by in groups {
                let span = json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01" });
                let mut ask = span.clone();
                ask["group"] = json!(by);
                ask["period"] = json!("whole");
                let occupancy = desk.done("census_occupancy", ask).await;
                let mut sum = 0;
                for group in occupancy["groups"].as_array().unwrap() {
                    let mut ask = span.clone();
                    ask["code"] = json!("occupied_days");
                    ask["group"] = json!({ "by": by, "key": group["key"] });
                    let rows = desk.done("census_rows", ask).await;
                    let days: i64 =
                        rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).sum();
                    let total = &group["total"];
                    assert_eq!(
                        days,
                        total["occupied"].as_i64().unwrap() + total["sameDay"].as_i64().unwrap(),
                        "{by} {}",
                        group["name"]
                    );
                    sum += days;
                }
                assert!(sum > 100, "the demonstration has residents");
            }
        }
    });
}

#[test]
fn the_statement_of_one_place_is_that_part_of_the_whole() {
    run(async {
        let desk = Desk::new(Engine::Sqlite).await;
        desk.at("2026-11-23T04:00:00Z");
        desk.done("demo_fill", json!({ "seed": 7, "centres": 2, "elders": 60, "days": 40 })).await;
        let centres = desk.done("centre_list", json!({})).await;
        let kitchen =
            centres.as_array().unwrap().iter().find(|one| one["isKitchen"] == true).unwrap()["id"].clone();
        let statement = desk
            .done("meal_account_statement", json!({ "kitchenId": kitchen, "monthOn": "2026-11-01" }))
            .await;
        let parts = statement["byCentre"].as_array().unwrap();
        assert!(parts.len() > 1, "meals go to several places");
        for part in parts {
            let choice = part["key"].as_str().unwrap_or("homes");
            let shown = desk
                .done("report_table", json!({ "name": "meal_statement", "parameters": { "centreId": kitchen, "month": "2026-11", "choice": choice } }))
                .await;
            let figures =
                shown["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "figures").unwrap();
            let meals = figures["value"][0]["text"].as_str().unwrap().replace(',', "");
            assert_eq!(meals, part["meals"].to_string(), "{choice}");
        }
    });
}

/// What an address of the screen of occupancy says.
fn address(opens: Option<&Opens>) -> Option<BTreeMap<&str, &str>> {
    let Some(Opens::Screen(address)) = opens else { return None };
    let said = address.strip_prefix("/beds/occupancy?")?;
    Some(said.split('&').map(|part| part.split_once('=').unwrap()).collect())
}

/// What the address says that a row opens.
fn said(row: &Row) -> Option<BTreeMap<&str, &str>> {
    address(row.opens.as_ref())
}

/// How many people or days a row of the occupancy report tells; none where it tells something divided.
fn told(table: &Table, row: &Row) -> Option<i64> {
    let place =
        table.columns.iter().position(|one| ["count", "occupied", "value"].contains(&one.key.as_str()))?;
    match row.cells[place] {
        Cell::Integer(count) => Some(count),
        _ => None,
    }
}

/// The question that the screen asks at such an address.
fn asked_at(said: &BTreeMap<&str, &str>) -> Value {
    let mut ask = json!({
        "code": said["rows"], "centreId": said.get("centreId"), "fromOn": said["from"], "untilOn": said["until"],
    });
    if let (Some(by), Some(key)) = (said.get("group"), said.get("key")) {
        ask["group"] = json!({ "by": by, "key": key });
    }
    if let Some(reason) = said.get("reason") {
        ask["reason"] = json!(reason);
    }
    ask
}

on_both! {
    async fn what_a_row_of_the_occupancy_report_opens_adds_up_to_what_it_tells(desk: Desk) {
        let mut desk = desk;
        let kept = Arc::new(Kept::default());
        desk.app.press = Some(kept.clone());
        desk.at("2026-10-01T02:00:00Z");
        let House { centre, beds, .. } = house(&desk).await;
        let mut stays = Vec::new();
        for (name, bed) in [("李春梅", 0), ("陈永昌", 1), ("王福海", 6), ("区惠珍", 7)] {
            let elder = desk.elder(name).await;
            stays.push(admitted(&desk, &elder, &centre, Some(&beds[bed])).await);
        }
        for (stay, at, reason) in [
            (&stays[0], "2026-10-10T02:00:00Z", "home"),
            (&stays[1], "2026-10-12T02:00:00Z", "home"),
            (&stays[2], "2026-10-15T02:00:00Z", "hospital"),
        ] {
            desk.at(at);
            desk.done("stay_discharge", json!({ "admissionId": stay, "reason": reason })).await;
        }
        // Held for the rest of the month: with it the bed was had, without it nobody lay there.
        desk.at("2026-10-21T02:00:00Z");
        desk.done("leave_start", json!({ "admissionId": stays[3], "kind": "hospital", "holdsBed": true })).await;
        desk.at("2026-11-23T02:00:00Z");
        for centre in [json!(centre), Value::Null] {
            let parameters = json!({ "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01" });
            desk.done("report_write", json!({
                "name": "beds_occupancy", "parameters": parameters, "format": "csv",
            }))
            .await;
            let document = kept.0.lock().unwrap().pop().unwrap();
            // With and without those held, 9 + 11 + 14 + 31 nights and 11 of them held.
            let figures = document.all_figures();
            let addresses: Vec<Option<BTreeMap<&str, &str>>> = figures.iter().map(|one| address(one.opens.as_ref())).collect();
            for (said, code, nights) in
                [(&addresses[0], "occupancy_without_held", 54), (&addresses[1], "occupancy_with_held", 65)]
            {
                let said = said.as_ref().unwrap();
                let rows = desk.done("census_rows", asked_at(said)).await;
                let sum: i64 = rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).sum();
                assert_eq!((said["rows"], sum), (code, nights), "{rows}");
            }
            let mut compared = 0;
            let mut by_reason: BTreeMap<String, i64> = BTreeMap::new();
            for table in document.tables() {
                for row in table.all_rows() {
                    let (Some(said), Some(told)) = (said(row), told(table, row)) else { continue };
                    let rows = desk.done("census_rows", asked_at(&said)).await;
                    let rows = rows.as_array().unwrap();
                    let sum: i64 = rows.iter().map(|row| row["counts"].as_i64().unwrap()).sum();
                    assert_eq!(sum, told, "{said:?}");
                    compared += 1;
                    if let Some(reason) = said.get("reason") {
                        assert!(rows.iter().all(|row| row["reason"] == *reason), "{reason}");
                        by_reason.insert((*reason).to_owned(), told);
                    }
                }
            }
            assert_eq!(by_reason, BTreeMap::from([("home".to_owned(), 2), ("hospital".to_owned(), 1)]));
            // Both reasons, three movements, and the kinds of beds at least.
            assert!(compared >= 8, "{compared} rows");
        }
        // Whatever the reason: all three.
        let all = json!({ "code": "leavings", "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01" });
        let all = desk.done("census_rows", all).await;
        let mut names: Vec<String> = all.as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
        names.sort();
        assert_eq!(names, ["李春梅", "王福海", "陈永昌"]);
    }
}
