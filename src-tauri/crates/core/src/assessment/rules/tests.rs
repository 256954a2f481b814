use super::*;
use crate::assessment::AssessmentReason;
use crate::assessment::standard::AbilityItem;
use proptest::prelude::*;

fn able() -> AbilityFindings {
    AbilityFindings {
        reason: AssessmentReason::First,
        coma: false,
        dementia: false,
        mental_disorder: false,
        swallowing_difficulty: false,
        events: CareRiskEvents::default(),
        items: ItemScores::make(|item| item.most),
    }
}

/// Findings whose items add up to this total.
fn of_score(score: i64) -> AbilityFindings {
    let mut left = score;
    let items = ItemScores::make(|item| {
        let given = left.min(item.most);
        left -= given;
        given
    });
    AbilityFindings { items, ..able() }
}

#[test]
fn the_bands_are_those_of_gb_t_42195_2022() {
    for (score, expected) in [(90, 0), (89, 1), (66, 1), (65, 2), (46, 2), (45, 3), (30, 3), (29, 4), (0, 4)]
    {
        let grading = grade(&of_score(score), false);
        assert_eq!((grading.score, grading.band, grading.grade), (score, expected, expected));
    }
}

#[test]
fn what_worsens_a_grade_by_gb_t_42195_2022() {
    let one_fall = CareRiskEvents { fall: 1, ..CareRiskEvents::default() };
    let fell_and_choked = CareRiskEvents { fall: 1, choking: 1, ..CareRiskEvents::default() };
    use GradeTrigger::{CareRiskEvents as Events, Dementia, MentalDisorder};
    // score, coma, dementia, other disorder, events, stacking → grade, why
    let cases = [
        (90, true, false, false, CareRiskEvents::default(), false, 4, vec![]),
        (90, true, true, true, fell_and_choked, true, 4, vec![]),
        (90, false, true, false, CareRiskEvents::default(), false, 1, vec![Dementia]),
        (90, false, false, true, CareRiskEvents::default(), false, 1, vec![MentalDisorder]),
        (70, false, true, true, CareRiskEvents::default(), false, 2, vec![Dementia, MentalDisorder]),
        (70, false, true, true, CareRiskEvents::default(), true, 2, vec![Dementia, MentalDisorder]),
        (70, false, false, false, one_fall, false, 1, vec![]),
        (70, false, false, false, fell_and_choked, false, 2, vec![Events]),
        (70, false, true, false, fell_and_choked, false, 2, vec![Dementia, Events]),
        (70, false, true, false, fell_and_choked, true, 3, vec![Dementia, Events]),
        (40, false, true, false, fell_and_choked, true, 4, vec![Dementia, Events]),
        (10, false, true, false, fell_and_choked, true, 4, vec![Dementia, Events]),
    ];
    for (score, coma, dementia, mental_disorder, events, stack, expected, why) in cases {
        let findings = AbilityFindings { coma, dementia, mental_disorder, events, ..of_score(score) };
        let grading = grade(&findings, stack);
        assert_eq!((grading.grade, &grading.worsened_by), (expected, &why), "{findings:?} {stack}");
        assert_eq!(grading.band + grading.steps, grading.grade);
    }
}

#[test]
fn mz_t_039_2013_combines_its_domains() {
    // daily living, mental, sensory, social → what the rule allows
    for (domains, expected) in [
        ([0, 0, 0, 0], vec![0]),
        ([0, 0, 0, 1], vec![0]),
        ([0, 0, 0, 2], vec![1]),
        ([0, 1, 0, 0], vec![1]),
        ([0, 0, 2, 1], vec![1]),
        ([0, 0, 0, 3], vec![]),
        ([1, 0, 0, 0], vec![1]),
        ([1, 2, 2, 1], vec![1]),
        ([1, 2, 2, 2], vec![2]),
        ([1, 3, 2, 2], vec![2]),
        ([1, 3, 0, 0], vec![1, 2]),
        ([2, 1, 0, 0], vec![2]),
        ([2, 2, 1, 0], vec![2]),
        ([2, 0, 0, 0], vec![]),
        ([2, 1, 1, 2], vec![]),
        ([2, 2, 2, 2], vec![3]),
        ([2, 0, 0, 3], vec![3]),
        ([2, 1, 0, 3], vec![2, 3]),
        ([3, 0, 0, 0], vec![3]),
    ] {
        let [daily_living, mental, sensory, social] = domains;
        let domains = DomainGrades { daily_living, mental, sensory, social };
        assert_eq!(combined(&domains), expected, "{domains:?}");
    }
}

