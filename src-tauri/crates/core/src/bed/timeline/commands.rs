//! Commands of the timeline and of an elder's history.

use super::{AskBedHistory, AskTimeline, BedHistory, BedTimeline, Nights, PastAdmission, rules, sql};
use crate::bed::admission::LiesIn;
use crate::bed::residence;
use crate::command::{OrNotFound, Reading, command};
use crate::elder;
use crate::error::{Fault, Faults, Result, Subject};

/// The longest span of days asked for at once.
const LONGEST_DAYS: i64 = 400;

/// Shows beds down and days across: stays, leaves with the bed held, reservations, closures.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders, Centres])]
pub async fn bed_timeline(reading: &mut Reading<'_>, asked: AskTimeline) -> Result<BedTimeline> {
    let mut faults = Faults::default();
    faults.when(asked.until_on <= asked.from_on, "untilOn", Fault::EndsBeforeBeginning);
    faults.when((asked.until_on - asked.from_on).num_days() > LONGEST_DAYS, "untilOn", Fault::TooLarge);
    faults.done()?;
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let tx = &mut reading.tx;
    let today = residence.day(reading.now);
    let mut bars = sql::bars(tx, &residence.id, asked.from_on, asked.until_on).await?;
    rules::foresee(&mut bars, today);
    Ok(BedTimeline {
        beds: sql::beds(tx, &residence.id, asked.from_on, asked.until_on).await?,
        bars,
        without_bed: sql::without_bed(tx, &residence.id).await?,
        today,
        centre_id: residence.id,
        time_zone: residence.time_zone,
        from_on: asked.from_on,
        until_on: asked.until_on,
    })
}

/// Shows an elder's history of beds and leaves, with the nights counted.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn stay_of_elder(reading: &mut Reading<'_>, asked: AskBedHistory) -> Result<BedHistory> {
    let tx = &mut reading.tx;
    let elder_id = elder::sql::standing_for(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let (stays, leaves) = (sql::stays(tx, &elder_id).await?, sql::leaves(tx, &elder_id).await?);
    let mut admissions = Vec::new();
    let mut all = Nights::default();
    // An elder lives at few places in a life.
    for row in sql::admissions(tx, &elder_id).await? {
        let residence =
            crate::bed::sql::residence(tx, &row.centre_id).await?.or_not_found(Subject::Centre)?;
        let residence = residence.residence;
        let today = residence.day(reading.now);
        let stays: Vec<_> = stays.iter().filter(|stay| stay.admission_id == row.id).cloned().collect();
        let leaves: Vec<_> = leaves.iter().filter(|leave| leave.admission_id == row.id).cloned().collect();
        let in_bed: Vec<rules::Span> = stays.iter().map(|stay| (stay.from_on, stay.to_on)).collect();
        let away: Vec<rules::Span> = leaves.iter().map(|leave| (leave.from_on, leave.to_on)).collect();
        let same_day = residence.rules.same_day_counts_one;
        let nights = rules::nights((row.from_on, row.to_on), &in_bed, &away, today, same_day);
        all.in_bed += nights.in_bed;
        all.held += nights.held;
        all.without_bed += nights.without_bed;
        let bed = stays.iter().find(|stay| stay.to_at.is_none()).map(|stay| LiesIn {
            stay_id: stay.id.clone(),
            bed_id: stay.bed_id.clone(),
            bed_label: stay.bed_label.clone(),
            room_name: stay.room_name.clone(),
            ward_name: stay.ward_name.clone(),
            since: stay.from_at,
        });
        admissions.push(PastAdmission {
            id: row.id,
            centre_id: row.centre_id,
            centre_name: row.centre_name,
            time_zone: residence.time_zone,
            today,
            from_at: row.from_at,
            to_at: row.to_at,
            from_on: row.from_on,
            to_on: row.to_on,
            planned_to_on: row.planned_to_on,
            leaving_reason: row.leaving_reason,
            bed,
            stays,
            leaves,
            nights,
        });
    }
    Ok(BedHistory { elder_id, now: reading.now, admissions, nights: all })
}
