//! The built programs, run from outside.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The program `kangning`, built beside these tests.
pub fn kangning() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let folder = own.parent().and_then(|deps| deps.parent()).unwrap();
    let program = folder.join(format!("kangning{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "build it first: cargo build -p kangning-cli");
    program
}

/// `kangning` without a display and without anybody's settings.
pub fn command() -> Command {
    let mut command = Command::new(kangning());
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("KANGNING_DB")
        .stdin(Stdio::null());
    command
}

/// Runs `kangning` on a file.
pub fn on(file: &std::path::Path, arguments: &[&str]) -> Output {
    command().arg("--db").arg(format!("sqlite:{}", file.display())).args(arguments).output().unwrap()
}
