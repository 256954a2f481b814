//! `kangning import`: a spreadsheet from a file through the same commands as the window.

use std::path::Path;
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kangning_core::exchange::{ImportTrouble, sheet};
use kangning_core::{App, Error, Refusal, Result};
use serde_json::{Value, json};

use crate::say;

/// Reads the file and takes it in, or says what it would do.
pub async fn import(
    app: &App,
    kind: &str,
    file: &Path,
    is_preview: bool,
    leaves_refused: bool,
) -> Result<ExitCode> {
    let unreadable = |error: std::io::Error| {
        let detail = format!("{}: {error}", file.display());
        Error::from(Refusal::ArgumentsUnreadable { detail })
    };
    let length = std::fs::metadata(file).map_err(unreadable)?.len();
    // Before it is read: a file of a hundred megabytes is no list.
    if length > sheet::LARGEST_FILE as u64 {
        return Err(Refusal::ImportUnreadable { trouble: ImportTrouble::TooLarge }.into());
    }
    let content = STANDARD.encode(std::fs::read(file).map_err(unreadable)?);
    let asked = json!({ "kind": kind, "content": content });
    if !is_preview {
        let run = json!({ "file": &asked, "leavesRefused": leaves_refused });
        match app.call("import_run", &run.to_string()).await {
            Ok(answer) => {
                print(&serde_json::from_str(&answer).map_err(Error::internal)?)?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(error) if error.code() == "import_has_refused_rows" => {}
            Err(error) => return Err(error),
        }
    }
    let answer = app.call("import_preview", &asked.to_string()).await?;
    let mut preview: Value = serde_json::from_str(&answer).map_err(Error::internal)?;
    if let Some(rows) = preview["rows"].as_array_mut() {
        rows.retain(|row| is_preview || row["outcome"] == "refused");
    }
    let is_clean = preview["counts"]["refused"] == 0 && preview["missing"] == json!([]);
    print(&preview)?;
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(value: &Value) -> Result<()> {
    say(&serde_json::to_string_pretty(value).map_err(Error::internal)?);
    Ok(())
}
