//! Past attendance: who came on which day, from when until when.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::columns::Fields;
use super::people::People;
use super::said::Said;
use super::sql::{KnownCentre, KnownPerson, VisitTimes};
use super::{Act, CellFault, ImportField, Planned, cells, field};
use crate::attendance::rules::collecting::Collector;
use crate::centre::CentreId;
use crate::day;
use crate::elder::{ContactDetails, ElderId};
use crate::error::Fault;

/// The columns of a list of past attendance.
pub const FIELDS: &[ImportField] = &[
    field("name", "姓名", "Name", &["老人姓名", "名字"], true, "演示老人", &[]),
    field(
        "residentNumber",
        "身份证号",
        "Resident number",
        &["身份证", "身份证号码", "公民身份号码"],
        false,
        "",
        &[],
    ),
    field("birthOn", "出生日期", "Birth date", &["生日", "出生年月日"], false, "1948-03-15", &[]),
    field(
        "centre",
        "中心",
        "Centre",
        &["养老服务中心", "中心名称", "服务中心", "站点"],
        true,
        "暖阳日间照料中心",
        &[],
    ),
    field("visitOn", "日期", "Date", &["到访日期", "出勤日期", "签到日期"], true, "2025-03-03", &[]),
    field("arrivedAt", "到达时间", "Arrived", &["签到时间", "到馆时间", "到达"], true, "08:30", &[]),
    field("departedAt", "离开时间", "Left", &["签离时间", "离馆时间", "离开"], false, "16:30", &[]),
    field("broughtBy", "送来人", "Brought by", &["谁送来"], false, "女儿", &[]),
    field("collectedBy", "接走人", "Collected by", &["谁接走"], false, "王敏", &[]),
];

/// Why someone who is not on the list of those who may collect collected: nobody can be asked any more.
const IMPORTED: &str = "历史记录导入，当时原因未记录 (imported)";

/// How lists write that nobody collected.
const ALONE: [&str; 9] =
    ["自行", "自行离开", "自行回家", "自己", "自己离开", "自己回家", "本人", "独自离开", "alone"];

/// A visit of a day that is over.
pub(crate) struct PastVisit {
    pub elder: ElderId,
    pub centre: CentreId,
    pub visit_on: NaiveDate,
    pub arrived_at: DateTime<Utc>,
    /// None: nobody wrote it down; it is listed as missing, never made up.
    pub departed_at: Option<DateTime<Utc>>,
    pub brought_by: String,
    pub collector: Collector,
}

/// From when until when each elder was there on a day.
type VisitsOfDay = HashMap<(ElderId, NaiveDate), Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>>;

/// What is known of the people, the centres, and the visits that are there already.
pub(crate) struct Known {
    pub people: Vec<KnownPerson>,
    pub centres: Vec<KnownCentre>,
    /// Elder, day, arrival and departure of every visit on the days of the list.
    pub visits: Vec<VisitTimes>,
    /// Whom each elder has.
    pub contacts: HashMap<ElderId, Vec<ContactDetails>>,
    /// Closed days of the centres.
    pub closed: HashSet<(CentreId, NaiveDate)>,
}

