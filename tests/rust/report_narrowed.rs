//! The occupancy report of one ward, of one kind of bed, of both: against a count from the rows of the database.

use chrono::Days;
use serde_json::json;

use crate::on_both;
use crate::report_naive::{
    Day, column, day, figure, filled, find, lines, number, share, shown, tables, within,
};
use crate::report_naive_beds::{Bed, House, bed_days, count};
use crate::support::{Desk, programs, text};

/// A ward, by its identifier and name, and a kind.
type Narrowed<'a> = (Option<&'a (String, String)>, Option<&'a str>);

/// An admission: which, from when until when, and why it ended.
type Admitted = (String, Day, Option<Day>, Option<String>);

/// Narrowed to a ward, to a kind, to both: the figures are those of these beds alone, and the parts add up to the whole.
async fn parts_add_up(desk: &Desk, centre: &str, house: &House) {
    let (from, until) = (day("2026-10-01"), day("2026-11-01"));
    let wards = desk
        .done("report_choices", json!({ "name": "beds_occupancy", "parameters": { "centreId": centre } }))
        .await;
    let wards: Vec<(String, String)> = wards["choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ward| (text(&ward["value"]), text(&ward["words"])))
        .collect();
    let kinds = ["nursing", "ordinary", "short_stay"];
    let mut asked: Vec<Narrowed<'_>> = Vec::new();
    asked.extend(wards.iter().map(|ward| (Some(ward), None)));
    asked.extend(kinds.iter().map(|kind| (None, Some(*kind))));
    asked.extend(wards.iter().flat_map(|ward| kinds.iter().map(move |kind| (Some(ward), Some(*kind)))));
    let whole = figures_of(desk, centre, None, None, house, from, until).await;
    let (mut of_wards, mut of_kinds, mut of_both) = ([0; 8], [0; 8], [0; 8]);
    for (ward, kind) in asked {
        let found = figures_of(desk, centre, ward, kind, house, from, until).await;
        let sum = match (ward.is_some(), kind.is_some()) {
            (true, true) => &mut of_both,
            (true, false) => &mut of_wards,
            _ => &mut of_kinds,
        };
        for (sum, one) in sum.iter_mut().zip(found) {
            *sum += one;
        }
    }
    for (what, sum) in [("wards", of_wards), ("kinds", of_kinds), ("both", of_both)] {
        assert_eq!(sum, whole, "the {what} add up");
    }
    assert!(whole[4] > 0 && whole[5] > 0 && whole[6] > 0, "people came, left and live there: {whole:?}");
    let nowhere =
        json!({ "name": "beds_occupancy", "parameters": { "centreId": centre, "wardId": "nowhere" } });
    assert_eq!(desk.refused("report_table", nowhere).await.code(), "not_found");
    let whose = json!({ "name": "beds_occupancy", "parameters": { "wardId": wards[0].0 } });
    assert_eq!(desk.refused("report_table", whose).await.fields[0].field, "centreId");
}

/// Bed-days in service, available, had, held; who came, left, lives there; the days of the stays behind it. Each counted by
/// the test too.
async fn figures_of(
    desk: &Desk,
    centre: &str,
    ward: Option<&(String, String)>,
    kind: Option<&str>,
    house: &House,
    from: Day,
    until: Day,
) -> [i64; 8] {
    let mut parameters = json!({ "centreId": centre, "month": "2026-10" });
    if let Some((id, _)) = ward {
        parameters["wardId"] = json!(id);
    }
    if let Some(kind) = kind {
        parameters["bedKind"] = json!(kind);
    }
    let shown = shown(desk, "beds_occupancy", parameters.clone()).await;
    let tables = tables(&shown);
    let is_asked = |bed: &Bed| {
        ward.is_none_or(|(_, name)| bed.ward == *name) && kind.is_none_or(|kind| bed.kind == kind)
    };
    let sums = house.nights(from, until, is_asked);
    let mut counted = [0; 4];
    for row in lines(&tables[1]) {
        for (sum, one) in counted.iter_mut().zip(bed_days(&tables[1], &row)) {
            *sum += one;
        }
    }
    assert_eq!(counted, sums, "{parameters}");
    assert_eq!(figure(&shown, 0), share(sums[2] - sums[3], sums[1]), "{parameters}");
    assert_eq!(figure(&shown, 1), share(sums[2], sums[1]), "{parameters}");
    let last = until - Days::new(1);
    let at_end: Vec<&Bed> =
        house.beds.iter().filter(|bed| is_asked(bed) && within(last, bed.service.0, bed.service.1)).collect();
    let nursing =
        at_end.iter().filter(|bed| bed.nursing.is_some_and(|(from, to)| within(last, from, to))).count();
    assert_eq!(figure(&shown, 2), share(count(nursing), count(at_end.len())), "{parameters}");
    // Each counts with the bed of that day: of coming, of the night before leaving, of the last night.
    let lay = |admission: &str, night: Day| {
        house.stays.iter().any(|(bed, of, from, to)| {
            of == admission
                && within(night, *from, *to)
                && house.beds.iter().any(|one| one.id == *bed && is_asked(one))
        })
    };
    let of =
        |counts: &dyn Fn(&Admitted) -> bool| count(house.admissions.iter().filter(|row| counts(row)).count());
    let came = of(&|row| within(row.1, from, Some(until)) && lay(&row.0, row.1));
    let left =
        of(&|row| row.2.is_some_and(|to| within(to, from, Some(until)) && lay(&row.0, to - Days::new(1))));
    let living = of(&|row| within(last, row.1, row.2) && lay(&row.0, last));
    let movements: Vec<i64> = lines(&tables[2])[..3].iter().map(|row| number(&row["cells"][1])).collect();
    assert_eq!(movements, [came, left, living], "{parameters}");
    let leavings: i64 = lines(&tables[3]).iter().map(|row| number(&row["cells"][1])).sum();
    assert_eq!(leavings, left, "{parameters}");
    // Where nobody lay there is no list of stays.
    let behind = tables.iter().rfind(|table| sums[2] > 0 && table["columns"][0]["key"] == "bed");
    let days: i64 = behind
        .map_or(0, |list| lines(list).iter().map(|row| number(&row["cells"][column(list, "days")])).sum());
    assert_eq!(days, sums[2], "the stays behind it: {parameters}");
    // The paper says to what it was narrowed.
    let said = text(&shown["subject"]);
    assert_eq!(said.is_empty(), ward.is_none() && kind.is_none(), "{said}");
    assert!(ward.is_none_or(|(_, name)| said.contains(name.as_str())), "{said}");
    let [beds, available, had, held] = sums;
    [beds, available, had, held, came, left, living, days]
}

on_both! {
    async fn a_report_of_a_ward_and_a_kind_counts_these_beds_alone_and_the_parts_add_up(desk: Desk) {
        let desk = filled(desk).await;
        let centre = find(&desk, "isResidence").await;
        let house = House::read(&desk, &centre).await;
        parts_add_up(&desk, &centre, &house).await;
    }

    async fn the_rows_behind_a_narrowed_figure_add_up_to_it(desk: Desk) {
        let desk = filled(desk).await;
        let centre = find(&desk, "isResidence").await;
        let asked = json!({ "name": "beds_occupancy", "parameters": { "centreId": centre } });
        let wards = desk.done("report_choices", asked).await["choices"].clone();
        for ward in wards.as_array().unwrap() {
            let narrowed = json!({
                "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-01", "wardId": ward["value"],
                "kind": "nursing",
            });
            let mut ask = narrowed.clone();
            (ask["group"], ask["period"]) = (json!("all"), json!("whole"));
            let figures = desk.done("census_occupancy", ask).await["figures"].clone();
            for figure in figures.as_array().unwrap() {
                let mut ask = narrowed.clone();
                ask["code"] = figure["code"].clone();
                let rows = desk.done("census_rows", ask).await;
                let sum: i64 = rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).sum();
                let expected = if figure["code"] == "turnover" {
                    // Leavings times the days of the span are divided.
                    figure["numerator"].as_i64().unwrap() / 31
                } else {
                    figure["numerator"].as_i64().unwrap()
                };
                assert_eq!(sum, expected, "{} of {}", figure["code"], ward["words"]);
            }
        }
    }
}

