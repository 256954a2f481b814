//! SQL of what was said otherwise after an instant: everything of whoever is concerned, whatever is said of them now. It is
//! little, and asked only where there is any.

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::AskedMeals;
use super::rows::{AbsenceRow, EnrolledRow, HomeRow, LeaveRow, PauseRow, ResidentRow, RunningRow, StopRow};
use crate::centre::CentreId;
use crate::day;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;
use crate::trail::superseded::{Known, SpanSubject, Spanned, Superseded, SupersededSpan};

/// Puts among the rows of a kind all that was ever said of those of which something was said otherwise. The text asks for
/// what is said now, of one elder (`$2`) or of everybody, and ends where the identifiers belong.
macro_rules! said_otherwise {
    ($name:ident: $row:ident of $subject:ident by $word:literal; $text:literal) => {
        pub(super) async fn $name(&self, tx: &mut Tx, rows: &mut Vec<$row>) -> Result<()> {
            if !self.superseded.has(SpanSubject::$subject) {
                return Ok(());
            }
            let latest = sql!(tx, |on| sqlx::query_as(concat!(
                $text,
                " IN (SELECT s.subject_id FROM superseded_span s WHERE s.subject = '",
                $word,
                "' AND s.replaced_at > $1)"
            ))
            .bind(self.since)
            .bind(self.asked.only)
            .fetch_all(on))?;
            self.superseded.put_into(SpanSubject::$subject, rows, latest);
            Ok(())
        }
    };
}

/// What is said now of everything of which something was said otherwise after an instant.
pub(super) struct Earlier<'a> {
    pub(super) asked: AskedMeals<'a>,
    pub(super) since: DateTime<Utc>,
    pub(super) superseded: Superseded,
}

impl<'a> Earlier<'a> {
    /// Reads what was said until it was said otherwise.
    pub(super) async fn read(tx: &mut Tx, asked: AskedMeals<'a>, since: DateTime<Utc>) -> Result<Self> {
        Ok(Self { asked, since, superseded: Superseded::since(tx, since).await? })
    }

    said_otherwise! {
        enrolled: EnrolledRow of Enrolment by "enrolment";
        "SELECT n.elder_id, e.name, e.sort_key, e.birth_on, n.id AS enrolment_id, n.centre_id, n.from_on, n.until_on,
            d.weekday, d.day_part, d.planned_arrival, n.recorded_at
        FROM enrolment n
        JOIN enrolment_day d ON d.enrolment_id = n.id
        JOIN elder e ON e.id = n.elder_id
        WHERE n.service = 'day_care' AND ($2 IS NULL OR n.elder_id = $2) AND n.id"
    }

    said_otherwise! {
        home_meals: HomeRow of Enrolment by "enrolment";
        "SELECT n.elder_id, e.name, e.sort_key, e.birth_on, n.id AS enrolment_id, n.centre_id, n.from_on, n.until_on,
            n.recorded_at, h.address, h.delivery_note, h.door_contact, h.carries_weekend, d.weekday, d.meal,
            d.portion_size, d.extra_portion_size
        FROM enrolment n
        JOIN home_meal h ON h.enrolment_id = n.id
        JOIN home_meal_day d ON d.enrolment_id = n.id
        JOIN elder e ON e.id = n.elder_id
        WHERE n.service = 'home_meal' AND ($2 IS NULL OR n.elder_id = $2) AND n.id"
    }

    said_otherwise! {
        running: RunningRow of Enrolment by "enrolment";
        "SELECT n.elder_id, n.id AS enrolment_id, n.from_on, n.until_on, n.recorded_at
        FROM enrolment n
        WHERE ($2 IS NULL OR n.elder_id = $2) AND n.id"
    }

    said_otherwise! {
        pauses: PauseRow of EnrolmentPause by "enrolment_pause";
        "SELECT p.id, p.enrolment_id, p.from_on, p.until_on, p.recorded_at
        FROM enrolment_pause p
        JOIN enrolment n ON n.id = p.enrolment_id
        WHERE ($2 IS NULL OR n.elder_id = $2) AND p.id"
    }

    said_otherwise! {
        absences: AbsenceRow of Absence by "absence";
        "SELECT a.id, a.elder_id, a.centre_id, a.from_on, a.until_on, a.recorded_at,
            a.withdrawn_at IS NOT NULL AS is_withdrawn
        FROM absence a
        WHERE ($2 IS NULL OR a.elder_id = $2) AND a.id"
    }

    said_otherwise! {
        residents: ResidentRow of Admission by "admission";
        "SELECT a.elder_id, e.name, e.sort_key, e.birth_on, a.id AS admission_id, a.centre_id, a.from_at, a.to_at,
            a.recorded_at, a.withdrawn_at IS NOT NULL AS is_withdrawn
        FROM admission a
        JOIN elder e ON e.id = a.elder_id
        WHERE ($2 IS NULL OR a.elder_id = $2) AND a.id"
    }

    said_otherwise! {
        leaves: LeaveRow of BedLeave by "bed_leave";
        "SELECT l.id, l.admission_id, l.from_at, l.to_at, l.planned_return_on, l.recorded_at,
            l.withdrawn_at IS NOT NULL AS is_withdrawn
        FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        WHERE ($2 IS NULL OR a.elder_id = $2) AND l.id"
    }

