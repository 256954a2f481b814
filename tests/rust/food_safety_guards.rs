//! What the schema refuses of food safety and production by itself: each tried by going around the program.

use kangning_core::sql_execute;
use kangning_core::store::violation;
use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::on_both;
use crate::support::Desk;

async fn tried(desk: &Desk, text: &str) -> Result<(), String> {
    let mut tx = desk.app.db.write().await.unwrap();
    let text = text.to_owned();
    match sql_execute!(&mut tx, |on| sqlx::query(AssertSqlSafe(text.clone())).execute(on)) {
        Ok(_) => {
            tx.commit().await.unwrap();
            Ok(())
        }
        Err(error) => Err(violation::named(&error).unwrap_or_else(|| error.to_string())),
    }
}

async fn refused(desk: &Desk, text: &str) -> String {
    tried(desk, text).await.expect_err(text)
}

async fn accepted(desk: &Desk, text: &str) {
    assert_eq!(tried(desk, text).await, Ok(()), "{text}");
}

async fn kitchen(desk: &Desk) -> String {
    let id = desk
        .centre_with(&json!({ "name": "试验厨房", "licensedPlaces": 0, "functions": {
            "givesDayCare": false, "isResidence": false, "isKitchen": true, "isDisabilityHome": false,
        } }))
        .await;
    accepted(desk, &format!(
        "INSERT INTO cold_place (id, kitchen_id, name, kind, lowest_tenths_celsius, highest_tenths_celsius, position, version,
            recorded_at)
        VALUES ('fridge', '{id}', '留样冰箱', 'sample_fridge', 0, 80, 0, 1, '2026-11-20 03:00:00+00:00')"
    ))
    .await;
    id
}

fn sample(id: &str, kitchen: &str, until: &str, grams: i64) -> String {
    format!(
        "INSERT INTO food_sample (id, kitchen_id, service_on, meal, dish_id, dish_name, grams, taken_at, keep_until,
            cold_place_id, cold_place_name, person, recorded_at)
        VALUES ('{id}', '{kitchen}', '2026-11-20', 'lunch', 'd', '红烧肉', {grams}, '2026-11-20 03:00:00+00:00', '{until}',
            'fridge', '留样冰箱', '某人', '2026-11-20 03:00:00+00:00')"
    )
}

fn release(id: &str, kitchen: &str) -> String {
    format!(
        "INSERT INTO production (id, kitchen_id, service_on, meal, extra_percent, person, released_at)
        VALUES ('{id}', '{kitchen}', '2026-11-23', 'lunch', 3, '某人', '2026-11-22 08:00:00+00:00')"
    )
}

