//! The invented houses: centre, floors, wards, rooms, beds.

use chrono::{NaiveTime, TimeDelta};

use super::{DAYS_BACK, Filling, Place};
use crate::bed::house::{self, BedDetails, BedKind, CareRoomDetails, RoomFeature, SexRule};
use crate::bed::{BedId, BuildingId, CareRoomId, FloorId, WardId};
use crate::centre::{self, Centre, CentreId, OpeningHours, OrganisationId};
use crate::command::Change;
use crate::day;
use crate::elder::Sex;
use crate::error::Result;

impl Filling {
    pub(super) async fn centre(
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
    pub(super) async fn house(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        beds: u32,
    ) -> Result<Vec<Place>> {
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
            // The last room of a larger house is for a couple.
            let is_for_couple = beds >= 12 && room + 1 == rooms && beds.is_multiple_of(2);
            let takes = if room % 5 < 3 { Sex::Female } else { Sex::Male };
            let details = CareRoomDetails {
                floor_id: floor.clone(),
                ward_id: ward.clone(),
                name: format!("{level}{number:02}"),
                sex_rule: match takes {
                    _ if is_for_couple => SexRule::Couple,
                    Sex::Female => SexRule::Women,
                    Sex::Male => SexRule::Men,
                },
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
                let is_short_stay = number % 15 == 4 && !is_for_couple;
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
                let takes = match number % 2 {
                    0 if is_for_couple => Sex::Female,
                    _ if is_for_couple => Sex::Male,
                    _ => takes,
                };
                places.push(Place { id: bed, takes, is_short_stay, is_for_couple });
            }
        }
        Ok(places)
    }
}
