//! The registry: what is generated from it is fresh, and every command is reachable in every way.

use std::path::Path;

use kangning_core::command::{self, Kind, Role, typescript};
use serde_json::{Value, json};

use crate::on_both;
use crate::support::programs;

#[test]
fn the_generated_client_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/generated.ts");
    let fresh = typescript::client();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(
        committed == fresh,
        "ui/src/ipc/generated.ts is stale: UPDATE=1 cargo test -p it the_generated_client"
    );
}

#[test]
fn no_two_types_bear_one_name() {
    assert_eq!(kangning_core::command::typescript::names_given_twice(), Vec::<String>::new());
}

#[test]
fn commands_are_named_by_area_and_verb() {
    let areas = [
        "activity",
        "assessment",
        "attendance",
        "batch",
        "bed",
        "calendar",
        "census",
        "centre",
        "cold",
        "delivery",
        "demo",
        "diet",
        "dish",
        "district",
        "elder",
        "enrolment",
        "fhir",
        "handover",
        "import",
        "ingredient",
        "kiosk",
        "leave",
        "list",
        "meal",
        "menu",
        "offer",
        "production",
        "report",
        "reservation",
        "round",
        "safety",
        "sample",
        "site",
        "stay",
        "today",
        "waiting",
    ];
    for command in command::all() {
        let (area, verb) = command.name.split_once('_').unwrap();
        assert!(areas.contains(&area) && !verb.is_empty(), "{}", command.name);
        assert!(!command.by.is_empty(), "{} must name who may call it", command.name);
        assert!(
            command.about.ends_with('.') && command.about.len() > 20,
            "{} must say what it does",
            command.name
        );
    }
    let mut names: Vec<&str> = command::all().iter().map(|command| command.name).collect();
    names.dedup();
    assert_eq!(names.len(), command::all().len(), "a name is given once");
}

#[test]
fn the_table_of_permissions_is_as_reviewed() {
    let may = |role: Role| -> Vec<&str> {
        command::all()
            .iter()
            .filter(|command| command.by.contains(&role))
            .map(|command| command.name)
            .collect()
    };
    // The kitchen and the drivers see and change what meals need, and nothing of an elder beside the diet.
    // In an emergency everyone counts.
    let kitchen = [
        "attendance_board",
        "batch_correct_step",
        "batch_start",
        "batch_step",
        "batch_withdraw",
        "calendar_list",
        "centre_days",
        "centre_list",
        "cold_place_close",
        "cold_place_save",
        "cold_reading_act",
        "cold_reading_correct",
        "cold_reading_record",
        "delivery_add_run",
        "delivery_change_run",
        "delivery_close_run",
        "delivery_correct",
        "delivery_day",
        "delivery_hand_over",
        "delivery_handle_welfare",
        "delivery_labels",
        "delivery_leftovers",
        "delivery_move_stop",
        "delivery_note_feedback",
        "delivery_note_leftover",
        "delivery_put_back",
        "delivery_record",
        "delivery_runs",
        "delivery_served",
        "delivery_set",
        "diet_get",
        "diet_limits",
        "diet_read_words",
        "diet_save",
        "dish_get",
        "dish_list",
        "dish_preview",
        "dish_recipe_card",
        "dish_restore",
        "dish_save",
        "dish_take_shipped",
        "dish_withdraw",
        "district_overview",
        "elder_list",
        "elder_search",
        "enrolment_change_home_meal",
        "enrolment_start_home_meal",
        "ingredient_get",
        "ingredient_list",
        "ingredient_restore",
        "ingredient_save",
        "ingredient_withdraw",
        "list_write",
        "meal_account_lines",
        "meal_account_rules",
        "meal_account_set_prices",
        "meal_account_statement",
        "meal_add_group",
        "meal_day",
        "meal_end_group",
        "meal_of_elder",
        "meal_order",
        "meal_resume",
        "meal_set_cut_off",
        "meal_set_place",
        "meal_settings",
        "meal_stop",
        "meal_withdraw_order",
        "menu_candidates",
        "menu_choose",
        "menu_clashes",
        "menu_copy",
        "menu_cycle_apply",
        "menu_cycle_get",
        "menu_cycle_list",
        "menu_cycle_save",
        "menu_cycle_withdraw",
        "menu_hits",
        "menu_lock",
        "menu_move",
        "menu_publish",
        "menu_readiness",
        "menu_save",
        "menu_set_rules",
        "menu_week",
        "menu_withdraw_choice",
        "menu_write_calendar",
        "production_change_extra",
        "production_meal",
        "production_people",
        "production_purchasing",
        "production_recall",
        "production_release",
        "production_wall",
        "report_choices",
        "report_list",
        "report_pages",
        "report_preview",
        "report_progress",
        "report_stop",
        "report_table",
        "report_write",
        "safety_day",
        "safety_sign",
        "sample_dispose",
        "sample_take",
        "sample_withdraw",
        "site_emergency_list",
        "today_overview",
    ];
    assert_eq!(may(Role::Kitchen), kitchen);
    let driver = [
        "attendance_board",
        "batch_step",
        "calendar_list",
        "centre_days",
        "centre_list",
        "delivery_correct",
        "delivery_day",
        "delivery_hand_over",
        "delivery_handle_welfare",
        "delivery_labels",
        "delivery_move_stop",
        "delivery_note_feedback",
        "delivery_put_back",
        "delivery_record",
        "delivery_runs",
        "district_overview",
        "elder_search",
        "list_write",
        "meal_day",
        "meal_of_elder",
        "meal_settings",
        "production_meal",
        "production_people",
        "production_wall",
        "report_choices",
        "report_list",
        "report_pages",
        "report_preview",
        "report_progress",
        "report_stop",
        "report_table",
        "report_write",
        "safety_day",
        "site_emergency_list",
    ];
    assert_eq!(may(Role::Driver), driver);
    for role in [Role::Reception, Role::Nurse] {
        let names = may(role);
        assert!(
            !names.contains(&"centre_set_up")
                && !names.contains(&"centre_close_days")
                && !names.contains(&"calendar_enter_year")
                && !names.contains(&"centre_change")
                && !names.contains(&"demo_fill")
        );
        assert!(names.contains(&"attendance_check_in"));
    }
    for role in [Role::Manager, Role::District, Role::Administrator] {
        assert_eq!(may(role).len(), command::all().len(), "{role:?}");
    }
}

