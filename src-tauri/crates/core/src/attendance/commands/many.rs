//! Several elders at once, from or to the minibus: each is done or refused by itself.

use crate::attendance::{CheckIn, CheckInMany, CheckOut, CheckOutMany, ManyActs, RefusedAct, VisitAct};
use crate::command::{Change, command};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Refusal, Result};

/// More come with no minibus.
const AT_ONCE: i64 = 200;

/// Checks several elders in at once; says of each who was refused why.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_in_many(change: &mut Change<'_>, asked: CheckInMany) -> Result<ManyActs> {
    check_list(&asked.elder_ids)?;
    // Otherwise every one of them would be refused for the same reason.
    super::arriving::day_care_place(change, &asked.centre_id).await?;
    let mut acts = ManyActs { done: Vec::new(), refused: Vec::new() };
    for elder_id in asked.elder_ids {
        let one = CheckIn {
            elder_id: elder_id.clone(),
            centre_id: asked.centre_id.clone(),
            brought_by: asked.brought_by.clone(),
            transport: asked.transport,
            room_id: asked.room_id.clone(),
            temperature_tenths_celsius: None,
            remark: String::new(),
            arrived_at: None,
            reason: String::new(),
            over_places_reason: String::new(),
            moves_here: false,
            collector_contact_id: None,
            collected_by: String::new(),
            unlisted_reason: String::new(),
        };
        let outcome = super::arriving::check_in(change, one).await;
        sort(&mut acts, elder_id, outcome)?;
    }
    if acts.done.is_empty() {
        change.leave_unchanged();
    }
    Ok(acts)
}

/// Checks several elders out at once; says of each who was refused why.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_out_many(change: &mut Change<'_>, asked: CheckOutMany) -> Result<ManyActs> {
    check_list(&asked.elder_ids)?;
    let mut acts = ManyActs { done: Vec::new(), refused: Vec::new() };
    for elder_id in asked.elder_ids {
        let one = CheckOut {
            elder_id: elder_id.clone(),
            collector_contact_id: None,
            collected_by: asked.collected_by.clone(),
            unlisted_reason: asked.unlisted_reason.clone(),
            transport: asked.transport,
            left_at: None,
            reason: String::new(),
        };
        let outcome = super::leaving::check_out(change, one).await;
        sort(&mut acts, elder_id, outcome)?;
    }
    if acts.done.is_empty() {
        change.leave_unchanged();
    }
    Ok(acts)
}

fn check_list(elders: &[ElderId]) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(elders.is_empty(), "elderIds", Fault::Required);
    faults.when(i64::try_from(elders.len()).is_ok_and(|n| n > AT_ONCE), "elderIds", Fault::TooLarge);
    faults.done()
}

/// What concerns one elder is told of that elder; what concerns the database ends the whole act.
fn sort(acts: &mut ManyActs, elder_id: ElderId, outcome: Result<VisitAct>) -> Result<()> {
    match outcome {
        Ok(act) => acts.done.push(act),
        Err(error) if ends_everything(&error) => return Err(error),
        Err(error) => acts.refused.push(RefusedAct { elder_id, error }),
    }
    Ok(())
}

/// After these nothing more can be written, or something may be half written.
fn ends_everything(error: &Error) -> bool {
    matches!(
        error.refusal,
        Refusal::Internal { .. }
            | Refusal::DatabaseBusy {}
            | Refusal::DatabaseUnreachable { .. }
            | Refusal::ChangedMeanwhile { .. }
    )
}
