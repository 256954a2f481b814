//! The important reports against figures that the test counts by itself from the rows of the database, day by day.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::bed::{House, admitted, house};
use crate::on_both;
use crate::support::{Desk, text};

macro_rules! rows {
    ($desk:expr, $row:ty, $query:literal) => {{
        let mut tx = $desk.app.db.read().await.unwrap();
        let rows: Vec<$row> =
            kangning_core::sql!(&mut tx, |on| sqlx::query_as($query).fetch_all(on)).unwrap();
        rows
    }};
}

pub(crate) use rows;

pub type Day = NaiveDate;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn within(on: Day, from: Day, until: Option<Day>) -> bool {
    from <= on && until.is_none_or(|until| on < until)
}

pub async fn filled(desk: Desk) -> Desk {
    desk.at("2026-11-23T04:00:00Z");
    desk.with_demonstration(json!({ "seed": 7, "centres": 1, "elders": 30, "days": 60 })).await
}

pub async fn find(desk: &Desk, what: &str) -> String {
    let centres = desk.done("centre_list", json!({})).await;
    let found = centres.as_array().unwrap().iter().find(|one| one[what] == true);
    text(&found.unwrap_or_else(|| panic!("no {what}"))["id"])
}

pub async fn shown(desk: &Desk, name: &str, parameters: Value) -> Value {
    desk.done("report_table", json!({ "name": name, "parameters": parameters })).await
}

