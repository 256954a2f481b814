//! SQL of elders: the record itself; `around` has alerts and contacts, `many` what a list brings,
//! `belonging` says who is of which centre.

mod around;
pub(crate) mod belonging;
pub mod keys;
mod many;

pub use around::*;
pub use many::*;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    BloodType, ElderDetails, ElderId, LivingSituation, NoNumberReason, Rhesus, Sex, VisitLine, reading,
};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// An elder's row.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ElderRecord {
    /// Names the elder.
    pub id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin as shown.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// The number, whole: it leaves the program only masked or through the command that records it.
    pub resident_number: Option<String>,
    /// Why there is none.
    pub no_resident_number_reason: Option<NoNumberReason>,
    /// The elder's own telephone.
    pub phone: String,
    /// Where the elder lives.
    pub address: String,
    /// With whom.
    pub living_situation: Option<LivingSituation>,
    /// ABO group.
    pub blood_type: Option<BloodType>,
    /// Rhesus factor.
    pub rhesus: Option<Rhesus>,
    /// The certificate's number, whole: it leaves the program only masked or through the command that records it.
    pub disability_certificate: Option<String>,
    /// Anything else.
    pub notes: String,
    /// There is a photograph.
    pub has_photo: bool,
    /// The record that counts in place of this one.
    pub merged_into_id: Option<ElderId>,
    /// Counts the changes.
    pub version: i64,
    /// When the record was made.
    pub registered_at: DateTime<Utc>,
}

/// One elder's row.
///
/// # Errors
/// When the database refuses.
pub async fn record(tx: &mut Tx, id: &ElderId) -> Result<Option<ElderRecord>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT e.id, e.name, e.name_pinyin, e.sex, e.birth_on, e.resident_number, e.no_resident_number_reason, e.phone,
            e.address, e.living_situation, e.blood_type, e.rhesus, e.disability_certificate, e.notes,
            EXISTS (SELECT 1 FROM elder_photo p WHERE p.elder_id = e.id) AS has_photo, e.merged_into_id, e.version,
            e.registered_at
        FROM elder e
        WHERE e.id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// The record that stands for this one: itself, or the one that it was merged into.
///
/// # Errors
/// When the database refuses.
pub async fn standing_for(tx: &mut Tx, id: &ElderId) -> Result<Option<ElderId>> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar("SELECT COALESCE(merged_into_id, id) FROM elder WHERE id = $1")
            .bind(id)
            .fetch_optional(on)
    })?)
}

/// An elder's name; none for a record that was merged into another, with which nothing is done any more.
///
/// # Errors
/// When the database refuses.
pub async fn name(tx: &mut Tx, id: &ElderId) -> Result<Option<String>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT name FROM elder WHERE id = $1 AND merged_into_id IS NULL")
        .bind(id)
        .fetch_optional(on))?)
}

/// The elder who has this resident number.
///
/// # Errors
/// When the database refuses.
pub async fn with_number(tx: &mut Tx, number: &str) -> Result<Option<(ElderId, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as("SELECT id, name FROM elder WHERE resident_number = $1")
        .bind(number)
        .fetch_optional(on))?)
}

/// The elder who is registered under this name and birth date already, if any.
///
/// # Errors
/// When the database refuses.
pub async fn namesake(
    tx: &mut Tx,
    name: &str,
    birth_on: NaiveDate,
    apart_from: Option<&ElderId>,
) -> Result<Option<(ElderId, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name FROM elder
        WHERE name = $1 AND birth_on = $2 AND id <> $3 AND merged_into_id IS NULL
        ORDER BY id
        LIMIT 1"
    )
    .bind(name)
    .bind(birth_on)
    .bind(apart_from.map_or("", ElderId::as_str))
    .fetch_optional(on))?)
}

/// What is derived from the details for showing, ordering and finding.
struct Derived {
    name: String,
    name_pinyin: String,
    sort_key: String,
    search_text: String,
}

