//! Another pattern from a day on.

use super::{correct_expected, noted, noted_because, overlap};
use crate::command::{Change, OrNotFound, command};
use crate::enrolment::{ChangePattern, Enrolment, EnrolmentId, Pause, PauseId, ServiceKind, rules, sql};
use crate::error::{Error, Result, Subject};
use crate::trail::Mark;

/// Changes weekdays, half days, transport and group from a day on: the enrolment ends and another takes its place, so
/// that the days before keep what was agreed for them. Days that are closed already it changes only as a correction, with
/// a reason.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Enrolments])]
pub async fn enrolment_change_pattern(change: &mut Change<'_>, asked: ChangePattern) -> Result<Enrolment> {
    let before = sql::one(&mut change.tx, &asked.enrolment_id).await?.or_not_found(Subject::Enrolment)?;
    if before.service != ServiceKind::DayCare {
        return Err(Error::not_found(Subject::Enrolment));
    }
    rules::check_pattern(&asked, &before)?;
    let span = (asked.from_on, before.until_on);
    correct_expected(change, &before, span, &asked.correction_reason).await?;
    let mut days = asked.days;
    days.sort_by_key(|day| day.weekday);
    let (shortened, inherited) = rules::divided(&before.pauses, asked.from_on);
    let inherited: Vec<Pause> =
        inherited.into_iter().map(|pause| Pause { id: PauseId(change.new_id()), ..pause }).collect();
    let after = Enrolment {
        id: EnrolmentId(change.new_id()),
        from_on: asked.from_on,
        transport_there: asked.transport_there,
        transport_back: asked.transport_back,
        group_name: asked.group_name.trim().to_owned(),
        days,
        pauses: inherited,
        ..before.clone()
    };
    sql::set_until(&mut change.tx, &before.id, asked.from_on).await?;
    if let Err(error) = sql::insert(&mut change.tx, &after, change.now).await {
        return Err(overlap(change, error, &after).await);
    }
    for (pause, until) in shortened {
        sql::pause::set_until(&mut change.tx, &pause, until).await?;
    }
    for pause in &after.pauses {
        sql::pause::insert(&mut change.tx, &after.id, pause, change.now).await?;
    }
    let mark =
        Mark::of(Subject::Enrolment, after.id.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    let noted_after = noted_because(&after, &asked.correction_reason);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted_after)?).await?;
    Ok(after)
}
