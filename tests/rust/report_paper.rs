//! Every report as it lies on the desk: nothing runs out of the page or over its neighbour, however long the names and
//! however many the rows. `pictures_of_every_report` draws them all for people to look at.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use kangning_core::exchange::book::Book;
use kangning_core::report::press::Page;
use kangning_core::report::{Block, Document, Format, Imprint, Paper, Press, Table, Watch};
use kangning_report::SystemPress;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::report_proof::{Asked, asked, filled, written};
use crate::support::{Desk, Engine, run, text};

const MILLIMETRE: f64 = 72.0 / 25.4;

/// A press that prints every document with so many rows.
struct WithRows {
    press: SystemPress,
    rows: Option<usize>,
}

impl Press for WithRows {
    fn print(
        &self,
        document: &Document,
        imprint: &Imprint,
        format: Format,
        watch: &Watch,
    ) -> kangning_core::Result<Vec<u8>> {
        let mut document = document.clone();
        if let Some(rows) = self.rows {
            with_rows(&mut document.blocks, rows);
        }
        self.press.print(&document, imprint, format, watch)
    }

    fn book(&self, book: &Book) -> kangning_core::Result<Vec<u8>> {
        self.press.book(book)
    }

    fn page(&self, document: &Document, imprint: &Imprint, page: usize) -> kangning_core::Result<Page> {
        self.press.page(document, imprint, page)
    }

    fn pages(
        &self,
        document: &Document,
        imprint: &Imprint,
        watch: &Watch,
    ) -> kangning_core::Result<Vec<String>> {
        self.press.pages(document, imprint, watch)
    }
}

/// Of the longest list so many rows, over and over the same; of the others no more than that.
fn with_rows(blocks: &mut [Block], rows: usize) {
    let count = |table: &Table| table.all_rows().count();
    let longest = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(count(table)),
            _ => None,
        })
        .max();
    let mut is_grown = false;
    for block in blocks {
        match block {
            Block::Table(table) if Some(count(table)) == longest && !is_grown && count(table) > 0 => {
                is_grown = true;
                let all = count(table);
                for group in &mut table.groups {
                    let wanted = (group.rows.len() * rows).div_ceil(all);
                    group.rows = group.rows.iter().cycle().take(wanted).cloned().collect();
                }
                let mut left = rows;
                for group in &mut table.groups {
                    group.rows.truncate(left);
                    left -= group.rows.len();
                }
            }
            Block::Table(table) => table.groups.iter_mut().for_each(|group| group.rows.truncate(rows)),
            Block::Labels(sheet) if !sheet.labels.is_empty() => {
                sheet.labels = sheet.labels.iter().cycle().take(rows).cloned().collect();
            }
            Block::Cards(sheet) if !sheet.cards.is_empty() => {
                sheet.cards = sheet.cards.iter().cycle().take(rows).cloned().collect();
            }
            Block::Columns(columns) => columns.iter_mut().for_each(|column| with_rows(column, rows.min(30))),
            _ => {}
        }
    }
}

/// One house that does everything, in which nothing has happened yet.
async fn nothing_yet() -> Desk {
    let mut desk = Desk::new(Engine::Sqlite).await;
    desk.at("2026-11-23T04:00:00Z");
    desk.app.press = Some(Arc::new(SystemPress::default()));
    let functions = json!({ "givesDayCare": true, "isResidence": true, "isKitchen": true });
    desk.centre_with(&json!({ "name": "康宁养老服务中心", "functions": functions })).await;
    desk.done("dish_take_shipped", json!({})).await;
    desk.elder("李春梅").await;
    desk
}

/// Names as long as they come: of people, of houses, of dishes.
const LONG: [(&str, &str, &str); 19] = [
    ("organisation", "name", "东城区社区居家养老服务联合运营管理有限责任公司"),
    ("centre", "name", "东城区长青路街道第三社区综合为老服务中心（日间照料与短期托养）"),
    ("room", "name", "二楼东侧多功能康复训练活动室"),
    ("elder", "name", "阿不都热依木·买买提托合提·努尔艾合买提"),
    ("contact", "name", "古丽娜尔·阿不都热依木·买买提托合提"),
    ("contact", "phone", "+86 0991-12345678 转 80123"),
    ("contact", "note", "女儿，住得近，白天上班，晚上七点以后和周末都可以接电话"),
    ("elder_alert", "note", "对花生、核桃、腰果等坚果和带壳海鲜严重过敏，误食后呼吸困难"),
    ("building", "name", "三号综合护理楼"),
    ("ward", "name", "一号楼二层失能失智老人专业照护区（东侧）"),
    ("care_room", "name", "东二〇一二"),
    ("dish", "name", "清炖狮子头配时令蔬菜（软烂低盐版）"),
    ("dish_version", "name", "清炖狮子头配时令蔬菜（软烂低盐版）"),
    ("ingredient", "name", "东北有机五常稻花香大米（真空包装）"),
    ("cooking_batch", "dish_name", "清炖狮子头配时令蔬菜（软烂低盐版）"),
    ("food_sample", "dish_name", "清炖狮子头配时令蔬菜（软烂低盐版）"),
    ("cold_place", "name", "二号冷库靠门左侧留样专用冷藏柜"),
    ("delivery_run", "name", "东城北片上午送餐线路（含居家老人）"),
    ("delivery_run", "driver_name", "买买提江·阿卜杜热合曼"),
];

