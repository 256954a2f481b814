//! The command that writes everything that is kept of an elder.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{AskRecord, sql};
use crate::command::{Change, OrNotFound, command};
use crate::day;
use crate::elder;
use crate::error::{Error, Result, Subject};
use crate::report::commands::WrittenFile;
use crate::report::document::safe_name;
use crate::trail::Mark;

/// Writes everything that is kept of an elder as JSON, the resident number whole: for the person who asks for the own
/// record. That it was written is recorded.
#[command(change, by = [Manager, District, Administrator], topics = [Elders])]
pub async fn elder_write_record(change: &mut Change<'_>, asked: AskRecord) -> Result<WrittenFile> {
    let standing = elder::sql::standing_for(&mut change.tx, &asked.elder_id).await?;
    let id = standing.or_not_found(Subject::Elder)?;
    let name = elder::sql::name(&mut change.tx, &id).await?.or_not_found(Subject::Elder)?;
    let kept = sql::everything(&mut change.tx, &id).await?;
    let rows: usize = kept.values().filter_map(|rows| rows.as_array()).map(Vec::len).sum();
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let record = serde_json::json!({
        "elder": name, "writtenAt": change.now, "writtenBy": change.app.session.actor, "kept": kept,
    });
    let mark = Mark::of(Subject::Elder, id.as_str()).elder(&id);
    let noted = serde_json::json!({ "tables": kept_names(&record), "rows": rows });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(WrittenFile {
        file_name: safe_name(&format!("{name} {today}"), "json"),
        media_type: "application/json".to_owned(),
        content: BASE64_STANDARD.encode(serde_json::to_string_pretty(&record).map_err(Error::internal)?),
    })
}

fn kept_names(record: &serde_json::Value) -> usize {
    record["kept"].as_object().map_or(0, serde_json::Map::len)
}
