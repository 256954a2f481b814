//! SQL of lists that come in: everything that rows are held against, each kind in a few queries; `house` has beds and
//! stays, `plans` what is planned, `out` what goes out, `write` puts in what many rows bring.

pub(crate) mod house;
pub(crate) mod out;
pub(crate) mod plans;
pub(crate) mod write;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::house::SexRule;
use crate::centre::CentreId;
use crate::elder::{
    Alert, AlertKind, BloodType, Category, ContactDetails, ContactId, ElderDetails, ElderId, LivingSituation,
    NoNumberReason, Relation, Rhesus, Severity, Sex,
};
use crate::error::Result;
use crate::menu::MenuCycleId;
use crate::menu::cycle::{self, Cycle};
use crate::menu::sql::Kitchen;
use crate::sql;
use crate::store::Tx;

/// A record that is there, as it would be entered.
pub(crate) struct KnownElder {
    pub id: ElderId,
    pub version: i64,
    /// Whole: it never leaves the comparison.
    pub resident_number: Option<String>,
    /// Whole, likewise: it begins with the resident number.
    pub disability_certificate: Option<String>,
    /// Whom the room takes in which the elder lies; none where they lie in none, or in one by an exception.
    pub room_takes: Option<SexRule>,
    pub details: ElderDetails,
}

#[derive(sqlx::FromRow)]
struct ElderLine {
    id: ElderId,
    version: i64,
    name: String,
    sex: Sex,
    birth_on: NaiveDate,
    resident_number: Option<String>,
    disability_certificate: Option<String>,
    no_resident_number_reason: Option<NoNumberReason>,
    phone: String,
    address: String,
    living_situation: Option<LivingSituation>,
    blood_type: Option<BloodType>,
    rhesus: Option<Rhesus>,
    notes: String,
}

/// All records that count.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn elders(tx: &mut Tx) -> Result<Vec<KnownElder>> {
    let lines: Vec<ElderLine> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT id, version, name, sex, birth_on, resident_number, disability_certificate, no_resident_number_reason,
            phone, address, living_situation, blood_type, rhesus, notes
        FROM elder
        WHERE merged_into_id IS NULL
        ORDER BY id"
    )
    .fetch_all(on)
    })?;
    let mut alerts: HashMap<ElderId, Vec<Alert>> = HashMap::new();
    let found: Vec<(ElderId, AlertKind, Severity, String)> = sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, kind, severity, note FROM elder_alert WHERE ended_at IS NULL ORDER BY id"
    )
    .fetch_all(on))?;
    for (elder, kind, severity, note) in found {
        alerts.entry(elder).or_default().push(Alert { kind, severity, note });
    }
    let mut categories: HashMap<ElderId, Vec<Category>> = HashMap::new();
    let found: Vec<(ElderId, Category)> = sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, category FROM elder_category ORDER BY elder_id, category"
    )
    .fetch_all(on))?;
    for (elder, category) in found {
        categories.entry(elder).or_default().push(category);
    }
    let mut contacts = contacts(tx).await?;
    let mut rooms = house::rooms_lain_in(tx).await?;
    Ok(lines
        .into_iter()
        .map(|line| KnownElder {
            details: ElderDetails {
                name: line.name,
                sex: line.sex,
                birth_on: line.birth_on,
                // None leaves the number as it is.
                resident_number: None,
                no_resident_number_reason: line.no_resident_number_reason,
                phone: line.phone,
                address: line.address,
                living_situation: line.living_situation,
                categories: categories.remove(&line.id).unwrap_or_default(),
                blood_type: line.blood_type,
                rhesus: line.rhesus,
                disability_certificate: None,
                notes: line.notes,
                alerts: alerts.remove(&line.id).unwrap_or_default(),
                contacts: contacts.remove(&line.id).unwrap_or_default(),
            },
            room_takes: rooms.remove(&line.id),
            id: line.id,
            version: line.version,
            resident_number: line.resident_number,
            disability_certificate: line.disability_certificate,
        })
        .collect())
}

