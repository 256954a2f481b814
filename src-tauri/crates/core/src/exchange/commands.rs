//! Commands of lists that come in.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::Days;
use strum::VariantArray;

use super::plan::{counted, missing, plan, read};
use super::{
    AskOut, AskRefusedRows, AskTemplate, ImportCounts, ImportDone, ImportFile, ImportKind, ImportPreview,
    ImportRow, ImportRun, ImportTemplate, RowOutcome, book, fields, out, sheet, sql, write,
};
use crate::app::App;
use crate::command::{Change, Reading, command};
use crate::error::{Error, Refusal, Result, Subject};
use crate::report::commands::WrittenFile;
use crate::report::{Format, Texts};
use crate::trail::Mark;
use crate::{day, dish, ingredient};

/// Refused rows that a preview shows at most: more than these nobody mends one by one.
const REFUSED_SHOWN: usize = 5_000;
/// Rows of every other outcome that a preview shows.
const OTHERS_SHOWN: usize = 300;

/// Lists what can be taken in from spreadsheets, with the columns of each: templates are made from it.
#[command(read, by = [Manager, District, Administrator], topics = [])]
pub async fn import_templates(_reading: &mut Reading<'_>) -> Result<Vec<ImportTemplate>> {
    Ok(<ImportKind as VariantArray>::VARIANTS
        .iter()
        .map(|kind| ImportTemplate { kind: *kind, fields: fields(*kind).to_vec() })
        .collect())
}

/// Writes an empty spreadsheet of a kind to fill in, with drop-down lists and an explanation of its columns.
#[command(read, by = [Manager, District, Administrator], topics = [])]
pub async fn import_write_template(reading: &mut Reading<'_>, asked: AskTemplate) -> Result<WrittenFile> {
    let texts = Texts::of(asked.language);
    let kind = texts.word("import.kind", asked.kind.word());
    let name = texts.say("import.templateFile", &[("kind", &kind)]);
    written(reading.app, book::template(asked.kind, asked.language), &name).await
}

/// Writes the rows that cannot be taken in as a spreadsheet to mend, each with the reasons.
#[command(
    read,
    by = [Manager, District, Administrator],
    topics = [Elders, Attendance, Centres, Beds, Dishes, Menus]
)]
pub async fn import_write_refused(reading: &mut Reading<'_>, asked: AskRefusedRows) -> Result<WrittenFile> {
    let read = read(&asked.file)?;
    let missing = missing(&read.columns, asked.file.kind);
    if !missing.is_empty() {
        return Err(Refusal::ImportColumnsMissing { fields: missing }.into());
    }
    let planned = plan(&mut reading.tx, asked.file.kind, &read, reading.now).await?;
    let texts = Texts::of(asked.language);
    let kind = texts.word("import.kind", asked.file.kind.word());
    let name = texts.say("import.refusedFile", &[("kind", &kind)]);
    written(reading.app, book::refused(asked.file.kind, &read, &planned, asked.language), &name).await
}

/// Writes a list in the shape in which it comes in: it can be taken in elsewhere, and here it changes nothing. Who took
/// it out is recorded.
#[command(change, by = [Manager, District, Administrator], topics = [])]
pub async fn import_write_list(change: &mut Change<'_>, asked: AskOut) -> Result<WrittenFile> {
    let language = asked.language;
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let tx = &mut change.tx;
    let rows = match asked.kind {
        ImportKind::Elders => out::elders(&sql::elders(tx).await?, language),
        ImportKind::Attendance => {
            let until_on = asked.until_on.unwrap_or(today);
            let from_on = asked.from_on.unwrap_or(until_on - Days::new(30));
            out::attendance(&sql::out::visits(tx, from_on, until_on).await?, language)
        }
        ImportKind::Beds => out::beds(&sql::house::house(tx).await?, language),
        ImportKind::Residents | ImportKind::Stays => {
            let stays = sql::out::stays(tx).await?;
            out::stays(asked.kind, &stays, &sql::people(tx).await?, language)
        }
        ImportKind::Ingredients => out::ingredients(&ingredient::sql::all(tx).await?, language),
        ImportKind::Dishes => {
            let known = dish::sql::found(tx, None).await?;
            out::dishes(&known, &ingredient::sql::all(tx).await?, language)
        }
        ImportKind::Cycles => {
            let (kitchens, cycles) = (sql::kitchens(tx).await?, sql::cycles(tx).await?);
            out::cycles(&kitchens, &cycles, &dish::sql::found(tx, None).await?, language)
        }
    };
    let noted = serde_json::json!({ "kind": asked.kind, "rows": rows.len() });
    change.leave_trail(Mark::of(Subject::District, "list").after(&noted)?).await?;
    let kind = Texts::of(language).word("import.kind", asked.kind.word());
    let book = book::filled(asked.kind, rows, language);
    written(change.app, book, &format!("{kind} {today}")).await
}

