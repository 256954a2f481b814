//! Commands of assessments.
//!
//! Who may see what: the items and diagnoses of an assessment are health data for those who care and those who answer
//! for it (护理, 主管, 区). Reception sees the grade, because it decides how closely somebody is watched at the door, and
//! who is due, because it makes the appointments; not how the grade came about.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::due::{DuePage, DueRow, DueStanding, ListDue};
use super::settings::{AssessmentSettings, SetAssessmentRules};
use super::standard::{AbilityIndicator, ITEMS, MOST, NAME, StandardItem, most_of};
use super::{
    AskGrade, Assessment, AssessmentDetails, AssessmentEnd, AssessmentEnding, AssessmentHistory,
    AssessmentId, AssessmentScheme, CorrectAssessment, CurrentGradeAnswer, Findings, GradeAnswer,
    IndicatorScore, RecordAssessment, WithdrawAssessment, rules, sql,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::elder::{self, ElderId, WhichElder};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;
use strum::VariantArray;

/// The standard as the program knows it, and how the district reads it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentStandard {
    /// The standard as it is cited.
    pub name: String,
    /// The highest total.
    pub most: i64,
    /// The indicators, each with its highest score.
    pub indicators: Vec<IndicatorScore>,
    /// The items in the standard's order.
    pub items: Vec<StandardItem>,
    /// The district's settings.
    pub settings: AssessmentSettings,
}

/// Tells the items of GB/T 42195-2022 with their highest scores, and how the district reads the standard.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_standard(reading: &mut Reading<'_>) -> Result<AssessmentStandard> {
    let indicators = AbilityIndicator::VARIANTS.iter().map(|indicator| {
        let most = most_of(*indicator);
        IndicatorScore { indicator: *indicator, score: most, most }
    });
    Ok(AssessmentStandard {
        name: NAME.to_owned(),
        most: MOST,
        indicators: indicators.collect(),
        items: ITEMS.to_vec(),
        settings: sql::settings(&mut reading.tx).await?,
    })
}

/// Sets how the district reads what the standard leaves open. Grades that were given stay as they are.
#[command(change, by = [Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_set_rules(
    change: &mut Change<'_>,
    asked: SetAssessmentRules,
) -> Result<AssessmentSettings> {
    let mut faults = Faults::default();
    faults.between(asked.due_after_months, "dueAfterMonths", 1, 60);
    faults.done()?;
    let before = sql::settings(&mut change.tx).await?;
    let after = AssessmentSettings {
        triggers_stack: asked.triggers_stack,
        due_after_months: asked.due_after_months,
        version: asked.version + 1,
    };
    if before.version != asked.version || !sql::set(&mut change.tx, &after, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::District }.into());
    }
    let noted = |settings: &AssessmentSettings| json!({ "triggersStack": settings.triggers_stack, "dueAfterMonths": settings.due_after_months });
    let mark = Mark::of(Subject::District, "assessment");
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&after))?).await?;
    Ok(after)
}

/// Computes a grade by GB/T 42195-2022 and says how it comes about; records nothing.
#[command(read, by = [Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_grade(reading: &mut Reading<'_>, asked: AskGrade) -> Result<GradeAnswer> {
    rules::check_ranges(&asked.ability)?;
    let settings = sql::settings(&mut reading.tx).await?;
    Ok(GradeAnswer {
        grading: rules::grade(&asked.ability, settings.triggers_stack),
        cautions: rules::doubts(&asked.ability),
    })
}

/// Records an assessment by any of the schemes; by GB/T 42195-2022 the grade is computed and kept with its rule.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_record(change: &mut Change<'_>, asked: RecordAssessment) -> Result<Assessment> {
    let assessment = prepared(change, asked.elder_id, asked.details, None).await?;
    sql::insert(&mut change.tx, &assessment).await?;
    let mark = Mark::of(Subject::Assessment, assessment.id.as_str()).elder(&assessment.elder_id);
    change.leave_trail(mark.after(&noted(&assessment, None))?).await?;
    Ok(assessment)
}

