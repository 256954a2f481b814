//! Commands of the list and of the search while typing.

use std::collections::HashMap;
use std::hash::Hash;

use super::{ElderPage, ElderRow, ListElders, Received, sql};
use crate::command::{Reading, command};
use crate::day;
use crate::elder::sql::AlertOf;
use crate::elder::{Alert, Category, ElderFound, ElderId, SearchElders, reading};
use crate::error::Result;

/// Lists elders, narrowed by search, centre, service, category, alert, living situation, grade and sex, in the order
/// that is asked for.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Elders, Enrolments, Assessments, Beds]
)]
pub async fn elder_list(reading: &mut Reading<'_>, asked: ListElders) -> Result<ElderPage> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let asked = sql::Asked {
        typed: reading::Typed::from(asked.query.as_str()),
        centre: asked.centre_id.as_ref(),
        received: asked.received,
        category: asked.category,
        alert_kind: asked.alert_kind,
        living_situation: asked.living_situation,
        grade: if asked.is_unassessed { Some(sql::UNASSESSED) } else { asked.grade },
        sex: asked.sex,
        order: asked.order,
        descending: asked.descending,
        today,
        limit: asked.limit.clamp(1, 500),
        offset: asked.offset.max(0),
    };
    let tx = &mut reading.tx;
    let total = sql::count(tx, &asked).await?;
    let records = sql::list(tx, &asked).await?;
    let ids: Vec<&ElderId> = records.iter().map(|record| &record.id).collect();
    let mut alerts = alerts(sql::alerts_of(tx, &ids).await?);
    let mut grades: HashMap<ElderId, i64> = sql::grades_of(tx, &ids).await?.into_iter().collect();
    let mut categories: HashMap<ElderId, Vec<Category>> = gathered(sql::categories_of(tx, &ids).await?);
    let mut centres: HashMap<ElderId, Vec<String>> = HashMap::new();
    let mut received: HashMap<ElderId, Vec<Received>> = HashMap::new();
    for place in sql::places_of(tx, &ids, today).await? {
        add_once(centres.entry(place.elder_id.clone()).or_default(), place.centre_name);
        add_once(received.entry(place.elder_id).or_default(), place.received);
    }
    let rows = records
        .into_iter()
        .map(|record| ElderRow {
            alerts: alerts.remove(&record.id).unwrap_or_default(),
            grade: grades.remove(&record.id),
            categories: in_order(categories.remove(&record.id)),
            centre_names: centres.remove(&record.id).unwrap_or_default(),
            received: in_order(received.remove(&record.id)),
            age: day::age(record.birth_on, today),
            id: record.id,
            name: record.name,
            name_pinyin: record.name_pinyin,
            sex: record.sex,
            birth_on: record.birth_on,
            phone: record.phone,
            address: record.address,
            living_situation: record.living_situation,
            registered_at: record.registered_at,
        })
        .collect();
    Ok(ElderPage { total, rows })
}

/// Finds elders by characters, full pinyin, initials or last digits.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Elders, Enrolments, Attendance, Beds]
)]
pub async fn elder_search(reading: &mut Reading<'_>, asked: SearchElders) -> Result<Vec<ElderFound>> {
    let typed = reading::Typed::from(asked.query.as_str());
    if typed.pattern.is_none() {
        return Ok(Vec::new());
    }
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let asked = sql::Asked::found(typed, today, asked.limit.clamp(1, 100));
    let tx = &mut reading.tx;
    let records = sql::list(tx, &asked).await?;
    let ids: Vec<&ElderId> = records.iter().map(|record| &record.id).collect();
    let mut alerts = alerts(sql::alerts_of(tx, &ids).await?);
    let mut enrolled: HashMap<ElderId, String> = HashMap::new();
    for place in sql::places_of(tx, &ids, today).await? {
        enrolled.entry(place.elder_id).or_insert(place.centre_name);
    }
    let mut here: HashMap<ElderId, String> = sql::here_of(tx, &ids, today).await?.into_iter().collect();
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

/// The alerts of each, the gravest first.
fn alerts(found: Vec<AlertOf>) -> HashMap<ElderId, Vec<Alert>> {
    let mut by_elder = gathered(found.into_iter().map(|one| (one.elder_id, one.alert)));
    for alerts in by_elder.values_mut() {
        alerts.sort_by_key(|alert| alert.severity);
    }
    by_elder
}

fn gathered<K: Eq + Hash, T>(found: impl IntoIterator<Item = (K, T)>) -> HashMap<K, Vec<T>> {
    let mut by_key: HashMap<K, Vec<T>> = HashMap::new();
    for (key, one) in found {
        by_key.entry(key).or_default().push(one);
    }
    by_key
}

/// Words in the order of their set.
fn in_order<T: Ord>(words: Option<Vec<T>>) -> Vec<T> {
    let mut words = words.unwrap_or_default();
    words.sort();
    words
}

fn add_once<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}
