//! Rows of the tables that the demonstration leaves empty, and of those in which chance decides what it shows: each fits,
//! so that what is tried on it breaks one guard and no other.

use super::{Act, copied, told};

const AT: &str = "'2026-11-20T01:00:00+00:00'";
const KITCHEN: &str = "(SELECT MIN(id) FROM centre WHERE is_kitchen)";
const CENTRE: &str = "(SELECT MIN(id) FROM centre WHERE gives_day_care)";
const ELDER: &str = "(SELECT MIN(id) FROM elder)";
/// Somebody who lives in a residence and is enrolled in nothing.
const RESIDENT: &str = "(SELECT MIN(a.elder_id) FROM admission a
    WHERE a.to_at IS NULL AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.elder_id = a.elder_id))";
/// A bed in which nobody has ever lain: one of its own, beside the others.
const BED: &str = "'bed'";

fn row(table: &str, columns: &str, values: &str) -> Act {
    told(&format!("INSERT INTO {table} ({columns}) VALUES ({values})"))
}

pub fn rows() -> Vec<Act> {
    let mut rows = people();
    rows.extend(kitchen());
    rows.extend(beds());
    rows.extend(meals_paid_and_delivered());
    rows
}

fn people() -> Vec<Act> {
    vec![
        row(
            "follow_up_call",
            "id, elder_id, centre_id, called_on, called_at, called_whom, outcome, said",
            &format!("'call', {ELDER}, {CENTRE}, '2026-11-20', {AT}, '女儿', 'reached', '感冒了'"),
        ),
        row(
            "elder_photo",
            "elder_id, format, bytes, recorded_at",
            &format!("{ELDER}, 'png', 'picture', {AT}"),
        ),
        row(
            "contact_photo",
            "contact_id, format, bytes, recorded_at",
            &format!("(SELECT MIN(id) FROM contact), 'jpeg', 'picture', {AT}"),
        ),
        row("lunar_birthday_setting", "id, leap_month, day_thirty", "1, 'plain_month', 'next_day'"),
        row("legal_year", "year, recorded_at", &format!("2027, {AT}")),
        row("legal_day", "legal_on, year, kind, name", "'2027-01-01', 2027, 'off', '元旦'"),
        row(
            "assessment_setting",
            "id, triggers_stack, due_after_months, version, changed_at",
            &format!("'district', TRUE, 12, 1, {AT}"),
        ),
        copied("assessment", "id = 'correction'; corrects_id = (SELECT MIN(id) FROM assessment)"),
    ]
}

fn kitchen() -> Vec<Act> {
    vec![
        row("diet_limit", "diet, warn_above, block_above", "'low_salt', 10, 20"),
        row("diet_limit_setting", "id, version, changed_at", &format!("'district', 1, {AT}")),
        row(
            "diet_aversion",
            "id, elder_id, position, kind, words, severity",
            &format!("'aversion', {ELDER}, 99, 'dislike', '香菜', 'mild'"),
        ),
        row(
            "diet_allergy",
            "elder_id, words, position, allergen, is_no_food",
            &format!("{ELDER}, '花生', 99, 'peanuts', FALSE"),
        ),
        row(
            "meal_order",
            "id, kitchen_id, elder_id, kind, service_on, meal, address, delivery_note, portion_size, recorded_at",
            &format!("'order', {KITCHEN}, {RESIDENT}, 'one_off', '2027-03-01', 'lunch', '某路 1 号', '', 'regular', {AT}"),
        ),
        row(
            "meal_stop",
            "id, elder_id, from_on, until_on, cause, note, recorded_at",
            &format!("'stop', {RESIDENT}, '2029-01-01', '2029-02-01', 'asked', '', {AT}"),
        ),
        row(
            "enrolment",
            "id, elder_id, centre_id, service, from_on, recorded_at",
            &format!("'paused', {RESIDENT}, {CENTRE}, 'day_care', '2028-01-01', {AT}"),
        ),
        row(
            "enrolment_pause",
            "id, enrolment_id, from_on, until_on, reason, recorded_at",
            &format!("'pause', 'paused', '2028-02-01', '2028-03-01', '', {AT}"),
        ),
        row(
            "meal_group",
            "id, centre_id, kind, name, meal, from_on, portions, portion_size, recorded_at",
            &format!("'group', {CENTRE}, 'staff', '值班', 'lunch', '2026-11-20', 3, 'regular', {AT}"),
        ),
        row(
            "meal_cut_off",
            "kitchen_id, meal, days_before, orders_until, corrections_until, served_until, version, changed_at",
            &format!("{KITCHEN}, 'lunch', 1, '16:00:00', '09:00:00', '13:00:00', 1, {AT}"),
        ),
        row("meal_place", "centre_id, version, changed_at", &format!("{CENTRE}, 1, {AT}")),
        row("meal_place_meal", "centre_id, day_part, meal", &format!("{CENTRE}, 'morning', 'lunch'")),
        row(
            "menu_change",
            "id, menu_meal_id, version, reason, dishes_before, dishes_after, actor, changed_at",
            &format!("'change', (SELECT MIN(id) FROM menu_meal), 999, '缺货', '', '', '某人', {AT}"),
        ),
        row(
            "menu_settings",
            "kitchen_id, repeat_days, breakfast_least, breakfast_most, lunch_least, lunch_most, dinner_least,
            dinner_most, foods_a_day, foods_a_week, version",
            &format!("{KITCHEN}, 3, 25, 30, 35, 40, 30, 35, 12, 25, 1"),
        ),
        copied(
            "batch_step WHERE kind = 'cooked' AND superseded_at IS NULL",
            "id = 'again'; replaces_id = id; superseded_at = recorded_at; superseded_reason = '看错'",
        ),
        copied(
            "cold_reading WHERE superseded_at IS NULL",
            "id = 'again'; replaces_id = id; superseded_at = recorded_at; superseded_reason = '看错'",
        ),
        row(
            "food_sample_excuse",
            "kitchen_id, service_on, meal, dish_id, dish_name, reason, person, recorded_at",
            &format!("{KITCHEN}, '2026-11-20', 'lunch', 'd', '水果', '整果', '某人', {AT}"),
        ),
        row(
            "safety_settings",
            "kitchen_id, core_tenths_celsius, hot_above_tenths_celsius, cold_below_tenths_celsius, holding_minutes,
            expiring_minutes, sample_grams, sample_hours, reading_grace_minutes, version",
            &format!("{KITCHEN}, 700, 600, 80, 120, 30, 125, 48, 60, 1"),
        ),
        row("production_settings", "kitchen_id, extra_percent, version", &format!("{KITCHEN}, 3, 1")),
    ]
}

