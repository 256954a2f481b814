//! What one mark opens to: the visits and absences of a day, with who recorded and corrected them.

use chrono::{DateTime, Utc};

use super::sql::{self, RecordRow};
use super::{AbsenceRecord, AskElderDay, AskVisit, DayAgreed, DayRecord, VisitRecord};
use crate::command::{OrNotFound, Reading, command};
use crate::error::{Result, Subject};
use crate::trail::TrailEntry;
use crate::{centre, day, elder, enrolment, trail};

/// Shows one visit with everything that was recorded of it, and who corrected what.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance, Elders, Centres])]
pub async fn attendance_visit(reading: &mut Reading<'_>, asked: AskVisit) -> Result<VisitRecord> {
    let (tx, now) = (&mut reading.tx, reading.now);
    let row = sql::visit(tx, &asked.visit_id).await?.or_not_found(Subject::Visit)?;
    let changes = trail::sql::of_subject(tx, row.id.as_str()).await?;
    record(row, changes, now)
}

/// Shows one day of an elder, at whatever centre: what was agreed, the visits, the absences, and who corrected what.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Attendance, Enrolments, Elders, Centres]
)]
pub async fn attendance_day(reading: &mut Reading<'_>, asked: AskElderDay) -> Result<DayRecord> {
    let (tx, now) = (&mut reading.tx, reading.now);
    let AskElderDay { elder_id, on } = asked;
    let name = elder::sql::name(tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    let visits = sql::visits_on(tx, &elder_id, on).await?;
    let absences = sql::absences_on(tx, &elder_id, on).await?;
    let mut changes = trail::sql::of_day(tx, &elder_id, on).await?;
    let mut agreed = Vec::new();
    for enrolment in enrolment::sql::of_elder(tx, &elder_id).await? {
        if !day::within(on, enrolment.from_on, enrolment.until_on) {
            continue;
        }
        // What the day is at that centre, as on the sheet: closed, or open for another weekday.
        let next = on.succ_opt().unwrap_or(on);
        let calendar = centre::days::sql::calendar(tx, &enrolment.centre_id, on, next).await?;
        let centre_day = calendar.or_not_found(Subject::Centre)?.day(on);
        if let Some(found) = enrolment::rules::agreed_for(&enrolment, &centre_day) {
            agreed.push(DayAgreed {
                day_part: found.day_part,
                planned_arrival: found.planned_arrival,
                centre_id: enrolment.centre_id.clone(),
                centre_name: enrolment.centre_name.clone(),
            });
        }
    }
    let visits = visits
        .into_iter()
        .map(|row| {
            let of_visit = changes.remove(row.id.as_str()).unwrap_or_default();
            record(row, of_visit, now)
        })
        .collect::<Result<_>>()?;
    let absences = absences
        .into_iter()
        .map(|absence| AbsenceRecord {
            changes: changes.remove(&absence.id).unwrap_or_default(),
            centre_name: absence.centre_name,
            from_on: absence.from_on,
            until_on: absence.until_on,
            reason: absence.reason,
            told_by: absence.told_by,
            note: absence.note,
            recorded_at: absence.recorded_at,
        })
        .collect();
    Ok(DayRecord { elder_id, name, on, agreed, visits, absences })
}

fn record(row: RecordRow, changes: Vec<TrailEntry>, now: DateTime<Utc>) -> Result<VisitRecord> {
    let is_over = row.visit_on < day::date_at(day::zone(&row.time_zone)?, now);
    Ok(VisitRecord {
        departure_missing: row.departed_at.is_none() && (row.departure_missing || is_over),
        stayed_minutes: row.departed_at.map(|departed_at| (departed_at - row.arrived_at).num_minutes()),
        id: row.id,
        elder_id: row.elder_id,
        name: row.name,
        centre_id: row.centre_id,
        centre_name: row.centre_name,
        time_zone: row.time_zone,
        visit_on: row.visit_on,
        arrived_at: row.arrived_at,
        arrival_recorded_at: row.arrival_recorded_at,
        brought_by: row.brought_by,
        arrival_transport: row.arrival_transport,
        arrival_reason: row.arrival_reason,
        room_name: row.room_name,
        temperature_tenths_celsius: row.temperature_tenths_celsius,
        remark: row.remark,
        departed_at: row.departed_at,
        departure_recorded_at: row.departure_recorded_at,
        collected_by: row.collected_by,
        collector_is_unlisted: row.collector_is_unlisted,
        collector_reason: row.collector_reason,
        departure_transport: row.departure_transport,
        departure_reason: row.departure_reason,
        closing_explanation: row.closing_explanation,
        corrected_at: row.corrected_at,
        withdrawn_at: row.withdrawn_at,
        changes,
    })
}
