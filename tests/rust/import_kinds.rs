//! Every kind of list: understood, refused at its cell, all or nothing, twice is once; files to fill in and to mend.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use serde_json::{Value, json};

use crate::bed::{admitted, house, man};
use crate::import::{counts, faults, file, run};
use crate::on_both;
use crate::support::{programs, text};

/// A list of beds as an office keeps it: merged cells for the building and the room, dates as numbers and as text,
/// full-width digits, blanks, a formula.
fn beds() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let heads = [
        "楼号",
        "楼 层",
        "护理区",
        "房间号*",
        "入住性别",
        "床位号",
        "床位类型",
        "认定日期",
        "认定依据",
        "启用日期",
        "月床位费（元）",
    ];
    for (column, heading) in (0..).zip(heads) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let plain = Format::new();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet.merge_range(1, 0, 4, 0, "1号楼", &plain).unwrap();
    sheet.merge_range(1, 1, 4, 1, "３层", &plain).unwrap();
    sheet.merge_range(1, 2, 4, 2, "\u{3000}三楼照护区 ", &plain).unwrap();
    sheet.merge_range(1, 3, 2, 3, "301", &plain).unwrap();
    sheet.write_number(3, 3, 302).unwrap();
    sheet.write_number(4, 3, 302).unwrap();
    for (row, sex, label, kind) in [
        (1, "女", "1", "护理床"),
        (2, "", "２", "普通床"),
        (3, "不限", "1", "ordinary"),
        (4, "", "2", "Short-stay bed"),
    ] {
        sheet.write_string(row, 4, sex).unwrap();
        sheet.write_string(row, 5, label).unwrap();
        sheet.write_string(row, 6, kind).unwrap();
    }
    sheet.write_datetime_with_format(1, 7, ExcelDateTime::from_ymd(2025, 1, 1).unwrap(), &date).unwrap();
    sheet.write_string(1, 8, "=民政认定").unwrap();
    for (row, day) in [(1, "2025年1月1日"), (2, "2025/1/1"), (3, "20250101")] {
        sheet.write_string(row, 9, day).unwrap();
    }
    sheet.write_number(4, 9, 45_658).unwrap();
    sheet.write_formula(1, 10, Formula::new("=1000+850.5").set_result("1850.5")).unwrap();
    sheet.write_string(2, 10, "１,２００ 元").unwrap();
    book.save_to_buffer().unwrap()
}

