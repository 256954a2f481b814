//! The command that makes one record of two, and the question what that would mean.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::diets::{self, Textures};
use super::rules::{Compared, absorbed, clashes};
use super::{AbsorbedEnrolment, MergeClash, MergeElders, MergePreview, PreviewMerge, absorbing, sql};
use crate::attendance::sql::door;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::elder::sql::{ElderRecord, Numbers};
use crate::elder::{ElderId, commands as records};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;
use crate::{day, elder, enrolment};

/// Tells what merging two records would mean: what stands in the way, and which enrolments of the record that goes would
/// give way to those of the one that stays.
#[command(
    read,
    by = [Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance, Beds, Diets]
)]
pub async fn elder_merge_preview(reading: &mut Reading<'_>, asked: PreviewMerge) -> Result<MergePreview> {
    let mut faults = Faults::default();
    faults.when(asked.kept_id == asked.merged_id, "mergedId", Fault::GivenTwice);
    faults.done()?;
    let kept = standing(&mut reading.tx, &asked.kept_id).await?;
    let merged = standing(&mut reading.tx, &asked.merged_id).await?;
    let clashes = all_clashes(&mut reading.tx, &kept, &merged, reading.now).await?;
    let textures = match diets::textures(&mut reading.tx, &kept.id, &merged.id).await? {
        Textures::Shared(shared) => shared,
        Textures::AsTheyAre | Textures::Apart => Vec::new(),
    };
    let absences = sql::covered_absences(&mut reading.tx, &kept.id, &merged.id).await?.len();
    let kept = enrolment::sql::of_elder(&mut reading.tx, &kept.id).await?;
    let merged = enrolment::sql::of_elder(&mut reading.tx, &merged.id).await?;
    let absorbed = absorbed(&kept, &merged)
        .into_iter()
        .map(|(enrolment, remaining)| AbsorbedEnrolment {
            service: enrolment.service,
            centre_name: enrolment.centre_name.clone(),
            from_on: enrolment.from_on,
            until_on: enrolment.until_on,
            remaining,
        })
        .collect();
    Ok(MergePreview { clashes, absorbed, absences: i64::try_from(absences).unwrap_or(i64::MAX), textures })
}

/// Makes one record of two that are found to be one person: everything goes to the one that stays, both histories are
/// kept. Enrolments in one service at one time give way to those of the record that stays, and of two absences the one
/// that says nothing beyond the other; the trail keeps what they were. Refused where the two clash, saying in what.
#[command(
    change,
    by = [Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance, Site, Activities, Assessments, Beds, Meals, Diets]
)]
pub async fn elder_merge(change: &mut Change<'_>, asked: MergeElders) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.when(asked.kept_id == asked.merged_id, "mergedId", Fault::GivenTwice);
    faults.done()?;
    let kept = standing(&mut change.tx, &asked.kept_id).await?;
    let merged = standing(&mut change.tx, &asked.merged_id).await?;
    let found = all_clashes(&mut change.tx, &kept, &merged, change.now).await?;
    if !found.is_empty() {
        return Err(Error::from(Refusal::MergeClashes { clashes: found }).at("mergedId", Fault::Taken));
    }

    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let before = records::whole(&mut change.tx, &kept.id, today).await?;
    let was = records::whole(&mut change.tx, &merged.id, today).await?;
    sql::give_up_numbers(&mut change.tx, &merged.id).await?;
    absorbing::absorb_enrolments(change, &kept.id, &merged.id).await?;
    absorbing::absorb_absences(change, &kept.id, &merged.id, asked.reason.trim()).await?;
    set_forgotten_aside(change, &kept.id).await?;
    set_forgotten_aside(change, &merged.id).await?;
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
async fn standing(tx: &mut Tx, id: &ElderId) -> Result<ElderRecord> {
    let record = elder::sql::record(tx, id).await?;
    record.filter(|record| record.merged_into_id.is_none()).or_not_found(Subject::Elder)
}

/// Everything that stands in the way.
async fn all_clashes(
    tx: &mut Tx,
    kept: &ElderRecord,
    merged: &ElderRecord,
    now: DateTime<Utc>,
) -> Result<Vec<MergeClash>> {
    let mut found = clashes(&compared(tx, kept, now).await?, &compared(tx, merged, now).await?);
    found.extend(sql::overlaps(tx, &kept.id, &merged.id).await?);
    if diets::textures(tx, &kept.id, &merged.id).await? == Textures::Apart {
        found.push(MergeClash::TexturesApart);
    }
    Ok(found)
}

async fn compared<'a>(tx: &mut Tx, record: &'a ElderRecord, now: DateTime<Utc>) -> Result<Compared<'a>> {
    let open = door::open_visit(tx, &record.id).await?;
    Ok(Compared {
        resident_number: record.resident_number.as_deref(),
        sex: record.sex,
        is_inside: open.is_some_and(|open| !open.is_forgotten(now)),
    })
}

/// A visit of a past day whose leaving nobody recorded keeps nobody inside: it is written down as such, so that it stands
/// beside the visit of the other record that has not ended.
async fn set_forgotten_aside(change: &mut Change<'_>, elder: &ElderId) -> Result<()> {
    let open = door::open_visit(&mut change.tx, elder).await?;
    let Some(open) = open.filter(|open| open.is_forgotten(change.now)) else { return Ok(()) };
    door::mark_departure_missing(&mut change.tx, &open.id).await?;
    let noted = json!({ "visitOn": open.visit_on, "departureMissing": true });
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(elder).centre(&open.centre_id);
    change.leave_trail(mark.after(&noted)?).await
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
