//! A file understood and held against what is on record, whatever it is about.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

use super::columns::{Fields, matched};
use super::{
    ColumnMatch, ImportCounts, ImportFile, ImportKind, ImportTrouble, Planned, RowOutcome, attendance, beds,
    cycles, dishes, elders, fields, ingredients, sheet, sql, stays,
};
use crate::day;
use crate::error::{Error, Refusal, Result};
use crate::store::Tx;
use crate::{dish, ingredient};

/// A file with the meaning of its columns.
pub(super) struct Read {
    pub sheet: sheet::Sheet,
    pub columns: Vec<ColumnMatch>,
}

/// Reads a file.
pub(super) fn read(file: &ImportFile) -> Result<Read> {
    // Four characters of base64 are three bytes: what is too large is not even decoded.
    if file.content.len() / 4 * 3 > sheet::LARGEST_FILE + 4 {
        return Err(Refusal::ImportUnreadable { trouble: ImportTrouble::TooLarge }.into());
    }
    let bytes = STANDARD.decode(file.content.as_bytes()).map_err(|_| {
        Error::from(Refusal::ArgumentsUnreadable { detail: "the content is no base64".to_owned() })
    })?;
    let sheet = sheet::read(&bytes, fields(file.kind))?;
    let columns = matched(&sheet.headings, fields(file.kind), file.columns.as_deref());
    Ok(Read { sheet, columns })
}

/// Required fields that no column is read as.
pub(super) fn missing(columns: &[ColumnMatch], kind: ImportKind) -> Vec<String> {
    fields(kind)
        .iter()
        .filter(|field| field.is_required)
        .filter(|field| !columns.iter().any(|column| column.field.as_deref() == Some(field.key)))
        .map(|field| field.key.to_owned())
        .collect()
}

/// What each row would do: a few queries whatever the number of rows.
pub(super) async fn plan(
    tx: &mut Tx,
    kind: ImportKind,
    read: &Read,
    now: DateTime<Utc>,
) -> Result<Vec<Planned>> {
    let rows: Vec<(i64, Fields<'_>)> =
        read.sheet.rows.iter().map(|row| (row.line, Fields::of(&read.columns, row))).collect();
    Ok(match kind {
        ImportKind::Elders => {
            let known = sql::elders(tx).await?;
            elders::plan(&rows, &known, day::date_at(day::DISTRICT_ZONE, now))
        }
        ImportKind::Attendance => {
            let mut known = attendance::Known {
                people: sql::people(tx).await?,
                centres: sql::centres(tx).await?,
                contacts: sql::contacts(tx).await?,
                visits: Vec::new(),
                closed: HashSet::new(),
            };
            if let Some((first, last)) = attendance::span(&rows) {
                known.visits = sql::visits(tx, first.pred_opt().unwrap_or(first), last).await?;
                known.closed = sql::closed_days(tx, first, last).await?.into_iter().collect();
            }
            attendance::plan(&rows, &known, now)
        }
        ImportKind::Beds => {
            let known = beds::Known {
                house: sql::house::house(tx).await?,
                stays: sql::house::stays(tx).await?,
                reservations: sql::house::reservations(tx).await?,
                lying: sql::house::lying(tx).await?,
            };
            beds::plan(&rows, &known, now)
        }
        ImportKind::Residents | ImportKind::Stays => {
            let known = stays::Known {
                people: sql::people(tx).await?,
                house: sql::house::house(tx).await?,
                stays: sql::house::stays(tx).await?,
                admissions: sql::house::admissions(tx).await?,
                closures: sql::house::closures(tx).await?,
                reservations: sql::house::reservations(tx).await?,
            };
            stays::plan(&rows, &known, kind == ImportKind::Stays, now)
        }
        ImportKind::Ingredients => ingredients::plan(&rows, &ingredient::sql::all(tx).await?),
        ImportKind::Dishes => {
            let known = dish::sql::found(tx, None).await?;
            dishes::plan(&rows, &known, &ingredient::sql::all(tx).await?)
        }
        ImportKind::Cycles => {
            let kitchens = sql::kitchens(tx).await?;
            let cycles = sql::cycles(tx).await?;
            cycles::plan(&rows, &kitchens, &cycles, &dish::sql::found(tx, None).await?)
        }
    })
}

/// How many rows of each outcome.
pub(super) fn counted(planned: &[Planned]) -> ImportCounts {
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