#[test]
fn the_command_line_narrows_by_the_name_of_a_ward() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kangning.db");
    programs::on(&file, &["demo", "--centres", "1", "--elders", "30", "--days", "40", "--seed", "3"]);
    let centres: serde_json::Value =
        serde_json::from_slice(&programs::on(&file, &["call", "centre_list"]).stdout).unwrap();
    let home = centres.as_array().unwrap().iter().find(|one| one["isResidence"] == true).unwrap();
    let (id, name) = (text(&home["id"]), text(&home["name"]));
    let asked = json!({ "name": "beds_occupancy", "parameters": { "centreId": id } }).to_string();
    let offered: serde_json::Value =
        serde_json::from_slice(&programs::on(&file, &["call", "report_choices", &asked]).stdout).unwrap();
    let ward = text(&offered["choices"][0]["words"]);
    let out = place.path().join("one ward.csv");
    let written = |more: &[&str]| {
        let mut arguments = vec!["report", "beds_occupancy", "--out", out.to_str().unwrap()];
        arguments.extend(more);
        programs::on(&file, &arguments)
    };
    let output = written(&["--centre", &name, "--ward", &ward, "--kind", "nursing"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = std::fs::read_to_string(&out).unwrap();
    assert!(said.contains(&ward) && said.contains("护理型床位"), "{said}");
    let unknown = written(&["--centre", &name, "--ward", "没有这一区"]);
    let error: serde_json::Value = serde_json::from_slice(&unknown.stderr).unwrap();
    assert_eq!((unknown.status.code(), error["code"].as_str()), (Some(1), Some("not_found")));
    assert_eq!(written(&["--ward", &ward]).status.code(), Some(2), "a ward is one of a centre");

    // The night round of one ward is of that ward, by its name.
    let round = |more: &[&str]| {
        let mut arguments =
            vec!["report", "beds_night_round", "--centre", &name, "--out", out.to_str().unwrap()];
        arguments.extend(more);
        let output = programs::on(&file, &arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read_to_string(&out).unwrap()
    };
    let (whole, of_ward) = (round(&[]), round(&["--ward", &ward]));
    assert_ne!(of_ward, whole);
    assert_eq!(of_ward, round(&["--choice", &text(&offered["choices"][0]["value"])]));

    // What a report does not take is not left out in silence.
    for (arguments, field) in [
        (vec!["beds_list", "--kind", "nursing"], "bedKind"),
        (vec!["beds_list", "--ward", &ward], "wardId"),
        (vec!["beds_census", "--from", "2026-10-01", "--to", "2026-10-31"], "fromOn"),
        (vec!["beds_census", "--month", "2026-10"], "month"),
    ] {
        let mut all = vec!["report", arguments[0], "--centre", &name];
        all.extend(&arguments[1..]);
        let refused = programs::on(&file, &all);
        let error: serde_json::Value = serde_json::from_slice(&refused.stderr).unwrap();
        assert_eq!(error["code"], "input_invalid", "{arguments:?}");
        let first = &error["fields"][0];
        assert_eq!((&first["field"], &first["fault"]), (&json!(field), &json!("not_asked")), "{arguments:?}");
    }
}
