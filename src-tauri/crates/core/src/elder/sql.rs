//! SQL of elders, their contacts and alerts.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Alert, Contact, ContactDetails, ContactId, ElderDetails, ElderId, NoNumberReason, Sex, VisitLine,
    reading, resident_number,
};
use crate::centre::CentreId;
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
        "SELECT id, name, name_pinyin, sex, birth_on, resident_number, no_resident_number_reason, phone, version,
            registered_at
        FROM elder
        WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// An elder's name.
///
/// # Errors
/// When the database refuses.
pub async fn name(tx: &mut Tx, id: &ElderId) -> Result<Option<String>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT name FROM elder WHERE id = $1").bind(id).fetch_optional(on))?)
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

/// What an elder's alerts are now, the gravest first.
///
/// # Errors
/// When the database refuses.
pub async fn alerts(tx: &mut Tx, id: &ElderId) -> Result<Vec<Alert>> {
    let mut alerts: Vec<Alert> = sql!(tx, |on| {
        sqlx::query_as(
        "SELECT kind, severity, note FROM elder_alert WHERE elder_id = $1 AND ended_at IS NULL ORDER BY id"
    )
    .bind(id)
    .fetch_all(on)
    })?;
    alerts.sort_by_key(|alert| alert.severity);
    Ok(alerts)
}

/// Whom to call, in order.
///
/// # Errors
/// When the database refuses.
pub async fn contacts(tx: &mut Tx, id: &ElderId) -> Result<Vec<Contact>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, name, relation, phone, emergency_order, may_collect
        FROM contact
        WHERE elder_id = $1 AND ended_at IS NULL
        ORDER BY emergency_order"
    )
    .bind(id)
    .fetch_all(on))?)
}

/// What is derived from the details for showing, ordering and finding.
struct Derived {
    name: String,
    name_pinyin: String,
    sort_key: String,
    search_text: String,
}

impl Derived {
    fn from(details: &ElderDetails, number: Option<&str>) -> Self {
        let name = details.name.trim().to_owned();
        // Many elders have only a child's telephone; people look for that number all the same.
        let contacts = details.contacts.iter().map(|contact| contact.phone.as_str());
        let phones: Vec<&str> = [details.phone.as_str()].into_iter().chain(contacts).collect();
        Self {
            name_pinyin: reading::shown(&name),
            sort_key: reading::sort_key(&name),
            search_text: reading::search_text(&name, number, &phones),
            name,
        }
    }
}

