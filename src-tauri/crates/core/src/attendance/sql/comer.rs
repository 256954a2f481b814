//! SQL of whoever comes: what decides a check-in, in one question. Each question costs a good part of what the writing
//! costs, and at the door it is paid forty times in half an hour.

use chrono::{DateTime, NaiveDate, Utc};

use super::door::OpenVisit;
use crate::attendance::{Absence, AbsenceId, AbsenceReason, VisitId};
use crate::centre::days::sql::{DayFacts, centre_and_day, day_facts, told};
use crate::centre::sql::Place;
use crate::centre::{CentreId, RoomId};
use crate::elder::ElderId;
use crate::enrolment::sql::expected::holds_on_the_day;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// Who comes, where, and what the day is for the elder.
#[derive(Debug, Clone)]
pub struct Comer {
    /// The centre.
    pub place: Place,
    /// The elder's name; none where no such elder is registered.
    pub name: Option<String>,
    /// The elder's visit that has not ended.
    pub open: Option<OpenVisit>,
    /// The day is closed.
    pub is_closed: bool,
    /// How many are at the centre now.
    pub here: i64,
    /// Enrolled for the day, not paused, and the centre open on it.
    pub is_expected: bool,
    /// The absence that covers the day.
    pub absence: Option<Absence>,
}

#[derive(sqlx::FromRow)]
struct ComerRow {
    #[sqlx(flatten)]
    place: Place,
    #[sqlx(flatten)]
    day: DayFacts,
    elder_name: Option<String>,
    open_id: Option<VisitId>,
    open_centre_id: Option<CentreId>,
    open_centre_name: Option<String>,
    open_time_zone: Option<String>,
    open_on: Option<NaiveDate>,
    open_arrived_at: Option<DateTime<Utc>>,
    open_room_id: Option<RoomId>,
    here: i64,
    enrolled_on: Option<String>,
    absence_id: Option<AbsenceId>,
    absence_from_on: Option<NaiveDate>,
    absence_until_on: Option<NaiveDate>,
    absence_reason: Option<AbsenceReason>,
    absence_note: Option<String>,
    told_by: Option<String>,
    is_announced: Option<bool>,
}

impl ComerRow {
    fn open(&self) -> Option<OpenVisit> {
        Some(OpenVisit {
            id: self.open_id.clone()?,
            centre_id: self.open_centre_id.clone()?,
            centre_name: self.open_centre_name.clone()?,
            time_zone: self.open_time_zone.clone()?,
            visit_on: self.open_on?,
            arrived_at: self.open_arrived_at?,
            room_id: self.open_room_id.clone(),
        })
    }

    fn absence(&self, elder: &ElderId) -> Option<Absence> {
        Some(Absence {
            id: self.absence_id.clone()?,
            elder_id: elder.clone(),
            from_on: self.absence_from_on?,
            until_on: self.absence_until_on?,
            reason: self.absence_reason?,
            note: self.absence_note.clone()?,
            told_by: self.told_by.clone()?,
            is_announced: self.is_announced?,
        })
    }

    fn is_expected(&self, on_day: NaiveDate) -> bool {
        let day = told(&self.day, on_day);
        let weekdays = self.enrolled_on.as_deref().unwrap_or_default();
        day.is_open() && weekdays.split(',').any(|weekday| weekday.parse() == Ok(day.weekday))
    }
}

/// Who comes to a centre on a day; none where there is no such centre.
///
/// # Errors
/// When the database refuses.
pub async fn comer(
    tx: &mut Tx,
    centre: &CentreId,
    on_day: NaiveDate,
    elder: &ElderId,
) -> Result<Option<Comer>> {
    let row: Option<ComerRow> = sql!(tx, |on| {
        sqlx::query_as(concat!(
            "SELECT c.id, c.name, c.time_zone, c.gives_day_care, c.licensed_places, c.late_after_minutes,
            c.late_entry_days, c.asks_temperature, c.asks_room, c.half_day_below_minutes, ",
            day_facts!(),
            ", e.name AS elder_name, v.id AS open_id, v.centre_id AS open_centre_id, w.name AS open_centre_name,
            w.time_zone AS open_time_zone, v.visit_on AS open_on, v.arrived_at AS open_arrived_at,
            v.room_id AS open_room_id,
            (
                SELECT COUNT(*) FROM visit h
                WHERE h.centre_id = $1 AND h.visit_on = $2 AND h.departed_at IS NULL AND h.withdrawn_at IS NULL
                    AND NOT h.departure_missing
            ) AS here,
            (
                SELECT string_agg(CAST(d.weekday AS TEXT), ',')
                FROM enrolment n
                JOIN enrolment_day d ON d.enrolment_id = n.id
                WHERE n.elder_id = $3 AND ",
            holds_on_the_day!(),
            ") AS enrolled_on,
            a.id AS absence_id, a.from_on AS absence_from_on, a.until_on AS absence_until_on,
            a.reason AS absence_reason, a.note AS absence_note, a.told_by, a.is_announced
            FROM ",
            centre_and_day!(),
            " LEFT JOIN elder e ON e.id = $3 AND e.merged_into_id IS NULL
            LEFT JOIN visit v ON v.elder_id = $3 AND v.departed_at IS NULL AND v.withdrawn_at IS NULL
                AND NOT v.departure_missing
            LEFT JOIN centre w ON w.id = v.centre_id
            LEFT JOIN absence a ON a.elder_id = $3 AND a.centre_id = $1 AND a.from_on <= $2 AND a.until_on > $2
                AND a.withdrawn_at IS NULL
            WHERE c.id = $1
            LIMIT 1"
        ))
        .bind(centre)
        .bind(on_day)
        .bind(elder)
        .fetch_optional(on)
    })?;
    Ok(row.map(|row| Comer {
        open: row.open(),
        is_closed: row.day.is_closed(),
        here: row.here,
        is_expected: row.is_expected(on_day),
        absence: row.absence(elder),
        place: row.place,
        name: row.elder_name,
    }))
}
