//! Whom a row is about: by the resident number, else by name and birth date.

use std::collections::HashMap;

use super::said::Said;
use super::sql::KnownPerson;
use crate::elder::resident_number;
use crate::error::Fault;

/// Everybody on record, findable as lists name them.
pub(crate) struct People<'a> {
    by_number: HashMap<&'a str, &'a KnownPerson>,
    by_name: HashMap<&'a str, Vec<&'a KnownPerson>>,
}

impl<'a> People<'a> {
    pub(crate) fn of(people: &'a [KnownPerson]) -> Self {
        let mut by_number = HashMap::new();
        let mut by_name: HashMap<&str, Vec<&KnownPerson>> = HashMap::new();
        for person in people {
            by_name.entry(person.name.as_str()).or_default().push(person);
            if let Some(number) = person.resident_number.as_deref() {
                by_number.insert(number, person);
            }
        }
        Self { by_number, by_name }
    }

    /// The person of the columns name, residentNumber and birthOn; notes why there is none.
    pub(crate) fn find(&self, said: &mut Said<'_, '_>) -> Option<&'a KnownPerson> {
        let name = said.text("name");
        let number = resident_number::tidied(&said.long_number("residentNumber"));
        let birth_on = said.day("birthOn");
        if name.is_empty() && number.is_empty() {
            said.fault("name", Fault::Required);
            return None;
        }
        if let Some(person) = self.by_number.get(number.as_str()) {
            return Some(person);
        }
        let alike: Vec<&&KnownPerson> = self
            .by_name
            .get(name.as_str())
            .into_iter()
            .flatten()
            .filter(|person| number.is_empty() || person.resident_number.is_none())
            .filter(|person| birth_on.is_none_or(|on| person.birth_on == on))
            .collect();
        match alike[..] {
            [one] => Some(one),
            [] => {
                said.fault(if number.is_empty() { "name" } else { "residentNumber" }, Fault::NotKnown);
                None
            }
            // Two people of this name: the list must say which.
            _ => {
                said.fault("name", Fault::NotUnique);
                None
            }
        }
    }
}
