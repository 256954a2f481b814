//! The command that fills an empty database with the demonstration.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::agreements;
use super::door::{self, Household};
use super::draw::Draw;
use super::life::{self, Happened};
use super::{
    DEFAULT_CENTRES, DEFAULT_DAYS, DEFAULT_ELDERS, DEFAULT_SEED, DemoFilled, FillDemo, circumstances,
    invented,
};
use crate::attendance::sql::door::{Arrival, Leaving, NewVisit};
use crate::attendance::{AbsenceId, AbsenceReason, RecordAbsence, VisitId};
use crate::centre::days::rules::CentreCalendar;
use crate::centre::{
    Centre, CentreId, HALF_DAY_BELOW_MINUTES, LATE_AFTER_MINUTES, LATE_ENTRY_DAYS, OpeningHours,
    OrganisationId, Room, RoomDetails, RoomId, RoomKind,
};
use crate::command::{Change, command};
use crate::elder::ContactId;
use crate::enrolment::{Enrolment, EnrolmentId, ServiceKind};
use crate::error::{Faults, Refusal, Result, Subject};
use crate::ids::SeededIds;
use crate::trail::{self, Mark};
use crate::{attendance, centre, day, dish, district, elder, enrolment};

/// Names of centres, most of them of an organisation of their own.
const NAMES: [&str; 5] = ["暖阳", "松鹤", "长青", "和乐", "福荫"];

/// Until this time of the day the demonstration leaves the day to be begun by whoever looks at it; after it, the
/// morning has happened. One hour for the whole day, so that the rows do not depend on the minute.
const MORNING_OVER: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("10:00 is a time of the day");

/// Fills an empty database with an invented district: the same seed on the same day gives the same rows.
#[command(
    change,
    by = [Manager, District, Administrator],
    topics = [
        Centres, Elders, Enrolments, Attendance, Assessments, Site, Activities, Beds, Dishes, Diets, Meals, Menus, Production,
        Delivery, MealAccounts
    ]
)]
pub async fn demo_fill(change: &mut Change<'_>, asked: FillDemo) -> Result<DemoFilled> {
    let seed = asked.seed.unwrap_or(DEFAULT_SEED);
    let centres = asked.centres.unwrap_or(DEFAULT_CENTRES);
    let elders = asked.elders.unwrap_or(DEFAULT_ELDERS);
    let days = asked.days.unwrap_or(DEFAULT_DAYS);
    let mut faults = Faults::default();
    faults.between(centres.into(), "centres", 1, 40);
    faults.between(elders.into(), "elders", 1, 100_000);
    faults.between(days.into(), "days", 0, 3660);
    faults.done()?;
    let existing = centre::sql::list(&mut change.tx, None).await?.len();
    let existing_elders = district::commands::elders(&mut change.tx).await?;
    if existing > 0 || existing_elders > 0 {
        let centres = i64::try_from(existing).unwrap_or(i64::MAX);
        return Err(Refusal::DatabaseNotEmpty { centres, elders: existing_elders }.into());
    }

    let mut demo = Demo::begin(change, seed, days.into());
    demo.licensed_places = super::door::licensed_places(elders, centres);
    let centres = demo.centres(change, centres).await?;
    dish::shipped::take(change).await?;
    for place in 0..elders {
        let centre = &centres[place as usize % centres.len()];
        demo.elder(change, place, centre).await?;
    }
    agreements::fill(change, seed, &centres, demo.today).await?;
    super::door::fill(change, seed, &centres, demo.first_day, demo.today).await?;
    super::site::fill(change, seed, &centres, demo.today, demo.days, demo.until).await?;
    super::assessments::fill(change, seed, demo.today, demo.until).await?;
    super::beds::fill(change, seed, &centres, elders, demo.today).await?;
    let clients = super::diets::fill(change, seed, elders, &centres, demo.today).await?;
    demo.filled.elders = i64::from(elders) + i64::from(clients);
    super::menus::fill(change, demo.today, demo.days).await?;
    super::cooking::fill(change, seed, demo.today, demo.days, demo.until).await?;
    super::delivery::fill(change, seed, elders, demo.first_day, demo.today, demo.days).await?;
    // Ends were moved while the history was made up; nobody in it ever said them otherwise.
    trail::superseded::forget(&mut change.tx).await?;
    let mark = Mark::of(Subject::District, "demonstration");
    change.leave_trail(mark.after(&serde_json::json!({ "seed": seed, "days": days }))?).await?;
    Ok(demo.filled)
}

struct Demo {
    seed: u64,
    draw: Draw,
    today: NaiveDate,
    first_day: NaiveDate,
    days: i64,
    /// The end of what has happened.
    until: DateTime<Utc>,
    licensed_places: i64,
    /// One visit is left without a check-out, as happens.
    forgotten: bool,
    filled: DemoFilled,
}

