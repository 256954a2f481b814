//! SQL of corrections. Every one says when it was made, which is what a closed month asks for.

mod closures;
mod leaves;

use chrono::{DateTime, NaiveDate, Utc};

use crate::bed::admission::LeavingReason;
use crate::bed::stay::{BeganHow, EndedHow, SexException};
use crate::bed::{AdmissionId, BedId, Moment, StayId};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

pub use closures::{bed_of_closure, closure, closures, set_closure};
pub use leaves::{insert_rest, leaves, set_leave};

/// A stay as it is corrected.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StayRow {
    /// Names the stay.
    pub id: StayId,
    /// Whose.
    pub admission_id: AdmissionId,
    /// In which bed.
    pub bed_id: BedId,
    /// From when.
    pub from_at: DateTime<Utc>,
    /// The first day.
    pub from_on: NaiveDate,
    /// Until when.
    pub to_at: Option<DateTime<Utc>>,
    /// The day of the end.
    pub to_on: Option<NaiveDate>,
    /// How it began.
    pub began_how: BeganHow,
    /// How it ended.
    pub ended_how: Option<EndedHow>,
}

/// The stays of an admission in their order.
///
/// # Errors
/// When the database refuses.
pub async fn stays(tx: &mut Tx, admission: &AdmissionId) -> Result<Vec<StayRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, admission_id, bed_id, from_at, from_on, to_at, to_on, began_how, ended_how
        FROM stay
        WHERE admission_id = $1 AND withdrawn_at IS NULL
        ORDER BY from_at, id"
    )
    .bind(admission)
    .fetch_all(on))?)
}

/// Whose a stay is.
///
/// # Errors
/// When the database refuses.
pub async fn admission_of(tx: &mut Tx, stay: &StayId) -> Result<Option<AdmissionId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT admission_id FROM stay WHERE id = $1 AND withdrawn_at IS NULL"
    )
    .bind(stay)
    .fetch_optional(on))?)
}

/// Sets when an admission was.
///
/// # Errors
/// The raw refusal.
pub async fn set_admission(
    tx: &mut Tx,
    id: &AdmissionId,
    from: Moment,
    to: Option<(Moment, LeavingReason)>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission
        SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, leaving_reason = $6, corrected_at = $7,
            version = version + 1
        WHERE id = $1"
    )
    .bind(id)
    .bind(from.at)
    .bind(from.on)
    .bind(to.map(|(to, _)| to.at))
    .bind(to.map(|(to, _)| to.on))
    .bind(to.map(|(_, reason)| reason))
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Sets when a stay was; how it ended is kept as long as it has an end.
///
/// # Errors
/// The raw refusal.
pub async fn set_stay(
    tx: &mut Tx,
    id: &StayId,
    from: Moment,
    to: Option<Moment>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE stay
        SET from_at = $2, from_on = $3, to_at = $4, to_on = $5, corrected_at = $6,
            ended_how = CASE WHEN CAST($5 AS TEXT) IS NULL THEN NULL ELSE ended_how END
        WHERE id = $1",
        )
        .bind(id)
        .bind(from.at)
        .bind(from.on)
        .bind(to.map(|to| to.at))
        .bind(to.map(|to| to.on))
        .bind(at)
        .execute(on)
    })?;
    Ok(())
}

/// Moves the beginning of the cleaning that a stay's end asked for; one that was done before is done by then.
///
/// # Errors
/// When the database refuses.
pub async fn move_cleaning(tx: &mut Tx, stay: &StayId, from: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE bed_cleaning SET from_at = $2 WHERE stay_id = $1")
        .bind(stay)
        .bind(from)
        .execute(on))?;
    Ok(())
}

/// Takes back the cleaning that a stay's end asked for.
///
/// # Errors
/// When the database refuses.
pub async fn drop_cleaning(tx: &mut Tx, stay: &StayId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM bed_cleaning WHERE stay_id = $1").bind(stay).execute(on))?;
    Ok(())
}

/// Who lies in a bed at any time of `[from, to)`, other than `own`: the name, room and label.
///
/// # Errors
/// When the database refuses.
pub async fn in_the_way(
    tx: &mut Tx,
    bed: &BedId,
    own: Option<&AdmissionId>,
    from: DateTime<Utc>,
    to: Option<DateTime<Utc>>,
) -> Result<Option<(String, String)>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT e.name, r.name || '-' || b.label
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE s.bed_id = $1 AND ($2 IS NULL OR s.admission_id <> $2) AND s.withdrawn_at IS NULL
            AND (s.to_at IS NULL OR s.to_at > $3) AND ($4 IS NULL OR s.from_at < $4)
        ORDER BY s.from_at
        LIMIT 1"
    )
    .bind(bed)
    .bind(own)
    .bind(from)
    .bind(to)
    .fetch_optional(on))?)
}

