//! Commands of diets.

use chrono::{DateTime, Utc};

use super::limits::{self, DietLimits, SetDietLimits};
use super::sql::Meaning;
use super::{
    AskWords, Aversion, AversionKind, DietDetails, DietNeeds, DietProfile, SaveDiet, SavedDiet, WordsMean,
    rules, sql, words,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder::{self, Alert, AlertKind, ElderId, WhichElder};
use crate::error::{Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;
use crate::{day, menu};

/// Shows how an elder eats: allergies, intolerances, dislikes, diets, textures, portion sizes.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Diets, Elders, Assessments]
)]
pub async fn diet_get(reading: &mut Reading<'_>, asked: WhichElder) -> Result<DietProfile> {
    let elder_id =
        elder::sql::standing_for(&mut reading.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    whole(&mut reading.tx, &elder_id).await
}

/// Changes how an elder eats, and says what that hits in the menus that are planned already. Allergies are changed among
/// the elder's alerts too: there is one record of them.
#[command(
    change,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Diets, Elders, Meals, Menus]
)]
pub async fn diet_save(change: &mut Change<'_>, asked: SaveDiet) -> Result<SavedDiet> {
    let SaveDiet { elder_id, version, details } = asked;
    elder::sql::name(&mut change.tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    let details = tidied(details);
    rules::check(&details)?;
    let before = whole(&mut change.tx, &elder_id).await?;
    if before.version != version {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Diet }.into());
    }
    enter(change, &elder_id, version + 1, &details, change.now).await?;
    let after = whole(&mut change.tx, &elder_id).await?;
    let mark = Mark::of(Subject::Diet, elder_id.as_str()).elder(&elder_id);
    change.leave_trail(mark.before(&before.details)?.after(&after.details)?).await?;
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let needs = DietNeeds::from(before.details);
    let ahead = menu::ahead::commands::hits(&mut change.tx, &elder_id, today, Some(&needs)).await?;
    Ok(SavedDiet { profile: after, ahead })
}

/// Says what words of an allergy or an intolerance mean to the kitchen: groups, no food, or to be checked by hand.
#[command(read, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], topics = [])]
pub async fn diet_read_words(_reading: &mut Reading<'_>, asked: AskWords) -> Result<WordsMean> {
    Ok(words::meaning(&asked.words))
}

/// Tells by how much of a nutrient in one portion each diet warns and blocks.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Diets])]
pub async fn diet_limits(reading: &mut Reading<'_>) -> Result<DietLimits> {
    sql::limits(&mut reading.tx).await
}

/// Sets by how much of a nutrient in one portion diets warn and block.
#[command(change, by = [Manager, District, Administrator], topics = [Diets, Menus])]
pub async fn diet_set_limits(change: &mut Change<'_>, asked: SetDietLimits) -> Result<DietLimits> {
    limits::check(&asked)?;
    let before = sql::limits(&mut change.tx).await?;
    let after = rules::with(&before, &asked.limits);
    if before.version != asked.version || !sql::set_limits(&mut change.tx, &after, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::DietLimits }.into());
    }
    let mark = Mark::of(Subject::DietLimits, "district");
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}

async fn whole(tx: &mut Tx, elder: &ElderId) -> Result<DietProfile> {
    let kept = sql::kept(tx, Some(elder)).await?.remove(elder).unwrap_or_default();
    Ok(DietProfile {
        elder_id: elder.clone(),
        unmatched: rules::unmatched(&kept.details.aversions),
        texture_hints: sql::texture_hints(tx, elder).await?,
        details: kept.details,
        version: kept.version,
        changed_at: kept.changed_at,
    })
}

fn tidied(mut details: DietDetails) -> DietDetails {
    for aversion in &mut details.aversions {
        aversion.words = aversion.words.trim().to_owned();
    }
    for other in &mut details.other_allergies {
        other.words = other.words.trim().to_owned();
    }
    details.textures.sort_unstable();
    details.diets.sort_unstable();
    details
}

