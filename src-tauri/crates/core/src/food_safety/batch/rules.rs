//! The clock of a batch: one rule says whether it may be served.
//!
//! Food is eaten within two hours of cooking, longer only above 60 °C or below 8 °C (GB 31654-2021, settings). The time
//! between two measurements does not count where both prove hot holding or both prove cold holding; every other minute
//! counts, also every minute since the last measurement: what nobody measured is not taken to be well.
//!
//! What is measured at one centre proves nothing of what stands at another. Once a centre is named, each centre has a
//! share, and a clock of its own: the entries that name no centre count for every share, the others for their own.

use chrono::{DateTime, TimeDelta, Utc};

use super::{BatchShare, BatchStanding, BatchStep, CookingBatch, StepFinding, StepKind};
use crate::centre::CentreId;
use crate::error::Refusal;
use crate::food_safety::SafetySettings;

/// What the clock sees of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured<'a> {
    /// What happened.
    pub kind: StepKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The temperature in tenths of a degree.
    pub tenths: Option<i64>,
    /// The centre to whose share it happened; none: to all of it.
    pub site: Option<&'a CentreId>,
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

    /// What needs a look first sorts first.
    fn urgency(&self) -> (u8, Option<DateTime<Utc>>) {
        (self.standing.urgency(), self.good_until)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Hot,
    Cold,
    Between,
}

/// How one share stands at an instant. The steps are those that concern it, in the order in which they happened.
#[must_use]
pub fn clock(steps: &[Measured<'_>], settings: &SafetySettings, now: DateTime<Utc>) -> Reading {
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

/// What the clocks say of a batch and of its shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement<'a> {
    /// The share that stands worst, with what is wrong with each step in any share that it concerns, in the order given.
    pub worst: Reading,
    /// The share of each centre that was named, in the order of the first naming.
    pub shares: Vec<(&'a CentreId, Reading)>,
    /// An entry that concerns all of it was its end.
    pub is_over_for_all: bool,
}

/// How a batch and its shares stand at an instant. The steps are in the order in which they happened.
#[must_use]
pub fn judgement<'a>(steps: &[Measured<'a>], settings: &SafetySettings, now: DateTime<Utc>) -> Judgement<'a> {
    let mut sites: Vec<&'a CentreId> = Vec::new();
    for site in steps.iter().filter_map(|step| step.site) {
        if !sites.contains(&site) {
            sites.push(site);
        }
    }
    let for_all: Vec<Measured<'a>> = steps.iter().filter(|step| step.site.is_none()).copied().collect();
    let common = clock(&for_all, settings, now);
    let is_over_for_all = common.standing.is_end();
    let mut findings: Vec<Vec<StepFinding>> = vec![Vec::new(); steps.len()];
    let mut shares = Vec::with_capacity(sites.len());
    for site in sites {
        let concerns = |step: &Measured<'a>| step.site.is_none_or(|own| own == site);
        let own: Vec<Measured<'a>> = steps.iter().filter(|step| concerns(step)).copied().collect();
        let reading = clock(&own, settings, now);
        let found_before =
            steps.iter().zip(&mut findings).filter(|(step, _)| concerns(step)).map(|(_, found)| found);
        for (all, found) in found_before.zip(&reading.findings) {
            all.extend(found);
        }
        shares.push((site, reading));
    }
    for found in &mut findings {
        found.sort_unstable();
        found.dedup();
    }
    let worst = shares.iter().map(|(_, reading)| reading).min_by_key(|reading| reading.urgency());
    let worst = match worst {
        Some(worst) => Reading { standing: worst.standing, good_until: worst.good_until, findings },
        None => common,
    };
    Judgement { worst, shares, is_over_for_all }
}

/// Puts into a batch what the clocks say of it. Replaced entries count for nothing.
pub fn judge(batch: &mut CookingBatch, settings: &SafetySettings, now: DateTime<Utc>) {
    let is_withdrawn = batch.withdrawn_at.is_some();
    let steps: Vec<&BatchStep> = batch.steps.iter().filter(|step| step.superseded_at.is_none()).collect();
    let measured: Vec<Measured<'_>> = steps
        .iter()
        .map(|step| Measured {
            kind: step.kind,
            at: step.happened_at,
            tenths: step.tenths_celsius,
            // The pot is cooked once, for all.
            site: step.site_id.as_ref().filter(|_| step.kind != StepKind::Cooked),
        })
        .collect();
    let Judgement { worst, shares, is_over_for_all } = judgement(&measured, settings, now);
    let name = |site: &CentreId| -> String {
        let named = steps.iter().find(|step| step.site_id.as_ref() == Some(site));
        named.and_then(|step| step.site_name.clone()).unwrap_or_default()
    };
    let shares: Vec<BatchShare> = shares
        .into_iter()
        .filter(|_| !is_withdrawn)
        .map(|(site, reading)| BatchShare {
            site_id: site.clone(),
            site_name: name(site),
            standing: reading.standing,
            good_until: reading.good_until,
            needs_action: reading.needs_action(),
        })
        .collect();
    let counted = batch.steps.iter_mut().filter(|step| step.superseded_at.is_none());
    for (step, findings) in counted.zip(&worst.findings) {
        step.findings.clone_from(findings);
    }
    batch.standing = worst.standing;
    batch.good_until = worst.good_until.filter(|_| !is_withdrawn);
    batch.needs_action = !is_withdrawn && worst.needs_action();
    batch.shares = shares;
    batch.is_closed = is_withdrawn || is_over_for_all;
}

