//! Beds that are closed for a time, and beds that are to be cleaned.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sql as house;
use crate::bed::census::closing::recount_after;
use crate::bed::residence;
use crate::bed::{BedId, ClosureId, Moment, named};
use crate::command::{Change, Done, OrNotFound, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;
use crate::{sql, sql_execute};

crate::words! {
    /// Why a bed is closed.
    pub enum ClosureReason {
        /// 维修
        Repair,
        /// 隔离
        Isolation,
        /// 消毒
        Disinfection,
        /// 其他
        Other,
    }
}

/// A bed is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Closure {
    /// Names the closure.
    pub id: ClosureId,
    /// Which bed.
    pub bed_id: BedId,
    /// From when.
    pub from_at: DateTime<Utc>,
    /// Until when; none: still.
    pub to_at: Option<DateTime<Utc>>,
    /// Until when it is to be, as planned.
    pub planned_to_on: Option<NaiveDate>,
    /// Why.
    pub reason: ClosureReason,
    /// What exactly; may be empty.
    pub note: String,
}

/// Closes a bed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseBed {
    /// Which.
    pub bed_id: BedId,
    /// Why.
    pub reason: ClosureReason,
    /// What exactly; must be said of `other`.
    #[serde(default)]
    pub note: String,
    /// Until when it is to be; none: not known.
    #[serde(default)]
    pub planned_to_on: Option<NaiveDate>,
    /// Since when; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
}

/// Opens a closed bed again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReopenBed {
    /// Which.
    pub bed_id: BedId,
    /// Since when; none: now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Why it is entered so late, where it is.
    #[serde(default)]
    pub late_reason: String,
}

/// Says that a bed is clean.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CleanBed {
    /// Which.
    pub bed_id: BedId,
    /// Who cleaned it; may be empty.
    #[serde(default)]
    pub cleaned_by: String,
}

/// Closes a bed for repair, isolation, disinfection. Nobody may lie in it, and nobody may have it reserved or held.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn bed_close(change: &mut Change<'_>, asked: CloseBed) -> Result<Closure> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.note, "note", 200);
    faults.when(
        asked.reason == ClosureReason::Other && asked.note.trim().is_empty(),
        "note",
        Fault::Required,
    );
    faults.done()?;
    let place = house::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let from = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    if asked.planned_to_on.is_some_and(|until| until < from.on) {
        return Err(Error::invalid(Vec::new()).at("plannedToOn", Fault::EndsBeforeBeginning));
    }
    let closure = Closure {
        id: ClosureId(change.new_id()),
        bed_id: asked.bed_id.clone(),
        from_at: from.at,
        to_at: None,
        planned_to_on: asked.planned_to_on,
        reason: asked.reason,
        note: asked.note.trim().to_owned(),
    };
    let now = change.now;
    insert(&mut change.tx, &closure, from, now).await.map_err(|error| {
        match violation::named(&error).as_deref() {
            Some("bed_closure_in_use") => Refusal::BedInUse { bed_label: place.said() }.into(),
            Some("bed_closure_no_overlap") => Refusal::BedClosed { bed_label: place.said() }.into(),
            _ => named(error),
        }
    })?;
    recount_after(change, &residence, from, &asked.late_reason).await?;
    let mark = Mark::of(Subject::Bed, asked.bed_id.as_str()).centre(&place.centre_id);
    change.leave_trail(mark.after(&closure)?).await?;
    Ok(closure)
}

/// Opens a closed bed again.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn bed_reopen(change: &mut Change<'_>, asked: ReopenBed) -> Result<Closure> {
    let place = house::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::taken(change, &place.centre_id).await?;
    let to = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    let Some(before) = open_closure(&mut change.tx, &asked.bed_id).await? else {
        return Err(Refusal::BedNotClosed { bed_label: place.said() }.into());
    };
    if to.at < before.from_at {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    sql_execute!(&mut change.tx, |on| sqlx::query(
        "UPDATE bed_closure SET to_at = $2, to_on = $3, corrected_at = COALESCE($4, corrected_at) WHERE id = $1"
    )
    .bind(&before.id)
    .bind(to.at)
    .bind(to.on)
    .bind(to.corrects)
    .execute(on))
    .map_err(named)?;
    recount_after(change, &residence, to, &asked.late_reason).await?;
    let after = Closure { to_at: Some(to.at), ..before.clone() };
    let mark = Mark::of(Subject::Bed, asked.bed_id.as_str()).centre(&place.centre_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}

/// Says that a bed is clean after somebody left it: it is free again.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn bed_clean(change: &mut Change<'_>, asked: CleanBed) -> Result<Done> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.cleaned_by, "cleanedBy", 40);
    faults.done()?;
    let place = house::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    residence::taken(change, &place.centre_id).await?;
    let now = change.now;
    if !clean(&mut change.tx, &asked.bed_id, &asked.cleaned_by, now).await? {
        return Err(Refusal::BedNeedsNoCleaning { bed_label: place.said() }.into());
    }
    let mark = Mark::of(Subject::Bed, asked.bed_id.as_str()).centre(&place.centre_id);
    let noted = serde_json::json!({ "cleanedAt": now, "cleanedBy": asked.cleaned_by.trim() });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}

pub(crate) async fn insert(
    tx: &mut Tx,
    closure: &Closure,
    from: Moment,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO bed_closure (
            id, bed_id, from_at, from_on, planned_to_on, reason, note, recorded_at, corrected_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(&closure.id)
    .bind(&closure.bed_id)
    .bind(from.at)
    .bind(from.on)
    .bind(closure.planned_to_on)
    .bind(closure.reason)
    .bind(&closure.note)
    .bind(at)
    .bind(from.corrects)
    .execute(on))?;
    Ok(())
}

/// The closure that a bed is in.
///
/// # Errors
/// When the database refuses.
pub async fn open_closure(tx: &mut Tx, bed: &BedId) -> Result<Option<Closure>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT id, bed_id, from_at, to_at, planned_to_on, reason, note
        FROM bed_closure
        WHERE bed_id = $1 AND to_at IS NULL"
    )
    .bind(bed)
    .fetch_optional(on))?)
}

/// Says that a bed is clean; says whether it was to be cleaned.
pub(crate) async fn clean(tx: &mut Tx, bed: &BedId, by: &str, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE bed_cleaning SET cleaned_at = $2, cleaned_by = $3 WHERE bed_id = $1 AND cleaned_at IS NULL",
        )
        .bind(bed)
        .bind(at)
        .bind(by.trim())
        .execute(on)
    })?;
    Ok(rows > 0)
}