/// Keeps what was checked, with the alerts that say the same.
pub(crate) async fn enter(
    change: &mut Change<'_>,
    elder: &ElderId,
    version: i64,
    details: &DietDetails,
    at: DateTime<Utc>,
) -> Result<()> {
    if !sql::save(&mut change.tx, elder, version, details, at).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Diet }.into());
    }
    for (position, aversion) in (0..).zip(&details.aversions) {
        if aversion.kind == AversionKind::Allergy {
            enter_allergy(change, elder, position, aversion).await?;
        } else {
            let id = change.new_id();
            sql::insert_aversion(&mut change.tx, &id, elder, position, aversion).await?;
        }
    }
    for other in &details.other_allergies {
        let meaning =
            Meaning { words: &other.words, position: 0, allergen: None, ingredient: None, is_no_food: true };
        sql::insert_meaning(&mut change.tx, elder, &meaning).await?;
    }
    keep_alerts_in_step(change, elder, details).await
}

async fn enter_allergy(
    change: &mut Change<'_>,
    elder: &ElderId,
    position: i64,
    aversion: &Aversion,
) -> Result<()> {
    // Words alone are read anew each time: the program may learn more of them.
    if aversion.allergen.is_none() && aversion.ingredient_id.is_none() {
        return Ok(());
    }
    let meaning = Meaning {
        words: &aversion.words,
        position,
        allergen: aversion.allergen,
        ingredient: aversion.ingredient_id.as_ref(),
        is_no_food: false,
    };
    sql::insert_meaning(&mut change.tx, elder, &meaning).await
}

/// The allergies as alerts: each in its words once, at its gravest.
fn alerts_of(details: &DietDetails) -> Vec<Alert> {
    let allergies = details
        .aversions
        .iter()
        .filter(|aversion| aversion.kind == AversionKind::Allergy)
        .map(|aversion| (&aversion.words, aversion.severity));
    let others = details.other_allergies.iter().map(|other| (&other.words, other.severity));
    let mut alerts: Vec<Alert> = Vec::new();
    for (words, severity) in allergies.chain(others) {
        match alerts.iter_mut().find(|alert| alert.note == *words) {
            // The gravest comes first among the words.
            Some(alert) => alert.severity = alert.severity.min(severity),
            None => alerts.push(Alert { kind: AlertKind::Allergy, severity, note: words.clone() }),
        }
    }
    alerts
}

async fn keep_alerts_in_step(change: &mut Change<'_>, elder: &ElderId, details: &DietDetails) -> Result<()> {
    let wanted = alerts_of(details);
    let alerts = elder::sql::alerts(&mut change.tx, elder).await?;
    let present: Vec<Alert> = alerts.into_iter().filter(|alert| alert.kind == AlertKind::Allergy).collect();
    let gone: Vec<&Alert> = present.iter().filter(|alert| !wanted.contains(alert)).collect();
    let new: Vec<&Alert> = wanted.iter().filter(|alert| !present.contains(alert)).collect();
    for alert in &gone {
        elder::sql::end_alert(&mut change.tx, elder, alert, change.now).await?;
    }
    for alert in &new {
        let id = change.new_id();
        elder::sql::insert_alert(&mut change.tx, &id, elder, alert, change.now).await?;
    }
    if !gone.is_empty() || !new.is_empty() {
        sql::count_elder_change(&mut change.tx, elder).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elder::Severity;
    use crate::ingredient::Allergen;

    #[test]
    fn one_alert_stands_for_all_that_its_words_mean_at_the_gravest() {
        let allergy = |allergen, words: &str, severity| Aversion {
            kind: AversionKind::Allergy,
            allergen: Some(allergen),
            ingredient_id: None,
            words: words.to_owned(),
            severity,
        };
        let details = DietDetails {
            aversions: vec![
                allergy(Allergen::Fish, "海鲜", Severity::Mild),
                allergy(Allergen::Molluscs, "海鲜", Severity::Severe),
                Aversion {
                    kind: AversionKind::Dislike, ..allergy(Allergen::Celery, "芹菜", Severity::Mild)
                },
            ],
            ..DietDetails::default()
        };
        let alert = Alert { kind: AlertKind::Allergy, severity: Severity::Severe, note: "海鲜".to_owned() };
        assert_eq!(alerts_of(&details), [alert]);
    }
}
