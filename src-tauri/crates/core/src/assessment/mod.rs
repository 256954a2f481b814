//! Ability assessments (能力评估): what an elder can still do, by GB/T 42195-2022, and results of other schemes as they
//! were given. Each keeps its scheme; none is ever converted into another, none is overwritten.

pub mod commands;
pub mod due;
pub mod rules;
pub mod settings;
pub mod sql;
pub mod standard;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::elder::{AlertKind, ElderId};
use standard::{AbilityIndicator, AbilityItem, ItemScores};

crate::identifiers! {
    /// Names an assessment, one version of it.
    AssessmentId,
}

crate::words! {
    /// By which scheme a result was found. Results of different schemes cannot be compared.
    pub enum AssessmentScheme {
        /// GB/T 42195-2022 老年人能力评估规范, in force since 2022-12-30
        Gbt42195,
        /// MZ/T 039-2013 老年人能力评估, on many paper files
        Mzt039,
        /// Barthel 日常生活活动能力, 0 to 100
        Barthel,
        /// 长期护理失能等级（医保办发〔2021〕37号）, as the insurance office issued it
        LongTermCareInsurance,
    }
}

crate::words! {
    /// Why an assessment was made (Annex A of GB/T 42195-2022).
    pub enum AssessmentReason {
        /// 首次评估
        First,
        /// 常规评估
        Regular,
        /// 即时评估
        Immediate,
        /// 复评
        Repeated,
        /// 其他
        Other,
    }
}

crate::words! {
    /// How an assessment came to count no longer.
    pub enum AssessmentEnding {
        /// A new version took its place.
        Corrected,
        /// It should never have been.
        Withdrawn,
    }
}

crate::words! {
    /// What makes a grade worse than its score (GB/T 42195-2022).
    pub enum GradeTrigger {
        /// 痴呆 (F00-F03)
        Dementia,
        /// 其他精神和行为障碍 (F04-F99)
        MentalDisorder,
        /// 近 30 天内照护风险事件两次及以上
        CareRiskEvents,
    }
}

crate::words! {
    /// What an assessor should look at again. Nothing is refused for it.
    pub enum AssessmentCaution {
        /// At least two assessors are usual (known).
        FewAssessors,
        /// The item 意识水平 has its lowest score, yet coma is not ticked.
        ConsciousnessWithoutComa,
        /// Coma is ticked, yet the item 意识水平 has a higher score.
        ComaWithConsciousness,
        /// The grade on the paper is not the one that MZ/T 039-2013 combines from the four domains.
        DiffersFromCombination,
    }
}

crate::words! {
    /// What an alert is suggested for.
    pub enum HintReason {
        /// 进食 2 or less
        EatingLow,
        /// 吞咽困难
        SwallowingDifficulty,
        /// Choked in the last thirty days.
        ChokingEvents,
        /// 平地行走 2 or less
        WalkingLow,
        /// 床椅转移 2 or less
        TransferLow,
        /// Fell in the last thirty days.
        FallEvents,
        /// Got lost in the last thirty days.
        WanderingEvents,
    }
}

/// How often what happened in the thirty days before the assessment (照护风险事件).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareRiskEvents {
    /// 跌倒
    #[sqlx(rename = "fall_events")]
    pub fall: i64,
    /// 走失
    #[sqlx(rename = "wandering_events")]
    pub wandering: i64,
    /// 噎食
    #[sqlx(rename = "choking_events")]
    pub choking: i64,
    /// 自杀、自伤
    #[sqlx(rename = "self_harm_events")]
    pub self_harm: i64,
    /// 其他
    #[sqlx(rename = "other_events")]
    pub other: i64,
}

/// What an assessment by GB/T 42195-2022 finds: the parts of its form that decide the grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AbilityFindings {
    /// Why it was made.
    pub reason: AssessmentReason,
    /// 昏迷
    pub coma: bool,
    /// 痴呆 is diagnosed (F00-F03).
    pub dementia: bool,
    /// Another mental or behavioural disorder is diagnosed (F04-F99).
    pub mental_disorder: bool,
    /// 吞咽困难 is recorded (A.5); decides no grade, but speaks for a choking alert.
    pub swallowing_difficulty: bool,
    /// Care-risk events of the last thirty days.
    #[sqlx(flatten)]
    pub events: CareRiskEvents,
    /// The items.
    #[sqlx(flatten)]
    pub items: ItemScores,
}

/// The four domains of MZ/T 039-2013, each from 0 (able) to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DomainGrades {
    /// 日常生活活动
    pub daily_living: i64,
    /// 精神状态
    pub mental: i64,
    /// 感知觉与沟通
    pub sensory: i64,
    /// 社会参与
    pub social: i64,
}

/// What was found, by which scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "scheme", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Findings {
    /// The twenty-six items; the grade is computed.
    Gbt42195 {
        /// What decides the grade.
        ability: Box<AbilityFindings>,
    },
    /// The four domains and the grade as they stand on the paper.
    Mzt039 {
        /// The domains.
        domains: DomainGrades,
        /// The resulting grade, 0 to 3.
        grade: i64,
    },
    /// The total; the scheme gives no grade.
    Barthel {
        /// 0 to 100, in steps of five.
        score: i64,
    },
    /// The grade as the insurance office issued it; nothing is computed.
    LongTermCareInsurance {
        /// 0 to 5.
        grade: i64,
    },
}

