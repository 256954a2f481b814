//! Offering a free bed to somebody who waits, and what becomes of it.

use chrono::{NaiveTime, TimeDelta};

use super::commands::ranked;
use super::{AnswerOffer, MakeOffer, Offer, OfferAnswer, WaitingEnd, rules, sql};
use crate::bed::reservation::{self, Reservation, ReservationEnd};
use crate::bed::residence::{self, QueueEffect, Residence};
use crate::bed::stay::rules::takes_newcomers;
use crate::bed::{BedId, Moment, OfferId, ReservationId, WaitingId, house, named, stay};
use crate::command::{Change, OrNotFound, command};
use crate::day;
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// Offers a free bed to somebody who waits; the bed is kept as long as the offer stands. Where somebody else comes first
/// or the bed does not fit, it takes a reason.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Beds])]
pub async fn offer_make(change: &mut Change<'_>, asked: MakeOffer) -> Result<Offer> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.reason, "reason", 200);
    faults.done()?;
    let entry = sql::entry(&mut change.tx, &asked.waiting_id).await?.or_not_found(Subject::WaitingEntry)?;
    let place = house::sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    if place.centre_id != entry.centre_id {
        return Err(Error::not_found(Subject::Bed).at("bedId", Fault::WrongForm));
    }
    let residence = residence::taken(change, &entry.centre_id).await?;
    let now = Moment::of(&residence, change.now);
    settle(change, &residence, now).await?;
    let lapses_on = asked.lapses_on.unwrap_or_else(|| now.on + TimeDelta::days(residence.rules.offer_days));
    if lapses_on <= now.on {
        return Err(Error::invalid(Vec::new()).at("lapsesOn", Fault::EndsBeforeBeginning));
    }
    if (lapses_on - now.on).num_days() > 60 {
        return Err(Error::invalid(Vec::new()).at("lapsesOn", Fault::TooLarge));
    }
    is_free(change, &residence, &asked.bed_id, now).await?;
    let ranking = ranked(&mut change.tx, &residence, &asked.bed_id, now).await?;
    let asked_for = ranking.ranked.iter().find(|one| one.entry.id == asked.waiting_id);
    let asked_for = asked_for.or_not_found(Subject::WaitingEntry)?;
    if asked_for.entry.offers.iter().any(|offer| rules::outcome(offer, now.on).is_none()) {
        return Err(Refusal::OfferStands { name: entry.name }.into());
    }
    if asked_for.rank != Some(1) && asked.reason.trim().is_empty() {
        return Err(Error::invalid(Vec::new()).at("reason", Fault::Required));
    }
    let (reservation, id) = (ReservationId(change.new_id()), OfferId(change.new_id()));
    let at = change.now;
    reservation::sql::insert(
        &mut change.tx,
        &reservation,
        &asked.bed_id,
        &entry.elder_id,
        (now.on, lapses_on),
        "",
        at,
    )
    .await
    .map_err(named)?;
    let reason = if asked_for.rank == Some(1) { "" } else { asked.reason.as_str() };
    sql::insert_offer(&mut change.tx, &id, &entry.id, &asked.bed_id, &reservation, lapses_on, reason, at)
        .await
        .map_err(named)?;
    let offer = sql::offer(&mut change.tx, &id).await?.or_not_found(Subject::BedOffer)?;
    let mark = Mark::of(Subject::BedOffer, id.as_str()).elder(&entry.elder_id).centre(&entry.centre_id);
    change.leave_trail(mark.after(&offer)?).await?;
    Ok(offer)
}

