//! Lists that come in: understood however they were written, previewed, then all or nothing, and twice is once.

use std::io::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::{enrolment, programs, text};

pub fn file(kind: &str, bytes: impl AsRef<[u8]>) -> Value {
    json!({ "kind": kind, "content": STANDARD.encode(bytes) })
}

pub fn run(file: &Value) -> Value {
    json!({ "file": file, "leavesRefused": false })
}

pub fn counts(answer: &Value) -> [i64; 4] {
    ["new", "changed", "unchanged", "refused"].map(|outcome| answer["counts"][outcome].as_i64().unwrap())
}

/// `line field fault` of every fault, in order.
pub fn faults(preview: &Value) -> Vec<String> {
    preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| {
            row["faults"].as_array().unwrap().iter().map(|fault| {
                format!(
                    "{} {} {}",
                    row["line"],
                    fault["field"].as_str().unwrap(),
                    fault["fault"].as_str().unwrap()
                )
            })
        })
        .collect()
}

/// The row of the headings: a title stands above it.
const HEADS: u32 = 1;

/// A list as a careful office keeps it, with a title row of merged cells, real dates, numbers as numbers.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 10, "演示街道老人名单（2026 年）", &Format::new()).unwrap();
    for (column, heading) in (0..).zip([
        "姓名*",
        "性 别",
        "出生日期（年/月/日）",
        "身份证号码",
        "手机",
        "现住址",
        "血型",
        "紧急联系人",
        "与老人关系",
        "紧急联系电话",
        "可接送",
    ]) {
        sheet.write_string(HEADS, column, heading).unwrap();
    }
    let [first, second, third] = [HEADS + 1, HEADS + 2, HEADS + 3];
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_string(first, 0, "李春梅").unwrap();
    sheet.write_string(first, 1, "女").unwrap();
    sheet.write_datetime_with_format(first, 2, ExcelDateTime::from_ymd(1940, 1, 1).unwrap(), &date).unwrap();
    sheet.write_string(first, 3, "１１０１０１１９４００１０１００８Ｘ").unwrap();
    sheet.write_number(first, 4, 13_800_000_001_f64).unwrap();
    sheet.write_string(first, 6, "a").unwrap();
    for (column, text) in (7..).zip(["王敏", "女儿", "13800000007", "√"]) {
        sheet.write_string(first, column, text).unwrap();
    }
    // The number says the birth date and the sex.
    sheet.write_string(second, 0, "\u{3000}陈永昌 ").unwrap();
    sheet.write_string(second, 3, "110101194803150017").unwrap();
    // A formula counts as what it came to.
    sheet
        .write_formula(second, 4, rust_xlsxwriter::Formula::new("=13800000000+2").set_result("13800000002"))
        .unwrap();
    sheet.merge_range(first, 5, second, 5, "演示路 1 号", &Format::new()).unwrap();
    // A name that begins like a formula is a name.
    sheet.write_string(third, 0, "=欧阳若兰").unwrap();
    sheet.write_string(third, 1, "female").unwrap();
    sheet.write_number(third, 2, 16_000).unwrap();
    book.save_to_buffer().unwrap()
}

