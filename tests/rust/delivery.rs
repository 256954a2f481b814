//! Out of the kitchen's door: runs, the red list, outcomes, who must be looked after, labels, leftovers; and the money.

use kangning_core::sql_execute;
use kangning_core::store::violation;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::{Desk, details, text};

/// A Monday noon in Shanghai.
const NOON: &str = "2026-11-23T04:00:00Z";
const MONDAY: &str = "2026-11-23";

async fn kitchen(desk: &Desk) -> String {
    let functions =
        json!({ "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false });
    desk.centre_with(&json!({ "name": "中央厨房", "functions": functions, "licensedPlaces": 0 })).await
}

/// Brought home for lunch every day since the beginning of the month.
async fn at_home(desk: &Desk, elder: &str, centre: &str) {
    let mut tx = desk.app.db.write().await.unwrap();
    let mut texts = vec![
        format!(
            "INSERT INTO enrolment (id, elder_id, centre_id, service, from_on, until_on, recorded_at)
            VALUES ('home-{elder}', '{elder}', '{centre}', 'home_meal', '2026-11-01', NULL, '2026-10-01 00:00:00+00:00')"
        ),
        format!(
            "INSERT INTO home_meal (enrolment_id, address, delivery_note, door_contact, carries_weekend)
            VALUES ('home-{elder}', '演示路 3 号 201', '门铃坏了', '', FALSE)"
        ),
    ];
    texts.extend((1..=7).map(|weekday| {
        format!(
            "INSERT INTO home_meal_day (enrolment_id, weekday, meal, portion_size, extra_portion_size)
            VALUES ('home-{elder}', {weekday}, 'lunch', NULL, NULL)"
        )
    }));
    for text in texts {
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    }
    tx.commit().await.unwrap();
}

async fn day(desk: &Desk, kitchen: &str, on: &str) -> Value {
    desk.done("delivery_day", json!({ "kitchenId": kitchen, "deliveredOn": on, "meal": "lunch" })).await
}

fn lines(stops: &Value) -> Vec<Value> {
    stops.as_array().unwrap().iter().flat_map(|stop| stop["lines"].as_array().unwrap().clone()).collect()
}

fn said(outcome: &str) -> Value {
    json!({ "outcome": outcome })
}

fn record(kitchen: &str, on: &str, lines: &[Value], said: &Value) -> Value {
    let meals: Vec<Value> = lines
        .iter()
        .map(|line| json!({ "serviceOn": line["serviceOn"], "demandKey": line["demandKey"] }))
        .collect();
    json!({ "kitchenId": kitchen, "deliveredOn": on, "meal": "lunch", "meals": meals, "said": said })
}

fn run(kitchen: &str, name: &str, sites: &[Value]) -> Value {
    let stops: Vec<Value> = sites.iter().map(|site| json!({ "site": site, "note": "" })).collect();
    json!({
        "kitchenId": kitchen, "meal": "lunch",
        "details": { "name": name, "driverName": "演示司机马", "departsAt": "10:30:00", "stops": stops },
    })
}

fn centre_site(id: &str) -> Value {
    json!({ "kind": "centre", "centreId": id })
}

fn home_site(id: &str) -> Value {
    json!({ "kind": "home", "elderId": id })
}

async fn refused_by(desk: &Desk, text: &str) -> String {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    match sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)) {
        Ok(rows) => panic!("must be refused, but {rows} rows went in: {text}"),
        Err(error) => violation::named(&error).unwrap_or_default(),
    }
}

/// A kitchen, a centre with two elders, a home.
struct Scene {
    kitchen: String,
    centre: String,
    home: String,
}

async fn scene(desk: &Desk) -> Scene {
    let kitchen = kitchen(desk).await;
    let centre = desk.centre("甲中心").await;
    for name in ["李春梅", "陈永昌"] {
        let elder = desk.elder(name).await;
        desk.enrol(&elder, &centre).await;
    }
    let home = desk.elder("区惠珍").await;
    at_home(desk, &home, &centre).await;
    desk.at(NOON);
    Scene { kitchen, centre, home }
}

