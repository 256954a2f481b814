//! Commands of visitors and staff on site.

use chrono::Days;

use super::sql::NewPresence;
use super::{AskSite, Presence, PresenceId, SignIn, SiteBoard, TellGoing, WhichPresence, rules, sql};
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{centre, day, elder};

/// Shows who beside the elders is in the building of a centre today, and whose going was forgotten on past days.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Site, Centres, Elders])]
pub async fn site_board(reading: &mut Reading<'_>, asked: AskSite) -> Result<SiteBoard> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let mut people = sql::of_day(tx, &place.id, today).await?;
    people.sort_by_key(|person| person.departed_at.is_some());
    let left_open = sql::left_open(tx, &place.id, today).await?;
    let since = today - Days::new(rules::USUAL_STAFF_DAYS.unsigned_abs());
    let usual_staff = sql::usual_staff(tx, &place.id, since, today).await?;
    Ok(SiteBoard {
        centre_id: place.id,
        centre_name: place.name,
        time_zone: place.time_zone,
        today,
        people,
        left_open,
        usual_staff,
    })
}

/// Signs in a visitor or one of the staff, now. Refused while the same person is signed in today.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Site])]
pub async fn site_sign_in(change: &mut Change<'_>, asked: SignIn) -> Result<Presence> {
    rules::check_sign_in(&asked)?;
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let elder_name = match &asked.elder_id {
        Some(id) => Some(elder::sql::name(&mut change.tx, id).await?.or_not_found(Subject::Elder)?),
        None => None,
    };
    let on = day::date_at(day::zone(&place.time_zone)?, change.now);
    let id = PresenceId(change.new_id());
    let new = NewPresence { id: &id, asked: &asked, on, arrived_at: change.now };
    if !sql::insert(&mut change.tx, &new).await? {
        let key = rules::person_key(asked.kind, &asked.name, &asked.phone);
        let since = sql::signed_in_since(&mut change.tx, &place.id, asked.kind, &key, on).await?;
        let name = asked.name.trim().to_owned();
        return Err(match since {
            Some(since) => Error::from(Refusal::AlreadyOnSite { name, since }).at("name", Fault::Taken),
            None => Refusal::ChangedMeanwhile { subject: Subject::Presence }.into(),
        });
    }
    let presence = Presence {
        kind: asked.kind,
        name: asked.name.trim().to_owned(),
        phone: asked.phone.trim().to_owned(),
        elder_id: asked.elder_id,
        elder_name,
        purpose: asked.purpose.trim().to_owned(),
        presence_on: on,
        arrived_at: change.now,
        departed_at: None,
        id,
    };
    let mut mark = Mark::of(Subject::Presence, presence.id.as_str()).centre(&place.id);
    mark.elder = presence.elder_id.as_ref();
    let noted = serde_json::json!({
        "kind": presence.kind,
        "name": presence.name,
        "purpose": presence.purpose,
        "arrivedAt": presence.arrived_at,
    });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(presence)
}

/// Signs out somebody who came today, or the day before and is inside over midnight, now.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Site])]
pub async fn site_sign_out(change: &mut Change<'_>, asked: WhichPresence) -> Result<Done> {
    let record = sql::record(&mut change.tx, &asked.presence_id).await?.or_not_found(Subject::Presence)?;
    let today = day::date_at(day::zone(&record.time_zone)?, change.now);
    // A clock that was set back must not make someone go before coming.
    let departed_at = change.now.max(record.arrived_at);
    if !rules::may_be_inside(record.presence_on, today)
        || !sql::end(&mut change.tx, &asked.presence_id, Some(departed_at), "").await?
    {
        return Err(Refusal::NotOnSite { name: record.name }.into());
    }
    let noted = serde_json::json!({ "name": record.name, "departedAt": departed_at });
    let mark = Mark::of(Subject::Presence, asked.presence_id.as_str()).centre(&record.centre_id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}

/// Settles a going of a past day that nobody recorded: how one knows, and when where anybody does.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Site])]
pub async fn site_tell_going(change: &mut Change<'_>, asked: TellGoing) -> Result<Done> {
    let record = sql::record(&mut change.tx, &asked.presence_id).await?.or_not_found(Subject::Presence)?;
    let zone = day::zone(&record.time_zone)?;
    let settled = record.departed_at.is_some() || !record.departure_note.is_empty();
    if settled || record.presence_on >= day::date_at(zone, change.now) {
        return Err(Refusal::GoingNotMissing { name: record.name }.into());
    }
    let came = (record.presence_on, record.arrived_at);
    let departed_at = rules::check_going(&asked, zone, came, change.now)?;
    let reason = asked.reason.trim();
    if !sql::end(&mut change.tx, &asked.presence_id, departed_at, reason).await? {
        return Err(Refusal::GoingNotMissing { name: record.name }.into());
    }
    let noted = serde_json::json!({ "name": record.name, "departedAt": departed_at, "remark": reason });
    let mark = Mark::of(Subject::Presence, asked.presence_id.as_str()).centre(&record.centre_id);
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}
