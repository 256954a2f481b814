//! SQL of lists of elders: the list with its filters, and the search while typing.

use chrono::NaiveDate;

use crate::centre::CentreId;
use crate::elder::{Alert, ElderId, Sex, reading};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

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
        WHERE e.merged_into_id IS NULL AND ($1 IS NULL OR e.search_text LIKE $1 ESCAPE '!')
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
