//! SQL that all of beds share: the settings of a residence, and whose turn it is.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::AdmissionId;
use super::residence::{BedRules, QueueEffect, Residence};
use crate::centre::CentreId;
use crate::day;
use crate::elder::sql::AlertOf;
use crate::elder::{Alert, ElderId};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A centre, and whether anybody lives there.
pub struct Found {
    /// The centre.
    pub residence: Residence,
    /// Whether elders live there.
    pub is_residence: bool,
}

#[derive(sqlx::FromRow)]
struct RulesRow {
    hold_days: i64,
    hold_warning_days: i64,
    same_day_counts_one: bool,
    cleaning_target_minutes: i64,
    reservation_days: i64,
    offer_days: i64,
    refused_effect: QueueEffect,
    lapsed_effect: QueueEffect,
    nursing_target_percent: i64,
    short_stay_days: i64,
    late_entry_days: i64,
    priority_order: String,
    oldest_from_age: i64,
    disabled_from_grade: i64,
    closed_until_on: Option<NaiveDate>,
    version: i64,
}

impl RulesRow {
    fn rules(&self) -> BedRules {
        BedRules {
            hold_days: self.hold_days,
            hold_warning_days: self.hold_warning_days,
            same_day_counts_one: self.same_day_counts_one,
            cleaning_target_minutes: self.cleaning_target_minutes,
            reservation_days: self.reservation_days,
            offer_days: self.offer_days,
            refused_effect: self.refused_effect,
            lapsed_effect: self.lapsed_effect,
            nursing_target_percent: self.nursing_target_percent,
            short_stay_days: self.short_stay_days,
            late_entry_days: self.late_entry_days,
            priority_order: self.priority_order.split(',').filter_map(|word| word.parse().ok()).collect(),
            oldest_from_age: self.oldest_from_age,
            disabled_from_grade: self.disabled_from_grade,
        }
    }
}

/// A centre with its settings.
///
/// # Errors
/// When the database refuses.
pub async fn residence(tx: &mut Tx, centre: &CentreId) -> Result<Option<Found>> {
    let place: Option<(CentreId, String, String, bool)> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, name, time_zone, is_residence FROM centre WHERE id = $1"
    )
    .bind(centre)
    .fetch_optional(on))?;
    let Some((id, name, time_zone, is_residence)) = place else { return Ok(None) };
    let row: Option<RulesRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT hold_days, hold_warning_days, same_day_counts_one, cleaning_target_minutes, reservation_days, offer_days,
            refused_effect, lapsed_effect, nursing_target_percent, short_stay_days, late_entry_days, priority_order,
            oldest_from_age, disabled_from_grade, closed_until_on, version
        FROM residence
        WHERE centre_id = $1"
    )
    .bind(centre)
    .fetch_optional(on)
    })?;
    let zone = day::zone(&time_zone)?;
    let rules = row.as_ref().map_or_else(BedRules::default, RulesRow::rules);
    let closed_until_on = row.as_ref().and_then(|row| row.closed_until_on);
    let version = row.map_or(0, |row| row.version);
    let residence = Residence { id, name, time_zone, zone, rules, closed_until_on, version };
    Ok(Some(Found { residence, is_residence }))
}

fn words(rules: &BedRules) -> String {
    let words: Vec<&str> = rules.priority_order.iter().map(|priority| priority.word()).collect();
    words.join(",")
}

/// Waits until nobody else acts on beds of this centre. Held until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn take_turn(tx: &mut Tx, centre: &CentreId, rules: &BedRules, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(&mut *tx, |on| {
        sqlx::query(
        "INSERT INTO residence (
            centre_id, hold_days, hold_warning_days, same_day_counts_one, cleaning_target_minutes, reservation_days,
            offer_days, refused_effect, lapsed_effect, nursing_target_percent, short_stay_days, late_entry_days,
            priority_order, oldest_from_age, disabled_from_grade, acts, version, changed_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, 0, $16)
        ON CONFLICT DO NOTHING"
    )
    .bind(centre)
    .bind(rules.hold_days)
    .bind(rules.hold_warning_days)
    .bind(rules.same_day_counts_one)
    .bind(rules.cleaning_target_minutes)
    .bind(rules.reservation_days)
    .bind(rules.offer_days)
    .bind(rules.refused_effect)
    .bind(rules.lapsed_effect)
    .bind(rules.nursing_target_percent)
    .bind(rules.short_stay_days)
    .bind(rules.late_entry_days)
    .bind(words(rules))
    .bind(rules.oldest_from_age)
    .bind(rules.disabled_from_grade)
    .bind(at)
    .execute(on)
    })?;
    sql_execute!(tx, |on| sqlx::query("UPDATE residence SET acts = acts + 1 WHERE centre_id = $1")
        .bind(centre)
        .execute(on))?;
    Ok(())
}

