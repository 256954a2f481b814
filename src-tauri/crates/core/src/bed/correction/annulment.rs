//! Annuls an admission that never was, or was somebody else's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::commands::{check_reason, whole};
use super::sql;
use crate::bed::admission::{self, LeavingReason};
use crate::bed::census::closing::recount;
use crate::bed::{AdmissionId, Moment, named, residence};
use crate::command::{Change, command};
use crate::error::{Error, Result, Subject};
use crate::meal;
use crate::trail::Mark;

/// Annuls an admission.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnnulAdmission {
    /// Which.
    pub admission_id: AdmissionId,
    /// Why: it never happened, it was somebody else.
    pub reason: String,
}

/// What became of an annulled admission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Annulled {
    /// The first days of the closed months that were counted anew.
    pub months_counted_anew: Vec<NaiveDate>,
    /// The elder waits again for a bed here, at the place of before.
    pub waits_again: bool,
}

/// Annuls an admission that never happened or was entered for somebody else: as if it had not been, with its stays and
/// leaves, the bed held and the meals of a resident. What it was stays in the trail.
#[command(change, by = [Manager, District, Administrator], topics = [Beds, Elders, Meals])]
pub async fn stay_annul(change: &mut Change<'_>, asked: AnnulAdmission) -> Result<Annulled> {
    check_reason(&asked.reason)?;
    let found = whole(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &asked.admission_id).await?;
    let (reason, now) = (asked.reason.trim(), change.now);
    let stays = sql::stays(&mut change.tx, &before.id).await?;
    for stay in &stays {
        sql::withdraw_stay(&mut change.tx, &stay.id, now).await.map_err(named)?;
        sql::drop_cleaning(&mut change.tx, &stay.id).await?;
    }
    for (leave, from, to) in sql::leaves(&mut change.tx, &before.id).await? {
        let (from, to) = (Moment::of(&residence, from), to.map(|to| Moment::of(&residence, to)));
        sql::set_leave(&mut change.tx, &leave, from, to, true, now).await.map_err(named)?;
    }
    if let Some(partner) = &before.partner_id {
        sql::leave_partner(&mut change.tx, partner, &before.id, reason).await.map_err(named)?;
    }
    sql::annul(&mut change.tx, &before.id, now).await.map_err(named)?;
    if let Some(died_on) = before.to_on.filter(|_| before.leaving_reason == Some(LeavingReason::Died)) {
        meal::commands::orders::take_back_end(change, &before.elder_id, died_on).await?;
    }
    let waits = sql::wait_again(&mut change.tx, &before.elder_id, &residence.id, &before.id).await?;
    let months_counted_anew = recount(change, &residence, before.from_on, reason).await?;
    let annulled = Annulled { months_counted_anew, waits_again: waits > 0 };
    let mut was = admission::commands::noted(&before);
    was["beds"] = serde_json::to_value(stays.iter().map(|stay| &stay.bed_id).collect::<Vec<_>>())
        .map_err(Error::internal)?;
    let is = serde_json::json!({ "reason": reason, "monthsCountedAnew": annulled.months_counted_anew });
    let mark = Mark::of(Subject::Admission, before.id.as_str());
    let mark = mark.elder(&before.elder_id).centre(&before.centre_id);
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    Ok(annulled)
}
