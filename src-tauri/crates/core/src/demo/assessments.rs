//! Invented assessments: most elders have one or two, over the years, that fit their alerts.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::draw::Draw;
use crate::assessment::settings::AssessmentSettings;
use crate::assessment::standard::{AbilityItem, ItemScores, StandardItem};
use crate::assessment::{
    self, AbilityFindings, AssessmentDetails, AssessmentId, AssessmentReason, CareRiskEvents, DomainGrades,
    Findings, rules,
};
use crate::command::Change;
use crate::elder::{AlertKind, ElderId};
use crate::error::Result;
use crate::sql;

/// A draw of its own, so that the elders stay who they are.
const APART: u64 = 0xA55E;

const ASSESSORS: [&str; 6] =
    ["演示评估员孟", "演示评估员邹", "演示评估员苗", "演示评估员葛", "演示评估员卞", "演示评估员齐"];

const INFORMANTS: [&str; 4] = ["女儿", "儿子", "老伴", "本人"];

#[derive(sqlx::FromRow)]
struct Person {
    id: ElderId,
    birth_on: NaiveDate,
}

#[derive(sqlx::FromRow)]
struct AlertOf {
    elder_id: ElderId,
    kind: AlertKind,
}

/// Fills in assessments of the elders there are, up to `today`.
///
/// # Errors
/// When the database refuses.
pub async fn fill(change: &mut Change<'_>, seed: u64, today: NaiveDate, at: DateTime<Utc>) -> Result<()> {
    let people: Vec<Person> =
        sql!(&mut change.tx, |on| sqlx::query_as("SELECT id, birth_on FROM elder ORDER BY id")
            .fetch_all(on))?;
    let alerts: Vec<AlertOf> = sql!(&mut change.tx, |on| sqlx::query_as(
        "SELECT elder_id, kind FROM elder_alert WHERE ended_at IS NULL ORDER BY id"
    )
    .fetch_all(on))?;
    let mut kinds: HashMap<ElderId, Vec<AlertKind>> = HashMap::new();
    for alert in alerts {
        kinds.entry(alert.elder_id).or_default().push(alert.kind);
    }
    let mut draw = Draw::new(seed ^ APART);
    for person in people {
        let kinds = kinds.remove(&person.id).unwrap_or_default();
        of_person(change, &mut draw, &person, &kinds, today, at).await?;
    }
    Ok(())
}

async fn of_person(
    change: &mut Change<'_>,
    draw: &mut Draw,
    person: &Person,
    kinds: &[AlertKind],
    today: NaiveDate,
    at: DateTime<Utc>,
) -> Result<()> {
    // Some are new and not assessed yet.
    if draw.in_hundred(8) {
        return Ok(());
    }
    // How able, in hundredths; the old are less so.
    let age = crate::day::age(person.birth_on, today);
    let mut able = 118 - (age - 60) + draw.number(-30..24);
    let last = today - Days::new(draw.number(6..420).unsigned_abs());
    let mut days = vec![last];
    if draw.in_hundred(45) {
        days.insert(0, last - Days::new(draw.number(340..385).unsigned_abs()));
        able += draw.number(2..14);
        if draw.in_hundred(40) {
            days.insert(0, days[0] - Days::new(draw.number(340..385).unsigned_abs()));
            able += draw.number(0..8);
        }
    }
    if draw.in_hundred(9) {
        let on = days[0] - Days::new(draw.number(700..2200).unsigned_abs());
        keep(change, person, older(draw, able, on), at).await?;
    }
    let mut reason = AssessmentReason::First;
    for on in days {
        let findings = Findings::Gbt42195 { ability: Box::new(ability(draw, able, kinds, reason)) };
        let details = AssessmentDetails {
            assessed_on: on,
            place: "评估室".to_owned(),
            informant: (*draw.one_of(&INFORMANTS)).to_owned(),
            assessors: assessors(draw),
            note: String::new(),
            next_due_on: None,
            findings,
        };
        keep(change, person, details, at).await?;
        able -= draw.number(2..14);
        reason = AssessmentReason::Regular;
    }
    Ok(())
}

