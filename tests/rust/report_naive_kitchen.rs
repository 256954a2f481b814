//! The reports of the kitchen and its door against figures that the test counts by itself.

use std::collections::BTreeMap;

use chrono::Days;
use serde_json::{Value, json};

use crate::on_both;
use crate::report_naive::{
    Day, column, day, fen, figure, filled, find, lines, number, rows, share, shown, tables, total,
};
use crate::support::{Desk, text};

/// Kilograms as printed, in grams.
fn grams(cell: &Value) -> f64 {
    let cell = cell.as_str().unwrap().replace(',', "");
    if cell.is_empty() {
        0.0
    } else {
        cell.split_whitespace().next().unwrap().parse::<f64>().unwrap() * 1000.0
    }
}

/// As near as two decimals of a kilogram tell.
fn is_near(printed: f64, counted: f64) -> bool {
    (printed - counted).abs() <= 5.1
}

/// The lines of a meal that are cooked for: not those who were cancelled too late.
async fn eaters(desk: &Desk, kitchen: &str, on: Day, meal: &str) -> Vec<Value> {
    let asked = json!({ "kitchenId": kitchen, "serviceOn": on.to_string(), "meal": meal });
    let day = desk.done("meal_day", asked).await;
    let lines = day["lines"].as_array().unwrap().iter();
    lines.filter(|line| line["isCancelledLate"] == false).cloned().collect()
}

