//! A list of rooms and beds, one line a bed. Buildings, floors, wards and rooms that are not there yet come with it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::cells::folded;
use super::columns::Fields;
use super::said::{Said, yuan};
use super::sql::house::{House, KnownRoom, entered};
use super::stays::{KnownStay, Reserved};
use super::{Act, CellChange, ImportChoice, ImportField, Planned, choice, field};
use crate::bed::house::{Bed, BedDetails, BedKind, SexRule, rules};
use crate::bed::stay::rules::takes;
use crate::bed::{BedId, CareRoomId};
use crate::centre::CentreId;
use crate::day;
use crate::elder::Sex;
use crate::error::{Fault, Faults};

const KINDS: &[ImportChoice] = &[
    choice("nursing", "护理床", "Nursing bed"),
    choice("ordinary", "普通床", "Ordinary bed"),
    choice("short_stay", "短期床", "Short-stay bed"),
];
const SEX_RULES: &[ImportChoice] = &[
    choice("women", "女", "Women"),
    choice("men", "男", "Men"),
    choice("couple", "夫妻", "Couple"),
    choice("any", "不限", "Any"),
];

/// Most beds of a room.
const MOST_BEDS: i64 = 20;

/// The columns of a list of beds.
pub const FIELDS: &[ImportField] = &[
    field(
        "centre",
        "中心",
        "Centre",
        &["养老服务中心", "机构", "机构名称", "中心名称"],
        false,
        "演示护理院",
        &[],
    ),
    field("building", "楼栋", "Building", &["楼", "楼号", "楼栋号"], true, "1号楼", &[]),
    field("floor", "楼层", "Floor", &["层", "层数"], true, "3层", &[]),
    field("ward", "照护区", "Ward", &["护理区", "区域", "病区", "单元"], true, "三楼照护区", &[]),
    field("room", "房间", "Room", &["房间号", "居室", "房号", "居室号"], true, "301", &[]),
    field("sexRule", "房间性别", "Room for", &["入住性别", "男女"], false, "女", SEX_RULES),
    field("capacity", "房间床位数", "Beds in the room", &["容量", "核定床位", "房间容量"], false, "2", &[]),
    field("label", "床号", "Bed", &["床位", "床位号"], true, "1", &[]),
    field("kind", "床位类型", "Bed kind", &["床位类别", "类型", "床型"], true, "护理床", KINDS),
    field(
        "nursingFromOn",
        "护理型认定日期",
        "Nursing bed from",
        &["认定日期", "护理型起始日期"],
        false,
        "2025-01-01",
        &[],
    ),
    field("nursingBasis", "认定依据", "Nursing basis", &["护理型依据"], false, "民政部门认定", &[]),
    field(
        "inServiceFromOn",
        "启用日期",
        "In service from",
        &["投入使用日期", "启用时间"],
        false,
        "2025-01-01",
        &[],
    ),
    field("inServiceUntilOn", "停用日期", "Out of service from", &["停用时间"], false, "", &[]),
    field("monthlyYuan", "月床位费", "Yuan a month", &["床位费", "月费", "床位费元/月"], false, "1800", &[]),
];

/// A bed that a list sets up, with the place that it stands in.
pub(crate) struct NewBed {
    pub centre: CentreId,
    pub building: String,
    pub floor: String,
    pub ward: String,
    pub room: String,
    /// The room where it is there already.
    pub known_room: Option<CareRoomId>,
    pub sex_rule: SexRule,
    /// Beds that the room holds when all of the list is in.
    pub capacity: i64,
    /// Behind how many beds of its room.
    pub position: i64,
    pub details: BedDetails,
    pub from_on: NaiveDate,
    /// What it says otherwise of the room, where that is there already.
    pub room_change: Option<RoomChange>,
}

/// Whom a room takes from now on.
pub(crate) struct RoomChange {
    pub room: CareRoomId,
    pub name: String,
    pub sex_rule: SexRule,
}

/// What a list says otherwise of a bed and its room.
pub(crate) struct BedChange {
    pub bed: BedId,
    pub centre: CentreId,
    pub version: i64,
    pub before: BedDetails,
    /// None: only the room changes.
    pub details: Option<BedDetails>,
    pub from_on: NaiveDate,
    pub room: Option<RoomChange>,
}

/// Everything that rows are held against.
pub(crate) struct Known {
    pub house: House,
    pub stays: Vec<KnownStay>,
    pub reservations: Vec<Reserved>,
    /// Who lies in which bed now by no exception.
    pub lying: Vec<(BedId, Sex)>,
}

