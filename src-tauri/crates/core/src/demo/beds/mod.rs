//! Two invented residences: a year of stays, moves, couples, leaves, closures, closed months, and who waits for a bed.

mod acts;
mod house;
mod waiting;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::draw::Draw;
use super::invented;
use crate::bed::admission::{self, LeavingReason, Payer, RiskCheck, RiskFound, RiskKind, RiskLevel, Terms};
use crate::bed::house::closing::{self, Closure, ClosureReason};
use crate::bed::residence::BedRules;
use crate::bed::stay::{self, BeganHow, EndedHow};
use crate::bed::{AdmissionId, BedId, CleaningId, ClosureId, Moment, StayId};
use crate::centre::{Centre, CentreId, OrganisationId};
use crate::command::Change;
use crate::elder::{Category, ElderId, Sex};
use crate::error::Result;
use crate::{day, elder};

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
    let mut fill = Filling { draw: Draw::new(seed ^ APART), today, next_person: elders, living: 0 };
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
    /// How many live here by now.
    living: u32,
}

/// A bed with the room's rule.
struct Place {
    id: BedId,
    takes: Sex,
    is_short_stay: bool,
    is_for_couple: bool,
}

/// Somebody who lives in a bed now.
struct Living {
    admission: AdmissionId,
    stay: StayId,
    takes: Sex,
    from_on: NaiveDate,
    /// Stays for a short time, leaves soon or is away.
    is_bound: bool,
    bed: BedId,
}

/// How a year of a bed ended.
enum Ended {
    Lives(Living),
    /// Clean and free since a day.
    Empty(NaiveDate),
    JustLeft,
}

/// An admission that was filled in.
struct Came {
    admission: AdmissionId,
    stay: StayId,
    is_bound: bool,
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
        let mut living = Vec::new();
        let mut empty = Vec::new();
        for (number, bed) in places.iter().enumerate().filter(|(_, bed)| !bed.is_for_couple) {
            // One of thirty beds stands closed, one of fifteen empty.
            if number % 30 == 17 {
                self.close(change, bed).await?;
                continue;
            }
            match self.bed(change, &centre, bed, number).await? {
                Ended::Lives(one) => living.push(one),
                Ended::Empty(since) => empty.push((bed, since)),
                Ended::JustLeft => {}
            }
        }
        let couple: Vec<&Place> = places.iter().filter(|bed| bed.is_for_couple).collect();
        if let [one, other] = couple[..] {
            self.couple(change, &centre, one, other).await?;
        }
        self.moves(change, &mut living, &empty).await?;
        self.waiting(change, &centre, &places, beds / 5).await?;
        self.closed_months(change, &centre).await
    }

    /// A year of one bed: somebody comes, stays, leaves; the bed is empty for some days; the next one comes.
    async fn bed(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        bed: &Place,
        number: usize,
    ) -> Result<Ended> {
        let mut on = self.today - TimeDelta::days(DAYS_BACK - self.draw.number(0..40));
        loop {
            let length = if bed.is_short_stay { self.draw.number(10..50) } else { self.draw.number(90..700) };
            let leaves = on + TimeDelta::days(length);
            // The last one of some beds has just left.
            let just_left = number % 13 == 7 && leaves >= self.today;
            // One of eight beds of a larger house stands empty.
            let emptied = (number % 8 == 6 && leaves >= self.today).then(|| self.today - TimeDelta::days(6));
            let end = if just_left {
                Some(self.today)
            } else {
                emptied.filter(|end| *end > on).or(Some(leaves).filter(|on| *on < self.today))
            };
            let came = self.admission(change, centre, bed, on, end, just_left).await?;
            let Some(end) = end else {
                let Came { admission, stay, is_bound } = came;
                let bed_id = bed.id.clone();
                return Ok(Ended::Lives(Living {
                    admission,
                    stay,
                    takes: bed.takes,
                    from_on: on,
                    is_bound,
                    bed: bed_id,
                }));
            };
            on = end + TimeDelta::days(self.draw.number(1..16));
            if just_left {
                return Ok(Ended::JustLeft);
            }
            if on >= self.today || number % 8 == 6 && end >= self.today - TimeDelta::days(16) {
                return Ok(Ended::Empty(end));
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
    ) -> Result<Came> {
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
        // Recorded when it happened: whoever lives there is no late news for the kitchen.
        admission::sql::insert(
            &mut change.tx,
            &admission,
            &elder,
            centre,
            from,
            &terms,
            None,
            from.at.min(now),
        )
        .await?;
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
        let is_away = self.leaves(change, &admission, on, end).await?;
        if let Some(end) = end {
            let hour = if just_left { 0 } else { self.draw.number(8..16) };
            let to = if just_left { Moment { at: now, on: end, corrects: None } } else { at(end, hour) };
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
            if just_left {
                let cleaning = CleaningId(change.new_id());
                let target = to.at + TimeDelta::minutes(120);
                stay::sql::ask_cleaning(&mut change.tx, &cleaning, &bed.id, &stay_id, to.at, target).await?;
            } else {
                self.cleaned(change, &bed.id, &stay_id, to).await?;
            }
        }
        Ok(Came { admission, stay: stay_id, is_bound: is_away || planned.is_some() })
    }

    fn risks(&mut self, on: NaiveDate) -> RiskCheck {
        let levels = [RiskLevel::None, RiskLevel::Low, RiskLevel::Medium, RiskLevel::High];
        let kinds = [RiskKind::Fall, RiskKind::Choking, RiskKind::PressureSore, RiskKind::Wandering];
        let risks =
            kinds.map(|kind| RiskFound { kind, level: *self.draw.one_of(&levels), note: String::new() });
        RiskCheck { checked_on: on, checked_by: "演示护士甲".to_owned(), risks: risks.to_vec() }
    }

    async fn close(&mut self, change: &mut Change<'_>, bed: &Place) -> Result<()> {
        let from = at(self.today - TimeDelta::days(6), 14);
        let closure = Closure {
            id: ClosureId(change.new_id()),
            bed_id: bed.id.clone(),
            from_at: from.at,
            to_at: None,
            planned_to_on: Some(self.today + TimeDelta::days(8)),
            reason: ClosureReason::Repair,
            note: "更换床头呼叫器".to_owned(),
        };
        let now = change.now;
        closing::insert(&mut change.tx, &closure, from, now).await?;
        Ok(())
    }
}

fn at(on: NaiveDate, hour: i64) -> Moment {
    let time = NaiveTime::MIN + TimeDelta::hours(hour);
    // China keeps one time all the year: every time of the day is there once.
    let at = day::instant_at(day::DISTRICT_ZONE, on, time).unwrap_or_else(|| on.and_time(time).and_utc());
    Moment { at, on, corrects: None }
}
