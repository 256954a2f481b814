//! The window of Kangning.
// No console window beside ours on Windows.
#![cfg_attr(all(not(debug_assertions), target_os = "windows"), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    kangning_desktop::run()
}
