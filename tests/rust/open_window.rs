//! `kangning open`: which window program it starts, with what, and what it says where there is none.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::programs::kangning;

/// A folder with `kangning` in it, as an installer lays it out, and nothing that it could find by itself.
struct Installed {
    place: TempDir,
}

impl Installed {
    fn new() -> Self {
        let program = kangning();
        // Beside the program, so that a link will do: a copy still open for writing elsewhere could not be started.
        let place = tempfile::tempdir_in(program.parent().unwrap()).unwrap();
        std::fs::hard_link(program, place.path().join("kangning")).unwrap();
        std::fs::create_dir(place.path().join("elsewhere")).unwrap();
        Self { place }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// A window program that writes down how it was called instead of opening anything.
    fn window(&self, folder: &str, says: &str) {
        let program = self.path(folder).join("kangning-desktop");
        let text = format!(
            "#!/bin/sh\nprintf '{says} %s [%s]' \"$*\" \"$KANGNING_DB\" > '{told}.new'\nmv '{told}.new' '{told}'\n",
            told = self.path("told").display()
        );
        std::fs::write(&program, text).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn open(&self, arguments: &[&str]) -> Output {
        Command::new(self.path("kangning"))
            .current_dir(self.place.path())
            .env("HOME", self.place.path())
            .env("PATH", format!("{}:/bin:/usr/bin", self.path("elsewhere").display()))
            .env_remove("KANGNING_DB")
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// What the window program wrote; it is left running, so it may take a moment.
    fn told(&self) -> String {
        let (file, began) = (self.path("told"), Instant::now());
        while !file.is_file() {
            assert!(began.elapsed() < Duration::from_secs(20), "no window program was started");
            std::thread::sleep(Duration::from_millis(20));
        }
        let told = std::fs::read_to_string(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        told
    }
}

fn opened(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn it_starts_the_window_beside_it_with_the_same_database() {
    let installed = Installed::new();
    installed.window("", "beside");
    installed.window("elsewhere", "elsewhere");
    opened(&installed.open(&["open"]));
    assert_eq!(installed.told(), "beside  []");
    opened(&installed.open(&["--db", "sqlite:my district.db", "open"]));
    // The window may start in another folder. (On macOS the temporary folder is a link.)
    let told = installed.told();
    let file = told.strip_prefix("beside --db sqlite:").and_then(|rest| rest.strip_suffix(" []")).unwrap();
    assert!(Path::new(file).is_absolute() && file.ends_with("/my district.db"), "{told}");
    assert!(!installed.path("my district.db").exists(), "opening the window is the window's work");
    opened(&installed.open(&["--db", "postgres://desk:secret@server/kangning", "open"]));
    let told = installed.told();
    assert_eq!(told, "beside  [postgres://desk:secret@server/kangning]", "no password among the arguments");
}

#[test]
fn it_finds_a_window_that_was_installed_elsewhere() {
    let installed = Installed::new();
    installed.window("elsewhere", "elsewhere");
    opened(&installed.open(&["open"]));
    assert_eq!(installed.told(), "elsewhere  []");
}

#[test]
fn where_there_is_no_window_it_says_so() {
    let installed = Installed::new();
    // The system's own folders may have one; these have none.
    let output = Command::new(installed.path("kangning"))
        .arg("open")
        .env("PATH", installed.path("elsewhere"))
        .env_remove("KANGNING_DB")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["code"], "window_not_started");
    assert!(!error["params"]["detail"].as_str().unwrap().is_empty(), "{error}");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("window"), "{message}");
}