impl Derived {
    fn from(details: &ElderDetails, number: Option<&str>, card: Option<&str>) -> Self {
        let name = details.name.trim().to_owned();
        // Many elders have only a child's telephone; people look for that number all the same.
        let contacts = details.contacts.iter().map(|contact| contact.phone.as_str());
        let phones: Vec<&str> = [details.phone.as_str()].into_iter().chain(contacts).collect();
        Self {
            name_pinyin: reading::shown(&name),
            sort_key: reading::sort_key(&name),
            search_text: reading::search_text(&name, number, &phones, card),
            name,
        }
    }
}

/// What a record holds of numbers that a change may leave as they are.
#[derive(Debug, Clone, Default)]
pub struct Numbers {
    /// The resident number.
    pub resident: Option<String>,
    /// Why there is none.
    pub reason: Option<NoNumberReason>,
    /// The disability certificate's number.
    pub disability_certificate: Option<String>,
    /// The code of the card that is valid now.
    pub card: Option<String>,
}

/// Adds an elder's row, without alerts, contacts, categories and card.
///
/// # Errors
/// The raw refusal, so that a number that is taken can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &ElderId,
    details: &ElderDetails,
    numbers: &Numbers,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let derived = Derived::from(details, numbers.resident.as_deref(), numbers.card.as_deref());
    sql_execute!(tx, |on| {
        sqlx::query(
            "INSERT INTO elder (
            id, name, name_pinyin, sort_key, search_text, sex, birth_on, resident_number, no_resident_number_reason,
            phone, address, living_situation, blood_type, rhesus, disability_certificate, notes, version, registered_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17)",
        )
        .bind(id)
        .bind(&derived.name)
        .bind(&derived.name_pinyin)
        .bind(&derived.sort_key)
        .bind(&derived.search_text)
        .bind(details.sex)
        .bind(details.birth_on)
        .bind(&numbers.resident)
        .bind(numbers.reason)
        .bind(details.phone.trim())
        .bind(details.address.trim())
        .bind(details.living_situation)
        .bind(details.blood_type)
        .bind(details.rhesus)
        .bind(&numbers.disability_certificate)
        .bind(details.notes.trim())
        .bind(at)
        .execute(on)
    })?;
    Ok(())
}

/// Changes an elder's row if it still is at the version that was seen; says whether it was.
///
/// # Errors
/// The raw refusal, so that a number that is taken can be told.
pub async fn update(
    tx: &mut Tx,
    id: &ElderId,
    version: i64,
    details: &ElderDetails,
    numbers: &Numbers,
) -> Result<bool, sqlx::Error> {
    let derived = Derived::from(details, numbers.resident.as_deref(), numbers.card.as_deref());
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE elder
        SET name = $3, name_pinyin = $4, sort_key = $5, search_text = $6, sex = $7, birth_on = $8,
            resident_number = $9, no_resident_number_reason = $10, phone = $11, address = $12, living_situation = $13,
            blood_type = $14, rhesus = $15, disability_certificate = $16, notes = $17, version = version + 1
        WHERE id = $1 AND version = $2 AND merged_into_id IS NULL"
    )
    .bind(id)
    .bind(version)
    .bind(&derived.name)
    .bind(&derived.name_pinyin)
    .bind(&derived.sort_key)
    .bind(&derived.search_text)
    .bind(details.sex)
    .bind(details.birth_on)
    .bind(&numbers.resident)
    .bind(numbers.reason)
    .bind(details.phone.trim())
    .bind(details.address.trim())
    .bind(details.living_situation)
    .bind(details.blood_type)
    .bind(details.rhesus)
    .bind(&numbers.disability_certificate)
    .bind(details.notes.trim())
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// An elder's last visits, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn visits(tx: &mut Tx, elder: &ElderId, at_most: i64) -> Result<Vec<VisitLine>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT v.id, c.name AS centre_name, c.time_zone, v.visit_on, v.arrived_at, v.departed_at, v.brought_by,
            v.collected_by, v.departure_missing
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.elder_id = $1 AND v.withdrawn_at IS NULL
        ORDER BY v.visit_on DESC, v.arrived_at DESC
        LIMIT $2"
    )
    .bind(elder)
    .bind(at_most)
    .fetch_all(on)
    })?)
}
