//! Lists in (导入): years of old spreadsheets come in without typing. A preview says for each row what it would do and
//! why it cannot; then all of it or nothing. Doing it twice changes nothing.

pub mod attendance;
pub mod beds;
pub mod book;
mod calendar_file;
pub mod cells;
pub mod columns;
pub mod commands;
pub mod cycles;
pub mod dishes;
pub mod elders;
pub mod ics;
pub mod ingredients;
pub mod list;
mod out;
pub(crate) mod people;
mod plan;
pub(crate) mod said;
pub mod sheet;
pub mod sql;
pub mod stays;
mod write;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Fault;
use crate::report::Language;

crate::words! {
    /// What a list is about.
    pub enum ImportKind {
        /// 老人及联系人
        Elders,
        /// 历史出勤
        Attendance,
        /// 房间和床位
        Beds,
        /// 在住老人
        Residents,
        /// 历史入住
        Stays,
        /// 食材
        Ingredients,
        /// 菜品
        Dishes,
        /// 循环食谱
        Cycles,
    }
}

crate::words! {
    /// Why a file cannot be read as a list.
    pub enum ImportTrouble {
        /// No spreadsheet and no text with separators.
        NoSpreadsheet,
        /// A spreadsheet of before 2007, or one with a password.
        OldOrProtected,
        /// Larger than any list.
        TooLarge,
        /// More rows than one file may hold.
        TooManyRows,
        /// Nothing stands in it.
        NoHeadings,
        /// Headings only.
        NoRows,
        /// Text in an encoding that is neither UTF-8 nor GB18030.
        BrokenText,
    }
}

crate::words! {
    /// What becomes of a row.
    pub enum RowOutcome {
        /// 新增
        New,
        /// 更改
        Changed,
        /// 无变化
        Unchanged,
        /// 不能导入
        Refused,
    }
}

/// A word of a closed set as lists write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportChoice {
    /// The word as it is stored.
    pub word: &'static str,
    /// In Chinese lists.
    pub chinese: &'static str,
    /// In English lists.
    pub english: &'static str,
}

/// A column that a list may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportField {
    /// Names the field.
    pub key: &'static str,
    /// Its heading in Chinese.
    pub chinese: &'static str,
    /// Its heading in English.
    pub english: &'static str,
    /// Other headings that people use.
    #[serde(skip)]
    pub also: &'static [&'static str],
    /// A list without it cannot be read.
    pub is_required: bool,
    /// An example of a cell.
    pub example: &'static str,
    /// The words that fit, where only some do.
    pub choices: &'static [ImportChoice],
}

/// What lists can be read, with their columns: from it templates are made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportTemplate {
    /// What the list is about.
    pub kind: ImportKind,
    /// Its columns in order.
    pub fields: Vec<ImportField>,
}

/// A file to be read.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportFile {
    /// What the list is about.
    pub kind: ImportKind,
    /// The file's bytes, base64.
    pub content: String,
    /// The field of each column in order, where a person corrected them; none: by the headings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub columns: Option<Vec<Option<String>>>,
    /// A name by which `report_progress` and `report_stop` find the preview.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

/// A file to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportRun {
    /// Which file.
    pub file: ImportFile,
    /// Rows that cannot be taken in are left out, as the preview named them. Without this a single one stops it all.
    #[serde(default)]
    pub leaves_refused: bool,
    /// A name by which `report_progress` and `report_stop` find it.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

/// Which template.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskTemplate {
    /// What the list is about.
    pub kind: ImportKind,
    /// In which language its headings are.
    pub language: Language,
}

/// Which list is to go out, in the shape in which it comes in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskOut {
    /// What the list is about.
    pub kind: ImportKind,
    /// In which language its headings and words are.
    pub language: Language,
    /// Attendance from this day; none: of the last thirty days.
    #[serde(default)]
    pub from_on: Option<NaiveDate>,
    /// Attendance until before this day; none: until today.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
}

/// Whose refused rows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskRefusedRows {
    /// Which file.
    pub file: ImportFile,
    /// In which language the reasons are.
    pub language: Language,
}

/// A column of a file and the field it is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnMatch {
    /// As it stands in the file.
    pub heading: String,
    /// The field; none: the column is not read.
    pub field: Option<String>,
}

/// What is wrong with one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellFault {
    /// The field.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// A field that a row would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellChange {
    /// The field.
    pub field: String,
    /// As it is on record.
    pub before: String,
    /// As it would be.
    pub after: String,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Its line in the file, as spreadsheet programs count.
    pub line: i64,
    /// Whom or what it is about.
    pub label: String,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// Why it cannot be taken in.
    pub faults: Vec<CellFault>,
    /// What it would change.
    pub changes: Vec<CellChange>,
    /// The cells as they stand in the file, in the order of the columns.
    pub cells: Vec<String>,
}