/// The demonstration with long names: each goes with a number, for the database keeps many of them apart.
async fn long_names() -> Desk {
    let desk = filled().await;
    let mut tx = desk.app.db.write().await.unwrap();
    let kept: Vec<String> = kangning_core::sql!(&mut tx, |on| sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    .fetch_all(on))
    .unwrap();
    // What was written down is never changed; here it is.
    let drops = kept.iter().map(|name| format!("DROP TRIGGER {name}"));
    let renames = LONG.iter().map(|(table, column, long)| {
        let number = if *column == "name" { "|| CAST(rowid AS TEXT)" } else { "" };
        format!("UPDATE {table} SET {column} = '{long}' {number}")
    });
    for statement in drops.chain(renames).collect::<Vec<_>>() {
        kangning_core::sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(statement)).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
    desk
}

/// A word with its box in points: left, top, right, bottom.
#[derive(Debug)]
struct Word {
    at: [f64; 4],
    words: String,
}

/// A page with its width, its height and what stands on it.
struct Sheet {
    size: [f64; 2],
    words: Vec<Word>,
}

fn numbers<const COUNT: usize>(line: &str) -> [f64; COUNT] {
    let mut quoted = line.split('"').skip(1).step_by(2).map(|number| number.parse().unwrap());
    [(); COUNT].map(|()| quoted.next().unwrap())
}

fn sheets(pdf: &Path) -> Vec<Sheet> {
    let output = Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-").output();
    let all = String::from_utf8(output.expect("poppler-utils is installed").stdout).unwrap();
    let mut sheets: Vec<Sheet> = Vec::new();
    for line in all.lines().map(str::trim) {
        if line.starts_with("<page ") {
            sheets.push(Sheet { size: numbers(line), words: Vec::new() });
        } else if line.starts_with("<word ") {
            let words = line.split(['>', '<']).nth(2).unwrap().to_owned();
            sheets.last_mut().unwrap().words.push(Word { at: numbers(line), words });
        }
    }
    sheets
}

/// The box of a word as it is seen: an opening bracket is drawn in the right half of its own, a closing one in the left.
fn seen(word: &Word) -> [f64; 4] {
    let [left, top, right, bottom] = word.at;
    let half = (bottom - top) * 0.45;
    let opens = word.words.starts_with(['（', '「', '《', '“']);
    let closes = word.words.ends_with(['）', '」', '》', '”', '，', '、', '。', '；', '：']);
    [left + if opens { half } else { 0.0 }, top, right - if closes { half } else { 0.0 }, bottom]
}

/// What runs out of the page or over another word.
fn runs_out(sheet: &Sheet, margin: f64) -> Option<String> {
    let [width, height] = sheet.size;
    for (place, word) in sheet.words.iter().enumerate() {
        let ([left, top, right, bottom], words) = (seen(word), &word.words);
        let is_inside = left >= margin - 1.0
            && right <= width - margin + 1.0
            && top >= 4.0 * MILLIMETRE
            && bottom <= height - 4.0 * MILLIMETRE;
        if margin > 0.0 && !is_inside {
            return Some(format!(
                "{words} runs out of the page: {left} to {right} of {width}, {top} to {bottom}"
            ));
        }
        for other in &sheet.words[place + 1..] {
            let [other_left, other_top, other_right, other_bottom] = seen(other);
            let across = right.min(other_right) - left.max(other_left);
            let down = bottom.min(other_bottom) - top.max(other_top);
            let least = (bottom - top).min(other_bottom - other_top);
            // Boxes hold the room for ascenders too.
            if across > 3.0 && down > least * 0.5 {
                return Some(format!(
                    "{words} lies over {}: {left}, {top} and {other_left}, {other_top}",
                    other.words
                ));
            }
        }
    }
    None
}

