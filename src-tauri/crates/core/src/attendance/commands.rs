//! Commands of attendance: the board, the door, absences.

use std::collections::HashMap;

use super::rules::{self, Counted};
use super::sql::{NewVisit, PersonRow, VisitRow};
use super::{
    Absence, AbsenceId, AskBoard, Board, BoardCentre, BoardPerson, BoardVisit, CheckIn, CheckOut, DoorAct,
    RecordAbsence, RecordDeparture, UndoVisit, VisitAct, VisitId, WhichAbsence, sql,
};
use crate::centre::sql::Place;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::day;
use crate::elder::{self, Alert, Contact, ElderId};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;
use crate::{centre, enrolment};

/// Shows one centre and one day: who is expected, here, gone, absent, not arrived, with counts that add up.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Attendance, Enrolments, Elders, Centres]
)]
pub async fn attendance_board(reading: &mut Reading<'_>, asked: AskBoard) -> Result<Board> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    let zone = day::zone(&place.time_zone)?;
    let today = day::date_at(zone, reading.now);
    let on = asked.on.unwrap_or(today);
    let hours = centre::sql::hours_on(tx, &place.id, day::weekday(on)).await?;

    let expected = if hours.is_some() { sql::expected(tx, &place.id, on).await? } else { Vec::new() };
    let mut visits: HashMap<ElderId, VisitRow> = HashMap::new();
    for visit in sql::visits(tx, &place.id, on).await? {
        // In the order of arrival: the last visit of the day tells where the elder is.
        visits.insert(visit.person.elder_id.clone(), visit);
    }
    let mut absences: HashMap<ElderId, Absence> =
        sql::absences(tx, &place.id, on).await?.into_iter().map(|a| (a.elder_id.clone(), a)).collect();
    let mut alerts: HashMap<ElderId, Vec<Alert>> = HashMap::new();
    for alert in sql::alerts(tx, &place.id, on).await? {
        alerts.entry(alert.elder_id).or_default().push(alert.alert);
    }
    let mut contacts: HashMap<ElderId, Vec<Contact>> = HashMap::new();
    for contact in sql::contacts(tx, &place.id, on).await? {
        contacts.entry(contact.elder_id).or_default().push(contact.contact);
    }
    let left_open = sql::left_open(tx, &place.id, today).await?;

    let now = reading.now;
    let mut shown = |person: PersonRow, plan: Option<_>, visit: Option<VisitRow>| {
        let (planned_arrival, day_part) = plan.unzip();
        let facts = visit.as_ref().map(VisitRow::facts);
        let absence = absences.remove(&person.elder_id).filter(|_| planned_arrival.is_some());
        let standing = rules::standing(facts.as_ref(), absence.is_some(), on, today);
        let mut alerts = alerts.remove(&person.elder_id).unwrap_or_default();
        alerts.sort_by_key(|alert| alert.severity);
        let shown = BoardPerson {
            alerts,
            contacts: contacts.remove(&person.elder_id).unwrap_or_default(),
            standing,
            is_extra: planned_arrival.is_none(),
            is_late: rules::is_late(standing, planned_arrival, place.late_after_minutes, zone, on, now),
            planned_arrival,
            day_part,
            visit: visit.zip(facts).map(|(visit, facts)| BoardVisit {
                id: visit.id,
                arrived_at: visit.arrived_at,
                brought_by: visit.brought_by,
                departed_at: visit.departed_at,
                collected_by: visit.collected_by,
                departure_missing: facts.lacks_departure(on, today),
                undo: facts.undo(now),
            }),
            absence,
            age: day::age(person.birth_on, on),
            elder_id: person.elder_id,
            name: person.name,
            name_pinyin: person.name_pinyin,
            search_keys: person.search_text,
            sex: person.sex,
        };
        (person.sort_key, shown)
    };
    let mut people: Vec<(String, BoardPerson)> = expected
        .into_iter()
        .map(|row| {
            let visit = visits.remove(&row.person.elder_id);
            shown(row.person, Some((row.planned_arrival, row.day_part)), visit)
        })
        .collect();
    people.extend(visits.into_values().map(|visit| shown(visit.person.clone(), None, Some(visit))));
    people.sort_by(|(key, person), (other_key, other)| {
        (person.is_extra, person.planned_arrival, key).cmp(&(
            other.is_extra,
            other.planned_arrival,
            other_key,
        ))
    });
    let people: Vec<BoardPerson> = people.into_iter().map(|(_, person)| person).collect();
    let counts = rules::counts(people.iter().map(|person| Counted {
        standing: person.standing,
        is_extra: person.is_extra,
        is_late: person.is_late,
    }));
    let (opens_at, closes_at) = hours.map(|hours| (hours.opens_at, hours.closes_at)).unzip();
    let Place { id, name, time_zone, licensed_places, late_after_minutes, .. } = place;
    let centre =
        BoardCentre { id, name, time_zone, licensed_places, late_after_minutes, opens_at, closes_at };
    Ok(Board { centre, on, today, now, counts, people, left_open })
}

