//! Commands of elders.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rules::{self, Number};
use super::{
    Alert, AskHistory, AskNumber, AskPinyin, ChangeElder, Contact, ContactDetails, ContactId, Elder,
    ElderDetails, ElderFound, ElderId, ElderPage, ElderProfile, ElderRow, HereAt, ListElders, NamePinyin,
    NumberSays, RegisterElder, RevealedNumber, SearchElders, WhichElder, reading, resident_number, sql,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::{self, Mark, TrailEntry};
use crate::{attendance, enrolment};

/// How many rows of a history are answered at once.
const HISTORY_PAGE: i64 = 50;

/// How many visits a profile shows at first.
const VISITS_SHOWN: i64 = 30;

/// Registers an elder: one record in the district, whatever the elder receives.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_register(change: &mut Change<'_>, asked: RegisterElder) -> Result<Elder> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    rules::check(&asked.details, Number::Needed, today)?;
    let id = ElderId(change.new_id());
    if let Err(error) = sql::insert(&mut change.tx, &id, &asked.details, change.now).await {
        return Err(number_taken(change, error, asked.details.resident_number.as_deref()).await);
    }
    for alert in &asked.details.alerts {
        let alert_id = change.new_id();
        sql::insert_alert(&mut change.tx, &alert_id, &id, alert, change.now).await?;
    }
    for (order, contact) in (1..).zip(&asked.details.contacts) {
        let contact_id = ContactId(change.new_id());
        sql::insert_contact(&mut change.tx, &contact_id, &id, contact, order, change.now).await?;
    }
    let elder = whole(&mut change.tx, &id, today).await?;
    change.leave_trail(Mark::of(Subject::Elder, id.as_str()).elder(&id).after(&noted(&elder))?).await?;
    Ok(elder)
}

/// Changes an elder's record. Alerts and contacts that are no longer listed end; that they were there is kept.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_change(change: &mut Change<'_>, asked: ChangeElder) -> Result<Elder> {
    let today = day::date_at(day::DISTRICT_ZONE, change.now);
    let ChangeElder { elder_id, version, details } = asked;
    let record = sql::record(&mut change.tx, &elder_id).await?.or_not_found(Subject::Elder)?;
    let (number, reason) = number_after(&details, &record);
    // A number that stays must still agree with the sex and birth date that are entered now.
    let checked = ElderDetails {
        resident_number: number.clone(),
        no_resident_number_reason: reason,
        ..details.clone()
    };
    rules::check(&checked, Number::MayStay, today)?;

    let before = whole(&mut change.tx, &elder_id, today).await?;
    match sql::update(&mut change.tx, &elder_id, version, &details, number.as_deref(), reason).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::ChangedMeanwhile { subject: Subject::Elder }.into()),
        Err(error) => return Err(number_taken(change, error, number.as_deref()).await),
    }
    replace_alerts(change, &elder_id, &before.alerts, &details.alerts).await?;
    replace_contacts(change, &elder_id, &before.contacts, &details.contacts).await?;
    let after = whole(&mut change.tx, &elder_id, today).await?;
    let mark = Mark::of(Subject::Elder, elder_id.as_str()).elder(&elder_id);
    change.leave_trail(mark.before(&noted(&before))?.after(&noted(&after))?).await?;
    Ok(after)
}

/// Lists elders in the order of their pinyin, with search and centre as filters.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Elders, Enrolments]
)]
pub async fn elder_list(reading: &mut Reading<'_>, asked: ListElders) -> Result<ElderPage> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let asked = sql::Asked {
        typed: reading::Typed::from(asked.query.as_str()),
        centre: asked.centre_id.as_ref(),
        today,
        limit: asked.limit.clamp(1, 500),
        offset: asked.offset.max(0),
    };
    let total = sql::count(&mut reading.tx, &asked).await?;
    let records = sql::list(&mut reading.tx, &asked).await?;
    let mut alerts = by_elder(sql::list_alerts(&mut reading.tx, &asked).await?);
    let mut centres: HashMap<ElderId, Vec<String>> = HashMap::new();
    for centre in sql::list_centres(&mut reading.tx, &asked).await? {
        centres.entry(centre.elder_id).or_default().push(centre.centre_name);
    }
    let rows = records
        .into_iter()
        .map(|record| ElderRow {
            alerts: alerts.remove(&record.id).unwrap_or_default(),
            centre_names: centres.remove(&record.id).unwrap_or_default(),
            age: day::age(record.birth_on, today),
            id: record.id,
            name: record.name,
            name_pinyin: record.name_pinyin,
            sex: record.sex,
            birth_on: record.birth_on,
            phone: record.phone,
        })
        .collect();
    Ok(ElderPage { total, rows })
}

