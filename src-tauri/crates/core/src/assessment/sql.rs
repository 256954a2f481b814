//! SQL of assessments.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::settings::AssessmentSettings;
use super::{
    AbilityFindings, Assessment, AssessmentEnd, AssessmentEnding, AssessmentId, AssessmentScheme,
    CurrentGrade, DomainGrades, Findings, rules,
};
use crate::elder::ElderId;
use crate::error::{Error, Result};
use crate::store::Tx;
use crate::{sql, sql_execute};

pub mod due;

#[derive(sqlx::FromRow)]
struct Row {
    id: AssessmentId,
    elder_id: ElderId,
    scheme: AssessmentScheme,
    assessed_on: NaiveDate,
    place: String,
    informant: String,
    note: String,
    recorded_at: DateTime<Utc>,
    score: Option<i64>,
    grade: Option<i64>,
    triggers_stack: Option<bool>,
    rule_version: Option<i64>,
    next_due_on: Option<NaiveDate>,
    daily_living_grade: Option<i64>,
    mental_grade: Option<i64>,
    sensory_grade: Option<i64>,
    social_grade: Option<i64>,
    corrects_id: Option<AssessmentId>,
    ended_at: Option<DateTime<Utc>>,
    ended_how: Option<AssessmentEnding>,
    ended_reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct AbilityRow {
    id: AssessmentId,
    #[sqlx(flatten)]
    ability: AbilityFindings,
}

#[derive(sqlx::FromRow)]
struct AssessorRow {
    assessment_id: AssessmentId,
    name: String,
}

/// The columns that every scheme has or leaves empty.
macro_rules! head_columns {
    () => {
        "SELECT id, elder_id, scheme, assessed_on, place, informant, note, recorded_at, score, grade, triggers_stack,
            rule_version, next_due_on, daily_living_grade, mental_grade, sensory_grade, social_grade, corrects_id,
            ended_at, ended_how, ended_reason
        FROM assessment "
    };
}

/// The columns of GB/T 42195-2022.
macro_rules! ability_columns {
    () => {
        "SELECT id, reason, coma, dementia, mental_disorder, swallowing_difficulty, fall_events, wandering_events,
            choking_events, self_harm_events, other_events,
            eating, grooming, bathing, dressing_upper, dressing_lower, bladder_control, bowel_control,
            toileting, turning_in_bed, transfer, walking, stairs, orientation_in_time, orientation_in_place,
            orientation_to_people, memory, understanding, expression, aggression, depression, consciousness,
            vision, hearing, daily_affairs, using_transport, social_life
        FROM assessment
        WHERE scheme = 'gbt42195' AND "
    };
}

/// Every assessment of an elder, also those that no longer count: the latest day first, of one day the latest version.
///
/// # Errors
/// When the database refuses.
pub async fn of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Vec<Assessment>> {
    let rows: Vec<Row> = sql!(&mut *tx, |on| sqlx::query_as(concat!(
        head_columns!(),
        "WHERE elder_id = $1 ORDER BY assessed_on DESC, id DESC"
    ))
    .bind(elder)
    .fetch_all(on))?;
    let abilities = sql!(&mut *tx, |on| sqlx::query_as(concat!(ability_columns!(), "elder_id = $1"))
        .bind(elder)
        .fetch_all(on))?;
    let assessors = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT s.assessment_id, s.name
        FROM assessment_assessor s
        JOIN assessment a ON a.id = s.assessment_id
        WHERE a.elder_id = $1
        ORDER BY s.position"
    )
    .bind(elder)
    .fetch_all(on))?;
    joined(rows, abilities, assessors)
}

/// One assessment.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &AssessmentId) -> Result<Option<Assessment>> {
    let rows: Vec<Row> = sql!(&mut *tx, |on| sqlx::query_as(concat!(head_columns!(), "WHERE id = $1"))
        .bind(id)
        .fetch_all(on))?;
    let abilities =
        sql!(&mut *tx, |on| sqlx::query_as(concat!(ability_columns!(), "id = $1")).bind(id).fetch_all(on))?;
    let assessors = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT assessment_id, name FROM assessment_assessor WHERE assessment_id = $1 ORDER BY position",
        )
        .bind(id)
        .fetch_all(on)
    })?;
    Ok(joined(rows, abilities, assessors)?.pop())
}

