//! Centres (养老服务中心) and the organisations that run them: opening hours, licensed places, rooms.

pub mod commands;
pub mod days;
pub mod sql;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Fault, Faults, Result};

crate::identifiers! {
    /// Names an organisation.
    OrganisationId,
    /// Names a centre.
    CentreId,
    /// Names a room.
    RoomId,
}

crate::words! {
    /// What a room is for.
    pub enum RoomKind {
        /// 日间休息室
        DayRest,
        /// 棋牌室
        ChessAndCards,
        /// 餐厅
        Dining,
        /// 康复室
        Rehabilitation,
        /// 助浴间
        Bathing,
        /// 阅览室
        Reading,
        /// 其他
        Other,
    }
}

/// A place: day care, residence, disability home or kitchen, or several of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Centre {
    /// Names the centre.
    pub id: CentreId,
    /// Who runs it.
    pub organisation_id: OrganisationId,
    /// The organisation's name.
    pub organisation_name: String,
    /// Its name, unique in the district.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Its telephone.
    pub phone: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Elders spend the day here.
    pub gives_day_care: bool,
    /// Elders live here.
    pub is_residence: bool,
    /// Meals are cooked here.
    pub is_kitchen: bool,
    /// 残疾人之家: training, assisted work and counselling for people with disabilities.
    pub is_disability_home: bool,
    /// Day-care places that the licence allows at one time.
    pub licensed_places: i64,
    /// Minutes after the planned arrival from which a missing elder is to be called.
    pub late_after_minutes: i64,
    /// How many days back a forgotten visit or absence may be entered.
    pub late_entry_days: i64,
    /// Whether the temperature is asked for at the door.
    pub asks_temperature: bool,
    /// Whether the room is asked for at the door.
    pub asks_room: bool,
    /// Minutes; a day attended for less counts as half a day.
    pub half_day_below_minutes: i64,
    /// Whether it closes on legal holidays.
    pub closes_on_legal_days: bool,
    /// Whether it opens on the workdays that make up for legal holidays.
    pub opens_on_make_up_days: bool,
    /// Open weekdays; a weekday that is not listed is closed.
    pub opening_hours: Vec<OpeningHours>,
    /// Its rooms, in their order.
    pub rooms: Vec<Room>,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
}

/// When a centre is open on one weekday, on its own wall clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpeningHours {
    /// Monday 1 … Sunday 7.
    pub weekday: i64,
    /// Opens.
    pub opens_at: NaiveTime,
    /// Closes, later on the same day.
    pub closes_at: NaiveTime,
}

/// A room of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    /// Names the room.
    pub id: RoomId,
    /// Its name, unique in the centre.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// Persons it holds.
    pub capacity: i64,
}

/// A room as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoomDetails {
    /// The room that is changed; none for a new one.
    #[serde(default)]
    pub id: Option<RoomId>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// Persons it holds, 1 to 1000.
    pub capacity: i64,
}

/// A new centre, with its organisation, which is made when the district has none of this name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpCentre {
    /// Who runs it.
    pub organisation_name: String,
    /// Its name.
    pub name: String,
    /// Where it is; may be empty.
    #[serde(default)]
    pub address: String,
    /// Its telephone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// IANA name of its time zone.
    #[serde(default = "china")]
    pub time_zone: String,
    /// What it is for; day care where nothing is said.
    #[serde(default)]
    pub functions: Functions,
    /// Day-care places that the licence allows, 1 to 5000; 0 where no day care is given.
    pub licensed_places: i64,
    /// Open weekdays.
    pub opening_hours: Vec<OpeningHours>,
    /// Its rooms.
    #[serde(default)]
    pub rooms: Vec<RoomDetails>,
}

/// What a centre is for: one of these or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Functions {
    /// Elders spend the day here.
    pub gives_day_care: bool,
    /// Elders live here.
    pub is_residence: bool,
    /// Meals are cooked here.
    pub is_kitchen: bool,
    /// 残疾人之家: training, assisted work and counselling for people with disabilities.
    pub is_disability_home: bool,
}

impl Default for Functions {
    fn default() -> Self {
        Self { gives_day_care: true, is_residence: false, is_kitchen: false, is_disability_home: false }
    }
}

