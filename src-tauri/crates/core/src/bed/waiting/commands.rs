//! Commands of the waiting list.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::offers;
use super::rules::{self, BedOffered};
use super::sql::EntryRow;
use super::{
    AskRank, ChangeWaiting, RankedForBed, RegisterWaiting, Traced, WaitingDetails, WaitingEnd, WaitingEntry,
    WaitingList, WithdrawWaiting, sql,
};
use crate::bed::admission::commands::still_lives;
use crate::bed::house::SexRule;
use crate::bed::residence::{self, AskResidence, Residence};
use crate::bed::stay::rules::takes_newcomers;
use crate::bed::{BedId, Moment, WaitingId, house, named, stay};
use crate::centre::CentreId;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;
use crate::{day, elder};

/// How long ago somebody may have asked, when it is entered later.
const LONGEST_AGO: TimeDelta = TimeDelta::days(3660);

fn check(faults: &mut Faults, details: &WaitingDetails) {
    faults.optional_text(&details.note, "details.note", 300);
    faults.between(details.wished_beds_most.unwrap_or(1), "details.wishedBedsMost", 1, 20);
    faults.between(details.price_most_fen.unwrap_or(0), "details.priceMostFen", 0, 100_000_000);
}

fn check_asked(faults: &mut Faults, at: DateTime<Utc>, now: DateTime<Utc>) {
    faults.when(at > now, "registeredAt", Fault::InTheFuture);
    faults.when(now - at > LONGEST_AGO, "registeredAt", Fault::TooLongAgo);
}

/// The queue of a centre in its order.
pub(super) async fn queue(tx: &mut Tx, residence: &Residence, now: Moment) -> Result<Vec<WaitingEntry>> {
    let categories = sql::categories(tx, &residence.id).await?;
    let mut offers = sql::offers(tx, &residence.id).await?;
    let lapsed_at = |on| day::instant_at(residence.zone, on, NaiveTime::MIN).unwrap_or(now.at);
    let mut entries: Vec<WaitingEntry> = Vec::new();
    for row in sql::entries(tx, &residence.id).await? {
        let EntryRow { id, elder_id, details, registered_at, .. } = row;
        let offers = offers.remove(&id).unwrap_or_default();
        let counts = rules::counts_from(registered_at, &offers, &residence.rules, now.on, lapsed_at);
        // Whom the rule has taken off the list stands on it no longer.
        let Some(counts_from) = counts else { continue };
        let offers =
            offers.into_iter().map(|offer| rules::seen_on(offer, &residence.rules, now.on)).collect();
        let age = day::age(row.birth_on, now.on);
        let of = categories.get(&elder_id).map_or(&[] as &[_], Vec::as_slice);
        entries.push(WaitingEntry {
            priority: rules::priority(&residence.rules, of, row.grade, age),
            waiting_days: (now.on - residence.day(registered_at)).num_days(),
            id,
            elder_id,
            name: row.name,
            name_pinyin: row.name_pinyin,
            sex: row.sex,
            age,
            grade: row.grade,
            phone: row.phone,
            registered_at,
            counts_from,
            place: 0,
            details,
            wished_ward_name: row.wished_ward_name,
            offers,
            version: row.version,
        });
    }
    rules::in_order(&mut entries, &residence.rules.priority_order);
    Ok(entries)
}

/// Lists who waits for a bed of a centre, in the order of the queue.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Assessments]
)]
pub async fn waiting_list(reading: &mut Reading<'_>, asked: AskResidence) -> Result<WaitingList> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    list(&mut reading.tx, residence, reading.now).await
}

