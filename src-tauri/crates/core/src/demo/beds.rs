//! Two invented residences: a year of stays, moves, leaves, closures, and who waits for a bed.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::draw::Draw;
use super::invented;
use crate::bed::admission::{self, LeavingReason, Payer, RiskCheck, RiskFound, RiskKind, RiskLevel, Terms};
use crate::bed::house::{self, BedDetails, BedKind, CareRoomDetails, RoomFeature, SexRule};
use crate::bed::leave::{self, Leave, LeaveKind};
use crate::bed::residence::BedRules;
use crate::bed::stay::{self, BeganHow, EndedHow};
use crate::bed::waiting::{self, WaitingDetails};
use crate::bed::{
    AdmissionId, BedId, BuildingId, CareRoomId, CleaningId, ClosureId, FloorId, LeaveId, Moment,
    ReservationId, StayId, WaitingId, WardId, reservation,
};
use crate::centre::{Centre, CentreId, OpeningHours, OrganisationId};
use crate::command::Change;
use crate::elder::{Category, ElderId, Sex};
use crate::error::Result;
use crate::{centre, day, elder};

/// A draw of its own, so that everybody else stays who they are.
const APART: u64 = 0xbed5;

/// How far back the stays reach.
const DAYS_BACK: i64 = 365;

/// Most beds of one residence.
const MOST_BEDS: u32 = 60;

const NAMES: [&str; 2] = ["颐和", "静安里"];

/// Fills in the residences. The people in them stand behind the elders of the day-care centres.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    centres: &[Centre],
    elders: u32,
    today: NaiveDate,
) -> Result<()> {
    let Some(first) = centres.first() else { return Ok(()) };
    let beds = (elders / 4).clamp(4, MOST_BEDS);
    let mut fill = Filling { draw: Draw::new(seed ^ APART), today, next_person: elders };
    for (place, name) in NAMES.iter().enumerate() {
        let organisation = centres.get(place).unwrap_or(first).organisation_id.clone();
        fill.residence(change, place, name, &organisation, beds).await?;
    }
    Ok(())
}

struct Filling {
    draw: Draw,
    today: NaiveDate,
    next_person: u32,
}

/// A bed with the room's rule.
struct Place {
    id: BedId,
    takes: Sex,
    is_short_stay: bool,
}

impl Filling {
    async fn residence(
        &mut self,
        change: &mut Change<'_>,
        place: usize,
        name: &str,
        organisation: &OrganisationId,
        beds: u32,
    ) -> Result<()> {
        let centre = self.centre(change, place, name, organisation).await?;
        let rules = BedRules::default();
        let now = change.now;
        crate::bed::sql::take_turn(&mut change.tx, &centre, &rules, now).await?;
        let places = self.house(change, &centre, beds).await?;
        let mut living: Vec<(ElderId, AdmissionId)> = Vec::new();
        for (number, bed) in places.iter().enumerate() {
            // One of thirty beds stands closed, one of fifteen empty.
            if number % 30 == 17 {
                self.close(change, bed).await?;
                continue;
            }
            if let Some(living_there) = self.bed(change, &centre, bed, number).await? {
                living.push(living_there);
            }
        }
        self.waiting(change, &centre, &places, beds / 5).await
    }

    async fn centre(
        &mut self,
        change: &mut Change<'_>,
        place: usize,
        name: &str,
        organisation: &OrganisationId,
    ) -> Result<CentreId> {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
        let centre = Centre {
            id: CentreId(change.new_id()),
            organisation_id: organisation.clone(),
            organisation_name: String::new(),
            name: format!("{name}护理院（演示）"),
            address: format!("演示区{name}路 {} 号", 6 + 2 * place),
            phone: format!("000-0001{place:04}"),
            time_zone: day::DISTRICT_ZONE.name().to_owned(),
            gives_day_care: false,
            is_residence: true,
            is_kitchen: false,
            is_disability_home: false,
            licensed_places: 0,
            late_after_minutes: centre::LATE_AFTER_MINUTES,
            late_entry_days: centre::LATE_ENTRY_DAYS,
            asks_temperature: false,
            asks_room: false,
            half_day_below_minutes: centre::HALF_DAY_BELOW_MINUTES,
            closes_on_legal_days: false,
            opens_on_make_up_days: true,
            opening_hours: (1..=7)
                .map(|weekday| OpeningHours { weekday, opens_at: at(7), closes_at: at(20) })
                .collect(),
            rooms: Vec::new(),
            version: 1,
        };
        let now = change.now;
        centre::sql::insert(&mut change.tx, &centre, now).await?;
        centre::sql::replace_hours(&mut change.tx, &centre.id, &centre.opening_hours).await?;
        Ok(centre.id)
    }

