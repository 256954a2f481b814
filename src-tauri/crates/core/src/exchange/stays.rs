//! Lists of who lives where now, and of who lay in which bed in the past.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::cells::folded;
use super::columns::Fields;
use super::people::People;
use super::said::Said;
use super::sql::KnownPerson;
use super::sql::house::{House, KnownResidence, KnownRoom};
use super::{Act, ImportChoice, ImportField, Planned, choice, elders::CATEGORIES, field};
use crate::bed::admission::{LeavingReason, Payer, Terms};
use crate::bed::house::{Bed, SexRule};
use crate::bed::{BedId, Moment};
use crate::centre::CentreId;
use crate::day;
use crate::elder::{Category, ElderId, Sex};
use crate::error::Fault;

const PAYERS: &[ImportChoice] = &[
    choice("self_paying", "本人自费", "Self"),
    choice("family", "家属", "Family"),
    choice("long_term_care_insurance", "长期护理保险", "Long-term care insurance"),
    choice("government", "政府", "Government"),
    choice("other", "其他", "Other"),
];
const REASONS: &[ImportChoice] = &[
    choice("home", "回家", "Home"),
    choice("other_residence", "转其他机构", "Other residence"),
    choice("hospital", "转医院", "Hospital"),
    choice("died", "去世", "Died"),
    choice("other", "其他", "Other"),
];

const NAME: ImportField = field("name", "姓名", "Name", &["老人姓名", "名字"], true, "演示老人", &[]);
const NUMBER: ImportField = field(
    "residentNumber",
    "身份证号",
    "Resident number",
    &["身份证", "身份证号码", "公民身份号码"],
    false,
    "",
    &[],
);
const BIRTH: ImportField =
    field("birthOn", "出生日期", "Birth date", &["生日", "出生年月日"], false, "1948-03-15", &[]);
const CENTRE: ImportField = field(
    "centre",
    "中心",
    "Centre",
    &["养老服务中心", "机构", "机构名称", "中心名称"],
    false,
    "演示护理院",
    &[],
);
const BUILDING: ImportField =
    field("building", "楼栋", "Building", &["楼", "楼号", "楼栋号"], false, "1号楼", &[]);
const ROOM: ImportField =
    field("room", "房间", "Room", &["房间号", "居室", "房号", "居室号"], true, "301", &[]);
const BED: ImportField = field("bed", "床号", "Bed", &["床位", "床位号"], true, "1", &[]);

/// The columns of a list of residents.
pub const RESIDENTS: &[ImportField] = &[
    NAME,
    NUMBER,
    BIRTH,
    CENTRE,
    BUILDING,
    ROOM,
    BED,
    field(
        "fromOn",
        "入住日期",
        "Admitted on",
        &["入院日期", "入住时间", "入院时间"],
        true,
        "2025-03-01",
        &[],
    ),
    field("payer", "付费方", "Payer", &["费用来源", "缴费方式"], false, "本人自费", PAYERS),
    field("category", "人员类别", "Category", &["类别", "老人类别"], false, "自费", CATEGORIES),
    field("plannedToOn", "计划离开", "To leave on", &["预计离院日期", "计划离院"], false, "", &[]),
    field("agreementNumber", "合同编号", "Agreement number", &["协议编号", "合同号"], false, "", &[]),
    field("agreementSignedOn", "签约日期", "Agreement signed on", &["合同签订日期"], false, "", &[]),
    field("agreementUntilOn", "合同到期", "Agreement until", &["合同到期日", "协议到期"], false, "", &[]),
    field("note", "备注", "Note", &["说明"], false, "", &[]),
];

/// The columns of a list of past stays.
pub const PAST: &[ImportField] = &[
    NAME,
    NUMBER,
    BIRTH,
    CENTRE,
    BUILDING,
    ROOM,
    BED,
    field(
        "fromOn",
        "开始日期",
        "From",
        &["入住日期", "入院日期", "开始", "起始日期"],
        true,
        "2024-03-01",
        &[],
    ),
    field(
        "toOn",
        "结束日期",
        "To",
        &["离开日期", "离院日期", "出院日期", "结束", "截止日期"],
        true,
        "2024-09-15",
        &[],
    ),
    field(
        "leavingReason",
        "离开原因",
        "Reason of leaving",
        &["离院原因", "出院原因"],
        false,
        "回家",
        REASONS,
    ),
    field("destination", "去向", "Destination", &["离院去向"], false, "", &[]),
];