/// Puts a new version in the place of a mistaken assessment; the mistaken one is kept with the reason.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_correct(change: &mut Change<'_>, asked: CorrectAssessment) -> Result<Assessment> {
    let before = sql::one(&mut change.tx, &asked.assessment_id).await?.or_not_found(Subject::Assessment)?;
    let reason = reason(&asked.reason)?;
    end(change, &before, AssessmentEnding::Corrected, reason).await?;
    let corrected = prepared(change, before.elder_id.clone(), asked.details, Some(&before.id)).await?;
    sql::insert(&mut change.tx, &corrected).await?;
    let mark = Mark::of(Subject::Assessment, corrected.id.as_str()).elder(&corrected.elder_id);
    change.leave_trail(mark.before(&noted(&before, None))?.after(&noted(&corrected, Some(reason)))?).await?;
    Ok(corrected)
}

/// Withdraws an assessment that should never have been recorded; it is kept with the reason and counts no longer.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_withdraw(change: &mut Change<'_>, asked: WithdrawAssessment) -> Result<Assessment> {
    let before = sql::one(&mut change.tx, &asked.assessment_id).await?.or_not_found(Subject::Assessment)?;
    let reason = reason(&asked.reason)?;
    end(change, &before, AssessmentEnding::Withdrawn, reason).await?;
    let mark = Mark::of(Subject::Assessment, before.id.as_str()).elder(&before.elder_id);
    let after = json!({ "withdrawnReason": reason });
    change.leave_trail(mark.before(&noted(&before, None))?.after(&after)?).await?;
    sql::one(&mut change.tx, &before.id).await?.or_not_found(Subject::Assessment)
}

/// Shows all assessments of an elder, also those that no longer count, and the alerts the current one speaks for.
#[command(read, by = [Nurse, Manager, District, Administrator], topics = [Assessments, Elders])]
pub async fn assessment_of_elder(reading: &mut Reading<'_>, asked: WhichElder) -> Result<AssessmentHistory> {
    elder::sql::name(&mut reading.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let assessments = sql::of_elder(&mut reading.tx, &asked.elder_id).await?;
    let current = assessments.iter().find(|assessment| {
        assessment.end.is_none() && assessment.findings.scheme() == AssessmentScheme::Gbt42195
    });
    let mut hints = match current {
        Some(Assessment { findings: Findings::Gbt42195 { ability }, assessed_on, .. }) => {
            rules::hints(ability, *assessed_on)
        }
        _ => Vec::new(),
    };
    let alerts = elder::sql::alerts(&mut reading.tx, &asked.elder_id).await?;
    hints.retain(|hint| alerts.iter().all(|alert| alert.kind != hint.kind));
    Ok(AssessmentHistory { current_id: current.map(|assessment| assessment.id.clone()), hints, assessments })
}

/// Shows the grade an elder has now, and when the next assessment is due.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Assessments])]
pub async fn assessment_current(reading: &mut Reading<'_>, asked: WhichElder) -> Result<CurrentGradeAnswer> {
    elder::sql::name(&mut reading.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    Ok(CurrentGradeAnswer { current: sql::current(&mut reading.tx, &asked.elder_id).await? })
}

/// Lists who of those in care today is overdue, soon due or was never assessed by GB/T 42195-2022.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Assessments, Elders, Enrolments, Beds]
)]
pub async fn assessment_due(reading: &mut Reading<'_>, asked: ListDue) -> Result<DuePage> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let soon = u64::try_from(asked.within_days.clamp(0, 366)).unwrap_or_default();
    let query = sql::due::Asked {
        today,
        centre: asked.centre_id.as_ref(),
        soon_until: today.checked_add_days(Days::new(soon)).unwrap_or(today),
        standing: asked.standing,
        limit: asked.limit.clamp(1, 500),
        offset: asked.offset.max(0),
    };
    let counts = sql::due::counts(&mut reading.tx, &query).await?;
    let records = sql::due::list(&mut reading.tx, &query).await?;
    let mut centres: HashMap<ElderId, Vec<String>> = HashMap::new();
    for centre in sql::due::list_centres(&mut reading.tx, &query).await? {
        let names = centres.entry(centre.elder_id).or_default();
        if !names.contains(&centre.centre_name) {
            names.push(centre.centre_name);
        }
    }
    let total = match asked.standing {
        None => counts.overdue + counts.soon + counts.never,
        Some(DueStanding::Overdue) => counts.overdue,
        Some(DueStanding::Soon) => counts.soon,
        Some(DueStanding::Never) => counts.never,
    };
    let rows = records.into_iter().map(|record| DueRow {
        centre_names: centres.remove(&record.id).unwrap_or_default(),
        age: day::age(record.birth_on, today),
        standing: standing(record.next_due_on, today),
        elder_id: record.id,
        name: record.name,
        name_pinyin: record.name_pinyin,
        grade: record.grade,
        assessed_on: record.assessed_on,
        next_due_on: record.next_due_on,
    });
    Ok(DuePage { today, counts, total, rows: rows.collect() })
}

