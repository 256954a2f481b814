//! What a kiosk lets through, how a name is masked, and how often a password may be tried.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::{DateTime, TimeDelta, Utc};

/// Wrong tries before one has to wait.
pub const FREE_TRIES: u32 = 5;

/// The first wait; it doubles with every further wrong try.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);

/// The longest wait.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);

/// How long a right password opens the way out, or proves itself for the start.
const PROOF_TIME: TimeDelta = TimeDelta::seconds(30);

/// Whether a desk that is a kiosk may run a command: its own, and what every start of the screens asks.
#[must_use]
pub fn allows(command: &str) -> bool {
    command.starts_with("kiosk_") || command == "district_overview"
}

/// How often a password was tried, and whether one was right just now.
#[derive(Debug, Default)]
pub struct Tries {
    wrong: u32,
    wait_until: Option<DateTime<Utc>>,
    proven_until: Option<DateTime<Utc>>,
}

impl Tries {
    /// Begins a try and counts it as wrong until it is known to be right, so that many at once are no way around the
    /// waiting. Answers how many more are free.
    ///
    /// # Errors
    /// Until when one has to wait.
    pub fn begin(&mut self, now: DateTime<Utc>) -> Result<u32, DateTime<Utc>> {
        if let Some(until) = self.wait_until.filter(|until| now < *until) {
            return Err(until);
        }
        self.wrong = self.wrong.saturating_add(1);
        if let Some(further) = self.wrong.checked_sub(FREE_TRIES) {
            let doubled = FIRST_WAIT.checked_mul(1 << further.min(10)).unwrap_or(LONGEST_WAIT);
            self.wait_until = Some(now + doubled.min(LONGEST_WAIT));
        }
        Ok(FREE_TRIES.saturating_sub(self.wrong))
    }

    /// Takes back a try that was none: there was nothing to compare with.
    pub fn withdraw(&mut self) {
        self.wrong = self.wrong.saturating_sub(1);
        self.wait_until = None;
    }

    /// The password was right.
    pub fn right(&mut self, now: DateTime<Utc>) {
        *self = Self { proven_until: Some(now + PROOF_TIME), ..Self::default() };
    }

    /// Uses the proof up; says whether there was one that still holds.
    pub fn take_proof(&mut self, now: DateTime<Utc>) -> bool {
        self.proven_until.take().is_some_and(|until| now <= until)
    }
}

/// What the kiosk shows of somebody so that nobody is taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The name, as far as it can be with a character hidden.
    pub name: String,
    /// The age, where somebody else is shown by the same name.
    pub age: Option<i64>,
    /// Somebody else looks the same even so: a touch does not say who it was.
    pub is_alike: bool,
}

/// What is shown of people of these names and ages, in the same order.
#[must_use]
pub fn told_apart(people: &[(&str, i64)]) -> Vec<Shown> {
    let names: Vec<&str> = people.iter().map(|(name, _)| *name).collect();
    let names = masked(&names);
    let marks: Vec<(String, i64)> =
        names.into_iter().zip(people).map(|(name, (_, age))| (name, *age)).collect();
    let names: Vec<String> = marks.iter().map(|(name, _)| name.clone()).collect();
    let (of_name, of_mark) = (counted(&names), counted(&marks));
    marks
        .into_iter()
        .map(|mark| {
            let is_alike = of_mark[&mark] > 1;
            let (name, age) = mark;
            let age = (of_name[&name] > 1).then_some(age);
            Shown { name, age, is_alike }
        })
        .collect()
}

/// Names with one character hidden, in the same order: 李○梅, 李○, 欧阳○兰. Where two would look alike, another
/// character is hidden; where that helps as little, the name is shown.
#[must_use]
fn masked(names: &[&str]) -> Vec<String> {
    let middle: Vec<String> = names.iter().map(|name| hide(name, 2)).collect();
    let end: Vec<String> = names.iter().map(|name| hide(name, 1)).collect();
    let (of_middle, of_end) = (counted(&middle), counted(&end));
    (0..names.len())
        .map(|place| {
            if of_middle[&middle[place]] == 1 {
                middle[place].clone()
            } else if of_end[&end[place]] == 1 {
                end[place].clone()
            } else {
                names[place].to_owned()
            }
        })
        .collect()
}

fn counted<T: Clone + Eq + Hash>(all: &[T]) -> HashMap<T, usize> {
    let mut times = HashMap::new();
    for one in all {
        *times.entry(one.clone()).or_insert(0) += 1;
    }
    times
}

/// Hides the character that stands so far from the end, never the first of the surname.
fn hide(name: &str, from_end: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    let hidden = letters.len().saturating_sub(from_end).max(1);
    letters.iter().enumerate().map(|(place, letter)| if place == hidden { '○' } else { *letter }).collect()
}

