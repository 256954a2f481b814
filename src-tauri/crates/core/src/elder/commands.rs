//! Commands of elders.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::rules::{self, Number};
use super::{
    Alert, AlertKind, AskHistory, AskNumber, AskPinyin, ChangeElder, ChangedElder, Contact, ContactDetails,
    ContactId, Elder, ElderDetails, ElderId, ElderProfile, HereAt, NamePinyin, NumberSays, RegisterElder,
    RevealedNumber, Severity, Sex, WhichElder, card, disability, lunar, reading, resident_number, sql,
};
use crate::bed::{self, stay};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::menu::ahead::MenuHits;
use crate::store::{Tx, violation};
use crate::trail::{self, Mark, TrailEntry};
use crate::{attendance, diet, enrolment, menu};

/// How many rows of a history are answered at once.
const HISTORY_PAGE: i64 = 50;

/// How many visits a profile shows at first.
const VISITS_SHOWN: i64 = 30;

/// Registers an elder: one record in the district, whatever the elder receives.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_register(change: &mut Change<'_>, asked: RegisterElder) -> Result<Elder> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    rules::check(&asked.details, Number::Needed, today)?;
    let (name, birth_on) = (asked.details.name.trim(), asked.details.birth_on);
    let namesake = sql::namesake(&mut change.tx, name, birth_on, None).await?;
    let id = match enter(change, &asked.details).await? {
        Ok(id) => id,
        Err(refused) => {
            return Err(number_taken(change, refused, asked.details.resident_number.as_deref()).await);
        }
    };
    // Only where the number is not the same: that refusal says more.
    if let Some((elder_id, name)) = namesake.filter(|_| !asked.is_another_person) {
        return Err(Refusal::SameNameAndBirthDate { elder_id: elder_id.0, name }.into());
    }
    let elder = whole(&mut change.tx, &id, today).await?;
    change.leave_trail(Mark::of(Subject::Elder, id.as_str()).elder(&id).after(&noted(&elder))?).await?;
    Ok(elder)
}

/// Adds a record with all that belongs to it, and its first card. The inner refusal is the database's own, so that a
/// number that is taken can be told.
pub(crate) async fn enter(
    change: &mut Change<'_>,
    details: &ElderDetails,
) -> Result<Result<ElderId, sqlx::Error>> {
    let id = ElderId(change.new_id());
    let code = card::commands::free_code(change).await?;
    let given = |text: Option<&str>| text.map(resident_number::tidied).filter(|text| !text.is_empty());
    let numbers = sql::Numbers {
        resident: given(details.resident_number.as_deref()),
        reason: details.no_resident_number_reason,
        disability_certificate: given(details.disability_certificate.as_deref()),
        card: Some(code.clone()),
    };
    if let Err(refused) = sql::insert(&mut change.tx, &id, details, &numbers, change.now).await {
        return Ok(Err(refused));
    }
    for alert in &details.alerts {
        let alert_id = change.new_id();
        sql::insert_alert(&mut change.tx, &alert_id, &id, alert, change.now).await?;
    }
    for (order, contact) in (1..).zip(&details.contacts) {
        let contact_id = ContactId(change.new_id());
        sql::insert_contact(&mut change.tx, &contact_id, &id, contact, order, change.now).await?;
    }
    for category in &details.categories {
        sql::insert_category(&mut change.tx, &id, *category).await?;
    }
    card::sql::insert(&mut change.tx, &code, &id, change.now).await?;
    Ok(Ok(id))
}

/// Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept. Where it
/// changes an allergy, it says what that hits in the menus that are planned already. A name and birth date that somebody
/// else has already are refused as at registering, unless it is said that this is another person.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_change(change: &mut Change<'_>, asked: ChangeElder) -> Result<ChangedElder> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let ChangeElder { elder_id, version, details, is_another_person } = asked;
    let record = sql::record(&mut change.tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    let numbers = numbers_after(change, &details, &record).await?;
    // A number that stays must still agree with the sex and birth date that are entered now.
    let checked = ElderDetails {
        resident_number: numbers.resident.clone(),
        no_resident_number_reason: numbers.reason,
        disability_certificate: numbers.disability_certificate.clone(),
        ..details.clone()
    };
    rules::check(&checked, Number::MayStay, today)?;

    let before = whole(&mut change.tx, &elder_id, today).await?;
    if details.sex != before.sex {
        fits_where_they_lie(change, &before, details.sex).await?;
    }
    let needs_before = if allergies(&before.alerts) == allergies(&details.alerts) {
        None
    } else {
        let mut kept = diet::sql::needs(&mut change.tx, std::slice::from_ref(&elder_id)).await?;
        Some(kept.remove(&elder_id).unwrap_or_default())
    };
    match sql::update(&mut change.tx, &elder_id, version, &details, &numbers).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::ChangedMeanwhile { subject: Subject::Elder }.into()),
        Err(error) => return Err(number_taken(change, error, numbers.resident.as_deref()).await),
    }
    let (name, birth_on) = (details.name.trim(), details.birth_on);
    // Who was told apart once is not asked about at every change.
    if !is_another_person && (name, birth_on) != (before.name.as_str(), before.birth_on) {
        let namesake = sql::namesake(&mut change.tx, name, birth_on, Some(&elder_id)).await?;
        if let Some((other, name)) = namesake {
            return Err(Refusal::SameNameAndBirthDate { elder_id: other.0, name }.into());
        }
    }
    replace_alerts(change, &elder_id, &before.alerts, &details.alerts).await?;
    replace_contacts(change, &elder_id, &before.contacts, &details.contacts).await?;
    for gone in before.categories.iter().filter(|category| !details.categories.contains(category)) {
        sql::delete_category(&mut change.tx, &elder_id, *gone).await?;
    }
    for new in details.categories.iter().filter(|category| !before.categories.contains(category)) {
        sql::insert_category(&mut change.tx, &elder_id, *new).await?;
    }
    let after = whole(&mut change.tx, &elder_id, today).await?;
    let mark = Mark::of(Subject::Elder, elder_id.as_str()).elder(&elder_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&after))?).await?;
    let ahead = match needs_before {
        Some(needs) => menu::ahead::commands::hits(&mut change.tx, &elder_id, today, Some(&needs)).await?,
        None => MenuHits::default(),
    };
    Ok(ChangedElder { elder: after, ahead })
}

/// Whoever lies in a room for women does not become a man in it by what the record says, nor the other way round: first
/// they lie elsewhere, or it is decided there, with a reason.
async fn fits_where_they_lie(change: &mut Change<'_>, before: &Elder, sex: Sex) -> Result<()> {
    match stay::sql::room_for_others(&mut change.tx, &before.id, sex).await? {
        Some(room_name) => Err(Error::from(Refusal::RoomSexRule { room_name, name: before.name.clone() })
            .at("details.sex", Fault::DoesNotFit)),
        None => Ok(()),
    }
}

/// The allergies among alerts, whatever the order in which they are listed.
fn allergies(alerts: &[Alert]) -> BTreeSet<(&str, Severity)> {
    let allergies = alerts.iter().filter(|alert| alert.kind == AlertKind::Allergy);
    allergies.map(|alert| (alert.note.as_str(), alert.severity)).collect()
}