/// Checks an elder in at a centre, now. Refused while the elder is here or at another centre.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_in(change: &mut Change<'_>, asked: CheckIn) -> Result<VisitAct> {
    check_words(&asked.brought_by, "broughtBy")?;
    let place = centre::sql::place(&mut change.tx, &asked.centre_id).await?.or_not_found(Subject::Centre)?;
    if !place.gives_day_care {
        return Err(Refusal::NoDayCareHere { centre_name: place.name }.into());
    }
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let on = day::date_at(day::zone(&place.time_zone)?, change.now);
    let is_extra = !sql::is_expected(&mut change.tx, &asked.elder_id, &asked.centre_id, on).await?;
    let visit_id = VisitId(change.new_id());
    let visit = NewVisit {
        id: &visit_id,
        elder: &asked.elder_id,
        centre: &asked.centre_id,
        on,
        arrived_at: change.now,
        recorded_at: change.now,
        brought_by: asked.brought_by.trim(),
    };
    let mut left_open_on = None;
    if !sql::insert_visit(&mut change.tx, &visit).await? {
        left_open_on = Some(set_forgotten_aside(change, &asked, &name).await?);
        if !sql::insert_visit(&mut change.tx, &visit).await? {
            return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into());
        }
    }
    let mark = Mark::of(Subject::Visit, visit_id.as_str()).elder(&asked.elder_id).centre(&asked.centre_id);
    let noted =
        serde_json::json!({ "arrivedAt": change.now, "broughtBy": visit.brought_by, "isExtra": is_extra });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(VisitAct {
        elder_id: asked.elder_id,
        name,
        centre_id: asked.centre_id,
        act: DoorAct::CheckIn,
        at: change.now,
        undo_until: change.now + rules::UNDO_TIME,
        is_extra,
        left_open_on,
        visit_id,
    })
}

/// Checks an elder out, now, from wherever the elder is.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_check_out(change: &mut Change<'_>, asked: CheckOut) -> Result<VisitAct> {
    check_words(&asked.collected_by, "collectedBy")?;
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let not_here = || Error::from(Refusal::NotHere { name: name.clone() });
    let open = sql::open_visit(&mut change.tx, &asked.elder_id).await?.ok_or_else(not_here)?;
    if open.is_forgotten(change.now) {
        return Err(not_here());
    }
    // A clock that was set back must not make someone leave before coming.
    let departed_at = change.now.max(open.arrived_at);
    let collected_by = asked.collected_by.trim();
    if !sql::end_visit(&mut change.tx, &open.id, departed_at, change.now, collected_by).await? {
        return Err(not_here());
    }
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(&asked.elder_id).centre(&open.centre_id);
    let noted = serde_json::json!({ "departedAt": departed_at, "collectedBy": collected_by });
    change.leave_trail(mark.after(&noted)?).await?;
    let is_extra = !sql::is_expected(&mut change.tx, &asked.elder_id, &open.centre_id, open.visit_on).await?;
    Ok(VisitAct {
        visit_id: open.id,
        elder_id: asked.elder_id,
        name,
        centre_id: open.centre_id,
        act: DoorAct::CheckOut,
        at: departed_at,
        undo_until: change.now + rules::UNDO_TIME,
        is_extra,
        left_open_on: None,
    })
}