/// How many rows of each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportCounts {
    /// New records.
    pub new: i64,
    /// Records that change.
    pub changed: i64,
    /// Records that are so already.
    pub unchanged: i64,
    /// Rows that cannot be taken in.
    pub refused: i64,
}

/// What a file would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The columns of the file.
    pub columns: Vec<ColumnMatch>,
    /// The fields that the columns can be read as.
    pub fields: Vec<ImportField>,
    /// Required fields that no column is read as; nothing can be taken in before they are found.
    pub missing: Vec<String>,
    /// How many rows of each outcome.
    pub counts: ImportCounts,
    /// Rows in their order: all that are refused (up to 5,000) and the first 300 of every other outcome.
    pub rows: Vec<ImportRow>,
}

/// What a file did.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// How many rows of each outcome.
    pub counts: ImportCounts,
}

/// A row understood: what it would do, or why it cannot.
pub(crate) struct Planned {
    pub line: i64,
    pub label: String,
    pub faults: Vec<CellFault>,
    pub changes: Vec<CellChange>,
    pub act: Option<Act>,
}

impl Planned {
    pub(crate) fn of(line: i64, label: String, faults: Vec<CellFault>) -> Self {
        Self { line, label, faults, changes: Vec::new(), act: None }
    }

    /// Notes one more reason why the row cannot be taken in.
    pub(crate) fn refuse(&mut self, field: &str, fault: Fault) {
        self.act = None;
        self.changes.clear();
        if !self.faults.iter().any(|known| known.field == field) {
            self.faults.push(CellFault { field: field.to_owned(), fault });
        }
    }

    pub(crate) fn outcome(&self) -> RowOutcome {
        match (&self.act, self.faults.is_empty()) {
            (_, false) => RowOutcome::Refused,
            (None, true) => RowOutcome::Unchanged,
            (Some(act), true) if act.is_new() => RowOutcome::New,
            (Some(_), true) => RowOutcome::Changed,
        }
    }
}

/// What a row does.
pub(crate) enum Act {
    RegisterElder(Box<crate::elder::ElderDetails>),
    ChangeElder(Box<crate::elder::ChangeElder>),
    RecordVisit(Box<attendance::PastVisit>),
    SetUpBed(Box<beds::NewBed>),
    ChangeBed(Box<beds::BedChange>),
    Stay(Box<stays::NewStay>),
    Ingredient(Box<crate::ingredient::SaveIngredient>),
    Dish(Box<crate::dish::SaveDish>),
    Cycle(Box<crate::menu::cycle::SaveCycle>),
    /// The row belongs to a record that another row carries.
    Part {
        is_new: bool,
    },
}

impl Act {
    fn is_new(&self) -> bool {
        match self {
            Self::RegisterElder(_) | Self::RecordVisit(_) | Self::SetUpBed(_) | Self::Stay(_) => true,
            Self::ChangeElder(_) | Self::ChangeBed(_) => false,
            Self::Ingredient(asked) => asked.ingredient_id.is_none(),
            Self::Dish(asked) => asked.dish_id.is_none(),
            Self::Cycle(asked) => asked.cycle_id.is_none(),
            Self::Part { is_new } => *is_new,
        }
    }
}

pub(crate) const fn field(
    key: &'static str,
    chinese: &'static str,
    english: &'static str,
    also: &'static [&'static str],
    is_required: bool,
    example: &'static str,
    choices: &'static [ImportChoice],
) -> ImportField {
    ImportField { key, chinese, english, also, is_required, example, choices }
}

pub(crate) const fn choice(word: &'static str, chinese: &'static str, english: &'static str) -> ImportChoice {
    ImportChoice { word, chinese, english }
}

/// The columns of a kind of list.
#[must_use]
pub fn fields(kind: ImportKind) -> &'static [ImportField] {
    match kind {
        ImportKind::Elders => elders::FIELDS,
        ImportKind::Attendance => attendance::FIELDS,
        ImportKind::Beds => beds::FIELDS,
        ImportKind::Residents => stays::RESIDENTS,
        ImportKind::Stays => stays::PAST,
        ImportKind::Ingredients => ingredients::FIELDS,
        ImportKind::Dishes => dishes::FIELDS,
        ImportKind::Cycles => cycles::FIELDS,
    }
}
