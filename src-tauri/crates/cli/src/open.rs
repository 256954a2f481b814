//! `kangning open`: starts the window program that was installed beside this one.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use kangning_core::store::Address;
use kangning_core::{Refusal, Result};

/// Starts the window and leaves it running.
///
/// # Errors
/// When the window program cannot be started.
pub fn window(db: Option<&Address>) -> Result<()> {
    let mut command = Command::new(program());
    match db {
        Some(Address::Sqlite(path)) => {
            // The window may start in another folder.
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            command.arg("--db").arg(format!("sqlite:{}", path.display()));
        }
        // By the environment: a password must not show in the list of processes.
        Some(Address::Postgres(url)) => {
            command.env("KANGNING_DB", url);
        }
        None => {}
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop).map_err(|error| Refusal::WindowNotStarted { detail: error.to_string() }.into())
}

/// Beside this program, or else wherever the system finds it.
fn program() -> PathBuf {
    let name = format!("kangning-desktop{}", std::env::consts::EXE_SUFFIX);
    std::env::current_exe()
        .ok()
        .and_then(|own| own.parent().map(|folder| folder.join(&name)))
        .filter(|path| path.is_file())
        .unwrap_or_else(|| PathBuf::from(name))
}
