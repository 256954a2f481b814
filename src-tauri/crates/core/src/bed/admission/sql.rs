//! SQL of admissions.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Admission, LeavingReason, LiesIn, Payer, RiskCheck, RiskFound, RiskKind, RiskLevel, Terms};
use crate::bed::leave;
use crate::bed::{AdmissionId, Moment};
use crate::centre::CentreId;
use crate::elder::{Category, ElderId, Sex};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct Row {
    id: AdmissionId,
    elder_id: ElderId,
    elder_name: String,
    sex: Sex,
    centre_id: CentreId,
    centre_name: String,
    from_at: DateTime<Utc>,
    from_on: NaiveDate,
    to_at: Option<DateTime<Utc>>,
    to_on: Option<NaiveDate>,
    planned_to_on: Option<NaiveDate>,
    is_short_stay: bool,
    trial_until_on: Option<NaiveDate>,
    payer: Payer,
    category: Category,
    agreement_number: String,
    agreement_signed_on: Option<NaiveDate>,
    agreement_signed_by: String,
    agreement_until_on: Option<NaiveDate>,
    partner_id: Option<AdmissionId>,
    partner_name: Option<String>,
    note: String,
    leaving_reason: Option<LeavingReason>,
    destination: String,
    leaving_note: String,
    corrected_at: Option<DateTime<Utc>>,
    version: i64,
}

/// One admission with the bed and the leave of this moment; none where it was annulled.
///
/// # Errors
/// When the database refuses.
pub async fn one(tx: &mut Tx, id: &AdmissionId) -> Result<Option<Admission>> {
    let row: Option<Row> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT a.id, a.elder_id, e.name AS elder_name, e.sex, a.centre_id, c.name AS centre_name, a.from_at, a.from_on,
            a.to_at, a.to_on, a.planned_to_on, a.is_short_stay, a.trial_until_on, a.payer, a.category,
            a.agreement_number, a.agreement_signed_on, a.agreement_signed_by, a.agreement_until_on, a.partner_id,
            pe.name AS partner_name, a.note, a.leaving_reason, a.destination, a.leaving_note, a.corrected_at, a.version
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        JOIN centre c ON c.id = a.centre_id
        LEFT JOIN admission p ON p.id = a.partner_id
        LEFT JOIN elder pe ON pe.id = p.elder_id
        WHERE a.id = $1 AND a.withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on)
    })?;
    let Some(row) = row else { return Ok(None) };
    let risk_check = risk_check(tx, id).await?;
    let bed = lies_in(tx, id).await?;
    let leave = leave::sql::open(tx, id).await?;
    Ok(Some(Admission {
        id: row.id,
        elder_id: row.elder_id,
        elder_name: row.elder_name,
        sex: row.sex,
        centre_id: row.centre_id,
        centre_name: row.centre_name,
        from_at: row.from_at,
        from_on: row.from_on,
        to_at: row.to_at,
        to_on: row.to_on,
        terms: Terms {
            payer: row.payer,
            category: row.category,
            is_short_stay: row.is_short_stay,
            planned_to_on: row.planned_to_on,
            trial_until_on: row.trial_until_on,
            agreement_number: row.agreement_number,
            agreement_signed_on: row.agreement_signed_on,
            agreement_signed_by: row.agreement_signed_by,
            agreement_until_on: row.agreement_until_on,
            note: row.note,
        },
        partner_id: row.partner_id,
        partner_name: row.partner_name,
        risk_check,
        leaving_reason: row.leaving_reason,
        destination: row.destination,
        leaving_note: row.leaving_note,
        bed,
        leave,
        corrected_at: row.corrected_at,
        version: row.version,
    }))
}

#[derive(sqlx::FromRow)]
struct RiskRow {
    kind: RiskKind,
    level: RiskLevel,
    note: String,
    checked_on: NaiveDate,
    checked_by: String,
}

async fn risk_check(tx: &mut Tx, id: &AdmissionId) -> Result<Option<RiskCheck>> {
    let rows: Vec<RiskRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT kind, level, note, checked_on, checked_by FROM admission_risk WHERE admission_id = $1"
    )
    .bind(id)
    .fetch_all(on))?;
    let Some(first) = rows.first() else { return Ok(None) };
    let (checked_on, checked_by) = (first.checked_on, first.checked_by.clone());
    let mut risks: Vec<RiskFound> =
        rows.into_iter().map(|RiskRow { kind, level, note, .. }| RiskFound { kind, level, note }).collect();
    risks.sort_by_key(|risk| risk.kind);
    Ok(Some(RiskCheck { checked_on, checked_by, risks }))
}

async fn lies_in(tx: &mut Tx, id: &AdmissionId) -> Result<Option<LiesIn>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT s.id AS stay_id, s.bed_id, b.label AS bed_label, r.name AS room_name, w.name AS ward_name,
            s.from_at AS since
        FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        JOIN ward w ON w.id = r.ward_id
        WHERE s.admission_id = $1 AND s.to_at IS NULL AND s.withdrawn_at IS NULL"
    )
    .bind(id)
    .fetch_optional(on)
    })?)
}

/// The admission in which an elder is at a centre now, anywhere.
///
/// # Errors
/// When the database refuses.
pub async fn open_of_elder(tx: &mut Tx, elder: &ElderId) -> Result<Option<AdmissionId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT id FROM admission WHERE elder_id = $1 AND to_at IS NULL")
        .bind(elder)
        .fetch_optional(on))?)
}