pub fn tables(shown: &Value) -> Vec<Value> {
    fn walk(blocks: &Value, found: &mut Vec<Value>) {
        for block in blocks.as_array().unwrap() {
            match block["kind"].as_str().unwrap() {
                "table" => found.push(block["value"].clone()),
                "columns" => block["value"].as_array().unwrap().iter().for_each(|one| walk(one, found)),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(&shown["blocks"], &mut found);
    found
}

pub fn figure(shown: &Value, place: usize) -> String {
    let figures =
        shown["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "figures").unwrap();
    text(&figures["value"][place]["text"])
}

pub fn column(table: &Value, key: &str) -> usize {
    table["columns"]
        .as_array()
        .unwrap()
        .iter()
        .position(|column| column["key"] == key)
        .unwrap_or_else(|| panic!("no {key}"))
}

pub fn number(cell: &Value) -> i64 {
    let cell = cell.as_str().unwrap().replace(',', "");
    if cell.is_empty() { 0 } else { cell.parse().unwrap() }
}

pub fn total(table: &Value, key: &str) -> i64 {
    number(&table["totals"][column(table, key)])
}

pub fn fen(cell: &Value) -> i64 {
    let cell = cell.as_str().unwrap().replace([',', '.'], "");
    if cell.is_empty() { 0 } else { cell.parse().unwrap() }
}

pub fn lines(table: &Value) -> Vec<Value> {
    table["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["rows"].as_array().unwrap().clone())
        .collect()
}

/// 85.1%
pub fn share(part: i64, whole: i64) -> String {
    if whole == 0 {
        return "—".to_owned();
    }
    let tenths = (part * 2000 + whole) / (2 * whole);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

async fn occupancy(desk: &Desk) {
    let centre = find(desk, "isResidence").await;
    let (from, until) = (day("2026-10-01"), day("2026-11-01"));
    type Bed = (String, String, Day, Option<Day>, Option<Day>, Option<Day>);
    let beds = rows!(
        desk,
        Bed,
        "SELECT id, centre_id, in_service_from_on, in_service_until_on, nursing_from_on, nursing_until_on FROM bed"
    );
    type Stay = (String, String, Day, Option<Day>);
    let stays =
        rows!(desk, Stay, "SELECT bed_id, admission_id, from_on, to_on FROM stay WHERE withdrawn_at IS NULL");
    let leaves = rows!(
        desk,
        (String, Day, Option<Day>),
        "SELECT admission_id, from_on, to_on FROM bed_leave WHERE withdrawn_at IS NULL"
    );
    let closures = rows!(desk, (String, Day, Option<Day>), "SELECT bed_id, from_on, to_on FROM bed_closure");
    let same = rows!(desk, (String, Day), "SELECT centre_id, from_on FROM admission WHERE to_on = from_on");

    let (mut bed_days, mut available, mut occupied, mut held) = (0, 0, 0, 0);
    let mut residents = 0;
    for on in from.iter_days().take_while(|on| *on < until) {
        for (bed, _, service_from, service_until, ..) in beds.iter().filter(|bed| bed.1 == centre) {
            if !within(on, *service_from, *service_until) {
                continue;
            }
            bed_days += 1;
            let is_closed = closures.iter().any(|(id, from, to)| id == bed && within(on, *from, *to));
            available += i64::from(!is_closed);
            let lies = stays.iter().find(|(id, _, from, to)| id == bed && within(on, *from, *to));
            if let Some((_, admission, ..)) = lies {
                occupied += 1;
                let is_away = leaves.iter().any(|(id, from, to)| id == admission && within(on, *from, *to));
                held += i64::from(is_away);
                residents += i64::from(on == day("2026-10-31"));
            }
        }
    }
    let same_day =
        i64::try_from(same.iter().filter(|(id, on)| *id == centre && within(*on, from, Some(until))).count())
            .unwrap();
    let last = day("2026-10-31");
    let in_service: Vec<&Bed> =
        beds.iter().filter(|bed| bed.1 == centre && within(last, bed.2, bed.3)).collect();
    let nursing = in_service.iter().filter(|bed| bed.4.is_some_and(|from| within(last, from, bed.5))).count();
    assert!(occupied > 100, "the demonstration has residents: {occupied}");

    let shown = shown(desk, "beds_occupancy", json!({ "centreId": centre, "month": "2026-10" })).await;
    assert_eq!(figure(&shown, 0), share(occupied - held + same_day, available));
    assert_eq!(figure(&shown, 1), share(occupied + same_day, available));
    assert_eq!(
        figure(&shown, 2),
        share(i64::try_from(nursing).unwrap(), i64::try_from(in_service.len()).unwrap())
    );
    let tables = tables(&shown);
    for table in &tables[..2] {
        let sums = ["bedDays", "available", "inBed", "held", "occupied"].map(|key| total(table, key));
        assert_eq!(sums, [bed_days, available, occupied - held + same_day, held, occupied + same_day]);
    }
    // The stays behind it add up to the same nights.
    let behind = tables.last().unwrap();
    assert_eq!(total(behind, "days"), occupied + same_day);
    assert!(residents > 0);
}

async fn month_sheet(desk: &Desk) {
    let centre = find(desk, "givesDayCare").await;
    let visits = rows!(
        desk,
        (String, String, Day),
        "SELECT centre_id, elder_id, visit_on FROM visit WHERE withdrawn_at IS NULL"
    );
    let came: BTreeSet<(&String, Day)> = visits
        .iter()
        .filter(|(id, _, on)| *id == centre && within(*on, day("2026-10-01"), Some(day("2026-11-01"))))
        .map(|(_, elder, on)| (elder, *on))
        .collect();
    let persons: BTreeSet<&String> = came.iter().map(|(elder, _)| *elder).collect();
    assert!(came.len() > 100, "the demonstration has visits");
    let shown = shown(desk, "attendance_month", json!({ "centreId": centre, "month": "2026-10" })).await;
    assert_eq!(figure(&shown, 0), persons.len().to_string());
    assert_eq!(figure(&shown, 1).replace(',', ""), came.len().to_string());
    let table = &tables(&shown)[0];
    assert_eq!(total(table, "attended"), i64::try_from(came.len()).unwrap());
    for on in day("2026-10-01").iter_days().take(31) {
        let on_day = came.iter().filter(|(_, day)| *day == on).count();
        assert_eq!(total(table, &on.to_string()), i64::try_from(on_day).unwrap(), "{on}");
    }
}

async fn production_sheet(desk: &Desk) {
    let kitchen = find(desk, "isKitchen").await;
    let plates = desk
        .done("production_people", json!({ "kitchenId": kitchen, "on": "2026-11-24", "meal": "lunch" }))
        .await;
    let (mut portions, mut by_dish, mut by_site) = (0, BTreeMap::new(), BTreeMap::new());
    for plate in plates.as_array().unwrap() {
        let many = plate["portions"].as_i64().unwrap();
        portions += many;
        *by_site.entry(plate["siteName"].to_string()).or_insert(0) += many;
        for dish in plate["dishes"].as_array().unwrap().iter().filter(|dish| dish["dishId"].is_string()) {
            *by_dish.entry(text(&dish["dishName"])).or_insert(0) += many;
        }
    }
    assert!(portions > 10, "somebody eats: {portions}");
    let shown = shown(
        desk,
        "kitchen_production",
        json!({ "centreId": kitchen, "on": "2026-11-24", "meal": "lunch" }),
    )
    .await;
    assert_eq!(figure(&shown, 0), portions.to_string());
    let tables = tables(&shown);
    let at = column(&tables[0], "portions");
    let mut printed: BTreeMap<String, i64> = BTreeMap::new();
    let mut extra: BTreeMap<String, i64> = BTreeMap::new();
    for row in lines(&tables[0]) {
        let cells = &row["cells"];
        // What is cooked on top is nobody's plate.
        let to = if cells[1] == "备份" { &mut extra } else { &mut printed };
        *to.entry(text(&cells[0])).or_default() += number(&cells[at]);
    }
    printed.retain(|_, count| *count > 0);
    assert_eq!(printed, by_dish);
    for (dish, count) in &extra {
        // Three in a hundred, rounded up to whole portions.
        assert_eq!(*count, (by_dish[dish] * 3 + 99) / 100, "{dish}");
    }
    assert_eq!(total(&tables[2], "portions"), portions, "what goes out is what is cooked for");
    assert_eq!(by_site.values().sum::<i64>(), portions);
}

async fn district_month(desk: &Desk) {
    let last = day("2026-10-31");
    let beds = rows!(
        desk,
        (String, Day, Option<Day>, Option<Day>, Option<Day>),
        "SELECT centre_id, in_service_from_on, in_service_until_on, nursing_from_on, nursing_until_on FROM bed"
    );
    let living = rows!(
        desk,
        (String, String, Day, Option<Day>),
        "SELECT centre_id, elder_id, from_on, to_on FROM admission"
    );
    let visits = rows!(
        desk,
        (String, String, Day),
        "SELECT centre_id, elder_id, visit_on FROM visit WHERE withdrawn_at IS NULL"
    );
    let grades = rows!(
        desk,
        (String, Day, String, i64),
        "SELECT elder_id, assessed_on, id, grade FROM assessment WHERE scheme = 'gbt42195' AND ended_at IS NULL AND grade IS NOT NULL"
    );
    let meals = rows!(
        desk,
        (Option<String>, Day, i64),
        "SELECT centre_id, service_on, portions FROM delivery_outcome
        WHERE superseded_at IS NULL AND outcome IN ('delivered', 'given_to_other')"
    );
    let centres = desk.done("centre_list", json!({})).await;
    let count = |number: usize| i64::try_from(number).unwrap();
    let in_month = |on: Day| within(on, day("2026-10-01"), Some(day("2026-11-01")));
    let mut grade_of: HashMap<&String, (Day, &String, i64)> = HashMap::new();
    for (elder, on, id, grade) in grades.iter().filter(|row| row.1 <= last) {
        let newer = grade_of.get(elder).is_none_or(|(before, other, _)| (before, *other) < (on, id));
        if newer {
            grade_of.insert(elder, (*on, id, *grade));
        }
    }
    let shown = shown(desk, "district_month", json!({ "month": "2026-10" })).await;
    let tables = tables(&shown);
    let row_of = |table: &Value, name: &str| lines(table).into_iter().find(|row| row["cells"][0] == name);
    let mut all_times = 0;
    for centre in centres.as_array().unwrap() {
        let (id, name) = (text(&centre["id"]), text(&centre["name"]));
        let own: Vec<_> = beds.iter().filter(|bed| bed.0 == id && within(last, bed.1, bed.2)).collect();
        let nursing = own.iter().filter(|bed| bed.3.is_some_and(|from| within(last, from, bed.4))).count();
        let places =
            if centre["givesDayCare"] == true { centre["licensedPlaces"].as_i64().unwrap() } else { 0 };
        if let Some(row) = row_of(&tables[0], &name) {
            let at = |key| number(&row["cells"][column(&tables[0], key)]);
            assert_eq!(
                (at("residential"), at("nursing"), at("dayCare"), at("all")),
                (count(own.len()), count(nursing), places, count(own.len()) + places),
                "{name}"
            );
            assert_eq!(at("residential"), at("nursing") + at("ordinary") + at("shortStay"), "{name}");
            if !own.is_empty() {
                assert_eq!(
                    row["cells"][column(&tables[0], "share")],
                    share(count(nursing), count(own.len()))
                );
            }
        } else {
            assert_eq!(count(own.len()) + places, 0, "{name} is missing");
        }
        let here: Vec<&String> =
            living.iter().filter(|row| row.0 == id && within(last, row.2, row.3)).map(|row| &row.1).collect();
        if centre["isResidence"] == true {
            let row = row_of(&tables[1], &name).unwrap();
            let at = |key: &str| number(&row["cells"][column(&tables[1], key)]);
            assert_eq!(at("residents"), count(here.len()), "{name}");
            assert!(!here.is_empty(), "somebody lives at {name}");
            for grade in 0..=4 {
                let own = here
                    .iter()
                    .filter(|elder| grade_of.get(**elder).is_some_and(|found| found.2 == grade))
                    .count();
                assert_eq!(at(&format!("grade{grade}")), count(own), "{name} grade {grade}");
            }
            assert_eq!(at("women") + at("men"), count(here.len()), "{name}");
        }
        let came: BTreeSet<(&String, Day)> =
            visits.iter().filter(|row| row.0 == id && in_month(row.2)).map(|row| (&row.1, row.2)).collect();
        let eaten: i64 =
            meals.iter().filter(|row| row.0.as_ref() == Some(&id) && in_month(row.1)).map(|row| row.2).sum();
        let came_in = living.iter().filter(|row| row.0 == id && in_month(row.2)).count();
        let left = living.iter().filter(|row| row.0 == id && row.3.is_some_and(in_month)).count();
        let row = row_of(&tables[2], &name).unwrap();
        let at = |key| number(&row["cells"][column(&tables[2], key)]);
        assert_eq!(
            (at("personTimes"), at("meals"), at("admissions"), at("leavings")),
            (count(came.len()), eaten, count(came_in), count(left)),
            "{name}"
        );
        all_times += count(came.len());
    }
    let home: i64 = meals.iter().filter(|row| row.0.is_none() && in_month(row.1)).map(|row| row.2).sum();
    assert_eq!(total(&tables[2], "homeMeals"), home);
    assert_eq!(total(&tables[2], "personTimes"), all_times);
    assert_eq!(figure(&shown, 3).replace(',', ""), all_times.to_string());
}

/// Enters fields of a bed anew; the bed by its room and its place in it.
async fn change_bed(desk: &Desk, centre: &str, (room, bed): (usize, usize), fields: &[(&str, &str)]) {
    let house = desk.done("bed_house", json!({ "centreId": centre })).await;
    let bed = &house["rooms"][room]["beds"][bed];
    let mut details = bed.clone();
    for field in ["id", "version", "careRoomId"] {
        details.as_object_mut().unwrap().remove(field);
    }
    for (field, value) in fields {
        details[*field] = json!(value);
    }
    desk.done("bed_change", json!({ "bedId": bed["id"], "version": bed["version"], "details": details }))
        .await;
}

async fn statement(desk: &Desk) {
    let kitchen = find(desk, "isKitchen").await;
    let said =
        desk.done("meal_account_lines", json!({ "kitchenId": kitchen, "monthOn": "2026-11-01" })).await;
    assert_eq!(said["isCut"], false);
    let (mut meals, mut price, mut subsidy, mut pays) = (0, 0, 0, 0);
    let (mut of_elder, mut of_site): (BTreeMap<String, [i64; 3]>, BTreeMap<String, i64>) =
        (BTreeMap::new(), BTreeMap::new());
    for line in said["lines"].as_array().unwrap() {
        let at = |key: &str| line[key].as_i64().unwrap_or(0);
        let taken = if line["isMissed"] == true { 0 } else { at("portions") };
        meals += taken;
        price += at("priceFen") + at("feeFen");
        subsidy += at("subsidyFen");
        pays += at("elderFen");
        if let Some(elder) = line["elderId"].as_str() {
            let sum = of_elder.entry(elder.to_owned()).or_default();
            *sum = [sum[0] + taken, sum[1] + at("subsidyFen"), sum[2] + at("elderFen")];
        }
        *of_site.entry(line["centreId"].to_string()).or_default() += taken;
    }
    assert_eq!(price, subsidy + pays, "somebody pays for every meal");
    let by_centre = shown(desk, "meal_centres", json!({ "centreId": kitchen, "month": "2026-11" })).await;
    let table = &tables(&by_centre)[0];
    if meals == 0 {
        assert!(lines(table).is_empty());
        return;
    }
    assert_eq!((total(table, "meals"), fen(&table["totals"][column(table, "price")])), (meals, price));
    assert_eq!(fen(&table["totals"][column(table, "subsidy")]), subsidy);
    assert_eq!(fen(&table["totals"][column(table, "elder")]), pays);
    assert_eq!(total(table, "breakfast") + total(table, "lunch") + total(table, "dinner"), meals);
    let mut printed: Vec<i64> =
        lines(table).iter().map(|row| number(&row["cells"][column(table, "meals")])).collect();
    let mut counted: Vec<i64> = of_site.into_values().collect();
    printed.sort_unstable();
    counted.sort_unstable();
    assert_eq!(printed, counted);
    let (elder, sums) = of_elder.iter().max_by_key(|(_, sums)| sums[0]).unwrap();
    let own = shown(
        desk,
        "meal_statement_elder",
        json!({ "centreId": kitchen, "elderId": elder, "month": "2026-11" }),
    )
    .await;
    let table = &tables(&own)[0];
    let printed = [
        total(table, "portions"),
        fen(&table["totals"][column(table, "subsidy")]),
        fen(&table["totals"][column(table, "elder")]),
    ];
    assert_eq!(printed, *sums);
}

on_both! {
    async fn the_important_reports_are_what_one_counts_from_the_rows(desk: Desk) {
        let desk = filled(desk).await;
        // Bed by bed and night by night; elder by elder; plate by plate; centre by centre; meal by meal.
        occupancy(&desk).await;
        month_sheet(&desk).await;
        production_sheet(&desk).await;
        district_month(&desk).await;
        statement(&desk).await;
    }


    async fn a_page_says_that_it_was_corrected_after_the_day_was_closed(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let elder = desk.elder("李春梅").await;
        desk.enrol(&elder, &centre).await;
        let visit = desk.check_in(&elder, &centre).await;
        desk.at("2026-11-23T09:05:00Z");
        desk.done("attendance_check_out", json!({ "elderId": elder })).await;
        let close = json!({ "centreId": centre, "on": "2026-11-23", "explanations": [], "notArrivedAreAbsent": true });
        desk.done("attendance_close_day", close).await;
        let asked = json!({ "centreId": centre, "month": "2026-11" });
        let papers =
            ["attendance_month", "attendance_persons", "attendance_absences", "attendance_hours", "district_month"];
        for name in papers {
            assert_eq!(shown(&desk, name, asked.clone()).await["corrected"], "", "{name}");
        }
        desk.at("2026-11-24T01:00:00Z");
        desk.done("attendance_correct_visit", json!({
            "visitId": visit["visitId"], "arrivedAt": "08:00:00", "departedAt": "16:50:00", "reason": "家属说早些接走",
        })).await;
        for name in papers {
            assert_eq!(shown(&desk, name, asked.clone()).await["corrected"], "结束后更正过 1 处", "{name}");
        }
        let other = json!({ "centreId": centre, "month": "2026-10" });
        assert_eq!(shown(&desk, "attendance_month", other).await["corrected"], "");
    }

    async fn a_page_says_that_a_closed_month_of_beds_was_corrected(desk: Desk) {
        desk.at("2026-10-02T02:00:00Z");
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        let admission = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        desk.at("2026-11-02T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-15" })).await;
        let month = json!({ "centreId": centre, "month": "2026-10" });
        let night = json!({ "centreId": centre, "on": "2026-10-02" });
        assert_eq!(shown(&desk, "beds_occupancy", month.clone()).await["corrected"], "");
        let forecast = json!({ "centreId": centre });
        for (name, asked) in [("beds_handover", &night), ("beds_night_round", &night), ("beds_forecast", &forecast)] {
            assert_eq!(shown(&desk, name, asked.clone()).await["corrected"], "", "{name}");
        }
        let before = shown(&desk, "beds_census", night.clone()).await;
        assert_eq!((&before["corrected"], figure(&before, 1)), (&json!(""), "1".to_owned()));
        desk.done("stay_correct", json!({ "admissionId": admission, "fromAt": "2026-10-03T02:00:00Z", "reason": "日期录错" })).await;
        let said = json!("结束后更正过 1 处");
        assert_eq!(shown(&desk, "beds_occupancy", month).await["corrected"], said);
        for (name, asked) in [("beds_handover", &night), ("beds_night_round", &night), ("beds_forecast", &forecast)] {
            assert_eq!(shown(&desk, name, asked.clone()).await["corrected"], said, "{name}");
        }
        // Of a night that is open there is nothing to say.
        let open = json!({ "centreId": centre, "on": "2026-11-01" });
        for name in ["beds_handover", "beds_night_round"] {
            assert_eq!(shown(&desk, name, open.clone()).await["corrected"], "", "{name}");
        }
        let after = shown(&desk, "beds_census", night).await;
        assert_eq!((&after["corrected"], figure(&after, 1)), (&said, "0".to_owned()));
    }

    async fn the_beds_of_a_closed_month_stay_in_their_columns_and_add_up(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        let counted = async |month: &str| {
            let table = tables(&shown(&desk, "district_month", json!({ "month": month })).await)[0].clone();
            let row = lines(&table)[0].clone();
            ["residential", "nursing", "ordinary", "shortStay"].map(|key| number(&row["cells"][column(&table, key)]))
        };
        assert_eq!(counted("2026-10").await, [9, 4, 4, 1]);
        // Two that were made for nursing, one recognised only since, one no longer: beds as any other.
        let recognised = [((0, 0), "nursingFromOn", "2026-11-05"), ((0, 1), "nursingUntilOn", "2026-10-20")];
        for ((room, bed), field, on) in recognised {
            change_bed(&desk, &centre, (room, bed), &[(field, on)]).await;
        }
        assert_eq!(counted("2026-10").await, [9, 2, 6, 1]);
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-10-01" })).await;
        // What a bed becomes afterwards moves it to another column in the months that are open, even when it happens twice.
        change_bed(&desk, &centre, (3, 2), &[("kind", "ordinary")]).await;
        assert_eq!(counted("2026-10").await, [9, 2, 6, 1]);
        assert_eq!(counted("2026-11").await, [9, 3, 6, 0]);
        desk.at("2026-12-02T02:00:00Z");
        desk.done("census_close_month", json!({ "centreId": centre, "monthOn": "2026-11-01" })).await;
        change_bed(&desk, &centre, (3, 2), &[("kind", "short_stay")]).await;
        assert_eq!(counted("2026-10").await, [9, 2, 6, 1]);
        assert_eq!(counted("2026-11").await, [9, 3, 6, 0]);
        assert_eq!(counted("2026-12").await, [9, 3, 5, 1]);
    }

    async fn what_lies_ahead_has_no_census_and_says_so_at_its_field(desk: Desk) {
        let House { centre, .. } = house(&desk).await;
        for name in ["beds_census", "beds_handover", "beds_night_round"] {
            let asked = json!({ "name": name, "parameters": { "centreId": centre, "on": "2030-01-01" } });
            let refused = desk.refused("report_table", asked).await;
            let at: Vec<(&str, &str)> = refused.fields.iter().map(|fault| (fault.field.as_str(), fault.fault.word())).collect();
            assert_eq!(at, [("on", "in_the_future")], "{name}");
        }
        // A centre where nobody lives has no beds to list.
        let other = desk.centre("甲中心").await;
        for name in ["beds_census", "beds_list", "beds_waiting", "beds_forecast", "beds_handover", "beds_night_round"] {
            let asked = json!({ "name": name, "parameters": { "centreId": other } });
            assert_eq!(desk.refused("report_table", asked).await.code(), "not_a_residence", "{name}");
        }
        // And a centre that is no kitchen cooks nothing.
        for name in ["kitchen_production", "kitchen_purchasing", "kitchen_safety"] {
            let mut parameters = json!({ "centreId": other });
            if name == "kitchen_production" {
                parameters["meal"] = json!("lunch");
            }
            let asked = json!({ "name": name, "parameters": parameters });
            assert_eq!(desk.refused("report_table", asked).await.code(), "not_a_kitchen", "{name}");
        }
    }
}
