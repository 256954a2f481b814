//! Pictures: files of their own, read without colour, with the range behind the numbers.

use kangning_core::report::Band;

use super::*;

/// A picture as the file of a report holds it.
fn picture(chart: Chart) -> String {
    let mut document = document(Language::Chinese, 3);
    document.blocks.retain(|block| !matches!(block, Block::Chart(_)));
    String::from_utf8(print(&document.chart(chart), Format::Svg)).unwrap()
}

#[test]
fn the_pictures_of_a_report_are_a_file_of_their_own() {
    let svg = String::from_utf8(print(&document(Language::Chinese, 120), Format::Svg)).unwrap();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{}", &svg[..200]);
    // 30 days of bars in bed, and held ones on 22 of them.
    assert!(svg.matches("#1f7a5c").count() >= 30, "the bars are drawn");
    let height = |svg: &str| -> f64 {
        svg.split("viewBox=\"").nth(1).unwrap().split(['"', ' ']).nth(3).unwrap().parse().unwrap()
    };
    let page = SystemPress::default().page(&document(Language::Chinese, 120), &imprint(), 0).unwrap();
    assert!(height(&svg) <= height(&page.svg) + 0.1, "the 120 rows of the table are not in it");
    assert_ne!(svg, page.svg);
    let mut tables = document(Language::Chinese, 3);
    tables.blocks.retain(|block| !matches!(block, Block::Chart(_)));
    let first = String::from_utf8(print(&tables, Format::Svg)).unwrap();
    assert!(first.starts_with("<svg"), "without a picture, the first page");
}

/// A picture as a printer without colour gives it: what is pale is paper, the rest is black.
fn without_colour(svg: &str) -> String {
    let mut black = String::new();
    let mut parts = svg.split('#');
    black.push_str(parts.next().unwrap());
    for part in parts {
        let digits = part.get(..6).filter(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()));
        match digits {
            Some(digits) => {
                let light = |place: usize| u32::from_str_radix(&digits[place..place + 2], 16).unwrap();
                let grey = (light(0) * 30 + light(2) * 59 + light(4) * 11) / 100;
                black.push_str(if grey > 160 { "#ffffff" } else { "#000000" });
                black.push_str(&part[6..]);
            }
            None => black.push_str(&format!("#{part}")),
        }
    }
    black
}

#[test]
fn the_series_of_a_picture_are_told_apart_without_colour() {
    let parts = [ChartPart::Here, ChartPart::Held, ChartPart::Attention, ChartPart::Free, ChartPart::Other];
    for form in [ChartForm::Bars, ChartForm::StackedBars, ChartForm::LyingBars, ChartForm::Lines] {
        let looks: Vec<String> = parts
            .iter()
            .map(|part| {
                let series = vec![Series::new("x", *part, [3.0, 5.0, 4.0])];
                let days = ["1", "2", "3"].map(str::to_owned).to_vec();
                without_colour(&picture(Chart::new(form, "t", days, series)))
            })
            .collect();
        for (place, look) in looks.iter().enumerate() {
            assert!(!looks[..place].contains(look), "{form:?}: {:?} looks like another", parts[place]);
        }
    }
}

#[test]
fn a_range_is_drawn_behind_the_numbers_and_ends_where_the_axis_ends() {
    let chart = |band: Option<Band>, form| {
        let series = vec![Series::new("占推荐量", ChartPart::Here, [0.7, 1.1])];
        let names = ["钙", "铁"].map(str::to_owned).to_vec();
        let mut chart = Chart::new(form, "营养", names, series).percent();
        chart.band = band;
        chart
    };
    let range = |most: [Option<f64>; 2]| {
        Some(Band { name: "合适范围".to_owned(), least: vec![Some(0.8), None], most: most.to_vec() })
    };
    for form in [ChartForm::LyingBars, ChartForm::Bars, ChartForm::Lines] {
        let fields = |svg: &str| svg.matches("#e9e2d3").count();
        assert_eq!(fields(&picture(chart(None, form))), 0);
        // One for each category, one in the key.
        assert_eq!(fields(&picture(chart(range([Some(1.2), Some(1.0)]), form))), 3, "{form:?}");
    }
    assert!((chart(range([Some(1.2), None]), ChartForm::Bars).top() - 1.2).abs() < 1e-9);
    assert!(
        (chart(range([Some(20.0), None]), ChartForm::Bars).top() - 1.2).abs() < 1e-9,
        "far ends do not count"
    );
}
