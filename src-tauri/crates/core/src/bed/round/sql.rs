//! SQL of night rounds.

use chrono::{DateTime, NaiveDate, Utc};

use super::{NightFinding, NightNote, NoteAct};
use crate::bed::leave::LeaveKind;
use crate::bed::{AdmissionId, BedId, NightNoteId, WardId};
use crate::centre::{CentreId, OrganisationId};
use crate::elder::{ElderId, Sex};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// Somebody who lives at a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LineRow {
    /// Whose admission.
    pub admission_id: AdmissionId,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// In which ward.
    pub ward_id: Option<WardId>,
    /// The ward's name.
    pub ward_name: Option<String>,
    /// In which bed.
    pub bed_id: Option<BedId>,
    /// Its label.
    pub bed_label: Option<String>,
    /// The room's name.
    pub room_name: Option<String>,
    /// Away.
    pub away: Option<LeaveKind>,
}

/// Who is in the book for the night that begins on a day, by ward, room and bed; no bed last.
///
/// # Errors
/// When the database refuses.
pub async fn lines(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<LineRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT a.id AS admission_id, a.elder_id, e.name, e.sex, e.birth_on, w.id AS ward_id, w.name AS ward_name,
            s.bed_id, b.label AS bed_label, r.name AS room_name, l.kind AS away
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL AND s.from_on <= $2
            AND (s.to_on IS NULL OR s.to_on > $2)
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        LEFT JOIN ward w ON w.id = r.ward_id
        LEFT JOIN bed_leave l ON l.admission_id = a.id AND l.withdrawn_at IS NULL AND l.from_on <= $2
            AND (l.to_on IS NULL OR l.to_on > $2)
        WHERE a.centre_id = $1 AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
        ORDER BY CASE WHEN s.id IS NULL THEN 1 ELSE 0 END, w.position, w.id, r.name, b.position, e.sort_key, e.id"
    )
    .bind(centre)
    .bind(night)
    .fetch_all(on)
    })?)
}

macro_rules! notes {
    () => {
        "SELECT n.id, n.night_on, n.admission_id, e.name, r.name || '-' || b.label AS bed_label, n.found, n.note,
            n.recorded_at, n.recorded_by, n.completed_at, n.completed_by, n.completion, n.completed_act
        FROM night_note n
        LEFT JOIN admission a ON a.id = n.admission_id
        LEFT JOIN elder e ON e.id = a.elder_id
        LEFT JOIN bed b ON b.id = n.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE "
    };
}

/// The notes of a night, the latest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_night(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<NightNote>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        notes!(),
        "n.centre_id = $1 AND n.night_on = $2 ORDER BY n.recorded_at DESC, n.id DESC"
    ))
    .bind(centre)
    .bind(night)
    .fetch_all(on))?)
}

/// The notes of a centre that are still open, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut Tx, centre: &CentreId) -> Result<Vec<NightNote>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        notes!(),
        "n.centre_id = $1 AND n.completed_at IS NULL
            AND n.found IN ('fell', 'not_in_bed', 'to_hospital', 'came_back', 'arrived', 'died')
        ORDER BY n.recorded_at, n.id"
    ))
    .bind(centre)
    .fetch_all(on))?)
}

/// One note with its centre and whom it is about.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &NightNoteId) -> Result<Option<(NightNote, CentreId, Option<ElderId>)>> {
    let note: Option<NightNote> =
        sql!(&mut *tx, |on| sqlx::query_as(concat!(notes!(), "n.id = $1")).bind(id).fetch_optional(on))?;
    let Some(note) = note else { return Ok(None) };
    let (centre, elder): (CentreId, Option<ElderId>) = sql!(tx, |on| sqlx::query_as(
        "SELECT n.centre_id, a.elder_id
        FROM night_note n
        LEFT JOIN admission a ON a.id = n.admission_id
        WHERE n.id = $1"
    )
    .bind(id)
    .fetch_one(on))?;
    Ok(Some((note, centre, elder)))
}

/// Adds a note.
///
/// # Errors
/// The raw refusal.
pub async fn insert(
    tx: &mut Tx,
    id: &NightNoteId,
    centre: &CentreId,
    night: NaiveDate,
    finding: &NightFinding,
    by: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO night_note (id, centre_id, night_on, admission_id, bed_id, found, note, recorded_at, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(centre)
    .bind(night)
    .bind(&finding.admission_id)
    .bind(&finding.bed_id)
    .bind(finding.found)
    .bind(finding.note.trim())
    .bind(at)
    .bind(by)
    .execute(on)
    })?;
    Ok(())
}

/// Says how a note was set right; says whether it was open.
///
/// # Errors
/// When the database refuses.
pub async fn complete(
    tx: &mut Tx,
    id: &NightNoteId,
    completion: &str,
    by: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "UPDATE night_note SET completed_at = $2, completed_by = $3, completion = $4
        WHERE id = $1 AND completed_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .bind(completion.trim())
    .execute(on))?;
    Ok(rows == 1)
}

/// Completes a note by an act on an admission; says whether it was open.
///
/// # Errors
/// When the database refuses.
pub async fn complete_by(
    tx: &mut Tx,
    id: &NightNoteId,
    admission: &AdmissionId,
    act: NoteAct,
    by: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE night_note SET completed_at = $2, completed_by = $3, completed_act = $4,
                admission_id = COALESCE(admission_id, $5)
            WHERE id = $1 AND completed_at IS NULL",
        )
        .bind(id)
        .bind(at)
        .bind(by)
        .bind(act)
        .bind(admission)
        .execute(on)
    })?;
    Ok(rows == 1)
}

/// How many notes of the nights `[from, until)` say that the book is wrong and wait to be completed. A fall is looked
/// after, but changes no census.
///
/// # Errors
/// When the database refuses.
pub async fn open_of_span(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    organisation: Option<&OrganisationId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<i64> {
    Ok(sql!(tx, |on| {
        sqlx::query_scalar(
            "SELECT COUNT(*)
            FROM night_note n
            JOIN centre c ON c.id = n.centre_id
            WHERE ($1 IS NULL OR n.centre_id = $1) AND ($2 IS NULL OR c.organisation_id = $2)
                AND n.night_on >= $3 AND n.night_on < $4 AND n.completed_at IS NULL
                AND n.found IN ('not_in_bed', 'to_hospital', 'came_back', 'arrived', 'died')",
        )
        .bind(centre)
        .bind(organisation)
        .bind(from)
        .bind(until)
        .fetch_one(on)
    })?)
}

/// The notes of the nights before a day that say that the book is wrong and wait to be completed, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn open_before(tx: &mut Tx, centre: &CentreId, until: NaiveDate) -> Result<Vec<NightNote>> {
    Ok(sql!(tx, |on| sqlx::query_as(concat!(
        notes!(),
        "n.centre_id = $1 AND n.night_on < $2 AND n.completed_at IS NULL
            AND n.found IN ('not_in_bed', 'to_hospital', 'came_back', 'arrived', 'died')
        ORDER BY n.night_on, n.recorded_at, n.id"
    ))
    .bind(centre)
    .bind(until)
    .fetch_all(on))?)
}