/// What stands in the way of changing a bed or its room.
struct Uses<'a> {
    stays: HashMap<&'a BedId, Vec<&'a KnownStay>>,
    reservations: HashMap<&'a BedId, Vec<&'a Reserved>>,
    lying: HashMap<&'a BedId, Vec<Sex>>,
}

impl<'a> Uses<'a> {
    fn of(known: &'a Known) -> Self {
        let mut uses = Self { stays: HashMap::new(), reservations: HashMap::new(), lying: HashMap::new() };
        for stay in &known.stays {
            uses.stays.entry(&stay.bed_id).or_default().push(stay);
        }
        for kept in &known.reservations {
            uses.reservations.entry(&kept.bed_id).or_default().push(kept);
        }
        for (bed, sex) in &known.lying {
            uses.lying.entry(bed).or_default().push(*sex);
        }
        uses
    }

    /// Whether somebody lay in a bed before a day.
    fn lain_in_before(&self, bed: &BedId, from_on: NaiveDate) -> bool {
        self.stays.get(bed).into_iter().flatten().any(|stay| stay.from_on < from_on)
    }

    /// Whether somebody lies in a bed on a day or later, or it is kept for somebody: then it gets no last day.
    fn used_from(&self, bed: &BedId, until_on: NaiveDate, today: NaiveDate) -> bool {
        let lies = |stay: &&KnownStay| stay.to_on.is_none_or(|to| to > until_on);
        let keeps = |kept: &&Reserved| kept.lapses_on > today.min(until_on);
        self.stays.get(bed).into_iter().flatten().any(lies)
            || self.reservations.get(bed).into_iter().flatten().any(keeps)
    }

    /// Whether those who lie in these beds forbid it that their room takes only whom this rule says.
    fn forbid(&self, beds: &[Bed], rule: SexRule) -> bool {
        beds.iter().filter_map(|bed| self.lying.get(&bed.id)).flatten().any(|sex| !takes(rule, *sex))
    }
}

/// A room as the list finds or makes it.
struct Room<'a> {
    known: Option<&'a KnownRoom>,
    sex_rule: SexRule,
    sex_rule_said: bool,
    said_capacity: i64,
    ward: String,
    /// Beds that stay in service.
    beds: i64,
    /// When the others go out of service.
    ending: Vec<NaiveDate>,
    /// Most beds that are in service beside each other.
    needed: i64,
    labels: HashSet<String>,
}

type RoomKey = (CentreId, String, String, String);

/// What each row would do.
pub(crate) fn plan(rows: &[(i64, Fields<'_>)], known: &Known, now: DateTime<Utc>) -> Vec<Planned> {
    let uses = Uses::of(known);
    let mut rooms = known_rooms(&known.house);
    let mut planned: Vec<Planned> = Vec::with_capacity(rows.len());
    let mut keys: Vec<Option<RoomKey>> = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        let mut said = Said::of(row);
        let mut changes = Vec::new();
        let read = one(&mut said, (&known.house, &uses), &mut rooms, &mut changes, now);
        let label = [said.text("room"), said.text("label")].join("-");
        let mut one = Planned::of(*line, label, said.faults);
        let (key, act) = read.unzip();
        keys.push(key);
        if one.faults.is_empty() {
            one.changes = changes;
            one.act = act.flatten();
        }
        planned.push(one);
    }
    // Only when all rows are read is it known how many beds a room gets.
    for (planned, key) in planned.iter_mut().zip(keys) {
        let (Some(Act::SetUpBed(bed)), Some(room)) =
            (planned.act.as_mut(), key.and_then(|key| rooms.get(&key)))
        else {
            continue;
        };
        bed.capacity = room.said_capacity.max(room.needed).max(1);
        bed.sex_rule = room.sex_rule;
        if bed.capacity > MOST_BEDS {
            planned.refuse("room", Fault::TooLarge);
        }
    }
    planned
}

fn known_rooms(house: &House) -> HashMap<RoomKey, Room<'_>> {
    house
        .rooms
        .iter()
        .map(|room| {
            let key = (
                room.centre_id.clone(),
                folded(&room.building_name),
                folded(&room.floor_name),
                folded(&room.name),
            );
            let beds = house.beds_of(&room.id);
            let ending: Vec<NaiveDate> = beds.iter().filter_map(|bed| bed.in_service_until_on).collect();
            let staying = i64::try_from(beds.len() - ending.len()).unwrap_or(i64::MAX);
            let here = Room {
                known: Some(room),
                sex_rule: room.sex_rule,
                sex_rule_said: false,
                said_capacity: room.capacity,
                ward: room.ward_name.clone(),
                beds: staying,
                ending,
                needed: staying,
                labels: HashSet::new(),
            };
            (key, here)
        })
        .collect()
}