/// Prints every report, or `only` some, and says what is wrong with each.
async fn printed(
    desk: &Desk,
    language: &str,
    paper: Option<&str>,
    only: &str,
    keep: impl Fn(&str, &Path),
) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    let list = desk.done("report_list", json!({})).await;
    let is_wanted = |name: &str| only.is_empty() || only.split(',').any(|one| one == name);
    let mut faults = Vec::new();
    for (name, mut parameters) in asked(desk, language).await {
        if !is_wanted(&name) {
            continue;
        }
        let report = list["reports"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
        let papers = report["papers"].as_array().unwrap();
        if let Some(paper) = paper.filter(|paper| papers.contains(&json!(paper))) {
            parameters["paper"] = json!(paper);
        }
        let ask = json!({ "name": name, "parameters": parameters });
        let shown = desk.done("report_table", ask).await;
        let is_bare = is_bare(&shown);
        let margin = match (is_bare, shown["paper"] == json!(Paper::A5)) {
            (true, _) => 0.0,
            (_, true) => 12.0 * MILLIMETRE,
            _ => 16.0 * MILLIMETRE,
        };
        let pdf = place.path().join("paper.pdf");
        std::fs::write(&pdf, written(desk, &Asked { name: name.clone(), parameters }, "pdf").await).unwrap();
        keep(&name, &pdf);
        let sheets = sheets(&pdf);
        assert!(!sheets.is_empty(), "{name} has no page");
        let found =
            sheets.iter().enumerate().find_map(|(page, sheet)| Some((page, runs_out(sheet, margin)?)));
        if let Some((page, fault)) = found {
            faults.push(format!("{name} in {language}, page {} of {}: {fault}", page + 1, sheets.len()));
        }
    }
    faults
}

/// Sheets that are cut or hung up.
fn is_bare(shown: &Value) -> bool {
    let blocks = shown["blocks"].as_array().unwrap();
    blocks.iter().all(|block| ["labels", "cards", "week_menu"].contains(&text(&block["kind"]).as_str()))
}

fn of_rows(desk: &mut Desk, rows: usize) {
    desk.app.press = Some(Arc::new(WithRows { press: SystemPress::default(), rows: Some(rows) }));
}

#[test]
fn nothing_runs_out_of_a_page_however_long_the_names_and_however_many_the_rows() {
    run(async {
        let mut desk = long_names().await;
        of_rows(&mut desk, 90);
        let mut faults = Vec::new();
        // English is longer: it is tried on the smaller paper.
        for (language, paper) in [("chinese", None), ("english", Some("a5"))] {
            faults.extend(printed(&desk, language, paper, "", |_, _| {}).await);
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

#[test]
fn a_report_of_nothing_is_a_page_too() {
    run(async {
        let desk = nothing_yet().await;
        for language in ["chinese", "english"] {
            let faults = printed(&desk, language, None, "", |_, _| {}).await;
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    });
}

/// Draws every report: the demonstration, nothing, one row, 3,000 rows, long names; in both languages. They lie in the
/// folder that `KANGNING_PAPERS` names, or in `tests/output/papers`; `KANGNING_REPORTS` names those that are wanted.
#[test]
#[ignore = "draws a thousand pictures for people to look at"]
fn pictures_of_every_report() {
    let folder = std::env::var_os("KANGNING_PAPERS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("output/papers"),
        |folder| Path::new(&folder).to_owned(),
    );
    let only = std::env::var("KANGNING_REPORTS").unwrap_or_default();
    run(async {
        let mut faults = Vec::new();
        for case in ["demonstration", "nothing", "one", "long", "many"] {
            let mut desk = match case {
                "nothing" => nothing_yet().await,
                "long" => long_names().await,
                _ => filled().await,
            };
            match case {
                "one" => of_rows(&mut desk, 1),
                "many" => of_rows(&mut desk, 3000),
                _ => {}
            }
            for language in ["chinese", "english"] {
                let into = folder.join(case).join(language);
                std::fs::create_dir_all(&into).unwrap();
                let draw = |name: &str, pdf: &Path| {
                    std::fs::copy(pdf, into.join(format!("{name}.pdf"))).unwrap();
                    // Of long ones the first pages and the last.
                    let pages = sheets(pdf).len();
                    for (from, to) in [(1, 3), (pages.saturating_sub(1).max(4), pages)] {
                        let drawn = Command::new("pdftoppm")
                            .args(["-png", "-r", "70", "-f", &from.to_string(), "-l", &to.to_string()])
                            .arg(pdf)
                            .arg(into.join(name))
                            .status();
                        assert!(from > to || drawn.expect("poppler-utils is installed").success());
                    }
                };
                faults.extend(
                    printed(&desk, language, None, &only, draw)
                        .await
                        .into_iter()
                        .map(|fault| format!("{case}: {fault}")),
                );
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}