    /// Rooms of two, in wards of a floor; three of five beds are nursing beds, one of fifteen is for short stays.
    async fn house(&mut self, change: &mut Change<'_>, centre: &CentreId, beds: u32) -> Result<Vec<Place>> {
        let now = change.now;
        let building = BuildingId(change.new_id());
        house::sql::insert_building(&mut change.tx, &building, centre, "一号楼", now).await?;
        let mut floors = Vec::new();
        for (position, name) in (0..).zip(["一楼", "二楼", "三楼"]) {
            let floor = FloorId(change.new_id());
            house::sql::insert_floor(&mut change.tx, &floor, &building, name, position).await?;
            let ward = WardId(change.new_id());
            let ward_name = ["春晖照护区", "夏荫照护区", "秋实照护区"][floors.len()];
            house::sql::insert_ward(&mut change.tx, &ward, centre, ward_name, now).await?;
            floors.push((floor, ward));
        }
        let since = self.today - TimeDelta::days(DAYS_BACK + 200);
        let rooms = beds.div_ceil(2);
        let per_floor = rooms.div_ceil(3).max(1);
        let mut places = Vec::new();
        for room in 0..rooms {
            let (floor, ward) = &floors[(room / per_floor) as usize % 3];
            let (level, number) = (room / per_floor + 1, room % per_floor + 1);
            let takes = if room % 5 < 3 { Sex::Female } else { Sex::Male };
            let details = CareRoomDetails {
                floor_id: floor.clone(),
                ward_id: ward.clone(),
                name: format!("{level}{number:02}"),
                sex_rule: if takes == Sex::Female { SexRule::Women } else { SexRule::Men },
                capacity: 2,
                plan_column: Some(i64::from(number.div_ceil(2))),
                plan_row: Some(if number % 2 == 1 { 1 } else { 3 }),
                features: vec![RoomFeature::Toilet, RoomFeature::CallBell],
            };
            let id = CareRoomId(change.new_id());
            house::sql::insert_room(&mut change.tx, &id, &details, now).await?;
            for bed in 0..2.min(beds - 2 * room) {
                let number = 2 * room + bed;
                let is_nursing = number % 5 < 3;
                let is_short_stay = number % 15 == 4;
                let details = BedDetails {
                    label: (bed + 1).to_string(),
                    kind: match (is_nursing, is_short_stay) {
                        (true, _) => BedKind::Nursing,
                        (_, true) => BedKind::ShortStay,
                        _ => BedKind::Ordinary,
                    },
                    nursing_from_on: is_nursing.then_some(since),
                    nursing_until_on: None,
                    nursing_basis: if is_nursing {
                        "演示区民政局认定".to_owned()
                    } else {
                        String::new()
                    },
                    in_service_from_on: Some(since),
                    in_service_until_on: None,
                    monthly_fen: Some(if is_nursing { 320_000 } else { 240_000 }),
                };
                let bed = BedId(change.new_id());
                house::sql::insert_bed(&mut change.tx, &bed, centre, &id, &details, since, now).await?;
                places.push(Place { id: bed, takes, is_short_stay });
            }
        }
        Ok(places)
    }

    /// A year of one bed: somebody comes, stays, leaves; the bed is empty for some days; the next one comes.
    async fn bed(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        bed: &Place,
        number: usize,
    ) -> Result<Option<(ElderId, AdmissionId)>> {
        let mut on = self.today - TimeDelta::days(DAYS_BACK - self.draw.number(0..40));
        loop {
            let length = if bed.is_short_stay { self.draw.number(10..50) } else { self.draw.number(90..700) };
            let leaves = on + TimeDelta::days(length);
            // The last one of some beds has just left.
            let just_left = number % 13 == 7 && leaves >= self.today;
            let end = if just_left { Some(self.today) } else { Some(leaves).filter(|on| *on < self.today) };
            let (elder, admission) = self.admission(change, centre, bed, on, end, just_left).await?;
            let Some(end) = end else { return Ok(Some((elder, admission))) };
            on = end + TimeDelta::days(self.draw.number(1..16));
            if on >= self.today || just_left {
                return Ok(None);
            }
        }
    }