impl Demo {
    fn begin(change: &mut Change<'_>, seed: u64, days: i64) -> Self {
        let zone = day::DISTRICT_ZONE;
        let today = day::date_at(zone, change.now);
        let morning_over = change.now >= instant(today, MORNING_OVER);
        let until = instant(today, if morning_over { MORNING_OVER } else { NaiveTime::MIN });
        // Everything is recorded at that instant and named from the seed: nothing depends on the minute.
        change.now = until;
        change.ids = Arc::new(SeededIds::new(seed));
        let first_day = today - TimeDelta::days((days - 1).max(0));
        let filled = DemoFilled { organisations: 0, centres: 0, elders: 0, visits: 0, absences: 0 };
        Self {
            seed,
            draw: Draw::new(seed),
            today,
            first_day,
            days,
            until,
            licensed_places: 0,
            forgotten: false,
            filled,
        }
    }

    async fn centres(&mut self, change: &mut Change<'_>, how_many: u32) -> Result<Vec<Centre>> {
        let mut organisations: HashMap<usize, OrganisationId> = HashMap::new();
        let mut centres = Vec::new();
        for place in 0..=how_many as usize {
            let is_kitchen = place == how_many as usize;
            let (which, branch) =
                if is_kitchen { (0, 0) } else { (place % NAMES.len(), place / NAMES.len()) };
            let organisation_name = format!("{}养老服务组织（演示）", NAMES[which]);
            let organisation_id = match organisations.get(&which) {
                Some(id) => id.clone(),
                None => {
                    let id = OrganisationId(change.new_id());
                    centre::sql::insert_organisation(&mut change.tx, &id, &organisation_name, change.now)
                        .await?;
                    organisations.insert(which, id.clone());
                    id
                }
            };
            let name = match branch {
                _ if is_kitchen => "演示区中央厨房".to_owned(),
                0 => format!("{}日间照料中心", NAMES[which]),
                _ => format!(
                    "{}日间照料中心{}分部",
                    NAMES[which],
                    ["", "二", "三", "四", "五", "六", "七", "八"][branch]
                ),
            };
            let mut centre = Centre {
                id: CentreId(change.new_id()),
                organisation_id,
                organisation_name,
                name,
                address: format!("演示区{}路 {} 号", NAMES[which], 8 + 10 * place),
                phone: format!("000-0000{place:04}"),
                time_zone: day::DISTRICT_ZONE.name().to_owned(),
                gives_day_care: !is_kitchen,
                is_residence: false,
                is_kitchen,
                is_disability_home: false,
                licensed_places: if is_kitchen { 0 } else { self.licensed_places },
                late_after_minutes: LATE_AFTER_MINUTES,
                late_entry_days: LATE_ENTRY_DAYS,
                asks_temperature: false,
                asks_room: false,
                half_day_below_minutes: HALF_DAY_BELOW_MINUTES,
                // The first one is open every day, so that the demonstration lives on holidays too.
                closes_on_legal_days: place != 0,
                opens_on_make_up_days: true,
                opening_hours: hours(place, is_kitchen),
                rooms: Vec::new(),
                version: 1,
            };
            centre::sql::insert(&mut change.tx, &centre, change.now).await?;
            centre::sql::replace_hours(&mut change.tx, &centre.id, &centre.opening_hours).await?;
            if !is_kitchen {
                for (position, room) in (0..).zip(rooms()) {
                    let id = RoomId(change.new_id());
                    centre::sql::insert_room(&mut change.tx, &centre.id, &id, &room, position).await?;
                    let RoomDetails { name, kind, capacity, .. } = room;
                    centre.rooms.push(Room { id, name, kind, capacity });
                }
                centres.push(centre);
            }
        }
        self.filled.organisations = i64::try_from(organisations.len()).unwrap_or_default();
        self.filled.centres = i64::from(how_many) + 1;
        Ok(centres)
    }

    async fn elder(&mut self, change: &mut Change<'_>, place: u32, centre: &Centre) -> Result<()> {
        let mut details = invented::person(&mut self.draw, place, self.today);
        circumstances::settle(&mut details, self.seed, place);
        let id = elder::commands::enter(change, &details).await??;
        let contacts = elder::sql::contacts(&mut change.tx, &id).await?;
        let contact_ids: Vec<ContactId> = contacts.into_iter().map(|contact| contact.id).collect();
        change
            .leave_trail(Mark::of(Subject::Elder, id.as_str()).elder(&id).after(&serde_json::json!({
                "name": details.name, "sex": details.sex, "birthOn": details.birth_on,
            }))?)
            .await?;
        // A few are known to the district and come, if at all, unexpected.
        if self.draw.in_hundred(6) {
            return Ok(());
        }
        let from_on = life::enrolled_from(&mut self.draw, self.first_day, self.days);
        let enrolment = Enrolment {
            id: EnrolmentId(change.new_id()),
            elder_id: id,
            centre_id: centre.id.clone(),
            centre_name: centre.name.clone(),
            service: ServiceKind::DayCare,
            from_on,
            until_on: None,
            transport_there: place % 4 == 1,
            transport_back: place % 4 == 1 || place % 12 == 6,
            group_name: agreements::group(place),
            days: life::weekdays(&mut self.draw),
            home_meal: None,
            pauses: Vec::new(),
        };
        // Agreed some days before it begins: the kitchen has known it since.
        let agreed_at = instant(from_on - Days::new(5), MORNING_OVER).min(change.now);
        enrolment::sql::insert(&mut change.tx, &enrolment, agreed_at).await?;
        let household = Household::of(&details, contact_ids);
        if self.days > 0 {
            let today = self.today;
            for on in self.first_day.max(from_on).iter_days().take_while(|on| *on <= today) {
                self.day(change, centre, &enrolment, &household, on).await?;
            }
        }
        Ok(())
    }

