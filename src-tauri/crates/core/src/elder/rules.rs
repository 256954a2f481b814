//! What may be entered of an elder.

use chrono::{Datelike, NaiveDate};

use super::{
    AlertKind, Contact, ContactDetails, ContactId, ElderDetails, disability, reading, resident_number,
};
use crate::error::{Fault, Faults, Result};

/// Nobody on record has lived longer than 122 years; a date before that is mistyped.
const OLDEST_YEARS: i32 = 125;

/// Whether a resident number, or the reason for none, must be among the details.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// A new record says one of the two.
    Needed,
    /// A change may leave the number as it is.
    MayStay,
}

/// Says everything that is wrong with the details of an elder.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &ElderDetails, number: Number, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.name, "details.name", 40);
    let nameless = !details.name.trim().is_empty() && !details.name.chars().any(char::is_alphabetic);
    faults.when(nameless, "details.name", Fault::WrongForm);
    faults.when(details.birth_on > today, "details.birthOn", Fault::InTheFuture);
    faults.when(details.birth_on.year() < today.year() - OLDEST_YEARS, "details.birthOn", Fault::TooLongAgo);
    check_number(&mut faults, details, number);
    check_phone(&mut faults, &details.phone, "details.phone", false);
    faults.optional_text(&details.address, "details.address", 200);
    faults.optional_text(&details.notes, "details.notes", 2000);
    for (place, category) in details.categories.iter().enumerate() {
        let field = format!("details.categories[{place}]");
        faults.when(details.categories[..place].contains(category), field, Fault::GivenTwice);
    }
    check_certificate(&mut faults, details);

    faults.when(details.alerts.len() > 30, "details.alerts", Fault::TooLarge);
    for (place, alert) in details.alerts.iter().enumerate() {
        let field = format!("details.alerts[{place}].note");
        if matches!(alert.kind, AlertKind::Allergy | AlertKind::Other) {
            faults.text(&alert.note, field.clone(), 200);
        } else {
            faults.optional_text(&alert.note, field.clone(), 200);
        }
        let same = |other: &super::Alert| other.kind == alert.kind && other.note.trim() == alert.note.trim();
        faults.when(details.alerts[..place].iter().any(same), field, Fault::GivenTwice);
    }
    faults.when(details.contacts.len() > 20, "details.contacts", Fault::TooLarge);
    for (place, contact) in details.contacts.iter().enumerate() {
        faults.text(&contact.name, format!("details.contacts[{place}].name"), 40);
        check_phone(&mut faults, &contact.phone, &format!("details.contacts[{place}].phone"), true);
        faults.optional_text(&contact.address, format!("details.contacts[{place}].address"), 200);
        faults.optional_text(&contact.note, format!("details.contacts[{place}].note"), 500);
        let same = |other: &ContactDetails| contact.id.is_some() && other.id == contact.id;
        let twice = details.contacts[..place].iter().any(same);
        faults.when(twice, format!("details.contacts[{place}].id"), Fault::GivenTwice);
    }
    faults.done()
}

/// Which contact of before each one entered is; none for a new one. Each of before is at most one of them.
///
/// # Errors
/// `input_invalid` where one names a contact that the elder does not have.
pub fn same_contacts<'a>(
    before: &'a [Contact],
    after: &[ContactDetails],
) -> Result<Vec<Option<&'a ContactId>>> {
    let mut faults = Faults::default();
    let mut kept: Vec<Option<&ContactId>> = Vec::with_capacity(after.len());
    for (place, contact) in after.iter().enumerate() {
        let named = contact.id.as_ref().and_then(|id| before.iter().find(|old| old.id == *id));
        let unknown = contact.id.is_some() && named.is_none();
        faults.when(unknown, format!("details.contacts[{place}].id"), Fault::WrongForm);
        kept.push(named.map(|old| &old.id));
    }
    for (place, contact) in after.iter().enumerate().filter(|(_, contact)| contact.id.is_none()) {
        let alike = before.iter().find(|old| {
            old.name == contact.name.trim()
                && old.relation == contact.relation
                && !kept.contains(&Some(&old.id))
        });
        kept[place] = alike.map(|old| &old.id);
    }
    faults.done()?;
    Ok(kept)
}

fn check_number(faults: &mut Faults, details: &ElderDetails, number: Number) {
    let field = "details.residentNumber";
    let given =
        details.resident_number.as_deref().map(resident_number::tidied).filter(|text| !text.is_empty());
    match (given, details.no_resident_number_reason) {
        (Some(_), Some(_)) => faults.add("details.noResidentNumberReason", Fault::NotBoth),
        (None, None) => faults.when(number == Number::Needed, field, Fault::Required),
        (None, Some(_)) => {}
        (Some(text), None) => match resident_number::read(&text) {
            Err(fault) => faults.add(field, fault),
            Ok(read) => {
                faults.when(read.birth_on != details.birth_on, field, Fault::DisagreesWithBirthDate);
                faults.when(read.sex != details.sex, field, Fault::DisagreesWithSex);
            }
        },
    }
}