/// The days that a list speaks of: the first and the last.
pub(crate) fn span(rows: &[(i64, Fields<'_>)]) -> Option<(NaiveDate, NaiveDate)> {
    let days = || rows.iter().filter_map(|(_, row)| cells::day(row.cell("visitOn")).ok().flatten());
    Some((days().min()?, days().max()?))
}

/// What each row would do.
pub(crate) fn plan(rows: &[(i64, Fields<'_>)], known: &Known, now: DateTime<Utc>) -> Vec<Planned> {
    let people = People::of(&known.people);
    let centres: HashMap<String, &KnownCentre> =
        known.centres.iter().map(|centre| (cells::folded(&centre.name), centre)).collect();
    let mut visits: VisitsOfDay = HashMap::new();
    for (elder, on, from, until) in &known.visits {
        visits.entry((elder.clone(), *on)).or_default().push((*from, *until));
    }
    rows.iter()
        .map(|(line, row)| {
            let mut said = Said::of(row);
            let visit = understood(&mut said, &people, &centres, &known.contacts, now);
            let mut planned = Planned::of(*line, row.text("name"), said.faults);
            if let Some(visit) = visit.filter(|_| planned.faults.is_empty()) {
                hold(&mut planned, visit, &mut visits, &known.closed);
            }
            planned
        })
        .collect()
}

fn understood(
    said: &mut Said<'_, '_>,
    people: &People<'_>,
    centres: &HashMap<String, &KnownCentre>,
    contacts: &HashMap<ElderId, Vec<ContactDetails>>,
    now: DateTime<Utc>,
) -> Option<PastVisit> {
    let elder = people.find(said);
    let centre = centres.get(&cells::folded(&said.text("centre")));
    if centre.is_none() {
        let missing = said.text("centre").is_empty();
        said.fault("centre", if missing { Fault::Required } else { Fault::NotKnown });
    }
    let arrived = said.time("arrivedAt");
    if arrived.is_none() {
        said.fault("arrivedAt", Fault::Required);
    }
    let departed = said.time("departedAt");
    let on = said.needed_day("visitOn");
    let (elder, centre, on, arrived) = (elder?, centre?, on?, arrived?);
    let zone = day::zone(&centre.time_zone).ok()?;
    // Today is entered at the door; a list tells of days that are over.
    if on >= day::date_at(zone, now) {
        said.fault("visitOn", Fault::InTheFuture);
    }
    if departed.is_some_and(|departed| departed < arrived) {
        said.fault("departedAt", Fault::EndsBeforeBeginning);
    }
    let departed_at = departed.and_then(|departed| day::instant_at(zone, on, departed));
    let theirs = contacts.get(&elder.id).map_or(&[] as &[ContactDetails], Vec::as_slice);
    Some(PastVisit {
        // Whoever did not leave was not collected.
        collector: departed_at
            .map(|_| collector(theirs, &elder.name, &said.text("collectedBy")))
            .unwrap_or_default(),
        elder: elder.id.clone(),
        centre: centre.id.clone(),
        visit_on: on,
        arrived_at: day::instant_at(zone, on, arrived)?,
        departed_at,
        brought_by: said.text("broughtBy"),
    })
}

/// Who collected on a day that is over. As at the door the name of someone on the list is that person, and anybody else is
/// not on it; nothing is refused, for the elder has been home since.
fn collector(contacts: &[ContactDetails], elder: &str, words: &str) -> Collector {
    if words.is_empty() || words == elder || ALONE.contains(&words.to_lowercase().as_str()) {
        return Collector::default();
    }
    let listed = contacts.iter().find(|contact| contact.may_collect && contact.name == words);
    Collector {
        contact_id: listed.and_then(|contact| contact.id.clone()),
        words: words.to_owned(),
        is_unlisted: listed.is_none(),
        reason: if listed.is_none() { IMPORTED.to_owned() } else { String::new() },
    }
}

/// A visit that is there already changes nothing; one that overlaps another cannot be.
fn hold(
    planned: &mut Planned,
    visit: PastVisit,
    visits: &mut VisitsOfDay,
    closed: &HashSet<(CentreId, NaiveDate)>,
) {
    // A visit of the day before may have gone past midnight.
    let stayed_overnight =
        visit.visit_on.pred_opt().and_then(|before| visits.get(&(visit.elder.clone(), before))).is_some_and(
            |there| there.iter().any(|(_, until)| until.is_some_and(|until| until > visit.arrived_at)),
        );
    let there = visits.entry((visit.elder.clone(), visit.visit_on)).or_default();
    // Lists know minutes; what was recorded at the door knows seconds.
    let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
    let is_there = there.iter().any(|(from, until)| {
        minute(*from) == minute(visit.arrived_at) && until.map(minute) == visit.departed_at.map(minute)
    });
    if is_there {
        return;
    }
    let overlaps = stayed_overnight
        || there.iter().any(|(from, until)| {
            let ends_after = until.is_none_or(|until| until > visit.arrived_at);
            let begins_before = visit.departed_at.is_none_or(|departed| *from < departed);
            ends_after && begins_before
        });
    let mut fault = |key: &str, fault: Fault| planned.faults.push(CellFault { field: key.to_owned(), fault });
    if overlaps {
        fault("arrivedAt", Fault::Taken);
    } else if closed.contains(&(visit.centre.clone(), visit.visit_on)) {
        fault("visitOn", Fault::DayIsClosed);
    } else {
        there.push((visit.arrived_at, visit.departed_at));
        planned.act = Some(Act::RecordVisit(Box::new(visit)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elder::{ContactId, Relation};

    fn contact(id: &str, name: &str, may_collect: bool) -> ContactDetails {
        ContactDetails {
            id: Some(ContactId(id.into())),
            name: name.into(),
            relation: Relation::Daughter,
            phone: String::new(),
            may_collect,
            address: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn whoever_collected_is_on_the_list_or_flagged_with_a_reason() {
        let contacts = [contact("d", "王芳", true), contact("n", "赵邻", false)];
        // words -> contact, words kept, not on the list
        for (words, id, kept, is_unlisted) in [
            ("", None, "", false),
            ("自行离开", None, "", false),
            ("Alone", None, "", false),
            ("李春梅", None, "", false),
            ("王芳", Some("d"), "王芳", false),
            ("赵邻", None, "赵邻", true),
            ("女儿", None, "女儿", true),
            // A name that only contains a listed one is somebody else, as at the door.
            ("王芳的同事", None, "王芳的同事", true),
        ] {
            let found = collector(&contacts, "李春梅", words);
            let found_id = found.contact_id.as_ref().map(ContactId::as_str);
            assert_eq!(
                (found_id, found.words.as_str(), found.is_unlisted),
                (id, kept, is_unlisted),
                "{words:?}"
            );
            assert_eq!(found.reason == IMPORTED, is_unlisted, "{words:?}");
        }
    }
}