/// Finds elders by characters, full pinyin, initials or last digits.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance]
)]
pub async fn elder_search(reading: &mut Reading<'_>, asked: SearchElders) -> Result<Vec<ElderFound>> {
    let typed = reading::Typed::from(asked.query.as_str());
    if typed.pattern.is_none() {
        return Ok(Vec::new());
    }
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let asked = sql::Asked { typed, centre: None, today, limit: asked.limit.clamp(1, 100), offset: 0 };
    let records = sql::list(&mut reading.tx, &asked).await?;
    let mut alerts = by_elder(sql::list_alerts(&mut reading.tx, &asked).await?);
    let first = |centres: Vec<sql::CentreOf>| -> HashMap<ElderId, String> {
        centres.into_iter().rev().map(|centre| (centre.elder_id, centre.centre_name)).collect()
    };
    let mut enrolled = first(sql::list_centres(&mut reading.tx, &asked).await?);
    let mut here = first(sql::list_here(&mut reading.tx, &asked).await?);
    Ok(records
        .into_iter()
        .map(|record| ElderFound {
            alerts: alerts.remove(&record.id).unwrap_or_default(),
            centre_name: enrolled.remove(&record.id),
            here_at_centre_name: here.remove(&record.id),
            age: day::age(record.birth_on, today),
            id: record.id,
            name: record.name,
            name_pinyin: record.name_pinyin,
            sex: record.sex,
        })
        .collect())
}

/// Shows an elder's record with services, last visits and whereabouts.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance]
)]
pub async fn elder_profile(reading: &mut Reading<'_>, asked: WhichElder) -> Result<ElderProfile> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let elder = whole(&mut reading.tx, &asked.elder_id, today).await?;
    let enrolments = enrolment::sql::of_elder(&mut reading.tx, &asked.elder_id).await?;
    let visits = sql::visits(&mut reading.tx, &asked.elder_id, VISITS_SHOWN).await?;
    let here_at = attendance::sql::open_visit(&mut reading.tx, &asked.elder_id)
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
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance]
)]
pub async fn elder_history(reading: &mut Reading<'_>, asked: AskHistory) -> Result<Vec<TrailEntry>> {
    trail::sql::of_elder(&mut reading.tx, &asked.elder_id, asked.before.as_ref(), HISTORY_PAGE).await
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
    Ok(Elder {
        alerts: sql::alerts(tx, id).await?,
        contacts: sql::contacts(tx, id).await?,
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
fn noted(elder: &Elder) -> serde_json::Value {
    let contacts: Vec<ContactDetails> = elder.contacts.iter().map(entered).collect();
    serde_json::json!({
        "name": elder.name,
        "sex": elder.sex,
        "birthOn": elder.birth_on,
        "residentNumber": elder.resident_number_masked,
        "noResidentNumberReason": elder.no_resident_number_reason,
        "phone": elder.phone,
        "alerts": elder.alerts,
        "contacts": contacts,
    })
}

fn entered(contact: &Contact) -> ContactDetails {
    ContactDetails {
        name: contact.name.clone(),
        relation: contact.relation,
        phone: contact.phone.clone(),
        may_collect: contact.may_collect,
    }
}

/// The number, and the reason for none, that the record holds after a change.
fn number_after(
    details: &ElderDetails,
    record: &sql::ElderRecord,
) -> (Option<String>, Option<super::NoNumberReason>) {
    let given =
        details.resident_number.as_deref().map(resident_number::tidied).filter(|text| !text.is_empty());
    match (given, details.no_resident_number_reason) {
        (None, None) => (record.resident_number.clone(), record.no_resident_number_reason),
        entered => entered,
    }
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

async fn replace_contacts(
    change: &mut Change<'_>,
    elder: &ElderId,
    before: &[Contact],
    after: &[ContactDetails],
) -> Result<()> {
    // One that changed or moved to another place in the order is a new row; the old one tells who was called before.
    let kept = |place: usize, contact: &ContactDetails| {
        before.get(place).is_some_and(|old| entered(old) == *contact)
    };
    for (place, old) in before.iter().enumerate() {
        if !after.get(place).is_some_and(|contact| kept(place, contact)) {
            sql::end_contact(&mut change.tx, &old.id, change.now).await?;
        }
    }
    for (place, contact) in after.iter().enumerate() {
        if !kept(place, contact) {
            let id = ContactId(change.new_id());
            let order = i64::try_from(place + 1).map_err(Error::internal)?;
            sql::insert_contact(&mut change.tx, &id, elder, contact, order, change.now).await?;
        }
    }
    Ok(())
}

fn by_elder(alerts: Vec<sql::AlertOf>) -> HashMap<ElderId, Vec<Alert>> {
    let mut by_elder: HashMap<ElderId, Vec<Alert>> = HashMap::new();
    for alert in alerts {
        by_elder.entry(alert.elder_id).or_default().push(alert.alert);
    }
    for alerts in by_elder.values_mut() {
        alerts.sort_by_key(|alert| alert.severity);
    }
    by_elder
}

/// Whose number it is. Read apart from the failed transaction, in which PostgreSQL answers nothing more.
async fn number_taken(change: &Change<'_>, error: sqlx::Error, number: Option<&str>) -> Error {
    if violation::named(&error).as_deref() != Some("elder_resident_number_key") {
        return error.into();
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