/// Nobody lies in the bed, it is in service and stays so, it is open, and kept for nobody.
async fn is_free(change: &mut Change<'_>, residence: &Residence, bed: &BedId, now: Moment) -> Result<()> {
    let place = house::sql::place(&mut change.tx, bed).await?.or_not_found(Subject::Bed)?;
    let bed_label = place.said();
    let facts = stay::sql::facts(&mut change.tx, &residence.id, now).await?;
    let facts = facts.into_iter().find(|facts| facts.place.id == *bed);
    let refusal = match facts {
        None => Some(Refusal::BedOutOfService { bed_label }),
        Some(facts) if !takes_newcomers(&facts.place, now.on) => Some(Refusal::BedOutOfService { bed_label }),
        Some(facts) => {
            if let Some(lying) = facts.lying.first() {
                Some(Refusal::BedOccupied { bed_label, name: lying.name.clone() })
            } else if facts.is_closed {
                Some(Refusal::BedClosed { bed_label })
            } else if let Some(kept) = facts.reservations.first() {
                let (from_on, lapses_on) = (kept.from_on, kept.lapses_on);
                Some(Refusal::BedReserved { bed_label, name: kept.name.clone(), from_on, lapses_on })
            } else {
                None
            }
        }
    };
    refusal.map_or(Ok(()), |refusal| Err(Error::from(refusal).at("bedId", Fault::Taken)))
}

/// Writes down of the offers that lapsed without a word what that did by the rule of now, as of the day on which each
/// lapsed: where it is written down only later, nobody's place changes by that.
///
/// # Errors
/// When the database refuses.
pub(in crate::bed) async fn settle(
    change: &mut Change<'_>,
    residence: &Residence,
    now: Moment,
) -> Result<()> {
    let at = change.now;
    let offers = sql::offers(&mut change.tx, &residence.id).await?;
    let lapsed = offers
        .into_values()
        .flatten()
        .filter(|offer| offer.answer.is_none() && rules::outcome(offer, now.on) == Some(OfferAnswer::Lapsed));
    // Those of the last days since somebody offered anything: a handful.
    for before in lapsed {
        let entry =
            sql::entry(&mut change.tx, &before.waiting_id).await?.or_not_found(Subject::WaitingEntry)?;
        let effect = residence.rules.lapsed_effect;
        let lapsed_at = day::instant_at(residence.zone, before.lapses_on, NaiveTime::MIN).unwrap_or(at);
        sql::answer(&mut change.tx, &before.id, OfferAnswer::Lapsed, Some(effect), "", lapsed_at).await?;
        if effect == QueueEffect::Leaves {
            sql::end(&mut change.tx, &before.waiting_id, WaitingEnd::Declined, at).await?;
        }
        let after = Offer {
            answer: Some(OfferAnswer::Lapsed),
            answered_at: Some(lapsed_at),
            effect: Some(effect),
            ..before.clone()
        };
        let mark =
            Mark::of(Subject::BedOffer, after.id.as_str()).elder(&entry.elder_id).centre(&residence.id);
        change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    }
    Ok(())
}

