//! Pausing and resuming.

use chrono::NaiveDate;

use super::{correct_expected, noted, noted_because};
use crate::command::{Change, OrNotFound, command};
use crate::enrolment::{Enrolment, Pause, PauseEnrolment, PauseId, ResumeEnrolment, ServiceKind, rules, sql};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// Pauses an enrolment from a day, in the past or ahead, until a day or until further notice: the elder is not expected. A
/// pause that covers days which are closed already is a correction and needs a reason for it.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Enrolments, Meals])]
pub async fn enrolment_pause(change: &mut Change<'_>, asked: PauseEnrolment) -> Result<Enrolment> {
    let before = sql::one(&mut change.tx, &asked.enrolment_id).await?.or_not_found(Subject::Enrolment)?;
    rules::check_pause(&asked, &before)?;
    let span = (asked.from_on, asked.until_on);
    // After its end the elder may be enrolled anew, and come.
    let until = before.until_on.into_iter().chain(asked.until_on).min();
    let last = last_visit(change, &before, asked.from_on, until).await?;
    if let Some(last_visit_on) = last {
        return Err(Error::from(Refusal::PauseHasVisits { last_visit_on }).at("fromOn", Fault::Taken));
    }
    correct_expected(change, &before, (asked.from_on, until), &asked.correction_reason).await?;
    let pause = Pause {
        id: PauseId(change.new_id()),
        from_on: asked.from_on,
        until_on: asked.until_on,
        reason: asked.reason.trim().to_owned(),
    };
    if let Err(error) = sql::pause::insert(&mut change.tx, &before.id, &pause, change.now).await {
        return Err(in_the_way(error, &before, None, span));
    }
    told(change, &before, &pause.id, &asked.correction_reason).await
}

/// Ends a pause: from a day, in the past or ahead, the elder is expected again. On days that are closed already only as a
/// correction, with a reason.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Enrolments, Meals])]
pub async fn enrolment_resume(change: &mut Change<'_>, asked: ResumeEnrolment) -> Result<Enrolment> {
    let paused =
        sql::pause::one(&mut change.tx, &asked.pause_id).await?.or_not_found(Subject::EnrolmentPause)?;
    let before = sql::one(&mut change.tx, &paused.enrolment_id).await?.or_not_found(Subject::Enrolment)?;
    let pause = paused.pause;
    let resumes_on = asked.resumes_on.max(pause.from_on);
    // A pause that becomes longer must not cover days on which the elder came.
    if let Some(until) = pause.until_on.filter(|until| *until < resumes_on) {
        let end = Some(before.until_on.into_iter().chain([resumes_on]).min().unwrap_or(resumes_on));
        let last = last_visit(change, &before, until, end).await?;
        if let Some(last_visit_on) = last {
            return Err(Error::from(Refusal::PauseHasVisits { last_visit_on }).at("resumesOn", Fault::Taken));
        }
    }
    // The days between the old end and the new one; after its enrolment nobody is expected anyway.
    let ends = pause.until_on.into_iter().chain(before.until_on).min();
    let from = ends.map_or(resumes_on, |end| end.min(resumes_on));
    let until = ends.map(|end| end.max(resumes_on));
    correct_expected(change, &before, (from, until), &asked.correction_reason).await?;
    if let Err(error) = sql::pause::set_until(&mut change.tx, &pause.id, resumes_on).await {
        return Err(in_the_way(error, &before, Some(&pause.id), (pause.from_on, Some(resumes_on))));
    }
    told(change, &before, &pause.id, &asked.correction_reason).await
}

/// The last day in `[from, until)` on which the elder came for what rests. To a home nobody comes.
async fn last_visit(
    change: &mut Change<'_>,
    enrolment: &Enrolment,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    let Enrolment { elder_id, centre_id, service, .. } = enrolment;
    match service {
        ServiceKind::DayCare => {
            sql::pause::last_visit_in(&mut change.tx, elder_id, centre_id, from, until).await
        }
        ServiceKind::HomeMeal => Ok(None),
    }
}

async fn told(
    change: &mut Change<'_>,
    before: &Enrolment,
    pause: &PauseId,
    correction_reason: &str,
) -> Result<Enrolment> {
    let after = sql::one(&mut change.tx, &before.id).await?.or_not_found(Subject::Enrolment)?;
    let mark =
        Mark::of(Subject::EnrolmentPause, pause.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    let noted_after = noted_because(&after, correction_reason);
    change.leave_trail(mark.before(&noted(before))?.after(&noted_after)?).await?;
    Ok(after)
}

/// Which pause is in the way; those of the enrolment were read before the database refused.
fn in_the_way(
    error: sqlx::Error,
    enrolment: &Enrolment,
    own: Option<&PauseId>,
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Error {
    if violation::named(&error).as_deref() != Some("enrolment_pause_no_overlap") {
        return error.into();
    }
    let other = enrolment.pauses.iter().find(|other| {
        Some(&other.id) != own
            && other.until_on.is_none_or(|end| end > from)
            && until.is_none_or(|until| until > other.from_on)
    });
    match other {
        Some(Pause { from_on, until_on, .. }) => {
            Error::from(Refusal::AlreadyPaused { from_on: *from_on, until_on: *until_on })
                .at("fromOn", Fault::Taken)
        }
        None => Refusal::ChangedMeanwhile { subject: Subject::EnrolmentPause }.into(),
    }
}
