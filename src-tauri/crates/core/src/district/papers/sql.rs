//! SQL of the district's papers: one query for each table, whatever the number of centres.

use chrono::NaiveDate;

use crate::bed::house::BedKind;
use crate::centre::CentreId;
use crate::elder::Sex;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Beds of one kind at one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BedCount {
    /// Where.
    pub centre_id: CentreId,
    /// Of which kind.
    pub kind: BedKind,
    /// Recognised as nursing beds.
    pub is_nursing: bool,
    /// How many.
    pub beds: i64,
}

/// The beds in service on a day, by centre, kind and recognition. In a closed month a bed is of the kind as which it was
/// counted, whatever it became since.
///
/// # Errors
/// When the database refuses.
pub async fn beds(tx: &mut Tx, centre: Option<&CentreId>, on_day: NaiveDate) -> Result<Vec<BedCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT b.centre_id, COALESCE(x.kind, b.kind) AS kind,
            (b.nursing_from_on IS NOT NULL AND b.nursing_from_on <= $2
                AND (b.nursing_until_on IS NULL OR b.nursing_until_on > $2)) AS is_nursing,
            COUNT(*) AS beds
        FROM bed b
        LEFT JOIN bed_as_counted x ON x.bed_id = b.id AND x.until_on = (
            SELECT MIN(y.until_on) FROM bed_as_counted y WHERE y.bed_id = b.id AND y.until_on > $2
        )
        WHERE ($1 IS NULL OR b.centre_id = $1) AND b.in_service_from_on <= $2
            AND (b.in_service_until_on IS NULL OR b.in_service_until_on > $2)
        GROUP BY 1, 2, 3"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

/// Residents of one grade and sex at one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ResidentCount {
    /// Where.
    pub centre_id: CentreId,
    /// The grade that held on the day; none: not assessed by the national standard.
    pub grade: Option<i64>,
    /// As in the identity papers.
    pub sex: Sex,
    /// Destitute (特困), as the elder is registered now.
    pub is_destitute: bool,
    /// How many.
    pub elders: i64,
}

/// Who lives where in the night that begins on a day, by the grade that held then.
///
/// # Errors
/// When the database refuses.
pub async fn residents(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    night: NaiveDate,
) -> Result<Vec<ResidentCount>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.centre_id, g.grade, e.sex,
            EXISTS (SELECT 1 FROM elder_category c WHERE c.elder_id = e.id AND c.category = 'destitute') AS is_destitute,
            COUNT(*) AS elders
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN assessment g ON g.id = (
            SELECT b.id FROM assessment b
            WHERE b.elder_id = a.elder_id AND b.scheme = 'gbt42195' AND b.ended_at IS NULL AND b.assessed_on <= $2
            ORDER BY b.assessed_on DESC, b.id DESC
            LIMIT 1
        )
        WHERE ($1 IS NULL OR a.centre_id = $1) AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
        GROUP BY 1, 2, 3, 4"
    )
    .bind(centre)
    .bind(night)
    .fetch_all(on)
    })?)
}

/// Meals of one kitchen at one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MealCount {
    /// Who cooked.
    pub kitchen_id: CentreId,
    /// Where they were eaten; none: at home.
    pub centre_id: Option<CentreId>,
    /// Portions that were taken.
    pub portions: i64,
}

/// The meals of `[from, until)` that were taken, by kitchen and place.
///
/// # Errors
/// When the database refuses.
pub async fn meals(tx: &mut Tx, from: NaiveDate, until: NaiveDate) -> Result<Vec<MealCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT o.kitchen_id, o.centre_id, CAST(SUM(o.portions) AS BIGINT) AS portions
        FROM delivery_outcome o
        WHERE o.service_on >= $1 AND o.service_on < $2 AND o.superseded_at IS NULL
            AND o.outcome IN ('delivered', 'given_to_other')
        GROUP BY o.kitchen_id, o.centre_id"
    )
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// A number of one centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CentreCount {
    /// Where.
    pub centre_id: CentreId,
    /// How many.
    pub number: i64,
}

/// Person-times of activities in `[from, until)`, by centre.
///
/// # Errors
/// When the database refuses.
pub async fn activities(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<CentreCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.centre_id, COUNT(*) AS number
        FROM activity a
        JOIN activity_participation p ON p.activity_id = a.id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND a.activity_on >= $2 AND a.activity_on < $3
            AND a.cancelled_at IS NULL
        GROUP BY a.centre_id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// Who came to live in `[from, until)`, by centre.
///
/// # Errors
/// When the database refuses.
pub async fn admitted(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<CentreCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.centre_id, COUNT(*) AS number
        FROM admission a
        WHERE ($1 IS NULL OR a.centre_id = $1) AND a.withdrawn_at IS NULL AND a.from_on >= $2
            AND a.from_on < $3
        GROUP BY a.centre_id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}

/// Who left for good in `[from, until)`, by centre.
///
/// # Errors
/// When the database refuses.
pub async fn left(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<CentreCount>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT a.centre_id, COUNT(*) AS number
        FROM admission a
        WHERE ($1 IS NULL OR a.centre_id = $1) AND a.withdrawn_at IS NULL AND a.to_on >= $2
            AND a.to_on < $3
        GROUP BY a.centre_id"
    )
    .bind(centre)
    .bind(from)
    .bind(until)
    .fetch_all(on))?)
}