    said_otherwise! {
        stops: StopRow of MealStop by "meal_stop";
        "SELECT t.id, t.elder_id, t.from_on, t.until_on, t.meal, t.recorded_at
        FROM meal_stop t
        WHERE ($2 IS NULL OR t.elder_id = $2) AND t.id"
    }

    /// Days on which a centre was closed by its own decision, as far as that was said, or unsaid, after the instant.
    pub(super) async fn closures(&self, tx: &mut Tx) -> Result<Vec<ClosureRow>> {
        let mut rows: Vec<ClosureRow> = sql!(tx, |on| sqlx::query_as(
            "SELECT centre_id, from_on, until_on, recorded_at
            FROM centre_closed_day
            WHERE recorded_at > $1 AND from_on < $3 AND until_on > $2"
        )
        .bind(self.since)
        .bind(self.asked.from)
        .bind(self.asked.until)
        .fetch_all(on))?;
        rows.extend(self.superseded.all(SpanSubject::CentreClosedDay).filter_map(|span| {
            Some(ClosureRow {
                centre_id: CentreId(span.subject_id.clone()),
                from_on: span.from_on?,
                until_on: span.until_on?,
                known: Known { from: span.from_at?, until: Some(span.replaced_at) },
            })
        }));
        Ok(rows)
    }

    /// Days on which a centre opened though it would be closed, as far as that was said, or unsaid, after the instant.
    pub(super) async fn openings(&self, tx: &mut Tx) -> Result<Vec<OpeningRow>> {
        let (from, until) = (self.asked.from, self.asked.until);
        let mut rows: Vec<OpeningRow> = sql!(tx, |on| sqlx::query_as(
            "SELECT centre_id, extra_on, stands_for_weekday, recorded_at
            FROM centre_extra_day
            WHERE recorded_at > $1 AND extra_on >= $2 AND extra_on < $3"
        )
        .bind(self.since)
        .bind(from)
        .bind(until)
        .fetch_all(on))?;
        rows.extend(self.superseded.all(SpanSubject::CentreExtraDay).filter_map(|span| {
            Some(OpeningRow {
                centre_id: CentreId(span.subject_id.clone()),
                extra_on: span.from_on.filter(|on| from <= *on && *on < until)?,
                stands_for_weekday: span.weekday,
                known: Known { from: span.from_at?, until: Some(span.replaced_at) },
            })
        }));
        Ok(rows)
    }
}

/// A day on which a centre opens, or was to open, though it would be closed.
#[derive(sqlx::FromRow)]
pub(super) struct OpeningRow {
    pub(super) centre_id: CentreId,
    pub(super) extra_on: NaiveDate,
    stands_for_weekday: Option<i64>,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

impl OpeningRow {
    /// Whoever comes on this weekday is expected.
    pub(super) fn weekday(&self) -> i64 {
        self.stands_for_weekday.unwrap_or_else(|| day::weekday(self.extra_on))
    }
}

/// Days on which a centre is or was closed by its own decision.
#[derive(sqlx::FromRow)]
pub(super) struct ClosureRow {
    pub(super) centre_id: CentreId,
    pub(super) from_on: NaiveDate,
    pub(super) until_on: NaiveDate,
    #[sqlx(flatten)]
    pub(super) known: Known,
}

/// What is said in days, and never taken back but by its end.
macro_rules! spanned_in_days {
    ($($row:ident by $id:ident),+) => {$(
        impl Spanned for $row {
            fn id(&self) -> &str {
                &self.$id
            }

            fn known(&mut self) -> &mut Known {
                &mut self.known
            }

            fn is_withdrawn(&self) -> bool {
                false
            }

            fn take(&mut self, span: &SupersededSpan) {
                self.from_on = span.from_on.unwrap_or(self.from_on);
                self.until_on = span.until_on;
            }
        }
    )+};
}

spanned_in_days!(
    EnrolledRow by enrolment_id, HomeRow by enrolment_id, RunningRow by enrolment_id, PauseRow by id, StopRow by id
);

impl Spanned for AbsenceRow {
    fn id(&self) -> &str {
        &self.id
    }

    fn known(&mut self) -> &mut Known {
        &mut self.known
    }

    fn is_withdrawn(&self) -> bool {
        self.is_withdrawn
    }

    fn take(&mut self, span: &SupersededSpan) {
        self.from_on = span.from_on.unwrap_or(self.from_on);
        self.until_on = span.until_on.unwrap_or(self.until_on);
    }
}

impl Spanned for ResidentRow {
    fn id(&self) -> &str {
        &self.admission_id
    }

    fn known(&mut self) -> &mut Known {
        &mut self.known
    }

    fn is_withdrawn(&self) -> bool {
        self.is_withdrawn
    }

    fn take(&mut self, span: &SupersededSpan) {
        self.from_at = span.from_at.unwrap_or(self.from_at);
        self.to_at = span.to_at;
    }
}

impl Spanned for LeaveRow {
    fn id(&self) -> &str {
        &self.id
    }

    fn known(&mut self) -> &mut Known {
        &mut self.known
    }

    fn is_withdrawn(&self) -> bool {
        self.is_withdrawn
    }

    fn take(&mut self, span: &SupersededSpan) {
        self.from_at = span.from_at.unwrap_or(self.from_at);
        self.to_at = span.to_at;
        self.planned_return_on = span.planned_return_on;
    }
}
