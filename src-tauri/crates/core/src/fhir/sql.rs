//! SQL of what goes out: each kind in one query, for one elder, for a centre or for all.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{AskBundle, Bed, Centre, Contact, Episode, Facts, Living, Part, Person, Stay, Visit};
use crate::diet;
use crate::error::Result;
use crate::fhir::Diet;
use crate::ingredient::IngredientId;
use crate::sql;
use crate::store::Tx;

/// Everything that goes out.
///
/// # Errors
/// When the database refuses.
pub async fn facts(tx: &mut Tx, asked: &AskBundle, now: DateTime<Utc>, today: NaiveDate) -> Result<Facts> {
    let people = people(tx, asked).await?;
    let is_in = |id: &crate::elder::ElderId, known: &HashSet<String>| known.contains(id.as_str());
    let known: HashSet<String> = people.iter().map(|person| person.id.as_str().to_owned()).collect();
    let only = asked.elder_id.as_ref();
    let mut facts = Facts {
        contacts: contacts(tx, asked).await?,
        livings: livings(tx, asked).await?,
        stays: stays(tx, asked).await?,
        episodes: episodes(tx, asked, today).await?,
        visits: match asked.visits_from_on {
            Some(from_on) => visits(tx, asked, from_on).await?,
            None => Vec::new(),
        },
        centres: centres(tx).await?,
        people,
        ..Facts::default()
    };
    facts.contacts.retain(|one| is_in(&one.elder_id, &known));
    facts.livings.retain(|one| is_in(&one.elder_id, &known));
    facts.episodes.retain(|one| is_in(&one.elder_id, &known));
    facts.visits.retain(|one| is_in(&one.elder_id, &known));
    let livings: HashSet<&str> = facts.livings.iter().map(|living| living.id.as_str()).collect();
    facts.stays.retain(|stay| livings.contains(stay.admission_id.as_str()));
    facts.parts = parts(tx).await?;
    facts.beds = beds(tx, now).await?;
    narrow(&mut facts, asked);
    let mut diets: Vec<Diet> = diet::sql::kept(tx, only)
        .await?
        .into_iter()
        .filter(|(elder, _)| known.contains(elder.as_str()))
        .map(|(elder_id, kept)| Diet { elder_id, details: kept.details, changed_at: kept.changed_at })
        .collect();
    diets.sort_by(|one, other| one.elder_id.as_str().cmp(other.elder_id.as_str()));
    facts.diets = diets;
    facts.ingredients = ingredients(tx).await?;
    Ok(facts)
}

/// Of one elder only the places that are spoken of, of a centre only its own.
fn narrow(facts: &mut Facts, asked: &AskBundle) {
    if let Some(centre) = &asked.centre_id {
        let mut of: HashMap<&str, &str> = HashMap::new();
        for part in &facts.parts {
            of.insert(part.id.as_str(), part.part_of.as_str());
        }
        let is_here = |id: &str| {
            let mut at = id;
            // Room, floor, building, centre.
            for _ in 0..4 {
                match of.get(at) {
                    Some(above) => at = above,
                    None => break,
                }
            }
            at == centre.as_str()
        };
        let here: HashSet<String> =
            facts.parts.iter().filter(|part| is_here(&part.id)).map(|part| part.id.clone()).collect();
        let stays: HashSet<&str> = facts.stays.iter().map(|stay| stay.bed_id.as_str()).collect();
        // Whoever lived elsewhere before lay in a bed of another house: it is spoken of, so it goes along.
        let elsewhere: HashSet<String> = facts
            .beds
            .iter()
            .filter(|bed| stays.contains(bed.id.as_str()) && !here.contains(&bed.room_id))
            .map(|bed| bed.room_id.clone())
            .collect();
        let keeps = |room: &str| here.contains(room) || elsewhere.contains(room);
        facts.beds.retain(|bed| keeps(&bed.room_id));
        keep_parts(facts, |part| here.contains(&part.id) || elsewhere.contains(&part.id));
    } else if asked.elder_id.is_some() {
        let stays: HashSet<&str> = facts.stays.iter().map(|stay| stay.bed_id.as_str()).collect();
        facts.beds.retain(|bed| stays.contains(bed.id.as_str()));
        let rooms: HashSet<String> = facts.beds.iter().map(|bed| bed.room_id.clone()).collect();
        keep_parts(facts, |part| rooms.contains(&part.id));
    }
}

