//! Guards of centres, elders, enrolments, attendance, the calendar and assessments.

use super::{Act, changed, copied, told};

pub fn tried() -> Vec<(&'static str, Act)> {
    let mut tried = centres_and_elders();
    tried.extend(attendance());
    tried.extend(assessments());
    tried
}

fn centres_and_elders() -> Vec<(&'static str, Act)> {
    let too_large = format!("bytes = '{}'", "x".repeat(409_601));
    vec![
        ("organisation_name_check", changed("organisation", "name = ' '")),
        ("organisation_name_key", copied("organisation", "")),
        ("centre_name_key", copied("centre", "")),
        ("centre_late_entry_days_check", changed("centre", "late_entry_days = 32")),
        ("centre_half_day_below_minutes_check", changed("centre", "half_day_below_minutes = 721")),
        ("room_name_check", changed("room", "name = ' '")),
        ("elder_name_check", changed("elder", "name = ' '")),
        ("contact_name_check", changed("contact", "name = ' '")),
        ("contact_relation_check", changed("contact", "relation = 'friend'")),
        ("contact_emergency_order_check", changed("contact", "emergency_order = 0")),
        ("contact_elder_id_emergency_order_key", copied("contact WHERE ended_at IS NULL", "")),
        ("elder_alert_severity_check", changed("elder_alert", "severity = 'grave'")),
        ("elder_photo_format_check", changed("elder_photo", "format = 'gif'")),
        ("elder_photo_bytes_check", changed("elder_photo", "bytes = ''")),
        ("elder_photo_bytes_check", changed("elder_photo", &too_large)),
        ("contact_photo_format_check", changed("contact_photo", "format = 'gif'")),
        ("contact_photo_bytes_check", changed("contact_photo", "bytes = ''")),
        ("contact_photo_bytes_check", changed("contact_photo", &too_large)),
        ("lunar_birthday_setting_leap_month_check", changed("lunar_birthday_setting", "leap_month = 'both'")),
        (
            "lunar_birthday_setting_day_thirty_check",
            changed("lunar_birthday_setting", "day_thirty = 'never'"),
        ),
        ("legal_year_year_check", changed("legal_year", "year = 1999")),
        ("legal_day_name_check", changed("legal_day", "name = ' '")),
    ]
}

fn attendance() -> Vec<(&'static str, Act)> {
    vec![
        ("enrolment_service_check", changed("enrolment", "service = 'parking'")),
        ("enrolment_day_weekday_check", changed("enrolment_day", "weekday = 8")),
        ("enrolment_day_weekday_check", changed("enrolment_day", "weekday = 0")),
        ("enrolment_day_day_part_check", changed("enrolment_day", "day_part = 'night'")),
        ("absence_reason_check", changed("absence", "reason = 'boredom'").without_triggers()),
        ("visit_transport_check", changed("visit", "arrival_transport = 'sedan_chair'")),
        ("visit_transport_check", changed("visit", "departure_transport = 'sedan_chair'")),
        ("follow_up_call_called_whom_check", copied("follow_up_call", "called_whom = ' '")),
        ("follow_up_call_outcome_check", copied("follow_up_call", "outcome = 'shouted_at'")),
        ("follow_up_call_kept", changed("follow_up_call", "said = '没什么'")),
        ("follow_up_call_kept", changed("follow_up_call", "outcome = 'no_answer'")),
        ("follow_up_call_kept", told("DELETE FROM follow_up_call")),
        ("day_closing_reopen_check", changed("day_closing", "reopened_at = closed_at")),
        ("day_closing_reopen_check", changed("day_closing", "reopened_at = closed_at; reopen_reason = ' '")),
        ("day_closing_hours_check", changed("day_closing", "opens_at = NULL")),
        ("day_closing_hours_check", changed("day_closing", "closes_at = opens_at")),
        ("day_closing_stands_for_weekday_check", changed("day_closing", "stands_for_weekday = 8")),
        ("day_closing_cause_check", changed("day_closing", "cause = 'rain'")),
        ("day_closing_half_day_below_minutes_check", changed("day_closing", "half_day_below_minutes = 721")),
        ("trail_origin_check", copied("trail", "origin = 'fax'")),
    ]
}

fn assessments() -> Vec<(&'static str, Act)> {
    vec![
        ("assessment_corrects_id_key", copied("assessment WHERE corrects_id IS NOT NULL", "")),
        ("assessment_corrects_check", copied("assessment", "corrects_id = 'new'")),
        ("assessment_reason_check", copied("assessment WHERE scheme = 'gbt42195'", "reason = 'curiosity'")),
        ("assessment_reason_check", copied("assessment WHERE scheme = 'gbt42195'", "reason = NULL")),
        ("assessment_assessor_position_check", copied("assessment_assessor", "position = 0")),
        ("assessment_assessor_name_check", copied("assessment_assessor", "name = ' '")),
        ("assessment_setting_id_check", changed("assessment_setting", "id = 'other'")),
        ("assessment_setting_due_after_months_check", changed("assessment_setting", "due_after_months = 0")),
        ("assessment_setting_due_after_months_check", changed("assessment_setting", "due_after_months = 61")),
    ]
}
