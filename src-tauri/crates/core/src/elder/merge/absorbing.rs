//! What both records say gives way to what one of them says: one person is enrolled in a service once at a time, and is
//! absent once at a time. What gave way stands in the trail as it was.

use super::rules::{absorbed, pauses_in};
use super::{DaysOn, sql as merging};
use crate::attendance::commands::absence::noted_absence;
use crate::attendance::sql::absence;
use crate::command::Change;
use crate::elder::ElderId;
use crate::enrolment::commands::noted;
use crate::enrolment::{Enrolment, EnrolmentId, Pause, PauseId, sql};
use crate::error::{Result, Subject};
use crate::trail::Mark;

/// Leaves of the merged record's enrolments only the days that those of the kept record do not have. One of which no
/// day is left ends on the day on which it began: it holds nothing, and is not deleted.
pub(super) async fn absorb_enrolments(
    change: &mut Change<'_>,
    kept: &ElderId,
    merged: &ElderId,
) -> Result<()> {
    let staying = sql::of_elder(&mut change.tx, kept).await?;
    let going = sql::of_elder(&mut change.tx, merged).await?;
    for (before, left) in absorbed(&staying, &going) {
        let (first, rest) = match left.split_first() {
            Some((first, rest)) => (*first, rest),
            None => (DaysOn { from_on: before.from_on, until_on: Some(before.from_on) }, &[] as &[DaysOn]),
        };
        let after = cut(change, before, first).await?;
        note(change, merged, Some(before), &after).await?;
        for days in rest {
            let other = go_on(change, before, *days).await?;
            note(change, merged, None, &other).await?;
        }
    }
    Ok(())
}

/// Takes back the absences that say nothing beyond one of the other record.
pub(super) async fn absorb_absences(
    change: &mut Change<'_>,
    kept: &ElderId,
    merged: &ElderId,
    reason: &str,
) -> Result<()> {
    for id in merging::covered_absences(&mut change.tx, kept, merged).await? {
        let Some(record) = absence::record(&mut change.tx, &id).await? else { continue };
        absence::withdraw(&mut change.tx, &id, change.now, true).await?;
        let mark = Mark::of(Subject::Absence, id.as_str()).elder(&record.absence.elder_id);
        let mark = mark.centre(&record.centre_id).before(&noted_absence(&record.absence, ""))?;
        change.leave_trail(mark.after(&serde_json::json!({ "correctionReason": reason }))?).await?;
    }
    Ok(())
}

/// Cuts an enrolment and its pauses to some of its days.
async fn cut(change: &mut Change<'_>, before: &Enrolment, days: DaysOn) -> Result<Enrolment> {
    let pauses = pauses_in(&before.pauses, days);
    for pause in &before.pauses {
        let until = match pauses.iter().find(|kept| kept.id == pause.id) {
            Some(kept) if kept.until_on == pause.until_on => continue,
            Some(kept) => kept.until_on.unwrap_or(pause.from_on),
            // Rests none of the days that are left: as if taken back.
            None => pause.from_on,
        };
        sql::pause::set_until(&mut change.tx, &pause.id, until).await?;
    }
    sql::set_days(&mut change.tx, &before.id, days.from_on, days.until_on).await?;
    Ok(Enrolment { from_on: days.from_on, until_on: days.until_on, pauses, ..before.clone() })
}

/// What was agreed goes on after the days that gave way, as another enrolment.
async fn go_on(change: &mut Change<'_>, before: &Enrolment, days: DaysOn) -> Result<Enrolment> {
    let pauses: Vec<Pause> = pauses_in(&before.pauses, days)
        .into_iter()
        .map(|pause| Pause { id: PauseId(change.new_id()), ..pause })
        .collect();
    let after = Enrolment {
        id: EnrolmentId(change.new_id()),
        from_on: days.from_on,
        until_on: days.until_on,
        pauses,
        ..before.clone()
    };
    sql::insert(&mut change.tx, &after, change.now).await?;
    for pause in &after.pauses {
        sql::pause::insert(&mut change.tx, &after.id, pause, change.now).await?;
    }
    Ok(after)
}

async fn note(
    change: &mut Change<'_>,
    merged: &ElderId,
    before: Option<&Enrolment>,
    after: &Enrolment,
) -> Result<()> {
    let mut mark = Mark::of(Subject::Enrolment, after.id.as_str()).elder(merged).centre(&after.centre_id);
    if let Some(before) = before {
        mark = mark.before(&noted(before))?;
    }
    change.leave_trail(mark.after(&noted(after))?).await
}
