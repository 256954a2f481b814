//! What ends when somebody was found dead: every open plan, each with its own row in the trail. Whoever lives in a
//! residence is discharged apart from this, for only there it is known when the bed was left.

use chrono::NaiveDate;

use super::commands::close_enrolments;
use crate::bed::house;
use crate::bed::reservation::{self, ReservationEnd};
use crate::bed::waiting::{self, WaitingEnd};
use crate::command::{Change, OrNotFound};
use crate::elder::ElderId;
use crate::error::{Result, Subject};
use crate::trail::Mark;

/// Ends the enrolments from a day on, and offers, reservations and places in queues at once: nobody is expected, called or
/// kept a bed for.
///
/// # Errors
/// When the database refuses.
pub async fn close_plans_of_deceased(
    change: &mut Change<'_>,
    elder: &ElderId,
    from_on: NaiveDate,
) -> Result<()> {
    // Offers first: each ends the reservation that keeps its bed.
    cancel_offers(change, elder).await?;
    end_reservations(change, elder).await?;
    leave_queues(change, elder).await?;
    close_enrolments(change, elder, from_on).await.map(drop)
}

async fn cancel_offers(change: &mut Change<'_>, elder: &ElderId) -> Result<()> {
    for before in waiting::offers::close(change, elder, None, None).await? {
        let after = waiting::sql::offer(&mut change.tx, &before.id).await?.or_not_found(Subject::BedOffer)?;
        let place = house::sql::place(&mut change.tx, &before.bed_id).await?.or_not_found(Subject::Bed)?;
        let mark = Mark::of(Subject::BedOffer, before.id.as_str()).elder(elder).centre(&place.centre_id);
        change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    }
    Ok(())
}

async fn end_reservations(change: &mut Change<'_>, elder: &ElderId) -> Result<()> {
    for id in reservation::sql::standing_of(&mut change.tx, elder).await? {
        let before = reservation::sql::one(&mut change.tx, &id).await?.or_not_found(Subject::Reservation)?;
        reservation::sql::end(&mut change.tx, &id, ReservationEnd::Left, change.now).await?;
        let after = reservation::sql::one(&mut change.tx, &id).await?.or_not_found(Subject::Reservation)?;
        let place = house::sql::place(&mut change.tx, &before.bed_id).await?.or_not_found(Subject::Bed)?;
        let mark = Mark::of(Subject::Reservation, id.as_str()).elder(elder).centre(&place.centre_id);
        change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    }
    Ok(())
}

async fn leave_queues(change: &mut Change<'_>, elder: &ElderId) -> Result<()> {
    for (id, centre, _, _) in waiting::sql::of_elder(&mut change.tx, elder).await? {
        let before = waiting::sql::entry(&mut change.tx, &id).await?.or_not_found(Subject::WaitingEntry)?;
        waiting::sql::end(&mut change.tx, &id, WaitingEnd::Died, change.now).await?;
        let mark = Mark::of(Subject::WaitingEntry, id.as_str()).elder(elder).centre(&centre);
        let after = serde_json::json!({ "endedHow": WaitingEnd::Died });
        change.leave_trail(mark.before(&before.details)?.after(&after)?).await?;
    }
    Ok(())
}
