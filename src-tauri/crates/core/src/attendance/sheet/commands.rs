//! The month of a centre and the year of an elder.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::rules::half_day::HalfDays;
use super::rules::{self, AgreedDay, DayFacts, MarkedDay, Plan, Span};
use super::sql;
use super::{
    AskElderYear, AskMonthSheet, DayReason, ElderYear, MonthSheet, SheetDay, SheetPeople, SheetRow, SheetSum,
};
use crate::attendance::AbsenceReason;
use crate::centre::days::CentreDay;
use crate::centre::{Centre, CentreId};
use crate::command::{OrNotFound, Reading, command};
use crate::elder::ElderId;
use crate::enrolment::{Pause, ServiceKind};
use crate::error::{Result, Subject};
use crate::{centre, day, elder, enrolment};

/// Shows the month of a centre, elders by days: who came for how long, who was away and why, with sums that agree.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Attendance, Enrolments, Elders, Centres]
)]
pub async fn attendance_month_sheet(reading: &mut Reading<'_>, asked: AskMonthSheet) -> Result<MonthSheet> {
    let (tx, now) = (&mut reading.tx, reading.now);
    let centre = centre::sql::list(tx, Some(&asked.centre_id)).await?.pop().or_not_found(Subject::Centre)?;
    let zone = day::zone(&centre.time_zone)?;
    let today = day::date_at(zone, now);
    let (from, until) = rules::month(asked.month.as_deref(), today)?;
    let people = sql::people(tx, &centre.id, from, until).await?;
    let mut known: HashMap<ElderId, Known> = HashMap::new();
    for agreed in sql::agreed(tx, &centre.id, from, until).await? {
        let day = agreed.day();
        known.entry(agreed.elder_id).or_default().agreed.push(day);
    }
    for visit in sql::spans_at(tx, &centre.id, from, until).await? {
        let span = visit.span();
        known.entry(visit.elder_id).or_default().visits.entry(visit.visit_on).or_default().push(span);
    }
    for away in sql::away_at(tx, &centre.id, from, until).await? {
        known.entry(away.elder_id).or_default().away.push((away.from_on, away.until_on, away.reason));
    }

    for pause in enrolment::sql::pause::at_centre(tx, &centre.id, from, until).await? {
        known.entry(pause.elder_id).or_default().pauses.push(pause.pause);
    }

    let calendar = centre::days::sql::calendar(tx, &centre.id, from, until).await?;
    let calendar = calendar.or_not_found(Subject::Centre)?;
    let centre_days: Vec<CentreDay> = rules::days_in(from, until).map(|on| calendar.day(on)).collect();
    let kept = sql::half_days_kept_at(tx, &centre.id, from, until).await?;
    let half_days = HalfDays { from, until, today, kept: &kept, now_below: centre.half_day_below_minutes };
    let half_day_rules = half_days.rules(known.values().flat_map(|one| one.visits.keys().copied()));
    let mut days: Vec<SheetDay> = centre_days
        .iter()
        .map(|day| SheetDay {
            on: day.on,
            is_closed: !day.is_open(),
            note: day.note.clone(),
            sum: SheetSum::default(),
        })
        .collect();
    let (mut sum, mut persons) = (SheetSum::default(), 0);
    let mut rows = Vec::with_capacity(people.len());
    for person in people {
        let known = known.remove(&person.elder_id).unwrap_or_default();
        let mut marked = MarkedDays::default();
        for centre_day in &centre_days {
            let on = centre_day.on;
            let facts = DayFacts {
                on,
                today,
                now,
                zone,
                half_day_below_minutes: half_days.below_minutes(on),
                plan: rules::plan(&known.agreed, enrolment::rules::is_paused(&known.pauses, on), centre_day),
                absence: known.absence(on),
                visits: known.visits.get(&on).map_or(&[], Vec::as_slice),
            };
            marked.push(on, rules::marked(&facts), today);
        }
        if asked.people == SheetPeople::Came && marked.sum.attended == 0 {
            continue;
        }
        for (column, (on, day)) in days.iter_mut().zip(&marked.days) {
            rules::add(&mut column.sum, day, *on, today);
        }
        rules::add_sum(&mut sum, &marked.sum);
        persons += i64::from(marked.sum.attended > 0);
        rows.push(SheetRow {
            elder_id: person.elder_id,
            name: person.name,
            name_pinyin: person.name_pinyin,
            marks: marked.days.iter().map(|(_, day)| day.mark).collect(),
            half_days: marked.days.iter().map(|(_, day)| day.half_days).collect(),
            extra: marked.extra(),
            reasons: marked.reasons(),
            sum: marked.sum,
        });
    }
    Ok(MonthSheet {
        half_day_below_minutes: half_day_rules
            .last()
            .map_or(centre.half_day_below_minutes, |rule| rule.below_minutes),
        half_day_rules,
        centre_id: centre.id,
        centre_name: centre.name,
        time_zone: centre.time_zone,
        month: format!("{:04}-{:02}", from.year(), from.month()),
        today,
        now,
        people: asked.people,
        days,
        rows,
        persons,
        sum,
    })
}