/// Takes back the last check-in or check-out of a visit, within ten minutes of it.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_undo(change: &mut Change<'_>, asked: UndoVisit) -> Result<Done> {
    let visit = sql::recorded_visit(&mut change.tx, &asked.visit_id).await?.or_not_found(Subject::Visit)?;
    let recorded = match (asked.act, visit.departure_recorded_at) {
        _ if visit.withdrawn_at.is_some() || visit.departure_missing => None,
        (DoorAct::CheckIn, None) => Some(visit.arrival_recorded_at),
        (DoorAct::CheckOut, recorded) => recorded,
        // Whoever has left must be brought back first.
        (DoorAct::CheckIn, Some(_)) => None,
    };
    let ended_at = recorded.ok_or(Refusal::NothingToUndo {})? + rules::UNDO_TIME;
    if change.now > ended_at {
        return Err(Refusal::UndoTooLate { ended_at }.into());
    }
    let day_is_over = visit.visit_on < day::date_at(day::zone(&visit.time_zone)?, change.now);
    let mark =
        Mark::of(Subject::Visit, asked.visit_id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let (done, noted) = match asked.act {
        DoorAct::CheckIn => (
            sql::withdraw_visit(&mut change.tx, &asked.visit_id, change.now).await?,
            serde_json::json!({ "arrivedAt": visit.arrived_at, "broughtBy": visit.brought_by }),
        ),
        DoorAct::CheckOut => {
            let done = match sql::reopen_visit(&mut change.tx, &asked.visit_id, day_is_over).await {
                Ok(done) => done,
                Err(error) => return Err(somewhere_else(change, error, &visit).await),
            };
            (done, serde_json::json!({ "departedAt": visit.departed_at, "collectedBy": visit.collected_by }))
        }
    };
    if !done {
        return Err(Refusal::NothingToUndo {}.into());
    }
    change.leave_trail(mark.before(&noted)?).await?;
    Ok(Done {})
}

/// Records when an elder left on a past day on which nobody recorded it, and how one knows.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_departure(change: &mut Change<'_>, asked: RecordDeparture) -> Result<Done> {
    let visit = sql::recorded_visit(&mut change.tx, &asked.visit_id).await?.or_not_found(Subject::Visit)?;
    let zone = day::zone(&visit.time_zone)?;
    let is_missing = visit.departed_at.is_none()
        && visit.withdrawn_at.is_none()
        && visit.visit_on < day::date_at(zone, change.now);
    if !is_missing {
        return Err(Refusal::DepartureNotMissing { name: visit.name }.into());
    }
    let departed_at = rules::check_departure(&asked, zone, visit.visit_on, visit.arrived_at)?;
    let collected_by = asked.collected_by.trim();
    if !sql::end_forgotten_visit(&mut change.tx, &asked.visit_id, departed_at, change.now, collected_by)
        .await?
    {
        return Err(Refusal::DepartureNotMissing { name: visit.name }.into());
    }
    let mark =
        Mark::of(Subject::Visit, asked.visit_id.as_str()).elder(&visit.elder_id).centre(&visit.centre_id);
    let noted = serde_json::json!({
        "departedAt": departed_at, "collectedBy": collected_by, "remark": asked.reason.trim(),
    });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(Done {})
}

