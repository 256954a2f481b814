//! SQL of making one record of two.

use chrono::{DateTime, Utc};

use super::{MergeClash, diets};
use crate::attendance::AbsenceId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

macro_rules! tables {
    ($($table:literal),+ $(,)?) => {
        /// The tables whose rows go to the record that stays, by `elder_id`. A test holds this list against the schema.
        pub const REWRITTEN: &[&str] = &[$($table),+];

        /// Gives every row of the one record to the other.
        async fn rewrite(tx: &mut Tx, kept: &ElderId, merged: &ElderId) -> Result<()> {
            $(
                sql_execute!(&mut *tx, |on| sqlx::query(concat!(
                    "UPDATE ", $table, " SET elder_id = $1 WHERE elder_id = $2"
                ))
                .bind(kept)
                .bind(merged)
                .execute(on))?;
            )+
            Ok(())
        }
    };
}

tables!(
    "absence",
    "activity_participation",
    "admission",
    "assessment",
    "contact",
    "diet_allergy",
    "diet_aversion",
    "diet_kind",
    "diet_profile",
    "diet_texture",
    "delivery_day_stop",
    "delivery_outcome",
    "delivery_stop",
    "elder_alert",
    "elder_card",
    "elder_category",
    "enrolment",
    "follow_up_call",
    "meal_order",
    "meal_stop",
    "meal_entitlement",
    "meal_feedback",
    "meal_month_line",
    "presence",
    "reservation",
    "visit",
    "waiting_entry",
    "welfare_check",
);

/// References to an elder that stay: the trail is never rewritten, the kept record's history reads both; a photo stays
/// with a record whose other one has its own; a released meal stays as it was cooked and labelled.
pub const LEFT: &[&str] = &["trail", "elder_photo", "elder", "production_plate"];

/// What of the two records overlaps in time and cannot both be so. Enrolments may: those of the record that goes give way;
/// and absences of which one says nothing beyond the other.
///
/// # Errors
/// When the database refuses.
pub async fn overlaps(tx: &mut Tx, kept: &ElderId, merged: &ElderId) -> Result<Vec<MergeClash>> {
    let mut found = Vec::new();
    let visits: i64 = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM visit a
        JOIN visit b ON b.elder_id = $2 AND b.withdrawn_at IS NULL AND NOT b.departure_missing
            AND CASE
                -- A visit may go past midnight.
                WHEN b.visit_on < a.visit_on THEN b.departed_at > a.arrived_at
                WHEN b.visit_on > a.visit_on THEN a.departed_at > b.arrived_at
                ELSE (b.departed_at IS NULL OR b.departed_at > a.arrived_at)
                    AND (a.departed_at IS NULL OR a.departed_at > b.arrived_at)
            END
        WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL AND NOT a.departure_missing"
    )
    .bind(kept)
    .bind(merged)
    .fetch_one(on))?;
    let absences: i64 = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM absence a
        JOIN absence b ON b.elder_id = $2 AND b.centre_id = a.centre_id AND b.withdrawn_at IS NULL
            AND b.until_on > a.from_on AND a.until_on > b.from_on
            AND NOT (b.from_on >= a.from_on AND b.until_on <= a.until_on)
            AND NOT (a.from_on >= b.from_on AND a.until_on <= b.until_on)
        WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL"
    )
    .bind(kept)
    .bind(merged)
    .fetch_one(on))?;
    let admissions: i64 = sql!(&mut *tx, |on| sqlx::query_scalar(
        "SELECT COUNT(*) FROM admission a
        JOIN admission b ON b.elder_id = $2 AND b.withdrawn_at IS NULL
            AND (b.to_at IS NULL OR b.to_at > a.from_at OR b.leaving_reason = 'died')
            AND (a.to_at IS NULL OR a.to_at > b.from_at OR a.leaving_reason = 'died')
        WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL"
    )
    .bind(kept)
    .bind(merged)
    .fetch_one(on))?;
    for (count, clash) in [
        (admissions, MergeClash::AdmissionsOverlap),
        (visits, MergeClash::VisitsOverlap),
        (absences, MergeClash::AbsencesOverlap),
    ] {
        if count > 0 {
            found.push(clash);
        }
    }
    Ok(found)
}

