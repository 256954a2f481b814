//! What the schema refuses of menus by itself: each tried by going around the program.

use kangning_core::sql_execute;
use kangning_core::store::violation;
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::menu::{Kitchen, slot};
use crate::on_both;
use crate::support::{Desk, text};

async fn refused(desk: &Desk, sql: &str) -> String {
    let mut tx = desk.app.db.write().await.unwrap();
    let sql = sql.to_owned();
    match sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(sql.clone())).execute(on)) {
        Ok(rows) => panic!("must be refused, but {rows} rows changed: {sql}"),
        Err(error) => violation::named(&error).unwrap_or_else(|| {
            error.as_database_error().map(|e| format!("{:?}", e.kind())).unwrap_or_default()
        }),
    }
}

fn cycle(id: &str, kitchen: &str, kind: &str, weeks: i64, from: &str, until: &str) -> String {
    format!(
        "INSERT INTO menu_cycle (id, kitchen_id, name, kind, weeks, from_on, until_on, remark, version, recorded_at)
        VALUES ('{id}', '{kitchen}', '{id}', '{kind}', {weeks}, {from}, {until}, '', 1, '2026-01-01 00:00:00+00:00')"
    )
}

on_both! {
    async fn a_published_menu_keeps_its_dishes_and_its_changes(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, chicken, _, rice) = kitchen.lunch(&desk).await;
        let menu = kitchen.plan(&desk, "2026-11-25", json!([slot("main", &[&peanut, &chicken])])).await;
        let (meal, place) = (text(&menu["id"]), text(&menu["slots"][0]["id"]));
        desk.done("menu_publish", json!({ "kitchenId": kitchen.id, "fromOn": "2026-11-25", "untilOn": "2026-11-26" })).await;
        for sql in [
            format!("INSERT INTO menu_slot (id, menu_meal_id, position, role) VALUES ('x', '{meal}', 9, 'side')"),
            format!("UPDATE menu_slot SET role = 'side' WHERE id = '{place}'"),
            format!("INSERT INTO menu_slot_dish (menu_slot_id, rank, dish_id) VALUES ('{place}', 2, '{rice}')"),
            format!("UPDATE menu_slot_dish SET dish_id = '{rice}' WHERE menu_slot_id = '{place}' AND rank = 0"),
            format!("DELETE FROM menu_slot_dish WHERE menu_slot_id = '{place}'"),
            format!("UPDATE menu_meal SET state = 'draft', published_at = NULL WHERE id = '{meal}'"),
            format!("UPDATE menu_meal SET service_on = '2026-11-26' WHERE id = '{meal}'"),
        ] {
            assert_eq!(refused(&desk, &sql).await, "menu_published", "{sql}");
        }
        desk.done("menu_save", json!({
            "kitchenId": kitchen.id, "serviceOn": "2026-11-25", "meal": "lunch", "version": 2, "reason": "缺货",
            "slots": [{ "id": place, "role": "main", "dishIds": [chicken] }],
        })).await;
        assert_eq!(refused(&desk, "UPDATE menu_change SET reason = '别的'").await, "menu_change_kept");
        assert_eq!(refused(&desk, "DELETE FROM menu_change").await, "menu_change_kept");
    }

    async fn one_menu_for_a_meal_and_one_dish_at_a_place(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let (peanut, ..) = kitchen.lunch(&desk).await;
        let menu = kitchen.plan(&desk, "2026-11-25", json!([slot("main", &[&peanut])])).await;
        let (id, place) = (&kitchen.id, text(&menu["slots"][0]["id"]));
        let meal = |meal: &str, state: &str| format!(
            "INSERT INTO menu_meal (id, kitchen_id, service_on, meal, state, is_locked, version, recorded_at)
            VALUES ('x', '{id}', '2026-11-25', '{meal}', '{state}', FALSE, 1, '2026-01-01 00:00:00+00:00')"
        );
        let choice = |dish: &str, reason: &str, overridden: &str| format!(
            "INSERT INTO menu_choice (menu_slot_id, demand_key, menu_dish_id, dish_id, override_reason, overridden, actor, chosen_at)
            VALUES ('{place}', 'k', '{peanut}', {dish}, '{reason}', '{overridden}', '', '2026-01-01 00:00:00+00:00')"
        );
        for (sql, name) in [
            (meal("lunch", "draft"), "menu_meal_kitchen_id_service_on_meal_key"),
            (meal("supper", "draft"), "menu_meal_meal_check"),
            (meal("dinner", "published"), "menu_meal_published_at_check"),
            (format!("INSERT INTO menu_slot_dish (menu_slot_id, rank, dish_id) VALUES ('{place}', 1, '{peanut}')"),
                "menu_slot_dish_menu_slot_id_dish_id_key"),
            (choice("NULL", " ", ""), "menu_choice_override_reason_check"),
            (choice(&format!("'{peanut}'"), "", "allergy/peanuts//花生米"), "menu_choice_override_reason_check"),
        ] {
            assert_eq!(refused(&desk, &sql).await, name, "{sql}");
        }
    }

    async fn a_cycle_has_weeks_and_festivals_do_not_overlap(desk: Desk) {
        let kitchen = Kitchen::new(&desk).await;
        let id = &kitchen.id;
        desk.done("menu_cycle_save", json!({
            "kitchenId": id, "version": 0, "name": "冬至", "kind": "festival", "weeks": 1, "fromOn": "2026-12-21",
            "untilOn": "2026-12-23", "meals": [],
        })).await;
        for (sql, name) in [
            (cycle("a", id, "cycle", 0, "NULL", "NULL"), "menu_cycle_weeks_check"),
            (cycle("a", id, "cycle", 13, "NULL", "NULL"), "menu_cycle_weeks_check"),
            (cycle("a", id, "cycle", 4, "'2026-12-01'", "'2026-12-02'"), "menu_cycle_dates_check"),
            (cycle("a", id, "season", 4, "'2026-12-02'", "'2026-12-02'"), "menu_cycle_dates_check"),
            (cycle("a", id, "festival", 1, "'2026-12-22'", "'2026-12-25'"), "menu_cycle_no_overlap"),
        ] {
            assert_eq!(refused(&desk, &sql).await, name, "{sql}");
        }
    }
}