#[derive(sqlx::FromRow)]
struct ContactLine {
    elder_id: ElderId,
    id: ContactId,
    name: String,
    relation: Relation,
    phone: String,
    may_collect: bool,
    address: String,
    note: String,
}

/// Whom each elder has, in the order in which they are called.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn contacts(tx: &mut Tx) -> Result<HashMap<ElderId, Vec<ContactDetails>>> {
    let lines: Vec<ContactLine> = sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, id, name, relation, phone, may_collect, address, note
        FROM contact
        WHERE ended_at IS NULL
        ORDER BY elder_id, emergency_order"
    )
    .fetch_all(on))?;
    let mut contacts: HashMap<ElderId, Vec<ContactDetails>> = HashMap::new();
    for line in lines {
        contacts.entry(line.elder_id).or_default().push(ContactDetails {
            id: Some(line.id),
            name: line.name,
            relation: line.relation,
            phone: line.phone,
            may_collect: line.may_collect,
            address: line.address,
            note: line.note,
        });
    }
    Ok(contacts)
}

/// Somebody whom a row may be about.
#[derive(sqlx::FromRow)]
pub(crate) struct KnownPerson {
    pub id: ElderId,
    pub name: String,
    pub sex: Sex,
    pub birth_on: NaiveDate,
    /// Whole: it never leaves the comparison.
    pub resident_number: Option<String>,
}

/// Everybody.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn people(tx: &mut Tx) -> Result<Vec<KnownPerson>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name, sex, birth_on, resident_number FROM elder WHERE merged_into_id IS NULL ORDER BY id"
    )
    .fetch_all(on))?)
}

/// A centre that a row may name.
#[derive(sqlx::FromRow)]
pub(crate) struct KnownCentre {
    pub id: CentreId,
    pub name: String,
    pub time_zone: String,
}

/// The centres that give day care.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn centres(tx: &mut Tx) -> Result<Vec<KnownCentre>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name, time_zone FROM centre WHERE gives_day_care ORDER BY id"
    )
    .fetch_all(on))?)
}

/// Elder, day, arrival and departure of a visit.
pub(crate) type VisitTimes = (ElderId, NaiveDate, DateTime<Utc>, Option<DateTime<Utc>>);

/// The visits from a day to a day, both included.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn visits(tx: &mut Tx, first_on: NaiveDate, last_on: NaiveDate) -> Result<Vec<VisitTimes>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.elder_id, v.visit_on, v.arrived_at, v.departed_at
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.visit_on >= $1 AND v.visit_on <= $2 AND v.withdrawn_at IS NULL"
    )
    .bind(first_on)
    .bind(last_on)
    .fetch_all(on))?)
}

/// The days of centres that are closed, from a day to a day, both included.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn closed_days(
    tx: &mut Tx,
    first_on: NaiveDate,
    last_on: NaiveDate,
) -> Result<Vec<(CentreId, NaiveDate)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT centre_id, closed_on FROM day_closing
        WHERE closed_on >= $1 AND closed_on <= $2 AND reopened_at IS NULL"
    )
    .bind(first_on)
    .bind(last_on)
    .fetch_all(on))?)
}

/// The kitchens.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn kitchens(tx: &mut Tx) -> Result<Vec<Kitchen>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name, time_zone, is_kitchen FROM centre WHERE is_kitchen ORDER BY id"
    )
    .fetch_all(on))?)
}

/// The cycles in use, whole: a kitchen has a dozen.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn cycles(tx: &mut Tx) -> Result<Vec<Cycle>> {
    let ids: Vec<MenuCycleId> = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT id FROM menu_cycle WHERE withdrawn_at IS NULL ORDER BY id"
    )
    .fetch_all(on))?;
    let mut cycles = Vec::with_capacity(ids.len());
    for id in ids {
        cycles.extend(cycle::sql::one(tx, &id).await?);
    }
    Ok(cycles)
}
