//! Enrolments (服务登记): an elder receives a service at a centre from a day, with a weekday pattern, until a day.

pub mod commands;
pub mod sql;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::{Fault, Faults, Result};

crate::identifiers! {
    /// Names an enrolment.
    EnrolmentId,
}

crate::words! {
    /// What is received.
    pub enum ServiceKind {
        /// 日间照料
        DayCare,
    }
}

crate::words! {
    /// Which part of a day an elder comes for.
    pub enum DayPart {
        /// 全天
        WholeDay,
        /// 上午
        Morning,
        /// 下午
        Afternoon,
    }
}

/// An enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrolment {
    /// Names the enrolment.
    pub id: EnrolmentId,
    /// Who receives the service.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The centre's name.
    pub centre_name: String,
    /// What.
    pub service: ServiceKind,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// The weekdays.
    pub days: Vec<EnrolmentDay>,
}

/// A weekday of an enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnrolmentDay {
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// Which part of the day.
    #[serde(default = "whole_day")]
    pub day_part: DayPart,
    /// When the elder is expected, on the centre's wall clock.
    pub planned_arrival: NaiveTime,
}

fn whole_day() -> DayPart {
    DayPart::WholeDay
}

/// A new enrolment in day care.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartEnrolment {
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: CentreId,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last; none: until further notice.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// The weekdays, at least one.
    pub days: Vec<EnrolmentDay>,
}

/// The end of an enrolment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndEnrolment {
    /// Which.
    pub enrolment_id: EnrolmentId,
    /// The day after the last.
    pub until_on: NaiveDate,
}

/// Says everything that is wrong with a new enrolment.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &StartEnrolment) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(
        asked.until_on.is_some_and(|until| until <= asked.from_on),
        "untilOn",
        Fault::EndsBeforeBeginning,
    );
    faults.when(asked.days.is_empty(), "days", Fault::Required);
    for (place, day) in asked.days.iter().enumerate() {
        let field = format!("days[{place}].weekday");
        faults.between(day.weekday, field.clone(), 1, 7);
        faults.when(
            asked.days[..place].iter().any(|other| other.weekday == day.weekday),
            field,
            Fault::GivenTwice,
        );
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_named_at_its_field() {
        let day = |weekday| EnrolmentDay {
            weekday,
            day_part: DayPart::WholeDay,
            planned_arrival: "08:30".parse().unwrap(),
        };
        type Case<'a> = (&'a [i64], Option<&'a str>, &'a [(&'a str, Fault)]);
        let cases: [Case<'_>; 6] = [
            (&[1, 3, 5], None, &[]),
            (&[1, 3, 5], Some("2026-12-01"), &[]),
            (&[], None, &[("days", Fault::Required)]),
            (&[0, 8], None, &[("days[0].weekday", Fault::TooSmall), ("days[1].weekday", Fault::TooLarge)]),
            (&[2, 2], None, &[("days[1].weekday", Fault::GivenTwice)]),
            (&[1], Some("2026-11-23"), &[("untilOn", Fault::EndsBeforeBeginning)]),
        ];
        for (weekdays, until, expected) in cases {
            let asked = StartEnrolment {
                elder_id: ElderId("e".into()),
                centre_id: CentreId("c".into()),
                from_on: "2026-11-23".parse().unwrap(),
                until_on: until.map(|text| text.parse().unwrap()),
                days: weekdays.iter().map(|weekday| day(*weekday)).collect(),
            };
            let faults: Vec<_> = check(&asked).err().map_or_else(Vec::new, |error| error.fields);
            let faults: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
            assert_eq!(faults, expected, "{weekdays:?} until {until:?}");
        }
    }
}
