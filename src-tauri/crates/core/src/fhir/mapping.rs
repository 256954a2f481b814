//! Facts as FHIR R4 resources. Plain values in and out.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{Bed, Centre, Contact, Diet, Episode, Facts, Living, Part, Person, Stay, Visit};
use crate::bed::admission::LeavingReason;
use crate::diet::{Aversion, AversionKind};
use crate::elder::{Severity, Sex};
use crate::ingredient::IngredientId;
use crate::report::{Language, Texts};

/// Addresses of resources: a domain that never leads anywhere (RFC 2606), for nothing is served there.
const BASE: &str = "https://kangning.invalid/fhir";
/// The code systems of HL7.
const TERMINOLOGY: &str = "http://terminology.hl7.org/CodeSystem";

/// All of it as one Bundle.
#[must_use]
pub fn bundle(facts: &Facts, now: DateTime<Utc>, today: NaiveDate) -> Value {
    let texts = Texts::of(Language::Chinese);
    let mut contacts: HashMap<&str, Vec<&Contact>> = HashMap::new();
    for contact in &facts.contacts {
        contacts.entry(contact.elder_id.as_str()).or_default().push(contact);
    }
    let mut stays: HashMap<&str, Vec<&Stay>> = HashMap::new();
    for stay in &facts.stays {
        stays.entry(stay.admission_id.as_str()).or_default().push(stay);
    }
    let organisation_of: HashMap<&str, &str> =
        facts.centres.iter().map(|centre| (centre.id.as_str(), centre.organisation_id.as_str())).collect();
    let mut entries = Vec::new();
    let mut organisations: Vec<&str> = Vec::new();
    for centre in &facts.centres {
        if !organisations.contains(&centre.organisation_id.as_str()) {
            organisations.push(&centre.organisation_id);
            entries.push(organisation(centre));
        }
        entries.push(site(centre));
    }
    entries.extend(facts.parts.iter().map(part));
    entries.extend(facts.beds.iter().map(|bed| place_of_bed(bed, today)));
    for person in &facts.people {
        let people = contacts.get(person.id.as_str()).map_or(&[] as &[_], Vec::as_slice);
        entries.push(patient(person, people, texts));
    }
    entries.extend(facts.episodes.iter().map(|episode| {
        episode_of_care(episode, organisation_of.get(episode.centre_id.as_str()).copied(), today, texts)
    }));
    for living in &facts.livings {
        let in_beds = stays.get(living.id.as_str()).map_or(&[] as &[_], Vec::as_slice);
        entries.push(encounter(living, in_beds, organisation_of.get(living.centre_id.as_str()).copied()));
    }
    entries.extend(
        facts
            .visits
            .iter()
            .map(|visit| ambulatory(visit, now, organisation_of.get(visit.centre_id.as_str()).copied())),
    );
    for diet in &facts.diets {
        let allergies = allergies(diet, &facts.ingredients, texts);
        entries.extend(nutrition_order(diet, &allergies, &facts.ingredients, now, texts));
        entries.extend(allergies);
    }
    let entries: Vec<Value> = entries
        .into_iter()
        .map(|resource| {
            let (kind, id) =
                (resource["resourceType"].as_str().unwrap_or(""), resource["id"].as_str().unwrap_or(""));
            json!({ "fullUrl": format!("{BASE}/{kind}/{id}"), "resource": resource })
        })
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "timestamp": instant(now), "entry": entries })
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn reference(kind: &str, id: &str) -> Value {
    json!({ "reference": format!("{kind}/{id}") })
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": format!("{TERMINOLOGY}/{system}"), "code": code }] })
}

/// One of our own words, with how it is said.
fn own(set: &str, code: &str, said: &str) -> Value {
    json!({ "coding": [{ "system": format!("{BASE}/CodeSystem/{set}"), "code": code, "display": said }], "text": said })
}

fn period(from: String, until: Option<String>) -> Value {
    match until {
        Some(until) => json!({ "start": from, "end": until }),
        None => json!({ "start": from }),
    }
}

