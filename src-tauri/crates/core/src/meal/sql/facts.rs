//! SQL of who is cooked for: a handful of questions for a meal, however many eat.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{cut_off, places};
use crate::centre::CentreId;
use crate::centre::days::sql::calendars;
use crate::day;
use crate::diet;
use crate::dish::PortionSize;
use crate::elder::ElderId;
use crate::enrolment::DayPart;
use crate::error::Result;
use crate::meal::day::EndCause;
use crate::meal::order::{GroupKind, OrderKind};
use crate::meal::rules::{self, Eater, Facts, Group, Way};
use crate::meal::settings::MealPlace;
use crate::meal::{DemandLine, DemandReason, Meal, Site};
use crate::sql;
use crate::store::Tx;

/// Who is cooked for by a kitchen at a meal, each with the reason.
///
/// # Errors
/// When the database refuses.
pub async fn demand(
    tx: &mut Tx,
    kitchen: &CentreId,
    service_on: NaiveDate,
    meal: Meal,
) -> Result<Vec<DemandLine>> {
    Ok(rules::demand(&facts(tx, kitchen, service_on, meal).await?).lines)
}

/// Everything that decides a meal of a kitchen.
///
/// # Errors
/// When the database refuses.
pub async fn facts(tx: &mut Tx, kitchen: &CentreId, service_on: NaiveDate, meal: Meal) -> Result<Facts> {
    let zone: Option<String> =
        sql!(&mut *tx, |on| sqlx::query_scalar("SELECT time_zone FROM centre WHERE id = $1")
            .bind(kitchen)
            .fetch_optional(on))?;
    let cut_off = cut_off(tx, kitchen, meal).await?;
    let all = places(tx).await?;
    let served: HashMap<CentreId, MealPlace> = all
        .into_iter()
        .filter(|place| place.kitchen_id.as_ref() == Some(kitchen))
        .map(|place| (place.centre_id.clone(), place))
        .collect();
    let mut gathered = Gathered {
        kitchen,
        service_on,
        meal,
        served,
        facts: Facts {
            service_on,
            zone: zone.map_or(Ok(day::DISTRICT_ZONE), |name| day::zone(&name))?,
            cut_off,
            eaters: HashMap::new(),
            ways: Vec::new(),
            groups: Vec::new(),
        },
    };
    gathered.day_care(tx).await?;
    gathered.residents(tx).await?;
    gathered.home_meals(tx).await?;
    gathered.orders(tx).await?;
    gathered.stops(tx).await?;
    gathered.diets(tx).await?;
    Ok(gathered.facts)
}

struct Gathered<'a> {
    kitchen: &'a CentreId,
    service_on: NaiveDate,
    meal: Meal,
    /// The centres that the kitchen cooks for.
    served: HashMap<CentreId, MealPlace>,
    facts: Facts,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    elder_id: ElderId,
    name: String,
    name_pinyin: String,
    sort_key: String,
    search_text: String,
    birth_on: NaiveDate,
}

