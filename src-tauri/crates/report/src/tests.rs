use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use kangning_core::report::chart::{ChartForm, ChartPart};
use kangning_core::report::press::{Imprint, Press, Watch};
use kangning_core::report::{
    Block, CardSheet, Cell, Chart, Column, Document, Fact, Figure, Format, Kind, Label, LabelForm,
    LabelSheet, Language, MenuDish, MenuMeal, Paper, PaperMenuDay, Parameters, Row, Series, Span, Table,
    Tone, Total, WeekMenu,
};

use crate::{Fonts, SystemPress, write_whole};

mod beside;
mod pictures;

fn imprint() -> Imprint {
    Imprint { at: "2026-12-01T01:12:00Z".parse().unwrap(), by: "王护士".to_owned() }
}

fn row(name: &str, beds: i64, days: i64, fen: i64) -> Row {
    Row::of(vec![
        name.into(),
        beds.into(),
        days.into(),
        Cell::share(days, beds * 30),
        Cell::Money(fen),
        Cell::Date("2026-11-03".parse().unwrap()),
        Cell::Minutes(425),
    ])
}

fn columns() -> Vec<Column> {
    vec![
        Column::text("ward", "病区"),
        Column::count("beds", "床位"),
        Column::count("days", "床日"),
        Column::ratio("share", "每床床日", "days", "beds"),
        Column::money("money", "金额").unit("元"),
        Column::new(Kind::Date, "on", "日期"),
        Column::new(Kind::Minutes, "time", "时长").total(Total::Sum),
    ]
}

fn document(language: Language, rows: usize) -> Document {
    let asked = Parameters { language, ..Parameters::default() };
    let span = Span { from: "2026-11-01".parse().unwrap(), until: "2026-12-01".parse().unwrap() };
    let mut document = Document::new("attendance_month", &asked)
        .at("康宁护理院（示例）", kangning_core::day::DISTRICT_ZONE)
        .over(span)
        .corrected(2);
    document.title = "床位使用月报".to_owned();
    let values: Vec<f64> = (0..30).map(|n| f64::from(90 + n % 7)).collect();
    let held: Vec<f64> = (0..30).map(|n| f64::from(n % 4)).collect();
    let days = (1..=30).map(|n| n.to_string()).collect();
    let series = vec![
        Series::new("在床", ChartPart::Here, values.clone()),
        Series::new("请假保留", ChartPart::Held, held),
    ];
    document
        .figures(vec![
            Figure::new("床位使用率", Cell::Percent(0.851)).formula("在床床日 ÷ 可用床日"),
            Figure::new("护理型占比", Cell::Percent(0.617)).tone(Tone::Good),
            Figure::new("平均住院日", 212).unit("天"),
        ])
        .chart(
            Chart::new(ChartForm::StackedBars, "每日在住人数", days, series).target("可用床位", vec![120.0]),
        )
        .table(
            Table::new("按病区", columns())
                .rows((0..rows).map(|n| row(&format!("第{n}病区"), 40, 1091, 12_345))),
        )
        .notes(vec!["床日按每日零点在住计。".to_owned()])
        .signatures(vec!["院长：".to_owned(), "填报人：".to_owned(), "日期：".to_owned()])
}

fn print(document: &Document, format: Format) -> Vec<u8> {
    SystemPress::default().print(document, &imprint(), format, &Watch::default()).unwrap()
}

fn sheet(bytes: Vec<u8>, place: usize) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(place).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn pages_are_set_and_turned() {
    let press = SystemPress::default();
    let document = document(Language::Chinese, 120);
    let first = press.page(&document, &imprint(), 0).unwrap();
    assert!(first.pages > 2, "120 rows need several pages, not {}", first.pages);
    assert!(first.svg.starts_with("<svg"));
    let all = press.pages(&document, &imprint(), &Watch::default()).unwrap();
    assert_eq!((all.len(), &all[0]), (first.pages, &first.svg));
    let beyond = press.page(&document, &imprint(), 99).unwrap();
    assert_eq!(beyond, press.page(&document, &imprint(), first.pages - 1).unwrap());
}

