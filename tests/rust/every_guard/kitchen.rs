//! Guards of dishes, diets, meals, menus, food safety and production.

use super::{Act, changed, copied, told};

pub fn tried() -> Vec<(&'static str, Act)> {
    let mut tried = dishes_and_diets();
    tried.extend(meals());
    tried.extend(menus());
    tried.extend(food_safety());
    tried.extend(production());
    tried
}

fn dishes_and_diets() -> Vec<(&'static str, Act)> {
    vec![
        ("ingredient_shipped_code_key", copied("ingredient WHERE shipped_code IS NOT NULL", "name = '某物'")),
        ("ingredient_part_name_check", changed("ingredient_part", "name = ' '")),
        ("dish_name_check", changed("dish", "name = ' '")),
        ("dish_version_check", changed("dish", "version = -1").without_triggers()),
        (
            "dish_shipped_code_key",
            copied("dish WHERE shipped_code IS NOT NULL", "name = '某菜'; version = 0"),
        ),
        ("dish_version_name_check", copied("dish_version", "number = 99; name = ' '")),
        ("dish_version_dish_id_number_key", copied("dish_version", "")),
        ("dish_texture_texture_check", changed("dish_texture", "texture = 'crunchy'").without_triggers()),
        ("diet_profile_portion_check", changed("diet_profile", "breakfast_portion = 'huge'")),
        ("diet_profile_portion_check", changed("diet_profile", "lunch_portion = 'huge'")),
        ("diet_profile_portion_check", changed("diet_profile", "dinner_portion = 'huge'")),
        ("diet_profile_version_check", changed("diet_profile", "version = 0")),
        ("diet_aversion_kind_check", changed("diet_aversion", "kind = 'hatred'")),
        ("diet_aversion_severity_check", changed("diet_aversion", "severity = 'grave'")),
        (
            "diet_aversion_food_check",
            changed("diet_aversion", "allergen = NULL; ingredient_id = NULL; words = ' '"),
        ),
        (
            "diet_aversion_food_check",
            changed("diet_aversion", "allergen = 'soy'; ingredient_id = (SELECT MIN(id) FROM ingredient)"),
        ),
        ("diet_allergy_words_check", changed("diet_allergy", "words = ' '")),
        ("diet_allergy_meaning_check", changed("diet_allergy", "is_no_food = TRUE; allergen = 'soy'")),
        (
            "diet_allergy_meaning_check",
            changed("diet_allergy", "is_no_food = FALSE; allergen = NULL; ingredient_id = NULL"),
        ),
        ("diet_kind_kind_check", changed("diet_kind", "kind = 'sweet'")),
        ("diet_texture_texture_check", changed("diet_texture", "texture = 'crunchy'")),
        ("diet_limit_order_check", changed("diet_limit", "warn_above = -1")),
        ("diet_limit_order_check", changed("diet_limit", "block_above = 5")),
        ("diet_limit_setting_id_check", changed("diet_limit_setting", "id = 'other'")),
    ]
}

fn meals() -> Vec<(&'static str, Act)> {
    let order = "meal_order WHERE id = 'order'";
    vec![
        ("home_meal_address_check", changed("home_meal", "address = ' '")),
        (
            "superseded_span_subject_check",
            told(
                "INSERT INTO superseded_span (subject, subject_id, was_withdrawn) VALUES ('bed', 'one', FALSE)",
            ),
        ),
        (
            "superseded_span_subject_id_key",
            told(
                "INSERT INTO superseded_span (subject, subject_id, was_withdrawn)
                VALUES ('enrolment', 'one', FALSE), ('enrolment', 'one', FALSE)",
            ),
        ),
        ("home_meal_of_its_service", copied("home_meal", "enrolment_id = 'paused'")),
        ("home_meal_day_weekday_check", changed("home_meal_day", "weekday = 8")),
        ("home_meal_day_meal_check", changed("home_meal_day", "meal = 'supper'")),
        ("home_meal_day_portion_check", changed("home_meal_day", "portion_size = 'huge'")),
        ("home_meal_day_portion_check", changed("home_meal_day", "extra_portion_size = 'huge'")),
        ("meal_order_kind_check", changed(order, "kind = 'gift'")),
        ("meal_order_meal_check", changed(order, "meal = 'supper'")),
        ("meal_order_portion_check", changed(order, "portion_size = 'huge'")),
        ("meal_order_portion_check", changed(order, "kind = 'extra_portion'; portion_size = NULL")),
        ("meal_order_address_check", changed(order, "address = ' '")),
        ("meal_order_elder_id_service_on_meal_key", copied(order, "")),
        ("meal_order_while_stopped", copied(order, "service_on = '2029-01-05'")),
        ("meal_order_while_paused", copied(order, "service_on = '2028-02-10'")),
        ("meal_order_kept", told("DELETE FROM meal_order")),
        ("meal_stop_has_orders", copied("meal_stop", "from_on = '2027-02-01'; until_on = '2027-04-01'")),
        ("meal_stop_has_orders", changed("meal_stop", "from_on = '2027-02-01'")),
        ("meal_stop_order_check", changed("meal_stop", "until_on = '2028-12-31'")),
        ("meal_stop_meal_check", changed("meal_stop", "meal = 'supper'")),
        ("meal_stop_cause_check", changed("meal_stop", "cause = 'boredom'")),
        ("meal_stop_deceased_check", changed("meal_stop", "cause = 'deceased'; meal = 'lunch'")),
        ("meal_group_kind_check", changed("meal_group", "kind = 'crowd'")),
        ("meal_group_name_check", changed("meal_group", "name = ' '")),
        ("meal_group_meal_check", changed("meal_group", "meal = 'supper'")),
        ("meal_group_order_check", changed("meal_group", "until_on = '2020-01-01'")),
        ("meal_group_portions_check", changed("meal_group", "portions = 0")),
        ("meal_group_portions_check", changed("meal_group", "portions = 501")),
        ("meal_group_portion_size_check", changed("meal_group", "portion_size = 'huge'")),
        ("meal_cut_off_meal_check", changed("meal_cut_off", "meal = 'supper'")),
        ("meal_cut_off_days_before_check", changed("meal_cut_off", "days_before = 15")),
        ("meal_place_meal_day_part_check", changed("meal_place_meal", "day_part = 'night'")),
        ("meal_place_meal_meal_check", changed("meal_place_meal", "meal = 'supper'")),
    ]
}