/// Why nothing more is recorded of a batch, or of what a centre has of it; none where it is. One centre's end leaves the
/// others', and where food arrives after all others are done, that is recorded too.
#[must_use]
pub fn ended(batch: &CookingBatch, site: Option<&CentreId>) -> Option<Refusal> {
    if batch.is_closed || (site.is_none() && batch.standing.is_end()) {
        return Some(Refusal::BatchEnded { dish_name: batch.dish_name.clone() });
    }
    let own = batch.shares.iter().find(|share| Some(&share.site_id) == site)?;
    own.standing.is_end().then(|| Refusal::ShareEnded {
        dish_name: batch.dish_name.clone(),
        centre_name: own.site_name.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        "2026-11-23T02:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
    }

    fn steps(list: &[(StepKind, i64, Option<i64>)]) -> Vec<Measured<'static>> {
        list.iter()
            .map(|(kind, minutes, tenths)| Measured {
                kind: *kind,
                at: at(*minutes),
                tenths: *tenths,
                site: None,
            })
            .collect()
    }

    /// A step with the centre to whose share it happened.
    type Placed<'a> = (StepKind, i64, Option<i64>, Option<&'a CentreId>);

    fn placed<'a>(list: &[Placed<'a>]) -> Vec<Measured<'a>> {
        list.iter()
            .map(|(kind, minutes, tenths, site)| Measured {
                kind: *kind,
                at: at(*minutes),
                tenths: *tenths,
                site: *site,
            })
            .collect()
    }

    fn two_centres() -> [CentreId; 2] {
        ["甲", "乙"].map(|name| CentreId(name.to_owned()))
    }

    #[test]
    fn each_centre_has_a_clock_of_its_own() {
        use BatchStanding::{Cleared as Put, Discarded as Gone, Expired, Expiring, Released, TooCool};
        use StepKind::{Arrived, Cleared, Cooked, Discarded, Portioned, Reheated};
        type Stands = (BatchStanding, Option<i64>);
        // What it is about, the steps, now; how the pot, the first and the second centre's share stand; over for all.
        type Case<'a> = (&'static str, Vec<Placed<'a>>, i64, [Stands; 3], bool);
        let centres = two_centres();
        let (first, second) = (Some(&centres[0]), Some(&centres[1]));
        let cases: Vec<Case<'_>> = vec![
            (
                "hot at the first proves nothing at the second",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 110, Some(650), first),
                    (Arrived, 115, Some(450), second),
                ],
                116,
                [(Expiring, Some(120)), (Released, Some(230)), (Expiring, Some(120))],
                false,
            ),
            (
                "the worst share is the pot's",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 110, Some(650), first),
                    (Arrived, 115, Some(450), second),
                ],
                121,
                [(Expired, Some(120)), (Released, Some(230)), (Expired, Some(120))],
                false,
            ),
            (
                "reheating revives the share of the one that reheats",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 110, Some(450), first),
                    (Arrived, 112, Some(450), second),
                    (Reheated, 130, Some(750), first),
                ],
                131,
                [(Expired, Some(120)), (Released, Some(250)), (Expired, Some(120))],
                false,
            ),
            (
                "reheating in vain leaves the other as it was",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 60, Some(650), first),
                    (Arrived, 60, Some(650), second),
                    (Reheated, 70, Some(600), second),
                ],
                71,
                [(TooCool, None), (Released, Some(180)), (TooCool, None)],
                false,
            ),
            (
                "reheating all of it revives both",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 110, Some(450), first),
                    (Arrived, 115, Some(450), second),
                    (Reheated, 140, Some(750), None),
                ],
                141,
                [(Released, Some(260)), (Released, Some(260)), (Released, Some(260))],
                false,
            ),
            (
                "what was measured in the kitchen counts for both",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Portioned, 60, Some(650), None),
                    (Arrived, 100, Some(650), first),
                    (Arrived, 100, Some(450), second),
                ],
                101,
                [(Released, Some(180)), (Released, Some(220)), (Released, Some(180))],
                false,
            ),
            (
                "cleared at the first, still eaten at the second",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 100, Some(650), first),
                    (Arrived, 100, Some(650), second),
                    (Cleared, 115, None, first),
                ],
                116,
                [(Released, Some(220)), (Put, None), (Released, Some(220))],
                false,
            ),
            (
                "over at each is over",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 100, Some(650), first),
                    (Arrived, 100, Some(650), second),
                    (Discarded, 115, None, first),
                    (Cleared, 118, None, second),
                ],
                900,
                [(Put, None), (Gone, None), (Put, None)],
                false,
            ),
            (
                "over for all is over at each",
                vec![
                    (Cooked, 0, Some(850), None),
                    (Arrived, 100, Some(650), first),
                    (Arrived, 100, Some(450), second),
                    (Discarded, 125, None, None),
                ],
                900,
                [(Gone, None), (Gone, None), (Gone, None)],
                true,
            ),
        ];
        for (what, list, now, expected, is_over_for_all) in cases {
            let list = placed(&list);
            let found = judgement(&list, &SafetySettings::default(), at(now));
            let [pot, one, other] = expected.map(|(standing, until)| (standing, until.map(at)));
            let stands = |reading: &Reading| (reading.standing, reading.good_until);
            assert_eq!(stands(&found.worst), pot, "{what}");
            let shares: Vec<_> =
                found.shares.iter().map(|(site, reading)| (*site, stands(reading))).collect();
            assert_eq!(shares, [(&centres[0], one), (&centres[1], other)], "{what}");
            assert_eq!(found.is_over_for_all, is_over_for_all, "{what}");
        }
    }

    #[test]
    fn what_is_too_late_for_one_share_stands_at_the_step_of_all() {
        use StepFinding::{Lukewarm, TooLate};
        use StepKind::{Arrived, Cooked, Served};
        let centres = two_centres();
        let list = placed(&[
            (Cooked, 0, Some(850), None),
            (Arrived, 100, Some(650), Some(&centres[0])),
            (Arrived, 100, Some(450), Some(&centres[1])),
            (Served, 130, Some(550), None),
        ]);
        let found = judgement(&list, &SafetySettings::default(), at(131)).worst.findings;
        assert_eq!(found, [vec![], vec![], vec![Lukewarm], vec![TooLate, Lukewarm]]);
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

    fn any_kind() -> impl Strategy<Value = StepKind> {
        use StepKind::{Arrived, Cleared, Discarded, Loaded, Portioned, Reheated, Served};
        prop::sample::select(vec![Arrived, Cleared, Discarded, Loaded, Portioned, Reheated, Served])
    }

    proptest! {
        #[test]
        fn what_happens_at_one_centre_changes_nothing_at_another(
            before in prop::collection::vec(
                (any_kind(), 0i64..60, prop::option::of(-100i64..900), 0usize..3), 0..8,
            ),
            place in 1usize..10,
            kind in any_kind(),
            tenths in prop::option::of(-100i64..900),
            later in 0i64..400,
        ) {
            let centres = two_centres();
            let (ours, theirs) = (&centres[0], &centres[1]);
            let whose = [None, Some(ours), Some(theirs)];
            let mut minute = 0;
            let mut list = placed(&[(StepKind::Cooked, 0, Some(800), None), (StepKind::Arrived, 0, None, Some(ours))]);
            for (kind, gap, tenths, centre) in before {
                minute += gap;
                list.push(Measured { kind, at: at(minute), tenths, site: whose[centre] });
            }
            let mut more = list.clone();
            let place = place.min(list.len());
            more.insert(place, Measured { kind, at: list[place - 1].at, tenths, site: Some(theirs) });
            let settings = SafetySettings::default();
            let (before, after) = (judgement(&list, &settings, at(minute + later)), judgement(&more, &settings, at(minute + later)));
            let of_ours = |found: &Judgement<'_>| {
                found.shares.iter().find(|(site, _)| *site == ours).map(|(_, reading)| reading.clone())
            };
            prop_assert!(of_ours(&before).is_some());
            prop_assert_eq!(of_ours(&before), of_ours(&after));
            // No share stands worse than the pot.
            prop_assert!(after.shares.iter().all(|(_, reading)| after.worst.urgency() <= reading.urgency()));
        }

        #[test]
        fn time_makes_nothing_better(
            core in 700i64..1000,
            measured in prop::collection::vec((1i64..60, prop::option::of(-100i64..900)), 0..5),
            first in 0i64..600,
            later in 0i64..600,
        ) {
            let mut minute = 0;
            let mut list = vec![Measured { kind: StepKind::Cooked, at: at(0), tenths: Some(core), site: None }];
            for (gap, tenths) in measured {
                minute += gap;
                list.push(Measured { kind: StepKind::Portioned, at: at(minute), tenths, site: None });
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
            let until = |list: &[Measured<'_>]| clock(list, &settings, at(gap)).good_until.unwrap();
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
