//! The rules of assessments: pure functions over what was found.

use chrono::{Months, NaiveDate};

use super::standard::{AbilityIndicator, ITEMS, ItemScores, most_of};
use super::{
    AbilityFindings, AssessmentCaution, AssessmentDetails, CareRiskEvents, DomainGrades, Findings,
    GradeTrigger, Grading, HintReason, IndicatorScore, SafetyHint, item_field,
};
use crate::elder::AlertKind;
use crate::error::{Fault, Faults, Result};
use strum::VariantArray;

/// The version of [`grade`]. It is raised whenever the same findings would give another grade.
pub const RULE_VERSION: i64 = 1;

/// GB/T 42195-2022 is in force since this day (seen); nothing was assessed by it before.
const IN_FORCE: NaiveDate = NaiveDate::from_ymd_opt(2022, 12, 30).expect("30 December 2022 is a day");

/// So many events in thirty days make the grade worse (GB/T 42195-2022, seen).
const EVENTS_THAT_WORSEN: i64 = 2;

/// More than these of one kind in thirty days is a slip of the finger.
const MOST_EVENTS: i64 = 99;

/// A score of so much or less says that the elder is helped (general scale of GB/T 42195-2022, seen).
const HELPED: i64 = 2;

/// The worst grade.
const WORST: i64 = 4;

/// The grade that a total gives: 90, 66-89, 46-65, 30-45, 0-29 (GB/T 42195-2022, seen).
#[must_use]
pub fn band(score: i64) -> i64 {
    match score {
        90.. => 0,
        66.. => 1,
        46.. => 2,
        30.. => 3,
        _ => WORST,
    }
}

/// The score of an indicator.
#[must_use]
pub fn indicator_score(items: &ItemScores, indicator: AbilityIndicator) -> i64 {
    ITEMS.iter().filter(|item| item.indicator == indicator).map(|item| items.of(item.item)).sum()
}

/// How many events there were in all.
#[must_use]
pub fn events(events: &CareRiskEvents) -> i64 {
    events.fall + events.wandering + events.choking + events.self_harm + events.other
}

/// The grade by GB/T 42195-2022 and how it comes about (all seen): coma is the worst grade at once; a diagnosed dementia
/// or other mental disorder makes it one worse; so do two or more care-risk events in thirty days.
///
/// Whether both together make it two worse is not settled by what was seen: `triggers_stack` says how the district
/// reads it. The two diagnoses are one trigger in either reading.
#[must_use]
pub fn grade(findings: &AbilityFindings, triggers_stack: bool) -> Grading {
    let indicators: Vec<IndicatorScore> = AbilityIndicator::VARIANTS
        .iter()
        .map(|indicator| IndicatorScore {
            indicator: *indicator,
            score: indicator_score(&findings.items, *indicator),
            most: most_of(*indicator),
        })
        .collect();
    let score = indicators.iter().map(|indicator| indicator.score).sum();
    let band = band(score);
    let diagnosed = findings.dementia || findings.mental_disorder;
    let endangered = events(&findings.events) >= EVENTS_THAT_WORSEN;
    let (worsened_by, grade) = if findings.coma {
        (Vec::new(), WORST)
    } else {
        let triggers = [
            (findings.dementia, GradeTrigger::Dementia),
            (findings.mental_disorder, GradeTrigger::MentalDisorder),
            (endangered, GradeTrigger::CareRiskEvents),
        ];
        let steps = i64::from(diagnosed) + i64::from(endangered);
        let steps = if triggers_stack { steps } else { steps.min(1) };
        let worsened_by = triggers.iter().filter(|(holds, _)| *holds).map(|(_, trigger)| *trigger).collect();
        (worsened_by, (band + steps).min(WORST))
    };
    Grading {
        score,
        indicators,
        band,
        is_coma: findings.coma,
        worsened_by,
        steps: grade - band,
        grade,
        triggers_stack,
        rule_version: RULE_VERSION,
    }
}

/// What MZ/T 039-2013 combines from its four domains (seen). The rule as it was found leaves gaps and speaks twice of
/// some: every grade it allows is answered, none where it is silent.
#[must_use]
pub fn combined(domains: &DomainGrades) -> Vec<i64> {
    let others = [domains.mental, domains.sensory, domains.social];
    let all_two = others == [2, 2, 2];
    let one_three = others.contains(&3);
    let some_below_two = others.iter().any(|grade| *grade <= 1);
    let ones_and_twos = others.iter().filter(|grade| matches!(grade, 1 | 2)).count();
    let allowed: [bool; 4] = match domains.daily_living {
        0 => {
            let able = domains.mental == 0 && domains.sensory == 0;
            [able && domains.social <= 1, !able || domains.social == 2, false, false]
        }
        1 => [false, some_below_two, all_two || one_three, false],
        2 => [false, false, matches!(ones_and_twos, 1 | 2), all_two || one_three],
        _ => [false, false, false, true],
    };
    (0..).zip(allowed).filter(|(_, holds)| *holds).map(|(grade, _)| grade).collect()
}

/// When the next assessment is due.
#[must_use]
pub fn next_due(assessed_on: NaiveDate, months: i64) -> NaiveDate {
    let months = Months::new(u32::try_from(months).unwrap_or_default());
    assessed_on.checked_add_months(months).unwrap_or(NaiveDate::MAX)
}

/// What should be looked at again in the findings alone.
#[must_use]
pub fn doubts(findings: &AbilityFindings) -> Vec<AssessmentCaution> {
    match (findings.items.consciousness == 0, findings.coma) {
        (true, false) => vec![AssessmentCaution::ConsciousnessWithoutComa],
        (false, true) => vec![AssessmentCaution::ComaWithConsciousness],
        _ => Vec::new(),
    }
}

