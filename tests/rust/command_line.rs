//! The program `kangning`, from outside: no display, no window, stable answers.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::programs::{command, on};

fn answer(output: &std::process::Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_call_prints_its_answer() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("a folder that is new").join("kangning.db");
    let overview = answer(&on(&file, &["call", "district_overview"]));
    assert_eq!(
        (overview["isEmpty"].as_bool(), overview["databaseKind"].as_str()),
        (Some(true), Some("sqlite"))
    );
    let filled =
        answer(&on(&file, &["demo", "--centres", "1", "--elders", "4", "--days", "2", "--seed", "3"]));
    // Beside those asked for, some are brought their meals at home, and some live in the residences.
    assert!(filled["elders"].as_i64() >= Some(4), "{filled}");
    let page = answer(&on(&file, &["call", "elder_list", r#"{"limit": 2}"#]));
    let total = page["total"].as_i64().unwrap();
    assert!(total >= 4, "{total}");
    assert_eq!(page["rows"].as_array().unwrap().len(), 2);
    let outcome = answer(&on(&file, &["check"]));
    assert_eq!((&outcome["findings"], outcome["elders"].as_i64()), (&json!([]), Some(total)));
}

#[test]
fn a_failure_is_an_object_on_standard_error() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kangning.db");
    for (arguments, code) in [
        (vec!["call", "elder_vanish"], "command_unknown"),
        (vec!["call", "elder_list", "{"], "arguments_unreadable"),
        (vec!["call", "attendance_check_out", r#"{"elderId": "nobody"}"#], "not_found"),
        (vec!["demo", "--elders", "0"], "input_invalid"),
    ] {
        let output = on(&file, &arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["code"], code);
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()));
        assert!(error["params"].is_object() && error["fields"].is_array());
    }
}

#[test]
fn arguments_can_come_from_standard_input() {
    let place = tempfile::tempdir().unwrap();
    let mut child = command()
        .args([
            "--db",
            &format!("sqlite:{}", place.path().join("k.db").display()),
            "call",
            "elder_search",
            "-",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(br#"{"query": "lcm"}"#).unwrap();
    assert_eq!(answer(&child.wait_with_output().unwrap()), json!([]));
}

#[test]
fn a_batch_answers_line_by_line() {
    let place = tempfile::tempdir().unwrap();
    let mut child = command()
        .args(["--db", &format!("sqlite:{}", place.path().join("k.db").display()), "batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = "{\"name\":\"elder_search\",\"arguments\":{\"query\":\"x\"}}\n\nnonsense\n{\"name\":\"district_overview\"}\n{\"name\":\"elder_vanish\"}\n";
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0], json!({ "answer": [] }));
    assert_eq!(answers[1]["error"]["code"], "arguments_unreadable");
    assert_eq!(answers[2]["answer"]["isEmpty"], true);
    assert_eq!(answers[3]["error"]["code"], "command_unknown");
}

#[test]
fn help_says_what_it_can_do() {
    let output = command().arg("--help").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for word in ["open", "call", "batch", "commands", "demo", "check", "--db", "postgres://", "Examples"] {
        assert!(text.contains(word), "--help must mention {word}:\n{text}");
    }
    let wrong = command().args(["--db", "mysql://x", "check"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("sqlite:PATH or postgres://"));
}

#[test]
fn a_damaged_database_is_found() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kangning.db");
    answer(&on(&file, &["demo", "--centres", "1", "--elders", "10", "--days", "5"]));
    crate::support::run(async {
        let url = format!("sqlite:{}", file.display());
        let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
        // Around every guard: as a broken copy or a meddling hand would.
        for text in [
            "PRAGMA foreign_keys = OFF",
            "DROP INDEX visit_elder_id_key",
            "DROP TRIGGER visit_day_closed_update",
            "DROP TRIGGER visit_no_overlap_update",
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE visit SET departed_at = NULL, departure_recorded_at = NULL",
        ] {
            sqlx::query(text).execute(&pool).await.unwrap();
        }
        pool.close().await;
    });
    let output = on(&file, &["check"]);
    assert_eq!(output.status.code(), Some(1));
    let outcome: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(outcome["findings"][0]["check"].as_str().unwrap().contains("one place at a time"));
}

#[test]
fn nothing_is_written_outside_the_folder_given() {
    let place = tempfile::tempdir().unwrap();
    let (home, file) = (place.path().join("home"), place.path().join("data").join("kangning.db"));
    std::fs::create_dir(&home).unwrap();
    let output = command()
        .env("HOME", &home)
        .env_remove("XDG_DATA_HOME")
        .args([
            "--db",
            &format!("sqlite:{}", file.display()),
            "demo",
            "--centres",
            "1",
            "--elders",
            "2",
            "--days",
            "1",
        ])
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_eq!(std::fs::read_dir(&home).unwrap().count(), 0, "the home folder stays empty");

    let output = command()
        .env("HOME", &home)
        .env_remove("XDG_DATA_HOME")
        .args(["call", "district_overview"])
        .output()
        .unwrap();
    assert_eq!(answer(&output)["databaseLabel"], "kangning.db");
    assert!(home.join(".local/share/kangning/kangning.db").is_file(), "without --db: the user's data folder");
}

#[test]
fn it_needs_no_web_view() {
    let output =
        std::process::Command::new("ldd").arg(crate::support::programs::kangning()).output().unwrap();
    let libraries = String::from_utf8_lossy(&output.stdout).to_lowercase();
    assert!(libraries.contains("libc"), "{libraries}");
    for library in ["webkit", "gtk", "javascriptcore", "x11"] {
        assert!(!libraries.contains(library), "kangning must not need {library}:\n{libraries}");
    }
}

#[test]
fn every_installer_holds_the_command_line() {
    let shell = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri");
    let text = std::fs::read_to_string(shell.join("tauri.conf.json")).unwrap();
    let bundle = serde_json::from_str::<Value>(&text).unwrap()["bundle"].clone();
    assert_eq!(bundle["targets"], json!(["deb", "rpm", "nsis", "dmg"]), "say here how another one holds it");
    let built = json!("../target/release/kangning");
    assert_eq!(bundle["linux"]["deb"]["files"]["/usr/bin/kangning"], built);
    assert_eq!(bundle["linux"]["rpm"]["files"]["/usr/bin/kangning"], built);
    // Beside the window, where `kangning open` looks for it.
    assert_eq!(bundle["macOS"]["files"]["MacOS/kangning"], built);
    let hooks = bundle["windows"]["nsis"]["installerHooks"].as_str().unwrap();
    let hooks = std::fs::read_to_string(shell.join(hooks)).unwrap();
    assert!(hooks.contains(r"\target\release\kangning.exe"), "{hooks}");
    assert!(
        hooks.contains(r#"Delete "$INSTDIR\kangning.exe""#),
        "what is installed is removed again: {hooks}"
    );
}
