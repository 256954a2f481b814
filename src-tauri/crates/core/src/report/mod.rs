//! Reports (报表): what leaves Kangning on paper, in a spreadsheet and as a picture.
//!
//! A report is declared once, by `#[report(...)]` at the function that reads the database and builds a [`Document`]:
//! plain data that knows no typesetter. From that one document come the pages, the spreadsheet, the text file and
//! the table on the screen, so the numbers are the same everywhere. Who turns it into bytes is the [`Press`], which
//! the host sets.

pub mod chart;
pub mod columns;
pub mod commands;
pub mod document;
pub mod format;
pub mod opens;
pub mod press;
pub mod running;
pub mod sheets;
pub mod shown;
pub mod table;
pub mod texts;

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bed::WardId;
use crate::bed::house::BedKind;
use crate::centre::{Centre, CentreId};
use crate::command::{OrNotFound, Reading, Role};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, FieldFault, Refusal, Result, Subject};
use crate::meal::Meal;
use crate::{centre, day};

pub use chart::{Band, Chart, Series, Target};
pub use document::{Block, Document, Fact, Figure};
pub use kangning_command_macro::report;
pub use opens::Opens;
pub use press::{Imprint, Press, Watch};
pub use sheets::{CardSheet, Label, LabelForm, LabelSheet, MenuDish, MenuMeal, PaperMenuDay, WeekMenu};
pub use table::{Cell, Column, Group, Kind, Row, Table, Tone, Total};
pub use texts::Texts;

crate::words! {
    /// The language of a document.
    pub enum Language {
        /// 中文
        Chinese,
        /// English
        English,
    }
}

crate::words! {
    /// The size of the sheet. A3 lies: what is printed so large is hung up or laid out.
    pub enum Paper {
        /// 210 × 297 mm
        A4,
        /// 148 × 210 mm
        A5,
        /// 297 × 420 mm
        A3,
    }
}

crate::words! {
    /// What a report is written as.
    pub enum Format {
        /// Pages to print and sign.
        Pdf,
        /// A spreadsheet that calculates.
        Xlsx,
        /// Rows as text, for other programs.
        Csv,
        /// The pictures alone; the first page where there is none.
        Svg,
    }
}

impl Format {
    /// What browsers and mail programs call it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Svg => "image/svg+xml",
        }
    }
}

crate::words! {
    /// The parts of the list of reports.
    pub enum ReportGroup {
        /// 日间照料
        Attendance,
        /// 床位
        Beds,
        /// 中央厨房
        Kitchen,
        /// 配送
        Delivery,
        /// 老人
        People,
        /// 区
        District,
    }
}

crate::words! {
    /// What one says to a report before it is made.
    pub enum Takes {
        /// `centre_id`, which must be given.
        Centre,
        /// `centre_id`, a kitchen, which must be given.
        Kitchen,
        /// `centre_id`, none for the whole district.
        CentreOrAll,
        /// `elder_id`
        Elder,
        /// `month`, none for the month it is.
        Month,
        /// `on`, none for today.
        Day,
        /// `from_on` and `until_on`, none for the month it is.
        Span,
        /// `meal`
        Meal,
        /// `choice`, one of those that `report_choices` lists, or none.
        Choice,
        /// `choice`, one of those that `report_choices` lists, which must be given.
        OneOf,
        /// `ward_id`, one of the wards of the centre that `report_choices` lists, none for all.
        Ward,
        /// `bed_kind`, none for all.
        BedKind,
        /// `start`, the place of the first label on a sheet begun already, from 1.
        Start,
    }
}

/// What was asked of a report. Each report reads those that it declares; of the others it refuses any.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Parameters {
    /// In which language.
    pub language: Language,
    /// On which paper; none for the one that the report is made for.
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// At which centre or kitchen.
    #[ts(optional)]
    pub centre_id: Option<CentreId>,
    /// Of whom.
    #[ts(optional)]
    pub elder_id: Option<ElderId>,
    /// `2026-11`
    #[ts(optional)]
    pub month: Option<String>,
    /// The day.
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// The first day.
    #[ts(optional)]
    pub from_on: Option<NaiveDate>,
    /// The day after the last.
    #[ts(optional)]
    pub until_on: Option<NaiveDate>,
    /// Which meal of the day.
    #[ts(optional)]
    pub meal: Option<Meal>,
    /// One of the report's own choices: a ward, a run, a sort.
    #[ts(optional)]
    pub choice: Option<String>,
    /// Only the beds of this ward.
    #[ts(optional)]
    pub ward_id: Option<WardId>,
    /// Only the beds of this kind.
    #[ts(optional)]
    pub bed_kind: Option<BedKind>,
    /// The place of the first label, from 1.
    #[ts(optional)]
    pub start: Option<i64>,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            language: Language::Chinese,
            paper: None,
            centre_id: None,
            elder_id: None,
            month: None,
            on: None,
            from_on: None,
            until_on: None,
            meal: None,
            choice: None,
            ward_id: None,
            bed_kind: None,
            start: None,
        }
    }
}

