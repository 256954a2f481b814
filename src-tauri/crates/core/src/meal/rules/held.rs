//! What several things have in common that speak for a meal: it is off where all of them are.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Off;
use crate::meal::day::EndCause;
use crate::trail::superseded::Known;

/// Something that speaks for somebody being there, and what speaks against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// When it was known.
    pub known: Known,
    /// What speaks against it.
    pub offs: Vec<Off>,
}

/// When it was known that everything that speaks for somebody being there is off, and that there is such a thing at all.
#[must_use]
pub fn off_in_all(all: &[Held]) -> Vec<Off> {
    let turns: BTreeSet<DateTime<Utc>> = all
        .iter()
        .flat_map(|one| one.offs.iter().map(|off| off.known).chain([one.known]))
        .flat_map(|known| [Some(known.from), known.until])
        .flatten()
        .collect();
    let mut found: Vec<Off> = Vec::new();
    for from in &turns {
        let Some(cause) = off_at(all, *from) else { continue };
        let until = turns.range(*from..).nth(1).copied();
        match found.last_mut() {
            Some(last) if last.known.until == Some(*from) && last.cause == cause => last.known.until = until,
            _ => found.push(Off { known: Known { from: *from, until }, cause }),
        }
    }
    found
}

/// Why all that is known at an instant is off then, where it is.
fn off_at(all: &[Held], instant: DateTime<Utc>) -> Option<EndCause> {
    let mut cause = None;
    for one in all.iter().filter(|one| one.known.at(instant)) {
        let first = one.offs.iter().filter(|off| off.known.at(instant)).min_by_key(|off| off.known.from)?;
        cause = cause.or(Some(first.cause));
    }
    cause
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(from: i64, until: Option<i64>) -> Known {
        let instant = |minutes| DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minutes);
        Known { from: instant(from), until: until.map(instant) }
    }

    fn held(from: i64, until: Option<i64>, offs: &[(i64, Option<i64>)]) -> Held {
        let off =
            |(from, until): &(i64, Option<i64>)| Off { known: known(*from, *until), cause: EndCause::Pause };
        Held { known: known(from, until), offs: offs.iter().map(off).collect() }
    }

    #[test]
    fn it_is_off_where_everything_that_is_known_is_off() {
        type Spans<'a> = &'a [(i64, Option<i64>)];
        let cases: [(&str, Vec<Held>, Spans<'_>); 8] = [
            ("nothing speaks for it", vec![], &[]),
            ("nothing speaks against it", vec![held(0, None, &[])], &[]),
            ("one of one", vec![held(0, None, &[(10, None)])], &[(10, None)]),
            ("said and unsaid", vec![held(0, None, &[(10, Some(20))])], &[(10, Some(20))]),
            ("said anew", vec![held(0, None, &[(10, Some(20)), (20, None)])], &[(10, None)]),
            ("one of two", vec![held(0, None, &[(10, None)]), held(0, None, &[])], &[]),
            (
                "both, one later",
                vec![held(0, None, &[(10, None)]), held(0, None, &[(20, Some(30))])],
                &[(20, Some(30))],
            ),
            (
                "the other has ended, and the first did not rest yet",
                vec![held(0, None, &[(10, None)]), held(0, Some(15), &[])],
                &[(15, None)],
            ),
        ];
        for (what, all, expected) in cases {
            let found: Vec<Known> = off_in_all(&all).iter().map(|off| off.known).collect();
            let expected: Vec<Known> = expected.iter().map(|(from, until)| known(*from, *until)).collect();
            assert_eq!(found, expected, "{what}");
        }
    }
}
