//! Commands of lists that come in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use strum::VariantArray;

use super::columns::{Fields, matched};
use super::{
    Act, ColumnMatch, ImportCounts, ImportDone, ImportFile, ImportKind, ImportPreview, ImportRow, ImportRun,
    ImportTemplate, ImportTrouble, Planned, RowOutcome, attendance, elders, fields, sheet, sql,
};
use crate::attendance::VisitId;
use crate::attendance::sql::door::{Arrival, NewVisit, insert_visit};
use crate::command::{Change, Reading, command};
use crate::day;
use crate::elder;
use crate::error::{Error, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;

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

/// Says what a spreadsheet would do, row by row, and changes nothing.
#[command(read, by = [Manager, District, Administrator], topics = [Elders, Attendance, Centres])]
pub async fn import_preview(reading: &mut Reading<'_>, asked: ImportFile) -> Result<ImportPreview> {
    let read = read(&asked)?;
    let fields = fields(asked.kind).to_vec();
    let missing = missing(&read.columns, asked.kind);
    if !missing.is_empty() {
        let counts = ImportCounts::default();
        return Ok(ImportPreview { columns: read.columns, fields, missing, counts, rows: Vec::new() });
    }
    let planned = plan(&mut reading.tx, asked.kind, &read, reading.now).await?;
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
#[command(change, by = [Manager, District, Administrator], topics = [Elders, Attendance])]
pub async fn import_run(change: &mut Change<'_>, asked: ImportRun) -> Result<ImportDone> {
    let ImportRun { file, leaves_refused } = asked;
    let read = read(&file)?;
    let missing = missing(&read.columns, file.kind);
    if !missing.is_empty() {
        return Err(Refusal::ImportColumnsMissing { fields: missing }.into());
    }
    let planned = plan(&mut change.tx, file.kind, &read, change.now).await?;
    let counts = counted(&planned);
    if counts.refused > 0 && !leaves_refused {
        return Err(Refusal::ImportHasRefusedRows { rows: counts.refused }.into());
    }
    for row in planned {
        match row.act {
            Some(Act::RegisterElder(details)) => {
                let id = elder::commands::enter(change, &details).await??;
                let noted = serde_json::json!({
                    "name": details.name, "sex": details.sex, "birthOn": details.birth_on, "phone": details.phone,
                    "address": details.address,
                });
                change.leave_trail(Mark::of(Subject::Elder, id.as_str()).elder(&id).after(&noted)?).await?;
            }
            Some(Act::ChangeElder(asked)) => {
                elder::commands::elder_change(change, *asked).await?;
            }
            Some(Act::RecordVisit(visit)) => record(change, &visit).await?,
            None => {}
        }
    }
    if counts.new + counts.changed == 0 {
        change.leave_unchanged();
    } else {
        let noted = serde_json::json!({ "kind": file.kind, "counts": counts });
        change.leave_trail(Mark::of(Subject::District, "import").after(&noted)?).await?;
    }
    Ok(ImportDone { counts })
}

async fn record(change: &mut Change<'_>, visit: &attendance::PastVisit) -> Result<()> {
    let id = VisitId(change.new_id());
    let row = NewVisit {
        id: &id,
        elder: &visit.elder,
        centre: &visit.centre,
        on: visit.visit_on,
        arrived_at: visit.arrived_at,
        recorded_at: change.now,
        brought_by: &visit.brought_by,
        more: Arrival {
            left: visit.departed_at.map(|at| (at, visit.collected_by.as_str())),
            departure_missing: visit.departed_at.is_none(),
            ..Arrival::default()
        },
    };
    if !insert_visit(&mut change.tx, &row).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into());
    }
    let mark = Mark::of(Subject::Visit, id.as_str()).elder(&visit.elder).centre(&visit.centre);
    let noted = serde_json::json!({
        "arrivedAt": visit.arrived_at, "departedAt": visit.departed_at, "broughtBy": visit.brought_by,
        "collectedBy": visit.collected_by,
    });
    change.leave_trail(mark.after(&noted)?).await
}

struct Read {
    sheet: sheet::Sheet,
    columns: Vec<ColumnMatch>,
}

fn read(file: &ImportFile) -> Result<Read> {
    // Four characters of base64 are three bytes: what is too large is not even decoded.
    if file.content.len() / 4 * 3 > sheet::LARGEST_FILE + 4 {
        return Err(Refusal::ImportUnreadable { trouble: ImportTrouble::TooLarge }.into());
    }
    let bytes = STANDARD.decode(file.content.as_bytes()).map_err(|_| {
        Error::from(Refusal::ArgumentsUnreadable { detail: "the content is no base64".to_owned() })
    })?;
    let sheet = sheet::read(&bytes)?;
    let columns = matched(&sheet.headings, fields(file.kind), file.columns.as_deref());
    Ok(Read { sheet, columns })
}

fn missing(columns: &[ColumnMatch], kind: ImportKind) -> Vec<String> {
    fields(kind)
        .iter()
        .filter(|field| field.is_required)
        .filter(|field| !columns.iter().any(|column| column.field.as_deref() == Some(field.key)))
        .map(|field| field.key.to_owned())
        .collect()
}

async fn plan(
    tx: &mut Tx,
    kind: ImportKind,
    read: &Read,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<Planned>> {
    let rows: Vec<(i64, Fields<'_>)> =
        read.sheet.rows.iter().map(|row| (row.line, Fields::of(&read.columns, row))).collect();
    match kind {
        ImportKind::Elders => {
            let known = sql::elders(tx).await?;
            Ok(elders::plan(&rows, &known, day::date_at(day::DISTRICT_ZONE, now)))
        }
        ImportKind::Attendance => {
            let mut known = attendance::Known {
                people: sql::people(tx).await?,
                centres: sql::centres(tx).await?,
                visits: Vec::new(),
                closed: std::collections::HashSet::new(),
            };
            if let Some((first, last)) = attendance::span(&rows) {
                known.visits = sql::visits(tx, first, last).await?;
                known.closed = sql::closed_days(tx, first, last).await?.into_iter().collect();
            }
            Ok(attendance::plan(&rows, &known, now))
        }
    }
}

fn counted(planned: &[Planned]) -> ImportCounts {
    let mut counts = ImportCounts::default();
    for row in planned {
        match row.outcome() {
            RowOutcome::New => counts.new += 1,
            RowOutcome::Changed => counts.changed += 1,
            RowOutcome::Unchanged => counts.unchanged += 1,
            RowOutcome::Refused => counts.refused += 1,
        }
    }
    counts
}
