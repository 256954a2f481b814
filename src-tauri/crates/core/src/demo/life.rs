//! What an invented elder does on a day: comes, stays away with or without a word, leaves.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::draw::Draw;
use crate::attendance::AbsenceReason;
use crate::enrolment::{DayPart, EnrolmentDay};

/// What happened on one day, on the wall clock of the centre.
pub enum Happened {
    /// Came and left.
    Came {
        /// Came.
        arrived: NaiveTime,
        /// Left.
        departed: NaiveTime,
        /// Who brought the elder.
        brought_by: &'static str,
        /// Who took the elder home.
        collected_by: &'static str,
    },
    /// Stayed away, and said why.
    Absent(AbsenceReason),
    /// Stayed away without a word.
    Nothing,
}

const BROUGHT: [(&str, &str); 7] = [
    ("自行前来", "自行离开"),
    ("女儿送来", "女儿接走"),
    ("儿子送来", "儿子接走"),
    ("老伴陪同", "老伴陪同"),
    ("班车 1 号", "班车 1 号"),
    ("班车 2 号", "班车 2 号"),
    ("班车 1 号", "女儿接走"),
];

const REASONS: [AbsenceReason; 6] = [
    AbsenceReason::Illness,
    AbsenceReason::Illness,
    AbsenceReason::Hospital,
    AbsenceReason::Family,
    AbsenceReason::Family,
    AbsenceReason::Travel,
];

/// The weekdays an elder comes on, and when.
pub fn weekdays(draw: &mut Draw) -> Vec<EnrolmentDay> {
    const PATTERNS: [&[i64]; 7] = [
        &[1, 2, 3, 4, 5],
        &[1, 2, 3, 4, 5],
        &[1, 2, 3, 4, 5, 6],
        &[1, 3, 5],
        &[2, 4],
        &[1, 2, 3, 4, 5, 6, 7],
        &[1, 2, 4, 5],
    ];
    let planned_arrival = clock(7 * 60 + 45 + 15 * draw.number(0..9));
    let day_part = if draw.in_hundred(12) { DayPart::Morning } else { DayPart::WholeDay };
    draw.one_of(&PATTERNS)
        .iter()
        .map(|weekday| EnrolmentDay { weekday: *weekday, day_part, planned_arrival })
        .collect()
}

/// What an expected elder does on a day.
pub fn day(draw: &mut Draw, planned: &EnrolmentDay, closes_at: NaiveTime) -> Happened {
    match draw.number(0..100) {
        0..11 => Happened::Absent(*draw.one_of(&REASONS)),
        11..18 => Happened::Nothing,
        _ => {
            let arrived = moved(planned.planned_arrival, draw.number(-14..22));
            let leaves = if draw.in_hundred(7) {
                // Felt unwell, or had to see a doctor.
                moved(arrived, draw.number(15..70))
            } else if planned.day_part == DayPart::Morning {
                clock(11 * 60 + 30 + draw.number(0..45))
            } else {
                moved(closes_at, draw.number(-100..0))
            };
            let (brought_by, collected_by) = *draw.one_of(&BROUGHT);
            Happened::Came { arrived, departed: leaves.max(moved(arrived, 10)), brought_by, collected_by }
        }
    }
}

/// How long an absence that begins today lasts.
pub fn absence_days(draw: &mut Draw) -> TimeDelta {
    TimeDelta::days(*draw.one_of(&[1, 1, 2, 3, 7]))
}

/// When an enrolment began, some before the days that are shown, some among them.
pub fn enrolled_from(draw: &mut Draw, first_day: NaiveDate, days: i64) -> NaiveDate {
    let offset = if draw.in_hundred(12) { draw.number(0..days.max(1)) } else { -draw.number(1..700) };
    first_day + TimeDelta::days(offset)
}

fn clock(minutes: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(minutes)
}

fn moved(time: NaiveTime, minutes: i64) -> NaiveTime {
    time + TimeDelta::minutes(minutes)
}
