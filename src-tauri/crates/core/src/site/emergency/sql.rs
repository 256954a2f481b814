//! SQL of the emergency list.

use chrono::{DateTime, NaiveDate, Utc};

use crate::centre::CentreId;
use crate::elder::sql::AlertOf;
use crate::elder::{ElderId, Relation};
use crate::error::Result;
use crate::site::PresenceKind;
use crate::sql;
use crate::store::Tx;

#[derive(sqlx::FromRow)]
pub(super) struct ElderRow {
    pub(super) id: String,
    pub(super) elder_id: ElderId,
    pub(super) name: String,
    pub(super) name_pinyin: String,
    pub(super) sort_key: String,
    pub(super) phone: String,
    pub(super) arrived_at: DateTime<Utc>,
    pub(super) room_name: Option<String>,
    pub(super) room_position: Option<i64>,
}

/// The elders who came on a day and of whom no leaving was recorded. Only those of today are counted: of an earlier day
/// each is a forgotten check-out, or was inside over midnight.
pub(super) async fn elders(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<ElderRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id, v.elder_id, e.name, e.name_pinyin, e.sort_key, e.phone, v.arrived_at,
            r.name AS room_name, r.position AS room_position
        FROM visit v
        JOIN elder e ON e.id = v.elder_id
        LEFT JOIN room r ON r.id = v.room_id
        WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
            AND NOT v.departure_missing"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
pub(super) struct ResidentRow {
    pub(super) id: String,
    pub(super) elder_id: ElderId,
    pub(super) name: String,
    pub(super) name_pinyin: String,
    pub(super) phone: String,
    pub(super) arrived_at: DateTime<Utc>,
    pub(super) ward_name: Option<String>,
    pub(super) room_name: Option<String>,
    pub(super) bed_label: Option<String>,
}

/// Those who live here and are not away: in their beds, or without one yet. Whoever is at day care here at this moment
/// stands on the list once, with the room of the day.
pub(super) async fn residents_here(
    tx: &mut Tx,
    centre: &CentreId,
    today: NaiveDate,
) -> Result<Vec<ResidentRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.id, a.elder_id, e.name, e.name_pinyin, e.phone, a.from_at AS arrived_at, w.name AS ward_name,
            r.name AS room_name, b.label AS bed_label
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        LEFT JOIN ward w ON w.id = r.ward_id
        WHERE a.centre_id = $1 AND a.to_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM bed_leave l
                WHERE l.admission_id = a.id AND l.to_at IS NULL AND l.withdrawn_at IS NULL
            )
            AND NOT EXISTS (
                SELECT 1 FROM visit v
                WHERE v.elder_id = a.elder_id AND v.visit_on = $2 AND v.departed_at IS NULL
                    AND v.withdrawn_at IS NULL AND NOT v.departure_missing
            )
        ORDER BY e.sort_key, e.id"
    )
    .bind(centre)
    .bind(today)
    .fetch_all(on)
    })?)
}

/// Who may stand on the list: `$1` the centre, `$2` the day before.
macro_rules! may_be_here {
    () => {
        "(SELECT v.elder_id FROM visit v
        WHERE v.centre_id = $1 AND v.visit_on >= $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
            AND NOT v.departure_missing
        UNION ALL
        SELECT m.elder_id FROM admission m WHERE m.centre_id = $1 AND m.to_at IS NULL)"
    };
}

pub(super) async fn alerts_on_moving(
    tx: &mut Tx,
    centre: &CentreId,
    since: NaiveDate,
) -> Result<Vec<AlertOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT a.elder_id, a.kind, a.severity, a.note
        FROM elder_alert a
        WHERE a.ended_at IS NULL AND a.kind IN ('mobility', 'fall', 'wandering') AND a.elder_id IN ",
        may_be_here!(),
        " ORDER BY a.id"
    ))
    .bind(centre)
    .bind(since)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
pub(super) struct ContactRow {
    pub(super) elder_id: ElderId,
    pub(super) name: String,
    pub(super) relation: Relation,
    pub(super) phone: String,
}

pub(super) async fn contacts_with_phone(
    tx: &mut Tx,
    centre: &CentreId,
    since: NaiveDate,
) -> Result<Vec<ContactRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT c.elder_id, c.name, c.relation, c.phone
        FROM contact c
        WHERE c.ended_at IS NULL AND c.phone <> '' AND c.elder_id IN ",
        may_be_here!(),
        " ORDER BY c.emergency_order"
    ))
    .bind(centre)
    .bind(since)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
pub(super) struct OtherRow {
    pub(super) id: String,
    pub(super) kind: PresenceKind,
    pub(super) name: String,
    pub(super) sort_key: String,
    pub(super) phone: String,
    pub(super) elder_name: Option<String>,
    pub(super) purpose: String,
    pub(super) arrived_at: DateTime<Utc>,
}

/// The visitors and staff who came on a day and were not signed out. Whoever was signed in again on a later day has gone in
/// between, or stands on that day's list.
pub(super) async fn others(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<OtherRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.id, p.kind, p.name, p.sort_key, p.phone, e.name AS elder_name, p.purpose, p.arrived_at
        FROM presence p
        LEFT JOIN elder e ON e.id = p.elder_id
        WHERE p.centre_id = $1 AND p.presence_on = $2 AND p.departed_at IS NULL AND p.departure_note = ''
            AND NOT EXISTS (
                SELECT 1 FROM presence q
                WHERE q.centre_id = p.centre_id AND q.kind = p.kind AND q.person_key = p.person_key
                    AND q.presence_on > p.presence_on
            )"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}