/// The letter under which a name is found: A to Z, `#` for what has no pinyin.
#[must_use]
pub fn initial(sort_key: &str) -> char {
    sort_key
        .chars()
        .next()
        .map(|letter| letter.to_ascii_uppercase())
        .filter(char::is_ascii_uppercase)
        .unwrap_or('#')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_character_is_hidden_as_far_as_it_tells_apart() {
        for (names, shown) in [
            (vec!["李春梅"], vec!["李○梅"]),
            (vec!["李梅"], vec!["李○"]),
            (vec!["欧阳若兰"], vec!["欧阳○兰"]),
            (vec!["李"], vec!["李"]),
            (vec!["李春梅", "李冬梅"], vec!["李春○", "李冬○"]),
            (vec!["李春梅", "李冬梅", "李春兰"], vec!["李春梅", "李冬○", "李○兰"]),
            (vec!["李春梅", "李春梅"], vec!["李春梅", "李春梅"]),
        ] {
            assert_eq!(masked(&names), shown, "{names:?}");
        }
    }

    #[test]
    fn the_same_name_gets_the_age_and_the_same_age_the_front_desk() {
        type Case = (Vec<(&'static str, i64)>, Vec<(&'static str, Option<i64>, bool)>);
        let cases: [Case; 6] = [
            (vec![("李春梅", 83)], vec![("李○梅", None, false)]),
            // Of one age, but not of one name: the name is enough.
            (vec![("李春梅", 83), ("王秀英", 83)], vec![("李○梅", None, false), ("王○英", None, false)]),
            (
                vec![("王秀英", 83), ("王秀英", 79)],
                vec![("王秀英", Some(83), false), ("王秀英", Some(79), false)],
            ),
            (
                vec![("王秀英", 83), ("王秀英", 83)],
                vec![("王秀英", Some(83), true), ("王秀英", Some(83), true)],
            ),
            // The third of the name is told apart from two who are not.
            (
                vec![("王秀英", 83), ("王秀英", 79), ("王秀英", 83)],
                vec![("王秀英", Some(83), true), ("王秀英", Some(79), false), ("王秀英", Some(83), true)],
            ),
            (
                vec![("王秀英", 83), ("王冬英", 83), ("王秀英", 79)],
                vec![("王秀英", Some(83), false), ("王冬○", None, false), ("王秀英", Some(79), false)],
            ),
        ];
        for (people, wanted) in cases {
            let shown = told_apart(&people);
            let shown: Vec<(&str, Option<i64>, bool)> =
                shown.iter().map(|one| (one.name.as_str(), one.age, one.is_alike)).collect();
            assert_eq!(shown, wanted, "{people:?}");
        }
    }

    #[test]
    fn five_wrong_tries_are_free_then_one_waits_longer_each_time() {
        let mut now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
        let mut tries = Tries::default();
        let left: Vec<u32> = (0..5).map(|_| tries.begin(now).unwrap()).collect();
        assert_eq!(left, [4, 3, 2, 1, 0]);
        for seconds in [30, 60, 120, 240, 480, 900, 900] {
            let until = tries.begin(now).unwrap_err();
            assert_eq!((until - now).num_seconds(), seconds);
            now = until;
            tries.begin(now).unwrap();
        }
        tries.right(now);
        assert_eq!(tries.begin(now), Ok(4), "a right one forgets the wrong ones");
    }

    #[test]
    fn a_proof_holds_once_and_not_for_long() {
        let now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
        let mut tries = Tries::default();
        assert!(!tries.take_proof(now));
        tries.right(now);
        assert!(tries.take_proof(now + PROOF_TIME));
        assert!(!tries.take_proof(now), "used up");
        tries.right(now);
        assert!(!tries.take_proof(now + PROOF_TIME + TimeDelta::seconds(1)), "too late");
    }

    #[test]
    fn a_kiosk_does_nothing_but_its_own() {
        for command in crate::command::all() {
            let own = command.name.starts_with("kiosk_") || command.name == "district_overview";
            assert_eq!(allows(command.name), own, "{}", command.name);
        }
    }

    proptest! {
        #[test]
        fn nobody_is_mistaken_for_another(names in prop::collection::btree_set("[王李][春冬秋]?[梅兰]", 0..12)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let shown = masked(&names);
            let different: std::collections::BTreeSet<&String> = shown.iter().collect();
            prop_assert_eq!(different.len(), names.len());
        }

        #[test]
        fn nobody_of_the_same_name_is_mistaken_for_another(
            people in prop::collection::vec(("[王李][春冬]?[梅兰]", 80i64..83), 0..12)
        ) {
            let people: Vec<(&str, i64)> = people.iter().map(|(name, age)| (name.as_str(), *age)).collect();
            let shown = told_apart(&people);
            prop_assert_eq!(shown.len(), people.len());
            for (place, one) in shown.iter().enumerate() {
                let same = shown.iter().enumerate().filter(|(other, seen)| {
                    *other != place && (&seen.name, seen.age) == (&one.name, one.age)
                }).count();
                // Whoever may be touched looks like nobody else; whoever may not has a double in name and age.
                prop_assert_eq!(one.is_alike, same > 0);
                let doubles = people.iter().filter(|person| **person == people[place]).count();
                prop_assert_eq!(one.is_alike, doubles > 1);
                // The age is given away only where the name is not enough.
                let of_name = people.iter().filter(|(name, _)| *name == people[place].0).count();
                prop_assert_eq!(one.age.is_some(), of_name > 1);
            }
        }

        #[test]
        fn waiting_never_exceeds_the_longest(tries_made in 0u32..80) {
            let mut now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
            let mut tries = Tries::default();
            for _ in 0..tries_made {
                if let Err(until) = tries.begin(now) {
                    prop_assert!(until - now <= LONGEST_WAIT);
                    now = until;
                }
            }
        }
    }
}
