//! Who comes first for a bed, and why. What an unanswered or refused offer does to the place in the queue.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};

use super::{FitReason, Offer, OfferAnswer, Ranked, WaitingEntry};
use crate::bed::WardId;
use crate::bed::house::{BedKind, SexRule};
use crate::bed::residence::{BedRules, QueueEffect, WaitingPriority};
use crate::elder::{Category, Sex};

/// On what account somebody comes first: of those that hold, the first in the order that the centre has set. From which
/// age and which grade on, the centre has set too.
#[must_use]
pub fn priority(
    rules: &BedRules,
    categories: &[Category],
    grade: Option<i64>,
    age: i64,
) -> Option<WaitingPriority> {
    let holds = |priority: WaitingPriority| match priority {
        WaitingPriority::Destitute => categories.contains(&Category::Destitute),
        WaitingPriority::MinimumLiving => categories.contains(&Category::MinimumLiving),
        WaitingPriority::Disabled => grade.is_some_and(|grade| grade >= rules.disabled_from_grade),
        WaitingPriority::Oldest => age >= rules.oldest_from_age,
    };
    rules.priority_order.iter().copied().find(|priority| holds(*priority))
}

/// What became of an offer by a day: answered, or lapsed without a word.
#[must_use]
pub fn outcome(offer: &Offer, today: NaiveDate) -> Option<OfferAnswer> {
    offer.answer.or_else(|| (offer.lapses_on <= today).then_some(OfferAnswer::Lapsed))
}

/// What an offer does to the place in the queue by a day: as it was decided, or by the rule for one that lapsed.
#[must_use]
pub fn effect(offer: &Offer, rules: &BedRules, today: NaiveDate) -> Option<QueueEffect> {
    offer.effect.or_else(|| match outcome(offer, today) {
        Some(OfferAnswer::Lapsed) => Some(rules.lapsed_effect),
        _ => None,
    })
}

/// An offer as it is seen on a day: one that lapsed without a word says so, and what that did.
#[must_use]
pub fn seen_on(offer: Offer, rules: &BedRules, today: NaiveDate) -> Offer {
    Offer { answer: outcome(&offer, today), effect: effect(&offer, rules, today), ..offer }
}

/// Since when a place in the queue counts: since registering, or since the last offer that put it at the end. None where
/// an offer took it away.
#[must_use]
pub fn counts_from(
    registered_at: DateTime<Utc>,
    offers: &[Offer],
    rules: &BedRules,
    today: NaiveDate,
    lapsed_at: impl Fn(NaiveDate) -> DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let mut counts = registered_at;
    for offer in offers {
        match effect(offer, rules, today) {
            Some(QueueEffect::Leaves) => return None,
            Some(QueueEffect::ToTheEnd) => {
                counts = counts.max(offer.answered_at.unwrap_or_else(|| lapsed_at(offer.lapses_on)));
            }
            Some(QueueEffect::Keeps) | None => {}
        }
    }
    Some(counts)
}

/// Puts a queue in order: by priority as the centre has set it, then by time, then by age.
pub fn in_order(entries: &mut [WaitingEntry], order: &[WaitingPriority]) {
    let place = |priority: Option<WaitingPriority>| {
        priority.and_then(|one| order.iter().position(|other| *other == one)).unwrap_or(order.len())
    };
    entries.sort_by(|one, other| {
        (place(one.priority), one.counts_from, Reverse(one.age), &one.id).cmp(&(
            place(other.priority),
            other.counts_from,
            Reverse(other.age),
            &other.id,
        ))
    });
    for (place, entry) in (1..).zip(entries) {
        entry.place = place;
    }
}

/// What a bed is, for those who wait.
#[derive(Debug, Clone)]
pub struct BedOffered {
    /// In which ward.
    pub ward_id: WardId,
    /// What it is for.
    pub kind: BedKind,
    /// Recognised as a nursing bed today.
    pub is_nursing: bool,
    /// Whom the room takes.
    pub sex_rule: SexRule,
    /// Beds of the room.
    pub room_capacity: i64,
    /// What it costs in a month.
    pub monthly_fen: Option<i64>,
    /// Nobody can lie in it now.
    pub is_taken: bool,
    /// Strangers lie in the couple's room.
    pub has_strangers: bool,
}

/// Why somebody fits a bed, and why not.
#[must_use]
pub fn reasons(entry: &WaitingEntry, bed: &BedOffered, today: NaiveDate) -> (Vec<FitReason>, Vec<FitReason>) {
    use FitReason as R;
    let (mut grounds, mut obstacles) = (Vec::new(), Vec::new());
    let mut say = |fits: bool, ground: R, obstacle: R| {
        if fits { grounds.push(ground) } else { obstacles.push(obstacle) }
    };
    let details = &entry.details;
    let sex_fits = match bed.sex_rule {
        SexRule::Any => true,
        SexRule::Women => entry.sex == Sex::Female,
        SexRule::Men => entry.sex == Sex::Male,
        SexRule::Couple => details.wished_sex_rule == Some(SexRule::Couple) && !bed.has_strangers,
    };
    say(sex_fits, R::SexFits, R::SexClashes);
    if details.needs_nursing_bed {
        say(bed.is_nursing, R::NursingFits, R::NursingLacking);
    }
    if bed.kind == BedKind::ShortStay {
        say(details.is_short_stay, R::ShortStayFits, R::ShortStayOnly);
    }
    if let Some(ward) = &details.wished_ward_id {
        say(*ward == bed.ward_id, R::WardFits, R::WardOther);
    }
    if let Some(most) = details.wished_beds_most {
        say(bed.room_capacity <= most, R::RoomFits, R::RoomTooLarge);
    }
    if let Some(rule) = details.wished_sex_rule {
        say(rule == bed.sex_rule || rule == SexRule::Any, R::RoomFits, R::RoomRuleOther);
    }
    if let (Some(most), Some(price)) = (details.price_most_fen, bed.monthly_fen) {
        say(price <= most, R::PriceFits, R::PriceTooHigh);
    }
    grounds.dedup();
    if !details.needs_nursing_bed && bed.is_nursing {
        grounds.push(R::NursingNotNeeded);
    }
    if details.wanted_from_on.is_some_and(|from| from > today) {
        obstacles.push(R::WantedLater);
    }
    if entry.offers.iter().any(|offer| outcome(offer, today).is_none()) {
        obstacles.push(R::OfferStands);
    }
    if bed.is_taken {
        obstacles.push(R::BedNotFree);
    }
    (grounds, obstacles)
}

/// Ranks a queue for a bed: who fits in the order of the queue, but those who need a nursing bed before those who do
/// not where the bed is one; then who does not fit.
#[must_use]
pub fn rank(queue: Vec<WaitingEntry>, bed: &BedOffered, today: NaiveDate) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = queue
        .into_iter()
        .map(|entry| {
            let (grounds, obstacles) = reasons(&entry, bed, today);
            Ranked { entry, rank: None, grounds, obstacles }
        })
        .collect();
    ranked.sort_by_key(|one| {
        let wastes = bed.is_nursing && !one.entry.details.needs_nursing_bed;
        (!one.obstacles.is_empty(), wastes, one.entry.place)
    });
    for (rank, one) in (1..).zip(ranked.iter_mut().filter(|one| one.obstacles.is_empty())) {
        one.rank = Some(rank);
    }
    ranked
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
