//! Who is meant by a name at the door, and what is wrong with what was entered.

use chrono::{DateTime, NaiveDate, Utc};
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

/// When somebody went on a past day, from what was entered: on that day, not before coming; none where nobody knows.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_going(
    asked: &TellGoing,
    zone: Tz,
    on: NaiveDate,
    arrived_at: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    let departed_at = asked.departed_at.map(|at| day::instant_at(zone, on, at));
    faults.when(departed_at == Some(None), "departedAt", Fault::WrongForm);
    let departed_at = departed_at.flatten();
    faults.when(departed_at.is_some_and(|at| at < arrived_at), "departedAt", Fault::EndsBeforeBeginning);
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
    fn a_going_lies_on_the_day_and_after_the_coming() {
        let arrived: DateTime<Utc> = "2026-11-20T01:00:00Z".parse().unwrap();
        let on: NaiveDate = "2026-11-20".parse().unwrap();
        let told = |at: Option<&str>, reason: &str| {
            let asked = TellGoing {
                presence_id: super::super::PresenceId("p".into()),
                departed_at: at.map(|text| text.parse().unwrap()),
                reason: reason.into(),
            };
            check_going(&asked, day::DISTRICT_ZONE, on, arrived)
        };
        assert_eq!(told(None, "不详").unwrap(), None);
        assert_eq!(told(Some("17:00:00"), "门卫说").unwrap(), Some("2026-11-20T09:00:00Z".parse().unwrap()));
        assert_eq!(told(Some("08:59:00"), "门卫说").unwrap_err().fields[0].field, "departedAt");
        assert_eq!(told(None, " ").unwrap_err().fields[0].field, "reason");
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