#[test]
fn low_items_speak_for_alerts() {
    let day: NaiveDate = "2026-11-23".parse().unwrap();
    let said = |findings: &AbilityFindings| -> Vec<(AlertKind, Vec<HintReason>)> {
        hints(findings, day).into_iter().map(|hint| (hint.kind, hint.because)).collect()
    };
    assert_eq!(said(&able()), []);
    let with = |item: AbilityItem, score: i64| AbilityFindings {
        items: ItemScores::make(|other| if other.item == item { score } else { other.most }),
        ..able()
    };
    assert_eq!(said(&with(AbilityItem::Eating, 3)), []);
    assert_eq!(said(&with(AbilityItem::Eating, 2)), [(AlertKind::Choking, vec![HintReason::EatingLow])]);
    assert_eq!(said(&with(AbilityItem::Walking, 3)), []);
    assert_eq!(said(&with(AbilityItem::Walking, 2)), [(AlertKind::Fall, vec![HintReason::WalkingLow])]);
    assert_eq!(said(&with(AbilityItem::Transfer, 0)), [(AlertKind::Mobility, vec![HintReason::TransferLow])]);
    let swallowing = AbilityFindings { swallowing_difficulty: true, ..with(AbilityItem::Eating, 1) };
    let both = vec![HintReason::EatingLow, HintReason::SwallowingDifficulty];
    assert_eq!(said(&swallowing), [(AlertKind::Choking, both)]);
    let events = CareRiskEvents { fall: 1, wandering: 1, ..CareRiskEvents::default() };
    assert_eq!(
        said(&AbilityFindings { events, ..able() }),
        [
            (AlertKind::Fall, vec![HintReason::FallEvents]),
            (AlertKind::Wandering, vec![HintReason::WanderingEvents])
        ]
    );
}

#[test]
fn what_should_be_looked_at_again() {
    use AssessmentCaution::{
        ComaWithConsciousness, ConsciousnessWithoutComa, DiffersFromCombination, FewAssessors,
    };
    let unconscious = AbilityFindings { items: ItemScores::make(|_| 0), ..able() };
    let in_coma = AbilityFindings { coma: true, ..able() };
    let paper = |grade| Findings::Mzt039 {
        domains: DomainGrades { daily_living: 2, mental: 1, sensory: 0, social: 0 },
        grade,
    };
    for (findings, assessors, expected) in [
        (Findings::Gbt42195 { ability: Box::new(able()) }, 2, vec![]),
        (Findings::Gbt42195 { ability: Box::new(able()) }, 1, vec![FewAssessors]),
        (Findings::Gbt42195 { ability: Box::new(unconscious) }, 2, vec![ConsciousnessWithoutComa]),
        (Findings::Gbt42195 { ability: Box::new(in_coma) }, 2, vec![ComaWithConsciousness]),
        (paper(2), 0, vec![]),
        (paper(1), 0, vec![DiffersFromCombination]),
        (Findings::Barthel { score: 60 }, 0, vec![]),
    ] {
        assert_eq!(cautions(&findings, assessors), expected, "{findings:?}");
    }
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let details = |findings: Findings| AssessmentDetails {
        assessed_on: day("2026-11-23"),
        place: String::new(),
        informant: String::new(),
        assessors: vec!["王敏".into(), "李静".into()],
        note: String::new(),
        next_due_on: None,
        findings,
    };
    let national = || details(Findings::Gbt42195 { ability: Box::new(able()) });
    let faults = |details: &AssessmentDetails| -> Vec<(String, Fault)> {
        check(details, day("1943-05-01"), day("2026-11-23"))
            .err()
            .map_or_else(Vec::new, |error| error.fields.into_iter().map(|f| (f.field, f.fault)).collect())
    };
    let at = |field: &str, fault| vec![(format!("details.{field}"), fault)];
    assert_eq!(faults(&national()), []);
    let mut high = able();
    high.items.stairs = 4;
    let mut low = able();
    low.items.dressing_upper = -1;
    let mut often = able();
    often.events.self_harm = 100;
    for (asked, expected) in [
        (
            AssessmentDetails { assessed_on: day("2026-11-24"), ..national() },
            at("assessedOn", Fault::InTheFuture),
        ),
        (
            AssessmentDetails { assessed_on: day("2022-12-29"), ..national() },
            at("assessedOn", Fault::TooLongAgo),
        ),
        (AssessmentDetails { assessors: vec![], ..national() }, at("assessors", Fault::Required)),
        (
            AssessmentDetails { assessors: vec![" ".into()], ..national() },
            at("assessors[0]", Fault::Required),
        ),
        (
            AssessmentDetails { assessors: vec!["王敏".into(), "王敏 ".into()], ..national() },
            at("assessors[1]", Fault::GivenTwice),
        ),
        (
            AssessmentDetails { next_due_on: Some(day("2026-11-23")), ..national() },
            at("nextDueOn", Fault::EndsBeforeBeginning),
        ),
        (
            details(Findings::Gbt42195 { ability: Box::new(high) }),
            at("findings.ability.items.stairs", Fault::TooLarge),
        ),
        (
            details(Findings::Gbt42195 { ability: Box::new(low) }),
            at("findings.ability.items.dressingUpper", Fault::TooSmall),
        ),
        (
            details(Findings::Gbt42195 { ability: Box::new(often) }),
            at("findings.ability.events.selfHarm", Fault::TooLarge),
        ),
        (details(Findings::Barthel { score: 101 }), {
            [at("findings.score", Fault::TooLarge), at("findings.score", Fault::WrongForm)].concat()
        }),
        (details(Findings::LongTermCareInsurance { grade: 6 }), at("findings.grade", Fault::TooLarge)),
    ] {
        assert_eq!(faults(&asked), expected);
    }
    // What other schemes found may be old, and who found it may be unknown.
    let old = AssessmentDetails {
        assessed_on: day("2015-03-01"),
        assessors: vec![],
        ..details(Findings::Barthel { score: 60 })
    };
    assert_eq!(faults(&old), []);
}