    async fn person(&mut self, change: &mut Change<'_>, sex: Sex) -> Result<ElderId> {
        let place = self.next_person;
        self.next_person += 1;
        let mut details = invented::person(&mut self.draw, place, self.today);
        while details.sex != sex {
            details = invented::person(&mut self.draw, place, self.today);
        }
        let category = if self.draw.in_hundred(8) {
            Category::Destitute
        } else if self.draw.in_hundred(12) {
            Category::MinimumLiving
        } else {
            Category::SelfPaying
        };
        details.categories = vec![category];
        let id = elder::commands::enter(change, &details).await??;
        let mark = crate::trail::Mark::of(crate::error::Subject::Elder, id.as_str()).elder(&id);
        let noted =
            serde_json::json!({ "name": details.name, "sex": details.sex, "birthOn": details.birth_on });
        change.leave_trail(mark.after(&noted)?).await?;
        Ok(id)
    }

    async fn admission(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        bed: &Place,
        on: NaiveDate,
        end: Option<NaiveDate>,
        just_left: bool,
    ) -> Result<(ElderId, AdmissionId)> {
        let elder = self.person(change, bed.takes).await?;
        let (admission, stay_id) = (AdmissionId(change.new_id()), StayId(change.new_id()));
        let from = at(on, 10 + self.draw.number(0..6));
        let leaves_soon = end.is_none() && !bed.is_short_stay && self.draw.in_hundred(6);
        let planned = if bed.is_short_stay || leaves_soon {
            Some(end.unwrap_or_else(|| self.today + TimeDelta::days(self.draw.number(2..30))))
        } else {
            None
        };
        let payers = [Payer::SelfPaying, Payer::Family, Payer::LongTermCareInsurance, Payer::Government];
        let terms = Terms {
            payer: *self.draw.one_of(&payers),
            category: Category::SelfPaying,
            is_short_stay: bed.is_short_stay,
            planned_to_on: planned,
            trial_until_on: None,
            agreement_number: format!("演示-{}", self.next_person),
            agreement_signed_on: Some(on),
            agreement_signed_by: String::new(),
            agreement_until_on: None,
            note: String::new(),
        };
        let now = change.now;
        admission::sql::insert(&mut change.tx, &admission, &elder, centre, from, &terms, None, now).await?;
        if !self.draw.in_hundred(5) {
            let check = self.risks(on);
            admission::sql::set_risk_check(&mut change.tx, &admission, &check).await?;
        }
        let begins = stay::sql::NewStay {
            id: &stay_id,
            admission: &admission,
            bed: &bed.id,
            from,
            how: BeganHow::Admitted,
            reason: "",
            exception: None,
            exception_reason: "",
        };
        stay::sql::begin(&mut change.tx, &begins, now).await?;
        self.leaves(change, &admission, on, end).await?;
        if let Some(end) = end {
            let hour = if just_left { 0 } else { self.draw.number(8..16) };
            let to = if just_left { Moment { at: now, on: end } } else { at(end, hour) };
            stay::sql::end(&mut change.tx, &stay_id, to, EndedHow::Left).await?;
            let reasons = [
                LeavingReason::Home,
                LeavingReason::Home,
                LeavingReason::OtherResidence,
                LeavingReason::Hospital,
                LeavingReason::Died,
            ];
            let reason = *self.draw.one_of(&reasons);
            admission::sql::end(&mut change.tx, &admission, to, reason, "", "").await?;
            let cleaning = CleaningId(change.new_id());
            let target = to.at + TimeDelta::minutes(120);
            stay::sql::ask_cleaning(&mut change.tx, &cleaning, &bed.id, &stay_id, to.at, target).await?;
            if !just_left {
                house::closing::clean(&mut change.tx, &bed.id, "演示员工钱", target).await?;
            }
        }
        Ok((elder, admission))
    }

    fn risks(&mut self, on: NaiveDate) -> RiskCheck {
        let levels = [RiskLevel::None, RiskLevel::Low, RiskLevel::Medium, RiskLevel::High];
        let kinds = [RiskKind::Fall, RiskKind::Choking, RiskKind::PressureSore, RiskKind::Wandering];
        let risks =
            kinds.map(|kind| RiskFound { kind, level: *self.draw.one_of(&levels), note: String::new() });
        RiskCheck { checked_on: on, checked_by: "演示护士甲".to_owned(), risks: risks.to_vec() }
    }