async fn list(tx: &mut Tx, residence: Residence, at: DateTime<Utc>) -> Result<WaitingList> {
    let now = Moment::of(&residence, at);
    let entries = queue(tx, &residence, now).await?;
    let waited = sql::waited(tx, &residence.id, now.at - TimeDelta::days(365)).await?;
    // Whoever came before that was entered on the list waited no day.
    let days_of = |from, until| (residence.day(until) - residence.day(from)).num_days().max(0);
    let days: i64 = waited.iter().map(|(from, until)| days_of(*from, *until)).sum();
    let count = |holds: &dyn Fn(&WaitingEntry) -> bool| {
        i64::try_from(entries.iter().filter(|entry| holds(entry)).count()).unwrap_or(i64::MAX)
    };
    let people = i64::try_from(waited.len()).unwrap_or(i64::MAX);
    Ok(WaitingList {
        need_nursing_bed: count(&|entry| entry.details.needs_nursing_bed),
        offers_standing: count(&|entry| {
            entry.offers.iter().any(|offer| rules::outcome(offer, now.on).is_none())
        }),
        waited_days_tenths: (people > 0).then(|| (days * 10 + people / 2) / people),
        centre_id: residence.id,
        centre_name: residence.name,
        time_zone: residence.time_zone,
        today: now.on,
        priority_order: residence.rules.priority_order,
        entries,
    })
}

/// Registers somebody who waits for a bed of a centre, with what is needed and wished.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn waiting_register(change: &mut Change<'_>, asked: RegisterWaiting) -> Result<WaitingList> {
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let residence = residence::taken(change, &asked.centre_id).await?;
    still_lives(change, &asked.elder_id, &name).await?;
    let now = change.now;
    let at = asked.registered_at.unwrap_or(now);
    let mut faults = Faults::default();
    check(&mut faults, &asked.details);
    check_asked(&mut faults, at, now);
    faults.done()?;
    check_ward(change, &residence, &asked.details).await?;
    // Whom a lapsed offer has taken off the list may ask anew.
    offers::settle(change, &residence, Moment::of(&residence, now)).await?;
    let id = WaitingId(change.new_id());
    sql::insert(&mut change.tx, &id, &asked.elder_id, &residence.id, &asked.details, at).await.map_err(
        |error| match violation::named(&error).as_deref() {
            Some("waiting_entry_elder_id_centre_id_key") => {
                Error::from(Refusal::AlreadyWaiting { name }).at("elderId", Fault::Taken)
            }
            _ => named(error),
        },
    )?;
    let mark = Mark::of(Subject::WaitingEntry, id.as_str()).elder(&asked.elder_id).centre(&residence.id);
    let after = Traced { waiting_registered_at: at, details: &asked.details };
    change.leave_trail(mark.after(&after)?).await?;
    answer(change, &asked.centre_id).await
}

async fn check_ward(change: &mut Change<'_>, residence: &Residence, details: &WaitingDetails) -> Result<()> {
    let Some(ward) = &details.wished_ward_id else { return Ok(()) };
    let found = house::sql::ward(&mut change.tx, ward).await?;
    if found.is_none_or(|(centre, _)| centre != residence.id) {
        return Err(Error::not_found(Subject::Ward).at("details.wishedWardId", Fault::WrongForm));
    }
    Ok(())
}

async fn answer(change: &mut Change<'_>, centre: &CentreId) -> Result<WaitingList> {
    let residence = residence::seen(&mut change.tx, centre).await?;
    let now = change.now;
    list(&mut change.tx, residence, now).await
}