#[test]
fn the_next_one_is_due_after_whole_months() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(next_due(day("2026-11-23"), 12), day("2027-11-23"));
    assert_eq!(next_due(day("2024-02-29"), 12), day("2025-02-28"));
    assert_eq!(next_due(day("2026-08-31"), 6), day("2027-02-28"));
}

fn any_findings() -> impl Strategy<Value = AbilityFindings> {
    let scores = prop::collection::vec(0..=4_i64, 26);
    let events = prop::collection::vec(0..=2_i64, 5);
    (scores, events, prop::bool::weighted(0.1), any::<bool>(), any::<bool>()).prop_map(
        |(scores, events, coma, dementia, mental_disorder)| {
            let mut scores = scores.into_iter();
            let items = ItemScores::make(|item| scores.next().unwrap_or_default().min(item.most));
            let events = CareRiskEvents {
                fall: events[0],
                wandering: events[1],
                choking: events[2],
                self_harm: events[3],
                other: events[4],
            };
            AbilityFindings { items, events, coma, dementia, mental_disorder, ..able() }
        },
    )
}

proptest! {
    #[test]
    fn a_higher_item_never_worsens_the_grade(findings in any_findings(), place in 0..26_usize, stack: bool) {
        let raised = AbilityFindings {
            items: ItemScores::make(|item| {
                let score = findings.items.of(item.item);
                if *item == ITEMS[place] { (score + 1).min(item.most) } else { score }
            }),
            ..findings.clone()
        };
        prop_assert!(grade(&raised, stack).grade <= grade(&findings, stack).grade);
    }

    #[test]
    fn a_trigger_never_betters_the_grade_and_stacking_never_does(findings in any_findings()) {
        let without = AbilityFindings {
            coma: false,
            dementia: false,
            mental_disorder: false,
            events: CareRiskEvents::default(),
            ..findings.clone()
        };
        let (plain, worse) = (grade(&without, false).grade, grade(&findings, false).grade);
        prop_assert!(plain <= worse);
        prop_assert!(findings.coma || worse <= plain + 1, "one grade in all");
        let stacked = grade(&findings, true).grade;
        prop_assert!(worse <= stacked && stacked <= 4);
    }

    #[test]
    fn the_parts_add_up(findings in any_findings(), stack: bool) {
        let grading = grade(&findings, stack);
        let sum: i64 = grading.indicators.iter().map(|indicator| indicator.score).sum();
        prop_assert_eq!(sum, findings.items.in_order().iter().sum::<i64>());
        prop_assert_eq!(sum, grading.score);
        prop_assert!(grading.indicators.iter().all(|indicator| indicator.score <= indicator.most));
        prop_assert_eq!(grading.band + grading.steps, grading.grade);
    }

    #[test]
    fn the_older_rule_gives_at_most_two_neighbouring_grades(
        daily_living in 0..4_i64, mental in 0..4_i64, sensory in 0..4_i64, social in 0..4_i64,
    ) {
        let allowed = combined(&DomainGrades { daily_living, mental, sensory, social });
        prop_assert!(allowed.len() <= 2 && allowed.windows(2).all(|pair| pair[1] == pair[0] + 1));
    }
}
