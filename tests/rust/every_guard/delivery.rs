//! Guards of prices, subsidies, settled months and of what is brought to the door.

use super::{Act, changed, copied, told};

pub fn tried() -> Vec<(&'static str, Act)> {
    let mut tried = prices_and_subsidies();
    tried.extend(settled_months());
    tried.extend(runs());
    tried.extend(at_the_door());
    tried
}

fn prices_and_subsidies() -> Vec<(&'static str, Act)> {
    let caps = [
        "meals_per_day = 0",
        "meals_per_week = 0",
        "meals_per_month = 0",
        "fen_per_day = 0",
        "fen_per_week = 0",
        "fen_per_month = 0",
    ];
    let mut tried = vec![
        ("meal_price_meal_check", changed("meal_price", "meal = 'supper'")),
        ("meal_price_portion_size_check", changed("meal_price", "portion_size = 'huge'")),
        ("meal_price_meal_set_check", changed("meal_price", "meal_set = 'royal'")),
        ("meal_price_price_fen_check", changed("meal_price", "price_fen = -1")),
        ("meal_price_price_fen_check", changed("meal_price", "price_fen = 100001")),
        ("meal_price_order_check", changed("meal_price", "until_on = from_on")),
        ("meal_price_no_overlap", copied("meal_price", "")),
        ("delivery_fee_fee_fen_check", changed("delivery_fee", "fee_fen = -1")),
        ("delivery_fee_order_check", changed("delivery_fee", "until_on = from_on")),
        ("delivery_fee_no_overlap", copied("delivery_fee", "")),
        ("subsidy_rule_name_check", changed("subsidy_rule", "name = ' '")),
        ("subsidy_rule_budget_line_check", changed("subsidy_rule", "budget_line = ' '")),
        ("subsidy_rule_target_check", changed("subsidy_rule", "target = 'party'")),
        ("subsidy_rule_combination_check", changed("subsidy_rule", "combination = 'guessed'")),
        (
            "subsidy_rule_meals_check",
            changed("subsidy_rule", "for_breakfast = FALSE; for_lunch = FALSE; for_dinner = FALSE"),
        ),
        ("subsidy_rule_order_check", changed("subsidy_rule", "until_on = from_on")),
        ("subsidy_rule_no_overlap", copied("subsidy_rule", "")),
        ("subsidy_band_age_check", changed("subsidy_band", "age_from = -1")),
        ("subsidy_band_age_check", changed("subsidy_band", "age_until = age_from")),
        ("subsidy_band_amount_kind_check", changed("subsidy_band", "amount_kind = 'gift'")),
        ("subsidy_band_amount_check", changed("subsidy_band", "amount = -1")),
        ("subsidy_band_amount_check", changed("subsidy_band", "amount = 100001; amount_kind = 'fixed'")),
        ("subsidy_band_amount_check", changed("subsidy_band", "amount = 101; amount_kind = 'percent'")),
        ("subsidy_band_category_category_check", changed("subsidy_band_category", "category = 'rich'")),
    ];
    tried.extend(caps.map(|cap| ("subsidy_rule_caps_check", changed("subsidy_rule", cap))));
    tried
}

fn settled_months() -> Vec<(&'static str, Act)> {
    vec![
        ("meal_month_reopen_check", changed("meal_month", "reopened_at = frozen_at; reopen_reason = NULL")),
        ("meal_month_kitchen_id_month_on_key", copied("meal_month WHERE reopened_at IS NULL", "")),
        ("meal_month_line_sum_check", copied("meal_month_line", "elder_fen = elder_fen + 1")),
        (
            "meal_month_line_sum_check",
            copied("meal_month_line", "elder_fen = -1; subsidy_fen = COALESCE(price_fen, 0) + fee_fen + 1"),
        ),
        ("meal_month_line_kept", changed("meal_month_line", "portions = 9")),
        ("meal_month_grant_fen_check", copied("meal_month_grant", "rule_name = '另一项'; fen = 0")),
        ("meal_month_grant_kept", changed("meal_month_grant", "fen = 5")),
    ]
}