fn telephone(phone: &str) -> Option<Value> {
    (!phone.is_empty()).then(|| json!([{ "system": "phone", "value": phone }]))
}

/// Sets a field where there is something to set: FHIR knows no empty values.
fn put(resource: &mut Value, field: &str, value: Option<Value>) {
    if let Some(value) = value {
        resource[field] = value;
    }
}

fn organisation(centre: &Centre) -> Value {
    json!({
        "resourceType": "Organization", "id": centre.organisation_id, "active": true,
        "name": centre.organisation_name,
    })
}

fn physical(code: &str) -> Value {
    coded("location-physical-type", code)
}

fn site(centre: &Centre) -> Value {
    let mut location = json!({
        "resourceType": "Location", "id": centre.id, "status": "active", "name": centre.name, "mode": "instance",
        "physicalType": physical("si"), "managingOrganization": reference("Organization", &centre.organisation_id),
    });
    put(&mut location, "telecom", telephone(&centre.phone));
    put(&mut location, "address", (!centre.address.is_empty()).then(|| json!({ "text": centre.address })));
    location
}

fn part(part: &Part) -> Value {
    json!({
        "resourceType": "Location", "id": part.id, "status": "active", "name": part.name, "mode": "instance",
        "physicalType": physical(&part.form), "partOf": reference("Location", &part.part_of),
    })
}

/// Isolated, contaminated, closed, occupied, housekeeping or unoccupied; the gravest counts.
#[must_use]
pub fn operational_status(bed: &Bed) -> &'static str {
    match bed {
        Bed { is_isolated: true, .. } => "I",
        Bed { is_contaminated: true, .. } => "K",
        Bed { is_closed: true, .. } => "C",
        Bed { is_occupied: true, .. } => "O",
        Bed { is_unclean: true, .. } => "H",
        _ => "U",
    }
}

/// In use, closed for a time, or out of service.
#[must_use]
pub fn location_status(bed: &Bed, today: NaiveDate) -> &'static str {
    if !crate::day::within(today, bed.in_service_from_on, bed.in_service_until_on) {
        "inactive"
    } else if bed.is_closed {
        "suspended"
    } else {
        "active"
    }
}

fn place_of_bed(bed: &Bed, today: NaiveDate) -> Value {
    json!({
        "resourceType": "Location", "id": bed.id, "status": location_status(bed, today),
        "operationalStatus": { "system": format!("{TERMINOLOGY}/v2-0116"), "code": operational_status(bed) },
        "name": format!("{}-{}", bed.room_name, bed.label), "mode": "instance", "physicalType": physical("bd"),
        "partOf": reference("Location", &bed.room_id),
    })
}

fn patient(person: &Person, contacts: &[&Contact], texts: Texts) -> Value {
    let gender = match person.sex {
        Sex::Female => "female",
        Sex::Male => "male",
    };
    let mut patient = json!({
        "resourceType": "Patient", "id": person.id,
        "identifier": [{ "system": format!("{BASE}/elder"), "value": person.id }],
        "active": true, "name": [{ "use": "official", "text": person.name }], "gender": gender,
        "birthDate": person.birth_on,
    });
    put(&mut patient, "telecom", telephone(&person.phone));
    put(&mut patient, "address", (!person.address.is_empty()).then(|| json!([{ "text": person.address }])));
    let contacts: Vec<Value> = contacts
        .iter()
        .map(|contact| {
            let word = contact.relation.word();
            let mut one = json!({
                "relationship": [own("relation", word, &texts.word("relation", word))],
                "name": { "text": contact.name },
            });
            put(&mut one, "telecom", telephone(&contact.phone));
            one
        })
        .collect();
    put(&mut patient, "contact", (!contacts.is_empty()).then(|| contacts.into()));
    patient
}

/// Planned, waited for, at rest, running or over.
#[must_use]
pub fn episode_status(episode: &Episode, today: NaiveDate) -> &'static str {
    if episode.until_on.is_some_and(|until| until <= today) {
        "finished"
    } else if episode.service.is_none() {
        "waitlist"
    } else if episode.from_on > today {
        "planned"
    } else if episode.is_paused {
        "onhold"
    } else {
        "active"
    }
}