/// Sets when and how a stay ended; none: it has not ended.
///
/// # Errors
/// The raw refusal.
pub async fn set_stay_end(
    tx: &mut Tx,
    id: &StayId,
    to: Option<(Moment, EndedHow)>,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE stay SET to_at = $2, to_on = $3, ended_how = $4, corrected_at = $5 WHERE id = $1"
    )
    .bind(id)
    .bind(to.map(|(to, _)| to.at))
    .bind(to.map(|(to, _)| to.on))
    .bind(to.map(|(_, how)| how))
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Sets in which bed a stay was, and on what ground the room takes the elder.
///
/// # Errors
/// The raw refusal.
pub async fn set_stay_bed(
    tx: &mut Tx,
    id: &StayId,
    bed: &BedId,
    exception: Option<SexException>,
    exception_reason: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE stay SET bed_id = $2, sex_exception = $3, exception_reason = $4, corrected_at = $5 WHERE id = $1"
    )
    .bind(id)
    .bind(bed)
    .bind(exception)
    .bind(exception_reason)
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}

/// Takes back a stay that was none.
///
/// # Errors
/// The raw refusal.
pub async fn withdraw_stay(tx: &mut Tx, id: &StayId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query("UPDATE stay SET withdrawn_at = $2, corrected_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(on))?;
    Ok(())
}

/// The cleaning that the end of one stay asked for is asked for by another.
///
/// # Errors
/// When the database refuses.
pub async fn hand_cleaning(tx: &mut Tx, from: &StayId, to: &StayId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("UPDATE bed_cleaning SET stay_id = $2 WHERE stay_id = $1")
        .bind(from)
        .bind(to)
        .execute(on))?;
    Ok(())
}

/// The cleaning that a stay's end asked for is of another bed. What nobody has done yet falls away: since then others
/// have lain there, or it was cleaned after them.
///
/// # Errors
/// When the database refuses.
pub async fn move_cleaning_to(tx: &mut Tx, stay: &StayId, bed: &BedId) -> Result<()> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "DELETE FROM bed_cleaning
        WHERE stay_id = $1 AND cleaned_at IS NULL AND EXISTS (
            SELECT 1 FROM stay s
            WHERE s.bed_id = $2 AND s.id <> $1 AND s.withdrawn_at IS NULL AND s.from_at >= bed_cleaning.from_at
        )"
    )
    .bind(stay)
    .bind(bed)
    .execute(on)
    })?;
    sql_execute!(tx, |on| sqlx::query("UPDATE bed_cleaning SET bed_id = $2 WHERE stay_id = $1")
        .bind(stay)
        .bind(bed)
        .execute(on))?;
    Ok(())
}

/// Annuls an admission: it takes no time any more, and nobody is anybody's partner by it.
///
/// # Errors
/// The raw refusal.
pub async fn annul(tx: &mut Tx, id: &AdmissionId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission
        SET to_at = from_at, to_on = from_on, leaving_reason = NULL, partner_id = NULL, withdrawn_at = $2,
            corrected_at = $2, version = version + 1
        WHERE id = $1"
    )
    .bind(id)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Whoever was the partner of an annulled admission is nobody's now. Where they lie in a room for others because of it,
/// they lie there by decision from now on.
///
/// # Errors
/// The raw refusal.
pub async fn leave_partner(
    tx: &mut Tx,
    partner: &AdmissionId,
    annulled: &AdmissionId,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE stay SET sex_exception = 'decided', exception_reason = $2
        WHERE admission_id = $1 AND sex_exception = 'couple' AND withdrawn_at IS NULL"
    )
    .bind(partner)
    .bind(reason)
    .execute(on))?;
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE admission SET partner_id = NULL, version = version + 1 WHERE id = $1 AND partner_id = $2"
    )
    .bind(partner)
    .bind(annulled)
    .execute(on))?;
    Ok(())
}

/// Whoever waited for a bed of a centre until an admission, and was recorded with it as admitted, waits again; says how
/// many places in queues that are. Who stands in that queue anew keeps the new place.
///
/// # Errors
/// When the database refuses.
pub async fn wait_again(
    tx: &mut Tx,
    elder: &ElderId,
    centre: &CentreId,
    admission: &AdmissionId,
) -> Result<u64> {
    Ok(sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE waiting_entry SET ended_at = NULL, ended_how = NULL, version = version + 1
        WHERE elder_id = $1 AND centre_id = $2 AND ended_how = 'admitted'
            AND ended_at = (SELECT a.recorded_at FROM admission a WHERE a.id = $3)
            AND NOT EXISTS (
                SELECT 1 FROM waiting_entry o WHERE o.elder_id = $1 AND o.centre_id = $2 AND o.ended_at IS NULL
            )"
    )
    .bind(elder)
    .bind(centre)
    .bind(admission)
    .execute(on)
    })?)
}