/// Records that an expected elder does not come, for a day or a span of days, and why.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_record_absence(change: &mut Change<'_>, asked: RecordAbsence) -> Result<Absence> {
    let centre = centre::sql::list(&mut change.tx, Some(&asked.centre_id))
        .await?
        .pop()
        .or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&centre.time_zone)?, change.now);
    rules::check_absence(&asked, today)?;
    let name = elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let mut enrolments = enrolment::sql::of_elder(&mut change.tx, &asked.elder_id).await?;
    enrolments.retain(|enrolment| enrolment.centre_id == asked.centre_id);
    let first = rules::first_expected(&enrolments, &centre.opening_hours, asked.from_on, asked.until_on);
    let Some(first) = first else {
        return Err(Refusal::NotExpected { name, on: asked.from_on }.into());
    };
    if sql::came(&mut change.tx, &asked.elder_id, &asked.centre_id, first).await? {
        return Err(Refusal::CameThatDay { name, on: first }.into());
    }
    let id = AbsenceId(change.new_id());
    if let Err(error) = sql::insert_absence(&mut change.tx, &id, &asked, change.now).await {
        return Err(match violation::named(&error).as_deref() {
            Some("absence_no_overlap") => {
                Error::from(Refusal::AlreadyAbsent { name }).at("fromOn", Fault::Taken)
            }
            _ => error.into(),
        });
    }
    let RecordAbsence { elder_id, centre_id, from_on, until_on, reason, note } = asked;
    let absence = Absence { id, elder_id, from_on, until_on, reason, note: note.trim().to_owned() };
    let mark = Mark::of(Subject::Absence, absence.id.as_str()).elder(&absence.elder_id).centre(&centre_id);
    change.leave_trail(mark.after(&noted_absence(&absence))?).await?;
    Ok(absence)
}

/// Takes back an absence: the elder is expected again.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Attendance])]
pub async fn attendance_withdraw_absence(change: &mut Change<'_>, asked: WhichAbsence) -> Result<Done> {
    let record = sql::absence(&mut change.tx, &asked.absence_id).await?.or_not_found(Subject::Absence)?;
    sql::withdraw_absence(&mut change.tx, &asked.absence_id, change.now).await?;
    let absence = record.absence;
    let mark =
        Mark::of(Subject::Absence, absence.id.as_str()).elder(&absence.elder_id).centre(&record.centre_id);
    change.leave_trail(mark.before(&noted_absence(&absence))?).await?;
    Ok(Done {})
}

/// What the trail keeps of an absence.
fn noted_absence(absence: &Absence) -> serde_json::Value {
    serde_json::json!({
        "fromOn": absence.from_on,
        "untilOn": absence.until_on,
        "reason": absence.reason,
        "note": absence.note,
    })
}

/// An open visit stands in the way. One of a past day is set aside as "leaving not recorded", with its own row in the
/// trail, and its day is answered; one of today is a refusal that says where and since when.
async fn set_forgotten_aside(
    change: &mut Change<'_>,
    asked: &CheckIn,
    name: &str,
) -> Result<chrono::NaiveDate> {
    let open = sql::open_visit(&mut change.tx, &asked.elder_id).await?;
    let open = open.ok_or(Refusal::ChangedMeanwhile { subject: Subject::Visit })?;
    if !open.is_forgotten(change.now) {
        return Err(in_the_way(name, &asked.centre_id, open));
    }
    sql::mark_departure_missing(&mut change.tx, &open.id).await?;
    let mark = Mark::of(Subject::Visit, open.id.as_str()).elder(&asked.elder_id).centre(&open.centre_id);
    let noted = serde_json::json!({ "visitOn": open.visit_on, "departureMissing": true });
    change.leave_trail(mark.after(&noted)?).await?;
    Ok(open.visit_on)
}

fn in_the_way(name: &str, centre: &crate::centre::CentreId, open: sql::OpenVisit) -> Error {
    let (name, since) = (name.to_owned(), open.arrived_at);
    if open.centre_id == *centre {
        Refusal::AlreadyHere { name, since }.into()
    } else {
        Refusal::HereElsewhere { name, centre_name: open.centre_name, since }.into()
    }
}

/// Bringing back someone who is somewhere else by now. Read apart from the failed transaction, in which PostgreSQL
/// answers nothing more.
async fn somewhere_else(change: &Change<'_>, error: sqlx::Error, visit: &sql::RecordedVisit) -> Error {
    if violation::named(&error).as_deref() != Some("visit_elder_id_key") {
        return error.into();
    }
    let open = async { sql::open_visit(&mut change.app.db.read().await?, &visit.elder_id).await }.await;
    match open {
        Ok(Some(open)) => in_the_way(&visit.name, &visit.centre_id, open),
        Ok(None) => Refusal::NothingToUndo {}.into(),
        Err(error) => error,
    }
}

fn check_words(words: &str, field: &str) -> Result<()> {
    let mut faults = crate::error::Faults::default();
    faults.optional_text(words, field, 60);
    faults.done()
}