fn menus() -> Vec<(&'static str, Act)> {
    let shares = [
        "breakfast_least = 0",
        "lunch_least = 0",
        "dinner_least = 0",
        "breakfast_most = 24",
        "lunch_most = 34",
        "dinner_most = 29",
        "breakfast_most = 101",
        "lunch_most = 101",
        "dinner_most = 101",
    ];
    let mut tried = vec![
        ("menu_cycle_name_check", changed("menu_cycle", "name = ' '")),
        (
            "menu_cycle_kind_check",
            changed("menu_cycle", "kind = 'moon'; from_on = '2031-01-01'; until_on = '2031-01-02'")
                .without_triggers(),
        ),
        (
            "menu_cycle_kitchen_id_name_key",
            copied("menu_cycle WHERE kind = 'cycle' AND withdrawn_at IS NULL", ""),
        ),
        ("menu_cycle_slot_menu_cycle_id_week_weekday_meal_position_key", copied("menu_cycle_slot", "")),
        ("menu_cycle_slot_week_check", changed("menu_cycle_slot", "week = 13")),
        ("menu_cycle_slot_weekday_check", changed("menu_cycle_slot", "weekday = 8")),
        ("menu_cycle_slot_meal_check", changed("menu_cycle_slot", "meal = 'supper'")),
        ("menu_cycle_slot_position_check", changed("menu_cycle_slot", "position = -1")),
        ("menu_cycle_slot_role_check", changed("menu_cycle_slot", "role = 'dessert'")),
        ("menu_cycle_dish_menu_cycle_slot_id_dish_id_key", copied("menu_cycle_dish", "rank = 99")),
        ("menu_cycle_dish_rank_check", changed("menu_cycle_dish", "rank = -1")),
        (
            "menu_meal_state_check",
            changed("menu_meal", "state = 'eaten'; published_at = NULL").without_triggers(),
        ),
        ("menu_slot_menu_meal_id_position_key", copied("menu_slot", "").without_triggers()),
        ("menu_slot_position_check", changed("menu_slot", "position = -1").without_triggers()),
        ("menu_slot_role_check", changed("menu_slot", "role = 'dessert'").without_triggers()),
        ("menu_slot_dish_rank_check", changed("menu_slot_dish", "rank = -1").without_triggers()),
        ("menu_change_menu_meal_id_version_key", copied("menu_change", "")),
        ("menu_change_reason_check", copied("menu_change", "version = 1000; reason = ' '")),
        ("menu_settings_repeat_days_check", changed("menu_settings", "repeat_days = 61")),
        ("menu_settings_repeat_days_check", changed("menu_settings", "repeat_days = -1")),
    ];
    tried.extend(shares.map(|share| ("menu_settings_shares_check", changed("menu_settings", share))));
    tried
}

