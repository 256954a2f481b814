//! What many rows bring, put in with a few texts instead of one for each row.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;

use crate::attendance::VisitId;
use crate::bed::admission::{LeavingReason, Terms};
use crate::bed::house::{BedDetails, SexRule};
use crate::bed::stay::{BeganHow, EndedHow};
use crate::bed::{AdmissionId, BedId, CareRoomId, FloorId, Moment, StayId, WardId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::exchange::attendance::PastVisit;
use crate::sql_execute;
use crate::store::Tx;

/// So many rows go into one text: both databases take this many values.
const AT_ONCE: usize = 500;

/// Adds visits of days that are over; says how many were added.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn visits(tx: &mut Tx, visits: &[(VisitId, PastVisit)], at: DateTime<Utc>) -> Result<usize> {
    let mut added = 0;
    for some in visits.chunks(AT_ONCE) {
        let rows = sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new(
                "INSERT INTO visit (
                    id, elder_id, centre_id, visit_on, arrived_at, arrival_recorded_at, brought_by, departed_at,
                    departure_recorded_at, collected_by, collector_contact_id, collector_is_unlisted,
                    collector_reason, departure_missing
                ) ",
            );
            query.push_values(some, |mut row, (id, visit)| {
                row.push_bind(id)
                    .push_bind(&visit.elder)
                    .push_bind(&visit.centre)
                    .push_bind(visit.visit_on)
                    .push_bind(visit.arrived_at)
                    .push_bind(at)
                    .push_bind(&visit.brought_by)
                    .push_bind(visit.departed_at)
                    .push_bind(visit.departed_at.map(|_| at))
                    .push_bind(&visit.collector.words)
                    .push_bind(&visit.collector.contact_id)
                    .push_bind(visit.collector.is_unlisted)
                    .push_bind(&visit.collector.reason)
                    .push_bind(visit.departed_at.is_none());
            });
            query.push(" ON CONFLICT DO NOTHING");
            query.build().execute(on).await
        })?;
        added += usize::try_from(rows).unwrap_or_default();
    }
    Ok(added)
}

/// A room to be added.
pub(crate) struct NewRoom {
    pub id: CareRoomId,
    pub floor: FloorId,
    pub ward: WardId,
    pub name: String,
    pub sex_rule: SexRule,
    pub capacity: i64,
}

/// Adds rooms.
///
/// # Errors
/// The raw refusal, so that a name that is taken can be told.
pub(crate) async fn rooms(tx: &mut Tx, rooms: &[NewRoom], at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    for some in rooms.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new(
                "INSERT INTO care_room (id, floor_id, ward_id, name, sex_rule, capacity, version, created_at) ",
            );
            query.push_values(some, |mut row, room| {
                row.push_bind(&room.id)
                    .push_bind(&room.floor)
                    .push_bind(&room.ward)
                    .push_bind(&room.name)
                    .push_bind(room.sex_rule)
                    .push_bind(room.capacity)
                    .push_bind(1_i64)
                    .push_bind(at);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

/// A bed to be added.
pub(crate) struct BedRow {
    pub id: BedId,
    pub centre: CentreId,
    pub room: CareRoomId,
    pub details: BedDetails,
    pub from_on: NaiveDate,
    pub position: i64,
}

/// Adds beds.
///
/// # Errors
/// The raw refusal, so that a label that is taken can be told.
pub(crate) async fn beds(tx: &mut Tx, beds: &[BedRow], at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    for some in beds.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new(
                "INSERT INTO bed (
                    id, centre_id, care_room_id, label, kind, nursing_from_on, nursing_until_on, nursing_basis,
                    in_service_from_on, in_service_until_on, monthly_fen, position, version, created_at
                ) ",
            );
            query.push_values(some, |mut row, bed| {
                row.push_bind(&bed.id)
                    .push_bind(&bed.centre)
                    .push_bind(&bed.room)
                    .push_bind(bed.details.label.trim())
                    .push_bind(bed.details.kind)
                    .push_bind(bed.details.nursing_from_on)
                    .push_bind(bed.details.nursing_until_on)
                    .push_bind(bed.details.nursing_basis.trim())
                    .push_bind(bed.from_on)
                    .push_bind(bed.details.in_service_until_on)
                    .push_bind(bed.details.monthly_fen)
                    .push_bind(bed.position)
                    .push_bind(1_i64)
                    .push_bind(at);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

/// Lets a room hold as many beds as it has.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn raise_capacity(tx: &mut Tx, room: &CareRoomId, capacity: i64) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE care_room SET capacity = $2, version = version + 1 WHERE id = $1 AND capacity < $2"
    )
    .bind(room)
    .bind(capacity)
    .execute(on))?;
    Ok(())
}

/// Says whom a room takes.
///
/// # Errors
/// The raw refusal, so that somebody whom it would not take can be told.
pub(crate) async fn set_sex_rule(tx: &mut Tx, room: &CareRoomId, rule: SexRule) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE care_room SET sex_rule = $2, version = version + 1 WHERE id = $1"
    )
    .bind(room)
    .bind(rule)
    .execute(on))?;
    Ok(())
}

