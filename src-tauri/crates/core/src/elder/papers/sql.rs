//! SQL of the papers about people.

use chrono::NaiveDate;

use crate::centre::CentreId;
use crate::elder::sql::belonging::{belonging, belongs, lives};
use crate::elder::{Category, ElderId, Relation};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// One person to call; an elder without any has one line without a contact.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ContactLine {
    /// Whose.
    pub elder_id: ElderId,
    /// The elder's name.
    pub name: String,
    /// The elder's own telephone.
    pub phone: String,
    /// The contact's name.
    pub contact_name: Option<String>,
    /// How they belong together.
    pub relation: Option<Relation>,
    /// The contact's telephone.
    pub contact_phone: Option<String>,
    /// Whom to call first.
    pub emergency_order: Option<i64>,
    /// May take the elder home.
    pub may_collect: Option<bool>,
}

/// Whom to call for the elders who belong to a centre on a day, by pinyin and order.
///
/// # Errors
/// When the database refuses.
pub async fn contacts_of_centre(tx: &mut Tx, centre: &CentreId, on: NaiveDate) -> Result<Vec<ContactLine>> {
    Ok(sql!(tx, |on_db| {
        sqlx::query_as(concat!(
        "SELECT e.id AS elder_id, e.name, e.phone, k.name AS contact_name, k.relation, k.phone AS contact_phone,
            k.emergency_order, k.may_collect
        FROM elder e
        LEFT JOIN contact k ON k.elder_id = e.id AND k.ended_at IS NULL
        WHERE e.merged_into_id IS NULL AND ",
        belongs!("e.id", "$1", "$2"),
        " ORDER BY e.sort_key, e.id, k.emergency_order"
    ))
    .bind(centre)
    .bind(on)
    .fetch_all(on_db)
    })?)
}

/// Somebody's day of birth.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Birth {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// For the order.
    pub sort_key: String,
    /// Born.
    pub birth_on: NaiveDate,
    /// At which centre; the first by name where there are several.
    pub centre_name: Option<String>,
}

/// Everyone who belongs on some day of `[from, until)` to a centre, or to any.
///
/// # Errors
/// When the database refuses.
pub async fn births(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Birth>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT e.id AS elder_id, e.name, e.sort_key, e.birth_on, MIN(c.name) AS centre_name
        FROM ",
        belonging!(from "$2" until "$3"),
        " s
        JOIN elder e ON e.id = s.elder_id AND e.merged_into_id IS NULL
        JOIN centre c ON c.id = s.centre_id
        WHERE ($1 IS NULL OR s.centre_id = $1)
        GROUP BY e.id, e.name, e.sort_key, e.birth_on
        ORDER BY e.sort_key, e.id"
    ))
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// Elders of one grade at one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct GradeCount {
    /// Where.
    pub centre_id: CentreId,
    /// The grade that counts; none: not assessed by the national standard.
    pub grade: Option<i64>,
    /// How many.
    pub elders: i64,
}

/// How many elders of which grade belong where on a day; who has day care where the elder lives is one.
///
/// # Errors
/// When the database refuses.
pub async fn grades(tx: &mut Tx, centre: Option<&CentreId>, on_day: NaiveDate) -> Result<Vec<GradeCount>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(concat!(
            "SELECT s.centre_id, a.grade, COUNT(*) AS elders
        FROM ",
            belonging!(on "$2"),
            " s
        JOIN elder e ON e.id = s.elder_id AND e.merged_into_id IS NULL
        LEFT JOIN assessment a ON a.id = (
            SELECT b.id FROM assessment b
            WHERE b.elder_id = s.elder_id AND b.scheme = 'gbt42195' AND b.ended_at IS NULL
            ORDER BY b.assessed_on DESC, b.id DESC
            LIMIT 1
        )
        WHERE ($1 IS NULL OR s.centre_id = $1)
        GROUP BY s.centre_id, a.grade"
        ))
        .bind(centre)
        .bind(on_day)
        .fetch_all(on)
    })?)
}

/// Elders of one category at one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CategoryCount {
    /// Where.
    pub centre_id: CentreId,
    /// Which.
    pub category: Category,
    /// How many.
    pub elders: i64,
}

/// How many elders of which category belong where on a day; one elder may have several.
///
/// # Errors
/// When the database refuses.
pub async fn categories(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    on_day: NaiveDate,
) -> Result<Vec<CategoryCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT s.centre_id, g.category, COUNT(DISTINCT s.elder_id) AS elders
        FROM ",
        belonging!(on "$2"),
        " s
        JOIN elder e ON e.id = s.elder_id AND e.merged_into_id IS NULL
        JOIN elder_category g ON g.elder_id = s.elder_id
        WHERE ($1 IS NULL OR s.centre_id = $1)
        GROUP BY s.centre_id, g.category"
    ))
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// How many different elders belong to a centre on a day, or to any: whoever belongs to two is one.
///
/// # Errors
/// When the database refuses.
pub async fn elders(tx: &mut Tx, centre: Option<&CentreId>, on_day: NaiveDate) -> Result<i64> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(concat!(
            "SELECT COUNT(*) FROM elder e WHERE e.merged_into_id IS NULL AND ",
            belongs!("e.id", "$1", "$2")
        ))
        .bind(centre)
        .bind(on_day)
        .fetch_one(on)
    })?)
}

/// Whoever has a valid card.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CardHolder {
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// What the card says.
    pub code: String,
}

/// The valid cards of the elders who belong to a centre on a day, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn cards(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<CardHolder>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT e.name, e.name_pinyin, k.code
        FROM elder e
        JOIN elder_card k ON k.elder_id = e.id AND k.ended_at IS NULL
        WHERE e.merged_into_id IS NULL AND ",
        belongs!("e.id", "$1", "$2"),
        " ORDER BY e.sort_key, e.id"
    ))
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Where an elder lives.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Home {
    /// The centre's name.
    pub centre_name: String,
    /// Room and label of the bed; none as long as the elder has no bed.
    pub bed: Option<String>,
}

/// Where an elder lives on a day, and the bed that is the elder's now; none for whoever lives at no centre.
///
/// # Errors
/// When the database refuses.
pub async fn home(tx: &mut Tx, elder: &ElderId, on_day: NaiveDate) -> Result<Option<Home>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT c.name AS centre_name, r.name || '-' || b.label AS bed
        FROM admission m
        JOIN centre c ON c.id = m.centre_id
        LEFT JOIN stay s ON s.admission_id = m.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE m.elder_id = $1 AND ",
        lives!("m", "$2"),
        " ORDER BY m.from_at DESC, m.id LIMIT 1"
    ))
    .bind(elder)
    .bind(on_day)
    .fetch_optional(on))?)
}
