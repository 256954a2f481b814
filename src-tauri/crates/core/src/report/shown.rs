//! A document with every value written out: what the pages and the screen both show.

use serde::Serialize;
use ts_rs::TS;

use super::chart::Chart;
use super::columns::{Lines, Measure};
use super::document::{Block, Document, Fact, Figure};
use super::format;
use super::sheets::{CardSheet, LabelSheet, WeekMenu};
use super::table::{Kind, Table, Tone};
use super::{Language, Opens, Paper};

/// A document with every value written out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shown {
    /// The report's name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// The centre, kitchen or district.
    pub place: String,
    /// What it is about within the place; may be empty.
    pub subject: String,
    /// The days it covers, in words.
    pub span: String,
    /// How many days, in words.
    pub days: String,
    /// That data was corrected after the span was closed; may be empty.
    pub corrected: String,
    /// The sheet.
    pub paper: Paper,
    /// Lying instead of standing.
    pub is_landscape: bool,
    /// The parts.
    pub blocks: Vec<ShownBlock>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum ShownBlock {
    /// A heading of its own.
    Heading(String),
    /// Large numbers.
    Figures(Vec<ShownFigure>),
    /// A table.
    Table(ShownTable),
    /// A picture.
    Chart(ShownChart),
    /// Labels and what stands behind them.
    Facts(ShownFacts),
    /// A band across the page.
    Banner(ShownBanner),
    /// Small print.
    Notes(Vec<String>),
    /// Lines to sign on.
    Signatures(Vec<String>),
    /// Labels.
    Labels(LabelSheet),
    /// Cards.
    Cards(CardSheet),
    /// The week's menu.
    WeekMenu(WeekMenu),
    /// Parts side by side.
    Columns(Vec<Vec<ShownBlock>>),
    /// A new page.
    PageBreak,
}

/// A picture, and where its axis ends.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownChart {
    /// The picture.
    #[serde(flatten)]
    pub chart: Chart,
    /// A round number at or above everything in it.
    pub top: f64,
}

/// A large number.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFigure {
    /// What it is.
    pub label: String,
    /// The number as it is read, with its unit.
    pub text: String,
    /// What is divided by what; may be empty.
    pub formula: String,
    /// What it opens.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownTable {
    /// Its heading; may be empty.
    pub title: String,
    /// The columns.
    pub columns: Vec<ShownColumn>,
    /// The rows, in groups.
    pub groups: Vec<ShownGroup>,
    /// The totals; none where the table has none.
    pub totals: Option<Vec<String>>,
    /// What is said instead of rows; empty where there are rows.
    pub empty: String,
    /// Set smaller and tighter.
    pub is_dense: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownColumn {
    /// Names it.
    pub key: String,
    /// Its heading, with the unit.
    pub title: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Relative width on paper: about so many Chinese characters.
    pub width: f64,
    /// What it keeps where not all find room: numbers stand whole, words break where they can, and what is written by
    /// hand needs its place.
    pub least: f64,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownGroup {
    /// What they have in common; may be empty.
    pub title: String,
    /// The rows.
    pub rows: Vec<ShownRow>,
    /// Their totals.
    pub subtotals: Option<Vec<String>>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownRow {
    /// The values as they are read.
    pub cells: Vec<String>,
    /// What it opens.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

/// Labels and what stands behind them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFacts {
    /// Columns side by side.
    pub columns: usize,
    /// The facts.
    pub facts: Vec<ShownFact>,
}

/// A label and what stands behind it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// How it is set off.
    pub tone: Tone,
}

impl ShownFact {
    /// A fact; where nothing is known a dash says so.
    #[must_use]
    pub fn of(fact: &Fact) -> Self {
        let value = if fact.value.trim().is_empty() { "—".to_owned() } else { fact.value.clone() };
        Self { label: fact.label.clone(), value, tone: fact.tone }
    }
}

/// A band across the page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownBanner {
    /// How urgent.
    pub tone: Tone,
    /// The first words.
    pub title: String,
    /// What it says.
    pub text: String,
}

impl Shown {
    /// The document with every value written out.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        Self {
            name: document.name.to_owned(),
            language: document.language,
            title: document.title.clone(),
            place: document.place.clone(),
            subject: document.subject.clone(),
            span: document.span.clone(),
            days: document.days.clone(),
            corrected: document.corrected.clone(),
            paper: document.paper,
            is_landscape: document.is_landscape,
            blocks: blocks(document, &document.blocks),
        }
    }
}

fn blocks(document: &Document, from: &[Block]) -> Vec<ShownBlock> {
    from.iter()
        .map(|block| match block {
            Block::Heading(text) => ShownBlock::Heading(text.clone()),
            Block::Figures(figures) => {
                ShownBlock::Figures(figures.iter().map(|figure| shown_figure(document, figure)).collect())
            }
            Block::Table(table) => ShownBlock::Table(shown_table(document, table)),
            Block::Chart(chart) => ShownBlock::Chart(ShownChart { chart: chart.clone(), top: chart.top() }),
            Block::Facts { columns, facts } => ShownBlock::Facts(ShownFacts {
                columns: (*columns).max(1),
                facts: facts.iter().map(ShownFact::of).collect(),
            }),
            Block::Banner { tone, title, text } => {
                ShownBlock::Banner(ShownBanner { tone: *tone, title: title.clone(), text: text.clone() })
            }
            Block::Notes(notes) => ShownBlock::Notes(notes.clone()),
            Block::Signatures(lines) => ShownBlock::Signatures(lines.clone()),
            Block::Labels(sheet) => ShownBlock::Labels(sheet.clone()),
            Block::Cards(sheet) => ShownBlock::Cards(sheet.clone()),
            Block::WeekMenu(menu) => ShownBlock::WeekMenu(menu.clone()),
            Block::Columns(columns) => {
                ShownBlock::Columns(columns.iter().map(|column| blocks(document, column)).collect())
            }
            Block::PageBreak => ShownBlock::PageBreak,
        })
        .collect()
}

fn shown_figure(document: &Document, figure: &Figure) -> ShownFigure {
    let value = format::cell(document, &figure.column(), &figure.value);
    let text = match (value.is_empty(), figure.unit.is_empty()) {
        (true, _) => "—".to_owned(),
        (_, true) => value,
        _ => format!("{value} {}", figure.unit),
    };
    ShownFigure {
        label: figure.label.clone(),
        text,
        formula: figure.formula.clone(),
        opens: figure.opens.clone(),
        tone: figure.tone,
    }
}

fn shown_table(document: &Document, table: &Table) -> ShownTable {
    let lines = Lines { document, table };
    let mut measure = Measure::of(table);
    let mut groups = Vec::new();
    for group in table.groups.iter().filter(|group| !group.rows.is_empty()) {
        let mut rows = Vec::with_capacity(group.rows.len());
        for row in &group.rows {
            let cells = lines.row(&row.cells);
            measure.sees(&cells);
            rows.push(ShownRow { cells, opens: row.opens.clone(), tone: row.tone });
        }
        let subtotals = lines.subtotals(group);
        measure.may_see(subtotals.as_deref());
        groups.push(ShownGroup { title: group.title.clone(), rows, subtotals });
    }
    let totals = lines.totals();
    measure.may_see(totals.as_deref());
    let columns = measure.columns(document, table);
    let empty = match (table.is_empty(), table.empty.is_empty()) {
        (false, _) => String::new(),
        (true, false) => table.empty.clone(),
        (true, true) => document.texts().text("paper.noRows"),
    };
    ShownTable { title: table.title.clone(), columns, groups, totals, empty, is_dense: table.is_dense }
}
