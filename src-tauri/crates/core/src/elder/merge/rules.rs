//! When two records may become one.

use super::MergeClash;
use crate::elder::Sex;

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

#[cfg(test)]
mod tests {
    use super::*;

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
