//! Whether a centre is open on a day, with which hours. Plain values in, plain values out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{AskDays, CentreDay, CloseDays, ClosedDay, DayCause, ExtraDay, OpenExtraDay};
use crate::calendar::LegalDayKind;
use crate::calendar::rules::LegalDays;
use crate::centre::{Centre, OpeningHours};
use crate::day;
use crate::error::{Fault, Faults, Result};

/// The longest time for which a centre can be closed at once.
const LONGEST_CLOSED_DAYS: i64 = 366;

/// The most days that are answered at once: a year and a month.
const MOST_DAYS: i64 = 400;

/// Everything that decides which days a centre is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentreCalendar {
    /// The week, one line for each open weekday.
    pub opening_hours: Vec<OpeningHours>,
    /// Whether it closes on legal holidays.
    pub closes_on_legal_days: bool,
    /// Whether it opens on the workdays that make up for them.
    pub opens_on_make_up_days: bool,
    /// What it closed by itself.
    pub closed_days: Vec<ClosedDay>,
    /// What it opened by itself.
    pub extra_days: Vec<ExtraDay>,
    /// What the state ordered.
    pub legal_days: LegalDays,
    /// What days were when their registration was closed.
    pub kept_days: BTreeMap<NaiveDate, CentreDay>,
}

impl CentreCalendar {
    /// A centre that follows its week and the holidays that come with the program, and decided nothing else.
    #[must_use]
    pub fn of_week(centre: &Centre) -> Self {
        Self {
            opening_hours: centre.opening_hours.clone(),
            closes_on_legal_days: centre.closes_on_legal_days,
            opens_on_make_up_days: centre.opens_on_make_up_days,
            closed_days: Vec::new(),
            extra_days: Vec::new(),
            legal_days: LegalDays::default(),
            kept_days: BTreeMap::new(),
        }
    }

    /// Whether the centre is open on a day, with which hours, and why. A day whose registration is closed stays what it was
    /// then: what was signed does not change with the hours of today. Any other day is as [`Self::decided`].
    #[must_use]
    pub fn day(&self, on: NaiveDate) -> CentreDay {
        self.kept_days.get(&on).cloned().unwrap_or_else(|| self.decided(on))
    }

    /// The closed days that a correction makes into something else, each with what it is from now on: those about which the
    /// decisions `before` and those of now differ. What has changed since the closing for another reason stays out of it.
    #[must_use]
    pub fn corrected(&self, before: &Self) -> Vec<CentreDay> {
        let decided = self.kept_days.keys().map(|on| (before.decided(*on), self.decided(*on)));
        decided.filter(|(before, now)| before != now).map(|(_, now)| now).collect()
    }

    /// What the decisions of now make of a day, whether or not its registration is closed. The nearest decision counts: a
    /// day opened by the centre, days closed by the centre, the state's holidays and make-up workdays, the week.
    ///
    /// A make-up workday (a Saturday or Sunday) has its weekday's hours where there are such; otherwise it counts as a
    /// Monday, with Monday's hours and the elders of a Monday. The announcements do not say which weekday is made up.
    #[must_use]
    pub fn decided(&self, on: NaiveDate) -> CentreDay {
        let own = day::weekday(on);
        if let Some(extra) = self.extra_days.iter().find(|extra| extra.on == on) {
            let weekday = extra.stands_for_weekday.unwrap_or(own);
            let hours = OpeningHours { weekday, opens_at: extra.opens_at, closes_at: extra.closes_at };
            return self.answer(on, Some(&hours), weekday, DayCause::ExtraDay, &extra.reason);
        }
        let shut = self.closed_days.iter().find(|shut| day::within(on, shut.from_on, Some(shut.until_on)));
        if let Some(shut) = shut {
            return self.answer(on, None, own, DayCause::ClosedDay, &shut.reason);
        }
        self.undecided(on)
    }

    /// What the week and the state make of a day, whatever the centre decided.
    #[must_use]
    pub fn undecided(&self, on: NaiveDate) -> CentreDay {
        let own = day::weekday(on);
        let closed = |cause, note: &str| self.answer(on, None, own, cause, note);
        match self.legal_days.on(on) {
            Some(legal) if legal.kind == LegalDayKind::Off && self.closes_on_legal_days => {
                closed(DayCause::LegalHoliday, &legal.name)
            }
            Some(legal)
                if legal.kind == LegalDayKind::Workday
                    && self.opens_on_make_up_days
                    && self.hours_of(own).is_none() =>
            {
                match self.hours_of(1).or(self.opening_hours.first()) {
                    Some(hours) => {
                        self.answer(on, Some(hours), hours.weekday, DayCause::MakeUpDay, &legal.name)
                    }
                    None => closed(DayCause::Weekday, ""),
                }
            }
            _ => self.answer(on, self.hours_of(own), own, DayCause::Weekday, ""),
        }
    }

    fn hours_of(&self, weekday: i64) -> Option<&OpeningHours> {
        self.opening_hours.iter().find(|hours| hours.weekday == weekday)
    }

    fn answer(
        &self,
        on: NaiveDate,
        hours: Option<&OpeningHours>,
        weekday: i64,
        cause: DayCause,
        note: &str,
    ) -> CentreDay {
        CentreDay {
            on,
            opens_at: hours.map(|hours| hours.opens_at),
            closes_at: hours.map(|hours| hours.closes_at),
            weekday,
            cause,
            note: note.to_owned(),
            is_past_calendar: on > self.legal_days.ends_on,
        }
    }
}

/// Says what is wrong with a span of days that is asked for.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_ask(asked: &AskDays) -> Result<()> {
    let mut faults = Faults::default();
    let length = (asked.until_on - asked.from_on).num_days();
    faults.when(length < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(length > MOST_DAYS, "untilOn", Fault::TooLarge);
    faults.done()
}

/// Says everything that is wrong with days to be closed.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_closed(asked: &CloseDays) -> Result<()> {
    let mut faults = Faults::default();
    let length = (asked.until_on - asked.from_on).num_days();
    faults.when(length < 1, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(length > LONGEST_CLOSED_DAYS, "untilOn", Fault::TooLarge);
    faults.text(&asked.reason, "reason", 60);
    faults.done()
}

/// Says everything that is wrong with a day to be opened.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_extra(asked: &OpenExtraDay) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(asked.closes_at <= asked.opens_at, "closesAt", Fault::EndsBeforeBeginning);
    faults.between(asked.stands_for_weekday.unwrap_or(1), "standsForWeekday", 1, 7);
    faults.optional_text(&asked.reason, "reason", 60);
    faults.done()
}

#[cfg(test)]
mod tests;
