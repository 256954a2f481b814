//! A Friday carries the weekend's meals: planned for a closed day, cooked, packed and brought with the Friday's own.

use serde_json::{Value, json};

use crate::menu::{Kitchen, slot};
use crate::on_both;
use crate::support::{Desk, text};

const FRIDAY: &str = "2026-11-27";
const SATURDAY: &str = "2026-11-28";
/// The kitchen is closed.
const SUNDAY: &str = "2026-11-29";

/// A kitchen, and one elder who has lunch brought home on these weekdays, that of the weekend on Friday.
async fn carried(desk: &Desk, weekdays: &[i64]) -> (Kitchen, String) {
    let kitchen = Kitchen::new(desk).await;
    let ou = desk.elder("区惠珍").await;
    let meals: Vec<Value> = weekdays.iter().map(|day| json!({ "weekday": day, "meal": "lunch" })).collect();
    desk.done("enrolment_start_home_meal", json!({
        "elderId": ou, "centreId": kitchen.id, "fromOn": "2026-11-01",
        "homeMeal": { "address": "演示路 3 号 201", "deliveryNote": "", "doorContact": "", "carriesWeekend": true, "meals": meals },
    })).await;
    (kitchen, ou)
}

fn cell(week: &Value, on: &str, meal: &str) -> Value {
    let day = week["days"].as_array().unwrap().iter().find(|day| day["on"] == on).unwrap();
    day["meals"].as_array().unwrap().iter().find(|cell| cell["meal"] == meal).unwrap().clone()
}

async fn week(desk: &Desk, kitchen: &Kitchen) -> Value {
    desk.done("menu_week", json!({ "kitchenId": kitchen.id, "on": FRIDAY })).await
}

