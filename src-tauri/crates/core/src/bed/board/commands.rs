//! The commands of the bed board.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::known::{Eating, Known};
use super::rules::{Standing, count, foreseen_end, has_come, state, view};
use super::sql::ResidentRow;
use super::{AskBoardOn, BedBoard, BedCounts, BedOnBoard, BoardView, Cleaning, Occupant, RoomOnBoard, sql};
use crate::bed::house;
use crate::bed::house::closing::Closure;
use crate::bed::leave::Leave;
use crate::bed::reservation::{self, Reservation};
use crate::bed::residence::{self, AskResidence, BedRules, Residence};
use crate::bed::{AdmissionId, BedId};
use crate::command::{Reading, command};
use crate::day;
use crate::error::Result;
use crate::store::Tx;

/// Shows every bed of a residence now: what it is, who is in it, what is planned, and counts that add up.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Assessments, Centres, Diets]
)]
pub async fn bed_board(reading: &mut Reading<'_>, asked: AskResidence) -> Result<BedBoard> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    board(reading, residence, today).await
}

/// Shows the beds of a residence in the night of a past day, or as they are planned for a day to come: whoever is to
/// leave by then has left, whoever is to be back is back, what is to be open again is open. Whoever should have left
/// already and has not is still there.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Assessments, Centres, Diets]
)]
pub async fn bed_board_on(reading: &mut Reading<'_>, asked: AskBoardOn) -> Result<BedBoard> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    board(reading, residence, asked.on_day).await
}

/// What stands of the beds on a day, each under whose it is.
#[derive(Default)]
struct Facts {
    residents: Vec<ResidentRow>,
    leaves: HashMap<AdmissionId, Leave>,
    closures: HashMap<BedId, Closure>,
    cleanings: HashMap<BedId, Cleaning>,
    kept: HashMap<BedId, Vec<Reservation>>,
}

impl Facts {
    async fn read(
        tx: &mut Tx,
        residence: &Residence,
        view: BoardView,
        today: NaiveDate,
        on_day: NaiveDate,
    ) -> Result<Self> {
        let centre = &residence.id;
        let (residents, leaves, closures, cleanings, kept) = match view {
            BoardView::Now => (
                sql::residents(tx, centre).await?,
                sql::leaves(tx, centre).await?,
                sql::closures(tx, centre).await?,
                sql::cleanings(tx, centre).await?,
                reservation::sql::standing(tx, centre, on_day).await?,
            ),
            BoardView::Past => {
                let ends_at = residence.ends_at(on_day)?;
                (
                    sql::residents_on(tx, centre, on_day).await?,
                    sql::leaves_on(tx, centre, on_day).await?,
                    sql::closures_on(tx, centre, on_day).await?,
                    sql::cleanings_at(tx, centre, ends_at).await?,
                    reservation::sql::stood(tx, centre, on_day, ends_at).await?,
                )
            }
            // A bed that is to be cleaned now is clean by then.
            BoardView::Planned => (
                sql::residents(tx, centre).await?,
                sql::leaves(tx, centre).await?,
                sql::closures(tx, centre).await?,
                Vec::new(),
                reservation::sql::standing(tx, centre, on_day).await?,
            ),
        };
        let mut facts = Self {
            residents,
            leaves: leaves.into_iter().map(|leave| (leave.admission_id.clone(), leave)).collect(),
            closures: closures.into_iter().map(|closure| (closure.bed_id.clone(), closure)).collect(),
            cleanings: cleanings.into_iter().map(|row| (row.bed_id, row.cleaning)).collect(),
            kept: HashMap::new(),
        };
        for reservation in kept {
            facts.kept.entry(reservation.bed_id.clone()).or_default().push(reservation);
        }
        if view == BoardView::Planned {
            let lasts = |planned| !has_come(foreseen_end(planned, today), on_day);
            facts.residents.retain(|row| lasts(row.planned_to_on));
            facts.leaves.retain(|_, leave| lasts(leave.planned_return_on));
            facts.closures.retain(|_, closure| lasts(closure.planned_to_on));
        }
        Ok(facts)
    }
}