    /// Some go to hospital or home for some days; a few are away now, with the bed held.
    async fn leaves(
        &mut self,
        change: &mut Change<'_>,
        admission: &AdmissionId,
        on: NaiveDate,
        end: Option<NaiveDate>,
    ) -> Result<()> {
        let until = end.unwrap_or(self.today);
        let now = change.now;
        if (until - on).num_days() > 40 && self.draw.in_hundred(45) {
            let from = at(on + TimeDelta::days(self.draw.number(10..30)), 11);
            let to = at(from.on + TimeDelta::days(self.draw.number(1..9)), 15);
            let leave = self.leave(LeaveId(change.new_id()), admission, from);
            leave::sql::insert(&mut change.tx, &leave, now).await?;
            leave::sql::end(&mut change.tx, &leave.id, to).await?;
        }
        let goes = self.today - TimeDelta::days(self.draw.number(1..12));
        if end.is_none() && goes > on + TimeDelta::days(41) && self.draw.in_hundred(7) {
            let mut leave = self.leave(LeaveId(change.new_id()), admission, at(goes, 9));
            leave.planned_return_on = Some(self.today + TimeDelta::days(self.draw.number(0..14)));
            leave::sql::insert(&mut change.tx, &leave, now).await?;
        }
        Ok(())
    }

    fn leave(&mut self, id: LeaveId, admission: &AdmissionId, from: Moment) -> Leave {
        let kind = *self.draw.one_of(&[LeaveKind::Hospital, LeaveKind::Hospital, LeaveKind::Family]);
        Leave {
            id,
            admission_id: admission.clone(),
            kind,
            from_at: from.at,
            from_on: from.on,
            to_at: None,
            to_on: None,
            planned_return_on: None,
            holds_bed: true,
            hold_until_on: Some(from.on + TimeDelta::days(BedRules::default().hold_days)),
            destination: if kind == LeaveKind::Hospital {
                "演示区医院".to_owned()
            } else {
                String::new()
            },
            note: String::new(),
        }
    }

    async fn close(&mut self, change: &mut Change<'_>, bed: &Place) -> Result<()> {
        let from = at(self.today - TimeDelta::days(6), 14);
        let closure = house::closing::Closure {
            id: ClosureId(change.new_id()),
            bed_id: bed.id.clone(),
            from_at: from.at,
            to_at: None,
            planned_to_on: Some(self.today + TimeDelta::days(8)),
            reason: house::closing::ClosureReason::Repair,
            note: "更换床头呼叫器".to_owned(),
        };
        let now = change.now;
        house::closing::insert(&mut change.tx, &closure, from.on, now).await?;
        Ok(())
    }

    /// Who waits; for the first of them an empty bed is reserved, where one is.
    async fn waiting(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        places: &[Place],
        people: u32,
    ) -> Result<()> {
        let now = change.now;
        for number in 0..people.max(2) {
            let sex = if self.draw.in_hundred(60) { Sex::Female } else { Sex::Male };
            let elder = self.person(change, sex).await?;
            let registered = at(self.today - TimeDelta::days(self.draw.number(2..150)), 9);
            let details = WaitingDetails {
                needs_nursing_bed: self.draw.in_hundred(65),
                is_short_stay: self.draw.in_hundred(10),
                wished_ward_id: None,
                wished_beds_most: self.draw.in_hundred(25).then_some(2),
                wished_sex_rule: None,
                price_most_fen: self.draw.in_hundred(30).then_some(300_000),
                wanted_from_on: None,
                note: String::new(),
            };
            let id = WaitingId(change.new_id());
            waiting::sql::insert(&mut change.tx, &id, &elder, centre, &details, registered.at).await?;
            if number == 0 {
                self.reserve(change, centre, places, &elder, sex, now).await?;
            }
        }
        Ok(())
    }

    async fn reserve(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        places: &[Place],
        elder: &ElderId,
        sex: Sex,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let facts = stay::sql::facts(&mut change.tx, centre, Moment { at: now, on: self.today }).await?;
        let free = facts.into_iter().find(|facts| {
            facts.lying.is_empty()
                && !facts.is_closed
                && facts.unclean_since.is_none()
                && places.iter().any(|place| place.id == facts.place.id && place.takes == sex)
        });
        let Some(free) = free else { return Ok(()) };
        let id = ReservationId(change.new_id());
        let span = (self.today, self.today.checked_add_days(Days::new(7)).unwrap_or(self.today));
        reservation::sql::insert(&mut change.tx, &id, &free.place.id, elder, span, "", now).await?;
        Ok(())
    }
}

fn at(on: NaiveDate, hour: i64) -> Moment {
    let time = NaiveTime::MIN + TimeDelta::hours(hour);
    // China keeps one time all the year: every time of the day is there once.
    let at = day::instant_at(day::DISTRICT_ZONE, on, time).unwrap_or_else(|| on.and_time(time).and_utc());
    Moment { at, on }
}
