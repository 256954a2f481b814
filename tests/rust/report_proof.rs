//! Every report in the list: the figures on the screen, in the text, in the spreadsheet, on paper, and in the spreadsheet
//! as LibreOffice calculates it anew, are the same.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use calamine::{Data, Reader, Xlsx};
use kangning_report::SystemPress;
use serde_json::{Value, json};

use crate::support::{Desk, Engine, run, text};

/// What a total says in a file whose formulas were not calculated anew.
const WRONG: &str = "424242";

/// Reports whose files are compared in English too: pages of them are set elsewhere, and take longer.
const IN_ENGLISH_TOO: [&str; 6] = [
    "beds_occupancy",
    "attendance_hours",
    "meal_statement",
    "kitchen_waste",
    "people_birthdays",
    "district_month",
];

/// A report, and of what it is asked.
pub struct Asked {
    pub name: String,
    pub parameters: Value,
}

/// Every report with what it asks for, answered from the demonstration.
pub async fn asked(desk: &Desk, language: &str) -> Vec<(String, Value)> {
    let centres = desk.done("centre_list", json!({})).await;
    let find = |what: &str| {
        let found = centres.as_array().unwrap().iter().find(|one| one[what] == true);
        text(&found.unwrap_or_else(|| panic!("the demonstration has no {what}"))["id"])
    };
    let (day_care, kitchen, residence) = (find("givesDayCare"), find("isKitchen"), find("isResidence"));
    let eater =
        desk.done("meal_account_statement", json!({ "kitchenId": kitchen, "monthOn": "2026-11-01" })).await;
    let elder = match eater["byElder"].as_array().unwrap().iter().find(|part| part["key"].is_string()) {
        Some(part) => part["key"].clone(),
        None => desk.done("elder_list", json!({ "limit": 1 })).await["rows"][0]["id"].clone(),
    };
    let list = desk.done("report_list", json!({ "parameters": { "language": language } })).await;
    let mut all = Vec::new();
    for report in list["reports"].as_array().unwrap() {
        let takes: Vec<&str> =
            report["takes"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        let mut asked = json!({ "language": language });
        if takes.contains(&"kitchen") {
            asked["centreId"] = json!(kitchen);
        } else if takes.contains(&"centre") || (report["group"] == "beds" && takes.contains(&"centre_or_all"))
        {
            asked["centreId"] = json!(if report["group"] == "beds" { &residence } else { &day_care });
        }
        if takes.contains(&"elder") {
            asked["elderId"] = elder.clone();
        }
        if takes.contains(&"meal") {
            asked["meal"] = json!("lunch");
        }
        if takes.contains(&"day") {
            asked["on"] = json!("2026-11-20");
        }
        if report["name"] == "recipe_card" {
            asked["choice"] =
                desk.done("dish_list", json!({ "query": "" })).await[0]["facts"]["dishId"].clone();
        }
        all.push((text(&report["name"]), asked));
    }
    all
}

/// A demonstration at a desk that has a press.
pub async fn filled() -> Desk {
    let desk = Desk::new(Engine::Sqlite).await;
    desk.at("2026-11-23T04:00:00Z");
    let mut desk =
        desk.with_demonstration(json!({ "seed": 5, "centres": 1, "elders": 40, "days": 40 })).await;
    desk.app.press = Some(Arc::new(SystemPress::default()));
    desk
}

pub async fn written(desk: &Desk, asked: &Asked, format: &str) -> Vec<u8> {
    let ask = json!({ "name": asked.name, "parameters": asked.parameters, "format": format });
    BASE64_STANDARD.decode(text(&desk.done("report_write", ask).await["content"])).unwrap()
}

/// The tables of a document, those side by side too.
fn tables(blocks: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    for block in blocks.as_array().unwrap() {
        match block["kind"].as_str().unwrap() {
            "table" => found.push(block["value"].clone()),
            "columns" => block["value"].as_array().unwrap().iter().for_each(|one| found.extend(tables(one))),
            _ => {}
        }
    }
    found
}

fn figures(blocks: &Value) -> Vec<Value> {
    of_kind(blocks, "figures").iter().flat_map(|one| one.as_array().unwrap().clone()).collect()
}

/// The parts of a kind, those side by side too.
fn of_kind(blocks: &Value, kind: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for block in blocks.as_array().unwrap() {
        if block["kind"] == kind {
            found.push(block["value"].clone());
        } else if block["kind"] == "columns" {
            block["value"].as_array().unwrap().iter().for_each(|one| found.extend(of_kind(one, kind)));
        }
    }
    found
}

/// Everything that a document says beside its tables and figures, each as it stands together in a line: facts, banners,
/// labels, cards, the dishes of a menu, the numbers of pictures, small print.
fn beside(blocks: &Value) -> Vec<Vec<String>> {
    let mut said = Vec::new();
    for facts in of_kind(blocks, "facts") {
        said.extend(
            facts["facts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|fact| vec![text(&fact["label"]), text(&fact["value"])]),
        );
    }
    said.extend(
        of_kind(blocks, "banner").iter().map(|banner| vec![text(&banner["title"]), text(&banner["text"])]),
    );
    let sheets = of_kind(blocks, "labels").into_iter().map(|sheet| sheet["labels"].clone());
    for labels in sheets.chain(of_kind(blocks, "cards").into_iter().map(|sheet| sheet["cards"].clone())) {
        for label in labels.as_array().unwrap() {
            let mut line: Vec<String> =
                ["head", "mark", "foot"].iter().map(|part| text(&label[part])).collect();
            line.extend(label["lines"].as_array().unwrap().iter().map(|one| text(&one[1])));
            said.push(line);
        }
    }
    for menu in of_kind(blocks, "week_menu") {
        for meal in menu["meals"].as_array().unwrap() {
            let dishes = meal["days"].as_array().unwrap().iter().flat_map(|day| day.as_array().unwrap());
            let mut line = vec![text(&meal["name"])];
            line.extend(dishes.flat_map(|dish| [text(&dish["name"]), text(&dish["note"])]));
            said.push(line);
        }
    }
    for chart in of_kind(blocks, "chart") {
        said.extend(chart["categories"].as_array().unwrap().iter().map(|name| vec![text(name)]));
    }
    said.extend(of_kind(blocks, "notes").iter().flat_map(strings).map(|note| vec![note]));
    said
}

/// Whether a line says all of this, be it more. Text has one line for what breaks elsewhere.
fn says(line: &[String], all: &[String]) -> bool {
    all.iter().all(|part| {
        let joined = part.replace('\n', "；");
        line.iter().any(|cell| cell.contains(part.as_str()) || cell.contains(&joined))
    })
}

/// The numbers of the pictures: below each category's name, each series' value.
fn compare_pictures(name: &str, shown: &Value, same: impl Fn(&str, &[f64]) -> bool) {
    for chart in of_kind(&shown["blocks"], "chart") {
        for (place, category) in strings(&chart["categories"]).iter().enumerate() {
            let values = chart["series"].as_array().unwrap().iter();
            let values: Vec<f64> = values.filter_map(|series| series["values"][place].as_f64()).collect();
            assert!(same(category, &values), "{name}: {category} of {} is not {values:?}", chart["title"]);
        }
    }
}

fn strings(cells: &Value) -> Vec<String> {
    cells.as_array().unwrap().iter().map(text).collect()
}

fn kinds(table: &Value) -> Vec<String> {
    table["columns"].as_array().unwrap().iter().map(|column| text(&column["kind"])).collect()
}

fn is_grouped(table: &Value) -> bool {
    table["groups"].as_array().unwrap().iter().any(|group| group["title"] != "")
}

/// The number that a cell on the screen says, where it says one.
fn number(kind: &str, cell: &str) -> Option<f64> {
    if kind == "minutes" {
        let digits: Vec<f64> = cell
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap())
            .collect();
        return match digits.as_slice() {
            [minutes] => Some(*minutes),
            [hours, minutes] => Some(hours * 60.0 + minutes),
            _ => None,
        };
    }
    cell.trim_end_matches('%').replace(',', "").parse().ok()
}

/// A cell of the text as the screen says it: without the apostrophe that keeps words from being a formula.
fn same_in_text(kind: &str, screen: &str, written: &str) -> bool {
    match kind {
        "minutes" if !screen.is_empty() => {
            let (hours, minutes) = written.split_once(':').unwrap();
            number(kind, screen)
                == Some(hours.parse::<f64>().unwrap() * 60.0 + minutes.parse::<f64>().unwrap())
        }
        "integer" | "decimal" | "percent" | "money" => screen.replace(',', "") == written,
        _ => {
            screen == written
                || written.strip_prefix('\'') == Some(screen)
                || screen.replace(',', "") == written
        }
    }
}

fn same_in_sheet(kind: &str, screen: &str, value: &Data) -> bool {
    let close = |a: f64, b: f64, decimals: usize| (a - b).abs() <= 0.500_001 * 10f64.powi(-(decimals as i32));
    match value {
        Data::Empty => screen.is_empty(),
        Data::String(words) if words.is_empty() => screen.is_empty(),
        Data::String(words) => screen == words,
        Data::Float(_) | Data::Int(_) => {
            let value = match value {
                Data::Int(value) => *value as f64,
                Data::Float(value) => *value,
                _ => unreachable!(),
            };
            let Some(said) = number(kind, screen) else { return false };
            let decimals = screen.trim_end_matches('%').split_once('.').map_or(0, |(_, rest)| rest.len());
            match (kind, screen.ends_with('%')) {
                ("minutes", _) => close(value * 1440.0, said, 0),
                (_, true) => close(value * 100.0, said, decimals),
                _ => close(value, said, decimals),
            }
        }
        Data::DateTime(at) if kind == "minutes" => {
            number(kind, screen).is_some_and(|said| close(at.as_f64() * 1440.0, said, 0))
        }
        Data::DateTime(at) => {
            let at = at.as_datetime().unwrap();
            let form = match kind {
                "date" => "%Y-%m-%d",
                "time" => "%H:%M",
                _ => "%Y-%m-%d %H:%M",
            };
            at.format(form).to_string() == screen
        }
        _ => false,
    }
}

fn compare_text(name: &str, shown: &Value, bytes: &[u8]) {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or_else(|| panic!("{name}: no mark"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let lines: Vec<Vec<String>> =
        reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect();
    // A single table stands first, for other programs.
    if let [only] = tables(&shown["blocks"]).as_slice() {
        let first = lines[0].iter().skip(usize::from(is_grouped(only)));
        let titles = only["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| text(&column["title"]).replace('\n', " "));
        assert!(first.cloned().eq(titles), "{name} begins with {:?}", lines[0]);
    }
    for figure in figures(&shown["blocks"]) {
        let (label, said) = (text(&figure["label"]), text(&figure["text"]));
        let same = |line: &Vec<String>| {
            let [first, value, unit, ..] = line.as_slice() else { return false };
            let bare = said.strip_suffix(&format!(" {unit}")).unwrap_or(&said);
            let bare = if bare == "—" { "" } else { bare };
            *first == label && (same_in_text("figure", bare, value) || same_in_text("integer", bare, value))
        };
        assert!(lines.iter().any(same), "{name}: the text lacks {label} {said}");
    }
    for all in beside(&shown["blocks"]) {
        assert!(lines.iter().any(|line| says(line, &all)), "{name}: the text lacks {all:?}");
    }
    compare_pictures(name, shown, |category, values| {
        lines.iter().filter(|line| line[0] == category || line[0].strip_prefix('\'') == Some(category)).any(
            |line| {
                let numbers: Vec<f64> = line[1..]
                    .iter()
                    .filter_map(|cell| {
                        Some((cell.trim_end_matches('%').parse::<f64>().ok()?, cell.ends_with('%')))
                    })
                    .map(|(number, is_share)| if is_share { number / 100.0 } else { number })
                    .collect();
                numbers.len() >= values.len()
                    && values.iter().zip(&numbers).all(|(one, other)| (one - other).abs() < 0.051)
            },
        )
    });
    let mut at = 0;
    for table in tables(&shown["blocks"]) {
        let (kinds, grouped) = (kinds(&table), is_grouped(&table));
        let titles: Vec<String> = table["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| text(&column["title"]).replace('\n', " "))
            .collect();
        let head: Vec<String> = grouped.then(String::new).into_iter().chain(titles).collect();
        at = (at..lines.len())
            .find(|line| lines[*line] == head)
            .unwrap_or_else(|| panic!("{name}: the text lacks the heading {head:?}"));
        for group in table["groups"].as_array().unwrap() {
            for row in group["rows"].as_array().unwrap() {
                at += 1;
                let mut cells = lines[at].iter();
                if grouped {
                    assert_eq!(
                        cells.next().unwrap().trim_start_matches('\''),
                        group["title"].as_str().unwrap(),
                        "{name}"
                    );
                }
                for ((kind, screen), written) in kinds.iter().zip(strings(&row["cells"])).zip(cells) {
                    assert!(
                        same_in_text(kind, &screen, written),
                        "{name}: {screen:?} on the screen, {written:?} in the text"
                    );
                }
            }
        }
        if table["totals"].is_array() {
            at += 1;
            let totals = strings(&table["totals"]);
            let cells = lines[at].iter().skip(usize::from(grouped));
            // The first cell says that it is the total.
            for ((kind, screen), written) in kinds.iter().zip(&totals).zip(cells).skip(1) {
                assert!(
                    same_in_text(kind, screen, written),
                    "{name}: the total {screen:?} is {written:?} in the text"
                );
            }
        }
    }
}

fn compare_sheets(name: &str, shown: &Value, bytes: Vec<u8>) {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let tables = tables(&shown["blocks"]);
    let figures = figures(&shown["blocks"]);
    let names = book.sheet_names().clone();
    let blocks = shown["blocks"].as_array().unwrap();
    // Where small print is all that is said beside the tables, it stands behind them.
    let is_quiet = blocks.iter().all(|block| {
        ["table", "notes", "heading", "signatures", "page_break"].contains(&block["kind"].as_str().unwrap())
    });
    let before = usize::from(tables.is_empty() || !is_quiet);
    let has_notes = !of_kind(&shown["blocks"], "notes").is_empty();
    let behind = usize::from(before == 0 && has_notes);
    assert_eq!(names.len(), before + tables.len() + behind, "{name}: {names:?}");
    if before + behind == 1 {
        let sheet = book.worksheet_range_at(if before == 1 { 0 } else { tables.len() }).unwrap().unwrap();
        let rows: Vec<&[Data]> = sheet.rows().collect();
        for figure in &figures {
            let (label, said) = (text(&figure["label"]), text(&figure["text"]));
            let same = |row: &&[Data]| {
                let [first, value, rest @ ..] = row else { return false };
                let unit = rest.first().map(ToString::to_string).unwrap_or_default();
                let bare = said.strip_suffix(&format!(" {unit}")).unwrap_or(&said);
                let bare = if bare == "—" { "" } else { bare };
                let kind =
                    if matches!(value, Data::DateTime(_)) && bare.len() == 10 { "date" } else { "figure" };
                *first == Data::String(label.clone()) && same_in_sheet(kind, bare, value)
            };
            assert!(rows.iter().any(same), "{name}: the overview lacks {label} {said}");
        }
        let words: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        for all in beside(&shown["blocks"]) {
            assert!(words.iter().any(|line| says(line, &all)), "{name}: the overview lacks {all:?}");
        }
        compare_pictures(name, shown, |category, values| {
            rows.iter().filter(|row| row[0] == *category).any(|row| {
                let numbers: Vec<f64> = row[1..]
                    .iter()
                    .filter_map(|cell| match cell {
                        Data::Float(number) => Some(*number),
                        Data::Int(number) => Some(*number as f64),
                        _ => None,
                    })
                    .collect();
                numbers.len() >= values.len()
                    && values.iter().zip(&numbers).all(|(one, other)| (one - other).abs() < 1e-6)
            })
        });
    }
    for (place, table) in tables.iter().enumerate() {
        let sheet = book.worksheet_range_at(before + place).unwrap().unwrap();
        let value = |row: u32, column: usize| {
            sheet.get_value((row, u32::try_from(column).unwrap())).cloned().unwrap_or_default()
        };
        let kinds = kinds(table);
        let compare = |row: u32, cells: &[String]| {
            for (column, (kind, screen)) in kinds.iter().zip(cells).enumerate() {
                let value = value(row, column);
                assert!(
                    same_in_sheet(kind, screen, &value),
                    "{name}: {screen:?} on the screen, {value:?} in row {row} column {column} of {}",
                    names[before + place],
                );
            }
        };
        for (column, head) in table["columns"].as_array().unwrap().iter().enumerate() {
            assert_eq!(value(4, column), Data::String(text(&head["title"])), "{name}");
        }
        let mut row = 5;
        for group in table["groups"].as_array().unwrap() {
            if group["title"] != "" {
                assert_eq!(value(row, 0), Data::String(text(&group["title"])), "{name}");
                row += 1;
            }
            for line in group["rows"].as_array().unwrap() {
                compare(row, &strings(&line["cells"]));
                row += 1;
            }
            if group["subtotals"].is_array() {
                compare(row, &strings(&group["subtotals"]));
                row += 1;
            }
        }
        if table["totals"].is_array() {
            compare(row, &strings(&table["totals"]));
        }
    }
}

/// Typesetting breaks lines and puts its own space between Chinese and numbers.
fn close(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}

pub fn compare_paper(name: &str, shown: &Value, pdf: &Path) {
    let output =
        Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output().expect("poppler-utils is installed");
    let said = String::from_utf8(output.stdout).unwrap();
    let pages = said.matches('\u{c}').count();
    let paper = close(&said);
    let mut wanted: HashMap<String, usize> = HashMap::new();
    let mut want = |words: &str| {
        // Of long words a page may end in the middle.
        let short: String = close(words).chars().take(12).collect();
        if !short.is_empty() {
            *wanted.entry(short).or_default() += 1;
        }
    };
    for table in tables(&shown["blocks"]) {
        for group in table["groups"].as_array().unwrap() {
            for row in group["rows"].as_array().unwrap() {
                strings(&row["cells"]).iter().for_each(|cell| want(cell));
            }
            if group["subtotals"].is_array() {
                strings(&group["subtotals"]).iter().for_each(|cell| want(cell));
            }
        }
        if table["totals"].is_array() {
            strings(&table["totals"]).iter().for_each(|cell| want(cell));
        }
    }
    for figure in figures(&shown["blocks"]) {
        want(figure["text"].as_str().unwrap());
    }
    // Of labels and cards what is read first; small ones break their lines where it fits.
    for facts in of_kind(&shown["blocks"], "facts") {
        facts["facts"].as_array().unwrap().iter().for_each(|fact| want(fact["value"].as_str().unwrap()));
    }
    for banner in of_kind(&shown["blocks"], "banner") {
        want(banner["title"].as_str().unwrap());
        want(banner["text"].as_str().unwrap());
    }
    for kind in ["labels", "cards"] {
        for sheet in of_kind(&shown["blocks"], kind) {
            sheet[kind].as_array().unwrap().iter().for_each(|label| want(label["head"].as_str().unwrap()));
        }
    }
    for menu in of_kind(&shown["blocks"], "week_menu") {
        menu["meals"].as_array().unwrap().iter().for_each(|meal| want(meal["name"].as_str().unwrap()));
    }
    if name.starts_with("beds_occupancy") {
        let first = close(said.split('\u{c}').next().unwrap());
        let blocks = shown["blocks"].as_array().unwrap();
        let signed = blocks.iter().find(|block| block["kind"] == "signatures").unwrap();
        for who in signed["value"].as_array().unwrap().iter().map(|who| close(who.as_str().unwrap())) {
            assert!(first.contains(&who), "{name}: a director signs the first page: {who}");
        }
    }
    for (words, times) in wanted {
        let found = paper.matches(&words).count();
        assert!(
            found >= times,
            "{name}: {words:?} stands {times} times on the screen, {found} times on paper"
        );
    }
    let is_bare = shown["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .all(|block| ["labels", "cards", "week_menu"].contains(&block["kind"].as_str().unwrap()));
    if !is_bare {
        let (place, title, span) = (
            close(shown["place"].as_str().unwrap()),
            close(shown["title"].as_str().unwrap()),
            close(shown["span"].as_str().unwrap()),
        );
        for page in said.split_terminator('\u{c}').map(close) {
            for part in [&place, &title, &span] {
                assert!(page.contains(part.as_str()), "{name}: a page lacks {part:?}");
            }
            assert!(page.contains("tester"), "{name}: a page lacks who printed it");
            let is_numbered = page.contains(&format!("/共{pages}页")) || page.contains(&format!("of{pages}"));
            assert!(is_numbered, "{name}: a page lacks its number of {pages}");
        }
    }
}

/// The same workbook with every calculated value made wrong: whoever reads it must calculate anew.
fn spoilt(bytes: &[u8]) -> (Vec<u8>, usize) {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut changed = 0;
    for place in 0..from.len() {
        let mut entry = from.by_index(place).unwrap();
        let (name, mut content) = (entry.name().unwrap().into_owned(), Vec::new());
        entry.read_to_end(&mut content).unwrap();
        if name.starts_with("xl/worksheets/") {
            let sheet = String::from_utf8(content).unwrap();
            let mut parts = sheet.split("</f><v>");
            let mut spoilt = parts.next().unwrap().to_owned();
            for part in parts {
                let rest = part.split_once("</v>").unwrap().1;
                spoilt.push_str(&format!("</f><v>{WRONG}</v>{rest}"));
                changed += 1;
            }
            content = spoilt.into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&content).unwrap();
    }
    (to.finish().unwrap().into_inner(), changed)
}

/// Opens all workbooks of a folder in LibreOffice and saves them in another, with everything calculated anew.
fn calculated_anew(from: &Path, to: &Path, home: &Path) {
    let settings = home.join("user");
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::write(
        settings.join("registrymodifications.xcu"),
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#,
    )
    .unwrap();
    let mut files: Vec<_> = std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", home.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(to)
        .args(files)
        .output()
        .expect("libreoffice-calc-nogui is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_report_says_the_same_on_the_screen_in_files_and_on_paper() {
    run(async {
        let desk = filled().await;
        let place = tempfile::tempdir().unwrap();
        let (sheets, anew) = (place.path().join("表格 一"), place.path().join("anew"));
        std::fs::create_dir_all(&sheets).unwrap();
        std::fs::create_dir_all(&anew).unwrap();
        let mut shown_of = Vec::new();
        let mut formulas = 0;
        for (name, parameters) in asked(&desk, "chinese").await {
            let asked = Asked { name, parameters };
            let name = &asked.name;
            let ask = json!({ "name": name, "parameters": asked.parameters });
            let shown = desk.done("report_table", ask).await;
            compare_text(name, &shown, &written(&desk, &asked, "csv").await);
            let sheet = written(&desk, &asked, "xlsx").await;
            let (wrong, changed) = spoilt(&sheet);
            formulas += changed;
            std::fs::write(sheets.join(format!("{name}.xlsx")), wrong).unwrap();
            compare_sheets(name, &shown, sheet);
            let pdf = place.path().join(format!("{name} 页面.pdf"));
            std::fs::write(&pdf, written(&desk, &asked, "pdf").await).unwrap();
            compare_paper(name, &shown, &pdf);
            shown_of.push((asked.name, shown));
        }
        assert!(shown_of.len() >= 33, "{} reports", shown_of.len());
        let said = |kind: &str| {
            shown_of.iter().filter(|(_, shown)| !of_kind(&shown["blocks"], kind).is_empty()).count()
        };
        for kind in ["figures", "facts", "banner", "labels", "cards", "week_menu", "chart", "notes"] {
            assert!(said(kind) > 0, "no report says {kind}");
        }
        // In English everything is longer: the page that is signed is one page all the same, and files say the same too.
        for (name, parameters) in asked(&desk, "english").await {
            if !IN_ENGLISH_TOO.contains(&name.as_str()) {
                continue;
            }
            let asked = Asked { name, parameters };
            let ask = json!({ "name": asked.name, "parameters": asked.parameters });
            let shown = desk.done("report_table", ask).await;
            let words = format!("{} in English", asked.name);
            compare_text(&words, &shown, &written(&desk, &asked, "csv").await);
            compare_sheets(&words, &shown, written(&desk, &asked, "xlsx").await);
            if asked.name == "beds_occupancy" {
                let pdf = place.path().join("occupancy.pdf");
                std::fs::write(&pdf, written(&desk, &asked, "pdf").await).unwrap();
                compare_paper(&asked.name, &shown, &pdf);
            }
        }
        assert!(formulas > 50, "spreadsheets calculate: {formulas} formulas");
        calculated_anew(&sheets, &anew, &place.path().join("home"));
        for (name, shown) in shown_of {
            let path = anew.join(format!("{name}.xlsx"));
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            compare_sheets(&format!("{name}, calculated anew"), &shown, bytes);
        }
    });
}