fn labels(shown: &Value) -> usize {
    let blocks = shown["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "labels");
    blocks.map(|block| block["value"]["labels"].as_array().unwrap().len()).sum()
}

async fn deliveries(desk: &Desk, kitchen: &str) {
    // A Friday carries the weekend's meals for those who wish so.
    for on in ["2026-11-20", "2026-11-23"].map(day) {
        let mut sums: BTreeMap<String, i64> = BTreeMap::new();
        for ahead in 0..3 {
            for line in eaters(desk, kitchen, on + Days::new(ahead), "lunch").await {
                if line["deliveredOn"] == on.to_string() {
                    let portions = line["portions"].as_i64().unwrap();
                    *sums.entry("all".to_owned()).or_default() += portions;
                    *sums.entry(text(&line["portionSize"])).or_default() += portions;
                }
            }
        }
        let counted = ["all", "small", "regular", "large"].map(|size| sums.get(size).copied().unwrap_or(0));
        assert!(counted[0] > 10, "{on}: {counted:?}");
        let asked = json!({ "centreId": kitchen, "on": on.to_string(), "meal": "lunch" });
        let sheet = shown(desk, "delivery_sheet", asked.clone()).await;
        assert_eq!(
            [0, 1, 2, 3].map(|place| figure(&sheet, place).replace(',', "")),
            counted.map(|one| one.to_string()),
            "{on}"
        );
        let stops: Vec<Value> = tables(&sheet);
        for (place, key) in ["portions", "small", "regular", "large"].into_iter().enumerate() {
            let printed: i64 =
                stops.iter().filter(|table| !lines(table).is_empty()).map(|table| total(table, key)).sum();
            assert_eq!(printed, counted[place], "{key} {on}");
        }
        for name in ["delivery_labels_large", "delivery_labels_small"] {
            let sheet = shown(desk, name, asked.clone()).await;
            assert_eq!(
                i64::try_from(labels(&sheet)).unwrap(),
                counted[0],
                "{name} {on}: one for each portion"
            );
        }
    }
}

async fn purchasing(desk: &Desk, kitchen: &str) {
    let (from, until) = (day("2026-11-24"), day("2026-11-27"));
    let parts = rows!(
        desk,
        (String, String, f64),
        "SELECT v.dish_version_id, i.name, v.grams FROM dish_ingredient v JOIN ingredient i ON i.id = v.ingredient_id"
    );
    let wares = rows!(
        desk,
        (String, i64, i64, i64),
        "SELECT name, edible_percent, pack_grams, price_fen_per_kg FROM ingredient"
    );
    let sizes = rows!(desk, (String, i64, i64), "SELECT id, small_percent, large_percent FROM dish_version");
    let (mut portions, mut edible): (i64, BTreeMap<String, f64>) = (0, BTreeMap::new());
    for on in from.iter_days().take_while(|on| *on < until) {
        for meal in ["breakfast", "lunch", "dinner"] {
            let asked = json!({ "kitchenId": kitchen, "on": on.to_string(), "meal": meal });
            let mut regular: BTreeMap<String, (f64, i64)> = BTreeMap::new();
            for plate in desk.done("production_people", asked).await.as_array().unwrap() {
                let many = plate["portions"].as_i64().unwrap();
                portions += many;
                for dish in
                    plate["dishes"].as_array().unwrap().iter().filter(|dish| dish["versionId"].is_string())
                {
                    let version = text(&dish["versionId"]);
                    let (_, small, large) = sizes.iter().find(|row| row.0 == version).unwrap();
                    let percent = match plate["portionSize"].as_str().unwrap() {
                        "small" => *small,
                        "large" => *large,
                        _ => 100,
                    };
                    let sum = regular.entry(version).or_default();
                    *sum = (sum.0 + (many * percent) as f64 / 100.0, sum.1 + many);
                }
            }
            for (version, (eaten, many)) in regular {
                // Three in a hundred on top, in whole regular portions.
                let cooked = eaten + ((many * 3 + 99) / 100) as f64;
                for (_, name, grams) in parts.iter().filter(|part| part.0 == version) {
                    *edible.entry(name.clone()).or_default() += grams * cooked;
                }
            }
        }
    }
    let asked = json!({ "centreId": kitchen, "fromOn": from.to_string(), "untilOn": until.to_string() });
    let shown = shown(desk, "kitchen_purchasing", asked).await;
    assert_eq!(figure(&shown, 0).replace(',', ""), portions.to_string());
    let table = &tables(&shown)[0];
    let printed = lines(table);
    assert_eq!(printed.len(), edible.len(), "every ingredient once: {edible:?}");
    assert!(printed.len() > 10, "something is cooked");
    let mut cost = 0;
    for row in &printed {
        let at = |key| &row["cells"][column(table, key)];
        let name = text(at("ingredient"));
        let counted = edible[&name];
        assert!(is_near(grams(at("edible")), counted), "{name}: {row} {counted}");
        let (_, percent, pack, price) = wares.iter().find(|ware| ware.0 == name).unwrap();
        let bought = counted * 100.0 / *percent as f64;
        assert!(is_near(grams(at("bought")), bought), "{name}: {row} {bought}");
        let packs = number(at("packs"));
        let enough = packs * pack;
        assert!(
            enough as f64 >= bought - 0.06 && ((enough - pack) as f64) < bought,
            "{name}: {packs} of {pack} for {bought}"
        );
        let fen_of = fen(at("cost"));
        assert_eq!(fen_of, (packs * pack * price + 999) / 1000, "{name}");
        cost += fen_of;
    }
    assert_eq!(fen(&table["totals"][column(table, "cost")]), cost);
    assert_eq!(
        figure(&shown, 2).replace([',', '.'], "").split_whitespace().next().unwrap(),
        cost.to_string()
    );
    let whole: f64 = edible.values().sum();
    assert!((grams(&table["totals"][column(table, "edible")]) - whole).abs() < 6.0);
}

async fn waste(desk: &Desk, kitchen: &str) {
    let weighed = rows!(
        desk,
        (String, Day, Option<String>, String, i64, i64),
        "SELECT l.kitchen_id, l.service_on, c.name, l.dish_name, l.served_grams, l.left_grams
        FROM meal_leftover l LEFT JOIN centre c ON c.id = l.centre_id"
    );
    let said = rows!(desk, (String, Day, i64), "SELECT kitchen_id, service_on, score FROM meal_feedback");
    let in_month = |on: Day| on >= day("2026-11-01") && on < day("2026-12-01");
    let own: Vec<_> = weighed.iter().filter(|row| row.0 == kitchen && in_month(row.1)).collect();
    let scores: Vec<i64> =
        said.iter().filter(|row| row.0 == kitchen && in_month(row.1)).map(|row| row.2).collect();
    assert!(own.len() > 5, "the demonstration weighs what comes back");
    let shown = shown(desk, "kitchen_waste", json!({ "centreId": kitchen, "month": "2026-11" })).await;
    let (served, left): (i64, i64) = (own.iter().map(|row| row.4).sum(), own.iter().map(|row| row.5).sum());
    assert_eq!(figure(&shown, 2), share(left, served));
    let tables = tables(&shown);
    let mut sums: [BTreeMap<String, (i64, i64)>; 3] = Default::default();
    for row in &own {
        let site = row.2.clone().unwrap_or_default();
        for (sums, name) in sums.iter_mut().zip([row.3.clone(), site, row.1.to_string()]) {
            let sum = sums.entry(name).or_default();
            *sum = (sum.0 + row.4, sum.1 + row.5);
        }
    }
    let mut opened = Vec::new();
    for (table, counted) in tables.iter().zip(&sums) {
        assert_eq!(lines(table).len(), counted.len(), "{}", table["title"]);
        for row in lines(table) {
            let name = text(&row["cells"][0]);
            // Homes have a word on paper and no name in the record.
            let of = counted.get(&name).or_else(|| counted.get("")).unwrap();
            assert!(
                is_near(grams(&row["cells"][column(table, "served")]), of.0 as f64),
                "{name}: {row} {of:?}"
            );
            assert!(
                is_near(grams(&row["cells"][column(table, "left")]), of.1 as f64),
                "{name}: {row} {of:?}"
            );
            assert_eq!(row["cells"][column(table, "share")], share(of.1, of.0), "{name}");
            opened.push((text(&row["opens"]["value"]), name, *of));
        }
        assert!(
            is_near(grams(&table["totals"][column(table, "served")]), served as f64),
            "{}",
            table["title"]
        );
    }
    // What a row opens is what it tells of: the weighings of its days, and of a day those of that day.
    for (address, name, of) in opened {
        let (path, said) = address.split_once('?').unwrap();
        assert_eq!(path, "/kitchen/delivery/leftovers");
        let said: BTreeMap<&str, &str> = said.split('&').filter_map(|part| part.split_once('=')).collect();
        let asked =
            json!({ "kitchenId": said["centreId"], "fromOn": said["from"], "untilOn": said["until"] });
        let found = desk.done("delivery_leftovers", asked).await["leftovers"].clone();
        let of_row = found.as_array().unwrap().iter().filter(|one| {
            let site = one["centreName"].as_str().unwrap_or("居家");
            [text(&one["dishName"]), site.to_owned(), text(&one["serviceOn"])].contains(&name)
        });
        let grams = of_row.fold((0, 0), |sum, one| {
            (sum.0 + one["servedGrams"].as_i64().unwrap(), sum.1 + one["leftGrams"].as_i64().unwrap())
        });
        assert_eq!(grams, of, "{address} {name}");
    }
    if scores.is_empty() {
        return;
    }
    let mean = scores.iter().sum::<i64>() as f64 / scores.len() as f64;
    assert!((figure(&shown, 3).parse::<f64>().unwrap() - mean).abs() <= 0.051);
    assert_eq!(lines(&tables[3]).len(), scores.len().min(200));
}

/// A month's money: as a whole, by place, by elder and by budget line.
async fn statement(desk: &Desk, kitchen: &str) {
    let asked = json!({ "kitchenId": kitchen, "monthOn": "2026-11-01" });
    let said = desk.done("meal_account_lines", asked).await;
    let mut all = [0; 4];
    let (mut by_site, mut by_elder): (BTreeMap<String, [i64; 4]>, BTreeMap<String, [i64; 4]>) =
        Default::default();
    let mut by_budget: BTreeMap<String, i64> = BTreeMap::new();
    for line in said["lines"].as_array().unwrap() {
        let at = |key: &str| line[key].as_i64().unwrap_or(0);
        let meals = if line["isMissed"] == true { 0 } else { at("portions") };
        let own = [meals, at("priceFen") + at("feeFen"), at("subsidyFen"), at("elderFen")];
        let site = line["centreId"].as_str().unwrap_or("homes").to_owned();
        let elder = line["elderId"].as_str().unwrap_or_default().to_owned();
        for sum in [&mut all, by_site.entry(site).or_default(), by_elder.entry(elder).or_default()] {
            for (sum, one) in sum.iter_mut().zip(own) {
                *sum += one;
            }
        }
        for grant in line["grants"].as_array().unwrap() {
            *by_budget.entry(text(&grant["budgetLine"])).or_default() += grant["fen"].as_i64().unwrap();
        }
    }
    let sums = |table: &Value, cells: &Value| {
        let at = |key| &cells[column(table, key)];
        [number(at("meals")), fen(at("price")) + fen(at("fee")), fen(at("subsidy")), fen(at("elder"))]
    };
    let sorted = |of: Vec<[i64; 4]>| {
        let mut of = of;
        of.sort_unstable();
        of
    };
    let rows_of = |table: &Value| sorted(lines(table).iter().map(|row| sums(table, &row["cells"])).collect());
    let whole = shown(desk, "meal_statement", json!({ "centreId": kitchen, "month": "2026-11" })).await;
    let parts = tables(&whole);
    assert!(all[0] > 100, "{all:?}");
    assert_eq!(figure(&whole, 0).replace(',', ""), all[0].to_string());
    let budgets: BTreeMap<String, i64> =
        lines(&parts[0]).iter().map(|row| (text(&row["cells"][0]), fen(&row["cells"][2]))).collect();
    assert_eq!(budgets, by_budget);
    assert_eq!(by_budget.values().sum::<i64>(), all[2], "every subsidy is somebody's");
    for (table, counted) in [(&parts[1], &by_site), (&parts[2], &by_elder)] {
        assert_eq!(sums(table, &table["totals"]), all);
        assert_eq!(rows_of(table), sorted(counted.values().copied().collect()));
    }
    for (site, counted) in &by_site {
        let asked = json!({ "centreId": kitchen, "month": "2026-11", "choice": site });
        let part = tables(&shown(desk, "meal_statement", asked).await);
        assert_eq!(sums(&part[2], &part[2]["totals"]), *counted, "{site}");
    }
}

on_both! {
    async fn the_reports_of_the_kitchen_are_what_one_counts_from_the_rows(desk: Desk) {
        let desk = filled(desk).await;
        let kitchen = find(&desk, "isKitchen").await;
        deliveries(&desk, &kitchen).await;
        purchasing(&desk, &kitchen).await;
        waste(&desk, &kitchen).await;
        statement(&desk, &kitchen).await;
    }
}