#[test]
fn a_document_is_a_pdf() {
    for language in [Language::Chinese, Language::English] {
        assert!(print(&document(language, 3), Format::Pdf).starts_with(b"%PDF"));
    }
}

#[test]
fn no_rows_and_one_row_are_set_too() {
    for rows in [0, 1] {
        assert!(print(&document(Language::Chinese, rows), Format::Pdf).starts_with(b"%PDF"));
        assert!(!sheet(print(&document(Language::Chinese, rows), Format::Xlsx), 1).is_empty());
    }
}

/// The pages of a document as they are read out, without blanks: typesetting puts its own between Chinese and numbers.
fn pages_read(document: &Document) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("x.pdf");
    std::fs::write(&pdf, print(document, Format::Pdf)).unwrap();
    let output = std::process::Command::new("pdftotext").arg("-raw").arg(&pdf).arg("-").output();
    let text = String::from_utf8(output.expect("poppler-utils is installed").stdout).unwrap();
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect()).collect()
}

#[test]
fn three_thousand_rows_say_on_every_page_what_they_are() {
    let mut document = document(Language::Chinese, 0);
    let rows = |from: usize| (from..from + 1500).map(|n| row(&format!("第{n}床"), 1, 30, 1)).collect();
    document.blocks = vec![Block::Table(
        Table::new("逐床明细", columns())
            .group("一楼照护区", rows(10_000))
            .group("二楼照护区", rows(20_000))
            .subtotals(),
    )];
    let pages = pages_read(&document);
    assert!(pages.len() > 50, "3,000 rows need many pages, not {}", pages.len());
    for (place, page) in pages.iter().enumerate() {
        let number = format!("第{}页/共{}页", place + 1, pages.len());
        for part in [
            "康宁护理院",
            "床位使用月报",
            "2026年11月1日至30日",
            "王护士",
            &number,
            "病区",
            "结束后更正过2处",
        ] {
            assert!(page.contains(part), "page {} lacks {part}: {page}", place + 1);
        }
        assert!(page.contains("楼照护区"), "page {} does not say whose rows these are", place + 1);
    }
    let all = pages.concat();
    for n in (10_000..11_500).chain(20_000..21_500) {
        assert!(all.contains(&format!("第{n}床")), "row {n} is missing");
    }
    assert!(all.contains("合计3,00090,000"), "the totals stand at the end");
}

#[test]
fn every_sheet_and_language_takes_long_names() {
    let long = "特别长的名字用来看一看会不会被切掉或者跑到别的列里去的护理院第三十二照护区";
    for (language, paper, total) in [
        (Language::Chinese, Paper::A5, "合计"),
        (Language::English, Paper::A4, "Total"),
        (Language::English, Paper::A3, "Total"),
    ] {
        let mut document = document(language, 3);
        document.paper = paper;
        document.is_landscape = paper == Paper::A3;
        document.place = long.to_owned();
        for block in &mut document.blocks {
            if let Block::Table(table) = block {
                table.groups[0].rows[0].cells[0] = long.into();
            }
        }
        let pages = pages_read(&document);
        let all = pages.concat();
        assert!(
            all.matches(long).count() >= 2,
            "{paper:?}: the long name is whole in the head and in its cell: {all}"
        );
        assert!(all.contains(total), "{paper:?} {language:?}");
    }
}

