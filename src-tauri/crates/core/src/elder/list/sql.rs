//! SQL of lists of elders: which, in which order, and what stands on the lines of a page.
//!
//! The page is found first, by one text for each order, so that a database walks the index of that order and stops when
//! the page is full. What else stands on its lines is asked for by the names of those elders alone; those texts differ
//! with the number of elders and are not kept prepared, so that they push nothing out that is asked for at every door.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;

use super::{ElderOrder, Received};
use crate::centre::CentreId;
use crate::elder::sql::AlertOf;
use crate::elder::sql::belonging::{is_enrolled, lives};
use crate::elder::{AlertKind, Category, ElderId, LivingSituation, Sex, reading};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Stands for "never assessed" where a grade is asked for.
pub const UNASSESSED: i64 = -1;

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
    /// Where the elder lives.
    pub address: String,
    /// With whom.
    pub living_situation: Option<LivingSituation>,
    /// When the record was made.
    pub registered_at: DateTime<Utc>,
}

/// What a list asks for.
pub struct Asked<'a> {
    /// What was typed.
    pub typed: reading::Typed,
    /// Only those who receive something at this centre.
    pub centre: Option<&'a CentreId>,
    /// Only those who receive this.
    pub received: Option<Received>,
    /// Only those of this category.
    pub category: Option<Category>,
    /// Only those with an alert of this kind.
    pub alert_kind: Option<AlertKind>,
    /// Only those who live so.
    pub living_situation: Option<LivingSituation>,
    /// Only those of this grade, or [`UNASSESSED`].
    pub grade: Option<i64>,
    /// Only those of this sex.
    pub sex: Option<Sex>,
    /// In which order; none: the likeliest first.
    pub order: Option<ElderOrder>,
    /// The other way round.
    pub descending: bool,
    /// The day whose services count.
    pub today: NaiveDate,
    /// How many at most.
    pub limit: i64,
    /// How many to pass over.
    pub offset: i64,
}

impl Asked<'_> {
    /// Whoever fits what was typed, the likeliest first.
    #[must_use]
    pub fn found(typed: reading::Typed, today: NaiveDate, limit: i64) -> Self {
        Self {
            typed,
            centre: None,
            received: None,
            category: None,
            alert_kind: None,
            living_situation: None,
            grade: None,
            sex: None,
            order: None,
            descending: false,
            today,
            limit,
            offset: 0,
        }
    }
}

/// The grade that counts, as `assessment_current` answers it.
macro_rules! grade_now {
    () => {
        "(SELECT s.grade FROM assessment s
            WHERE s.elder_id = e.id AND s.scheme = 'gbt42195' AND s.ended_at IS NULL
            ORDER BY s.assessed_on DESC, s.id DESC
            LIMIT 1)"
    };
}

/// Which elders a list holds: `$1` a LIKE pattern, `$2` a centre, `$3` the day of the services, `$4` what is received,
/// `$5` a category, `$6` a kind of alert, `$7` a living situation, `$8` a grade, `$9` a sex.
macro_rules! listed {
    () => {
        concat!(
            "FROM elder e
        WHERE e.merged_into_id IS NULL AND ($1 IS NULL OR e.search_text LIKE $1 ESCAPE '!')
            AND ($9 IS NULL OR e.sex = $9)
            AND ($7 IS NULL OR e.living_situation = $7)
            AND (($2 IS NULL AND $4 IS NULL) OR (COALESCE($4, '') = 'nothing') <> (
                EXISTS (
                    SELECT 1 FROM enrolment n
                    WHERE n.elder_id = e.id AND ",
            is_enrolled!("n", "$3"),
            "
                        AND ($2 IS NULL OR n.centre_id = $2)
                        AND (COALESCE($4, 'nothing') = 'nothing' OR n.service = $4)
                )
                OR EXISTS (
                    SELECT 1 FROM admission m
                    WHERE m.elder_id = e.id AND ",
            lives!("m", "$3"),
            "
                        AND ($2 IS NULL OR m.centre_id = $2)
                        AND COALESCE($4, 'nothing') IN ('nothing', 'residence')
                )
            ))
            AND ($5 IS NULL OR EXISTS (
                SELECT 1 FROM elder_category g WHERE g.elder_id = e.id AND g.category = $5
            ))
            AND ($6 IS NULL OR EXISTS (
                SELECT 1 FROM elder_alert a WHERE a.elder_id = e.id AND a.ended_at IS NULL AND a.kind = $6
            ))
            AND ($8 IS NULL OR COALESCE(",
            grade_now!(),
            ", -1) = $8) "
        )
    };
}

/// A page in one order: `$10` how many, `$11` after how many.
macro_rules! page {
    ($($order:tt)*) => {
        concat!(
            "SELECT e.id, e.name, e.name_pinyin, e.sex, e.birth_on, e.phone, e.address, e.living_situation,
            e.registered_at ",
            listed!(),
            "ORDER BY ",
            $($order)*,
            " LIMIT $10 OFFSET $11"
        )
    };
}

/// A page in the order of a rank, who has none last either way round, then by pinyin.
macro_rules! ranked {
    (up, $($rank:tt)*) => {
        page!(concat!($($rank)*, " NULLS LAST, e.sort_key, e.id"))
    };
    (down, $($rank:tt)*) => {
        page!(concat!($($rank)*, " DESC NULLS LAST, e.sort_key, e.id"))
    };
}

/// How grave the gravest alert is.
macro_rules! gravity {
    () => {
        "(SELECT MIN(CASE a.severity WHEN 'severe' THEN 0 WHEN 'moderate' THEN 1 ELSE 2 END)
            FROM elder_alert a
            WHERE a.elder_id = e.id AND a.ended_at IS NULL)"
    };
}

/// The first of the centres in which the elder is enrolled, else where the elder lives: identifiers stand in the order in
/// which they were given.
macro_rules! first_centre {
    () => {
        concat!(
            "COALESCE(
            (SELECT MIN(n.centre_id) FROM enrolment n WHERE n.elder_id = e.id AND ",
            is_enrolled!("n", "$3"),
            "),
            (SELECT MIN(m.centre_id) FROM admission m WHERE m.elder_id = e.id AND ",
            lives!("m", "$3"),
            ")
        )"
        )
    };
}

/// The first of the categories.
macro_rules! first_category {
    () => {
        "(SELECT MIN(CASE g.category
                WHEN 'self_paying' THEN 0 WHEN 'destitute' THEN 1 WHEN 'minimum_living' THEN 2
                WHEN 'minimum_living_margin' THEN 3 WHEN 'entitled_veteran' THEN 4 WHEN 'lost_only_child' THEN 5
                ELSE 6
            END)
            FROM elder_category g
            WHERE g.elder_id = e.id)"
    };
}

