//! The clock of a batch: one rule says whether it may be served.
//!
//! Food is eaten within two hours of cooking, longer only above 60 °C or below 8 °C (GB 31654-2021, settings). The time
//! between two measurements does not count where both prove hot holding or both prove cold holding; every other minute
//! counts, also every minute since the last measurement: what nobody measured is not taken to be well.

use chrono::{DateTime, TimeDelta, Utc};

use super::{BatchStanding, BatchStep, CookingBatch, StepFinding, StepKind};
use crate::food_safety::SafetySettings;

/// What the clock sees of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// What happened.
    pub kind: StepKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The temperature in tenths of a degree.
    pub tenths: Option<i64>,
}

/// What the clock says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// How the batch stands.
    pub standing: BatchStanding,
    /// Until when it may be eaten.
    pub good_until: Option<DateTime<Utc>>,
    /// What is wrong with each step, in the order given.
    pub findings: Vec<Vec<StepFinding>>,
}

impl Reading {
    /// Whether it asks for reheating or discarding.
    #[must_use]
    pub fn needs_action(&self) -> bool {
        matches!(self.standing, BatchStanding::TooCool | BatchStanding::Expired)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Hot,
    Cold,
    Between,
}

/// How a batch stands at an instant. The steps are in the order in which they happened.
#[must_use]
pub fn clock(steps: &[Measured], settings: &SafetySettings, now: DateTime<Utc>) -> Reading {
    let limit = TimeDelta::minutes(settings.holding_minutes);
    let held = |tenths: Option<i64>| match tenths {
        Some(tenths) if tenths > settings.hot_above_tenths_celsius => Held::Hot,
        Some(tenths) if tenths < settings.cold_below_tenths_celsius => Held::Cold,
        _ => Held::Between,
    };
    // Since the core was hot enough: the last measurement, and what the clock has counted until then.
    let mut running: Option<(DateTime<Utc>, Held, TimeDelta)> = None;
    let mut was_cooked = false;
    let mut expired_at = None;
    let mut end = None;
    let mut findings = Vec::with_capacity(steps.len());
    for step in steps {
        let mut found = Vec::new();
        match step.kind {
            StepKind::Cooked | StepKind::Reheated => {
                was_cooked = true;
                if step.tenths.is_some_and(|tenths| tenths >= settings.core_tenths_celsius) {
                    running = Some((step.at, held(step.tenths), TimeDelta::zero()));
                    expired_at = None;
                } else {
                    found.push(StepFinding::CoreTooLow);
                    running = None;
                }
            }
            StepKind::Portioned | StepKind::Loaded | StepKind::Arrived | StepKind::Served => {
                if let Some((last, was, spent)) = running {
                    let is = held(step.tenths);
                    let passed =
                        if was == is && is != Held::Between { TimeDelta::zero() } else { step.at - last };
                    if spent + passed > limit && expired_at.is_none() {
                        expired_at = Some(last + (limit - spent));
                    }
                    running = Some((step.at, is, spent + passed));
                }
                if expired_at.is_some() {
                    found.push(StepFinding::TooLate);
                }
                if step.tenths.is_some() && held(step.tenths) == Held::Between {
                    found.push(StepFinding::Lukewarm);
                }
            }
            StepKind::Cleared => end = end.or(Some(BatchStanding::Cleared)),
            StepKind::Discarded => end = Some(BatchStanding::Discarded),
        }
        findings.push(found);
    }
    let good_until = expired_at.or_else(|| running.map(|(last, _, spent)| last + (limit - spent)));
    let (standing, good_until) = match (end, good_until) {
        (Some(end), _) => (end, None),
        (None, _) if !was_cooked => (BatchStanding::Cooking, None),
        (None, None) => (BatchStanding::TooCool, None),
        (None, Some(until)) if now >= until => (BatchStanding::Expired, Some(until)),
        (None, Some(until)) if until - now <= TimeDelta::minutes(settings.expiring_minutes) => {
            (BatchStanding::Expiring, Some(until))
        }
        (None, Some(until)) => (BatchStanding::Released, Some(until)),
    };
    Reading { standing, good_until, findings }
}

/// Puts into a batch what the clock says of it. Replaced entries count for nothing.
pub fn judge(batch: &mut CookingBatch, settings: &SafetySettings, now: DateTime<Utc>) {
    let counted = |step: &&mut BatchStep| step.superseded_at.is_none();
    let measured: Vec<Measured> = batch
        .steps
        .iter_mut()
        .filter(counted)
        .map(|step| Measured { kind: step.kind, at: step.happened_at, tenths: step.tenths_celsius })
        .collect();
    let reading = clock(&measured, settings, now);
    for (step, findings) in batch.steps.iter_mut().filter(counted).zip(&reading.findings) {
        step.findings.clone_from(findings);
    }
    batch.standing = reading.standing;
    batch.good_until = reading.good_until.filter(|_| batch.withdrawn_at.is_none());
    batch.needs_action = batch.withdrawn_at.is_none() && reading.needs_action();
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        "2026-11-23T02:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
    }