fn china() -> String {
    "Asia/Shanghai".to_owned()
}

/// A centre as it shall be from now on. The time zone stays: past days were counted in it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeCentre {
    /// Which centre.
    pub centre_id: CentreId,
    /// The version that was seen.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Where it is; may be empty.
    pub address: String,
    /// Its telephone; may be empty.
    pub phone: String,
    /// Day-care places that the licence allows, 0 to 5000.
    pub licensed_places: i64,
    /// Minutes after the planned arrival from which a missing elder is to be called, 0 to 720.
    pub late_after_minutes: i64,
    /// What it is for; none: as it was.
    #[serde(default)]
    pub functions: Option<Functions>,
    /// How many days back a forgotten visit or absence may be entered, 0 to 31; none: as it was.
    #[serde(default)]
    pub late_entry_days: Option<i64>,
    /// Whether the temperature is asked for at the door; none: as it was.
    #[serde(default)]
    pub asks_temperature: Option<bool>,
    /// Whether the room is asked for at the door; none: as it was.
    #[serde(default)]
    pub asks_room: Option<bool>,
    /// Minutes, 0 to 720; a day attended for less counts as half a day; none: as it was.
    #[serde(default)]
    pub half_day_below_minutes: Option<i64>,
    /// Whether it closes on legal holidays; none: as it was.
    #[serde(default)]
    pub closes_on_legal_days: Option<bool>,
    /// Whether it opens on the workdays that make up for legal holidays; none: as it was.
    #[serde(default)]
    pub opens_on_make_up_days: Option<bool>,
    /// Open weekdays.
    pub opening_hours: Vec<OpeningHours>,
    /// Its rooms; one that is no longer listed is closed and keeps its history.
    pub rooms: Vec<RoomDetails>,
}

/// Minutes after the planned arrival from which a missing elder is to be called, until a centre says otherwise.
/// Practice: "not arrived 30 min after the planned time = call list".
pub const LATE_AFTER_MINUTES: i64 = 30;

/// How many days back something forgotten may be entered, until a centre says otherwise. Practice (known), a setting.
pub const LATE_ENTRY_DAYS: i64 = 7;

/// Minutes; a day attended for less counts as half a day, until a centre says otherwise. Practice (known), a setting.
pub const HALF_DAY_BELOW_MINUTES: i64 = 240;

fn check_common(
    faults: &mut Faults,
    name: &str,
    address: &str,
    phone: &str,
    hours: &[OpeningHours],
    rooms: &[RoomDetails],
) {
    faults.text(name, "name", 60);
    faults.optional_text(address, "address", 200);
    faults.optional_text(phone, "phone", 40);
    faults.when(hours.is_empty(), "openingHours", Fault::Required);
    for (place, hour) in hours.iter().enumerate() {
        let field = |name: &str| format!("openingHours[{place}].{name}");
        faults.between(hour.weekday, field("weekday"), 1, 7);
        faults.when(hour.closes_at <= hour.opens_at, field("closesAt"), Fault::EndsBeforeBeginning);
        let twice = hours[..place].iter().any(|other| other.weekday == hour.weekday);
        faults.when(twice, field("weekday"), Fault::GivenTwice);
    }
    for (place, room) in rooms.iter().enumerate() {
        let field = |name: &str| format!("rooms[{place}].{name}");
        faults.text(&room.name, field("name"), 40);
        faults.between(room.capacity, field("capacity"), 1, 1000);
        let twice = rooms[..place].iter().any(|other| other.name.trim() == room.name.trim());
        faults.when(twice, field("name"), Fault::GivenTwice);
    }
}

fn check_functions(faults: &mut Faults, functions: Functions) {
    let Functions { gives_day_care, is_residence, is_kitchen, is_disability_home } = functions;
    let any = gives_day_care || is_residence || is_kitchen || is_disability_home;
    faults.when(!any, "functions", Fault::Required);
}