fn episode_of_care(episode: &Episode, organisation: Option<&str>, today: NaiveDate, texts: Texts) -> Value {
    let (word, said) = match episode.service {
        Some(service) => (service.word(), texts.word("service", service.word())),
        None => ("residence", texts.text("fhir.residence")),
    };
    let last = episode.until_on.and_then(|until| until.pred_opt()).map(|last| last.max(episode.from_on));
    let mut one = json!({
        "resourceType": "EpisodeOfCare", "id": episode.id, "status": episode_status(episode, today),
        "type": [own("service", word, &said)], "patient": reference("Patient", episode.elder_id.as_str()),
        "period": period(episode.from_on.to_string(), last.map(|last| last.to_string())),
    });
    put(&mut one, "managingOrganization", organisation.map(|id| reference("Organization", id)));
    one
}

/// Here, away, or gone.
#[must_use]
pub fn encounter_status(living: &Living) -> &'static str {
    match (living.to_at, living.is_away) {
        (Some(_), _) => "finished",
        (None, true) => "onleave",
        (None, false) => "in-progress",
    }
}

/// Where whoever leaves goes to, in the words of HL7.
#[must_use]
pub fn disposition(reason: LeavingReason) -> &'static str {
    match reason {
        LeavingReason::Home => "home",
        LeavingReason::OtherResidence => "long",
        LeavingReason::Hospital => "hosp",
        LeavingReason::Died => "exp",
        LeavingReason::Other => "oth",
    }
}

fn encounter(living: &Living, stays: &[&Stay], organisation: Option<&str>) -> Value {
    let class = if living.is_short_stay { "SS" } else { "IMP" };
    let locations: Vec<Value> = stays
        .iter()
        .map(|stay| {
            let status = match (stay.to_at, living.is_bed_held) {
                (Some(_), _) => "completed",
                (None, true) => "reserved",
                (None, false) => "active",
            };
            json!({
                "location": reference("Location", &stay.bed_id), "status": status, "physicalType": physical("bd"),
                "period": period(instant(stay.from_at), stay.to_at.map(instant)),
            })
        })
        .collect();
    let mut one = json!({
        "resourceType": "Encounter", "id": living.id, "status": encounter_status(living),
        "class": { "system": format!("{TERMINOLOGY}/v3-ActCode"), "code": class },
        "subject": reference("Patient", living.elder_id.as_str()),
        "period": period(instant(living.from_at), living.to_at.map(instant)),
    });
    put(&mut one, "location", (!locations.is_empty()).then(|| locations.into()));
    let disposition = living.leaving_reason.map(disposition);
    put(
        &mut one,
        "hospitalization",
        disposition.map(|code| json!({ "dischargeDisposition": coded("discharge-disposition", code) })),
    );
    put(&mut one, "serviceProvider", organisation.map(|id| reference("Organization", id)));
    one
}

fn ambulatory(visit: &Visit, now: DateTime<Utc>, organisation: Option<&str>) -> Value {
    // Nobody wrote down when the elder left: the visit is over all the same, at no known time, and so it is when its day is.
    let day_is_over =
        crate::day::zone(&visit.time_zone).is_ok_and(|zone| visit.visit_on < crate::day::date_at(zone, now));
    let is_over = visit.departed_at.is_some() || visit.departure_missing || day_is_over;
    let mut one = json!({
        "resourceType": "Encounter", "id": visit.id, "status": if is_over { "finished" } else { "in-progress" },
        "class": { "system": format!("{TERMINOLOGY}/v3-ActCode"), "code": "AMB" },
        "subject": reference("Patient", visit.elder_id.as_str()),
        "period": period(instant(visit.arrived_at), visit.departed_at.map(instant)),
        "location": [{
            "location": reference("Location", &visit.centre_id),
            "status": if is_over { "completed" } else { "active" },
        }],
    });
    put(&mut one, "serviceProvider", organisation.map(|id| reference("Organization", id)));
    one
}