impl Findings {
    /// By which scheme.
    #[must_use]
    pub fn scheme(&self) -> AssessmentScheme {
        match self {
            Self::Gbt42195 { .. } => AssessmentScheme::Gbt42195,
            Self::Mzt039 { .. } => AssessmentScheme::Mzt039,
            Self::Barthel { .. } => AssessmentScheme::Barthel,
            Self::LongTermCareInsurance { .. } => AssessmentScheme::LongTermCareInsurance,
        }
    }
}

/// An assessment as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssessmentDetails {
    /// The day of the assessment.
    pub assessed_on: NaiveDate,
    /// Where, or by which office; may be empty.
    #[serde(default)]
    pub place: String,
    /// Who told about the elder; may be empty.
    #[serde(default)]
    pub informant: String,
    /// Who assessed, at least one by GB/T 42195-2022.
    #[serde(default)]
    pub assessors: Vec<String>,
    /// Remarks; may be empty.
    #[serde(default)]
    pub note: String,
    /// When the next one is due; none by GB/T 42195-2022: after the months the district has set.
    #[serde(default)]
    pub next_due_on: Option<NaiveDate>,
    /// What was found.
    pub findings: Findings,
}

/// The score of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorScore {
    /// Which.
    pub indicator: AbilityIndicator,
    /// Its score.
    pub score: i64,
    /// Its highest possible score.
    pub most: i64,
}

/// How a grade came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Grading {
    /// The total, 0 to 90.
    pub score: i64,
    /// The four indicators.
    pub indicators: Vec<IndicatorScore>,
    /// The grade that the total alone gives.
    pub band: i64,
    /// Coma decides alone.
    pub is_coma: bool,
    /// What makes the grade worse; empty in coma.
    pub worsened_by: Vec<GradeTrigger>,
    /// By how many grades it is worse than the band.
    pub steps: i64,
    /// The grade, 0 (able) to 4.
    pub grade: i64,
    /// Whether two triggers count twice, as the district had set it.
    pub triggers_stack: bool,
    /// The version of the rule in this program.
    pub rule_version: i64,
}

/// An assessment no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentEnd {
    /// Since when.
    pub at: DateTime<Utc>,
    /// How.
    pub how: AssessmentEnding,
    /// Why.
    pub reason: String,
}

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Names this version.
    pub id: AssessmentId,
    /// Of whom.
    pub elder_id: ElderId,
    /// The day of the assessment.
    pub assessed_on: NaiveDate,
    /// Where, or by which office.
    pub place: String,
    /// Who told about the elder.
    pub informant: String,
    /// Who assessed.
    pub assessors: Vec<String>,
    /// Remarks.
    pub note: String,
    /// When the next one is due.
    pub next_due_on: Option<NaiveDate>,
    /// What was found, by which scheme.
    pub findings: Findings,
    /// The grade in its scheme; Barthel gives none.
    pub grade: Option<i64>,
    /// How the grade came about; GB/T 42195-2022 alone.
    pub grading: Option<Grading>,
    /// What the rule of MZ/T 039-2013 gives for its domains: none, one or, where the rule speaks twice, two grades.
    pub combined: Vec<i64>,
    /// What should be looked at again.
    pub cautions: Vec<AssessmentCaution>,
    /// The version this one takes the place of.
    pub corrects_id: Option<AssessmentId>,
    /// It no longer counts.
    pub end: Option<AssessmentEnd>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// An alert that an assessment speaks for and the elder does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SafetyHint {
    /// The alert.
    pub kind: AlertKind,
    /// What speaks for it.
    pub because: Vec<HintReason>,
    /// The day of the assessment.
    pub assessed_on: NaiveDate,
}

/// All assessments of an elder.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentHistory {
    /// The latest by GB/T 42195-2022 that counts.
    pub current_id: Option<AssessmentId>,
    /// All, also those that no longer count, the latest day first.
    pub assessments: Vec<Assessment>,
    /// Alerts that the current one speaks for.
    pub hints: Vec<SafetyHint>,
}

/// The grade an elder has now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct CurrentGrade {
    /// The grade, 0 (able) to 4, by GB/T 42195-2022.
    pub grade: i64,
    /// The day of the assessment.
    pub assessed_on: NaiveDate,
    /// When the next one is due.
    pub next_due_on: NaiveDate,
}

/// The grade an elder has now, if one was found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CurrentGradeAnswer {
    /// None: never assessed by GB/T 42195-2022.
    pub current: Option<CurrentGrade>,
}

/// A new assessment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordAssessment {
    /// Of whom.
    pub elder_id: ElderId,
    /// What is entered.
    pub details: AssessmentDetails,
}

/// An assessment as it should have been recorded.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectAssessment {
    /// The mistaken version.
    pub assessment_id: AssessmentId,
    /// What was wrong with it.
    pub reason: String,
    /// What is entered instead.
    pub details: AssessmentDetails,
}

/// An assessment that should never have been recorded.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawAssessment {
    /// Which.
    pub assessment_id: AssessmentId,
    /// Why.
    pub reason: String,
}

/// What a grade is asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskGrade {
    /// What was found.
    pub ability: AbilityFindings,
}

/// A grade before anything is recorded.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GradeAnswer {
    /// How it comes about.
    pub grading: Grading,
    /// What should be looked at again; of the assessors nothing is known yet.
    pub cautions: Vec<AssessmentCaution>,
}

/// Where a fault of an item is shown.
fn item_field(item: AbilityItem) -> String {
    format!("details.findings.ability.items.{}", item.field())
}