/// Says everything that is wrong with a new centre.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_set_up(asked: &SetUpCentre) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.organisation_name, "organisationName", 60);
    check_common(&mut faults, &asked.name, &asked.address, &asked.phone, &asked.opening_hours, &asked.rooms);
    check_functions(&mut faults, asked.functions);
    let least = i64::from(asked.functions.gives_day_care);
    faults.between(asked.licensed_places, "licensedPlaces", least, 5000);
    faults.when(asked.time_zone.parse::<chrono_tz::Tz>().is_err(), "timeZone", Fault::WrongForm);
    faults.done()
}

/// Says everything that is wrong with a changed centre.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_change(asked: &ChangeCentre) -> Result<()> {
    let mut faults = Faults::default();
    check_common(&mut faults, &asked.name, &asked.address, &asked.phone, &asked.opening_hours, &asked.rooms);
    faults.between(asked.licensed_places, "licensedPlaces", 0, 5000);
    faults.between(asked.late_after_minutes, "lateAfterMinutes", 0, 720);
    faults.between(asked.late_entry_days.unwrap_or_default(), "lateEntryDays", 0, 31);
    faults.between(asked.half_day_below_minutes.unwrap_or_default(), "halfDayBelowMinutes", 0, 720);
    if let Some(functions) = asked.functions {
        check_functions(&mut faults, functions);
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(weekday: i64, opens: &str, closes: &str) -> OpeningHours {
        OpeningHours { weekday, opens_at: opens.parse().unwrap(), closes_at: closes.parse().unwrap() }
    }

    fn room(name: &str, capacity: i64) -> RoomDetails {
        RoomDetails { id: None, name: name.into(), kind: RoomKind::DayRest, capacity }
    }

    fn good() -> SetUpCentre {
        SetUpCentre {
            organisation_name: "暖阳养老服务组织".into(),
            name: "暖阳日间照料中心".into(),
            address: String::new(),
            phone: String::new(),
            time_zone: china(),
            functions: Functions::default(),
            licensed_places: 50,
            opening_hours: vec![hours(1, "07:30", "17:00"), hours(2, "07:30", "17:00")],
            rooms: vec![room("休息室", 20)],
        }
    }

    fn faults(asked: &SetUpCentre) -> Vec<(String, Fault)> {
        check_set_up(asked).err().map_or_else(Vec::new, |error| {
            error.fields.into_iter().map(|fault| (fault.field, fault.fault)).collect()
        })
    }

    #[test]
    fn a_good_centre_is_accepted() {
        assert_eq!(faults(&good()), []);
    }

    #[test]
    fn each_fault_is_named_at_its_field() {
        type Spoil = fn(&mut SetUpCentre);
        let cases: [(&str, Fault, Spoil); 12] = [
            ("organisationName", Fault::Required, |c| c.organisation_name = "  ".into()),
            ("name", Fault::Required, |c| c.name = String::new()),
            ("name", Fault::TooLong, |c| c.name = "长".repeat(61)),
            ("timeZone", Fault::WrongForm, |c| c.time_zone = "Moon/Sea".into()),
            ("licensedPlaces", Fault::TooSmall, |c| c.licensed_places = 0),
            ("licensedPlaces", Fault::TooLarge, |c| c.licensed_places = 5001),
            ("functions", Fault::Required, |c| c.functions.gives_day_care = false),
            ("openingHours", Fault::Required, |c| c.opening_hours.clear()),
            ("openingHours[1].weekday", Fault::GivenTwice, |c| c.opening_hours[1].weekday = 1),
            ("openingHours[0].closesAt", Fault::EndsBeforeBeginning, |c| {
                c.opening_hours[0].closes_at = c.opening_hours[0].opens_at;
            }),
            ("rooms[0].capacity", Fault::TooSmall, |c| c.rooms[0].capacity = -1),
            ("rooms[1].name", Fault::GivenTwice, |c| c.rooms.push(room(" 休息室", 3))),
        ];
        for (field, fault, spoil) in cases {
            let mut asked = good();
            spoil(&mut asked);
            assert_eq!(faults(&asked), [(field.to_owned(), fault)]);
        }
    }

    #[test]
    fn all_faults_are_said_at_once() {
        let mut asked = good();
        asked.name.clear();
        asked.licensed_places = -3;
        asked.opening_hours[0].weekday = 9;
        assert_eq!(faults(&asked).len(), 3);
    }
}
