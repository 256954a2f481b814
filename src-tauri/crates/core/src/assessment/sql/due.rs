//! SQL of who is to be assessed.

use chrono::NaiveDate;

use crate::assessment::due::{DueCounts, DueStanding};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::elder::sql::belonging::{belongs, is_enrolled, lives};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// What is asked for.
pub struct Asked<'a> {
    /// The day.
    pub today: NaiveDate,
    /// Only those who belong to this centre.
    pub centre: Option<&'a CentreId>,
    /// Who is due until this day, itself included, is soon due.
    pub soon_until: NaiveDate,
    /// Only those who stand so.
    pub standing: Option<DueStanding>,
    /// How many at most.
    pub limit: i64,
    /// How many to pass over.
    pub offset: i64,
}

/// Everybody who is enrolled or lives at a centre today, each with the assessment that counts: `$1` the day, `$2` a
/// centre.
macro_rules! everybody {
    () => {
        concat!(
            "FROM elder e
        LEFT JOIN assessment a ON a.id = (
            SELECT b.id FROM assessment b
            WHERE b.elder_id = e.id AND b.scheme = 'gbt42195' AND b.ended_at IS NULL
            ORDER BY b.assessed_on DESC, b.id DESC
            LIMIT 1
        )
        WHERE e.merged_into_id IS NULL AND ",
            belongs!("e.id", "$2", "$1"),
            " "
        )
    };
}

/// Those among them who are to be assessed: `$3` the last day that is soon, `$4` how they stand, `$5` how many, `$6`
/// after how many. The longest overdue first.
macro_rules! listed {
    () => {
        concat!(
            everybody!(),
            "AND (a.id IS NULL OR a.next_due_on <= $3)
            AND ($4 IS NULL OR $4 = CASE
                WHEN a.id IS NULL THEN 'never'
                WHEN a.next_due_on < $1 THEN 'overdue'
                ELSE 'soon'
            END)
        ORDER BY CASE WHEN a.id IS NULL THEN 1 ELSE 0 END, a.next_due_on, e.sort_key, e.id
        LIMIT $5 OFFSET $6"
        )
    };
}

/// How many stand how.
///
/// # Errors
/// When the database refuses.
pub async fn counts(tx: &mut Tx, asked: &Asked<'_>) -> Result<DueCounts> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(concat!(
        "SELECT COUNT(*) AS enrolled,
            CAST(COALESCE(SUM(CASE WHEN a.next_due_on < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS overdue,
            CAST(COALESCE(SUM(CASE WHEN a.next_due_on >= $1 AND a.next_due_on <= $3 THEN 1 ELSE 0 END), 0) AS BIGINT)
                AS soon,
            CAST(COALESCE(SUM(CASE WHEN a.id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS never ",
        everybody!()
    ))
    .bind(asked.today)
    .bind(asked.centre)
    .bind(asked.soon_until)
    .fetch_one(on)
    })?)
}

/// A line of the list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DueRecord {
    /// Who.
    pub id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// The grade of the last assessment.
    pub grade: Option<i64>,
    /// The day of the last assessment.
    pub assessed_on: Option<NaiveDate>,
    /// When the next one is due.
    pub next_due_on: Option<NaiveDate>,
}

/// A part of the list.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<DueRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "SELECT e.id, e.name, e.name_pinyin, e.birth_on, a.grade, a.assessed_on, a.next_due_on ",
        listed!()
    ))
    .bind(asked.today)
    .bind(asked.centre)
    .bind(asked.soon_until)
    .bind(asked.standing)
    .bind(asked.limit)
    .bind(asked.offset)
    .fetch_all(on))?)
}

/// Where an elder is enrolled or lives.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CentreOf {
    /// Who.
    pub elder_id: ElderId,
    /// The centre's name.
    pub centre_name: String,
}

/// Where the elders in that part of the list are today: the centres in which they are enrolled, then that in which they
/// live; one centre twice where an elder is enrolled there twice.
///
/// # Errors
/// When the database refuses.
pub async fn list_centres(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<CentreOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        "WITH page AS (SELECT e.id ",
        listed!(),
        ")
        SELECT n.elder_id, c.name AS centre_name, 0 AS part, n.id AS of_id
        FROM page p
        JOIN enrolment n ON n.elder_id = p.id AND ",
        is_enrolled!("n", "$1"),
        "
        JOIN centre c ON c.id = n.centre_id
        UNION ALL
        SELECT m.elder_id, c.name AS centre_name, 1 AS part, m.id AS of_id
        FROM page p
        JOIN admission m ON m.elder_id = p.id AND ",
        lives!("m", "$1"),
        "
        JOIN centre c ON c.id = m.centre_id
        ORDER BY part, of_id"
    ))
    .bind(asked.today)
    .bind(asked.centre)
    .bind(asked.soon_until)
    .bind(asked.standing)
    .bind(asked.limit)
    .bind(asked.offset)
    .fetch_all(on))?)
}