/// The place of the living situation among the words.
macro_rules! living {
    () => {
        "CASE e.living_situation
            WHEN 'alone' THEN 0 WHEN 'with_spouse' THEN 1 WHEN 'with_children' THEN 2 WHEN 'with_parents' THEN 3
            WHEN 'with_siblings' THEN 4 WHEN 'with_other_relatives' THEN 5 WHEN 'with_non_relatives' THEN 6
            WHEN 'institution' THEN 7
        END"
    };
}

/// The likeliest first: whose surname begins like what was typed (`$12`), then whom it names exactly (`$13`), then by
/// pinyin.
const LIKELIEST: &str = page!(
    "CASE WHEN SUBSTR(e.sort_key, 1, 1) = $12 OR SUBSTR(e.name, 1, 1) = $12 THEN 0 ELSE 1 END,
            CASE WHEN e.search_text LIKE $13 ESCAPE '!' THEN 0 ELSE 1 END,
            e.sort_key, e.id"
);

/// The text of an order. Every one ends with what no two elders share, so that pages have neither gaps nor doubles.
fn in_order(order: ElderOrder, descending: bool) -> &'static str {
    match (order, descending) {
        (ElderOrder::Name, false) => page!("e.sort_key, e.id"),
        (ElderOrder::Name, true) => page!("e.sort_key DESC, e.id DESC"),
        (ElderOrder::Sex, false) => page!("e.sex, e.sort_key, e.id"),
        (ElderOrder::Sex, true) => page!("e.sex DESC, e.sort_key DESC, e.id DESC"),
        (ElderOrder::BirthOn, false) => page!("e.birth_on, e.sort_key, e.id"),
        (ElderOrder::BirthOn, true) => page!("e.birth_on DESC, e.sort_key DESC, e.id DESC"),
        (ElderOrder::Alerts, false) => ranked!(up, gravity!()),
        (ElderOrder::Alerts, true) => ranked!(down, gravity!()),
        (ElderOrder::Centre, false) => ranked!(up, first_centre!()),
        (ElderOrder::Centre, true) => ranked!(down, first_centre!()),
        (ElderOrder::Category, false) => ranked!(up, first_category!()),
        (ElderOrder::Category, true) => ranked!(down, first_category!()),
        (ElderOrder::LivingSituation, false) => ranked!(up, living!()),
        (ElderOrder::LivingSituation, true) => ranked!(down, living!()),
        (ElderOrder::Grade, false) => ranked!(up, grade_now!()),
        (ElderOrder::Grade, true) => ranked!(down, grade_now!()),
        (ElderOrder::RegisteredAt, false) => page!("e.registered_at, e.sort_key, e.id"),
        (ElderOrder::RegisteredAt, true) => page!("e.registered_at DESC, e.sort_key DESC, e.id DESC"),
    }
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
        .bind(asked.received)
        .bind(asked.category)
        .bind(asked.alert_kind)
        .bind(asked.living_situation)
        .bind(asked.grade)
        .bind(asked.sex)
        .fetch_one(on))?)
}

/// A part of the list, in its order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<ListRecord>> {
    let is_typed = asked.typed.pattern.is_some();
    if asked.order.is_none() && is_typed {
        return likeliest(tx, asked).await;
    }
    let text = in_order(asked.order.unwrap_or(ElderOrder::Name), asked.descending);
    Ok(sql!(tx, |on| sqlx::query_as(text)
        .bind(&asked.typed.pattern)
        .bind(asked.centre)
        .bind(asked.today)
        .bind(asked.received)
        .bind(asked.category)
        .bind(asked.alert_kind)
        .bind(asked.living_situation)
        .bind(asked.grade)
        .bind(asked.sex)
        .bind(asked.limit)
        .bind(asked.offset)
        .fetch_all(on))?)
}

