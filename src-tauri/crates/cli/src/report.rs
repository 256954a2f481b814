//! `kangning report`: a report without a window.

use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use kangning_core::bed::WardId;
use kangning_core::error::Subject;
use kangning_core::report::commands::{ReportList, WrittenFile};
use kangning_core::report::{self, Language, Paper, Parameters, ReportGroup, Takes};
use kangning_core::{App, Error, Fault, Refusal, Result};
use kangning_report::write_whole;
use serde_json::{Value, json};

use crate::progress::told;

/// The name under which the report is watched: there is one at a time.
const JOB: &str = "report";

/// What `kangning report` is told.
#[derive(Args)]
pub struct Arguments {
    /// The report, as `--list` names it
    #[arg(required_unless_present = "list")]
    name: Option<String>,
    /// List the reports with what each asks for
    #[arg(long)]
    list: bool,
    /// The list as JSON, for programs
    #[arg(long, requires = "list")]
    json: bool,
    /// The first day
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// The last day, included
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// The month, such as 2026-11
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// The day, for reports of one day
    #[arg(long, value_name = "DAY")]
    on: Option<NaiveDate>,
    /// The centre or kitchen: its name, a part of it that no other has, or its id
    #[arg(long, value_name = "NAME")]
    centre: Option<String>,
    /// The elder's id
    #[arg(long, value_name = "ID")]
    elder: Option<String>,
    /// The meal
    #[arg(long, value_name = "MEAL", value_parser = ["breakfast", "lunch", "dinner"])]
    meal: Option<String>,
    /// One of the report's own choices: a ward, a run
    #[arg(long, value_name = "CHOICE")]
    choice: Option<String>,
    /// Only this ward: its name, a part of it that no other has, or its id
    #[arg(long, value_name = "NAME", requires = "centre")]
    ward: Option<String>,
    /// Only the beds of this kind
    #[arg(long, value_name = "KIND", value_parser = ["nursing", "ordinary", "short_stay"])]
    kind: Option<String>,
    /// The place of the first label on a sheet begun already, from 1
    #[arg(long, value_name = "PLACE")]
    start: Option<i64>,
    /// As what; without it, as the end of the file's name says
    #[arg(long)]
    format: Option<FormatWord>,
    /// The language of the report
    #[arg(long, default_value = "chinese")]
    language: LanguageWord,
    /// The paper; without it, the one that the report is made for
    #[arg(long)]
    paper: Option<PaperWord>,
    /// Where to write it; without it, here, under the report's own name
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatWord {
    Pdf,
    Xlsx,
    Csv,
    Svg,
}

impl FormatWord {
    fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Svg => "svg",
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageWord {
    #[value(alias = "zh", alias = "zh-CN")]
    Chinese,
    #[value(alias = "en")]
    English,
}

#[derive(Clone, Copy, ValueEnum)]
enum PaperWord {
    A4,
    A5,
    A3,
}

/// Lists the reports, or writes one.
///
/// # Errors
/// Those of `report_write`, and `file_not_written`.
pub async fn run(app: &App, asked: Arguments) -> Result<()> {
    let language = match asked.language {
        LanguageWord::Chinese => Language::Chinese,
        LanguageWord::English => Language::English,
    };
    let Some(name) = &asked.name else { return list(app, language, asked.json).await };
    let centre_id = match &asked.centre {
        Some(named) => Some(centre(app, named).await?),
        None => None,
    };
    let ending = asked.out.as_ref().and_then(|out| out.extension()).and_then(|end| end.to_str());
    let format = asked.format.or_else(|| FormatWord::from_str(ending?, true).ok()).unwrap_or(FormatWord::Pdf);
    let parameters = Parameters {
        language,
        paper: asked.paper.map(|paper| match paper {
            PaperWord::A4 => Paper::A4,
            PaperWord::A5 => Paper::A5,
            PaperWord::A3 => Paper::A3,
        }),
        centre_id,
        elder_id: asked.elder.map(kangning_core::elder::ElderId),
        month: asked.month,
        on: asked.on,
        from_on: asked.from,
        until_on: asked.to.and_then(|last| last.succ_opt()),
        meal: asked.meal.and_then(|meal| meal.parse().ok()),
        choice: asked.choice,
        ward_id: None,
        bed_kind: asked.kind.and_then(|kind| kind.parse().ok()),
        start: asked.start,
    };
    let parameters = match asked.ward {
        Some(named) => of_ward(app, name, parameters, named).await?,
        None => parameters,
    };
    let arguments =
        json!({ "name": name, "parameters": parameters, "format": format.word(), "job": JOB }).to_string();
    let answer = told(|| app.running.part(JOB), app.call("report_write", &arguments)).await?;
    let file: WrittenFile = serde_json::from_str(&answer).map_err(Error::internal)?;
    let bytes = BASE64_STANDARD.decode(&file.content).map_err(Error::internal)?;
    let path = asked.out.unwrap_or_else(|| PathBuf::from(&file.file_name));
    write_whole(&path, &bytes)?;
    super::say(&path.display().to_string());
    Ok(())
}

async fn list(app: &App, language: Language, json: bool) -> Result<()> {
    let arguments = json!({ "parameters": { "language": language } });
    let answer = app.call("report_list", &arguments.to_string()).await?;
    if json {
        return super::print_json(&answer);
    }
    let list: ReportList = serde_json::from_str(&answer).map_err(Error::internal)?;
    for report in list.reports {
        let takes: Vec<&str> = report.takes.iter().map(|takes| takes.word()).collect();
        super::say(&format!("{} ({})", report.name, takes.join(", ")));
        super::say(&format!("    {}: {}", report.title, report.about));
    }
    Ok(())
}

/// The centre of this id or name; a part of a name where only one has it.
async fn centre(app: &App, named: &str) -> Result<kangning_core::centre::CentreId> {
    let answer: Value =
        serde_json::from_str(&app.call("centre_list", "{}").await?).map_err(Error::internal)?;
    let id = one_of(&named_in(&answer, "id", "name"), named, "centre", Subject::Centre)?;
    Ok(kangning_core::centre::CentreId(id))
}

/// The same, of one ward: for some reports that is what one may choose, others take it beside. A report that takes no ward
/// refuses it in its own words.
async fn of_ward(app: &App, name: &str, parameters: Parameters, named: String) -> Result<Parameters> {
    let report = report::find(name)?;
    let is_choice = report.group == ReportGroup::Beds && report.takes.contains(&Takes::Choice);
    if is_choice {
        let WardId(chosen) = ward(app, name, &parameters, &named).await?;
        return Ok(Parameters { choice: Some(chosen), ..parameters });
    }
    let ward_id = if report.takes.contains(&Takes::Ward) {
        ward(app, name, &parameters, &named).await?
    } else {
        WardId(named)
    };
    Ok(Parameters { ward_id: Some(ward_id), ..parameters })
}

/// The ward of this id or name among those that the report offers at the centre.
async fn ward(app: &App, report: &str, parameters: &Parameters, named: &str) -> Result<WardId> {
    let arguments = json!({ "name": report, "parameters": parameters }).to_string();
    let answer: Value =
        serde_json::from_str(&app.call("report_choices", &arguments).await?).map_err(Error::internal)?;
    let offered = named_in(answer.get("choices").unwrap_or(&Value::Null), "value", "words");
    Ok(WardId(one_of(&offered, named, "ward", Subject::Ward)?))
}

/// Identifiers and names of a list.
fn named_in<'a>(list: &'a Value, id: &str, name: &str) -> Vec<(&'a str, &'a str)> {
    let read = |one: &'a Value| Some((one.get(id)?.as_str()?, one.get(name)?.as_str()?));
    list.as_array().into_iter().flatten().filter_map(read).collect()
}

/// The identifier of what was named: by itself, by the name, or by a part of it that no other has.
fn one_of(all: &[(&str, &str)], named: &str, field: &str, subject: Subject) -> Result<String> {
    let exact = all.iter().find(|(id, name)| *id == named || *name == named);
    let partly: Vec<_> = all.iter().filter(|(_, name)| name.contains(named)).collect();
    match (exact, partly.as_slice()) {
        (Some((id, _)), _) | (None, [(id, _)]) => Ok((*id).to_owned()),
        (None, []) => Err(Error::not_found(subject)),
        _ => Err(Error::from(Refusal::InputInvalid {}).at(field, Fault::GivenTwice)),
    }
}
