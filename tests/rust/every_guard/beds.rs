//! Guards of residences, beds, stays, the waiting list and the census.

use super::{Act, changed, copied, told};

pub fn tried() -> Vec<(&'static str, Act)> {
    let mut tried = houses();
    tried.extend(admissions_and_stays());
    tried.extend(leaves_closures_and_reservations());
    tried.extend(waiting_and_nights());
    tried
}

fn houses() -> Vec<(&'static str, Act)> {
    vec![
        ("residence_hold_days_check", changed("residence", "hold_days = 367")),
        ("residence_hold_warning_days_check", changed("residence", "hold_warning_days = 61")),
        ("residence_cleaning_target_minutes_check", changed("residence", "cleaning_target_minutes = 4")),
        ("residence_reservation_days_check", changed("residence", "reservation_days = 0")),
        ("residence_offer_days_check", changed("residence", "offer_days = 0")),
        ("residence_refused_effect_check", changed("residence", "refused_effect = 'shrugs'")),
        ("residence_lapsed_effect_check", changed("residence", "lapsed_effect = 'shrugs'")),
        ("residence_nursing_target_percent_check", changed("residence", "nursing_target_percent = 101")),
        ("residence_short_stay_days_check", changed("residence", "short_stay_days = 0")),
        ("residence_late_entry_days_check", changed("residence", "late_entry_days = 32")),
        ("residence_oldest_from_age_check", changed("residence", "oldest_from_age = 59")),
        ("residence_disabled_from_grade_check", changed("residence", "disabled_from_grade = 5")),
        ("building_centre_id_name_key", copied("building", "")),
        ("building_name_check", changed("building", "name = ' '")),
        ("floor_building_id_name_key", copied("floor", "")),
        ("floor_name_check", changed("floor", "name = ' '")),
        ("ward_centre_id_name_key", copied("ward", "")),
        ("ward_name_check", changed("ward", "name = ' '")),
        ("care_room_floor_id_name_key", copied("care_room", "")),
        ("care_room_name_check", changed("care_room", "name = ' '")),
        ("care_room_sex_rule_check", changed("care_room", "sex_rule = 'cats'")),
        ("care_room_capacity_check", changed("care_room", "capacity = 0")),
        ("care_room_feature_feature_check", changed("care_room_feature", "feature = 'pool'")),
        ("bed_label_check", changed("bed", "label = ' '")),
        ("bed_kind_check", changed("bed", "kind = 'water'")),
        (
            "bed_nursing_check",
            changed("bed", "kind = 'nursing'; nursing_from_on = NULL; nursing_until_on = NULL"),
        ),
        (
            "bed_nursing_check",
            changed("bed", "nursing_from_on = '2026-01-02'; nursing_until_on = '2026-01-01'"),
        ),
        ("bed_monthly_fen_check", changed("bed", "monthly_fen = -1")),
        (
            "bed_order_check",
            changed("bed", "in_service_from_on = '2026-01-02'; in_service_until_on = '2026-01-01'")
                .without_triggers(),
        ),
        ("bed_care_room_id_label_key", copied("bed WHERE in_service_until_on IS NULL", "")),
    ]
}

fn admissions_and_stays() -> Vec<(&'static str, Act)> {
    let (left, lives) =
        ("admission WHERE to_at IS NOT NULL", "stay WHERE to_at IS NULL AND withdrawn_at IS NULL");
    let over = "stay WHERE to_at IS NOT NULL";
    vec![
        ("admission_order_check", changed(left, "to_on = '1990-01-01'").without_triggers()),
        ("admission_order_check", changed(left, "to_at = '1990-01-01T00:00:00+00:00'").without_triggers()),
        ("admission_end_check", changed(left, "to_on = NULL").without_triggers()),
        ("admission_end_check", changed(left, "leaving_reason = NULL").without_triggers()),
        (
            "admission_withdrawn_check",
            changed("admission WHERE to_at IS NULL", "withdrawn_at = '2026-11-20T01:00:00+00:00'")
                .without_triggers(),
        ),
        ("admission_leaving_reason_check", changed(left, "leaving_reason = 'evicted'").without_triggers()),
        ("admission_payer_check", changed("admission", "payer = 'nobody'")),
        ("admission_short_stay_check", changed("admission", "is_short_stay = TRUE; planned_to_on = NULL")),
        ("admission_partner_check", changed("admission", "partner_id = id")),
        ("admission_kept", told("DELETE FROM admission")),
        ("admission_risk_kind_check", changed("admission_risk", "kind = 'boredom'")),
        ("admission_risk_level_check", changed("admission_risk", "level = 'absurd'")),
        ("admission_risk_checked_by_check", changed("admission_risk", "checked_by = ' '")),
        ("stay_end_check", changed(over, "to_on = NULL").without_triggers()),
        ("stay_end_check", changed(over, "ended_how = NULL").without_triggers()),
        ("stay_began_how_check", changed("stay", "began_how = 'flew'")),
        ("stay_ended_how_check", changed(over, "ended_how = 'flew'")),
        (
            "stay_bed_id_key",
            copied(lives, "admission_id = (SELECT MIN(id) FROM admission WHERE to_at IS NOT NULL)")
                .without_triggers(),
        ),
    ]
}