/// A stay that a list tells of.
pub(crate) struct NewStay {
    pub elder: ElderId,
    pub centre: CentreId,
    pub bed: BedId,
    pub from: Moment,
    /// None: the elder lives there now.
    pub to: Option<Moment>,
    pub reason: LeavingReason,
    pub destination: String,
    pub terms: Terms,
}

/// A stay that is on record.
#[derive(sqlx::FromRow)]
pub(crate) struct KnownStay {
    pub elder_id: ElderId,
    pub bed_id: BedId,
    pub from_at: DateTime<Utc>,
    pub from_on: NaiveDate,
    pub to_at: Option<DateTime<Utc>>,
    pub to_on: Option<NaiveDate>,
    pub admitted_on: NaiveDate,
}

/// A time for which a bed cannot be lain in.
#[derive(sqlx::FromRow)]
pub(crate) struct KeptBed {
    pub bed_id: BedId,
    pub from_at: DateTime<Utc>,
    pub to_at: Option<DateTime<Utc>>,
}

/// A bed that is kept for somebody.
#[derive(sqlx::FromRow)]
pub(crate) struct Reserved {
    pub bed_id: BedId,
    pub elder_id: ElderId,
    pub lapses_on: NaiveDate,
}

/// A time under a roof: from, until.
pub(crate) type Span = (DateTime<Utc>, Option<DateTime<Utc>>);

/// Everything that rows are held against.
pub(crate) struct Known {
    pub people: Vec<KnownPerson>,
    pub house: House,
    pub stays: Vec<KnownStay>,
    /// From when until when each elder lived somewhere.
    pub admissions: Vec<(ElderId, DateTime<Utc>, Option<DateTime<Utc>>)>,
    pub closures: Vec<KeptBed>,
    pub reservations: Vec<Reserved>,
}

fn overlap(one: &Span, other: &Span) -> bool {
    let before_end = |at: DateTime<Utc>, end: Option<DateTime<Utc>>| end.is_none_or(|end| at < end);
    before_end(one.0, other.1) && before_end(other.0, one.1)
}

/// What is taken up already, by people and by beds; grows with the rows.
struct Taken<'a> {
    people: HashMap<ElderId, Vec<Span>>,
    beds: HashMap<BedId, Vec<Span>>,
    stays: HashMap<(&'a ElderId, &'a BedId), Vec<&'a KnownStay>>,
}