#[derive(sqlx::FromRow)]
struct EnrolledRow {
    #[sqlx(flatten)]
    person: PersonRow,
    centre_id: CentreId,
    day_part: DayPart,
    recorded_at: DateTime<Utc>,
    paused_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct AbsenceRow {
    elder_id: ElderId,
    centre_id: CentreId,
    recorded_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct VisitRow {
    #[sqlx(flatten)]
    person: PersonRow,
    centre_id: CentreId,
    arrived_at: DateTime<Utc>,
    arrival_recorded_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct ResidentRow {
    #[sqlx(flatten)]
    person: PersonRow,
    centre_id: CentreId,
    recorded_at: DateTime<Utc>,
    away_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct HomeRow {
    #[sqlx(flatten)]
    person: PersonRow,
    centre_id: CentreId,
    recorded_at: DateTime<Utc>,
    paused_at: Option<DateTime<Utc>>,
    address: String,
    delivery_note: String,
    door_contact: String,
    carries_weekend: bool,
    portion_size: Option<PortionSize>,
    extra_portion_size: Option<PortionSize>,
}

#[derive(sqlx::FromRow)]
struct OrderRow {
    #[sqlx(flatten)]
    person: PersonRow,
    id: String,
    kind: OrderKind,
    centre_id: Option<CentreId>,
    centre_name: Option<String>,
    address: String,
    delivery_note: String,
    portion_size: Option<PortionSize>,
    recorded_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct GroupRow {
    id: String,
    centre_id: CentreId,
    kind: GroupKind,
    name: String,
    until_on: Option<NaiveDate>,
    portions: i64,
    portion_size: PortionSize,
    recorded_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct StopRow {
    elder_id: ElderId,
    recorded_at: DateTime<Utc>,
}

impl Gathered<'_> {
    fn eats(&mut self, person: PersonRow) {
        self.facts.eaters.entry(person.elder_id).or_insert_with(|| Eater {
            name: person.name,
            name_pinyin: person.name_pinyin,
            sort_key: person.sort_key,
            search_text: person.search_text,
            birth_on: Some(person.birth_on),
            ..Eater::default()
        });
    }

    fn at_centre(&self, elder_id: &ElderId, centre_id: &CentreId, reason: DemandReason) -> Way {
        let name = self.served.get(centre_id).map_or_else(String::new, |place| place.centre_name.clone());
        Way {
            elder_id: elder_id.clone(),
            reason,
            own_key: None,
            site: Site::Centre { centre_id: centre_id.clone() },
            site_name: name,
            delivery_note: String::new(),
            portion_size: None,
            delivered_on: self.service_on,
            since: DateTime::<Utc>::MIN_UTC,
            ended: None,
        }
    }

    /// Those expected at the centres, without those who are away, and those who came unexpectedly; guests and staff.
    async fn day_care(&mut self, tx: &mut Tx) -> Result<()> {
        let next = self.service_on.succ_opt().unwrap_or(self.service_on);
        let mut calendars = calendars(tx, None, self.service_on, next).await?;
        calendars.retain(|centre, _| self.served.contains_key(centre));
        let days: HashMap<CentreId, i64> = calendars
            .iter()
            .map(|(centre, calendar)| (centre.clone(), calendar.day(self.service_on)))
            .filter(|(_, day)| day.is_open())
            .map(|(centre, day)| (centre, day.weekday))
            .collect();
        let absences: Vec<AbsenceRow> = sql!(&mut *tx, |on| sqlx::query_as(
            "SELECT a.elder_id, a.centre_id, a.recorded_at
            FROM centre c
            JOIN absence a ON a.centre_id = c.id AND a.until_on > $1
            WHERE a.from_on <= $1 AND a.withdrawn_at IS NULL"
        )
        .bind(self.service_on)
        .fetch_all(on))?;
        let visits: Vec<VisitRow> = sql!(&mut *tx, |on| {
            sqlx::query_as(
                "SELECT v.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.birth_on, v.centre_id, v.arrived_at, v.arrival_recorded_at
                FROM centre c
                JOIN visit v ON v.centre_id = c.id AND v.visit_on = $1
                JOIN elder e ON e.id = v.elder_id
                WHERE v.withdrawn_at IS NULL
                ORDER BY v.arrived_at, v.id",
            )
            .bind(self.service_on)
            .fetch_all(on)
        })?;
        let away: HashMap<(ElderId, CentreId), DateTime<Utc>> = absences
            .into_iter()
            .map(|absence| ((absence.elder_id, absence.centre_id), absence.recorded_at))
            .collect();
        let came: HashSet<(ElderId, CentreId)> =
            visits.iter().map(|visit| (visit.person.elder_id.clone(), visit.centre_id.clone())).collect();
        let mut expected: HashSet<(ElderId, CentreId)> = HashSet::new();
        let weekdays: BTreeSet<i64> = days.values().copied().collect();
        // One weekday nearly always; two where a centre makes up for a holiday.
        for weekday in weekdays {
            for row in self.enrolled(tx, weekday).await? {
                if days.get(&row.centre_id) != Some(&weekday) {
                    continue;
                }
                let who = (row.person.elder_id.clone(), row.centre_id.clone());
                let meals = self.served.get(&row.centre_id).map(|place| place.meals.as_slice());
                if !rules::has_meal(meals.unwrap_or_default(), row.day_part, self.meal) {
                    expected.insert(who);
                    continue;
                }
                let mut way = self.at_centre(&who.0, &who.1, DemandReason::DayCare);
                way.since = row.recorded_at;
                // Whoever came is there, whatever was said before.
                if !came.contains(&who) {
                    let absent = away.get(&who).map(|at| (*at, EndCause::Absence));
                    let paused = row.paused_at.map(|at| (at, EndCause::Pause));
                    way.ended = absent.into_iter().chain(paused).min_by_key(|(at, _)| *at);
                }
                self.facts.ways.push(way);
                self.eats(row.person);
                expected.insert(who);
            }
        }
        self.came(visits, &expected);
        self.groups(tx, &days).await
    }

    async fn enrolled(&self, tx: &mut Tx, weekday: i64) -> Result<Vec<EnrolledRow>> {
        Ok(sql!(tx, |on| {
            sqlx::query_as(
            "SELECT n.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.birth_on, n.centre_id, d.day_part, n.recorded_at,
                p.recorded_at AS paused_at
            FROM enrolment n
            JOIN enrolment_day d ON d.enrolment_id = n.id AND d.weekday = $2
            JOIN elder e ON e.id = n.elder_id
            LEFT JOIN enrolment_pause p ON p.enrolment_id = n.id AND p.from_on <= $1
                AND (p.until_on IS NULL OR p.until_on > $1)
            WHERE n.service = 'day_care' AND n.from_on <= $1 AND (n.until_on IS NULL OR n.until_on > $1)"
        )
        .bind(self.service_on)
        .bind(weekday)
        .fetch_all(on)
        })?)
    }

    /// Whoever came without being expected eats too, if they came before the meal was served.
    fn came(&mut self, visits: Vec<VisitRow>, expected: &HashSet<(ElderId, CentreId)>) {
        let served_until = day::instant_at(self.facts.zone, self.service_on, self.facts.cut_off.served_until);
        for visit in visits {
            let who = (visit.person.elder_id.clone(), visit.centre_id.clone());
            let Some(place) = self.served.get(&visit.centre_id) else { continue };
            let has_meal = rules::has_meal(&place.meals, DayPart::WholeDay, self.meal);
            if expected.contains(&who) || !has_meal || served_until.is_some_and(|end| visit.arrived_at > end)
            {
                continue;
            }
            let mut way = self.at_centre(&who.0, &who.1, DemandReason::ExtraVisit);
            way.since = visit.arrival_recorded_at;
            self.facts.ways.push(way);
            self.eats(visit.person);
        }
    }

    async fn groups(&mut self, tx: &mut Tx, open: &HashMap<CentreId, i64>) -> Result<()> {
        // Whatever ended before this day ended in time; what was ended since may be cooked already.
        let rows: Vec<GroupRow> = sql!(tx, |on| sqlx::query_as(
            "SELECT id, centre_id, kind, name, until_on, portions, portion_size, recorded_at, ended_at
            FROM meal_group
            WHERE meal = $2 AND from_on <= $1
                AND (until_on IS NULL OR until_on > $1 OR (ended_at IS NOT NULL AND ended_at > $3))"
        )
        .bind(self.service_on)
        .bind(self.meal)
        .bind(self.facts.cut_off.deadlines(self.facts.zone, self.service_on).orders)
        .fetch_all(on))?;
        for row in rows {
            let Some(place) = self.served.get(&row.centre_id) else { continue };
            let is_standing = row.until_on.is_none();
            if is_standing && !open.contains_key(&row.centre_id) {
                continue;
            }
            let has_ended = row.until_on.is_some_and(|until| until <= self.service_on);
            self.facts.groups.push(Group {
                key: format!("g:{}", row.id),
                reason: match row.kind {
                    GroupKind::Guest => DemandReason::Guest,
                    GroupKind::Staff => DemandReason::Staff,
                },
                name: row.name,
                centre_name: place.centre_name.clone(),
                centre_id: row.centre_id,
                portion_size: row.portion_size,
                portions: row.portions,
                since: row.recorded_at,
                ended_at: row.ended_at.filter(|_| has_ended),
            });
        }
        Ok(())
    }

    /// Those who live at a centre when the meal is served and are not away then; whoever is to be back that day is.
    async fn residents(&mut self, tx: &mut Tx) -> Result<()> {
        let served_until = day::instant_at(self.facts.zone, self.service_on, self.facts.cut_off.served_until);
        let rows: Vec<ResidentRow> = sql!(tx, |on| {
            sqlx::query_as(
            "SELECT a.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.birth_on, a.centre_id,
                a.recorded_at, MIN(l.recorded_at) AS away_at
            FROM admission a
            JOIN elder e ON e.id = a.elder_id
            LEFT JOIN bed_leave l ON l.admission_id = a.id AND l.withdrawn_at IS NULL AND l.from_at <= $1
                AND (l.to_at > $1 OR (l.to_at IS NULL AND (l.planned_return_on IS NULL OR l.planned_return_on > $2)))
            WHERE a.from_at <= $1 AND (a.to_at IS NULL OR a.to_at > $1)
            GROUP BY a.id, e.id"
        )
        .bind(served_until)
        .bind(self.service_on)
        .fetch_all(on)
        })?;
        for row in rows {
            if !self.served.contains_key(&row.centre_id) {
                continue;
            }
            let mut way = self.at_centre(&row.person.elder_id, &row.centre_id, DemandReason::Resident);
            way.since = row.recorded_at;
            way.ended = row.away_at.map(|at| (at, EndCause::Leave));
            self.facts.ways.push(way);
            self.eats(row.person);
        }
        Ok(())
    }

    async fn home_meals(&mut self, tx: &mut Tx) -> Result<()> {
        let rows: Vec<HomeRow> = sql!(tx, |on| {
            sqlx::query_as(
            "SELECT n.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.birth_on, n.centre_id, n.recorded_at,
                p.recorded_at AS paused_at, h.address, h.delivery_note, h.door_contact, h.carries_weekend,
                d.portion_size, d.extra_portion_size
            FROM enrolment n
            JOIN home_meal h ON h.enrolment_id = n.id
            JOIN home_meal_day d ON d.enrolment_id = n.id AND d.weekday = $2 AND d.meal = $3
            JOIN elder e ON e.id = n.elder_id
            LEFT JOIN enrolment_pause p ON p.enrolment_id = n.id AND p.from_on <= $1
                AND (p.until_on IS NULL OR p.until_on > $1)
            WHERE n.service = 'home_meal' AND n.from_on <= $1 AND (n.until_on IS NULL OR n.until_on > $1)"
        )
        .bind(self.service_on)
        .bind(day::weekday(self.service_on))
        .bind(self.meal)
        .fetch_all(on)
        })?;
        for row in rows {
            if !self.served.contains_key(&row.centre_id) {
                continue;
            }
            let elder_id = row.person.elder_id.clone();
            let way = Way {
                reason: DemandReason::HomeMeal,
                own_key: None,
                site: Site::Home { elder_id: elder_id.clone() },
                site_name: row.address,
                delivery_note: at_the_door(&row.delivery_note, &row.door_contact),
                portion_size: row.portion_size,
                delivered_on: rules::delivered_on(self.service_on, row.carries_weekend),
                since: row.recorded_at,
                ended: row.paused_at.map(|at| (at, EndCause::Pause)),
                elder_id,
            };
            if let Some(size) = row.extra_portion_size {
                self.facts.ways.push(Way {
                    reason: DemandReason::ExtraPortion,
                    own_key: Some(format!("s:{}", way.elder_id.as_str())),
                    portion_size: Some(size),
                    ..way.clone()
                });
            }
            self.facts.ways.push(way);
            self.eats(row.person);
        }
        Ok(())
    }

    async fn orders(&mut self, tx: &mut Tx) -> Result<()> {
        let rows: Vec<OrderRow> = sql!(tx, |on| {
            sqlx::query_as(
            "SELECT o.elder_id, e.name, e.name_pinyin, e.sort_key, e.search_text, e.birth_on, o.id, o.kind, o.centre_id, c.name AS centre_name,
                o.address, o.delivery_note, o.portion_size, o.recorded_at, o.withdrawn_at
            FROM meal_order o
            JOIN elder e ON e.id = o.elder_id
            LEFT JOIN centre c ON c.id = o.centre_id
            WHERE o.kitchen_id = $1 AND o.service_on = $2 AND o.meal = $3"
        )
        .bind(self.kitchen)
        .bind(self.service_on)
        .bind(self.meal)
        .fetch_all(on)
        })?;
        for row in rows {
            let elder_id = row.person.elder_id.clone();
            let (site, site_name) = match row.centre_id {
                Some(centre_id) => (Site::Centre { centre_id }, row.centre_name.unwrap_or_default()),
                None => (Site::Home { elder_id: elder_id.clone() }, row.address),
            };
            let is_extra = row.kind == OrderKind::ExtraPortion;
            self.facts.ways.push(Way {
                reason: if is_extra { DemandReason::ExtraPortion } else { DemandReason::OneOff },
                own_key: is_extra.then(|| format!("x:{}", row.id)),
                site,
                site_name,
                delivery_note: row.delivery_note,
                portion_size: row.portion_size,
                delivered_on: self.service_on,
                since: row.recorded_at,
                ended: row.withdrawn_at.map(|at| (at, EndCause::Withdrawn)),
                elder_id,
            });
            self.eats(row.person);
        }
        Ok(())
    }

    /// Whoever said that they do not eat is not cooked for, whatever they would be counted by.
    async fn stops(&mut self, tx: &mut Tx) -> Result<()> {
        let rows: Vec<StopRow> = sql!(tx, |on| sqlx::query_as(
            "SELECT elder_id, recorded_at
            FROM meal_stop
            WHERE from_on <= $1 AND (until_on IS NULL OR until_on > $1) AND (meal IS NULL OR meal = $2)"
        )
        .bind(self.service_on)
        .bind(self.meal)
        .fetch_all(on))?;
        let stopped: HashMap<ElderId, DateTime<Utc>> =
            rows.into_iter().map(|row| (row.elder_id, row.recorded_at)).collect();
        for way in &mut self.facts.ways {
            let stop = stopped.get(&way.elder_id).map(|at| (*at, EndCause::Stop));
            way.ended = way.ended.into_iter().chain(stop).min_by_key(|(at, _)| *at);
        }
        Ok(())
    }

    async fn diets(&mut self, tx: &mut Tx) -> Result<()> {
        let mut kept = diet::sql::kept(tx, None).await?;
        for (elder, eater) in &mut self.facts.eaters {
            let Some(kept) = kept.remove(elder) else { continue };
            let portions = kept.details.portions;
            eater.portion_size = Some(match self.meal {
                Meal::Breakfast => portions.breakfast,
                Meal::Lunch => portions.lunch,
                Meal::Dinner => portions.dinner,
            });
            eater.diet_changed_at = kept.changed_at;
            eater.needs = kept.needs();
        }
        Ok(())
    }
}

/// What the driver must know: the note, and who opens.
fn at_the_door(note: &str, door_contact: &str) -> String {
    match (note.is_empty(), door_contact.is_empty()) {
        (_, true) => note.to_owned(),
        (true, false) => format!("开门：{door_contact}"),
        (false, false) => format!("{note}；开门：{door_contact}"),
    }
}
