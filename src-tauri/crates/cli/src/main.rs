//! The program `kangning`: the same commands without a window, for scripts, servers and tests.
mod batch;
mod exchange;
mod open;
mod progress;
mod report;

use std::io::{Read, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use kangning_core::command::typescript;
use kangning_core::store::Address;
use kangning_core::{App, Error, Origin, Refusal, Result, Session, demo, integrity};
use kangning_report::SystemPress;

/// Kangning 康宁 without a window: the commands of the elder-care program for scripts, servers and tests.
///
/// Without --db it works on the same embedded file as the window. Every change is recorded as made from the command
/// line by the user of the operating system.
#[derive(Parser)]
#[command(
    name = "kangning",
    version,
    after_help = "Examples:
  kangning demo                                      fill an empty database with a demonstration district
  kangning call elder_search '{\"query\": \"lcm\"}'      find elders by initials
  kangning commands                                  list the commands with their types
  kangning report --list                             list the reports and what each asks for
  kangning report attendance_month --month 2026-11 --centre 康宁 --format pdf --out 考勤.pdf
  kangning import beds 床位.xlsx --preview            say what a spreadsheet would do
  kangning export fhir 交换.json                      everything for another health system
  kangning check                                     look the database over
  kangning --db postgres://desk@server/kangning open open the window on a shared database"
)]
struct Arguments {
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME. Without it, the embedded file of this user.
    #[arg(long, value_name = "URL", env = "KANGNING_DB", hide_env_values = true, global = true)]
    db: Option<Address>,
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Open the window
    Open,
    /// Run one command and print its JSON answer
    ///
    /// On failure, prints {code, params, message, fields} on standard error and exits with 1.
    Call {
        /// The command, as `kangning commands` lists it
        name: String,
        /// Its arguments as JSON; `-` reads them from standard input
        #[arg(default_value = "{}")]
        json: String,
    },
    /// Run many commands: one JSON object {"name", "arguments"} a line from standard input, one answer a line
    ///
    /// Each line is answered, in order, by {"answer": …} or {"error": {code, params, message, fields}}, once what it
    /// changed is lasting. Much faster than one `call` after the other.
    Batch,
    /// List the commands with their types and who may call them
    Commands {
        /// As a JSON array, for programs
        #[arg(long)]
        json: bool,
    },
    /// Fill an empty database with a deterministic demonstration district
    ///
    /// The same numbers on the same day give the same rows. People and places are invented. The visits of the day
    /// itself are included once it is past 10:00 at the centres; before that, the day is left for you to begin.
    Demo {
        /// Chooses another district
        #[arg(long, default_value_t = demo::DEFAULT_SEED)]
        seed: u64,
        /// Day-care centres, 1 to 40; a central kitchen comes with them
        #[arg(long, default_value_t = demo::DEFAULT_CENTRES)]
        centres: u32,
        /// Elders, 1 to 100000
        #[arg(long, default_value_t = demo::DEFAULT_ELDERS)]
        elders: u32,
        /// Days of attendance, ending today, 0 to 3660
        #[arg(long, default_value_t = demo::DEFAULT_DAYS)]
        days: u32,
    },
    /// Take a spreadsheet in: XLSX, or CSV in UTF-8 or GB18030
    ///
    /// All rows or none. Prints how many rows were new, changed and unchanged. While rows are refused, prints them with
    /// the reason at each cell and exits with 1; nothing is changed then, unless --leave-refused is given.
    Import {
        /// What the list is about: elders, attendance, beds, residents, stays, ingredients, dishes, cycles
        kind: String,
        /// The file
        file: std::path::PathBuf,
        /// Write an empty spreadsheet to fill in at FILE, and do nothing else
        #[arg(long, conflicts_with_all = ["preview", "leave_refused", "refused"])]
        template: bool,
        /// Say what it would do, and change nothing
        #[arg(long)]
        preview: bool,
        /// Write the rows that cannot be taken in, with the reasons, as a spreadsheet to mend
        #[arg(long, value_name = "FILE")]
        refused: Option<std::path::PathBuf>,
        /// Leave out the rows that cannot be taken in
        #[arg(long)]
        leave_refused: bool,
    },
    /// Write a spreadsheet in the shape in which it comes in; or for another health system, a calendar, somebody's record
    Export {
        /// What
        kind: exchange::ExportKind,
        /// Where to write it
        file: std::path::PathBuf,
        /// Only this elder's; needed for record
        #[arg(long, value_name = "ID")]
        elder: Option<String>,
        /// Only at this centre; needed for plans
        #[arg(long, value_name = "ID")]
        centre: Option<String>,
        /// From this day: visits for fhir and attendance, menus
        #[arg(long, value_name = "DAY")]
        from: Option<chrono::NaiveDate>,
        /// The last day of menus and attendance, included
        #[arg(long, value_name = "DAY")]
        to: Option<chrono::NaiveDate>,
    },
    /// Write a report: pages, a spreadsheet, text or a picture
    ///
    /// A long one says on standard error how far it is; interrupted, it leaves no file. Text (CSV) with a single table
    /// begins with it, heading and rows; figures, facts and small print follow after an empty line.
    Report(report::Arguments),
    /// Look the whole database over; exits with 1 when something is not as it must be
    Check,
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("KANGNING_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    match run(arguments).await {
        Ok(code) => code,
        Err(error) => {
            let text = serde_json::to_string_pretty(&error).unwrap_or_else(|_| error.to_string());
            let _ = writeln!(std::io::stderr(), "{text}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<ExitCode> {
    let Arguments { db, act } = arguments;
    match act {
        Act::Open => open::window(db.as_ref())?,
        Act::Commands { json } => list_commands(json)?,
        Act::Call { name, json } => {
            let asked = if json == "-" { from_standard_input()? } else { json };
            let app = opened(db).await?;
            let answer = app.call(&name, &asked).await;
            app.db.close().await;
            print_json(&answer?)?;
        }
        Act::Batch => {
            let app = opened(db).await?;
            let outcome = batch::run(&app).await;
            app.db.close().await;
            outcome?;
        }
        Act::Demo { seed, centres, elders, days } => {
            let asked =
                serde_json::json!({ "seed": seed, "centres": centres, "elders": elders, "days": days });
            let app = opened(db).await?;
            let answer = app.call("demo_fill", &asked.to_string()).await;
            app.db.close().await;
            print_json(&answer?)?;
        }
        Act::Import { kind, file, template, preview, refused, leave_refused } => {
            let app = opened(db).await?;
            let outcome = if template {
                exchange::template(&app, &kind, &file).await
            } else {
                exchange::import(&app, &kind, &file, preview, refused.as_deref(), leave_refused).await
            };
            app.db.close().await;
            return outcome;
        }
        Act::Export { kind, file, elder, centre, from, to } => {
            let app = opened(db).await?;
            let which = exchange::Which { elder, centre, from, to };
            let outcome = exchange::export(&app, kind, &file, &which).await;
            app.db.close().await;
            outcome?;
        }
        Act::Report(asked) => {
            let app = opened(db).await?;
            let outcome = report::run(&app, asked).await;
            app.db.close().await;
            outcome?;
        }
        Act::Check => {
            let app = opened(db).await?;
            let outcome = integrity::check(&app.db).await;
            app.db.close().await;
            let outcome = outcome?;
            say(&serde_json::to_string_pretty(&outcome).map_err(Error::internal)?);
            if !outcome.findings.is_empty() {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn opened(db: Option<Address>) -> Result<App> {
    let address = db.map_or_else(Address::default_file, Ok)?;
    let mut app = App::open(address, Session::of_system_user(Origin::CommandLine)).await?;
    app.press = Some(Arc::new(SystemPress::default()));
    Ok(app)
}

fn from_standard_input() -> Result<String> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Error::from(Refusal::ArgumentsUnreadable { detail: error.to_string() }))?;
    Ok(text)
}

fn print_json(answer: &str) -> Result<()> {
    let value: serde_json::Value = serde_json::from_str(answer).map_err(Error::internal)?;
    say(&serde_json::to_string_pretty(&value).map_err(Error::internal)?);
    Ok(())
}

/// Whoever reads may stop reading (`| head`): that is no fault of ours.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

fn list_commands(json: bool) -> Result<()> {
    let (commands, declarations) = typescript::describe();
    if json {
        say(&serde_json::to_string_pretty(&commands).map_err(Error::internal)?);
        return Ok(());
    }
    for command in commands {
        let by: Vec<&str> = command.by.iter().map(|role| role.word()).collect();
        say(&format!("{}({}) -> {}", command.name, command.arguments, command.answer));
        say(&format!("    {}", command.about));
        say(&format!("    {}; {}\n", command.kind.word(), by.join(", ")));
    }
    say("Types:\n");
    declarations.values().for_each(|declaration| say(declaration));
    Ok(())
}