async fn board(reading: &mut Reading<'_>, residence: Residence, on_day: NaiveDate) -> Result<BedBoard> {
    let today = residence.day(reading.now);
    let view = view(on_day, today);
    let tx = &mut reading.tx;
    let centre = &residence.id;
    let facts = Facts::read(tx, &residence, view, today, on_day).await?;
    let mut known = match view {
        BoardView::Past => Known::at(tx, centre, on_day, residence.ends_at(on_day)?).await?,
        BoardView::Now | BoardView::Planned => Known::now(tx, centre).await?,
    };
    let Facts { residents, mut leaves, mut closures, mut cleanings, mut kept } = facts;
    let mut in_bed: HashMap<BedId, Occupant> = HashMap::new();
    let mut without_bed = Vec::new();
    for row in residents {
        let leave = leaves.remove(&row.admission_id);
        let bed = row.bed_id.clone();
        let occupant = occupant(row, &mut known, leave, on_day, &residence.rules);
        match bed {
            Some(bed) => {
                in_bed.insert(bed, occupant);
            }
            None => without_bed.push(occupant),
        }
    }
    let rooms = house::sql::rooms(tx, centre).await?.into_iter().map(|room| {
        let beds = room
            .beds
            .into_iter()
            .filter(|bed| day::within(on_day, bed.in_service_from_on, bed.in_service_until_on))
            .map(|bed| {
                let occupant = in_bed.remove(&bed.id);
                let closure = closures.remove(&bed.id);
                let cleaning = cleanings.remove(&bed.id);
                let reservations = kept.remove(&bed.id).unwrap_or_default();
                // In a night that is past it was a bed like any other.
                let out_of_service_on = bed.in_service_until_on.filter(|_| view != BoardView::Past);
                let standing = Standing {
                    is_lain_in: occupant.is_some(),
                    is_away: occupant.as_ref().is_some_and(|occupant| occupant.leave.is_some()),
                    is_closed: closure.is_some(),
                    is_unclean: cleaning.is_some(),
                    is_kept: reservations.first().is_some_and(|kept| kept.from_on <= on_day),
                    goes_out: out_of_service_on.is_some(),
                };
                BedOnBoard {
                    state: state(standing),
                    is_nursing: bed
                        .nursing_from_on
                        .is_some_and(|from| day::within(on_day, from, bed.nursing_until_on)),
                    id: bed.id,
                    label: bed.label,
                    kind: bed.kind,
                    occupant,
                    closure,
                    out_of_service_on,
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
        on_day,
        view,
        centre_id: residence.id,
        centre_name: residence.name,
        time_zone: residence.time_zone,
    };
    count(&mut board);
    Ok(board)
}

fn occupant(
    row: ResidentRow,
    known: &mut Known,
    leave: Option<Leave>,
    on_day: NaiveDate,
    rules: &BedRules,
) -> Occupant {
    let hold_until = leave.as_ref().and_then(|leave| leave.hold_until_on);
    let hold_days_left = hold_until.map(|until| (until - on_day).num_days());
    let (alerts, Eating { diets, textures }) = known.take(&row.elder_id);
    Occupant {
        admission_id: row.admission_id,
        stay_id: row.stay_id,
        elder_id: row.elder_id,
        name: row.name,
        name_pinyin: row.name_pinyin,
        sex: row.sex,
        age: day::age(row.birth_on, on_day),
        grade: row.grade,
        alerts,
        diets,
        textures,
        admitted_on: row.from_on,
        since: row.since,
        planned_to_on: row.planned_to_on,
        is_short_stay: row.is_short_stay,
        trial_until_on: row.trial_until_on,
        payer: row.payer,
        partner_id: row.partner_id,
        lacks_risk_check: row.lacks_risk_check,
        recorded_dead_on: row.recorded_dead_on,
        leave,
        hold_days_left,
        hold_runs_out: hold_days_left.is_some_and(|days| days <= rules.hold_warning_days),
    }
}