/// Changes what somebody who waits needs and wishes; the place in the queue stays, unless the elder had asked on another
/// day than was entered.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn waiting_change(change: &mut Change<'_>, asked: ChangeWaiting) -> Result<WaitingList> {
    let now = change.now;
    let mut faults = Faults::default();
    check(&mut faults, &asked.details);
    if let Some(at) = asked.registered_at {
        check_asked(&mut faults, at, now);
    }
    faults.done()?;
    let before = sql::entry(&mut change.tx, &asked.waiting_id).await?.or_not_found(Subject::WaitingEntry)?;
    let residence = residence::taken(change, &before.centre_id).await?;
    check_ward(change, &residence, &asked.details).await?;
    if let Some(at) = asked.registered_at {
        // Nobody is offered a bed before asking for one: such a day is a slip.
        let offers = sql::offers(&mut change.tx, &residence.id).await?.remove(&asked.waiting_id);
        let asked_on = residence.day(at);
        if offers.unwrap_or_default().iter().any(|offer| residence.day(offer.made_at) < asked_on) {
            return Err(Error::invalid(Vec::new()).at("registeredAt", Fault::AfterAnOffer));
        }
    }
    let registered_at = asked.registered_at.unwrap_or(before.registered_at);
    let (id, version) = (&asked.waiting_id, asked.version);
    if !sql::update(&mut change.tx, id, version, &asked.details, registered_at).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::WaitingEntry }.into());
    }
    let mark = Mark::of(Subject::WaitingEntry, asked.waiting_id.as_str());
    let mark = mark.elder(&before.elder_id).centre(&before.centre_id);
    let was = Traced { waiting_registered_at: before.registered_at, details: &before.details };
    let is = Traced { waiting_registered_at: registered_at, details: &asked.details };
    change.leave_trail(mark.before(&was)?.after(&is)?).await?;
    answer(change, &before.centre_id).await
}

/// Takes somebody off the waiting list; an offer that stands is cancelled.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn waiting_withdraw(change: &mut Change<'_>, asked: WithdrawWaiting) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let before = sql::entry(&mut change.tx, &asked.waiting_id).await?.or_not_found(Subject::WaitingEntry)?;
    residence::taken(change, &before.centre_id).await?;
    super::offers::close(change, &before.elder_id, Some(&asked.waiting_id), None).await?;
    let now = change.now;
    if !sql::end(&mut change.tx, &asked.waiting_id, WaitingEnd::Withdrawn, now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::WaitingEntry }.into());
    }
    let mark = Mark::of(Subject::WaitingEntry, asked.waiting_id.as_str());
    let mark = mark.elder(&before.elder_id).centre(&before.centre_id).before(&before.details)?;
    change.leave_trail(mark.after(&serde_json::json!({ "reason": asked.reason.trim() }))?).await?;
    Ok(Done {})
}

/// Ranks everybody who waits for a bed, and says of everyone why or why not.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Assessments]
)]
pub async fn waiting_rank(reading: &mut Reading<'_>, asked: AskRank) -> Result<RankedForBed> {
    let place = house::sql::place(&mut reading.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    let residence = residence::seen(&mut reading.tx, &place.centre_id).await?;
    let now = Moment::of(&residence, reading.now);
    ranked(&mut reading.tx, &residence, &asked.bed_id, now).await
}

pub(super) async fn ranked(
    tx: &mut Tx,
    residence: &Residence,
    bed: &BedId,
    now: Moment,
) -> Result<RankedForBed> {
    let place = house::sql::place(tx, bed).await?.or_not_found(Subject::Bed)?;
    let row = sql::offered(tx, bed).await?.or_not_found(Subject::Bed)?;
    let facts = stay::sql::facts(tx, &residence.id, now).await?;
    let facts = facts.into_iter().find(|facts| facts.place.id == *bed);
    let is_nursing = row.nursing_from_on.is_some_and(|from| day::within(now.on, from, row.nursing_until_on));
    let offered = BedOffered {
        ward_id: row.ward_id,
        kind: row.kind,
        is_nursing,
        sex_rule: place.sex_rule,
        room_capacity: row.capacity,
        monthly_fen: row.monthly_fen,
        is_taken: facts.as_ref().is_none_or(|facts| {
            !takes_newcomers(&facts.place, now.on)
                || !facts.lying.is_empty()
                || facts.is_closed
                || facts.unclean_since.is_some()
                || !facts.reservations.is_empty()
        }),
        has_strangers: place.sex_rule == SexRule::Couple
            && facts.is_some_and(|facts| !facts.room_mates.is_empty()),
    };
    let queue = queue(tx, residence, now).await?;
    Ok(RankedForBed {
        bed_id: bed.clone(),
        bed_label: place.said(),
        kind: row.kind,
        is_nursing,
        ward_name: row.ward_name,
        monthly_fen: row.monthly_fen,
        ranked: rules::rank(queue, &offered, now.on),
    })
}