async fn likeliest(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<ListRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(LIKELIEST)
        .bind(&asked.typed.pattern)
        .bind(asked.centre)
        .bind(asked.today)
        .bind(asked.received)
        .bind(asked.category)
        .bind(asked.alert_kind)
        .bind(asked.living_situation)
        .bind(asked.grade)
        .bind(asked.sex)
        .bind(asked.limit)
        .bind(asked.offset)
        .bind(&asked.typed.first)
        .bind(&asked.typed.exact)
        .fetch_all(on))?)
}

/// The names of elders, for a list in brackets. (A macro, for each database has a builder of its own.)
macro_rules! push_names {
    ($query:ident, $elders:ident) => {
        let mut list = $query.separated(", ");
        for elder in $elders {
            list.push_bind(*elder);
        }
    };
}

/// The alerts of these elders.
///
/// # Errors
/// When the database refuses.
pub async fn alerts_of(tx: &mut Tx, elders: &[&ElderId]) -> Result<Vec<AlertOf>> {
    if elders.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| async {
        let mut query = QueryBuilder::new(
            "SELECT a.elder_id, a.kind, a.severity, a.note FROM elder_alert a
            WHERE a.ended_at IS NULL AND a.elder_id IN (",
        );
        push_names!(query, elders);
        query.push(") ORDER BY a.id");
        query.build_query_as().persistent(false).fetch_all(on).await
    })?)
}

/// The categories of these elders.
///
/// # Errors
/// When the database refuses.
pub async fn categories_of(tx: &mut Tx, elders: &[&ElderId]) -> Result<Vec<(ElderId, Category)>> {
    if elders.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| async {
        let mut query =
            QueryBuilder::new("SELECT g.elder_id, g.category FROM elder_category g WHERE g.elder_id IN (");
        push_names!(query, elders);
        query.push(")");
        query.build_query_as().persistent(false).fetch_all(on).await
    })?)
}

/// The grades that count of these elders.
///
/// # Errors
/// When the database refuses.
pub async fn grades_of(tx: &mut Tx, elders: &[&ElderId]) -> Result<Vec<(ElderId, i64)>> {
    if elders.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| async {
        let mut query = QueryBuilder::new(
            "SELECT s.elder_id, s.grade FROM assessment s
            WHERE s.scheme = 'gbt42195' AND s.ended_at IS NULL AND s.elder_id IN (",
        );
        push_names!(query, elders);
        // Of the rows that are gathered by elder, the last one stays.
        query.push(") ORDER BY s.elder_id, s.assessed_on, s.id");
        query.build_query_as().persistent(false).fetch_all(on).await
    })?)
}

/// Where an elder receives what.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PlaceOf {
    /// Who.
    pub elder_id: ElderId,
    /// The centre's name.
    pub centre_name: String,
    /// What.
    pub received: Received,
}

/// Where these elders receive what on a day: what they are enrolled in, then where they live.
///
/// # Errors
/// When the database refuses.
pub async fn places_of(tx: &mut Tx, elders: &[&ElderId], today: NaiveDate) -> Result<Vec<PlaceOf>> {
    if elders.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| async {
        let mut query = QueryBuilder::new(
            "SELECT n.elder_id, c.name AS centre_name, n.service AS received, 0 AS part, n.id AS of_id
            FROM enrolment n
            JOIN centre c ON c.id = n.centre_id
            WHERE n.from_on <= ",
        );
        query.push_bind(today).push(" AND (n.until_on IS NULL OR n.until_on > ").push_bind(today);
        query.push(") AND n.elder_id IN (");
        push_names!(query, elders);
        query.push(
            ") UNION ALL
            SELECT m.elder_id, c.name AS centre_name, 'residence' AS received, 1 AS part, m.id AS of_id
            FROM admission m
            JOIN centre c ON c.id = m.centre_id
            WHERE m.to_on IS NULL AND m.from_on <= ",
        );
        query.push_bind(today).push(" AND m.elder_id IN (");
        push_names!(query, elders);
        query.push(") ORDER BY part, of_id");
        query.build_query_as().persistent(false).fetch_all(on).await
    })?)
}

/// At which centre these elders are at this moment.
///
/// # Errors
/// When the database refuses.
pub async fn here_of(tx: &mut Tx, elders: &[&ElderId], today: NaiveDate) -> Result<Vec<(ElderId, String)>> {
    if elders.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql!(tx, |on| async {
        let mut query = QueryBuilder::new(
            "SELECT v.elder_id, c.name
            FROM visit v
            JOIN centre c ON c.id = v.centre_id
            WHERE v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing AND v.visit_on = ",
        );
        query.push_bind(today).push(" AND v.elder_id IN (");
        push_names!(query, elders);
        query.push(")");
        query.build_query_as().persistent(false).fetch_all(on).await
    })?)
}