#[test]
fn sheets_that_are_cut_or_hung_up_are_set() {
    let label = |n: usize| Label {
        head: format!("欧阳若兰{n}"),
        mark: "A3".to_owned(),
        lines: vec![(Tone::Danger, "过敏：花生".to_owned()), (Tone::Plain, "软食".to_owned())],
        foot: "11月24日 午餐".to_owned(),
        code: Some(format!("KN{n:08}")),
    };
    let dish =
        |name: &str, is_main| MenuDish { name: name.to_owned(), note: "含麸质".to_owned(), is_main };
    let menu = WeekMenu {
        days: (0..7)
            .map(|n| PaperMenuDay {
                weekday: format!("星期{n}"),
                date: "11月23日".to_owned(),
                note: if n == 2 { "小雪".to_owned() } else { String::new() },
                is_closed: n == 6,
            })
            .collect(),
        meals: vec![MenuMeal {
            name: "午餐".to_owned(),
            time: "11:30".to_owned(),
            days: (0..7).map(|_| vec![dish("红烧肉", true), dish("清炒菠菜", false)]).collect(),
        }],
        notes: vec!["对食物过敏的老人请告知护理员。".to_owned()],
    };
    let with = |block: Block| {
        let mut document = document(Language::Chinese, 0);
        document.blocks = vec![block];
        document
    };
    let press = SystemPress::default();
    for (block, pages) in [
        (
            Block::Labels(LabelSheet {
                form: LabelForm::TwoBySeven,
                start: 3,
                labels: (0..12).map(label).collect(),
            }),
            2,
        ),
        (
            Block::Labels(LabelSheet {
                form: LabelForm::ThreeByEight,
                start: 0,
                labels: (0..24).map(label).collect(),
            }),
            1,
        ),
        (Block::Cards(CardSheet { house: "康宁".to_owned(), cards: (0..9).map(label).collect() }), 2),
        (Block::WeekMenu(menu), 1),
        (
            Block::Facts {
                columns: 2, facts: vec![Fact::new("姓名", "李春梅"), Fact::new("血型", "")]
            },
            1,
        ),
    ] {
        let page = press.page(&with(block.clone()), &imprint(), 0).unwrap();
        assert_eq!(page.pages, pages, "{block:?}");
    }
}

#[test]
fn more_labels_than_are_set_at_once_come_as_one_file_in_their_order() {
    let label = |number: usize| Label {
        head: format!("N{number:04}"),
        mark: String::new(),
        lines: vec![(Tone::Danger, "花生".to_owned())],
        foot: String::new(),
        code: Some(format!("KN{number:09}")),
    };
    let mut long = document(Language::Chinese, 0);
    let labels = (0..700).map(label).collect();
    long.blocks = vec![Block::Labels(LabelSheet { form: LabelForm::ThreeByEight, start: 5, labels })];
    let words: Vec<String> = boxes(&long)
        .into_iter()
        .map(|(_, word)| word)
        .filter(|word| word.len() == 5 && word.starts_with('N'))
        .collect();
    let wanted: Vec<String> = (0..700).map(|number| format!("N{number:04}")).collect();
    assert_eq!(words, wanted);
    let press = SystemPress::default();
    let last = press.page(&long, &imprint(), 999).unwrap();
    assert_eq!(last.pages, 30);
    assert_ne!(last.svg, press.page(&long, &imprint(), 0).unwrap().svg);
    let watch = Watch::default();
    watch.stop();
    assert!(press.print(&long, &imprint(), Format::Pdf, &watch).is_err());
}

/// Every word of a document with its box in points: left, top, right, bottom.
fn boxes(document: &Document) -> Vec<([f64; 4], String)> {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("x.pdf");
    std::fs::write(&pdf, print(document, Format::Pdf)).unwrap();
    let output = std::process::Command::new("pdftotext").arg("-bbox").arg(&pdf).arg("-").output();
    let text = String::from_utf8(output.expect("poppler-utils is installed").stdout).unwrap();
    text.lines()
        .filter_map(|line| line.trim().strip_prefix("<word "))
        .map(|line| {
            let mut quoted = line.split('"').skip(1).step_by(2).map(|number| number.parse().unwrap());
            let corners = [(); 4].map(|()| quoted.next().unwrap());
            (corners, line.split(['>', '<']).nth(1).unwrap().to_owned())
        })
        .collect()
}