fn runs() -> Vec<(&'static str, Act)> {
    let both = "centre_id = (SELECT MIN(id) FROM centre); elder_id = (SELECT MIN(id) FROM elder)";
    vec![
        ("delivery_run_name_check", changed("delivery_run", "name = ' '")),
        ("delivery_run_meal_check", changed("delivery_run", "meal = 'supper'")),
        ("delivery_run_kitchen_id_meal_name_key", copied("delivery_run WHERE closed_at IS NULL", "")),
        ("delivery_stop_site_check", changed("delivery_stop", "centre_id = NULL; elder_id = NULL")),
        ("delivery_stop_site_check", changed("delivery_stop", both)),
        (
            "delivery_stop_kitchen_id_meal_centre_id_key",
            copied("delivery_stop WHERE centre_id IS NOT NULL", ""),
        ),
        (
            "delivery_stop_kitchen_id_meal_elder_id_key",
            copied("delivery_stop WHERE elder_id IS NOT NULL", ""),
        ),
        ("delivery_day_stop_site_check", changed("delivery_day_stop", "centre_id = NULL; elder_id = NULL")),
        ("delivery_day_stop_site_check", changed("delivery_day_stop", both)),
        ("delivery_day_stop_meal_check", changed("delivery_day_stop", "meal = 'supper'")),
        (
            "delivery_day_stop_kitchen_id_delivered_on_meal_centre_id_key",
            copied("delivery_day_stop WHERE centre_id IS NOT NULL", ""),
        ),
        (
            "delivery_day_stop_kitchen_id_delivered_on_meal_elder_id_key",
            copied("delivery_day_stop WHERE elder_id IS NOT NULL", ""),
        ),
        ("delivery_hand_over_driver_name_check", changed("delivery_hand_over", "driver_name = ' '")),
        ("delivery_setting_label_face_check", changed("delivery_setting", "label_face = 'photo'")),
        ("delivery_setting_not_home_limit_check", changed("delivery_setting", "not_home_limit = 0")),
        ("delivery_setting_not_home_limit_check", changed("delivery_setting", "not_home_limit = 11")),
    ]
}

fn at_the_door() -> Vec<(&'static str, Act)> {
    let delivered =
        "delivery_outcome WHERE outcome = 'delivered' AND superseded_at IS NULL AND corrects_id IS NULL";
    let to_centre = "delivery_outcome WHERE outcome = 'delivered' AND centre_id IS NOT NULL";
    vec![
        ("delivery_outcome_meal_check", copied(delivered, "meal = 'supper'")),
        ("delivery_outcome_outcome_check", copied(delivered, "outcome = 'eaten'")),
        ("delivery_outcome_given_to_check", copied(delivered, "outcome = 'given_to_other'; given_to = ' '")),
        ("delivery_outcome_given_to_check", copied(delivered, "given_to = '邻居'")),
        ("delivery_outcome_not_home_check", copied(to_centre, "outcome = 'not_home'")),
        ("delivery_outcome_portions_check", copied(delivered, "portions = 0")),
        ("delivery_outcome_temperature_check", copied(delivered, "temperature_tenths_celsius = 1101")),
        ("delivery_outcome_correction_check", copied(delivered, "correction_reason = '看错'")),
        ("delivery_outcome_correction_check", copied(delivered, "corrects_id = id; correction_reason = ' '")),
        ("delivery_outcome_kitchen_id_service_on_meal_demand_key_key", copied(delivered, "")),
        ("delivery_outcome_kept", told("DELETE FROM delivery_outcome")),
        ("delivery_outcome_as_told", changed("delivery_outcome", "outcome = 'returned'")),
        (
            "welfare_check_finding_check",
            changed("welfare_check", "handled_at = raised_at; handled_by = '某人'; finding = 'dancing'"),
        ),
        (
            "welfare_check_handled_check",
            changed("welfare_check", "handled_at = raised_at; handled_by = '某人'; finding = NULL"),
        ),
        ("welfare_check_elder_id_key", copied("welfare_check WHERE handled_at IS NULL", "")),
        ("meal_leftover_meal_check", changed("meal_leftover", "meal = 'supper'")),
        ("meal_leftover_dish_name_check", changed("meal_leftover", "dish_name = ' '")),
        ("meal_leftover_grams_check", changed("meal_leftover", "left_grams = served_grams + 1")),
        ("meal_leftover_grams_check", changed("meal_leftover", "served_grams = 0; left_grams = 0")),
        ("meal_leftover_site_key", copied("meal_leftover", "")),
        ("meal_feedback_meal_check", changed("meal_feedback", "meal = 'supper'")),
        ("meal_feedback_score_check", changed("meal_feedback", "score = 0")),
        ("meal_feedback_score_check", changed("meal_feedback", "score = 6")),
    ]
}