/// Keeps parts of the house, and whatever they are part of.
fn keep_parts(facts: &mut Facts, keeps: impl Fn(&Part) -> bool) {
    let above: HashMap<String, String> =
        facts.parts.iter().map(|part| (part.id.clone(), part.part_of.clone())).collect();
    let mut kept: HashSet<String> = HashSet::new();
    for part in facts.parts.iter().filter(|part| keeps(part)) {
        let mut at = Some(part.id.clone());
        while let Some(id) = at.filter(|id| kept.insert(id.clone())) {
            at = above.get(&id).cloned();
        }
    }
    facts.parts.retain(|part| kept.contains(&part.id));
}

async fn people(tx: &mut Tx, asked: &AskBundle) -> Result<Vec<Person>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT e.id, e.name, e.sex, e.birth_on, e.phone, e.address
        FROM elder e
        WHERE e.merged_into_id IS NULL AND ($1 IS NULL OR e.id = $1)
            AND ($2 IS NULL
                OR EXISTS (SELECT 1 FROM enrolment n WHERE n.elder_id = e.id AND n.centre_id = $2)
                OR EXISTS (SELECT 1 FROM admission a WHERE a.elder_id = e.id AND a.centre_id = $2
                    AND a.withdrawn_at IS NULL))
        ORDER BY e.id",
        )
        .bind(&asked.elder_id)
        .bind(&asked.centre_id)
        .fetch_all(on)
    })?)
}

async fn contacts(tx: &mut Tx, asked: &AskBundle) -> Result<Vec<Contact>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, name, relation, phone
        FROM contact
        WHERE ended_at IS NULL AND ($1 IS NULL OR elder_id = $1)
        ORDER BY elder_id, emergency_order"
    )
    .bind(&asked.elder_id)
    .fetch_all(on))?)
}

async fn centres(tx: &mut Tx) -> Result<Vec<Centre>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.id, c.name, c.address, c.phone, o.id AS organisation_id, o.name AS organisation_name
        FROM centre c
        JOIN organisation o ON o.id = c.organisation_id
        ORDER BY o.id, c.id"
    )
    .fetch_all(on))?)
}

async fn parts(tx: &mut Tx) -> Result<Vec<Part>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT id, centre_id AS part_of, name, 'bu' AS form FROM building
        UNION ALL SELECT id, building_id, name, 'lvl' FROM floor
        UNION ALL SELECT id, centre_id, name, 'wa' FROM ward
        UNION ALL SELECT id, floor_id, name, 'ro' FROM care_room",
        )
        .fetch_all(on)
    })?)
}

async fn beds(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Bed>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT b.id, b.care_room_id AS room_id, r.name AS room_name, b.label, b.in_service_from_on,
            b.in_service_until_on,
            EXISTS (
                SELECT 1 FROM stay s WHERE s.bed_id = b.id AND s.to_at IS NULL AND s.withdrawn_at IS NULL
            ) AS is_occupied,
            EXISTS (
                SELECT 1 FROM bed_closure c
                WHERE c.bed_id = b.id AND c.from_at <= $1 AND (c.to_at IS NULL OR c.to_at > $1)
            ) AS is_closed,
            EXISTS (
                SELECT 1 FROM bed_closure c
                WHERE c.bed_id = b.id AND c.reason = 'isolation' AND c.from_at <= $1
                    AND (c.to_at IS NULL OR c.to_at > $1)
            ) AS is_isolated,
            EXISTS (
                SELECT 1 FROM bed_closure c
                WHERE c.bed_id = b.id AND c.reason = 'disinfection' AND c.from_at <= $1
                    AND (c.to_at IS NULL OR c.to_at > $1)
            ) AS is_contaminated,
            EXISTS (
                SELECT 1 FROM bed_cleaning l WHERE l.bed_id = b.id AND l.cleaned_at IS NULL
            ) AS is_unclean
        FROM bed b
        JOIN care_room r ON r.id = b.care_room_id
        ORDER BY b.centre_id, r.name, b.position",
        )
        .bind(now)
        .fetch_all(on)
    })?)
}