#[test]
fn a_label_with_much_to_say_lies_over_nothing_and_says_all_of_it() {
    let dishes = "红烧鲫鱼（替换、6 软质一口量）、醋溜土豆丝（替换、7 易咀嚼）、青菜豆腐汤（3 稠流质）、米饭（7 易咀嚼）";
    let lines = [
        (Tone::Plain, "11 月 25 日 午餐 · 小份"),
        (Tone::Danger, "过敏：花生、坚果、甲壳类、乳"),
        (Tone::Danger, "请人工核对过敏或不耐受：某种卤料"),
        (Tone::Warning, "不含乳、低盐、低脂、清真"),
        (Tone::Strong, "汤另装"),
        (Tone::Plain, dishes),
    ];
    let label = Label {
        head: "阿卜杜热合曼·买买提".to_owned(),
        mark: "中心东线 12".to_owned(),
        lines: lines.map(|(tone, words)| (tone, words.to_owned())).to_vec(),
        foot: "长青日间照料中心 MWAB5CZ2JFQM".to_owned(),
        code: Some("MWAB5CZ2JFQM".to_owned()),
    };
    for form in [LabelForm::TwoBySeven, LabelForm::ThreeByEight] {
        let mut document = document(Language::Chinese, 0);
        document.blocks = vec![Block::Labels(LabelSheet { form, start: 0, labels: vec![label.clone()] })];
        let words = boxes(&document);
        let said: String = words.iter().flat_map(|(_, word)| word.chars()).collect();
        for whole in lines.iter().map(|(_, words)| *words).chain([label.head.as_str(), label.foot.as_str()]) {
            let whole: String = whole.split_whitespace().collect();
            assert!(said.contains(&whole), "{form:?}: {whole} is not whole in {said}");
        }
        let (height, width) = if form == LabelForm::TwoBySeven { (38.1, 99.1) } else { (33.9, 63.5) };
        let (left, top) = if form == LabelForm::TwoBySeven { (4.65, 15.15) } else { (7.25, 12.9) };
        let point = 72.0 / 25.4;
        for (place, ([x, y, right, bottom], word)) in words.iter().enumerate() {
            let inside = *x >= left * point
                && *y >= (top - 0.5) * point
                && *right <= (left + width) * point
                && *bottom <= (top + height) * point;
            assert!(inside, "{form:?}: {word} leaves the label");
            for ([other_x, other_y, other_right, other_bottom], other) in &words[..place] {
                // The boxes of lines touch, for they hold the room for ascenders and descenders too; on one line,
                // Chinese punctuation is drawn into the blank half of its neighbour.
                let is_one_line = (y - other_y).abs() < 0.1;
                let across = right.min(*other_right) - x.max(*other_x);
                let down = bottom.min(*other_bottom) - y.max(*other_y);
                let least = (bottom - y).min(other_bottom - other_y);
                assert!(
                    is_one_line || across <= 0.5 || down < least * 0.45,
                    "{form:?}: {word} lies over {other}"
                );
            }
        }
    }
}

#[test]
fn a_spreadsheet_calculates_what_the_page_says() {
    let document = document(Language::Chinese, 3);
    let bytes = print(&document, Format::Xlsx);
    let rows = sheet(bytes.clone(), 1);
    let head = rows.iter().position(|row| row.first() == Some(&Data::String("病区".to_owned()))).unwrap();
    let at = |row: usize, column: usize| rows[head + row][column].clone();
    assert_eq!(at(1, 2), Data::Float(1091.0));
    assert_eq!(at(1, 4), Data::Float(123.45));
    assert!(matches!(at(1, 5), Data::DateTime(_)), "a day is a day: {:?}", at(1, 5));
    // The last row: what the formulas were when they were written.
    assert_eq!(at(4, 0), Data::String("合计".to_owned()));
    assert_eq!(at(4, 1), Data::Float(120.0));
    assert_eq!(at(4, 2), Data::Float(3273.0));
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[1].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    let all: Vec<String> = formulas.rows().flatten().filter(|text| !text.is_empty()).cloned().collect();
    assert!(all.iter().any(|text| text.starts_with("SUM(B6:B8)")), "{all:?}");
    assert!(all.iter().any(|text| text.starts_with("IF(SUM(B6:B8)=0")), "{all:?}");
}