/// An admission to be added.
pub(crate) struct AdmissionRow {
    pub id: AdmissionId,
    pub elder: ElderId,
    pub centre: CentreId,
    pub from: Moment,
    pub to: Option<Moment>,
    pub reason: LeavingReason,
    pub destination: String,
    pub terms: Terms,
}

/// Adds admissions.
///
/// # Errors
/// The raw refusal.
pub(crate) async fn admissions(
    tx: &mut Tx,
    admissions: &[AdmissionRow],
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    for some in admissions.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new(
                "INSERT INTO admission (
                    id, elder_id, centre_id, from_at, from_on, to_at, to_on, planned_to_on, is_short_stay, payer,
                    category, agreement_number, agreement_signed_on, agreement_until_on, note, leaving_reason,
                    destination, version, recorded_at
                ) ",
            );
            query.push_values(some, |mut row, one| {
                row.push_bind(&one.id)
                    .push_bind(&one.elder)
                    .push_bind(&one.centre)
                    .push_bind(one.from.at)
                    .push_bind(one.from.on)
                    .push_bind(one.to.map(|to| to.at))
                    .push_bind(one.to.map(|to| to.on))
                    .push_bind(one.terms.planned_to_on)
                    .push_bind(false)
                    .push_bind(one.terms.payer)
                    .push_bind(one.terms.category)
                    .push_bind(&one.terms.agreement_number)
                    .push_bind(one.terms.agreement_signed_on)
                    .push_bind(one.terms.agreement_until_on)
                    .push_bind(&one.terms.note)
                    .push_bind(one.to.map(|_| one.reason))
                    .push_bind(if one.to.is_some() { one.destination.as_str() } else { "" })
                    .push_bind(1_i64)
                    .push_bind(at);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

/// A stay to be added.
pub(crate) struct StayRow {
    pub id: StayId,
    pub admission: AdmissionId,
    pub bed: BedId,
    pub from: Moment,
    pub to: Option<Moment>,
    pub began: BeganHow,
    pub ended: Option<EndedHow>,
}

/// Adds stays.
///
/// # Errors
/// The raw refusal.
pub(crate) async fn stays(tx: &mut Tx, stays: &[StayRow], at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    for some in stays.chunks(AT_ONCE) {
        sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new(
                "INSERT INTO stay (
                    id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how, recorded_at
                ) ",
            );
            query.push_values(some, |mut row, one| {
                row.push_bind(&one.id)
                    .push_bind(&one.admission)
                    .push_bind(&one.bed)
                    .push_bind(one.from.at)
                    .push_bind(one.from.on)
                    .push_bind(one.to.map(|to| to.at))
                    .push_bind(one.to.map(|to| to.on))
                    .push_bind(one.began)
                    .push_bind(one.ended)
                    .push_bind(at);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}