/// A span of days, half-open, in the words of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub until: NaiveDate,
}

impl Span {
    /// How many days.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.until - self.from).num_days()
    }

    /// Each day, in order.
    pub fn each(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |on| *on < self.until)
    }
}

/// The longest span that a report is asked for, in days: ten years.
const LONGEST_SPAN: i64 = 3660;

impl Parameters {
    /// The texts of the asked language.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::of(self.language)
    }

    /// What is asked of a report that takes these; days that are one month become that month where it takes a month.
    ///
    /// # Errors
    /// `input_invalid` at whatever the report does not read: who asks for it would get a page of something else and not
    /// see it.
    pub fn taken_by(self, takes: &[Takes]) -> Result<Self> {
        let Self {
            language: _,
            paper: _,
            centre_id,
            elder_id,
            month,
            on,
            from_on,
            until_on,
            meal,
            choice,
            ward_id,
            bed_kind,
            start,
        } = &self;
        let takes_any = |of: &[Takes]| of.iter().any(|one| takes.contains(one));
        let mut faults = Faults::default();
        let mut only = |is_given: bool, field: &str, of: &[Takes]| {
            faults.when(is_given && !takes_any(of), field, Fault::NotAsked);
        };
        only(centre_id.is_some(), "centreId", &[Takes::Centre, Takes::Kitchen, Takes::CentreOrAll]);
        only(elder_id.is_some(), "elderId", &[Takes::Elder]);
        only(month.is_some(), "month", &[Takes::Month, Takes::Span]);
        only(on.is_some(), "on", &[Takes::Day]);
        only(from_on.is_some(), "fromOn", &[Takes::Span, Takes::Month]);
        only(until_on.is_some(), "untilOn", &[Takes::Span, Takes::Month]);
        only(meal.is_some(), "meal", &[Takes::Meal]);
        only(choice.is_some(), "choice", &[Takes::Choice, Takes::OneOf]);
        only(ward_id.is_some(), "wardId", &[Takes::Ward]);
        only(bed_kind.is_some(), "bedKind", &[Takes::BedKind]);
        only(start.is_some(), "start", &[Takes::Start]);
        let has_days = from_on.is_some() || until_on.is_some();
        let takes_days = takes_any(&[Takes::Span, Takes::Month]);
        faults.when(takes_days && has_days && month.is_some(), "month", Fault::GivenTwice);
        faults.done()?;
        if has_days && !takes.contains(&Takes::Span) { self.of_one_month() } else { Ok(self) }
    }

    /// The days from the first of a month to its last, as that month.
    fn of_one_month(self) -> Result<Self> {
        let from = self.from_on.ok_or_else(|| missing("fromOn"))?;
        let until = self.until_on.ok_or_else(|| missing("untilOn"))?;
        let is_one = from.day() == 1 && from.checked_add_months(chrono::Months::new(1)) == Some(until);
        if !is_one {
            return Err(at_fault("untilOn", Fault::NotOneMonth));
        }
        let month = Some(from.format("%Y-%m").to_string());
        Ok(Self { month, from_on: None, until_on: None, ..self })
    }

    /// The centre that was asked for.
    ///
    /// # Errors
    /// `input_invalid` at `centreId` where none was given, `not_found` where there is no such one.
    pub async fn centre(&self, reading: &mut Reading<'_>) -> Result<Centre> {
        let id = self.centre_id.as_ref().ok_or_else(|| missing("centreId"))?;
        centre::sql::list(&mut reading.tx, Some(id)).await?.pop().or_not_found(Subject::Centre)
    }

    /// The centres that were asked for: one, or all.
    ///
    /// # Errors
    /// `not_found` where there is no such one.
    pub async fn centres(&self, reading: &mut Reading<'_>) -> Result<Vec<Centre>> {
        let centres = centre::sql::list(&mut reading.tx, self.centre_id.as_ref()).await?;
        if centres.is_empty() && self.centre_id.is_some() {
            return Err(Error::not_found(Subject::Centre));
        }
        Ok(centres)
    }

    /// The elder that was asked for.
    ///
    /// # Errors
    /// `input_invalid` at `elderId` where none was given.
    pub fn elder(&self) -> Result<&ElderId> {
        self.elder_id.as_ref().ok_or_else(|| missing("elderId"))
    }

    /// The meal that was asked for.
    ///
    /// # Errors
    /// `input_invalid` at `meal` where none was given.
    pub fn meal(&self) -> Result<Meal> {
        self.meal.ok_or_else(|| missing("meal"))
    }

    /// The day that was asked for, or today.
    #[must_use]
    pub fn day(&self, zone: Tz, now: DateTime<Utc>) -> NaiveDate {
        self.on.unwrap_or_else(|| day::date_at(zone, now))
    }

    /// The month that was asked for, or the month it is.
    ///
    /// # Errors
    /// `input_invalid` at `month` where it is none.
    pub fn month(&self, zone: Tz, now: DateTime<Utc>) -> Result<Span> {
        let today = day::date_at(zone, now);
        let first = match self.month.as_deref() {
            None => today.with_day(1),
            Some(text) if text.len() == 7 => format!("{text}-01").parse().ok(),
            Some(_) => None,
        };
        first
            .and_then(|from| Some(Span { from, until: from.checked_add_months(chrono::Months::new(1))? }))
            .ok_or_else(|| at_fault("month", Fault::WrongForm))
    }

    /// The span that was asked for: its days, else the month, else the month it is.
    ///
    /// # Errors
    /// `input_invalid` where it ends before it begins or is longer than ten years.
    pub fn span(&self, zone: Tz, now: DateTime<Utc>) -> Result<Span> {
        let (from, until) = match (self.from_on, self.until_on) {
            (Some(from), Some(until)) => (from, until),
            (Some(from), None) => (from, day::date_at(zone, now).succ_opt().unwrap_or(from)),
            (None, Some(_)) => return Err(missing("fromOn")),
            (None, None) => return self.month(zone, now),
        };
        let span = Span { from, until };
        if span.days() < 1 {
            return Err(at_fault("untilOn", Fault::EndsBeforeBeginning));
        }
        if span.days() > LONGEST_SPAN {
            return Err(at_fault("untilOn", Fault::TooLarge));
        }
        Ok(span)
    }

    /// The place of the first label, from 0.
    ///
    /// # Errors
    /// `input_invalid` at `start` where the sheet has no such place.
    pub fn start(&self, places: usize) -> Result<usize> {
        let Some(start) = self.start else { return Ok(0) };
        usize::try_from(start)
            .ok()
            .and_then(|start| start.checked_sub(1))
            .filter(|start| *start < places)
            .ok_or_else(|| at_fault("start", if start < 1 { Fault::TooSmall } else { Fault::TooLarge }))
    }
}

