//! What lies behind the rows of reports: every table says what its rows open, or that nothing lies behind them; what they
//! open is there.

use std::sync::{Arc, Mutex};

use kangning_core::exchange::book::Book;
use kangning_core::report::press::Page;
use kangning_core::report::{Document, Format, Imprint, Opens, Press, Watch};
use serde_json::json;

use crate::support::{Desk, Engine, run};

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
