//! What is planned in a residence from a day on.

use chrono::NaiveDate;

use crate::centre::CentreId;
use crate::error::Result;
use crate::exchange::ics::Plan;
use crate::sql;
use crate::store::Tx;

/// Reservations, leavings, returns and ends of held beds from a day on, by day.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn of(tx: &mut Tx, centre: &CentreId, today: NaiveDate) -> Result<Vec<Plan>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT r.id, 'reserved' AS what, e.name, m.name || '-' || b.label AS bed, r.from_on AS on_day
        FROM reservation r
        JOIN bed b ON b.id = r.bed_id
        JOIN care_room m ON m.id = b.care_room_id
        JOIN elder e ON e.id = r.elder_id
        WHERE b.centre_id = $1 AND r.ended_at IS NULL AND r.lapses_on > $2
        UNION ALL
        SELECT a.id, 'leaving', e.name, COALESCE(m.name || '-' || b.label, ''), a.planned_to_on
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room m ON m.id = b.care_room_id
        WHERE a.centre_id = $1 AND a.to_at IS NULL AND a.planned_to_on >= $2
        UNION ALL
        SELECT l.id, 'returning', e.name, COALESCE(m.name || '-' || b.label, ''), l.planned_return_on
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room m ON m.id = b.care_room_id
        WHERE a.centre_id = $1 AND l.to_at IS NULL AND l.withdrawn_at IS NULL AND l.planned_return_on >= $2
        UNION ALL
        SELECT l.id, 'hold', e.name, COALESCE(m.name || '-' || b.label, ''), l.hold_until_on
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        JOIN elder e ON e.id = a.elder_id
        LEFT JOIN stay s ON s.admission_id = a.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
        LEFT JOIN bed b ON b.id = s.bed_id
        LEFT JOIN care_room m ON m.id = b.care_room_id
        WHERE a.centre_id = $1 AND l.to_at IS NULL AND l.withdrawn_at IS NULL AND l.hold_until_on >= $2
        ORDER BY 5, 1",
        )
        .bind(centre)
        .bind(today)
        .fetch_all(on)
    })?)
}