#[test]
fn groups_have_totals_that_the_whole_does_not_count_twice() {
    let mut document = document(Language::Chinese, 0);
    document.blocks = vec![Block::Table(
        Table::new("分组", columns())
            .group("一楼", vec![row("甲", 10, 100, 1)])
            .group("二楼", vec![row("乙", 20, 200, 2)])
            .subtotals(),
    )];
    let bytes = print(&document, Format::Xlsx);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    let all: Vec<String> = formulas.rows().flatten().filter(|text| !text.is_empty()).cloned().collect();
    assert_eq!(all.iter().filter(|text| text.starts_with("SUBTOTAL(9,B")).count(), 3, "{all:?}");
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let name = "=HYPERLINK(\"http://example.invalid\",\"李\")";
    let mut document = document(Language::Chinese, 0);
    document.blocks = vec![Block::Table(
        Table::new("", vec![Column::text("name", "姓名"), Column::text("phone", "电话")]).rows([
            Row::of(vec![name.into(), "+86 13800000000".into()]),
            Row::of(vec!["-1+2".into(), "@甲".into()]),
        ]),
    )];
    let rows = sheet(print(&document, Format::Xlsx), 0);
    assert!(rows.iter().flatten().any(|cell| *cell == Data::String(name.to_owned())));
    let text = String::from_utf8(print(&document, Format::Csv)).unwrap();
    assert!(text.starts_with('\u{feff}'), "a spreadsheet program opens Chinese right");
    assert!(
        text.contains("\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"李\"\")\",+86 13800000000"),
        "{text}"
    );
    assert!(text.contains("'-1+2,'@甲"), "{text}");
    assert!(print(&document, Format::Pdf).starts_with(b"%PDF"));
}

#[test]
fn markup_in_a_name_is_not_read() {
    let mut document = document(Language::Chinese, 0);
    document.blocks = vec![
        Block::Notes(vec!["#panic(\"x\") *bold* $x^2$ @label <b>".to_owned()]),
        Block::Table(
            Table::new("#import", vec![Column::text("name", "#eval")]).rows([Row::of(vec!["\\ # $".into()])]),
        ),
    ];
    assert!(print(&document, Format::Pdf).starts_with(b"%PDF"));
}

#[test]
fn without_a_chinese_font_it_says_what_to_install() {
    let empty = tempfile::tempdir().unwrap();
    let press = SystemPress::with(Fonts::of_folder(empty.path()));
    let refused = press.page(&document(Language::Chinese, 1), &imprint(), 0).unwrap_err();
    assert_eq!(refused.code(), "no_chinese_font");
    assert!(refused.message.contains("Noto Sans CJK SC"), "{refused}");
}

#[test]
fn what_is_stopped_makes_no_file() {
    let watch = Watch::default();
    watch.stop();
    let pages = SystemPress::default().pages(&document(Language::Chinese, 1), &imprint(), &watch);
    assert_eq!(pages.unwrap_err().code(), "report_stopped");
    for format in [Format::Pdf, Format::Xlsx, Format::Svg, Format::Csv] {
        let outcome =
            SystemPress::default().print(&document(Language::Chinese, 1), &imprint(), format, &watch);
        assert_eq!(outcome.unwrap_err().code(), "report_stopped");
    }
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("床位 月报 2026-11.pdf");
    write_whole(&path, b"first").unwrap();
    write_whole(&path, b"second").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"second");
    let nowhere = folder.path().join("fehlt").join("x.pdf");
    assert_eq!(write_whole(&nowhere, b"x").unwrap_err().code(), "file_not_written");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half written is left");
}
