//! Closing a day and opening it again.

use serde_json::json;

use crate::attendance::rules::closing::{StillOpen, may_close};
use crate::attendance::sql::closing::OpenRow;
use crate::attendance::sql::{absence, board, closing as sql};
use crate::attendance::{
    AbsenceId, AbsenceReason, CloseDay, Closing, DayClosingId, RecordAbsence, ReopenDay, Whereabouts,
};
use crate::centre::CentreId;
use crate::centre::days::CentreDay;
use crate::command::{Change, Done, OrNotFound, command};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{centre, day};

/// Closes a day at a centre: all are out or explained, whoever did not come is absent. From then on it is read only, but
/// for corrections with a reason, and stays what it was: hours, holidays and rules that change later leave it so.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_close_day(change: &mut Change<'_>, asked: CloseDay) -> Result<Done> {
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, change.now);
    let mut faults = Faults::default();
    faults.when(asked.on > today, "on", Fault::InTheFuture);
    faults.done()?;
    // Nobody is let in while the others are counted.
    sql::hold_places(&mut change.tx, &asked.centre_id).await?;
    let inside = sql::open_visits(&mut change.tx, &asked.centre_id, asked.on).await?;
    let day = centre::days::sql::day(&mut change.tx, &asked.centre_id, asked.on).await?;
    let day = day.or_not_found(Subject::Centre)?;
    let missing = not_arrived(change, &asked.centre_id, &day).await?;
    let open: Vec<StillOpen> =
        inside.iter().map(|row| StillOpen { visit_id: row.id.clone(), name: row.name.clone() }).collect();
    let names: Vec<String> = missing.iter().map(|(_, name)| name.clone()).collect();
    may_close(&open, &asked.explanations, &names, asked.not_arrived_are_absent, &asked.note)?;

    // Before the day is closed: afterwards its visits take corrections only.
    explain(change, &asked, &inside, asked.on < today).await?;
    record_absences(change, &asked, missing).await?;
    let id = DayClosingId(change.new_id());
    let closing = Closing {
        closed_at: change.now,
        closed_by: change.app.session.actor.clone(),
        note: asked.note.trim().to_owned(),
    };
    if !sql::insert(&mut change.tx, &id, &asked.centre_id, &day, &closing).await? {
        return Err(Refusal::DayClosed { on: asked.on }.into());
    }
    let noted = json!({ "closedOn": asked.on, "note": closing.note });
    change
        .leave_trail(Mark::of(Subject::DayClosing, id.as_str()).centre(&asked.centre_id).after(&noted)?)
        .await?;
    Ok(Done {})
}

/// Opens a closed day again, with a reason.
#[command(change, by = [Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_reopen_day(change: &mut Change<'_>, asked: ReopenDay) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let actor = change.app.session.actor.clone();
    let reason = asked.reason.trim();
    if !sql::reopen(&mut change.tx, &asked.centre_id, asked.on, change.now, &actor, reason).await? {
        return Err(Error::not_found(Subject::DayClosing));
    }
    let noted = json!({ "closedOn": asked.on });
    let why = json!({ "reason": reason });
    let mark = Mark::of(Subject::DayClosing, asked.centre_id.as_str()).centre(&asked.centre_id);
    change.leave_trail(mark.before(&noted)?.after(&why)?).await?;
    Ok(Done {})
}

/// Who was expected on a day and neither came nor is absent.
async fn not_arrived(
    change: &mut Change<'_>,
    centre: &CentreId,
    day: &CentreDay,
) -> Result<Vec<(ElderId, String)>> {
    let tx = &mut change.tx;
    let came = board::visits(tx, centre, day.on).await?;
    let away = board::absences(tx, centre, day.on).await?;
    let mut missing: Vec<_> = board::expected(tx, centre, day)
        .await?
        .into_iter()
        .map(|row| row.person)
        .filter(|person| !came.iter().any(|visit| visit.person.elder_id == person.elder_id))
        .filter(|person| !away.iter().any(|absence| absence.elder_id == person.elder_id))
        .collect();
    missing.sort_by(|one, other| one.sort_key.cmp(&other.sort_key));
    Ok(missing.into_iter().map(|person| (person.elder_id, person.name)).collect())
}

async fn explain(
    change: &mut Change<'_>,
    asked: &CloseDay,
    inside: &[OpenRow],
    day_is_over: bool,
) -> Result<()> {
    for row in inside {
        let Some(said) = asked.explanations.iter().find(|said| said.visit_id == row.id) else { continue };
        // Nobody is inside on a day that is over, whatever is said.
        let departure_missing = day_is_over || said.whereabouts == Whereabouts::LeftUnrecorded;
        let words = said.explanation.trim();
        sql::explain(&mut change.tx, &row.id, words, departure_missing).await?;
        let noted = json!({ "closingExplanation": words, "departureMissing": departure_missing });
        let mark = Mark::of(Subject::Visit, row.id.as_str()).elder(&row.elder_id).centre(&asked.centre_id);
        change.leave_trail(mark.after(&noted)?).await?;
    }
    Ok(())
}

/// Without a word: absent for an unknown reason, found at closing.
async fn record_absences(
    change: &mut Change<'_>,
    asked: &CloseDay,
    missing: Vec<(ElderId, String)>,
) -> Result<()> {
    let until_on = asked.on.succ_opt().unwrap_or(asked.on);
    for (elder_id, _) in missing {
        let id = AbsenceId(change.new_id());
        let one = RecordAbsence {
            elder_id,
            centre_id: asked.centre_id.clone(),
            from_on: asked.on,
            until_on,
            reason: AbsenceReason::Unknown,
            note: String::new(),
            told_by: String::new(),
            correction_reason: String::new(),
        };
        absence::insert(&mut change.tx, &id, &one, false, change.now, None).await?;
        let noted = json!({ "fromOn": one.from_on, "untilOn": one.until_on, "reason": one.reason });
        let mark = Mark::of(Subject::Absence, id.as_str()).elder(&one.elder_id).centre(&one.centre_id);
        change.leave_trail(mark.after(&noted)?).await?;
    }
    Ok(())
}