async fn written(app: &App, book: book::Book, name: &str) -> Result<WrittenFile> {
    let press = app.press.clone();
    let press = press.ok_or_else(|| Error::internal("this program was started without a press"))?;
    let press: Arc<dyn crate::report::press::Press> = press;
    let bytes = tokio::task::spawn_blocking(move || press.book(&book)).await.map_err(Error::internal)??;
    Ok(WrittenFile {
        file_name: format!("{name}.{}", Format::Xlsx.word()),
        media_type: Format::Xlsx.media_type().to_owned(),
        content: BASE64_STANDARD.encode(bytes),
    })
}

/// Says what a spreadsheet would do, row by row, and changes nothing.
#[command(
    read,
    by = [Manager, District, Administrator],
    topics = [Elders, Attendance, Centres, Beds, Dishes, Menus]
)]
pub async fn import_preview(reading: &mut Reading<'_>, asked: ImportFile) -> Result<ImportPreview> {
    let kind = asked.kind;
    let ticket = reading.app.running.begin(asked.job.clone());
    ticket.watch.reached(0.05)?;
    // Unpacking takes the processor for itself: it must not hold up those who wait for answers.
    let opening = tokio::task::spawn_blocking(move || read(&asked));
    let read = ticket.watch.while_wanted(async { opening.await.map_err(Error::internal)? }).await?;
    ticket.watch.reached(0.4)?;
    let fields = fields(kind).to_vec();
    let missing = missing(&read.columns, kind);
    if !missing.is_empty() {
        let counts = ImportCounts::default();
        return Ok(ImportPreview { columns: read.columns, fields, missing, counts, rows: Vec::new() });
    }
    let work = plan(&mut reading.tx, kind, &read, reading.now);
    let planned = ticket.watch.while_wanted(work).await?;
    ticket.watch.reached(0.9)?;
    let counts = counted(&planned);
    let mut shown = [0_usize; 4];
    let rows = planned
        .iter()
        .zip(&read.sheet.rows)
        .filter(|(planned, _)| {
            let outcome = planned.outcome();
            let most = if outcome == RowOutcome::Refused { REFUSED_SHOWN } else { OTHERS_SHOWN };
            let count = &mut shown[outcome as usize];
            *count += 1;
            *count <= most
        })
        .map(|(planned, row)| ImportRow {
            line: planned.line,
            label: planned.label.clone(),
            outcome: planned.outcome(),
            faults: planned.faults.clone(),
            changes: planned.changes.clone(),
            cells: row.cells.iter().map(|cell| sheet::words(Some(cell))).collect(),
        })
        .collect();
    Ok(ImportPreview { columns: read.columns, fields, missing, counts, rows })
}

/// Takes a spreadsheet in: all rows, or all that the preview did not refuse, or nothing.
#[command(
    change,
    by = [Manager, District, Administrator],
    topics = [Elders, Attendance, Beds, Dishes, Menus, Meals]
)]
pub async fn import_run(change: &mut Change<'_>, asked: ImportRun) -> Result<ImportDone> {
    let ImportRun { file, leaves_refused, job } = asked;
    let app = change.app;
    let ticket = app.running.begin(job);
    let read = read(&file)?;
    let missing = missing(&read.columns, file.kind);
    if !missing.is_empty() {
        return Err(Refusal::ImportColumnsMissing { fields: missing }.into());
    }
    ticket.watch.reached(0.1)?;
    let planned = plan(&mut change.tx, file.kind, &read, change.now).await?;
    let counts = counted(&planned);
    if counts.refused > 0 && !leaves_refused {
        return Err(Refusal::ImportHasRefusedRows { rows: counts.refused }.into());
    }
    ticket.watch.reached(0.25)?;
    write::carry_out(change, planned, &ticket.watch).await?;
    if counts.new + counts.changed == 0 {
        change.leave_unchanged();
    } else {
        let noted = serde_json::json!({ "kind": file.kind, "counts": counts });
        change.leave_trail(Mark::of(Subject::District, "import").after(&noted)?).await?;
    }
    Ok(ImportDone { counts })
}
