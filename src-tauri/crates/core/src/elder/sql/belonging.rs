//! SQL of who belongs to a centre: whoever is enrolled there in any service, and whoever lives there. The one place that
//! says it, so that the lists and the papers never disagree about who is one of the centre's elders.

/// Whether an enrolment holds on a day: its alias, then the parameter of the day.
macro_rules! is_enrolled {
    ($enrolment:literal, $day:literal) => {
        concat!(
            $enrolment,
            ".from_on <= ",
            $day,
            " AND (",
            $enrolment,
            ".until_on IS NULL OR ",
            $enrolment,
            ".until_on > ",
            $day,
            ")"
        )
    };
}
pub(crate) use is_enrolled;

/// Whether somebody lives there by an admission on a day: its alias, then the parameter of the day. The day of leaving is
/// no longer one of living there.
macro_rules! lives {
    ($admission:literal, $day:literal) => {
        concat!(
            $admission,
            ".withdrawn_at IS NULL AND ",
            $admission,
            ".from_on <= ",
            $day,
            " AND (",
            $admission,
            ".to_on IS NULL OR ",
            $admission,
            ".to_on > ",
            $day,
            ")"
        )
    };
}
pub(crate) use lives;

/// Whether an elder belongs to a centre on a day, or to any where the parameter of the centre is none. Each of the two
/// is found by the index on the elder, so that nobody's past is read for anybody else.
macro_rules! belongs {
    ($elder:literal, $centre:literal, $day:literal) => {
        concat!(
            "(EXISTS (
                SELECT 1 FROM enrolment n
                WHERE n.elder_id = ",
            $elder,
            " AND (",
            $centre,
            " IS NULL OR n.centre_id = ",
            $centre,
            ") AND ",
            $crate::elder::sql::belonging::is_enrolled!("n", $day),
            "
            ) OR EXISTS (
                SELECT 1 FROM admission m
                WHERE m.elder_id = ",
            $elder,
            " AND (",
            $centre,
            " IS NULL OR m.centre_id = ",
            $centre,
            ") AND ",
            $crate::elder::sql::belonging::lives!("m", $day),
            "
            ))"
        )
    };
}
pub(crate) use belongs;

/// Who belongs where, `elder_id` and `centre_id`, each pair once however many services it stands for: on a day, or on
/// some day from one until before another.
macro_rules! belonging {
    (on $day:literal) => {
        concat!(
            "(SELECT n.elder_id, n.centre_id FROM enrolment n WHERE ",
            $crate::elder::sql::belonging::is_enrolled!("n", $day),
            "
            UNION
            SELECT m.elder_id, m.centre_id FROM admission m WHERE ",
            $crate::elder::sql::belonging::lives!("m", $day),
            ")"
        )
    };
    (from $from:literal until $until:literal) => {
        concat!(
            "(SELECT n.elder_id, n.centre_id FROM enrolment n
            WHERE n.from_on < ",
            $until,
            " AND (n.until_on IS NULL OR (n.until_on > ",
            $from,
            " AND n.until_on > n.from_on))
            UNION
            SELECT m.elder_id, m.centre_id FROM admission m
            WHERE m.withdrawn_at IS NULL AND m.from_on < ",
            $until,
            " AND (m.to_on IS NULL OR (m.to_on > ",
            $from,
            " AND m.to_on > m.from_on)))"
        )
    };
}
pub(crate) use belonging;