/// What each row would do; `is_past`: the list of past stays.
pub(crate) fn plan(
    rows: &[(i64, Fields<'_>)],
    known: &Known,
    is_past: bool,
    now: DateTime<Utc>,
) -> Vec<Planned> {
    let people = People::of(&known.people);
    let mut taken = Taken { people: HashMap::new(), beds: HashMap::new(), stays: HashMap::new() };
    for (elder, from, to) in &known.admissions {
        taken.people.entry(elder.clone()).or_default().push((*from, *to));
    }
    for stay in &known.stays {
        taken.beds.entry(stay.bed_id.clone()).or_default().push((stay.from_at, stay.to_at));
        taken.stays.entry((&stay.elder_id, &stay.bed_id)).or_default().push(stay);
    }
    for closure in &known.closures {
        taken.beds.entry(closure.bed_id.clone()).or_default().push((closure.from_at, closure.to_at));
    }
    let places = Places::of(&known.house);
    rows.iter()
        .map(|(line, row)| {
            let mut said = Said::of(row);
            let act = one(&mut said, known, &people, &places, &mut taken, is_past, now);
            let mut planned = Planned::of(*line, row.text("name"), said.faults);
            planned.act =
                act.flatten().filter(|_| planned.faults.is_empty()).map(|stay| Act::Stay(Box::new(stay)));
            planned
        })
        .collect()
}

/// A bed with its room.
type Place<'a> = (&'a KnownRoom, &'a Bed);

/// Beds as lists name them: by centre, room and label.
struct Places<'a>(HashMap<(&'a CentreId, String, String), Vec<Place<'a>>>);

impl<'a> Places<'a> {
    fn of(house: &'a House) -> Self {
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        for room in &house.rooms {
            for bed in house.beds_of(&room.id) {
                let key = (&room.centre_id, folded(&room.name), folded(&bed.label));
                places.entry(key).or_default().push((room, bed));
            }
        }
        Self(places)
    }

    /// The bed of the columns building, room and bed; 301-1 in one cell is understood too.
    fn find(
        &self,
        said: &mut Said<'_, '_>,
        centre: &'a CentreId,
        from_on: NaiveDate,
    ) -> Option<(&'a KnownRoom, &'a Bed)> {
        let (mut room, mut label) = (said.text("room"), said.text("bed"));
        if label.is_empty() || room.is_empty() {
            let whole = if room.is_empty() { label.clone() } else { room.clone() };
            match whole
                .rsplit_once(['-', '－', '床'])
                .map(|(room, label)| (room.to_owned(), label.to_owned()))
            {
                Some(parts) if !parts.0.is_empty() && !parts.1.is_empty() => (room, label) = parts,
                _ => {
                    said.fault(if room.is_empty() { "room" } else { "bed" }, Fault::Required);
                    return None;
                }
            }
        }
        let building = folded(&said.text("building"));
        let found: Vec<_> = self
            .0
            .get(&(centre, folded(&room), folded(&label)))
            .into_iter()
            .flatten()
            .filter(|(room, _)| building.is_empty() || folded(&room.building_name) == building)
            .copied()
            .collect();
        // A label may have belonged to an earlier bed: the one in service then is meant.
        let then: Vec<_> = found
            .iter()
            .filter(|(_, bed)| day::within(from_on, bed.in_service_from_on, bed.in_service_until_on))
            .copied()
            .collect();
        match (&then[..], &found[..]) {
            ([one], _) => Some(*one),
            ([], []) => {
                said.fault("bed", Fault::NotKnown);
                None
            }
            ([], _) => {
                said.fault("bed", Fault::OutOfService);
                None
            }
            _ => {
                said.fault("building", Fault::Required);
                None
            }
        }
    }
}

fn one<'a>(
    said: &mut Said<'_, '_>,
    known: &'a Known,
    people: &People<'a>,
    places: &Places<'a>,
    taken: &mut Taken<'a>,
    is_past: bool,
    now: DateTime<Utc>,
) -> Option<Option<NewStay>> {
    let person = people.find(said);
    let centre = known.house.centre(said);
    let from_on = said.needed_day("fromOn");
    let to_on = if is_past { said.needed_day("toOn") } else { None };
    let reason = said.word("leavingReason", REASONS).unwrap_or(LeavingReason::Other);
    let terms = terms(said);
    let (centre, from_on) = (centre?, from_on?);
    let (room, bed) = places.find(said, &centre.id, from_on)?;
    let person = person?;
    let zone = day::zone(&centre.time_zone).ok()?;
    let today = day::date_at(zone, now);
    check_days(said, from_on, to_on, today);
    if is_past && to_on.is_none() {
        return None;
    }
    // Twice is once: told by days, for nobody knows the hour of long ago.
    let there = taken.stays.get(&(&person.id, &bed.id));
    let is_there = there.into_iter().flatten().any(|stay| {
        stay.to_on == to_on && if is_past { stay.from_on == from_on } else { stay.admitted_on == from_on }
    });
    if is_there {
        return said.faults.is_empty().then_some(None);
    }
    let (from, to) = (moment(zone, from_on, now)?, to_on.map(|on| moment(zone, on, now)));
    let to = match to {
        Some(None) => return None,
        Some(to) => to,
        None => None,
    };
    let span = (from.at, to.map(|to| to.at));
    // Nobody lives anywhere after their death.
    let lived = if reason == LeavingReason::Died { (from.at, None) } else { span };
    let lives = taken.people.entry(person.id.clone()).or_default();
    if lives.iter().any(|other| overlap(&lived, other)) {
        said.fault(if is_past { "fromOn" } else { "name" }, Fault::Taken);
    }
    check_bed(said, known, centre, (room, bed), person, taken, &span, (from_on, to_on), today);
    if !said.faults.is_empty() {
        return None;
    }
    taken.people.entry(person.id.clone()).or_default().push(lived);
    taken.beds.entry(bed.id.clone()).or_default().push(span);
    Some(Some(NewStay {
        elder: person.id.clone(),
        centre: centre.id.clone(),
        bed: bed.id.clone(),
        from,
        to,
        reason,
        destination: said.text("destination").chars().take(80).collect(),
        terms,
    }))
}