on_both! {
    async fn a_spreadsheet_of_elders_comes_in_once(desk: Desk) {
        let list = file("elders", workbook());
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([3, 0, 0, 0], vec![]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await, 0, "a preview changes nothing");
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [3, 0, 0, 0]);
        let found = desk.done("elder_search", json!({ "query": "lcm" })).await;
        let elder = &desk.done("elder_profile", json!({ "elderId": found[0]["id"] })).await["elder"];
        assert_eq!((elder["birthOn"].as_str(), elder["phone"].as_str(), elder["address"].as_str()), (Some("1940-01-01"), Some("13800000001"), Some("演示路 1 号")));
        assert_eq!((elder["bloodType"].as_str(), elder["residentNumberMasked"].as_str().unwrap().len()), (Some("a"), 18));
        let contact = &elder["contacts"][0];
        assert_eq!((contact["name"].as_str(), contact["relation"].as_str(), contact["mayCollect"].as_bool()), (Some("王敏"), Some("daughter"), Some(true)));
        let found = desk.done("elder_search", json!({ "query": "cyc" })).await;
        let elder = &desk.done("elder_profile", json!({ "elderId": found[0]["id"] })).await["elder"];
        assert_eq!((elder["name"].as_str(), elder["sex"].as_str(), elder["phone"].as_str(), elder["address"].as_str()), (Some("陈永昌"), Some("male"), Some("13800000002"), Some("演示路 1 号")));
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE name = '=欧阳若兰' AND birth_on = '1943-10-21'").await, 1);
        // Twice is once.
        assert_eq!(counts(&desk.done("import_preview", list.clone()).await), [0, 0, 3, 0]);
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [0, 0, 3, 0]);
        assert_eq!((desk.count("SELECT COUNT(*) FROM elder").await, desk.count("SELECT COUNT(*) FROM contact").await), (3, 1));
        let history = desk.done("elder_history", json!({ "elderId": found[0]["id"] })).await;
        assert_eq!(history.as_array().unwrap().len(), 1);
        assert_eq!(history[0]["command"], "import_run");
    }

    async fn english_headings_and_words_are_understood_in_every_kind_of_list(desk: Desk) {
        for template in desk.done("import_templates", json!({})).await.as_array().unwrap() {
            let fields = template["fields"].as_array().unwrap();
            let of = |what: &str| -> Vec<String> { fields.iter().map(|field| text(&field[what])).collect() };
            let heads: Vec<String> = of("english").iter().map(|head| format!("\"{}\"", head.to_ascii_uppercase())).collect();
            let list = format!("{}\n{}\n", heads.join(","), vec!["x"; heads.len()].join(","));
            let preview = desk.done("import_preview", file(&text(&template["kind"]), list)).await;
            let read: Vec<String> =
                preview["columns"].as_array().unwrap().iter().map(|column| text(&column["field"])).collect();
            assert_eq!((read, &preview["missing"]), (of("key"), &json!([])), "{}", template["kind"]);
        }
        let list = file("elders", "Name,Sex,Birth date\nMary Wang,Female,1940-01-02\n");
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([1, 0, 0, 0], vec![]));
        desk.done("import_run", run(&list)).await;
        let known = "SELECT COUNT(*) FROM elder WHERE name = 'Mary Wang' AND sex = 'female' AND birth_on = '1940-01-02'";
        assert_eq!(desk.count(known).await, 1);
    }

    async fn what_cannot_be_is_named_at_its_cell_and_stops_it_all(desk: Desk) {
        desk.elder("某人").await;
        let rows = "姓名,性别,出生日期,身份证号,电话,人员类别,联系人,联系人电话\n\
            好人,女,1941/2/3,,,,,\n\
            ,女,1941年2月3日,,,,,\n\
            月老,女,1948.3,,,,,\n\
            错号,女,,110101194001010081,,,,\n\
            异性,男,,11010119400101008X,,,,\n\
            词错,不详,1941-02-03,,,贵宾,,\n\
            电错,女,1941-02-03,,很多,,,\n\
            缺号,女,1941-02-03,,,,王敏,\n\
            未来,女,2030-01-01,,,,,\n\
            重号,女,,11010119400101008X,,,,\n";
        let (bytes, _, _) = encoding_rs::GB18030.encode(rows);
        let list = file("elders", &bytes);
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(counts(&preview), [1, 0, 0, 9]);
        assert_eq!(faults(&preview), [
            "3 name required", "4 birthOn wrong_form", "5 residentNumber wrong_check_digit", "5 birthOn required",
            "6 residentNumber disagrees_with_sex", "7 sex wrong_form", "7 category wrong_form", "8 phone wrong_form",
            "9 contactPhone required", "10 birthOn in_the_future", "11 residentNumber given_twice",
        ].map(str::to_owned));
        let refused = desk.refused("import_run", run(&list)).await;
        assert_eq!((refused.code(), desk.count("SELECT COUNT(*) FROM elder").await), ("import_has_refused_rows", 1));
        let left = desk.done("import_run", json!({ "file": list, "leavesRefused": true })).await;
        assert_eq!((counts(&left), desk.count("SELECT COUNT(*) FROM elder").await), ([1, 0, 0, 9], 2));
    }

    async fn a_list_changes_what_it_says_otherwise_and_empties_nothing(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let list = file("elders", "姓名;出生日期;电话;关系;联系人;联系人电话;过敏\n李春梅;1943-05-01;0510-12345678;儿子;王强;13800000008;花生\n");
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(counts(&preview), [0, 1, 0, 0]);
        let changed: Vec<&str> = preview["rows"][0]["changes"].as_array().unwrap().iter().map(|change| change["field"].as_str().unwrap()).collect();
        assert_eq!(changed, ["phone", "allergy", "contactName"]);
        desk.done("import_run", run(&list)).await;
        let elder = &desk.done("elder_profile", json!({ "elderId": elder })).await["elder"];
        let contacts: Vec<&str> = elder["contacts"].as_array().unwrap().iter().map(|contact| contact["name"].as_str().unwrap()).collect();
        assert_eq!((contacts, elder["phone"].as_str(), elder["alerts"][0]["note"].as_str()), (vec!["王敏", "王强"], Some("0510-12345678"), Some("花生")));
        assert_eq!(elder["contacts"][1]["mayCollect"], false, "who may collect is said, never assumed");
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [0, 0, 1, 0]);
    }

    async fn namesakes_nobody_can_tell_apart_are_refused_and_nobody_comes_in_twice(desk: Desk) {
        // Two of one name and birth date without numbers, as the program itself would write them out.
        let (_one, _two) = (desk.elder("王芳").await, desk.elder("王芳").await);
        let list = file("elders", "姓名,性别,出生日期\n王芳,女,1943-05-01\n王芳,女,1943-05-01\n");
        assert_eq!(faults(&desk.done("import_preview", list.clone()).await), ["2 name not_unique", "3 name not_unique"]);
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
        // Who is named with a number and without may be one; who has another number is another.
        let list = file("elders", "姓名,性别,出生日期,身份证号\n\
            李春梅,女,,11010119430501002X\n\
            李春梅,女,1943-05-01,\n\
            赵兰,女,1943-05-01,\n\
            赵兰,,,110101194305010046\n\
            陈玉兰,,,110101194305010062\n\
            陈玉兰,,,110101194305010089\n");
        let leaving = json!({ "file": list, "leavesRefused": true });
        for counted in [[4, 0, 0, 2], [0, 0, 4, 2], [0, 0, 4, 2]] {
            let preview = desk.done("import_preview", list.clone()).await;
            assert_eq!(faults(&preview), ["3 name given_twice", "5 name given_twice"]);
            assert_eq!(counts(&desk.done("import_run", leaving.clone()).await), counted);
            assert_eq!(desk.count("SELECT COUNT(*) FROM elder").await, 6);
        }
    }

    async fn what_the_run_would_refuse_the_preview_refuses_at_its_row(desk: Desk) {
        let first = file("elders", "姓名,身份证号\n李春梅,11010119430501002X\n赵兰,110101194305010046\n");
        assert_eq!(counts(&desk.done("import_run", run(&first)).await), [2, 0, 0, 0]);
        // A number on record speaks against another birth date and sex, by whatever the row finds the record.
        let list = file("elders", "姓名,性别,出生日期,身份证号\n\
            李春梅,男,1943-05-01,\n\
            赵兰,女,1943-05-02,110101194305010046\n");
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(faults(&preview), ["2 residentNumber disagrees_with_sex", "3 residentNumber disagrees_with_birth_date"]);
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
        // One elder in two rows, found by the number and by name and birth date.
        let list = file("elders", "姓名,性别,出生日期,身份证号,电话\n\
            李春美,女,,11010119430501002X,0510-12345678\n\
            李春梅,女,1943-05-01,,0510-87654321\n");
        assert_eq!(faults(&desk.done("import_preview", list.clone()).await), ["3 name given_twice"]);
        let done = desk.done("import_run", json!({ "file": list, "leavesRefused": true })).await;
        assert_eq!(counts(&done), [0, 1, 0, 1]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder WHERE name = '李春美' AND phone = '0510-12345678'").await, 1);
    }

    async fn a_number_that_the_spreadsheet_cut_short_is_told(desk: Desk) {
        desk.centre("甲中心").await;
        desk.elder("李春梅").await;
        // Its last digits are gone, and yet the check digit fits.
        let cut = 110_101_194_001_016_000_f64;
        for (kind, heads, cells, expected) in [
            ("elders", &["姓名", "性别", "身份证号"][..], &["陈玉兰", "女"][..], &["2 residentNumber digits_lost", "2 birthOn required"][..]),
            ("attendance", &["姓名", "中心", "日期", "签到时间", "身份证号"], &["李春梅", "甲中心", "2025-03-03", "8:30"], &["2 residentNumber digits_lost"]),
        ] {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            for (column, heading) in (0..).zip(heads) {
                sheet.write_string(0, column, *heading).unwrap();
            }
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(1, column, *cell).unwrap();
            }
            sheet.write_number(1, u16::try_from(cells.len()).unwrap(), cut).unwrap();
            let preview = desk.done("import_preview", file(kind, book.save_to_buffer().unwrap())).await;
            assert_eq!(faults(&preview), expected, "{kind}");
            assert_eq!(counts(&preview), [0, 0, 0, 1], "{kind}");
        }
        // The same digits as text are what somebody wrote.
        let list = file("elders", "姓名,身份证号\n陈玉兰,110101194001016000\n");
        assert_eq!(counts(&desk.done("import_preview", list).await), [1, 0, 0, 0]);
    }

    async fn a_title_may_stand_above_the_headings(desk: Desk) {
        let mut list = file("elders", "演示街道老人名单\n制表：张三,2026年11月\n\n姓名,性别,出生日期\n甲老人,女,1941-02-03\n乙老人,,1941-02-03\n");
        let preview = desk.done("import_preview", list.clone()).await;
        let headings: Vec<&str> = preview["columns"].as_array().unwrap().iter().map(|column| column["heading"].as_str().unwrap()).collect();
        assert_eq!((headings, counts(&preview), faults(&preview)), (vec!["姓名", "性别", "出生日期"], [1, 0, 0, 1], vec!["6 sex required".to_owned()]));
        // What a person says of the columns is said of the same row.
        list["columns"] = json!(["name", null, "birthOn"]);
        let preview = desk.done("import_preview", list).await;
        assert_eq!(faults(&preview), ["5 sex required", "6 sex required"]);
    }

    async fn every_allergy_of_a_list_is_an_alert_and_twice_is_once(desk: Desk) {
        let list = file("elders", "姓名,性别,出生日期,过敏\n李春梅,女,1943-05-01,花生；青霉素\n");
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [1, 0, 0, 0]);
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [0, 0, 1, 0]);
        let more = file("elders", "姓名,出生日期,过敏\n李春梅,1943-05-01,青霉素；虾蟹；花生\n");
        let preview = desk.done("import_preview", more.clone()).await;
        let change = &preview["rows"][0]["changes"][0];
        assert_eq!((change["field"].as_str(), change["after"].as_str()), (Some("allergy"), Some("虾蟹")));
        assert_eq!(counts(&desk.done("import_run", run(&more)).await), [0, 1, 0, 0]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder_alert WHERE kind = 'allergy' AND ended_at IS NULL").await, 3);
        assert_eq!(counts(&desk.done("import_run", run(&more)).await), [0, 0, 1, 0]);
    }

    async fn columns_can_be_set_by_hand_and_a_needed_one_must_be_found(desk: Desk) {
        let mut list = file("elders", "谁,几时生,男女\n李春梅,1943-05-01,女\n");
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!((preview["missing"].clone(), preview["rows"].as_array().unwrap().len()), (json!(["name"]), 0));
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_columns_missing");
        list["columns"] = json!(["name", "birthOn", "sex"]);
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [1, 0, 0, 0]);
    }

    async fn past_attendance_comes_in_once_and_nothing_is_made_up(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let (li, _two, _three) = (desk.elder("李春梅").await, desk.elder("王芳").await, desk.elder("王芳").await);
        desk.done("enrolment_start", enrolment(&li, &centre, "2025-01-01", None)).await;
        let rows = "姓名,中心,日期,签到时间,签离时间,谁接走\n\
            李春梅,甲中心,2025/3/3,8:30,16点,女儿\n\
            李春梅,甲中心,2025年3月4日,08:30,,\n\
            李春梅,甲中心,2025-03-03,9:00,10:00,\n\
            王芳,甲中心,2025-03-03,9:00,10:00,\n\
            陌生人,甲中心,2025-03-03,9:00,10:00,\n\
            李春梅,乙中心,2025-03-05,9:00,10:00,\n\
            李春梅,甲中心,2026-11-23,9:00,10:00,\n\
            李春梅,甲中心,2025-03-06,10:00,9:00,\n";
        let list = file("attendance", rows);
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(faults(&preview), [
            "4 arrivedAt taken", "5 name not_unique", "6 name not_known", "7 centre not_known", "8 visitOn in_the_future",
            "9 departedAt ends_before_beginning",
        ].map(str::to_owned));
        let done = desk.done("import_run", json!({ "file": list, "leavesRefused": true })).await;
        assert_eq!(counts(&done), [2, 0, 0, 6]);
        let visits = desk.done("elder_profile", json!({ "elderId": li })).await["visits"].clone();
        assert_eq!((visits[0]["departureMissing"].as_bool(), visits[1]["collectedBy"].as_str()), (Some(true), Some("女儿")));
        assert_eq!(visits[1]["arrivedAt"], "2025-03-03T00:30:00Z");
        let again = desk.done("import_run", json!({ "file": list, "leavesRefused": true })).await;
        assert_eq!(counts(&again), [0, 0, 2, 6]);
    }

    async fn who_collected_in_the_past_is_on_the_list_or_flagged(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = desk.elder("李春梅").await;
        // 王敏 is her contact and may collect, 王强 is another who may not; the elder's own name is nobody.
        let mut details = crate::support::details("王玉兰");
        details["contacts"] = json!([{ "name": "王强", "relation": "son", "phone": "13800000008", "mayCollect": false }]);
        let wang = text(&desk.done("elder_register", json!({ "details": details })).await["id"]);
        let rows = "姓名,中心,日期,签到时间,签离时间,谁接走\n\
            李春梅,甲中心,2025-03-03,8:30,16:00,王敏\n\
            李春梅,甲中心,2025-03-04,8:30,16:00,邻居老周\n\
            李春梅,甲中心,2025-03-05,8:30,16:00,自行离开\n\
            李春梅,甲中心,2025-03-06,8:30,,王敏\n\
            王玉兰,甲中心,2025-03-03,8:30,16:00,王强\n\
            王玉兰,甲中心,2025-03-04,8:30,16:00,王敏\n";
        let list = file("attendance", rows);
        let done = desk.done("import_run", json!({ "file": list, "leavesRefused": false })).await;
        assert_eq!(counts(&done), [6, 0, 0, 0]);
        for (elder, on, collected_by, is_unlisted) in [
            (&li, "2025-03-03", "王敏", false), (&li, "2025-03-04", "邻居老周", true), (&li, "2025-03-05", "", false),
            (&wang, "2025-03-03", "王强", true), (&wang, "2025-03-04", "王敏", true),
        ] {
            let board = desk.done("attendance_board", json!({ "centreId": centre, "on": on })).await;
            let people = board["people"].as_array().unwrap();
            let visit = &people.iter().find(|one| one["elderId"] == **elder).unwrap()["visit"];
            assert_eq!((&visit["collectedBy"], &visit["collectorIsUnlisted"]), (&json!(collected_by), &json!(is_unlisted)), "{on}");
            assert_eq!(text(&visit["collectorReason"]).contains("历史记录导入"), is_unlisted, "{on}");
        }
        let listed = desk.count("SELECT COUNT(*) FROM visit v JOIN contact c ON c.id = v.collector_contact_id AND c.name = '王敏'").await;
        assert_eq!(listed, 1, "one visit was ended by the contact herself");
        assert_eq!(desk.count("SELECT COUNT(*) FROM visit WHERE departure_missing AND collected_by = ''").await, 1);
    }

    async fn what_is_no_list_or_made_to_hurt_is_refused(desk: Desk) {
        for (bytes, trouble) in [
            (b"PK\x03\x04 and nothing more".to_vec(), "no_spreadsheet"),
            (b"\x89PNG\r\n".to_vec(), "no_spreadsheet"),
            (vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1], "old_or_protected"),
            (b"a,b\n\xff\xfe\xfd,\xff\n".to_vec(), "broken_text"),
            (Vec::new(), "no_headings"),
        ] {
            let refused = desk.refused("import_preview", file("elders", bytes)).await;
            assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["trouble"], trouble);
        }
        // One cell in the last corner is one row, not a million.
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "姓名").unwrap();
        sheet.write_string(1_048_575, 16_383, "x").unwrap();
        sheet.write_string(1_048_575, 0, "李春梅").unwrap();
        let preview = desk.done("import_preview", file("elders", book.save_to_buffer().unwrap())).await;
        assert_eq!((counts(&preview), preview["rows"][0]["line"].as_i64()), ([0, 0, 0, 1], Some(1_048_576)));
    }
}

#[test]
fn the_command_line_takes_a_file_in_whatever_it_is_called() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    let list = place.path().join("老人 名单 (一).xlsx");
    std::fs::write(&list, workbook()).unwrap();
    let asked = ["import", "elders", list.to_str().unwrap()];
    let output = programs::on(&database, &asked);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(counts(&answer), [3, 0, 0, 0]);
    std::fs::write(&list, "姓名\n\n甲\n").unwrap();
    let output = programs::on(&database, &asked);
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (text(&answer["rows"][0]["label"]), faults(&answer)),
        ("甲".to_owned(), vec!["3 birthOn required".to_owned(), "3 sex required".to_owned()])
    );
}

#[test]
fn a_small_file_that_unpacks_to_hundreds_of_megabytes_is_refused() {
    // Two hundred names for one small part that unpacks to a megabyte: only the directory is read.
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let nothing = vec![b' '; 1 << 20];
    bomb.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    bomb.write_all(&nothing).unwrap();
    for copy in 0..200 {
        bomb.shallow_copy_file("xl/workbook.xml", &format!("xl/worksheets/sheet{copy}.xml")).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    let refused = kangning_core::exchange::sheet::read(&bomb, &[]).unwrap_err();
    assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["trouble"], "too_large");
}
