//! `kangning import`: a spreadsheet from a file through the same commands as the window.

use std::path::Path;
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use clap::ValueEnum;
use kangning_core::exchange::{ImportTrouble, sheet};
use kangning_core::report::commands::WrittenFile;
use kangning_core::{App, Error, Refusal, Result};
use kangning_report::write_whole;
use serde_json::{Value, json};

use crate::progress::told;
use crate::say;

/// The name under which what comes in is watched: there is one at a time.
const JOB: &str = "import";

/// Reads the file and takes it in, or says what it would do.
pub async fn import(
    app: &App,
    kind: &str,
    file: &Path,
    is_preview: bool,
    refused: Option<&Path>,
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
    let asked = json!({ "kind": kind, "content": content, "job": JOB });
    if let Some(refused) = refused {
        let asked = json!({ "file": &asked, "language": "chinese" });
        save(&app.call("import_write_refused", &asked.to_string()).await?, refused)?;
    }
    if !is_preview {
        let run = json!({ "file": &asked, "leavesRefused": leaves_refused, "job": JOB }).to_string();
        match told(|| app.running.part(JOB), app.call("import_run", &run)).await {
            Ok(answer) => {
                print(&serde_json::from_str(&answer).map_err(Error::internal)?)?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(error) if error.code() == "import_has_refused_rows" => {}
            Err(error) => return Err(error),
        }
    }
    let asked = asked.to_string();
    let answer = told(|| app.running.part(JOB), app.call("import_preview", &asked)).await?;
    let mut preview: Value = serde_json::from_str(&answer).map_err(Error::internal)?;
    if let Some(rows) = preview["rows"].as_array_mut() {
        rows.retain(|row| is_preview || row["outcome"] == "refused");
    }
    let is_clean = preview["counts"]["refused"] == 0 && preview["missing"] == json!([]);
    print(&preview)?;
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes an empty spreadsheet of a kind.
pub async fn template(app: &App, kind: &str, file: &Path) -> Result<ExitCode> {
    let asked = json!({ "kind": kind, "language": "chinese" });
    save(&app.call("import_write_template", &asked.to_string()).await?, file)?;
    Ok(ExitCode::SUCCESS)
}

/// What goes out.
#[derive(Clone, Copy, ValueEnum)]
pub enum ExportKind {
    /// FHIR R4 Bundle
    Fhir,
    /// All that is kept of an elder, JSON
    Record,
    /// Published menus, .ics
    Menus,
    /// Plans of a residence, .ics
    Plans,
    Elders,
    Attendance,
    Beds,
    Residents,
    Stays,
    Ingredients,
    Dishes,
    Cycles,
}

impl ExportKind {
    /// The kind of list that comes in in the same shape.
    fn list(self) -> Option<&'static str> {
        Some(match self {
            Self::Elders => "elders",
            Self::Attendance => "attendance",
            Self::Beds => "beds",
            Self::Residents => "residents",
            Self::Stays => "stays",
            Self::Ingredients => "ingredients",
            Self::Dishes => "dishes",
            Self::Cycles => "cycles",
            Self::Fhir | Self::Record | Self::Menus | Self::Plans => return None,
        })
    }
}

/// Whose, where, when.
pub struct Which {
    pub elder: Option<String>,
    pub centre: Option<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// Writes what goes out.
pub async fn export(app: &App, kind: ExportKind, file: &Path, which: &Which) -> Result<()> {
    let until = which.to.and_then(|last| last.succ_opt());
    let missing =
        |what: &str| Error::from(Refusal::ArgumentsUnreadable { detail: format!("--{what} is needed") });
    let (name, asked) = match kind {
        ExportKind::Fhir => (
            "fhir_write",
            json!({ "elderId": which.elder, "centreId": which.centre, "visitsFromOn": which.from }),
        ),
        ExportKind::Record => {
            let elder = which.elder.as_ref().ok_or_else(|| missing("elder"))?;
            ("elder_write_record", json!({ "elderId": elder }))
        }
        ExportKind::Menus => {
            let from = which.from.ok_or_else(|| missing("from"))?;
            let until = until.ok_or_else(|| missing("to"))?;
            let asked =
                json!({ "kitchenId": which.centre, "fromOn": from, "untilOn": until, "language": "chinese" });
            ("menu_write_calendar", asked)
        }
        ExportKind::Plans => {
            let centre = which.centre.as_ref().ok_or_else(|| missing("centre"))?;
            ("bed_write_calendar", json!({ "centreId": centre, "language": "chinese" }))
        }
        list => {
            let kind = list.list().ok_or_else(|| Error::internal("no list of this kind"))?;
            let asked =
                json!({ "kind": kind, "language": "chinese", "fromOn": which.from, "untilOn": until });
            ("import_write_list", asked)
        }
    };
    save(&app.call(name, &asked.to_string()).await?, file)
}

/// Saves a file that a command wrote.
fn save(answer: &str, path: &Path) -> Result<()> {
    let file: WrittenFile = serde_json::from_str(answer).map_err(Error::internal)?;
    let bytes = STANDARD.decode(&file.content).map_err(Error::internal)?;
    write_whole(path, &bytes)
}

fn print(value: &Value) -> Result<()> {
    say(&serde_json::to_string_pretty(value).map_err(Error::internal)?);
    Ok(())
}