on_both! {
    async fn every_meal_is_on_a_run_or_on_the_red_list(desk: Desk) {
        let Scene { kitchen, centre, home } = scene(&desk).await;
        let before = day(&desk, &kitchen, MONDAY).await;
        assert_eq!(lines(&before["withoutRun"]).len(), 3, "no run yet: all of it is red");
        let first = desk.done("delivery_add_run", run(&kitchen, "一号线", &[centre_site(&centre)])).await;
        let second = desk.done("delivery_add_run", run(&kitchen, "二号线", &[home_site(&home)])).await;
        let shown = day(&desk, &kitchen, MONDAY).await;
        assert_eq!(shown["withoutRun"], json!([]));
        assert_eq!(shown["rounds"][0]["sum"]["portions"], 2);
        assert_eq!(shown["rounds"][1]["stops"][0]["name"], "区惠珍");
        assert_eq!(shown["sum"]["open"], 3);

        // One run for one meal and site.
        let twice = desk.refused("delivery_add_run", run(&kitchen, "三号线", &[home_site(&home)])).await;
        assert_eq!((twice.code(), twice.fields[0].field.as_str()), ("site_on_another_run", "details.stops[0].site"));
        assert_eq!(desk.refused("delivery_add_run", run(&kitchen, "一号线", &[])).await.fields[0].field, "details.name");

        // Today only: with the other run, before its stop.
        let moved = json!({
            "kitchenId": kitchen, "deliveredOn": MONDAY, "meal": "lunch", "site": home_site(&home),
            "runId": first["id"], "before": 0, "reason": "二号车检修",
        });
        desk.done("delivery_move_stop", moved.clone()).await;
        let shown = day(&desk, &kitchen, MONDAY).await;
        assert_eq!(shown["rounds"][0]["stops"][0]["name"], "区惠珍");
        assert_eq!(shown["rounds"][0]["stops"][0]["changedBecause"], "二号车检修");
        assert_eq!(day(&desk, &kitchen, "2026-11-24").await["rounds"][1]["sum"]["portions"], 1, "tomorrow as ever");
        let hand_over = json!({ "runId": second["id"], "deliveredOn": MONDAY, "driverName": "演示司机牛", "reason": "请假" });
        desk.done("delivery_hand_over", hand_over).await;
        let back = json!({ "kitchenId": kitchen, "deliveredOn": MONDAY, "meal": "lunch", "site": home_site(&home) });
        desk.done("delivery_put_back", back.clone()).await;
        assert_eq!(desk.refused("delivery_put_back", back).await.code(), "nothing_to_undo");
        let shown = day(&desk, &kitchen, MONDAY).await;
        assert_eq!(shown["rounds"][1]["driverName"], "演示司机牛");
        assert_eq!(shown["rounds"][1]["handedOverFrom"], "演示司机马");
        assert_eq!(shown["rounds"][1]["sum"]["portions"], 1);

        // A closed run leaves its sites red.
        desk.done("delivery_close_run", json!({ "runId": second["id"] })).await;
        assert_eq!(lines(&day(&desk, &kitchen, MONDAY).await["withoutRun"]).len(), 1);
        let list = desk.done("delivery_runs", json!({ "kitchenId": kitchen })).await;
        let without = list["sites"].as_array().unwrap().iter().filter(|site| site["runId"].is_null()).count();
        assert_eq!(without, 1);
    }

    async fn nothing_is_delivered_before_somebody_says_so_and_a_correction_says_why(desk: Desk) {
        let Scene { kitchen, centre, .. } = scene(&desk).await;
        desk.done("delivery_add_run", run(&kitchen, "一号线", &[centre_site(&centre)])).await;
        let shown = day(&desk, &kitchen, MONDAY).await;
        let there = lines(&shown["rounds"][0]["stops"]);
        let mut hot = said("delivered");
        hot["temperatureTenthsCelsius"] = json!(7000);
        let field = |error: kangning_core::Error| error.fields[0].field.clone();
        assert_eq!(field(desk.refused("delivery_record", record(&kitchen, MONDAY, &there, &hot)).await), "said.temperatureTenthsCelsius");
        let given = said("given_to_other");
        assert_eq!(field(desk.refused("delivery_record", record(&kitchen, MONDAY, &there, &given)).await), "said.givenTo");
        let absent = said("not_home");
        assert_eq!(field(desk.refused("delivery_record", record(&kitchen, MONDAY, &there, &absent)).await), "said.outcome", "nobody lives at a centre");
        let tomorrow = record(&kitchen, "2026-11-24", &there, &said("delivered"));
        assert_eq!(field(desk.refused("delivery_record", tomorrow).await), "deliveredOn");

        hot["temperatureTenthsCelsius"] = json!(652);
        let answer = desk.done("delivery_record", record(&kitchen, MONDAY, &there, &hot)).await;
        assert_eq!(answer["portions"], 2);
        let again = desk.refused("delivery_record", record(&kitchen, MONDAY, &there, &hot)).await;
        assert_eq!(again.code(), "outcome_said_already");
        let shown = day(&desk, &kitchen, MONDAY).await;
        assert_eq!((shown["sum"]["taken"].as_i64(), shown["sum"]["open"].as_i64()), (Some(2), Some(1)));

        let outcome = lines(&shown["rounds"][0]["stops"])[0]["outcome"].clone();
        let asked = json!({ "outcomeId": outcome["id"], "said": said("refused"), "reason": "登记错人" });
        let mut without = asked.clone();
        without["reason"] = json!(" ");
        assert_eq!(field(desk.refused("delivery_correct", without).await), "reason");
        desk.done("delivery_correct", asked.clone()).await;
        assert_eq!(desk.refused("delivery_correct", asked).await.code(), "changed_meanwhile");
        let shown = day(&desk, &kitchen, MONDAY).await;
        assert_eq!((shown["sum"]["taken"].as_i64(), shown["sum"]["notTaken"].as_i64()), (Some(1), Some(1)));
        assert_eq!(desk.count("SELECT COUNT(*) FROM delivery_outcome").await, 3, "what was said before stays");

        assert_eq!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings, []);
        // Around the program.
        let id = text(&outcome["id"]);
        assert_eq!(refused_by(&desk, &format!("DELETE FROM delivery_outcome WHERE id = '{id}'")).await, "delivery_outcome_kept");
        assert_eq!(
            refused_by(&desk, &format!("UPDATE delivery_outcome SET outcome = 'delivered' WHERE id = '{id}'")).await,
            "delivery_outcome_as_told"
        );
    }

    async fn not_home_twice_in_a_row_must_be_looked_after(desk: Desk) {
        let Scene { kitchen, home, .. } = scene(&desk).await;
        for (on, instant, raised) in [
            ("2026-11-23", NOON, 0),
            ("2026-11-24", "2026-11-24T04:00:00Z", 1),
            ("2026-11-25", "2026-11-25T04:00:00Z", 0),
        ] {
            desk.at(instant);
            let shown = day(&desk, &kitchen, on).await;
            let lines: Vec<Value> =
                lines(&shown["withoutRun"]).into_iter().filter(|line| line["elderId"] == home.as_str()).collect();
            let answer = desk.done("delivery_record", record(&kitchen, on, &lines, &said("not_home"))).await;
            assert_eq!(answer["raised"].as_array().unwrap().len(), raised, "{on}");
        }
        let shown = day(&desk, &kitchen, "2026-11-25").await;
        let checks = shown["welfareChecks"].as_array().unwrap();
        assert_eq!(checks.len(), 1, "one open check for one elder");
        assert_eq!(checks[0]["times"], 2);
        assert_eq!(checks[0]["toCall"]["contacts"][0]["name"], "王敏");
        let overview = desk.done("today_overview", json!({})).await;
        let named = overview["attention"].as_array().unwrap().iter().find(|one| one["kind"] == "welfare_check").unwrap();
        assert_eq!((named["urgency"].as_str(), named["about"][0]["elderId"].as_str()), (Some("now"), Some(home.as_str())));
        let asked = json!({ "welfareCheckId": checks[0]["id"], "reached": "女儿王敏", "finding": "in_hospital" });
        desk.done("delivery_handle_welfare", asked.clone()).await;
        assert_eq!(desk.refused("delivery_handle_welfare", asked).await.code(), "changed_meanwhile");
        assert_eq!(day(&desk, &kitchen, "2026-11-25").await["welfareChecks"], json!([]));
        let history = desk.done("elder_history", json!({ "elderId": home })).await;
        assert_eq!(history[0]["command"], "delivery_handle_welfare");
    }

    async fn whoever_is_found_dead_is_cooked_for_no_more(desk: Desk) {
        let Scene { kitchen, home, .. } = scene(&desk).await;
        let tomorrow = json!({ "kitchenId": kitchen, "serviceOn": "2026-11-26", "meal": "lunch" });
        let eats = |day: &Value| day["lines"].as_array().unwrap().iter().any(|line| line["elderId"] == home.as_str());
        let order = |meal: &str| json!({
            "elderId": home, "kind": "one_off", "serviceOn": "2026-11-27", "meal": meal, "address": "演示路 3 号 201",
        });
        desk.done("meal_order", order("dinner")).await;
        for (on, instant) in [("2026-11-23", NOON), ("2026-11-24", "2026-11-24T04:00:00Z")] {
            desk.at(instant);
            let shown = day(&desk, &kitchen, on).await;
            let lines: Vec<Value> =
                lines(&shown["withoutRun"]).into_iter().filter(|line| line["elderId"] == home.as_str()).collect();
            desk.done("delivery_record", record(&kitchen, on, &lines, &said("not_home"))).await;
        }
        assert!(eats(&desk.done("meal_day", tomorrow.clone()).await));
        let check = day(&desk, &kitchen, "2026-11-24").await["welfareChecks"][0]["id"].clone();
        let asked = json!({ "welfareCheckId": check, "reached": "女儿王敏", "finding": "deceased", "note": "夜里去世" });
        desk.done("delivery_handle_welfare", asked).await;
        assert!(!eats(&desk.done("meal_day", tomorrow).await), "demand stops");
        assert_eq!(desk.refused("meal_order", order("lunch")).await.code(), "meals_of_deceased");
        let meals = desk.done("meal_of_elder", json!({ "elderId": home })).await;
        let stop = &meals["stops"][0];
        assert_eq!((stop["cause"].as_str(), stop["fromOn"].as_str(), stop["untilOn"].clone(), stop["note"].as_str()), (Some("deceased"), Some("2026-11-24"), Value::Null, Some("夜里去世")));
        assert!(meals["orders"].as_array().unwrap().iter().all(|order| order["withdrawnAt"].is_string()), "{meals}");
        let history = desk.done("elder_history", json!({ "elderId": home })).await;
        let noted = history.as_array().unwrap().iter().filter(|one| one["command"] == "delivery_handle_welfare");
        assert_eq!(noted.count(), 3, "the check, the stop, the end of the enrolment");
        let ended = "SELECT COUNT(*) FROM enrolment WHERE service = 'home_meal' AND until_on = '2026-11-24'";
        assert_eq!(desk.count(ended).await, 1);
    }

    async fn labels_keep_their_codes_and_hide_names_where_asked(desk: Desk) {
        let Scene { kitchen, centre, .. } = scene(&desk).await;
        desk.done("delivery_add_run", run(&kitchen, "一号线", &[centre_site(&centre)])).await;
        let ask = json!({
            "day": { "kitchenId": kitchen, "deliveredOn": MONDAY, "meal": "lunch" }, "sheet": "two_by_seven", "start": 13,
        });
        let first = desk.done("delivery_labels", ask.clone()).await;
        let codes = |labels: &Value| -> Vec<String> {
            labels["labels"].as_array().unwrap().iter().map(|label| text(&label["code"])).collect()
        };
        assert_eq!(codes(&first).len(), 3);
        assert_eq!(first["sheets"].as_array().unwrap().len(), 2, "the last two places and one more");
        assert_eq!(codes(&first), codes(&desk.done("delivery_labels", ask.clone()).await));
        assert_eq!(first["labels"][0]["runName"], "一号线");
        let setting = json!({ "kitchenId": kitchen, "version": 0, "labelFace": "short_code", "notHomeLimit": 2 });
        desk.done("delivery_set", setting).await;
        let hidden = desk.done("delivery_labels", ask.clone()).await;
        let label = &hidden["labels"][0];
        assert!(text(&label["code"]).ends_with(&text(&label["face"])));
        let mut beyond = ask;
        beyond["start"] = json!(15);
        assert_eq!(desk.refused("delivery_labels", beyond).await.fields[0].field, "start");
    }

    async fn what_comes_back_is_noted_once_for_each_dish_and_site(desk: Desk) {
        let Scene { kitchen, centre, .. } = scene(&desk).await;
        let note = |left: i64| json!({
            "kitchenId": kitchen, "serviceOn": MONDAY, "meal": "lunch", "centreId": centre, "dishName": "冬瓜汤",
            "servedGrams": 8000, "leftGrams": left, "isOther": true,
        });
        let mut unsaid = note(900);
        unsaid["isOther"] = json!(false);
        assert_eq!(desk.refused("delivery_note_leftover", unsaid).await.fields[0].field, "dishName", "nothing was released");
        for (left, field) in [(-1, "leftGrams"), (8001, "leftGrams")] {
            assert_eq!(desk.refused("delivery_note_leftover", note(left)).await.fields[0].field, field);
        }
        desk.done("delivery_note_leftover", note(900)).await;
        desk.done("delivery_note_leftover", note(800)).await;
        desk.done("delivery_note_feedback", json!({
            "kitchenId": kitchen, "serviceOn": MONDAY, "meal": "lunch", "score": 4, "words": "汤好喝",
        })).await;
        let list = desk.done("delivery_leftovers", json!({ "kitchenId": kitchen })).await;
        assert_eq!(list["byDay"], json!([{ "name": MONDAY, "servedGrams": 8000, "leftGrams": 800 }]));
        assert_eq!(list["bySite"][0]["name"], "甲中心");
        assert_eq!(list["feedback"][0]["words"], "汤好喝");
    }

    async fn a_frozen_month_stays_whatever_changes_later(desk: Desk) {
        let Scene { kitchen, .. } = scene(&desk).await;
        let prices = |from: &str, fen: i64| json!({
            "kitchenId": kitchen, "fromOn": from, "feeFen": 200,
            "prices": [{ "meal": "lunch", "portionSize": "regular", "mealSet": "ordinary", "priceFen": fen }],
        });
        desk.done("meal_account_set_prices", prices("2026-11-01", 1100)).await;
        let scheme = |name: &str, from: &str, until: Option<&str>, fen: i64| json!({
            "name": name, "budgetLine": "区财政", "target": "meal", "combination": "highest_only", "meals": ["lunch"],
            "fromOn": from, "untilOn": until,
            "bands": [{ "ageFrom": 60, "amountKind": "fixed", "amount": fen }],
        });
        let add = |details: Value| json!({ "kitchenId": kitchen, "details": details });
        let first = desk.done("meal_account_add_subsidy", add(scheme("助餐补贴", "2026-11-01", None, 500))).await;
        // It holds on those days already.
        let overlap = desk.refused("meal_account_add_subsidy", add(scheme("助餐补贴", "2026-12-01", None, 600))).await;
        assert_eq!((overlap.code(), overlap.fields[0].field.as_str()), ("subsidy_overlaps", "details.fromOn"));
        let backwards = add(scheme("乙", "2026-12-01", Some("2026-12-01"), 600));
        assert_eq!(desk.refused("meal_account_add_subsidy", backwards).await.fields[0].field, "details.untilOn");

        let shown = day(&desk, &kitchen, MONDAY).await;
        let all = lines(&shown["withoutRun"]);
        desk.done("delivery_record", record(&kitchen, MONDAY, &all, &said("delivered"))).await;
        let month = json!({ "kitchenId": kitchen, "monthOn": "2026-11-23" });
        let open = desk.done("meal_account_statement", month.clone()).await;
        // Three lunches of 11 yuan, one of them brought for 2; 5 each from the district.
        assert_eq!(open["sum"], json!({
            "meals": 3, "missed": 0, "priceFen": 3300, "feeFen": 200, "subsidyFen": 1500, "elderFen": 2000, "unpriced": 0,
        }));
        assert_eq!(open["byBudgetLine"][0]["subsidyFen"], 1500);
        assert_eq!(open["byElder"].as_array().unwrap().len(), 3);
        let homes = desk.done("meal_account_lines", json!({
            "kitchenId": kitchen, "monthOn": "2026-11-01", "of": { "part": "centre", "centreId": null },
        })).await;
        assert_eq!((homes["lines"].as_array().unwrap().len(), homes["sum"]["feeFen"].as_i64()), (1, Some(200)));

        assert_eq!(desk.refused("meal_account_freeze", month.clone()).await.code(), "meal_month_not_over");
        desk.at("2026-12-01T01:00:00Z");
        let frozen = desk.done("meal_account_freeze", month.clone()).await;
        assert_eq!(frozen["sum"], open["sum"]);
        assert_eq!(kangning_core::integrity::check(&desk.app.db).await.unwrap().findings, []);
        assert_eq!(desk.refused("meal_account_freeze", month.clone()).await.code(), "meal_month_frozen");
        desk.done("meal_account_set_prices", prices("2026-11-15", 1500)).await;
        let mut change = json!({ "ruleId": first["id"], "version": 1, "details": scheme("助餐补贴", "2026-11-01", None, 100) });
        desk.done("meal_account_change_subsidy", change.clone()).await;
        change["version"] = json!(1);
        assert_eq!(desk.refused("meal_account_change_subsidy", change).await.code(), "changed_meanwhile");
        assert_eq!(desk.done("meal_account_statement", month.clone()).await["sum"], open["sum"], "settled is settled");
        // What is settled is not said otherwise.
        let outcome = lines(&day(&desk, &kitchen, MONDAY).await["withoutRun"])[0]["outcome"]["id"].clone();
        let correct = json!({ "outcomeId": outcome, "said": said("refused"), "reason": "登记错" });
        assert_eq!(desk.refused("delivery_correct", correct.clone()).await.code(), "meal_month_frozen");
        assert_eq!(refused_by(&desk, "UPDATE meal_month_line SET elder_fen = elder_fen + 1, subsidy_fen = subsidy_fen - 1").await, "meal_month_line_kept");

        // The papers say whether anything is otherwise than it was settled first, of one elder only what concerns them.
        let (mine, other) = (all[0]["elderId"].clone(), all[1]["elderId"].clone());
        let papers = [("meal_statement", Value::Null), ("meal_centres", Value::Null), ("meal_statement_elder", mine), ("meal_statement_elder", other)];
        let corrected = async || -> Vec<String> {
            let mut said = Vec::new();
            for (name, elder) in &papers {
                let mut asked = json!({ "centreId": kitchen, "month": "2026-11" });
                if elder.is_string() {
                    asked["elderId"] = elder.clone();
                }
                let shown = desk.done("report_table", json!({ "name": name, "parameters": asked })).await;
                said.push(text(&shown["corrected"]));
            }
            said
        };
        assert_eq!(corrected().await, ["", "", "", ""]);
        // Price and subsidy as they were when it was settled.
        desk.done("meal_account_set_prices", prices("2026-11-16", 1100)).await;
        let mut back = json!({ "ruleId": first["id"], "version": 2, "details": scheme("助餐补贴", "2026-11-01", None, 500) });
        desk.done("meal_account_change_subsidy", back.clone()).await;
        let reopen = json!({ "kitchenId": kitchen, "monthOn": "2026-11-01", "reason": "街道核对" });
        desk.done("meal_account_reopen", reopen).await;
        assert_eq!(corrected().await, ["", "", "", ""], "opened again, and nothing is otherwise");
        desk.done("delivery_correct", correct).await;
        let once = "结束后更正过 1 处";
        assert_eq!(corrected().await, [once, once, once, ""]);
        desk.done("meal_account_freeze", month.clone()).await;
        assert_eq!(corrected().await, [once, once, once, ""], "settled again");
        let reopen = json!({ "kitchenId": kitchen, "monthOn": "2026-11-01", "reason": "补贴标准" });
        desk.done("meal_account_reopen", reopen).await;
        back["version"] = json!(3);
        back["details"] = scheme("助餐补贴", "2026-11-01", None, 100);
        desk.done("meal_account_change_subsidy", back).await;
        let anew = desk.done("meal_account_statement", month).await;
        assert_eq!((anew["sum"]["meals"].as_i64(), anew["sum"]["missed"].as_i64(), anew["sum"]["subsidyFen"].as_i64()), (Some(2), Some(1), Some(200)));
    }

    async fn who_is_a_resident_here_is_noted_and_reaches_the_subsidy(desk: Desk) {
        let Scene { kitchen, .. } = scene(&desk).await;
        let local = json!({
            "name": "户籍补贴", "budgetLine": "区财政", "target": "meal", "combination": "highest_only", "meals": ["lunch"],
            "needsLocalResidence": true, "fromOn": "2026-11-01", "untilOn": null,
            "bands": [{ "ageFrom": 60, "amountKind": "fixed", "amount": 500 }],
        });
        desk.done("meal_account_set_prices", json!({
            "kitchenId": kitchen, "fromOn": "2026-11-01", "feeFen": null,
            "prices": [{ "meal": "lunch", "portionSize": "regular", "mealSet": "ordinary", "priceFen": 1100 }],
        })).await;
        desk.done("meal_account_add_subsidy", json!({ "kitchenId": kitchen, "details": local })).await;
        let all = lines(&day(&desk, &kitchen, MONDAY).await["withoutRun"]);
        desk.done("delivery_record", record(&kitchen, MONDAY, &all, &said("delivered"))).await;
        let month = json!({ "kitchenId": kitchen, "monthOn": MONDAY });
        let before = desk.done("meal_account_statement", month.clone()).await;
        assert_eq!((before["residenceUnknown"].as_i64(), before["sum"]["subsidyFen"].as_i64()), (Some(3), Some(0)));

        let eaters = desk.done("meal_account_residences", month.clone()).await;
        assert_eq!(eaters.as_array().unwrap().len(), 3);
        assert!(eaters.as_array().unwrap().iter().all(|eater| eater["isLocalResident"].is_null()));
        let (yes, no) = (eaters[0]["elderId"].clone(), eaters[1]["elderId"].clone());
        desk.done("meal_account_entitle", json!({ "elderId": yes, "isLocalResident": true })).await;
        desk.done("meal_account_entitle", json!({ "elderId": no, "isLocalResident": false })).await;
        let noted = desk.done("meal_account_residences", month.clone()).await;
        // Those of whom nobody has looked come first.
        assert!(noted[0]["isLocalResident"].is_null());
        let of = |elder: &Value| {
            noted.as_array().unwrap().iter().find(|one| one["elderId"] == *elder).unwrap()["isLocalResident"].clone()
        };
        assert_eq!((of(&yes), of(&no)), (json!(true), json!(false)));
        let after = desk.done("meal_account_statement", month).await;
        assert_eq!((after["residenceUnknown"].as_i64(), after["sum"]["subsidyFen"].as_i64()), (Some(1), Some(500)));
    }

    async fn prices_and_stops_hold_their_rules_without_the_program(desk: Desk) {
        let Scene { kitchen, home, .. } = scene(&desk).await;
        let price = |id: &str, from: &str, until: &str| format!(
            "INSERT INTO meal_price (id, kitchen_id, meal, portion_size, meal_set, price_fen, from_on, until_on, recorded_at)
            VALUES ('{id}', '{kitchen}', 'lunch', 'regular', 'ordinary', 900, '{from}', {until}, '2026-01-01 00:00:00+00:00')"
        );
        let mut tx = desk.app.db.write().await.unwrap();
        let text = price("p1", "2026-01-01", "'2026-06-01'");
        sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
        tx.commit().await.unwrap();
        assert_eq!(refused_by(&desk, &price("p2", "2026-05-31", "NULL")).await, "meal_price_no_overlap");
        assert_eq!(refused_by(&desk, &price("p3", "2026-07-01", "'2026-07-01'")).await, "meal_price_order_check");
        let one = desk.done("delivery_add_run", run(&kitchen, "一号线", &[home_site(&home)])).await;
        let other = desk.done("delivery_add_run", run(&kitchen, "二号线", &[])).await;
        let stop = |run: &Value| format!(
            "INSERT INTO delivery_stop (id, run_id, kitchen_id, meal, centre_id, elder_id, position, note)
            VALUES ('s9', '{}', '{kitchen}', 'lunch', NULL, '{home}', 9, '')",
            run["id"].as_str().unwrap()
        );
        for run in [&one, &other] {
            assert_eq!(refused_by(&desk, &stop(run)).await, "delivery_stop_kitchen_id_meal_elder_id_key");
        }
    }

    async fn a_check_finds_what_came_in_around_the_program(desk: Desk) {
        let Scene { kitchen, home, .. } = scene(&desk).await;
        let run = desk.done("delivery_add_run", run(&kitchen, "一号线", &[home_site(&home)])).await;
        let mut tx = desk.app.db.write().await.unwrap();
        for text in [
            format!("UPDATE delivery_run SET closed_at = '2026-11-23 01:00:00+00:00' WHERE id = '{}'", run["id"].as_str().unwrap()),
            format!(
                "INSERT INTO subsidy_rule (id, kitchen_id, name, budget_line, target, combination, for_breakfast, for_lunch,
                    for_dinner, needs_local_residence, from_on, version, recorded_at)
                VALUES ('r', '{kitchen}', '助餐', '区财政', 'meal', 'highest_only', FALSE, TRUE, FALSE, FALSE, '2026-01-01', 1,
                    '2026-01-01 00:00:00+00:00')"
            ),
        ] {
            sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
        }
        tx.commit().await.unwrap();
        let found = kangning_core::integrity::check(&desk.app.db).await.unwrap().findings;
        let checks: Vec<&str> = found.iter().map(|one| one.check).collect();
        assert_eq!(checks, ["a standing stop belongs to a run that is driven", "a subsidy scheme says whom it gives how much"]);
    }

    async fn two_records_of_one_person_keep_one_stop_and_all_meals(desk: Desk) {
        let Scene { kitchen, home, .. } = scene(&desk).await;
        let asked = json!({ "details": details("区惠珍"), "isAnotherPerson": true });
        let twin = text(&desk.done("elder_register", asked).await["id"]);
        desk.done("delivery_add_run", run(&kitchen, "一号线", &[home_site(&home)])).await;
        desk.done("delivery_add_run", run(&kitchen, "二号线", &[home_site(&twin)])).await;
        desk.done("elder_merge", json!({ "keptId": home, "mergedId": twin, "reason": "同一人" })).await;
        assert_eq!(desk.count("SELECT COUNT(*) FROM delivery_stop").await, 1);
    }
}