    fn steps(list: &[(StepKind, i64, Option<i64>)]) -> Vec<Measured> {
        list.iter()
            .map(|(kind, minutes, tenths)| Measured { kind: *kind, at: at(*minutes), tenths: *tenths })
            .collect()
    }

    #[test]
    fn one_rule_says_whether_a_batch_may_be_served() {
        use BatchStanding::{
            Cleared as Put, Cooking, Discarded as Gone, Expired, Expiring, Released, TooCool,
        };
        use StepKind::{Arrived, Cleared, Cooked, Discarded, Loaded, Portioned, Reheated, Served};
        type Case = (&'static str, Vec<(StepKind, i64, Option<i64>)>, i64, BatchStanding, Option<i64>);
        let cases: Vec<Case> = vec![
            ("nothing measured yet", vec![], 5, Cooking, None),
            ("the core is hot enough at exactly 70", vec![(Cooked, 0, Some(700))], 1, Released, Some(120)),
            ("a tenth less is not", vec![(Cooked, 0, Some(699))], 1, TooCool, None),
            ("half an hour before the end", vec![(Cooked, 0, Some(850))], 90, Expiring, Some(120)),
            ("a minute more", vec![(Cooked, 0, Some(850))], 89, Released, Some(120)),
            ("the two hours are over", vec![(Cooked, 0, Some(850))], 120, Expired, Some(120)),
            (
                "too cool, then reheated",
                vec![(Cooked, 0, Some(650)), (Reheated, 10, Some(750))],
                11,
                Released,
                Some(130),
            ),
            ("reheated in vain", vec![(Cooked, 0, Some(850)), (Reheated, 60, Some(650))], 61, TooCool, None),
            (
                "held above 60: the time until the last measurement does not count",
                vec![(Cooked, 0, Some(850)), (Portioned, 60, Some(650)), (Arrived, 150, Some(610))],
                151,
                Released,
                Some(270),
            ),
            (
                "exactly 60 is not above 60",
                vec![(Cooked, 0, Some(850)), (Arrived, 100, Some(600))],
                101,
                Expiring,
                Some(120),
            ),
            (
                "held below 8 from the first cold measurement on",
                vec![(Cooked, 0, Some(850)), (Portioned, 60, Some(70)), (Loaded, 400, Some(50))],
                401,
                Released,
                Some(460),
            ),
            (
                "a step without a temperature proves nothing",
                vec![(Cooked, 0, Some(850)), (Loaded, 100, None)],
                101,
                Expiring,
                Some(120),
            ),
            (
                "once expired, a hot reading does not make it good",
                vec![(Cooked, 0, Some(850)), (Arrived, 130, Some(400)), (Served, 140, Some(800))],
                141,
                Expired,
                Some(120),
            ),
            (
                "reheating does",
                vec![(Cooked, 0, Some(850)), (Arrived, 130, Some(400)), (Reheated, 140, Some(720))],
                141,
                Released,
                Some(260),
            ),
            (
                "cleared",
                vec![(Cooked, 0, Some(850)), (Served, 50, Some(630)), (Cleared, 110, None)],
                900,
                Put,
                None,
            ),
            ("discarded", vec![(Cooked, 0, Some(650)), (Discarded, 5, None)], 900, Gone, None),
        ];
        for (what, list, now, standing, until) in cases {
            let reading = clock(&steps(&list), &SafetySettings::default(), at(now));
            assert_eq!((reading.standing, reading.good_until), (standing, until.map(at)), "{what}");
        }
    }

    #[test]
    fn what_is_wrong_stands_at_its_step() {
        use StepKind::{Arrived, Cooked, Portioned, Served};
        let list = steps(&[
            (Cooked, 0, Some(850)),
            (Portioned, 30, Some(550)),
            (Arrived, 110, Some(480)),
            (Served, 125, Some(450)),
        ]);
        let found = clock(&list, &SafetySettings::default(), at(126)).findings;
        use StepFinding::{CoreTooLow, Lukewarm, TooLate};
        assert_eq!(found, [vec![], vec![Lukewarm], vec![Lukewarm], vec![TooLate, Lukewarm]]);
        let cool = clock(&steps(&[(Cooked, 0, Some(600))]), &SafetySettings::default(), at(1)).findings;
        assert_eq!(cool, [vec![CoreTooLow]]);
    }

    fn rank(standing: BatchStanding) -> u8 {
        match standing {
            BatchStanding::Released => 0,
            BatchStanding::Expiring => 1,
            BatchStanding::Expired => 2,
            _ => 3,
        }
    }

    proptest! {
        #[test]
        fn time_makes_nothing_better(
            core in 700i64..1000,
            measured in prop::collection::vec((1i64..60, prop::option::of(-100i64..900)), 0..5),
            first in 0i64..600,
            later in 0i64..600,
        ) {
            let mut minute = 0;
            let mut list = vec![Measured { kind: StepKind::Cooked, at: at(0), tenths: Some(core) }];
            for (gap, tenths) in measured {
                minute += gap;
                list.push(Measured { kind: StepKind::Portioned, at: at(minute), tenths });
            }
            let settings = SafetySettings::default();
            let early = clock(&list, &settings, at(minute + first));
            let late = clock(&list, &settings, at(minute + first + later));
            prop_assert!(rank(early.standing) <= rank(late.standing));
            prop_assert_eq!(early.good_until, late.good_until);
            // Never longer than the limit after the last time it was measured.
            prop_assert!(early.good_until.unwrap() <= at(minute + settings.holding_minutes));
        }

        #[test]
        fn a_proof_of_heat_never_shortens_the_time(cooked in 700i64..1000, gap in 1i64..120, hot in 601i64..1000) {
            let settings = SafetySettings::default();
            let before = steps(&[(StepKind::Cooked, 0, Some(cooked))]);
            let after = steps(&[(StepKind::Cooked, 0, Some(cooked)), (StepKind::Portioned, gap, Some(hot))]);
            let until = |list: &[Measured]| clock(list, &settings, at(gap)).good_until.unwrap();
            prop_assert!(until(&after) >= until(&before));
            prop_assert_eq!(until(&after), at(gap + 120));
        }

        #[test]
        fn reheating_begins_the_clock_anew(minutes in 1i64..600, core in 700i64..1000) {
            let list = steps(&[(StepKind::Cooked, 0, Some(800)), (StepKind::Reheated, minutes, Some(core))]);
            prop_assert_eq!(clock(&list, &SafetySettings::default(), at(minutes)).good_until, Some(at(minutes + 120)));
        }
    }
}
