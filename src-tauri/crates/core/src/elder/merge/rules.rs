//! When two records may become one.

use super::{DaysOn, MergeClash};
use crate::dish::Texture;
use crate::elder::Sex;
use crate::enrolment::{Enrolment, Pause};

/// What is compared of a record.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The resident number.
    pub resident_number: Option<&'a str>,
    /// As in the identity papers.
    pub sex: Sex,
    /// Checked in somewhere at this moment.
    pub is_inside: bool,
}

/// What stands in the way in the records themselves; what overlaps in time is asked of the database.
#[must_use]
pub fn clashes(one: &Compared<'_>, other: &Compared<'_>) -> Vec<MergeClash> {
    let numbers = one.resident_number.zip(other.resident_number);
    let mut found = Vec::new();
    if numbers.is_some_and(|(one, other)| one != other) {
        found.push(MergeClash::DifferentNumbers);
    }
    if one.sex != other.sex {
        found.push(MergeClash::DifferentSex);
    }
    if one.is_inside && other.is_inside {
        found.push(MergeClash::BothInside);
    }
    found
}

/// The textures that one person may eat of whom two records say some: those that both allow; where they have none in
/// common, those of the record that says something special, for regular food is what everybody has of whom nothing is
/// known. None where both say something special, and not the same.
#[must_use]
pub fn merged_textures(one: &[Texture], other: &[Texture]) -> Option<Vec<Texture>> {
    let special = |list: &[Texture]| -> Vec<Texture> {
        list.iter().copied().filter(|texture| *texture != Texture::Regular).collect()
    };
    let shared: Vec<Texture> = one.iter().copied().filter(|texture| other.contains(texture)).collect();
    if !shared.is_empty() {
        return Some(shared);
    }
    match (special(one), special(other)) {
        (none, some) | (some, none) if none.is_empty() => Some(some),
        _ => None,
    }
}

impl DaysOn {
    /// The days of an enrolment.
    #[must_use]
    pub fn of(enrolment: &Enrolment) -> Self {
        Self { from_on: enrolment.from_on, until_on: enrolment.until_on }
    }

    fn is_empty(self) -> bool {
        self.until_on.is_some_and(|until| until <= self.from_on)
    }

    /// The days that both have.
    fn shared(self, other: Self) -> Self {
        Self {
            from_on: self.from_on.max(other.from_on),
            until_on: self.until_on.into_iter().chain(other.until_on).min(),
        }
    }

    /// What is left of these days without the other's: some before, some after, both or nothing.
    fn without(self, other: Self) -> Vec<Self> {
        let before = Self { until_on: self.until_on.into_iter().chain([other.from_on]).min(), ..self };
        let after = other.until_on.map(|end| Self { from_on: self.from_on.max(end), ..self });
        [Some(before), after].into_iter().flatten().filter(|days| !days.is_empty()).collect()
    }
}

/// The enrolments of the record that goes which share days with one in the same service of the record that stays, each
/// with the days that are left of it: what was agreed under the record that stays holds.
#[must_use]
pub fn absorbed<'a>(kept: &[Enrolment], merged: &'a [Enrolment]) -> Vec<(&'a Enrolment, Vec<DaysOn>)> {
    merged
        .iter()
        .filter(|one| !DaysOn::of(one).is_empty())
        .filter_map(|one| {
            let whole = vec![DaysOn::of(one)];
            let taken = kept.iter().filter(|other| other.service == one.service).map(DaysOn::of);
            let left = taken.filter(|other| !other.is_empty()).fold(whole.clone(), |left, other| {
                left.into_iter().flat_map(|days| days.without(other)).collect()
            });
            (left != whole).then_some((one, left))
        })
        .collect()
}