/// Shows a year of an elder, day by day: when the elder came, was away and why, and what is usual.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Attendance, Enrolments, Elders, Centres]
)]
pub async fn attendance_year(reading: &mut Reading<'_>, asked: AskElderYear) -> Result<ElderYear> {
    let (tx, now) = (&mut reading.tx, reading.now);
    let name = elder::sql::name(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let mut enrolments = enrolment::sql::of_elder(tx, &asked.elder_id).await?;
    // Whoever has meals brought home comes nowhere for them.
    enrolments.retain(|enrolment| enrolment.service == ServiceKind::DayCare);
    let district_today = day::date_at(day::DISTRICT_ZONE, now);
    let (from, until) = rules::year(asked.year, district_today)?;
    let centres: HashMap<CentreId, Centre> =
        centre::sql::list(tx, None).await?.into_iter().map(|centre| (centre.id.clone(), centre)).collect();
    let mut calendars = HashMap::new();
    // Of a hundred centres one or two are the elder's: a year of the others is not read.
    for enrolment in &enrolments {
        let id = &enrolment.centre_id;
        if !calendars.contains_key(id) {
            let calendar = centre::days::sql::calendar(tx, id, from, until).await?;
            calendars.insert(id.clone(), calendar.or_not_found(Subject::Centre)?);
        }
    }
    let mut visits: HashMap<NaiveDate, (CentreId, Vec<Span>)> = HashMap::new();
    for visit in sql::spans_of(tx, &asked.elder_id, from, until).await? {
        let span = visit.span();
        // At two centres on one day: one person on that day, and the later centre says what half a day is.
        let at = visits.entry(visit.visit_on).or_insert_with(|| (visit.centre_id.clone(), Vec::new()));
        at.0 = visit.centre_id;
        at.1.push(span);
    }
    let kept = sql::half_days_kept_of(tx, &asked.elder_id, from, until).await?;
    let away = sql::away_of(tx, &asked.elder_id, from, until).await?;
    let first_visit = sql::first_visit_year(tx, &asked.elder_id).await?;
    let first_enrolment = enrolments.iter().map(|enrolment| i64::from(enrolment.from_on.year())).min();

    let mut marked = MarkedDays::default();
    let (mut arrivals, mut departures): (Vec<NaiveTime>, Vec<NaiveTime>) = (Vec::new(), Vec::new());
    for on in rules::days_in(from, until) {
        let enrolled =
            enrolments.iter().find(|enrolment| day::within(on, enrolment.from_on, enrolment.until_on));
        let came = visits.get(&on);
        let at = came.map(|(centre, _)| centre).or(enrolled.map(|enrolment| &enrolment.centre_id));
        let at = at.and_then(|id| centres.get(id));
        let zone = zone_of(at)?;
        let today = day::date_at(zone, now);
        let agreed: Vec<AgreedDay> = enrolled.map_or_else(Vec::new, |enrolment| {
            let (from_on, until_on) = (enrolment.from_on, enrolment.until_on);
            let of = |day: &enrolment::EnrolmentDay| AgreedDay {
                from_on,
                until_on,
                weekday: day.weekday,
                day_part: day.day_part,
            };
            enrolment.days.iter().map(of).collect()
        });
        let centre_day = enrolled
            .and_then(|enrolment| calendars.get(&enrolment.centre_id))
            .map(|calendar| calendar.day(on));
        let rests = enrolled.is_some_and(|enrolment| enrolment::rules::is_paused(&enrolment.pauses, on));
        let spans = came.map_or(&[] as &[Span], |(_, spans)| spans);
        let facts = DayFacts {
            on,
            today,
            now,
            zone,
            half_day_below_minutes: at.map_or(centre::HALF_DAY_BELOW_MINUTES, |centre| {
                let kept = kept.get(&(centre.id.clone(), on)).copied();
                kept.unwrap_or(centre.half_day_below_minutes)
            }),
            // Whoever is enrolled nowhere is expected nowhere: no centre is closed to them.
            plan: centre_day.map_or(Plan::NotExpected, |day| rules::plan(&agreed, rests, &day)),
            absence: away
                .iter()
                .find(|away| {
                    day::within(on, away.from_on, Some(away.until_on))
                        && enrolled.is_some_and(|enrolment| enrolment.centre_id == away.centre_id)
                })
                .map(|away| away.reason),
            visits: spans,
        };
        let day = rules::marked(&facts);
        if rules::is_attended(day.mark) {
            arrivals.extend(spans.first().map(|span| rules::wall_time(zone, span.arrived_at)));
            departures
                .extend(spans.last().and_then(|span| span.departed_at).map(|at| rules::wall_time(zone, at)));
        }
        marked.push(on, day, today);
    }
    let absences = rules::absences_by_reason(marked.days.iter().copied(), district_today);
    let (longest_away, away_now) =
        rules::away_runs(marked.days.iter().map(|(on, day)| (*on, day.mark)), district_today);
    Ok(ElderYear {
        elder_id: asked.elder_id,
        name,
        from_on: from,
        until_on: until,
        today: district_today,
        first_year: first_visit.into_iter().chain(first_enrolment).min(),
        marks: marked.days.iter().map(|(_, day)| day.mark).collect(),
        half_days: marked.days.iter().map(|(_, day)| day.half_days).collect(),
        extra: marked.extra(),
        reasons: marked.reasons(),
        sum: marked.sum,
        absences,
        usual_arrival: rules::middle(arrivals),
        usual_departure: rules::middle(departures),
        longest_away,
        // A year that is over says nothing of now.
        away_now: away_now.filter(|_| until > district_today),
    })
}

/// What is known of one elder in the span.
#[derive(Default)]
struct Known {
    agreed: Vec<AgreedDay>,
    pauses: Vec<Pause>,
    visits: HashMap<NaiveDate, Vec<Span>>,
    away: Vec<(NaiveDate, NaiveDate, AbsenceReason)>,
}

impl Known {
    fn absence(&self, on: NaiveDate) -> Option<AbsenceReason> {
        let covers = |(from, until, _): &&(NaiveDate, NaiveDate, _)| day::within(on, *from, Some(*until));
        self.away.iter().find(covers).map(|(_, _, reason)| *reason)
    }
}

/// The marked days of one elder and their sum.
#[derive(Default)]
struct MarkedDays {
    days: Vec<(NaiveDate, MarkedDay)>,
    sum: SheetSum,
}

impl MarkedDays {
    fn push(&mut self, on: NaiveDate, day: MarkedDay, today: NaiveDate) {
        rules::add(&mut self.sum, &day, on, today);
        self.days.push((on, day));
    }

    fn extra(&self) -> Vec<NaiveDate> {
        self.days.iter().filter(|(_, day)| day.is_extra).map(|(on, _)| *on).collect()
    }

    fn reasons(&self) -> Vec<DayReason> {
        let reason = |(on, day): &(NaiveDate, MarkedDay)| Some(DayReason { on: *on, reason: day.reason? });
        self.days.iter().filter_map(reason).collect()
    }
}

fn zone_of(centre: Option<&Centre>) -> Result<Tz> {
    centre.map_or(Ok(day::DISTRICT_ZONE), |centre| day::zone(&centre.time_zone))
}