/// The day on which an elder died, as far as is known: in a residence, or wherever else it was found and the meals were
/// stopped for it. Where that was taken back, nobody died.
///
/// # Errors
/// When the database refuses.
pub async fn died_on(tx: &mut Tx, elder: &ElderId) -> Result<Option<NaiveDate>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT to_on FROM admission WHERE elder_id = $1 AND leaving_reason = 'died'
        UNION ALL
        SELECT from_on FROM meal_stop WHERE elder_id = $1 AND cause = 'deceased' AND until_on IS NULL
        ORDER BY 1
        LIMIT 1"
    )
    .bind(elder)
    .fetch_optional(on))?)
}

/// Adds an admission.
///
/// # Errors
/// The raw refusal.
#[expect(clippy::too_many_arguments, reason = "an admission is all of these, each of its own type")]
pub async fn insert(
    tx: &mut Tx,
    id: &AdmissionId,
    elder: &ElderId,
    centre: &CentreId,
    from: Moment,
    terms: &Terms,
    partner: Option<&AdmissionId>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "INSERT INTO admission (
            id, elder_id, centre_id, from_at, from_on, planned_to_on, is_short_stay, trial_until_on, payer, category,
            agreement_number, agreement_signed_on, agreement_signed_by, agreement_until_on, partner_id, note, version,
            recorded_at, corrected_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17, $18)"
    )
    .bind(id)
    .bind(elder)
    .bind(centre)
    .bind(from.at)
    .bind(from.on)
    .bind(terms.planned_to_on)
    .bind(terms.is_short_stay)
    .bind(terms.trial_until_on)
    .bind(terms.payer)
    .bind(terms.category)
    .bind(terms.agreement_number.trim())
    .bind(terms.agreement_signed_on)
    .bind(terms.agreement_signed_by.trim())
    .bind(terms.agreement_until_on)
    .bind(partner)
    .bind(terms.note.trim())
    .bind(at)
    .bind(from.corrects)
    .execute(on)
    })?;
    Ok(())
}

/// Changes what is agreed if the admission still is at the version that was seen; says whether it was.
///
/// # Errors
/// When the database refuses.
pub async fn update_terms(tx: &mut Tx, id: &AdmissionId, version: i64, terms: &Terms) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE admission
        SET planned_to_on = $3, is_short_stay = $4, trial_until_on = $5, payer = $6, category = $7,
            agreement_number = $8, agreement_signed_on = $9, agreement_signed_by = $10, agreement_until_on = $11,
            note = $12, version = version + 1
        WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(terms.planned_to_on)
    .bind(terms.is_short_stay)
    .bind(terms.trial_until_on)
    .bind(terms.payer)
    .bind(terms.category)
    .bind(terms.agreement_number.trim())
    .bind(terms.agreement_signed_on)
    .bind(terms.agreement_signed_by.trim())
    .bind(terms.agreement_until_on)
    .bind(terms.note.trim())
    .execute(on)
    })?;
    Ok(rows == 1)
}

/// Says of two admissions that they are a couple's.
///
/// # Errors
/// The raw refusal.
pub async fn pair(tx: &mut Tx, one: &AdmissionId, other: &AdmissionId) -> Result<(), sqlx::Error> {
    for (id, partner) in [(one, other), (other, one)] {
        sql_execute!(&mut *tx, |on| sqlx::query("UPDATE admission SET partner_id = $2 WHERE id = $1")
            .bind(id)
            .bind(partner)
            .execute(on))?;
    }
    Ok(())
}

/// Says of two admissions that they are a couple's no longer.
///
/// # Errors
/// The raw refusal.
pub async fn unpair(tx: &mut Tx, one: &AdmissionId, other: &AdmissionId) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission SET partner_id = NULL WHERE id = $1 OR (id = $2 AND partner_id = $1)"
    )
    .bind(one)
    .bind(other)
    .execute(on))?;
    Ok(())
}

/// Says when somebody is to leave.
///
/// # Errors
/// When the database refuses.
pub async fn plan(tx: &mut Tx, id: &AdmissionId, on_day: Option<NaiveDate>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission SET planned_to_on = $2, version = version + 1 WHERE id = $1"
    )
    .bind(id)
    .bind(on_day)
    .execute(on))?;
    Ok(())
}

/// Puts what was looked at in the place of what was there.
///
/// # Errors
/// When the database refuses.
pub async fn set_risk_check(tx: &mut Tx, id: &AdmissionId, check: &RiskCheck) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query("DELETE FROM admission_risk WHERE admission_id = $1")
        .bind(id)
        .execute(on))?;
    // At most ten.
    for risk in &check.risks {
        sql_execute!(&mut *tx, |on| sqlx::query(
            "INSERT INTO admission_risk (admission_id, kind, level, note, checked_on, checked_by)
            VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(id)
        .bind(risk.kind)
        .bind(risk.level)
        .bind(risk.note.trim())
        .bind(check.checked_on)
        .bind(check.checked_by.trim())
        .execute(on))?;
    }
    Ok(())
}

/// Ends an admission. What lies beyond its end must be ended before.
///
/// # Errors
/// The raw refusal.
pub async fn end(
    tx: &mut Tx,
    id: &AdmissionId,
    to: Moment,
    reason: LeavingReason,
    destination: &str,
    note: &str,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE admission
        SET to_at = $2, to_on = $3, leaving_reason = $4, destination = $5, leaving_note = $6,
            corrected_at = COALESCE($7, corrected_at), version = version + 1
        WHERE id = $1",
        )
        .bind(id)
        .bind(to.at)
        .bind(to.on)
        .bind(reason)
        .bind(destination.trim())
        .bind(note.trim())
        .bind(to.corrects)
        .execute(on)
    })?;
    Ok(())
}
