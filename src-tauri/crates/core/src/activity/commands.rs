//! Commands of activities.

use chrono::{Days, NaiveDate};

use super::{
    Activity, ActivityDetails, ActivityId, ActivityList, AskActivities, ChangeActivity, PlanActivity,
    TakePart, WhichActivity, rules, sql,
};
use crate::centre::CentreId;
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder::ElderId;
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{centre, day, elder};

/// Most elders who are added or taken out at once.
const MOST_AT_ONCE: usize = 500;

/// Lists the activities of a centre on a day or in a span of days, with who takes part and the sums.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Activities, Centres, Elders]
)]
pub async fn activity_list(reading: &mut Reading<'_>, asked: AskActivities) -> Result<ActivityList> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let from_on = asked.from_on.unwrap_or(today);
    let until_on = asked.until_on.unwrap_or_else(|| from_on + Days::new(1));
    rules::check_span(from_on, until_on)?;
    let activities = sql::in_span(tx, &place.id, from_on, until_on).await?;
    Ok(ActivityList {
        centre_id: place.id,
        centre_name: place.name,
        time_zone: place.time_zone,
        today,
        now: reading.now,
        from_on,
        until_on,
        sums: rules::sums(&activities),
        activities,
    })
}

/// Plans an activity: what, where, when.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Activities])]
pub async fn activity_plan(change: &mut Change<'_>, asked: PlanActivity) -> Result<Activity> {
    check(change, &asked.centre_id, &asked.details, None).await?;
    let id = ActivityId(change.new_id());
    sql::insert(&mut change.tx, &id, &asked.centre_id, &asked.details, change.now).await?;
    let activity = whole(change, &id).await?;
    let mark = Mark::of(Subject::Activity, id.as_str()).centre(&activity.centre_id);
    change.leave_trail(mark.after(&noted(&activity))?).await?;
    Ok(activity)
}

/// Changes what, where or when an activity is; who takes part stays.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Activities])]
pub async fn activity_change(change: &mut Change<'_>, asked: ChangeActivity) -> Result<Activity> {
    let before = taking_place(change, &asked.activity_id).await?;
    check(change, &before.centre_id, &asked.details, Some(&before)).await?;
    if !sql::update(&mut change.tx, &asked.activity_id, asked.version, &asked.details).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Activity }.into());
    }
    let activity = whole(change, &asked.activity_id).await?;
    let mark = Mark::of(Subject::Activity, asked.activity_id.as_str()).centre(&activity.centre_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&activity))?).await?;
    Ok(activity)
}

/// Cancels an activity: it stays on the list, counts no more, and takes nobody.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Activities])]
pub async fn activity_cancel(change: &mut Change<'_>, asked: WhichActivity) -> Result<Activity> {
    let before = taking_place(change, &asked.activity_id).await?;
    if !sql::cancel(&mut change.tx, &asked.activity_id, change.now).await? {
        return Err(Refusal::ActivityCancelled { title: before.title }.into());
    }
    let activity = whole(change, &asked.activity_id).await?;
    let mark = Mark::of(Subject::Activity, asked.activity_id.as_str()).centre(&activity.centre_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&activity))?).await?;
    Ok(activity)
}

/// Adds elders to an activity; who takes part already stays.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Activities])]
pub async fn activity_join(change: &mut Change<'_>, asked: TakePart) -> Result<Activity> {
    let before = taking_place(change, &asked.activity_id).await?;
    check_group(&asked.elder_ids)?;
    for elder in &asked.elder_ids {
        elder::sql::name(&mut change.tx, elder).await?.or_not_found(Subject::Elder)?;
    }
    sql::join(&mut change.tx, &asked.activity_id, &asked.elder_ids, change.now).await?;
    let added: Vec<&ElderId> = asked.elder_ids.iter().filter(|elder| !takes_part(&before, elder)).collect();
    note_each(change, &before, &added, true).await?;
    whole(change, &asked.activity_id).await
}

/// Takes elders out of an activity.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Activities])]
pub async fn activity_leave(change: &mut Change<'_>, asked: TakePart) -> Result<Activity> {
    let before = taking_place(change, &asked.activity_id).await?;
    check_group(&asked.elder_ids)?;
    sql::leave(&mut change.tx, &asked.activity_id, &asked.elder_ids).await?;
    let removed: Vec<&ElderId> = asked.elder_ids.iter().filter(|elder| takes_part(&before, elder)).collect();
    note_each(change, &before, &removed, false).await?;
    whole(change, &asked.activity_id).await
}

fn takes_part(activity: &Activity, elder: &ElderId) -> bool {
    activity.participants.iter().any(|participant| participant.elder_id == *elder)
}

/// A row for each elder, so that it stands in that elder's history; one without an elder where nothing changed, so
/// that the act is in the trail all the same.
async fn note_each(
    change: &mut Change<'_>,
    activity: &Activity,
    elders: &[&ElderId],
    joins: bool,
) -> Result<()> {
    let noted = serde_json::json!({ "title": activity.title, "activityOn": activity.activity_on });
    let mark = || Mark::of(Subject::Activity, activity.id.as_str()).centre(&activity.centre_id);
    for elder in elders {
        let mark = mark().elder(elder);
        let mark = if joins { mark.after(&noted)? } else { mark.before(&noted)? };
        change.leave_trail(mark).await?;
    }
    if elders.is_empty() {
        change.leave_trail(mark()).await?;
    }
    Ok(())
}

async fn check(
    change: &mut Change<'_>,
    centre: &CentreId,
    details: &ActivityDetails,
    before: Option<&Activity>,
) -> Result<()> {
    let place = centre::sql::place(&mut change.tx, centre).await?.or_not_found(Subject::Centre)?;
    let today: NaiveDate = day::date_at(day::zone(&place.time_zone)?, change.now);
    rules::check(details, today)?;
    // A room closed since then may stay.
    let kept = before.is_some_and(|before| before.room_id == details.room_id);
    if let Some(room) = details.room_id.as_ref().filter(|_| !kept)
        && !sql::has_room(&mut change.tx, centre, room).await?
    {
        return Err(Error::not_found(Subject::Room).at("details.roomId", Fault::WrongForm));
    }
    Ok(())
}

fn check_group(elders: &[ElderId]) -> Result<()> {
    let fault = match elders.len() {
        0 => Fault::Required,
        1..=MOST_AT_ONCE => return Ok(()),
        _ => Fault::TooLarge,
    };
    Err(Error::invalid(vec![FieldFault { field: "elderIds".to_owned(), fault }]))
}

async fn taking_place(change: &mut Change<'_>, id: &ActivityId) -> Result<Activity> {
    let activity = sql::one(&mut change.tx, id).await?.or_not_found(Subject::Activity)?;
    if activity.cancelled_at.is_some() {
        return Err(Refusal::ActivityCancelled { title: activity.title }.into());
    }
    Ok(activity)
}

async fn whole(change: &mut Change<'_>, id: &ActivityId) -> Result<Activity> {
    sql::one(&mut change.tx, id).await?.or_not_found(Subject::Activity)
}

/// What the trail keeps of an activity.
fn noted(activity: &Activity) -> serde_json::Value {
    serde_json::json!({
        "title": activity.title,
        "kind": activity.kind,
        "roomName": activity.room_name,
        "activityOn": activity.activity_on,
        "startsAt": activity.starts_at,
        "endsAt": activity.ends_at,
        "remark": activity.remark,
        "cancelledAt": activity.cancelled_at,
    })
}
