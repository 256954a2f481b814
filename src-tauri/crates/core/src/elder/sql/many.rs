//! Many elders at once: what a list of a whole district brings, in a few texts instead of one for each person.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::{Derived, ElderDetails, ElderId, Numbers};
use crate::elder::ContactId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// So many rows go into one text: both databases take this many values.
const AT_ONCE: usize = 400;

/// An elder to be added, with identifiers drawn already.
pub struct NewElder<'a> {
    /// Names the elder.
    pub id: ElderId,
    /// As entered.
    pub details: &'a ElderDetails,
    /// The numbers, tidied, and the code of the first card.
    pub numbers: Numbers,
    /// Identifiers of the alerts, in their order.
    pub alerts: Vec<String>,
    /// Identifiers of the contacts, in their order.
    pub contacts: Vec<ContactId>,
}

/// Every code that a card ever had.
///
/// # Errors
/// When the database refuses.
pub async fn card_codes(tx: &mut Tx) -> Result<HashSet<String>> {
    let codes: Vec<String> = sql!(tx, |on| sqlx::query_scalar("SELECT code FROM elder_card").fetch_all(on))?;
    Ok(codes.into_iter().collect())
}

/// Adds elders with their alerts, contacts, categories and cards.
///
/// # Errors
/// When the database refuses: a number that somebody else took meanwhile.
pub async fn insert_many(tx: &mut Tx, elders: &[NewElder<'_>], at: DateTime<Utc>) -> Result<()> {
    for some in elders.chunks(AT_ONCE) {
        insert_records(tx, some, at).await?;
        insert_alerts(tx, some, at).await?;
        insert_contacts(tx, some, at).await?;
        insert_categories(tx, some).await?;
        sql_execute!(&mut *tx, |on| async {
            let mut query = QueryBuilder::new("INSERT INTO elder_card (code, elder_id, issued_at) ");
            query.push_values(some, |mut row, one| {
                row.push_bind(&one.numbers.card).push_bind(&one.id).push_bind(at);
            });
            query.build().execute(on).await
        })?;
    }
    Ok(())
}

async fn insert_records(tx: &mut Tx, some: &[NewElder<'_>], at: DateTime<Utc>) -> Result<()> {
    let derived: Vec<(&NewElder<'_>, Derived)> = some
        .iter()
        .map(|one| {
            let numbers = &one.numbers;
            (one, Derived::from(one.details, numbers.resident.as_deref(), numbers.card.as_deref()))
        })
        .collect();
    let derived = &derived;
    sql_execute!(tx, |on| async move {
        let mut query = QueryBuilder::new(
            "INSERT INTO elder (
                id, name, name_pinyin, sort_key, search_text, sex, birth_on, resident_number,
                no_resident_number_reason, phone, address, living_situation, blood_type, rhesus,
                disability_certificate, notes, version, registered_at
            ) ",
        );
        query.push_values(derived, |mut row, (one, derived)| {
            row.push_bind(&one.id)
                .push_bind(&derived.name)
                .push_bind(&derived.name_pinyin)
                .push_bind(&derived.sort_key)
                .push_bind(&derived.search_text)
                .push_bind(one.details.sex)
                .push_bind(one.details.birth_on)
                .push_bind(&one.numbers.resident)
                .push_bind(one.numbers.reason)
                .push_bind(one.details.phone.trim())
                .push_bind(one.details.address.trim())
                .push_bind(one.details.living_situation)
                .push_bind(one.details.blood_type)
                .push_bind(one.details.rhesus)
                .push_bind(&one.numbers.disability_certificate)
                .push_bind(one.details.notes.trim())
                .push_bind(1_i64)
                .push_bind(at);
        });
        query.build().execute(on).await
    })?;
    Ok(())
}

async fn insert_alerts(tx: &mut Tx, some: &[NewElder<'_>], at: DateTime<Utc>) -> Result<()> {
    let alerts: Vec<_> = some
        .iter()
        .flat_map(|one| {
            one.alerts.iter().zip(&one.details.alerts).map(move |(id, alert)| (id, &one.id, alert))
        })
        .collect();
    if alerts.is_empty() {
        return Ok(());
    }
    let alerts = &alerts;
    sql_execute!(tx, |on| async move {
        let mut query =
            QueryBuilder::new("INSERT INTO elder_alert (id, elder_id, kind, severity, note, recorded_at) ");
        query.push_values(alerts, |mut row, (id, elder, alert)| {
            row.push_bind(*id)
                .push_bind(*elder)
                .push_bind(alert.kind)
                .push_bind(alert.severity)
                .push_bind(alert.note.trim())
                .push_bind(at);
        });
        query.build().execute(on).await
    })?;
    Ok(())
}

async fn insert_contacts(tx: &mut Tx, some: &[NewElder<'_>], at: DateTime<Utc>) -> Result<()> {
    let contacts: Vec<_> = some
        .iter()
        .flat_map(|one| {
            (1_i64..)
                .zip(one.contacts.iter().zip(&one.details.contacts))
                .map(move |(order, (id, contact))| (id, &one.id, order, contact))
        })
        .collect();
    if contacts.is_empty() {
        return Ok(());
    }
    let contacts = &contacts;
    sql_execute!(tx, |on| async move {
        let mut query = QueryBuilder::new(
            "INSERT INTO contact (
                id, elder_id, name, relation, phone, emergency_order, may_collect, address, note, recorded_at
            ) ",
        );
        query.push_values(contacts, |mut row, (id, elder, order, contact)| {
            row.push_bind(*id)
                .push_bind(*elder)
                .push_bind(contact.name.trim())
                .push_bind(contact.relation)
                .push_bind(contact.phone.trim())
                .push_bind(*order)
                .push_bind(contact.may_collect)
                .push_bind(contact.address.trim())
                .push_bind(contact.note.trim())
                .push_bind(at);
        });
        query.build().execute(on).await
    })?;
    Ok(())
}

async fn insert_categories(tx: &mut Tx, some: &[NewElder<'_>]) -> Result<()> {
    let categories: Vec<_> = some
        .iter()
        .flat_map(|one| one.details.categories.iter().map(move |category| (&one.id, *category)))
        .collect();
    if categories.is_empty() {
        return Ok(());
    }
    let categories = &categories;
    sql_execute!(tx, |on| async move {
        let mut query = QueryBuilder::new("INSERT INTO elder_category (elder_id, category) ");
        query.push_values(categories, |mut row, (elder, category)| {
            row.push_bind(*elder).push_bind(*category);
        });
        query.build().execute(on).await
    })?;
    Ok(())
}