/// The absences at one centre that say nothing beyond one of the other record: inside it, or the same. Of two that are the
/// same, that of the record that goes.
///
/// # Errors
/// When the database refuses.
pub async fn covered_absences(tx: &mut Tx, kept: &ElderId, merged: &ElderId) -> Result<Vec<AbsenceId>> {
    Ok(sql!(tx, |on| sqlx::query_scalar(
        "SELECT b.id FROM absence b
        JOIN absence a ON a.elder_id = $1 AND a.centre_id = b.centre_id AND a.withdrawn_at IS NULL
            AND b.from_on >= a.from_on AND b.until_on <= a.until_on
        WHERE b.elder_id = $2 AND b.withdrawn_at IS NULL
        UNION
        SELECT a.id FROM absence a
        JOIN absence b ON b.elder_id = $2 AND b.centre_id = a.centre_id AND b.withdrawn_at IS NULL
            AND a.from_on >= b.from_on AND a.until_on <= b.until_on
            AND (a.from_on <> b.from_on OR a.until_on <> b.until_on)
        WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL
        ORDER BY 1"
    )
    .bind(kept)
    .bind(merged)
    .fetch_all(on))?)
}

/// Gives everything of the one record to the other, and marks it as merged: it is found no more.
///
/// # Errors
/// When the database refuses.
pub async fn merge(
    tx: &mut Tx,
    kept: &ElderId,
    merged: &ElderId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    end_what_stands_twice(tx, kept, merged, reason, at).await?;
    // Behind those whom one calls first already.
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE contact SET emergency_order = emergency_order + (
            SELECT COALESCE(MAX(k.emergency_order), 0) FROM contact k WHERE k.elder_id = $1
        )
        WHERE elder_id = $2"
    )
    .bind(kept)
    .bind(merged)
    .execute(on))?;
    rewrite(tx, kept, merged).await?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE elder_photo SET elder_id = $1
        WHERE elder_id = $2 AND NOT EXISTS (SELECT 1 FROM elder_photo p WHERE p.elder_id = $1)"
    )
    .bind(kept)
    .bind(merged)
    .execute(on))?;
    // Those merged into it before are merged into the one that stays.
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE elder SET merged_into_id = $1 WHERE id = $2 OR merged_into_id = $2"
    )
    .bind(kept)
    .bind(merged)
    .execute(on))?;
    Ok(())
}

/// What both records say is said once; of two cards the merged record's ends.
async fn end_what_stands_twice(
    tx: &mut Tx,
    kept: &ElderId,
    merged: &ElderId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE contact SET ended_at = $3
        WHERE elder_id = $2 AND ended_at IS NULL AND EXISTS (
            SELECT 1 FROM contact k
            WHERE k.elder_id = $1 AND k.ended_at IS NULL AND k.name = contact.name AND k.phone = contact.phone
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE elder_alert SET ended_at = $3
        WHERE elder_id = $2 AND ended_at IS NULL AND EXISTS (
            SELECT 1 FROM elder_alert k
            WHERE k.elder_id = $1 AND k.ended_at IS NULL AND k.kind = elder_alert.kind
                AND k.severity = elder_alert.severity AND k.note = elder_alert.note
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE elder_card SET ended_at = $3, end_reason = $4
        WHERE elder_id = $2 AND ended_at IS NULL AND EXISTS (
            SELECT 1 FROM elder_card k WHERE k.elder_id = $1 AND k.ended_at IS NULL
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .bind(reason)
    .execute(on))?;
    // In each queue once: whoever stands there longer stays.
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE waiting_entry SET ended_at = $3, ended_how = 'withdrawn', version = version + 1
        WHERE elder_id = $2 AND ended_at IS NULL AND EXISTS (
            SELECT 1 FROM waiting_entry k
            WHERE k.elder_id = $1 AND k.ended_at IS NULL AND k.centre_id = waiting_entry.centre_id
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    // One person takes part once.
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "DELETE FROM activity_participation
        WHERE elder_id = $2 AND activity_id IN (SELECT k.activity_id FROM activity_participation k WHERE k.elder_id = $1)"
    )
    .bind(kept)
    .bind(merged)
    .execute(on)
    })?;
    diets::absorb(tx, kept, merged, at).await?;
    orders_once(tx, kept, merged, at).await?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM elder_category
        WHERE elder_id = $2 AND category IN (SELECT k.category FROM elder_category k WHERE k.elder_id = $1)"
    )
    .bind(kept)
    .bind(merged)
    .execute(on))?;
    meals_once(tx, kept, merged, at).await
}