fn one<'a>(
    said: &mut Said<'_, '_>,
    (house, uses): (&'a House, &Uses<'_>),
    rooms: &mut HashMap<RoomKey, Room<'a>>,
    changes: &mut Vec<CellChange>,
    now: DateTime<Utc>,
) -> Option<(RoomKey, Option<Act>)> {
    let centre = house.centre(said);
    let [building, floor, ward, name, label] =
        ["building", "floor", "ward", "room", "label"].map(|key| said.needed_text(key));
    let sex_rule = said.word("sexRule", SEX_RULES);
    let capacity = said.whole("capacity");
    if capacity.is_some_and(|beds| beds > MOST_BEDS) {
        said.fault("capacity", Fault::TooLarge);
    }
    let kind: Option<BedKind> = said.needed_word("kind", KINDS);
    for (key, text, longest) in
        [("building", &building, 40), ("floor", &floor, 20), ("ward", &ward, 40), ("room", &name, 40)]
    {
        if text.chars().count() > longest {
            said.fault(key, Fault::TooLong);
        }
    }
    let centre = centre?;
    let key = (centre.id.clone(), folded(&building), folded(&floor), folded(&name));
    let room = rooms.entry(key.clone()).or_insert_with(|| Room {
        known: None,
        sex_rule: sex_rule.unwrap_or(SexRule::Any),
        sex_rule_said: false,
        said_capacity: 0,
        ward: ward.clone(),
        beds: 0,
        ending: Vec::new(),
        needed: 0,
        labels: HashSet::new(),
    });
    if folded(&room.ward) != folded(&ward) {
        // A room lies in one ward; moving it elsewhere is said on the screen, where one sees who lives there.
        said.fault("ward", Fault::Taken);
    }
    if sex_rule.is_some_and(|rule| room.sex_rule_said && room.sex_rule != rule) {
        said.fault("sexRule", Fault::GivenTwice);
    }
    if !room.labels.insert(folded(&label)) && !label.is_empty() {
        said.fault("label", Fault::GivenTwice);
    }
    let beds: &'a [Bed] = room.known.map_or(&[], |room| house.beds_of(&room.id));
    let known = called(said, beds, &label);
    let today = day::date_at(day::zone(&centre.time_zone).ok()?, now);
    let kind = kind?;
    let details = match known {
        // What was is not rewritten by a list.
        Some(ended) if ended.in_service_until_on.is_some() => entered(ended),
        _ => details(said, known, &label, kind),
    };
    let from_on = details.in_service_from_on.unwrap_or(today);
    let mut faults = Faults::default();
    rules::bed(&mut faults, &details, from_on, "details");
    if let Err(error) = faults.done() {
        said.refused(error, |field| match field {
            "monthlyFen" => "monthlyYuan".to_owned(),
            other => other.to_owned(),
        });
    }
    // A closed month is corrected on the screen, with a reason; a list does not move it.
    let closed: Vec<&str> = match known {
        Some(bed) => rules::corrected(bed, &details, from_on, centre.closed_until_on)
            .into_iter()
            .map(|(field, _)| field)
            .collect(),
        None if centre.closed_until_on.is_some_and(|until| from_on < until) => vec!["inServiceFromOn"],
        None => Vec::new(),
    };
    for field in closed {
        said.fault(field, Fault::DayIsClosed);
    }
    let new_rule = sex_rule.filter(|rule| room.known.is_some() && room.sex_rule != *rule);
    if new_rule.is_some_and(|rule| uses.forbid(beds, rule)) {
        said.fault("sexRule", Fault::DoesNotFit);
    }
    if let Some(bed) = known {
        if from_on != bed.in_service_from_on && uses.lain_in_before(&bed.id, from_on) {
            said.fault("inServiceFromOn", Fault::InUse);
        }
        let ends_on = details.in_service_until_on.filter(|_| bed.in_service_until_on.is_none());
        if ends_on.is_some_and(|until| uses.used_from(&bed.id, until, today)) {
            said.fault("inServiceUntilOn", Fault::InUse);
        }
    }
    if !said.faults.is_empty() {
        return None;
    }
    room.said_capacity = room.said_capacity.max(capacity.unwrap_or_default());
    if let Some(rule) = sex_rule {
        room.sex_rule_said = true;
        if let Some(new) = new_rule {
            put(changes, "sexRule", room.sex_rule.word().to_owned(), new.word().to_owned());
        }
        room.sex_rule = rule;
    }
    let room_change = new_rule.and_then(|sex_rule| {
        let known = room.known?;
        Some(RoomChange { room: known.id.clone(), name: known.name.clone(), sex_rule })
    });
    let Some(bed) = known else {
        let position = room.beds;
        room.beds += 1;
        let not_gone = room.ending.iter().filter(|until| **until > from_on).count();
        room.needed = room.needed.max(room.beds + i64::try_from(not_gone).unwrap_or_default());
        let new = NewBed {
            centre: centre.id.clone(),
            building,
            floor,
            ward,
            room: name,
            known_room: room.known.map(|room| room.id.clone()),
            sex_rule: room.sex_rule,
            capacity: 0,
            position,
            details,
            from_on,
            room_change,
        };
        return Some((key, Some(Act::SetUpBed(Box::new(new)))));
    };
    let before = entered(bed);
    compare(changes, &before, &details);
    if changes.is_empty() {
        return Some((key, None));
    }
    let act = Act::ChangeBed(Box::new(BedChange {
        bed: bed.id.clone(),
        centre: centre.id.clone(),
        version: bed.version,
        details: (before != details).then_some(details),
        before,
        from_on,
        room: room_change,
    }));
    Some((key, Some(act)))
}