on_both! {
    async fn every_command_answers_or_refuses_by_code(desk: Desk) {
        desk.done("demo_fill", json!({ "centres": 1, "elders": 5, "days": 3 })).await;
        for command in command::all() {
            match desk.app.call(command.name, "{}").await {
                Ok(answer) => { serde_json::from_str::<Value>(&answer).unwrap(); }
                // What is filled in already says so; what needs no arguments but a kiosk says that there is none.
                Err(refusal) if command.name == "demo_fill" => assert_eq!(refusal.code(), "database_not_empty"),
                Err(refusal) if ["kiosk_board", "kiosk_leave"].contains(&command.name) => assert_eq!(refusal.code(), "not_found"),
                Err(refusal) => assert_eq!(refusal.code(), "arguments_unreadable", "{}: {refusal:?}", command.name),
            }
            for nonsense in ["[", "[]", "\"x\"", "7", "{\"nonsense\":1}"] {
                let refusal = desk.app.call(command.name, nonsense).await.unwrap_err();
                assert_eq!(refusal.code(), "arguments_unreadable", "{} {nonsense}", command.name);
            }
        }
    }

    async fn who_may_not_is_told_so(desk: Desk) {
        let mut app = desk.app.clone();
        for role in [Role::Reception, Role::Nurse, Role::Kitchen, Role::Driver, Role::Manager, Role::District, Role::Administrator] {
            app.session.roles = vec![role];
            for command in command::all() {
                let refused = app.call(command.name, "[]").await.unwrap_err().code() == "not_allowed";
                assert_eq!(refused, !command.by.contains(&role), "{} by {role:?}", command.name);
            }
        }
    }

    async fn an_unknown_command_is_said(desk: Desk) {
        let refusal = desk.refused("elder_vanish", json!({})).await;
        assert_eq!(serde_json::to_value(&refusal).unwrap()["params"], json!({ "name": "elder_vanish" }));
    }
}

#[test]
fn the_command_line_lists_what_the_registry_holds() {
    let output = programs::command().args(["commands", "--json"]).output().unwrap();
    let listed: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let names: Vec<&str> = listed.iter().map(|command| command["name"].as_str().unwrap()).collect();
    assert_eq!(names, command::all().iter().map(|command| command.name).collect::<Vec<_>>());
    let check_in = listed.iter().find(|command| command["name"] == "attendance_check_in").unwrap();
    assert_eq!(
        (check_in["arguments"].as_str(), check_in["kind"].as_str()),
        (Some("CheckIn"), Some("change"))
    );
    assert!(check_in["by"].as_array().unwrap().contains(&json!("reception")));
}

#[test]
fn every_command_is_in_the_screens_client() {
    let client = typescript::client();
    for command in command::all() {
        let (kind, hook) = match command.kind {
            Kind::Read => ("read", "useRead"),
            Kind::Change => ("change", "useChange"),
        };
        assert!(client.contains(&format!("  {}: {{ kind: \"{kind}\"; arguments: ", command.name)));
        assert!(client.contains(&format!("{hook}(\"{}\"", command.name)));
    }
}
