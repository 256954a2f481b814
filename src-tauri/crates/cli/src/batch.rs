//! `kangning batch`: many commands in one run, for scripts.

use std::io::{BufRead, Write};

use kangning_core::{App, Error, Refusal, Result};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    #[serde(default)]
    arguments: Option<Box<RawValue>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Answer {
    Answer(Box<RawValue>),
    Error(Error),
}

/// Answers line by line until the input ends.
///
/// # Errors
/// When standard input cannot be read. A command that is refused is an answer, not an error.
pub async fn run(app: &App) -> Result<()> {
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match one(app, &line).await {
            Ok(answer) => Answer::Answer(answer),
            Err(error) => Answer::Error(error),
        };
        let text = serde_json::to_string(&answer).map_err(Error::internal)?;
        let mut output = std::io::stdout().lock();
        // Whoever stopped reading wants no more commands run either.
        if writeln!(output, "{text}").and_then(|()| output.flush()).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

async fn one(app: &App, line: &str) -> Result<Box<RawValue>> {
    let Line { name, arguments } = serde_json::from_str(line).map_err(unreadable)?;
    let answer = app.call(&name, arguments.as_deref().map_or("{}", RawValue::get)).await?;
    RawValue::from_string(answer).map_err(Error::internal)
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Refusal::ArgumentsUnreadable { detail: error.to_string() }.into()
}
