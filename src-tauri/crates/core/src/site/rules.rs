//! Who is meant by a name at the door, and what is wrong with what was entered.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{PresenceKind, SignIn, TellGoing};
use crate::day;
use crate::elder::reading::half_width;
use crate::error::{Fault, Faults, Result};

/// How long a name stays among the usual staff.
pub const USUAL_STAFF_DAYS: i64 = 28;

/// By what the door tells people apart: the name without blanks and in one kind of letters; of a visitor also the
/// digits of the telephone, since two visitors may share a name.
#[must_use]
pub fn person_key(kind: PresenceKind, name: &str, phone: &str) -> String {
    let plain = |text: &str, keep: fn(&char) -> bool| -> String {
        text.chars().map(half_width).filter(keep).flat_map(char::to_lowercase).collect()
    };
    let name = plain(name, |letter| !letter.is_whitespace());
    match kind {
        PresenceKind::Staff => name,
        PresenceKind::Visitor => {
            format!("{name} {}", plain(phone, char::is_ascii_digit)).trim_end().to_owned()
        }
    }
}

/// Says everything that is wrong with a sign-in as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_sign_in(asked: &SignIn) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 60);
    faults.optional_text(&asked.phone, "phone", 30);
    faults.optional_text(&asked.purpose, "purpose", 60);
    match asked.kind {
        PresenceKind::Visitor => {
            let says_nothing = asked.elder_id.is_none() && asked.purpose.trim().is_empty();
            faults.when(says_nothing, "purpose", Fault::Required);
        }
        PresenceKind::Staff => faults.when(asked.elder_id.is_some(), "elderId", Fault::WrongForm),
    }
    faults.done()
}

/// Whether somebody who came on a day and was not signed out may still be inside: who came the day before may be on duty
/// over midnight; further back the signing out was forgotten.
#[must_use]
pub fn may_be_inside(came_on: NaiveDate, today: NaiveDate) -> bool {
    came_on == today || came_on.succ_opt() == Some(today)
}