fn joined(
    rows: Vec<Row>,
    abilities: Vec<AbilityRow>,
    assessors: Vec<AssessorRow>,
) -> Result<Vec<Assessment>> {
    let mut abilities: HashMap<AssessmentId, AbilityFindings> =
        abilities.into_iter().map(|row| (row.id, row.ability)).collect();
    let mut names: HashMap<AssessmentId, Vec<String>> = HashMap::new();
    for assessor in assessors {
        names.entry(assessor.assessment_id).or_default().push(assessor.name);
    }
    rows.into_iter()
        .map(|row| {
            let (ability, assessors) = (abilities.remove(&row.id), names.remove(&row.id).unwrap_or_default());
            whole(row, ability, assessors)
        })
        .collect()
}

/// A row as an assessment. The schema keeps what a scheme needs together; a copy that was damaged may lack it.
fn whole(row: Row, ability: Option<AbilityFindings>, assessors: Vec<String>) -> Result<Assessment> {
    let lacking = || Error::internal(format!("assessment {} lacks what its scheme needs", row.id.as_str()));
    let mut grading = None;
    let mut combined = Vec::new();
    let findings = match row.scheme {
        AssessmentScheme::Gbt42195 => {
            let ability = ability.ok_or_else(lacking)?;
            let mut computed = rules::grade(&ability, row.triggers_stack.ok_or_else(lacking)?);
            // As it was given: a later version of the rule does not change what an elder was told.
            computed.grade = row.grade.ok_or_else(lacking)?;
            computed.rule_version = row.rule_version.ok_or_else(lacking)?;
            computed.steps = computed.grade - computed.band;
            grading = Some(computed);
            Findings::Gbt42195 { ability: Box::new(ability) }
        }
        AssessmentScheme::Mzt039 => {
            let domains = DomainGrades {
                daily_living: row.daily_living_grade.ok_or_else(lacking)?,
                mental: row.mental_grade.ok_or_else(lacking)?,
                sensory: row.sensory_grade.ok_or_else(lacking)?,
                social: row.social_grade.ok_or_else(lacking)?,
            };
            combined = rules::combined(&domains);
            Findings::Mzt039 { domains, grade: row.grade.ok_or_else(lacking)? }
        }
        AssessmentScheme::Barthel => Findings::Barthel { score: row.score.ok_or_else(lacking)? },
        AssessmentScheme::LongTermCareInsurance => {
            Findings::LongTermCareInsurance { grade: row.grade.ok_or_else(lacking)? }
        }
    };
    let end = match (row.ended_at, row.ended_how, row.ended_reason) {
        (Some(at), Some(how), Some(reason)) => Some(AssessmentEnd { at, how, reason }),
        _ => None,
    };
    Ok(Assessment {
        cautions: rules::cautions(&findings, assessors.len()),
        id: row.id,
        elder_id: row.elder_id,
        assessed_on: row.assessed_on,
        place: row.place,
        informant: row.informant,
        assessors,
        note: row.note,
        next_due_on: row.next_due_on,
        findings,
        grade: row.grade,
        grading,
        combined,
        corrects_id: row.corrects_id,
        end,
        recorded_at: row.recorded_at,
    })
}

