//! Who may take an elder home. GB 38600-2019 and practice (domain: known): an elder at risk of wandering goes out only
//! accompanied and signed for; who is not on the list of those who may collect is a matter of its own, with a reason.

use crate::elder::{Contact, ContactId};
use crate::error::{Error, Fault, Refusal, Result, Subject};

/// Who takes an elder home, as it is recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collector {
    /// The contact, where it is one.
    pub contact_id: Option<ContactId>,
    /// In words; empty: nobody, the elder leaves alone.
    pub words: String,
    /// Not on the list of those who may collect.
    pub is_unlisted: bool,
    /// Why such a person collects; empty for a listed one.
    pub reason: String,
}

/// What was said at the door about the collector.
#[derive(Debug, Clone, Copy)]
pub struct Collecting<'a> {
    /// The elder's name, for the refusal.
    pub name: &'a str,
    /// At risk of wandering.
    pub must_be_collected: bool,
    /// The elder's contacts.
    pub contacts: &'a [Contact],
    /// The contact that was chosen.
    pub contact_id: Option<&'a ContactId>,
    /// The words that were entered.
    pub words: &'a str,
    /// The reason that was entered.
    pub reason: &'a str,
}

/// Who takes the elder home, or why that cannot be.
///
/// # Errors
/// `collector_needed` for an elder at risk of wandering whom nobody takes, `collector_not_listed` where someone who is
/// not on the list comes without a reason, `not_found` for a contact that is not this elder's.
pub fn collector(asked: Collecting<'_>) -> Result<Collector> {
    let words = asked.words.trim();
    let chosen =
        match asked.contact_id {
            Some(id) => Some(asked.contacts.iter().find(|contact| contact.id == *id).ok_or_else(|| {
                Error::not_found(Subject::Contact).at("collectorContactId", Fault::WrongForm)
            })?),
            // The name of someone on the list is that person, however it was entered.
            None => asked.contacts.iter().find(|contact| contact.may_collect && contact.name == words),
        };
    let words = match chosen {
        Some(contact) if words.is_empty() => contact.name.as_str(),
        _ => words,
    };
    if words.is_empty() {
        return if asked.must_be_collected {
            let refusal = Refusal::CollectorNeeded { name: asked.name.to_owned() };
            Err(Error::from(refusal).at("collectedBy", Fault::Required))
        } else {
            Ok(Collector::default())
        };
    }
    let is_unlisted = !chosen.is_some_and(|contact| contact.may_collect);
    let reason = asked.reason.trim();
    if is_unlisted && reason.is_empty() {
        let refusal =
            Refusal::CollectorNotListed { name: asked.name.to_owned(), collected_by: words.to_owned() };
        return Err(Error::from(refusal).at("unlistedReason", Fault::Required));
    }
    Ok(Collector {
        contact_id: chosen.map(|contact| contact.id.clone()),
        words: words.to_owned(),
        is_unlisted,
        reason: if is_unlisted { reason.to_owned() } else { String::new() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elder::Relation;
    use proptest::prelude::*;

    fn contact(id: &str, name: &str, may_collect: bool) -> Contact {
        Contact {
            id: ContactId(id.into()),
            name: name.into(),
            relation: Relation::Daughter,
            phone: String::new(),
            emergency_order: 1,
            may_collect,
            address: String::new(),
            note: String::new(),
            has_photo: false,
        }
    }

    fn family() -> Vec<Contact> {
        vec![contact("d", "王芳", true), contact("n", "赵邻", false)]
    }

    #[test]
    fn the_list_of_those_who_may_collect_decides() {
        let contacts = family();
        // chosen contact, words, reason, wanders -> code, or (contact, words, unlisted)
        type Outcome<'a> = std::result::Result<(Option<&'a str>, &'a str, bool), &'a str>;
        let cases: [(Option<&str>, &str, &str, bool, Outcome<'_>); 12] = [
            (None, "", "", false, Ok((None, "", false))),
            (None, "", "", true, Err("collector_needed")),
            (None, "  ", "有事", true, Err("collector_needed")),
            (Some("d"), "", "", true, Ok((Some("d"), "王芳", false))),
            (Some("d"), "女儿 王芳", "", false, Ok((Some("d"), "女儿 王芳", false))),
            (None, "王芳", "", true, Ok((Some("d"), "王芳", false))),
            (Some("n"), "", "", false, Err("collector_not_listed")),
            (Some("n"), "", "女儿来电委托", false, Ok((Some("n"), "赵邻", true))),
            (None, "司机老周", "", false, Err("collector_not_listed")),
            (None, "司机老周", "女儿来电委托", true, Ok((None, "司机老周", true))),
            // A name that only contains a listed one is somebody else.
            (None, "王芳的同事", "", false, Err("collector_not_listed")),
            (Some("x"), "", "", false, Err("not_found")),
        ];
        for (chosen, words, reason, wanders, expected) in cases {
            let id = chosen.map(|id| ContactId(id.into()));
            let found = collector(Collecting {
                name: "李春梅",
                must_be_collected: wanders,
                contacts: &contacts,
                contact_id: id.as_ref(),
                words,
                reason,
            });
            let found = found
                .map(|c| (c.contact_id.map(|id| id.0), c.words, c.is_unlisted))
                .map_err(|error| error.code());
            let expected =
                expected.map(|(id, words, unlisted)| (id.map(str::to_owned), words.to_owned(), unlisted));
            assert_eq!(found, expected, "{chosen:?} {words:?} {reason:?} wanders {wanders}");
        }
    }

    proptest! {
        #[test]
        fn one_at_risk_of_wandering_never_leaves_without_somebody(
            words in "[ 王芳赵]{0,3}", reason in "[ 因]{0,2}", chosen in prop::option::of("[dnx]"), listed in any::<bool>(),
        ) {
            let mut contacts = family();
            contacts[0].may_collect = listed;
            let id = chosen.map(ContactId);
            let asked = Collecting {
                name: "李", must_be_collected: true, contacts: &contacts, contact_id: id.as_ref(), words: &words,
                reason: &reason,
            };
            if let Ok(who) = collector(asked) {
                prop_assert!(!who.words.trim().is_empty());
                prop_assert!(!who.is_unlisted || !who.reason.is_empty(), "nobody unlisted without a reason");
                prop_assert!(who.is_unlisted || listed);
            }
        }
    }
}