/// How grave it could get.
#[must_use]
pub fn criticality(severity: Severity) -> &'static str {
    match severity {
        Severity::Severe => "high",
        Severity::Moderate | Severity::Mild => "low",
    }
}

fn said(aversion: &Aversion, ingredients: &HashMap<IngredientId, String>, texts: Texts) -> String {
    match (aversion.allergen, &aversion.ingredient_id) {
        (Some(allergen), _) => texts.word("allergen", allergen.word()),
        (None, Some(id)) => ingredients.get(id).cloned().unwrap_or_else(|| aversion.words.clone()),
        (None, None) => aversion.words.clone(),
    }
}

fn allergies(diet: &Diet, ingredients: &HashMap<IngredientId, String>, texts: Texts) -> Vec<Value> {
    let mut all: Vec<(Option<&str>, Option<&str>, Severity, String)> = diet
        .details
        .aversions
        .iter()
        .filter_map(|aversion| {
            let kind = match aversion.kind {
                AversionKind::Allergy => "allergy",
                AversionKind::Intolerance => "intolerance",
                AversionKind::Dislike => return None,
            };
            Some((Some(kind), Some("food"), aversion.severity, said(aversion, ingredients, texts)))
        })
        .collect();
    // Against what is no food, or what nobody has sorted yet: not known to be of a kind.
    all.extend(
        diet.details
            .other_allergies
            .iter()
            .map(|other| (Some("allergy"), None, other.severity, other.words.clone())),
    );
    all.iter()
        .filter(|(.., words)| !words.is_empty())
        .enumerate()
        .map(|(place, (kind, category, severity, words))| {
            let mut one = json!({
                "resourceType": "AllergyIntolerance", "id": format!("{}-{}", diet.elder_id.as_str(), place + 1),
                "clinicalStatus": coded("allergyintolerance-clinical", "active"),
                "verificationStatus": coded("allergyintolerance-verification", "unconfirmed"),
                "criticality": criticality(*severity), "code": { "text": words },
                "patient": reference("Patient", diet.elder_id.as_str()),
            });
            put(&mut one, "type", kind.map(Into::into));
            put(&mut one, "category", category.map(|category| json!([category])));
            one
        })
        .collect()
}

fn nutrition_order(
    diet: &Diet,
    allergies: &[Value],
    ingredients: &HashMap<IngredientId, String>,
    now: DateTime<Utc>,
    texts: Texts,
) -> Option<Value> {
    let details = &diet.details;
    let dislikes: Vec<Value> = details
        .aversions
        .iter()
        .filter(|aversion| aversion.kind == AversionKind::Dislike)
        .map(|aversion| json!({ "text": said(aversion, ingredients, texts) }))
        .collect();
    let mut types: Vec<Value> = details
        .diets
        .iter()
        .map(|one| own("diet", one.word(), &texts.word("dietKind", one.word())))
        .collect();
    if types.is_empty() {
        types.push(own("diet", "regular", &texts.text("fhir.regularDiet")));
    }
    let textures: Vec<Value> = details
        .textures
        .iter()
        .map(|one| json!({ "modifier": own("texture", one.word(), &texts.word("texture", one.word())) }))
        .collect();
    let mut oral = json!({ "type": types });
    put(&mut oral, "texture", (!textures.is_empty()).then(|| textures.into()));
    let mut order = json!({
        "resourceType": "NutritionOrder", "id": diet.elder_id, "status": "active", "intent": "order",
        "patient": reference("Patient", diet.elder_id.as_str()),
        "dateTime": instant(diet.changed_at.unwrap_or(now)), "oralDiet": oral,
    });
    let references: Vec<Value> = allergies
        .iter()
        .filter_map(|one| Some(reference("AllergyIntolerance", one["id"].as_str()?)))
        .collect();
    put(&mut order, "allergyIntolerance", (!references.is_empty()).then(|| references.into()));
    put(&mut order, "excludeFoodModifier", (!dislikes.is_empty()).then(|| dislikes.into()));
    if !details.notes.trim().is_empty() {
        order["note"] = json!([{ "text": details.notes.trim() }]);
    }
    Some(order)
}

#[cfg(test)]
mod tests;
