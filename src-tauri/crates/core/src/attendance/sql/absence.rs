//! SQL of absences and of the calls about them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::{Absence, AbsenceId, CorrectAbsence, FollowUpCallId, RecordAbsence, RecordCall};
use crate::centre::CentreId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Adds an absence. One that reaches into closed days says that it is a correction.
///
/// # Errors
/// The raw refusal, so that an overlap can be told.
pub async fn insert(
    tx: &mut Tx,
    id: &AbsenceId,
    asked: &RecordAbsence,
    is_announced: bool,
    at: DateTime<Utc>,
    corrected_at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO absence (
            id, elder_id, centre_id, from_on, until_on, reason, note, told_by, is_announced, recorded_at, corrected_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(id)
    .bind(&asked.elder_id)
    .bind(&asked.centre_id)
    .bind(asked.from_on)
    .bind(asked.until_on)
    .bind(asked.reason)
    .bind(asked.note.trim())
    .bind(asked.told_by.trim())
    .bind(is_announced)
    .bind(at)
    .bind(corrected_at)
    .execute(on)
    })?;
    Ok(())
}

/// An absence and where it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AbsenceRecord {
    /// The absence.
    #[sqlx(flatten)]
    pub absence: Absence,
    /// Where.
    pub centre_id: CentreId,
}

/// An absence that was not taken back.
///
/// # Errors
/// When the database refuses.
pub async fn record(tx: &mut Tx, id: &AbsenceId) -> Result<Option<AbsenceRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, elder_id, centre_id, from_on, until_on, reason, note, told_by, is_announced
        FROM absence
        WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Takes back an absence. From closed days it is a correction.
///
/// # Errors
/// When the database refuses.
pub async fn withdraw(tx: &mut Tx, id: &AbsenceId, at: DateTime<Utc>, is_correction: bool) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE absence SET withdrawn_at = $2, corrected_at = COALESCE($3, corrected_at) WHERE id = $1"
    )
    .bind(id)
    .bind(at)
    .bind(is_correction.then_some(at))
    .execute(on))?;
    Ok(())
}

/// Writes why the elder really did not come. On closed days it is a correction.
///
/// # Errors
/// When the database refuses.
pub async fn correct(tx: &mut Tx, asked: &CorrectAbsence, corrected_at: Option<DateTime<Utc>>) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE absence SET reason = $2, note = $3, told_by = $4, corrected_at = COALESCE($5, corrected_at) WHERE id = $1"
    )
    .bind(&asked.absence_id)
    .bind(asked.reason)
    .bind(asked.note.trim())
    .bind(asked.told_by.trim())
    .bind(corrected_at)
    .execute(on)
    })?;
    Ok(())
}

/// Ends an absence on a day, because the elder came: of one that began on it nothing remains.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, absence: &Absence, on_day: NaiveDate, at: DateTime<Utc>) -> Result<()> {
    let until_on = if absence.from_on < on_day { on_day } else { absence.until_on };
    let withdrawn_at = (absence.from_on >= on_day).then_some(at);
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE absence SET until_on = $2, withdrawn_at = $3 WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(&absence.id)
    .bind(until_on)
    .bind(withdrawn_at)
    .execute(on))?;
    Ok(())
}

/// Gives back an absence that an arrival ended, until the day that it was meant for.
///
/// # Errors
/// The raw refusal: something else may be recorded for these days by now.
pub async fn give_back(tx: &mut Tx, id: &AbsenceId, until_on: NaiveDate) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE absence SET until_on = $2, withdrawn_at = NULL WHERE id = $1"
    )
    .bind(id)
    .bind(until_on)
    .execute(on))?;
    Ok(())
}

/// A call as it is written down.
#[derive(Debug)]
pub struct NewCall<'a> {
    /// Names the call.
    pub id: &'a FollowUpCallId,
    /// The day that it was about.
    pub on: NaiveDate,
    /// When.
    pub at: DateTime<Utc>,
    /// Who was called, in words.
    pub called_whom: &'a str,
}

/// Writes down a call.
///
/// # Errors
/// When the database refuses.
pub async fn insert_call(tx: &mut Tx, call: &NewCall<'_>, asked: &RecordCall) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO follow_up_call (
            id, elder_id, centre_id, called_on, called_at, contact_id, called_whom, outcome, said
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(call.id)
    .bind(&asked.elder_id)
    .bind(&asked.centre_id)
    .bind(call.on)
    .bind(call.at)
    .bind(asked.contact_id.as_ref())
    .bind(call.called_whom)
    .bind(asked.outcome)
    .bind(asked.said.trim())
    .execute(on))?;
    Ok(())
}
