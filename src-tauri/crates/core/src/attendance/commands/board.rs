//! The board of a day.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::attendance::rules::{self, Counted};
use crate::attendance::sql;
use crate::attendance::sql::board::{PersonRow, PlanRow, VisitRow};
use crate::attendance::{Absence, AskBoard, Board, BoardCentre, BoardPerson, BoardVisit, FollowUpCall};
use crate::centre::days::CentreDay;
use crate::centre::sql::Place;
use crate::centre::{self, CentreId};
use crate::command::{OrNotFound, Reading, command};
use crate::day;
use crate::elder::{Alert, AlertKind, Contact, ElderId};
use crate::error::{Result, Subject};
use crate::store::Tx;

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
    let centre_day = centre::days::sql::day(tx, &place.id, on).await?.or_not_found(Subject::Centre)?;

    let expected = sql::board::expected(tx, &place.id, &centre_day).await?;
    let mut known = Known::read(tx, &place.id, &centre_day).await?;
    let left_open = sql::board::left_open(tx, &place.id, today).await?;
    let rooms = sql::board::rooms(tx, &place.id, on).await?;
    let closing = sql::closing::of_day(tx, &place.id, on).await?;

    let day = Day { on, today, now: reading.now, zone, is_closed: closing.is_some(), place: &place };
    let mut people: Vec<(String, BoardPerson)> =
        expected.into_iter().map(|row| known.shown(&day, row.person, Some(row.plan))).collect();
    people.extend(known.unexpected().into_iter().map(|person| known.shown(&day, person, None)));
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
    let now = reading.now;
    let centre = BoardCentre {
        id: place.id,
        name: place.name,
        time_zone: place.time_zone,
        licensed_places: place.licensed_places,
        late_after_minutes: place.late_after_minutes,
        opens_at: centre_day.opens_at,
        closes_at: centre_day.closes_at,
        asks_temperature: place.asks_temperature,
        asks_room: place.asks_room,
        late_entry_days: place.late_entry_days,
    };
    Ok(Board { centre, centre_day, on, today, now, counts, people, left_open, rooms, closing })
}

/// The day shown.
struct Day<'a> {
    on: NaiveDate,
    today: NaiveDate,
    now: DateTime<Utc>,
    zone: Tz,
    is_closed: bool,
    place: &'a Place,
}

/// What is known of everyone on the board.
struct Known {
    /// In the order of arrival: the last visit of the day tells where the elder is.
    visits: HashMap<ElderId, Vec<VisitRow>>,
    absences: HashMap<ElderId, Absence>,
    alerts: HashMap<ElderId, Vec<Alert>>,
    contacts: HashMap<ElderId, Vec<Contact>>,
    calls: HashMap<ElderId, Vec<FollowUpCall>>,
}

/// Rows by whose they are, in the order in which they came.
fn by_elder<R, V>(rows: Vec<R>, split: impl Fn(R) -> (ElderId, V)) -> HashMap<ElderId, Vec<V>> {
    let mut of: HashMap<ElderId, Vec<V>> = HashMap::new();
    for row in rows {
        let (elder, value) = split(row);
        of.entry(elder).or_default().push(value);
    }
    of
}

impl Known {
    async fn read(tx: &mut Tx, centre: &CentreId, day: &CentreDay) -> Result<Self> {
        let on = day.on;
        let visits = sql::board::visits(tx, centre, on).await?;
        let absences = sql::board::absences(tx, centre, on).await?;
        let alerts = sql::board::alerts(tx, centre, day).await?;
        let contacts = sql::board::contacts(tx, centre, day).await?;
        let calls = sql::board::calls(tx, centre, on).await?;
        Ok(Self {
            visits: by_elder(visits, |visit| (visit.person.elder_id.clone(), visit)),
            absences: absences.into_iter().map(|absence| (absence.elder_id.clone(), absence)).collect(),
            alerts: by_elder(alerts, |row| (row.elder_id, row.alert)),
            contacts: by_elder(contacts, |row| (row.elder_id, row.contact)),
            calls: by_elder(calls, |call| (call.elder_id.clone(), call)),
        })
    }

    /// Those who came and were not shown as expected.
    fn unexpected(&self) -> Vec<PersonRow> {
        self.visits.values().filter_map(|visits| Some(visits.last()?.person.clone())).collect()
    }

    fn shown(&mut self, day: &Day<'_>, person: PersonRow, plan: Option<PlanRow>) -> (String, BoardPerson) {
        let mut visits = self.visits.remove(&person.elder_id).unwrap_or_default();
        let last = visits.pop();
        let absence = self.absences.remove(&person.elder_id).filter(|_| plan.is_some());
        let facts = last.as_ref().map(VisitRow::facts);
        let standing = rules::standing(facts.as_ref(), absence.is_some(), day.on, day.today);
        let planned_arrival = plan.as_ref().map(|plan| plan.planned_arrival);
        let late_after = day.place.late_after_minutes;
        let mut alerts = self.alerts.remove(&person.elder_id).unwrap_or_default();
        alerts.sort_by_key(|alert| alert.severity);
        let shown = BoardPerson {
            standing,
            is_extra: plan.is_none(),
            is_late: rules::is_late(standing, planned_arrival, late_after, day.zone, day.on, day.now),
            planned_arrival,
            day_part: plan.as_ref().map(|plan| plan.day_part),
            transport_there: plan.as_ref().is_some_and(|plan| plan.transport_there),
            transport_back: plan.as_ref().is_some_and(|plan| plan.transport_back),
            group_name: plan.map_or_else(String::new, |plan| plan.group_name),
            must_be_collected: alerts.iter().any(|alert| alert.kind == AlertKind::Wandering),
            alerts,
            contacts: self.contacts.remove(&person.elder_id).unwrap_or_default(),
            calls: self.calls.remove(&person.elder_id).unwrap_or_default(),
            visit: last.map(|visit| day.visit(visit, true)),
            earlier_visits: visits.into_iter().map(|visit| day.visit(visit, false)).collect(),
            absence,
            age: day::age(person.birth_on, day.on),
            elder_id: person.elder_id,
            name: person.name,
            name_pinyin: person.name_pinyin,
            search_keys: person.search_text,
            sex: person.sex,
        };
        (person.sort_key, shown)
    }
}

impl Day<'_> {
    fn visit(&self, visit: VisitRow, is_last: bool) -> BoardVisit {
        let facts = visit.facts();
        BoardVisit {
            departure_missing: facts.lacks_departure(self.on, self.today),
            undo: facts.undo(self.now).filter(|_| is_last && !self.is_closed),
            id: visit.id,
            arrived_at: visit.arrived_at,
            brought_by: visit.brought_by,
            departed_at: visit.departed_at,
            collected_by: visit.collected_by,
            collector_is_unlisted: visit.collector_is_unlisted,
            collector_reason: visit.collector_reason,
            arrival_transport: visit.arrival_transport,
            departure_transport: visit.departure_transport,
            room_id: visit.room_id,
            temperature_tenths_celsius: visit.temperature_tenths_celsius,
            remark: visit.remark,
            closing_explanation: visit.closing_explanation,
            is_corrected: visit.corrected_at.is_some(),
        }
    }
}
