//! Reports: who may have which, that their figures are those of a naive count, and that they are the same on the screen,
//! in the spreadsheet's text and on paper.

use std::process::Command;

use kangning_core::command::Role;
use kangning_core::report::press::{Imprint, Page, Press, Watch};
use kangning_core::report::{Document, Format};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, call, details, programs, text};

async fn filled(desk: Desk) -> (Desk, String, String) {
    desk.at("2026-11-23T04:00:00Z");
    let desk = desk.with_demonstration(json!({ "seed": 11, "centres": 2, "elders": 60, "days": 40 })).await;
    let centres = desk.done("centre_list", json!({})).await;
    let find = |what: &str| {
        centres.as_array().unwrap().iter().find(|one| one[what] == true).map(|one| text(&one["id"])).unwrap()
    };
    let (day_care, kitchen) = (find("givesDayCare"), find("isKitchen"));
    (desk, day_care, kitchen)
}

async fn table(desk: &Desk, name: &str, parameters: Value) -> Value {
    desk.done("report_table", json!({ "name": name, "parameters": parameters })).await
}

/// What a report asks for, answered from the demonstration.
async fn parameters(desk: &Desk, takes: &Value, day_care: &str, kitchen: &str) -> Value {
    let takes: Vec<&str> = takes.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    let mut asked = json!({});
    if takes.contains(&"centre") {
        asked["centreId"] = json!(day_care);
    }
    if takes.contains(&"kitchen") {
        asked["centreId"] = json!(kitchen);
    }
    if takes.contains(&"elder") {
        let page = desk.done("elder_list", json!({ "limit": 1 })).await;
        asked["elderId"] = page["rows"][0]["id"].clone();
    }
    if takes.contains(&"meal") {
        asked["meal"] = json!("lunch");
    }
    asked
}

/// The tables of a document, those side by side too.
fn tables(blocks: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    for block in blocks.as_array().unwrap() {
        match block["kind"].as_str().unwrap() {
            "table" => found.push(block["value"].clone()),
            "columns" => {
                block["value"].as_array().unwrap().iter().for_each(|column| found.extend(tables(column)))
            }
            _ => {}
        }
    }
    found
}

fn rows(table: &Value) -> Vec<Vec<String>> {
    let groups = table["groups"].as_array().unwrap().iter();
    let rows = groups.flat_map(|group| group["rows"].as_array().unwrap().clone());
    rows.map(|row| row["cells"].as_array().unwrap().iter().map(text).collect()).collect()
}

fn column(table: &Value, key: &str) -> usize {
    table["columns"].as_array().unwrap().iter().position(|column| column["key"] == key).unwrap()
}

fn number(cell: &str) -> i64 {
    if cell.is_empty() { 0 } else { cell.replace(',', "").parse().unwrap() }
}

/// A bracket of half width beside a Chinese character, with what stands around it: Chinese type has its own.
fn half_width(words: &str) -> Option<String> {
    let letters: Vec<char> = words.chars().collect();
    let is_chinese = |place: usize| {
        letters.get(place).is_some_and(|letter| {
            ('\u{4e00}'..='\u{9fff}').contains(letter) || "（）：，；、".contains(*letter)
        })
    };
    let place = letters.iter().enumerate().position(|(place, letter)| {
        let beside = [place.wrapping_sub(2), place.wrapping_sub(1), place + 1, place + 2];
        "()".contains(*letter) && beside.into_iter().any(is_chinese)
    })?;
    Some(letters[place.saturating_sub(12)..(place + 12).min(letters.len())].iter().collect())
}

