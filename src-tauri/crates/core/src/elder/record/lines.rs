//! What is kept of an elder, line by line as it is printed, the latest first.

use chrono::{DateTime, NaiveDate, Utc};

use crate::activity::ActivityKind;
use crate::attendance::absence::{AbsenceReason, CallOutcome};
use crate::bed::admission::{LeavingReason, Payer, RiskKind, RiskLevel};
use crate::bed::leave::LeaveKind;
use crate::bed::round::NightFound;
use crate::bed::waiting::{OfferAnswer, WaitingEnd};
use crate::delivery::DoorOutcome;
use crate::elder::ElderId;
use crate::enrolment::ServiceKind;
use crate::error::Result;
use crate::meal::Meal;
use crate::meal::order::{OrderKind, StopCause};
use crate::sql;
use crate::store::Tx;

/// A question about one elder that answers lines.
macro_rules! lines {
    ($(#[$meta:meta])* $name:ident -> $line:ty: $query:literal) => {
        $(#[$meta])*
        ///
        /// # Errors
        /// When the database refuses.
        pub(crate) async fn $name(tx: &mut Tx, elder: &ElderId) -> Result<Vec<$line>> {
            Ok(sql!(tx, |on| sqlx::query_as($query).bind(elder).fetch_all(on))?)
        }
    };
}

/// A time away from day care.
#[derive(sqlx::FromRow)]
pub(crate) struct AbsenceLine {
    pub centre_name: String,
    pub from_on: NaiveDate,
    pub until_on: NaiveDate,
    pub reason: AbsenceReason,
    pub note: String,
}

lines!(
    /// An elder's absences.
    absences -> AbsenceLine:
    "SELECT c.name AS centre_name, a.from_on, a.until_on, a.reason, a.note
    FROM absence a
    JOIN centre c ON c.id = a.centre_id
    WHERE a.elder_id = $1 AND a.withdrawn_at IS NULL
    ORDER BY a.from_on DESC, a.id"
);

/// A call about an elder who did not come.
#[derive(sqlx::FromRow)]
pub(crate) struct CallLine {
    pub called_on: NaiveDate,
    pub called_whom: String,
    pub outcome: CallOutcome,
    pub said: String,
}

lines!(
    /// Whom one called about an elder.
    calls -> CallLine:
    "SELECT called_on, called_whom, outcome, said
    FROM follow_up_call
    WHERE elder_id = $1
    ORDER BY called_at DESC, id"
);

/// A service that rests.
#[derive(sqlx::FromRow)]
pub(crate) struct PauseLine {
    pub service: ServiceKind,
    pub centre_name: String,
    pub from_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
    pub reason: String,
}

lines!(
    /// The pauses of an elder's services, without those that were taken back.
    pauses -> PauseLine:
    "SELECT n.service, c.name AS centre_name, p.from_on, p.until_on, p.reason
    FROM enrolment_pause p
    JOIN enrolment n ON n.id = p.enrolment_id
    JOIN centre c ON c.id = n.centre_id
    WHERE n.elder_id = $1 AND (p.until_on IS NULL OR p.until_on > p.from_on)
    ORDER BY p.from_on DESC, p.id"
);

/// An activity that an elder took part in.
#[derive(sqlx::FromRow)]
pub(crate) struct ActivityLine {
    pub activity_on: NaiveDate,
    pub centre_name: String,
    pub title: String,
    pub kind: ActivityKind,
}

lines!(
    /// The activities that an elder took part in.
    activities -> ActivityLine:
    "SELECT a.activity_on, c.name AS centre_name, a.title, a.kind
    FROM activity_participation p
    JOIN activity a ON a.id = p.activity_id
    JOIN centre c ON c.id = a.centre_id
    WHERE p.elder_id = $1 AND a.cancelled_at IS NULL
    ORDER BY a.activity_on DESC, a.id"
);

/// A time of living at a centre.
#[derive(sqlx::FromRow)]
pub(crate) struct AdmissionLine {
    pub centre_name: String,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub payer: Payer,
    pub agreement_number: String,
    pub leaving_reason: Option<LeavingReason>,
    pub destination: String,
}

lines!(
    /// An elder's admissions.
    admissions -> AdmissionLine:
    "SELECT c.name AS centre_name, a.from_on, a.to_on, a.payer, a.agreement_number, a.leaving_reason, a.destination
    FROM admission a
    JOIN centre c ON c.id = a.centre_id
    WHERE a.elder_id = $1
    ORDER BY a.from_at DESC, a.id"
);

/// A risk that was looked at before an admission.
#[derive(sqlx::FromRow)]
pub(crate) struct RiskLine {
    pub checked_on: NaiveDate,
    pub checked_by: String,
    pub kind: RiskKind,
    pub level: RiskLevel,
    pub note: String,
}

lines!(
    /// The risks that were looked at of an elder.
    risks -> RiskLine:
    "SELECT k.checked_on, k.checked_by, k.kind, k.level, k.note
    FROM admission_risk k
    JOIN admission a ON a.id = k.admission_id
    WHERE a.elder_id = $1
    ORDER BY k.checked_on DESC, a.id, k.kind"
);

/// A stay in a bed.
#[derive(sqlx::FromRow)]
pub(crate) struct StayLine {
    pub centre_name: String,
    pub bed: String,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
}

lines!(
    /// An elder's stays.
    stays -> StayLine:
    "SELECT c.name AS centre_name, r.name || '-' || b.label AS bed, s.from_on, s.to_on
    FROM stay s
    JOIN admission a ON a.id = s.admission_id
    JOIN centre c ON c.id = a.centre_id
    JOIN bed b ON b.id = s.bed_id
    JOIN care_room r ON r.id = b.care_room_id
    WHERE a.elder_id = $1 AND s.withdrawn_at IS NULL
    ORDER BY s.from_at DESC, s.id"
);

/// A time away from the bed.
#[derive(sqlx::FromRow)]
pub(crate) struct LeaveLine {
    pub kind: LeaveKind,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub holds_bed: bool,
    pub destination: String,
    pub note: String,
}

lines!(
    /// An elder's leaves from the bed.
    leaves -> LeaveLine:
    "SELECT l.kind, l.from_on, l.to_on, l.holds_bed, l.destination, l.note
    FROM bed_leave l
    JOIN admission a ON a.id = l.admission_id
    WHERE a.elder_id = $1 AND l.withdrawn_at IS NULL
    ORDER BY l.from_at DESC, l.id"
);

/// A place in a queue for a bed.
#[derive(sqlx::FromRow)]
pub(crate) struct WaitingLine {
    pub centre_name: String,
    pub registered_at: DateTime<Utc>,
    pub needs_nursing_bed: bool,
    pub note: String,
    pub ended_at: Option<DateTime<Utc>>,
    pub ended_how: Option<WaitingEnd>,
}

lines!(
    /// Where an elder waits or waited for a bed.
    waiting -> WaitingLine:
    "SELECT c.name AS centre_name, w.registered_at, w.needs_nursing_bed, w.note, w.ended_at, w.ended_how
    FROM waiting_entry w
    JOIN centre c ON c.id = w.centre_id
    WHERE w.elder_id = $1
    ORDER BY w.registered_at DESC, w.id"
);

/// A bed that was offered.
#[derive(sqlx::FromRow)]
pub(crate) struct OfferLine {
    pub made_at: DateTime<Utc>,
    pub centre_name: String,
    pub bed: String,
    pub lapses_on: NaiveDate,
    pub answer: Option<OfferAnswer>,
    pub note: String,
}

lines!(
    /// The beds that were offered to an elder.
    offers -> OfferLine:
    "SELECT o.made_at, c.name AS centre_name, r.name || '-' || b.label AS bed, o.lapses_on, o.answer, o.note
    FROM bed_offer o
    JOIN waiting_entry w ON w.id = o.waiting_entry_id
    JOIN centre c ON c.id = w.centre_id
    JOIN bed b ON b.id = o.bed_id
    JOIN care_room r ON r.id = b.care_room_id
    WHERE w.elder_id = $1
    ORDER BY o.made_at DESC, o.id"
);

/// What the night staff found.
#[derive(sqlx::FromRow)]
pub(crate) struct NightLine {
    pub night_on: NaiveDate,
    pub found: NightFound,
    pub note: String,
    pub completion: String,
}

lines!(
    /// What the night staff noted of an elder.
    nights -> NightLine:
    "SELECT n.night_on, n.found, n.note, n.completion
    FROM night_note n
    JOIN admission a ON a.id = n.admission_id
    WHERE a.elder_id = $1
    ORDER BY n.recorded_at DESC, n.id"
);

/// A single meal that was ordered.
#[derive(sqlx::FromRow)]
pub(crate) struct OrderLine {
    pub service_on: NaiveDate,
    pub meal: Meal,
    pub kind: OrderKind,
    pub place: String,
    pub is_withdrawn: bool,
}

lines!(
    /// An elder's orders; those that were taken back say so.
    orders -> OrderLine:
    "SELECT o.service_on, o.meal, o.kind, COALESCE(c.name, o.address) AS place,
        o.withdrawn_at IS NOT NULL AS is_withdrawn
    FROM meal_order o
    LEFT JOIN centre c ON c.id = o.centre_id
    WHERE o.elder_id = $1
    ORDER BY o.service_on DESC, o.id"
);

/// A time without meals.
#[derive(sqlx::FromRow)]
pub(crate) struct StopLine {
    pub from_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
    pub meal: Option<Meal>,
    pub cause: StopCause,
    pub note: String,
}

lines!(
    /// When an elder has or had no meals.
    stops -> StopLine:
    "SELECT from_on, until_on, meal, cause, note
    FROM meal_stop
    WHERE elder_id = $1
    ORDER BY from_on DESC, id"
);

/// What happened to a meal at the door.
#[derive(sqlx::FromRow)]
pub(crate) struct OutcomeLine {
    pub service_on: NaiveDate,
    pub meal: Meal,
    pub portions: i64,
    pub outcome: DoorOutcome,
    pub given_to: String,
    pub note: String,
}

lines!(
    /// What happened to an elder's meals, as it was corrected last.
    outcomes -> OutcomeLine:
    "SELECT service_on, meal, portions, outcome, given_to, note
    FROM delivery_outcome
    WHERE elder_id = $1 AND superseded_at IS NULL
    ORDER BY service_on DESC, meal, id"
);

/// A meal in a month that was settled.
#[derive(sqlx::FromRow)]
pub(crate) struct SettledLine {
    pub id: String,
    pub service_on: NaiveDate,
    pub meal: Meal,
    pub portions: i64,
    pub is_missed: bool,
    pub price_fen: Option<i64>,
    pub fee_fen: i64,
    pub subsidy_fen: i64,
    pub elder_fen: i64,
}

lines!(
    /// What an elder's meals cost in the months that are settled.
    settled -> SettledLine:
    "SELECT l.id, l.service_on, l.meal, l.portions, l.is_missed, l.price_fen, l.fee_fen, l.subsidy_fen, l.elder_fen
    FROM meal_month_line l
    JOIN meal_month m ON m.id = l.meal_month_id
    WHERE l.elder_id = $1 AND m.reopened_at IS NULL
    ORDER BY l.service_on DESC, l.meal, l.id"
);

/// Which scheme paid a part of a settled meal.
#[derive(sqlx::FromRow)]
pub(crate) struct GrantLine {
    pub line_id: String,
    pub rule_name: String,
}

lines!(
    /// Who paid a part of an elder's settled meals.
    grants -> GrantLine:
    "SELECT g.line_id, g.rule_name
    FROM meal_month_grant g
    JOIN meal_month_line l ON l.id = g.line_id
    JOIN meal_month m ON m.id = l.meal_month_id
    WHERE l.elder_id = $1 AND m.reopened_at IS NULL
    ORDER BY g.line_id, g.rule_name"
);
