//! Leaving: with whom, now or earlier today with a reason; and leavings of past days that are told later.

use crate::attendance::rules::collecting::{Collecting, Collector, collector};
use crate::attendance::rules::{self, times};
use crate::attendance::sql::door::{Leaving, OpenVisit};
use crate::attendance::sql::{closing, door as sql};
use crate::attendance::{CheckOut, DoorAct, RecordDeparture, VisitAct};
use crate::command::{Change, Done, OrNotFound, command};
use crate::day;
use crate::elder::{self, ContactId, ElderId};
use crate::enrolment::sql::expected::is_expected;
use crate::error::{Error, Faults, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// Checks an elder out from wherever the elder is, now or earlier today with a reason. An elder at risk of wandering never
/// leaves without a collector; a collector who is not on the list needs a reason.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_out(change: &mut Change<'_>, asked: CheckOut) -> Result<VisitAct> {
    check_out(change, asked).await
}

/// Checks one elder out. Everything that can be refused is refused before anything is written.
pub(super) async fn check_out(change: &mut Change<'_>, asked: CheckOut) -> Result<VisitAct> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.collected_by, "collectedBy", 60);
    faults.optional_text(&asked.unlisted_reason, "unlistedReason", 200);
    faults.optional_text(&asked.reason, "reason", 200);
    faults.done()?;
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let not_here = || Error::from(Refusal::NotHere { name: name.clone() });
    let open = sql::open_visit(&mut change.tx, &asked.elder_id).await?.ok_or_else(not_here)?;
    if open.is_forgotten(change.now) {
        return Err(not_here());
    }
    let moment = times::Moment {
        asked: asked.left_at,
        reason: &asked.reason,
        field: "leftAt",
        not_before: Some(open.arrived_at),
    };
    let at = times::moment(moment, day::zone(&open.time_zone)?, open.visit_on, change.now)?;
    let who = who_collects(change, &asked, &name).await?;
    // Someone who was explained when the day was closed may still be checked out: that sets the day right.
    let closed = closing::of_day(&mut change.tx, &open.centre_id, open.visit_on).await?.is_some();
    let leaving = Leaving {
        at,
        recorded_at: change.now,
        collector: &who,
        transport: asked.transport,
        reason: asked.reason.trim(),
        corrected_at: closed.then_some(change.now),
    };
    if !sql::end_visit(&mut change.tx, &open.id, &leaving, false).await? {
        return Err(not_here());
    }
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(&asked.elder_id).centre(&open.centre_id);
    let noted = serde_json::json!({
        "departedAt": at, "collectedBy": who.words, "collectorIsUnlisted": who.is_unlisted,
        "collectorReason": who.reason, "transport": asked.transport, "reason": leaving.reason,
    });
    change.leave_trail(mark.after(&noted)?).await?;
    left(change, open, asked, name, at, who).await
}

async fn left(
    change: &mut Change<'_>,
    open: OpenVisit,
    asked: CheckOut,
    name: String,
    at: chrono::DateTime<chrono::Utc>,
    who: Collector,
) -> Result<VisitAct> {
    let is_extra = !is_expected(&mut change.tx, &asked.elder_id, &open.centre_id, open.visit_on).await?;
    Ok(VisitAct {
        visit_id: open.id,
        elder_id: asked.elder_id,
        name,
        centre_id: open.centre_id,
        act: DoorAct::CheckOut,
        at,
        undo_until: change.now + rules::UNDO_TIME,
        is_extra,
        left_open_on: None,
        room_over: None,
        moved_from: None,
        ended_absence: false,
        collected_by: who.words,
        collector_is_unlisted: who.is_unlisted,
    })
}

async fn who_collects(change: &mut Change<'_>, asked: &CheckOut, name: &str) -> Result<Collector> {
    let told = ToldCollector {
        elder: &asked.elder_id,
        name,
        contact_id: asked.collector_contact_id.as_ref(),
        words: &asked.collected_by,
        reason: &asked.unlisted_reason,
    };
    told.checked(change).await
}

/// Who takes an elder away, as it was said: at the door, or afterwards.
pub(super) struct ToldCollector<'a> {
    /// Who is taken.
    pub elder: &'a ElderId,
    /// The name, for the refusal.
    pub name: &'a str,
    /// The contact that was chosen.
    pub contact_id: Option<&'a ContactId>,
    /// The words that were entered.
    pub words: &'a str,
    /// Why someone who is not on the list takes the elder.
    pub reason: &'a str,
}

impl ToldCollector<'_> {
    /// Asks the one rule, with the elder's contacts and alerts of now.
    pub async fn checked(&self, change: &mut Change<'_>) -> Result<Collector> {
        let contacts = elder::sql::contacts(&mut change.tx, self.elder).await?;
        let must_be_collected = sql::must_be_collected(&mut change.tx, self.elder).await?;
        collector(Collecting {
            name: self.name,
            must_be_collected,
            contacts: &contacts,
            contact_id: self.contact_id,
            words: self.words,
            reason: self.reason,
        })
    }
}

/// Records when an elder left on a past day on which nobody recorded it, with whom, and how one knows. Who collected is
/// asked as at the door; how one knows also stands for a collector who is not on the list, who is flagged.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_departure(change: &mut Change<'_>, asked: RecordDeparture) -> Result<Done> {
    let visit = sql::recorded_visit(&mut change.tx, &asked.visit_id).await?.or_not_found(Subject::Visit)?;
    let zone = day::zone(&visit.time_zone)?;
    let is_missing = visit.departed_at.is_none()
        && visit.withdrawn_at.is_none()
        && visit.visit_on < day::date_at(zone, change.now);
    if !is_missing {
        return Err(Refusal::DepartureNotMissing { name: visit.name }.into());
    }
    let at = times::departure_told_later(&asked, zone, visit.visit_on, visit.arrived_at)?;
    let told = ToldCollector {
        elder: &visit.elder_id,
        name: &visit.name,
        contact_id: asked.collector_contact_id.as_ref(),
        words: &asked.collected_by,
        reason: &asked.reason,
    };
    let who = told.checked(change).await?;
    let leaving = Leaving {
        at,
        recorded_at: change.now,
        collector: &who,
        transport: None,
        reason: asked.reason.trim(),
        corrected_at: Some(change.now),
    };
    match sql::end_visit(&mut change.tx, &asked.visit_id, &leaving, true).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::DepartureNotMissing { name: visit.name }.into()),
        Err(error) if violation::named(&error).as_deref() == Some("visit_no_overlap") => {
            return Err(super::correcting::overlap(change, &visit, (visit.arrived_at, Some(at))).await);
        }
        Err(error) => return Err(error.into()),
    }
    let mark =
        Mark::of(Subject::Visit, asked.visit_id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let noted = serde_json::json!({
        "departedAt": at, "collectedBy": who.words, "collectorIsUnlisted": who.is_unlisted,
        "collectorReason": who.reason, "remark": asked.reason.trim(),
    });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}