/// The certificate begins with the resident number; where that is not on record, birth date and sex must agree.
fn check_certificate(faults: &mut Faults, details: &ElderDetails) {
    let field = "details.disabilityCertificate";
    let given = details.disability_certificate.as_deref().map(resident_number::tidied);
    let Some(text) = given.filter(|text| !text.is_empty()) else { return };
    let number = details.resident_number.as_deref().map(resident_number::tidied);
    match disability::read(&text) {
        Err(fault) => faults.add(field, fault),
        Ok(certificate) => match number.filter(|text| !text.is_empty()) {
            Some(number) => {
                faults.when(number != certificate.resident.text, field, Fault::DisagreesWithResidentNumber);
            }
            None => {
                let resident = certificate.resident;
                faults.when(resident.birth_on != details.birth_on, field, Fault::DisagreesWithBirthDate);
                faults.when(resident.sex != details.sex, field, Fault::DisagreesWithSex);
            }
        },
    }
}

/// Telephone numbers are written in many ways: mobile, landline with area code, extension. Only what cannot be one is refused.
fn check_phone(faults: &mut Faults, phone: &str, field: &str, needed: bool) {
    if phone.trim().is_empty() {
        faults.when(needed, field, Fault::Required);
        return;
    }
    let plain: String = phone.trim().chars().map(reading::half_width).collect();
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let allowed = |letter: char| letter.is_ascii_digit() || " +-()转/,".contains(letter);
    faults.when(!(5..=26).contains(&digits) || !plain.chars().all(allowed), field, Fault::WrongForm);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elder::{Alert, Category, NoNumberReason, Relation, Severity, Sex};

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn good() -> ElderDetails {
        ElderDetails {
            name: "李春梅".into(),
            sex: Sex::Female,
            birth_on: "1940-01-01".parse().unwrap(),
            resident_number: Some("11010119400101008X".into()),
            no_resident_number_reason: None,
            phone: String::new(),
            address: "演示路 1 号".into(),
            living_situation: None,
            categories: vec![Category::MinimumLiving, Category::EntitledVeteran],
            blood_type: None,
            rhesus: None,
            disability_certificate: Some("11010119400101008X42B1".into()),
            notes: String::new(),
            alerts: vec![Alert {
                kind: AlertKind::Allergy, severity: Severity::Severe, note: "花生".into()
            }],
            contacts: vec![ContactDetails {
                id: None,
                name: "王敏".into(),
                relation: Relation::Daughter,
                phone: "138 0000 0007".into(),
                may_collect: true,
                address: String::new(),
                note: String::new(),
            }],
        }
    }

    fn faults(details: &ElderDetails, number: Number) -> Vec<(String, Fault)> {
        check(details, number, today()).err().map_or_else(Vec::new, |error| {
            error.fields.into_iter().map(|fault| (fault.field, fault.fault)).collect()
        })
    }

    #[test]
    fn good_details_are_accepted() {
        assert_eq!(faults(&good(), Number::Needed), []);
    }

    #[test]
    fn each_fault_is_named_at_its_field() {
        type Spoil = fn(&mut ElderDetails);
        let cases: [(&str, Fault, Spoil); 16] = [
            ("details.name", Fault::Required, |d| d.name = " \u{3000}".into()),
            ("details.name", Fault::TooLong, |d| d.name = "长".repeat(41)),
            ("details.name", Fault::WrongForm, |d| d.name = "123".into()),
            ("details.residentNumber", Fault::DisagreesWithSex, |d| d.sex = Sex::Male),
            ("details.residentNumber", Fault::DisagreesWithBirthDate, |d| {
                d.birth_on = "1940-01-02".parse().unwrap();
            }),
            ("details.residentNumber", Fault::WrongCheckDigit, |d| {
                d.resident_number = Some("110101194001010081".into());
            }),
            ("details.residentNumber", Fault::WrongForm, |d| d.resident_number = Some("12345".into())),
            ("details.residentNumber", Fault::Required, |d| d.resident_number = None),
            ("details.residentNumber", Fault::Required, |d| d.resident_number = Some("  ".into())),
            ("details.noResidentNumberReason", Fault::NotBoth, |d| {
                d.no_resident_number_reason = Some(NoNumberReason::Lost);
            }),
            ("details.phone", Fault::WrongForm, |d| d.phone = "call me".into()),
            ("details.alerts[0].note", Fault::Required, |d| d.alerts[0].note = " ".into()),
            ("details.alerts[1].note", Fault::GivenTwice, |d| d.alerts.push(d.alerts[0].clone())),
            ("details.contacts[0].name", Fault::Required, |d| d.contacts[0].name = String::new()),
            ("details.contacts[0].phone", Fault::Required, |d| d.contacts[0].phone = String::new()),
            ("details.contacts[0].phone", Fault::WrongForm, |d| d.contacts[0].phone = "12".into()),
        ];
        for (field, fault, spoil) in cases {
            let mut details = good();
            // Its own table below; here it would complain with the number.
            details.disability_certificate = None;
            spoil(&mut details);
            assert_eq!(faults(&details, Number::Needed), [(field.to_owned(), fault)]);
        }
    }

    #[test]
    fn each_fault_of_the_circumstances_is_named_at_its_field() {
        type Spoil = fn(&mut ElderDetails);
        let cases: [(&str, Fault, Spoil); 9] = [
            ("details.address", Fault::TooLong, |d| d.address = "长".repeat(201)),
            ("details.notes", Fault::TooLong, |d| d.notes = "长".repeat(2001)),
            ("details.categories[2]", Fault::GivenTwice, |d| d.categories.push(Category::MinimumLiving)),
            ("details.disabilityCertificate", Fault::WrongForm, |d| {
                d.disability_certificate = Some("1".into())
            }),
            ("details.disabilityCertificate", Fault::DisagreesWithResidentNumber, |d| {
                d.disability_certificate = Some("11010119480315001742".into());
            }),
            ("details.disabilityCertificate", Fault::DisagreesWithBirthDate, |d| {
                d.birth_on = "1940-01-02".parse().unwrap();
                d.resident_number = None;
                d.no_resident_number_reason = Some(NoNumberReason::Lost);
            }),
            ("details.contacts[0].address", Fault::TooLong, |d| d.contacts[0].address = "长".repeat(201)),
            ("details.contacts[0].note", Fault::TooLong, |d| d.contacts[0].note = "长".repeat(501)),
            ("details.contacts[1].id", Fault::GivenTwice, |d| {
                d.contacts[0].id = Some(ContactId("c".into()));
                d.contacts.push(d.contacts[0].clone());
            }),
        ];
        for (field, fault, spoil) in cases {
            let mut details = good();
            spoil(&mut details);
            assert_eq!(faults(&details, Number::Needed), [(field.to_owned(), fault)]);
        }
    }

    #[test]
    fn birth_dates_must_be_possible() {
        for (born, fault) in [("2026-11-24", Fault::InTheFuture), ("1900-12-31", Fault::TooLongAgo)] {
            let mut details = good();
            details.resident_number = None;
            details.no_resident_number_reason = Some(NoNumberReason::NotShown);
            details.birth_on = born.parse().unwrap();
            details.disability_certificate = None;
            assert_eq!(faults(&details, Number::Needed), [("details.birthOn".to_owned(), fault)]);
        }
    }

    #[test]
    fn contacts_are_recognised_by_identifier_and_else_by_name_and_relation() {
        let old = |id: &str, name: &str, relation| Contact {
            id: ContactId(id.into()),
            name: name.into(),
            relation,
            phone: String::new(),
            emergency_order: 1,
            may_collect: true,
            address: String::new(),
            note: String::new(),
            has_photo: false,
        };
        let new = |id: Option<&str>, name: &str, relation| ContactDetails {
            id: id.map(|id| ContactId(id.into())),
            name: name.into(),
            relation,
            phone: String::new(),
            may_collect: true,
            address: String::new(),
            note: String::new(),
        };
        let before =
            [old("1", "甲", Relation::Son), old("2", "乙", Relation::Son), old("3", "乙", Relation::Son)];
        let same = |after: &[ContactDetails]| -> Vec<Option<String>> {
            same_contacts(&before, after).unwrap().into_iter().map(|id| id.map(|id| id.0.clone())).collect()
        };
        let id = |id: &str| Some(id.to_owned());
        assert_eq!(same(&[new(Some("1"), "丙", Relation::Other)]), [id("1")], "renamed, the same person");
        assert_eq!(
            same(&[
                new(None, "乙", Relation::Son),
                new(None, "甲", Relation::Son),
                new(None, "乙", Relation::Son)
            ]),
            [id("2"), id("1"), id("3")]
        );
        assert_eq!(same(&[new(None, "甲", Relation::Daughter)]), [None]);
        assert_eq!(
            same(&[new(None, "乙", Relation::Son), new(Some("2"), "乙", Relation::Son)]),
            [id("3"), id("2")],
            "the one that is named is not taken for another"
        );
        assert!(same_contacts(&before, &[new(Some("9"), "甲", Relation::Son)]).is_err());
    }

    #[test]
    fn a_change_may_leave_the_number_as_it_is() {
        let mut details = good();
        details.resident_number = None;
        assert_eq!(faults(&details, Number::MayStay), []);
    }
}