/// Adds an elder's row, without alerts and contacts.
///
/// # Errors
/// The raw refusal, so that a number that is taken can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &ElderId,
    details: &ElderDetails,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let number =
        details.resident_number.as_deref().map(resident_number::tidied).filter(|text| !text.is_empty());
    let derived = Derived::from(details, number.as_deref());
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO elder (
            id, name, name_pinyin, sort_key, search_text, sex, birth_on, resident_number, no_resident_number_reason,
            phone, version, registered_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)"
    )
    .bind(id)
    .bind(&derived.name)
    .bind(&derived.name_pinyin)
    .bind(&derived.sort_key)
    .bind(&derived.search_text)
    .bind(details.sex)
    .bind(details.birth_on)
    .bind(&number)
    .bind(details.no_resident_number_reason)
    .bind(details.phone.trim())
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Changes an elder's row if it still is at the version that was seen; says whether it was. `number` and `reason`
/// are what the record shall hold.
///
/// # Errors
/// The raw refusal, so that a number that is taken can be told.
pub async fn update(
    tx: &mut Tx,
    id: &ElderId,
    version: i64,
    details: &ElderDetails,
    number: Option<&str>,
    reason: Option<NoNumberReason>,
) -> Result<bool, sqlx::Error> {
    let derived = Derived::from(details, number);
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE elder
        SET name = $3, name_pinyin = $4, sort_key = $5, search_text = $6, sex = $7, birth_on = $8,
            resident_number = $9, no_resident_number_reason = $10, phone = $11, version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(&derived.name)
    .bind(&derived.name_pinyin)
    .bind(&derived.sort_key)
    .bind(&derived.search_text)
    .bind(details.sex)
    .bind(details.birth_on)
    .bind(number)
    .bind(reason)
    .bind(details.phone.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Adds an alert.
///
/// # Errors
/// When the database refuses.
pub async fn insert_alert(
    tx: &mut Tx,
    id: &str,
    elder: &ElderId,
    alert: &Alert,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO elder_alert (id, elder_id, kind, severity, note, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(elder)
    .bind(alert.kind)
    .bind(alert.severity)
    .bind(alert.note.trim())
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Ends an alert; that it was there is kept.
///
/// # Errors
/// When the database refuses.
pub async fn end_alert(tx: &mut Tx, elder: &ElderId, alert: &Alert, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE elder_alert SET ended_at = $5
        WHERE elder_id = $1 AND kind = $2 AND severity = $3 AND note = $4 AND ended_at IS NULL"
    )
    .bind(elder)
    .bind(alert.kind)
    .bind(alert.severity)
    .bind(&alert.note)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Adds a contact.
///
/// # Errors
/// When the database refuses.
pub async fn insert_contact(
    tx: &mut Tx,
    id: &ContactId,
    elder: &ElderId,
    contact: &ContactDetails,
    emergency_order: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO contact (id, elder_id, name, relation, phone, emergency_order, may_collect, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(elder)
    .bind(contact.name.trim())
    .bind(contact.relation)
    .bind(contact.phone.trim())
    .bind(emergency_order)
    .bind(contact.may_collect)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Ends a contact; that it was there is kept.
///
/// # Errors
/// When the database refuses.
pub async fn end_contact(tx: &mut Tx, id: &ContactId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE contact SET ended_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}

/// A line of a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ListRecord {
    /// Names the elder.
    pub id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// The elder's own telephone.
    pub phone: String,
}

/// Which elders a list holds: `$1` a LIKE pattern, `$2` a centre, `$3` the day of the enrolment.
macro_rules! listed {
    () => {
        "FROM elder e
        WHERE ($1 IS NULL OR e.search_text LIKE $1 ESCAPE '!')
            AND ($2 IS NULL OR EXISTS (
                SELECT 1 FROM enrolment n
                WHERE n.elder_id = e.id AND n.centre_id = $2 AND n.from_on <= $3
                    AND (n.until_on IS NULL OR n.until_on > $3)
            )) "
    };
}

/// In which order: whose surname begins like what was typed (`$6`), then whom it names exactly (`$7`), then by pinyin.
macro_rules! in_order {
    () => {
        "ORDER BY
            CASE WHEN SUBSTR(e.sort_key, 1, 1) = $6 OR SUBSTR(e.name, 1, 1) = $6 THEN 0 ELSE 1 END,
            CASE WHEN e.search_text LIKE $7 ESCAPE '!' THEN 0 ELSE 1 END,
            e.sort_key, e.id
        LIMIT $4 OFFSET $5"
    };
}

/// Which part of them.
macro_rules! page {
    () => {
        concat!("SELECT e.id ", listed!(), in_order!())
    };
}

/// What a list asks for.
pub struct Asked<'a> {
    /// What was typed.
    pub typed: reading::Typed,
    /// Only those enrolled at this centre.
    pub centre: Option<&'a CentreId>,
    /// The day whose enrolments count.
    pub today: NaiveDate,
    /// How many at most.
    pub limit: i64,
    /// How many to pass over.
    pub offset: i64,
}

/// How many elders a list holds in all.
///
/// # Errors
/// When the database refuses.
pub async fn count(tx: &mut Tx, asked: &Asked<'_>) -> Result<i64> {
    Ok(sql!(tx, |on| sqlx::query_scalar(concat!("SELECT COUNT(*) ", listed!()))
        .bind(&asked.typed.pattern)
        .bind(asked.centre)
        .bind(asked.today)
        .fetch_one(on))?)
}

/// A part of the list, in the order of the pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<ListRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT e.id, e.name, e.name_pinyin, e.sex, e.birth_on, e.phone ",
        listed!(),
        in_order!()
    ))
    .bind(&asked.typed.pattern)
    .bind(asked.centre)
    .bind(asked.today)
    .bind(asked.limit)
    .bind(asked.offset)
    .bind(&asked.typed.first)
    .bind(&asked.typed.exact)
    .fetch_all(on))?)
}

/// An alert and whose it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AlertOf {
    /// Whose.
    pub elder_id: ElderId,
    /// Which.
    #[sqlx(flatten)]
    pub alert: Alert,
}

/// The alerts of all elders in that part of the list.
///
/// # Errors
/// When the database refuses.
pub async fn list_alerts(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<AlertOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT a.elder_id, a.kind, a.severity, a.note FROM elder_alert a
        WHERE a.ended_at IS NULL AND a.elder_id IN (",
        page!(),
        ") ORDER BY a.id"
    ))
    .bind(&asked.typed.pattern)
    .bind(asked.centre)
    .bind(asked.today)
    .bind(asked.limit)
    .bind(asked.offset)
    .bind(&asked.typed.first)
    .bind(&asked.typed.exact)
    .fetch_all(on))?)
}

/// Where an elder is enrolled.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CentreOf {
    /// Who.
    pub elder_id: ElderId,
    /// The centre's name.
    pub centre_name: String,
}

/// Where the elders in that part of the list are enrolled on that day.
///
/// # Errors
/// When the database refuses.
pub async fn list_centres(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<CentreOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT m.elder_id, c.name AS centre_name
        FROM enrolment m
        JOIN centre c ON c.id = m.centre_id
        WHERE m.from_on <= $3 AND (m.until_on IS NULL OR m.until_on > $3) AND m.elder_id IN (",
        page!(),
        ") ORDER BY m.id"
    ))
    .bind(&asked.typed.pattern)
    .bind(asked.centre)
    .bind(asked.today)
    .bind(asked.limit)
    .bind(asked.offset)
    .bind(&asked.typed.first)
    .bind(&asked.typed.exact)
    .fetch_all(on))?)
}

/// Where elders are at this moment.
///
/// # Errors
/// When the database refuses.
pub async fn list_here(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<CentreOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT v.elder_id, c.name AS centre_name
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing AND v.visit_on = $3
            AND v.elder_id IN (",
        page!(),
        ")"
    ))
    .bind(&asked.typed.pattern)
    .bind(asked.centre)
    .bind(asked.today)
    .bind(asked.limit)
    .bind(asked.offset)
    .bind(&asked.typed.first)
    .bind(&asked.typed.exact)
    .fetch_all(on))?)
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