async fn livings(tx: &mut Tx, asked: &AskBundle) -> Result<Vec<Living>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT a.id, a.elder_id, a.centre_id, a.from_at, a.to_at, a.is_short_stay, a.leaving_reason,
            EXISTS (
                SELECT 1 FROM bed_leave l WHERE l.admission_id = a.id AND l.to_at IS NULL AND l.withdrawn_at IS NULL
            ) AS is_away,
            EXISTS (
                SELECT 1 FROM bed_leave l
                WHERE l.admission_id = a.id AND l.to_at IS NULL AND l.withdrawn_at IS NULL AND l.holds_bed
            ) AS is_bed_held
        FROM admission a
        WHERE a.withdrawn_at IS NULL AND ($1 IS NULL OR a.elder_id = $1)
        ORDER BY a.from_at, a.id",
        )
        .bind(&asked.elder_id)
        .fetch_all(on)
    })?)
}

async fn stays(tx: &mut Tx, asked: &AskBundle) -> Result<Vec<Stay>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT s.admission_id, s.bed_id, s.from_at, s.to_at
        FROM stay s
        JOIN admission a ON a.id = s.admission_id
        WHERE s.withdrawn_at IS NULL AND ($1 IS NULL OR a.elder_id = $1)
        ORDER BY s.from_at, s.id"
    )
    .bind(&asked.elder_id)
    .fetch_all(on))?)
}

async fn episodes(tx: &mut Tx, asked: &AskBundle, today: NaiveDate) -> Result<Vec<Episode>> {
    let mut episodes: Vec<Episode> = sql!(&mut *tx, |on| {
        sqlx::query_as(
            "SELECT n.id, n.elder_id, n.centre_id, n.service, n.from_on, n.until_on,
            EXISTS (
                SELECT 1 FROM enrolment_pause p
                WHERE p.enrolment_id = n.id AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on > $2)
            ) AS is_paused
        FROM enrolment n
        WHERE ($1 IS NULL OR n.elder_id = $1)
        ORDER BY n.from_on, n.id",
        )
        .bind(&asked.elder_id)
        .bind(today)
        .fetch_all(on)
    })?;
    let waiting: Vec<(String, crate::elder::ElderId, String, DateTime<Utc>)> =
        sql!(tx, |on| sqlx::query_as(
            "SELECT id, elder_id, centre_id, registered_at
        FROM waiting_entry
        WHERE ended_at IS NULL AND ($1 IS NULL OR elder_id = $1)
        ORDER BY registered_at, id"
        )
        .bind(&asked.elder_id)
        .fetch_all(on))?;
    episodes.extend(waiting.into_iter().map(|(id, elder_id, centre_id, registered_at)| Episode {
        id,
        elder_id,
        centre_id,
        service: None,
        from_on: crate::day::date_at(crate::day::DISTRICT_ZONE, registered_at),
        until_on: None,
        is_paused: false,
    }));
    Ok(episodes)
}

async fn visits(tx: &mut Tx, asked: &AskBundle, from_on: NaiveDate) -> Result<Vec<Visit>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT v.id, v.elder_id, v.centre_id, c.time_zone, v.visit_on, v.arrived_at, v.departed_at,
            v.departure_missing
        FROM visit v
        JOIN centre c ON c.id = v.centre_id
        WHERE v.visit_on >= $2 AND v.withdrawn_at IS NULL AND ($1 IS NULL OR v.elder_id = $1)
            AND ($3 IS NULL OR v.centre_id = $3)
        ORDER BY v.arrived_at, v.id"
    )
    .bind(&asked.elder_id)
    .bind(from_on)
    .bind(&asked.centre_id)
    .fetch_all(on))?)
}

async fn ingredients(tx: &mut Tx) -> Result<HashMap<IngredientId, String>> {
    let names: Vec<(IngredientId, String)> =
        sql!(tx, |on| sqlx::query_as("SELECT id, name FROM ingredient").fetch_all(on))?;
    Ok(names.into_iter().collect())
}