fn standing(next_due_on: Option<NaiveDate>, today: NaiveDate) -> DueStanding {
    match next_due_on {
        None => DueStanding::Never,
        Some(due) if due < today => DueStanding::Overdue,
        Some(_) => DueStanding::Soon,
    }
}

/// An assessment as it is going to be stored, with its grade by the district's present setting.
async fn prepared(
    change: &mut Change<'_>,
    elder_id: ElderId,
    details: AssessmentDetails,
    corrects: Option<&AssessmentId>,
) -> Result<Assessment> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let record = elder::sql::record(&mut change.tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    rules::check(&details, record.birth_on, today)?;
    let scheme = details.findings.scheme();
    if sql::counts_on(&mut change.tx, &elder_id, scheme, details.assessed_on, corrects).await? {
        return Err(Error::from(Refusal::AssessedThatDay { name: record.name, on: details.assessed_on })
            .at("details.assessedOn", Fault::Taken));
    }
    let settings = sql::settings(&mut change.tx).await?;
    let id = AssessmentId(change.new_id());
    Ok(made(id, elder_id, details, &settings, corrects.cloned(), change.now))
}

/// An assessment out of what was entered.
pub(crate) fn made(
    id: AssessmentId,
    elder_id: ElderId,
    details: AssessmentDetails,
    settings: &AssessmentSettings,
    corrects_id: Option<AssessmentId>,
    recorded_at: chrono::DateTime<chrono::Utc>,
) -> Assessment {
    let grading = match &details.findings {
        Findings::Gbt42195 { ability } => Some(rules::grade(ability, settings.triggers_stack)),
        _ => None,
    };
    let (grade, combined) = match &details.findings {
        Findings::Gbt42195 { .. } => (grading.as_ref().map(|grading| grading.grade), Vec::new()),
        Findings::Mzt039 { domains, grade } => (Some(*grade), rules::combined(domains)),
        Findings::Barthel { .. } => (None, Vec::new()),
        Findings::LongTermCareInsurance { grade } => (Some(*grade), Vec::new()),
    };
    let next_due_on = details.next_due_on.or_else(|| {
        grading.as_ref().map(|_| rules::next_due(details.assessed_on, settings.due_after_months))
    });
    let assessors: Vec<String> = details.assessors.iter().map(|name| name.trim().to_owned()).collect();
    Assessment {
        id,
        elder_id,
        assessed_on: details.assessed_on,
        place: details.place.trim().to_owned(),
        informant: details.informant.trim().to_owned(),
        note: details.note.trim().to_owned(),
        next_due_on,
        cautions: rules::cautions(&details.findings, assessors.len()),
        assessors,
        findings: details.findings,
        grade,
        grading,
        combined,
        corrects_id,
        end: None,
        recorded_at,
    }
}

fn reason(typed: &str) -> Result<&str> {
    let mut faults = Faults::default();
    faults.text(typed, "reason", 500);
    faults.done()?;
    Ok(typed.trim())
}

async fn end(
    change: &mut Change<'_>,
    assessment: &Assessment,
    how: AssessmentEnding,
    reason: &str,
) -> Result<()> {
    let end = AssessmentEnd { at: change.now, how, reason: reason.to_owned() };
    if sql::end(&mut change.tx, &assessment.id, &end).await? {
        return Ok(());
    }
    Err(Refusal::AssessmentEnded {}.into())
}

/// What the trail keeps: an elder's history is read by more people than may see items and diagnoses. The versions
/// themselves hold the rest.
fn noted(assessment: &Assessment, correction: Option<&str>) -> Value {
    json!({
        "scheme": assessment.findings.scheme(),
        "assessedOn": assessment.assessed_on,
        "grade": assessment.grade,
        "nextDueOn": assessment.next_due_on,
        "correctionReason": correction,
    })
}
