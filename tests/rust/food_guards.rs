//! What the schema refuses of ingredients and dishes: each tried by going around the program.

use kangning_core::sql_execute;
use kangning_core::store::violation;
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::Desk;

async fn refused(desk: &Desk, text: &str) -> String {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    let outcome = sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on));
    match outcome {
        Ok(rows) => panic!("must be refused, but {rows} rows went in: {text}"),
        Err(error) => violation::named(&error).unwrap_or_else(|| format!("{error}")),
    }
}

async fn accepted(desk: &Desk, text: &str) {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)).unwrap();
    tx.commit().await.unwrap();
}

const DISH: &str = "INSERT INTO dish (id, name, name_pinyin, sort_key, search_text, version, recorded_at)";
const VERSION: &str =
    "INSERT INTO dish_version (id, dish_id, number, name, category, in_spring, in_summer, in_autumn,
    in_winter, small_percent, large_percent, method, holding, recorded_at, recorded_by)";

fn version(id: &str, number: i64, category: &str, winter: &str, small: i64, large: i64) -> String {
    format!(
        "{VERSION} VALUES ('{id}', 'd', {number}, '某菜', '{category}', FALSE, FALSE, FALSE, {winter}, {small}, {large},
        '', '', '2026-01-01 00:00:00+00:00', '某人')"
    )
}

fn part(version: &str, position: i64, ingredient: &str, grams: &str) -> String {
    format!(
        "INSERT INTO dish_ingredient (dish_version_id, position, ingredient_id, grams, remark)
        VALUES ('{version}', {position}, (SELECT id FROM ingredient WHERE name = '{ingredient}'), {grams}, '')"
    )
}

on_both! {
    async fn an_ingredient_is_possible(desk: Desk) {
        desk.done("dish_take_shipped", json!({})).await;
        for (change, name) in [
            ("edible_percent = 101", "ingredient_edible_percent_check"),
            ("edible_percent = 0", "ingredient_edible_percent_check"),
            ("price_fen_per_kg = -1", "ingredient_price_check"),
            ("pack_grams = 0", "ingredient_pack_check"),
            ("name = ' '", "ingredient_name_check"),
            ("food_group = 'stone'", "ingredient_food_group_check"),
            ("supplier_group = 'thief'", "ingredient_supplier_group_check"),
            ("purine_class = 'huge'", "ingredient_purine_class_check"),
            ("energy_kcal = -1", "ingredient_energy_check"),
            ("protein_g = -1", "ingredient_grams_check"),
            ("sodium_mg = -1", "ingredient_minerals_check"),
            ("vitamin_c_mg = -1", "ingredient_vitamins_check"),
            ("name = '大米'", "ingredient_name_key"),
        ] {
            let text = format!("UPDATE ingredient SET {change} WHERE name = '糯米'");
            assert_eq!(refused(&desk, &text).await, name);
        }
        assert_eq!(refused(&desk, "DELETE FROM ingredient WHERE name = '桂花'").await, "ingredient_kept");
        let id = "(SELECT id FROM ingredient WHERE name = '糯米')";
        for (text, name) in [
            (format!("INSERT INTO ingredient_allergen VALUES ({id}, 0, 'dust', 'contains')"), "ingredient_allergen_allergen_check"),
            (format!("INSERT INTO ingredient_allergen VALUES ({id}, 0, 'soy', 'perhaps')"), "ingredient_allergen_presence_check"),
            (format!("INSERT INTO ingredient_mark VALUES ({id}, 0, 'dragon')"), "ingredient_mark_mark_check"),
            (format!("INSERT INTO ingredient_part VALUES ({id}, 0, '米')"), "ingredient_part_position_check"),
        ] {
            assert_eq!(refused(&desk, &text).await, name);
        }
    }

    async fn a_dish_is_made_of_something_and_what_was_served_stays(desk: Desk) {
        desk.done("dish_take_shipped", json!({})).await;
        let dish = |version: i64| format!("{DISH} VALUES ('d', '某菜', '', '', '', {version}, '2026-01-01 00:00:00+00:00')");
        assert_eq!(refused(&desk, &dish(1)).await, "dish_current_version");
        accepted(&desk, &dish(0)).await;
        assert_eq!(refused(&desk, "UPDATE dish SET version = 1 WHERE id = 'd'").await, "dish_current_version");
        for (text, name) in [
            (version("v1", 1, "snack", "TRUE", 70, 130), "dish_version_category_check"),
            (version("v1", 1, "soup", "FALSE", 70, 130), "dish_version_season_check"),
            (version("v1", 1, "soup", "TRUE", 5, 130), "dish_version_small_percent_check"),
            (version("v1", 1, "soup", "TRUE", 70, 99), "dish_version_large_percent_check"),
            (version("v1", 0, "soup", "TRUE", 70, 130), "dish_version_number_check"),
        ] {
            assert_eq!(refused(&desk, &text).await, name);
        }
        accepted(&desk, &version("v1", 1, "soup", "TRUE", 70, 130)).await;
        assert_eq!(refused(&desk, "UPDATE dish SET version = 1 WHERE id = 'd'").await, "dish_has_ingredients");
        for grams in ["0", "-5", "2001"] {
            assert_eq!(refused(&desk, &part("v1", 1, "大米", grams)).await, "dish_ingredient_grams_check");
        }
        accepted(&desk, &part("v1", 1, "大米", "75")).await;
        let twice = refused(&desk, &part("v1", 2, "大米", "75")).await;
        assert_eq!(twice, "dish_ingredient_dish_version_id_ingredient_id_key");
        accepted(&desk, "UPDATE dish SET version = 1 WHERE id = 'd'").await;
        // From here on the version may be served.
        assert_eq!(refused(&desk, &part("v1", 2, "糯米", "75")).await, "dish_version_kept");
        for text in [
            "INSERT INTO dish_texture VALUES ('v1', 'pureed', '')",
            "UPDATE dish_version SET name = '另一道菜' WHERE id = 'v1'",
            "DELETE FROM dish_version WHERE id = 'v1'",
            "UPDATE dish_ingredient SET grams = 1 WHERE dish_version_id = 'v1'",
            "DELETE FROM dish_ingredient WHERE dish_version_id = 'v1'",
            "DELETE FROM dish_texture",
            "UPDATE dish_texture SET method = ''",
        ] {
            assert_eq!(refused(&desk, text).await, "dish_version_kept", "{text}");
        }
        assert_eq!(refused(&desk, "UPDATE dish SET version = 3 WHERE id = 'd'").await, "dish_current_version");
        assert_eq!(refused(&desk, "UPDATE dish SET version = 0 WHERE id = 'd'").await, "dish_current_version");
        assert_eq!(refused(&desk, "DELETE FROM dish WHERE id = 'd'").await, "dish_kept");
        let same = format!("{DISH} VALUES ('e', '米饭', '', '', '', 0, '2026-01-01 00:00:00+00:00')");
        assert_eq!(refused(&desk, &same).await, "dish_name_key");
    }
}