on_both! {
    async fn a_sample_is_kept_two_days_whatever_the_program_says(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        assert_eq!(refused(&desk, &sample("s1", &kitchen, "2026-11-22 02:59:59+00:00", 125)).await, "food_sample_kept_hours");
        assert_eq!(refused(&desk, &sample("s1", &kitchen, "2026-11-22 03:00:00+00:00", 0)).await, "food_sample_grams_check");
        accepted(&desk, &sample("s1", &kitchen, "2026-11-22 03:00:00+00:00", 125)).await;
        let early = "UPDATE food_sample SET disposed_at = '2026-11-22 02:00:00+00:00', disposed_by = '某人' WHERE id = 's1'";
        assert_eq!(refused(&desk, early).await, "food_sample_kept_check");
        // Nor by another time of taking.
        assert_eq!(refused(&desk, "UPDATE food_sample SET taken_at = '2026-11-18 03:00:00+00:00' WHERE id = 's1'").await, "food_sample_frozen");
        assert_eq!(refused(&desk, "DELETE FROM food_sample").await, "food_sample_frozen");
        accepted(&desk, "UPDATE food_sample SET disposed_at = '2026-11-22 04:00:00+00:00', disposed_by = '某人' WHERE id = 's1'").await;
        assert_eq!(refused(&desk, "UPDATE food_sample SET disposed_at = NULL WHERE id = 's1'").await, "food_sample_frozen");
    }

    async fn what_was_measured_is_never_overwritten(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        accepted(&desk, &format!(
            "INSERT INTO cooking_batch (id, kitchen_id, service_on, meal, dish_id, dish_version_id, dish_name, pot, cook, started_at, recorded_at)
            VALUES ('b1', '{kitchen}', '2026-11-20', 'lunch', 'd', 'v', '红烧肉', '', '某人', '2026-11-20 01:00:00+00:00', '2026-11-20 01:00:00+00:00')"
        )).await;
        let step = |id: &str, kind: &str, tenths: &str| format!(
            "INSERT INTO batch_step (id, batch_id, kind, happened_at, tenths_celsius, person, note, recorded_at)
            VALUES ('{id}', 'b1', '{kind}', '2026-11-20 02:00:00+00:00', {tenths}, '某人', '', '2026-11-20 02:00:00+00:00')"
        );
        assert_eq!(refused(&desk, &step("t1", "cooked", "7000")).await, "batch_step_temperature_check");
        assert_eq!(refused(&desk, &step("t1", "cooked", "NULL")).await, "batch_step_core_check");
        accepted(&desk, &step("t1", "cooked", "650")).await;
        assert_eq!(refused(&desk, &step("t2", "cooked", "750")).await, "batch_step_batch_id_key");
        assert_eq!(refused(&desk, "UPDATE batch_step SET tenths_celsius = 850 WHERE id = 't1'").await, "batch_step_frozen");
        assert_eq!(refused(&desk, &format!("UPDATE batch_step SET site_id = '{kitchen}' WHERE id = 't1'")).await, "batch_step_frozen");
        assert_eq!(refused(&desk, "DELETE FROM batch_step").await, "batch_step_frozen");
        assert_eq!(refused(&desk, "UPDATE batch_step SET superseded_at = '2026-11-20 03:00:00+00:00' WHERE id = 't1'").await, "batch_step_superseded_check");
        accepted(&desk, "UPDATE batch_step SET superseded_at = '2026-11-20 03:00:00+00:00', superseded_reason = '看错' WHERE id = 't1'").await;
        accepted(&desk, &step("t2", "cooked", "750")).await;
        accepted(&desk, &format!(
            "INSERT INTO cold_place (id, kitchen_id, name, kind, lowest_tenths_celsius, highest_tenths_celsius, position, version, recorded_at)
            VALUES ('p1', '{kitchen}', '1号', 'fridge', 0, 80, 0, 1, '2026-11-20 01:00:00+00:00')"
        )).await;
        accepted(&desk,
            "INSERT INTO cold_reading (id, cold_place_id, reading_on, taken_at, tenths_celsius, is_in_range, person, action, action_note,
                action_person, recorded_at)
            VALUES ('r1', 'p1', '2026-11-20', '2026-11-20 01:00:00+00:00', 120, FALSE, '某人', '', '', '', '2026-11-20 01:00:00+00:00')"
        ).await;
        assert_eq!(refused(&desk, "UPDATE cold_reading SET tenths_celsius = 40 WHERE id = 'r1'").await, "cold_reading_frozen");
        assert_eq!(refused(&desk, "DELETE FROM cold_reading").await, "cold_reading_frozen");
        assert_eq!(refused(&desk, "UPDATE cold_reading SET action = 'adjusted' WHERE id = 'r1'").await, "cold_reading_acted_check");
    }

    async fn a_meal_is_released_once(desk: Desk) {
        let kitchen = kitchen(&desk).await;
        accepted(&desk, &release("p1", &kitchen)).await;
        assert_eq!(refused(&desk, &release("p2", &kitchen)).await, "production_kitchen_id_service_on_meal_key");
        accepted(&desk, "UPDATE production SET recalled_at = '2026-11-22 09:00:00+00:00', recalled_reason = '改菜' WHERE id = 'p1'").await;
        accepted(&desk, &release("p2", &kitchen)).await;
    }
}
