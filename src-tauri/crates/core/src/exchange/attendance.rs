//! Past attendance: who came on which day, from when until when.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::cells::Unreadable;
use super::columns::Fields;
use super::sql::{KnownCentre, KnownPerson, VisitTimes};
use super::{Act, CellFault, ImportField, Planned, cells, field};
use crate::centre::CentreId;
use crate::day;
use crate::elder::{ElderId, resident_number};
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
    field("collectedBy", "接走人", "Collected by", &["谁接走"], false, "女儿", &[]),
];

/// A visit of a day that is over.
pub(crate) struct PastVisit {
    pub elder: ElderId,
    pub centre: CentreId,
    pub visit_on: NaiveDate,
    pub arrived_at: DateTime<Utc>,
    /// None: nobody wrote it down; it is listed as missing, never made up.
    pub departed_at: Option<DateTime<Utc>>,
    pub brought_by: String,
    pub collected_by: String,
}

/// From when until when each elder was there on a day.
type VisitsOfDay = HashMap<(ElderId, NaiveDate), Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>>;

/// What is known of the people, the centres, and the visits that are there already.
pub(crate) struct Known {
    pub people: Vec<KnownPerson>,
    pub centres: Vec<KnownCentre>,
    /// Elder, day, arrival and departure of every visit on the days of the list.
    pub visits: Vec<VisitTimes>,
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
    let mut by_number: HashMap<&str, &KnownPerson> = HashMap::new();
    let mut by_name: HashMap<&str, Vec<&KnownPerson>> = HashMap::new();
    for person in &known.people {
        by_name.entry(person.name.as_str()).or_default().push(person);
        if let Some(number) = person.resident_number.as_deref() {
            by_number.insert(number, person);
        }
    }
    let centres: HashMap<String, &KnownCentre> =
        known.centres.iter().map(|centre| (cells::folded(&centre.name), centre)).collect();
    let mut visits: VisitsOfDay = HashMap::new();
    for (elder, on, from, until) in &known.visits {
        visits.entry((elder.clone(), *on)).or_default().push((*from, *until));
    }
    rows.iter()
        .map(|(line, row)| {
            let mut planned = Planned {
                line: *line,
                label: row.text("name"),
                faults: Vec::new(),
                changes: Vec::new(),
                act: None,
            };
            let visit = understood(row, &mut planned.faults, &by_number, &by_name, &centres, now);
            if let Some(visit) = visit.filter(|_| planned.faults.is_empty()) {
                hold(&mut planned, visit, &mut visits, &known.closed);
            }
            planned
        })
        .collect()
}

fn understood(
    row: &Fields<'_>,
    faults: &mut Vec<CellFault>,
    by_number: &HashMap<&str, &KnownPerson>,
    by_name: &HashMap<&str, Vec<&KnownPerson>>,
    centres: &HashMap<String, &KnownCentre>,
    now: DateTime<Utc>,
) -> Option<PastVisit> {
    let mut fault = |key: &str, fault: Fault| faults.push(CellFault { field: key.to_owned(), fault });
    let name = row.text("name");
    let number = resident_number::tidied(&row.text("residentNumber"));
    let birth_on = cells::day(row.cell("birthOn")).unwrap_or_else(|_| {
        fault("birthOn", Fault::WrongForm);
        None
    });
    let elder = if name.is_empty() && number.is_empty() {
        fault("name", Fault::Required);
        None
    } else if let Some(person) = by_number.get(number.as_str()) {
        Some(person.id.clone())
    } else {
        let alike: Vec<&&KnownPerson> = by_name
            .get(name.as_str())
            .into_iter()
            .flatten()
            .filter(|person| number.is_empty() || person.resident_number.is_none())
            .filter(|person| birth_on.is_none_or(|on| person.birth_on == on))
            .collect();
        match alike[..] {
            [one] => Some(one.id.clone()),
            [] => {
                fault(if number.is_empty() { "name" } else { "residentNumber" }, Fault::NotKnown);
                None
            }
            // Two people of this name: the list must say which.
            _ => {
                fault("name", Fault::NotUnique);
                None
            }
        }
    };
    let centre = centres.get(&cells::folded(&row.text("centre")));
    if centre.is_none() {
        let missing = row.text("centre").is_empty();
        fault("centre", if missing { Fault::Required } else { Fault::NotKnown });
    }
    let mut needed = |key: &str, read: Result<Option<NaiveTime>, Unreadable>, is_required: bool| match read {
        Ok(None) if is_required => {
            fault(key, Fault::Required);
            None
        }
        Ok(time) => time,
        Err(Unreadable) => {
            fault(key, Fault::WrongForm);
            None
        }
    };
    let arrived = needed("arrivedAt", cells::time(row.cell("arrivedAt")), true);
    let departed = needed("departedAt", cells::time(row.cell("departedAt")), false);
    let on = match cells::day(row.cell("visitOn")) {
        Ok(Some(on)) => Some(on),
        Ok(None) => {
            fault("visitOn", Fault::Required);
            None
        }
        Err(Unreadable) => {
            fault("visitOn", Fault::WrongForm);
            None
        }
    };
    let (elder, centre, on, arrived) = (elder?, centre?, on?, arrived?);
    let zone = day::zone(&centre.time_zone).ok()?;
    // Today is entered at the door; a list tells of days that are over.
    if on >= day::date_at(zone, now) {
        fault("visitOn", Fault::InTheFuture);
    }
    if departed.is_some_and(|departed| departed < arrived) {
        fault("departedAt", Fault::EndsBeforeBeginning);
    }
    Some(PastVisit {
        elder,
        centre: centre.id.clone(),
        visit_on: on,
        arrived_at: day::instant_at(zone, on, arrived)?,
        departed_at: departed.and_then(|departed| day::instant_at(zone, on, departed)),
        brought_by: row.text("broughtBy"),
        collected_by: row.text("collectedBy"),
    })
}

/// A visit that is there already changes nothing; one that overlaps another cannot be.
fn hold(
    planned: &mut Planned,
    visit: PastVisit,
    visits: &mut VisitsOfDay,
    closed: &HashSet<(CentreId, NaiveDate)>,
) {
    let there = visits.entry((visit.elder.clone(), visit.visit_on)).or_default();
    if there.contains(&(visit.arrived_at, visit.departed_at)) {
        return;
    }
    let overlaps = there.iter().any(|(from, until)| {
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
