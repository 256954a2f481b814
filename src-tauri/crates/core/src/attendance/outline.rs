//! Outlines (概况): the boards of all centres now, as far as the start screen shows them, with a few questions to the
//! database however many centres there are. Who stands where is said by the rules of the board.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::rules::{self, Counted};
use super::sql::outline as sql;
use super::sql::outline::{CrowdedRoom, OpenRow};
use super::{Counts, Standing};
use crate::centre::days::CentreDay;
use crate::centre::{self, Centre, CentreId};
use crate::day;
use crate::elder::ElderId;
use crate::error::Result;
use crate::store::Tx;

/// At most so many forgotten leavings of a centre are told, as on its board.
const LEFT_OPEN: usize = 100;

/// An elder who is missing, or inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlinedPerson {
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
}

/// What is known of a centre now.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Day-care places that the licence allows at one time.
    pub licensed_places: i64,
    /// When it closes today; none: closed all day.
    pub closes_at: Option<DateTime<Utc>>,
    /// The sum of the day.
    pub counts: Counts,
    /// Who is to be called, in the order of the board.
    pub late: Vec<OutlinedPerson>,
    /// Who is inside, in the order of the board.
    pub here: Vec<OutlinedPerson>,
    /// The rooms in which there are more than they hold.
    pub crowded: Vec<CrowdedRoom>,
    /// Visits of past days whose leaving nobody recorded, the latest first.
    pub left_open: Vec<OpenRow>,
}

/// Somebody on the board: in its order.
struct Line {
    person: sql::PersonRow,
    planned: Option<chrono::NaiveTime>,
    standing: Standing,
    is_late: bool,
}

/// What happened on a day at one centre.
#[derive(Default)]
struct Happened {
    expected: Vec<sql::ExpectedRow>,
    /// The last visit of each, for it tells where the elder is.
    visits: HashMap<ElderId, sql::VisitRow>,
    absent: HashSet<ElderId>,
    crowded: Vec<CrowdedRoom>,
    left_open: Vec<OpenRow>,
}

/// The outlines of these centres, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn outlines(tx: &mut Tx, centres: &[&Centre], now: DateTime<Utc>) -> Result<Vec<Outline>> {
    // Centres of one zone share their day; a district has hardly ever more than one.
    let mut days: BTreeMap<NaiveDate, Vec<&Centre>> = BTreeMap::new();
    for centre in centres {
        days.entry(day::date_at(day::zone(&centre.time_zone)?, now)).or_default().push(centre);
    }
    let mut found: HashMap<CentreId, Outline> = HashMap::new();
    for (on, together) in days {
        let next = on.succ_opt().unwrap_or(on);
        let calendars = centre::days::sql::calendars(tx, None, on, next).await?;
        let opened: HashMap<&CentreId, CentreDay> = together
            .iter()
            .filter_map(|centre| Some((&centre.id, calendars.get(&centre.id)?.day(on))))
            .collect();
        let mut happened = happened(tx, &opened, on).await?;
        for centre in &together {
            let of_centre = happened.remove(&centre.id).unwrap_or_default();
            let Some(day) = opened.get(&centre.id) else { continue };
            found.insert(centre.id.clone(), outlined(centre, day, of_centre, now)?);
        }
    }
    Ok(centres.iter().filter_map(|centre| found.remove(&centre.id)).collect())
}

async fn happened(
    tx: &mut Tx,
    opened: &HashMap<&CentreId, CentreDay>,
    on: NaiveDate,
) -> Result<HashMap<CentreId, Happened>> {
    let mut of: HashMap<CentreId, Happened> = HashMap::new();
    // Nearly always one: a day that makes up for a holiday counts as another weekday at some centres.
    let weekdays: BTreeSet<i64> =
        opened.values().filter(|day| day.is_open()).map(|day| day.weekday).collect();
    for weekday in weekdays {
        for row in sql::enrolled(tx, on, weekday).await? {
            let centre = &row.person.centre_id;
            if opened.get(centre).is_some_and(|day| day.is_open() && day.weekday == weekday) {
                of.entry(centre.clone()).or_default().expected.push(row);
            }
        }
    }
    for row in sql::visits(tx, on).await? {
        let of_centre = of.entry(row.person.centre_id.clone()).or_default();
        of_centre.visits.insert(row.person.elder_id.clone(), row);
    }
    for (centre, elder) in sql::absent(tx, on).await? {
        of.entry(centre).or_default().absent.insert(elder);
    }
    for room in sql::crowded(tx, on).await? {
        of.entry(room.centre_id.clone()).or_default().crowded.push(room);
    }
    for visit in sql::left_open(tx, on).await? {
        let left_open = &mut of.entry(visit.centre_id.clone()).or_default().left_open;
        if left_open.len() < LEFT_OPEN {
            left_open.push(visit);
        }
    }
    Ok(of)
}

fn outlined(centre: &Centre, day: &CentreDay, happened: Happened, now: DateTime<Utc>) -> Result<Outline> {
    let zone = day::zone(&centre.time_zone)?;
    let Happened { expected, mut visits, absent, crowded, left_open } = happened;
    let standing = |visit: Option<&sql::VisitRow>, is_absent: bool| {
        rules::standing(visit.map(sql::VisitRow::facts).as_ref(), is_absent, day.on, day.on)
    };
    let mut lines: Vec<Line> = Vec::with_capacity(expected.len());
    for row in expected {
        let visit = visits.remove(&row.person.elder_id);
        let standing = standing(visit.as_ref(), absent.contains(&row.person.elder_id));
        let planned = Some(row.planned_arrival);
        let is_late = rules::is_late(standing, planned, centre.late_after_minutes, zone, day.on, now);
        lines.push(Line { person: row.person, planned, standing, is_late });
    }
    for visit in visits.into_values() {
        let standing = standing(Some(&visit), false);
        lines.push(Line { person: visit.person, planned: None, standing, is_late: false });
    }
    lines.sort_by(|one, other| {
        (one.planned.is_none(), one.planned, &one.person.sort_key).cmp(&(
            other.planned.is_none(),
            other.planned,
            &other.person.sort_key,
        ))
    });
    let counts = rules::counts(lines.iter().map(|line| Counted {
        standing: line.standing,
        is_extra: line.planned.is_none(),
        is_late: line.is_late,
    }));
    let those = |is_meant: fn(&Line) -> bool| {
        let person = |line: &Line| OutlinedPerson {
            elder_id: line.person.elder_id.clone(),
            name: line.person.name.clone(),
        };
        lines.iter().filter(|line| is_meant(line)).map(person).collect()
    };
    Ok(Outline {
        centre_id: centre.id.clone(),
        centre_name: centre.name.clone(),
        licensed_places: centre.licensed_places,
        closes_at: day.closes_at.and_then(|at| day::instant_at(zone, day.on, at)),
        counts,
        late: those(|line| line.is_late),
        here: those(|line| line.standing == Standing::Here),
        crowded,
        left_open,
    })
}
