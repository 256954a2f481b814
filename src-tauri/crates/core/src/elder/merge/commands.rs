//! The command that makes one record of two.

use serde_json::json;

use super::rules::{Compared, clashes};
use super::{MergeElders, sql};
use crate::attendance::sql::door;
use crate::command::{Change, Done, OrNotFound, command};
use crate::elder::sql::{ElderRecord, Numbers};
use crate::elder::{ElderId, commands as records};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{day, elder};

/// Makes one record of two that are found to be one person: everything goes to the one that stays, both histories are
/// kept. Refused where they clash, saying in what.
#[command(
    change,
    by = [Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance, Site, Activities, Assessments, Beds]
)]
pub async fn elder_merge(change: &mut Change<'_>, asked: MergeElders) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.when(asked.kept_id == asked.merged_id, "mergedId", Fault::GivenTwice);
    faults.done()?;
    let kept = standing(change, &asked.kept_id).await?;
    let merged = standing(change, &asked.merged_id).await?;
    let mut found = clashes(&compared(change, &kept).await?, &compared(change, &merged).await?);
    found.extend(sql::overlaps(&mut change.tx, &kept.id, &merged.id).await?);
    if !found.is_empty() {
        return Err(Error::from(Refusal::MergeClashes { clashes: found }).at("mergedId", Fault::Taken));
    }

    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let before = records::whole(&mut change.tx, &kept.id, today).await?;
    let was = records::whole(&mut change.tx, &merged.id, today).await?;
    sql::give_up_numbers(&mut change.tx, &merged.id).await?;
    sql::merge(&mut change.tx, &kept.id, &merged.id, asked.reason.trim(), change.now).await?;
    bear_numbers(change, &kept, &merged).await?;
    let after = records::whole(&mut change.tx, &kept.id, today).await?;

    let reason = asked.reason.trim();
    let mark = Mark::of(Subject::Elder, merged.id.as_str()).elder(&merged.id);
    let gone = json!({ "mergedInto": kept.id, "reason": reason });
    change.leave_trail(mark.before(&records::noted(&was))?.after(&gone)?).await?;
    let mark = Mark::of(Subject::Elder, kept.id.as_str()).elder(&kept.id);
    change.leave_trail(mark.before(&records::noted(&before))?.after(&records::noted(&after))?).await?;
    Ok(Done {})
}

/// A record that was not merged already.
async fn standing(change: &mut Change<'_>, id: &ElderId) -> Result<ElderRecord> {
    let record = elder::sql::record(&mut change.tx, id).await?;
    record.filter(|record| record.merged_into_id.is_none()).or_not_found(Subject::Elder)
}

async fn compared<'a>(change: &mut Change<'_>, record: &'a ElderRecord) -> Result<Compared<'a>> {
    let open = door::open_visit(&mut change.tx, &record.id).await?;
    Ok(Compared {
        resident_number: record.resident_number.as_deref(),
        sex: record.sex,
        is_inside: open.is_some_and(|open| !open.is_forgotten(change.now)),
    })
}

/// The record that stays bears the numbers of either, and is found by the contacts and the card of both.
async fn bear_numbers(change: &mut Change<'_>, kept: &ElderRecord, merged: &ElderRecord) -> Result<()> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let whole = records::whole(&mut change.tx, &kept.id, today).await?;
    let card = elder::card::sql::current(&mut change.tx, &kept.id).await?.map(|card| card.code);
    let resident = kept.resident_number.clone().or_else(|| merged.resident_number.clone());
    let numbers = Numbers {
        reason: if resident.is_some() { None } else { kept.no_resident_number_reason },
        resident,
        disability_certificate: kept
            .disability_certificate
            .clone()
            .or_else(|| merged.disability_certificate.clone()),
        card,
    };
    let details = records::details_of(&whole);
    if !elder::sql::update(&mut change.tx, &kept.id, kept.version, &details, &numbers).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Elder }.into());
    }
    Ok(())
}
