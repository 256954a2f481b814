//! SQL of the days of centres.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::rules::CentreCalendar;
use super::{CentreDay, CloseDays, ClosedDay, ClosedDayId, DayCause, ExtraDay, OpenExtraDay};
use crate::calendar;
use crate::calendar::rules::LegalDays;
use crate::calendar::{LegalDay, LegalDayKind};
use crate::centre::{CentreId, OpeningHours};
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

#[derive(sqlx::FromRow)]
struct SettingsRow {
    id: CentreId,
    closes_on_legal_days: bool,
    opens_on_make_up_days: bool,
}

#[derive(sqlx::FromRow)]
struct HoursRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    hours: OpeningHours,
}

#[derive(sqlx::FromRow)]
struct ClosedRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    closed: ClosedDay,
}

#[derive(sqlx::FromRow)]
struct ExtraRow {
    centre_id: CentreId,
    #[sqlx(flatten)]
    extra: ExtraDay,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    centre_id: CentreId,
    closed_on: NaiveDate,
    opens_at: Option<NaiveTime>,
    closes_at: Option<NaiveTime>,
    stands_for_weekday: i64,
    cause: DayCause,
    cause_note: String,
}

/// What a day was when its registration was closed. It is signed: no holiday that becomes known later changes it.
fn kept_day(
    on: NaiveDate,
    (opens_at, closes_at): (Option<NaiveTime>, Option<NaiveTime>),
    weekday: i64,
    cause: DayCause,
    note: String,
) -> CentreDay {
    CentreDay { on, opens_at, closes_at, weekday, cause, note, is_past_calendar: false }
}

/// What decides the days in `[from, until)` of all centres, or of the one named.
///
/// # Errors
/// When the database refuses.
pub async fn calendars(
    tx: &mut Tx,
    only: Option<&CentreId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<HashMap<CentreId, CentreCalendar>> {
    let settings: Vec<SettingsRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT id, closes_on_legal_days, opens_on_make_up_days FROM centre WHERE $1 IS NULL OR id = $1"
    )
    .bind(only)
    .fetch_all(on))?;
    let mut hours: Vec<HoursRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT centre_id, weekday, opens_at, closes_at
        FROM centre_opening
        WHERE $1 IS NULL OR centre_id = $1
        ORDER BY centre_id, weekday"
    )
    .bind(only)
    .fetch_all(on))?;
    let mut closed: Vec<ClosedRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT centre_id, id, from_on, until_on, reason
        FROM centre_closed_day
        WHERE ($1 IS NULL OR centre_id = $1) AND from_on < $3 AND until_on > $2
        ORDER BY from_on, id"
    )
    .bind(only)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    let mut extra: Vec<ExtraRow> = sql!(&mut *tx, |on| sqlx::query_as(
        "SELECT centre_id, extra_on, opens_at, closes_at, stands_for_weekday, reason
        FROM centre_extra_day
        WHERE ($1 IS NULL OR centre_id = $1) AND extra_on >= $2 AND extra_on < $3
        ORDER BY extra_on"
    )
    .bind(only)
    .bind(from)
    .bind(until)
    .fetch_all(on))?;
    // From the centres, so that each is looked up by its days in the index.
    let kept: Vec<KeptRow> = sql!(&mut *tx, |on| {
        sqlx::query_as(
        "SELECT k.centre_id, k.closed_on, k.opens_at, k.closes_at, k.stands_for_weekday, k.cause, k.cause_note
        FROM centre c
        JOIN day_closing k ON k.centre_id = c.id AND k.closed_on >= $2 AND k.closed_on < $3 AND k.reopened_at IS NULL
        WHERE $1 IS NULL OR c.id = $1"
    )
    .bind(only)
    .bind(from)
    .bind(until)
    .fetch_all(on)
    })?;
    let mut kept_days: HashMap<CentreId, BTreeMap<NaiveDate, CentreDay>> = HashMap::new();
    for row in kept {
        let hours = (row.opens_at, row.closes_at);
        let day = kept_day(row.closed_on, hours, row.stands_for_weekday, row.cause, row.cause_note);
        kept_days.entry(row.centre_id).or_default().insert(row.closed_on, day);
    }
    let legal_days = calendar::sql::known(tx, from, until).await?;
    Ok(settings
        .into_iter()
        .map(|row| {
            let calendar = CentreCalendar {
                opening_hours: hours.extract_if(.., |h| h.centre_id == row.id).map(|h| h.hours).collect(),
                closes_on_legal_days: row.closes_on_legal_days,
                opens_on_make_up_days: row.opens_on_make_up_days,
                closed_days: closed.extract_if(.., |c| c.centre_id == row.id).map(|c| c.closed).collect(),
                extra_days: extra.extract_if(.., |e| e.centre_id == row.id).map(|e| e.extra).collect(),
                legal_days: legal_days.clone(),
                kept_days: kept_days.remove(&row.id).unwrap_or_default(),
            };
            (row.id, calendar)
        })
        .collect())
}

