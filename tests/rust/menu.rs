//! Menus: planned, taken from cycles, moved, published; who clashes and what they get; whether a meal is ready.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, details, text};

/// A kitchen that is open from Monday to Saturday, with the ingredients that come with the program.
pub struct Kitchen {
    pub id: String,
    pub ingredients: Value,
}

impl Kitchen {
    pub async fn new(desk: &Desk) -> Self {
        let functions = json!({ "givesDayCare": true, "isKitchen": true, "isResidence": false, "isDisabilityHome": false });
        let id = desk.centre_with(&json!({ "name": "厨房", "functions": functions })).await;
        desk.done("dish_take_shipped", json!({})).await;
        let all = json!({ "query": "", "foodGroup": null, "allergen": null, "withWithdrawn": false });
        let ingredients = desk.done("ingredient_list", all).await;
        Self { id, ingredients }
    }

    pub async fn dish(
        &self,
        desk: &Desk,
        name: &str,
        category: &str,
        parts: &[&str],
        textures: &[&str],
    ) -> String {
        let ingredient = |name: &str| {
            let all = self.ingredients.as_array().unwrap();
            let found = all.iter().find(|one| one["details"]["name"] == name || one["name"] == name);
            text(&found.unwrap_or_else(|| panic!("no ingredient {name}"))["id"])
        };
        let ingredients: Vec<Value> =
            parts.iter().map(|part| json!({ "ingredientId": ingredient(part), "grams": 80.0 })).collect();
        let textures: Vec<Value> = textures.iter().map(|texture| json!({ "texture": texture })).collect();
        let saved = desk.done("dish_save", json!({
            "details": {
                "name": name, "category": category, "seasons": ["winter"], "smallPercent": 70, "largePercent": 130,
                "ingredients": ingredients, "textures": textures,
            },
        })).await;
        text(&saved["id"])
    }

    /// Peanut chicken with two alternatives, and rice.
    pub async fn lunch(&self, desk: &Desk) -> (String, String, String, String) {
        let peanut = self.dish(desk, "试花生鸡丁", "large_meat", &["鸡胸肉", "花生米"], &["regular"]).await;
        let chicken = self.dish(desk, "试香菇滑鸡", "large_meat", &["鸡胸肉"], &["regular"]).await;
        let tofu =
            self.dish(desk, "试肉末豆腐", "small_meat", &["老豆腐"], &["regular", "minced_and_moist"]).await;
        let rice = self.dish(desk, "试米饭", "staple", &["大米"], &["regular", "minced_and_moist"]).await;
        (peanut, chicken, tofu, rice)
    }

    pub async fn plan(&self, desk: &Desk, on: &str, slots: Value) -> Value {
        desk.done(
            "menu_save",
            json!({
                "kitchenId": self.id, "serviceOn": on, "meal": "lunch", "version": 0, "slots": slots,
            }),
        )
        .await
    }
}

pub fn slot(role: &str, dishes: &[&str]) -> Value {
    json!({ "role": role, "dishIds": dishes })
}

/// Somebody who comes from Monday to Friday and eats lunch.
pub async fn eater(desk: &Desk, kitchen: &Kitchen, name: &str, diet: Value) -> String {
    let elder = text(
        &desk.done("elder_register", json!({ "details": details(name), "isAnotherPerson": true })).await["id"],
    );
    desk.enrol(&elder, &kitchen.id).await;
    let mut whole = json!({ "textures": ["regular"] });
    whole.as_object_mut().unwrap().extend(diet.as_object().unwrap().clone());
    desk.done("diet_save", json!({ "elderId": elder, "version": 0, "details": whole })).await;
    elder
}

pub fn peanut_allergy() -> Value {
    json!({ "aversions": [{ "kind": "allergy", "allergen": "peanuts", "words": "花生", "severity": "severe" }] })
}

fn cell<'a>(week: &'a Value, on: &str, meal: &str) -> &'a Value {
    let day = week["days"].as_array().unwrap().iter().find(|day| day["on"] == on).unwrap();
    day["meals"].as_array().unwrap().iter().find(|cell| cell["meal"] == meal).unwrap()
}

