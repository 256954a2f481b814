//! What is said beside the tables stands in files of rows too.

use super::*;

/// A document that says something in every way there is, with one table.
fn talkative() -> Document {
    let label = |name: &str| Label {
        head: name.to_owned(),
        mark: "东线 3".to_owned(),
        lines: vec![(Tone::Danger, "过敏：花生".to_owned()), (Tone::Plain, "软食".to_owned())],
        foot: "甲中心".to_owned(),
        code: Some("KN001".to_owned()),
    };
    let dish = MenuDish { name: "红烧肉".to_owned(), note: "含麸质".to_owned(), is_main: true };
    let menu = WeekMenu {
        days: vec![PaperMenuDay {
            weekday: "星期一".to_owned(),
            date: "11月23日".to_owned(),
            note: "小雪".to_owned(),
            is_closed: false,
        }],
        meals: vec![MenuMeal { name: "午餐".to_owned(), time: String::new(), days: vec![vec![dish]] }],
        notes: vec!["请告知护理员。".to_owned()],
    };
    let mut document = document(Language::Chinese, 1);
    document.blocks.insert(
        0,
        Block::Banner { tone: Tone::Danger, title: "过敏".to_owned(), text: "=青霉素".to_owned() },
    );
    document
        .with(Block::Heading("基本情况".to_owned()))
        .with(Block::Facts {
            columns: 1, facts: vec![Fact::new("姓名", "李春梅"), Fact::new("血型", "")]
        })
        .with(Block::Labels(LabelSheet {
            form: LabelForm::TwoBySeven,
            start: 0,
            labels: vec![label("王玉兰")],
        }))
        .with(Block::Cards(CardSheet { house: "康宁院".to_owned(), cards: vec![label("陈永昌")] }))
        .with(Block::WeekMenu(menu))
}

#[test]
fn everything_that_is_said_stands_in_the_text_and_in_the_spreadsheet() {
    let text = String::from_utf8(print(&talkative(), Format::Csv)).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    // Heading, row, total, then nothing: other programs find the table first and whole.
    assert_eq!(lines[0], "病区,床位,床日,每床床日,金额（元）,日期,时长");
    assert!(
        lines[1].starts_with("第0病区,40,1091,") && lines[2].starts_with("合计,40,") && lines[3] == "\"\"",
        "{text}"
    );
    for line in [
        "过敏,'=青霉素",
        "床位使用率,85.1%,,在床床日 ÷ 可用床日",
        "平均住院日,212,天,",
        "每日在住人数",
        ",在床,请假保留,可用床位",
        "1,90,0,120",
        "姓名,李春梅",
        "血型,—",
        "王玉兰,东线 3,KN001,过敏：花生；软食,甲中心",
        "康宁院",
        "陈永昌,东线 3,KN001,过敏：花生；软食,甲中心",
        "餐次,星期一 11月23日 小雪",
        "午餐,红烧肉（含麸质）",
        "请告知护理员。",
        "床日按每日零点在住计。",
        "结束后更正过 2 处",
    ] {
        assert!(lines.contains(&line), "{line} is missing: {text}");
    }
    let overview = sheet(print(&talkative(), Format::Xlsx), 0);
    let rows: Vec<Vec<String>> =
        overview.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for words in [
        &["过敏", "=青霉素"] as &[&str],
        &["床位使用率", "0.851"],
        &["姓名", "李春梅"],
        &["王玉兰", "东线 3", "KN001", "过敏：花生\n软食", "甲中心"],
        &["陈永昌", "东线 3"],
        &["午餐", "红烧肉（含麸质）"],
        &["1", "90", "0", "120"],
        &["床日按每日零点在住计。"],
    ] {
        assert!(
            rows.iter().any(|row| row.iter().zip(words).all(|(cell, word)| cell == word)),
            "{words:?}: {rows:?}"
        );
    }
    assert_eq!(overview.iter().flatten().filter(|cell| **cell == "基本情况").count(), 1);
}

#[test]
fn small_print_alone_stands_behind_the_table() {
    let mut document = document(Language::Chinese, 1);
    document.blocks.retain(|block| matches!(block, Block::Table(_) | Block::Notes(_)));
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(print(&document, Format::Xlsx))).unwrap();
    assert_eq!(book.sheet_names(), ["按病区", "备注"]);
    let notes = book.worksheet_range_at(1).unwrap().unwrap();
    assert!(notes.rows().flatten().any(|cell| cell.to_string().starts_with("床日按")));
}