/// What decides the days in `[from, until)` of a centre.
///
/// # Errors
/// When the database refuses.
pub async fn calendar(
    tx: &mut Tx,
    centre: &CentreId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Option<CentreCalendar>> {
    Ok(calendars(tx, Some(centre), from, until).await?.remove(centre))
}

/// What decides one day of a centre.
#[derive(sqlx::FromRow)]
pub struct DayFacts {
    closes_on_legal_days: bool,
    opens_on_make_up_days: bool,
    closed_reason: Option<String>,
    extra_opens_at: Option<NaiveTime>,
    extra_closes_at: Option<NaiveTime>,
    stands_for_weekday: Option<i64>,
    extra_reason: Option<String>,
    legal_kind: Option<LegalDayKind>,
    legal_name: Option<String>,
    legal_years: Option<String>,
    opening_hours: Option<String>,
    kept_opens_at: Option<NaiveTime>,
    kept_closes_at: Option<NaiveTime>,
    kept_weekday: Option<i64>,
    kept_cause: Option<DayCause>,
    kept_note: Option<String>,
}

impl DayFacts {
    /// Whether the registration of the day is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.kept_cause.is_some()
    }

    /// What the day was when its registration was closed.
    fn kept(&self, on: NaiveDate) -> Option<CentreDay> {
        let hours = (self.kept_opens_at, self.kept_closes_at);
        Some(kept_day(on, hours, self.kept_weekday?, self.kept_cause?, self.kept_note.clone()?))
    }
}

/// The columns of [`DayFacts`], of `$1` the centre and `$2` the day.
macro_rules! day_facts {
    () => {
        "c.closes_on_legal_days, c.opens_on_make_up_days, s.reason AS closed_reason,
            x.opens_at AS extra_opens_at, x.closes_at AS extra_closes_at, x.stands_for_weekday,
            x.reason AS extra_reason, l.kind AS legal_kind, l.name AS legal_name,
            (SELECT string_agg(CAST(y.year AS TEXT), ',') FROM legal_year y) AS legal_years,
            (
                SELECT string_agg(
                    CAST(o.weekday AS TEXT) || ' ' || CAST(o.opens_at AS TEXT) || ' ' || CAST(o.closes_at AS TEXT), ','
                )
                FROM centre_opening o
                WHERE o.centre_id = c.id
            ) AS opening_hours,
            k.opens_at AS kept_opens_at, k.closes_at AS kept_closes_at, k.stands_for_weekday AS kept_weekday,
            k.cause AS kept_cause, k.cause_note AS kept_note"
    };
}
pub(crate) use day_facts;

/// Where [`DayFacts`] come from: more than once where two spans of closed days overlap.
macro_rules! centre_and_day {
    () => {
        "centre c
        LEFT JOIN centre_closed_day s ON s.centre_id = c.id AND s.from_on <= $2 AND s.until_on > $2
        LEFT JOIN centre_extra_day x ON x.centre_id = c.id AND x.extra_on = $2
        LEFT JOIN legal_day l ON l.legal_on = $2
        LEFT JOIN day_closing k ON k.centre_id = c.id AND k.closed_on = $2 AND k.reopened_at IS NULL"
    };
}
pub(crate) use centre_and_day;