/// The bed that a row is about: the one of this label that is to stay, or one that has gone or is to go where the row
/// says the days of that one, so that the list that said them can come in again.
fn called<'a>(said: &mut Said<'_, '_>, beds: &'a [Bed], label: &str) -> Option<&'a Bed> {
    let (from_on, until_on) = (said.day("inServiceFromOn"), said.day("inServiceUntilOn"));
    let mut alike = beds.iter().filter(|bed| folded(&bed.label) == folded(label));
    let staying = alike.clone().find(|bed| bed.in_service_until_on.is_none());
    let is_of_staying = until_on.is_none()
        && staying.is_some_and(|bed| from_on.is_none_or(|on| on == bed.in_service_from_on));
    if is_of_staying || (from_on.is_none() && until_on.is_none()) {
        return staying;
    }
    let ended = alike.find(|bed| {
        bed.in_service_until_on.is_some()
            && from_on.is_none_or(|on| on == bed.in_service_from_on)
            && until_on.is_none_or(|on| Some(on) == bed.in_service_until_on)
    });
    ended.or(staying)
}

/// The bed as the list has it; what the list does not say stays as it is.
fn details(said: &mut Said<'_, '_>, known: Option<&Bed>, label: &str, kind: BedKind) -> BedDetails {
    let before = known.map(entered);
    let old = before.as_ref();
    let basis = said.text("nursingBasis");
    BedDetails {
        label: old.map_or_else(|| label.to_owned(), |bed| bed.label.clone()),
        kind,
        nursing_from_on: said.day("nursingFromOn").or(old.and_then(|bed| bed.nursing_from_on)),
        nursing_until_on: old.and_then(|bed| bed.nursing_until_on),
        nursing_basis: if basis.is_empty() {
            old.map(|bed| bed.nursing_basis.clone()).unwrap_or_default()
        } else {
            basis
        },
        in_service_from_on: said.day("inServiceFromOn").or(old.and_then(|bed| bed.in_service_from_on)),
        in_service_until_on: said.day("inServiceUntilOn").or(old.and_then(|bed| bed.in_service_until_on)),
        monthly_fen: said.fen("monthlyYuan").or(old.and_then(|bed| bed.monthly_fen)),
    }
}

fn put(changes: &mut Vec<CellChange>, field: &str, before: String, after: String) {
    if before != after {
        changes.push(CellChange { field: field.to_owned(), before, after });
    }
}

fn compare(changes: &mut Vec<CellChange>, before: &BedDetails, after: &BedDetails) {
    let day = |on: Option<NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
    let price = |fen: Option<i64>| fen.map(yuan).unwrap_or_default();
    put(changes, "kind", before.kind.word().to_owned(), after.kind.word().to_owned());
    put(changes, "nursingFromOn", day(before.nursing_from_on), day(after.nursing_from_on));
    put(changes, "nursingBasis", before.nursing_basis.clone(), after.nursing_basis.clone());
    put(changes, "inServiceFromOn", day(before.in_service_from_on), day(after.in_service_from_on));
    put(changes, "inServiceUntilOn", day(before.in_service_until_on), day(after.in_service_until_on));
    put(changes, "monthlyYuan", price(before.monthly_fen), price(after.monthly_fen));
}
