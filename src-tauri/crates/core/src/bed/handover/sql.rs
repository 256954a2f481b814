//! SQL of the handover.

use chrono::NaiveDate;

use super::HandoverLine;
use crate::centre::CentreId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// What happened on a day: came, left, moved, went, came back. Whoever left for good while away did not come back.
///
/// # Errors
/// When the database refuses.
pub async fn happened(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<HandoverLine>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT 'came' AS kind, a.id AS admission_id, a.elder_id, e.name, e.sex, r.name || '-' || b.label AS bed_label,
            CAST(NULL AS TEXT) AS from_bed_label, '' AS reason, a.note, a.from_at AS at, a.from_on AS on_day
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.began_how = 'admitted' AND s.from_at = a.from_at
            AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE a.centre_id = $1 AND a.from_on = $2 AND a.withdrawn_at IS NULL
        UNION ALL
        SELECT 'left', a.id, a.elder_id, e.name, e.sex, r.name || '-' || b.label, NULL, a.leaving_reason, a.destination,
            a.to_at, a.to_on
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.ended_how = 'left' AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE a.centre_id = $1 AND a.to_on = $2 AND a.withdrawn_at IS NULL
        UNION ALL
        SELECT 'moved', a.id, a.elder_id, e.name, e.sex, r.name || '-' || b.label, pr.name || '-' || pb.label, s.began_how,
            s.reason, s.from_at, s.from_on
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        LEFT JOIN stay p ON p.admission_id = a.id AND p.to_at = s.from_at AND p.id <> s.id AND p.withdrawn_at IS NULL
        LEFT JOIN bed pb ON pb.id = p.bed_id
        LEFT JOIN care_room pr ON pr.id = pb.care_room_id
        WHERE a.centre_id = $1 AND s.from_on = $2 AND s.withdrawn_at IS NULL
            AND (s.began_how IN ('transferred', 'swapped') OR (s.began_how = 'admitted' AND s.from_at > a.from_at))
        UNION ALL
        SELECT 'went_on_leave', a.id, a.elder_id, e.name, e.sex, NULL, NULL, l.kind, l.destination, l.from_at, l.from_on
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE a.centre_id = $1 AND l.from_on = $2 AND l.withdrawn_at IS NULL
        UNION ALL
        SELECT 'came_back', a.id, a.elder_id, e.name, e.sex, NULL, NULL, l.kind, l.destination, l.to_at, l.to_on
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE a.centre_id = $1 AND l.to_on = $2 AND l.withdrawn_at IS NULL
            AND (a.to_at IS NULL OR l.to_at < a.to_at)
        ORDER BY 10, 2"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_all(on)
    })?)
}

/// How it stands now: away, due back, holds that run out before `$3`, to leave, without a bed, to clean, closed.
///
/// # Errors
/// When the database refuses.
pub async fn standing(
    tx: &mut Tx,
    centre: &CentreId,
    on_day: NaiveDate,
    holds_until: NaiveDate,
) -> Result<Vec<HandoverLine>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
        "SELECT CASE WHEN l.planned_return_on <= $2 THEN 'due_back' ELSE 'is_away' END AS kind, a.id AS admission_id,
            a.elder_id, e.name, e.sex, r.name || '-' || b.label AS bed_label, CAST(NULL AS TEXT) AS from_bed_label,
            l.kind AS reason, l.destination AS note, l.from_at AS at, l.planned_return_on AS on_day
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE a.centre_id = $1 AND l.to_at IS NULL AND l.withdrawn_at IS NULL
        UNION ALL
        SELECT 'hold_runs_out', a.id, a.elder_id, e.name, e.sex, r.name || '-' || b.label, NULL, l.kind, l.destination,
            l.from_at, l.hold_until_on
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE a.centre_id = $1 AND l.to_at IS NULL AND l.withdrawn_at IS NULL AND l.hold_until_on <= $3
        UNION ALL
        SELECT 'to_leave', a.id, a.elder_id, e.name, e.sex, r.name || '-' || b.label, NULL, '', '', NULL, a.planned_to_on
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room r ON r.id = b.care_room_id
        WHERE a.centre_id = $1 AND a.to_at IS NULL AND a.planned_to_on <= $2
        UNION ALL
        SELECT 'without_bed', a.id, a.elder_id, e.name, e.sex, NULL, NULL, '', '', a.from_at, a.from_on
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        WHERE a.centre_id = $1 AND a.to_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM stay s WHERE s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
            )
        UNION ALL
        SELECT 'to_come', NULL, w.elder_id, e.name, e.sex, r.name || '-' || b.label, NULL, '', w.note, NULL, w.from_on
        FROM reservation w
        JOIN elder e ON e.id = w.elder_id
        JOIN bed b ON b.id = w.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE b.centre_id = $1 AND w.ended_at IS NULL AND w.from_on <= $2 AND w.lapses_on > $2
        UNION ALL
        SELECT 'to_clean', NULL, NULL, '', NULL, r.name || '-' || b.label, NULL, '', '', k.from_at, NULL
        FROM bed_cleaning k
        JOIN bed b ON b.id = k.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE b.centre_id = $1 AND k.cleaned_at IS NULL
        UNION ALL
        SELECT 'closed', NULL, NULL, '', NULL, r.name || '-' || b.label, NULL, k.reason, k.note, k.from_at, k.planned_to_on
        FROM bed_closure k
        JOIN bed b ON b.id = k.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        WHERE b.centre_id = $1 AND k.to_at IS NULL
        ORDER BY 11, 6"
    )
    .bind(centre)
    .bind(on_day)
    .bind(holds_until)
    .fetch_all(on)
    })?)
}

/// How many live at a centre now, and how many of them are away.
///
/// # Errors
/// When the database refuses.
pub async fn people(tx: &mut Tx, centre: &CentreId) -> Result<(i64, i64)> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN EXISTS (
                SELECT 1 FROM bed_leave l
                WHERE l.admission_id = a.id AND l.to_at IS NULL AND l.withdrawn_at IS NULL
            ) THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM admission a
        WHERE a.centre_id = $1 AND a.to_at IS NULL"
    )
    .bind(centre)
    .fetch_one(on))?)
}