/// When somebody went whom nobody signed out, from what was entered: on the day of coming or, where that is said, after
/// midnight on the next; neither before coming nor in the future; none where nobody knows.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_going(
    asked: &TellGoing,
    zone: Tz,
    (came_on, arrived_at): (NaiveDate, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.when(asked.left_next_day && asked.departed_at.is_none(), "departedAt", Fault::Required);
    let on = if asked.left_next_day { came_on + TimeDelta::days(1) } else { came_on };
    let departed_at = asked.departed_at.map(|at| day::instant_at(zone, on, at));
    faults.when(departed_at == Some(None), "departedAt", Fault::WrongForm);
    let departed_at = departed_at.flatten();
    faults.when(departed_at.is_some_and(|at| at < arrived_at), "departedAt", Fault::EndsBeforeBeginning);
    faults.when(departed_at.is_some_and(|at| at > now), "departedAt", Fault::InTheFuture);
    faults.done()?;
    Ok(departed_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_person_is_told_by_name_and_a_visitor_by_telephone_too() {
        for (kind, name, phone, key) in [
            (PresenceKind::Staff, "王 芳", "13800000001", "王芳"),
            (PresenceKind::Staff, " Ａnn Lee ", "", "annlee"),
            (PresenceKind::Visitor, "王芳", "138-0000-0001", "王芳 13800000001"),
            (PresenceKind::Visitor, "王芳", "", "王芳"),
            (PresenceKind::Visitor, "王芳", "１３８", "王芳 138"),
        ] {
            assert_eq!(person_key(kind, name, phone), key, "{kind:?} {name:?} {phone:?}");
        }
    }

    fn sign_in(kind: PresenceKind, name: &str, elder: bool, purpose: &str) -> SignIn {
        SignIn {
            centre_id: crate::centre::CentreId("c".into()),
            kind,
            name: name.into(),
            phone: String::new(),
            elder_id: elder.then(|| crate::elder::ElderId("e".into())),
            purpose: purpose.into(),
        }
    }

    #[test]
    fn a_visitor_comes_to_somebody_or_for_something() {
        use PresenceKind::{Staff, Visitor};
        for (asked, fields) in [
            (sign_in(Visitor, "王芳", true, ""), vec![]),
            (sign_in(Visitor, "王芳", false, "送药"), vec![]),
            (sign_in(Visitor, "王芳", false, " "), vec!["purpose"]),
            (sign_in(Visitor, " ", true, ""), vec!["name"]),
            (sign_in(Staff, "李护士", false, ""), vec![]),
            (sign_in(Staff, "李护士", true, ""), vec!["elderId"]),
        ] {
            let named: Vec<String> = check_sign_in(&asked)
                .err()
                .map(|error| error.fields.into_iter().map(|fault| fault.field).collect())
                .unwrap_or_default();
            assert_eq!(named, fields, "{asked:?}");
        }
    }

    #[test]
    fn a_going_lies_after_the_coming_on_that_day_or_as_said_on_the_next_and_not_in_the_future() {
        let came = ("2026-11-20".parse().unwrap(), "2026-11-20T01:00:00Z".parse().unwrap());
        // 08:00 of the next day at the centre.
        let now: DateTime<Utc> = "2026-11-21T00:00:00Z".parse().unwrap();
        for (at, left_next_day, reason, expected) in [
            (None, false, "不详", Ok(None)),
            (Some("17:00:00"), false, "门卫说", Ok(Some("2026-11-20T09:00:00Z"))),
            (Some("08:59:00"), false, "门卫说", Err(vec![("departedAt", Fault::EndsBeforeBeginning)])),
            (None, false, " ", Err(vec![("reason", Fault::Required)])),
            // Night duty: home at seven.
            (Some("07:00:00"), true, "本人说", Ok(Some("2026-11-20T23:00:00Z"))),
            (Some("08:01:00"), true, "本人说", Err(vec![("departedAt", Fault::InTheFuture)])),
            (None, true, "本人说", Err(vec![("departedAt", Fault::Required)])),
        ] {
            let asked = TellGoing {
                presence_id: super::super::PresenceId("p".into()),
                departed_at: at.map(|text| text.parse().unwrap()),
                left_next_day,
                reason: reason.into(),
            };
            let found = check_going(&asked, day::DISTRICT_ZONE, came, now)
                .map_err(|e| e.fields.into_iter().map(|f| (f.field, f.fault)).collect::<Vec<_>>());
            let expected = expected
                .map(|at| at.map(|text| text.parse::<DateTime<Utc>>().unwrap()))
                .map_err(|f| f.into_iter().map(|(a, b)| (a.to_owned(), b)).collect::<Vec<(String, Fault)>>());
            assert_eq!(found, expected, "{asked:?}");
        }
    }

    #[test]
    fn who_came_the_day_before_may_be_inside_and_nobody_longer() {
        let today: NaiveDate = "2026-12-01".parse().unwrap();
        for (came_on, may_be) in [
            ("2026-12-01", true),
            ("2026-11-30", true),
            ("2026-11-29", false),
            ("2025-12-01", false),
            // The clock was set back.
            ("2026-12-02", false),
        ] {
            assert_eq!(may_be_inside(came_on.parse().unwrap(), today), may_be, "{came_on}");
        }
    }

    proptest! {
        #[test]
        fn blanks_and_width_never_make_another_person(name in "[a-z王李芳]{1,6}", at in 0usize..6) {
            let letters: Vec<char> = name.chars().collect();
            let at = at.min(letters.len());
            let spaced: String = letters[..at].iter().chain(&['　']).chain(&letters[at..]).collect();
            prop_assert_eq!(
                person_key(PresenceKind::Staff, &spaced, ""),
                person_key(PresenceKind::Staff, &name, "")
            );
        }
    }
}
