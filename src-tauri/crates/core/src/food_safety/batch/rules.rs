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
mod tests;