fn leaves_closures_and_reservations() -> Vec<(&'static str, Act)> {
    let (returned, away) =
        ("bed_leave WHERE to_at IS NOT NULL", "bed_leave WHERE to_at IS NULL AND withdrawn_at IS NULL");
    vec![
        ("bed_leave_order_check", changed(returned, "to_on = '1990-01-01'").without_triggers()),
        ("bed_leave_end_check", changed(returned, "to_on = NULL").without_triggers()),
        ("bed_leave_kind_check", changed("bed_leave", "kind = 'moon'")),
        ("bed_leave_hold_check", changed("bed_leave", "holds_bed = FALSE; hold_until_on = '2026-12-01'")),
        ("bed_leave_admission_id_key", copied(away, "").without_triggers()),
        ("bed_leave_kept", told("DELETE FROM bed_leave")),
        (
            "bed_closure_order_check",
            changed("bed_closure WHERE id = 'closure'", "to_on = '1990-01-01'").without_triggers(),
        ),
        (
            "bed_closure_end_check",
            changed("bed_closure WHERE id = 'closure'", "to_on = NULL").without_triggers(),
        ),
        ("bed_closure_reason_check", changed("bed_closure", "reason = 'boredom'")),
        ("bed_closure_kept", told("DELETE FROM bed_closure")),
        ("bed_cleaning_stay_id_key", copied("bed_cleaning", "")),
        ("reservation_order_check", changed("reservation", "lapses_on = from_on")),
        ("reservation_end_check", changed("reservation", "ended_at = recorded_at; ended_how = NULL")),
        (
            "reservation_ended_how_check",
            changed("reservation", "ended_at = recorded_at; ended_how = 'forgotten'"),
        ),
        ("reservation_kept", told("DELETE FROM reservation")),
    ]
}

fn waiting_and_nights() -> Vec<(&'static str, Act)> {
    vec![
        ("waiting_entry_wished_beds_most_check", changed("waiting_entry", "wished_beds_most = 21")),
        ("waiting_entry_wished_sex_rule_check", changed("waiting_entry", "wished_sex_rule = 'cats'")),
        ("waiting_entry_price_most_fen_check", changed("waiting_entry", "price_most_fen = -1")),
        ("waiting_entry_end_check", changed("waiting_entry", "ended_at = registered_at; ended_how = NULL")),
        (
            "waiting_entry_ended_how_check",
            changed("waiting_entry", "ended_at = registered_at; ended_how = 'lost'"),
        ),
        ("waiting_entry_elder_id_centre_id_key", copied("waiting_entry WHERE ended_at IS NULL", "")),
        ("bed_offer_answer_check", changed("bed_offer", "answer = 'maybe'; answered_at = made_at")),
        ("bed_offer_answered_check", changed("bed_offer", "answer = 'refused'; answered_at = NULL")),
        ("bed_offer_effect_check", changed("bed_offer", "effect = 'shrugs'")),
        ("bed_offer_waiting_entry_id_key", copied("bed_offer WHERE answer IS NULL", "")),
        (
            "night_note_completed_act_check",
            changed("night_note", "completed_at = '2026-11-20T01:00:00+00:00'; completed_act = 'danced'"),
        ),
        (
            "bed_as_counted_kind_check",
            told(
                "INSERT INTO bed_as_counted (bed_id, until_on, kind, ward_id)
                VALUES ((SELECT MIN(id) FROM bed), '2026-01-01', 'water', (SELECT MIN(id) FROM ward))",
            ),
        ),
        ("night_note_found_check", changed("night_note", "found = 'dancing'")),
        ("night_note_whom_check", changed("night_note", "admission_id = NULL")),
        ("night_note_completion_check", changed("night_note", "completed_at = NULL; completion = '补记'")),
        ("census_month_centre_id_month_on_revision_key", copied("census_month", "")),
        ("census_month_reason_check", changed("census_month", "revision = 2; reason = ' '")),
    ]
}