/// A day of a centre, with one question to the database.
///
/// # Errors
/// When the database refuses.
pub async fn day(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Option<CentreDay>> {
    let facts: Option<DayFacts> = sql!(tx, |on| {
        sqlx::query_as(concat!(
            "SELECT ",
            day_facts!(),
            " FROM ",
            centre_and_day!(),
            " WHERE c.id = $1 LIMIT 1"
        ))
        .bind(centre)
        .bind(on_day)
        .fetch_optional(on)
    })?;
    Ok(facts.map(|facts| told(&facts, on_day)))
}

/// The day that its facts make.
#[must_use]
pub fn told(facts: &DayFacts, on_day: NaiveDate) -> CentreDay {
    let closed = facts.closed_reason.clone().map(|reason| ClosedDay {
        id: ClosedDayId(String::new()),
        from_on: on_day,
        until_on: on_day.succ_opt().unwrap_or(on_day),
        reason,
    });
    let extra = facts.extra_opens_at.zip(facts.extra_closes_at).map(|(opens_at, closes_at)| ExtraDay {
        on: on_day,
        opens_at,
        closes_at,
        stands_for_weekday: facts.stands_for_weekday,
        reason: facts.extra_reason.clone().unwrap_or_default(),
    });
    let legal = facts.legal_kind.map(|kind| LegalDay {
        on: on_day,
        kind,
        name: facts.legal_name.clone().unwrap_or_default(),
    });
    let hours = facts.opening_hours.as_deref().unwrap_or_default().split(',').filter_map(|one| {
        let mut parts = one.split(' ');
        Some(OpeningHours {
            weekday: parts.next()?.parse().ok()?,
            opens_at: parts.next()?.parse().ok()?,
            closes_at: parts.next()?.parse().ok()?,
        })
    });
    let mut opening_hours: Vec<OpeningHours> = hours.collect();
    opening_hours.sort_by_key(|hours| hours.weekday);
    let years = facts.legal_years.as_deref().unwrap_or_default();
    let years: BTreeSet<i64> = years.split(',').filter_map(|year| year.parse().ok()).collect();
    let calendar = CentreCalendar {
        opening_hours,
        closes_on_legal_days: facts.closes_on_legal_days,
        opens_on_make_up_days: facts.opens_on_make_up_days,
        closed_days: closed.into_iter().collect(),
        extra_days: extra.into_iter().collect(),
        legal_days: LegalDays::new(legal, &years),
        kept_days: facts.kept(on_day).map(|kept| (on_day, kept)).into_iter().collect(),
    };
    calendar.day(on_day)
}

/// Closes a centre for a span of days.
///
/// # Errors
/// When the database refuses.
pub async fn insert_closed(
    tx: &mut Tx,
    id: &ClosedDayId,
    asked: &CloseDays,
    at: DateTime<Utc>,
) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO centre_closed_day (id, centre_id, from_on, until_on, reason, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(id)
    .bind(&asked.centre_id)
    .bind(asked.from_on)
    .bind(asked.until_on)
    .bind(asked.reason.trim())
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// A span of closed days and whose it is.
#[derive(Debug, sqlx::FromRow)]
pub struct ClosedDayOf {
    /// Which centre.
    pub centre_id: CentreId,
    /// The span.
    #[sqlx(flatten)]
    pub closed: ClosedDay,
}

/// One span of closed days.
///
/// # Errors
/// When the database refuses.
pub async fn one_closed(tx: &mut Tx, id: &ClosedDayId) -> Result<Option<ClosedDayOf>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT centre_id, id, from_on, until_on, reason FROM centre_closed_day WHERE id = $1"
    )
    .bind(id)
    .fetch_optional(on))?)
}

/// Takes closed days back; the trail keeps them.
///
/// # Errors
/// When the database refuses.
pub async fn delete_closed(tx: &mut Tx, id: &ClosedDayId) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM centre_closed_day WHERE id = $1").bind(id).execute(on))?;
    Ok(())
}

/// Opens a centre on a day; says whether it was not opened on it already.
///
/// # Errors
/// When the database refuses.
pub async fn insert_extra(tx: &mut Tx, asked: &OpenExtraDay, at: DateTime<Utc>) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO centre_extra_day (
            centre_id, extra_on, opens_at, closes_at, stands_for_weekday, reason, recorded_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO NOTHING"
    )
    .bind(&asked.centre_id)
    .bind(asked.on)
    .bind(asked.opens_at)
    .bind(asked.closes_at)
    .bind(asked.stands_for_weekday)
    .bind(asked.reason.trim())
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// One extra day.
///
/// # Errors
/// When the database refuses.
pub async fn one_extra(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Option<ExtraDay>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT extra_on, opens_at, closes_at, stands_for_weekday, reason
        FROM centre_extra_day
        WHERE centre_id = $1 AND extra_on = $2"
    )
    .bind(centre)
    .bind(on_day)
    .fetch_optional(on))?)
}

/// Takes an extra day back; the trail keeps it.
///
/// # Errors
/// When the database refuses.
pub async fn delete_extra(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "DELETE FROM centre_extra_day WHERE centre_id = $1 AND extra_on = $2"
    )
    .bind(centre)
    .bind(on_day)
    .execute(on))?;
    Ok(())
}
