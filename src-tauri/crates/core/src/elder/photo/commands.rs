//! Commands of photographs.

use super::{Photo, SetPhoto, WhosePhoto, rules, sql};
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::elder;
use crate::error::{Error, FieldFault, Result, Subject};
use crate::trail::Mark;

/// Shows the photograph of an elder or of a contact; none where there is none.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_photo(reading: &mut Reading<'_>, asked: WhosePhoto) -> Result<Option<Photo>> {
    let found = match &asked.contact_id {
        Some(contact) => sql::of_contact(&mut reading.tx, &asked.elder_id, contact).await?,
        None => sql::of_elder(&mut reading.tx, &asked.elder_id).await?,
    };
    Ok(found.map(|(format, bytes)| Photo { format, base64: rules::written(&bytes) }))
}

/// Keeps a photograph of an elder or of a contact in place of the one before, or takes it away.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_set_photo(change: &mut Change<'_>, asked: SetPhoto) -> Result<Done> {
    let SetPhoto { elder_id, contact_id, base64 } = asked;
    elder::sql::name(&mut change.tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    let contacts = elder::sql::contacts(&mut change.tx, &elder_id).await?;
    let contact = match &contact_id {
        Some(id) => Some(contacts.iter().find(|contact| contact.id == *id).or_not_found(Subject::Elder)?),
        None => None,
    };
    let read = base64.as_deref().map(rules::read).transpose();
    let photo = read.map_err(|fault| Error::invalid(vec![FieldFault { field: "base64".into(), fault }]))?;
    match (&contact_id, &photo) {
        (None, Some((format, bytes))) => {
            sql::keep_elder(&mut change.tx, &elder_id, *format, bytes, change.now).await?;
        }
        (Some(id), Some((format, bytes))) => {
            sql::keep_contact(&mut change.tx, id, *format, bytes, change.now).await?;
        }
        (None, None) => drop(sql::remove_elder(&mut change.tx, &elder_id).await?),
        (Some(id), None) => drop(sql::remove_contact(&mut change.tx, id).await?),
    }
    // The picture itself is no part of the history, only that there is another one or none.
    let is =
        serde_json::json!({ "photoOf": contact.map(|contact| &contact.name), "hasPhoto": photo.is_some() });
    let mark = Mark::of(Subject::Elder, elder_id.as_str()).elder(&elder_id);
    change.leave_trail(mark.after(&is)?).await?;
    Ok(Done {})
}
