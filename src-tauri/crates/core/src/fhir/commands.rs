//! The command that writes a Bundle.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{AskBundle, mapping, sql};
use crate::command::{Change, OrNotFound, command};
use crate::error::{Error, Result, Subject};
use crate::report::commands::WrittenFile;
use crate::trail::Mark;
use crate::{centre, day, elder};

/// Writes people, places, services and diets as an FHIR R4 Bundle for another health system. Who asked is recorded.
#[command(change, by = [Manager, District, Administrator], topics = [])]
pub async fn fhir_write(change: &mut Change<'_>, asked: AskBundle) -> Result<WrittenFile> {
    let mut asked = asked;
    let mut of = String::new();
    if let Some(id) = &asked.elder_id {
        let standing = elder::sql::standing_for(&mut change.tx, id).await?.or_not_found(Subject::Elder)?;
        of = elder::sql::name(&mut change.tx, &standing).await?.or_not_found(Subject::Elder)?;
        asked.elder_id = Some(standing);
    }
    if let Some(id) = &asked.centre_id {
        of = centre::sql::place(&mut change.tx, id).await?.or_not_found(Subject::Centre)?.name;
    }
    let now = change.now;
    let today = day::date_at(day::DISTRICT_ZONE, now);
    let facts = sql::facts(&mut change.tx, &asked, now, today).await?;
    let bundle = mapping::bundle(&facts, now, today);
    // What leaves the house is written down: of whom, how much.
    let noted = serde_json::json!({ "people": facts.people.len(), "visitsFromOn": asked.visits_from_on });
    let mut mark = match (&asked.elder_id, &asked.centre_id) {
        (Some(elder), _) => Mark::of(Subject::Elder, elder.as_str()).elder(elder),
        (None, Some(centre)) => Mark::of(Subject::Centre, centre.as_str()),
        (None, None) => Mark::of(Subject::District, "fhir"),
    };
    if let Some(centre) = &asked.centre_id {
        mark = mark.centre(centre);
    }
    change.leave_trail(mark.after(&noted)?).await?;
    let text = serde_json::to_string_pretty(&bundle).map_err(Error::internal)?;
    let name = ["FHIR R4", of.as_str(), today.to_string().as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    Ok(WrittenFile {
        file_name: crate::report::document::safe_name(&name, "json"),
        media_type: "application/fhir+json".to_owned(),
        content: BASE64_STANDARD.encode(text),
    })
}