fn check_days(said: &mut Said<'_, '_>, from_on: NaiveDate, to_on: Option<NaiveDate>, today: NaiveDate) {
    if from_on > today {
        said.fault("fromOn", Fault::InTheFuture);
    }
    if let Some(to_on) = to_on {
        if to_on > today {
            said.fault("toOn", Fault::InTheFuture);
        }
        if to_on < from_on {
            said.fault("toOn", Fault::EndsBeforeBeginning);
        }
    }
    if said.day("plannedToOn").is_some_and(|planned| planned < from_on) {
        said.fault("plannedToOn", Fault::EndsBeforeBeginning);
    }
}

#[expect(clippy::too_many_arguments, reason = "each is one thing that a bed can be refused for")]
fn check_bed(
    said: &mut Said<'_, '_>,
    known: &Known,
    centre: &KnownResidence,
    (room, bed): (&KnownRoom, &Bed),
    person: &KnownPerson,
    taken: &Taken<'_>,
    span: &Span,
    (from_on, to_on): (NaiveDate, Option<NaiveDate>),
    today: NaiveDate,
) {
    if centre.closed_until_on.is_some_and(|until| from_on < until) {
        said.fault("fromOn", Fault::DayIsClosed);
    }
    if bed.in_service_until_on.is_some_and(|until| to_on.is_none_or(|to| to > until)) {
        said.fault("bed", Fault::OutOfService);
    }
    if taken.beds.get(&bed.id).into_iter().flatten().any(|other| overlap(span, other)) {
        said.fault("bed", Fault::Taken);
    }
    let is_reserved = known
        .reservations
        .iter()
        .any(|kept| kept.bed_id == bed.id && kept.elder_id != person.id && kept.lapses_on > today);
    if to_on.is_none() && is_reserved {
        said.fault("bed", Fault::Taken);
    }
    let fits = match room.sex_rule {
        SexRule::Women => person.sex == Sex::Female,
        SexRule::Men => person.sex == Sex::Male,
        SexRule::Any | SexRule::Couple => true,
    };
    if !fits {
        said.fault("room", Fault::DoesNotFit);
    }
}

fn terms(said: &mut Said<'_, '_>) -> Terms {
    for (key, longest) in [("agreementNumber", 40), ("note", 500)] {
        if said.text(key).chars().count() > longest {
            said.fault(key, Fault::TooLong);
        }
    }
    Terms {
        payer: said.word("payer", PAYERS).unwrap_or(Payer::SelfPaying),
        category: said.word("category", CATEGORIES).unwrap_or(Category::SelfPaying),
        is_short_stay: false,
        planned_to_on: said.day("plannedToOn"),
        trial_until_on: None,
        agreement_number: said.long_number("agreementNumber"),
        agreement_signed_on: said.day("agreementSignedOn"),
        agreement_signed_by: String::new(),
        agreement_until_on: said.day("agreementUntilOn"),
        note: said.text("note"),
    }
}

/// Noon of a day: whoever leaves and whoever comes on one day do not meet in the bed. Never later than now.
fn moment(zone: chrono_tz::Tz, on: NaiveDate, now: DateTime<Utc>) -> Option<Moment> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    let at = day::instant_at(zone, on, noon)?;
    Some(Moment { at: at.min(now), on, corrects: None })
}
