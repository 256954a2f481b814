//! Commands of the days of a centre.

use chrono::NaiveDate;
use serde::Serialize;

use super::rules::CentreCalendar;
use super::{
    AskDays, CentreDays, CloseDays, ClosedDay, ClosedDayId, ExtraDay, OpenExtraDay, WhichClosedDay,
    WhichExtraDay, rules, sql,
};
use crate::attendance::commands::closed_day::correct_with_reason;
use crate::attendance::sql::closing;
use crate::centre::{self, CentreId};
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::trail::Mark;

/// Shows which days of a span a centre is open, with which hours, and why.
#[command(read, by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator], topics = [Centres])]
pub async fn centre_days(reading: &mut Reading<'_>, asked: AskDays) -> Result<CentreDays> {
    rules::check_ask(&asked)?;
    let calendar = sql::calendar(&mut reading.tx, &asked.centre_id, asked.from_on, asked.until_on).await?;
    let calendar = calendar.or_not_found(Subject::Centre)?;
    Ok(CentreDays {
        days: asked
            .from_on
            .iter_days()
            .take_while(|on| *on < asked.until_on)
            .map(|on| calendar.day(on))
            .collect(),
        calendar_ends_on: calendar.legal_days.ends_on,
        closed_days: calendar.closed_days,
        extra_days: calendar.extra_days,
    })
}

/// Days `[from, until)` of a centre, some of them closed already, whose decisions are about to change for a reason.
struct Correction {
    centre: CentreId,
    days: (NaiveDate, NaiveDate),
    before: CentreCalendar,
}

impl Correction {
    /// Lets a change of who is expected reach into days whose registration is closed only with a reason. None where no such
    /// day is among them.
    async fn begin(
        change: &mut Change<'_>,
        centre: &CentreId,
        (from, until): (NaiveDate, NaiveDate),
        reason: &str,
    ) -> Result<Option<Self>> {
        if !correct_with_reason(change, centre, (from, Some(until)), reason).await? {
            return Ok(None);
        }
        let before = sql::calendar(&mut change.tx, centre, from, until).await?;
        let before = before.or_not_found(Subject::Centre)?;
        Ok(Some(Self { centre: centre.clone(), days: (from, until), before }))
    }

    /// The closed days are from now on what the change makes of them.
    async fn end(self, change: &mut Change<'_>) -> Result<()> {
        let (from, until) = self.days;
        let after = sql::calendar(&mut change.tx, &self.centre, from, until).await?;
        for day in after.or_not_found(Subject::Centre)?.corrected(&self.before) {
            closing::keep_corrected(&mut change.tx, &self.centre, &day).await?;
        }
        Ok(())
    }
}

/// What the trail keeps, with the reason where days that were closed already are changed.
fn noted_because(days: &impl Serialize, correction_reason: &str) -> Result<serde_json::Value> {
    let mut noted = serde_json::to_value(days).map_err(Error::internal)?;
    if !correction_reason.trim().is_empty() {
        noted["correctionReason"] = correction_reason.trim().into();
    }
    Ok(noted)
}

/// Closes a centre for a day or a span of days: nobody is expected on them. Days whose registration is closed already are
/// changed only as a correction, with a reason.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn centre_close_days(change: &mut Change<'_>, asked: CloseDays) -> Result<ClosedDay> {
    rules::check_closed(&asked)?;
    centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let days = (asked.from_on, asked.until_on);
    let correction = Correction::begin(change, &asked.centre_id, days, &asked.correction_reason).await?;
    let id = ClosedDayId(change.new_id());
    sql::insert_closed(&mut change.tx, &id, &asked, change.now).await?;
    if let Some(correction) = correction {
        correction.end(change).await?;
    }
    let CloseDays { centre_id, from_on, until_on, reason, correction_reason } = asked;
    let closed = ClosedDay { id, from_on, until_on, reason: reason.trim().to_owned() };
    let mark = Mark::of(Subject::ClosedDay, closed.id.as_str()).centre(&centre_id);
    change.leave_trail(mark.after(&noted_because(&closed, &correction_reason)?)?).await?;
    Ok(closed)
}

/// Takes closed days back: the centre is open on them by its week again.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn centre_remove_closed_days(change: &mut Change<'_>, asked: WhichClosedDay) -> Result<Done> {
    let before = sql::one_closed(&mut change.tx, &asked.closed_day_id).await?;
    let before = before.or_not_found(Subject::ClosedDay)?;
    let days = (before.closed.from_on, before.closed.until_on);
    let correction = Correction::begin(change, &before.centre_id, days, &asked.correction_reason).await?;
    sql::delete_closed(&mut change.tx, &asked.closed_day_id).await?;
    if let Some(correction) = correction {
        correction.end(change).await?;
    }
    let mark = Mark::of(Subject::ClosedDay, before.closed.id.as_str()).centre(&before.centre_id);
    let why = noted_because(&serde_json::json!({}), &asked.correction_reason)?;
    change.leave_trail(mark.before(&before.closed)?.after(&why)?).await?;
    Ok(Done {})
}

/// Opens a centre on a day on which it would be closed, with hours of its own.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn centre_open_extra_day(change: &mut Change<'_>, asked: OpenExtraDay) -> Result<ExtraDay> {
    rules::check_extra(&asked)?;
    centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let days = (asked.on, asked.on.succ_opt().unwrap_or(asked.on));
    let correction = Correction::begin(change, &asked.centre_id, days, &asked.correction_reason).await?;
    if !sql::insert_extra(&mut change.tx, &asked, change.now).await? {
        return Err(Error::from(Refusal::ExtraDayTaken { on: asked.on }).at("on", Fault::Taken));
    }
    if let Some(correction) = correction {
        correction.end(change).await?;
    }
    let OpenExtraDay { centre_id, on, opens_at, closes_at, stands_for_weekday, reason, correction_reason } =
        asked;
    let extra = ExtraDay { on, opens_at, closes_at, stands_for_weekday, reason: reason.trim().to_owned() };
    let mark = Mark::of(Subject::ExtraDay, centre_id.as_str()).centre(&centre_id);
    change.leave_trail(mark.after(&noted_because(&extra, &correction_reason)?)?).await?;
    Ok(extra)
}

/// Takes an extra day back: the centre is closed on it by its week again.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn centre_remove_extra_day(change: &mut Change<'_>, asked: WhichExtraDay) -> Result<Done> {
    let before = sql::one_extra(&mut change.tx, &asked.centre_id, asked.on).await?;
    let before = before.or_not_found(Subject::ExtraDay)?;
    let days = (asked.on, asked.on.succ_opt().unwrap_or(asked.on));
    let correction = Correction::begin(change, &asked.centre_id, days, &asked.correction_reason).await?;
    sql::delete_extra(&mut change.tx, &asked.centre_id, asked.on).await?;
    if let Some(correction) = correction {
        correction.end(change).await?;
    }
    let mark = Mark::of(Subject::ExtraDay, asked.centre_id.as_str()).centre(&asked.centre_id);
    let why = noted_because(&serde_json::json!({}), &asked.correction_reason)?;
    change.leave_trail(mark.before(&before)?.after(&why)?).await?;
    Ok(Done {})
}