/// What should be looked at again.
#[must_use]
pub fn cautions(findings: &Findings, assessors: usize) -> Vec<AssessmentCaution> {
    match findings {
        Findings::Gbt42195 { ability } => {
            let mut cautions = doubts(ability);
            if assessors < 2 {
                cautions.insert(0, AssessmentCaution::FewAssessors);
            }
            cautions
        }
        Findings::Mzt039 { domains, grade } => {
            let allowed = combined(domains);
            let differs = !allowed.is_empty() && !allowed.contains(grade);
            if differs { vec![AssessmentCaution::DiffersFromCombination] } else { Vec::new() }
        }
        Findings::Barthel { .. } | Findings::LongTermCareInsurance { .. } => Vec::new(),
    }
}

/// The alerts that the findings speak for, whatever the elder has already. A suggestion for people to decide on: the
/// thresholds are where the item's words begin to speak of help (known), choking from monthly on (seen).
#[must_use]
pub fn hints(findings: &AbilityFindings, assessed_on: NaiveDate) -> Vec<SafetyHint> {
    let AbilityFindings { items, events, .. } = findings;
    let reasons = [
        (AlertKind::Choking, items.eating <= HELPED, HintReason::EatingLow),
        (AlertKind::Choking, findings.swallowing_difficulty, HintReason::SwallowingDifficulty),
        (AlertKind::Choking, events.choking > 0, HintReason::ChokingEvents),
        (AlertKind::Fall, events.fall > 0, HintReason::FallEvents),
        // Who walks with a little help may fall; who walks with much or not at all is moved by others.
        (AlertKind::Fall, items.walking == HELPED, HintReason::WalkingLow),
        (AlertKind::Fall, items.transfer == HELPED, HintReason::TransferLow),
        (AlertKind::Mobility, items.walking < HELPED, HintReason::WalkingLow),
        (AlertKind::Mobility, items.transfer < HELPED, HintReason::TransferLow),
        (AlertKind::Wandering, events.wandering > 0, HintReason::WanderingEvents),
    ];
    [AlertKind::Choking, AlertKind::Fall, AlertKind::Mobility, AlertKind::Wandering]
        .into_iter()
        .map(|kind| SafetyHint {
            kind,
            because: reasons
                .iter()
                .filter(|(of, holds, _)| *of == kind && *holds)
                .map(|reason| reason.2)
                .collect(),
            assessed_on,
        })
        .filter(|hint| !hint.because.is_empty())
        .collect()
}

/// Says everything that is wrong with an assessment.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &AssessmentDetails, born: NaiveDate, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    let is_national = matches!(details.findings, Findings::Gbt42195 { .. });
    let earliest = if is_national { IN_FORCE.max(born) } else { born };
    faults.when(details.assessed_on > today, "details.assessedOn", Fault::InTheFuture);
    faults.when(details.assessed_on < earliest, "details.assessedOn", Fault::TooLongAgo);
    faults.when(
        details.next_due_on.is_some_and(|due| due <= details.assessed_on),
        "details.nextDueOn",
        Fault::EndsBeforeBeginning,
    );
    faults.optional_text(&details.place, "details.place", 200);
    faults.optional_text(&details.informant, "details.informant", 200);
    faults.optional_text(&details.note, "details.note", 2000);
    faults.when(is_national && details.assessors.is_empty(), "details.assessors", Fault::Required);
    faults.when(details.assessors.len() > 9, "details.assessors", Fault::TooLong);
    for (place, name) in details.assessors.iter().enumerate() {
        let field = format!("details.assessors[{place}]");
        faults.text(name, field.clone(), 60);
        let twice = details.assessors[..place].iter().any(|other| other.trim() == name.trim());
        faults.when(twice, field, Fault::GivenTwice);
    }
    match &details.findings {
        Findings::Gbt42195 { ability } => check_ability(&mut faults, ability),
        Findings::Mzt039 { domains, grade } => {
            let fields = [
                ("domains.dailyLiving", domains.daily_living),
                ("domains.mental", domains.mental),
                ("domains.sensory", domains.sensory),
                ("domains.social", domains.social),
                ("grade", *grade),
            ];
            for (field, value) in fields {
                faults.between(value, format!("details.findings.{field}"), 0, 3);
            }
        }
        Findings::Barthel { score } => {
            faults.between(*score, "details.findings.score", 0, 100);
            faults.when(score % 5 != 0, "details.findings.score", Fault::WrongForm);
        }
        Findings::LongTermCareInsurance { grade } => faults.between(*grade, "details.findings.grade", 0, 5),
    }
    faults.done()
}

fn check_ability(faults: &mut Faults, ability: &AbilityFindings) {
    for item in &ITEMS {
        faults.between(ability.items.of(item.item), item_field(item.item), 0, item.most);
    }
    let CareRiskEvents { fall, wandering, choking, self_harm, other } = ability.events;
    let counts = [
        ("fall", fall),
        ("wandering", wandering),
        ("choking", choking),
        ("selfHarm", self_harm),
        ("other", other),
    ];
    for (field, count) in counts {
        faults.between(count, format!("details.findings.ability.events.{field}"), 0, MOST_EVENTS);
    }
}

/// Only the ranges of the findings: what a grade can be asked for.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_ranges(ability: &AbilityFindings) -> Result<()> {
    let mut faults = Faults::default();
    check_ability(&mut faults, ability);
    faults.done()
}

#[cfg(test)]
mod tests;