/// One home is on one run; one person is looked after once and is a resident or not.
async fn meals_once(tx: &mut Tx, kept: &ElderId, merged: &ElderId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
            "DELETE FROM delivery_stop
        WHERE elder_id = $2 AND EXISTS (
            SELECT 1 FROM delivery_stop k
            WHERE k.elder_id = $1 AND k.kitchen_id = delivery_stop.kitchen_id AND k.meal = delivery_stop.meal
        )",
        )
        .bind(kept)
        .bind(merged)
        .execute(on)
    })?;
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
            "DELETE FROM delivery_day_stop
        WHERE elder_id = $2 AND EXISTS (
            SELECT 1 FROM delivery_day_stop k
            WHERE k.elder_id = $1 AND k.kitchen_id = delivery_day_stop.kitchen_id
                AND k.delivered_on = delivery_day_stop.delivered_on AND k.meal = delivery_day_stop.meal
        )",
        )
        .bind(kept)
        .bind(merged)
        .execute(on)
    })?;
    sql_execute!(&mut *tx, |on| sqlx::query(
        "DELETE FROM meal_entitlement
        WHERE elder_id = $2 AND EXISTS (SELECT 1 FROM meal_entitlement k WHERE k.elder_id = $1)"
    )
    .bind(kept)
    .bind(merged)
    .execute(on))?;
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
            "UPDATE welfare_check
        SET handled_at = $3, handled_by = '', reached = '', finding = 'false_alarm', note = ''
        WHERE elder_id = $2 AND handled_at IS NULL AND EXISTS (
            SELECT 1 FROM welfare_check k WHERE k.elder_id = $1 AND k.handled_at IS NULL
        )",
        )
        .bind(kept)
        .bind(merged)
        .bind(at)
        .execute(on)
    })?;
    Ok(())
}

/// Of two orders of one meal the merged record's is withdrawn.
async fn orders_once(tx: &mut Tx, kept: &ElderId, merged: &ElderId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE meal_order SET withdrawn_at = $3
        WHERE elder_id = $2 AND withdrawn_at IS NULL AND kind = 'one_off' AND EXISTS (
            SELECT 1 FROM meal_order k
            WHERE k.elder_id = $1 AND k.withdrawn_at IS NULL AND k.kind = 'one_off'
                AND k.service_on = meal_order.service_on AND k.meal = meal_order.meal
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    // What either of them stopped is not ordered by the other.
    sql_execute!(&mut *tx, |on| sqlx::query(
        "UPDATE meal_order SET withdrawn_at = $3
        WHERE elder_id IN ($1, $2) AND withdrawn_at IS NULL AND EXISTS (
            SELECT 1 FROM meal_stop s
            WHERE s.elder_id IN ($1, $2) AND s.from_on <= meal_order.service_on
                AND (s.until_on IS NULL OR s.until_on > meal_order.service_on)
                AND (s.meal IS NULL OR s.meal = meal_order.meal)
        )"
    )
    .bind(kept)
    .bind(merged)
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Takes the numbers from the merged record, so that the one that stays may bear them, and what it was found by.
///
/// # Errors
/// When the database refuses.
pub async fn give_up_numbers(tx: &mut Tx, merged: &ElderId) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE elder
        SET resident_number = NULL, no_resident_number_reason = 'shared_number', disability_certificate = NULL,
            search_text = ' ', version = version + 1
        WHERE id = $1"
    )
    .bind(merged)
    .execute(on)
    })?;
    Ok(())
}