/// Changes the settings if they still are at the version that was seen; says whether they were.
///
/// # Errors
/// When the database refuses.
pub async fn set_rules(
    tx: &mut Tx,
    centre: &CentreId,
    version: i64,
    rules: &BedRules,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| {
        sqlx::query(
            "UPDATE residence
        SET hold_days = $3, hold_warning_days = $4, same_day_counts_one = $5, cleaning_target_minutes = $6,
            reservation_days = $7, offer_days = $8, refused_effect = $9, lapsed_effect = $10,
            nursing_target_percent = $11, short_stay_days = $12, late_entry_days = $13, priority_order = $14,
            oldest_from_age = $15, disabled_from_grade = $16, changed_at = $17, version = version + 1
        WHERE centre_id = $1 AND version = $2",
        )
        .bind(centre)
        .bind(version)
        .bind(rules.hold_days)
        .bind(rules.hold_warning_days)
        .bind(rules.same_day_counts_one)
        .bind(rules.cleaning_target_minutes)
        .bind(rules.reservation_days)
        .bind(rules.offer_days)
        .bind(rules.refused_effect)
        .bind(rules.lapsed_effect)
        .bind(rules.nursing_target_percent)
        .bind(rules.short_stay_days)
        .bind(rules.late_entry_days)
        .bind(words(rules))
        .bind(rules.oldest_from_age)
        .bind(rules.disabled_from_grade)
        .bind(at)
        .execute(on)
    })?;
    Ok(rows == 1)
}

macro_rules! alerts {
    ($lives:literal, $stands:literal) => {
        concat!(
            "SELECT a.elder_id, a.kind, a.severity, a.note
            FROM elder_alert a
            JOIN elder e ON e.id = a.elder_id
            WHERE ",
            $stands,
            " AND a.elder_id IN (SELECT m.elder_id FROM admission m WHERE m.centre_id = $1 AND ",
            $lives,
            ")
            ORDER BY a.id"
        )
    };
}

/// The alerts of everybody who lives at a centre now, the gravest first.
///
/// # Errors
/// When the database refuses.
pub async fn alerts(tx: &mut Tx, centre: &CentreId) -> Result<HashMap<ElderId, Vec<Alert>>> {
    let rows: Vec<AlertOf> = sql!(tx, |on| sqlx::query_as(alerts!("m.to_at IS NULL", "a.ended_at IS NULL"))
        .bind(centre)
        .fetch_all(on))?;
    Ok(by_elder(rows))
}

/// What stands among the alerts now of everybody who lived at a centre in the night of a day, the gravest first.
///
/// # Errors
/// When the database refuses.
pub async fn alerts_of_night(
    tx: &mut Tx,
    centre: &CentreId,
    night: NaiveDate,
) -> Result<HashMap<ElderId, Vec<Alert>>> {
    let rows: Vec<AlertOf> = sql!(tx, |on| sqlx::query_as(alerts!(
        "m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on > $2)",
        "a.ended_at IS NULL"
    ))
    .bind(centre)
    .bind(night)
    .fetch_all(on))?;
    Ok(by_elder(rows))
}

/// What stood among the alerts at an instant, of everybody who lived at a centre in the night of a day, the gravest
/// first. Before somebody was registered stands what was said at the registration: that nothing had been written down
/// yet must not look like nothing to mind.
///
/// # Errors
/// When the database refuses.
pub async fn alerts_at(
    tx: &mut Tx,
    centre: &CentreId,
    night: NaiveDate,
    at: DateTime<Utc>,
) -> Result<HashMap<ElderId, Vec<Alert>>> {
    let rows: Vec<AlertOf> = sql!(tx, |on| {
        sqlx::query_as(alerts!(
        "m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on > $2)",
        "(a.recorded_at < $3 OR a.recorded_at <= e.registered_at) AND (a.ended_at IS NULL OR a.ended_at >= $3)"
    ))
    .bind(centre)
    .bind(night)
    .bind(at)
    .fetch_all(on)
    })?;
    Ok(by_elder(rows))
}

/// What two records of one person said alike is said once.
fn by_elder(rows: Vec<AlertOf>) -> HashMap<ElderId, Vec<Alert>> {
    let mut found: HashMap<ElderId, Vec<Alert>> = HashMap::new();
    for row in rows {
        let alerts = found.entry(row.elder_id).or_default();
        if !alerts.contains(&row.alert) {
            alerts.push(row.alert);
        }
    }
    for alerts in found.values_mut() {
        alerts.sort_by_key(|alert| alert.severity);
    }
    found
}

/// Somebody who lives at a centre and is there on a day.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ResidentPresent {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// Names the admission.
    pub admission_id: AdmissionId,
    /// The ward's name; none: no bed yet.
    pub ward_name: Option<String>,
    /// The room's name.
    pub room_name: Option<String>,
    /// The bed's label.
    pub bed_label: Option<String>,
    /// Came on this day.
    pub from_on: NaiveDate,
    /// Is to leave for good on this day; frees nothing until it happens.
    pub planned_to_on: Option<NaiveDate>,
}

/// Who lives at a centre, or anywhere, and is there on a day: admitted, with a bed or without one yet, not left and not
/// on leave. The day of going away is a day away, the day of coming back is a day here. By centre and pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn residents_present(
    tx: &mut Tx,
    centre: Option<&CentreId>,
    on_day: NaiveDate,
) -> Result<Vec<ResidentPresent>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.elder_id, a.centre_id, a.id AS admission_id, w.name AS ward_name, r.name AS room_name,
            b.label AS bed_label, a.from_on, a.planned_to_on
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL AND s.from_on <= $2
            AND (s.to_on IS NULL OR s.to_on > $2)
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        LEFT JOIN ward w ON w.id = r.ward_id
        WHERE ($1 IS NULL OR a.centre_id = $1) AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
            AND NOT EXISTS (
                SELECT 1 FROM bed_leave l
                WHERE l.admission_id = a.id AND l.withdrawn_at IS NULL AND l.from_on <= $2
                    AND (l.to_on IS NULL OR l.to_on > $2)
            )
        ORDER BY a.centre_id, e.sort_key, e.id",
        )
        .bind(centre)
        .bind(on_day)
        .fetch_all(on)
    })?)
}