fn food_safety() -> Vec<(&'static str, Act)> {
    let kept = "food_sample WHERE disposed_at IS NULL AND withdrawn_at IS NULL";
    vec![
        ("cooking_batch_meal_check", changed("cooking_batch", "meal = 'supper'")),
        ("cooking_batch_portions_check", changed("cooking_batch", "portions = 0")),
        ("cooking_batch_portions_check", changed("cooking_batch", "portions = 100001")),
        ("cooking_batch_cook_check", changed("cooking_batch", "cook = ' '")),
        (
            "cooking_batch_withdrawn_check",
            changed("cooking_batch", "withdrawn_at = recorded_at; withdrawn_reason = ' '"),
        ),
        ("batch_step_kind_check", copied("batch_step", "kind = 'eaten'")),
        ("batch_step_person_check", copied("batch_step", "person = ' '")),
        ("batch_step_replaces_id_key", copied("batch_step WHERE replaces_id IS NOT NULL", "")),
        ("food_sample_meal_check", copied("food_sample", "meal = 'supper'")),
        ("food_sample_person_check", copied("food_sample", "person = ' '")),
        ("food_sample_place_check", copied("food_sample", "cold_place_name = ' '")),
        (
            "food_sample_disposed_check",
            copied("food_sample", "withdrawn_at = NULL; disposed_at = keep_until; disposed_by = ' '"),
        ),
        ("food_sample_withdrawn_check", copied(kept, "withdrawn_at = recorded_at; withdrawn_reason = ' '")),
        (
            "food_sample_withdrawn_check",
            copied(
                kept,
                "withdrawn_at = recorded_at; withdrawn_reason = '记错'; disposed_at = keep_until; disposed_by = '某人'",
            ),
        ),
        ("food_sample_excuse_meal_check", changed("food_sample_excuse", "meal = 'supper'")),
        ("food_sample_excuse_reason_check", changed("food_sample_excuse", "reason = ' '")),
        ("food_sample_excuse_person_check", changed("food_sample_excuse", "person = ' '")),
        ("cold_place_name_check", changed("cold_place", "name = ' '")),
        ("cold_place_kind_check", changed("cold_place", "kind = 'oven'")),
        ("cold_place_range_check", changed("cold_place", "lowest_tenths_celsius = highest_tenths_celsius")),
        ("cold_place_range_check", changed("cold_place", "lowest_tenths_celsius = -601")),
        ("cold_place_range_check", changed("cold_place", "highest_tenths_celsius = 301")),
        ("cold_place_kitchen_id_name_key", copied("cold_place WHERE closed_at IS NULL", "")),
        ("cold_place_time_order_check", changed("cold_place_time", "until_on = '2000-01-01'")),
        ("cold_reading_temperature_check", copied("cold_reading", "tenths_celsius = 1501")),
        ("cold_reading_person_check", copied("cold_reading", "person = ' '")),
        (
            "cold_reading_action_check",
            copied(
                "cold_reading",
                "action = 'prayed'; action_note = '好了'; action_person = '某人'; action_at = recorded_at",
            ),
        ),
        (
            "cold_reading_superseded_check",
            copied("cold_reading", "superseded_at = recorded_at; superseded_reason = ' '"),
        ),
        ("cold_reading_replaces_id_key", copied("cold_reading WHERE replaces_id IS NOT NULL", "")),
        ("safety_settings_core_check", changed("safety_settings", "core_tenths_celsius = 699")),
        ("safety_settings_hot_check", changed("safety_settings", "hot_above_tenths_celsius = 599")),
        ("safety_settings_cold_check", changed("safety_settings", "cold_below_tenths_celsius = 81")),
        ("safety_settings_holding_check", changed("safety_settings", "holding_minutes = 121")),
        ("safety_settings_expiring_check", changed("safety_settings", "expiring_minutes = 121")),
        ("safety_settings_grams_check", changed("safety_settings", "sample_grams = 124")),
        ("safety_settings_hours_check", changed("safety_settings", "sample_hours = 47")),
        ("safety_settings_grace_check", changed("safety_settings", "reading_grace_minutes = 4")),
        ("safety_signature_person_check", copied("safety_signature", "person = ' '")),
        ("safety_signature_points_check", copied("safety_signature", "open_points = -1")),
        ("safety_signature_frozen", changed("safety_signature", "remark = '没事'")),
        ("safety_signature_frozen", told("DELETE FROM safety_signature")),
    ]
}

fn production() -> Vec<(&'static str, Act)> {
    vec![
        ("production_meal_check", changed("production", "meal = 'supper'")),
        ("production_extra_check", changed("production", "extra_percent = 51")),
        ("production_person_check", changed("production", "person = ' '")),
        (
            "production_recalled_check",
            changed("production", "recalled_at = released_at; recalled_reason = ' '"),
        ),
        ("production_plate_size_check", changed("production_plate", "portion_size = 'huge'")),
        ("production_plate_portions_check", changed("production_plate", "portions = 0")),
        (
            "production_plate_site_check",
            changed("production_plate", "site_centre_id = NULL; site_elder_id = NULL"),
        ),
        (
            "production_plate_site_check",
            changed(
                "production_plate",
                "site_centre_id = (SELECT MIN(id) FROM centre); site_elder_id = (SELECT MIN(id) FROM elder)",
            ),
        ),
        ("production_settings_extra_check", changed("production_settings", "extra_percent = 51")),
    ]
}