async fn week(desk: &Desk, kitchen: &Kitchen, on: &str) -> Value {
    desk.done("menu_week", json!({ "kitchenId": kitchen.id, "on": on })).await
}

/// A Wednesday.
pub const ON: &str = "2026-11-25";

on_both! {
    async fn who_was_cancelled_late_is_planned_for_no_more_and_an_extra_portion_is_nobody_else(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, _, rice) = kitchen.lunch(&desk).await;
        let li = eater(&desk, &kitchen, "李春梅", peanut_allergy()).await;
        let wang = eater(&desk, &kitchen, "王玉兰", peanut_allergy()).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut, &chicken]), slot("staple", &[&rice])])).await;
        desk.done("meal_order", json!({
            "elderId": wang, "kind": "extra_portion", "serviceOn": ON, "meal": "lunch", "centreId": kitchen.id,
            "portionSize": "small",
        })).await;
        let asked = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" });
        let counts = |of: &Value| ["portions", "blocked"].map(|word| of[word].as_i64());
        for (portions, people) in [(3, 2), (2, 1)] {
            let expected = [Some(portions), Some(people)];
            assert_eq!(counts(cell(&week(&desk, &kitchen, ON).await, ON, "lunch")), expected);
            assert_eq!(counts(&desk.done("menu_clashes", asked.clone()).await), expected);
            // Ten in the morning of the day: Li's lunch is cooked, and Li does not come.
            if people == 2 {
                desk.at("2026-11-25T02:00:00Z");
                desk.done("attendance_record_absence", json!({
                    "elderId": li, "centreId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "reason": "illness",
                })).await;
            }
        }
        let clashes = desk.done("menu_clashes", asked).await;
        let names = |group: &Value| group["people"].as_array().unwrap().iter().map(|one| text(&one["name"])).collect::<Vec<_>>();
        assert_eq!(names(&clashes["groups"][0]), ["王玉兰", "王玉兰"], "each portion has its own dish");
    }

    async fn the_week_says_who_clashes_and_the_panel_what_they_get(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, tofu, rice) = kitchen.lunch(&desk).await;
        eater(&desk, &kitchen, "李春梅", peanut_allergy()).await;
        eater(&desk, &kitchen, "解淑珍", json!({ "textures": ["minced_and_moist"] })).await;
        eater(&desk, &kitchen, "马福贵", json!({ "textures": ["pureed"] })).await;
        eater(&desk, &kitchen, "王玉兰", json!({})).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut, &tofu, &chicken]), slot("staple", &[&rice])])).await;

        let shown = week(&desk, &kitchen, "2026-11-27").await;
        assert_eq!((shown["fromOn"].as_str(), shown["weekNumber"].as_i64()), (Some("2026-11-23"), Some(48)));
        let lunch = cell(&shown, ON, "lunch");
        let counts = |of: &Value| ["portions", "blocked", "unsolved", "warned"].map(|word| of[word].as_i64());
        assert_eq!(counts(lunch)[..3], [Some(4), Some(3), Some(1)]);
        assert_eq!(lunch["slots"][0]["dishes"][0]["name"], "试花生鸡丁");
        assert_eq!(lunch["slots"][0]["unsolved"], 1);
        assert!(lunch["figures"].as_array().unwrap().iter().any(|figure| figure["nutrient"] == "energy"));
        assert!(shown["standard"].as_str().unwrap().contains("2023"));
        assert_eq!(cell(&shown, "2026-11-26", "lunch")["state"], Value::Null);

        let clashes = desk.done("menu_clashes", json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" })).await;
        assert_eq!((clashes["blocked"].as_i64(), clashes["solved"].as_i64()), (Some(3), Some(2)));
        let groups = clashes["groups"].as_array().unwrap();
        let of = |name: &str, dish: &str| groups.iter().find(|group| {
            group["menuDishName"] == dish && group["people"].as_array().unwrap().iter().any(|one| one["name"] == name)
        }).unwrap_or_else(|| panic!("{name} clashes with {dish}"));
        assert_eq!(of("李春梅", "试花生鸡丁")["dishName"], "试香菇滑鸡", "the same category first");
        assert_eq!(of("李春梅", "试花生鸡丁")["fit"]["isSameCategory"], true);
        assert_eq!(of("解淑珍", "试花生鸡丁")["dishName"], "试肉末豆腐");
        assert_eq!(of("解淑珍", "试花生鸡丁")["fit"]["texture"], "minced_and_moist");
        assert_eq!(groups[0]["served"], "unsolved", "what is unsolved comes first");
        assert_eq!(of("马福贵", "试米饭")["served"], "unsolved");

        let ready = desk.done("menu_readiness", json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" })).await;
        assert_eq!((ready["isReady"].as_bool(), ready["unsolved"].as_array().unwrap().len()), (Some(false), 2));
    }

    async fn a_choice_wins_and_never_serves_what_is_blocked_without_an_override(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        let prawns = kitchen.dish(&desk, "试清炒河虾", "large_meat", &["河虾"], &["regular"]).await;
        let elder = eater(&desk, &kitchen, "李春梅", peanut_allergy()).await;
        let menu = kitchen.plan(&desk, ON, json!([slot("main", &[&peanut]), slot("staple", &[&rice])])).await;
        let at = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "slotId": menu["slots"][0]["id"] });
        let clashes = || desk.done("menu_clashes", json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch" }));
        let with = |more: Value| {
            let mut asked = at.clone();
            asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            asked
        };
        let red = clashes().await;
        assert_eq!(red["groups"][0]["served"], "unsolved");
        let key = text(&red["groups"][0]["people"][0]["demandKey"]);

        let candidates = desk.done("menu_candidates", with(json!({ "demandKey": key }))).await;
        let find = |id: &str| candidates.as_array().unwrap().iter().find(|one| one["dishId"] == id).unwrap().clone();
        assert_eq!(find(&peanut)["severity"], "blocked");
        assert_eq!(find(&prawns)["severity"], Value::Null);

        // What is blocked is refused, and nothing is chosen without a dish or a reason.
        let blocked = with(json!({ "demandKeys": [key], "dishId": peanut }));
        let refusal = desk.refused("menu_choose", blocked).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("dish_blocked", "dishId"));
        assert!(refusal.message.contains("李春梅") && refusal.message.contains("试花生鸡丁"));
        let nothing = with(json!({ "demandKeys": [key], "dishId": null }));
        assert_eq!(desk.refused("menu_choose", nothing).await.fields[0].field, "reason");
        let nobody = with(json!({ "demandKeys": ["nobody"], "dishId": prawns }));
        assert_eq!(desk.refused("menu_choose", nobody).await.fields[0].field, "demandKey");
        let no_reason = with(json!({ "demandKey": key, "dishId": peanut, "reason": " " }));
        assert_eq!(desk.refused("menu_override", no_reason).await.fields[0].field, "reason");

        let ready = desk.done("menu_choose", with(json!({ "demandKeys": [key], "dishId": prawns }))).await;
        assert_eq!(ready["isReady"], true);
        assert_eq!(clashes().await["groups"][0]["dishName"], "试清炒河虾");
        desk.done("menu_withdraw_choice", with(json!({ "demandKeys": [key] }))).await;
        assert_eq!(clashes().await["groups"][0]["served"], "unsolved");
        assert_eq!(desk.refused("menu_withdraw_choice", with(json!({ "demandKeys": [key] }))).await.code(), "nothing_to_undo");

        let ready = desk.done("menu_override", with(json!({ "demandKey": key, "dishId": peanut, "reason": "家属签字同意" }))).await;
        assert_eq!(ready["isReady"], true);
        assert_eq!(clashes().await["groups"][0]["served"], "overridden");
        // An allergy that comes later is not covered.
        let profile = desk.done("diet_get", json!({ "elderId": elder })).await;
        let wider = json!({ "textures": ["regular"], "aversions": [
            { "kind": "allergy", "allergen": "peanuts", "words": "花生", "severity": "severe" },
            { "kind": "allergy", "words": "这一种", "ingredientId": kitchen.ingredients.as_array().unwrap().iter()
                .find(|one| one["details"]["name"] == "鸡胸肉").unwrap()["id"], "severity": "severe" },
        ] });
        desk.done("diet_save", json!({ "elderId": elder, "version": profile["version"], "details": wider })).await;
        assert_eq!(clashes().await["groups"][0]["served"], "unsolved");
        // It stands in the elder's history.
        let history = desk.done("elder_history", json!({ "elderId": elder })).await;
        let commands: Vec<&str> = history.as_array().unwrap().iter().map(|row| row["command"].as_str().unwrap()).collect();
        assert!(commands.contains(&"menu_override") && commands.contains(&"menu_choose"), "{commands:?}");
    }

    async fn a_published_menu_changes_only_with_a_reason_and_is_listed_as_changed(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, _, rice) = kitchen.lunch(&desk).await;
        let menu = kitchen.plan(&desk, ON, json!([slot("main", &[&peanut, &chicken]), slot("staple", &[&rice])])).await;
        let span = json!({ "kitchenId": kitchen.id, "fromOn": "2026-11-23", "untilOn": "2026-11-30" });
        let done = desk.done("menu_publish", span.clone()).await;
        assert_eq!(done["written"], json!([{ "on": ON, "meal": "lunch" }]));
        assert_eq!(desk.refused("menu_publish", span).await.code(), "nothing_to_publish");

        let save = |version: i64, reason: &str| json!({
            "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "version": version, "reason": reason,
            "slots": [{ "id": menu["slots"][0]["id"], "role": "main", "dishIds": [chicken] }, menu["slots"][1]],
        });
        assert_eq!(desk.refused("menu_save", save(1, "缺货")).await.code(), "changed_meanwhile");
        let refusal = desk.refused("menu_save", save(2, " ")).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("menu_published", "reason"));
        let changed = desk.done("menu_save", save(2, "花生缺货")).await;
        assert_eq!((changed["version"].as_i64(), changed["slots"][0]["id"].clone()), (Some(3), menu["slots"][0]["id"].clone()));
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!(cell(&shown, ON, "lunch")["isChanged"], true);
        let change = &shown["changes"][0];
        assert_eq!(
            (change["reason"].as_str(), change["before"].clone(), change["after"].clone()),
            (Some("花生缺货"), json!(["试花生鸡丁", "试米饭"]), json!(["试香菇滑鸡", "试米饭"]))
        );
        // It is not taken off altogether.
        let empty = json!({ "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "version": 3, "reason": "不做", "slots": [] });
        assert_eq!(desk.refused("menu_save", empty).await.fields[0].field, "slots");
    }

    async fn a_locked_menu_stays_until_it_is_unlocked(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, _, _, rice) = kitchen.lunch(&desk).await;
        kitchen.plan(&desk, ON, json!([slot("main", &[&peanut])])).await;
        let lock = |is_locked: bool| json!({ "kitchenId": kitchen.id, "fromOn": ON, "untilOn": "2026-11-26", "isLocked": is_locked });
        desk.done("menu_lock", lock(true)).await;
        let save = |version: i64| json!({
            "kitchenId": kitchen.id, "serviceOn": ON, "meal": "lunch", "version": version, "slots": [slot("main", &[&rice])],
        });
        assert_eq!(desk.refused("menu_save", save(2)).await.code(), "menu_locked");
        let copy = json!({ "kitchenId": kitchen.id, "fromOn": ON, "days": 1, "toOn": "2026-11-26", "replaces": true });
        desk.done("menu_copy", copy.clone()).await;
        let back = json!({ "kitchenId": kitchen.id, "fromOn": "2026-11-26", "days": 1, "toOn": ON, "replaces": true });
        let done = desk.done("menu_copy", back).await;
        assert_eq!((done["written"].clone(), done["locked"].clone()), (json!([]), json!([{ "on": ON, "meal": "lunch" }])));
        desk.done("menu_lock", lock(false)).await;
        desk.done("menu_save", save(3)).await;
    }

    async fn meals_and_dishes_are_moved_copied_and_swapped(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, tofu, rice) = kitchen.lunch(&desk).await;
        let wednesday = kitchen.plan(&desk, ON, json!([slot("main", &[&peanut, &chicken]), slot("staple", &[&rice])])).await;
        kitchen.plan(&desk, "2026-11-26", json!([slot("main", &[&tofu])])).await;
        let place = |on: &str| json!({ "on": on, "meal": "lunch" });
        let ask = |slot: Value, keeps: bool, from: &str, to: &str| json!({
            "kitchenId": kitchen.id, "from": place(from), "to": place(to), "slotId": slot, "keeps": keeps,
        });
        let names = |shown: &Value, on: &str| -> Vec<String> {
            cell(shown, on, "lunch")["slots"].as_array().unwrap().iter().map(|slot| text(&slot["dishes"][0]["name"])).collect()
        };
        // A dish is copied behind those of its role.
        desk.done("menu_move", ask(wednesday["slots"][0]["id"].clone(), true, ON, "2026-11-26")).await;
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!(names(&shown, "2026-11-26"), ["试肉末豆腐", "试花生鸡丁"]);
        assert_eq!(desk.refused("menu_move", ask(wednesday["slots"][0]["id"].clone(), true, ON, "2026-11-26")).await.fields[0].field, "slotId");
        // Two meals change places.
        desk.done("menu_move", ask(Value::Null, false, ON, "2026-11-26")).await;
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!(names(&shown, ON), ["试肉末豆腐", "试花生鸡丁"]);
        assert_eq!(names(&shown, "2026-11-26"), ["试花生鸡丁", "试米饭"]);
        // Onto an empty day: it is gone where it was.
        desk.done("menu_move", ask(Value::Null, false, ON, "2026-11-27")).await;
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!((names(&shown, ON).len(), names(&shown, "2026-11-27").len()), (0, 2));
        assert_eq!(desk.refused("menu_move", ask(Value::Null, false, ON, "2026-11-27")).await.code(), "not_found");
        assert_eq!(desk.refused("menu_move", ask(Value::Null, true, "2026-11-27", "2026-11-27")).await.fields[0].field, "to");
        // The same main dish two days running is marked.
        assert_eq!(cell(&shown, "2026-11-27", "lunch")["slots"][1]["repeats"], "2026-11-26");
    }

    async fn a_day_on_which_the_kitchen_is_closed_has_no_menu(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, ..) = kitchen.lunch(&desk).await;
        // A Sunday.
        let refusal = desk.refused("menu_save", json!({
            "kitchenId": kitchen.id, "serviceOn": "2026-11-29", "meal": "lunch", "version": 0, "slots": [slot("main", &[&peanut])],
        })).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("kitchen_closed", "serviceOn"));
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!(shown["days"][6]["isClosed"], true);
        // What does not cook has no menu either.
        let centre = desk.centre("甲中心").await;
        assert_eq!(desk.refused("menu_week", json!({ "kitchenId": centre })).await.code(), "not_a_kitchen");
    }

    async fn a_cycle_is_applied_with_its_seasons_and_festivals(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, tofu, rice) = kitchen.lunch(&desk).await;
        let meal = |week: i64, weekday: i64, dish: &str| json!({
            "week": week, "weekday": weekday, "meal": "lunch", "slots": [slot("main", &[dish, &rice])],
        });
        let every = |week: i64, dish: &str| (1..=7).map(|weekday| meal(week, weekday, dish)).collect::<Vec<Value>>();
        let cycle = |name: &str, weeks: i64, meals: Vec<Value>| json!({
            "kitchenId": kitchen.id, "version": 0, "name": name, "kind": "cycle", "weeks": weeks, "meals": meals,
        });
        let two = desk.done("menu_cycle_save", cycle("两周", 2, [every(1, &peanut), every(2, &chicken)].concat())).await;
        assert_eq!(desk.refused("menu_cycle_save", cycle("两周", 1, vec![])).await.code(), "cycle_name_taken");
        assert_eq!(desk.refused("menu_cycle_save", cycle("零周", 0, vec![])).await.fields[0].field, "weeks");
        assert_eq!(desk.refused("menu_cycle_save", cycle("坏", 1, vec![meal(1, 1, "nothing")])).await.fields[0].field, "meals[0].slots[0].dishIds");
        let mut festival = cycle("冬至", 1, vec![meal(1, 1, &tofu)]);
        festival["kind"] = json!("festival");
        festival["fromOn"] = json!("2026-12-02");
        festival["untilOn"] = json!("2026-12-04");
        desk.done("menu_cycle_save", festival.clone()).await;
        festival["name"] = json!("另一个");
        festival["fromOn"] = json!("2026-12-03");
        assert_eq!(desk.refused("menu_cycle_save", festival).await.code(), "cycle_dates_overlap");

        kitchen.plan(&desk, "2026-12-01", json!([slot("main", &[&rice])])).await;
        let apply = |replaces: bool| json!({
            "cycleId": two["id"], "fromOn": "2026-11-25", "untilOn": "2026-12-07", "firstWeek": 2, "replaces": replaces,
        });
        let applied = desk.done("menu_cycle_apply", apply(false)).await;
        assert_eq!(applied["days"]["closed"], json!(["2026-11-29", "2026-12-06"]));
        assert_eq!(applied["days"]["kept"], json!([{ "on": "2026-12-01", "meal": "lunch" }]));
        assert_eq!(applied["days"]["written"].as_array().unwrap().len(), 9);
        assert_eq!(applied["stoodIn"], json!([{ "name": "冬至", "meals": 1 }]));
        let name = |shown: &Value, on: &str| text(&cell(shown, on, "lunch")["slots"][0]["dishes"][0]["name"]);
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!(name(&shown, ON), "试香菇滑鸡", "the second week first");
        assert_eq!((shown["cycle"]["name"].as_str(), shown["cycle"]["week"].as_i64()), (Some("两周"), Some(2)));
        let next = week(&desk, &kitchen, "2026-12-02").await;
        assert_eq!([name(&next, "2026-11-30"), name(&next, "2026-12-01"), name(&next, "2026-12-02"), name(&next, "2026-12-03")],
            ["试花生鸡丁", "试米饭", "试肉末豆腐", "试花生鸡丁"]);
        assert_eq!(cell(&next, "2026-12-02", "lunch")["isStandIn"], true);
        // Replaced where that is asked; published ones stay.
        desk.done("menu_publish", json!({ "kitchenId": kitchen.id, "fromOn": "2026-11-25", "untilOn": "2026-11-26" })).await;
        let again = desk.done("menu_cycle_apply", apply(true)).await;
        assert_eq!(again["days"]["published"], json!([{ "on": ON, "meal": "lunch" }]));
        assert_eq!(again["days"]["written"].as_array().unwrap().len(), 9);
        let mut wrong = apply(true);
        wrong["firstWeek"] = json!(3);
        assert_eq!(desk.refused("menu_cycle_apply", wrong).await.fields[0].field, "firstWeek");

        // Retired: gone from the list; what was taken from it stays.
        desk.done("menu_cycle_withdraw", json!({ "cycleId": two["id"] })).await;
        let list = desk.done("menu_cycle_list", json!({ "kitchenId": kitchen.id })).await;
        assert_eq!(list["cycles"].as_array().unwrap().len(), 1);
        assert_eq!(name(&week(&desk, &kitchen, ON).await, ON), "试香菇滑鸡");
        assert_eq!(desk.refused("menu_cycle_get", json!({ "cycleId": two["id"] })).await.code(), "not_found");
    }

    async fn settings_are_kept_and_decide_what_repeats(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let mut rules = json!({
            "kitchenId": kitchen.id, "version": 0, "repeatDays": 3, "breakfastLeast": 25, "breakfastMost": 30, "lunchLeast": 30,
            "lunchMost": 45, "dinnerLeast": 30, "dinnerMost": 35, "foodsADay": 14, "foodsAWeek": 30,
        });
        desk.done("menu_set_rules", rules.clone()).await;
        assert_eq!(desk.refused("menu_set_rules", rules.clone()).await.code(), "changed_meanwhile");
        rules["version"] = json!(1);
        rules["lunchMost"] = json!(20);
        assert_eq!(desk.refused("menu_set_rules", rules).await.fields[0].field, "lunchMost");
        let shown = week(&desk, &kitchen, ON).await;
        assert_eq!((shown["settings"]["repeatDays"].as_i64(), shown["settings"]["version"].as_i64()), (Some(3), Some(1)));
    }
}