fn beds() -> Vec<Act> {
    vec![
        copied(
            "bed",
            "id = 'bed'; label = '备用'; in_service_from_on = '2026-01-01'; in_service_until_on = NULL; kind = 'ordinary'",
        ),
        row(
            "bed_closure",
            "id, bed_id, from_at, from_on, to_at, to_on, reason, recorded_at",
            &format!(
                "'closure', {BED}, {AT}, '2026-11-20', '2026-11-21T01:00:00+00:00', '2026-11-21', 'repair', {AT}"
            ),
        ),
        row(
            "reservation",
            "id, bed_id, elder_id, from_on, lapses_on, version, recorded_at",
            &format!("'reservation', {BED}, {RESIDENT}, '2027-01-01', '2027-01-08', 1, {AT}"),
        ),
        row(
            "waiting_entry",
            "id, elder_id, centre_id, registered_at, needs_nursing_bed, version",
            &format!("'waits', {RESIDENT}, {CENTRE}, {AT}, TRUE, 1"),
        ),
        row(
            "bed_offer",
            "id, waiting_entry_id, bed_id, reservation_id, made_at, lapses_on",
            &format!("'offer', 'waits', {BED}, 'reservation', {AT}, '2027-01-08'"),
        ),
        row(
            "night_note",
            "id, centre_id, night_on, admission_id, found, recorded_at, recorded_by",
            &format!(
                "'note', (SELECT MIN(centre_id) FROM admission), '2026-11-20', (SELECT MIN(id) FROM admission), 'asleep', {AT}, '某人'"
            ),
        ),
    ]
}

fn meals_paid_and_delivered() -> Vec<Act> {
    vec![
        row("meal_month", "id, kitchen_id, month_on, frozen_at, frozen_by", &format!("'month', {KITCHEN}, '2020-01-01', {AT}, '某人'")),
        row(
            "meal_month_line",
            "id, meal_month_id, elder_id, name, service_on, meal, demand_key, portion_size, meal_set, portions, is_missed,
            price_fen, fee_fen, subsidy_fen, elder_fen",
            &format!("'line', 'month', {ELDER}, '某人', '2020-01-02', 'lunch', 'k', 'regular', 'ordinary', 1, FALSE, 1500, 100, 600, 1000"),
        ),
        row(
            "meal_month_grant",
            "line_id, rule_name, budget_line, target, fen",
            "'line', '助餐', '区', 'meal', 600",
        ),
        copied(
            "delivery_stop WHERE centre_id IS NOT NULL",
            "id = 'door'; centre_id = NULL; elder_id = (SELECT MIN(e.id) FROM elder e
                WHERE NOT EXISTS (SELECT 1 FROM delivery_stop s WHERE s.elder_id = e.id))",
        ),
        row(
            "delivery_day_stop",
            "id, kitchen_id, delivered_on, meal, centre_id, position, reason, recorded_at",
            &format!("'day stop', {KITCHEN}, '2020-01-02', 'lunch', {CENTRE}, 1, '', {AT}"),
        ),
        row(
            "delivery_day_stop",
            "id, kitchen_id, delivered_on, meal, elder_id, position, reason, recorded_at",
            &format!("'day door', {KITCHEN}, '2020-01-02', 'lunch', {ELDER}, 2, '', {AT}"),
        ),
        row(
            "delivery_hand_over",
            "id, run_id, delivered_on, driver_name, driver_phone, reason, recorded_at",
            &format!("'hand over', (SELECT MIN(id) FROM delivery_run), '2020-01-02', '某人', '', '病假', {AT}"),
        ),
        row("delivery_setting", "kitchen_id, label_face, not_home_limit, version", &format!("{KITCHEN}, 'name', 2, 1")),
        row(
            "welfare_check",
            "id, kitchen_id, elder_id, outcome_id, times, raised_at",
            &format!("'check', {KITCHEN}, (SELECT MIN(id) FROM elder WHERE id NOT IN (SELECT elder_id FROM welfare_check)),
            (SELECT MIN(id) FROM delivery_outcome), 2, {AT}"),
        ),
        row(
            "meal_leftover",
            "id, kitchen_id, service_on, meal, dish_name, served_grams, left_grams, note, version, recorded_at",
            &format!("'leftover', {KITCHEN}, '2020-01-02', 'lunch', '红烧肉', 5000, 200, '', 1, {AT}"),
        ),
        row(
            "meal_feedback",
            "id, kitchen_id, service_on, meal, dish_name, score, words, recorded_at, recorded_by",
            &format!("'feedback', {KITCHEN}, '2020-01-02', 'lunch', '红烧肉', 4, '', {AT}, '某人'"),
        ),
    ]
}