/// Adds an assessment with its assessors.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut Tx, assessment: &Assessment) -> Result<()> {
    let (ability, domains, score) = match &assessment.findings {
        Findings::Gbt42195 { ability } => {
            (Some(ability), None, assessment.grading.as_ref().map(|grading| grading.score))
        }
        Findings::Mzt039 { domains, .. } => (None, Some(domains), None),
        Findings::Barthel { score } => (None, None, Some(*score)),
        Findings::LongTermCareInsurance { .. } => (None, None, None),
    };
    let grading = assessment.grading.as_ref();
    let events = ability.map(|ability| ability.events);
    let items: [Option<i64>; 26] = match ability {
        Some(ability) => ability.items.in_order().map(Some),
        None => [None; 26],
    };
    sql_execute!(&mut *tx, |on| {
        let mut query = sqlx::query(INSERT)
            .bind(&assessment.id)
            .bind(&assessment.elder_id)
            .bind(assessment.findings.scheme())
            .bind(assessment.assessed_on)
            .bind(&assessment.place)
            .bind(&assessment.informant)
            .bind(&assessment.note)
            .bind(assessment.recorded_at)
            .bind(score)
            .bind(assessment.grade)
            .bind(ability.map(|ability| ability.reason))
            .bind(ability.map(|ability| ability.coma))
            .bind(ability.map(|ability| ability.dementia))
            .bind(ability.map(|ability| ability.mental_disorder))
            .bind(ability.map(|ability| ability.swallowing_difficulty))
            .bind(events.map(|events| events.fall))
            .bind(events.map(|events| events.wandering))
            .bind(events.map(|events| events.choking))
            .bind(events.map(|events| events.self_harm))
            .bind(events.map(|events| events.other))
            .bind(grading.map(|grading| grading.triggers_stack))
            .bind(grading.map(|grading| grading.rule_version))
            .bind(assessment.next_due_on)
            .bind(domains.map(|domains| domains.daily_living))
            .bind(domains.map(|domains| domains.mental))
            .bind(domains.map(|domains| domains.sensory))
            .bind(domains.map(|domains| domains.social))
            .bind(&assessment.corrects_id);
        for score in items {
            query = query.bind(score);
        }
        query.execute(on)
    })?;
    for (position, name) in (1_i64..).zip(&assessment.assessors) {
        sql_execute!(&mut *tx, |on| {
            sqlx::query("INSERT INTO assessment_assessor (assessment_id, position, name) VALUES ($1, $2, $3)")
                .bind(&assessment.id)
                .bind(position)
                .bind(name)
                .execute(on)
        })?;
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO assessment (
            id, elder_id, scheme, assessed_on, place, informant, note, recorded_at, score, grade, reason, coma,
            dementia, mental_disorder, swallowing_difficulty, fall_events, wandering_events, choking_events,
            self_harm_events, other_events, triggers_stack, rule_version, next_due_on, daily_living_grade,
            mental_grade, sensory_grade, social_grade, corrects_id, eating, grooming, bathing, dressing_upper,
            dressing_lower, bladder_control, bowel_control, toileting, turning_in_bed, transfer, walking,
            stairs, orientation_in_time, orientation_in_place, orientation_to_people, memory, understanding,
            expression, aggression, depression, consciousness, vision, hearing, daily_affairs, using_transport,
            social_life
        ) VALUES (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41,
            $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54
        )";

/// Lets an assessment count no longer; says whether it still did.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, id: &AssessmentId, end: &AssessmentEnd) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE assessment SET ended_at = $2, ended_how = $3, ended_reason = $4 WHERE id = $1 AND ended_at IS NULL"
    )
    .bind(id)
    .bind(end.at)
    .bind(end.how)
    .bind(&end.reason)
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Whether one by this scheme of that day counts already, apart from the version that is to be replaced.
///
/// # Errors
/// When the database refuses.
pub async fn counts_on(
    tx: &mut Tx,
    elder: &ElderId,
    scheme: AssessmentScheme,
    on_day: NaiveDate,
    but: Option<&AssessmentId>,
) -> Result<bool> {
    let found: i64 = sql!(tx, |on| {
        sqlx::query_scalar(
        "SELECT COUNT(*) FROM assessment
        WHERE elder_id = $1 AND scheme = $2 AND assessed_on = $3 AND ended_at IS NULL AND ($4 IS NULL OR id <> $4)"
    )
    .bind(elder)
    .bind(scheme)
    .bind(on_day)
    .bind(but)
    .fetch_one(on)
    })?;
    Ok(found > 0)
}

/// The grade of the latest assessment by GB/T 42195-2022 that counts.
///
/// # Errors
/// When the database refuses.
pub async fn current(tx: &mut Tx, elder: &ElderId) -> Result<Option<CurrentGrade>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT grade, assessed_on, next_due_on FROM assessment
        WHERE elder_id = $1 AND scheme = 'gbt42195' AND ended_at IS NULL
        ORDER BY assessed_on DESC, id DESC
        LIMIT 1"
    )
    .bind(elder)
    .fetch_optional(on))?)
}

/// The district's settings, or the defaults.
///
/// # Errors
/// When the database refuses.
pub async fn settings(tx: &mut Tx) -> Result<AssessmentSettings> {
    let kept: Option<AssessmentSettings> = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT triggers_stack, due_after_months, version FROM assessment_setting WHERE id = 'district'",
        )
        .fetch_optional(on)
    })?;
    Ok(kept.unwrap_or_default())
}

/// Keeps the settings if they are still at the version before; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn set(tx: &mut Tx, settings: &AssessmentSettings, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO assessment_setting (id, triggers_stack, due_after_months, version, changed_at)
        VALUES ('district', $1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE
        SET triggers_stack = $1, due_after_months = $2, version = $3, changed_at = $4
        WHERE assessment_setting.version = $3 - 1"
    )
    .bind(settings.triggers_stack)
    .bind(settings.due_after_months)
    .bind(settings.version)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}