fn missing(field: &str) -> Error {
    at_fault(field, Fault::Required)
}

fn at_fault(field: &str, fault: Fault) -> Error {
    Error::invalid(vec![FieldFault { field: field.to_owned(), fault }])
}

/// The function that reads the database and builds the document.
pub type Build = for<'c> fn(&'c mut Reading<'_>, Parameters) -> BoxFuture<'c, Result<Document>>;

/// The function that lists what `choice` may be.
pub type Choices = for<'c> fn(&'c mut Reading<'_>, Parameters) -> BoxFuture<'c, Result<Vec<Choice>>>;

/// One of the values that `choice` may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// As it is sent.
    pub value: String,
    /// As it is shown, in the asked language.
    pub words: String,
}

/// A report as it was declared.
pub struct Report {
    /// In the field's words; its texts stand under `report.<name>`.
    pub name: &'static str,
    /// What it says, in a sentence.
    pub about: &'static str,
    /// Where it stands in the list.
    pub group: ReportGroup,
    /// Who may have it.
    pub by: &'static [Role],
    /// What it asks for.
    pub takes: &'static [Takes],
    /// On which paper it can be had: sheets that are peeled or cut are made for one.
    pub papers: &'static [Paper],
    /// Builds it.
    pub build: Build,
    /// Lists its choices, where it has any.
    pub choices: Option<Choices>,
}

inventory::collect!(Report);

static ALL: LazyLock<Vec<&'static Report>> = LazyLock::new(|| {
    let mut all: Vec<&Report> = inventory::iter::<Report>().collect();
    all.sort_by_key(|report| (report.group, report.name));
    all
});

/// All reports, by group and name.
#[must_use]
pub fn all() -> &'static [&'static Report] {
    &ALL
}

/// The report of this name.
///
/// # Errors
/// `report_unknown`.
pub fn find(name: &str) -> Result<&'static Report> {
    ALL.iter()
        .find(|report| report.name == name)
        .copied()
        .ok_or_else(|| Refusal::ReportUnknown { name: name.to_owned() }.into())
}

#[cfg(test)]
mod tests;