/// Writes down what somebody says to an offer: taken, the bed is kept for as long as a reservation stands; refused or
/// cancelled, it is free, and the place in the queue follows the rule.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [Beds])]
pub async fn offer_answer(change: &mut Change<'_>, asked: AnswerOffer) -> Result<Offer> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.note, "note", 200);
    faults.when(asked.answer == OfferAnswer::Lapsed, "answer", Fault::WrongForm);
    faults.done()?;
    let before = sql::offer(&mut change.tx, &asked.offer_id).await?.or_not_found(Subject::BedOffer)?;
    let place = house::sql::place(&mut change.tx, &before.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let now = Moment::of(&residence, change.now);
    let before = sql::offer(&mut change.tx, &asked.offer_id).await?.or_not_found(Subject::BedOffer)?;
    if rules::outcome(&before, now.on).is_some() {
        return Err(Refusal::OfferEnded {}.into());
    }
    let kept = reservation::sql::one(&mut change.tx, &before.reservation_id).await?;
    let is_kept = kept.is_some_and(|kept| kept.ended_how.is_none());
    // Meanwhile the bed may be somebody else's: nothing can be taken any more.
    if asked.answer == OfferAnswer::Taken && !is_kept {
        return Err(Error::from(Refusal::ReservationEnded {}).at("answer", Fault::WrongForm));
    }
    let entry = sql::entry(&mut change.tx, &before.waiting_id).await?.or_not_found(Subject::WaitingEntry)?;
    let effect = (asked.answer == OfferAnswer::Refused).then_some(residence.rules.refused_effect);
    let at = change.now;
    sql::answer(&mut change.tx, &before.id, asked.answer, effect, &asked.note, at).await?;
    if asked.answer == OfferAnswer::Taken {
        let place = house::sql::place(&mut change.tx, &before.bed_id).await?.or_not_found(Subject::Bed)?;
        if !takes_newcomers(&place, now.on) {
            let refusal = Refusal::BedOutOfService { bed_label: place.said() };
            return Err(Error::from(refusal).at("answer", Fault::OutOfService));
        }
        let lapses_on = now.on + TimeDelta::days(residence.rules.reservation_days);
        let lapses_on = lapses_on.max(before.lapses_on);
        // Where the bed is kept for somebody else after that, it is kept no longer than until then.
        let others = stay::sql::reservations(&mut change.tx, &residence.id, now.on).await?;
        let others = others.iter().filter(|kept| {
            kept.bed_id == before.bed_id
                && kept.id != before.reservation_id
                && kept.from_on >= before.lapses_on
        });
        let next = others.map(|kept| kept.from_on).min();
        let lapses_on = next.map_or(lapses_on, |next| lapses_on.min(next));
        reservation::sql::renew(&mut change.tx, &before.reservation_id, lapses_on).await.map_err(named)?;
    } else {
        let kept = &before.reservation_id;
        reservation::sql::end_if_standing(&mut change.tx, kept, ReservationEnd::Cancelled, at).await?;
    }
    if effect == Some(QueueEffect::Leaves) {
        sql::end(&mut change.tx, &before.waiting_id, WaitingEnd::Declined, at).await?;
    }
    let after = sql::offer(&mut change.tx, &before.id).await?.or_not_found(Subject::BedOffer)?;
    let mark = Mark::of(Subject::BedOffer, after.id.as_str()).elder(&entry.elder_id).centre(&entry.centre_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}

/// Takes back the offer for which a reservation keeps the bed, if it still stands: without the bed there is nothing to
/// offer. The place in the queue stays.
pub(in crate::bed) async fn take_back(
    change: &mut Change<'_>,
    residence: &Residence,
    kept: &Reservation,
) -> Result<()> {
    let today = residence.day(change.now);
    let found = sql::unanswered_of(&mut change.tx, &kept.id).await?;
    let Some(before) = found.filter(|offer| rules::outcome(offer, today).is_none()) else { return Ok(()) };
    let at = change.now;
    sql::answer(&mut change.tx, &before.id, OfferAnswer::Cancelled, None, "", at).await?;
    let after = sql::offer(&mut change.tx, &before.id).await?.or_not_found(Subject::BedOffer)?;
    let mark = Mark::of(Subject::BedOffer, after.id.as_str()).elder(&kept.elder_id).centre(&residence.id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await
}

/// Whoever lies down in a bed that was offered to them has taken it.
pub(in crate::bed) async fn take(
    change: &mut Change<'_>,
    residence: &Residence,
    elder: &ElderId,
    bed: &BedId,
) -> Result<()> {
    let at = change.now;
    let today = residence.day(at);
    for offer in sql::open_offers(&mut change.tx, elder).await? {
        if offer.bed_id == *bed && rules::outcome(&offer, today).is_none() {
            sql::answer(&mut change.tx, &offer.id, OfferAnswer::Taken, None, "", at).await?;
        }
    }
    Ok(())
}

/// Closes the offers to an elder: taken where it is the bed that the elder lies down in, cancelled otherwise.
pub(crate) async fn close(
    change: &mut Change<'_>,
    elder: &ElderId,
    only: Option<&WaitingId>,
    bed: Option<&BedId>,
) -> Result<Vec<Offer>> {
    let at = change.now;
    let mut open = sql::open_offers(&mut change.tx, elder).await?;
    open.retain(|offer| only.is_none_or(|entry| offer.waiting_id == *entry));
    for offer in &open {
        let answer = if bed == Some(&offer.bed_id) { OfferAnswer::Taken } else { OfferAnswer::Cancelled };
        sql::answer(&mut change.tx, &offer.id, answer, None, "", at).await?;
        if answer == OfferAnswer::Cancelled {
            reservation::sql::end_if_standing(
                &mut change.tx,
                &offer.reservation_id,
                ReservationEnd::Cancelled,
                at,
            )
            .await?;
        }
    }
    Ok(open)
}
