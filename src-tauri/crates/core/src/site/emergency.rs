//! The emergency list: everyone in the building now, elders, visitors and staff, to be counted off outside.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::{AskSite, PresenceKind};
use crate::centre::CentreId;
use crate::command::{OrNotFound, Reading, command};
use crate::elder::sql::AlertOf;
use crate::elder::{Alert, ElderId, Relation};
use crate::error::{Result, Subject};
use crate::store::Tx;
use crate::{centre, day, sql};

crate::words! {
    /// As what somebody stands on the emergency list.
    pub enum OnSiteAs {
        /// 老人
        Elder,
        /// 来访
        Visitor,
        /// 员工
        Staff,
    }
}

/// Everyone in the building of a centre at one instant.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmergencyList {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The instant that the list is of.
    pub now: DateTime<Utc>,
    /// The user of the desk that asked, for the paper.
    pub actor: String,
    /// Elders among them.
    pub elders: i64,
    /// Visitors among them.
    pub visitors: i64,
    /// Staff among them.
    pub staff: i64,
    /// Everyone, by room in the order of the rooms, then by pinyin; whose room is not known last.
    pub people: Vec<OnSite>,
}

/// Somebody in the building.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnSite {
    /// Names the visit or the presence.
    pub id: String,
    /// As what.
    pub kind: OnSiteAs,
    /// The name.
    pub name: String,
    /// The name's pinyin; of elders only.
    pub name_pinyin: String,
    /// Where, if known.
    pub room_name: Option<String>,
    /// Lives here and has no bed yet.
    pub has_no_bed: bool,
    /// Since when.
    pub arrived_at: DateTime<Utc>,
    /// What helpers must know to bring the person out: of an elder the alerts on moving, falling and wandering.
    pub alerts: Vec<Alert>,
    /// Whom to call for an elder: the first who has a telephone; of others themselves, where they left a number.
    pub contact: Option<OnSiteContact>,
    /// Whom a visitor visits or for what, of staff the duty; empty for elders.
    pub about: String,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnSiteContact {
    /// The contact's name; none where it is the person's own number.
    pub name: Option<String>,
    /// What the contact is to the elder.
    pub relation: Option<Relation>,
    /// The telephone.
    pub phone: String,
}

/// Lists everyone in the building of a centre now, with room, alerts on moving and whom to call.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Attendance, Site, Elders, Centres, Beds]
)]
pub async fn site_emergency_list(reading: &mut Reading<'_>, asked: AskSite) -> Result<EmergencyList> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let mut alerts: HashMap<ElderId, Vec<Alert>> = HashMap::new();
    for alert in alerts_on_moving(tx, &place.id, today).await? {
        alerts.entry(alert.elder_id).or_default().push(alert.alert);
    }
    let mut contacts: HashMap<ElderId, OnSiteContact> = HashMap::new();
    for ContactRow { elder_id, name, relation, phone } in contacts_with_phone(tx, &place.id, today).await? {
        // In the order of calling: the first stays.
        contacts.entry(elder_id).or_insert(OnSiteContact {
            name: Some(name),
            relation: Some(relation),
            phone,
        });
    }
    let mut rows: Vec<((i64, String), OnSite)> = Vec::new();
    for row in elders_here(tx, &place.id, today).await? {
        let mut alerts = alerts.remove(&row.elder_id).unwrap_or_default();
        alerts.sort_by_key(|alert| alert.severity);
        let own = Some(row.phone).filter(|phone| !phone.is_empty());
        let contact = contacts
            .remove(&row.elder_id)
            .or_else(|| own.map(|phone| OnSiteContact { name: None, relation: None, phone }));
        rows.push((
            (row.room_position.unwrap_or(i64::MAX), row.sort_key),
            OnSite {
                id: row.id,
                kind: OnSiteAs::Elder,
                name: row.name,
                name_pinyin: row.name_pinyin,
                room_name: row.room_name,
                has_no_bed: false,
                arrived_at: row.arrived_at,
                alerts,
                contact,
                about: String::new(),
            },
        ));
    }
    for row in residents_here(tx, &place.id, today).await? {
        let mut alerts = alerts.remove(&row.elder_id).unwrap_or_default();
        alerts.sort_by_key(|alert| alert.severity);
        let own = Some(row.phone).filter(|phone| !phone.is_empty());
        let contact = contacts
            .remove(&row.elder_id)
            .or_else(|| own.map(|phone| OnSiteContact { name: None, relation: None, phone }));
        let bed = row.room_name.zip(row.bed_label).map(|(room, label)| format!("{room}-{label}"));
        rows.push((
            // The beds behind the rooms of the day, by ward and room.
            (
                i64::MAX - 1,
                format!("{}{}", row.ward_name.unwrap_or_default(), bed.clone().unwrap_or_default()),
            ),
            OnSite {
                id: row.id,
                kind: OnSiteAs::Elder,
                name: row.name,
                name_pinyin: row.name_pinyin,
                has_no_bed: bed.is_none(),
                room_name: bed,
                arrived_at: row.arrived_at,
                alerts,
                contact,
                about: String::new(),
            },
        ));
    }
    for row in others_here(tx, &place.id, today).await? {
        let phone = Some(row.phone).filter(|phone| !phone.is_empty());
        let about = [row.elder_name.unwrap_or_default(), row.purpose];
        rows.push((
            (i64::MAX, row.sort_key),
            OnSite {
                id: row.id,
                kind: match row.kind {
                    PresenceKind::Visitor => OnSiteAs::Visitor,
                    PresenceKind::Staff => OnSiteAs::Staff,
                },
                name: row.name,
                name_pinyin: String::new(),
                room_name: None,
                has_no_bed: false,
                arrived_at: row.arrived_at,
                alerts: Vec::new(),
                contact: phone.map(|phone| OnSiteContact { name: None, relation: None, phone }),
                about: about.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
            },
        ));
    }
    rows.sort_by(|(one, a), (other, b)| (one.0, a.kind, &one.1).cmp(&(other.0, b.kind, &other.1)));
    let people: Vec<OnSite> = rows.into_iter().map(|(_, person)| person).collect();
    let count = |kind| i64::try_from(people.iter().filter(|person| person.kind == kind).count());
    Ok(EmergencyList {
        elders: count(OnSiteAs::Elder).unwrap_or(i64::MAX),
        visitors: count(OnSiteAs::Visitor).unwrap_or(i64::MAX),
        staff: count(OnSiteAs::Staff).unwrap_or(i64::MAX),
        centre_id: place.id,
        centre_name: place.name,
        time_zone: place.time_zone,
        now: reading.now,
        actor: reading.app.session.actor.clone(),
        people,
    })
}