on_both! {
    async fn rooms_and_beds_come_in_once_with_their_house(desk: Desk) {
        let centre = desk.residence("安居养老院").await;
        let list = file("beds", beds());
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([4, 0, 0, 0], vec![]));
        assert_eq!(desk.count("SELECT COUNT(*) FROM building").await, 0, "a preview changes nothing");
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [4, 0, 0, 0]);
        let made = desk.done("bed_house", json!({ "centreId": centre })).await;
        assert_eq!((made["buildings"][0]["name"].as_str(), made["buildings"][0]["floors"][0]["name"].as_str()), (Some("1号楼"), Some("３层")));
        assert_eq!((made["wards"].as_array().unwrap().len(), made["beds"].as_i64(), made["nursingBeds"].as_i64()), (1, Some(4), Some(1)));
        let rooms: Vec<(&str, &str, i64)> = made["rooms"].as_array().unwrap().iter()
            .map(|room| (room["name"].as_str().unwrap(), room["sexRule"].as_str().unwrap(), room["capacity"].as_i64().unwrap())).collect();
        assert_eq!(rooms, [("301", "women", 2), ("302", "any", 2)]);
        let bed = &made["rooms"][0]["beds"][0];
        assert_eq!((bed["monthlyFen"].as_i64(), bed["nursingFromOn"].as_str(), bed["nursingBasis"].as_str()), (Some(185_050), Some("2025-01-01"), Some("=民政认定")));
        assert_eq!(made["rooms"][0]["beds"][1]["monthlyFen"].as_i64(), Some(120_000));
        assert_eq!(made["rooms"][1]["beds"][1]["inServiceFromOn"], "2025-01-01");
        // Twice is once.
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [0, 0, 4, 0]);
        assert_eq!((desk.count("SELECT COUNT(*) FROM bed").await, desk.count("SELECT COUNT(*) FROM trail WHERE command = 'import_run' AND subject = 'bed'").await), (4, 4));
        // One more bed makes the room larger; what is said otherwise changes.
        let more = file("beds", "楼栋,楼层,照护区,房间,床号,床位类型,月床位费\n1号楼,３层,三楼照护区,301,3,普通床,\n1号楼,３层,三楼照护区,301,2,普通床,1300.50\n");
        let preview = desk.done("import_preview", more.clone()).await;
        assert_eq!(counts(&preview), [1, 1, 0, 0]);
        assert_eq!(preview["rows"][1]["changes"], json!([{ "field": "monthlyYuan", "before": "1200", "after": "1300.50" }]));
        desk.done("import_run", run(&more)).await;
        assert_eq!(desk.count("SELECT capacity FROM care_room WHERE name = '301'").await, 3);
        assert_eq!(counts(&desk.done("import_run", run(&more)).await), [0, 0, 2, 0]);
    }

    async fn beds_that_cannot_be_are_named_at_their_cell(desk: Desk) {
        desk.residence("安居养老院").await;
        let rows = "楼栋,楼层,照护区,房间,房间性别,床号,床位类型,认定日期,认定依据,启用日期\n\
            一号楼,1层,东区,101,女,1,普通床,,,2025/1/1\n\
            一号楼,1层,东区,101,女,1,普通床,,,\n\
            一号楼,1层,西区,101,女,2,普通床,,,\n\
            一号楼,1层,东区,101,男,3,普通床,,,\n\
            一号楼,1层,东区,102,,1,护理床,,,\n\
            一号楼,1层,东区,102,,2,豪华床,,,1948.3\n\
            ,1层,东区,103,,,普通床,,,\n";
        let list = file("beds", rows);
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(faults(&preview), [
            "3 label given_twice", "4 ward taken", "5 sexRule given_twice", "6 nursingFromOn required", "6 nursingBasis required",
            "7 kind wrong_form", "7 inServiceFromOn wrong_form", "8 building required", "8 label required",
        ].map(str::to_owned));
        assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
        assert_eq!((desk.count("SELECT COUNT(*) FROM bed").await, desk.count("SELECT COUNT(*) FROM building").await), (0, 0));
    }

    async fn a_list_is_told_at_its_cells_that_somebody_lies_in_a_bed(desk: Desk) {
        let places = house(&desk).await;
        let (li, wang, zhao) = (desk.elder("李春梅").await, desk.elder("王芳").await, desk.elder("赵兰").await);
        admitted(&desk, &li, &places.centre, Some(&places.beds[6])).await;
        admitted(&desk, &zhao, &places.centre, Some(&places.beds[1])).await;
        desk.done("reservation_make", json!({ "bedId": places.beds[7], "elderId": wang })).await;
        let list = file("beds", "楼栋,楼层,照护区,房间,房间性别,床号,床位类型,启用日期,停用日期\n\
            一号楼,二楼,秋实区,201,男,1,护理床,,2027-01-31\n\
            一号楼,二楼,秋实区,201,,2,普通床,,2027-01-31\n\
            一号楼,二楼,秋实区,201,女,3,短期床,,2027-01-31\n\
            一号楼,一楼,春晖区,101,,1,护理床,,2027-01-31\n\
            一号楼,一楼,春晖区,101,,2,护理床,2026-12-01,\n");
        // And once more: what went out of service is as the list says.
        for counted in [[0, 2, 0, 3], [0, 0, 2, 3]] {
            let preview = desk.done("import_preview", list.clone()).await;
            assert_eq!(faults(&preview), [
                "2 sexRule does_not_fit", "2 inServiceUntilOn in_use", "3 inServiceUntilOn in_use", "6 inServiceFromOn in_use",
            ]);
            assert_eq!(desk.refused("import_run", run(&list)).await.code(), "import_has_refused_rows");
            let done = desk.done("import_run", json!({ "file": list, "leavesRefused": true })).await;
            assert_eq!(counts(&done), counted);
            assert_eq!(desk.count("SELECT COUNT(*) FROM bed WHERE in_service_until_on = '2027-01-31'").await, 2);
            assert_eq!(desk.count("SELECT COUNT(*) FROM care_room WHERE name = '201' AND sex_rule = 'women'").await, 1);
        }
    }

    async fn whom_a_room_takes_comes_with_a_new_bed_of_it(desk: Desk) {
        house(&desk).await;
        let list = file("beds", "楼栋,楼层,照护区,房间,房间性别,床号,床位类型,启用日期\n\
            一号楼,二楼,秋实区,201,女,4,普通床,2026-01-01\n\
            一号楼,二楼,秋实区,201,女,1,护理床,\n");
        let preview = desk.done("import_preview", list.clone()).await;
        assert_eq!(preview["rows"][0]["changes"], json!([{ "field": "sexRule", "before": "any", "after": "women" }]));
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [1, 0, 1, 0]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM care_room WHERE name = '201' AND sex_rule = 'women' AND capacity = 4").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'import_run' AND subject = 'care_room'").await, 1);
        assert_eq!(counts(&desk.done("import_run", run(&list)).await), [0, 0, 2, 0]);
    }

    async fn a_bed_that_has_gone_comes_in_once(desk: Desk) {
        house(&desk).await;
        let heads = "楼栋,楼层,照护区,房间,床号,床位类型,启用日期,停用日期\n";
        let gone = file("beds", format!("{heads}\
            一号楼,二楼,秋实区,201,9,普通床,2025-01-01,2026-06-01\n\
            一号楼,一楼,春晖区,101,2,护理床,,2027-01-31\n"));
        assert_eq!(counts(&desk.done("import_run", run(&gone)).await), [1, 1, 0, 0]);
        assert_eq!(counts(&desk.done("import_run", run(&gone)).await), [0, 0, 2, 0]);
        // The list of before it had gone does not bring it back.
        let before = file("beds", format!("{heads}一号楼,二楼,秋实区,201,9,普通床,2025-01-01,\n"));
        assert_eq!(counts(&desk.done("import_run", run(&before)).await), [0, 0, 1, 0]);
        // One that comes after it is another, though it is called the same.
        let after = file("beds", format!("{heads}一号楼,二楼,秋实区,201,9,普通床,2026-07-01,\n"));
        assert_eq!(counts(&desk.done("import_run", run(&after)).await), [1, 0, 0, 0]);
        for list in [&after, &before] {
            assert_eq!(counts(&desk.done("import_run", run(list)).await), [0, 0, 1, 0]);
        }
        assert_eq!(counts(&desk.done("import_run", run(&gone)).await), [0, 0, 2, 0]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM bed WHERE label = '9'").await, 2);
    }

    async fn residents_and_past_stays_come_in_once(desk: Desk) {
        let places = house(&desk).await;
        let li = desk.elder("李春梅").await;
        man(&desk, "陈永昌").await;
        let past = file("stays", "姓名,房间号,床位号,入院日期,出院日期,离院原因\n\
            李春梅,201,1,2025/3/1,2025年5月1日,回家\n\
            李春梅,101,1,2025-05-01,2025-06-15,转医院\n\
            陈永昌,102,1,20250301,2025.5.2,\n");
        let preview = desk.done("import_preview", past.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([3, 0, 0, 0], vec![]));
        assert_eq!(counts(&desk.done("import_run", run(&past)).await), [3, 0, 0, 0]);
        // What follows without a gap is one admission with a change of bed.
        assert_eq!((desk.count("SELECT COUNT(*) FROM admission").await, desk.count("SELECT COUNT(*) FROM stay").await), (2, 3));
        assert_eq!(desk.count("SELECT COUNT(*) FROM stay WHERE ended_how = 'transferred'").await, 1);
        assert_eq!(desk.count("SELECT COUNT(*) FROM admission WHERE leaving_reason = 'hospital' AND from_on = '2025-03-01' AND to_on = '2025-06-15'").await, 1);
        assert_eq!(counts(&desk.done("import_run", run(&past)).await), [0, 0, 3, 0]);
        let now = file("residents", "姓名,房间,床号,入住日期,付费方,合同编号\n李春梅,101-1,,2026/3/1,家属,HT-1\n陈永昌,102,2,2026-11-23,,\n");
        assert_eq!(counts(&desk.done("import_run", run(&now)).await), [2, 0, 0, 0]);
        let board = desk.done("bed_board", json!({ "centreId": places.centre })).await;
        assert_eq!(board["counts"]["occupied"], 2);
        assert_eq!(desk.count("SELECT COUNT(*) FROM admission WHERE agreement_number = 'HT-1' AND payer = 'family'").await, 1);
        assert_eq!(counts(&desk.done("import_run", run(&now)).await), [0, 0, 2, 0]);
        let history = desk.done("elder_history", json!({ "elderId": li })).await;
        assert_eq!((history[0]["command"].as_str(), history.as_array().unwrap().len()), (Some("import_run"), 3));
        let check = kangning_core::integrity::check(&desk.app.db).await.unwrap();
        assert!(check.findings.is_empty(), "{:?}", check.findings);
    }

    async fn stays_that_cannot_be_are_named_at_their_cell(desk: Desk) {
        let places = house(&desk).await;
        let li = desk.elder("李春梅").await;
        for name in ["王芳", "赵兰"] {
            desk.elder(name).await;
        }
        admitted(&desk, &li, &places.centre, Some(&places.beds[0])).await;
        desk.done("bed_close", json!({ "bedId": places.beds[6], "reason": "repair" })).await;
        let now = file("residents", "姓名,房间,床号,入住日期\n\
            李春梅,101,2,2026-11-20\n\
            王芳,101,1,2026-11-23\n\
            王芳,102,1,2026-11-20\n\
            王芳,109,1,2026-11-20\n\
            王芳,201,1,2026-11-23\n\
            王芳,201,2,2024-01-01\n\
            王芳,201,2,2026-12-01\n\
            王芳,201,2,\n\
            谁,201,2,2026-11-20\n\
            王芳,201,2,2026-11-20\n\
            赵兰,201,2,2026-11-21\n");
        let preview = desk.done("import_preview", now.clone()).await;
        assert_eq!(faults(&preview), [
            "2 name taken", "3 bed taken", "4 room does_not_fit", "5 bed not_known", "6 bed taken", "7 bed out_of_service",
            "8 fromOn in_the_future", "9 fromOn required", "10 name not_known", "12 bed taken",
        ].map(str::to_owned));
        assert_eq!(counts(&preview), [1, 0, 0, 10]);
        let before = desk.count("SELECT COUNT(*) FROM stay").await;
        assert_eq!(desk.refused("import_run", run(&now)).await.code(), "import_has_refused_rows");
        assert_eq!(desk.count("SELECT COUNT(*) FROM stay").await, before);
        let past = file("stays", "姓名,房间,床号,开始日期,结束日期,离开原因\n\
            王芳,201,2,2025-05-01,2025-04-01,回家\n\
            王芳,201,2,2025-05-01,2027-04-01,搬家\n\
            王芳,201,2,2025-05-01,2025-06-01,\n\
            王芳,201,3,2025-05-15,2025-06-15,\n");
        let preview = desk.done("import_preview", past).await;
        assert_eq!(faults(&preview), [
            "2 toOn ends_before_beginning", "3 leavingReason wrong_form", "3 toOn in_the_future", "5 fromOn taken",
        ].map(str::to_owned));
    }

    async fn ingredients_dishes_and_cycles_come_in_once(desk: Desk) {
        let kitchen = json!({ "givesDayCare": false, "isKitchen": true, "isResidence": false, "isDisabilityHome": false });
        desk.centre_with(&json!({ "name": "中央厨房", "licensedPlaces": 0, "functions": kitchen })).await;
        let ingredients = file("ingredients", "食材,类别,可食部,单价,过敏原,可能含有,嘌呤,能量（千卡）,钠（毫克）\n\
            甲号薯,薯类,94%,３.６元,无,,低嘌呤,81,5.9\n\
            甲号肉,畜肉,100,28,无,,中嘌呤,349,59\n\
            =甲号酱,调味品,100,12.5,大豆、含麸质谷物,鱼类,低嘌呤,63,5757\n\
            甲号粉,调味品,,,,,,,\n");
        let preview = desk.done("import_preview", ingredients.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([4, 0, 0, 0], vec![]));
        desk.done("import_run", run(&ingredients)).await;
        let found = desk.done("ingredient_list", json!({ "query": "甲号酱" })).await;
        let sauce = &found[0]["details"];
        assert_eq!((sauce["name"].as_str(), sauce["priceFenPerKg"].as_i64(), sauce["isCompositionKnown"].as_bool(), sauce["supplierGroup"].as_str()), (Some("=甲号酱"), Some(1250), Some(true), Some("condiment")));
        assert_eq!(sauce["allergens"].as_array().unwrap().len(), 3);
        let powder = &desk.done("ingredient_list", json!({ "query": "甲号粉" })).await[0]["details"];
        assert_eq!(powder["isCompositionKnown"], false, "what nobody has said may contain anything");
        assert_eq!(counts(&desk.done("import_run", run(&ingredients)).await), [0, 0, 4, 0]);
        let dearer = file("ingredients", "食材,类别,单价\n甲号薯,薯类,4\n");
        let preview = desk.done("import_preview", dearer.clone()).await;
        assert_eq!(preview["rows"][0]["changes"], json!([{ "field": "priceYuan", "before": "3.60", "after": "4" }]));
        desk.done("import_run", run(&dearer)).await;
        assert_eq!(desk.done("ingredient_list", json!({ "query": "甲号薯" })).await[0]["details"]["nutrients"]["energyKcal"].as_f64(), Some(81.0), "what is not said stays");

        let dishes = file("dishes", "菜名,类别,食材,克数,切配,质地,做法\n\
            甲号薯烧肉,大荤,甲号薯,80,切块,7 常规、软质一口量,先煸后炖\n\
            甲号薯烧肉,,甲号肉,60克,,,\n\
            甲号薯烧肉,,=甲号酱,5,,,\n\
            炒甲号薯丝,素菜,甲号薯,１２０,切丝,,\n");
        let preview = desk.done("import_preview", dishes.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([4, 0, 0, 0], vec![]));
        desk.done("import_run", run(&dishes)).await;
        let found = desk.done("dish_list", json!({ "query": "甲号薯烧肉" })).await;
        assert_eq!((found.as_array().unwrap().len(), found[0]["facts"]["ingredients"].as_array().unwrap().len(), found[0]["facts"]["textures"].as_array().unwrap().len()), (1, 3, 2));
        assert_eq!(counts(&desk.done("import_run", run(&dishes)).await), [0, 0, 4, 0]);
        let spoilt = file("dishes", "菜名,类别,食材,克数\n新菜,素菜,甲号薯,80\n新菜,,龙肉,60\n好菜,汤,甲号薯,50\n坏菜,,甲号薯,0\n");
        let preview = desk.done("import_preview", spoilt.clone()).await;
        assert_eq!(faults(&preview), ["2 name other_row_refused", "3 ingredient not_known", "5 grams too_small", "5 category required"].map(str::to_owned));
        let left = desk.done("import_run", json!({ "file": spoilt, "leavesRefused": true })).await;
        assert_eq!(counts(&left), [1, 0, 0, 3]);
        let less = file("dishes", "菜名,食材,克数\n甲号薯烧肉,甲号薯,90\n甲号薯烧肉,甲号肉,60\n");
        let preview = desk.done("import_preview", less.clone()).await;
        assert_eq!((counts(&preview), preview["rows"][0]["changes"][0]["field"].as_str()), ([0, 2, 0, 0], Some("ingredient")));
        desk.done("import_run", run(&less)).await;
        assert_eq!(desk.done("dish_list", json!({ "query": "甲号薯烧肉" })).await[0]["facts"]["ingredients"].as_array().unwrap().len(), 2, "the list is the recipe");

        let cycles = file("cycles", "循环,周次,星期,餐次,类别,菜名,备选\n\
            四周循环,第1周,周一,午餐,主菜,甲号薯烧肉,炒甲号薯丝\n\
            四周循环,1,星期一,午餐,汤,好菜,\n\
            四周循环,2,星期天,晚餐,主菜,炒甲号薯丝,\n");
        let preview = desk.done("import_preview", cycles.clone()).await;
        assert_eq!((counts(&preview), faults(&preview)), ([3, 0, 0, 0], vec![]));
        desk.done("import_run", run(&cycles)).await;
        let list = desk.done("menu_cycle_list", json!({})).await;
        assert_eq!((list["cycles"][0]["name"].as_str(), list["cycles"][0]["weeks"].as_i64(), list["cycles"][0]["filledMeals"].as_i64()), (Some("四周循环"), Some(2), Some(2)));
        assert_eq!(counts(&desk.done("import_run", run(&cycles)).await), [0, 0, 3, 0]);
        let spoilt = file("cycles", "循环,周次,星期,餐次,类别,菜名\n四周循环,1,周八,午餐,主菜,甲号薯烧肉\n四周循环,13,周一,夜宵,主菜,龙虾\n四周循环,1,周一,午餐,主菜,好菜\n");
        let preview = desk.done("import_preview", spoilt).await;
        assert_eq!(faults(&preview), ["2 weekday wrong_form", "3 week too_large", "3 meal wrong_form", "3 dish not_known", "4 cycle other_row_refused"].map(str::to_owned));
        let one = file("cycles", "循环,周次,星期,餐次,类别,菜名\n四周循环,1,周一,午餐,主菜,炒甲号薯丝\n");
        assert_eq!(counts(&desk.done("import_run", run(&one)).await), [0, 1, 0, 0]);
        let list = desk.done("menu_cycle_list", json!({})).await;
        assert_eq!(list["cycles"][0]["filledMeals"].as_i64(), Some(2), "meals that are not named stay");
        // What a place on the tray is for is said by the list as much as the dish.
        let side = file("cycles", "循环,周次,星期,餐次,类别,菜名\n四周循环,1,周一,午餐,配菜,炒甲号薯丝\n");
        let preview = desk.done("import_preview", side.clone()).await;
        assert_eq!(preview["rows"][0]["changes"], json!([{ "field": "role", "before": "main", "after": "side" }]));
        assert_eq!(counts(&desk.done("import_run", run(&side)).await), [0, 1, 0, 0]);
        assert_eq!(counts(&desk.done("import_run", run(&side)).await), [0, 0, 1, 0]);
        let cycle = desk.done("menu_cycle_get", json!({ "cycleId": list["cycles"][0]["id"] })).await;
        assert_eq!((&cycle["meals"][0]["slots"][0]["role"], cycle["meals"][0]["slots"].as_array().unwrap().len()), (&json!("side"), 1));
    }

    async fn what_is_no_list_is_refused_for_every_kind(desk: Desk) {
        for kind in ["elders", "attendance", "beds", "residents", "stays", "ingredients", "dishes", "cycles"] {
            for (bytes, trouble) in [
                (b"PK\x03\x04 and nothing more".to_vec(), "no_spreadsheet"),
                (b"a,b\n\xff\xfe\xfd,\xff\n".to_vec(), "broken_text"),
                ("姓名\n".as_bytes().to_vec(), "no_rows"),
            ] {
                let refused = desk.refused("import_preview", file(kind, bytes)).await;
                assert_eq!(serde_json::to_value(&refused).unwrap()["params"]["trouble"], trouble, "{kind}");
            }
            // Whatever the cells hold, a row is refused or taken, and the program lives on.
            let templates = desk.done("import_templates", json!({})).await;
            let fields = templates.as_array().unwrap().iter().find(|one| one["kind"] == kind).unwrap()["fields"].clone();
            let heads: Vec<&str> = fields.as_array().unwrap().iter().map(|field| field["chinese"].as_str().unwrap()).collect();
            for cell in ["=1+1", "#REF!", "99999999999999999999", "-1", "１９４８．３", "\u{202e}字", "无"] {
                let row = vec![cell; heads.len()].join(",");
                let preview = desk.done("import_preview", file(kind, format!("{}\n{row}\n", heads.join(",")))).await;
                assert_eq!((preview["missing"].clone(), preview["rows"].as_array().unwrap().len()), (json!([]), 1), "{kind} {cell}");
                assert_eq!(preview["counts"]["refused"], 1, "{kind} {cell}: {preview}");
            }
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'import_run'").await, 0);
    }

    async fn an_import_that_is_stopped_midway_leaves_nothing(desk: Desk) {
        let mut rows = "姓名,性别,出生日期\n".to_owned();
        for number in 0..1_200 {
            rows.push_str(&format!("演示老人{number},女,1944-05-06\n"));
        }
        let list = file("elders", rows);
        // Stopped by hand once part of it is written.
        let stopping = async {
            loop {
                if let Some(part) = desk.app.running.part("job").filter(|part| *part > 0.3) {
                    desk.app.running.stop("job");
                    return part;
                }
                tokio::task::yield_now().await;
            }
        };
        let run = desk.call("import_run", json!({ "file": list, "leavesRefused": false, "job": "job" }));
        let (refused, part) = tokio::join!(run, stopping);
        assert_eq!(refused.unwrap_err().code(), "report_stopped");
        assert!(part < 1.0, "it was over already");
        for nothing in ["SELECT COUNT(*) FROM elder", "SELECT COUNT(*) FROM elder_card", "SELECT COUNT(*) FROM contact"] {
            assert_eq!(desk.count(nothing).await, 0, "{nothing}");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM trail WHERE command = 'import_run'").await, 0);
        assert!(desk.app.running.part("job").is_none(), "what is over is forgotten");
        let done = desk.done("import_run", json!({ "file": list, "leavesRefused": false, "job": "job" })).await;
        assert_eq!(counts(&done), [1_200, 0, 0, 0]);
        assert_eq!(desk.count("SELECT COUNT(*) FROM elder_card").await, 1_200, "each has a first card");
    }
}

fn cells(bytes: &[u8], part: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(part).unwrap(), &mut text).unwrap();
    text
}

#[test]
fn a_template_is_filled_in_and_refused_rows_are_mended() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    for kind in ["elders", "attendance", "beds", "residents", "stays", "ingredients", "dishes", "cycles"] {
        let path = place.path().join(format!("空白 {kind} 表.xlsx"));
        let output = programs::on(&database, &["import", kind, path.to_str().unwrap(), "--template"]);
        assert!(output.status.success(), "{kind} {}", String::from_utf8_lossy(&output.stderr));
        let bytes = std::fs::read(&path).unwrap();
        let sheet = cells(&bytes, "xl/worksheets/sheet1.xml");
        let has_choices = !matches!(kind, "attendance");
        assert_eq!(sheet.contains("<dataValidation type=\"list\""), has_choices, "{kind}");
        // An empty template has all headings and no rows.
        let read = kangning_core::exchange::sheet::read(&bytes, &[]).unwrap_err();
        assert_eq!(serde_json::to_value(&read).unwrap()["params"]["trouble"], "no_rows", "{kind}");
    }
    let list = place.path().join("名单.csv");
    std::fs::write(&list, "姓名,性别,出生日期\n好人,女,1941-02-03\n月老,女,1948.3\n=1+1,,1941-02-03\n")
        .unwrap();
    let mend = place.path().join("要 改的.xlsx");
    let output = programs::on(
        &database,
        &["import", "elders", list.to_str().unwrap(), "--leave-refused", "--refused", mend.to_str().unwrap()],
    );
    let done: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(counts(&done), [1, 0, 0, 2]);
    let sheet = kangning_core::exchange::sheet::read(&std::fs::read(&mend).unwrap(), &[]).unwrap();
    assert_eq!(sheet.headings, ["姓名", "性别", "出生日期", "不能导入的原因"]);
    let words: Vec<String> = sheet
        .rows
        .iter()
        .map(|row| {
            row.cells
                .iter()
                .map(|cell| kangning_core::exchange::sheet::words(Some(cell)))
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect();
    assert_eq!(words, ["月老|女|1948.3|出生日期：格式不对，请再看一眼", "=1+1||1941-02-03|性别：请填写"]);
    // The same file, mended, comes in by its own headings.
    let mut book = Workbook::new();
    let mended = book.add_worksheet();
    for (column, heading) in (0..).zip(&sheet.headings) {
        mended.write_string(0, column, heading).unwrap();
    }
    for (column, text) in (0..).zip(["月老", "女", "1948-03-15", "出生日期：格式不对"]) {
        mended.write_string(1, column, text).unwrap();
    }
    std::fs::write(&mend, book.save_to_buffer().unwrap()).unwrap();
    let output = programs::on(&database, &["import", "elders", mend.to_str().unwrap()]);
    let done: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(counts(&done), [1, 0, 0, 0]);
}

#[test]
fn a_hundred_megabytes_are_refused_unread() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    let path = place.path().join("很 大.csv");
    std::fs::File::create(&path).unwrap().set_len(100 * 1024 * 1024).unwrap();
    for kind in ["elders", "beds", "stays"] {
        let output = programs::on(&database, &["import", kind, path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        let refused: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(refused["params"]["trouble"], "too_large");
    }
}

#[test]
fn a_list_goes_out_as_it_is_shown() {
    let place = tempfile::tempdir().unwrap();
    let database = place.path().join("kangning.db");
    let asked = json!({
        "title": "老人", "narrowed": "甲中心 李", "format": "xlsx", "language": "chinese",
        "columns": [
            { "title": "姓名", "kind": "text" }, { "title": "年龄", "kind": "integer" }, { "title": "出生", "kind": "date" },
            { "title": "价格", "kind": "money" },
        ],
        "rows": [["=李春梅", 83, "1943-05-01", 185_050], ["王芳", null, "", null]],
    });
    let output = programs::on(&database, &["call", "list_write", &asked.to_string()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(text(&file["fileName"]).starts_with("老人 甲中心 李 20"), "{file}");
    let bytes = STANDARD.decode(text(&file["content"])).unwrap();
    let sheet = cells(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>83</v>") && sheet.contains("<v>1850.5</v>"), "real numbers: {sheet}");
    assert!(sheet.contains("<v>15827</v>"), "a real date: {sheet}");
    assert!(!sheet.contains("<f>"), "a name that begins like a formula stays a name");
    let mut csv = asked;
    csv["format"] = json!("csv");
    let output = programs::on(&database, &["call", "list_write", &csv.to_string()]);
    let file: Value = serde_json::from_slice(&output.stdout).unwrap();
    let bytes = STANDARD.decode(text(&file["content"])).unwrap();
    let words = String::from_utf8(bytes).unwrap();
    assert!(words.starts_with('\u{feff}') && words.contains("'=李春梅,83,1943-05-01,1850.50"), "{words}");
    let mut ragged = csv;
    ragged["rows"] = json!([["只有一格"]]);
    let output = programs::on(&database, &["call", "list_write", &ragged.to_string()]);
    let refused: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(refused["fields"], json!([{ "field": "rows", "fault": "wrong_form" }]));
}