fn ability(draw: &mut Draw, able: i64, kinds: &[AlertKind], reason: AssessmentReason) -> AbilityFindings {
    let has = |kind: AlertKind| kinds.contains(&kind);
    let mut items = ItemScores::make(|item| score(draw, item, able));
    if has(AlertKind::Choking) {
        items.eating = items.eating.min(2);
    }
    if has(AlertKind::Mobility) {
        items.walking = items.walking.min(1);
        items.stairs = 0;
    } else if has(AlertKind::Fall) {
        items.walking = items.walking.min(3);
    }
    let is_lost = has(AlertKind::Wandering);
    if is_lost {
        items.orientation_in_place = items.orientation_in_place.min(2);
        items.memory = items.memory.min(2);
    }
    let events = CareRiskEvents {
        fall: i64::from(has(AlertKind::Fall) && draw.in_hundred(30)),
        wandering: i64::from(is_lost && draw.in_hundred(25)),
        choking: i64::from(has(AlertKind::Choking) && draw.in_hundred(25)),
        ..CareRiskEvents::default()
    };
    AbilityFindings {
        reason,
        coma: false,
        dementia: is_lost && draw.in_hundred(60),
        mental_disorder: draw.in_hundred(3),
        swallowing_difficulty: has(AlertKind::Choking) && draw.in_hundred(50),
        events,
        items,
    }
}

/// Stairs, bathing and going out are lost before eating is.
fn score(draw: &mut Draw, item: &StandardItem, able: i64) -> i64 {
    let harder = match item.item {
        AbilityItem::Stairs
        | AbilityItem::Bathing
        | AbilityItem::UsingTransport
        | AbilityItem::DailyAffairs => 14,
        AbilityItem::Eating | AbilityItem::OrientationToPeople | AbilityItem::Understanding => -14,
        AbilityItem::Consciousness | AbilityItem::Aggression => -40,
        _ => 0,
    };
    let hundredths = (able - harder + draw.number(-14..15)).clamp(0, 100);
    ((hundredths * item.most + 50) / 100).clamp(i64::from(item.item == AbilityItem::Consciousness), item.most)
}

/// What was found before the standard of 2022, or by the insurance office.
fn older(draw: &mut Draw, able: i64, on: NaiveDate) -> AssessmentDetails {
    let able = able.clamp(0, 100);
    let (place, findings) = match draw.number(0..3) {
        0 => ("街道社区", {
            let worse = |at: i64| 3 - (able.min(99) * 4 / 100).min(at);
            let domains = DomainGrades {
                daily_living: worse(3),
                mental: worse(3),
                sensory: worse(3),
                social: worse(3),
            };
            let grade = rules::combined(&domains).last().copied().unwrap_or(domains.daily_living);
            Findings::Mzt039 { domains, grade }
        }),
        1 => ("社区卫生服务中心", Findings::Barthel { score: able / 5 * 5 }),
        _ => ("演示区医保局", Findings::LongTermCareInsurance { grade: (100 - able) / 20 }),
    };
    AssessmentDetails {
        assessed_on: on,
        place: place.to_owned(),
        informant: String::new(),
        assessors: Vec::new(),
        note: "自纸质档案录入".to_owned(),
        next_due_on: None,
        findings,
    }
}

fn assessors(draw: &mut Draw) -> Vec<String> {
    let first = usize::try_from(draw.number(0..6)).unwrap_or_default();
    let second = (first + usize::try_from(draw.number(1..6)).unwrap_or(1)) % ASSESSORS.len();
    vec![ASSESSORS[first].to_owned(), ASSESSORS[second].to_owned()]
}

async fn keep(
    change: &mut Change<'_>,
    person: &Person,
    details: AssessmentDetails,
    at: DateTime<Utc>,
) -> Result<()> {
    let id = AssessmentId(change.new_id());
    let settings = AssessmentSettings::default();
    let made = assessment::commands::made(id, person.id.clone(), details, &settings, None, at);
    assessment::sql::insert(&mut change.tx, &made).await
}