on_both! {
    async fn alerts_on_paper_are_worded_as_on_the_screens(desk: Desk) {
        let mut person = details("李春梅");
        person["alerts"] = json!([
            { "kind": "allergy", "severity": "severe", "note": "青霉素" },
            { "kind": "wandering", "severity": "moderate", "note": "" },
            { "kind": "fall", "severity": "mild", "note": "扶走廊扶手" },
        ]);
        let li = text(&desk.done("elder_register", json!({ "details": person })).await["id"]);
        for (language, expected) in [
            ("chinese", ["青霉素（严重）", "走失风险（中等）；跌倒风险：扶走廊扶手（轻微）"]),
            ("english", ["青霉素 (Severe)", "Wandering risk (Moderate); Fall risk: 扶走廊扶手 (Mild)"]),
        ] {
            for name in ["people_hospital", "people_record"] {
                let shown = table(&desk, name, json!({ "elderId": li, "language": language })).await;
                let banners = shown["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "banner");
                let said: Vec<String> = banners.map(|block| text(&block["value"]["text"])).collect();
                assert_eq!(said, expected, "{name} in {language}");
                assert!(language == "english" || half_width(&shown.to_string()).is_none(), "{shown}");
            }
        }
    }

    async fn every_report_is_made_in_both_languages(desk: Desk) {
        let (desk, day_care, kitchen) = filled(desk).await;
        let residence = desk.residence("示例护理院").await;
        for language in ["chinese", "english"] {
            let list = desk.done("report_list", json!({ "parameters": { "language": language } })).await;
            for report in list["reports"].as_array().unwrap() {
                let name = report["name"].as_str().unwrap();
                let mut asked = parameters(&desk, &report["takes"], &day_care, &kitchen).await;
                if report["group"] == "beds" && asked["centreId"].is_string() {
                    asked["centreId"] = json!(residence);
                }
                asked["language"] = json!(language);
                if name == "recipe_card" {
                    let dishes = desk.done("dish_list", json!({ "query": "" })).await;
                    asked["choice"] = dishes[0]["facts"]["dishId"].clone();
                }
                let shown = table(&desk, name, asked).await;
                let words = shown.to_string();
                assert!(!words.contains('⟦'), "{name} lacks words in {language}: {words}");
                assert!(!words.contains("{{"), "{name} leaves a value out in {language}: {words}");
                if language == "chinese" {
                    assert_eq!(half_width(&words), None, "{name} has the brackets of another script");
                }
                // A recipe belongs to no place.
                assert!(!text(&shown["title"]).is_empty(), "{name}");
                assert!(name == "recipe_card" || !text(&shown["place"]).is_empty(), "{name}");
                for table in tables(&shown["blocks"]) {
                    let across = table["columns"].as_array().unwrap().len();
                    assert!(rows(&table).iter().all(|row| row.len() == across), "{name}: a cell for each column");
                }
            }
        }
    }

    async fn a_report_is_had_by_whom_it_is_for(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let mut cook = desk.another().await;
        cook.session.roles = vec![Role::Kitchen];
        let list = call(&cook, "report_list", json!({})).await.unwrap();
        let names: Vec<&str> =
            list["reports"].as_array().unwrap().iter().map(|report| report["name"].as_str().unwrap()).collect();
        assert!(names.contains(&"attendance_emergency") && !names.contains(&"people_hospital"), "{names:?}");
        for command in ["report_table", "report_preview", "report_choices"] {
            let asked = json!({ "name": "attendance_month", "parameters": { "centreId": day_care } });
            assert_eq!(call(&cook, command, asked).await.unwrap_err().code(), "not_allowed", "{command}");
        }
    }

    async fn what_is_wrong_with_the_question_is_said_at_its_field(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        for (name, parameters, field, fault) in [
            ("attendance_month", json!({}), "centreId", "required"),
            ("attendance_month", json!({ "centreId": day_care, "month": "2026-13" }), "month", "wrong_form"),
            ("attendance_persons", json!({ "fromOn": "2026-11-08", "untilOn": "2026-11-08" }), "untilOn", "ends_before_beginning"),
            ("attendance_persons", json!({ "fromOn": "2000-01-01", "untilOn": "2026-11-08" }), "untilOn", "too_large"),
            ("people_hospital", json!({}), "elderId", "required"),
            ("attendance_month", json!({ "centreId": day_care, "fromOn": "2026-10-02", "untilOn": "2026-11-01" }), "untilOn", "not_one_month"),
            ("attendance_month", json!({ "centreId": day_care, "fromOn": "2026-09-01", "untilOn": "2026-11-01" }), "untilOn", "not_one_month"),
            ("attendance_month", json!({ "centreId": day_care, "fromOn": "2026-10-01" }), "untilOn", "required"),
            ("district_month", json!({ "untilOn": "2026-11-01" }), "fromOn", "required"),
            ("attendance_persons", json!({ "month": "2026-10", "fromOn": "2026-10-01", "untilOn": "2026-11-01" }), "month", "given_twice"),
        ] {
            let refused = desk.refused("report_table", json!({ "name": name, "parameters": parameters })).await;
            let at: Vec<(&str, &str)> =
                refused.fields.iter().map(|fault| (fault.field.as_str(), fault.fault.word())).collect();
            assert_eq!(at, [(field, fault)], "{name} {parameters}");
        }
        let unknown = desk.refused("report_table", json!({ "name": "attendance_horoscope" })).await;
        assert_eq!(unknown.code(), "report_unknown");
        let nowhere = json!({ "name": "people_contacts", "parameters": { "centreId": "nowhere" } });
        assert_eq!(desk.refused("report_table", nowhere).await.code(), "not_found");
    }

    async fn what_a_report_does_not_take_is_refused_at_its_field(desk: Desk) {
        let every = [
            ("centreId", json!("c"), vec!["centre", "kitchen", "centre_or_all"]),
            ("elderId", json!("e"), vec!["elder"]),
            ("month", json!("2026-10"), vec!["month", "span"]),
            ("on", json!("2026-10-01"), vec!["day"]),
            ("fromOn", json!("2026-10-01"), vec!["month", "span"]),
            ("untilOn", json!("2026-11-01"), vec!["month", "span"]),
            ("meal", json!("lunch"), vec!["meal"]),
            ("choice", json!("c"), vec!["choice", "one_of"]),
            ("wardId", json!("w"), vec!["ward"]),
            ("bedKind", json!("nursing"), vec!["bed_kind"]),
            ("start", json!(2), vec!["start"]),
        ];
        let mut refusals = 0;
        let list = desk.done("report_list", json!({})).await;
        for report in list["reports"].as_array().unwrap() {
            let takes = report["takes"].as_array().unwrap();
            for (field, value, by) in &every {
                if by.iter().any(|word| takes.contains(&json!(word))) {
                    continue;
                }
                let mut parameters = json!({ "language": "english", "paper": "a4" });
                parameters[*field] = value.clone();
                for command in ["report_table", "report_write"] {
                    let mut asked = json!({ "name": report["name"], "parameters": parameters });
                    if command == "report_write" {
                        asked["format"] = json!("csv");
                    }
                    let refused = desk.refused(command, asked).await;
                    let at: Vec<(&str, &str)> =
                        refused.fields.iter().map(|fault| (fault.field.as_str(), fault.fault.word())).collect();
                    assert_eq!(at, [(*field, "not_asked")], "{command} {}", report["name"]);
                    refusals += 1;
                }
            }
        }
        assert!(refusals > 400, "{refusals}");
    }

    async fn a_report_of_a_month_takes_the_days_of_one_month(desk: Desk) {
        let (desk, day_care, kitchen) = filled(desk).await;
        for (name, centre) in
            [("attendance_month", &day_care), ("attendance_absences", &day_care), ("meal_statement", &kitchen)]
        {
            let by_days = json!({ "centreId": centre, "fromOn": "2026-11-01", "untilOn": "2026-12-01" });
            let by_month = json!({ "centreId": centre, "month": "2026-11" });
            assert_eq!(table(&desk, name, by_days).await, table(&desk, name, by_month).await, "{name}");
        }
    }

    async fn persons_and_person_times_are_those_of_the_month_sheets(desk: Desk) {
        let (desk, ..) = filled(desk).await;
        let shown = table(&desk, "attendance_persons", json!({ "month": "2026-11" })).await;
        let by_centre = &tables(&shown["blocks"])[0];
        let (persons, times) = (column(by_centre, "persons"), column(by_centre, "personTimes"));
        let mut all = 0;
        for row in rows(by_centre) {
            let centres = desk.done("centre_list", json!({})).await;
            let centre = centres.as_array().unwrap().iter().find(|one| one["name"] == row[0].as_str()).unwrap().clone();
            let sheet = desk
                .done("attendance_month_sheet", json!({ "centreId": centre["id"], "month": "2026-11" }))
                .await;
            assert_eq!(number(&row[times]), sheet["sum"]["attended"].as_i64().unwrap(), "{}", row[0]);
            assert_eq!(number(&row[persons]), sheet["persons"].as_i64().unwrap(), "{}", row[0]);
            all += number(&row[times]);
        }
        assert!(all > 0, "the demonstration has visits");
        assert_eq!(number(by_centre["totals"][times].as_str().unwrap()), all);
    }

    async fn absences_are_those_of_the_month_sheet(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let shown = table(&desk, "attendance_absences", json!({ "centreId": day_care, "month": "2026-11" })).await;
        let sheet =
            desk.done("attendance_month_sheet", json!({ "centreId": day_care, "month": "2026-11" })).await;
        let by_elder = &tables(&shown["blocks"])[0];
        let away = column(by_elder, "away");
        let sum = sheet["sum"]["absent"].as_i64().unwrap() + sheet["sum"]["missed"].as_i64().unwrap();
        assert_eq!(rows(by_elder).iter().map(|row| number(&row[away])).sum::<i64>(), sum);
        for row in rows(by_elder) {
            let reasons: i64 = row[away + 2..].iter().map(|cell| number(cell)).sum();
            assert_eq!(number(&row[away]), reasons, "{row:?}");
        }
    }

    async fn grades_count_each_elder_of_a_centre_once(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let shown = table(&desk, "people_grades", json!({ "centreId": day_care })).await;
        let by_centre = &tables(&shown["blocks"])[0];
        let sum = column(by_centre, "sum");
        let listed = desk.done("elder_list", json!({ "centreId": day_care, "limit": 1 })).await;
        assert_eq!(number(by_centre["totals"][sum].as_str().unwrap()), listed["total"].as_i64().unwrap());
    }

    async fn whoever_stops_a_report_does_not_wait_for_the_last_page(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let (end, ended) = std::sync::mpsc::channel();
        let mut desk = desk;
        desk.app.press = Some(std::sync::Arc::new(SlowPress(std::sync::Mutex::new(ended))));
        let parameters = json!({ "centreId": day_care });
        let write = desk.call("report_write", json!({
            "name": "people_contacts", "parameters": parameters, "format": "pdf", "job": "long",
        }));
        let stop = async {
            // The press has it, and says so.
            while desk.done("report_progress", json!({ "job": "long" })).await["part"] != json!(0.4) {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            desk.done("report_stop", json!({ "job": "long" })).await;
        };
        let (written, ()) = futures::join!(write, stop);
        assert_eq!(written.unwrap_err().code(), "report_stopped");
        assert_eq!(desk.done("report_progress", json!({ "job": "long" })).await["part"], Value::Null);
        // Only now the press would have been ready.
        drop(end);
    }

    async fn whoever_stops_the_pages_or_the_rows_of_a_report_does_not_wait_for_them(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let (end, ended) = std::sync::mpsc::channel();
        let mut desk = desk;
        desk.app.press = Some(std::sync::Arc::new(SlowPress(std::sync::Mutex::new(ended))));
        let asked = json!({ "name": "people_contacts", "parameters": { "centreId": day_care }, "job": "pages" });
        let stop = async {
            while desk.done("report_progress", json!({ "job": "pages" })).await["part"] != json!(0.4) {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            desk.done("report_stop", json!({ "job": "pages" })).await;
        };
        let (pages, ()) = futures::join!(desk.call("report_pages", asked.clone()), stop);
        assert_eq!(pages.unwrap_err().code(), "report_stopped");
        assert_eq!(desk.done("report_progress", json!({ "job": "pages" })).await["part"], Value::Null);
        drop(end);
        // What was stopped is asked for anew under the same name.
        assert_eq!(desk.done("report_table", asked).await["name"], "people_contacts");
    }

    async fn a_large_sheet_lies_and_labels_are_to_be_had_on_their_own_paper_only(desk: Desk) {
        let (desk, day_care, kitchen) = filled(desk).await;
        let lies = async |name: &str, paper: &str| {
            table(&desk, name, json!({ "centreId": day_care, "paper": paper })).await["isLandscape"].as_bool().unwrap()
        };
        assert!(lies("people_contacts", "a3").await, "A3 lies whatever the report is made for");
        assert!(!lies("people_contacts", "a4").await && !lies("people_contacts", "a5").await);
        assert!(lies("attendance_hours", "a5").await, "what lies, lies on any paper");
        let list = desk.done("report_list", json!({})).await;
        let mut own = 0;
        for report in list["reports"].as_array().unwrap() {
            let name = report["name"].as_str().unwrap();
            let is_cut = ["people_cards", "delivery_labels_large", "delivery_labels_small"].contains(&name);
            assert_eq!(report["papers"], if is_cut { json!(["a4"]) } else { json!(["a4", "a5", "a3"]) }, "{name}");
            if is_cut {
                own += 1;
                let asked = |paper: &str| match name {
                    "people_cards" => json!({ "centreId": day_care, "paper": paper }),
                    _ => json!({ "centreId": kitchen, "meal": "lunch", "paper": paper }),
                };
                for paper in ["a3", "a5"] {
                    for command in ["report_table", "report_preview", "report_pages"] {
                        let ask = json!({ "name": name, "parameters": asked(paper) });
                        assert_eq!(desk.refused(command, ask).await.code(), "report_paper", "{command} {name} {paper}");
                    }
                }
                table(&desk, name, asked("a4")).await;
            }
        }
        assert_eq!(own, 3);
    }

    async fn nutrients_stand_before_the_ranges_they_should_be_in(desk: Desk) {
        let (desk, _, kitchen) = filled(desk).await;
        for (language, range) in [("chinese", "90% 至 110%"), ("english", "90% to 110%")] {
            let shown = table(&desk, "kitchen_nutrition", json!({ "centreId": kitchen, "language": language })).await;
            let columns = shown["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "columns").unwrap();
            let charts = [0, 1].map(|place| columns["value"][place][0]["value"].clone());
            for chart in &charts {
                let names = chart["categories"].as_array().unwrap();
                assert!(!names.is_empty(), "{chart}");
                for (place, name) in names.iter().enumerate() {
                    let sides = ["least", "most"].map(|side| chart["band"][side][place].as_f64());
                    assert!(sides.iter().any(Option::is_some), "{name} has a range");
                    assert!(chart["about"].as_str().unwrap().contains(name.as_str().unwrap()), "{name} is said in words");
                }
            }
            assert!(charts[0]["about"].as_str().unwrap().contains(range), "{}", charts[0]["about"]);
            // Protein, fat, carbohydrate, saturated fat: by the share of the energy that comes from them.
            assert_eq!(charts[1]["categories"].as_array().unwrap().len(), 4);
            let fat = &charts[1]["band"];
            assert!(fat["least"].as_array().unwrap().contains(&json!(0.2)) && fat["most"].as_array().unwrap().contains(&json!(0.3)));
        }
    }

    async fn a_month_without_anybody_is_said_to_be_empty(desk: Desk) {
        let (desk, day_care, _) = filled(desk).await;
        let shown = table(&desk, "attendance_persons", json!({ "centreId": day_care, "month": "1999-01" })).await;
        let by_day = &tables(&shown["blocks"])[1];
        assert!(rows(by_day).is_empty() && !text(&by_day["empty"]).is_empty());
        assert!(by_day["totals"].is_null(), "nothing has no total");
    }
}

/// A press that is not ready until its other end is dropped.
struct SlowPress(std::sync::Mutex<std::sync::mpsc::Receiver<()>>);

impl Press for SlowPress {
    fn print(&self, _: &Document, _: &Imprint, _: Format, watch: &Watch) -> kangning_core::Result<Vec<u8>> {
        watch.reached(0.4)?;
        let _ = self.0.lock().unwrap().recv();
        Ok(b"too late".to_vec())
    }

    fn book(&self, _: &kangning_core::exchange::book::Book) -> kangning_core::Result<Vec<u8>> {
        Err(kangning_core::Error::internal("no books"))
    }

    fn page(&self, _: &Document, _: &Imprint, _: usize) -> kangning_core::Result<Page> {
        Err(kangning_core::Error::internal("no pages"))
    }

    fn pages(&self, _: &Document, _: &Imprint, watch: &Watch) -> kangning_core::Result<Vec<String>> {
        watch.reached(0.4)?;
        let _ = self.0.lock().unwrap().recv();
        Ok(vec!["too late".to_owned()])
    }
}

fn report(file: &std::path::Path, name: &str, more: &[&str]) -> std::process::Output {
    let mut arguments = vec!["report", name];
    arguments.extend(more);
    programs::on(file, &arguments)
}

#[test]
fn the_same_figures_stand_on_the_screen_in_the_text_and_on_paper() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kangning.db");
    programs::on(&file, &["demo", "--centres", "1", "--elders", "30", "--days", "40", "--seed", "3"]);
    let centres: Value =
        serde_json::from_slice(&programs::on(&file, &["call", "centre_list"]).stdout).unwrap();
    let centre = centres.as_array().unwrap().iter().find(|one| one["givesDayCare"] == true).unwrap();
    let name = centre["name"].as_str().unwrap();
    let asked = json!({ "name": "people_contacts", "parameters": { "centreId": centre["id"] } }).to_string();
    let shown: Value =
        serde_json::from_slice(&programs::on(&file, &["call", "report_table", &asked]).stdout).unwrap();
    let screen = rows(&tables(&shown["blocks"])[0]);
    assert!(screen.len() > 10);

    let csv = place.path().join("联系人 名单.csv");
    let output = report(&file, "people_contacts", &["--centre", name, "--out", csv.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written = std::fs::read_to_string(&csv).unwrap();
    let lines: Vec<&str> = written.trim_start_matches('\u{feff}').lines().skip(1).collect();
    for (line, row) in lines.iter().zip(&screen) {
        assert_eq!(*line, row.join(","), "the text says what the screen says");
    }

    let pdf = place.path().join("x.pdf");
    let output = report(&file, "people_contacts", &["--centre", name, "--out", pdf.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let paper = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output();
    let paper = String::from_utf8(paper.expect("poppler-utils is installed").stdout).unwrap();
    for cell in screen.iter().flatten().filter(|cell| !cell.is_empty()) {
        assert!(paper.contains(cell.as_str()), "{cell} is missing on paper");
    }
    let pages = paper.matches('\u{c}').count();
    // Typesetting puts its own space between Chinese and numbers.
    let close: String = paper.split_whitespace().collect();
    assert!(close.contains(&format!("第1页/共{pages}页")), "{paper}");
}

#[test]
fn the_command_line_lists_reports_and_refuses_in_words() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kangning.db");
    programs::on(&file, &["demo", "--centres", "1", "--elders", "4", "--days", "2", "--seed", "3"]);
    let list: Value =
        serde_json::from_slice(&programs::on(&file, &["report", "--list", "--json"]).stdout).unwrap();
    assert!(list["reports"].as_array().unwrap().iter().any(|one| one["name"] == "attendance_month"));
    for (arguments, code) in [
        (vec!["no_such"], "report_unknown"),
        (vec!["attendance_month"], "input_invalid"),
        (vec!["attendance_month", "--centre", "没有这一家"], "not_found"),
    ] {
        let output = report(&file, arguments[0], &arguments[1..]);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["code"], code);
    }
}
