//! SQL of who is expected: enrolled for a day and not paused. The one place that says it in SQL; `enrolment/rules.rs`
//! says it over plain values, and a test holds the two together.

use chrono::NaiveDate;

use crate::centre;
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Of enrolments `n` those that hold on a day, at whichever centre: `$2` the day.
macro_rules! holds_anywhere {
    () => {
        "n.service = 'day_care' AND n.from_on <= $2
            AND (n.until_on IS NULL OR n.until_on > $2)
            AND NOT EXISTS (
                SELECT 1 FROM enrolment_pause p
                WHERE p.enrolment_id = n.id AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
            )"
    };
}
pub(crate) use holds_anywhere;

/// Of enrolments `n` those that hold on a day: `$1` the centre, `$2` the day.
macro_rules! holds_on_the_day {
    () => {
        concat!("n.centre_id = $1 AND ", $crate::enrolment::sql::expected::holds_anywhere!())
    };
}
pub(crate) use holds_on_the_day;

/// Enrolments `n` with their weekday `d` that hold for a day: `$1` the centre, `$2` the day, `$3` the weekday it counts
/// as. Whether the centre is open on it is the centre's rule to say.
macro_rules! enrolled_for_the_day {
    () => {
        concat!(
            "enrolment n JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $3 WHERE ",
            $crate::enrolment::sql::expected::holds_on_the_day!()
        )
    };
}
pub(crate) use enrolled_for_the_day;

/// Whether one elder is expected at a centre on a day: enrolled, not paused, and the centre open on it.
///
/// # Errors
/// When the database refuses.
pub async fn is_expected(tx: &mut Tx, elder: &ElderId, centre: &CentreId, on_day: NaiveDate) -> Result<bool> {
    let day = centre::days::sql::day(tx, centre, on_day).await?;
    let Some(day) = day.filter(centre::days::CentreDay::is_open) else { return Ok(false) };
    let found: Option<i64> = sql!(tx, |on| sqlx::query_scalar(concat!(
        "SELECT d.weekday FROM ",
        enrolled_for_the_day!(),
        " AND n.elder_id = $4 LIMIT 1"
    ))
    .bind(centre)
    .bind(on_day)
    .bind(day.weekday)
    .bind(elder)
    .fetch_optional(on))?;
    Ok(found.is_some())
}

/// Who is expected at a centre on a day.
///
/// # Errors
/// When the database refuses.
pub async fn expected_elders(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<ElderId>> {
    let day = centre::days::sql::day(tx, centre, on_day).await?;
    let Some(day) = day.filter(centre::days::CentreDay::is_open) else { return Ok(Vec::new()) };
    Ok(sql!(tx, |on| sqlx::query_scalar(concat!(
        "SELECT n.elder_id FROM ",
        enrolled_for_the_day!(),
        " ORDER BY n.elder_id"
    ))
    .bind(centre)
    .bind(on_day)
    .bind(day.weekday)
    .fetch_all(on))?)
}
