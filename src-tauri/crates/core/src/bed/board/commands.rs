//! The command of the bed board.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rules::{Standing, count, state};
use super::sql::ResidentRow;
use super::{BedBoard, BedCounts, BedOnBoard, Cleaning, Occupant, RoomOnBoard, sql};
use crate::bed::house;
use crate::bed::house::closing::Closure;
use crate::bed::leave::Leave;
use crate::bed::reservation::{self, Reservation};
use crate::bed::residence::{self, AskResidence, BedRules};
use crate::bed::{AdmissionId, BedId};
use crate::command::{Reading, command};
use crate::day;
use crate::elder::Alert;
use crate::error::Result;

/// Shows every bed of a residence now: what it is, who is in it, what is planned, and counts that add up.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Assessments, Centres]
)]
pub async fn bed_board(reading: &mut Reading<'_>, asked: AskResidence) -> Result<BedBoard> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let tx = &mut reading.tx;
    let centre = &residence.id;
    let mut alerts = crate::bed::sql::alerts(tx, centre).await?;
    let mut leaves: HashMap<AdmissionId, Leave> =
        sql::leaves(tx, centre).await?.into_iter().map(|leave| (leave.admission_id.clone(), leave)).collect();
    let mut in_bed: HashMap<BedId, Occupant> = HashMap::new();
    let mut without_bed = Vec::new();
    for row in sql::residents(tx, centre).await? {
        let alerts = alerts.remove(&row.elder_id).unwrap_or_default();
        let leave = leaves.remove(&row.admission_id);
        let bed = row.bed_id.clone();
        let occupant = occupant(row, alerts, leave, today, &residence.rules);
        match bed {
            Some(bed) => {
                in_bed.insert(bed, occupant);
            }
            None => without_bed.push(occupant),
        }
    }
    let mut closures: HashMap<BedId, Closure> = sql::closures(tx, centre)
        .await?
        .into_iter()
        .map(|closure| (closure.bed_id.clone(), closure))
        .collect();
    let mut cleanings: HashMap<BedId, Cleaning> =
        sql::cleanings(tx, centre).await?.into_iter().map(|row| (row.bed_id, row.cleaning)).collect();
    let mut kept: HashMap<BedId, Vec<Reservation>> = HashMap::new();
    for reservation in reservation::sql::standing(tx, centre, today).await? {
        kept.entry(reservation.bed_id.clone()).or_default().push(reservation);
    }
    let rooms = house::sql::rooms(tx, centre).await?.into_iter().map(|room| {
        let beds = room
            .beds
            .into_iter()
            .filter(|bed| day::within(today, bed.in_service_from_on, bed.in_service_until_on))
            .map(|bed| {
                let occupant = in_bed.remove(&bed.id);
                let closure = closures.remove(&bed.id);
                let cleaning = cleanings.remove(&bed.id);
                let reservations = kept.remove(&bed.id).unwrap_or_default();
                let standing = Standing {
                    is_lain_in: occupant.is_some(),
                    is_away: occupant.as_ref().is_some_and(|occupant| occupant.leave.is_some()),
                    is_closed: closure.is_some(),
                    is_unclean: cleaning.is_some(),
                    is_kept: reservations.first().is_some_and(|kept| kept.from_on <= today),
                };
                BedOnBoard {
                    state: state(standing),
                    is_nursing: bed
                        .nursing_from_on
                        .is_some_and(|from| day::within(today, from, bed.nursing_until_on)),
                    id: bed.id,
                    label: bed.label,
                    kind: bed.kind,
                    occupant,
                    closure,
                    cleaning,
                    reservations,
                    version: bed.version,
                }
            })
            .collect();
        RoomOnBoard {
            id: room.id,
            floor_id: room.floor_id,
            ward_id: room.ward_id,
            name: room.name,
            sex_rule: room.sex_rule,
            plan_column: room.plan_column,
            plan_row: room.plan_row,
            features: room.features,
            beds,
        }
    });
    let rooms = rooms.collect();
    let mut board = BedBoard {
        buildings: house::sql::buildings(tx, centre).await?,
        wards: house::sql::wards(tx, centre).await?,
        rooms,
        without_bed,
        counts: BedCounts::default(),
        by_ward: Vec::new(),
        now: reading.now,
        today,
        centre_id: residence.id,
        centre_name: residence.name,
        time_zone: residence.time_zone,
    };
    count(&mut board);
    Ok(board)
}

fn occupant(
    row: ResidentRow,
    alerts: Vec<Alert>,
    leave: Option<Leave>,
    today: NaiveDate,
    rules: &BedRules,
) -> Occupant {
    let hold_until = leave.as_ref().and_then(|leave| leave.hold_until_on);
    let hold_days_left = hold_until.map(|until| (until - today).num_days());
    Occupant {
        admission_id: row.admission_id,
        stay_id: row.stay_id,
        elder_id: row.elder_id,
        name: row.name,
        name_pinyin: row.name_pinyin,
        sex: row.sex,
        age: day::age(row.birth_on, today),
        grade: row.grade,
        alerts,
        admitted_on: row.from_on,
        since: row.since,
        planned_to_on: row.planned_to_on,
        is_short_stay: row.is_short_stay,
        trial_until_on: row.trial_until_on,
        payer: row.payer,
        partner_id: row.partner_id,
        lacks_risk_check: row.lacks_risk_check,
        leave,
        hold_days_left,
        hold_runs_out: hold_days_left.is_some_and(|days| days <= rules.hold_warning_days),
    }
}