#[derive(sqlx::FromRow)]
struct ElderRow {
    id: String,
    elder_id: ElderId,
    name: String,
    name_pinyin: String,
    sort_key: String,
    phone: String,
    arrived_at: DateTime<Utc>,
    room_name: Option<String>,
    room_position: Option<i64>,
}

/// The elders who are here: an open visit of a past day is a forgotten check-out, not somebody in the building.
async fn elders_here(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<ElderRow>> {
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
    .bind(today)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
struct ResidentRow {
    id: String,
    elder_id: ElderId,
    name: String,
    name_pinyin: String,
    phone: String,
    arrived_at: DateTime<Utc>,
    ward_name: Option<String>,
    room_name: Option<String>,
    bed_label: Option<String>,
}

/// Those who live here and are not away: in their beds, or without one yet. Whoever is at day care here at this moment
/// stands on the list once, with the room of the day.
async fn residents_here(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<ResidentRow>> {
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

/// Who is here: `$1` the centre, `$2` today.
macro_rules! here_now {
    () => {
        "(SELECT v.elder_id FROM visit v
        WHERE v.centre_id = $1 AND v.visit_on = $2 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
            AND NOT v.departure_missing
        UNION ALL
        SELECT m.elder_id FROM admission m WHERE m.centre_id = $1 AND m.to_at IS NULL)"
    };
}

async fn alerts_on_moving(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<AlertOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT a.elder_id, a.kind, a.severity, a.note
        FROM elder_alert a
        WHERE a.ended_at IS NULL AND a.kind IN ('mobility', 'fall', 'wandering') AND a.elder_id IN ",
        here_now!(),
        " ORDER BY a.id"
    ))
    .bind(centre)
    .bind(today)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    elder_id: ElderId,
    name: String,
    relation: Relation,
    phone: String,
}

async fn contacts_with_phone(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<ContactRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT c.elder_id, c.name, c.relation, c.phone
        FROM contact c
        WHERE c.ended_at IS NULL AND c.phone <> '' AND c.elder_id IN ",
        here_now!(),
        " ORDER BY c.emergency_order"
    ))
    .bind(centre)
    .bind(today)
    .fetch_all(on))?)
}

#[derive(sqlx::FromRow)]
struct OtherRow {
    id: String,
    kind: PresenceKind,
    name: String,
    sort_key: String,
    phone: String,
    elder_name: Option<String>,
    purpose: String,
    arrived_at: DateTime<Utc>,
}

async fn others_here(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<OtherRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT p.id, p.kind, p.name, p.sort_key, p.phone, e.name AS elder_name, p.purpose, p.arrived_at
        FROM presence p
        LEFT JOIN elder e ON e.id = p.elder_id
        WHERE p.centre_id = $1 AND p.presence_on = $2 AND p.departed_at IS NULL AND p.departure_note = ''"
    )
    .bind(centre)
    .bind(today)
    .fetch_all(on))?)
}
