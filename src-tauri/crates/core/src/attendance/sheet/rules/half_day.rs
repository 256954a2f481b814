//! What half a day was on each day of a sheet. A closed day keeps the rule that held when it was closed, any
//! other goes by the centre's of now: one month can have several, and a sheet says which days each counted.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::attendance::sheet::HalfDayRule;

/// What decides by which rule each day of a sheet is counted.
#[derive(Debug, Clone, Copy)]
pub struct HalfDays<'a> {
    /// The first day of the sheet.
    pub from: NaiveDate,
    /// The day after its last.
    pub until: NaiveDate,
    /// The day it is at the centre.
    pub today: NaiveDate,
    /// Below how many minutes a day counted as half a day on each closed day.
    pub kept: &'a HashMap<NaiveDate, i64>,
    /// Below how many minutes the centre counts a day as half a day now.
    pub now_below: i64,
}

impl HalfDays<'_> {
    /// Below how many minutes a day counts as half a day.
    #[must_use]
    pub fn below_minutes(&self, on: NaiveDate) -> i64 {
        self.kept.get(&on).copied().unwrap_or(self.now_below)
    }

    /// The rules that a sheet states, from the days on which somebody came: in order, each with the first and
    /// the last day that it counted, and once more after a day of another rule. Days on which nobody came say
    /// nothing, for their rule counted nothing. Where nobody came at all, the rules of the closed days are
    /// stated, and without those the centre's of now: a sheet always states one.
    #[must_use]
    pub fn rules(&self, came_on: impl IntoIterator<Item = NaiveDate>) -> Vec<HalfDayRule> {
        let has_begun = |on: &NaiveDate| *on <= self.today;
        let mut days: BTreeSet<NaiveDate> = came_on.into_iter().filter(has_begun).collect();
        if days.is_empty() {
            days.extend(self.kept.keys().copied().filter(has_begun));
        }
        // While the month runs, whoever comes yet is counted by the rule of today.
        if self.from <= self.today && self.today < self.until {
            days.insert(self.today);
        }
        let mut rules: Vec<HalfDayRule> = Vec::new();
        for on in days {
            let below_minutes = self.below_minutes(on);
            match rules.last_mut() {
                Some(rule) if rule.below_minutes == below_minutes => rule.last_on = on,
                _ => rules.push(HalfDayRule { from_on: on, last_on: on, below_minutes }),
            }
        }
        if rules.is_empty() {
            let last_on = self.until.pred_opt().unwrap_or(self.from);
            rules.push(HalfDayRule { from_on: self.from, last_on, below_minutes: self.now_below });
        }
        rules
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn november(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    /// Closed and 240 then, on these days of November; the centre says 300 now.
    fn rules(today: &str, kept: &[u32], came_on: &[u32]) -> Vec<(u32, u32, i64)> {
        use chrono::Datelike;
        let kept = kept.iter().map(|day| (november(*day), 240)).collect();
        let (from, until) = (november(1), "2026-12-01".parse().unwrap());
        let half_days = HalfDays { from, until, today: today.parse().unwrap(), kept: &kept, now_below: 300 };
        let found = half_days.rules(came_on.iter().map(|day| november(*day)));
        found.iter().map(|rule| (rule.from_on.day(), rule.last_on.day(), rule.below_minutes)).collect()
    }

    #[test]
    fn each_rule_is_said_with_the_days_that_were_counted_by_it() {
        let (running, over, ahead) = ("2026-11-23", "2026-12-01", "2026-10-31");
        for (what, today, kept, came_on, expected) in [
            ("one rule", over, vec![], vec![3, 2, 27], vec![(2, 27, 300)]),
            ("one rule, kept by all days", over, vec![2, 3, 27], vec![2, 3, 27], vec![(2, 27, 240)]),
            ("another since", over, vec![2, 13], vec![2, 13, 16, 27], vec![(2, 13, 240), (16, 27, 300)]),
            ("one day", over, vec![2], vec![2, 27], vec![(2, 2, 240), (27, 27, 300)]),
            (
                "a day in between that nobody closed",
                over,
                vec![2, 4],
                vec![2, 3, 4],
                vec![(2, 2, 240), (3, 3, 300), (4, 4, 240)],
            ),
            ("a Sunday on which nobody came says nothing", over, vec![2, 9], vec![2, 9], vec![(2, 9, 240)]),
            ("nor where it was closed, by another rule", over, vec![8], vec![6, 9], vec![(6, 9, 300)]),
            ("nor the last one", over, vec![27], vec![26], vec![(26, 26, 300)]),
            ("today's, while it runs", running, vec![20], vec![20], vec![(20, 20, 240), (23, 23, 300)]),
            ("today is closed", running, vec![20, 23], vec![20, 23], vec![(20, 23, 240)]),
            ("nothing yet", running, vec![], vec![], vec![(23, 23, 300)]),
            ("nothing of the future", running, vec![24], vec![24], vec![(23, 23, 300)]),
            ("nobody came: what was signed", over, vec![19, 20], vec![], vec![(19, 20, 240)]),
            ("the same, and today", running, vec![19], vec![], vec![(19, 19, 240), (23, 23, 300)]),
            ("nobody came, nothing was closed", over, vec![], vec![], vec![(1, 30, 300)]),
            ("a month ahead", ahead, vec![2], vec![2], vec![(1, 30, 300)]),
        ] {
            assert_eq!(rules(today, &kept, &came_on), expected, "{what}");
        }
    }
}
