//! What the kitchen asks for: temperatures, samples, allergies that nobody could match.

use std::collections::BTreeMap;

use super::{Attention, AttentionAbout, AttentionKind, Urgency};
use crate::centre::CentreId;
use crate::diet;
use crate::elder::ElderId;
use crate::food_safety::SafetyDay;
use crate::meal::DemandLine;

/// What the book of a kitchen asks for.
pub(crate) fn of_safety(day: &SafetyDay) -> Vec<Attention> {
    let centre = (&day.kitchen_id, day.kitchen_name.as_str());
    let counted = |kind, urgency, count: i64| {
        (count > 0).then(|| Attention {
            kind,
            urgency,
            centre_id: Some(centre.0.clone()),
            centre_name: centre.1.to_owned(),
            count,
            about: Vec::new(),
        })
    };
    let due = day
        .samples_to_dispose
        .iter()
        .map(|sample| AttentionAbout::thing(sample.dish_name.clone()).on(Some(sample.service_on)))
        .collect();
    [
        counted(AttentionKind::BatchAsks, Urgency::Now, day.open.batches),
        counted(AttentionKind::ReadingOutOfRange, Urgency::Now, day.open.out_of_range),
        counted(AttentionKind::SampleMissing, Urgency::Today, day.open.samples),
        counted(AttentionKind::ReadingMissing, Urgency::Today, day.open.readings),
        Attention::at(AttentionKind::SampleDue, Urgency::Soon, centre, due),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who eats today and has an allergy in words that the program cannot match: somebody must check by hand.
pub(crate) fn unmatched(kitchen: (&CentreId, &str), lines: &[DemandLine]) -> Option<Attention> {
    let about: BTreeMap<&ElderId, AttentionAbout> = lines
        .iter()
        .filter_map(|line| {
            let elder = line.elder_id.as_ref()?;
            let unmatched = diet::rules::unmatched(&line.needs.aversions);
            (!unmatched.is_empty()).then(|| {
                let name = format!("{} · {}", line.name, unmatched.join("、"));
                (elder, AttentionAbout::elder(elder, &name))
            })
        })
        .collect();
    Attention::at(AttentionKind::UnmatchedAllergy, Urgency::Today, kitchen, about.into_values().collect())
}
