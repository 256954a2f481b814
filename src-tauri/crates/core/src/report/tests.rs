use super::*;

#[test]
fn every_report_has_words_in_both_languages() {
    for report in all() {
        for language in [Language::Chinese, Language::English] {
            let texts = Texts::of(language);
            for part in ["title", "about"] {
                let key = format!("report.{}.{part}", report.name);
                assert!(texts.has(&key), "{key} has no {} text", language.word());
            }
        }
    }
}

#[test]
fn reports_are_named_by_area() {
    for report in all() {
        assert!(report.name.contains('_'), "{} is named area_what", report.name);
        assert!(!report.by.is_empty(), "{} must name who may have it", report.name);
    }
    let mut names: Vec<&str> = all().iter().map(|report| report.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all().len(), "a name is given once");
}

#[test]
fn numbers_are_written_as_people_round() {
    for (number, decimals, text) in [
        (1091.0, 0, "1,091"),
        (0.0, 1, "0.0"),
        (-0.04, 1, "0.0"),
        (2.5, 0, "3"),
        (0.285, 2, "0.29"),
        (1_234_567.25, 1, "1,234,567.3"),
        (-1234.5, 0, "-1,235"),
    ] {
        assert_eq!(format::decimal(number, decimals), text);
    }
    assert_eq!(format::percent(0.8513, 1), "85.1%");
    assert_eq!(format::yuan(-123_456), "-1,234.56");
    assert_eq!(format::yuan(5), "0.05");
    assert_eq!(format::duration(Language::Chinese, 425), "7 小时 05 分");
    assert_eq!(format::duration(Language::English, 9), "9 min");
}

#[test]
fn a_report_takes_what_it_declares_and_nothing_else() {
    let date = |text: &str| text.parse::<NaiveDate>().ok();
    let days =
        |from, until| Parameters { from_on: date(from), until_on: date(until), ..Parameters::default() };
    let month = |month: &str| Parameters { month: Some(month.to_owned()), ..Parameters::default() };
    let english = Parameters { language: Language::English, paper: Some(Paper::A3), ..Parameters::default() };
    let february = days("2026-02-01", "2026-03-01");
    for (asked, takes, expected) in [
        (english.clone(), vec![], Ok(english)),
        (month("2026-02"), vec![Takes::Month], Ok(month("2026-02"))),
        (february.clone(), vec![Takes::Month], Ok(month("2026-02"))),
        (days("2026-12-01", "2027-01-01"), vec![Takes::Centre, Takes::Month], Ok(month("2026-12"))),
        (february.clone(), vec![Takes::Span], Ok(february.clone())),
        (february.clone(), vec![Takes::Day], Err(vec!["fromOn not_asked", "untilOn not_asked"])),
        (days("2026-02-01", "2026-02-28"), vec![Takes::Month], Err(vec!["untilOn not_one_month"])),
        (days("2026-02-02", "2026-03-02"), vec![Takes::Month], Err(vec!["untilOn not_one_month"])),
        (days("2026-02-01", ""), vec![Takes::Month], Err(vec!["untilOn required"])),
        (days("", "2026-03-01"), vec![Takes::Month], Err(vec!["fromOn required"])),
        (days("2026-02-01", ""), vec![Takes::Span], Ok(days("2026-02-01", ""))),
        (
            Parameters { month: Some("2026-02".to_owned()), ..february },
            vec![Takes::Span],
            Err(vec!["month given_twice"]),
        ),
        (month("2026-02"), vec![Takes::Day], Err(vec!["month not_asked"])),
        (
            Parameters { start: Some(1), choice: Some("x".to_owned()), ..Parameters::default() },
            vec![Takes::Ward],
            Err(vec!["choice not_asked", "start not_asked"]),
        ),
    ] {
        let said = format!("{asked:?} {takes:?}");
        let taken = asked.taken_by(&takes).map_err(|error| {
            error.fields.iter().map(|at| format!("{} {}", at.field, at.fault.word())).collect::<Vec<_>>()
        });
        let expected = expected.map_err(|faults| faults.into_iter().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(taken, expected, "{said}");
    }
}

#[test]
fn spans_are_said_as_an_office_says_them() {
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (zh, en) = (Texts::of(Language::Chinese), Texts::of(Language::English));
    for (from, until, chinese, english) in [
        ("2026-11-01", "2026-12-01", "2026年11月1日 至 30日", "1 to 30 November 2026"),
        ("2026-10-01", "2027-01-01", "2026年10月1日 至 12月31日", "1 October to 31 December 2026"),
        ("2026-12-01", "2027-02-01", "2026年12月1日 至 2027年1月31日", "1 December 2026 to 31 January 2027"),
        ("2026-11-24", "2026-11-25", "2026年11月24日", "24 November 2026"),
    ] {
        let span = Span { from: date(from), until: date(until) };
        assert_eq!(zh.span(span), chinese);
        assert_eq!(en.span(span), english);
    }
}

#[test]
fn totals_are_computed_from_the_rows() {
    let row =
        |beds: i64, days: i64| Row::of(vec!["x".into(), beds.into(), days.into(), Cell::share(days, beds)]);
    let table = Table::new(
        "",
        vec![
            Column::text("ward", "Ward"),
            Column::count("beds", "Beds"),
            Column::count("days", "Days"),
            Column::ratio("share", "Share", "days", "beds"),
        ],
    )
    .group("A", vec![row(40, 30), row(10, 10)])
    .group("B", vec![row(50, 20)]);
    assert_eq!(table.totals(), [Cell::Empty, 100.into(), 60.into(), Cell::Percent(0.6)]);
    let first = table.groups.first().unwrap();
    assert_eq!(table.subtotals_of(first), [Cell::Empty, 50.into(), 40.into(), Cell::Percent(0.8)]);
    assert!(!Table::new("", vec![Column::count("beds", "Beds")]).has_totals(), "nothing has no total");
}

#[test]
fn the_axis_ends_at_a_round_number() {
    for (values, top) in [
        (vec![103.0, 120.0], 120.0),
        (vec![0.0], 1.0),
        (vec![7.0], 8.0),
        (vec![1.0], 1.0),
        (vec![98_765.0], 100_000.0),
    ] {
        let series = vec![Series::new("", chart::ChartPart::Here, values.clone())];
        let chart = Chart::new(chart::ChartForm::Bars, "", vec![String::new(); values.len()], series);
        assert!((chart.top() - top).abs() < 1e-9, "{values:?} end at {}", chart.top());
    }
}

#[test]
fn a_file_is_named_so_that_every_system_takes_it() {
    let asked = Parameters::default();
    let mut document = Document::new("people_contacts", &asked).at("东/街: 一号?", day::DISTRICT_ZONE);
    document.title = "联系人".to_owned();
    document.file_span = "2026-11".to_owned();
    assert_eq!(document.file_name("pdf"), "东-街- 一号- 联系人 2026-11.pdf");
}
