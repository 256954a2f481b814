//! When a day may be closed: everyone is out, or it is said why not; whoever did not come is absent, with or without a word.

use std::collections::HashMap;

use crate::attendance::{Explanation, VisitId};
use crate::error::{Error, Fault, Faults, Refusal, Result};

/// Someone who stands in the way of closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillOpen {
    /// The visit that has not ended.
    pub visit_id: VisitId,
    /// Whose.
    pub name: String,
}

/// Says whether a day may be closed.
///
/// # Errors
/// `still_inside` names those who were not checked out and not explained; `not_arrived_unexplained` those who did not
/// come without a word; `input_invalid` an explanation without words.
pub fn may_close(
    inside: &[StillOpen],
    explanations: &[Explanation],
    not_arrived: &[String],
    not_arrived_are_absent: bool,
    note: &str,
) -> Result<()> {
    let mut faults = Faults::default();
    for (place, explanation) in explanations.iter().enumerate() {
        faults.text(&explanation.explanation, format!("explanations[{place}].explanation"), 200);
    }
    faults.optional_text(note, "note", 500);
    faults.done()?;
    let explained: HashMap<&VisitId, &Explanation> =
        explanations.iter().map(|explanation| (&explanation.visit_id, explanation)).collect();
    let names: Vec<String> = inside
        .iter()
        .filter(|open| !explained.contains_key(&open.visit_id))
        .map(|open| open.name.clone())
        .collect();
    if !names.is_empty() {
        return Err(Error::from(Refusal::StillInside { names }).at("explanations", Fault::Required));
    }
    if !not_arrived.is_empty() && !not_arrived_are_absent {
        let refusal = Refusal::NotArrivedUnexplained { names: not_arrived.to_vec() };
        return Err(Error::from(refusal).at("notArrivedAreAbsent", Fault::Required));
    }
    Ok(())
}

/// Whether one more elder may be let in. No licensed places entered: nothing to count against.
#[must_use]
pub fn has_place(licensed_places: i64, here: i64) -> bool {
    licensed_places == 0 || here < licensed_places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::Whereabouts;
    use proptest::prelude::*;

    fn open(id: &str) -> StillOpen {
        StillOpen { visit_id: VisitId(id.into()), name: format!("老人{id}") }
    }

    fn explained(id: &str, words: &str) -> Explanation {
        Explanation {
            visit_id: VisitId(id.into()),
            whereabouts: Whereabouts::LeftUnrecorded,
            explanation: words.into(),
        }
    }

    #[test]
    fn a_day_closes_when_all_are_out_or_explained() {
        type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)], &'a [&'a str], bool, Option<&'a str>);
        let cases: [Case<'_>; 8] = [
            (&[], &[], &[], false, None),
            (&["1"], &[], &[], false, Some("still_inside")),
            (&["1"], &[("1", "家属接走未登记")], &[], false, None),
            (&["1", "2"], &[("1", "家属接走未登记")], &[], false, Some("still_inside")),
            (&["1"], &[("1", " ")], &[], false, Some("input_invalid")),
            (&[], &[], &["张三"], false, Some("not_arrived_unexplained")),
            (&[], &[], &["张三"], true, None),
            // Explaining somebody else explains nothing.
            (&["1"], &[("2", "已离开")], &[], true, Some("still_inside")),
        ];
        for (inside, explanations, not_arrived, absent, expected) in cases {
            let inside: Vec<_> = inside.iter().map(|id| open(id)).collect();
            let said: Vec<_> = explanations.iter().map(|(id, words)| explained(id, words)).collect();
            let not_arrived: Vec<String> = not_arrived.iter().map(|name| (*name).to_owned()).collect();
            let found = may_close(&inside, &said, &not_arrived, absent, "").err().map(|error| error.code());
            assert_eq!(found, expected, "{inside:?} {explanations:?} {not_arrived:?} {absent}");
        }
    }

    proptest! {
        #[test]
        fn nobody_inside_is_passed_over(inside in prop::collection::hash_set(0u8..12, 0..8), said in prop::collection::hash_set(0u8..12, 0..8)) {
            let open: Vec<_> = inside.iter().map(|id| open(&id.to_string())).collect();
            let explanations: Vec<_> = said.iter().map(|id| explained(&id.to_string(), "说明")).collect();
            let closes = may_close(&open, &explanations, &[], false, "").is_ok();
            prop_assert_eq!(closes, inside.is_subset(&said));
        }
    }
}