    async fn day(
        &mut self,
        change: &mut Change<'_>,
        centre: &Centre,
        enrolment: &Enrolment,
        household: &Household,
        on: NaiveDate,
    ) -> Result<()> {
        let day = CentreCalendar::of_week(centre).day(on);
        let planned = enrolment::rules::agreed_for(enrolment, &day);
        let (Some(planned), Some(closes_at)) = (planned, day.closes_at) else { return Ok(()) };
        match life::day(&mut self.draw, planned, closes_at) {
            // Without a word; once the day is closed that stands in the book.
            Happened::Nothing if Some(on) < self.today.checked_sub_days(Days::new(1)) => {
                let id = AbsenceId(change.new_id());
                let asked = absence(enrolment, on, TimeDelta::days(1), AbsenceReason::Unknown);
                let found_at = instant(on, MORNING_OVER).min(self.until);
                attendance::sql::absence::insert(&mut change.tx, &id, &asked, false, found_at, None).await?;
                self.filled.absences += 1;
                Ok(())
            }
            Happened::Nothing => Ok(()),
            Happened::Absent(reason) => {
                let length =
                    if on == self.today { life::absence_days(&mut self.draw) } else { TimeDelta::days(1) };
                let id = AbsenceId(change.new_id());
                let asked = absence(enrolment, on, length, reason);
                // Most families call the day before, some in the morning, when the kitchen has begun.
                let called_on = if self.filled.absences % 6 == 0 { on } else { on - Days::new(1) };
                let called_at = instant(called_on, MORNING_OVER).min(self.until);
                attendance::sql::absence::insert(&mut change.tx, &id, &asked, true, called_at, None).await?;
                self.filled.absences += 1;
                Ok(())
            }
            Happened::Came { arrived, departed, brought_by, collected_by } => {
                let (arrived, departed) = (instant(on, arrived), instant(on, departed));
                if arrived > self.until {
                    return Ok(());
                }
                let id = VisitId(change.ids.next(arrived));
                let visit = NewVisit {
                    id: &id,
                    elder: &enrolment.elder_id,
                    centre: &centre.id,
                    on,
                    arrived_at: arrived,
                    recorded_at: arrived,
                    brought_by,
                    more: Arrival { transport: door::transport(brought_by), ..Arrival::default() },
                };
                attendance::sql::door::insert_visit(&mut change.tx, &visit).await?;
                self.filled.visits += 1;
                let yesterday = self.today.checked_sub_days(Days::new(1));
                if !self.forgotten && Some(on) == yesterday {
                    self.forgotten = true;
                    attendance::sql::door::mark_departure_missing(&mut change.tx, &id).await?;
                } else if departed <= self.until {
                    let (collector, transport) = household.collector(collected_by);
                    let leaving = Leaving {
                        at: departed,
                        recorded_at: departed,
                        collector: &collector,
                        transport,
                        reason: "",
                        corrected_at: None,
                    };
                    attendance::sql::door::end_visit(&mut change.tx, &id, &leaving, false).await?;
                }
                Ok(())
            }
        }
    }
}

fn absence(enrolment: &Enrolment, on: NaiveDate, length: TimeDelta, reason: AbsenceReason) -> RecordAbsence {
    RecordAbsence {
        elder_id: enrolment.elder_id.clone(),
        centre_id: enrolment.centre_id.clone(),
        from_on: on,
        until_on: on + length,
        reason,
        note: String::new(),
        told_by: String::new(),
        correction_reason: String::new(),
    }
}

fn instant(on: NaiveDate, at: NaiveTime) -> DateTime<Utc> {
    // China keeps one time all the year: every time of the day is there once.
    day::instant_at(day::DISTRICT_ZONE, on, at).unwrap_or_else(|| on.and_time(at).and_utc())
}

/// The first centre is open every day, so that the demonstration lives on Sundays too.
fn hours(place: usize, is_kitchen: bool) -> Vec<OpeningHours> {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    let (opens_at, closes_at) = if is_kitchen { (at(4, 30), at(19, 0)) } else { (at(7, 30), at(17, 0)) };
    let last = if place == 0 || is_kitchen { 7 } else { 6 };
    (1..=last).map(|weekday| OpeningHours { weekday, opens_at, closes_at }).collect()
}

fn rooms() -> [RoomDetails; 5] {
    [
        ("日间休息室", RoomKind::DayRest, 24),
        ("棋牌室", RoomKind::ChessAndCards, 16),
        ("餐厅", RoomKind::Dining, 50),
        ("康复室", RoomKind::Rehabilitation, 8),
        ("阅览室", RoomKind::Reading, 12),
    ]
    .map(|(name, kind, capacity)| RoomDetails { id: None, name: name.to_owned(), kind, capacity })
}
