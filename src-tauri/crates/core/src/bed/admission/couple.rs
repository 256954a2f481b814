//! Couples: who is whose partner.

use super::{Admission, sql};
use crate::bed::residence::Residence;
use crate::bed::stay::acts::{living, wants};
use crate::bed::stay::{self, SexException, Wants};
use crate::bed::{AdmissionId, Moment, named};
use crate::command::{Change, OrNotFound};
use crate::error::{Error, Fault, Result, Subject};

/// Somebody may become a partner: lives here and has no other.
///
/// # Errors
/// `not_found` or `input_invalid` at `partnerId`.
pub async fn check_partner(
    change: &mut Change<'_>,
    partner: &AdmissionId,
    residence: &Residence,
    own: Option<&AdmissionId>,
) -> Result<()> {
    let found = living(change, partner).await?;
    if found.centre_id != residence.id || Some(partner) == own {
        return Err(Error::not_found(Subject::Admission).at("partnerId", Fault::WrongForm));
    }
    if found.partner_id.as_ref().is_some_and(|other| Some(other) != own) {
        return Err(Error::invalid(Vec::new()).at("partnerId", Fault::Taken));
    }
    Ok(())
}

/// Says who the partner is from now on; whoever was it before is it no longer.
///
/// # Errors
/// As [`check_partner`] and [`part`].
pub async fn pair(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    partner: &AdmissionId,
) -> Result<()> {
    check_partner(change, partner, residence, Some(&before.id)).await?;
    part(change, residence, before).await?;
    sql::pair(&mut change.tx, &before.id, partner).await.map_err(named)
}

/// Two are a couple no longer. Where one of them lies in a room only as the partner, they part when that one lies
/// elsewhere, or when somebody has decided it with a reason.
///
/// # Errors
/// `room_sex_rule` or `couple_room` at `partnerId`.
pub async fn part(change: &mut Change<'_>, residence: &Residence, before: &Admission) -> Result<()> {
    let Some(partner) = &before.partner_id else { return Ok(()) };
    let other = sql::one(&mut change.tx, partner).await?.or_not_found(Subject::Admission)?;
    let now = Moment::of(residence, change.now);
    let facts = stay::sql::facts(&mut change.tx, &residence.id, now).await?;
    for who in [before, &other] {
        let Some(bed) = &who.bed else { continue };
        if stay::sql::exception(&mut change.tx, &bed.stay_id).await? == Some(SexException::Decided) {
            continue;
        }
        if let Some(facts) = facts.iter().find(|facts| facts.place.id == bed.bed_id) {
            let single = Wants { partner_id: None, ..wants(who, now, "") };
            stay::rules::ground(facts, &single)
                .map_err(|refusal| Error::from(refusal).at("partnerId", Fault::Taken))?;
        }
    }
    sql::unpair(&mut change.tx, &before.id, partner).await.map_err(named)
}