/// Shows an elder's record with services, last visits and whereabouts.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance]
)]
pub async fn elder_profile(reading: &mut Reading<'_>, asked: WhichElder) -> Result<ElderProfile> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    // An address that leads to a record merged into another leads to that one.
    let elder_id = sql::standing_for(&mut reading.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let elder = whole(&mut reading.tx, &elder_id, today).await?;
    let enrolments = enrolment::sql::of_elder(&mut reading.tx, &elder_id).await?;
    let mut visits = sql::visits(&mut reading.tx, &elder_id, VISITS_SHOWN).await?;
    for visit in &mut visits {
        // It is written down only at the next check-in or when the day is closed: until then the day says it.
        visit.departure_missing |= visit.departed_at.is_none()
            && day::zone(&visit.time_zone).is_ok_and(|zone| visit.visit_on < day::date_at(zone, reading.now));
    }
    let here_at = attendance::sql::door::open_visit(&mut reading.tx, &elder_id)
        .await?
        .filter(|open| !open.is_forgotten(reading.now))
        .map(|open| HereAt {
            centre_id: open.centre_id,
            centre_name: open.centre_name,
            since: open.arrived_at,
        });
    Ok(ElderProfile { elder, enrolments, visits, here_at })
}

/// Shows what was done about an elder, by whom and when, the latest first, fifty rows at a time.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Histories])]
pub async fn elder_history(reading: &mut Reading<'_>, asked: AskHistory) -> Result<Vec<TrailEntry>> {
    let elder_id = sql::standing_for(&mut reading.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    trail::sql::of_elder(&mut reading.tx, &elder_id, asked.before.as_ref(), HISTORY_PAGE).await
}

/// Shows an elder's whole resident number; that it was asked for is recorded.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [])]
pub async fn elder_reveal_resident_number(
    change: &mut Change<'_>,
    asked: WhichElder,
) -> Result<RevealedNumber> {
    let record = sql::record(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    change.leave_trail(Mark::of(Subject::Elder, asked.elder_id.as_str()).elder(&asked.elder_id)).await?;
    Ok(RevealedNumber { resident_number: record.resident_number })
}

/// Reads birth date and sex from a resident number and checks its check digit.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [])]
pub async fn elder_read_resident_number(_reading: &mut Reading<'_>, asked: AskNumber) -> Result<NumberSays> {
    match resident_number::read(&asked.resident_number) {
        Ok(read) => Ok(NumberSays { birth_on: read.birth_on, sex: read.sex }),
        Err(fault) => {
            Err(Error::invalid(vec![crate::error::FieldFault { field: "residentNumber".into(), fault }]))
        }
    }
}

/// Tells how a name is read, surnames as surnames.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [])]
pub async fn elder_suggest_pinyin(_reading: &mut Reading<'_>, asked: AskPinyin) -> Result<NamePinyin> {
    Ok(NamePinyin { name_pinyin: reading::shown(asked.name.trim()) })
}

/// An elder's whole record.
pub(crate) async fn whole(tx: &mut Tx, id: &ElderId, today: NaiveDate) -> Result<Elder> {
    let record = sql::record(tx, id).await?.or_not_found(Subject::Elder)?;
    let lunar_setting = lunar::sql::setting(tx).await?;
    Ok(Elder {
        alerts: sql::alerts(tx, id).await?,
        contacts: sql::contacts(tx, id).await?,
        categories: sql::categories(tx, id).await?,
        card: card::sql::current(tx, id).await?,
        lunar_birthday: lunar::rules::birthday(record.birth_on, today.year(), lunar_setting),
        disability: record.disability_certificate.as_deref().and_then(disability::shown),
        address: record.address,
        living_situation: record.living_situation,
        blood_type: record.blood_type,
        rhesus: record.rhesus,
        notes: record.notes,
        has_photo: record.has_photo,
        age: day::age(record.birth_on, today),
        resident_number_masked: record.resident_number.as_deref().map(resident_number::masked),
        id: record.id,
        name: record.name,
        name_pinyin: record.name_pinyin,
        sex: record.sex,
        birth_on: record.birth_on,
        no_resident_number_reason: record.no_resident_number_reason,
        phone: record.phone,
        version: record.version,
        registered_at: record.registered_at,
    })
}

/// What the trail keeps of a record: what a person entered, in the shape in which a person entered it.
pub(crate) fn noted(elder: &Elder) -> serde_json::Value {
    // Without the identifier: what a person reads is who, not which row.
    let contacts: Vec<ContactDetails> = elder.contacts.iter().map(|contact| entered(contact, None)).collect();
    serde_json::json!({
        "name": elder.name,
        "sex": elder.sex,
        "birthOn": elder.birth_on,
        "residentNumber": elder.resident_number_masked,
        "noResidentNumberReason": elder.no_resident_number_reason,
        "phone": elder.phone,
        "address": elder.address,
        "livingSituation": elder.living_situation,
        "categories": elder.categories,
        "bloodType": elder.blood_type,
        "rhesus": elder.rhesus,
        "disabilityCertificate": elder.disability.as_ref().map(|shown| &shown.certificate_masked),
        "notes": elder.notes,
        "alerts": elder.alerts,
        "contacts": contacts,
    })
}

/// A record as it would be entered, without its numbers.
pub(crate) fn details_of(elder: &Elder) -> ElderDetails {
    ElderDetails {
        name: elder.name.clone(),
        sex: elder.sex,
        birth_on: elder.birth_on,
        resident_number: None,
        no_resident_number_reason: None,
        phone: elder.phone.clone(),
        address: elder.address.clone(),
        living_situation: elder.living_situation,
        categories: elder.categories.clone(),
        blood_type: elder.blood_type,
        rhesus: elder.rhesus,
        disability_certificate: None,
        notes: elder.notes.clone(),
        alerts: elder.alerts.clone(),
        contacts: elder.contacts.iter().map(|contact| entered(contact, Some(contact.id.clone()))).collect(),
    }
}

fn entered(contact: &Contact, id: Option<ContactId>) -> ContactDetails {
    ContactDetails {
        id,
        name: contact.name.clone(),
        relation: contact.relation,
        phone: contact.phone.clone(),
        may_collect: contact.may_collect,
        address: contact.address.clone(),
        note: contact.note.clone(),
    }
}

/// The numbers that the record holds after a change: what is not entered stays.
async fn numbers_after(
    change: &mut Change<'_>,
    details: &ElderDetails,
    record: &sql::ElderRecord,
) -> Result<sql::Numbers> {
    let given =
        details.resident_number.as_deref().map(resident_number::tidied).filter(|text| !text.is_empty());
    let (resident, reason) = match (given, details.no_resident_number_reason) {
        (None, None) => (record.resident_number.clone(), record.no_resident_number_reason),
        entered => entered,
    };
    let disability_certificate = match details.disability_certificate.as_deref().map(resident_number::tidied)
    {
        None => record.disability_certificate.clone(),
        Some(text) => Some(text).filter(|text| !text.is_empty()),
    };
    let card = card::sql::current(&mut change.tx, &record.id).await?.map(|card| card.code);
    Ok(sql::Numbers { resident, reason, disability_certificate, card })
}

async fn replace_alerts(
    change: &mut Change<'_>,
    elder: &ElderId,
    before: &[Alert],
    after: &[Alert],
) -> Result<()> {
    let after: Vec<Alert> =
        after.iter().map(|alert| Alert { note: alert.note.trim().to_owned(), ..alert.clone() }).collect();
    for gone in before.iter().filter(|alert| !after.contains(alert)) {
        sql::end_alert(&mut change.tx, elder, gone, change.now).await?;
    }
    for new in after.iter().filter(|alert| !before.contains(alert)) {
        let id = change.new_id();
        sql::insert_alert(&mut change.tx, &id, elder, new, change.now).await?;
    }
    Ok(())
}

/// Contacts keep their identity: a visit remembers who collected. One that is named by its identifier is that one,
/// whatever changed; without identifiers, one of the same name and relation is.
async fn replace_contacts(
    change: &mut Change<'_>,
    elder: &ElderId,
    before: &[Contact],
    after: &[ContactDetails],
) -> Result<()> {
    let kept = rules::same_contacts(before, after)?;
    for old in before.iter().filter(|old| !kept.contains(&Some(&old.id))) {
        sql::end_contact(&mut change.tx, &old.id, change.now).await?;
    }
    sql::make_room(&mut change.tx, elder).await?;
    for ((order, contact), kept) in (1..).zip(after).zip(kept) {
        match kept {
            Some(id) => sql::update_contact(&mut change.tx, id, contact, order).await?,
            None => {
                let id = ContactId(change.new_id());
                sql::insert_contact(&mut change.tx, &id, elder, contact, order, change.now).await?;
            }
        }
    }
    Ok(())
}

/// What refused an elder's row: a number that is somebody's, told with whose it is, or the room in which the elder lies.
/// Read apart from the failed transaction, in which PostgreSQL answers nothing more.
async fn number_taken(change: &Change<'_>, error: sqlx::Error, number: Option<&str>) -> Error {
    if violation::named(&error).as_deref() != Some("elder_resident_number_key") {
        return bed::named(error);
    }
    let number = resident_number::tidied(number.unwrap_or_default());
    let owner = async { sql::with_number(&mut change.app.db.read().await?, &number).await }.await;
    match owner {
        Ok(Some((elder_id, name))) => {
            Error::from(Refusal::ResidentNumberTaken { elder_id: elder_id.0, name })
        }
        Ok(None) => Error::invalid(Vec::new()),
        Err(error) => return error,
    }
    .at("details.residentNumber", Fault::Taken)
}
