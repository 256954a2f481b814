//! The emergency list: everyone in the building now, elders, visitors and staff, to be counted off outside.

mod sql;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use self::sql::{ContactRow, ElderRow, OtherRow, ResidentRow};
use super::{AskSite, PresenceKind};
use crate::centre::CentreId;
use crate::command::{OrNotFound, Reading, command};
use crate::elder::{Alert, ElderId, Relation};
use crate::error::{Result, Subject};
use crate::store::Tx;
use crate::{centre, day};

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
    /// Those who came the day before and of whom no leaving was recorded, in the same order. Some may be inside, as who is
    /// on duty over midnight: they are looked for, and not among the counted.
    pub not_signed_out: Vec<OnSite>,
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

/// Lists everyone in the building of a centre now, with room, alerts on moving and whom to call; apart from them those of
/// the day before whom nobody signed out.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Attendance, Site, Elders, Centres, Beds]
)]
pub async fn site_emergency_list(reading: &mut Reading<'_>, asked: AskSite) -> Result<EmergencyList> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let yesterday = today.pred_opt().unwrap_or(today);
    let mut known = Known::of(tx, &place.id, yesterday).await?;
    let mut here: Vec<Ranked> = Vec::new();
    let mut listed: HashSet<ElderId> = HashSet::new();
    for row in sql::elders(tx, &place.id, today).await? {
        listed.insert(row.elder_id.clone());
        here.push(known.elder(row));
    }
    for row in sql::residents_here(tx, &place.id, today).await? {
        listed.insert(row.elder_id.clone());
        here.push(known.resident(row));
    }
    here.extend(sql::others(tx, &place.id, today).await?.into_iter().map(other));
    let mut not_signed_out: Vec<Ranked> = Vec::new();
    for row in sql::elders(tx, &place.id, yesterday).await? {
        // Whoever lives here is on the list already.
        if !listed.contains(&row.elder_id) {
            not_signed_out.push(known.elder(row));
        }
    }
    not_signed_out.extend(sql::others(tx, &place.id, yesterday).await?.into_iter().map(other));
    let people = in_order(here);
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
        not_signed_out: in_order(not_signed_out),
    })
}

/// Somebody, and where that person stands on the list.
type Ranked = ((i64, String), OnSite);

fn in_order(mut rows: Vec<Ranked>) -> Vec<OnSite> {
    rows.sort_by(|(one, a), (other, b)| (one.0, a.kind, &one.1).cmp(&(other.0, b.kind, &other.1)));
    rows.into_iter().map(|(_, person)| person).collect()
}

/// What is known of the elders who may stand on the list.
struct Known {
    alerts: HashMap<ElderId, Vec<Alert>>,
    contacts: HashMap<ElderId, OnSiteContact>,
}

impl Known {
    async fn of(tx: &mut Tx, centre: &CentreId, since: NaiveDate) -> Result<Self> {
        let mut alerts: HashMap<ElderId, Vec<Alert>> = HashMap::new();
        for alert in sql::alerts_on_moving(tx, centre, since).await? {
            alerts.entry(alert.elder_id).or_default().push(alert.alert);
        }
        let mut contacts: HashMap<ElderId, OnSiteContact> = HashMap::new();
        for row in sql::contacts_with_phone(tx, centre, since).await? {
            let ContactRow { elder_id, name, relation, phone } = row;
            // In the order of calling: the first stays.
            contacts.entry(elder_id).or_insert(OnSiteContact {
                name: Some(name),
                relation: Some(relation),
                phone,
            });
        }
        Ok(Self { alerts, contacts })
    }

    /// The alerts, the gravest first, and whom to call. Everyone is asked for once.
    fn take(&mut self, elder: &ElderId, own_phone: String) -> (Vec<Alert>, Option<OnSiteContact>) {
        let mut alerts = self.alerts.remove(elder).unwrap_or_default();
        alerts.sort_by_key(|alert| alert.severity);
        let contact = self.contacts.remove(elder).or_else(|| own_contact(own_phone));
        (alerts, contact)
    }

    fn elder(&mut self, row: ElderRow) -> Ranked {
        let (alerts, contact) = self.take(&row.elder_id, row.phone);
        let person = OnSite {
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
        };
        ((row.room_position.unwrap_or(i64::MAX), row.sort_key), person)
    }

    fn resident(&mut self, row: ResidentRow) -> Ranked {
        let (alerts, contact) = self.take(&row.elder_id, row.phone);
        let bed = row.room_name.zip(row.bed_label).map(|(room, label)| format!("{room}-{label}"));
        // The beds behind the rooms of the day, by ward and room.
        let place = format!("{}{}", row.ward_name.unwrap_or_default(), bed.clone().unwrap_or_default());
        let person = OnSite {
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
        };
        ((i64::MAX - 1, place), person)
    }
}

fn other(row: OtherRow) -> Ranked {
    let about = [row.elder_name.unwrap_or_default(), row.purpose];
    let person = OnSite {
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
        contact: own_contact(row.phone),
        about: about.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
    };
    ((i64::MAX, row.sort_key), person)
}

/// A person's own number, where there is one.
fn own_contact(phone: String) -> Option<OnSiteContact> {
    (!phone.is_empty()).then_some(OnSiteContact { name: None, relation: None, phone })
}