on_both! {
    async fn a_closed_day_has_a_menu_where_friday_cooks_ahead_for_it(desk: Desk) {
        let (kitchen, _) = carried(&desk, &[7]).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        let empty = week(&desk, &kitchen).await;
        let sunday = cell(&empty, SUNDAY, "lunch");
        assert_eq!((sunday["state"].clone(), sunday["portions"].as_i64(), empty["days"][6]["isClosed"].as_bool()), (Value::Null, Some(1), Some(true)));
        kitchen.plan(&desk, SUNDAY, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        // Dinner is not carried: closed, and told where the day was given.
        let dinner = json!({ "kitchenId": kitchen.id, "serviceOn": SUNDAY, "meal": "dinner", "version": 0, "slots": [slot("main", &[&peanut])] });
        let refused = desk.refused("menu_save", dinner).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("kitchen_closed", "serviceOn"));
        let moved = json!({
            "kitchenId": kitchen.id, "from": { "on": SUNDAY, "meal": "lunch" }, "to": { "on": SUNDAY, "meal": "dinner" }, "keeps": true,
        });
        let refused = desk.refused("menu_move", moved).await;
        assert_eq!((refused.code(), refused.fields[0].field.as_str()), ("kitchen_closed", "to"));
    }

    async fn cycles_and_copies_follow_the_same_rule(desk: Desk) {
        let (kitchen, _) = carried(&desk, &[7]).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        let meals: Vec<Value> = (1..=7)
            .flat_map(|weekday| ["lunch", "dinner"].map(|meal| json!({ "week": 1, "weekday": weekday, "meal": meal, "slots": [slot("main", &[&peanut, &rice])] })))
            .collect();
        let cycle = desk.done("menu_cycle_save", json!({
            "kitchenId": kitchen.id, "version": 0, "name": "一周", "kind": "cycle", "weeks": 1, "meals": meals,
        })).await;
        let applied = desk.done("menu_cycle_apply", json!({
            "cycleId": cycle["id"], "fromOn": FRIDAY, "untilOn": "2026-11-30", "firstWeek": 1, "replaces": false,
        })).await;
        let written = applied["days"]["written"].as_array().unwrap();
        assert!(written.contains(&json!({ "on": SUNDAY, "meal": "lunch" })), "{written:?}");
        assert!(!written.contains(&json!({ "on": SUNDAY, "meal": "dinner" })), "nobody is brought a dinner ahead");
        assert_eq!((written.len(), applied["days"]["closed"].clone()), (5, json!([])));
        // A week later, by copying.
        let copied = desk.done("menu_copy", json!({
            "kitchenId": kitchen.id, "fromOn": FRIDAY, "days": 3, "toOn": "2026-12-04", "replaces": false,
        })).await;
        assert!(copied["written"].as_array().unwrap().contains(&json!({ "on": "2026-12-06", "meal": "lunch" })), "{copied}");
        // Whoever eats nothing on that day leaves it closed.
        let stopped = desk.done("elder_list", json!({ "limit": 1 })).await["rows"][0]["id"].clone();
        desk.done("meal_stop", json!({ "elderId": stopped, "fromOn": "2026-12-07", "cause": "away" })).await;
        let empty = desk.done("menu_copy", json!({
            "kitchenId": kitchen.id, "fromOn": FRIDAY, "days": 3, "toOn": "2026-12-11", "replaces": false,
        })).await;
        assert_eq!(empty["closed"], json!(["2026-12-13"]));
    }

    async fn friday_cooks_packs_and_brings_three_days(desk: Desk) {
        let (kitchen, _) = carried(&desk, &[5, 6, 7]).await;
        let (peanut, chicken, tofu, rice) = kitchen.lunch(&desk).await;
        for (on, dish) in [(FRIDAY, &peanut), (SATURDAY, &chicken), (SUNDAY, &tofu)] {
            kitchen.plan(&desk, on, json!([slot("main", &[dish]), slot("staple", &[&rice])])).await;
        }
        desk.at("2026-11-27T01:00:00Z");
        let asked = |on: &str| json!({ "kitchenId": kitchen.id, "on": on, "meal": "lunch" });
        let due = |on: &str, is_released: bool| json!({ "on": on, "portions": 1, "hasMenu": true, "isReleased": is_released });
        let screen = desk.done("production_meal", asked(FRIDAY)).await;
        assert_eq!(screen["carried"], json!([due(SATURDAY, false), due(SUNDAY, false)]));
        assert_eq!(desk.done("production_meal", asked("2026-11-26")).await["carried"], json!([]), "only on Friday");
        let day = desk.done("delivery_day", json!({ "kitchenId": kitchen.id, "deliveredOn": FRIDAY, "meal": "lunch" })).await;
        let brought: Vec<String> = day["withoutRun"][0]["lines"].as_array().unwrap().iter().map(|line| text(&line["serviceOn"])).collect();
        assert_eq!(brought, [FRIDAY, SATURDAY, SUNDAY]);
        assert_eq!(desk.done("delivery_day", json!({ "kitchenId": kitchen.id, "deliveredOn": SUNDAY, "meal": "lunch" })).await["sum"]["portions"], 0);
        let labels = json!({ "day": { "kitchenId": kitchen.id, "deliveredOn": FRIDAY, "meal": "lunch" }, "sheet": "two_by_seven", "start": 1 });
        for (place, on) in [FRIDAY, SATURDAY, SUNDAY].into_iter().enumerate() {
            assert_eq!(desk.done("delivery_labels", labels.clone()).await["isReleased"], false, "{place} of three are released");
            let mut release = asked(on);
            release["person"] = json!("何师傅");
            desk.done("production_release", release).await;
        }
        let packed = desk.done("delivery_labels", labels).await;
        assert_eq!(packed["isReleased"], true);
        let boxes: Vec<(String, String)> = packed["labels"].as_array().unwrap().iter()
            .map(|label| (text(&label["serviceOn"]), text(&label["dishes"][0]["name"])))
            .collect();
        for wanted in [(FRIDAY, "试花生鸡丁"), (SATURDAY, "试香菇滑鸡"), (SUNDAY, "试肉末豆腐")] {
            assert!(boxes.contains(&(wanted.0.to_owned(), wanted.1.to_owned())), "{boxes:?}");
        }
        assert_eq!(boxes.len(), 3);
        let wall = desk.done("production_wall", json!({ "kitchenId": kitchen.id, "meal": "lunch" })).await;
        assert_eq!(wall["carried"], json!([due(SATURDAY, true), due(SUNDAY, true)]));
    }

    async fn what_is_ordered_for_a_weekend_comes_on_friday_with_the_rest(desk: Desk) {
        let (kitchen, ou) = carried(&desk, &[5, 6, 7]).await;
        let order = |kind: &str, on: &str| json!({
            "kitchenId": kitchen.id, "elderId": ou, "kind": kind, "serviceOn": on, "meal": "lunch", "portionSize": "large",
            "address": "演示路 3 号 201",
        });
        let brought = |on: &'static str| {
            let (desk, kitchen) = (&desk, &kitchen);
            async move {
                let asked = json!({ "kitchenId": kitchen.id, "serviceOn": on, "meal": "lunch" });
                let day = desk.done("meal_day", asked).await;
                let lines = day["lines"].as_array().unwrap().iter();
                lines.map(|line| (text(&line["reason"]), text(&line["deliveredOn"]))).collect::<Vec<_>>()
            }
        };
        let line = |reason: &str, on: &str| (reason.to_owned(), on.to_owned());
        // Another size for Saturday, and one portion more: both come with what Friday carries.
        desk.done("meal_order", order("one_off", SATURDAY)).await;
        desk.done("meal_order", order("extra_portion", SATURDAY)).await;
        assert_eq!(brought(SATURDAY).await, [line("one_off", FRIDAY), line("extra_portion", FRIDAY)]);
        let asked = json!({ "kitchenId": kitchen.id, "on": FRIDAY, "meal": "lunch" });
        let carried = desk.done("production_meal", asked).await["carried"].clone();
        assert_eq!((carried[0]["on"].as_str(), carried[0]["portions"].as_i64()), (Some(SATURDAY), Some(2)), "{carried}");
        // On Sunday morning nothing can be put on Friday's run any more.
        desk.at("2026-11-29T00:00:00Z");
        desk.done("meal_order", order("extra_portion", SUNDAY)).await;
        assert_eq!(brought(SUNDAY).await, [line("home_meal", FRIDAY), line("extra_portion", SUNDAY)]);
    }

    async fn what_friday_carries_and_nobody_brings_is_named_today(desk: Desk) {
        let (kitchen, ou) = carried(&desk, &[6, 7]).await;
        let red = || async {
            let overview = desk.done("today_overview", json!({})).await;
            let all = overview["attention"].as_array().unwrap().clone();
            all.into_iter().find(|one| one["kind"] == "without_run")
        };
        desk.at("2026-11-26T01:00:00Z");
        assert_eq!(red().await, None, "nothing is brought on Thursday");
        desk.at("2026-11-27T01:00:00Z");
        assert_eq!(red().await.unwrap()["about"][0]["elderId"], ou.as_str());
        desk.done("delivery_add_run", json!({
            "kitchenId": kitchen.id, "meal": "lunch",
            "details": { "name": "一号线", "driverName": "演示司机马", "departsAt": "10:30:00", "stops": [{ "site": { "kind": "home", "elderId": ou }, "note": "" }] },
        })).await;
        assert_eq!(red().await, None);
    }
}
