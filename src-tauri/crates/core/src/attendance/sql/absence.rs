//! SQL of absences and of the calls about them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::{Absence, AbsenceId, CorrectAbsence, FollowUpCallId, RecordAbsence, RecordCall};
use crate::centre::CentreId;
use crate::elder::ElderId;
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

/// Shortens an absence: the elder comes again on that day. Of closed days it is a correction.
///
/// # Errors
/// When the database refuses.
pub async fn shorten(
    tx: &mut Tx,
    id: &AbsenceId,
    comes_again_on: NaiveDate,
    corrected_at: Option<DateTime<Utc>>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE absence SET until_on = $2, corrected_at = COALESCE($3, corrected_at) WHERE id = $1"
    )
    .bind(id)
    .bind(comes_again_on)
    .bind(corrected_at)
    .execute(on))?;
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

/// Gives back an absence that an arrival ended, until the day that it was meant for. Into closed days it is a correction.
///
/// # Errors
/// The raw refusal: something else may be recorded for these days by now.
pub async fn give_back(
    tx: &mut Tx,
    id: &AbsenceId,
    until_on: NaiveDate,
    corrected_at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE absence SET until_on = $2, withdrawn_at = NULL, corrected_at = COALESCE($3, corrected_at)
        WHERE id = $1",
        )
        .bind(id)
        .bind(until_on)
        .bind(corrected_at)
        .execute(on)
    })?;
    Ok(())
}

/// An absence that an arrival ended.
#[derive(Debug, Clone, Copy)]
pub struct Ended<'a> {
    /// Which.
    pub id: &'a AbsenceId,
    /// The day of the arrival.
    pub on: NaiveDate,
    /// When the arrival was recorded.
    pub at: DateTime<Utc>,
    /// Until when it had been meant.
    pub meant_until: NaiveDate,
}

/// Whether an absence stands as the arrival left it: shortened to that day, or, where nothing of it remained, taken back at
/// that instant. Otherwise somebody changed it since.
///
/// # Errors
/// When the database refuses.
pub async fn is_as_arrival_left_it(tx: &mut Tx, ended: &Ended<'_>) -> Result<bool> {
    let found: Option<AbsenceId> = sql!(tx, |on| sqlx::query_scalar(
        "SELECT id FROM absence
        WHERE id = $1 AND (withdrawn_at IS NULL AND until_on = $2 OR withdrawn_at = $3 AND until_on = $4)"
    )
    .bind(ended.id)
    .bind(ended.on)
    .bind(ended.at)
    .bind(ended.meant_until)
    .fetch_optional(on))?;
    Ok(found.is_some())
}

/// From which day on something else is known of the days for which an absence had been meant: the elder came, or is away
/// for another reason.
///
/// # Errors
/// When the database refuses.
pub async fn next_known(
    tx: &mut Tx,
    elder: &ElderId,
    centre: &CentreId,
    ended: &Ended<'_>,
) -> Result<Option<NaiveDate>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT visit_on FROM visit
        WHERE elder_id = $1 AND centre_id = $2 AND visit_on >= $3 AND visit_on < $4 AND withdrawn_at IS NULL
        UNION
        SELECT from_on FROM absence
        WHERE elder_id = $1 AND centre_id = $2 AND until_on > $3 AND from_on < $4 AND withdrawn_at IS NULL
            AND id <> $5
        ORDER BY 1
        LIMIT 1"
    )
    .bind(elder)
    .bind(centre)
    .bind(ended.on)
    .bind(ended.meant_until)
    .bind(ended.id)
    .fetch_optional(on))?)
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