/// The pauses that rest some of these days, each cut to them.
#[must_use]
pub fn pauses_in(pauses: &[Pause], days: DaysOn) -> Vec<Pause> {
    pauses
        .iter()
        .filter_map(|pause| {
            let rest = DaysOn { from_on: pause.from_on, until_on: pause.until_on }.shared(days);
            (!rest.is_empty()).then(|| Pause {
                from_on: rest.from_on,
                until_on: rest.until_on,
                ..pause.clone()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::centre::CentreId;
    use crate::elder::ElderId;
    use crate::enrolment::{EnrolmentId, PauseId, ServiceKind};

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn days((from, until): (u32, Option<u32>)) -> DaysOn {
        DaysOn { from_on: on(from), until_on: until.map(on) }
    }

    fn enrolled(service: ServiceKind, span: (u32, Option<u32>)) -> Enrolment {
        let DaysOn { from_on, until_on } = days(span);
        Enrolment {
            id: EnrolmentId("n".into()),
            elder_id: ElderId("e".into()),
            centre_id: CentreId("c".into()),
            centre_name: "甲中心".into(),
            service,
            from_on,
            until_on,
            transport_there: false,
            transport_back: false,
            group_name: String::new(),
            days: Vec::new(),
            home_meal: None,
            pauses: Vec::new(),
        }
    }

    #[test]
    fn nobody_gets_regular_food_because_two_records_became_one() {
        use Texture::{EasyToChew, MincedAndMoist, Pureed, Regular, SoftAndBiteSized};
        for (one, other, merged) in [
            (&[Regular] as &[Texture], &[Regular] as &[Texture], Some(vec![Regular])),
            (&[Regular, EasyToChew], &[Pureed, EasyToChew], Some(vec![EasyToChew])),
            (&[Regular], &[Pureed], Some(vec![Pureed])),
            (&[Pureed], &[Regular], Some(vec![Pureed])),
            (&[Regular, SoftAndBiteSized], &[Pureed], None),
            (&[MincedAndMoist], &[Pureed], None),
        ] {
            assert_eq!(merged_textures(one, other), merged, "{one:?} and {other:?}");
        }
    }

    #[test]
    fn what_is_left_of_an_enrolment_beside_those_that_stay() {
        type Span = (u32, Option<u32>);
        type Case<'a> = (Span, &'a [Span], Option<&'a [Span]>);
        let cases: &[Case<'_>] = &[
            // The usual duplicate: both run until further notice.
            ((5, None), &[(3, None)], Some(&[])),
            ((3, None), &[(5, None)], Some(&[(3, Some(5))])),
            ((3, None), &[(5, Some(9))], Some(&[(3, Some(5)), (9, None)])),
            ((3, Some(9)), &[(3, Some(9))], Some(&[])),
            ((3, Some(9)), &[(1, Some(4)), (6, Some(7))], Some(&[(4, Some(6)), (7, Some(9))])),
            ((3, Some(9)), &[(1, Some(4))], Some(&[(4, Some(9))])),
            // Nothing in common: nothing gives way.
            ((3, Some(9)), &[(9, None)], None),
            ((3, Some(9)), &[(1, Some(3))], None),
            ((3, None), &[], None),
            // One that never held takes nothing, and has nothing to lose.
            ((3, None), &[(5, Some(5))], None),
            ((3, Some(3)), &[(1, None)], None),
        ];
        for (merged, kept, expected) in cases {
            let merged_ones = [enrolled(ServiceKind::DayCare, *merged)];
            let kept_ones: Vec<Enrolment> =
                kept.iter().map(|span| enrolled(ServiceKind::DayCare, *span)).collect();
            let found = absorbed(&kept_ones, &merged_ones);
            let expected: Option<Vec<DaysOn>> =
                expected.map(|left| left.iter().map(|span| days(*span)).collect());
            assert_eq!(found.into_iter().next().map(|(_, left)| left), expected, "{merged:?} {kept:?}");
        }
        let meals = [enrolled(ServiceKind::HomeMeal, (3, None))];
        let care = [enrolled(ServiceKind::DayCare, (3, None))];
        assert!(absorbed(&care, &meals).is_empty(), "another service is not in the way");
    }

    #[test]
    fn a_pause_is_cut_to_the_days_that_are_left() {
        let pause = |(from, until): (u32, Option<u32>)| Pause {
            id: PauseId("p".into()),
            from_on: on(from),
            until_on: until.map(on),
            reason: "住院".into(),
        };
        let pauses = [pause((1, Some(4))), pause((6, None))];
        assert_eq!(pauses_in(&pauses, days((3, Some(5)))), [pause((3, Some(4)))]);
        assert_eq!(pauses_in(&pauses, days((5, Some(8)))), [pause((6, Some(8)))]);
        assert!(pauses_in(&pauses, days((4, Some(6)))).is_empty());
    }

    #[test]
    fn what_two_records_of_one_person_cannot_both_say() {
        let record = |resident_number, sex, is_inside| Compared { resident_number, sex, is_inside };
        let (woman, man) = (Sex::Female, Sex::Male);
        for (one, other, expected) in [
            (record(None, woman, false), record(Some("A"), woman, false), vec![]),
            (record(Some("A"), woman, true), record(Some("A"), woman, false), vec![]),
            (
                record(Some("A"), woman, false),
                record(Some("B"), woman, false),
                vec![MergeClash::DifferentNumbers],
            ),
            (
                record(None, woman, true),
                record(None, man, true),
                vec![MergeClash::DifferentSex, MergeClash::BothInside],
            ),
        ] {
            assert_eq!(clashes(&one, &other), expected, "{one:?} {other:?}");
            assert_eq!(clashes(&other, &one), expected, "either way round");
        }
    }
}
