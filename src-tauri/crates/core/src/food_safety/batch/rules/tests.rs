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
        let shares: Vec<_> = found.shares.iter().map(|(site, reading)| (*site, stands(reading))).collect();
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
    use BatchStanding::{Cleared as Put, Cooking, Discarded as Gone, Expired, Expiring, Released, TooCool};
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
